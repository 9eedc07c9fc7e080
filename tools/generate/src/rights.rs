//! The matrix of rights as a page: so that people can look instead of read.

use dieule::{Certainty, Charter, Grant, Language, Relation, RightAction, RightCell, word_for};
use std::fmt::Write;

const HEAD: &str = "<!-- Written by tools/generate. Do not edit; run `make generate`. -->\n\n";

/// A table for the first day, and what changes from each day to the next.
pub(crate) fn page(charters: &[Charter]) -> String {
    let mut out = format!(
        "{HEAD}# Bảng phân quyền trên phần mềm · Rights on the software\n\n\
         ✓ có · yes; – không · no; ↓ chỉ chi đoàn trực thuộc · branches directly below only; ⚙ phần mềm tự thực hiện · done by the software; \
         ? chưa thấy tài liệu · seen nowhere, neither yes nor no.\n\n\
         Không ghi thêm: có trong văn bản hướng dẫn · without a letter: in the text of a manual; \
         *q*: thấy trên màn hình · in a picture of a screen; *r*: do nơi khác kể lại · told by others; *a*: suy ra · inferred.\n\n\
         The last column says where the unit concerned may stand, seen from who acts. How to ask: [rights](rights.md).\n"
    );
    let mut before: Vec<RightAction> = Vec::new();
    for charter in charters {
        let actions = charter.actions();
        let changed: Vec<&RightAction> = actions.iter().filter(|action| differs(&before, action)).collect();
        let from = if before.is_empty() { "" } else { "thay đổi từ · changes from " };
        let _ = write!(out, "\n## {from}{}\n\n", charter.day());
        let gone = before.first().zip(actions.first()).map(|(old, new)| {
            let left = |cell: &&RightCell| new.cells.iter().all(|kept| kept.holder != cell.holder);
            old.cells.iter().filter(left).map(|cell| both(cell.holder.code())).collect::<Vec<_>>()
        });
        for level in gone.into_iter().flatten() {
            let _ = write!(out, "Không còn cấp này · a level that ended: {level}.\n\n");
        }
        table(&mut out, &changed);
        before = actions;
    }
    out
}

/// Whether a row is another than before, columns that ended aside.
fn differs(before: &[RightAction], action: &RightAction) -> bool {
    let Some(old) = before.iter().find(|old| old.id == action.id) else { return true };
    action.cells.iter().any(|cell| !old.cells.contains(cell))
}

fn table(out: &mut String, actions: &[&RightAction]) {
    let Some(first) = actions.first() else { return };
    let columns: Vec<String> = first.cells.iter().map(|cell| word_for(cell.holder.code(), Language::Vi)).collect();
    let _ = writeln!(out, "| action | | {} | |", columns.join(" | "));
    let _ = writeln!(out, "|---|---|{}---|", ":-:|".repeat(columns.len()));
    let mut function = "";
    for action in actions {
        if action.function != function {
            function = &action.function;
            let names = format!("**{}** · {}", action.function_name(Language::Vi), action.function_name(Language::En));
            let _ = writeln!(out, "| | {names} |{}", " |".repeat(columns.len() + 1));
        }
        let cells: Vec<String> = action.cells.iter().map(mark).collect();
        let relations: Vec<&str> = action.relations.iter().map(|relation: &Relation| relation.code()).collect();
        let names = format!("{} · {}", action.name(Language::Vi), action.name(Language::En));
        let _ = writeln!(out, "| `{}` | {names} | {} | {} |", action.id, cells.join(" | "), relations.join(", "));
    }
}

fn mark(cell: &RightCell) -> String {
    let sign = match cell.grant {
        Grant::Yes => "✓",
        Grant::No => "–",
        Grant::Direct => "↓",
        Grant::Auto => "⚙",
        Grant::Unknown => "?",
    };
    let sure = match cell.certainty {
        Some(Certainty::Quoted) => " *q*",
        Some(Certainty::Reported) => " *r*",
        Some(Certainty::Assumed) => " *a*",
        Some(Certainty::Text) | None => "",
    };
    format!("{sign}{sure}")
}

fn both(code: &str) -> String {
    format!("{} · {}", word_for(code, Language::Vi), word_for(code, Language::En))
}
