//! What a screening found: places of answers, counts up the tree, rows that only other rows could tell of.

use crate::arrow::ArrowTable;
use crate::code::{Outcome, RuleCost, Severity, Standing};
use crate::error::Refused;
use crate::mirror::{Show, Tuple, mirrors};
use crate::plain::Plain;
use crate::review::NotAsked;
use crate::rulebook::Receipt;
use pyo3::prelude::*;
use pyo3::types::PyString;

#[cfg(feature = "stubs")]
use pyo3::{inspect::PyStaticExpr, type_hint_identifier, type_hint_union};

mirrors! {
    /// The place of a rule's answers: two bits of a word, ``00`` met or not asked, ``10`` not met, ``01`` unknown, ``11`` needs decision.
    ScreenedRule shows [rule, word, shift] by_hand {
        /// The rule.
        rule: String,
        /// Which of the words, counted from 0.
        word: usize,
        /// The lower of its two bits.
        shift: u32,
        /// What its answer does to the whole.
        severity: Severity,
        /// What answering it costs.
        cost: RuleCost,
    }

    /// How often a rule was answered otherwise than met.
    ScreenedCount shows [not_met, needs_decision, unknown] both_ways {
        /// Rows it does not hold for.
        not_met: u64,
        /// Rows that a body must decide.
        needs_decision: u64,
        /// Rows that cannot be told.
        unknown: u64,
    }

    /// An answer that other rows had a say in.
    CrossRow shows [row, rule, outcome] by_hand {
        /// The row of the member, as numbered when it was added.
        row: u64,
        /// The rule.
        rule: String,
        /// The answer.
        outcome: Outcome,
    }
}

impl Show for ScreenedRule {
    type Core = dieule::ScreenedRule;
    fn of(core: &Self::Core) -> Self {
        ScreenedRule {
            rule: core.rule.to_owned(),
            word: core.word,
            shift: core.shift,
            severity: Severity(core.severity),
            cost: RuleCost(core.cost),
        }
    }
}

impl Show for CrossRow {
    type Core = dieule::CrossRow;
    fn of(core: &Self::Core) -> Self {
        let dieule::CrossRow { row, rule, outcome } = core;
        CrossRow { row: *row, rule: (*rule).to_owned(), outcome: Outcome(*outcome) }
    }
}

/// What a screening found.
#[pyclass(frozen, eq, module = "dieule")]
#[derive(PartialEq)]
pub(crate) struct Screened(pub(crate) dieule::Screened);

/// A unit by its code, or by its row.
enum Unit {
    Row(usize),
    Code(String),
}

impl<'a, 'py> FromPyObject<'a, 'py> for Unit {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = type_hint_union!(type_hint_identifier!("builtins", "str"), type_hint_identifier!("builtins", "int"));

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        match object.cast::<PyString>() {
            Ok(code) => Ok(Unit::Code(code.to_str()?.to_owned())),
            Err(_) => object.extract().map(Unit::Row),
        }
    }
}

impl Screened {
    fn row(&self, unit: &Unit) -> Result<usize, Refused> {
        match unit {
            Unit::Row(row) => Ok(self.0.check_row(*row)?),
            Unit::Code(code) => Ok(self.0.row_of(code)?),
        }
    }
}

#[pymethods]
impl Screened {
    /// How many members were screened.
    #[getter]
    fn members(&self) -> u64 {
        self.0.members
    }

    /// Members for whom a requirement is not met.
    #[getter]
    fn members_not_met(&self) -> u64 {
        self.0.members_not_met
    }

    /// The rules about units, with the places of their answers in :meth:`units`.
    #[getter]
    fn unit_rules(&self) -> Tuple<ScreenedRule> {
        self.0.unit_rules.iter().map(ScreenedRule::of).collect()
    }

    /// The answers of rules that compare rows, other than met, by row. They are in no answers given before.
    #[getter]
    fn cross_rows(&self) -> Tuple<CrossRow> {
        self.0.cross_rows.iter().map(CrossRow::of).collect()
    }

    /// Rules that could not be asked, because a column was missing or nobody set what they need.
    #[getter]
    fn not_asked(&self) -> Tuple<NotAsked> {
        Tuple::of(&self.0.not_asked)
    }

    /// Whether the law of the day is certain.
    #[getter]
    fn standing(&self) -> Standing {
        Standing(self.0.standing)
    }

    /// What reproduces it.
    #[getter]
    fn receipt(&self) -> Receipt {
        Receipt::of(&self.0.receipt)
    }

    /// How often a rule was answered otherwise than met, in the whole list. Raises `UnknownNameError` for a rule not screened.
    fn total(&self, rule: &str) -> Result<ScreenedCount, Refused> {
        Ok(ScreenedCount::of(&self.0.total(rule)?))
    }

    /// The same in a unit, named by code or row, and all below it.
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn count(&self, rule: &str, unit: Unit) -> Result<ScreenedCount, Refused> {
        Ok(ScreenedCount::of(&self.0.count(rule, self.row(&unit)?)?))
    }

    /// The members of a unit and of all below it.
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn members_of(&self, unit: Unit) -> Result<u64, Refused> {
        Ok(self.0.members_of(self.row(&unit)?))
    }

    /// The branches below a unit; a branch itself counts.
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn branches_of(&self, unit: Unit) -> Result<u64, Refused> {
        Ok(self.0.branches_of(self.row(&unit)?))
    }

    /// The members of a unit and of all below it for whom a requirement is not met.
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn members_not_met_of(&self, unit: Unit) -> Result<u64, Refused> {
        Ok(self.0.members_not_met_of(self.row(&unit)?))
    }

    /// Every unit as a table: ``code``, ``members``, ``branches``, ``members_not_met`` (with those below), and ``answers`` about
    /// the unit itself, at the places of `unit_rules`.
    fn units(&self, py: Python<'_>) -> Result<ArrowTable, Refused> {
        let batch = py.detach(|| self.0.units_batch())?;
        Ok(ArrowTable::of(batch.schema(), vec![batch]))
    }

    /// Every count that is not 0, as a table: ``unit``, ``rule``, ``not_met``, ``needs_decision``, ``unknown`` (with those below).
    fn counts(&self, py: Python<'_>) -> Result<ArrowTable, Refused> {
        let batch = py.detach(|| self.0.counts_batch())?;
        Ok(ArrowTable::of(batch.schema(), vec![batch]))
    }

    /// The figures of the whole list as plain data, ready for JSON.
    fn to_dict(&self) -> PyResult<Plain> {
        Plain::of(&self.0)
    }

    /// Canonical JSON of the figures of the whole list, without those of units: the same bytes in Rust, Python and Node.
    fn to_json(&self) -> String {
        self.0.to_json()
    }

    fn __repr__(&self) -> String {
        format!("Screened(members={}, members_not_met={})", self.0.members, self.0.members_not_met)
    }
}
