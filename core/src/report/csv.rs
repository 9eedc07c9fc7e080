//! Findings as a list for spreadsheets: UTF-8 with its mark, headings in the language, no cell that a spreadsheet would run.

use super::outline::{Outline, Selection};
use super::{ReportOptions, cited};
use crate::messages::{in_language, report_word, title, word_for};
use crate::review::{Review, Subject};

pub(super) fn csv(review: &Review, outline: &Outline<'_>, shown: &Selection, options: &ReportOptions) -> String {
    let language = options.language;
    let columns =
        ["unit", "name", "subject", "row", "key", "rule", "severity", "outcome", "message", "remedy", "cited", "certainty", "standing"];
    let columns = columns.into_iter().filter(|column| options.keys || *column != "key");
    let mut out = String::from('\u{feff}');
    line(&mut out, columns.map(|column| report_word(&format!("csv_{column}"), language).to_owned()));
    for found in shown.findings.iter().filter_map(|position| review.findings.get(*position)) {
        let finding = &found.finding;
        let unit = outline.place_of(found).and_then(|place| outline.units.get(place));
        let word = |prefix: &str, code: &str| report_word(&format!("{prefix}_{code}"), language).to_owned();
        let mut cells = vec![
            unit.and_then(|unit| unit.code.clone()).unwrap_or_default(),
            unit.and_then(|unit| unit.name.clone()).unwrap_or_default(),
            word("subject", found.subject.code()),
            found.row.saturating_add(options.first_row).to_string(),
        ];
        if options.keys {
            cells.push(found.key.clone().filter(|_| found.subject == Subject::Member).unwrap_or_default());
        }
        cells.extend([
            in_language(&title(&finding.rule), language).to_owned(),
            word("one", finding.severity.code()),
            word_for(finding.outcome.code(), language),
            finding.message(language),
            finding.remedy(language),
            cited(review, finding, language),
            finding.certainty.map(|certainty| word_for(certainty.code(), language)).unwrap_or_default(),
            word_for(finding.standing.code(), language),
        ]);
        line(&mut out, cells.into_iter());
    }
    out
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&quoted(&harmless(cell)));
    }
    out.push_str("\r\n");
}

/// A text that a spreadsheet would take for a formula gets a mark that makes it a text again.
fn harmless(cell: String) -> String {
    if cell.trim_start_matches([' ', '\u{a0}']).starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r', ';', '\t']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_run_nothing() {
        let mut out = String::new();
        line(&mut out, ["a,b", "say \"x\"", "=1+1", " @x", "-1", "＝x", "two\nlines", "plain - 1", ""].map(str::to_owned).into_iter());
        assert_eq!(out, "\"a,b\",\"say \"\"x\"\"\",'=1+1,' @x,'-1,'＝x,\"two\nlines\",plain - 1,\r\n");
    }
}
