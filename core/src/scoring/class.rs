//! The class of a total: by points or by a share of all there are, the line itself counted; then ceilings.

use super::points::{Points, Span};
use super::set::{Class, CriteriaSet, Threshold};
use crate::record::codes;
use std::cmp::Ordering;

codes! {
    /// Whether a unit has a class.
    ClassState {
        /// It has one.
        Settled = "settled",
        /// What is open decides between several.
        Open = "open",
        /// Its points are below every class of the set.
        NoneFits = "none_fits",
        /// The set has no classes.
        NoClasses = "no_classes",
    }
}

pub(super) struct Classed {
    pub(super) state: ClassState,
    /// Places among the classes; `None`: below all of them.
    pub(super) best: Option<usize>,
    pub(super) worst: Option<usize>,
    pub(super) ceilings: Vec<String>,
    pub(super) open_ceilings: Vec<String>,
}

/// The place of the first class whose line the points reach; the number of classes where none fits.
pub(super) fn reached(classes: &[Class], points: Points, highest: Points) -> usize {
    let reaches = |class: &Class| match class.from {
        Threshold::Points(least) => points >= least,
        Threshold::Share(share) => points.against(highest, share) != Ordering::Less,
        Threshold::Rest => true,
    };
    classes.iter().position(reaches).unwrap_or(classes.len())
}

/// A total between bounds has every class between theirs.
pub(super) fn settled(set: &CriteriaSet, best: usize, worst: usize) -> (ClassState, Option<usize>, Option<usize>) {
    let there = |place: usize| (place < set.classes.len()).then_some(place);
    let state = match (set.classes.is_empty(), best == worst, there(best)) {
        (true, ..) => ClassState::NoClasses,
        (false, false, _) => ClassState::Open,
        (false, true, None) => ClassState::NoneFits,
        (false, true, Some(_)) => ClassState::Settled,
    };
    (state, there(best), there(worst))
}

pub(super) fn of(set: &CriteriaSet, items: &[Span], total: Span) -> Classed {
    let (_, highest) = set.range();
    let mut best = reached(&set.classes, total.upper, highest);
    let mut worst = reached(&set.classes, total.lower, highest);
    let (mut ceilings, mut open_ceilings) = (Vec::new(), Vec::new());
    for ceiling in &set.ceilings {
        let Some(item) = items.get(ceiling.item) else { continue };
        if item.upper < ceiling.at_least {
            best = best.max(ceiling.class);
            worst = worst.max(ceiling.class);
            ceilings.push(ceiling.id.clone());
        } else if item.lower < ceiling.at_least {
            worst = worst.max(ceiling.class);
            open_ceilings.push(ceiling.id.clone());
        }
    }
    let (state, best, worst) = settled(set, best, worst);
    Classed { state, best, worst, ceilings, open_ceilings }
}
