//! What the charter of a day counts: rollout, plans and reports, statistics, engagement.

use crate::charter::Charter;
use crate::due_reports::DueReports;
use crate::engagement::{Activity, Leaderboards, LessonResults, PointsLedger, Tally};
use crate::facts::{packed_table, records};
use crate::failure::{Failure, Stop, answer};
use crate::list::{self, Given, MemberList};
use crate::quota::TargetsMeasured;
use crate::rollout::{FunctionsDone, Movements, OpenRequests};
use crate::schedule_status::ScheduleStatus;
use crate::statistics::{FormCheck, StatisticsForm};
use crate::value::{needed, optional};
use dieule::UnitTable;
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;

#[napi]
impl Charter {
    /// Functions done: units as a table, and rows that are lists in the order of their fields.
    #[napi]
    pub fn functions_done(&self, units: Array<'_>, done: Array<'_>) -> napi::Result<Either<FunctionsDone, Failure>> {
        let count = || -> Result<FunctionsDone, Stop> {
            let units = packed_table::<UnitTable>(&units)?;
            Ok(FunctionsDone { inner: self.inner.functions_done(&units.columns()?, &records(done)?)? })
        };
        answer(count())
    }

    /// Movements between two days, both counted: units as a table, and rows that are lists in the order of their fields.
    #[napi]
    pub fn movements(
        &self,
        units: Array<'_>,
        rows: Array<'_>,
        first_day: Unknown<'_>,
        last_day: Unknown<'_>,
    ) -> napi::Result<Either<Movements, Failure>> {
        let count = || -> Result<Movements, Stop> {
            let (first_day, last_day) = (needed(first_day, "movements", "first_day")?, needed(last_day, "movements", "last_day")?);
            let units = packed_table::<UnitTable>(&units)?;
            Ok(Movements { inner: self.inner.movements(&units.columns()?, &records(rows)?, first_day, last_day)? })
        };
        answer(count())
    }

    /// Open requests: units as a table, and rows that are lists in the order of their fields.
    #[napi]
    pub fn open_requests(&self, units: Array<'_>, rows: Array<'_>) -> napi::Result<Either<OpenRequests, Failure>> {
        let count = || -> Result<OpenRequests, Stop> {
            let units = packed_table::<UnitTable>(&units)?;
            Ok(OpenRequests { inner: self.inner.open_requests(&units.columns()?, &records(rows)?)? })
        };
        answer(count())
    }

    /// The targets of the letters chosen, measured on people; both are lists in the order of their fields.
    #[napi]
    pub fn measure_targets(
        &self,
        people: Array<'_>,
        interactions: Array<'_>,
        first_day: Unknown<'_>,
        last_day: Unknown<'_>,
    ) -> napi::Result<Either<TargetsMeasured, Failure>> {
        let measure = || -> Result<TargetsMeasured, Stop> {
            let first_day = needed(first_day, "measure_targets", "first_day")?;
            let last_day = needed(last_day, "measure_targets", "last_day")?;
            Ok(TargetsMeasured { inner: self.inner.measure_targets(&records(people)?, &records(interactions)?, first_day, last_day)? })
        };
        answer(measure())
    }

    /// Where units stand with a plan; units and rows are lists in the order of their fields.
    #[napi]
    pub fn schedule_status(
        &self,
        schedule: Unknown<'_>,
        units: Array<'_>,
        done: Array<'_>,
    ) -> napi::Result<Either<ScheduleStatus, Failure>> {
        let ask = || -> Result<ScheduleStatus, Stop> {
            let schedule: String = needed(schedule, "schedule_status", "schedule")?;
            Ok(ScheduleStatus { inner: self.inner.schedule_status(&schedule, &records(units)?, &records(done)?)? })
        };
        answer(ask())
    }

    /// The reports of a plan between two days, both counted; units and rows are lists in the order of their fields.
    #[napi]
    pub fn due_reports(
        &self,
        schedule: Unknown<'_>,
        units: Array<'_>,
        handed_in: Array<'_>,
        first_day: Unknown<'_>,
        last_day: Unknown<'_>,
    ) -> napi::Result<Either<DueReports, Failure>> {
        let ask = || -> Result<DueReports, Stop> {
            let schedule: String = needed(schedule, "due_reports", "schedule")?;
            let (first_day, last_day) = (needed(first_day, "due_reports", "first_day")?, needed(last_day, "due_reports", "last_day")?);
            Ok(DueReports { inner: self.inner.due_reports(&schedule, &records(units)?, first_day, last_day, &records(handed_in)?)? })
        };
        answer(ask())
    }

    /// A statistics form: units and members as tables, the code of the unit chosen.
    #[napi]
    pub fn statistics(
        &self,
        form: Unknown<'_>,
        units: Array<'_>,
        members: Array<'_>,
        under: Unknown<'_>,
    ) -> napi::Result<Either<StatisticsForm, Failure>> {
        let fill = || -> Result<StatisticsForm, Stop> {
            let form = needed(form, "statistics", "form")?;
            let under: Option<String> = optional(under, "statistics", "under")?;
            let units = list::units(&units)?;
            let units = units.columns()?;
            let mut part = self.inner.statistics_part(form, &units)?;
            let given = Given::of(&members)?;
            let mut members = MemberList::new(&given)?;
            while members.next(usize::MAX, |_, columns| part.add(columns))?.is_some() {}
            Ok(StatisticsForm { inner: part.form(under.as_deref())? })
        };
        answer(fill())
    }

    /// Movements between two days as a form.
    #[napi]
    pub fn movements_form(
        &self,
        units: Array<'_>,
        rows: Array<'_>,
        first_day: Unknown<'_>,
        last_day: Unknown<'_>,
        under: Unknown<'_>,
    ) -> napi::Result<Either<StatisticsForm, Failure>> {
        let fill = || -> Result<StatisticsForm, Stop> {
            let (first_day, last_day) = (needed(first_day, "movements", "first_day")?, needed(last_day, "movements", "last_day")?);
            let under: Option<String> = optional(under, "movements", "under")?;
            let units = list::units(&units)?;
            let form = self.inner.movements_form(&units.columns()?, &records(rows)?, first_day, last_day, under.as_deref())?;
            Ok(StatisticsForm { inner: form })
        };
        answer(fill())
    }

    /// The steps to the Party between two days as a form.
    #[napi]
    pub fn party_form(
        &self,
        units: Array<'_>,
        rows: Array<'_>,
        first_day: Unknown<'_>,
        last_day: Unknown<'_>,
        under: Unknown<'_>,
    ) -> napi::Result<Either<StatisticsForm, Failure>> {
        let fill = || -> Result<StatisticsForm, Stop> {
            let (first_day, last_day) = (needed(first_day, "movements", "first_day")?, needed(last_day, "movements", "last_day")?);
            let under: Option<String> = optional(under, "movements", "under")?;
            let units = list::units(&units)?;
            let form = self.inner.party_form(&units.columns()?, &records(rows)?, first_day, last_day, under.as_deref())?;
            Ok(StatisticsForm { inner: form })
        };
        answer(fill())
    }

    /// The ratings of a year as a form.
    #[napi]
    pub fn ratings_form(
        &self,
        units: Array<'_>,
        rows: Array<'_>,
        year: Unknown<'_>,
        under: Unknown<'_>,
    ) -> napi::Result<Either<StatisticsForm, Failure>> {
        let fill = || -> Result<StatisticsForm, Stop> {
            let year = needed(year, "ratings_form", "year")?;
            let under: Option<String> = optional(under, "ratings_form", "under")?;
            let units = list::units(&units)?;
            Ok(StatisticsForm { inner: self.inner.ratings_form(&units.columns()?, &records(rows)?, year, under.as_deref())? })
        };
        answer(fill())
    }

    /// A form that was typed in, looked through: units as a table, and figures that are lists in the order of their fields.
    #[napi]
    pub fn check_form(&self, form: Unknown<'_>, units: Array<'_>, rows: Array<'_>) -> napi::Result<Either<FormCheck, Failure>> {
        let look = || -> Result<FormCheck, Stop> {
            let form = needed(form, "statistics", "form")?;
            let units = list::units(&units)?;
            Ok(FormCheck { inner: self.inner.check_form(form, &units.columns()?, &records(rows)?)? })
        };
        answer(look())
    }

    /// A share for people, as the law of the day prints it.
    #[napi]
    pub fn percentage(
        &self,
        part: Unknown<'_>,
        whole: Unknown<'_>,
        decimals: Unknown<'_>,
    ) -> napi::Result<Either<Option<String>, Failure>> {
        let print = || -> Result<Option<String>, Stop> {
            let decimals = optional(decimals, "percentage", "decimals")?.unwrap_or(2);
            Ok(self.inner.percentage(needed(part, "percentage", "part")?, needed(whole, "percentage", "whole")?, decimals)?)
        };
        answer(print())
    }

    /// A ledger of points: events that are lists in the order of their fields.
    #[napi]
    pub fn points(&self, rows: Array<'_>) -> napi::Result<Either<PointsLedger, Failure>> {
        let carry_out = || -> Result<PointsLedger, Stop> { Ok(PointsLedger { inner: self.inner.points(&records(rows)?)? }) };
        answer(carry_out())
    }

    /// Streaks and weeks between two days: rows that are lists in the order of their fields.
    #[napi]
    pub fn activity(&self, rows: Array<'_>, first_day: Unknown<'_>, last_day: Unknown<'_>) -> napi::Result<Either<Activity, Failure>> {
        let count = || -> Result<Activity, Stop> {
            let (first_day, last_day) = (needed(first_day, "activity", "first_day")?, needed(last_day, "activity", "last_day")?);
            Ok(Activity { inner: self.inner.activity(&records(rows)?, first_day, last_day)? })
        };
        answer(count())
    }

    /// Rankings: scores that are lists in the order of their fields.
    #[napi]
    pub fn leaderboards(&self, rows: Array<'_>) -> napi::Result<Either<Leaderboards, Failure>> {
        let rank = || -> Result<Leaderboards, Stop> { Ok(Leaderboards { inner: self.inner.leaderboards(&records(rows)?)? }) };
        answer(rank())
    }

    /// Results of lessons and contests: attempts that are lists in the order of their fields.
    #[napi]
    pub fn lesson_results(&self, rows: Array<'_>) -> napi::Result<Either<LessonResults, Failure>> {
        let tell = || -> Result<LessonResults, Stop> { Ok(LessonResults { inner: self.inner.lesson_results(&records(rows)?)? }) };
        answer(tell())
    }

    /// A poll counted: votes that are lists in the order of their fields.
    #[napi]
    pub fn tally(&self, rows: Array<'_>, invited: Unknown<'_>) -> napi::Result<Either<Tally, Failure>> {
        let count = || -> Result<Tally, Stop> {
            let invited = optional(invited, "tally", "invited")?;
            Ok(Tally { inner: self.inner.tally(&records(rows)?, invited)? })
        };
        answer(count())
    }
}
