//! Laws of every machine on random events: only states of the table, nobody lost or doubled, nothing accepted that was not offered, the same
//! value when replayed. The ways of the vectors are walked, and at each step most of what is tried is not what the way has.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a generated case that cannot be built must stop the test"
)]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{
    Case, CaseEvent, CaseStep, Charter, CountsFor, Covers, Given, MachineInfo, NaiveDate, ReRoute, RefusalKind, Rulebook, machine_names,
};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Map, Value as Json, json};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::sync::{LazyLock, Mutex};
use support::procedures;

/// Other laws to drive a case under than it was opened under: before the practice of the software is known, and nothing is taken back.
static OTHERS: LazyLock<Vec<Rulebook>> = LazyLock::new(|| {
    let profile = "[profile]\nid = \"p\"\ntitle = \"P\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2020-01-01\n[set]\n\"transfer.withdrawal\" = false\n";
    vec![Rulebook::national().with_profile_toml(profile).unwrap(), Rulebook::national()]
});

/// A charter of those by its place and day; none before the first one known.
type Resolved = BTreeMap<(usize, NaiveDate), Option<Charter>>;

/// To resolve a charter takes longer than most events.
static RESOLVED: LazyLock<Mutex<Resolved>> = LazyLock::new(Mutex::default);

/// The law a walk is driven under, on every day.
#[derive(Clone, Copy)]
enum Law {
    Own(&'static support::Case),
    Other(usize),
}

impl Law {
    /// The charter of a day; none before the first one known.
    fn on(self, day: NaiveDate) -> Option<Charter> {
        match self {
            Law::Own(case) => support::charter_on(case, &day.to_string()).ok(),
            Law::Other(place) => {
                let place = place % OTHERS.len();
                let known = RESOLVED.lock().unwrap().get(&(place, day)).cloned();
                known.unwrap_or_else(|| {
                    let charter = OTHERS[place].in_force_on(day).ok();
                    RESOLVED.lock().unwrap().insert((place, day), charter.clone());
                    charter
                })
            }
        }
    }
}

/// The vectors, read once.
static CASES: LazyLock<Vec<support::Case>> = LazyLock::new(support::cases);

/// What a vector opens, and the events it tells.
struct Way {
    told: &'static support::Case,
    opened: Case,
    events: Vec<CaseEvent>,
}

impl Way {
    /// The charter of the vector.
    fn told_law(&self) -> Option<Charter> {
        support::charter(self.told).ok()
    }
}

/// A row of a list.
type Row = Map<String, Json>;

/// The ways through a machine that its vectors show, and the values that its facts have in them.
struct Ways {
    ways: Vec<Way>,
    values: BTreeMap<String, Vec<Given>>,
}

fn ways(machine: &str) -> Ways {
    let (mut ways, mut values) = (Vec::new(), BTreeMap::<String, Vec<Given>>::new());
    let of_machine = |case: &&support::Case| case.call == "procedure" && case.input.get("machine").is_some_and(|named| named == machine);
    let all: &'static [support::Case] = &CASES;
    for case in all.iter().filter(of_machine) {
        let input = &case.input;
        let law = |on: Option<&str>| support::charter_on(case, on.unwrap_or(&case.on));
        let Ok(opened) = procedures::opened(&law, input) else { continue };
        let told = input["steps"].as_array().unwrap().iter().filter_map(|step| step.get("event"));
        let events: Vec<CaseEvent> = told.map(|event| serde_json::from_value(event.clone()).unwrap()).collect();
        for (field, value) in events.iter().flat_map(|event| &event.facts) {
            let known = values.entry(field.clone()).or_default();
            if !known.contains(value) {
                known.push(value.clone());
            }
        }
        if !events.is_empty() {
            ways.push(Way { told: case, opened, events });
        }
    }
    assert!(!ways.is_empty(), "{machine}: no vector shows a way");
    Ways { ways, values }
}

/// What is done with the next event of a way; numbers choose by remainder.
#[derive(Debug, Clone)]
enum Draw {
    Play,
    /// Play it for everybody, or for those numbered.
    Members(usize),
    Actor(usize),
    Action(usize),
    Days(i64),
    /// Leave a fact out.
    Drop(usize),
    /// Give a fact another value that some vector has, or a day far from its own.
    Fact(usize, usize, i64),
    /// The id of an event applied before.
    Reuse(usize),
    Repeat(usize),
    Stale(u32),
    /// What is offered in this place.
    Offer(usize),
    /// Two units of a kind become one, or one gets another code.
    Unify(usize, usize),
}

/// Days by which an event is moved: few, because each of them is a law of its own.
const MOVED: [i64; 12] = [-500, -190, -40, -3, -1, 1, 2, 8, 31, 120, 400, 900];

/// Join two units of a kind in a list, so that those below them stand under a new one; what was replaced by what.
fn unify(units: &mut Vec<Row>, one: usize, other: usize, code: &str) -> Option<BTreeMap<String, String>> {
    let text = |row: &Row, key: &str| row.get(key).and_then(Json::as_str).map(str::to_owned);
    let first = pick(units, one)?.clone();
    let alike: Vec<Row> = units.iter().filter(|row| row.get("kind") == first.get("kind")).cloned().collect();
    let second = pick(&alike, other)?.clone();
    let old = [text(&first, "code")?, text(&second, "code")?];
    units.retain(|row| !text(row, "code").is_some_and(|code| old.contains(&code)));
    units.push(Row::from_iter([("code".to_owned(), json!(code))]));
    let last = units.last_mut()?;
    last.extend(first.iter().filter(|(key, _)| *key != "code").map(|(key, value)| (key.clone(), value.clone())));
    for row in units.iter_mut().filter(|row| text(row, "parent").is_some_and(|parent| old.contains(&parent))) {
        row.insert("parent".to_owned(), json!(code));
    }
    Some(old.into_iter().map(|old| (old, code.to_owned())).collect())
}

fn draws() -> impl Strategy<Value = Draw> {
    let n = 0_usize..1000;
    prop_oneof![
        9 => Just(Draw::Play),
        2 => n.clone().prop_map(Draw::Members),
        2 => n.clone().prop_map(Draw::Actor),
        2 => n.clone().prop_map(Draw::Action),
        2 => (0_usize..MOVED.len()).prop_map(|place| Draw::Days(MOVED[place])),
        3 => n.clone().prop_map(Draw::Drop),
        6 => (n.clone(), n.clone(), -900_i64..900).prop_map(|(field, value, days)| Draw::Fact(field, value, days)),
        1 => n.clone().prop_map(Draw::Reuse),
        1 => n.clone().prop_map(Draw::Repeat),
        1 => (0_u32..9).prop_map(Draw::Stale),
        2 => n.clone().prop_map(Draw::Offer),
        2 => (n.clone(), n).prop_map(|(one, other)| Draw::Unify(one, other)),
    ]
}

fn pick<T>(of: &[T], place: usize) -> Option<&T> {
    of.get(place.checked_rem(of.len())?)
}

/// The event of a draw.
fn event(draw: &Draw, next: &CaseEvent, case: &Case, charter: &Charter, machine: &MachineInfo, values: &Ways) -> CaseEvent {
    let steps: Vec<&CaseEvent> = case.history().iter().filter(|entry| entry.re_routed.is_none()).map(|entry| &entry.event).collect();
    let mut event = next.clone();
    // Ids of their own, so that only those drawn to repeat do.
    event.id = format!("{}+{}", next.id, case.version());
    match draw {
        Draw::Play | Draw::Unify(..) => {}
        Draw::Members(place) => {
            let keys: Vec<&String> = case.items().iter().map(|item| &item.member).collect();
            let chosen = keys.iter().enumerate().filter(|(at, _)| place >> at & 1 == 1).map(|(_, key)| (*key).clone());
            event.members = if place % 7 == 0 { vec!["nobody".to_owned()] } else { chosen.collect() };
        }
        Draw::Actor(place) => event.by.clone_from(&pick(case.route(), *place).unwrap().unit),
        Draw::Action(place) => {
            let step = pick(&machine.steps, *place).unwrap();
            event.action.clone_from(&step.action);
            event.facts.retain(|field, _| step.takes.contains(field));
        }
        Draw::Days(days) => event.on += chrono::TimeDelta::days(*days),
        Draw::Drop(place) => {
            let fields: Vec<String> = event.facts.keys().cloned().collect();
            pick(&fields, *place).map(|field| event.facts.remove(field));
        }
        Draw::Fact(field, place, days) => {
            let takes: BTreeSet<&String> =
                machine.steps.iter().filter(|step| step.action == event.action).flat_map(|step| &step.takes).collect();
            let takes: Vec<&&String> = takes.iter().collect();
            if let Some(field) = pick(&takes, *field) {
                let known = values.values.get(**field).map(Vec::as_slice).unwrap_or_default();
                let moved = match pick(known, *place) {
                    Some(Given::Text(text)) => match dieule::iso_day(text) {
                        Some(day) if place % 2 == 0 => Given::Text((day + chrono::TimeDelta::days(*days)).to_string()),
                        _ => Given::Text(text.clone()),
                    },
                    Some(Given::Count(count)) if place % 2 == 0 => Given::Count(count.saturating_add(days % 5)),
                    Some(Given::Flag(flag)) => Given::Flag(!flag),
                    Some(other) => other.clone(),
                    None => return event,
                };
                event.facts.insert((**field).clone(), moved);
            }
        }
        Draw::Reuse(place) => event.id = pick(case.history(), *place).map_or(event.id, |entry| entry.event.id.clone()),
        Draw::Repeat(place) => event = pick(&steps, *place).map_or(event, |told| (*told).clone()),
        Draw::Stale(version) => event.expects = Some(*version),
        Draw::Offer(place) => {
            if let Some(offer) = pick(&case.next(charter, None, event.on).unwrap(), *place) {
                event.action.clone_from(&offer.action);
                event.by.clone_from(&offer.unit);
                event.members.clone_from(&offer.members);
                event.facts.retain(|field, _| offer.takes.contains(field));
            }
        }
    }
    event
}

/// Where everybody counts, by key.
type Homes = BTreeMap<String, CountsFor>;

fn homes(case: &Case, on: NaiveDate) -> Homes {
    case.items().iter().map(|item| (item.member.clone(), case.counts_for(&item.member, on).unwrap())).collect()
}

/// Everybody is there once, in a state of the table, and counts in one place at most.
fn whole(case: &Case, opened: &Case, machine: &MachineInfo) {
    let keys = |case: &Case| case.items().iter().map(|item| item.member.clone()).collect::<Vec<_>>();
    assert_eq!(keys(case), keys(opened));
    for item in case.items() {
        assert!(machine.states.iter().any(|state| state.id == item.state), "{}", item.state);
        let CountsFor { unit, outside } = case.counts_for(&item.member, item.since).unwrap();
        assert!(usize::from(unit.is_some()) + usize::from(outside.is_some()) <= 1);
    }
    assert_eq!(case.version() as usize, case.history().len());
}

/// What the effects of the last event write about where people count is where the case says they count.
fn balanced(before: &Homes, case: &Case, on: NaiveDate) {
    let entry = case.history().last().unwrap();
    let mut lists: BTreeMap<&String, Vec<Option<&String>>> =
        before.iter().map(|(key, home)| (key, home.unit.iter().map(Some).collect())).collect();
    for effect in &entry.effects {
        let Some(list) = effect.member.as_ref().and_then(|member| lists.get_mut(member)) else { continue };
        match effect.what.code() {
            "leave_unit" => {
                let place = list.iter().position(|unit| *unit == effect.unit.as_ref());
                list.remove(place.unwrap_or_else(|| panic!("{}: leaves where nobody was", entry.event.action)));
            }
            "enter_unit" => list.push(effect.unit.as_ref()),
            _ => {}
        }
    }
    for (key, home) in homes(case, on) {
        let listed: Vec<Option<&String>> = lists.remove(&key).unwrap();
        assert_eq!(listed, home.unit.iter().map(Some).collect::<Vec<_>>(), "{}: {}", case.machine(), entry.event.action);
    }
}

/// Refusals, by rule or kind, and how many events were accepted.
#[derive(Default)]
struct Seen {
    accepted: u32,
    re_routed: u32,
    replayed: u32,
    refused: BTreeMap<String, u32>,
}

/// The unit in the place of another by now.
fn now(replaced: &BTreeMap<String, String>, code: &str) -> String {
    let mut at = code;
    while let Some(next) = replaced.get(at) {
        at = next;
    }
    at.to_owned()
}

/// Two units become one under a case; what was replaced, where the case goes on.
fn unified(
    case: &mut Case,
    charter: &Charter,
    units: &mut Vec<Row>,
    which: (usize, usize),
    on: NaiveDate,
    seen: &mut Seen,
) -> BTreeMap<String, String> {
    let mut changed = units.clone();
    let Some(replaced) = unify(&mut changed, which.0, which.1, &format!("N{}", case.version())) else { return BTreeMap::new() };
    let event = ReRoute { id: format!("re{}", case.version()), on, replaced, expects: Some(case.version()) };
    let (table, _) = support::tables(&Row::from_iter([("units".to_owned(), json!(changed))])).unwrap();
    // No route, or the branch of both sides is one now: nothing was changed.
    let Ok(step) = case.re_route(charter, &table.columns().unwrap(), &event) else { return BTreeMap::new() };
    match step {
        CaseStep::Taken(taken) => {
            assert!(taken.effects.is_empty() && !taken.repeated);
            let again = taken.case.re_route(charter, &table.columns().unwrap(), &ReRoute { expects: None, ..event.clone() }).unwrap();
            assert!(matches!(again, CaseStep::Taken(again) if again.repeated && again.case == taken.case));
            *case = taken.case;
            *units = changed;
            seen.re_routed += 1;
            event.replaced
        }
        CaseStep::Refused(refusal) => {
            *seen.refused.entry(refusal.kind.code().to_owned()).or_default() += 1;
            BTreeMap::new()
        }
    }
}

/// After a change of units everybody counts in the unit in the place of theirs.
fn case_goes_on(before: &Case, case: &Case, replaced: &BTreeMap<String, String>, on: NaiveDate) {
    let moved = |home: &CountsFor| CountsFor { unit: home.unit.as_ref().map(|unit| now(replaced, unit)), outside: home.outside.clone() };
    let expected: Homes = homes(before, on).iter().map(|(key, home)| (key.clone(), moved(home))).collect();
    assert_eq!(homes(case, on), expected);
}

/// Walk a way by draws.
fn walk(way: &Way, ways: &Ways, law: Law, machine: &MachineInfo, draws: &[Draw], seen: &mut Seen) {
    let mut case = way.opened.clone();
    let mut units: Vec<Row> = serde_json::from_value(way.told.input["units"].clone()).unwrap();
    let mut replaced = BTreeMap::new();
    let mut events = way.events.iter();
    let mut next = events.next();
    for draw in draws {
        let Some(told) = next else { break };
        // Units of the way that are gone are those that they became.
        let mut told = told.clone();
        told.by = now(&replaced, &told.by);
        let Some(charter) = law.on(told.on) else { break };
        if let Draw::Unify(one, other) = draw {
            let before = case.clone();
            let changed = unified(&mut case, &charter, &mut units, (*one, *other), told.on, seen);
            if !changed.is_empty() {
                case_goes_on(&before, &case, &changed, told.on);
            }
            replaced.extend(changed);
            assert!(case.route().iter().all(|stop| !replaced.contains_key(&stop.unit)), "a unit that is gone acts");
            whole(&case, &way.opened, machine);
            continue;
        }
        let event = event(draw, &told, &case, &charter, machine, ways);
        let Some(charter) = law.on(event.on) else { continue };
        let charter = &charter;
        if matches!(draw, Draw::Play) {
            next = events.next();
        }
        let before = case.clone();
        let offers = case.next(charter, Some(&event.by), event.on).unwrap();
        let step = case.apply(charter, &event);
        // A fact of the wrong action is told as such, and changes nothing.
        let Ok(step) = step else { continue };
        match step {
            CaseStep::Taken(taken) if taken.repeated => assert_eq!(taken.case, before),
            CaseStep::Taken(taken) => {
                seen.accepted += 1;
                let moved = &taken.case.history().last().unwrap().members;
                // Nothing is accepted that was not offered, open, to this unit.
                let open: BTreeSet<&String> =
                    offers.iter().filter(|offer| offer.open && offer.action == event.action).flat_map(|offer| &offer.members).collect();
                assert!(!moved.is_empty() && moved.iter().all(|member| open.contains(member)), "{event:?} was not offered");
                assert_eq!(before.version() + 1, taken.case.version());
                let until_now = homes(&before, event.on);
                case = taken.case;
                balanced(&until_now, &case, event.on);
            }
            CaseStep::Refused(refusal) => {
                let rules = refusal.findings.iter().map(|finding| finding.rule.clone());
                let kind = refusal.rule.is_none().then(|| refusal.kind.code().to_owned());
                rules.chain(kind).for_each(|key| *seen.refused.entry(key).or_default() += 1);
                assert!(refusal.allowed.iter().all(|offer| offer.open));
                assert_eq!((refusal.version, &before), (case.version(), &case));
            }
        }
        whole(&case, &way.opened, machine);
    }
    // Under one law, where it allows all that was done under several.
    if let Some(again) = way.told_law().and_then(|charter| case.replay(&charter).unwrap().case().cloned()) {
        assert_eq!(again, case);
        seen.replayed += u32::from(case.version() > 0);
    }
    assert_eq!(Case::from_json(&case.to_json()).unwrap(), case);
}

/// Random walks through the ways of a machine; every guard of it has to refuse something.
fn walked(name: &str) -> Seen {
    let (machine, ways) = (MachineInfo::named(name).unwrap(), ways(name));
    let seen = RefCell::new(Seen::default());
    let config = ProptestConfig { cases: 350, rng_seed: RngSeed::Fixed(1931), failure_persistence: None, ..ProptestConfig::default() };
    let law = proptest::option::weighted(0.3, 0_usize..9);
    // Some walks begin further on, so that the last steps of a long way are tried as well.
    let ahead = proptest::option::weighted(0.4, 1_usize..14);
    let drawn = (0_usize..9999, ahead, proptest::collection::vec(draws(), 1..40), law);
    TestRunner::new(config)
        .run(&drawn, |(place, ahead, draws, law)| {
            let way = pick(&ways.ways, place).unwrap();
            let played = [vec![Draw::Play; ahead.unwrap_or(0)], draws].concat();
            walk(way, &ways, law.map_or(Law::Own(way.told), Law::Other), &machine, &played, &mut seen.borrow_mut());
            Ok(())
        })
        .unwrap();
    let seen = seen.into_inner();
    // Written past the test harness, which would swallow it.
    let mut out = std::io::stdout();
    writeln!(out, "{name}: {} events accepted; refused: {:?}", seen.accepted, seen.refused).unwrap();
    let guards = machine.steps.iter().flat_map(|step| step.rules.iter().map(String::as_str));
    let never: Vec<&str> = guards.filter(|guard| !seen.refused.contains_key(*guard)).collect();
    assert!(never.is_empty(), "{name}: never hit: {never:?}");
    seen
}

#[test]
fn random_events_keep_the_laws_of_every_machine() {
    let mut all = Seen::default();
    let mut kinds: BTreeSet<&str> = RefusalKind::CODES.iter().copied().filter(|kind| *kind != "rule").collect();
    let covers: BTreeSet<&str> =
        machine_names().iter().flat_map(|name| MachineInfo::named(name).unwrap().steps).map(|step| step.covers.code()).collect();
    // Units of a kind that are joined leave every part of a route its unit; a vector shows the refusal of a route that lacks one.
    kinds.remove(RefusalKind::NotOnTheRoute.code());
    for (covered, kind) in [(Covers::One, RefusalKind::OneByOne), (Covers::All, RefusalKind::WholeList)] {
        if !covers.contains(covered.code()) {
            kinds.remove(kind.code());
        }
    }
    // Machines share nothing, so each is walked by a thread of its own.
    let walked: Vec<Seen> = std::thread::scope(|scope| {
        let parts: Vec<_> = machine_names().into_iter().map(|name| scope.spawn(move || walked(name))).collect();
        parts.into_iter().map(|part| part.join().unwrap()).collect()
    });
    for seen in walked {
        all.accepted += seen.accepted;
        all.re_routed += seen.re_routed;
        all.replayed += seen.replayed;
        for (key, count) in seen.refused {
            *all.refused.entry(key).or_default() += count;
        }
    }
    assert!(all.re_routed > 100 && all.replayed > 1000, "{} changes of units, {} replayed", all.re_routed, all.replayed);
    assert!(all.refused.values().sum::<u32>() >= all.accepted, "fewer than half of the events are illegal");
    let never: Vec<&&str> = kinds.iter().filter(|kind| !all.refused.contains_key(**kind)).collect();
    assert!(never.is_empty(), "never hit: {never:?}");
}

/// Every guard of every machine refuses an event of some vector.
#[test]
fn every_guard_is_hit_by_a_vector() {
    let mut hit = BTreeSet::new();
    for case in CASES.iter().filter(|case| case.call == "procedure") {
        let steps = case.expect.as_ref().map(|expect| expect["steps"].as_array().unwrap().clone()).unwrap_or_default();
        hit.extend(steps.iter().filter_map(|step| step["refused"]["rule"].as_str().map(str::to_owned)));
    }
    // A route worked out from the tree is the one laid down, so this guard only fails on stored cases under another law.
    hit.insert("transfer.route".to_owned());
    for machine in machine_names() {
        for step in MachineInfo::named(machine).unwrap().steps {
            let missing: Vec<&String> = step.rules.iter().filter(|rule| !hit.contains(*rule)).collect();
            assert!(missing.is_empty(), "{machine}, {}: {missing:?}", step.action);
        }
    }
}

/// No state is a trap: from each, steps that some facts allow lead to an end. Only steps that the ways of the vectors take are counted, so that a step
/// whose rules no facts satisfy leads nowhere.
#[test]
fn from_every_state_an_end_is_reached_under_some_facts() {
    let mut out = std::io::stdout();
    let mut traps: Vec<String> = Vec::new();
    for name in machine_names() {
        let machine = MachineInfo::named(name).unwrap();
        let mut taken: BTreeSet<(String, String)> = BTreeSet::new();
        for way in ways(name).ways {
            let mut case = way.opened;
            for event in &way.events {
                let Ok(charter) = support::charter_on(way.told, &event.on.to_string()) else { continue };
                let Ok(CaseStep::Taken(step)) = case.apply(&charter, event) else { continue };
                let moved = case.items().iter().zip(step.case.items()).filter(|(before, after)| before.state != after.state);
                taken.extend(moved.map(|(before, after)| (before.state.clone(), after.state.clone())));
                case = step.case;
            }
        }
        let mut ending: BTreeSet<&String> = machine.states.iter().filter(|state| state.ends).map(|state| &state.id).collect();
        for _ in &machine.states {
            let before = taken.iter().filter(|(_, to)| ending.contains(to)).map(|(from, _)| from).collect::<Vec<_>>();
            ending.extend(before);
        }
        writeln!(
            out,
            "{name}: {} steps between states taken; an end from {} of {} states",
            taken.len(),
            ending.len(),
            machine.states.len()
        )
        .unwrap();
        traps.extend(machine.states.iter().filter(|state| !ending.contains(&state.id)).map(|state| format!("{name}: {}", state.id)));
    }
    assert!(traps.is_empty(), "no end from {traps:?}");
}
