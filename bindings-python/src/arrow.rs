//! Lists as Arrow or numpy hold them, and answers as Arrow: through the Arrow C interface, so that nothing here needs pyarrow.

use crate::error::Refused;
use crate::numpy::{batch_of, holds_arrays};
use crate::table::table;
use arrow_array::{Array, RecordBatch, RecordBatchReader, StructArray};
use arrow_schema::{ArrowError, Field, SchemaRef};
use dieule::{MemberBatch, MemberColumns, MemberTable, UnitTable};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyMapping};
use pyo3_arrow::PyRecordBatch;
use pyo3_arrow::ffi::{ArrayIterator, to_schema_pycapsule, to_stream_pycapsule};
use pyo3_arrow::input::AnyRecordBatch;
use rayon::prelude::*;
use std::sync::Arc;

/// Rows that are counted at a time, so that memory stays bounded and progress can be told.
const PIECE: usize = 1 << 20;

/// Rows that one thread reads and answers at a time.
const SHARE: usize = 1 << 17;

/// Where members come from.
pub(crate) enum Members {
    Batches(Box<dyn RecordBatchReader + Send>),
    Table(Arc<MemberTable>),
}

/// What has been read so far, and of how many where that is known.
pub(crate) type Tell<'a> = &'a mut (dyn FnMut(u64) -> PyResult<()> + Send);

impl Members {
    /// A list of dicts, a dict of lists or of numpy arrays, what a mapping read, or anything with an Arrow stream or array.
    pub(crate) fn of(object: &Bound<'_, PyAny>) -> Result<Self, Refused> {
        if let Some(batches) = batches(object)? {
            return Ok(Members::Batches(batches));
        }
        if let Ok(columns) = object.cast::<PyMapping>()
            && holds_arrays(columns)?
        {
            let batch = batch_of(columns)?;
            let schema = batch.schema();
            return Ok(Members::Batches(Box::new(arrow_array::RecordBatchIterator::new([Ok(batch)], schema))));
        }
        Ok(Members::Table(table::<MemberTable>(object)?))
    }

    /// Lets every piece be worked on, with the number of its first row.
    pub(crate) fn each(self, tell: Tell<'_>, work: &mut dyn FnMut(u64, &MemberColumns<'_>) -> Result<(), Refused>) -> Result<(), Refused> {
        let mut first_row = 0;
        match self {
            Members::Table(table) => of_table(&table, tell, work),
            Members::Batches(reader) => {
                for batch in reader {
                    let batch = batch.map_err(|error| broken(&error))?;
                    for from in (0..batch.num_rows()).step_by(PIECE) {
                        let piece = batch.slice(from, PIECE.min(batch.num_rows() - from));
                        let read = MemberBatch::new(&piece, usize::try_from(first_row).unwrap_or(0))?;
                        work(first_row, &read.columns())?;
                        first_row += piece.num_rows() as u64;
                        tell(first_row)?;
                    }
                }
                Ok(())
            }
        }
    }

    /// What each share of the rows comes to, in order: shares are read and worked on in as many threads as there are.
    pub(crate) fn shares<T: Send>(
        self,
        tell: Tell<'_>,
        work: &(dyn Fn(&MemberColumns<'_>) -> Result<T, Refused> + Sync),
    ) -> Result<Vec<T>, Refused> {
        let mut all = Vec::new();
        match self {
            Members::Table(table) => of_table(&table, tell, &mut |_, columns| work(columns).map(|share| all.push(share)))?,
            Members::Batches(reader) => {
                let mut first_row = 0;
                for batch in reader {
                    let batch = batch.map_err(|error| broken(&error))?;
                    let starts: Vec<usize> = (0..batch.num_rows()).step_by(SHARE).collect();
                    for run in starts.chunks(PIECE / SHARE) {
                        let one = |from: &usize| {
                            let rows = SHARE.min(batch.num_rows() - from);
                            let read = MemberBatch::new(&batch.slice(*from, rows), first_row + from)?;
                            Ok((rows, work(&read.columns())?))
                        };
                        let shares = run.par_iter().map(one).collect::<Vec<Result<(usize, T), Refused>>>();
                        let mut done = first_row + run.first().unwrap_or(&0);
                        for share in shares {
                            let (rows, share) = share?;
                            done += rows;
                            all.push(share);
                        }
                        tell(done as u64)?;
                    }
                    first_row += batch.num_rows();
                }
            }
        }
        Ok(all)
    }
}

fn of_table(
    table: &MemberTable,
    tell: Tell<'_>,
    work: &mut dyn FnMut(u64, &MemberColumns<'_>) -> Result<(), Refused>,
) -> Result<(), Refused> {
    let columns = table.columns()?;
    work(0, &(&columns).into())?;
    Ok(tell(columns.rows() as u64)?)
}

/// The producer could not go on. It knows why, and speaks for itself.
fn broken(error: &ArrowError) -> PyErr {
    PyValueError::new_err(format!("the Arrow stream cannot be read: {error}"))
}

/// The units of a list, in any of the forms.
pub(crate) fn units(object: &Bound<'_, PyAny>) -> Result<UnitTable, Refused> {
    match batches(object)? {
        Some(reader) => {
            let batches = reader.collect::<Result<Vec<_>, _>>().map_err(|error| broken(&error))?;
            Ok(UnitTable::from_batches(&batches)?)
        }
        None => Ok(Arc::unwrap_or_clone(table::<UnitTable>(object)?)),
    }
}

/// The stream is asked for first: tables, frames and readers all have one, and only a batch has an array.
fn batches(object: &Bound<'_, PyAny>) -> PyResult<Option<Box<dyn RecordBatchReader + Send>>> {
    if object.hasattr("__arrow_c_stream__")? {
        return Ok(Some(object.extract::<pyo3_arrow::PyRecordBatchReader>()?.into_reader()?));
    }
    if object.hasattr("__arrow_c_array__")? {
        return Ok(Some(AnyRecordBatch::RecordBatch(object.extract::<PyRecordBatch>()?).into_reader()?));
    }
    Ok(None)
}

/// How many rows an object has, where it says so.
pub(crate) fn length(object: &Bound<'_, PyAny>) -> Option<usize> {
    match object.cast::<PyMapping>() {
        Ok(columns) => columns.values().ok()?.iter().next()?.len().ok(),
        Err(_) => object.len().ok(),
    }
}

/// A table of Arrow. ``pyarrow.table(it)``, ``polars.from_arrow(it)`` and duckdb take it without copying.
#[pyclass(frozen, module = "dieule")]
pub(crate) struct ArrowTable {
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl ArrowTable {
    pub(crate) fn of(schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        ArrowTable { schema, batches }
    }

    fn field(&self) -> Field {
        Field::new_struct("", self.schema.fields().clone(), false)
    }
}

#[pymethods]
impl ArrowTable {
    /// The number of rows.
    #[getter]
    fn num_rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> crate::mirror::Tuple<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __len__(&self) -> usize {
        self.num_rows()
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.schema.fields().iter().map(|field| field.name().as_str()).collect();
        format!("ArrowTable(num_rows={}, column_names=({}))", self.num_rows(), names.join(", "))
    }

    /// One column of whole numbers as a numpy array; numpy must be installed.
    fn to_numpy<'py>(&self, py: Python<'py>, column: &str) -> Result<Bound<'py, PyAny>, Refused> {
        crate::numpy::column(py, &self.schema, &self.batches, column)
    }

    /// The type of its rows, as a capsule of the Arrow C interface.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(to_schema_pycapsule(py, self.schema.as_ref())?.into_any())
    }

    /// Its batches, as a capsule of the Arrow C interface.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(&self, py: Python<'py>, requested_schema: Option<Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        // As objects: Python 3.11 has no name for the type of a capsule.
        let requested = requested_schema.map(Bound::cast_into::<PyCapsule>).transpose().map_err(PyErr::from)?;
        let rows: Vec<Result<arrow_array::ArrayRef, ArrowError>> =
            self.batches.iter().map(|batch| Ok(Arc::new(StructArray::from(batch.clone())) as Arc<dyn Array>)).collect();
        let reader = ArrayIterator::new(rows, Arc::new(self.field()));
        Ok(to_stream_pycapsule(py, Box::new(reader), requested)?.into_any())
    }
}
