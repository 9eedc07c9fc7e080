//! Records that may be of one person, and units in which everybody got the same: candidates and hints, never verdicts.

use crate::columns::{MemberColumns, Texts};
use crate::identity::number::form;
use crate::identity::{normalized_name, normalized_phone};
use crate::law::{Answer, Gap, Law, Ruling};
use crate::rulebook::P;
use crate::table::Columns;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use xxhash_rust::xxh3::xxh3_128;

/// What two records of one person may share, as the rulebook lists it, with the reason a finding gives.
pub(crate) const SHARED: [(&str, &str); 4] = [
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
    pub(super) fn new(members: &MemberColumns<'_>) -> Self {
        let shared: Vec<[Option<String>; SHARED.len()]> = (0..members.rows()).map(|row| shared_by(members, row)).collect();
        let mut people = People { first: vec![[Compared::Nothing; SHARED.len()]; members.rows()] };
        for place in 0..SHARED.len() {
            people.compare(place, members, |row| shared.get(row).and_then(|texts| texts.get(place)).cloned().flatten());
        }
        people
    }

    /// Rows with one key are one record already: another rule names them.
    fn compare(&mut self, place: usize, members: &MemberColumns<'_>, shared: impl Fn(usize) -> Option<String>) {
        let mut rows: Vec<(String, usize)> = (0..members.rows()).filter_map(|row| Some((shared(row)?, row))).collect();
        rows.sort_unstable();
        let key = |row: usize| members.key.get(row);
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
    pub(super) fn same_person(&self, law: &Law<'_>, members: &MemberColumns<'_>, unit_of: &[Option<usize>], row: usize) -> Ruling {
        let compared = self.first.get(row).copied().unwrap_or([Compared::Nothing; SHARED.len()]);
        let shared = |place: usize| match compared.get(place) {
            Some(Compared::With(other)) => Some(*other),
            _ => None,
        };
        let Some((place, other)) = strongest(law, shared, members.id_number.get(row))? else {
            let listed = law.list(P::ReviewSamePerson)?;
            let anything =
                |(compared, (name, _)): (&Compared, &(&str, &str))| *compared != Compared::Nothing && listed.iter().any(|of| of == name);
            return if compared.iter().zip(&SHARED).any(anything) { Ok(Answer::met()) } else { Err(Gap::Silent) };
        };
        let unit = |row: usize| unit_of.get(row).copied().flatten();
        let where_it_is = if unit(row).is_some() && unit(row) == unit(other) { "same_unit" } else { "other_unit" };
        let reason = SHARED.get(place).map_or("", |(_, reason)| reason);
        Ok(Answer::needs_decision(reason).figure("other_row", other as u64).figure("place", where_it_is))
    }
}

/// What a record may share with another of the same person, in the order of [`SHARED`].
pub(crate) fn shared_by(members: &MemberColumns<'_>, row: usize) -> [Option<String>; SHARED.len()] {
    let text = |column: Texts<'_>| column.get(row).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let name = members.full_name.get(row).map(normalized_name).filter(|name| !name.is_empty());
    let birth = name.as_ref().zip(members.birth_date.get(row)).map(|(name, birth)| format!("{name} {birth}"));
    let phone = name.as_ref().zip(text(members.phone)).map(|(name, phone)| format!("{name} {}", normalized_phone(&phone)));
    [text(members.id_number), text(members.card_number), birth, phone]
}

/// What a record shares with another one: the strongest of what the law lists, by its place in [`SHARED`], and the other.
pub(crate) fn strongest<O>(law: &Law<'_>, shared: impl Fn(usize) -> Option<O>, number: Option<&str>) -> Result<Option<(usize, O)>, Gap> {
    for listed in law.list(P::ReviewSamePerson)? {
        let Some(place) = SHARED.iter().position(|(name, _)| name == listed) else { continue };
        let Some(other) = shared(place) else { continue };
        // What is no number at all stands in many records.
        if listed != "id_number" || form(law, number)? == Answer::met() {
            return Ok(Some((place, other)));
        }
    }
    Ok(None)
}

/// In each unit, how many of its members have something, the first there was, and whether all have the same.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Sameness<V>(Vec<Option<(u64, V, bool)>>);

impl<V: PartialEq + Clone> Sameness<V> {
    pub(crate) fn of(units: usize) -> Self {
        Sameness(vec![None; units])
    }

    pub(crate) fn add(&mut self, unit: usize, value: V) {
        match self.0.get_mut(unit) {
            Some(Some((count, first, all))) => {
                *count += 1;
                *all &= *first == value;
            }
            Some(none) => *none = Some((1, value, true)),
            None => {}
        }
    }

    /// What two lists say together, in whatever order.
    pub(crate) fn merge(&mut self, other: Self) {
        for (own, other) in self.0.iter_mut().zip(other.0) {
            match (own.as_mut(), other) {
                (Some((count, first, all)), Some((more, value, same))) => {
                    *count += more;
                    *all &= same && *first == value;
                }
                (None, other) => *own = other,
                (Some(_), None) => {}
            }
        }
    }

    /// The same for everybody, where there are enough of them to wonder.
    pub(super) fn answer(&self, law: &Law<'_>, unit: usize, reason: &'static str) -> Ruling {
        let enough = law.integer(P::ReviewSameness)?;
        match self.0.get(unit) {
            Some(Some((count, _, all))) if *count >= u64::from(enough) => Ok(Answer::when(!all, reason).figure("members", *count)),
            _ => Err(Gap::Silent),
        }
    }
}

/// What members of a unit may all have the same of.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Alike {
    /// Fingerprints: a part of a screening travels, and no text with it.
    pub(crate) comment: Sameness<u128>,
    pub(crate) score: Sameness<u32>,
}

impl Alike {
    pub(crate) fn of(units: usize) -> Self {
        Alike { comment: Sameness::of(units), score: Sameness::of(units) }
    }

    /// Whether it tells of so many units.
    pub(super) fn is_of(&self, units: usize) -> bool {
        self.comment.0.len() == units && self.score.0.len() == units
    }

    pub(crate) fn add(&mut self, members: &MemberColumns<'_>, rows: Range<usize>, unit_of: impl Fn(usize) -> Option<usize>) {
        if members.lacks("comment") && members.lacks("score") {
            return;
        }
        for row in rows {
            let Some(unit) = unit_of(row) else { continue };
            if let Some(comment) = members.comment.get(row).map(normalized_name).filter(|text| !text.is_empty()) {
                self.comment.add(unit, xxh3_128(comment.as_bytes()));
            }
            if let Some(score) = members.score.get(row) {
                self.score.add(unit, score);
            }
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.comment.merge(other.comment);
        self.score.merge(other.score);
    }
}
