//! Lists as typed arrays, as `ts/columns.ts` packs them: borrowed for the length of a call, copied for a worker thread.

use crate::value::refused;
use dieule::{
    Bits, Codes, Days, Field, FieldKind, Flags, InputError, MemberColumns, NaiveDate, NamedColumns, Numbers, Problem, TextCells, Texts,
    Value, iso_day,
};
use napi::bindgen_prelude::{Array, FromNapiValue, Int32ArraySlice, Uint8ArraySlice, Uint32ArraySlice};
use std::borrow::Cow;
use std::ops::Range;

/// What stands for a day that is not known.
const NO_DAY: i32 = i32::MIN;
/// What stands for a count, or for a text's place in a dictionary, that is not known: -1 in 32 bits.
const NONE: u32 = u32::MAX;
/// What stands for a flag that is not known, and for a text that is no code.
const NO_FLAG: u8 = u8::MAX;

/// A column as JavaScript hands it over. The kind of its field decides which form it has.
pub(crate) enum Handed<'env> {
    Days(Int32ArraySlice<'env>),
    Flags(Uint8ArraySlice<'env>),
    /// Of 32 bits, with or without a sign.
    Counts(Uint32ArraySlice<'env>, bool),
    /// Every text once, one after the other, with where each begins and the last ends; then a place in them for each row.
    Texts(Uint8ArraySlice<'env>, Uint32ArraySlice<'env>, Uint32ArraySlice<'env>),
}

impl<'env> Handed<'env> {
    fn of(kind: FieldKind, column: &Array<'env>) -> napi::Result<Self> {
        Ok(match (kind, column.len()) {
            (FieldKind::Date, 1) => Handed::Days(part(column, 0)?),
            (FieldKind::Flag, _) => Handed::Flags(part(column, 0)?),
            (FieldKind::Count, _) => Handed::Counts(part(column, 0)?, part(column, 1)?),
            (FieldKind::Date | FieldKind::Text | FieldKind::Months | FieldKind::Code(_) | FieldKind::Points, _) => {
                Handed::Texts(part(column, 0)?, part(column, 1)?, part(column, 2)?)
            }
        })
    }

    /// The columns of a list in the order of its fields; one that was not given is a hole.
    pub(crate) fn all(fields: &'static [Field], columns: &Array<'env>) -> napi::Result<Vec<(&'static Field, Self)>> {
        let mut all = Vec::new();
        for (place, field) in (0..columns.len()).zip(fields) {
            let column = columns.get::<Option<Array>>(place)?.flatten();
            all.extend(column.map(|column| Ok::<_, napi::Error>((field, Handed::of(field.kind, &column)?))).transpose()?);
        }
        Ok(all)
    }
}

fn part<T: FromNapiValue>(column: &Array<'_>, place: u32) -> napi::Result<T> {
    column.get(place)?.ok_or_else(|| napi::Error::from_reason("a packed column is not whole"))
}

/// Texts, one after the other.
struct Entries<'a> {
    bytes: Cow<'a, [u8]>,
    offsets: Cow<'a, [u32]>,
}

impl TextCells for Entries<'_> {
    fn rows(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    fn text(&self, row: usize) -> Option<&str> {
        let (from, to) = (*self.offsets.get(row)? as usize, *self.offsets.get(row + 1)? as usize);
        str::from_utf8(self.bytes.get(from..to)?).ok()
    }
}

impl Entries<'_> {
    /// What each row's text means, worked out once for each text.
    fn read<T: Copy>(&self, keys: &[u32], unknown: T, of: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, usize> {
        let each: Vec<Option<T>> = (0..self.rows()).map(|entry| self.text(entry).and_then(&of)).collect();
        let cell =
            |(row, key): (usize, &u32)| if *key == NONE { Ok(unknown) } else { each.get(*key as usize).copied().flatten().ok_or(row) };
        keys.iter().enumerate().map(cell).collect()
    }
}

/// A column in a form the rules read.
enum Held<'a> {
    Texts {
        entries: Entries<'a>,
        keys: Cow<'a, [u32]>,
    },
    Days {
        days: Cow<'a, [i32]>,
        known: Option<Vec<u8>>,
    },
    Flags(Cow<'a, [u8]>),
    /// The place of each text among the codes, and a text for each row.
    Codes {
        places: Vec<u8>,
        keys: Cow<'a, [u32]>,
        codes: &'static [&'static str],
    },
    Counts {
        counts: Cow<'a, [u32]>,
        known: Option<Vec<u8>>,
    },
}

/// The row at fault, and what is wrong.
type Fault = (usize, Problem);

impl<'a> Held<'a> {
    fn new(kind: FieldKind, handed: &'a Handed<'_>) -> Result<Self, Fault> {
        let wrong = |got: &str| Problem::WrongType { expected: kind, got: got.to_owned() };
        match handed {
            Handed::Days(days) => {
                let (first, last) = (number(NaiveDate::MIN), number(NaiveDate::MAX));
                let impossible = days.iter().position(|day| *day != NO_DAY && !(first..=last).contains(day));
                impossible.map_or(Ok(Held::days(Cow::Borrowed(days))), |row| Err((row, Problem::ImpossibleDate)))
            }
            Handed::Flags(flags) => {
                let unsound = |flag: &u8| *flag > 1 && *flag != NO_FLAG;
                // Compilers make vector code of the largest of all, not of a search; and as a rule there is no fault.
                if flags.iter().map(|flag| u8::from(unsound(flag))).max() == Some(1) {
                    return Err((flags.iter().position(unsound).unwrap_or_default(), wrong("a number other than 0, 1 and 255")));
                }
                Ok(Held::Flags(Cow::Borrowed(flags)))
            }
            Handed::Counts(counts, signed) => {
                let negative = |count: &u32| *signed && *count != NONE && i32::try_from(*count).is_err();
                match counts.iter().position(negative) {
                    Some(row) => Err((row, Problem::OutOfRange)),
                    None => Ok(Held::Counts { known: known(counts, NONE), counts: Cow::Borrowed(counts) }),
                }
            }
            Handed::Texts(bytes, offsets, keys) => {
                let entries = Entries { bytes: Cow::Borrowed(bytes), offsets: Cow::Borrowed(offsets) };
                let entries_of = |key: &u32| *key == NONE || (*key as usize) < entries.rows();
                // One pass that compilers make vectors of.
                if !keys.iter().fold(true, |all, key| all & entries_of(key))
                    && let Some(row) = keys.iter().position(|key| !entries_of(key))
                {
                    return Err((row, wrong("a key that its dictionary does not have")));
                }
                match kind {
                    FieldKind::Date => {
                        let days = entries.read(keys, NO_DAY, |text| iso_day(text).map(number));
                        days.map(|days| Held::days(Cow::Owned(days))).map_err(|row| (row, Problem::ImpossibleDate))
                    }
                    FieldKind::Code(codes) => {
                        let place = |text: &str| codes.iter().position(|code| *code == text).and_then(|place| u8::try_from(place).ok());
                        let places: Vec<u8> =
                            (0..entries.rows()).map(|entry| entries.text(entry).and_then(place).unwrap_or(NO_FLAG)).collect();
                        let is_none = |key: &u32| places.get(*key as usize) == Some(&NO_FLAG);
                        // A dictionary may hold texts that no row has.
                        match places.contains(&NO_FLAG).then(|| keys.iter().position(is_none)).flatten() {
                            Some(row) => Err((row, Problem::UnknownCode { allowed: codes })),
                            None => Ok(Held::Codes { places, keys: Cow::Borrowed(keys), codes }),
                        }
                    }
                    FieldKind::Text | FieldKind::Months | FieldKind::Flag | FieldKind::Count | FieldKind::Points => {
                        Ok(Held::Texts { entries, keys: Cow::Borrowed(keys) })
                    }
                }
            }
        }
    }

    fn days(days: Cow<'a, [i32]>) -> Self {
        Held::Days { known: known(&days, NO_DAY), days }
    }

    fn rows(&self) -> usize {
        match self {
            Held::Texts { keys, .. } | Held::Codes { keys, .. } => keys.len(),
            Held::Days { days, .. } => days.len(),
            Held::Flags(flags) => flags.len(),
            Held::Counts { counts, .. } => counts.len(),
        }
    }

    fn into_owned(self) -> Held<'static> {
        fn owned<T: Copy>(cells: Cow<'_, [T]>) -> Cow<'static, [T]> {
            Cow::Owned(cells.into_owned())
        }
        match self {
            Held::Texts { entries: Entries { bytes, offsets }, keys } => {
                Held::Texts { entries: Entries { bytes: owned(bytes), offsets: owned(offsets) }, keys: owned(keys) }
            }
            Held::Days { days, known } => Held::Days { days: owned(days), known },
            Held::Flags(flags) => Held::Flags(owned(flags)),
            Held::Codes { places, keys, codes } => Held::Codes { places, keys: owned(keys), codes },
            Held::Counts { counts, known } => Held::Counts { counts: owned(counts), known },
        }
    }

    /// One cell.
    fn value(&self, row: usize) -> Value<'_> {
        let value = match self {
            Held::Texts { entries, keys } => keys.get(row).and_then(|key| entries.text(*key as usize)).map(Value::Text),
            Held::Days { days, .. } => days.get(row).filter(|day| **day != NO_DAY).and_then(|day| date(*day)).map(Value::Date),
            Held::Flags(flags) => flags.get(row).filter(|flag| **flag <= 1).map(|flag| Value::Flag(*flag == 1)),
            Held::Codes { places, keys, codes } => {
                let place = keys.get(row).and_then(|key| places.get(*key as usize));
                place.and_then(|place| codes.get(usize::from(*place))).map(|code| Value::Text(code))
            }
            Held::Counts { counts, .. } => counts.get(row).filter(|count| **count != NONE).map(|count| Value::Count((*count).into())),
        };
        value.unwrap_or(Value::Missing)
    }
}

/// The columns of a list, all of one length.
pub(crate) struct Packed<'a> {
    rows: usize,
    columns: Vec<(&'static str, Held<'a>)>,
}

impl<'a> Packed<'a> {
    /// The columns of a list whose length is that of one column, where it is given.
    pub(crate) fn new(list: &'static str, measure: &str, handed: &'a [(&'static Field, Handed<'_>)]) -> Result<Self, InputError> {
        let mut columns = Vec::new();
        for (field, handed) in handed {
            let held = Held::new(field.kind, handed).map_err(|(row, problem)| refused(list, field.name, Some(row), problem))?;
            columns.push((field.name, held));
        }
        let measured = columns.iter().find(|(name, _)| *name == measure).or(columns.first());
        let rows = measured.map_or(0, |(_, held)| held.rows());
        if let Some((name, held)) = columns.iter().find(|(_, held)| held.rows() != rows) {
            return Err(refused(list, name, None, Problem::LengthMismatch { expected: rows, got: held.rows() }));
        }
        Ok(Packed { rows, columns })
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    pub(crate) fn into_owned(self) -> Packed<'static> {
        Packed { rows: self.rows, columns: self.columns.into_iter().map(|(name, held)| (name, held.into_owned())).collect() }
    }

    /// Every cell, column by column.
    pub(crate) fn cells(&self, mut of: impl FnMut(usize, &'static str, Value<'_>) -> Result<(), InputError>) -> Result<(), InputError> {
        for (name, held) in &self.columns {
            (0..self.rows).try_for_each(|row| of(row, name, held.value(row)))?;
        }
        Ok(())
    }

    /// Some of the rows, as members.
    pub(crate) fn members(&self, rows: &Range<usize>) -> MemberColumns<'_> {
        MemberColumns::named(&Run { packed: self, rows })
    }
}

/// Some rows of a list.
struct Run<'c, 'r> {
    packed: &'c Packed<'c>,
    rows: &'r Range<usize>,
}

impl<'c> Run<'c, '_> {
    fn held(&self, name: &str) -> Option<&'c Held<'c>> {
        self.packed.columns.iter().find(|(column, _)| *column == name).map(|(_, held)| held)
    }
}

impl<'c> NamedColumns<'c> for Run<'c, '_> {
    fn texts(&self, name: &str) -> Texts<'c> {
        let Some(Held::Texts { entries, keys }) = self.held(name) else { return Texts::Absent };
        Texts::Dictionary { texts: entries, keys: some(keys, self.rows), known: None }
    }

    fn days(&self, name: &str) -> Days<'c> {
        let Some(Held::Days { days, known }) = self.held(name) else { return Days::Absent };
        Days::Numbers { days: some(days, self.rows), known: some_bits(known.as_deref(), self.rows) }
    }

    fn flags(&self, name: &str) -> Flags<'c> {
        let Some(Held::Flags(flags)) = self.held(name) else { return Flags::Absent };
        Flags::Bytes(some(flags, self.rows))
    }

    fn codes<C>(&self, name: &str) -> Codes<'c, C> {
        let Some(Held::Codes { places, keys, .. }) = self.held(name) else { return Codes::Absent };
        Codes::Dictionary { places, keys: some(keys, self.rows), known: None }
    }

    fn numbers(&self, name: &str) -> Numbers<'c> {
        let Some(Held::Counts { counts, known }) = self.held(name) else { return Numbers::Absent };
        Numbers::Counts { counts: some(counts, self.rows), known: some_bits(known.as_deref(), self.rows) }
    }
}

fn some<'c, T>(cells: &'c [T], rows: &Range<usize>) -> &'c [T] {
    cells.get(rows.clone()).unwrap_or_default()
}

fn some_bits<'c>(known: Option<&'c [u8]>, rows: &Range<usize>) -> Option<Bits<'c>> {
    Bits::new(known?, rows.start, rows.len())
}

/// Which cells are known, as packed bits; nothing where all are.
fn known<T: PartialEq + Copy>(cells: &[T], unknown: T) -> Option<Vec<u8>> {
    let byte = |eight: &[T]| eight.iter().rev().fold(0, |byte, cell| byte << 1 | u8::from(*cell != unknown));
    cells.contains(&unknown).then(|| cells.chunks(8).map(byte).collect())
}

/// A day as JavaScript's typed arrays have it: counted from 1970-01-01.
fn number(day: NaiveDate) -> i32 {
    // Every `NaiveDate` is a number of 32 bits.
    i32::try_from((day - NaiveDate::default()).num_days()).unwrap_or(NO_DAY)
}

fn date(number: i32) -> Option<NaiveDate> {
    NaiveDate::default().checked_add_signed(chrono::TimeDelta::days(number.into()))
}
