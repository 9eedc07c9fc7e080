//! What a review says: findings, counts per rule, a summary for every unit.

use super::accept::AcceptedFinding;
use crate::record::codes;
use crate::rulebook::{Bilingual, Receipt};
use crate::verdict::{Finding, Outcome, Severity, Standing, canonical};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

codes! {
    /// What a finding of a review is about.
    Subject {
        /// A row of the units.
        Unit = "unit",
        /// A row of the members.
        Member = "member",
    }
}

/// A finding about one row of a list.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ReviewFinding {
    /// Whether it is about a unit or a member.
    pub subject: Subject,
    /// The row in its list, counted from 0.
    pub row: usize,
    /// The host's key of the member, or code of the unit; absent where the list gives none.
    pub key: Option<String>,
    /// The code of the unit concerned; absent for a member whose unit is not in the list.
    pub unit: Option<String>,
    /// What was found.
    #[serde(flatten)]
    pub finding: Finding,
}

impl fmt::Debug for ReviewFinding {
    /// Without the key: it may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ReviewFinding { subject, row, key: _, unit, finding } = self;
        let mut out = f.debug_struct("ReviewFinding");
        out.field("subject", subject).field("row", row).field("unit", unit).field("finding", finding).finish_non_exhaustive()
    }
}

/// How often a rule was answered how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleCount {
    /// The rule.
    pub rule: String,
    /// What its answer does to the whole.
    pub severity: Severity,
    /// Rows it holds for.
    pub met: u64,
    /// Rows it does not hold for.
    pub not_met: u64,
    /// Rows that a body must decide.
    pub needs_decision: u64,
    /// Rows that cannot be told.
    pub unknown: u64,
    /// Rows whose finding was accepted as fine; counted in none of the others.
    pub accepted: u64,
}

/// A rule that could not be asked, or not of every row or field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NotAsked {
    /// The rule.
    pub rule: String,
    /// The columns the list does not have.
    pub missing: Vec<String>,
    /// The provision for which no value is established and a profile would have to set one.
    pub provision: Option<String>,
}

/// One unit of the list with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitSummary {
    /// Its row in the list.
    pub row: usize,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The row of the unit above it in the tree.
    pub parent_row: Option<usize>,
    /// Steps from the top of its tree.
    pub depth: usize,
    /// Members in it and below.
    pub members: u64,
    /// Branches in it and below.
    pub branches: u64,
    /// Members with at least one rule not met.
    pub members_not_met: u64,
    /// Findings not met, of members and units.
    pub not_met: u64,
    /// Findings that need a decision.
    pub needs_decision: u64,
    /// Findings that cannot be told.
    pub unknown: u64,
    /// Per rule: not met, needs decision, unknown. Rules without any are left out.
    pub counts: BTreeMap<String, [u64; 3]>,
}

impl UnitSummary {
    /// Worst first: the share of members with a rule not met, then the findings not met that are more than hints, then the hints, then the code.
    pub(crate) fn worse(&self, other: &Self, hints: &BTreeSet<&str>) -> Ordering {
        let share = |a: &Self, b: &Self| u128::from(a.members_not_met) * u128::from(b.members.max(1));
        share(other, self)
            .cmp(&share(self, other))
            .then_with(|| other.required(hints).cmp(&self.required(hints)))
            .then_with(|| other.not_met.cmp(&self.not_met))
            .then_with(|| self.code.cmp(&other.code))
            .then_with(|| self.row.cmp(&other.row))
    }

    /// Findings not met of rules that give more than hints.
    fn required(&self, hints: &BTreeSet<&str>) -> u64 {
        self.counts.iter().filter(|(rule, _)| !hints.contains(rule.as_str())).map(|(_, [not_met, ..])| not_met).sum()
    }
}

/// How many listed members have completed so many years on the day of the review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgeCount {
    /// Completed years; members born later than that day are counted nowhere.
    pub years: u32,
    /// Men.
    pub male: u64,
    /// Women.
    pub female: u64,
    /// Members whose sex is not stated.
    pub unstated: u64,
}

/// An instrument by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InstrumentTitle {
    /// Its id: `DL12`.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
}

/// A review of lists of units and members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Review {
    /// Units in the list.
    pub units: usize,
    /// Members in the list.
    pub members: usize,
    /// Members with at least one rule not met.
    pub members_not_met: u64,
    /// Every finding: those of units first, each in the order of the list.
    pub findings: Vec<ReviewFinding>,
    /// How often each rule was answered how, in the order of the rules.
    pub rules: Vec<RuleCount>,
    /// Every unit with what is below it, worst first.
    pub worst_first: Vec<UnitSummary>,
    /// Findings that were given as verified, each with who, why and until when; those that no longer apply come after.
    pub accepted: Vec<AcceptedFinding>,
    /// Rules that the law asks for and these lists do not let anybody ask.
    pub not_asked: Vec<NotAsked>,
    /// The members by age, youngest first; ages that nobody has are left out.
    pub ages: Vec<AgeCount>,
    /// The ages the law draws lines at: of admission, of maturity, of staying on.
    pub age_lines: Vec<u32>,
    /// What was applied: the charter in force (two while it is not certain which), then the letters and the profiles chosen.
    pub law: Vec<InstrumentTitle>,
    /// Whether the law of the day is certain.
    pub standing: Standing,
    /// What reproduces the review.
    pub receipt: Receipt,
}

impl Review {
    /// The units directly below a row, or the tops of the trees, worst first.
    pub fn below(&self, row: Option<usize>) -> impl Iterator<Item = &UnitSummary> {
        self.worst_first.iter().filter(move |unit| unit.parent_row == row)
    }

    /// Findings with this answer.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.findings.iter().filter(|finding| finding.finding.outcome == outcome).count()
    }

    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}
