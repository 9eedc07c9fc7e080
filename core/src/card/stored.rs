//! Books as hosts store them: canonical JSON with a version of its own, read strictly.

use super::book::{Card, CardBook, CardRange};
use super::event::{CardAction, CardEffect, CardEffectKind as E, CardEntry, CardEvent};
use crate::error::Error;
use crate::procedure::{of_format, stored};
use crate::verdict::canonical;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize, Serializer};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The version of the stored form.
const FORMAT: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<'b> {
    format: u32,
    id: Cow<'b, str>,
    opened_on: NaiveDate,
    /// The book's own range as it was when the book was opened.
    opened_with: Cow<'b, CardRange>,
    ranges: Cow<'b, [CardRange]>,
    cards: Vec<Cow<'b, Card>>,
    history: Cow<'b, [CardEntry]>,
    version: u32,
}

impl Serialize for CardBook {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            format: FORMAT,
            id: Cow::Borrowed(&self.id),
            opened_on: self.opened_on,
            opened_with: Cow::Borrowed(&self.opened_with),
            ranges: Cow::Borrowed(&self.ranges),
            cards: self.cards.values().map(Cow::Borrowed).collect(),
            history: Cow::Borrowed(&self.history),
            version: self.version,
        };
        written.serialize(out)
    }
}

/// Whether an event can have had an effect, whatever the law: what is told of codes is told of those, and of nobody else.
fn comes_of(event: &CardEvent, effect: &CardEffect) -> bool {
    let own = effect.unit == event.by;
    let named = effect.member.as_ref().is_some_and(|member| event.members.contains(member));
    let range = || event.unit.as_ref() == Some(&effect.unit) && (&event.start, &event.end) == (&effect.start, &effect.end);
    let decided = effect.decision == event.decision;
    let fits = match (event.action, effect.what) {
        (CardAction::GrantRange, E::GiveRange) => range() && effect.given_by.as_ref() == Some(&event.by) && effect.kind == event.kind,
        (CardAction::ChangeRange, E::ChangeRange) => range(),
        (CardAction::Stage, E::StageCode) => own && named,
        (CardAction::Unstage, E::DropCode) => own && (named || event.members.is_empty()),
        (CardAction::Confirm, E::WriteCode) => own && decided && (named || event.members.is_empty()),
        // The card that is replaced may be of another unit's giving.
        (CardAction::Reissue, E::VoidCode) => named,
        (CardAction::Reissue, E::WriteCode) => own && named && decided,
        (CardAction::Void, E::VoidCode) => own && effect.code.as_ref().is_some_and(|code| event.codes.contains(code)),
        _ => false,
    };
    fits && effect.on == event.on
}

impl CardBook {
    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// Read a stored book.
    ///
    /// # Errors
    /// [`Error::Stored`] when the text is no book of a format that this version knows, or when its ranges and codes are not where its
    /// history leads.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let written: Written<'_> = of_format(text, FORMAT)?;
        let opened_with = written.opened_with.into_owned();
        if opened_with.span().is_none() || opened_with.since != written.opened_on {
            return Err(stored("its own range is none, or not of the day it was opened"));
        }
        if usize::try_from(written.version).ok() != Some(written.history.len()) {
            return Err(stored("its version is not the number of its events"));
        }
        let mut book = CardBook::opened(written.id.into_owned(), written.opened_on, opened_with);
        let mut ids = BTreeSet::new();
        for entry in written.history.iter() {
            if !ids.insert(entry.event.id.as_str()) {
                return Err(stored("two events have one id"));
            }
            if entry.effects.is_empty() {
                return Err(stored("an event came to nothing"));
            }
            for effect in &entry.effects {
                if !comes_of(&entry.event, effect) {
                    return Err(stored("an effect is not one of its event"));
                }
                book.follow(effect).ok_or_else(|| stored("an effect does not fit the book"))?;
            }
        }
        let same = book.ranges == *written.ranges && book.cards.values().eq(written.cards.iter().map(Cow::as_ref));
        if !same {
            return Err(stored("a range or a code is not where the history leads"));
        }
        (book.history, book.version) = (written.history.into_owned(), written.version);
        Ok(book)
    }
}
