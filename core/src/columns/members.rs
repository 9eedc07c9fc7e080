//! The columns of a list of members, in whatever form a host holds them.

use super::{Codes, Column, Days, Flags, Numbers, Texts};
use crate::error::{InputError, Problem};
use crate::identity::{EntrySource, Sex};
use crate::record::{Value, unknown_field};
use crate::review::{MemberTable, Members};
use crate::table::{Columns, known};
use chrono::NaiveDate;
use std::fmt;
use std::slice::from_ref;

/// A host that knows its columns by name; of each kind, `Absent` where there is none.
pub trait NamedColumns<'a> {
    /// Texts.
    fn texts(&self, name: &str) -> Texts<'a>;
    /// Days.
    fn days(&self, name: &str) -> Days<'a>;
    /// Flags.
    fn flags(&self, name: &str) -> Flags<'a>;
    /// Codes of a closed set.
    fn codes<C>(&self, name: &str) -> Codes<'a, C>;
    /// Counts.
    fn numbers(&self, name: &str) -> Numbers<'a>;
}

/// Defines the columns once: their fields, and their meaning from a table of options.
macro_rules! member_columns {
    ($($kind:ident { $($(#[doc = $doc:literal])* $field:ident: $column:ty = $cell:ty,)* })*) => {
        /// The members of a list as columns, zero copy. `unit` is needed; any other column may be absent.
        #[derive(Debug, Clone, Copy, Default)]
        pub struct MemberColumns<'a> {
            $($($(#[doc = $doc])* pub $field: $column,)*)*
        }

        impl MemberColumns<'_> {
            /// The names of the columns.
            pub const NAMES: &'static [&'static str] = &[$($(stringify!($field),)*)*];

            /// A bit for each column that is there, and whether these are all of so many rows.
            fn shape(&self, all: usize) -> (u32, bool) {
                const { assert!(Self::NAMES.len() <= 32, "a bit a column") };
                let (mut there, mut bit, mut alike) = (0, 1_u32, true);
                $($(
                    if let Some(rows) = self.$field.rows() {
                        there |= bit;
                        alike &= rows == all;
                    }
                    bit = bit.wrapping_shl(1);
                )*)*
                let _ = bit;
                (there, alike)
            }

            fn lengths(&self) -> impl IntoIterator<Item = (&'static str, Option<usize>)> + use<> {
                [$($((stringify!($field), self.$field.rows()),)*)*]
            }
        }

        impl<'a> MemberColumns<'a> {
            /// The columns of a host that knows them by name.
            pub fn named(host: &impl NamedColumns<'a>) -> Self {
                MemberColumns { $($($field: host.$kind(stringify!($field)),)*)* }
            }
        }

        /// One member, with the fields that somebody has: for a host that asks about one record at a time. Filled by
        /// [`MemberRecord::set`], read as [`MemberRecord::columns`] of one row.
        #[derive(Clone, Default)]
        pub struct MemberRecord {
            $($($field: Option<Option<$cell>>,)*)*
        }

        impl MemberRecord {
            /// Sets a field; one that is never set is not asked about.
            ///
            /// # Errors
            /// [`InputError`] naming the field when there is no such one or the value is not of its kind.
            pub fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError> {
                let refused = |problem| InputError { record: "members", field: field.to_owned(), row: None, problem };
                match field {
                    $($(stringify!($field) => self.$field = Some(known(value).map_err(refused)?),)*)*
                    _ => return Err(unknown_field("members", MemberTable::FIELDS, field)),
                }
                Ok(())
            }

            /// The fields as columns of one row.
            pub fn columns(&self) -> MemberColumns<'_> {
                MemberColumns { $($($field: member_columns!(@one $kind self.$field),)*)* }
            }
        }

        impl<'a, T: AsRef<str> + Sync> From<&'a Members<'a, T>> for MemberColumns<'a> {
            fn from(members: &'a Members<'a, T>) -> Self {
                MemberColumns { $($($field: member_columns!(@$kind members.$field),)*)* }
            }
        }
    };
    (@one texts $record:ident.$field:ident) => {
        $record.$field.as_ref().map_or(Texts::Absent, |cell| Texts::Cells(cell))
    };
    (@one days $record:ident.$field:ident) => {
        $record.$field.as_ref().map_or(Days::Absent, |cell| Days::Dates(from_ref(cell)))
    };
    (@one flags $record:ident.$field:ident) => {
        $record.$field.as_ref().map_or(Flags::Absent, |cell| Flags::Values(from_ref(cell)))
    };
    (@one codes $record:ident.$field:ident) => {
        $record.$field.as_ref().map_or(Codes::Absent, |cell| Codes::Values(from_ref(cell)))
    };
    (@one numbers $record:ident.$field:ident) => {
        $record.$field.as_ref().map_or(Numbers::Absent, |cell| Numbers::Values(from_ref(cell)))
    };
    (@texts $members:ident.$field:ident) => {
        if $members.$field.is_empty() { Texts::Absent } else { Texts::Cells(&$members.$field) }
    };
    (@days $members:ident.$field:ident) => {
        if $members.$field.is_empty() { Days::Absent } else { Days::Dates($members.$field) }
    };
    (@flags $members:ident.$field:ident) => {
        if $members.$field.is_empty() { Flags::Absent } else { Flags::Values($members.$field) }
    };
    (@codes $members:ident.$field:ident) => {
        if $members.$field.is_empty() { Codes::Absent } else { Codes::Values($members.$field) }
    };
    (@numbers $members:ident.$field:ident) => {
        if $members.$field.is_empty() { Numbers::Absent } else { Numbers::Values($members.$field) }
    };
}

member_columns! {
    texts {
        /// The host's opaque key of the member.
        key: Texts<'a> = String,
        /// The code of the member's unit.
        unit: Texts<'a> = String,
        /// Full name.
        full_name: Texts<'a> = String,
        /// Number of the identity card or personal number.
        id_number: Texts<'a> = String,
        /// Code of the province of birth registration.
        birth_province: Texts<'a> = String,
        /// Phone number.
        phone: Texts<'a> = String,
        /// E-mail address.
        email: Texts<'a> = String,
        /// Number of the member's card.
        card_number: Texts<'a> = String,
        /// Ethnic group.
        ethnicity: Texts<'a> = String,
        /// Religion.
        religion: Texts<'a> = String,
        /// Permanent residence.
        residence: Texts<'a> = String,
        /// Occupation.
        occupation: Texts<'a> = String,
        /// The branch's comment of the year.
        comment: Texts<'a> = String,
    }
    days {
        /// Day of birth.
        birth_date: Days<'a> = NaiveDate,
        /// Day of admission to the Union.
        admitted_on: Days<'a> = NaiveDate,
        /// Day of coming to the unit.
        joined_unit_on: Days<'a> = NaiveDate,
    }
    codes {
        /// Sex.
        sex: Codes<'a, Sex> = Sex,
        /// Where the record was entered.
        entry_source: Codes<'a, EntrySource> = EntrySource,
    }
    flags {
        /// Whether the member installed the app.
        app_installed: Flags<'a> = bool,
        /// Whether the member declared their data in the app.
        app_declared: Flags<'a> = bool,
        /// Whether the member registered Union activity in the app.
        app_registered: Flags<'a> = bool,
        /// Whether staying on past the age limit was granted.
        stay_granted: Flags<'a> = bool,
        /// Whether the member holds an elected seat in a leading body of the Union.
        elected_post: Flags<'a> = bool,
        /// Whether the member holds such a seat by appointment.
        appointed_post: Flags<'a> = bool,
        /// Whether the member does full-time Union work.
        fulltime_post: Flags<'a> = bool,
    }
    numbers {
        /// The score of the year's training programme.
        score: Numbers<'a> = u32,
    }
}

impl fmt::Debug for MemberRecord {
    /// That it is one, never a value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemberRecord").finish_non_exhaustive()
    }
}

impl MemberColumns<'_> {
    /// The number of rows: the length of `unit`.
    pub fn rows(&self) -> usize {
        self.unit.rows().unwrap_or(0)
    }

    /// Columns of one length, and the one column without which there is nothing to ask about: a bit for each column that the list
    /// does not lack.
    pub(crate) fn check(&self) -> Result<u32, InputError> {
        let (there, alike) = self.shape(self.rows());
        if alike && self.unit.rows().is_some() {
            return Ok(if self.rows() == 0 { u32::MAX } else { there });
        }
        let refused = |field: &str, problem| InputError { record: "members", field: field.to_owned(), row: None, problem };
        let given = || self.lengths().into_iter().filter_map(|(field, rows)| Some((field, rows?)));
        if self.unit.rows().is_none() && given().any(|(_, rows)| rows > 0) {
            return Err(refused("unit", Problem::MissingColumn));
        }
        match given().find(|(_, rows)| *rows != self.rows()) {
            Some((field, got)) => Err(refused(field, Problem::LengthMismatch { expected: self.rows(), got })),
            None => Ok(u32::MAX),
        }
    }
}

impl Columns for MemberColumns<'_> {
    fn lacks(&self, field: &str) -> bool {
        self.rows() > 0 && self.lengths().into_iter().any(|(name, rows)| name == field && rows.is_none())
    }
}

/// One member of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MemberAt<'r> {
    pub(crate) list: &'r MemberColumns<'r>,
    pub(crate) row: usize,
    /// Whether the unit is in the list of units.
    pub(crate) known_unit: bool,
}

impl MemberAt<'_> {
    pub(crate) fn source(&self) -> Option<EntrySource> {
        self.list.entry_source.get(self.row, EntrySource::ALL)
    }

    pub(crate) fn sex(&self) -> Option<Sex> {
        self.list.sex.get(self.row, Sex::ALL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The column at fault, and what is wrong with it.
    fn fault(columns: &MemberColumns<'_>) -> Option<(String, Problem)> {
        columns.check().err().map(|error| (error.field, error.problem))
    }

    #[test]
    fn columns_of_one_length() {
        let (units, days) = ([Some("a"), None], [None, None]);
        let two = MemberColumns { unit: Texts::Cells(&units.as_slice()), birth_date: Days::Dates(&days), ..MemberColumns::default() };
        assert_eq!(fault(&two), None);
        let uneven = MemberColumns { score: Numbers::Values(&[Some(1)]), ..two };
        assert_eq!(fault(&uneven), Some(("score".to_owned(), Problem::LengthMismatch { expected: 2, got: 1 })));
        let no_unit = MemberColumns { unit: Texts::Absent, ..two };
        assert_eq!(fault(&no_unit), Some(("unit".to_owned(), Problem::MissingColumn)));
        // Columns without a row need none.
        assert_eq!(fault(&MemberColumns { score: Numbers::Values(&[]), ..MemberColumns::default() }), None);
    }

    #[test]
    fn a_record_is_a_list_of_one_row() {
        let mut record = MemberRecord::default();
        for (field, value) in [("unit", Value::Text("C1")), ("birth_date", Value::Text("2003-05-09")), ("sex", Value::Text("male"))] {
            record.set(field, value).unwrap();
        }
        record.set("stay_granted", Value::Missing).unwrap();
        record.set("score", Value::Count(7)).unwrap();
        let columns = record.columns();
        assert_eq!((columns.rows(), columns.unit.get(0), columns.score.get(0)), (1, Some("C1"), Some(7)));
        assert_eq!((columns.birth_date.get(0), columns.sex.get(0, Sex::ALL)), (NaiveDate::from_ymd_opt(2003, 5, 9), Some(Sex::Male)));
        assert!(!columns.lacks("stay_granted") && columns.lacks("phone"));
        let fault = |error: InputError| (error.field, error.row, error.problem);
        let mut refused = |field, value| record.set(field, value).map_err(fault).unwrap_err();
        assert_eq!(refused("birth_date", Value::Text("2003-02-30")), ("birth_date".to_owned(), None, Problem::ImpossibleDate));
        assert!(matches!(refused("birthdate", Value::Missing), (_, None, Problem::UnknownField { .. })));
        assert_eq!(format!("{record:?}"), "MemberRecord { .. }");
    }

    #[test]
    fn a_list_without_members_lacks_nothing() {
        assert!(!MemberColumns::default().lacks("phone"));
        let units = [Some("a")];
        let one = MemberColumns { unit: Texts::Cells(&units.as_slice()), ..MemberColumns::default() };
        assert!(one.lacks("phone") && !one.lacks("unit"));
    }
}
