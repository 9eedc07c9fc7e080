//! From the code of a unit to its row.

use hashbrown::HashTable;
use xxhash_rust::xxh3::xxh3_64;

/// The first row of each code. Its hash is fixed, so that every run is the same.
#[derive(Debug, Clone)]
pub(crate) struct CodeIndex(HashTable<(u64, u32)>);

impl CodeIndex {
    pub(crate) fn new<T: AsRef<str>>(codes: &[Option<T>]) -> Self {
        let mut rows = HashTable::with_capacity(codes.len());
        for (row, code) in (0_u32..).zip(codes) {
            let Some(code) = code else { continue };
            let code = code.as_ref();
            let hash = xxh3_64(code.as_bytes());
            let _first = rows.entry(hash, |known| is(codes, *known, hash, code), |(hash, _)| *hash).or_insert((hash, row));
        }
        CodeIndex(rows)
    }

    /// The row of a code, in the codes that the index was made of.
    pub(crate) fn row(&self, codes: &[Option<impl AsRef<str>>], code: &str) -> Option<u32> {
        let hash = xxh3_64(code.as_bytes());
        self.0.find(hash, |known| is(codes, *known, hash, code)).map(|(_, row)| *row)
    }
}

/// For each row the first row with its text; nothing where there is none. So keys become small numbers that follow from the list alone.
pub(crate) fn first_rows(texts: &[Option<impl AsRef<str>>]) -> Vec<Option<u32>> {
    let mut rows = HashTable::new();
    let first = |(row, text): (u32, &Option<_>)| {
        let text = AsRef::<str>::as_ref(text.as_ref()?);
        let hash = xxh3_64(text.as_bytes());
        Some(rows.entry(hash, |known| is(texts, *known, hash, text), |(hash, _)| *hash).or_insert((hash, row)).get().1)
    };
    (0_u32..).zip(texts).map(first).collect()
}

/// The rows of each text, by text.
pub(crate) fn rows_by_text<'t>(texts: &[Option<&'t str>]) -> Vec<(&'t str, Vec<usize>)> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    // The group of each row that is the first with its text.
    let mut group_of = vec![0; texts.len()];
    for (row, (text, first)) in texts.iter().zip(first_rows(texts)).enumerate() {
        let (Some(text), Some(first)) = (text, first) else { continue };
        let first = first as usize;
        if first == row {
            if let Some(group) = group_of.get_mut(row) {
                *group = groups.len();
            }
            groups.push((text, vec![row]));
        } else if let Some((_, rows)) = group_of.get(first).and_then(|group| groups.get_mut(*group)) {
            rows.push(row);
        }
    }
    groups.sort_unstable();
    groups
}

fn is(codes: &[Option<impl AsRef<str>>], (known, row): (u64, u32), hash: u64, code: &str) -> bool {
    known == hash && codes.get(row as usize).and_then(Option::as_ref).is_some_and(|known| known.as_ref() == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_of_a_code() {
        let codes: Vec<Option<String>> = ["a", "", "b", "a"].iter().map(|code| (!code.is_empty()).then(|| (*code).to_owned())).collect();
        let index = CodeIndex::new(&codes);
        assert_eq!(["a", "b", "c", ""].map(|code| index.row(&codes, code)), [Some(0), Some(2), None, None]);
        assert_eq!(first_rows(&codes), [Some(0), None, Some(2), Some(0)]);
        assert_eq!(rows_by_text(&[Some("b"), None, Some("a"), Some("b")]), [("a", vec![2]), ("b", vec![0, 3])]);
    }
}
