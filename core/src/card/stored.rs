//! Books as hosts store them: canonical JSON with a version of its own, read strictly.

use super::book::{Card, CardBook, CardRange};
use super::event::CardEntry;
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
            for effect in &entry.effects {
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
