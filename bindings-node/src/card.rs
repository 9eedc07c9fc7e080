//! Codes of cards: books held on the Rust side; what they answer becomes objects when a host reads it.
#![expect(clippy::too_many_arguments, reason = "an event is told by its fields")]

use crate::card_parts::{Card, CardCounts, CardEffect, CardEntry, CardRange, CardSpan};
use crate::charter::Charter;
use crate::failure::{Failure, Stop, answer};
use crate::held::{said, says};
use crate::value::{items, needed, optional};
use crate::verdict::FindingFields;
use dieule::CardBookRequest;
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;

/// Why an event changed nothing in a book of codes.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CardRefusalFields {
    /// What kind of refusal it is.
    #[napi(ts_type = "RefusalKind")]
    pub kind: &'static str,
    /// The rule that does not hold.
    pub rule: Option<String>,
    /// Why, as a stable code: the rule's reason, else that of the kind.
    pub reason: String,
    /// The members it is about, by the host's keys.
    pub members: Vec<String>,
    /// The codes it is about: of ranges that overlap the first they share.
    pub codes: Vec<String>,
    /// The rule's finding, with its figures and its article.
    pub finding: Option<FindingFields>,
    /// The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// The version the book has.
    pub version: u32,
    /// What the acting unit may still give or hand down.
    pub free: Vec<CardSpan>,
}

/// The answer to an event.
#[napi]
#[derive(Debug)]
pub struct CardStep {
    inner: dieule::CardStep,
}

says!(CardStep);

#[napi]
impl CardStep {
    /// The new book; null where the event was refused.
    #[napi(ts_return_type = "CardBook | null")]
    pub fn book(&self) -> Option<CardBook> {
        self.inner.book().map(|book| CardBook { inner: book.clone() })
    }

    /// What the host has to write.
    #[napi]
    pub fn effects(&self) -> Vec<CardEffect> {
        match &self.inner {
            dieule::CardStep::Taken(taken) => taken.effects.iter().map(CardEffect::from).collect(),
            dieule::CardStep::Refused(_) => Vec::new(),
        }
    }

    /// Whether the event had been applied before.
    #[napi(getter)]
    pub fn repeated(&self) -> bool {
        match &self.inner {
            dieule::CardStep::Taken(taken) => taken.repeated,
            dieule::CardStep::Refused(_) => false,
        }
    }

    /// Why it was refused; null where it was applied.
    #[napi(ts_return_type = "CardRefusalFields | null")]
    pub fn refusal(&self) -> Option<CardRefusalFields> {
        let dieule::CardRefusal { kind, rule, reason, members, codes, finding, certainty, version, free } = self.inner.refusal()?;
        Some(CardRefusalFields {
            kind: kind.code(),
            rule: rule.clone(),
            reason: reason.clone(),
            members: members.clone(),
            codes: codes.clone(),
            finding: finding.as_ref().map(FindingFields::from),
            certainty: certainty.map(dieule::Certainty::code),
            version: *version,
            free: free.iter().map(CardSpan::from).collect(),
        })
    }

    /// The refusal in words.
    #[napi]
    pub fn why(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(self.inner.refusal(), dieule::CardRefusal::message, language)
    }

    /// Its article as people write it.
    #[napi]
    pub fn article(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(self.inner.refusal(), dieule::CardRefusal::cited, language)
    }

    /// The stored form of the refusal: canonical JSON.
    #[napi]
    pub fn refusal_json(&self) -> String {
        self.inner.refusal().map(dieule::CardRefusal::to_json).unwrap_or_default()
    }

    fn finding(&self, _: u32) -> Option<&dieule::Finding> {
        self.inner.refusal()?.finding.as_ref()
    }
}

/// A book of codes.
#[napi]
#[derive(Debug)]
pub struct CardBook {
    inner: dieule::CardBook,
}

/// The fields of a book that are short.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct CardBookFields {
    /// The host's own id.
    pub id: String,
    /// The day it was opened.
    #[napi(ts_type = "IsoDate")]
    pub opened_on: String,
    /// The number of events applied.
    pub version: u32,
}

#[napi]
impl CardBook {
    /// Its short fields.
    #[napi]
    pub fn fields(&self) -> CardBookFields {
        CardBookFields { id: self.inner.id().to_owned(), opened_on: self.inner.opened_on().to_string(), version: self.inner.version() }
    }

    /// The ranges.
    #[napi]
    pub fn ranges(&self) -> Vec<CardRange> {
        self.inner.ranges().iter().map(CardRange::from).collect()
    }

    /// The codes that are not free.
    #[napi]
    pub fn cards(&self) -> Vec<Card> {
        self.inner.cards().map(Card::from).collect()
    }

    /// The events applied.
    #[napi]
    pub fn history(&self) -> Vec<CardEntry> {
        self.inner.history().iter().map(CardEntry::from).collect()
    }

    /// Apply an event.
    #[napi]
    pub fn apply(
        &self,
        charter: &Charter,
        id: Unknown<'_>,
        action: Unknown<'_>,
        on: Unknown<'_>,
        by: Unknown<'_>,
        unit: Unknown<'_>,
        kind: Unknown<'_>,
        start: Unknown<'_>,
        end: Unknown<'_>,
        members: Array<'_>,
        codes: Array<'_>,
        decision: Unknown<'_>,
        expects: Unknown<'_>,
    ) -> napi::Result<Either<CardStep, Failure>> {
        let apply = || -> Result<CardStep, Stop> {
            let event = dieule::CardEvent {
                id: needed(id, "event", "id")?,
                action: needed(action, "event", "action")?,
                on: needed(on, "event", "on")?,
                by: needed(by, "event", "by")?,
                unit: optional(unit, "event", "unit")?,
                kind: optional(kind, "event", "kind")?,
                start: optional(start, "event", "start")?,
                end: optional(end, "event", "end")?,
                members: items(members, "event", "members")?,
                codes: items(codes, "event", "codes")?,
                decision: optional(decision, "event", "decision")?,
                expects: optional(expects, "event", "expects")?,
            };
            Ok(CardStep { inner: self.inner.apply(&charter.inner, &event)? })
        };
        answer(apply())
    }

    /// The book opened again, with its history applied.
    #[napi]
    pub fn replay(&self, charter: &Charter) -> napi::Result<Either<CardStep, Failure>> {
        answer(self.inner.replay(&charter.inner).map(|inner| CardStep { inner }).map_err(Stop::from))
    }

    /// The code a member has; null where there is none.
    #[napi(ts_return_type = "Card | null | Failure")]
    pub fn card_of(&self, member: Unknown<'_>) -> napi::Result<Either<Option<Card>, Failure>> {
        let card = || -> Result<Option<Card>, Stop> {
            let member: String = needed(member, "card_book", "member")?;
            Ok(self.inner.card_of(&member).map(Card::from))
        };
        answer(card())
    }

    /// How a unit's range is taken up.
    #[napi]
    pub fn counts(&self, unit: Unknown<'_>) -> napi::Result<Either<CardCounts, Failure>> {
        let counts = || -> Result<CardCounts, Stop> { Ok((&self.inner.counts(&needed::<String>(unit, "card_book", "unit")?)?).into()) };
        answer(counts())
    }

    /// What a unit may still give or hand down.
    #[napi]
    pub fn free(&self, unit: Unknown<'_>) -> napi::Result<Either<Vec<CardSpan>, Failure>> {
        let free = || -> Result<Vec<CardSpan>, Stop> {
            let unit: String = needed(unit, "card_book", "unit")?;
            Ok(self.inner.free(&unit)?.iter().map(CardSpan::from).collect())
        };
        answer(free())
    }

    /// The codes that would be given next automatically.
    #[napi]
    pub fn next_codes(&self, charter: &Charter, unit: Unknown<'_>, count: Unknown<'_>) -> napi::Result<Either<Vec<String>, Failure>> {
        let next = || -> Result<Vec<String>, Stop> {
            let unit: String = needed(unit, "card_book", "unit")?;
            Ok(self.inner.next_codes(&charter.inner, &unit, needed(count, "card_book", "count")?)?)
        };
        answer(next())
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// Open a book of codes.
#[napi]
pub fn open_card_book(
    id: Unknown<'_>,
    opened_on: Unknown<'_>,
    unit: Unknown<'_>,
    kind: Unknown<'_>,
    start: Unknown<'_>,
    end: Unknown<'_>,
    given_by: Unknown<'_>,
) -> napi::Result<Either<CardBook, Failure>> {
    let open = || -> Result<CardBook, Stop> {
        let request = CardBookRequest {
            id: optional(id, "card_book", "id")?,
            opened_on: optional(opened_on, "card_book", "opened_on")?,
            unit: optional(unit, "card_book", "unit")?,
            kind: optional(kind, "card_book", "kind")?,
            start: optional(start, "card_book", "start")?,
            end: optional(end, "card_book", "end")?,
            given_by: optional(given_by, "card_book", "given_by")?,
        };
        Ok(CardBook { inner: dieule::CardBook::open(&request)? })
    };
    answer(open())
}

/// A stored book of codes.
#[napi]
pub fn card_book_from_json(text: Unknown<'_>) -> napi::Result<Either<CardBook, Failure>> {
    let read = || -> Result<CardBook, Stop> {
        Ok(CardBook { inner: dieule::CardBook::from_json(&needed::<String>(text, "card_book", "text")?)? })
    };
    answer(read())
}
