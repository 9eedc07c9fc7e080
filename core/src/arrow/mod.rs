//! Arrow record batches as the columns of lists, without copying what has a form the rules read already.
//!
//! A column takes its name from the list's fields. Texts: utf8, large utf8, utf8 view, or a dictionary of them. Days: date32
//! (as it is); date64, timestamps at midnight and ISO texts (read once). Flags: booleans. Codes: texts or dictionaries of them.
//! Counts: whole numbers. A null is not known, and so is a column of nulls.
#![expect(clippy::wildcard_enum_match_arm, reason = "Arrow has many types, and whatever a column does not take is refused")]

mod codes;
mod column;
mod out;
mod texts;

use crate::columns::{Codes, Days, Flags, MemberColumns, NamedColumns, Numbers, Texts};
use crate::error::{Error, InputError, Problem};
use crate::record::{Field, Value, unknown_field};
use crate::review::{MemberTable, UnitTable};
use arrow_array::RecordBatch;
use column::Held;
use std::fmt;

/// A record batch of members, read: errors name the column and the row, and what would be right.
pub struct MemberBatch {
    rows: usize,
    columns: Vec<(&'static str, Held)>,
}

impl fmt::Debug for MemberBatch {
    /// The number of rows, never a value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemberBatch").field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl MemberBatch {
    /// Reads a batch that begins at this row of its list.
    ///
    /// # Errors
    /// [`Error::Input`] for a column that no list of members has, of another type than it takes, or with a value that is none:
    /// with the row, counted in the list.
    pub fn new(batch: &RecordBatch, first_row: usize) -> Result<Self, Error> {
        let columns = read("members", MemberTable::FIELDS, batch, first_row)?;
        Ok(MemberBatch { rows: batch.num_rows(), columns })
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The columns, borrowed.
    pub fn columns(&self) -> MemberColumns<'_> {
        MemberColumns::named(&self)
    }

    fn held(&self, name: &str) -> Option<&Held> {
        self.columns.iter().find(|(column, _)| *column == name).map(|(_, held)| held)
    }
}

impl<'a> NamedColumns<'a> for &'a MemberBatch {
    fn texts(&self, name: &str) -> Texts<'a> {
        self.held(name).map_or(Texts::Absent, Held::texts)
    }

    fn days(&self, name: &str) -> Days<'a> {
        self.held(name).map_or(Days::Absent, Held::days)
    }

    fn flags(&self, name: &str) -> Flags<'a> {
        self.held(name).map_or(Flags::Absent, Held::flags)
    }

    fn codes<C>(&self, name: &str) -> Codes<'a, C> {
        self.held(name).map_or(Codes::Absent, Held::codes)
    }

    fn numbers(&self, name: &str) -> Numbers<'a> {
        self.held(name).map_or(Numbers::Absent, Held::numbers)
    }
}

impl UnitTable {
    /// The units of some record batches, one after the other.
    ///
    /// # Errors
    /// [`Error::Input`] for a column that no list of units has, of another type than it takes, or with a value that is none:
    /// with the row, counted through all batches.
    pub fn from_batches(batches: &[RecordBatch]) -> Result<Self, Error> {
        let mut table = UnitTable::with_rows(batches.iter().map(RecordBatch::num_rows).sum());
        let mut from = 0;
        for batch in batches {
            for (name, held) in read("units", UnitTable::FIELDS, batch, from)? {
                for row in 0..batch.num_rows() {
                    let value = held.value(row);
                    // A column of nulls is still a column.
                    table.set(from + row, name, value.unwrap_or(Value::Missing))?;
                }
            }
            from += batch.num_rows();
        }
        Ok(table)
    }
}

fn read(list: &'static str, fields: &[Field], batch: &RecordBatch, from: usize) -> Result<Vec<(&'static str, Held)>, InputError> {
    let mut columns = Vec::new();
    for (column, array) in batch.schema_ref().fields().iter().zip(batch.columns()) {
        let field = fields.iter().find(|field| field.name == column.name()).ok_or_else(|| unknown_field(list, fields, column.name()))?;
        let at = |row: Option<usize>, problem| InputError {
            record: list,
            field: field.name.to_owned(),
            row: row.map(|row| from + row),
            problem,
        };
        if columns.iter().any(|(name, _)| *name == field.name) {
            // Which of two columns of one name is meant nobody can tell.
            return Err(at(None, Problem::WrongType { expected: field.kind, got: "two columns of this name".to_owned() }));
        }
        let held = Held::new(field.kind, array.as_ref()).map_err(|(row, problem)| at(row, problem))?;
        columns.push((field.name, held));
    }
    Ok(columns)
}

#[cfg(test)]
mod tests;
