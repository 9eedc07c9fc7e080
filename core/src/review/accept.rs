//! Findings that somebody verified as fine: given to a review, taken out of its counts, and listed for whoever reads it.

use super::columns::{Acceptances, cell};
use super::summary::ReviewFinding;
use crate::charter::Charter;
use crate::error::{InputError, Problem, nearest};
use crate::record::codes;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

codes! {
    /// What became of an acceptance in a review.
    AcceptedState {
        /// Its finding is accepted.
        Applied = "applied",
        /// Its last day is over: the finding counts again.
        Expired = "expired",
        /// Nothing was found that it speaks of.
        Unused = "unused",
    }
}

/// An acceptance as a review used it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AcceptedFinding {
    /// Its row among the acceptances, counted from 0.
    pub row: usize,
    /// What became of it.
    pub state: AcceptedState,
    /// The rule.
    pub rule: String,
    /// The key of the member or the code of the unit.
    pub key: String,
    /// Who verified it.
    pub by: String,
    /// Why it is fine.
    pub why: String,
    /// The last day it is accepted; the day counts.
    pub until: NaiveDate,
    /// The finding; absent where nothing was found, or where it counts among the others.
    pub finding: Option<ReviewFinding>,
}

impl fmt::Debug for AcceptedFinding {
    /// Without key, name and reason: they may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AcceptedFinding { row, state, rule, key: _, by: _, why: _, until, finding } = self;
        let mut out = f.debug_struct("AcceptedFinding");
        out.field("row", row).field("state", state).field("rule", rule).field("until", until).field("finding", finding);
        out.finish_non_exhaustive()
    }
}

/// One of the acceptances given.
struct Given {
    row: usize,
    field: Option<String>,
    by: String,
    why: String,
    until: NaiveDate,
    over: bool,
    /// Whether a finding it speaks of came by.
    seen: bool,
    found: Vec<ReviewFinding>,
}

/// The acceptances of a review, by rule and key.
pub(super) struct Accepted(BTreeMap<(String, String), Vec<Given>>);

impl Accepted {
    pub(super) fn new<T: AsRef<str>>(charter: &Charter, table: &Acceptances<'_, T>) -> Result<Self, InputError> {
        table.check()?;
        let mut accepted: BTreeMap<(String, String), Vec<Given>> = BTreeMap::new();
        let rules = &charter.source().rules;
        for row in 0..table.rows() {
            let refused = |field: &str, problem| InputError { record: "acceptances", field: field.to_owned(), row: Some(row), problem };
            let text = |column: &[Option<T>]| cell(column, row).map(|text| text.as_ref().trim().to_owned()).filter(|text| !text.is_empty());
            let needed = |column, field| text(column).ok_or_else(|| refused(field, Problem::MissingValue));
            let rule = needed(table.rule, "rule")?;
            if !rules.contains_key(&rule) {
                let nearest = nearest(&rule, rules.keys().map(String::as_str));
                return Err(refused("rule", Problem::UnknownRule { nearest }));
            }
            let until = *cell(table.until, row).ok_or_else(|| refused("until", Problem::MissingValue))?;
            let given = Given {
                row,
                field: text(table.field),
                by: needed(table.by, "by")?,
                why: needed(table.why, "why")?,
                until,
                over: until < charter.day(),
                seen: false,
                found: Vec::new(),
            };
            accepted.entry((rule, needed(table.key, "key")?)).or_default().push(given);
        }
        Ok(Accepted(accepted))
    }

    /// The finding, unless it is accepted.
    pub(super) fn unless(&mut self, found: ReviewFinding) -> Option<ReviewFinding> {
        if self.0.is_empty() {
            return Some(found);
        }
        let of = found.key.as_ref().and_then(|key| self.0.get_mut(&(found.finding.rule.clone(), key.clone())));
        let speaks_of = |given: &&mut Given| given.field.as_ref().is_none_or(|field| found.finding.missing.contains(field));
        for given in of.into_iter().flatten().filter(speaks_of) {
            given.seen = true;
            if !given.over {
                given.found.push(found);
                return None;
            }
        }
        Some(found)
    }

    /// Every acceptance: those that apply with their findings, then those that are over, then those nothing was found for.
    pub(super) fn listed(self) -> Vec<AcceptedFinding> {
        let mut listed = Vec::new();
        for ((rule, key), given) in self.0 {
            for Given { row, field: _, by, why, until, over, seen, found } in given {
                let one = |state, finding| AcceptedFinding {
                    row,
                    state,
                    rule: rule.clone(),
                    key: key.clone(),
                    by: by.clone(),
                    why: why.clone(),
                    until,
                    finding,
                };
                match (over, seen) {
                    (true, true) => listed.push(one(AcceptedState::Expired, None)),
                    (_, false) => listed.push(one(AcceptedState::Unused, None)),
                    (false, true) => listed.extend(found.into_iter().map(|finding| one(AcceptedState::Applied, Some(finding)))),
                }
            }
        }
        listed.sort_by_key(|accepted| (accepted.state, accepted.row));
        listed
    }
}
