//! Cases as hosts store them: canonical JSON with a version of its own, read strictly.

use super::case::{Case, CaseEntry, EVENT, FORMAT, RouteUnit};
use super::guard::check;
use super::kinds::EffectKind;
use super::machine::{Home, Machine};
use super::opening::RECORD;
use super::reroute::RE_ROUTE;
use super::result::CaseEffect;
use crate::error::Error;
use crate::verdict::canonical;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// Read a stored value of a format.
pub(crate) fn of_format<T: DeserializeOwned>(text: &str, format: u32) -> Result<T, Error> {
    let unread = |error: &serde_json::Error| stored(format!("line {}, column {}", error.line(), error.column()));
    let json: Json = serde_json::from_str(text).map_err(|error| unread(&error))?;
    let head = Head::deserialize(&json).map_err(|_| stored("it names no format"))?;
    if head.format != format {
        return Err(stored(format!("format {} is not known; this version reads {format}", head.format)));
    }
    T::deserialize(&json).map_err(|_| stored("a field is missing, unknown or of another type"))
}

/// What tells how the rest is to be read.
#[derive(Deserialize)]
struct Head {
    format: u32,
}

impl Case {
    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// Read a stored case.
    ///
    /// # Errors
    /// [`Error::Stored`] when the text is no case of a format, machine or state that this version knows, or when its members are not
    /// where its history leads them.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let case: Case = of_format(text, FORMAT)?;
        case.whole()?;
        Ok(case)
    }

    /// Whether the case is one that its machine can have come to.
    fn whole(&self) -> Result<(), Error> {
        let machine = Machine::named(&self.machine).map_err(|_| stored("this version does not know its machine"))?;
        if self.items.iter().any(|item| machine.state(&item.state).is_none()) {
            return Err(stored("this version does not know a state of it"));
        }
        let mut keys = BTreeSet::new();
        if self.items.is_empty() || !self.items.iter().all(|item| keys.insert(&item.member)) {
            return Err(stored("it has no members, or one twice"));
        }
        if !machine.has_route(&self.first_route) {
            return Err(stored("its route lacks a part, has one twice, or one this version does not know"));
        }
        check(machine, RECORD, &self.first_facts).map_err(|_| stored("a fact is not of its kind"))?;
        if usize::try_from(self.version).ok() != Some(self.history.len()) {
            return Err(stored("its version is not the number of its events"));
        }
        let mut ids = BTreeSet::new();
        let mut case = self.at_first(machine);
        let places = self.items.iter().enumerate().map(|(place, item)| (item.member.as_str(), place)).collect();
        for entry in &self.history {
            if !ids.insert(&entry.event.id) {
                return Err(stored("two events have one id"));
            }
            case.walk(machine, entry, &places)?;
        }
        if case.items == self.items { Ok(()) } else { Err(stored("a member is not where the history leads")) }
    }
}

impl Case {
    /// Go on by an event of the history, as far as that can be told without law.
    fn walk(&mut self, machine: &'static Machine, entry: &CaseEntry, places: &BTreeMap<&str, usize>) -> Result<(), Error> {
        let event = &entry.event;
        check(machine, EVENT, &event.facts).map_err(|_| stored("a fact is not of its kind"))?;
        if let Some(anew) = &entry.re_routed {
            check(machine, RECORD, &anew.facts).map_err(|_| stored("a fact is not of its kind"))?;
            let case = self.on_another_route(machine, event.clone(), anew.clone()).ok();
            let told = |case: &Case| event.action == RE_ROUTE && machine.has_route(&anew.route) && case.history.last() == Some(entry);
            *self = case.filter(told).ok_or_else(|| stored("a change of units is none that its machine can have come to"))?;
            return Ok(());
        }
        let mut counted = Vec::new();
        for member in &entry.members {
            let taken = || {
                let place = *places.get(member.as_str())?;
                let mut item = self.items.get(place)?.clone();
                let step = machine.step(&event.action, &item.state)?;
                let acting = self.acting(machine, step, &item).into_iter().find(|acting| acting.unit == event.by)?;
                let recorded = step.records(&acting, event.on, &event.facts, |field| self.known(&item, field));
                item.advance(machine, step, event.on, recorded, |role| self.unit(role).is_some());
                let follows = self.follows(None, machine, step, &acting, &item, event.on);
                Some((place, item, follows))
            };
            let (place, item, follows) = taken().ok_or_else(|| stored("an event is no step of its machine"))?;
            if let Some(known) = self.items.get_mut(place) {
                *known = item;
            }
            counted.extend(follows.into_iter().filter(counts));
        }
        // What else follows may have been less when the event was applied: tables grow. Where people count is what the states say.
        let same = |one: &CaseEffect, other: &CaseEffect| (one.what, &one.member, &one.unit) == (other.what, &other.member, &other.unit);
        let told: Vec<&CaseEffect> = entry.effects.iter().filter(|effect| counts(effect)).collect();
        if told.len() != counted.len() || !told.iter().zip(&counted).all(|(told, counted)| same(told, counted)) {
            return Err(stored("an event has not the effects on who counts where that its step has"));
        }
        self.version = self.version.saturating_add(1);
        self.history.push(entry.clone());
        Ok(())
    }
}

/// Whether an effect is about who counts where.
fn counts(effect: &CaseEffect) -> bool {
    matches!(effect.what, EffectKind::LeaveUnit | EffectKind::EnterUnit | EffectKind::LeaveSystem)
}

impl Machine {
    /// Whether a route has what the machine cannot do without, and nothing twice or unknown.
    fn has_route(&self, route: &[RouteUnit]) -> bool {
        let mut roles = BTreeSet::new();
        let homeless = matches!(self.home, Home::Moves(role) if !route.iter().any(|stop| stop.role == role));
        let known = |role: &str| self.roles.contains(&role);
        let apart = |role: &String| self.several.contains(&role.as_str());
        let once = |stop: &RouteUnit| known(&stop.role) && roles.insert((stop.role.clone(), apart(&stop.role).then(|| stop.unit.clone())));
        !homeless && route.iter().all(once)
    }
}

pub(crate) fn stored(why: impl Into<String>) -> Error {
    Error::Stored { why: why.into() }
}
