//! Rating lists against the oracle of `tests/oracle`: members, branches and base unions that it deals, rated by both.
#![expect(clippy::unwrap_used, reason = "a test that cannot ask the oracle must stop")]

use dieule::{Charter, Given, MemberRating, RatedList, RatedRow, RatingRow, RatingTable, Record, Rulebook, Value, iso_day};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

/// What the oracle deals; nothing where there is no Python, which CI does not accept.
fn deals(count: u32) -> Option<Vec<Json>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/oracle/oracle.py");
    let Ok(mut python) = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else {
        assert!(std::env::var_os("CI").is_none(), "python3 is needed to ask the oracle");
        return None;
    };
    let asked: String = (0..count).map(|seed| json!({ "call": "rating_lists", "seed": seed }).to_string() + "\n").collect();
    let mut input = python.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(asked.as_bytes()));
    let output = python.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "the oracle stopped");
    Some(String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// The charter under the readings that the oracle drew.
fn charter(set: &Json) -> Charter {
    let head = json!({ "id": "readings", "title": "Readings", "issuer": "centre", "document": "a test", "from": "2000-01-01" });
    let profile = json!({ "profile": head, "set": set }).to_string();
    Rulebook::national().with_profile_json(&profile).unwrap().in_force_on(iso_day("2024-11-05").unwrap()).unwrap()
}

/// A fact as the oracle deals it: a text, a number, or yes and no.
fn value(fact: &Json) -> Value<'_> {
    let text = || fact.as_str().map(Value::Text);
    text().or_else(|| fact.as_i64().map(Value::Count)).or_else(|| fact.as_bool().map(Value::Flag)).unwrap()
}

/// A list rated, by the rows as the oracle deals them.
fn rated_list(law: &Charter, table: &RatingTable, dealt: &Json, below: Option<&RatedList>) -> RatedList {
    let row = |row: &Json| {
        let basis = row.get("basis").map(|basis| {
            let mut member = MemberRating::default();
            basis.as_object().unwrap().iter().for_each(|(field, fact)| member.set(field, value(fact)).unwrap());
            member
        });
        let facts = row["facts"].as_object().unwrap().iter();
        let facts = facts.filter_map(|(name, fact)| Some((name.clone(), Given::of("rate", name, value(fact)).unwrap()?)));
        let text = |field: &str| row.get(field).and_then(Json::as_str).map(str::to_owned);
        RatingRow { key: text("key").unwrap(), unit: text("unit"), basis, facts: facts.collect() }
    };
    let rows: Vec<RatingRow> = dealt.as_array().unwrap().iter().map(row).collect();
    law.rate_list(table, &rows, below).unwrap()
}

/// Levels as the oracle tells them: those possible, and whether none is.
fn levels(row: &RatedRow) -> Json {
    json!([row.possible, row.none_possible])
}

/// Whether every level that the oracle found is possible here.
fn covers(row: &RatedRow, told: &Json) -> bool {
    let found = told[0].as_array().unwrap().iter().all(|level| row.possible.iter().any(|possible| level == possible));
    found && (row.none_possible || told[1] == false)
}

/// Members rated by bands with holes, counted up to branches and base unions. What is all known is the same; of what is open no level is left
/// out that some completion leads to.
#[test]
fn the_oracle_rates_lists() {
    let Some(deals) = deals(80) else { return };
    let [by_branch, by_union] = ["chi_doan_dai_hoc_2019", "doan_co_so_dai_hoc_2019"].map(|name| RatingTable::shipped(name).unwrap());
    let (mut whole, mut open, mut same) = (0, 0, 0);
    for (seed, deal) in deals.iter().enumerate() {
        let law = charter(&deal["set"]);
        let members = rated_list(&law, &RatingTable::from_toml(deal["text"].as_str().unwrap()).unwrap(), &deal["members"], None);
        let branches = rated_list(&law, &by_branch, &deal["branches"], Some(&members));
        let unions = rated_list(&law, &by_union, &deal["unions"], Some(&branches));
        let answers = &deal["answers"];
        let mut wide = BTreeSet::new();
        for (row, told) in members.rows.iter().zip(answers["members"].as_array().unwrap()) {
            assert!(covers(row, told), "seed {seed}: {} {told} {row:?}", row.key);
            if levels(row) != *told {
                wide.insert(row.unit.clone());
            }
        }
        for (row, told) in branches.rows.iter().zip(answers["branches"].as_array().unwrap()) {
            let counts: Vec<Json> = members.unit(&row.key).unwrap().levels.iter().map(|level| json!([level.lower, level.upper])).collect();
            assert!(wide.contains(&Some(row.key.clone())) || told["counts"] == json!(counts), "seed {seed}: {} {told} {counts:?}", row.key);
        }
        for (list, told) in [(&branches, &answers["branches"]), (&unions, &answers["unions"])] {
            for (row, told) in list.rows.iter().zip(told.as_array().unwrap()).filter(|(_, told)| told["asked"] == true) {
                let alike = levels(row) == told["levels"];
                let right = if told["exact"] == true { alike } else { covers(row, &told["levels"]) };
                assert!(right, "seed {seed}: {} {told} {} {:?}", row.key, levels(row), row.counts);
                *(if told["exact"] == true { &mut whole } else { &mut open }) += 1;
                same += u32::from(alike);
            }
        }
    }
    // A count is a span here, so that a few answers are wider than they need to be.
    let _ = writeln!(std::io::stdout(), "rating lists: {whole} units all known, {open} open, {same} exactly as wide as can be");
    assert!(whole > 400 && open > 150 && same > whole);
}
