//! The smallest loop of this kind: four checks that answer yes or no, thirteen bytes of a member read and three written. What the
//! memory of a machine lets through; with it the loop beside it can be judged.

use std::ops::Range;

/// Rows whose reasons stay in the fastest cache.
const BLOCK: usize = 256;

pub struct Columns {
    birth: Vec<i32>,
    joined: Vec<i32>,
    education: Vec<u8>,
    arrears: Vec<u8>,
    excused: Vec<u8>,
    armed: Vec<u8>,
    province: Vec<u8>,
}

const UNKNOWN: i32 = i32::MIN;

impl Columns {
    pub fn new(birth: &[i32], joined: &[i32]) -> Self {
        let byte = |salt: u32, of: u32| {
            (0_u32..).zip(birth).map(|(row, _)| ((row ^ salt).wrapping_mul(2_654_435_761) >> 16) % of).map(|byte| byte as u8).collect()
        };
        Columns {
            birth: birth.to_vec(),
            joined: joined.to_vec(),
            education: byte(1, 13),
            arrears: byte(2, 6),
            excused: byte(3, 2),
            armed: byte(4, 2),
            province: byte(5, 64),
        }
    }

    /// Nine reasons as bits in two bytes, and the four answers in a third: a block at a time, and what has lanes of one width in
    /// one loop.
    pub fn check(&self, reasons: &mut [u16], answers: &mut [u8]) {
        for (at, (reasons, answers)) in reasons.chunks_mut(BLOCK).zip(answers.chunks_mut(BLOCK)).enumerate() {
            let rows = at * BLOCK..at * BLOCK + reasons.len();
            self.check_days(rows.clone(), reasons);
            self.check_bytes(rows, reasons);
            for (answer, reason) in answers.iter_mut().zip(reasons) {
                let any = |mask: u16| u8::from(*reason & mask != 0);
                *answer = (any(0b1_0010_0111) ^ 1) | any(0b1000) << 1 | any(0b1_0000) << 2 | any(0b1_1110_0000) << 3;
            }
        }
    }

    fn check_days(&self, rows: Range<usize>, reasons: &mut [u16]) {
        let days = self.birth[rows.clone()].iter().zip(&self.joined[rows]);
        for (reason, (birth, joined)) in reasons.iter_mut().zip(days) {
            let known = *birth != UNKNOWN;
            *reason = u16::from(*birth > 14_008)
                | u16::from(known & (*birth <= 8_529)) << 1
                | u16::from(known & (*birth <= 6_703)) << 3
                | u16::from(!known) << 5
                | u16::from(*joined == UNKNOWN) << 6;
        }
    }

    fn check_bytes(&self, rows: Range<usize>, reasons: &mut [u16]) {
        let (education, arrears) = (&self.education[rows.clone()], &self.arrears[rows.clone()]);
        let (excused, armed, province) = (&self.excused[rows.clone()], &self.armed[rows.clone()], &self.province[rows]);
        for (row, reason) in reasons.iter_mut().enumerate() {
            let behind = (arrears[row] >= 3) & (excused[row] | armed[row] == 0);
            *reason |= u16::from((education[row] != 0) & (education[row] < 5)) << 2
                | u16::from(behind) << 4
                | u16::from(province[row] == 0) << 7
                | u16::from(education[row] == 0) << 8;
        }
    }
}
