//! The count a unit fixed on a day, with every movement since, against the count of today.
//!
//! The last count on or before the charter's day is the one that holds. Movements after it count, up to the charter's day; the
//! others are named and left out.

use super::entries::{Movement, Reconciled, Rows};
use super::found::{At, Found, Sheets};
use super::result::{Difference, Reconciliation, Side};
use crate::charter::Charter;
use crate::data::expected_members;
use crate::error::InputError;
use crate::law::Answer;
use crate::rulebook::P;
use crate::verdict::{Figure, Finding, Outcome};
use chrono::NaiveDate;
use std::collections::BTreeMap;

const RULE: &str = "data.balance";

/// A movement of the list.
#[derive(Debug, Clone, Copy)]
struct Moved<'a> {
    key: Option<&'a str>,
    on: NaiveDate,
    movement: Movement,
    count: u32,
    /// Its row; none where several rows say the same.
    row: Option<usize>,
}

/// What the two sides say of a unit.
#[derive(Debug, Default)]
struct Unit<'a> {
    /// Counts the unit fixed: day, row, members.
    fixed: Vec<(NaiveDate, usize, u32)>,
    moved: Vec<Moved<'a>>,
    /// Whether a count or movement has no day, so that nobody knows what holds.
    undated: bool,
    /// Rows of the records that are its whole number of members.
    totals: Vec<(usize, u32)>,
    /// Rows of the records that are a member each.
    members: Vec<(Option<&'a str>, usize)>,
}

struct Balance<'s, 'a, 'c> {
    sheets: Sheets<'s, 'a>,
    found: Found<'c>,
    day: NaiveDate,
    /// Whether the records are members, so that a unit without any has none.
    of_members: bool,
}

pub(super) fn member_counts(charter: &Charter, records: &Rows<'_>, list: &Rows<'_>) -> Result<Reconciliation, InputError> {
    for (table, side) in [("records", records), ("list", list)] {
        side.needs_one_of(table, &["unit"])?;
    }
    let sheets = Sheets { records, list, unit: Rows::unit, marks: &[] };
    let of_members = records.len == 0 || (0..records.len).any(|row| records.count(row).is_none());
    let mut balance = Balance { sheets, found: Found::new(charter), day: charter.day(), of_members };
    let members: Vec<usize> = (0..records.len).filter(|row| records.count(*row).is_none()).collect();
    balance.found.repeated(&balance.sheets, false, &members);
    let units = balance.units();
    for (code, unit) in units {
        balance.unit(code, unit);
    }
    let Balance { sheets, found, .. } = balance;
    let asked = by_letter(&found, 0, 1);
    let not_met = found.worst_of(RULE, asked.clone()) == Some(Outcome::NotMet);
    let outcome = asked.map(|asked| match () {
        () if not_met => Outcome::NotMet,
        () if found.untold > 0 || asked.outcome == Outcome::Unknown => Outcome::Unknown,
        () => Outcome::Met,
    });
    Ok(found.reconciliation(Reconciled::MemberCounts, RULE, &sheets, outcome))
}

/// The finding of the plan's rule; `None` where no letter that was chosen asks for it.
fn by_letter(found: &Found<'_>, expected: i64, members: i64) -> Option<Finding> {
    found.by_letter(RULE, P::DataBalance, &|law| {
        law.asked(P::DataBalance)?;
        Ok(figures(Answer::when(expected == members, "balance_differs"), expected, members))
    })
}

fn figures(answer: Answer, expected: i64, members: i64) -> Answer {
    let figures = [("expected", expected), ("members", members), ("difference", members - expected)];
    figures.into_iter().fold(answer, |answer, (name, figure)| answer.figure(name, Figure::Number(figure)))
}

impl<'a> Balance<'_, 'a, '_> {
    /// The rows of both sides by unit; rows of which too little is known are named.
    fn units(&mut self) -> BTreeMap<&'a str, Unit<'a>> {
        let mut units: BTreeMap<&'a str, Unit<'a>> = BTreeMap::new();
        let (records, list) = (self.sheets.records, self.sheets.list);
        for row in 0..records.len {
            match (records.unit(row), records.count(row)) {
                (None, _) => self.left_out(self.sheets.at(Some(row), None), Answer::unknown(vec!["unit"])),
                (Some(unit), Some(count)) => units.entry(unit).or_default().totals.push((row, count)),
                (Some(unit), None) => units.entry(unit).or_default().members.push((records.key(row), row)),
            }
        }
        for row in 0..list.len {
            let at = self.sheets.at(None, Some(row));
            let Some(unit) = list.unit(row) else {
                self.left_out(at, Answer::unknown(vec!["unit"]));
                self.found.untold += 1;
                continue;
            };
            let unit = units.entry(unit).or_default();
            match (list.movement(row), list.count(row), list.on(row)) {
                (None, None, _) => self.left_out(at, Answer::unknown(vec!["count", "movement"])),
                (_, _, None) => {
                    unit.undated = true;
                    self.left_out(at, Answer::unknown(vec!["on"]));
                }
                (Some(movement), count, Some(on)) => {
                    unit.moved.push(Moved { key: list.key(row), on, movement, count: count.unwrap_or(1), row: Some(row) });
                }
                (None, Some(count), Some(on)) => unit.fixed.push((on, row, count)),
            }
        }
        units
    }

    fn left_out(&mut self, at: At<'_>, answer: Answer) {
        let finding = self.found.plain(answer);
        self.found.push(at.difference(Side::LeftOut, finding));
    }

    fn unit(&mut self, code: &'a str, unit: Unit<'a>) {
        let Unit { fixed, moved, undated, totals, members } = unit;
        let fixed = self.fixed(code, fixed, undated);
        let members_found = self.found_in(code, &totals, &members);
        let Some((from, row, count)) = fixed else { return };
        let moved = self.counted(moved, from);
        if undated {
            self.found.untold += 1;
            return;
        }
        let Some(members_found) = members_found else { return };
        let counts = |adds: bool| moved.iter().filter(move |moved| moved.movement.adds() == adds).map(|moved| moved.count);
        let expected = expected_members(count, counts(true), counts(false));
        self.found.compared += 1;
        if expected == members_found {
            self.found.agreeing += 1;
        } else {
            let plain = || figures(Answer::needs_decision("count_differs"), expected, members_found);
            let finding = by_letter(&self.found, expected, members_found).unwrap_or_else(|| self.found.plain(plain()));
            let record_row = if let [(row, _)] = *totals { Some(row) } else { None };
            let at = At { record_row, list_row: Some(row), unit: Some(code), ..At::default() };
            self.found.push(Difference { fields: vec!["count".to_owned()], ..at.difference(Side::Differing, finding) });
        }
        if totals.is_empty() {
            self.people(code, &moved, members);
        }
    }

    /// The count that holds: the last on or before the day.
    fn fixed(&mut self, code: &str, mut fixed: Vec<(NaiveDate, usize, u32)>, undated: bool) -> Option<(NaiveDate, usize, u32)> {
        fixed.sort_unstable();
        let later = fixed.split_off(fixed.partition_point(|(on, ..)| *on <= self.day));
        for (_, row, _) in later {
            self.left_out(self.sheets.at(None, Some(row)), Answer::needs_decision("count_after_day"));
        }
        let last = fixed.last().map(|(on, ..)| *on);
        let held = fixed.split_off(fixed.partition_point(|(on, ..)| Some(*on) < last));
        for (_, row, _) in fixed {
            self.left_out(self.sheets.at(None, Some(row)), Answer::needs_decision("earlier_count"));
        }
        match *held {
            [only] => Some(only),
            [] if undated => {
                self.found.untold += 1;
                None
            }
            [] => {
                self.left_out(At { unit: Some(code), ..At::default() }, Answer::unknown(vec!["count"]));
                self.found.untold += 1;
                None
            }
            _ => {
                for (_, row, _) in &held {
                    self.found.unclear(self.sheets.at(None, Some(*row)), [0, held.len()]);
                }
                None
            }
        }
    }

    /// How many members the records have in a unit; each key counts once.
    fn found_in(&mut self, code: &str, totals: &[(usize, u32)], members: &[(Option<&str>, usize)]) -> Option<i64> {
        match (totals, members) {
            ([(_, count)], []) => Some(i64::from(*count)),
            ([], []) if !self.of_members => {
                self.left_out(At { unit: Some(code), ..At::default() }, Answer::unknown(vec!["count"]));
                self.found.untold += 1;
                None
            }
            ([], members) => {
                let mut keys: Vec<&str> = members.iter().filter_map(|(key, _)| *key).collect();
                let without = members.len() - keys.len();
                keys.sort_unstable();
                keys.dedup();
                i64::try_from(keys.len() + without).ok()
            }
            (totals, members) => {
                for (row, _) in totals {
                    self.found.unclear(self.sheets.at(Some(*row), None), [totals.len() + members.len(), 0]);
                }
                self.found.untold += 1;
                None
            }
        }
    }

    /// The movements that count: after the day of the count, up to the charter's day, each of a person once.
    fn counted(&mut self, mut moved: Vec<Moved<'a>>, from: NaiveDate) -> Vec<Moved<'a>> {
        moved.retain(|moved| {
            let reason = match () {
                () if moved.on <= from => Answer::needs_decision("movement_before_count"),
                () if moved.on > self.day => Answer::needs_decision("movement_after_day"),
                () => return true,
            };
            let finding = self.found.plain(reason);
            self.found.push(self.sheets.at(None, moved.row).difference(Side::LeftOut, finding));
            false
        });
        moved.sort_unstable_by_key(|moved| (moved.key, moved.on, moved.movement, moved.row));
        let same = |one: &Moved<'_>, other: &Moved<'_>| {
            one.key.is_some() && (one.key, one.on, one.movement) == (other.key, other.on, other.movement)
        };
        for group in moved.chunk_by(same).filter(|group| group.len() > 1) {
            for moved in group {
                let finding = self.found.plain(Answer::needs_decision("duplicate").figure("rows", group.len() as u64));
                self.found.push(self.sheets.at(None, moved.row).difference(Side::Repeated, finding));
            }
        }
        moved.dedup_by(|later, first| {
            let again = same(first, later);
            if again {
                first.row = None;
            }
            again
        });
        moved
    }

    /// People whose last movement says one thing and the records another.
    fn people(&mut self, code: &str, moved: &[Moved<'_>], mut members: Vec<(Option<&str>, usize)>) {
        members.sort_unstable();
        let keyless = members.partition_point(|(key, _)| key.is_none());
        if keyless == members.len() && keyless > 0 {
            return;
        }
        for of_one in moved.chunk_by(|one, other| one.key == other.key) {
            let Some(Moved { key: Some(key), on, movement, row, .. }) = of_one.last() else { continue };
            // Of opposite movements on one day nobody knows which came last.
            let unsure = of_one.iter().any(|moved| moved.on == *on && moved.movement.adds() != movement.adds());
            let rows =
                members.partition_point(|(other, _)| *other < Some(*key))..members.partition_point(|(other, _)| *other <= Some(*key));
            let here = members.get(rows).unwrap_or_default();
            if unsure || here.is_empty() != movement.adds() {
                continue;
            }
            let (side, answer) = if movement.adds() {
                (Side::Missing, Answer::needs_decision("came_not_found"))
            } else {
                (Side::Extra, Answer::needs_decision("left_still_listed"))
            };
            // A member without a key may be the one.
            let outcome = if movement.adds() && keyless > 0 { Outcome::Unknown } else { Outcome::NeedsDecision };
            let finding = self.found.plain(Answer { outcome: Some(outcome), ..answer });
            let record_row = if let [(_, row)] = here { Some(*row) } else { None };
            let at = At { record_row, list_row: *row, key: Some(*key), unit: Some(code), ..At::default() };
            self.found.push(at.difference(side, finding));
        }
    }
}
