//! Texts: any cells that can be read as text, or a dictionary of which each text stands once.

use super::bits::Bits;
use super::{Column, prints_rows};

/// Cells that can be read as text, whatever holds them.
pub trait TextCells: Sync {
    /// The number of rows.
    fn rows(&self) -> usize;
    /// One cell; nothing where it is not known.
    fn text(&self, row: usize) -> Option<&str>;
}

impl<T: AsRef<str> + Sync> TextCells for &[Option<T>] {
    fn rows(&self) -> usize {
        self.len()
    }

    fn text(&self, row: usize) -> Option<&str> {
        self.get(row).and_then(Option::as_ref).map(AsRef::as_ref)
    }
}

impl<T: AsRef<str> + Sync> TextCells for Vec<Option<T>> {
    fn rows(&self) -> usize {
        self.len()
    }

    fn text(&self, row: usize) -> Option<&str> {
        self.get(row).and_then(Option::as_ref).map(AsRef::as_ref)
    }
}

/// One cell, as a column of one row.
impl TextCells for Option<String> {
    fn rows(&self) -> usize {
        1
    }

    fn text(&self, row: usize) -> Option<&str> {
        self.as_deref().filter(|_| row == 0)
    }
}

/// A column of texts.
#[derive(Clone, Copy, Default)]
pub enum Texts<'a> {
    /// There is no such column.
    #[default]
    Absent,
    /// One text a row.
    Cells(&'a dyn TextCells),
    /// A key a row.
    Dictionary {
        /// The texts.
        texts: &'a dyn TextCells,
        /// The place of each row's text; one that does not exist is not known.
        keys: &'a [u32],
        /// Which of them are known; all where nothing is said.
        known: Option<Bits<'a>>,
    },
}

prints_rows! { Texts }

impl Column for Texts<'_> {
    fn rows(&self) -> Option<usize> {
        match self {
            Texts::Absent => None,
            Texts::Cells(cells) => Some(cells.rows()),
            Texts::Dictionary { keys, .. } => Some(keys.len()),
        }
    }
}

impl<'a> Texts<'a> {
    pub(crate) fn get(&self, row: usize) -> Option<&'a str> {
        match *self {
            Texts::Absent => None,
            Texts::Cells(cells) => cells.text(row),
            Texts::Dictionary { texts, .. } => texts.text(self.key(row)?),
        }
    }

    /// The place of a row's text in the dictionary.
    fn key(&self, row: usize) -> Option<usize> {
        let Texts::Dictionary { keys, known, .. } = self else { return None };
        let key = keys.get(row).filter(|_| known.is_none_or(|known| known.get(row)))?;
        usize::try_from(*key).ok()
    }

    /// For each row what its text stands for: each text of a dictionary is looked up once, and so is one that repeats the row before.
    pub(crate) fn look_up(&self, missing: u32, of: impl Fn(&str) -> u32, found: &mut Vec<u32>) {
        let rows = self.rows().unwrap_or(0);
        found.reserve(rows);
        if let Texts::Dictionary { texts, .. } = *self {
            // A dictionary may be longer than its batch: only what is used is looked up.
            let mut each: Vec<Option<u32>> = vec![None; texts.rows()];
            found.extend((0..rows).map(|row| {
                let Some((key, known)) = self.key(row).and_then(|key| Some((key, each.get_mut(key)?))) else { return missing };
                *known.get_or_insert_with(|| texts.text(key).map_or(missing, &of))
            }));
            return;
        }
        let mut before: (Option<&str>, u32) = (None, missing);
        found.extend((0..rows).map(|row| {
            let text = self.get(row);
            if text != before.0 {
                before = (text, text.map_or(missing, &of));
            }
            before.1
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dictionary_is_its_texts() {
        let texts = vec![Some("a"), Some("b"), None];
        let keys = [1, 0, 2, 1, 9, 0];
        let known = [0b0001_1111_u8];
        let column = Texts::Dictionary { texts: &texts, keys: &keys, known: Bits::new(&known, 0, 6) };
        let expected = vec![Some("b"), Some("a"), None, Some("b"), None, None];
        assert_eq!((0..7).map(|row| column.get(row)).collect::<Vec<_>>(), [&expected[..], &[None]].concat());
        let number = |text: &str| u32::from(text == "b");
        for column in [column, Texts::Cells(&expected)] {
            let mut found = Vec::new();
            column.look_up(7, number, &mut found);
            assert_eq!(found, [1, 0, 7, 1, 7, 7]);
        }
        assert_eq!(format!("{column:?}"), "Texts { rows: Some(6), .. }");
    }
}
