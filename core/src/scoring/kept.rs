//! Rows of facts that keep what could not be read of them, so that every fault of a list is said at once.

use crate::error::{InputError, Refusal};
use crate::record::{Record, Value};

/// Rows that are filled field by field. A value that a field does not take is kept as a fault, for whoever takes the rows to refuse.
#[derive(Debug, Clone)]
pub struct KeptRows<R> {
    pub(super) rows: Vec<R>,
    faults: Vec<(usize, InputError)>,
}

impl<R: Record + Clone> KeptRows<R> {
    /// So many rows of which nothing is known.
    pub fn with_rows(rows: usize) -> Self {
        KeptRows { rows: vec![R::default(); rows], faults: Vec::new() }
    }

    /// Set one field of a row. A row that is not there is left alone.
    pub fn set(&mut self, row: usize, field: &str, value: Value<'_>) {
        if let Some(Err(error)) = self.rows.get_mut(row).map(|record| record.set(field, value)) {
            self.faults.push((row, error));
        }
    }
}

impl<R> KeptRows<R> {
    /// What could not be read, by the name of the list.
    pub(super) fn refusals(&self, list: &str) -> impl Iterator<Item = Refusal> {
        self.faults
            .iter()
            .map(move |(row, error)| Refusal { path: format!("{list}[{row}].{}", error.field), why: error.problem.to_string() })
    }
}
