//! Ratings by tables of criteria, and who is rated at all.

use crate::charter::Charter;
use crate::describe::Receipt;
use crate::facts::record;
use crate::failure::{Failure, Stop, answer};
use crate::held::in_language;
use crate::value::{Given, items, needed};
use crate::verdict::{Citation, Verdict};
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;
use std::collections::BTreeMap;

/// A fact that a table asks about.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct RatingFact {
    /// Its name, as the table spells it.
    pub name: String,
    /// What it takes.
    #[napi(ts_type = "RatingFactKind")]
    pub kind: &'static str,
    /// Its codes, from the best; empty for any other kind.
    pub codes: Vec<String>,
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
        let told = |dieule::RatedCriterion { criterion, title, level, needs, asked, outcome, missing }: &dieule::RatedCriterion| {
            RatedCriterion {
                criterion: criterion.clone(),
                title: title.clone(),
                level: level.clone(),
                needs: needs.clone(),
                asked: *asked,
                outcome: outcome.code(),
                missing: missing.clone(),
            }
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
        let told = |dieule::RatingFact { name, kind, codes }: dieule::RatingFact| RatingFact { name, kind: kind.code(), codes };
        self.inner.facts().into_iter().map(told).collect()
    }
}

#[napi]
impl Charter {
    /// Rate one subject by a table; its facts are two lists, names as the table spells them and values.
    #[napi]
    pub fn rate(&self, table: &RatingTable, names: Array<'_>, values: Array<'_>) -> napi::Result<Either<Rated, Failure>> {
        let rate = || -> Result<Rated, Stop> {
            let mut facts = BTreeMap::new();
            for (place, name) in (0..values.len()).zip(items::<String>(names, "rate", "facts")?) {
                let Some(value) = values.get::<Unknown>(place)? else { continue };
                let given = Given::of(value)?;
                let given = dieule::Given::of("rate", &name, given.value())?;
                facts.extend(given.map(|given| (name, given)));
            }
            Ok(Rated { inner: self.inner.rate(&table.inner, &facts)? })
        };
        answer(rate())
    }

    /// Whether a member is rated, by whom, and on what time; the facts in the order of the record's fields.
    #[napi]
    pub fn rating_basis(&self, values: Array<'_>) -> napi::Result<Either<RatingBasis, Failure>> {
        let basis = || -> Result<RatingBasis, Stop> { Ok(RatingBasis { inner: self.inner.rating_basis(&record(values)?) }) };
        answer(basis())
    }
}
