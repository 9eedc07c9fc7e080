//! What got better and what got worse between two reviews.

use super::matching::matched;
use super::receipts::{ReceiptChange, receipt_changes};
use crate::review::{NotAsked, Review, ReviewFinding, RuleCount, UnitSummary};
use crate::rulebook::Receipt;
use crate::verdict::{Outcome, canonical};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A finding whose answer or reason changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedFinding {
    /// As it was, with its row in the earlier list.
    pub before: ReviewFinding,
    /// As it is, with its row in the later list.
    pub after: ReviewFinding,
}

/// A rule whose counts changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleDiff {
    /// The rule.
    pub rule: String,
    /// Its counts before; absent where no row of the earlier lists answered it.
    pub before: Option<RuleCount>,
    /// Its counts after; absent where no row of the later lists answers it.
    pub after: Option<RuleCount>,
}

/// How many members, and how many of them with something not met, in a list or in a unit with everything below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DiffCounts {
    /// Members.
    pub members: u64,
    /// Members with at least one rule not met.
    pub members_not_met: u64,
    /// Findings not met, of members and units.
    pub not_met: u64,
}

/// A unit whose counts changed, that came, or that went. Units are told by their code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitDiff {
    /// Its code.
    pub code: String,
    /// Its name, of the later list where it has one.
    pub name: Option<String>,
    /// Before; absent for a unit that came.
    pub before: Option<DiffCounts>,
    /// After; absent for a unit that went.
    pub after: Option<DiffCounts>,
}

/// What changed from an earlier review to a later one.
///
/// Findings are matched by what they are about: the member's key or the unit's code, the rule, and the field where a fact is
/// missing. Rows are never matched by their number. A member or unit that left the list takes their findings along: these count as
/// resolved.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ReviewDiff {
    /// Findings of the earlier review that the later one no longer has; by subject, key, rule and field.
    pub resolved: Vec<ReviewFinding>,
    /// Findings that the earlier review did not have, in the same order.
    pub new: Vec<ReviewFinding>,
    /// Findings whose answer or reason changed, in the same order.
    pub changed: Vec<ChangedFinding>,
    /// Findings of the earlier review that the later one accepts as verified.
    pub accepted: Vec<ReviewFinding>,
    /// Findings that the earlier review accepted and that count again.
    pub reopened: Vec<ReviewFinding>,
    /// Findings that are as they were.
    pub same: u64,
    /// Findings of the earlier review without a key or code, which cannot be matched.
    pub without_key_before: u64,
    /// The same of the later review.
    pub without_key_after: u64,
    /// The rules whose counts changed, in alphabetical order.
    pub rules: Vec<RuleDiff>,
    /// The units whose counts changed, that came or went, by code. Units without a code are left out.
    pub units: Vec<UnitDiff>,
    /// What the earlier lists lacked for a rule, columns or a value, and the later ones have: its findings may be new for that
    /// reason alone.
    pub newly_asked: Vec<NotAsked>,
    /// What the later lists lack for a rule and the earlier ones had: its findings may be gone and not settled.
    pub no_longer_asked: Vec<NotAsked>,
    /// The whole earlier list.
    pub counts_before: DiffCounts,
    /// The whole later list.
    pub counts_after: DiffCounts,
    /// What the receipts differ in: where it is not empty, other law or another day may be why findings differ.
    pub receipt_changes: Vec<ReceiptChange>,
    /// What reproduces the earlier review.
    pub receipt_before: Receipt,
    /// What reproduces the later review.
    pub receipt_after: Receipt,
}

impl ReviewDiff {
    /// Whether nothing changed: no finding, no count, no unit. The receipts may still differ.
    pub fn is_empty(&self) -> bool {
        let findings = [&self.resolved, &self.new, &self.accepted, &self.reopened].iter().all(|found| found.is_empty());
        let findings = findings && self.changed.is_empty() && self.newly_asked.is_empty() && self.no_longer_asked.is_empty();
        let apart = self.without_key_before == self.without_key_after && self.counts_before == self.counts_after;
        findings && apart && self.rules.is_empty() && self.units.is_empty()
    }

    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl fmt::Debug for ReviewDiff {
    /// The numbers of findings, never a key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ReviewDiff");
        out.field("resolved", &self.resolved.len()).field("new", &self.new.len()).field("changed", &self.changed.len());
        out.field("same", &self.same).finish_non_exhaustive()
    }
}

impl Review {
    /// What changed since an earlier review of the same lists.
    ///
    /// ```
    /// use dieule::{Members, Rulebook, Units, iso_day};
    ///
    /// let charter = Rulebook::national().in_force_on(iso_day("2024-05-09").unwrap())?;
    /// let units = Units { code: &[Some("X1")], ..Units::default() };
    /// let members = Members { key: &[Some("a")], unit: &[Some("X1")], ..Members::default() };
    /// let earlier = charter.review(&units, &members)?;
    /// let birth_date = [iso_day("2002-02-02")];
    /// let later = charter.review(&units, &Members { birth_date: &birth_date, ..members })?;
    ///
    /// let diff = later.diff(&earlier);
    /// assert_eq!(diff.resolved[0].finding.missing, ["birth_date"]);
    /// assert!(diff.new.is_empty());
    /// # Ok::<(), dieule::Error>(())
    /// ```
    pub fn diff(&self, earlier: &Review) -> ReviewDiff {
        let found = matched(earlier, self);
        let [without_key_before, without_key_after] = found.without_key;
        ReviewDiff {
            resolved: found.resolved,
            new: found.new,
            changed: found.changed,
            accepted: found.accepted,
            reopened: found.reopened,
            same: found.same,
            without_key_before,
            without_key_after,
            rules: rules(&earlier.rules, &self.rules),
            units: units(&earlier.worst_first, &self.worst_first),
            newly_asked: only_missing(&earlier.not_asked, &self.not_asked),
            no_longer_asked: only_missing(&self.not_asked, &earlier.not_asked),
            counts_before: whole(earlier),
            counts_after: whole(self),
            receipt_changes: receipt_changes(&earlier.receipt, &self.receipt),
            receipt_before: earlier.receipt.clone(),
            receipt_after: self.receipt.clone(),
        }
    }
}

fn whole(review: &Review) -> DiffCounts {
    let (members, not_met) = (review.members as u64, review.count(Outcome::NotMet) as u64);
    DiffCounts { members, members_not_met: review.members_not_met, not_met }
}

/// What some lists lack for a rule and the others do not.
fn only_missing(some: &[NotAsked], others: &[NotAsked]) -> Vec<NotAsked> {
    let lacked = |rule: &str, lacks: &dyn Fn(&NotAsked) -> bool| others.iter().any(|other| other.rule == rule && lacks(other));
    let only = |NotAsked { rule, missing, provision }: &NotAsked| {
        let missing: Vec<String> =
            missing.iter().filter(|column| !lacked(rule, &|other| other.missing.contains(column))).cloned().collect();
        let provision = provision.clone().filter(|_| !lacked(rule, &|other| other.provision == *provision));
        (!missing.is_empty() || provision.is_some()).then(|| NotAsked { rule: rule.clone(), missing, provision })
    };
    some.iter().filter_map(only).collect()
}

fn rules(before: &[RuleCount], after: &[RuleCount]) -> Vec<RuleDiff> {
    let by_id =
        |counts: &[RuleCount]| -> BTreeMap<String, RuleCount> { counts.iter().map(|count| (count.rule.clone(), count.clone())).collect() };
    let diff = |rule: String, before, after| RuleDiff { rule, before, after };
    differing(by_id(before), by_id(after), diff)
}

fn units(before: &[UnitSummary], after: &[UnitSummary]) -> Vec<UnitDiff> {
    let (before, after) = (by_code(before), by_code(after));
    let name = |code: &str| [&after, &before].into_iter().find_map(|units| units.get(code)?.name.clone());
    let counts = |units: &BTreeMap<String, &UnitSummary>| -> BTreeMap<String, DiffCounts> {
        let of = |unit: &UnitSummary| DiffCounts { members: unit.members, members_not_met: unit.members_not_met, not_met: unit.not_met };
        units.iter().map(|(code, unit)| (code.clone(), of(unit))).collect()
    };
    let diff = |code: String, before, after| UnitDiff { name: name(&code), code, before, after };
    differing(counts(&before), counts(&after), diff)
}

/// The units by code; of several with one code the first of the list, which is the one its members are counted for.
fn by_code(units: &[UnitSummary]) -> BTreeMap<String, &UnitSummary> {
    let mut in_order: Vec<&UnitSummary> = units.iter().collect();
    in_order.sort_by_key(|unit| unit.row);
    let mut by_code = BTreeMap::new();
    for unit in in_order {
        if let Some(code) = &unit.code {
            by_code.entry(code.clone()).or_insert(unit);
        }
    }
    by_code
}

/// What stands on one side only, or differs.
fn differing<T: PartialEq, D>(
    mut before: BTreeMap<String, T>,
    mut after: BTreeMap<String, T>,
    diff: impl Fn(String, Option<T>, Option<T>) -> D,
) -> Vec<D> {
    let keys: BTreeSet<String> = before.keys().chain(after.keys()).cloned().collect();
    let both = keys.into_iter().map(|key| (before.remove(&key), after.remove(&key), key));
    both.filter(|(before, after, _)| before != after).map(|(before, after, key)| diff(key, before, after)).collect()
}
