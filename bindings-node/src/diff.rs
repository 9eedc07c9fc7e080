//! Two reviews compared: held whole on the Rust side; findings and units become objects when a host reads them.

use crate::describe::Receipt;
use crate::held::{piece, says};
use crate::naming::camel;
use crate::quota::count;
use crate::review::{NotAsked, Review, ReviewFindingFields, RuleCount};
use napi_derive::napi;

/// A part of the receipt that differs.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ReceiptChange {
    /// The field of the receipt, spelt as there: `day`, `rulebookHash`.
    pub field: String,
    /// What it was before, as text; empty where there was nothing.
    pub before: String,
    /// What it is after.
    pub after: String,
}

impl From<&dieule::ReceiptChange> for ReceiptChange {
    fn from(dieule::ReceiptChange { field, before, after }: &dieule::ReceiptChange) -> Self {
        ReceiptChange { field: camel(field), before: before.clone(), after: after.clone() }
    }
}

/// A finding whose answer or reason changed.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ChangedFindingFields {
    /// As it was.
    pub before: ReviewFindingFields,
    /// As it is.
    pub after: ReviewFindingFields,
}

impl From<&dieule::ChangedFinding> for ChangedFindingFields {
    fn from(dieule::ChangedFinding { before, after }: &dieule::ChangedFinding) -> Self {
        ChangedFindingFields { before: ReviewFindingFields::from(before), after: ReviewFindingFields::from(after) }
    }
}

/// A rule whose counts changed.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RuleDiff {
    /// The rule.
    pub rule: String,
    /// Its counts before; null where no row of the earlier lists answered it.
    pub before: Option<RuleCount>,
    /// Its counts after; null where no row of the later lists answers it.
    pub after: Option<RuleCount>,
}

/// How many members, and how many of them with something not met, in a list or in a unit with everything below it.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct DiffCounts {
    /// Members.
    pub members: i64,
    /// Members with at least one rule not met.
    pub members_not_met: i64,
    /// Findings not met, of members and units.
    pub not_met: i64,
}

impl From<&dieule::DiffCounts> for DiffCounts {
    fn from(dieule::DiffCounts { members, members_not_met, not_met }: &dieule::DiffCounts) -> Self {
        DiffCounts { members: count(*members), members_not_met: count(*members_not_met), not_met: count(*not_met) }
    }
}

/// A unit whose counts changed, that came, or that went. Units are told by their code.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitDiff {
    /// Its code.
    pub code: String,
    /// Its name, of the later list where it has one.
    pub name: Option<String>,
    /// Before; null for a unit that came.
    pub before: Option<DiffCounts>,
    /// After; null for a unit that went.
    pub after: Option<DiffCounts>,
}

impl From<&dieule::UnitDiff> for UnitDiff {
    fn from(dieule::UnitDiff { code, name, before, after }: &dieule::UnitDiff) -> Self {
        let counts = |counts: &Option<dieule::DiffCounts>| counts.as_ref().map(DiffCounts::from);
        UnitDiff { code: code.clone(), name: name.clone(), before: counts(before), after: counts(after) }
    }
}

/// The fields of a diff that are short.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ReviewDiffFields {
    /// Findings that are as they were.
    pub same: i64,
    /// Findings of the earlier review without a key or code, which cannot be matched.
    pub without_key_before: i64,
    /// The same of the later review.
    pub without_key_after: i64,
    /// The rules whose counts changed, in alphabetical order.
    pub rules: Vec<RuleDiff>,
    /// What the earlier lists lacked for a rule, columns or a value, and the later ones have: its findings may be new for that reason.
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

/// What changed from an earlier review to a later one.
#[napi]
#[derive(Debug)]
pub struct ReviewDiff {
    inner: dieule::ReviewDiff,
}

#[napi]
impl ReviewDiff {
    /// Its short fields.
    #[napi]
    pub fn fields(&self) -> ReviewDiffFields {
        // The lists of findings and units are read in pieces.
        let dieule::ReviewDiff {
            resolved: _,
            new: _,
            changed: _,
            accepted: _,
            reopened: _,
            units: _,
            same,
            without_key_before,
            without_key_after,
            rules,
            newly_asked,
            no_longer_asked,
            counts_before,
            counts_after,
            receipt_changes,
            receipt_before,
            receipt_after,
        } = &self.inner;
        let counted = |counts: &Option<dieule::RuleCount>| counts.as_ref().map(RuleCount::from);
        let rule = |dieule::RuleDiff { rule, before, after }: &dieule::RuleDiff| RuleDiff {
            rule: rule.clone(),
            before: counted(before),
            after: counted(after),
        };
        ReviewDiffFields {
            same: count(*same),
            without_key_before: count(*without_key_before),
            without_key_after: count(*without_key_after),
            rules: rules.iter().map(rule).collect(),
            newly_asked: newly_asked.iter().map(NotAsked::from).collect(),
            no_longer_asked: no_longer_asked.iter().map(NotAsked::from).collect(),
            counts_before: DiffCounts::from(counts_before),
            counts_after: DiffCounts::from(counts_after),
            receipt_changes: receipt_changes.iter().map(ReceiptChange::from).collect(),
            receipt_before: Receipt::from(receipt_before),
            receipt_after: Receipt::from(receipt_after),
        }
    }

    /// So many findings that are gone, beginning with one.
    #[napi]
    pub fn resolved(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        piece(&self.inner.resolved, from, length)
    }

    /// So many findings that are new, beginning with one.
    #[napi]
    pub fn came(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        piece(&self.inner.new, from, length)
    }

    /// So many findings that changed, beginning with one.
    #[napi]
    pub fn changed(&self, from: u32, length: u32) -> Vec<ChangedFindingFields> {
        piece(&self.inner.changed, from, length)
    }

    /// So many findings that are accepted now, beginning with one.
    #[napi]
    pub fn accepted(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        piece(&self.inner.accepted, from, length)
    }

    /// So many findings that count again, beginning with one.
    #[napi]
    pub fn reopened(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        piece(&self.inner.reopened, from, length)
    }

    /// So many units, beginning with one.
    #[napi]
    pub fn units(&self, from: u32, length: u32) -> Vec<UnitDiff> {
        piece(&self.inner.units, from, length)
    }

    /// Whether nothing changed.
    #[napi]
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// A finding by its place among those gone, new, accepted, reopened, then as they were and are.
    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        let mut place = place as usize;
        for found in [&self.inner.resolved, &self.inner.new, &self.inner.accepted, &self.inner.reopened] {
            match place.checked_sub(found.len()) {
                None => return found.get(place).map(|found| &found.finding),
                Some(beyond) => place = beyond,
            }
        }
        let changed = self.inner.changed.get(place / 2)?;
        Some(if place.is_multiple_of(2) { &changed.before.finding } else { &changed.after.finding })
    }
}

says!(ReviewDiff);

#[napi]
impl Review {
    /// What changed since an earlier review.
    #[napi]
    pub fn diff(&self, earlier: &Review) -> ReviewDiff {
        ReviewDiff { inner: self.inner.diff(&earlier.inner) }
    }
}
