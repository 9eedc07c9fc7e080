//! Laws of scoring over seeded sets: the oracle agrees, order changes nothing, a point gained lowers nothing, totals stay within their bounds,
//! what is filled in later stays within what was open.
#![expect(clippy::unwrap_used, reason = "a test that cannot score must stop")]

#[path = "support/dealt.rs"]
mod dealt;

use dealt::{dealt, entry, least, most, object, raised, set};
use dieule::{CriteriaSet, Points, ScoreEntry, ScoreWhy, ScoredUnit, Scoring, TieRule};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value as Json, json};
use std::io::Write;
use std::process::{Command, Stdio};

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
        let rows = || dealt.set.get("criterion").and_then(Json::as_array).unwrap().iter().filter_map(Json::as_object);
        let sum = |of: &dyn Fn(&Map<String, Json>) -> Points| rows().fold(Points::ZERO, |sum, row| sum.plus(of(row)));
        prop_assert!(sum(&least) <= lower && upper <= sum(&most));
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
        let mut after = before.clone();
        after[place] = raised(&dealt, &before[place]);
        let (one, other) = (score(&set, &before), score(&set, &after));
        let ((lower, upper), (low, high)) = (bounds(&one), bounds(&other));
        prop_assert!(lower <= low && upper <= high, "{:?} {:?}", (lower, upper), (low, high));
        let place_of = |scoring: &Scoring, best: bool| {
            let unit = scoring.units.first().unwrap();
            let class = unit.score_class.as_deref().or(if best { unit.best_class.as_deref() } else { unit.worst_class.as_deref() });
            set.classes().position(|known| Some(known) == class)
        };
        prop_assert!(place_of(&other, true) <= place_of(&one, true) && place_of(&other, false) <= place_of(&one, false));
        // Beside units that stay as they are: one that was level, and one without what was raised.
        let beside = |of_u: &[ScoreEntry]| {
            let named = |unit: &str, entries: &[ScoreEntry]| -> Vec<ScoreEntry> {
                entries.iter().map(|entry| ScoreEntry { unit: Some(unit.to_owned()), ..entry.clone() }).collect()
            };
            let mut fewer = before.clone();
            fewer.remove(place);
            let entries = [of_u.to_vec(), named("V", &before), named("W", &fewer)].concat();
            let units = ["U", "V", "W"].map(|unit| ScoredUnit { unit: Some(unit.to_owned()), ..ScoredUnit::default() });
            set.score(&units, &entries).unwrap()
        };
        let (one, other) = (beside(&before), beside(&after));
        for (ties, told_by) in [(TieRule::Shared, vec![]), (TieRule::Dense, vec![]), (TieRule::Shared, vec!["t1".to_owned(), "t0".to_owned()])] {
            let rank = |scoring: &Scoring| {
                let ranking = scoring.rank(ties, &told_by).unwrap();
                let ranked = ranking.units.iter().find(|ranked| ranked.unit == "U").unwrap();
                (ranked.best_rank, ranked.worst_rank)
            };
            let ((best, worst), (best_now, worst_now)) = (rank(&one), rank(&other));
            prop_assert!(best_now <= best && worst_now <= worst, "{ties:?} {told_by:?}: {best} to {worst}, then {best_now} to {worst_now}");
        }
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
