//! Flags, closed sets of codes, and counts.

use super::bits::Bits;
use super::keys::Keys;
use super::{Column, prints_rows};

/// A column of flags.
#[derive(Clone, Copy, Default)]
pub enum Flags<'a> {
    /// There is no such column.
    #[default]
    Absent,
    /// Flags, `None` where not known.
    Values(&'a [Option<bool>]),
    /// 0 for no, 1 for yes, anything else where not known.
    Bytes(&'a [u8]),
    /// Packed bits.
    Bits {
        /// The flags.
        flags: Bits<'a>,
        /// Which of them are known; all where nothing is said.
        known: Option<Bits<'a>>,
    },
}

/// The class of a flag that is not known; no and yes are 0 and 1.
const UNKNOWN: u8 = 2;

prints_rows! { Flags Codes<C> Numbers }

impl Column for Flags<'_> {
    fn rows(&self) -> Option<usize> {
        match self {
            Flags::Absent => None,
            Flags::Values(flags) => Some(flags.len()),
            Flags::Bytes(flags) => Some(flags.len()),
            Flags::Bits { flags, .. } => Some(flags.rows()),
        }
    }
}

impl Flags<'_> {
    /// A flag of each class.
    pub(crate) const REPRESENTATIVES: [Option<bool>; 3] = [Some(false), Some(true), None];

    pub(crate) fn get(&self, row: usize) -> Option<bool> {
        match self {
            Flags::Absent => None,
            Flags::Values(flags) => flags.get(row).copied().flatten(),
            Flags::Bytes(flags) => match flags.get(row) {
                Some(0) => Some(false),
                Some(1) => Some(true),
                _ => None,
            },
            Flags::Bits { flags, known } => (row < flags.rows() && known.is_none_or(|known| known.get(row))).then(|| flags.get(row)),
        }
    }

    /// The class of a row: no, yes, or not known.
    pub(crate) fn class(&self, row: usize) -> u16 {
        self.get(row).map_or(u16::from(UNKNOWN), u16::from)
    }

    /// Adds to each key the class of its row, times the stride.
    pub(crate) fn add_classes(&self, from: usize, stride: u16, keys: &mut Keys) {
        match self {
            Flags::Absent => keys.add_all(u16::from(UNKNOWN) * stride),
            Flags::Values(_) => keys.add_each(stride, |row| self.class(from + row)),
            Flags::Bytes(flags) => keys.add_classes(stride, flags.get(from..).unwrap_or_default(), |flag| u16::from(flag.min(UNKNOWN))),
            Flags::Bits { flags, known } => keys.add_bits(stride, from, *flags, *known, |yes, known| {
                // Both are 0 or 1, and what is not known is 2.
                u16::from((yes & known) | ((known ^ 1) << 1))
            }),
        }
    }
}

/// A column of codes of a closed set.
#[derive(Clone, Copy, Default)]
pub enum Codes<'a, C> {
    /// There is no such column.
    #[default]
    Absent,
    /// Codes, `None` where not known.
    Values(&'a [Option<C>]),
    /// Places in the set's `ALL`, anything beyond it where not known.
    Places(&'a [u8]),
    /// A key a row.
    Dictionary {
        /// The place in the set's `ALL` that each key stands for, anything beyond it where it stands for none.
        places: &'a [u8],
        /// The key of each row; one that does not exist is not known.
        keys: &'a [u32],
        /// Which of them are known; all where nothing is said.
        known: Option<Bits<'a>>,
    },
}

impl<C> Column for Codes<'_, C> {
    fn rows(&self) -> Option<usize> {
        match self {
            Codes::Absent => None,
            Codes::Values(codes) => Some(codes.len()),
            Codes::Places(codes) => Some(codes.len()),
            Codes::Dictionary { keys, .. } => Some(keys.len()),
        }
    }
}

impl<C: Copy + PartialEq> Codes<'_, C> {
    pub(crate) fn get(&self, row: usize, all: &[C]) -> Option<C> {
        match self {
            Codes::Absent => None,
            Codes::Values(codes) => codes.get(row).copied().flatten(),
            Codes::Places(_) | Codes::Dictionary { .. } => self.place(row).and_then(|place| all.get(place)).copied(),
        }
    }

    /// What a row has for a place, where it has a number at all.
    fn place(&self, row: usize) -> Option<usize> {
        match self {
            Codes::Absent | Codes::Values(_) => None,
            Codes::Places(codes) => codes.get(row).copied().map(usize::from),
            Codes::Dictionary { places, keys, known } => {
                let key = keys.get(row).filter(|_| known.is_none_or(|known| known.get(row)))?;
                places.get(*key as usize).copied().map(usize::from)
            }
        }
    }

    /// The class of a row: the place in the set, or its length where the code is not known.
    pub(crate) fn class(&self, row: usize, all: &[C]) -> u16 {
        let unknown = u8::try_from(all.len()).unwrap_or(u8::MAX);
        let place = match self {
            Codes::Absent => None,
            Codes::Values(_) => self.get(row, all).and_then(|code| all.iter().position(|one| *one == code)),
            Codes::Places(_) | Codes::Dictionary { .. } => self.place(row),
        };
        place.and_then(|place| u8::try_from(place).ok()).unwrap_or(unknown).min(unknown).into()
    }

    /// Adds to each key the class of its row, times the stride.
    pub(crate) fn add_classes(&self, from: usize, all: &[C], stride: u16, keys: &mut Keys) {
        let unknown = u8::try_from(all.len()).unwrap_or(u8::MAX);
        match self {
            Codes::Absent => keys.add_all(u16::from(unknown) * stride),
            Codes::Values(_) => keys.add_each(stride, |row| self.class(from + row, all)),
            Codes::Places(codes) => {
                keys.add_classes(stride, codes.get(from..).unwrap_or_default(), move |place| u16::from(place.min(unknown)));
            }
            Codes::Dictionary { places, keys: of, known } => {
                keys.add_places(stride, from, (of, places), *known, move |place| u16::from(place.min(unknown)));
            }
        }
    }

    /// Adds the stride to each key whose row has a code.
    pub(crate) fn add_known(&self, from: usize, all: &[C], stride: u16, keys: &mut Keys) {
        let codes = u8::try_from(all.len()).unwrap_or(u8::MAX);
        match self {
            Codes::Absent => {}
            Codes::Values(values) => keys.add_each(stride, |row| u16::from(values.get(from + row).is_some_and(Option::is_some))),
            Codes::Places(places) => {
                keys.add_classes(stride, places.get(from..).unwrap_or_default(), move |place| u16::from(place < codes));
            }
            Codes::Dictionary { places, keys: of, known } => {
                keys.add_places(stride, from, (of, places), *known, move |place| u16::from(place < codes));
            }
        }
    }
}

/// A column of counts.
#[derive(Clone, Copy, Default)]
pub enum Numbers<'a> {
    /// There is no such column.
    #[default]
    Absent,
    /// Counts, `None` where not known.
    Values(&'a [Option<u32>]),
    /// Counts as they are.
    Counts {
        /// The counts.
        counts: &'a [u32],
        /// Which of them are known; all where nothing is said.
        known: Option<Bits<'a>>,
    },
}

impl Column for Numbers<'_> {
    fn rows(&self) -> Option<usize> {
        match self {
            Numbers::Absent => None,
            Numbers::Values(counts) => Some(counts.len()),
            Numbers::Counts { counts, .. } => Some(counts.len()),
        }
    }
}

impl Numbers<'_> {
    pub(crate) fn get(&self, row: usize) -> Option<u32> {
        match self {
            Numbers::Absent => None,
            Numbers::Values(counts) => counts.get(row).copied().flatten(),
            Numbers::Counts { counts, known } => counts.get(row).copied().filter(|_| known.is_none_or(|known| known.get(row))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::wide::Wide;
    use super::*;
    use crate::identity::EntrySource;

    #[test]
    fn classes_of_flags_in_every_form() {
        let values = [Some(true), None, Some(false), Some(true), None, Some(false), Some(false), Some(true), Some(true), None];
        let bytes: Vec<u8> = values.iter().map(|flag| flag.map_or(255, u8::from)).collect();
        let packed = |of: &dyn Fn(Option<bool>) -> bool| -> Vec<u8> {
            let bit = |row: usize| values.get(row).is_some_and(|flag| of(*flag));
            (0..2).map(|byte| (0..8).map(|place| u8::from(bit(byte * 8 + place)) << place).sum()).collect()
        };
        let (flags, known) = (packed(&|flag| flag != Some(false)), packed(&|flag| flag.is_some()));
        let bits = Flags::Bits { flags: Bits::new(&flags, 0, 10).unwrap(), known: Bits::new(&known, 0, 10) };
        for column in [Flags::Values(&values), Flags::Bytes(&bytes), bits] {
            assert_eq!((0..11).map(|row| column.get(row)).collect::<Vec<_>>(), [&values[..], &[None]].concat());
            let mut keys = Keys::new(Wide::new());
            keys.start(9);
            keys.add_all(1);
            column.add_classes(1, 5, &mut keys);
            assert_eq!(keys.get(), [11, 1, 6, 11, 1, 1, 6, 6, 11]);
        }
        // Where nothing is said all are known, and still none beyond the end.
        let all_known = Flags::Bits { flags: Bits::new(&flags, 0, 10).unwrap(), known: None };
        assert_eq!([0, 2, 9, 10].map(|row| all_known.get(row)), [Some(true), Some(false), Some(true), None]);
    }

    #[test]
    fn classes_of_codes() {
        let values = [Some(EntrySource::ALL[1]), None, Some(EntrySource::ALL[0])];
        let unknown = u16::try_from(EntrySource::ALL.len()).unwrap();
        let keys = [1, 300, 0];
        let (few, many) = ([0, 1], std::array::from_fn::<u8, 20, _>(|key| [0, 1].get(key).copied().unwrap_or(9)));
        let dictionary = |places| Codes::Dictionary { places, keys: &keys, known: None };
        let with_nulls = Codes::Dictionary { places: &few, keys: &[1, 0, 0], known: Bits::new(&[0b101], 0, 3) };
        // A dictionary may have a text that is no code.
        let with_others = Codes::Dictionary { places: &[255, 0, 1], keys: &[2, 0, 1], known: None };
        for column in [
            Codes::Values(&values),
            Codes::Places(&[1, 255, 0]),
            dictionary(few.as_slice()),
            dictionary(many.as_slice()),
            with_nulls,
            with_others,
        ] {
            let mut keys = Keys::new(Wide::new());
            keys.start(3);
            column.add_classes(0, EntrySource::ALL, 2, &mut keys);
            assert_eq!(keys.get(), [2, unknown * 2, 0]);
            column.add_known(0, EntrySource::ALL, 100, &mut keys);
            assert_eq!(keys.get(), [102, unknown * 2, 100]);
            assert_eq!((0..3).map(|row| column.get(row, EntrySource::ALL)).collect::<Vec<_>>(), values);
        }
        let mut keys = Keys::new(Wide::new());
        keys.start(2);
        Codes::<EntrySource>::Absent.add_classes(0, EntrySource::ALL, 3, &mut keys);
        Codes::<EntrySource>::Absent.add_known(0, EntrySource::ALL, 3, &mut keys);
        assert_eq!(keys.get(), [unknown * 3, unknown * 3]);
    }
}
