//! Screening: the rules of a review over columns, of whole lists, of parts of them, and of one record.

use crate::arrow::{ArrowTable, Members, length, units};
use crate::code::Outcome;
use crate::error::Refused;
use crate::findings::Finding;
use crate::mirror::{Show, Tuple};
use crate::screened::{Screened, ScreenedRule};
use crate::table::record;
use dieule::{Charter, Error, MemberRecord, ScreeningPart as Part};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::sync::{Mutex, PoisonError};

#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier};

/// A list as an argument, with the name that its type has in `dieule.lists`.
macro_rules! lists {
    ($($name:ident)*) => {$(
        pub(crate) struct $name<'py>(Bound<'py, PyAny>);

        impl<'a, 'py> FromPyObject<'a, 'py> for $name<'py> {
            type Error = PyErr;
            #[cfg(feature = "stubs")]
            const INPUT_TYPE: PyStaticExpr = type_hint_identifier!("dieule.lists", stringify!($name));

            fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
                Ok($name(object.to_owned()))
            }
        }
    )*};
}

lists! { UnitList MemberList MemberFacts ProgressCallback }

/// The callable that is told how far a call is: the rows done, and of how many where that is known.
fn teller(members: &MemberList<'_>, progress: Option<ProgressCallback<'_>>) -> impl FnMut(u64) -> PyResult<()> + Send + use<> {
    let total = length(&members.0);
    let progress = progress.map(|progress| progress.0.unbind());
    move |done| match &progress {
        Some(progress) => Python::attach(|py| progress.call1(py, (done, total)).map(drop)),
        // Without one, Ctrl-C is still heard between two pieces.
        #[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself is not general enough in its lifetime")]
        None => Python::attach(|py| py.check_signals()),
    }
}

/// A charter made ready to screen the members of one list of units. Threads may share it.
#[pyclass(frozen, module = "dieule")]
pub(crate) struct Screening(dieule::Screening);

pub(crate) fn screening(charter: &Charter, py: Python<'_>, list: &UnitList<'_>, rules: &[String]) -> Result<Screening, Refused> {
    let units = units(&list.0)?;
    let rules: Vec<&str> = rules.iter().map(String::as_str).collect();
    Ok(Screening(py.detach(|| charter.screening_of(units, &rules))?))
}

#[pymethods]
impl Screening {
    /// The rules about members, with the places of their answers.
    #[getter]
    fn rules(&self) -> Tuple<ScreenedRule> {
        self.0.rules().iter().map(ScreenedRule::of).collect()
    }

    /// How many words of 64 bits hold the answers about a member.
    #[getter]
    fn words(&self) -> usize {
        self.0.words()
    }

    /// The texts of findings: the rule, a colon, and ``not_met``, ``needs_decision`` or ``unknown``.
    #[getter]
    fn labels(&self) -> Tuple<String> {
        self.0.finding_labels().into_iter().collect()
    }

    /// The answers about every member: one row each, a column ``answers`` of 64 bits (``answers_1`` and on where there are
    /// more words). `rules` tells the places. Rules that compare rows are answered by :meth:`screen` alone.
    ///
    /// `progress` is called with the rows done, and how many there are or None. Raises `InputError` with column and row.
    #[pyo3(signature = (members, *, progress = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn answers(&self, py: Python<'_>, members: MemberList<'_>, progress: Option<ProgressCallback<'_>>) -> Result<ArrowTable, Refused> {
        let mut tell = teller(&members, progress);
        let members = Members::of(&members.0)?;
        py.detach(|| {
            let batches = members.shares(&mut tell, &|columns| Ok(self.0.answers_batch(self.0.answer(columns)?)?))?;
            Ok(ArrowTable::of(self.0.answers_schema(), batches))
        })
    }

    /// What is found about every member: one row each, a column ``findings``, lists of a dictionary of texts (:attr:`labels`).
    ///
    /// As :meth:`answers` otherwise.
    #[pyo3(signature = (members, *, progress = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn findings(&self, py: Python<'_>, members: MemberList<'_>, progress: Option<ProgressCallback<'_>>) -> Result<ArrowTable, Refused> {
        let mut tell = teller(&members, progress);
        let members = Members::of(&members.0)?;
        py.detach(|| {
            let batches = members.shares(&mut tell, &|columns| Ok(self.0.findings_batch(&self.0.answer(columns)?)?))?;
            Ok(ArrowTable::of(self.0.findings_schema(), batches))
        })
    }

    /// Screen a whole list: answers about units, counts up the tree, the rows that only other rows could tell of. A stream is
    /// read once, a batch at a time.
    ///
    /// As :meth:`answers` otherwise. Nothing is half done when `progress` raises.
    #[pyo3(signature = (members, *, progress = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn screen(&self, py: Python<'_>, members: MemberList<'_>, progress: Option<ProgressCallback<'_>>) -> Result<Screened, Refused> {
        let mut tell = teller(&members, progress);
        let members = Members::of(&members.0)?;
        py.detach(|| {
            let mut part = self.0.part();
            members.each(&mut tell, &mut |first_row, columns| Ok(part.count(first_row, columns)?))?;
            Ok(Screened(part.finish()?))
        })
    }

    /// What is found about one row, each with its reason, figures and article. Rules that compare rows are explained by a
    /// review alone.
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn explain(&self, members: MemberList<'_>, row: usize) -> Result<Tuple<Finding>, Refused> {
        let members = Members::of(&members.0)?;
        let mut found = None;
        members.each(&mut |_| Ok(()), &mut |first_row, columns| {
            let here = usize::try_from(first_row).ok().and_then(|first| row.checked_sub(first)).filter(|row| *row < columns.rows());
            if let Some(row) = here {
                found = Some(self.0.explain(columns, row)?);
            }
            Ok(())
        })?;
        let unknown = || Error::UnknownName { what: "row", name: row.to_string(), nearest: None, known: Vec::new() };
        let found = found.ok_or_else(unknown)?;
        Ok(found.iter().map(Finding::of).collect())
    }

    /// The answers about one member, a dict with the fields a list has. What the dict does not have is not asked about; a list is
    /// screened faster by :meth:`screen`. Rules that compare rows are not asked.
    ///
    /// Raises `InputError` with the field.
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn member(&self, member: MemberFacts<'_>) -> Result<ScreenedMember, Refused> {
        let member = record(member.0.cast().map_err(|_| PyTypeError::new_err("a member is a dict of the fields of a list"))?)?;
        let answers = self.0.member(&member.columns(), 0)?;
        Ok(ScreenedMember { screening: self.0.clone(), member, answers })
    }

    /// A part to which nothing was added yet.
    fn part(&self) -> ScreeningPart {
        ScreeningPart { part: Mutex::new(self.0.part()) }
    }

    /// A part from what :meth:`ScreeningPart.to_bytes` gave, perhaps on another machine. Raises `StoredValueError` for a part of
    /// another charter, other units or other rules.
    fn part_from_bytes(&self, part: &[u8]) -> Result<ScreeningPart, Refused> {
        Ok(ScreeningPart { part: Mutex::new(self.0.part_from_bytes(part)?) })
    }

    fn __repr__(&self) -> String {
        format!("Screening(rules={}, words={})", self.0.rules().len(), self.0.words())
    }
}

/// The answers about one member, and why where somebody asks.
#[pyclass(frozen, module = "dieule")]
pub(crate) struct ScreenedMember {
    screening: dieule::Screening,
    member: MemberRecord,
    answers: dieule::ScreenedMember,
}

#[pymethods]
impl ScreenedMember {
    /// What all requirements come to: the worst of their answers.
    #[getter]
    fn outcome(&self) -> Outcome {
        Outcome(self.answers.outcome)
    }

    /// A rule's answer. What was not asked, or does not apply, is met. Raises `UnknownNameError` for a rule not screened.
    fn answer(&self, rule: &str) -> Result<Outcome, Refused> {
        Ok(Outcome(self.answers.answer(self.screening.rule(rule)?)))
    }

    /// What is found, each with its reason, figures and article: worked out when it is asked for.
    #[getter]
    fn findings(&self) -> Result<Tuple<Finding>, Refused> {
        let found = self.screening.explain(&self.member.columns(), 0)?;
        Ok(found.iter().map(Finding::of).collect())
    }

    fn __repr__(&self) -> String {
        format!("ScreenedMember(outcome='{}')", self.answers.outcome.code())
    }
}

/// What part of a list of members told so far: counts and fingerprints, no rows. Parts merge in any order.
#[pyclass(frozen, module = "dieule")]
pub(crate) struct ScreeningPart {
    part: Mutex<Part>,
}

impl ScreeningPart {
    fn with<T>(&self, work: impl FnOnce(&mut Part) -> T) -> T {
        work(&mut self.part.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[pymethods]
impl ScreeningPart {
    /// How many members it was told of.
    #[getter]
    fn members(&self, py: Python<'_>) -> u64 {
        py.detach(|| self.with(|part| part.members()))
    }

    /// Add members; gives their answers as :meth:`Screening.answers` does. `first_row` is the number of the first in the whole
    /// list: of rows that share a key the lowest is the one that stands. Without it rows are numbered in the order they come.
    ///
    /// Raises `InputError` with column and row; of what could not be read nothing is added.
    #[pyo3(signature = (members, *, first_row = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn add(&self, py: Python<'_>, members: MemberList<'_>, first_row: Option<u64>) -> Result<ArrowTable, Refused> {
        let members = Members::of(&members.0)?;
        py.detach(|| {
            self.with(|part| {
                let before = first_row.unwrap_or_else(|| part.members());
                let screening = part.screening();
                // A bad cell in a later batch must leave nothing behind.
                let mut whole = screening.part();
                let mut batches = Vec::new();
                members.each(&mut |_| Ok(()), &mut |row, columns| {
                    batches.push(screening.answers_batch(whole.add(before + row, columns)?)?);
                    Ok(())
                })?;
                part.merge(whole)?;
                Ok(ArrowTable::of(screening.answers_schema(), batches))
            })
        })
    }

    /// Take in what another part of the same list told. Raises `StoredValueError` for a part of another screening.
    fn merge(&self, py: Python<'_>, other: &ScreeningPart) -> Result<(), Refused> {
        if std::ptr::eq(self, other) {
            return Err(PyTypeError::new_err("a part is not merged with itself: its members would count twice").into());
        }
        py.detach(|| {
            let other = other.with(|other| other.clone());
            Ok(self.with(|part| part.merge(other))?)
        })
    }

    /// The part as bytes, to be merged elsewhere: counts and fingerprints, no text.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Result<Bound<'py, PyBytes>, Refused> {
        let bytes = py.detach(|| self.with(|part| part.to_bytes()))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Decide what only the whole can tell, and add counts up the tree. The part stays as it is.
    fn finish(&self, py: Python<'_>) -> Result<Screened, Refused> {
        Ok(Screened(py.detach(|| self.with(|part| part.clone()).finish())?))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        format!("ScreeningPart(members={})", self.members(py))
    }
}
