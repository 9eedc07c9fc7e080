//! The report split to be forwarded: a page and a list for each unit directly below the top, and for what is of none of them.

use super::csv::csv;
use super::data::data;
use super::outline::{Outline, Selection};
use super::page::{REVIEW, page};
use super::{ReportOptions, Review};
use crate::messages::report_word;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// One part of a report that was split, ready to be forwarded.
#[derive(Clone, PartialEq, Eq)]
pub struct ReportPart {
    /// The code of the unit; absent for the part of what belongs to none, or where the unit has none.
    pub code: Option<String>,
    /// The name of the unit, in the part of what belongs to none what it holds.
    pub name: Option<String>,
    /// A name for its files without ending: small letters, digits and hyphens, no two parts alike.
    pub file_name: String,
    /// The number of its findings. Those of all parts add up to the findings of the review.
    pub findings: usize,
    /// The page, restricted to the unit and what is below it.
    pub html: String,
    /// Its findings as CSV: UTF-8 with a byte order mark, headings in the language.
    pub csv: String,
}

impl std::fmt::Debug for ReportPart {
    /// Which part it is, never its page or list.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReportPart").field("file_name", &self.file_name).field("findings", &self.findings).finish_non_exhaustive()
    }
}

pub(super) fn split(review: &Review, options: &ReportOptions) -> Vec<ReportPart> {
    let outline = Outline::new(review);
    let title = options.title(&outline);
    let mut taken = BTreeSet::new();
    let mut part = |code: Option<&str>, name: Option<&str>, selection: &Selection| {
        let title = name.or(code).map_or_else(|| title.clone(), |name| format!("{title} · {name}"));
        ReportPart {
            code: code.map(str::to_owned),
            name: name.map(str::to_owned),
            file_name: file_name(&[code.unwrap_or_default(), name.unwrap_or_default()], &mut taken),
            findings: selection.findings.len(),
            html: page(&REVIEW, &title, options.language, &data(review, &outline, selection, &title, options)),
            csv: csv(review, &outline, selection, options),
        }
    };
    let (subordinates, rest) = outline.parts(review);
    let mut parts: Vec<ReportPart> =
        subordinates.iter().map(|(unit, selection)| part(unit.code.as_deref(), unit.name.as_deref(), selection)).collect();
    if !rest.findings.is_empty() || !rest.accepted.is_empty() {
        parts.push(part(None, Some(report_word("rest", options.language)), &rest));
    }
    parts
}

/// Longer names are cut: some systems take no more than 255 bytes for a whole path.
const LONGEST: usize = 60;
/// Names that Windows keeps for itself.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name that every system takes, made of a code and a name, unlike those taken already.
fn file_name(of: &[&str], taken: &mut BTreeSet<String>) -> String {
    let letters = of.join(" ").nfd().filter(|letter| !is_mark(*letter)).collect::<String>().to_lowercase().replace(['đ', 'ð'], "d");
    let words: Vec<&str> = letters.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let joined: String = words.join("-").chars().take(LONGEST).collect();
    let whole = joined.trim_end_matches('-');
    let device = ["com", "lpt"].iter().any(|port| whole.strip_prefix(port).is_some_and(|rest| rest.len() == 1));
    let whole = match whole {
        "" => "don-vi".to_owned(),
        reserved if device || RESERVED.contains(&reserved) => format!("don-vi-{reserved}"),
        sound => sound.to_owned(),
    };
    let numbered = (2_usize..).map(|number| format!("{whole}-{number}"));
    let free = std::iter::once(whole.clone()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or(whole);
    taken.insert(free.clone());
    free
}

/// The accents of a decomposed letter.
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_plain_and_differ() {
        let mut taken = BTreeSet::new();
        let mut name = |code, text| file_name(&[code, text], &mut taken);
        assert_eq!(name("H01", "Huyện đoàn Giồng Trôm"), "h01-huyen-doan-giong-trom");
        assert_eq!(name("h01", "Huyện Đoàn  Giồng  Trôm!"), "h01-huyen-doan-giong-trom-2");
        assert_eq!(name("../../etc", "pass/wd\\\u{0}"), "etc-pass-wd");
        assert_eq!(name("CON", ""), "don-vi-con");
        assert_eq!(name("", "COM1"), "don-vi-com1");
        assert_eq!(name("", "团"), "don-vi");
        assert_eq!(name("", ""), "don-vi-2");
        assert!(name("x", &"Đoàn ".repeat(60)).len() <= LONGEST);
    }
}
