//! What people read: messages, citations and explanations from `rulebook/messages`, in Vietnamese and English.

use crate::charter::Charter;
use crate::error::Error;
use crate::ratio::grouped;
use crate::record::iso_day;
use crate::repair::Way;
use crate::rulebook::{Bilingual, national, toml_to_json};
use crate::verdict::{Candidate, Citation, Figure, Finding, Language, Outcome, Severity, Standing, Verdict};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Messages {
    rules: BTreeMap<String, BTreeMap<String, Bilingual>>,
    words: BTreeMap<String, Bilingual>,
    fields: BTreeMap<String, Bilingual>,
    codes: BTreeMap<String, Bilingual>,
    /// Machine → states, actions, roles → id; what every machine shares stands under `every`.
    procedures: BTreeMap<String, BTreeMap<String, BTreeMap<String, Bilingual>>>,
    /// Steps of a score, and why they came to what they came to.
    scoring: BTreeMap<String, Bilingual>,
    /// Sentences about a rating, and what the shipped tables' facts and codes are called.
    rating: BTreeMap<String, Bilingual>,
    #[cfg(feature = "report")]
    report: BTreeMap<String, Bilingual>,
}

/// The files of messages: one per chapter, besides what they share.
const FILES: &[(&str, &str)] = &[
    ("account", include_str!("../rulebook/messages/account.toml")),
    ("admission", include_str!("../rulebook/messages/admission.toml")),
    ("ahead", include_str!("../rulebook/messages/ahead.toml")),
    ("appeal", include_str!("../rulebook/messages/appeal.toml")),
    ("card", include_str!("../rulebook/messages/card.toml")),
    ("data", include_str!("../rulebook/messages/data.toml")),
    ("discipline", include_str!("../rulebook/messages/discipline.toml")),
    ("dues", include_str!("../rulebook/messages/dues.toml")),
    ("every_rule", include_str!("../rulebook/messages/every_rule.toml")),
    ("fields", include_str!("../rulebook/messages/fields.toml")),
    ("identity", include_str!("../rulebook/messages/identity.toml")),
    ("letter", include_str!("../rulebook/messages/letter.toml")),
    ("mapping", include_str!("../rulebook/messages/mapping.toml")),
    ("maturity", include_str!("../rulebook/messages/maturity.toml")),
    ("organization", include_str!("../rulebook/messages/organization.toml")),
    ("plan", include_str!("../rulebook/messages/plan.toml")),
    ("procedures", include_str!("../rulebook/messages/procedures.toml")),
    ("quota", include_str!("../rulebook/messages/quota.toml")),
    ("reconcile", include_str!("../rulebook/messages/reconcile.toml")),
    ("record", include_str!("../rulebook/messages/record.toml")),
    ("removal", include_str!("../rulebook/messages/removal.toml")),
    ("repairs", include_str!("../rulebook/messages/repairs.toml")),
    #[cfg(feature = "report")]
    ("report", include_str!("../rulebook/messages/report.toml")),
    ("rights", include_str!("../rulebook/messages/rights.toml")),
    ("review", include_str!("../rulebook/messages/review.toml")),
    ("rollout", include_str!("../rulebook/messages/rollout.toml")),
    ("transfer", include_str!("../rulebook/messages/transfer.toml")),
    ("rating", include_str!("../rulebook/messages/rating.toml")),
    ("training", include_str!("../rulebook/messages/training.toml")),
    ("party_introduction", include_str!("../rulebook/messages/party_introduction.toml")),
    ("scoring", include_str!("../rulebook/messages/scoring.toml")),
    ("schedule", include_str!("../rulebook/messages/schedule.toml")),
    ("statistics", include_str!("../rulebook/messages/statistics.toml")),
    ("engagement", include_str!("../rulebook/messages/engagement.toml")),
    #[cfg(feature = "report")]
    ("score_report", include_str!("../rulebook/messages/score_report.toml")),
    ("words", include_str!("../rulebook/messages/words.toml")),
];

static MESSAGES: LazyLock<Messages> = LazyLock::new(|| read().unwrap_or_default());

fn read() -> Result<Messages, Error> {
    let mut all = Messages::default();
    for (name, text) in FILES {
        let json = toml_to_json(text).map_err(Error::Rulebook)?;
        let file: Messages = serde_json::from_value(json).map_err(|error| Error::Rulebook(format!("messages/{name}: {error}")))?;
        #[cfg(feature = "report")]
        all.report.extend(file.report);
        let Messages { rules, words, fields, codes, procedures, scoring, rating, .. } = file;
        let twice = add(&mut all.rules, rules).or(add(&mut all.words, words));
        let twice = twice.or(add(&mut all.fields, fields)).or(add(&mut all.codes, codes));
        let twice = twice.or(add(&mut all.procedures, procedures)).or(add(&mut all.scoring, scoring));
        let twice = twice.or(add(&mut all.rating, rating));
        if let Some(key) = twice {
            return Err(Error::Rulebook(format!("messages/{name}: `{key}` stands in another file already")));
        }
    }
    Ok(all)
}

/// Add what a file says to what the others say; a key that stood there already is given back.
fn add<T>(all: &mut BTreeMap<String, T>, more: BTreeMap<String, T>) -> Option<String> {
    let twice = more.keys().find(|key| all.contains_key(*key)).cloned();
    all.extend(more);
    twice
}

pub(crate) fn in_language(text: &Bilingual, language: Language) -> &str {
    match language {
        Language::Vi => &text.vi,
        Language::En => &text.en,
    }
}

pub(crate) fn word(key: &str, language: Language) -> &'static str {
    MESSAGES.words.get(key).map_or("", |text| in_language(text, language))
}

/// What a rule asks, in both languages.
pub(crate) fn title(rule: &str) -> Bilingual {
    let title = MESSAGES.rules.get(rule).and_then(|texts| texts.get("title"));
    title.cloned().unwrap_or_else(|| Bilingual { vi: rule.to_owned(), en: rule.to_owned() })
}

/// A field's name as people say it; the field itself where no name is known.
pub fn field_name(field: &str, language: Language) -> String {
    MESSAGES.fields.get(field).map_or_else(|| field.replace('_', " "), |text| in_language(text, language).to_owned())
}

/// A code as people say it: an outcome, certainty, standing, severity, kind or level. The code itself where no word is known.
pub fn word_for(code: &str, language: Language) -> String {
    let text = MESSAGES.words.get(code).or_else(|| MESSAGES.codes.get(code));
    text.map_or_else(|| code.to_owned(), |text| in_language(text, language).to_owned())
}

/// What a state, an action or a part of a machine is called; the id itself where no word is known.
pub(crate) fn procedure(machine: &str, of: &str, id: &str, language: Language) -> String {
    let text = MESSAGES.procedures.get(machine).and_then(|machine| machine.get(of)).and_then(|words| words.get(id));
    text.map_or_else(|| id.to_owned(), |text| in_language(text, language).to_owned())
}

/// A step of a score, or why it came to what it came to; the code itself where no word is known.
pub(crate) fn scoring(code: &str, language: Language) -> String {
    MESSAGES.scoring.get(code).map_or_else(|| code.to_owned(), |text| in_language(text, language).to_owned())
}

/// A sentence about a rating, or a fact or code of a table that the rulebook ships; nothing where no word is known.
pub(crate) fn rating(key: &str, language: Language) -> Option<&'static str> {
    MESSAGES.rating.get(key).map(|text| in_language(text, language))
}

/// The words of the page of a review, by key.
#[cfg(feature = "report")]
pub(crate) fn report_words(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    report_texts().filter(|(key, _)| !key.starts_with(OF_SCORES)).map(move |(key, text)| (key, in_language(text, language)))
}

/// The words of the page of scores: its own, and those that every page has.
#[cfg(feature = "report")]
pub(crate) fn score_words(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    const SHARED: [&str; 13] = [
        "any",
        "caveat",
        "clear",
        "contents",
        "descending",
        "made_by",
        "none",
        "print",
        "receipt_library",
        "search",
        "skip",
        "sort",
        "viewing",
    ];
    report_texts()
        .filter(|(key, _)| key.starts_with(OF_SCORES) || SHARED.contains(key))
        .map(move |(key, text)| (key, in_language(text, language)))
}

/// What the keys of words begin with that stand in the page of scores alone.
#[cfg(feature = "report")]
const OF_SCORES: &str = "scores_";

#[cfg(feature = "report")]
fn report_texts() -> impl Iterator<Item = (&'static str, &'static Bilingual)> {
    MESSAGES.report.iter().map(|(key, text)| (key.as_str(), text))
}

/// One word of the report.
#[cfg(feature = "report")]
pub(crate) fn report_word(key: &str, language: Language) -> &'static str {
    MESSAGES.report.get(key).map_or("", |text| in_language(text, language))
}

/// The reasons a rule's finding may carry, with those that every rule shares.
pub fn reason_codes(rule: &str) -> Vec<&'static str> {
    let of = |rule: &str| MESSAGES.rules.get(rule).into_iter().flat_map(|texts| texts.keys());
    of(rule).chain(of("*")).map(String::as_str).filter(|key| *key != "title" && !key.starts_with("fix")).collect()
}

pub(crate) fn finding(finding: &Finding, language: Language) -> String {
    if finding.outcome == Outcome::Met {
        return format!("{}.", word("met", language));
    }
    let text = |rule: &str| MESSAGES.rules.get(rule).and_then(|texts| texts.get(&finding.reason));
    let Some(template) = text(&finding.rule).or_else(|| text("*")) else { return finding.reason.clone() };
    let mut message = in_language(template, language).to_owned();
    for (name, figure) in &finding.figures {
        message = message.replace(&format!("{{{name}}}"), &shown(figure, language));
    }
    let missing: Vec<String> = finding.missing.iter().map(|field| field_name(field, language)).collect();
    message = message.replace("{missing}", &missing.join(", ")).replace("{candidates}", &candidates(&finding.candidates, language));
    if !finding.candidates.is_empty() && !missing.is_empty() {
        let _ = write!(message, " {}: {}.", word("also_missing", language), missing.join(", "));
    }
    message
}

/// One example of each answer that readings or charters give; the finding itself holds them all.
fn candidates(candidates: &[Candidate], language: Language) -> String {
    let mut shown: Vec<Outcome> = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    for candidate in candidates {
        if !shown.contains(&candidate.outcome) {
            shown.push(candidate.outcome);
            texts.push(format!("{}: {}", candidate.under, word(candidate.outcome.code(), language).to_lowercase()));
        }
    }
    texts.join("; ")
}

pub(crate) fn remedy(finding: &Finding, language: Language) -> String {
    // A reason may have a remedy of its own; what is missing is supplied, whatever the rule.
    let rules = if finding.reason == "missing_facts" { ["*", "*"] } else { [finding.rule.as_str(), "*"] };
    let texts = rules.map(|rule| MESSAGES.rules.get(rule));
    let own = texts.into_iter().flatten().find_map(|texts| texts.get(&format!("fix_{}", finding.reason)));
    let fix = own.or_else(|| texts.first().copied().flatten().and_then(|texts| texts.get("fix")));
    fix.filter(|_| finding.outcome != Outcome::Met).map_or_else(String::new, |fix| in_language(fix, language).to_owned())
}

/// A figure for people: numbers with their thousands set apart, codes in words, days and percentages as they are written.
pub(crate) fn shown(figure: &Figure, language: Language) -> String {
    let number = match figure {
        Figure::Number(number) => number,
        Figure::Text(text) => return shown_text(text, language),
    };
    let separator = match language {
        Language::Vi => '.',
        Language::En => ',',
    };
    let out = grouped(number.unsigned_abs().into(), separator);
    if *number < 0 { format!("-{out}") } else { out }
}

/// A percentage as Vietnamese prints it, in English: comma and dot change places, and so do the words for nearly all and nearly none.
fn english_percentage(text: &str) -> String {
    let swapped = text.chars().map(|letter| match letter {
        ',' => '.',
        '.' => ',',
        other => other,
    });
    swapped.collect::<String>().replace("dưới", "below").replace("trên", "above")
}

fn shown_text(text: &str, language: Language) -> String {
    if let Some(word) = MESSAGES.codes.get(text) {
        return in_language(word, language).to_owned();
    }
    match (language, iso_day(text)) {
        (language, Some(day)) => shown_day(day, language),
        (Language::En, None) if text.ends_with('%') => english_percentage(text),
        (Language::Vi, None) if text.parse::<crate::Points>().is_ok() => text.replace('.', ","),
        _ => text.to_owned(),
    }
}

/// A day as it is written in a language.
pub(crate) fn shown_day(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Vi => day.format("%d/%m/%Y").to_string(),
        Language::En => day.to_string(),
    }
}

pub(crate) fn citation(citation: &Citation, language: Language) -> String {
    citation_among(citation, None, language)
}

/// A citation whose instrument may be a host's own, with this title.
pub(crate) fn citation_among(citation: &Citation, own: Option<&Bilingual>, language: Language) -> String {
    let source = national();
    let national = source.as_ref().ok().and_then(|source| source.instruments.get(&citation.instrument));
    let title = own.or(national.map(|i| &i.title)).map_or(citation.instrument.as_str(), |title| in_language(title, language));
    let articles = national.is_some_and(|instrument| instrument.articles);
    match citation.at.as_deref() {
        Some(at) => format!("{}, {title}", place(at, articles, language)),
        None => title.to_owned(),
    }
}

/// `17.4` as an article and clause, `33` of a text in articles as an article; anything else as an item.
fn place(at: &str, articles: bool, language: Language) -> String {
    let number = |text: &str| !text.is_empty() && text.chars().all(|digit| digit.is_ascii_digit());
    match at.split_once('.') {
        Some((article, clause)) if number(article) && number(clause) => {
            format!("{} {article} {} {clause}", word("article", language), word("clause", language))
        }
        None if number(at) && articles => format!("{} {at}", word("article", language)),
        _ => {
            MESSAGES.codes.get(at).map_or_else(|| format!("{} {at}", word("item", language)), |text| in_language(text, language).to_owned())
        }
    }
}

pub(crate) fn title_of(rule: &str, language: Language) -> String {
    in_language(&title(rule), language).to_owned()
}

/// A way to mend a fault: what it comes to, or what stands in it.
pub(crate) fn way(way: &Way, language: Language) -> String {
    let key = way.blocked_by.as_ref().map_or(way.what.code(), |obstacle| obstacle.reason.as_str());
    let text = |rule: &str| MESSAGES.rules.get(rule).and_then(|texts| texts.get(key));
    let Some(template) = text(&way.rule).or_else(|| text("*")) else { return key.to_owned() };
    let mut message = in_language(template, language).to_owned();
    let blocked = way.blocked_by.iter().flat_map(|obstacle| &obstacle.figures);
    for (name, figure) in blocked.chain(&way.resulting) {
        message = message.replace(&format!("{{{name}}}"), &shown(figure, language));
    }
    let missing: Vec<String> =
        way.blocked_by.iter().flat_map(|obstacle| &obstacle.missing).map(|field| field_name(field, language)).collect();
    let fields: Vec<String> = way.fields.iter().map(|field| field_name(field, language)).collect();
    let steps: Vec<String> = way.fields.iter().map(|step| word_for(step, language)).collect();
    let who = way.who.map(|who| capital(&word_for(who.code(), language), language)).unwrap_or_default();
    let differing = way.blocked_by.as_ref().map_or(&[][..], |obstacle| &obstacle.candidates);
    message = message.replace("{missing}", &missing.join(", ")).replace("{candidates}", &candidates(differing, language));
    message = message.replace("{fields}", &fields.join(", ")).replace("{steps}", &steps.join(", ")).replace("{who}", &who);
    // The host's own text comes last, so that nothing in it is replaced.
    message.replace("{target}", way.target.as_deref().unwrap_or_default())
}

/// A word that opens a Vietnamese sentence.
fn capital(word: &str, language: Language) -> String {
    let mut letters = word.chars();
    match (letters.next(), language) {
        (Some(first), Language::Vi) => first.to_uppercase().chain(letters).collect(),
        _ => word.to_owned(),
    }
}

/// What a finding rests on: its article, then how sure its reading is and whether it is the law of the day, where that is not plain.
pub(crate) fn source(finding: &Finding, language: Language) -> String {
    let mut parts = vec![finding.cited(language)];
    if let Some(certainty) = finding.certainty.filter(|certainty| *certainty != crate::Certainty::Text) {
        parts.push(word(certainty.code(), language).to_owned());
    }
    if finding.standing != Standing::InForce {
        parts.push(word(finding.standing.code(), language).to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

pub(crate) fn verdict(verdict: &Verdict, language: Language) -> String {
    let mut out = format!("{}: {}", title_of(&verdict.question, language), word(verdict.outcome.code(), language));
    for finding in &verdict.findings {
        let note = match finding.severity {
            Severity::Requirement => String::new(),
            Severity::Guidance | Severity::Hint => format!(", {}", word(finding.severity.code(), language)),
        };
        let rule = title_of(&finding.rule, language);
        let rule = if finding.rule == verdict.question { String::new() } else { format!(" · {rule}") };
        let _ = write!(out, "\n- {}{note}{rule}: {}", word(finding.outcome.code(), language), finding.message(language));
        let source = source(finding, language);
        if !source.is_empty() {
            let _ = write!(out, " ({source})");
        }
        let remedy = finding.remedy(language);
        if !remedy.is_empty() {
            let _ = write!(out, "\n  {}: {remedy}", word("to_do", language));
        }
    }
    out
}

pub(crate) fn caveat(charter: &Charter, language: Language) -> String {
    let newest = charter.instrument_in_force().last().copied().unwrap_or_default().to_owned();
    let title = charter.instruments().into_iter().find(|instrument| instrument.id == newest).map(|instrument| instrument.title);
    caveat_about(charter.standing(), title.as_ref().map_or(newest.as_str(), |title| in_language(title, language)), language)
}

/// The caveat where the newest charter has this title.
pub(crate) fn caveat_about(standing: Standing, newest: &str, language: Language) -> String {
    let key = match standing {
        Standing::InForce => return String::new(),
        Standing::CarriedForward => "caveat_carried_forward",
        Standing::Undetermined => "caveat_undetermined",
    };
    word(key, language).replace("{new}", newest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_whole() {
        let messages = read().unwrap();
        let source = national().unwrap();
        for rule in source.rules.keys() {
            assert!(messages.rules.get(rule).is_some_and(|texts| texts.contains_key("title")), "no title for {rule}");
        }
        let records = crate::Facts::QUESTIONS.iter().flat_map(|question| crate::Facts::about(question).unwrap().fields());
        for field in records.chain(crate::UnitTable::FIELDS).chain(crate::MemberTable::FIELDS).chain(crate::EntryTable::FIELDS) {
            assert!(messages.fields.contains_key(field.name), "no name for the field {}", field.name);
        }
        for rule in messages.rules.keys().filter(|rule| *rule != "*") {
            assert!(source.rules.contains_key(rule), "messages for the unknown rule {rule}");
        }
    }

    #[test]
    fn numbers_are_set_apart() {
        assert_eq!(shown(&Figure::Number(20000), Language::Vi), "20.000");
        assert_eq!(shown(&Figure::Number(1_000_000), Language::En), "1,000,000");
        assert_eq!(shown(&Figure::Number(-100), Language::En), "-100");
    }

    #[test]
    fn texts_are_written_as_people_write_them() {
        let shown = |text: &str| (shown_text(text, Language::Vi), shown_text(text, Language::En));
        assert_eq!(shown("2021-12-31"), ("31/12/2021".into(), "2021-12-31".into()));
        assert_eq!(shown("34,90%"), ("34,90%".into(), "34.90%".into()));
        assert_eq!(shown("huyen"), ("huyện và tương đương".into(), "district".into()));
        assert_eq!(shown("2/3"), ("2/3".into(), "2/3".into()));
    }

    #[test]
    fn places() {
        assert_eq!(place("17.4", true, Language::Vi), "Điều 17 khoản 4");
        assert_eq!(place("I.1.a", false, Language::En), "item I.1.a");
        assert_eq!(place("33", true, Language::En), "Article 33");
        assert_eq!(place("5", false, Language::En), "item 5");
        assert_eq!(place("annex", false, Language::Vi), "phụ lục");
    }
}
