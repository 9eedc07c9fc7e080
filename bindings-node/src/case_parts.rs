//! What a case is made of, as plain objects: its route, its members, its history, what the host has to write.

use crate::naming::camel;
use napi::bindgen_prelude::Either3;
use napi_derive::napi;
use std::collections::BTreeMap;

/// A fact of a case, by field.
pub(crate) type Facts = BTreeMap<String, Either3<bool, i64, String>>;

pub(crate) fn facts(facts: &BTreeMap<String, dieule::Given>) -> Facts {
    let value = |given: &dieule::Given| match given {
        dieule::Given::Flag(flag) => Either3::A(*flag),
        dieule::Given::Count(count) => Either3::B(*count),
        dieule::Given::Text(text) => Either3::C(text.clone()),
    };
    facts.iter().map(|(field, given)| (camel(field), value(given))).collect()
}

/// Fields as JavaScript spells them.
pub(crate) fn spelt_here(fields: &[String]) -> Vec<String> {
    fields.iter().map(|field| camel(field)).collect()
}

/// A unit of a case's route and the part it has.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct RouteUnit {
    /// Its part: `sending_base`.
    pub role: String,
    /// Its code.
    pub unit: String,
}

impl From<&dieule::RouteUnit> for RouteUnit {
    fn from(dieule::RouteUnit { role, unit }: &dieule::RouteUnit) -> Self {
        RouteUnit { role: role.clone(), unit: unit.clone() }
    }
}

/// One member in a case.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct CaseItem {
    /// The host's opaque key of the member.
    pub member: String,
    /// The state the member is in.
    pub state: String,
    /// The day it was entered.
    #[napi(ts_type = "IsoDate")]
    pub since: String,
    /// What the steps recorded, by field.
    #[napi(ts_type = "Record<string, boolean | number | string>")]
    pub facts: Facts,
}

impl From<&dieule::CaseItem> for CaseItem {
    fn from(item: &dieule::CaseItem) -> Self {
        let dieule::CaseItem { member, state, since, facts: recorded } = item;
        CaseItem { member: member.clone(), state: state.clone(), since: since.to_string(), facts: facts(recorded) }
    }
}

/// Something the host has to write. Effects come in an order that fits one transaction.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CaseEffect {
    /// What.
    #[napi(ts_type = "EffectKind")]
    pub what: &'static str,
    /// The member's key; null for what is about the whole case.
    pub member: Option<String>,
    /// Code of the unit it is about.
    pub unit: Option<String>,
    /// Code of the other unit it concerns.
    pub other_unit: Option<String>,
    /// The day.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// Facts that go with it.
    #[napi(ts_type = "Record<string, boolean | number | string>")]
    pub values: Facts,
}

impl From<&dieule::CaseEffect> for CaseEffect {
    fn from(effect: &dieule::CaseEffect) -> Self {
        let dieule::CaseEffect { what, member, unit, other_unit, on, values } = effect;
        CaseEffect {
            what: what.code(),
            member: member.clone(),
            unit: unit.clone(),
            other_unit: other_unit.clone(),
            on: on.to_string(),
            values: facts(values),
        }
    }
}

/// Something that happened, as the host told it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CaseEvent {
    /// The host's own id of the event: told twice, it counts once.
    pub id: String,
    /// The step: `introduce`.
    pub action: String,
    /// The day.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// Code of the unit that acts.
    pub by: String,
    /// Its part in the case, where the host wanted it checked.
    pub role: Option<String>,
    /// Keys of the members it is about; none: everybody for whom the unit's step stands next.
    pub members: Vec<String>,
    /// What it records, by field.
    #[napi(ts_type = "Record<string, boolean | number | string>")]
    pub facts: Facts,
    /// The version the host saw.
    pub expects: Option<u32>,
}

impl From<&dieule::CaseEvent> for CaseEvent {
    fn from(event: &dieule::CaseEvent) -> Self {
        let dieule::CaseEvent { id, action, on, by, role, members, facts: told, expects } = event;
        CaseEvent {
            id: id.clone(),
            action: action.clone(),
            on: on.to_string(),
            by: by.clone(),
            role: role.clone(),
            members: members.clone(),
            facts: facts(told),
            expects: *expects,
        }
    }
}

/// What a change of units came to: the route from then on.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct ReRouted {
    /// Code of a unit that was → code of the one in its place, as it was told.
    pub replaced: BTreeMap<String, String>,
    /// The units that act from then on, in order.
    pub route: Vec<RouteUnit>,
    /// What an opening on this route would have recorded, by field.
    #[napi(ts_type = "Record<string, boolean | number | string>")]
    pub facts: Facts,
}

impl From<&dieule::ReRouted> for ReRouted {
    fn from(dieule::ReRouted { replaced, route, facts: recorded }: &dieule::ReRouted) -> Self {
        ReRouted { replaced: replaced.clone(), route: route.iter().map(RouteUnit::from).collect(), facts: facts(recorded) }
    }
}

/// An event that was applied, and what followed.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CaseEntry {
    /// The event as it was told.
    pub event: CaseEvent,
    /// The members it was about, in the order of the case.
    pub members: Vec<String>,
    /// What the host had to write.
    pub effects: Vec<CaseEffect>,
    /// The route from then on, where it was no step but a change of units.
    pub re_routed: Option<ReRouted>,
}

impl From<&dieule::CaseEntry> for CaseEntry {
    fn from(dieule::CaseEntry { event, members, effects, re_routed }: &dieule::CaseEntry) -> Self {
        CaseEntry {
            event: event.into(),
            members: members.clone(),
            effects: effects.iter().map(CaseEffect::from).collect(),
            re_routed: re_routed.as_ref().map(ReRouted::from),
        }
    }
}

/// Where a member counts: in a unit, or outside the system as declared. Exactly one of the two is there.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CountsFor {
    /// The code of the unit.
    pub unit: Option<String>,
    /// The declared end outside the system.
    pub outside: Option<String>,
}
