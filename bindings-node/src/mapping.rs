//! Column mappings, and the lists they read: rows of cells, or columns by heading.

use crate::facts::packed_table;
use crate::failure::{Failure, Stop, answer};
use crate::held::in_language;
use crate::quota::count;
use crate::value::{Given, needed};

use chrono::{Days, NaiveDate};
use dieule::{Field, MemberTable, Row, UnitTable, Value};
use napi::JsDate;
use napi::bindgen_prelude::{Array, Either, Either3, JsValue, Unknown, ValueType};
use napi_derive::napi;
use std::sync::Arc;

/// What could not be read of a column for one reason.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CellProblem {
    /// The host's heading; null where several columns are concerned.
    pub column: Option<String>,
    /// Why.
    #[napi(ts_type = "CellFault")]
    pub reason: &'static str,
    /// The rows, counted from 0.
    pub rows: Vec<i64>,
}

impl From<&dieule::CellProblem> for CellProblem {
    fn from(problem: &dieule::CellProblem) -> Self {
        let dieule::CellProblem { column, reason, rows } = problem;
        CellProblem { column: column.clone(), reason: reason.code(), rows: counts(rows) }
    }
}

/// How one field was read.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct MappedColumn {
    /// The field.
    pub field: String,
    /// The host's headings it was read from.
    pub columns: Vec<String>,
    /// Headings of the mapping that the list does not have.
    pub missing: Vec<String>,
    /// How it was read.
    #[napi(ts_type = "ReadAs")]
    pub read_as: &'static str,
    /// The forms of days that were tried: `dd/mm/yyyy`.
    pub forms: Vec<String>,
    /// Cells read.
    pub read: i64,
    /// Cells that say nothing.
    pub blank: i64,
    /// Cells that could not be read; they count as not known.
    pub unreadable: i64,
    /// Why, and in which rows: one entry for each column and reason.
    pub problems: Vec<CellProblem>,
    /// Rows whose text is none that the mapping lists, or names no unit of the list, counted from 0. Where the mapping says
    /// what other texts mean they were read so, and a unit's text is kept for the review; else they are unreadable.
    pub unlisted_rows: Vec<i64>,
}

impl From<&dieule::MappedColumn> for MappedColumn {
    fn from(column: &dieule::MappedColumn) -> Self {
        let dieule::MappedColumn { field, columns, missing, read_as, forms, read, blank, unreadable, problems, unlisted_rows } = column;
        MappedColumn {
            field: crate::naming::camel(field),
            columns: columns.clone(),
            missing: missing.clone(),
            read_as: read_as.code(),
            forms: forms.clone(),
            read: count(*read),
            blank: count(*blank),
            unreadable: count(*unreadable),
            problems: problems.iter().map(CellProblem::from).collect(),
            unlisted_rows: counts(unlisted_rows),
        }
    }
}

/// The fields of a report.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct MappingReportFields {
    /// The mapping's name.
    pub mapping: String,
    /// The table: `units`, `members` or `scores`.
    #[napi(ts_type = "'units' | 'members' | 'scores'")]
    pub table: String,
    /// Rows read. Rows without anything at the end of the list are left out.
    pub rows: i64,
    /// The number of the first of them in the host's file, counted from 1.
    pub first_row: i64,
    /// The fields that the mapping reads, in the order of the table.
    pub columns: Vec<MappedColumn>,
    /// Headings of the list that no field is read from.
    pub unused: Vec<String>,
    /// Rows in which no column that is read has anything, counted from 0. They are kept, so that rows keep their numbers.
    pub empty_rows: Vec<i64>,
    /// Rows with fewer cells than headings, counted from 0; what is missing is not known.
    pub short_rows: Vec<i64>,
    /// Rows with something beyond the last heading, counted from 0; it is left out.
    pub long_rows: Vec<i64>,
}

fn counts(rows: &[usize]) -> Vec<i64> {
    rows.iter().copied().map(count).collect()
}

/// How a list was understood.
#[napi]
#[derive(Debug)]
pub struct MappingReport {
    inner: Arc<dieule::MappingReport>,
}

#[napi]
impl MappingReport {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> MappingReportFields {
        let dieule::MappingReport { mapping, table, rows, first_row, columns, unused, empty_rows, short_rows, long_rows } = &*self.inner;
        MappingReportFields {
            mapping: mapping.clone(),
            table: table.clone(),
            rows: count(*rows),
            first_row: count(*first_row),
            columns: columns.iter().map(MappedColumn::from).collect(),
            unused: unused.clone(),
            empty_rows: counts(empty_rows),
            short_rows: counts(short_rows),
            long_rows: counts(long_rows),
        }
    }

    /// Cells that could not be read, of all fields.
    #[napi(getter)]
    pub fn unreadable(&self) -> i64 {
        count(self.inner.unreadable())
    }

    /// The report as a table that a person can read.
    #[napi]
    pub fn explain(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(in_language(language).map(|language| self.inner.explain(language)))
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A cell as it was read.
pub(crate) type CellRead = Either3<String, bool, i64>;

pub(crate) fn cells<'v>(
    fields: &[Field],
    place: u32,
    from: u32,
    length: u32,
    get: impl Fn(usize, &str) -> Option<Value<'v>>,
) -> Option<Vec<Option<CellRead>>> {
    let field = fields.get(place as usize)?;
    let rows = (from as usize..).take(length as usize).map_while(|row| get(row, field.name));
    let read = rows.map(|cell| match cell {
        Value::Missing => None,
        Value::Date(day) => Some(Either3::A(day.to_string())),
        Value::Flag(flag) => Some(Either3::B(flag)),
        Value::Count(number) => Some(Either3::C(number)),
        Value::Text(text) | Value::Decimal(text) | Value::Other(text) => Some(Either3::A(text.to_owned())),
    });
    get(0, field.name).map(|_| read.collect())
}

/// A list of units that a mapping read.
#[napi]
#[derive(Debug)]
pub struct MappedUnits {
    pub(crate) table: Arc<UnitTable>,
    report: Arc<dieule::MappingReport>,
}

/// A list of members that a mapping read.
#[napi]
#[derive(Debug)]
pub struct MappedMembers {
    pub(crate) table: Arc<MemberTable>,
    report: Arc<dieule::MappingReport>,
}

/// What the lists that a mapping read share.
macro_rules! mapped {
    ($($class:ident of $table:ident,)*) => {$(
        impl From<dieule::Mapped<$table>> for $class {
            fn from(dieule::Mapped { table, report }: dieule::Mapped<$table>) -> Self {
                $class { table: Arc::new(table), report: Arc::new(report) }
            }
        }

        #[napi]
        impl $class {
            /// Its rows.
            #[napi(getter)]
            pub fn rows(&self) -> i64 {
                count(self.table.rows())
            }

            /// How the list was understood.
            #[napi]
            pub fn report(&self) -> MappingReport {
                MappingReport { inner: Arc::clone(&self.report) }
            }

            /// So many cells of the column of a field, beginning with one; null where the column was not read.
            #[napi(ts_return_type = "Array<string | number | boolean | null> | null")]
            pub fn cells(&self, place: u32, from: u32, length: u32) -> Option<Vec<Option<CellRead>>> {
                cells($table::FIELDS, place, from, length, |row, field| self.table.get(row, field))
            }
        }
    )*};
}
mapped! { MappedUnits of UnitTable, MappedMembers of MemberTable, }

/// How a host's lists are read.
#[napi]
#[derive(Debug)]
pub struct Mapping {
    inner: dieule::Mapping,
}

/// A mapping from its text.
#[napi]
pub fn mapping_of(text: Unknown<'_>) -> napi::Result<Either<Mapping, Failure>> {
    let read = || -> Result<Mapping, Stop> {
        let text: String = needed(text, "mapping", "text")?;
        let json = text.trim_start().starts_with('{');
        let inner = if json { dieule::Mapping::from_json(&text) } else { dieule::Mapping::from_toml(&text) }?;
        Ok(Mapping { inner })
    };
    answer(read())
}

#[napi]
impl Mapping {
    /// Its name.
    #[napi(getter)]
    pub fn name(&self) -> &str {
        self.inner.name()
    }

    /// A list of units: rows of cells with or without headings apart, or with them the columns of so many rows.
    #[napi]
    pub fn units(&self, headings: Option<Array<'_>>, cells: Array<'_>, rows: Option<u32>) -> napi::Result<Either<MappedUnits, Failure>> {
        let read = || -> Result<MappedUnits, Stop> {
            let mapped = match (headings_of(headings)?, rows) {
                (Some(headings), Some(rows)) => self.inner.units(&headings, &Columns::of(cells)?.rows(rows))?,
                (Some(headings), None) => self.inner.units(&headings, &sheet(cells)?)?,
                (None, _) => self.inner.units_sheet(&sheet(cells)?)?,
            };
            Ok(mapped.into())
        };
        answer(read())
    }

    /// A list of members, in the same shapes; with the packed list of units, where names of units are looked up.
    #[napi]
    pub fn members(
        &self,
        headings: Option<Array<'_>>,
        cells: Array<'_>,
        rows: Option<u32>,
        units: Option<Array<'_>>,
    ) -> napi::Result<Either<MappedMembers, Failure>> {
        let read = || -> Result<MappedMembers, Stop> {
            let units = units.map(|units| packed_table::<UnitTable>(&units)).transpose()?;
            let units = units.as_deref();
            let mapped = match (headings_of(headings)?, rows) {
                (Some(headings), Some(rows)) => self.inner.members(&headings, &Columns::of(cells)?.rows(rows), units)?,
                (Some(headings), None) => self.inner.members(&headings, &sheet(cells)?, units)?,
                (None, _) => self.inner.members_sheet(&sheet(cells)?, units)?,
            };
            Ok(mapped.into())
        };
        answer(read())
    }
}

/// An entry of a sheet of scores.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct MappedEntry {
    /// Code of the unit.
    pub unit: Option<String>,
    /// Id of the criterion.
    pub criterion: Option<String>,
    /// Whose points they are.
    #[napi(ts_type = "ScoredBy | null")]
    pub by: Option<&'static str>,
    /// Whether it was done.
    pub done: Option<bool>,
    /// Events, absences, or the number reached.
    pub count: Option<u32>,
    /// The whole that the number is a part of.
    pub whole: Option<u32>,
    /// The points entered.
    pub points: Option<String>,
    /// The day it was done.
    pub on: Option<String>,
}

impl From<&dieule::ScoreEntry> for MappedEntry {
    fn from(entry: &dieule::ScoreEntry) -> Self {
        let dieule::ScoreEntry { unit, criterion, by, done, count, whole, points, on } = entry;
        MappedEntry {
            unit: unit.clone(),
            criterion: criterion.clone(),
            by: by.map(dieule::ScoredBy::code),
            done: *done,
            count: *count,
            whole: *whole,
            points: points.map(|points| points.to_string()),
            on: on.map(|on| on.to_string()),
        }
    }
}

/// A sheet of scores that a mapping read.
#[napi]
#[derive(Debug)]
pub struct MappedScores {
    inner: dieule::MappedScores,
    report: Arc<dieule::MappingReport>,
}

#[napi]
impl MappedScores {
    /// Its entries.
    #[napi]
    pub fn entries(&self) -> Vec<MappedEntry> {
        self.inner.entries.iter().map(MappedEntry::from).collect()
    }

    /// The row of each entry.
    #[napi]
    pub fn rows(&self) -> Vec<i64> {
        counts(&self.inner.rows)
    }

    /// How it was understood.
    #[napi]
    pub fn report(&self) -> MappingReport {
        MappingReport { inner: Arc::clone(&self.report) }
    }
}

#[napi]
impl Mapping {
    /// A sheet of scores, in the same shapes; with the packed list of units, where names of units are looked up.
    #[napi]
    pub fn scores(
        &self,
        headings: Option<Array<'_>>,
        cells: Array<'_>,
        rows: Option<u32>,
        units: Option<Array<'_>>,
    ) -> napi::Result<Either<MappedScores, Failure>> {
        let read = || -> Result<MappedScores, Stop> {
            let units = units.map(|units| packed_table::<UnitTable>(&units)).transpose()?;
            let units = units.as_deref();
            let inner = match (headings_of(headings)?, rows) {
                (Some(headings), Some(rows)) => self.inner.scores(&headings, &Columns::of(cells)?.rows(rows), units)?,
                (Some(headings), None) => self.inner.scores(&headings, &sheet(cells)?, units)?,
                (None, _) => self.inner.scores_sheet(&sheet(cells)?, units)?,
            };
            let report = Arc::new(inner.report.clone());
            Ok(MappedScores { inner, report })
        };
        answer(read())
    }
}

/// Headings; an empty cell is none.
fn headings_of(headings: Option<Array<'_>>) -> Result<Option<Vec<String>>, Stop> {
    let Some(headings) = headings else { return Ok(None) };
    let mut out = Vec::new();
    for place in 0..headings.len() {
        let given = headings.get::<Unknown>(place)?.map(Given::of).transpose()?;
        out.push(match given.as_ref().map(Given::value) {
            Some(Value::Text(text)) => text.to_owned(),
            _ => String::new(),
        });
    }
    Ok(Some(out))
}

/// One row of cells.
struct Cells<'env>(Array<'env>);

fn sheet(rows: Array<'_>) -> Result<Vec<Cells<'_>>, Stop> {
    let mut out = Vec::with_capacity(rows.len() as usize);
    for place in 0..rows.len() {
        out.extend(rows.get::<Array>(place)?.map(Cells));
    }
    Ok(out)
}

impl Row for Cells<'_> {
    fn width(&self) -> usize {
        self.0.len() as usize
    }

    fn cell<T>(&self, place: usize, put: impl FnOnce(Value<'_>) -> T) -> T {
        cell(&self.0, place, put)
    }
}

/// Columns in the order of the headings.
struct Columns<'env>(Vec<Array<'env>>);

impl<'env> Columns<'env> {
    fn of(columns: Array<'env>) -> Result<Self, Stop> {
        let mut out = Vec::new();
        for place in 0..columns.len() {
            out.extend(columns.get::<Array>(place)?);
        }
        Ok(Columns(out))
    }

    fn rows(&self, rows: u32) -> Vec<ColumnsRow<'_, 'env>> {
        (0..rows as usize).map(|row| ColumnsRow { columns: &self.0, row }).collect()
    }
}

struct ColumnsRow<'a, 'env> {
    columns: &'a [Array<'env>],
    row: usize,
}

impl Row for ColumnsRow<'_, '_> {
    fn width(&self) -> usize {
        self.columns.len()
    }

    fn cell<T>(&self, place: usize, put: impl FnOnce(Value<'_>) -> T) -> T {
        match self.columns.get(place) {
            Some(column) => cell(column, self.row, put),
            None => put(Value::Missing),
        }
    }
}

/// A cell as readers of sheets hand it over: a day may be a Date at midnight UTC, which is no other day anywhere.
fn cell<T>(cells: &Array<'_>, place: usize, put: impl FnOnce(Value<'_>) -> T) -> T {
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    match cells.get::<Unknown>(place) {
        Ok(Some(value)) => match Given::of(value) {
            Ok(Given::Other(_)) if value.is_date().unwrap_or(false) => {
                match cells.get::<JsDate>(place).ok().flatten().and_then(|date| midnight(&date)) {
                    Some(day) => put(Value::Date(day)),
                    None => put(Value::Other("a Date with a time")),
                }
            }
            Ok(given) => put(shown(given, value).value()),
            Err(_) => put(Value::Other("a value that cannot be had")),
        },
        Ok(None) => put(Value::Missing),
        Err(_) => put(Value::Other("a value that cannot be had")),
    }
}

/// A number with a fraction is exactly what it shows: the shortest decimal that is this number.
fn shown(given: Given, value: Unknown<'_>) -> Given {
    let number = matches!(given, Given::Other(_)) && value.get_type().is_ok_and(|kind| kind == ValueType::Number);
    let text = || value.coerce_to_string().ok()?.into_utf8().ok()?.into_owned().ok();
    if number { text().map_or(given, Given::Decimal) } else { given }
}

const MILLISECONDS_OF_A_DAY: i64 = 86_400_000;

/// The day of a Date that is the beginning of a day in UTC and nothing else.
fn midnight(date: &JsDate<'_>) -> Option<NaiveDate> {
    let time = date.value_of().ok().filter(|time| time.is_finite())?;
    #[expect(clippy::cast_possible_truncation, reason = "a Date holds whole milliseconds, fewer than 2^53 of them")]
    let time = time as i64;
    let (days, rest) = (time.div_euclid(MILLISECONDS_OF_A_DAY), time.rem_euclid(MILLISECONDS_OF_A_DAY));
    let first = NaiveDate::default();
    let distance = Days::new(days.unsigned_abs());
    let day = if days < 0 { first.checked_sub_days(distance) } else { first.checked_add_days(distance) };
    day.filter(|_| rest == 0)
}
