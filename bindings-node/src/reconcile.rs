//! Two lists compared: held whole on the Rust side; differences become objects when a host reads them.

use crate::facts::{Table, packed_table};
use crate::failure::{Failure, Stop, answer};
use crate::held::{held, in_language, piece, says};
use crate::quota::count;
use crate::value::needed;
use crate::verdict::FindingFields;
use dieule::{Entries, EntryTable, Field, InputError, Reconciled, Value};
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;
use std::sync::Arc;

/// The two sides as tables: refusals name the side.
macro_rules! sides {
    ($($(#[doc = $doc:literal])* $side:ident = $name:literal;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug)]
        pub struct $side(EntryTable);

        impl Table for $side {
            const NAME: &'static str = $name;
            const FIELDS: &'static [Field] = EntryTable::FIELDS;
            fn with_rows(rows: usize) -> Self {
                $side(EntryTable::with_rows(rows))
            }
            fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
                self.0.set(row, field, value).map_err(|error| InputError { record: $name, ..error })
            }
        }

        impl $side {
            fn columns(&self) -> Result<Entries<'_, String>, InputError> {
                self.0.columns().map_err(|error| InputError { record: $name, ..error })
            }
        }
    )*};
}

sides! {
    /// What the software holds.
    Records = "records";
    /// The list it is compared with.
    List = "list";
}

/// One difference between two lists.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct DifferenceFields {
    /// On which side it lies.
    #[napi(ts_type = "Side")]
    pub side: &'static str,
    /// The row of the records, counted from 0; null where none, or more than one, is meant.
    pub record_row: Option<i64>,
    /// The row of the list, counted from 0; null where none, or more than one, is meant.
    pub list_row: Option<i64>,
    /// The host's key of the member, or the code of the branch.
    pub key: Option<String>,
    /// The code of the unit concerned; of a branch, of the unit directly above it.
    pub unit: Option<String>,
    /// Of a new member: the paper that differs, or from which they are missing.
    #[napi(ts_type = "ListSource")]
    pub source: Option<&'static str>,
    /// The names of the fields that differ, spelt as in the tables.
    pub fields: Vec<String>,
    /// Who is responsible, as codes of the letter; empty where no letter that was chosen says so.
    pub responsible: Vec<String>,
    /// What was found: its rule and letter, or rule `reconcile.lists` and no letter where none asks for it.
    pub finding: FindingFields,
}

impl From<&dieule::Difference> for DifferenceFields {
    fn from(difference: &dieule::Difference) -> Self {
        let dieule::Difference { side, record_row, list_row, key, unit, source, fields, responsible, finding } = difference;
        DifferenceFields {
            side: side.code(),
            record_row: record_row.map(count),
            list_row: list_row.map(count),
            key: key.clone(),
            unit: unit.clone(),
            source: source.map(dieule::ListSource::code),
            fields: fields.iter().map(|field| crate::naming::camel(field)).collect(),
            responsible: responsible.clone(),
            finding: FindingFields::from(finding),
        }
    }
}

/// Two lists compared.
#[napi]
#[derive(Debug)]
pub struct Reconciliation {
    inner: Arc<dieule::Reconciliation>,
}

held!(Reconciliation);
says!(Reconciliation);

/// What a comparison says besides its differences.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ReconciliationFields {
    /// What was compared.
    #[napi(ts_type = "Reconciled")]
    pub what: &'static str,
    /// The rule of the letter that asks for it.
    pub rule: String,
    /// Rows of the records.
    pub records: i64,
    /// Rows of the list.
    pub list: i64,
    /// People, branches or units found on both sides.
    pub compared: i64,
    /// Of these, those that agree in everything compared.
    pub agreeing: i64,
    /// The rule's answer to the whole; null where no letter that asks for it was chosen.
    #[napi(ts_type = "Outcome")]
    pub outcome: Option<&'static str>,
}

#[napi]
impl Reconciliation {
    /// Its fields, without the differences.
    #[napi]
    pub fn fields(&self) -> ReconciliationFields {
        let dieule::Reconciliation { what, rule, records, list, compared, agreeing, differences: _, outcome, receipt: _ } = &*self.inner;
        ReconciliationFields {
            what: what.code(),
            rule: rule.clone(),
            records: count(*records),
            list: count(*list),
            compared: count(*compared),
            agreeing: count(*agreeing),
            outcome: outcome.map(dieule::Outcome::code),
        }
    }

    /// So many differences, beginning with one.
    #[napi]
    pub fn differences(&self, from: u32, length: u32) -> Vec<DifferenceFields> {
        piece(&self.inner.differences, from, length)
    }

    /// How many differences lie on a side.
    #[napi]
    pub fn count(&self, side: Unknown<'_>) -> napi::Result<Either<i64, Failure>> {
        answer(needed(side, "reconcile", "side").map(|side| count(self.inner.count(side))))
    }

    /// In words.
    #[napi]
    pub fn explain(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(in_language(language).map(|language| self.inner.explain(language)))
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        self.inner.differences.get(place as usize).map(|difference| &difference.finding)
    }
}

/// What is compared, and the two sides.
pub(crate) type Compared = (Reconciled, Arc<Records>, Arc<List>);

/// The same, each side given as its number of rows and its columns in the order of its fields.
pub(crate) fn sides(what: Unknown<'_>, records: &Array<'_>, list: &Array<'_>) -> Result<Compared, Stop> {
    Ok((needed(what, "reconcile", "what")?, packed_table(records)?, packed_table(list)?))
}

pub(crate) fn reconciled(charter: &dieule::Charter, (what, records, list): &Compared) -> Result<dieule::Reconciliation, dieule::Error> {
    charter.reconcile(*what, &records.columns()?, &list.columns()?)
}
