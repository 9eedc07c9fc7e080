//! A rating in sentences: each level tried with its criteria, then the answer and why.

use super::basis::RatingBasis;
use super::list::RatedCount;
use super::rate::{Rated, RatedCriterion, RatedStage, RatedState, RatedStep};
use crate::member::RatingLevel;
use crate::messages;
use crate::verdict::{Language, Outcome, Standing};
use std::fmt::Write;

pub(super) fn explained(rated: &Rated, counts: &[RatedCount], language: Language) -> String {
    let say = Say { rated, language };
    let mut out = format!("{}: {}", titled(rated), say.answer());
    if !counts.is_empty() {
        let _ = write!(out, "\n- {}", say.counted(counts));
    }
    for step in &rated.steps {
        let _ = write!(out, "\n- {}", say.step(step));
        if step.stage == RatedStage::Level {
            for row in rated.criteria.iter().filter(|row| row.level == step.level && !say.overrules(row)) {
                let _ = write!(out, "\n  · {}", say.row(row));
            }
        }
    }
    let _ = write!(out, "\n{}", say.why());
    out
}

/// Of whom nothing but that is told: why there is no level.
pub(super) fn not_rated(rated: &Rated, basis: &RatingBasis, language: Language) -> String {
    let say = Say { rated, language };
    format!("{}: {}\n{}", titled(rated), say.word("not_rated"), basis.verdict.explain(language))
}

fn titled(rated: &Rated) -> &str {
    rated.title.as_deref().unwrap_or(&rated.table)
}

struct Say<'a> {
    rated: &'a Rated,
    language: Language,
}

impl Say<'_> {
    fn word(&self, key: &str) -> String {
        messages::rating(key, self.language).map_or_else(|| key.to_owned(), str::to_owned)
    }

    /// A name of a fact or a code of a table: in words where the rulebook ships the table, else as the host writes it.
    fn name(&self, name: &str) -> String {
        if self.rated.citation.is_none() {
            return name.to_owned();
        }
        messages::rating(name, self.language).map_or_else(|| messages::word_for(name, self.language), str::to_owned)
    }

    /// A level in words; one of a host's own as it is written.
    fn level(&self, level: &str) -> String {
        let national = RatingLevel::from_code(level).and_then(|_| messages::rating(level, self.language));
        national.map_or_else(|| self.name(level), str::to_owned)
    }

    fn levels(&self, levels: &[String]) -> String {
        let mut levels: Vec<String> = levels.iter().map(|level| self.level(level)).collect();
        if self.rated.none_possible {
            levels.push(self.word("in_no_level"));
        }
        levels.join(&format!(" {} ", self.word("or")))
    }

    fn names(&self, names: &[String]) -> String {
        names.iter().map(|name| self.name(name)).collect::<Vec<_>>().join(", ")
    }

    fn missing(&self, missing: &[String]) -> String {
        if missing.is_empty() { String::new() } else { format!(", {} {}", self.word("for_want_of"), self.names(missing)) }
    }

    /// What was counted of the ratings below; a count that is open as a span.
    fn counted(&self, counts: &[RatedCount]) -> String {
        let one = |count: &RatedCount| {
            let key = if count.lower == count.upper { "one_count" } else { "count_between" };
            let said = self.word(key).replace("{lower}", &count.lower.to_string()).replace("{upper}", &count.upper.to_string());
            said.replace("{name}", &self.name(&count.fact))
        };
        self.word("counted_below").replace("{counts}", &counts.iter().map(one).collect::<Vec<_>>().join("; "))
    }

    /// The answer itself.
    fn answer(&self) -> String {
        match (self.rated.state, &self.rated.level) {
            (RatedState::Level, Some(level)) => self.level(level),
            (RatedState::NoLevel, _) => self.word("in_no_level"),
            _ => self.word("open"),
        }
    }

    /// The row of a veto, a ceiling or an unassigned case: each of these is a step.
    fn overrules(&self, row: &RatedCriterion) -> bool {
        self.rated.steps.iter().any(|step| step.id.as_ref() == Some(&row.criterion))
    }

    fn title(&self, id: &str) -> String {
        let row = self.rated.criteria.iter().find(|row| row.criterion == id);
        row.and_then(|row| row.title.clone()).unwrap_or_else(|| id.to_owned())
    }

    fn step(&self, step: &RatedStep) -> String {
        let key = format!("{}_{}", step.stage.code(), step.outcome.code());
        let level = step.level.as_deref().map(|level| self.level(level)).unwrap_or_default();
        // The host's own text comes last, so that nothing in it is replaced.
        let said = self.word(&key).replace("{level}", &level).replace("{missing}", &self.missing(&step.missing));
        said.replace("{title}", &step.id.as_deref().map(|id| self.title(id)).unwrap_or_default())
    }

    /// One criterion of a level: what it asks, and whether that holds.
    fn row(&self, row: &RatedCriterion) -> String {
        let outcome = match (row.asked, row.outcome) {
            (false, _) => "not_asked",
            (true, Outcome::Met) => "row_met",
            (true, Outcome::NotMet) => "row_not_met",
            (true, Outcome::Unknown | Outcome::NeedsDecision) => "row_unknown",
        };
        let needs: Vec<String> = row.needs.iter().map(|needs| self.condition(needs)).collect();
        let title = row.title.as_deref().unwrap_or(&row.criterion);
        format!("{title}: {}{} ({})", self.word(outcome), self.missing(&row.missing), needs.join("; "))
    }

    /// A condition in words: names and codes, signs, `not` and `or`.
    fn condition(&self, condition: &str) -> String {
        let word = |word: &str| match word {
            ">=" => "≥".to_owned(),
            "<=" => "≤".to_owned(),
            "/" | ">" | "<" | "=" => word.to_owned(),
            "not" | "or" => self.word(word),
            number if number.starts_with(|letter: char| letter.is_ascii_digit()) => match self.language {
                Language::Vi => number.replace('.', ","),
                Language::En => number.to_owned(),
            },
            name => self.name(name),
        };
        condition.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    /// Why the answer is what it is.
    fn why(&self) -> String {
        let steps = &self.rated.steps;
        let decided = |stages: &[RatedStage]| steps.iter().rev().find(|step| step.outcome == Outcome::Met && stages.contains(&step.stage));
        let (key, step) = match self.rated.state {
            RatedState::Level => {
                let gives = |step: &&RatedStep| step.level == self.rated.level;
                let own = decided(&[RatedStage::Level, RatedStage::Otherwise]).filter(gives);
                // A level reached by itself, below none that is open, needs no limit.
                let open = steps.iter().any(|step| step.stage.turn() == 0 && step.outcome == Outcome::Unknown);
                let limit = decided(&[RatedStage::Ceiling]).filter(gives).filter(|_| own.is_none() || open);
                let step = decided(&[RatedStage::Veto]).filter(gives).or(limit).or(own);
                (step.map_or("why_only", |step| why(step.stage)), step)
            }
            RatedState::NoLevel => {
                let step = decided(&[RatedStage::Unassigned, RatedStage::NoLevel, RatedStage::NoBand]);
                (step.map_or("why_no_level", |step| why(step.stage)), step)
            }
            RatedState::Unknown if !self.rated.missing.is_empty() => ("why_missing", None),
            RatedState::Unknown if self.rated.standing == Standing::Undetermined => ("why_readings", None),
            RatedState::Unknown => ("why_open_levels", None),
        };
        let title = step.and_then(|step| step.id.as_deref()).map(|id| self.title(id)).unwrap_or_default();
        let said =
            self.word(key).replace("{levels}", &self.levels(&self.rated.possible)).replace("{missing}", &self.names(&self.rated.missing));
        said.replace("{title}", &title)
    }
}

fn why(stage: RatedStage) -> &'static str {
    match stage {
        RatedStage::Level => "why_level",
        RatedStage::OpenLevel => "why_only",
        RatedStage::Otherwise => "why_otherwise",
        RatedStage::Ceiling => "why_ceiling",
        RatedStage::Veto => "why_veto",
        RatedStage::Unassigned => "why_unassigned",
        RatedStage::NoLevel => "why_no_level",
        RatedStage::NoBand => "why_no_band",
    }
}
