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
#[path = "support/plan_worlds.rs"]
mod worlds;

use dieule::{
    AppliedPlan, Charter, Error, Kind, MemberTable, Plan, PlanCheck, PlanContext, PlanEventKind, PlanStep, Problem, Rulebook, StepKind,
    UnitTable, Value, reason_codes,
};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::LazyLock;
use support::day;
use worlds::{World, act, context, draws, large_worlds, orderly, plan, step, unit, worlds};

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(day("2026-02-03")).unwrap());

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
