//! Whom a plan binds.

use super::ScheduleUnit;
use crate::identity::normalized_name;
use crate::rulebook::{Binds, Schedule};
use crate::unit::Kind;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Whom a row of a list is for a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound<'a> {
    /// A body that the plan gives items of its own, by its code.
    Body(&'a str),
    /// A row that resembles such a body, and of which nothing says that it is a unit.
    PerhapsBody(&'a str),
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
            Bound::PerhapsBody(_) | Bound::Unknown => None,
        }
    }

    /// Whether an item or report of a body, or of all who are bound, is asked of it.
    pub(super) fn asked(self, by: Option<&str>) -> Option<bool> {
        match (self, by) {
            (Bound::Body(body), Some(by)) => Some(body == by),
            (Bound::PerhapsBody(body), Some(by)) if body != by => Some(false),
            (Bound::Body(_), None) | (Bound::No, _) | (Bound::Yes | Bound::Unknown, Some(_)) => Some(false),
            (Bound::Yes, None) => Some(true),
            (Bound::Unknown | Bound::PerhapsBody(_), None) | (Bound::PerhapsBody(_), Some(_)) => None,
        }
    }
}

/// Whether a list of kinds takes a unit in; an empty one takes all.
pub(super) fn of_kinds(kinds: &[Kind], kind: Option<Kind>) -> Option<bool> {
    if kinds.is_empty() { Some(true) } else { kind.map(|kind| kinds.contains(&kind)) }
}

/// The names of a unit or body, made ready to be compared.
#[derive(Default)]
struct Names {
    names: Vec<String>,
    /// The same without marks.
    bare: Vec<String>,
}

impl Names {
    fn of<'n>(named: impl Iterator<Item = &'n String> + Clone) -> Self {
        Names { names: named.clone().map(|name| normalized_name(name)).collect(), bare: named.map(|name| bare(name)).collect() }
    }

    /// Whether it is one of them. A name that only resembles one, without its marks or with more words around it, is not told apart here.
    fn has(&self, name: &str) -> Option<bool> {
        if self.names.contains(&normalized_name(name)) {
            return Some(true);
        }
        let name = format!(" {} ", bare(name));
        let resembles = self.bare.iter().any(|known| name.contains(&format!(" {known} ")));
        if resembles { None } else { Some(false) }
    }
}

/// Whom a plan binds, made ready to be asked about many units.
pub(super) struct Bounds<'a> {
    plan: &'a Schedule,
    /// The bodies that have items or reports of their own.
    bodies: Vec<(&'a str, Names)>,
    codes: Vec<&'a str>,
    names: Names,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(plan: &'a Schedule) -> Self {
        let by_items = plan.items.iter().filter_map(|item| item.by.as_deref());
        let codes: BTreeSet<&str> = by_items.chain(plan.reports.iter().filter_map(|report| report.by.as_deref())).collect();
        let names = |code: &str| plan.bodies.iter().find(|body| body.code == code).map(|body| Names::of(body.names.iter()));
        Bounds {
            plan,
            bodies: codes.into_iter().map(|code| (code, names(code).unwrap_or_default())).collect(),
            codes: plan.units.iter().map(|named| named.code.as_str()).collect(),
            names: Names::of(plan.units.iter().flat_map(|named| &named.names)),
        }
    }

    /// The body that a name tells, or resembles; a row of a kind of unit, or directly below, is a unit.
    fn body(&self, unit: &ScheduleUnit) -> Option<Bound<'a>> {
        let name = unit.name.as_deref()?;
        let is = |(code, names): &(&'a str, Names)| (*code == name || names.has(name) == Some(true)).then_some(Bound::Body(code));
        let resembles = |(code, names): &(&'a str, Names)| names.has(name).is_none().then_some(Bound::PerhapsBody(code));
        let a_unit = unit.kind.is_some() || unit.directly_below == Some(true);
        self.bodies.iter().find_map(is).or_else(|| self.bodies.iter().filter(|_| !a_unit).find_map(resembles))
    }

    /// What the plan says of a unit: its name, its place, its kind and its sector must all agree; what is not known leaves it open.
    pub(super) fn of(&self, unit: &ScheduleUnit) -> Bound<'a> {
        let name = unit.name.as_deref();
        if let Some(body) = self.body(unit) {
            return body;
        }
        let placed = match self.plan.binds {
            Binds::Named => name.and_then(|name| if self.codes.contains(&name) { Some(true) } else { self.names.has(name) }),
            Binds::Direct => unit.directly_below,
            Binds::All => Some(true),
        };
        let left_in = if self.plan.except_sectors.is_empty() {
            Some(true)
        } else {
            unit.sector.map(|sector| !self.plan.except_sectors.contains(&sector))
        };
        let all = [placed, of_kinds(&self.plan.kinds, unit.kind), left_in];
        match all {
            _ if all.contains(&Some(false)) => Bound::No,
            _ if all.contains(&None) => Bound::Unknown,
            _ => Bound::Yes,
        }
    }
}

/// The words of a name in small letters without marks: `đắk lắk`, `Đăk Lăk` and `ĐẮK LẮK.` come to the same.
fn bare(name: &str) -> String {
    let letters = name.nfd().flat_map(char::to_lowercase).map(|letter| if letter == 'đ' { 'd' } else { letter });
    let letters: String = letters.filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).collect();
    letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
