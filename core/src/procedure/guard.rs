//! Whether a step may be taken: the rules that guard it, asked of the facts recorded and of those an event brings.

use super::case::{Case, CaseItem, Facts as Recorded, Given};
use super::machine::{AHEAD, Machine, Step};
use crate::charter::{Charter, Facts};
use crate::error::{Error, InputError, Problem};
use crate::months::{Months, month_of};
use crate::record::{FieldKind, iso_day};
use crate::verdict::{Finding, Outcome, Severity};
use chrono::NaiveDate;

/// What the guards of a step say.
#[derive(Default)]
pub(super) struct Asked {
    /// Facts that the step takes, without which a rule cannot be answered.
    pub(super) needs: Vec<String>,
    /// Rules that stand in the way, in the order of the table.
    pub(super) blocking: Vec<Finding>,
    /// Rules that cannot be answered without those facts.
    pub(super) lacking: Vec<Finding>,
}

impl Asked {
    /// Every rule that keeps an event from being applied; none where all hold.
    pub(super) fn in_the_way(self) -> Vec<Finding> {
        self.blocking.into_iter().chain(self.lacking).collect()
    }
}

/// Put a fact into each record that has its field.
fn put(records: &mut [Facts], field: &str, given: &Given) -> Result<(), Error> {
    let mut known = false;
    for record in records.iter_mut().filter(|record| record.fields().iter().any(|of| of.name == field)) {
        record.set(field, given.value())?;
        known = true;
    }
    match records.first_mut() {
        // No record has it: the first one says what is near.
        Some(first) if !known => first.set(field, given.value()),
        _ => Ok(()),
    }
}

/// The records that the rules are asked of. What the step takes is told anew each time.
fn records(machine: &Machine, case: &Case, step: &Step, item: &CaseItem, recorded: &Recorded) -> Result<Vec<Facts>, Error> {
    let mut records = machine.records()?;
    let before = item.facts.iter().filter(|(field, _)| !step.forgets(field));
    for (field, given) in case.facts().iter().chain(before).chain(recorded) {
        put(&mut records, field, given)?;
    }
    Ok(records)
}

/// The same fault where the host wrote the fact, instead of in the record that a rule reads it from.
pub(super) fn among_facts(record: &'static str, error: InputError) -> InputError {
    InputError { record, field: format!("facts.{}", error.field), ..error }
}

/// Facts that somebody brings are of their fields' kinds; checked apart, so that an error names who brought them.
pub(super) fn check(machine: &Machine, record: &'static str, brought: &Recorded) -> Result<(), Error> {
    let mut records = machine.records()?;
    brought.iter().try_for_each(|(field, given)| match put(&mut records, field, given) {
        Err(Error::Input(input)) => Err(among_facts(record, input).into()),
        checked => checked,
    })
}

/// What guidance says against a step, for who has raised it; it never stops the step.
pub(super) fn advice(
    charter: &Charter,
    machine: &Machine,
    case: &Case,
    step: &Step,
    item: &CaseItem,
    recorded: &Recorded,
) -> Result<Vec<Finding>, Error> {
    let before = |field: &str| item.facts.contains_key(field) && !step.forgets(field);
    let raised = |field: &str| recorded.contains_key(field) || case.facts().contains_key(field) || before(field);
    let rules: Vec<&str> = step.advice.iter().filter(|(_, by)| raised(by)).map(|(rule, _)| *rule).collect();
    if rules.is_empty() {
        return Ok(Vec::new());
    }
    let records = records(machine, case, step, item, recorded)?;
    let found = |rule: &&str| records.iter().find_map(|record| charter.finding_about(rule, record));
    Ok(rules.iter().filter_map(found).filter(|finding| finding.outcome != Outcome::Met).collect())
}

/// Nothing that was done lies after the day on which it is told. `told` is the field of that day.
pub(super) fn done_by(machine: &Machine, record: &'static str, brought: &Recorded, day: NaiveDate, told: &str) -> Result<(), Error> {
    let records = machine.records()?;
    let kind = |name: &str| records.iter().flat_map(Facts::fields).find(|field| field.name == name).map(|field| field.kind);
    let too_late = |(name, given): &(&String, &Given)| {
        let Given::Text(text) = given else { return false };
        match kind(name).filter(|_| !AHEAD.contains(&name.as_str())) {
            Some(FieldKind::Date) => iso_day(text).is_some_and(|of| of > day),
            Some(FieldKind::Months) => Months::read(text).is_some_and(|months| months.last() > Some(month_of(day))),
            _ => false,
        }
    };
    match brought.iter().find(too_late) {
        Some((name, _)) => {
            let problem = Problem::TooLate { told: told.to_owned() };
            Err(among_facts(record, InputError { record, field: name.clone(), row: None, problem }).into())
        }
        None => Ok(()),
    }
}

/// Ask the guards of a step about a member.
pub(super) fn ask(
    charter: &Charter,
    machine: &Machine,
    case: &Case,
    step: &Step,
    item: &CaseItem,
    recorded: &Recorded,
) -> Result<Asked, Error> {
    let records = records(machine, case, step, item, recorded)?;
    let mut asked = Asked::default();
    for rule in step.guards {
        let Some(finding) = records.iter().find_map(|record| charter.finding_about(rule, record)) else { continue };
        if finding.outcome == Outcome::Met || finding.severity != Severity::Requirement {
            continue;
        }
        let supplied = |field: &String| step.takes.contains(&field.as_str());
        if finding.outcome == Outcome::Unknown && !finding.missing.is_empty() && finding.missing.iter().all(supplied) {
            let missing = finding.missing.iter().filter(|field| !asked.needs.contains(*field)).cloned().collect::<Vec<_>>();
            asked.needs.extend(missing);
            asked.lacking.push(finding);
        } else {
            asked.blocking.push(finding);
        }
    }
    Ok(asked)
}
