//! Which reports a plan wants in a stretch of days, and which of them were handed in.

use super::bound::{Bound, Bounds, of_kinds};
use super::handed::{Handed, Placed, Reading, Stands};
use super::periods::{Period, periods};
use super::{Counts, Keys, ScheduleState, ScheduleUnit, count, counted};
use crate::calendar::DayOfYear;
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::record::records;
use crate::rollout::LeftOut;
use crate::rulebook::{Bilingual, P, Receipt, Schedule, ScheduleReport};
use crate::verdict::{Certainty, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;

records! {
    /// A report that was handed in, or saved on the software.
    "handed_in" HandedIn {
        /// The key of the unit.
        unit: String,
        /// The report's id within the plan.
        report: String,
        /// The day it was handed in; blank where it was and the day is not known.
        handed_on: NaiveDate,
        /// A day of the period it is about; left out, the day it was handed in tells.
        period_day: NaiveDate,
    }
}

/// One report that is owed, and where a unit stands with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueReport {
    /// The report's id.
    pub report: String,
    /// The first day of its period.
    pub first_day: NaiveDate,
    /// The last day of its period.
    pub last_day: NaiveDate,
    /// The day the plan names; the last of the period where it names none.
    pub due_on: NaiveDate,
    /// To whom, by code; absent where the text does not say.
    pub recipient: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// Where the unit stands.
    pub state: ScheduleState,
    /// The day it was handed in, of several the one that counts.
    pub handed_on: Option<NaiveDate>,
    /// Days after the last day in time: of the day it was handed in, or while it is not of the charter's day.
    pub days: Option<u32>,
}

/// A unit with the reports it owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitReports {
    /// Its row in the list.
    pub row: usize,
    /// The host's key.
    pub unit: Option<String>,
    /// Its name, as the list has it.
    pub name: Option<String>,
    /// Whether the plan binds it; absent where that is not known.
    pub bound: Option<bool>,
    /// The reports it owes, by the day they are owed on.
    pub reports: Vec<DueReport>,
    /// Whether it shows as having reported since the last reset; absent where the plan has no resets, or a day is not known.
    pub shown_as_reported: Option<bool>,
}

/// How many units stand where with one period of a report: a column of the table of units and weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PeriodTotals {
    /// The report's id.
    pub report: String,
    /// The report's title.
    pub title: Bilingual,
    /// The first day of the period.
    pub first_day: NaiveDate,
    /// The last day of the period.
    pub last_day: NaiveDate,
    /// The day the plan names.
    pub due_on: NaiveDate,
    /// Its period has not begun.
    pub not_due: u64,
    /// Not handed in, and there is still time.
    pub due: u64,
    /// Handed in in time.
    pub in_time: u64,
    /// Handed in on a day before the one asked for.
    pub early: u64,
    /// Handed in too late.
    pub late: u64,
    /// Not handed in, and the time is over.
    pub overdue: u64,
    /// Not known.
    pub unknown: u64,
}

/// The reports of a plan that are owed in a stretch of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueReports {
    /// The plan's id.
    pub schedule: String,
    /// The first day of the stretch.
    pub first_day: NaiveDate,
    /// The last day; it counts.
    pub last_day: NaiveDate,
    /// The day asked about: the charter's own.
    pub on: NaiveDate,
    /// The units, in the order of the list.
    pub units: Vec<UnitReports>,
    /// The periods by the day they are owed on, with their units counted.
    pub periods: Vec<PeriodTotals>,
    /// The day of the last reset until the charter's day; absent where the plan has no resets.
    pub last_reset: Option<NaiveDate>,
    /// Rows that were not counted: without a unit of the list, without a report or with one of another plan, handed in before its time (`handed_on`), or about a
    /// day outside it (`period_day`).
    pub left_out: Vec<LeftOut>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether the plan is what is asked on the day.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl DueReports {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// The reports of a plan whose day lies from `first_day` through `last_day`, for each unit of a list, with what was handed in until the
    /// charter's day.
    ///
    /// The list of what was handed in is taken as whole: what it does not have was not handed in. A report is about the period that
    /// `period_day` says; without it about the one it was handed in, or, late, about the one before it whose day is nearer and that has none
    /// (`schedule.unnamed_period`). What is saved on the software after the day of a report is that report, late, until the next reset
    /// (`schedule.saved_late`). Units that owe nothing have an empty list.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for no such plan among those of the letters and profiles chosen; [`Error::Input`] when `last_day` lies before
    /// `first_day`, for a unit without a key or a key used twice; [`Error::Schedule`] with every row whose report no plan at hand has (rows of
    /// another plan are left out); [`Error::NotEstablished`] below the floor.
    pub fn due_reports(
        &self,
        schedule: &str,
        units: &[ScheduleUnit],
        first_day: NaiveDate,
        last_day: NaiveDate,
        handed_in: &[HandedIn],
    ) -> Result<DueReports, Error> {
        let plan = self.schedule(schedule)?;
        let on = self.day();
        if last_day < first_day {
            let problem = Problem::WrongOrder { after: "first_day".to_owned() };
            return Err(InputError { record: "due_reports", field: "last_day".to_owned(), row: None, problem }.into());
        }
        let keys = Keys::of(units)?;
        self.no_slips(plan, handed_in.iter().map(|told| told.report.as_deref()), ("handed_in", "report", report_ids))?;
        let bounds = Bounds::new(plan);
        let readings = self.readings("schedule.report", &|law| Reading::read(law, plan))?;
        let mut handed = vec![vec![Handed::default(); plan.reports.len()]; units.len()];
        let mut left_out = Vec::new();
        for (row, told) in handed_in.iter().enumerate() {
            let mut lacks = |field: &str| left_out.push(LeftOut { row, field: field.to_owned() });
            let Some(of) = told.unit.as_deref().and_then(|key| keys.row(key)).and_then(|unit| handed.get_mut(unit)) else {
                lacks("unit");
                continue;
            };
            let report = told.report.as_deref().and_then(|id| plan.reports.iter().position(|report| report.id == id));
            let Some((report, handed)) = report.and_then(|place| plan.reports.get(place).zip(of.get_mut(place))) else {
                lacks("report");
                continue;
            };
            if let Some(field) = out_of_time(report, told) {
                lacks(field);
                continue;
            }
            match (told.handed_on, told.period_day) {
                (Some(day), _) if day > on => {}
                (Some(day), about) => drop(handed.days.insert((day, about))),
                (None, Some(about)) => drop(handed.undated.insert(about)),
                (None, None) => handed.unplaced = true,
            }
        }
        let owed: Vec<(&ScheduleReport, Vec<Period>)> =
            plan.reports.iter().map(|report| (report, periods(report, first_day, last_day))).collect();
        let mut counts: Vec<Vec<Counts>> = owed.iter().map(|(_, periods)| vec![Counts::default(); periods.len()]).collect();
        let last_reset = plan.resets.iter().filter_map(|day| DayOfYear::read(day)?.not_after(on)).max();
        let mut told = Vec::new();
        for (row, (unit, handed)) in units.iter().zip(&handed).enumerate() {
            let bound = bounds.of(unit);
            let shown_as_reported = last_reset.and_then(|reset| shown(reset, handed, &readings));
            let mut reports: Vec<(NaiveDate, usize, DueReport)> = Vec::new();
            for (place, (((report, periods), counts), handed)) in owed.iter().zip(&mut counts).zip(handed).enumerate() {
                let asked = asked(bound, report, unit);
                let asking = readings.iter().filter(|_| asked != Some(false));
                let placed: Vec<Placed> = asking.map(|reading| handed.placed(report, *reading)).collect();
                for (period, counts) in periods.iter().zip(counts).filter(|_| asked != Some(false)) {
                    let due = due((plan, report), *period, (handed, &placed), asked, (&readings, on));
                    count(counts, due.state);
                    reports.push((period.due, place, due));
                }
            }
            reports.sort_by_key(|(due, place, _)| (*due, *place));
            told.push(UnitReports {
                row,
                unit: unit.unit.clone(),
                name: unit.name.clone(),
                bound: bound.told(),
                reports: reports.into_iter().map(|(_, _, due)| due).collect(),
                shown_as_reported,
            });
        }
        let (read, standing) = self.rests_on("schedule.report", P::ScheduleMonthDay, &|law| Reading::read(law, plan).map(drop));
        let certainties = plan.reports.iter().map(|report| report.certainty).chain(read);
        Ok(DueReports {
            schedule: plan.id.clone(),
            first_day,
            last_day,
            on,
            units: told,
            periods: totals_of(&owed, &counts),
            last_reset,
            left_out,
            certainty: certainties.min(),
            standing,
            receipt: self.receipt().clone(),
        })
    }
}

fn report_ids(plan: &Schedule) -> Vec<&str> {
    plan.reports.iter().map(|report| report.id.as_str()).collect()
}

/// The field by which a report cannot be one that the plan asks for: it came before its time, or is about no period of it.
fn out_of_time(report: &ScheduleReport, told: &HandedIn) -> Option<&'static str> {
    let early = |day: Option<NaiveDate>| day.zip(report.begins).is_some_and(|(day, begins)| day < begins);
    let over = told.period_day.zip(report.ends).is_some_and(|(day, ends)| day > ends);
    if early(told.handed_on) {
        Some("handed_on")
    } else if early(told.period_day) || over {
        Some("period_day")
    } else {
        None
    }
}

/// Whether a report is asked of a unit.
fn asked(bound: Bound<'_>, report: &ScheduleReport, unit: &ScheduleUnit) -> Option<bool> {
    match (bound.asked(report.by.as_deref()), of_kinds(&report.kinds, unit.kind)) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn due(
    (plan, report): (&Schedule, &ScheduleReport),
    period: Period,
    (handed, placed): (&Handed, &[Placed]),
    asked: Option<bool>,
    (readings, on): (&[Reading], NaiveDate),
) -> DueReport {
    let read = readings.iter().zip(placed);
    let mut stands: Vec<Stands> = read.map(|(reading, placed)| handed.stands(placed, (plan, report), period, *reading, on)).collect();
    stands.dedup();
    let (state, handed_on, days) = match stands.as_slice() {
        [one] if asked == Some(true) => *one,
        _ => (ScheduleState::Unknown, None, None),
    };
    let (recipient, via) = (report.to.clone(), report.via.clone());
    DueReport {
        report: report.id.clone(),
        first_day: period.from,
        last_day: period.to,
        due_on: period.due,
        recipient,
        via,
        state,
        handed_on,
        days,
    }
}

/// Whether a unit shows as having reported: something was saved since the last reset.
fn shown(reset: NaiveDate, handed: &[Handed], readings: &[Reading]) -> Option<bool> {
    let days = || handed.iter().flat_map(|handed| &handed.days).map(|(day, _)| *day);
    if days().any(|day| day > reset) {
        return Some(true);
    }
    let undated = handed.iter().any(|handed| handed.unplaced || !handed.undated.is_empty());
    let at_reset = days().any(|day| day == reset);
    let mut told = readings.iter().map(|reading| if at_reset { reading.after_reset } else { Some(false) });
    let first = told.next()?;
    let saved = if told.all(|other| other == first) { first } else { None };
    if undated && saved == Some(false) { None } else { saved }
}

/// The periods by the day they are owed on, of reports owed on one day in the order of the plan; what nobody owes is left out.
fn totals_of(owed: &[(&ScheduleReport, Vec<Period>)], counts: &[Vec<Counts>]) -> Vec<PeriodTotals> {
    let mut totals: Vec<(Period, usize, PeriodTotals)> = Vec::new();
    for (place, ((report, periods), counts)) in owed.iter().zip(counts).enumerate() {
        totals
            .extend(periods.iter().zip(counts).filter_map(|(period, counts)| Some((*period, place, of_period(report, *period, counts)?))));
    }
    totals.sort_by_key(|(period, place, _)| (period.due, *place, *period));
    totals.into_iter().map(|(.., totals)| totals).collect()
}

fn of_period(report: &ScheduleReport, period: Period, counts: &Counts) -> Option<PeriodTotals> {
    let of = |state| counted(counts, state);
    let Period { from: first_day, to: last_day, due } = period;
    counts.iter().any(|count| *count > 0).then(|| PeriodTotals {
        report: report.id.clone(),
        title: report.title.clone(),
        first_day,
        last_day,
        due_on: due,
        not_due: of(ScheduleState::NotDue),
        due: of(ScheduleState::Due),
        in_time: of(ScheduleState::InTime),
        early: of(ScheduleState::Early),
        late: of(ScheduleState::Late),
        overdue: of(ScheduleState::Overdue),
        unknown: of(ScheduleState::Unknown),
    })
}
