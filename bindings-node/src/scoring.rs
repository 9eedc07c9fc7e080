//! Criteria sets, units scored by them, ranks, periods merged. Points are texts: `9.2`, or `265/3` where they were averaged.

#![expect(clippy::needless_pass_by_value, reason = "what JavaScript hands in is owned")]
#![expect(clippy::too_many_arguments, reason = "the options of the page, each by its name")]

use crate::facts::records;
use crate::failure::{Failure, Stop, answer};
use crate::held::said;
use crate::naming::{camel, snake};
use crate::value::{Given, needed, optional};
use dieule::{PeriodRule, Points, SetDraft, TieRule, Value};
use napi::bindgen_prelude::{Array, ClassInstance, Either, Unknown};
use napi_derive::napi;
use std::collections::HashMap;

/// Points as far as they are known.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Score {
    /// The points; null while they are open.
    pub points: Option<String>,
    /// The fewest there can be.
    pub lower: String,
    /// The most.
    pub upper: String,
}

impl From<&dieule::Score> for Score {
    fn from(score: &dieule::Score) -> Self {
        let dieule::Score { points, lower, upper } = score;
        Score { points: text(*points), lower: lower.to_string(), upper: upper.to_string() }
    }
}

fn text(points: Option<Points>) -> Option<String> {
    points.map(|points| points.to_string())
}

/// The fields of a step of a score.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ScoreStepFields {
    /// Whose points.
    #[napi(ts_type = "ScoredBy")]
    pub by: &'static str,
    /// Which step.
    #[napi(ts_type = "ScoreStage")]
    pub stage: &'static str,
    /// The criterion, content, group or cap; of base, bonus and total the set.
    pub id: String,
    /// Before it.
    pub before: Score,
    /// After it.
    pub after: Score,
    /// Why.
    #[napi(ts_type = "ScoreWhy")]
    pub why: &'static str,
    /// Fields that an entry lacks.
    pub missing: Vec<String>,
}

impl From<&dieule::ScoreStep> for ScoreStepFields {
    fn from(step: &dieule::ScoreStep) -> Self {
        let dieule::ScoreStep { by, stage, id, before, after, why, missing } = step;
        ScoreStepFields {
            by: by.code(),
            stage: stage.code(),
            id: id.clone(),
            before: before.into(),
            after: after.into(),
            why: why.code(),
            missing: missing.iter().map(|field| camel(field)).collect(),
        }
    }
}

/// One criterion of a unit.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ItemScore {
    /// Its id.
    pub criterion: String,
    /// The unit's own points.
    pub self_score: Score,
    /// The graded points.
    pub graded: Score,
    /// Graded less own; null while one of them is open.
    pub difference: Option<String>,
}

impl From<&dieule::ItemScore> for ItemScore {
    fn from(item: &dieule::ItemScore) -> Self {
        let dieule::ItemScore { criterion, self_score, graded, difference } = item;
        ItemScore { criterion: criterion.clone(), self_score: self_score.into(), graded: graded.into(), difference: text(*difference) }
    }
}

/// The fields of a unit scored.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitScoreFields {
    /// Its code.
    pub unit: String,
    /// Its cluster.
    pub cluster: Option<String>,
    /// Its own total.
    pub self_score: Score,
    /// The graded total.
    pub graded: Score,
    /// Graded less own; null while one of them is open.
    pub difference: Option<String>,
    /// Whether it has a class, by its graded total.
    #[napi(ts_type = "ClassState")]
    pub class_state: &'static str,
    /// The class.
    pub score_class: Option<String>,
    /// While the class is open: the best that is left; null: it may have none.
    pub best_class: Option<String>,
    /// While the class is open: the worst that is left; null: it may have none.
    pub worst_class: Option<String>,
    /// Ceilings that hold, whether or not they lower the class.
    pub ceilings: Vec<String>,
    /// Ceilings that hold if an open criterion turns out too low.
    pub open_ceilings: Vec<String>,
    /// Its criteria, in the order of the set.
    pub items: Vec<ItemScore>,
    /// How the totals came about: the unit's own first, each in the order of the stages.
    pub steps: Vec<ScoreStepFields>,
}

impl From<&dieule::UnitScore> for UnitScoreFields {
    fn from(scored: &dieule::UnitScore) -> Self {
        let dieule::UnitScore {
            unit,
            cluster,
            self_score,
            graded,
            difference,
            class_state,
            score_class,
            best_class,
            worst_class,
            ceilings,
            open_ceilings,
            items,
            steps,
        } = scored;
        UnitScoreFields {
            unit: unit.clone(),
            cluster: cluster.clone(),
            self_score: self_score.into(),
            graded: graded.into(),
            difference: text(*difference),
            class_state: class_state.code(),
            score_class: score_class.clone(),
            best_class: best_class.clone(),
            worst_class: worst_class.clone(),
            ceilings: ceilings.clone(),
            open_ceilings: open_ceilings.clone(),
            items: items.iter().map(ItemScore::from).collect(),
            steps: steps.iter().map(ScoreStepFields::from).collect(),
        }
    }
}

/// The fields of units scored.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ScoringFields {
    /// The set's short name.
    pub set: String,
    /// Which set it is: issuer, full number, day of issue, period.
    pub key: String,
    /// The fewest points there are.
    pub lowest: String,
    /// The most.
    pub highest: String,
    /// The units, in the order given.
    pub units: Vec<UnitScoreFields>,
}

/// Units scored by a set.
#[napi]
#[derive(Debug)]
pub struct Scoring {
    inner: dieule::Scoring,
}

#[napi]
impl Scoring {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> ScoringFields {
        let dieule::Scoring { set, key, lowest, highest, units } = &self.inner;
        ScoringFields {
            set: set.clone(),
            key: key.clone(),
            lowest: lowest.to_string(),
            highest: highest.to_string(),
            units: units.iter().map(UnitScoreFields::from).collect(),
        }
    }

    /// A step of a unit for people, by its place.
    #[napi]
    pub fn message(&self, unit: u32, step: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        let step = self.inner.units.get(unit as usize).and_then(|unit| unit.steps.get(step as usize));
        said(step, dieule::ScoreStep::message, language)
    }

    /// The places of the units inside their clusters.
    #[napi]
    pub fn rank(&self, ties: Unknown<'_>, tie_break: Vec<String>) -> napi::Result<Either<Ranking, Failure>> {
        let rank = || -> Result<Ranking, Stop> {
            let ties: TieRule = needed(ties, "rank", "ties")?;
            Ok(Ranking { inner: self.inner.rank(ties, &tie_break)? })
        };
        answer(rank())
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A unit's place in its cluster, by its graded total.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Ranked {
    /// The unit.
    pub unit: String,
    /// Its cluster.
    pub cluster: Option<String>,
    /// Its graded total.
    pub points: Option<String>,
    /// Its place; null while open points decide it.
    pub rank: Option<u32>,
    /// The best place that is left.
    pub best_rank: u32,
    /// The worst.
    pub worst_rank: u32,
    /// Whether another unit has the same place.
    pub tied: bool,
    /// The criteria that told it from a unit with the same total.
    pub told_by: Vec<String>,
}

impl From<&dieule::Ranked> for Ranked {
    fn from(ranked: &dieule::Ranked) -> Self {
        let dieule::Ranked { unit, cluster, points, rank, best_rank, worst_rank, tied, told_by } = ranked;
        Ranked {
            unit: unit.clone(),
            cluster: cluster.clone(),
            points: text(*points),
            rank: *rank,
            best_rank: *best_rank,
            worst_rank: *worst_rank,
            tied: *tied,
            told_by: told_by.clone(),
        }
    }
}

/// The fields of a ranking.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct RankingFields {
    /// How ranks go on after a tie.
    #[napi(ts_type = "TieRule")]
    pub ties: &'static str,
    /// The criteria by which equal totals were told apart, in order; what they leave equal stays a tie.
    pub tie_break: Vec<String>,
    /// By cluster, then place, then code.
    pub units: Vec<Ranked>,
}

/// Units in the order of their places.
#[napi]
#[derive(Debug)]
pub struct Ranking {
    inner: dieule::Ranking,
}

#[napi]
impl Ranking {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> RankingFields {
        let dieule::Ranking { ties, tie_break, units } = &self.inner;
        RankingFields { ties: ties.code(), tie_break: tie_break.clone(), units: units.iter().map(Ranked::from).collect() }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A unit over all periods.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct MergedUnit {
    /// Its code.
    pub unit: String,
    /// Its graded total of each period; a period it was not scored in has the bounds of the set.
    pub periods: Vec<Score>,
    /// All of them by the rule.
    pub graded: Score,
    /// Whether it has a class.
    #[napi(ts_type = "ClassState")]
    pub class_state: &'static str,
    /// The class.
    pub score_class: Option<String>,
    /// While the class is open: the best that is left; null: it may have none.
    pub best_class: Option<String>,
    /// While the class is open: the worst that is left; null: it may have none.
    pub worst_class: Option<String>,
}

impl From<&dieule::MergedUnit> for MergedUnit {
    fn from(merged: &dieule::MergedUnit) -> Self {
        let dieule::MergedUnit { unit, periods, graded, class_state, score_class, best_class, worst_class } = merged;
        MergedUnit {
            unit: unit.clone(),
            periods: periods.iter().map(Score::from).collect(),
            graded: graded.into(),
            class_state: class_state.code(),
            score_class: score_class.clone(),
            best_class: best_class.clone(),
            worst_class: worst_class.clone(),
        }
    }
}

/// The fields of merged periods.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct MergedFields {
    /// The set's short name.
    pub set: String,
    /// How the periods became one.
    #[napi(ts_type = "PeriodRule")]
    pub rule: &'static str,
    /// The most points there are by that rule.
    pub highest: String,
    /// The units, in the order in which they first come.
    pub units: Vec<MergedUnit>,
}

/// Units over all periods.
#[napi]
#[derive(Debug)]
pub struct Merged {
    inner: dieule::Merged,
}

#[napi]
impl Merged {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> MergedFields {
        let dieule::Merged { set, rule, highest, units } = &self.inner;
        MergedFields {
            set: set.clone(),
            rule: rule.code(),
            highest: highest.to_string(),
            units: units.iter().map(MergedUnit::from).collect(),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
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
        let score = || -> Result<Scoring, Stop> { Ok(Scoring { inner: self.inner.score(&records(units)?, &records(entries)?)? }) };
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
