//! Rollout plans and reporting calendars as data (`rulebook/schedules/`, or the `[schedule]` part of a profile).

mod read;

pub(super) use read::profile;

use super::ids::P;
use super::instrument::Bilingual;
use super::letters::{Comparison, DeadlineWording, LetterText};
use super::setting::Setting;
use super::source::Provision;
use crate::error::{Error, Refusal};
use crate::record::codes;
use crate::unit::{Kind, Sector};
use crate::verdict::Certainty;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;

codes! {
    /// Which units a plan binds, before its kinds are looked at.
    Binds {
        /// Only the units it names.
        Named = "named",
        /// The units directly below the one that issued it.
        Direct = "direct",
        /// Every unit.
        All = "all",
    }
    /// What an item of a plan is.
    ScheduleItemKind {
        /// Giai đoạn: one of several that follow one another.
        Phase = "phase",
        /// Something to be done.
        Task = "task",
        /// People to be named: done where their number is as asked.
        People = "people",
    }
    /// How often a report is owed.
    Rhythm {
        /// Hằng tuần: Monday to Sunday.
        Week = "week",
        /// Hằng tháng.
        Month = "month",
        /// Hằng quý.
        Quarter = "quarter",
        /// Sáu tháng.
        HalfYear = "half_year",
        /// Hằng năm.
        Year = "year",
    }
    /// What a plan says follows from being done in time, or from not being so.
    ConsequenceKind {
        /// Nhắc nhở, phê bình: no form of discipline of the charter.
        Reminded = "reminded",
        /// Kiểm điểm trách nhiệm.
        HeldToAccount = "held_to_account",
        /// Xem xét khi đánh giá, xếp loại.
        Rating = "rating",
        /// Đưa vào bộ tiêu chí: what was done in time is scored.
        Scored = "scored",
    }
}

/// A unit or a body that a plan names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedUnit {
    /// Its code in the plan: `hai_phong`.
    pub code: String,
    /// The names by which it is known; compared as names of people are.
    pub names: Vec<String>,
}

/// One thing that a plan wants done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleItem {
    /// Its id within the plan: `phase1`.
    pub id: String,
    /// What it is.
    pub kind: ScheduleItemKind,
    /// Its title.
    pub title: Bilingual,
    /// The place of a phase among the phases, from 1.
    pub order: Option<u32>,
    /// The first day of its time; absent where none is said.
    pub begins: Option<NaiveDate>,
    /// The day the plan names; absent where none is said.
    pub last_day: Option<NaiveDate>,
    /// How that day is written.
    pub wording: Option<DeadlineWording>,
    /// The provision that has this day: its value on the day asked about decides, so that a profile moves both. `last_day` is what the text prints.
    pub last_day_of: Option<String>,
    /// The provision that says whether the day itself is in time; `wording` is what the text prints.
    pub counts_of: Option<String>,
    /// How many people are to be named.
    pub people: Option<u32>,
    /// How that number is to be taken.
    pub people_asked: Option<Comparison>,
    /// The body that is asked, by its code; absent where each unit bound is.
    pub by: Option<String>,
    /// To whom it is reported, by code.
    pub to: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    pub certainty: Certainty,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

/// A report that a plan wants in turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleReport {
    /// Its id within the plan: `weekly`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// How often.
    pub every: Rhythm,
    /// The day of the week, from 1 for Monday to 7 for Sunday; absent where any will do.
    pub weekday: Option<u32>,
    /// The day of the month; absent where any will do.
    pub day_of_month: Option<u32>,
    /// The day of a yearly report: `06-30`.
    pub on: Option<String>,
    /// The day from which what is saved is for it: `12-31` of the year before, where it lies after `on`.
    pub opens: Option<String>,
    /// The first day of the time in which it is owed.
    pub begins: Option<NaiveDate>,
    /// The last day of that time.
    pub ends: Option<NaiveDate>,
    /// The kinds of units that owe it; empty where all do.
    pub kinds: Vec<Kind>,
    /// The body that owes it, by its code; absent where each unit bound does.
    pub by: Option<String>,
    /// To whom, by code; absent where the text does not say.
    pub to: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    pub certainty: Certainty,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

/// What follows, by the plan's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScheduleConsequence {
    /// Its id within the plan.
    pub id: String,
    /// What follows.
    pub kind: ConsequenceKind,
    /// Its title.
    pub title: Bilingual,
    /// The items it looks at.
    pub items: Vec<String>,
    /// A day of its own by which they are looked at; absent where each item's own day decides.
    pub last_day: Option<NaiveDate>,
    /// How that day is written.
    pub wording: Option<DeadlineWording>,
    /// The provision that has this day: its value on the day asked about decides, so that a profile moves both. `last_day` is what the text prints.
    pub last_day_of: Option<String>,
    /// The provision that says whether the day itself is in time; `wording` is what the text prints.
    pub counts_of: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    pub certainty: Certainty,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

/// A rollout plan or a reporting calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Schedule {
    /// The instrument, or the profile: `SEED2`.
    pub id: String,
    /// The speaking name of a letter.
    pub name: Option<String>,
    /// Its title.
    pub title: Bilingual,
    /// Who issued it, by code.
    pub issuer: String,
    /// Its number; absent where the copy has none.
    pub number: Option<String>,
    /// The day of issue; absent where it is not printed.
    pub issued_on: Option<NaiveDate>,
    /// Whom it binds.
    pub binds: Binds,
    /// Of these, the kinds of units; empty where all are.
    pub kinds: Vec<Kind>,
    /// Sectors whose units it does not bind.
    pub except_sectors: Vec<Sector>,
    /// The units it names.
    pub units: Vec<NamedUnit>,
    /// The bodies it names: who does what (`by`), and who is reported to (`to`, `via`).
    pub bodies: Vec<NamedUnit>,
    /// What it wants done, in the order of the text.
    pub items: Vec<ScheduleItem>,
    /// The reports it wants.
    pub reports: Vec<ScheduleReport>,
    /// What it says follows.
    pub consequences: Vec<ScheduleConsequence>,
    /// The days of the year from which every unit shows as not having reported again: `12-31`.
    pub resets: Vec<String>,
    /// The provision whose standing it shares, where it is no letter.
    pub rests_on: Option<String>,
    /// The rows of the register that say whom it binds.
    pub register: Vec<String>,
}

impl Schedule {
    /// The rows of the register it covers, each with the rule that answers it.
    pub(crate) fn covers(&self) -> impl Iterator<Item = (&Vec<String>, &'static str)> {
        let items = self.items.iter().map(|item| {
            let phase = item.kind == ScheduleItemKind::Phase;
            (&item.register, if phase { "schedule.phase" } else { "schedule.item" })
        });
        let reports = self.reports.iter().map(|report| (&report.register, "schedule.report"));
        let consequences = self.consequences.iter().map(|consequence| (&consequence.register, "schedule.consequence"));
        std::iter::once((&self.register, "schedule.bound")).chain(items).chain(reports).chain(consequences)
    }

    /// The provision whose standing it shares.
    pub(crate) fn provision(&self) -> Option<P> {
        self.rests_on.as_deref().and_then(P::named)
    }

    /// The days that are taken from provisions: which, and the day the text prints.
    fn days_of_provisions(&self) -> impl Iterator<Item = (&String, Option<NaiveDate>, Option<&String>)> {
        let items = self.items.iter().map(|item| (&item.last_day_of, item.last_day, item.counts_of.as_ref()));
        let consequences = self.consequences.iter().map(|one| (&one.last_day_of, one.last_day, one.counts_of.as_ref()));
        items.chain(consequences).filter_map(|(of, day, counts)| Some((of.as_ref()?, day, counts)))
    }

    /// Whether these provisions exist and say what the text prints.
    fn agrees_with(&self, provisions: &[Provision]) -> bool {
        let row = |id: &String| provisions.iter().find(|p| p.id == id.as_str())?.rows.iter().find(|row| row.by == self.id)?.value.clone();
        let known = |id: &String| provisions.iter().any(|provision| provision.id == id.as_str());
        self.days_of_provisions().all(|(of, day, counts)| row(of) == day.map(Setting::Date) && counts.is_none_or(known))
    }
}

/// The files, in the order in which they are told.
pub(super) const FILES: &[&str] = &[
    include_str!("../../../rulebook/schedules/ben_tre_2021.toml"),
    include_str!("../../../rulebook/schedules/thi_diem_2021.toml"),
    include_str!("../../../rulebook/schedules/trung_uong_2022.toml"),
    include_str!("../../../rulebook/schedules/gia_nghia_2023.toml"),
    include_str!("../../../rulebook/schedules/kien_giang_2024.toml"),
    include_str!("../../../rulebook/schedules/thong_ke.toml"),
    include_str!("../../../rulebook/schedules/phan_mem.toml"),
];

/// The plans of the rulebook, by instrument. A letter's plan takes days from what `letters.toml` says of it.
pub(super) fn national(letters: &BTreeMap<String, LetterText>, provisions: &[Provision]) -> Result<Vec<Schedule>, Error> {
    let mut schedules = Vec::new();
    for file in FILES {
        let json = super::toml_to_json(file).map_err(Error::Rulebook)?;
        let id = json.get("id").and_then(Json::as_str).unwrap_or("?").to_owned();
        let mut refusals: Vec<Refusal> = Vec::new();
        let schedule = read::national(&json, letters.get(&id), &mut refusals);
        let why = refusals.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        let known = |rests_on: &String| provisions.iter().any(|provision| provision.id == rests_on.as_str());
        match schedule {
            Some(schedule) if why.is_empty() && !schedule.agrees_with(provisions) => {
                return Err(Error::Rulebook(format!("schedule {id}: a day is not that of its provision")));
            }
            Some(schedule) if why.is_empty() && schedule.rests_on.iter().all(known) => schedules.push(schedule),
            _ => return Err(Error::Rulebook(format!("schedule {id}: {why}"))),
        }
    }
    Ok(schedules)
}
