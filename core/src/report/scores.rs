//! The page of units scored by a criteria set: one period, or several side by side with what they come to together.

use super::page::{SCORES, page};
use super::score_data::{Period, data};
use crate::error::{Error, Refusal, shortened};
use crate::messages::report_word;
use crate::ranking::TieRule;
use crate::scoring::{CriteriaSet, PeriodRule, Scoring};
use crate::verdict::Language;
use std::collections::BTreeMap;

/// How the page of scores is made. There is no default: how ranks go on after a tie has to be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreReportOptions {
    /// How ranks go on after a tie.
    pub ties: TieRule,
    /// Criteria that tell equal totals of one period apart, in order.
    pub tie_break: Vec<String>,
    /// How the periods become one; without it they only stand side by side.
    pub merge: Option<PeriodRule>,
    /// What the periods are called, the earliest first: all of them or none.
    pub labels: Vec<String>,
    /// Names of units by their codes; a unit without one is shown by its code.
    pub names: BTreeMap<String, String>,
    /// The title at its head; without one it is that of the set.
    pub title: Option<String>,
    /// The language of everything but names, titles and ids.
    pub language: Language,
}

impl ScoreReportOptions {
    /// In Vietnamese, with this rule for ties and nothing else chosen.
    pub fn new(ties: TieRule) -> Self {
        ScoreReportOptions {
            ties,
            tie_break: Vec::new(),
            merge: None,
            labels: Vec::new(),
            names: BTreeMap::new(),
            title: None,
            language: Language::Vi,
        }
    }
}

impl CriteriaSet {
    /// The scores as one HTML page: the units of each cluster by their places, own points beside graded ones, each group's share of its
    /// maximum, every step; several periods side by side, and what they come to together where a rule for that was chosen.
    ///
    /// It decides nothing: places, classes and sums are those of [`Scoring::rank`], [`CriteriaSet::score`] and
    /// [`CriteriaSet::merge_periods`].
    ///
    /// # Errors
    /// [`Error::Criteria`] when there is no period or one that was scored by another set, when only some periods have a name, and for
    /// criteria of `tie_break` that the set does not have.
    pub fn report(&self, periods: &[&Scoring], options: &ScoreReportOptions) -> Result<String, Error> {
        let names = &options.labels;
        let mut refusals = Vec::new();
        if !names.is_empty() && names.len() != periods.len() {
            let why = format!("takes a name for each of the {} periods, or none", periods.len());
            refusals.push(Refusal { path: "labels".to_owned(), why });
        }
        // Whatever the rule, merging tells whether these are periods of this set.
        let rule = options.merge.unwrap_or(PeriodRule::Last);
        let merged = match self.merge_periods(periods, rule) {
            Ok(merged) => Some(merged),
            Err(Error::Criteria { refusals: more, .. }) => {
                refusals.extend(more);
                None
            }
            Err(other) => return Err(other),
        };
        let Some(merged) = merged.filter(|_| refusals.is_empty()) else {
            return Err(Error::Criteria { set: shortened(self.id()), refusals });
        };
        let ranking = self.rank_periods(periods, rule, options.ties)?;
        let whole = options.merge.is_some().then_some((&merged, &ranking));
        let mut shown = Vec::new();
        for (place, scoring) in periods.iter().enumerate() {
            let name = names.get(place).cloned().unwrap_or_else(|| numbered(place, periods.len(), options.language));
            shown.push(Period { name, scoring, ranking: scoring.rank(options.ties, &options.tie_break)? });
        }
        let title = self.page_title(options);
        Ok(page(&SCORES, &title, options.language, &data(self, &shown, whole, &title, options)))
    }

    fn page_title(&self, options: &ScoreReportOptions) -> String {
        let own = [options.title.as_deref(), self.head().title.as_deref()].into_iter().flatten().map(str::trim);
        own.filter(|title| !title.is_empty())
            .map(str::to_owned)
            .next()
            .unwrap_or_else(|| format!("{} · {}", report_word("scores_title", options.language), self.id()))
    }
}

/// What a period is called that nobody named.
fn numbered(place: usize, of: usize, language: Language) -> String {
    let word = report_word("scores_period", language);
    if of == 1 { word.to_owned() } else { format!("{word} {}", place + 1) }
}
