//! Repairs as vectors write them: what a rule or a row says already is left out.

use super::{acceptances, tables};
use dieule::{Charter, Error, Repairs};
use serde_json::{Map, Value as Json, json};

/// An object without what says nothing, with the citation as one text; a law in force is not said either.
fn terse(object: &Json) -> Map<String, Json> {
    let mut terse = Map::new();
    for (key, value) in object.as_object().unwrap() {
        let nothing = value.is_null() || value == &json!([]) || value == &json!({});
        if key == "citation" && !nothing {
            let parts = ["instrument", "at"].into_iter().filter_map(|part| value.get(part)?.as_str());
            let cite = parts.collect::<Vec<_>>().join(" ");
            terse.insert("cite".to_owned(), cite.into());
        } else if !nothing && (key, value) != (&"standing".to_owned(), &json!("in_force")) {
            terse.insert(key.clone(), value.clone());
        }
    }
    terse
}

/// The repairs of two lists, with as many partners as the vector asks for.
pub(crate) fn repairs(charter: &Charter, input: &Map<String, Json>) -> Result<Repairs, Error> {
    let (units, members) = tables(input)?;
    let (units, members) = (units.columns()?, members.columns()?);
    let targets = input.get("targets").and_then(Json::as_u64).map_or(Charter::TARGETS, |targets| usize::try_from(targets).unwrap());
    charter.repairs_with(&units, &members, &acceptances(input)?.columns()?, targets)
}

fn list<'a>(object: &'a Json, key: &str) -> &'a [Json] {
    object.get(key).and_then(Json::as_array).map_or(&[], Vec::as_slice)
}

/// Repairs in the form of an expectation.
pub(crate) fn repaired(repairs: &Repairs) -> Json {
    let way = |way: &Json| {
        let mut way = terse(way);
        way.remove("rule");
        if let Some(obstacle) = way.get_mut("blocked_by") {
            *obstacle = terse(obstacle).into();
        }
        Json::from(way)
    };
    let repair = |repair: &Json| {
        let mut out = terse(repair);
        out.retain(|key, value| match key.as_str() {
            "subject" | "reason" => false,
            "more_targets" => value != 0,
            _ => true,
        });
        out.insert("ways".to_owned(), list(repair, "ways").iter().map(way).collect());
        Json::from(out)
    };
    json!({ "repairs": list(&json!(repairs), "repairs").iter().map(repair).collect::<Json>(), "left_out": repairs.left_out })
}
