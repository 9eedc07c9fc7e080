//! Rollout plans and reporting calendars: the plans themselves, where units stand with them, the reports that are owed.

use crate::describe::{Bilingual, Receipt};
use crate::quota::count;
use crate::rollout::LeftOut;
use napi_derive::napi;

/// A unit that a plan names.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct NamedUnit {
    /// Its code in the plan: `hai_phong`.
    pub code: String,
    /// The names by which it is known; compared as names of people are.
    pub names: Vec<String>,
}

impl From<&dieule::NamedUnit> for NamedUnit {
    fn from(one: &dieule::NamedUnit) -> Self {
        let dieule::NamedUnit { code, names } = one;
        NamedUnit { code: code.clone(), names: names.clone() }
    }
}

/// One thing that a plan wants done.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ScheduleItem {
    /// Its id within the plan: `phase1`.
    pub id: String,
    /// What it is.
    #[napi(ts_type = "ScheduleItemKind")]
    pub kind: &'static str,
    /// Its title.
    pub title: Bilingual,
    /// The place of a phase among the phases, from 1.
    pub order: Option<u32>,
    /// The first day of its time; null where none is said.
    #[napi(ts_type = "IsoDate")]
    pub begins: Option<String>,
    /// The day the plan names; null where none is said.
    #[napi(ts_type = "IsoDate")]
    pub last_day: Option<String>,
    /// How that day is written.
    #[napi(ts_type = "DeadlineWording")]
    pub wording: Option<&'static str>,
    /// How many people are to be named.
    pub people: Option<u32>,
    /// How that number is to be taken.
    #[napi(ts_type = "Comparison")]
    pub people_asked: Option<&'static str>,
    /// The body that is asked, by its code; null where each unit bound is.
    pub by: Option<String>,
    /// To whom it is reported, by code.
    pub to: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: &'static str,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

impl From<&dieule::ScheduleItem> for ScheduleItem {
    fn from(one: &dieule::ScheduleItem) -> Self {
        let dieule::ScheduleItem {
            id,
            kind,
            title,
            order,
            begins,
            last_day,
            wording,
            people,
            people_asked,
            by,
            to,
            via,
            at,
            certainty,
            register,
        } = one;
        ScheduleItem {
            id: id.clone(),
            kind: kind.code(),
            title: Bilingual::from(title.clone()),
            order: *order,
            begins: begins.map(|day| day.to_string()),
            last_day: last_day.map(|day| day.to_string()),
            wording: wording.map(dieule::DeadlineWording::code),
            people: *people,
            people_asked: people_asked.map(dieule::Comparison::code),
            by: by.clone(),
            to: to.clone(),
            via: via.clone(),
            at: at.clone(),
            certainty: certainty.code(),
            register: register.clone(),
        }
    }
}

/// A report that a plan wants in turn.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ScheduleReport {
    /// Its id within the plan: `weekly`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// How often.
    #[napi(ts_type = "Rhythm")]
    pub every: &'static str,
    /// The day of the week, from 1 for Monday to 7 for Sunday; null where any will do.
    pub weekday: Option<u32>,
    /// The day of the month; null where any will do.
    pub day_of_month: Option<u32>,
    /// The day of a yearly report: `06-30`.
    pub on: Option<String>,
    /// The day from which what is saved is for it: `12-31` of the year before, where it lies after `on`.
    pub opens: Option<String>,
    /// The first day of the time in which it is owed.
    #[napi(ts_type = "IsoDate")]
    pub begins: Option<String>,
    /// The last day of that time.
    #[napi(ts_type = "IsoDate")]
    pub ends: Option<String>,
    /// The kinds of units that owe it; empty where all do.
    #[napi(ts_type = "Array<Kind>")]
    pub kinds: Vec<&'static str>,
    /// The body that owes it, by its code; null where each unit bound does.
    pub by: Option<String>,
    /// To whom, by code; null where the text does not say.
    pub to: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: &'static str,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

impl From<&dieule::ScheduleReport> for ScheduleReport {
    fn from(one: &dieule::ScheduleReport) -> Self {
        let dieule::ScheduleReport {
            id,
            title,
            every,
            weekday,
            day_of_month,
            on,
            opens,
            begins,
            ends,
            kinds,
            by,
            to,
            via,
            at,
            certainty,
            register,
        } = one;
        ScheduleReport {
            id: id.clone(),
            title: Bilingual::from(title.clone()),
            every: every.code(),
            weekday: *weekday,
            day_of_month: *day_of_month,
            on: on.clone(),
            opens: opens.clone(),
            begins: begins.map(|day| day.to_string()),
            ends: ends.map(|day| day.to_string()),
            kinds: kinds.iter().map(|code| code.code()).collect(),
            by: by.clone(),
            to: to.clone(),
            via: via.clone(),
            at: at.clone(),
            certainty: certainty.code(),
            register: register.clone(),
        }
    }
}

/// What follows, by the plan's own words.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ScheduleConsequence {
    /// Its id within the plan.
    pub id: String,
    /// What follows.
    #[napi(ts_type = "ConsequenceKind")]
    pub kind: &'static str,
    /// Its title.
    pub title: Bilingual,
    /// The items it looks at.
    pub items: Vec<String>,
    /// A day of its own by which they are looked at; null where each item's own day decides.
    #[napi(ts_type = "IsoDate")]
    pub last_day: Option<String>,
    /// How that day is written.
    #[napi(ts_type = "DeadlineWording")]
    pub wording: Option<&'static str>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: &'static str,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

impl From<&dieule::ScheduleConsequence> for ScheduleConsequence {
    fn from(one: &dieule::ScheduleConsequence) -> Self {
        let dieule::ScheduleConsequence { id, kind, title, items, last_day, wording, at, certainty, register } = one;
        ScheduleConsequence {
            id: id.clone(),
            kind: kind.code(),
            title: Bilingual::from(title.clone()),
            items: items.clone(),
            last_day: last_day.map(|day| day.to_string()),
            wording: wording.map(dieule::DeadlineWording::code),
            at: at.clone(),
            certainty: certainty.code(),
            register: register.clone(),
        }
    }
}

/// A rollout plan or a reporting calendar.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Schedule {
    /// The instrument, or the profile: `SEED2`.
    pub id: String,
    /// The speaking name of a letter.
    pub name: Option<String>,
    /// Its title.
    pub title: Bilingual,
    /// Who issued it, by code.
    pub issuer: String,
    /// Its number; null where the copy has none.
    pub number: Option<String>,
    /// The day of issue; null where it is not printed.
    #[napi(ts_type = "IsoDate")]
    pub issued_on: Option<String>,
    /// Whom it binds.
    #[napi(ts_type = "Binds")]
    pub binds: &'static str,
    /// Of these, the kinds of units; empty where all are.
    #[napi(ts_type = "Array<Kind>")]
    pub kinds: Vec<&'static str>,
    /// The units it names.
    pub units: Vec<NamedUnit>,
    /// What it wants done, in the order of the text.
    pub items: Vec<ScheduleItem>,
    /// The reports it wants.
    pub reports: Vec<ScheduleReport>,
    /// What it says follows.
    pub consequences: Vec<ScheduleConsequence>,
    /// The days of the year from which every unit shows as not having reported again: `12-31`.
    pub resets: Vec<String>,
    /// The provision whose standing it shares, where it is no letter.
    pub rests_on: Option<String>,
    /// The rows of the register that say whom it binds.
    pub register: Vec<String>,
}

impl From<&dieule::Schedule> for Schedule {
    fn from(one: &dieule::Schedule) -> Self {
        let dieule::Schedule {
            id,
            name,
            title,
            issuer,
            number,
            issued_on,
            binds,
            kinds,
            units,
            items,
            reports,
            consequences,
            resets,
            rests_on,
            register,
        } = one;
        Schedule {
            id: id.clone(),
            name: name.clone(),
            title: Bilingual::from(title.clone()),
            issuer: issuer.clone(),
            number: number.clone(),
            issued_on: issued_on.map(|day| day.to_string()),
            binds: binds.code(),
            kinds: kinds.iter().map(|code| code.code()).collect(),
            units: units.iter().map(NamedUnit::from).collect(),
            items: items.iter().map(ScheduleItem::from).collect(),
            reports: reports.iter().map(ScheduleReport::from).collect(),
            consequences: consequences.iter().map(ScheduleConsequence::from).collect(),
            resets: resets.clone(),
            rests_on: rests_on.clone(),
            register: register.clone(),
        }
    }
}

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
        let dieule::UnitSchedule { row, unit, bound, items, phases_done, phase, phase_open, out_of_order, consequences } = one;
        UnitSchedule {
            row: count(*row),
            unit: unit.clone(),
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
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ItemTotals {
    /// The item's id.
    pub item: String,
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
        let dieule::ItemTotals { item, not_bound, not_due, due, in_time, late, overdue, unknown } = one;
        ItemTotals {
            item: item.clone(),
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
    /// Rows that were not counted: without a unit of the list, or an item of the plan.
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
}

/// One report that is owed, and where a unit stands with it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct DueReport {
    /// The report's id.
    pub report: String,
    /// The first day of its period.
    #[napi(ts_type = "IsoDate")]
    pub first_day: String,
    /// The last day of its period.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// The day the plan names; the last of the period where it names none.
    #[napi(ts_type = "IsoDate")]
    pub due_on: String,
    /// To whom, by code; null where the text does not say.
    pub recipient: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// Where the unit stands.
    #[napi(ts_type = "ScheduleState")]
    pub state: &'static str,
    /// The day it was handed in, of several the one that counts.
    #[napi(ts_type = "IsoDate")]
    pub handed_on: Option<String>,
    /// Days after the last day in time: of the day it was handed in, or while it is not of the charter's day.
    pub days: Option<u32>,
}

impl From<&dieule::DueReport> for DueReport {
    fn from(one: &dieule::DueReport) -> Self {
        let dieule::DueReport { report, first_day, last_day, due_on, recipient, via, state, handed_on, days } = one;
        DueReport {
            report: report.clone(),
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            due_on: due_on.to_string(),
            recipient: recipient.clone(),
            via: via.clone(),
            state: state.code(),
            handed_on: handed_on.map(|day| day.to_string()),
            days: *days,
        }
    }
}

/// A unit with the reports it owes.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitReports {
    /// Its row in the list.
    pub row: i64,
    /// The host's key.
    pub unit: Option<String>,
    /// Whether the plan binds it; null where that is not known.
    pub bound: Option<bool>,
    /// The reports it owes, by the day they are owed on.
    pub reports: Vec<DueReport>,
    /// Whether it shows as having reported since the last reset; null where the plan has no resets, or a day is not known.
    pub shown_as_reported: Option<bool>,
}

impl From<&dieule::UnitReports> for UnitReports {
    fn from(one: &dieule::UnitReports) -> Self {
        let dieule::UnitReports { row, unit, bound, reports, shown_as_reported } = one;
        UnitReports {
            row: count(*row),
            unit: unit.clone(),
            bound: *bound,
            reports: reports.iter().map(DueReport::from).collect(),
            shown_as_reported: *shown_as_reported,
        }
    }
}

/// How many units stand where with one period of a report: a column of the table of units and weeks.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct PeriodTotals {
    /// The report's id.
    pub report: String,
    /// The first day of the period.
    #[napi(ts_type = "IsoDate")]
    pub first_day: String,
    /// The last day of the period.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// The day the plan names.
    #[napi(ts_type = "IsoDate")]
    pub due_on: String,
    /// Its period has not begun.
    pub not_due: i64,
    /// Not handed in, and there is still time.
    pub due: i64,
    /// Handed in in time.
    pub in_time: i64,
    /// Handed in on a day before the one asked for.
    pub early: i64,
    /// Handed in too late.
    pub late: i64,
    /// Not handed in, and the time is over.
    pub overdue: i64,
    /// Not known.
    pub unknown: i64,
}

impl From<&dieule::PeriodTotals> for PeriodTotals {
    fn from(one: &dieule::PeriodTotals) -> Self {
        let dieule::PeriodTotals { report, first_day, last_day, due_on, not_due, due, in_time, early, late, overdue, unknown } = one;
        PeriodTotals {
            report: report.clone(),
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            due_on: due_on.to_string(),
            not_due: count(*not_due),
            due: count(*due),
            in_time: count(*in_time),
            early: count(*early),
            late: count(*late),
            overdue: count(*overdue),
            unknown: count(*unknown),
        }
    }
}

/// The fields of the reports that are owed.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct DueReportsFields {
    /// The plan's id.
    pub schedule: String,
    /// The first day of the stretch.
    #[napi(ts_type = "IsoDate")]
    pub first_day: String,
    /// The last day; it counts.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// The day asked about: the charter's own.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// The units, in the order of the list.
    pub units: Vec<UnitReports>,
    /// The periods by the day they are owed on, with their units counted.
    pub periods: Vec<PeriodTotals>,
    /// Rows that were not counted: without a unit of the list, or a report of the plan.
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

/// The reports of a plan that are owed in a stretch of days.
#[napi]
#[derive(Debug)]
pub struct DueReports {
    pub(crate) inner: dieule::DueReports,
}

#[napi]
impl DueReports {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> DueReportsFields {
        let dieule::DueReports { schedule, first_day, last_day, on, units, periods, left_out, certainty, standing, receipt } = &self.inner;
        DueReportsFields {
            schedule: schedule.clone(),
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            on: on.to_string(),
            units: units.iter().map(UnitReports::from).collect(),
            periods: periods.iter().map(PeriodTotals::from).collect(),
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
}
