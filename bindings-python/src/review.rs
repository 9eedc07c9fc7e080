//! A review of lists of units and members.

use crate::bulk::held;
use crate::code::{AcceptedState, Language, Outcome, Severity, Standing, Subject};
use crate::compare::ReviewDiff;
use crate::error::Refused;
use crate::findings::Finding;
use crate::mirror::{Built, Lazy, Reduced, Restore, Show, Tuple, mirrors, reduced, shown};
use crate::plain::Plain;
use crate::report::{self, Paths, ReportPart};
use crate::rulebook::{InstrumentTitle, Receipt};
use crate::value::Count;
use chrono::NaiveDate;
use pyo3::prelude::*;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;

mirrors! {
    /// A finding about one row of a list.
    ReviewFinding shows [subject, row, finding] both_ways {
        /// Whether it is about a unit or a member.
        subject: Subject,
        /// The row in its list, counted from 0.
        row: usize,
        /// The host's key of the member, or code of the unit; None where the list gives none.
        key: Option<String>,
        /// The code of the unit concerned; None for a member whose unit is not in the list.
        unit: Option<String>,
        /// What was found.
        finding: Finding,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// An acceptance as a review used it.
    AcceptedFinding shows [row, state, rule, until] both_ways {
        /// Its row among the acceptances, counted from 0.
        row: usize,
        /// What became of it.
        state: AcceptedState,
        /// The rule.
        rule: String,
        /// The key of the member or the code of the unit.
        key: String,
        /// Who verified it.
        by: String,
        /// Why it is fine.
        why: String,
        /// The last day it is accepted; the day counts.
        until: NaiveDate,
        /// The finding; None where nothing was found, or where it counts among the others.
        finding: Option<ReviewFinding>,
    }

    /// A rule that could not be asked, or not of every row or field.
    NotAsked shows [rule, missing, provision] both_ways {
        /// The rule.
        rule: String,
        /// The columns the list does not have.
        missing: Tuple<String>,
        /// The provision for which no value is established and a profile would have to set one.
        provision: Option<String>,
    }

    /// How often a rule was answered how.
    RuleCount shows [rule, met, not_met, needs_decision, unknown] both_ways {
        /// The rule.
        rule: String,
        /// What its answer does to the whole.
        severity: Severity,
        /// Rows it holds for.
        met: u64,
        /// Rows it does not hold for.
        not_met: u64,
        /// Rows that a body must decide.
        needs_decision: u64,
        /// Rows that cannot be told.
        unknown: u64,
        /// Rows whose finding was accepted as fine; counted in none of the others.
        accepted: u64,
    }

    /// How many listed members have completed so many years on the day of the review.
    AgeCount shows [years, male, female, unstated] both_ways {
        /// Completed years; members born later than that day are counted nowhere.
        years: u32,
        /// Men.
        male: u64,
        /// Women.
        female: u64,
        /// Members whose sex is not stated.
        unstated: u64,
    }

    /// One unit of the list with everything below it.
    UnitSummary shows [code, name, members, not_met] both_ways {
        /// Its row in the list.
        row: usize,
        /// Its code.
        code: Option<String>,
        /// Its name.
        name: Option<String>,
        /// The row of the unit above it in the tree.
        parent_row: Option<usize>,
        /// Steps from the top of its tree.
        depth: usize,
        /// Members in it and below.
        members: u64,
        /// Branches in it and below.
        branches: u64,
        /// Members with at least one rule not met.
        members_not_met: u64,
        /// Findings not met, of members and units.
        not_met: u64,
        /// Findings that need a decision.
        needs_decision: u64,
        /// Findings that cannot be told.
        unknown: u64,
        /// Per rule: not met, needs decision, unknown. Rules without any are left out.
        counts: BTreeMap<String, (u64, u64, u64)>,
    }
}

/// A review of lists of units and members: findings, counts up the tree, units worst first.
#[pyclass(frozen, eq, hash, module = "dieule")]
pub(crate) struct Review {
    core: dieule::Review,
    findings: Lazy<ReviewFinding>,
    worst_first: Lazy<UnitSummary>,
}

held!(Review: findings, worst_first);

impl Hash for Review {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let dieule::Review {
            units,
            members,
            members_not_met,
            findings,
            rules,
            worst_first,
            accepted,
            not_asked,
            ages,
            age_lines,
            law,
            standing: _,
            receipt,
        } = &self.core;
        (units, members, members_not_met, findings.len(), rules.len(), worst_first.len()).hash(state);
        (accepted.len(), not_asked.len(), ages.len(), age_lines, law.len(), receipt.day).hash(state);
    }
}

#[pymethods]
impl Review {
    #[new]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn new(
        units: usize,
        members: usize,
        members_not_met: u64,
        findings: Tuple<ReviewFinding>,
        rules: Tuple<RuleCount>,
        worst_first: Tuple<UnitSummary>,
        accepted: Tuple<AcceptedFinding>,
        not_asked: Tuple<NotAsked>,
        ages: Tuple<AgeCount>,
        age_lines: Tuple<u32>,
        law: Tuple<InstrumentTitle>,
        standing: Standing,
        receipt: Receipt,
    ) -> Self {
        let (findings, rules, worst_first) = (findings.core(), rules.core(), worst_first.core());
        let (accepted, not_asked) = (accepted.core(), not_asked.core());
        let (ages, age_lines) = (ages.core(), age_lines.core());
        let (law, standing, receipt) = (law.core(), standing.core(), receipt.core());
        dieule::Review {
            units,
            members,
            members_not_met,
            findings,
            rules,
            worst_first,
            accepted,
            not_asked,
            ages,
            age_lines,
            law,
            standing,
            receipt,
        }
        .into()
    }

    /// Units in the list.
    #[getter]
    fn units(&self) -> usize {
        self.core.units
    }

    /// Members in the list.
    #[getter]
    fn members(&self) -> usize {
        self.core.members
    }

    /// Members with at least one rule not met.
    #[getter]
    fn members_not_met(&self) -> u64 {
        self.core.members_not_met
    }

    /// Every finding: those of units first, each in the order of the list.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Built<'py, ReviewFinding>> {
        self.findings.of(py, &self.core.findings)
    }

    /// How often each rule was answered how, in the order of the rules.
    #[getter]
    fn rules(&self) -> Tuple<RuleCount> {
        Tuple::of(&self.core.rules)
    }

    /// Every unit with what is below it, worst first.
    #[getter]
    fn worst_first<'py>(&self, py: Python<'py>) -> PyResult<Built<'py, UnitSummary>> {
        self.worst_first.of(py, &self.core.worst_first)
    }

    /// Findings that were given as verified, each with who, why and until when; those that no longer apply come after.
    #[getter]
    fn accepted(&self) -> Tuple<AcceptedFinding> {
        Tuple::of(&self.core.accepted)
    }

    /// Rules that the law asks for and these lists do not let anybody ask.
    #[getter]
    fn not_asked(&self) -> Tuple<NotAsked> {
        Tuple::of(&self.core.not_asked)
    }

    /// The members by age, youngest first; ages that nobody has are left out.
    #[getter]
    fn ages(&self) -> Tuple<AgeCount> {
        Tuple::of(&self.core.ages)
    }

    /// The ages the law draws lines at: of admission, of maturity, of staying on.
    #[getter]
    fn age_lines(&self) -> Tuple<u32> {
        Tuple::of(&self.core.age_lines)
    }

    /// What was applied: the charter in force (two while it is not certain which), then the letters and the profiles chosen.
    #[getter]
    fn law(&self) -> Tuple<InstrumentTitle> {
        Tuple::of(&self.core.law)
    }

    /// Whether the law of the day is certain.
    #[getter]
    fn standing(&self) -> Standing {
        Standing(self.core.standing)
    }

    /// What reproduces the review.
    #[getter]
    fn receipt(&self) -> Receipt {
        Receipt::of(&self.core.receipt)
    }

    /// The units directly below a row, or the tops of the trees, worst first.
    #[pyo3(signature = (row = None))]
    fn below(&self, row: Option<usize>) -> Tuple<UnitSummary> {
        self.core.below(row).map(UnitSummary::of).collect()
    }

    /// The number of findings with this answer.
    fn count(&self, outcome: Outcome) -> usize {
        self.core.count(outcome.0)
    }

    /// What changed since an earlier review of the same lists.
    fn diff(&self, py: Python<'_>, earlier: &Review) -> ReviewDiff {
        py.detach(|| self.core.diff(&earlier.core)).into()
    }

    /// The report as one HTML page: what is not met first, the units to look into, the ages, every finding.
    ///
    /// It holds no personal data; with `keys` it holds the members' keys. Without a `title` it is named after the top of the
    /// tree. `first_row` is the number the first row of a list is shown with: 1, or 2 to count as a spreadsheet with one line of
    /// headings does.
    #[pyo3(signature = (language = Language(dieule::Language::Vi), title = None, keys = false, first_row = None))]
    fn report(
        &self,
        py: Python<'_>,
        language: Language,
        title: Option<String>,
        keys: bool,
        first_row: Option<Count<'_>>,
    ) -> Result<String, Refused> {
        Ok(report::page(py, &self.core, &report::options(language, title, keys, first_row)?))
    }

    /// Write the report to a file, as UTF-8.
    #[pyo3(signature = (path, language = Language(dieule::Language::Vi), title = None, keys = false, first_row = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn write_report(
        &self,
        py: Python<'_>,
        path: PathBuf,
        language: Language,
        title: Option<String>,
        keys: bool,
        first_row: Option<Count<'_>>,
    ) -> Result<(), Refused> {
        Ok(report::write(py, &path, &self.report(py, language, title, keys, first_row)?)?)
    }

    /// The report split to be forwarded: a part for each unit directly below the top, worst first, and one for what is found
    /// of none of them. The findings of the parts add up to those of the review.
    #[pyo3(signature = (language = Language(dieule::Language::Vi), title = None, keys = false, first_row = None))]
    fn split(
        &self,
        py: Python<'_>,
        language: Language,
        title: Option<String>,
        keys: bool,
        first_row: Option<Count<'_>>,
    ) -> Result<Tuple<ReportPart>, Refused> {
        Ok(report::split(py, &self.core, &report::options(language, title, keys, first_row)?))
    }

    /// Write each part's page and list into a folder, which is made where it is missing, and give the paths back.
    #[pyo3(signature = (folder, language = Language(dieule::Language::Vi), title = None, keys = false, first_row = None))]
    #[expect(clippy::needless_pass_by_value, reason = "what Python hands in is owned")]
    fn write_split(
        &self,
        py: Python<'_>,
        folder: PathBuf,
        language: Language,
        title: Option<String>,
        keys: bool,
        first_row: Option<Count<'_>>,
    ) -> Result<Paths, Refused> {
        Ok(report::write_split(py, &folder, &report::options(language, title, keys, first_row)?, &self.core)?)
    }

    /// As plain data, ready for JSON.
    fn to_dict(&self) -> PyResult<Plain> {
        Plain::of(&self.core)
    }

    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    fn to_json(&self) -> String {
        self.core.to_json()
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        shown("Review", slf, &["units", "members", "members_not_met", "standing"])
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Reduced<'py>> {
        reduced(
            slf,
            &[
                "units",
                "members",
                "members_not_met",
                "findings",
                "rules",
                "worst_first",
                "accepted",
                "not_asked",
                "ages",
                "age_lines",
                "law",
                "standing",
                "receipt",
            ],
        )
    }
}
