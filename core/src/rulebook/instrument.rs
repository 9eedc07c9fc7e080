//! Instruments: the documents that values come from, from when to when, and how much of their text was seen.

use crate::record::iso_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

/// The first day of an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstDay {
    /// Known.
    On(NaiveDate),
    /// Known only to lie in a range: certainly not in force before, certainly in force from.
    Between {
        /// The earliest day it can be.
        not_before: NaiveDate,
        /// The latest.
        not_after: NaiveDate,
    },
}

impl FirstDay {
    /// The earliest possible first day.
    pub(crate) fn earliest(self) -> NaiveDate {
        match self {
            FirstDay::On(day) | FirstDay::Between { not_before: day, .. } => day,
        }
    }

    pub(super) fn read(value: &Json) -> Result<Self, String> {
        let day = |value: &Json| value.as_str().and_then(iso_day);
        let first = if let Some(range) = value.as_object().filter(|range| range.len() == 2) {
            let ends = range.get("not_before").and_then(day).zip(range.get("not_after").and_then(day));
            ends.filter(|(not_before, not_after)| not_before < not_after)
                .map(|(not_before, not_after)| FirstDay::Between { not_before, not_after })
        } else {
            day(value).map(FirstDay::On)
        };
        first.ok_or_else(|| "takes a day, or not_before and a later not_after".to_owned())
    }
}

/// What an instrument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstrumentKind {
    /// The charter of a term.
    Charter,
    /// Central guidance on a charter.
    Guidance,
    /// A letter or plan: applies only where it is chosen by name.
    Campaign,
    /// What is done, without a text that says so.
    Practice,
    /// A host's profile.
    Profile,
}

impl InstrumentKind {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            InstrumentKind::Charter => "charter",
            InstrumentKind::Guidance => "guidance",
            InstrumentKind::Campaign => "campaign",
            InstrumentKind::Practice => "practice",
            InstrumentKind::Profile => "profile",
        }
    }
}

/// How an instrument ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ends {
    /// By another that replaces it; what that one does not say is carried forward.
    Replaced,
    /// On a day of its own.
    Dated,
    /// With the plan it belongs to.
    WithItsPlan,
}

/// How much of an instrument's text was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSeen {
    /// The whole text.
    Seen,
    /// Parts of it.
    Excerpts,
    /// None of it.
    Unseen,
}

/// A document that values come from.
#[derive(Debug, Clone)]
pub(crate) struct Instrument {
    pub(crate) id: String,
    pub(crate) kind: InstrumentKind,
    /// A speaking name besides the id.
    pub(crate) name: Option<String>,
    pub(crate) title: Bilingual,
    /// Whether it is made of articles.
    pub(crate) articles: bool,
    pub(crate) first: FirstDay,
    /// The first day after.
    pub(crate) to: Option<NaiveDate>,
    pub(crate) ends: Ends,
    pub(crate) replaces: Vec<String>,
    pub(crate) implements: Option<String>,
    pub(crate) text: TextSeen,
    /// What it does not state stays law as it was.
    pub(crate) otherwise_unchanged: bool,
    /// A profile that is a letter without days of its own: it applies wherever it is laid.
    pub(crate) undated: bool,
    pub(crate) rules: Vec<String>,
    pub(crate) register: Vec<String>,
    pub(crate) note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_days() {
        let read = |json: &str| FirstDay::read(&serde_json::from_str(json).unwrap());
        assert!(read("\"2024-01-01\"").is_ok());
        assert!(read(r#"{"not_before":"2024-01-01","not_after":"2024-01-02"}"#).is_ok());
        for bad in [r#"{"not_before":"2024-01-01","not_after":"2024-01-01"}"#, r#"{"not_before":"2024-01-01"}"#, "\"2024\"", "5"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
