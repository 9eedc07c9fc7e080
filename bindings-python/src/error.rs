//! The library's errors as the Python classes of `dieule.errors`, with their fields.

use dieule::{Error, InputError, Problem, Refusal};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

/// What a call may refuse with: an error of the library, or one that Python raised on the way.
pub(crate) enum Refused {
    Library(Error),
    Python(PyErr),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Refused::Library(error)
    }
}

impl From<InputError> for Refused {
    fn from(error: InputError) -> Self {
        Refused::Library(error.into())
    }
}

impl From<PyErr> for Refused {
    fn from(error: PyErr) -> Self {
        Refused::Python(error)
    }
}

impl From<Refused> for PyErr {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Library(error) => Python::attach(|py| raised(py, error).unwrap_or_else(|failure| failure)),
            Refused::Python(error) => error,
        }
    }
}

fn raised(py: Python<'_>, error: Error) -> PyResult<PyErr> {
    let (message, code) = (error.to_string(), error.code());
    let fields = PyDict::new(py);
    let class = match error {
        Error::NotInForce { day, first_day } => {
            fields.set_item("day", day)?;
            fields.set_item("first_day", first_day)?;
            "NotInForceError"
        }
        Error::Input(InputError { record, field, row, problem }) => {
            fields.set_item("record", record)?;
            fields.set_item("field", field)?;
            fields.set_item("row", row)?;
            fields.set_item("why", problem.to_string())?;
            fields.set_item("nearest", if let Problem::UnknownField { nearest } = problem { nearest } else { None })?;
            "InputError"
        }
        Error::Profile { profile, refusals } => {
            fields.set_item("profile", profile)?;
            fields.set_item("refusals", listed(py, refusals)?)?;
            "ProfileError"
        }
        Error::Mapping { mapping, refusals } => {
            fields.set_item("mapping", mapping)?;
            fields.set_item("refusals", listed(py, refusals)?)?;
            "MappingError"
        }
        Error::Table { table, refusals } => {
            fields.set_item("table", table)?;
            fields.set_item("refusals", listed(py, refusals)?)?;
            "TableError"
        }
        Error::Criteria { set, refusals } => {
            fields.set_item("set", set)?;
            fields.set_item("refusals", listed(py, refusals)?)?;
            "CriteriaError"
        }
        Error::Schedule { schedule, refusals } => {
            fields.set_item("schedule", schedule)?;
            fields.set_item("refusals", listed(py, refusals)?)?;
            "ScheduleError"
        }
        Error::UnknownName { what, name, nearest, known } => {
            fields.set_item("what", what)?;
            fields.set_item("name", name)?;
            fields.set_item("nearest", nearest)?;
            fields.set_item("known", PyTuple::new(py, known)?)?;
            "UnknownNameError"
        }
        Error::NotEstablished { provision, why } => {
            fields.set_item("provision", provision)?;
            fields.set_item("why", why)?;
            "NotEstablishedError"
        }
        Error::Pin { instrument, day, why } => {
            fields.set_item("instrument", instrument)?;
            fields.set_item("day", day)?;
            fields.set_item("why", why)?;
            "PinError"
        }
        Error::Route { unit, why } => {
            fields.set_item("unit", unit)?;
            fields.set_item("why", why)?;
            "RouteError"
        }
        Error::Stored { why } => {
            fields.set_item("why", why)?;
            "StoredValueError"
        }
        Error::Rulebook(_) => "RulebookError",
        // Only because the enum is non-exhaustive: an error without a class of its own is still one of the library's.
        _ => "DieuleError",
    };
    let class = py.import("dieule.errors")?.getattr(class)?;
    Ok(PyErr::from_value(class.call((message, code), Some(&fields))?))
}

fn listed(py: Python<'_>, refusals: Vec<Refusal>) -> PyResult<Bound<'_, PyTuple>> {
    let class = py.import("dieule.errors")?.getattr("Refusal")?;
    let items: Vec<_> =
        refusals.into_iter().map(|Refusal { path, why }| class.call1((path, why))?.into_bound_py_any(py)).collect::<PyResult<_>>()?;
    PyTuple::new(py, items)
}

impl Refused {
    /// The same, with the row of a list it was found in.
    pub(crate) fn at_row(self, row: usize) -> Self {
        match self {
            Refused::Library(Error::Input(input)) => Refused::Library(input.at_row(row).into()),
            other @ (Refused::Library(_) | Refused::Python(_)) => other,
        }
    }
}
