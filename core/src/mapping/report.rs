//! How a list was understood: for each field which column, how it was read, and what could not be read. Never a cell's text.

use crate::record::codes;
use crate::verdict::{Language, canonical};
use serde::Serialize;

codes! {
    /// Why a cell cannot be read.
    CellFault {
        /// Not written in any of the forms for a day.
        NotADate = "not_a_date",
        /// A day that the calendar does not have.
        NoSuchDay = "no_such_day",
        /// A year alone.
        YearOnly = "year_only",
        /// A day before the calendar of sheets begins: a slip in the year.
        BeforeCalendar = "before_calendar",
        /// No whole number.
        NotANumber = "not_a_number",
        /// No points: a number with more than four decimals, a text that is none, or one that can be read in two ways (`1.234`).
        NotPoints = "not_points",
        /// A number below 0, or larger than the field takes.
        NumberOutOfRange = "number_out_of_range",
        /// A text that is none of the codes, where the mapping does not say what others mean.
        UnknownCode = "unknown_code",
        /// A name that several units share.
        AmbiguousUnit = "ambiguous_unit",
        /// More than one of the columns is filled.
        SeveralFilled = "several_filled",
        /// A value of another type: a day where a text should be.
        WrongType = "wrong_type",
    }
    /// How a column was read.
    ReadAs {
        /// As text.
        Text = "text",
        /// As a day.
        Date = "date",
        /// As a number.
        Count = "count",
        /// As points.
        Points = "points",
        /// As codes or words.
        Code = "code",
        /// As the name or code of a unit.
        Unit = "unit",
        /// By which of several columns is filled.
        Filled = "filled",
        /// Not at all: the mapping states one value for all rows.
        Always = "always",
    }
}

/// A table filled from a host's list, with how it was understood.
#[derive(Debug, Clone)]
pub struct Mapped<T> {
    /// The table, for [`crate::Charter::review`]. Its rows are those of the list, in order.
    pub table: T,
    /// How the list was understood.
    pub report: MappingReport,
}

/// How a host's list was understood.
///
/// It names headings and rows, and counts cells. What a cell says stands nowhere in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MappingReport {
    /// The mapping's name.
    pub mapping: String,
    /// The table: `units`, `members` or `scores`.
    pub table: String,
    /// Rows read. Rows without anything at the end of the list are left out.
    pub rows: usize,
    /// The number of the first of them in the host's file, counted from 1: one more than the rows of headings.
    pub first_row: usize,
    /// The fields that the mapping reads, in the order of the table.
    pub columns: Vec<MappedColumn>,
    /// Headings of the list that no field is read from.
    pub unused: Vec<String>,
    /// Rows in which no column that is read has anything, counted from 0. They are kept, so that rows keep their numbers.
    pub empty_rows: Vec<usize>,
    /// Rows with fewer cells than headings, counted from 0; what is missing is not known.
    pub short_rows: Vec<usize>,
    /// Rows with something beyond the last heading, counted from 0; it is left out.
    pub long_rows: Vec<usize>,
}

/// How one field was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MappedColumn {
    /// The field.
    pub field: String,
    /// The host's headings it was read from.
    pub columns: Vec<String>,
    /// Headings of the mapping that the list does not have.
    pub missing: Vec<String>,
    /// How it was read.
    pub read_as: ReadAs,
    /// The forms of days that were tried: `dd/mm/yyyy`.
    pub forms: Vec<String>,
    /// Cells read.
    pub read: usize,
    /// Cells that say nothing.
    pub blank: usize,
    /// Cells that could not be read; they count as not known.
    pub unreadable: usize,
    /// Why, and in which rows: one entry for each column and reason.
    pub problems: Vec<CellProblem>,
    /// Rows whose text is none that the mapping lists, or names no unit of the list, counted from 0. Where the mapping says
    /// what other texts mean they were read so, and a unit's text is kept for the review; else they are unreadable.
    pub unlisted_rows: Vec<usize>,
}

/// What could not be read of a column for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellProblem {
    /// The host's heading; nothing where several columns are concerned.
    pub column: Option<String>,
    /// Why.
    pub reason: CellFault,
    /// The rows, counted from 0.
    pub rows: Vec<usize>,
}

impl MappingReport {
    /// The report as a table that a person can read, with row numbers as the host's file has them.
    pub fn explain(&self, language: Language) -> String {
        super::explain::explained(self, language)
    }

    /// Cells that could not be read, of all fields.
    pub fn unreadable(&self) -> usize {
        self.columns.iter().map(|column| column.unreadable).sum()
    }

    /// Canonical JSON: the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}
