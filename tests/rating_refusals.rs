//! What a table and its facts are refused for: everything at once, by name, with what would be right.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its tables must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;
#[path = "support/rating_tables.rs"]
mod tables;

use dieule::{RatingRow, RatingTable, ToldFacts, Value};
use serde_json::json;
use tables::{charter, facts, refusals};

fn police() -> RatingTable {
    RatingTable::shipped("cong_an_2019").unwrap()
}

/// Every fact that does not fit is named at once, without its value.
#[test]
fn facts_are_refused_together() {
    let table = police();
    let bad = facts(
        &json!({ "study_average": "bảy", "discipline": "BÍMẬT", "student": 1, "activities_attended": -3, "dues_paid": true, "conduct": "tot" }),
    );
    let got = refusals(charter().rate(&table, &bad));
    let expected = [
        "facts.activities_attended: takes a whole number from 0",
        "facts.discipline: takes one of none, khien_trach, canh_cao, cach_chuc, khai_tru",
        "facts.dues_paid: no such fact",
        "facts.student: takes true or false",
        "facts.study_average: takes a number from 0: a whole one, or a text such as \"6.5\"",
    ];
    assert_eq!(got, expected);
    let more = facts(&json!({ "activities_attended": 11, "activities_held": 10, "tasks_done": 3, "tasks_assigned": 2 }));
    let mut got = refusals(charter().rate(&table, &more));
    got.sort();
    assert_eq!(got, ["facts.activities_attended: is more than `activities_held`", "facts.tasks_done: is more than `tasks_assigned`"]);
}

/// Counts that contradict one another, a score past its scale, a fraction: all at once, by the names of the facts alone.
#[test]
fn what_contradicts_is_refused_together() {
    let branch = RatingTable::shipped("chi_doan_dai_hoc_2019").unwrap();
    let got = refusals(charter().rate(
        &branch,
        &facts(&json!({ "members": 9, "members_rated": 10, "members_fair_or_better": 8, "members_weak": 3, "registered": 12 })),
    ));
    let expected = [
        "facts.members_rated: is more than `members`",
        "facts.registered: is more than `members`",
        "facts.members_rated: is less than `members_fair_or_better` and `members_weak` together",
    ];
    assert_eq!(got, expected);
    // One part alone is told alone.
    let got = refusals(charter().rate(&branch, &facts(&json!({ "members_rated": 2, "members_fair_or_better": 3, "members_weak": 1 }))));
    assert_eq!(got, ["facts.members_fair_or_better: is more than `members_rated`"]);
    let score = RatingTable::shipped("dai_hoc_ngan_hang_2018").unwrap();
    let got = refusals(charter().rate(&score, &facts(&json!({ "score": "100.1" }))));
    assert_eq!(got, ["facts.score: takes a number from 0 to 100: a whole one, or a text such as \"6.5\""]);
    let mut told = ToldFacts::default();
    told.tell("score", Value::Other("float"));
    told.tell("scroe", Value::Other("float"));
    told.tell("dues_paid", Value::Count(1));
    let got = refusals(score.facts_told(told));
    let expected = [
        "facts.score: takes a number from 0 to 100: a whole one, or a text such as \"6.5\", not float",
        "facts.scroe: no such fact (did you mean `score`?)",
        "facts.dues_paid: takes true or false",
    ];
    assert_eq!(got, expected);
    // The kind of what was told, never a value.
    assert_eq!(format!("{:?}", ToldFacts::default()), "ToldFacts { facts: [], .. }");
    let row = |key: &str, fact: &str, value: Value<'_>| {
        let mut told = ToldFacts::default();
        told.tell(fact, value);
        (RatingRow { key: key.to_owned(), ..RatingRow::default() }, told)
    };
    let rows = vec![row("a", "activities_held", Value::Other("float")), row("", "activities_held", Value::Count(-1))];
    let got = refusals(police().rows_told(rows, None));
    let expected = [
        "rows[0].facts.activities_held: takes a whole number from 0, not float",
        "rows[1].key: this field is needed",
        "rows[1].facts.activities_held: takes a whole number from 0",
    ];
    assert_eq!(got, expected);
}

/// What the facts of a table may say of themselves.
#[test]
fn scales_and_parts_are_checked() {
    let table = |facts: &str| {
        format!(
            "[table]\nid = \"own\"\nlevels = [\"dat\", \"chua\"]\notherwise = \"chua\"\n[facts]\n{facts}\n[[criteria]]\nid = \"a\"\nneeds = {{ dat = \"score >= 5\" }}\n"
        )
    };
    let bad = table(
        "score = { takes = \"number\", most = 1.5, parts = [\"held\"] }\nflag = { takes = \"flag\", most = 3 }\nheld = { takes = \"count\", parts = [\"held\", \"scroe\"], least = 1 }\nnone = { most = 2 }",
    );
    let mut got = refusals(RatingTable::from_toml(&bad));
    got.sort();
    let expected = [
        "facts.flag.most: is for counts and numbers",
        "facts.held.least: no such key",
        "facts.held.parts: `held` is no part of itself",
        "facts.held.parts: `scroe` is no fact of the table that takes a count",
        "facts.none.takes: takes \"flag\", \"count\", \"number\" or a list of codes from the best",
        "facts.score.most: takes a number from 0: a whole one, or a text such as \"6.5\"",
        "facts.score.parts: is for counts",
    ];
    assert_eq!(got, expected);
    let good = table(
        "score = { takes = \"number\", most = \"10.5\" }\nheld = { takes = \"count\", most = 12, parts = [\"kept\"] }\nkept = \"count\"",
    );
    let facts: Vec<_> = RatingTable::from_toml(&good).unwrap().facts().into_iter().map(|fact| (fact.name, fact.most, fact.parts)).collect();
    let expected = [("held", Some("12"), vec!["kept"]), ("kept", None, vec![]), ("score", Some("10.5"), vec![])];
    for (name, most, parts) in expected {
        assert!(facts.contains(&(name.to_owned(), most.map(str::to_owned), parts.into_iter().map(str::to_owned).collect())), "{name}");
    }
}
