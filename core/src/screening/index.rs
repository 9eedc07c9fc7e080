//! From the code of a unit to its row.

use hashbrown::HashTable;
use xxhash_rust::xxh3::xxh3_64;

/// The first row of each code. Its hash is fixed, so that every run is the same.
#[derive(Debug, Clone)]
pub(super) struct CodeIndex(HashTable<(u64, u32)>);

impl CodeIndex {
    pub(super) fn new(codes: &[Option<String>]) -> Self {
        let mut rows = HashTable::with_capacity(codes.len());
        for (row, code) in (0_u32..).zip(codes) {
            let Some(code) = code else { continue };
            let hash = xxh3_64(code.as_bytes());
            let _first = rows.entry(hash, |known| is(codes, *known, hash, code), |(hash, _)| *hash).or_insert((hash, row));
        }
        CodeIndex(rows)
    }

    /// The row of a code, in the codes that the index was made of.
    pub(super) fn row(&self, codes: &[Option<String>], code: &str) -> Option<u32> {
        let hash = xxh3_64(code.as_bytes());
        self.0.find(hash, |known| is(codes, *known, hash, code)).map(|(_, row)| *row)
    }
}

fn is(codes: &[Option<String>], (known, row): (u64, u32), hash: u64, code: &str) -> bool {
    known == hash && codes.get(row as usize).and_then(Option::as_deref) == Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_of_a_code() {
        let codes: Vec<Option<String>> = ["a", "", "b", "a"].iter().map(|code| (!code.is_empty()).then(|| (*code).to_owned())).collect();
        let index = CodeIndex::new(&codes);
        assert_eq!(["a", "b", "c", ""].map(|code| index.row(&codes, code)), [Some(0), Some(2), None, None]);
    }
}
