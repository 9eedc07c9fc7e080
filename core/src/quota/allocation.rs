//! A fixed total shared in proportion to the units' bases, by largest remainder, with ties named.

use crate::charter::Charter;
use crate::error::Error;
use crate::law::Gap;
use crate::quota::QuotaBase;
use crate::rulebook::{P, Receipt};
use crate::verdict::canonical;
use serde::Serialize;

/// One unit's share of a fixed total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The unit's name or code.
    pub unit: Option<String>,
    /// Its base; `None` is left out.
    pub base: Option<u32>,
    /// What it gets; `None` without a base.
    pub amount: Option<u64>,
    /// Whether it met others with an equal remainder at the line.
    pub tied: bool,
}

/// A fixed total, shared out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Allocation {
    /// The units, in the order given.
    pub shares: Vec<Share>,
    /// The total to share.
    pub total: u64,
    /// What is not shared out: a tie, where the reading leaves it open; all of it, where no base is known.
    pub left_open: u64,
    /// How equal remainders at the line are settled: `given_order` or `leave_open`.
    pub tie_rule: String,
    /// What reproduces the allocation.
    pub receipt: Receipt,
}

impl Allocation {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// Share a fixed total by largest remainder: each unit gets the whole part of its proportional share, then those with the
    /// largest remainders one more. Equal remainders at the line are marked `tied`.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] when no single tie rule is established.
    pub fn allocate(&self, total: u32, bases: &[QuotaBase]) -> Result<Allocation, Error> {
        let mut rules: Vec<Result<String, Gap>> = Vec::new();
        self.for_each_law("quota.allocation", &mut |law, _| {
            rules.push(law.choice(P::QuotaLargestRemainderTie).map(str::to_owned));
        });
        rules.dedup();
        let [Ok(tie_rule)] = rules.as_slice() else {
            return Err(Error::NotEstablished {
                provision: P::QuotaLargestRemainderTie.id(),
                why: "choose one of its readings in a profile",
            });
        };
        let (shares, left_open) = share_out(total.into(), bases, tie_rule == "given_order");
        Ok(Allocation { shares, total: total.into(), left_open, tie_rule: tie_rule.clone(), receipt: self.receipt().clone() })
    }
}

fn share_out(total: u64, bases: &[QuotaBase], in_given_order: bool) -> (Vec<Share>, u64) {
    let sum: u128 = bases.iter().filter_map(|unit| unit.base).map(u128::from).sum();
    let mut shares: Vec<Share> =
        bases.iter().map(|unit| Share { unit: unit.unit.clone(), base: unit.base, amount: None, tied: false }).collect();
    if sum == 0 {
        return (shares, total);
    }
    let mut remainders: Vec<(u128, usize)> = Vec::new();
    let mut left = total;
    for (place, share) in shares.iter_mut().enumerate() {
        let Some(base) = share.base else { continue };
        let exact = u128::from(total) * u128::from(base);
        let whole = u64::try_from(exact / sum).unwrap_or(u64::MAX);
        share.amount = Some(whole);
        left = left.saturating_sub(whole);
        remainders.push((exact % sum, place));
    }
    remainders.sort_by_key(|(remainder, place)| (std::cmp::Reverse(*remainder), *place));
    // The line lies below the last unit that gets one more; a tie is an equal remainder on both sides of it.
    let taken = usize::try_from(left).unwrap_or(usize::MAX);
    let line = taken.checked_sub(1).and_then(|last| remainders.get(last)).map(|(remainder, _)| *remainder);
    let beyond = remainders.get(taken).map(|(remainder, _)| *remainder);
    let tie = line.filter(|_| line == beyond);
    let mut left_open = 0;
    for (order, (remainder, place)) in remainders.iter().enumerate() {
        let Some(share) = shares.get_mut(*place) else { continue };
        share.tied = tie == Some(*remainder);
        if order < taken {
            if share.tied && !in_given_order {
                left_open += 1;
            } else {
                share.amount = share.amount.map(|amount| amount + 1);
            }
        }
    }
    (shares, left_open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bases(bases: &[u32]) -> Vec<QuotaBase> {
        bases.iter().map(|base| QuotaBase { base: Some(*base), ..QuotaBase::default() }).collect()
    }

    fn amounts(total: u64, of: &[u32], in_given_order: bool) -> (Vec<u64>, Vec<bool>, u64) {
        let (shares, open) = share_out(total, &bases(of), in_given_order);
        (shares.iter().filter_map(|share| share.amount).collect(), shares.iter().map(|share| share.tied).collect(), open)
    }

    #[test]
    fn largest_remainders_get_one_more() {
        // 10 of 6, 3, 1: 6, 3, 1; 7 of them: 4.2, 2.1, 0.7 → the third gets the one that is left.
        assert_eq!(amounts(10, &[6, 3, 1], true), (vec![6, 3, 1], vec![false; 3], 0));
        assert_eq!(amounts(7, &[6, 3, 1], true), (vec![4, 2, 1], vec![false; 3], 0));
    }

    #[test]
    fn ties_are_named_and_settled_as_the_reading_says() {
        // 2 among three equal units: two thirds each, two ones for three equal remainders.
        assert_eq!(amounts(2, &[5, 5, 5], true), (vec![1, 1, 0], vec![true; 3], 0));
        assert_eq!(amounts(2, &[5, 5, 5], false), (vec![0, 0, 0], vec![true; 3], 2));
        assert_eq!(amounts(3, &[5, 5, 5], false), (vec![1, 1, 1], vec![false; 3], 0));
    }

    #[test]
    fn the_whole_result_is_stored() {
        let charter = crate::Rulebook::national().in_force_on(crate::iso_day("2024-05-09").unwrap()).unwrap();
        let json = charter.allocate(3, &bases(&[1, 2])).unwrap().to_json();
        assert!(json.starts_with(r#"{"left_open":0,"receipt":{"#), "{json}");
        assert!(json.ends_with(r#""tie_rule":"given_order","total":3}"#), "{json}");
    }

    #[test]
    fn nothing_to_share_by() {
        assert_eq!(amounts(5, &[], true), (vec![], vec![], 5));
        assert_eq!(amounts(5, &[0, 0], true), (vec![], vec![false, false], 5));
        assert_eq!(amounts(0, &[1, 2], true), (vec![0, 0], vec![false, false], 0));
    }
}
