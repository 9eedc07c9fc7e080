//! The answer to one question.

use crate::bulk::held;
use crate::code::{Language, Outcome};
use crate::error::Refused;
use crate::findings::Finding;
use crate::mirror::{Built, Lazy, Show, Tuple, shown};
use crate::plain::Plain;
use crate::rulebook::Receipt;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyType;
use std::hash::{Hash, Hasher};

/// The answer to one question about one record.
///
/// It has no truth value: four answers do not fit into two. Compare `outcome`.
#[pyclass(frozen, eq, hash, module = "dieule")]
pub(crate) struct Verdict {
    core: dieule::Verdict,
    findings: Lazy<Finding>,
}

held!(Verdict: findings);

impl Hash for Verdict {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let dieule::Verdict { question, outcome, findings, missing, receipt } = &self.core;
        (question, outcome.code(), missing, receipt.day).hash(state);
        for finding in findings {
            (&finding.rule, &finding.reason).hash(state);
        }
    }
}

#[pymethods]
impl Verdict {
    /// The question or rule asked.
    #[getter]
    fn question(&self) -> &str {
        &self.core.question
    }

    /// The answer: the worst of the requirements.
    #[getter]
    fn outcome(&self) -> Outcome {
        Outcome(self.core.outcome)
    }

    /// Every rule that is not met, in the order of the articles.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Built<'py, Finding>> {
        self.findings.of(py, &self.core.findings)
    }

    /// The fields whose absence leaves something unknown, each once.
    #[getter]
    fn missing(&self) -> Tuple<String> {
        Tuple::of(&self.core.missing)
    }

    /// What reproduces the answer.
    #[getter]
    fn receipt(&self) -> Receipt {
        Receipt::of(&self.core.receipt)
    }

    /// The verdict in words: the outcome, then a line for each finding with its article and what to do.
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

    /// Read a stored verdict. Raises `StoredValueError` when the text is not one of this version.
    #[staticmethod]
    fn from_json(text: &str) -> Result<Self, Refused> {
        Ok(dieule::Verdict::from_json(text)?.into())
    }

    #[expect(clippy::unused_self, reason = "Python calls it on a value")]
    fn __bool__(&self) -> PyResult<bool> {
        Err(PyTypeError::new_err("a verdict is not true or false: it has four answers; compare its `outcome`"))
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        shown("Verdict", slf, &["question", "outcome"])
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((PyType::new::<Self>(slf.py()).getattr("from_json")?, (slf.get().to_json(),)))
    }
}
