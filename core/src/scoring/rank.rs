//! The order of units inside their clusters. Ties are told as ties; how they count is chosen by whoever asks.

use super::period::PeriodRule;
use super::points::Points;
use super::score::{Score, Scoring, UnitScore};
use super::set::CriteriaSet;
use crate::error::{Error, Refusal, nearest, shortened};
use crate::ranking::{Between, Place, TieRule, places};
use crate::verdict::canonical;
use serde::Serialize;
use std::collections::BTreeMap;

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

/// What places are told by: the total, then what tells equal totals apart.
struct Ranks<'a> {
    unit: &'a str,
    cluster: Option<&'a str>,
    points: Option<Points>,
    by: Vec<Score>,
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
            let item = |id: &String| items.iter().find(|item| item.criterion == *id).map(|item| item.graded);
            let by = std::iter::once(*graded).chain(tie_break.iter().filter_map(item)).collect();
            Ranks { unit, cluster: cluster.as_deref(), points: graded.points, by }
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
            Ranks { unit: &unit.unit, cluster, points: unit.graded.points, by: vec![unit.graded] }
        });
        Ok(ranked(&units.collect::<Vec<_>>(), ties, &[]))
    }
}

fn ranked(units: &[Ranks<'_>], ties: TieRule, tie_break: &[String]) -> Ranking {
    let mut clusters: BTreeMap<Option<&str>, Vec<&Ranks<'_>>> = BTreeMap::new();
    for unit in units {
        clusters.entry(unit.cluster).or_default().push(unit);
    }
    let mut units: Vec<Ranked> = clusters.values().flat_map(|cluster| in_cluster(cluster, ties, tie_break)).collect();
    units.sort_by(|one, other| {
        let key = |unit: &Ranked| (unit.cluster.clone(), unit.rank.is_none(), unit.best_rank, unit.worst_rank, unit.unit.clone());
        key(one).cmp(&key(other))
    });
    Ranking { ties, tie_break: tie_break.to_vec(), units }
}

fn in_cluster(cluster: &[&Ranks<'_>], ties: TieRule, tie_break: &[String]) -> Vec<Ranked> {
    let ends = |unit: &&Ranks<'_>| Between {
        lower: unit.by.iter().map(|score| score.lower).collect::<Vec<_>>(),
        upper: unit.by.iter().map(|score| score.upper).collect(),
    };
    let places = places(&cluster.iter().map(ends).collect::<Vec<_>>(), ties);
    let told = told_by(cluster, tie_break);
    let unit = |((unit, place), told_by): ((&&Ranks<'_>, Place), Vec<String>)| Ranked {
        unit: unit.unit.to_owned(),
        cluster: unit.cluster.map(str::to_owned),
        points: unit.points,
        rank: place.rank(),
        best_rank: place.best,
        worst_rank: place.worst,
        tied: place.tied && place.rank().is_some(),
        told_by,
    };
    cluster.iter().zip(places).zip(told).map(unit).collect()
}

/// The criteria that tell a unit from one of which everything before is known to be the same.
fn told_by(cluster: &[&Ranks<'_>], tie_break: &[String]) -> Vec<Vec<String>> {
    let mut told = vec![Vec::new(); cluster.len()];
    for (place, id) in tie_break.iter().enumerate() {
        let equal = |unit: &Ranks<'_>| unit.by.iter().take(place + 1).map(|score| score.points).collect::<Option<Vec<_>>>();
        let of = |unit: &Ranks<'_>| unit.by.get(place + 1).copied();
        // Of those that are equal so far: the highest lower end and the lowest upper end.
        let mut ends: BTreeMap<Vec<Points>, (Points, Points)> = BTreeMap::new();
        for (before, score) in cluster.iter().filter_map(|unit| equal(unit).zip(of(unit))) {
            let ends = ends.entry(before).or_insert((score.lower, score.upper));
            *ends = (ends.0.max(score.lower), ends.1.min(score.upper));
        }
        for (unit, told) in cluster.iter().zip(&mut told) {
            let ends = equal(unit).and_then(|before| ends.get(&before));
            if of(unit).zip(ends).is_some_and(|(score, (highest, lowest))| *highest > score.upper || *lowest < score.lower) {
                told.push(id.clone());
            }
        }
    }
    for told in &mut told {
        told.sort();
    }
    told
}
