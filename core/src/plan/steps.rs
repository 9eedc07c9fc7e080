//! A step of a plan, gone through: its units are looked up, what it leads to is opened or found, and what it ends is shared out and closed.

use super::result::PlanEventKind as E;
use super::share::Step;
use super::state::{Acted, At, Standing, State};
use super::value::{PlanStep, PlanUnit, StepKind};
use crate::law::Answer;
use crate::procedure::Given;
use crate::rulebook::P;
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl State<'_> {
    /// Go through one step. What is wrong is noted, and the rest of the step is still looked at, so that all faults come at once.
    pub(super) fn go(&mut self, place: usize, kind: StepKind, step: &PlanStep, on: NaiveDate) {
        let concerned = self.concerned(place, step);
        let superiors: Vec<Option<usize>> = concerned.iter().map(|row| self.superior(*row)).collect();
        let own = matches!(kind, StepKind::Rename | StepKind::ReParent);
        let ends = matches!(kind, StepKind::Split | StepKind::Merge | StepKind::Unify | StepKind::Dissolve);
        let results = if own { self.own(place, kind, step, &concerned, on) } else { self.results(place, kind, step, &concerned, on) };
        self.numbers(place, kind, step, &results);
        if own {
            return self.re_route_moved(place, &[], on);
        }
        let among: BTreeSet<usize> = results.iter().map(|(row, _)| *row).collect();
        let (kept, closed): (Vec<usize>, Vec<usize>) = concerned.iter().copied().filter(|_| ends).partition(|row| among.contains(row));
        // A unit into which others go keeps its own members: only one that is divided shares them out.
        let kept = if kind == StepKind::Split { kept } else { Vec::new() };
        let step_units = Step { place, on, closed, kept, results, from_anywhere: kind == StepKind::Found };
        self.share_units(&step_units);
        let (before, shared) = self.share_members(&step_units);
        self.share_cases(&step_units);
        self.re_route_moved(place, &step_units.closed, on);
        self.share_accounts(&step_units);
        self.close(&step_units, step);
        self.hint_at_decision(&step_units, step);
        let opened =
            step_units.results.iter().map(|(row, _)| *row).filter(|row| self.unit(*row).is_some_and(|unit| unit.opened == Some(place)));
        let opened: Vec<usize> = opened.collect();
        let by_superior = step.decided_by.as_ref().and_then(|by| self.decided_by_superior(by, kind, &superiors, &step_units));
        if concerned.is_empty() && step_units.results.is_empty() {
            return;
        }
        let shown = concerned.first().copied().or(step_units.results.first().map(|(row, _)| *row));
        self.acted.push(Acted {
            step: place,
            kind,
            by_superior,
            before,
            after: shared.placed.len(),
            twice: shared.twice.len(),
            left: shared.left.len(),
            opened,
            unit: shown.map(|row| self.code(row)),
        });
    }

    /// The units it is done to, each once, of those that stand.
    fn concerned(&mut self, place: usize, step: &PlanStep) -> Vec<usize> {
        let mut concerned = Vec::new();
        for code in &step.units {
            match self.rows.get(code).copied() {
                None => self.units_fault(place, Some(code), "unknown_unit"),
                Some(row) if !self.stands(row) => self.units_fault(place, Some(code), "closed_already"),
                Some(row) if concerned.contains(&row) => self.units_fault(place, Some(code), "named_twice"),
                Some(row) => concerned.push(row),
            }
        }
        concerned
    }

    /// How many units a step of this kind takes, and to how many it leads.
    fn numbers(&mut self, place: usize, kind: StepKind, step: &PlanStep, results: &[(usize, &PlanUnit)]) {
        let (units, into) = (step.units.len(), step.into.len());
        let others = results.iter().filter(|(row, _)| !step.units.contains(&self.code(*row)));
        let joined = units + others.filter(|(row, _)| self.unit(*row).is_some_and(|unit| unit.opened != Some(place))).count();
        let (takes, leads) = match kind {
            StepKind::Found => (units == 0, into == 1),
            StepKind::Rename | StepKind::ReParent => (units == 1, into == 1),
            StepKind::Split => (units == 1, into > 1),
            StepKind::Merge => (joined > 1, into == 1),
            StepKind::Unify => (units > 1, into == 1),
            StepKind::Dissolve => (units == 1, true),
        };
        if !takes {
            self.units_fault(place, None, "wrong_number_of_units");
        }
        if !leads {
            self.units_fault(place, None, "wrong_number_of_results");
        }
    }

    /// A unit that is renamed or put under another.
    fn own<'s>(
        &mut self,
        place: usize,
        kind: StepKind,
        step: &'s PlanStep,
        concerned: &[usize],
        on: NaiveDate,
    ) -> Vec<(usize, &'s PlanUnit)> {
        let (Some(row), Some(into)) = (concerned.first().copied(), step.into.first()) else { return Vec::new() };
        let code = self.code(row);
        if into.code.as_ref().is_some_and(|given| *given != code) {
            self.units_fault(place, Some(&code), "code_changes");
        }
        let standing = self.unit(row);
        let same = if kind == StepKind::Rename {
            into.name.is_none() || into.name == standing.and_then(|unit| unit.name.clone())
        } else {
            into.parent.is_none() || into.parent == standing.and_then(|unit| unit.parent).map(|parent| self.code(parent))
        };
        if same {
            self.units_fault(place, Some(&code), "nothing_changes");
        }
        self.refit(place, row, into, on);
        vec![(row, into)]
    }

    /// Another name or place for a unit that stands.
    fn refit(&mut self, place: usize, row: usize, into: &PlanUnit, on: NaiveDate) {
        let code = self.code(row);
        if into.kind.is_some() && self.unit(row).is_some_and(|unit| unit.kind.is_some() && unit.kind != into.kind) {
            self.units_fault(place, Some(&code), "kind_changes");
        }
        let was = self.unit(row).and_then(|unit| unit.name.clone());
        if let Some(name) = into.name.clone().filter(|name| Some(name) != was.as_ref()) {
            let mut values = vec![("name", Given::Text(name.clone()))];
            values.extend(was.map(|was| ("from", Given::Text(was))));
            if let Some(unit) = self.units.get_mut(row) {
                unit.name = Some(name);
            }
            self.event(E::RenameUnit, place, row, None, on, &values);
        }
        if let Some(parent) = &into.parent
            && let Some(parent) = self.parent_named(place, parent)
        {
            self.put_under(place, row, Some(parent), on);
        }
    }

    fn parent_named(&mut self, place: usize, code: &str) -> Option<usize> {
        let row = self.rows.get(code).copied();
        match row {
            None => self.units_fault(place, Some(code), "unknown_parent"),
            Some(row) if !self.stands(row) => self.units_fault(place, Some(code), "parent_closed"),
            Some(_) => return row,
        }
        None
    }

    /// The units a step leads to: opened, or found among those that stand.
    fn results<'s>(
        &mut self,
        place: usize,
        kind: StepKind,
        step: &'s PlanStep,
        concerned: &[usize],
        on: NaiveDate,
    ) -> Vec<(usize, &'s PlanUnit)> {
        let mut results: Vec<(usize, &PlanUnit)> = Vec::new();
        for into in &step.into {
            let Some(code) = &into.code else { continue };
            let known = self.rows.get(code).copied();
            let old = self.closed_codes.as_ref().is_some_and(|codes| codes.contains(code));
            match known {
                Some(row) if results.iter().any(|(other, _)| *other == row) => self.units_fault(place, Some(code), "named_twice"),
                Some(row) if !self.stands(row) => self.units_fault(place, Some(code), "code_was_closed"),
                Some(row) => {
                    let named = concerned.contains(&row);
                    let may = match kind {
                        StepKind::Merge => true,
                        StepKind::Split => named,
                        StepKind::Dissolve => !named,
                        StepKind::Found | StepKind::Unify | StepKind::Rename | StepKind::ReParent => false,
                    };
                    if may {
                        self.refit(place, row, into, on);
                        results.push((row, into));
                    } else {
                        self.units_fault(place, Some(code), "code_in_use");
                    }
                }
                None if old => self.units_fault(place, Some(code), "code_was_closed"),
                None if kind == StepKind::Dissolve => self.units_fault(place, Some(code), "unknown_unit"),
                None => results.push((self.open(place, code, into, concerned, on), into)),
            }
        }
        results
    }

    /// Open a new unit. What the plan does not say of it is as of the units it comes of, where these agree.
    fn open(&mut self, place: usize, code: &str, into: &PlanUnit, concerned: &[usize], on: NaiveDate) -> usize {
        fn agreed<T: PartialEq + Clone>(mut of: impl Iterator<Item = Option<T>>) -> Option<T> {
            let first = of.next()??;
            of.all(|other| other.as_ref() == Some(&first)).then_some(first)
        }
        let source = |row: &usize| self.units.get(*row);
        let kind = into.kind.or_else(|| agreed(concerned.iter().map(|row| source(row)?.kind)));
        let sector = into.sector.or_else(|| agreed(concerned.iter().map(|row| source(row)?.sector)));
        let level = into.level.or_else(|| agreed(concerned.iter().map(|row| source(row)?.level)));
        let above = agreed(concerned.iter().map(|row| source(row)?.parent)).filter(|above| !concerned.contains(above));
        let parent = match &into.parent {
            Some(parent) => self.parent_named(place, parent),
            None => above,
        };
        if parent.is_none() && into.parent.is_none() {
            self.units_fault(place, Some(code), "no_parent");
        }
        let row = self.units.len();
        let name = into.name.clone();
        let mut values: Vec<(&str, Given)> = Vec::new();
        values.extend(name.clone().map(|name| ("name", Given::Text(name))));
        values.extend(kind.map(|kind| ("kind", Given::Text(kind.code().to_owned()))));
        values.extend(level.map(|level| ("level", Given::Text(level.code().to_owned()))));
        values.extend(sector.map(|sector| ("sector", Given::Text(sector.code().to_owned()))));
        // A unit that the plan opens has the account that the plan gives it, and no other.
        let has_account = into.has_account.or(Some(false));
        let code = code.to_owned();
        self.rows.insert(code.clone(), row);
        let opened = Some(place);
        self.units.push(Standing {
            code,
            name,
            parent,
            kind,
            level,
            sector,
            has_account,
            gone: false,
            opened,
            moved: true,
            touched: opened,
        });
        self.touch(place, [parent]);
        self.inside.push(BTreeSet::new());
        self.below.push(BTreeSet::new());
        if let Some(below) = parent.and_then(|parent| self.below.get_mut(parent)) {
            below.insert(row);
        }
        self.event(E::OpenUnit, place, row, parent, on, &values);
        if has_account == Some(true) {
            self.event(E::GiveAccount, place, row, None, on, &[]);
        }
        row
    }

    /// End what the step ends, with what is to be known of it later.
    fn close(&mut self, units: &Step<'_>, step: &PlanStep) {
        let decision: Vec<(&str, Given)> = [
            step.decision.clone().map(|decision| ("decision", Given::Text(decision))),
            step.decided_on.map(|day| ("decided_on", Given::Text(day.to_string()))),
            step.decided_by.clone().map(|by| ("decided_by", Given::Text(by))),
        ]
        .into_iter()
        .flatten()
        .collect();
        for row in &units.closed {
            if units.results.is_empty() {
                let missing = not_told(step);
                if !missing.is_empty() {
                    let at = At { step: Some(units.place), unit: Some(self.code(*row)), ..At::default() };
                    self.fault(at, "plan.history", P::PlanHistory, &Answer::unknown(missing));
                }
                self.event(E::KeepHistory, units.place, *row, None, units.on, &decision);
            }
            for (result, _) in &units.results {
                self.event(E::KeepHistory, units.place, *row, Some(*result), units.on, &decision);
            }
        }
        if step.decided_on.is_some_and(|day| day > units.on) {
            let at = At { step: Some(units.place), ..At::default() };
            self.fault(at, "plan.history", P::PlanHistory, &Answer::not_met("decided_later"));
        }
        for row in &units.closed {
            let parent = self.unit(*row).and_then(|unit| unit.parent);
            if let Some(below) = parent.and_then(|parent| self.below.get_mut(parent)) {
                below.remove(row);
            }
            if let Some(unit) = self.units.get_mut(*row) {
                unit.gone = true;
            }
            self.touch(units.place, [parent]);
            self.event(E::CloseUnit, units.place, *row, None, units.on, &[]);
        }
    }

    /// Which decision an act of Điều 6 khoản 2 goes back to, where something comes of it.
    fn hint_at_decision(&mut self, units: &Step<'_>, step: &PlanStep) {
        let Some((first, _)) = units.results.first() else { return };
        let missing = not_told(step);
        if missing.is_empty() {
            return;
        }
        let shown = units.closed.first().copied().unwrap_or(*first);
        let at = At { step: Some(units.place), unit: Some(self.code(shown)), ..At::default() };
        self.fault(at, "plan.decision", P::PlanDecision, &Answer::unknown(missing));
    }

    /// Whether a unit is the direct superior of all that were concerned, as they stood, or of all that the step leads to: where units of
    /// several superiors are joined, nobody stands directly above them all, and whoever stands above what comes of them decides. Nothing where
    /// that cannot be told: the list has neither the unit nor the superior of each.
    fn decided_by_superior(&self, by: &str, kind: StepKind, superiors: &[Option<usize>], step: &Step<'_>) -> Option<bool> {
        let led: Vec<Option<usize>> = step.results.iter().map(|(row, _)| self.superior(*row)).collect();
        let leads = kind != StepKind::Dissolve;
        let Some(by) = self.rows.get(by).copied() else {
            let known = superiors.iter().chain(led.iter().filter(|_| leads)).all(Option::is_some);
            return known.then_some(false);
        };
        let all = |rows: &[Option<usize>]| !rows.is_empty() && rows.iter().all(|row| *row == Some(by));
        Some((leads && all(&led)) || all(superiors))
    }
}

/// What a step does not tell of its decision.
fn not_told(step: &PlanStep) -> Vec<&'static str> {
    let numbered = step.decision.as_ref().is_some_and(|number| !number.trim().is_empty());
    let told = [("decision", numbered), ("decided_on", step.decided_on.is_some())];
    told.into_iter().filter(|(_, told)| !told).map(|(name, _)| name).collect()
}
