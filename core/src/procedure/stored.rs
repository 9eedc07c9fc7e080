//! Cases as hosts store them: canonical JSON with a version of its own, read strictly.

use super::case::{Case, EVENT, FORMAT};
use super::guard::check;
use super::machine::{Home, Machine};
use super::opening::RECORD;
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
        let (mut keys, mut roles) = (BTreeSet::new(), BTreeSet::new());
        if self.items.is_empty() || !self.items.iter().all(|item| keys.insert(&item.member)) {
            return Err(stored("it has no members, or one twice"));
        }
        let known = |role: &str| machine.roles.contains(&role);
        let homeless = matches!(machine.home, Home::Moves(role) if self.unit(role).is_none());
        let apart = |role: &String| machine.several.contains(&role.as_str());
        if homeless
            || !self.route.iter().all(|stop| known(&stop.role) && roles.insert((&stop.role, apart(&stop.role).then_some(&stop.unit))))
        {
            return Err(stored("its route lacks a part, has one twice, or one this version does not know"));
        }
        check(machine, RECORD, &self.facts).map_err(|_| stored("a fact is not of its kind"))?;
        if usize::try_from(self.version).ok() != Some(self.history.len()) {
            return Err(stored("its version is not the number of its events"));
        }
        let mut ids = BTreeSet::new();
        let mut case = self.at_first(machine);
        let places: BTreeMap<&String, usize> = self.items.iter().enumerate().map(|(place, item)| (&item.member, place)).collect();
        for (number, entry) in self.history.iter().enumerate() {
            let before = self.history.get(..number).unwrap_or_default();
            let event = &entry.event;
            check(machine, EVENT, &event.facts).map_err(|_| stored("a fact is not of its kind"))?;
            if !ids.insert(&event.id) {
                return Err(stored("two events have one id"));
            }
            for member in &entry.members {
                let step = places.get(member).and_then(|place| {
                    let item = case.items.get_mut(*place)?;
                    let step = machine.step(&event.action, &item.state)?;
                    let acting = self.acting(machine, step, item, before).into_iter().find(|acting| acting.unit == event.by)?;
                    Some((step, acting, item))
                });
                let (step, acting, item) = step.ok_or_else(|| stored("an event is no step of its machine"))?;
                let recorded = step.records(&acting, event.on, &event.facts, |field| self.known(item, field));
                item.advance(machine, step, event.on, recorded, |role| self.unit(role).is_some());
            }
        }
        if case.items == self.items { Ok(()) } else { Err(stored("a member is not where the history leads")) }
    }
}

pub(crate) fn stored(why: impl Into<String>) -> Error {
    Error::Stored { why: why.into() }
}
