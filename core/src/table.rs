//! Tables as columns: borrowed slices for Rust, owned tables for hosts that fill them cell by cell.

use crate::error::Problem;
use crate::record::{Fact, Value};

/// A list of which a rule may ask for a column.
pub(crate) trait Columns {
    /// Whether the list has rows and no such column.
    fn lacks(&self, field: &str) -> bool;
}

/// Defines a table: its borrowed columns, its owned form and its fields, once. One column may be named as needed; where
/// none is, what is needed depends on the question.
macro_rules! tables {
    ($($(#[doc = $doc:literal])* $name:literal $columns:ident $table:ident $(, $needed:ident)? {
        text { $($(#[doc = $text_doc:literal])* $text:ident,)* }
        $($(#[doc = $field_doc:literal])* $field:ident: $kind:ty,)*
    })*) => {$(
        $(#[doc = $doc])*
        ///
        /// Each column is as long as the others, or empty where nothing is known. `None` is "not known".
        #[derive(Clone, Copy)]
        pub struct $columns<'a, T = &'a str> {
            $($(#[doc = $text_doc])* pub $text: &'a [Option<T>],)*
            $($(#[doc = $field_doc])* pub $field: &'a [Option<$kind>],)*
        }

        impl<T> Default for $columns<'_, T> {
            fn default() -> Self {
                Self { $($text: &[],)* $($field: &[],)* }
            }
        }

        impl<T> std::fmt::Debug for $columns<'_, T> {
            /// The number of rows, never a value.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($columns)).field("rows", &self.rows()).finish_non_exhaustive()
            }
        }

        impl<T> $crate::table::Columns for $columns<'_, T> {
            fn lacks(&self, field: &str) -> bool {
                let empty = match field {
                    $(stringify!($text) => self.$text.is_empty(),)*
                    $(stringify!($field) => self.$field.is_empty(),)*
                    _ => false,
                };
                empty && self.rows() > 0
            }
        }

        impl<T> $columns<'_, T> {
            /// The number of rows.
            pub fn rows(&self) -> usize {
                let needed: &[usize] = &[$(self.$needed.len())?];
                needed.first().copied().unwrap_or_else(|| self.lengths().into_iter().map(|(_, length)| length).max().unwrap_or(0))
            }

            /// The columns, copied into a table that owns them.
            pub fn to_table(&self) -> $table
            where
                T: AsRef<str>,
            {
                let owned = |column: &[Option<T>]| column.iter().map(|cell| cell.as_ref().map(|text| text.as_ref().to_owned())).collect();
                $table { rows: self.rows(), $($text: owned(self.$text),)* $($field: self.$field.to_vec(),)* }
            }

            fn lengths(&self) -> impl IntoIterator<Item = (&'static str, usize)> + use<T> {
                [$((stringify!($text), self.$text.len()),)* $((stringify!($field), self.$field.len()),)*]
            }

            /// Columns of one length, and the one column without which there is nothing to ask about.
            pub(crate) fn check(&self) -> Result<(), $crate::error::InputError> {
                let refused =
                    |field: &str, problem| $crate::error::InputError { record: $name, field: field.to_owned(), row: None, problem };
                $(if self.rows() == 0 && self.lengths().into_iter().any(|(_, length)| length > 0) {
                    return Err(refused(stringify!($needed), $crate::error::Problem::MissingColumn));
                })?
                match self.lengths().into_iter().find(|(_, length)| *length != 0 && *length != self.rows()) {
                    Some((field, got)) => Err(refused(field, $crate::error::Problem::LengthMismatch { expected: self.rows(), got })),
                    None => Ok(()),
                }
            }
        }

        #[doc = concat!("[`", stringify!($columns), "`] that own their values, filled cell by cell.")]
        #[derive(Clone, Default)]
        pub struct $table {
            rows: usize,
            $($text: Vec<Option<String>>,)*
            $($field: Vec<Option<$kind>>,)*
        }

        impl std::fmt::Debug for $table {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($table)).field("rows", &self.rows).finish_non_exhaustive()
            }
        }

        impl $table {
            /// The columns, in order.
            pub const FIELDS: &'static [$crate::record::Field] = &[
                $($crate::record::Field {
                    name: stringify!($text),
                    kind: <String as $crate::record::Fact>::KIND,
                    doc: concat!($($text_doc, "\n",)* ""),
                },)*
                $($crate::record::Field {
                    name: stringify!($field),
                    kind: <$kind as $crate::record::Fact>::KIND,
                    doc: concat!($($field_doc, "\n",)* ""),
                },)*
            ];

            /// An empty table of this many rows.
            pub fn with_rows(rows: usize) -> Self {
                Self { rows, ..Self::default() }
            }

            /// Set one cell. A row beyond the table is refused like an unknown field.
            ///
            /// # Errors
            /// [`InputError`](crate::InputError) naming field and row when there is no such column or the value is not of its kind.
            pub fn set(&mut self, row: usize, field: &str, value: $crate::record::Value<'_>) -> Result<(), $crate::error::InputError> {
                let rows = self.rows;
                let refused = |problem| $crate::error::InputError { record: $name, field: field.to_owned(), row: Some(row), problem };
                if row >= rows {
                    return Err(refused($crate::error::Problem::LengthMismatch { expected: rows, got: row.saturating_add(1) }));
                }
                match field {
                    $(stringify!($text) => $crate::table::put(&mut self.$text, rows, row, value).map_err(refused),)*
                    $(stringify!($field) => $crate::table::put(&mut self.$field, rows, row, value).map_err(refused),)*
                    other => {
                        let unknown = $crate::record::unknown_field($name, Self::FIELDS, other);
                        Err($crate::error::InputError { row: Some(row), ..unknown })
                    }
                }
            }

            /// The number of rows.
            pub fn rows(&self) -> usize {
                self.rows
            }

            /// Add a row in which nothing is known, and give its number.
            pub fn add_row(&mut self) -> usize {
                let row = self.rows;
                self.rows = row.saturating_add(1);
                $(if !self.$text.is_empty() { self.$text.push(None); })*
                $(if !self.$field.is_empty() { self.$field.push(None); })*
                row
            }

            /// Drop the rows for which `keep` says false; the others keep their order.
            pub fn keep_rows(&mut self, keep: impl Fn(usize) -> bool) {
                fn kept<C>(column: &mut Vec<C>, keep: &impl Fn(usize) -> bool) {
                    let mut row = 0..;
                    column.retain(|_| row.next().is_some_and(keep));
                }
                $(kept(&mut self.$text, &keep);)*
                $(kept(&mut self.$field, &keep);)*
                self.rows = (0..self.rows).filter(|row| keep(*row)).count();
            }

            /// One cell: `Value::Missing` where it is not known; nothing where no row set the column, or there is no such cell.
            pub fn get(&self, row: usize, field: &str) -> Option<$crate::record::Value<'_>> {
                match field {
                    $(stringify!($text) => self.$text.get(row).map(|cell| cell.as_ref().map_or($crate::record::Value::Missing, $crate::record::Value::from)),)*
                    $(stringify!($field) => self.$field.get(row).map(|cell| cell.as_ref().map_or($crate::record::Value::Missing, $crate::record::Value::from)),)*
                    _ => None,
                }
            }

            /// The columns.
            ///
            /// # Errors
            /// [`InputError`](crate::InputError) when there are rows and none of them sets the column without which there is nothing to ask about.
            pub fn columns(&self) -> Result<$columns<'_, String>, $crate::error::InputError> {
                let columns = $columns { $($text: &*self.$text,)* $($field: &*self.$field,)* };
                if self.rows > 0 && columns.rows() == 0 {
                    let names = [$(stringify!($needed),)? $(stringify!($text),)*];
                    let field = names.first().copied().unwrap_or_default().to_owned();
                    let problem = $crate::error::Problem::MissingColumn;
                    return Err($crate::error::InputError { record: $name, field, row: None, problem });
                }
                Ok(columns)
            }
        }
    )*};
}
pub(crate) use tables;

/// A value, or that it is not known.
pub(crate) fn known<T: Fact>(value: Value<'_>) -> Result<Option<T>, Problem> {
    if value == Value::Missing { Ok(None) } else { T::from_value(value).map(Some) }
}

/// Put a value into a column, which is made when the first comes.
pub(crate) fn put<T: Fact>(column: &mut Vec<Option<T>>, rows: usize, row: usize, value: Value<'_>) -> Result<(), Problem> {
    let read = known(value)?;
    if column.is_empty() {
        column.resize_with(rows, || None);
    }
    if let Some(cell) = column.get_mut(row) {
        *cell = read;
    }
    Ok(())
}

/// A cell of a column that may be absent.
pub(crate) fn cell<T>(column: &[Option<T>], row: usize) -> Option<&T> {
    column.get(row).and_then(Option::as_ref)
}
