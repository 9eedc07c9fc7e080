//! The rulebook's files: read, checked against one another, turned into instruments and provisions.

use super::ids::P;
use super::instrument::{Bilingual, Ends, FirstDay, Instrument, InstrumentKind, TextSeen};
use super::letters::Letters;
use super::schedules::{self, Schedule};
use super::setting::{Setting, SettingType};
use crate::error::Error;
use crate::record::iso_day;
use crate::verdict::{Certainty, Severity};
use serde::Deserialize;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The version of the rulebook's data: year and month of the last change of a value.
pub(crate) const DATA_VERSION: &str = "2026.11";

const INSTRUMENTS: &str = include_str!("../../rulebook/instruments.toml");
const LETTERS: &str = include_str!("../../rulebook/letters.toml");
const COVERAGE: &str = include_str!("../../rulebook/coverage.toml");
const CHAPTERS: &[(&str, &str)] = &[
    ("calendar", include_str!("../../rulebook/calendar.toml")),
    ("admission", include_str!("../../rulebook/admission.toml")),
    ("maturity", include_str!("../../rulebook/maturity.toml")),
    ("organization", include_str!("../../rulebook/organization.toml")),
    ("quota", include_str!("../../rulebook/quota.toml")),
    ("review", include_str!("../../rulebook/review.toml")),
    ("removal", include_str!("../../rulebook/removal.toml")),
    ("dues", include_str!("../../rulebook/dues.toml")),
    ("record", include_str!("../../rulebook/record.toml")),
    ("identity", include_str!("../../rulebook/identity.toml")),
    ("data", include_str!("../../rulebook/data.toml")),
    ("account", include_str!("../../rulebook/account.toml")),
    ("letter", include_str!("../../rulebook/letter.toml")),
    ("reconcile", include_str!("../../rulebook/reconcile.toml")),
    ("ahead", include_str!("../../rulebook/ahead.toml")),
    ("repair", include_str!("../../rulebook/repair.toml")),
    ("discipline", include_str!("../../rulebook/discipline.toml")),
    ("appeal", include_str!("../../rulebook/appeal.toml")),
    ("transfer", include_str!("../../rulebook/transfer.toml")),
    ("card", include_str!("../../rulebook/card.toml")),
    ("plan", include_str!("../../rulebook/plan.toml")),
    ("rights", include_str!("../../rulebook/rights.toml")),
    ("rollout", include_str!("../../rulebook/rollout.toml")),
    ("rating", include_str!("../../rulebook/rating.toml")),
    ("training", include_str!("../../rulebook/training.toml")),
    ("party_introduction", include_str!("../../rulebook/party_introduction.toml")),
    ("scoring", include_str!("../../rulebook/scoring.toml")),
    ("schedule", include_str!("../../rulebook/schedule.toml")),
    ("statistics", include_str!("../../rulebook/statistics.toml")),
    ("engagement", include_str!("../../rulebook/engagement.toml")),
];

/// A value or a silence of one instrument about one provision.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) by: String,
    pub(crate) at: Option<String>,
    /// `None`: the instrument is silent on purpose.
    pub(crate) value: Option<Setting>,
    pub(crate) certainty: Certainty,
    pub(crate) note: String,
}

/// One thing the law fixes: a number, a list, a way of reading.
#[derive(Debug, Clone)]
pub(crate) struct Provision {
    pub(crate) id: &'static str,
    pub(crate) kind: SettingType,
    pub(crate) options: Vec<String>,
    pub(crate) unit: Option<String>,
    pub(crate) rules: Vec<String>,
    pub(crate) register: Vec<String>,
    pub(crate) open_to: Vec<String>,
    pub(crate) note: String,
    pub(crate) rows: Vec<Row>,
    /// Whether it is a target: above 0, and as a share not above the whole.
    target: bool,
}

impl Provision {
    /// Read a value for it, or say what would be right.
    pub(crate) fn read(&self, value: &Json) -> Result<Setting, String> {
        read(self.kind, &self.options, self.target, value)
    }
}

fn read(kind: SettingType, options: &[String], target: bool, value: &Json) -> Result<Setting, String> {
    let setting = Setting::read(kind, options, value)?;
    if target && setting == Setting::Integer(0) {
        return Err("is a target: takes a whole number from 1".to_owned());
    }
    if let Setting::Ratio(share) = setting
        && target
        && !(1..=share.denominator()).contains(&share.numerator())
    {
        return Err("is a target: takes a share above 0 and not above 1".to_owned());
    }
    Ok(setting)
}

/// What the files say of a rule besides its values.
#[derive(Debug, Clone)]
pub(crate) struct RuleEntry {
    /// The chapter it belongs to.
    pub(crate) chapter: &'static str,
    pub(crate) severity: Severity,
    pub(crate) exceptions: Vec<String>,
    /// The provisions that feed it, in the order of the chapters.
    pub(crate) reads: Vec<P>,
}

/// The rulebook's files, read.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) instruments: BTreeMap<String, Instrument>,
    /// Indexed by [`P`].
    pub(crate) provisions: Vec<Provision>,
    pub(crate) rules: BTreeMap<String, RuleEntry>,
    /// Topic → register id → kind.
    pub(crate) register: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) letters: Letters,
    /// Rollout plans and reporting calendars.
    pub(crate) schedules: Vec<Schedule>,
    pub(crate) hash: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawInstrument {
    kind: InstrumentKind,
    name: Option<String>,
    title: Bilingual,
    #[serde(default)]
    articles: bool,
    from: Json,
    to: Option<String>,
    ends: Ends,
    #[serde(default)]
    replaces: Vec<String>,
    implements: Option<String>,
    text: TextSeen,
    #[serde(default)]
    rules: Vec<String>,
    #[serde(default)]
    register: Vec<String>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProvision {
    #[serde(rename = "type")]
    kind: SettingType,
    #[serde(default)]
    options: Vec<String>,
    unit: Option<String>,
    rules: Vec<String>,
    register: Vec<String>,
    #[serde(default)]
    open_to: Vec<String>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    target: bool,
    rows: Vec<RawRow>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRow {
    by: OneOrMore,
    at: Option<String>,
    value: Option<Json>,
    #[serde(default)]
    silent: bool,
    certainty: Option<Certainty>,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    severity: Option<Severity>,
    #[serde(default)]
    exceptions: Vec<String>,
}

impl Source {
    /// The national rulebook.
    pub(crate) fn national() -> Result<Self, Error> {
        let instruments = parse::<BTreeMap<String, RawInstrument>>("instruments", toml_to_json(INSTRUMENTS).map_err(Error::Rulebook)?)?
            .into_iter()
            .map(|(id, raw)| Ok((id.clone(), instrument(id, raw)?)))
            .collect::<Result<BTreeMap<_, _>, Error>>()?;
        let mut hash = Sha256::new();
        hash.update(INSTRUMENTS);
        hash.update(LETTERS);
        crate::rating::texts().for_each(|table| hash.update(table));
        for file in schedules::FILES {
            hash.update(file);
        }
        let mut tables: BTreeMap<String, Json> = BTreeMap::new();
        let mut rules: BTreeMap<String, RuleEntry> = BTreeMap::new();
        for (chapter, text) in CHAPTERS {
            hash.update(text);
            let Json::Object(file) = toml_to_json(text).map_err(Error::Rulebook)? else { continue };
            for (key, table) in file {
                if key == "rules" {
                    for (id, raw) in parse::<BTreeMap<String, RawRule>>(chapter, table)? {
                        let severity = raw.severity.unwrap_or(Severity::Requirement);
                        rules.insert(id, RuleEntry { chapter, severity, exceptions: raw.exceptions, reads: Vec::new() });
                    }
                } else {
                    tables.insert(format!("{chapter}.{key}"), table);
                }
            }
        }
        let mut provisions = Vec::with_capacity(P::ALL.len());
        for p in P::ALL {
            let table = tables.remove(p.id()).ok_or_else(|| inconsistent(p.id(), "no file states this provision"))?;
            provisions.push(provision(p.id(), parse(p.id(), table)?, &instruments)?);
        }
        if let Some(id) = tables.keys().next() {
            return Err(inconsistent(id, "no formula reads this provision"));
        }
        for (p, provision) in P::ALL.iter().zip(&provisions) {
            for rule in &provision.rules {
                let entry = rules.get_mut(rule).ok_or_else(|| inconsistent(p.id(), &format!("feeds the unknown rule {rule}")))?;
                entry.reads.push(*p);
            }
        }
        let register = parse("coverage", toml_to_json(COVERAGE).map_err(Error::Rulebook)?)?;
        let letters = Letters::read(toml_to_json(LETTERS).map_err(Error::Rulebook)?, &rules, &provisions)?;
        let mut schedules = schedules::national(&letters.by_instrument, &provisions)?;
        for schedule in &mut schedules {
            let instrument = instruments.get(&schedule.id).ok_or_else(|| inconsistent(&schedule.id, "a plan of no instrument"))?;
            schedule.name.clone_from(&instrument.name);
            schedule.title.clone_from(&instrument.title);
        }
        let hash = hex(&hash.finalize());
        Ok(Source { instruments, provisions, rules, register, letters, schedules, hash })
    }
}

fn instrument(id: String, raw: RawInstrument) -> Result<Instrument, Error> {
    let first = FirstDay::read(&raw.from).map_err(|why| inconsistent(&id, &why))?;
    let to = raw.to.map(|day| iso_day(&day).ok_or_else(|| inconsistent(&id, "`to` takes a day"))).transpose()?;
    let RawInstrument { kind, name, title, articles, ends, replaces, implements, text, rules, register, note, .. } = raw;
    let (otherwise_unchanged, undated) = (false, false);
    Ok(Instrument {
        id,
        kind,
        name,
        title,
        articles: articles || kind == InstrumentKind::Charter,
        first,
        to,
        ends,
        replaces,
        implements,
        text,
        otherwise_unchanged,
        undated,
        rules,
        register,
        note,
    })
}

fn provision(id: &'static str, raw: RawProvision, instruments: &BTreeMap<String, Instrument>) -> Result<Provision, Error> {
    let mut rows = Vec::new();
    for row in raw.rows {
        let value = match (row.value, row.silent) {
            (Some(value), false) => Some(read(raw.kind, &raw.options, raw.target, &value).map_err(|why| inconsistent(id, &why))?),
            (None, true) => None,
            _ => return Err(inconsistent(id, "a row has a value or is silent")),
        };
        let by = match row.by {
            OneOrMore::One(by) => vec![by],
            OneOrMore::More(by) => by,
        };
        for by in by {
            if !instruments.contains_key(&by) {
                return Err(inconsistent(id, &format!("unknown instrument {by}")));
            }
            if rows.iter().any(|other: &Row| other.by == by) {
                return Err(inconsistent(id, &format!("two rows by {by}")));
            }
            let certainty = row.certainty.unwrap_or(Certainty::Text);
            rows.push(Row { by, at: row.at.clone(), value: value.clone(), certainty, note: row.note.clone() });
        }
    }
    let RawProvision { kind, options, unit, rules, register, open_to, note, target, rows: _ } = raw;
    Ok(Provision { id, kind, options, unit, rules, register, open_to, note, rows, target })
}

fn inconsistent(id: &str, why: &str) -> Error {
    Error::Rulebook(format!("{id}: {why}"))
}

fn parse<T: serde::de::DeserializeOwned>(place: &str, value: Json) -> Result<T, Error> {
    serde_json::from_value(value).map_err(|error| inconsistent(place, &error.to_string()))
}

/// Bytes as hexadecimal text.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// TOML as JSON values, with days as ISO text. The parser itself refuses duplicate keys.
pub(crate) fn toml_to_json(text: &str) -> Result<Json, String> {
    fn convert(value: toml::Value) -> Json {
        match value {
            toml::Value::String(text) => Json::String(text),
            toml::Value::Integer(number) => Json::from(number),
            toml::Value::Float(number) => Json::from(number),
            toml::Value::Boolean(flag) => Json::Bool(flag),
            toml::Value::Datetime(day) => Json::String(day.to_string()),
            toml::Value::Array(items) => Json::Array(items.into_iter().map(convert).collect()),
            toml::Value::Table(table) => Json::Object(table.into_iter().map(|(key, value)| (key, convert(value))).collect()),
        }
    }
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| error.message().to_owned() + &line_of(text, error.span()))?;
    Ok(convert(toml::Value::Table(table)))
}

fn line_of(text: &str, span: Option<std::ops::Range<usize>>) -> String {
    let before = span.and_then(|span| text.get(..span.start));
    before.map(|before| format!(" (line {})", before.lines().count().max(1))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_national_files_agree() {
        let source = Source::national().unwrap();
        assert_eq!(source.provisions.len(), P::ALL.len());
        for (id, rule) in &source.rules {
            let by_instrument = source.instruments.values().any(|instrument| instrument.rules.contains(id));
            let question = crate::Facts::QUESTIONS.contains(&id.as_str());
            assert!(by_instrument || question || !rule.reads.is_empty(), "nothing feeds {id}");
        }
    }
}
