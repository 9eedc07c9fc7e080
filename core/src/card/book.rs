//! A book of codes as a host stores it: a plain value. It holds keys and codes the host gave, so nothing of it is printed by Debug.

use super::event::{CardEffect, CardEntry};
use super::facts::CardUse;
use super::number::{CardSpan, Form, Span, number, one_form};
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::record::records;
use crate::rulebook::P;
use crate::unit::Kind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

records! {
    /// What a book of codes is opened with: the range from which all others are handed down.
    "card_book" CardBookRequest {
        /// The host's own id of the book.
        id: String,
        /// Day it is opened.
        opened_on: NaiveDate,
        /// Code of the unit whose range it is.
        unit: String,
        /// Kind of that unit.
        kind: Kind,
        /// First code of the range.
        start: String,
        /// Last code of the range; it counts.
        end: String,
        /// Who gave it, from outside the book, and may change it; absent: it stays as it is.
        given_by: String,
    }
}

/// The range of a unit; both ends count.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardRange {
    /// Code of the unit.
    pub unit: String,
    /// Its kind, where it was told.
    pub kind: Option<Kind>,
    /// Code of the unit that gave it.
    pub given_by: Option<String>,
    /// First code.
    pub start: String,
    /// Last code.
    pub end: String,
    /// Day of the last change.
    pub since: NaiveDate,
}

impl fmt::Debug for CardRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardRange").field("since", &self.since).finish_non_exhaustive()
    }
}

impl CardRange {
    pub(super) fn span(&self) -> Option<Span> {
        Span::of(&self.start, &self.end)
    }
}

/// A code that is not free any more.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The code.
    pub code: String,
    /// Code of the unit that gave it.
    pub unit: String,
    /// Staged, issued or void.
    pub state: CardUse,
    /// The member's key; absent for a code that went out of use before anybody had it.
    pub member: Option<String>,
    /// Since when it is in this state; of a card issued anew under its number the later day.
    pub since: NaiveDate,
    /// Number of the decision by which it was given.
    pub decision: Option<String>,
    /// The code of the card it replaced.
    pub replaces: Option<String>,
}

impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Card").field("state", &self.state).field("since", &self.since).finish_non_exhaustive()
    }
}

/// How a unit's range is taken up: `capacity` is the sum of `used`, `staged`, `handed_down` and `left`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CardCounts {
    /// Codes of the range; both ends count.
    pub capacity: u64,
    /// Codes the unit gave, void ones with them.
    pub used: u64,
    /// Those of them that are void.
    pub void: u64,
    /// Codes set aside.
    pub staged: u64,
    /// Codes in ranges of other units.
    pub handed_down: u64,
    /// Codes that are free.
    pub left: u64,
}

/// Codes of membership cards in ranges handed down level by level. It is never changed: [`CardBook::apply`] gives a new one.
#[derive(Clone, PartialEq, Eq)]
pub struct CardBook {
    pub(super) id: String,
    pub(super) opened_on: NaiveDate,
    pub(super) opened_with: CardRange,
    /// In the order they were given; the first is the book's own.
    pub(super) ranges: Vec<CardRange>,
    pub(super) cards: BTreeMap<u64, Card>,
    /// Whose card, or code set aside, each is.
    pub(super) held: BTreeMap<String, u64>,
    pub(super) history: Vec<CardEntry>,
    pub(super) version: u32,
}

impl fmt::Debug for CardBook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (ranges, cards) = (self.ranges.len(), self.cards.len());
        f.debug_struct("CardBook").field("version", &self.version).field("ranges", &ranges).field("cards", &cards).finish_non_exhaustive()
    }
}

impl CardBook {
    /// Open a book with the range from which all others are handed down.
    ///
    /// Where its ends have one length, every code is written with as many digits, zeros at the head kept; else without zeros at the head.
    ///
    /// # Errors
    /// [`Error::Input`] when something is missing, an end is not made of digits (at most 15), or the range ends before it begins.
    pub fn open(request: &CardBookRequest) -> Result<Self, Error> {
        let refused = |field: &str, problem| InputError { record: "card_book", field: field.to_owned(), row: None, problem };
        let text = |given: &Option<String>, field: &str| {
            given.clone().filter(|text| !text.is_empty()).ok_or_else(|| refused(field, Problem::MissingValue))
        };
        let opened_on = request.opened_on.ok_or_else(|| refused("opened_on", Problem::MissingValue))?;
        let (id, unit) = (text(&request.id, "id")?, text(&request.unit, "unit")?);
        let (start, end) = (text(&request.start, "start")?, text(&request.end, "end")?);
        for (field, end) in [("start", &start), ("end", &end)] {
            number(end).ok_or_else(|| refused(field, Problem::BadRange))?;
        }
        if !one_form(&start, &end) || Span::of(&start, &end).is_none() {
            return Err(refused("end", Problem::BadRange).into());
        }
        let given_by = request.given_by.clone().filter(|by| !by.is_empty() && *by != unit);
        let range = CardRange { unit, kind: request.kind, given_by, start, end, since: opened_on };
        Ok(CardBook::opened(id, opened_on, range))
    }

    pub(super) fn opened(id: String, opened_on: NaiveDate, range: CardRange) -> Self {
        let (cards, held) = (BTreeMap::new(), BTreeMap::new());
        let opened_with = range.clone();
        CardBook { id, opened_on, opened_with, ranges: vec![range], cards, held, history: Vec::new(), version: 0 }
    }

    /// The host's own id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The day it was opened.
    pub fn opened_on(&self) -> NaiveDate {
        self.opened_on
    }

    /// The ranges, in the order they were given; the first is the book's own.
    pub fn ranges(&self) -> &[CardRange] {
        &self.ranges
    }

    /// The codes that are not free, in their order.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.values()
    }

    /// The events applied, in order.
    pub fn history(&self) -> &[CardEntry] {
        &self.history
    }

    /// The number of events applied.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The code a member has, or that is set aside for the member.
    pub fn card_of(&self, member: &str) -> Option<&Card> {
        self.cards.get(self.held.get(member)?)
    }

    /// How codes are written.
    pub(super) fn form(&self) -> Form {
        self.ranges.first().map_or(Form(None), |range| Form::of(&range.start, &range.end))
    }

    pub(super) fn range(&self, unit: &str) -> Option<&CardRange> {
        self.ranges.iter().find(|range| range.unit == unit)
    }

    /// Whether the book's own range is of this unit's giving, which therefore stands outside the book.
    pub(super) fn comes_from(&self, unit: &str) -> bool {
        self.opened_with.given_by.as_deref() == Some(unit)
    }

    /// The ranges that a unit handed down.
    pub(super) fn below<'b>(&'b self, unit: &'b str) -> impl Iterator<Item = &'b CardRange> {
        self.ranges.iter().filter(move |range| range.given_by.as_deref() == Some(unit))
    }

    fn spanned(&self, unit: &str) -> Result<Span, Error> {
        let range = self.range(unit).and_then(CardRange::span);
        range.ok_or_else(|| Error::unknown("unit", unit, self.ranges.iter().map(|range| range.unit.as_str())))
    }

    /// How a unit's range is taken up.
    ///
    /// # Errors
    /// [`Error::UnknownName`] when the unit has no range.
    pub fn counts(&self, unit: &str) -> Result<CardCounts, Error> {
        let capacity = self.spanned(unit)?.size();
        let of = |state: CardUse| self.cards.values().filter(|card| card.unit == unit && card.state == state).count() as u64;
        let (issued, void, staged) = (of(CardUse::Issued), of(CardUse::Void), of(CardUse::Staged));
        let handed_down = self.below(unit).filter_map(CardRange::span).map(Span::size).sum();
        let used = issued + void;
        Ok(CardCounts { capacity, used, void, staged, handed_down, left: capacity.saturating_sub(used + staged + handed_down) })
    }

    /// What is free of a unit's range, in order.
    pub(super) fn gaps(&self, unit: &str) -> Vec<Span> {
        let Some(whole) = self.range(unit).and_then(CardRange::span) else { return Vec::new() };
        let one = |(number, _): (&u64, &Card)| Span { start: *number, end: *number };
        let mut taken: Vec<Span> = self.below(unit).filter_map(CardRange::span).collect();
        taken.extend(self.cards.range(whole.start..=whole.end).map(one));
        taken.sort_unstable();
        let mut gaps = Vec::new();
        let mut next = whole.start;
        for Span { start, end } in taken {
            if start > next {
                gaps.push(Span { start: next, end: start - 1 });
            }
            next = next.max(end + 1);
        }
        if next <= whole.end {
            gaps.push(Span { start: next, end: whole.end });
        }
        gaps
    }

    /// What a unit may still give or hand down, in order.
    ///
    /// # Errors
    /// [`Error::UnknownName`] when the unit has no range.
    pub fn free(&self, unit: &str) -> Result<Vec<CardSpan>, Error> {
        self.spanned(unit)?;
        Ok(self.gaps(unit).into_iter().map(|span| span.told(self.form())).collect())
    }

    /// The free codes of a unit after the highest it has used.
    pub(super) fn gaps_after_the_last(&self, unit: &str) -> Vec<Span> {
        let last = self.cards.iter().rev().find(|(_, card)| card.unit == unit).map(|(number, _)| *number);
        // A used code is in no gap, so a gap lies before it or after it.
        self.gaps(unit).into_iter().filter(|span| last.is_none_or(|last| span.start > last)).collect()
    }

    /// The free numbers that codes are taken from automatically, in order.
    pub(super) fn following(&self, charter: &Charter, unit: &str) -> impl Iterator<Item = u64> + use<> {
        let after_the_last = charter.value_of("cards.left", &|law| Ok(law.choice(P::CardAutomatic)? == "after_the_last"));
        let spans = if after_the_last == Some(true) { self.gaps_after_the_last(unit) } else { self.gaps(unit) };
        spans.into_iter().flat_map(|span| span.start..=span.end)
    }

    /// The codes that would be given next automatically: as many as are wanted, or as are left.
    ///
    /// # Errors
    /// [`Error::UnknownName`] when the unit has no range.
    pub fn next_codes(&self, charter: &Charter, unit: &str, count: u32) -> Result<Vec<String>, Error> {
        self.spanned(unit)?;
        let numbers = self.following(charter, unit).take(count as usize);
        Ok(numbers.map(|number| self.form().write(number)).collect())
    }

    /// What has become of a code, as a unit sees it.
    pub(super) fn use_of(&self, number: u64, unit: &str) -> CardUse {
        let below = || self.below(unit).filter_map(CardRange::span).any(|span| span.holds(number));
        match self.cards.get(&number) {
            Some(card) => card.state,
            None if below() => CardUse::HandedDown,
            None => CardUse::Free,
        }
    }

    /// The book after an effect; an effect that would give a code or a member two of anything, or leave a range, is not one of this book.
    pub(super) fn follow(&mut self, effect: &CardEffect) -> Option<()> {
        super::follow::follow(self, effect)
    }
}
