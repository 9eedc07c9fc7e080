//! Any JavaScript value as the library takes it: one conversion for every field of every record.

use crate::failure::Stop;
use dieule::{Fact, InputError, Problem, Value};
use napi::bindgen_prelude::{Array, JsValue, Unknown, ValueType};

/// `Number.MAX_SAFE_INTEGER`: beyond it a double no longer tells a whole number from its neighbours.
const MAX_SAFE: f64 = 9_007_199_254_740_991.0;

/// A JavaScript value, taken over.
pub(crate) enum Given {
    Missing,
    Flag(bool),
    Count(i64),
    Text(String),
    /// A number that is not whole, by its shortest decimal.
    Decimal(String),
    Other(&'static str),
}

impl Given {
    pub(crate) fn of(value: Unknown<'_>) -> napi::Result<Self> {
        Ok(match value.get_type()? {
            ValueType::Undefined | ValueType::Null => Given::Missing,
            ValueType::Boolean => Given::Flag(value.coerce_to_bool()?),
            ValueType::String => Given::Text(value.coerce_to_string()?.into_utf8()?.into_owned()?),
            ValueType::Number => {
                let number = value.coerce_to_number()?;
                let exact = number.get_double()?;
                match () {
                    // What a data frame or a spreadsheet leaves where there is nothing.
                    () if exact.is_nan() => Given::Missing,
                    () if exact.is_infinite() => Given::Other("a number without end"),
                    // Passed on as what no field takes: sums of money would else be counted wrongly without a word.
                    () if exact.abs() > MAX_SAFE && exact.fract() == 0.0 => Given::Count(i64::MIN),
                    () if exact.fract() == 0.0 => Given::Count(number.get_int64()?),
                    () => Given::Other("a number with a fraction"),
                }
            }
            ValueType::Object if value.is_date()? => Given::Other("a JS Date: give the day as YYYY-MM-DD, a Date moves with the time zone"),
            ValueType::Object if value.is_array()? => Given::Other("an array"),
            ValueType::Object | ValueType::External | ValueType::Unknown => Given::Other("an object"),
            ValueType::Function => Given::Other("a function"),
            ValueType::Symbol => Given::Other("a symbol"),
            ValueType::BigInt => Given::Other("a BigInt: give a number"),
        })
    }

    pub(crate) fn value(&self) -> Value<'_> {
        match self {
            Given::Missing => Value::Missing,
            Given::Flag(flag) => Value::Flag(*flag),
            Given::Count(count) => Value::Count(*count),
            Given::Text(text) => Value::Text(text),
            Given::Decimal(text) => Value::Decimal(text),
            Given::Other(what) => Value::Other(what),
        }
    }
}

/// An argument that is needed, with the call and the argument to name in a refusal.
pub(crate) fn needed<T: Fact>(given: Unknown<'_>, record: &'static str, field: &str) -> Result<T, Stop> {
    let given = Given::of(given)?;
    Ok(T::from_value(given.value()).map_err(|problem| refused(record, field, None, problem))?)
}

/// An argument that may be left out.
pub(crate) fn optional<T: Fact>(given: Unknown<'_>, record: &'static str, field: &str) -> Result<Option<T>, Stop> {
    if matches!(Given::of(given)?, Given::Missing) { Ok(None) } else { needed(given, record, field).map(Some) }
}

/// Every item of a list.
pub(crate) fn items<T: Fact>(list: Array<'_>, record: &'static str, field: &str) -> Result<Vec<T>, Stop> {
    let mut out = Vec::new();
    for place in 0..list.len() {
        let Some(item) = list.get::<Unknown>(place)? else { break };
        out.push(needed(item, record, field).map_err(|stop| stop.at_row(place as usize))?);
    }
    Ok(out)
}

pub(crate) fn refused(record: &'static str, field: &str, row: Option<usize>, problem: Problem) -> InputError {
    InputError { record, field: field.to_owned(), row, problem }
}
