//! A case as a host stores it: a plain value. It holds keys and codes the host gave, so nothing of it is printed by Debug.

use super::guard::among_facts;
use super::machine::{Home, Machine};
use crate::error::{InputError, Problem};
use crate::record::{Value, wrong_type};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The version of the stored form.
pub(super) const FORMAT: u32 = 1;
/// What errors call an event.
pub(super) const EVENT: &str = "event";

/// A fact of a case: what fits a field of the record that its rules ask about. Days are written `YYYY-MM-DD`.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Given {
    /// True or false.
    Flag(bool),
    /// A whole number.
    Count(i64),
    /// A text: a day, a code, or words.
    Text(String),
}

impl Given {
    pub(super) fn day(day: NaiveDate) -> Self {
        Given::Text(day.to_string())
    }

    /// The value as a record takes it.
    pub fn value(&self) -> Value<'_> {
        match self {
            Given::Flag(flag) => Value::Flag(*flag),
            Given::Count(count) => Value::Count(*count),
            Given::Text(text) => Value::Text(text),
        }
    }

    /// A value that a host gives in an event or a request, by the name of its record; `None` where it is missing.
    ///
    /// # Errors
    /// [`InputError`] when it is of a type that no fact has.
    pub fn of(record: &'static str, field: &str, value: Value<'_>) -> Result<Option<Self>, InputError> {
        Ok(Some(match value {
            Value::Missing => return Ok(None),
            Value::Date(day) => Given::day(day),
            Value::Flag(flag) => Given::Flag(flag),
            Value::Count(count) => Given::Count(count),
            Value::Text(text) => Given::Text(text.to_owned()),
            Value::Decimal(_) | Value::Other(_) => {
                let problem = wrong_type(crate::record::FieldKind::Text, value);
                return Err(among_facts(record, InputError { record, field: field.to_owned(), row: None, problem }));
            }
        }))
    }
}

impl fmt::Debug for Given {
    /// The type only: facts may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

/// Facts by the name of their field.
pub(super) type Facts = BTreeMap<String, Given>;

/// A unit of the route and the part it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteUnit {
    /// Its part: `sending_base`.
    pub role: String,
    /// Its code.
    pub unit: String,
}

/// What a change of units came to: the route from then on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReRouted {
    /// Code of a unit that was → code of the one in its place, as it was told.
    pub replaced: BTreeMap<String, String>,
    /// The units that act from then on, in order.
    pub route: Vec<RouteUnit>,
    /// What an opening on this route would have recorded.
    pub facts: BTreeMap<String, Given>,
}

impl fmt::Debug for ReRouted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReRouted").field("route", &self.route).finish_non_exhaustive()
    }
}

/// One member in a case; where it is about units, one unit.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseItem {
    /// The host's opaque key of the member, or of the unit that it is about.
    pub member: String,
    /// The state the member is in.
    pub state: String,
    /// The day it was entered.
    pub since: NaiveDate,
    /// What the steps recorded.
    pub facts: BTreeMap<String, Given>,
}

impl CaseItem {
    pub(super) fn new(machine: &Machine, route: &[RouteUnit], member: &str, on: NaiveDate) -> Self {
        let has = |role: &str| route.iter().any(|stop| stop.role == role);
        let state = machine.first(has).map(|state| state.id.to_owned()).unwrap_or_default();
        CaseItem { member: member.to_owned(), state, since: on, facts: BTreeMap::new() }
    }
}

impl CaseItem {
    /// A day that a step recorded.
    pub(super) fn day(&self, field: &str) -> Option<NaiveDate> {
        match self.facts.get(field)? {
            Given::Text(day) => crate::iso_day(day),
            Given::Flag(_) | Given::Count(_) => None,
        }
    }
}

impl fmt::Debug for CaseItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CaseItem").field("state", &self.state).field("since", &self.since).finish_non_exhaustive()
    }
}

/// Something that happened, as the host tells it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEvent {
    /// The host's own id of the event: told twice, it counts once.
    pub id: String,
    /// The step: `introduce`.
    pub action: String,
    /// The day.
    pub on: NaiveDate,
    /// Code of the unit that acts.
    pub by: String,
    /// Its part in the case, where the host wants it checked.
    #[serde(default)]
    pub role: Option<String>,
    /// Keys of the members it is about; none: everybody for whom the unit's step stands next.
    #[serde(default)]
    pub members: Vec<String>,
    /// What it records, by field.
    #[serde(default)]
    pub facts: BTreeMap<String, Given>,
    /// The version the host saw; without it concurrent events are not told apart.
    #[serde(default)]
    pub expects: Option<u32>,
}

impl CaseEvent {
    /// An id that tells nothing apart would be that of every event.
    pub(super) fn has_an_id(&self) -> Result<(), InputError> {
        let problem = Problem::MissingValue;
        if self.id.is_empty() { Err(InputError { record: EVENT, field: "id".to_owned(), row: None, problem }) } else { Ok(()) }
    }

    /// Whether both tell the same; which version the host saw is no part of it.
    pub(super) fn same_as(&self, other: &CaseEvent) -> bool {
        *self == CaseEvent { expects: self.expects, ..other.clone() }
    }
}

impl fmt::Debug for CaseEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facts: Vec<&str> = self.facts.keys().map(String::as_str).collect();
        f.debug_struct("CaseEvent").field("action", &self.action).field("on", &self.on).field("facts", &facts).finish_non_exhaustive()
    }
}

/// An event that was applied, and what followed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseEntry {
    /// The event as it was told.
    pub event: CaseEvent,
    /// The members it was about, in the order of the case.
    pub members: Vec<String>,
    /// What the host had to write.
    pub effects: Vec<super::CaseEffect>,
    /// The route from then on, where it was no step but a change of units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub re_routed: Option<ReRouted>,
}

impl fmt::Debug for CaseEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CaseEntry").field("event", &self.event).finish_non_exhaustive()
    }
}

/// A case of a procedure. It is never changed: [`Case::apply`] gives a new one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The version of the stored form.
    pub(super) format: u32,
    pub(super) machine: String,
    pub(super) id: String,
    pub(super) opened_on: NaiveDate,
    /// The route it was opened with; [`Case::route`] is that of now.
    #[serde(rename = "route")]
    pub(super) first_route: Vec<RouteUnit>,
    /// What the opening recorded, for all members; [`Case::facts`] are those of now.
    #[serde(rename = "facts")]
    pub(super) first_facts: Facts,
    pub(super) items: Vec<CaseItem>,
    pub(super) history: Vec<CaseEntry>,
    /// The number of events applied.
    pub(super) version: u32,
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case")
            .field("machine", &self.machine)
            .field("version", &self.version)
            .field("members", &self.items.len())
            .finish_non_exhaustive()
    }
}

/// Where somebody counts: in a unit, or outside the system as declared. Neither is there for who is not, or no longer, a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountsFor {
    /// The code of the unit.
    pub unit: Option<String>,
    /// The declared end outside the system.
    pub outside: Option<String>,
}

impl Case {
    pub(super) fn opened(
        machine: &Machine,
        id: &str,
        opened_on: NaiveDate,
        route: Vec<RouteUnit>,
        facts: Facts,
        items: Vec<CaseItem>,
    ) -> Self {
        let (machine, id) = (machine.id.to_owned(), id.to_owned());
        let (first_route, first_facts) = (route, facts);
        Case { format: FORMAT, machine, id, opened_on, first_route, first_facts, items, history: Vec::new(), version: 0 }
    }

    /// The case as it was opened.
    pub(super) fn at_first(&self, machine: &Machine) -> Self {
        let items = self.items.iter().map(|item| CaseItem::new(machine, &self.first_route, &item.member, self.opened_on)).collect();
        Case { items, history: Vec::new(), version: 0, ..self.clone() }
    }

    /// The machine: `transfer`.
    pub fn machine(&self) -> &str {
        &self.machine
    }

    /// The host's own id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The day it was opened.
    pub fn opened_on(&self) -> NaiveDate {
        self.opened_on
    }

    /// The units that act, in order, after the last change of units.
    pub fn route(&self) -> &[RouteUnit] {
        self.re_routed().map_or(&self.first_route, |anew| &anew.route)
    }

    /// What the opening recorded; after a change of units what one on the new route would have.
    pub fn facts(&self) -> &BTreeMap<String, Given> {
        self.re_routed().map_or(&self.first_facts, |anew| &anew.facts)
    }

    /// The last change of units.
    fn re_routed(&self) -> Option<&ReRouted> {
        self.history.iter().rev().find_map(|entry| entry.re_routed.as_ref())
    }

    /// The members, in the order they were given.
    pub fn items(&self) -> &[CaseItem] {
        &self.items
    }

    /// The events applied, in order.
    pub fn history(&self) -> &[CaseEntry] {
        &self.history
    }

    /// The number of events applied.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The code of the unit with a role in the route.
    pub(super) fn unit(&self, role: &str) -> Option<&str> {
        unit_in(self.route(), role)
    }

    /// A fact about a member, from the steps or the opening.
    pub(super) fn known<'a>(&'a self, item: &'a CaseItem, field: &str) -> Option<&'a Given> {
        item.facts.get(field).or_else(|| self.facts().get(field))
    }

    /// Whether everybody in it is through. A complaint may still take up a discipline whose time is over.
    pub fn closed(&self) -> bool {
        Machine::named(&self.machine)
            .is_ok_and(|machine| self.items.iter().all(|item| machine.state(&item.state).is_none_or(super::machine::State::ends)))
    }

    /// Where a member counts on a day, as this case knows it: from the day of the last confirmation in the new unit, before it in the old one,
    /// never in two and never in none. `None` for somebody who is not in the case.
    pub fn counts_for(&self, member: &str, on: NaiveDate) -> Option<CountsFor> {
        let machine = Machine::named(&self.machine).ok()?;
        let (home, route) = self.home(machine, member, on)?;
        Some(match home {
            Home::Stays | Home::Nowhere => CountsFor { unit: None, outside: None },
            Home::Moves(role) => CountsFor { unit: unit_in(route, role).map(str::to_owned), outside: None },
            Home::Outside => {
                let outside = self.facts().get("outside").map(|given| match given {
                    Given::Text(text) => text.clone(),
                    Given::Flag(_) | Given::Count(_) => String::new(),
                });
                CountsFor { unit: None, outside }
            }
        })
    }

    /// The last home that somebody's steps until a day led to, with the route of that day: a state that comes after one of leaving changes nothing.
    fn home(&self, machine: &'static Machine, member: &str, on: NaiveDate) -> Option<(Home, &[RouteUnit])> {
        self.items.iter().find(|item| item.member == member)?;
        let mut state = machine.first(|role| unit_in(&self.first_route, role).is_some())?;
        let (mut home, mut route) = (machine.home, self.first_route.as_slice());
        for entry in self.history.iter().filter(|entry| entry.event.on <= on) {
            if let Some(anew) = &entry.re_routed {
                state = anew.state(machine, state.id)?;
                route = &anew.route;
            } else if entry.members.iter().any(|of| of == member) {
                let step = machine.step(&entry.event.action, state.id)?;
                state = machine.reached(step.to, |role| unit_in(route, role).is_some())?;
            }
            if state.home != Home::Stays {
                home = state.home;
            }
        }
        Some((home, route))
    }
}

/// The code of the unit with a role in a route.
fn unit_in<'a>(route: &'a [RouteUnit], role: &str) -> Option<&'a str> {
    route.iter().find(|stop| stop.role == role).map(|stop| stop.unit.as_str())
}

impl Machine {
    /// The refusal of a fact that is not among those taken: who takes it is told, where somebody does.
    pub(super) fn not_taken(&self, field: &str, takes: &[&str]) -> InputError {
        let steps = self.steps.iter().filter(|step| step.takes.contains(&field)).map(|step| step.action);
        let opening = self.opens_with.contains(&field).then_some("open_case");
        let by: std::collections::BTreeSet<&str> = steps.chain(opening).collect();
        if by.is_empty() {
            return not_taken(field, takes);
        }
        let problem = Problem::TakenElsewhere { by: by.into_iter().map(str::to_owned).collect() };
        InputError { record: EVENT, field: field.to_owned(), row: None, problem }
    }
}

/// The refusal of a fact that no step of an action takes.
pub(crate) fn not_taken(field: &str, takes: &[&str]) -> InputError {
    let nearest = crate::error::nearest(field, takes.iter().copied());
    InputError { record: EVENT, field: crate::error::shortened(field), row: None, problem: Problem::UnknownField { nearest } }
}
