//! The columns that `data.py` wrote, as they lie in the files.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Columns are as long as whole blocks of the hand-written loop; what lies beyond the rows is nobody.
pub struct Data {
    pub rows: usize,
    pub birth_date: Vec<i32>,
    pub admitted_on: Vec<i32>,
    pub sex: Vec<u8>,
    pub stay_granted: Vec<u8>,
    pub elected_post: Vec<u8>,
    pub fulltime_post: Vec<u8>,
    pub app_installed: Vec<u8>,
    pub app_declared: Vec<u8>,
    pub app_registered: Vec<u8>,
    pub entry_source: Vec<u8>,
    pub unit: Vec<u32>,
    /// A byte a row: the four answers, two bits each.
    pub expected: Vec<u8>,
    /// Code, parent and kind of each unit.
    pub units: Vec<[String; 3]>,
}

/// Rows that the hand-written loop takes at a time.
pub const BLOCK: usize = 1024;
/// A day that is not known.
pub const UNKNOWN: i32 = i32::MIN;

impl Data {
    pub fn read(rows: usize) -> Self {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../out/bench").join(rows.to_string());
        let padded = rows.next_multiple_of(BLOCK);
        let bytes = |name: &str| {
            let mut bytes = read(&folder, name);
            bytes.resize(padded, 255);
            bytes
        };
        let days = |name: &str| {
            let mut days: Vec<i32> = read(&folder, name).as_chunks().0.iter().map(|four| i32::from_le_bytes(*four)).collect();
            days.resize(padded, UNKNOWN);
            days
        };
        let text = String::from_utf8(read(&folder, "units.tsv")).expect("units.tsv is UTF-8");
        let units = text.lines().skip(1).map(|line| {
            let mut cells = line.split('\t').map(str::to_owned);
            std::array::from_fn(|_| cells.next().unwrap_or_default())
        });
        Data {
            rows,
            birth_date: days("birth_date.i32"),
            admitted_on: days("admitted_on.i32"),
            sex: bytes("sex.u8"),
            stay_granted: bytes("stay_granted.u8"),
            elected_post: bytes("elected_post.u8"),
            fulltime_post: bytes("fulltime_post.u8"),
            app_installed: bytes("app_installed.u8"),
            app_declared: bytes("app_declared.u8"),
            app_registered: bytes("app_registered.u8"),
            entry_source: bytes("entry_source.u8"),
            unit: read(&folder, "unit.u32").as_chunks().0.iter().map(|four| u32::from_le_bytes(*four)).collect(),
            expected: read(&folder, "expected.u8"),
            units: units.collect(),
        }
    }
}

impl Data {
    /// Nobody is timed whose answers are not those expected.
    pub fn check(&self, who: &str, words: &[u64]) {
        let differs = self.expected.iter().zip(words).position(|(expected, word)| *word != u64::from(*expected));
        assert!(differs.is_none() && words.len() >= self.rows, "{who} answers row {differs:?} otherwise");
    }
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}; python benches/data.py ROWS writes it"))
}

/// The number of rows asked for on the command line.
pub fn rows_asked() -> usize {
    env::args().nth(1).and_then(|rows| rows.parse().ok()).unwrap_or(1_048_576)
}
