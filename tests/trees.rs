//! Laws of a review, on generated lists: what a tree adds up to, what its order must not change, what must not hang it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a generated case that cannot be built must stop the test")]

use chrono::{NaiveDate, TimeDelta};
use dieule::{
    AcceptanceTable, Acceptances, Charter, Kind, MemberTable, Members, Outcome, Review, ReviewFinding, RuleCount, Rulebook, Subject,
    UnitTable, Units, Value,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// So many cases, the same in every run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(174), failure_persistence: None, ..ProptestConfig::default() }
}

static CHARTER: LazyLock<Charter> =
    LazyLock::new(|| Rulebook::national().in_force_on(NaiveDate::from_ymd_opt(2024, 5, 9).unwrap()).unwrap());

/// A generated list: units as (parent's place, kind), members as (unit's place, days of age).
#[derive(Debug, Clone)]
struct Lists {
    units: Vec<(Option<usize>, &'static str)>,
    members: Vec<(usize, Option<i64>)>,
}

/// Lists whose parents may be anything: below themselves, in circles, far up.
fn lists(units: usize, members: usize) -> impl Strategy<Value = Lists> {
    let kinds = select(vec!["chi_doan", "chi_doan", "chi_doan_co_so", "doan_co_so", "huyen", "tinh", "lien_chi_doan"]);
    (1..units).prop_flat_map(move |count| {
        let age = prop_oneof![1 => Just(None), 6 => (15_i64 * 365..36 * 366).prop_map(Some)];
        (vec((prop::option::weighted(0.8, 0..count), kinds.clone()), count), vec((0..count + 1, age), 0..members))
            .prop_map(|(units, members)| Lists { units, members })
    })
}

impl Lists {
    /// The same with every parent before its units, so that nothing is a circle.
    fn tree(mut self) -> Self {
        for (place, (parent, _)) in self.units.iter_mut().enumerate() {
            *parent = parent.map(|parent| parent % place.max(1)).filter(|_| place > 0);
        }
        self
    }

    /// The two tables, with the rows in this order.
    fn tables(&self, unit_order: &[usize], member_order: &[usize]) -> (UnitTable, MemberTable) {
        let mut units = UnitTable::with_rows(self.units.len());
        for (row, place) in unit_order.iter().enumerate() {
            let (parent, kind) = self.units[*place];
            let parent = parent.map(|parent| format!("u{parent}"));
            units.set(row, "code", Value::Text(&format!("u{place}"))).unwrap();
            units.set(row, "parent", parent.as_deref().map_or(Value::Missing, Value::Text)).unwrap();
            units.set(row, "kind", Value::Text(kind)).unwrap();
        }
        let mut members = MemberTable::with_rows(self.members.len());
        for (row, place) in member_order.iter().enumerate() {
            let (unit, age) = self.members[*place];
            members.set(row, "key", Value::Text(&format!("m{place}"))).unwrap();
            members.set(row, "unit", Value::Text(&format!("u{unit}"))).unwrap();
            members.set(row, "birth_date", age.map_or(Value::Missing, |days| Value::Date(CHARTER.day() - TimeDelta::days(days)))).unwrap();
        }
        (units, members)
    }

    /// The review, with the rows in this order.
    fn review(&self, unit_order: &[usize], member_order: &[usize]) -> Review {
        let (units, members) = self.tables(unit_order, member_order);
        CHARTER.review(&units.columns().unwrap(), &members.columns().unwrap()).unwrap()
    }

    fn orders(&self) -> (Vec<usize>, Vec<usize>) {
        ((0..self.units.len()).collect(), (0..self.members.len()).collect())
    }

    fn in_order(&self) -> Review {
        let (units, members) = self.orders();
        self.review(&units, &members)
    }

    /// The review in order, with these findings accepted until the day itself.
    fn accepting(&self, findings: &[&ReviewFinding]) -> Review {
        let (units, members) = self.orders();
        let (units, members) = self.tables(&units, &members);
        let mut accepted = AcceptanceTable::with_rows(findings.len());
        for (row, found) in findings.iter().enumerate() {
            let fact = found.finding.missing.first().filter(|_| found.finding.reason == "missing_facts");
            let texts = [("rule", Some(&found.finding.rule)), ("key", found.key.as_ref()), ("field", fact)];
            for (field, text) in texts {
                accepted.set(row, field, text.map_or(Value::Missing, |text| Value::Text(text))).unwrap();
            }
            accepted.set(row, "by", Value::Text("by")).unwrap();
            accepted.set(row, "why", Value::Text("why")).unwrap();
            accepted.set(row, "until", Value::Date(CHARTER.day())).unwrap();
        }
        CHARTER.review_with(&units.columns().unwrap(), &members.columns().unwrap(), &accepted.columns().unwrap(), &mut |_, _| ()).unwrap()
    }

    /// The units that come back to themselves, found by walking as many steps as there are units.
    fn on_circles(&self) -> BTreeSet<String> {
        let back = |start: usize| {
            let mut at = self.units[start].0;
            for _ in 0..self.units.len() {
                match at {
                    Some(place) if place == start => return true,
                    Some(place) => at = self.units[place].0,
                    None => return false,
                }
            }
            false
        };
        (0..self.units.len()).filter(|place| back(*place)).map(|place| format!("u{place}")).collect()
    }
}

/// What a review says, without the rows: findings by key, counts by rule and by unit.
fn without_rows(review: &Review) -> (BTreeSet<String>, String, BTreeSet<String>) {
    let findings = review.findings.iter().map(|found| format!("{:?} {:?} {:?} {:?}", found.subject, found.key, found.unit, found.finding));
    let units = review.worst_first.iter().map(|unit| {
        format!("{:?} {} {} {} {} {:?}", unit.code, unit.depth, unit.members, unit.branches, unit.members_not_met, unit.counts)
    });
    (findings.collect(), format!("{:?} {}", review.rules, review.members_not_met), units.collect())
}

proptest! {
    #![proptest_config(cases(250))]

    /// Every count of a unit is its own plus those of the units directly below.
    #[test]
    fn the_counts_of_a_unit_are_its_own_and_those_below(lists in lists(25, 60)) {
        let lists = lists.tree();
        let review = lists.in_order();
        for unit in &review.worst_first {
            let below: Vec<_> = review.below(Some(unit.row)).collect();
            let own_members = lists.members.iter().filter(|(of, _)| *of == unit.row).count() as u64;
            prop_assert_eq!(unit.members, own_members + below.iter().map(|unit| unit.members).sum::<u64>());
            let own_branch = u64::from(lists.units[unit.row].1 == "chi_doan");
            prop_assert_eq!(unit.branches, own_branch + below.iter().map(|unit| unit.branches).sum::<u64>());
            let own: Vec<_> = review.findings.iter().filter(|found| found.unit == unit.code).collect();
            let people: BTreeSet<_> = own.iter().filter(|f| f.subject == Subject::Member && f.finding.outcome == Outcome::NotMet).map(|f| f.row).collect();
            prop_assert_eq!(unit.members_not_met, people.len() as u64 + below.iter().map(|unit| unit.members_not_met).sum::<u64>());
            for (place, outcome) in [Outcome::NotMet, Outcome::NeedsDecision].into_iter().enumerate() {
                for rule in review.rules.iter().map(|count| &count.rule) {
                    let of = |counts: &BTreeMap<String, [u64; 3]>| counts.get(rule).map_or(0, |counts| counts[place]);
                    let found = own.iter().filter(|found| &found.finding.rule == rule && found.finding.outcome == outcome).count() as u64;
                    prop_assert_eq!(of(&unit.counts), found + below.iter().map(|unit| of(&unit.counts)).sum::<u64>());
                }
            }
        }
    }

    /// In which order the rows come matters to no finding and no count.
    #[test]
    fn the_order_of_rows_does_not_matter(lists in lists(20, 40), seed in any::<u64>()) {
        let shuffled = |count: usize| {
            let mut places: Vec<usize> = (0..count).collect();
            places.sort_by_key(|place| (*place as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
            places
        };
        let other = lists.review(&shuffled(lists.units.len()), &shuffled(lists.members.len()));
        prop_assert_eq!(without_rows(&lists.in_order()), without_rows(&other));
    }

    /// What is accepted is listed and counted apart; with what is left it is all that was found before.
    #[test]
    fn accepted_findings_are_counted_apart_and_none_is_lost(lists in lists(20, 40), pick in any::<u64>()) {
        let whole = lists.in_order();
        let keyed = || whole.findings.iter().filter(|found| found.key.is_some());
        let chosen: Vec<&ReviewFinding> = keyed().enumerate().filter(|(place, _)| pick >> (place % 64) & 1 == 1).map(|(_, found)| found).collect();
        let review = lists.accepting(&chosen);
        let applied: Vec<ReviewFinding> = review.accepted.iter().filter_map(|accepted| accepted.finding.clone()).collect();
        prop_assert!(applied.len() >= chosen.len(), "{} of {}", applied.len(), chosen.len());
        let all = |findings: &[ReviewFinding]| findings.iter().map(|found| format!("{found:?} {:?}", found.key)).collect::<BTreeSet<_>>();
        prop_assert_eq!(all(&[review.findings.clone(), applied].concat()), all(&whole.findings));
        for (before, after) in whole.rules.iter().zip(&review.rules) {
            let sum = |count: &RuleCount| count.met + count.not_met + count.needs_decision + count.unknown + count.accepted;
            prop_assert_eq!((&before.rule, sum(before)), (&after.rule, sum(after)));
            prop_assert!(after.not_met <= before.not_met && after.needs_decision <= before.needs_decision);
        }
        prop_assert!(review.members_not_met <= whole.members_not_met);
    }

    /// Circles, unknown units and rows above themselves are found and named; they hang nothing and lose nobody.
    #[test]
    fn circles_are_found_and_nobody_is_lost(lists in lists(40, 60)) {
        let review = lists.in_order();
        let found: BTreeSet<String> =
            review.findings.iter().filter(|found| found.finding.rule == "tree.cycle").filter_map(|found| found.key.clone()).collect();
        prop_assert_eq!(found, lists.on_circles());
        let known = lists.members.iter().filter(|(unit, _)| *unit < lists.units.len()).count() as u64;
        prop_assert_eq!(review.below(None).map(|unit| unit.members).sum::<u64>(), known);
        prop_assert_eq!(review.worst_first.len(), lists.units.len());
    }
}

/// Each unit below the one before it, as deep as a list can be.
#[test]
fn a_chain_of_200_000_units_is_reviewed() {
    let code: Vec<Option<String>> = (0..200_000).map(|place| Some(format!("u{place}"))).collect();
    let parent: Vec<Option<String>> = std::iter::once(None).chain(code.iter().cloned()).take(code.len()).collect();
    let kind = vec![Some(Kind::Huyen); code.len()];
    let units = Units { code: &code, parent: &parent, kind: &kind, ..Units::default() };
    let unit = [code.last().unwrap().clone()];
    let review = CHARTER.review(&units, &Members { unit: &unit, ..Members::default() }).unwrap();
    assert_eq!(review.worst_first.iter().map(|unit| unit.members).sum::<u64>(), 200_000);
    assert_eq!(review.worst_first.iter().map(|unit| unit.depth).max(), Some(199_999));
}

#[test]
fn progress_is_told_after_each_rule() {
    let units = Units { code: &[Some("x")], ..Units::default() };
    let members = Members { unit: &[Some("x")], ..Members::default() };
    let mut told = Vec::new();
    CHARTER.review_with(&units, &members, &Acceptances::<&str>::default(), &mut |done, all| told.push((done, all))).unwrap();
    let all = told.len();
    assert!(all > 10, "few rules were asked: {all}");
    assert_eq!(told, (1..=all).map(|done| (done, all)).collect::<Vec<_>>());
}

#[test]
fn what_is_required_ranks_before_what_is_hinted() {
    let mut units = UnitTable::default();
    for (code, parent, kind) in [("X", None, "doan_co_so"), ("A", Some("X"), "chi_doan"), ("B", Some("X"), "chi_doan")] {
        let row = units.add_row();
        units.set(row, "code", Value::Text(code)).unwrap();
        units.set(row, "parent", parent.map_or(Value::Missing, Value::Text)).unwrap();
        units.set(row, "kind", Value::Text(kind)).unwrap();
    }
    // Three in A, of whom the digits of the number say another sex: hints. Two in B: too few.
    let mut members = MemberTable::default();
    for unit in ["A", "A", "A", "B", "B"] {
        let row = members.add_row();
        members.set(row, "unit", Value::Text(unit)).unwrap();
        members.set(row, "birth_date", Value::Text("2004-03-01")).unwrap();
        members.set(row, "sex", Value::Text("male")).unwrap();
        members.set(row, "id_number", Value::Text(if unit == "A" { "001304000001" } else { "001204000001" })).unwrap();
    }
    let review = CHARTER.review(&units.columns().unwrap(), &members.columns().unwrap()).unwrap();
    let branches = review.worst_first.iter().filter(|unit| unit.depth == 1);
    let order: Vec<(&str, u64)> = branches.map(|unit| (unit.code.as_deref().unwrap(), unit.not_met)).collect();
    assert_eq!(order, [("B", 1), ("A", 3)]);
}
