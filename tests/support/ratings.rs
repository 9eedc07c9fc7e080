//! Ratings by a table as vectors tell them: a table shipped or a text of one's own, and facts by name.

use dieule::{Charter, Error, Language, MemberRating, RatedList, RatingRow, RatingTable, Record, ToldFacts};
use serde_json::{Map, Value as Json, json};

use super::{finding, tests, value};

/// The table of a vector: by its name, its text, or one of the examples.
pub(crate) fn table(input: &Map<String, Json>) -> Result<RatingTable, Error> {
    if let Some(example) = input.get("example").and_then(Json::as_str) {
        return RatingTable::from_toml(&std::fs::read_to_string(tests(&format!("../examples/ratings/{example}.toml"))).unwrap());
    }
    match (input.get("table").and_then(Json::as_str), input.get("text").and_then(Json::as_str)) {
        (Some(name), _) => RatingTable::shipped(name),
        (None, Some(text)) if text.trim_start().starts_with('{') => RatingTable::from_json(text),
        (None, text) => RatingTable::from_toml(text.unwrap()),
    }
}

/// The facts of a vector, or of a row of it.
fn facts(input: &Map<String, Json>) -> ToldFacts {
    let mut facts = ToldFacts::default();
    for (field, fact) in input.get("facts").and_then(Json::as_object).into_iter().flatten() {
        facts.tell(field, value(fact));
    }
    facts
}

/// What a table says of a vector's facts, as it is stored.
pub(crate) fn whole(charter: &Charter, input: &Map<String, Json>) -> Result<String, Error> {
    let table = table(input)?;
    Ok(charter.rate(&table, &table.facts_told(facts(input))?)?.to_json())
}

/// A list rated, with the lists below it; and why its first row has its level, in the language that the vector names.
fn listed(charter: &Charter, input: &Map<String, Json>) -> Result<(RatedList, Option<String>), Error> {
    let below = input.get("below").map(|below| listed(charter, below.as_object().unwrap())).transpose()?.map(|(below, _)| below);
    let mut rows = Vec::new();
    for row in input["rows"].as_array().unwrap().iter().map(|row| row.as_object().unwrap()) {
        let text = |field: &str| row.get(field).and_then(Json::as_str).map(str::to_owned);
        let basis = row.get("basis").map(|basis| member(basis.as_object().unwrap())).transpose()?;
        // `times` stands for as many rows that are alike.
        for time in 0..row.get("times").and_then(Json::as_u64).unwrap_or(1) {
            let key = text("key").unwrap();
            let key = if row.contains_key("times") { format!("{key}{time}") } else { key };
            rows.push((RatingRow { key, unit: text("unit"), basis: basis.clone(), ..RatingRow::default() }, facts(row)));
        }
    }
    let table = table(input)?;
    let rows = table.rows_told(rows, below.as_ref())?;
    let list = charter.rate_list(&table, &rows, below.as_ref())?;
    let language = input.get("language").map(|language| if language == "vi" { Language::Vi } else { Language::En });
    let explained = language.map(|language| charter.explain_row(&table, rows.first().unwrap(), below.as_ref(), language)).transpose()?;
    Ok((list, explained))
}

/// A list rated, in the vectors' form.
pub(crate) fn list(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let (rated, explained) = listed(charter, input)?;
    let mut list = json!(rated);
    list.as_object_mut().unwrap().remove("receipt");
    if let Some(explained) = explained {
        list.as_object_mut().unwrap().insert("explained".to_owned(), json!(explained.split('\n').collect::<Vec<_>>()));
    }
    Ok(list)
}

fn member(input: &Map<String, Json>) -> Result<MemberRating, Error> {
    let mut member = MemberRating::default();
    for (field, fact) in input {
        member.set(field, value(fact))?;
    }
    Ok(member)
}

/// The same in the vectors' form.
pub(crate) fn rated(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut rated: Json = serde_json::from_str(&whole(charter, input)?).unwrap();
    rated.as_object_mut().unwrap().remove("receipt");
    Ok(rated)
}

/// Whether a member is rated, by whom and on what time.
pub(crate) fn basis(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let basis = charter.rating_basis(&member(input)?);
    Ok(json!({ "rated": basis.rated, "rated_by": basis.rated_by, "time": basis.time, "outcome": basis.verdict.outcome,
        "findings": basis.verdict.findings.iter().map(finding).collect::<Vec<_>>() }))
}
