//! Column mappings, and the lists they read: dicts by heading, lists by heading, or the rows of a sheet.

use crate::code::{CellFault, Language, ReadAs};
use crate::error::Refused;
use crate::mirror::{Reduced, Restore, Show, Tuple, mirrors};
use crate::plain::Plain;
use crate::sheet::{Given, Sheet};
use crate::table::table;
use dieule::{Field, MemberTable, ScoreEntry, UnitTable, Value};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};

mirrors! {
    /// What could not be read of a column for one reason.
    CellProblem shows [column, reason] both_ways {
        /// The host's heading; None where several columns are concerned.
        column: Option<String>,
        /// Why.
        reason: CellFault,
        /// The rows, counted from 0.
        rows: Tuple<usize>,
    }

    /// How one field was read.
    MappedColumn shows [field, columns, read, blank, unreadable] both_ways {
        /// The field.
        field: String,
        /// The host's headings it was read from.
        columns: Tuple<String>,
        /// Headings of the mapping that the list does not have.
        missing: Tuple<String>,
        /// How it was read.
        read_as: ReadAs,
        /// The forms of days that were tried: `dd/mm/yyyy`.
        forms: Tuple<String>,
        /// Cells read.
        read: usize,
        /// Cells that say nothing.
        blank: usize,
        /// Cells that could not be read; they count as not known.
        unreadable: usize,
        /// Why, and in which rows: one entry for each column and reason.
        problems: Tuple<CellProblem>,
        /// Rows whose text is none that the mapping lists, or names no unit of the list, counted from 0. Where the mapping says
        /// what other texts mean they were read so, and a unit's text is kept for the review; else they are unreadable.
        unlisted_rows: Tuple<usize>,
    }

    /// How a host's list was understood. It names headings and rows, and counts cells; what a cell says stands nowhere in it.
    MappingReport shows [mapping, table, rows, unused] both_ways {
        /// The mapping's name.
        mapping: String,
        /// The table: `units`, `members` or `scores`.
        table: String,
        /// Rows read. Rows without anything at the end of the list are left out.
        rows: usize,
        /// The number of the first of them in the host's file, counted from 1.
        first_row: usize,
        /// The fields that the mapping reads, in the order of the table.
        columns: Tuple<MappedColumn>,
        /// Headings of the list that no field is read from.
        unused: Tuple<String>,
        /// Rows in which no column that is read has anything, counted from 0. They are kept, so that rows keep their numbers.
        empty_rows: Tuple<usize>,
        /// Rows with fewer cells than headings, counted from 0; what is missing is not known.
        short_rows: Tuple<usize>,
        /// Rows with something beyond the last heading, counted from 0; it is left out.
        long_rows: Tuple<usize>,
    } => {
        /// Cells that could not be read, of all fields.
        #[getter]
        fn unreadable(&self) -> usize {
            self.core().unreadable()
        }

        /// The report as a table that a person can read, with row numbers as the host's file has them.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn explain(&self, language: Language) -> String {
            self.core().explain(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }
}

const UNITS: bool = true;
const MEMBERS: bool = false;

/// The columns of a table, as the typed dictionary that a review takes.
pub(crate) struct Columns<'py, const OF_UNITS: bool>(Bound<'py, PyDict>);

impl<'py, const OF_UNITS: bool> IntoPyObject<'py> for Columns<'py, OF_UNITS> {
    type Target = PyDict;
    type Output = Bound<'py, PyDict>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = if OF_UNITS {
        type_hint_identifier!("dieule._records", "UnitColumns")
    } else {
        type_hint_identifier!("dieule._records", "MemberColumns")
    };

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}

/// The columns of units.
pub(crate) type UnitColumns<'py> = Columns<'py, UNITS>;
/// The columns of members.
pub(crate) type MemberColumns<'py> = Columns<'py, MEMBERS>;

pub(crate) fn unit_columns<'py>(py: Python<'py>, table: &UnitTable) -> PyResult<UnitColumns<'py>> {
    columns(py, UnitTable::FIELDS, table.rows(), |row, field| table.get(row, field)).map(Columns)
}

pub(crate) fn member_columns<'py>(py: Python<'py>, table: &MemberTable) -> PyResult<MemberColumns<'py>> {
    columns(py, MemberTable::FIELDS, table.rows(), |row, field| table.get(row, field)).map(Columns)
}

/// Tables that a mapping filled, and that a review takes as they are.
macro_rules! mapped {
    ($($(#[doc = $doc:literal])* $name:ident of $table:ty as $columns:ident;)*) => {$(
        $(#[doc = $doc])*
        #[pyclass(frozen, module = "dieule")]
        pub(crate) struct $name {
            pub(crate) table: Arc<$table>,
            report: Py<MappingReport>,
        }

        impl $name {
            fn of(py: Python<'_>, mapped: dieule::Mapped<$table>) -> PyResult<Self> {
                let dieule::Mapped { table, report } = mapped;
                Ok($name { table: Arc::new(table), report: Py::new(py, MappingReport::of(&report))? })
            }

            fn cells(&self) -> impl Iterator<Item = Option<Value<'_>>> {
                let rows = self.table.rows();
                <$table>::FIELDS.iter().flat_map(move |field| (0..rows).map(move |row| self.table.get(row, field.name)))
            }
        }

        #[pymethods]
        impl $name {
            #[new]
            fn new(columns: &Bound<'_, PyAny>, report: Py<MappingReport>) -> Result<Self, Refused> {
                Ok($name { table: table::<$table>(columns)?, report })
            }

            /// How the list was understood.
            #[getter]
            fn report(&self, py: Python<'_>) -> Py<MappingReport> {
                self.report.clone_ref(py)
            }

            /// The columns as they were read, by field: days as dates, codes as texts, None where not known.
            fn columns<'py>(&self, py: Python<'py>) -> PyResult<Columns<'py, $columns>> {
                columns(py, <$table>::FIELDS, self.table.rows(), |row, field| self.table.get(row, field)).map(Columns)
            }

            fn __len__(&self) -> usize {
                self.table.rows()
            }

            fn __repr__(&self) -> String {
                format!("{}(rows={}, …)", stringify!($name), self.table.rows())
            }

            fn __eq__(&self, other: &Self) -> bool {
                self.table.rows() == other.table.rows() && self.report.get() == other.report.get() && self.cells().eq(other.cells())
            }

            fn __hash__(&self) -> u64 {
                let mut state = DefaultHasher::new();
                self.report.get().hash(&mut state);
                state.finish()
            }

            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
                let (this, py) = (slf.get(), slf.py());
                Ok((slf.get_type(), [this.columns(py)?.0.into_any(), this.report.bind(py).clone().into_any()].into_iter().collect()))
            }
        }
    )*};
}

mapped! {
    /// A list of units that a mapping read: what a review takes, with a report of how it was understood.
    MappedUnits of UnitTable as UNITS;
    /// A list of members that a mapping read: what a review takes, with a report of how it was understood.
    MappedMembers of MemberTable as MEMBERS;
}

/// Entries as the typed dictionaries that a criteria set scores.
pub(crate) struct Entries<'py>(Bound<'py, PyList>);

impl<'py> IntoPyObject<'py> for Entries<'py> {
    type Target = PyList;
    type Output = Bound<'py, PyList>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("builtins", "list"), type_hint_identifier!("dieule._records", "ScoreEntry"));

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}

/// A sheet of scores that a mapping read: entries for `CriteriaSet.score`, with a report of how they were understood.
#[pyclass(frozen, module = "dieule")]
pub(crate) struct MappedScores {
    entries: Vec<ScoreEntry>,
    rows: Vec<usize>,
    report: Py<MappingReport>,
}

#[pymethods]
impl MappedScores {
    #[new]
    fn new(entries: &Bound<'_, PyAny>, rows: Vec<usize>, report: Py<MappingReport>) -> Result<Self, Refused> {
        Ok(MappedScores { entries: table::<Vec<ScoreEntry>>(entries)?.to_vec(), rows, report })
    }

    /// What the rows say: an entry for each side that a row says something of.
    #[getter]
    fn entries<'py>(&self, py: Python<'py>) -> PyResult<Entries<'py>> {
        let entries: Vec<_> = self.entries.iter().map(|entry| facts(py, entry)).collect::<PyResult<_>>()?;
        PyList::new(py, entries).map(Entries)
    }

    /// The row of each entry, counted from 0: `entries[3]` of an error is row `rows[3]` of the list.
    #[getter]
    fn rows(&self) -> Tuple<usize> {
        self.rows.iter().copied().collect()
    }

    /// How the sheet was understood.
    #[getter]
    fn report(&self, py: Python<'_>) -> Py<MappingReport> {
        self.report.clone_ref(py)
    }

    fn __len__(&self) -> usize {
        self.entries.len()
    }

    fn __repr__(&self) -> String {
        format!("MappedScores(entries={}, …)", self.entries.len())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.entries == other.entries && self.rows == other.rows && self.report.get() == other.report.get()
    }

    fn __hash__(&self) -> u64 {
        let mut state = DefaultHasher::new();
        self.rows.hash(&mut state);
        self.report.get().hash(&mut state);
        state.finish()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        let (this, py) = (slf.get(), slf.py());
        let rows = this.rows.clone().into_bound_py_any(py)?;
        Ok((slf.get_type(), [this.entries(py)?.0.into_any(), rows, this.report.bind(py).clone().into_any()].into_iter().collect()))
    }
}

/// What an entry says, by field.
fn facts<'py>(py: Python<'py>, entry: &ScoreEntry) -> PyResult<Bound<'py, PyDict>> {
    let ScoreEntry { unit, criterion, by, done, count, whole, points, on } = entry;
    let facts = PyDict::new(py);
    let put = |field: &str, fact: Option<PyResult<Bound<'py, PyAny>>>| match fact {
        Some(fact) => facts.set_item(field, fact?),
        None => Ok(()),
    };
    put("unit", unit.as_ref().map(|unit| unit.into_bound_py_any(py)))?;
    put("criterion", criterion.as_ref().map(|id| id.into_bound_py_any(py)))?;
    put("by", by.map(|by| by.code().into_bound_py_any(py)))?;
    put("done", done.map(|done| done.into_bound_py_any(py)))?;
    put("count", count.map(|count| count.into_bound_py_any(py)))?;
    put("whole", whole.map(|whole| whole.into_bound_py_any(py)))?;
    put("points", points.map(|points| points.to_string().into_bound_py_any(py)))?;
    put("on", on.map(|on| on.into_bound_py_any(py)))?;
    Ok(facts)
}

fn columns<'py, 'v>(
    py: Python<'py>,
    fields: &[Field],
    rows: usize,
    get: impl Fn(usize, &str) -> Option<Value<'v>>,
) -> PyResult<Bound<'py, PyDict>> {
    let columns = PyDict::new(py);
    for field in fields {
        let cells: Option<Vec<Value<'_>>> = (0..rows).map(|row| get(row, field.name)).collect();
        let Some(cells) = cells.filter(|_| rows > 0) else { continue };
        let cells = cells.into_iter().map(|cell| match cell {
            Value::Missing => Ok(py.None().into_bound(py)),
            Value::Date(day) => day.into_bound_py_any(py),
            Value::Flag(flag) => flag.into_bound_py_any(py),
            Value::Count(count) => count.into_bound_py_any(py),
            Value::Text(text) | Value::Decimal(text) | Value::Other(text) => text.into_bound_py_any(py),
        });
        columns.set_item(field.name, PyList::new(py, cells.collect::<PyResult<Vec<_>>>()?)?)?;
    }
    Ok(columns)
}

/// What `dieule.Mapping` builds on: it takes the text alone.
#[pyclass(frozen, eq, hash, subclass, module = "dieule._native")]
pub(crate) struct MappingBase {
    core: dieule::Mapping,
    text: String,
}

impl PartialEq for MappingBase {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Hash for MappingBase {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

#[pymethods]
impl MappingBase {
    #[new]
    fn new(text: String) -> Result<Self, Refused> {
        let json = text.trim_start().starts_with('{');
        let core = if json { dieule::Mapping::from_json(&text) } else { dieule::Mapping::from_toml(&text) }?;
        Ok(MappingBase { core, text })
    }

    /// The mapping's name.
    #[getter]
    fn name(&self) -> &str {
        self.core.name()
    }

    fn _units(&self, py: Python<'_>, rows: &Bound<'_, PyAny>, headings: Option<&Bound<'_, PyAny>>) -> Result<MappedUnits, Refused> {
        let mapped = match Given::of(rows, headings, "units")? {
            Given::Dicts(list) => self.core.units(list.headings(), &list.rows())?,
            Given::Columns(list) => self.core.units(list.headings(), &list.rows())?,
            Given::Sheet(Sheet { headings: Some(headings), rows }) => self.core.units(&headings, &rows)?,
            Given::Sheet(Sheet { headings: None, rows }) => self.core.units_sheet(&rows)?,
        };
        Ok(MappedUnits::of(py, mapped)?)
    }

    fn _members(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        headings: Option<&Bound<'_, PyAny>>,
        units: Option<&Bound<'_, PyAny>>,
    ) -> Result<MappedMembers, Refused> {
        let units = units.map(table::<UnitTable>).transpose()?;
        let units = units.as_deref();
        let mapped = match Given::of(rows, headings, "members")? {
            Given::Dicts(list) => self.core.members(list.headings(), &list.rows(), units)?,
            Given::Columns(list) => self.core.members(list.headings(), &list.rows(), units)?,
            Given::Sheet(Sheet { headings: Some(headings), rows }) => self.core.members(&headings, &rows, units)?,
            Given::Sheet(Sheet { headings: None, rows }) => self.core.members_sheet(&rows, units)?,
        };
        Ok(MappedMembers::of(py, mapped)?)
    }

    fn _scores(
        &self,
        py: Python<'_>,
        rows: &Bound<'_, PyAny>,
        headings: Option<&Bound<'_, PyAny>>,
        units: Option<&Bound<'_, PyAny>>,
    ) -> Result<MappedScores, Refused> {
        let units = units.map(table::<UnitTable>).transpose()?;
        let units = units.as_deref();
        let mapped = match Given::of(rows, headings, "scores")? {
            Given::Dicts(list) => self.core.scores(list.headings(), &list.rows(), units)?,
            Given::Columns(list) => self.core.scores(list.headings(), &list.rows(), units)?,
            Given::Sheet(Sheet { headings: Some(headings), rows }) => self.core.scores(&headings, &rows, units)?,
            Given::Sheet(Sheet { headings: None, rows }) => self.core.scores_sheet(&rows, units)?,
        };
        let dieule::MappedScores { entries, rows, report } = mapped;
        Ok(MappedScores { entries, rows, report: Py::new(py, MappingReport::of(&report))? })
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        crate::mirror::shown("Mapping", slf, &["name"])
    }

    fn __getnewargs__(&self) -> (&str,) {
        (&self.text,)
    }
}
