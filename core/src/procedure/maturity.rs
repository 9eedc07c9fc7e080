//! Trưởng thành đoàn (Điều 4 khoản 1 and 2): the machine of leaving by age and of staying on. What its steps ask is in `member/maturity.rs`.

use super::kinds::{Covers, EffectKind as E};
use super::machine::{Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::own_branch;
use crate::charter::Charter;
use crate::error::Error;
use crate::member::Member;
use crate::record::Record;
use crate::rollout::MovementKind;

/// Named as the rules name who decides and who holds the ceremony.
const BRANCH: &str = "branch";

/// What tells whether somebody is due.
const AGE_AND_POSTS: &[&str] = &["birth_date", "elected_post", "appointed_post", "fulltime_post", "post_ended_on"];

/// Days of birth, posts and votes are those of one person, so that every step but none covers one.
const ONE: Covers = Covers::One;

const STAYS: &[Effect] = &[Effect::at(E::RecordStay, Place::Actor).values(&["stay_votes_for", "stay_members_present"])];
const REFUSED: &[Effect] = &[Effect::at(E::RecordRefusal, Place::Actor)];

/// The branch meeting lets somebody stay. A wish told before stands, so it is not taken again.
const fn let_stay(from: &'static [&'static str]) -> Step {
    Step {
        covers: ONE,
        takes: &[
            "birth_date",
            "elected_post",
            "appointed_post",
            "fulltime_post",
            "post_ended_on",
            "stay_votes_for",
            "stay_members_present",
            "stay_members_summoned",
        ],
        stamps: &["on"],
        signs: &["stay_decided_by"],
        guards: &["maturity.due", "maturity.stay_request", "maturity.stay_decision", "maturity.stay_quorum", "maturity.stay_cap"],
        effects: STAYS,
        ..Step::of("let_stay", from, "stays")
    }
}

/// The branch refuses the wish of somebody who needs its leave: nobody else is refused.
const fn refuse_stay(from: &'static [&'static str]) -> Step {
    Step {
        covers: ONE,
        takes: AGE_AND_POSTS,
        stamps: &["on"],
        guards: &["maturity.due", "maturity.stay_request"],
        effects: REFUSED,
        ..Step::of("refuse_stay", from, "wish_refused")
    }
}

pub(crate) static MATURITY: Machine = Machine {
    id: "maturity",
    questions: &[Member::NAME],
    roles: &[BRANCH],
    several: &[],
    to_unit: &[],
    home: Home::Moves(BRANCH),
    opens_with: &[],
    opens: opened,
    states: &[
        State::held("listed", BRANCH, None),
        // A wish is decided on before anybody leaves: the ceremony is no step of this state.
        State::held("wish_told", BRANCH, None),
        State::held("wish_refused", BRANCH, None),
        State::end("stays", Home::Stays, &[]),
        State::end("matured", Home::Nowhere, &[]),
    ],
    steps: &[
        Step {
            covers: ONE,
            takes: AGE_AND_POSTS,
            stamps: &["on"],
            guards: &["maturity.age"],
            effects: &[Effect::at(E::RecordDecision, Place::Actor)],
            // Also after a wish: who was listed by mistake, or was elected meanwhile, stays as before.
            ..Step::of("take_off", &["listed", "wish_told", "wish_refused"], "stays")
        },
        Step { takes: &["stay_requested"], guards: &["maturity.stay_request"], ..Step::of("tell_wish", &["listed"], "wish_told") },
        Step { effects: &[Effect::at(E::RecordWithdrawal, Place::Actor)], ..Step::of("withdraw_wish", &["wish_told"], "listed") },
        Step {
            takes: &[
                "birth_date",
                "elected_post",
                "appointed_post",
                "fulltime_post",
                "post_ended_on",
                "stay_requested",
                "stay_votes_for",
                "stay_members_present",
                "stay_members_summoned",
            ],
            ..let_stay(&["listed"])
        },
        let_stay(&["wish_told"]),
        Step {
            takes: &["birth_date", "elected_post", "appointed_post", "fulltime_post", "post_ended_on", "stay_requested"],
            ..refuse_stay(&["listed"])
        },
        refuse_stay(&["wish_told"]),
        Step {
            covers: ONE,
            takes: AGE_AND_POSTS,
            stamps: &["on"],
            signs: &["ceremony_held_by"],
            guards: &["maturity.due", "maturity.ceremony"],
            effects: &[
                Effect::at(E::LeaveUnit, Place::Actor),
                Effect::at(E::LeaveSystem, Place::Actor),
                Effect::movement(MovementKind::Matured, Place::Actor),
            ],
            ..Step::of("hold_ceremony", &["listed", "wish_refused"], "matured")
        },
    ],
    due: |_, _, _| None,
};

/// The branch decides and holds the ceremony; no text gives another unit a part.
fn opened(_: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    Ok(Opened { route: vec![own_branch(units, &request.unit, BRANCH)?], facts: request.facts.clone() })
}
