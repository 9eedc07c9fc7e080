//! Looking ahead: held whole on the Rust side; days become objects when a host reads them.

use crate::charter::Charter;
use crate::describe::Receipt;
use crate::facts::packed_table;
use crate::failure::{Failure, Stop, answer};
use crate::held::{Asked, asked, piece};
use crate::quota::count;
use crate::value::needed;
use crate::verdict::Citation;
use dieule::{MemberTable, NaiveDate, UnitTable};
use napi::bindgen_prelude::{Array, AsyncTask, Either, Unknown};
use napi_derive::napi;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A day on which one member reaches something. The day is personal: it goes back to the caller and into nothing else.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AheadEvent {
    /// What is reached.
    #[napi(ts_type = "Milestone")]
    pub what: &'static str,
    /// The day.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// The member's row in the list, counted from 0.
    pub row: i64,
    /// The host's key of the member; null where the list gives none.
    pub key: Option<String>,
    /// The code of the member's unit; null where the unit is not in the list.
    pub unit: Option<String>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty the day rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether the day rests on the law of the charter's day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
}

impl From<&dieule::AheadEvent> for AheadEvent {
    fn from(event: &dieule::AheadEvent) -> Self {
        let dieule::AheadEvent { what, on, row, key, unit, citation, certainty, standing } = event;
        AheadEvent {
            what: what.code(),
            on: on.to_string(),
            row: count(*row),
            key: key.clone(),
            unit: unit.clone(),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
        }
    }
}

/// One of the days between which nothing decides.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AheadCandidate {
    /// The charter or the reading: `DL13`, `calendar.counting=completed_years`.
    pub under: String,
    /// Its day, in the range or outside; null where it gives none.
    #[napi(ts_type = "IsoDate")]
    pub on: Option<String>,
}

/// A member for whom charters or readings give different days, at least one of them in the range.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AheadUndecided {
    /// What is reached.
    #[napi(ts_type = "Milestone")]
    pub what: &'static str,
    /// The member's row in the list, counted from 0.
    pub row: i64,
    /// The host's key of the member; null where the list gives none.
    pub key: Option<String>,
    /// The code of the member's unit; null where the unit is not in the list.
    pub unit: Option<String>,
    /// Every charter or reading with its day.
    pub candidates: Vec<AheadCandidate>,
}

impl From<&dieule::AheadUndecided> for AheadUndecided {
    fn from(undecided: &dieule::AheadUndecided) -> Self {
        let dieule::AheadUndecided { what, row, key, unit, candidates } = undecided;
        let candidate = |dieule::AheadCandidate { under, on }: &dieule::AheadCandidate| AheadCandidate {
            under: under.clone(),
            on: on.map(|on| on.to_string()),
        };
        AheadUndecided {
            what: what.code(),
            row: count(*row),
            key: key.clone(),
            unit: unit.clone(),
            candidates: candidates.iter().map(candidate).collect(),
        }
    }
}

/// One unit of the list with everything below it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AheadUnit {
    /// Its row in the list.
    pub row: i64,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The row of the unit above it in the tree.
    pub parent_row: Option<i64>,
    /// By what is reached: members with a day in the range, undecided members, members whose day is unknown.
    #[napi(ts_type = "Partial<Record<Milestone, [days: number, undecided: number, unknown: number]>>")]
    pub counts: BTreeMap<String, Vec<i64>>,
}

impl From<&dieule::AheadUnit> for AheadUnit {
    fn from(unit: &dieule::AheadUnit) -> Self {
        let dieule::AheadUnit { row, code, name, parent_row, counts } = unit;
        AheadUnit {
            row: count(*row),
            code: code.clone(),
            name: name.clone(),
            parent_row: parent_row.map(count),
            counts: counts.iter().map(|(what, counts)| (what.clone(), counts.iter().copied().map(count).collect())).collect(),
        }
    }
}

/// How many members have no day at all.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct AheadUnknown {
    /// What is reached.
    #[napi(ts_type = "Milestone")]
    pub what: &'static str,
    /// Whether the law of the charter's day knows of it; else nobody is counted.
    pub asked: bool,
    /// Members without the day it is counted from.
    pub missing: i64,
    /// Members whose day would rest on a value that is not established.
    pub not_established: i64,
}

impl From<&dieule::AheadUnknown> for AheadUnknown {
    fn from(unknown: &dieule::AheadUnknown) -> Self {
        let dieule::AheadUnknown { what, asked, missing, not_established } = unknown;
        AheadUnknown { what: what.code(), asked: *asked, missing: count(*missing), not_established: count(*not_established) }
    }
}

/// The fields that are short.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct AheadFields {
    /// The first day of the range.
    #[napi(ts_type = "IsoDate")]
    pub first_day: String,
    /// The last day of the range, counted too.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// Members without a day: one entry for each thing that can be reached.
    pub unknown: Vec<AheadUnknown>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// Who reaches what between two days.
#[napi]
#[derive(Debug)]
pub struct Ahead {
    inner: dieule::Ahead,
}

impl From<dieule::Ahead> for Ahead {
    fn from(inner: dieule::Ahead) -> Self {
        Ahead { inner }
    }
}

#[napi]
impl Ahead {
    /// Its short fields.
    #[napi]
    pub fn fields(&self) -> AheadFields {
        // The lists are read in pieces.
        let dieule::Ahead { first_day, last_day, events: _, undecided: _, by_unit: _, unknown, receipt } = &self.inner;
        AheadFields {
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            unknown: unknown.iter().map(AheadUnknown::from).collect(),
            receipt: Receipt::from(receipt),
        }
    }

    /// So many days, beginning with one.
    #[napi]
    pub fn events(&self, from: u32, length: u32) -> Vec<AheadEvent> {
        piece(&self.inner.events, from, length)
    }

    /// So many members whose day nothing decides, beginning with one.
    #[napi]
    pub fn undecided(&self, from: u32, length: u32) -> Vec<AheadUndecided> {
        piece(&self.inner.undecided, from, length)
    }

    /// So many units, beginning with one.
    #[napi]
    pub fn by_unit(&self, from: u32, length: u32) -> Vec<AheadUnit> {
        piece(&self.inner.by_unit, from, length)
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// What is looked at: two tables and two days.
#[derive(Debug)]
pub struct Range {
    units: Arc<UnitTable>,
    members: Arc<MemberTable>,
    first_day: NaiveDate,
    last_day: NaiveDate,
}

fn range(units: &Array<'_>, members: &Array<'_>, first_day: Unknown<'_>, last_day: Unknown<'_>) -> Result<Range, Stop> {
    Ok(Range {
        first_day: needed(first_day, "ahead", "first_day")?,
        last_day: needed(last_day, "ahead", "last_day")?,
        units: packed_table(units)?,
        members: packed_table(members)?,
    })
}

fn look(charter: &dieule::Charter, range: &Range) -> Result<dieule::Ahead, dieule::Error> {
    let Range { units, members, first_day, last_day } = range;
    charter.ahead(&units.columns()?, &members.columns()?, *first_day, *last_day)
}

#[napi]
impl Charter {
    /// Who reaches what between two days; tables as for a review.
    #[napi]
    pub fn ahead(
        &self,
        units: Array<'_>,
        members: Array<'_>,
        first_day: Unknown<'_>,
        last_day: Unknown<'_>,
    ) -> napi::Result<Either<Ahead, Failure>> {
        let range = range(&units, &members, first_day, last_day);
        answer(range.and_then(|range| Ok(look(&self.inner, &range)?.into())))
    }

    /// The same on a worker thread.
    #[napi(ts_return_type = "Promise<Ahead | Failure>")]
    pub fn ahead_async(
        &self,
        units: Array<'_>,
        members: Array<'_>,
        first_day: Unknown<'_>,
        last_day: Unknown<'_>,
    ) -> napi::Result<AsyncTask<Asked<Range, dieule::Ahead, Ahead>>> {
        asked(&self.inner, range(&units, &members, first_day, last_day), look)
    }
}
