//! The tree of units: parents found, cycles cut, sums rolled up. Iterative throughout, so a chain of any length is fine.

use super::columns::{Units, cell};
use crate::columns::{CodeIndex, MemberColumns};

/// The tree as row numbers.
#[derive(Debug)]
pub(crate) struct Tree {
    rows: CodeIndex,
    /// The row above, with cycles cut and unknown parents dropped.
    pub(crate) parent: Vec<Option<usize>>,
    /// Each row after the rows below it.
    pub(crate) leaves_first: Vec<usize>,
    /// Rows whose code stands on an earlier row already.
    pub(crate) duplicate: Vec<bool>,
    /// Rows whose parent is not in the list.
    pub(crate) orphan: Vec<bool>,
    /// Rows that are above themselves.
    pub(crate) on_cycle: Vec<bool>,
}

impl Tree {
    pub(crate) fn new<T: AsRef<str>>(units: &Units<'_, T>) -> Self {
        let count = units.rows();
        let rows = CodeIndex::new(units.code);
        let row_of = |code: &T| rows.row(units.code, code.as_ref()).map(|row| row as usize);
        let duplicate: Vec<bool> = (0..count).map(|row| cell(units.code, row).and_then(row_of).is_some_and(|first| first != row)).collect();
        let mut orphan = vec![false; count];
        let mut parent: Vec<Option<usize>> = vec![None; count];
        for (row, (above, orphan)) in parent.iter_mut().zip(&mut orphan).enumerate() {
            if let Some(code) = cell(units.parent, row) {
                *above = row_of(code);
                *orphan = above.is_none();
            }
        }
        let on_cycle = rows_on_cycles(&parent);
        for (above, on_cycle) in parent.iter_mut().zip(&on_cycle) {
            if *on_cycle {
                *above = None;
            }
        }
        let leaves_first = leaves_first(&parent);
        Tree { rows, parent, leaves_first, duplicate, orphan, on_cycle }
    }

    /// The first row of a unit's code, in the units that the tree was made of.
    pub(crate) fn row<T: AsRef<str>>(&self, units: &Units<'_, T>, code: &str) -> Option<usize> {
        self.rows.row(units.code, code).map(|row| row as usize)
    }

    /// For each member the row of their unit; nothing where it is not in the list.
    pub(crate) fn units_of<T: AsRef<str>>(&self, units: &Units<'_, T>, members: &MemberColumns<'_>) -> Vec<Option<usize>> {
        let mut rows = Vec::new();
        members.unit.look_up(u32::MAX, |code| self.rows.row(units.code, code).unwrap_or(u32::MAX), &mut rows);
        rows.into_iter().map(|row| (row != u32::MAX).then_some(row as usize)).collect()
    }

    /// Add every row's figures to the rows above it.
    pub(crate) fn roll_up<const N: usize>(&self, figures: &mut [[u64; N]]) {
        for row in &self.leaves_first {
            let (Some(own), Some(Some(above))) = (figures.get(*row).copied(), self.parent.get(*row)) else { continue };
            for (sum, figure) in figures.get_mut(*above).into_iter().flatten().zip(own) {
                *sum += figure;
            }
        }
    }
}

/// The rows that come back to themselves by following parents.
fn rows_on_cycles(parent: &[Option<usize>]) -> Vec<bool> {
    let mut on_cycle = vec![false; parent.len()];
    // The walk that first came by a row, counted from 1; 0 for none yet.
    let mut walk_of = vec![0_usize; parent.len()];
    for start in 0..parent.len() {
        let walk = start + 1;
        let mut at = Some(start);
        while let Some(row) = at {
            let Some(seen) = walk_of.get_mut(row) else { break };
            if *seen == walk {
                mark_cycle(parent, row, &mut on_cycle);
            }
            if *seen != 0 {
                break;
            }
            *seen = walk;
            at = parent.get(row).copied().flatten();
        }
    }
    on_cycle
}

fn mark_cycle(parent: &[Option<usize>], start: usize, on_cycle: &mut [bool]) {
    let mut at = Some(start);
    while let Some(row) = at {
        match on_cycle.get_mut(row) {
            Some(mark) if !*mark => *mark = true,
            _ => break,
        }
        at = parent.get(row).copied().flatten();
    }
}

/// An order in which every row comes after those below it.
pub(crate) fn leaves_first(parent: &[Option<usize>]) -> Vec<usize> {
    let mut below = vec![0_usize; parent.len()];
    for above in parent.iter().flatten() {
        if let Some(below) = below.get_mut(*above) {
            *below += 1;
        }
    }
    let mut order: Vec<usize> = below.iter().enumerate().filter(|(_, below)| **below == 0).map(|(row, _)| row).collect();
    let mut next = 0;
    while let Some(row) = order.get(next).copied() {
        next += 1;
        let above = parent.get(row).copied().flatten();
        if let Some((above, left)) = above.and_then(|above| Some((above, below.get_mut(above)?))) {
            *left -= 1;
            if *left == 0 {
                order.push(above);
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(codes: &[Option<&str>], parents: &[Option<&str>]) -> Tree {
        Tree::new(&Units { code: codes, parent: parents, ..Units::default() })
    }

    #[test]
    fn cycles_are_cut_and_what_hangs_below_is_kept() {
        // a → b → c → a, and d below c.
        let tree = tree(&[Some("a"), Some("b"), Some("c"), Some("d")], &[Some("b"), Some("c"), Some("a"), Some("c")]);
        assert_eq!(tree.on_cycle, [true, true, true, false]);
        assert_eq!(tree.parent, [None, None, None, Some(2)]);
        assert_eq!(tree.leaves_first.len(), 4);
    }

    #[test]
    fn a_unit_above_itself_and_an_unknown_parent() {
        let tree = tree(&[Some("a"), Some("b"), Some("a"), None], &[Some("a"), Some("x"), None, Some("b")]);
        assert_eq!(tree.on_cycle, [true, false, false, false]);
        assert_eq!(tree.orphan, [false, true, false, false]);
        assert_eq!(tree.duplicate, [false, false, true, false]);
        assert_eq!(tree.parent, [None, None, None, Some(1)]);
    }

    #[test]
    fn a_long_chain_rolls_up() {
        let count = 200_000;
        let parent: Vec<Option<usize>> = (0..count).map(|row: usize| row.checked_sub(1)).collect();
        let chain = Tree {
            rows: CodeIndex::new::<&str>(&[]),
            on_cycle: rows_on_cycles(&parent),
            leaves_first: leaves_first(&parent),
            parent,
            duplicate: Vec::new(),
            orphan: Vec::new(),
        };
        assert!(chain.on_cycle.iter().all(|on| !on));
        let mut ones = vec![[1_u64]; count];
        chain.roll_up(&mut ones);
        assert_eq!(ones.first(), Some(&[count as u64]));
    }
}
