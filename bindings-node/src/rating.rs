//! Ratings by tables of criteria, and who is rated at all.

use crate::charter::Charter;
use crate::describe::Receipt;
use crate::facts::record;
use crate::failure::{Failure, Stop, answer};
use crate::held::{held, in_language, piece};
use crate::rollout::{LeftOut, left_out};
use crate::value::{Given, items, needed};
use crate::verdict::{Citation, Verdict};
use dieule::ToldFacts;
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;
use std::sync::Arc;

/// A fact that a table asks about.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RatingFact {
    /// Its name, as the table spells it.
    pub name: String,
    /// What it takes.
    #[napi(ts_type = "RatingFactKind")]
    pub kind: &'static str,
    /// Its codes, from the best; empty for any other kind.
    pub codes: Vec<String>,
    /// The end of its scale, as the table writes it; null where it says none.
    pub most: Option<String>,
    /// Counts that together are no more than this one, as the table spells them.
    pub parts: Vec<String>,
}

/// Whether a level's conditions of one criterion hold.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RatedCriterion {
    /// The criterion's id, or that of a veto, a ceiling or an unassigned case.
    pub criterion: String,
    /// What the table calls it.
    pub title: Option<String>,
    /// The level whose conditions they are; of a veto or ceiling the one it gives; null of an unassigned case.
    pub level: Option<String>,
    /// Its conditions, as the table writes them: `activities_attended / activities_held >= 90/100`. All have to hold.
    pub needs: Vec<String>,
    /// Whether the table asks it of this subject; one that it does not ask holds.
    pub asked: bool,
    /// Whether they hold; of a veto, a ceiling or an unassigned case whether it takes effect.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
    /// Facts that leave it open, as the table spells them: not known, or a whole of nothing, of which there is no share.
    pub missing: Vec<String>,
}

/// One step on the way from the best level to the answer.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RatedStep {
    /// Which step.
    #[napi(ts_type = "RatedStage")]
    pub stage: &'static str,
    /// The id of a veto, a ceiling or an unassigned case.
    pub id: Option<String>,
    /// The level it is about, or that it gives; null where it gives none.
    pub level: Option<String>,
    /// Whether it holds: unknown also where readings of the text differ.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
    /// Facts that leave it open, as the table spells them.
    pub missing: Vec<String>,
}

/// The fields of a rating.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RatedFields {
    /// The table's id.
    pub table: String,
    /// What people call the table.
    pub title: Option<String>,
    /// Whether there is one level, none, or several that are possible.
    #[napi(ts_type = "RatedState")]
    pub state: &'static str,
    /// The level; null where there is none or it is not known.
    pub level: Option<String>,
    /// The best level possible.
    pub best: Option<String>,
    /// The worst level possible.
    pub worst: Option<String>,
    /// Every level possible, from the best.
    pub possible: Vec<String>,
    /// Whether it is possible that there is no level.
    pub none_possible: bool,
    /// Facts that leave the level open, as the table spells them.
    pub missing: Vec<String>,
    /// Every criterion of every level, then vetoes, ceilings and unassigned cases.
    pub criteria: Vec<RatedCriterion>,
    /// Where the table comes from; null of a host's own.
    pub citation: Option<Citation>,
    /// How well it was read; null of a host's own.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether it is what applies on the charter's day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// How the answer came about, in the order of the steps: levels from the best, then what else decided.
    pub steps: Vec<RatedStep>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// What a table says of one subject.
#[napi]
#[derive(Debug)]
pub struct Rated {
    inner: dieule::Rated,
}

#[napi]
impl Rated {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> RatedFields {
        let dieule::Rated {
            table,
            title,
            state,
            level,
            best,
            worst,
            possible,
            none_possible,
            missing,
            criteria,
            citation,
            certainty,
            standing,
            steps,
            receipt,
        } = &self.inner;
        let told =
            |dieule::RatedCriterion { criterion, title, level, needs, asked, outcome, missing }: &dieule::RatedCriterion| RatedCriterion {
                criterion: criterion.clone(),
                title: title.clone(),
                level: level.clone(),
                needs: needs.clone(),
                asked: *asked,
                outcome: outcome.code(),
                missing: missing.clone(),
            };
        let step = |dieule::RatedStep { stage, id, level, outcome, missing }: &dieule::RatedStep| RatedStep {
            stage: stage.code(),
            id: id.clone(),
            level: level.clone(),
            outcome: outcome.code(),
            missing: missing.clone(),
        };
        RatedFields {
            table: table.clone(),
            title: title.clone(),
            state: state.code(),
            level: level.clone(),
            best: best.clone(),
            worst: worst.clone(),
            possible: possible.clone(),
            none_possible: *none_possible,
            missing: missing.clone(),
            criteria: criteria.iter().map(told).collect(),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            steps: steps.iter().map(step).collect(),
            receipt: Receipt::from(receipt),
        }
    }

    /// How the answer came about, in sentences.
    #[napi]
    pub fn explain(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(in_language(language).map(|language| self.inner.explain(language)))
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A count of ratings that fills a fact of a table.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct RatedCount {
    /// The fact, as the table spells it.
    pub fact: String,
    /// How many there are for certain.
    pub lower: u32,
    /// How many there may be.
    pub upper: u32,
}

/// How many have one level.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct LevelRatings {
    /// The level; null: in no level of the table.
    pub level: Option<String>,
    /// How many have it for certain.
    pub lower: u32,
    /// How many may have it.
    pub upper: u32,
}

/// The ratings of a unit, or of the whole list, counted.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RatingCounts {
    /// The unit's code; null of the whole list.
    pub unit: Option<String>,
    /// Rows of the list.
    pub listed: u32,
    /// Of these, not rated.
    pub not_rated: u32,
    /// Of these, not known whether rated.
    pub undecided: u32,
    /// Rated or perhaps rated, with a level that is not known.
    pub open: u32,
    /// By level, from the best; then those in no level.
    pub levels: Vec<LevelRatings>,
    /// Members rated, as `checkUnitRating` takes them; null while it is not known.
    pub rated: Option<u32>,
    /// Of these, with the second level or better; null while it is not known.
    pub good_or_better: Option<u32>,
    /// Of these, with the best level; null while it is not known.
    pub excellent: Option<u32>,
}

impl From<&dieule::RatingCounts> for RatingCounts {
    fn from(counts: &dieule::RatingCounts) -> Self {
        let dieule::RatingCounts { unit, listed, not_rated, undecided, open, levels, rated, good_or_better, excellent } = counts;
        let told = |dieule::LevelRatings { level, lower, upper }: &dieule::LevelRatings| LevelRatings {
            level: level.clone(),
            lower: *lower,
            upper: *upper,
        };
        RatingCounts {
            unit: unit.clone(),
            listed: *listed,
            not_rated: *not_rated,
            undecided: *undecided,
            open: *open,
            levels: levels.iter().map(told).collect(),
            rated: *rated,
            good_or_better: *good_or_better,
            excellent: *excellent,
        }
    }
}

/// One row of a list, rated.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RatedRow {
    /// Its key.
    pub key: String,
    /// The unit in which it is counted.
    pub unit: Option<String>,
    /// Whether it is rated: `not_met` is *not rated*, which is not the lowest level and in no count of levels.
    #[napi(ts_type = "Outcome")]
    pub rated: &'static str,
    /// Why it is not rated, or why that is not known.
    pub reason: Option<String>,
    /// One level, none, or several that are possible; null of one that is not rated.
    #[napi(ts_type = "RatedState | null")]
    pub state: Option<&'static str>,
    /// The level; null where there is none or it is not known.
    pub level: Option<String>,
    /// Every level possible, from the best.
    pub possible: Vec<String>,
    /// Whether it is possible that there is no level.
    pub none_possible: bool,
    /// Facts that leave the level open, as the table spells them.
    pub missing: Vec<String>,
    /// What was counted of the ratings below.
    pub counts: Vec<RatedCount>,
}

impl From<&dieule::RatedRow> for RatedRow {
    fn from(row: &dieule::RatedRow) -> Self {
        let dieule::RatedRow { key, unit, rated, reason, state, level, possible, none_possible, missing, counts } = row;
        let told = |dieule::RatedCount { fact, lower, upper }: &dieule::RatedCount| RatedCount {
            fact: fact.clone(),
            lower: *lower,
            upper: *upper,
        };
        RatedRow {
            key: key.clone(),
            unit: unit.clone(),
            rated: rated.code(),
            reason: reason.clone(),
            state: state.map(dieule::RatedState::code),
            level: level.clone(),
            possible: possible.clone(),
            none_possible: *none_possible,
            missing: missing.clone(),
            counts: counts.iter().map(told).collect(),
        }
    }
}

/// The fields of a list that is rated, but for its rows and units.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RatedListFields {
    /// The table's id.
    pub table: String,
    /// What people call it.
    pub title: Option<String>,
    /// Its levels, from the best.
    pub levels: Vec<String>,
    /// The whole list.
    pub total: RatingCounts,
    /// Rows that name no unit: they are counted in the whole alone.
    pub left_out: Vec<LeftOut>,
    /// Where the table comes from; null of a host's own.
    pub citation: Option<Citation>,
    /// How well what was applied was read; null of a host's own.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether it is what applies on the charter's day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
}

/// A list rated by a table.
#[napi]
#[derive(Debug)]
pub struct RatedList {
    inner: Arc<dieule::RatedList>,
}

held!(RatedList);

#[napi]
impl RatedList {
    /// Its fields, but for the rows and units.
    #[napi]
    pub fn fields(&self) -> RatedListFields {
        let dieule::RatedList { table, title, levels, rows: _, units: _, total, left_out: out, citation, certainty, standing, receipt: _ } =
            &*self.inner;
        RatedListFields {
            table: table.clone(),
            title: title.clone(),
            levels: levels.clone(),
            total: total.into(),
            left_out: left_out(out),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
        }
    }

    /// So many rows, beginning with one.
    #[napi]
    pub fn rows(&self, from: u32, length: u32) -> Vec<RatedRow> {
        piece(&self.inner.rows, from, length)
    }

    /// So many units, beginning with one.
    #[napi]
    pub fn units(&self, from: u32, length: u32) -> Vec<RatingCounts> {
        piece(&self.inner.units, from, length)
    }
}

/// Whether a member is rated in a year, and how.
#[napi]
#[derive(Debug)]
pub struct RatingBasis {
    inner: dieule::RatingBasis,
}

#[napi]
impl RatingBasis {
    /// Whether the member is rated.
    #[napi(getter, ts_return_type = "Outcome")]
    pub fn rated(&self) -> &'static str {
        self.inner.rated.code()
    }

    /// Who rates; null where nobody does or it is not known.
    #[napi(getter, ts_return_type = "RatingUnit | null")]
    pub fn rated_by(&self) -> Option<&'static str> {
        self.inner.rated_by.map(dieule::RatingUnit::code)
    }

    /// The time that is rated; null where none is, where it is not known, or where no text says it.
    #[napi(getter, ts_return_type = "RatedTime | null")]
    pub fn time(&self) -> Option<&'static str> {
        self.inner.time.map(dieule::RatedTime::code)
    }

    /// Why not, what is missing, what has to be decided.
    #[napi]
    pub fn verdict(&self) -> Verdict {
        self.inner.verdict.clone().into()
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A table of criteria.
#[napi]
#[derive(Debug)]
pub struct RatingTable {
    inner: dieule::RatingTable,
}

/// A table from its text, or one that the library ships by its name.
#[napi]
pub fn rating_table_of(text: Unknown<'_>, shipped: bool) -> napi::Result<Either<RatingTable, Failure>> {
    let read = || -> Result<RatingTable, Stop> {
        let text: String = needed(text, "rating_table", "text")?;
        let inner = if shipped {
            dieule::RatingTable::shipped(&text)
        } else if text.trim_start().starts_with('{') {
            dieule::RatingTable::from_json(&text)
        } else {
            dieule::RatingTable::from_toml(&text)
        }?;
        Ok(RatingTable { inner })
    };
    answer(read())
}

/// The tables that the rulebook ships, by name.
#[napi]
pub fn rating_table_names() -> Vec<&'static str> {
    dieule::RatingTable::names()
}

/// The text of a table that the rulebook ships.
#[napi]
pub fn rating_table_text(name: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
    let read = || -> Result<String, Stop> {
        let name: String = needed(name, "rating_table", "name")?;
        Ok(dieule::RatingTable::shipped_text(&name)?.to_owned())
    };
    answer(read())
}

#[napi]
impl RatingTable {
    /// Its id.
    #[napi(getter)]
    pub fn id(&self) -> &str {
        self.inner.id()
    }

    /// What people call it.
    #[napi(getter)]
    pub fn title(&self) -> Option<&str> {
        self.inner.title()
    }

    /// The document it stands in.
    #[napi(getter)]
    pub fn document(&self) -> Option<&str> {
        self.inner.document()
    }

    /// Its levels, from the best.
    #[napi]
    pub fn levels(&self) -> Vec<String> {
        self.inner.levels().to_vec()
    }

    /// The facts it asks about, by name.
    #[napi]
    pub fn facts(&self) -> Vec<RatingFact> {
        let told = |dieule::RatingFact { name, kind, codes, most, parts }: dieule::RatingFact| RatingFact {
            name,
            kind: kind.code(),
            codes,
            most,
            parts,
        };
        self.inner.facts().into_iter().map(told).collect()
    }
}

#[napi]
impl Charter {
    /// Rate one subject by a table; its facts are two lists, names as the table spells them and values.
    #[napi]
    pub fn rate(&self, table: &RatingTable, names: Array<'_>, values: Array<'_>) -> napi::Result<Either<Rated, Failure>> {
        let rate = || -> Result<Rated, Stop> {
            let facts = table.inner.facts_told(facts(names, &values)?)?;
            Ok(Rated { inner: self.inner.rate(&table.inner, &facts)? })
        };
        answer(rate())
    }

    /// Rate a whole list by a table; each row is its key, its unit, what tells whether it is rated, and its facts as two lists.
    #[napi]
    pub fn rate_list(&self, table: &RatingTable, given: Array<'_>) -> napi::Result<Either<RatedList, Failure>> {
        let rate = || -> Result<RatedList, Stop> { self.rated_list(table, &given, None) };
        answer(rate())
    }

    /// The same, with what the table counts taken from a list rated before.
    #[napi]
    pub fn rate_list_above(&self, table: &RatingTable, given: Array<'_>, below: &RatedList) -> napi::Result<Either<RatedList, Failure>> {
        let rate = || -> Result<RatedList, Stop> { self.rated_list(table, &given, Some(&below.inner)) };
        answer(rate())
    }

    /// Why one row has its level, in sentences; the row as those of a list.
    #[napi]
    pub fn explain_row(
        &self,
        table: &RatingTable,
        given: Array<'_>,
        below: Option<&RatedList>,
        language: Unknown<'_>,
    ) -> napi::Result<Either<String, Failure>> {
        let explain = || -> Result<String, Stop> {
            let below = below.map(|below| below.inner.as_ref());
            let row = table.inner.rows_told(vec![row(&given)?], below)?.pop().unwrap_or_default();
            Ok(self.inner.explain_row(&table.inner, &row, below, in_language(language)?)?)
        };
        answer(explain())
    }

    /// Whether a member is rated, by whom, and on what time; the facts in the order of the record's fields.
    #[napi]
    pub fn rating_basis(&self, values: Array<'_>) -> napi::Result<Either<RatingBasis, Failure>> {
        let basis = || -> Result<RatingBasis, Stop> { Ok(RatingBasis { inner: self.inner.rating_basis(&record(values)?) }) };
        answer(basis())
    }
}

impl Charter {
    fn rated_list(&self, table: &RatingTable, given: &Array<'_>, below: Option<&dieule::RatedList>) -> Result<RatedList, Stop> {
        let rows = table.inner.rows_told(rows(given)?, below)?;
        Ok(self.inner.rate_list(&table.inner, &rows, below)?.into())
    }
}

/// Facts by the names of a table.
fn facts(names: Array<'_>, values: &Array<'_>) -> Result<ToldFacts, Stop> {
    let mut facts = ToldFacts::default();
    for (place, name) in (0..values.len()).zip(items::<String>(names, "rate", "facts")?) {
        let Some(value) = values.get::<Unknown>(place)? else { continue };
        facts.tell(&name, Given::of(value)?.value());
    }
    Ok(facts)
}

/// The rows of a list: key, unit, basis, names and values of facts.
fn rows(given: &Array<'_>) -> Result<Vec<(dieule::RatingRow, ToldFacts)>, Stop> {
    let mut rows = Vec::new();
    for place in 0..given.len() {
        let Some(parts) = given.get::<Array>(place)? else { break };
        rows.push(row(&parts).map_err(|stop| stop.at_row(place as usize))?);
    }
    Ok(rows)
}

fn row(parts: &Array<'_>) -> Result<(dieule::RatingRow, ToldFacts), Stop> {
    let (mut row, mut told) = (dieule::RatingRow::default(), ToldFacts::default());
    for (place, field) in [(0, "key"), (1, "unit")] {
        if let Some(value) = parts.get::<Unknown>(place)? {
            row.set(field, Given::of(value)?.value())?;
        }
    }
    row.basis = parts.get::<Option<Array>>(2)?.flatten().map(record).transpose()?;
    if let (Some(names), Some(values)) = (parts.get::<Array>(3)?, parts.get::<Array>(4)?) {
        told = facts(names, &values)?;
    }
    Ok((row, told))
}
