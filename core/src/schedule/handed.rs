//! What was handed in: which period each report is about, and where that leaves the period.

use super::ScheduleState;
use super::periods::{Period, owed_before, owed_from};
use crate::calendar::DayOfYear;
use crate::law::{Gap, Law};
use crate::rulebook::{P, Schedule, ScheduleReport};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// How the days of reports are read in one state of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a reading that a profile chooses by itself")]
pub(super) struct Reading {
    month_day_exact: bool,
    weekday_exact: bool,
    year_day_counts: bool,
    /// Whether what is saved on the day of a reset counts after it.
    pub(super) after_reset: Option<bool>,
    late_until_reset: bool,
    unnamed: Unnamed,
}

/// Which period a report is for that does not name one, where one is over that has none: it may be that one, late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unnamed {
    /// That one, while its day is no farther than the next.
    Nearest,
    /// That one, until the next day.
    Last,
    /// The one it was handed in.
    HandedInWithin,
}

impl Reading {
    /// What a plan is read by; one that is no letter's shares the standing of its provision.
    pub(super) fn read(law: &Law<'_>, plan: &Schedule) -> Result<Self, Gap> {
        if let Some(p) = plan.provision() {
            law.choice(p)?;
        }
        // Only asked where the plan has resets: other plans are older than the software.
        let (mut after_reset, mut late_until_reset) = (None, false);
        if !plan.resets.is_empty() {
            after_reset = match law.choice(P::ScheduleResetDay)? {
                "after_the_reset" => Some(true),
                "before_the_reset" => Some(false),
                _ => None,
            };
            late_until_reset = law.choice(P::ScheduleSavedLate)? == "late_until_the_next_reset";
        }
        Ok(Reading {
            month_day_exact: law.choice(P::ScheduleMonthDay)? == "exact_day",
            weekday_exact: law.choice(P::ScheduleWeekday)? == "exact_day",
            year_day_counts: law.choice(P::ScheduleYearDay)? == "counts",
            unnamed: match law.choice(P::ScheduleUnnamedPeriod)? {
                "nearest_day" => Unnamed::Nearest,
                "last_day" => Unnamed::Last,
                _ => Unnamed::HandedInWithin,
            },
            after_reset,
            late_until_reset,
        })
    }

    /// The period over without a report, in turn with the next day, that a report without a word of its period may be for. What is saved on the
    /// software is for its window.
    fn made_good(self, report: &ScheduleReport, day: NaiveDate) -> Option<Period> {
        let over = owed_before(report, day).filter(|_| report.opens.is_none())?;
        let next = owed_from(report, day);
        match self.unnamed {
            Unnamed::Nearest => next.is_none_or(|next| day - over.due <= next - day).then_some(over),
            Unnamed::Last => (next != Some(day)).then_some(over),
            Unnamed::HandedInWithin => None,
        }
    }

    /// Whether a report is to be handed in on its day and no other.
    fn exact(self, report: &ScheduleReport) -> bool {
        (report.weekday.is_some() && self.weekday_exact) || (report.day_of_month.is_some() && self.month_day_exact)
    }

    fn last_in_time(self, report: &ScheduleReport, due: NaiveDate) -> NaiveDate {
        if report.on.is_some() && !self.year_day_counts { due.pred_opt().unwrap_or(due) } else { due }
    }

    /// The last day on which what is handed in is for a period: of what is saved on the software the day before the next reset.
    fn taken_until(self, plan: &Schedule, report: &ScheduleReport, period: Period) -> NaiveDate {
        if report.opens.is_none() || !self.late_until_reset {
            return period.to;
        }
        let after = |text: &String| {
            let day = DayOfYear::read(text)?;
            [period.to.year(), period.to.year() + 1].into_iter().filter_map(|year| day.in_year(year)).find(|day| *day > period.to)
        };
        plan.resets.iter().filter_map(after).min().and_then(|reset| reset.pred_opt()).unwrap_or(period.to)
    }
}

/// What was handed in for one report by one unit, as of a day.
#[derive(Debug, Clone, Default)]
pub(super) struct Handed {
    /// The day on which something was handed in, with a day of the period it is about, where that was told.
    pub(super) days: BTreeSet<(NaiveDate, Option<NaiveDate>)>,
    /// Days of periods for which something was handed in on a day nobody knows.
    pub(super) undated: BTreeSet<NaiveDate>,
    /// A row without any day.
    pub(super) unplaced: bool,
}

/// A state, the day that counts, the days it is late by.
pub(super) type Stands = (ScheduleState, Option<NaiveDate>, Option<u32>);

/// Days of periods, each with the day on which something was handed in for it.
pub(super) type Placed = BTreeSet<(NaiveDate, NaiveDate)>;

impl Handed {
    /// What each report is about: the period told, or the one that a reading finds. One that had none by then has this one.
    pub(super) fn placed(&self, report: &ScheduleReport, reading: Reading) -> Placed {
        let mut placed = Placed::new();
        // Of one day, what is told of its period comes first: it leaves nothing for the others to make good.
        let told = |(day, about): &(NaiveDate, Option<NaiveDate>)| (*day, about.is_none(), *about);
        let mut days: Vec<_> = self.days.iter().map(told).collect();
        days.sort_unstable();
        for (day, _, about) in days {
            let has_none = |period: &Period| {
                let days = (period.from, NaiveDate::MIN)..=(period.to, NaiveDate::MAX);
                placed.range(days).next().is_none() && self.undated.range(period.from..=period.to).next().is_none()
            };
            let found = || reading.made_good(report, day).filter(has_none).map_or(day, |period| period.due);
            placed.insert((about.unwrap_or_else(found), day));
        }
        placed
    }

    pub(super) fn stands(
        &self,
        placed: &Placed,
        (plan, report): (&Schedule, &ScheduleReport),
        period: Period,
        reading: Reading,
        on: NaiveDate,
    ) -> Stands {
        let until = reading.taken_until(plan, report, period);
        let at_reset = |day: NaiveDate| report.opens.is_some() && !plan.resets.is_empty() && day == period.from;
        let taken = || placed.range((period.from, NaiveDate::MIN)..=(until, NaiveDate::MAX)).map(|(_, day)| *day);
        let days = || taken().filter(|day| !at_reset(*day) || reading.after_reset == Some(true));
        let last = reading.last_in_time(report, period.due);
        let after = |day: NaiveDate| u32::try_from((day - last).num_days()).ok().filter(|days| *days > 0);
        let in_time = days().filter(|day| if reading.exact(report) { *day == last } else { *day <= last }).min();
        let early = || days().filter(|day| *day < last).min();
        let late = || days().filter_map(|day| Some((day, after(day)?))).min();
        if let Some(day) = in_time {
            return (ScheduleState::InTime, Some(day), None);
        }
        // A row without a day may be the one that was in time.
        let hour_not_known = reading.after_reset.is_none() && taken().any(at_reset);
        if hour_not_known || self.unplaced || self.undated.range(period.from..=until).next().is_some() {
            return (ScheduleState::Unknown, None, None);
        }
        match (early(), late()) {
            (Some(day), _) => (ScheduleState::Early, Some(day), None),
            (None, Some((day, late))) => (ScheduleState::Late, Some(day), Some(late)),
            (None, None) if on < period.from => (ScheduleState::NotDue, None, None),
            (None, None) => after(on).map_or((ScheduleState::Due, None, None), |over| (ScheduleState::Overdue, None, Some(over))),
        }
    }
}
