//! Flags, closed sets of codes, and counts.

use super::bits::{Bits, spread};
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

    /// Adds to each key the class of its row.
    pub(crate) fn add_classes(&self, from: usize, stride: u16, keys: &mut [u16]) {
        match self {
            Flags::Absent => keys.iter_mut().for_each(|key| *key += u16::from(UNKNOWN) * stride),
            Flags::Values(flags) => {
                for (key, flag) in keys.iter_mut().zip(flags.iter().skip(from)) {
                    *key += u16::from(flag.map_or(UNKNOWN, u8::from)) * stride;
                }
            }
            Flags::Bytes(flags) => {
                for (key, flag) in keys.iter_mut().zip(flags.get(from..).unwrap_or_default()) {
                    *key += u16::from((*flag).min(UNKNOWN)) * stride;
                }
            }
            Flags::Bits { flags, known } => {
                for (eight, keys) in keys.chunks_mut(8).enumerate() {
                    let row = from + eight * 8;
                    let known = known.map_or(u8::MAX, |known| known.eight(row));
                    let yes = spread(flags.eight(row) & known);
                    let unknown = spread(!known);
                    for ((key, yes), unknown) in keys.iter_mut().zip(yes).zip(unknown) {
                        *key += u16::from(yes + unknown * UNKNOWN) * stride;
                    }
                }
            }
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
}

impl<C> Column for Codes<'_, C> {
    fn rows(&self) -> Option<usize> {
        match self {
            Codes::Absent => None,
            Codes::Values(codes) => Some(codes.len()),
            Codes::Places(codes) => Some(codes.len()),
        }
    }
}

impl<C: Copy + PartialEq> Codes<'_, C> {
    pub(crate) fn get(&self, row: usize, all: &[C]) -> Option<C> {
        match self {
            Codes::Absent => None,
            Codes::Values(codes) => codes.get(row).copied().flatten(),
            Codes::Places(codes) => codes.get(row).and_then(|place| all.get(usize::from(*place))).copied(),
        }
    }

    /// Adds to each key the class of its row: the place in the set, or its length where the code is not known.
    pub(crate) fn add_classes(&self, from: usize, all: &[C], stride: u16, keys: &mut [u16]) {
        let unknown = u8::try_from(all.len()).unwrap_or(u8::MAX);
        match self {
            Codes::Absent => keys.iter_mut().for_each(|key| *key += u16::from(unknown) * stride),
            Codes::Values(codes) => {
                for (key, code) in keys.iter_mut().zip(codes.iter().skip(from)) {
                    let place = code.and_then(|code| all.iter().position(|one| *one == code)).and_then(|place| u8::try_from(place).ok());
                    *key += u16::from(place.unwrap_or(unknown)) * stride;
                }
            }
            Codes::Places(codes) => {
                for (key, place) in keys.iter_mut().zip(codes.get(from..).unwrap_or_default()) {
                    *key += u16::from((*place).min(unknown)) * stride;
                }
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
            let mut keys = [1; 9];
            column.add_classes(1, 5, &mut keys);
            assert_eq!(keys, [11, 1, 6, 11, 1, 1, 6, 6, 11]);
        }
        // Where nothing is said all are known, and still none beyond the end.
        let all_known = Flags::Bits { flags: Bits::new(&flags, 0, 10).unwrap(), known: None };
        assert_eq!([0, 2, 9, 10].map(|row| all_known.get(row)), [Some(true), Some(false), Some(true), None]);
    }

    #[test]
    fn classes_of_codes() {
        let values = [Some(EntrySource::ALL[1]), None, Some(EntrySource::ALL[0])];
        let unknown = u16::try_from(EntrySource::ALL.len()).unwrap();
        for column in [Codes::Values(&values), Codes::Places(&[1, 255, 0])] {
            let mut keys = [0; 3];
            column.add_classes(0, EntrySource::ALL, 2, &mut keys);
            assert_eq!(keys, [2, unknown * 2, 0]);
            assert_eq!((0..3).map(|row| column.get(row, EntrySource::ALL)).collect::<Vec<_>>(), values);
        }
        let mut keys = [0, 1];
        Codes::Absent.add_classes(0, EntrySource::ALL, 3, &mut keys);
        assert_eq!(keys, [unknown * 3, 1 + unknown * 3]);
    }
}
