//! Worlds of units and members for the laws of plans, and steps on them: drawn at random, most of them wrong somewhere, or in order, so that whole plans come through as well.

use crate::support::day;
use dieule::{Kind, MemberTable, Plan, PlanContext, PlanStep, PlanUnit, StepKind, UnitTable, Value};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::collections::BTreeSet;

/// A list of units and members: a district above base unions and communes, these above branches.
#[derive(Debug, Clone)]
pub(crate) struct World {
    /// Code, superior, kind, whether it has an account.
    pub(crate) units: Vec<(String, Option<String>, Kind, Option<bool>)>,
    /// Key and unit.
    pub(crate) members: Vec<(String, String)>,
}

impl World {
    pub(crate) fn tables(&self) -> (UnitTable, MemberTable) {
        let (mut units, mut members) = (UnitTable::with_rows(self.units.len()), MemberTable::with_rows(self.members.len()));
        for (row, (code, parent, kind, account)) in self.units.iter().enumerate() {
            units.set(row, "code", Value::Text(code)).unwrap();
            units.set(row, "parent", parent.as_deref().map_or(Value::Missing, Value::Text)).unwrap();
            units.set(row, "kind", Value::Text(kind.code())).unwrap();
            units.set(row, "name", Value::Text(code)).unwrap();
            units.set(row, "has_account", account.map_or(Value::Missing, Value::Flag)).unwrap();
        }
        for (row, (key, unit)) in self.members.iter().enumerate() {
            members.set(row, "key", Value::Text(key)).unwrap();
            members.set(row, "unit", Value::Text(unit)).unwrap();
        }
        (units, members)
    }
}

/// Some of the units, by place.
pub(crate) fn worlds() -> impl Strategy<Value = World> {
    let base = (select(&[Kind::DoanXa, Kind::DoanCoSo][..]), proptest::collection::vec(0_usize..9, 0..4));
    let accounts = proptest::collection::vec(prop::option::weighted(0.9, any::<bool>()), 16);
    (proptest::collection::vec(base, 1..4), accounts, 0_usize..2).prop_map(|(bases, accounts, strays)| {
        let account = |row: usize| accounts[row % accounts.len()];
        let mut units =
            vec![("T".to_owned(), None, Kind::Tinh, Some(true)), ("H".to_owned(), Some("T".to_owned()), Kind::Huyen, account(0))];
        let mut members = Vec::new();
        for (place, (kind, branches)) in bases.iter().enumerate() {
            let base = format!("X{place}");
            units.push((base.clone(), Some("H".to_owned()), *kind, account(units.len())));
            for (branch, size) in branches.iter().enumerate() {
                let code = format!("{base}B{branch}");
                units.push((code.clone(), Some(base.clone()), Kind::ChiDoan, account(units.len())));
                members.extend((0..*size).map(|place| (format!("{code}m{place}"), code.clone())));
            }
        }
        members.extend((0..strays).map(|place| (format!("stray{place}"), "nowhere".to_owned())));
        World { units, members }
    })
}

/// What a random step is made of; places are taken modulo what there is.
#[derive(Debug, Clone)]
pub(crate) struct Draw {
    pub(crate) kind: StepKind,
    pub(crate) units: Vec<Index>,
    pub(crate) into: Vec<(Index, u8, Vec<Index>)>,
    pub(crate) kind_of_new: Option<Kind>,
    pub(crate) parent: Option<Index>,
    pub(crate) below: Vec<Index>,
    pub(crate) decided: u8,
    pub(crate) settled: u8,
}

pub(crate) fn draws() -> impl Strategy<Value = Draw> {
    let into = (any::<Index>(), 0_u8..12, proptest::collection::vec(any::<Index>(), 0..8));
    (
        select(StepKind::ALL),
        proptest::collection::vec(any::<Index>(), 0..3),
        proptest::collection::vec(into, 0..3),
        prop::option::of(select(&[Kind::ChiDoan, Kind::ChiDoan, Kind::DoanXa, Kind::DoanCoSo][..])),
        prop::option::of(any::<Index>()),
        proptest::collection::vec(any::<Index>(), 0..2),
        0_u8..8,
        0_u8..8,
    )
        .prop_map(|(kind, units, into, kind_of_new, parent, below, decided, settled)| Draw {
            kind,
            units,
            into,
            kind_of_new,
            parent,
            below,
            decided,
            settled,
        })
}

pub(crate) fn code_of(world: &World, place: Index) -> String {
    world.units[place.index(world.units.len())].0.clone()
}

/// A step as drawn, mostly of the right number of units and results, so that plans come through as well.
pub(crate) fn step(world: &World, place: usize, draw: &Draw) -> PlanStep {
    let wild = draw.settled == 0;
    let mut units: Vec<String> = draw.units.iter().map(|unit| code_of(world, *unit)).collect();
    if wild && draw.decided == 1 {
        units.push("unknown".to_owned());
    }
    let mut into = Vec::new();
    for (at, (unit, what, members)) in draw.into.iter().enumerate() {
        let own = matches!(draw.kind, StepKind::Rename | StepKind::ReParent);
        let code = match what {
            0 => Some("old".to_owned()),
            1..=4 => Some(code_of(world, *unit)),
            5 | 6 if !units.is_empty() => units.first().cloned(),
            _ => Some(format!("N{place}-{at}")),
        };
        let code = if own && *what > 2 { None } else { code };
        let keys: Vec<String> = if world.members.is_empty() {
            Vec::new()
        } else {
            members.iter().map(|member| world.members[member.index(world.members.len())].0.clone()).collect()
        };
        let mut unit = PlanUnit { code, kind: draw.kind_of_new, members: keys, ..PlanUnit::default() };
        unit.parent = draw.parent.map(|parent| if wild && draw.decided == 2 { "unknown".to_owned() } else { code_of(world, parent) });
        unit.name = (*what % 3 == 0).then(|| format!("name {what}"));
        unit.units = draw.below.iter().map(|below| code_of(world, *below)).collect();
        if draw.decided == 3 {
            unit.members.push("nobody".to_owned());
        }
        if draw.decided > 3 {
            unit.cases = vec![format!("case-{}", draw.settled % 3)];
            unit.accounts = vec![format!("account-{}", draw.settled % 3)];
        }
        into.push(unit);
    }
    let superior = units.first().and_then(|code| world.units.iter().find(|unit| unit.0 == *code)).and_then(|unit| unit.1.clone());
    PlanStep {
        kind: Some(draw.kind),
        units,
        into,
        decided_by: if draw.decided == 0 { None } else { superior.or_else(|| Some("H".to_owned())) },
        decision: (draw.settled > 1).then(|| "1-QD".to_owned()),
        decided_on: Some(day(if draw.settled == 1 { "2026-02-04" } else { "2026-02-03" })),
    }
}

/// Communes whose branches are large enough to be divided once, and to lose three.
pub(crate) fn large_worlds() -> impl Strategy<Value = World> {
    proptest::collection::vec(proptest::collection::vec(6_usize..10, 2..5), 2..4).prop_map(|bases| {
        let unit = |code: &str, parent: Option<&str>, kind| (code.to_owned(), parent.map(str::to_owned), kind, Some(kind == Kind::ChiDoan));
        let mut units = vec![unit("T", None, Kind::Tinh)];
        let mut members = Vec::new();
        for (place, branches) in bases.iter().enumerate() {
            let base = format!("X{place}");
            units.push(unit(&base, Some("T"), Kind::DoanXa));
            for (branch, size) in branches.iter().enumerate() {
                let code = format!("{base}B{branch}");
                units.push(unit(&code, Some(&base), Kind::ChiDoan));
                members.extend((0..*size).map(|place| (format!("{code}m{place}"), code.clone())));
            }
        }
        World { units, members }
    })
}

/// Steps that are in order, each on units that no other step of the plan is about; with what was drawn that fits no unit left out.
pub(crate) fn orderly(world: &World, draws: &[(StepKind, Index, Index)]) -> Vec<PlanStep> {
    let branches: Vec<&(String, Option<String>, Kind, Option<bool>)> = world.units.iter().filter(|unit| unit.2 == Kind::ChiDoan).collect();
    let bases: Vec<&String> = world.units.iter().filter(|unit| unit.2 == Kind::DoanXa).map(|unit| &unit.0).collect();
    let members =
        |code: &str| -> Vec<String> { world.members.iter().filter(|(_, home)| home == code).map(|(key, _)| key.clone()).collect() };
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut steps = Vec::new();
    for (place, (kind, one, other)) in draws.iter().enumerate() {
        let (one, other, base) =
            (branches[one.index(branches.len())], branches[other.index(branches.len())], bases[other.index(bases.len())]);
        let (code, home) = (one.0.as_str(), one.1.as_deref().unwrap());
        let joins = matches!(kind, StepKind::Merge | StepKind::Unify | StepKind::Dissolve);
        if used.contains(code) || (joins && (code == other.0 || used.contains(other.0.as_str()) || one.1 != other.1)) {
            continue;
        }
        if *kind == StepKind::ReParent && base == home {
            continue;
        }
        used.insert(code);
        if joins {
            used.insert(&other.0);
        }
        let (new, second) = (format!("N{place}"), format!("M{place}"));
        let (units, into): (&[&str], Vec<PlanUnit>) = match kind {
            StepKind::Found => {
                let founded = PlanUnit { kind: Some(Kind::ChiDoan), parent: Some(home.to_owned()), ..unit(&new, &members(code)[..3]) };
                (&[], vec![founded])
            }
            StepKind::Rename => (&[code], vec![PlanUnit { name: Some(format!("name {place}")), ..PlanUnit::default() }]),
            StepKind::ReParent => (&[code], vec![PlanUnit { parent: Some(base.clone()), ..PlanUnit::default() }]),
            StepKind::Split => (&[code], vec![unit(&new, &members(code)[..3]), unit(&second, &[])]),
            StepKind::Merge => (&[code, &other.0], vec![unit(&other.0, &[])]),
            StepKind::Unify => (&[code, &other.0], vec![unit(&new, &[])]),
            StepKind::Dissolve => (&[code], vec![unit(&other.0, &[])]),
        };
        steps.push(PlanStep { decided_by: Some(home.to_owned()), ..act(*kind, units, into) });
    }
    steps
}

pub(crate) fn plan(steps: Vec<PlanStep>) -> Plan {
    Plan { id: Some("P".to_owned()), on: Some(day("2026-02-03")), steps }
}

pub(crate) fn context(world: &World, which: u8) -> PlanContext {
    let codes: Vec<&String> = world.units.iter().map(|unit| &unit.0).collect();
    let at = |place: usize| codes[place % codes.len()].clone();
    let accounts = which.is_multiple_of(2).then(|| {
        (0..3).map(|place| (format!("account-{place}"), at(place * 2 + 3))).chain([("account-9".to_owned(), "gone".to_owned())]).collect()
    });
    let cases = (!which.is_multiple_of(3)).then(|| {
        // The last one concerns a unit of another list as well.
        let elsewhere = |place: usize| (place == 2).then(|| "elsewhere".to_owned());
        (0..3).map(|place| (format!("case-{place}"), [at(place + 3)].into_iter().chain(elsewhere(place)).collect())).collect()
    });
    PlanContext { accounts, cases, closed_codes: Some(vec!["old".to_owned()]) }
}

pub(crate) fn act(kind: StepKind, units: &[&str], into: Vec<PlanUnit>) -> PlanStep {
    PlanStep {
        kind: Some(kind),
        units: units.iter().map(|unit| (*unit).to_owned()).collect(),
        into,
        decided_by: Some("X".to_owned()),
        decision: Some("1-QD".to_owned()),
        decided_on: Some(day("2026-02-01")),
    }
}

pub(crate) fn unit(code: &str, members: &[String]) -> PlanUnit {
    PlanUnit { code: Some(code.to_owned()), members: members.to_vec(), ..PlanUnit::default() }
}
