//! Procedures as vectors tell them: a case is opened, then step after step is taken, refused or asked about, each under the charter of its day
//! unless the vector says under which (`under`).

use super::tables;
use dieule::{
    Case, CaseEffect, CaseEvent, CaseOffer, CaseRefusal, CaseRequest, CaseStep, Charter, Error, Finding, Given, ReRoute, iso_day,
};
use serde_json::{Map, Value as Json, json};

fn text<'a>(of: &'a Json, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_else(|| panic!("{key} is missing in {of}"))
}

/// The charter of a day, or the vector's own.
pub(crate) type Law<'a> = dyn Fn(Option<&str>) -> Result<Charter, Error> + 'a;

/// The case of a vector, opened.
pub(crate) fn opened(law: &Law<'_>, input: &Map<String, Json>) -> Result<Case, Error> {
    let (units, _) = tables(input)?;
    let told = &input["request"];
    let people = input["people"].as_array().unwrap().iter();
    let request = CaseRequest {
        id: text(told, "id").to_owned(),
        opened_on: iso_day(text(told, "opened_on")).unwrap(),
        unit: text(told, "unit").to_owned(),
        to_unit: told["to_unit"].as_str().map(str::to_owned),
        members: people.map(|member| member.as_str().unwrap().to_owned()).collect(),
        facts: told.get("facts").map(|facts| serde_json::from_value(facts.clone()).unwrap()).unwrap_or_default(),
    };
    let under = input.get("under").and_then(Json::as_str).unwrap_or_else(|| text(told, "opened_on"));
    law(Some(under))?.open_case(input["machine"].as_str().unwrap(), &units.columns()?, &request)
}

fn written(given: &Given) -> String {
    match given {
        Given::Flag(flag) => flag.to_string(),
        Given::Count(count) => count.to_string(),
        Given::Text(text) => text.clone(),
    }
}

/// An effect in one line: `leave_unit m1 CD1 > CD2`, with the facts that go with it.
pub(crate) fn effect(effect: &CaseEffect) -> String {
    let CaseEffect { what, member, unit, other_unit, on: _, values } = effect;
    let mut words = vec![what.code().to_owned()];
    words.extend(member.iter().chain(unit).cloned());
    words.extend(other_unit.iter().map(|other| format!("> {other}")));
    words.extend(values.iter().map(|(field, given)| format!("{field}={}", written(given))));
    words.join(" ")
}

/// An answer with one more thing in it.
fn with(mut answer: Json, key: &str, more: impl Into<Json>) -> Json {
    if let Some(told) = answer.as_object_mut() {
        told.insert(key.to_owned(), more.into());
    }
    answer
}

/// Guidance told beside an answer, as `rule reason`; a line of a vector names it only where there is some.
fn advised(answer: Json, advice: &[Finding]) -> Json {
    if advice.is_empty() { answer } else { with(answer, "advice", reasons(advice)) }
}

fn reasons(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} {}", finding.rule, finding.reason)).collect()
}

fn offer(offer: &CaseOffer) -> Json {
    let reason = offer.blocked_by.as_ref().map(|finding| &finding.reason);
    let told = json!({ "action": offer.action, "members": offer.members, "unit": offer.unit, "role": offer.role, "needs": offer.needs,
        "open": offer.open, "reason": reason, "waiting_days": offer.waiting_days, "due": offer.due, "overdue": offer.overdue });
    let told = if offer.waited_for { told } else { with(told, "waited_for", false) };
    advised(told, &offer.advice)
}

fn refusal(refusal: &CaseRefusal) -> Json {
    let allowed: Vec<String> = refusal.allowed.iter().map(|offer| format!("{} {}", offer.action, offer.unit)).collect();
    let citation = refusal.finding.as_ref().and_then(|finding| finding.citation.as_ref());
    let missing = refusal.finding.as_ref().map(|finding| finding.missing.clone()).unwrap_or_default();
    let told = json!({ "kind": refusal.kind, "rule": refusal.rule, "reason": refusal.reason, "members": refusal.members, "missing": missing,
        "citation": citation, "version": refusal.version, "allowed": allowed });
    // Where several rules stand in the way, all of them.
    if refusal.findings.len() > 1 { with(told, "rules", reasons(&refusal.findings)) } else { told }
}

/// What one line of a vector comes to, and the case after it.
pub(crate) fn step(law: &Law<'_>, case: &mut Case, told: &Json) -> Result<Json, Error> {
    let of = |of: &Json| law(told["under"].as_str().or_else(|| of["on"].as_str()));
    let day = |of: &Json| iso_day(text(of, "on")).unwrap();
    if let Some(asked) = told.get("next") {
        let offers = case.next(&of(asked)?, asked["by"].as_str(), day(asked))?;
        return Ok(json!({ "offers": offers.iter().map(offer).collect::<Vec<_>>() }));
    }
    if let Some(asked) = told.get("counts_for") {
        return Ok(json!({ "counts_for": case.counts_for(text(asked, "member"), day(asked)) }));
    }
    if told.get("stored").is_some() {
        let read = Case::from_json(&case.to_json())?;
        let replayed = case.replay(&law(None)?)?;
        return Ok(json!({ "same": read == *case && replayed.case() == Some(case), "closed": case.closed() }));
    }
    let step = if let Some(changed) = told.get("re_route") {
        let event = ReRoute {
            id: text(changed, "id").to_owned(),
            on: day(changed),
            replaced: serde_json::from_value(changed["replaced"].clone()).unwrap(),
            expects: serde_json::from_value(changed["expects"].clone()).unwrap(),
        };
        let (units, _) = tables(told.as_object().unwrap())?;
        case.re_route(&of(changed)?, &units.columns()?, &event)?
    } else {
        let event: CaseEvent = serde_json::from_value(told["event"].clone()).unwrap();
        case.apply(&of(&told["event"])?, &event)?
    };
    Ok(match step {
        CaseStep::Taken(taken) => {
            let states: Vec<String> = taken.case.items().iter().map(|item| format!("{} {}", item.member, item.state)).collect();
            let effects: Vec<String> = taken.effects.iter().map(effect).collect();
            let answer = json!({ "states": states, "effects": effects, "version": taken.case.version(), "repeated": taken.repeated });
            let changed = told.get("re_route").is_some();
            let answer = if changed { with(answer, "route", route(&taken.case)) } else { answer };
            let answer = advised(answer, &taken.advice);
            *case = taken.case;
            answer
        }
        CaseStep::Refused(refused) => json!({ "refused": refusal(&refused) }),
    })
}

fn route(case: &Case) -> Vec<String> {
    case.route().iter().map(|stop| format!("{} {}", stop.role, stop.unit)).collect()
}

/// A vector whose call is `procedure`: the route, then what each line comes to.
pub(crate) fn told(law: &Law<'_>, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut case = opened(law, input)?;
    let route = route(&case);
    let mut lines = Vec::new();
    for told in input["steps"].as_array().unwrap() {
        lines.push(step(law, &mut case, told).unwrap_or_else(|error| {
            let field = if let Error::Input(input) = &error { Some(&input.field) } else { None };
            json!({ "error": { "code": error.code(), "field": field } })
        }));
    }
    Ok(json!({ "route": route, "steps": lines }))
}
