//! What stands while the steps of a plan are gone through: units, who is in them, open cases, accounts; with what was noted on the way.

use super::result::{PlanEvent, PlanEventKind, PlanFault};
use super::value::{PlanContext, StepKind};
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::law::Answer;
use crate::procedure::Given;
use crate::review::{Members, Tree, Units};
use crate::rulebook::P;
use crate::table::cell;
use crate::unit::{Kind, Level, Sector, WayUp};
use crate::verdict::{Outcome, Severity};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A unit that stands or stood.
#[derive(Clone, Default)]
pub(super) struct Standing {
    pub(super) code: String,
    pub(super) name: Option<String>,
    pub(super) parent: Option<usize>,
    pub(super) kind: Option<Kind>,
    pub(super) level: Option<Level>,
    pub(super) sector: Option<Sector>,
    pub(super) has_account: Option<bool>,
    /// Whether it stands no longer.
    pub(super) gone: bool,
    /// The step that opened it.
    pub(super) opened: Option<usize>,
    /// Whether its place or kind is another than before.
    pub(super) moved: bool,
    /// The last step that changed who or what is in it or below it, or where it stands.
    pub(super) touched: Option<usize>,
}

/// What a step of Điều 6 khoản 2 came to, for the question about such acts.
pub(super) struct Acted {
    pub(super) step: usize,
    pub(super) kind: StepKind,
    /// Whether the direct superior decided; `None` where nobody is named.
    pub(super) by_superior: Option<bool>,
    pub(super) before: usize,
    pub(super) after: usize,
    pub(super) twice: usize,
    pub(super) left: usize,
    /// Units that it opened.
    pub(super) opened: Vec<usize>,
    /// A unit to show.
    pub(super) unit: Option<String>,
}

/// Where a fault stands.
#[derive(Clone, Default)]
pub(super) struct At {
    pub(super) step: Option<usize>,
    pub(super) unit: Option<String>,
    pub(super) members: Vec<String>,
    pub(super) about: Option<String>,
}

pub(super) struct State<'a> {
    pub(super) charter: &'a Charter,
    pub(super) units: Vec<Standing>,
    /// The units as they stood before.
    pub(super) before: Vec<Standing>,
    /// The row of a code, of units that are gone too.
    pub(super) rows: BTreeMap<String, usize>,
    /// Members by key, with the unit they are in; nothing where the list names none that stands.
    pub(super) keys: BTreeMap<String, usize>,
    pub(super) members: Vec<(String, Option<usize>)>,
    pub(super) members_before: Vec<Option<usize>>,
    pub(super) inside: Vec<BTreeSet<usize>>,
    pub(super) below: Vec<BTreeSet<usize>>,
    pub(super) accounts: Option<BTreeMap<String, Option<usize>>>,
    pub(super) accounts_listed: bool,
    pub(super) cases: Option<BTreeMap<String, BTreeSet<usize>>>,
    /// Cases with the units of theirs that the list does not have.
    pub(super) cases_elsewhere: Vec<(String, String)>,
    pub(super) closed_codes: Option<BTreeSet<String>>,
    /// Kinds that link units without being a level.
    pub(super) links: Vec<Kind>,
    pub(super) faults: Vec<PlanFault>,
    pub(super) events: Vec<PlanEvent>,
    pub(super) acted: Vec<Acted>,
    /// Units that this step put under another.
    pub(super) moved_now: BTreeSet<usize>,
}

impl<'a> State<'a> {
    pub(super) fn new<U: AsRef<str>, M: AsRef<str>>(
        charter: &'a Charter,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        context: &PlanContext,
    ) -> Result<Self, Error> {
        units.check()?;
        members.check()?;
        let tree = Tree::new(units);
        let text = |column: &[Option<U>], row: usize| cell(column, row).map(|text| text.as_ref().to_owned());
        let mut standing = Vec::with_capacity(units.rows());
        let mut rows = BTreeMap::new();
        for row in 0..units.rows() {
            let refused = |problem| InputError { record: "units", field: "code".to_owned(), row: Some(row), problem };
            let code = text(units.code, row).ok_or_else(|| refused(Problem::MissingValue))?;
            if rows.insert(code.clone(), row).is_some() {
                return Err(refused(Problem::Repeated).into());
            }
            standing.push(Standing {
                code,
                name: text(units.name, row),
                parent: tree.parent.get(row).copied().flatten(),
                kind: cell(units.kind, row).copied(),
                level: cell(units.level, row).copied(),
                sector: cell(units.sector, row).copied(),
                has_account: cell(units.has_account, row).copied(),
                gone: cell(units.dissolved, row) == Some(&true),
                opened: None,
                moved: false,
                touched: None,
            });
        }
        let mut inside = vec![BTreeSet::new(); standing.len()];
        let mut below = inside.clone();
        for (row, unit) in standing.iter().enumerate().filter(|(_, unit)| !unit.gone) {
            if let Some(children) = unit.parent.and_then(|parent| below.get_mut(parent)) {
                children.insert(row);
            }
        }
        let (people, keys) = people(members, &rows, &standing)?;
        for (member, (_, unit)) in people.iter().enumerate() {
            if let Some(inside) = unit.and_then(|unit| inside.get_mut(unit)) {
                inside.insert(member);
            }
        }
        let row_of = |code: &String| rows.get(code).copied();
        let elsewhere = |(id, units): (&String, &Vec<String>)| {
            let unknown: BTreeSet<&String> = units.iter().filter(|code| row_of(code).is_none()).collect();
            unknown.into_iter().map(|code| (id.clone(), code.clone())).collect::<Vec<_>>()
        };
        let cases_elsewhere = context.cases.iter().flatten().flat_map(elsewhere).collect();
        let cases = context
            .cases
            .as_ref()
            .map(|cases| cases.iter().map(|(id, units)| (id.clone(), units.iter().filter_map(row_of).collect())).collect());
        let accounts = context.accounts.as_ref().map(|accounts| accounts.iter().map(|(name, unit)| (name.clone(), row_of(unit))).collect());
        let closed_codes = context.closed_codes.as_ref().map(|codes| codes.iter().cloned().collect());
        Ok(State {
            charter,
            before: standing.clone(),
            units: standing,
            rows,
            keys,
            members_before: people.iter().map(|(_, unit)| *unit).collect(),
            members: people,
            inside,
            below,
            accounts,
            accounts_listed: !units.has_account.is_empty(),
            cases,
            cases_elsewhere,
            closed_codes,
            links: charter.link_kinds(),
            faults: Vec::new(),
            events: Vec::new(),
            acted: Vec::new(),
            moved_now: BTreeSet::new(),
        })
    }

    pub(super) fn unit(&self, row: usize) -> Option<&Standing> {
        self.units.get(row)
    }

    pub(super) fn code(&self, row: usize) -> String {
        self.unit(row).map(|unit| unit.code.clone()).unwrap_or_default()
    }

    pub(super) fn stands(&self, row: usize) -> bool {
        self.unit(row).is_some_and(|unit| !unit.gone)
    }

    /// Remember the step in these units and all above them, whose sizes it may change.
    pub(super) fn touch(&mut self, step: usize, rows: impl IntoIterator<Item = Option<usize>>) {
        for row in rows {
            let mut at = row;
            while let Some(unit) = at.and_then(|row| self.units.get_mut(row)) {
                unit.touched = Some(step);
                at = unit.parent;
            }
        }
    }

    pub(super) fn key(&self, member: usize) -> String {
        self.members.get(member).map(|(key, _)| key.clone()).unwrap_or_default()
    }

    /// The direct superior.
    pub(super) fn superior(&self, row: usize) -> Option<usize> {
        superior(&self.units, &self.links, row)
    }

    /// Whether a unit is another or stands above it.
    pub(super) fn is_above(&self, row: usize, other: usize) -> bool {
        let mut at = Some(other);
        while let Some(here) = at {
            if here == row {
                return true;
            }
            at = self.unit(here).and_then(|unit| unit.parent);
        }
        false
    }

    /// Note what is wrong with the plan itself: a rule of plans, cited by its own provision.
    pub(super) fn fault(&mut self, at: At, rule: &'static str, cites: P, answer: &Answer) {
        let finding = self.charter.finding_of(rule, cites, &|law| {
            law.asked(cites)?;
            Ok(answer.clone())
        });
        self.found(at, finding, false);
    }

    /// Note a finding that is not met. `before`: it was so before the plan.
    pub(super) fn found(&mut self, at: At, finding: Option<crate::Finding>, before: bool) {
        let Some(finding) = finding.filter(|finding| finding.outcome != Outcome::Met) else { return };
        let decides = finding.severity == Severity::Requirement && finding.outcome != Outcome::NeedsDecision;
        let At { step, unit, members, about } = at;
        self.faults.push(PlanFault { step, unit, members, about, blocks: decides && !before, finding });
    }

    pub(super) fn units_fault(&mut self, step: usize, unit: Option<&str>, reason: &'static str) {
        let mut answer = Answer::not_met(reason);
        if let Some(unit) = unit {
            answer = answer.figure("unit", unit);
        }
        let at = At { step: Some(step), unit: unit.map(str::to_owned), ..At::default() };
        self.fault(at, "plan.units", P::PlanUnits, &answer);
    }

    pub(super) fn event(
        &mut self,
        what: PlanEventKind,
        step: usize,
        unit: usize,
        other: Option<usize>,
        on: NaiveDate,
        values: &[(&str, Given)],
    ) {
        let (unit, other_unit) = (self.code(unit), other.map(|other| self.code(other)));
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.events.push(PlanEvent { what, step, unit, other_unit, member: None, on, values });
    }

    /// Put a unit under another; refused where it would stand above itself.
    pub(super) fn put_under(&mut self, step: usize, row: usize, parent: Option<usize>, on: NaiveDate) {
        let Some(from) = self.unit(row).map(|unit| unit.parent) else { return };
        if from == parent {
            return;
        }
        if parent.is_some_and(|parent| self.is_above(row, parent)) {
            let code = self.code(row);
            return self.units_fault(step, Some(&code), "cycle");
        }
        if let Some(children) = from.and_then(|from| self.below.get_mut(from)) {
            children.remove(&row);
        }
        if let Some(children) = parent.and_then(|parent| self.below.get_mut(parent)) {
            children.insert(row);
        }
        if let Some(unit) = self.units.get_mut(row) {
            unit.parent = parent;
            unit.moved = true;
            self.moved_now.insert(row);
        }
        self.touch(step, [Some(row), from, parent]);
        let was: Vec<_> = from.map(|from| ("from", Given::Text(self.code(from)))).into_iter().collect();
        self.event(PlanEventKind::MoveUnit, step, row, parent, on, &was);
    }
}

/// The direct superior of a unit among those that stand or stood.
pub(super) fn superior(units: &[Standing], links: &[Kind], row: usize) -> Option<usize> {
    let above = |row: usize| units.get(row).and_then(|unit| unit.parent);
    let link = |row: usize| units.get(row).and_then(|unit| unit.kind).is_some_and(|kind| links.contains(&kind));
    WayUp::from(row, above, link).superior
}

type People = (Vec<(String, Option<usize>)>, BTreeMap<String, usize>);

/// The members by key, with the rows of their units.
fn people<M: AsRef<str>>(members: &Members<'_, M>, rows: &BTreeMap<String, usize>, units: &[Standing]) -> Result<People, InputError> {
    let mut keys = BTreeMap::new();
    let mut people = Vec::with_capacity(members.rows());
    for row in 0..members.rows() {
        let refused = |problem| InputError { record: "members", field: "key".to_owned(), row: Some(row), problem };
        let key = cell(members.key, row).ok_or_else(|| refused(Problem::MissingValue))?.as_ref().to_owned();
        if keys.insert(key.clone(), row).is_some() {
            return Err(refused(Problem::Repeated));
        }
        let unit = cell(members.unit, row).and_then(|code| rows.get(code.as_ref())).copied();
        people.push((key, unit.filter(|unit| units.get(*unit).is_some_and(|unit| !unit.gone))));
    }
    Ok((people, keys))
}
