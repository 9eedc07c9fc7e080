//! Rollout plans and reporting calendars: the plans themselves, where units stand with them, the reports that are owed.

use crate::code::{
    Binds, Certainty, Comparison, ConsequenceKind, DeadlineWording, Kind, Language, Rhythm, ScheduleItemKind, ScheduleState, Sector,
    Standing,
};
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rollout::LeftOut;
use crate::rulebook::{Bilingual, Receipt};
use crate::statistics::{SheetCell, in_sheet};
use chrono::NaiveDate;
use pyo3::prelude::*;

mirrors! {
    /// A unit or a body that a plan names.
    NamedUnit shows [code, names] both_ways {
        /// Its code in the plan: `hai_phong`.
        code: String,
        /// The names by which it is known; compared as names of people are.
        names: Tuple<String>,
    }

    /// One thing that a plan wants done.
    ScheduleItem shows [id, kind, begins, last_day] both_ways {
        /// Its id within the plan: `phase1`.
        id: String,
        /// What it is.
        kind: ScheduleItemKind,
        /// Its title.
        title: Bilingual,
        /// The place of a phase among the phases, from 1.
        order: Option<u32>,
        /// The first day of its time; None where none is said.
        begins: Option<NaiveDate>,
        /// The day the plan names; None where none is said.
        last_day: Option<NaiveDate>,
        /// How that day is written.
        wording: Option<DeadlineWording>,
        /// The provision that has this day: its value on the day asked about decides, so that a profile moves both. `last_day` is what the text
        /// prints.
        last_day_of: Option<String>,
        /// The provision that says whether the day itself is in time; `wording` is what the text prints.
        counts_of: Option<String>,
        /// How many people are to be named.
        people: Option<u32>,
        /// How that number is to be taken.
        people_asked: Option<Comparison>,
        /// The body that is asked, by its code; None where each unit bound is.
        by: Option<String>,
        /// To whom it is reported, by code.
        to: Option<String>,
        /// Through whom.
        via: Option<String>,
        /// The item of the text.
        at: Option<String>,
        /// How well the text was read.
        certainty: Certainty,
        /// The rows of the register of provisions it covers.
        register: Tuple<String>,
    }

    /// A report that a plan wants in turn.
    ScheduleReport shows [id, every] both_ways {
        /// Its id within the plan: `weekly`.
        id: String,
        /// Its title.
        title: Bilingual,
        /// How often.
        every: Rhythm,
        /// The day of the week, from 1 for Monday to 7 for Sunday; None where any will do.
        weekday: Option<u32>,
        /// The day of the month; None where any will do.
        day_of_month: Option<u32>,
        /// The day of a yearly report: `06-30`.
        on: Option<String>,
        /// The day from which what is saved is for it: `12-31` of the year before, where it lies after `on`.
        opens: Option<String>,
        /// The first day of the time in which it is owed.
        begins: Option<NaiveDate>,
        /// The last day of that time.
        ends: Option<NaiveDate>,
        /// The kinds of units that owe it; empty where all do.
        kinds: Tuple<Kind>,
        /// The body that owes it, by its code; None where each unit bound does.
        by: Option<String>,
        /// To whom, by code; None where the text does not say.
        to: Option<String>,
        /// Through whom.
        via: Option<String>,
        /// The item of the text.
        at: Option<String>,
        /// How well the text was read.
        certainty: Certainty,
        /// The rows of the register of provisions it covers.
        register: Tuple<String>,
    }

    /// What follows, by the plan's own words.
    ScheduleConsequence shows [id, kind] both_ways {
        /// Its id within the plan.
        id: String,
        /// What follows.
        kind: ConsequenceKind,
        /// Its title.
        title: Bilingual,
        /// The items it looks at.
        items: Tuple<String>,
        /// A day of its own by which they are looked at; None where each item's own day decides.
        last_day: Option<NaiveDate>,
        /// How that day is written.
        wording: Option<DeadlineWording>,
        /// The provision that has this day: its value on the day asked about decides, so that a profile moves both. `last_day` is what the text
        /// prints.
        last_day_of: Option<String>,
        /// The provision that says whether the day itself is in time; `wording` is what the text prints.
        counts_of: Option<String>,
        /// The item of the text.
        at: Option<String>,
        /// How well the text was read.
        certainty: Certainty,
        /// The rows of the register of provisions it covers.
        register: Tuple<String>,
    }

    /// A rollout plan or a reporting calendar.
    Schedule shows [id, name, issuer] both_ways {
        /// The instrument, or the profile: `SEED2`.
        id: String,
        /// The speaking name of a letter.
        name: Option<String>,
        /// Its title.
        title: Bilingual,
        /// Who issued it, by code.
        issuer: String,
        /// Its number; None where the copy has none.
        number: Option<String>,
        /// The day of issue; None where it is not printed.
        issued_on: Option<NaiveDate>,
        /// Whom it binds.
        binds: Binds,
        /// Of these, the kinds of units; empty where all are.
        kinds: Tuple<Kind>,
        /// Sectors whose units it does not bind.
        except_sectors: Tuple<Sector>,
        /// The units it names.
        units: Tuple<NamedUnit>,
        /// The bodies it names: who does what (`by`), and who is reported to (`to`, `via`).
        bodies: Tuple<NamedUnit>,
        /// What it wants done, in the order of the text.
        items: Tuple<ScheduleItem>,
        /// The reports it wants.
        reports: Tuple<ScheduleReport>,
        /// What it says follows.
        consequences: Tuple<ScheduleConsequence>,
        /// The days of the year from which every unit shows as not having reported again: `12-31`.
        resets: Tuple<String>,
        /// The provision whose standing it shares, where it is no letter.
        rests_on: Option<String>,
        /// The rows of the register that say whom it binds.
        register: Tuple<String>,
    }

    /// One item of a plan, and where a unit stands with it.
    ItemStatus shows [item, state, days] both_ways {
        /// The item's id.
        item: String,
        /// Where the unit stands.
        state: ScheduleState,
        /// The first day known on which it was done.
        done_on: Option<NaiveDate>,
        /// Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
        days: Option<u32>,
    }

    /// What a plan says follows, and whether it does.
    ConsequenceStatus shows [consequence, follows] both_ways {
        /// The consequence's id.
        consequence: String,
        /// Whether it follows as of the charter's day; None where that is not known. What is scored counts where all was done in time;
        /// anything else follows where something is late or overdue.
        follows: Option<bool>,
    }

    /// A unit with everything a plan asks of it.
    UnitSchedule shows [unit, bound, phase] both_ways {
        /// Its row in the list.
        row: usize,
        /// The host's key.
        unit: Option<String>,
        /// Its name, as the list has it.
        name: Option<String>,
        /// Whether the plan binds it; None where that is not known.
        bound: Option<bool>,
        /// The items in the order of the plan.
        items: Tuple<ItemStatus>,
        /// How many phases are done, one after the other; None where nobody says.
        phases_done: Option<u64>,
        /// The first phase that is not done; None where all are, where the plan has none, or where that is not known.
        phase: Option<String>,
        /// Whether the unit may work on it on the charter's day; None without such a phase, or where readings of the text differ.
        phase_open: Option<bool>,
        /// Phases done although one before them was not done by then.
        out_of_order: Tuple<String>,
        /// What follows.
        consequences: Tuple<ConsequenceStatus>,
    }

    /// How many units stand where with one item.
    ItemTotals shows [item, in_time, late, overdue] both_ways {
        /// The item's id.
        item: String,
        /// What the item is.
        kind: ScheduleItemKind,
        /// Its title.
        title: Bilingual,
        /// The day the plan names; None where none is said.
        last_day: Option<NaiveDate>,
        /// How that day is written.
        wording: Option<DeadlineWording>,
        /// Units of which it is not asked.
        not_bound: u64,
        /// Its time has not begun.
        not_due: u64,
        /// Not done, and there is still time.
        due: u64,
        /// Done in time.
        in_time: u64,
        /// Done too late.
        late: u64,
        /// Not done, and the time is over.
        overdue: u64,
        /// Not known.
        unknown: u64,
    }

    /// A plan over a list of units on a day.
    ScheduleStatus shows [schedule, on, units] both_ways {
        /// The plan's id.
        schedule: String,
        /// The day asked about: the charter's own.
        on: NaiveDate,
        /// The phases in whose time the day lies: two on a day that belongs to both.
        phases: Tuple<String>,
        /// The units, in the order of the list.
        units: Tuple<UnitSchedule>,
        /// The units by item and state.
        totals: Tuple<ItemTotals>,
        /// Rows that were not counted: without a unit of the list, without an item or with one of another plan, or not done and yet with a day.
        left_out: Tuple<LeftOut>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether the plan is what is asked on the day.
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

        /// As CSV for spreadsheets: the lines of :meth:`to_rows`.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn to_csv(&self, language: Language) -> String {
            self.core().to_csv(language.0)
        }

        /// As rows of cells for spreadsheets: the headings, the units, then how many units stand where. States are texts with the
        /// days, what is not asked None, what is not known ``"?"``; the phase a unit is in stands last.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn to_rows(&self, language: Language) -> Vec<Vec<Option<SheetCell>>> {
            in_sheet(self.core().to_rows(language.0))
        }
    }

    /// One report that is owed, and where a unit stands with it.
    DueReport shows [report, due_on, state] both_ways {
        /// The report's id.
        report: String,
        /// The first day of its period.
        first_day: NaiveDate,
        /// The last day of its period.
        last_day: NaiveDate,
        /// The day the plan names; the last of the period where it names none.
        due_on: NaiveDate,
        /// To whom, by code; None where the text does not say.
        recipient: Option<String>,
        /// Through whom.
        via: Option<String>,
        /// Where the unit stands.
        state: ScheduleState,
        /// The day it was handed in, of several the one that counts.
        handed_on: Option<NaiveDate>,
        /// Days after the last day in time: of the day it was handed in, or while it is not of the charter's day.
        days: Option<u32>,
    }

    /// A unit with the reports it owes.
    UnitReports shows [unit, reports] both_ways {
        /// Its row in the list.
        row: usize,
        /// The host's key.
        unit: Option<String>,
        /// Its name, as the list has it.
        name: Option<String>,
        /// Whether the plan binds it; None where that is not known.
        bound: Option<bool>,
        /// The reports it owes, by the day they are owed on.
        reports: Tuple<DueReport>,
        /// Whether it shows as having reported since the last reset; None where the plan has no resets, or a day is not known.
        shown_as_reported: Option<bool>,
    }

    /// How many units stand where with one period of a report: a column of the table of units and weeks.
    PeriodTotals shows [report, due_on, in_time, late, overdue] both_ways {
        /// The report's id.
        report: String,
        /// The report's title.
        title: Bilingual,
        /// The first day of the period.
        first_day: NaiveDate,
        /// The last day of the period.
        last_day: NaiveDate,
        /// The day the plan names.
        due_on: NaiveDate,
        /// Its period has not begun.
        not_due: u64,
        /// Not handed in, and there is still time.
        due: u64,
        /// Handed in in time.
        in_time: u64,
        /// Handed in on a day before the one asked for.
        early: u64,
        /// Handed in too late.
        late: u64,
        /// Not handed in, and the time is over.
        overdue: u64,
        /// Not known.
        unknown: u64,
    }

    /// The reports of a plan that are owed in a stretch of days.
    DueReports shows [schedule, first_day, last_day] both_ways {
        /// The plan's id.
        schedule: String,
        /// The first day of the stretch.
        first_day: NaiveDate,
        /// The last day; it counts.
        last_day: NaiveDate,
        /// The day asked about: the charter's own.
        on: NaiveDate,
        /// The units, in the order of the list.
        units: Tuple<UnitReports>,
        /// The periods by the day they are owed on, with their units counted.
        periods: Tuple<PeriodTotals>,
        /// The day of the last reset until the charter's day; None where the plan has no resets.
        last_reset: Option<NaiveDate>,
        /// Rows that were not counted: without a unit of the list, without a report or with one of another plan, handed in before its time, or about a day outside it.
        left_out: Tuple<LeftOut>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether the plan is what is asked on the day.
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

        /// As CSV for spreadsheets: the lines of :meth:`to_rows`.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn to_csv(&self, language: Language) -> String {
            self.core().to_csv(language.0)
        }

        /// As rows of cells for spreadsheets: the headings, the units, then how many units stand where. A cell for each period, headed
        /// by the report and its day: states are texts with the days, what is not owed None, what is not known ``"?"``.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn to_rows(&self, language: Language) -> Vec<Vec<Option<SheetCell>>> {
            in_sheet(self.core().to_rows(language.0))
        }
    }
}
