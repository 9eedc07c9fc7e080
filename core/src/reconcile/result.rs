//! What a comparison of two lists says.

use super::entries::{ListSource, Reconciled};
use crate::record::codes;
use crate::rulebook::Receipt;
use crate::verdict::{Finding, Language, Outcome, canonical};
use serde::Serialize;
use std::fmt;

codes! {
    /// On which side a difference lies.
    Side {
        /// The list has it, the records do not.
        Missing = "missing",
        /// The records have it, the list does not.
        Extra = "extra",
        /// Both have it, and not alike.
        Differing = "differing",
        /// One side has it more than once, or several rows may be it.
        Repeated = "repeated",
        /// A row that took no part: too little is known of it, or it lies outside the days compared.
        LeftOut = "left_out",
    }
}

/// One difference between the two sides.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// On which side it lies.
    pub side: Side,
    /// The row of the records, counted from 0; absent where none, or more than one, is meant.
    pub record_row: Option<usize>,
    /// The row of the list, counted from 0; absent where none, or more than one, is meant.
    pub list_row: Option<usize>,
    /// The host's key of the member, or the code of the branch.
    pub key: Option<String>,
    /// The code of the unit concerned; of a branch, of the unit directly above it.
    pub unit: Option<String>,
    /// Of a new member: the paper that differs, or from which they are missing.
    pub source: Option<ListSource>,
    /// The names of the fields that differ.
    pub fields: Vec<String>,
    /// Who is responsible, as codes of the letter; empty where no letter that was chosen says so.
    pub responsible: Vec<String>,
    /// What was found: its rule and letter, or rule `reconcile.lists` and no letter where none asks for it.
    #[serde(flatten)]
    pub finding: Finding,
}

impl fmt::Debug for Difference {
    /// Without the key: it may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Difference { side, record_row, list_row, key: _, unit, source, fields, responsible, finding } = self;
        let mut out = f.debug_struct("Difference");
        out.field("side", side).field("record_row", record_row).field("list_row", list_row).field("unit", unit).field("source", source);
        out.field("fields", fields).field("responsible", responsible).field("finding", finding).finish_non_exhaustive()
    }
}

/// Two lists compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reconciliation {
    /// What was compared.
    pub what: Reconciled,
    /// The rule of the letter that asks for it.
    pub rule: String,
    /// Rows of the records.
    pub records: usize,
    /// Rows of the list.
    pub list: usize,
    /// People, branches or units found on both sides.
    pub compared: usize,
    /// Of these, those that agree in everything compared.
    pub agreeing: usize,
    /// Every difference, by side, then in the order of the list and of the records.
    pub differences: Vec<Difference>,
    /// The rule's answer to the whole; absent where no letter that asks for it was chosen: then two lists were compared, no more.
    pub outcome: Option<Outcome>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Reconciliation {
    /// How many differences lie on a side.
    pub fn count(&self, side: Side) -> usize {
        self.differences.iter().filter(|difference| difference.side == side).count()
    }

    /// In words: the whole, then a line for each difference, with its letter and who is responsible. Rows are counted from 1.
    pub fn explain(&self, language: Language) -> String {
        super::explain::reconciliation(self, language)
    }

    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}
