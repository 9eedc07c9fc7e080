//! Reads the text of a table. Everything that is wrong with it is said at once.

use super::condition::{Condition, Fact, Takes};
use super::counts::{Counted, Counts};
use super::table::{Criterion, Disagreement, Overrules, Overruling, RatingTable};
use crate::error::{Error, Refusal, nearest, shortened};
use serde_json::{Map, Value as Json};

type Object = Map<String, Json>;

pub(super) fn read(text: &str, json: Result<Json, String>) -> Result<RatingTable, Error> {
    let unreadable =
        |why: &str| Error::Table { table: "?".to_owned(), refusals: vec![Refusal { path: "table".to_owned(), why: why.to_owned() }] };
    let root = match json {
        Ok(Json::Object(root)) => root,
        _ if looks_like_a_path(text) => {
            return Err(unreadable("is a path, not a table: give the text of the file (in Python, or its path as a Path)"));
        }
        Ok(_) => return Err(unreadable("takes [table], [facts] and [[criteria]]")),
        Err(why) => return Err(unreadable(&why)),
    };
    let mut check = Check::default();
    let table = check.whole(&root);
    if check.refusals.is_empty() { Ok(table) } else { Err(Error::Table { table: table.id, refusals: check.refusals }) }
}

/// One line that names a file: the commonest slip.
fn looks_like_a_path(text: &str) -> bool {
    let text = text.trim();
    !text.contains('\n') && [".toml", ".json"].iter().any(|ending| text.ends_with(ending))
}

/// Collects every refusal instead of stopping at the first.
#[derive(Default)]
pub(super) struct Check {
    levels: Vec<String>,
    pub(super) facts: Vec<Fact>,
    /// Facts that some condition reads.
    pub(super) read: Vec<usize>,
    refusals: Vec<Refusal>,
}

impl Check {
    pub(super) fn refuse(&mut self, path: &str, why: &str) {
        self.refusals.push(Refusal { path: shortened(path), why: why.to_owned() });
    }

    pub(super) fn keys(&mut self, path: &str, table: &Object, allowed: &[&str]) {
        for key in table.keys().filter(|key| !allowed.contains(&key.as_str())) {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            let near = nearest(key, allowed.iter().copied()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(&path, &format!("no such key{near}"));
        }
    }

    fn whole(&mut self, root: &Object) -> RatingTable {
        self.keys("", root, &["table", "facts", "criteria", "vetoes", "ceilings", "unassigned", "counts"]);
        let empty = Object::new();
        let head = self.table(root, "table").unwrap_or(&empty);
        self.keys("table", head, &["id", "title", "document", "levels", "otherwise", "open", "disagreement"]);
        let id = self.text(head, "table", "id", true);
        self.levels = self.names(head, "table", "levels");
        if self.levels.is_empty() {
            self.refuse("table.levels", "takes the levels, from the best");
        }
        let otherwise = self.level(head, "table", "otherwise");
        let open = self.names(head, "table", "open").iter().filter_map(|name| self.place("table.open", name)).collect::<Vec<_>>();
        self.read_facts(root);
        let criteria: Vec<Criterion> =
            self.rows(root, "criteria").into_iter().filter_map(|(path, row)| self.criterion(&path, row)).collect();
        let mut overruling: Vec<Overruling> = Vec::new();
        for kind in ["vetoes", "ceilings", "unassigned"] {
            for (path, row) in self.rows(root, kind) {
                overruling.extend(self.overruling(&path, kind, row));
            }
        }
        self.ids(criteria.iter().map(|one| &one.id).chain(overruling.iter().map(|one| &one.id)));
        // What follows from something refused already is not said as well.
        if self.refusals.is_empty() {
            self.every_level_is_said(&criteria, &overruling, otherwise, &open);
        }
        let disagreement = self.disagreement(head, &criteria);
        let counts = self.counts(root);
        for place in 0..self.facts.len() {
            if !self.read.contains(&place) && self.refusals.is_empty() {
                let name = self.facts.get(place).map(|fact| fact.name.clone()).unwrap_or_default();
                self.refuse(&format!("facts.{name}"), "no condition reads it");
            }
        }
        RatingTable {
            id: id.unwrap_or_else(|| "?".to_owned()),
            title: self.text(head, "table", "title", false),
            document: self.text(head, "table", "document", false),
            levels: self.levels.clone(),
            otherwise,
            open,
            disagreement,
            facts: std::mem::take(&mut self.facts),
            criteria,
            overruling,
            counts,
            shipped: None,
        }
    }

    pub(super) fn table<'j>(&mut self, root: &'j Object, key: &str) -> Option<&'j Object> {
        let table = root.get(key).and_then(Json::as_object);
        if table.is_none() {
            self.refuse(key, "this table is needed");
        }
        table
    }

    /// A list of tables, each with where it stands: `criteria[2]`, counted from 1.
    fn rows<'j>(&mut self, root: &'j Object, key: &str) -> Vec<(String, &'j Object)> {
        let Some(list) = root.get(key) else { return Vec::new() };
        let rows: Option<Vec<&Object>> = list.as_array().and_then(|list| list.iter().map(Json::as_object).collect());
        if rows.is_none() {
            self.refuse(key, "takes a list of tables");
        }
        rows.unwrap_or_default().into_iter().enumerate().map(|(place, row)| (format!("{key}[{}]", place + 1), row)).collect()
    }

    fn text(&mut self, table: &Object, path: &str, key: &str, needed: bool) -> Option<String> {
        let text = table.get(key).and_then(Json::as_str).filter(|text| !text.trim().is_empty());
        if text.is_none() && (needed || table.contains_key(key)) {
            self.refuse(&format!("{path}.{key}"), "takes a text");
        }
        text.map(|text| text.trim().to_owned())
    }

    /// A list of names, each once.
    pub(super) fn names(&mut self, table: &Object, path: &str, key: &str) -> Vec<String> {
        let Some(said) = table.get(key) else { return Vec::new() };
        self.list(&format!("{path}.{key}"), said)
    }

    pub(super) fn list(&mut self, path: &str, said: &Json) -> Vec<String> {
        let names: Option<Vec<String>> =
            said.as_array().and_then(|list| list.iter().map(|name| name.as_str().map(str::to_owned)).collect());
        let Some(names) = names else {
            self.refuse(path, "takes a list of names");
            return Vec::new();
        };
        for (place, name) in names.iter().enumerate() {
            if !is_name(name) {
                self.refuse(path, &format!("`{}` is no name: letters a to z, digits and _", shortened(name)));
            }
            if names.iter().take(place).any(|before| before == name) {
                self.refuse(path, &format!("`{}` stands twice", shortened(name)));
            }
        }
        names
    }

    fn place(&mut self, path: &str, name: &str) -> Option<usize> {
        let place = self.levels.iter().position(|level| level == name);
        if place.is_none() {
            let near = nearest(name, self.levels.iter().map(String::as_str));
            let near = near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(path, &format!("no such level{near}"));
        }
        place
    }

    fn level(&mut self, table: &Object, path: &str, key: &str) -> Option<usize> {
        let name = self.text(table, path, key, false)?;
        self.place(&format!("{path}.{key}"), &name)
    }

    /// A condition, or a list of which all must hold.
    fn conditions(&mut self, path: &str, said: &Json) -> Vec<Condition> {
        let texts: Option<Vec<&str>> = match said {
            Json::String(text) => Some(vec![text]),
            Json::Array(list) => list.iter().map(Json::as_str).collect(),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => None,
        };
        if texts.as_ref().is_none_or(Vec::is_empty) {
            self.refuse(path, "takes a condition, or a list of conditions that all must hold");
        }
        let mut conditions = Vec::new();
        for text in texts.unwrap_or_default() {
            match Condition::read(text, &self.facts) {
                Ok(condition) => {
                    self.read.extend(condition.reads());
                    conditions.push(condition);
                }
                Err(why) => self.refuse(path, &why),
            }
        }
        conditions
    }

    fn criterion(&mut self, path: &str, row: &Object) -> Option<Criterion> {
        self.keys(path, row, &["id", "title", "when", "band", "needs"]);
        let id = self.text(row, path, "id", true);
        let title = self.text(row, path, "title", false);
        let when = row.get("when").map(|when| self.conditions(&format!("{path}.when"), when)).unwrap_or_default();
        let band = row.get("band").is_some_and(|band| band == &Json::Bool(true));
        if row.get("band").is_some_and(|band| !band.is_boolean()) {
            self.refuse(&format!("{path}.band"), "takes true or false");
        }
        let mut needs = vec![Vec::new(); self.levels.len()];
        match row.get("needs").and_then(Json::as_object) {
            Some(said) => {
                for (level, conditions) in said {
                    let path = format!("{path}.needs.{level}");
                    let place = self.place(&path, level);
                    let read = self.conditions(&path, conditions);
                    if let Some(slot) = place.and_then(|place| needs.get_mut(place)) {
                        *slot = read;
                    }
                }
            }
            None => self.refuse(&format!("{path}.needs"), "takes what each level needs"),
        }
        Some(Criterion { id: id?, title, when, band, needs })
    }

    fn overruling(&mut self, path: &str, kind: &str, row: &Object) -> Option<Overruling> {
        let levelled = kind != "unassigned";
        self.keys(path, row, if levelled { &["id", "title", "when", "level"] } else { &["id", "title", "when"] });
        let id = self.text(row, path, "id", true);
        let title = self.text(row, path, "title", false);
        let when = self.conditions(&format!("{path}.when"), row.get("when").unwrap_or(&Json::Null));
        if levelled && !row.contains_key("level") {
            self.refuse(&format!("{path}.level"), "takes a level");
        }
        let what = match (kind, self.level(row, path, "level")) {
            ("vetoes", level) => Overrules::Veto(level?),
            ("ceilings", level) => Overrules::Ceiling(level?),
            _ => Overrules::Unassigned,
        };
        Some(Overruling { id: id?, title, when, what })
    }

    /// What is counted of the ratings below.
    fn counts(&mut self, root: &Object) -> Option<Counts> {
        let said = if root.contains_key("counts") { self.table(root, "counts")? } else { return None };
        self.keys("counts", said, &["levels", "facts"]);
        let levels = self.names(said, "counts", "levels");
        if levels.is_empty() {
            self.refuse("counts.levels", "takes the levels of the ratings below, from the best");
        }
        let empty = Object::new();
        let named = said.get("facts").and_then(Json::as_object).unwrap_or(&empty);
        if named.is_empty() {
            self.refuse("counts.facts", "takes for each fact what it counts");
        }
        let mut facts = Vec::new();
        for (name, counted) in named {
            let path = format!("counts.facts.{name}");
            let fact = self.facts.iter().position(|fact| fact.name == *name && fact.takes == Takes::Count);
            if fact.is_none() {
                self.refuse(&path, "is no fact of the table that takes a count");
            }
            let counted = match counted.as_str() {
                Some("listed") => Ok(Counted::Listed),
                Some("rated") => Ok(Counted::Rated),
                Some("base") => Ok(Counted::Base),
                Some(text) => Counts::named(&levels, text),
                None => Err("takes `listed`, `rated`, `base` or a condition on `level`: level >= kha".to_owned()),
            };
            match counted {
                Ok(counted) => facts.extend(fact.map(|fact| (fact, counted))),
                Err(why) => self.refuse(&path, &why),
            }
        }
        Some(Counts { levels, facts })
    }

    fn ids<'c>(&mut self, ids: impl Iterator<Item = &'c String>) {
        let mut seen: Vec<&String> = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                self.refuse(&format!("id {id}"), "stands twice");
            }
            seen.push(id);
        }
    }

    /// A level without any condition is the one of whoever reaches no other, or given by a veto, or nobody has said what it needs.
    fn every_level_is_said(&mut self, criteria: &[Criterion], overruling: &[Overruling], otherwise: Option<usize>, open: &[usize]) {
        let needed = |place: usize| criteria.iter().any(|one| one.needs.get(place).is_some_and(|needs| !needs.is_empty()));
        let given = |place: usize| otherwise == Some(place) || overruling.iter().any(|one| one.what == Overrules::Veto(place));
        for place in 0..self.levels.len() {
            let (said, is_open) = (needed(place), open.contains(&place));
            let level = self.levels.get(place).cloned().unwrap_or_default();
            if said && is_open {
                self.refuse("table.open", &format!("`{level}` has conditions"));
            }
            if !said && !is_open && !given(place) {
                self.refuse(
                    &format!("table.levels.{level}"),
                    "needs nothing: name it in `otherwise`, or in `open` where that is not known",
                );
            }
        }
    }

    fn disagreement(&mut self, head: &Object, criteria: &[Criterion]) -> Option<Disagreement> {
        let said = self.text(head, "table", "disagreement", false)?;
        let read = Disagreement::named(&said);
        if read.is_none() {
            self.refuse("table.disagreement", &format!("takes one of {}", Disagreement::NAMES.join(", ")));
        }
        if criteria.iter().all(|one| !one.band) {
            self.refuse("table.disagreement", "is for tables with bands, and no criterion says `band = true`");
        }
        read
    }
}

/// Names are identifiers in every language.
pub(super) fn is_name(name: &str) -> bool {
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    name.bytes().next().is_some_and(|first| first.is_ascii_lowercase()) && name.bytes().all(letters)
}
