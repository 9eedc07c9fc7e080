//! Laws of the charter, and of what answers for it, on generated records. Each test names its article where it has one.
#![expect(clippy::unwrap_used, reason = "a generated case that cannot be built must stop the test")]

use chrono::{Datelike, TimeDelta};
use dieule::{
    Applicant, Certainty, Charter, Error, Facts, FieldKind, Kind, MemberTable, NaiveDate, Outcome, QuotaBase, Record, Rulebook, Standing,
    Value, Verdict, iso_day,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// So many cases, the same in every run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(174), failure_persistence: None, ..ProptestConfig::default() }
}

fn day(text: &str) -> NaiveDate {
    iso_day(text).unwrap()
}

fn later(day: NaiveDate, days: i64) -> NaiveDate {
    day + TimeDelta::days(days)
}

fn profile(set: &str) -> String {
    format!("[profile]\nid = \"p\"\ntitle = \"P\"\nissuer = \"centre\"\ndocument = \"1\"\nfrom = 2000-01-01\n[set]\n{set}\n")
}

fn under(set: &str, on: NaiveDate) -> Charter {
    Rulebook::national().with_profile_toml(&profile(set)).unwrap().in_force_on(on).unwrap()
}

/// The charter as it is, on a day of the middle of khóa XII.
static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2024-05-09")).unwrap());

/// The charter under each combination of the readings that ages follow from.
static COUNTINGS: LazyLock<Vec<Charter>> = LazyLock::new(|| {
    let readings = age_readings();
    readings.iter().map(|set| under(set, day("2024-05-09"))).collect()
});

fn age_readings() -> Vec<String> {
    let mut sets = Vec::new();
    for counting in ["year_of_life", "completed_years", "calendar_year"] {
        for leap_day in ["28_february", "1_march"] {
            for tested_on in ["day_considered", "day_decided"] {
                sets.push(format!(
                    "\"calendar.counting\" = \"{counting}\"\n\"calendar.leap_day\" = \"{leap_day}\"\n\"admission.age_tested_on\" = \"{tested_on}\""
                ));
            }
        }
    }
    sets
}

fn check(charter: &Charter, rule: &str, given: &[(&str, Value<'_>)]) -> Verdict {
    let mut facts = Facts::for_rule(rule).unwrap();
    for (field, value) in given {
        facts.set(field, *value).unwrap();
    }
    charter.check(rule, &facts).unwrap()
}

fn ages(charter: &Charter, birth: NaiveDate, on: NaiveDate) -> Verdict {
    let facts = [("birth_date", Value::Date(birth)), ("considered_on", Value::Date(on)), ("decided_on", Value::Date(on))];
    check(charter, "admission.age", &facts)
}

fn listed(charter: &Charter, birth: NaiveDate, on: NaiveDate) -> Verdict {
    let no = Value::Flag(false);
    let facts = [("birth_date", Value::Date(birth)), ("on", Value::Date(on)), ("stay_granted", no), ("elected_post", no)];
    check(charter, "maturity.age", &[&facts[..], &[("appointed_post", no), ("fulltime_post", no)]].concat())
}

/// A day near which an age may change for somebody who is asked about on another.
fn birth_and_day() -> impl Strategy<Value = (NaiveDate, NaiveDate)> {
    (0_i64..3000, select(vec![15, 16, 30, 31, 35, 36]), -400_i64..400).prop_map(|(after, years, days)| {
        let on = later(day("2018-01-01"), after);
        (later(on.with_year(on.year() - years).unwrap_or(on), days), on)
    })
}

/// A value for a field, or nothing: what a host may hand in.
#[derive(Debug, Clone)]
enum Given {
    Nothing,
    Day(NaiveDate),
    Flag(bool),
    Count(i64),
    Code(&'static str),
    Text(String),
}

impl Given {
    fn value(&self) -> Value<'_> {
        match self {
            Given::Nothing => Value::Missing,
            Given::Day(day) => Value::Date(*day),
            Given::Flag(flag) => Value::Flag(*flag),
            Given::Count(count) => Value::Count(*count),
            Given::Code(code) => Value::Text(code),
            Given::Text(text) => Value::Text(text),
        }
    }
}

fn given(kind: FieldKind) -> BoxedStrategy<Given> {
    let known = match kind {
        FieldKind::Date => (0_i64..20_000).prop_map(|days| Given::Day(later(day("1980-01-01"), days))).boxed(),
        FieldKind::Flag => any::<bool>().prop_map(Given::Flag).boxed(),
        FieldKind::Count => prop_oneof![0_i64..40, 0_i64..=u32::MAX.into()].prop_map(Given::Count).boxed(),
        FieldKind::Code(codes) => select(codes).prop_map(Given::Code).boxed(),
        FieldKind::Text => "[a-d]{1,2}".prop_map(Given::Text).boxed(),
        FieldKind::Months => listed_months(),
        FieldKind::Points => "-?[0-9]{1,3}(\\.[0-9]{1,2})?".prop_map(Given::Text).boxed(),
    };
    prop_oneof![1 => Just(Given::Nothing), 3 => known].boxed()
}

/// A text that lists months.
fn listed_months() -> BoxedStrategy<Given> {
    let months = proptest::collection::vec((2023..2025, 1..13), 0..6);
    let listed = |months: Vec<(i32, i32)>| months.iter().map(|(year, month)| format!("{year}-{month:02}")).collect::<Vec<_>>().join(" ");
    let known = months.prop_map(move |months| Given::Text(listed(months)));
    prop_oneof![1 => Just(Given::Nothing), 3 => known].boxed()
}

/// A record of any question, every field of it known or not.
fn facts() -> impl Strategy<Value = Facts> {
    select(Facts::QUESTIONS).prop_flat_map(|question| {
        let fields = Facts::about(question).unwrap().fields();
        let values: Vec<_> = fields.iter().map(|field| given(field.kind)).collect();
        values.prop_map(move |values| {
            let mut facts = Facts::about(question).unwrap();
            for (field, value) in fields.iter().zip(&values) {
                facts.set(field.name, value.value()).unwrap();
            }
            facts
        })
    })
}

// --- ages and months ------------------------------------------------------------------------------------------------

proptest! {
    #![proptest_config(cases(500))]

    /// Điều 1.2: too young, of age, too old come in this order and never come back.
    #[test]
    fn adding_a_day_never_makes_an_applicant_younger((birth, on) in birth_and_day(), days in 1_i64..3) {
        let place = |verdict: &Verdict| match verdict.findings.first().map(|finding| finding.reason.as_str()) {
            Some("too_young") => 0,
            None => 1,
            _ => 2,
        };
        for charter in COUNTINGS.iter() {
            prop_assert!(place(&ages(charter, birth, on)) <= place(&ages(charter, birth, later(on, days))));
            prop_assert!(listed(charter, birth, on).outcome <= listed(charter, birth, later(on, days)).outcome);
        }
    }

    /// Điều 1.2 and 4.1 go by one way of counting: nobody is too old to be admitted and not past 30, or the other way round.
    #[test]
    fn no_day_is_both_admissible_and_past_the_limit((birth, on) in birth_and_day()) {
        for charter in COUNTINGS.iter() {
            let too_old = ages(charter, birth, on).findings.iter().any(|finding| finding.reason == "too_old");
            prop_assert_eq!(too_old, listed(charter, birth, on).outcome == Outcome::NotMet);
        }
    }

    /// The window of days is exactly the days on which the rule is met.
    #[test]
    fn the_window_is_where_the_rule_is_met((birth, on) in birth_and_day()) {
        for charter in COUNTINGS.iter() {
            let window = charter.admission_window(birth);
            let inside = window.first_day.unwrap() <= on && on <= window.last_day.unwrap();
            prop_assert_eq!(inside, ages(charter, birth, on).outcome == Outcome::Met);
            prop_assert_eq!(window.first_day_from(on), inside.then_some(on).or(window.first_day.filter(|first| on < *first)));
        }
    }

    /// Điều 1.3: who has been active together for longer is not vouched for less.
    #[test]
    fn longer_shared_activity_never_hurts(since in 0_i64..3000, lasted in 60_i64..130, longer in 1_i64..40) {
        let vouched = |since: NaiveDate, considered: NaiveDate| {
            let facts = [("shared_activity_since", Value::Date(since)), ("considered_on", Value::Date(considered))];
            let facts = [&facts[..], &[("guarantor_is_member", Value::Flag(true))]].concat();
            check(&CHARTER, "admission.guarantor.member", &facts).outcome
        };
        let since = later(day("2016-01-01"), since);
        let considered = later(since, lasted);
        prop_assert!(vouched(since, considered) >= vouched(since, later(considered, longer)));
        prop_assert!(vouched(since, considered) >= vouched(later(since, -longer), considered));
    }

    /// Điều 17.4 and 17.5: one member or branch more never makes a unit too small.
    #[test]
    fn a_larger_unit_is_never_too_small(kind in select(Kind::CODES), members in 0_u32..40, branches in 0_u32..5, more in 1_u32..40) {
        for rule in ["unit.branch.minimum_members", "unit.base.minimum_branches", "unit.base.minimum_members"] {
            let outcome = |members: u32, branches: u32| {
                let facts = [("members", Value::Count(members.into())), ("branches", Value::Count(branches.into()))];
                check(&CHARTER, rule, &[&facts[..], &[("kind", Value::Text(kind))]].concat()).outcome
            };
            prop_assert!(outcome(members, branches) >= outcome(members + more, branches));
            prop_assert!(outcome(members, branches) >= outcome(members, branches + more));
        }
    }
}

// --- the unknown day of khóa XIII, and floors ---------------------------------------------------------------------------

proptest! {
    #![proptest_config(cases(250))]

    /// What is certain while the first day of khóa XIII is not known stays true whichever day it turns out to be.
    #[test]
    fn no_first_day_of_the_range_contradicts_a_certain_answer((birth, _) in birth_and_day(), on in 0_i64..200, first in 0_i64..150, facts in facts()) {
        let on = later(day("2026-06-20"), on);
        let first = later(day("2026-06-26"), first);
        let open = Rulebook::national().in_force_on(on).unwrap();
        let pinned = Rulebook::national().pinned("DL13", first).unwrap().in_force_on(on).unwrap();
        let years = of_that_day(birth, on);
        let asked = |charter: &Charter| {
            let rules = facts.rules();
            let one_by_one = rules.iter().map(|rule| charter.check(rule, &facts).unwrap());
            let whole = [ages(charter, years, on), listed(charter, years, on), charter.answer(&facts)];
            whole.into_iter().chain(one_by_one).collect::<Vec<_>>()
        };
        for (open, pinned) in asked(&open).iter().zip(&asked(&pinned)) {
            prop_assert!(open.outcome == Outcome::Unknown || open.outcome == pinned.outcome, "{open:?} {pinned:?}");
        }
    }

    /// Where a floor leaves the readings open, a certain answer is the answer of each of them.
    #[test]
    fn a_certain_answer_under_a_floor_is_that_of_every_reading((birth, on) in birth_and_day()) {
        let floored = FLOORED.iter();
        let answers: Vec<Outcome> = floored.map(|charter| ages(charter, birth, on).outcome).collect();
        let each: BTreeSet<Outcome> = COUNTINGS.iter().map(|charter| ages(charter, birth, on).outcome).collect();
        for answer in answers {
            prop_assert!(answer == Outcome::Unknown || each == BTreeSet::from([answer]), "{answer:?} {each:?}");
            prop_assert!(answer != Outcome::Unknown || each.len() > 1, "unknown, though every reading answers {each:?}");
        }
    }
}

/// Charters with a floor at the text itself: what is assumed about ages is open.
static FLOORED: LazyLock<Vec<Charter>> = LazyLock::new(|| {
    let floored = Rulebook::national().requiring(Certainty::Text, Standing::InForce);
    ["2023-01-01", "2024-05-09"].iter().map(|on| floored.in_force_on(day(on)).unwrap()).collect()
});

/// A birth moved so that its ages change about `on`.
fn of_that_day(birth: NaiveDate, on: NaiveDate) -> NaiveDate {
    let year = birth.year() + on.year() - 2022;
    birth.with_year(year).unwrap_or(birth)
}

// --- profiles ------------------------------------------------------------------------------------------------------------

proptest! {
    #![proptest_config(cases(1000))]

    /// A profile that sets nothing changes nothing but the receipt.
    #[test]
    fn an_empty_profile_changes_nothing(facts in facts()) {
        let with = EMPTY.answer(&facts);
        prop_assert_eq!(Verdict { receipt: CHARTER.receipt().clone(), ..with }, CHARTER.answer(&facts));
    }

    /// A stored verdict is read back as it was, byte for byte.
    #[test]
    fn a_verdict_survives_its_json(facts in facts()) {
        let verdict = CHARTER.answer(&facts);
        let text = verdict.to_json();
        let read = Verdict::from_json(&text).unwrap();
        prop_assert_eq!(&read, &verdict);
        prop_assert_eq!(read.to_json(), text);
    }

    /// Any text at all as a profile is read or refused, never a panic.
    #[test]
    fn any_text_is_a_profile_or_a_refusal(text in ".{0,80}", bytes in vec(any::<u8>(), 0..80)) {
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes)] {
            for read in [Rulebook::national().with_profile_toml(text), Rulebook::national().with_profile_json(text)] {
                let refused = matches!(read, Err(Error::Profile { .. }));
                prop_assert!(refused);
            }
        }
    }

    /// The same for a profile that has been cut up: lines dropped, doubled and moved, pieces replaced.
    #[test]
    fn a_broken_profile_is_refused_or_read(lines in vec(any::<Index>(), 0..30), at in any::<Index>(), piece in "[\\[\\]=\"{}.0-9a-z_-]{0,6}") {
        let whole: Vec<&str> = WHOLE.lines().collect();
        let mut text = lines.iter().map(|line| whole[line.index(whole.len())]).collect::<Vec<_>>().join("\n");
        let places: Vec<usize> = (0..=text.len()).filter(|place| text.is_char_boundary(*place)).collect();
        text.insert_str(places[at.index(places.len())], &piece);
        for text in [text.as_str(), &WHOLE.replace("centre", &piece), &WHOLE.replace("16", &piece)] {
            if let Err(error) = Rulebook::national().with_profile_toml(text) {
                let named = matches!(&error, Error::Profile { refusals, .. } if !refusals.is_empty());
                prop_assert!(named, "{error}");
            }
        }
    }
}

static EMPTY: LazyLock<Charter> = LazyLock::new(|| under("", day("2024-05-09")));

const WHOLE: &str = r#"[profile]
id = "whole"
title = "Whole"
issuer = "centre"
document = "1-HD"
from = 2024-01-01
to = 2025-01-01
[set]
"calendar.counting" = "completed_years"
"maturity.age_limit" = 16
"maturity.ceremony_dates" = ["03-26", "05-19"]
"quota.unit_share" = "35/100"
[instrument.DL13]
title = "Khóa XIII"
from = 2026-07-01
otherwise = "carried_forward"
[instrument.DL13.values]
"admission.age_minimum" = { at = "1.2", value = 16 }
"admission.education_minimum" = { at = "1.2", silent = true }
"#;

// --- fixed totals ----------------------------------------------------------------------------------------------------------

proptest! {
    #![proptest_config(cases(1000))]

    /// Largest remainder: nothing is lost, and nobody is a whole one away from the exact share.
    #[test]
    fn a_fixed_total_is_shared_whole_and_fairly(total in 0_u32..100_000, bases in vec(prop::option::of(0_u32..5000), 1..20)) {
        let rows: Vec<QuotaBase> = bases.iter().map(|base| QuotaBase { base: *base, ..QuotaBase::default() }).collect();
        let shared = CHARTER.allocate(total, &rows).unwrap();
        let sum: u64 = bases.iter().flatten().map(|base| u64::from(*base)).sum();
        let given: u64 = shared.shares.iter().filter_map(|share| share.amount).sum();
        prop_assert_eq!(given + shared.left_open, u64::from(total));
        prop_assert!(shared.left_open == 0 || sum == 0);
        for share in &shared.shares {
            if let (Some(base), Some(amount)) = (share.base, share.amount) {
                // |amount − total·base/sum| < 1, without dividing.
                prop_assert!((amount * sum).abs_diff(u64::from(total) * u64::from(base)) < sum);
            }
        }
    }
}

// --- nothing personal ------------------------------------------------------------------------------------------------------------

const NAME: &str = "Nguyễn Thị Bí Mật";

proptest! {
    #![proptest_config(cases(200))]

    /// Debug output of records and tables, and every error about a value, show the field and never the value.
    #[test]
    fn no_personal_value_is_shown(born in 0_i64..20_000, field in any::<Index>(), question in select(Facts::QUESTIONS)) {
        let birth = later(day("1960-01-01"), born);
        let mut shown = vec![format!("{:?} {:?} {:?}", Value::Date(birth), Value::Text(NAME), Value::Count(19_870_113))];
        let mut facts = Facts::about(question).unwrap();
        let field = facts.fields()[field.index(facts.fields().len())];
        for value in [Value::Text(NAME), Value::Date(birth), Value::Count(-19_870_113), Value::Count(19_870_113)] {
            if let Err(error) = facts.set(field.name, value) {
                shown.push(format!("{error} {error:?}"));
            }
        }
        shown.push(format!("{facts:?}"));
        let applicant = Applicant { birth_date: Some(birth), considered_on: Some(birth), ..Applicant::default() };
        shown.push(format!("{applicant:?} {:?}", CHARTER.admission_window(birth)));
        let verdict = CHARTER.check_admission(&applicant);
        shown.push(format!("{} {}", verdict.to_json(), verdict.explain(dieule::Language::Vi)));
        let mut members = MemberTable::with_rows(1);
        members.set(0, "key", Value::Text(NAME)).unwrap();
        members.set(0, "unit", Value::Text(NAME)).unwrap();
        members.set(0, "birth_date", Value::Date(birth)).unwrap();
        let refused = members.set(0, "birth_date", Value::Text(NAME)).unwrap_err();
        shown.push(format!("{members:?} {:?} {refused} {refused:?}", members.columns()));
        let mut quota = QuotaBase::default();
        quota.set("unit", Value::Text(NAME)).unwrap();
        shown.push(format!("{quota:?}"));
        for text in shown {
            prop_assert!(!text.contains(NAME) && !text.contains("19870113"), "{text}");
            prop_assert!(!text.contains(&birth.to_string()), "{text}");
        }
    }
}
