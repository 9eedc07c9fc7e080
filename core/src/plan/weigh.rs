//! What the steps come to, weighed by the charter's own rules: each act of Điều 6 khoản 2, and each unit that changed.

use super::result::{PlanCheck, PlanSize};
use super::state::{At, Standing, State, superior};
use super::value::{Plan, StepKind};
use crate::charter::{Charter, Question};
use crate::law::Answer;
use crate::review::leaves_first;
use crate::rulebook::P;
use crate::unit::{self, ActDecider, Kind, Restructuring, Unit};
use crate::verdict::{Finding, Outcome};

/// The rules about a unit's size, asked of every unit whose numbers change.
const SIZES: [&str; 3] = ["unit.branch.minimum_members", "unit.base.minimum_branches", "unit.base.minimum_members"];

/// The rules about its kind and place, asked of every unit that is new or stands elsewhere: those that a review asks, but for the level:
/// a kind says its own, and whether a list tells that of the others is for its review.
const PLACES: [&str; 8] = [
    "unit.kind",
    "unit.base_kind",
    "unit.base.parent",
    "unit.branch.parent",
    "unit.subgroup.parent",
    "unit.bloc.level",
    "unit.sector.level",
    "unit.commune.parent",
];

/// Members and branches in each unit and below.
type Sizes = Vec<[u32; 2]>;

fn sizes(units: &[Standing], homes: impl Iterator<Item = Option<usize>>) -> Sizes {
    let branch = |unit: &Standing| u32::from(!unit.gone && unit.kind == Some(Kind::ChiDoan));
    let mut sizes: Sizes = units.iter().map(|unit| [0, branch(unit)]).collect();
    for home in homes.flatten() {
        if let Some([members, _]) = sizes.get_mut(home) {
            *members = members.saturating_add(1);
        }
    }
    let parents: Vec<Option<usize>> = units.iter().map(|unit| unit.parent.filter(|_| !unit.gone)).collect();
    for row in leaves_first(&parents) {
        let (Some([members, branches]), Some(Some(above))) = (sizes.get(row).copied(), parents.get(row)) else { continue };
        if let Some([all, under]) = sizes.get_mut(*above) {
            *all = all.saturating_add(members);
            *under = under.saturating_add(branches);
        }
    }
    sizes
}

/// What is known of a unit, as a review has it.
fn facts(units: &[Standing], links: &[Kind], sizes: &Sizes, row: usize) -> Unit {
    let of = |row: Option<usize>| row.and_then(|row| units.get(row));
    let own = of(Some(row));
    let above = of(own.and_then(|own| own.parent));
    let size = sizes.get(row);
    Unit {
        kind: own.and_then(|own| own.kind),
        level: own.and_then(|own| own.level),
        sector: own.and_then(|own| own.sector),
        parent_kind: above.and_then(|above| above.kind),
        parent_level: above.and_then(|above| above.level),
        superior_kind: of(superior(units, links, row)).and_then(|superior| superior.kind),
        members: size.map(|[members, _]| *members),
        branches: size.map(|[_, branches]| *branches),
        founding: own.map(|own| own.opened.is_some()),
        ..Unit::default()
    }
}

fn asked(charter: &Charter, id: &str, unit: &Unit) -> Option<Finding> {
    // What stands at the top of its list has a parent that the list does not show.
    if id.ends_with(".parent") && unit.parent_kind.is_none() && unit.parent_level.is_none() {
        return None;
    }
    charter.finding(unit::rule(id)?, unit)
}

/// The answer to a plan, from what its steps came to.
pub(super) fn weigh(charter: &Charter, mut state: State<'_>, plan: &Plan) -> PlanCheck {
    let before = sizes(&state.before, state.members_before.iter().copied());
    let after = sizes(&state.units, state.members.iter().map(|(_, unit)| *unit));
    acts(charter, &mut state, &after);
    let mut changed = Vec::new();
    for row in 0..state.units.len() {
        changed.extend(unit_afterwards(charter, &mut state, (&before, &after), row));
    }
    leftovers(&mut state);
    let count = |homes: &mut dyn Iterator<Item = Option<usize>>| u32::try_from(homes.flatten().count()).unwrap_or(u32::MAX);
    let members_before = count(&mut state.members_before.iter().copied());
    let members_after = count(&mut state.members.iter().map(|(_, unit)| unit.filter(|unit| state.stands(*unit))));
    let mut not_asked = Vec::new();
    if !state.accounts_listed && state.accounts.is_none() {
        not_asked.push("plan.accounts".to_owned());
    }
    if state.cases.is_none() {
        not_asked.push("plan.cases".to_owned());
    }
    let open = !state.faults.iter().any(|fault| fault.blocks);
    debug_assert!(plan.steps.len() >= state.acted.len(), "a step acts once");
    PlanCheck {
        faults: state.faults,
        sizes: changed,
        members_before,
        members_after,
        events: if open { state.events } else { Vec::new() },
        not_asked,
        standing: charter.standing(),
        receipt: charter.receipt().clone(),
    }
}

/// Each act of Điều 6 khoản 2, asked as such acts are.
fn acts(charter: &Charter, state: &mut State<'_>, after: &Sizes) {
    let number = |count: usize| Some(u32::try_from(count).unwrap_or(u32::MAX));
    for acted in std::mem::take(&mut state.acted) {
        if matches!(acted.kind, StepKind::Rename | StepKind::ReParent) {
            continue;
        }
        let branch = |row: &&usize| state.unit(**row).is_some_and(|unit| !unit.gone && unit.kind == Some(Kind::ChiDoan));
        let sizes: Vec<(u32, usize)> = acted.opened.iter().filter(branch).filter_map(|row| Some((after.get(*row)?[0], *row))).collect();
        let smallest = sizes.iter().min().copied();
        let record = Restructuring {
            act: Some(acted.kind.act()),
            act_decided_by: acted.by_superior.map(|superior| if superior { ActDecider::DirectSuperior } else { ActDecider::Other }),
            members_before: number(acted.before),
            members_after: number(acted.after),
            members_referred: None,
            members_in_two_units: number(acted.twice),
            members_in_old_units: number(acted.left),
            new_branches: number(sizes.len()),
            smallest_new_branch: smallest.map(|(members, _)| members),
        };
        for rule in Restructuring::rules() {
            // What is said of the smallest new branch stands at that branch.
            let smallest = smallest.filter(|_| rule.id == "restructuring.new_branches").map(|(_, row)| state.code(row));
            let at = At { step: Some(acted.step), unit: smallest.or_else(|| acted.unit.clone()), ..At::default() };
            state.found(at, charter.finding(rule, &record), false);
        }
    }
}

/// The rules about one unit, where it changed; and its sizes, where these did.
fn unit_afterwards(charter: &Charter, state: &mut State<'_>, (before, after): (&Sizes, &Sizes), row: usize) -> Option<PlanSize> {
    let unit = state.unit(row)?;
    let stood = state.before.get(row).is_some_and(|unit| !unit.gone);
    let (code, stands, touched, moved) = (unit.code.clone(), !unit.gone, unit.touched, unit.moved);
    let was = before.get(row).copied().filter(|_| stood);
    let is = after.get(row).copied().filter(|_| stands);
    let resized = was != is;
    if stands && (resized || moved) {
        let now = facts(&state.units, &state.links, after, row);
        let then = stood.then(|| facts(&state.before, &state.links, before, row));
        let places = PLACES.iter().filter(|_| moved);
        for id in SIZES.iter().chain(places) {
            let Some(finding) = asked(charter, id, &now) else { continue };
            let so_before = then.as_ref().and_then(|then| asked(charter, id, then)).is_some_and(|then| then.outcome == finding.outcome);
            let at = At { step: touched, unit: Some(code.clone()), ..At::default() };
            state.found(at, Some(finding), so_before);
        }
    }
    let part = |size: Option<[u32; 2]>, place: usize| size.and_then(|size| size.get(place).copied());
    resized.then(|| PlanSize {
        unit: code,
        members_before: part(was, 0),
        members_after: part(is, 0),
        branches_before: part(was, 1),
        branches_after: part(is, 1),
    })
}

/// What was amiss before the plan and is so afterwards: told, but no fault of the plan.
fn leftovers(state: &mut State<'_>) {
    let nowhere: Vec<String> = state.accounts.iter().flatten().filter(|(_, unit)| unit.is_none()).map(|(name, _)| name.clone()).collect();
    for name in nowhere {
        let finding = state.charter.finding_of("plan.accounts", P::PlanAccounts, &|law| {
            law.asked(P::PlanAccounts)?;
            Ok(Answer::not_met("account_of_no_unit"))
        });
        state.found(At { about: Some(name), ..At::default() }, finding, true);
    }
    for (id, code) in std::mem::take(&mut state.cases_elsewhere) {
        let finding = state.charter.finding_of("plan.cases", P::PlanCases, &|law| {
            law.asked(P::PlanCases)?;
            Ok(Answer { reason: "case_of_no_unit", ..Answer::unknown(Vec::new()) })
        });
        state.found(At { unit: Some(code), about: Some(id), ..At::default() }, finding, true);
    }
    let lost: Vec<String> = state.members.iter().filter(|(_, unit)| unit.is_none()).map(|(key, _)| key.clone()).collect();
    if !lost.is_empty() {
        let count = lost.len() as u64;
        let finding = state.charter.finding_of("plan.members", P::PlanMembers, &|law| {
            law.asked(P::PlanMembers)?;
            Ok(Answer::not_met("unknown_unit").figure("members", count))
        });
        state.found(At { members: lost, ..At::default() }, finding.filter(|finding| finding.outcome == Outcome::NotMet), true);
    }
}
