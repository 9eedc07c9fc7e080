//! Movements of a period, counted by person and by row. The software's own count is of rows: three people with three rows each are nine.

use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::record::{codes, records};
use crate::review::{Tree, Units};
use crate::rulebook::{P, Receipt};
use crate::table::cell;
use crate::unit::Level;
use crate::verdict::canonical;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// What happened to a member, as the software's statistics of movements tell it.
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

/// What is counted apart: anything, a kind, or what a level decided of a kind.
type Counted = (Option<MovementKind>, Option<Level>);

/// What is counted for one unit: people by what is counted apart, rows and rows without a member by kind and level.
#[derive(Default)]
struct Tally {
    people: BTreeSet<(Counted, usize)>,
    persons: BTreeMap<Counted, u64>,
    rows: BTreeMap<(MovementKind, Option<Level>), [u64; 2]>,
}

impl Tally {
    /// Counts a person once.
    fn meet(&mut self, counted: Counted, person: usize) {
        if self.people.insert((counted, person)) {
            *self.persons.entry(counted).or_default() += 1;
        }
    }

    /// Takes in what was counted below. The smaller set goes into the larger, so that a deep tree stays nearly linear.
    fn take_in(&mut self, mut below: Tally) {
        if below.people.len() > self.people.len() {
            std::mem::swap(&mut self.people, &mut below.people);
            std::mem::swap(&mut self.persons, &mut below.persons);
        }
        for (counted, person) in below.people {
            self.meet(counted, person);
        }
        for (of, [rows, nameless]) in below.rows {
            let [all, without] = self.rows.entry(of).or_default();
            *all += rows;
            *without += nameless;
        }
    }

    fn told(&self, row: usize, code: Option<String>) -> UnitMovements {
        let persons = |counted| self.persons.get(&counted).copied().unwrap_or_default();
        let mut kinds: Vec<MovementCount> = Vec::new();
        // A kind comes before its levels.
        for ((kind, level), [rows, rows_without_member]) in &self.rows {
            let (kind, rows, rows_without_member, persons) = (*kind, *rows, *rows_without_member, persons((Some(*kind), *level)));
            match level {
                None => kinds.push(MovementCount { kind, persons, rows, rows_without_member, levels: Vec::new() }),
                Some(level) => {
                    let count = LevelCount { level: *level, persons, rows, rows_without_member };
                    kinds.last_mut().into_iter().for_each(|kind| kind.levels.push(count.clone()));
                }
            }
        }
        let rows = kinds.iter().map(|kind| kind.rows).sum();
        UnitMovements { row, code, kinds, persons: persons((None, None)), rows }
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
        units.check()?;
        if last_day < first_day {
            let problem = Problem::WrongOrder { after: "first_day".to_owned() };
            return Err(InputError { record: "movements", field: "last_day".to_owned(), row: None, problem }.into());
        }
        if self.value_of("rollout.movements", &|law| law.choice(P::RolloutMovements).map(str::to_owned)).is_none() {
            return Err(Error::NotEstablished { provision: P::RolloutMovements.id(), why: "lower the floor" });
        }
        let tree = Tree::new(units);
        let mut people: BTreeMap<&str, usize> = BTreeMap::new();
        let mut tallies: Vec<Tally> = (0..units.rows()).map(|_| Tally::default()).collect();
        let mut left_out = Vec::new();
        for (row, movement) in rows.iter().enumerate() {
            let mut lacks = |field: &str| left_out.push(LeftOut { row, field: field.to_owned() });
            let Some(tally) = movement.unit.as_deref().and_then(|code| tree.row(units, code)).and_then(|unit| tallies.get_mut(unit)) else {
                lacks("unit");
                continue;
            };
            let Some(kind) = movement.kind else {
                lacks("kind");
                continue;
            };
            let Some(on) = movement.on else {
                lacks("on");
                continue;
            };
            if on < first_day || on > last_day {
                continue;
            }
            let next = people.len();
            let person = movement.member.as_deref().map(|member| *people.entry(member).or_insert(next));
            if let Some(person) = person {
                tally.meet((None, None), person);
            }
            let decided = matches!(kind, MovementKind::Rewarded | MovementKind::Disciplined);
            for level in [None].into_iter().chain(movement.level.filter(|_| decided).map(Some)) {
                let [all, nameless] = tally.rows.entry((kind, level)).or_default();
                *all += 1;
                match person {
                    Some(person) => tally.meet((Some(kind), level), person),
                    None => *nameless += 1,
                }
            }
        }
        let mut told: Vec<Option<UnitMovements>> = vec![None; units.rows()];
        for row in tree.leaves_first.iter().copied() {
            let Some(tally) = tallies.get_mut(row).map(std::mem::take) else { continue };
            if let Some(told) = told.get_mut(row) {
                *told = Some(tally.told(row, cell(units.code, row).map(|code| code.as_ref().to_owned())));
            }
            if let Some(above) = tree.parent.get(row).copied().flatten().and_then(|above| tallies.get_mut(above)) {
                above.take_in(tally);
            }
        }
        let units = told.into_iter().flatten().collect();
        Ok(Movements { first_day, last_day, units, left_out, receipt: self.receipt().clone() })
    }
}
