//! A criteria set while it is read: from text, or row by row from a host's sheet. Every fault is kept with its place; nothing is corrected.

use super::check;
use super::rows::{RowKind, SetHead, SetRow};
use super::set::CriteriaSet;
use crate::error::{Error, InputError, Refusal, nearest, shortened};
use crate::record::{Field, Record, Value};
use serde_json::{Map, Value as Json};

/// A criteria set that is being filled. [`SetDraft::finish`] makes it a set, or says all that is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct SetDraft {
    pub(super) head: SetHead,
    pub(super) rows: Vec<DraftRow>,
    pub(super) refusals: Vec<Refusal>,
}

#[derive(Debug, Clone)]
pub(super) struct DraftRow {
    /// Where it stands: `rows[3]`, `criterion[2]`.
    pub(super) path: String,
    pub(super) row: SetRow,
    /// The fields that were given.
    pub(super) given: Vec<&'static str>,
}

/// The tables of a set's text and what their entries are.
const TABLES: [(&str, RowKind); 6] = [
    ("group", RowKind::Group),
    ("content", RowKind::Content),
    ("criterion", RowKind::Criterion),
    ("joint_cap", RowKind::JointCap),
    ("class", RowKind::Class),
    ("ceiling", RowKind::Ceiling),
];

impl SetDraft {
    /// An empty draft.
    pub fn new() -> Self {
        Self::default()
    }

    /// Set one field of the head. A fault is kept for [`SetDraft::finish`].
    pub fn set(&mut self, field: &str, value: Value<'_>) {
        if let Err(error) = self.head.set(field, value) {
            self.refuse("set", &error);
        }
    }

    /// Add a row and give its number.
    pub fn add_row(&mut self) -> usize {
        let row = self.rows.len();
        self.rows.push(DraftRow { path: format!("rows[{row}]"), row: SetRow::default(), given: Vec::new() });
        row
    }

    /// Set one field of a row that was added. A fault is kept for [`SetDraft::finish`].
    pub fn set_row(&mut self, row: usize, field: &str, value: Value<'_>) {
        let Some(draft) = self.rows.get_mut(row) else { return };
        let path = draft.path.clone();
        match draft.row.set(field, value) {
            Ok(()) => {
                let known = SetRow::FIELDS.iter().find(|known| known.name == field && value != Value::Missing);
                draft.given.extend(known.map(|known| known.name));
            }
            Err(error) => self.refuse(&path, &error),
        }
    }

    fn refuse(&mut self, path: &str, error: &InputError) {
        self.refusals.push(Refusal { path: format!("{path}.{}", error.field), why: error.problem.to_string() });
    }

    /// The set.
    ///
    /// # Errors
    /// [`Error::Criteria`] with everything that is wrong: fields and values that no set takes, ids that stand twice or nowhere, sums that do
    /// not add up to what is printed, tiers that meet or leave holes, caps below zero, classes out of order.
    pub fn finish(self) -> Result<CriteriaSet, Error> {
        check::finished(self)
    }

    /// A draft of a text's tables.
    pub(super) fn of(root: &Map<String, Json>) -> Self {
        let mut draft = SetDraft::new();
        let known = || TABLES.iter().map(|(table, _)| *table).chain(["set"]);
        for name in root.keys().filter(|name| known().all(|known| known != *name)) {
            let near = nearest(name, known()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            draft.refusals.push(Refusal { path: shortened(name), why: format!("no such table{near}") });
        }
        match root.get("set") {
            Some(Json::Object(head)) => {
                for (field, value) in head {
                    with_value(SetHead::FIELDS, field, value, |value| draft.set(field, value));
                }
            }
            Some(_) => draft.refusals.push(Refusal { path: "set".to_owned(), why: "takes a table".to_owned() }),
            None => draft.refusals.push(Refusal { path: "set".to_owned(), why: "this table is needed".to_owned() }),
        }
        for (table, kind) in TABLES {
            let Some(entries) = root.get(table) else { continue };
            let Some(entries) = entries.as_array() else {
                draft.refusals.push(Refusal { path: table.to_owned(), why: format!("takes a list of tables: [[{table}]]") });
                continue;
            };
            for (place, entry) in entries.iter().enumerate() {
                let path = format!("{table}[{place}]");
                let Some(fields) = entry.as_object() else {
                    draft.refusals.push(Refusal { path, why: "takes a table".to_owned() });
                    continue;
                };
                let row = draft.rows.len();
                draft.rows.push(DraftRow { path, row: SetRow { kind: Some(kind), ..SetRow::default() }, given: vec!["kind"] });
                for (field, value) in fields {
                    with_value(SetRow::FIELDS, field, value, |value| draft.set_row(row, field, value));
                }
            }
        }
        draft
    }
}

/// A value of a text as a field takes it. A list of texts is one text with commas, as a sheet has it.
fn with_value(fields: &[Field], name: &str, value: &Json, set: impl FnOnce(Value<'_>)) {
    let text = fields.iter().any(|field| field.name == name && field.kind == crate::record::FieldKind::Text);
    match value {
        Json::Null => set(Value::Missing),
        Json::Bool(flag) => set(Value::Flag(*flag)),
        Json::Number(number) => set(number.as_i64().map_or(Value::Other("a number that is not whole: write it as a text"), Value::Count)),
        Json::String(text) => set(Value::Text(text)),
        Json::Array(items) => match items.iter().map(Json::as_str).collect::<Option<Vec<_>>>() {
            Some(items) if text => set(Value::Text(&items.join(", "))),
            _ => set(Value::Other("a list")),
        },
        Json::Object(_) => set(Value::Other("a table")),
    }
}
