//! The fields of the lists that a host hands in, and their codes with the words for them, as a page.

use crate::schema;
use dieule::{Field, FieldKind, Language, field_name, word_for};
use std::fmt::Write;

const HEAD: &str = "<!-- Written by tools/generate. Do not edit; run `make generate`. -->\n\n";

pub(crate) fn page() -> String {
    let mut out = format!(
        "{HEAD}# Các trường của danh sách · The fields of the lists\n\n\
         *Cột nào danh sách đơn vị, danh sách đoàn viên có thể có, và các mã dùng trong đó. Chỉ cần những cột mình có: quy định hỏi đến cột không có thì được nêu là chưa hỏi.*\n\n\
         Lists of [reviews](review.md), [screenings](screening.md), [statistics](statistics.md), [procedures](procedures.md) and [plans](plans.md). A list needs only the columns it has: what asks for \
         another is named as not asked. Names are those of Python and Rust; in Node they are `camelCase` (`birthDate`). Headings of a host's own are read by a [mapping](mapping.md).\n"
    );
    for schema::Schema { key, doc, fields, .. } in schema::tables() {
        let _ = write!(out, "\n## `{key}`\n\n{doc}\n\n| field | tiếng Việt | takes | meaning |\n|---|---|---|---|\n");
        for field in fields {
            row(&mut out, field);
        }
    }
    let _ = write!(
        out,
        "\n## Codes\n\nA [mapping](mapping.md) understands a code, its words in Vietnamese and those in English; a list that is handed in without one takes codes.\n"
    );
    let tables = schema::tables();
    let used = |codes: &'static [&'static str]| {
        let asks = |field: &Field| field.kind == FieldKind::Code(codes);
        tables.iter().flat_map(|table| table.fields).any(asks)
    };
    for (name, doc, codes) in schema::CODE_SETS.iter().filter(|(_, _, codes)| used(codes)) {
        let _ = write!(out, "\n### {name}\n\n{doc}\n\n| code | tiếng Việt | English |\n|---|---|---|\n");
        for code in *codes {
            let _ = writeln!(out, "| `{code}` | {} | {} |", word_for(code, Language::Vi), word_for(code, Language::En));
        }
    }
    out
}

fn row(out: &mut String, field: &Field) {
    let takes = match (field.kind, schema::code_set(field.kind)) {
        (_, Some(set)) => format!("[a code](#{})", set.to_lowercase()),
        (FieldKind::Date, _) => "a day, `YYYY-MM-DD`".to_owned(),
        (kind, None) => kind.to_string(),
    };
    let _ = writeln!(out, "| `{}` | {} | {takes} | {} |", field.name, field_name(field.name, Language::Vi), field.doc.trim());
}
