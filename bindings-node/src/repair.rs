//! Repairs: held whole on the Rust side; each becomes an object when a host reads it.

use crate::failure::{Failure, Stop};
use crate::held::{held, piece, said};
use crate::naming::camel;
use crate::quota::count;
use crate::review::ReviewTables;
use crate::value::optional;
use crate::verdict::{Candidate, Citation, figures_of};
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What stands in the way.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct Obstacle {
    /// Why, as a stable code: `members_left`.
    pub reason: String,
    /// The figures behind it.
    #[napi(ts_type = "Record<string, number | string>")]
    pub figures: BTreeMap<String, Either<i64, String>>,
    /// Facts whose absence leaves it unknown, spelt as in the lists.
    pub missing: Vec<String>,
    /// Where two charters or readings answer differently: each with its answer.
    pub candidates: Vec<Candidate>,
}

impl From<&dieule::Obstacle> for Obstacle {
    fn from(obstacle: &dieule::Obstacle) -> Self {
        let dieule::Obstacle { reason, figures, missing, candidates } = obstacle;
        Obstacle {
            reason: reason.clone(),
            figures: figures_of(figures),
            missing: missing.iter().map(|field| camel(field)).collect(),
            candidates: candidates.iter().map(Candidate::from).collect(),
        }
    }
}

/// One way to mend a fault. It is a proposal: nothing is changed.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct WayFields {
    /// Which way.
    #[napi(ts_type = "WayKind")]
    pub what: &'static str,
    /// The rule behind it: `repair.merge`; the charter's `provisions()` list what it reads.
    pub rule: String,
    /// Whether nothing stands in the way. A merger is open only when the merged unit is whole and the unit above keeps its own minimum.
    pub open: bool,
    /// What stands in its way; null where it is open.
    pub blocked_by: Option<Obstacle>,
    /// The code of the unit it is taken with: the partner of a merger.
    pub target: Option<String>,
    /// That unit's row; of a duplicate, the earlier row with the same key or code.
    pub target_row: Option<i64>,
    /// What it comes to: members, branches.
    #[napi(ts_type = "Record<string, number | string>")]
    pub resulting: BTreeMap<String, Either<i64, String>>,
    /// Who takes it, or decides on it; null where nobody is named.
    #[napi(ts_type = "Actor")]
    pub who: Option<&'static str>,
    /// The fields to fill, or the steps left, in their order, spelt as in the lists.
    pub fields: Vec<String>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty of the values it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// The weakest standing of the values it rests on.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
}

impl From<&dieule::Way> for WayFields {
    fn from(way: &dieule::Way) -> Self {
        let dieule::Way { what, rule, open, blocked_by, target, target_row, resulting, who, fields, citation, certainty, standing } = way;
        WayFields {
            what: what.code(),
            rule: rule.clone(),
            open: *open,
            blocked_by: blocked_by.as_ref().map(Obstacle::from),
            target: target.clone(),
            target_row: target_row.map(count),
            resulting: figures_of(resulting),
            who: who.map(dieule::Actor::code),
            fields: fields.iter().map(|field| camel(field)).collect(),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
        }
    }
}

/// One fault of a review; its ways are fetched when they are read.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RepairFields {
    /// Whether it is about a unit or a member.
    #[napi(ts_type = "Subject")]
    pub subject: &'static str,
    /// The row in its list, counted from 0.
    pub row: i64,
    /// The host's key of the member, or code of the unit; null where the list gives none.
    pub key: Option<String>,
    /// The code of the unit concerned; null for a member whose unit is not in the list.
    pub unit: Option<String>,
    /// The rule that is not met.
    pub rule: String,
    /// Its answer.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
    /// Why, as the finding of the review has it.
    pub reason: String,
    /// The last day for mending it, where a letter that was chosen sets one; it counts.
    #[napi(ts_type = "IsoDate")]
    pub by_day: Option<String>,
    /// Possible partners of a merger that are not listed.
    pub more_targets: i64,
}

impl From<&dieule::Repair> for RepairFields {
    fn from(repair: &dieule::Repair) -> Self {
        let dieule::Repair { subject, row, key, unit, rule, outcome, reason, by_day, ways: _, more_targets } = repair;
        RepairFields {
            subject: subject.code(),
            row: count(*row),
            key: key.clone(),
            unit: unit.clone(),
            rule: rule.clone(),
            outcome: outcome.code(),
            reason: reason.clone(),
            by_day: by_day.map(|day| day.to_string()),
            more_targets: count(*more_targets),
        }
    }
}

/// The ways to mend what a review finds. Nothing is changed.
#[napi]
#[derive(Debug)]
pub struct Repairs {
    inner: Arc<dieule::Repairs>,
}

held!(Repairs);

#[napi]
impl Repairs {
    /// Findings of the review for which no ways are worked out.
    #[napi(getter)]
    pub fn left_out(&self) -> i64 {
        count(self.inner.left_out)
    }

    /// Whether the law of the day is certain.
    #[napi(getter, ts_return_type = "Standing")]
    pub fn standing(&self) -> &'static str {
        self.inner.standing.code()
    }

    /// So many repairs, beginning with one.
    #[napi]
    pub fn repairs(&self, from: u32, length: u32) -> Vec<RepairFields> {
        piece(&self.inner.repairs, from, length)
    }

    /// The ways of a repair.
    #[napi]
    pub fn ways(&self, repair: u32) -> Vec<WayFields> {
        self.inner.repairs.get(repair as usize).map(|repair| repair.ways.iter().map(WayFields::from).collect()).unwrap_or_default()
    }

    /// A way in words.
    #[napi]
    pub fn message(&self, repair: u32, way: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(self.way(repair, way), dieule::Way::message, language)
    }

    /// What a way is called.
    #[napi]
    pub fn title(&self, repair: u32, way: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(self.way(repair, way), dieule::Way::title, language)
    }

    /// The citation of a way as people write it.
    #[napi]
    pub fn cited(&self, repair: u32, way: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(self.way(repair, way), dieule::Way::cited, language)
    }

    fn way(&self, repair: u32, way: u32) -> Option<&dieule::Way> {
        self.inner.repairs.get(repair as usize)?.ways.get(way as usize)
    }
}

/// Lists, filled, with the number of partners to list.
#[derive(Debug)]
pub struct RepairTables {
    tables: ReviewTables,
    targets: usize,
}

impl RepairTables {
    pub(crate) fn of(tables: ReviewTables, targets: Unknown<'_>) -> Result<Self, Stop> {
        let targets: Option<u32> = optional(targets, "repairs", "targets")?;
        Ok(RepairTables { tables, targets: targets.map_or(dieule::Charter::TARGETS, |targets| targets as usize) })
    }

    pub(crate) fn repairs(&self, charter: &dieule::Charter) -> Result<dieule::Repairs, dieule::Error> {
        let (units, members, accepted) = self.tables.columns()?;
        charter.repairs_with(&units, &members, &accepted, self.targets)
    }
}
