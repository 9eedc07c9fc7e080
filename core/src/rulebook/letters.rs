//! What letters say of themselves (`letters.toml`, or the `[letter]` part of a profile), before a day is chosen.

use super::ids::P;
use super::schedules::Schedule;
use super::source::{Provision, RuleEntry};
use crate::error::Error;
use crate::record::{codes, iso_day};
use crate::verdict::{Certainty, Severity};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::Value as Json;
use std::collections::BTreeMap;

codes! {
    /// What a demand asks of what is counted: the record that satisfies it, not the one at fault.
    Comparison {
        /// The threshold or more.
        AtLeast = "at_least",
        /// The threshold or less.
        AtMost = "at_most",
        /// More than the threshold.
        MoreThan = "more_than",
        /// Less than the threshold.
        LessThan = "less_than",
        /// The threshold itself.
        Exactly = "exactly",
    }
    /// How a deadline is written.
    DeadlineWording {
        /// To the end of the day, which counts: *đến hết ngày*, *chậm nhất đến ngày*.
        By = "by",
        /// Before the day, which does not count: *trước ngày*.
        Before = "before",
        /// *Chậm nhất trước ngày*: the latest day and the day before in one. Whether the day counts is a reading.
        LatestBefore = "latest_before",
    }
}

/// The letters of the national rulebook, with how each rule that a letter may demand is compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Letters {
    /// By rule.
    pub(crate) compared: BTreeMap<String, Compared>,
    /// By instrument.
    pub(crate) by_instrument: BTreeMap<String, LetterText>,
}

/// How the threshold of a rule is set against what is counted.
#[derive(Debug, Clone)]
pub(crate) struct Compared {
    pub(crate) threshold: P,
    pub(crate) asks: Asks,
    pub(crate) excluded_by: Option<P>,
    /// Who is left out by the formula itself.
    pub(crate) excludes: Vec<String>,
}

/// One comparison, or one for each option of a reading.
#[derive(Debug, Clone)]
pub(crate) enum Asks {
    Always(Comparison),
    ByReading(P, BTreeMap<String, Comparison>),
}

impl Compared {
    /// The provisions that make it a demand when a profile sets them.
    pub(crate) fn set_by(&self) -> impl Iterator<Item = P> {
        let bound = if let Asks::ByReading(p, _) = &self.asks { Some(*p) } else { None };
        [Some(self.threshold), bound, self.excluded_by].into_iter().flatten()
    }
}

/// A letter as it is written.
#[derive(Debug, Clone, Default)]
pub(crate) struct LetterText {
    pub(crate) id: String,
    pub(crate) issued: Option<NaiveDate>,
    pub(crate) data_as_of: Option<NaiveDate>,
    pub(crate) begins: Option<NaiveDate>,
    pub(crate) ends: Option<NaiveDate>,
    pub(crate) printed_days: Option<u32>,
    /// The item that prints the days of the campaign.
    pub(crate) campaign_at: Option<String>,
    pub(crate) text_percent: Option<u32>,
    pub(crate) table_percent: Option<u32>,
    /// The item that prints the second share.
    pub(crate) shares_at: Option<String>,
    pub(crate) steps: Vec<Step>,
    pub(crate) demands: Vec<Asked>,
}

/// A phase or a deadline of a letter.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) at: Option<String>,
    pub(crate) begins: Option<NaiveDate>,
    pub(crate) last_day: NaiveDate,
    pub(crate) wording: DeadlineWording,
}

/// A rule that a letter demands.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) rule: String,
    pub(crate) at: Option<String>,
    /// The place of its deadline among the steps, from 0.
    pub(crate) step: Option<usize>,
    pub(crate) as_of: Option<(NaiveDate, Certainty)>,
}

/// What profiles and letters lay over the law of a day besides values.
#[derive(Debug, Clone, Default)]
pub(crate) struct Laid {
    /// The letters chosen, then the profiles that are letters.
    pub(crate) letters: Vec<LetterText>,
    /// The plans of the letters chosen and of profiles, then those that are no letter's.
    pub(crate) schedules: Vec<Schedule>,
    /// How much rules weigh, where a profile says so.
    pub(crate) severities: BTreeMap<String, Severity>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    compared: BTreeMap<String, RawCompared>,
    letters: BTreeMap<String, RawLetter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCompared {
    threshold: String,
    asks: RawAsks,
    bound: Option<String>,
    excluded_by: Option<String>,
    #[serde(default)]
    excludes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum RawAsks {
    Always(Comparison),
    ByReading(BTreeMap<String, Comparison>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLetter {
    issued: Option<String>,
    data_as_of: Option<String>,
    begins: Option<String>,
    ends: Option<String>,
    printed_days: Option<u32>,
    campaign_at: Option<String>,
    text_percent: Option<u32>,
    table_percent: Option<u32>,
    shares_at: Option<String>,
    #[serde(default)]
    steps: Vec<RawStep>,
    demands: Vec<RawDemand>,
    #[serde(default)]
    describes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStep {
    at: String,
    begins: Option<String>,
    last_day: String,
    wording: DeadlineWording,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDemand {
    rule: String,
    at: Option<String>,
    step: Option<usize>,
    as_of: Option<RawAsOf>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RawAsOf {
    Printed,
    Assumed,
}

impl Letters {
    /// Read the file and hold it against rules and provisions: a rule that a letter's values feed is demanded or described.
    pub(super) fn read(json: Json, rules: &BTreeMap<String, RuleEntry>, provisions: &[Provision]) -> Result<Self, Error> {
        let file: RawFile = serde_json::from_value(json).map_err(|error| wrong(&error.to_string()))?;
        let mut letters = Letters::default();
        for (rule, raw) in file.compared {
            let entry = rules.get(&rule).ok_or_else(|| wrong(&format!("compares the unknown rule {rule}")))?;
            let compared = compared(raw)?;
            if !compared.set_by().all(|p| entry.reads.contains(&p)) {
                return Err(wrong(&format!("{rule} does not read what it is compared by")));
            }
            letters.compared.insert(rule, compared);
        }
        for (id, mut raw) in file.letters {
            let describes = std::mem::take(&mut raw.describes);
            let letter = letter(id.clone(), raw, &letters.compared)?;
            let said = |rule: &String| describes.contains(rule) || letter.demands.iter().any(|asked| asked.rule == *rule);
            let fed =
                provisions.iter().filter(|provision| provision.rows.iter().any(|row| row.by == id)).flat_map(|provision| &provision.rules);
            if let Some(rule) = fed.into_iter().find(|rule| !said(rule)) {
                return Err(wrong(&format!("{id} feeds {rule} and neither demands nor describes it")));
            }
            letters.by_instrument.insert(id, letter);
        }
        Ok(letters)
    }
}

fn wrong(why: &str) -> Error {
    Error::Rulebook(format!("letters: {why}"))
}

fn compared(raw: RawCompared) -> Result<Compared, Error> {
    let named = |id: &str| P::named(id).ok_or_else(|| wrong(&format!("unknown provision {id}")));
    let RawCompared { threshold, asks, bound, excluded_by, excludes } = raw;
    let asks = match (asks, bound) {
        (RawAsks::Always(comparison), None) => Asks::Always(comparison),
        (RawAsks::ByReading(by), Some(bound)) => Asks::ByReading(named(&bound)?, by),
        _ => return Err(wrong("`bound` and comparisons by option go together")),
    };
    Ok(Compared { threshold: named(&threshold)?, asks, excluded_by: excluded_by.as_deref().map(named).transpose()?, excludes })
}

fn letter(id: String, raw: RawLetter, compared: &BTreeMap<String, Compared>) -> Result<LetterText, Error> {
    let day = |text: Option<String>| text.map(|text| iso_day(&text).ok_or_else(|| wrong(&format!("{text} is no day")))).transpose();
    let data_as_of = day(raw.data_as_of)?;
    let mut steps = Vec::new();
    for RawStep { at, begins, last_day, wording } in raw.steps {
        let last_day = day(Some(last_day))?.ok_or_else(|| wrong("a step has a last day"))?;
        steps.push(Step { at: Some(at), begins: day(begins)?, last_day, wording });
    }
    let mut demands = Vec::new();
    for RawDemand { rule, at, step, as_of } in raw.demands {
        let step = step.map(|step| step.checked_sub(1).filter(|place| *place < steps.len()).ok_or_else(|| wrong("no such step")));
        if !compared.contains_key(&rule) {
            return Err(wrong(&format!("{id} demands {rule}, which is not compared")));
        }
        let as_of = match as_of {
            None => None,
            Some(how) => {
                let day = data_as_of.ok_or_else(|| wrong(&format!("{id} names no day its data are of")))?;
                Some((day, if matches!(how, RawAsOf::Printed) { Certainty::Text } else { Certainty::Assumed }))
            }
        };
        demands.push(Asked { rule, at, step: step.transpose()?, as_of });
    }
    Ok(LetterText {
        id,
        issued: day(raw.issued)?,
        data_as_of,
        begins: day(raw.begins)?,
        ends: day(raw.ends)?,
        printed_days: raw.printed_days,
        campaign_at: raw.campaign_at,
        text_percent: raw.text_percent,
        table_percent: raw.table_percent,
        shares_at: raw.shares_at,
        steps,
        demands,
    })
}

#[cfg(test)]
mod tests {
    use super::super::instrument::InstrumentKind;
    use super::super::source::Source;
    use super::*;

    #[test]
    fn every_letter_that_can_be_chosen_says_what_it_demands() {
        let source = Source::national().unwrap();
        let ids = source.instruments.values().filter(|instrument| instrument.kind == InstrumentKind::Campaign).map(|i| &i.id);
        assert!(ids.eq(source.letters.by_instrument.keys()));
    }

    #[test]
    fn a_file_that_contradicts_the_rulebook_is_refused() {
        let source = Source::national().unwrap();
        let read = |letters: &str| {
            let text = format!("[compared]\n\"data.transfers\" = {{ threshold = \"data.open_transfers\", asks = \"at_most\" }}\n{letters}");
            let json = crate::rulebook::toml_to_json(&text).unwrap();
            Letters::read(json, &source.rules, &source.provisions).map(drop).map_err(|error| error.to_string())
        };
        assert_eq!(read("[letters.CT2027]\ndemands = []"), Ok(()));
        for (letters, why) in [
            ("\"data.transfer\" = { threshold = \"data.open_transfers\", asks = \"at_most\" }\n[letters]", "unknown rule"),
            ("\"data.access\" = { threshold = \"data.open_transfers\", asks = \"at_most\" }\n[letters]", "does not read"),
            ("\"data.access\" = { threshold = \"data.accesses\", asks = \"at_most\" }\n[letters]", "unknown provision"),
            ("\"data.access\" = { threshold = \"data.access_share\", asks = { a = \"at_most\" } }\n[letters]", "go together"),
            ("[letters.CT2027]\nissued = \"May\"\ndemands = []", "no day"),
            ("[letters.CT2027]\ndemands = [ { rule = \"data.access\" } ]", "not compared"),
            ("[letters.CT2027]\ndemands = [ { rule = \"data.transfers\", step = 1 } ]", "no such step"),
            ("[letters.CT2027]\ndemands = [ { rule = \"data.transfers\", as_of = \"printed\" } ]", "names no day"),
            ("[letters.DH2022]\ndemands = []", "neither demands nor describes"),
        ] {
            assert!(read(letters).is_err_and(|error| error.contains(why)), "{letters}");
        }
    }
}
