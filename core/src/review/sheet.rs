//! Figures of units: kept unit by unit, rolled up the tree.

use super::tree::Tree;

/// Figures of every unit, in so many places.
#[derive(Clone)]
pub(crate) struct Sheet {
    pub(crate) width: usize,
    pub(crate) figures: Vec<u64>,
}

impl Sheet {
    pub(crate) fn new(width: usize, units: usize) -> Self {
        Sheet { width, figures: vec![0; width * units] }
    }

    pub(crate) fn add(&mut self, unit: usize, place: usize) {
        if let Some(figure) = self.figures.get_mut(unit * self.width + place) {
            *figure += 1;
        }
    }

    pub(crate) fn of(&self, unit: usize) -> &[u64] {
        self.figures.get(unit * self.width..(unit + 1) * self.width).unwrap_or_default()
    }

    /// Adds every unit's figures to the unit above it.
    pub(crate) fn roll_up(&mut self, tree: &Tree) {
        for unit in tree.leaves_first.iter().copied() {
            let Some(above) = tree.parent.get(unit).copied().flatten() else { continue };
            // Two rows that do not overlap: what stands before the later of them has the earlier.
            let (first, last) = (unit.min(above) * self.width, unit.max(above) * self.width);
            let Some((before, after)) = self.figures.split_at_mut_checked(last) else { continue };
            let (Some(first), Some(last)) = (before.get_mut(first..first + self.width), after.get_mut(..self.width)) else { continue };
            let (sums, own) = if above < unit { (first, last) } else { (last, first) };
            for (sum, own) in sums.iter_mut().zip(own) {
                *sum += *own;
            }
        }
    }
}
