//! Codes of Arrow: texts, and dictionaries of them, of which each text is looked up once.

use super::column::Fault;
use super::texts::{Keys, TextArray, bits};
use crate::columns::{Codes, TextCells};
use crate::error::Problem;
use arrow_buffer::NullBuffer;

/// Where a set has no such code; what is not known is 255.
const UNKNOWN: u8 = 254;
const MISSING: u8 = 255;

/// A column of codes of a closed set, by their places in it.
pub(super) enum CodeArray {
    Places(Vec<u8>),
    Dictionary { places: Vec<u8>, keys: Keys, known: Option<NullBuffer> },
}

impl CodeArray {
    /// Refuses the first row whose text is no code of the set.
    pub(super) fn new(codes: &'static [&'static str], array: TextArray) -> Result<Self, Fault> {
        let place = |text: Option<&str>| {
            let place = |text| codes.iter().position(|code| *code == text).and_then(|place| u8::try_from(place).ok()).unwrap_or(UNKNOWN);
            text.map_or(MISSING, place)
        };
        let refused = |row: usize| (Some(row), Problem::UnknownCode { allowed: codes });
        match array {
            TextArray::Cells(cells) => {
                let places: Vec<u8> = (0..cells.rows()).map(|row| place(cells.text(row))).collect();
                match places.iter().position(|place| *place == UNKNOWN) {
                    Some(row) => Err(refused(row)),
                    None => Ok(CodeArray::Places(places)),
                }
            }
            TextArray::Dictionary { texts, keys, known } => {
                let places: Vec<u8> = (0..texts.rows()).map(|key| place(texts.text(key))).collect();
                // A dictionary may hold texts that no row has.
                if places.contains(&UNKNOWN) {
                    let at_fault = |row: &usize| {
                        let key = keys.as_slice().get(*row).filter(|_| known.as_ref().is_none_or(|known| known.is_valid(*row)));
                        key.and_then(|key| places.get(*key as usize)) == Some(&UNKNOWN)
                    };
                    if let Some(row) = (0..keys.as_slice().len()).find(at_fault) {
                        return Err(refused(row));
                    }
                }
                Ok(CodeArray::Dictionary { places, keys, known })
            }
        }
    }

    pub(super) fn codes<C>(&self) -> Codes<'_, C> {
        match self {
            CodeArray::Places(places) => Codes::Places(places),
            CodeArray::Dictionary { places, keys, known } => {
                Codes::Dictionary { places, keys: keys.as_slice(), known: known.as_ref().and_then(bits) }
            }
        }
    }
}
