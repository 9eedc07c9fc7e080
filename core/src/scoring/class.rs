//! The class of a total: by points or by a share of all there are, the line itself counted; then ceilings.

use super::points::{Points, Span};
use super::set::{Ceiling, Class, CriteriaSet, Threshold};
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

impl Classed {
    /// Without classes there is nothing for a ceiling to hold.
    pub(super) fn none() -> Self {
        Classed { state: ClassState::NoClasses, best: None, worst: None, ceilings: Vec::new(), open_ceilings: Vec::new() }
    }
}

impl Threshold {
    /// Whether points reach the line; of shares the line is one of all points there are.
    pub(super) fn reached_by(self, points: Points, highest: Points) -> bool {
        match self {
            Threshold::Points(least) => points >= least,
            Threshold::Share(share) => points.against(highest, share) != Ordering::Less,
            Threshold::Rest => true,
        }
    }

    /// Whether it may follow a better class: lines of one kind, each below the one before; without a line only the last.
    pub(super) fn is_below(self, better: Threshold) -> bool {
        match (better, self) {
            (Threshold::Points(better), Threshold::Points(points)) => points < better,
            (Threshold::Share(better), Threshold::Share(share)) => {
                share.compare(better.numerator().into(), better.denominator().into()).is_gt()
            }
            (Threshold::Points(_) | Threshold::Share(_), Threshold::Rest) => true,
            (Threshold::Rest, _) | (Threshold::Points(_), Threshold::Share(_)) | (Threshold::Share(_), Threshold::Points(_)) => false,
        }
    }
}

/// The place of the first class whose line the points reach; the number of classes where none fits.
pub(super) fn reached(classes: &[Class], points: Points, highest: Points) -> usize {
    classes.iter().position(|class| class.from.reached_by(points, highest)).unwrap_or(classes.len())
}

/// A total between bounds has every class between theirs.
fn settled(set: &CriteriaSet, best: usize, worst: usize) -> (ClassState, Option<usize>, Option<usize>) {
    let there = |place: usize| (place < set.classes.len()).then_some(place);
    let state = match (set.classes.is_empty(), best == worst, there(best)) {
        (true, ..) => ClassState::NoClasses,
        (false, false, _) => ClassState::Open,
        (false, true, None) => ClassState::NoneFits,
        (false, true, Some(_)) => ClassState::Settled,
    };
    (state, there(best), there(worst))
}

/// The class of a total whose criteria came to these spans.
pub(super) fn of(set: &CriteriaSet, items: &[Span], total: Span) -> Classed {
    let (_, highest) = set.range();
    classed(set, total, highest, &|ceiling| items.get(ceiling.item).map(|item| (*item, ceiling.at_least)))
}

/// The class of a total under the ceilings: of each what its criterion came to, and the points below which it holds.
pub(super) fn classed(set: &CriteriaSet, total: Span, highest: Points, held: &dyn Fn(&Ceiling) -> Option<(Span, Points)>) -> Classed {
    let mut best = reached(&set.classes, total.upper, highest);
    let mut worst = reached(&set.classes, total.lower, highest);
    let (mut ceilings, mut open_ceilings) = (Vec::new(), Vec::new());
    for ceiling in &set.ceilings {
        let Some((item, line)) = held(ceiling) else { continue };
        if item.upper < line {
            best = best.max(ceiling.class);
            worst = worst.max(ceiling.class);
            ceilings.push(ceiling.id.clone());
        } else if item.lower < line {
            worst = worst.max(ceiling.class);
            open_ceilings.push(ceiling.id.clone());
        }
    }
    let (state, best, worst) = settled(set, best, worst);
    Classed { state, best, worst, ceilings, open_ceilings }
}
