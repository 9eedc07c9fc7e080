//! Columns of a form, and what a cell is made of.

use super::form::{CellState, FormCell};
use super::reading::Reading;
use crate::ratio::thousands;

/// Which figures a cell is made of.
pub(super) enum Made {
    /// A figure; blank where another is 0.
    Count { of: usize, blank_without: Option<usize> },
    /// A part of a whole; blank where there is no whole.
    Share { part: usize, whole: usize },
}

/// A column: its block, its id, its cell, and the figures of what may count and is not said.
pub(super) struct Column {
    pub(super) group: Option<String>,
    pub(super) id: String,
    pub(super) made: Made,
    pub(super) unknown: Vec<usize>,
}

impl Column {
    pub(super) fn count(id: &str, of: usize, unknown: &[usize]) -> Self {
        Column { group: None, id: id.to_owned(), made: Made::Count { of, blank_without: None }, unknown: unknown.to_vec() }
    }

    pub(super) fn share(id: &str, part: usize, whole: usize, unknown: &[usize]) -> Self {
        Column { group: None, id: id.to_owned(), made: Made::Share { part, whole }, unknown: unknown.to_vec() }
    }

    pub(super) fn in_block(self, group: &str, blank_without: usize) -> Self {
        let made = match self.made {
            Made::Count { of, .. } => Made::Count { of, blank_without: Some(blank_without) },
            share @ Made::Share { .. } => share,
        };
        Column { group: Some(group.to_owned()), id: format!("{group}.{}", self.id), made, ..self }
    }

    pub(super) fn cell(&self, figures: &[u64], reading: &Reading) -> FormCell {
        let figure = |place: usize| figures.get(place).copied().unwrap_or_default();
        let unknown = self.unknown.iter().map(|place| figure(*place)).sum();
        let (count, of, blank) = match self.made {
            Made::Count { of, blank_without } => (figure(of), None, blank_without.is_some_and(|place| figure(place) == 0)),
            Made::Share { part, whole } => (figure(part), Some(figure(whole)), figure(whole) == 0),
        };
        if blank && unknown == 0 {
            return FormCell { state: CellState::Blank, count: None, of: None, unknown, shown: String::new() };
        }
        let (state, shown) = match of {
            _ if unknown > 0 => (CellState::Unknown, "?".to_owned()),
            Some(whole) => (CellState::Counted, reading.printing.shown(count, whole, reading.decimals).unwrap_or_default()),
            None => (CellState::Counted, thousands(count.into())),
        };
        FormCell { state, count: Some(count), of, unknown, shown }
    }
}
