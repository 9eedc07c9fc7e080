//! Scorings as hosts store them: a year's quarters are scored on other days, by processes that have ended. Read by the set they were scored by,
//! which adds up again what each criterion came to.

use super::item::{Item, Worth};
use super::points::{Points, Span};
use super::rows::ScoredBy;
use super::score::{Score, ScoreStep, Scoring, UnitScore};
use super::set::CriteriaSet;
use super::total::ScoreStage;
use crate::error::Error;
use crate::procedure::{of_format, stored};
use crate::verdict::canonical;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeSet;

const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Written<'a> {
    format: u32,
    set: &'a str,
    key: &'a str,
    lowest: Points,
    highest: Points,
    units: &'a [UnitScore],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    #[serde(rename = "format")]
    _format: u32,
    set: String,
    key: String,
    lowest: Points,
    highest: Points,
    units: Vec<UnitScore>,
}

impl Serialize for Scoring {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Scoring { set, key, lowest, highest, units } = self;
        Written { format: FORMAT, set, key, lowest: *lowest, highest: *highest, units }.serialize(out)
    }
}

impl Scoring {
    /// Canonical JSON with a version of its form: the same bytes in every language. [`CriteriaSet::scoring_from_json`] reads it.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl CriteriaSet {
    /// Read a stored scoring of this set. What its criteria came to is added up again; entries are not scored again.
    ///
    /// # Errors
    /// [`Error::Stored`] when the text is no scoring of a format that this version knows, when another set scored it, or when its totals,
    /// classes and steps are not what its criteria come to by this set.
    pub fn scoring_from_json(&self, text: &str) -> Result<Scoring, Error> {
        let Stored { set, key, lowest, highest, units, .. } = of_format(text, FORMAT)?;
        if set != self.id() || key != self.key() || (lowest, highest) != self.range() {
            return Err(stored("it was scored by another set, or before this one changed"));
        }
        let mut codes = BTreeSet::new();
        if !units.iter().all(|unit| codes.insert(unit.unit.as_str())) {
            return Err(stored("a unit stands there twice"));
        }
        if !units.iter().all(|unit| self.again(unit).as_ref() == Some(unit)) {
            return Err(stored("a unit has not what its criteria come to by this set"));
        }
        Ok(Scoring { set, key, lowest, highest, units })
    }

    /// A unit anew, from what its criteria came to.
    fn again(&self, unit: &UnitScore) -> Option<UnitScore> {
        let side = |by: ScoredBy| {
            let steps = unit.steps.iter().filter(move |step| step.by == by && step.stage == ScoreStage::Criterion);
            let worths: Option<Vec<Worth>> = self.items.iter().zip(steps).map(|(item, step)| worth(item, step)).collect();
            worths.filter(|worths| worths.len() == self.items.len())
        };
        let (own, graded) = (side(ScoredBy::Unit)?, side(ScoredBy::Grader)?);
        Some(self.made(unit.unit.clone(), unit.cluster.clone(), own, graded))
    }
}

/// What a criterion came to, where it can come to that.
fn worth(item: &Item, step: &ScoreStep) -> Option<Worth> {
    let span = |score: Score| (score.lower <= score.upper).then_some(Span { lower: score.lower, upper: score.upper });
    let (before, after, range) = (span(step.before)?, span(step.after)?, item.range());
    let takes = item.takes();
    let missing: Option<Vec<&'static str>> =
        step.missing.iter().map(|field| takes.iter().copied().find(|known| *known == field.as_str())).collect();
    let inside = range.lower <= after.lower && after.upper <= range.upper;
    inside.then_some(Worth { before, after, why: step.why, missing: missing? })
}
