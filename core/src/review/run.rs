//! A review: every rule about a listed unit or member, screened in bulk, explained where it is not met.

use super::columns::{Members, Units, cell};
use super::screen::{explain, outcomes};
use super::summary::{Review, ReviewFinding, RuleCount, Subject};
use super::tally::Tally;
use super::tree::Tree;
use crate::charter::Charter;
use crate::error::Error;
use crate::law::{Answer, Gap, Law, Ruling};
use crate::member::{Grounds, listed_by_age, too_young};
use crate::rulebook::P;
use crate::unit::{self, Kind, Unit, base_branches, base_members, branch_members};
use crate::verdict::{Outcome, Severity};

/// A formula on a row number.
type Test<'a> = Box<dyn Fn(&Law<'_>, usize) -> Ruling + 'a>;

/// A rule of a review.
struct Check<'a> {
    rule: &'static str,
    cites: P,
    subject: Subject,
    test: Test<'a>,
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
            tally.add(self, ReviewFinding { subject: check.subject, row, key, unit, finding }, unit_row);
        }
        let [met, needs_decision, unknown, not_met] = answers;
        if answers.iter().any(|count| *count > 0) {
            tally.rules.push(RuleCount { rule: check.rule.to_owned(), severity, met, not_met, needs_decision, unknown });
        }
    }
}

/// Whether a marked row is at fault, while the law asks for it.
fn structural<'a>(p: P, at_fault: &'a [bool], reason: &'static str) -> Test<'a> {
    Box::new(move |law, row| {
        law.asked(p)?;
        Ok(Answer::when(at_fault.get(row) != Some(&true), reason))
    })
}

fn unit_checks<'a, T: AsRef<str>>(units: &'a Units<'_, T>, tree: &'a Tree<'_>, size: &'a [[u64; 2]]) -> Vec<Check<'a>> {
    let facts = move |row: usize| unit_facts(units, tree, size, row);
    let check = |rule, cites, test| Check { rule, cites, subject: Subject::Unit, test };
    let mut checks = vec![
        check(
            "tree.code",
            P::ReviewOneCode,
            Box::new(move |law, row| {
                law.asked(P::ReviewOneCode)?;
                cell(units.code, row).ok_or_else(|| Gap::Facts(vec!["code"]))?;
                Ok(Answer::when(tree.duplicate.get(row) != Some(&true), "duplicate_code"))
            }),
        ),
        check("tree.parent", P::ReviewOneParent, structural(P::ReviewOneParent, &tree.orphan, "unknown_parent")),
        check("tree.cycle", P::ReviewOneParent, structural(P::ReviewOneParent, &tree.on_cycle, "cycle")),
        check(
            "unit.branch.minimum_members",
            P::OrganizationBranchMinimumMembers,
            Box::new(move |law, row| {
                facts(row).map_or(Err(NOT_TOLD_APART), |u| branch_members(law, need_kind(&u)?, u.sector, u.members, false))
            }),
        ),
        check(
            "unit.base.minimum_branches",
            P::OrganizationBaseMinimumBranches,
            Box::new(move |law, row| facts(row).map_or(Err(NOT_TOLD_APART), |u| base_branches(law, need_kind(&u)?, u.branches, false))),
        ),
        check(
            "unit.base.minimum_members",
            P::OrganizationBaseMinimumMembers,
            Box::new(move |law, row| facts(row).map_or(Err(NOT_TOLD_APART), |u| base_members(law, need_kind(&u)?, u.members, false))),
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
            Some(_) if rule.id.ends_with(".parent") && tree.parent.get(row).copied().flatten().is_none() => Err(Gap::Silent),
            Some(u) => (rule.test)(law, &u),
            None => Err(NOT_TOLD_APART),
        };
        checks.push(check(rule.id, rule.cites, Box::new(test)));
    }
    checks
}

/// A row that shares its code with an earlier one cannot be told apart from it: no other rule is asked of it.
const NOT_TOLD_APART: Gap = Gap::Silent;

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
                law.asked(P::ReviewOneUnit)?;
                cell(members.unit, row).ok_or_else(|| Gap::Facts(vec!["unit"]))?;
                Ok(Answer::when(unit_of.get(row).copied().flatten().is_some(), "unknown_unit"))
            }),
        ),
        check(
            "record.key",
            P::ReviewOneRecord,
            Box::new(move |law, row| {
                law.asked(P::ReviewOneRecord)?;
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
