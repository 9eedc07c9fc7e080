//! Who and what goes where when units end or are divided: members, units below, open cases, accounts. One way of sharing out for all: what
//! a result names goes to it, and the only result that names nothing takes the rest.

use super::result::{PlanEvent, PlanEventKind as E};
use super::state::{At, State};
use super::value::PlanUnit;
use crate::law::Answer;
use crate::procedure::Given;
use crate::rulebook::P;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The units of one step, found in the lists.
pub(super) struct Step<'s> {
    pub(super) place: usize,
    pub(super) on: NaiveDate,
    /// Units it ends.
    pub(super) closed: Vec<usize>,
    /// Units it divides that go on.
    pub(super) kept: Vec<usize>,
    /// The units it leads to, with what the plan says of them.
    pub(super) results: Vec<(usize, &'s PlanUnit)>,
    /// Whether members may come from any unit: where one is founded.
    pub(super) from_anywhere: bool,
}

/// The case an event is about.
fn case_of(event: &PlanEvent) -> Option<String> {
    match event.values.get("case") {
        Some(Given::Text(id)) => Some(id.clone()),
        _ => None,
    }
}

/// What was shared out.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) placed: BTreeMap<usize, usize>,
    /// Those that two results name.
    pub(super) twice: BTreeSet<usize>,
    /// Those that nobody takes.
    pub(super) left: Vec<usize>,
}

impl Step<'_> {
    pub(super) fn sources(&self) -> impl Iterator<Item = usize> {
        self.closed.iter().chain(&self.kept).copied()
    }

    /// The only result that names nothing of its own.
    fn rest<'l>(&'l self, list: impl Fn(&'l PlanUnit) -> &'l Vec<String>) -> Option<usize> {
        let mut silent = self.results.iter().filter(|(_, unit)| list(unit).is_empty());
        silent.next().filter(|_| silent.next().is_none()).map(|(row, _)| *row)
    }
}

impl State<'_> {
    /// Who of the members goes where; the counts are for the question about the act.
    pub(super) fn share_members(&mut self, step: &Step<'_>) -> (usize, Shared) {
        let mut pool: BTreeSet<usize> = step.sources().filter_map(|row| self.inside.get(row)).flatten().copied().collect();
        let mut shared = Shared::default();
        let mut wrong: BTreeMap<(&'static str, usize), Vec<String>> = BTreeMap::new();
        for (result, unit) in &step.results {
            for key in &unit.members {
                let member = self.keys.get(key).copied();
                let known = member.filter(|member| self.members.get(*member).is_some_and(|(_, unit)| unit.is_some()));
                match known {
                    None => wrong.entry(("unknown_member", *result)).or_default().push(key.clone()),
                    Some(member) if shared.placed.contains_key(&member) => {
                        shared.twice.insert(member);
                        wrong.entry(("member_twice", *result)).or_default().push(key.clone());
                    }
                    Some(member) if pool.contains(&member) || step.from_anywhere => {
                        pool.insert(member);
                        shared.placed.insert(member, *result);
                    }
                    Some(_) => wrong.entry(("member_not_of_the_units", *result)).or_default().push(key.clone()),
                }
            }
        }
        let rest = step.rest(|unit| &unit.members).filter(|_| !step.from_anywhere);
        for member in pool.iter().filter(|member| !shared.placed.contains_key(member)).copied().collect::<Vec<_>>() {
            let at = self.members.get(member).and_then(|(_, unit)| *unit);
            let stays = at.filter(|unit| step.kept.contains(unit));
            match rest.or(stays) {
                Some(result) => drop(shared.placed.insert(member, result)),
                None => shared.left.push(member),
            }
        }
        for member in &shared.left {
            let unit = self.members.get(*member).and_then(|(_, unit)| *unit).unwrap_or_default();
            wrong.entry(("members_left", unit)).or_default().push(self.key(*member));
        }
        for ((reason, row), members) in wrong {
            let unit = self.code(row);
            let answer = Answer::not_met(reason).figure("members", members.len() as u64).figure("unit", unit.as_str());
            let at = At { step: Some(step.place), unit: Some(unit), members, about: None };
            self.fault(at, "plan.members", P::PlanMembers, &answer);
        }
        self.move_members(step, &shared);
        (pool.len(), shared)
    }

    fn move_members(&mut self, step: &Step<'_>, shared: &Shared) {
        let mut moved: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (member, to) in &shared.placed {
            let Some(from) = self.members.get(*member).and_then(|(_, unit)| *unit).filter(|from| from != to) else { continue };
            moved.entry((from, *to)).or_default().push(*member);
        }
        for ((from, to), members) in &moved {
            self.touch(step.place, [Some(*from), Some(*to)]);
            for member in members {
                self.event(E::MoveMember, step.place, *from, Some(*to), step.on, &[]);
                let key = self.key(*member);
                if let Some(event) = self.events.last_mut() {
                    event.member = Some(key);
                }
                if let Some((_, unit)) = self.members.get_mut(*member) {
                    *unit = Some(*to);
                }
                if let Some(inside) = self.inside.get_mut(*from) {
                    inside.remove(member);
                }
                if let Some(inside) = self.inside.get_mut(*to) {
                    inside.insert(*member);
                }
            }
        }
        for ((from, to), members) in moved {
            let count = Given::Count(i64::try_from(members.len()).unwrap_or(i64::MAX));
            self.event(E::RecordMovement, step.place, from, Some(to), step.on, &[("members", count)]);
        }
    }

    /// Under which unit those below go on.
    pub(super) fn share_units(&mut self, step: &Step<'_>) {
        let results: BTreeSet<usize> = step.results.iter().map(|(row, _)| *row).collect();
        let ends = |row: &usize| step.closed.contains(row);
        let pool: BTreeSet<usize> =
            step.sources().filter_map(|row| self.below.get(row)).flatten().filter(|row| !ends(row)).copied().collect();
        let mut placed: BTreeMap<usize, usize> = BTreeMap::new();
        for (result, unit) in &step.results {
            for code in &unit.units {
                match self.rows.get(code).copied().filter(|row| pool.contains(row) && row != result) {
                    None => self.units_fault(step.place, Some(code), "unit_not_below"),
                    Some(row) if placed.contains_key(&row) => self.units_fault(step.place, Some(code), "unit_placed_twice"),
                    Some(row) => drop(placed.insert(row, *result)),
                }
            }
        }
        let rest = step.rest(|unit| &unit.units);
        for row in pool {
            let parent = self.unit(row).and_then(|unit| unit.parent);
            let stays = parent.filter(|parent| step.kept.contains(parent));
            // A unit that takes the rest stood below one that ends: it has its place by now.
            match placed.get(&row).copied().or_else(|| rest.filter(|rest| *rest != row)).or(stays) {
                Some(to) => self.put_under(step.place, row, Some(to), step.on),
                None if results.contains(&row) && parent.is_none_or(|parent| !ends(&parent)) => {}
                None => {
                    let code = self.code(row);
                    self.units_fault(step.place, Some(&code), "unit_left");
                }
            }
        }
    }

    /// With which unit open cases go on.
    pub(super) fn share_cases(&mut self, step: &Step<'_>) {
        let Some(cases) = self.cases.clone() else { return };
        let concerned = |units: &BTreeSet<usize>| step.closed.iter().any(|row| units.contains(row));
        let mut placed: BTreeMap<&str, usize> = BTreeMap::new();
        for (result, unit) in &step.results {
            for id in &unit.cases {
                let known = cases.get(id).is_some_and(concerned);
                if !known || placed.insert(id, *result).is_some() {
                    self.case_fault(step.place, None, id, if known { "case_placed_twice" } else { "case_not_of_the_units" });
                }
            }
        }
        let rest = step.rest(|unit| &unit.cases);
        for (id, units) in cases.iter().filter(|(_, units)| concerned(units)) {
            for from in step.closed.iter().filter(|row| units.contains(row)) {
                let Some(to) = placed.get(id.as_str()).copied().or(rest) else {
                    self.case_fault(step.place, Some(*from), id, "case_without_successor");
                    continue;
                };
                self.event(E::ReRouteCase, step.place, *from, Some(to), step.on, &[("case", Given::Text(id.clone()))]);
                if let Some(units) = self.cases.as_mut().and_then(|cases| cases.get_mut(id)) {
                    units.remove(from);
                    units.insert(to);
                }
            }
        }
    }

    /// Cases that concern a unit which stands elsewhere since this step: who acts above it is another now. Those of a unit that ends are told already.
    pub(super) fn re_route_moved(&mut self, place: usize, closed: &[usize], on: NaiveDate) {
        let moved = std::mem::take(&mut self.moved_now);
        let Some(cases) = self.cases.clone() else { return };
        // By now a case of a unit that ended is one of the unit that it goes on in.
        let told: BTreeSet<String> =
            self.events.iter().filter(|event| event.step == place && event.what == E::ReRouteCase).filter_map(case_of).collect();
        for (id, units) in cases.iter().filter(|(id, units)| !told.contains(*id) && !closed.iter().any(|row| units.contains(row))) {
            for row in moved.iter().filter(|row| units.contains(row)) {
                self.event(E::ReRouteCase, place, *row, Some(*row), on, &[("case", Given::Text(id.clone()))]);
            }
        }
    }

    fn case_fault(&mut self, step: usize, unit: Option<usize>, id: &str, reason: &'static str) {
        let at = At { step: Some(step), unit: unit.map(|row| self.code(row)), about: Some(id.to_owned()), ..At::default() };
        self.fault(at, "plan.cases", P::PlanCases, &Answer::not_met(reason));
    }

    /// Accounts of units that end: taken over where a result names them, else closed.
    pub(super) fn share_accounts(&mut self, step: &Step<'_>) {
        let mut placed: BTreeMap<&str, usize> = BTreeMap::new();
        let accounts = self.accounts.clone().unwrap_or_default();
        for (result, unit) in &step.results {
            for name in &unit.accounts {
                let known = accounts.get(name).is_some_and(|unit| unit.is_some_and(|unit| step.closed.contains(&unit)));
                if !known || placed.insert(name, *result).is_some() {
                    self.account_fault(
                        step.place,
                        None,
                        Some(name),
                        if known { "account_placed_twice" } else { "account_not_of_the_units" },
                    );
                }
            }
        }
        for from in &step.closed {
            let named: Vec<&String> = accounts.iter().filter(|(_, unit)| **unit == Some(*from)).map(|(name, _)| name).collect();
            for name in &named {
                let value = [("account", Given::Text((*name).clone()))];
                let to = placed.get(name.as_str()).copied();
                self.event(if to.is_some() { E::MoveAccount } else { E::CloseAccount }, step.place, *from, to, step.on, &value);
                if let Some(accounts) = self.accounts.as_mut() {
                    accounts.remove(*name);
                    accounts.extend(to.map(|to| ((*name).clone(), Some(to))));
                }
            }
            let listed = self.unit(*from).and_then(|unit| unit.has_account);
            match (listed, self.accounts.is_some()) {
                (Some(true), true) if named.is_empty() => self.account_fault(step.place, Some(*from), None, "account_not_named"),
                (Some(true), false) => self.event(E::CloseAccount, step.place, *from, None, step.on, &[]),
                (None, false) if self.accounts_listed => {
                    let at = At { step: Some(step.place), unit: Some(self.code(*from)), ..At::default() };
                    self.fault(at, "plan.accounts", P::PlanAccounts, &Answer::unknown(vec!["has_account"]));
                }
                _ => {}
            }
        }
    }

    fn account_fault(&mut self, step: usize, unit: Option<usize>, name: Option<&str>, reason: &'static str) {
        let at = At { step: Some(step), unit: unit.map(|row| self.code(row)), about: name.map(str::to_owned), ..At::default() };
        self.fault(at, "plan.accounts", P::PlanAccounts, &Answer::not_met(reason));
    }
}
