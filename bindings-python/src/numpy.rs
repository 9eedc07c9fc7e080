//! Columns as numpy holds them: days, flags and numbers as they lie, texts and objects cell by cell.

use crate::error::Refused;
use crate::table::{Table, items};
use crate::value::read;
use arrow_array::cast::AsArray;
use arrow_array::types::UInt64Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, Int64Array, RecordBatch, StringArray, TimestampMicrosecondArray, TimestampMillisecondArray,
    TimestampNanosecondArray, TimestampSecondArray, UInt32Array,
};
use arrow_schema::SchemaRef;
use dieule::{FieldKind, InputError, MemberTable, Problem, Value};
use numpy::{PyArray1, PyReadonlyArray1};
use pyo3::exceptions::{PyKeyError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyMapping, PyString};
use std::sync::Arc;

/// Whether a dict of columns has one that is a numpy array.
pub(crate) fn holds_arrays(columns: &Bound<'_, PyMapping>) -> PyResult<bool> {
    let values = columns.values()?;
    Ok(values.iter().any(|column| is_array(&column)))
}

fn is_array(column: &Bound<'_, PyAny>) -> bool {
    let kind = column.get_type();
    kind.name().is_ok_and(|name| name == "ndarray") && kind.module().is_ok_and(|module| module == "numpy")
}

/// A batch of members from a dict of numpy arrays, and of lists beside them.
pub(crate) fn batch_of(columns: &Bound<'_, PyMapping>) -> Result<RecordBatch, Refused> {
    let mut arrays: Vec<(String, ArrayRef, bool)> = Vec::new();
    for entry in columns.items()? {
        let (field, column) = entry.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        let field = field.cast::<PyString>().map_err(|_| PyTypeError::new_err("the name of a field is a text"))?.to_str()?.to_owned();
        let array = array(&field, &column)?;
        if let Some((_, first, _)) = arrays.first()
            && first.len() != array.len()
        {
            let problem = Problem::LengthMismatch { expected: first.len(), got: array.len() };
            return Err(InputError { record: MemberTable::NAME, field, row: None, problem }.into());
        }
        arrays.push((field, array, true));
    }
    let batch = RecordBatch::try_from_iter_with_nullable(arrays);
    Ok(batch.map_err(|error| PyValueError::new_err(error.to_string()))?)
}

fn array(field: &str, column: &Bound<'_, PyAny>) -> Result<ArrayRef, Refused> {
    if !is_array(column) {
        return cells(field, column);
    }
    let dtype = column.getattr("dtype")?;
    match dtype.getattr("kind")?.extract::<String>()?.as_str() {
        "b" => {
            let flags: PyReadonlyArray1<'_, bool> = column.extract().map_err(one_dimension)?;
            Ok(Arc::new(flags.as_array().iter().copied().map(Some).collect::<BooleanArray>()))
        }
        "i" | "u" => {
            let numbers = column.call_method1("astype", ("int64",))?;
            let numbers: PyReadonlyArray1<'_, i64> = numbers.extract().map_err(one_dimension)?;
            Ok(Arc::new(Int64Array::from_iter_values(numbers.as_array().iter().copied())))
        }
        "M" => days(dtype.str()?.to_str()?, column),
        _ => cells(field, column),
    }
}

fn one_dimension<E>(_: E) -> PyErr {
    PyTypeError::new_err("a column is an array of one dimension")
}

/// Days and moments, as numpy counts them from 1970; `NaT` is the lowest number.
fn days(dtype: &str, column: &Bound<'_, PyAny>) -> Result<ArrayRef, Refused> {
    let numbers = column.call_method1("view", ("int64",))?;
    let numbers: PyReadonlyArray1<'_, i64> = numbers.extract().map_err(one_dimension)?;
    let numbers = numbers.as_array();
    let known = || numbers.iter().map(|number| Some(*number).filter(|number| *number != i64::MIN));
    Ok(match dtype {
        "datetime64[D]" => Arc::new(known().map(|day| day.map(|day| i32::try_from(day).unwrap_or(i32::MAX))).collect::<Date32Array>()),
        "datetime64[s]" => Arc::new(known().collect::<TimestampSecondArray>()),
        "datetime64[ms]" => Arc::new(known().collect::<TimestampMillisecondArray>()),
        "datetime64[us]" => Arc::new(known().collect::<TimestampMicrosecondArray>()),
        "datetime64[ns]" => Arc::new(known().collect::<TimestampNanosecondArray>()),
        other => return Err(PyTypeError::new_err(format!("{other} counts neither days nor smaller units: give datetime64[D]")).into()),
    })
}

/// Texts and objects, read like the cells of any list.
fn cells(field: &str, column: &Bound<'_, PyAny>) -> Result<ArrayRef, Refused> {
    let cells = items(column, MemberTable::NAME)?;
    let mut table = MemberTable::with_rows(cells.len());
    // A column that does not exist is refused even where it is empty.
    MemberTable::with_rows(1).set(0, field, Value::Missing).map_err(|error| InputError { row: None, ..error })?;
    for (row, cell) in cells.iter().enumerate() {
        read(cell, |value| table.set(row, field, value))?;
    }
    let value = |row: usize| table.get(row, field).unwrap_or(Value::Missing);
    let rows = 0..cells.len();
    let kind = MemberTable::FIELDS.iter().find(|of| of.name == field).map(|of| of.kind);
    Ok(match kind {
        Some(FieldKind::Flag) => {
            Arc::new(rows.map(|row| if let Value::Flag(flag) = value(row) { Some(flag) } else { None }).collect::<BooleanArray>())
        }
        Some(FieldKind::Count) => {
            let count = |row| if let Value::Count(count) = value(row) { u32::try_from(count).ok() } else { None };
            Arc::new(rows.map(count).collect::<UInt32Array>())
        }
        _ => {
            let text = |row| match value(row) {
                Value::Text(text) => Some(text.to_owned()),
                Value::Date(day) => Some(day.to_string()),
                Value::Missing | Value::Flag(_) | Value::Count(_) | Value::Decimal(_) | Value::Other(_) => None,
            };
            Arc::new(rows.map(text).collect::<StringArray>())
        }
    })
}

/// One column of 64-bit numbers as a numpy array.
pub(crate) fn column<'py>(py: Python<'py>, schema: &SchemaRef, batches: &[RecordBatch], name: &str) -> Result<Bound<'py, PyAny>, Refused> {
    if schema.index_of(name).is_err() {
        let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        return Err(PyKeyError::new_err(format!("there is no column {name}; there are {}", names.join(", "))).into());
    }
    let mut numbers = Vec::with_capacity(batches.iter().map(RecordBatch::num_rows).sum());
    for batch in batches {
        let column = batch.column_by_name(name).and_then(|column| column.as_primitive_opt::<UInt64Type>());
        let Some(column) = column else {
            return Err(PyTypeError::new_err(format!("the column {name} holds no whole numbers: take it through Arrow")).into());
        };
        numbers.extend_from_slice(column.values());
    }
    Ok(PyArray1::from_vec(py, numbers).into_any())
}
