//! Stored scorings: those of old still load, what another set scored or what does not add up is refused.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{CriteriaSet, Error, PeriodRule, Points, TieRule};
use std::fs;
use support::tests;

const SET: &str = r#"
[set]
id = "q"
number = "12-QĐ/TĐTN"
[[group]]
id = "1"
max = 25
capped = true
[[criterion]]
id = "a"
within = "1"
form = "per_event"
step = 5
limit = 20
deadline = 2026-03-20
[[criterion]]
id = "b"
within = "1"
form = "partial"
points = 10
[[class]]
id = "tot"
share = "80/100"
[[class]]
id = "dat"
"#;

fn set() -> CriteriaSet {
    CriteriaSet::from_toml(SET).unwrap()
}

/// X: graded 5 × 5 cut to 20, and 9.2, together 29.2 cut to 25; its own points only of b. Y: nothing entered.
fn sample() -> String {
    fs::read_to_string(tests("stored").join("scoring-1.json")).unwrap()
}

fn why(set: &CriteriaSet, text: &str) -> String {
    match set.scoring_from_json(text) {
        Err(Error::Stored { why }) => why,
        other => panic!("{other:?}"),
    }
}

/// A quarter stored by the first version still loads, says the same, and goes into a year.
#[test]
fn a_scoring_stored_before_still_loads() {
    let (set, text) = (set(), sample());
    let scoring = set.scoring_from_json(&text).unwrap();
    assert_eq!(scoring.to_json(), text.trim_end());
    let totals: Vec<Option<Points>> = scoring.units.iter().map(|unit| unit.graded.points).collect();
    assert_eq!(totals, [Some(Points::whole(25)), None]);
    // 25 + 25 of X, 0 to 50 of Y.
    let year = set.rank_periods(&[&scoring, &scoring], PeriodRule::Sum, TieRule::Shared).unwrap();
    let places: Vec<(&str, Option<u32>, u32, u32)> =
        year.units.iter().map(|unit| (unit.unit.as_str(), unit.rank, unit.best_rank, unit.worst_rank)).collect();
    assert_eq!(places, [("X", Some(1), 1, 1), ("Y", None, 1, 2)]);
}

#[test]
fn stored_scorings_that_do_not_add_up_are_refused() {
    let (set, text) = (set(), sample());
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        why(&set, &text.replacen(from, to, 1))
    };
    assert!(changed("\"format\":1", "\"format\":2").contains("format 2"));
    assert!(changed("\"format\":1,", "").contains("no format"));
    assert!(changed("\"set\":\"q\"", "\"set\":\"r\"").contains("another set"));
    assert!(changed("12-QĐ/TĐTN", "13-QĐ/TĐTN").contains("another set"));
    assert!(changed("\"highest\":\"25\"", "\"highest\":\"30\"").contains("another set"));
    assert!(changed("\"unit\":\"Y\"", "\"unit\":\"X\"").contains("twice"));
    assert!(changed("\"points\":\"9.2\"", "\"points\":\"9.20\"").contains("of another type"));
    assert!(changed("\"why\":\"cut\"", "\"why\":\"bought\"").contains("of another type"));
    assert!(changed("\"units\":", "\"more\":1,\"units\":").contains("unknown"));
    // A total, a class, a difference, a criterion and a step that do not follow from what the criteria came to.
    let graded = "\"graded\":{\"lower\":\"25\",\"points\":\"25\",\"upper\":\"25\"}";
    assert!(changed(graded, &graded.replace("25", "24")).contains("come to"));
    assert!(changed("\"score_class\":\"tot\"", "\"score_class\":\"dat\"").contains("come to"));
    assert!(changed("\"criterion\":\"b\",\"difference\":\"0.2\"", "\"criterion\":\"b\",\"difference\":\"0.3\"").contains("come to"));
    assert!(changed("\"criterion\":\"b\"", "\"criterion\":\"a\"").contains("come to"));
    assert!(changed("\"stage\":\"group\"", "\"stage\":\"content\"").contains("come to"));
    // A field that the criterion does not take, more points than it gives, a lower end above the upper.
    assert!(changed("\"missing\":[\"count\",\"on\"]", "\"missing\":[\"done\"]").contains("come to"));
    assert!(why(&set, &text.replace("9.2", "10.2")).contains("come to"));
    assert!(why(&set, &text.replace("\"lower\":\"0\"", "\"lower\":\"21\"")).contains("come to"));
    let before = "\"before\":{\"lower\":\"25\",\"points\":\"25\",\"upper\":\"25\"},\"by\":\"graded\",\"id\":\"a\"";
    assert!(changed(before, &before.replacen("25\",\"points\":\"25\"", "26\",\"points\":null", 1)).contains("come to"));
    // Nothing of a host's keys is told.
    assert!(!why(&set, &text.replace("\"cluster\"", "\"KHÓA-RIÊNG\"")).contains("KHÓA"));
    assert!(why(&set, "{").contains("line 1"));
}

/// A unit with fewer criteria than the set has would add up too.
#[test]
fn a_unit_without_all_criteria_is_refused() {
    let one = CriteriaSet::from_toml(&SET.replacen("points = 10", "points = 5", 1)).unwrap();
    assert_eq!((one.id(), one.key(), one.range()), (set().id(), set().key(), set().range()));
    assert!(why(&one, &sample()).contains("come to"));
    // No criteria, and sums of nothing that are right.
    let zero = r#"{"lower":"0","points":"0","upper":"0"}"#;
    let sums = |by: &str| {
        let step = |stage: &str, id: &str| {
            format!(r#"{{"after":{zero},"before":{zero},"by":"{by}","id":"{id}","missing":[],"stage":"{stage}","why":"added"}}"#)
        };
        [step("group", "1"), step("base", "q"), step("total", "q")].join(",")
    };
    let unit = format!(
        r#"{{"best_class":null,"ceilings":[],"class_state":"settled","cluster":null,"difference":"0","graded":{zero},"items":[],
        "open_ceilings":[],"score_class":"dat","self_score":{zero},"steps":[{},{}],"unit":"Z","worst_class":null}}"#,
        sums("self"),
        sums("graded")
    );
    let text = format!(r#"{{"format":1,"highest":"25","key":"|12-QĐ/TĐTN|||","lowest":"0","set":"q","units":[{unit}]}}"#);
    assert!(why(&set(), &text).contains("come to"));
}
