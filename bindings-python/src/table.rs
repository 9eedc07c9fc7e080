//! Lists as Python has them: a list of dicts, or a dict of lists.

use crate::error::Refused;
use crate::mapping::{MappedMembers, MappedUnits};
use crate::value::read;
use dieule::{AcceptanceTable, InputError, KeptRows, MemberRecord, MemberTable, Problem, Record, UnitTable, Value};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyMapping, PyString};
use std::sync::Arc;

/// What is filled cell by cell.
pub(crate) trait Table: Sized {
    const NAME: &'static str;
    fn with_rows(rows: usize) -> Self;
    fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError>;

    /// The table that a mapping filled already.
    fn mapped(_: &Bound<'_, PyAny>) -> Option<Arc<Self>> {
        None
    }
}

macro_rules! tables {
    ($($table:ty = $name:literal $(or $mapped:ty)?,)*) => {$(
        impl Table for $table {
            const NAME: &'static str = $name;

            fn with_rows(rows: usize) -> Self {
                <$table>::with_rows(rows)
            }

            fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
                <$table>::set(self, row, field, value)
            }

            $(fn mapped(object: &Bound<'_, PyAny>) -> Option<Arc<Self>> {
                object.cast::<$mapped>().ok().map(|mapped| Arc::clone(&mapped.get().table))
            })?
        }
    )*};
}

tables! { UnitTable = "units" or MappedUnits, MemberTable = "members" or MappedMembers, AcceptanceTable = "acceptances", }

impl<R: Record + Clone> Table for Vec<R> {
    const NAME: &'static str = R::NAME;

    fn with_rows(rows: usize) -> Self {
        vec![R::default(); rows]
    }

    fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
        self.get_mut(row).map_or(Ok(()), |record| record.set(field, value).map_err(|error| error.at_row(row)))
    }
}

impl<R: Record + Clone> Table for KeptRows<R> {
    const NAME: &'static str = R::NAME;

    fn with_rows(rows: usize) -> Self {
        KeptRows::with_rows(rows)
    }

    fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
        self.set(row, field, value);
        Ok(())
    }
}

/// A table from a list of dicts or a dict of lists, any sequence and mapping will do; or as a mapping of columns filled it.
pub(crate) fn table<T: Table>(object: &Bound<'_, PyAny>) -> Result<Arc<T>, Refused> {
    if let Some(mapped) = T::mapped(object) {
        return Ok(mapped);
    }
    let table = match object.cast::<PyMapping>() {
        Ok(columns) => from_columns(columns),
        Err(_) => from_rows(&items(object, T::NAME)?),
    };
    table.map(Arc::new)
}

/// One member of a list, from a dict of the fields of a list.
pub(crate) fn record(fields: &Bound<'_, PyDict>) -> Result<MemberRecord, Refused> {
    let mut record = MemberRecord::default();
    for (field, cell) in fields {
        let field = name(&field)?.to_str()?;
        read(&cell, |value| record.set(field, value))?;
    }
    Ok(record)
}

fn from_rows<T: Table>(rows: &[Bound<'_, PyAny>]) -> Result<T, Refused> {
    let mut table = T::with_rows(rows.len());
    for (place, row) in rows.iter().enumerate() {
        if let Ok(row) = row.cast::<PyDict>() {
            row.iter().try_for_each(|(field, cell)| set(&mut table, place, &field, &cell))?;
        } else if let Ok(row) = row.cast::<PyMapping>() {
            for entry in row.items()? {
                let (field, cell) = entry.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
                set(&mut table, place, &field, &cell)?;
            }
        } else {
            let got = row.get_type().name()?;
            return Err(PyTypeError::new_err(format!("{}[{place}]: takes a dict of fields, not {got}", T::NAME)).into());
        }
    }
    Ok(table)
}

fn from_columns<T: Table>(columns: &Bound<'_, PyMapping>) -> Result<T, Refused> {
    let mut rows = None;
    let mut table = T::with_rows(0);
    for entry in columns.items()? {
        let (field, column) = entry.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
        let field = name(&field)?;
        // A column that does not exist is refused even where it is empty, and without a row.
        let known = T::with_rows(1).set(0, field.to_str()?, Value::Missing);
        known.map_err(|error| InputError { row: None, ..error })?;
        let cells = items(&column, T::NAME)?;
        let expected = *rows.get_or_insert_with(|| {
            table = T::with_rows(cells.len());
            cells.len()
        });
        if cells.len() != expected {
            let problem = Problem::LengthMismatch { expected, got: cells.len() };
            return Err(InputError { record: T::NAME, field: field.to_str()?.to_owned(), row: None, problem }.into());
        }
        cells.iter().enumerate().try_for_each(|(row, cell)| set(&mut table, row, field, cell))?;
    }
    Ok(table)
}

fn set<T: Table>(table: &mut T, row: usize, field: &Bound<'_, PyAny>, cell: &Bound<'_, PyAny>) -> Result<(), Refused> {
    let field = name(field)?.to_str()?;
    Ok(read(cell, |value| table.set(row, field, value))?)
}

fn name<'a, 'py>(field: &'a Bound<'py, PyAny>) -> PyResult<&'a Bound<'py, PyString>> {
    field.cast().map_err(|_| PyTypeError::new_err("the name of a field is a text"))
}

pub(crate) fn items<'py>(object: &Bound<'py, PyAny>, name: &str) -> PyResult<Vec<Bound<'py, PyAny>>> {
    let refused = || {
        let got = object.get_type().name().map(|got| got.to_string()).unwrap_or_default();
        PyTypeError::new_err(format!("{name}: takes a list of dicts or a dict of lists, not {got}"))
    };
    if object.is_instance_of::<PyString>() || object.is_instance_of::<PyBytes>() {
        return Err(refused());
    }
    object.try_iter().map_err(|_| refused())?.collect()
}
