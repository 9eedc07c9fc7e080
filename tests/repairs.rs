//! Laws of the repairs, on generated lists: a merger proposed and carried out mends its fault and makes no new one.
#![expect(clippy::unwrap_used, reason = "a generated case that cannot be built must stop the test")]

use dieule::{
    Acceptances, Charter, Language, MemberTable, NaiveDate, Outcome, Repair, Repairs, Review, Rulebook, UnitTable, Value, Way, WayKind,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// So many cases, the same in every run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(174), failure_persistence: None, ..ProptestConfig::default() }
}

fn charter(campaigns: &[&str]) -> Charter {
    let rulebook = campaigns.iter().fold(Rulebook::national(), |rulebook, letter| rulebook.with_campaign(letter).unwrap());
    rulebook.in_force_on(NaiveDate::from_ymd_opt(2024, 5, 10).unwrap()).unwrap()
}

static CHARTERS: LazyLock<[Charter; 2]> = LazyLock::new(|| [charter(&[]), charter(&["SEED4"])]);

/// A list: units as (code, parent's code, kind, sector), members as the codes of their units.
#[derive(Debug, Clone)]
struct Lists {
    units: Vec<(String, Option<String>, &'static str, &'static str)>,
    members: Vec<String>,
}

/// Districts with base unions and base branches, branches below them, some through an inter-branch, with sub-groups here and there.
fn lists() -> impl Strategy<Value = Lists> {
    let sector = || select(vec!["school", "office", "armed_forces"]);
    let branch = (0_usize..8, any::<bool>(), sector(), 0_usize..3);
    let base = (any::<bool>(), sector(), vec(branch, 0..5), 0_usize..30);
    vec(vec(base, 0..4), 1..3).prop_map(|districts| {
        let mut lists = Lists { units: vec![("T".to_owned(), None, "tinh", "other")], members: Vec::new() };
        for (d, bases) in districts.into_iter().enumerate() {
            let district = format!("H{d}");
            lists.units.push((district.clone(), Some("T".to_owned()), "huyen", "other"));
            for (b, (is_branch, sector, branches, more)) in bases.into_iter().enumerate() {
                let base = format!("{district}-X{b}");
                let kind = if is_branch { "chi_doan_co_so" } else { "doan_co_so" };
                lists.units.push((base.clone(), Some(district.clone()), kind, sector));
                lists.members.extend((0..more % if is_branch { 6 } else { 30 }).map(|_| base.clone()));
                if is_branch {
                    continue;
                }
                let link = format!("{base}-L");
                if branches.iter().any(|(_, linked, ..)| *linked) {
                    lists.units.push((link.clone(), Some(base.clone()), "lien_chi_doan", sector));
                }
                for (c, (members, linked, sector, groups)) in branches.into_iter().enumerate() {
                    let (code, parent) = (format!("{base}-C{c}"), if linked { &link } else { &base });
                    lists.units.push((code.clone(), Some(parent.clone()), "chi_doan", sector));
                    if groups == 1 {
                        lists.units.push((format!("{code}-P"), Some(code.clone()), "phan_doan", sector));
                    }
                    lists.members.extend((0..members).map(|m| if groups == 1 && m > 0 { format!("{code}-P") } else { code.clone() }));
                }
            }
        }
        lists
    })
}

impl Lists {
    fn tables(&self) -> (UnitTable, MemberTable) {
        let mut units = UnitTable::with_rows(self.units.len());
        for (row, (code, parent, kind, sector)) in self.units.iter().enumerate() {
            units.set(row, "code", Value::Text(code)).unwrap();
            units.set(row, "parent", parent.as_deref().map_or(Value::Missing, Value::Text)).unwrap();
            units.set(row, "kind", Value::Text(kind)).unwrap();
            units.set(row, "sector", Value::Text(sector)).unwrap();
        }
        let mut members = MemberTable::with_rows(self.members.len());
        for (row, unit) in self.members.iter().enumerate() {
            members.set(row, "unit", Value::Text(unit)).unwrap();
            members.set(row, "birth_date", Value::Text("2000-01-01")).unwrap();
        }
        if self.members.is_empty() {
            members = MemberTable::default();
        }
        (units, members)
    }

    fn review(&self, charter: &Charter) -> Review {
        let (units, members) = self.tables();
        charter.review(&units.columns().unwrap(), &members.columns().unwrap()).unwrap()
    }

    fn repairs(&self, charter: &Charter, targets: usize) -> Repairs {
        let (units, members) = self.tables();
        let (units, members, none) = (units.columns().unwrap(), members.columns().unwrap(), Acceptances::<&str>::default());
        charter.repairs_with(&units, &members, &none, targets).unwrap()
    }

    /// The lists once one unit has joined another: its members and what stood below it move, its row goes.
    fn joined(&self, unit: &str, target: &str) -> Lists {
        let moved = |code: &String| if code == unit { target.to_owned() } else { code.clone() };
        let left = self.units.iter().filter(|(code, ..)| code != unit);
        Lists {
            units: left.map(|(code, parent, kind, sector)| (code.clone(), parent.as_ref().map(moved), *kind, *sector)).collect(),
            members: self.members.iter().map(moved).collect(),
        }
    }
}

/// Rules not met, each with the unit.
fn faults(review: &Review) -> BTreeSet<(String, Option<String>)> {
    let not_met = review.findings.iter().filter(|found| found.finding.outcome == Outcome::NotMet);
    not_met.map(|found| (found.finding.rule.clone(), found.key.clone())).collect()
}

fn mergers(repair: &Repair) -> impl Iterator<Item = &Way> {
    repair.ways.iter().filter(|way| [WayKind::Merge, WayKind::MergeBase].contains(&way.what) && way.target.is_some())
}

proptest! {
    #![proptest_config(cases(200))]

    /// Điều 6 khoản 2 with 17 khoản 4 and 5: an open merger, carried out, mends its fault and leaves no fault that was not there.
    #[test]
    fn a_merger_mends_its_fault_and_makes_no_new_one(lists in lists(), letter in 0_usize..2) {
        let charter = &CHARTERS[letter];
        let before = faults(&lists.review(charter));
        for repair in &lists.repairs(charter, usize::MAX).repairs {
            let unit = repair.key.as_ref().unwrap();
            for way in mergers(repair).filter(|way| way.open) {
                let target = way.target.as_ref().unwrap();
                let joined = lists.joined(unit, target);
                let after = faults(&joined.review(charter));
                prop_assert!(after.is_subset(&before), "{unit} with {target}: {:?}", after.difference(&before).collect::<Vec<_>>());
                prop_assert!(!after.contains(&(repair.rule.clone(), Some(target.clone()))), "{target} still has the fault");
                prop_assert_eq!(joined.members.len(), lists.members.len());
            }
        }
    }

    /// A merger that is not open would leave the fault, or make another: nothing is refused without a cause.
    #[test]
    fn a_merger_that_is_blocked_would_not_do(lists in lists(), letter in 0_usize..2) {
        let charter = &CHARTERS[letter];
        let before = faults(&lists.review(charter));
        for repair in &lists.repairs(charter, usize::MAX).repairs {
            let unit = repair.key.as_ref().unwrap();
            for way in mergers(repair).filter(|way| !way.open) {
                let target = way.target.as_ref().unwrap();
                // A letter that leaves soldiers out would not see the fault of the two together.
                let excused = letter == 1 && lists.units[way.target_row.unwrap()].3 == "armed_forces";
                let after = faults(&lists.joined(unit, target).review(charter));
                let whole = !["unit.branch.minimum_members", "unit.base.minimum_branches", "unit.base.minimum_members"]
                    .iter()
                    .any(|rule| after.contains(&((*rule).to_owned(), Some(target.clone()))));
                prop_assert!(excused || !whole || !after.is_subset(&before), "{unit} with {target} is blocked for nothing");
            }
        }
    }

    /// Fewer partners asked for are the first of those there are, and the rest is counted.
    #[test]
    fn fewer_partners_are_the_first_of_them(lists in lists(), targets in 0_usize..6) {
        let all = lists.repairs(&CHARTERS[0], usize::MAX);
        let some = lists.repairs(&CHARTERS[0], targets);
        for (all, some) in all.repairs.iter().zip(&some.repairs) {
            let (whole, part): (Vec<_>, Vec<_>) = (mergers(all).collect(), mergers(some).collect());
            prop_assert_eq!(&part[..], &whole[..part.len()]);
            prop_assert!(part.len() <= targets);
            prop_assert_eq!(whole.len(), part.len() + some.more_targets);
            let open: Vec<bool> = whole.iter().map(|way| way.open).collect();
            prop_assert!(open.is_sorted_by(|one, next| *one >= *next), "an open partner stands behind a blocked one");
        }
    }

    /// Each fault of the three smallest sizes has its repair, and no unit has one without a fault.
    #[test]
    fn every_fault_of_size_has_its_repair(lists in lists(), letter in 0_usize..2) {
        let charter = &CHARTERS[letter];
        let review = lists.review(charter);
        let repairs = lists.repairs(charter, 1);
        let sizes = ["unit.branch.minimum_members", "unit.base.minimum_branches", "unit.base.minimum_members"];
        let faults: BTreeSet<_> = faults(&review).into_iter().filter(|(rule, _)| sizes.contains(&rule.as_str())).collect();
        let mended: BTreeSet<_> = repairs.repairs.iter().map(|repair| (repair.rule.clone(), repair.key.clone())).collect();
        prop_assert_eq!(faults, mended);
        prop_assert!(repairs.repairs.iter().all(|repair| !repair.ways.is_empty()));
    }
}

/// A province in which every branch is too small and stands under one unit: no pair of them is asked for twice.
#[test]
fn a_province_of_small_branches_is_mended_in_one_go() {
    let units = (0..4700).map(|place| (format!("C{place}"), Some("X".to_owned()), "chi_doan", ["school", "office"][place % 2]));
    let units = std::iter::once(("X".to_owned(), None, "doan_co_so", "office")).chain(units).collect();
    let lists = Lists {
        units,
        members: (0..75_000).map(|place| if place < 7000 { format!("C{}", place % 4700) } else { "X".to_owned() }).collect(),
    };
    let repairs = lists.repairs(&CHARTERS[0], Charter::TARGETS);
    assert_eq!(repairs.repairs.len(), 4700);
    assert!(
        repairs.repairs.iter().all(|repair| mergers(repair).count() == Charter::TARGETS && repair.more_targets == 4699 - Charter::TARGETS)
    );
}

#[test]
fn a_way_is_called_and_cited_as_people_write_it() {
    let unit = |code: &str| (code.to_owned(), Some("X".to_owned()), "chi_doan", "school");
    let units = vec![("X".to_owned(), None, "doan_co_so", "school"), unit("C1"), unit("C2"), unit("C3")];
    let sizes = [("X", 24), ("C1", 2), ("C2", 3), ("C3", 3)];
    let members = sizes.iter().flat_map(|(code, count)| vec![(*code).to_owned(); *count]).collect();
    let repairs = Lists { units, members }.repairs(&CHARTERS[0], 1);
    let way = mergers(&repairs.repairs[0]).next().unwrap();
    assert_eq!([way.title(Language::Vi), way.title(Language::En)], ["Sáp nhập chi đoàn", "Merge the branch"]);
    assert_eq!(way.cited(Language::Vi), "Điều 6 khoản 2, Điều lệ Đoàn khóa XII");
}
