//! Ratings by a table as vectors tell them: a table shipped or a text of one's own, and facts by name.

use dieule::{Charter, Error, Given, MemberRating, RatingTable, Record};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

use super::{finding, value};

/// The table of a vector: by its name, or its text.
pub(crate) fn table(input: &Map<String, Json>) -> Result<RatingTable, Error> {
    match (input.get("table").and_then(Json::as_str), input.get("text").and_then(Json::as_str)) {
        (Some(name), _) => RatingTable::shipped(name),
        (None, Some(text)) if text.trim_start().starts_with('{') => RatingTable::from_json(text),
        (None, text) => RatingTable::from_toml(text.unwrap()),
    }
}

/// What a table says of a vector's facts, as it is stored.
pub(crate) fn whole(charter: &Charter, input: &Map<String, Json>) -> Result<String, Error> {
    let mut facts = BTreeMap::new();
    for (field, fact) in input["facts"].as_object().unwrap() {
        facts.extend(Given::of("rate", field, value(fact))?.map(|given| (field.clone(), given)));
    }
    Ok(charter.rate(&table(input)?, &facts)?.to_json())
}

/// The same in the vectors' form.
pub(crate) fn rated(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut rated: Json = serde_json::from_str(&whole(charter, input)?).unwrap();
    rated.as_object_mut().unwrap().remove("receipt");
    Ok(rated)
}

/// Whether a member is rated, by whom and on what time.
pub(crate) fn basis(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut member = MemberRating::default();
    for (field, fact) in input {
        member.set(field, value(fact))?;
    }
    let basis = charter.rating_basis(&member);
    Ok(json!({ "rated": basis.rated, "rated_by": basis.rated_by, "time": basis.time, "outcome": basis.verdict.outcome,
        "findings": basis.verdict.findings.iter().map(finding).collect::<Vec<_>>() }))
}
