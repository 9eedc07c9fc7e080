//! Applying an event: a new case with what follows, or a refusal. Nothing is ever half changed.

use super::acting::Acting;
use super::case::{Case, CaseEntry, CaseEvent, CaseItem, EVENT, Facts, not_taken};
use super::guard::{Guarded, among_facts, ask, check, done_by};
use super::machine::{Effect, Machine, Place, State, Step};
use super::result::{CaseEffect, CaseRefusal, CaseStep, Taken};
use super::{Covers, EffectKind, RefusalKind};
use crate::charter::Charter;
use crate::error::Error;
use crate::verdict::Finding;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What stops an event: a kind of refusal, the members it is about, the rule's finding.
struct Stopped(RefusalKind, Vec<String>, Option<Box<Finding>>);

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
    /// them, it is refused whole. The charter should be that of the event's day.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for an action or a role that the machine does not have; [`Error::Input`] for a fact that the step does not
    /// take, that is not of its kind, or that tells of something done after the event's day.
    pub fn apply(&self, charter: &Charter, event: &CaseEvent) -> Result<CaseStep, Error> {
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
            return Err(among_facts(EVENT, not_taken(field, &takes)).into());
        }
        check(machine, EVENT, &event.facts)?;
        // Told again, an event is answered as it was, whatever the version says now: who tells it again has read a newer one.
        if let Some(entry) = self.history.iter().find(|entry| entry.event.id == event.id) {
            if entry.event.same_as(event) {
                let (case, effects) = (self.clone(), entry.effects.clone());
                return Ok(CaseStep::Taken(Box::new(Taken { case, effects, repeated: true })));
            }
            return self.refused(charter, event, Stopped(RefusalKind::EventReused, Vec::new(), None));
        }
        if event.expects.is_some_and(|seen| seen != self.version) {
            return self.refused(charter, event, Stopped(RefusalKind::StaleVersion, Vec::new(), None));
        }
        done_by(machine, EVENT, &event.facts, event.on, "on")?;
        let moves = match self.moves(machine, event) {
            Ok(moves) => moves,
            Err(stopped) => return self.refused(charter, event, stopped),
        };
        let mut blocked: Option<(Vec<String>, Box<Finding>)> = None;
        for Move { place, step, acting } in &moves {
            let Some(item) = self.items.get(*place) else { continue };
            let recorded = step.records(acting, event.on, &event.facts);
            let finding = match ask(charter, machine, self, step, item, &recorded)? {
                Guarded::Holds => continue,
                Guarded::Needs(_, finding) | Guarded::Blocked(finding) => finding,
            };
            match &mut blocked {
                Some((members, first)) if first.rule == finding.rule => members.push(item.member.clone()),
                Some(_) => {}
                None => blocked = Some((vec![item.member.clone()], finding)),
            }
        }
        if let Some((members, finding)) = blocked {
            return self.refused(charter, event, Stopped(RefusalKind::Rule, members, Some(finding)));
        }
        Ok(CaseStep::Taken(Box::new(self.taken(machine, event, &moves))))
    }

    /// Open the case again and apply its history: the same value, under the same law.
    ///
    /// # Errors
    /// As [`Case::apply`].
    pub fn replay(&self, charter: &Charter) -> Result<CaseStep, Error> {
        let mut case = self.at_first(Machine::named(&self.machine)?);
        let mut effects = Vec::new();
        for entry in &self.history {
            match case.apply(charter, &entry.event)? {
                CaseStep::Taken(taken) => {
                    case = taken.case;
                    effects.extend(taken.effects);
                }
                refused @ CaseStep::Refused(_) => return Ok(refused),
            }
        }
        Ok(CaseStep::Taken(Box::new(Taken { case, effects, repeated: false })))
    }

    fn refused(&self, charter: &Charter, event: &CaseEvent, stopped: Stopped) -> Result<CaseStep, Error> {
        let Stopped(kind, members, finding) = stopped;
        let finding = finding.map(|finding| *finding);
        Ok(CaseStep::Refused(Box::new(CaseRefusal {
            kind,
            rule: finding.as_ref().map(|finding| finding.rule.clone()),
            reason: finding.as_ref().map_or_else(|| kind.code().to_owned(), |finding| finding.reason.clone()),
            members,
            certainty: finding.as_ref().and_then(|finding| finding.certainty),
            finding,
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
            return Err(Stopped(RefusalKind::UnknownMember, unknown, None));
        }
        let (mut moves, mut no_step, mut not_theirs, mut too_early) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (place, item) in self.items.iter().enumerate().filter(|(_, item)| named(item)) {
            let Some(step) = machine.step(&event.action, &item.state) else {
                no_step.push(item);
                continue;
            };
            match self.acting(machine, step, item, &self.history).into_iter().find(acts) {
                None => not_theirs.push(item),
                Some(_) if event.on < item.since => too_early.push(item),
                Some(acting) => moves.push(Move { place, step, acting }),
            }
        }
        let everybody = event.members.is_empty();
        // Those who are named must all have the step; unnamed, those who have it are meant.
        let stops = |kind, items: &[&CaseItem]| Err(Stopped(kind, keys(items), None));
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
    fn taken(&self, machine: &'static Machine, event: &CaseEvent, moves: &[Move<'_>]) -> Taken {
        let mut case = self.clone();
        let mut effects = Vec::new();
        let mut members = Vec::new();
        for Move { place, step, acting } in moves {
            let Some(item) = case.items.get_mut(*place) else { continue };
            item.advance(machine, step, acting, event.on, &event.facts, |role| self.unit(role).is_some());
            members.push(item.member.clone());
            let state = machine.state(&item.state);
            let next = state.and_then(|state| state.holder);
            let facts: Facts = self.facts.iter().chain(&item.facts).map(|(field, given)| (field.clone(), given.clone())).collect();
            let follow = step.effects.iter().chain(state.into_iter().flat_map(|state| state.effects));
            effects.extend(follow.map(|effect| self.effect(effect, &item.member, acting, next, event.on, &facts)));
        }
        if case.closed() {
            let (what, on, values) = (EffectKind::CloseCase, event.on, Facts::new());
            effects.push(CaseEffect { what, member: None, unit: None, other_unit: None, on, values });
        }
        case.version = self.version.saturating_add(1);
        case.history.push(CaseEntry { event: event.clone(), members, effects: effects.clone() });
        Taken { case, effects, repeated: false }
    }

    fn effect(&self, effect: &Effect, member: &str, acting: &Acting<'_>, next: Option<&str>, on: NaiveDate, facts: &Facts) -> CaseEffect {
        let at = |place: Place| match place {
            Place::Actor => Some(acting.unit),
            // Of several with a part, who acts has to act next as well.
            Place::Next if next == Some(acting.role) => Some(acting.unit),
            Place::Next => next.and_then(|next| self.unit(next)),
            Place::Role(role) => self.unit(role),
        };
        let values = effect.values.iter().filter_map(|field| Some(((*field).to_owned(), facts.get(*field)?.clone())));
        CaseEffect {
            what: effect.what,
            member: Some(member.to_owned()),
            unit: at(effect.at).map(str::to_owned),
            other_unit: effect.other.and_then(at).map(str::to_owned),
            on,
            values: values.collect(),
        }
    }
}

impl CaseItem {
    /// Take a step: record what it records, and enter the state it leads to.
    pub(super) fn advance(
        &mut self,
        machine: &'static Machine,
        step: &Step,
        acting: &Acting<'_>,
        on: NaiveDate,
        brought: &Facts,
        has: impl Fn(&str) -> bool,
    ) {
        self.facts.retain(|field, _| !step.forgets(field));
        self.facts.extend(step.records(acting, on, brought));
        if let Some(state) = machine.reached(step.to, has) {
            state.id.clone_into(&mut self.state);
            self.since = on;
        }
    }
}
