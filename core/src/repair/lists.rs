//! The lists of a review as ways need them: who stands where, how large, under whom.

use crate::charter::Charter;
use crate::review::{Members, Review, Tree, Units};
use crate::table::cell;
use crate::unit::{Kind, Level, Sector, tops};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// Units and members with the tree and the sums that the review worked out.
pub(super) struct Lists<'a, U, M> {
    pub(super) units: &'a Units<'a, U>,
    pub(super) members: &'a Members<'a, M>,
    pub(super) tree: Tree,
    /// Members and branches in each unit and below.
    size: Vec<(u32, u32)>,
    /// Units directly below, that stand.
    below: Vec<u32>,
    /// Kinds that link units without being a level.
    links: Vec<Kind>,
    /// Of each row the direct superior, or the highest link above it.
    tops: Vec<Option<usize>>,
    /// The first row of each key of a member, worked out when a key is found twice.
    keys: OnceCell<BTreeMap<&'a str, usize>>,
}

impl<'a, U: AsRef<str>, M: AsRef<str>> Lists<'a, U, M> {
    pub(super) fn new(charter: &Charter, units: &'a Units<'a, U>, members: &'a Members<'a, M>, review: &Review) -> Self {
        let tree = Tree::new(units);
        let mut size = vec![(0, 0); units.rows()];
        let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        for unit in &review.worst_first {
            if let Some(size) = size.get_mut(unit.row) {
                *size = (number(unit.members), number(unit.branches));
            }
        }
        let (below, links) = (vec![0; units.rows()], charter.link_kinds());
        let mut lists = Lists { units, members, tree, size, below, links, tops: Vec::new(), keys: OnceCell::new() };
        lists.tops = tops(&lists.tree.parent, &lists.tree.leaves_first, |row| lists.link(row));
        for row in 0..units.rows() {
            let stands = !lists.duplicate(row) && cell(lists.units.dissolved, row) != Some(&true);
            if let Some(below) = lists.parent(row).filter(|_| stands).and_then(|above| lists.below.get_mut(above)) {
                *below += 1;
            }
        }
        lists
    }

    fn duplicate(&self, row: usize) -> bool {
        self.tree.duplicate.get(row) == Some(&true)
    }

    /// Whether a unit is one to reckon with: named, listed once, not dissolved.
    pub(super) fn stands(&self, row: usize) -> bool {
        cell(self.units.code, row).is_some() && !self.duplicate(row) && cell(self.units.dissolved, row) != Some(&true)
    }

    pub(super) fn parent(&self, row: usize) -> Option<usize> {
        self.tree.parent.get(row).copied().flatten()
    }

    /// The direct superior, and whether a link was looked through. Where the list shows none, the highest link stands for it: whoever stands below
    /// that has the same superior.
    pub(super) fn superior(&self, row: usize) -> Option<(usize, bool)> {
        let top = self.tops.get(row).copied().flatten()?;
        Some((top, self.parent(row).is_some_and(|above| self.link(above))))
    }

    fn link(&self, row: usize) -> bool {
        self.kind(row).is_some_and(|kind| self.links.contains(&kind))
    }

    pub(super) fn kind(&self, row: usize) -> Option<Kind> {
        cell(self.units.kind, row).copied()
    }

    pub(super) fn level(&self, row: usize) -> Option<Level> {
        cell(self.units.level, row).copied()
    }

    pub(super) fn sector(&self, row: usize) -> Option<Sector> {
        cell(self.units.sector, row).copied()
    }

    /// Members and branches in a unit and below.
    pub(super) fn size(&self, row: usize) -> (u32, u32) {
        self.size.get(row).copied().unwrap_or_default()
    }

    /// Units directly below.
    pub(super) fn below(&self, row: usize) -> u32 {
        self.below.get(row).copied().unwrap_or(0)
    }

    pub(super) fn code(&self, row: usize) -> Option<String> {
        cell(self.units.code, row).map(|code| code.as_ref().to_owned())
    }

    /// Which of these steps on the app a member has not taken, and of which the row does not say; steps without a column are in neither.
    pub(super) fn steps(&self, row: usize, steps: &[String]) -> (Vec<String>, Vec<String>) {
        let column = |step: &str| match step {
            "app_installed" => self.members.app_installed,
            "app_declared" => self.members.app_declared,
            "app_registered" => self.members.app_registered,
            _ => &[],
        };
        let shown = || steps.iter().filter(|step| !column(step).is_empty());
        let with = |state: Option<bool>| shown().filter(|step| cell(column(step), row).copied() == state).cloned().collect();
        (with(Some(false)), with(None))
    }

    /// The first row of the members with the key of this one.
    pub(super) fn first_with_key(&self, row: usize) -> Option<usize> {
        let keys = self.keys.get_or_init(|| {
            let mut keys = BTreeMap::new();
            for (row, key) in self.members.key.iter().enumerate() {
                if let Some(key) = key {
                    keys.entry(key.as_ref()).or_insert(row);
                }
            }
            keys
        });
        keys.get(cell(self.members.key, row)?.as_ref()).copied()
    }
}
