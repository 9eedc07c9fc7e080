//! Findings and what they are made of.

use crate::code::{Certainty, Language, Outcome, Severity, Standing};
use crate::mirror::{Restore, Show, Tuple, mirrors};
use crate::plain::Plain;
use pyo3::prelude::*;
use std::collections::BTreeMap;

/// A derived figure: a whole number or a text.
#[derive(Clone, PartialEq, Eq, Hash, IntoPyObject, FromPyObject)]
pub(crate) enum Figure {
    Number(i64),
    Text(String),
}

impl Show for Figure {
    type Core = dieule::Figure;
    fn of(core: &Self::Core) -> Self {
        match core {
            dieule::Figure::Number(number) => Figure::Number(*number),
            dieule::Figure::Text(text) => Figure::Text(text.clone()),
        }
    }
}

impl Restore for Figure {
    fn core(&self) -> Self::Core {
        match self {
            Figure::Number(number) => dieule::Figure::Number(*number),
            Figure::Text(text) => dieule::Figure::Text(text.clone()),
        }
    }
}

mirrors! {
    /// Where a value comes from.
    Citation shows [instrument, at] both_ways {
        /// The instrument's id: `DL12`.
        instrument: String,
        /// The article and clause: `17.4`. None where the source prints none.
        at: Option<String>,
    }

    /// One of the answers between which nothing decides.
    Candidate shows [under, outcome] both_ways {
        /// The instrument or the reading: `DL13`, `calendar.counting=completed_years`.
        under: String,
        /// Its answer.
        outcome: Outcome,
    }

    /// One rule's answer about one record.
    Finding shows [rule, outcome, reason] both_ways {
        /// The rule: `admission.age`.
        rule: String,
        /// The answer.
        outcome: Outcome,
        /// What the answer does to the whole.
        severity: Severity,
        /// Why, as a stable code: `too_young`.
        reason: String,
        /// The figures behind it, by name.
        figures: BTreeMap<String, Figure>,
        /// The fields that are missing, for `unknown`.
        missing: Tuple<String>,
        /// The article.
        citation: Option<Citation>,
        /// The lowest certainty of the values it rests on.
        certainty: Option<Certainty>,
        /// The weakest standing of the values it rests on.
        standing: Standing,
        /// Where two instruments or readings answer differently: each with its answer.
        candidates: Tuple<Candidate>,
    } => {
        /// The message in a language, with its figures.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn message(&self, language: Language) -> String {
            self.core().message(language.0)
        }

        /// What to do about it; empty when nothing needs doing.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn remedy(&self, language: Language) -> String {
            self.core().remedy(language.0)
        }

        /// The citation as people write it: `Điều 17 khoản 4, Điều lệ Đoàn khóa XII`.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn cited(&self, language: Language) -> String {
            self.core().cited(language.0)
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }
}
