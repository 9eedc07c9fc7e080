//! A whole list rated by one table, with its levels counted by unit; and a table of branches or base unions filled from such counts.

use super::condition::Known;
use super::counts::{Base, Span};
use super::member::MemberRating;
use super::rate::{Applied, RatedState};
use super::search::Possible;
use super::table::RatingTable;
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem, Refusal, nearest, shortened};
use crate::law::{Answer, Gap, Law};
use crate::procedure::Given;
use crate::record::{Fact, Value};
use crate::rollout::LeftOut;
use crate::rulebook::{P, Receipt};
use crate::verdict::{Certainty, Citation, Outcome, Standing, canonical};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What was counted for one row, by the place of the fact.
pub(super) type Counted = Vec<(usize, Span)>;

/// One subject of a list that is rated: a member, a branch or a base union.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RatingRow {
    /// The host's opaque key; of a branch or base union its code.
    pub key: String,
    /// Code of the unit in which it is counted: of a member the branch that rates, of a branch its base union.
    pub unit: Option<String>,
    /// Of a member, what tells whether it is rated at all; absent: it is.
    pub basis: Option<MemberRating>,
    /// Its facts, by the names of the table.
    pub facts: BTreeMap<String, Given>,
}

impl fmt::Debug for RatingRow {
    /// Which facts are known, never their values.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RatingRow").field("facts", &self.facts.keys().collect::<Vec<_>>()).finish_non_exhaustive()
    }
}

impl RatingRow {
    /// What its faults are told of.
    pub const NAME: &'static str = "rating_row";
    /// Its fields, in the order of the struct.
    pub const FIELDS: [&'static str; 4] = ["key", "unit", "basis", "facts"];

    /// Set the key or the unit from a value.
    ///
    /// # Errors
    /// [`InputError`] when the row has no such field, or its value is no text.
    pub fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError> {
        let refused = |field, problem| InputError { record: Self::NAME, field, row: None, problem };
        let text = || {
            let told = if value == Value::Missing { None } else { Some(String::from_value(value)) };
            told.transpose().map_err(|problem| refused(field.to_owned(), problem))
        };
        match field {
            "key" => self.key = text()?.unwrap_or_default(),
            "unit" => self.unit = text()?,
            other => {
                let nearest = nearest(other, Self::FIELDS.into_iter());
                return Err(refused(shortened(other), Problem::UnknownField { nearest }));
            }
        }
        Ok(())
    }
}

/// One row rated.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RatedRow {
    /// Its key.
    pub key: String,
    /// The unit in which it is counted.
    pub unit: Option<String>,
    /// Whether it is rated: `not_met` is *not rated*, which is not the lowest level and in no count of levels.
    pub rated: Outcome,
    /// Why it is not rated, or why that is not known.
    pub reason: Option<String>,
    /// One level, none, or several that are possible; `None` of one that is not rated.
    pub state: Option<RatedState>,
    /// The level; `None` where there is none or it is not known.
    pub level: Option<String>,
    /// Every level possible, from the best.
    pub possible: Vec<String>,
    /// Whether it is possible that there is no level.
    pub none_possible: bool,
    /// Facts that leave the level open, by name.
    pub missing: Vec<String>,
    /// What was counted of the ratings below, by the names of the table.
    pub counts: Vec<RatedCount>,
}

impl fmt::Debug for RatedRow {
    /// Neither who it is nor the level.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RatedRow").field("rated", &self.rated).field("state", &self.state).finish_non_exhaustive()
    }
}

/// A count of ratings that fills a fact of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatedCount {
    /// The fact.
    pub fact: String,
    /// How many there are for certain.
    pub lower: u32,
    /// How many there may be.
    pub upper: u32,
}

/// How many have one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelRatings {
    /// The level; `None`: in no level of the table.
    pub level: Option<String>,
    /// How many have it for certain.
    pub lower: u32,
    /// How many may have it.
    pub upper: u32,
}

/// The ratings of a unit, or of the whole list, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingCounts {
    /// The unit's code; `None` of the whole list.
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
    /// Members rated, as `check_unit_rating` takes them; `None` while it is not known.
    pub rated: Option<u32>,
    /// Of these, with the second level or better; `None` while it is not known.
    pub good_or_better: Option<u32>,
    /// Of these, with the best level; `None` while it is not known.
    pub excellent: Option<u32>,
}

/// A list rated by a table.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RatedList {
    /// The table's id.
    pub table: String,
    /// What people call it.
    pub title: Option<String>,
    /// Its levels, from the best.
    pub levels: Vec<String>,
    /// The rows, in the order given.
    pub rows: Vec<RatedRow>,
    /// The units that rows name, in the order of their codes.
    pub units: Vec<RatingCounts>,
    /// The whole list.
    pub total: RatingCounts,
    /// Rows that name no unit: they are counted in the whole alone.
    pub left_out: Vec<LeftOut>,
    /// Where the table comes from; `None` of a host's own.
    pub citation: Option<Citation>,
    /// How well what was applied was read; `None` of a host's own.
    pub certainty: Option<Certainty>,
    /// Whether it is what applies on the charter's day.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl fmt::Debug for RatedList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RatedList").field("table", &self.table).field("rows", &self.rows.len()).finish_non_exhaustive()
    }
}

impl RatedList {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// The counts of a unit; `None` where no row names it.
    pub fn unit(&self, code: &str) -> Option<&RatingCounts> {
        self.units.iter().find(|unit| unit.unit.as_deref() == Some(code))
    }
}

impl Charter {
    /// Rate a whole list by one table, as [`Charter::rate`] rates one subject, and count the levels of each unit and of the whole.
    ///
    /// With `below`, a list rated before, the table's counts (`[counts]`) are taken from the rows that name this row's key as their unit:
    /// a branch's from its members, a base union's from its branches. What is open there is a span here, and the rating is what every
    /// count in the span leads to. Who was not rated has no level and is in no count of levels.
    ///
    /// # Errors
    /// [`Error::Table`] with everything that is wrong in any row (an empty key, one that stands twice, facts as in [`Charter::rate`], a fact
    /// that is counted), or when the table counts nothing or other levels than `below` has; [`Error::NotEstablished`] as in [`Charter::rate`].
    pub fn rate_list(&self, table: &RatingTable, rows: &[RatingRow], below: Option<&RatedList>) -> Result<RatedList, Error> {
        let refusals = table.refusals_of_list(rows, below);
        if !refusals.is_empty() {
            return Err(Error::Table { table: table.id.clone(), refusals });
        }
        let Applied { citation, mut certainty, mut standing, readings } = self.applied(table)?;
        let (bases, rests_on) = self.bases_for(below)?;
        certainty = certainty.into_iter().chain(rests_on).min();
        let mut of: BTreeMap<&str, Vec<&RatedRow>> = BTreeMap::new();
        for row in below.iter().flat_map(|below| &below.rows) {
            of.entry(row.unit.as_deref().unwrap_or_default()).or_default().push(row);
        }
        let (mut out, mut refusals) = (Vec::new(), Vec::new());
        for (place, row) in rows.iter().enumerate() {
            let here = of.get(row.key.as_str()).map_or(&[][..], Vec::as_slice);
            let ways = table.ways(here, &bases);
            let known = |counted| Known::new(&table.facts, &row.facts).with_counts(counted);
            let above = ways.iter().flat_map(|way| table.contradictions(&known(way))).map(|refusal| in_row(place, refusal));
            refusals.extend(above.filter(|refusal| !refusals.contains(refusal)).collect::<Vec<_>>());
            let found = ways.iter().map(|way| table.answer(&known(way), &readings)).reduce(Possible::or);
            let Some(found) = found else { continue };
            let (rated, reason) = self.rated_at_all(row);
            if !found.agreed && rated != Outcome::NotMet {
                standing = Standing::Undetermined;
            }
            let counts = table.counts_told(&ways);
            let row = RatedRow { key: row.key.clone(), unit: row.unit.clone(), rated, reason, counts, ..RatedRow::none() };
            out.push(if rated == Outcome::NotMet { row } else { table.told(row, &found) });
        }
        if !refusals.is_empty() {
            return Err(Error::Table { table: table.id.clone(), refusals });
        }
        let mut units: BTreeMap<&str, Vec<&RatedRow>> = BTreeMap::new();
        for row in &out {
            units.entry(row.unit.as_deref().unwrap_or_default()).or_default().push(row);
        }
        let of_units = units.iter().filter(|(unit, _)| !unit.is_empty()).map(|(unit, rows)| table.counted(Some(unit), rows)).collect();
        let nowhere = out.iter().enumerate().filter(|(_, row)| row.unit.is_none());
        Ok(RatedList {
            table: table.id.clone(),
            title: table.title.clone(),
            levels: table.levels.clone(),
            units: of_units,
            total: table.counted(None, &out.iter().collect::<Vec<_>>()),
            left_out: nowhere.map(|(row, _)| LeftOut { row, field: "unit".to_owned() }).collect(),
            rows: out,
            citation,
            certainty,
            standing,
            receipt: self.receipt().clone(),
        })
    }

    /// Whether somebody is rated at all, and the reason where that is no plain yes.
    fn rated_at_all(&self, row: &RatingRow) -> (Outcome, Option<String>) {
        let Some(member) = &row.basis else { return (Outcome::Met, None) };
        let basis = self.rating_basis(member);
        let decides = basis.verdict.findings.iter().find(|finding| finding.outcome == basis.rated);
        (basis.rated, decides.map(|finding| finding.reason.clone()))
    }

    /// The same for a list: without ratings below nothing is counted.
    pub(super) fn bases_for(&self, below: Option<&RatedList>) -> Result<(Vec<Base>, Option<Certainty>), Error> {
        below.map_or_else(|| Ok((Vec::new(), None)), |_| self.bases())
    }

    /// Of whom shares of ratings are taken, in each reading; and how well that was read.
    fn bases(&self) -> Result<(Vec<Base>, Option<Certainty>), Error> {
        let read = |law: &Law<'_>| Base::named(law.choice(P::RatingCountsBase)?).ok_or(Gap::Value(P::RatingCountsBase));
        let mut bases: Vec<Result<Base, Gap>> = Vec::new();
        self.for_each_law("rating_table.counts", &mut |law, _| bases.push(read(law)));
        let finding = self.finding_of("rating_table.counts", P::RatingCountsBase, &|law| {
            read(law)?;
            Ok(Answer::not_met("counts"))
        });
        match bases.into_iter().collect::<Result<Vec<_>, _>>() {
            Ok(bases) if !bases.is_empty() => Ok((bases, finding.and_then(|finding| finding.certainty))),
            _ => Err(Error::NotEstablished { provision: P::RatingCountsBase.id(), why: "choose one of its readings in a profile" }),
        }
    }
}

impl RatedRow {
    /// Whether it has one of these levels for certain, whichever of them it turns out to be, and whether it may.
    pub(super) fn among(&self, levels: &[String]) -> (bool, bool) {
        let all = !self.none_possible && self.possible.iter().all(|level| levels.contains(level));
        let any = self.possible.iter().any(|level| levels.contains(level));
        (self.rated == Outcome::Met && all, self.rated != Outcome::NotMet && any)
    }

    fn none() -> Self {
        RatedRow {
            key: String::new(),
            unit: None,
            rated: Outcome::NotMet,
            reason: None,
            state: None,
            level: None,
            possible: Vec::new(),
            none_possible: false,
            missing: Vec::new(),
            counts: Vec::new(),
        }
    }
}

impl RatingTable {
    /// Everything that is wrong with a list, but for counts that do not fit what a host gave.
    pub(super) fn refusals_of_list(&self, rows: &[RatingRow], below: Option<&RatedList>) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let mut refuse = |path: String, why: String| refusals.push(Refusal { path, why });
        let counts = self.counts.as_ref().filter(|_| below.is_some());
        match (below, counts) {
            (Some(_), None) => refuse("below".to_owned(), "the table counts no ratings: it has no [counts]".to_owned()),
            (Some(below), Some(counts)) if !counts.take(&below.levels) => {
                refuse("below".to_owned(), format!("has other levels than the table counts: {}", counts.levels.join(", ")));
            }
            _ => {}
        }
        let counted: Vec<String> = counts.iter().flat_map(|counts| &counts.facts).flat_map(|(fact, _)| self.names_of(&[*fact])).collect();
        let mut keys = BTreeSet::new();
        for (place, row) in rows.iter().enumerate() {
            let path = |field: &str| format!("rows[{place}].{field}");
            if row.key.is_empty() {
                refuse(path("key"), "this field is needed".to_owned());
            } else if !keys.insert(row.key.as_str()) {
                refuse(path("key"), "stands there already".to_owned());
            }
            if row.unit.as_deref() == Some("") {
                refuse(path("unit"), "takes a code, or nothing".to_owned());
            }
            for name in row.facts.keys().filter(|name| counted.contains(name)) {
                refuse(path(&format!("facts.{}", shortened(name))), "is counted from the ratings below".to_owned());
            }
            for refusal in self.refusals(&row.facts) {
                let Refusal { path, why } = in_row(place, refusal);
                refuse(path, why);
            }
        }
        refusals
    }

    /// A row with what was found of it.
    fn told(&self, row: RatedRow, found: &Possible) -> RatedRow {
        let (state, possible) = self.state(found);
        RatedRow {
            state: Some(state),
            level: possible.first().filter(|_| state == RatedState::Level).cloned(),
            possible,
            none_possible: found.none,
            missing: if state == RatedState::Unknown { self.names_of(&found.open) } else { Vec::new() },
            ..row
        }
    }

    /// What is counted for a row, in each way to count; without ratings below there is one: none.
    pub(super) fn ways(&self, here: &[&RatedRow], bases: &[Base]) -> Vec<Counted> {
        let counts = |base: &Base| self.counts.as_ref().map(|counts| counts.over(here, *base)).unwrap_or_default();
        if bases.is_empty() { vec![Counted::new()] } else { bases.iter().map(counts).collect() }
    }

    /// What was counted, whichever way it was.
    pub(super) fn counts_told(&self, ways: &[Counted]) -> Vec<RatedCount> {
        let Some(first) = ways.first() else { return Vec::new() };
        let told = |(place, (fact, span)): (usize, &(usize, Span))| {
            let spans = ways.iter().filter_map(|way| way.get(place)).map(|(_, span)| *span);
            let Span { lower, upper } = spans.fold(*span, Span::or);
            RatedCount { fact: self.names_of(&[*fact]).pop().unwrap_or_default(), lower: whole(lower), upper: whole(upper) }
        };
        first.iter().enumerate().map(told).collect()
    }
}

pub(super) fn in_row(place: usize, Refusal { path, why }: Refusal) -> Refusal {
    Refusal { path: format!("rows[{place}].{path}"), why }
}

/// A count that hosts hold as a whole number of 32 bits.
pub(super) fn whole(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
