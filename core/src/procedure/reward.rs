//! Khen thưởng: the machine of rewards. The unit proposes, the level it turns to decides, the unit records. What its steps ask is in `discipline/reward.rs`.

use super::case::RouteUnit;
use super::kinds::EffectKind as E;
use super::machine::{Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::{Above, kind_of, level_of};
use crate::charter::Charter;
use crate::discipline::Reward;
use crate::error::Error;
use crate::record::Record;
use crate::rollout::MovementKind;

const WITH_THE_DECIDER: &[&str] = &["at_own_unit", "at_direct_superior", "at_higher_superior"];

pub(crate) static REWARD: Machine = Machine {
    id: "reward",
    questions: &[Reward::NAME],
    roles: &["home_unit", "own_unit", "direct_superior", "higher_superior", "deciding_unit"],
    several: &[],
    to_unit: &["direct_superior", "higher_superior"],
    home: Home::Moves("home_unit"),
    opens_with: &["reward_form"],
    opens: opened,
    states: &[
        State::held("to_propose", "home_unit", None),
        State::held("at_own_unit", "own_unit", Some("at_direct_superior")),
        State::held("at_direct_superior", "direct_superior", Some("at_higher_superior")),
        State::held("at_higher_superior", "higher_superior", None),
        State::held("decided", "home_unit", None),
        State::end("recorded", Home::Stays, &[]),
        State::end("declined", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            takes: &["reward_form"],
            effects: &[Effect::at(E::SendProposal, Place::Actor).with(Place::Next).values(&["reward_form"])],
            ..Step::of("propose", &["to_propose"], "at_own_unit")
        },
        Step {
            takes: &["reward_form"],
            signs: &["decided_at"],
            guards: &["reward.form", "reward.decider"],
            effects: &[Effect::at(E::RecordDecision, Place::Actor).with(Place::Role("home_unit")).values(&["reward_form"])],
            ..Step::of("decide", WITH_THE_DECIDER, "decided")
        },
        Step {
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role("home_unit"))],
            ..Step::of("decline", WITH_THE_DECIDER, "declined")
        },
        Step {
            effects: &[
                Effect::at(E::RecordReward, Place::Actor).with(Place::Role("deciding_unit")).values(&["reward_form", "level"]),
                Effect::movement(MovementKind::Rewarded, Place::Actor).with(Place::Role("deciding_unit")).values(&["level"]),
            ],
            ..Step::of("record", &["decided"], "recorded")
        },
    ],
    due: |_, _, _| None,
};

/// The unit that decides is `to_unit`, one above that of whoever is rewarded; without it that unit itself.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    kind_of(units, &request.unit)?;
    let pass = |role: &str, unit: &str| RouteUnit { role: role.to_owned(), unit: unit.to_owned() };
    let mut route = vec![pass("home_unit", &request.unit)];
    let elsewhere = request.to_unit.as_deref().filter(|unit| *unit != request.unit);
    match elsewhere {
        None => route.push(pass("own_unit", &request.unit)),
        Some(decides) => {
            kind_of(units, decides)?;
            let mut above = Above::of(charter, units, &request.unit)?.superior;
            let mut role = "direct_superior";
            while above != decides {
                let unit = || Error::Route { unit: decides.to_owned(), why: "it does not stand above the unit of whoever is rewarded" };
                above = Above::of(charter, units, &above).map_err(|_| unit())?.superior;
                role = "higher_superior";
            }
            route.push(pass(role, decides));
        }
    }
    let decides = elsewhere.unwrap_or(&request.unit);
    route.push(pass("deciding_unit", decides));
    let mut facts = request.facts.clone();
    facts.extend(level_of(charter, units, decides)?);
    Ok(Opened { route, facts })
}
