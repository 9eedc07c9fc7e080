//! Writes the whole result of every vector as canonical JSON, for `tests/same_bytes/compare.sh`: one line a vector.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot write its results must stop")]
#![expect(dead_code, reason = "the support module serves several tests")]

mod support;

use dieule::{Error, Kind, ProvisionChange};
use std::fmt::Write;
use std::fs;
use support::{Case, bases, cases, charter, comparing, day, reconciled, reviewed, verdict};

fn whole_result(case: &Case) -> Result<Option<String>, Error> {
    let charter = charter(case)?;
    Ok(match case.call.split(':').next().unwrap() {
        "check" | "ask" => Some(verdict(&charter, &case.call, &case.input)?.to_json()),
        "quota" => Some(charter.quota(&bases(&case.input)?)?.to_json()),
        "allocate" => {
            let total = case.input.get("total").and_then(serde_json::Value::as_u64).and_then(|total| u32::try_from(total).ok()).unwrap();
            Some(charter.allocate(total, &bases(&case.input)?)?.to_json())
        }
        "dues_split" => {
            let path = case.input.get("path").and_then(serde_json::Value::as_array).unwrap().iter();
            let path: Vec<Kind> = path.map(|kind| Kind::from_code(kind.as_str().unwrap()).unwrap()).collect();
            Some(charter.dues_split(case.input.get("received").and_then(serde_json::Value::as_u64).unwrap(), &path)?.to_json())
        }
        "review" => Some(reviewed(&charter, &case.input)?.to_json()),
        "letters" => Some(charter.letters().iter().map(dieule::Letter::to_json).collect::<Vec<_>>().join(" ")),
        "reconcile" => Some(reconciled(&charter, case.call.split_once(':').unwrap().1, &case.input)?.to_json()),
        "repairs" => Some(support::repairs::repairs(&charter, &case.input)?.to_json()),
        "map" => Some(support::mapping::mapped(case, case.call.split_once(':').unwrap().1)?.0.to_json()),
        "window" => {
            Some(charter.admission_window(day(case.input.get("birth_date").and_then(serde_json::Value::as_str).unwrap())).to_json())
        }
        "ahead" => Some(comparing::ahead(case)?.to_json()),
        "review_diff" => Some(comparing::review_diff(case)?.to_json()),
        "charter_diff" => Some(comparing::charter_diff(case)?.iter().map(ProvisionChange::to_json).collect()),
        "changes" => Some(comparing::changes(case)?.to_json()),
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
