//! Requests that wait for a unit: how old they are. Nothing ever closes one by time, so none is called over.

use super::movements::LeftOut;
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Gap, Law};
use crate::record::records;
use crate::review::{Tree, Units};
use crate::rulebook::{P, Receipt};
use crate::table::cell;
use crate::verdict::canonical;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

records! {
    /// A request that waits for a unit: a row of the host's own list, or what `next` of a stored case tells.
    "open_request" OpenRequest {
        /// The host's own id of the case. Rows with one id, unit and day are one request.
        id: String,
        /// Code of the unit that it waits for.
        unit: String,
        /// The day since which it waits for that unit.
        since: NaiveDate,
    }
}

/// A request with its age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequestAge {
    /// The first row about it, counted from 0.
    pub row: usize,
    /// The host's own id of the case.
    pub id: Option<String>,
    /// The code of the unit that it waits for.
    pub unit: Option<String>,
    /// The day since which it waits.
    pub since: NaiveDate,
    /// Its age in days on the day asked about.
    pub days: u32,
}

/// A band of ages, both ends counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AgeBand {
    /// The least age in days.
    pub from_days: u32,
    /// The highest; absent in the band of the oldest.
    pub to_days: Option<u32>,
}

/// The requests that wait for a unit or for one below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitRequests {
    /// Its row in the list.
    pub row: usize,
    /// Its code.
    pub code: Option<String>,
    /// Requests that wait for the unit itself.
    pub own: u64,
    /// Requests that wait for it or for a unit below it.
    pub open: u64,
    /// The age in days of the oldest of these.
    pub oldest_days: Option<u32>,
    /// How many of these fall into each band; empty where no bands are set.
    pub by_band: Vec<u64>,
}

/// How long requests have been open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenRequests {
    /// The day asked about: the charter's own.
    pub on: NaiveDate,
    /// The requests, the oldest first; those of one day in the order of the rows.
    pub requests: Vec<RequestAge>,
    /// The units, in the order of the list, each with what is below it.
    pub units: Vec<UnitRequests>,
    /// The bands that a profile sets; empty without one.
    pub bands: Vec<AgeBand>,
    /// Rows that were not counted: without a unit of the list, or a day; or with a day still to come.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl OpenRequests {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// The bands of the day: none without a profile that sets them.
fn bands(law: &Law<'_>) -> Result<Vec<AgeBand>, Gap> {
    law.choice(P::RolloutOpenRequests)?;
    let last_days = match law.list(P::RolloutOpenRequestBands) {
        Err(Gap::Silent) => return Ok(Vec::new()),
        last_days => last_days?,
    };
    let mut bands = Vec::new();
    let mut from_days = 0;
    for last in last_days {
        // Days that do not rise make no bands.
        let last = last.parse::<u32>().ok().filter(|last| *last >= from_days && *last < u32::MAX);
        let last = last.ok_or(Gap::Value(P::RolloutOpenRequestBands))?;
        bands.push(AgeBand { from_days, to_days: Some(last) });
        from_days = last + 1;
    }
    if !bands.is_empty() {
        bands.push(AgeBand { from_days, to_days: None });
    }
    Ok(bands)
}

impl Charter {
    /// How old the open requests are on the charter's day, by the unit they wait for, with counts up the tree. Time never closes one.
    ///
    /// Bands of ages come from a profile (`rollout.open_request_bands`); without one there are none.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] when a profile sets bands that are no rising numbers of days; [`Error::Input`] for columns of different
    /// lengths.
    pub fn open_requests<T: AsRef<str>>(&self, units: &Units<'_, T>, rows: &[OpenRequest]) -> Result<OpenRequests, Error> {
        units.check()?;
        let Some(bands) = self.value_of("rollout.open_requests", &bands) else {
            return Err(Error::NotEstablished {
                provision: P::RolloutOpenRequestBands.id(),
                why: "bands are whole numbers of days that rise: \"30\", \"90\"",
            });
        };
        let tree = Tree::new(units);
        let mut requests = Vec::new();
        let mut left_out = Vec::new();
        let mut known = BTreeSet::new();
        let mut waiting: Vec<Vec<u32>> = vec![Vec::new(); units.rows()];
        for (row, request) in rows.iter().enumerate() {
            let mut lacks = |field: &str| left_out.push(LeftOut { row, field: field.to_owned() });
            let Some(unit) = request.unit.as_deref().and_then(|code| tree.row(units, code)) else {
                lacks("unit");
                continue;
            };
            let age = |since: NaiveDate| u32::try_from((self.day() - since).num_days()).ok();
            let Some((since, days)) = request.since.and_then(|since| Some((since, age(since)?))) else {
                lacks("since");
                continue;
            };
            // Without an id two rows cannot be told to be one.
            if request.id.as_deref().is_some_and(|id| !known.insert((id, unit, since))) {
                continue;
            }
            if let Some(waiting) = waiting.get_mut(unit) {
                waiting.push(days);
            }
            requests.push(RequestAge { row, id: request.id.clone(), unit: request.unit.clone(), since, days });
        }
        requests.sort_by_key(|request| (request.since, request.row));
        let units = told(units, &tree, &waiting, &bands);
        Ok(OpenRequests { on: self.day(), requests, units, bands, left_out, receipt: self.receipt().clone() })
    }
}

/// Counts and the oldest of each unit with all below it.
fn told<T: AsRef<str>>(units: &Units<'_, T>, tree: &Tree, waiting: &[Vec<u32>], bands: &[AgeBand]) -> Vec<UnitRequests> {
    let mut told: Vec<UnitRequests> = Vec::new();
    for (row, days) in waiting.iter().enumerate() {
        let within =
            |band: &AgeBand| days.iter().filter(|days| **days >= band.from_days && band.to_days.is_none_or(|to| **days <= to)).count();
        let own = days.len() as u64;
        told.push(UnitRequests {
            row,
            code: cell(units.code, row).map(|code| code.as_ref().to_owned()),
            own,
            open: own,
            oldest_days: days.iter().max().copied(),
            by_band: bands.iter().map(|band| within(band) as u64).collect(),
        });
    }
    for row in tree.leaves_first.iter().copied() {
        let below = told.get(row).map(|below| (below.open, below.oldest_days, below.by_band.clone()));
        let above = tree.parent.get(row).copied().flatten().and_then(|above| told.get_mut(above));
        if let (Some(above), Some((open, oldest, by_band))) = (above, below) {
            above.open += open;
            above.oldest_days = above.oldest_days.max(oldest);
            for (sum, count) in above.by_band.iter_mut().zip(by_band) {
                *sum += count;
            }
        }
    }
    told
}
