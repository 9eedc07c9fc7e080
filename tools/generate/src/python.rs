//! Python: enums, and typed dictionaries for keyword arguments and rows.

use crate::schema::{self, CODE_SETS, Schema};
use dieule::{Field, FieldKind};
use std::fmt::Write;

const HEAD: &str = "# Written by tools/generate from the library's own tables. Do not edit; run `make generate`.\n";

pub(crate) fn enums() -> String {
    let mut out = format!(
        "{HEAD}\"\"\"Closed sets of codes. Each member is its own text: ``Outcome.MET == \"met\"``.\"\"\"\n\nfrom enum import StrEnum\n"
    );
    let names: Vec<String> = CODE_SETS.iter().map(|(name, ..)| format!("    \"{name}\",\n")).collect();
    let _ = write!(out, "\n__all__ = [\n{}]\n", names.concat());
    for (name, doc, codes) in CODE_SETS {
        let _ = write!(out, "\n\nclass {name}(StrEnum):\n    \"\"\"{doc}\"\"\"\n\n");
        for code in *codes {
            let _ = writeln!(out, "    {} = \"{code}\"", code.to_uppercase());
        }
    }
    out
}

pub(crate) fn records() -> String {
    let mut out = format!(
        "{HEAD}\"\"\"The facts each question asks for, as typed dictionaries. Every field may be absent or None: not known.\"\"\"\n\n\
         import datetime\nfrom collections.abc import Sequence\nfrom decimal import Decimal\nfrom fractions import Fraction\nfrom typing import Literal, TypeAlias, TypedDict\n\nfrom . import enums\n\n\
         Day: TypeAlias = datetime.date | str\n\"\"\"A day: a date, or text written YYYY-MM-DD.\"\"\"\n\n\
         Exact: TypeAlias = str | int | Decimal | Fraction\n\"\"\"Points: an exact number, or text such as 92.5. A float is none.\"\"\"\n\n"
    );
    let plans = || schema::plans().into_iter().map(|part| part.facts);
    let fields = || schema::records().into_iter().chain(schema::tables()).chain(plans()).flat_map(|schema| schema.fields);
    for (name, _, codes) in CODE_SETS.iter().filter(|(name, ..)| fields().any(|field| schema::code_set(field.kind) == Some(name))) {
        let codes: Vec<String> = codes.iter().map(|code| format!("    \"{code}\",\n")).collect();
        let _ = write!(out, "{name}Code: TypeAlias = Literal[\n{}]\n", codes.concat());
    }
    for record in schema::records() {
        dictionary(&mut out, record.name, &record, scalar);
    }
    for part in schema::plans() {
        dictionary(&mut out, part.facts.name, &part.facts, scalar);
        for (of, lists) in [("str", part.lists), (part.of.0, part.parts)] {
            for (name, doc) in lists {
                let _ = write!(out, "\n    {name}: Sequence[{of}] | None\n    \"\"\"{}\"\"\"\n", doc.trim());
            }
        }
    }
    for table in schema::tables() {
        dictionary(&mut out, &format!("{}Row", table.name), &table, scalar);
        dictionary(&mut out, &format!("{}Columns", table.name), &table, |field| format!("Sequence[{}]", scalar(field)));
    }
    out
}

fn dictionary(out: &mut String, name: &str, schema: &Schema, of: impl Fn(&Field) -> String) {
    let _ = write!(out, "\n\nclass {name}(TypedDict, total=False):\n    \"\"\"{}\"\"\"\n", schema.doc);
    for field in schema.fields {
        let _ = write!(out, "\n    {}: {}\n    \"\"\"{}\"\"\"\n", field.name, of(field), field.doc.trim());
    }
}

fn scalar(field: &Field) -> String {
    match field.kind {
        FieldKind::Date => "Day | None".to_owned(),
        FieldKind::Flag => "bool | None".to_owned(),
        FieldKind::Count => "int | None".to_owned(),
        FieldKind::Text | FieldKind::Months => "str | None".to_owned(),
        FieldKind::Points => "Exact | None".to_owned(),
        FieldKind::Code(_) => {
            schema::code_set(field.kind).map_or_else(|| "str | None".to_owned(), |set| format!("enums.{set} | {set}Code | None"))
        }
    }
}
