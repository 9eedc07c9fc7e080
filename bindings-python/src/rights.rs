//! Rights: the actions of the software with their row of the matrix, and whether a unit may take one.

use crate::charter::{CharterBase, Keywords};
use crate::code::{Certainty, Grant, Holder, Language, Relation};
use crate::error::Refused;
use crate::findings::Citation;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::table::table;
use crate::value::read;
use crate::verdict::Verdict;
use dieule::{Record, RightRequest, UnitTable};
use pyo3::prelude::*;
use pyo3::types::PyString;

mirrors! {
    /// A cell of the matrix: what it says of one holder, and how surely.
    RightCell shows [holder, grant, certainty] both_ways {
        /// The column.
        holder: Holder,
        /// What it says.
        grant: Grant,
        /// How well the source was read; None where nothing was seen.
        certainty: Option<Certainty>,
        /// Where it stands.
        citation: Option<Citation>,
    }

    /// An action on the software, with its row of the matrix.
    RightAction shows [id] both_ways {
        /// Its id: the function, a dot, the action.
        id: String,
        /// The function it belongs to: `admission`.
        function: String,
        /// Where the unit it concerns may stand, seen from who acts.
        relations: Tuple<Relation>,
        /// The cells, in the order of the holders; a level that ended has none.
        cells: Tuple<RightCell>,
    } => {
        /// What it is called.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn name(&self, language: Language) -> String {
            self.core().name(language.0)
        }

        /// What its function is called.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn function_name(&self, language: Language) -> String {
            self.core().function_name(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }
}

/// What `dieule.Rights` builds on.
#[pyclass(frozen, subclass, module = "dieule._native")]
pub(crate) struct RightsBase {
    core: dieule::Rights,
}

#[pymethods]
impl RightsBase {
    #[new]
    fn new(charter: &Bound<'_, CharterBase>, units: &Bound<'_, PyAny>) -> Result<Self, Refused> {
        Ok(RightsBase { core: charter.get().core().rights(&table::<UnitTable>(units)?.columns()?)? })
    }

    /// How many units it holds.
    #[getter]
    fn units(&self) -> usize {
        self.core.units()
    }

    fn __repr__(&self) -> String {
        format!("Rights(units={})", self.core.units())
    }

    fn _may(&self, request: Keywords<'_>) -> Result<Verdict, Refused> {
        Ok(self.core.may(&asked(request)?)?.into())
    }
}

/// May a unit of this list take an action that concerns another?
pub(crate) fn may(charter: &dieule::Charter, units: &Bound<'_, PyAny>, request: Keywords<'_>) -> Result<Verdict, Refused> {
    Ok(charter.may(&table::<UnitTable>(units)?.columns()?, &asked(request)?)?.into())
}

fn asked(request: Keywords<'_>) -> Result<RightRequest, Refused> {
    let mut asked = RightRequest::default();
    for (field, value) in request.items() {
        let field = field.cast::<PyString>().map_err(PyErr::from)?;
        let field = field.to_str()?;
        read(&value, |value| asked.set(field, value))?;
    }
    Ok(asked)
}
