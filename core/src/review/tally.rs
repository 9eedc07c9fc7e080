//! What a review has found so far, and how it becomes the review: counts rolled up the tree, units put worst first.

use super::accept::Accepted;
use super::ages::{age_lines, ages};
use super::columns::{Units, cell};
use super::summary::{InstrumentTitle, NotAsked, Review, ReviewFinding, RuleCount, Subject, UnitSummary};
use super::tree::Tree;
use crate::charter::Charter;
use crate::columns::MemberColumns;
use crate::law::Gap;
use crate::rulebook::{Bilingual, P};
use crate::verdict::{Finding, Outcome, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Facts of a unit that its parent's row holds.
const OF_THE_UNIT_ABOVE: [&str; 2] = ["parent_kind", "parent_level"];

/// What a review has found so far.
pub(super) struct Tally {
    findings: Vec<ReviewFinding>,
    pub(super) rules: Vec<RuleCount>,
    /// Rules in the order first found, with each unit's own counts: not met, needs decision, unknown.
    per_unit: BTreeMap<String, Vec<[u64; 3]>>,
    member_not_met: Vec<bool>,
    /// The facts reported missing, by subject, row and field.
    missing: BTreeSet<(Subject, usize, String)>,
    accepted: Accepted,
    not_asked: Vec<NotAsked>,
    units: usize,
}

impl Tally {
    pub(super) fn new(units: usize, members: usize, accepted: Accepted, not_asked: Vec<NotAsked>) -> Self {
        Tally {
            findings: Vec::new(),
            rules: Vec::new(),
            per_unit: BTreeMap::new(),
            member_not_met: vec![false; members],
            missing: BTreeSet::new(),
            accepted,
            not_asked,
            units,
        }
    }

    /// Takes a finding in; `false` when it was accepted and counts no longer.
    pub(super) fn add(&mut self, charter: &Charter, found: ReviewFinding, unit_row: Option<usize>) -> bool {
        let Some(found) = self.accepted.unless(found) else { return false };
        let outcome = found.finding.outcome;
        let fails = outcome == Outcome::NotMet && found.finding.severity == Severity::Requirement;
        if let Some(mark) = self.member_not_met.get_mut(found.row).filter(|_| fails && found.subject == Subject::Member) {
            *mark = true;
        }
        let place = match outcome {
            Outcome::NotMet => 0,
            Outcome::NeedsDecision => 1,
            Outcome::Unknown | Outcome::Met => 2,
        };
        if let Some(unit) = unit_row {
            let units = self.units;
            let counts = self.per_unit.entry(found.finding.rule.clone()).or_insert_with(|| vec![[0; 3]; units]);
            if let Some(count) = counts.get_mut(unit).and_then(|counts| counts.get_mut(place)) {
                *count += 1;
            }
        }
        if found.finding.reason == "missing_facts" {
            self.add_missing(charter, &found);
        } else {
            self.findings.push(found);
        }
        true
    }

    /// A missing fact is one finding of its own, however many rules need it.
    fn add_missing(&mut self, charter: &Charter, found: &ReviewFinding) {
        let rule = if found.subject == Subject::Unit { "tree.facts" } else { "record.facts" };
        for field in &found.finding.missing {
            // What is missing about the unit above is reported where it is missing.
            if OF_THE_UNIT_ABOVE.contains(&field.as_str()) || !self.missing.insert((found.subject, found.row, field.clone())) {
                continue;
            }
            let missing = charter.finding_of(rule, P::ReviewFacts, &|law| {
                law.asked(P::ReviewFacts)?;
                Err(Gap::Facts(Vec::new()))
            });
            if let Some(finding) = missing {
                let finding = Finding { missing: vec![field.clone()], ..finding };
                self.findings.extend(self.accepted.unless(ReviewFinding { finding, ..found.clone() }));
            }
        }
    }

    pub(super) fn review<U: AsRef<str>>(
        mut self,
        charter: &Charter,
        units: &Units<'_, U>,
        members: &MemberColumns<'_>,
        tree: &Tree,
        unit_of: &[Option<usize>],
        size: &[[u64; 2]],
    ) -> Review {
        let mut not_met = vec![[0_u64; 1]; units.rows()];
        for (member, unit) in unit_of.iter().enumerate() {
            if let Some([count]) = unit.and_then(|unit| not_met.get_mut(unit)) {
                *count += u64::from(self.member_not_met.get(member) == Some(&true));
            }
        }
        tree.roll_up(&mut not_met);
        for counts in self.per_unit.values_mut() {
            tree.roll_up(counts);
        }
        let depths = depths(tree);
        let text = |column: &[Option<U>], row| cell(column, row).map(|text| text.as_ref().to_owned());
        let mut worst_first: Vec<UnitSummary> = size
            .iter()
            .copied()
            .enumerate()
            .map(|(row, [members, branches])| {
                let own = |(rule, counts): (&String, &Vec<[u64; 3]>)| {
                    Some((rule.clone(), *counts.get(row)?)).filter(|(_, counts)| counts != &[0; 3])
                };
                let counts: BTreeMap<String, [u64; 3]> = self.per_unit.iter().filter_map(own).collect();
                let sum = |place: usize| counts.values().filter_map(|counts| counts.get(place)).sum();
                UnitSummary {
                    row,
                    code: text(units.code, row),
                    name: text(units.name, row),
                    parent_row: tree.parent.get(row).copied().flatten(),
                    depth: depths.get(row).copied().unwrap_or(0),
                    members,
                    branches,
                    members_not_met: not_met.get(row).map_or(0, |[count]| *count),
                    not_met: sum(0),
                    needs_decision: sum(1),
                    unknown: sum(2),
                    counts,
                }
            })
            .collect();
        let hints: BTreeSet<&str> =
            self.per_unit.keys().map(String::as_str).filter(|rule| charter.severity(rule) == Severity::Hint).collect();
        worst_first.sort_by(|a, b| a.worse(b, &hints));
        self.findings.sort_by_key(|found| (found.subject, found.row));
        Review {
            units: units.rows(),
            members: members.rows(),
            members_not_met: self.member_not_met.iter().filter(|not_met| **not_met).count() as u64,
            findings: self.findings,
            rules: self.rules,
            worst_first,
            accepted: self.accepted.listed(),
            not_asked: self.not_asked,
            ages: ages(charter, members),
            age_lines: age_lines(charter),
            law: law(charter),
            standing: charter.standing(),
            receipt: charter.receipt().clone(),
        }
    }
}

/// The instruments a review names at its head, with their titles.
fn law(charter: &Charter) -> Vec<InstrumentTitle> {
    let known = charter.instruments();
    let receipt = charter.receipt();
    let chosen = receipt.campaigns.iter().chain(receipt.profiles.iter().map(|profile| &profile.id)).map(String::as_str);
    let named = charter.instrument_in_force().into_iter().chain(chosen).map(|id| {
        let title = known.iter().find(|instrument| instrument.id == id).map(|instrument| instrument.title.clone());
        InstrumentTitle { id: id.to_owned(), title: title.unwrap_or_else(|| Bilingual { vi: id.to_owned(), en: id.to_owned() }) }
    });
    named.collect()
}

fn depths(tree: &Tree) -> Vec<usize> {
    let mut depths = vec![0; tree.parent.len()];
    for row in tree.leaves_first.iter().rev() {
        let above = tree.parent.get(*row).copied().flatten().and_then(|above| depths.get(above)).map(|depth| depth + 1);
        if let (Some(depth), Some(above)) = (depths.get_mut(*row), above) {
            *depth = above;
        }
    }
    depths
}
