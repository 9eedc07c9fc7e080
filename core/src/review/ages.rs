//! The members by age, for a picture of the whole list, and the ages at which the law draws its lines.

use super::summary::AgeCount;
use crate::calendar::{LeapDay, completed_years};
use crate::charter::Charter;
use crate::columns::MemberColumns;
use crate::identity::Sex;
use crate::rulebook::{P, Setting, Slot};
use std::collections::{BTreeMap, BTreeSet};

/// Completed years are counted, whatever way of counting the law has: a picture, not a verdict.
pub(super) fn ages(charter: &Charter, members: &MemberColumns<'_>) -> Vec<AgeCount> {
    let mut counts: BTreeMap<u32, [u64; 3]> = BTreeMap::new();
    for row in 0..members.rows() {
        let years = members.birth_date.get(row).and_then(|birth| completed_years(birth, charter.day(), LeapDay::February28));
        let Some([male, female, unstated]) = years.map(|years| counts.entry(years).or_default()) else { continue };
        *match members.sex.get(row, Sex::ALL) {
            Some(Sex::Male) => male,
            Some(Sex::Female) => female,
            None => unstated,
        } += 1;
    }
    counts.into_iter().map(|(years, [male, female, unstated])| AgeCount { years, male, female, unstated }).collect()
}

/// Every age limit that one of the possible states of the law has, in order.
pub(super) fn age_lines(charter: &Charter) -> Vec<u32> {
    let mut lines = BTreeSet::new();
    for world in charter.worlds() {
        for p in [P::AdmissionAgeMinimum, P::MaturityAgeLimit, P::MaturityStayCap] {
            let Some(Slot::Values(values)) = world.slots.get(p as usize) else { continue };
            lines.extend(values.iter().filter_map(|value| match value.setting {
                Setting::Integer(age) => Some(age),
                Setting::Ratio(_) | Setting::Choice(_) | Setting::List(_) | Setting::Flag(_) | Setting::Date(_) => None,
            }));
        }
    }
    lines.into_iter().collect()
}
