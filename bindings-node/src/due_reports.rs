//! The reports of a plan that are owed in a range of days.

use crate::describe::{Bilingual, Receipt};
use crate::failure::{Failure, answer};
use crate::held::in_language;
use crate::quota::count;
use crate::rollout::LeftOut;
use crate::statistics::{SheetCell, in_sheet};
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;

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
    /// Its name, as the list has it.
    pub name: Option<String>,
    /// Whether the plan binds it; null where that is not known.
    pub bound: Option<bool>,
    /// The reports it owes, by the day they are owed on.
    pub reports: Vec<DueReport>,
    /// Whether it shows as having reported since the last reset; null where the plan has no resets, or a day is not known.
    pub shown_as_reported: Option<bool>,
}

impl From<&dieule::UnitReports> for UnitReports {
    fn from(one: &dieule::UnitReports) -> Self {
        let dieule::UnitReports { row, unit, name, bound, reports, shown_as_reported } = one;
        UnitReports {
            row: count(*row),
            unit: unit.clone(),
            name: name.clone(),
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
    /// The report's title.
    pub title: Bilingual,
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
        let dieule::PeriodTotals { report, title, first_day, last_day, due_on, not_due, due, in_time, early, late, overdue, unknown } = one;
        PeriodTotals {
            report: report.clone(),
            title: Bilingual::from(title.clone()),
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
    /// The day of the last reset until the charter's day; null where the plan has no resets.
    #[napi(ts_type = "IsoDate")]
    pub last_reset: Option<String>,
    /// Rows that were not counted: without a unit of the list, without a report or with one of another plan, handed in before its time, or about a day outside it.
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
        let dieule::DueReports { schedule, first_day, last_day, on, units, periods, last_reset, left_out, certainty, standing, receipt } =
            &self.inner;
        DueReportsFields {
            schedule: schedule.clone(),
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            on: on.to_string(),
            units: units.iter().map(UnitReports::from).collect(),
            periods: periods.iter().map(PeriodTotals::from).collect(),
            last_reset: last_reset.map(|day| day.to_string()),
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
