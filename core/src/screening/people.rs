//! What rules that compare rows remember of each: fingerprints of keys, numbers and names, never these themselves.

use super::part::not_met;
use super::plan::Plan;
use super::run::Batch;
use crate::columns::MemberColumns;
use crate::review::{SHARED, shared_by};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// What is remembered of a row.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Trace {
    /// Of what rows may share. 128 bits: among 5 billion rows two that differ would meet by chance once in 10 billion lists.
    pub(super) shared: u128,
    pub(super) row: u64,
    /// Of the row's key; 0 where it has none.
    pub(super) key: u64,
    pub(super) unit: u32,
    /// How many digits the identity number has; 0 where it is no number at all.
    pub(super) digits: u8,
    /// Whether a requirement is not met already.
    pub(super) fails: bool,
}

/// The traces of keys, and of each thing that records of one person may share.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct People {
    pub(super) keys: Vec<Trace>,
    pub(super) shared: [Vec<Trace>; SHARED.len()],
    compares_keys: bool,
    compares_persons: bool,
}

impl People {
    pub(super) fn new(plan: &Plan) -> Self {
        let asks = |rule| plan.compares_by(rule).is_some();
        People { compares_keys: asks("record.key"), compares_persons: asks("record.same_person"), ..People::default() }
    }

    pub(super) fn add(&mut self, plan: &Plan, first_row: u64, batch: &Batch<'_>, rows: Range<usize>, planes: &[&[u64]]) {
        if !self.compares_keys && !self.compares_persons {
            return;
        }
        let members = batch.list;
        for (place, row) in rows.enumerate() {
            let key = members.key.get(row);
            let answers = planes.iter().map(|plane| plane.get(place).copied().unwrap_or(0));
            let trace = Trace {
                shared: 0,
                row: first_row + row as u64,
                key: key.map_or(0, |key| xxh3_64(key.as_bytes()).max(1)),
                unit: batch.units.get(row).copied().unwrap_or(super::plan::NO_UNIT),
                digits: 0,
                fails: plan.failing.iter().zip(answers).any(|(failing, answers)| not_met(answers) & failing != 0),
            };
            if let Some(key) = key.filter(|_| self.compares_keys) {
                self.keys.push(Trace { shared: xxh3_128(key.as_bytes()), ..trace });
            }
            if self.compares_persons {
                self.trace(members, row, trace);
            }
        }
    }

    fn trace(&mut self, members: &MemberColumns<'_>, row: usize, trace: Trace) {
        let shared = shared_by(members, row);
        let [number, ..] = &shared;
        let digits = number.as_ref().filter(|number| number.bytes().all(|digit| digit.is_ascii_digit()));
        let trace = Trace { digits: digits.map_or(0, |digits| u8::try_from(digits.len()).unwrap_or(u8::MAX)), ..trace };
        for (traces, shared) in self.shared.iter_mut().zip(shared) {
            traces.extend(shared.map(|shared| Trace { shared: xxh3_128(shared.as_bytes()), ..trace }));
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.keys.extend(other.keys);
        for (own, other) in self.shared.iter_mut().zip(other.shared) {
            own.extend(other);
        }
    }
}

/// The rows that share something with an earlier one, each with the first of those; `among` says which of the later ones count.
pub(super) fn later_ones(traces: &mut [Trace], among: impl Fn(&Trace, &Trace) -> bool) -> Vec<(Trace, Trace)> {
    traces.sort_unstable_by_key(|trace| (trace.shared, trace.row));
    let mut later = Vec::new();
    let mut first: Option<Trace> = None;
    for trace in traces.iter() {
        match first {
            Some(one) if one.shared == trace.shared => later.extend(among(&one, trace).then_some((one, *trace))),
            _ => first = Some(*trace),
        }
    }
    later
}
