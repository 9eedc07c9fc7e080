//! Partners of a merger: units of one kind under one direct superior, put best first without asking for each pair twice.

use super::lists::Lists;
use crate::charter::Charter;
use crate::law::{Gap, Law, Ruling};
use crate::review::outcomes;
use crate::rulebook::P;
use crate::unit::{Kind, Sector};
use crate::verdict::Outcome;
use std::collections::BTreeMap;

/// What tells partners apart; all units of a class answer alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Class {
    pub(super) sector: Option<Sector>,
    pub(super) members: u32,
    pub(super) branches: u32,
    at_fault: bool,
}

/// Every possible partner, by superior and kind.
#[derive(Debug)]
pub(super) struct Partners {
    groups: BTreeMap<(usize, Kind), BTreeMap<Class, Vec<usize>>>,
    order: Vec<String>,
}

/// The partners of one unit.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// Best first.
    pub(super) rows: Vec<(usize, Class)>,
    /// Those beyond the number asked for.
    pub(super) more: usize,
}

impl Partners {
    /// Units without a code cannot be named, and those dissolved or listed twice are none.
    pub(super) fn new<U: AsRef<str>, M: AsRef<str>>(lists: &Lists<'_, U, M>, at_fault: &[bool], order: Vec<String>) -> Self {
        let mut groups: BTreeMap<(usize, Kind), BTreeMap<Class, Vec<usize>>> = BTreeMap::new();
        for row in (0..lists.units.rows()).filter(|row| lists.stands(*row)) {
            let (Some(kind), Some((superior, _))) = (lists.kind(row), lists.superior(row)) else { continue };
            let class = class(lists, row, at_fault.get(row) == Some(&true));
            groups.entry((superior, kind)).or_default().entry(class).or_default().push(row);
        }
        Partners { groups, order }
    }

    /// So many partners of a unit, those with whom the way is open first, then in the order of the law.
    pub(super) fn of<U: AsRef<str>, M: AsRef<str>>(
        &self,
        charter: &Charter,
        rule: &str,
        lists: &Lists<'_, U, M>,
        row: usize,
        targets: usize,
        test: &dyn Fn(&Law<'_>, &Class) -> Ruling,
    ) -> Chosen {
        let superior = lists.superior(row).map(|(superior, _)| superior);
        let Some(group) = superior.zip(lists.kind(row)).and_then(|key| self.groups.get(&key)) else { return Chosen::default() };
        let classes: Vec<(&Class, &Vec<usize>)> = group.iter().collect();
        let answers =
            outcomes(charter, rule, classes.len(), &|law, at| classes.get(at).map_or(Err(Gap::Silent), |(class, _)| test(law, class)));
        let mut ranked: BTreeMap<Vec<u32>, Vec<(usize, Class)>> = BTreeMap::new();
        let mut count = 0;
        for ((class, rows), answer) in classes.into_iter().zip(answers) {
            count += rows.len();
            // Of a class only so many can be listed; one more, since the unit itself may be among them.
            let rows = rows.iter().take(targets.saturating_add(1)).map(|row| (*row, *class));
            ranked.entry(self.rank(lists.sector(row), class, answer)).or_default().extend(rows);
        }
        let own = usize::from(lists.stands(row));
        let mut rows: Vec<(usize, Class)> = Vec::new();
        for mut rank in ranked.into_values() {
            rank.retain(|(partner, _)| *partner != row);
            rank.sort_unstable_by_key(|(partner, _)| *partner);
            rows.extend(rank);
            if rows.len() >= targets {
                break;
            }
        }
        rows.truncate(targets);
        let more = count.saturating_sub(own).saturating_sub(rows.len());
        Chosen { rows, more }
    }

    /// Smaller is better.
    fn rank(&self, sector: Option<Sector>, class: &Class, answer: Option<Outcome>) -> Vec<u32> {
        let by = |criterion: &String| match criterion.as_str() {
            "same_sector" => u32::from(sector.is_none() || sector != class.sector),
            "below_minimum" => u32::from(!class.at_fault),
            _ => class.members,
        };
        std::iter::once(u32::from(answer != Some(Outcome::Met))).chain(self.order.iter().map(by)).collect()
    }
}

fn class<U: AsRef<str>, M: AsRef<str>>(lists: &Lists<'_, U, M>, row: usize, at_fault: bool) -> Class {
    let (members, branches) = lists.size(row);
    Class { sector: lists.sector(row), members, branches, at_fault }
}

/// The order in which the law, or a profile, puts partners.
pub(super) fn order(charter: &Charter, rule: &str) -> Vec<String> {
    super::desk::value_of(charter, rule, &|law| law.list(P::RepairMergeOrder).map(<[String]>::to_vec)).unwrap_or_default()
}
