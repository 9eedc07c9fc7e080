//! What people and branches are told apart by, and what one side has more than once.

use super::entries::Rows;
use super::pair::Marked;
use crate::identity::normalized_name;
use std::borrow::Cow;

const KEY: u8 = 1;
const NUMBER: u8 = 1 << 1;
const NAME: u8 = 1 << 2;

/// Some rows of a side as people: by key, else by number, else by full name and birth date together.
pub(super) struct People<'a> {
    pub(super) side: &'a Rows<'a>,
    pub(super) rows: Vec<usize>,
}

/// Some rows of a side as branches: by code, else by name under one parent.
pub(super) struct Branches<'a> {
    pub(super) side: &'a Rows<'a>,
    pub(super) rows: Vec<usize>,
    /// Whether neither side names parents: both then list the branches of one unit.
    pub(super) one_parent: bool,
}

fn bit(known: bool, bit: u8) -> u8 {
    if known { bit } else { 0 }
}

impl Marked for People<'_> {
    fn rows(&self) -> &[usize] {
        &self.rows
    }

    fn has(&self, row: usize) -> u8 {
        let named = self.side.full_name(row).is_some() && self.side.birth_date(row).is_some();
        bit(self.side.key(row).is_some(), KEY) | bit(self.side.id_number(row).is_some(), NUMBER) | bit(named, NAME)
    }

    fn mark(&self, place: usize, row: usize) -> Option<Cow<'_, str>> {
        match place {
            0 => self.side.key(row).map(Cow::Borrowed),
            1 => self.side.id_number(row).map(Cow::Borrowed),
            _ => Some(format!("{}\0{}", normalized_name(self.side.full_name(row)?), self.side.birth_date(row)?).into()),
        }
    }

    fn name(&self, row: usize) -> Option<String> {
        self.side.full_name(row).map(normalized_name)
    }

    /// A number is one person's; two people may share name and birth date.
    fn sure(&self, place: usize) -> bool {
        place == 1
    }

    fn repeats(&self, has: u8) -> bool {
        has & (KEY | NUMBER) == 0
    }
}

impl Marked for Branches<'_> {
    fn rows(&self) -> &[usize] {
        &self.rows
    }

    fn has(&self, row: usize) -> u8 {
        let placed = self.side.name(row).is_some() && (self.one_parent || self.side.parent(row).is_some());
        bit(self.side.key(row).is_some(), KEY) | bit(placed, NAME)
    }

    fn mark(&self, place: usize, row: usize) -> Option<Cow<'_, str>> {
        match place {
            0 => self.side.key(row).map(Cow::Borrowed),
            1 => None,
            _ => {
                let parent = if self.one_parent { "" } else { self.side.parent(row)? };
                Some(format!("{parent}\0{}", normalized_name(self.side.name(row)?)).into())
            }
        }
    }

    fn name(&self, row: usize) -> Option<String> {
        self.side.name(row).map(normalized_name)
    }

    /// One name under one parent is one unit.
    fn sure(&self, _: usize) -> bool {
        true
    }

    fn repeats(&self, _: u8) -> bool {
        true
    }
}

/// What of a row stands on another row of its side too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Again {
    Key,
    /// The number, under another key or none.
    Number,
}

/// The rows of a side that have a key or number of another row, with how many rows have it.
pub(super) fn repeated(side: &Rows<'_>, rows: &[usize]) -> Vec<(usize, Again, usize)> {
    let mut out = Vec::new();
    for (again, mark) in [(Again::Key, &(|row| side.key(row)) as &dyn Fn(usize) -> Option<_>), (Again::Number, &|row| side.id_number(row))]
    {
        let mut marked: Vec<(&str, usize)> = rows.iter().filter_map(|row| Some((mark(*row)?, *row))).collect();
        marked.sort_unstable();
        for group in marked.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
            let mut keys = group.iter().map(|(_, row)| side.key(*row));
            let first = keys.next().flatten();
            let by_key = again == Again::Number && first.is_some() && keys.all(|key| key == first);
            if !by_key {
                out.extend(group.iter().map(|(_, row)| (*row, again, group.len())));
            }
        }
    }
    out
}
