//! Lists of which each row is expected on the other side: branches against the tree, active members against the software.

use super::entries::{Reconciled, Rows};
use super::fields::{PERSON, differ, differing, names_differ, person_fields};
use super::found::{Found, Sheets};
use super::marks::{Branches, People};
use super::pair::{Alone, Marked, pair};
use super::result::{Difference, Reconciliation, Side};
use crate::charter::Charter;
use crate::data::DataQuality;
use crate::error::InputError;
use crate::law::Answer;
use crate::rulebook::P;
use crate::unit::Kind;
use crate::verdict::{Figures, Finding, Outcome};

/// What the letters say of a comparison, and what is compared.
struct Asked<'f> {
    rule: &'static str,
    /// The counts that the rule is asked about, for so many rows missing.
    counts: fn(u32) -> DataQuality,
    /// The reason of a missing row's finding.
    missing: &'static str,
    responsible: Vec<String>,
    /// Whether a row of the records is of a kind that the list lists.
    listed: &'f dyn Fn(usize) -> bool,
    /// The finding about such a row that the list does not have.
    extra: Option<Finding>,
    /// The finding about rows that differ in these fields.
    differing: &'f dyn Fn(&[&'static str]) -> Option<Finding>,
    /// The fields in which a row of the records and a row of the list differ.
    fields: &'f dyn Fn(usize, usize) -> Vec<&'static str>,
}

/// Compare two sides row by row.
fn compare(found: &mut Found<'_>, sheets: &Sheets<'_, '_>, sides: [&dyn Marked; 2], asked: &Asked<'_>) -> Option<Outcome> {
    let pairing = pair(sides);
    let [extra, missing] = &pairing.alone;
    for (of_list, side) in [false, true].into_iter().zip(sides) {
        found.repeated(sheets, of_list, side.rows());
    }
    found.all_unclear(sheets, &pairing.unclear);
    let absent = missing.iter().filter(|(_, why)| *why == Alone::Absent).count();
    let whole = |count: usize| found.counted(asked.rule, &(asked.counts)(u32::try_from(count).unwrap_or(u32::MAX)));
    let claim = whole(absent);
    // Within what a letter allows, a row that is missing is a difference between two lists.
    let by_letter = claim.as_ref().filter(|claim| claim.outcome != Outcome::Met).map(|claim| match claim.outcome {
        Outcome::NotMet => Finding { reason: asked.missing.to_owned(), figures: Figures::new(), ..claim.clone() },
        Outcome::Met | Outcome::NeedsDecision | Outcome::Unknown => claim.clone(),
    });
    let missing_finding = by_letter.unwrap_or_else(|| found.plain(Answer::needs_decision("only_in_list")));
    for (row, why) in missing {
        if !found.untold_alone(sheets, true, *row, *why) {
            let responsible = asked.responsible.clone();
            let difference = sheets.at(None, Some(*row)).difference(Side::Missing, missing_finding.clone());
            found.push(Difference { responsible, ..difference });
        }
    }
    let extra_finding = asked.extra.clone().unwrap_or_else(|| found.plain(Answer::needs_decision("only_in_records")));
    for (row, why) in extra.iter().filter(|(row, _)| (asked.listed)(*row)) {
        if !found.untold_alone(sheets, false, *row, *why) {
            found.push(sheets.at(Some(*row), None).difference(Side::Extra, extra_finding.clone()));
        }
    }
    let same = pairing.pairs.iter().map(|pair| (pair, false)).chain(pairing.contradictions.iter().map(|pair| (pair, true)));
    for ((record, listed), contradiction) in same {
        found.compared += 1;
        let mut fields = (asked.fields)(*record, *listed);
        if fields.is_empty() && !contradiction {
            found.agreeing += 1;
            continue;
        }
        let finding = if contradiction {
            fields.insert(0, "key");
            found.plain(Answer::needs_decision("key_differs"))
        } else {
            let by_letter = (asked.differing)(&fields);
            by_letter.unwrap_or_else(|| found.plain(Answer::needs_decision("fields_differ").figure("fields", fields.len() as u64)))
        };
        let fields = fields.into_iter().map(str::to_owned).collect();
        found.push(Difference { fields, ..sheets.at(Some(*record), Some(*listed)).difference(Side::Differing, finding) });
    }
    // What cannot be told might be missing: met is only claimed where it would still be.
    let claim = claim?.outcome;
    let at_worst = found.counted(asked.rule, &(asked.counts)(u32::try_from(absent + found.untold).unwrap_or(u32::MAX)))?.outcome;
    Some(if claim == at_worst { claim } else { Outcome::Unknown })
}

/// Members who are active, against those the software holds.
pub(super) fn active_members(charter: &Charter, records: &Rows<'_>, list: &Rows<'_>) -> Result<Reconciliation, InputError> {
    for (table, side) in [("records", records), ("list", list)] {
        side.needs_one_of(table, PERSON)?;
    }
    let mut found = Found::new(charter);
    let sheets = Sheets { records, list, unit: Rows::unit, marks: PERSON };
    let sides = [records, list].map(|side| People { side, rows: (0..side.len).collect() });
    // A member who is declared elsewhere, or no longer active, may have moved: the plan asks that the software follows.
    let transfers = |reason: fn() -> Answer| {
        found.by_letter("data.transfers", P::DataOpenTransfers, &|law| law.integer(P::DataOpenTransfers).map(|_| reason()))
    };
    let elsewhere = transfers(|| Answer::needs_decision("in_another_unit"));
    let asked = Asked {
        rule: "data.undeclared",
        counts: |count| DataQuality { active_not_declared: Some(count), ..DataQuality::default() },
        missing: "member_not_declared",
        responsible: found.listed("data.undeclared", P::DataUndeclared).unwrap_or_default(),
        listed: &|_| true,
        extra: transfers(|| Answer::needs_decision("not_on_active_list")),
        differing: &|fields| elsewhere.clone().filter(|_| fields.contains(&"unit")),
        fields: &|record, listed| person_fields(&[(records, record)], (list, listed)),
    };
    let [one, other] = &sides;
    let outcome = compare(&mut found, &sheets, [one, other], &asked);
    Ok(found.reconciliation(Reconciled::ActiveMembers, asked.rule, &sheets, outcome))
}

/// The branches expected, against the tree.
pub(super) fn branches(charter: &Charter, records: &Rows<'_>, list: &Rows<'_>) -> Result<Reconciliation, InputError> {
    for (table, side) in [("records", records), ("list", list)] {
        side.needs_one_of(table, &["key", "name"])?;
    }
    let mut found = Found::new(charter);
    let sheets = Sheets { records, list, unit: Rows::parent, marks: &["key", "parent", "name"] };
    let one_parent = !records.names_parents() && !list.names_parents();
    let sides = [records, list].map(|side| Branches { side, rows: (0..side.len).collect(), one_parent });
    // The tree holds more than branches: what is no branch is only extra where the list has its kind too.
    let mut kinds: Vec<Kind> = (0..list.len).filter_map(|row| list.kind(row)).chain([Kind::ChiDoan]).collect();
    kinds.sort_unstable();
    kinds.dedup();
    // Dissolved, renamed or created twice and not put right: the plan's next words.
    let stale = |reason: fn() -> Answer| {
        found.by_letter("data.stale_units", P::DataStaleUnits, &|law| law.integer(P::DataStaleUnits).map(|_| reason()))
    };
    let changed = stale(|| Answer::needs_decision("branch_differs"));
    let asked = Asked {
        rule: "data.missing_branches",
        counts: |count| DataQuality { branches_not_in_tree: Some(count), ..DataQuality::default() },
        missing: "branch_missing",
        responsible: Vec::new(),
        listed: &|row| records.kind(row).is_none_or(|kind| kinds.binary_search(&kind).is_ok()),
        extra: stale(|| Answer::needs_decision("branch_not_on_list")),
        differing: &|_| changed.clone(),
        fields: &|record, listed| {
            differing([
                ("name", names_differ(records.name(record), list.name(listed))),
                ("parent", differ(records.parent(record), list.parent(listed))),
                ("kind", differ(records.kind(record), list.kind(listed))),
            ])
        },
    };
    let [one, other] = &sides;
    let outcome = compare(&mut found, &sheets, [one, other], &asked);
    Ok(found.reconciliation(Reconciled::Branches, asked.rule, &sheets, outcome))
}
