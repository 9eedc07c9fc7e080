//! Repairs: for each fault of a review the ways to mend it, with what they come to and what stands in them. Nothing is changed.
//!
//! A way is a rule like any other: its formula reads the law and cites, and what the charter already rules (how small a branch may be, who
//! decides) is asked of the library's own rules. A merger is open when it mends the fault by itself and makes no new one.

mod base;
mod branch;
mod desk;
mod list;
mod lists;
mod member;
mod result;
mod targets;

pub use result::{Actor, Obstacle, Repair, Repairs, Way, WayKind};

use crate::charter::Charter;
use crate::error::Error;
use crate::law::Law;
use crate::review::{Acceptances, Members, ReviewFinding, Units};
use crate::rulebook::P;
use crate::unit::Kind;
use crate::verdict::Outcome;
use base::Base;
use branch::Merger;
use chrono::NaiveDate;
use desk::{Offered, Target, way};
use lists::Lists;
use std::collections::BTreeMap;
use std::sync::Arc;
use targets::{Chosen, Class, Partners};

const BRANCH: &str = "unit.branch.minimum_members";
const BASE_BRANCHES: &str = "unit.base.minimum_branches";
const BASE_MEMBERS: &str = "unit.base.minimum_members";

impl Charter {
    /// How many partners of a merger [`Charter::repairs`] lists; [`Repair::more_targets`] counts the rest.
    pub const TARGETS: usize = 5;

    /// For each fault of a review of these lists the ways to mend it. Nothing is changed.
    ///
    /// A branch too small, a base union with too few branches or members, missing fields, members entered on the web who are not on the
    /// app yet, members past the age, rows that cannot be told apart: each way says whether it is open or what stands in it, what it comes
    /// to, who takes it or decides on it, and by which article.
    ///
    /// # Errors
    /// [`Error::Input`] as for [`Charter::review`].
    pub fn repairs<U: AsRef<str>, M: AsRef<str> + Sync>(&self, units: &Units<'_, U>, members: &Members<'_, M>) -> Result<Repairs, Error> {
        self.repairs_with(units, members, &Acceptances::<&str>::default(), Self::TARGETS)
    }

    /// [`Charter::repairs`] without the findings that were verified as fine, and with so many partners listed for a merger.
    ///
    /// # Errors
    /// As [`Charter::review_with`].
    pub fn repairs_with<U: AsRef<str>, M: AsRef<str> + Sync, A: AsRef<str>>(
        &self,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        accepted: &Acceptances<'_, A>,
        targets: usize,
    ) -> Result<Repairs, Error> {
        let review = self.review_with(units, members, accepted, &mut |_, _| ())?;
        let lists = Lists::new(self, units, members, &review);
        let mut bench = Bench::new(self, &lists, &review.findings, targets);
        let mut left_out = 0;
        let mut repairs = Vec::new();
        for found in &review.findings {
            match bench.ways(found) {
                Some((ways, more_targets)) => repairs.push(bench.repair(found, ways, more_targets)),
                None => left_out += 1,
            }
        }
        Ok(Repairs { repairs, left_out, standing: self.standing(), receipt: self.receipt().clone() })
    }
}

/// What a merger with units of a class comes to, or that there is nobody to merge with.
type MergerFormula<'a> = dyn Fn(&Law<'_>, Option<&Class>) -> Offered + 'a;

/// What ways are made out from, and what was made out already.
struct Bench<'a, U, M> {
    charter: &'a Charter,
    lists: &'a Lists<'a, U, M>,
    targets: usize,
    branches: Partners,
    bases: Partners,
    /// For each rule that a letter demands by a day the last day for it.
    due: BTreeMap<String, NaiveDate>,
    /// The steps on the app that a letter names.
    steps: Vec<String>,
    /// Ways of rows, by the rule and what they depend on: a province has few kinds of gap.
    made: BTreeMap<&'static str, BTreeMap<Vec<String>, Arc<[Way]>>>,
}

impl<'a, U: AsRef<str>, M: AsRef<str> + Sync> Bench<'a, U, M> {
    fn new(charter: &'a Charter, lists: &'a Lists<'a, U, M>, findings: &[ReviewFinding], targets: usize) -> Self {
        let at_fault = |rules: &[&str]| {
            let mut at_fault = vec![false; lists.units.rows()];
            for found in findings {
                let fault = rules.contains(&found.finding.rule.as_str()) && found.finding.outcome == Outcome::NotMet;
                if let Some(mark) = at_fault.get_mut(found.row).filter(|_| fault) {
                    *mark = true;
                }
            }
            at_fault
        };
        let order = |what: WayKind| targets::order(charter, what.rule());
        Bench {
            charter,
            lists,
            targets,
            branches: Partners::new(lists, &at_fault(&[BRANCH]), order(WayKind::Merge)),
            bases: Partners::new(lists, &at_fault(&[BASE_BRANCHES, BASE_MEMBERS]), order(WayKind::MergeBase)),
            due: due(charter),
            steps: member::steps(charter),
            made: BTreeMap::new(),
        }
    }

    fn repair(&self, found: &ReviewFinding, ways: Arc<[Way]>, more_targets: usize) -> Repair {
        let rule = &found.finding.rule;
        Repair {
            subject: found.subject,
            row: found.row,
            key: found.key.clone(),
            unit: found.unit.clone(),
            rule: rule.clone(),
            outcome: found.finding.outcome,
            reason: found.finding.reason.clone(),
            by_day: self.due.get(rule).copied(),
            ways,
            more_targets,
        }
    }

    /// The ways for a finding, with the partners not listed; `None` where none are worked out.
    fn ways(&mut self, found: &ReviewFinding) -> Option<(Arc<[Way]>, usize)> {
        let finding = &found.finding;
        let not_met = finding.outcome == Outcome::NotMet;
        let only = |ways: Arc<[Way]>| Some((ways, 0)).filter(|(ways, _)| !ways.is_empty());
        match finding.rule.as_str() {
            "tree.facts" | "record.facts" | "identity.required_fields" => {
                only(self.shared("supply", &finding.missing, |charter| member::supply(charter, &finding.missing)))
            }
            BRANCH if not_met => Some(self.branch(found.row)),
            rule @ (BASE_BRANCHES | BASE_MEMBERS) if not_met => Some(self.base(found.row, rule)),
            "maturity.age" if matches!(finding.outcome, Outcome::NotMet | Outcome::NeedsDecision) => {
                let reason = &finding.reason;
                only(self.shared("age", std::slice::from_ref(reason), |charter| member::past_the_age(charter, reason)))
            }
            "account.web_to_app" => {
                let (left, unknown) = self.lists.steps(found.row, &self.steps);
                let by: Vec<String> = [left.as_slice(), &["?".to_owned()], unknown.as_slice()].concat();
                only(self.shared("app", &by, |charter| member::app_steps(charter, &left, &unknown)))
            }
            // What is wrong with the list itself is plain, or a fact is missing and told of above.
            rule => only(list::ways(self.charter, self.lists, rule, found.row).into()),
        }
    }

    /// Ways made out once for all rows whose ways depend on the same texts.
    fn shared(&mut self, what: &'static str, by: &[String], make: impl FnOnce(&Charter) -> Vec<Way>) -> Arc<[Way]> {
        let known = self.made.entry(what).or_default();
        if let Some(ways) = known.get(by) {
            return Arc::clone(ways);
        }
        let ways: Arc<[Way]> = make(self.charter).into();
        known.insert(by.to_vec(), Arc::clone(&ways));
        ways
    }

    /// A branch below the minimum (Điều 17 khoản 4).
    fn branch(&self, row: usize) -> (Arc<[Way]>, usize) {
        let (charter, lists) = (self.charter, self.lists);
        let ((members, _), kind) = (lists.size(row), lists.kind(row));
        let own = |what, cites, formula: &dyn Fn(&Law<'_>) -> Offered| way(charter, what, cites, None, formula);
        let complete = own(WayKind::CompleteMembers, P::RepairCompleteMembers, &|law| {
            branch::complete(law, P::RepairCompleteMembers, ("members", members))
        });
        let kind = kind.unwrap_or(Kind::ChiDoan);
        let superior = lists.superior(row);
        let merger = Merger {
            kind,
            sector: lists.sector(row),
            members: None,
            superior: superior.and_then(|(above, _)| Some((lists.kind(above)?, lists.size(above).1))),
            linked: superior.is_some_and(|(_, linked)| linked),
        };
        let with = |class: &Class| Merger { members: Some(members.saturating_add(class.members)), ..merger };
        let test = |law: &Law<'_>, class: &Class| branch::merge(law, with(class)).map(|offer| offer.answer);
        let chosen = self.branches.of(charter, WayKind::Merge.rule(), lists, row, self.targets, &test);
        let refer = own(WayKind::ReferMembers, P::OrganizationBelowMinimum, &|law| branch::refer(law, kind, members));
        let delete = own(WayKind::DeleteUnit, P::DataUnitDeletion, &|law| branch::delete(law, members));
        let (merge, more) = self.mergers(WayKind::Merge, &chosen, &|law, class| branch::merge(law, class.map_or(merger, with)));
        (complete.into_iter().chain(merge).chain(refer).chain(self.dissolve(row)).chain(delete).collect(), more)
    }

    /// A base union with too few branches or members (Điều 17 khoản 5).
    fn base(&self, row: usize, fault: &str) -> (Arc<[Way]>, usize) {
        let (charter, lists) = (self.charter, self.lists);
        let (members, branches) = lists.size(row);
        let base = Base {
            sector: lists.sector(row),
            members,
            branches,
            parent: lists.parent(row).map(|above| (lists.kind(above), lists.level(above))),
        };
        let mut first = Vec::new();
        if fault == BASE_BRANCHES {
            let counted = ("branches", branches);
            let complete = |law: &Law<'_>| branch::complete(law, P::RepairCompleteBranches, counted);
            let found = |law: &Law<'_>| base::found_branch(law, base);
            first.push(way(charter, WayKind::CompleteBranches, P::RepairCompleteBranches, None, &complete));
            first.push(way(charter, WayKind::FoundBranch, P::OrganizationBranchMinimumMembers, None, &found));
        } else {
            let complete = |law: &Law<'_>| branch::complete(law, P::RepairCompleteMembers, ("members", members));
            first.push(way(charter, WayKind::CompleteMembers, P::RepairCompleteMembers, None, &complete));
        }
        let smaller = way(charter, WayKind::BecomeBaseBranch, P::RepairBaseBranch, None, &|law| base::become_base_branch(law, base));
        let linked = lists.superior(row).is_some_and(|(_, linked)| linked);
        let together = |class: &Class| (members.saturating_add(class.members), branches.saturating_add(class.branches));
        let merge = |law: &Law<'_>, class: Option<&Class>| base::merge(law, class.map(together), linked);
        let test = |law: &Law<'_>, class: &Class| merge(law, Some(class)).map(|offer| offer.answer);
        let chosen = self.bases.of(charter, WayKind::MergeBase.rule(), lists, row, self.targets, &test);
        let (merge, more) = self.mergers(WayKind::MergeBase, &chosen, &merge);
        first.push(smaller);
        (first.into_iter().flatten().chain(merge).chain(self.dissolve(row)).collect(), more)
    }

    /// One way for each partner chosen, or the one that says that there is none.
    fn mergers(&self, what: WayKind, chosen: &Chosen, formula: &MergerFormula<'_>) -> (Vec<Way>, usize) {
        let cites = P::OrganizationRestructuringDecider;
        let nobody = chosen.rows.is_empty() && chosen.more == 0;
        let none = way(self.charter, what, cites, None, &|law| formula(law, None)).filter(|_| nobody);
        let with = |(row, class): &(usize, Class)| {
            let target = Target { code: self.lists.code(*row), row: *row };
            way(self.charter, what, cites, Some(target), &|law| formula(law, Some(class)))
        };
        (none.into_iter().chain(chosen.rows.iter().filter_map(with)).collect(), chosen.more)
    }

    fn dissolve(&self, row: usize) -> Option<Way> {
        let ((members, _), below) = (self.lists.size(row), self.lists.below(row));
        way(self.charter, WayKind::Dissolve, P::OrganizationRestructuringDecider, None, &|law| branch::dissolve(law, members, below))
    }
}

/// The last days that the letters chosen set for what they demand: the earliest of them, and the day before where a day itself is too late,
/// or may be.
fn due(charter: &Charter) -> BTreeMap<String, NaiveDate> {
    let mut due = BTreeMap::new();
    for demand in charter.letters().into_iter().flat_map(|letter| letter.demands) {
        let counts = demand.last_day_counts == Some(true);
        let Some(last) = demand.last_day.and_then(|day| if counts { Some(day) } else { day.pred_opt() }) else { continue };
        // Shares of members with missing information fall when the members' fields are filled.
        let fault = if demand.rule == "data.missing_info" { "identity.required_fields" } else { demand.rule.as_str() };
        let day = due.entry(fault.to_owned()).or_insert(last);
        *day = last.min(*day);
    }
    due
}
