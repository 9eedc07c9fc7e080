//! A review: every rule about a listed unit or member, screened in bulk, explained where it is not met.

use super::columns::{Members, Units, cell};
use super::screen::{explain, outcomes};
use super::summary::{Review, ReviewFinding, RuleCount, Subject, UnitSummary};
use super::tree::Tree;
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law, Ruling};
use crate::member::{Grounds, listed_by_age, too_young};
use crate::rulebook::P;
use crate::unit::{self, Kind, Unit, base_branches, base_members, branch_members};
use crate::verdict::{Finding, Outcome, Severity};
use std::collections::BTreeMap;

/// A rule of a review, with its formula on a row number.
struct Check<'a> {
    rule: &'static str,
    cites: P,
    subject: Subject,
    test: Box<dyn Fn(&Law<'_>, usize) -> Ruling + 'a>,
}

impl Charter {
    /// Review lists of units and members on the charter's day: findings, counts up the tree, units worst first.
    ///
    /// Cycles, unknown parents, duplicate codes and members of unknown units are findings; they never stop it.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `units.code` or `members.unit` is absent.
    pub fn review<U: AsRef<str>, M: AsRef<str>>(&self, units: &Units<'_, U>, members: &Members<'_, M>) -> Result<Review, Error> {
        self.review_with_progress(units, members, &mut |_, _| ())
    }

    /// [`Charter::review`], telling after each rule how many of the rules are done.
    ///
    /// # Errors
    /// As [`Charter::review`].
    pub fn review_with_progress<U: AsRef<str>, M: AsRef<str>>(
        &self,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Review, Error> {
        units.check()?;
        members.check()?;
        let tree = Tree::new(units);
        let unit_of: Vec<Option<usize>> =
            (0..members.rows()).map(|row| cell(members.unit, row).and_then(|code| tree.row(code.as_ref()))).collect();
        let mut size = vec![[0_u64; 2]; units.rows()];
        for row in unit_of.iter().flatten() {
            if let Some([members, _]) = size.get_mut(*row) {
                *members += 1;
            }
        }
        for (row, size) in size.iter_mut().enumerate() {
            let [_, branches] = size;
            *branches = u64::from(cell(units.kind, row) == Some(&Kind::ChiDoan) && tree.duplicate.get(row) != Some(&true));
        }
        tree.roll_up(&mut size);
        let checks: Vec<Check<'_>> = unit_checks(units, &tree, &size).into_iter().chain(member_checks(self, members, &unit_of)).collect();
        let mut tally = Tally::new(units.rows(), members.rows());
        for (done, check) in checks.iter().enumerate() {
            self.run(check, units, members, &unit_of, &mut tally);
            progress(done + 1, checks.len());
        }
        drop(checks);
        Ok(tally.review(self, units, members, &tree, &unit_of, size))
    }

    fn run<U: AsRef<str>, M: AsRef<str>>(
        &self,
        check: &Check<'_>,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        unit_of: &[Option<usize>],
        tally: &mut Tally,
    ) {
        let rows = if check.subject == Subject::Unit { units.rows() } else { members.rows() };
        let mut answers = [0_u64; 4];
        let mut severity = Severity::Requirement;
        for (row, outcome) in outcomes(self, check.rule, rows, &check.test).into_iter().enumerate() {
            let Some(outcome) = outcome else { continue };
            if let Some(count) = answers.get_mut(outcome as usize) {
                *count += 1;
            }
            if outcome == Outcome::Met {
                continue;
            }
            let Some(finding) = explain(self, check.rule, check.cites, row, &check.test) else { continue };
            severity = finding.severity;
            let unit_row = match check.subject {
                Subject::Unit => Some(row),
                Subject::Member => unit_of.get(row).copied().flatten(),
            };
            let key = match check.subject {
                Subject::Unit => cell(units.code, row).map(|code| code.as_ref().to_owned()),
                Subject::Member => cell(members.key, row).map(|key| key.as_ref().to_owned()),
            };
            let unit = unit_row.and_then(|row| cell(units.code, row)).map(|code| code.as_ref().to_owned());
            tally.add(ReviewFinding { subject: check.subject, row, key, unit, finding }, unit_row);
        }
        let [met, needs_decision, unknown, not_met] = answers;
        if answers.iter().any(|count| *count > 0) {
            tally.rules.push(RuleCount { rule: check.rule.to_owned(), severity, met, not_met, needs_decision, unknown });
        }
    }
}

/// Whether a marked row is at fault, while the law asks for it.
fn structural<'a>(p: P, at_fault: &'a [bool], reason: &'static str) -> Box<dyn Fn(&Law<'_>, usize) -> Ruling + 'a> {
    Box::new(move |law, row| {
        law.flag(p)?;
        Ok(Answer::when(at_fault.get(row) != Some(&true), reason))
    })
}

fn unit_checks<'a, T: AsRef<str>>(units: &'a Units<'_, T>, tree: &'a Tree<'_>, size: &'a [[u64; 2]]) -> Vec<Check<'a>> {
    let facts = move |row: usize| unit_facts(units, tree, size, row);
    let check = |rule, cites, test| Check { rule, cites, subject: Subject::Unit, test };
    let mut checks = vec![
        check("tree.code", P::ReviewOneCode, structural(P::ReviewOneCode, &tree.duplicate, "duplicate_code")),
        check("tree.parent", P::ReviewOneParent, structural(P::ReviewOneParent, &tree.orphan, "unknown_parent")),
        check("tree.cycle", P::ReviewOneParent, structural(P::ReviewOneParent, &tree.on_cycle, "cycle")),
        check(
            "unit.branch.minimum_members",
            P::OrganizationBranchMinimumMembers,
            Box::new(move |law, row| {
                facts(row).map_or_else(not_told_apart, |u| branch_members(law, need_kind(&u)?, u.sector, u.members, false))
            }),
        ),
        check(
            "unit.base.minimum_branches",
            P::OrganizationBaseMinimumBranches,
            Box::new(move |law, row| facts(row).map_or_else(not_told_apart, |u| base_branches(law, need_kind(&u)?, u.branches, false))),
        ),
        check(
            "unit.base.minimum_members",
            P::OrganizationBaseMinimumMembers,
            Box::new(move |law, row| facts(row).map_or_else(not_told_apart, |u| base_members(law, need_kind(&u)?, u.members, false))),
        ),
    ];
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
        let test = move |law: &Law<'_>, row| match facts(row) {
            // What stands at the top of its list has a parent that the list does not show.
            Some(u) if u.parent_kind.is_none() && rule.id.ends_with(".parent") => not_told_apart(),
            Some(u) => (rule.test)(law, &u),
            None => not_told_apart(),
        };
        checks.push(check(rule.id, rule.cites, Box::new(test)));
    }
    checks
}

/// A row that shares its code with an earlier one cannot be told apart from it: no other rule is asked of it.
fn not_told_apart() -> Ruling {
    Ok(Answer::not_applicable())
}

fn need_kind(u: &Unit) -> Result<Kind, Gap> {
    u.kind.ok_or_else(|| Gap::Facts(vec!["kind"]))
}

/// What the list and the tree say about a unit; nothing for a duplicate row.
fn unit_facts<T: AsRef<str>>(units: &Units<'_, T>, tree: &Tree<'_>, size: &[[u64; 2]], row: usize) -> Option<Unit> {
    if tree.duplicate.get(row) == Some(&true) {
        return None;
    }
    let above = tree.parent.get(row).copied().flatten();
    let kind_of = |row: usize| cell(units.kind, row).copied();
    let [members, branches] = size.get(row).copied().unwrap_or_default();
    let count = |count: u64| u32::try_from(count).ok();
    Some(Unit {
        kind: kind_of(row),
        level: cell(units.level, row).copied(),
        sector: cell(units.sector, row).copied(),
        parent_kind: above.and_then(kind_of),
        parent_level: above.and_then(|above| cell(units.level, above).copied()),
        superior_kind: superior(tree, above).and_then(kind_of),
        members: count(members),
        branches: count(branches),
        ..Unit::default()
    })
}

/// The unit above the parent: where the parent is a mere link, the superior. Links are not linked to links.
fn superior(tree: &Tree<'_>, parent: Option<usize>) -> Option<usize> {
    parent.and_then(|parent| tree.parent.get(parent).copied().flatten())
}

fn member_checks<'a, T: AsRef<str>>(charter: &'a Charter, members: &'a Members<'_, T>, unit_of: &'a [Option<usize>]) -> Vec<Check<'a>> {
    let check = |rule, cites, test| Check { rule, cites, subject: Subject::Member, test };
    let day = charter.day();
    let repeated = repeated_keys(members);
    let birth = move |row| cell(members.birth_date, row).copied().ok_or_else(|| Gap::Facts(vec!["birth_date"]));
    vec![
        check(
            "record.unit",
            P::ReviewOneUnit,
            Box::new(move |law, row| {
                law.flag(P::ReviewOneUnit)?;
                cell(members.unit, row).ok_or_else(|| Gap::Facts(vec!["unit"]))?;
                Ok(Answer::when(unit_of.get(row).copied().flatten().is_some(), "unknown_unit"))
            }),
        ),
        check(
            "record.key",
            P::ReviewOneRecord,
            Box::new(move |law, row| {
                law.flag(P::ReviewOneRecord)?;
                match repeated.get(row) {
                    Some(Some(repeated)) => Ok(Answer::when(!repeated, "duplicate_key")),
                    _ => Ok(Answer::not_applicable()),
                }
            }),
        ),
        check("record.age_minimum", P::AdmissionAgeMinimum, Box::new(move |law, row| too_young(law, birth(row)?, day))),
        check(
            "maturity.age",
            P::MaturityAgeLimit,
            Box::new(move |law, row| {
                let flag = |column: &[Option<bool>]| cell(column, row).copied();
                let grounds = Grounds {
                    stay_granted: flag(members.stay_granted),
                    elected: flag(members.elected_post),
                    // Lists show posts, seldom how they were filled: a post known not to be elected is none, unless stated.
                    appointed: flag(members.appointed_post).or(flag(members.elected_post).map(|_| false)),
                    fulltime: flag(members.fulltime_post),
                };
                listed_by_age(law, birth(row)?, day, grounds)
            }),
        ),
    ]
}

/// For each row whether its key stands on an earlier row already; nothing where there is no key.
fn repeated_keys<T: AsRef<str>>(members: &Members<'_, T>) -> Vec<Option<bool>> {
    let mut rows: Vec<(&str, usize)> =
        members.key.iter().enumerate().filter_map(|(row, key)| Some((key.as_ref()?.as_ref(), row))).collect();
    rows.sort_unstable();
    let mut repeated = vec![None; members.rows()];
    let mut before: Option<&str> = None;
    for (key, row) in rows {
        if let Some(cell) = repeated.get_mut(row) {
            *cell = Some(before == Some(key));
        }
        before = Some(key);
    }
    repeated
}

/// What a review has found so far.
struct Tally {
    findings: Vec<ReviewFinding>,
    rules: Vec<RuleCount>,
    /// Rules in the order first found, with each unit's own counts: not met, needs decision, unknown.
    per_unit: BTreeMap<String, Vec<[u64; 3]>>,
    member_not_met: Vec<bool>,
    /// The facts reported missing, by subject, row and field.
    missing: BTreeMap<(Subject, usize, String), usize>,
    units: usize,
}

impl Tally {
    fn new(units: usize, members: usize) -> Self {
        Tally {
            findings: Vec::new(),
            rules: Vec::new(),
            per_unit: BTreeMap::new(),
            member_not_met: vec![false; members],
            missing: BTreeMap::new(),
            units,
        }
    }

    fn add(&mut self, found: ReviewFinding, unit_row: Option<usize>) {
        let outcome = found.finding.outcome;
        if outcome == Outcome::NotMet && found.subject == Subject::Member && found.finding.severity == Severity::Requirement {
            if let Some(mark) = self.member_not_met.get_mut(found.row) {
                *mark = true;
            }
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
            self.add_missing(found);
        } else {
            self.findings.push(found);
        }
    }

    /// A missing fact is one finding, however many rules need it.
    fn add_missing(&mut self, found: ReviewFinding) {
        for field in found.finding.missing.clone() {
            let at = (found.subject, found.row, field.clone());
            if self.missing.contains_key(&at) {
                continue;
            }
            self.missing.insert(at, self.findings.len());
            let rule = if found.subject == Subject::Unit { "tree.facts" } else { "record.facts" };
            let finding = Finding { rule: rule.to_owned(), missing: vec![field], ..found.finding.clone() };
            self.findings.push(ReviewFinding { finding, ..found.clone() });
        }
    }

    fn review<U: AsRef<str>, M: AsRef<str>>(
        mut self,
        charter: &Charter,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        tree: &Tree<'_>,
        unit_of: &[Option<usize>],
        size: Vec<[u64; 2]>,
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
            .into_iter()
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
        worst_first.sort_by(UnitSummary::worse);
        self.findings.sort_by_key(|found| (found.subject, found.row));
        Review {
            units: units.rows(),
            members: members.rows(),
            members_not_met: self.member_not_met.iter().filter(|not_met| **not_met).count() as u64,
            findings: self.findings,
            rules: self.rules,
            worst_first,
            standing: charter.standing(),
            receipt: charter.receipt().clone(),
        }
    }
}

fn depths(tree: &Tree<'_>) -> Vec<usize> {
    let mut depths = vec![0; tree.parent.len()];
    for row in tree.leaves_first.iter().rev() {
        let above = tree.parent.get(*row).copied().flatten().and_then(|above| depths.get(above)).map(|depth| depth + 1);
        if let (Some(depth), Some(above)) = (depths.get_mut(*row), above) {
            *depth = above;
        }
    }
    depths
}
