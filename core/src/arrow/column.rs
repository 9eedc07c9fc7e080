//! One column of a batch: held as it came where the rules can read it so, read once where not.

use super::codes::CodeArray;
use super::texts::{TextArray, bits};
use crate::columns::{Bits, Codes, Days, EPOCH, Flags, Numbers, Texts};
use crate::error::Problem;
use crate::record::{FieldKind, Value, iso_day};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, BooleanArray, PrimitiveArray};
use arrow_buffer::{ArrowNativeType, NullBuffer, ScalarBuffer};
use arrow_schema::{DataType, TimeUnit};
use chrono::{NaiveDate, TimeDelta};

/// A column, in a form the rules read.
pub(super) enum Held {
    Texts(TextArray),
    Days { days: ScalarBuffer<i32>, known: Option<NullBuffer> },
    Flags(BooleanArray),
    Codes(CodeArray, &'static [&'static str]),
    Counts { counts: ScalarBuffer<u32>, known: Option<NullBuffer> },
}

/// The row, where one is at fault, and what is wrong.
pub(super) type Fault = (Option<usize>, Problem);

impl Held {
    pub(super) fn new(kind: FieldKind, array: &dyn Array) -> Result<Self, Fault> {
        let wrong = || (None, Problem::WrongType { expected: kind, got: array.data_type().to_string() });
        match kind {
            FieldKind::Text | FieldKind::Months | FieldKind::Points => TextArray::new(array).map(Held::Texts).ok_or_else(wrong),
            FieldKind::Date => days(array)?.ok_or_else(wrong),
            FieldKind::Flag if *array.data_type() == DataType::Null => Ok(Held::Flags(BooleanArray::new_null(array.len()))),
            FieldKind::Flag => array.as_boolean_opt().cloned().map(Held::Flags).ok_or_else(wrong),
            FieldKind::Code(codes) => Ok(Held::Codes(CodeArray::new(codes, TextArray::new(array).ok_or_else(wrong)?)?, codes)),
            FieldKind::Count => counts(array)?.ok_or_else(wrong),
        }
    }

    pub(super) fn texts(&self) -> Texts<'_> {
        if let Held::Texts(texts) = self { texts.texts() } else { Texts::Absent }
    }

    pub(super) fn days(&self) -> Days<'_> {
        if let Held::Days { days, known } = self { Days::Numbers { days, known: known.as_ref().and_then(bits) } } else { Days::Absent }
    }

    pub(super) fn flags(&self) -> Flags<'_> {
        let Held::Flags(array) = self else { return Flags::Absent };
        let flags = array.values();
        match Bits::new(flags.values(), flags.offset(), flags.len()) {
            Some(flags) => Flags::Bits { flags, known: array.nulls().and_then(bits) },
            None => Flags::Absent,
        }
    }

    pub(super) fn codes<C>(&self) -> Codes<'_, C> {
        if let Held::Codes(array, _) = self { array.codes() } else { Codes::Absent }
    }

    pub(super) fn numbers(&self) -> Numbers<'_> {
        let Held::Counts { counts, known } = self else { return Numbers::Absent };
        Numbers::Counts { counts, known: known.as_ref().and_then(bits) }
    }

    /// One cell; nothing where it is not known.
    pub(super) fn value(&self, row: usize) -> Option<Value<'_>> {
        match self {
            Held::Texts(texts) => texts.texts().get(row).map(Value::Text),
            Held::Days { .. } => self.days().get(row).map(Value::Date),
            Held::Flags(_) => self.flags().get(row).map(Value::Flag),
            Held::Codes(array, codes) => array.codes().get(row, codes).map(Value::Text),
            Held::Counts { .. } => self.numbers().get(row).map(|count| Value::Count(count.into())),
        }
    }
}

/// Nothing for an array that holds no days.
fn days(array: &dyn Array) -> Result<Option<Held>, Fault> {
    const SECONDS: i64 = 86_400;
    let held = match array.data_type() {
        DataType::Date32 => {
            let days = array.as_primitive::<Date32Type>();
            let [first, last] = [NaiveDate::MIN, NaiveDate::MAX].map(|day| i32::try_from((day - EPOCH).num_days()).unwrap_or(0));
            let exists = |number: &i32| (first..=last).contains(number);
            // One pass that compilers make vectors of; what stands where a day is not known may be anything.
            if !days.values().iter().fold(true, |all, number| all & exists(number))
                && let Some(row) = (0..days.len()).find(|row| days.is_valid(*row) && !exists(&days.value(*row)))
            {
                return Err((Some(row), Problem::ImpossibleDate));
            }
            Held::Days { days: days.values().clone(), known: days.nulls().cloned() }
        }
        DataType::Date64 => of_units(array.as_primitive::<Date64Type>(), SECONDS * 1_000)?,
        DataType::Timestamp(TimeUnit::Second, None) => of_units(array.as_primitive::<TimestampSecondType>(), SECONDS)?,
        DataType::Timestamp(TimeUnit::Millisecond, None) => of_units(array.as_primitive::<TimestampMillisecondType>(), SECONDS * 1_000)?,
        DataType::Timestamp(TimeUnit::Microsecond, None) => {
            of_units(array.as_primitive::<TimestampMicrosecondType>(), SECONDS * 1_000_000)?
        }
        DataType::Timestamp(TimeUnit::Nanosecond, None) => {
            of_units(array.as_primitive::<TimestampNanosecondType>(), SECONDS * 1_000_000_000)?
        }
        _ => match TextArray::new(array) {
            Some(texts) => of_texts(&texts)?,
            None => return Ok(None),
        },
    };
    Ok(Some(held))
}

/// Days from numbers of smaller units: a time of day is refused, for which day it is depends on the place.
fn of_units<T: ArrowPrimitiveType<Native = i64>>(array: &PrimitiveArray<T>, units: i64) -> Result<Held, Fault> {
    let mut days = Vec::with_capacity(array.len());
    for row in 0..array.len() {
        let number = if array.is_valid(row) { array.value(row) } else { 0 };
        if number.rem_euclid(units) != 0 {
            return Err((Some(row), Problem::WrongType { expected: FieldKind::Date, got: "a time of day".to_owned() }));
        }
        let day = number.div_euclid(units);
        EPOCH.checked_add_signed(TimeDelta::try_days(day).unwrap_or(TimeDelta::MAX)).ok_or((Some(row), Problem::ImpossibleDate))?;
        days.push(i32::try_from(day).map_err(|_| (Some(row), Problem::ImpossibleDate))?);
    }
    Ok(Held::Days { days: days.into(), known: array.nulls().cloned() })
}

fn of_texts(array: &TextArray) -> Result<Held, Fault> {
    let texts = array.texts();
    let mut days = Vec::with_capacity(array.rows());
    let mut known = Vec::with_capacity(array.rows());
    for row in 0..array.rows() {
        let text = texts.get(row);
        let day = text.map(|text| iso_day(text).ok_or((Some(row), Problem::ImpossibleDate))).transpose()?;
        let number = day.and_then(|day| i32::try_from((day - EPOCH).num_days()).ok());
        known.push(number.is_some());
        days.push(number.unwrap_or(0));
    }
    Ok(Held::Days { days: days.into(), known: Some(NullBuffer::from(known)) })
}

/// Nothing for an array that holds no whole numbers.
fn counts(array: &dyn Array) -> Result<Option<Held>, Fault> {
    let held = match array.data_type() {
        DataType::UInt32 => {
            let counts = array.as_primitive::<UInt32Type>();
            Held::Counts { counts: counts.values().clone(), known: counts.nulls().cloned() }
        }
        DataType::Null => Held::Counts { counts: vec![0; array.len()].into(), known: Some(NullBuffer::new_null(array.len())) },
        DataType::Int8 => of_whole(array.as_primitive::<Int8Type>())?,
        DataType::Int16 => of_whole(array.as_primitive::<Int16Type>())?,
        DataType::Int32 => of_whole(array.as_primitive::<Int32Type>())?,
        DataType::Int64 => of_whole(array.as_primitive::<Int64Type>())?,
        DataType::UInt8 => of_whole(array.as_primitive::<UInt8Type>())?,
        DataType::UInt16 => of_whole(array.as_primitive::<UInt16Type>())?,
        DataType::UInt64 => of_whole(array.as_primitive::<UInt64Type>())?,
        _ => return Ok(None),
    };
    Ok(Some(held))
}

fn of_whole<T: ArrowPrimitiveType>(array: &PrimitiveArray<T>) -> Result<Held, Fault> {
    let mut counts = Vec::with_capacity(array.len());
    for row in 0..array.len() {
        let count = if array.is_valid(row) { array.value(row).to_usize().and_then(|count| u32::try_from(count).ok()) } else { Some(0) };
        counts.push(count.ok_or((Some(row), Problem::OutOfRange))?);
    }
    Ok(Held::Counts { counts: counts.into(), known: array.nulls().cloned() })
}
