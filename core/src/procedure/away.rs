//! Đi làm ăn xa, hoãn sinh hoạt: the machine of members who are away, with no unit that hosts them. The branch decides; they go on counting in it.

use super::hosted::hosted_as;
use super::kinds::EffectKind as E;
use super::machine::{Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::own_branch;
use crate::charter::Charter;
use crate::error::Error;
use crate::member::{Hosted, HostedAs};
use crate::record::Record;
use crate::rulebook::P;

/// Named as the rules name who decides.
const BRANCH: &str = "branch";

const CLEAR: &[Effect] = &[Effect::at(E::ClearAway, Place::Role(BRANCH))];

pub(crate) static AWAY: Machine = Machine {
    id: "away",
    questions: &[Hosted::NAME],
    roles: &[BRANCH],
    several: &[],
    to_unit: &[],
    home: Home::Moves(BRANCH),
    opens_with: &["hosted_as"],
    opens: opened,
    states: &[
        State::held("requested", BRANCH, None),
        State::held("away", BRANCH, None),
        State::end("returned", Home::Stays, CLEAR),
        State::end("ended", Home::Stays, CLEAR),
        State::end("withdrawn", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            takes: &["starts_on", "ends_on", "dues_go_on"],
            signs: &["decided_by"],
            guards: &["hosted.deferral", "hosted.period"],
            effects: &[Effect::at(E::MarkAway, Place::Actor).values(&["hosted_as", "starts_on", "ends_on"])],
            ..Step::of("register", &["requested"], "away")
        },
        Step { waited: false, ..Step::of("call_back", &["away"], "returned") },
        Step { waited: false, stamps: &["on"], guards: &["hosted.last_day"], ..Step::of("expire", &["away"], "ended") },
        Step {
            waited: false,
            effects: &[Effect::at(E::RecordWithdrawal, Place::Actor)],
            ..Step::of("withdraw", &["requested"], "withdrawn")
        },
    ],
    due: |_, _, _| None,
};

fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let no_route = |why| Err(Error::Route { unit: request.unit.clone(), why });
    let elsewhere = hosted_as(request)?;
    if matches!(elsewhere, HostedAs::Residence | HostedAs::Temporary) {
        return no_route("a unit hosts activity at the residence or for a time: that is a case of the machine `hosted`");
    }
    if request.to_unit.is_some() {
        return no_route("who is away goes to no unit");
    }
    if elsewhere == HostedAs::Deferral {
        // A charter that knows no deferral has no rule to guard it either.
        charter.value_of("hosted.deferral", &|law| law.integer(P::TransferDeferralYears)).ok_or(Error::NotEstablished {
            provision: P::TransferDeferralYears.id(),
            why: "the charter of this day knows no deferral of activity",
        })?;
    }
    Ok(Opened { route: vec![own_branch(units, &request.unit, BRANCH)?], facts: request.facts.clone() })
}
