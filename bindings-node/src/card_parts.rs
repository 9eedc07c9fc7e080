//! What a book of codes is made of, as plain objects: ranges, codes, counts, its history, what the host has to write.

use napi_derive::napi;

/// Numbers of codes have at most fifteen digits, so a JavaScript number holds every count.
fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Codes from one to another; both count.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct CardSpan {
    /// The first code.
    pub start: String,
    /// The last code.
    pub end: String,
    /// How many there are.
    pub codes: i64,
}

impl From<&dieule::CardSpan> for CardSpan {
    fn from(dieule::CardSpan { start, end, codes }: &dieule::CardSpan) -> Self {
        CardSpan { start: start.clone(), end: end.clone(), codes: number(*codes) }
    }
}

/// The range of a unit; both ends count.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CardRange {
    /// Code of the unit.
    pub unit: String,
    /// Its kind, where it was told.
    #[napi(ts_type = "Kind")]
    pub kind: Option<&'static str>,
    /// Code of the unit that gave it.
    pub given_by: Option<String>,
    /// First code.
    pub start: String,
    /// Last code.
    pub end: String,
    /// Day of the last change.
    #[napi(ts_type = "IsoDate")]
    pub since: String,
}

impl From<&dieule::CardRange> for CardRange {
    fn from(dieule::CardRange { unit, kind, given_by, start, end, since }: &dieule::CardRange) -> Self {
        CardRange {
            unit: unit.clone(),
            kind: kind.map(dieule::Kind::code),
            given_by: given_by.clone(),
            start: start.clone(),
            end: end.clone(),
            since: since.to_string(),
        }
    }
}

/// A code that is not free any more.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Card {
    /// The code.
    pub code: String,
    /// Code of the unit that gave it.
    pub unit: String,
    /// Staged, issued or void.
    #[napi(ts_type = "CardUse")]
    pub state: &'static str,
    /// The member's key; null for a code that went out of use before anybody had it.
    pub member: Option<String>,
    /// Since when it is in this state; of a card issued anew under its number the later day.
    #[napi(ts_type = "IsoDate")]
    pub since: String,
    /// Number of the decision by which it was given.
    pub decision: Option<String>,
    /// The code of the card it replaced.
    pub replaces: Option<String>,
}

impl From<&dieule::Card> for Card {
    fn from(dieule::Card { code, unit, state, member, since, decision, replaces }: &dieule::Card) -> Self {
        Card {
            code: code.clone(),
            unit: unit.clone(),
            state: state.code(),
            member: member.clone(),
            since: since.to_string(),
            decision: decision.clone(),
            replaces: replaces.clone(),
        }
    }
}

/// How a unit's range is taken up: `capacity` is the sum of `used`, `staged`, `handed_down` and `left`.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct CardCounts {
    /// Codes of the range; both ends count.
    pub capacity: i64,
    /// Codes the unit gave, void ones with them.
    pub used: i64,
    /// Those of them that are void.
    pub void: i64,
    /// Codes set aside.
    pub staged: i64,
    /// Codes in ranges of other units.
    pub handed_down: i64,
    /// Codes that are free.
    pub left: i64,
}

impl From<&dieule::CardCounts> for CardCounts {
    fn from(dieule::CardCounts { capacity, used, void, staged, handed_down, left }: &dieule::CardCounts) -> Self {
        CardCounts {
            capacity: number(*capacity),
            used: number(*used),
            void: number(*void),
            staged: number(*staged),
            handed_down: number(*handed_down),
            left: number(*left),
        }
    }
}

/// Something that happened to a book of codes, as the host told it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CardEvent {
    /// The host's own id of the event: told twice, it counts once.
    pub id: String,
    /// What is done.
    #[napi(ts_type = "CardAction")]
    pub action: &'static str,
    /// The day.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// Code of the unit that does it.
    pub by: String,
    /// Code of the unit that gets a range.
    pub unit: Option<String>,
    /// Its kind; without it the unit gives no codes where the law asks for a level.
    #[napi(ts_type = "Kind")]
    pub kind: Option<&'static str>,
    /// First code of its range.
    pub start: Option<String>,
    /// Last code of its range; it counts.
    pub end: Option<String>,
    /// Keys of the members.
    pub members: Vec<String>,
    /// Codes, in the order of the members.
    pub codes: Vec<String>,
    /// Number of the decision.
    pub decision: Option<String>,
    /// The version the host saw.
    pub expects: Option<u32>,
}

impl From<&dieule::CardEvent> for CardEvent {
    fn from(
        dieule::CardEvent { id, action, on, by, unit, kind, start, end, members, codes, decision, expects }: &dieule::CardEvent,
    ) -> Self {
        CardEvent {
            id: id.clone(),
            action: action.code(),
            on: on.to_string(),
            by: by.clone(),
            unit: unit.clone(),
            kind: kind.map(dieule::Kind::code),
            start: start.clone(),
            end: end.clone(),
            members: members.clone(),
            codes: codes.clone(),
            decision: decision.clone(),
            expects: *expects,
        }
    }
}

/// Something the host has to write when codes change. Effects come in an order that fits one transaction.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CardEffect {
    /// What.
    #[napi(ts_type = "CardEffectKind")]
    pub what: &'static str,
    /// Code of the unit it is about.
    pub unit: String,
    /// The day.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// Code of the unit that gave the range.
    pub given_by: Option<String>,
    /// Kind of the unit, where it was told.
    #[napi(ts_type = "Kind")]
    pub kind: Option<&'static str>,
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

impl From<&dieule::CardEffect> for CardEffect {
    fn from(
        dieule::CardEffect { what, unit, on, given_by, kind, start, end, code, member, replaces, decision }: &dieule::CardEffect,
    ) -> Self {
        CardEffect {
            what: what.code(),
            unit: unit.clone(),
            on: on.to_string(),
            given_by: given_by.clone(),
            kind: kind.map(dieule::Kind::code),
            start: start.clone(),
            end: end.clone(),
            code: code.clone(),
            member: member.clone(),
            replaces: replaces.clone(),
            decision: decision.clone(),
        }
    }
}

/// An event that was applied to a book of codes, and what followed.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct CardEntry {
    /// The event as it was told.
    pub event: CardEvent,
    /// What the host had to write.
    pub effects: Vec<CardEffect>,
}

impl From<&dieule::CardEntry> for CardEntry {
    fn from(dieule::CardEntry { event, effects }: &dieule::CardEntry) -> Self {
        CardEntry { event: event.into(), effects: effects.iter().map(CardEffect::from).collect() }
    }
}
