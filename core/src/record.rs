//! Facts: what a host hands in, field by field, with one set of checks for all languages.
//!
//! Each record is a plain struct of `Option`s (`None`: not known). The [`records!`](macro) below also gives every
//! field's name and kind, so the bindings hold no list of fields of their own.

use crate::error::{InputError, Problem, nearest};
use chrono::NaiveDate;
use std::fmt;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// A day: `YYYY-MM-DD`.
    Date,
    /// True or false.
    Flag,
    /// A whole number from 0.
    Count,
    /// One of these codes.
    Code(&'static [&'static str]),
    /// Any text.
    Text,
    /// Months in one text: `2026-01 2026-03`.
    Months,
    /// Points: a whole number, or a text such as `9.2`.
    Points,
}

impl fmt::Display for FieldKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FieldKind::Date => f.write_str("a day (YYYY-MM-DD)"),
            FieldKind::Flag => f.write_str("true or false"),
            FieldKind::Count => f.write_str("a whole number from 0"),
            FieldKind::Code(codes) => write!(f, "one of {}", codes.join(", ")),
            FieldKind::Text => f.write_str("a text"),
            FieldKind::Months => f.write_str("months in one text, such as \"2026-01 2026-03\"; an empty text: none"),
            FieldKind::Points => f.write_str("points: a whole number, or a text such as 9.2"),
        }
    }
}

/// One field of a record or one column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name, in `snake_case`.
    pub name: &'static str,
    /// What it takes.
    pub kind: FieldKind,
    /// What it means.
    pub doc: &'static str,
}

/// A value as a host gives it, before it is checked against its field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Not known.
    Missing,
    /// A day.
    Date(NaiveDate),
    /// True or false.
    Flag(bool),
    /// A whole number.
    Count(i64),
    /// A text: a day in ISO form, a code, or a name.
    Text(&'a str),
    /// An exact number that is not whole, or need not be, written out with a point: `92.5`.
    Decimal(&'a str),
    /// Something else, with the name of its type.
    Other(&'a str),
}

impl fmt::Debug for Value<'_> {
    /// The type only: values may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.type_name())
    }
}

/// What a host's row may hold, besides values themselves.
macro_rules! values {
    ($($type:ty => $value:ident: $made:expr;)*) => {$(
        impl<'a> From<&'a $type> for Value<'a> {
            fn from($value: &'a $type) -> Self {
                $made
            }
        }
    )*};
}

values! {
    String => text: Value::Text(text);
    &str => text: Value::Text(text);
    NaiveDate => day: Value::Date(*day);
    bool => flag: Value::Flag(*flag);
    u32 => count: Value::Count((*count).into());
    Value<'_> => value: *value;
    Option<String> => text: text.as_ref().map_or(Value::Missing, Value::from);
}

impl Value<'_> {
    fn type_name(&self) -> &str {
        match self {
            Value::Missing => "nothing",
            Value::Date(_) => "a day",
            Value::Flag(_) => "true or false",
            Value::Count(_) => "a number",
            Value::Text(_) => "a text",
            Value::Decimal(_) => "a number that is not whole",
            Value::Other(name) => name,
        }
    }
}

/// A type that a field may have.
pub trait Fact: Sized {
    /// What the field takes.
    const KIND: FieldKind;
    /// The value, when it is of this type.
    ///
    /// # Errors
    /// The [`Problem`] with it, when it is not.
    fn from_value(value: Value<'_>) -> Result<Self, Problem>;
}

/// A mismatch between a field's kind and the value's type.
pub(crate) fn wrong_type(expected: FieldKind, value: Value<'_>) -> Problem {
    Problem::WrongType { expected, got: value.type_name().to_owned() }
}

impl Fact for NaiveDate {
    const KIND: FieldKind = FieldKind::Date;
    fn from_value(value: Value<'_>) -> Result<Self, Problem> {
        match value {
            Value::Date(day) => Ok(day),
            Value::Text(text) => iso_day(text).ok_or(Problem::ImpossibleDate),
            Value::Missing | Value::Flag(_) | Value::Count(_) | Value::Decimal(_) | Value::Other(_) => Err(wrong_type(Self::KIND, value)),
        }
    }
}

/// The day an ISO text names: exactly `YYYY-MM-DD`, nothing shorter, longer or signed.
pub fn iso_day(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else { return None };
    let number =
        |digits: &[u8]| digits.iter().try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')));
    NaiveDate::from_ymd_opt(i32::try_from(number(&[y1, y2, y3, y4])?).ok()?, number(&[m1, m2])?, number(&[d1, d2])?)
}

impl Fact for bool {
    const KIND: FieldKind = FieldKind::Flag;
    fn from_value(value: Value<'_>) -> Result<Self, Problem> {
        let Value::Flag(flag) = value else { return Err(wrong_type(Self::KIND, value)) };
        Ok(flag)
    }
}

impl Fact for u32 {
    const KIND: FieldKind = FieldKind::Count;
    fn from_value(value: Value<'_>) -> Result<Self, Problem> {
        let Value::Count(count) = value else { return Err(wrong_type(Self::KIND, value)) };
        u32::try_from(count).map_err(|_| Problem::OutOfRange)
    }
}

impl Fact for u64 {
    const KIND: FieldKind = FieldKind::Count;
    fn from_value(value: Value<'_>) -> Result<Self, Problem> {
        let Value::Count(count) = value else { return Err(wrong_type(Self::KIND, value)) };
        u64::try_from(count).map_err(|_| Problem::OutOfRange)
    }
}

impl Fact for String {
    const KIND: FieldKind = FieldKind::Text;
    fn from_value(value: Value<'_>) -> Result<Self, Problem> {
        let Value::Text(text) = value else { return Err(wrong_type(Self::KIND, value)) };
        Ok(text.to_owned())
    }
}

/// A record of facts about one thing, the subject of one question.
pub trait Record: Default {
    /// The question it answers to: `admission`, `maturity`, …
    const NAME: &'static str;
    /// Its fields, in the order of the struct.
    const FIELDS: &'static [Field];

    /// Set one field from a value.
    ///
    /// # Errors
    /// [`InputError`] when the record has no such field or the value is not of its kind.
    fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError>;
}

/// The refusal of a field that does not exist.
pub(crate) fn unknown_field(record: &'static str, fields: &[Field], name: &str) -> InputError {
    let nearest = nearest(name, fields.iter().map(|field| field.name));
    InputError { record, field: crate::error::shortened(name), row: None, problem: Problem::UnknownField { nearest } }
}

/// Defines records: the struct, its documentation and its table of fields, once.
macro_rules! records {
    ($($(#[doc = $doc:literal])* $name:literal $record:ident { $($(#[doc = $field_doc:literal])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct $record { $($(#[doc = $field_doc])* pub $field: Option<$kind>,)* }

        impl $crate::record::Record for $record {
            const NAME: &'static str = $name;
            const FIELDS: &'static [$crate::record::Field] = &[$($crate::record::Field {
                name: stringify!($field),
                kind: <$kind as $crate::record::Fact>::KIND,
                doc: concat!($($field_doc, "\n",)* ""),
            },)*];

            fn set(&mut self, field: &str, value: $crate::record::Value<'_>) -> Result<(), $crate::error::InputError> {
                let refused = |problem| $crate::error::InputError { record: $name, field: field.to_owned(), row: None, problem };
                match field {
                    $(stringify!($field) => self.$field = match value {
                        $crate::record::Value::Missing => None,
                        value => Some(<$kind as $crate::record::Fact>::from_value(value).map_err(refused)?),
                    },)*
                    other => return Err($crate::record::unknown_field($name, Self::FIELDS, other)),
                }
                Ok(())
            }
        }

        impl std::fmt::Debug for $record {
            /// Which fields are known, never their values.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut out = f.debug_struct(stringify!($record));
                $(if self.$field.is_some() { out.field(stringify!($field), &format_args!("…")); })*
                out.finish_non_exhaustive()
            }
        }
    )*};
}
pub(crate) use records;

/// Defines closed sets of codes: an enum whose variants have one text in every language.
macro_rules! codes {
    ($($(#[doc = $doc:literal])* $set:ident { $($(#[doc = $variant_doc:literal])* $variant:ident = $code:literal,)* })*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $set { $($(#[doc = $variant_doc])* $variant,)* }

        impl $set {
            /// All of them, in order.
            pub const ALL: &'static [$set] = &[$($set::$variant,)*];
            /// Their codes, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code,)*];

            /// The code: the same text in Rust, Python and Node.
            pub fn code(self) -> &'static str {
                match self { $($set::$variant => $code,)* }
            }

            /// The one with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some($set::$variant),)* _ => None }
            }
        }

        impl $crate::record::Fact for $set {
            const KIND: $crate::record::FieldKind = $crate::record::FieldKind::Code($set::CODES);
            fn from_value(value: $crate::record::Value<'_>) -> Result<Self, $crate::error::Problem> {
                let $crate::record::Value::Text(code) = value else { return Err($crate::record::wrong_type(Self::KIND, value)) };
                $set::from_code(code).ok_or($crate::error::Problem::UnknownCode { allowed: $set::CODES })
            }
        }

        impl From<&$set> for $crate::record::Value<'_> {
            fn from(code: &$set) -> Self {
                $crate::record::Value::Text(code.code())
            }
        }

        impl serde::Serialize for $set {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $set {
            fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let code = String::deserialize(input)?;
                $set::from_code(&code).ok_or_else(|| serde::de::Error::unknown_variant(&code, $set::CODES))
            }
        }
    )*};
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_iso_and_exist() {
        assert_eq!(iso_day("2024-02-29"), NaiveDate::from_ymd_opt(2024, 2, 29));
        for bad in ["2023-02-29", "2024-2-9", "24-02-09", "2024-02-09 ", "2024/02/09", "+024-02-09", "2024-13-01", ""] {
            assert_eq!(iso_day(bad), None, "{bad}");
        }
    }
}
