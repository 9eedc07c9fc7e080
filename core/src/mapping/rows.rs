//! A host's rows, cell by cell.

use crate::record::Value;

/// One row of a host's list: its cells by their place, as [`Value`]s.
///
/// A vector of texts is one, so is a vector of values; a host with rows of its own says how a cell is read.
pub trait Row {
    /// How many cells it has.
    fn width(&self) -> usize;
    /// Hand the cell at a place to `read`; [`Value::Missing`] where the row has none.
    fn cell<T>(&self, place: usize, read: impl FnOnce(Value<'_>) -> T) -> T;
}

impl<C> Row for Vec<C>
where
    for<'a> Value<'a>: From<&'a C>,
{
    fn width(&self) -> usize {
        self.len()
    }

    fn cell<T>(&self, place: usize, read: impl FnOnce(Value<'_>) -> T) -> T {
        read(self.get(place).map_or(Value::Missing, Value::from))
    }
}
