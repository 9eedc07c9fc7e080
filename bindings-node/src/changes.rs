//! Two charters compared, and one list under both: held whole on the Rust side; changes become objects when a host reads them.

use crate::charter::Charter;
use crate::describe::Receipt;
use crate::diff::ReceiptChange;
use crate::facts::packed_table;
use crate::failure::{Failure, Stop, answer};
use crate::held::{Asked, asked, piece};
use crate::quota::count;
use crate::review::NotAsked;
use dieule::{MemberTable, UnitTable};
use napi::bindgen_prelude::{Array, AsyncTask, Either};
use napi_derive::napi;
use std::collections::BTreeMap;
use std::sync::Arc;

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

impl From<dieule::StatusChanges> for StatusChanges {
    fn from(inner: dieule::StatusChanges) -> Self {
        StatusChanges { inner }
    }
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
        piece(&self.inner.changes, from, length)
    }

    /// So many units, beginning with one.
    #[napi]
    pub fn by_unit(&self, from: u32, length: u32) -> Vec<UnitChanges> {
        piece(&self.inner.by_unit, from, length)
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// The other charter, and the tables that both review.
#[derive(Debug)]
pub struct Other {
    charter: dieule::Charter,
    units: Arc<UnitTable>,
    members: Arc<MemberTable>,
}

fn other(charter: &Charter, units: &Array<'_>, members: &Array<'_>) -> Result<Other, Stop> {
    Ok(Other { charter: charter.inner.clone(), units: packed_table(units)?, members: packed_table(members)? })
}

fn changed(charter: &dieule::Charter, other: &Other) -> Result<dieule::StatusChanges, dieule::Error> {
    charter.changes(&other.charter, &other.units.columns()?, &other.members.columns()?)
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
        let other = self::other(other, &units, &members);
        answer(other.and_then(|other| Ok(changed(&self.inner, &other)?.into())))
    }

    /// The same on a worker thread.
    #[napi(ts_return_type = "Promise<StatusChanges | Failure>")]
    pub fn changes_async(
        &self,
        other: &Charter,
        units: Array<'_>,
        members: Array<'_>,
    ) -> napi::Result<AsyncTask<Asked<Other, dieule::StatusChanges, StatusChanges>>> {
        asked(&self.inner, self::other(other, &units, &members), changed)
    }
}
