//! Every vector of `tests/vectors`, asked of the Rust crate: whole findings, in order, exactly.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its vectors must stop")]

#[path = "support/screening.rs"]
mod screening;
mod support;

use dieule::Error;
use screening::{Compared, screen};
use serde_json::{Value as Json, json};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use support::{Case, answer, cases};

/// Keys an answer has that an expectation may leave out.
const OPTIONAL: [&str; 2] = ["severity", "candidates"];

/// Where two values differ; `whole` says that every key of the answer must be expected.
fn differences(at: &str, expected: &Json, got: &Json, whole: bool, out: &mut Vec<String>) {
    match (expected, got) {
        (Json::Object(expected), Json::Object(got)) => {
            for (key, value) in expected {
                match got.get(key) {
                    Some(got) => differences(&format!("{at}.{key}"), value, got, true, out),
                    None => out.push(format!("{at}.{key}: no such key in the answer {}", json!(got))),
                }
            }
            let left_out = got.keys().filter(|key| whole && !expected.contains_key(*key) && !OPTIONAL.contains(&key.as_str()));
            out.extend(left_out.map(|key| format!("{at}.{key}: left out of the expectation, got {}", got[key])));
        }
        (Json::Array(one), Json::Array(other)) if one.len() == other.len() => {
            for (place, (expected, got)) in one.iter().zip(other).enumerate() {
                differences(&format!("{at}[{place}]"), expected, got, true, out);
            }
        }
        _ if expected == got => {}
        _ => out.push(format!("{at}: expected {expected}, got {got}")),
    }
}

/// What the case expects: its error, the verdict it spells out, or its own table.
fn expected(case: &Case) -> Json {
    let question = case.call.starts_with("check:") || case.call.starts_with("ask:");
    match (&case.error, &case.outcome, &case.expect) {
        (Some(error), None, None) => error.clone(),
        (None, Some(outcome), None) if question => match &case.findings {
            None if case.call.starts_with("ask:") => json!({ "outcome": outcome }),
            findings => json!({ "outcome": outcome, "findings": findings.as_ref().unwrap_or(&json!([])) }),
        },
        (None, None, Some(expect)) if !question && expect != &json!({}) => expect.clone(),
        _ => panic!("takes an outcome with findings, an expect, or an error: whichever the call has"),
    }
}

fn outcome_of(case: &Case) -> Json {
    answer(case).unwrap_or_else(|error| {
        let (field, row) = if let Error::Input(input) = &error { (Some(&input.field), input.row) } else { (None, None) };
        json!({ "code": error.code(), "field": field, "row": row })
    })
}

/// Where the answer to a case is not what it expects.
fn failure(case: &Case) -> Option<String> {
    let mut found = Vec::new();
    match catch_unwind(AssertUnwindSafe(|| (expected(case), outcome_of(case)))) {
        Ok((expected, got)) => differences("", &expected, &got, false, &mut found),
        Err(why) => found.push(why.downcast_ref::<String>().cloned().unwrap_or_else(|| "panicked".to_owned())),
    }
    (!found.is_empty()).then(|| format!("{} ({}, {})\n    {}", case.name, case.rule, case.call, found.join("\n    ")))
}

#[test]
fn vectors() {
    let cases = cases();
    // Every core takes each so many-th case, so that costly suites are shared.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let failed: Vec<String> = std::thread::scope(|scope| {
        let parts: Vec<_> = (0..cores)
            .map(|first| {
                scope.spawn({
                    let cases = &cases;
                    move || cases.iter().skip(first).step_by(cores).filter_map(failure).collect::<Vec<_>>()
                })
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    });
    // Written past the test harness, which would swallow it.
    let mut out = std::io::stdout();
    writeln!(out, "vectors: {} cases", cases.len()).unwrap();
    assert!(failed.is_empty(), "{} of {} cases fail:\n{}", failed.len(), cases.len(), failed.join("\n"));
}

/// A screening says of every row what the vectors of reviews expect, and of no other row anything.
#[test]
fn vectors_of_reviews_through_a_screening() {
    // A screening takes no acceptances, so it refuses none.
    let cases: Vec<Case> = cases().into_iter().filter(|case| case.call == "review").collect();
    let (left_out, asked): (Vec<_>, Vec<_>) = cases.iter().partition(|case| case.error.is_some() && case.input.contains_key("accepted"));
    let mut told = Compared::default();
    for case in &asked {
        screen(case, &mut told);
    }
    let Compared { vectors, answers, of_units, of_cross_rows, findings, totals, refusals, differences } = &told;
    let mut out = std::io::stdout();
    writeln!(
        out,
        "screened: {vectors} vectors of reviews, {answers} answers ({of_units} of units), {findings} findings ({of_cross_rows} by other \
         rows), {totals} totals, {refusals} refusals; {} left out",
        left_out.len()
    )
    .unwrap();
    assert!(differences.is_empty(), "{} answers differ:\n{}", differences.len(), differences.join("\n"));
    assert!(*vectors > 100 && left_out.len() < 5, "vectors of reviews that are not screened");
    assert!(
        [answers, of_units, of_cross_rows, findings, totals, refusals].iter().all(|count| **count > 0),
        "nothing was compared: {told:?}"
    );
}
