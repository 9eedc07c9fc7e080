//! Laws of scoring over several units and periods: order changes nothing, a year stays within its periods, a point gained lowers nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot score must stop")]
#![expect(clippy::indexing_slicing, reason = "a test")]

#[expect(dead_code, reason = "what bounds a single scoring is used there")]
#[path = "support/dealt.rs"]
mod dealt;

use dealt::{Dealt, dealt, entry, raised, set};
use dieule::{CriteriaSet, MergedUnit, PeriodRule, Points, ScoreEntry, ScoredUnit, Scoring, TieRule};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::Config;
use serde_json::json;

const UNITS: [&str; 3] = ["A", "B", "C"];

/// A set with classes and a ceiling, and entries of three units in two periods: what is dealt for one, in part for each.
fn year() -> impl Strategy<Value = (Dealt, Vec<Vec<ScoreEntry>>)> {
    (dealt(), proptest::collection::vec(any::<bool>(), 6 * 14), 1_u32..5, 5_u32..9).prop_map(|(mut dealt, said, low, high)| {
        let classes =
            json!([{ "id": "first", "share": format!("{high}/10") }, { "id": "second", "share": format!("{low}/10") }, { "id": "last" }]);
        dealt.set["class"] = classes;
        dealt.set["ceiling"] = json!([{ "id": "z", "criterion": "t0", "best_class": "second" }]);
        let mut said = said.into_iter();
        let periods = (0..2).map(|period| {
            let of_unit = |unit: &str| {
                let entries = dealt.entries.iter().map(|fields| ScoreEntry { unit: Some(unit.to_owned()), ..entry(fields) });
                // The second period says more of each, so that periods differ.
                entries.map(|entry| if period == 1 { raised(&dealt, &entry) } else { entry }).collect::<Vec<_>>()
            };
            UNITS.iter().flat_map(|unit| of_unit(unit)).filter(|_| said.next().unwrap_or(true)).collect()
        });
        let periods = periods.collect();
        (dealt, periods)
    })
}

fn units() -> Vec<ScoredUnit> {
    UNITS.iter().map(|unit| ScoredUnit { unit: Some((*unit).to_owned()), ..ScoredUnit::default() }).collect()
}

fn scored(set: &CriteriaSet, units: &[ScoredUnit], periods: &[Vec<ScoreEntry>]) -> Vec<Scoring> {
    periods.iter().map(|entries| set.score(units, entries).unwrap()).collect()
}

fn merged(set: &CriteriaSet, periods: &[Scoring], rule: PeriodRule) -> Vec<MergedUnit> {
    let mut units = set.merge_periods(&periods.iter().collect::<Vec<_>>(), rule).unwrap().units;
    units.sort_by(|one, other| one.unit.cmp(&other.unit));
    units
}

proptest! {
    #![proptest_config(Config { cases: 200, failure_persistence: None, ..Config::default() })]

    /// The order of units and of entries changes no score, no year and no place.
    #[test]
    fn order_changes_nothing((dealt, periods) in year(), turn in any::<Index>()) {
        let Some(set) = set(&dealt) else { return Ok(()) };
        let mut turned_units = units();
        turned_units.rotate_left(turn.index(UNITS.len()));
        let turned = |entries: &Vec<ScoreEntry>| {
            let mut entries = entries.clone();
            entries.reverse();
            let by = if entries.is_empty() { 0 } else { turn.index(entries.len()) };
            entries.rotate_left(by);
            entries
        };
        let (one, other) = (scored(&set, &units(), &periods), scored(&set, &turned_units, &periods.iter().map(turned).collect::<Vec<_>>()));
        for (one, other) in one.iter().zip(&other) {
            let mut sorted = other.units.clone();
            sorted.sort_by(|one, other| one.unit.cmp(&other.unit));
            prop_assert_eq!(&one.units, &sorted);
            prop_assert_eq!(one.rank(TieRule::Shared, &["t0".to_owned()]).unwrap(), other.rank(TieRule::Shared, &["t0".to_owned()]).unwrap());
        }
        for rule in PeriodRule::ALL {
            prop_assert_eq!(merged(&set, &one, *rule), merged(&set, &other, *rule));
            let places = |periods: &[Scoring]| set.rank_periods(&periods.iter().collect::<Vec<_>>(), *rule, TieRule::Dense).unwrap();
            prop_assert_eq!(places(&one), places(&other));
        }
    }

    /// A year lies between the least and the most that its periods can come to, and a sum is what they come to together.
    #[test]
    fn a_year_stays_within_its_periods((dealt, periods) in year()) {
        let Some(set) = set(&dealt) else { return Ok(()) };
        let periods = scored(&set, &units(), &periods);
        let (least, most) = set.range();
        for rule in PeriodRule::ALL {
            let times = if *rule == PeriodRule::Sum { 2 } else { 1 };
            for (place, unit) in merged(&set, &periods, *rule).iter().enumerate() {
                prop_assert!(least.times(times) <= unit.graded.lower && unit.graded.lower <= unit.graded.upper && unit.graded.upper <= most.times(times));
                let of: Vec<(Points, Points)> = periods.iter().map(|period| (period.units[place].graded.lower, period.units[place].graded.upper)).collect();
                let sum = (of[0].0.plus(of[1].0), of[0].1.plus(of[1].1));
                let expected = match rule {
                    PeriodRule::Sum => sum,
                    PeriodRule::Average => (sum.0.shared_by(2), sum.1.shared_by(2)),
                    PeriodRule::Last => of[1],
                };
                prop_assert_eq!((unit.graded.lower, unit.graded.upper), expected);
            }
        }
    }

    /// More of one item in one period: no fewer points, no worse class, no worse place, over the year and in its period.
    #[test]
    fn a_point_gained_lowers_nothing_in_a_year((dealt, periods) in year(), which in any::<Index>(), period in 0_usize..2) {
        let Some(set) = set(&dealt) else { return Ok(()) };
        if periods[period].is_empty() {
            return Ok(());
        }
        let place = which.index(periods[period].len());
        let mut more = periods.clone();
        more[period][place] = raised(&dealt, &periods[period][place]);
        let unit = more[period][place].unit.clone().unwrap();
        let (before, after) = (scored(&set, &units(), &periods), scored(&set, &units(), &more));
        let ends = |class: &Option<String>, end: &Option<String>| {
            let class = class.as_ref().or(end.as_ref());
            set.classes().position(|known| Some(known) == class.map(String::as_str)).unwrap_or(usize::MAX)
        };
        for rule in PeriodRule::ALL {
            let of = |periods: &[Scoring]| merged(&set, periods, *rule).into_iter().find(|other| other.unit == unit).unwrap();
            let (one, other) = (of(&before), of(&after));
            prop_assert!(one.graded.lower <= other.graded.lower && one.graded.upper <= other.graded.upper);
            prop_assert!(ends(&other.score_class, &other.best_class) <= ends(&one.score_class, &one.best_class));
            prop_assert!(ends(&other.score_class, &other.worst_class) <= ends(&one.score_class, &one.worst_class));
            prop_assert!(other.ceilings.len() <= one.ceilings.len());
            let rank = |periods: &[Scoring]| {
                let ranking = set.rank_periods(&periods.iter().collect::<Vec<_>>(), *rule, TieRule::Shared).unwrap();
                let place = ranking.units.into_iter().find(|other| other.unit == unit).unwrap();
                (place.best_rank, place.worst_rank)
            };
            let (one, other) = (rank(&before), rank(&after));
            prop_assert!(other.0 <= one.0 && other.1 <= one.1);
        }
    }
}
