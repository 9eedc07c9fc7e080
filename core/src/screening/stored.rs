//! The stored form of what a screening found.

use super::screened::{CrossRow, Screened, ScreenedCount};
use crate::review::NotAsked;
use crate::rulebook::Receipt;
use crate::verdict::{Standing, canonical};
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures of the whole list: what is told of each unit grows with the units, and words of 64 bits are no numbers of JSON.
#[derive(Serialize)]
struct Stored<'a> {
    members: u64,
    members_not_met: u64,
    totals: BTreeMap<&'static str, ScreenedCount>,
    cross_rows: &'a [CrossRow],
    not_asked: &'a [NotAsked],
    standing: Standing,
    receipt: &'a Receipt,
}

impl Serialize for Screened {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let stored = Stored {
            members: self.members,
            members_not_met: self.members_not_met,
            totals: self.totals.iter().map(|(rule, total)| (*rule, (*total).into())).collect(),
            cross_rows: &self.cross_rows,
            not_asked: &self.not_asked,
            standing: self.standing,
            receipt: &self.receipt,
        };
        stored.serialize(out)
    }
}

impl Screened {
    /// Canonical JSON of the figures of the whole list, without those of units: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}
