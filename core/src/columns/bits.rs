//! Bits packed eight to a byte, the least significant first, as Arrow packs flags and nulls.

use std::fmt;

/// A run of bits that may begin inside a byte.
#[derive(Clone, Copy)]
pub struct Bits<'a> {
    bytes: &'a [u8],
    offset: usize,
    rows: usize,
}

impl fmt::Debug for Bits<'_> {
    /// The number of bits, never a bit.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bits").field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl<'a> Bits<'a> {
    /// `rows` bits from the bit `offset` on; nothing where the bytes do not hold so many.
    pub fn new(bytes: &'a [u8], offset: usize, rows: usize) -> Option<Self> {
        let end = offset.checked_add(rows)?;
        (end <= bytes.len().checked_mul(8)?).then_some(Bits { bytes, offset, rows })
    }

    /// The number of bits.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// One bit; `false` beyond the end.
    pub fn get(&self, row: usize) -> bool {
        let at = self.offset + row;
        row < self.rows && self.bytes.get(at / 8).is_some_and(|byte| byte >> (at % 8) & 1 == 1)
    }

    /// The bits from a row on as bytes of 0 or 1, for whole eights of rows; what the bytes do not hold stays as it is.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "compiled for the width of the loop it is called in")]
    pub(crate) fn spread(&self, from: usize, rows: &mut [u8]) {
        let at = self.offset + from;
        let bytes = self.bytes.get(at / 8..).unwrap_or_default();
        let eights = rows.as_chunks_mut().0.iter_mut().enumerate();
        match at % 8 {
            0 => eights.zip(bytes).for_each(|((_, rows), bits)| *rows = spread(*bits)),
            shift => eights.for_each(|(eight, rows)| {
                let byte = |place: usize| u16::from(bytes.get(place).copied().unwrap_or(0));
                *rows = spread(((byte(eight) | byte(eight + 1) << 8) >> shift).to_le_bytes()[0]);
            }),
        }
    }
}

/// Eight bits as eight bytes of 0 or 1.
#[inline]
fn spread(bits: u8) -> [u8; 8] {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    // A copy for each byte, of which each keeps a bit of its own; adding 127 carries it into the highest place.
    let own = (u64::from(bits) * ONES) & u64::from_le_bytes([1, 2, 4, 8, 16, 32, 64, 128]);
    (((own + 127 * ONES) >> 7) & ONES).to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_from_inside_a_byte() {
        // The bits before and after the run are set as well: neither is read.
        let bytes = [0b1011_1111, 0b1111_1011];
        let bits = Bits::new(&bytes, 5, 6).unwrap();
        let read: Vec<bool> = (0..8).map(|row| bits.get(row)).collect();
        assert_eq!(read, [true, false, true, true, true, false, false, false]);
        for from in [0, 3] {
            let mut spread = [7; 16];
            bits.spread(from, &mut spread);
            assert_eq!(spread.get(..6 - from).unwrap(), &[1, 0, 1, 1, 1, 0][from..]);
        }
        assert!(Bits::new(&bytes, 5, 11).is_some());
        assert!(Bits::new(&bytes, 5, 12).is_none());
        assert!(Bits::new(&bytes, usize::MAX, 2).is_none());
    }

    #[test]
    fn eight_bits_spread() {
        for bits in 0..=u8::MAX {
            assert_eq!(spread(bits).map(u32::from), std::array::from_fn(|place| u32::from(bits) >> place & 1), "{bits}");
        }
    }
}
