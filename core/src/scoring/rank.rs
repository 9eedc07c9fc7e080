//! The order of units inside their clusters. Ties are told as ties; how they count is chosen by whoever asks.

use super::period::PeriodRule;
use super::points::Points;
use super::score::{ItemScore, Score, Scoring, UnitScore};
use super::set::CriteriaSet;
use crate::error::{Error, Refusal, nearest, shortened};
use crate::record::codes;
use crate::verdict::canonical;
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;

codes! {
    /// How the ranks after a tie go on.
    TieRule {
        /// Two firsts, then the third.
        Shared = "shared",
        /// Two firsts, then the second.
        Dense = "dense",
    }
}

/// A unit's place in its cluster, by its graded total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ranked {
    /// The unit.
    pub unit: String,
    /// Its cluster.
    pub cluster: Option<String>,
    /// Its graded total.
    pub points: Option<Points>,
    /// Its place; absent while open points decide it.
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

/// Units in the order of their places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ranking {
    /// How ranks go on after a tie.
    pub ties: TieRule,
    /// The criteria by which equal totals were told apart, in order; what they leave equal stays a tie.
    pub tie_break: Vec<String>,
    /// By cluster, then place, then code. Units whose place is open come after the others by their best place.
    pub units: Vec<Ranked>,
}

impl Ranking {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// What places are told by.
struct Placed<'a> {
    unit: &'a str,
    cluster: Option<&'a str>,
    graded: Score,
    items: &'a [ItemScore],
}

/// One unit beside another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beside {
    Above,
    Equal,
    Below,
    Open,
}

impl Scoring {
    /// The places of the units inside their clusters. Nothing but the total and the criteria named in `tie_break` tells units apart.
    ///
    /// # Errors
    /// [`Error::Criteria`] naming every criterion of `tie_break` that the set does not have, or that stands there twice.
    pub fn rank(&self, ties: TieRule, tie_break: &[String]) -> Result<Ranking, Error> {
        let known = || self.units.iter().flat_map(|unit| &unit.items).map(|item| item.criterion.as_str());
        let mut refusals = Vec::new();
        for (place, id) in tie_break.iter().enumerate() {
            let why = if !self.units.is_empty() && !known().any(|known| known == id) {
                let near = nearest(id, known()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
                format!("the set has no criterion `{}`{near}", shortened(id))
            } else if tie_break.iter().take(place).any(|before| before == id) {
                "stands there already".to_owned()
            } else {
                continue;
            };
            refusals.push(Refusal { path: format!("tie_break[{place}]"), why });
        }
        if !refusals.is_empty() {
            return Err(Error::Criteria { set: shortened(&self.set), refusals });
        }
        let units = self.units.iter().map(|unit| {
            let UnitScore { unit, cluster, graded, items, .. } = unit;
            Placed { unit, cluster: cluster.as_deref(), graded: *graded, items }
        });
        Ok(ranked(&units.collect::<Vec<_>>(), ties, tie_break))
    }
}

impl CriteriaSet {
    /// The places of the units over all periods, inside the cluster each was last scored in. Nothing but the total tells units apart: a
    /// criterion has points in each period, and nobody has said what it has over all of them.
    ///
    /// # Errors
    /// As [`CriteriaSet::merge_periods`].
    pub fn rank_periods(&self, periods: &[&Scoring], rule: PeriodRule, ties: TieRule) -> Result<Ranking, Error> {
        let merged = self.merge_periods(periods, rule)?;
        let mut clusters: BTreeMap<&str, Option<&str>> = BTreeMap::new();
        for unit in periods.iter().flat_map(|period| &period.units) {
            clusters.insert(&unit.unit, unit.cluster.as_deref());
        }
        let units = merged.units.iter().map(|unit| {
            let cluster = clusters.get(unit.unit.as_str()).copied().flatten();
            Placed { unit: &unit.unit, cluster, graded: unit.graded, items: &[] }
        });
        Ok(ranked(&units.collect::<Vec<_>>(), ties, &[]))
    }
}

fn ranked(units: &[Placed<'_>], ties: TieRule, tie_break: &[String]) -> Ranking {
    let mut clusters: BTreeMap<Option<&str>, Vec<&Placed<'_>>> = BTreeMap::new();
    for unit in units {
        clusters.entry(unit.cluster).or_default().push(unit);
    }
    let mut units: Vec<Ranked> =
        clusters.values().flat_map(|cluster| cluster.iter().map(|unit| placed(unit, cluster, ties, tie_break))).collect();
    units.sort_by(|one, other| {
        let key = |unit: &Ranked| (unit.cluster.clone(), unit.rank.is_none(), unit.best_rank, unit.worst_rank, unit.unit.clone());
        key(one).cmp(&key(other))
    });
    Ranking { ties, tie_break: tie_break.to_vec(), units }
}

fn placed(unit: &Placed<'_>, cluster: &[&Placed<'_>], rule: TieRule, tie_break: &[String]) -> Ranked {
    let mut told_by: Vec<String> = Vec::new();
    let (mut above, mut open, mut tied) = (Vec::new(), 0_u32, false);
    for other in cluster.iter().filter(|other| other.unit != unit.unit) {
        let (beside, by) = beside(other, unit, tie_break);
        match beside {
            Beside::Above => above.push(*other),
            Beside::Equal => tied = true,
            // Whoever can only draw level takes no place away, unless a criterion then tells the two apart.
            Beside::Open if other.graded.upper > unit.graded.lower || !tie_break.is_empty() => open += 1,
            Beside::Open | Beside::Below => {}
        }
        told_by.extend(by.filter(|by| !told_by.contains(by)));
    }
    let count = |units: usize| u32::try_from(units).unwrap_or(u32::MAX);
    let (best, worst) = match rule {
        TieRule::Shared => (count(above.len()), count(above.len())),
        TieRule::Dense => distinct(&above, tie_break),
    };
    let (best_rank, worst_rank) = (best.saturating_add(1), worst.saturating_add(open).saturating_add(1));
    let rank = (best_rank == worst_rank).then_some(best_rank);
    told_by.sort();
    let Score { points, .. } = unit.graded;
    Ranked {
        unit: unit.unit.to_owned(),
        cluster: unit.cluster.map(str::to_owned),
        points,
        rank,
        best_rank,
        worst_rank,
        tied: tied && rank.is_some(),
        told_by,
    }
}

/// How many places units take when equals share one: at least, and at most where it is open whether some are equal.
fn distinct(units: &[&Placed<'_>], tie_break: &[String]) -> (u32, u32) {
    let (mut least, mut most): (Vec<&Placed<'_>>, Vec<&Placed<'_>>) = (Vec::new(), Vec::new());
    for unit in units {
        let among = |places: &[&Placed<'_>], may: bool| {
            places.iter().any(|other| {
                let (beside, _) = beside(other, unit, tie_break);
                beside == Beside::Equal || (may && beside == Beside::Open)
            })
        };
        if !among(&least, true) {
            least.push(unit);
        }
        if !among(&most, false) {
            most.push(unit);
        }
    }
    let count = |units: &[&Placed<'_>]| u32::try_from(units.len()).unwrap_or(u32::MAX);
    // Units that may equal each other are not one chain of equals: one place is all that is sure of them.
    let least = if least.len() == most.len() { count(&least) } else { count(&least).min(1) };
    (least, count(&most))
}

/// Where `one` stands beside `other`, and the criterion that told it.
fn beside(one: &Placed<'_>, other: &Placed<'_>, tie_break: &[String]) -> (Beside, Option<String>) {
    let scores = |unit: &Placed<'_>, id: &String| unit.items.iter().find(|item| item.criterion == *id).map(|item| item.graded);
    let criteria = tie_break.iter().map(|id| Some((scores(one, id)?, scores(other, id)?, Some(id))));
    for (one, other, by) in std::iter::once(Some((one.graded, other.graded, None))).chain(criteria).flatten() {
        let told = |beside| (beside, by.cloned());
        if one.lower > other.upper {
            return told(Beside::Above);
        }
        if one.upper < other.lower {
            return told(Beside::Below);
        }
        match one.points.zip(other.points).map(|(one, other)| one.cmp(&other)) {
            Some(Ordering::Equal) => {}
            _ => return (Beside::Open, None),
        }
    }
    (Beside::Equal, None)
}
