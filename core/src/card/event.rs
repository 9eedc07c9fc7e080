//! What happens to a book of codes, what follows from it, and why not.

use super::number::CardSpan;
use crate::error::{InputError, Problem};
use crate::messages;
use crate::procedure::{RefusalKind, not_taken};
use crate::record::codes;
use crate::unit::Kind;
use crate::verdict::{Certainty, Finding, Language, canonical};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

codes! {
    /// What may be done with a book of codes.
    CardAction {
        /// A unit hands a part of its range to a unit below: `unit`, its `kind`, `start`, `end`.
        GrantRange = "grant_range",
        /// The unit that gave a range moves its ends: `unit`, `start`, `end`.
        ChangeRange = "change_range",
        /// Codes are set aside for `members`: the `codes` named, one each, or the following ones.
        Stage = "stage",
        /// Codes set aside are free again: those of `members`, or all of the unit's.
        Unstage = "unstage",
        /// Codes set aside are given, by a `decision`: those of `members`, or all of the unit's.
        Confirm = "confirm",
        /// Cards of `members` are replaced by a `decision`, with the `codes` named or the following ones.
        Reissue = "reissue",
        /// `codes` go out of use for good.
        Void = "void",
    }
    /// What a host writes when codes of cards change.
    CardEffectKind {
        /// A range for a unit that had none.
        GiveRange = "give_range",
        /// Other ends of a unit's range.
        ChangeRange = "change_range",
        /// A code set aside; nothing is written on a member's record.
        StageCode = "stage_code",
        /// A code free again.
        DropCode = "drop_code",
        /// A code out of use for good.
        VoidCode = "void_code",
        /// A code on a member's record.
        WriteCode = "write_code",
    }
}

/// Something that happened, as the host tells it. Which fields an action takes stands with [`CardAction`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardEvent {
    /// The host's own id of the event: told twice, it counts once.
    pub id: String,
    /// What is done.
    pub action: CardAction,
    /// The day.
    pub on: NaiveDate,
    /// Code of the unit that does it.
    pub by: String,
    /// Code of the unit that gets a range.
    #[serde(default)]
    pub unit: Option<String>,
    /// Its kind; without it the unit gives no codes where the law asks for a level.
    #[serde(default)]
    pub kind: Option<Kind>,
    /// First code of its range.
    #[serde(default)]
    pub start: Option<String>,
    /// Last code of its range; it counts.
    #[serde(default)]
    pub end: Option<String>,
    /// Keys of the members.
    #[serde(default)]
    pub members: Vec<String>,
    /// Codes, in the order of the members.
    #[serde(default)]
    pub codes: Vec<String>,
    /// Number of the decision.
    #[serde(default)]
    pub decision: Option<String>,
    /// The version the host saw; without it concurrent events are not told apart.
    #[serde(default)]
    pub expects: Option<u32>,
}

impl CardEvent {
    /// Whether both tell the same; which version the host saw is no part of it.
    pub(super) fn same_as(&self, other: &CardEvent) -> bool {
        *self == CardEvent { expects: self.expects, ..other.clone() }
    }

    /// An event of which the rest is filled in with `..`.
    pub fn new(id: &str, action: CardAction, on: NaiveDate, by: &str) -> Self {
        let (id, by) = (id.to_owned(), by.to_owned());
        let (unit, kind, start, end, decision, expects) = (None, None, None, None, None, None);
        CardEvent { id, action, on, by, unit, kind, start, end, members: Vec::new(), codes: Vec::new(), decision, expects }
    }
}

impl CardAction {
    /// The fields an event of it may bring, and whether it cannot be without them.
    fn takes(self) -> &'static [(&'static str, bool)] {
        match self {
            CardAction::GrantRange => &[("unit", true), ("kind", false), ("start", true), ("end", true)],
            CardAction::ChangeRange => &[("unit", true), ("start", true), ("end", true)],
            CardAction::Stage => &[("members", true), ("codes", false)],
            CardAction::Unstage => &[("members", false)],
            CardAction::Confirm => &[("members", false), ("decision", false)],
            CardAction::Reissue => &[("members", true), ("codes", false), ("decision", false)],
            CardAction::Void => &[("codes", true)],
        }
    }
}

fn refused(field: &str, row: Option<usize>, problem: Problem) -> InputError {
    InputError { record: "event", field: field.to_owned(), row, problem }
}

impl CardEvent {
    /// Whether it brings what its action takes, and nothing else.
    pub(super) fn check(&self) -> Result<(), InputError> {
        let given = [
            ("unit", self.unit.is_some()),
            ("kind", self.kind.is_some()),
            ("start", self.start.is_some()),
            ("end", self.end.is_some()),
            ("members", !self.members.is_empty()),
            ("codes", !self.codes.is_empty()),
            ("decision", self.decision.is_some()),
        ];
        let takes = self.action.takes();
        for (field, given) in given {
            match takes.iter().find(|(takes, _)| *takes == field) {
                None if given => return Err(not_taken(field, &takes.iter().map(|(field, _)| *field).collect::<Vec<_>>())),
                Some((_, true)) if !given => return Err(refused(field, None, Problem::MissingValue)),
                _ => {}
            }
        }
        if self.unit.as_deref() == Some("") {
            return Err(refused("unit", None, Problem::MissingValue));
        }
        let mut keys = BTreeSet::new();
        for (row, member) in self.members.iter().enumerate() {
            if member.is_empty() {
                return Err(refused("members", Some(row), Problem::MissingValue));
            }
            if !keys.insert(member) {
                return Err(refused("members", Some(row), Problem::Repeated));
            }
        }
        let one_each = ![CardAction::Stage, CardAction::Reissue].contains(&self.action) || self.codes.is_empty();
        if !one_each && self.codes.len() != self.members.len() {
            let (expected, got) = (self.members.len(), self.codes.len());
            return Err(refused("codes", None, Problem::LengthMismatch { expected, got }));
        }
        Ok(())
    }
}

impl fmt::Debug for CardEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardEvent").field("action", &self.action).field("on", &self.on).finish_non_exhaustive()
    }
}

/// Something the host has to write. Effects come in an order that fits one transaction.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardEffect {
    /// What.
    pub what: CardEffectKind,
    /// Code of the unit it is about.
    pub unit: String,
    /// The day.
    pub on: NaiveDate,
    /// Code of the unit that gave the range.
    pub given_by: Option<String>,
    /// Kind of the unit, where it was told.
    pub kind: Option<Kind>,
    /// First code of the range.
    pub start: Option<String>,
    /// Last code of the range.
    pub end: Option<String>,
    /// The code.
    pub code: Option<String>,
    /// The member's key.
    pub member: Option<String>,
    /// The code of the card that is replaced.
    pub replaces: Option<String>,
    /// Number of the decision.
    pub decision: Option<String>,
}

impl CardEffect {
    pub(super) fn of(what: CardEffectKind, unit: &str, on: NaiveDate) -> Self {
        let (given_by, kind, start, end, code, member, replaces, decision) = (None, None, None, None, None, None, None, None);
        CardEffect { what, unit: unit.to_owned(), on, given_by, kind, start, end, code, member, replaces, decision }
    }
}

impl fmt::Debug for CardEffect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardEffect").field("what", &self.what).field("on", &self.on).finish_non_exhaustive()
    }
}

/// An event that was applied, and what followed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardEntry {
    /// The event as it was told.
    pub event: CardEvent,
    /// What the host had to write.
    pub effects: Vec<CardEffect>,
}

impl fmt::Debug for CardEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardEntry").field("event", &self.event).finish_non_exhaustive()
    }
}

/// Why an event changed nothing.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CardRefusal {
    /// What kind of refusal it is.
    pub kind: RefusalKind,
    /// The rule that does not hold.
    pub rule: Option<String>,
    /// Why, as a stable code: the rule's reason, else that of the kind.
    pub reason: String,
    /// The members it is about, by the host's keys.
    pub members: Vec<String>,
    /// The codes it is about: of ranges that overlap the first they share.
    pub codes: Vec<String>,
    /// The rule's finding, with its figures and its article.
    pub finding: Option<Finding>,
    /// The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
    pub certainty: Option<Certainty>,
    /// The version the book has.
    pub version: u32,
    /// What the acting unit may still give or hand down.
    pub free: Vec<CardSpan>,
}

impl fmt::Debug for CardRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CardRefusal").field("kind", &self.kind).field("reason", &self.reason).finish_non_exhaustive()
    }
}

impl CardRefusal {
    /// Why, in words.
    pub fn message(&self, language: Language) -> String {
        match &self.finding {
            Some(finding) => finding.message(language),
            None => messages::procedure("cards", "refusals", &self.reason, language),
        }
    }

    /// The article, as people write it, with how sure its reading is where that is not the plain text; empty where no article says it.
    pub fn cited(&self, language: Language) -> String {
        self.finding.as_ref().map(|finding| messages::source(finding, language)).unwrap_or_default()
    }

    /// Canonical JSON: the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}
