//! The charter of a day: everything that answers goes through it.

use crate::describe::{InstrumentInfo, ProvisionInfo, Receipt, RegisterEntry, RuleInfo};
use crate::dues::DuesSplit;
use crate::engagement::{Activity, Leaderboards, LessonResults, PointsLedger, Tally};
use crate::facts::{filled, kinds, packed_table, records, unknown_field, unsound_cell};
use crate::failure::{Failure, Stop, answer};
use crate::held::{Asked, asked, in_language};
use crate::letter::Letter;
use crate::list::{self, Given, MemberList};
use crate::plan::{PlanCheck, PlanTables};
use crate::quota::{Allocation, QuotaTable, TargetsMeasured};
use crate::reconcile::{Compared, Reconciliation, reconciled, sides};
use crate::repair::{RepairTables, Repairs};
use crate::review::{Review, ReviewTables};
use crate::rollout::{FunctionsDone, Movements, OpenRequests};
use crate::schedule::{DueReports, Schedule, ScheduleStatus};
use crate::screening::{Screening, screening};
use crate::statistics::{FormCheck, StatisticsForm};
use crate::value::{items, needed, optional};
use crate::verdict::{Citation, Verdict};
use dieule::{Facts, NaiveDate, Rulebook, UnitTable};
use napi::bindgen_prelude::{Array, AsyncTask, Either, FnArgs, Function, Unknown};
use napi_derive::napi;

/// The charter in force on a day.
#[napi]
#[derive(Debug)]
pub struct Charter {
    pub(crate) inner: dieule::Charter,
}

/// The charter in force on a day. Pins are two lists, instruments and days; a floor is a certainty and a standing.
#[napi]
pub fn in_force_on(
    day: Unknown<'_>,
    campaigns: Array<'_>,
    profiles: Array<'_>,
    pinned: Array<'_>,
    pinned_on: Array<'_>,
    floor: Option<Array<'_>>,
) -> napi::Result<Either<Charter, Failure>> {
    let resolve = || -> Result<Charter, Stop> {
        let day: NaiveDate = needed(day, "charter", "day")?;
        let mut rulebook = Rulebook::national();
        for text in items::<String>(profiles, "charter", "profiles")? {
            let json = text.trim_start().starts_with('{');
            rulebook = if json { rulebook.with_profile_json(&text) } else { rulebook.with_profile_toml(&text) }?;
        }
        for id in items::<String>(campaigns, "charter", "campaigns")? {
            rulebook = rulebook.with_campaign(&id)?;
        }
        let pins = items::<String>(pinned, "charter", "pins")?.into_iter().zip(items(pinned_on, "charter", "pins")?);
        for (id, day) in pins {
            rulebook = rulebook.pinned(&id, day)?;
        }
        if let Some(floor) = floor {
            let (certainty, standing) = (floor.get::<Unknown>(0)?, floor.get::<Unknown>(1)?);
            if let (Some(certainty), Some(standing)) = (certainty, standing) {
                rulebook = rulebook.requiring(needed(certainty, "charter", "floor")?, needed(standing, "charter", "floor")?);
            }
        }
        Ok(Charter { inner: rulebook.in_force_on(day)? })
    };
    answer(resolve())
}

#[napi]
impl Charter {
    /// The day the charter is resolved for.
    #[napi(getter)]
    pub fn day(&self) -> String {
        self.inner.day().to_string()
    }

    /// The charter in force: one id, or two while the first day of a new charter is not known.
    #[napi]
    pub fn instruments_in_force(&self) -> Vec<&str> {
        self.inner.instrument_in_force()
    }

    /// Whether it is the law of the day.
    #[napi(getter, ts_return_type = "Standing")]
    pub fn standing(&self) -> &'static str {
        self.inner.standing().code()
    }

    /// What reproduces its answers.
    #[napi]
    pub fn receipt(&self) -> Receipt {
        Receipt::from(self.inner.receipt())
    }

    /// The caveat a report prints once, at its head.
    #[napi]
    pub fn caveat(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(in_language(language).map(|language| self.inner.caveat(language)))
    }

    /// Answer a question about a record: its facts in the order of its fields.
    #[napi]
    pub fn ask(&self, question: Unknown<'_>, facts: Array<'_>) -> napi::Result<Either<Verdict, Failure>> {
        let ask = || -> Result<Verdict, Stop> {
            let question: String = needed(question, "check", "question")?;
            Ok(self.inner.answer(&filled(Facts::about(&question)?, facts)?).into())
        };
        answer(ask())
    }

    /// Answer one rule about a record: its facts in the order of its fields.
    #[napi]
    pub fn check(&self, rule: Unknown<'_>, facts: Array<'_>) -> napi::Result<Either<Verdict, Failure>> {
        let check = || -> Result<Verdict, Stop> {
            let rule: String = needed(rule, "check", "rule")?;
            Ok(self.inner.check(&rule, &filled(Facts::for_rule(&rule)?, facts)?)?.into())
        };
        answer(check())
    }

    /// The days on which age does not stand in the way of admission.
    #[napi]
    pub fn admission_window(&self, birth_date: Unknown<'_>) -> napi::Result<Either<AdmissionWindow, Failure>> {
        let birth_date = needed(birth_date, "admission_window", "birth_date");
        answer(birth_date.map(|birth_date| AdmissionWindow { inner: self.inner.admission_window(birth_date) }))
    }

    /// Unit quotas; each base is a list in the order of its fields.
    #[napi]
    pub fn quota(&self, units: Array<'_>) -> napi::Result<Either<QuotaTable, Failure>> {
        let work_out = || -> Result<QuotaTable, Stop> { Ok(QuotaTable { inner: self.inner.quota(&records(units)?)? }) };
        answer(work_out())
    }

    /// A fixed total, shared out; each base is a list in the order of its fields.
    #[napi]
    pub fn allocate(&self, total: Unknown<'_>, units: Array<'_>) -> napi::Result<Either<Allocation, Failure>> {
        let share_out = || -> Result<Allocation, Stop> {
            Ok(Allocation { inner: self.inner.allocate(needed(total, "allocation", "total")?, &records(units)?)? })
        };
        answer(share_out())
    }

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

    /// Dues of whole đồng, shared out along a path of units, from the one that collected them upward.
    #[napi]
    pub fn dues_split(&self, received: Unknown<'_>, path: Array<'_>) -> napi::Result<Either<DuesSplit, Failure>> {
        let share_out = || -> Result<DuesSplit, Stop> {
            let received = needed(received, "dues_split", "received")?;
            Ok(DuesSplit { inner: self.inner.dues_split(received, &items(path, "dues_split", "path")?)? })
        };
        answer(share_out())
    }

    /// Review tables, each given as its number of rows and its columns in the order of its fields.
    #[napi]
    pub fn review(
        &self,
        units: Array<'_>,
        members: Array<'_>,
        accepted: Array<'_>,
        on_progress: Option<Function<'_, FnArgs<(u32, u32)>, Unknown<'_>>>,
    ) -> napi::Result<Either<Review, Failure>> {
        let review = move || -> Result<Review, Stop> {
            let tables = ReviewTables::of(&units, &members, &accepted)?;
            let mut thrown = None;
            let mut progress = |done: usize, total: usize| {
                let numbers = || (u32::try_from(done).unwrap_or(u32::MAX), u32::try_from(total).unwrap_or(u32::MAX));
                if let (Some(told), None) = (&on_progress, &thrown) {
                    thrown = told.call(numbers().into()).err();
                }
            };
            let review = tables.review(&self.inner, &mut progress)?;
            match thrown {
                Some(error) => Err(error.into()),
                None => Ok(review.into()),
            }
        };
        answer(review())
    }

    /// The same review on a worker thread.
    #[napi(ts_return_type = "Promise<Review | Failure>")]
    pub fn review_async(
        &self,
        units: Array<'_>,
        members: Array<'_>,
        accepted: Array<'_>,
    ) -> napi::Result<AsyncTask<Asked<ReviewTables, dieule::Review, Review>>> {
        asked(&self.inner, ReviewTables::of(&units, &members, &accepted), |charter, tables| tables.review(charter, &mut |_, _| ()))
    }

    /// The ways to mend what a review of these tables finds.
    #[napi]
    pub fn repairs(
        &self,
        units: Array<'_>,
        members: Array<'_>,
        accepted: Array<'_>,
        targets: Unknown<'_>,
    ) -> napi::Result<Either<Repairs, Failure>> {
        let work_out = || -> Result<Repairs, Stop> {
            let tables = RepairTables::of(ReviewTables::of(&units, &members, &accepted)?, targets)?;
            Ok(tables.repairs(&self.inner)?.into())
        };
        answer(work_out())
    }

    /// The same on a worker thread.
    #[napi(ts_return_type = "Promise<Repairs | Failure>")]
    pub fn repairs_async(
        &self,
        units: Array<'_>,
        members: Array<'_>,
        accepted: Array<'_>,
        targets: Unknown<'_>,
    ) -> napi::Result<AsyncTask<Asked<RepairTables, dieule::Repairs, Repairs>>> {
        let tables = ReviewTables::of(&units, &members, &accepted).and_then(|tables| RepairTables::of(tables, targets));
        asked(&self.inner, tables, |charter, tables| tables.repairs(charter))
    }

    /// A plan checked on packed lists.
    #[napi]
    pub fn check_plan(
        &self,
        units: Array<'_>,
        members: Array<'_>,
        plan: Array<'_>,
        accounts: Option<Array<'_>>,
        cases: Option<Array<'_>>,
        closed_codes: Option<Array<'_>>,
    ) -> napi::Result<Either<PlanCheck, Failure>> {
        let check = || -> Result<PlanCheck, Stop> {
            Ok(PlanTables::of(&units, &members, &plan, accounts, cases, closed_codes)?.check(&self.inner)?.into())
        };
        answer(check())
    }

    /// The charter made ready to screen members against packed units, by these rules or by all.
    #[napi]
    pub fn screening(&self, units: Array<'_>, rules: Array<'_>) -> napi::Result<Either<Screening, Failure>> {
        answer(screening(&self.inner, &units, rules))
    }

    /// The plans of the letters and profiles chosen, then the reporting calendars that are no letter's.
    #[napi]
    pub fn schedules(&self) -> Vec<Schedule> {
        self.inner.schedules().iter().map(Schedule::from).collect()
    }

    /// The letters chosen, then the profiles that are letters.
    #[napi]
    pub fn letters(&self) -> Vec<Letter> {
        self.inner.letters().into_iter().map(|inner| Letter { inner }).collect()
    }

    /// Compare two sides, each given as its number of rows and its columns in the order of its fields.
    #[napi]
    pub fn reconcile(&self, what: Unknown<'_>, records: Array<'_>, list: Array<'_>) -> napi::Result<Either<Reconciliation, Failure>> {
        let sides = sides(what, &records, &list);
        answer(sides.and_then(|sides| Ok(reconciled(&self.inner, &sides)?.into())))
    }

    /// The same comparison on a worker thread.
    #[napi(ts_return_type = "Promise<Reconciliation | Failure>")]
    pub fn reconcile_async(
        &self,
        what: Unknown<'_>,
        records: Array<'_>,
        list: Array<'_>,
    ) -> napi::Result<AsyncTask<Asked<Compared, dieule::Reconciliation, Reconciliation>>> {
        asked(&self.inner, sides(what, &records, &list), reconciled)
    }

    /// The instruments known.
    #[napi]
    pub fn instruments(&self) -> Vec<InstrumentInfo> {
        self.inner.instruments().into_iter().map(InstrumentInfo::from).collect()
    }

    /// The provisions as they stand on the charter's day.
    #[napi]
    pub fn provisions(&self) -> Vec<ProvisionInfo> {
        self.inner.provisions().into_iter().map(ProvisionInfo::from).collect()
    }

    /// Every rule.
    #[napi]
    pub fn rules(&self) -> Vec<RuleInfo> {
        self.inner.rules().into_iter().map(RuleInfo::from).collect()
    }

    /// The register of provisions.
    #[napi]
    pub fn register(&self) -> Vec<RegisterEntry> {
        self.inner.register().into_iter().map(RegisterEntry::from).collect()
    }
}

/// The days on which age does not stand in the way of admission.
#[napi]
#[derive(Debug)]
pub struct AdmissionWindow {
    inner: dieule::AdmissionWindow,
}

/// The fields of an admission window.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AdmissionWindowFields {
    /// The first day; null where readings or charters differ.
    #[napi(ts_type = "IsoDate")]
    pub first_day: Option<String>,
    /// The last day; null where readings or charters differ.
    #[napi(ts_type = "IsoDate")]
    pub last_day: Option<String>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether it is the law of the day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
}

#[napi]
impl AdmissionWindow {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> AdmissionWindowFields {
        let dieule::AdmissionWindow { first_day, last_day, citation, certainty, standing } = &self.inner;
        AdmissionWindowFields {
            first_day: first_day.map(|day| day.to_string()),
            last_day: last_day.map(|day| day.to_string()),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// For an applicant refused for age on a day: the first day, from then on, on which age no longer stands in the way.
    #[napi(ts_return_type = "IsoDate | null | Failure")]
    pub fn first_day_from(&self, day: Unknown<'_>) -> napi::Result<Either<Option<String>, Failure>> {
        let day = needed(day, "admission_window", "day");
        answer(day.map(|day| self.inner.first_day_from(day).map(|first| first.to_string())))
    }
}

/// The question that has this rule.
#[napi]
pub fn question_of(rule: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
    let find = || -> Result<String, Stop> {
        let rule: String = needed(rule, "check", "rule")?;
        Ok(Facts::for_rule(&rule)?.question().to_owned())
    };
    answer(find())
}

/// Why a record or table has no such field.
#[napi]
pub fn refuse_field(record: Unknown<'_>, field: Unknown<'_>, row: Option<u32>) -> napi::Result<Either<(), Failure>> {
    let refuse = || -> Result<(), Stop> {
        let (record, field): (String, String) = (needed(record, "check", "record")?, needed(field, "check", "field")?);
        Err(unknown_field(&record, &field, row.map(|row| row as usize)))
    };
    answer(refuse())
}

/// Why a cell of a list of units or members is none.
#[napi]
pub fn refuse_cell(list: Unknown<'_>, place: u32, row: u32, cell: Unknown<'_>) -> napi::Result<Either<(), Failure>> {
    let refuse = || -> Result<(), Stop> { unsound_cell(&needed::<String>(list, "check", "record")?, place, row as usize, cell) };
    answer(refuse())
}

/// For each column of a list of units or members what it takes.
#[napi(ts_return_type = "Array<'text' | 'date' | 'flag' | 'code' | 'count'> | Failure")]
pub fn column_kinds(list: Unknown<'_>) -> napi::Result<Either<Vec<&'static str>, Failure>> {
    answer(needed(list, "check", "record").map(|list: String| kinds(&list)))
}

/// The letters and plans that can be chosen by name.
#[napi]
pub fn campaigns() -> napi::Result<Either<Vec<String>, Failure>> {
    answer(dieule::national_campaigns().map(|ids| ids.map(str::to_owned).collect()).map_err(Stop::from))
}
