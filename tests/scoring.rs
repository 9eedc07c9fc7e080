//! Laws of scoring over seeded sets: the oracle agrees, order changes nothing, a point gained lowers nothing, totals stay within their bounds,
//! what is filled in later stays within what was open.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot score must stop")]

use dieule::{CriteriaSet, Points, Record, ScoreEntry, ScoreWhy, ScoredUnit, Scoring, TieRule, Value};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value as Json, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// A set and what somebody says of one unit, as texts hold them.
#[derive(Debug, Clone)]
struct Dealt {
    set: Json,
    entries: Vec<Map<String, Json>>,
}

fn object(json: Json) -> Map<String, Json> {
    if let Json::Object(object) = json { object } else { panic!("not an object") }
}

/// Quarters of a point, so that sums need decimals; a set has none of no points.
fn points(most: u32) -> impl Strategy<Value = String> {
    (1..=most * 4).prop_map(|quarters| {
        let decimals = ["", ".25", ".5", ".75"];
        format!("{}{}", quarters / 4, decimals.get(usize::try_from(quarters % 4).unwrap()).unwrap())
    })
}

/// The most that a criterion gives.
fn most(row: &Map<String, Json>) -> Points {
    let text = |field: &str| row.get(field).and_then(Json::as_str);
    let tiers = text("tiers").into_iter().flat_map(|tiers| tiers.split(", ").filter_map(|tier| Some(tier.split_once('=')?.1)));
    let given = text("limit").or_else(|| text("points"));
    tiers.chain(given).map(|points| points.parse().unwrap()).max().unwrap()
}

/// A criterion without a place, with an entry about it; either may lack what it can do without.
fn criterion() -> impl Strategy<Value = (Map<String, Json>, Map<String, Json>)> {
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
fn dealt() -> impl Strategy<Value = Dealt> {
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
fn set(dealt: &Dealt) -> Option<CriteriaSet> {
    CriteriaSet::from_json(&dealt.set.to_string()).ok()
}

fn entry(fields: &Map<String, Json>) -> ScoreEntry {
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

fn unit() -> ScoredUnit {
    ScoredUnit { unit: Some("U".to_owned()), ..ScoredUnit::default() }
}

fn score(set: &CriteriaSet, entries: &[ScoreEntry]) -> Scoring {
    set.score(&[unit()], entries).unwrap()
}

fn bounds(scoring: &Scoring) -> (Points, Points) {
    let graded = scoring.units.first().unwrap().graded;
    (graded.lower, graded.upper)
}

#[test]
fn the_oracle_comes_to_the_same_totals() {
    let mut runner = TestRunner::deterministic();
    let mut cases = Vec::new();
    while cases.len() < 1500 {
        let dealt = dealt().new_tree(&mut runner).unwrap().current();
        if let Some(set) = set(&dealt) {
            cases.push((dealt, set));
        }
    }
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/oracle/scoring.py");
    let mut child = Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let lines: Vec<String> = cases.iter().map(|(dealt, _)| json!({ "set": dealt.set, "entries": dealt.entries }).to_string()).collect();
    let lines = lines.join("\n");
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let answers: Vec<[String; 2]> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), cases.len());
    let (mut open, mut settled, mut late) = (0, 0, 0);
    for ((dealt, set), expected) in cases.iter().zip(&answers) {
        let entries: Vec<ScoreEntry> = dealt.entries.iter().map(entry).collect();
        let scoring = score(set, &entries);
        let (lower, upper) = bounds(&scoring);
        let steps = || scoring.units.iter().flat_map(|unit| &unit.steps);
        late += steps().filter(|step| step.why == ScoreWhy::Late && step.before != step.after && step.after.upper > Points::ZERO).count();
        let fraction = |text: &String| {
            let (above, below) = text.split_once('/').unwrap();
            above.parse::<Points>().unwrap().shared_by(below.parse().unwrap())
        };
        assert_eq!(
            [lower, upper],
            [fraction(&expected[0]), fraction(&expected[1])],
            "{}",
            json!({ "set": dealt.set, "entries": dealt.entries })
        );
        if lower == upper { settled += 1 } else { open += 1 }
    }
    assert!(open > 100 && settled > 20 && late > 50, "{open} open, {settled} settled, {late} late and worth something");
}

proptest! {
    #![proptest_config(Config { cases: 300, failure_persistence: None, ..Config::default() })]

    /// Totals stay within the sums of the least and the most; the order of rows and units makes no difference.
    #[test]
    fn totals_stay_within_bounds_and_order_changes_nothing(dealt in dealt()) {
        let Some(set) = set(&dealt) else { return Ok(()) };
        let mut entries: Vec<ScoreEntry> = dealt.entries.iter().map(entry).collect();
        let scoring = score(&set, &entries);
        let (lower, upper) = bounds(&scoring);
        prop_assert!(set.range().0 <= lower && lower <= upper && upper <= set.range().1);
        entries.reverse();
        prop_assert_eq!(score(&set, &entries).to_json(), scoring.to_json());
        prop_assert!(scoring.units.iter().all(|unit| unit.steps.iter().all(|step| step.after.lower <= step.after.upper)));
    }

    /// A day too late leaves at most what the set leaves to those who are late, and never more than a day in time; without a day both are open.
    #[test]
    fn too_late_gives_at_most_what_is_left(dealt in dealt()) {
        let Some(set) = set(&dealt) else { return Ok(()) };
        let on = |day: Option<&str>| {
            let entries = dealt.entries.iter().map(|fields| {
                let mut fields = fields.clone();
                fields.remove("on");
                fields.extend(day.map(|day| ("on".to_owned(), day.into())));
                entry(&fields)
            });
            score(&set, &entries.collect::<Vec<_>>()).units.swap_remove(0).items
        };
        let (late, timely, undated) = (on(Some("2026-05-21")), on(Some("2026-05-19")), on(None));
        for (((late, timely), undated), row) in late.iter().zip(&timely).zip(&undated).zip(dealt.set.get("criterion").and_then(Json::as_array).unwrap()) {
            let (late, timely, undated) = (late.graded, timely.graded, undated.graded);
            let entered = dealt.entries.iter().any(|entry| entry.get("criterion") == row.get("id"));
            if row.get("deadline").is_some() && entered && row.get("form") != Some(&json!("plus_minus")) {
                let left: Points = row.get("late").and_then(Json::as_str).map_or(Points::ZERO, |left| left.parse().unwrap());
                prop_assert!(late.upper <= left.max(Points::ZERO), "{row}");
                prop_assert_eq!((late.lower, late.upper), (timely.lower.min(left), timely.upper.min(left)));
            }
            prop_assert!(late.upper <= timely.upper && late.lower <= timely.lower);
            prop_assert!(undated.lower <= late.lower && undated.upper >= timely.upper);
        }
    }

    /// What was open before an entry came stays around what it comes to.
    #[test]
    fn an_entry_only_narrows_what_is_open(dealt in dealt(), left in any::<Index>()) {
        let Some(set) = set(&dealt) else { return Ok(()) };
        let all: Vec<ScoreEntry> = dealt.entries.iter().map(entry).collect();
        if all.is_empty() {
            return Ok(());
        }
        let mut fewer = all.clone();
        fewer.remove(left.index(fewer.len()));
        let ((lower, upper), (low, high)) = (bounds(&score(&set, &all)), bounds(&score(&set, &fewer)));
        prop_assert!(low <= lower && upper <= high);
    }

    /// Done instead of not done, an event more, a part more: never fewer points in all, and never a worse class or place.
    #[test]
    fn a_point_gained_lowers_nothing(dealt in dealt(), which in any::<Index>(), lines in (1_u32..5, 5_u32..9)) {
        let mut dealt = dealt;
        let classes = json!([{ "id": "first", "share": format!("{}/10", lines.1) }, { "id": "second", "share": format!("{}/10", lines.0) }, { "id": "last" }]);
        dealt.set.as_object_mut().unwrap().insert("class".to_owned(), classes);
        dealt.set.as_object_mut().unwrap().insert("ceiling".to_owned(), json!([{ "id": "z", "criterion": "t0", "best_class": "second" }]));
        let Some(set) = set(&dealt) else { return Ok(()) };
        let before: Vec<ScoreEntry> = dealt.entries.iter().map(entry).collect();
        if before.is_empty() {
            return Ok(());
        }
        let place = which.index(before.len());
        let row = dealt.set.get("criterion").and_then(Json::as_array).unwrap().iter().find(|row| row.get("id").and_then(Json::as_str) == before.get(place).and_then(|entry| entry.criterion.as_deref())).unwrap().clone();
        let mut after = before.clone();
        let raised = after.get_mut(place).unwrap();
        match row.get("form").and_then(Json::as_str).unwrap() {
            "penalty" => raised.count = raised.count.map(|count| count.saturating_sub(1)),
            "tiers" => return Ok(()),
            "all_or_nothing" if raised.done.is_none() => raised.count = raised.count.zip(raised.whole).map(|(count, whole)| whole.min(count + 1)),
            "partial" if raised.done.is_none() => raised.points = row.get("points").and_then(Json::as_str).map(|most| most.parse().unwrap()),
            "per_event" | "proportional" => raised.count = raised.count.map(|count| count + 1),
            _ => raised.done = raised.done.map(|_| true),
        }
        let (one, other) = (score(&set, &before), score(&set, &after));
        let ((lower, upper), (low, high)) = (bounds(&one), bounds(&other));
        prop_assert!(lower <= low && upper <= high, "{:?} {:?}", (lower, upper), (low, high));
        let place_of = |scoring: &Scoring, best: bool| {
            let unit = scoring.units.first().unwrap();
            let class = unit.score_class.as_deref().or(if best { unit.best_class.as_deref() } else { unit.worst_class.as_deref() });
            set.classes().position(|known| Some(known) == class)
        };
        prop_assert!(place_of(&other, true) <= place_of(&one, true) && place_of(&other, false) <= place_of(&one, false));
    }

    /// Places: as many above as the rank says, equal totals share one, and the order of the units makes no difference.
    #[test]
    fn places_follow_the_totals(totals in proptest::collection::vec(0_u32..6, 1..8)) {
        let text = json!({ "set": { "id": "p" }, "group": [{ "id": "g" }], "criterion": [{ "id": "c", "within": "g", "form": "per_event", "step": 1, "limit": 5 }] });
        let set = CriteriaSet::from_json(&text.to_string()).unwrap();
        let name = |place: usize| format!("u{place}");
        let units: Vec<ScoredUnit> = (0..totals.len()).map(|place| ScoredUnit { unit: Some(name(place)), ..ScoredUnit::default() }).collect();
        let entries: Vec<ScoreEntry> = totals.iter().enumerate().map(|(place, count)| entry(&object(json!({ "unit": name(place), "criterion": "c", "by": "graded", "count": count })))).collect();
        let scoring = set.score(&units, &entries).unwrap();
        let backwards = set.score(&units.iter().rev().cloned().collect::<Vec<_>>(), &entries).unwrap();
        for ties in [TieRule::Shared, TieRule::Dense] {
            let ranking = scoring.rank(ties, &[]).unwrap();
            prop_assert_eq!(ranking.to_json(), backwards.rank(ties, &[]).unwrap().to_json());
            for ranked in &ranking.units {
                let place: usize = ranked.unit.get(1..).unwrap().parse().unwrap();
                let own = totals.get(place).unwrap();
                let mut above: Vec<u32> = totals.iter().copied().filter(|other| other > own).collect();
                if ties == TieRule::Dense {
                    above.sort_unstable();
                    above.dedup();
                }
                prop_assert_eq!(ranked.rank, Some(u32::try_from(above.len()).unwrap() + 1));
                prop_assert_eq!(ranked.tied, totals.iter().filter(|other| *other == own).count() > 1);
            }
        }
    }
}
