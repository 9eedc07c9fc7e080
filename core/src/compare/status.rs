//! Whose status changes under another charter, and because of which provisions.

use super::provisions::ProvisionChange;
use super::receipts::{ReceiptChange, receipt_changes};
use crate::charter::Charter;
use crate::error::Error;
use crate::review::{Acceptances, Members, NotAsked, Subject, Tree, Units};
use crate::rulebook::Receipt;
use crate::table::cell;
use crate::verdict::{Outcome, Severity, canonical};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One row for which a rule answers otherwise.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StatusChange {
    /// Whether it is about a unit or a member.
    pub subject: Subject,
    /// The row in its list, counted from 0.
    pub row: usize,
    /// The host's key of the member, or code of the unit; absent where the list gives none.
    pub key: Option<String>,
    /// The code of the unit concerned; absent for a member whose unit is not in the list.
    pub unit: Option<String>,
    /// The rule.
    pub rule: String,
    /// Its answer under this charter; a rule that does not apply counts as met.
    pub before: Outcome,
    /// Its answer under the other.
    pub after: Outcome,
    /// The provisions that the rule reads and whose values differ; empty where only time has passed.
    pub provisions: Vec<String>,
    /// Whether the days between the two charters are the reason: on the day of this charter the other would answer alike.
    pub by_day: bool,
}

/// A rule that answers otherwise for some rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleChanges {
    /// The rule.
    pub rule: String,
    /// What its answer does to the whole, under this charter.
    pub severity: Severity,
    /// Rows whose answer is better, in the order met, needs decision, unknown, not met.
    pub better: u64,
    /// Rows whose answer is worse.
    pub worse: u64,
    /// The provisions that the changes rest on.
    pub provisions: Vec<String>,
}

/// One unit of the list with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitChanges {
    /// Its row in the list.
    pub row: usize,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The row of the unit above it in the tree.
    pub parent_row: Option<usize>,
    /// Answers that are better, of members and units.
    pub better: u64,
    /// Answers that are worse.
    pub worse: u64,
    /// Per rule: answers that changed. Rules without any are left out.
    pub counts: BTreeMap<String, u64>,
}

/// Whose status changes under another charter.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StatusChanges {
    /// Every row and rule with another answer: units first, each in the order of the list, then by rule.
    pub changes: Vec<StatusChange>,
    /// Counts per rule, in alphabetical order; rules without a change are left out.
    pub rules: Vec<RuleChanges>,
    /// The units with a change, in the order of the list, each with what is below it.
    pub by_unit: Vec<UnitChanges>,
    /// The provisions the changes rest on, with their values under both charters.
    pub provisions: Vec<ProvisionChange>,
    /// Rules that one of the charters asks for and these lists do not let anybody ask: nothing is said of them.
    pub not_asked: Vec<NotAsked>,
    /// What the receipts differ in.
    pub receipt_changes: Vec<ReceiptChange>,
    /// What reproduces the answers before.
    pub receipt_before: Receipt,
    /// What reproduces the answers after.
    pub receipt_after: Receipt,
}

impl StatusChanges {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl fmt::Debug for StatusChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("StatusChange");
        out.field("subject", &self.subject).field("row", &self.row).field("rule", &self.rule);
        out.field("before", &self.before).field("after", &self.after).finish_non_exhaustive()
    }
}

impl fmt::Debug for StatusChanges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusChanges").field("changes", &self.changes.len()).field("rules", &self.rules).finish_non_exhaustive()
    }
}

/// What a charter says of the lists.
#[derive(Default)]
struct Answers {
    /// Each rule's answers to all rows.
    rules: BTreeMap<(Subject, &'static str), Vec<Option<Outcome>>>,
    not_asked: Vec<NotAsked>,
}

impl Charter {
    /// Whose status changes under another charter: both review the lists, each on its own day, and every row for which a rule
    /// answers otherwise is told with the provisions that made the difference.
    ///
    /// Where the charters are resolved for different days, members have grown older between them. What the days alone did is
    /// marked [`StatusChange::by_day`]; two charters of one day, with and without a profile or a pin, differ in their law only.
    ///
    /// # Errors
    /// As [`Charter::review`].
    ///
    /// ```
    /// use dieule::{Members, Rulebook, Units, iso_day};
    ///
    /// let day = iso_day("2026-07-15").unwrap();
    /// let khoa_xii = Rulebook::national().pinned("DL13", iso_day("2026-11-22").unwrap())?.in_force_on(day)?;
    /// let khoa_xiii = Rulebook::national().pinned("DL13", iso_day("2026-07-01").unwrap())?.in_force_on(day)?;
    /// let units = Units { code: &[Some("X1")], ..Units::default() };
    /// let members = Members { unit: &[Some("X1")], birth_date: &[iso_day("2011-01-01")], ..Members::default() };
    ///
    /// let changes = khoa_xii.changes(&khoa_xiii, &units, &members)?;
    /// assert_eq!(changes.changes[0].rule, "record.age_minimum");
    /// assert_eq!(changes.changes[0].provisions, ["calendar.counting"]);
    /// # Ok::<(), dieule::Error>(())
    /// ```
    pub fn changes<U: AsRef<str>, M: AsRef<str> + Sync>(
        &self,
        other: &Charter,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
    ) -> Result<StatusChanges, Error> {
        let before = self.answers(units, members)?;
        let after = other.answers(units, members)?;
        // The other law on this day tells what the law did from what time did.
        let between = if other.day() == self.day() { None } else { Some(other.counted_on(self.day()).answers(units, members)?) };
        let mut provisions = self.diff(other);
        provisions.retain(ProvisionChange::changes_the_value);
        let tree = Tree::new(units);
        let unit_of = tree.units_of(units, &members.into());
        let mut found = Found { units: units.rows(), ..Found::default() };
        let rules: BTreeSet<(Subject, &'static str)> = before.rules.keys().chain(after.rules.keys()).copied().collect();
        for about @ (subject, rule) in rules {
            let fed: Vec<&str> = provisions.iter().filter(|change| feeds(change, rule)).map(|change| change.id.as_str()).collect();
            let rows = if subject == Subject::Unit { units.rows() } else { members.rows() };
            for row in 0..rows {
                let (was, is) = (answer(&before, about, row), answer(&after, about, row));
                if was == is {
                    continue;
                }
                let by_day = between.as_ref().is_some_and(|between| answer(between, about, row) == was);
                let unit_row = if subject == Subject::Unit { Some(row) } else { unit_of.get(row).copied().flatten() };
                let code = |row: usize| cell(units.code, row).map(|code| code.as_ref().to_owned());
                let change = StatusChange {
                    subject,
                    row,
                    key: if subject == Subject::Unit { code(row) } else { cell(members.key, row).map(|key| key.as_ref().to_owned()) },
                    unit: unit_row.and_then(code),
                    rule: rule.to_owned(),
                    before: was,
                    after: is,
                    provisions: if by_day { Vec::new() } else { fed.iter().map(|id| (*id).to_owned()).collect() },
                    by_day,
                };
                found.add(change, unit_row, self.severity(rule));
            }
        }
        let mut not_asked = before.not_asked;
        not_asked.extend(after.not_asked.into_iter().filter(|rule| !not_asked.contains(rule)).collect::<Vec<_>>());
        Ok(StatusChanges { not_asked, ..found.changes(self, other, units, &tree, provisions) })
    }

    fn answers<U: AsRef<str>, M: AsRef<str> + Sync>(&self, units: &Units<'_, U>, members: &Members<'_, M>) -> Result<Answers, Error> {
        let mut answers = Answers::default();
        members.check()?;
        let review = self.review_telling(
            units,
            &members.into(),
            &Acceptances::<&str>::default(),
            &mut |_, _| (),
            &mut |subject, rule, outcomes| {
                let of_rule = answers.rules.entry((subject, rule)).or_insert_with(|| vec![None; outcomes.len()]);
                // A rule that is asked in parts answers as the worst of them.
                for (answer, outcome) in of_rule.iter_mut().zip(outcomes) {
                    *answer = (*answer).max(*outcome);
                }
            },
        )?;
        answers.not_asked = review.not_asked;
        Ok(answers)
    }
}

fn feeds(change: &ProvisionChange, rule: &str) -> bool {
    change.rules.iter().any(|fed| fed == rule)
}

/// A rule's answer to a row; one that does not apply, or that a charter does not ask, is met.
fn answer(answers: &Answers, about: (Subject, &'static str), row: usize) -> Outcome {
    answers.rules.get(&about).and_then(|outcomes| outcomes.get(row).copied().flatten()).unwrap_or(Outcome::Met)
}

/// What has been found so far.
#[derive(Default)]
struct Found {
    units: usize,
    changes: Vec<StatusChange>,
    rules: BTreeMap<String, RuleChanges>,
    /// By rule, each unit's own answers that are better and worse.
    per_unit: BTreeMap<String, Vec<[u64; 2]>>,
}

impl Found {
    fn add(&mut self, change: StatusChange, unit_row: Option<usize>, severity: Severity) {
        let worse = change.after > change.before;
        let rule = &change.rule;
        let none = || RuleChanges { rule: rule.clone(), severity, better: 0, worse: 0, provisions: Vec::new() };
        let counts = self.rules.entry(rule.clone()).or_insert_with(none);
        *(if worse { &mut counts.worse } else { &mut counts.better }) += 1;
        if counts.provisions.is_empty() {
            counts.provisions.clone_from(&change.provisions);
        }
        if let Some(row) = unit_row {
            let units = self.units;
            let counts = self.per_unit.entry(rule.clone()).or_insert_with(|| vec![[0; 2]; units]);
            if let Some(count) = counts.get_mut(row).and_then(|counts| counts.get_mut(usize::from(worse))) {
                *count += 1;
            }
        }
        self.changes.push(change);
    }

    fn changes<U: AsRef<str>>(
        mut self,
        before: &Charter,
        after: &Charter,
        units: &Units<'_, U>,
        tree: &Tree,
        mut provisions: Vec<ProvisionChange>,
    ) -> StatusChanges {
        self.changes.sort_by(|a, b| (a.subject, a.row, &a.rule).cmp(&(b.subject, b.row, &b.rule)));
        for counts in self.per_unit.values_mut() {
            tree.roll_up(counts);
        }
        provisions.retain(|provision| self.rules.values().any(|rule| rule.provisions.contains(&provision.id)));
        StatusChanges {
            changes: self.changes,
            rules: self.rules.into_values().collect(),
            by_unit: (0..units.rows()).filter_map(|row| of_unit(units, tree, &self.per_unit, row)).collect(),
            provisions,
            not_asked: Vec::new(),
            receipt_changes: receipt_changes(before.receipt(), after.receipt()),
            receipt_before: before.receipt().clone(),
            receipt_after: after.receipt().clone(),
        }
    }
}

fn of_unit<U: AsRef<str>>(
    units: &Units<'_, U>,
    tree: &Tree,
    per_unit: &BTreeMap<String, Vec<[u64; 2]>>,
    row: usize,
) -> Option<UnitChanges> {
    let text = |column: &[Option<U>]| cell(column, row).map(|text| text.as_ref().to_owned());
    let (mut better, mut worse, mut counts) = (0, 0, BTreeMap::new());
    for (rule, of_rule) in per_unit {
        let [is_better, is_worse] = of_rule.get(row).copied().unwrap_or_default();
        better += is_better;
        worse += is_worse;
        if is_better + is_worse > 0 {
            counts.insert(rule.clone(), is_better + is_worse);
        }
    }
    let parent_row = tree.parent.get(row).copied().flatten();
    (!counts.is_empty()).then(|| UnitChanges { row, code: text(units.code), name: text(units.name), parent_row, better, worse, counts })
}
