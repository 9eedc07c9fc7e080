//! A comparison in words.

use super::result::{Difference, Reconciliation, Side};
use crate::messages::{field_name, word_for};
use crate::verdict::{Certainty, Language, Standing};
use std::fmt::Write;

pub(super) fn reconciliation(whole: &Reconciliation, language: Language) -> String {
    let word = |code: &str| word_for(code, language);
    let outcome = whole.outcome.map_or_else(|| word("lists_only"), |outcome| word(outcome.code()));
    let mut out = format!("{}: {outcome}. ", word(whole.what.code()));
    let _ = write!(out, "{} {}, {} {}", word("found_on_both_sides"), whole.compared, word("agreeing"), whole.agreeing);
    for side in Side::ALL {
        let count = whole.count(*side);
        if count > 0 {
            let _ = write!(out, "; {} {count}", word(side.code()).to_lowercase());
        }
    }
    out.push('.');
    for difference in &whole.differences {
        let _ = write!(out, "\n{}", line(difference, language));
    }
    out
}

/// One difference: where, what, and by which letter.
fn line(difference: &Difference, language: Language) -> String {
    let word = |code: &str| word_for(code, language);
    let mut out = format!("- {}", word(difference.side.code()));
    for part in difference.unit.iter().chain(&difference.key) {
        let _ = write!(out, " · {part}");
    }
    if difference.key.is_none() {
        // People count rows from 1.
        for (row, side) in [(difference.record_row, "row_of_records"), (difference.list_row, "row_of_list")] {
            let place = row.map(|row| word(side).replace("{row}", &(row + 1).to_string()));
            out.extend(place.map(|place| format!(" · {place}")));
        }
    }
    let finding = &difference.finding;
    let _ = write!(out, ": {}", finding.message(language));
    let mut notes: Vec<String> = Vec::new();
    if !difference.fields.is_empty() {
        notes.push(difference.fields.iter().map(|field| field_name(field, language)).collect::<Vec<_>>().join(", "));
    }
    notes.extend(difference.source.map(|source| word(source.code())));
    notes.extend(Some(finding.cited(language)).filter(|cited| !cited.is_empty()));
    notes.extend(finding.certainty.filter(|certainty| *certainty != Certainty::Text).map(|certainty| word(certainty.code())));
    notes.extend(Some(finding.standing).filter(|standing| *standing != Standing::InForce).map(|standing| word(standing.code())));
    if !difference.responsible.is_empty() {
        let people: Vec<String> = difference.responsible.iter().map(|post| word(post)).collect();
        notes.push(format!("{}: {}", word("responsible"), people.join(", ")));
    }
    if !notes.is_empty() {
        let _ = write!(out, " ({})", notes.join("; "));
    }
    out
}
