//! Profiles: what a province, a school or the centre sets, checked against what each provision is open to.

mod letter;
mod rights;

use super::ids::P;
use super::instrument::{Bilingual, Ends, FirstDay, Instrument, InstrumentKind, TextSeen};
use super::letters::LetterText;
use super::receipt::ProfileReceipt;
use super::schedules::{self, Schedule};
use super::setting::Setting;
use super::source::{Row, Source, hex, toml_to_json};
use crate::error::{Error, Refusal, nearest, shortened};
use crate::record::iso_day;
use crate::verdict::{Certainty, Severity};
use chrono::NaiveDate;
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Who may issue a profile.
pub(crate) const ISSUERS: &[&str] = &["centre", "province", "school"];

/// A profile, checked.
#[derive(Debug)]
pub(crate) struct Profile {
    id: String,
    hash: String,
    /// The profile itself as an instrument, then the charter it brings, if any.
    instruments: Vec<Instrument>,
    rows: Vec<(P, Row)>,
    severities: BTreeMap<String, Severity>,
    /// Its own letter, where it is one.
    letter: Option<LetterText>,
    /// Its own plan, where it has one.
    schedule: Option<Schedule>,
}

impl Profile {
    pub(crate) fn from_toml(text: &str, source: &Source) -> Result<Self, Error> {
        Self::read(text, toml_to_json(text), source)
    }

    pub(crate) fn from_json(text: &str, source: &Source) -> Result<Self, Error> {
        let json = serde_json::from_str(text).map_err(|error| format!("is not JSON (line {}, column {})", error.line(), error.column()));
        Self::read(text, json, source)
    }

    /// The ids of the charters it brings.
    pub(crate) fn brought(&self) -> impl Iterator<Item = &str> {
        self.instruments.iter().skip(1).map(|instrument| instrument.id.as_str())
    }

    pub(crate) fn instruments(&self) -> impl Iterator<Item = &Instrument> {
        self.instruments.iter()
    }

    pub(crate) fn rows_of(&self, p: P) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |(of, _)| *of == p).map(|(_, row)| row)
    }

    /// Whether its values apply on a day; a letter without days of its own applies on any.
    pub(crate) fn applies_on(&self, day: NaiveDate) -> bool {
        let within = |i: &Instrument| i.undated || (i.first.earliest() <= day && i.to.is_none_or(|to| day < to));
        self.instruments.first().is_some_and(within)
    }

    pub(crate) fn letter(&self) -> Option<&LetterText> {
        self.letter.as_ref()
    }

    pub(crate) fn schedule(&self) -> Option<&Schedule> {
        self.schedule.as_ref()
    }

    /// The rules whose weight it sets.
    pub(crate) fn severities(&self) -> impl Iterator<Item = (&str, Severity)> {
        self.severities.iter().map(|(rule, severity)| (rule.as_str(), *severity))
    }

    pub(crate) fn receipt(&self) -> ProfileReceipt {
        ProfileReceipt { id: self.id.clone(), hash: self.hash.clone() }
    }

    fn read(text: &str, json: Result<Json, String>, source: &Source) -> Result<Self, Error> {
        let mut check = Check { source, refusals: Vec::new() };
        let root = match json {
            Ok(Json::Object(root)) => root,
            _ if looks_like_a_path(text) => {
                return Err(unreadable("is a path, not a profile: give the text of the file (in Python, or its path as a Path)"));
            }
            Ok(_) => return Err(unreadable("takes a table with [profile] and [set]")),
            Err(why) => return Err(unreadable(&why)),
        };
        check.keys("", &root, &["profile", "letter", "schedule", "set", "severity", "instrument"]);
        let empty = Map::new();
        let head = check.table(&root, "profile").unwrap_or(&empty);
        check.keys("profile", head, &["id", "title", "issuer", "document", "from", "to"]);
        let id = check.text(head, "profile", "id").unwrap_or_else(|| "?".to_owned());
        if source.instruments.contains_key(&id) {
            check.refuse("profile.id", "is the id of a national instrument");
        }
        let title = check.text(head, "profile", "title").unwrap_or_default();
        let issuer = check.text(head, "profile", "issuer").unwrap_or_default();
        if !ISSUERS.contains(&issuer.as_str()) {
            check.refuse("profile.issuer", &format!("takes one of {}", ISSUERS.join(", ")));
        }
        let document = check.text(head, "profile", "document").unwrap_or_default();
        let written = check_table(&root, "letter");
        // A letter may leave out its first day: it then applies wherever it is laid, like those of the rulebook.
        let undated = written.is_some() && !head.contains_key("from") && !head.contains_key("to");
        let from = check.day(head, "profile", "from", !undated);
        let to = check.day(head, "profile", "to", false);
        let letter = written.map(|written| check.letter(written, undated));
        let from = from.or_else(|| letter.as_ref().and_then(|letter| letter.issued)).unwrap_or(NaiveDate::MIN);
        if to.is_some_and(|to| to <= from) {
            check.refuse("profile.to", "takes a day after `from`");
        }
        let title = Bilingual { vi: title.clone(), en: title };
        let schedule = check_table(&root, "schedule").map(|plan| {
            let plan = schedules::profile(plan, (from, to), &mut check.refusals);
            let issuer = if plan.issuer.is_empty() { issuer.clone() } else { plan.issuer };
            Schedule { id: id.clone(), title: title.clone(), issuer, issued_on: letter.as_ref().and_then(|letter| letter.issued), ..plan }
        });
        let profile =
            Instrument { ends: Ends::Dated, to, undated, note: document.clone(), ..instrument(&id, InstrumentKind::Profile, title, from) };
        let mut instruments = vec![profile];
        let mut rows = check.set(check_table(&root, "set").unwrap_or(&empty), &id, &issuer, &document);
        let severities = check.severities(check_table(&root, "severity").unwrap_or(&empty), &issuer);
        let named = written.is_some_and(|written| written.contains_key("asks"));
        let letter = letter.map(|letter| check.demanded(letter, named, &rows, (&id, &document)));
        for (id, brought) in check_table(&root, "instrument").unwrap_or(&empty) {
            let path = format!("instrument.{id}");
            match brought.as_object() {
                Some(brought) => check.instrument(&path, id, brought, &mut instruments, &mut rows),
                None => check.refuse(&path, "takes a table"),
            }
        }
        for part in ["letter", "schedule", "set", "severity", "instrument"] {
            if root.get(part).is_some_and(|value| !value.is_object()) {
                check.refuse(part, "takes a table");
            }
        }
        if !check.refusals.is_empty() {
            return Err(Error::Profile { profile: shortened(&id), refusals: check.refusals });
        }
        let hash = hex(&Sha256::digest(text));
        Ok(Profile { id, hash, instruments, rows, severities, letter, schedule })
    }
}

fn instrument(id: &str, kind: InstrumentKind, title: Bilingual, from: NaiveDate) -> Instrument {
    Instrument {
        id: id.to_owned(),
        kind,
        name: None,
        title,
        articles: kind == InstrumentKind::Charter,
        first: FirstDay::On(from),
        to: None,
        ends: Ends::Replaced,
        replaces: Vec::new(),
        implements: None,
        text: TextSeen::Seen,
        otherwise_unchanged: false,
        undated: false,
        rules: Vec::new(),
        register: Vec::new(),
        note: String::new(),
    }
}

fn check_table<'a>(root: &'a Map<String, Json>, key: &str) -> Option<&'a Map<String, Json>> {
    root.get(key).and_then(Json::as_object)
}

/// One line that names a file: the commonest slip.
fn looks_like_a_path(text: &str) -> bool {
    let text = text.trim();
    !text.contains('\n') && [".toml", ".json"].iter().any(|ending| text.ends_with(ending))
}

/// A text that is no profile at all.
fn unreadable(why: &str) -> Error {
    Error::Profile { profile: "?".to_owned(), refusals: vec![Refusal { path: "profile".to_owned(), why: why.to_owned() }] }
}

/// Collects every refusal instead of stopping at the first.
struct Check<'a> {
    source: &'a Source,
    refusals: Vec<Refusal>,
}

impl Check<'_> {
    fn refuse(&mut self, path: &str, why: &str) {
        self.refusals.push(Refusal { path: shortened(path), why: why.to_owned() });
    }

    fn keys(&mut self, path: &str, table: &Map<String, Json>, allowed: &[&str]) {
        for key in table.keys().filter(|key| !allowed.contains(&key.as_str())) {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            let near = nearest(key, allowed.iter().copied()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(&path, &format!("no such key{near}"));
        }
    }

    fn table<'j>(&mut self, root: &'j Map<String, Json>, key: &str) -> Option<&'j Map<String, Json>> {
        let table = check_table(root, key);
        if table.is_none() {
            self.refuse(key, "this table is needed");
        }
        table
    }

    fn text(&mut self, table: &Map<String, Json>, path: &str, key: &str) -> Option<String> {
        let text = table.get(key).and_then(Json::as_str).filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.refuse(&format!("{path}.{key}"), "this text is needed");
        }
        text.map(str::to_owned)
    }

    fn day(&mut self, table: &Map<String, Json>, path: &str, key: &str, needed: bool) -> Option<NaiveDate> {
        let value = table.get(key);
        let day = value.and_then(Json::as_str).and_then(iso_day);
        if day.is_none() && (needed || value.is_some()) {
            self.refuse(&format!("{path}.{key}"), "takes a day written YYYY-MM-DD");
        }
        day
    }

    /// The provision with this id, or a refusal with the nearest name.
    fn provision(&mut self, path: &str, id: &str) -> Option<P> {
        let known = P::named(id);
        if known.is_none() {
            let near = nearest(id, P::ALL.iter().map(|p| p.id())).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(path, &format!("no such provision{near}"));
        }
        known
    }

    /// The values of `[set]`: each must be open to the issuer and of the provision's type.
    fn set(&mut self, table: &Map<String, Json>, by: &str, issuer: &str, document: &str) -> Vec<(P, Row)> {
        let mut rows = Vec::new();
        for (id, value) in table {
            let path = format!("set.{id}");
            let Some(p) = self.provision(&path, id) else { continue };
            let Some(provision) = self.source.provisions.get(p as usize) else { continue };
            // An issuer that does not exist is refused once, not for every value.
            if ISSUERS.contains(&issuer) && !provision.open_to.iter().any(|open| open == issuer) {
                let open_to = if provision.open_to.is_empty() {
                    "nobody: it is fixed by the charter".to_owned()
                } else {
                    provision.open_to.join(", ")
                };
                self.refuse(&path, &format!("is not open to {issuer}; it is open to {open_to}"));
            }
            match Setting::read(provision.kind, &provision.options, provision.bounds, value) {
                Ok(setting) => {
                    self.rights(&path, p, &setting);
                    rows.push((p, row(by, Some(document.to_owned()), Some(setting))));
                }
                Err(why) => self.refuse(&path, &why),
            }
        }
        rows
    }

    /// A charter that the profile brings in, with the values its text states.
    fn instrument(&mut self, path: &str, id: &str, table: &Map<String, Json>, instruments: &mut Vec<Instrument>, rows: &mut Vec<(P, Row)>) {
        self.keys(path, table, &["title", "from", "replaces", "otherwise", "values"]);
        let national = self.source.instruments.get(id);
        if national.is_some_and(|national| national.text != TextSeen::Unseen) {
            self.refuse(path, "is a national instrument whose text was seen");
        }
        let title = self.text(table, path, "title").unwrap_or_default();
        let from = self.day(table, path, "from", true).unwrap_or(NaiveDate::MIN);
        if let Some(FirstDay::Between { not_before, not_after }) = national.map(|national| national.first)
            && (from < not_before || from > not_after)
        {
            self.refuse(&format!("{path}.from"), &format!("takes a day from {not_before} to {not_after}"));
        }
        let replaces = match (table.get("replaces").and_then(Json::as_str), national) {
            (Some(replaced), _) if self.source.instruments.contains_key(replaced) => vec![replaced.to_owned()],
            (None, Some(national)) if !table.contains_key("replaces") => national.replaces.clone(),
            _ => {
                self.refuse(&format!("{path}.replaces"), "takes the id of the instrument it replaces");
                Vec::new()
            }
        };
        let otherwise_unchanged = match table.get("otherwise").and_then(Json::as_str) {
            Some("unchanged") => true,
            Some("carried_forward") => false,
            _ => {
                self.refuse(
                    &format!("{path}.otherwise"),
                    "takes `unchanged` (the rest stays law) or `carried_forward` (the rest was not seen)",
                );
                false
            }
        };
        let title = Bilingual { vi: title.clone(), en: title };
        instruments.push(Instrument { replaces, otherwise_unchanged, ..instrument(id, InstrumentKind::Charter, title, from) });
        match table.get("values") {
            Some(Json::Object(values)) => {
                for (provision, stated) in values {
                    self.stated(&format!("{path}.values.{provision}"), id, provision, stated, rows);
                }
            }
            _ => self.refuse(&format!("{path}.values"), "takes a table of values"),
        }
    }

    fn stated(&mut self, path: &str, by: &str, id: &str, stated: &Json, rows: &mut Vec<(P, Row)>) {
        let Some(p) = self.provision(path, id) else { return };
        let (Some(provision), Some(stated)) = (self.source.provisions.get(p as usize), stated.as_object()) else {
            return self.refuse(path, "takes { at = …, value = … } or { at = …, silent = true }");
        };
        self.keys(path, stated, &["at", "value", "silent"]);
        let Some(at) = self.text(stated, path, "at") else { return };
        let value = match (stated.get("value"), stated.get("silent")) {
            (Some(value), None) => match Setting::read(provision.kind, &provision.options, provision.bounds, value) {
                Ok(setting) => {
                    self.rights(&format!("{path}.value"), p, &setting);
                    Some(setting)
                }
                Err(why) => return self.refuse(&format!("{path}.value"), &why),
            },
            (None, Some(Json::Bool(true))) => None,
            _ => return self.refuse(path, "takes a value, or silent = true"),
        };
        rows.push((p, row(by, Some(at), value)));
    }
}

fn row(by: &str, at: Option<String>, value: Option<Setting>) -> Row {
    Row { by: by.to_owned(), at, value, certainty: Certainty::Text, note: String::new() }
}
