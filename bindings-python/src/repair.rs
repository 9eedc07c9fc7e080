//! Repairs: ways to mend what a review finds.

use crate::bulk::held;
use crate::code::{Actor, Certainty, Language, Outcome, Standing, Subject, WayKind};
use crate::error::Refused;
use crate::findings::{Candidate, Citation, Figure};
use crate::mirror::{Built, Lazy, Reduced, Restore, Show, Tuple, mirrors, reduced, shown};
use crate::plain::Plain;
use crate::rulebook::Receipt;
use crate::table::table;
use crate::value::Count;
use chrono::NaiveDate;
use dieule::{AcceptanceTable, MemberTable, UnitTable};
use pyo3::prelude::*;
use pyo3::types::PyTuple;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

#[cfg(feature = "stubs")]
use pyo3::inspect::PyStaticExpr;

mirrors! {
    /// What stands in the way.
    Obstacle shows [reason, figures] both_ways {
        /// Why, as a stable code: `members_left`.
        reason: String,
        /// The figures behind it, by name.
        figures: BTreeMap<String, Figure>,
        /// Facts whose absence leaves it unknown.
        missing: Tuple<String>,
        /// Where two charters or readings answer differently: each with its answer.
        candidates: Tuple<Candidate>,
    }

    /// One way to mend a fault. It is a proposal: nothing is changed.
    Way shows [what, open, target] both_ways {
        /// Which way.
        what: WayKind,
        /// The rule behind it: `repair.merge`; the charter's `provisions()` list what it reads.
        rule: String,
        /// Whether nothing stands in the way.
        ///
        /// A merger is open only when the merged unit is whole and the unit above keeps its own minimum.
        open: bool,
        /// What stands in its way; None where it is open.
        blocked_by: Option<Obstacle>,
        /// The code of the unit it is taken with: the partner of a merger.
        target: Option<String>,
        /// That unit's row; of a duplicate, the earlier row with the same key or code.
        target_row: Option<usize>,
        /// What it comes to, by name: members, branches.
        resulting: BTreeMap<String, Figure>,
        /// Who takes it, or decides on it; None where nobody is named.
        who: Option<Actor>,
        /// The fields to fill, or the steps left, in their order.
        fields: Tuple<String>,
        /// The article.
        citation: Option<Citation>,
        /// The lowest certainty of the values it rests on.
        certainty: Option<Certainty>,
        /// The weakest standing of the values it rests on.
        standing: Standing,
    } => {
        /// The way in words, with its figures: what it comes to, or what stands in it.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn message(&self, language: Language) -> String {
            self.core().message(language.0)
        }

        /// What the way is called: `Sáp nhập chi đoàn`.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn title(&self, language: Language) -> String {
            self.core().title(language.0)
        }

        /// The citation as people write it: `Điều 6 khoản 2, Điều lệ Đoàn khóa XII`.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn cited(&self, language: Language) -> String {
            self.core().cited(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// One fault of a review with the ways to mend it.
    Repair shows [subject, row, rule, outcome] both_ways {
        /// Whether it is about a unit or a member.
        subject: Subject,
        /// The row in its list, counted from 0.
        row: usize,
        /// The host's key of the member, or code of the unit; None where the list gives none.
        key: Option<String>,
        /// The code of the unit concerned; None for a member whose unit is not in the list.
        unit: Option<String>,
        /// The rule that is not met.
        rule: String,
        /// Its answer.
        outcome: Outcome,
        /// Why, as the finding of the review has it.
        reason: String,
        /// The last day for mending it, where a letter that was chosen sets one; it counts.
        by_day: Option<NaiveDate>,
        /// The ways: the data first, then what an article names, then the end of the unit. Partners of a merger best first.
        ways: Ways,
        /// Possible partners of a merger that are not listed.
        more_targets: usize,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }
}

/// Ways that rows with the same gap share; a tuple of them is built when a host reads it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Ways(Arc<[dieule::Way]>);

impl Hash for Ways {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for way in self.0.iter() {
            (way.what.code(), way.open, &way.target, &way.fields).hash(state);
        }
    }
}

impl Show for Ways {
    type Core = Arc<[dieule::Way]>;
    fn of(core: &Self::Core) -> Self {
        Ways(Arc::clone(core))
    }
}

impl Restore for Ways {
    fn core(&self) -> Self::Core {
        Arc::clone(&self.0)
    }
}

impl<'py> IntoPyObject<'py> for Ways {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = Tuple::<Way>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        PyTuple::new(py, self.0.iter().map(Way::of))
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Ways {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = <Tuple<Way> as FromPyObject<'_, '_>>::INPUT_TYPE;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Ways(object.extract::<Tuple<Way>>()?.core().into()))
    }
}

/// The ways to mend what a review finds. Nothing is changed.
#[pyclass(frozen, eq, hash, module = "dieule")]
pub(crate) struct Repairs {
    core: dieule::Repairs,
    repairs: Lazy<Repair>,
}

held!(Repairs: repairs);

impl Hash for Repairs {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let dieule::Repairs { repairs, left_out, standing, receipt } = &self.core;
        (repairs.len(), left_out, standing.code(), receipt.day).hash(state);
    }
}

#[pymethods]
impl Repairs {
    #[new]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn new(repairs: Tuple<Repair>, left_out: usize, standing: Standing, receipt: Receipt) -> Self {
        dieule::Repairs { repairs: repairs.core(), left_out, standing: standing.core(), receipt: receipt.core() }.into()
    }

    /// Each fault, those of units first, in the order of the lists.
    #[getter]
    fn repairs<'py>(&self, py: Python<'py>) -> PyResult<Built<'py, Repair>> {
        self.repairs.of(py, &self.core.repairs)
    }

    /// Findings of the review for which no ways are worked out: their remedy is a sentence of the review.
    #[getter]
    fn left_out(&self) -> usize {
        self.core.left_out
    }

    /// Whether the law of the day is certain.
    #[getter]
    fn standing(&self) -> Standing {
        Standing(self.core.standing)
    }

    /// What reproduces it.
    #[getter]
    fn receipt(&self) -> Receipt {
        Receipt::of(&self.core.receipt)
    }

    /// As plain data, ready for JSON.
    fn to_dict(&self) -> PyResult<Plain> {
        Plain::of(&self.core)
    }

    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    fn to_json(&self) -> String {
        self.core.to_json()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        shown("Repairs", slf, &["left_out", "standing"])
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        reduced(slf, &["repairs", "left_out", "standing", "receipt"])
    }
}

/// The repairs of lists as Python has them; other threads run meanwhile.
pub(crate) fn repairs(
    charter: &dieule::Charter,
    py: Python<'_>,
    units: &Bound<'_, PyAny>,
    members: &Bound<'_, PyAny>,
    accepted: &Bound<'_, PyAny>,
    targets: Option<Count<'_>>,
) -> Result<Repairs, Refused> {
    let targets = targets.map(|targets| targets.read::<u32>("repairs", "targets")).transpose()?;
    let targets = targets.map_or(dieule::Charter::TARGETS, |targets| targets as usize);
    let (units, members, accepted) = (table::<UnitTable>(units)?, table::<MemberTable>(members)?, table::<AcceptanceTable>(accepted)?);
    let (units, members, accepted) = (units.columns()?, members.columns()?, accepted.columns()?);
    Ok(py.detach(|| charter.repairs_with(&units, &members, &accepted, targets))?.into())
}
