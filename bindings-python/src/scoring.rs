//! Criteria sets, units scored by them, ranks, periods merged.

#![expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]

use crate::code::{ClassState, Language, PeriodRule, ScoreStage, ScoreWhy, ScoredBy, TieRule};
use crate::error::Refused;
use crate::mirror::{Restore, Show, Tuple, mirrors};
use crate::plain::Plain;
use crate::table::{items, table};
use crate::value::read;
use dieule::{KeptRows, Points, ScoreEntry, ScoredUnit, SetDraft};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

#[cfg(feature = "stubs")]
use pyo3::{PyTypeInfo, inspect::PyStaticExpr};

/// Points as Python sees them: a text such as `9.2` or `265/3`, which `Fraction` reads exactly.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PointText(String);

impl Show for PointText {
    type Core = Points;
    fn of(core: &Points) -> Self {
        PointText(core.to_string())
    }
}

impl Restore for PointText {
    fn core(&self) -> Points {
        Points::written(&self.0).unwrap_or(Points::ZERO)
    }
}

impl<'py> IntoPyObject<'py> for PointText {
    type Target = PyString;
    type Output = Bound<'py, PyString>;
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        Ok(PyString::new(py, &self.0))
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for PointText {
    type Error = PyErr;
    #[cfg(feature = "stubs")]
    const INPUT_TYPE: PyStaticExpr = PyString::TYPE_HINT;

    fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        object.extract().map(PointText)
    }
}

mirrors! {
    /// Points as far as they are known: texts such as `9.2` or `265/3`, which `fractions.Fraction` reads exactly.
    Score shows [points, lower, upper] both_ways {
        /// The points; None while they are open.
        points: Option<PointText>,
        /// The fewest there can be.
        lower: PointText,
        /// The most.
        upper: PointText,
    }

    /// One step of a score: what stood before it, what after it, and why.
    ScoreStep shows [by, stage, id, before, after, why] both_ways {
        /// Whose points.
        by: ScoredBy,
        /// Which step.
        stage: ScoreStage,
        /// The criterion, content, group or cap; of base, bonus and total the set.
        id: String,
        /// Before it.
        before: Score,
        /// After it.
        after: Score,
        /// Why.
        why: ScoreWhy,
        /// Fields that an entry lacks.
        missing: Tuple<String>,
    } => {
        /// The step for people.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn message(&self, language: Language) -> String {
            self.core().message(language.0)
        }
    }

    /// A group of a criteria set, as it is printed.
    SetGroup shows [id, title, max] one_way {
        /// Its id.
        id: String,
        /// Its title.
        title: Option<String>,
        /// Its printed points; None where none are.
        max: Option<PointText>,
        /// Whether it is of the bonus, beside the base.
        bonus: bool,
        /// How many contents are printed for it; None where it is not said.
        contents: Option<u32>,
        /// How many criteria are printed for it; None where it is not said.
        criteria: Option<u32>,
    }

    /// One criterion of a unit.
    ItemScore shows [criterion, self_score, graded, difference] both_ways {
        /// Its id.
        criterion: String,
        /// The unit's own points.
        self_score: Score,
        /// The graded points.
        graded: Score,
        /// Graded less own; None while one of them is open.
        difference: Option<PointText>,
    }

    /// A unit scored.
    UnitScore shows [unit, graded, class_state, score_class] both_ways {
        /// Its code.
        unit: String,
        /// Its cluster.
        cluster: Option<String>,
        /// Its own total.
        self_score: Score,
        /// The graded total.
        graded: Score,
        /// Graded less own; None while one of them is open.
        difference: Option<PointText>,
        /// Whether it has a class, by its graded total.
        class_state: ClassState,
        /// The class.
        score_class: Option<String>,
        /// While the class is open: the best that is left; None: it may have none.
        best_class: Option<String>,
        /// While the class is open: the worst that is left; None: it may have none.
        worst_class: Option<String>,
        /// Ceilings that hold, whether or not they lower the class.
        ceilings: Tuple<String>,
        /// Ceilings that hold if an open criterion turns out too low.
        open_ceilings: Tuple<String>,
        /// Its criteria, in the order of the set.
        items: Tuple<ItemScore>,
        /// How the totals came about: the unit's own first, each in the order of the stages.
        steps: Tuple<ScoreStep>,
    }

    /// Units scored by a set.
    Scoring shows [set] both_ways {
        /// The set's short name.
        set: String,
        /// Which set it is: issuer, full number, day of issue, period.
        key: String,
        /// The fewest points there are.
        lowest: PointText,
        /// The most.
        highest: PointText,
        /// The units, in the order given.
        units: Tuple<UnitScore>,
    } => {
        /// The places of the units inside their clusters. Nothing but the total and the criteria named in `tie_break` tells units apart.
        #[pyo3(signature = (ties, *, tie_break = Vec::new()))]
        fn rank(&self, ties: TieRule, tie_break: Vec<String>) -> Result<Ranking, Refused> {
            Ok(Ranking::of(&self.core().rank(ties.0, &tie_break)?))
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

    /// A unit's place in its cluster, by its graded total.
    Ranked shows [unit, rank, tied] both_ways {
        /// The unit.
        unit: String,
        /// Its cluster.
        cluster: Option<String>,
        /// Its graded total.
        points: Option<PointText>,
        /// Its place; None while open points decide it.
        rank: Option<u32>,
        /// The best place that is left.
        best_rank: u32,
        /// The worst.
        worst_rank: u32,
        /// Whether another unit has the same place.
        tied: bool,
        /// The criteria that told it from a unit with the same total.
        told_by: Tuple<String>,
    }

    /// Units in the order of their places.
    Ranking shows [ties, tie_break] both_ways {
        /// How ranks go on after a tie.
        ties: TieRule,
        /// The criteria by which equal totals were told apart, in order; what they leave equal stays a tie.
        tie_break: Tuple<String>,
        /// By cluster, then place, then code.
        units: Tuple<Ranked>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// A unit over all periods.
    MergedUnit shows [unit, graded, class_state, score_class] both_ways {
        /// Its code.
        unit: String,
        /// Its graded total of each period; a period it was not scored in has the bounds of the set.
        periods: Tuple<Score>,
        /// All of them by the rule.
        graded: Score,
        /// Whether it has a class.
        class_state: ClassState,
        /// The class.
        score_class: Option<String>,
        /// While the class is open: the best that is left; None: it may have none.
        best_class: Option<String>,
        /// While the class is open: the worst that is left; None: it may have none.
        worst_class: Option<String>,
        /// Ceilings that hold over all periods, whether or not they lower the class.
        ceilings: Tuple<String>,
        /// Ceilings that hold if what is open turns out too low.
        open_ceilings: Tuple<String>,
    }

    /// Units over all periods.
    Merged shows [set, rule] both_ways {
        /// The set's short name.
        set: String,
        /// How the periods became one.
        rule: PeriodRule,
        /// The most points there are by that rule.
        highest: PointText,
        /// The units, in the order in which they first come.
        units: Tuple<MergedUnit>,
    } => {
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

/// What `dieule.CriteriaSet` builds on: the checked set, and what it was read from, so that it can be pickled.
#[pyclass(frozen, eq, hash, subclass, module = "dieule._native")]
pub(crate) struct CriteriaSetBase {
    core: dieule::CriteriaSet,
    text: String,
}

impl PartialEq for CriteriaSetBase {
    fn eq(&self, other: &Self) -> bool {
        self.core == other.core
    }
}

impl Eq for CriteriaSetBase {}

impl Hash for CriteriaSetBase {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.core.id().hash(state);
        self.core.key().hash(state);
    }
}

#[pymethods]
impl CriteriaSetBase {
    /// A text in TOML or JSON, the name of a set that the library brings (`bundled`), or a head and rows.
    #[new]
    #[pyo3(signature = (text, head = None, rows = None))]
    fn new(text: String, head: Option<&Bound<'_, PyAny>>, rows: Option<&Bound<'_, PyAny>>) -> Result<Self, Refused> {
        let core = match (head, rows) {
            (Some(head), Some(rows)) => drafted(head, rows)?,
            _ if dieule::CriteriaSet::bundled_names().contains(&text.as_str()) => dieule::CriteriaSet::bundled(&text)?,
            _ if text.trim_start().starts_with('{') => dieule::CriteriaSet::from_json(&text)?,
            _ => dieule::CriteriaSet::from_toml(&text)?,
        };
        Ok(CriteriaSetBase { core, text })
    }

    /// The names of the sets that the library brings, the oldest first.
    #[staticmethod]
    fn bundled_names() -> Tuple<String> {
        dieule::CriteriaSet::bundled_names().into_iter().map(str::to_owned).collect()
    }

    /// Raise for a name that is no set's.
    #[staticmethod]
    fn _known(name: &str) -> Result<(), Refused> {
        dieule::CriteriaSet::bundled(name)?;
        Ok(())
    }

    /// Its short name.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// Which set it is, whatever it is called: issuer, full number, day of issue and period.
    #[getter]
    fn key(&self) -> String {
        self.core.key()
    }

    /// Its title.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.core.head().title.as_deref()
    }

    /// Where it comes from and what was not seen of it.
    #[getter]
    fn note(&self) -> Option<&str> {
        self.core.head().note.as_deref()
    }

    /// Its groups, in order, with what is printed of each.
    #[getter]
    fn groups(&self) -> Tuple<SetGroup> {
        self.core.groups().iter().map(SetGroup::of).collect()
    }

    /// Ids of its criteria, in order.
    #[getter]
    fn criteria(&self) -> Tuple<String> {
        self.core.criteria().map(str::to_owned).collect()
    }

    /// Ids of its classes, from the best.
    #[getter]
    fn classes(&self) -> Tuple<String> {
        self.core.classes().map(str::to_owned).collect()
    }

    /// The fewest points there are.
    #[getter]
    fn lowest(&self) -> PointText {
        PointText::of(&self.core.range().0)
    }

    /// The most points there are.
    #[getter]
    fn highest(&self) -> PointText {
        PointText::of(&self.core.range().1)
    }

    /// The title of a group, content or criterion.
    fn title_of(&self, id: &str) -> Option<&str> {
        self.core.title_of(id)
    }

    fn _score(&self, units: &Bound<'_, PyAny>, entries: &Bound<'_, PyAny>) -> Result<Scoring, Refused> {
        let (units, entries) = (table::<KeptRows<ScoredUnit>>(units)?, table::<KeptRows<ScoreEntry>>(entries)?);
        Ok(Scoring::of(&self.core.score_rows(&units, &entries)?))
    }

    /// Read a stored scoring of this set. Raises `StoredValueError` when its format is not known, when another set scored it, or when it does
    /// not add up by this one.
    fn scoring_from_json(&self, text: &str) -> Result<Scoring, Refused> {
        Ok(Scoring::of(&self.core.scoring_from_json(text)?))
    }

    fn _merge_periods(&self, periods: Vec<Scoring>, rule: PeriodRule) -> Result<Merged, Refused> {
        let periods: Vec<dieule::Scoring> = periods.iter().map(Restore::core).collect();
        let periods: Vec<&dieule::Scoring> = periods.iter().collect();
        Ok(Merged::of(&self.core.merge_periods(&periods, rule.0)?))
    }

    fn _rank_periods(&self, periods: Vec<Scoring>, rule: PeriodRule, ties: TieRule) -> Result<Ranking, Refused> {
        let periods: Vec<dieule::Scoring> = periods.iter().map(Restore::core).collect();
        let periods: Vec<&dieule::Scoring> = periods.iter().collect();
        Ok(Ranking::of(&self.core.rank_periods(&periods, rule.0, ties.0)?))
    }

    #[expect(clippy::too_many_arguments, reason = "what Python's own signature names")]
    fn _report(
        &self,
        py: Python<'_>,
        periods: Vec<Scoring>,
        ties: TieRule,
        tie_break: Vec<String>,
        merge: Option<PeriodRule>,
        labels: Vec<String>,
        names: BTreeMap<String, String>,
        language: Language,
        title: Option<String>,
    ) -> Result<String, Refused> {
        let periods: Vec<dieule::Scoring> = periods.iter().map(Restore::core).collect();
        let periods: Vec<&dieule::Scoring> = periods.iter().collect();
        let (ties, merge, language) = (ties.0, merge.map(|rule| rule.0), language.0);
        let options = dieule::ScoreReportOptions { ties, tie_break, merge, labels, names, title, language };
        Ok(py.detach(|| self.core.report(&periods, &options))?)
    }

    #[getter]
    fn _text(&self) -> &str {
        &self.text
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        crate::mirror::shown("CriteriaSet", slf, &["id"])
    }
}

/// A set from the rows of a sheet: every fault of every field is kept for the end.
fn drafted(head: &Bound<'_, PyAny>, rows: &Bound<'_, PyAny>) -> Result<dieule::CriteriaSet, Refused> {
    let mut draft = SetDraft::new();
    each(head, "criteria_set", &mut |field, value| read(value, |value| draft.set(field, value)))?;
    for row in items(rows, "criteria_row")? {
        let place = draft.add_row();
        each(&row, "criteria_row", &mut |field, value| read(value, |value| draft.set_row(place, field, value)))?;
    }
    Ok(draft.finish()?)
}

fn each(fields: &Bound<'_, PyAny>, name: &str, put: &mut dyn FnMut(&str, &Bound<'_, PyAny>)) -> Result<(), Refused> {
    let refused = || PyTypeError::new_err(format!("{name}: takes a dict of fields"));
    for (field, value) in fields.cast::<PyDict>().map_err(|_| refused())? {
        let field = field.cast::<PyString>().map_err(|_| refused())?;
        put(field.to_str()?, &value);
    }
    Ok(())
}
