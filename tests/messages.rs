//! What people read: every message pinned once in both languages, no reason without a message, no message without a reason.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read the messages must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;
#[path = "support/ways.rs"]
mod ways;

use dieule::{Facts, Finding, Language, Way, reason_codes};
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use support::{Case, cases, charter, reconciled, tables, tests, verdict};

/// A message as it is pinned: a question, the finding meant, and what it says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pinned {
    call: String,
    on: String,
    #[serde(default)]
    campaigns: Vec<String>,
    #[serde(default)]
    profiles: Vec<String>,
    #[serde(default)]
    floor: Option<(String, String)>,
    input: Map<String, Json>,
    rule: String,
    reason: String,
    vi: String,
    en: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    cases: Vec<Pinned>,
}

type Texts = BTreeMap<String, BTreeMap<String, String>>;

/// `rulebook/messages`: rule, then reason, then language.
static WRITTEN: LazyLock<BTreeMap<String, Texts>> = LazyLock::new(|| {
    let mut written = BTreeMap::new();
    for path in files(concat!(env!("CARGO_MANIFEST_DIR"), "/rulebook/messages").into()) {
        let mut file: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        let rules: Option<BTreeMap<String, Texts>> = file.remove("rules").map(|rules| rules.try_into().unwrap());
        written.extend(rules.into_iter().flatten());
    }
    written
});

/// The files of a folder, in order.
fn files(folder: PathBuf) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn pinned() -> Vec<Pinned> {
    let read = |path: PathBuf| serde_json::from_str::<File>(&fs::read_to_string(path).unwrap()).unwrap().cases;
    let pins: Vec<Pinned> = files(tests("messages")).into_iter().flat_map(read).collect();
    assert!(!pins.is_empty(), "no message is pinned");
    pins
}

fn none_of(what: &str, gaps: &[String]) {
    assert!(gaps.is_empty(), "{} {what}:\n  {}", gaps.len(), gaps.join("\n  "));
}

/// A rule's messages without its title and its remedy.
fn reasons(texts: &Texts) -> impl Iterator<Item = (&String, &BTreeMap<String, String>)> {
    texts.iter().filter(|(key, _)| *key != "title" && !key.starts_with("fix"))
}

/// Something of a rule that speaks: a finding, or a way to mend one.
struct Said {
    rule: String,
    reason: String,
    vi: String,
    en: String,
}

fn said(pin: &Pinned) -> Vec<Said> {
    if pin.call != "repairs" {
        let said = |finding: &Finding| {
            let message = |language| finding.message(language);
            let (rule, reason) = (finding.rule.clone(), finding.reason.clone());
            Said { rule, reason, vi: message(Language::Vi), en: message(Language::En) }
        };
        return findings(pin).iter().map(said).collect();
    }
    let repairs = support::repairs::repairs(&charter(&case(pin)).unwrap(), &pin.input).unwrap();
    let ways = repairs.repairs.into_iter().flat_map(|repair| repair.ways.to_vec());
    let said = |way: Way| {
        let (vi, en) = (way.message(Language::Vi), way.message(Language::En));
        let reason = way.blocked_by.map_or_else(|| way.what.code().to_owned(), |obstacle| obstacle.reason);
        Said { rule: way.rule, reason, vi, en }
    };
    ways.map(said).collect()
}

fn case(pin: &Pinned) -> Case {
    serde_json::from_value(json!({ "name": "", "rule": pin.rule, "kind": "outside", "by": "hand", "on": pin.on, "call": pin.call,
        "campaigns": pin.campaigns, "profiles": pin.profiles, "floor": pin.floor }))
    .unwrap()
}

fn findings(pin: &Pinned) -> Vec<Finding> {
    let charter = charter(&case(pin)).unwrap();
    if let Some(what) = pin.call.strip_prefix("reconcile:") {
        let whole = reconciled(&charter, what, &pin.input).unwrap();
        return whole.differences.into_iter().map(|difference| difference.finding).collect();
    }
    if pin.call == "plan" {
        let (_, check, _) = support::plans::checked(&charter, &pin.input).unwrap();
        return check.faults.into_iter().map(|fault| fault.finding).collect();
    }
    if pin.call != "review" {
        return verdict(&charter, &pin.call, &pin.input).unwrap().findings;
    }
    let (units, members) = tables(&pin.input).unwrap();
    let review = charter.review(&units.columns().unwrap(), &members.columns().unwrap()).unwrap();
    review.findings.into_iter().map(|found| found.finding).collect()
}

#[test]
fn people_read_what_is_pinned() {
    let mut wrong = Vec::new();
    for pin in pinned() {
        let found = said(&pin).into_iter().find(|said| said.rule == pin.rule && said.reason == pin.reason);
        let Some(said) = found else {
            wrong.push(format!("{} {}: no such finding", pin.rule, pin.reason));
            continue;
        };
        for (got, expected) in [(said.vi, &pin.vi), (said.en, &pin.en)] {
            if got != *expected {
                wrong.push(format!("{} {}:\n    expected {expected}\n    got      {got}", pin.rule, pin.reason));
            }
        }
    }
    none_of("messages differ", &wrong);
}

#[test]
fn every_message_is_pinned() {
    let pins = pinned();
    let pairs: BTreeSet<(&str, &str)> = pins.iter().map(|pin| (pin.rule.as_str(), pin.reason.as_str())).collect();
    let mut open = Vec::new();
    for (rule, texts) in WRITTEN.iter() {
        for (reason, _) in reasons(texts) {
            let is = |(of, why): &(&str, &str)| (rule == "*" || of == rule) && why == reason;
            open.extend((!pairs.iter().any(is)).then(|| format!("{rule} {reason}")));
        }
    }
    // Questions have findings of their rules, never of their own; these rules answer in figures.
    let silent: Vec<&str> = Facts::QUESTIONS
        .iter()
        .copied()
        .chain([
            "charter.in_force",
            "quota.allocation",
            "remittance.cascade",
            "ahead.past_age_limit",
            "ahead.past_stay_cap",
            "ahead.rating_months",
            "rollout.movements",
            "rollout.open_requests",
            "rating_table.hd25",
            "rating_table.cong_an_2019",
            "rating_table.dai_hoc_ngan_hang_2018",
            "rating_table.chi_doan_dai_hoc_2019",
            "rating_table.doan_co_so_dai_hoc_2019",
            "rating_table.band",
            "rating_table.counts",
            "schedule.bound",
            "schedule.item",
            "schedule.phase",
            "schedule.consequence",
            "schedule.report",
            "statistics.form",
            "statistics.sums",
            "statistics.children",
            "engagement.ledger",
            "engagement.activity",
            "engagement.leaderboard",
            "engagement.results",
            "engagement.tally",
        ])
        .collect();
    let rules = WRITTEN.keys().filter(|rule| *rule != "*" && !silent.contains(&rule.as_str()));
    open.extend(rules.filter(|rule| !pairs.iter().any(|(of, _)| of == rule)).map(|rule| format!("{rule}: nothing")));
    none_of("messages are not pinned", &open);
}

/// The names in braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn both_languages_say_it_with_the_same_figures() {
    let mut wrong = Vec::new();
    for (rule, texts) in WRITTEN.iter() {
        for (key, text) in texts {
            let [vi, en] = ["vi", "en"].map(|language| text[language].trim());
            let told_apart = !vi.is_empty() && !en.is_empty() && vi != en;
            if !told_apart || placeholders(vi) != placeholders(en) {
                wrong.push(format!("{rule} {key}"));
            }
        }
    }
    none_of("texts are not in both languages alike", &wrong);
}

/// The faults of a plan that a vector expects and that rules of plans found, with what its line tells: `plan.units unknown_unit unit=B`.
fn faults_of_plans(case: &Case) -> Vec<(String, String, BTreeSet<String>)> {
    let expected = case.expect.as_ref().and_then(|expect| expect.get("faults")).and_then(Json::as_array);
    let lines = expected.into_iter().flatten().filter_map(Json::as_str).map(|line| line.trim_start_matches('~'));
    lines
        .filter(|line| line.starts_with("plan."))
        .filter_map(|line| {
            let mut words = line.split(' ');
            let (rule, reason) = (words.next()?.to_owned(), words.next()?.to_owned());
            Some((rule, reason, words.filter_map(|word| word.split('=').next()).map(str::to_owned).collect()))
        })
        .collect()
}

/// Every figure a message names is one that a vector of the rule shows.
#[test]
fn every_figure_named_is_shown_by_a_vector() {
    let mut shown: BTreeMap<(String, String), Vec<BTreeSet<String>>> = BTreeMap::new();
    for case in cases() {
        let reviewed = case.expect.as_ref().and_then(|expect| expect.get("findings").or_else(|| expect.get("differences")));
        for finding in case.findings.iter().chain(reviewed).filter_map(Json::as_array).flatten() {
            let name = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
            let figures = finding["figures"].as_object().map(|figures| figures.keys().cloned().collect()).unwrap_or_default();
            shown.entry((name("rule"), name("reason"))).or_default().push(figures);
        }
        let repairs = case.expect.as_ref().and_then(|expect| expect.get("repairs")).and_then(Json::as_array);
        for way in repairs.into_iter().flatten().filter_map(|repair| repair["ways"].as_array()).flatten() {
            let what = way["what"].as_str().unwrap_or_default();
            let blocked = &way["blocked_by"];
            let keys = |object: &Json| object.as_object().into_iter().flat_map(|figures| figures.keys().cloned()).collect::<Vec<_>>();
            let mut figures: BTreeSet<String> = [&way["resulting"], &blocked["figures"]].into_iter().flat_map(keys).collect();
            // The way itself names these.
            for (key, name) in [("target", "target"), ("fields", "fields"), ("fields", "steps"), ("who", "who")] {
                figures.extend((!way[key].is_null()).then(|| name.to_owned()));
            }
            let reason = blocked["reason"].as_str().unwrap_or(what).to_owned();
            shown.entry((ways::rule_of_way(what), reason)).or_default().push(figures);
        }
    }
    for fault in cases().iter().flat_map(faults_of_plans) {
        shown.entry((fault.0, fault.1)).or_default().push(fault.2);
    }
    let mut open = Vec::new();
    for (rule, texts) in WRITTEN.iter().filter(|(rule, _)| *rule != "*") {
        let unproven = reasons(texts).filter(|(reason, _)| !shown.contains_key(&(rule.clone(), (*reason).clone())));
        open.extend(unproven.map(|(reason, _)| format!("{rule} {reason}: shown by no vector")));
    }
    for ((rule, reason), vectors) in &shown {
        let Some(text) = WRITTEN.get(rule).and_then(|texts| texts.get(reason)).or_else(|| WRITTEN["*"].get(reason)) else {
            open.push(format!("{rule} {reason}: has no message"));
            continue;
        };
        for name in placeholders(&text["vi"]).into_iter().filter(|name| !["missing", "candidates"].contains(name)) {
            if !vectors.iter().all(|figures| figures.contains(name)) {
                open.push(format!("{rule} {reason}: a vector does not show {{{name}}}"));
            }
        }
    }
    none_of("figures are not shown", &open);
}

// --- the reasons in the Rust ----------------------------------------------------------------------------------------------

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] }).collect()
}

/// The core's sources, without their unit tests.
fn sources() -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let texts = rust_files(&folder).into_iter().map(|file| fs::read_to_string(file).unwrap());
    texts.map(|text| text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned()).collect()
}

/// The arguments of a call whose opening parenthesis stands just before `text`.
fn arguments(text: &str) -> &str {
    let (mut depth, mut quoted) = (1, false);
    for (place, letter) in text.char_indices() {
        quoted ^= letter == '"';
        depth += i32::from(letter == '(' && !quoted) - i32::from(letter == ')' && !quoted);
        if depth == 0 {
            return text.get(..place).unwrap_or(text);
        }
    }
    text
}

/// The codes that the Rust gives as reasons: the last argument of what makes an answer.
fn reasons_given() -> BTreeSet<String> {
    // A ground that another rule weighs, and answers that only carry a value: nobody is shown these.
    let internal = ["no_post", "window", "quota", "split", "table", "band", "counts"];
    let makers = ["Answer::not_met(", "Answer::needs_decision(", "Answer::when(", "structural("];
    let mut given = BTreeSet::new();
    for text in sources() {
        for after in makers.iter().flat_map(|maker| text.split(maker).skip(1)) {
            let last = arguments(after).trim_end().trim_end_matches(',').strip_suffix('"');
            given.extend(last.and_then(|rest| rest.rsplit_once('"')).map(|(_, code)| code.to_owned()));
        }
        let named = text.split("reason: \"").skip(1).filter_map(|after| after.split_once('"'));
        given.extend(named.map(|(code, _)| code.to_owned()));
    }
    given.retain(|code| !internal.contains(&code.as_str()));
    given
}

#[test]
fn every_reason_given_has_a_message_and_the_other_way_round() {
    let given = reasons_given();
    assert!(given.len() > 40, "the sources are not read as they are written: {given:?}");
    let written: BTreeSet<&str> = WRITTEN.values().flat_map(reasons).map(|(reason, _)| reason.as_str()).collect();
    let silent: Vec<String> = given.iter().filter(|code| !written.contains(code.as_str())).cloned().collect();
    none_of("reasons have no message", &silent);
    let sources = sources().concat();
    let unused = written.iter().filter(|code| !sources.contains(&format!("\"{code}\"")));
    none_of("messages are for no reason", &unused.map(|code| (*code).to_owned()).collect::<Vec<_>>());
}

#[test]
fn a_rules_reasons_are_listed() {
    for rule in WRITTEN.keys().filter(|rule| *rule != "*") {
        let listed: BTreeSet<&str> = reason_codes(rule).into_iter().collect();
        let own = reasons(&WRITTEN[rule]).chain(reasons(&WRITTEN["*"])).map(|(reason, _)| reason.as_str());
        assert_eq!(listed, own.collect(), "{rule}");
    }
}

/// Every fact, code and level of a shipped table of ratings has a word in both languages, so that no sentence prints its id.
#[test]
fn every_fact_of_a_shipped_table_has_a_word() {
    let mut words: BTreeSet<String> = BTreeSet::new();
    for path in files(concat!(env!("CARGO_MANIFEST_DIR"), "/rulebook/messages").into()) {
        let file: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        for part in ["rating", "words", "codes"] {
            let part = file.get(part).and_then(toml::Value::as_table).into_iter().flatten();
            let written =
                |text: &toml::Value, language: &str| text.get(language).and_then(toml::Value::as_str).is_some_and(|text| !text.is_empty());
            words.extend(part.filter(|(_, text)| written(text, "vi") && written(text, "en")).map(|(key, _)| key.clone()));
        }
    }
    let mut gaps = Vec::new();
    for name in dieule::RatingTable::names() {
        let table = dieule::RatingTable::shipped(name).unwrap();
        let facts = table.facts().into_iter().flat_map(|fact| fact.codes.into_iter().chain([fact.name]));
        let names = facts.chain(table.levels().to_vec());
        gaps.extend(names.filter(|name| !words.contains(name)).map(|word| format!("{name}: {word}")));
    }
    none_of("names of tables of ratings without a word", &gaps);
}
