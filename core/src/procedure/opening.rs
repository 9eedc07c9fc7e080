//! Opening a case: what a request must have, whatever the machine, and the route that the machine works out from the tree.

use super::case::{Case, CaseItem, Facts, Given, RouteUnit};
use super::guard::{among_facts, check, done_by};
use super::machine::Machine;
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::review::Units;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

pub(super) const RECORD: &str = "case_request";

/// What a case is opened with.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseRequest {
    /// The host's own id of the case.
    pub id: String,
    /// The day it is opened.
    pub opened_on: NaiveDate,
    /// Code of the unit of those it is about: their branch.
    pub unit: String,
    /// Code of the other unit it concerns: the one they go to, where the procedure moves somebody; in a case of discipline the one on whose
    /// committee they sit or that appointed them; in one of a reward the one that decides.
    pub to_unit: Option<String>,
    /// The host's opaque keys of those it is about, all of that unit.
    pub members: Vec<String>,
    /// What is known from the start, by field; the machine says what it takes.
    pub facts: BTreeMap<String, Given>,
}

impl fmt::Debug for CaseRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let facts: Vec<&str> = self.facts.keys().map(String::as_str).collect();
        f.debug_struct("CaseRequest")
            .field("opened_on", &self.opened_on)
            .field("members", &self.members.len())
            .field("facts", &facts)
            .finish_non_exhaustive()
    }
}

/// What a machine makes of a request: the units that act, and the facts that hold for everybody.
pub(super) struct Opened {
    pub(super) route: Vec<RouteUnit>,
    pub(super) facts: Facts,
}

/// The units as openings read them.
pub(super) type Tree<'a> = Units<'a, &'a str>;

pub(super) fn refused(field: &str, row: Option<usize>, problem: Problem) -> Error {
    InputError { record: RECORD, field: field.to_owned(), row, problem }.into()
}

impl CaseRequest {
    /// The unit they go to, for a machine that needs one.
    pub(super) fn to_unit(&self) -> Result<&str, Error> {
        self.to_unit.as_deref().ok_or_else(|| refused("to_unit", None, Problem::MissingValue))
    }

    fn check(&self, machine: &Machine) -> Result<(), Error> {
        let blank = [("id", &self.id), ("unit", &self.unit)].into_iter().find(|(_, text)| text.is_empty());
        if let Some((field, _)) = blank {
            return Err(refused(field, None, Problem::MissingValue));
        }
        if self.members.is_empty() {
            return Err(refused("members", None, Problem::MissingValue));
        }
        let mut keys = BTreeSet::new();
        for (row, key) in self.members.iter().enumerate() {
            let problem = if key.is_empty() { Some(Problem::MissingValue) } else { (!keys.insert(key)).then_some(Problem::Repeated) };
            if let Some(problem) = problem {
                return Err(refused("members", Some(row), problem));
            }
        }
        if let Some(field) = self.facts.keys().find(|field| !machine.opens_with.contains(&field.as_str())) {
            return Err(among_facts(RECORD, machine.not_taken(field, machine.opens_with)).into());
        }
        check(machine, RECORD, &self.facts)?;
        done_by(machine, RECORD, &self.facts, self.opened_on, "opened_on")
    }
}

impl Charter {
    /// Open a case of a procedure: the units that act are worked out from the tree, and afterwards no tree is needed.
    ///
    /// The charter is that of the day of the opening, and decides the route; whether its steps may be taken is asked when they are.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for a machine that does not exist, and when a unit is not in the list; [`Error::Input`] when the request lacks
    /// something, names nobody, names somebody twice, is of another day than the charter's, or brings a fact that the machine does not take or
    /// that tells of something done after the day of the opening; [`Error::Route`] when no route leads
    /// from one unit to the other; [`Error::NotEstablished`] on days for which no route is laid down.
    pub fn open_case<T: AsRef<str>>(&self, machine: &str, units: &Units<'_, T>, request: &CaseRequest) -> Result<Case, Error> {
        let machine = Machine::named(machine)?;
        request.check(machine)?;
        of_the_day(self, RECORD, "opened_on", request.opened_on)?;
        let Opened { route, facts } = opened(self, machine, units, request)?;
        let items = request.members.iter().map(|member| CaseItem::new(machine, &route, member, request.opened_on)).collect();
        Ok(Case::opened(machine, &request.id, request.opened_on, route, facts, items))
    }
}

/// The question asked under another day's law would be answered, and nobody would see it.
pub(super) fn of_the_day(charter: &Charter, record: &'static str, field: &str, day: NaiveDate) -> Result<(), InputError> {
    if day == charter.day() {
        return Ok(());
    }
    Err(InputError { record, field: field.to_owned(), row: None, problem: Problem::OtherDay { day: charter.day() } })
}

/// What a machine makes of a request on a tree.
pub(super) fn opened<T: AsRef<str>>(
    charter: &Charter,
    machine: &Machine,
    units: &Units<'_, T>,
    request: &CaseRequest,
) -> Result<Opened, Error> {
    units.check()?;
    let texts = |column: &'_ [Option<T>]| -> Vec<Option<String>> {
        column.iter().map(|cell| cell.as_ref().map(|text| text.as_ref().to_owned())).collect()
    };
    let (codes, parents) = (texts(units.code), texts(units.parent));
    let code: Vec<Option<&str>> = codes.iter().map(Option::as_deref).collect();
    let parent: Vec<Option<&str>> = parents.iter().map(Option::as_deref).collect();
    let tree = Tree {
        code: &code,
        parent: &parent,
        kind: units.kind,
        level: units.level,
        sector: units.sector,
        dissolved: units.dissolved,
        ..Tree::default()
    };
    (machine.opens)(charter, &tree, request)
}
