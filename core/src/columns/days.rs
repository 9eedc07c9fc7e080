//! Days: options, or the day numbers of Arrow's `date32`.

use super::bits::{Bits, spread};
use super::{BLOCK, Column, EPOCH, prints_rows};
use chrono::{NaiveDate, TimeDelta};

/// A column of days.
#[derive(Clone, Copy, Default)]
pub enum Days<'a> {
    /// There is no such column.
    #[default]
    Absent,
    /// Days, `None` where not known.
    Dates(&'a [Option<NaiveDate>]),
    /// Days counted from 1970-01-01.
    Numbers {
        /// The numbers.
        days: &'a [i32],
        /// Which of them are known; all where nothing is said.
        known: Option<Bits<'a>>,
    },
}

prints_rows! { Days }

impl Column for Days<'_> {
    fn rows(&self) -> Option<usize> {
        match self {
            Days::Absent => None,
            Days::Dates(days) => Some(days.len()),
            Days::Numbers { days, .. } => Some(days.len()),
        }
    }
}

impl Days<'_> {
    pub(crate) fn get(&self, row: usize) -> Option<NaiveDate> {
        match self {
            Days::Absent => None,
            Days::Dates(days) => days.get(row).copied().flatten(),
            Days::Numbers { days, known } => {
                let number = days.get(row).filter(|_| known.is_none_or(|known| known.get(row)))?;
                EPOCH.checked_add_signed(TimeDelta::days(i64::from(*number)))
            }
        }
    }

    /// Adds to each key the class of its row: how many cuts lie before the day, or one more than all where it is not known.
    pub(crate) fn add_classes(&self, from: usize, cuts: &Cuts, stride: u16, keys: &mut [u16]) {
        match self {
            Days::Absent => keys.iter_mut().for_each(|key| *key += cuts.unknown() * stride),
            Days::Dates(days) => {
                for (key, day) in keys.iter_mut().zip(days.iter().skip(from)) {
                    *key += stride * day.map_or(cuts.unknown(), |day| cuts.class(day));
                }
            }
            Days::Numbers { days, known } => {
                let mut classes = [0_u16; BLOCK];
                let days = days.get(from..).unwrap_or_default();
                for cut in &cuts.numbers {
                    for (class, day) in classes.iter_mut().zip(days) {
                        *class += u16::from(day > cut);
                    }
                }
                if let Some(known) = known {
                    for (eight, classes) in classes.chunks_exact_mut(8).take(keys.len().div_ceil(8)).enumerate() {
                        for (class, known) in classes.iter_mut().zip(spread(known.eight(from + eight * 8))) {
                            *class = if known == 1 { *class } else { cuts.unknown() };
                        }
                    }
                }
                for (key, class) in keys.iter_mut().zip(&classes) {
                    *key += class * stride;
                }
            }
        }
    }
}

/// Days after which a rule may answer otherwise, ascending.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cuts {
    days: Vec<NaiveDate>,
    numbers: Vec<i32>,
}

impl Cuts {
    pub(crate) fn new(mut days: Vec<NaiveDate>) -> Self {
        days.sort_unstable();
        days.dedup();
        // Every `NaiveDate` is a day number that 32 bits hold.
        let numbers = days.iter().map(|day| i32::try_from((*day - EPOCH).num_days()).unwrap_or(i32::MAX)).collect();
        Cuts { days, numbers }
    }

    /// The class of what is not known; one less than the number of classes.
    pub(crate) fn unknown(&self) -> u16 {
        u16::try_from(self.days.len() + 1).unwrap_or(u16::MAX)
    }

    fn class(&self, day: NaiveDate) -> u16 {
        self.days.iter().map(|cut| u16::from(day > *cut)).sum()
    }

    /// A day of each class, then none for what is not known.
    pub(crate) fn representatives(&self) -> Vec<Option<NaiveDate>> {
        let first = self.days.first().copied().unwrap_or(EPOCH);
        let after = self.days.iter().map(|cut| cut.succ_opt().unwrap_or(*cut));
        std::iter::once(first).chain(after).map(Some).chain(std::iter::once(None)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn classes_of_days() {
        let cuts = Cuts::new(vec![day("2008-05-10"), day("1994-01-01"), day("2008-05-10")]);
        let dates = [None, Some(day("1993-12-31")), Some(day("1994-01-01")), Some(day("1994-01-02")), Some(day("2008-05-11"))];
        let mut keys = [100; 5];
        Days::Dates(&dates).add_classes(0, &cuts, 10, &mut keys);
        assert_eq!(keys, [130, 100, 100, 110, 120]);

        let numbers: Vec<i32> = dates.iter().map(|day| day.map_or(7, |day| i32::try_from((day - EPOCH).num_days()).unwrap())).collect();
        let known = [0b1111_1011_u8];
        let column = Days::Numbers { days: &numbers, known: Bits::new(&known, 2, 5) };
        let mut keys = [0; 4];
        column.add_classes(1, &cuts, 1, &mut keys);
        assert_eq!(keys, [0, 0, 1, 2]);
        assert_eq!((0..6).map(|row| column.get(row)).collect::<Vec<_>>(), [&dates[..], &[None]].concat());

        let mut keys = [0; 2];
        Days::Absent.add_classes(0, &cuts, 1, &mut keys);
        assert_eq!(keys, [3, 3]);
    }

    #[test]
    fn each_class_has_a_day() {
        let cuts = Cuts::new(vec![day("1994-01-01"), day("2008-05-10")]);
        assert_eq!(cuts.representatives(), [Some(day("1994-01-01")), Some(day("1994-01-02")), Some(day("2008-05-11")), None]);
        assert_eq!(Cuts::default().representatives(), [Some(EPOCH), None]);
    }
}
