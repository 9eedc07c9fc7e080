//! Two reviews, two charters, and one list under two charters compared.
#![expect(clippy::wrong_self_convention, clippy::new_ret_no_self, reason = "the findings that are new are called so")]

use crate::bulk::bulk;
use crate::code::{Certainty, Outcome, Severity, Standing, Subject};
use crate::error::Refused;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::review::{NotAsked, ReviewFinding, RuleCount};
use crate::rulebook::Receipt;
use crate::table::table;
use dieule::{MemberTable, UnitTable};
use pyo3::prelude::*;
use std::collections::BTreeMap;

mirrors! {
    /// A part of the receipt that differs.
    ReceiptChange shows [field, before, after] both_ways {
        /// The field of the receipt: `day`, `campaigns`.
        field: String,
        /// What it was before, as text; empty where there was nothing.
        before: String,
        /// What it is after.
        after: String,
    }

    /// A finding whose answer or reason changed.
    ChangedFinding shows [before, after] both_ways {
        /// As it was, with its row in the earlier list.
        before: ReviewFinding,
        /// As it is, with its row in the later list.
        after: ReviewFinding,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// A rule whose counts changed.
    RuleDiff shows [rule, before, after] both_ways {
        /// The rule.
        rule: String,
        /// Its counts before; None where no row of the earlier lists answered it.
        before: Option<RuleCount>,
        /// Its counts after; None where no row of the later lists answers it.
        after: Option<RuleCount>,
    }

    /// How many members, and how many of them with something not met, in a list or in a unit with everything below it.
    DiffCounts shows [members, members_not_met, not_met] both_ways {
        /// Members.
        members: u64,
        /// Members with at least one rule not met.
        members_not_met: u64,
        /// Findings not met, of members and units.
        not_met: u64,
    }

    /// A unit whose counts changed, that came, or that went. Units are told by their code.
    UnitDiff shows [code, name, before, after] both_ways {
        /// Its code.
        code: String,
        /// Its name, of the later list where it has one.
        name: Option<String>,
        /// Before; None for a unit that came.
        before: Option<DiffCounts>,
        /// After; None for a unit that went.
        after: Option<DiffCounts>,
    }

    /// What one charter has of a provision: one for each charter that may be in force and each open reading.
    ProvisionState shows [under, value, instrument, at, standing] both_ways {
        /// The charter in force: `DL12`.
        under: String,
        /// The value as text; None where the law is silent or no value is established.
        value: Option<String>,
        /// Where the value comes from.
        instrument: Option<String>,
        /// The article.
        at: Option<String>,
        /// How well the text was read.
        certainty: Option<Certainty>,
        /// Whether it is the law of the day; undetermined where no value is established.
        standing: Standing,
    }

    /// A provision on which two charters differ: in its value, where it comes from, or whether it is the law of the day.
    ProvisionChange shows [id, here, there] both_ways {
        /// Its id: `calendar.counting`.
        id: String,
        /// What this charter has.
        here: Tuple<ProvisionState>,
        /// What the other has.
        there: Tuple<ProvisionState>,
        /// The rules it feeds.
        rules: Tuple<String>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// One row for which a rule answers otherwise.
    StatusChange shows [subject, row, rule, before, after] both_ways {
        /// Whether it is about a unit or a member.
        subject: Subject,
        /// The row in its list, counted from 0.
        row: usize,
        /// The host's key of the member, or code of the unit; None where the list gives none.
        key: Option<String>,
        /// The code of the unit concerned; None for a member whose unit is not in the list.
        unit: Option<String>,
        /// The rule.
        rule: String,
        /// Its answer under this charter; a rule that does not apply counts as met.
        before: Outcome,
        /// Its answer under the other.
        after: Outcome,
        /// The provisions that the rule reads and whose values differ; empty where only time has passed.
        provisions: Tuple<String>,
        /// Whether the days between the two charters are the reason.
        by_day: bool,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// A rule that answers otherwise for some rows.
    RuleChanges shows [rule, better, worse, provisions] both_ways {
        /// The rule.
        rule: String,
        /// What its answer does to the whole, under this charter.
        severity: Severity,
        /// Rows whose answer is better, in the order met, needs decision, unknown, not met.
        better: u64,
        /// Rows whose answer is worse.
        worse: u64,
        /// The provisions that the changes rest on.
        provisions: Tuple<String>,
    }

    /// One unit of the list with everything below it.
    UnitChanges shows [code, name, better, worse] both_ways {
        /// Its row in the list.
        row: usize,
        /// Its code.
        code: Option<String>,
        /// Its name.
        name: Option<String>,
        /// The row of the unit above it in the tree.
        parent_row: Option<usize>,
        /// Answers that are better, of members and units.
        better: u64,
        /// Answers that are worse.
        worse: u64,
        /// Per rule: answers that changed. Rules without any are left out.
        counts: BTreeMap<String, u64>,
    }
}

bulk! {
    /// What changed from an earlier review to a later one.
    ///
    /// Findings are matched by what they are about: the member's key or the unit's code, the rule, and the field where a fact is
    /// missing; rows are never matched by their number.
    ReviewDiff shows [same] {
        lazy {
            /// Findings of the earlier review that the later one no longer has; by subject, key, rule and field.
            resolved: ReviewFinding,
            /// Findings that the earlier review did not have, in the same order.
            new: ReviewFinding,
            /// Findings whose answer or reason changed, in the same order.
            changed: ChangedFinding,
            /// Findings of the earlier review that the later one accepts as verified.
            accepted: ReviewFinding,
            /// Findings that the earlier review accepted and that count again.
            reopened: ReviewFinding,
            /// The units whose counts changed, that came or went, by code. Units without a code are left out.
            units: UnitDiff,
        }
        plain {
            /// Findings that are as they were.
            same: u64,
            /// Findings of the earlier review without a key or code, which cannot be matched.
            without_key_before: u64,
            /// The same of the later review.
            without_key_after: u64,
            /// The rules whose counts changed, in alphabetical order.
            rules: Tuple<RuleDiff>,
            /// What the earlier lists lacked for a rule, columns or a value, and the later ones have: its findings may be new for
            /// that reason alone.
            newly_asked: Tuple<NotAsked>,
            /// What the later lists lack for a rule and the earlier ones had: its findings may be gone and not settled.
            no_longer_asked: Tuple<NotAsked>,
            /// The whole earlier list.
            counts_before: DiffCounts,
            /// The whole later list.
            counts_after: DiffCounts,
            /// What the receipts differ in: where it is not empty, other law or another day may be why findings differ.
            receipt_changes: Tuple<ReceiptChange>,
            /// What reproduces the earlier review.
            receipt_before: Receipt,
            /// What reproduces the later review.
            receipt_after: Receipt,
        }
    } => {
        /// Whether nothing changed: no finding, no count, no unit. The receipts may still differ.
        fn is_empty(&self) -> bool {
            self.core.is_empty()
        }
    }

    /// Whose status changes under another charter.
    StatusChanges shows [rules] {
        lazy {
            /// Every row and rule with another answer: units first, each in the order of the list, then by rule.
            changes: StatusChange,
            /// The units with a change, in the order of the list, each with what is below it.
            by_unit: UnitChanges,
        }
        plain {
            /// Counts per rule, in alphabetical order; rules without a change are left out.
            rules: Tuple<RuleChanges>,
            /// The provisions the changes rest on, with their values under both charters.
            provisions: Tuple<ProvisionChange>,
            /// Rules that one of the charters asks for and these lists do not let anybody ask: nothing is said of them.
            not_asked: Tuple<NotAsked>,
            /// What the receipts differ in.
            receipt_changes: Tuple<ReceiptChange>,
            /// What reproduces the answers before.
            receipt_before: Receipt,
            /// What reproduces the answers after.
            receipt_after: Receipt,
        }
    } => {}
}

/// Review two lists under two charters while other threads run.
pub(crate) fn changes(
    before: &dieule::Charter,
    after: &dieule::Charter,
    units: &Bound<'_, PyAny>,
    members: &Bound<'_, PyAny>,
) -> Result<StatusChanges, Refused> {
    let py = units.py();
    let (units, members) = (table::<UnitTable>(units)?, table::<MemberTable>(members)?);
    let (units, members) = (units.columns()?, members.columns()?);
    Ok(py.detach(|| before.changes(after, &units, &members))?.into())
}
