//! Records that may be of one person, and units in which everybody got the same: candidates and hints, never verdicts.

use super::columns::{Members, cell};
use crate::identity::number::form;
use crate::identity::{normalized_name, normalized_phone};
use crate::law::{Answer, Gap, Law, Ruling};
use crate::rulebook::P;

/// What two records of one person may share, as the rulebook lists it, with the reason a finding gives.
const SHARED: [(&str, &str); 4] = [
    ("id_number", "same_id_number"),
    ("card_number", "same_card_number"),
    ("name_and_birth_date", "same_name_and_birth_date"),
    ("name_and_phone", "same_name_and_phone"),
];

/// For each row and each thing shared: the first row that has the same, or that there is nothing to compare.
pub(super) struct People {
    first: Vec<[Compared; SHARED.len()]>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Compared {
    Nothing,
    Alone,
    With(usize),
}

impl People {
    pub(super) fn new<T: AsRef<str>>(members: &Members<'_, T>) -> Self {
        let text =
            |column: &[Option<T>], row| cell(column, row).map(|text| text.as_ref().trim().to_owned()).filter(|text| !text.is_empty());
        let names: Vec<Option<String>> = (0..members.rows())
            .map(|row| cell(members.full_name, row).map(|name| normalized_name(name.as_ref())).filter(|name| !name.is_empty()))
            .collect();
        let name = |row: usize| names.get(row).cloned().flatten();
        let mut people = People { first: vec![[Compared::Nothing; SHARED.len()]; members.rows()] };
        people.compare(0, members, |row| text(members.id_number, row));
        people.compare(1, members, |row| text(members.card_number, row));
        people.compare(2, members, |row| Some(format!("{} {}", name(row)?, cell(members.birth_date, row)?)));
        people.compare(3, members, |row| Some(format!("{} {}", name(row)?, normalized_phone(&text(members.phone, row)?))));
        people
    }

    /// Rows with one key are one record already: another rule names them.
    fn compare<T: AsRef<str>>(&mut self, place: usize, members: &Members<'_, T>, shared: impl Fn(usize) -> Option<String>) {
        let mut rows: Vec<(String, usize)> = (0..members.rows()).filter_map(|row| Some((shared(row)?, row))).collect();
        rows.sort_unstable();
        let key = |row: usize| cell(members.key, row).map(AsRef::as_ref);
        let mut first: Option<(&str, usize)> = None;
        for (text, row) in &rows {
            let compared = match first {
                Some((same, other)) if same == text && (key(other).is_none() || key(other) != key(*row)) => Compared::With(other),
                Some((same, _)) if same == text => Compared::Alone,
                _ => {
                    first = Some((text, *row));
                    Compared::Alone
                }
            };
            if let Some(cell) = self.first.get_mut(*row).and_then(|row| row.get_mut(place)) {
                *cell = compared;
            }
        }
    }

    /// Whether another record may be of the same person, for the strongest reason the law lists.
    pub(super) fn same_person<T: AsRef<str>>(
        &self,
        law: &Law<'_>,
        members: &Members<'_, T>,
        unit_of: &[Option<usize>],
        row: usize,
    ) -> Ruling {
        let listed = law.list(P::ReviewSamePerson)?;
        let compared = self.first.get(row).copied().unwrap_or([Compared::Nothing; SHARED.len()]);
        let mut anything = false;
        for shared in listed {
            let Some((compared, (_, reason))) = compared.iter().zip(SHARED).find(|(_, (name, _))| name == shared) else { continue };
            anything |= *compared != Compared::Nothing;
            let Compared::With(other) = *compared else { continue };
            // What is no number at all stands in many records.
            let number = cell(members.id_number, row).map(AsRef::as_ref);
            if shared == "id_number" && form(law, number)? != Answer::met() {
                continue;
            }
            let unit = |row: usize| unit_of.get(row).copied().flatten();
            let place = if unit(row).is_some() && unit(row) == unit(other) { "same_unit" } else { "other_unit" };
            return Ok(Answer::needs_decision(reason).figure("other_row", other as u64).figure("place", place));
        }
        if anything { Ok(Answer::met()) } else { Err(Gap::Silent) }
    }
}

/// In each unit, how many of its members have something, and whether all have the same.
pub(super) struct Sameness(Vec<Option<(u64, bool)>>);

impl Sameness {
    pub(super) fn of<V: PartialEq>(units: usize, unit_of: &[Option<usize>], value: impl Fn(usize) -> Option<V>) -> Self {
        let mut first: Vec<Option<V>> = Vec::new();
        first.resize_with(units, || None);
        let mut same: Vec<Option<(u64, bool)>> = vec![None; units];
        for (row, unit) in unit_of.iter().enumerate() {
            let Some((first, same, value)) = unit.and_then(|unit| Some((first.get_mut(unit)?, same.get_mut(unit)?, value(row)?))) else {
                continue;
            };
            let (count, all) = same.get_or_insert((0, true));
            *count += 1;
            match first {
                Some(first) => *all &= *first == value,
                None => *first = Some(value),
            }
        }
        Sameness(same)
    }

    /// The same for everybody, where there are enough of them to wonder.
    pub(super) fn answer(&self, law: &Law<'_>, unit: usize, reason: &'static str) -> Ruling {
        let enough = law.integer(P::ReviewSameness)?;
        let Some((count, all)) = self.0.get(unit).copied().flatten().filter(|(count, _)| *count >= u64::from(enough)) else {
            return Err(Gap::Silent);
        };
        Ok(Answer::when(!all, reason).figure("members", count))
    }
}
