//! Sets of every form with caps inside and across, and what somebody says of one unit: dealt for the properties of scoring.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot deal must stop")]

use dieule::{CriteriaSet, Points, Record, ScoreEntry, Value};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};

/// A set and what somebody says of one unit, as texts hold them.
#[derive(Debug, Clone)]
pub(crate) struct Dealt {
    pub(crate) set: Json,
    pub(crate) entries: Vec<Map<String, Json>>,
}

pub(crate) fn object(json: Json) -> Map<String, Json> {
    if let Json::Object(object) = json { object } else { panic!("not an object") }
}

/// Quarters of a point, so that sums need decimals; a set has none of no points.
pub(crate) fn points(most: u32) -> impl Strategy<Value = String> {
    (1..=most * 4).prop_map(|quarters| {
        let decimals = ["", ".25", ".5", ".75"];
        format!("{}{}", quarters / 4, decimals.get(usize::try_from(quarters % 4).unwrap()).unwrap())
    })
}

/// The most that a criterion gives.
pub(crate) fn most(row: &Map<String, Json>) -> Points {
    if row.get("form").and_then(Json::as_str) == Some("penalty") {
        return Points::ZERO;
    }
    let text = |field: &str| row.get(field).and_then(Json::as_str);
    let tiers = text("tiers").into_iter().flat_map(|tiers| tiers.split(", ").filter_map(|tier| Some(tier.split_once('=')?.1)));
    let given = text("limit").or_else(|| text("points"));
    tiers.chain(given).map(|points| points.parse().unwrap()).max().unwrap()
}

/// A criterion without a place, with an entry about it; either may lack what it can do without.
pub(crate) fn criterion() -> impl Strategy<Value = (Map<String, Json>, Map<String, Json>)> {
    let no_base = select(vec!["undetermined", "full", "nothing"]);
    let rounding = select(vec!["half_up", "half_even", "half_down", "up", "down"]);
    let (count, whole, done) = (0_u32..9, 0_u32..9, proptest::option::of(any::<bool>()));
    let all = (points(10), no_base.clone(), 1_u32..=4, count.clone(), whole.clone(), done.clone()).prop_map(
        |(points, no_base, share, count, whole, done)| {
            let entry = if let Some(done) = done { json!({ "done": done }) } else { json!({ "count": count.min(whole), "whole": whole }) };
            (json!({ "form": "all_or_nothing", "points": points, "no_base": no_base, "target": format!("{share}/4") }), entry)
        },
    );
    let partial = (points(10), 0_u32..=4, done.clone()).prop_map(|(most, quarter, done)| {
        let part = most.parse::<Points>().unwrap().shared_by(4).times(quarter);
        let entry = match done {
            Some(done) => json!({ "done": done }),
            None if part.to_string().len() < 8 => json!({ "points": part.to_string() }),
            None => json!({}),
        };
        (json!({ "form": "partial", "points": most }), entry)
    });
    let event = (points(5), points(20), count.clone())
        .prop_map(|(step, limit, count)| (json!({ "form": "per_event", "step": step, "limit": limit }), json!({ "count": count })));
    let penalty = (1_i32..4, 1_i32..9, count.clone())
        .prop_map(|(step, floor, count)| (json!({ "form": "penalty", "step": -step, "limit": -floor }), json!({ "count": count })));
    let plus =
        (points(10), any::<bool>()).prop_map(|(points, done)| (json!({ "form": "plus_minus", "points": points }), json!({ "done": done })));
    let tiers = (points(9), points(9), count.clone()).prop_map(|(one, two, count)| {
        (json!({ "form": "tiers", "tiers": format!("0={one}, 2-4={two}, 6-=0"), "holes": true }), json!({ "count": count }))
    });
    let goal = (points(10), proptest::option::of(1_u32..9), rounding, 0_u32..=3, count, whole, no_base).prop_map(
        |(points, goal, rounding, decimals, count, whole, no_base)| {
            let mut row =
                json!({ "form": "proportional", "points": points, "rounding": rounding, "decimals": decimals, "no_base": no_base });
            let mut entry = json!({ "count": count });
            match goal {
                Some(goal) => row.as_object_mut().unwrap().insert("goal".to_owned(), goal.into()),
                None => entry.as_object_mut().unwrap().insert("whole".to_owned(), whole.into()),
            };
            (row, entry)
        },
    );
    let form = prop_oneof![all, partial, event, penalty, plus, tiers, goal];
    let days = select(vec![None, Some("2026-05-19"), Some("2026-05-20"), Some("2026-05-21")]);
    let late = proptest::option::of(0_u32..=4);
    (form, proptest::option::of((any::<bool>(), late)), days, 0_u32..8).prop_map(|((row, entry), deadline, on, blank)| {
        let (mut row, mut entry) = (object(row), object(entry));
        let form = row.get("form").and_then(Json::as_str).unwrap().to_owned();
        if let Some((before, late)) = deadline.filter(|_| form != "penalty") {
            row.insert("deadline".to_owned(), "2026-05-20".into());
            row.insert("before".to_owned(), before.into());
            if let Some(quarters) = late.filter(|_| form != "plus_minus") {
                let late = most(&row).shared_by(4).times(quarters);
                row.insert("late".to_owned(), late.to_string().into());
            }
        }
        if let Some(on) = on {
            entry.insert("on".to_owned(), on.into());
        }
        if blank == 0 {
            entry.clear();
        }
        (row, entry)
    })
}

/// A set of two base groups and one of bonus, two contents each, caps inside and across.
pub(crate) fn dealt() -> impl Strategy<Value = Dealt> {
    let criteria = proptest::collection::vec((criterion(), 0_usize..9), 6..14);
    let caps = (1_u32..30, 1_u32..30, 1_u32..60, 1_u32..40, proptest::collection::vec(any::<bool>(), 3));
    (criteria, caps).prop_map(|(criteria, (content, group, joint, across, with))| {
        let places = ["a1", "a2", "b1", "b2", "c1", "c2", "a", "b", "c"];
        let mut rows = Vec::new();
        let mut entries = Vec::new();
        for (place, ((mut row, mut entry), within)) in criteria.into_iter().enumerate() {
            // Each content has one at least.
            let within = places.get(if place < 6 { place } else { within }).unwrap();
            let id = format!("t{place}");
            row.insert("id".to_owned(), id.clone().into());
            row.insert("within".to_owned(), (*within).into());
            rows.push(row);
            if !entry.is_empty() {
                entry.extend(object(json!({ "unit": "U", "criterion": id, "by": "graded" })));
                entries.push(entry);
            }
        }
        let on = |place: usize| with.get(place).copied().unwrap();
        // A cap is printed where what is inside comes to more; whether it does is for the set to say.
        let mut set = json!({
            "set": { "id": "dealt" },
            "group": [{ "id": "a" }, { "id": "b" }, { "id": "c", "bonus": true }],
            "content": places.iter().take(6).map(|id| json!({ "id": id, "within": id.get(..1).unwrap() })).collect::<Vec<_>>(),
            "criterion": rows,
            "joint_cap": [],
        });
        let mut caps = Vec::new();
        if on(0) {
            caps.push(json!({ "id": "j", "of": "a1, a2", "max": joint }));
        }
        if on(1) {
            caps.push(json!({ "id": "k", "of": "a, b", "max": across }));
        }
        *set.get_mut("joint_cap").unwrap() = caps.into();
        if on(2) {
            for (table, place, max) in [("content", 0, content), ("group", 1, group)] {
                let row = set.get_mut(table).and_then(|rows| rows.get_mut(place)).unwrap();
                row.as_object_mut().unwrap().extend(object(json!({ "max": max, "capped": true })));
            }
        }
        Dealt { set, entries }
    })
}

/// The set, unless a cap that was dealt is more than what it caps: a set says so, and is not dealt again.
pub(crate) fn set(dealt: &Dealt) -> Option<CriteriaSet> {
    CriteriaSet::from_json(&dealt.set.to_string()).ok()
}

pub(crate) fn entry(fields: &Map<String, Json>) -> ScoreEntry {
    let mut entry = ScoreEntry::default();
    for (field, value) in fields {
        let value = match value {
            Json::Bool(flag) => Value::Flag(*flag),
            Json::Number(number) => Value::Count(number.as_i64().unwrap()),
            Json::String(text) => Value::Text(text),
            Json::Null | Json::Array(_) | Json::Object(_) => panic!("not a fact"),
        };
        entry.set(field, value).unwrap();
    }
    entry
}

/// The least that a criterion gives.
pub(crate) fn least(row: &Map<String, Json>) -> Points {
    let number = |field: &str| row.get(field).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned).parse().unwrap());
    match row.get("form").and_then(Json::as_str).unwrap() {
        "penalty" => number("limit").unwrap(),
        "plus_minus" => number("points").map(Points::negative).unwrap(),
        _ => Points::ZERO,
    }
}

/// The criterion of an entry.
pub(crate) fn criterion_of<'a>(dealt: &'a Dealt, entry: &ScoreEntry) -> &'a Map<String, Json> {
    let rows = dealt.set.get("criterion").and_then(Json::as_array).unwrap();
    let row = rows.iter().find(|row| row.get("id").and_then(Json::as_str) == entry.criterion.as_deref());
    row.and_then(Json::as_object).unwrap()
}

/// An entry about the same criterion that says more was done: an event more, a part more, done, the best tier.
pub(crate) fn raised(dealt: &Dealt, entry: &ScoreEntry) -> ScoreEntry {
    let row = criterion_of(dealt, entry);
    let mut raised = entry.clone();
    match row.get("form").and_then(Json::as_str).unwrap() {
        "penalty" => raised.count = raised.count.map(|count| count.saturating_sub(1)),
        "tiers" => {
            let tiers = row.get("tiers").and_then(Json::as_str).unwrap().split(", ").map(|tier| tier.split_once('=').unwrap());
            let best = tiers.max_by_key(|(_, points)| points.parse::<Points>().unwrap()).unwrap().0;
            let count = best.split('-').next().unwrap().parse().unwrap();
            raised.count = raised.count.map(|_| count);
        }
        "all_or_nothing" if raised.done.is_none() => {
            raised.count = raised.count.zip(raised.whole).map(|(count, whole)| whole.min(count + 1));
        }
        "partial" if raised.done.is_none() => {
            raised.points = raised.points.map(|_| row.get("points").and_then(Json::as_str).unwrap().parse().unwrap());
        }
        "per_event" | "proportional" => raised.count = raised.count.map(|count| count + 1),
        _ => raised.done = raised.done.map(|_| true),
    }
    raised
}
