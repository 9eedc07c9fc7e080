//! The four rules as somebody would write them who knows the day, the cut-offs and the columns, and wants nothing but speed: a block
//! at a time, a byte a row and no branch, so that the compiler uses vectors; then each byte as a word.

use crate::data::{BLOCK, Data, UNKNOWN};

/// Days since 1970-01-01.
const SIXTEEN: i32 = 14_372; // 2009-05-08, the last day of birth that has reached it
const PAST_30: i32 = 8_893; // 1994-05-08
const PAST_35: i32 = 7_067; // 1989-05-08

const NOT_MET: u8 = 0b10;
const UNSAID: u8 = 0b01;
const DECIDE: u8 = 0b11;
const WEB: u8 = 1;

/// All ones where it holds.
#[inline(always)]
fn mask(holds: bool) -> u8 {
    0u8.wrapping_sub(u8::from(holds))
}

#[inline(always)]
fn choose(holds: u8, yes: u8, no: u8) -> u8 {
    (holds & yes) | (!holds & no)
}

/// The columns of one block, of a length that the compiler knows.
struct Block<'a> {
    birth: &'a [i32; BLOCK],
    admitted: &'a [i32; BLOCK],
    sex: &'a [u8; BLOCK],
    stay: &'a [u8; BLOCK],
    elected: &'a [u8; BLOCK],
    fulltime: &'a [u8; BLOCK],
    source: &'a [u8; BLOCK],
    steps: [&'a [u8; BLOCK]; 3],
}

/// Writes the words of blocks from one on.
pub fn screen(data: &Data, first: usize, words: &mut [u64]) {
    fn of<T>(column: &[T], block: usize) -> &[T; BLOCK] {
        &column.as_chunks().0[block]
    }
    let (blocks, rest) = words.as_chunks_mut::<BLOCK>();
    assert!(rest.is_empty(), "the loop takes whole blocks");
    for (at, words) in blocks.iter_mut().enumerate() {
        let at = first + at;
        let block = Block {
            birth: of(&data.birth_date, at),
            admitted: of(&data.admitted_on, at),
            sex: of(&data.sex, at),
            stay: of(&data.stay_granted, at),
            elected: of(&data.elected_post, at),
            fulltime: of(&data.fulltime_post, at),
            source: of(&data.entry_source, at),
            steps: [of(&data.app_installed, at), of(&data.app_declared, at), of(&data.app_registered, at)],
        };
        let bytes = answer(&block);
        for (word, byte) in words.iter_mut().zip(bytes) {
            *word = u64::from(byte);
        }
    }
}

#[inline(always)]
fn answer(block: &Block<'_>) -> [u8; BLOCK] {
    let mut bytes = [0; BLOCK];
    // What days tell first, in bits of a byte: lanes of four bytes and of one do not mix well in one loop.
    for (row, byte) in bytes.iter_mut().enumerate() {
        let birth = block.birth[row];
        let bits = u32::from(birth == UNKNOWN)
            | u32::from(birth > SIXTEEN) << 1
            | u32::from(birth <= PAST_30) << 2
            | u32::from(birth <= PAST_35) << 3
            | u32::from(block.admitted[row] == UNKNOWN) << 4;
        *byte = bits as u8;
    }
    for (row, byte) in bytes.iter_mut().enumerate() {
        let days = *byte;
        let is = |bit: u8| mask(days & bit != 0);
        let (no_birth, young, past, past_cap, not_admitted) = (is(1), is(2), is(4), is(8), is(16));
        let age = choose(no_birth, UNSAID, young & NOT_MET);

        let (stay, elected, fulltime) = (block.stay[row], block.elected[row], block.fulltime[row]);
        let post = mask(elected == 1) | mask(fulltime == 1);
        let post_unsaid = mask(elected > 1) | mask(fulltime > 1);
        let granted = mask(stay == 1) & !past_cap;
        let undecided = mask(stay > 1) & !past_cap;
        let met = post | granted | !past;
        let open = choose(undecided, DECIDE, choose(post_unsaid, UNSAID, NOT_MET));
        let maturity = choose(no_birth, UNSAID, !met & open);

        let blank = no_birth | not_admitted | mask(block.sex[row] > 1);

        let [installed, declared, registered] = block.steps.map(|step| step[row]);
        let undone = mask(installed == 0) | mask(declared == 0) | mask(registered == 0);
        let unsaid = mask(installed > 1) | mask(declared > 1) | mask(registered > 1);
        let steps = choose(undone, DECIDE, unsaid & UNSAID);
        let over = choose(mask(block.source[row] > 3), UNSAID, mask(block.source[row] == WEB) & steps);

        *byte = age | maturity << 2 | (blank & NOT_MET) << 4 | over << 6;
    }
    bytes
}
