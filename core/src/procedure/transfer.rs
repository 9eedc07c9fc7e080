//! Chuyển sinh hoạt Đoàn: the machine of transfers. What its steps ask is in `member/transfer.rs`; here stand their order, actors and effects.

use super::case::{CaseItem, Given};
use super::kinds::EffectKind as E;
use super::machine::{By, Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::{Ends, Side};
use crate::charter::Charter;
use crate::error::Error;
use crate::member::{Decider, Transfer, last_day};
use crate::record::Record;
use crate::rollout::MovementKind;
use crate::rulebook::P;
use chrono::NaiveDate;

/// While it may be taken back.
pub(super) const OPEN: &[&str] =
    &["requested", "at_sending_tier", "at_sending_base", "at_receiving_base", "at_receiving_tier", "at_receiving_branch"];

/// Once the branch has introduced somebody: while it may be refused.
pub(super) const PASSED: &[&str] = &["at_sending_tier", "at_sending_base", "at_receiving_base", "at_receiving_tier", "at_receiving_branch"];

/// The effects of a move: those that count people come in pairs, so that nobody counts twice or nowhere between them.
const ARRIVED: &[Effect] = &[
    Effect::at(E::LeaveUnit, Place::Role("sending_branch")).with(Place::Role("receiving_branch")),
    Effect::at(E::EnterUnit, Place::Role("receiving_branch")).with(Place::Role("sending_branch")),
    Effect::movement(MovementKind::Departed, Place::Role("sending_branch")).with(Place::Role("receiving_branch")),
    Effect::movement(MovementKind::Arrived, Place::Role("receiving_branch")).with(Place::Role("sending_branch")),
    Effect::at(E::HandOverFile, Place::Role("sending_branch")).with(Place::Role("receiving_branch")),
];

const LEFT: &[Effect] = &[
    Effect::at(E::LeaveUnit, Place::Role("sending_branch")),
    Effect::at(E::LeaveSystem, Place::Role("sending_branch")).values(&["outside"]),
    Effect::movement(MovementKind::Departed, Place::Role("sending_branch")).values(&["outside"]),
];

pub(crate) static TRANSFER: Machine = Machine {
    id: "transfer",
    questions: &[Transfer::NAME],
    roles: crate::member::TransferRole::CODES,
    several: &[],
    to_unit: &["receiving_branch"],
    home: Home::Moves("sending_branch"),
    opens_with: &["requested_on", "outside"],
    opens: opened,
    states: &[
        State::held("requested", "sending_branch", None),
        State::held("at_sending_tier", "sending_tier", Some("at_sending_base")),
        State::held("at_sending_base", "sending_base", Some("at_receiving_base")),
        State::held("at_receiving_base", "receiving_base", Some("at_receiving_tier")),
        State::held("at_receiving_tier", "receiving_tier", Some("at_receiving_branch")),
        State::held("at_receiving_branch", "receiving_branch", Some("left_system")),
        State::end("transferred", Home::Moves("receiving_branch"), ARRIVED),
        State::end("left_system", Home::Outside, LEFT),
        State::end("refused", Home::Stays, &[]),
        State::end("withdrawn", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            takes: &["assessed_on", "dues_paid_through", "dues_exempt"],
            stamps: &["introduced_on"],
            guards: &[
                "transfer.request",
                "transfer.assessment",
                "transfer.dues",
                "transfer.base_organizations",
                "transfer.route",
                "transfer.outside",
            ],
            effects: &[
                Effect::at(E::WriteAssessment, Place::Actor).values(&["assessed_on"]),
                Effect::at(E::SettleDues, Place::Actor).values(&["dues_paid_through", "dues_exempt"]),
                Effect::at(E::WriteIntroduction, Place::Actor).with(Place::Next),
            ],
            ..Step::of("introduce", &["requested"], "at_sending_tier")
        },
        Step {
            effects: &[Effect::at(E::PassOn, Place::Actor).with(Place::Next)],
            ..Step::of("pass_on", &["at_sending_tier"], "at_sending_base")
        },
        Step {
            effects: &[Effect::at(E::NumberSlip, Place::Actor), Effect::at(E::WriteIntroduction, Place::Actor).with(Place::Next)],
            ..Step::of("release", &["at_sending_base"], "at_receiving_base")
        },
        Step {
            effects: &[Effect::at(E::RegisterArrival, Place::Actor), Effect::at(E::WriteIntroduction, Place::Actor).with(Place::Next)],
            ..Step::of("accept", &["at_receiving_base"], "at_receiving_tier")
        },
        Step {
            effects: &[Effect::at(E::PassOn, Place::Actor).with(Place::Next)],
            ..Step::of("pass_on", &["at_receiving_tier"], "at_receiving_branch")
        },
        Step { stamps: &["confirmed_on"], ..Step::of("confirm", &["at_receiving_branch"], "transferred") },
        Step {
            takes: &["refusal_reason"],
            stamps: &["refused_on"],
            signs: &["refused_by"],
            guards: &["transfer.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role("sending_branch")).values(&["refusal_reason"])],
            ..Step::of("refuse", PASSED, "refused")
        },
        Step {
            by: By::Role("sending_branch"),
            waited: false,
            stamps: &["withdrawn_on"],
            guards: &["transfer.withdrawal"],
            effects: &[Effect::at(E::RecordWithdrawal, Place::Actor)],
            ..Step::of("withdraw", OPEN, "withdrawn")
        },
    ],
    due,
};

/// The last day of a step, where a profile sets a time for it.
pub(super) fn due(charter: &Charter, _: &str, item: &CaseItem) -> Option<NaiveDate> {
    charter.value_of("transfer.in_time", &|law| law.integer(P::TransferStepDays)).map(|days| last_day(item.since, days))
}

/// A transfer goes to a unit or, where `outside` says so, out of the system.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let outside = request.facts.contains_key("outside");
    if outside && request.to_unit.is_some() {
        return Err(Error::Route { unit: request.unit.clone(), why: "a transfer goes to a unit or out of the system, not both" });
    }
    let to = if outside { None } else { Some(request.to_unit()?) };
    let Ends { sending, receiving, route, tiers } = Ends::between(charter, units, &request.unit, to)?;
    let mut facts = request.facts.clone();
    let mut put = |field: &str, given: Given| {
        facts.entry(field.to_owned()).or_insert(given);
    };
    put("requested_on", Given::day(request.opened_on));
    put("requested_of", Given::Text(Decider::Branch.code().to_owned()));
    let mut side = |side: &Side, kind: &str, higher: &str| {
        put(kind, Given::Text(side.acts.code().to_owned()));
        put(higher, Given::Flag(side.higher));
    };
    side(&sending, "introducing_kind", "sent_from_higher_unit");
    if let Some(receiving) = &receiving {
        side(receiving, "receiving_kind", "received_by_higher_unit");
        put("same_base", Given::Flag(receiving.base == sending.base));
        put("route", Given::Text(tiers.join(" ")));
    }
    Ok(Opened { route, facts })
}
