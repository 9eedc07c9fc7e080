//! Letters: what each demands, by when, and what in it does not agree.

use crate::describe::Bilingual;
use crate::held::says;
use crate::verdict::FindingFields;
use napi_derive::napi;

/// A phase or a deadline of a letter.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct LetterStep {
    /// The item of the letter.
    pub at: Option<String>,
    /// The first day of a phase; null for a mere deadline.
    #[napi(ts_type = "IsoDate")]
    pub begins: Option<String>,
    /// The day the deadline names.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// Whether that day is still in time; null where the readings of its wording differ.
    pub last_day_counts: Option<bool>,
    /// How it is written.
    #[napi(ts_type = "DeadlineWording")]
    pub wording: &'static str,
}

/// One thing a letter demands, with everything a check of it must say.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Demand {
    /// The rule: `data.missing_info`.
    pub rule: String,
    /// The item of the letter.
    pub at: Option<String>,
    /// The value that won, as text: `50/100`, `3`. Null where none is set, and then the rule does not apply.
    pub threshold: Option<String>,
    /// The provision that holds it: `data.missing_info_share`.
    pub provision: String,
    /// The unit of the threshold; null for shares, lists and flags.
    pub unit: Option<String>,
    /// What is asked of what is counted; null where the readings of the letter differ.
    #[napi(ts_type = "Comparison")]
    pub comparison: Option<&'static str>,
    /// Who is left out of the count, as codes: `armed_forces`.
    pub excludes: Vec<String>,
    /// What the rule's answer does to the whole.
    #[napi(ts_type = "Severity")]
    pub severity: &'static str,
    /// The day the letter's own count is of.
    #[napi(ts_type = "IsoDate")]
    pub as_of: Option<String>,
    /// The day by which it is to be done.
    #[napi(ts_type = "IsoDate")]
    pub last_day: Option<String>,
    /// Whether that day is still in time; null without such a day, or where the readings of its wording differ.
    pub last_day_counts: Option<bool>,
    /// The lowest certainty of the threshold, the comparison, the exclusions, the day counted as of and the deadline.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Which of these are a choice of reading: `threshold`, `comparison`, `excludes`, `as_of`, `last_day_counts`.
    pub assumed: Vec<String>,
    /// The instrument whose threshold won: the letter, a profile over it, or the charter it repeats.
    pub instrument: Option<String>,
}

/// The fields of a letter.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct LetterFields {
    /// The id of its instrument, or of the profile that is a letter: `SEED4`.
    pub id: String,
    /// The speaking name it can be chosen by, `kien_giang_2024`; null for a profile.
    pub name: Option<String>,
    /// Its title.
    pub title: Bilingual,
    /// The day it was issued; null where the text leaves it blank.
    #[napi(ts_type = "IsoDate")]
    pub issued: Option<String>,
    /// The day its own counts are of.
    #[napi(ts_type = "IsoDate")]
    pub data_as_of: Option<String>,
    /// First day of the campaign.
    #[napi(ts_type = "IsoDate")]
    pub begins: Option<String>,
    /// Last day of the campaign.
    #[napi(ts_type = "IsoDate")]
    pub ends: Option<String>,
    /// Its phases and deadlines in the order of the text, those without a rule among them.
    pub steps: Vec<LetterStep>,
    /// The rules it demands, in the order of the text; one it demands twice stands there twice.
    pub demands: Vec<Demand>,
    /// Where it does not agree with itself: named, never corrected.
    pub findings: Vec<FindingFields>,
}

impl From<&dieule::LetterStep> for LetterStep {
    fn from(step: &dieule::LetterStep) -> Self {
        let dieule::LetterStep { at, begins, last_day, last_day_counts, wording } = step;
        LetterStep {
            at: at.clone(),
            begins: begins.map(|day| day.to_string()),
            last_day: last_day.to_string(),
            last_day_counts: *last_day_counts,
            wording: wording.code(),
        }
    }
}

impl From<&dieule::Demand> for Demand {
    fn from(demand: &dieule::Demand) -> Self {
        let dieule::Demand {
            rule,
            at,
            threshold,
            provision,
            unit,
            comparison,
            excludes,
            severity,
            as_of,
            last_day,
            last_day_counts,
            certainty,
            assumed,
            instrument,
        } = demand;
        Demand {
            rule: rule.clone(),
            at: at.clone(),
            threshold: threshold.clone(),
            provision: provision.clone(),
            unit: unit.clone(),
            comparison: comparison.map(dieule::Comparison::code),
            excludes: excludes.clone(),
            severity: severity.code(),
            as_of: as_of.map(|day| day.to_string()),
            last_day: last_day.map(|day| day.to_string()),
            last_day_counts: *last_day_counts,
            certainty: certainty.map(dieule::Certainty::code),
            assumed: assumed.clone(),
            instrument: instrument.clone(),
        }
    }
}

/// A letter or plan that was chosen.
#[napi]
#[derive(Debug)]
pub struct Letter {
    pub(crate) inner: dieule::Letter,
}

says!(Letter);

#[napi]
impl Letter {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> LetterFields {
        let dieule::Letter { id, name, title, issued, data_as_of, begins, ends, steps, demands, findings } = &self.inner;
        let day = |day: &Option<dieule::NaiveDate>| day.map(|day| day.to_string());
        LetterFields {
            id: id.clone(),
            name: name.clone(),
            title: title.clone().into(),
            issued: day(issued),
            data_as_of: day(data_as_of),
            begins: day(begins),
            ends: day(ends),
            steps: steps.iter().map(LetterStep::from).collect(),
            demands: demands.iter().map(Demand::from).collect(),
            findings: findings.iter().map(FindingFields::from).collect(),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    fn finding(&self, place: u32) -> Option<&dieule::Finding> {
        self.inner.findings.get(place as usize)
    }
}
