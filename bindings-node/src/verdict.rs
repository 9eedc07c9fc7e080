//! Verdicts: held whole on the Rust side, turned into objects when a host reads them.

use crate::failure::{Failure, Stop, answer};
use crate::held::{held, in_language, says};
use crate::naming::{camel, snake};
use crate::value::needed;
use dieule::Figure;
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a value comes from.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Citation {
    /// The instrument's id: `DL12`.
    pub instrument: String,
    /// The article and clause: `17.4`; null where the source prints none.
    pub at: Option<String>,
}

/// One of the answers between which nothing decides.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct Candidate {
    /// The instrument or the reading: `DL13`, `calendar.counting=completed_years`.
    pub under: String,
    /// Its answer.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
}

/// One rule's answer about one record.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FindingFields {
    /// The rule: `admission.age`.
    pub rule: String,
    /// The answer.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
    /// What the answer does to the whole.
    #[napi(ts_type = "Severity")]
    pub severity: &'static str,
    /// Why, as a code that is stable and the same in every language: `too_young`.
    pub reason: String,
    /// The figures behind it.
    #[napi(ts_type = "Record<string, number | string>")]
    pub figures: BTreeMap<String, Either<i64, String>>,
    /// The fields that are missing, for `unknown`, spelt as in the facts.
    pub missing: Vec<String>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty of the values it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// The weakest standing of the values it rests on.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// Where two instruments or readings answer differently: each with its answer.
    pub candidates: Vec<Candidate>,
}

impl From<&dieule::Citation> for Citation {
    fn from(dieule::Citation { instrument, at }: &dieule::Citation) -> Self {
        Citation { instrument: instrument.clone(), at: at.clone() }
    }
}

impl From<&dieule::Candidate> for Candidate {
    fn from(dieule::Candidate { under, outcome }: &dieule::Candidate) -> Self {
        Candidate { under: under.clone(), outcome: outcome.code() }
    }
}

/// Figures by name.
pub(crate) fn figures_of(figures: &dieule::Figures) -> BTreeMap<String, Either<i64, String>> {
    let figure = |figure: &Figure| match figure {
        Figure::Number(number) => Either::A(*number),
        Figure::Text(text) => Either::B(text.clone()),
    };
    figures.iter().map(|(name, value)| (name.clone(), figure(value))).collect()
}

impl From<&dieule::Finding> for FindingFields {
    fn from(finding: &dieule::Finding) -> Self {
        let dieule::Finding { rule, outcome, severity, reason, figures, missing, citation, certainty, standing, candidates } = finding;
        FindingFields {
            rule: rule.clone(),
            outcome: outcome.code(),
            severity: severity.code(),
            reason: reason.clone(),
            figures: figures_of(figures),
            missing: missing.iter().map(|field| camel(field)).collect(),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            candidates: candidates.iter().map(Candidate::from).collect(),
        }
    }
}

/// The answer to one question about one record.
#[napi]
#[derive(Debug)]
pub struct Verdict {
    inner: Arc<dieule::Verdict>,
}

held!(Verdict);
says!(Verdict);

#[napi]
impl Verdict {
    /// The question or rule asked.
    #[napi(getter)]
    pub fn question(&self) -> &str {
        &self.inner.question
    }

    /// The answer.
    #[napi(getter, ts_return_type = "Outcome")]
    pub fn outcome(&self) -> &'static str {
        self.inner.outcome.code()
    }

    /// Every rule that is not met, in the order of the articles.
    #[napi]
    pub fn findings(&self) -> Vec<FindingFields> {
        self.inner.findings.iter().map(FindingFields::from).collect()
    }

    /// The fields whose absence leaves something unknown.
    #[napi]
    pub fn missing(&self) -> Vec<String> {
        self.inner.missing.iter().map(|field| camel(field)).collect()
    }

    /// The verdict in words.
    #[napi]
    pub fn explain(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(in_language(language).map(|language| self.inner.explain(language)))
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        self.inner.findings.get(place as usize)
    }
}

/// Read a stored verdict.
#[napi]
pub fn verdict_from_json(text: Unknown<'_>) -> napi::Result<Either<Verdict, Failure>> {
    let read = || -> Result<Verdict, Stop> {
        let text: String = needed(text, "verdict", "text")?;
        Ok(dieule::Verdict::from_json(&text)?.into())
    };
    answer(read())
}

/// A field's name as people say it.
#[napi]
pub fn field_name(field: Unknown<'_>, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
    let read = || -> Result<String, Stop> {
        let field: String = needed(field, "name", "field")?;
        Ok(dieule::field_name(&snake(&field), in_language(language)?))
    };
    answer(read())
}

/// A code as people say it.
#[napi]
pub fn word_for(code: Unknown<'_>, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
    let read = || -> Result<String, Stop> {
        let code: String = needed(code, "name", "code")?;
        Ok(dieule::word_for(&code, in_language(language)?))
    };
    answer(read())
}

/// A name as it is compared.
#[napi]
pub fn normalized_name(text: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
    answer(needed(text, "name", "text").map(|text: String| dieule::normalized_name(&text)))
}
