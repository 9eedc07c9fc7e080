//! The two tables of a review, as columns: borrowed slices for Rust, owned tables for hosts that fill them cell by cell.

use crate::error::{InputError, Problem};
use crate::identity::{EntrySource, Sex};
use crate::record::{Fact, Field, Value, unknown_field};
use crate::unit::{Kind, Level, Sector};
use chrono::NaiveDate;

/// A list of which a rule may ask for a column.
pub(crate) trait Columns {
    /// Whether the list has rows and no such column.
    fn lacks(&self, field: &str) -> bool;
}

/// Defines a table: its borrowed columns, its owned form and its fields, once.
macro_rules! tables {
    ($($(#[doc = $doc:literal])* $name:literal $columns:ident $table:ident, $needed:ident {
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

        impl<T> Columns for $columns<'_, T> {
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
                self.$needed.len()
            }

            /// Columns of one length, and the one column without which there is nothing to review.
            pub(crate) fn check(&self) -> Result<(), InputError> {
                let refused = |field: &str, problem| InputError { record: $name, field: field.to_owned(), row: None, problem };
                let lengths = [$((stringify!($text), self.$text.len()),)* $((stringify!($field), self.$field.len()),)*];
                if self.rows() == 0 && lengths.iter().any(|(_, length)| *length > 0) {
                    return Err(refused(stringify!($needed), Problem::MissingColumn));
                }
                match lengths.iter().find(|(_, length)| *length != 0 && *length != self.rows()) {
                    Some((field, got)) => Err(refused(field, Problem::LengthMismatch { expected: self.rows(), got: *got })),
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
            pub const FIELDS: &'static [Field] = &[
                $(Field { name: stringify!($text), kind: <String as Fact>::KIND, doc: concat!($($text_doc, "\n",)* "") },)*
                $(Field { name: stringify!($field), kind: <$kind as Fact>::KIND, doc: concat!($($field_doc, "\n",)* "") },)*
            ];

            /// An empty table of this many rows.
            pub fn with_rows(rows: usize) -> Self {
                Self { rows, ..Self::default() }
            }

            /// Set one cell. A row beyond the table is refused like an unknown field.
            ///
            /// # Errors
            /// [`InputError`] naming field and row when there is no such column or the value is not of its kind.
            pub fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
                let rows = self.rows;
                let refused = |problem| InputError { record: $name, field: field.to_owned(), row: Some(row), problem };
                if row >= rows {
                    return Err(refused(Problem::LengthMismatch { expected: rows, got: row.saturating_add(1) }));
                }
                match field {
                    $(stringify!($text) => put(&mut self.$text, rows, row, value).map_err(refused),)*
                    $(stringify!($field) => put(&mut self.$field, rows, row, value).map_err(refused),)*
                    other => Err(InputError { row: Some(row), ..unknown_field($name, Self::FIELDS, other) }),
                }
            }

            /// The number of rows.
            pub fn rows(&self) -> usize {
                self.rows
            }

            /// One cell: `Value::Missing` where it is not known; nothing where no row set the column, or there is no such cell.
            pub fn get(&self, row: usize, field: &str) -> Option<Value<'_>> {
                match field {
                    $(stringify!($text) => self.$text.get(row).map(|cell| cell.as_ref().map_or(Value::Missing, Value::from)),)*
                    $(stringify!($field) => self.$field.get(row).map(|cell| cell.as_ref().map_or(Value::Missing, Value::from)),)*
                    _ => None,
                }
            }

            /// The columns.
            ///
            /// # Errors
            /// [`InputError`] when there are rows and none of them sets the column without which there is nothing to review.
            pub fn columns(&self) -> Result<$columns<'_, String>, InputError> {
                if self.rows > 0 && self.$needed.is_empty() {
                    let field = stringify!($needed).to_owned();
                    return Err(InputError { record: $name, field, row: None, problem: Problem::MissingColumn });
                }
                Ok($columns { $($text: &self.$text,)* $($field: &self.$field,)* })
            }
        }
    )*};
}

fn put<T: Fact>(column: &mut Vec<Option<T>>, rows: usize, row: usize, value: Value<'_>) -> Result<(), Problem> {
    let read = if value == Value::Missing { None } else { Some(T::from_value(value)?) };
    if column.is_empty() {
        column.resize_with(rows, || None);
    }
    if let Some(cell) = column.get_mut(row) {
        *cell = read;
    }
    Ok(())
}

tables! {
    /// The units of a list. `code` is needed; a unit without `parent` is the highest of its tree.
    "units" Units UnitTable, code {
        text {
            /// The host's code of the unit: any text, unique.
            code,
            /// The code of the unit directly above.
            parent,
            /// Its name, for reports and for finding units created twice.
            name,
            /// The name by the latest decision, where one changed it: another than the listed one tells a renamed unit.
            decided_name,
        }
        /// Its kind.
        kind: Kind,
        /// Its level; not needed where the kind says it.
        level: Level,
        /// Its sector; needed only where a letter leaves sectors out.
        sector: Sector,
        /// Whether it has an account on the software.
        has_account: bool,
        /// Whether the account was granted its rights.
        has_rights: bool,
        /// Last day it interacted on the software.
        last_interaction: NaiveDate,
        /// Whether it was dissolved.
        dissolved: bool,
    }
    /// Findings of a review that somebody verified as fine: of which rule, about whom, by whom, why and until when.
    /// All but `field` are needed in every row.
    "acceptances" Acceptances AcceptanceTable, rule {
        text {
            /// The rule of the finding.
            rule,
            /// The key of the member or the code of the unit it is about.
            key,
            /// The missing field, where one of several missing facts is accepted.
            field,
            /// Who verified it.
            by,
            /// Why it is fine.
            why,
        }
        /// The last day it is accepted; the day counts.
        until: NaiveDate,
    }
    /// The members of a list. `unit` is needed.
    "members" Members MemberTable, unit {
        text {
            /// The host's opaque key of the member; findings carry it. Without it they carry the row alone.
            key,
            /// The code of the member's unit.
            unit,
            /// Full name; only compared, never shown.
            full_name,
            /// Number of the identity card or personal number, as text.
            id_number,
            /// Code of the province of birth registration, as text.
            birth_province,
            /// Phone number, as text.
            phone,
            /// E-mail address.
            email,
            /// Number of the member's card, as text.
            card_number,
            /// Ethnic group.
            ethnicity,
            /// Religion.
            religion,
            /// Permanent residence.
            residence,
            /// Occupation.
            occupation,
            /// The branch's comment of the year; only compared, never shown.
            comment,
        }
        /// Day of birth.
        birth_date: NaiveDate,
        /// Sex.
        sex: Sex,
        /// Day of admission to the Union.
        admitted_on: NaiveDate,
        /// Day of coming to the unit; of a new member, the day of admission.
        joined_unit_on: NaiveDate,
        /// Where the record was entered.
        entry_source: EntrySource,
        /// Whether the member installed the app.
        app_installed: bool,
        /// Whether the member declared their data in the app.
        app_declared: bool,
        /// Whether the member registered Union activity in the app.
        app_registered: bool,
        /// The score of the year's training programme.
        score: u32,
        /// Whether staying on past the age limit was granted.
        stay_granted: bool,
        /// Whether the member holds an elected seat in a leading body of the Union.
        elected_post: bool,
        /// Whether the member holds such a seat by appointment.
        appointed_post: bool,
        /// Whether the member does full-time Union work.
        fulltime_post: bool,
    }
}

/// A cell of a column that may be absent.
pub(crate) fn cell<T>(column: &[Option<T>], row: usize) -> Option<&T> {
    column.get(row).and_then(Option::as_ref)
}
