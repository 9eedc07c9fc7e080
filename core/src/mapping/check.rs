//! Reads the text of a mapping. Everything that is wrong with it is said at once.

use super::codes::Codes;
use super::headings::{Heading, compared};
use super::plan::{Blank, DateForm, FieldPlan, Fixed, How, MEMBERS, Plan, SCORES, Source, Table, UNITS};
use super::scores;
use super::{Mapping, plan};
use crate::error::{Error, Refusal, nearest, shortened};
use crate::identity::normalized_name;
use crate::record::{Field, FieldKind};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

type Object = Map<String, Json>;

/// What a field of the mapping may say.
const KEYS: [&str; 11] =
    ["column", "columns", "filled", "always", "dates", "codes", "containing", "otherwise", "names", "blank", "required"];
/// Of these exactly one says where the value comes from.
const SOURCES: [&str; 4] = ["column", "columns", "filled", "always"];

pub(super) fn read(text: &str, json: Result<Json, String>) -> Result<Mapping, Error> {
    let unreadable = |why: &str| {
        let refusals = vec![Refusal { path: "mapping".to_owned(), why: why.to_owned() }];
        Error::Mapping { mapping: "?".to_owned(), refusals }
    };
    let root = match json {
        Ok(Json::Object(root)) => root,
        _ if looks_like_a_path(text) => {
            return Err(unreadable("is a path, not a mapping: give the text of the file (in Python, or its path as a Path)"));
        }
        Ok(_) => return Err(unreadable("takes tables [mapping], [units], [members], [scores]")),
        Err(why) => return Err(unreadable(&why)),
    };
    let mut check = Check::default();
    check.keys("", &root, &["mapping", "headings", "units", "members", "scores"]);
    let empty = Object::new();
    let head = check.table(&root, "mapping").unwrap_or(&empty);
    check.keys("mapping", head, &["name", "blank"]);
    let name = head.get("name").and_then(Json::as_str).filter(|name| !name.trim().is_empty()).map(shortened);
    if name.is_none() {
        check.refuse("mapping.name", "this text is needed");
    }
    check.blank = check.blank_of(head, "mapping").unwrap_or_default();
    check.other_names(check_table(&root, "headings"));
    let units = check.plan(&root, UNITS);
    let members = check.plan(&root, MEMBERS);
    let scores = check.plan(&root, SCORES);
    if let Some(said) = check_table(&root, SCORES.name) {
        for (path, why) in scores::lacking(said) {
            check.refuse(path, why);
        }
    }
    if ![UNITS, MEMBERS, SCORES].iter().any(|table| root.contains_key(table.name)) {
        check.refuse("mapping", "takes a table [units], [members] or [scores], or several");
    }
    let name = name.unwrap_or_else(|| "?".to_owned());
    if check.refusals.is_empty() {
        Ok(Mapping { name, units, members, scores })
    } else {
        Err(Error::Mapping { mapping: name, refusals: check.refusals })
    }
}

/// One line that names a file: the commonest slip.
fn looks_like_a_path(text: &str) -> bool {
    let text = text.trim();
    !text.contains('\n') && [".toml", ".json"].iter().any(|ending| text.ends_with(ending))
}

fn check_table<'j>(root: &'j Object, key: &str) -> Option<&'j Object> {
    root.get(key).and_then(Json::as_object)
}

/// Collects every refusal instead of stopping at the first.
#[derive(Default)]
struct Check {
    blank: Blank,
    /// Headings, as they are compared, with the names they have in other copies of a list.
    other_names: BTreeMap<String, Vec<String>>,
    refusals: Vec<Refusal>,
}

impl Check {
    fn refuse(&mut self, path: &str, why: &str) {
        self.refusals.push(Refusal { path: shortened(path), why: why.to_owned() });
    }

    fn keys(&mut self, path: &str, table: &Object, allowed: &[&str]) {
        for key in table.keys().filter(|key| !allowed.contains(&key.as_str())) {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            let near = nearest(key, allowed.iter().copied()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(&path, &format!("no such key{near}"));
        }
    }

    /// A table that may be left out.
    fn table<'j>(&mut self, root: &'j Object, key: &str) -> Option<&'j Object> {
        let table = check_table(root, key);
        if table.is_none() && root.contains_key(key) {
            self.refuse(key, "takes a table");
        }
        table
    }

    /// A list of texts, or one text.
    fn texts(&mut self, path: &str, value: &Json) -> Vec<String> {
        let texts: Option<Vec<String>> = match value {
            Json::String(text) => Some(vec![text.clone()]),
            Json::Array(items) => items.iter().map(|item| item.as_str().map(str::to_owned)).collect(),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => None,
        };
        if texts.as_ref().is_none_or(Vec::is_empty) {
            self.refuse(path, "takes a text or a list of texts");
        }
        texts.unwrap_or_default()
    }

    fn blank_of(&mut self, table: &Object, path: &str) -> Option<Blank> {
        let blank = table.get("blank")?;
        let words = self.texts(&format!("{path}.blank"), blank).iter().map(|word| normalized_name(word)).collect();
        Some(Blank(words))
    }

    fn other_names(&mut self, table: Option<&Object>) {
        for (heading, names) in table.into_iter().flatten() {
            let names = self.texts(&format!("headings.{heading}"), names).iter().map(|name| compared(name)).collect();
            self.other_names.insert(compared(heading), names);
        }
    }

    fn heading(&mut self, path: &str, written: &str) -> Heading {
        let name = compared(written);
        if name.is_empty() {
            self.refuse(path, "takes a heading");
        }
        let others = self.other_names.get(&name).into_iter().flatten().cloned();
        Heading { written: shortened(written.trim()), known_as: std::iter::once(name.clone()).chain(others).collect() }
    }

    fn plan(&mut self, root: &Object, table: Table) -> Option<Plan> {
        let said = self.table(root, table.name)?;
        let mut fields: Vec<FieldPlan> = Vec::new();
        for field in table.fields {
            let Some(value) = said.get(field.name) else { continue };
            let path = format!("{}.{}", table.name, field.name);
            fields.extend(self.field(&path, field, value, table));
        }
        for name in said.keys().filter(|name| table.fields.iter().all(|field| field.name != *name)) {
            let near = nearest(name, table.fields.iter().map(|field| field.name));
            let near = near.map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(&format!("{}.{name}", table.name), &format!("no such field{near}"));
        }
        for needed in table.needed.iter().filter(|needed| !said.contains_key(**needed)) {
            self.refuse(&format!("{}.{needed}", table.name), "this field is needed");
        }
        Some(Plan { table, fields })
    }

    fn field(&mut self, path: &str, field: &'static Field, value: &Json, table: Table) -> Option<FieldPlan> {
        let needed = table.needed.contains(&field.name);
        let short;
        let said = match value {
            Json::String(heading) => {
                short = Object::from_iter([("column".to_owned(), Json::String(heading.clone()))]);
                &short
            }
            Json::Object(said) => said,
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Array(_) => {
                self.refuse(path, "takes a heading, or a table with `column`, `columns`, `filled` or `always`");
                return None;
            }
        };
        self.keys(path, said, &KEYS);
        let sources: Vec<&str> = SOURCES.into_iter().filter(|key| said.contains_key(*key)).collect();
        let [source] = sources.as_slice() else {
            self.refuse(path, "takes one of `column`, `columns`, `filled` and `always`");
            return None;
        };
        let read_from_cells = ["column", "columns"].contains(source);
        let only =
            |keys: &[&'static str], fits: bool| keys.iter().copied().filter(|key| said.contains_key(*key) && !fits).collect::<Vec<_>>();
        let coded = matches!(field.kind, FieldKind::Code(_) | FieldKind::Flag);
        let unit = field.name == table.unit_field;
        let mut misplaced = only(&["dates"], read_from_cells && field.kind == FieldKind::Date);
        misplaced.extend(only(&["codes", "containing"], read_from_cells && coded));
        misplaced.extend(only(&["otherwise"], coded && *source != "always"));
        misplaced.extend(only(&["names"], read_from_cells && unit));
        misplaced.extend(only(&["blank", "required"], *source != "always"));
        for key in misplaced {
            self.refuse(&format!("{path}.{key}"), "does not go with this field or with where its value comes from");
        }
        let otherwise = said.get("otherwise").and_then(|value| self.fixed(&format!("{path}.otherwise"), field, value));
        let source = self.source(path, source, field, said, otherwise.as_ref())?;
        let how = self.how(path, field, said, otherwise);
        let blank = self.blank_of(said, path).unwrap_or_else(|| self.blank.clone());
        let required = match said.get("required") {
            None => false,
            Some(Json::Bool(required)) => *required,
            Some(_) => {
                self.refuse(&format!("{path}.required"), "takes true or false");
                false
            }
        };
        Some(FieldPlan { field, source, how, blank, required: required || needed })
    }

    fn source(&mut self, path: &str, key: &str, field: &'static Field, said: &Object, otherwise: Option<&Fixed>) -> Option<Source> {
        let value = said.get(key)?;
        let path = format!("{path}.{key}");
        match key {
            "column" | "columns" => {
                if key == "column" && !value.is_string() {
                    self.refuse(&path, "takes one heading; several go into `columns`");
                    return None;
                }
                let headings = self.texts(&path, value);
                Some(Source::Columns(headings.iter().map(|heading| self.heading(&path, heading)).collect()))
            }
            "filled" => {
                let Some(filled) = value.as_object().filter(|filled| !filled.is_empty()) else {
                    self.refuse(&path, "takes a table: a heading, and what it means that it is filled");
                    return None;
                };
                let meant = filled.iter().filter_map(|(heading, meant)| {
                    let meant = self.fixed(&format!("{path}.{heading}"), field, meant)?;
                    Some((self.heading(&path, heading), meant))
                });
                Some(Source::Filled(meant.collect(), otherwise.cloned()))
            }
            _ => self.fixed(&path, field, value).map(Source::Always),
        }
    }

    fn how(&mut self, path: &str, field: &'static Field, said: &Object, otherwise: Option<Fixed>) -> How {
        if let Some(names) = said.get("names") {
            if names.as_str() != Some(plan::UNITS.name) {
                self.refuse(&format!("{path}.names"), "takes `units`");
            }
            return How::Unit;
        }
        match field.kind {
            FieldKind::Text | FieldKind::Months => How::Text,
            FieldKind::Points => How::Points,
            FieldKind::Count => How::Count,
            FieldKind::Date => How::Date(self.forms(&format!("{path}.dates"), said.get("dates"))),
            FieldKind::Code(_) | FieldKind::Flag => How::Codes(self.codes(path, field, said, otherwise)),
        }
    }

    fn forms(&mut self, path: &str, dates: Option<&Json>) -> Vec<DateForm> {
        let Some(dates) = dates else { return vec![DateForm::DayFirst, DateForm::YearFirst] };
        let mut forms = Vec::new();
        for name in self.texts(path, dates) {
            match DateForm::ALL.into_iter().find(|form| form.name() == name.to_lowercase()) {
                Some(form) => forms.push(form),
                None => self.refuse(path, &format!("takes {}", DateForm::ALL.map(DateForm::name).join(", "))),
            }
        }
        if forms.contains(&DateForm::DayFirst) && forms.contains(&DateForm::MonthFirst) {
            self.refuse(path, "takes either dd/mm/yyyy or mm/dd/yyyy: nothing tells 01/02 from 01/02");
        }
        forms
    }

    fn codes(&mut self, path: &str, field: &'static Field, said: &Object, otherwise: Option<Fixed>) -> Codes {
        let ours = matches!(field.kind, FieldKind::Code(_)) || !(said.contains_key("codes") || said.contains_key("containing"));
        let mut codes = Codes { otherwise, ..if ours { Codes::plain(field.kind) } else { Codes::default() } };
        if let Some(listed) = said.get("codes") {
            let path = format!("{path}.codes");
            match listed.as_object().filter(|listed| !listed.is_empty()) {
                Some(listed) => self.listed(&path, field, listed, &mut codes),
                None => self.refuse(&path, "takes a table: a text, and what it means"),
            }
        }
        if let Some(containing) = said.get("containing") {
            let path = format!("{path}.containing");
            match containing.as_array() {
                Some(entries) => {
                    for (place, entry) in entries.iter().enumerate() {
                        codes.containing.extend(self.containing(&format!("{path}[{place}]"), field, entry));
                    }
                }
                None => self.refuse(&path, "takes a list of { words = […], is = … }"),
            }
        }
        codes
    }

    fn listed(&mut self, path: &str, field: &'static Field, listed: &Object, codes: &mut Codes) {
        let mut own: BTreeMap<String, Fixed> = BTreeMap::new();
        for (text, meant) in listed {
            let path = format!("{path}.{text}");
            let Some(meant) = self.fixed(&path, field, meant) else { continue };
            let name = normalized_name(text);
            if name.is_empty() {
                codes.empty = Some(meant.clone());
            }
            if own.get(&name).is_some_and(|other| *other != meant) {
                self.refuse(&path, "stands twice with two meanings: case and accents of another form make no difference");
            }
            own.insert(name, meant);
        }
        codes.listed.extend(own);
    }

    fn containing(&mut self, path: &str, field: &'static Field, entry: &Json) -> Option<(Vec<String>, Fixed)> {
        let (words, meant) = (entry.get("words"), entry.get("is"));
        let (Some(entry), Some(words), Some(meant)) = (entry.as_object(), words, meant) else {
            self.refuse(path, "takes { words = […], is = … }");
            return None;
        };
        self.keys(path, entry, &["words", "is"]);
        let words = self.texts(&format!("{path}.words"), words).iter().map(|word| normalized_name(word)).collect();
        Some((words, self.fixed(&format!("{path}.is"), field, meant)?))
    }

    /// A value that the mapping states: one of the field's codes, true or false, `unknown`; a text where the field is one.
    fn fixed(&mut self, path: &str, field: &'static Field, value: &Json) -> Option<Fixed> {
        let fixed = match (field.kind, value) {
            (FieldKind::Flag | FieldKind::Code(_), Json::String(text)) if text == "unknown" => Ok(Fixed::Unknown),
            (FieldKind::Flag, Json::Bool(flag)) => Ok(Fixed::Flag(*flag)),
            (FieldKind::Flag, _) => Err("takes true, false or `unknown`".to_owned()),
            (FieldKind::Code(codes), Json::String(text)) => {
                codes.iter().find(|code| *code == text).map(|code| Fixed::Code(code)).ok_or_else(|| {
                    let near = nearest(text, codes.iter().copied()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
                    format!("takes one of {}, or `unknown`{near}", codes.join(", "))
                })
            }
            (FieldKind::Code(codes), _) => Err(format!("takes one of {}, or `unknown`", codes.join(", "))),
            (FieldKind::Text | FieldKind::Months, Json::String(text)) if !text.trim().is_empty() => Ok(Fixed::Text(text.trim().to_owned())),
            (FieldKind::Text | FieldKind::Months, _) => Err("takes a text".to_owned()),
            (FieldKind::Date | FieldKind::Count | FieldKind::Points, _) => {
                Err("is stated by no mapping: a day or a number is read from a column".to_owned())
            }
        };
        fixed.map_err(|why| self.refuse(path, &why)).ok()
    }
}
