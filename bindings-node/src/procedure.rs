//! Procedures: cases held on the Rust side; what they answer becomes objects when a host reads it.
#![expect(clippy::too_many_arguments, reason = "an event is told by its fields")]

use crate::case_parts::{CaseEffect, CaseEntry, CaseItem, CountsFor, Facts, RouteUnit, facts, spelt_here};
use crate::charter::Charter;
use crate::facts::packed_table;
use crate::failure::{Failure, Stop, answer};
use crate::held::{said, says};
use crate::naming::{camel, snake};
use crate::value::{Given, items, needed, optional, refused};
use crate::verdict::FindingFields;
use dieule::{Error, InputError, Problem, UnitTable};
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;
use std::collections::BTreeMap;

const REQUEST: &str = "case_request";

/// A step that stands next for some members.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CaseOfferFields {
    /// The step: `introduce`.
    pub action: String,
    /// The members, by the host's keys.
    pub members: Vec<String>,
    /// The state they are in.
    pub state: String,
    /// Code of the unit that acts.
    pub unit: String,
    /// Its part in the case.
    pub role: String,
    /// For how many of them an event takes it at once.
    #[napi(ts_type = "Covers")]
    pub covers: &'static str,
    /// Facts the event may bring.
    pub takes: Vec<String>,
    /// Those of them without which a rule cannot be answered.
    pub needs: Vec<String>,
    /// Since when they wait.
    #[napi(ts_type = "IsoDate")]
    pub since: String,
    /// For how many days.
    pub waiting_days: u32,
    /// Whether the case waits for it. What a unit merely may do (take back, send back, complain) is never late.
    pub waited_for: bool,
    /// The last day for it, where a profile sets a time and the case waits for it; it counts.
    #[napi(ts_type = "IsoDate")]
    pub due: Option<String>,
    /// Whether that day is over.
    pub overdue: bool,
    /// Whether nothing stands in the way, as far as it can be told before the facts are there.
    pub open: bool,
    /// The rule that stands in the way.
    pub blocked_by: Option<FindingFields>,
    /// What guidance says against it; it never stops a step.
    pub advice: Vec<FindingFields>,
}

impl From<&dieule::CaseOffer> for CaseOfferFields {
    fn from(offer: &dieule::CaseOffer) -> Self {
        let dieule::CaseOffer {
            action,
            members,
            state,
            unit,
            role,
            covers,
            takes,
            needs,
            since,
            waiting_days,
            waited_for,
            due,
            overdue,
            open,
            blocked_by,
            advice,
        } = offer;
        CaseOfferFields {
            action: action.clone(),
            members: members.clone(),
            state: state.clone(),
            unit: unit.clone(),
            role: role.clone(),
            covers: covers.code(),
            takes: spelt_here(takes),
            needs: spelt_here(needs),
            since: since.to_string(),
            waiting_days: *waiting_days,
            waited_for: *waited_for,
            due: due.map(|due| due.to_string()),
            overdue: *overdue,
            open: *open,
            blocked_by: blocked_by.as_ref().map(FindingFields::from),
            advice: advice.iter().map(FindingFields::from).collect(),
        }
    }
}

/// Steps that stand next, with what their rules say.
#[napi]
#[derive(Debug)]
pub struct CaseOffers {
    inner: Vec<dieule::CaseOffer>,
}

says!(CaseOffers);

#[napi]
impl CaseOffers {
    /// Each of them.
    #[napi]
    pub fn offers(&self) -> Vec<CaseOfferFields> {
        self.inner.iter().map(CaseOfferFields::from).collect()
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        let place = place as usize;
        match place.checked_sub(self.inner.len()) {
            None => self.inner.get(place)?.blocked_by.as_ref(),
            // After what blocks each of them comes the guidance, offer after offer.
            Some(after) => self.inner.iter().flat_map(|offer| &offer.advice).nth(after),
        }
    }
}

/// Why an event changed nothing.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct CaseRefusalFields {
    /// What kind of refusal it is.
    #[napi(ts_type = "RefusalKind")]
    pub kind: &'static str,
    /// The rule that does not hold.
    pub rule: Option<String>,
    /// Why, as a stable code: the rule's reason, else that of the kind.
    pub reason: String,
    /// The members it is about, by the host's keys.
    pub members: Vec<String>,
    /// The rule's finding, with its figures and its article.
    pub finding: Option<FindingFields>,
    /// Every rule that stands in the way, the first of them first; of several with one reason, one.
    pub findings: Vec<FindingFields>,
    /// The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// The version the case has.
    pub version: u32,
}

/// The answer to an event.
#[napi]
#[derive(Debug)]
pub struct CaseStep {
    inner: dieule::CaseStep,
}

says!(CaseStep);

#[napi]
impl CaseStep {
    /// The new case; null where the event was refused.
    #[napi(ts_return_type = "Case | null")]
    pub fn case(&self) -> Option<Case> {
        self.inner.case().map(|case| Case { inner: case.clone() })
    }

    /// What the host has to write.
    #[napi]
    pub fn effects(&self) -> Vec<CaseEffect> {
        match &self.inner {
            dieule::CaseStep::Taken(taken) => taken.effects.iter().map(CaseEffect::from).collect(),
            dieule::CaseStep::Refused(_) => Vec::new(),
        }
    }

    /// Whether the event had been applied before.
    #[napi(getter)]
    pub fn repeated(&self) -> bool {
        match &self.inner {
            dieule::CaseStep::Taken(taken) => taken.repeated,
            dieule::CaseStep::Refused(_) => false,
        }
    }

    /// What guidance says against what was done.
    #[napi]
    pub fn advice(&self) -> Vec<FindingFields> {
        match &self.inner {
            dieule::CaseStep::Taken(taken) => taken.advice.iter().map(FindingFields::from).collect(),
            dieule::CaseStep::Refused(_) => Vec::new(),
        }
    }

    /// Why it was refused; null where it was applied.
    #[napi(ts_return_type = "CaseRefusalFields | null")]
    pub fn refusal(&self) -> Option<CaseRefusalFields> {
        let dieule::CaseRefusal { kind, rule, reason, members, finding, findings, certainty, version, allowed: _ } =
            self.inner.refusal()?;
        Some(CaseRefusalFields {
            kind: kind.code(),
            rule: rule.clone(),
            reason: reason.clone(),
            members: members.clone(),
            finding: finding.as_ref().map(FindingFields::from),
            findings: findings.iter().map(FindingFields::from).collect(),
            certainty: certainty.map(dieule::Certainty::code),
            version: *version,
        })
    }

    /// What would be allowed now.
    #[napi]
    pub fn allowed(&self) -> CaseOffers {
        CaseOffers { inner: self.inner.refusal().map(|refusal| refusal.allowed.clone()).unwrap_or_default() }
    }

    /// The refusal in words.
    #[napi]
    pub fn why(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(self.inner.refusal(), dieule::CaseRefusal::message, language)
    }

    /// Its article as people write it.
    #[napi]
    pub fn article(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        said(self.inner.refusal(), dieule::CaseRefusal::cited, language)
    }

    /// The stored form of the refusal: canonical JSON.
    #[napi]
    pub fn refusal_json(&self) -> String {
        self.inner.refusal().map(dieule::CaseRefusal::to_json).unwrap_or_default()
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        match &self.inner {
            dieule::CaseStep::Taken(taken) => taken.advice.get(place as usize),
            dieule::CaseStep::Refused(refusal) => refusal.findings.get(place as usize),
        }
    }
}

/// A case of a procedure.
#[napi]
#[derive(Debug)]
pub struct Case {
    inner: dieule::Case,
}

/// The fields of a case that are short.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct CaseFields {
    /// The machine.
    pub machine: String,
    /// The host's own id.
    pub id: String,
    /// The day it was opened.
    #[napi(ts_type = "IsoDate")]
    pub opened_on: String,
    /// The number of events applied.
    pub version: u32,
    /// Whether everybody in it is through.
    pub closed: bool,
    /// What the opening recorded, by field.
    #[napi(ts_type = "Record<string, boolean | number | string>")]
    pub facts: Facts,
}

#[napi]
impl Case {
    /// Its short fields.
    #[napi]
    pub fn fields(&self) -> CaseFields {
        CaseFields {
            machine: self.inner.machine().to_owned(),
            id: self.inner.id().to_owned(),
            opened_on: self.inner.opened_on().to_string(),
            version: self.inner.version(),
            closed: self.inner.closed(),
            facts: facts(self.inner.facts()),
        }
    }

    /// The units that act.
    #[napi]
    pub fn route(&self) -> Vec<RouteUnit> {
        self.inner.route().iter().map(RouteUnit::from).collect()
    }

    /// The members.
    #[napi]
    pub fn items(&self) -> Vec<CaseItem> {
        self.inner.items().iter().map(CaseItem::from).collect()
    }

    /// The events applied.
    #[napi]
    pub fn history(&self) -> Vec<CaseEntry> {
        self.inner.history().iter().map(CaseEntry::from).collect()
    }

    /// The steps that stand next on a day.
    #[napi]
    pub fn next(&self, charter: &Charter, on: Unknown<'_>, by: Unknown<'_>) -> napi::Result<Either<CaseOffers, Failure>> {
        let next = || -> Result<CaseOffers, Stop> {
            let by: Option<String> = optional(by, "case", "by")?;
            Ok(CaseOffers { inner: self.inner.next(&charter.inner, by.as_deref(), needed(on, "case", "on")?)? })
        };
        answer(next())
    }

    /// Apply an event; its facts are two lists, fields and values.
    #[napi]
    pub fn apply(
        &self,
        charter: &Charter,
        id: Unknown<'_>,
        action: Unknown<'_>,
        on: Unknown<'_>,
        by: Unknown<'_>,
        role: Unknown<'_>,
        members: Array<'_>,
        fields: Array<'_>,
        values: Array<'_>,
        expects: Unknown<'_>,
    ) -> napi::Result<Either<CaseStep, Failure>> {
        let apply = || -> Result<CaseStep, Stop> {
            let event = dieule::CaseEvent {
                id: needed(id, "event", "id")?,
                action: needed(action, "event", "action")?,
                on: needed(on, "event", "on")?,
                by: needed(by, "event", "by")?,
                role: optional(role, "event", "role")?,
                members: items(members, "event", "members")?,
                facts: brought("event", items(fields, "event", "facts")?, &values)?,
                expects: optional(expects, "event", "expects")?,
            };
            Ok(CaseStep { inner: self.inner.apply(&charter.inner, &event).map_err(spelt)? })
        };
        answer(apply())
    }

    /// Go on with the units that a plan left; what was replaced by what are two lists.
    #[napi]
    pub fn re_route(
        &self,
        charter: &Charter,
        units: Array<'_>,
        id: Unknown<'_>,
        on: Unknown<'_>,
        old: Array<'_>,
        now: Array<'_>,
        expects: Unknown<'_>,
    ) -> napi::Result<Either<CaseStep, Failure>> {
        let re_route = || -> Result<CaseStep, Stop> {
            let units = packed_table::<UnitTable>(&units)?;
            let old: Vec<String> = items(old, "event", "replaced")?;
            let now: Vec<String> = items(now, "event", "replaced")?;
            let event = dieule::ReRoute {
                id: needed(id, "event", "id")?,
                on: needed(on, "event", "on")?,
                replaced: old.into_iter().zip(now).collect(),
                expects: optional(expects, "event", "expects")?,
            };
            Ok(CaseStep { inner: self.inner.re_route(&charter.inner, &units.columns()?, &event)? })
        };
        answer(re_route())
    }

    /// The case opened again, with its history applied.
    #[napi]
    pub fn replay(&self, charter: &Charter) -> napi::Result<Either<CaseStep, Failure>> {
        answer(self.inner.replay(&charter.inner).map(|inner| CaseStep { inner }).map_err(Stop::from))
    }

    /// Where a member counts on a day; null for somebody who is not in the case.
    #[napi(ts_return_type = "CountsFor | null | Failure")]
    pub fn counts_for(&self, member: Unknown<'_>, on: Unknown<'_>) -> napi::Result<Either<Option<CountsFor>, Failure>> {
        let counted = || -> Result<Option<CountsFor>, Stop> {
            let member: String = needed(member, "case", "member")?;
            let counts = self.inner.counts_for(&member, needed(on, "case", "on")?);
            Ok(counts.map(|dieule::CountsFor { unit, outside }| CountsFor { unit, outside }))
        };
        answer(counted())
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A fact that no step takes, spelt as the host gave it.
fn spelt(error: Error) -> Error {
    if let Error::Input(InputError { record: record @ ("event" | REQUEST), field, row, problem: problem @ Problem::UnknownField { .. } }) =
        error
    {
        return InputError { record, field: camel(&field), row, problem }.into();
    }
    error
}

/// The facts of an event or of a request.
fn brought(record: &'static str, fields: Vec<String>, values: &Array<'_>) -> Result<BTreeMap<String, dieule::Given>, Stop> {
    let mut facts = BTreeMap::new();
    for (place, name) in (0..values.len()).zip(fields) {
        let Some(value) = values.get::<Unknown>(place)? else { continue };
        let field = snake(&name);
        if field == name && name.contains('_') {
            // Spelt as in the library: refused with its spelling here.
            return Err(refused(record, &format!("facts.{name}"), None, Problem::UnknownField { nearest: Some(field) }).into());
        }
        let given = dieule::Given::of(record, &field, Given::of(value)?.value())?;
        facts.extend(given.map(|given| (field, given)));
    }
    Ok(facts)
}

#[napi]
impl Charter {
    /// Open a case; its facts are two lists, fields and values.
    #[napi]
    pub fn open_case(
        &self,
        machine: Unknown<'_>,
        units: Array<'_>,
        members: Array<'_>,
        id: Unknown<'_>,
        opened_on: Unknown<'_>,
        unit: Unknown<'_>,
        to_unit: Unknown<'_>,
        fields: Array<'_>,
        values: Array<'_>,
    ) -> napi::Result<Either<Case, Failure>> {
        let open = || -> Result<Case, Stop> {
            let units = packed_table::<UnitTable>(&units)?;
            let request = dieule::CaseRequest {
                id: needed(id, REQUEST, "id")?,
                opened_on: needed(opened_on, REQUEST, "opened_on")?,
                unit: needed(unit, REQUEST, "unit")?,
                to_unit: optional(to_unit, REQUEST, "to_unit")?,
                members: items(members, REQUEST, "members")?,
                facts: brought(REQUEST, items(fields, REQUEST, "facts")?, &values)?,
            };
            let machine: String = needed(machine, REQUEST, "machine")?;
            Ok(Case { inner: self.inner.open_case(&machine, &units.columns()?, &request).map_err(spelt)? })
        };
        answer(open())
    }
}

/// A stored case.
#[napi]
pub fn case_from_json(text: Unknown<'_>) -> napi::Result<Either<Case, Failure>> {
    let read = || -> Result<Case, Stop> { Ok(Case { inner: dieule::Case::from_json(&needed::<String>(text, "case", "text")?)? }) };
    answer(read())
}
