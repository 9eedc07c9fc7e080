//! Writes the whole result of every vector as canonical JSON, for `tests/same_bytes/compare.sh`: one line a vector.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot write its results must stop")]
#![expect(dead_code, reason = "the support module serves several tests")]

mod support;

use dieule::{Charter, Error, Kind};
use serde_json::{Map, Value as Json};
use std::fmt::Write;
use std::fs;
use support::{Case, bases, cases, charter, comparing, day, procedures, reconciled, reviewed, verdict};

/// What is stored can be read again: it is a table, and something is in it.
fn stored(json: String) -> String {
    assert!(serde_json::from_str::<Map<String, Json>>(&json).is_ok_and(|table| !table.is_empty()), "not a stored result: {json}");
    json
}

/// The case of a vector after its events; what is refused or cannot be asked changes nothing.
fn driven(law: &procedures::Law<'_>, input: &Map<String, Json>) -> Result<dieule::Case, Error> {
    let mut case = procedures::opened(law, input)?;
    let steps = input.get("steps").and_then(Json::as_array).into_iter().flatten();
    for told in steps.filter(|told| told.get("event").is_some() || told.get("re_route").is_some()) {
        let _ = procedures::step(law, &mut case, told);
    }
    Ok(case)
}

/// The book of a vector after its events; what is refused or cannot be asked changes nothing.
fn booked(charter: &Charter, input: &Map<String, Json>) -> Result<dieule::CardBook, Error> {
    let mut book = support::cards::opened(input)?;
    let steps = input.get("steps").and_then(Json::as_array).into_iter().flatten();
    for told in steps.filter(|told| told.get("event").is_some()) {
        let _ = support::cards::step(charter, &mut book, told);
    }
    Ok(book)
}

fn whole_result(case: &Case) -> Result<Option<String>, Error> {
    let charter = charter(case)?;
    Ok(match case.call.split(':').next().unwrap() {
        "check" | "ask" => Some(stored(verdict(&charter, &case.call, &case.input)?.to_json())),
        "quota" => Some(stored(charter.quota(&bases(&case.input)?)?.to_json())),
        "allocate" => {
            let total = case.input.get("total").and_then(Json::as_u64).and_then(|total| u32::try_from(total).ok()).unwrap();
            Some(stored(charter.allocate(total, &bases(&case.input)?)?.to_json()))
        }
        "dues_split" => {
            let path = case.input.get("path").and_then(Json::as_array).unwrap().iter();
            let path: Vec<Kind> = path.map(|kind| Kind::from_code(kind.as_str().unwrap()).unwrap()).collect();
            Some(stored(charter.dues_split(case.input.get("received").and_then(Json::as_u64).unwrap(), &path)?.to_json()))
        }
        call @ ("functions" | "movements" | "open_requests") => Some(stored(support::rollout::whole(&charter, call, &case.input)?)),
        call @ ("schedule" | "due_reports") => {
            let plan = case.call.split_once(':').unwrap().1;
            Some(stored(support::schedule::whole(&charter, call, plan, &case.input)?))
        }
        "measure" => Some(stored(support::schedule::whole_measured(&charter, &case.input)?)),
        call @ ("statistics" | "movements_form" | "party_form" | "ratings_form" | "check_form") => {
            let name = case.call.split_once(':').map_or("", |(_, name)| name);
            Some(stored(support::statistics::whole(&charter, call, name, &case.input)?))
        }
        call @ ("points" | "activity" | "leaderboards" | "lesson_results" | "tally") => {
            Some(stored(support::engagement::whole(&charter, call, &case.input)?))
        }
        "review" => Some(stored(reviewed(&charter, &case.input)?.to_json())),
        "letters" => Some(charter.letters().iter().map(|letter| stored(letter.to_json())).collect::<Vec<_>>().join(" ")),
        "reconcile" => Some(stored(reconciled(&charter, case.call.split_once(':').unwrap().1, &case.input)?.to_json())),
        "repairs" => Some(stored(support::repairs::repairs(&charter, &case.input)?.to_json())),
        "cards" => Some(stored(booked(&charter, &case.input)?.to_json())),
        "procedure" => Some(stored(driven(&|on| support::charter_on(case, on.unwrap_or(&case.on)), &case.input)?.to_json())),
        "map" => Some(stored(support::mapping::mapped(case, case.call.split_once(':').unwrap().1)?.0.to_json())),
        "window" => Some(stored(charter.admission_window(day(case.input.get("birth_date").and_then(Json::as_str).unwrap())).to_json())),
        "ahead" => Some(stored(comparing::ahead(case)?.to_json())),
        "review_diff" => Some(stored(comparing::review_diff(case)?.to_json())),
        "charter_diff" => Some(comparing::charter_diff(case)?.iter().map(|change| stored(change.to_json())).collect()),
        "changes" => Some(stored(comparing::changes(case)?.to_json())),
        _ => None,
    })
}

#[test]
fn canonical() {
    let mut out = String::new();
    for case in cases() {
        match whole_result(&case) {
            Ok(Some(json)) => writeln!(out, "{}\t{json}", case.name).unwrap(),
            Ok(None) => {}
            Err(error) => writeln!(out, "{}\t{}", case.name, error.code()).unwrap(),
        }
    }
    let folder = support::tests("../out/same_bytes");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("rust.txt"), out).unwrap();
}
