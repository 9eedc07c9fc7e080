//! Where units stand with a plan on a day.

use crate::describe::{Bilingual, Receipt};
use crate::failure::{Failure, answer};
use crate::held::in_language;
use crate::quota::count;
use crate::rollout::LeftOut;
use crate::statistics::{SheetCell, in_sheet};
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;

/// One item of a plan, and where a unit stands with it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ItemStatus {
    /// The item's id.
    pub item: String,
    /// Where the unit stands.
    #[napi(ts_type = "ScheduleState")]
    pub state: &'static str,
    /// The first day known on which it was done.
    #[napi(ts_type = "IsoDate")]
    pub done_on: Option<String>,
    /// Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
    pub days: Option<u32>,
}

impl From<&dieule::ItemStatus> for ItemStatus {
    fn from(one: &dieule::ItemStatus) -> Self {
        let dieule::ItemStatus { item, state, done_on, days } = one;
        ItemStatus { item: item.clone(), state: state.code(), done_on: done_on.map(|day| day.to_string()), days: *days }
    }
}

/// What a plan says follows, and whether it does.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ConsequenceStatus {
    /// The consequence's id.
    pub consequence: String,
    /// Whether it follows as of the charter's day; null where that is not known. What is scored counts where all was done in time;
    /// anything else follows where something is late or overdue.
    pub follows: Option<bool>,
}

impl From<&dieule::ConsequenceStatus> for ConsequenceStatus {
    fn from(one: &dieule::ConsequenceStatus) -> Self {
        let dieule::ConsequenceStatus { consequence, follows } = one;
        ConsequenceStatus { consequence: consequence.clone(), follows: *follows }
    }
}

/// A unit with everything a plan asks of it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitSchedule {
    /// Its row in the list.
    pub row: i64,
    /// The host's key.
    pub unit: Option<String>,
    /// Its name, as the list has it.
    pub name: Option<String>,
    /// Whether the plan binds it; null where that is not known.
    pub bound: Option<bool>,
    /// The items in the order of the plan.
    pub items: Vec<ItemStatus>,
    /// How many phases are done, one after the other; null where nobody says.
    pub phases_done: Option<i64>,
    /// The first phase that is not done; null where all are, where the plan has none, or where that is not known.
    pub phase: Option<String>,
    /// Whether the unit may work on it on the charter's day; null without such a phase, or where readings of the text differ.
    pub phase_open: Option<bool>,
    /// Phases done although one before them was not done by then.
    pub out_of_order: Vec<String>,
    /// What follows.
    pub consequences: Vec<ConsequenceStatus>,
}

impl From<&dieule::UnitSchedule> for UnitSchedule {
    fn from(one: &dieule::UnitSchedule) -> Self {
        let dieule::UnitSchedule { row, unit, name, bound, items, phases_done, phase, phase_open, out_of_order, consequences } = one;
        UnitSchedule {
            row: count(*row),
            unit: unit.clone(),
            name: name.clone(),
            bound: *bound,
            items: items.iter().map(ItemStatus::from).collect(),
            phases_done: phases_done.map(count),
            phase: phase.clone(),
            phase_open: *phase_open,
            out_of_order: out_of_order.clone(),
            consequences: consequences.iter().map(ConsequenceStatus::from).collect(),
        }
    }
}

/// How many units stand where with one item.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ItemTotals {
    /// The item's id.
    pub item: String,
    /// What the item is.
    #[napi(ts_type = "ScheduleItemKind")]
    pub kind: &'static str,
    /// Its title.
    pub title: Bilingual,
    /// The day the plan names; null where none is said.
    #[napi(ts_type = "IsoDate")]
    pub last_day: Option<String>,
    /// How that day is written.
    #[napi(ts_type = "DeadlineWording")]
    pub wording: Option<&'static str>,
    /// Units of which it is not asked.
    pub not_bound: i64,
    /// Its time has not begun.
    pub not_due: i64,
    /// Not done, and there is still time.
    pub due: i64,
    /// Done in time.
    pub in_time: i64,
    /// Done too late.
    pub late: i64,
    /// Not done, and the time is over.
    pub overdue: i64,
    /// Not known.
    pub unknown: i64,
}

impl From<&dieule::ItemTotals> for ItemTotals {
    fn from(one: &dieule::ItemTotals) -> Self {
        let dieule::ItemTotals { item, kind, title, last_day, wording, not_bound, not_due, due, in_time, late, overdue, unknown } = one;
        ItemTotals {
            item: item.clone(),
            kind: kind.code(),
            title: Bilingual::from(title.clone()),
            last_day: last_day.map(|day| day.to_string()),
            wording: wording.map(dieule::DeadlineWording::code),
            not_bound: count(*not_bound),
            not_due: count(*not_due),
            due: count(*due),
            in_time: count(*in_time),
            late: count(*late),
            overdue: count(*overdue),
            unknown: count(*unknown),
        }
    }
}

/// The fields of a plan over a list of units.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ScheduleStatusFields {
    /// The plan's id.
    pub schedule: String,
    /// The day asked about: the charter's own.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// The phases in whose time the day lies: two on a day that belongs to both.
    pub phases: Vec<String>,
    /// The units, in the order of the list.
    pub units: Vec<UnitSchedule>,
    /// The units by item and state.
    pub totals: Vec<ItemTotals>,
    /// Rows that were not counted: without a unit of the list, without an item or with one of another plan, or not done and yet with a day.
    pub left_out: Vec<LeftOut>,
    /// The lowest certainty it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether the plan is what is asked on the day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// A plan over a list of units on a day.
#[napi]
#[derive(Debug)]
pub struct ScheduleStatus {
    pub(crate) inner: dieule::ScheduleStatus,
}

#[napi]
impl ScheduleStatus {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> ScheduleStatusFields {
        let dieule::ScheduleStatus { schedule, on, phases, units, totals, left_out, certainty, standing, receipt } = &self.inner;
        ScheduleStatusFields {
            schedule: schedule.clone(),
            on: on.to_string(),
            phases: phases.clone(),
            units: units.iter().map(UnitSchedule::from).collect(),
            totals: totals.iter().map(ItemTotals::from).collect(),
            left_out: left_out.iter().map(LeftOut::from).collect(),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// As CSV for spreadsheets.
    #[napi]
    pub fn to_csv(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(in_language(language).map(|language| self.inner.to_csv(language)))
    }

    /// As rows of cells for spreadsheets.
    #[napi(ts_return_type = "Array<Array<string | number | null>> | Failure")]
    pub fn to_rows(&self, language: Unknown<'_>) -> napi::Result<Either<Vec<Vec<SheetCell>>, Failure>> {
        answer(in_language(language).map(|language| in_sheet(self.inner.to_rows(language))))
    }
}
