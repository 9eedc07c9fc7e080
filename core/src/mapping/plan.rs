//! What a mapping says, checked: for each field which columns it is read from, and how.

use super::codes::Codes;
use super::headings::Heading;
use super::scores::SheetScore;
use crate::record::{Field, Record, Value};
use crate::review::{MemberTable, UnitTable};

/// A table that a mapping may fill.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    /// Its name in the mapping's text.
    pub(super) name: &'static str,
    pub(super) fields: &'static [Field],
    /// The columns without which there is nothing to review.
    pub(super) needed: &'static [&'static str],
    /// The field that may name a unit of the list of units.
    pub(super) unit_field: &'static str,
}

pub(super) const UNITS: Table = Table { name: "units", fields: UnitTable::FIELDS, needed: &["code"], unit_field: "parent" };
pub(super) const MEMBERS: Table = Table { name: "members", fields: MemberTable::FIELDS, needed: &["unit"], unit_field: "unit" };
pub(super) const SCORES: Table = Table { name: "scores", fields: SheetScore::FIELDS, needed: &["unit", "criterion"], unit_field: "unit" };

/// How the fields of one table are read, in the order of its fields.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) table: Table,
    pub(super) fields: Vec<FieldPlan>,
}

impl Plan {
    /// Every heading it looks for.
    pub(super) fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.fields.iter().flat_map(FieldPlan::headings)
    }
}

/// How one field is read.
#[derive(Debug)]
pub(super) struct FieldPlan {
    pub(super) field: &'static Field,
    pub(super) source: Source,
    pub(super) how: How,
    pub(super) blank: Blank,
    /// Whether a list without its columns is refused.
    pub(super) required: bool,
}

impl FieldPlan {
    pub(super) fn headings(&self) -> impl Iterator<Item = &Heading> {
        let (columns, filled) = match &self.source {
            Source::Columns(columns) => (columns.as_slice(), [].as_slice()),
            Source::Filled(filled, _) => ([].as_slice(), filled.as_slice()),
            Source::Always(_) => ([].as_slice(), [].as_slice()),
        };
        columns.iter().chain(filled.iter().map(|(heading, _)| heading))
    }
}

/// Where a field's value comes from.
#[derive(Debug)]
pub(super) enum Source {
    /// From the one of these columns that is filled.
    Columns(Vec<Heading>),
    /// From which of these columns is filled; otherwise this.
    Filled(Vec<(Heading, Fixed)>, Option<Fixed>),
    /// From no column: the same for every row.
    Always(Fixed),
}

/// How a cell is read.
#[derive(Debug)]
pub(super) enum How {
    Text,
    Date(Vec<DateForm>),
    Count,
    Points,
    Codes(Codes),
    /// The name or code of a unit of the list.
    Unit,
}

/// A way to write a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateForm {
    DayFirst,
    MonthFirst,
    YearFirst,
    /// A sheet's serial number.
    Serial,
}

impl DateForm {
    pub(super) const ALL: [DateForm; 4] = [DateForm::DayFirst, DateForm::MonthFirst, DateForm::YearFirst, DateForm::Serial];

    pub(super) fn name(self) -> &'static str {
        match self {
            DateForm::DayFirst => "dd/mm/yyyy",
            DateForm::MonthFirst => "mm/dd/yyyy",
            DateForm::YearFirst => "yyyy-mm-dd",
            DateForm::Serial => "excel",
        }
    }
}

/// A value that a mapping states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fixed {
    Unknown,
    Flag(bool),
    Code(&'static str),
    Text(String),
}

impl Fixed {
    pub(super) fn value(&self) -> Value<'_> {
        match self {
            Fixed::Unknown => Value::Missing,
            Fixed::Flag(flag) => Value::Flag(*flag),
            Fixed::Code(code) => Value::Text(code),
            Fixed::Text(text) => Value::Text(text),
        }
    }
}

/// The texts that say nothing, as they are compared. An empty cell always says nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Blank(pub(super) Vec<String>);

impl Blank {
    /// Whether a cell's text, without the spaces around it, says nothing.
    pub(super) fn holds(&self, text: &str) -> bool {
        if text.is_empty() {
            return true;
        }
        // Nearly every cell is told apart by its first letter; only the others are worth comparing whole.
        let first = first_letter(text);
        let mut alike = self.0.iter().filter(|word| first_letter(word) == first).peekable();
        alike.peek().is_some() && {
            let text = crate::identity::normalized_name(text);
            alike.any(|word| *word == text)
        }
    }
}

/// The first letter, small and without marks.
fn first_letter(text: &str) -> Option<char> {
    let mut first = text.chars().next()?;
    unicode_normalization::char::decompose_canonical(first, |letter| {
        if unicode_normalization::char::canonical_combining_class(letter) == 0 {
            first = letter;
        }
    });
    first.to_lowercase().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_compared_as_names_are() {
        let blank = Blank(["không rõ", "-", "ẩn"].map(crate::identity::normalized_name).into());
        for text in ["", "-", "KHÔNG RÕ", "kho\u{302}ng  ro\u{303}", "Ẩn", "a\u{302}\u{309}n"] {
            assert!(blank.holds(text), "{text}");
        }
        for text in ["Khong ro", "--", "0", "Không", "An"] {
            assert!(!blank.holds(text), "{text}");
        }
    }
}
