//! A host's sheet of scores: one row for a unit and criterion, with the points of both sides, or what was counted or done.

#![expect(unreachable_pub, reason = "what `records!` defines is public; hosts are handed entries")]

use super::report::MappingReport;
use crate::record::records;
use crate::scoring::{Points, ScoreEntry, ScoredBy};
use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

records! {
    /// A row of a sheet of scores.
    "sheet_score" SheetScore {
        /// Code of the unit.
        unit: String,
        /// Id of the criterion.
        criterion: String,
        /// The unit's own points.
        self_points: Points,
        /// The graded points.
        graded_points: Points,
        /// Whose `done`, `count` and `whole` are.
        by: ScoredBy,
        /// Whether it was done.
        done: bool,
        /// Events, absences, or the number reached.
        count: u32,
        /// The whole that the number is a part of.
        whole: u32,
        /// The day it was done.
        on: NaiveDate,
    }
}

/// Entries read from a host's sheet of scores.
#[derive(Debug, Clone)]
pub struct MappedScores {
    /// What the rows say, for [`crate::CriteriaSet::score`]: an entry for each side that a row says something of.
    pub entries: Vec<ScoreEntry>,
    /// The row of each entry, counted from 0: `entries[3]` of an error is row `rows[3]` of the list.
    pub rows: Vec<usize>,
    /// How the sheet was understood.
    pub report: MappingReport,
}

/// Fields that say something of a criterion.
const SAYING: [&str; 5] = ["self_points", "graded_points", "done", "count", "whole"];

/// What the fields of `[scores]` lack together.
pub(super) fn lacking(said: &Map<String, Json>) -> Vec<(&'static str, &'static str)> {
    let reads = |field: &str| said.contains_key(field);
    let mut lacks = Vec::new();
    if !SAYING.iter().any(|field| reads(field)) {
        lacks.push(("scores", "takes `self_points`, `graded_points`, `done`, `count` or `whole`: else no row says anything"));
    }
    if ["done", "count", "whole"].iter().any(|field| reads(field)) && !reads("by") {
        lacks.push((
            "scores.by",
            "is needed beside `done`, `count` and `whole`: whose they are; `{ always = \"graded\" }` where all are of one side",
        ));
    }
    lacks
}

impl SheetScore {
    /// The entry of one side; none where the row says nothing of it. A day alone says nothing.
    fn entry(&self, by: ScoredBy) -> Option<ScoreEntry> {
        let points = if by == ScoredBy::Unit { self.self_points } else { self.graded_points };
        let SheetScore { unit, criterion, on, .. } = self.clone();
        let (done, count, whole) = if self.by == Some(by) { (self.done, self.count, self.whole) } else { (None, None, None) };
        let says = points.is_some() || done.is_some() || count.is_some() || whole.is_some();
        says.then_some(ScoreEntry { unit, criterion, by: Some(by), done, count, whole, points, on })
    }

    /// What nobody said it for: kept, so that scoring refuses it instead of losing it.
    fn of_nobody(&self) -> Option<ScoreEntry> {
        let SheetScore { unit, criterion, done, count, whole, on, .. } = self.clone();
        let says = self.by.is_none() && (done.is_some() || count.is_some() || whole.is_some());
        says.then_some(ScoreEntry { unit, criterion, by: None, done, count, whole, points: None, on })
    }
}

/// Entries row by row, the unit's own before the graded one.
pub(super) fn entries(sheet: &[SheetScore], report: MappingReport) -> MappedScores {
    let (mut entries, mut rows) = (Vec::new(), Vec::new());
    for (row, score) in sheet.iter().enumerate() {
        let of_row = [score.entry(ScoredBy::Unit), score.entry(ScoredBy::Grader), score.of_nobody()];
        for entry in of_row.into_iter().flatten() {
            entries.push(entry);
            rows.push(row);
        }
    }
    MappedScores { entries, rows, report }
}
