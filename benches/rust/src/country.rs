//! A made-up country in columns, from a seed: units in three levels, members with ages, posts and sources, some blank.

use dieule::{Bits, Codes, Days, Flags, MemberColumns, Texts, UnitTable, Value};

pub struct Country {
    pub codes: Vec<Option<String>>,
    pub parents: Vec<Option<u32>>,
    pub unit: Vec<u32>,
    pub birth: Vec<i32>,
    pub birth_known: Vec<u8>,
    pub flags: [Vec<u8>; 4],
    pub source: Vec<u8>,
}

struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, sides: u64) -> u64 {
        (self.next() >> 33) % sides
    }
}

impl Country {
    /// So many members in branches of about 17, branches in base unions of about 15, these in 34 provinces.
    pub fn new(members: usize) -> Self {
        let mut dice = Dice(2026);
        let branches = members.div_ceil(17);
        let bases = branches.div_ceil(15);
        let provinces = 34_usize;
        let mut codes = vec![Some("VN".to_owned())];
        let mut parents = vec![None];
        for province in 0..provinces {
            codes.push(Some(format!("P{province:02}")));
            parents.push(Some(0));
        }
        for base in 0..bases {
            codes.push(Some(format!("B{base:06}")));
            parents.push(Some((1 + base % provinces) as u32));
        }
        for branch in 0..branches {
            codes.push(Some(format!("C{branch:07}")));
            parents.push(Some((1 + provinces + branch / 15) as u32));
        }
        let first_branch = 1 + provinces + bases;
        let mut country = Country {
            codes,
            parents,
            unit: Vec::with_capacity(members),
            birth: Vec::with_capacity(members),
            birth_known: vec![0; members.div_ceil(8)],
            flags: [const { Vec::new() }; 4],
            source: Vec::with_capacity(members),
        };
        for row in 0..members {
            country.unit.push((first_branch + row / 17) as u32);
            // 9 May 2024 is day 19852: ages 14 to 39, most of them 16 to 30.
            let age = if dice.below(20) == 0 { 14 * 365 + dice.below(25 * 365) } else { 16 * 365 + dice.below(14 * 365) };
            country.birth.push(19852 - age as i32);
            if dice.below(50) > 0 {
                country.birth_known[row / 8] |= 1 << (row % 8);
            }
            for (place, flags) in country.flags.iter_mut().enumerate() {
                let one_in = [40, 60, 200, 300][place];
                flags.push(if dice.below(30) == 0 { 255 } else { u8::from(dice.below(one_in) == 0) });
            }
            country.source.push(if dice.below(25) == 0 { 255 } else { dice.below(4) as u8 });
        }
        country
    }

    pub fn rows(&self) -> usize {
        self.unit.len()
    }

    pub fn columns(&self) -> MemberColumns<'_> {
        let [stay, elected, appointed, fulltime] = self.flags.each_ref().map(|flags| Flags::Bytes(flags));
        MemberColumns {
            unit: Texts::Dictionary { texts: &self.codes, keys: &self.unit, known: None },
            birth_date: Days::Numbers { days: &self.birth, known: Bits::new(&self.birth_known, 0, self.rows()) },
            stay_granted: stay,
            elected_post: elected,
            appointed_post: appointed,
            fulltime_post: fulltime,
            entry_source: Codes::Places(&self.source),
            ..MemberColumns::default()
        }
    }

    pub fn units(&self) -> UnitTable {
        let mut units = UnitTable::with_rows(self.codes.len());
        for (row, code) in self.codes.iter().enumerate() {
            let mut set = |field, text: &str| units.set(row, field, Value::Text(text)).expect("a cell of the table");
            set("code", code.as_deref().expect("every unit has one"));
            if let Some(parent) = self.parents[row] {
                set("parent", self.codes[parent as usize].as_deref().expect("every unit has one"));
            }
            set("kind", match code.as_deref().map(|code| &code[..1]) {
                Some("C") => "chi_doan",
                Some("B") => "doan_co_so",
                Some("P") => "tinh",
                _ => "trung_uong",
            });
        }
        units
    }
}
