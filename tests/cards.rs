//! Laws of books of codes on random events: no two people with one code, every code in its unit's range, ranges apart and inside one another,
//! every code accounted for, the same value when replayed. And stored books: those of old still load, what is not whole is refused.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a generated book that cannot be built must stop the test")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{
    CardAction, CardBook, CardBookRequest, CardEvent, CardStep, CardUse, Certainty, Charter, Error, Kind, Language, RefusalKind, Rulebook,
    reason_codes,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::sync::LazyLock;
use support::{day, tests};

/// Under the software the district gives codes; before it no level is asked for.
static CHARTERS: LazyLock<[Charter; 2]> =
    LazyLock::new(|| ["2024-05-09", "2024-04-30"].map(|on| Rulebook::national().in_force_on(day(on)).unwrap()));

const UNITS: [(&str, Option<Kind>); 4] =
    [("T", Some(Kind::Tinh)), ("H1", Some(Kind::Huyen)), ("H2", Some(Kind::Huyen)), ("X1", Some(Kind::DoanCoSo))];
const MEMBERS: [&str; 5] = ["m1", "m2", "m3", "m4", "m5"];

fn opened() -> CardBook {
    let text = |text: &str| Some(text.to_owned());
    CardBook::open(&CardBookRequest {
        id: text("b"),
        opened_on: Some(day("2024-01-02")),
        unit: text("T"),
        kind: Some(Kind::Tinh),
        start: text("1"),
        end: text("40"),
        given_by: text("TW"),
    })
    .unwrap()
}

#[derive(Debug, Clone)]
struct Draw {
    /// Made to fit the range with this number, most of the time.
    fit: Option<usize>,
    action: CardAction,
    by: &'static str,
    unit: &'static str,
    start: i64,
    length: i64,
    members: Vec<&'static str>,
    code: i64,
    named: bool,
    padded: bool,
    decision: Option<&'static str>,
    id: u16,
    days: i64,
    expects: Option<u32>,
}

fn draws() -> impl Strategy<Value = Draw> {
    let units = || select(vec!["T", "H1", "H1", "H2", "X1", "TW"]);
    let what = (select(CardAction::ALL.to_vec()), units(), units(), proptest::sample::subsequence(MEMBERS.to_vec(), 1..4));
    let numbers = (0_i64..46, -1_i64..18, 0_i64..46, proptest::bool::weighted(0.6), proptest::bool::weighted(0.04));
    let decision = select(vec![Some("1-QĐ"), Some("1-QĐ"), Some("1-QĐ"), Some(" "), None]);
    let days = select(vec![0, 0, 1, 2, 0, 1, 3, -1]);
    let rest = (decision, 0_u16..900, days, proptest::option::weighted(0.04, 0_u32..6), proptest::option::weighted(0.8, 0_usize..8));
    (what, numbers, rest).prop_map(
        |((action, by, unit, members), (start, length, code, named, padded), (decision, id, days, expects, fit))| Draw {
            fit,
            action,
            by,
            unit,
            start,
            length,
            members,
            code,
            named,
            padded,
            decision,
            id,
            days,
            expects,
        },
    )
}

/// A draw as it fits the book: a unit with a range, numbers near its ends.
fn fitted(draw: &Draw, book: &CardBook) -> Draw {
    let Some(range) = draw.fit.and_then(|fit| book.ranges().get(fit % book.ranges().len())) else { return draw.clone() };
    let known = |unit: &str| ["T", "H1", "H2", "X1", "TW"].into_iter().find(|known| *known == unit).unwrap();
    let (first, last) = (number(&range.start).cast_signed(), number(&range.end).cast_signed());
    let size = last - first + 1;
    let mut fitted = Draw { by: known(&range.unit), code: first + draw.code % (size + 1), ..draw.clone() };
    match draw.action {
        CardAction::ChangeRange => {
            (fitted.by, fitted.unit) = (known(range.given_by.as_deref().unwrap()), known(&range.unit));
            fitted.start = (first + draw.start % 3 - 1).max(1);
            fitted.length = last + draw.code % 5 - 2 - fitted.start;
        }
        CardAction::GrantRange => (fitted.start, fitted.length) = (first + draw.start % size, draw.length.min(8)),
        CardAction::Void => fitted.code = if draw.code % 4 == 0 { fitted.code } else { last - draw.code % 3 },
        CardAction::Stage | CardAction::Unstage | CardAction::Confirm | CardAction::Reissue => {}
    }
    fitted
}

fn event(draw: &Draw, last: chrono::NaiveDate) -> CardEvent {
    let written = |number: i64| if draw.padded { format!("0{number}") } else { number.to_string() };
    let text = |text: &str| Some(text.to_owned());
    let mut event = CardEvent::new(&format!("e{}", draw.id), draw.action, last + chrono::TimeDelta::days(draw.days), draw.by);
    let people: Vec<String> = draw.members.iter().map(|member| (*member).to_owned()).collect();
    let codes = |count: usize| (0_i64..).take(count).map(|place| written(draw.code + place)).collect();
    event.expects = draw.expects;
    match draw.action {
        CardAction::GrantRange | CardAction::ChangeRange => {
            event.unit = text(draw.unit);
            (event.start, event.end) = (Some(written(draw.start)), Some(written(draw.start + draw.length)));
            if draw.action == CardAction::GrantRange {
                event.kind = UNITS.iter().find(|(unit, _)| *unit == draw.unit).and_then(|(_, kind)| *kind);
            }
        }
        CardAction::Stage | CardAction::Reissue => {
            event.codes = if draw.named { codes(people.len()) } else { Vec::new() };
            event.members = people;
        }
        CardAction::Unstage | CardAction::Confirm => event.members = if draw.named { people } else { Vec::new() },
        CardAction::Void => event.codes = codes(1),
    }
    if [CardAction::Confirm, CardAction::Reissue].contains(&draw.action) {
        event.decision = draw.decision.and_then(text);
    }
    event
}

fn number(code: &str) -> u64 {
    code.parse().unwrap()
}

/// What holds of every book.
fn whole(book: &CardBook) {
    let ranges: Vec<(&str, Option<&str>, u64, u64)> = book
        .ranges()
        .iter()
        .map(|range| (range.unit.as_str(), range.given_by.as_deref(), number(&range.start), number(&range.end)))
        .collect();
    let of = |unit: &str| ranges.iter().find(|(of, ..)| *of == unit).copied();
    for (place, (unit, given_by, start, end)) in ranges.iter().enumerate() {
        assert!(start <= end);
        if place > 0 {
            let (_, _, giver_start, giver_end) = of(given_by.unwrap()).unwrap();
            assert!(giver_start <= *start && *end <= giver_end, "{unit} lies outside");
        }
        for (other, other_giver, other_start, other_end) in ranges.iter().skip(place + 1) {
            let apart = end < other_start || other_end < start;
            assert!(apart || given_by != other_giver, "{unit} and {other} overlap");
        }
        let counts = book.counts(unit).unwrap();
        assert_eq!(counts.capacity, end - start + 1);
        assert_eq!(counts.capacity, counts.used + counts.staged + counts.handed_down + counts.left);
        assert!(counts.void <= counts.used);
        assert_eq!(book.free(unit).unwrap().iter().map(|free| free.codes).sum::<u64>(), counts.left);
    }
    let (mut codes, mut people) = (BTreeSet::new(), BTreeSet::new());
    for card in book.cards() {
        let (_, _, start, end) = of(&card.unit).unwrap();
        let at = number(&card.code);
        assert!(start <= at && at <= end && codes.insert(at), "{card:?}");
        let below =
            |(_, given_by, start, end): &(&str, Option<&str>, u64, u64)| *given_by == Some(&*card.unit) && (*start..=*end).contains(&at);
        assert!(!ranges.iter().any(below), "a code the unit gave was handed down");
        assert!(card.state == CardUse::Void || people.insert(card.member.clone().unwrap()), "two codes for one member");
    }
}

/// A code that was written once is on nobody else's record ever after.
fn never_reused(book: &CardBook) {
    let mut written: BTreeMap<&str, &str> = BTreeMap::new();
    let mut void = BTreeSet::new();
    for effect in book.history().iter().flat_map(|entry| &entry.effects) {
        let Some(code) = effect.code.as_deref() else { continue };
        match effect.what.code() {
            "void_code" => assert!(void.insert(code)),
            "write_code" => {
                assert!(!void.contains(code));
                let member = effect.member.as_deref().unwrap();
                assert_eq!(*written.entry(code).or_insert(member), member);
            }
            _ => assert!(!void.contains(code)),
        }
    }
}

#[test]
fn random_events_keep_the_laws_of_codes() {
    let (accepted, refused) = (RefCell::new(BTreeMap::<String, u32>::new()), RefCell::new(BTreeMap::<String, u32>::new()));
    let config = ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(1931), failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&(proptest::collection::vec(draws(), 1..60), proptest::bool::ANY), |(draws, early)| {
            let [with, before] = &*CHARTERS;
            let charter = if early { before } else { with };
            let mut book = opened();
            let mut last = day("2024-01-02");
            for draw in draws {
                let event = event(&fitted(&draw, &book), last);
                match book.apply(charter, &event).unwrap() {
                    CardStep::Taken(taken) if taken.repeated => prop_assert_eq!(&taken.book, &book),
                    CardStep::Taken(taken) => {
                        *accepted.borrow_mut().entry(event.action.code().to_owned()).or_default() += 1;
                        prop_assert!(!taken.effects.is_empty());
                        prop_assert_eq!(taken.book.version(), book.version() + 1);
                        last = event.on;
                        book = taken.book;
                        whole(&book);
                    }
                    CardStep::Refused(refusal) => {
                        let key = refusal
                            .rule
                            .clone()
                            .map_or_else(|| refusal.kind.code().to_owned(), |rule| format!("{rule} {}", refusal.reason));
                        *refused.borrow_mut().entry(key).or_default() += 1;
                        prop_assert_eq!(refusal.version, book.version());
                        let finding = refusal.finding.as_ref();
                        prop_assert_eq!(refusal.certainty, finding.and_then(|finding| finding.certainty));
                        if let Some(finding) = finding.filter(|finding| finding.citation.is_some()) {
                            // What is not the plain text says so beside its article.
                            let plain = finding.certainty == Some(Certainty::Text);
                            prop_assert_eq!(refusal.cited(Language::En) == finding.cited(Language::En), plain);
                        }
                    }
                }
            }
            never_reused(&book);
            let replayed = book.replay(charter).unwrap();
            prop_assert_eq!(replayed.book(), Some(&book));
            prop_assert_eq!(CardBook::from_json(&book.to_json()).unwrap(), book);
            Ok(())
        })
        .unwrap();
    let (accepted, refused) = (accepted.into_inner(), refused.into_inner());
    // Written past the test harness, which would swallow it.
    writeln!(std::io::stdout(), "codes of cards, accepted: {accepted:?}; refused: {refused:?}").unwrap();
    assert_eq!(accepted.len(), CardAction::ALL.len(), "an action is never accepted: {accepted:?}");
    assert!(refused.values().sum::<u32>() >= accepted.values().sum(), "fewer than half of the events are illegal");
    // Codes are given to several at once.
    let kinds = RefusalKind::CODES.iter().copied().filter(|kind| !["rule", "one_by_one", "whole_list", "not_on_the_route"].contains(kind));
    let rules = ["giver", "range", "inside", "overlap", "used", "issuer", "code", "free", "one_card", "left", "decision", "reissue"];
    let hit = |what: &str| refused.keys().any(|key| key == what || key.starts_with(&format!("{what} ")));
    let rules = rules.map(|rule| format!("cards.{rule}"));
    let never: Vec<&str> = rules.iter().map(String::as_str).chain(kinds).filter(|what| !hit(what)).collect();
    assert!(never.is_empty(), "never hit: {never:?}");
}

/// Every reason of the rules refuses an event of some vector.
#[test]
fn every_reason_refuses_in_a_vector() {
    let mut hit = BTreeSet::new();
    for case in support::cases().into_iter().filter(|case| case.call == "cards") {
        let steps = case.expect.as_ref().map(|expect| expect["steps"].as_array().unwrap().clone()).unwrap_or_default();
        let said =
            |step: &serde_json::Value| Some(format!("{} {}", step["refused"]["rule"].as_str()?, step["refused"]["reason"].as_str()?));
        hit.extend(steps.iter().filter_map(said));
    }
    let charter = &CHARTERS[0];
    let shared: BTreeSet<&str> = reason_codes("no rule").into_iter().collect();
    let rules = charter.rules().into_iter().map(|rule| rule.id).filter(|rule| rule.starts_with("cards."));
    let all = rules.flat_map(|rule| reason_codes(&rule).into_iter().map(move |reason| (rule.clone(), reason)));
    let own = all.filter(|(_, reason)| !shared.contains(reason)).map(|(rule, reason)| format!("{rule} {reason}"));
    let never: Vec<String> = own.filter(|key| !hit.contains(key)).collect();
    assert!(never.is_empty(), "never hit: {never:?}");
}

#[test]
fn every_refusal_says_why_in_both_languages() {
    let book = opened();
    let event = CardEvent::new("e1", CardAction::Confirm, day("2024-01-02"), "T");
    for (event, words) in [
        (event.clone(), "The book of codes does not allow this step now."),
        (CardEvent { by: "H9".to_owned(), ..event.clone() }, "The unit has no range, or the range was given by another unit."),
        (CardEvent { expects: Some(1), ..event.clone() }, "The book of codes has changed since it was read: read it again and try again."),
        (CardEvent { on: day("2024-01-01"), ..event.clone() }, "The day lies before that of the event before."),
        (CardEvent { members: vec!["m".to_owned()], ..event }, "No code is set aside for this member."),
    ] {
        let step = book.apply(&CHARTERS[0], &event).unwrap();
        let refusal = step.refusal().unwrap();
        assert_eq!(refusal.message(Language::En), words);
        assert!(
            refusal.message(Language::Vi) != words
                && refusal.message(Language::Vi) != refusal.reason
                && refusal.cited(Language::Vi).is_empty()
        );
    }
}

// --- stored books ----------------------------------------------------------------------------------------------------

fn sample() -> String {
    fs::read_to_string(tests("stored").join("cards-1.json")).unwrap()
}

/// A book stored by the first version still loads, says the same, and goes on.
#[test]
fn a_book_stored_before_still_loads() {
    let text = sample();
    let book = CardBook::from_json(&text).unwrap();
    assert_eq!(book.to_json(), text.trim_end());
    assert_eq!(book.replay(&CHARTERS[0]).unwrap().book(), Some(&book));
    assert_eq!(book.next_codes(&CHARTERS[0], "H1", 2).unwrap(), ["0404", "0405"]);
}

#[test]
fn stored_books_that_are_not_whole_are_refused() {
    let text = sample();
    let why = |text: &str| match CardBook::from_json(text) {
        Err(Error::Stored { why }) => why,
        other => panic!("{other:?}"),
    };
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        why(&text.replacen(from, to, 1))
    };
    assert!(changed("\"format\":1", "\"format\":2").contains("format 2"));
    assert!(changed("\"format\":1,", "").contains("no format"));
    assert!(changed("\"version\":4", "\"version\":5").contains("version"));
    assert!(changed("\"state\":\"issued\"", "\"state\":\"void\"").contains("history"));
    assert!(changed("\"state\":\"issued\"", "\"state\":\"lost\"").contains("field"));
    assert!(changed("\"what\":\"stage_code\"", "\"what\":\"write\"").contains("field"));
    assert!(changed("\"code\":\"0401\",\"decision\":null,\"end\"", "\"code\":\"0501\",\"decision\":null,\"end\"").contains("effect"));
    assert!(changed("\"id\":\"e2\"", "\"id\":\"e1\"").contains("one id"));
    // Two codes for one member at once.
    let staged =
        |member: &str| format!("\"code\":\"0402\",\"decision\":null,\"end\":null,\"given_by\":null,\"kind\":null,\"member\":\"{member}\"");
    assert!(changed(&staged("m2"), &staged("m1")).contains("does not fit"));
    // What the events say and what followed from them go together.
    let confirmed = text.split("\"effects\":").find(|entry| entry.contains("\"id\":\"e3\"")).unwrap();
    let (effects, _) = confirmed.split_once(']').unwrap();
    assert!(changed(&format!("{effects}]"), "[]").contains("came to nothing"));
    assert!(changed("\"action\":\"stage\"", "\"action\":\"void\"").contains("of its event"));
    assert!(changed("\"by\":\"H1\"", "\"by\":\"T\"").contains("of its event"));
    assert!(changed("\"members\":[\"m1\"", "\"members\":[\"m9\"").contains("of its event"));
    assert!(changed("\"opened_on\":\"2024-01-02\"", "\"opened_on\":\"2024-01-03\"").contains("own range"));
    assert!(changed("\"opened_on\":\"2024-01-02\"", "\"opened_on\":\"2024-01-02\",\"closed\":true").contains("field"));
    assert!(why("{").contains("line 1"));
    // Nothing of a host's keys is told.
    assert!(!why(&text.replace("\"since\"", "\"KHÓA-RIÊNG\"")).contains("KHÓA"));
}

/// Keys, codes and numbers of decisions are in the values that a host gets back, never in what is printed.
#[test]
fn nothing_personal_is_printed() {
    let book = CardBook::from_json(&sample().replace("m1", "KHÓA-RIÊNG")).unwrap();
    let on = day("2024-05-09");
    let (members, codes) = (vec!["KHÓA-RIÊNG".to_owned()], vec!["0777".to_owned()]);
    let stage = CardEvent { members, codes: codes.clone(), ..CardEvent::new("e9", CardAction::Stage, on, "H1") };
    let void = CardEvent { codes, ..CardEvent::new("e8", CardAction::Void, on, "H1") };
    let confirm = CardEvent { decision: Some("BÍMẬT".to_owned()), ..CardEvent::new("e7", CardAction::Confirm, on, "H1") };
    let mut printed = format!("{book:?} {:?} {:?}", book.history(), book.cards().collect::<Vec<_>>());
    for event in [&stage, &void, &confirm] {
        let step = book.apply(&CHARTERS[0], event).unwrap();
        write!(printed, "{event:?} {step:?} {:?}", step.refusal().map(|refusal| refusal.message(Language::Vi))).unwrap();
    }
    let twice = CardEvent { members: vec!["KHÓA-RIÊNG".to_owned(); 2], codes: Vec::new(), ..stage };
    write!(printed, "{}", book.apply(&CHARTERS[0], &twice).unwrap_err()).unwrap();
    for secret in ["KHÓA", "BÍMẬT", "0777", "0401"] {
        assert!(!printed.contains(secret), "{secret} is printed: {printed}");
    }
}
