//! Periods merged: the quarters of a year into its total, by a rule that whoever asks has chosen.

use super::class::{self, ClassState, Classed};
use super::points::{Points, Span};
use super::score::{Score, Scoring, UnitScore};
use super::set::{Ceiling, CriteriaSet, Threshold};
use crate::error::{Error, Refusal, shortened};
use crate::record::codes;
use crate::verdict::canonical;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// How periods become one.
    PeriodRule {
        /// Added up.
        Sum = "sum",
        /// Their mean, as an exact fraction.
        Average = "average",
        /// The last one alone.
        Last = "last",
    }
}

/// One for each day of a year: more could not be averaged exactly without end.
const MOST_PERIODS: usize = 366;

/// A unit over all periods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MergedUnit {
    /// Its code.
    pub unit: String,
    /// Its graded total of each period; a period it was not scored in has the bounds of the set.
    pub periods: Vec<Score>,
    /// All of them by the rule.
    pub graded: Score,
    /// Whether it has a class.
    pub class_state: ClassState,
    /// The class.
    pub score_class: Option<String>,
    /// While the class is open: the best that is left; absent: it may have none.
    pub best_class: Option<String>,
    /// While the class is open: the worst that is left; absent: it may have none.
    pub worst_class: Option<String>,
    /// Ceilings that hold over all periods, whether or not they lower the class.
    pub ceilings: Vec<String>,
    /// Ceilings that hold if what is open turns out too low.
    pub open_ceilings: Vec<String>,
}

/// Units over all periods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// The set's short name.
    pub set: String,
    /// How the periods became one.
    pub rule: PeriodRule,
    /// The most points there are by that rule.
    pub highest: Points,
    /// The units, in the order in which they first come.
    pub units: Vec<MergedUnit>,
}

impl Merged {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl CriteriaSet {
    /// Merge scorings of this set, the earliest first. Classes are those of the set: by shares of all points that the periods have together;
    /// by points only where periods are not added up, since the set's lines are those of one period. A ceiling is asked of its criterion over
    /// the same periods by the same rule: of a sum as many times its points, of a mean the mean, of the last the last. So one period merged
    /// is what it was.
    ///
    /// # Errors
    /// [`Error::Criteria`] when there is no period or more than 366, or one that was scored by another set.
    pub fn merge_periods(&self, periods: &[&Scoring], rule: PeriodRule) -> Result<Merged, Error> {
        let mut refusals = Vec::new();
        if periods.is_empty() || periods.len() > MOST_PERIODS {
            refusals.push(Refusal { path: "periods".to_owned(), why: format!("takes 1 to {MOST_PERIODS} periods") });
        }
        for (place, period) in periods.iter().enumerate().filter(|(_, period)| period.set != self.id() || period.key != self.key()) {
            let why = format!("was scored by the set `{}`", shortened(&period.set));
            refusals.push(Refusal { path: format!("periods[{place}]"), why });
        }
        if !refusals.is_empty() {
            return Err(Error::Criteria { set: shortened(self.id()), refusals });
        }
        let (lowest, most) = self.range();
        let count = u32::try_from(periods.len()).unwrap_or(u32::MAX);
        let highest = if rule == PeriodRule::Sum { most.times(count) } else { most };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let of_all = periods.iter().flat_map(|period| &period.units).map(|unit| unit.unit.as_str());
        let codes: Vec<&str> = of_all.filter(|code| seen.insert(code)).collect();
        let scored: Vec<BTreeMap<&str, &UnitScore>> =
            periods.iter().map(|period| period.units.iter().map(|unit| (unit.unit.as_str(), unit)).collect()).collect();
        let open = Span { lower: lowest, upper: most };
        let whole = |spans: &[Span]| {
            let sum = spans.iter().copied().fold(Span::ZERO, Span::plus);
            match rule {
                PeriodRule::Sum => sum,
                PeriodRule::Average => Span { lower: sum.lower.shared_by(count), upper: sum.upper.shared_by(count) },
                PeriodRule::Last => spans.last().copied().unwrap_or(open),
            }
        };
        // A period in which a unit was not scored is open, in all and in each criterion.
        let over = |unit: &str, of: &dyn Fn(&UnitScore) -> Option<Score>, unscored: Span| -> Vec<Span> {
            let span = |score: Score| Span { lower: score.lower, upper: score.upper };
            scored.iter().map(|period| period.get(unit).and_then(|unit| of(unit)).map_or(unscored, span)).collect()
        };
        let by_points = self.classes.iter().any(|class| matches!(class.from, Threshold::Points(_)));
        let unclassed = rule == PeriodRule::Sum && by_points;
        let merged = |unit: &str| {
            let spans = over(unit, &|unit| Some(unit.graded), open);
            let graded = whole(&spans);
            let held = |ceiling: &Ceiling| {
                let range = self.items.get(ceiling.item)?.range();
                let points = whole(&over(unit, &|unit| Some(unit.items.get(ceiling.item)?.graded), range));
                Some((points, if rule == PeriodRule::Sum { ceiling.at_least.times(count) } else { ceiling.at_least }))
            };
            let classed = if unclassed { Classed::none() } else { class::classed(self, graded, highest, &held) };
            let place = |place: Option<usize>| place.and_then(|place| self.classes.get(place)).map(|class| class.id.clone());
            let still_open = classed.state == ClassState::Open;
            MergedUnit {
                unit: unit.to_owned(),
                periods: spans.into_iter().map(Score::from).collect(),
                graded: graded.into(),
                class_state: classed.state,
                score_class: if still_open { None } else { place(classed.best) },
                best_class: if still_open { place(classed.best) } else { None },
                worst_class: if still_open { place(classed.worst) } else { None },
                ceilings: classed.ceilings,
                open_ceilings: classed.open_ceilings,
            }
        };
        Ok(Merged { set: self.id().to_owned(), rule, highest, units: codes.into_iter().map(merged).collect() })
    }
}
