//! TypeScript: interfaces for facts and rows, string unions, and the tables that map camelCase to the library's names.

use crate::schema::{self, CODE_SETS, Schema};
use dieule::{Field, FieldKind};
use std::fmt::Write;

pub(crate) fn records() -> String {
    let mut out = "// Written by tools/generate from the library's own tables. Do not edit; run `make generate`.\n\n\
                   /** A day, written `YYYY-MM-DD`. */\nexport type IsoDate = string;\n"
        .to_owned();
    for (name, doc, codes) in CODE_SETS {
        let codes: Vec<String> = codes.iter().map(|code| format!("'{code}'")).collect();
        let _ = write!(out, "\n/** {doc} */\nexport type {name} = {};\n", codes.join(" | "));
    }
    let records = schema::records();
    for record in &records {
        interface(&mut out, record.name, record, scalar);
    }
    let plans = schema::plans();
    for part in &plans {
        interface(&mut out, part.facts.name, &part.facts, scalar);
        // The interface goes on with its lists.
        out.truncate(out.trim_end_matches("}\n").len());
        for (of, lists) in [("string", part.lists), (part.of.0, part.parts)] {
            for (name, doc) in lists {
                let _ = writeln!(out, "  /** {} */\n  {}?: readonly {of}[] | null | undefined;", doc.trim(), camel(name));
            }
        }
        out.push_str("}\n");
    }
    let tables = schema::tables();
    for table in &tables {
        interface(&mut out, &format!("{}Row", table.name), table, scalar);
        interface(&mut out, &format!("{}Columns", table.name), table, |field| {
            format!("ReadonlyArray<{} | null | undefined>", scalar(field))
        });
    }
    out.push_str("\n/** For each record and table: the name here and the name in the library, in the order of the library. */\n");
    out.push_str("export const FIELDS = {\n");
    for schema in records.iter().chain(plans.iter().map(|part| &part.facts)).chain(&tables) {
        let _ = writeln!(out, "  {}: [", schema.key);
        for field in schema.fields {
            let _ = writeln!(out, "    ['{}', '{}'],", camel(field.name), field.name);
        }
        out.push_str("  ],\n");
    }
    out.push_str("} as const satisfies Record<string, ReadonlyArray<readonly [string, string]>>;\n");
    out.push_str("\n/** For each part of a plan its lists of texts, its lists of parts, and what these are. */\nexport const PARTS = {\n");
    for part in &plans {
        let named = |lists: &[(&str, &str)]| lists.iter().map(|(name, _)| format!("'{}'", camel(name))).collect::<Vec<_>>().join(", ");
        let of = if part.of.1.is_empty() { "null".to_owned() } else { format!("'{}'", part.of.1) };
        let _ = writeln!(out, "  {}: {{ lists: [{}], parts: [{}], of: {of} }},", part.facts.key, named(part.lists), named(part.parts));
    }
    out.push_str("} as const;\n");
    out
}

fn interface(out: &mut String, name: &str, schema: &Schema, of: impl Fn(&Field) -> String) {
    let _ = write!(out, "\n/** {} Every field may be absent, null or undefined: not known. */\nexport interface {name} {{\n", schema.doc);
    for field in schema.fields {
        let _ = writeln!(out, "  /** {} */\n  {}?: {} | null | undefined;", field.doc.trim(), camel(field.name), of(field));
    }
    out.push_str("}\n");
}

fn scalar(field: &Field) -> String {
    match field.kind {
        FieldKind::Date => "IsoDate",
        FieldKind::Flag => "boolean",
        FieldKind::Count => "number",
        FieldKind::Text | FieldKind::Months => "string",
        FieldKind::Points => "string | number",
        FieldKind::Code(_) => schema::code_set(field.kind).unwrap_or("string"),
    }
    .to_owned()
}

fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut upper = false;
    for letter in name.chars() {
        if letter == '_' {
            upper = true;
        } else if std::mem::take(&mut upper) {
            out.extend(letter.to_uppercase());
        } else {
            out.push(letter);
        }
    }
    out
}
