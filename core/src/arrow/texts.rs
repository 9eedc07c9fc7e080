//! Texts of Arrow: three layouts, and dictionaries of them.

use crate::columns::{Bits, TextCells, Texts};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, DictionaryArray, LargeStringArray, StringArray, StringViewArray};
use arrow_buffer::{ArrowNativeType, Buffer, NullBuffer};
use arrow_schema::DataType;

/// Texts, one a row.
pub(super) enum Cells {
    Utf8(StringArray),
    Large(LargeStringArray),
    View(StringViewArray),
    /// So many rows of which nothing is known.
    Nulls(usize),
}

impl Cells {
    fn new(array: &dyn Array) -> Option<Self> {
        if let Some(texts) = array.as_string_opt::<i32>() {
            return Some(Cells::Utf8(texts.clone()));
        }
        if let Some(texts) = array.as_string_opt::<i64>() {
            return Some(Cells::Large(texts.clone()));
        }
        if let Some(texts) = array.as_string_view_opt() {
            return Some(Cells::View(texts.clone()));
        }
        (*array.data_type() == DataType::Null).then(|| Cells::Nulls(array.len()))
    }
}

impl TextCells for Cells {
    fn rows(&self) -> usize {
        match self {
            Cells::Utf8(texts) => texts.len(),
            Cells::Large(texts) => texts.len(),
            Cells::View(texts) => texts.len(),
            Cells::Nulls(rows) => *rows,
        }
    }

    fn text(&self, row: usize) -> Option<&str> {
        match self {
            Cells::Utf8(texts) => (row < texts.len() && texts.is_valid(row)).then(|| texts.value(row)),
            Cells::Large(texts) => (row < texts.len() && texts.is_valid(row)).then(|| texts.value(row)),
            Cells::View(texts) => (row < texts.len() && texts.is_valid(row)).then(|| texts.value(row)),
            Cells::Nulls(_) => None,
        }
    }
}

/// Keys of 32 bits as they are, others made so.
pub(super) enum Keys {
    Shared(Buffer),
    Made(Vec<u32>),
}

/// A column of texts.
pub(super) enum TextArray {
    Cells(Cells),
    Dictionary { texts: Cells, keys: Keys, known: Option<NullBuffer> },
}

impl TextArray {
    /// Nothing for an array that holds no texts.
    pub(super) fn new(array: &dyn Array) -> Option<Self> {
        match array.data_type() {
            DataType::Dictionary(key, _) => match **key {
                DataType::Int8 => Self::dictionary(array.as_dictionary::<Int8Type>()),
                DataType::Int16 => Self::dictionary(array.as_dictionary::<Int16Type>()),
                DataType::Int32 => Self::dictionary(array.as_dictionary::<Int32Type>()),
                DataType::Int64 => Self::dictionary(array.as_dictionary::<Int64Type>()),
                DataType::UInt8 => Self::dictionary(array.as_dictionary::<UInt8Type>()),
                DataType::UInt16 => Self::dictionary(array.as_dictionary::<UInt16Type>()),
                DataType::UInt32 => Self::dictionary(array.as_dictionary::<UInt32Type>()),
                DataType::UInt64 => Self::dictionary(array.as_dictionary::<UInt64Type>()),
                _ => None,
            },
            _ => Cells::new(array).map(TextArray::Cells),
        }
    }

    fn dictionary<K: ArrowDictionaryKeyType>(array: &DictionaryArray<K>) -> Option<Self> {
        let texts = Cells::new(array.values().as_ref())?;
        let values = array.keys().values();
        // A key below zero, where a row is null, becomes one that no dictionary has.
        let keys = match K::Native::get_byte_width() {
            4 => Keys::Shared(values.inner().clone()),
            8 => Keys::Made(values.iter().map(|key| key.to_usize().and_then(|key| u32::try_from(key).ok()).unwrap_or(u32::MAX)).collect()),
            // Without a check, so that vectors can do it.
            _ => Keys::Made(values.iter().map(|key| lower_half(key.as_usize())).collect()),
        };
        Some(TextArray::Dictionary { texts, keys, known: array.keys().nulls().cloned() })
    }

    pub(super) fn rows(&self) -> usize {
        match self {
            TextArray::Cells(cells) => cells.rows(),
            TextArray::Dictionary { keys, .. } => keys.as_slice().len(),
        }
    }

    pub(super) fn texts(&self) -> Texts<'_> {
        match self {
            TextArray::Cells(cells) => Texts::Cells(cells),
            TextArray::Dictionary { texts, keys, known } => {
                Texts::Dictionary { texts, keys: keys.as_slice(), known: known.as_ref().and_then(bits) }
            }
        }
    }
}

impl Keys {
    pub(super) fn as_slice(&self) -> &[u32] {
        match self {
            Keys::Shared(buffer) => buffer.typed_data(),
            Keys::Made(keys) => keys,
        }
    }
}

fn lower_half(key: usize) -> u32 {
    let [a, b, c, d, ..] = (key as u64).to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}

/// Which rows are known, as packed bits.
pub(super) fn bits(known: &NullBuffer) -> Option<Bits<'_>> {
    Bits::new(known.validity(), known.offset(), known.len())
}
