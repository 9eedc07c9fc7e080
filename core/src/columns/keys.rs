//! The keys of a block of rows, added up feature by feature: where in a table the answers about each row stand.

use super::bits::Bits;
use super::wide::Wide;

/// How many rows are worked on at once: their keys stay in the fastest cache.
pub(crate) const BLOCK: usize = 2048;

/// A key for each row of a block. Loops go over eights of rows; what stands beyond the rows means nothing. Tables are smaller
/// than a key: the sums wrap nowhere, and say so to the compiler, which makes no vectors of what may stop.
pub(crate) struct Keys {
    all: [u16; BLOCK],
    rows: usize,
    wide: Wide,
}

impl Keys {
    /// For no rows yet.
    pub(crate) fn new(wide: Wide) -> Self {
        Keys { all: [0; BLOCK], rows: 0, wide }
    }

    /// A key of 0 for each row; never more rows than a block has.
    pub(crate) fn start(&mut self, rows: usize) {
        self.rows = rows.min(BLOCK);
        self.padded().fill(0);
    }

    pub(crate) fn get(&self) -> &[u16] {
        self.all.get(..self.rows).unwrap_or_default()
    }

    /// The width that loops may have.
    pub(crate) fn wide(&self) -> Wide {
        self.wide
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

    /// The classes of rows, told from flags that are spread to bytes of 0 or 1; where a column says nothing of what is known, all is.
    pub(crate) fn add_bits(&mut self, stride: u16, from: usize, flags: Bits<'_>, known: Option<Bits<'_>>, class: impl Fn(u8, u8) -> u16) {
        let wide = self.wide;
        let keys = self.padded();
        wide.run(
            #[inline(always)]
            move || {
                let (mut yes, mut said) = ([0; BLOCK], [1; BLOCK]);
                flags.spread(from, yes.get_mut(..keys.len()).unwrap_or_default());
                if let Some(known) = known {
                    known.spread(from, said.get_mut(..keys.len()).unwrap_or_default());
                }
                for (key, (yes, said)) in keys.iter_mut().zip(yes.iter().zip(&said)) {
                    *key = key.wrapping_add(class(*yes, *said).wrapping_mul(stride));
                }
            },
        );
    }
}
