//! Rights as vectors tell them: a row of the matrix, and whether a unit of a list may do something.

use super::{finding, tables, value};
use dieule::{Charter, Error, Record, RightRequest};
use serde_json::{Map, Value as Json, json};

/// The cells of an action: `yes text`, or `unknown`; nothing where there is no such action.
pub(crate) fn row(charter: &Charter, action: &str) -> Json {
    let listed = charter.actions().into_iter().find(|listed| listed.id == action);
    let cells = listed.map(|listed| {
        let cell = |cell: &dieule::RightCell| {
            let words = [Some(cell.grant.code()), cell.certainty.map(dieule::Certainty::code)];
            (cell.holder.code().to_owned(), json!(words.into_iter().flatten().collect::<Vec<_>>().join(" ")))
        };
        listed.cells.iter().map(cell).collect::<Map<String, Json>>()
    });
    json!({ "cells": cells })
}

/// The verdict on a request.
pub(crate) fn may(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let (units, _) = tables(input)?;
    let mut request = RightRequest::default();
    for (field, fact) in input["request"].as_object().unwrap() {
        request.set(field, value(fact))?;
    }
    let verdict = charter.may(&units.columns()?, &request)?;
    assert_eq!(charter.rights(&units.columns()?)?.may(&request)?, verdict, "prepared, a list answers the same");
    Ok(json!({ "outcome": verdict.outcome, "findings": verdict.findings.iter().map(finding).collect::<Vec<_>>() }))
}
