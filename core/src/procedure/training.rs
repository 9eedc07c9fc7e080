//! Chương trình rèn luyện đoàn viên: the machine of a year's training programme. Members are registered, scored by their branch while scoring is open, and
//! confirmed by the unit above it, each on their own. What its steps ask is in `member/training.rs`.
//!
//! Units act, not members: that somebody registered on the app is told by their branch.

use super::kinds::EffectKind as E;
use super::machine::{Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree, refused};
use super::route::branch_and_superior;
use crate::charter::Charter;
use crate::error::{Error, Problem};
use crate::member::Training;
use crate::record::Record;

const BRANCH: &str = "branch";
const SUPERIOR: &str = "direct_superior";

pub(crate) static TRAINING: Machine = Machine {
    id: "training",
    questions: &[Training::NAME],
    roles: &[BRANCH, SUPERIOR],
    several: &[],
    to_unit: &[],
    home: Home::Moves(BRANCH),
    // A window that is moved later is a profile's: what a request told is not told anew.
    opens_with: &["programme_year", "window_opens", "window_closes"],
    opens: opened,
    states: &[
        State::held("not_registered", BRANCH, None),
        State::held("registered", BRANCH, None),
        State::held("scored", BRANCH, None),
        State::held("passed_on", SUPERIOR, None),
        State::end("confirmed", Home::Stays, &[]),
        State::end("left_out", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            takes: &["registered_from", "registrations"],
            stamps: &["registered_on"],
            guards: &["training.source", "training.one_registration"],
            effects: &[Effect::at(E::RecordRegistration, Place::Actor).values(&["programme_year", "registered_from"])],
            ..Step::of("register", &["not_registered"], "registered")
        },
        Step {
            takes: &["score", "score_group1", "score_group2", "score_group3", "score_group4", "score_group5"],
            stamps: &["scored_on"],
            guards: &["training.window", "training.score", "training.group_sum", "training.group_maximum"],
            effects: &[Effect::at(E::RecordScore, Place::Actor).values(&["programme_year", "score"])],
            ..Step::of("score", &["registered", "scored"], "scored")
        },
        Step {
            stamps: &["passed_on"],
            effects: &[Effect::at(E::SendList, Place::Actor).with(Place::Next).values(&["programme_year", "score"])],
            ..Step::of("pass_on", &["scored"], "passed_on")
        },
        Step {
            stamps: &["confirmed_on"],
            signs: &["confirmer"],
            guards: &["training.confirmer"],
            effects: &[Effect::at(E::RecordTraining, Place::Role(BRANCH)).with(Place::Actor).values(&["programme_year", "score"])],
            ..Step::of("confirm", &["passed_on"], "confirmed")
        },
        Step {
            takes: &["sent_back_reason"],
            stamps: &["score_sent_back_on"],
            guards: &["training.sending_back"],
            effects: &[Effect::at(E::SendBack, Place::Actor).with(Place::Role(BRANCH)).values(&["sent_back_reason"])],
            ..Step::of("send_back", &["passed_on"], "registered")
        },
        Step {
            // Nothing is written: the lists go on showing who was not registered, or not evaluated.
            waited: false,
            stamps: &["left_out_on"],
            guards: &["training.leaving_out"],
            ..Step::of("leave_out", &["not_registered", "registered"], "left_out")
        },
    ],
    // A window is no time to act in: outside it the step is refused, and nothing is due.
    due: |_, _, _| None,
};

/// Members are registered and scored by their branch; its direct superior confirms.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    if !request.facts.contains_key("programme_year") {
        return Err(refused("facts.programme_year", None, Problem::MissingValue));
    }
    let (_, route) = branch_and_superior(charter, units, request, [BRANCH, SUPERIOR])?;
    Ok(Opened { route, facts: request.facts.clone() })
}
