//! Findings as a list for spreadsheets: UTF-8 with its mark, headings in the language, no cell that a spreadsheet would run.

use super::outline::{Outline, Selection};
use super::{ReportOptions, cited};
use crate::csv::{MARK, line};
use crate::messages::{in_language, report_word, title, word_for};
use crate::review::{Review, Subject};

pub(super) fn csv(review: &Review, outline: &Outline<'_>, shown: &Selection, options: &ReportOptions) -> String {
    let language = options.language;
    let columns =
        ["unit", "name", "subject", "row", "key", "rule", "severity", "outcome", "message", "remedy", "cited", "certainty", "standing"];
    let columns = columns.into_iter().filter(|column| options.keys || *column != "key");
    let mut out = String::from(MARK);
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
