//! Applying an event: a new case with what follows, or a refusal. Nothing is ever half changed.

use super::acting::Acting;
use super::case::{Case, CaseEntry, CaseEvent, CaseItem, EVENT, Facts, Given};
use super::guard::{advice, among_facts, ask, check, done_by};
use super::machine::{Effect, Machine, Moved, Only, Place, State, Step};
use super::opening::of_the_day;
use super::result::{CaseEffect, CaseRefusal, CaseStep, Taken};
use super::{Covers, EffectKind, RefusalKind};
use crate::charter::Charter;
use crate::error::Error;
use crate::verdict::Finding;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What stops an event: a kind of refusal, the members it is about, the findings of the rules.
struct Stopped(RefusalKind, Vec<String>, Vec<Finding>);

/// A member's step, with the unit that takes it.
struct Move<'a> {
    place: usize,
    step: &'static Step,
    acting: Acting<'a>,
}

impl Case {
    /// Apply an event. The given case is not changed; a refusal says which rule stands in the way and what would be allowed.
    ///
    /// An event that names nobody is about everybody for whom the unit's step stands next; when a rule stands in the way of one of
    /// them, it is refused whole. The charter is that of the event's day.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for an action or a role that the machine does not have; [`Error::Input`] for an event without an id or of another
    /// day than the charter's, for a fact that the step does not take, that is not of its kind, or that tells of something done after the
    /// event's day.
    pub fn apply(&self, charter: &Charter, event: &CaseEvent) -> Result<CaseStep, Error> {
        event.has_an_id()?;
        of_the_day(charter, EVENT, "on", event.on)?;
        self.apply_under(charter, event)
    }

    /// Apply an event under a law, whatever its day.
    fn apply_under(&self, charter: &Charter, event: &CaseEvent) -> Result<CaseStep, Error> {
        let machine = Machine::named(&self.machine)?;
        let actions = machine.actions();
        if !actions.contains(&event.action.as_str()) {
            return Err(Error::unknown_of("action", &event.action, &actions));
        }
        if let Some(role) = event.role.as_deref().filter(|role| !machine.roles.contains(role)) {
            return Err(Error::unknown_of("role", role, machine.roles));
        }
        let takes: Vec<&str> =
            machine.steps.iter().filter(|step| step.action == event.action).flat_map(|step| step.takes).copied().collect();
        if let Some(field) = event.facts.keys().find(|field| !takes.contains(&field.as_str())) {
            return Err(among_facts(EVENT, machine.not_taken(field, &takes)).into());
        }
        check(machine, EVENT, &event.facts)?;
        if let Some(answer) = self.told_before(charter, event, None)? {
            return Ok(answer);
        }
        done_by(machine, EVENT, &event.facts, event.on, "on")?;
        let moves = match self.moves(machine, event) {
            Ok(moves) => moves,
            Err(stopped) => return self.refused(charter, event, stopped),
        };
        let (mut blocked, mut findings) = (Vec::new(), Vec::<Finding>::new());
        let mut advised: Vec<Finding> = Vec::new();
        for Move { place, step, acting } in &moves {
            let Some(item) = self.items.get(*place) else { continue };
            let recorded = step.records(acting, event.on, &event.facts, |field| self.known(item, field));
            let found = ask(charter, machine, self, step, item, &recorded)?.in_the_way();
            // Whom the first rule stands in the way of is named; another's reasons are told as well.
            let first = findings.first().or(found.first()).map(|first| &first.rule);
            if first.is_some() && found.first().map(|found| &found.rule) == first {
                blocked.push(item.member.clone());
            }
            for finding in found {
                if !findings.iter().any(|known| known.rule == finding.rule && known.reason == finding.reason) {
                    findings.push(finding);
                }
            }
            for finding in advice(charter, machine, self, step, item, &recorded)? {
                if !advised.contains(&finding) {
                    advised.push(finding);
                }
            }
        }
        if !findings.is_empty() {
            return self.refused(charter, event, Stopped(RefusalKind::Rule, blocked, findings));
        }
        let done = Taken { advice: advised, ..self.taken(charter, machine, event, &moves) };
        Ok(CaseStep::Taken(Box::new(done)))
    }

    /// Open the case again and apply its history, all of it under the law of the charter, whatever the days of the events: the same value, or the
    /// refusal of what this law does not allow. Where the law changed between two events, what was right on its day may be refused here.
    /// A change of units comes to what it came to.
    ///
    /// # Errors
    /// As [`Case::apply`].
    pub fn replay(&self, charter: &Charter) -> Result<CaseStep, Error> {
        let machine = Machine::named(&self.machine)?;
        let mut case = self.at_first(machine);
        let mut effects = Vec::new();
        for entry in &self.history {
            let step = match &entry.re_routed {
                None => case.apply_under(charter, &entry.event)?,
                // The tree of that day is not there any more; what it came to is.
                Some(anew) => case.again_on(charter, machine, &entry.event, anew)?,
            };
            match step {
                CaseStep::Taken(taken) => {
                    case = taken.case;
                    effects.extend(taken.effects);
                }
                refused @ CaseStep::Refused(_) => return Ok(refused),
            }
        }
        Ok(CaseStep::Taken(Box::new(Taken { case, effects, repeated: false, advice: Vec::new() })))
    }

    /// Told again, an event is answered as it was, whatever the version says now: who tells it again has read a newer one. Else the version has to be
    /// the one that was seen.
    pub(super) fn told_before(
        &self,
        charter: &Charter,
        event: &CaseEvent,
        replaced: Option<&BTreeMap<String, String>>,
    ) -> Result<Option<CaseStep>, Error> {
        let stopped = |kind| self.stopped(charter, event, kind, Vec::new()).map(Some);
        if let Some(entry) = self.history.iter().find(|entry| entry.event.id == event.id) {
            if entry.event.same_as(event) && entry.re_routed.as_ref().map(|anew| &anew.replaced) == replaced {
                let (case, effects) = (self.clone(), entry.effects.clone());
                return Ok(Some(CaseStep::Taken(Box::new(Taken { case, effects, repeated: true, advice: Vec::new() }))));
            }
            return stopped(RefusalKind::EventReused);
        }
        if event.expects.is_some_and(|seen| seen != self.version) { stopped(RefusalKind::StaleVersion) } else { Ok(None) }
    }

    pub(super) fn stopped(&self, charter: &Charter, event: &CaseEvent, kind: RefusalKind, members: Vec<String>) -> Result<CaseStep, Error> {
        self.refused(charter, event, Stopped(kind, members, Vec::new()))
    }

    fn refused(&self, charter: &Charter, event: &CaseEvent, stopped: Stopped) -> Result<CaseStep, Error> {
        let Stopped(kind, members, findings) = stopped;
        let finding = findings.first().cloned();
        Ok(CaseStep::Refused(Box::new(CaseRefusal {
            kind,
            rule: finding.as_ref().map(|finding| finding.rule.clone()),
            reason: finding.as_ref().map_or_else(|| kind.code().to_owned(), |finding| finding.reason.clone()),
            members,
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
            finding,
            findings,
            version: self.version,
            allowed: self.allowed(charter, event.on)?,
        })))
    }

    /// The step of each member the event is about.
    fn moves(&self, machine: &'static Machine, event: &CaseEvent) -> Result<Vec<Move<'_>>, Stopped> {
        let keys = |items: &[&CaseItem]| items.iter().map(|item| item.member.clone()).collect::<Vec<_>>();
        let acts = |acting: &Acting<'_>| acting.unit == event.by && event.role.as_deref().is_none_or(|named| named == acting.role);
        let wanted: BTreeSet<&String> = event.members.iter().collect();
        let named = |item: &CaseItem| wanted.is_empty() || wanted.contains(&item.member);
        let known: BTreeSet<&String> = self.items.iter().map(|item| &item.member).collect();
        let unknown: Vec<String> = wanted.difference(&known).map(|member| (*member).clone()).collect();
        if !unknown.is_empty() {
            return Err(Stopped(RefusalKind::UnknownMember, unknown, Vec::new()));
        }
        let (mut moves, mut no_step, mut not_theirs, mut too_early) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (place, item) in self.items.iter().enumerate().filter(|(_, item)| named(item)) {
            let Some(step) = machine.step(&event.action, &item.state) else {
                no_step.push(item);
                continue;
            };
            match self.acting(machine, step, item).into_iter().find(acts) {
                None => not_theirs.push(item),
                Some(_) if event.on < item.since => too_early.push(item),
                Some(acting) => moves.push(Move { place, step, acting }),
            }
        }
        let everybody = event.members.is_empty();
        // Those who are named must all have the step; unnamed, those who have it are meant.
        let stops = |kind, items: &[&CaseItem]| Err(Stopped(kind, keys(items), Vec::new()));
        if !no_step.is_empty() && (!everybody || no_step.len() == self.items.len()) {
            return stops(RefusalKind::NotOffered, &no_step);
        }
        if !not_theirs.is_empty() && (!everybody || moves.is_empty() && too_early.is_empty()) {
            return stops(RefusalKind::NotTheActor, &not_theirs);
        }
        if !too_early.is_empty() {
            return stops(RefusalKind::BeforeTheLastStep, &too_early);
        }
        let taken = || self.items.iter().enumerate().filter(|(place, _)| moves.iter().any(|taken| taken.place == *place));
        if moves.len() > 1 && moves.iter().any(|taken| taken.step.covers == Covers::One) {
            return stops(RefusalKind::OneByOne, &taken().map(|(_, item)| item).collect::<Vec<_>>());
        }
        if moves.iter().any(|taken| taken.step.covers == Covers::All) {
            let through = |item: &CaseItem| machine.state(&item.state).is_none_or(State::ends);
            let apart = |(place, item): &(usize, &CaseItem)| !through(item) && !moves.iter().any(|taken| taken.place == *place);
            let left: Vec<&CaseItem> = self.items.iter().enumerate().filter(apart).map(|(_, item)| item).collect();
            if !left.is_empty() {
                return stops(RefusalKind::WholeList, &left);
            }
        }
        Ok(moves)
    }

    /// The case after the moves, with what follows from them, one member after the other.
    fn taken(&self, charter: &Charter, machine: &'static Machine, event: &CaseEvent, moves: &[Move<'_>]) -> Taken {
        let mut case = self.clone();
        let mut effects = Vec::new();
        let mut members = Vec::new();
        for Move { place, step, acting } in moves {
            let Some(item) = case.items.get_mut(*place) else { continue };
            let recorded = step.records(acting, event.on, &event.facts, |field| self.known(item, field));
            item.advance(machine, step, event.on, recorded, |role| self.unit(role).is_some());
            members.push(item.member.clone());
            effects.extend(self.follows(Some(charter), machine, step, acting, item, event.on));
        }
        if case.closed() {
            let (what, on, values) = (EffectKind::CloseCase, event.on, Facts::new());
            effects.push(CaseEffect { what, member: None, unit: None, other_unit: None, on, values });
        }
        case.version = self.version.saturating_add(1);
        case.history.push(CaseEntry { event: event.clone(), members, effects: effects.clone(), re_routed: None });
        Taken { case, effects, repeated: false, advice: Vec::new() }
    }

    /// What follows for a member who took a step, and is where it led to.
    ///
    /// Without a charter the kind of a movement that the law says is left open.
    pub(super) fn follows(
        &self,
        charter: Option<&Charter>,
        machine: &Machine,
        step: &Step,
        acting: &Acting<'_>,
        item: &CaseItem,
        on: NaiveDate,
    ) -> Vec<CaseEffect> {
        let state = machine.state(&item.state);
        let next = state.and_then(|state| state.holder);
        let facts: Facts = self.facts().iter().chain(&item.facts).map(|(field, given)| (field.clone(), given.clone())).collect();
        let follow = step.effects.iter().chain(state.into_iter().flat_map(|state| state.effects));
        let follow = follow.filter(|effect| effect.only.iter().all(|only| only.holds(&facts)));
        let told =
            |effect: &Effect| CaseEffect { values: effect.told(charter, &facts), ..self.effect(effect, &item.member, acting, next, on) };
        follow.map(told).collect()
    }

    fn effect(&self, effect: &Effect, member: &str, acting: &Acting<'_>, next: Option<&str>, on: NaiveDate) -> CaseEffect {
        let at = |place: Place| match place {
            Place::Actor => Some(acting.unit),
            // Of several with a part, who acts has to act next as well.
            Place::Next if next == Some(acting.role) => Some(acting.unit),
            Place::Next => next.and_then(|next| self.unit(next)),
            Place::Role(role) => self.unit(role),
        };
        CaseEffect {
            what: effect.what,
            member: Some(member.to_owned()),
            unit: at(effect.at).map(str::to_owned),
            other_unit: effect.other.and_then(at).map(str::to_owned),
            on,
            values: Facts::new(),
        }
    }
}

impl Only {
    fn holds(&self, facts: &Facts) -> bool {
        let told = |field: &str, value: &str| match facts.get(field) {
            Some(Given::Text(text)) => text == value,
            Some(Given::Flag(flag)) => flag.to_string() == value,
            Some(Given::Count(_)) | None => false,
        };
        match self {
            Only::Told(field, value) => told(field, value),
            Only::Not(field, value) => !told(field, value),
        }
    }
}

impl Effect {
    /// The facts that go with it.
    fn told(&self, charter: Option<&Charter>, facts: &Facts) -> Facts {
        let own = self.values.iter().map(|field| (field, field));
        let named = own.chain(self.named.iter().map(|(name, field)| (name, field)));
        let values = named.filter_map(|(name, field)| Some(((*name).to_owned(), facts.get(*field)?.clone())));
        let kind = match self.moved {
            Some(Moved::As(kind)) => Some(kind),
            Some(Moved::Read(read)) => charter.and_then(read),
            None => None,
        };
        values.chain(kind.map(|kind| ("kind".to_owned(), Given::Text(kind.code().to_owned())))).collect()
    }
}

impl CaseItem {
    /// Take a step: record what it records, and enter the state it leads to.
    pub(super) fn advance(&mut self, machine: &'static Machine, step: &Step, on: NaiveDate, recorded: Facts, has: impl Fn(&str) -> bool) {
        self.facts.retain(|field, _| !step.forgets(field));
        self.facts.extend(recorded);
        if let Some(state) = machine.reached(step.to, has) {
            state.id.clone_into(&mut self.state);
            self.since = on;
        }
    }
}
