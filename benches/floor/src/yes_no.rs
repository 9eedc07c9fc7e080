//! The smallest loop of this kind: four checks that answer yes or no, thirteen bytes of a member read and three written. What the
//! memory of a machine lets through; with it the loop beside it can be judged.

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

    /// Nine reasons as bits in two bytes, and the four answers in a third.
    pub fn check(&self, reasons: &mut [u16], answers: &mut [u8]) {
        let rows = reasons.len();
        let (birth, joined, answers) = (&self.birth[..rows], &self.joined[..rows], &mut answers[..rows]);
        let (education, arrears, excused) = (&self.education[..rows], &self.arrears[..rows], &self.excused[..rows]);
        let (armed, province) = (&self.armed[..rows], &self.province[..rows]);
        for row in 0..rows {
            let day = birth[row];
            let known = day != UNKNOWN;
            let bits = [
                known & (day > 14_008),
                known & (day <= 8_529),
                (education[row] != 0) & (education[row] < 5),
                known & (day <= 6_703),
                (arrears[row] >= 3) & (excused[row] | armed[row] == 0),
                !known,
                joined[row] == UNKNOWN,
                province[row] == 0,
                education[row] == 0,
            ];
            let reason = bits.iter().enumerate().fold(0, |all, (place, bit)| all | u16::from(*bit) << place);
            reasons[row] = reason;
            let any = |mask: u16| u8::from(reason & mask != 0);
            answers[row] = (any(0b1_0010_0111) ^ 1) | any(0b1000) << 1 | any(0b1_0000) << 2 | any(0b1_1110_0000) << 3;
        }
    }
}
