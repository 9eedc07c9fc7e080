//! The machines of procedures, as their tables have them.

use crate::case_parts::spelt_here;
use crate::failure::{Failure, Stop, answer};
use crate::held::{in_language, said};
use crate::value::needed;
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;

/// A state of a machine.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct MachineState {
    /// Its id.
    pub id: String,
    /// The part of the unit that has to act; null in an end.
    pub holder: Option<String>,
    /// The state that takes its place where the route has no such unit.
    pub absent: Option<String>,
    /// Whether a member's way through the case ends with it.
    pub ends: bool,
}

/// A step of a machine.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct MachineStep {
    /// The action.
    pub action: String,
    /// The states it is taken in.
    pub from_states: Vec<String>,
    /// The state it leads to.
    pub to: String,
    /// The part of the unit that takes it; null: of the one that has to act.
    pub by: Option<String>,
    /// For how many of those in a case it is taken at once.
    #[napi(ts_type = "Covers")]
    pub covers: &'static str,
    /// Facts an event may bring.
    pub takes: Vec<String>,
    /// Rules that must hold.
    pub rules: Vec<String>,
    /// Guidance that is told beside it and never stops it.
    pub advice: Vec<String>,
    /// What follows, in order.
    #[napi(ts_type = "EffectKind[]")]
    pub effects: Vec<&'static str>,
}

/// A machine, as its table has it.
#[napi]
#[derive(Debug)]
pub struct MachineInfo {
    inner: dieule::MachineInfo,
}

#[napi]
impl MachineInfo {
    /// Its id.
    #[napi(getter)]
    pub fn id(&self) -> &str {
        &self.inner.id
    }

    /// Its states.
    #[napi]
    pub fn states(&self) -> Vec<MachineState> {
        let state = |dieule::MachineState { id, holder, absent, ends }: &dieule::MachineState| MachineState {
            id: id.clone(),
            holder: holder.clone(),
            absent: absent.clone(),
            ends: *ends,
        };
        self.inner.states.iter().map(state).collect()
    }

    /// Its steps.
    #[napi]
    pub fn steps(&self) -> Vec<MachineStep> {
        let step = |step: &dieule::MachineStep| {
            let dieule::MachineStep { action, from_states, to, by, covers, takes, rules, advice, effects } = step;
            MachineStep {
                action: action.clone(),
                from_states: from_states.clone(),
                to: to.clone(),
                by: by.clone(),
                covers: covers.code(),
                takes: spelt_here(takes),
                rules: rules.clone(),
                advice: advice.clone(),
                effects: effects.iter().map(|effect| effect.code()).collect(),
            }
        };
        self.inner.steps.iter().map(step).collect()
    }

    /// Facts that a request may bring.
    #[napi]
    pub fn opens_with(&self) -> Vec<String> {
        spelt_here(&self.inner.opens_with)
    }

    /// The parts units have in it.
    #[napi]
    pub fn roles(&self) -> Vec<String> {
        self.inner.roles.clone()
    }

    /// Those of them that several units may have.
    #[napi]
    pub fn several(&self) -> Vec<String> {
        self.inner.several.clone()
    }

    /// What something is called.
    #[napi]
    pub fn word(&self, of: Unknown<'_>, id: Unknown<'_>, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        let word = || -> Result<String, Stop> {
            let (of, id): (String, String) = (needed(of, "machine", "of")?, needed(id, "machine", "id")?);
            Ok(self.inner.word(&of, &id, in_language(language)?))
        };
        answer(word())
    }

    /// The Mermaid state diagram.
    #[napi]
    pub fn mermaid(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(Some(&self.inner), dieule::MachineInfo::mermaid, language)
    }
}

/// The machines of procedures.
#[napi]
pub fn machines() -> Vec<&'static str> {
    dieule::machine_names()
}

/// A machine, as its table has it.
#[napi]
pub fn machine(name: Unknown<'_>) -> napi::Result<Either<MachineInfo, Failure>> {
    let named = || -> Result<MachineInfo, Stop> {
        let name: String = needed(name, "machine", "name")?;
        Ok(MachineInfo { inner: dieule::MachineInfo::named(&name)? })
    };
    answer(named())
}
