//! The periods of a report, and the day each is owed by.

use crate::calendar::DayOfYear;
use crate::rulebook::{Rhythm, ScheduleReport};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// One period of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Period {
    pub(super) from: NaiveDate,
    /// The last day of the period; what is handed in until then is for it.
    pub(super) to: NaiveDate,
    /// The day the plan names; the last of the period where it names none.
    pub(super) due: NaiveDate,
}

/// The periods whose day lies in a stretch of days and in the time of the report.
///
/// A period is cut at the ends of that time, so the first quarter of a plan that begins in March is March.
pub(super) fn periods(report: &ScheduleReport, first: NaiveDate, last: NaiveDate) -> Vec<Period> {
    let begins = report.begins.unwrap_or(NaiveDate::MIN);
    let ends = report.ends.unwrap_or(NaiveDate::MAX);
    let mut periods = Vec::new();
    let Some(mut period) = around(report, first.max(begins)) else { return periods };
    while period.from <= last && period.from <= ends {
        if period.due >= first && period.due <= last && period.due >= begins && period.due <= ends {
            periods.push(Period { from: period.from.max(begins), to: period.to.min(ends), due: period.due });
        }
        let Some(next) = after(report, period) else { break };
        period = next;
    }
    periods
}

/// The last period that is owed by a day before this one.
pub(super) fn owed_before(report: &ScheduleReport, day: NaiveDate) -> Option<Period> {
    let (begins, ends) = (report.begins.unwrap_or(NaiveDate::MIN), report.ends.unwrap_or(NaiveDate::MAX));
    let mut period = around(report, day.min(ends))?;
    while period.due >= day || period.due > ends {
        period = before(report, period)?;
    }
    (period.due >= begins).then(|| Period { from: period.from.max(begins), to: period.to.min(ends), due: period.due })
}

/// The first day from this one on on which the report is owed.
pub(super) fn owed_from(report: &ScheduleReport, day: NaiveDate) -> Option<NaiveDate> {
    let day = day.max(report.begins.unwrap_or(NaiveDate::MIN));
    let mut period = around(report, day)?;
    while period.due < day {
        period = after(report, period)?;
    }
    Some(period.due).filter(|due| *due <= report.ends.unwrap_or(NaiveDate::MAX))
}

fn after(report: &ScheduleReport, period: Period) -> Option<Period> {
    if yearly(report) { of_year(report, period.due.year() + 1) } else { around(report, period.to.succ_opt()?) }
}

fn before(report: &ScheduleReport, period: Period) -> Option<Period> {
    if yearly(report) { of_year(report, period.due.year() - 1) } else { around(report, period.from.pred_opt()?) }
}

fn yearly(report: &ScheduleReport) -> bool {
    report.on.is_some()
}

/// The period that a day lies in, or the first one after it.
fn around(report: &ScheduleReport, day: NaiveDate) -> Option<Period> {
    if yearly(report) {
        return of_year(report, day.year()).filter(|period| period.to >= day).or_else(|| of_year(report, day.year() + 1));
    }
    let (from, to) = match report.every {
        Rhythm::Week => {
            let monday = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
            (monday, monday.checked_add_days(Days::new(u64::from(Weekday::Sun.num_days_from_monday())))?)
        }
        Rhythm::Month => months(day, 1)?,
        Rhythm::Quarter => months(day, 3)?,
        Rhythm::HalfYear => months(day, 6)?,
        Rhythm::Year => months(day, 12)?,
    };
    let due = match (report.weekday, report.day_of_month) {
        (Some(weekday), _) => from.checked_add_days(Days::new(weekday.saturating_sub(1).into()))?,
        // A month without the day ends on its last.
        (None, Some(day)) => from.with_day(day).unwrap_or(to),
        (None, None) => to,
    };
    Some(Period { from, to, due })
}

/// The stretch of so many months of a calendar year that a day lies in.
fn months(day: NaiveDate, length: u32) -> Option<(NaiveDate, NaiveDate)> {
    let from = NaiveDate::from_ymd_opt(day.year(), day.month0() / length * length + 1, 1)?;
    Some((from, from.checked_add_months(Months::new(length))?.pred_opt()?))
}

/// A report of a day of the year: from the day its time opens, or from 1 January, to that day.
fn of_year(report: &ScheduleReport, year: i32) -> Option<Period> {
    let due = DayOfYear::read(report.on.as_deref()?)?.in_year(year)?;
    let from = match report.opens.as_deref() {
        Some(opens) => DayOfYear::read(opens)?.not_after(due)?,
        None => NaiveDate::from_ymd_opt(year, 1, 1)?,
    };
    Some(Period { from, to: due, due })
}
