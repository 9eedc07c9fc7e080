//! Whom a plan binds.

use super::ScheduleUnit;
use crate::identity::normalized_name;
use crate::rulebook::{Binds, NamedUnit, Schedule};
use crate::unit::Kind;

/// Whom a row of a list is for a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound<'a> {
    /// A body that the plan gives items of its own, by its code.
    Body(&'a str),
    /// A unit that is bound.
    Yes,
    /// A unit that is not.
    No,
    /// A unit of which it is not known.
    Unknown,
}

impl Bound<'_> {
    /// For the answer: whether it is bound.
    pub(super) fn told(self) -> Option<bool> {
        match self {
            Bound::Body(_) | Bound::Yes => Some(true),
            Bound::No => Some(false),
            Bound::Unknown => None,
        }
    }

    /// Whether an item or report of a body, or of all who are bound, is asked of it.
    pub(super) fn asked(self, by: Option<&str>) -> Option<bool> {
        match (self, by) {
            (Bound::Body(body), Some(by)) => Some(body == by),
            (Bound::Body(_), None) | (Bound::No, _) | (Bound::Yes | Bound::Unknown, Some(_)) => Some(false),
            (Bound::Yes, None) => Some(true),
            (Bound::Unknown, None) => None,
        }
    }
}

/// Whether a list of kinds takes a unit in; an empty one takes all.
pub(super) fn of_kinds(kinds: &[Kind], kind: Option<Kind>) -> Option<bool> {
    if kinds.is_empty() { Some(true) } else { kind.map(|kind| kinds.contains(&kind)) }
}

fn is_named(named: &NamedUnit, name: &str) -> bool {
    named.code == name || named.names.iter().any(|known| normalized_name(known) == normalized_name(name))
}

/// What the plan says of a unit: its name, its place and its kind must all agree; what is not known leaves it open.
pub(super) fn bound<'a>(plan: &'a Schedule, unit: &ScheduleUnit) -> Bound<'a> {
    let name = unit.name.as_deref();
    let bodies = plan.items.iter().filter_map(|item| item.by.as_deref()).chain(plan.reports.iter().filter_map(|r| r.by.as_deref()));
    if let Some(body) = name.and_then(|name| bodies.into_iter().find(|body| *body == name)) {
        return Bound::Body(body);
    }
    let placed = match plan.binds {
        Binds::Named => name.map(|name| plan.units.iter().any(|named| is_named(named, name))),
        Binds::Direct => unit.directly_below,
        Binds::All => Some(true),
    };
    match (placed, of_kinds(&plan.kinds, unit.kind)) {
        (Some(false), _) | (_, Some(false)) => Bound::No,
        (Some(true), Some(true)) => Bound::Yes,
        _ => Bound::Unknown,
    }
}
