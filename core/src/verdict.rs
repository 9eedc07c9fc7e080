//! What an answer is made of: outcomes, findings, figures, citations.

use crate::messages;
use crate::record::codes;
use crate::rulebook::Receipt;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// The four answers.
    Outcome {
        /// The rule holds.
        Met = "met",
        /// The text leaves it to a body or a judgement that has not been given.
        NeedsDecision = "needs_decision",
        /// A fact is missing, or no value is established.
        Unknown = "unknown",
        /// The rule does not hold.
        NotMet = "not_met",
    }
    /// What a rule's answer does to the whole.
    Severity {
        /// A rule of the charter, or of the letter that was chosen: decides the outcome.
        Requirement = "requirement",
        /// Guidance of its time: reported, never decides.
        Guidance = "guidance",
        /// A hint: worth a look.
        Hint = "hint",
    }
    /// How well the text was read.
    Certainty {
        /// A choice of reading.
        Assumed = "assumed",
        /// Told by others.
        Reported = "reported",
        /// Quoted by others.
        Quoted = "quoted",
        /// The text itself was read.
        Text = "text",
    }
    /// Whether it is the law of the day.
    Standing {
        /// Two instruments may be in force, and they differ; or no value is established.
        Undetermined = "undetermined",
        /// From an instrument that has been replaced by one whose text does not say, or was not seen.
        CarriedForward = "carried_forward",
        /// The law of the day.
        InForce = "in_force",
    }
    /// The languages of messages.
    Language {
        /// Vietnamese, the default.
        Vi = "vi",
        /// English.
        En = "en",
    }
}

impl Outcome {
    /// Where all must hold, the worst decides: not met, unknown, needs decision, met.
    pub fn worst(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
        outcomes.into_iter().max().unwrap_or(Outcome::Met)
    }

    /// Where any one suffices, the best decides.
    pub fn best(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
        outcomes.into_iter().min().unwrap_or(Outcome::NotMet)
    }
}

/// A derived figure of a finding: a count, a number of years or months, a share. Never a raw field of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Figure {
    /// A whole number.
    Number(i64),
    /// A text: a share, a code, a field's name.
    Text(String),
}

impl From<u32> for Figure {
    fn from(number: u32) -> Self {
        Figure::Number(i64::from(number))
    }
}

impl From<u64> for Figure {
    fn from(number: u64) -> Self {
        Figure::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<String> for Figure {
    fn from(text: String) -> Self {
        Figure::Text(text)
    }
}

impl From<&str> for Figure {
    fn from(text: &str) -> Self {
        Figure::Text(text.to_owned())
    }
}

/// The figures of a finding, by name.
pub type Figures = BTreeMap<String, Figure>;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The instrument's id: `DL12`.
    pub instrument: String,
    /// The article and clause: `17.4`. Absent where the source prints none.
    pub at: Option<String>,
}

/// One rule's answer about one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule: `admission.age`.
    pub rule: String,
    /// The answer.
    pub outcome: Outcome,
    /// What the answer does to the whole.
    pub severity: Severity,
    /// Why, as a code that is stable and the same in every language: `too_young`.
    pub reason: String,
    /// The figures behind it.
    pub figures: Figures,
    /// The fields that are missing, for `unknown`.
    pub missing: Vec<String>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty of the values it rests on.
    pub certainty: Option<Certainty>,
    /// The weakest standing of the values it rests on.
    pub standing: Standing,
    /// Where two instruments or readings answer differently: each with its answer.
    pub candidates: Vec<Candidate>,
}

/// One of the answers between which nothing decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The instrument or the reading: `DL13`, `calendar.counting=completed_years`.
    pub under: String,
    /// Its answer.
    pub outcome: Outcome,
}

impl Finding {
    /// The message in a language, with its figures.
    pub fn message(&self, language: Language) -> String {
        messages::finding(self, language)
    }

    /// What to do about it; empty when nothing needs doing.
    pub fn remedy(&self, language: Language) -> String {
        messages::remedy(self, language)
    }

    /// The citation as people write it: `Điều 17 khoản 4, Điều lệ Đoàn khóa XII`.
    pub fn cited(&self, language: Language) -> String {
        self.citation.as_ref().map(|citation| messages::citation(citation, language)).unwrap_or_default()
    }
}

/// The answer to one question about one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The question or rule asked.
    pub question: String,
    /// The answer: the worst of the requirements.
    pub outcome: Outcome,
    /// Every rule that is not met, in the order of the articles.
    pub findings: Vec<Finding>,
    /// The fields whose absence leaves something unknown, each once.
    pub missing: Vec<String>,
    /// What reproduces the answer.
    pub receipt: Receipt,
}

impl Verdict {
    /// The verdict in words: the outcome, then a line for each finding with its article and what to do.
    pub fn explain(&self, language: Language) -> String {
        messages::verdict(self, language)
    }

    /// Canonical JSON: sorted keys, no spaces, the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// Read a stored verdict.
    ///
    /// # Errors
    /// [`crate::Error::Stored`] when the text is not a verdict of this version.
    pub fn from_json(text: &str) -> Result<Self, crate::Error> {
        serde_json::from_str(text)
            .map_err(|error| crate::Error::Stored { why: format!("line {}, column {}", error.line(), error.column()) })
    }
}

/// A value as canonical JSON.
pub(crate) fn canonical<T: Serialize>(value: &T) -> String {
    // serde_json's map is sorted by key, so going through a `Value` sorts every object.
    serde_json::to_value(value).map(|value| value.to_string()).unwrap_or_default()
}
