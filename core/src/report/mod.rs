//! The report: one page made from a review, whole or one for each unit directly below the top, and lists of findings; one made from scores.
//!
//! The page is one HTML file that needs nothing else and asks nothing of any network. What it shows stands in it as data; its
//! script, style and words are in `core/report` and `rulebook/messages/report.toml`.

mod csv;
mod data;
mod outline;
mod page;
mod score_data;
mod scores;
mod split;

pub use scores::ScoreReportOptions;
pub use split::ReportPart;

use crate::messages;
use crate::review::Review;
use crate::verdict::{Finding, Language};
use outline::Outline;

/// How a report is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportOptions {
    /// The title at its head; without one it is named after the top of the tree.
    pub title: Option<String>,
    /// The language of everything but names and codes.
    pub language: Language,
    /// Whether members' keys are shown. Without them members appear by the row of the list alone.
    pub keys: bool,
    /// The number the first row of a list is shown with: 1, or 2 to count as a spreadsheet with one line of headings does.
    pub first_row: usize,
}

impl Default for ReportOptions {
    fn default() -> Self {
        ReportOptions { title: None, language: Language::Vi, keys: false, first_row: 1 }
    }
}

impl ReportOptions {
    /// The title asked for, or one made of the name of the top.
    fn title(&self, outline: &Outline<'_>) -> String {
        let own = self.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
        let made = || {
            let title = messages::report_word("title", self.language);
            outline.main_name().map_or_else(|| title.to_owned(), |name| format!("{title} · {name}"))
        };
        own.map_or_else(made, str::to_owned)
    }
}

/// The citation of a finding, with the title of a letter or profile of the host's own where it rests on one.
fn cited(review: &Review, finding: &Finding, language: Language) -> String {
    let Some(citation) = &finding.citation else { return String::new() };
    let own = review.law.iter().find(|instrument| instrument.id == citation.instrument).map(|instrument| &instrument.title);
    messages::citation_among(citation, own, language)
}

impl Review {
    /// The report as one HTML page: what is not met first, the units to look into, the ages, every finding.
    ///
    /// It holds no personal data; with [`ReportOptions::keys`] it holds the members' keys.
    pub fn report(&self, options: &ReportOptions) -> String {
        let outline = Outline::new(self);
        let title = options.title(&outline);
        page::page(&page::REVIEW, &title, options.language, &data::data(self, &outline, &outline.everything(self), &title, options))
    }

    /// The report split to be forwarded: one part for each unit directly below the top, worst first, and one for what is
    /// found of none of them.
    ///
    /// The top is the one unit without a unit above it, or the one that holds nearly all of the list; where a list has
    /// several, each is a part of its own. The findings of the parts add up to those of the review.
    pub fn split(&self, options: &ReportOptions) -> Vec<ReportPart> {
        split::split(self, options)
    }
}
