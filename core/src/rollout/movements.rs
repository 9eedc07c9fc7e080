//! Movements of a period, counted by person and by row. The software's own count is of rows: three people with three rows each are nine.

use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::record::{codes, records};
use crate::review::{Tree, Units};
use crate::rulebook::{P, Receipt};
use crate::table::cell;
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

/// What is counted for one unit: people by kind, people at all, rows and rows without a member by kind.
#[derive(Default)]
struct Tally {
    people: BTreeSet<(Option<MovementKind>, usize)>,
    persons: BTreeMap<Option<MovementKind>, u64>,
    rows: BTreeMap<MovementKind, [u64; 2]>,
}

impl Tally {
    /// Counts a person once; `None` stands for any kind.
    fn meet(&mut self, kind: Option<MovementKind>, person: usize) {
        if self.people.insert((kind, person)) {
            *self.persons.entry(kind).or_default() += 1;
        }
    }

    /// Takes in what was counted below. The smaller set goes into the larger, so that a deep tree stays nearly linear.
    fn take_in(&mut self, mut below: Tally) {
        if below.people.len() > self.people.len() {
            std::mem::swap(&mut self.people, &mut below.people);
            std::mem::swap(&mut self.persons, &mut below.persons);
        }
        for (kind, person) in below.people {
            self.meet(kind, person);
        }
        for (kind, [rows, nameless]) in below.rows {
            let [all, without] = self.rows.entry(kind).or_default();
            *all += rows;
            *without += nameless;
        }
    }

    fn told(&self, row: usize, code: Option<String>) -> UnitMovements {
        let persons = |kind| self.persons.get(&kind).copied().unwrap_or_default();
        let count = |(kind, [rows, rows_without_member]): (&MovementKind, &[u64; 2])| MovementCount {
            kind: *kind,
            persons: persons(Some(*kind)),
            rows: *rows,
            rows_without_member: *rows_without_member,
        };
        let rows = self.rows.values().map(|[rows, _]| rows).sum();
        UnitMovements { row, code, kinds: self.rows.iter().map(count).collect(), persons: persons(None), rows }
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
            let [all, nameless] = tally.rows.entry(kind).or_default();
            *all += 1;
            match movement.member.as_deref() {
                Some(member) => {
                    let next = people.len();
                    let person = *people.entry(member).or_insert(next);
                    tally.meet(Some(kind), person);
                    tally.meet(None, person);
                }
                None => *nameless += 1,
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
