//! Rollout plans and reporting calendars, as they are shipped or brought.

use crate::describe::Bilingual;
use napi_derive::napi;

/// A unit or a body that a plan names.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct NamedUnit {
    /// Its code in the plan: `hai_phong`.
    pub code: String,
    /// The names by which it is known; compared as names of people are.
    pub names: Vec<String>,
}

impl From<&dieule::NamedUnit> for NamedUnit {
    fn from(one: &dieule::NamedUnit) -> Self {
        let dieule::NamedUnit { code, names } = one;
        NamedUnit { code: code.clone(), names: names.clone() }
    }
}

/// One thing that a plan wants done.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ScheduleItem {
    /// Its id within the plan: `phase1`.
    pub id: String,
    /// What it is.
    #[napi(ts_type = "ScheduleItemKind")]
    pub kind: &'static str,
    /// Its title.
    pub title: Bilingual,
    /// The place of a phase among the phases, from 1.
    pub order: Option<u32>,
    /// The first day of its time; null where none is said.
    #[napi(ts_type = "IsoDate")]
    pub begins: Option<String>,
    /// The day the plan names; null where none is said.
    #[napi(ts_type = "IsoDate")]
    pub last_day: Option<String>,
    /// How that day is written.
    #[napi(ts_type = "DeadlineWording")]
    pub wording: Option<&'static str>,
    /// The provision that has this day: its value on the day asked about decides, so that a profile moves both. `lastDay` is what the text prints.
    pub last_day_of: Option<String>,
    /// The provision that says whether the day itself is in time; `wording` is what the text prints.
    pub counts_of: Option<String>,
    /// How many people are to be named.
    pub people: Option<u32>,
    /// How that number is to be taken.
    #[napi(ts_type = "Comparison")]
    pub people_asked: Option<&'static str>,
    /// The body that is asked, by its code; null where each unit bound is.
    pub by: Option<String>,
    /// To whom it is reported, by code.
    pub to: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: &'static str,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

impl From<&dieule::ScheduleItem> for ScheduleItem {
    fn from(one: &dieule::ScheduleItem) -> Self {
        let dieule::ScheduleItem {
            id,
            kind,
            title,
            order,
            begins,
            last_day,
            wording,
            last_day_of,
            counts_of,
            people,
            people_asked,
            by,
            to,
            via,
            at,
            certainty,
            register,
        } = one;
        ScheduleItem {
            id: id.clone(),
            kind: kind.code(),
            title: Bilingual::from(title.clone()),
            order: *order,
            begins: begins.map(|day| day.to_string()),
            last_day: last_day.map(|day| day.to_string()),
            wording: wording.map(dieule::DeadlineWording::code),
            last_day_of: last_day_of.clone(),
            counts_of: counts_of.clone(),
            people: *people,
            people_asked: people_asked.map(dieule::Comparison::code),
            by: by.clone(),
            to: to.clone(),
            via: via.clone(),
            at: at.clone(),
            certainty: certainty.code(),
            register: register.clone(),
        }
    }
}

/// A report that a plan wants in turn.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ScheduleReport {
    /// Its id within the plan: `weekly`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// How often.
    #[napi(ts_type = "Rhythm")]
    pub every: &'static str,
    /// The day of the week, from 1 for Monday to 7 for Sunday; null where any will do.
    pub weekday: Option<u32>,
    /// The day of the month; null where any will do.
    pub day_of_month: Option<u32>,
    /// The day of a yearly report: `06-30`.
    pub on: Option<String>,
    /// The day from which what is saved is for it: `12-31` of the year before, where it lies after `on`.
    pub opens: Option<String>,
    /// The first day of the time in which it is owed.
    #[napi(ts_type = "IsoDate")]
    pub begins: Option<String>,
    /// The last day of that time.
    #[napi(ts_type = "IsoDate")]
    pub ends: Option<String>,
    /// The kinds of units that owe it; empty where all do.
    #[napi(ts_type = "Array<Kind>")]
    pub kinds: Vec<&'static str>,
    /// The body that owes it, by its code; null where each unit bound does.
    pub by: Option<String>,
    /// To whom, by code; null where the text does not say.
    pub to: Option<String>,
    /// Through whom.
    pub via: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: &'static str,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

impl From<&dieule::ScheduleReport> for ScheduleReport {
    fn from(one: &dieule::ScheduleReport) -> Self {
        let dieule::ScheduleReport {
            id,
            title,
            every,
            weekday,
            day_of_month,
            on,
            opens,
            begins,
            ends,
            kinds,
            by,
            to,
            via,
            at,
            certainty,
            register,
        } = one;
        ScheduleReport {
            id: id.clone(),
            title: Bilingual::from(title.clone()),
            every: every.code(),
            weekday: *weekday,
            day_of_month: *day_of_month,
            on: on.clone(),
            opens: opens.clone(),
            begins: begins.map(|day| day.to_string()),
            ends: ends.map(|day| day.to_string()),
            kinds: kinds.iter().map(|code| code.code()).collect(),
            by: by.clone(),
            to: to.clone(),
            via: via.clone(),
            at: at.clone(),
            certainty: certainty.code(),
            register: register.clone(),
        }
    }
}

/// What follows, by the plan's own words.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ScheduleConsequence {
    /// Its id within the plan.
    pub id: String,
    /// What follows.
    #[napi(ts_type = "ConsequenceKind")]
    pub kind: &'static str,
    /// Its title.
    pub title: Bilingual,
    /// The items it looks at.
    pub items: Vec<String>,
    /// A day of its own by which they are looked at; null where each item's own day decides.
    #[napi(ts_type = "IsoDate")]
    pub last_day: Option<String>,
    /// How that day is written.
    #[napi(ts_type = "DeadlineWording")]
    pub wording: Option<&'static str>,
    /// The provision that has this day: its value on the day asked about decides, so that a profile moves both. `lastDay` is what the text prints.
    pub last_day_of: Option<String>,
    /// The provision that says whether the day itself is in time; `wording` is what the text prints.
    pub counts_of: Option<String>,
    /// The item of the text.
    pub at: Option<String>,
    /// How well the text was read.
    #[napi(ts_type = "Certainty")]
    pub certainty: &'static str,
    /// The rows of the register of provisions it covers.
    pub register: Vec<String>,
}

impl From<&dieule::ScheduleConsequence> for ScheduleConsequence {
    fn from(one: &dieule::ScheduleConsequence) -> Self {
        let dieule::ScheduleConsequence { id, kind, title, items, last_day, wording, last_day_of, counts_of, at, certainty, register } =
            one;
        ScheduleConsequence {
            id: id.clone(),
            kind: kind.code(),
            title: Bilingual::from(title.clone()),
            items: items.clone(),
            last_day: last_day.map(|day| day.to_string()),
            wording: wording.map(dieule::DeadlineWording::code),
            last_day_of: last_day_of.clone(),
            counts_of: counts_of.clone(),
            at: at.clone(),
            certainty: certainty.code(),
            register: register.clone(),
        }
    }
}

/// A rollout plan or a reporting calendar.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Schedule {
    /// The instrument, or the profile: `SEED2`.
    pub id: String,
    /// The speaking name of a letter.
    pub name: Option<String>,
    /// Its title.
    pub title: Bilingual,
    /// Who issued it, by code.
    pub issuer: String,
    /// Its number; null where the copy has none.
    pub number: Option<String>,
    /// The day of issue; null where it is not printed.
    #[napi(ts_type = "IsoDate")]
    pub issued_on: Option<String>,
    /// Whom it binds.
    #[napi(ts_type = "Binds")]
    pub binds: &'static str,
    /// Of these, the kinds of units; empty where all are.
    #[napi(ts_type = "Array<Kind>")]
    pub kinds: Vec<&'static str>,
    /// Sectors whose units it does not bind.
    #[napi(ts_type = "Array<Sector>")]
    pub except_sectors: Vec<&'static str>,
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

impl From<&dieule::Schedule> for Schedule {
    fn from(one: &dieule::Schedule) -> Self {
        let dieule::Schedule {
            id,
            name,
            title,
            issuer,
            number,
            issued_on,
            binds,
            kinds,
            except_sectors,
            units,
            bodies,
            items,
            reports,
            consequences,
            resets,
            rests_on,
            register,
        } = one;
        Schedule {
            id: id.clone(),
            name: name.clone(),
            title: Bilingual::from(title.clone()),
            issuer: issuer.clone(),
            number: number.clone(),
            issued_on: issued_on.map(|day| day.to_string()),
            binds: binds.code(),
            kinds: kinds.iter().map(|code| code.code()).collect(),
            except_sectors: except_sectors.iter().map(|code| code.code()).collect(),
            units: units.iter().map(NamedUnit::from).collect(),
            bodies: bodies.iter().map(NamedUnit::from).collect(),
            items: items.iter().map(ScheduleItem::from).collect(),
            reports: reports.iter().map(ScheduleReport::from).collect(),
            consequences: consequences.iter().map(ScheduleConsequence::from).collect(),
            resets: resets.clone(),
            rests_on: rests_on.clone(),
            register: register.clone(),
        }
    }
}
