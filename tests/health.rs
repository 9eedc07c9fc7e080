//! The health of the rulebook's data: every rule proven by vectors on all its sides, every row of the register answered for.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot read the rulebook must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;
#[path = "support/ways.rs"]
mod ways;

use dieule::{Charter, ProvisionInfo, RuleInfo, Rulebook, SettingType};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;
use support::{Case, cases, charter, day};

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2024-05-09")).unwrap());
static CASES: LazyLock<Vec<Case>> = LazyLock::new(cases);

/// Topics of the register in which every row a program can decide is decided.
const WHOLE_TOPICS: [&str; 21] = [
    "admission",
    "maturity",
    "quota",
    "removal",
    "dues",
    "record",
    "honorary",
    "data_quality",
    "account",
    "organization",
    "discipline",
    "appeal",
    "transfer",
    "training",
    "party_introduction",
    "rating",
    "scoring",
    "rollout",
    "report",
    "engagement",
    "survey",
];

/// Kinds of vector that a rule cannot have, and why.
const IMPOSSIBLE: [(&str, &str, &str); 3] = [
    ("charter.in_force", "missing", "the charter is resolved for a day or not at all"),
    ("hosted.start", "outside", "a first day is told or it is not known"),
    ("remittance.cascade", "missing", "dues are shared out of an amount that is given"),
];

fn none_of(what: &str, gaps: &[String]) {
    assert!(gaps.is_empty(), "{} {what}:\n  {}", gaps.len(), gaps.join("\n  "));
}

fn provisions() -> BTreeMap<String, ProvisionInfo> {
    CHARTER.provisions().into_iter().map(|provision| (provision.id.clone(), provision)).collect()
}

/// The kinds of vector a rule must have.
fn kinds_of(rule: &RuleInfo, provisions: &BTreeMap<String, ProvisionInfo>) -> Vec<String> {
    let reads: Vec<&ProvisionInfo> = rule.provisions.iter().map(|id| &provisions[id]).collect();
    let measured = |p: &&ProvisionInfo| matches!(p.kind, SettingType::Integer | SettingType::Ratio | SettingType::Date);
    let mut kinds: Vec<String> = ["inside", "outside", "missing"].map(str::to_owned).into();
    kinds.extend(reads.iter().any(measured).then(|| "on".to_owned()));
    kinds.extend(rule.exceptions.iter().map(|exception| format!("exception:{exception}")));
    for reading in reads.iter().filter(|provision| provision.kind == SettingType::Reading) {
        kinds.extend(reading.options.iter().map(|option| format!("reading:{}={option}", reading.id)));
    }
    kinds.retain(|kind| !IMPOSSIBLE.iter().any(|(of, not, _)| *of == rule.id && not == kind));
    kinds
}

/// Whether a vector for a reading is asked of a charter that reads the text so; true of any other vector.
fn reads_so(case: &Case) -> bool {
    let Some((id, option)) = case.kind.strip_prefix("reading:").and_then(|reading| reading.split_once('=')) else { return true };
    let provision = charter(case).unwrap().provisions().into_iter().find(|provision| provision.id == id);
    provision.and_then(|provision| provision.value).is_some_and(|value| value.to_string() == option)
}

#[test]
fn every_rule_has_a_vector_on_each_of_its_sides() {
    let provisions = provisions();
    let evidence = CASES.iter().filter(|case| reads_so(case));
    let have: BTreeSet<(&str, &str)> = evidence.map(|case| (case.rule.as_str(), case.kind.as_str())).collect();
    let mut gaps = Vec::new();
    for rule in CHARTER.rules() {
        let missing = kinds_of(&rule, &provisions).into_iter().filter(|kind| !have.contains(&(rule.id.as_str(), kind.as_str())));
        gaps.extend(missing.map(|kind| format!("{}: {kind}", rule.id)));
    }
    none_of("vectors are missing", &gaps);
}

#[test]
fn no_vector_is_evidence_for_what_does_not_exist() {
    let provisions = provisions();
    let rules: BTreeMap<String, RuleInfo> = CHARTER.rules().into_iter().map(|rule| (rule.id.clone(), rule)).collect();
    let mut wrong = Vec::new();
    for case in CASES.iter() {
        let Some(rule) = rules.get(&case.rule) else {
            wrong.push(format!("{}: no rule {}", case.name, case.rule));
            continue;
        };
        let special = ["exception:", "reading:"].iter().any(|kind| case.kind.starts_with(kind));
        if special && !kinds_of(rule, &provisions).contains(&case.kind) {
            wrong.push(format!("{}: {} has no {}", case.name, rule.id, case.kind));
        }
    }
    none_of("vectors name what does not exist", &wrong);
}

/// What a vector shows its rule to answer.
fn shown(case: &Case) -> Vec<String> {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    if case.error.is_some() {
        return vec!["error".to_owned()];
    }
    let of_rule = |findings: &Json| -> Vec<String> {
        let findings = findings.as_array().into_iter().flatten();
        findings.filter(|finding| finding["rule"] == case.rule.as_str()).map(|finding| text(&finding["outcome"])).collect()
    };
    match (&case.outcome, &case.expect) {
        (Some(outcome), _) if case.call.ends_with(&format!(":{}", case.rule)) => vec![outcome.clone()],
        (Some(_), _) => {
            let found = of_rule(case.findings.as_ref().unwrap_or(&Json::Null));
            if found.is_empty() && case.findings.is_some() { vec!["met".to_owned()] } else { found }
        }
        (None, Some(expect)) if case.call == "review" => {
            let met = expect["rules"][&case.rule][0].as_u64().is_some_and(|met| met > 0);
            of_rule(&expect["findings"]).into_iter().chain(met.then(|| "met".to_owned())).collect()
        }
        (None, Some(expect)) if case.call == "repairs" => ways_shown(expect, &case.rule),
        (None, expect) => vec![expect.as_ref().map(Json::to_string).unwrap_or_default()],
    }
}

/// What the rule of a way says: open, blocked, or no way at all.
fn ways_shown(expect: &Json, rule: &str) -> Vec<String> {
    let repairs = || expect["repairs"].as_array().into_iter().flatten();
    let ways = repairs().flat_map(|repair| repair["ways"].as_array().into_iter().flatten());
    let own = ways.filter(|way| rule == ways::rule_of_way(way["what"].as_str().unwrap_or_default()));
    let shown: Vec<String> = own.map(|way| if way["open"] == true { "open" } else { "blocked" }.to_owned()).collect();
    if shown.is_empty() { vec!["none".to_owned()] } else { shown }
}

/// A rule that answered the other way round would fail a vector.
#[test]
fn every_rule_is_shown_to_answer_in_two_ways() {
    let mut answers: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for case in CASES.iter() {
        answers.entry(&case.rule).or_default().extend(shown(case));
    }
    let one_sided = CHARTER.rules().into_iter().filter(|rule| answers.get(rule.id.as_str()).map_or(0, BTreeSet::len) < 2);
    none_of("rules are shown one answer only", &one_sided.map(|rule| rule.id).collect::<Vec<_>>());
}

#[test]
fn every_row_that_a_program_can_decide_has_a_rule() {
    let decided = |kind: &str| ["computable", "partly"].contains(&kind);
    let rows = CHARTER.register();
    let open = rows.iter().filter(|row| WHOLE_TOPICS.contains(&row.topic.as_str()) && decided(&row.kind) && row.rules.is_empty());
    none_of("rows have no rule yet", &open.map(|row| row.id.clone()).collect::<Vec<_>>());
    let statements = rows.iter().filter(|row| row.kind == "declarative" && !row.rules.is_empty());
    none_of("statements that no program tests have a rule", &statements.map(|row| row.id.clone()).collect::<Vec<_>>());
}

fn rulebook(file: &str) -> toml::Table {
    let path = format!("{}/rulebook/{file}.toml", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).unwrap().parse().unwrap()
}

fn texts(table: &toml::Value, key: &str) -> Vec<String> {
    match table.get(key) {
        Some(toml::Value::Array(items)) => items.iter().map(|item| item.as_str().unwrap().to_owned()).collect(),
        Some(one) => vec![one.as_str().unwrap().to_owned()],
        None => Vec::new(),
    }
}

/// The provisions of every chapter as the files write them: id and table.
fn written() -> Vec<(String, toml::Value)> {
    let chapters = [
        "calendar",
        "admission",
        "maturity",
        "organization",
        "quota",
        "review",
        "removal",
        "dues",
        "identity",
        "data",
        "account",
        "letter",
        "record",
        "reconcile",
        "ahead",
        "repair",
        "discipline",
        "appeal",
        "transfer",
        "card",
        "plan",
        "rights",
        "rollout",
        "rating",
        "training",
        "party_introduction",
        "scoring",
        "schedule",
        "statistics",
        "engagement",
    ];
    let of = |chapter: &str| -> Vec<(String, toml::Value)> {
        let tables = rulebook(chapter).into_iter().filter(|(key, _)| key != "rules");
        tables.map(|(key, table)| (format!("{chapter}.{key}"), table)).collect()
    };
    let written: Vec<_> = chapters.into_iter().flat_map(of).collect();
    assert_eq!(written.len(), CHARTER.provisions().len(), "a chapter is not read here");
    written
}

#[test]
fn every_register_id_named_is_in_the_register() {
    let known: BTreeSet<String> = CHARTER.register().into_iter().map(|row| row.id).collect();
    let instruments = rulebook("instruments").into_iter();
    let named = written()
        .into_iter()
        .chain(instruments)
        .flat_map(|(id, table)| texts(&table, "register").into_iter().map(move |row| (id.clone(), row)));
    let unknown = named.filter(|(_, row)| !known.contains(row));
    none_of("ids are in no register", &unknown.map(|(id, row)| format!("{id}: {row}")).collect::<Vec<_>>());
}

/// A charter whose text was seen leaves nothing of the one before it unsaid: it states it anew, or is silent by name.
#[test]
fn a_seen_charter_restates_what_it_replaces() {
    let instruments = rulebook("instruments");
    let is = |table: &toml::Value, key: &str, value: &str| table.get(key).and_then(toml::Value::as_str) == Some(value);
    let seen = instruments.iter().filter(|(_, table)| is(table, "kind", "charter") && is(table, "text", "seen"));
    let mut unsaid = Vec::new();
    let mut pairs = 0;
    for (new, table) in seen {
        for old in texts(table, "replaces") {
            pairs += 1;
            for (id, provision) in written() {
                let by: Vec<String> = provision["rows"].as_array().unwrap().iter().flat_map(|row| texts(row, "by")).collect();
                if by.contains(&old) && !by.contains(new) {
                    unsaid.push(format!("{id}: {old} says it, {new} neither says it nor is silent"));
                }
            }
        }
    }
    assert!(pairs > 0, "no seen charter replaces another");
    none_of("provisions are left unsaid", &unsaid);
}
