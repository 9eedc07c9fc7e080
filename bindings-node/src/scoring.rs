//! Units scored by a criteria set, their ranks, periods merged. Points are texts: `9.2`, or `265/3` where they were averaged.

#![expect(clippy::needless_pass_by_value, reason = "what JavaScript hands in is owned")]

use crate::failure::{Failure, Stop, answer};
use crate::held::said;
use crate::naming::camel;
use crate::value::needed;
use dieule::{Points, TieRule};
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;

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
    pub(crate) inner: dieule::Scoring,
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
    pub(crate) inner: dieule::Ranking,
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
    /// Ceilings that hold over all periods, whether or not they lower the class.
    pub ceilings: Vec<String>,
    /// Ceilings that hold if what is open turns out too low.
    pub open_ceilings: Vec<String>,
}

impl From<&dieule::MergedUnit> for MergedUnit {
    fn from(merged: &dieule::MergedUnit) -> Self {
        let dieule::MergedUnit { unit, periods, graded, class_state, score_class, best_class, worst_class, ceilings, open_ceilings } =
            merged;
        MergedUnit {
            unit: unit.clone(),
            periods: periods.iter().map(Score::from).collect(),
            graded: graded.into(),
            class_state: class_state.code(),
            score_class: score_class.clone(),
            best_class: best_class.clone(),
            worst_class: worst_class.clone(),
            ceilings: ceilings.clone(),
            open_ceilings: open_ceilings.clone(),
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
    pub(crate) inner: dieule::Merged,
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
