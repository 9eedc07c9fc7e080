//! A plan for units changed the tree under an open case: its route is worked out again on the new tree. What was done stands as it was done.

use super::RefusalKind;
use super::case::{Case, CaseEntry, CaseEvent, EVENT, ReRouted, RouteUnit};
use super::machine::{Machine, State};
use super::opening::{CaseRequest, Opened, of_the_day, opened};
use super::result::{CaseStep, Taken};
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::review::Units;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fmt;

/// What the history calls it; no machine has a step of this name.
pub(super) const RE_ROUTE: &str = "re_route";

/// That the units of a case changed, as a host tells it.
#[derive(Clone, PartialEq, Eq)]
pub struct ReRoute {
    /// The host's own id of the event, as of any event of the case: told twice, it counts once.
    pub id: String,
    /// The day from which the new units act.
    pub on: NaiveDate,
    /// Code of a unit that was → code of the one that takes its place. Followed on, so that the events of a whole plan may be told at once; a unit
    /// that is not named stays, and one that has no part in the case changes nothing.
    pub replaced: BTreeMap<String, String>,
    /// The version the host saw; without it concurrent events are not told apart.
    pub expects: Option<u32>,
}

impl fmt::Debug for ReRoute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReRoute").field("on", &self.on).field("replaced", &self.replaced.len()).finish_non_exhaustive()
    }
}

/// The unit that stands for another in the end.
pub(super) fn followed<'a>(replaced: &'a BTreeMap<String, String>, code: &'a str) -> &'a str {
    let mut at = code;
    // As many steps as there are names, so that a circle ends as well.
    for _ in replaced {
        at = replaced.get(at).map_or(at, String::as_str);
    }
    at
}

/// The state in which somebody goes on under a route: the same, or what the table puts in its place where no unit of the route has to act in it.
/// Nothing where that would be an end: a change of units ends no procedure.
fn goes_on(machine: &Machine, state: &str, route: &[RouteUnit]) -> Option<&'static State> {
    let has = |role: &str| route.iter().any(|stop| stop.role == role);
    let state = Machine::state(machine, state)?;
    if state.ends() {
        return Some(state);
    }
    machine.reached(state.id, has).filter(|reached| reached.holder.is_some_and(has))
}

impl ReRouted {
    /// The state of somebody from here on.
    pub(super) fn state(&self, machine: &Machine, state: &str) -> Option<&'static State> {
        goes_on(machine, state, &self.route)
    }
}

impl Case {
    /// Go on with the units that a plan left: the route is worked out again, by the machine itself, on the new tree. A new value, with an entry of its own in
    /// the history; the given case is not changed. Nothing is to be written besides the case: the plan's own events move members.
    ///
    /// Facts, and the steps taken before, stay as they were. States stay too; where the new route has nobody who acts in one (both bases became one), what the
    /// table puts in its place is entered, as after any step. Where nothing takes its place the answer is a refusal (`not_on_the_route`).
    ///
    /// # Errors
    /// As [`Charter::open_case`] where the tree has no such route; [`Error::Input`] for an empty id or code, and for another day than that of the charter.
    pub fn re_route<T: AsRef<str>>(&self, charter: &Charter, units: &Units<'_, T>, told: &ReRoute) -> Result<CaseStep, Error> {
        let machine = Machine::named(&self.machine)?;
        let event = CaseEvent {
            id: told.id.clone(),
            action: RE_ROUTE.to_owned(),
            on: told.on,
            by: String::new(),
            role: None,
            members: Vec::new(),
            facts: BTreeMap::new(),
            expects: told.expects,
        };
        event.has_an_id()?;
        if told.replaced.iter().any(|(old, new)| old.is_empty() || new.is_empty()) {
            return Err(InputError { record: EVENT, field: "replaced".to_owned(), row: None, problem: Problem::MissingValue }.into());
        }
        of_the_day(charter, EVENT, "on", told.on)?;
        if let Some(answer) = self.told_before(charter, &event, Some(&told.replaced))? {
            return Ok(answer);
        }
        if self.closed() {
            return self.stopped(charter, &event, RefusalKind::NotOffered, Vec::new());
        }
        let Opened { route, facts } = opened(charter, machine, units, &self.asked_again(machine, &told.replaced))?;
        self.again_on(charter, machine, &event, &ReRouted { replaced: told.replaced.clone(), route, facts })
    }

    /// What the case would be opened with today: the route begins with the unit asked for, and the table says which part the other one has.
    fn asked_again(&self, machine: &Machine, replaced: &BTreeMap<String, String>) -> CaseRequest {
        let now = |code: &str| followed(replaced, code).to_owned();
        let first = self.route().first().map(|stop| stop.unit.as_str()).unwrap_or_default();
        CaseRequest {
            id: self.id.clone(),
            opened_on: self.opened_on,
            unit: now(first),
            to_unit: machine.to_unit.iter().find_map(|role| self.unit(role)).map(now),
            members: self.items.iter().map(|item| item.member.clone()).collect(),
            facts: self
                .facts()
                .iter()
                .filter(|(field, _)| machine.opens_with.contains(&field.as_str()))
                .map(|(f, g)| (f.clone(), g.clone()))
                .collect(),
        }
    }

    /// A change of units of the history, done again.
    pub(super) fn again_on(&self, charter: &Charter, machine: &Machine, event: &CaseEvent, anew: &ReRouted) -> Result<CaseStep, Error> {
        match self.on_another_route(machine, event.clone(), anew.clone()) {
            Ok(case) => Ok(CaseStep::Taken(Box::new(Taken { case, effects: Vec::new(), repeated: false, advice: Vec::new() }))),
            Err((kind, members)) => self.stopped(charter, event, kind, members),
        }
    }

    /// The case on another route, or for whom that cannot be.
    pub(super) fn on_another_route(&self, machine: &Machine, event: CaseEvent, anew: ReRouted) -> Result<Case, (RefusalKind, Vec<String>)> {
        let mut case = self.clone();
        let (mut early, mut lost, mut members) = (Vec::new(), Vec::new(), Vec::new());
        let before = self.history.iter().filter(|entry| entry.re_routed.is_some()).any(|entry| entry.event.on > event.on);
        for item in &mut case.items {
            let Some(state) = anew.state(machine, &item.state) else {
                lost.push(item.member.clone());
                continue;
            };
            if before || item.since > event.on {
                early.push(item.member.clone());
            }
            if !state.ends() {
                members.push(item.member.clone());
            }
            if state.id != item.state {
                state.id.clone_into(&mut item.state);
                item.since = event.on;
            }
        }
        if !early.is_empty() {
            return Err((RefusalKind::BeforeTheLastStep, early));
        }
        if !lost.is_empty() {
            return Err((RefusalKind::NotOnTheRoute, lost));
        }
        case.version = self.version.saturating_add(1);
        case.history.push(CaseEntry { event, members, effects: Vec::new(), re_routed: Some(anew) });
        Ok(case)
    }
}
