//! The charter's rules about listed units: the tree itself, sizes, kinds and places.

use super::check::{Checks, structural};
use super::columns::{Units, cell};
use super::tree::Tree;
use crate::charter::Charter;
use crate::law::{Answer, Gap, Law};
use crate::rulebook::P;
use crate::unit::{self, Kind, Unit, base_branches, base_members, branch_members, tops};
use std::collections::BTreeMap;

/// A row that shares its code with an earlier one cannot be told apart from it: no other rule is asked of it.
pub(super) const NOT_TOLD_APART: Gap = Gap::Silent;

/// Every rule that is asked of the rows one by one.
pub(crate) fn unit_checks<'a, T: AsRef<str>>(checks: &mut Checks<'a>, units: &'a Units<'_, T>, tree: &'a Tree, of: &'a OfUnits) {
    let facts = move |row: usize| unit_facts(units, tree, of, row);
    checks.unit("tree.code", P::ReviewOneCode, move |law, row| {
        law.asked(P::ReviewOneCode)?;
        cell(units.code, row).ok_or_else(|| Gap::Facts(vec!["code"]))?;
        Ok(Answer::when(tree.duplicate.get(row) != Some(&true), "duplicate_code"))
    });
    checks.unit("tree.parent", P::ReviewOneParent, structural(P::ReviewOneParent, &tree.orphan, "unknown_parent"));
    checks.unit("tree.cycle", P::ReviewOneParent, structural(P::ReviewOneParent, &tree.on_cycle, "cycle"));
    checks.unit("unit.branch.minimum_members", P::OrganizationBranchMinimumMembers, move |law, row| {
        facts(row).map_or(Err(NOT_TOLD_APART), |u| branch_members(law, need_kind(&u)?, u.sector, u.members, false))
    });
    checks.unit("unit.base.minimum_branches", P::OrganizationBaseMinimumBranches, move |law, row| {
        facts(row).map_or(Err(NOT_TOLD_APART), |u| base_branches(law, need_kind(&u)?, u.branches, false))
    });
    checks.unit("unit.base.minimum_members", P::OrganizationBaseMinimumMembers, move |law, row| {
        facts(row).map_or(Err(NOT_TOLD_APART), |u| base_members(law, need_kind(&u)?, u.members, false))
    });
    let placements = [
        "unit.kind",
        "unit.level",
        "unit.base_kind",
        "unit.base.parent",
        "unit.branch.parent",
        "unit.subgroup.parent",
        "unit.bloc.level",
        "unit.sector.level",
        "unit.commune.parent",
    ];
    for rule in placements.into_iter().filter_map(unit::rule) {
        checks.unit(rule.id, rule.cites, move |law: &Law<'_>, row| match facts(row) {
            // What stands at the top of its list has a parent that the list does not show.
            Some(_) if rule.id.ends_with(".parent") && tree.parent.get(row).copied().flatten().is_none() => Err(Gap::Silent),
            Some(u) => (rule.test)(law, &u),
            None => Err(NOT_TOLD_APART),
        });
    }
}

fn need_kind(u: &Unit) -> Result<Kind, Gap> {
    u.kind.ok_or_else(|| Gap::Facts(vec!["kind"]))
}

/// What the list and the tree say about a unit; nothing for a duplicate row.
fn unit_facts<T: AsRef<str>>(units: &Units<'_, T>, tree: &Tree, of: &OfUnits, row: usize) -> Option<Unit> {
    if tree.duplicate.get(row) == Some(&true) {
        return None;
    }
    let above = tree.parent.get(row).copied().flatten();
    let kind_of = |row: usize| cell(units.kind, row).copied();
    let [members, branches] = of.size.get(row).copied().unwrap_or_default();
    let count = |count: u64| u32::try_from(count).ok();
    Some(Unit {
        kind: kind_of(row),
        level: cell(units.level, row).copied(),
        sector: cell(units.sector, row).copied(),
        parent_kind: above.and_then(kind_of),
        parent_level: above.and_then(|above| cell(units.level, above).copied()),
        superior_kind: of.superior_kind.get(row).copied().flatten(),
        members: count(members),
        branches: count(branches),
        ..Unit::default()
    })
}

/// What is worked out for all rows at once.
#[derive(Debug)]
pub(crate) struct OfUnits {
    /// Members and branches in each unit and below.
    pub(crate) size: Vec<[u64; 2]>,
    /// The kind of each unit's direct superior, where the list shows it.
    superior_kind: Vec<Option<Kind>>,
}

impl OfUnits {
    pub(crate) fn new<T: AsRef<str>>(charter: &Charter, units: &Units<'_, T>, tree: &Tree, size: Vec<[u64; 2]>) -> Self {
        let links = charter.link_kinds();
        let kind = |row: usize| cell(units.kind, row).copied();
        let tops = tops(&tree.parent, &tree.leaves_first, |row| kind(row).is_some_and(|kind| links.contains(&kind)));
        let superior_kind = tops.into_iter().map(|top| kind(top?).filter(|kind| !links.contains(kind))).collect();
        OfUnits { size, superior_kind }
    }
}

/// Rows that the rules of [`unit_checks`] cannot tell apart: for each row the place of the first such row in the second list.
pub(crate) fn alike<T: AsRef<str>>(units: &Units<'_, T>, tree: &Tree, of: &OfUnits) -> (Vec<usize>, Vec<usize>) {
    let mut classes: BTreeMap<_, usize> = BTreeMap::new();
    let mut first = Vec::new();
    let mark = |marks: &[bool], row: usize| marks.get(row).copied();
    let class_of = (0..units.rows())
        .map(|row| {
            let facts = unit_facts(units, tree, of, row).map(|u| {
                let Unit { kind, level, sector, parent_kind, parent_level, superior_kind, members, branches, .. } = u;
                (kind, level, sector, parent_kind, parent_level, superior_kind, members, branches)
            });
            let place = tree.parent.get(row).copied().flatten().is_some();
            let tree = (cell(units.code, row).is_some(), place, mark(&tree.orphan, row), mark(&tree.on_cycle, row));
            *classes.entry((facts, tree)).or_insert_with(|| {
                first.push(row);
                first.len() - 1
            })
        })
        .collect();
    (class_of, first)
}
