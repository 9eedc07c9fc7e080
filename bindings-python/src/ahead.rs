//! Looking ahead: who passes an age, or completes the months a rating asks for, between two days.

use crate::bulk::bulk;
use crate::code::{Certainty, Milestone, Standing};
use crate::error::Refused;
use crate::findings::Citation;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rulebook::Receipt;
use crate::table::table;
use crate::value::Day;
use chrono::NaiveDate;
use dieule::{MemberTable, UnitTable};
use pyo3::prelude::*;
use std::collections::BTreeMap;

mirrors! {
    /// A day on which one member reaches something. The day is personal: it goes back to the caller and into nothing else.
    AheadEvent shows [what, row] both_ways {
        /// What is reached.
        what: Milestone,
        /// The day.
        on: NaiveDate,
        /// The member's row in the list, counted from 0.
        row: usize,
        /// The host's key of the member; None where the list gives none.
        key: Option<String>,
        /// The code of the member's unit; None where the unit is not in the list.
        unit: Option<String>,
        /// The article.
        citation: Option<Citation>,
        /// The lowest certainty the day rests on.
        certainty: Option<Certainty>,
        /// Whether the day rests on the law of the charter's day.
        standing: Standing,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// One of the days between which nothing decides.
    AheadCandidate shows [under] both_ways {
        /// The charter or the reading: `DL13`, `calendar.counting=completed_years`.
        under: String,
        /// Its day, in the range or outside; None where it gives none.
        on: Option<NaiveDate>,
    }

    /// A member for whom charters or readings give different days, at least one of them in the range.
    AheadUndecided shows [what, row] both_ways {
        /// What is reached.
        what: Milestone,
        /// The member's row in the list, counted from 0.
        row: usize,
        /// The host's key of the member; None where the list gives none.
        key: Option<String>,
        /// The code of the member's unit; None where the unit is not in the list.
        unit: Option<String>,
        /// Every charter or reading with its day.
        candidates: Tuple<AheadCandidate>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// One unit of the list with everything below it.
    AheadUnit shows [code, name, counts] both_ways {
        /// Its row in the list.
        row: usize,
        /// Its code.
        code: Option<String>,
        /// Its name.
        name: Option<String>,
        /// The row of the unit above it in the tree.
        parent_row: Option<usize>,
        /// By what is reached: members with a day in the range, undecided members, members whose day is unknown.
        counts: BTreeMap<String, (u64, u64, u64)>,
    }

    /// How many members have no day at all.
    AheadUnknown shows [what, asked, missing, not_established] both_ways {
        /// What is reached.
        what: Milestone,
        /// Whether the law of the charter's day knows of it; else nobody is counted.
        asked: bool,
        /// Members without the day it is counted from.
        missing: u64,
        /// Members whose day would rest on a value that is not established.
        not_established: u64,
    }
}

bulk! {
    /// Who reaches what between two days.
    Ahead shows [first_day, last_day] {
        lazy {
            /// What is reached, by day, then unit, then row. A unit that is not in the list comes first.
            events: AheadEvent,
            /// Where charters or readings differ, by the earliest of their days, then unit, then row.
            undecided: AheadUndecided,
            /// The units with something to count, in the order of the list, each with what is below it.
            by_unit: AheadUnit,
        }
        plain {
            /// The first day of the range.
            first_day: NaiveDate,
            /// The last day of the range, counted too.
            last_day: NaiveDate,
            /// Members without a day: one entry for each thing that can be reached.
            unknown: Tuple<AheadUnknown>,
            /// What reproduces it.
            receipt: Receipt,
        }
    } => {}
}

/// Look ahead over two lists while other threads run.
pub(crate) fn look(
    charter: &dieule::Charter,
    units: &Bound<'_, PyAny>,
    members: &Bound<'_, PyAny>,
    first_day: Day<'_>,
    last_day: Day<'_>,
) -> Result<Ahead, Refused> {
    let (first_day, last_day) = (first_day.read("ahead", "first_day")?, last_day.read("ahead", "last_day")?);
    let py = units.py();
    let (units, members) = (table::<UnitTable>(units)?, table::<MemberTable>(members)?);
    let (units, members) = (units.columns()?, members.columns()?);
    Ok(py.detach(|| charter.ahead(&units, &members, first_day, last_day))?.into())
}
