//! The letters of a charter as values: what each demands, by when, as of which day, and what in it does not agree.

use super::{LetterFacts, RULES, counts};
use crate::charter::Charter;
use crate::law::Gap;
use crate::rulebook::{Asked, Asks, Bilingual, Comparison, DeadlineWording, LetterText, P, ProvisionInfo, Setting, Step};
use crate::verdict::{Certainty, Citation, Finding, Outcome, Severity, canonical};
use chrono::NaiveDate;
use serde::Serialize;

/// A letter or plan that was chosen, with its demands as they stand on the charter's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The id of its instrument, or of the profile that is a letter: `SEED4`.
    pub id: String,
    /// The speaking name it can be chosen by, `kien_giang_2024`; absent for a profile.
    pub name: Option<String>,
    /// Its title.
    pub title: Bilingual,
    /// The day it was issued; absent where the text leaves it blank.
    pub issued: Option<NaiveDate>,
    /// The day its own counts are of.
    pub data_as_of: Option<NaiveDate>,
    /// First day of the campaign.
    pub begins: Option<NaiveDate>,
    /// Last day of the campaign.
    pub ends: Option<NaiveDate>,
    /// Its phases and deadlines in the order of the text, those without a rule among them.
    pub steps: Vec<LetterStep>,
    /// The rules it demands, in the order of the text; one it demands twice stands there twice.
    pub demands: Vec<Demand>,
    /// Where it does not agree with itself: named, never corrected.
    pub findings: Vec<Finding>,
}

/// A phase or a deadline of a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LetterStep {
    /// The item of the letter.
    pub at: Option<String>,
    /// The first day of a phase; absent for a mere deadline.
    pub begins: Option<NaiveDate>,
    /// The day the deadline names.
    pub last_day: NaiveDate,
    /// Whether that day is still in time; absent where the readings of its wording differ.
    pub last_day_counts: Option<bool>,
    /// How it is written.
    pub wording: DeadlineWording,
}

/// One thing a letter demands, with everything a check of it must say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Demand {
    /// The rule: `data.missing_info`.
    pub rule: String,
    /// The item of the letter.
    pub at: Option<String>,
    /// The value that won, as text: `50/100`, `3`. Absent where none is set, and then the rule does not apply.
    pub threshold: Option<String>,
    /// The provision that holds it: `data.missing_info_share`.
    pub provision: String,
    /// The unit of the threshold; absent for shares, lists and flags.
    pub unit: Option<String>,
    /// What is asked of what is counted; absent where the readings of the letter differ.
    pub comparison: Option<Comparison>,
    /// Who is left out of the count, as codes: `armed_forces`.
    pub excludes: Vec<String>,
    /// What the rule's answer does to the whole.
    pub severity: Severity,
    /// The day the letter's own count is of.
    pub as_of: Option<NaiveDate>,
    /// The day by which it is to be done.
    pub last_day: Option<NaiveDate>,
    /// Whether that day is still in time; absent without such a day, or where the readings of its wording differ.
    pub last_day_counts: Option<bool>,
    /// The lowest certainty of the threshold, the comparison, the exclusions, the day counted as of and the deadline.
    pub certainty: Option<Certainty>,
    /// Which of these are a choice of reading and not printed: `threshold`, `comparison`, `excludes`, `as_of`, `last_day_counts`.
    pub assumed: Vec<String>,
    /// The instrument whose threshold won: the letter, a profile over it, or the charter it repeats.
    pub instrument: Option<String>,
}

impl Letter {
    /// Canonical JSON: the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// The letters chosen, in order, then the profiles that are letters: their demands with the values that won, and what in
    /// them does not agree.
    pub fn letters(&self) -> Vec<Letter> {
        self.letter_texts().iter().map(|text| self.letter(text)).collect()
    }

    fn letter(&self, text: &LetterText) -> Letter {
        let instrument = self.worlds().last().and_then(|world| world.instruments.get(&text.id));
        let nameless = || Bilingual { vi: text.id.clone(), en: text.id.clone() };
        let step = |step: &Step| LetterStep {
            at: step.at.clone(),
            begins: step.begins,
            last_day: step.last_day,
            last_day_counts: self.in_time(step.wording).0,
            wording: step.wording,
        };
        Letter {
            id: text.id.clone(),
            name: instrument.and_then(|instrument| instrument.name.clone()),
            title: instrument.map_or_else(nameless, |instrument| instrument.title.clone()),
            issued: text.issued,
            data_as_of: text.data_as_of,
            begins: text.begins,
            ends: text.ends,
            steps: text.steps.iter().map(step).collect(),
            demands: text.demands.iter().filter_map(|asked| self.demand(text, asked)).collect(),
            findings: self.contradictions(text),
        }
    }

    fn demand(&self, text: &LetterText, asked: &Asked) -> Option<Demand> {
        let compared = self.source().letters.compared.get(&asked.rule)?;
        let threshold = self.stands(compared.threshold)?;
        let bound = if let Asks::ByReading(p, _) = &compared.asks { self.stands(*p) } else { None };
        let comparison = match (&compared.asks, bound.as_ref().and_then(|bound| bound.value.as_ref())) {
            (Asks::Always(comparison), _) => Some(*comparison),
            (Asks::ByReading(_, by), Some(Setting::Choice(option))) => by.get(option).copied(),
            (Asks::ByReading(..), _) => None,
        };
        let left_out = compared.excluded_by.and_then(|p| self.stands(p));
        let excludes = match left_out.as_ref().and_then(|list| list.value.as_ref()) {
            Some(Setting::List(codes)) => codes.clone(),
            _ => compared.excludes.clone(),
        };
        let step = asked.step.and_then(|place| text.steps.get(place));
        let (last_day_counts, read) = step.map_or((None, None), |step| self.in_time(step.wording));
        let certainty = |info: Option<&ProvisionInfo>| info.and_then(|info| info.certainty);
        let rests_on = [
            ("threshold", threshold.certainty),
            ("comparison", certainty(bound.as_ref())),
            ("excludes", certainty(left_out.as_ref())),
            ("as_of", asked.as_of.map(|(_, certainty)| certainty)),
            ("last_day_counts", read),
        ];
        let assumed = rests_on.iter().filter(|(_, certainty)| *certainty == Some(Certainty::Assumed)).map(|(part, _)| (*part).to_owned());
        Some(Demand {
            rule: asked.rule.clone(),
            at: asked.at.clone(),
            threshold: threshold.value.as_ref().map(Setting::to_string),
            provision: threshold.id,
            unit: threshold.unit,
            comparison,
            excludes,
            severity: self.severity(&asked.rule),
            as_of: asked.as_of.map(|(day, _)| day),
            last_day: step.map(|step| step.last_day),
            last_day_counts,
            certainty: rests_on.iter().filter_map(|(_, certainty)| *certainty).min(),
            assumed: assumed.collect(),
            instrument: threshold.instrument,
        })
    }

    /// A provision as it stands on the charter's day.
    fn stands(&self, p: P) -> Option<ProvisionInfo> {
        self.source().provisions.get(p as usize).map(|provision| self.described(p, provision))
    }

    /// Whether the day of a deadline counts, with the certainty of the reading where there is one; nothing where readings differ.
    fn in_time(&self, wording: DeadlineWording) -> (Option<bool>, Option<Certainty>) {
        let mut answers: Vec<Result<bool, Gap>> = Vec::new();
        self.for_each_law("letter.deadline_wording", &mut |law, _| answers.push(counts(law, wording)));
        let first = answers.first().and_then(|answer| answer.as_ref().ok()).copied();
        let agreed = answers.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
        let reading = (wording == DeadlineWording::LatestBefore).then(|| self.stands(P::LetterDeadlineWording));
        (first.filter(|_| agreed), reading.flatten().and_then(|reading| reading.certainty))
    }

    /// The rules about a plan, asked of what this one prints. What it does not print is asked of no rule.
    fn contradictions(&self, text: &LetterText) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (id, facts, at) in printed(text) {
            let rule = RULES.iter().find(|rule| rule.id == id);
            let found = rule.and_then(|rule| self.finding(rule, &facts)).filter(|finding| finding.outcome != Outcome::Met);
            let citation = Some(Citation { instrument: text.id.clone(), at: at.cloned() });
            findings.extend(found.map(|finding| Finding { citation, ..finding }));
        }
        findings
    }
}

/// What a letter prints that could contradict itself: the rule to ask, the facts, the item.
fn printed(text: &LetterText) -> Vec<(&'static str, LetterFacts, Option<&String>)> {
    let LetterText { begins, ends, printed_days, text_percent, table_percent, steps, .. } = text;
    let mut printed = Vec::new();
    if begins.and(*ends).and(*printed_days).is_some() {
        let days = LetterFacts { begins: *begins, ends: *ends, printed_days: *printed_days, ..LetterFacts::default() };
        printed.push(("letter.days", days, text.campaign_at.as_ref()));
    }
    if text_percent.and(*table_percent).is_some() {
        let shares = LetterFacts { text_percent: *text_percent, table_percent: *table_percent, ..LetterFacts::default() };
        printed.push(("letter.shares", shares, text.shares_at.as_ref()));
    }
    for (place, step) in steps.iter().enumerate() {
        let (deadline, deadline_wording) = (Some(step.last_day), Some(step.wording));
        let due = LetterFacts { ends: *ends, deadline, deadline_wording, ..LetterFacts::default() };
        printed.push(("letter.deadline_wording", due.clone(), step.at.as_ref()));
        if ends.is_some() {
            printed.push(("letter.deadlines", due, step.at.as_ref()));
        }
        let before = place.checked_sub(1).and_then(|place| steps.get(place)).filter(|before| before.begins.is_some());
        if let (Some(before), Some(begins)) = (before, step.begins) {
            let phases = LetterFacts { phase_ends: Some(before.last_day), next_phase_begins: Some(begins), ..LetterFacts::default() };
            printed.push(("letter.phases", phases, step.at.as_ref()));
        }
    }
    printed
}
