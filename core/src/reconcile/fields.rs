//! The fields in which two rows differ, where both give them.

use super::entries::Rows;
use crate::identity::normalized_name;

/// What people are told apart by.
pub(super) const PERSON: &[&str] = &["key", "id_number", "full_name", "birth_date"];

/// Whether two values are both known and not the same.
pub(super) fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// Whether two names are both known and two names however they are written.
pub(super) fn names_differ(one: Option<&str>, other: Option<&str>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other && normalized_name(one) != normalized_name(other))
}

/// The names of those that differ.
pub(super) fn differing<const N: usize>(fields: [(&'static str, bool); N]) -> Vec<&'static str> {
    fields.into_iter().filter_map(|(field, differs)| differs.then_some(field)).collect()
}

/// The fields of a person in which a row differs from what it is held against, where both give them. It is held against the
/// first of several rows that gives the field.
pub(super) fn person_fields(against: &[(&Rows<'_>, usize)], (side, row): (&Rows<'_>, usize)) -> Vec<&'static str> {
    differing([
        ("full_name", names_differ(against.iter().find_map(|(side, row)| side.full_name(*row)), side.full_name(row))),
        ("birth_date", differ(against.iter().find_map(|(side, row)| side.birth_date(*row)), side.birth_date(row))),
        ("id_number", differ(against.iter().find_map(|(side, row)| side.id_number(*row)), side.id_number(row))),
        ("admitted_on", differ(against.iter().find_map(|(side, row)| side.admitted_on(*row)), side.admitted_on(row))),
        ("unit", differ(against.iter().find_map(|(side, row)| side.unit(*row)), side.unit(row))),
    ])
}
