//! The answers of what looks ahead and of what compares, in the form of the vectors' expectations.

use super::{Case, charter, day, reviewed, tables};
use dieule::{Ahead, Charter, DiffCounts, Error, ProvisionChange, ReviewDiff, ReviewFinding, RuleCount, StatusChanges};
use serde_json::{Map, Value as Json, json};

fn given<'a>(input: &'a Map<String, Json>, key: &str) -> &'a Json {
    input.get(key).unwrap_or_else(|| panic!("no `{key}`"))
}

fn object<'a>(input: &'a Map<String, Json>, key: &str) -> &'a Map<String, Json> {
    given(input, key).as_object().unwrap()
}

/// Another charter, which is that of the vector where nothing is said of it.
fn other(case: &Case, of: &Map<String, Json>) -> Result<Charter, Error> {
    let said = ["on", "campaigns", "profiles", "pins", "floor"].iter().filter_map(|key| Some(((*key).to_owned(), of.get(*key)?.clone())));
    let mut other: Map<String, Json> = said.collect();
    for key in ["name", "rule", "kind", "by", "call"] {
        other.insert(key.to_owned(), json!(""));
    }
    if other.contains_key("on") { charter(&serde_json::from_value(Json::Object(other)).unwrap()) } else { charter(case) }
}

pub(crate) fn ahead(case: &Case) -> Result<Ahead, Error> {
    let (units, members) = tables(&case.input)?;
    let end = |key| day(given(&case.input, key).as_str().unwrap());
    charter(case)?.ahead(&units.columns()?, &members.columns()?, end("first_day"), end("last_day"))
}

pub(crate) fn review_diff(case: &Case) -> Result<ReviewDiff, Error> {
    let earlier = object(&case.input, "earlier");
    let earlier = reviewed(&other(case, earlier)?, earlier)?;
    Ok(reviewed(&charter(case)?, &case.input)?.diff(&earlier))
}

pub(crate) fn charter_diff(case: &Case) -> Result<Vec<ProvisionChange>, Error> {
    Ok(charter(case)?.diff(&other(case, object(&case.input, "other"))?))
}

pub(crate) fn changes(case: &Case) -> Result<StatusChanges, Error> {
    let (units, members) = tables(&case.input)?;
    let other = other(case, object(&case.input, "other"))?;
    charter(case)?.changes(&other, &units.columns()?, &members.columns()?)
}

fn diffed(diff: &ReviewDiff) -> Json {
    let brief = |found: &ReviewFinding| {
        let finding = &found.finding;
        json!({ "subject": found.subject, "key": found.key, "unit": found.unit, "rule": finding.rule, "outcome": finding.outcome,
            "reason": finding.reason, "missing": finding.missing })
    };
    let all = |found: &[ReviewFinding]| found.iter().map(brief).collect::<Vec<_>>();
    let answer = |found: &ReviewFinding| json!([found.finding.outcome, found.finding.reason]);
    let changed = diff.changed.iter().map(|changed| {
        json!({ "key": changed.after.key, "rule": changed.after.finding.rule, "before": answer(&changed.before), "after": answer(&changed.after) })
    });
    let counts = |counts: &DiffCounts| json!([counts.members, counts.members_not_met, counts.not_met]);
    let rule = |count: &RuleCount| json!([count.met, count.not_met, count.needs_decision, count.unknown]);
    let rules = diff.rules.iter().map(|of| (of.rule.clone(), json!([of.before.as_ref().map(rule), of.after.as_ref().map(rule)])));
    let units = diff.units.iter().map(|of| (of.code.clone(), json!([of.before.as_ref().map(counts), of.after.as_ref().map(counts)])));
    json!({ "same": diff.same, "resolved": all(&diff.resolved), "new": all(&diff.new), "changed": changed.collect::<Vec<_>>(),
        "accepted": all(&diff.accepted), "reopened": all(&diff.reopened), "newly_asked": diff.newly_asked, "no_longer_asked": diff.no_longer_asked,
        "without_key": [diff.without_key_before, diff.without_key_after], "is_empty": diff.is_empty(),
        "counts": [counts(&diff.counts_before), counts(&diff.counts_after)], "rules": rules.collect::<Map<_, _>>(),
        "units": units.collect::<Map<_, _>>(), "receipt_changes": diff.receipt_changes })
}

/// What the library answers to a vector of this kind; nothing where the call is of another.
pub(super) fn compared(case: &Case) -> Result<Option<Json>, Error> {
    Ok(Some(match case.call.as_str() {
        "ahead" => json!(ahead(case)?),
        "review_diff" => diffed(&review_diff(case)?),
        "charter_diff" => {
            let only = case.input.get("only").and_then(Json::as_array);
            let mut changes = charter_diff(case)?;
            changes.retain(|change| only.is_none_or(|only| only.contains(&json!(change.id))));
            let rules: Map<_, _> = changes.iter().map(|change| (change.id.clone(), json!(change.rules))).collect();
            let expected = case.expect.as_ref().and_then(|expect| expect.get("rules")).and_then(Json::as_object);
            let rules: Map<_, _> = rules.into_iter().filter(|(id, _)| expected.is_some_and(|expected| expected.contains_key(id))).collect();
            let states = |change: &ProvisionChange| json!({ "id": change.id, "here": change.here, "there": change.there });
            json!({ "changes": changes.iter().map(states).collect::<Vec<_>>(), "rules": rules })
        }
        "changes" => {
            let changes = changes(case)?;
            let mut answer = json!(changes);
            let ids: Vec<&String> = changes.provisions.iter().map(|change| &change.id).collect();
            answer.as_object_mut().unwrap().insert("provisions".to_owned(), json!(ids));
            answer
        }
        _ => return Ok(None),
    }))
}
