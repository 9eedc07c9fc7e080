//! Who takes a step: the unit with its part. Where several units may have one part, each is asked; who of them began with somebody goes on.

use super::case::{Case, CaseItem, Facts, Given};
use super::machine::{By, Machine, Step};
use super::reroute::followed;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A unit that takes a step, and the part it has.
#[derive(Clone, Copy)]
pub(super) struct Acting<'a> {
    pub(super) role: &'static str,
    pub(super) unit: &'a str,
    /// Whether it comes later in the route than the one that had the same part before.
    rises: bool,
}

impl Case {
    /// Those who may take a step for a member, after what the history tells.
    pub(super) fn acting<'a>(&'a self, machine: &Machine, step: &Step, item: &CaseItem) -> Vec<Acting<'a>> {
        let role = match step.by {
            By::Holder => machine.state(&item.state).and_then(|state| state.holder),
            By::Role(role) => Some(role),
        };
        let Some(role) = role else { return Vec::new() };
        let units: Vec<&str> = self.route().iter().filter(|stop| stop.role == role).map(|stop| stop.unit.as_str()).collect();
        let before = if machine.several.contains(&role) { self.last_of(&units, &item.member) } else { None };
        let goes_on = |at: usize| matches!(step.by, By::Role(_)) || before.is_none_or(|before| before == at);
        let acting = |(at, unit): (usize, &&'a str)| {
            let rises = before.is_some_and(|before| at > before);
            goes_on(at).then_some(Acting { role, unit, rises })
        };
        units.iter().enumerate().filter_map(acting).collect()
    }

    /// Which of some units acted last for a member, under the code it has by now.
    fn last_of(&self, units: &[&str], member: &String) -> Option<usize> {
        let mut later: Vec<&BTreeMap<String, String>> = Vec::new();
        for entry in self.history.iter().rev() {
            if let Some(anew) = &entry.re_routed {
                later.push(&anew.replaced);
            } else if entry.members.contains(member) {
                let by = later.iter().rev().fold(entry.event.by.as_str(), |by, replaced| followed(replaced, by));
                if let Some(at) = units.iter().position(|unit| *unit == by) {
                    return Some(at);
                }
            }
        }
        None
    }
}

impl Step {
    /// What a step records about a member, of whom some facts are known: those of its event, the day, the role that acted, what stood before.
    pub(super) fn records<'a>(
        &self,
        acting: &Acting<'_>,
        on: NaiveDate,
        brought: &Facts,
        known: impl Fn(&str) -> Option<&'a Given>,
    ) -> Facts {
        let mut recorded = brought.clone();
        let stood = |of: &[&str]| of.iter().find_map(|field| known(field)).cloned();
        recorded.extend(self.keeps.iter().filter_map(|(field, of)| Some(((*field).to_owned(), stood(of)?))));
        for field in self.stamps {
            recorded.entry((*field).to_owned()).or_insert_with(|| Given::day(on));
        }
        recorded.extend(self.signs.iter().map(|field| ((*field).to_owned(), Given::Text(acting.role.to_owned()))));
        if acting.rises {
            recorded.extend(self.rises.iter().map(|field| ((*field).to_owned(), Given::Flag(true))));
        }
        recorded
    }
}
