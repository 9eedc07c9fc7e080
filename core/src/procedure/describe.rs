//! A machine told to people: its states, its steps, and the diagram, all from the one table.

use super::machine::{By, MACHINES, Machine};
use super::{Covers, EffectKind};
use crate::error::Error;
use crate::messages;
use crate::verdict::Language;
use serde::Serialize;
use std::fmt::Write;

/// A machine, as its table has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MachineInfo {
    /// Its id: `transfer`.
    pub id: String,
    /// Its states; the first is that of a case just opened.
    pub states: Vec<MachineState>,
    /// Its steps.
    pub steps: Vec<MachineStep>,
    /// The parts units have in it, in the order of the route.
    pub roles: Vec<String>,
    /// Those of them that several units may have, one after the other in the route.
    pub several: Vec<String>,
    /// Facts that a request may bring.
    pub opens_with: Vec<String>,
}

/// A state of a machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MachineState {
    /// Its id.
    pub id: String,
    /// The part of the unit that has to act; `None` in an end.
    pub holder: Option<String>,
    /// The state that takes its place where the route has no such unit.
    pub absent: Option<String>,
    /// Whether a member's way through the case ends with it, as long as no step of somebody else's takes it up again.
    pub ends: bool,
}

/// A step of a machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MachineStep {
    /// The action.
    pub action: String,
    /// The states it is taken in.
    pub from_states: Vec<String>,
    /// The state it leads to.
    pub to: String,
    /// The part of the unit that takes it; `None`: of the one that has to act.
    pub by: Option<String>,
    /// For how many of those in a case it is taken at once.
    pub covers: Covers,
    /// Facts an event may bring.
    pub takes: Vec<String>,
    /// Rules that must hold.
    pub rules: Vec<String>,
    /// Guidance that is told beside it and never stops it.
    pub advice: Vec<String>,
    /// What follows, in order.
    pub effects: Vec<EffectKind>,
}

/// The machines there are.
pub fn machine_names() -> Vec<&'static str> {
    MACHINES.iter().map(|machine| machine.id).collect()
}

fn texts(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

impl MachineInfo {
    /// The machine with this id.
    ///
    /// # Errors
    /// [`Error::UnknownName`] with the machines there are.
    pub fn named(id: &str) -> Result<Self, Error> {
        let machine: &Machine = Machine::named(id)?;
        let states = machine.states.iter().map(|state| MachineState {
            id: state.id.to_owned(),
            holder: state.holder.map(str::to_owned),
            absent: state.absent.map(str::to_owned),
            ends: state.ends(),
        });
        let steps = machine.steps.iter().map(|step| {
            let entered = machine.state(step.to).filter(|state| state.ends()).into_iter().flat_map(|state| state.effects);
            MachineStep {
                action: step.action.to_owned(),
                from_states: texts(step.from),
                to: step.to.to_owned(),
                by: match step.by {
                    By::Holder => None,
                    By::Role(role) => Some(role.to_owned()),
                },
                covers: step.covers,
                takes: texts(step.takes),
                rules: texts(step.guards),
                advice: step.advice.iter().map(|(rule, _)| (*rule).to_owned()).collect(),
                effects: step.effects.iter().chain(entered).map(|effect| effect.what).collect(),
            }
        });
        Ok(MachineInfo {
            id: machine.id.to_owned(),
            states: states.collect(),
            steps: steps.collect(),
            roles: texts(machine.roles),
            several: texts(machine.several),
            opens_with: texts(machine.opens_with),
        })
    }

    /// What something is called: `of` is `states`, `actions`, `roles`, or `effects` and `refusals`, which all machines share. The id itself
    /// where no word is known.
    pub fn word(&self, of: &str, id: &str, language: Language) -> String {
        let shared = ["effects", "refusals"].contains(&of);
        messages::procedure(if shared { "every" } else { &self.id }, of, id, language)
    }

    /// The Mermaid state diagram.
    pub fn mermaid(&self, language: Language) -> String {
        let mut out = "stateDiagram-v2\n".to_owned();
        for state in &self.states {
            let _ = writeln!(out, "    {}: {}", state.id, self.word("states", &state.id, language));
        }
        if let Some(first) = self.states.first() {
            let _ = writeln!(out, "    [*] --> {}", first.id);
        }
        for step in &self.steps {
            for from in &step.from_states {
                let _ = writeln!(out, "    {from} --> {}: {}", step.to, self.word("actions", &step.action, language));
            }
        }
        let none = messages::procedure("every", "words", "no_such_unit", language);
        for (state, absent) in self.states.iter().filter_map(|state| Some((&state.id, state.absent.as_ref()?))) {
            let _ = writeln!(out, "    {state} --> {absent}: {none}");
        }
        for state in self.states.iter().filter(|state| state.ends) {
            let _ = writeln!(out, "    {} --> [*]", state.id);
        }
        out
    }
}
