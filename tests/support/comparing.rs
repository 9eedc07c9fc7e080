//! The answers of what looks ahead and of what compares, in the form of the vectors' expectations.

use super::{Case, charter, day, tables};
use dieule::{Ahead, Charter, Error};
use serde_json::{Map, Value as Json, json};

fn text<'a>(input: &'a Map<String, Json>, key: &str) -> &'a str {
    input.get(key).and_then(Json::as_str).unwrap_or_else(|| panic!("no text `{key}`"))
}

pub(crate) fn ahead(charter: &Charter, input: &Map<String, Json>) -> Result<Ahead, Error> {
    let (units, members) = tables(input)?;
    charter.ahead(&units.columns()?, &members.columns()?, day(text(input, "first_day")), day(text(input, "last_day")))
}

/// What the library answers to a vector of this kind; nothing where the call is of another.
pub(super) fn compared(case: &Case) -> Result<Option<Json>, Error> {
    let charter = charter(case)?;
    Ok(match case.call.as_str() {
        "ahead" => Some(json!(ahead(&charter, &case.input)?)),
        _ => None,
    })
}
