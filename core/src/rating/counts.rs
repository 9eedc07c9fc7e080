//! What a table counts of the ratings below: members of a branch, branches of a base union. What is open stays a span.

use super::condition::{Condition, Fact, Known, Takes};
use super::list::{LevelRatings, RatedRow, RatingCounts, whole};
use super::rate::RatedState;
use super::table::RatingTable;
use crate::procedure::Given;
use crate::verdict::Outcome;
use std::collections::BTreeMap;

/// What a fact of a table counts.
#[derive(Debug, Clone)]
pub(super) enum Counted {
    /// Everybody on the list, rated or not.
    Listed,
    /// Whoever is rated, with a level or without one.
    Rated,
    /// One of the two, as the law reads it: `rating.counts_base`.
    Base,
    /// Whoever has one of these levels.
    Levels(Vec<String>),
}

/// What a table counts.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    /// The levels of the ratings below, from the best; a table below may have some of them, in this order.
    pub(super) levels: Vec<String>,
    /// Each fact that is counted, by its place.
    pub(super) facts: Vec<(usize, Counted)>,
}

/// Of whom shares of ratings are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    Rated,
    Listed,
}

impl Base {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "rated" => Some(Base::Rated),
            "listed" => Some(Base::Listed),
            _ => None,
        }
    }
}

/// A count as far as it is known: the fewest and the most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) lower: u64,
    pub(super) upper: u64,
}

impl Span {
    /// One more, who is counted for certain, perhaps or not.
    fn add(&mut self, certain: bool, possible: bool) {
        self.lower += u64::from(certain);
        self.upper += u64::from(possible);
    }

    /// In either of two readings.
    pub(super) fn or(self, other: Span) -> Self {
        Span { lower: self.lower.min(other.lower), upper: self.upper.max(other.upper) }
    }
}

impl Counts {
    /// The levels for which a condition on `level` holds, read as any other.
    pub(super) fn named(levels: &[String], text: &str) -> Result<Counted, String> {
        let facts = [Fact::new(LEVEL.to_owned(), Takes::Codes(levels.to_vec()))];
        let condition = Condition::read(text, &facts)?;
        let holds = |level: &&String| {
            let given = BTreeMap::from([(LEVEL.to_owned(), Given::Text((*level).clone()))]);
            condition.holds(&Known::new(&facts, &given)).outcome == Outcome::Met
        };
        Ok(Counted::Levels(levels.iter().filter(holds).cloned().collect()))
    }

    /// Whether ratings by a scale can be counted: its levels are some of these, in this order.
    pub(super) fn take(&self, scale: &[String]) -> bool {
        let mut places = scale.iter().map(|level| self.levels.iter().position(|known| known == level));
        let mut last = None;
        places.all(|place| {
            let ordered = place.is_some() && place > last;
            last = place;
            ordered
        })
    }

    /// Every count over these rows.
    pub(super) fn over(&self, rows: &[&RatedRow], base: Base) -> Vec<(usize, Span)> {
        let over = |(fact, counted): &(usize, Counted)| {
            let mut span = Span::default();
            for row in rows {
                let (certain, possible) = counts(counted, base, row);
                span.add(certain, possible);
            }
            (*fact, span)
        };
        self.facts.iter().map(over).collect()
    }
}

impl RatingTable {
    /// The ratings of one unit, or of all rows.
    pub(super) fn counted(&self, unit: Option<&str>, rows: &[&RatedRow]) -> RatingCounts {
        let count = |which: &dyn Fn(&RatedRow) -> bool| whole(rows.iter().filter(|row| which(row)).count() as u64);
        let among = |levels: &[String]| (count(&|row| row.among(levels).0), count(&|row| row.among(levels).1));
        let known = |(lower, upper): (u32, u32)| (lower == upper).then_some(lower);
        let best = |levels: usize| known(among(self.levels.get(..levels).unwrap_or(&self.levels)));
        let of_level = |level: &String| {
            let (lower, upper) = among(std::slice::from_ref(level));
            LevelRatings { level: Some(level.clone()), lower, upper }
        };
        let (certain, maybe) = (count(&|row| row.rated == Outcome::Met), count(&|row| row.rated != Outcome::NotMet));
        let nowhere = LevelRatings {
            level: None,
            lower: count(&|row| row.rated == Outcome::Met && row.state == Some(RatedState::NoLevel)),
            upper: count(&|row| row.none_possible),
        };
        RatingCounts {
            unit: unit.map(str::to_owned),
            listed: count(&|_| true),
            not_rated: count(&|row| row.rated == Outcome::NotMet),
            undecided: maybe - certain,
            open: count(&|row| row.state == Some(RatedState::Unknown)),
            levels: self.levels.iter().map(of_level).chain([nowhere]).collect(),
            rated: known((certain, maybe)),
            good_or_better: best(2),
            excellent: best(1),
        }
    }
}

/// Whether a row is counted for certain, and whether it may be.
fn counts(counted: &Counted, base: Base, row: &RatedRow) -> (bool, bool) {
    match (counted, base) {
        (Counted::Listed, _) | (Counted::Base, Base::Listed) => (true, true),
        (Counted::Rated, _) | (Counted::Base, Base::Rated) => (row.rated == Outcome::Met, row.rated != Outcome::NotMet),
        (Counted::Levels(levels), _) => row.among(levels),
    }
}

/// The fact that a count is about.
const LEVEL: &str = "level";
