//! Reviews: held whole on the Rust side; findings and summaries become objects when a host reads them.

use crate::describe::Receipt;
use crate::failure::{Failure, Stop, answer};
use crate::quota::count;
use crate::value::needed;
use crate::verdict::{FindingFields, Said, said};
use dieule::{MemberTable, UnitTable};
use napi::bindgen_prelude::{Either, Unknown};
use napi::{Env, Task};
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
}

impl From<&dieule::RuleCount> for RuleCount {
    fn from(counted: &dieule::RuleCount) -> Self {
        let dieule::RuleCount { rule, severity, met, not_met, needs_decision, unknown } = counted;
        RuleCount {
            rule: rule.clone(),
            severity: severity.code(),
            met: count(*met),
            not_met: count(*not_met),
            needs_decision: count(*needs_decision),
            unknown: count(*unknown),
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
    inner: Arc<dieule::Review>,
}

impl From<dieule::Review> for Review {
    fn from(review: dieule::Review) -> Self {
        Review { inner: Arc::new(review) }
    }
}

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

    /// What reproduces the review.
    #[napi]
    pub fn receipt(&self) -> Receipt {
        Receipt::from(&self.inner.receipt)
    }

    /// How often each rule was answered how.
    #[napi]
    pub fn rules(&self) -> Vec<RuleCount> {
        self.inner.rules.iter().map(RuleCount::from).collect()
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

    /// So many findings, beginning with one.
    #[napi]
    pub fn findings(&self, from: u32, length: u32) -> Vec<ReviewFindingFields> {
        self.inner.findings.iter().skip(from as usize).take(length as usize).map(ReviewFindingFields::from).collect()
    }

    /// So many units, beginning with one, worst first.
    #[napi]
    pub fn worst_first(&self, from: u32, length: u32) -> Vec<UnitSummary> {
        self.inner.worst_first.iter().skip(from as usize).take(length as usize).map(UnitSummary::from).collect()
    }

    /// Findings with this answer.
    #[napi]
    pub fn count(&self, outcome: Unknown<'_>) -> napi::Result<Either<i64, Failure>> {
        answer(needed(outcome, "review", "outcome").map(|outcome| count(self.inner.count(outcome))))
    }

    /// The message of a finding.
    #[napi]
    pub fn message(&self, finding: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(said(self.finding(finding), Said::Message, language))
    }

    /// What to do about a finding.
    #[napi]
    pub fn remedy(&self, finding: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(said(self.finding(finding), Said::Remedy, language))
    }

    /// The citation of a finding as people write it.
    #[napi]
    pub fn cited(&self, finding: u32, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(said(self.finding(finding), Said::Cited, language))
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        self.inner.findings.get(place as usize).map(|found| &found.finding)
    }
}

fn review_of(charter: &dieule::Charter, units: &UnitTable, members: &MemberTable) -> Result<dieule::Review, dieule::Error> {
    charter.review(&units.columns()?, &members.columns()?)
}

/// A review on a worker thread.
#[derive(Debug)]
pub struct ReviewTask {
    pub(crate) charter: dieule::Charter,
    /// Tables that could not be filled are a refusal as well, told when the promise settles.
    pub(crate) tables: Result<(UnitTable, MemberTable), dieule::Error>,
}

#[napi]
impl Task for ReviewTask {
    type Output = Result<dieule::Review, dieule::Error>;
    type JsValue = Either<Review, Failure>;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        Ok(match &self.tables {
            Ok((units, members)) => review_of(&self.charter, units, members),
            Err(error) => Err(error.clone()),
        })
    }

    fn resolve(&mut self, _: Env, output: Self::Output) -> napi::Result<Self::JsValue> {
        answer(output.map(Review::from).map_err(Stop::from))
    }
}
