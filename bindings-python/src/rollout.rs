//! Functions done by their day, movements by person and by row, the age of open requests.

use crate::code::{Certainty, FunctionState, Level, MovementKind, SoftwareFunction, Standing};
use crate::findings::Citation;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rulebook::Receipt;
use chrono::NaiveDate;
use pyo3::prelude::*;

mirrors! {
    /// A row that was not counted, and the field it lacks or that names nothing of the list.
    LeftOut shows [row, field] both_ways {
        /// The row, counted from 0.
        row: usize,
        /// The field.
        field: String,
    }

    /// One function, and whether a unit has done it.
    FunctionStatus shows [function, state] both_ways {
        /// The function.
        function: SoftwareFunction,
        /// Whether the unit has done it.
        state: FunctionState,
        /// The first day known on which it was done.
        done_on: Option<NaiveDate>,
        /// Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
        days_late: Option<u32>,
    }

    /// How many functions of how many units are in which state.
    FunctionTotals shows [in_time, late, not_done, not_due, unknown] both_ways {
        /// Done in time.
        in_time: u64,
        /// Done too late.
        late: u64,
        /// Not done, and the day is over.
        not_done: u64,
        /// Not done, with time left.
        not_due: u64,
        /// Done on a day that nobody knows.
        unknown: u64,
    }

    /// A unit with its functions, and the totals of itself and all below it.
    UnitFunctions shows [code, totals] both_ways {
        /// Its row in the list.
        row: usize,
        /// Its code.
        code: Option<String>,
        /// Its own functions in the order of the letter; none where units of its kind are not asked.
        functions: Tuple<FunctionStatus>,
        /// Functions of itself and of all units below it, by state.
        totals: FunctionTotals,
    }

    /// The functions of a letter over a list of units.
    FunctionsDone shows [last_day, units] both_ways {
        /// The functions asked, in the order of the letter.
        functions: Tuple<SoftwareFunction>,
        /// The last day in time.
        last_day: NaiveDate,
        /// The units, in the order of the list.
        units: Tuple<UnitFunctions>,
        /// Rows that were not counted: without a unit of the list, or a function.
        left_out: Tuple<LeftOut>,
        /// Where the functions come from.
        citation: Option<Citation>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether the letter is in force on the charter's day.
        standing: Standing,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// What one level decided, of rewards or of disciplines.
    LevelCount shows [level, persons, rows] both_ways {
        /// The level.
        level: Level,
        /// People whom it rewarded or disciplined, each once.
        persons: u64,
        /// Rows about it.
        rows: u64,
        /// Of these, rows that name nobody.
        rows_without_member: u64,
    }

    /// One kind of movement, counted both ways.
    MovementCount shows [kind, persons, rows] both_ways {
        /// What happened.
        kind: MovementKind,
        /// People it happened to, each once.
        persons: u64,
        /// Rows about it.
        rows: u64,
        /// Of these, rows that name nobody; they are in no count of people.
        rows_without_member: u64,
        /// Rewards and disciplines by the level that decided, in the order of the codes; rows that tell none are in no level. Who was rewarded
        /// by two levels is one person in each and one of the kind.
        levels: Tuple<LevelCount>,
    }

    /// The movements of a unit and of all units below it.
    UnitMovements shows [code, persons, rows] both_ways {
        /// Its row in the list.
        row: usize,
        /// Its code.
        code: Option<String>,
        /// By what happened, in the order of the codes; what did not happen is left out.
        kinds: Tuple<MovementCount>,
        /// People to whom anything happened, each once.
        persons: u64,
        /// All rows.
        rows: u64,
    }

    /// The movements of a period over a list of units.
    Movements shows [units] both_ways {
        /// The first day of the period.
        first_day: NaiveDate,
        /// The last day; it counts.
        last_day: NaiveDate,
        /// The units, in the order of the list, each with what is below it.
        units: Tuple<UnitMovements>,
        /// Rows that were not counted: without a unit of the list, a kind or a day.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// A request with its age.
    RequestAge shows [unit, days] both_ways {
        /// The first row about it, counted from 0.
        row: usize,
        /// The host's own id of the case.
        id: Option<String>,
        /// The code of the unit that it waits for.
        unit: Option<String>,
        /// The day since which it waits.
        since: NaiveDate,
        /// Its age in days on the day asked about.
        days: u32,
    }

    /// A band of ages, both ends counted.
    AgeBand shows [from_days, to_days] both_ways {
        /// The least age in days.
        from_days: u32,
        /// The highest; None in the band of the oldest.
        to_days: Option<u32>,
    }

    /// The requests that wait for a unit or for one below it.
    UnitRequests shows [code, open, oldest_days] both_ways {
        /// Its row in the list.
        row: usize,
        /// Its code.
        code: Option<String>,
        /// Requests that wait for the unit itself.
        own: u64,
        /// Requests that wait for it or for a unit below it.
        open: u64,
        /// The age in days of the oldest of these.
        oldest_days: Option<u32>,
        /// How many of these fall into each band; empty where no bands are set.
        by_band: Tuple<u64>,
    }

    /// How long requests have been open.
    OpenRequests shows [units] both_ways {
        /// The day asked about: the charter's own.
        on: NaiveDate,
        /// The requests, the oldest first; those of one day in the order of the rows.
        requests: Tuple<RequestAge>,
        /// The units, in the order of the list, each with what is below it.
        units: Tuple<UnitRequests>,
        /// The bands that a profile sets; empty without one.
        bands: Tuple<AgeBand>,
        /// Rows that were not counted: without a unit of the list, or a day; or with a day still to come.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }
}
