//! Two lists compared.

use crate::bulk::held;
use crate::code::{Language, ListSource, Outcome, Reconciled, Side};
use crate::error::Refused;
use crate::findings::Finding;
use crate::mirror::{Built, Lazy, Reduced, Restore, Show, Tuple, mirrors, reduced, shown};
use crate::plain::Plain;
use crate::rulebook::Receipt;
use crate::table::{Table, table};
use dieule::{Entries, EntryTable, InputError, Value};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyIterator;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_subscript};

/// The two sides as tables: refusals name the side.
macro_rules! sides {
    ($($side:ident = $name:literal;)*) => {$(
        struct $side(EntryTable);

        impl Table for $side {
            const NAME: &'static str = $name;

            fn with_rows(rows: usize) -> Self {
                $side(EntryTable::with_rows(rows))
            }

            fn set(&mut self, row: usize, field: &str, value: Value<'_>) -> Result<(), InputError> {
                self.0.set(row, field, value).map_err(|error| InputError { record: $name, ..error })
            }
        }

        impl $side {
            fn columns(&self) -> Result<Entries<'_, String>, InputError> {
                self.0.columns().map_err(|error| InputError { record: $name, ..error })
            }
        }
    )*};
}

sides! {
    Records = "records";
    List = "list";
}

/// Compare what the software holds with an outside list.
pub(crate) fn reconciled(
    py: Python<'_>,
    charter: &dieule::Charter,
    what: Reconciled,
    records: &Bound<'_, PyAny>,
    list: &Bound<'_, PyAny>,
) -> Result<Reconciliation, Refused> {
    let (records, list) = (table::<Records>(records)?, table::<List>(list)?);
    let (records, list) = (records.columns()?, list.columns()?);
    Ok(py.detach(|| charter.reconcile(what.0, &records, &list))?.into())
}

mirrors! {
    /// One difference between two lists.
    Difference shows [side, record_row, list_row, finding] both_ways {
        /// On which side it lies.
        side: Side,
        /// The row of the records, counted from 0; None where none, or more than one, is meant.
        record_row: Option<usize>,
        /// The row of the list, counted from 0; None where none, or more than one, is meant.
        list_row: Option<usize>,
        /// The host's key of the member, or the code of the branch.
        key: Option<String>,
        /// The code of the unit concerned; of a branch, of the unit directly above it.
        unit: Option<String>,
        /// Of a new member: the paper that differs, or from which they are missing.
        source: Option<ListSource>,
        /// The names of the fields that differ.
        fields: Tuple<String>,
        /// Who is responsible, as codes of the letter; empty where no letter that was chosen says so.
        responsible: Tuple<String>,
        /// What was found: its rule and letter, or rule `reconcile.lists` and no letter where none asks for it.
        finding: Finding,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }
}

/// The differences, one by one.
struct Differences<'py, T>(Bound<'py, PyIterator>, PhantomData<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Differences<'py, T> {
    type Target = PyIterator;
    type Output = Bound<'py, PyIterator>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterator"), T::OUTPUT_TYPE);

    fn into_pyobject(self, _: Python<'py>) -> PyResult<Self::Output> {
        Ok(self.0)
    }
}

/// Two lists compared: what is missing, extra or differs. Iterating gives the differences.
///
/// It has no truth value: look at `outcome`, or at `differences`.
#[pyclass(frozen, eq, hash, module = "dieule")]
pub(crate) struct Reconciliation {
    core: dieule::Reconciliation,
    differences: Lazy<Difference>,
}

held!(Reconciliation: differences);

impl Hash for Reconciliation {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let dieule::Reconciliation { what, rule, records, list, compared, agreeing, differences, outcome, receipt } = &self.core;
        (what.code(), rule, records, list, compared, agreeing, differences.len()).hash(state);
        (outcome.map(dieule::Outcome::code), receipt.day).hash(state);
    }
}

#[pymethods]
impl Reconciliation {
    #[new]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn new(
        what: Reconciled,
        rule: String,
        records: usize,
        list: usize,
        compared: usize,
        agreeing: usize,
        differences: Tuple<Difference>,
        outcome: Option<Outcome>,
        receipt: Receipt,
    ) -> Self {
        let (what, differences, outcome, receipt) = (what.core(), differences.core(), outcome.core(), receipt.core());
        dieule::Reconciliation { what, rule, records, list, compared, agreeing, differences, outcome, receipt }.into()
    }

    /// What was compared.
    #[getter]
    fn what(&self) -> Reconciled {
        Reconciled(self.core.what)
    }

    /// The rule of the letter that asks for it.
    #[getter]
    fn rule(&self) -> &str {
        &self.core.rule
    }

    /// Rows of the records.
    #[getter]
    fn records(&self) -> usize {
        self.core.records
    }

    /// Rows of the list.
    #[getter]
    fn list(&self) -> usize {
        self.core.list
    }

    /// People, branches or units found on both sides.
    #[getter]
    fn compared(&self) -> usize {
        self.core.compared
    }

    /// Of these, those that agree in everything compared.
    #[getter]
    fn agreeing(&self) -> usize {
        self.core.agreeing
    }

    /// Every difference, by side, then in the order of the list and of the records.
    #[getter]
    fn differences<'py>(&self, py: Python<'py>) -> PyResult<Built<'py, Difference>> {
        self.differences.of(py, &self.core.differences)
    }

    /// The rule's answer to the whole; None where no letter that asks for it was chosen: then two lists were compared, no more.
    #[getter]
    fn outcome(&self) -> Option<Outcome> {
        self.core.outcome.map(Outcome)
    }

    /// What reproduces it.
    #[getter]
    fn receipt(&self) -> Receipt {
        Receipt::of(&self.core.receipt)
    }

    /// How many differences lie on a side.
    fn count(&self, side: Side) -> usize {
        self.core.count(side.0)
    }

    /// In words: the whole, then a line for each difference, with its letter and who is responsible. Rows are counted from 1.
    #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
    fn explain(&self, language: Language) -> String {
        self.core.explain(language.0)
    }

    /// As plain data, ready for JSON.
    fn to_dict(&self) -> PyResult<Plain> {
        Plain::of(&self.core)
    }

    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    fn to_json(&self) -> String {
        self.core.to_json()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Differences<'py, Difference>> {
        let differences = self.differences.of(py, &self.core.differences)?.into_pyobject(py)?;
        Ok(Differences(differences.try_iter()?, PhantomData))
    }

    fn __len__(&self) -> usize {
        self.core.differences.len()
    }

    #[expect(clippy::unused_self, reason = "Python calls it on a value")]
    fn __bool__(&self) -> PyResult<bool> {
        Err(PyTypeError::new_err("a comparison is not true or false: look at its `outcome`, or at its `differences`"))
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        shown("Reconciliation", slf, &["what", "compared", "agreeing", "outcome"])
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        reduced(slf, &["what", "rule", "records", "list", "compared", "agreeing", "differences", "outcome", "receipt"])
    }
}
