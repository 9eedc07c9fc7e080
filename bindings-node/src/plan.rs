//! Plans for units: read part by part, checked, and carried out on lists.

use crate::case_parts::{Facts, facts};
use crate::facts::{filled_part, packed_table};
use crate::failure::{Failure, Stop, answer};
use crate::held::{held, piece, says};
use crate::mapping::{CellRead, cells};
use crate::quota::count;
use crate::value::{items, needed};
use crate::verdict::FindingFields;
use dieule::{Field, InputError, MemberTable, Plan, PlanContext, PlanStep, PlanUnit, Record, ReformRow, UnitTable, Value};
use napi::bindgen_prelude::{Array, Either, Unknown};
use napi_derive::napi;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A part of a plan, as TypeScript packs it: its facts, its lists of texts, its parts.
trait Part: Default {
    const NAME: &'static str;
    const FIELDS: &'static [Field];
    const LISTS: &'static [(&'static str, &'static str)];
    fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError>;
    fn texts(&mut self, field: &str) -> Option<&mut Vec<String>>;
    fn inner(&mut self, parts: Array<'_>) -> Result<(), Stop>;
}

macro_rules! parts {
    ($($part:ident { $($inner:ident)? })*) => {$(
        impl Part for $part {
            const NAME: &'static str = $part::NAME;
            const FIELDS: &'static [Field] = $part::FIELDS;
            const LISTS: &'static [(&'static str, &'static str)] = $part::LISTS;
            fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError> {
                $part::set(self, field, value)
            }
            fn texts(&mut self, field: &str) -> Option<&mut Vec<String>> {
                self.list_mut(field)
            }
            fn inner(&mut self, _parts: Array<'_>) -> Result<(), Stop> {
                $(for place in 0.._parts.len() {
                    let Some(given) = _parts.get::<Array>(place)? else { break };
                    self.$inner.push(part(&given).map_err(|stop| if stringify!($inner) == "steps" { stop.at_row(place as usize) } else { stop })?);
                })?
                Ok(())
            }
        }
    )*};
}

parts! { Plan { steps } PlanStep { into } PlanUnit {} }

fn part<T: Part>(packed: &Array<'_>) -> Result<T, Stop> {
    let mut made = T::default();
    if let Some(values) = packed.get::<Array>(0)? {
        filled_part(T::FIELDS, values, |field, value| made.set(field, value))?;
    }
    if let Some(lists) = packed.get::<Array>(1)? {
        for (place, (field, _)) in (0..lists.len()).zip(T::LISTS) {
            let Some(given) = lists.get::<Array>(place)? else { continue };
            let texts = items(given, T::NAME, field)?;
            if let Some(list) = made.texts(field) {
                *list = texts;
            }
        }
    }
    if let Some(parts) = packed.get::<Array>(2)? {
        made.inner(parts)?;
    }
    Ok(made)
}

/// What was handed in, read: lists, plan, and what else the host knows.
#[derive(Debug)]
pub struct PlanTables {
    units: Arc<UnitTable>,
    members: Arc<MemberTable>,
    plan: Plan,
    context: PlanContext,
}

impl PlanTables {
    /// Accounts and cases come as lists of pairs: a name and a code, an id and codes.
    pub(crate) fn of(
        units: &Array<'_>,
        members: &Array<'_>,
        plan: &Array<'_>,
        accounts: Option<Array<'_>>,
        cases: Option<Array<'_>>,
        closed_codes: Option<Array<'_>>,
    ) -> Result<Self, Stop> {
        let mut context = PlanContext::default();
        if let Some(given) = accounts {
            let accounts = context.accounts.insert(BTreeMap::new());
            for place in 0..given.len() {
                let Some(pair) = given.get::<Array>(place)? else { break };
                let (Some(name), Some(unit)) = (pair.get::<Unknown>(0)?, pair.get::<Unknown>(1)?) else { break };
                accounts.insert(needed(name, "plan", "accounts")?, needed(unit, "plan", "accounts")?);
            }
        }
        if let Some(given) = cases {
            let cases = context.cases.insert(BTreeMap::new());
            for place in 0..given.len() {
                let Some(pair) = given.get::<Array>(place)? else { break };
                let (Some(id), Some(units)) = (pair.get::<Unknown>(0)?, pair.get::<Array>(1)?) else { break };
                cases.insert(needed(id, "plan", "cases")?, items(units, "plan", "cases")?);
            }
        }
        context.closed_codes = closed_codes.map(|codes| items(codes, "plan", "closed_codes")).transpose()?;
        Ok(PlanTables { units: packed_table(units)?, members: packed_table(members)?, plan: part(plan)?, context })
    }

    pub(crate) fn check(&self, charter: &dieule::Charter) -> Result<dieule::PlanCheck, dieule::Error> {
        charter.check_plan(&self.units.columns()?, &self.members.columns()?, &self.plan, &self.context)
    }
}

/// Something the host has to write. Events come in an order that fits one transaction.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct PlanEvent {
    /// What.
    #[napi(ts_type = "PlanEventKind")]
    pub what: &'static str,
    /// The step it belongs to, counted from 0.
    pub step: i64,
    /// Code of the unit.
    pub unit: String,
    /// Code of the other unit it concerns.
    pub other_unit: Option<String>,
    /// The member's key.
    pub member: Option<String>,
    /// The day.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// What goes with it: `name`, `kind`, `members`, `account`, `case`, `decision`, …
    #[napi(ts_type = "Record<string, boolean | number | string>")]
    pub values: Facts,
}

impl From<&dieule::PlanEvent> for PlanEvent {
    fn from(event: &dieule::PlanEvent) -> Self {
        let dieule::PlanEvent { what, step, unit, other_unit, member, on, values } = event;
        PlanEvent {
            what: what.code(),
            step: count(*step),
            unit: unit.clone(),
            other_unit: other_unit.clone(),
            member: member.clone(),
            on: on.to_string(),
            values: facts(values),
        }
    }
}

/// Something that is wrong with a plan, or cannot be told of it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct PlanFaultFields {
    /// The step, counted from 0; null for what the plan comes to as a whole.
    pub step: Option<i64>,
    /// Code of the unit.
    pub unit: Option<String>,
    /// Keys of the members concerned.
    pub members: Vec<String>,
    /// The id of the open case, or the name of the account.
    pub about: Option<String>,
    /// Whether the plan cannot be carried out with it. Guidance and hints never block, nor does what was so before the plan.
    pub blocks: bool,
    /// The rule, with its reason and its article.
    pub finding: FindingFields,
}

impl From<&dieule::PlanFault> for PlanFaultFields {
    fn from(fault: &dieule::PlanFault) -> Self {
        let dieule::PlanFault { step, unit, members, about, blocks, finding } = fault;
        PlanFaultFields {
            step: step.map(count),
            unit: unit.clone(),
            members: members.clone(),
            about: about.clone(),
            blocks: *blocks,
            finding: FindingFields::from(finding),
        }
    }
}

/// A unit that the plan changes: members and branches in it and below. Null where it does not stand.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct PlanSize {
    /// Code of the unit.
    pub unit: String,
    /// Members before.
    pub members_before: Option<u32>,
    /// Members afterwards.
    pub members_after: Option<u32>,
    /// Branches before.
    pub branches_before: Option<u32>,
    /// Branches afterwards.
    pub branches_after: Option<u32>,
}

impl From<&dieule::PlanSize> for PlanSize {
    fn from(size: &dieule::PlanSize) -> Self {
        let dieule::PlanSize { unit, members_before, members_after, branches_before, branches_after } = size;
        PlanSize {
            unit: unit.clone(),
            members_before: *members_before,
            members_after: *members_after,
            branches_before: *branches_before,
            branches_after: *branches_after,
        }
    }
}

/// A plan, checked.
#[napi]
#[derive(Debug)]
pub struct PlanCheck {
    inner: Arc<dieule::PlanCheck>,
}

held!(PlanCheck);
says!(PlanCheck);

#[napi]
impl PlanCheck {
    /// So many faults, beginning with one.
    #[napi]
    pub fn faults(&self, from: u32, length: u32) -> Vec<PlanFaultFields> {
        piece(&self.inner.faults, from, length)
    }

    /// So many sizes, beginning with one.
    #[napi]
    pub fn sizes(&self, from: u32, length: u32) -> Vec<PlanSize> {
        piece(&self.inner.sizes, from, length)
    }

    /// So many events, beginning with one.
    #[napi]
    pub fn events(&self, from: u32, length: u32) -> Vec<PlanEvent> {
        piece(&self.inner.events, from, length)
    }

    /// Members of the list who are in a unit that stands, before.
    #[napi(getter)]
    pub fn members_before(&self) -> u32 {
        self.inner.members_before
    }

    /// The same afterwards.
    #[napi(getter)]
    pub fn members_after(&self) -> u32 {
        self.inner.members_after
    }

    /// Rules that were not asked.
    #[napi(getter)]
    pub fn not_asked(&self) -> Vec<String> {
        self.inner.not_asked.clone()
    }

    /// Whether nothing blocks the plan.
    #[napi(getter)]
    pub fn open(&self) -> bool {
        self.inner.open()
    }

    /// Whether the law of the day is certain.
    #[napi(getter, ts_return_type = "Standing")]
    pub fn standing(&self) -> &'static str {
        self.inner.standing.code()
    }

    /// The lists once the events are written.
    #[napi]
    pub fn apply(&self, units: Array<'_>, members: Array<'_>) -> napi::Result<Either<AppliedLists, Failure>> {
        let apply = || -> Result<AppliedLists, Stop> {
            let (units, members) = (packed_table::<UnitTable>(&units)?, packed_table::<MemberTable>(&members)?);
            let dieule::AppliedPlan { units, members } = self.inner.apply(&units.columns()?, &members.columns()?)?;
            Ok(AppliedLists { units, members })
        };
        answer(apply())
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        self.inner.faults.get(place as usize).map(|fault| &fault.finding)
    }
}

/// Lists after a plan, held until their columns are read.
#[napi]
#[derive(Debug)]
pub struct AppliedLists {
    units: UnitTable,
    members: MemberTable,
}

#[napi]
impl AppliedLists {
    /// So many cells of the column of a field of units, beginning with one; null where the column was not given.
    #[napi(ts_return_type = "Array<string | number | boolean | null> | null")]
    pub fn unit_cells(&self, place: u32, from: u32, length: u32) -> Option<Vec<Option<CellRead>>> {
        cells(UnitTable::FIELDS, place, from, length, |row, field| self.units.get(row, field))
    }

    /// The same of members.
    #[napi(ts_return_type = "Array<string | number | boolean | null> | null")]
    pub fn member_cells(&self, place: u32, from: u32, length: u32) -> Option<Vec<Option<CellRead>>> {
        cells(MemberTable::FIELDS, place, from, length, |row, field| self.members.get(row, field))
    }
}

/// The reform of a province proposed as a plan.
#[napi]
pub fn reform_plan(
    units: Array<'_>,
    province: Unknown<'_>,
    rows: Array<'_>,
    plan: Array<'_>,
    decision: Array<'_>,
) -> napi::Result<Either<PlanFields, Failure>> {
    let propose = || -> Result<PlanFields, Stop> {
        let units = packed_table::<UnitTable>(&units)?;
        let mut mapping = Vec::new();
        for place in 0..rows.len() {
            let Some(values) = rows.get::<Array>(place)? else { break };
            let mut row = ReformRow::default();
            filled_part(ReformRow::FIELDS, values, |field, value| row.set(field, value)).map_err(|stop| stop.at_row(place as usize))?;
            mapping.push(row);
        }
        let province: String = needed(province, "reform_row", "province")?;
        let plan = dieule::reform_plan(&units.columns()?, &province, &mapping, &part(&plan)?, &part(&decision)?)?;
        Ok(PlanFields::from(&plan))
    };
    answer(propose())
}

/// A plan as a plain object.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct PlanFields {
    /// The host's own id of the plan.
    pub id: Option<String>,
    /// The day it takes effect.
    #[napi(ts_type = "IsoDate")]
    pub on: Option<String>,
    /// The steps, in order.
    pub steps: Vec<PlanStepFields>,
}

/// One step of a plan as a plain object.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct PlanStepFields {
    /// What it does.
    #[napi(ts_type = "StepKind")]
    pub kind: Option<&'static str>,
    /// Code of the unit that decided it.
    pub decided_by: Option<String>,
    /// Number of the decision.
    pub decision: Option<String>,
    /// Day of the decision.
    #[napi(ts_type = "IsoDate")]
    pub decided_on: Option<String>,
    /// Codes of the units it is done to.
    pub units: Vec<String>,
    /// What comes of them.
    pub into: Vec<PlanUnitFields>,
}

/// A unit that a step leads to as a plain object.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct PlanUnitFields {
    /// Its code.
    pub code: Option<String>,
    /// Its kind.
    #[napi(ts_type = "Kind")]
    pub kind: Option<&'static str>,
    /// Its level.
    #[napi(ts_type = "Level")]
    pub level: Option<&'static str>,
    /// Its sector.
    #[napi(ts_type = "Sector")]
    pub sector: Option<&'static str>,
    /// Its name.
    pub name: Option<String>,
    /// Code of the unit above.
    pub parent: Option<String>,
    /// Whether a new unit is given an account.
    pub has_account: Option<bool>,
    /// Keys of the members who go to it.
    pub members: Vec<String>,
    /// Codes of the units below that go to it.
    pub units: Vec<String>,
    /// Ids of the open cases that go on there.
    pub cases: Vec<String>,
    /// Accounts that it takes over.
    pub accounts: Vec<String>,
}

impl From<&Plan> for PlanFields {
    fn from(Plan { id, on, steps }: &Plan) -> Self {
        PlanFields { id: id.clone(), on: on.map(|day| day.to_string()), steps: steps.iter().map(PlanStepFields::from).collect() }
    }
}

impl From<&PlanStep> for PlanStepFields {
    fn from(step: &PlanStep) -> Self {
        let PlanStep { kind, decided_by, decision, decided_on, units, into } = step;
        PlanStepFields {
            kind: kind.map(dieule::StepKind::code),
            decided_by: decided_by.clone(),
            decision: decision.clone(),
            decided_on: decided_on.map(|day| day.to_string()),
            units: units.clone(),
            into: into.iter().map(PlanUnitFields::from).collect(),
        }
    }
}

impl From<&PlanUnit> for PlanUnitFields {
    fn from(unit: &PlanUnit) -> Self {
        let PlanUnit { code, kind, level, sector, name, parent, has_account, members, units, cases, accounts } = unit;
        PlanUnitFields {
            code: code.clone(),
            kind: kind.map(dieule::Kind::code),
            level: level.map(dieule::Level::code),
            sector: sector.map(dieule::Sector::code),
            name: name.clone(),
            parent: parent.clone(),
            has_account: *has_account,
            members: members.clone(),
            units: units.clone(),
            cases: cases.clone(),
            accounts: accounts.clone(),
        }
    }
}
