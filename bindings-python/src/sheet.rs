//! A host's list as Python has it, with its own headings: dicts, a dict of lists, or rows of cells.

use crate::error::Refused;
use crate::table::items;
use crate::value::read;
use chrono::NaiveDate;
use dieule::{InputError, Problem, Row, Value};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDateAccess, PyDateTime, PyDict, PyFloat, PyList, PyMapping, PyString, PyTimeAccess, PyTuple, PyTzInfoAccess};

/// A list in one of its shapes.
pub(crate) enum Given<'py> {
    Dicts(Dicts<'py>),
    Columns(Columns<'py>),
    Sheet(Sheet<'py>),
}

impl<'py> Given<'py> {
    pub(crate) fn of(rows: &Bound<'py, PyAny>, headings: Option<&Bound<'py, PyAny>>, table: &'static str) -> Result<Self, Refused> {
        if let Ok(columns) = rows.cast::<PyMapping>() {
            return Ok(Given::Columns(Columns::of(columns, table)?));
        }
        let rows = items(rows, table)?;
        if headings.is_none() && rows.first().is_some_and(|row| row.cast::<PyMapping>().is_ok()) {
            return Ok(Given::Dicts(Dicts::of(rows, table)?));
        }
        let headings = headings.map(|headings| items(headings, table)?.iter().map(heading).collect::<Result<_, _>>()).transpose()?;
        let rows = rows.into_iter().enumerate().map(|(place, row)| Cells::of(row, table, place)).collect::<Result<_, _>>()?;
        Ok(Given::Sheet(Sheet { headings, rows }))
    }
}

/// A heading; an empty cell is none.
fn heading(given: &Bound<'_, PyAny>) -> Result<String, Refused> {
    if given.is_none() {
        return Ok(String::new());
    }
    let text = given.cast::<PyString>().map_err(|_| PyTypeError::new_err("a heading is a text"))?;
    Ok(text.to_str()?.to_owned())
}

fn refused(table: &str, row: usize, object: &Bound<'_, PyAny>) -> Refused {
    let got = object.get_type().name().map(|got| got.to_string()).unwrap_or_default();
    PyTypeError::new_err(format!("{table}[{row}]: takes a row like the first, not {got}")).into()
}

/// Rows of cells: those of a sheet, or below headings that are given apart.
pub(crate) struct Sheet<'py> {
    pub(crate) headings: Option<Vec<String>>,
    pub(crate) rows: Vec<Cells<'py>>,
}

/// One row of cells.
pub(crate) enum Cells<'py> {
    List(Bound<'py, PyList>),
    Tuple(Bound<'py, PyTuple>),
}

impl<'py> Cells<'py> {
    fn of(row: Bound<'py, PyAny>, table: &str, place: usize) -> Result<Self, Refused> {
        let other =
            |row: &Bound<'_, PyAny>| row.is_instance_of::<PyString>() || row.is_instance_of::<PyBytes>() || row.cast::<PyMapping>().is_ok();
        match row.cast_into::<PyList>() {
            Ok(list) => Ok(Cells::List(list)),
            Err(row) => match row.into_inner().cast_into::<PyTuple>() {
                Ok(tuple) => Ok(Cells::Tuple(tuple)),
                Err(row) => {
                    let row = row.into_inner();
                    let cells = if other(&row) { None } else { row.try_iter().ok() };
                    let cells = cells.ok_or_else(|| refused(table, place, &row))?.collect::<PyResult<Vec<_>>>()?;
                    Ok(Cells::List(PyList::new(row.py(), cells)?))
                }
            },
        }
    }
}

impl Row for Cells<'_> {
    fn width(&self) -> usize {
        match self {
            Cells::List(list) => list.len(),
            Cells::Tuple(tuple) => tuple.len(),
        }
    }

    fn cell<T>(&self, place: usize, put: impl FnOnce(Value<'_>) -> T) -> T {
        match self {
            Cells::List(list) => match list.get_item(place) {
                Ok(object) => cell(&object, put),
                Err(_) => put(Value::Missing),
            },
            Cells::Tuple(tuple) => match tuple.get_borrowed_item(place) {
                Ok(object) => cell(&object, put),
                Err(_) => put(Value::Missing),
            },
        }
    }
}

/// Dicts by heading; the headings are those of all rows.
pub(crate) struct Dicts<'py> {
    rows: Vec<Bound<'py, PyDict>>,
    keys: Vec<Bound<'py, PyString>>,
    headings: Vec<String>,
}

impl<'py> Dicts<'py> {
    fn of(given: Vec<Bound<'py, PyAny>>, table: &str) -> Result<Self, Refused> {
        let mut list = Dicts { rows: Vec::with_capacity(given.len()), keys: Vec::new(), headings: Vec::new() };
        let Some(py) = given.first().map(Bound::py) else { return Ok(list) };
        let known = PyDict::new(py);
        for (place, row) in given.into_iter().enumerate() {
            let row = match row.cast_into::<PyDict>() {
                Ok(row) => row,
                Err(row) => {
                    let row = row.into_inner();
                    let entries = row.cast::<PyMapping>().map_err(|_| refused(table, place, &row))?;
                    let dict = PyDict::new(py);
                    dict.update(entries)?;
                    dict
                }
            };
            for key in row.keys() {
                // What csv.DictReader puts beside the columns stands under None.
                if !key.is_none() && !known.contains(&key)? {
                    known.set_item(&key, true)?;
                    list.headings.push(heading(&key)?);
                    list.keys.push(key.cast_into().map_err(|_| PyTypeError::new_err("a heading is a text"))?);
                }
            }
            list.rows.push(row);
        }
        Ok(list)
    }

    pub(crate) fn headings(&self) -> &[String] {
        &self.headings
    }

    pub(crate) fn rows(&self) -> Vec<DictRow<'_, 'py>> {
        self.rows.iter().map(|row| DictRow { row, keys: &self.keys }).collect()
    }
}

/// One of the dicts.
pub(crate) struct DictRow<'a, 'py> {
    row: &'a Bound<'py, PyDict>,
    keys: &'a [Bound<'py, PyString>],
}

impl DictRow<'_, '_> {
    fn beyond(&self) -> bool {
        self.row.contains(self.row.py().None()).unwrap_or(false)
    }
}

impl Row for DictRow<'_, '_> {
    fn width(&self) -> usize {
        self.keys.len() + usize::from(self.beyond())
    }

    fn cell<T>(&self, place: usize, put: impl FnOnce(Value<'_>) -> T) -> T {
        match self.keys.get(place).map(|key| self.row.get_item(key)) {
            Some(Ok(Some(object))) => cell(&object, put),
            Some(Err(_)) => put(Value::Other("a cell that cannot be had")),
            None if self.beyond() => put(Value::Other("a list")),
            Some(Ok(None)) | None => put(Value::Missing),
        }
    }
}

/// Lists by heading, all of one length.
pub(crate) struct Columns<'py> {
    columns: Vec<Vec<Bound<'py, PyAny>>>,
    headings: Vec<String>,
}

impl<'py> Columns<'py> {
    fn of(given: &Bound<'py, PyMapping>, table: &'static str) -> Result<Self, Refused> {
        let mut list = Columns { columns: Vec::new(), headings: Vec::new() };
        for entry in given.items()? {
            let (key, column) = entry.extract::<(Bound<'py, PyAny>, Bound<'py, PyAny>)>()?;
            let (heading, cells) = (heading(&key)?, items(&column, table)?);
            let expected = list.columns.first().map_or(cells.len(), Vec::len);
            if cells.len() != expected {
                let problem = Problem::LengthMismatch { expected, got: cells.len() };
                return Err(InputError { record: table, field: heading.chars().take(60).collect(), row: None, problem }.into());
            }
            list.headings.push(heading);
            list.columns.push(cells);
        }
        Ok(list)
    }

    pub(crate) fn headings(&self) -> &[String] {
        &self.headings
    }

    pub(crate) fn rows(&self) -> Vec<ColumnsRow<'_, 'py>> {
        (0..self.columns.first().map_or(0, Vec::len)).map(|row| ColumnsRow { columns: &self.columns, row }).collect()
    }
}

/// One row of lists by heading.
pub(crate) struct ColumnsRow<'a, 'py> {
    columns: &'a [Vec<Bound<'py, PyAny>>],
    row: usize,
}

impl Row for ColumnsRow<'_, '_> {
    fn width(&self) -> usize {
        self.columns.len()
    }

    fn cell<T>(&self, place: usize, put: impl FnOnce(Value<'_>) -> T) -> T {
        match self.columns.get(place).and_then(|column| column.get(self.row)) {
            Some(object) => cell(object, put),
            None => put(Value::Missing),
        }
    }
}

/// A cell as sheets are read: a whole number may be a float, any other float is exactly what it shows, and a day a datetime at midnight that names no time zone.
fn cell<T>(object: &Bound<'_, PyAny>, put: impl FnOnce(Value<'_>) -> T) -> T {
    if let Ok(float) = object.cast::<PyFloat>() {
        let whole = float.call_method0("is_integer").and_then(|whole| whole.is_truthy()).unwrap_or(false);
        let number = whole.then(|| float.call_method0("__int__").and_then(|number| number.extract()).ok()).flatten();
        return match number {
            Some(number) => put(Value::Count(number)),
            None if object.ne(object).unwrap_or(true) => read(object, put),
            // The shortest decimal that is this number: what the sheet shows.
            None => match float.repr().and_then(|shown| shown.extract::<String>()) {
                Ok(shown) => put(Value::Decimal(&shown)),
                Err(_) => read(object, put),
            },
        };
    }
    match object.cast::<PyDateTime>() {
        Ok(time) => match midnight(time) {
            Some(day) => put(Value::Date(day)),
            None => read(object, put),
        },
        Err(_) => read(object, put),
    }
}

/// The day of a datetime that is the beginning of a day and nothing else.
fn midnight(time: &Bound<'_, PyDateTime>) -> Option<NaiveDate> {
    let start = (time.get_hour(), time.get_minute(), time.get_second(), time.get_microsecond()) == (0, 0, 0, 0);
    let known = start && time.get_tzinfo().is_none() && !time.ne(time).unwrap_or(true);
    NaiveDate::from_ymd_opt(time.get_year(), time.get_month().into(), time.get_day().into()).filter(|_| known)
}
