//! The table of units and weeks that a province prints, and the one of units and items: rows of cells for spreadsheets.

use super::{DueReport, DueReports, ItemStatus, ItemTotals, PeriodTotals, ScheduleState, ScheduleStatus, UnitReports, UnitSchedule};
use crate::csv::{harmless, sheet};
use crate::messages::{in_language, shown_day, word};
use crate::rulebook::{Bilingual, DeadlineWording, ScheduleItemKind};
use crate::statistics::SheetCell;
use crate::verdict::Language;
use chrono::NaiveDate;

impl DueReports {
    /// The table as CSV for spreadsheets: the lines of [`DueReports::to_rows`], with commas, in UTF-8 with a mark at its head.
    pub fn to_csv(&self, language: Language) -> String {
        sheet(self.to_rows(language))
    }

    /// The table of units and periods as rows of cells: the headings, a row for each unit, then how many units stand where.
    ///
    /// A unit has its number, key and name, then a cell for each of [`DueReports::periods`], headed by the report and the day it is owed on:
    /// the state in words, with the days where it is late or overdue; `?` where not known, empty where the unit does not owe it. Where the plan
    /// has resets, the last column says as what the unit shows: reported or not reported. The last rows count the units of each state. No text
    /// is one that a spreadsheet would run.
    pub fn to_rows(&self, language: Language) -> Vec<Vec<SheetCell>> {
        let periods = self.periods.iter().map(|period| headed("schedule_on", &period.title, Some(period.due_on), language));
        let headings = periods.chain(self.last_reset.map(|_| text(word("schedule_shown", language)))).collect();
        let units = self.units.iter().map(|unit| (&unit.unit, &unit.name, self.cells(unit, language)));
        let total = |state| {
            let counts = self.periods.iter().map(|period| SheetCell::Count(period.of(state)));
            counts.chain(self.last_reset.map(|_| SheetCell::Blank)).collect()
        };
        rows(language, headings, units, (ScheduleState::NotBound, &total))
    }

    /// A cell for each period; a unit's reports stand in the order of the periods, and some may be missing.
    fn cells(&self, unit: &UnitReports, language: Language) -> Vec<SheetCell> {
        let mut reports = unit.reports.iter().peekable();
        let of = |period: &PeriodTotals, due: &DueReport| {
            (&due.report, due.first_day, due.due_on) == (&period.report, period.first_day, period.due_on)
        };
        let cell = |period| reports.next_if(|due| of(period, due)).map_or(SheetCell::Blank, |due| stands(due.state, due.days, language));
        let shown = self.last_reset.map(|_| match unit.shown_as_reported {
            _ if unit.bound == Some(false) => SheetCell::Blank,
            Some(true) => text(word("schedule_shown_reported", language)),
            Some(false) => text(word("schedule_shown_not_reported", language)),
            None => text(NOT_KNOWN),
        });
        self.periods.iter().map(cell).chain(shown).collect()
    }
}

impl ScheduleStatus {
    /// The table as CSV for spreadsheets: the lines of [`ScheduleStatus::to_rows`], with commas, in UTF-8 with a mark at its head.
    pub fn to_csv(&self, language: Language) -> String {
        sheet(self.to_rows(language))
    }

    /// The table of units and items as rows of cells: the headings, a row for each unit, then how many units stand where.
    ///
    /// A unit has its number, key and name, then a cell for each item, headed by its title and the day as the plan writes it: the state in
    /// words, with the days where it is late or overdue; `?` where not known, empty where it is not asked. Where the plan has phases, the last
    /// column has the phase the unit is in. The last rows count the units of each state. No text is one that a spreadsheet would run.
    pub fn to_rows(&self, language: Language) -> Vec<Vec<SheetCell>> {
        let phases = self.totals.iter().filter(|item| item.kind == ScheduleItemKind::Phase).count();
        let mut headings: Vec<SheetCell> = self.totals.iter().map(|item| item.headed(language)).collect();
        headings.extend((phases > 0).then(|| text(word("schedule_phase", language))));
        let cells = |unit: &UnitSchedule| {
            let items = unit.items.iter().map(|ItemStatus { state, days, .. }| stands(*state, *days, language));
            items.chain((phases > 0).then(|| self.phase_of(unit, phases, language))).collect()
        };
        let units = self.units.iter().map(|unit| (&unit.unit, &unit.name, cells(unit)));
        let total = |state| {
            let counts = self.totals.iter().map(|item| SheetCell::Count(item.of(state)));
            counts.chain((phases > 0).then_some(SheetCell::Blank)).collect()
        };
        rows(language, headings, units, (ScheduleState::Early, &total))
    }

    fn phase_of(&self, unit: &UnitSchedule, phases: usize, language: Language) -> SheetCell {
        let phase = |total: &ItemTotals| total.kind == ScheduleItemKind::Phase;
        let mut states = unit.items.iter().zip(&self.totals).filter(|(_, total)| phase(total)).map(|(item, _)| item.state);
        if states.all(|state| state == ScheduleState::NotBound) {
            return SheetCell::Blank;
        }
        match &unit.phase {
            Some(id) => text(self.totals.iter().find(|item| item.item == *id).map_or(id, |item| in_language(&item.title, language))),
            None if unit.phases_done == Some(phases as u64) => text(word("schedule_phases_done", language)),
            None => text(NOT_KNOWN),
        }
    }
}

impl PeriodTotals {
    /// How many units stand there; none in a state that no report has.
    fn of(&self, state: ScheduleState) -> u64 {
        match state {
            ScheduleState::NotBound => 0,
            ScheduleState::NotDue => self.not_due,
            ScheduleState::Due => self.due,
            ScheduleState::InTime => self.in_time,
            ScheduleState::Early => self.early,
            ScheduleState::Late => self.late,
            ScheduleState::Overdue => self.overdue,
            ScheduleState::Unknown => self.unknown,
        }
    }
}

impl ItemTotals {
    /// How many units stand there; none in a state that no item has.
    fn of(&self, state: ScheduleState) -> u64 {
        match state {
            ScheduleState::NotBound => self.not_bound,
            ScheduleState::NotDue => self.not_due,
            ScheduleState::Due => self.due,
            ScheduleState::InTime => self.in_time,
            ScheduleState::Early => 0,
            ScheduleState::Late => self.late,
            ScheduleState::Overdue => self.overdue,
            ScheduleState::Unknown => self.unknown,
        }
    }

    fn headed(&self, language: Language) -> SheetCell {
        let key = match self.wording {
            Some(DeadlineWording::Before) => "schedule_before",
            Some(DeadlineWording::LatestBefore) => "schedule_latest_before",
            Some(DeadlineWording::By) | None => "schedule_by",
        };
        headed(key, &self.title, self.last_day, language)
    }
}

const NOT_KNOWN: &str = "?";

fn text(text: &str) -> SheetCell {
    SheetCell::Text(harmless(text.to_owned()))
}

/// A title with its day.
fn headed(key: &str, title: &Bilingual, day: Option<NaiveDate>, language: Language) -> SheetCell {
    let title = in_language(title, language);
    // The title is a host's own in a host's plan: it comes last, so that nothing in it is replaced.
    let with_day = |day: NaiveDate| word(key, language).replace("{day}", &shown_day(day, language)).replace("{title}", title);
    text(&day.map_or_else(|| title.to_owned(), with_day))
}

fn stands(state: ScheduleState, days: Option<u32>, language: Language) -> SheetCell {
    match (state, days) {
        (ScheduleState::NotBound, _) => SheetCell::Blank,
        (ScheduleState::Unknown, _) => text(NOT_KNOWN),
        (state, Some(days)) => {
            text(&word("schedule_days", language).replace("{state}", called(state, language)).replace("{days}", &days.to_string()))
        }
        (state, None) => text(called(state, language)),
    }
}

fn called(state: ScheduleState, language: Language) -> &'static str {
    word(&format!("schedule_{}", state.code()), language)
}

/// The headings, the units by number, key and name, and a row for each state that may occur, with its counts.
fn rows<'a>(
    language: Language,
    headings: Vec<SheetCell>,
    units: impl Iterator<Item = (&'a Option<String>, &'a Option<String>, Vec<SheetCell>)>,
    (never, total): (ScheduleState, &dyn Fn(ScheduleState) -> Vec<SheetCell>),
) -> Vec<Vec<SheetCell>> {
    let given = |given: &Option<String>| given.as_deref().map_or(SheetCell::Blank, text);
    let fixed = ["form_number", "form_code", "form_unit"].map(|key| text(word(key, language)));
    let mut rows = vec![[fixed.to_vec(), headings].concat()];
    let numbered = (1..).zip(units);
    rows.extend(numbered.map(|(number, (key, name, cells))| [vec![SheetCell::Count(number), given(key), given(name)], cells].concat()));
    let states = ScheduleState::ALL.iter().filter(|state| **state != never);
    rows.extend(states.map(|state| [vec![SheetCell::Blank, SheetCell::Blank, text(called(*state, language))], total(*state)].concat()));
    rows
}
