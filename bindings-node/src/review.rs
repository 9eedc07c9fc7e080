//! Reviews: held whole on the Rust side; findings and summaries become objects when a host reads them.

use crate::describe::InstrumentTitle;
use crate::facts::packed_table;
use crate::failure::{Failure, Stop, answer};
use crate::held::{held, piece, says};
use crate::naming::camel;
use crate::quota::count;
use crate::value::needed;
use crate::verdict::FindingFields;
use dieule::{AcceptanceTable, MemberTable, UnitTable};
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A finding about one row of a list.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ReviewFindingFields {
    /// Whether it is about a unit or a member.
    #[napi(ts_type = "Subject")]
    pub subject: &'static str,
    /// The row in its list, counted from 0.
    pub row: i64,
    /// The host's key of the member, or code of the unit; null where the list gives none.
    pub key: Option<String>,
    /// The code of the unit concerned; null for a member whose unit is not in the list.
    pub unit: Option<String>,
    /// What was found.
    pub finding: FindingFields,
}

impl From<&dieule::ReviewFinding> for ReviewFindingFields {
    fn from(found: &dieule::ReviewFinding) -> Self {
        let dieule::ReviewFinding { subject, row, key, unit, finding } = found;
        ReviewFindingFields {
            subject: subject.code(),
            row: count(*row),
            key: key.clone(),
            unit: unit.clone(),
            finding: FindingFields::from(finding),
        }
    }
}

/// An acceptance as a review used it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AcceptedFindingFields {
    /// Its row among the acceptances, counted from 0.
    pub row: i64,
    /// What became of it.
    #[napi(ts_type = "AcceptedState")]
    pub state: &'static str,
    /// The rule.
    pub rule: String,
    /// The key of the member or the code of the unit.
    pub key: String,
    /// Who verified it.
    pub by: String,
    /// Why it is fine.
    pub why: String,
    /// The last day it is accepted; the day counts.
    #[napi(ts_type = "IsoDate")]
    pub until: String,
    /// The finding; null where nothing was found, or where it counts among the others.
    pub finding: Option<ReviewFindingFields>,
}

impl From<&dieule::AcceptedFinding> for AcceptedFindingFields {
    fn from(accepted: &dieule::AcceptedFinding) -> Self {
        let dieule::AcceptedFinding { row, state, rule, key, by, why, until, finding } = accepted;
        AcceptedFindingFields {
            row: count(*row),
            state: state.code(),
            rule: rule.clone(),
            key: key.clone(),
            by: by.clone(),
            why: why.clone(),
            until: until.to_string(),
            finding: finding.as_ref().map(ReviewFindingFields::from),
        }
    }
}

/// A rule that could not be asked, or not of every row or field.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct NotAsked {
    /// The rule.
    pub rule: String,
    /// The columns the list does not have.
    pub missing: Vec<String>,
    /// The provision for which no value is established and a profile would have to set one.
    pub provision: Option<String>,
}

impl From<&dieule::NotAsked> for NotAsked {
    fn from(not_asked: &dieule::NotAsked) -> Self {
        let dieule::NotAsked { rule, missing, provision } = not_asked;
        NotAsked { rule: rule.clone(), missing: missing.iter().map(|field| camel(field)).collect(), provision: provision.clone() }
    }
}

/// How often a rule was answered how.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct RuleCount {
    /// The rule.
    pub rule: String,
    /// What its answer does to the whole.
    #[napi(ts_type = "Severity")]
    pub severity: &'static str,
    /// Rows it holds for.
    pub met: i64,
    /// Rows it does not hold for.
    pub not_met: i64,
    /// Rows that a body must decide.
    pub needs_decision: i64,
    /// Rows that cannot be told.
    pub unknown: i64,
    /// Rows whose finding was accepted as fine; counted in none of the others.
    pub accepted: i64,
}

impl From<&dieule::RuleCount> for RuleCount {
    fn from(counted: &dieule::RuleCount) -> Self {
        let dieule::RuleCount { rule, severity, met, not_met, needs_decision, unknown, accepted } = counted;
        RuleCount {
            rule: rule.clone(),
            severity: severity.code(),
            met: count(*met),
            not_met: count(*not_met),
            needs_decision: count(*needs_decision),
            unknown: count(*unknown),
            accepted: count(*accepted),
        }
    }
}

/// How many listed members have completed so many years on the day of the review.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct AgeCount {
    /// Completed years; members born later than that day are counted nowhere.
    pub years: u32,
    /// Men.
    pub male: i64,
    /// Women.
    pub female: i64,
    /// Members whose sex is not stated.
    pub unstated: i64,
}

impl From<&dieule::AgeCount> for AgeCount {
    fn from(counted: &dieule::AgeCount) -> Self {
        let dieule::AgeCount { years, male, female, unstated } = counted;
        AgeCount { years: *years, male: count(*male), female: count(*female), unstated: count(*unstated) }
    }
}

/// One unit of the list with everything below it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct UnitSummary {
    /// Its row in the list.
    pub row: i64,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The row of the unit above it in the tree.
    pub parent_row: Option<i64>,
    /// Steps from the top of its tree.
    pub depth: i64,
    /// Members in it and below.
    pub members: i64,
    /// Branches in it and below.
    pub branches: i64,
    /// Members with at least one rule not met.
    pub members_not_met: i64,
    /// Findings not met, of members and units.
    pub not_met: i64,
    /// Findings that need a decision.
    pub needs_decision: i64,
    /// Findings that cannot be told.
    pub unknown: i64,
    /// Per rule: not met, needs decision, unknown. Rules without any are left out.
    #[napi(ts_type = "Record<string, [notMet: number, needsDecision: number, unknown: number]>")]
    pub counts: BTreeMap<String, Vec<i64>>,
}

impl From<&dieule::UnitSummary> for UnitSummary {
    fn from(unit: &dieule::UnitSummary) -> Self {
        let dieule::UnitSummary {
            row,
            code,
            name,
            parent_row,
            depth,
            members,
            branches,
            members_not_met,
            not_met,
            needs_decision,
            unknown,
            counts,
        } = unit;
        UnitSummary {
            row: count(*row),
            code: code.clone(),
            name: name.clone(),
            parent_row: parent_row.map(count),
            depth: count(*depth),
            members: count(*members),
            branches: count(*branches),
            members_not_met: count(*members_not_met),
            not_met: count(*not_met),
            needs_decision: count(*needs_decision),
            unknown: count(*unknown),
            counts: counts.iter().map(|(rule, counts)| (rule.clone(), counts.iter().copied().map(count).collect())).collect(),
        }
    }
}

/// A review of lists of units and members.
#[napi]
#[derive(Debug)]
pub struct Review {
    pub(crate) inner: Arc<dieule::Review>,
}

held!(Review);
says!(Review);

#[napi]
impl Review {
    /// Units in the list.
    #[napi(getter)]
    pub fn units(&self) -> i64 {
        count(self.inner.units)
    }

    /// Members in the list.
    #[napi(getter)]
    pub fn members(&self) -> i64 {
        count(self.inner.members)
    }

    /// Members with at least one rule not met.
    #[napi(getter)]
    pub fn members_not_met(&self) -> i64 {
        count(self.inner.members_not_met)
    }

    /// Whether the law of the day is certain.
    #[napi(getter, ts_return_type = "Standing")]
    pub fn standing(&self) -> &'static str {
        self.inner.standing.code()
    }

    /// How often each rule was answered how.
    #[napi]
    pub fn rules(&self) -> Vec<RuleCount> {
        self.inner.rules.iter().map(RuleCount::from).collect()
    }

    /// Findings that were given as verified, each with who, why and until when; those that no longer apply come after.
    #[napi]
    pub fn accepted(&self) -> Vec<AcceptedFindingFields> {
        self.inner.accepted.iter().map(AcceptedFindingFields::from).collect()
    }

    /// Rules that the law asks for and these lists do not let anybody ask.
    #[napi]
    pub fn not_asked(&self) -> Vec<NotAsked> {
        self.inner.not_asked.iter().map(NotAsked::from).collect()
    }

    /// The members by age, youngest first; ages that nobody has are left out.
    #[napi]
    pub fn ages(&self) -> Vec<AgeCount> {
        self.inner.ages.iter().map(AgeCount::from).collect()
    }

    /// The ages the law draws lines at: of admission, of maturity, of staying on.
    #[napi]
    pub fn age_lines(&self) -> Vec<u32> {
        self.inner.age_lines.clone()
    }

    /// What was applied, by name.
    #[napi]
    pub fn law(&self) -> Vec<InstrumentTitle> {
        self.inner.law.iter().cloned().map(InstrumentTitle::from).collect()
    }

    /// So many findings, beginning with one.
    #[napi]
    pub fn findings(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        piece(&self.inner.findings, from, length)
    }

    /// So many units, beginning with one, worst first.
    #[napi]
    pub fn worst_first(&self, from: u32, length: u32) -> Vec<UnitSummary> {
        piece(&self.inner.worst_first, from, length)
    }

    /// Findings with this answer.
    #[napi]
    pub fn count(&self, outcome: Unknown<'_>) -> napi::Result<Either<i64, Failure>> {
        answer(needed(outcome, "review", "outcome").map(|outcome| count(self.inner.count(outcome))))
    }

    /// The findings that count come first, then those that were accepted.
    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        let accepted = || self.inner.accepted.iter().filter_map(|accepted| accepted.finding.as_ref());
        let place = place as usize;
        let found = self.inner.findings.get(place).or_else(|| accepted().nth(place.checked_sub(self.inner.findings.len())?));
        found.map(|found| &found.finding)
    }
}

/// The columns of the lists of a review.
pub(crate) type ReviewColumns<'a> = (dieule::Units<'a, String>, dieule::Members<'a, String>, dieule::Acceptances<'a, String>);

/// The lists of a review, filled.
#[derive(Debug)]
pub struct ReviewTables {
    units: Arc<UnitTable>,
    members: Arc<MemberTable>,
    accepted: Arc<AcceptanceTable>,
}

impl ReviewTables {
    pub(crate) fn of(units: &Array<'_>, members: &Array<'_>, accepted: &Array<'_>) -> Result<Self, Stop> {
        Ok(ReviewTables { units: packed_table(units)?, members: packed_table(members)?, accepted: packed_table(accepted)? })
    }

    pub(crate) fn columns(&self) -> Result<ReviewColumns<'_>, dieule::Error> {
        let ReviewTables { units, members, accepted } = self;
        Ok((units.columns()?, members.columns()?, accepted.columns()?))
    }

    pub(crate) fn review(
        &self,
        charter: &dieule::Charter,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<dieule::Review, dieule::Error> {
        let (units, members, accepted) = self.columns()?;
        charter.review_with(&units, &members, &accepted, progress)
    }
}
