//! What an effect does to a book. Read back from a stored history it must lead to what is stored, so it checks what no law may allow.

use super::book::{Card, CardBook, CardRange};
use super::event::{CardEffect, CardEffectKind};
use super::facts::CardUse;
use super::number::{Span, number, one_form, written_like};

/// Carry an effect out; `None` where the book is not one that could have it.
pub(super) fn follow(book: &mut CardBook, effect: &CardEffect) -> Option<()> {
    match effect.what {
        CardEffectKind::GiveRange => {
            let given_by = effect.given_by.clone()?;
            if book.range(&effect.unit).is_some() || book.comes_from(&effect.unit) || book.range(&given_by).is_none() {
                return None;
            }
            let (start, end) = (effect.start.clone()?, effect.end.clone()?);
            let range = CardRange { unit: effect.unit.clone(), kind: effect.kind, given_by: Some(given_by), start, end, since: effect.on };
            fits(book, &range)?;
            book.ranges.push(range);
        }
        CardEffectKind::ChangeRange => {
            let place = book.ranges.iter().position(|range| range.unit == effect.unit)?;
            let changed =
                CardRange { start: effect.start.clone()?, end: effect.end.clone()?, since: effect.on, ..book.ranges.get(place)?.clone() };
            fits(book, &changed)?;
            *book.ranges.get_mut(place)? = changed;
        }
        CardEffectKind::StageCode | CardEffectKind::WriteCode => {
            let (code, member) = (effect.code.clone()?, effect.member.clone()?);
            let number = own(book, effect, &code)?;
            let writes = effect.what == CardEffectKind::WriteCode;
            let before = book.cards.get(&number);
            let theirs = before.is_some_and(|card| card.member.as_ref() == Some(&member) && card.state != CardUse::Void);
            let taken = match before {
                Some(_) => !(writes && theirs),
                None => book.held.contains_key(&member) || book.use_of(number, &effect.unit) != CardUse::Free,
            };
            if taken {
                return None;
            }
            let state = if writes { CardUse::Issued } else { CardUse::Staged };
            let (unit, decision, replaces) = (effect.unit.clone(), effect.decision.clone(), effect.replaces.clone());
            book.held.insert(member.clone(), number);
            book.cards.insert(number, Card { code, unit, state, member: Some(member), since: effect.on, decision, replaces });
        }
        CardEffectKind::DropCode => {
            let number = own(book, effect, effect.code.as_ref()?)?;
            let card = book.cards.get(&number).filter(|card| card.state == CardUse::Staged && card.unit == effect.unit)?;
            book.held.remove(card.member.as_ref()?);
            book.cards.remove(&number);
        }
        CardEffectKind::VoidCode => {
            let code = effect.code.clone()?;
            let number = own(book, effect, &code)?;
            match book.use_of(number, &effect.unit) {
                CardUse::Free => {
                    let (unit, state, since) = (effect.unit.clone(), CardUse::Void, effect.on);
                    book.cards.insert(number, Card { code, unit, state, member: None, since, decision: None, replaces: None });
                }
                CardUse::Issued => {
                    let card = book.cards.get_mut(&number)?;
                    (card.state, card.since) = (CardUse::Void, effect.on);
                    book.held.remove(card.member.as_ref()?);
                }
                CardUse::HandedDown | CardUse::Staged | CardUse::Void => return None,
            }
        }
    }
    Some(())
}

/// The number of a code in the range of the effect's unit, written as the book writes it.
fn own(book: &CardBook, effect: &CardEffect, code: &str) -> Option<u64> {
    let number = number(code)?;
    let held = book.range(&effect.unit)?.span()?.holds(number);
    (held && book.form().write(number) == code).then_some(number)
}

/// Whether a range may stand in a book beside the others.
fn fits(book: &CardBook, range: &CardRange) -> Option<()> {
    let span = range.span()?;
    let first = book.ranges.first()?;
    let own = first.unit == range.unit;
    let giver = book.range(range.given_by.as_deref()?);
    let inside = giver.and_then(CardRange::span).map_or(own, |giver| span.beyond(giver) == 0);
    // The book's own range decides how codes are written: moved, it must go on to say so.
    let form = if own {
        one_form(&range.start, &range.end) && super::number::Form::of(&range.start, &range.end) == book.form()
    } else {
        [&range.start, &range.end].iter().all(|code| written_like(code, &first.start, &first.end))
    };
    let apart = standing_in_the_way(book, range, span).is_none();
    (inside && form && apart && in_use(book, range, span) == 0).then_some(())
}

/// The first range beside this one that shares a code with it, and the first code they share.
pub(super) fn standing_in_the_way<'b>(book: &'b CardBook, range: &'b CardRange, span: Span) -> Option<(&'b CardRange, u64)> {
    let others = book.below(range.given_by.as_deref()?).filter(|other| other.unit != range.unit);
    let shared = others.filter_map(|other| Some((other, span.shared(other.span()?)?.start)));
    shared.min_by_key(|(_, first)| *first)
}

/// Codes that speak against a range: in a new part of it those the giver has used, beyond its ends those the unit has used or handed down.
pub(super) fn in_use(book: &CardBook, range: &CardRange, span: Span) -> u64 {
    let by = |unit: Option<&str>, counts: &dyn Fn(u64) -> bool| {
        let of = book.cards.iter().filter(|(number, card)| Some(card.unit.as_str()) == unit && counts(**number));
        of.count() as u64
    };
    let taken = by(range.given_by.as_deref(), &|number| span.holds(number));
    let left_out = by(Some(&range.unit), &|number| !span.holds(number));
    let below: u64 = book.below(&range.unit).filter_map(CardRange::span).map(|below| below.beyond(span)).sum();
    taken + left_out + below
}
