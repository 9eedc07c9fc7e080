//! The members by age, for a picture of the whole list, and the ages at which the law draws its lines.

use super::columns::{Members, cell};
use super::summary::AgeCount;
use crate::calendar::{LeapDay, completed_years};
use crate::charter::Charter;
use crate::identity::Sex;
use crate::rulebook::{P, Setting, Slot};
use std::collections::{BTreeMap, BTreeSet};

/// Completed years are counted, whatever way of counting the law has: a picture, not a verdict.
pub(super) fn ages<T>(charter: &Charter, members: &Members<'_, T>) -> Vec<AgeCount> {
    let mut counts: BTreeMap<u32, [u64; 3]> = BTreeMap::new();
    for row in 0..members.rows() {
        let years = cell(members.birth_date, row).and_then(|birth| completed_years(*birth, charter.day(), LeapDay::February28));
        let Some([male, female, unstated]) = years.map(|years| counts.entry(years).or_default()) else { continue };
        *match cell(members.sex, row) {
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
