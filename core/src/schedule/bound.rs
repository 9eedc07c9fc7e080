//! Whom a plan binds.

use super::ScheduleUnit;
use crate::identity::normalized_name;
use crate::rulebook::{Binds, Schedule};
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

/// Whom a plan binds, made ready to be asked about many units.
pub(super) struct Bounds<'a> {
    plan: &'a Schedule,
    /// The bodies that have items or reports of their own.
    bodies: Vec<&'a str>,
    codes: Vec<&'a str>,
    names: Vec<String>,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(plan: &'a Schedule) -> Self {
        let by_items = plan.items.iter().filter_map(|item| item.by.as_deref());
        Bounds {
            plan,
            bodies: by_items.chain(plan.reports.iter().filter_map(|report| report.by.as_deref())).collect(),
            codes: plan.units.iter().map(|named| named.code.as_str()).collect(),
            names: plan.units.iter().flat_map(|named| &named.names).map(|name| normalized_name(name)).collect(),
        }
    }

    fn is_named(&self, name: &str) -> bool {
        self.codes.contains(&name) || self.names.contains(&normalized_name(name))
    }

    /// What the plan says of a unit: its name, its place and its kind must all agree; what is not known leaves it open.
    pub(super) fn of(&self, unit: &ScheduleUnit) -> Bound<'a> {
        let name = unit.name.as_deref();
        if let Some(body) = name.and_then(|name| self.bodies.iter().find(|body| **body == name)) {
            return Bound::Body(body);
        }
        let placed = match self.plan.binds {
            Binds::Named => name.map(|name| self.is_named(name)),
            Binds::Direct => unit.directly_below,
            Binds::All => Some(true),
        };
        match (placed, of_kinds(&self.plan.kinds, unit.kind)) {
            (Some(false), _) | (_, Some(false)) => Bound::No,
            (Some(true), Some(true)) => Bound::Yes,
            _ => Bound::Unknown,
        }
    }
}
