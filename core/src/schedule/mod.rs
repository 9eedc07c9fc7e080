//! Rollout plans and reporting calendars: who is bound, what is due, done, late or overdue on a day, which reports are owed.

mod bound;
mod committee;
mod handed;
mod items;
mod periods;
mod reports;
mod sheet;
mod status;

pub use committee::{CommitteeReport, ReportedTo};
pub use reports::{DueReport, DueReports, HandedIn, PeriodTotals, UnitReports};
pub use status::{ConsequenceStatus, ItemStatus, ItemTotals, ScheduleStatus, UnitSchedule};

use crate::charter::Charter;
use crate::columns::CodeIndex;
use crate::error::{Error, InputError, Problem, Refusal, nearest, shortened};
use crate::law::{Answer, Gap, Law};
use crate::record::{codes, records};
use crate::rulebook::{P, Schedule};
use crate::unit::{Kind, Sector};
use crate::verdict::{Certainty, Standing};
use chrono::NaiveDate;
use std::collections::BTreeSet;

codes! {
    /// Where a unit stands with an item or a report of a plan on a day.
    ScheduleState {
        /// The plan does not ask it of this unit.
        NotBound = "not_bound",
        /// Its time has not begun.
        NotDue = "not_due",
        /// Not done, and there is still time.
        Due = "due",
        /// Done in time.
        InTime = "in_time",
        /// Handed in within its period, and before the day it is to be handed in on.
        Early = "early",
        /// Done too late.
        Late = "late",
        /// Not done, and the time is over.
        Overdue = "overdue",
        /// Nobody says, or the day it was done is not known, or readings of the text differ.
        Unknown = "unknown",
    }
}

records! {
    /// A unit, or a body that a plan names, whose state is asked about.
    "schedule_unit" ScheduleUnit {
        /// The host's key of the unit; rows of what was done name it.
        unit: String,
        /// The plan's code for it, or its name: `hai_phong`, `Hải Phòng`, `Ban Tuyên giáo Trung ương Đoàn`.
        name: String,
        /// Its kind.
        kind: Kind,
        /// Whether it stands directly below the unit that issued the plan.
        directly_below: bool,
        /// Its sector; only asked where a plan leaves sectors out.
        sector: Sector,
    }

    /// What a host knows of one item of a plan and one unit.
    "item_done" ItemDone {
        /// The key of the unit.
        unit: String,
        /// The item's id within the plan.
        item: String,
        /// Whether it was done.
        done: bool,
        /// The day it was done; blank where it was done and the day is not known.
        done_on: NaiveDate,
        /// How many people were named, for items that ask for people.
        people: u32,
    }
}

/// How many of a list are in each state, in the order of the codes.
type Counts = [u64; ScheduleState::ALL.len()];

fn count(counts: &mut Counts, state: ScheduleState) {
    if let Some(count) = counts.get_mut(state as usize) {
        *count += 1;
    }
}

fn counted(counts: &Counts, state: ScheduleState) -> u64 {
    counts.get(state as usize).copied().unwrap_or_default()
}

/// The units of a list by their keys, each key once.
struct Keys<'u> {
    keys: Vec<Option<&'u str>>,
    rows: CodeIndex,
}

impl<'u> Keys<'u> {
    fn of(units: &'u [ScheduleUnit]) -> Result<Self, Error> {
        let keys: Vec<Option<&str>> = units.iter().map(|unit| unit.unit.as_deref()).collect();
        let rows = CodeIndex::new(&keys);
        for (row, key) in keys.iter().enumerate() {
            let wrong = |problem| InputError { record: "schedule_unit", field: "unit".to_owned(), row: Some(row), problem };
            let Some(key) = key else { return Err(wrong(Problem::MissingValue).into()) };
            if rows.row(&keys, key).is_some_and(|first| first as usize != row) {
                return Err(wrong(Problem::Repeated).into());
            }
        }
        Ok(Keys { keys, rows })
    }

    /// The row of a unit.
    fn row(&self, key: &str) -> Option<usize> {
        self.rows.row(&self.keys, key).map(|row| row as usize)
    }
}

/// A record and its field that names an item or a report, and what a plan has of these.
type Names<'a> = (&'a str, &'a str, fn(&Schedule) -> Vec<&str>);

impl Charter {
    /// Refuses ids that no plan at hand has: a slip of the hand would make a unit overdue. Those of another plan are that plan's, so that one
    /// list may serve several.
    fn no_slips<'r>(&self, plan: &Schedule, ids: impl Iterator<Item = Option<&'r str>>, names: Names<'_>) -> Result<(), Error> {
        let (record, field, of) = names;
        let known: BTreeSet<&str> = self.laid_schedules().iter().flat_map(of).collect();
        let slip = |(row, id): (usize, Option<&str>)| {
            let id = id.filter(|id| !known.contains(id))?;
            let near = nearest(id, of(plan).into_iter()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            let why = match of(plan).as_slice() {
                [] => format!("the plan has no {field}"),
                there_are => format!("no {field} of the plan{near}; there are {}", there_are.join(", ")),
            };
            Some(Refusal { path: format!("{record}[{row}].{field}"), why })
        };
        let refusals: Vec<Refusal> = ids.enumerate().filter_map(slip).collect();
        if refusals.is_empty() { Ok(()) } else { Err(Error::Schedule { schedule: shortened(&plan.id), refusals }) }
    }

    /// The plans that can be asked about: those of the letters chosen, then those of profiles, then the reporting calendars that are no letter's.
    pub fn schedules(&self) -> Vec<Schedule> {
        self.laid_schedules().to_vec()
    }

    /// The plan with this id or speaking name.
    fn schedule(&self, name: &str) -> Result<&Schedule, Error> {
        let plans = self.laid_schedules();
        plans.iter().find(|plan| plan.id == name || plan.name.as_deref() == Some(name)).ok_or_else(|| {
            let known: Vec<&str> = plans.iter().flat_map(|plan| [Some(plan.id.as_str()), plan.name.as_deref()]).flatten().collect();
            Error::unknown_of("schedule", name, &known)
        })
    }

    /// What a formula reads in every state of the law, without repetitions: one where no reading is open.
    fn readings<T: PartialEq>(&self, rule: &str, read: &dyn Fn(&Law<'_>) -> Result<T, Gap>) -> Result<Vec<T>, Error> {
        let mut readings: Vec<T> = Vec::new();
        let mut gap = None;
        self.for_each_law(rule, &mut |law, _| match read(law) {
            Ok(reading) if !readings.contains(&reading) => readings.push(reading),
            Ok(_) => {}
            Err(Gap::Value(p)) => gap = Some(p),
            Err(_) => gap = Some(P::ScheduleItems),
        });
        match gap {
            Some(p) => Err(Error::NotEstablished { provision: p.id(), why: "lower the floor" }),
            None => Ok(readings),
        }
    }

    /// How sure what a rule read is, and whether it is the law of the day.
    fn rests_on(&self, rule: &str, cites: P, read: &dyn Fn(&Law<'_>) -> Result<(), Gap>) -> (Option<Certainty>, Standing) {
        let finding = self.finding_of(rule, cites, &|law| {
            read(law)?;
            Ok(Answer::met())
        });
        finding.map_or((None, Standing::InForce), |finding| (finding.certainty, finding.standing))
    }
}
