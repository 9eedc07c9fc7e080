//! The keys of a block of rows, added up feature by feature: where in a table the answers about each row stand.

use super::bits::Bits;
use super::wide::Wide;

/// How many rows are worked on at once: their keys stay in the fastest cache.
pub(crate) const BLOCK: usize = 2048;

/// So few places are compared with in turn.
const FEW: usize = 16;

/// A key for each row of a block. Loops go over eights of rows; what stands beyond the rows means nothing. Tables are smaller
/// than a key: the sums wrap nowhere, and say so to the compiler, which makes no vectors of what may stop.
pub(crate) struct Keys {
    all: [u16; BLOCK],
    rows: usize,
    wide: Wide,
    /// Bits of the rows, spread to bytes of 0 or 1; what stood there before means nothing.
    yes: [u8; BLOCK],
    said: [u8; BLOCK],
}

impl Keys {
    /// For no rows yet.
    pub(crate) fn new(wide: Wide) -> Self {
        Keys { all: [0; BLOCK], rows: 0, wide, yes: [0; BLOCK], said: [0; BLOCK] }
    }

    /// A key of 0 for each row; never more rows than a block has.
    pub(crate) fn start(&mut self, rows: usize) {
        self.rows = rows.min(BLOCK);
        self.padded().fill(0);
    }

    pub(crate) fn get(&self) -> &[u16] {
        self.all.get(..self.rows).unwrap_or_default()
    }

    fn padded(&mut self) -> &mut [u16] {
        self.all.get_mut(..self.rows.next_multiple_of(8)).unwrap_or_default()
    }

    /// The same to each.
    pub(crate) fn add_all(&mut self, more: u16) {
        let wide = self.wide;
        let keys = self.padded();
        wide.run(
            #[inline(always)]
            move || keys.iter_mut().for_each(|key| *key = key.wrapping_add(more)),
        );
    }

    /// The class of each row, times the stride, row by row.
    pub(crate) fn add_each(&mut self, stride: u16, class: impl Fn(usize) -> u16) {
        let rows = self.rows;
        for (row, key) in self.all.iter_mut().take(rows).enumerate() {
            *key = key.wrapping_add(class(row).wrapping_mul(stride));
        }
    }

    /// Classes that stand in a slice, times the stride; those beyond its end count nothing.
    pub(crate) fn add_classes<C: Copy>(&mut self, stride: u16, classes: &[C], class: impl Fn(C) -> u16) {
        let wide = self.wide;
        let keys = self.padded();
        wide.run(
            #[inline(always)]
            move || {
                for (key, of) in keys.iter_mut().zip(classes) {
                    *key = key.wrapping_add(class(*of).wrapping_mul(stride));
                }
            },
        );
    }

    /// The classes of places that the rows of a dictionary stand for, times the stride; a row that has none stands for 255.
    pub(crate) fn add_places(
        &mut self,
        stride: u16,
        from: usize,
        (keys, places): (&[u32], &[u8]),
        known: Option<Bits<'_>>,
        class: impl Fn(u8) -> u16,
    ) {
        let Keys { all, rows, wide, yes: found, said } = self;
        let padded = rows.next_multiple_of(8);
        let keys = keys.get(from..).unwrap_or_default();
        let keys = keys.get(..*rows).unwrap_or(keys);
        wide.run(
            #[inline(always)]
            move || {
                if places.len() <= FEW {
                    // Comparing with each key in turn is what vectors can do; looking up is not.
                    let short = &mut *said;
                    for (short, key) in short.iter_mut().zip(keys) {
                        *short = key.to_le_bytes()[0] | u8::from(*key > 255).wrapping_neg();
                    }
                    found.fill(u8::MAX);
                    for (key, place) in (0_u8..).zip(places) {
                        for (found, short) in found.iter_mut().zip(&*short) {
                            let here = u8::from(*short == key).wrapping_neg();
                            *found = (*found & !here) | (place & here);
                        }
                    }
                } else {
                    for (found, key) in found.iter_mut().zip(keys) {
                        *found = places.get(*key as usize).copied().unwrap_or(u8::MAX);
                    }
                }
                if let Some(known) = known {
                    known.spread(from, said.get_mut(..padded).unwrap_or_default());
                    found.iter_mut().zip(said).for_each(|(found, said)| *found |= said.wrapping_sub(1));
                }
                for (key, place) in all.iter_mut().zip(&*found).take(padded) {
                    *key = key.wrapping_add(class(*place).wrapping_mul(stride));
                }
            },
        );
    }

    /// The classes of days, times the stride: how many cuts lie before each, or what stands for a day that is not known.
    pub(crate) fn add_days(&mut self, stride: u16, from: usize, days: &[i32], known: Option<Bits<'_>>, cuts: &[i32], unknown: u16) {
        /// Cuts that one pass looks at.
        const PASS: usize = 4;
        let Keys { all, rows, wide, said, .. } = self;
        let padded = rows.next_multiple_of(8);
        let days = days.get(from..).unwrap_or_default();
        let days = days.get(..padded).unwrap_or(days);
        wide.run(
            #[inline(always)]
            move || {
                let said = said.get_mut(..padded).unwrap_or_default();
                match known {
                    Some(known) => known.spread(from, said),
                    None => said.fill(1),
                }
                for four in cuts.chunks(PASS) {
                    // No day lies behind the last there can be.
                    let four: [i32; PASS] = std::array::from_fn(|place| four.get(place).copied().unwrap_or(i32::MAX));
                    for (key, (day, said)) in all.iter_mut().zip(days.iter().zip(&*said)) {
                        let before = four.iter().fold(0_u16, |before, cut| before.wrapping_add(u16::from(*day > *cut)));
                        // All ones where the day is known.
                        let before = before & u16::from(*said).wrapping_neg();
                        *key = key.wrapping_add(before.wrapping_mul(stride));
                    }
                }
                for (key, said) in all.iter_mut().zip(&*said) {
                    let unsaid = u16::from(*said).wrapping_sub(1);
                    *key = key.wrapping_add((unknown & unsaid).wrapping_mul(stride));
                }
            },
        );
    }

    /// The classes of rows, told from flags that are spread to bytes of 0 or 1; where a column says nothing of what is known, all is.
    pub(crate) fn add_bits(&mut self, stride: u16, from: usize, flags: Bits<'_>, known: Option<Bits<'_>>, class: impl Fn(u8, u8) -> u16) {
        let Keys { all, rows, wide, yes, said } = self;
        let padded = rows.next_multiple_of(8);
        wide.run(
            #[inline(always)]
            move || {
                let keys = all.iter_mut().take(padded);
                let yes = yes.get_mut(..padded).unwrap_or_default();
                flags.spread(from, yes);
                let said = said.get_mut(..padded).unwrap_or_default();
                match known {
                    Some(known) => known.spread(from, said),
                    None => said.fill(1),
                }
                for (key, (yes, said)) in keys.zip(yes.iter().zip(&*said)) {
                    *key = key.wrapping_add(class(*yes, *said).wrapping_mul(stride));
                }
            },
        );
    }
}
