//! Criteria sets: read from a text or a sheet, and what they are asked.

#![expect(clippy::needless_pass_by_value, reason = "what JavaScript hands in is owned")]
#![expect(clippy::too_many_arguments, reason = "the options of the page, each by its name")]

use crate::facts::kept;
use crate::failure::{Failure, Stop, answer};
use crate::naming::snake;
use crate::scoring::{Merged, Ranking, Scoring};
use crate::value::{Given, needed, optional};
use dieule::{PeriodRule, SetDraft, Value};
use napi::bindgen_prelude::{Array, ClassInstance, Either, Unknown};
use napi_derive::napi;
use std::collections::HashMap;

/// A group of a set, as it is printed.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct SetGroup {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its printed points; null where none are.
    pub max: Option<String>,
    /// Whether it is of the bonus, beside the base.
    pub bonus: bool,
    /// How many contents are printed for it; null where it is not said.
    pub contents: Option<u32>,
    /// How many criteria are printed for it; null where it is not said.
    pub criteria: Option<u32>,
}

impl From<&dieule::SetGroup> for SetGroup {
    fn from(group: &dieule::SetGroup) -> Self {
        let dieule::SetGroup { id, title, max, bonus, contents, criteria } = group.clone();
        SetGroup { id, title, max: max.map(|max| max.to_string()), bonus, contents, criteria }
    }
}

/// The fields of a set.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CriteriaSetFields {
    /// Its short name.
    pub id: String,
    /// Which set it is, whatever it is called: issuer, full number, day of issue and period.
    pub key: String,
    /// Its title.
    pub title: Option<String>,
    /// Where it comes from and what was not seen of it.
    pub note: Option<String>,
    /// Its groups, in order, with what is printed of each.
    pub groups: Vec<SetGroup>,
    /// Ids of its criteria, in order.
    pub criteria: Vec<String>,
    /// Ids of its classes, from the best.
    pub classes: Vec<String>,
    /// The fewest points there are.
    pub lowest: String,
    /// The most points there are.
    pub highest: String,
}

/// A criteria set.
#[napi]
#[derive(Debug)]
pub struct CriteriaSet {
    inner: dieule::CriteriaSet,
}

#[napi]
impl CriteriaSet {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> CriteriaSetFields {
        let (lowest, highest) = self.inner.range();
        CriteriaSetFields {
            id: self.inner.id().to_owned(),
            key: self.inner.key(),
            title: self.inner.head().title.clone(),
            note: self.inner.head().note.clone(),
            groups: self.inner.groups().iter().map(SetGroup::from).collect(),
            criteria: self.inner.criteria().map(str::to_owned).collect(),
            classes: self.inner.classes().map(str::to_owned).collect(),
            lowest: lowest.to_string(),
            highest: highest.to_string(),
        }
    }

    /// The title of a group, content or criterion.
    #[napi(ts_return_type = "string | null")]
    pub fn title_of(&self, id: String) -> Option<String> {
        self.inner.title_of(&id).map(str::to_owned)
    }

    /// Units scored: both lists hold flat lists in the order of their fields.
    #[napi]
    pub fn score(&self, units: Array<'_>, entries: Array<'_>) -> napi::Result<Either<Scoring, Failure>> {
        let score = || -> Result<Scoring, Stop> { Ok(Scoring { inner: self.inner.score_rows(&kept(units)?, &kept(entries)?)? }) };
        answer(score())
    }

    /// A stored scoring of this set.
    #[napi]
    pub fn scoring_from_json(&self, text: Unknown<'_>) -> napi::Result<Either<Scoring, Failure>> {
        let read = || -> Result<Scoring, Stop> {
            let text: String = needed(text, "scoring", "text")?;
            Ok(Scoring { inner: self.inner.scoring_from_json(&text)? })
        };
        answer(read())
    }

    /// Scorings made one.
    #[napi]
    pub fn merge_periods(&self, periods: Vec<ClassInstance<'_, Scoring>>, rule: Unknown<'_>) -> napi::Result<Either<Merged, Failure>> {
        let merge = || -> Result<Merged, Stop> {
            let rule: PeriodRule = needed(rule, "merge_periods", "rule")?;
            let periods: Vec<&dieule::Scoring> = periods.iter().map(|period| &period.inner).collect();
            Ok(Merged { inner: self.inner.merge_periods(&periods, rule)? })
        };
        answer(merge())
    }
}

#[napi]
impl CriteriaSet {
    /// The places over all periods.
    #[napi]
    pub fn rank_periods(
        &self,
        periods: Vec<ClassInstance<'_, Scoring>>,
        rule: Unknown<'_>,
        ties: Unknown<'_>,
    ) -> napi::Result<Either<Ranking, Failure>> {
        let rank = || -> Result<Ranking, Stop> {
            let (rule, ties) = (needed(rule, "rank_periods", "rule")?, needed(ties, "rank_periods", "ties")?);
            let periods: Vec<&dieule::Scoring> = periods.iter().map(|period| &period.inner).collect();
            Ok(Ranking { inner: self.inner.rank_periods(&periods, rule, ties)? })
        };
        answer(rank())
    }

    /// The page of scores.
    #[napi]
    pub fn report(
        &self,
        periods: Vec<ClassInstance<'_, Scoring>>,
        ties: Unknown<'_>,
        tie_break: Vec<String>,
        merge: Unknown<'_>,
        labels: Vec<String>,
        names: HashMap<String, String>,
        language: Unknown<'_>,
        title: Unknown<'_>,
    ) -> napi::Result<Either<String, Failure>> {
        let page = || -> Result<String, Stop> {
            let options = dieule::ScoreReportOptions {
                ties: needed(ties, "score_report", "ties")?,
                tie_break,
                merge: optional(merge, "score_report", "merge")?,
                labels,
                names: names.into_iter().collect(),
                title: optional(title, "score_report", "title")?,
                language: optional(language, "score_report", "language")?.unwrap_or(dieule::Language::Vi),
            };
            let periods: Vec<&dieule::Scoring> = periods.iter().map(|period| &period.inner).collect();
            Ok(self.inner.report(&periods, &options)?)
        };
        answer(page())
    }
}

/// A set from a text in TOML or JSON.
#[napi]
pub fn criteria_set_of(text: Unknown<'_>) -> napi::Result<Either<CriteriaSet, Failure>> {
    let read = || -> Result<CriteriaSet, Stop> {
        let text: String = needed(text, "criteria_set", "text")?;
        let json = text.trim_start().starts_with('{');
        let inner = if json { dieule::CriteriaSet::from_json(&text) } else { dieule::CriteriaSet::from_toml(&text) }?;
        Ok(CriteriaSet { inner })
    };
    answer(read())
}

/// A set that the library brings.
#[napi]
pub fn bundled_criteria_set(name: Unknown<'_>) -> napi::Result<Either<CriteriaSet, Failure>> {
    let read = || -> Result<CriteriaSet, Stop> {
        let name: String = needed(name, "criteria_set", "name")?;
        Ok(CriteriaSet { inner: dieule::CriteriaSet::bundled(&name)? })
    };
    answer(read())
}

/// The names of the sets that the library brings.
#[napi]
pub fn bundled_criteria_sets() -> Vec<&'static str> {
    dieule::CriteriaSet::bundled_names()
}

/// A set from a head and rows, each the entries of an object: name, value, name, value. Every fault of every field is kept for the end.
#[napi]
pub fn criteria_set_of_rows(head: Array<'_>, rows: Array<'_>) -> napi::Result<Either<CriteriaSet, Failure>> {
    let read = || -> Result<CriteriaSet, Stop> {
        let mut draft = SetDraft::new();
        each(&head, &mut |field, value| draft.set(field, value))?;
        for place in 0..rows.len() {
            let Some(row) = rows.get::<Array>(place)? else { break };
            let place = draft.add_row();
            each(&row, &mut |field, value| draft.set_row(place, field, value))?;
        }
        Ok(CriteriaSet { inner: draft.finish()? })
    };
    answer(read())
}

fn each(entries: &Array<'_>, put: &mut dyn FnMut(&str, Value<'_>)) -> napi::Result<()> {
    for place in (0..entries.len()).step_by(2) {
        let Some(field) = entries.get::<String>(place)? else { break };
        let Some(value) = entries.get::<Unknown>(place + 1)? else { continue };
        put(&snake(&field), Given::of(value)?.value());
    }
    Ok(())
}
