//! The call `map`: a host's list read by a mapping that is shipped or stands in the vector, and what became of it.

use super::{Case, tests, value};
use dieule::{Error, Field, Mapped, MappedScores, Mapping, MappingReport, MemberTable, Row, UnitTable, Value};
use serde_json::{Map, Value as Json, json};
use std::fs;

type Rows = Vec<Cells>;

/// A row of a vector; a number that is not whole is handed over as it is written.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Cells(Vec<Json>);

impl Row for Cells {
    fn width(&self) -> usize {
        self.0.len()
    }

    fn cell<T>(&self, place: usize, read: impl FnOnce(Value<'_>) -> T) -> T {
        match self.0.get(place) {
            Some(Json::Number(number)) if number.is_f64() => read(Value::Decimal(&number.to_string())),
            Some(cell) => read(value(cell)),
            None => read(Value::Missing),
        }
    }
}

fn mapping(input: &Map<String, Json>) -> Result<Mapping, Error> {
    let given = input.get("mapping").unwrap();
    let Some(shipped) = given.as_str() else { return Mapping::from_json(&given.to_string()) };
    Mapping::from_toml(&fs::read_to_string(tests("../examples/mappings").join(shipped)).unwrap())
}

fn given<T: serde::de::DeserializeOwned>(input: &Map<String, Json>, key: &str) -> Option<T> {
    input.get(key).map(|json| serde_json::from_value(json.clone()).unwrap())
}

fn units(mapping: &Mapping, input: &Map<String, Json>) -> Result<Mapped<UnitTable>, Error> {
    let rows: Rows = given(input, "rows").or_else(|| given(input, "sheet")).unwrap();
    match given::<Vec<String>>(input, "headings") {
        Some(headings) => mapping.units(&headings, &rows),
        None => mapping.units_sheet(&rows),
    }
}

fn members(mapping: &Mapping, input: &Map<String, Json>) -> Result<Mapped<MemberTable>, Error> {
    let rows: Rows = given(input, "rows").or_else(|| given(input, "sheet")).unwrap();
    let listed = given::<Map<String, Json>>(input, "units").map(|input| units(mapping, &input)).transpose()?;
    let listed = listed.as_ref().map(|mapped| &mapped.table);
    match given::<Vec<String>>(input, "headings") {
        Some(headings) => mapping.members(&headings, &rows, listed),
        None => mapping.members_sheet(&rows, listed),
    }
}

fn cell(value: Value<'_>) -> Json {
    match value {
        Value::Missing => Json::Null,
        Value::Date(day) => json!(day.to_string()),
        Value::Flag(flag) => json!(flag),
        Value::Count(count) => json!(count),
        Value::Text(text) | Value::Decimal(text) | Value::Other(text) => json!(text),
    }
}

/// What a vector says about a table and its report: of each field apart, so that it need not speak of all.
fn said<'a>(report: &MappingReport, fields: &[Field], get: impl Fn(usize, &str) -> Option<Value<'a>>) -> Json {
    let column = |name: &str| (0..report.rows).map(|row| get(row, name).map(cell)).collect::<Option<Vec<_>>>();
    let set: Vec<&str> = fields.iter().map(|field| field.name).filter(|name| report.rows > 0 && column(name).is_some()).collect();
    let MappingReport { rows, first_row, columns, unused, empty_rows, short_rows, long_rows, .. } = report;
    let mut said = json!({ "set": set, "rows": rows, "first_row": first_row, "unused": unused, "empty_rows": empty_rows,
        "short_rows": short_rows, "long_rows": long_rows });
    let said_of_all = said.as_object_mut().unwrap();
    for read in columns {
        let problems = read.problems.iter().map(|problem| json!([problem.column, problem.reason, problem.rows]));
        let of_field = json!({ "cells": column(&read.field), "counts": [read.read, read.blank, read.unreadable], "read_as": read.read_as,
            "forms": read.forms, "problems": problems.collect::<Vec<_>>(), "unlisted": read.unlisted_rows, "columns": read.columns,
            "missing": read.missing });
        let of_field = of_field.as_object().unwrap().clone().into_iter();
        said_of_all.extend(of_field.map(|(key, value)| (format!("{}.{key}", read.field), value)));
    }
    said
}

fn scores(mapping: &Mapping, input: &Map<String, Json>) -> Result<MappedScores, Error> {
    let rows: Rows = given(input, "rows").or_else(|| given(input, "sheet")).unwrap();
    let listed = given::<Map<String, Json>>(input, "units").map(|input| units(mapping, &input)).transpose()?;
    let listed = listed.as_ref().map(|mapped| &mapped.table);
    match given::<Vec<String>>(input, "headings") {
        Some(headings) => mapping.scores(&headings, &rows, listed),
        None => mapping.scores_sheet(&rows, listed),
    }
}

/// Entries as a vector writes them: the row, then whose they are, of what, and what they say.
fn entries(scores: &MappedScores) -> Json {
    let entry = |(row, entry): (&usize, &dieule::ScoreEntry)| {
        let dieule::ScoreEntry { unit, criterion, by, done, count, whole, points, on } = entry;
        json!([row, unit, criterion, by, points, done, count, whole, on.map(|on| on.to_string())])
    };
    scores.rows.iter().zip(&scores.entries).map(entry).collect()
}

/// The report, and what a vector says about it and the table.
pub(crate) fn mapped(case: &Case, table: &str) -> Result<(MappingReport, Json), Error> {
    let mapping = mapping(&case.input)?;
    Ok(if table == "scores" {
        let scores = scores(&mapping, &case.input)?;
        let mut said = said(&scores.report, &[], |_, _| None);
        said.as_object_mut().unwrap().insert("entries".to_owned(), entries(&scores));
        (scores.report, said)
    } else if table == "units" {
        let Mapped { table, report } = units(&mapping, &case.input)?;
        let said = said(&report, UnitTable::FIELDS, |row, field| table.get(row, field));
        (report, said)
    } else {
        let Mapped { table, report } = members(&mapping, &case.input)?;
        let said = said(&report, MemberTable::FIELDS, |row, field| table.get(row, field));
        (report, said)
    })
}
