//! What the names of listed units tell: units created twice, units under an old name, school years that are over.

use super::columns::{Units, cell};
use super::tree::Tree;
use crate::identity::normalized_name;
use chrono::NaiveDate;
use xxhash_rust::xxh3::xxh3_64;

/// For each row whether an earlier unit under the same parent has the same name.
pub(super) fn created_twice<T: AsRef<str>>(units: &Units<'_, T>, tree: &Tree) -> Vec<bool> {
    let name = |row| cell::<T>(units.name, row).map(|name| normalized_name(name.as_ref())).filter(|name| !name.is_empty());
    let named = |row| {
        let above = tree.parent.get(row).copied().flatten().filter(|_| tree.duplicate.get(row) == Some(&false))?;
        // Names of a country are kept as fingerprints, and read again where two are the same.
        Some((above, xxh3_64(name(row)?.as_bytes()), row))
    };
    let mut named: Vec<(usize, u64, usize)> = (0..units.rows()).filter_map(named).collect();
    named.sort_unstable();
    let mut twice = vec![false; units.rows()];
    for alike in named.chunk_by(|(above, name, _), (next_above, next_name, _)| (above, name) == (next_above, next_name)) {
        for (place, (_, _, row)) in alike.iter().enumerate().skip(1) {
            let earlier = alike.iter().take(place).any(|(_, _, earlier)| name(*earlier) == name(*row));
            if let Some(twice) = twice.get_mut(*row) {
                *twice = earlier;
            }
        }
    }
    twice
}

/// Whether the list still has a name that a decision changed.
pub(super) fn renamed<T: AsRef<str>>(units: &Units<'_, T>, row: usize) -> bool {
    let name = |column| cell::<T>(column, row).map(|name| normalized_name(name.as_ref())).filter(|name| !name.is_empty());
    match (name(units.name), name(units.decided_name)) {
        (Some(listed), Some(decided)) => listed != decided,
        _ => false,
    }
}

/// The calendar year in which the last school year named in a text ends: 2024 of `11B5 2023-2024`.
pub(super) fn school_year(name: &str) -> Option<i32> {
    let mut last = None;
    let mut before: Option<i32> = None;
    let mut rest = name;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (between, from) = rest.split_at(start);
        let end = from.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(from.len());
        let (digits, after) = from.split_at(end);
        let year = digits.parse().ok().filter(|_| digits.len() == 4);
        let joined = ["-", "–", "/"].contains(&between.trim());
        if joined && year.is_some() && before.map(|first| first + 1) == year {
            last = year;
        }
        (before, rest) = (year, after);
    }
    last
}

/// The first day on which a school year that ends in this year is over.
pub(super) fn school_year_over(ends: i32, month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(ends, month, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn school_years_in_names() {
        let cases = [
            ("Chi đoàn 11B5 2023-2024", Some(2024)),
            ("11B5 (2023 – 2024)", Some(2024)),
            ("Lớp 10A1 năm học 2022/2023, 2023-2024", Some(2024)),
            ("2023-2024", Some(2024)),
            ("Nhiệm kỳ 2022-2027", None),
            ("Chi đoàn 2024", None),
            ("Chi đoàn K65 2023, 2024", None),
            ("Chi đoàn 12023-2024", None),
            ("", None),
        ];
        for (name, year) in cases {
            assert_eq!(school_year(name), year, "{name}");
        }
    }
}
