//! The report as people read it.

use super::report::{CellFault, MappedColumn, MappingReport, ReadAs};
use crate::messages::{field_name, shown, word, word_for};
use crate::verdict::{Figure, Language};
use std::fmt::Write;

/// So many rows are named; the others are counted.
const NAMED: usize = 20;

pub(super) fn explained(report: &MappingReport, language: Language) -> String {
    let say = Say { first_row: report.first_row, language };
    let table = format!("mapping_{}", report.table);
    let rows = word("mapping_rows", language).replace("{rows}", &say.number(report.rows)).replace("{first}", &report.first_row.to_string());
    let mut out = format!("{} · {}: {rows}\n\n", report.mapping, word(&table, language));
    out += &say.table(report);
    let problems = report.columns.iter().flat_map(|column| column.problems.iter().map(move |problem| (column, problem)));
    say.list(&mut out, "mapping_problems", problems, |(column, problem)| {
        let place = match &problem.column {
            Some(heading) => word("mapping_of_column", language).replace("{column}", heading),
            None => field_name(&column.field, language),
        };
        format!("{place}, {}: {}", word_for(problem.reason.code(), language), say.rows(&problem.rows))
    });
    // What could not be read for want of a code is listed above.
    let refused = |column: &MappedColumn| column.problems.iter().any(|problem| problem.reason == CellFault::UnknownCode);
    let taken = |column: &&MappedColumn| !column.unlisted_rows.is_empty() && !refused(column);
    for (key, unit) in [("mapping_unlisted", false), ("mapping_no_unit", true)] {
        let columns = report.columns.iter().filter(taken).filter(|column| (column.read_as == ReadAs::Unit) == unit);
        say.list(&mut out, key, columns, |column| format!("{}: {}", field_name(&column.field, language), say.rows(&column.unlisted_rows)));
    }
    let missing = report.columns.iter().filter(|column| !column.missing.is_empty());
    say.list(&mut out, "mapping_missing", missing, |column| {
        format!("{}: {}", field_name(&column.field, language), quoted(&column.missing))
    });
    if !report.unused.is_empty() {
        let _ = write!(out, "\n{}: {}\n", word("mapping_unused", language), quoted(&report.unused));
    }
    let strange =
        [("mapping_empty_rows", &report.empty_rows), ("mapping_short_rows", &report.short_rows), ("mapping_long_rows", &report.long_rows)];
    for (key, rows) in strange.into_iter().filter(|(_, rows)| !rows.is_empty()) {
        let _ = write!(out, "\n{}: {}\n", word(key, language), say.rows(rows));
    }
    out
}

struct Say {
    first_row: usize,
    language: Language,
}

impl Say {
    fn number(&self, number: usize) -> String {
        shown(&Figure::Number(i64::try_from(number).unwrap_or(i64::MAX)), self.language)
    }

    /// `dòng 8, 9 và 5 dòng nữa`, as the host's file counts them.
    fn rows(&self, rows: &[usize]) -> String {
        let named: Vec<String> = rows.iter().take(NAMED).map(|row| (row + self.first_row).to_string()).collect();
        let mut said = word("mapping_in_rows", self.language).replace("{rows}", &named.join(", "));
        if let Some(more) = rows.len().checked_sub(NAMED).filter(|more| *more > 0) {
            said += &word("mapping_more", self.language).replace("{more}", &self.number(more));
        }
        said
    }

    fn list<T>(&self, out: &mut String, key: &str, items: impl Iterator<Item = T>, line: impl Fn(T) -> String) {
        let mut items = items.peekable();
        if items.peek().is_some() {
            let _ = writeln!(out, "\n{}:", word(key, self.language));
        }
        for item in items {
            let _ = writeln!(out, "- {}", line(item));
        }
    }

    fn table(&self, report: &MappingReport) -> String {
        let words = ["mapping_field", "mapping_column", "mapping_as", "mapping_read", "mapping_blank", "mapping_unreadable"];
        let mut lines = vec![words.map(|key| word(key, self.language).to_owned())];
        lines.extend(report.columns.iter().map(|column| self.line(column)));
        let mut widths = [0; 6];
        for line in &lines {
            for (width, cell) in widths.iter_mut().zip(line) {
                *width = (*width).max(cell.chars().count());
            }
        }
        let mut out = String::new();
        for line in &lines {
            let padded = line.iter().zip(widths).enumerate().map(|(place, (cell, width))| {
                let space = " ".repeat(width - cell.chars().count());
                // Numbers stand on the right.
                if place < 3 { format!("{cell}{space}") } else { format!("{space}{cell}") }
            });
            out += padded.collect::<Vec<_>>().join("  ").trim_end();
            out.push('\n');
        }
        out
    }

    fn line(&self, column: &MappedColumn) -> [String; 6] {
        let read_as = word(&format!("mapping_as_{}", column.read_as.code()), self.language).to_owned();
        let forms = if column.forms.is_empty() { read_as } else { format!("{read_as} {}", column.forms.join(", ")) };
        let or_dash = |texts: &[String]| if texts.is_empty() { "–".to_owned() } else { texts.join(", ") };
        let [read, blank, unreadable] = [column.read, column.blank, column.unreadable].map(|cells| self.number(cells));
        [field_name(&column.field, self.language), or_dash(&column.columns), forms, read, blank, unreadable]
    }
}

fn quoted(headings: &[String]) -> String {
    headings.iter().map(|heading| format!("“{heading}”")).collect::<Vec<_>>().join(", ")
}
