//! What a screening answers, as Arrow: the words as they are, or a list of findings a row.

use crate::error::Error;
use crate::screening::{Screened, Screening, Words};
use crate::verdict::Outcome;
use arrow_array::types::UInt8Type;
use arrow_array::{ArrayRef, DictionaryArray, ListArray, RecordBatch, RecordBatchOptions, StringArray, UInt8Array, UInt64Array};
use arrow_buffer::{OffsetBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field, Schema, SchemaRef};
use std::sync::Arc;

/// The answers that are findings, in the order in which they are labelled.
const FOUND: [Outcome; 3] = [Outcome::NotMet, Outcome::NeedsDecision, Outcome::Unknown];

impl Screening {
    /// The columns of [`Screening::answers_batch`]: `answers` of 64 bits, and `answers_1` and on where there are more words.
    pub fn answers_schema(&self) -> SchemaRef {
        Arc::new(Schema::new((0..self.words()).map(|word| Field::new(name_of(word), DataType::UInt64, false)).collect::<Vec<_>>()))
    }

    /// The words of a batch, a column each, moved and not copied.
    ///
    /// # Errors
    /// [`Error::Stored`] for words of another screening.
    pub fn answers_batch(&self, words: Words) -> Result<RecordBatch, Error> {
        let rows = words.rows();
        let columns = words.into_planes().into_iter().map(|plane| Arc::new(UInt64Array::from(plane)) as ArrayRef).collect();
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        RecordBatch::try_new_with_options(self.answers_schema(), columns, &options).map_err(|_| other_screening())
    }

    /// The texts of the findings in [`Screening::findings_batch`]: the rule, a colon, and `not_met`, `needs_decision` or `unknown`.
    pub fn finding_labels(&self) -> Vec<String> {
        self.rules().iter().flat_map(|rule| FOUND.map(|outcome| format!("{}:{}", rule.rule, outcome.code()))).collect()
    }

    /// The one column of [`Screening::findings_batch`]: `findings`, lists of a dictionary of texts.
    pub fn findings_schema(&self) -> SchemaRef {
        Arc::new(Schema::new(vec![Field::new("findings", DataType::List(Arc::new(item())), false)]))
    }

    /// For each row the list of what is found, in the order of the rules.
    ///
    /// # Errors
    /// [`Error::Stored`] for words of another screening.
    pub fn findings_batch(&self, words: &Words) -> Result<RecordBatch, Error> {
        let mut offsets: Vec<i32> = Vec::with_capacity(words.rows() + 1);
        let mut codes: Vec<u8> = Vec::new();
        let planes: Vec<&[u64]> = (0..self.words()).filter_map(|word| words.plane(word)).collect();
        offsets.push(0);
        for row in 0..words.rows() {
            let mut first = 0_u8;
            for plane in &planes {
                let answers = plane.get(row).copied().unwrap_or(0);
                let mut rest = (answers | answers >> 1) & (u64::MAX / 3);
                while rest != 0 {
                    let shift = rest.trailing_zeros();
                    rest &= rest - 1;
                    // Not met is 10, needs decision 11, unknown 01.
                    let outcome = match answers >> shift & 0b11 {
                        0b10 => 0,
                        0b11 => 1,
                        _ => 2,
                    };
                    let [place, ..] = (shift / 2).to_le_bytes();
                    codes.push(first + place * 3 + outcome);
                }
                first = first.saturating_add(96);
            }
            offsets.push(
                i32::try_from(codes.len()).map_err(|_| Error::Stored { why: "a batch with so many findings must be split".to_owned() })?,
            );
        }
        let labels = StringArray::from(self.finding_labels());
        let findings = DictionaryArray::<UInt8Type>::try_new(UInt8Array::from(codes), Arc::new(labels)).map_err(|_| other_screening())?;
        let offsets = OffsetBuffer::new(ScalarBuffer::from(offsets));
        let list = ListArray::try_new(Arc::new(item()), offsets, Arc::new(findings), None);
        let batch = list.and_then(|list| RecordBatch::try_new(self.findings_schema(), vec![Arc::new(list)]));
        batch.map_err(|_: ArrowError| other_screening())
    }
}

impl Screened {
    /// A row for every unit: `code`, `members`, `branches` and `members_not_met` with those below, and `answers` about the unit
    /// itself (`answers_1` and on where there are more words).
    ///
    /// # Errors
    /// [`Error::Input`] when the units have no column `code`.
    pub fn units_batch(&self) -> Result<RecordBatch, Error> {
        let screening = self.screening();
        let units = screening.units().columns()?;
        let rows = 0..units.rows();
        let numbers = |of: &dyn Fn(usize) -> u64| Arc::new(UInt64Array::from_iter_values(rows.clone().map(of))) as ArrayRef;
        let mut columns = vec![
            ("code".to_owned(), Arc::new(units.code.iter().map(Option::as_deref).collect::<StringArray>()) as ArrayRef, true),
            ("members".to_owned(), numbers(&|row| self.members_of(row)), false),
            ("branches".to_owned(), numbers(&|row| self.branches_of(row)), false),
            ("members_not_met".to_owned(), numbers(&|row| self.members_not_met_of(row)), false),
        ];
        for (word, plane) in self.units.clone().into_planes().into_iter().enumerate() {
            columns.push((name_of(word), Arc::new(UInt64Array::from(plane)), false));
        }
        RecordBatch::try_from_iter_with_nullable(columns).map_err(|_| other_screening())
    }

    /// A row for every unit and rule of which something is found in the unit or below: `unit` (its code), `rule`, `not_met`,
    /// `needs_decision`, `unknown`.
    ///
    /// # Errors
    /// [`Error::Input`] when the units have no column `code`.
    pub fn counts_batch(&self) -> Result<RecordBatch, Error> {
        let screening = self.screening();
        let units = screening.units().columns()?;
        let mut codes: Vec<Option<&str>> = Vec::new();
        let mut rules: Vec<&str> = Vec::new();
        let mut counts: [Vec<u64>; 3] = [const { Vec::new() }; 3];
        for (row, code) in units.code.iter().enumerate() {
            for rule in self.rules() {
                let found = self.counts_of(rule, row);
                if found != [0; 3] {
                    codes.push(code.as_deref());
                    rules.push(rule);
                    counts.iter_mut().zip(found).for_each(|(counts, count)| counts.push(count));
                }
            }
        }
        let [not_met, needs_decision, unknown] = counts.map(|counts| Arc::new(UInt64Array::from(counts)) as ArrayRef);
        let columns: Vec<(&str, ArrayRef, bool)> = vec![
            ("unit", Arc::new(StringArray::from(codes)), true),
            ("rule", Arc::new(StringArray::from(rules)), false),
            ("not_met", not_met, false),
            ("needs_decision", needs_decision, false),
            ("unknown", unknown, false),
        ];
        RecordBatch::try_from_iter_with_nullable(columns).map_err(|_| other_screening())
    }
}

fn name_of(word: usize) -> String {
    if word == 0 { "answers".to_owned() } else { format!("answers_{word}") }
}

fn item() -> Field {
    Field::new_dictionary("item", DataType::UInt8, DataType::Utf8, false)
}

fn other_screening() -> Error {
    Error::Stored { why: "the words are of another screening".to_owned() }
}
