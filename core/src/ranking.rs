//! Places by spans of values: one way to rank, for totals that are known within bounds and for whole scores, which are spans of one value.

use crate::record::codes;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// How the ranks after a tie go on.
    TieRule {
        /// Two firsts, then the third.
        Shared = "shared",
        /// Two firsts, then the second.
        Dense = "dense",
    }
}

/// What is known of a value; where several decide in turn, a list of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Between<K> {
    pub(crate) lower: K,
    pub(crate) upper: K,
}

impl<K: Ord> Between<K> {
    fn known(&self) -> bool {
        self.lower == self.upper
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) best: u32,
    pub(crate) worst: u32,
    /// Whether another certainly has the same.
    pub(crate) tied: bool,
}

impl Place {
    /// Absent while values that are open decide it.
    pub(crate) fn rank(&self) -> Option<u32> {
        (self.best == self.worst).then_some(self.best)
    }
}

/// The places of values, the highest first, in the order in which they were handed over.
pub(crate) fn places<K: Ord>(values: &[Between<K>], ties: TieRule) -> Vec<Place> {
    let mut known: BTreeMap<&K, usize> = BTreeMap::new();
    for value in values.iter().filter(|value| value.known()) {
        *known.entry(&value.lower).or_default() += 1;
    }
    // Whose lower end is above is certainly above, whose upper end is above may be.
    let (mut certain, mut possible): (Vec<&K>, Vec<&K>) = match ties {
        TieRule::Shared => (values.iter().map(|value| &value.lower).collect(), values.iter().map(|value| &value.upper).collect()),
        TieRule::Dense => {
            let open = values.iter().filter(|value| !value.known()).map(|value| &value.upper);
            (fewest(values), known.keys().copied().chain(open).collect())
        }
    };
    certain.sort_unstable();
    possible.sort_unstable();
    let above = |ends: &[&K], than: &K| ends.len() - ends.partition_point(|end| *end <= than);
    let number = |above: usize| u32::try_from(above).unwrap_or(u32::MAX).saturating_add(1);
    let place = |value: &Between<K>| {
        // What is open may itself be above its lower end.
        let itself = usize::from(!value.known());
        Place {
            best: number(above(&certain, &value.upper)),
            worst: number(above(&possible, &value.lower) - itself),
            tied: value.known() && known.get(&value.lower).is_some_and(|count| *count > 1),
        }
    };
    values.iter().map(place).collect()
}

/// The fewest values that all of these may share among them, so that each lies within its bounds: those above any line are
/// the fewest for what lies wholly above it.
fn fewest<K: Ord>(values: &[Between<K>]) -> Vec<&K> {
    let highest_first: BTreeSet<(&K, &K)> = values.iter().map(|value| (&value.lower, &value.upper)).collect();
    let mut shared: Vec<&K> = Vec::new();
    for (lower, upper) in highest_first.into_iter().rev() {
        if shared.last().is_none_or(|last| *last > upper) {
            shared.push(lower);
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(spans: &[(u32, u32)], ties: TieRule) -> Vec<(u32, u32, bool)> {
        let values: Vec<Between<u32>> = spans.iter().map(|(lower, upper)| Between { lower: *lower, upper: *upper }).collect();
        places(&values, ties).iter().map(|place| (place.best, place.worst, place.tied)).collect()
    }

    #[test]
    fn equal_values_share_a_place() {
        let spans = [(5, 5), (9, 9), (9, 9), (1, 1)];
        assert_eq!(ranked(&spans, TieRule::Shared), [(3, 3, false), (1, 1, true), (1, 1, true), (4, 4, false)]);
        assert_eq!(ranked(&spans, TieRule::Dense), [(2, 2, false), (1, 1, true), (1, 1, true), (3, 3, false)]);
        assert_eq!(ranked(&[], TieRule::Dense), []);
    }

    /// Against every way in which the open values may come out.
    #[test]
    fn bounds_are_those_of_all_ways_to_come_out() {
        let spans = [(0, 0), (0, 2), (1, 1), (1, 3), (2, 2), (2, 4), (3, 3), (3, 3), (0, 4)];
        for ties in [TieRule::Shared, TieRule::Dense] {
            for left in 0..spans.len() {
                for right in left..spans.len() {
                    let some: Vec<(u32, u32)> =
                        spans.iter().enumerate().filter(|(place, _)| *place != left && *place != right).map(|(_, span)| *span).collect();
                    // Wider, so that what is open can always come between.
                    let wide: Vec<(u32, u32)> = some.iter().map(|(lower, upper)| (lower * 3, upper * 3)).collect();
                    let got = ranked(&wide, ties);
                    let mut seen: Vec<(u32, u32)> = vec![(u32::MAX, 0); some.len()];
                    for outcome in outcomes(&wide) {
                        for (place, value) in outcome.iter().enumerate() {
                            let mut above: Vec<u32> = outcome.iter().copied().filter(|other| other > value).collect();
                            above.sort_unstable();
                            if ties == TieRule::Dense {
                                above.dedup();
                            }
                            let rank = u32::try_from(above.len()).unwrap() + 1;
                            let (best, worst) = seen.get(place).copied().unwrap();
                            *seen.get_mut(place).unwrap() = (best.min(rank), worst.max(rank));
                        }
                    }
                    let got: Vec<(u32, u32)> = got.iter().map(|(best, worst, _)| (*best, *worst)).collect();
                    assert_eq!(got, seen, "{some:?} {ties:?}");
                }
            }
        }
    }

    fn outcomes(spans: &[(u32, u32)]) -> Vec<Vec<u32>> {
        spans.iter().fold(vec![Vec::new()], |outcomes, (lower, upper)| {
            let longer = |outcome: &Vec<u32>| (*lower..=*upper).map(|value| [outcome.as_slice(), &[value]].concat()).collect::<Vec<_>>();
            outcomes.iter().flat_map(longer).collect()
        })
    }
}
