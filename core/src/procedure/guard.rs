//! Whether a step may be taken: the rules that guard it, asked of the facts recorded and of those an event brings.

use super::case::{Case, CaseItem, Facts as Recorded, Given};
use super::machine::{By, Machine, Step};
use crate::charter::{Charter, Facts};
use crate::error::Error;
use crate::verdict::{Finding, Outcome, Severity};
use chrono::NaiveDate;

/// What the guards of a step say.
pub(super) enum Guarded {
    /// Every rule holds.
    Holds,
    /// A rule cannot be answered without facts that the step takes; the first such rule.
    Needs(Vec<String>, Box<Finding>),
    /// A rule stands in the way.
    Blocked(Box<Finding>),
}

impl Step {
    /// The role that takes the step for a member.
    pub(super) fn role(&self, machine: &Machine, item: &CaseItem) -> Option<&'static str> {
        match self.by {
            By::Holder => machine.state(&item.state)?.holder,
            By::Role(role) => Some(role),
        }
    }

    /// What a step records about a member: the facts of its event, the day, the role that acted.
    pub(super) fn records(&self, role: &str, on: NaiveDate, brought: &Recorded) -> Recorded {
        let mut recorded = brought.clone();
        recorded.extend(self.stamps.map(|field| (field.to_owned(), Given::day(on))));
        recorded.extend(self.signs.map(|field| (field.to_owned(), Given::Text(role.to_owned()))));
        recorded
    }
}

/// The record that the rules are asked of.
fn record(machine: &Machine, case: &Case, item: &CaseItem, recorded: &Recorded) -> Result<Facts, Error> {
    let mut record = (machine.record)()?;
    for (field, given) in case.facts.iter().chain(&item.facts).chain(recorded) {
        record.set(field, given.value())?;
    }
    Ok(record)
}

/// Facts that an event brings are of their fields' kinds; checked apart, so that an error names the event.
pub(super) fn check(machine: &Machine, brought: &Recorded) -> Result<(), Error> {
    let mut record = (machine.record)()?;
    brought.iter().try_for_each(|(field, given)| record.set(field, given.value()))
}

/// Ask the guards of a step about a member.
pub(super) fn ask(
    charter: &Charter,
    machine: &Machine,
    case: &Case,
    step: &Step,
    item: &CaseItem,
    recorded: &Recorded,
) -> Result<Guarded, Error> {
    let record = record(machine, case, item, recorded)?;
    let mut needs: Vec<String> = Vec::new();
    let mut first = None;
    for rule in step.guards {
        let Some(finding) = charter.finding_about(rule, &record) else { continue };
        if finding.outcome == Outcome::Met || finding.severity != Severity::Requirement {
            continue;
        }
        let supplied = |field: &String| step.takes.contains(&field.as_str());
        if finding.outcome == Outcome::Unknown && !finding.missing.is_empty() && finding.missing.iter().all(supplied) {
            let missing = finding.missing.iter().filter(|field| !needs.contains(*field)).cloned().collect::<Vec<_>>();
            needs.extend(missing);
            first.get_or_insert(finding);
            continue;
        }
        return Ok(Guarded::Blocked(Box::new(finding)));
    }
    Ok(match first {
        Some(finding) => Guarded::Needs(needs, Box::new(finding)),
        None => Guarded::Holds,
    })
}
