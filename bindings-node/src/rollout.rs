//! Functions done by their day, movements by person and by row, the age of open requests.

use crate::describe::Receipt;
use crate::quota::count;
use crate::verdict::Citation;
use napi_derive::napi;

/// A row that was not counted, and the field it lacks or that names nothing of the list.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct LeftOut {
    /// The row, counted from 0.
    pub row: i64,
    /// The field.
    pub field: String,
}

impl From<&dieule::LeftOut> for LeftOut {
    fn from(dieule::LeftOut { row, field }: &dieule::LeftOut) -> Self {
        LeftOut { row: count(*row), field: field.clone() }
    }
}

pub(crate) fn left_out(rows: &[dieule::LeftOut]) -> Vec<LeftOut> {
    rows.iter().map(LeftOut::from).collect()
}

/// One function, and whether a unit has done it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FunctionStatus {
    /// The function.
    #[napi(ts_type = "SoftwareFunction")]
    pub function: &'static str,
    /// Whether the unit has done it.
    #[napi(ts_type = "FunctionState")]
    pub state: &'static str,
    /// The first day known on which it was done.
    #[napi(ts_type = "IsoDate")]
    pub done_on: Option<String>,
    /// Days after the last day in time: of the day it was done, or while it is not done of the charter's day.
    pub days_late: Option<u32>,
}

/// How many functions of how many units are in which state.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct FunctionTotals {
    /// Done in time.
    pub in_time: i64,
    /// Done too late.
    pub late: i64,
    /// Not done, and the day is over.
    pub not_done: i64,
    /// Not done, with time left.
    pub not_due: i64,
    /// Done on a day that nobody knows.
    pub unknown: i64,
}

/// A unit with its functions, and the totals of itself and all below it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitFunctions {
    /// Its row in the list.
    pub row: i64,
    /// Its code.
    pub code: Option<String>,
    /// Its own functions in the order of the letter; none where units of its kind are not asked.
    pub functions: Vec<FunctionStatus>,
    /// Functions of itself and of all units below it, by state.
    pub totals: FunctionTotals,
}

/// The fields of a list of functions done.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FunctionsDoneFields {
    /// The functions asked, in the order of the letter.
    #[napi(ts_type = "Array<SoftwareFunction>")]
    pub functions: Vec<&'static str>,
    /// The last day in time.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// The units, in the order of the list.
    pub units: Vec<UnitFunctions>,
    /// Rows that were not counted: without a unit of the list, or a function.
    pub left_out: Vec<LeftOut>,
    /// Where the functions come from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether the letter is in force on the charter's day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// The functions of a letter over a list of units.
#[napi]
#[derive(Debug)]
pub struct FunctionsDone {
    pub(crate) inner: dieule::FunctionsDone,
}

#[napi]
impl FunctionsDone {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> FunctionsDoneFields {
        let dieule::FunctionsDone { functions, last_day, units, left_out: rows, citation, certainty, standing, receipt } = &self.inner;
        FunctionsDoneFields {
            functions: functions.iter().map(|function| function.code()).collect(),
            last_day: last_day.to_string(),
            units: units.iter().map(UnitFunctions::from).collect(),
            left_out: left_out(rows),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

impl From<&dieule::UnitFunctions> for UnitFunctions {
    fn from(unit: &dieule::UnitFunctions) -> Self {
        let dieule::UnitFunctions { row, code, functions, totals } = unit;
        let dieule::FunctionTotals { in_time, late, not_done, not_due, unknown } = *totals;
        let status = |dieule::FunctionStatus { function, state, done_on, days_late }: &dieule::FunctionStatus| FunctionStatus {
            function: function.code(),
            state: state.code(),
            done_on: done_on.map(|day| day.to_string()),
            days_late: *days_late,
        };
        UnitFunctions {
            row: count(*row),
            code: code.clone(),
            functions: functions.iter().map(status).collect(),
            totals: FunctionTotals {
                in_time: count(in_time),
                late: count(late),
                not_done: count(not_done),
                not_due: count(not_due),
                unknown: count(unknown),
            },
        }
    }
}

/// What one level decided, of rewards or of disciplines.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct LevelCount {
    /// The level.
    #[napi(ts_type = "Level")]
    pub level: &'static str,
    /// People whom it rewarded or disciplined, each once.
    pub persons: i64,
    /// Rows about it.
    pub rows: i64,
    /// Of these, rows that name nobody.
    pub rows_without_member: i64,
}

/// One kind of movement, counted both ways.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct MovementCount {
    /// What happened.
    #[napi(ts_type = "MovementKind")]
    pub kind: &'static str,
    /// People it happened to, each once.
    pub persons: i64,
    /// Rows about it.
    pub rows: i64,
    /// Of these, rows that name nobody; they are in no count of people.
    pub rows_without_member: i64,
    /// Rewards and disciplines by the level that decided, in the order of the codes; rows that tell none are in no level. Who was rewarded
    /// by two levels is one person in each and one of the kind.
    pub levels: Vec<LevelCount>,
}

/// The movements of a unit and of all units below it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitMovements {
    /// Its row in the list.
    pub row: i64,
    /// Its code.
    pub code: Option<String>,
    /// By what happened, in the order of the codes; what did not happen is left out.
    pub kinds: Vec<MovementCount>,
    /// People to whom anything happened, each once.
    pub persons: i64,
    /// All rows.
    pub rows: i64,
}

/// The fields of counted movements.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct MovementsFields {
    /// The first day of the period.
    #[napi(ts_type = "IsoDate")]
    pub first_day: String,
    /// The last day; it counts.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// The units, in the order of the list, each with what is below it.
    pub units: Vec<UnitMovements>,
    /// Rows that were not counted: without a unit of the list, a kind or a day.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// The movements of a period over a list of units.
#[napi]
#[derive(Debug)]
pub struct Movements {
    pub(crate) inner: dieule::Movements,
}

#[napi]
impl Movements {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> MovementsFields {
        let dieule::Movements { first_day, last_day, units, left_out: rows, receipt } = &self.inner;
        MovementsFields {
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            units: units.iter().map(UnitMovements::from).collect(),
            left_out: left_out(rows),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

impl From<&dieule::UnitMovements> for UnitMovements {
    fn from(unit: &dieule::UnitMovements) -> Self {
        let dieule::UnitMovements { row, code, kinds, persons, rows } = unit;
        let level = |dieule::LevelCount { level, persons, rows, rows_without_member }: &dieule::LevelCount| LevelCount {
            level: level.code(),
            persons: count(*persons),
            rows: count(*rows),
            rows_without_member: count(*rows_without_member),
        };
        let kind = |dieule::MovementCount { kind, persons, rows, rows_without_member, levels }: &dieule::MovementCount| MovementCount {
            kind: kind.code(),
            persons: count(*persons),
            rows: count(*rows),
            rows_without_member: count(*rows_without_member),
            levels: levels.iter().map(level).collect(),
        };
        UnitMovements {
            row: count(*row),
            code: code.clone(),
            kinds: kinds.iter().map(kind).collect(),
            persons: count(*persons),
            rows: count(*rows),
        }
    }
}

/// A request with its age.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct RequestAge {
    /// The first row about it, counted from 0.
    pub row: i64,
    /// The host's own id of the case.
    pub id: Option<String>,
    /// The code of the unit that it waits for.
    pub unit: Option<String>,
    /// The day since which it waits.
    #[napi(ts_type = "IsoDate")]
    pub since: String,
    /// Its age in days on the day asked about.
    pub days: u32,
}

/// A band of ages, both ends counted.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AgeBand {
    /// The least age in days.
    pub from_days: u32,
    /// The highest; null in the band of the oldest.
    pub to_days: Option<u32>,
}

/// The requests that wait for a unit or for one below it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitRequests {
    /// Its row in the list.
    pub row: i64,
    /// Its code.
    pub code: Option<String>,
    /// Requests that wait for the unit itself.
    pub own: i64,
    /// Requests that wait for it or for a unit below it.
    pub open: i64,
    /// The age in days of the oldest of these.
    pub oldest_days: Option<u32>,
    /// How many of these fall into each band; empty where no bands are set.
    pub by_band: Vec<i64>,
}

/// The fields of open requests.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct OpenRequestsFields {
    /// The day asked about: the charter's own.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// The requests, the oldest first; those of one day in the order of the rows.
    pub requests: Vec<RequestAge>,
    /// The units, in the order of the list, each with what is below it.
    pub units: Vec<UnitRequests>,
    /// The bands that a profile sets; empty without one.
    pub bands: Vec<AgeBand>,
    /// Rows that were not counted: without a unit of the list, or a day; or with a day still to come.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// How long requests have been open.
#[napi]
#[derive(Debug)]
pub struct OpenRequests {
    pub(crate) inner: dieule::OpenRequests,
}

#[napi]
impl OpenRequests {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> OpenRequestsFields {
        let dieule::OpenRequests { on, requests, units, bands, left_out: rows, receipt } = &self.inner;
        let request = |dieule::RequestAge { row, id, unit, since, days }: &dieule::RequestAge| RequestAge {
            row: count(*row),
            id: id.clone(),
            unit: unit.clone(),
            since: since.to_string(),
            days: *days,
        };
        let unit = |dieule::UnitRequests { row, code, own, open, oldest_days, by_band }: &dieule::UnitRequests| UnitRequests {
            row: count(*row),
            code: code.clone(),
            own: count(*own),
            open: count(*open),
            oldest_days: *oldest_days,
            by_band: by_band.iter().map(|requests| count(*requests)).collect(),
        };
        OpenRequestsFields {
            on: on.to_string(),
            requests: requests.iter().map(request).collect(),
            units: units.iter().map(unit).collect(),
            bands: bands
                .iter()
                .map(|dieule::AgeBand { from_days, to_days }| AgeBand { from_days: *from_days, to_days: *to_days })
                .collect(),
            left_out: left_out(rows),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}
