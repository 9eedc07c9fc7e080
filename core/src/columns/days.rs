//! Days: options, or the day numbers of Arrow's `date32`.

use super::bits::Bits;
use super::keys::Keys;
use super::{Column, EPOCH, prints_rows};
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

    /// Whether the day of a row is known.
    pub(crate) fn is_known(&self, row: usize) -> bool {
        match self {
            Days::Absent => false,
            Days::Dates(days) => days.get(row).is_some_and(Option::is_some),
            Days::Numbers { days, known } => row < days.len() && known.is_none_or(|known| known.get(row)),
        }
    }

    /// The class of a row: how many cuts lie before the day, or one more than all where it is not known.
    pub(crate) fn class(&self, row: usize, cuts: &Cuts) -> u16 {
        match self {
            Days::Absent => cuts.unknown(),
            Days::Dates(days) => days.get(row).copied().flatten().map_or(cuts.unknown(), |day| before(&cuts.days, &day)),
            Days::Numbers { days, known } => {
                let day = days.get(row).filter(|_| known.is_none_or(|known| known.get(row)));
                day.map_or(cuts.unknown(), |day| before(&cuts.numbers, day))
            }
        }
    }

    /// Adds to each key the class of its row, times the stride.
    pub(crate) fn add_classes(&self, from: usize, cuts: &Cuts, stride: u16, keys: &mut Keys) {
        match self {
            Days::Absent => keys.add_all(cuts.unknown() * stride),
            Days::Dates(_) => keys.add_each(stride, |row| self.class(from + row, cuts)),
            Days::Numbers { days, known } => keys.add_days(stride, from, days, *known, &cuts.numbers, cuts.unknown()),
        }
    }

    /// Adds the stride to each key whose row has a day.
    pub(crate) fn add_known(&self, from: usize, stride: u16, keys: &mut Keys) {
        match self {
            Days::Absent => {}
            Days::Dates(_) => keys.add_each(stride, |row| u16::from(self.is_known(from + row))),
            Days::Numbers { known: None, .. } => keys.add_all(stride),
            Days::Numbers { known: Some(known), .. } => keys.add_bits(stride, from, *known, None, |known, _| known.into()),
        }
    }
}

/// How many cuts lie before a day.
fn before<D: Ord>(cuts: &[D], day: &D) -> u16 {
    cuts.iter().map(|cut| u16::from(day > cut)).sum()
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

    /// A day of each class, then none for what is not known.
    pub(crate) fn representatives(&self) -> Vec<Option<NaiveDate>> {
        let first = self.days.first().copied().unwrap_or(EPOCH);
        let after = self.days.iter().map(|cut| cut.succ_opt().unwrap_or(*cut));
        std::iter::once(first).chain(after).map(Some).chain(std::iter::once(None)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::wide::Wide;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn classes_of_days() {
        let cuts = Cuts::new(vec![day("2008-05-10"), day("1994-01-01"), day("2008-05-10")]);
        let dates = [None, Some(day("1993-12-31")), Some(day("1994-01-01")), Some(day("1994-01-02")), Some(day("2008-05-11"))];
        let mut keys = Keys::new(Wide::new());
        keys.start(5);
        keys.add_all(100);
        Days::Dates(&dates).add_classes(0, &cuts, 10, &mut keys);
        assert_eq!(keys.get(), [130, 100, 100, 110, 120]);
        Days::Dates(&dates).add_known(0, 1000, &mut keys);
        assert_eq!(keys.get(), [130, 1100, 1100, 1110, 1120]);

        let numbers: Vec<i32> = dates.iter().map(|day| day.map_or(7, |day| i32::try_from((day - EPOCH).num_days()).unwrap())).collect();
        let known = [0b1111_1011_u8];
        let column = Days::Numbers { days: &numbers, known: Bits::new(&known, 2, 5) };
        let mut keys = Keys::new(Wide::new());
        keys.start(4);
        column.add_classes(1, &cuts, 1, &mut keys);
        assert_eq!(keys.get(), [0, 0, 1, 2]);
        column.add_known(0, 100, &mut keys);
        assert_eq!(keys.get(), [0, 100, 101, 102]);
        Days::Numbers { days: &numbers, known: None }.add_known(0, 1000, &mut keys);
        assert_eq!(keys.get(), [1000, 1100, 1101, 1102]);
        assert_eq!((0..6).map(|row| column.get(row)).collect::<Vec<_>>(), [&dates[..], &[None]].concat());

        let mut keys = Keys::new(Wide::new());
        keys.start(2);
        Days::Absent.add_classes(0, &cuts, 1, &mut keys);
        Days::Absent.add_known(0, 1, &mut keys);
        assert_eq!(keys.get(), [3, 3]);
    }

    #[test]
    fn each_class_has_a_day() {
        let cuts = Cuts::new(vec![day("1994-01-01"), day("2008-05-10")]);
        assert_eq!(cuts.representatives(), [Some(day("1994-01-01")), Some(day("1994-01-02")), Some(day("2008-05-11")), None]);
        assert_eq!(Cuts::default().representatives(), [Some(EPOCH), None]);
    }
}
