//! What a book of codes must answer, worked out the slow way: every code of a range one by one, from what the book shows. It shares no formula
//! with the library; ranges in the tests are small.

use dieule::{CardAction, CardBook, CardEvent, CardRange, CardUse, Kind};
use std::collections::{BTreeMap, BTreeSet};

/// The law the tests drive books under, by hand from the provisions and the profiles they lay.
pub(crate) struct Law {
    pub(crate) givers: &'static [Kind],
    pub(crate) issuers: &'static [Kind],
    pub(crate) after_the_last: bool,
    pub(crate) same_number: bool,
}

/// The number of a code; `None` for what is no code.
pub(crate) fn number(code: &str) -> Option<u64> {
    let digits = !code.is_empty() && code.len() <= 15 && code.chars().all(|sign| sign.is_ascii_digit());
    digits.then(|| code.parse().unwrap())
}

/// The codes from one to another; none where the range is none.
pub(crate) fn codes(start: &str, end: &str) -> BTreeSet<u64> {
    match (number(start), number(end)) {
        (Some(start), Some(end)) => (start..=end).collect(),
        _ => BTreeSet::new(),
    }
}

pub(crate) fn of(range: &CardRange) -> BTreeSet<u64> {
    codes(&range.start, &range.end)
}

fn own<'b>(book: &'b CardBook, unit: &str) -> Option<&'b CardRange> {
    book.ranges().iter().find(|range| range.unit == unit)
}

/// The codes in ranges that a unit gave.
pub(crate) fn handed_down(book: &CardBook, unit: &str) -> BTreeSet<u64> {
    book.ranges().iter().filter(|range| range.given_by.as_deref() == Some(unit)).flat_map(of).collect()
}

/// What is free of a unit's range.
pub(crate) fn free(book: &CardBook, unit: &str) -> Vec<u64> {
    let (below, range) = (handed_down(book, unit), own(book, unit));
    let gone: BTreeSet<u64> = book.cards().filter_map(|card| number(&card.code)).collect();
    range.map(of).unwrap_or_default().into_iter().filter(|code| !below.contains(code) && !gone.contains(code)).collect()
}

/// The codes that follow, by the reading of the law.
pub(crate) fn following(book: &CardBook, law: &Law, unit: &str) -> Vec<u64> {
    let used = book.cards().filter(|card| card.unit == unit).filter_map(|card| number(&card.code)).max();
    free(book, unit).into_iter().filter(|code| !law.after_the_last || used.is_none_or(|used| *code > used)).collect()
}

/// As the book writes a number: as long as the ends of its own range, where both are of one length.
pub(crate) fn written(book: &CardBook, code: u64) -> String {
    let first = &book.ranges()[0];
    let width = if first.start.len() == first.end.len() { first.start.len() } else { 0 };
    format!("{code:0width$}")
}

fn like(code: &str, start: &str, end: &str) -> bool {
    if start.len() == end.len() { code.len() == start.len() } else { code.len() == 1 || !code.starts_with('0') }
}

/// Every reason that stands in the way of an event, by code; empty where it has to be accepted.
pub(crate) fn reasons(book: &CardBook, law: &Law, event: &CardEvent) -> BTreeSet<&'static str> {
    if event.expects.is_some_and(|seen| seen != book.version()) {
        return BTreeSet::from(["stale_version"]);
    }
    if event.on < book.history().last().map_or(book.opened_on(), |entry| entry.event.on) {
        return BTreeSet::from(["before_the_last_step"]);
    }
    let mut stops = BTreeSet::new();
    match event.action {
        CardAction::GrantRange | CardAction::ChangeRange => about_a_range(book, law, event, &mut stops),
        CardAction::Unstage | CardAction::Confirm => about_staged(book, law, event, &mut stops),
        CardAction::Stage | CardAction::Reissue | CardAction::Void => about_codes(book, law, event, &mut stops),
    }
    stops
}

fn level(kind: Option<Kind>, listed: &[Kind], not: &'static str, stops: &mut BTreeSet<&'static str>) {
    match kind {
        None => stops.insert("missing_facts"),
        Some(kind) => !listed.contains(&kind) && stops.insert(not),
    };
}

fn about_a_range(book: &CardBook, law: &Law, event: &CardEvent, stops: &mut BTreeSet<&'static str>) {
    let (unit, start, end) = (event.unit.as_deref().unwrap(), event.start.as_deref().unwrap(), event.end.as_deref().unwrap());
    let (before, giver) = (own(book, unit), own(book, &event.by));
    let root = &book.ranges()[0];
    let outside = root.given_by.as_deref();
    if event.action == CardAction::GrantRange {
        if before.is_some() || outside == Some(unit) {
            stops.insert("not_offered");
        }
        if giver.is_none() {
            stops.insert("not_the_actor");
        }
    } else if before.is_none_or(|range| range.given_by.as_deref() != Some(event.by.as_str())) {
        stops.insert("not_the_actor");
    }
    if let Some(giver) = giver {
        level(giver.kind, law.givers, "other_giver", stops);
    }
    let (Some(first), Some(last)) = (number(start), number(end)) else {
        stops.insert("not_digits");
        return;
    };
    let zero = |code: &str| code.len() > 1 && code.starts_with('0');
    if start.len() != end.len() && (zero(start) || zero(end)) {
        stops.insert("other_form");
    }
    if first > last {
        stops.insert("end_before_start");
        return;
    }
    let new = codes(start, end);
    if let Some(giver) = giver {
        if !like(start, &giver.start, &giver.end) || !like(end, &giver.start, &giver.end) {
            stops.insert("other_form");
        }
        if !new.is_subset(&of(giver)) {
            stops.insert("outside_range");
        }
    } else {
        // From outside: the book's own range goes on to say how codes are written.
        let width = |start: &str, end: &str| (start.len() == end.len()).then_some(start.len());
        if width(start, end) != width(&root.start, &root.end) {
            stops.insert("not_offered");
        }
    }
    let beside = book.ranges().iter().filter(|range| range.unit != unit && range.given_by.as_deref() == Some(event.by.as_str()));
    if beside.flat_map(of).any(|code| new.contains(&code)) {
        stops.insert("overlaps");
    }
    let theirs = |of: &str| book.cards().filter(|card| card.unit == of).filter_map(|card| number(&card.code)).collect::<BTreeSet<_>>();
    let left_out = theirs(unit).iter().any(|code| !new.contains(code)) || !handed_down(book, unit).is_subset(&new);
    if theirs(&event.by).iter().any(|code| new.contains(code)) || before.is_some() && left_out {
        stops.insert("codes_in_use");
    }
}

fn about_staged(book: &CardBook, law: &Law, event: &CardEvent, stops: &mut BTreeSet<&'static str>) {
    let Some(range) = own(book, &event.by) else {
        stops.insert("not_the_actor");
        return;
    };
    let staged = book.cards().filter(|card| card.state == CardUse::Staged && card.unit == event.by);
    let members: BTreeSet<&String> = staged.filter_map(|card| card.member.as_ref()).collect();
    if event.members.is_empty() && members.is_empty() {
        stops.insert("not_offered");
    }
    if event.members.iter().any(|member| !members.contains(member)) {
        stops.insert("unknown_member");
    }
    if event.action == CardAction::Confirm {
        level(range.kind, law.issuers, "other_issuer", stops);
        decided(event, stops);
    }
}

fn decided(event: &CardEvent, stops: &mut BTreeSet<&'static str>) {
    match event.decision.as_deref().map(str::trim) {
        None => stops.insert("missing_facts"),
        Some(number) => number.is_empty() && stops.insert("no_decision_number"),
    };
}

fn about_codes(book: &CardBook, law: &Law, event: &CardEvent, stops: &mut BTreeSet<&'static str>) {
    let Some(range) = own(book, &event.by) else {
        stops.insert("not_the_actor");
        return;
    };
    let (voids, reissues) = (event.action == CardAction::Void, event.action == CardAction::Reissue);
    if !voids {
        level(range.kind, law.issuers, "other_issuer", stops);
    }
    let held: BTreeMap<&String, _> =
        book.cards().filter(|card| card.state != CardUse::Void).filter_map(|card| Some((card.member.as_ref()?, card))).collect();
    let issued = |member: &String| held.get(member).filter(|card| card.state == CardUse::Issued).map(|card| card.code.clone());
    if reissues {
        decided(event, stops);
        if event.members.iter().any(|member| issued(member).is_none()) {
            stops.insert("no_card_before");
        }
    } else if event.members.iter().any(|member| held.contains_key(member)) {
        stops.insert("has_a_card");
    }
    let keeps = reissues && law.same_number;
    let given: Vec<String> = if !event.codes.is_empty() {
        event.codes.clone()
    } else if keeps {
        event.members.iter().filter_map(issued).collect()
    } else {
        let next = following(book, law, &event.by);
        if next.len() < event.members.len() {
            stops.insert("too_few_left");
        }
        next.into_iter().take(event.members.len()).map(|code| written(book, code)).collect()
    };
    let (mut twice, below) = (BTreeSet::new(), handed_down(book, &event.by));
    for (place, code) in given.iter().enumerate() {
        let own = event.members.get(place).and_then(issued).is_some_and(|old| old == *code);
        if reissues && own != law.same_number {
            stops.insert(if law.same_number { "number_changed" } else { "number_kept" });
        }
        let Some(number) = number(code) else {
            stops.insert("not_digits");
            continue;
        };
        if !like(code, &range.start, &range.end) {
            stops.insert("other_form");
        }
        if !of(range).contains(&number) {
            stops.insert("outside_range");
        }
        if keeps && own {
            continue;
        }
        let card = book.cards().find(|card| card.code == *code);
        if !twice.insert(number) {
            stops.insert(if voids {
                "code_void"
            } else if reissues {
                "code_issued"
            } else {
                "code_staged"
            });
        }
        match card {
            None if below.contains(&number) => stops.insert("code_handed_down"),
            None => false,
            Some(card) => match card.state {
                CardUse::Staged => stops.insert("code_staged"),
                CardUse::Void => stops.insert("code_void"),
                // A unit puts out of use what it gave itself.
                CardUse::Free | CardUse::HandedDown | CardUse::Issued => !(voids && card.unit == event.by) && stops.insert("code_issued"),
            },
        };
    }
}
