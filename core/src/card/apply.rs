//! Applying an event to a book: a new book with what follows, or a refusal. Nothing is ever half changed.

use super::book::{CardBook, CardRange};
use super::event::{CardAction, CardEffect, CardEffectKind as E, CardEntry, CardEvent, CardRefusal};
use super::facts::{CardFacts, CardUse};
use super::follow::{in_use, standing_in_the_way};
use super::number::{Span, number};
use crate::charter::{Charter, Facts};
use crate::error::Error;
use crate::procedure::RefusalKind;
use crate::rulebook::P;
use crate::verdict::{Finding, Outcome, Severity};

/// A book after an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardTaken {
    /// The new book; the one asked is not changed.
    pub book: CardBook,
    /// What the host has to write, in order.
    pub effects: Vec<CardEffect>,
    /// Whether the event had been applied before: nothing changed, and the effects are those of that time.
    pub repeated: bool,
}

/// The answer to an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardStep {
    /// It was applied.
    Taken(Box<CardTaken>),
    /// It was refused, and nothing changed.
    Refused(Box<CardRefusal>),
}

impl CardStep {
    /// The new book; `None` where the event was refused.
    pub fn book(&self) -> Option<&CardBook> {
        match self {
            CardStep::Taken(taken) => Some(&taken.book),
            CardStep::Refused(_) => None,
        }
    }

    /// Why it was refused.
    pub fn refusal(&self) -> Option<&CardRefusal> {
        match self {
            CardStep::Taken(_) => None,
            CardStep::Refused(refusal) => Some(refusal),
        }
    }
}

/// What stops an event.
enum Stopped {
    Refused { kind: RefusalKind, members: Vec<String>, codes: Vec<String>, finding: Option<Box<Finding>> },
    Broken(&'static str),
}

impl Stopped {
    fn kind(kind: RefusalKind) -> Self {
        Stopped::Refused { kind, members: Vec::new(), codes: Vec::new(), finding: None }
    }
}

impl CardBook {
    /// Apply an event. The given book is not changed; a refusal says which rule stands in the way and what is free.
    ///
    /// An event about several members or codes is refused whole where a rule stands in the way of one. The charter should be that of the
    /// event's day.
    ///
    /// # Errors
    /// [`Error::Input`] when the event brings a field that its action does not take, lacks one it needs, or names a member twice.
    pub fn apply(&self, charter: &Charter, event: &CardEvent) -> Result<CardStep, Error> {
        event.check()?;
        // Told again, an event is answered as it was, whatever the version says now.
        if let Some(entry) = self.history.iter().find(|entry| entry.event.id == event.id) {
            if entry.event.same_as(event) {
                let (book, effects) = (self.clone(), entry.effects.clone());
                return Ok(CardStep::Taken(Box::new(CardTaken { book, effects, repeated: true })));
            }
            return self.refused(event, Stopped::kind(RefusalKind::EventReused));
        }
        if event.expects.is_some_and(|seen| seen != self.version) {
            return self.refused(event, Stopped::kind(RefusalKind::StaleVersion));
        }
        if event.on < self.history.last().map_or(self.opened_on, |entry| entry.event.on) {
            return self.refused(event, Stopped::kind(RefusalKind::BeforeTheLastStep));
        }
        let mut draft = Draft { charter, event, book: self.clone(), effects: Vec::new() };
        let done = match event.action {
            CardAction::GrantRange | CardAction::ChangeRange => draft.range(),
            CardAction::Stage => draft.stage(),
            CardAction::Unstage | CardAction::Confirm => draft.settle(),
            CardAction::Reissue => draft.reissue(),
            CardAction::Void => draft.void(),
        };
        if let Err(stopped) = done {
            return self.refused(event, stopped);
        }
        let Draft { mut book, effects, .. } = draft;
        book.version = self.version.saturating_add(1);
        book.history.push(CardEntry { event: event.clone(), effects: effects.clone() });
        Ok(CardStep::Taken(Box::new(CardTaken { book, effects, repeated: false })))
    }

    /// Open the book again and apply its history: the same value, under the same law.
    ///
    /// # Errors
    /// As [`CardBook::apply`].
    pub fn replay(&self, charter: &Charter) -> Result<CardStep, Error> {
        let mut book = CardBook::opened(self.id.clone(), self.opened_on, self.opened_with.clone());
        let mut effects = Vec::new();
        for entry in &self.history {
            match book.apply(charter, &entry.event)? {
                CardStep::Taken(taken) => {
                    book = taken.book;
                    effects.extend(taken.effects);
                }
                refused @ CardStep::Refused(_) => return Ok(refused),
            }
        }
        Ok(CardStep::Taken(Box::new(CardTaken { book, effects, repeated: false })))
    }

    fn refused(&self, event: &CardEvent, stopped: Stopped) -> Result<CardStep, Error> {
        let (kind, members, codes, finding) = match stopped {
            Stopped::Broken(why) => return Err(Error::Rulebook(why.to_owned())),
            Stopped::Refused { kind, members, codes, finding } => (kind, members, codes, finding.map(|finding| *finding)),
        };
        Ok(CardStep::Refused(Box::new(CardRefusal {
            kind,
            rule: finding.as_ref().map(|finding| finding.rule.clone()),
            reason: finding.as_ref().map_or_else(|| kind.code().to_owned(), |finding| finding.reason.clone()),
            members,
            codes,
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
            finding,
            version: self.version,
            free: self.free(&event.by).unwrap_or_default(),
        })))
    }
}

/// An event on its way: the book with the effects so far, so that each person is asked about after those before.
struct Draft<'e> {
    charter: &'e Charter,
    event: &'e CardEvent,
    book: CardBook,
    effects: Vec<CardEffect>,
}

impl Draft<'_> {
    fn effect(&self, what: E) -> CardEffect {
        CardEffect::of(what, &self.event.by, self.event.on)
    }

    fn follow(&mut self, effect: CardEffect) -> Result<(), Stopped> {
        self.book.follow(&effect).ok_or(Stopped::Broken("a rule about codes of cards allows what no book can hold"))?;
        self.effects.push(effect);
        Ok(())
    }

    /// The first of the rules that does not hold; guidance and hints never stop an event.
    fn ask(&self, rules: &[&str], facts: CardFacts, member: Option<&str>, code: Option<String>) -> Result<(), Stopped> {
        let facts = Facts::from(facts);
        let findings = rules.iter().filter_map(|rule| self.charter.finding_about(rule, &facts));
        let stops = |finding: &Finding| finding.outcome != Outcome::Met && finding.severity == Severity::Requirement;
        let Some(finding) = findings.into_iter().find(stops) else { return Ok(()) };
        let (members, codes) = (member.map(str::to_owned).into_iter().collect(), code.into_iter().collect());
        Err(Stopped::Refused { kind: RefusalKind::Rule, members, codes, finding: Some(Box::new(finding)) })
    }

    /// The range of the unit that acts, where it has one.
    fn own(&self) -> Result<CardRange, Stopped> {
        self.book.range(&self.event.by).cloned().ok_or_else(|| Stopped::kind(RefusalKind::NotTheActor))
    }

    fn range(&mut self) -> Result<(), Stopped> {
        let event = self.event;
        let (Some(unit), Some(start), Some(end)) = (&event.unit, event.start.clone(), event.end.clone()) else { return Ok(()) };
        let changes = event.action == CardAction::ChangeRange;
        let before = self.book.range(unit).cloned();
        let range = match (changes, before) {
            (true, Some(before)) if before.given_by.as_ref() == Some(&event.by) => CardRange { start, end, since: event.on, ..before },
            (true, _) => return Err(Stopped::kind(RefusalKind::NotTheActor)),
            (false, Some(_)) => return Err(Stopped::kind(RefusalKind::NotOffered)),
            (false, None) if self.book.comes_from(unit) => return Err(Stopped::kind(RefusalKind::NotOffered)),
            (false, None) => {
                self.own()?;
                let (unit, given_by) = (unit.clone(), Some(event.by.clone()));
                CardRange { unit, kind: event.kind, given_by, start, end, since: event.on }
            }
        };
        let giver = self.book.range(&event.by).cloned();
        let span = Span::of(&range.start, &range.end);
        let clash = span.and_then(|span| standing_in_the_way(&self.book, &range, span));
        let mut facts = CardFacts {
            range_start: Some(range.start.clone()),
            range_end: Some(range.end.clone()),
            other_start: clash.map(|(other, _)| other.start.clone()),
            other_end: clash.map(|(other, _)| other.end.clone()),
            codes_in_use: Some(span.map_or(0, |span| in_use(&self.book, &range, span))),
            ..CardFacts::default()
        };
        let first = clash.map(|(_, first)| self.book.form().write(first));
        // Who gave the book's own range stands outside it, and is asked neither for a level nor for a range.
        let rules: &[&str] = if let Some(giver) = giver {
            (facts.giver_kind, facts.giver_start, facts.giver_end) = (giver.kind, Some(giver.start), Some(giver.end));
            &["cards.giver", "cards.range", "cards.inside", "cards.overlap", "cards.used"]
        } else {
            &["cards.range", "cards.used"]
        };
        self.ask(rules, facts, None, first)?;
        if self.book.comes_from(&event.by) && !self.same_form(&range) {
            return Err(Stopped::kind(RefusalKind::NotOffered));
        }
        let what = if changes { E::ChangeRange } else { E::GiveRange };
        let (given_by, kind) = (range.given_by, range.kind.filter(|_| !changes));
        let (start, end) = (Some(range.start), Some(range.end));
        let effect = CardEffect { unit: range.unit, given_by, kind, start, end, ..self.effect(what) };
        self.follow(effect)
    }

    /// The book's own range says how codes are written; moved, it must go on to say so.
    fn same_form(&self, range: &CardRange) -> bool {
        super::number::Form::of(&range.start, &range.end) == self.book.form()
    }

    /// What the rules about one code ask of it.
    fn about(&self, range: &CardRange, code: &str) -> CardFacts {
        CardFacts {
            card_code: Some(code.to_owned()),
            unit_start: Some(range.start.clone()),
            unit_end: Some(range.end.clone()),
            issuer_kind: range.kind,
            code_use: number(code).map(|number| self.book.use_of(number, &range.unit)),
            ..CardFacts::default()
        }
    }

    /// As many codes as members: those named, else the following ones.
    fn codes(&self, range: &CardRange) -> Result<Vec<String>, Stopped> {
        let (event, unit) = (self.event, &range.unit);
        let wanted = event.members.len();
        let size = |spans: Vec<Span>| Some(spans.into_iter().map(Span::size).sum());
        let named = !event.codes.is_empty();
        let facts = CardFacts {
            issuer_kind: range.kind,
            wanted: Some(wanted as u64),
            left: size(self.book.gaps(unit)),
            left_after_last: size(self.book.gaps_after_the_last(unit)),
            ..CardFacts::default()
        };
        self.ask(if named { &["cards.issuer"] } else { &["cards.issuer", "cards.left"] }, facts, None, None)?;
        if named {
            return Ok(event.codes.clone());
        }
        let following = self.book.following(self.charter, unit).take(wanted);
        Ok(following.map(|number| self.book.form().write(number)).collect())
    }

    fn stage(&mut self) -> Result<(), Stopped> {
        let range = self.own()?;
        let codes = self.codes(&range)?;
        for (member, code) in self.event.members.iter().zip(codes) {
            let facts = CardFacts { has_card: Some(self.book.card_of(member).is_some()), ..self.about(&range, &code) };
            self.ask(&["cards.code", "cards.free", "cards.one_card"], facts, Some(member), Some(code.clone()))?;
            let (code, member) = (Some(code), Some(member.clone()));
            self.follow(CardEffect { code, member, ..self.effect(E::StageCode) })?;
        }
        Ok(())
    }

    /// Give what the unit has set aside, or set it free.
    fn settle(&mut self) -> Result<(), Stopped> {
        let event = self.event;
        let range = self.own()?;
        let theirs = |card: &&super::book::Card| card.state == CardUse::Staged && card.unit == range.unit;
        let staged: Vec<(String, String)> = if event.members.is_empty() {
            let cards = self.book.cards().filter(theirs);
            cards.filter_map(|card| Some((card.member.clone()?, card.code.clone()))).collect()
        } else {
            let card = |member: &String| Some((member.clone(), self.book.card_of(member).filter(theirs)?.code.clone()));
            let unknown: Vec<String> = event.members.iter().filter(|member| card(member).is_none()).cloned().collect();
            if !unknown.is_empty() {
                let (kind, members, codes) = (RefusalKind::UnknownMember, unknown, Vec::new());
                return Err(Stopped::Refused { kind, members, codes, finding: None });
            }
            event.members.iter().filter_map(card).collect()
        };
        if staged.is_empty() {
            return Err(Stopped::kind(RefusalKind::NotOffered));
        }
        let confirms = event.action == CardAction::Confirm;
        if confirms {
            let wanted = Some(staged.len() as u64);
            self.ask(&["cards.issuer", "cards.decision"], CardFacts { wanted, ..self.decided(&range) }, None, None)?;
        }
        for (member, code) in staged {
            let (code, member) = (Some(code), Some(member));
            let effect = CardEffect { code, member, ..self.effect(if confirms { E::WriteCode } else { E::DropCode }) };
            self.follow(CardEffect { decision: event.decision.clone(), ..effect })?;
        }
        Ok(())
    }

    fn decided(&self, range: &CardRange) -> CardFacts {
        let decision_number = self.event.decision.clone();
        CardFacts { issuer_kind: range.kind, confirmed: Some(true), decision_number, ..CardFacts::default() }
    }

    /// Replace cards: the old code goes out of use, or stays where the reading says so.
    fn reissue(&mut self) -> Result<(), Stopped> {
        let range = self.own()?;
        self.ask(&["cards.decision"], self.decided(&range), None, None)?;
        let reading = self.charter.value_of("cards.reissue", &|law| Ok(law.choice(P::CardReissueNumber)? == "same_number"));
        let stays = self.event.codes.is_empty() && reading == Some(true);
        let mut codes = if stays { Vec::new() } else { self.codes(&range)? }.into_iter();
        for member in &self.event.members {
            let old =
                self.book.card_of(member).filter(|card| card.state == CardUse::Issued).map(|card| (card.code.clone(), card.unit.clone()));
            let code = codes.next().or_else(|| Some(old.as_ref()?.0.clone()));
            let same = code.is_some() && code == old.as_ref().map(|(code, _)| code.clone());
            let about = code.as_ref().map(|code| self.about(&range, code)).unwrap_or_default();
            let facts = CardFacts { reissue: Some(true), has_card: Some(old.is_some()), same_number: Some(same), ..about };
            self.ask(&["cards.reissue", "cards.issuer", "cards.code", "cards.free"], facts, Some(member), code.clone())?;
            let (Some(code), Some((old, unit))) = (code, old) else { continue };
            if !same {
                let (code, member) = (Some(old.clone()), Some(member.clone()));
                self.follow(CardEffect { unit, code, member, ..self.effect(E::VoidCode) })?;
            }
            let effect = CardEffect { code: Some(code), member: Some(member.clone()), replaces: Some(old), ..self.effect(E::WriteCode) };
            self.follow(CardEffect { decision: self.event.decision.clone(), ..effect })?;
        }
        Ok(())
    }

    fn void(&mut self) -> Result<(), Stopped> {
        let range = self.own()?;
        for code in &self.event.codes {
            let card = number(code).and_then(|number| self.book.cards.get(&number));
            let issued = card.filter(|card| card.state == CardUse::Issued && card.unit == range.unit);
            let member = issued.and_then(|card| card.member.clone());
            let rules: &[&str] = if issued.is_some() { &["cards.code"] } else { &["cards.code", "cards.free"] };
            self.ask(rules, self.about(&range, code), None, Some(code.clone()))?;
            self.follow(CardEffect { code: Some(code.clone()), member, ..self.effect(E::VoidCode) })?;
        }
        Ok(())
    }
}
