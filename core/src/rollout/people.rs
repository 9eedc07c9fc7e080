//! People counted once in every unit and in each above it, in one pass over what happened to them.
//!
//! Somebody counts in every unit where something happened, and was counted twice where two of these units meet: going through
//! the units of one person in the order of a walk through the tree, each with the one before, the units where they meet are exactly those
//! where one has to be taken off. So counts and what is too much in them are added up the tree by themselves.

use crate::review::Tree;

/// A tree made ready to tell where two units meet.
pub(super) struct Meetings<'t> {
    tree: &'t Tree,
    /// How many units stand above.
    depth: Vec<u32>,
    /// A unit far above, by which two units meet in few steps however long a chain is; the unit itself at the top.
    far: Vec<usize>,
    /// The place of a unit in a walk that goes through everything below it before the unit beside it.
    place: Vec<u32>,
    /// The unit at each place.
    at: Vec<usize>,
}

fn of<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

fn set<T>(list: &mut [T], place: usize, value: T) {
    if let Some(cell) = list.get_mut(place) {
        *cell = value;
    }
}

impl<'t> Meetings<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        let units = tree.parent.len();
        let above = |unit: usize| tree.parent.get(unit).copied().flatten();
        let mut size = vec![1_u32; units];
        for unit in tree.leaves_first.iter().copied() {
            if let Some(above) = above(unit) {
                let sum = of(&size, above) + of(&size, unit);
                set(&mut size, above, sum);
            }
        }
        let (mut depth, mut far, mut place, mut at) = (vec![0_u32; units], vec![0; units], vec![0_u32; units], vec![0; units]);
        // The first place below each unit that is still free, and below none.
        let mut free = vec![0_u32; units];
        let mut outside = 0;
        for unit in tree.leaves_first.iter().rev().copied() {
            let own = if let Some(above) = above(unit) {
                let own = of(&free, above);
                set(&mut free, above, own + of(&size, unit));
                let below = of(&depth, above) + 1;
                set(&mut depth, unit, below);
                let (one, other) = (of(&far, above), of(&far, of(&far, above)));
                let even = of(&depth, above) - of(&depth, one) == of(&depth, one) - of(&depth, other);
                set(&mut far, unit, if even { other } else { above });
                own
            } else {
                set(&mut far, unit, unit);
                let own = outside;
                outside += of(&size, unit);
                own
            };
            set(&mut place, unit, own);
            set(&mut free, unit, own + 1);
            set(&mut at, own as usize, unit);
        }
        Meetings { tree, depth, far, place, at }
    }

    /// The place of a unit in the walk.
    pub(super) fn place(&self, unit: usize) -> u32 {
        of(&self.place, unit)
    }

    /// The unit at a place.
    pub(super) fn at(&self, place: u32) -> usize {
        of(&self.at, place as usize)
    }

    fn above(&self, unit: usize) -> Option<usize> {
        self.tree.parent.get(unit).copied().flatten()
    }

    /// The lowest unit that is, or stands above, both; nothing where there is none.
    pub(super) fn meet(&self, mut one: usize, mut other: usize) -> Option<usize> {
        if of(&self.depth, one) < of(&self.depth, other) {
            std::mem::swap(&mut one, &mut other);
        }
        while of(&self.depth, one) > of(&self.depth, other) {
            let far = of(&self.far, one);
            one = if of(&self.depth, far) >= of(&self.depth, other) { far } else { self.above(one)? };
        }
        while one != other {
            // Two tops.
            if of(&self.depth, one) == 0 {
                return None;
            }
            let (far, far_other) = (of(&self.far, one), of(&self.far, other));
            // Units of one depth have their far units at one depth too.
            (one, other) = if far == far_other { (self.above(one)?, self.above(other)?) } else { (far, far_other) };
        }
        Some(one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::Units;

    #[test]
    fn where_two_units_meet() {
        // Two tops; below the first a chain of 40 units and a branch from its 20th.
        let name = |unit: usize| Some(format!("u{unit}"));
        let parent = |unit: usize| match unit {
            0 | 41 => None,
            42 => name(20),
            unit => name(unit - 1),
        };
        let (code, parent): (Vec<_>, Vec<_>) = (0..44).map(|unit| (name(unit), parent(unit))).unzip();
        let tree = Tree::new(&Units { code: &code, parent: &parent, ..Units::default() });
        let meetings = Meetings::new(&tree);
        let slow = |one: usize, other: usize| {
            let path = |unit: usize| std::iter::successors(Some(unit), |unit| tree.parent[*unit]).collect::<Vec<_>>();
            path(one).into_iter().find(|unit| path(other).contains(unit))
        };
        for one in 0..44 {
            assert_eq!(meetings.at(meetings.place(one)), one);
            for other in 0..44 {
                assert_eq!(meetings.meet(one, other), slow(one, other), "{one} {other}");
            }
        }
    }
}
