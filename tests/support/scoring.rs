//! The vectors about criteria sets: a set and rows in, what each aspect of the answer comes to out. A score is its points, or its bounds.

use super::value;
use dieule::{
    CriteriaSet, Error, KeptRows, Language, Merged, PeriodRule, Ranking, Record, Refusal, Score, ScoreEntry, ScoredUnit, Scoring, SetDraft,
    SetGroup, TieRule,
};
use serde_json::{Map, Value as Json, json};

fn list<'a>(input: &'a Map<String, Json>, key: &str) -> impl Iterator<Item = &'a Json> {
    input.get(key).and_then(Json::as_array).into_iter().flatten()
}

fn records<R: Record + Clone>(rows: &[&Json]) -> KeptRows<R> {
    let mut records = KeptRows::with_rows(rows.len());
    for (place, row) in rows.iter().enumerate() {
        row.as_object().unwrap().iter().for_each(|(field, fact)| records.set(place, field, value(fact)));
    }
    records
}

/// A set that the library brings, one written as text, or one whose rows stand in a sheet.
pub(crate) fn set(input: &Map<String, Json>) -> Result<CriteriaSet, Error> {
    if let Some(name) = input.get("bundled") {
        return CriteriaSet::bundled(name.as_str().unwrap());
    }
    if let Some(text) = input.get("toml") {
        return CriteriaSet::from_toml(text.as_str().unwrap());
    }
    if let Some(set) = input.get("set") {
        return CriteriaSet::from_json(&set.to_string());
    }
    let mut draft = SetDraft::new();
    for (field, fact) in input["head"].as_object().unwrap() {
        draft.set(field, value(fact));
    }
    for row in list(input, "rows") {
        let place = draft.add_row();
        row.as_object().unwrap().iter().for_each(|(field, fact)| draft.set_row(place, field, value(fact)));
    }
    draft.finish()
}

/// The scoring of a vector's entries; of a period's, where it has several.
fn scoring(set: &CriteriaSet, input: &Map<String, Json>, entries: &[&Json]) -> Result<Scoring, Error> {
    let units: Vec<&Json> = list(input, "units").collect();
    set.score_rows(&records::<ScoredUnit>(&units), &records::<ScoreEntry>(entries))
}

fn score(score: &Score) -> Json {
    score.points.map_or_else(|| json!([score.lower, score.upper]), |points| json!(points))
}

fn by_unit(scoring: &Scoring, of: impl Fn(&dieule::UnitScore) -> Json) -> Json {
    scoring.units.iter().map(|unit| (unit.unit.clone(), of(unit))).collect::<Map<_, _>>().into()
}

fn told(scoring: &Scoring) -> Json {
    let steps = |unit: &dieule::UnitScore| {
        let steps = unit.steps.iter().map(|step| {
            let change = json!([step.by, step.stage, step.id, score(&step.before), score(&step.after), step.why]);
            if step.missing.is_empty() { change } else { json!([change, step.missing]) }
        });
        steps.collect()
    };
    let items = |unit: &dieule::UnitScore| {
        let items = unit.items.iter();
        items
            .map(|item| (item.criterion.clone(), json!([score(&item.self_score), score(&item.graded), item.difference])))
            .collect::<Map<_, _>>()
            .into()
    };
    json!({
        "range": [scoring.lowest, scoring.highest],
        "totals": by_unit(scoring, |unit| json!([score(&unit.self_score), score(&unit.graded), unit.difference])),
        "classes": by_unit(scoring, |unit| json!([unit.class_state, unit.score_class, unit.best_class, unit.worst_class])),
        "ceilings": by_unit(scoring, |unit| json!([unit.ceilings, unit.open_ceilings])),
        "items": by_unit(scoring, items),
        "steps": by_unit(scoring, steps),
        "messages": by_unit(scoring, |unit| {
            unit.steps.iter().map(|step| json!([step.message(Language::Vi), step.message(Language::En)])).collect()
        }),
    })
}

fn ranked(ranking: &Ranking) -> Json {
    let row =
        |unit: &dieule::Ranked| json!([unit.cluster, unit.unit, unit.rank, [unit.best_rank, unit.worst_rank], unit.tied, unit.told_by]);
    json!({ "ranking": ranking.units.iter().map(row).collect::<Vec<_>>() })
}

fn merged(merged: &Merged) -> Json {
    let row = |unit: &dieule::MergedUnit| {
        let periods: Vec<Json> = unit.periods.iter().map(score).collect();
        json!([unit.unit, periods, score(&unit.graded), unit.class_state, unit.score_class, unit.best_class, unit.worst_class])
    };
    let held = |unit: &dieule::MergedUnit| json!([unit.unit, unit.ceilings, unit.open_ceilings]);
    let held: Vec<Json> = merged.units.iter().map(held).collect();
    json!({ "highest": merged.highest, "merged": merged.units.iter().map(row).collect::<Vec<_>>(), "held": held })
}

fn faults(error: Error) -> Result<Json, Error> {
    let Error::Criteria { refusals, .. } = error else { return Err(error) };
    let said = refusals.into_iter().map(|Refusal { path, why }| json!([path, why]));
    Ok(json!({ "faults": said.collect::<Vec<_>>() }))
}

/// What the library says of a vector's set.
pub(crate) fn answer(what: &str, input: &Map<String, Json>) -> Result<Json, Error> {
    if what == "faults" {
        let entries: Vec<&Json> = list(input, "entries").collect();
        let answer = set(input).and_then(|set| {
            if input.contains_key("periods") {
                return over_periods(&set, input).map(|_| ());
            }
            scoring(&set, input, &entries).and_then(|scoring| rank(&scoring, input)).map(|_| ())
        });
        return answer.map(|()| json!({ "faults": [] })).or_else(faults);
    }
    let set = set(input)?;
    let entries: Vec<&Json> = list(input, "entries").collect();
    Ok(match what {
        "set" => {
            let (lowest, highest) = set.range();
            let groups = set.groups().iter();
            let groups =
                groups.map(|SetGroup { id, title, max, bonus, contents, criteria }| json!([id, title, max, bonus, contents, criteria]));
            json!({ "id": set.id(), "key": set.key(), "range": [lowest, highest], "groups": groups.collect::<Vec<_>>(),
                "criteria": set.criteria().collect::<Vec<_>>(), "classes": set.classes().collect::<Vec<_>>() })
        }
        "score" => told(&scoring(&set, input, &entries)?),
        "rank" => ranked(&rank(&scoring(&set, input, &entries)?, input)?),
        "stored" => {
            let read = match input.get("stored").and_then(Json::as_str) {
                Some(text) => set.scoring_from_json(text)?,
                None => set.scoring_from_json(&scoring(&set, input, &entries)?.to_json())?,
            };
            json!({ "stored": read.to_json(), "totals": told(&read).get("totals").unwrap() })
        }
        "rank_periods" => ranked(&over_periods(&set, input)?.1),
        _ => merged(&over_periods(&set, input)?.0),
    })
}

/// Periods, each scored by the set unless it has one of its own, as one, and the places over all of them.
fn over_periods(set_of_all: &CriteriaSet, input: &Map<String, Json>) -> Result<(Merged, Ranking), Error> {
    let mut periods = Vec::new();
    for period in list(input, "periods") {
        let period = period.as_object().unwrap();
        let entries: Vec<&Json> = list(period, "entries").collect();
        let own = period.contains_key("set").then(|| set(period)).transpose()?;
        periods.push(scoring(own.as_ref().unwrap_or(set_of_all), period, &entries)?);
    }
    let periods: Vec<&Scoring> = periods.iter().collect();
    let rule = input.get("merge").and_then(Json::as_str).map_or(PeriodRule::Sum, |rule| PeriodRule::from_code(rule).unwrap());
    Ok((set_of_all.merge_periods(&periods, rule)?, set_of_all.rank_periods(&periods, rule, ties(input))?))
}

fn ties(input: &Map<String, Json>) -> TieRule {
    input.get("ties").and_then(Json::as_str).map_or(TieRule::Shared, |ties| TieRule::from_code(ties).unwrap())
}

fn rank(scoring: &Scoring, input: &Map<String, Json>) -> Result<Ranking, Error> {
    let tie_break: Vec<String> = list(input, "tie_break").map(|id| id.as_str().unwrap().to_owned()).collect();
    scoring.rank(ties(input), &tie_break)
}
