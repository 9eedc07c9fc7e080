//! The end of a screening: rules about units, rules that compare rows, counts up the tree.

use super::part::{ScreeningPart, Tally, place_of};
use super::people::later_ones;
use super::plan::{PER_WORD, Plan, RuleCost, ScreenedRule, Screening, code_of, outcome_of, shift_of};
use super::run::Words;
use crate::columns::MemberColumns;
use crate::error::Error;
use crate::law::Answer;
use crate::review::{Checks, NotAsked, OfUnits, SHARED, alike, key_alone, letter_checks, outcomes, strongest, unit_checks};
use crate::rulebook::Receipt;
use crate::table::Columns;
use crate::unit::Kind;
use crate::verdict::{Outcome, Severity, Standing};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How often a rule was answered otherwise than met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ScreenedCount {
    /// Rows it does not hold for.
    pub not_met: u64,
    /// Rows that a body must decide.
    pub needs_decision: u64,
    /// Rows that cannot be told.
    pub unknown: u64,
}

/// An answer that other rows had a say in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct CrossRow {
    /// The row of the member, as numbered when it was added.
    pub row: u64,
    /// The rule.
    pub rule: &'static str,
    /// The answer.
    pub outcome: Outcome,
}

/// What a screening found: answers about units, counts by rule up the tree, and the rows that only other rows could tell of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screened {
    /// How many members were screened.
    pub members: u64,
    /// Members for whom a requirement is not met.
    pub members_not_met: u64,
    /// The rules about units, with the places of their answers in [`Screened::units`].
    pub unit_rules: Vec<ScreenedRule>,
    /// The answers about each unit.
    pub units: Words,
    /// The answers of rules that compare rows, other than met, by row. They are in no batch's words.
    pub cross_rows: Vec<CrossRow>,
    /// Rules that could not be asked, because a column was missing or nobody set what they need.
    pub not_asked: Vec<NotAsked>,
    /// Whether the law of the day is certain.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
    pub(super) totals: BTreeMap<&'static str, [u64; 3]>,
    counts: BTreeMap<(&'static str, usize), Vec<u64>>,
    size: Vec<[u64; 3]>,
    of: Of,
}

/// The screening a result is of.
#[derive(Debug, Clone)]
struct Of(Arc<Plan>);

impl PartialEq for Of {
    fn eq(&self, other: &Self) -> bool {
        self.0.fingerprint == other.0.fingerprint
    }
}

impl Eq for Of {}

impl Screened {
    /// How often a rule was answered otherwise than met, in the whole list.
    ///
    /// # Errors
    /// [`Error::UnknownName`], with the nearest, for a rule that was not screened.
    pub fn total(&self, rule: &str) -> Result<ScreenedCount, Error> {
        let known = || Error::unknown("rule", rule, self.totals.keys().copied());
        self.totals.get(rule).copied().map(ScreenedCount::from).ok_or_else(known)
    }

    /// The same in one unit, by its row, and all below it.
    ///
    /// # Errors
    /// As [`Screened::total`]; and [`Error::UnknownName`] where there is no such row.
    pub fn count(&self, rule: &str, unit: usize) -> Result<ScreenedCount, Error> {
        self.total(rule)?;
        self.check_row(unit)?;
        Ok(self.counts_of(rule, unit).into())
    }

    pub(crate) fn counts_of(&self, rule: &str, unit: usize) -> [u64; 3] {
        let rule = self.totals.keys().find(|known| **known == rule);
        [0, 1, 2].map(|place| rule.and_then(|rule| self.counts.get(&(*rule, place))?.get(unit)).copied().unwrap_or(0))
    }

    /// The rules that were screened, about members and units, by name.
    pub fn rules(&self) -> impl Iterator<Item = &'static str> {
        self.totals.keys().copied()
    }

    /// The screening that found it.
    pub fn screening(&self) -> Screening {
        Screening(self.of.0.clone())
    }

    /// The row of a unit among those the screening was made for.
    ///
    /// # Errors
    /// [`Error::UnknownName`], with the nearest, for a code that none of them has.
    pub fn row_of(&self, code: &str) -> Result<usize, Error> {
        let units = self.of.0.units.columns()?;
        let known = || Error::unknown("unit", code, units.code.iter().flatten().map(String::as_str));
        self.of.0.tree.row(&units, code).ok_or_else(known)
    }

    /// The row itself, where there is a unit in it.
    ///
    /// # Errors
    /// [`Error::UnknownName`] where there is none.
    pub fn check_row(&self, row: usize) -> Result<usize, Error> {
        if row < self.size.len() { Ok(row) } else { Err(Error::unknown("unit", &row.to_string(), std::iter::empty())) }
    }

    /// The members of a unit and of all below it.
    pub fn members_of(&self, unit: usize) -> u64 {
        self.size.get(unit).map_or(0, |[members, ..]| *members)
    }

    /// The branches below a unit; a branch itself counts.
    pub fn branches_of(&self, unit: usize) -> u64 {
        self.size.get(unit).map_or(0, |[_, branches, _]| *branches)
    }

    /// The members of a unit and of all below it for whom a requirement is not met.
    pub fn members_not_met_of(&self, unit: usize) -> u64 {
        self.size.get(unit).map_or(0, |[_, _, failing]| *failing)
    }
}

impl From<[u64; 3]> for ScreenedCount {
    fn from([not_met, needs_decision, unknown]: [u64; 3]) -> Self {
        ScreenedCount { not_met, needs_decision, unknown }
    }
}

/// The columns that no batch lacked.
struct Given<'a>(&'a BTreeSet<String>);

impl Columns for Given<'_> {
    fn lacks(&self, field: &str) -> bool {
        self.0.contains(field)
    }
}

impl Screening {
    /// Screens a whole list at once: the words of every row, those of rules that compare rows among them, and the rest.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `unit` is absent.
    pub fn screen(&self, members: &MemberColumns<'_>) -> Result<(Words, Screened), Error> {
        let mut part = self.part();
        let mut words = part.add(0, members)?;
        let screened = part.finish()?;
        for cross in &screened.cross_rows {
            let rule = self.rules().iter().find(|rule| rule.rule == cross.rule);
            if let (Some(rule), Ok(row)) = (rule, usize::try_from(cross.row)) {
                words.set(row, rule, cross.outcome);
            }
        }
        Ok((words, screened))
    }
}

impl ScreeningPart {
    /// Decides what only the whole can tell, and adds counts up the tree.
    ///
    /// # Errors
    /// [`Error::Input`] when the units have no column `code`.
    pub fn finish(self) -> Result<Screened, Error> {
        let ScreeningPart { plan, tally } = self;
        tally.finish(&plan)
    }
}

impl Tally {
    fn finish(mut self, plan: &Arc<Plan>) -> Result<Screened, Error> {
        let cross_rows = self.compare_rows(plan);
        let units = plan.units.columns()?;
        let tree = &plan.tree;
        let kind = |row: usize| units.kind.get(row).copied().flatten();
        let mut size: Vec<[u64; 3]> = (0..units.rows())
            .map(|row| {
                let branch = kind(row) == Some(Kind::ChiDoan) && tree.duplicate.get(row) != Some(&true);
                [self.told.shares.members(row), u64::from(branch), u64::from(self.failing.get(row).copied().unwrap_or(0))]
            })
            .collect();
        let members_not_met = self.failing_elsewhere + size.iter().map(|[_, _, failing]| failing).sum::<u64>();
        tree.roll_up(&mut size);
        self.told.shares.roll_up(tree);
        let members_and_branches: Vec<[u64; 2]> = size.iter().map(|[members, branches, _]| [*members, *branches]).collect();
        let of_units = OfUnits::new(&plan.charter, &units, tree, members_and_branches);
        let mut checks = Checks::new(&plan.charter);
        unit_checks(&mut checks, &units, tree, &of_units);
        let (class_of, first) = alike(&units, tree, &of_units);
        let by_class = checks.asked.len();
        letter_checks(&mut checks, &units, &Given(&self.absent), tree, &self.told);
        let mut answers: Vec<(&'static str, Vec<Option<Outcome>>)> = Vec::new();
        for (place, check) in checks.asked.iter().enumerate() {
            let outcomes: Vec<Option<Outcome>> = if place < by_class {
                let of_class = outcomes(&plan.charter, check.rule, first.len(), &|law, class| {
                    (check.test)(law, first.get(class).copied().unwrap_or_default())
                });
                class_of.iter().map(|class| of_class.get(*class).copied().flatten()).collect()
            } else {
                outcomes(&plan.charter, check.rule, units.rows(), &check.test)
            };
            // A rule that is asked in parts answers as the worst of them.
            match answers.iter_mut().find(|(rule, _)| *rule == check.rule) {
                Some((_, worst)) => worst.iter_mut().zip(outcomes).for_each(|(worst, outcome)| *worst = (*worst).max(outcome)),
                None => answers.push((check.rule, outcomes)),
            }
        }
        let mut not_asked: Vec<NotAsked> = checks.not_asked.iter().chain(&self.not_asked).cloned().collect();
        not_asked.sort();
        let mut totals: BTreeMap<&'static str, [u64; 3]> = BTreeMap::new();
        let mut counts: BTreeMap<(&'static str, usize), Vec<u64>> = BTreeMap::new();
        for (rule, three) in plan.rules.iter().zip(&self.totals) {
            totals.insert(rule.rule, *three);
        }
        for (at, own) in self.counts.iter().enumerate() {
            let (Some(rule), Some(own)) = (plan.rules.get(at / 3), own) else { continue };
            counts.insert((rule.rule, at % 3), own.iter().map(|count| u64::from(*count)).collect());
        }
        let mut words = Words::none(units.rows(), answers.len());
        let mut unit_rules = Vec::new();
        for (place, (rule, outcomes)) in answers.iter().enumerate() {
            let at = ScreenedRule {
                rule,
                word: place / PER_WORD,
                shift: shift_of(place),
                severity: plan.charter.severity(rule),
                cost: RuleCost::Rows,
            };
            let mut total = [0; 3];
            for (row, outcome) in outcomes.iter().enumerate() {
                let Some(place) = place_of(code_of(*outcome)) else { continue };
                words.set(row, &at, outcome_of(code_of(*outcome)));
                if let Some(total) = total.get_mut(place) {
                    *total += 1;
                }
                let counts = counts.entry((rule, place)).or_insert_with(|| vec![0; units.rows()]);
                if let Some(count) = counts.get_mut(row) {
                    *count += 1;
                }
            }
            totals.insert(rule, total);
            unit_rules.push(at);
        }
        for counts in counts.values_mut() {
            tree.roll_up(counts.as_chunks_mut::<1>().0);
        }
        Ok(Screened {
            members: self.members,
            members_not_met,
            unit_rules,
            units: words,
            cross_rows,
            not_asked,
            standing: plan.charter.standing(),
            receipt: plan.charter.receipt().clone(),
            totals,
            counts,
            size,
            of: Of(plan.clone()),
        })
    }

    /// The answers of rules that compare rows, counted like all others.
    fn compare_rows(&mut self, plan: &Plan) -> Vec<CrossRow> {
        let mut found = Vec::new();
        let mut people = std::mem::take(&mut self.people);
        if let Some(rule) = plan.compares_by("record.key") {
            // All repeated keys are alike.
            let repeated = outcomes(&plan.charter, "record.key", 1, &|law, _| key_alone(law, Some(true)));
            if let Some(place) = repeated.first().and_then(|outcome| place_of(code_of(*outcome))) {
                let requirement = plan.rules.get(rule).is_some_and(|rule| rule.severity == Severity::Requirement);
                for (_, later) in later_ones(&mut people.keys, |_, _| true) {
                    self.tell(rule, place, later.unit);
                    if requirement && place == 0 && !later.fails {
                        match self.failing.get_mut(later.unit as usize) {
                            Some(failing) => *failing += 1,
                            None => self.failing_elsewhere += 1,
                        }
                    }
                    found.push(CrossRow { row: later.row, rule: "record.key", outcome: outcome_at(place) });
                }
            }
        }
        if let Some(rule) = plan.compares_by("record.same_person") {
            // What each row shares with an earlier one of another key, its unit and the digits of its number.
            let mut rows: BTreeMap<u64, ([bool; SHARED.len()], u32, u8)> = BTreeMap::new();
            for (place, traces) in people.shared.iter_mut().enumerate() {
                for (_, later) in later_ones(traces, |first, later| first.key == 0 || first.key != later.key) {
                    let (shared, ..) = rows.entry(later.row).or_insert(([false; SHARED.len()], later.unit, later.digits));
                    if let Some(shared) = shared.get_mut(place) {
                        *shared = true;
                    }
                }
            }
            // Rows that share the same things and have numbers of one form are answered alike.
            let kinds: BTreeSet<([bool; SHARED.len()], u8)> = rows.values().map(|(shared, _, digits)| (*shared, *digits)).collect();
            let kinds: Vec<([bool; SHARED.len()], u8)> = kinds.into_iter().collect();
            let answers = outcomes(&plan.charter, "record.same_person", kinds.len(), &|law, kind| {
                let (shared, digits) = kinds.get(kind).copied().unwrap_or_default();
                let number = if digits == 0 { "-".to_owned() } else { "0".repeat(digits.into()) };
                let with = |place: usize| shared.get(place).copied().unwrap_or(false).then_some(());
                let strongest = strongest(law, with, Some(&number))?;
                let reason = strongest.and_then(|(place, ())| SHARED.get(place)).map(|(_, reason)| *reason);
                Ok(reason.map_or_else(Answer::met, Answer::needs_decision))
            });
            for (row, (shared, unit, digits)) in rows {
                let kind = kinds.binary_search(&(shared, digits)).ok();
                let answer = kind.and_then(|kind| answers.get(kind)).copied().flatten();
                if let Some(place) = place_of(code_of(answer)) {
                    self.tell(rule, place, unit);
                    found.push(CrossRow { row, rule: "record.same_person", outcome: outcome_at(place) });
                }
            }
        }
        found.sort_unstable();
        found
    }
}

fn outcome_at(place: usize) -> Outcome {
    match place {
        0 => Outcome::NotMet,
        1 => Outcome::NeedsDecision,
        _ => Outcome::Unknown,
    }
}
