//! The library against the oracle of `tests/oracle`: seeded cases, crowded around the boundaries, answered by both.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot ask the oracle must stop")]

#[path = "support/rosters.rs"]
mod rosters;

use chrono::{Datelike, TimeDelta};
use dieule::calendar::{Ages, Counting, LeapDay, MonthEnd, months_after};
use dieule::{Charter, Facts, HandedIn, Kind, NaiveDate, QuotaBase, Ratio, Rulebook, ScheduleUnit, Sector, Value};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rosters::{Told, differing};
use serde_json::{Value as Json, json};
use std::cmp::Ordering;
use std::io::Write;
use std::process::{Command, Stdio};

/// A question for the oracle, with the library's answer to it.
type Asked = (Json, Json);

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn later(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

/// So many cases of a strategy, the same in every run.
fn sample<T: std::fmt::Debug>(count: usize, strategy: impl Strategy<Value = T>) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

fn known_or_not() -> impl Strategy<Value = Option<bool>> {
    select(vec![None, Some(false), Some(true)])
}

/// A day to ask about and a birth whose ages change within days of it, leap days among both.
fn birth_and_day() -> impl Strategy<Value = (NaiveDate, NaiveDate)> {
    let on = prop_oneof![
        4 => (0_i64..4000).prop_map(|days| later(day(2017, 12, 13), days)),
        1 => (2018_i32..2027, -2_i64..3).prop_map(|(year, days)| later(day(year, 2, 28), days)),
    ];
    (on, select(vec![1, 15, 16, 17, 29, 30, 31, 35, 36]), -3_i64..4, 0_i32..8).prop_map(|(on, years, days, leap)| {
        let year = on.year() - years;
        let birth = on.with_year(year).unwrap_or(day(year, 2, 28));
        let leap_day = NaiveDate::from_ymd_opt(year, 2, 29).filter(|_| leap == 0);
        (leap_day.unwrap_or(later(birth, days)), on)
    })
}

/// The charter with these readings, set by a profile of the centre.
fn charter(set: &Json, campaigns: &[&str]) -> Charter {
    let profile = json!({ "set": set,
        "profile": { "id": "readings", "title": "Readings", "issuer": "centre", "document": "a test", "from": "2000-01-01" } });
    let rulebook = Rulebook::national().with_profile_json(&profile.to_string()).unwrap();
    let chosen = campaigns.iter().fold(rulebook, |rulebook, campaign| rulebook.with_campaign(campaign).unwrap());
    chosen.in_force_on(day(2024, 5, 9)).unwrap()
}

fn flag(fact: Option<bool>) -> Value<'static> {
    fact.map_or(Value::Missing, Value::Flag)
}

fn count(fact: Option<u32>) -> Value<'static> {
    fact.map_or(Value::Missing, |count| Value::Count(count.into()))
}

/// The outcome of one rule, and its reason where it is not met.
fn check(charter: &Charter, rule: &str, given: &[(&str, Value<'_>)]) -> Json {
    let mut facts = Facts::for_rule(rule).unwrap();
    for (field, value) in given {
        facts.set(field, *value).unwrap();
    }
    let verdict = charter.check(rule, &facts).unwrap();
    json!({ "outcome": verdict.outcome, "reason": verdict.findings.first().map(|finding| finding.reason.clone()) })
}

fn outcome(charter: &Charter, rule: &str, given: &[(&str, Value<'_>)]) -> Json {
    check(charter, rule, given)["outcome"].take()
}

/// Điều 1.2 and 4.1, under every way of counting and both conventions for 29 February.
fn ages() -> Vec<Asked> {
    let countings = [Counting::YearOfLife, Counting::CompletedYears, Counting::CalendarYear];
    let named = ["year_of_life", "completed_years", "calendar_year"];
    let mut asked = Vec::new();
    for (counting, name) in countings.into_iter().zip(named) {
        for (leap_day, leap) in [(LeapDay::February28, "28_february"), (LeapDay::March1, "1_march")] {
            let law = charter(&json!({ "calendar.counting": name, "calendar.leap_day": leap }), &[]);
            let ages = Ages { counting, leap_day };
            for ((birth, on), age) in sample(150, (birth_and_day(), 1_u32..90)) {
                let got = json!({ "first_day": ages.first_day(birth, age), "last_day": ages.last_day(birth, age),
                    "reached": ages.has_reached(birth, age, on), "past": ages.is_past(birth, age, on) });
                let how = json!({ "birth": birth, "day": on, "counting": name, "leap_day": leap });
                let with = |call: &str| {
                    let mut question = how.clone();
                    question["call"] = call.into();
                    question
                };
                let mut question = with("age");
                question["age"] = age.into();
                asked.push((question, got));
                let facts = [("birth_date", Value::Date(birth)), ("considered_on", Value::Date(on))];
                asked.push((with("admission_age"), check(&law, "admission.age", &facts)));
                let window = law.admission_window(birth);
                let question = json!({ "call": "window", "birth": birth, "counting": name, "leap_day": leap });
                asked.push((question, json!({ "first_day": window.first_day, "last_day": window.last_day })));
            }
        }
    }
    asked
}

/// Điều 4.1 and 4.2: staying on, with and without a post.
fn listed_by_age() -> Vec<Asked> {
    let mut asked = Vec::new();
    for appointed in ["as_elected", "not_elected"] {
        let law = charter(&json!({ "calendar.counting": "year_of_life", "maturity.appointed_counts": appointed }), &[]);
        let posts = (known_or_not(), known_or_not(), known_or_not(), prop_oneof![2 => Just(None), 1 => (-2_i64..3).prop_map(Some)]);
        let stay = (known_or_not(), known_or_not(), select(vec![None, Some("branch"), Some("base_union"), Some("other")]));
        for ((birth, on), (elected, held_by_appointment, fulltime, ended), (requested, granted, by)) in
            sample(1500, (birth_and_day(), posts, stay))
        {
            let by = by.filter(|_| granted.is_some());
            let ended = ended.map(|days| later(on, days));
            let facts = [
                ("birth_date", Value::Date(birth)),
                ("on", Value::Date(on)),
                ("stay_requested", flag(requested)),
                ("stay_granted", flag(granted)),
                ("stay_decided_by", by.map_or(Value::Missing, Value::Text)),
                ("elected_post", flag(elected)),
                ("appointed_post", flag(held_by_appointment)),
                ("fulltime_post", flag(fulltime)),
                ("post_ended_on", ended.map_or(Value::Missing, Value::Date)),
            ];
            let question = json!({ "call": "listed_by_age", "birth": birth, "day": on, "requested": requested, "granted": granted,
                "decided_by": by, "elected": elected, "appointed": held_by_appointment, "fulltime": fulltime, "post_ended_on": ended,
                "appointed_counts": appointed == "as_elected" });
            asked.push((question, check(&law, "maturity.age", &facts)));
        }
    }
    asked
}

/// Điều 1.3: three months together.
fn months() -> Vec<Asked> {
    let mut asked = Vec::new();
    for (month_end, name) in [(MonthEnd::LastDay, "last_day"), (MonthEnd::DayAfter, "day_after")] {
        let law = charter(&json!({ "calendar.month_end": name }), &[]);
        for (days, months, slack) in sample(400, (0_i64..4000, 0_u32..40, -2_i64..3)) {
            let since = later(day(2015, 1, 1), days);
            let question = json!({ "call": "months", "day": since, "months": months, "month_end": name });
            asked.push((question, json!({ "day": months_after(since, months, month_end) })));
            let considered = later(since, 90 + slack);
            let facts = [
                ("guarantor_is_member", Value::Flag(true)),
                ("shared_activity_since", Value::Date(since)),
                ("considered_on", Value::Date(considered)),
            ];
            let met = outcome(&law, "admission.guarantor.member", &facts) == "met";
            let question = json!({ "call": "guaranteed", "since": since, "considered": considered, "month_end": name });
            asked.push((question, json!({ "met": met })));
        }
    }
    asked
}

/// Điều 1.3 and 5.5: votes and attendance, and shares of other sizes.
fn shares() -> Vec<Asked> {
    let law = charter(&json!({}), &[]);
    let mut asked = Vec::new();
    for (part, whole, numerator, denominator) in sample(800, (0_u32..40, 0_u32..40, 0_u32..9, 1_u32..9)) {
        let ordinary = ("path", Value::Text("ordinary"));
        let vote = [ordinary, ("votes_for", count(Some(part))), ("members_present", count(Some(whole)))];
        let carried = outcome(&law, "admission.vote", &vote) == "met";
        asked.push((json!({ "call": "carried", "votes": part, "present": whole }), json!({ "met": carried })));
        let attendance = [ordinary, ("members_present", count(Some(part))), ("members_summoned", count(Some(whole)))];
        let quorate = outcome(&law, "admission.quorum", &attendance) == "met";
        asked.push((json!({ "call": "quorate", "present": part, "summoned": whole }), json!({ "met": quorate })));
        let share = Ratio::new(numerator, denominator).unwrap();
        let more = part <= whole && share.compare(part.into(), whole.into()) == Ordering::Greater;
        let question = json!({ "call": "carried", "votes": part, "present": whole, "share": share.to_string() });
        asked.push((question, json!({ "met": more })));
    }
    asked
}

/// Điều 17.4 and 17.5, with the readings and with sectors left out.
fn sizes() -> Vec<Asked> {
    let mut asked = Vec::new();
    let few = || prop_oneof![1 => Just(None), 9 => (0_u32..6).prop_map(Some), 5 => (28_u32..33).prop_map(Some)];
    let codes = |codes: &[&'static str]| select(codes.iter().copied().map(Some).chain([None]).collect::<Vec<_>>());
    for (standing_too, base_branch_too, excluded) in
        [(true, true, vec![]), (true, false, vec!["armed_forces"]), (false, true, vec!["school"])]
    {
        let law = charter(
            &json!({
                "organization.minimum_covers": if standing_too { "founding_and_standing" } else { "founding_only" },
                "organization.base_branch_minimum": if base_branch_too { "as_a_branch" } else { "none" },
                "organization.branch_minimum_excludes": &excluded,
            }),
            &[],
        );
        for (kind, sector, members, branches, founding) in
            sample(500, (select(Kind::CODES), codes(Sector::CODES), few(), few(), any::<bool>()))
        {
            let facts = [
                ("kind", Value::Text(kind)),
                ("sector", sector.map_or(Value::Missing, Value::Text)),
                ("members", count(members)),
                ("branches", count(branches)),
                ("founding", Value::Flag(founding)),
            ];
            let question = json!({ "call": "branch_size", "kind": kind, "sector": sector, "members": members, "founding": founding,
                "standing_too": standing_too, "base_branch_too": base_branch_too, "excluded": excluded });
            asked.push((question, json!({ "outcome": outcome(&law, "unit.branch.minimum_members", &facts) })));
            let question = json!({ "call": "base_size", "kind": kind, "members": members, "branches": branches, "founding": founding,
                "standing_too": standing_too });
            let got = json!({ "branches": outcome(&law, "unit.base.minimum_branches", &facts),
                "members": outcome(&law, "unit.base.minimum_members", &facts) });
            asked.push((question, got));
        }
    }
    asked
}

/// The annex's share and rounding, and any other; fixed totals by largest remainder.
fn quotas() -> Vec<Asked> {
    let mut asked = Vec::new();
    let base = || prop_oneof![1 => Just(None), 5 => (0_u32..12).prop_map(Some), 2 => any::<u32>().prop_map(Some)];
    let rows =
        |bases: &[Option<u32>]| -> Vec<QuotaBase> { bases.iter().map(|base| QuotaBase { base: *base, ..QuotaBase::default() }).collect() };
    let share = prop_oneof![1 => Just((2, 5)), 1 => Just((35, 100)), 2 => (0_u32..200, 1_u32..1200).prop_map(|(part, whole)| (part % whole + 1, whole))];
    let roundings = select(vec!["half_up", "half_even", "half_down", "up", "down"]);
    for ((above, below), rounding, bases) in sample(300, (share, roundings, prop::collection::vec(base(), 0..9))) {
        let share = format!("{above}/{below}");
        let law = charter(&json!({ "quota.unit_share": share, "quota.rounding": rounding }), &[]);
        let table = law.quota(&rows(&bases)).unwrap();
        let got = json!({ "quotas": table.rows.iter().map(|row| row.quota).collect::<Vec<_>>(), "total_base": table.total_base,
            "exact": table.rows.iter().map(|row| row.exact.clone()).collect::<Vec<_>>(), "total_quota": table.total_quota,
            "total_exact": table.total_exact, "units_without_base": table.units_without_base });
        asked.push((json!({ "call": "quota", "bases": bases, "share": share, "rounding": rounding }), got));
    }
    for tie in ["given_order", "leave_open"] {
        let law = charter(&json!({ "quota.largest_remainder_tie": tie }), &[]);
        for (total, bases) in sample(600, (prop_oneof![3 => 0_u32..30, 1 => any::<u32>()], prop::collection::vec(base(), 0..9))) {
            let shared = law.allocate(total, &rows(&bases)).unwrap();
            let got = json!({ "amounts": shared.shares.iter().map(|share| share.amount).collect::<Vec<_>>(),
                "tied": shared.shares.iter().map(|share| share.tied).collect::<Vec<_>>(), "left_open": shared.left_open });
            asked.push((json!({ "call": "allocate", "total": total, "bases": bases, "tie": tie }), got));
        }
    }
    asked
}

/// Reports in turn of every rhythm, over stretches of days around the ends of weeks, months and years.
fn reports() -> Vec<Asked> {
    let mut asked = Vec::new();
    let rhythm = select(vec!["week", "month", "quarter", "half_year", "year"]);
    let days = || prop::collection::vec(-40_i64..400, 0..6);
    let edges = prop::option::of((0_i64..200, 0_i64..400));
    let reading = || select(vec![true, false]);
    let cases = (
        rhythm,
        prop::option::of(1_u32..8),
        prop::option::of(1_u32..32),
        0_i64..1500,
        0_i64..400,
        edges,
        days(),
        0_i64..500,
        (reading(), reading(), reading(), select(vec!["nearest_day", "last_day", "period_of_the_day"])),
    );
    for (every, weekday, day_of_month, start, length, edges, handed, on, (by_week, by_month, counts, unnamed)) in sample(600, cases) {
        let first = later(day(2021, 1, 1), start);
        let text = |days: i64| later(first, days).to_string();
        let mut report = json!({ "id": "r", "title": "r", "every": every });
        match (every, weekday, day_of_month) {
            ("week", Some(weekday), _) => report["weekday"] = json!(weekday),
            ("month", _, Some(day)) => report["day_of_month"] = json!(day),
            ("year", opens, Some(day)) => {
                report["on"] = json!(format!("02-{:02}", day.min(29)));
                if let Some(opens) = opens {
                    report["opens"] = json!(format!("{:02}-29", opens));
                }
            }
            _ => {}
        }
        if let Some((begins, length)) = edges {
            report["begins"] = json!(text(begins - 100));
            report["ends"] = json!(text(begins - 100 + length));
        }
        let readings = json!({ "weekday": if by_week { "exact_day" } else { "latest_day" },
            "month_day": if by_month { "exact_day" } else { "latest_day" }, "year_day": if counts { "counts" } else { "before" }, "unnamed_period": unnamed });
        let set: serde_json::Map<String, Json> =
            readings.as_object().unwrap().iter().map(|(key, value)| (format!("schedule.{key}"), value.clone())).collect();
        let profile = json!({ "set": set, "schedule": { "binds": "all", "reports": [report] },
            "profile": { "id": "plan", "title": "Plan", "issuer": "centre", "document": "a test", "from": "2000-01-01" } });
        let law = Rulebook::national().with_profile_json(&profile.to_string()).unwrap().in_force_on(later(first, on)).unwrap();
        let unit = [ScheduleUnit { unit: Some("a".to_owned()), ..ScheduleUnit::default() }];
        let handed_in = |days: &i64| HandedIn {
            unit: Some("a".to_owned()),
            report: Some("r".to_owned()),
            handed_on: Some(later(first, *days)),
            ..HandedIn::default()
        };
        let rows: Vec<HandedIn> = handed.iter().map(handed_in).collect();
        let told = law.due_reports("plan", &unit, first, later(first, length), &rows).unwrap();
        let owed = told.units[0].reports.iter();
        let got: Vec<Json> = owed
            .map(|due| json!([due.first_day.to_string(), due.last_day.to_string(), due.due_on.to_string(), due.state.code()]))
            .collect();
        let handed: Vec<String> = handed.iter().map(|days| text(*days)).collect();
        let question = json!({ "call": "reports", "report": report, "stretch": [text(0), text(length)], "handed": handed,
            "readings": readings, "on": text(on) });
        asked.push((question, json!({ "owed": got })));
    }
    asked
}

/// The oracle's answers, one process for all; nothing where there is no Python, which CI does not accept.
fn oracle(asked: &[Json]) -> Option<Vec<Json>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/oracle/oracle.py");
    let Ok(mut python) = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else {
        assert!(std::env::var_os("CI").is_none(), "python3 is needed to ask the oracle");
        said("not run: the oracle (python3 was not found)");
        return None;
    };
    let lines = asked.iter().map(Json::to_string).collect::<Vec<_>>().join("\n");
    let mut input = python.stdin.take().unwrap();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = python.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "the oracle stopped");
    Some(String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// Written past the test harness, which would swallow it.
fn said(text: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{text}").unwrap();
}

fn agree(asked: &[Asked]) {
    let questions: Vec<Json> = asked.iter().map(|(question, _)| question.clone()).collect();
    let Some(answers) = oracle(&questions) else { return };
    assert_eq!(asked.len(), answers.len());
    let differ = asked.iter().zip(&answers).filter(|((_, got), expected)| got != *expected);
    let differ: Vec<String> = differ
        .map(|((question, got), expected)| {
            let (expected, got) = differing(expected, got);
            format!("{question}\n    oracle  {expected}\n    library {got}")
        })
        .collect();
    said(&format!("oracle: {} questions", asked.len()));
    let shown = differ.iter().take(12).cloned().collect::<Vec<_>>().join("\n");
    assert!(differ.is_empty(), "{} of {} answers differ:\n{shown}", differ.len(), asked.len());
}

#[test]
fn the_library_agrees_with_the_oracle() {
    agree(&[ages(), listed_by_age(), months(), shares(), sizes(), quotas(), reports()].concat());
}

/// Rosters that the oracle deals, screened by both; and no rule of a screening that the oracle does not know.
#[test]
fn the_oracle_screens() {
    let dealt = (0..400).map(|seed| json!({ "call": "roster", "seed": seed }));
    let Some(answers) = oracle(&std::iter::once(json!({ "call": "screened_rules" })).chain(dealt).collect::<Vec<_>>()) else { return };
    let unanswered = answers[0]["unanswered"].as_object().unwrap();
    let mut told = Told::default();
    let screened = answers[1..].iter().enumerate();
    let mut asked: Vec<Asked> = screened
        .map(|(seed, roster)| (json!({ "call": "screening", "seed": seed }), rosters::screened(roster, unanswered, &mut told)))
        .collect();
    said(&format!("screened: {} rosters, {} rules, {} answers", asked.len(), told.rules.len(), told.answers));
    told.rules.extend(unanswered.keys().cloned());
    asked.push((json!({ "call": "screened_rules" }), json!({ "rules": told.rules, "unanswered": unanswered })));
    agree(&asked);
}

/// A fact as the oracle deals it: a text, a number, or yes and no.
fn dealt(fact: &Json) -> Value<'_> {
    let text = || fact.as_str().map(Value::Text);
    text().or_else(|| fact.as_i64().map(Value::Count)).or_else(|| fact.as_bool().map(Value::Flag)).unwrap()
}

/// Điều 32 to 35: cases of discipline and complaints that the oracle deals, under readings that it draws.
#[test]
fn the_oracle_disciplines() {
    let deals: Vec<Json> = (0..250).map(|seed| json!({ "call": "discipline", "seed": seed })).collect();
    let Some(deals) = oracle(&deals) else { return };
    let answered = |(seed, deal): (usize, &Json)| {
        let law = charter(&deal["set"], &[]);
        let one = |case: &Json| {
            let facts: Vec<(&str, Value<'_>)> =
                case["facts"].as_object().unwrap().iter().map(|(field, fact)| (field.as_str(), dealt(fact))).collect();
            outcome(&law, case["rule"].as_str().unwrap(), &facts)
        };
        let outcomes: Vec<Json> = deal["cases"].as_array().unwrap().iter().map(one).collect();
        (json!({ "call": "disciplined", "seed": seed }), json!({ "outcomes": outcomes }))
    };
    agree(&deals.iter().enumerate().map(answered).collect::<Vec<_>>());
}
