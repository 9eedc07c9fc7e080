//! What looking ahead says: days, what they are days of, counts for every unit.

use crate::record::codes;
use crate::rulebook::Receipt;
use crate::verdict::{Certainty, Citation, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

codes! {
    /// What a member reaches on a day.
    Milestone {
        /// The first day past the age of membership (Điều 4 khoản 1), whatever the member's posts.
        PastAgeLimit = "past_age_limit",
        /// The first day past the age up to which the branch may let somebody stay (Điều 4 khoản 1). A post has no such age.
        PastStayCap = "past_stay_cap",
        /// The day on which the months in the branch that the yearly rating asks for are complete.
        RatingMonths = "rating_months",
    }
}

/// A day on which one member reaches something. The day is personal: it goes back to the caller and into nothing else.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AheadEvent {
    /// What is reached.
    pub what: Milestone,
    /// The day.
    pub on: NaiveDate,
    /// The member's row in the list, counted from 0.
    pub row: usize,
    /// The host's key of the member; absent where the list gives none.
    pub key: Option<String>,
    /// The code of the member's unit; absent where the unit is not in the list.
    pub unit: Option<String>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty the day rests on.
    pub certainty: Option<Certainty>,
    /// Whether the day rests on the law of the charter's day.
    pub standing: Standing,
}

/// A member for whom charters or readings give different days, at least one of them in the range.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AheadUndecided {
    /// What is reached.
    pub what: Milestone,
    /// The member's row in the list, counted from 0.
    pub row: usize,
    /// The host's key of the member; absent where the list gives none.
    pub key: Option<String>,
    /// The code of the member's unit; absent where the unit is not in the list.
    pub unit: Option<String>,
    /// Every charter or reading with its day.
    pub candidates: Vec<AheadCandidate>,
}

/// One of the days between which nothing decides.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AheadCandidate {
    /// The charter or the reading: `DL13`, `calendar.counting=completed_years`.
    pub under: String,
    /// Its day, in the range or outside; absent where it gives none.
    pub on: Option<NaiveDate>,
}

/// One unit of the list with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AheadUnit {
    /// Its row in the list.
    pub row: usize,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The row of the unit above it in the tree.
    pub parent_row: Option<usize>,
    /// By what is reached: members with a day in the range, undecided members, members whose day is unknown. What has none is
    /// left out.
    pub counts: BTreeMap<String, [u64; 3]>,
}

/// How many members have no day at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AheadUnknown {
    /// What is reached.
    pub what: Milestone,
    /// Whether the law of the charter's day knows of it; else nobody is counted.
    pub asked: bool,
    /// Members without the day it is counted from.
    pub missing: u64,
    /// Members whose day would rest on a value that is not established.
    pub not_established: u64,
}

/// Who reaches what between two days.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Ahead {
    /// The first day of the range.
    pub first_day: NaiveDate,
    /// The last day of the range, counted too.
    pub last_day: NaiveDate,
    /// What is reached, by day, then unit, then row. A unit that is not in the list comes first.
    pub events: Vec<AheadEvent>,
    /// Where charters or readings differ, by the earliest of their days, then unit, then row.
    pub undecided: Vec<AheadUndecided>,
    /// The units with something to count, in the order of the list, each with what is below it.
    pub by_unit: Vec<AheadUnit>,
    /// Members without a day: one entry for each thing that can be reached.
    pub unknown: Vec<AheadUnknown>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Ahead {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl fmt::Debug for AheadEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AheadEvent").field("what", &self.what).field("row", &self.row).finish_non_exhaustive()
    }
}

impl fmt::Debug for AheadUndecided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AheadUndecided").field("what", &self.what).field("row", &self.row).finish_non_exhaustive()
    }
}

impl fmt::Debug for AheadCandidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AheadCandidate").field("under", &self.under).finish_non_exhaustive()
    }
}

impl fmt::Debug for Ahead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = (self.events.len(), self.undecided.len());
        f.debug_struct("Ahead").field("events", &counts.0).field("undecided", &counts.1).finish_non_exhaustive()
    }
}
