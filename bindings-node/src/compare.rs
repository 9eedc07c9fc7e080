//! Comparing: held whole on the Rust side; findings, units and changes become objects when a host reads them.

use crate::charter::Charter;
use crate::describe::Receipt;
use crate::facts::packed_table;
use crate::failure::{Failure, Stop, answer};
use crate::naming::camel;
use crate::quota::count;
use crate::review::{NotAsked, Review, ReviewFindingFields, RuleCount};
use crate::verdict::{Said, said};
use dieule::{MemberTable, UnitTable};
use napi::bindgen_prelude::{Array, AsyncTask, Either, Unknown};
use napi::{Env, Task};
use napi_derive::napi;
use std::collections::BTreeMap;
use std::sync::Arc;

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
        self.inner.resolved.iter().skip(from as usize).take(length as usize).map(ReviewFindingFields::from).collect()
    }

    /// So many findings that are new, beginning with one.
    #[napi]
    pub fn came(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        self.inner.new.iter().skip(from as usize).take(length as usize).map(ReviewFindingFields::from).collect()
    }

    /// So many findings that changed, beginning with one.
    #[napi]
    pub fn changed(&self, from: u32, length: u32) -> Vec<ChangedFindingFields> {
        let changed = |dieule::ChangedFinding { before, after }: &dieule::ChangedFinding| ChangedFindingFields {
            before: ReviewFindingFields::from(before),
            after: ReviewFindingFields::from(after),
        };
        self.inner.changed.iter().skip(from as usize).take(length as usize).map(changed).collect()
    }

    /// So many findings that are accepted now, beginning with one.
    #[napi]
    pub fn accepted(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        self.inner.accepted.iter().skip(from as usize).take(length as usize).map(ReviewFindingFields::from).collect()
    }

    /// So many findings that count again, beginning with one.
    #[napi]
    pub fn reopened(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        self.inner.reopened.iter().skip(from as usize).take(length as usize).map(ReviewFindingFields::from).collect()
    }

    /// So many units, beginning with one.
    #[napi]
    pub fn units(&self, from: u32, length: u32) -> Vec<UnitDiff> {
        self.inner.units.iter().skip(from as usize).take(length as usize).map(UnitDiff::from).collect()
    }

    /// The message of a finding, by its place among those gone, new, accepted, reopened, then as they were and are.
    #[napi]
    pub fn message(&self, finding: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(said(self.finding(finding), Said::Message, language))
    }

    /// What to do about a finding.
    #[napi]
    pub fn remedy(&self, finding: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(said(self.finding(finding), Said::Remedy, language))
    }

    /// The citation of a finding as people write it.
    #[napi]
    pub fn cited(&self, finding: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(said(self.finding(finding), Said::Cited, language))
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

#[napi]
impl Review {
    /// What changed since an earlier review.
    #[napi]
    pub fn diff(&self, earlier: &Review) -> ReviewDiff {
        ReviewDiff { inner: self.inner.diff(&earlier.inner) }
    }
}

/// What one charter has of a provision: one for each charter that may be in force and each open reading.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ProvisionState {
    /// The charter in force: `DL12`.
    pub under: String,
    /// The value as text; null where the law is silent or no value is established.
    pub value: Option<String>,
    /// Where the value comes from.
    pub instrument: Option<String>,
    /// The article.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether it is the law of the day; undetermined where no value is established.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
}

/// A provision on which two charters differ: in its value, where it comes from, or whether it is the law of the day.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ProvisionChange {
    /// Its id: `calendar.counting`.
    pub id: String,
    /// What this charter has.
    pub here: Vec<ProvisionState>,
    /// What the other has.
    pub there: Vec<ProvisionState>,
    /// The rules it feeds.
    pub rules: Vec<String>,
}

impl From<&dieule::ProvisionChange> for ProvisionChange {
    fn from(dieule::ProvisionChange { id, here, there, rules }: &dieule::ProvisionChange) -> Self {
        let state = |state: &dieule::ProvisionState| {
            let dieule::ProvisionState { under, value, instrument, at, certainty, standing } = state;
            ProvisionState {
                under: under.clone(),
                value: value.clone(),
                instrument: instrument.clone(),
                at: at.clone(),
                certainty: certainty.map(dieule::Certainty::code),
                standing: standing.code(),
            }
        };
        ProvisionChange {
            id: id.clone(),
            here: here.iter().map(state).collect(),
            there: there.iter().map(state).collect(),
            rules: rules.clone(),
        }
    }
}

/// One row for which a rule answers otherwise.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct StatusChange {
    /// Whether it is about a unit or a member.
    #[napi(ts_type = "Subject")]
    pub subject: &'static str,
    /// The row in its list, counted from 0.
    pub row: i64,
    /// The host's key of the member, or code of the unit; null where the list gives none.
    pub key: Option<String>,
    /// The code of the unit concerned; null for a member whose unit is not in the list.
    pub unit: Option<String>,
    /// The rule.
    pub rule: String,
    /// Its answer under this charter; a rule that does not apply counts as met.
    #[napi(ts_type = "Outcome")]
    pub before: &'static str,
    /// Its answer under the other.
    #[napi(ts_type = "Outcome")]
    pub after: &'static str,
    /// The provisions that the rule reads and whose values differ; empty where only time has passed.
    pub provisions: Vec<String>,
    /// Whether the days between the two charters are the reason.
    pub by_day: bool,
}

impl From<&dieule::StatusChange> for StatusChange {
    fn from(change: &dieule::StatusChange) -> Self {
        let dieule::StatusChange { subject, row, key, unit, rule, before, after, provisions, by_day } = change;
        StatusChange {
            subject: subject.code(),
            row: count(*row),
            key: key.clone(),
            unit: unit.clone(),
            rule: rule.clone(),
            before: before.code(),
            after: after.code(),
            provisions: provisions.clone(),
            by_day: *by_day,
        }
    }
}

/// A rule that answers otherwise for some rows.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct RuleChanges {
    /// The rule.
    pub rule: String,
    /// What its answer does to the whole.
    #[napi(ts_type = "Severity")]
    pub severity: &'static str,
    /// Rows whose answer is better, in the order met, needs decision, unknown, not met.
    pub better: i64,
    /// Rows whose answer is worse.
    pub worse: i64,
    /// The provisions that the changes rest on.
    pub provisions: Vec<String>,
}

impl From<&dieule::RuleChanges> for RuleChanges {
    fn from(changes: &dieule::RuleChanges) -> Self {
        let dieule::RuleChanges { rule, severity, better, worse, provisions } = changes;
        RuleChanges {
            rule: rule.clone(),
            severity: severity.code(),
            better: count(*better),
            worse: count(*worse),
            provisions: provisions.clone(),
        }
    }
}

/// One unit of the list with everything below it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitChanges {
    /// Its row in the list.
    pub row: i64,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The row of the unit above it in the tree.
    pub parent_row: Option<i64>,
    /// Answers that are better, of members and units.
    pub better: i64,
    /// Answers that are worse.
    pub worse: i64,
    /// Per rule: answers that changed. Rules without any are left out.
    #[napi(ts_type = "Record<string, number>")]
    pub counts: BTreeMap<String, i64>,
}

impl From<&dieule::UnitChanges> for UnitChanges {
    fn from(unit: &dieule::UnitChanges) -> Self {
        let dieule::UnitChanges { row, code, name, parent_row, better, worse, counts } = unit;
        UnitChanges {
            row: count(*row),
            code: code.clone(),
            name: name.clone(),
            parent_row: parent_row.map(count),
            better: count(*better),
            worse: count(*worse),
            counts: counts.iter().map(|(rule, changed)| (rule.clone(), count(*changed))).collect(),
        }
    }
}

/// The fields of the changes that are short.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct StatusChangesFields {
    /// Counts per rule, in alphabetical order; rules without a change are left out.
    pub rules: Vec<RuleChanges>,
    /// The provisions the changes rest on, with their values under both charters.
    pub provisions: Vec<ProvisionChange>,
    /// Rules that one of the charters asks for and these lists do not let anybody ask: nothing is said of them.
    pub not_asked: Vec<NotAsked>,
    /// What the receipts differ in.
    pub receipt_changes: Vec<ReceiptChange>,
    /// What reproduces the answers before.
    pub receipt_before: Receipt,
    /// What reproduces the answers after.
    pub receipt_after: Receipt,
}

/// Whose status changes under another charter.
#[napi]
#[derive(Debug)]
pub struct StatusChanges {
    inner: dieule::StatusChanges,
}

#[napi]
impl StatusChanges {
    /// Its short fields.
    #[napi]
    pub fn fields(&self) -> StatusChangesFields {
        // The lists of rows and units are read in pieces.
        let dieule::StatusChanges { changes: _, by_unit: _, rules, provisions, not_asked, receipt_changes, receipt_before, receipt_after } =
            &self.inner;
        StatusChangesFields {
            rules: rules.iter().map(RuleChanges::from).collect(),
            provisions: provisions.iter().map(ProvisionChange::from).collect(),
            not_asked: not_asked.iter().map(NotAsked::from).collect(),
            receipt_changes: receipt_changes.iter().map(ReceiptChange::from).collect(),
            receipt_before: Receipt::from(receipt_before),
            receipt_after: Receipt::from(receipt_after),
        }
    }

    /// So many changes, beginning with one.
    #[napi]
    pub fn changes(&self, from: u32, length: u32) -> Vec<StatusChange> {
        self.inner.changes.iter().skip(from as usize).take(length as usize).map(StatusChange::from).collect()
    }

    /// So many units, beginning with one.
    #[napi]
    pub fn by_unit(&self, from: u32, length: u32) -> Vec<UnitChanges> {
        self.inner.by_unit.iter().skip(from as usize).take(length as usize).map(UnitChanges::from).collect()
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

fn changed(
    before: &dieule::Charter,
    after: &dieule::Charter,
    (units, members): &(Arc<UnitTable>, Arc<MemberTable>),
) -> Result<dieule::StatusChanges, dieule::Error> {
    before.changes(after, &units.columns()?, &members.columns()?)
}

#[napi]
impl Charter {
    /// The provisions on which another charter differs.
    #[napi]
    pub fn diff(&self, other: &Charter) -> Vec<ProvisionChange> {
        self.inner.diff(&other.inner).iter().map(ProvisionChange::from).collect()
    }

    /// Whose status changes under another charter; tables as for a review.
    #[napi]
    pub fn changes(&self, other: &Charter, units: Array<'_>, members: Array<'_>) -> napi::Result<Either<StatusChanges, Failure>> {
        let change = || -> Result<StatusChanges, Stop> {
            let tables = (packed_table(&units)?, packed_table(&members)?);
            Ok(StatusChanges { inner: changed(&self.inner, &other.inner, &tables)? })
        };
        answer(change())
    }

    /// The same on a worker thread.
    #[napi(ts_return_type = "Promise<StatusChanges | Failure>")]
    pub fn changes_async(&self, other: &Charter, units: Array<'_>, members: Array<'_>) -> napi::Result<AsyncTask<ChangesTask>> {
        let tables = || -> Result<(Arc<UnitTable>, Arc<MemberTable>), Stop> { Ok((packed_table(&units)?, packed_table(&members)?)) };
        let tables = match tables() {
            Ok(tables) => Ok(tables),
            Err(Stop::Refused(error)) => Err(*error),
            Err(Stop::Broken(error)) => return Err(error),
        };
        Ok(AsyncTask::new(ChangesTask { before: self.inner.clone(), after: other.inner.clone(), tables }))
    }
}

/// Changes of status on a worker thread.
#[derive(Debug)]
pub struct ChangesTask {
    before: dieule::Charter,
    after: dieule::Charter,
    /// Tables that could not be filled are a refusal as well, told when the promise settles.
    tables: Result<(Arc<UnitTable>, Arc<MemberTable>), dieule::Error>,
}

#[napi]
impl Task for ChangesTask {
    type Output = Result<dieule::StatusChanges, dieule::Error>;
    type JsValue = Either<StatusChanges, Failure>;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        Ok(match &self.tables {
            Ok(tables) => changed(&self.before, &self.after, tables),
            Err(error) => Err(error.clone()),
        })
    }

    fn resolve(&mut self, _: Env, output: Self::Output) -> napi::Result<Self::JsValue> {
        answer(output.map(|inner| StatusChanges { inner }).map_err(Stop::from))
    }
}
