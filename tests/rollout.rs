//! Counts over trees of any shape: what is told of a unit is what a slow count over its branches tells.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot read its charter must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{FunctionDay, Level, MovementKind, MovementRow, OpenRequest, Rulebook, SoftwareFunction, Units};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use support::day;

/// Parents of units, each an earlier unit or none.
fn trees() -> impl Strategy<Value = Vec<Option<usize>>> {
    prop::collection::vec(any::<prop::sample::Index>(), 1..12).prop_map(|picks| {
        let above = |(unit, pick): (usize, &prop::sample::Index)| Some(pick.index(unit + 1)).filter(|above| *above < unit);
        picks.iter().enumerate().map(above).collect()
    })
}

fn code(unit: usize) -> String {
    format!("u{unit}")
}

/// Whether a unit is another or stands below it.
fn within(parents: &[Option<usize>], unit: usize, top: usize) -> bool {
    let mut at = Some(unit);
    while let Some(here) = at {
        if here == top {
            return true;
        }
        at = parents[here];
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(17), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_of_a_unit_are_those_of_its_branches(
        parents in trees(),
        rows in prop::collection::vec((0_usize..12, 0_usize..5, 0_usize..3, 0_u32..40), 0..40),
    ) {
        let codes: Vec<Option<String>> = (0..parents.len()).map(|unit| Some(code(unit))).collect();
        let above: Vec<Option<String>> = parents.iter().map(|above| above.map(code)).collect();
        let units = Units { code: &codes, parent: &above, ..Units::default() };
        let unit = |pick: usize| pick % parents.len();
        let kind = |pick: usize| [MovementKind::Departed, MovementKind::Rewarded, MovementKind::Disciplined][pick];
        // The last of five places tells no level.
        let level = |row: &(usize, usize, usize, u32)| Level::ALL[..4].get((row.0 + row.1) % 5).copied();
        let on = |offset: u32| day("2024-10-15") + chrono::Days::new(offset.into());

        let charter = Rulebook::national().with_campaign("SEED4").unwrap().in_force_on(day("2024-11-30")).unwrap();
        let moved: Vec<MovementRow> = rows.iter().map(|row| MovementRow {
            unit: Some(code(unit(row.0))), member: Some(format!("m{}", row.1)), kind: Some(kind(row.2)), on: Some(on(row.3)), level: level(row),
        }).collect();
        let counted = charter.movements(&units, &moved, on(5), on(25)).unwrap();
        let requests: Vec<OpenRequest> = rows.iter().enumerate().map(|(row, (of, _, _, offset))| OpenRequest {
            id: Some(format!("c{row}")), unit: Some(code(unit(*of))), since: Some(on(*offset)),
        }).collect();
        let mut turned = moved.clone();
        turned.reverse();
        turned.rotate_left(rows.len() / 3);
        let again = charter.movements(&units, &turned, on(5), on(25)).unwrap();
        prop_assert_eq!((&again.units, again.left_out.len()), (&counted.units, counted.left_out.len()));
        let ages = charter.open_requests(&units, &requests).unwrap();
        let done: Vec<FunctionDay> = rows.iter().map(|(of, function, _, offset)| FunctionDay {
            unit: Some(code(unit(*of))), function: Some(SoftwareFunction::ALL[*function]), done_on: Some(on(*offset)),
        }).collect();
        let functions = charter.functions_done(&units, &done).unwrap();

        for top in 0..parents.len() {
            let below = |row: &&(usize, usize, usize, u32)| within(&parents, unit(row.0), top);
            let in_period: Vec<_> = rows.iter().filter(below).filter(|(_, _, _, offset)| (5..=25).contains(offset)).collect();
            let people: BTreeSet<usize> = in_period.iter().map(|row| row.1).collect();
            prop_assert_eq!((counted.units[top].persons, counted.units[top].rows), (people.len() as u64, in_period.len() as u64));
            for count in &counted.units[top].kinds {
                let of: Vec<_> = in_period.iter().filter(|row| kind(row.2) == count.kind).collect();
                let people: BTreeSet<usize> = of.iter().map(|row| row.1).collect();
                prop_assert_eq!((count.persons, count.rows), (people.len() as u64, of.len() as u64));
                prop_assert!(count.persons <= count.rows);
                let levels: BTreeSet<Level> = of.iter().filter_map(|row| level(row)).filter(|_| count.kind != MovementKind::Departed).collect();
                prop_assert_eq!(count.levels.iter().map(|of| of.level).collect::<BTreeSet<_>>(), levels);
                for decided in &count.levels {
                    let of: Vec<_> = of.iter().filter(|row| level(row) == Some(decided.level)).collect();
                    let people: BTreeSet<usize> = of.iter().map(|row| row.1).collect();
                    prop_assert_eq!((decided.persons, decided.rows), (people.len() as u64, of.len() as u64));
                }
            }
            let waiting: Vec<u32> = rows.iter().filter(below).map(|(_, _, _, offset)| 46 - offset).collect();
            prop_assert_eq!((ages.units[top].open, ages.units[top].oldest_days), (waiting.len() as u64, waiting.iter().max().copied()));
            // Every function of every unit is in one state and no other.
            let totals = functions.units[top].totals;
            let all = (0..parents.len()).filter(|unit| within(&parents, *unit, top)).count() as u64 * functions.functions.len() as u64;
            prop_assert_eq!(totals.in_time + totals.late + totals.not_done + totals.not_due + totals.unknown, all);
        }
    }
}

/// A chain of many units is one loop, and a person at its end counts once at its top.
#[test]
fn a_long_chain_is_counted() {
    let codes: Vec<Option<String>> = (0..50_000).map(|unit| Some(code(unit))).collect();
    let above: Vec<Option<String>> = (0..50_000).map(|unit: usize| unit.checked_sub(1).map(code)).collect();
    let units = Units { code: &codes, parent: &above, ..Units::default() };
    let charter = Rulebook::national().in_force_on(day("2024-05-09")).unwrap();
    let row = |unit| MovementRow {
        unit: Some(code(unit)),
        member: Some("m".to_owned()),
        kind: Some(MovementKind::Departed),
        on: Some(day("2024-01-01")),
        level: None,
    };
    let counted = charter.movements(&units, &[row(49_999), row(25_000)], day("2024-01-01"), day("2024-01-01")).unwrap();
    assert_eq!((counted.units[0].persons, counted.units[0].rows), (1, 2));
}
