//! What is said of an item, and where that leaves it on a day.

use super::{ItemDone, ScheduleState};
use crate::law::{Gap, Law};
use crate::letter::counts;
use crate::rating::late_entry_counts;
use crate::rulebook::{Comparison, DeadlineWording, P, Schedule, ScheduleConsequence, ScheduleItem};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// The time of an item: its first day, and the last day in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Time {
    pub(super) begins: Option<NaiveDate>,
    pub(super) last: Option<NaiveDate>,
}

/// A day, and how it is written.
pub(super) type Written = (Option<NaiveDate>, Option<DeadlineWording>);

/// How the days of a plan are read in one state of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    latest_before_counts: bool,
    items: Vec<Written>,
    consequences: Vec<Written>,
}

impl Reading {
    /// For the items of a plan.
    pub(super) fn items(law: &Law<'_>, plan: &Schedule) -> Result<Self, Gap> {
        law.choice(P::ScheduleItems)?;
        let item = |item: &ScheduleItem| written(law, (&item.last_day_of, &item.counts_of), (item.last_day, item.wording));
        let items = plan.items.iter().map(item).collect::<Result<_, _>>()?;
        Ok(Reading { latest_before_counts: counts(law, DeadlineWording::LatestBefore)?, items, consequences: Vec::new() })
    }

    /// For what follows from them.
    pub(super) fn consequences(law: &Law<'_>, plan: &Schedule) -> Result<Self, Gap> {
        let one = |one: &ScheduleConsequence| written(law, (&one.last_day_of, &one.counts_of), (one.last_day, one.wording));
        let consequences = plan.consequences.iter().map(one).collect::<Result<_, _>>()?;
        Ok(Reading { consequences, ..Self::items(law, plan)? })
    }

    /// The day of an item, by its place in the plan.
    pub(super) fn of_item(&self, place: usize) -> Written {
        self.items.get(place).copied().unwrap_or_default()
    }

    /// The day of a consequence, or where it has none of its own, that of an item it looks at.
    pub(super) fn of_consequence(&self, place: usize, item: usize) -> Written {
        self.consequences.get(place).copied().filter(|(day, _)| day.is_some()).unwrap_or_else(|| self.of_item(item))
    }

    /// The last day in time of a day as it is written.
    pub(super) fn last_in_time(&self, (day, wording): Written) -> Option<NaiveDate> {
        let counts = match wording {
            Some(DeadlineWording::Before) => false,
            Some(DeadlineWording::LatestBefore) => self.latest_before_counts,
            Some(DeadlineWording::By) | None => true,
        };
        day.map(|day| if counts { day } else { day.pred_opt().unwrap_or(day) })
    }
}

/// A day as the text prints it, or where a provision has it, as the law has it: a value that is set is set for the plan as well.
fn written(law: &Law<'_>, (day, counts): (&Option<String>, &Option<String>), printed: Written) -> Result<Written, Gap> {
    let Some(of) = day.as_deref().and_then(P::named) else { return Ok(printed) };
    let last_day = match law.date(of) {
        Err(Gap::Silent) => return Ok(printed),
        day => Some(day?),
    };
    let Some(p) = counts.as_deref().and_then(P::named) else { return Ok((last_day, printed.1)) };
    let counts = if p == P::RatingLateEntryBound { late_entry_counts(law)? } else { law.flag(p)? };
    Ok((last_day, Some(if counts { DeadlineWording::By } else { DeadlineWording::Before })))
}

/// Everything said of one item of one unit, as of a day. The order of the rows makes no difference.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// The first day on which it was done, until the day asked about.
    first: Option<NaiveDate>,
    /// Done on a day nobody knows.
    undated: bool,
    /// Not done, or only on a day still to come.
    undone: bool,
    people: BTreeSet<u32>,
}

/// Whether it is done, as far as anybody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    On(NaiveDate),
    Undated,
    Not,
    Unsaid,
}

impl Said {
    pub(super) fn take(&mut self, row: &ItemDone, on: NaiveDate) {
        match (row.done, row.done_on) {
            (Some(false), _) => return self.undone = true,
            (_, Some(day)) if day > on => return self.undone = true,
            (_, Some(day)) => self.first = Some(self.first.map_or(day, |first| first.min(day))),
            (Some(true), None) => self.undated = true,
            (None, None) => {}
        }
        self.people.extend(row.people);
    }

    /// Whether the item is done; people are named where their number is as asked.
    pub(super) fn done(&self, item: &ScheduleItem) -> Done {
        let done = match (self.first, self.undated, self.undone) {
            // A row without a day may be of an earlier one, which only matters where the day known is late.
            (Some(day), _, _) => Done::On(day),
            (None, true, _) => Done::Undated,
            (None, false, true) => Done::Not,
            (None, false, false) => Done::Unsaid,
        };
        let (Some(asked), Some(comparison)) = (item.people, item.people_asked) else { return done };
        let named = self.people.iter().next().copied().filter(|_| self.people.len() == 1);
        match named {
            _ if done == Done::Not => done,
            None => Done::Unsaid,
            Some(named) if !as_asked(named, comparison, asked) => Done::Not,
            Some(_) => done,
        }
    }

    /// Where that leaves it on a day, with the days it is late or overdue by.
    pub(super) fn state(&self, item: &ScheduleItem, time: Time, on: NaiveDate) -> (ScheduleState, Option<u32>) {
        let done = self.done(item);
        let state = state(done, time, on);
        if state.0 == ScheduleState::Late && self.undated { (ScheduleState::Unknown, None) } else { state }
    }
}

fn as_asked(named: u32, comparison: Comparison, asked: u32) -> bool {
    match comparison {
        Comparison::AtLeast => named >= asked,
        Comparison::AtMost => named <= asked,
        Comparison::MoreThan => named > asked,
        Comparison::LessThan => named < asked,
        Comparison::Exactly => named == asked,
    }
}

/// Days after the last day in time; none while there is time.
fn past(last: Option<NaiveDate>, day: NaiveDate) -> Option<u32> {
    last.and_then(|last| u32::try_from((day - last).num_days()).ok()).filter(|days| *days > 0)
}

pub(super) fn state(done: Done, time: Time, on: NaiveDate) -> (ScheduleState, Option<u32>) {
    let begun = time.begins.is_none_or(|begins| begins <= on);
    match done {
        Done::On(day) => past(time.last, day).map_or((ScheduleState::InTime, None), |days| (ScheduleState::Late, Some(days))),
        // Done by today, so in time while there is time.
        Done::Undated if past(time.last, on).is_none() => (ScheduleState::InTime, None),
        Done::Not | Done::Unsaid if !begun => (ScheduleState::NotDue, None),
        Done::Undated | Done::Unsaid => (ScheduleState::Unknown, None),
        Done::Not => past(time.last, on).map_or((ScheduleState::Due, None), |days| (ScheduleState::Overdue, Some(days))),
    }
}
