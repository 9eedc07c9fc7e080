//! Columns as hosts hold them: options, packed bits, day numbers, bytes, dictionaries. Nothing is copied; a missing column is
//! a column of which nothing is known.
//!
//! Besides single cells every column gives *classes*: small numbers that stand for all values a rule cannot tell apart. They
//! are added up a block of rows at a time, in loops that compilers turn into vector code.

mod bits;
mod days;
mod flags;
mod index;
mod keys;
mod members;
mod texts;
mod wide;

pub use bits::Bits;
pub(crate) use days::Cuts;
pub use days::Days;
pub use flags::{Codes, Flags, Numbers};
pub(crate) use index::{CodeIndex, first_rows, rows_by_text};
pub(crate) use keys::{BLOCK, Keys};
pub(crate) use members::MemberAt;
pub use members::{MemberColumns, MemberRecord, NamedColumns};
pub use texts::{TextCells, Texts};
pub(crate) use wide::Wide;

/// Day numbers count from this day, as Arrow's `date32` does.
pub(crate) const EPOCH: chrono::NaiveDate = chrono::NaiveDate::from_epoch_days(0).unwrap();

/// A column prints its kind and its rows, never a value.
macro_rules! prints_rows {
    ($($column:ident $(<$type:ident>)?)*) => {$(
        impl$(<$type>)? std::fmt::Debug for $column<'_ $(, $type)?> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($column)).field("rows", &$crate::columns::Column::rows(self)).finish_non_exhaustive()
            }
        }
    )*};
}
use prints_rows;

/// A column of a kind that is told apart from a missing one.
pub(crate) trait Column {
    /// The number of rows; nothing where the column is missing.
    fn rows(&self) -> Option<usize>;
}
