//! What some of the members tell: counts and keys, no rows. Parts merge in any order.

use super::people::People;
use super::plan::{Plan, RuleCost, ScreenedRule, Screening, UNKNOWN_UNIT};
use super::run::{Answered, Words};
use crate::columns::MemberColumns;
use crate::error::Error;
use crate::identity::EntrySource;
use crate::review::{NotAsked, ToldOf};
use crate::table::Columns;
use crate::verdict::Severity;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

/// Figures that are kept for a rule: not met, needs decision, unknown.
pub(super) type Three<T> = [T; 3];

/// What part of a list of members told, so far: counts by unit and rule, and what rules that compare rows must remember.
///
/// It grows with the units, not with the members, unless a rule of the cost [`RuleCost::Rows`] is asked.
#[derive(Clone)]
pub struct ScreeningPart {
    pub(super) plan: Arc<Plan>,
    pub(super) members: u64,
    pub(super) not_asked: Vec<NotAsked>,
    /// Columns that some batch lacked.
    pub(super) absent: BTreeSet<&'static str>,
    pub(super) told: ToldOf,
    /// Members of each unit for whom a requirement is not met, and of no unit of the list.
    pub(super) failing: Vec<u32>,
    pub(super) failing_elsewhere: u64,
    /// For each rule about members, in order: how many answers in all, and in each unit where there are any.
    pub(super) totals: Vec<Three<u64>>,
    pub(super) counts: BTreeMap<(usize, usize), Vec<u32>>,
    pub(super) people: People,
}

impl fmt::Debug for ScreeningPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScreeningPart").field("members", &self.members).finish_non_exhaustive()
    }
}

/// Where a code of two bits is counted.
pub(super) fn place_of(code: u64) -> Option<usize> {
    match code & 0b11 {
        0b10 => Some(0),
        0b11 => Some(1),
        0b01 => Some(2),
        _ => None,
    }
}

impl Screening {
    /// A part to which nothing was added yet.
    pub fn part(&self) -> ScreeningPart {
        let units = self.0.units.rows();
        ScreeningPart {
            plan: self.0.clone(),
            members: 0,
            not_asked: Vec::new(),
            absent: BTreeSet::new(),
            told: ToldOf::none(units),
            failing: vec![0; units],
            failing_elsewhere: 0,
            totals: vec![[0; 3]; self.0.placed.len()],
            counts: BTreeMap::new(),
            people: People::new(&self.0),
        }
    }
}

impl ScreeningPart {
    /// Answers the rules about a batch of members and remembers what the whole needs of it. The words are the caller's.
    ///
    /// `first_row` is the number of the batch's first row in the whole list, in whatever order batches come: of rows that share
    /// a key the lowest is the one that stands.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `unit` is absent; nothing is added then.
    pub fn add(&mut self, first_row: u64, members: &MemberColumns<'_>) -> Result<Words, Error> {
        let plan = self.plan.clone();
        let Answered { words, units, not_asked } = plan.answer(members)?;
        self.members += members.rows() as u64;
        self.not_asked.extend(not_asked.into_iter().filter(|rule| !self.not_asked.contains(rule)).collect::<Vec<_>>());
        self.absent.extend(MemberColumns::NAMES.iter().filter(|name| members.lacks(name)));
        self.count(&words, &units);
        let unit_of = |row: usize| units.get(row).filter(|unit| **unit < UNKNOWN_UNIT).map(|unit| *unit as usize);
        let required = plan.rules.iter().find(|rule| rule.rule == "identity.required_fields");
        for row in 0..members.rows() {
            let Some(unit) = unit_of(row) else { continue };
            let lacks = required.is_some_and(|rule| words.outcome(row, rule) == crate::Outcome::NotMet);
            self.told.shares.add(unit, members.entry_source.get(row, EntrySource::ALL), lacks);
        }
        self.told.alike.add(members, unit_of);
        self.people.add(&plan, first_row, members, &units, &words);
        Ok(words)
    }

    /// Counts answers that are not met by rule and unit.
    fn count(&mut self, words: &Words, units: &[u32]) {
        let plan = self.plan.clone();
        for word in 0..plan.words {
            let rules: Vec<(usize, u32, bool)> = plan
                .rules
                .iter()
                .enumerate()
                .filter(|(_, rule)| rule.word == word)
                .map(|(place, rule)| (place, rule.shift, rule.severity == Severity::Requirement))
                .collect();
            for (answers, unit) in words.plane(word).unwrap_or_default().iter().zip(units) {
                if *answers == 0 {
                    continue;
                }
                for (rule, shift, _) in &rules {
                    if let Some(place) = place_of(answers >> shift) {
                        self.tell(*rule, place, *unit);
                    }
                }
            }
        }
        let failing = plan.failing();
        for (row, unit) in units.iter().enumerate() {
            if fails(words, &failing, row) {
                match self.failing.get_mut(*unit as usize) {
                    Some(failing) => *failing += 1,
                    None => self.failing_elsewhere += 1,
                }
            }
        }
    }

    /// One more answer of a rule.
    pub(super) fn tell(&mut self, rule: usize, place: usize, unit: u32) {
        if let Some(total) = self.totals.get_mut(rule).and_then(|totals| totals.get_mut(place)) {
            *total += 1;
        }
        if unit < UNKNOWN_UNIT {
            let units = self.failing.len();
            let counts = self.counts.entry((rule, place)).or_insert_with(|| vec![0; units]);
            if let Some(count) = counts.get_mut(unit as usize) {
                *count += 1;
            }
        }
    }

    /// Takes in what another part of the same list told.
    ///
    /// # Errors
    /// [`Error::Stored`] when the two are not of one screening: another charter, other units or other rules.
    pub fn merge(&mut self, other: ScreeningPart) -> Result<(), Error> {
        if !Arc::ptr_eq(&self.plan, &other.plan) && !self.plan.is_like(&other.plan) {
            return Err(Error::Stored { why: "the parts are of two screenings: charter, units or rules differ".to_owned() });
        }
        self.members += other.members;
        self.not_asked.extend(other.not_asked.into_iter().filter(|rule| !self.not_asked.contains(rule)).collect::<Vec<_>>());
        self.absent.extend(other.absent);
        self.told.shares.merge(&other.told.shares);
        self.told.alike.merge(other.told.alike);
        self.failing.iter_mut().zip(&other.failing).for_each(|(sum, more)| *sum += more);
        self.failing_elsewhere += other.failing_elsewhere;
        self.totals.iter_mut().flatten().zip(other.totals.iter().flatten()).for_each(|(sum, more)| *sum += more);
        for (place, more) in other.counts {
            match self.counts.get_mut(&place) {
                Some(counts) => counts.iter_mut().zip(more).for_each(|(sum, more)| *sum += more),
                None => drop(self.counts.insert(place, more)),
            }
        }
        self.people.merge(other.people);
        Ok(())
    }
}

impl Plan {
    /// For each word the bits that say "not met" of a requirement, at the upper bit of each.
    pub(super) fn failing(&self) -> Vec<u64> {
        let mut failing = vec![0; self.words];
        for rule in self.rules.iter().filter(|rule| rule.severity == Severity::Requirement) {
            if let Some(bits) = failing.get_mut(rule.word) {
                *bits |= 0b10 << rule.shift;
            }
        }
        failing
    }

    /// Whether another screening has the same law, units and rules.
    fn is_like(&self, other: &Plan) -> bool {
        let codes = |plan: &Plan| plan.units.columns().map(|units| units.code.to_vec()).ok();
        self.charter.receipt() == other.charter.receipt() && self.rules == other.rules && codes(self) == codes(other)
    }

    /// The place of a rule that compares rows, where it is asked and rows make a difference.
    pub(super) fn compares_by(&self, rule: &str) -> Option<usize> {
        let answered = |rule: &ScreenedRule| self.of_any_row.get(rule.word).is_some_and(|bits| bits >> rule.shift & 0b11 != 0);
        self.rules.iter().position(|screened| screened.rule == rule && screened.cost == RuleCost::Rows && !answered(screened))
    }
}

/// Whether a requirement is not met: the upper bit of its answer without the lower.
pub(super) fn fails(words: &Words, failing: &[u64], row: usize) -> bool {
    failing.iter().enumerate().any(|(word, bits)| {
        let answers = words.plane(word).and_then(|plane| plane.get(row)).copied().unwrap_or(0);
        answers & !(answers << 1) & bits != 0
    })
}
