//! What a page shows, as compact JSON: every text once, findings as small numbers that point at them.

use super::outline::{Outline, Selection};
use super::{ReportOptions, cited};
use crate::messages::{caveat_about, field_name, in_language, report_word, report_words, shown_day as day, title, word_for};
use crate::review::{Review, ReviewFinding, Subject};
use crate::verdict::{Certainty, Language, Outcome, Severity, Standing};
use serde::Serialize;
use std::collections::BTreeMap;

/// Everything `core/report/page.js` reads. Its fields are named there in the same way.
#[derive(Serialize)]
pub(super) struct Data<'a> {
    language: Language,
    title: &'a str,
    day: String,
    law: Vec<&'a str>,
    letters: Vec<&'a str>,
    profiles: Vec<&'a str>,
    caveat: String,
    receipt: Vec<[String; 2]>,
    words: BTreeMap<&'a str, &'a str>,
    codes: Codes,
    whole: bool,
    keys: bool,
    first_row: usize,
    /// Units, members, members not met.
    totals: [u64; 3],
    main: Option<usize>,
    first: &'a [usize],
    apart: &'a [usize],
    units: Units<'a>,
    texts: Vec<String>,
    /// Each rule's id and title.
    rules: Vec<[String; 2]>,
    /// What findings say, each once; see [`Kinds`].
    kinds: Vec<[usize; 9]>,
    findings: Findings<'a>,
    accepted: Vec<Accepted<'a>>,
    not_asked: Vec<NotAsked<'a>>,
    /// Per rule asked, of the whole list: its place in `rules`, then rows met, not met, needing a decision, unknown, accepted.
    counts: Vec<[u64; 6]>,
    /// Years, men, women, sex not stated.
    ages: Vec<[u64; 4]>,
    age_lines: &'a [u32],
}

/// The codes that findings point at, in order, each with its word.
#[derive(Serialize)]
struct Codes {
    outcome: Vec<[String; 2]>,
    severity: Vec<[String; 2]>,
    certainty: Vec<[String; 2]>,
    standing: Vec<[String; 2]>,
}

/// The units, column by column.
#[derive(Serialize)]
struct Units<'a> {
    row: Vec<usize>,
    code: Vec<Option<&'a str>>,
    name: Vec<Option<&'a str>>,
    /// The unit above, by its position here; -1 for none.
    up: Vec<i64>,
    members: Vec<u64>,
    branches: Vec<u64>,
    members_not_met: Vec<u64>,
}

/// The findings, column by column.
#[derive(Serialize, Default)]
struct Findings<'a> {
    kind: Vec<usize>,
    /// The unit concerned, by its position; -1 for none.
    unit: Vec<i64>,
    row: Vec<usize>,
    /// Members' keys, only where they were asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    key: Vec<Option<&'a str>>,
}

/// An acceptance, with what it took out of the findings.
#[derive(Serialize)]
struct Accepted<'a> {
    /// The word for what became of it.
    state: &'a str,
    rule: usize,
    /// What was found, where it applies; -1 for nothing.
    kind: i64,
    unit: i64,
    /// The row of the finding; where there is none, of the acceptance in its own list.
    row: usize,
    key: Option<&'a str>,
    by: &'a str,
    why: &'a str,
    until: String,
}

/// A rule that was not asked, or not of every row.
#[derive(Serialize)]
struct NotAsked<'a> {
    rule: usize,
    missing: Vec<String>,
    provision: Option<&'a str>,
}

/// Texts, each once, by the place it has among them.
#[derive(Default)]
struct Texts {
    all: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl Texts {
    fn place(&mut self, text: String) -> usize {
        if let Some(place) = self.places.get(&text) {
            return *place;
        }
        let place = self.all.len();
        self.places.insert(text.clone(), place);
        self.all.push(text);
        place
    }
}

/// What findings say: rule, subject, outcome, severity, message, what to do, citation, certainty and standing, as places.
#[derive(Default)]
struct Kinds {
    all: Vec<[usize; 9]>,
    places: BTreeMap<[usize; 9], usize>,
}

impl Kinds {
    fn place(&mut self, kind: [usize; 9]) -> usize {
        *self.places.entry(kind).or_insert_with(|| {
            self.all.push(kind);
            self.all.len() - 1
        })
    }
}

/// A position for the page: -1 where there is none.
fn or_none(position: Option<usize>) -> i64 {
    position.and_then(|position| i64::try_from(position).ok()).unwrap_or(-1)
}

/// The rules with their titles: those that were asked, in their order, then those that findings add.
#[derive(Default)]
struct Rules {
    all: Vec<[String; 2]>,
    places: BTreeMap<String, usize>,
}

impl Rules {
    fn place(&mut self, rule: &str, language: Language) -> usize {
        if let Some(place) = self.places.get(rule) {
            return *place;
        }
        let place = self.all.len();
        self.places.insert(rule.to_owned(), place);
        self.all.push([rule.to_owned(), in_language(&title(rule), language).to_owned()]);
        place
    }
}

pub(super) fn data(review: &Review, outline: &Outline<'_>, shown: &Selection, title: &str, options: &ReportOptions) -> String {
    let language = options.language;
    let mut rules = Rules::default();
    let counts = review.rules.iter().map(|count| {
        let place = rules.place(&count.rule, language) as u64;
        [place, count.met, count.not_met, count.needs_decision, count.unknown, count.accepted]
    });
    let counts: Vec<[u64; 6]> = counts.collect();
    let mut said = Said { review, language, rules, texts: Texts::default(), kinds: Kinds::default() };
    let findings = findings(review, outline, shown, options, &mut said);
    let accepted = accepted(review, outline, shown, options, &mut said);
    let not_asked = review.not_asked.iter().map(|rule| NotAsked {
        rule: said.rules.place(&rule.rule, language),
        missing: rule.missing.iter().map(|field| field_name(field, language)).collect(),
        provision: rule.provision.as_deref(),
    });
    let not_asked = not_asked.collect();
    let Said { rules, texts, kinds, .. } = said;
    let (law, letters, profiles) = applied(review, language);
    let data = Data {
        language,
        title,
        day: day(review.receipt.day, language),
        caveat: caveat_about(review.standing, law.last().copied().unwrap_or_default(), language),
        law,
        letters,
        profiles,
        receipt: receipt(review, language),
        words: report_words(language).collect(),
        codes: codes(language),
        whole: shown.whole,
        keys: options.keys,
        first_row: options.first_row,
        totals: shown.totals,
        main: shown.main,
        first: &shown.first,
        apart: &shown.apart,
        units: units(outline, shown),
        texts: texts.all,
        rules: rules.all,
        kinds: kinds.all,
        findings,
        accepted,
        not_asked,
        counts: if shown.whole { counts } else { Vec::new() },
        ages: if shown.whole {
            review.ages.iter().map(|age| [age.years.into(), age.male, age.female, age.unstated]).collect()
        } else {
            Vec::new()
        },
        age_lines: &review.age_lines,
    };
    serde_json::to_string(&data).unwrap_or_default()
}

/// What findings say, and where it is kept.
struct Said<'a> {
    review: &'a Review,
    language: Language,
    rules: Rules,
    texts: Texts,
    kinds: Kinds,
}

impl Said<'_> {
    fn kind(&mut self, found: &ReviewFinding) -> usize {
        let (finding, language) = (&found.finding, self.language);
        self.kinds.place([
            self.rules.place(&finding.rule, language),
            found.subject as usize,
            finding.outcome as usize,
            finding.severity as usize,
            self.texts.place(finding.message(language)),
            self.texts.place(finding.remedy(language)),
            self.texts.place(cited(self.review, finding, language)),
            // A finding that rests on no value has nothing to be uncertain of.
            finding.certainty.unwrap_or(Certainty::Text) as usize,
            finding.standing as usize,
        ])
    }
}

/// The position of the unit a finding is about among those shown.
fn unit_of(outline: &Outline<'_>, shown: &Selection, found: &ReviewFinding) -> i64 {
    or_none(outline.place_of(found).and_then(|place| shown.places.binary_search(&place).ok()))
}

/// The key of a member, where keys were asked for.
fn key_of<'a>(found: &'a ReviewFinding, options: &ReportOptions) -> Option<&'a str> {
    found.key.as_deref().filter(|_| options.keys && found.subject == Subject::Member)
}

fn findings<'a>(
    review: &'a Review,
    outline: &Outline<'_>,
    shown: &Selection,
    options: &ReportOptions,
    said: &mut Said<'_>,
) -> Findings<'a> {
    let mut columns = Findings::default();
    for found in shown.findings.iter().filter_map(|position| review.findings.get(*position)) {
        columns.kind.push(said.kind(found));
        columns.unit.push(unit_of(outline, shown, found));
        columns.row.push(found.row);
        if options.keys {
            columns.key.push(key_of(found, options));
        }
    }
    columns
}

fn accepted<'a>(
    review: &'a Review,
    outline: &Outline<'_>,
    shown: &Selection,
    options: &ReportOptions,
    said: &mut Said<'_>,
) -> Vec<Accepted<'a>> {
    let listed = shown.accepted.iter().filter_map(|position| review.accepted.get(*position)).map(|accepted| {
        let found = accepted.finding.as_ref();
        Accepted {
            state: report_word(&format!("accepted_{}", accepted.state.code()), options.language),
            rule: said.rules.place(&accepted.rule, options.language),
            kind: or_none(found.map(|found| said.kind(found))),
            unit: found.map_or(-1, |found| unit_of(outline, shown, found)),
            row: found.map_or(accepted.row, |found| found.row),
            // Whose key it is nobody knows where nothing was found.
            key: found.map_or(Some(accepted.key.as_str()).filter(|_| options.keys), |found| key_of(found, options)),
            by: &accepted.by,
            why: &accepted.why,
            until: day(accepted.until, options.language),
        }
    });
    listed.collect()
}

fn units<'a>(outline: &Outline<'a>, shown: &Selection) -> Units<'a> {
    let units: Vec<_> = shown.places.iter().filter_map(|place| outline.units.get(*place)).collect();
    let column = |which: usize| shown.figures.iter().map(|figures| figures.get(which).copied().unwrap_or_default()).collect();
    Units {
        row: units.iter().map(|unit| unit.row).collect(),
        code: units.iter().map(|unit| unit.code.as_deref()).collect(),
        name: units.iter().map(|unit| unit.name.as_deref()).collect(),
        up: shown.up.iter().map(|up| or_none(*up)).collect(),
        members: column(0),
        branches: column(1),
        members_not_met: column(2),
    }
}

/// The titles of the charter, of the letters and of the profiles.
fn applied(review: &Review, language: Language) -> (Vec<&str>, Vec<&str>, Vec<&str>) {
    let titles = review.law.iter().map(|instrument| in_language(&instrument.title, language));
    let profiles = review.receipt.profiles.len();
    let charters = review.law.len().saturating_sub(review.receipt.campaigns.len() + profiles);
    let mut law: Vec<&str> = titles.collect();
    let mut letters = law.split_off(charters.min(law.len()));
    let profiles = letters.split_off(letters.len().saturating_sub(profiles));
    (law, letters, profiles)
}

fn receipt(review: &Review, language: Language) -> Vec<[String; 2]> {
    let receipt = &review.receipt;
    let line = |key: &str, text: String| [report_word(key, language).to_owned(), text];
    let mut lines = vec![
        line("day", day(receipt.day, language)),
        line("receipt_library", receipt.library.clone()),
        line("receipt_rulebook", receipt.rulebook.clone()),
        line("receipt_hash", receipt.rulebook_hash.clone()),
    ];
    lines.extend(receipt.campaigns.iter().map(|campaign| line("receipt_letter", campaign.clone())));
    lines.extend(receipt.profiles.iter().map(|profile| line("receipt_profile", format!("{} · {}", profile.id, profile.hash))));
    lines.extend(receipt.pins.iter().map(|(instrument, first)| line("receipt_pin", format!("{instrument} · {}", day(*first, language)))));
    lines.extend(receipt.floor.map(|floor| {
        let floor = [floor.certainty.code(), floor.standing.code()].map(|code| word_for(code, language));
        line("receipt_floor", floor.join(" · "))
    }));
    lines
}

fn codes(language: Language) -> Codes {
    let said = |codes: &[&str]| codes.iter().map(|code| [(*code).to_owned(), word_for(code, language)]).collect();
    let severity = |code: &&str| [(*code).to_owned(), report_word(&format!("one_{code}"), language).to_owned()];
    Codes {
        outcome: said(Outcome::CODES),
        severity: Severity::CODES.iter().map(severity).collect(),
        certainty: said(Certainty::CODES),
        standing: said(Standing::CODES),
    }
}
