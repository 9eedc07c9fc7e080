//! The units of a review in the order of the tree, the top among them, and which part of the report each belongs to.

use crate::review::{Review, ReviewFinding, Subject, UnitSummary};
use crate::verdict::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// A top with at least this share of all units holds the list; the others stand apart by mistake.
const NEARLY_ALL: (usize, usize) = (9, 10);

/// Every unit after the one above it, neighbours worst first: what is below a unit follows it without a gap.
pub(super) struct Outline<'a> {
    pub(super) units: Vec<&'a UnitSummary>,
    /// The place of the unit above.
    up: Vec<Option<usize>>,
    /// The place after the last unit below.
    end: Vec<usize>,
    place_of_row: BTreeMap<usize, usize>,
    place_of_code: BTreeMap<&'a str, usize>,
    /// The unit that holds the list, where there is one.
    main: Option<usize>,
    /// The units the report is split into, worst first.
    subordinates: Vec<usize>,
}

/// What a page shows: some of the units with their figures, and the findings about them.
pub(super) struct Selection {
    /// Places in the outline, ascending.
    pub(super) places: Vec<usize>,
    /// The figures of each: members, branches, members not met. Findings are counted where they are shown.
    pub(super) figures: Vec<[u64; 3]>,
    /// For each the position of the unit above among them.
    pub(super) up: Vec<Option<usize>>,
    /// The findings shown: positions in the review.
    pub(super) findings: Vec<usize>,
    /// The acceptances shown, likewise.
    pub(super) accepted: Vec<usize>,
    /// Units, members, members not met.
    pub(super) totals: [u64; 3],
    /// Positions of the units the page begins with, and of those that stand apart.
    pub(super) first: Vec<usize>,
    pub(super) apart: Vec<usize>,
    /// The unit the page is about, where it is one.
    pub(super) main: Option<usize>,
    /// Whether it is the whole list.
    pub(super) whole: bool,
}

fn figures(unit: &UnitSummary) -> [u64; 3] {
    [unit.members, unit.branches, unit.members_not_met]
}

impl<'a> Outline<'a> {
    pub(super) fn new(review: &'a Review) -> Self {
        let mut below: BTreeMap<Option<usize>, Vec<&'a UnitSummary>> = BTreeMap::new();
        let rows: BTreeSet<usize> = review.worst_first.iter().map(|unit| unit.row).collect();
        for unit in &review.worst_first {
            below.entry(unit.parent_row.filter(|row| rows.contains(row))).or_default().push(unit);
        }
        let mut outline = Outline {
            units: Vec::with_capacity(review.worst_first.len()),
            up: Vec::new(),
            end: Vec::new(),
            place_of_row: BTreeMap::new(),
            place_of_code: BTreeMap::new(),
            main: None,
            subordinates: Vec::new(),
        };
        let tops = below.remove(&None).unwrap_or_default();
        outline.place(tops, &mut below);
        // Units that are above one another in a review made by hand: shown as tops rather than lost.
        while let Some((_, left)) = below.pop_first() {
            outline.place(left, &mut below);
        }
        outline.end = ends(&outline.up);
        let mut by_row: Vec<(usize, usize)> = outline.place_of_row.iter().map(|(row, place)| (*row, *place)).collect();
        by_row.sort_unstable();
        for (_, place) in by_row {
            if let Some(code) = outline.units.get(place).and_then(|unit| unit.code.as_deref()) {
                outline.place_of_code.entry(code).or_insert(place);
            }
        }
        (outline.main, outline.subordinates) = outline.heads(review);
        outline
    }

    /// Put units and all that is below them at the end, without recursion.
    fn place(&mut self, tops: Vec<&'a UnitSummary>, below: &mut BTreeMap<Option<usize>, Vec<&'a UnitSummary>>) {
        let mut waiting: Vec<(&UnitSummary, Option<usize>)> = tops.into_iter().rev().map(|unit| (unit, None)).collect();
        while let Some((unit, up)) = waiting.pop() {
            let place = self.units.len();
            self.units.push(unit);
            self.up.push(up);
            self.place_of_row.insert(unit.row, place);
            let under = below.remove(&Some(unit.row)).unwrap_or_default();
            waiting.extend(under.into_iter().rev().map(|unit| (unit, Some(place))));
        }
    }

    /// The top that holds the list, and the units directly below it; or the tops that are no mistake.
    fn heads(&self, review: &Review) -> (Option<usize>, Vec<usize>) {
        let misplaced: BTreeSet<usize> = review.findings.iter().filter(|found| is_misplaced(found)).map(|found| found.row).collect();
        let tops: Vec<usize> = self.children(None).collect();
        let sound = |place: &usize| self.units.get(*place).is_some_and(|unit| !misplaced.contains(&unit.row));
        let mut sound: Vec<usize> = tops.iter().copied().filter(sound).collect();
        if sound.is_empty() {
            sound = tops;
        }
        let holds = |place: &usize| self.size(*place) * NEARLY_ALL.1 >= self.units.len() * NEARLY_ALL.0;
        let main = match sound.as_slice() {
            [only] => Some(*only),
            several => several.iter().copied().find(holds),
        };
        match main.filter(|main| self.size(*main) > 1) {
            Some(main) => (Some(main), self.children(Some(main)).collect()),
            None => (None, sound),
        }
    }

    /// The units directly below a place, or the tops, worst first.
    fn children(&self, place: Option<usize>) -> impl Iterator<Item = usize> {
        self.up.iter().enumerate().filter(move |(_, up)| **up == place).map(|(place, _)| place)
    }

    /// The units in it and below.
    fn size(&self, place: usize) -> usize {
        self.end.get(place).map_or(0, |end| end.saturating_sub(place))
    }

    pub(super) fn main_name(&self) -> Option<&'a str> {
        self.units.get(self.main?).and_then(|unit| unit.name.as_deref())
    }

    /// The place of the unit a finding is about.
    pub(super) fn place_of(&self, found: &ReviewFinding) -> Option<usize> {
        match found.subject {
            Subject::Unit => self.place_of_row.get(&found.row).copied(),
            Subject::Member => self.place_of_code.get(found.unit.as_deref()?).copied(),
        }
    }

    /// The whole list.
    pub(super) fn everything(&self, review: &Review) -> Selection {
        let heads: BTreeSet<usize> = self.subordinates.iter().copied().chain(self.main).collect();
        Selection {
            places: (0..self.units.len()).collect(),
            figures: self.units.iter().map(|unit| figures(unit)).collect(),
            up: self.up.clone(),
            findings: (0..review.findings.len()).collect(),
            accepted: (0..review.accepted.len()).collect(),
            totals: [review.units as u64, review.members as u64, review.members_not_met],
            first: self.subordinates.clone(),
            apart: self.children(None).filter(|place| !heads.contains(place)).collect(),
            main: self.main,
            whole: true,
        }
    }

    /// The parts of the list: what belongs to each subordinate, then what belongs to none.
    pub(super) fn parts(&self, review: &Review) -> (Vec<(&'a UnitSummary, Selection)>, Selection) {
        let mut part_of: Vec<Option<usize>> = vec![None; self.units.len()];
        for (part, place) in self.subordinates.iter().enumerate() {
            part_of.iter_mut().skip(*place).take(self.size(*place)).for_each(|of| *of = Some(part));
        }
        let part = |found: &ReviewFinding| self.place_of(found).and_then(|place| part_of.get(place).copied().flatten());
        let of_units = |parts: &mut dyn Iterator<Item = Option<usize>>| {
            let mut of_each: Vec<Vec<usize>> = vec![Vec::new(); self.subordinates.len()];
            let mut of_none = Vec::new();
            for (position, part) in parts.enumerate() {
                part.and_then(|part| of_each.get_mut(part)).unwrap_or(&mut of_none).push(position);
            }
            (of_each, of_none)
        };
        let (findings, findings_left) = of_units(&mut review.findings.iter().map(part));
        // An acceptance without a finding tells of no unit.
        let (accepted, accepted_left) = of_units(&mut review.accepted.iter().map(|accepted| accepted.finding.as_ref().and_then(part)));
        let mut sum = [0_u64; 3];
        let mut parts = Vec::new();
        for ((place, findings), accepted) in self.subordinates.iter().zip(findings).zip(accepted) {
            let Some(unit) = self.units.get(*place) else { continue };
            sum.iter_mut().zip(figures(unit)).for_each(|(sum, figure)| *sum += figure);
            parts.push((*unit, self.subtree(*place, unit, findings, accepted)));
        }
        (parts, self.rest(review, &part_of, sum, findings_left, accepted_left))
    }

    fn subtree(&self, place: usize, unit: &UnitSummary, findings: Vec<usize>, accepted: Vec<usize>) -> Selection {
        let places: Vec<usize> = (place..place + self.size(place)).collect();
        let up = self.up.iter().skip(place).take(places.len()).map(|up| up.and_then(|up| up.checked_sub(place)));
        Selection {
            figures: places.iter().filter_map(|place| self.units.get(*place)).map(|unit| figures(unit)).collect(),
            up: up.collect(),
            findings,
            accepted,
            totals: [places.len() as u64, unit.members, unit.members_not_met],
            first: self.children(Some(place)).filter_map(|child| child.checked_sub(place)).collect(),
            apart: Vec::new(),
            main: Some(0),
            whole: false,
            places,
        }
    }

    /// The top without what the parts hold, the units that stand apart, members of no unit.
    fn rest(&self, review: &Review, part_of: &[Option<usize>], parts: [u64; 3], findings: Vec<usize>, accepted: Vec<usize>) -> Selection {
        let places: Vec<usize> = part_of.iter().enumerate().filter(|(_, part)| part.is_none()).map(|(place, _)| place).collect();
        let position: BTreeMap<usize, usize> = places.iter().enumerate().map(|(position, place)| (*place, position)).collect();
        let own = |place: &usize| {
            let mut own = self.units.get(*place).map(|unit| figures(unit)).unwrap_or_default();
            if Some(*place) == self.main {
                own.iter_mut().zip(parts).for_each(|(figure, part)| *figure = figure.saturating_sub(part));
            }
            own
        };
        let up: Vec<Option<usize>> =
            places.iter().map(|place| self.up.get(*place).copied().flatten().and_then(|up| position.get(&up).copied())).collect();
        let [members, _, members_not_met] = parts;
        Selection {
            figures: places.iter().map(own).collect(),
            findings,
            accepted,
            totals: [
                places.len() as u64,
                (review.members as u64).saturating_sub(members),
                review.members_not_met.saturating_sub(members_not_met),
            ],
            first: up.iter().enumerate().filter(|(_, up)| up.is_none()).map(|(position, _)| position).collect(),
            apart: Vec::new(),
            main: None,
            whole: false,
            places,
            up,
        }
    }
}

/// A unit that stands at the top of the list only because its parent is wrong.
fn is_misplaced(found: &ReviewFinding) -> bool {
    let of_the_tree = ["tree.parent", "tree.cycle", "tree.code"].contains(&found.finding.rule.as_str());
    of_the_tree && found.subject == Subject::Unit && found.finding.outcome == Outcome::NotMet
}

/// The place after the last unit below each, from the places above.
fn ends(up: &[Option<usize>]) -> Vec<usize> {
    let mut end: Vec<usize> = (1..=up.len()).collect();
    for (place, above) in up.iter().enumerate().rev() {
        let (Some(above), Some(own)) = (above, end.get(place).copied()) else { continue };
        if let Some(end) = end.get_mut(*above) {
            *end = own.max(*end);
        }
    }
    end
}
