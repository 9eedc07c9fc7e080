//! Python values as the library's: the one place that knows what Python calls a day, a flag, a number or nothing.

use crate::error::Refused;
use chrono::NaiveDate;
use dieule::{Fact, InputError, Value};
use pyo3::PyTypeInfo;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyDateTime, PyFloat, PyInt, PyString};

#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_union};

/// Hand a Python value to `put` in the library's form.
///
/// `None`, `NaN`, `NaT` and `NA` mean "not known". A datetime is refused: which day it falls on depends on a time zone.
pub(crate) fn read<T>(object: &Bound<'_, PyAny>, put: impl FnOnce(Value<'_>) -> T) -> T {
    if object.is_none() {
        put(Value::Missing)
    } else if let Ok(text) = object.cast::<PyString>() {
        put(text.to_str().map_or(Value::Other("a text that is not Unicode"), Value::Text))
    } else if let Ok(flag) = object.cast::<PyBool>() {
        put(Value::Flag(flag.is_true()))
    } else if object.is_instance_of::<PyInt>() {
        // What does not fit is out of range, whatever the field.
        put(Value::Count(object.extract().unwrap_or(i64::MIN)))
    } else if let Some(day) = exact_day(object) {
        put(Value::Date(day))
    } else if object.is_instance_of::<PyDate>() && !object.is_instance_of::<PyDateTime>() {
        put(object.extract().map_or(Value::Other("a day outside the calendar"), Value::Date))
    } else {
        foreign(object, put)
    }
}

/// The day of what is a date and no kind of it, in one call: the stable interface of Python has no quicker way.
fn exact_day(object: &Bound<'_, PyAny>) -> Option<NaiveDate> {
    let py = object.py();
    if !object.get_type().is(PyDate::type_object(py)) {
        return None;
    }
    let ordinal = object.call_method0(intern!(py, "toordinal")).ok()?.extract().ok()?;
    NaiveDate::from_num_days_from_ce_opt(ordinal)
}

/// Values of other libraries, told by how they behave: nothing here needs numpy or pandas.
fn foreign<T>(object: &Bound<'_, PyAny>, put: impl FnOnce(Value<'_>) -> T) -> T {
    let kind = object.get_type();
    let name = kind.name().map(|name| name.to_string()).unwrap_or_default();
    // NaN and NaT differ from themselves; NA gives NA instead of an answer.
    let missing = name == "NAType" || object.ne(object).unwrap_or(false);
    if missing {
        put(Value::Missing)
    } else if object.is_instance_of::<PyDateTime>() {
        put(Value::Other("a datetime: give the day alone"))
    } else if object.is_instance_of::<PyFloat>() {
        put(Value::Other("float"))
    } else if let Some(exact) = exact(object, &name) {
        put(Value::Decimal(&exact))
    } else if name.starts_with("bool") && kind.module().is_ok_and(|module| module == "numpy") {
        put(object.is_truthy().map_or(Value::Other("bool"), Value::Flag))
    } else if let Ok(number) = object.extract::<i64>() {
        put(Value::Count(number))
    } else {
        put(Value::Other(&name))
    }
}

/// A `decimal.Decimal` or `fractions.Fraction` as it is written out; a fraction that no decimal of four digits is stays a fraction.
fn exact(object: &Bound<'_, PyAny>, name: &str) -> Option<String> {
    let module = object.get_type().module().ok()?.to_string();
    match (module.as_str(), name) {
        ("decimal", "Decimal") => object.call_method1(intern!(object.py(), "__format__"), ("f",)).ok()?.extract().ok(),
        ("fractions", "Fraction") => {
            let ten_thousandths = object.mul(10_000).ok()?;
            let whole = ten_thousandths.getattr(intern!(object.py(), "denominator")).ok()?.extract::<u64>().ok()? == 1;
            let above: i64 = ten_thousandths.getattr(intern!(object.py(), "numerator")).ok()?.extract().ok()?;
            let sign = if above < 0 { "-" } else { "" };
            let (units, rest) = (above.unsigned_abs() / 10_000, above.unsigned_abs() % 10_000);
            if whole { Some(format!("{sign}{units}.{rest:04}")) } else { object.str().ok()?.extract().ok() }
        }
        _ => None,
    }
}

/// One fact that is an argument of its own.
pub(crate) fn fact<T: Fact>(object: &Bound<'_, PyAny>, record: &'static str, field: &str) -> Result<T, Refused> {
    let refused = |problem| InputError { record, field: field.to_owned(), row: None, problem };
    Ok(read(object, T::from_value).map_err(refused)?)
}

/// An argument that should be a day: a date, or text written YYYY-MM-DD.
pub(crate) struct Day<'py>(Bound<'py, PyAny>);

impl Day<'_> {
    pub(crate) fn read(self, record: &'static str, field: &str) -> Result<NaiveDate, Refused> {
        fact(&self.0, record, field)
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Day<'py> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(type_hint_identifier!("datetime", "date"), type_hint_identifier!("builtins", "str"));

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Day(object.to_owned()))
    }
}

/// An argument that should be a count; how large it may be is for the reader to say.
pub(crate) struct Count<'py>(Bound<'py, PyAny>);

impl Count<'_> {
    pub(crate) fn read<T: Fact>(self, record: &'static str, field: &str) -> Result<T, Refused> {
        fact(&self.0, record, field)
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Count<'py> {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("builtins", "int");

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Count(object.to_owned()))
    }
}
