//! What a machine is: one static table of states and steps. The engine, the diagram and the docs read it, and nothing else knows the procedure.

use super::case::CaseItem;
use super::kinds::{Covers, EffectKind};
use super::opening::{CaseRequest, Opened, Tree};
use crate::charter::{Charter, Facts};
use crate::error::Error;
use crate::rollout::MovementKind;
use chrono::NaiveDate;

/// A procedure.
pub(crate) struct Machine {
    pub(crate) id: &'static str,
    /// The questions whose rules guard the steps; the fields of their records are the facts of a case.
    pub(crate) questions: &'static [&'static str],
    /// The parts units have, in the order of the route.
    pub(crate) roles: &'static [&'static str],
    /// Those of them that several units may have, in the order of the route. Who of them began with somebody goes on.
    pub(crate) several: &'static [&'static str],
    /// The parts of which the first there is was named in the request as the other unit.
    pub(crate) to_unit: &'static [&'static str],
    /// Where people count until the procedure says otherwise.
    pub(crate) home: Home,
    /// Facts that a request may bring.
    pub(crate) opens_with: &'static [&'static str],
    /// The route of a request, worked out from the tree.
    pub(super) opens: fn(&Charter, &Tree<'_>, &CaseRequest) -> Result<Opened, Error>,
    /// The first is that of a case just opened, or the one that takes its place where the route has no such unit.
    pub(crate) states: &'static [State],
    pub(crate) steps: &'static [Step],
    /// The last day of an action that somebody in a case waits for, where somebody sets a time.
    pub(crate) due: fn(&Charter, &str, &CaseItem) -> Option<NaiveDate>,
}

/// Where people count once a state is entered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    /// Where they did.
    Stays,
    /// In the unit with this role.
    Moves(&'static str),
    /// In no unit of the system, as declared.
    Outside,
    /// In none: they are not, or no longer, members.
    Nowhere,
}

/// A state of one member in a case.
pub(crate) struct State {
    pub(crate) id: &'static str,
    /// Who has to act; nobody in an end.
    pub(crate) holder: Option<&'static str>,
    /// The state that takes its place where the route has no unit with that role.
    pub(crate) absent: Option<&'static str>,
    pub(crate) home: Home,
    /// What follows when it is entered.
    pub(crate) effects: &'static [Effect],
}

impl State {
    pub(crate) const fn held(id: &'static str, holder: &'static str, absent: Option<&'static str>) -> Self {
        State { id, holder: Some(holder), absent, home: Home::Stays, effects: &[] }
    }

    pub(crate) const fn end(id: &'static str, home: Home, effects: &'static [Effect]) -> Self {
        State { id, holder: None, absent: None, home, effects }
    }

    pub(crate) fn ends(&self) -> bool {
        self.holder.is_none()
    }
}

/// Who takes a step.
#[derive(Clone, Copy)]
pub(crate) enum By {
    /// The unit that has to act in the state.
    Holder,
    /// The unit with this role, whoever has to act.
    Role(&'static str),
}

/// A step from some states to one.
pub(crate) struct Step {
    pub(crate) action: &'static str,
    pub(crate) from: &'static [&'static str],
    pub(crate) to: &'static str,
    pub(crate) by: By,
    pub(crate) covers: Covers,
    /// Facts an event may bring: fields of the records. What one told before is forgotten when the step is taken again.
    pub(crate) takes: &'static [&'static str],
    /// The fields that take the event's day, where the event does not bring them itself.
    pub(crate) stamps: &'static [&'static str],
    /// The fields that take the role that acts.
    pub(crate) signs: &'static [&'static str],
    /// Fields that keep what stood before the step: the first of the facts named that was told.
    pub(crate) keeps: &'static [(&'static str, &'static [&'static str])],
    /// The flags that are set where the unit comes later in the route than the one that had the same part before.
    pub(crate) rises: &'static [&'static str],
    /// Whether the case waits for it. What a unit merely may do (take back, send back, complain) is waited for by nobody and has no last day.
    pub(crate) waited: bool,
    /// Rules of the questions that must hold.
    pub(crate) guards: &'static [&'static str],
    /// Guidance that is told beside the step and never stops it, each with the fact by which a case raises it.
    pub(crate) advice: &'static [(&'static str, &'static str)],
    pub(crate) effects: &'static [Effect],
}

impl Step {
    /// A step that the holder of the state takes, for some or all, and that brings and asks nothing.
    pub(crate) const fn of(action: &'static str, from: &'static [&'static str], to: &'static str) -> Self {
        let none: &'static [&'static str] = &[];
        Step {
            action,
            from,
            to,
            by: By::Holder,
            covers: Covers::Some,
            takes: none,
            stamps: none,
            signs: none,
            keeps: &[],
            rises: none,
            waited: true,
            guards: none,
            advice: &[],
            effects: &[],
        }
    }

    /// Whether a fact recorded before is forgotten when the step is taken.
    pub(super) fn forgets(&self, field: &str) -> bool {
        self.takes.contains(&field) || self.rises.contains(&field)
    }
}

/// A unit an effect is about.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// The unit that acts.
    Actor,
    /// The unit that has to act next.
    Next,
    /// The unit with this role.
    Role(&'static str),
}

/// When an effect follows: a fact is, or is not, told with a value.
#[derive(Clone, Copy)]
pub(crate) enum Only {
    Told(&'static str, &'static str),
    Not(&'static str, &'static str),
}

/// Which kind a movement is.
#[derive(Clone, Copy)]
pub(crate) enum Moved {
    As(MovementKind),
    /// As the law of the day has it; not told where it does not say.
    Read(fn(&Charter) -> Option<MovementKind>),
}

/// What follows from a step or a state, for each member.
#[derive(Clone, Copy)]
pub(crate) struct Effect {
    pub(crate) what: EffectKind,
    pub(crate) at: Place,
    /// The other unit it concerns.
    pub(crate) other: Option<Place>,
    /// Facts that go with it.
    pub(crate) values: &'static [&'static str],
    /// Facts that go with it under another name: the name, the fact.
    pub(crate) named: &'static [(&'static str, &'static str)],
    /// Of a movement, its kind, which goes with it as `kind`.
    pub(crate) moved: Option<Moved>,
    /// It follows where all of these hold.
    pub(crate) only: &'static [Only],
}

impl Effect {
    pub(crate) const fn at(what: EffectKind, at: Place) -> Self {
        Effect { what, at, other: None, values: &[], named: &[], moved: None, only: &[] }
    }

    /// A movement of a kind in a unit.
    pub(crate) const fn movement(kind: MovementKind, at: Place) -> Self {
        Effect { moved: Some(Moved::As(kind)), ..Effect::at(EffectKind::RecordMovement, at) }
    }

    /// A movement of the kind that the law of the day has for it.
    pub(crate) const fn movement_as(kind: fn(&Charter) -> Option<MovementKind>, at: Place) -> Self {
        Effect { moved: Some(Moved::Read(kind)), ..Effect::at(EffectKind::RecordMovement, at) }
    }

    pub(crate) const fn with(self, other: Place) -> Self {
        Effect { other: Some(other), ..self }
    }

    pub(crate) const fn values(self, values: &'static [&'static str]) -> Self {
        Effect { values, ..self }
    }

    pub(crate) const fn named(self, named: &'static [(&'static str, &'static str)]) -> Self {
        Effect { named, ..self }
    }

    pub(crate) const fn only(self, only: &'static [Only]) -> Self {
        Effect { only, ..self }
    }
}

/// The days and months of facts that may lie ahead of the day on which they are told: what is planned, paid or excused beforehand, or set. All others
/// tell of something done, and a fact that is new does until it is named here. The day a decision takes effect is none of these: no article puts
/// it off once the decision was carried out.
pub(super) const AHEAD: &[&str] = &[
    "starts_on",
    "ends_on",
    "away_until",
    "dues_paid_through",
    "excused_months",
    "claimed_months",
    "exempt_months",
    "window_opens",
    "window_closes",
    // Rules of their own hold these two to the day of the introduction.
    "requested_on",
    "assessed_on",
];

/// All machines.
pub(crate) static MACHINES: &[&Machine] = &[
    &super::transfer::TRANSFER,
    &super::removal::REMOVAL,
    &super::maturity::MATURITY,
    &super::hosted::HOSTED,
    &super::away::AWAY,
    &super::honorary::HONORARY,
    &super::discipline::DISCIPLINE,
    &super::reward::REWARD,
    &super::rating::RATING,
    &super::admission::ADMISSION,
    &super::training::TRAINING,
    &super::party::PARTY,
];

impl Machine {
    /// The machine with this id.
    pub(crate) fn named(id: &str) -> Result<&'static Machine, Error> {
        let names: Vec<&str> = MACHINES.iter().map(|machine| machine.id).collect();
        MACHINES.iter().find(|machine| machine.id == id).copied().ok_or_else(|| Error::unknown_of("machine", id, &names))
    }

    /// Empty records of its questions.
    pub(crate) fn records(&self) -> Result<Vec<Facts>, Error> {
        self.questions.iter().map(|question| Facts::about(question)).collect()
    }

    pub(crate) fn state(&self, id: &str) -> Option<&'static State> {
        self.states.iter().find(|state| state.id == id)
    }

    /// The step an action is in a state.
    pub(crate) fn step(&self, action: &str, state: &str) -> Option<&'static Step> {
        self.steps.iter().find(|step| step.action == action && step.from.contains(&state))
    }

    /// The actions, each once.
    pub(crate) fn actions(&self) -> Vec<&'static str> {
        let mut actions: Vec<&'static str> = Vec::new();
        for step in self.steps {
            if !actions.contains(&step.action) {
                actions.push(step.action);
            }
        }
        actions
    }

    /// The state of somebody in a case just opened.
    pub(crate) fn first(&self, has: impl Fn(&str) -> bool) -> Option<&'static State> {
        self.reached(self.states.first()?.id, has)
    }

    /// The state reached by a step, with those passed by whose unit the route does not have.
    pub(crate) fn reached(&self, to: &str, has: impl Fn(&str) -> bool) -> Option<&'static State> {
        let mut state = self.state(to)?;
        // The table has no circle of absent states; a test walks it.
        while let (Some(holder), Some(absent)) = (state.holder, state.absent) {
            if has(holder) {
                break;
            }
            state = self.state(absent)?;
        }
        Some(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rulebook;
    use std::collections::BTreeSet;

    #[test]
    fn tables_name_only_what_exists() {
        let charter = Rulebook::national().in_force_on(crate::iso_day("2024-05-09").unwrap()).unwrap();
        let rules: BTreeSet<String> = charter.rules().into_iter().map(|rule| rule.id).collect();
        for machine in MACHINES {
            let records = machine.records().unwrap();
            let field = |name: &str| records.iter().flat_map(crate::charter::Facts::fields).any(|field| field.name == name);
            let state = |id: &str| machine.state(id).unwrap_or_else(|| panic!("{}: no state {id}", machine.id));
            // Where something happens is one unit.
            let one = |id: &str| assert!(machine.roles.contains(&id) && !machine.several.contains(&id), "{}: role {id}", machine.id);
            let role = |id: &str| assert!(machine.roles.contains(&id), "{}: no role {id}", machine.id);
            machine.several.iter().for_each(|id| role(id));
            let effects = |effects: &[Effect]| {
                for effect in effects {
                    for place in [Some(effect.at), effect.other].into_iter().flatten() {
                        if let Place::Role(id) = place {
                            one(id);
                        }
                    }
                    assert!(effect.values.iter().chain(effect.named.iter().map(|(_, of)| of)).all(|name| field(name)));
                    assert!(effect.only.iter().all(|(Only::Told(of, _) | Only::Not(of, _))| field(of)));
                    assert_eq!(effect.moved.is_some(), effect.what == EffectKind::RecordMovement, "{}: a movement's kind", machine.id);
                }
            };
            let home = |of: Home| {
                if let Home::Moves(id) = of {
                    one(id);
                }
            };
            assert!(machine.home != Home::Stays, "{}: where people are at first", machine.id);
            home(machine.home);
            machine.to_unit.iter().for_each(|id| one(id));
            assert!(!machine.actions().contains(&crate::procedure::reroute::RE_ROUTE), "{}: a step that no event can tell", machine.id);
            machine.opens_with.iter().for_each(|name| assert!(field(name), "{}: no field {name}", machine.id));
            for of in machine.states {
                of.holder.into_iter().for_each(role);
                assert!(machine.reached(of.id, |_| false).is_some());
                // In an end nobody has to act; what takes a case up again is somebody's own step.
                let mut leaving = machine.steps.iter().filter(|step| step.from.contains(&of.id)).peekable();
                assert!(of.ends() || leaving.peek().is_some(), "{}: leaving {}", machine.id, of.id);
                assert!(!of.ends() || leaving.all(|step| matches!(step.by, By::Role(_))), "{}: leaving {}", machine.id, of.id);
                home(of.home);
                effects(of.effects);
            }
            for step in machine.steps {
                step.from.iter().chain([&step.to]).for_each(|id| {
                    state(id);
                });
                let named = step.takes.iter().chain(step.stamps).chain(step.signs).chain(step.rises);
                let kept = step.keeps.iter().flat_map(|(name, of)| [name].into_iter().chain(*of));
                named.chain(kept).for_each(|name| assert!(field(name), "{}: no field {name}", machine.id));
                let asked = |rule: &str| records.iter().filter(|record| record.rules().contains(&rule)).count();
                let known = |rule: &str| assert!(rules.contains(rule) && asked(rule) == 1, "no one rule {rule}");
                step.guards.iter().for_each(|rule| known(rule));
                for (rule, raised_by) in step.advice {
                    known(rule);
                    assert!(field(raised_by), "{}: no field {raised_by}", machine.id);
                    // What stops a step is a guard.
                    assert_ne!(charter.severity(rule), crate::Severity::Requirement, "{rule}");
                }
                for from in step.from {
                    let same = machine.steps.iter().filter(|other| other.action == step.action && other.from.contains(from));
                    assert_eq!(same.count(), 1, "{}: two ways to {} from {from}", machine.id, step.action);
                }
                effects(step.effects);
            }
        }
    }

    #[test]
    fn what_may_lie_ahead_is_brought_to_some_machine() {
        let brought = |name: &&&str| {
            MACHINES.iter().any(|machine| {
                let mut takes = machine.steps.iter().flat_map(|step| step.takes).chain(machine.opens_with);
                takes.any(|field| *field == **name)
            })
        };
        assert_eq!(AHEAD.iter().filter(brought).count(), AHEAD.len());
    }

    #[test]
    fn every_state_is_reached_and_has_an_end_before_it() {
        for machine in MACHINES {
            let edges = || {
                let steps = machine.steps.iter().flat_map(|step| step.from.iter().map(move |from| (*from, step.to)));
                steps.chain(machine.states.iter().filter_map(|state| Some((state.id, state.absent?))))
            };
            let mut seen: BTreeSet<&str> = machine.states.first().into_iter().map(|state| state.id).collect();
            let mut ending: BTreeSet<&str> = machine.states.iter().filter(|state| state.ends()).map(|state| state.id).collect();
            for _ in machine.states {
                for (from, to) in edges() {
                    if seen.contains(from) {
                        seen.insert(to);
                    }
                    if ending.contains(to) {
                        ending.insert(from);
                    }
                }
            }
            assert_eq!((seen.len(), ending.len()), (machine.states.len(), machine.states.len()), "{}", machine.id);
        }
    }
}
