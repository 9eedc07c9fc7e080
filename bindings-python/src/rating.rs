//! Ratings by tables of criteria, and who is rated at all.

use crate::bulk::bulk;
use crate::charter::Keywords;
use crate::code::{Certainty, Language, Outcome, RatedStage, RatedState, RatedTime, RatingFactKind, RatingUnit, Standing};
use crate::error::Refused;
use crate::findings::Citation;
use crate::mirror::{Restore, Show, Tuple, mirrors, shown};
use crate::plain::Plain;
use crate::rollout::LeftOut;
use crate::rulebook::Receipt;
use crate::table::items;
use crate::value::read;
use crate::verdict::Verdict;
use dieule::{MemberRating, Record};
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::hash::{Hash, Hasher};

mirrors! {
    /// A fact that a table asks about.
    RatingFact shows [name, kind] both_ways {
        /// Its name.
        name: String,
        /// What it takes.
        kind: RatingFactKind,
        /// Its codes, from the best; empty for any other kind.
        codes: Tuple<String>,
        /// The end of its scale, as the table writes it; None where it says none.
        most: Option<String>,
        /// Counts that together are no more than this one, by name.
        parts: Tuple<String>,
    }

    /// Whether a level's conditions of one criterion hold.
    RatedCriterion shows [criterion, level, outcome] both_ways {
        /// The criterion's id, or that of a veto, a ceiling or an unassigned case.
        criterion: String,
        /// What the table calls it.
        title: Option<String>,
        /// The level whose conditions they are; of a veto or ceiling the one it gives; None of an unassigned case.
        level: Option<String>,
        /// Its conditions, as the table writes them: ``activities_attended / activities_held >= 90/100``. All have to hold.
        needs: Tuple<String>,
        /// Whether the table asks it of this subject; one that it does not ask holds.
        asked: bool,
        /// Whether they hold; of a veto, a ceiling or an unassigned case whether it takes effect.
        outcome: Outcome,
        /// Facts that leave it open: not known, or a whole of nothing, of which there is no share.
        missing: Tuple<String>,
    }

    /// One step on the way from the best level to the answer.
    RatedStep shows [stage, level, outcome] both_ways {
        /// Which step.
        stage: RatedStage,
        /// The id of a veto, a ceiling or an unassigned case.
        id: Option<String>,
        /// The level it is about, or that it gives; None where it gives none.
        level: Option<String>,
        /// Whether it holds: unknown also where readings of the text differ.
        outcome: Outcome,
        /// Facts that leave it open.
        missing: Tuple<String>,
    }

    /// A count of ratings that fills a fact of a table.
    RatedCount shows [fact, lower, upper] both_ways {
        /// The fact.
        fact: String,
        /// How many there are for certain.
        lower: u32,
        /// How many there may be.
        upper: u32,
    }

    /// How many have one level.
    LevelRatings shows [level, lower, upper] both_ways {
        /// The level; None: in no level of the table.
        level: Option<String>,
        /// How many have it for certain.
        lower: u32,
        /// How many may have it.
        upper: u32,
    }

    /// The ratings of a unit, or of the whole list, counted.
    RatingCounts shows [listed, not_rated, open] both_ways {
        /// The unit's code; None of the whole list.
        unit: Option<String>,
        /// Rows of the list.
        listed: u32,
        /// Of these, not rated.
        not_rated: u32,
        /// Of these, not known whether rated.
        undecided: u32,
        /// Rated or perhaps rated, with a level that is not known.
        open: u32,
        /// By level, from the best; then those in no level.
        levels: Tuple<LevelRatings>,
        /// Members rated, as `check_unit_rating` takes them; None while it is not known.
        rated: Option<u32>,
        /// Of these, with the second level or better; None while it is not known.
        good_or_better: Option<u32>,
        /// Of these, with the best level; None while it is not known.
        excellent: Option<u32>,
    }

    /// One row of a list, rated.
    RatedRow shows [rated, state] both_ways {
        /// Its key.
        key: String,
        /// The unit in which it is counted.
        unit: Option<String>,
        /// Whether it is rated: ``not_met`` is *not rated*, which is not the lowest level and in no count of levels.
        rated: Outcome,
        /// Why it is not rated, or why that is not known.
        reason: Option<String>,
        /// One level, none, or several that are possible; None of one that is not rated.
        state: Option<RatedState>,
        /// The level; None where there is none or it is not known.
        level: Option<String>,
        /// Every level possible, from the best.
        possible: Tuple<String>,
        /// Whether it is possible that there is no level.
        none_possible: bool,
        /// Facts that leave the level open, by name.
        missing: Tuple<String>,
        /// What was counted of the ratings below, by the names of the table.
        counts: Tuple<RatedCount>,
    }

    /// What a table says of one subject.
    Rated shows [table, state] both_ways {
        /// The table's id.
        table: String,
        /// What people call the table.
        title: Option<String>,
        /// Whether there is one level, none, or several that are possible.
        state: RatedState,
        /// The level; None where there is none or it is not known.
        level: Option<String>,
        /// The best level possible.
        best: Option<String>,
        /// The worst level possible.
        worst: Option<String>,
        /// Every level possible, from the best.
        possible: Tuple<String>,
        /// Whether it is possible that there is no level.
        none_possible: bool,
        /// Facts that leave the level open, by name.
        missing: Tuple<String>,
        /// Every criterion of every level, then vetoes, ceilings and unassigned cases.
        criteria: Tuple<RatedCriterion>,
        /// Where the table comes from; None of a host's own.
        citation: Option<Citation>,
        /// How well it was read; None of a host's own.
        certainty: Option<Certainty>,
        /// Whether it is what applies on the charter's day.
        standing: Standing,
        /// How the answer came about, in the order of the steps: levels from the best, then what else decided.
        steps: Tuple<RatedStep>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// How the answer came about, in sentences: each level tried with its criteria, then the answer and why. Names no value of a fact.
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

bulk! {
    /// A list rated by a table.
    RatedList shows [table, standing] {
        lazy {
            /// The rows, in the order given.
            rows: RatedRow,
            /// The units that rows name, in the order of their codes.
            units: RatingCounts,
        }
        plain {
            /// The table's id.
            table: String,
            /// What people call it.
            title: Option<String>,
            /// Its levels, from the best.
            levels: Tuple<String>,
            /// The whole list.
            total: RatingCounts,
            /// Rows that name no unit: they are counted in the whole alone.
            left_out: Tuple<LeftOut>,
            /// Where the table comes from; None of a host's own.
            citation: Option<Citation>,
            /// How well what was applied was read; None of a host's own.
            certainty: Option<Certainty>,
            /// Whether it is what applies on the charter's day.
            standing: Standing,
            /// What reproduces it.
            receipt: Receipt,
        }
    } => {
        /// The counts of a unit; None where no row names it.
        fn unit(&self, code: &str) -> Option<RatingCounts> {
            self.core.unit(code).map(RatingCounts::of)
        }
    }
}

/// Whether a member is rated in a year, and how.
#[pyclass(frozen, eq, module = "dieule")]
#[derive(PartialEq, Eq)]
pub(crate) struct RatingBasis {
    core: dieule::RatingBasis,
}

#[pymethods]
impl RatingBasis {
    /// Whether the member is rated: ``not_met`` is *not rated*, which is not the lowest level.
    #[getter]
    fn rated(&self) -> Outcome {
        Outcome::of(&self.core.rated)
    }

    /// Who rates; None where nobody does or it is not known.
    #[getter]
    fn rated_by(&self) -> Option<RatingUnit> {
        Option::of(&self.core.rated_by)
    }

    /// The time that is rated; None where none is, where it is not known, or where no text says it.
    #[getter]
    fn time(&self) -> Option<RatedTime> {
        Option::of(&self.core.time)
    }

    /// Why not, what is missing, what has to be decided: of the rules that were asked.
    #[getter]
    fn verdict(&self) -> Verdict {
        self.core.verdict.clone().into()
    }

    /// As plain data, ready for JSON.
    fn to_dict(&self) -> PyResult<Plain> {
        Plain::of(&self.core)
    }

    /// Canonical JSON: the same bytes in Rust, Python and Node.
    fn to_json(&self) -> String {
        self.core.to_json()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        shown("RatingBasis", slf, &["rated", "rated_by", "time"])
    }
}

/// What `dieule.RatingTable` builds on: it takes the text, or the name of a table that the library ships.
#[pyclass(frozen, eq, hash, subclass, module = "dieule._native")]
pub(crate) struct RatingTableBase {
    pub(crate) core: dieule::RatingTable,
    text: String,
    shipped: bool,
}

impl PartialEq for RatingTableBase {
    fn eq(&self, other: &Self) -> bool {
        (&self.text, self.shipped) == (&other.text, other.shipped)
    }
}

impl Hash for RatingTableBase {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

#[pymethods]
impl RatingTableBase {
    #[new]
    #[pyo3(signature = (text, shipped = false))]
    fn new(text: String, shipped: bool) -> Result<Self, Refused> {
        let core = if shipped {
            dieule::RatingTable::shipped(&text)
        } else if text.trim_start().starts_with('{') {
            dieule::RatingTable::from_json(&text)
        } else {
            dieule::RatingTable::from_toml(&text)
        }?;
        Ok(RatingTableBase { core, text, shipped })
    }

    /// The tables that the rulebook ships, by name.
    #[staticmethod]
    fn names() -> Tuple<String> {
        dieule::RatingTable::names().into_iter().map(str::to_owned).collect()
    }

    /// The text of a table that the rulebook ships, to begin one of your own with. Raises `UnknownNameError` with the names there are.
    #[staticmethod]
    fn shipped_text(name: &str) -> Result<String, Refused> {
        Ok(dieule::RatingTable::shipped_text(name)?.to_owned())
    }

    /// Its id.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// What people call it.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.core.title()
    }

    /// The document it stands in.
    #[getter]
    fn document(&self) -> Option<&str> {
        self.core.document()
    }

    /// Its levels, from the best.
    #[getter]
    fn levels(&self) -> Tuple<String> {
        self.core.levels().iter().cloned().collect()
    }

    /// The facts it asks about, by name.
    #[getter]
    fn facts(&self) -> Tuple<RatingFact> {
        Tuple::of(&self.core.facts())
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        shown("RatingTable", slf, &["id"])
    }

    fn __getnewargs__(&self) -> (&str, bool) {
        (&self.text, self.shipped)
    }
}

/// Rate one subject by a table.
pub(crate) fn rate(charter: &dieule::Charter, table: &RatingTableBase, facts: Keywords<'_>) -> Result<Rated, Refused> {
    Ok(Rated::of(&charter.rate(&table.core, &table.core.facts_told(told(facts)?)?)?))
}

/// Rate a whole list by a table, with what is counted below.
#[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
pub(crate) fn rate_list(
    charter: &dieule::Charter,
    table: &RatingTableBase,
    rows: &Bound<'_, PyAny>,
    below: Option<PyRef<'_, RatedList>>,
) -> Result<RatedList, Refused> {
    let row = |(place, given): (usize, &Bound<'_, PyAny>)| row(given).map_err(|refused| refused.at_row(place));
    let rows = items(rows, "rating_row")?.iter().enumerate().map(row).collect::<Result<Vec<_>, Refused>>()?;
    let below = below.as_ref().map(|below| &below.core);
    Ok(charter.rate_list(&table.core, &table.core.rows_told(rows, below)?, below)?.into())
}

/// Why one row has its level, in sentences.
#[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
pub(crate) fn explain_row(
    charter: &dieule::Charter,
    table: &RatingTableBase,
    given: &Bound<'_, PyAny>,
    below: Option<PyRef<'_, RatedList>>,
    language: Language,
) -> Result<String, Refused> {
    let below = below.as_ref().map(|below| &below.core);
    let row = table.core.rows_told(vec![row(given)?], below)?.pop().unwrap_or_default();
    Ok(charter.explain_row(&table.core, &row, below, language.0)?)
}

/// One row: its key, its unit, what tells whether it is rated, its facts.
fn row(given: &Bound<'_, PyAny>) -> Result<(dieule::RatingRow, dieule::ToldFacts), Refused> {
    let (mut row, mut facts) = (dieule::RatingRow::default(), dieule::ToldFacts::default());
    for (field, value) in given.extract::<Keywords<'_>>()?.items() {
        let field = field.cast::<PyString>().map_err(PyErr::from)?;
        let field = field.to_str()?;
        match field {
            _ if value.is_none() => {}
            "basis" => row.basis = Some(member(value.extract()?)?),
            "facts" => facts = told(value.extract()?)?,
            _ => read(&value, |value| row.set(field, value))?,
        }
    }
    Ok((row, facts))
}

/// The facts of one subject, by the names of a table.
fn told(facts: Keywords<'_>) -> Result<dieule::ToldFacts, Refused> {
    let mut told = dieule::ToldFacts::default();
    for (field, value) in facts.items() {
        let field = field.cast::<PyString>().map_err(PyErr::from)?;
        let field = field.to_str()?;
        read(&value, |value| told.tell(field, value));
    }
    Ok(told)
}

/// The facts that tell whether a member is rated.
fn member(facts: Keywords<'_>) -> Result<MemberRating, Refused> {
    let mut member = MemberRating::default();
    for (field, value) in facts.items() {
        let field = field.cast::<PyString>().map_err(PyErr::from)?;
        let field = field.to_str()?;
        read(&value, |value| member.set(field, value))?;
    }
    Ok(member)
}

/// Whether a member is rated, by whom, and on what time.
pub(crate) fn basis(charter: &dieule::Charter, facts: Keywords<'_>) -> Result<RatingBasis, Refused> {
    Ok(RatingBasis { core: charter.rating_basis(&member(facts)?) })
}
