//! Books of codes as vectors tell them: a book is opened, then event after event is applied, refused or asked about.

use super::value;
use dieule::{CardBook, CardBookRequest, CardEffect, CardEvent, CardRefusal, CardSpan, CardStep, Charter, Error, Record};
use serde_json::{Map, Value as Json, json};

/// The book of a vector, opened.
pub(crate) fn opened(input: &Map<String, Json>) -> Result<CardBook, Error> {
    let mut request = CardBookRequest::default();
    for (field, fact) in input["request"].as_object().unwrap() {
        request.set(field, value(fact))?;
    }
    CardBook::open(&request)
}

fn span(span: &CardSpan) -> String {
    format!("{}-{}", span.start, span.end)
}

/// An effect in one line: `write_code H1 410 m1`, with what else it says.
fn effect(effect: &CardEffect) -> String {
    let CardEffect { what, unit, on: _, given_by, kind, start, end, code, member, replaces, decision } = effect;
    let mut words = vec![what.code().to_owned(), unit.clone()];
    words.extend(start.iter().zip(end).map(|(start, end)| format!("{start}-{end}")));
    words.extend(code.iter().chain(member).cloned());
    let said = [("given_by", given_by.clone()), ("kind", kind.map(|kind| kind.code().to_owned())), ("replaces", replaces.clone())];
    let said = said.into_iter().chain([("decision", decision.clone())]);
    words.extend(said.filter_map(|(field, value)| Some(format!("{field}={}", value?))));
    words.join(" ")
}

fn refused(refusal: &CardRefusal) -> Json {
    let finding = refusal.finding.as_ref();
    let (figures, citation) = (finding.map(|finding| &finding.figures), finding.and_then(|finding| finding.citation.as_ref()));
    let missing = finding.map(|finding| finding.missing.clone()).unwrap_or_default();
    json!({ "kind": refusal.kind, "rule": refusal.rule, "reason": refusal.reason, "members": refusal.members, "codes": refusal.codes,
        "figures": figures, "missing": missing, "citation": citation, "version": refusal.version,
        "free": refusal.free.iter().map(span).collect::<Vec<_>>() })
}

/// What one line of a vector comes to, and the book after it.
pub(crate) fn step(charter: &Charter, book: &mut CardBook, told: &Json) -> Result<Json, Error> {
    let asked = |key: &str| told.get(key).and_then(Json::as_str);
    if let Some(unit) = asked("counts") {
        return Ok(json!({ "counts": book.counts(unit)? }));
    }
    if let Some(unit) = asked("free") {
        return Ok(json!({ "free": book.free(unit)?.iter().map(|free| format!("{} ({})", span(free), free.codes)).collect::<Vec<_>>() }));
    }
    if let Some(next) = told.get("next") {
        let count = u32::try_from(next["count"].as_u64().unwrap()).unwrap();
        return Ok(json!({ "next": book.next_codes(charter, next["unit"].as_str().unwrap(), count)? }));
    }
    if let Some(member) = asked("card_of") {
        return Ok(json!({ "card": book.card_of(member) }));
    }
    if told.get("stored").is_some() {
        let read = CardBook::from_json(&book.to_json())?;
        let replayed = book.replay(charter)?;
        return Ok(json!({ "same": read == *book && replayed.book() == Some(&*book) }));
    }
    let event: CardEvent = serde_json::from_value(told["event"].clone()).unwrap();
    Ok(match book.apply(charter, &event)? {
        CardStep::Taken(taken) => {
            let effects: Vec<String> = taken.effects.iter().map(effect).collect();
            let answer = json!({ "effects": effects, "version": taken.book.version(), "repeated": taken.repeated });
            *book = taken.book;
            answer
        }
        CardStep::Refused(refusal) => json!({ "refused": refused(&refusal) }),
    })
}

/// A vector whose call is `cards`: what each line comes to.
pub(crate) fn told(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut book = opened(input)?;
    let mut lines = Vec::new();
    for told in input["steps"].as_array().unwrap() {
        lines.push(step(charter, &mut book, told).unwrap_or_else(|error| {
            let (field, row) = if let Error::Input(input) = &error { (Some(&input.field), input.row) } else { (None, None) };
            json!({ "error": { "code": error.code(), "field": field, "row": row } })
        }));
    }
    Ok(json!({ "steps": lines }))
}
