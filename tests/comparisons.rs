//! Laws of looking ahead and of comparing, on generated lists.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a generated case that cannot be built must stop the test")]

use chrono::TimeDelta;
use dieule::{
    AcceptanceTable, Ahead, AheadCandidate, ChangedFinding, Charter, MemberTable, Milestone, NaiveDate, Outcome, Review, ReviewDiff,
    RuleDiff, Rulebook, Subject, UnitDiff, UnitTable, Value, iso_day,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
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

/// The days the charters below are of: khóa XI, XII, both possible, XIII; and a profile, a pin, a letter.
static CHARTERS: LazyLock<Vec<Charter>> = LazyLock::new(|| {
    let national = Rulebook::national;
    let profile = |set: &str| {
        let head = "[profile]\nid = \"p\"\ntitle = \"P\"\nissuer = \"centre\"\ndocument = \"1\"\nfrom = 2000-01-01\n[set]\n";
        national().with_profile_toml(&format!("{head}{set}\n")).unwrap()
    };
    let books = [
        (national(), "2020-06-01"),
        (national(), "2024-05-09"),
        (national(), "2026-07-15"),
        (national(), "2026-11-22"),
        (profile("\"calendar.counting\" = \"completed_years\"\n\"calendar.leap_day\" = \"1_march\""), "2024-05-09"),
        (profile("\"ahead.rating_months_within\" = \"one_year\"\n\"calendar.month_end\" = \"day_after\""), "2024-05-09"),
        (national().pinned("DL13", day("2026-07-01")).unwrap(), "2026-07-15"),
        (national().with_campaign("SEED4").unwrap(), "2024-05-10"),
        (national().requiring(dieule::Certainty::Text, dieule::Standing::InForce), "2024-05-09"),
    ];
    books.into_iter().map(|(book, on)| book.in_force_on(day(on)).unwrap()).collect()
});

/// A member of a generated list: a key or none, a unit's place (the last is in no list), days, a grant.
#[derive(Debug, Clone)]
struct Person {
    key: Option<u8>,
    unit: usize,
    birth: Option<i64>,
    joined: Option<i64>,
    admitted: Option<i64>,
    granted: Option<bool>,
}

const UNITS: usize = 6;

fn people(count: usize) -> impl Strategy<Value = Vec<Person>> {
    let born = prop_oneof![1 => Just(None), 8 => (0_i64..3 * 365).prop_map(Some)];
    let since = prop_oneof![1 => Just(None), 3 => (0_i64..800).prop_map(Some)];
    let person = (prop::option::weighted(0.9, 0_u8..20), 0..=UNITS, born, since.clone(), since, any::<Option<bool>>());
    let person = person.prop_map(|(key, unit, birth, joined, admitted, granted)| Person { key, unit, birth, joined, admitted, granted });
    vec(person, 0..count)
}

/// Keys with an acceptance, of a missing fact or of an age.
fn accepted() -> impl Strategy<Value = Vec<(u8, bool)>> {
    vec((0_u8..20, any::<bool>()), 0..8)
}

/// A chain and a fork of units: a parent's place, by place.
const PARENTS: [Option<usize>; UNITS] = [None, Some(0), Some(1), Some(1), Some(0), Some(9)];
const KINDS: [&str; UNITS] = ["tinh", "huyen", "chi_doan", "chi_doan", "doan_co_so", "chi_doan"];

fn tables(people: &[Person], about: NaiveDate, order: &[usize]) -> (UnitTable, MemberTable) {
    let mut units = UnitTable::with_rows(UNITS);
    for row in 0..UNITS {
        let parent = PARENTS[row].map(|parent| format!("u{parent}"));
        units.set(row, "code", Value::Text(&format!("u{row}"))).unwrap();
        units.set(row, "parent", parent.as_deref().map_or(Value::Missing, Value::Text)).unwrap();
        units.set(row, "kind", Value::Text(KINDS[row])).unwrap();
    }
    let mut members = MemberTable::with_rows(people.len());
    for (row, place) in order.iter().enumerate() {
        let person = &people[*place];
        let key = person.key.map(|key| format!("k{key}"));
        let on = |days: Option<i64>, from: NaiveDate| days.map_or(Value::Missing, |days| Value::Date(later(from, days)));
        // Births that pass thirty or thirty-five about the day.
        let years = if place % 2 == 0 { 31 } else { 36 };
        members.set(row, "key", key.as_deref().map_or(Value::Missing, Value::Text)).unwrap();
        members.set(row, "unit", Value::Text(&format!("u{}", person.unit))).unwrap();
        members.set(row, "birth_date", on(person.birth, later(about, -years * 365 - 400))).unwrap();
        members.set(row, "joined_unit_on", on(person.joined, later(about, -500))).unwrap();
        members.set(row, "admitted_on", on(person.admitted, later(about, -500))).unwrap();
        members.set(row, "stay_granted", person.granted.map_or(Value::Missing, Value::Flag)).unwrap();
        members.set(row, "elected_post", Value::Flag(false)).unwrap();
        members.set(row, "fulltime_post", Value::Flag(false)).unwrap();
    }
    (units, members)
}

fn ahead(charter: &Charter, people: &[Person], first: NaiveDate, last: NaiveDate) -> Ahead {
    let (units, members) = tables(people, charter.day(), &(0..people.len()).collect::<Vec<_>>());
    charter.ahead(&units.columns().unwrap(), &members.columns().unwrap(), first, last).unwrap()
}

fn reviewed(charter: &Charter, people: &[Person], order: &[usize]) -> Review {
    accepting(charter, people, order, &[])
}

/// The review with what is found about these keys accepted, some of it until a day that may be over.
fn accepting(charter: &Charter, people: &[Person], order: &[usize], accepted: &[(u8, bool)]) -> Review {
    let (units, members) = tables(people, day("2024-05-09"), order);
    let mut table = AcceptanceTable::with_rows(accepted.len());
    for (row, (key, birth)) in accepted.iter().enumerate() {
        let (rule, key) = (if *birth { "record.facts" } else { "maturity.age" }, format!("k{key}"));
        let until = if key.len() % 2 == 0 { "2030-01-01" } else { "2024-06-01" };
        for (field, text) in [("rule", rule), ("key", &key), ("by", "x"), ("why", "y")] {
            table.set(row, field, Value::Text(text)).unwrap();
        }
        table.set(row, "until", Value::Date(day(until))).unwrap();
    }
    let accepted = table.columns().unwrap();
    charter.review_with(&units.columns().unwrap(), &members.columns().unwrap(), &accepted, &mut |_, _| ()).unwrap()
}

/// A finding without its row, as text.
fn about(found: &dieule::ReviewFinding) -> String {
    let dieule::ReviewFinding { subject, row: _, key, unit, finding } = found;
    format!("{subject:?} {key:?} {unit:?} {finding:?}")
}

/// A diff without rows, as texts.
fn rowless(diff: &ReviewDiff) -> Vec<String> {
    let gone = diff.resolved.iter().map(|found| format!("resolved {}", about(found)));
    let came = diff.new.iter().map(|found| format!("new {}", about(found)));
    let changed = diff.changed.iter().map(|changed| format!("{} became {}", about(&changed.before), about(&changed.after)));
    gone.chain(came).chain(changed).chain([diff.same.to_string()]).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    /// What lies from a to b, and from the day after b to c, is what lies from a to c: nothing twice, nothing lost.
    #[test]
    fn a_range_is_the_sum_of_its_parts(people in people(25), charter in select((0..9_usize).collect::<Vec<_>>()), start in -500_i64..500, one in 0_i64..300, other in 1_i64..300) {
        let charter = &CHARTERS[charter];
        let first = later(charter.day(), start);
        let (middle, last) = (later(first, one), later(first, one + other));
        let whole = ahead(charter, &people, first, last);
        let parts = [ahead(charter, &people, first, middle), ahead(charter, &people, later(middle, 1), last)];
        let events: Vec<_> = parts.iter().flat_map(|part| part.events.clone()).collect();
        prop_assert_eq!(&events, &whole.events);
        // Members without a day are without one in any range.
        prop_assert!(parts.iter().all(|part| part.unknown == whole.unknown));
        // Somebody undecided in the whole is undecided in a part.
        for undecided in &whole.undecided {
            prop_assert!(parts.iter().any(|part| part.undecided.contains(undecided)));
        }
    }

    /// Điều 4.1: the day found is the first on which the rule of leaving by age sees the member past the limit, or past the cap.
    #[test]
    fn the_day_found_is_where_the_rule_turns(people in people(12), charter in select((0..8_usize).collect::<Vec<_>>())) {
        let charter = &CHARTERS[charter];
        let found = ahead(charter, &people, later(charter.day(), -400), later(charter.day(), 400));
        let (_, members) = tables(&people, charter.day(), &(0..people.len()).collect::<Vec<_>>());
        let members = members.columns().unwrap();
        for event in found.events.iter().filter(|event| event.what != Milestone::RatingMonths) {
            let asked = |on: NaiveDate| {
                let mut facts = dieule::Facts::about("maturity").unwrap();
                for (field, value) in [("birth_date", Value::Date(members.birth_date[event.row].unwrap())), ("on", Value::Date(on))] {
                    facts.set(field, value).unwrap();
                }
                for field in ["elected_post", "appointed_post", "fulltime_post"] {
                    facts.set(field, Value::Flag(false)).unwrap();
                }
                let finding = charter.check("maturity.age", &facts).unwrap().findings.into_iter().next();
                finding.map(|finding| finding.reason)
            };
            let (before, then) = (asked(later(event.on, -1)), asked(event.on));
            let turn = if event.what == Milestone::PastAgeLimit {
                (None, Some("stay_not_decided"))
            } else {
                (Some("stay_not_decided"), Some("past_cap"))
            };
            prop_assert_eq!((before.as_deref(), then.as_deref()), turn);
        }
    }

    /// The counts of the tops add up to the members of listed units.
    #[test]
    fn counts_roll_up_to_what_was_found(people in people(25), charter in select((0..9_usize).collect::<Vec<_>>())) {
        let found = ahead(&CHARTERS[charter], &people, later(CHARTERS[charter].day(), -200), later(CHARTERS[charter].day(), 200));
        for what in Milestone::ALL {
            let tops = found.by_unit.iter().filter(|unit| unit.parent_row.is_none());
            let sum = |place: usize| tops.clone().filter_map(|unit| unit.counts.get(what.code())).map(|counts| counts[place]).sum::<u64>();
            let events = found.events.iter().filter(|event| event.what == *what && event.unit.is_some()).count() as u64;
            let undecided = found.undecided.iter().filter(|undecided| undecided.what == *what && undecided.unit.is_some()).count() as u64;
            prop_assert_eq!((sum(0), sum(1)), (events, undecided));
        }
    }

    /// A review has not changed since itself, and what changed from one to another is the reverse from the other to the one.
    #[test]
    fn a_diff_of_reviews_is_empty_or_a_mirror(one in people(15), other in people(15), charters in (0..9_usize, 0..9_usize), accepted in [accepted(), accepted()]) {
        let in_order = |people: &[Person]| (0..people.len()).collect::<Vec<_>>();
        let one = accepting(&CHARTERS[charters.0], &one, &in_order(&one), &accepted[0]);
        let other = accepting(&CHARTERS[charters.1], &other, &in_order(&other), &accepted[1]);
        let none = one.diff(&one);
        prop_assert!(none.is_empty() && none.receipt_changes.is_empty());
        let keyed = one.findings.iter().filter(|found| found.key.is_some()).count() as u64;
        prop_assert_eq!((none.same, none.without_key_before), (keyed, one.findings.len() as u64 - keyed));
        let (there, back) = (other.diff(&one), one.diff(&other));
        prop_assert_eq!((&there.resolved, &there.new, there.same), (&back.new, &back.resolved, back.same));
        prop_assert_eq!((&there.accepted, &there.newly_asked), (&back.reopened, &back.no_longer_asked));
        let turned: Vec<_> = back.changed.iter().map(|changed| (&changed.after, &changed.before)).collect();
        prop_assert_eq!(there.changed.iter().map(|changed| (&changed.before, &changed.after)).collect::<Vec<_>>(), turned);
        prop_assert_eq!(there.units.len(), back.units.len());
        prop_assert!(there.rules.iter().zip(&back.rules).all(|(one, other)| (&one.before, &one.after) == (&other.after, &other.before)));
        // Every finding with a key is accounted for, once.
        let after = there.same + (there.new.len() + there.changed.len() + there.reopened.len()) as u64 + there.without_key_after;
        prop_assert_eq!(after, other.findings.len() as u64);
    }

    /// The order of the rows makes no difference.
    #[test]
    fn rows_are_never_matched_by_their_number(one in people(15), other in people(15)) {
        let (forward, backward) = ((0..one.len()).collect::<Vec<_>>(), (0..one.len()).rev().collect::<Vec<_>>());
        let charter = &CHARTERS[1];
        let in_order = (0..other.len()).collect::<Vec<_>>();
        // Of two rows with one key the second is at fault, whichever it is.
        let without_repeats = |people: &[Person]| {
            let mut keys = std::collections::BTreeSet::new();
            people.iter().map(|person| Person { key: person.key.filter(|key| keys.insert(*key)), ..person.clone() }).collect::<Vec<_>>()
        };
        let (one, other) = (without_repeats(&one), without_repeats(&other));
        let later = reviewed(charter, &other, &in_order);
        let diffs = [forward, backward].map(|order| rowless(&later.diff(&reviewed(charter, &one, &order))));
        prop_assert_eq!(&diffs[0], &diffs[1]);
    }

    /// Whose status changes is what two reviews say of the same rows.
    #[test]
    fn changes_are_what_two_reviews_say(people in people(15), charters in (0..9_usize, 0..9_usize)) {
        let (before, after) = (&CHARTERS[charters.0], &CHARTERS[charters.1]);
        let in_order = (0..people.len()).collect::<Vec<_>>();
        let (units, members) = tables(&people, day("2024-05-09"), &in_order);
        let (units, members) = (units.columns().unwrap(), members.columns().unwrap());
        let changes = before.changes(after, &units, &members).unwrap();
        let reviews = [before, after].map(|charter| charter.review(&units, &members).unwrap());
        prop_assert!(reviews.iter().flat_map(|review| &review.not_asked).all(|rule| changes.not_asked.contains(rule)));
        let answers = reviews.map(|review| {
            let found = review.findings.into_iter().filter(|found| found.finding.reason != "missing_facts");
            found.map(|found| ((found.subject, found.row, found.finding.rule.clone()), found.finding.outcome)).collect::<BTreeMap<_, _>>()
        });
        let of = |place: usize, about: &(Subject, usize, String)| answers[place].get(about).copied();
        for change in &changes.changes {
            let about = (change.subject, change.row, change.rule.clone());
            // What is missing is a finding of its own.
            for (place, said) in [(0, change.before), (1, change.after)] {
                prop_assert!(of(place, &about).map_or([Outcome::Met, Outcome::Unknown].contains(&said), |found| found == said));
            }
            prop_assert!(change.by_day || !change.provisions.is_empty(), "{:?}", change);
        }
        let told: Vec<_> = changes.changes.iter().map(|change| (change.subject, change.row, change.rule.clone())).collect();
        let unknown = |outcome: Option<Outcome>| outcome.is_none_or(|outcome| outcome == Outcome::Unknown);
        let differ = |about: &&(Subject, usize, String)| of(0, about) != of(1, about) && !(unknown(of(0, about)) && unknown(of(1, about)));
        for about in answers[0].keys().chain(answers[1].keys()).filter(differ) {
            prop_assert!(told.contains(about), "{:?}", about);
        }
        let back = after.changes(before, &units, &members).unwrap();
        prop_assert_eq!(back.changes.len(), changes.changes.len());
        let counted: u64 = changes.rules.iter().map(|rule| rule.better + rule.worse).sum();
        prop_assert_eq!(counted, changes.changes.len() as u64);
    }
}

#[test]
fn a_diff_of_charters_is_empty_or_a_mirror() {
    for one in CHARTERS.iter() {
        assert_eq!(one.diff(one), []);
        for other in CHARTERS.iter() {
            let (there, back) = (one.diff(other), other.diff(one));
            let turned: Vec<_> = back.iter().map(|change| (&change.id, &change.there, &change.here)).collect();
            assert_eq!(there.iter().map(|change| (&change.id, &change.here, &change.there)).collect::<Vec<_>>(), turned);
        }
    }
}

/// Somebody of whom nothing is known but a unit.
fn somebody() -> Person {
    Person { key: Some(1), unit: 0, birth: None, joined: None, admitted: None, granted: None }
}

#[test]
fn a_diff_that_tells_anything_is_not_empty() {
    let review = reviewed(&CHARTERS[1], &[somebody()], &[0]);
    let (none, found, lacking) = (review.diff(&review), &review.findings[0], &review.not_asked[0]);
    assert!(none.is_empty());
    let tells: [&dyn Fn(&mut ReviewDiff); 13] = [
        &|diff| diff.resolved.push(found.clone()),
        &|diff| diff.new.push(found.clone()),
        &|diff| diff.changed.push(ChangedFinding { before: found.clone(), after: found.clone() }),
        &|diff| diff.accepted.push(found.clone()),
        &|diff| diff.reopened.push(found.clone()),
        &|diff| diff.without_key_before += 1,
        &|diff| diff.without_key_after += 1,
        &|diff| diff.rules.push(RuleDiff { rule: found.finding.rule.clone(), before: None, after: None }),
        &|diff| diff.units.push(UnitDiff { code: "u0".to_owned(), name: None, before: None, after: None }),
        &|diff| diff.newly_asked.push(lacking.clone()),
        &|diff| diff.no_longer_asked.push(lacking.clone()),
        &|diff| diff.counts_before.members += 1,
        &|diff| diff.counts_after.not_met += 1,
    ];
    for (place, tell) in tells.iter().enumerate() {
        let mut diff = none.clone();
        tell(&mut diff);
        assert!(!diff.is_empty(), "{place}");
    }
}

/// What is printed leaves out whom it is about, and still says what it is.
#[test]
fn what_is_printed_says_what_it_is() {
    // Past thirty under the charter of 2024 and not yet thirty-one.
    let people = [Person { birth: Some(600), granted: Some(false), ..somebody() }, somebody()];
    let review = reviewed(&CHARTERS[1], &people, &[0, 1]);
    let (units, members) = tables(&people, day("2024-05-09"), &[0, 1]);
    let changes = CHARTERS[1].changes(&CHARTERS[4], &units.columns().unwrap(), &members.columns().unwrap()).unwrap();
    let candidate = AheadCandidate { under: "DL12".to_owned(), on: Some(day("2024-05-09")) };
    let printed = [
        (format!("{:?}", review.findings[0]), "ReviewFinding { subject: Unit, row: 2, unit: Some(\"u2\")"),
        (format!("{:?}", review.diff(&review)), "ReviewDiff { resolved: 0"),
        (format!("{:?}", changes.changes[0]), "StatusChange { subject: Member, row: 0"),
        (format!("{changes:?}"), "StatusChanges { changes: 1"),
        (format!("{:?}", ahead(&CHARTERS[1], &people, day("2024-01-01"), day("2024-12-31"))), "Ahead { events: "),
        (format!("{candidate:?}"), "AheadCandidate { under: \"DL12\""),
    ];
    for (printed, head) in printed {
        assert!(printed.starts_with(head) && printed.ends_with(".. }"), "{printed}");
    }
}
