//! A list that is longer than one thread takes.

use super::{CHARTERS, lists, whole};
use crate::review::MemberTable;
use crate::screening::RuleCost;

/// A list that stands there so many times over.
#[test]
fn a_long_list_is_counted_in_threads() {
    const TIMES: usize = 700;
    let charter = &CHARTERS[3];
    let lists = lists(charter, 11, 6, 149);
    // Repeated rows would be duplicates of each other.
    let alone: Vec<&str> = charter
        .screening(lists.units.clone())
        .unwrap()
        .rules()
        .iter()
        .filter(|rule| rule.cost != RuleCost::Rows)
        .map(|rule| rule.rule)
        .collect();
    let screening = charter.screening_of(lists.units.clone(), &alone).unwrap();
    let (short_words, short) = whole(&screening, &lists.members);
    let mut long = MemberTable::with_rows(149 * TIMES);
    for row in 0..149 * TIMES {
        for field in MemberTable::FIELDS {
            if let Some(value) = lists.members.get(row % 149, field.name) {
                long.set(row, field.name, value).unwrap();
            }
        }
    }
    let columns = long.columns().unwrap();
    let mut counted = screening.part();
    counted.count(0, &(&columns).into()).unwrap();
    let (words, added) = screening.screen(&(&columns).into()).unwrap();
    assert_eq!(counted.finish().unwrap(), added);
    assert_eq!(added.members_not_met, short.members_not_met * TIMES as u64);
    let mut told = 0;
    for rule in &alone {
        let times = |count: crate::ScreenedCount| [count.not_met, count.needs_decision, count.unknown].map(|count| count * TIMES as u64);
        for unit in 0..lists.units.rows() {
            let of_unit = added.count(rule, unit).unwrap();
            assert_eq!(
                [of_unit.not_met, of_unit.needs_decision, of_unit.unknown],
                times(short.count(rule, unit).unwrap()),
                "{rule} {unit}"
            );
            told += of_unit.not_met;
        }
    }
    assert!(told > 10_000, "{told}");
    for (plane, short) in words.into_planes().iter().zip(short_words.into_planes()) {
        assert!(plane.iter().enumerate().all(|(row, word)| *word == short[row % 149]));
    }
}
