//! Codes of cards: books that a host stores and drives by events.

use crate::charter::CharterBase;
use crate::code::{CardAction, CardEffectKind, CardUse, Certainty, Kind, Language, RefusalKind};
use crate::error::Refused;
use crate::findings::Finding;
use crate::mirror::{Restore, Show, Tuple, mirrors};
use crate::plain::Plain;
use crate::value::{Count, Day};
use chrono::NaiveDate;
use pyo3::prelude::*;
use std::hash::{Hash, Hasher};

mirrors! {
    /// Codes from one to another; both count.
    CardSpan shows [start, end, codes] both_ways {
        /// The first code.
        start: String,
        /// The last code.
        end: String,
        /// How many there are.
        codes: u64,
    }

    /// The range of a unit; both ends count.
    CardRange shows [unit, start, end] both_ways {
        /// Code of the unit.
        unit: String,
        /// Its kind, where it was told.
        kind: Option<Kind>,
        /// Code of the unit that gave it.
        given_by: Option<String>,
        /// First code.
        start: String,
        /// Last code.
        end: String,
        /// Day of the last change.
        since: NaiveDate,
    }

    /// A code that is not free any more.
    Card shows [state, since] both_ways {
        /// The code.
        code: String,
        /// Code of the unit that gave it.
        unit: String,
        /// Staged, issued or void.
        state: CardUse,
        /// The member's key; None for a code that went out of use before anybody had it.
        member: Option<String>,
        /// Since when it is in this state; of a card issued anew under its number the later day.
        since: NaiveDate,
        /// Number of the decision by which it was given.
        decision: Option<String>,
        /// The code of the card it replaced.
        replaces: Option<String>,
    }

    /// How a unit's range is taken up: `capacity` is the sum of `used`, `staged`, `handed_down` and `left`.
    CardCounts shows [capacity, used, left] both_ways {
        /// Codes of the range; both ends count.
        capacity: u64,
        /// Codes the unit gave, void ones with them.
        used: u64,
        /// Those of them that are void.
        void: u64,
        /// Codes set aside.
        staged: u64,
        /// Codes in ranges of other units.
        handed_down: u64,
        /// Codes that are free.
        left: u64,
    }

    /// Something that happened to a book of codes, as the host told it.
    CardEvent shows [id, action, on] both_ways {
        /// The host's own id of the event: told twice, it counts once.
        id: String,
        /// What is done.
        action: CardAction,
        /// The day.
        on: NaiveDate,
        /// Code of the unit that does it.
        by: String,
        /// Code of the unit that gets a range.
        unit: Option<String>,
        /// Its kind; without it the unit gives no codes where the law asks for a level.
        kind: Option<Kind>,
        /// First code of its range.
        start: Option<String>,
        /// Last code of its range; it counts.
        end: Option<String>,
        /// Keys of the members.
        members: Tuple<String>,
        /// Codes, in the order of the members.
        codes: Tuple<String>,
        /// Number of the decision.
        decision: Option<String>,
        /// The version the host saw.
        expects: Option<u32>,
    }

    /// Something the host has to write when codes change. Effects come in an order that fits one transaction.
    CardEffect shows [what, unit, on] both_ways {
        /// What.
        what: CardEffectKind,
        /// Code of the unit it is about.
        unit: String,
        /// The day.
        on: NaiveDate,
        /// Code of the unit that gave the range.
        given_by: Option<String>,
        /// Kind of the unit, where it was told.
        kind: Option<Kind>,
        /// First code of the range.
        start: Option<String>,
        /// Last code of the range.
        end: Option<String>,
        /// The code.
        code: Option<String>,
        /// The member's key.
        member: Option<String>,
        /// The code of the card that is replaced.
        replaces: Option<String>,
        /// Number of the decision.
        decision: Option<String>,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// An event that was applied to a book of codes, and what followed.
    CardEntry shows [event] both_ways {
        /// The event as it was told.
        event: CardEvent,
        /// What the host had to write.
        effects: Tuple<CardEffect>,
    }

    /// Why an event changed nothing in a book of codes.
    CardRefusal shows [kind, rule, reason] both_ways {
        /// What kind of refusal it is.
        kind: RefusalKind,
        /// The rule that does not hold.
        rule: Option<String>,
        /// Why, as a stable code: the rule's reason, else that of the kind.
        reason: String,
        /// The members it is about, by the host's keys.
        members: Tuple<String>,
        /// The codes it is about: of ranges that overlap the first they share.
        codes: Tuple<String>,
        /// The rule's finding, with its figures and its article.
        finding: Option<Finding>,
        /// The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
        certainty: Option<Certainty>,
        /// The version the book has.
        version: u32,
        /// What the acting unit may still give or hand down.
        free: Tuple<CardSpan>,
    } => {
        /// Why, in words.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn message(&self, language: Language) -> String {
            self.core().message(language.0)
        }

        /// The article as people write it, with how sure its reading is where that is not the plain text; empty where no article says it.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn cited(&self, language: Language) -> String {
            self.core().cited(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// The answer to an event: the new book with what the host has to write, or why nothing changed.
    CardStep shows [repeated, refusal] by_hand {
        /// The new book, the one asked is not changed; None where the event was refused.
        book: Option<CardBook>,
        /// What the host has to write, in order.
        effects: Tuple<CardEffect>,
        /// Whether the event had been applied before: nothing changed, and the effects are those of that time.
        repeated: bool,
        /// Why it was refused; None where it was applied.
        refusal: Option<CardRefusal>,
    }
}

impl From<dieule::CardStep> for CardStep {
    fn from(step: dieule::CardStep) -> Self {
        match step {
            dieule::CardStep::Taken(taken) => {
                let dieule::CardTaken { book, effects, repeated } = *taken;
                CardStep { book: Some(CardBook { core: book }), effects: Tuple::of(&effects), repeated, refusal: None }
            }
            dieule::CardStep::Refused(refusal) => {
                CardStep { book: None, effects: Tuple::of(&Vec::new()), repeated: false, refusal: Some(CardRefusal::of(&refusal)) }
            }
        }
    }
}

/// Codes of membership cards in ranges handed down level by level: a plain value that a host stores and drives by events. It is never changed.
#[pyclass(frozen, eq, hash, from_py_object, module = "dieule")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CardBook {
    core: dieule::CardBook,
}

impl Hash for CardBook {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.core.id(), self.core.version()).hash(state);
    }
}

#[pymethods]
impl CardBook {
    /// Open a book with the range from which all others are handed down; both ends count.
    ///
    /// Where they have one length, every code is written with as many digits, zeros at the head kept; else without zeros at the head.
    /// `given_by` is the unit that gave the range, from outside the book, and may change it. All but `kind` and `given_by` are needed: raises `InputError`
    /// for what is missing, and for what is no range.
    #[staticmethod]
    #[pyo3(signature = (*, id = None, opened_on = None, unit = None, start = None, end = None, kind = None, given_by = None))]
    fn open(
        id: Option<String>,
        opened_on: Option<Day<'_>>,
        unit: Option<String>,
        start: Option<String>,
        end: Option<String>,
        kind: Option<Kind>,
        given_by: Option<String>,
    ) -> Result<Self, Refused> {
        let opened_on = opened_on.map(|day| day.read("card_book", "opened_on")).transpose()?;
        let kind = kind.map(|kind| kind.0);
        let request = dieule::CardBookRequest { id, opened_on, unit, kind, start, end, given_by };
        Ok(CardBook { core: dieule::CardBook::open(&request)? })
    }

    /// The host's own id.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// The day it was opened.
    #[getter]
    fn opened_on(&self) -> NaiveDate {
        self.core.opened_on()
    }

    /// The ranges, in the order they were given; the first is the book's own.
    #[getter]
    fn ranges(&self) -> Tuple<CardRange> {
        self.core.ranges().iter().map(CardRange::of).collect()
    }

    /// The codes that are not free, in their order.
    #[getter]
    fn cards(&self) -> Tuple<Card> {
        self.core.cards().map(Card::of).collect()
    }

    /// The events applied, in order.
    #[getter]
    fn history(&self) -> Tuple<CardEntry> {
        self.core.history().iter().map(CardEntry::of).collect()
    }

    /// The number of events applied.
    #[getter]
    fn version(&self) -> u32 {
        self.core.version()
    }

    /// Apply an event: the new book with what the host has to write, or why nothing changed.
    ///
    /// Which arguments an action takes stands with `CardAction`. `expects` is the version the host saw. The charter should be that of the
    /// event's day. Raises `InputError` for an argument that the action does not take, or lacks.
    #[pyo3(signature = (charter, *, id, action, on, by, unit = None, kind = None, start = None, end = None, members = Vec::new(),
        codes = Vec::new(), decision = None, expects = None))]
    fn apply(
        &self,
        charter: &CharterBase,
        id: String,
        action: CardAction,
        on: Day<'_>,
        by: String,
        unit: Option<String>,
        kind: Option<Kind>,
        start: Option<String>,
        end: Option<String>,
        members: Vec<String>,
        codes: Vec<String>,
        decision: Option<String>,
        expects: Option<Count<'_>>,
    ) -> Result<CardStep, Refused> {
        let expects = expects.map(|expects| expects.read("event", "expects")).transpose()?;
        let (action, on, kind) = (action.0, on.read("event", "on")?, kind.map(|kind| kind.0));
        let event = dieule::CardEvent { id, action, on, by, unit, kind, start, end, members, codes, decision, expects };
        Ok(self.core.apply(charter.core(), &event)?.into())
    }

    /// Open the book again and apply its history: the same value, under the same law.
    fn replay(&self, charter: &CharterBase) -> Result<CardStep, Refused> {
        Ok(self.core.replay(charter.core())?.into())
    }

    /// The code a member has, or that is set aside for the member; None where there is none.
    fn card_of(&self, member: &str) -> Option<Card> {
        self.core.card_of(member).map(Card::of)
    }

    /// How a unit's range is taken up. Raises `UnknownNameError` when the unit has none.
    fn counts(&self, unit: &str) -> Result<CardCounts, Refused> {
        Ok(CardCounts::of(&self.core.counts(unit)?))
    }

    /// What a unit may still give or hand down, in order. Raises `UnknownNameError` when it has no range.
    fn free(&self, unit: &str) -> Result<Tuple<CardSpan>, Refused> {
        Ok(Tuple::of(&self.core.free(unit)?))
    }

    /// The codes that would be given next automatically: as many as are wanted, or as are left. Raises `UnknownNameError` when the unit has
    /// no range.
    fn next_codes(&self, charter: &CharterBase, unit: &str, count: Count<'_>) -> Result<Tuple<String>, Refused> {
        Ok(self.core.next_codes(charter.core(), unit, count.read("card_book", "count")?)?.into_iter().collect())
    }

    /// As plain data, ready for JSON.
    fn to_dict(&self) -> PyResult<Plain> {
        Plain::of(&self.core)
    }

    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    fn to_json(&self) -> String {
        self.core.to_json()
    }

    /// Read a stored book. Raises `StoredValueError` when its format is not known, or when it is not whole.
    #[staticmethod]
    fn from_json(text: &str) -> Result<Self, Refused> {
        Ok(CardBook { core: dieule::CardBook::from_json(text)? })
    }

    fn __repr__(&self) -> String {
        format!("CardBook(version={}, ranges={}, cards={}, …)", self.core.version(), self.core.ranges().len(), self.core.cards().count())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (String,))> {
        Ok((slf.get_type().getattr("from_json")?, (slf.get().core.to_json(),)))
    }
}
