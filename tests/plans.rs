//! Laws of plans on random trees and random plans: nobody lost or doubled, events that fit one transaction, lists afterwards as foreseen, a
//! refused plan changes nothing, each kind of fault occurs; and merged then divided, or divided then merged, everybody has a unit again.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a generated plan that cannot be built must stop the test"
)]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{
    AppliedPlan, Charter, Error, Kind, MemberTable, Plan, PlanCheck, PlanContext, PlanEventKind, PlanStep, PlanUnit, Problem, Rulebook,
    StepKind, UnitTable, Value, reason_codes,
};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::LazyLock;
use support::day;

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2026-02-03")).unwrap());

/// A list of units and members: a district above base unions and communes, these above branches.
#[derive(Debug, Clone)]
struct World {
    /// Code, superior, kind, whether it has an account.
    units: Vec<(String, Option<String>, Kind, Option<bool>)>,
    /// Key and unit.
    members: Vec<(String, String)>,
}

impl World {
    fn tables(&self) -> (UnitTable, MemberTable) {
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
fn worlds() -> impl Strategy<Value = World> {
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
struct Draw {
    kind: StepKind,
    units: Vec<Index>,
    into: Vec<(Index, u8, Vec<Index>)>,
    kind_of_new: Option<Kind>,
    parent: Option<Index>,
    below: Vec<Index>,
    decided: u8,
    settled: u8,
}

fn draws() -> impl Strategy<Value = Draw> {
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

fn code_of(world: &World, place: Index) -> String {
    world.units[place.index(world.units.len())].0.clone()
}

/// A step as drawn, mostly of the right number of units and results, so that plans come through as well.
fn step(world: &World, place: usize, draw: &Draw) -> PlanStep {
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
fn large_worlds() -> impl Strategy<Value = World> {
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
fn orderly(world: &World, draws: &[(StepKind, Index, Index)]) -> Vec<PlanStep> {
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

fn plan(steps: Vec<PlanStep>) -> Plan {
    Plan { id: Some("P".to_owned()), on: Some(day("2026-02-03")), steps }
}

fn context(world: &World, which: u8) -> PlanContext {
    let codes: Vec<&String> = world.units.iter().map(|unit| &unit.0).collect();
    let at = |place: usize| codes[place % codes.len()].clone();
    let accounts = which.is_multiple_of(2).then(|| {
        (0..3).map(|place| (format!("account-{place}"), at(place * 2 + 3))).chain([("account-9".to_owned(), "gone".to_owned())]).collect()
    });
    let cases = (!which.is_multiple_of(3)).then(|| (0..3).map(|place| (format!("case-{place}"), vec![at(place + 3)])).collect());
    PlanContext { accounts, cases, closed_codes: Some(vec!["old".to_owned()]) }
}

fn text(value: Option<Value<'_>>) -> Option<String> {
    match value {
        Some(Value::Text(text)) => Some(text.to_owned()),
        _ => None,
    }
}

type Tree = BTreeMap<String, Option<String>>;

fn tree(units: &UnitTable) -> Tree {
    (0..units.rows()).map(|row| (text(units.get(row, "code")).unwrap(), text(units.get(row, "parent")))).collect()
}

fn homes(members: &MemberTable) -> BTreeMap<String, Option<String>> {
    (0..members.rows()).map(|row| (text(members.get(row, "key")).unwrap(), text(members.get(row, "unit")))).collect()
}

fn check(world: &World, plan: &Plan, context: &PlanContext) -> Result<(PlanCheck, AppliedPlan), Error> {
    let (units, members) = world.tables();
    let (units, members) = (units.columns()?, members.columns()?);
    let check = CHARTER.check_plan(&units, &members, plan, context)?;
    let applied = check.apply(&units, &members)?;
    Ok((check, applied))
}

/// How many members and branches there are in each unit and below, counted by walking up from each of them: no formula is shared.
fn counted(units: &UnitTable, members: &MemberTable) -> BTreeMap<String, (u32, u32)> {
    let above = tree(units);
    let mut sizes: BTreeMap<String, (u32, u32)> = above.keys().map(|code| (code.clone(), (0, 0))).collect();
    let mut up = |from: Option<String>, member: u32, branch: u32| {
        let mut at = from;
        while let Some(code) = at {
            let Some(size) = sizes.get_mut(&code) else { break };
            *size = (size.0 + member, size.1 + branch);
            at = above.get(&code).and_then(Option::clone);
        }
    };
    for home in homes(members).into_values() {
        up(home, 1, 0);
    }
    for row in (0..units.rows()).filter(|row| text(units.get(*row, "kind")).as_deref() == Some("chi_doan")) {
        up(text(units.get(row, "code")), 0, 1);
    }
    sizes
}

/// Events carried out one by one on plain maps: after each of them every member and every unit hangs on a unit that stands.
fn written(world: &World, check: &PlanCheck) -> (Tree, BTreeMap<String, Option<String>>) {
    let (units, members) = world.tables();
    let (mut units, mut members) = (tree(&units), homes(&members));
    let strays: BTreeSet<String> =
        members.iter().filter(|(_, home)| !units.contains_key(home.as_ref().unwrap())).map(|(key, _)| key.clone()).collect();
    let mut kept = BTreeSet::new();
    for event in &check.events {
        match event.what {
            PlanEventKind::OpenUnit => {
                assert!(units.insert(event.unit.clone(), event.other_unit.clone()).is_none(), "a code is given twice");
            }
            PlanEventKind::MoveUnit => units.get_mut(&event.unit).unwrap().clone_from(&event.other_unit),
            PlanEventKind::MoveMember => {
                let home = members.get_mut(event.member.as_ref().unwrap()).unwrap();
                assert_eq!(home.as_ref(), Some(&event.unit));
                home.clone_from(&event.other_unit);
            }
            PlanEventKind::KeepHistory => drop(kept.insert(event.unit.clone())),
            PlanEventKind::CloseUnit => {
                assert!(kept.contains(&event.unit), "a code ends without a word of what came of it");
                assert!(units.remove(&event.unit).is_some());
            }
            PlanEventKind::GiveAccount
            | PlanEventKind::RenameUnit
            | PlanEventKind::RecordMovement
            | PlanEventKind::ReRouteCase
            | PlanEventKind::MoveAccount
            | PlanEventKind::CloseAccount => assert!(units.contains_key(&event.unit)),
        }
        for (key, home) in members.iter().filter(|(key, _)| !strays.contains(*key)) {
            assert!(units.contains_key(home.as_ref().unwrap()), "{key} is nowhere after {}", event.what.code());
        }
        for parent in units.values().flatten() {
            assert!(units.contains_key(parent), "a unit hangs on nothing after {}", event.what.code());
        }
    }
    (units, members)
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(20_260_203), failure_persistence: None, ..ProptestConfig::default() }
}

#[derive(Default, Debug)]
struct Seen {
    steps: BTreeMap<&'static str, u32>,
    open: u32,
    blocked: u32,
    faults: BTreeMap<(String, String), u32>,
}

#[test]
fn random_plans_lose_and_double_nobody() {
    let seen = RefCell::new(Seen::default());
    let wild = worlds().prop_flat_map(|world| (Just(world), proptest::collection::vec(draws(), 1..4), 0_u8..6)).prop_map(
        |(world, draws, which)| {
            let steps = draws.iter().enumerate().map(|(place, draw)| step(&world, place, draw)).collect();
            (world, steps, which)
        },
    );
    let draw = (select(StepKind::ALL), any::<Index>(), any::<Index>());
    let in_order = (large_worlds(), proptest::collection::vec(draw, 1..8)).prop_map(|(world, draws)| {
        let steps = orderly(&world, &draws);
        (world, steps, 1)
    });
    TestRunner::new(config(3000))
        .run(&prop_oneof![3 => wild.boxed(), 1 => in_order.boxed()], |(world, steps, which): (World, Vec<PlanStep>, u8)| {
            for step in &steps {
                *seen.borrow_mut().steps.entry(step.kind.unwrap().code()).or_default() += 1;
            }
            let (plan, context) = (plan(steps), context(&world, which));
            let (check, applied) = check(&world, &plan, &context).unwrap();
            let (units, members) = world.tables();
            let mut seen = seen.borrow_mut();
            for fault in &check.faults {
                *seen.faults.entry((fault.finding.rule.clone(), fault.finding.reason.clone())).or_default() += 1;
            }
            // Lists are what was foreseen, whether the plan comes through or not.
            let (tree_after, homes_after) = written(&world, &check);
            prop_assert_eq!(&tree(&applied.units), &tree_after);
            prop_assert_eq!(&homes(&applied.members), &homes_after);
            prop_assert_eq!(applied.members.rows(), members.rows());
            if !check.open() {
                seen.blocked += 1;
                prop_assert!(check.events.is_empty());
                prop_assert_eq!(&tree(&units), &tree_after);
                prop_assert_eq!(&homes(&members), &homes_after);
                return Ok(());
            }
            seen.open += 1;
            prop_assert_eq!(check.members_before, check.members_after);
            let (before, after) = (counted(&units, &members), counted(&applied.units, &applied.members));
            let mut foreseen = before.clone();
            for size in &check.sizes {
                let is = before.get(&size.unit).copied();
                prop_assert_eq!(is, size.members_before.zip(size.branches_before));
                match size.members_after.zip(size.branches_after) {
                    Some(size_after) => drop(foreseen.insert(size.unit.clone(), size_after)),
                    None => drop(foreseen.remove(&size.unit)),
                }
            }
            // A unit opened without anybody in it changes no size but its own.
            prop_assert_eq!(foreseen, after);
            if !check.events.is_empty() {
                let (units, members) = (applied.units.columns().unwrap(), applied.members.columns().unwrap());
                match check.apply(&units, &members) {
                    Err(Error::Input(input)) => prop_assert_eq!((input.record, input.problem), ("events", Problem::DoesNotFit)),
                    other => prop_assert!(false, "carried out twice: {:?}", other.map(|_| ())),
                }
            }
            Ok(())
        })
        .unwrap();
    let Seen { steps, open, blocked, faults } = seen.into_inner();
    let mut out = std::io::stdout();
    writeln!(out, "plans: {open} open, {blocked} blocked; steps {steps:?}; faults:").unwrap();
    for ((rule, reason), count) in &faults {
        writeln!(out, "  {rule} {reason}: {count}").unwrap();
    }
    assert!(open > 200 && blocked > 200, "{open} plans come through, {blocked} do not");
    let every = ["plan.units", "plan.members", "plan.accounts", "plan.cases", "plan.history"];
    // What every rule may answer has vectors of its own; plans say so of facts that are missing alone.
    let shared = reason_codes("*");
    let of = |rule: &str| {
        reason_codes(rule)
            .into_iter()
            .filter(|reason| !shared.contains(reason))
            .map(|reason| (rule.to_owned(), reason.to_owned()))
            .collect::<Vec<_>>()
    };
    let charter = [
        "unit.branch.minimum_members",
        "unit.base.minimum_branches",
        "unit.base.minimum_members",
        "restructuring.decider",
        "restructuring.new_branches",
    ];
    let never: Vec<_> = every.iter().chain(&charter).flat_map(|rule| of(rule)).filter(|fault| !faults.contains_key(fault)).collect();
    assert!(never.is_empty(), "faults that no random plan has: {never:?}");
}

/// Two branches of a commune, and how the members of the united one are dealt out again.
fn two_branches() -> impl Strategy<Value = (World, Vec<String>)> {
    (3_usize..9, 3_usize..9).prop_flat_map(|(one, other)| {
        let members: Vec<(String, String)> = (0..one)
            .map(|place| (format!("a{place}"), "A".to_owned()))
            .chain((0..other).map(|place| (format!("b{place}"), "B".to_owned())))
            .collect();
        let unit = |code: &str, parent: Option<&str>, kind| (code.to_owned(), parent.map(str::to_owned), kind, Some(false));
        let units = vec![
            unit("T", None, Kind::Tinh),
            unit("X", Some("T"), Kind::DoanXa),
            unit("A", Some("X"), Kind::ChiDoan),
            unit("B", Some("X"), Kind::ChiDoan),
        ];
        let keys: Vec<String> = members.iter().map(|(key, _)| key.clone()).collect();
        let most = keys.len() - 3;
        (Just(World { units, members }), subsequence(keys, 3..=most))
    })
}

fn act(kind: StepKind, units: &[&str], into: Vec<PlanUnit>) -> PlanStep {
    PlanStep {
        kind: Some(kind),
        units: units.iter().map(|unit| (*unit).to_owned()).collect(),
        into,
        decided_by: Some("X".to_owned()),
        decision: Some("1-QD".to_owned()),
        decided_on: Some(day("2026-02-01")),
    }
}

fn unit(code: &str, members: &[String]) -> PlanUnit {
    PlanUnit { code: Some(code.to_owned()), members: members.to_vec(), ..PlanUnit::default() }
}

#[test]
fn merged_then_divided_everybody_has_a_unit_again() {
    TestRunner::new(config(400))
        .run(&two_branches(), |(world, some)| {
            let steps = vec![
                act(StepKind::Unify, &["A", "B"], vec![unit("C", &[])]),
                act(StepKind::Split, &["C"], vec![unit("D", &some), unit("E", &[])]),
            ];
            let (check, applied) = check(&world, &plan(steps), &PlanContext::default()).unwrap();
            prop_assert!(check.open(), "{:?}", check.faults);
            for (key, home) in homes(&applied.members) {
                prop_assert_eq!(home.as_deref(), Some(if some.contains(&key) { "D" } else { "E" }));
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn divided_then_merged_everybody_is_together_again() {
    TestRunner::new(config(400))
        .run(&two_branches(), |(world, _)| {
            let of_a: Vec<String> = world.members.iter().filter(|(_, home)| home == "A").map(|(key, _)| key.clone()).collect();
            let steps = vec![
                act(StepKind::Split, &["A"], vec![unit("C", &of_a[..1]), unit("D", &[])]),
                act(StepKind::Merge, &["C", "D"], vec![unit("E", &[])]),
            ];
            // Between the steps the branches are too small: only what the plan comes to is weighed.
            let (check, applied) = check(&world, &plan(steps), &PlanContext::default()).unwrap();
            prop_assert!(check.open(), "{:?}", check.faults);
            for (key, home) in homes(&applied.members) {
                prop_assert_eq!(home.as_deref(), Some(if of_a.contains(&key) { "E" } else { "B" }));
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_stored_plan_is_the_same_plan() {
    let strategy = (worlds(), proptest::collection::vec(draws(), 0..4));
    TestRunner::new(config(300))
        .run(&strategy, |(world, draws)| {
            let made = plan(draws.iter().enumerate().map(|(place, draw)| step(&world, place, draw)).collect());
            prop_assert_eq!(Plan::from_json(&made.to_json()).unwrap(), made);
            Ok(())
        })
        .unwrap();
    assert!(matches!(Plan::from_json("{\"steps\": 1}"), Err(Error::Stored { .. })));
    assert!(matches!(Plan::from_json("{\"step\": []}"), Err(Error::Stored { .. })));
}
