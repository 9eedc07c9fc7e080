//! Where each unit of a list stands with a plan on the charter's day.

use super::bound::{Bound, Bounds};
use super::items::{Done, Reading, Said, Time};
use super::{Counts, ItemDone, Keys, ScheduleState, ScheduleUnit, count, counted};
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Gap, Law};
use crate::rollout::LeftOut;
use crate::rulebook::{
    Bilingual, ConsequenceKind, DeadlineWording, P, Receipt, Schedule, ScheduleConsequence, ScheduleItem, ScheduleItemKind,
};
use crate::verdict::{Certainty, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;

/// One item of a plan, and where a unit stands with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemStatus {
    /// The item's id.
    pub item: String,
    /// Where the unit stands.
    pub state: ScheduleState,
    /// The first day known on which it was done.
    pub done_on: Option<NaiveDate>,
    /// Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
    pub days: Option<u32>,
}

/// What a plan says follows, and whether it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsequenceStatus {
    /// The consequence's id.
    pub consequence: String,
    /// Whether it follows as of the charter's day; absent where that is not known. What is scored counts where all was done in time;
    /// anything else follows where something is late or overdue.
    pub follows: Option<bool>,
}

/// A unit with everything a plan asks of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitSchedule {
    /// Its row in the list.
    pub row: usize,
    /// The host's key.
    pub unit: Option<String>,
    /// Its name, as the list has it.
    pub name: Option<String>,
    /// Whether the plan binds it; absent where that is not known.
    pub bound: Option<bool>,
    /// The items in the order of the plan.
    pub items: Vec<ItemStatus>,
    /// How many phases are done, one after the other; absent where nobody says.
    pub phases_done: Option<u64>,
    /// The first phase that is not done; absent where all are, where the plan has none, or where that is not known.
    pub phase: Option<String>,
    /// Whether the unit may work on it on the charter's day; absent without such a phase, or where readings of the text differ.
    pub phase_open: Option<bool>,
    /// Phases done although one before them was not done by then.
    pub out_of_order: Vec<String>,
    /// What follows.
    pub consequences: Vec<ConsequenceStatus>,
}

/// How many units stand where with one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemTotals {
    /// The item's id.
    pub item: String,
    /// What the item is.
    pub kind: ScheduleItemKind,
    /// Its title.
    pub title: Bilingual,
    /// The day the plan names; absent where none is said.
    pub last_day: Option<NaiveDate>,
    /// How that day is written.
    pub wording: Option<DeadlineWording>,
    /// Units of which it is not asked.
    pub not_bound: u64,
    /// Its time has not begun.
    pub not_due: u64,
    /// Not done, and there is still time.
    pub due: u64,
    /// Done in time.
    pub in_time: u64,
    /// Done too late.
    pub late: u64,
    /// Not done, and the time is over.
    pub overdue: u64,
    /// Not known.
    pub unknown: u64,
}

/// A plan over a list of units on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleStatus {
    /// The plan's id.
    pub schedule: String,
    /// The day asked about: the charter's own.
    pub on: NaiveDate,
    /// The phases in whose time the day lies: two on a day that belongs to both.
    pub phases: Vec<String>,
    /// The units, in the order of the list.
    pub units: Vec<UnitSchedule>,
    /// The units by item and state.
    pub totals: Vec<ItemTotals>,
    /// Rows that were not counted: without a unit of the list, without an item or with one of another plan, or not done and yet with a day (`done_on`).
    pub left_out: Vec<LeftOut>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether the plan is what is asked on the day.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl ScheduleStatus {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// Whether the next phase may begin as soon as the one before is done.
fn when_done(law: &Law<'_>) -> Result<bool, Gap> {
    Ok(law.choice(P::ScheduleNextPhase)? == "when_done")
}

impl Charter {
    /// Where each unit stands with a plan on the charter's day: item by item, the phase it is in, and what the plan says follows.
    ///
    /// What nobody says anything of is unknown once its time has begun, never undone. A row dated after the charter's day was not done yet.
    /// Of several rows the first day counts. Where readings of the text differ under a floor, so that a state is not settled, it is unknown.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for no such plan among those of the letters and profiles chosen; [`Error::Input`] for a unit without a key or
    /// a key used twice; [`Error::Schedule`] with every row whose item no plan at hand has (rows of another plan are left out);
    /// [`Error::NotEstablished`] below the floor.
    pub fn schedule_status(&self, schedule: &str, units: &[ScheduleUnit], done: &[ItemDone]) -> Result<ScheduleStatus, Error> {
        let plan = self.schedule(schedule)?;
        let on = self.day();
        let keys = Keys::of(units)?;
        self.no_slips(plan, done.iter().map(|told| told.item.as_deref()), ("item_done", "item", item_ids))?;
        self.readings("schedule.bound", &|law| law.choice(P::ScheduleBound).map(str::to_owned))?;
        self.readings("schedule.consequence", &|law| law.choice(P::ScheduleConsequences).map(str::to_owned))?;
        let readings = self.readings("schedule.item", &|law| Reading::items(law, plan))?;
        let following = self.readings("schedule.consequence", &|law| Reading::consequences(law, plan))?;
        let when_done = self.readings("schedule.phase", &when_done)?;
        let mut said = vec![vec![Said::default(); plan.items.len()]; units.len()];
        let mut left_out = Vec::new();
        for (row, told) in done.iter().enumerate() {
            let mut lacks = |field: &str| left_out.push(LeftOut { row, field: field.to_owned() });
            let Some(of) = told.unit.as_deref().and_then(|key| keys.row(key)).and_then(|unit| said.get_mut(unit)) else {
                lacks("unit");
                continue;
            };
            if told.done == Some(false) && told.done_on.is_some() {
                lacks("done_on");
                continue;
            }
            let item = told.item.as_deref().and_then(|id| plan.items.iter().position(|item| item.id == id));
            match item.and_then(|item| of.get_mut(item)) {
                Some(said) => said.take(told, on),
                None => lacks("item"),
            }
        }
        let asked = Asked {
            plan,
            bounds: Bounds::new(plan),
            phases: phases(plan),
            readings: &readings,
            following: &following,
            when_done: &when_done,
            on,
        };
        let rows = units.iter().zip(&said).enumerate();
        let told: Vec<UnitSchedule> = rows.map(|(row, (unit, said))| asked.unit(row, unit, said)).collect();
        let (read, standing) = self.rests_on("schedule.item", P::ScheduleItems, &|law| Reading::items(law, plan).map(drop));
        let certainties = plan.items.iter().map(|item| item.certainty).chain(read);
        Ok(ScheduleStatus {
            schedule: plan.id.clone(),
            on,
            phases: asked.phases.iter().filter(|(place, item)| asked.within(*place, item)).map(|(_, item)| item.id.clone()).collect(),
            totals: totals(plan, &readings, &told),
            units: told,
            left_out,
            certainty: certainties.min(),
            standing,
            receipt: self.receipt().clone(),
        })
    }
}

fn item_ids(plan: &Schedule) -> Vec<&str> {
    plan.items.iter().map(|item| item.id.as_str()).collect()
}

/// The phases of a plan in their order, with their places among its items.
fn phases(plan: &Schedule) -> Vec<(usize, &ScheduleItem)> {
    let mut phases: Vec<(usize, &ScheduleItem)> =
        plan.items.iter().enumerate().filter(|(_, item)| item.kind == ScheduleItemKind::Phase).collect();
    phases.sort_by_key(|(_, item)| item.order);
    phases
}

fn totals(plan: &Schedule, readings: &[Reading], units: &[UnitSchedule]) -> Vec<ItemTotals> {
    let of_item = |(place, item): (usize, &ScheduleItem)| {
        let mut counts = Counts::default();
        units.iter().filter_map(|unit| unit.items.get(place)).for_each(|status| count(&mut counts, status.state));
        let of = |state| counted(&counts, state);
        ItemTotals {
            item: item.id.clone(),
            kind: item.kind,
            title: item.title.clone(),
            last_day: one(readings.iter().map(|reading| reading.of_item(place).0)).flatten(),
            wording: one(readings.iter().map(|reading| reading.of_item(place).1)).flatten(),
            not_bound: of(ScheduleState::NotBound),
            not_due: of(ScheduleState::NotDue),
            due: of(ScheduleState::Due),
            in_time: of(ScheduleState::InTime),
            late: of(ScheduleState::Late),
            overdue: of(ScheduleState::Overdue),
            unknown: of(ScheduleState::Unknown),
        }
    };
    plan.items.iter().enumerate().map(of_item).collect()
}

/// A plan, as it is read on a day.
struct Asked<'a> {
    plan: &'a Schedule,
    bounds: Bounds<'a>,
    /// The phases in their order, with their places among the items.
    phases: Vec<(usize, &'a ScheduleItem)>,
    /// One for each state of the law that reads days differently.
    readings: &'a [Reading],
    /// The same for what follows.
    following: &'a [Reading],
    when_done: &'a [bool],
    on: NaiveDate,
}

impl Asked<'_> {
    fn times(&self, place: usize, item: &ScheduleItem) -> impl Iterator<Item = Time> {
        self.readings.iter().map(move |reading| Time { begins: item.begins, last: reading.last_in_time(reading.of_item(place)) })
    }

    /// Whether the day lies in the time of an item, in whichever way its last day is read.
    fn within(&self, place: usize, item: &ScheduleItem) -> bool {
        let within = |time: Time| time.begins.is_none_or(|begins| begins <= self.on) && time.last.is_none_or(|last| self.on <= last);
        self.times(place, item).all(within)
    }

    fn unit(&self, row: usize, unit: &ScheduleUnit, said: &[Said]) -> UnitSchedule {
        let bound = self.bounds.of(unit);
        let items: Vec<ItemStatus> =
            self.plan.items.iter().zip(said).enumerate().map(|(place, (item, said))| self.item(bound, (place, item), said)).collect();
        let asked = bound.asked(None) == Some(true);
        let (phases_done, phase, phase_open, out_of_order) = if asked { self.phase(said) } else { (None, None, None, Vec::new()) };
        let consequences = self.plan.consequences.iter().enumerate();
        UnitSchedule {
            row,
            unit: unit.unit.clone(),
            name: unit.name.clone(),
            bound: bound.told(),
            consequences: consequences.map(|(place, consequence)| self.consequence(bound, (place, consequence), said)).collect(),
            items,
            phases_done,
            phase,
            phase_open,
            out_of_order,
        }
    }

    fn item(&self, bound: Bound<'_>, (place, item): (usize, &ScheduleItem), said: &Said) -> ItemStatus {
        let told = |state, done_on, days| ItemStatus { item: item.id.clone(), state, done_on, days };
        match bound.asked(item.by.as_deref()) {
            Some(false) => told(ScheduleState::NotBound, None, None),
            None => told(ScheduleState::Unknown, None, None),
            Some(true) => {
                let done_on = if let Done::On(day) = said.done(item) { Some(day) } else { None };
                let (state, days) =
                    one(self.times(place, item).map(|time| said.state(item, time, self.on))).unwrap_or((ScheduleState::Unknown, None));
                told(state, done_on, days)
            }
        }
    }

    /// How far a unit is with the phases: how many are done, the first that is not, whether it may be worked on, and what was done before
    /// its turn.
    fn phase(&self, said: &[Said]) -> (Option<u64>, Option<String>, Option<bool>, Vec<String>) {
        if self.phases.is_empty() {
            return (None, None, None, Vec::new());
        }
        let done: Vec<(&ScheduleItem, Done)> =
            self.phases.iter().filter_map(|(place, item)| said.get(*place).map(|said| (*item, said.done(item)))).collect();
        let out_of_order = out_of_order(&done);
        let first = done.iter().position(|(_, done)| !matches!(done, Done::On(_) | Done::Undated));
        let Some((place, (item, state))) = first.and_then(|place| done.get(place).map(|found| (place, *found))) else {
            return (Some(done.len() as u64), None, None, out_of_order);
        };
        if state == Done::Unsaid {
            return (None, None, None, out_of_order);
        }
        let begun = item.begins.is_none_or(|begins| begins <= self.on);
        let open = one(self.when_done.iter().map(|when_done| begun || (*when_done && place > 0)));
        (Some(place as u64), Some(item.id.clone()), open, out_of_order)
    }

    fn consequence(&self, bound: Bound<'_>, (place, consequence): (usize, &ScheduleConsequence), said: &[Said]) -> ConsequenceStatus {
        let items = || self.plan.items.iter().enumerate().zip(said).filter(|((_, item), _)| consequence.items.contains(&item.id));
        let states = |reading: &Reading| -> Vec<ScheduleState> {
            let state = |((at, item), said): ((usize, &ScheduleItem), &Said)| match bound.asked(item.by.as_deref()) {
                Some(false) => None,
                None => Some(ScheduleState::Unknown),
                Some(true) => {
                    let time = Time { begins: item.begins, last: reading.last_in_time(reading.of_consequence(place, at)) };
                    Some(said.state(item, time, self.on).0)
                }
            };
            items().filter_map(state).collect()
        };
        let follows = |reading: &Reading| {
            let states = states(reading);
            let any = |state| states.contains(&state);
            let missed = any(ScheduleState::Late) || any(ScheduleState::Overdue);
            match (consequence.kind == ConsequenceKind::Scored, any(ScheduleState::Unknown)) {
                (false, _) if missed => Some(true),
                (true, _) if missed => Some(false),
                (_, true) => None,
                (false, false) => Some(false),
                (true, false) => Some(!states.is_empty() && states.iter().all(|state| *state == ScheduleState::InTime)),
            }
        };
        ConsequenceStatus { consequence: consequence.id.clone(), follows: one(self.following.iter().map(follows)).flatten() }
    }
}

/// Phases done although one before them was not done by then.
fn out_of_order(done: &[(&ScheduleItem, Done)]) -> Vec<String> {
    let before = |place: usize, day: NaiveDate| {
        done.iter().take(place).any(|(_, earlier)| match earlier {
            Done::On(earlier) => *earlier > day,
            Done::Not => true,
            Done::Undated | Done::Unsaid => false,
        })
    };
    let wrong = done.iter().enumerate().filter(|(place, (_, done))| matches!(done, Done::On(day) if before(*place, *day)));
    wrong.map(|(_, (item, _))| item.id.clone()).collect()
}

/// What all agree on.
fn one<T: PartialEq>(mut answers: impl Iterator<Item = T>) -> Option<T> {
    let first = answers.next()?;
    answers.all(|answer| answer == first).then_some(first)
}
