//! Reading a list: headings are found once, then every row is read into the table. A bad cell is not known, and is listed.

use super::codes::{Codes, Seen, Understood};
use super::dates;
use super::headings::Headings;
use super::names::Names;
use super::plan::{Blank, DateForm, FieldPlan, How, Plan, Source};
use super::points;
use super::report::{CellFault, CellProblem, MappedColumn, MappingReport, ReadAs};
use super::rows::Row;
use super::scores::SheetScore;
use crate::error::{InputError, Problem};
use crate::record::{FieldKind, Record, Value};
use crate::scoring::Points;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A table of the library, as reading fills it.
pub(super) trait Target {
    fn put(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError>;
}

macro_rules! targets {
    ($($table:ty)*) => {$(
        impl Target for $table {
            fn put(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
                self.set(row, field, value)
            }
        }
    )*};
}

targets! { crate::review::UnitTable crate::review::MemberTable }

impl Target for Vec<SheetScore> {
    fn put(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
        self.get_mut(row).map_or(Ok(()), |score| score.set(field, value))
    }
}

/// A list with its headings found.
pub(super) struct Reading<'p> {
    plan: &'p Plan,
    headings: Headings,
    fields: Vec<FieldReading<'p>>,
    /// The places that any field is read from, in order.
    used: Vec<usize>,
    epoch: NaiveDate,
}

/// One field, with what was found of it so far.
struct FieldReading<'p> {
    plan: &'p FieldPlan,
    /// Where its headings stand, in the order of the plan.
    places: Vec<Option<usize>>,
    seen: Seen,
    read: usize,
    blank: usize,
    problems: BTreeMap<(Option<usize>, CellFault), Vec<usize>>,
    unlisted: Vec<usize>,
}

impl<'p> Reading<'p> {
    pub(super) fn new(plan: &'p Plan, headings: Headings, epoch: NaiveDate) -> Self {
        let fields = plan.fields.iter().map(|field| FieldReading {
            plan: field,
            places: field.headings().map(|heading| headings.place(heading).ok().flatten()).collect(),
            seen: Seen::default(),
            read: 0,
            blank: 0,
            problems: BTreeMap::new(),
            unlisted: Vec::new(),
        });
        let fields: Vec<FieldReading<'p>> = fields.collect();
        let mut used: Vec<usize> = fields.iter().flat_map(|field| field.places.iter().flatten().copied()).collect();
        used.sort_unstable();
        used.dedup();
        Reading { plan, headings, fields, used, epoch }
    }

    /// Whether any cell names a unit of the list of units.
    pub(super) fn names_units(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.plan.how, How::Unit) && field.places.iter().any(Option::is_some))
    }

    /// Whether no column that is read has anything in this row.
    fn is_empty(&self, row: &impl Row) -> bool {
        self.used.iter().all(|place| row.cell(*place, |value| is_blank(value, &Blank::default())))
    }

    /// The number of rows up to the last that has anything.
    pub(super) fn length<R: Row>(&self, rows: &[R]) -> usize {
        rows.iter().rposition(|row| !self.is_empty(row)).map_or(0, |last| last + 1)
    }

    /// Read the fields that name units of the list, or all others.
    pub(super) fn fill<R: Row>(&mut self, table: &mut impl Target, rows: &[R], names: Option<&Names>) {
        for field in &mut self.fields {
            // A column that the list does not have stays away from the table too, so that a review says it is not there.
            let there = field.places.is_empty() || field.places.iter().any(Option::is_some);
            if there && matches!(field.plan.how, How::Unit) == names.is_some() {
                for (row, cells) in rows.iter().enumerate() {
                    field.row(table, row, cells, names, self.epoch);
                }
            }
        }
    }

    pub(super) fn report<R: Row>(self, mapping: &str, rows: &[R], first_row: usize) -> MappingReport {
        let width = self.headings.written.len();
        let which =
            |test: &dyn Fn(&R) -> bool| rows.iter().enumerate().filter(|(_, row)| test(row)).map(|(place, _)| place).collect::<Vec<_>>();
        let beyond = |row: &R| (width..row.width()).any(|place| !row.cell(place, |value| is_blank(value, &Blank::default())));
        MappingReport {
            mapping: mapping.to_owned(),
            table: self.plan.table.name.to_owned(),
            rows: rows.len(),
            first_row,
            unused: self.headings.unused(&self.used),
            empty_rows: which(&|row| self.is_empty(row)),
            short_rows: which(&|row| row.width() < width && !self.is_empty(row)),
            long_rows: which(&beyond),
            columns: self.fields.into_iter().map(|field| field.report(&self.headings)).collect(),
        }
    }
}

fn is_blank(value: Value<'_>, blank: &Blank) -> bool {
    match value {
        Value::Missing => true,
        Value::Text(text) => blank.holds(text.trim()),
        Value::Date(_) | Value::Flag(_) | Value::Count(_) | Value::Decimal(_) | Value::Other(_) => false,
    }
}

/// What became of a cell.
enum Cell<'v> {
    Blank,
    Read(Value<'v>),
    Digits(i64),
    Points(Points),
    Meant(Understood),
    Fault(CellFault),
}

impl FieldReading<'_> {
    fn row(&mut self, table: &mut impl Target, row: usize, cells: &impl Row, names: Option<&Names>, epoch: NaiveDate) {
        match &self.plan.source {
            Source::Always(fixed) => self.put(table, row, fixed.value()),
            Source::Filled(filled, otherwise) => {
                let mut of_filled =
                    self.places.iter().zip(filled).filter(|(place, _)| self.is_filled(cells, **place)).map(|(_, meant)| meant);
                match (of_filled.next(), of_filled.next()) {
                    (Some((_, meant)), None) => self.put(table, row, meant.value()),
                    (Some(_), Some(_)) => self.fault(table, row, None, CellFault::SeveralFilled),
                    (None, _) => match otherwise {
                        Some(otherwise) if self.places.iter().all(Option::is_some) => self.put(table, row, otherwise.value()),
                        _ => self.blank(table, row),
                    },
                }
            }
            Source::Columns(_) => {
                let places = match self.places.as_slice() {
                    [one] => [*one, None],
                    several => {
                        let mut filled = several.iter().filter(|place| self.is_filled(cells, **place)).copied();
                        [filled.next().flatten(), filled.next().flatten()]
                    }
                };
                match places {
                    [Some(place), None] => cells.cell(place, |value| self.cell(table, row, place, value, names, epoch)),
                    [_, Some(_)] => self.fault(table, row, None, CellFault::SeveralFilled),
                    [None, None] => self.blank(table, row),
                }
            }
        }
    }

    fn is_filled(&self, cells: &impl Row, place: Option<usize>) -> bool {
        place.is_some_and(|place| cells.cell(place, |value| !is_blank(value, &self.plan.blank)))
    }

    fn cell(&mut self, table: &mut impl Target, row: usize, place: usize, value: Value<'_>, names: Option<&Names>, epoch: NaiveDate) {
        let FieldPlan { field, how, blank, .. } = self.plan;
        let empty = is_blank(value, blank);
        let cell = match how {
            How::Codes(codes) => coded(codes, field.kind, value, empty, &mut self.seen),
            _ if empty => Cell::Blank,
            How::Text => text(value),
            How::Date(forms) => dated(value, forms, epoch),
            How::Count => counted(value),
            How::Points => points::of_cell(value).map_or_else(Cell::Fault, Cell::Points),
            How::Unit => named(value, names, &mut self.seen),
        };
        match cell {
            Cell::Blank => self.blank(table, row),
            Cell::Read(value) => self.put_checked(table, row, place, value),
            Cell::Digits(number) => self.put_checked(table, row, place, Value::Text(&number.to_string())),
            Cell::Points(points) => self.put_checked(table, row, place, Value::Text(&points.to_string())),
            Cell::Meant(Understood { meant, listed }) => {
                if !listed {
                    self.unlisted.push(row);
                }
                match meant {
                    Ok(meant) => self.put(table, row, meant.value()),
                    Err(fault) => self.fault(table, row, Some(place), fault),
                }
            }
            Cell::Fault(fault) => self.fault(table, row, Some(place), fault),
        }
    }

    fn put_checked(&mut self, table: &mut impl Target, row: usize, place: usize, value: Value<'_>) {
        match table.put(row, self.plan.field.name, value) {
            Ok(()) => self.read += 1,
            Err(InputError { problem: Problem::OutOfRange, .. }) => self.fault(table, row, Some(place), CellFault::NumberOutOfRange),
            Err(_) => self.fault(table, row, Some(place), CellFault::WrongType),
        }
    }

    /// What the mapping states was checked with it.
    fn put(&mut self, table: &mut impl Target, row: usize, value: Value<'_>) {
        let put = table.put(row, self.plan.field.name, value);
        debug_assert!(put.is_ok(), "{} does not take what its mapping states", self.plan.field.name);
        self.read += 1;
    }

    fn blank(&mut self, table: &mut impl Target, row: usize) {
        self.blank += 1;
        let _ = table.put(row, self.plan.field.name, Value::Missing);
    }

    fn fault(&mut self, table: &mut impl Target, row: usize, place: Option<usize>, fault: CellFault) {
        self.problems.entry((place, fault)).or_default().push(row);
        let _ = table.put(row, self.plan.field.name, Value::Missing);
    }

    fn report(self, headings: &Headings) -> MappedColumn {
        let written = |place: usize| headings.written.get(place).cloned();
        let (read_as, forms) = match (&self.plan.source, &self.plan.how) {
            (Source::Always(_), _) => (ReadAs::Always, &[][..]),
            (Source::Filled(..), _) => (ReadAs::Filled, &[][..]),
            (Source::Columns(_), How::Text) => (ReadAs::Text, &[][..]),
            (Source::Columns(_), How::Date(forms)) => (ReadAs::Date, forms.as_slice()),
            (Source::Columns(_), How::Count) => (ReadAs::Count, &[][..]),
            (Source::Columns(_), How::Points) => (ReadAs::Points, &[][..]),
            (Source::Columns(_), How::Codes(_)) => (ReadAs::Code, &[][..]),
            (Source::Columns(_), How::Unit) => (ReadAs::Unit, &[][..]),
        };
        let missing = self.plan.headings().zip(&self.places).filter(|(_, place)| place.is_none());
        let problem = |((place, reason), rows): ((Option<usize>, CellFault), Vec<usize>)| CellProblem {
            column: place.and_then(written),
            reason,
            rows,
        };
        MappedColumn {
            field: self.plan.field.name.to_owned(),
            columns: self.places.iter().flatten().filter_map(|place| written(*place)).collect(),
            missing: missing.map(|(heading, _)| heading.written.clone()).collect(),
            read_as,
            forms: forms.iter().map(|form| form.name().to_owned()).collect(),
            read: self.read,
            blank: self.blank,
            unreadable: self.problems.values().map(Vec::len).sum(),
            problems: self.problems.into_iter().map(problem).collect(),
            unlisted_rows: self.unlisted,
        }
    }
}

fn coded<'v>(codes: &Codes, kind: FieldKind, value: Value<'v>, empty: bool, seen: &mut Seen) -> Cell<'v> {
    match (value, &codes.empty) {
        (Value::Missing, Some(meant)) => Cell::Meant(Understood { meant: Ok(meant.clone()), listed: true }),
        (Value::Text(text), Some(meant)) if text.trim().is_empty() => Cell::Meant(Understood { meant: Ok(meant.clone()), listed: true }),
        _ if empty => Cell::Blank,
        (Value::Text(text), _) => Cell::Meant(seen.understood(text.trim(), |text| codes.of_text(text))),
        (value, _) => Cell::Meant(codes.of_value(value, kind)),
    }
}

/// A text as it is written. A number stands for its digits: a sheet has made one of them, and may have lost its leading zeros.
fn text(value: Value<'_>) -> Cell<'_> {
    match value {
        Value::Text(text) => Cell::Read(Value::Text(text.trim())),
        Value::Count(number) => Cell::Digits(number),
        Value::Missing | Value::Date(_) | Value::Flag(_) | Value::Decimal(_) | Value::Other(_) => Cell::Fault(CellFault::WrongType),
    }
}

fn dated<'v>(value: Value<'_>, forms: &[DateForm], epoch: NaiveDate) -> Cell<'v> {
    let day = match value {
        Value::Text(text) => dates::of_text(text.trim(), forms, epoch),
        Value::Date(day) => dates::on_the_sheet(day, epoch),
        Value::Count(number) => dates::of_number(number, forms, epoch),
        Value::Missing | Value::Flag(_) | Value::Decimal(_) | Value::Other(_) => Err(CellFault::NotADate),
    };
    day.map_or_else(Cell::Fault, |day| Cell::Read(Value::Date(day)))
}

/// A whole number: `1234`, or with the thousands set apart as in Vietnamese, `1.234`.
fn counted<'v>(value: Value<'_>) -> Cell<'v> {
    let number = match value {
        Value::Count(number) => Ok(number),
        Value::Text(text) => number(text.trim()),
        Value::Missing | Value::Date(_) | Value::Flag(_) | Value::Decimal(_) | Value::Other(_) => Err(CellFault::NotANumber),
    };
    number.map_or_else(Cell::Fault, |number| Cell::Read(Value::Count(number)))
}

fn number(text: &str) -> Result<i64, CellFault> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    let mut groups = text.split('.');
    let first = groups.next().filter(|first| digits(first));
    let apart = text.contains('.');
    let whole = first.is_some_and(|first| !apart || first.len() <= 3) && groups.all(|group| digits(group) && group.len() == 3);
    if !whole {
        return Err(CellFault::NotANumber);
    }
    text.replace('.', "").parse().map_err(|_| CellFault::NumberOutOfRange)
}

fn named<'v>(value: Value<'_>, names: Option<&Names>, seen: &mut Seen) -> Cell<'v> {
    let names = |text: &str| names.map_or(Understood { meant: Err(CellFault::WrongType), listed: true }, |names| names.of_text(text));
    match value {
        Value::Text(text) => Cell::Meant(seen.understood(text.trim(), names)),
        Value::Count(number) => Cell::Meant(names(&number.to_string())),
        Value::Missing | Value::Date(_) | Value::Flag(_) | Value::Decimal(_) | Value::Other(_) => Cell::Fault(CellFault::WrongType),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_thousands_set_apart() {
        for (text, read) in [("0", 0), ("75", 75), ("0075", 75), ("1234", 1234), ("1.234", 1234), ("12.345.678", 12_345_678)] {
            assert_eq!(number(text), Ok(read), "{text}");
        }
        for text in ["", "1,5", "1.5", "1.2345", "1234.567", "-1", "1 234", "1.", ".123", "x", "1.234,5"] {
            assert_eq!(number(text), Err(CellFault::NotANumber), "{text}");
        }
        assert_eq!(number("99999999999999999999"), Err(CellFault::NumberOutOfRange));
    }
}
