//! Which functions of a letter each unit has done by its day, with totals up the tree.

use super::movements::LeftOut;
use super::{DoneFunction, SoftwareFunction};
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::{codes, records};
use crate::review::{Tree, Units};
use crate::rulebook::{P, Receipt};
use crate::table::cell;
use crate::unit::Kind;
use crate::verdict::{Certainty, Citation, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;

codes! {
    /// Whether a unit has done a function that a letter wants done by a day.
    FunctionState {
        /// Done in time.
        InTime = "in_time",
        /// Done, and too late.
        Late = "late",
        /// Not done, and the day is over.
        NotDone = "not_done",
        /// Not done, and there is still time.
        NotDue = "not_due",
        /// Done on a day that nobody knows, or of a unit of which it is not known whether it is asked.
        Unknown = "unknown",
    }
}

records! {
    /// A function that a unit did, as a list of them has it.
    "function_day" FunctionDay {
        /// The unit's code.
        unit: String,
        /// The function.
        function: SoftwareFunction,
        /// The day it was done; blank where it was done and the day is not known.
        done_on: NaiveDate,
    }
}

/// One function, and whether a unit has done it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FunctionStatus {
    /// The function.
    pub function: SoftwareFunction,
    /// Whether the unit has done it.
    pub state: FunctionState,
    /// The first day known on which it was done.
    pub done_on: Option<NaiveDate>,
    /// Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
    pub days_late: Option<u32>,
}

/// How many functions of how many units are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct FunctionTotals {
    /// Done in time.
    pub in_time: u64,
    /// Done too late.
    pub late: u64,
    /// Not done, and the day is over.
    pub not_done: u64,
    /// Not done, with time left.
    pub not_due: u64,
    /// Done on a day that nobody knows.
    pub unknown: u64,
}

/// A unit with its functions, and the totals of itself and all below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitFunctions {
    /// Its row in the list.
    pub row: usize,
    /// Its code.
    pub code: Option<String>,
    /// Its own functions in the order of the letter; none where units of its kind are not asked.
    pub functions: Vec<FunctionStatus>,
    /// Functions of itself and of all units below it, by state.
    pub totals: FunctionTotals,
}

/// The functions of a letter over a list of units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FunctionsDone {
    /// The functions asked, in the order of the letter.
    pub functions: Vec<SoftwareFunction>,
    /// The last day in time.
    pub last_day: NaiveDate,
    /// The units, in the order of the list.
    pub units: Vec<UnitFunctions>,
    /// Rows that were not counted: without a unit of the list, or a function.
    pub left_out: Vec<LeftOut>,
    /// Where the functions come from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether the letter is in force on the charter's day.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl FunctionsDone {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// What the law of a day asks: the functions, the last day in time, the kinds of units, where they are said.
#[derive(PartialEq)]
struct Asked {
    functions: Vec<String>,
    last_day: NaiveDate,
    kinds: Option<Vec<String>>,
}

fn asked(law: &Law<'_>) -> Result<Asked, Gap> {
    let functions = law.list(P::RolloutFunctions)?.to_vec();
    let day = law.date(P::RolloutFunctionsDeadline)?;
    let counts = law.flag(P::RolloutFunctionsDeadlineCounts)?;
    let kinds = match law.list(P::RolloutFunctionsKinds) {
        Err(Gap::Silent) => None,
        kinds => Some(kinds?.to_vec()),
    };
    let last_day = if counts { day } else { day.pred_opt().unwrap_or(day) };
    Ok(Asked { functions, last_day, kinds })
}

impl Asked {
    fn of_kind(&self, kind: Kind) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.iter().any(|listed| listed == kind.code()))
    }

    /// Whether a function that was done on a day, or not at all, is in time on the day asked about.
    fn state(&self, done_on: Option<NaiveDate>, on: NaiveDate) -> (FunctionState, Option<u32>) {
        let late = |day: NaiveDate| u32::try_from((day - self.last_day).num_days()).ok().filter(|days| *days > 0);
        match done_on {
            Some(day) => late(day).map_or((FunctionState::InTime, None), |days| (FunctionState::Late, Some(days))),
            None => late(on).map_or((FunctionState::NotDue, None), |days| (FunctionState::NotDone, Some(days))),
        }
    }
}

/// Hoàn thành trước ngày: one function of one unit.
pub(super) fn function(law: &Law<'_>, f: &DoneFunction) -> Ruling {
    let asked = asked(law)?;
    let function = facts!(f; function);
    if !asked.functions.iter().any(|listed| listed == function.code()) {
        return Ok(Answer::not_applicable());
    }
    if asked.kinds.is_some() && !asked.of_kind(facts!(f; unit_kind)) {
        return Ok(Answer::not_applicable());
    }
    let (done_on, on) = if facts!(f; done) {
        let day = facts!(f; done_on);
        (Some(day), day)
    } else {
        (None, facts!(f; on))
    };
    let (state, days) = asked.state(done_on, on);
    let days = u64::from(days.unwrap_or_default());
    Ok(match state {
        FunctionState::Late => Answer::not_met("done_late").figure("function", function.code()).figure("days", days),
        FunctionState::NotDone => Answer::not_met("not_done").figure("function", function.code()).figure("days", days),
        FunctionState::InTime | FunctionState::NotDue | FunctionState::Unknown => Answer::met(),
    })
}

/// Mười hai nghiệp vụ: a number that stands for one of them.
pub(super) fn numbered(law: &Law<'_>, f: &DoneFunction) -> Ruling {
    let functions = law.integer(P::RolloutSoftwareFunctions)?;
    let number = facts!(f; function_number);
    Ok(Answer::when((1..=functions).contains(&number), "no_such_function").figure("functions", functions))
}

/// What the rows say of one function of one unit.
#[derive(Clone, Copy, Default)]
struct Said {
    first: Option<NaiveDate>,
    undated: bool,
}

impl Charter {
    /// Which of the functions that a letter wants done each unit has done by its day, as of the charter's day, with totals up the tree.
    ///
    /// The list of rows is taken as whole: what it does not have was not done. A row without a day was done on a day nobody knows; a row
    /// dated after the charter's day was not done yet. Of several rows the first day counts. Every unit of the list is asked, unless a
    /// profile says which kinds are (`rollout.functions_kinds`).
    ///
    /// # Errors
    /// [`Error::NotEstablished`] when no letter or profile says which functions and by when; [`Error::Input`] for columns of different
    /// lengths.
    pub fn functions_done<T: AsRef<str>>(&self, units: &Units<'_, T>, done: &[FunctionDay]) -> Result<FunctionsDone, Error> {
        units.check()?;
        let mut states: Vec<Result<Asked, Gap>> = Vec::new();
        self.for_each_law("rollout.function", &mut |law, _| states.push(asked(law)));
        states.dedup();
        let [Ok(asked)] = states.as_slice() else {
            return Err(Error::NotEstablished {
                provision: P::RolloutFunctions.id(),
                why: "choose a letter that names functions and a day, or set both in a profile",
            });
        };
        let finding = self.finding_of("rollout.function", P::RolloutFunctions, &|law| {
            self::asked(law)?;
            Ok(Answer::not_met("not_done"))
        });
        let functions: Vec<SoftwareFunction> = asked.functions.iter().filter_map(|code| SoftwareFunction::from_code(code)).collect();
        let tree = Tree::new(units);
        let mut said = vec![vec![Said::default(); functions.len()]; units.rows()];
        let mut left_out = Vec::new();
        for (row, day) in done.iter().enumerate() {
            let unit = day.unit.as_deref().and_then(|code| tree.row(units, code));
            let Some(unit) = unit.and_then(|unit| said.get_mut(unit)) else {
                left_out.push(LeftOut { row, field: "unit".to_owned() });
                continue;
            };
            let Some(function) = day.function else {
                left_out.push(LeftOut { row, field: "function".to_owned() });
                continue;
            };
            // A function that the letter does not ask for is nothing to count.
            let Some(said) = functions.iter().position(|asked| *asked == function).and_then(|place| unit.get_mut(place)) else { continue };
            match day.done_on {
                None => said.undated = true,
                Some(on) if on > self.day() => {}
                Some(on) => said.first = Some(said.first.map_or(on, |first| first.min(on))),
            }
        }
        let mut totals = Vec::new();
        let mut own = Vec::new();
        for (row, said) in said.iter().enumerate() {
            // Whether a unit of an unknown kind is asked is not known either.
            let of_kind = if asked.kinds.is_none() { Some(true) } else { cell(units.kind, row).map(|kind| asked.of_kind(*kind)) };
            let statuses: Vec<FunctionStatus> = match of_kind {
                Some(true) => functions.iter().zip(said).map(|(function, said)| status(asked, *function, *said, self.day())).collect(),
                Some(false) => Vec::new(),
                None => functions.iter().zip(said).map(|(function, said)| unknown(*function, *said)).collect(),
            };
            totals.push(counted(&statuses));
            own.push(statuses);
        }
        tree.roll_up(&mut totals);
        let code = |row| cell(units.code, row).map(|code| code.as_ref().to_owned());
        let units = own.into_iter().zip(&totals).enumerate();
        Ok(FunctionsDone {
            units: units
                .map(|(row, (functions, totals))| UnitFunctions { row, code: code(row), functions, totals: named(*totals) })
                .collect(),
            functions,
            last_day: asked.last_day,
            left_out,
            citation: finding.as_ref().and_then(|finding| finding.citation.clone()),
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
            standing: finding.map_or(Standing::InForce, |finding| finding.standing),
            receipt: self.receipt().clone(),
        })
    }
}

fn status(asked: &Asked, function: SoftwareFunction, said: Said, on: NaiveDate) -> FunctionStatus {
    let (state, days_late) = asked.state(said.first, on);
    // A row without a day may be one in time, unless another is.
    if said.undated && state != FunctionState::InTime {
        return unknown(function, said);
    }
    FunctionStatus { function, state, done_on: said.first, days_late }
}

fn unknown(function: SoftwareFunction, said: Said) -> FunctionStatus {
    FunctionStatus { function, state: FunctionState::Unknown, done_on: said.first, days_late: None }
}

fn counted(statuses: &[FunctionStatus]) -> [u64; 5] {
    let of = |state| statuses.iter().filter(|status| status.state == state).count() as u64;
    [of(FunctionState::InTime), of(FunctionState::Late), of(FunctionState::NotDone), of(FunctionState::NotDue), of(FunctionState::Unknown)]
}

fn named([in_time, late, not_done, not_due, unknown]: [u64; 5]) -> FunctionTotals {
    FunctionTotals { in_time, late, not_done, not_due, unknown }
}
