//! The page of scores says what the scores say: places, classes, sums and steps of it stand in the page as the library gives them.
#![expect(clippy::unwrap_used, reason = "a page that cannot be read must stop the test")]

use dieule::{CriteriaSet, Error, Language, PeriodRule, Record, ScoreEntry, ScoreReportOptions, ScoredUnit, Scoring, TieRule, Value};
use serde_json::{Value as Json, json};

const SET: &str = r#"
[set]
id = "mau"
note = "</script><b>"
[[group]]
id = "1"
title = "Nhóm </script>"
max = 20
[[content]]
id = "1.1"
within = "1"
max = 15
[[content]]
id = "1.2"
within = "1"
max = 10
[[joint_cap]]
id = "C"
of = "1.1, 1.2"
max = 20
[[criterion]]
id = "a"
within = "1.1"
form = "partial"
points = 15
[[criterion]]
id = "b"
within = "1.2"
form = "per_event"
step = 5
limit = 10
[[class]]
id = "tot"
share = "80/100"
[[class]]
id = "kha"
"#;

fn set() -> CriteriaSet {
    CriteriaSet::from_toml(SET).unwrap()
}

/// Units of one cluster, each with its graded points of `a` and events of `b`; what is not given stays open.
fn scored(given: &[(&str, Option<&str>, i64)]) -> Scoring {
    let (mut units, mut entries) = (Vec::new(), Vec::new());
    for (code, points, events) in given {
        units.push(ScoredUnit { unit: Some((*code).to_owned()), cluster: Some("N".to_owned()) });
        for (criterion, field, value) in [("a", "points", points.map(Value::Text)), ("b", "count", Some(Value::Count(*events)))] {
            let Some(value) = value else { continue };
            let mut entry = ScoreEntry::default();
            for (field, value) in
                [("unit", Value::Text(code)), ("criterion", Value::Text(criterion)), ("by", Value::Text("graded")), (field, value)]
            {
                entry.set(field, value).unwrap();
            }
            entries.push(entry);
        }
    }
    set().score(&units, &entries).unwrap()
}

fn data(page: &str) -> Json {
    let (_, after) = page.split_once("<script type=\"application/json\" id=\"data\">").unwrap();
    serde_json::from_str(after.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn a_page_has_places_bounds_and_every_step() {
    // X: 12 + 10 = 22, the joint cap leaves 20. Y and Z: 9 + 5 = 14. W: a is open, so 5 to 20: with 20 it is first beside X, with 5 last.
    let scoring = scored(&[("X", Some("12"), 2), ("Y", Some("9"), 1), ("Z", Some("9"), 1), ("W", None, 1)]);
    let page = set().report(&[&scoring], &ScoreReportOptions::new(TieRule::Shared)).unwrap();
    let shown = data(&page);
    let rows = shown["periods"][0]["scores"].as_array().unwrap();
    let of = |code: &str| {
        rows.iter().find(|row| shown["units"][usize::try_from(row["unit"].as_u64().unwrap()).unwrap()]["code"] == code).unwrap()
    };
    assert_eq!(
        (&of("X")["graded"], &of("Y")["graded"], &of("W")["graded"]),
        (&json!(["20", "20"]), &json!(["14", "14"]), &json!(["5", "20"]))
    );
    assert_eq!(
        (&of("X")["rank"], &of("Y")["tied"], &of("Z")["tied"]),
        (&json!(1), &json!(false), &json!(false)),
        "W may still come between"
    );
    assert_eq!((&of("Y")["ranks"], &of("W")["ranks"]), (&json!([2, 3]), &json!([1, 4])));
    // 80 % of 20 is 16.
    assert_eq!(
        shown["classes"],
        json!([{"id": "tot", "name": "tốt", "at_least": "16", "share": [80, 100]}, {"id": "kha", "name": "khá", "at_least": null, "share": null}])
    );
    assert_eq!(
        (&of("Y")["class"], &of("W")["class"]),
        (&json!({"state": "settled", "best": 1, "worst": 1}), &json!({"state": "open", "best": 0, "worst": 1}))
    );
    let lines = shown["lines"].as_array().unwrap();
    let order: Vec<&str> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!(order, ["1", "1.1", "a", "1.2", "b", "C", "mau", "mau"], "a group, what is in it, then base and total");
    let cap = usize::try_from(of("X")["steps"][5][1].as_i64().unwrap()).unwrap();
    assert_eq!(shown["changes"][cap], json!({"before": ["22", "22"], "after": ["20", "20"], "why": "cắt theo mức trần"}));
    assert_eq!(page.matches("</script>").count(), 2, "no text ends its element");
}

#[test]
fn periods_stand_side_by_side_and_make_a_year() {
    // X: 12 + 10 cut to 20, then 10 + 5 = 15 twice: (20 + 15 + 15) / 3 = 50/3.
    let periods = [scored(&[("X", Some("12"), 2)]), scored(&[("X", Some("10"), 1)]), scored(&[("X", Some("10"), 1), ("V", Some("0"), 0)])];
    let periods: Vec<&Scoring> = periods.iter().collect();
    let mut options = ScoreReportOptions::new(TieRule::Shared);
    options.merge = Some(PeriodRule::Average);
    options.language = Language::En;
    options.names.insert("X".to_owned(), "Đoàn xã".to_owned());
    let shown = data(&set().report(&periods, &options).unwrap());
    let whole = &shown["whole"]["scores"];
    assert_eq!((&whole[0]["graded"], &whole[0]["rank"]), (&json!(["50/3", "50/3"]), &json!(1)));
    assert_eq!(whole[0]["periods"], json!([["20", "20"], ["15", "15"], ["15", "15"]]));
    // V was scored once: 0 to 20 in the two others, so 0 to 40/3, below 50/3 whatever is found.
    assert_eq!((&whole[1]["graded"], &whole[1]["rank"]), (&json!(["0", "40/3"]), &json!(2)));
    assert_eq!((&shown["units"][0]["name"], &shown["periods"][1]["name"]), (&json!("Đoàn xã"), &json!("Period 2")));
    options.merge = None;
    assert_eq!(data(&set().report(&periods, &options).unwrap())["whole"], Json::Null);
}

#[test]
fn what_is_no_period_of_the_set_is_refused_with_all_else() {
    let scoring = scored(&[("X", Some("12"), 2)]);
    let mut other = scoring.clone();
    other.set = "khac".to_owned();
    let mut options = ScoreReportOptions::new(TieRule::Shared);
    options.labels = vec!["Quý 1".to_owned()];
    let Err(Error::Criteria { refusals, .. }) = set().report(&[&scoring, &other], &options) else { panic!("has to be refused") };
    let paths: Vec<&str> = refusals.iter().map(|refusal| refusal.path.as_str()).collect();
    assert_eq!(paths, ["labels", "periods[1]"]);
    options.labels.clear();
    options.tie_break = vec!["z".to_owned()];
    assert!(matches!(set().report(&[&scoring], &options), Err(Error::Criteria { .. })));
    assert!(matches!(set().report(&[], &ScoreReportOptions::new(TieRule::Dense)), Err(Error::Criteria { .. })));
}

#[test]
fn every_word_of_the_page_is_in_both_languages_and_asked_for() {
    let scoring = scored(&[("X", Some("12"), 2)]);
    let words = |language| {
        let options = ScoreReportOptions { language, ..ScoreReportOptions::new(TieRule::Shared) };
        data(&set().report(&[&scoring], &options).unwrap())["words"].as_object().unwrap().clone()
    };
    let (vietnamese, english) = (words(Language::Vi), words(Language::En));
    let read = |path: &str| std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let scripts = ["base", "scores", "score_unit", "scores_page"].map(|name| read(&format!("report/{name}.js"))).concat();
    let rust = ["scores", "score_data"].map(|name| read(&format!("src/report/{name}.rs"))).concat();
    for (word, said) in &vietnamese {
        let made = word.starts_with("scores_rule_") || word.starts_with("scores_sort_");
        assert!(made || scripts.contains(&format!("'{word}'")) || rust.contains(&format!("\"{word}\"")), "{word} is not asked for");
        assert!(said != "" && english[word] != "", "{word}");
    }
    for asked in scripts.split("say('").skip(1).map(|rest| rest.split('\'').next().unwrap()) {
        assert!(vietnamese.contains_key(asked), "{asked} is not written");
    }
}
