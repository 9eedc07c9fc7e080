//! Xóa tên đoàn viên (Điều 4 khoản 3): the machine of striking off. What its steps ask is in `member/removal.rs`.

use super::case::{Given, RouteUnit};
use super::kinds::{Covers, EffectKind as E};
use super::machine::{By, Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::{Above, own_branch};
use crate::charter::Charter;
use crate::error::Error;
use crate::member::{Decider, Removal};
use crate::record::Record;
use crate::rollout::MovementKind;
use crate::rulebook::P;

const BRANCH: &str = "branch";
const SUPERIOR: &str = "superior";
/// Who decides on a wish to leave, where somebody set it; on the route of a wish alone.
const LEAVING_DECIDER: &str = "leaving_decider";

/// Membership ends with the decision: the superior is told and asked for nothing.
const ENDED: &[Effect] = &[
    Effect::at(E::RecordDecision, Place::Role(BRANCH)),
    Effect::at(E::LeaveUnit, Place::Role(BRANCH)),
    Effect::at(E::LeaveSystem, Place::Role(BRANCH)),
    Effect::movement(MovementKind::StruckOff, Place::Role(BRANCH)),
];

pub(crate) static REMOVAL: Machine = Machine {
    id: "removal",
    questions: &[Removal::NAME],
    roles: &[BRANCH, SUPERIOR, LEAVING_DECIDER],
    several: &[],
    to_unit: &[],
    home: Home::Moves(BRANCH),
    opens_with: &["on", "leave_requested"],
    opens: opened,
    states: &[
        State::held("proposed", BRANCH, None),
        State { home: Home::Nowhere, ..State::held("struck_off", BRANCH, None) },
        State::end("reported", Home::Stays, &[]),
        State::end("left", Home::Nowhere, &[]),
        State::end("kept", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            // Months, reasons and votes are those of one person.
            covers: Covers::One,
            takes: &[
                "inactive_months",
                "unpaid_months",
                "excused_months",
                "claimed_months",
                "exempt_months",
                "pays_quarterly",
                "away_from",
                "away_until",
                "away_reported",
                "away_attended",
                "away_dues_paid",
                "away_contributed",
                "members_summoned",
                "members_present",
                "votes_for",
            ],
            stamps: &["decided_on"],
            signs: &["decided_by"],
            guards: &["removal.ground", "removal.decider", "removal.quorum", "removal.vote"],
            effects: ENDED,
            ..Step::of("strike_off", &["proposed"], "struck_off")
        },
        Step {
            takes: &["reported_on"],
            guards: &["removal.report"],
            effects: &[Effect::at(E::WriteReport, Place::Actor).with(Place::Role(SUPERIOR)).values(&["reported_on"])],
            ..Step::of("report", &["struck_off"], "reported")
        },
        Step {
            by: By::Role(LEAVING_DECIDER),
            stamps: &["decided_on"],
            guards: &["removal.leaving"],
            effects: ENDED,
            ..Step::of("let_go", &["proposed"], "left")
        },
        Step { effects: &[Effect::at(E::RecordDecision, Place::Actor)], ..Step::of("keep", &["proposed"], "kept") },
    ],
    due: |_, _, _| None,
};

/// The branch and its direct superior. The year that counts is that of `on`, else that of the day of the opening.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let branch = own_branch(units, &request.unit, BRANCH)?;
    let superior = Above::of(charter, units, &request.unit)?.superior;
    let mut facts = request.facts.clone();
    facts.entry("on".to_owned()).or_insert(Given::day(request.opened_on));
    let mut route = vec![branch, RouteUnit { role: SUPERIOR.to_owned(), unit: superior.clone() }];
    if facts.get("leave_requested") == Some(&Given::Flag(true)) {
        let set = charter.value_of("removal.leaving", &|law| Ok(law.choice(P::RemovalLeaving)?.to_owned()));
        // Where nobody was set it is the branch that is told so.
        let by = if set.as_deref() == Some(Decider::BaseUnion.code()) { Decider::BaseUnion } else { Decider::Branch };
        let unit = if by == Decider::BaseUnion { superior } else { request.unit.clone() };
        route.push(RouteUnit { role: LEAVING_DECIDER.to_owned(), unit });
        facts.insert("decided_by".to_owned(), Given::Text(by.code().to_owned()));
    }
    Ok(Opened { route, facts })
}
