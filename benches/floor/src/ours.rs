//! The list as the library takes it.

use crate::data::{Data, UNKNOWN};
use dieule::{Bits, Codes, Days, Flags, MemberColumns, Rulebook, Screening, Texts, UnitTable, Value, Words};

const RULES: [&str; 4] = ["record.age_minimum", "maturity.age", "identity.required_fields", "account.web_to_app"];
const PROFILE: &str = include_str!("../../rules/profile.toml");

/// The columns in the forms that the library reads, made before the clock.
pub struct Lists<'a> {
    data: &'a Data,
    codes: Vec<Option<&'a str>>,
    /// Which days of birth and of admission are known.
    known: [Vec<u8>; 2],
    /// Flags and which are known, in the order of [`Lists::flags`].
    bits: [(Vec<u8>, Vec<u8>); 6],
}

fn bits(rows: usize, of: impl Fn(usize) -> bool) -> Vec<u8> {
    let byte = |byte: usize| (0..8).filter(|bit| byte * 8 + bit < rows && of(byte * 8 + bit)).map(|bit| 1 << bit).sum();
    (0..rows.div_ceil(8)).map(byte).collect()
}

impl<'a> Lists<'a> {
    pub fn new(data: &'a Data) -> Self {
        let flags = Self::flags(data);
        Lists {
            data,
            codes: data.units.iter().map(|unit| Some(unit[0].as_str())).collect(),
            known: [&data.birth_date, &data.admitted_on].map(|days| bits(data.rows, |row| days[row] != UNKNOWN)),
            bits: flags.map(|flags| (bits(data.rows, |row| flags[row] == 1), bits(data.rows, |row| flags[row] < 2))),
        }
    }

    fn flags(data: &Data) -> [&[u8]; 6] {
        let Data { stay_granted, elected_post, fulltime_post, app_installed, app_declared, app_registered, .. } = data;
        [stay_granted, elected_post, fulltime_post, app_installed, app_declared, app_registered].map(Vec::as_slice)
    }

    fn columns(
        &'a self,
        [stay_granted, elected_post, fulltime_post, app_installed, app_declared, app_registered]: [Flags<'a>; 6],
    ) -> MemberColumns<'a> {
        let rows = self.data.rows;
        let day = |days: &'a [i32], known: &'a [u8]| Days::Numbers { days: &days[..rows], known: Bits::new(known, 0, rows) };
        MemberColumns {
            unit: Texts::Dictionary { texts: &self.codes, keys: &self.data.unit, known: None },
            birth_date: day(&self.data.birth_date, &self.known[0]),
            admitted_on: day(&self.data.admitted_on, &self.known[1]),
            sex: Codes::Places(&self.data.sex[..rows]),
            entry_source: Codes::Places(&self.data.entry_source[..rows]),
            stay_granted,
            elected_post,
            fulltime_post,
            app_installed,
            app_declared,
            app_registered,
            ..MemberColumns::default()
        }
    }

    /// Flags as bytes, as the hand-written loop reads them.
    pub fn bytes(&'a self) -> MemberColumns<'a> {
        self.columns(Self::flags(self.data).map(|flags| Flags::Bytes(&flags[..self.data.rows])))
    }

    /// Flags as Arrow packs them.
    pub fn bits(&'a self) -> MemberColumns<'a> {
        let rows = self.data.rows;
        self.columns(
            self.bits.each_ref().map(|(flags, known)| Flags::Bits {
                flags: Bits::new(flags, 0, rows).expect("a bit a row"),
                known: Bits::new(known, 0, rows),
            }),
        )
    }

    pub fn screening(&self, vector_bits: u32) -> Screening {
        let mut units = UnitTable::with_rows(self.data.units.len());
        for (row, unit) in self.data.units.iter().enumerate() {
            for (field, text) in ["code", "parent", "kind"].into_iter().zip(unit).filter(|(_, text)| !text.is_empty()) {
                units.set(row, field, Value::Text(text)).expect("units.tsv has units");
            }
        }
        let book = Rulebook::national().with_profile_toml(PROFILE).and_then(|book| book.with_campaign("kien_giang_2024"));
        let charter = book.and_then(|book| book.in_force_on("2024-05-09".parse().expect("a day"))).expect("a charter");
        charter.screening_of(units, &RULES).expect("a screening").with_vector_bits(vector_bits)
    }

    pub fn screener(&self, vector_bits: u32, threads: usize, members: MemberColumns<'a>) -> Screener<'a> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        Screener { screening: self.screening(vector_bits), pool, members, words: Words::default() }
    }
}

/// Answers a list, into the same memory each time.
pub struct Screener<'a> {
    screening: Screening,
    pool: rayon::ThreadPool,
    members: MemberColumns<'a>,
    words: Words,
}

impl Screener<'_> {
    pub fn answer(&mut self) -> &[u64] {
        let words = std::mem::take(&mut self.words);
        self.words = self.pool.install(|| self.screening.answer_into(&self.members, words)).expect("answers");
        self.words.plane(0).unwrap_or_default()
    }

    /// Answers about units and counts up the tree besides.
    pub fn screen(&self) -> u64 {
        self.pool.install(|| self.screening.screen(&self.members)).expect("a screening").1.members
    }
}
