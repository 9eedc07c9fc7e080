//! Movements of a period, counted by person and by row. The software's own count is of rows: three people with three rows each are nine.

use super::people::Meetings;
use crate::charter::Charter;
use crate::columns::first_rows;
use crate::error::{Error, InputError, Problem};
use crate::record::{codes, records};
use crate::review::{Sheet, Tree, Units};
use crate::rulebook::{P, Receipt};
use crate::table::cell;
use crate::unit::Level;
use crate::verdict::canonical;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

codes! {
    /// What happened to a member: as the software's statistics of movements tell it, and the two steps to the Party after a recognition.
    MovementKind {
        /// Kết nạp mới.
        Admitted = "admitted",
        /// Chuyển đến.
        Arrived = "arrived",
        /// Chuyển đi.
        Departed = "departed",
        /// Cấp thẻ đoàn viên.
        CardIssued = "card_issued",
        /// Trưởng thành đoàn viên.
        Matured = "matured",
        /// Xóa tên.
        StruckOff = "struck_off",
        /// Khai trừ đoàn viên.
        Expelled = "expelled",
        /// Đoàn viên danh dự.
        MadeHonorary = "made_honorary",
        /// Đoàn viên ưu tú.
        MadeOutstanding = "made_outstanding",
        /// Khen thưởng, of whichever level.
        Rewarded = "rewarded",
        /// Kỷ luật đoàn viên, of whichever level.
        Disciplined = "disciplined",
        /// Giới thiệu cho Đảng; not among the kinds that the software lists.
        IntroducedToParty = "introduced_to_party",
        /// Được kết nạp vào Đảng; not among the kinds that the software lists.
        AdmittedToParty = "admitted_to_party",
    }
}

impl MovementKind {
    /// The steps to the Party, in their order.
    pub(crate) const TO_PARTY: &[MovementKind] =
        &[MovementKind::MadeOutstanding, MovementKind::IntroducedToParty, MovementKind::AdmittedToParty];

    /// What the software's statistics of movements list.
    pub(crate) fn of_the_software() -> Vec<MovementKind> {
        let added = [MovementKind::IntroducedToParty, MovementKind::AdmittedToParty];
        MovementKind::ALL.iter().copied().filter(|kind| !added.contains(kind)).collect()
    }
}

records! {
    /// A row of a list of movements.
    "movement" MovementRow {
        /// Code of the unit that it happened in.
        unit: String,
        /// The host's opaque key of the member; by it people are told apart, never by name.
        member: String,
        /// What happened.
        kind: MovementKind,
        /// The day.
        on: NaiveDate,
        /// Of a reward or a discipline, the level that decided; absent: not told.
        level: Level,
    }
}

/// A row that was not counted, and the field it lacks or that names nothing of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The row, counted from 0.
    pub row: usize,
    /// The field.
    pub field: String,
}

/// What one level decided, of rewards or of disciplines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelCount {
    /// The level.
    pub level: Level,
    /// People whom it rewarded or disciplined, each once.
    pub persons: u64,
    /// Rows about it.
    pub rows: u64,
    /// Of these, rows that name nobody.
    pub rows_without_member: u64,
}

/// One kind of movement, counted both ways.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MovementCount {
    /// What happened.
    pub kind: MovementKind,
    /// People it happened to, each once.
    pub persons: u64,
    /// Rows about it.
    pub rows: u64,
    /// Of these, rows that name nobody; they are in no count of people.
    pub rows_without_member: u64,
    /// Rewards and disciplines by the level that decided, in the order of the codes; rows that tell none are in no level. Who was rewarded
    /// by two levels is one person in each and one of the kind.
    pub levels: Vec<LevelCount>,
}

/// The movements of a unit and of all units below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitMovements {
    /// Its row in the list.
    pub row: usize,
    /// Its code.
    pub code: Option<String>,
    /// By what happened, in the order of the codes; what did not happen is left out.
    pub kinds: Vec<MovementCount>,
    /// People to whom anything happened, each once.
    pub persons: u64,
    /// All rows.
    pub rows: u64,
}

/// The movements of a period over a list of units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Movements {
    /// The first day of the period.
    pub first_day: NaiveDate,
    /// The last day; it counts.
    pub last_day: NaiveDate,
    /// The units, in the order of the list, each with what is below it.
    pub units: Vec<UnitMovements>,
    /// Rows that were not counted: without a unit of the list, a kind or a day.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Movements {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// What is counted apart: a kind, or what a level decided of a kind; a kind comes before its levels.
type Apart = (MovementKind, Option<Level>);

/// Figures of each unit: people and what is too much in them, of anything and of what is counted apart; of that rows and nameless rows too.
pub(crate) struct Counted {
    apart: Vec<Apart>,
    sheet: Sheet,
    pub(crate) left_out: Vec<LeftOut>,
    pub(crate) tree: Tree,
}

/// Figures of anything, and of each that is counted apart.
const OF_ANYTHING: usize = 2;
const OF_EACH: usize = 4;

/// Somebody, what happened (0 for anything), and the place in the tree where it did.
type Met = (u32, u32, u32);

impl Counted {
    fn new<T: AsRef<str>>(
        units: &Units<'_, T>,
        rows: &[MovementRow],
        [first_day, last_day]: [NaiveDate; 2],
        kinds: &[MovementKind],
    ) -> Self {
        let tree = Tree::new(units);
        let mut left_out = Vec::new();
        let mut happened: Vec<(usize, usize, Apart)> = Vec::new();
        for (row, movement) in rows.iter().enumerate() {
            let unit = movement.unit.as_deref().and_then(|code| tree.row(units, code));
            let lacks = |field: &str| LeftOut { row, field: field.to_owned() };
            match (unit, movement.kind, movement.on) {
                (_, Some(kind), _) if !kinds.contains(&kind) => {}
                (None, ..) => left_out.push(lacks("unit")),
                (_, None, _) => left_out.push(lacks("kind")),
                (.., None) => left_out.push(lacks("on")),
                (Some(_), Some(_), Some(on)) if on < first_day || on > last_day => {}
                (Some(unit), Some(kind), Some(_)) => {
                    happened.push((row, unit, (kind, None)));
                    let decided = matches!(kind, MovementKind::Rewarded | MovementKind::Disciplined);
                    happened.extend(movement.level.filter(|_| decided).map(|level| (row, unit, (kind, Some(level)))));
                }
            }
        }
        let apart: Vec<Apart> = happened.iter().map(|(.., apart)| *apart).collect::<BTreeSet<_>>().into_iter().collect();
        let mut sheet = Sheet::new(OF_ANYTHING + apart.len() * OF_EACH, units.rows());
        let names: Vec<Option<&str>> = rows.iter().map(|movement| movement.member.as_deref()).collect();
        let people = first_rows(&names);
        let meetings = Meetings::new(&tree);
        let mut met: Vec<Met> = Vec::with_capacity(happened.len() * 2);
        for (row, unit, what) in &happened {
            let place = apart.binary_search(what).unwrap_or_default();
            let figures = OF_ANYTHING + place * OF_EACH;
            sheet.add(*unit, figures + 2);
            match people.get(*row).copied().flatten() {
                None => sheet.add(*unit, figures + 3),
                Some(person) => {
                    let at = meetings.place(*unit);
                    met.push((person, u32::try_from(place + 1).unwrap_or(u32::MAX), at));
                    met.extend(what.1.is_none().then_some((person, 0, at)));
                }
            }
        }
        met.sort_unstable();
        met.dedup();
        let mut before: Option<Met> = None;
        for (person, what, at) in met {
            let figures = (what as usize).checked_sub(1).map_or(0, |place| OF_ANYTHING + place * OF_EACH);
            let unit = meetings.at(at);
            sheet.add(unit, figures);
            if let Some((.., near)) = before.filter(|(one, same, _)| (*one, *same) == (person, what))
                && let Some(meeting) = meetings.meet(meetings.at(near), unit)
            {
                sheet.add(meeting, figures + 1);
            }
            before = Some((person, what, at));
        }
        sheet.roll_up(&tree);
        Counted { apart, sheet, left_out, tree }
    }

    /// What happened in a unit and below it.
    pub(crate) fn told(&self, row: usize, code: Option<String>) -> UnitMovements {
        let figures = self.sheet.of(row);
        let figure = |place: usize| figures.get(place).copied().unwrap_or_default();
        let persons = |place: usize| figure(place) - figure(place + 1);
        let mut kinds: Vec<MovementCount> = Vec::new();
        for (place, (kind, level)) in self.apart.iter().enumerate() {
            let first = OF_ANYTHING + place * OF_EACH;
            let (kind, persons, rows, rows_without_member) = (*kind, persons(first), figure(first + 2), figure(first + 3));
            match level {
                _ if rows == 0 => {}
                None => kinds.push(MovementCount { kind, persons, rows, rows_without_member, levels: Vec::new() }),
                Some(level) => {
                    let count = LevelCount { level: *level, persons, rows, rows_without_member };
                    kinds.last_mut().into_iter().for_each(|kind| kind.levels.push(count.clone()));
                }
            }
        }
        let rows = kinds.iter().map(|kind| kind.rows).sum();
        UnitMovements { row, code, kinds, persons: persons(0), rows }
    }
}

impl Charter {
    /// Count the movements from `first_day` through `last_day` in each unit and all below it, by person and by row.
    ///
    /// A person counts once in a unit, and once in every unit above, however many rows there are and in however many branches. Rows without
    /// a member are counted as rows alone. Units on a cycle have their link upward cut, as in a review.
    ///
    /// # Errors
    /// [`Error::Input`] when `last_day` lies before `first_day`, and for columns of different lengths; [`Error::NotEstablished`] below the
    /// floor.
    pub fn movements<T: AsRef<str>>(
        &self,
        units: &Units<'_, T>,
        rows: &[MovementRow],
        first_day: NaiveDate,
        last_day: NaiveDate,
    ) -> Result<Movements, Error> {
        let counted = self.count_movements(units, rows, [first_day, last_day], MovementKind::ALL)?;
        let told = |row: usize| counted.told(row, cell(units.code, row).map(|code| code.as_ref().to_owned()));
        let units = (0..units.rows()).map(told).collect();
        Ok(Movements { first_day, last_day, units, left_out: counted.left_out, receipt: self.receipt().clone() })
    }

    /// The figures of [`Charter::movements`] of some kinds, before any unit is told of; rows of other kinds are not asked.
    pub(crate) fn count_movements<T: AsRef<str>>(
        &self,
        units: &Units<'_, T>,
        rows: &[MovementRow],
        [first_day, last_day]: [NaiveDate; 2],
        kinds: &[MovementKind],
    ) -> Result<Counted, Error> {
        units.check()?;
        if last_day < first_day {
            let problem = Problem::WrongOrder { after: "first_day".to_owned() };
            return Err(InputError { record: "movements", field: "last_day".to_owned(), row: None, problem }.into());
        }
        if self.value_of("rollout.movements", &|law| law.choice(P::RolloutMovements).map(str::to_owned)).is_none() {
            return Err(Error::NotEstablished { provision: P::RolloutMovements.id(), why: "lower the floor" });
        }
        Ok(Counted::new(units, rows, [first_day, last_day], kinds))
    }
}
