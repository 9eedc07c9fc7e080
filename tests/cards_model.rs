//! Books of codes beside a slow model that looks at every code one by one: under three laws and three ways of writing codes it says of random events
//! which reasons stand in their way. What is accepted has none of them, what is refused has the one that is told.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a generated book that cannot be built must stop the test"
)]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

#[path = "support/card_model.rs"]
mod model;
mod support;

use dieule::{CardAction, CardBook, CardBookRequest, CardEvent, CardStep, CardUse, Charter, Kind, NaiveDate, Rulebook};
use model::{Law, free, handed_down, number, of, written};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::LazyLock;
use support::day;

/// The levels that the law of 2026 names, with every level set to give where the profile says so.
static LAWS: LazyLock<[(Charter, Law); 3]> = LazyLock::new(|| {
    let head = "[profile]\nid = \"p\"\ntitle = \"P\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2020-01-01\n[set]\n";
    let givers = "\"card.givers\" = [\"tinh\", \"huyen\", \"doan_xa\"]\n";
    let readings = "\"card.automatic\" = \"after_the_last\"\n\"card.reissue_number\" = \"same_number\"\n";
    let laid = |set: &str, on: &str| Rulebook::national().with_profile_toml(&format!("{head}{set}")).unwrap().in_force_on(day(on)).unwrap();
    let base: &[Kind] = &[Kind::DoanCoSo, Kind::ChiDoanCoSo, Kind::DoanXa, Kind::DoanGiaoQuyen];
    let handing: &[Kind] = &[Kind::Tinh, Kind::Huyen, Kind::DoanXa];
    [
        (
            Rulebook::national().in_force_on(day("2026-03-01")).unwrap(),
            Law { givers: &[Kind::TrungUong, Kind::Tinh], issuers: base, after_the_last: false, same_number: false },
        ),
        (laid(givers, "2026-03-01"), Law { givers: handing, issuers: base, after_the_last: false, same_number: false }),
        (
            laid(&format!("{givers}{readings}"), "2024-06-01"),
            Law { givers: handing, issuers: &[Kind::Huyen], after_the_last: true, same_number: true },
        ),
    ]
});

/// The own range of a book: all codes of one length with zeros at the head, or of two lengths; with and without a unit that gave it.
const BOOKS: [(&str, &str, Option<&str>); 3] = [("01", "30", Some("TW")), ("5", "34", Some("TW")), ("980", "999", None)];
const UNITS: [(&str, Option<Kind>); 7] = [
    ("TW", Some(Kind::TrungUong)),
    ("T", Some(Kind::Tinh)),
    ("H", Some(Kind::Huyen)),
    ("X", Some(Kind::DoanXa)),
    ("C", Some(Kind::DoanCoSo)),
    ("B", Some(Kind::ChiDoan)),
    ("N", None),
];
const MEMBERS: [&str; 8] = ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8"];

fn open(book: usize) -> CardBook {
    let (start, end, given_by) = BOOKS[book];
    let text = |text: &str| Some(text.to_owned());
    let (id, unit, start, end, given_by) = (text("book"), text("T"), text(start), text(end), given_by.and_then(text));
    CardBook::open(&CardBookRequest { id, opened_on: Some(day("2024-06-01")), unit, kind: Some(Kind::Tinh), start, end, given_by }).unwrap()
}

/// What a random event says: some of it is made to fit the book, most is not.
#[derive(Debug, Clone)]
struct Draw {
    action: CardAction,
    by: usize,
    unit: usize,
    fits: bool,
    place: usize,
    length: u64,
    members: Vec<&'static str>,
    code: Option<u64>,
    written: &'static str,
    decision: Option<&'static str>,
    id: u16,
    days: i64,
    expects: Option<u32>,
}

fn draws() -> impl Strategy<Value = Draw> {
    use CardAction as A;
    // Ranges first come to be, then codes are set aside and given; what is drawn oftener makes longer stories.
    let actions = vec![
        A::GrantRange,
        A::GrantRange,
        A::ChangeRange,
        A::Stage,
        A::Stage,
        A::Stage,
        A::Unstage,
        A::Confirm,
        A::Confirm,
        A::Reissue,
        A::Reissue,
        A::Void,
    ];
    let who = (0..UNITS.len(), 0..UNITS.len(), proptest::bool::weighted(0.8));
    let which = (0_usize..40, 0_u64..9, proptest::option::weighted(0.4, 0_u64..42));
    let decision = proptest::option::weighted(0.9, select(vec!["7-QĐ/ĐTN", "7-QĐ/ĐTN", "7-QĐ/ĐTN", " "]));
    let form = select(vec!["", "", "", "", "", "", "", "", "0", "x", "!"]);
    let told = (decision, 0_u16..900, select(vec![0, 0, 0, 0, 1, 2, 3, 5, -1]), proptest::option::weighted(0.03, 0_u32..6));
    let members = subsequence(MEMBERS.to_vec(), 0..4);
    (select(actions), who, which, members, form, told).prop_map(
        |(action, (by, unit, fits), (place, length, code), members, written, (decision, id, days, expects))| Draw {
            action,
            by,
            unit,
            fits,
            place,
            length,
            members,
            code,
            written,
            decision,
            id,
            days,
            expects,
        },
    )
}

/// One of several, by the draw's number.
fn of_these<T: Clone>(several: &[T], place: usize) -> Option<T> {
    several.get(place.checked_rem(several.len())?).cloned()
}

/// The members with a code in a state, and the codes, of one unit.
fn holding(book: &CardBook, state: CardUse, by: &str) -> BTreeMap<String, String> {
    let cards = book.cards().filter(|card| card.state == state && card.unit == by);
    cards.filter_map(|card| Some((card.member.clone()?, card.code.clone()))).collect()
}

/// A draw that is to fit the book: a unit that can do it, a unit that has no range yet, people who have what is asked for.
fn fitted(book: &CardBook, law: &Law, draw: &Draw) -> Draw {
    use CardAction as A;
    let known = |unit: &str| UNITS.iter().position(|(known, _)| *known == unit).unwrap();
    let ranges = book.ranges();
    let mut fitted = draw.clone();
    let held = |state: CardUse| ranges.iter().filter(|range| !holding(book, state, &range.unit).is_empty()).collect::<Vec<_>>();
    let acting: Vec<_> = match draw.action {
        A::GrantRange => ranges.iter().filter(|range| range.kind.is_some_and(|kind| law.givers.contains(&kind))).collect(),
        A::ChangeRange => ranges.iter().filter(|range| range.given_by.is_some()).collect(),
        A::Stage | A::Void => ranges.iter().filter(|range| range.kind.is_some_and(|kind| law.issuers.contains(&kind))).collect(),
        A::Unstage | A::Confirm => held(CardUse::Staged),
        A::Reissue => held(CardUse::Issued),
    };
    let Some(range) = of_these(&acting, draw.place) else {
        // Nobody can do it yet: most of the time what comes before it is done instead.
        let before = match draw.action {
            A::Unstage | A::Confirm | A::Reissue => A::Stage,
            A::ChangeRange | A::Stage | A::Void => A::GrantRange,
            A::GrantRange => return fitted,
        };
        return if draw.place.is_multiple_of(4) { fitted } else { self::fitted(book, law, &Draw { action: before, ..fitted }) };
    };
    fitted.by = known(&range.unit);
    match draw.action {
        A::GrantRange => {
            let without: Vec<usize> = (1..UNITS.len()).filter(|unit| !ranges.iter().any(|range| range.unit == UNITS[*unit].0)).collect();
            fitted.unit = of_these(&without, draw.unit).unwrap_or(draw.unit);
        }
        A::ChangeRange => (fitted.by, fitted.unit) = (known(range.given_by.as_deref().unwrap()), known(&range.unit)),
        A::Unstage | A::Confirm | A::Reissue => {
            let state = if draw.action == A::Reissue { CardUse::Issued } else { CardUse::Staged };
            let theirs = holding(book, state, &range.unit);
            fitted.members = MEMBERS.into_iter().filter(|member| theirs.contains_key(*member)).take(draw.members.len().max(1)).collect();
        }
        A::Stage | A::Void => {}
    }
    fitted
}

fn event(book: &CardBook, law: &Law, draw: &Draw, last: NaiveDate) -> CardEvent {
    use CardAction as A;
    let draw = if draw.fits { &fitted(book, law, draw) } else { draw };
    let (by, (unit, kind)) = (UNITS[draw.by].0, UNITS[draw.unit]);
    let spoilt = |code: String| match draw.written {
        "" => code,
        "0" => format!("0{code}"),
        sign => format!("{code}{sign}"),
    };
    let first = number(&book.ranges()[0].start).unwrap();
    let drawn = draw.code.map(|code| (first + code).saturating_sub(4));
    let mut event = CardEvent::new(&format!("e{}", draw.id), draw.action, last + chrono::TimeDelta::days(draw.days), by);
    event.expects = draw.expects;
    event.members = draw.members.iter().map(|member| (*member).to_owned()).collect();
    if matches!(draw.action, A::Stage | A::Reissue) && event.members.is_empty() {
        event.members.push(MEMBERS[draw.place % MEMBERS.len()].to_owned());
    }
    if matches!(draw.action, A::Confirm | A::Reissue) {
        event.decision = draw.decision.map(str::to_owned);
    }
    let spare = free(book, by);
    match draw.action {
        A::GrantRange | A::ChangeRange => {
            event.members.clear();
            let before = book.ranges().iter().find(|range| range.unit == unit && draw.action == A::ChangeRange);
            let near = before.map(|range| (number(&range.start).unwrap() + draw.place as u64 % 3).saturating_sub(1));
            let start = drawn
                .filter(|_| !draw.fits || draw.place.is_multiple_of(5))
                .or(near)
                .or_else(|| of_these(&spare, draw.place))
                .unwrap_or(first);
            // Now and then a range that ends before it begins.
            let end = (start + draw.length).saturating_sub(if draw.place.is_multiple_of(13) { 9 } else { 0 });
            (event.unit, event.kind) = (Some(unit.to_owned()), kind.filter(|_| draw.action == A::GrantRange));
            (event.start, event.end) = (Some(spoilt(written(book, start))), Some(written(book, end)));
        }
        A::Stage | A::Reissue => {
            let known: Vec<String> = book.cards().map(|card| card.code.clone()).collect();
            let (kept, below) = (holding(book, CardUse::Issued, by), handed_down(book, by).into_iter().collect::<Vec<_>>());
            let code = |(place, member): (usize, &String)| match drawn {
                _ if draw.action == A::Reissue && draw.length < 4 => kept.get(member).cloned(),
                _ if draw.length == 8 => of_these(&known, draw.place + place),
                _ if draw.length == 7 => of_these(&below, draw.place + place).map(|code| written(book, code)),
                Some(drawn) if !draw.fits => Some(written(book, drawn + place as u64 / 2)),
                _ => spare.get(draw.place % 7 + place).map(|code| written(book, *code)),
            };
            if drawn.is_some() {
                let named = event.members.iter().enumerate().map(|told| spoilt(code(told).unwrap_or_else(|| written(book, first))));
                event.codes = named.collect();
            }
        }
        A::Unstage | A::Confirm => {}
        A::Void => {
            event.members.clear();
            let theirs: Vec<String> = holding(book, CardUse::Issued, by).into_values().collect();
            let given = of_these(&theirs, draw.place).filter(|_| draw.fits && draw.length < 3);
            event.codes =
                vec![given.unwrap_or_else(|| spoilt(written(book, drawn.or_else(|| of_these(&spare, draw.place)).unwrap_or(first))))];
            if draw.place.is_multiple_of(10) {
                event.codes.push(event.codes[0].clone());
            }
        }
    }
    event
}

/// What is told of a range is what there is, counted one by one.
fn counted(book: &CardBook) {
    for range in book.ranges() {
        let (counts, told, spare) = (book.counts(&range.unit).unwrap(), book.free(&range.unit).unwrap(), free(book, &range.unit));
        let theirs = |state: CardUse| book.cards().filter(|card| card.unit == range.unit && card.state == state).count() as u64;
        let (issued, void, below) = (theirs(CardUse::Issued), theirs(CardUse::Void), handed_down(book, &range.unit).len() as u64);
        assert_eq!((counts.capacity, counts.used, counts.void), (of(range).len() as u64, issued + void, void));
        assert_eq!((counts.staged, counts.handed_down, counts.left), (theirs(CardUse::Staged), below, spare.len() as u64));
        assert_eq!(told.iter().flat_map(|span| model::codes(&span.start, &span.end)).collect::<Vec<_>>(), spare);
    }
}

#[test]
fn random_events_are_answered_as_the_model_says() {
    let (accepted, refused) = (RefCell::new(BTreeMap::<&str, u32>::new()), RefCell::new(BTreeMap::<String, u32>::new()));
    let config = ProptestConfig { cases: 500, rng_seed: RngSeed::Fixed(1931), failure_persistence: None, ..ProptestConfig::default() };
    let drawn = (0..LAWS.len(), 0..BOOKS.len(), proptest::collection::vec(draws(), 1..45));
    TestRunner::new(config)
        .run(&drawn, |(law, book, draws)| {
            let (charter, law) = &LAWS[law];
            let mut book = open(book);
            let mut last = day("2026-02-01");
            for draw in draws {
                let mut event = event(&book, law, &draw, last);
                if let Some(told) = book.history().iter().find(|entry| entry.event.id == event.id) {
                    // Told again as it was, it changes nothing; told otherwise, it is refused.
                    let again = book.apply(charter, &told.event).unwrap();
                    let CardStep::Taken(taken) = again else { panic!("an event told again is refused") };
                    prop_assert!(taken.repeated && taken.book == book && taken.effects == told.effects);
                    if event != told.event {
                        let step = book.apply(charter, &event).unwrap();
                        prop_assert_eq!(&step.refusal().unwrap().reason, "event_reused");
                        *refused.borrow_mut().entry("event_reused".to_owned()).or_default() += 1;
                    }
                    event.id = format!("{}-{}", event.id, book.version());
                }
                let stops = model::reasons(&book, law, &event);
                let next = book.next_codes(charter, &event.by, u32::try_from(event.members.len()).unwrap()).unwrap_or_default();
                match book.apply(charter, &event).unwrap() {
                    CardStep::Taken(taken) => {
                        prop_assert!(stops.is_empty(), "{:?} is accepted, against {:?}", draw, stops);
                        prop_assert!(!taken.repeated && !taken.effects.is_empty());
                        prop_assert_eq!(taken.book.version(), book.version() + 1);
                        *accepted.borrow_mut().entry(event.action.code()).or_default() += 1;
                        if event.action == CardAction::Stage && event.codes.is_empty() {
                            let given: Vec<&String> = taken.effects.iter().filter_map(|effect| effect.code.as_ref()).collect();
                            prop_assert_eq!(given, next.iter().collect::<Vec<_>>());
                            let follow = model::following(&book, law, &event.by);
                            prop_assert_eq!(
                                next,
                                follow.into_iter().take(event.members.len()).map(|code| written(&book, code)).collect::<Vec<_>>()
                            );
                        }
                        last = event.on;
                        book = taken.book;
                    }
                    CardStep::Refused(refusal) => {
                        prop_assert!(stops.contains(refusal.reason.as_str()), "{:?}: {} is not of {:?}", draw, refusal.reason, stops);
                        prop_assert_eq!((refusal.version, refusal.rule.is_some()), (book.version(), refusal.finding.is_some()));
                        let key =
                            refusal.rule.as_ref().map_or_else(|| refusal.reason.clone(), |rule| format!("{rule}: {}", refusal.reason));
                        *refused.borrow_mut().entry(key).or_default() += 1;
                    }
                }
                counted(&book);
            }
            let replayed = book.replay(charter).unwrap();
            prop_assert_eq!(replayed.book(), Some(&book));
            prop_assert_eq!(CardBook::from_json(&book.to_json()).unwrap(), book);
            Ok(())
        })
        .unwrap();
    let (accepted, refused) = (accepted.into_inner(), refused.into_inner());
    // Written past the test harness, which would swallow it.
    writeln!(std::io::stdout(), "events accepted: {accepted:?}; refused: {refused:#?}").unwrap();
    assert!(refused.values().sum::<u32>() >= accepted.values().sum::<u32>(), "fewer than half of the events are illegal");
    let never: Vec<&str> = CardAction::CODES.iter().copied().filter(|action| !accepted.contains_key(action)).collect();
    assert!(never.is_empty(), "never accepted: {never:?}");
    let never: Vec<&&str> = REFUSALS.iter().filter(|refusal| !refused.contains_key(**refusal)).collect();
    assert!(never.is_empty(), "never refused: {never:?}");
}

/// Every way in which a rule or the book refuses an event.
const REFUSALS: [&str; 30] = [
    "stale_version",
    "event_reused",
    "unknown_member",
    "not_offered",
    "not_the_actor",
    "before_the_last_step",
    "cards.giver: other_giver",
    "cards.giver: missing_facts",
    "cards.range: not_digits",
    "cards.range: other_form",
    "cards.range: end_before_start",
    "cards.inside: other_form",
    "cards.inside: outside_range",
    "cards.overlap: overlaps",
    "cards.used: codes_in_use",
    "cards.issuer: other_issuer",
    "cards.issuer: missing_facts",
    "cards.code: not_digits",
    "cards.code: other_form",
    "cards.code: outside_range",
    "cards.free: code_handed_down",
    "cards.free: code_staged",
    "cards.free: code_issued",
    "cards.free: code_void",
    "cards.one_card: has_a_card",
    "cards.left: too_few_left",
    "cards.decision: missing_facts",
    "cards.decision: no_decision_number",
    "cards.reissue: number_kept",
    "cards.reissue: number_changed",
];
