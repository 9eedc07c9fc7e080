//! Reads the facts of a table: what each takes, where its scale ends, of which parts it is the whole.

use super::check::{Check, is_name};
use super::condition::{Fact, Takes};
use super::number::Number;
use crate::error::shortened;
use serde_json::{Map, Value as Json};

type Object = Map<String, Json>;

impl Check {
    pub(super) fn read_facts(&mut self, root: &Object) {
        let empty = Object::new();
        let said = self.table(root, "facts").unwrap_or(&empty);
        for (name, takes) in said {
            let path = format!("facts.{name}");
            if !is_name(name) {
                self.refuse(&path, "is no name: letters a to z, digits and _");
            }
            let fact = match takes.as_object() {
                Some(more) => {
                    self.keys(&path, more, &["takes", "most", "parts"]);
                    let takes = self.takes(&format!("{path}.takes"), more.get("takes").unwrap_or(&Json::Null));
                    let most = more.get("most").and_then(|most| self.most(&path, takes.as_ref(), most));
                    takes.map(|takes| Fact { most, ..Fact::new(name.clone(), takes) })
                }
                None => self.takes(&path, takes).map(|takes| Fact::new(name.clone(), takes)),
            };
            self.facts.extend(fact);
        }
        for (name, more) in said.iter().filter_map(|(name, takes)| Some((name, takes.as_object()?))) {
            self.parts(name, more);
        }
    }

    fn takes(&mut self, path: &str, said: &Json) -> Option<Takes> {
        let takes = match said {
            Json::String(kind) => match kind.as_str() {
                "flag" => Some(Takes::Flag),
                "count" => Some(Takes::Count),
                "number" => Some(Takes::Number),
                _ => None,
            },
            Json::Array(_) => Some(Takes::Codes(self.list(path, said))).filter(|takes| *takes != Takes::Codes(Vec::new())),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Object(_) => None,
        };
        if takes.is_none() {
            self.refuse(path, "takes \"flag\", \"count\", \"number\" or a list of codes from the best");
        }
        takes
    }

    /// The end of a scale.
    fn most(&mut self, path: &str, takes: Option<&Takes>, said: &Json) -> Option<Number> {
        let path = format!("{path}.most");
        if matches!(takes, Some(Takes::Flag | Takes::Codes(_))) {
            self.refuse(&path, "is for counts and numbers");
        }
        let most = said.as_u64().map(Number::whole).or_else(|| said.as_str().and_then(|text| text.parse().ok()));
        if most.is_none() {
            self.refuse(&path, "takes a number from 0: a whole one, or a text such as \"6.5\"");
        }
        most
    }

    /// Counts that together are no more than a whole.
    fn parts(&mut self, name: &str, more: &Object) {
        if !more.contains_key("parts") {
            return;
        }
        let path = format!("facts.{name}.parts");
        let named = self.names(more, &format!("facts.{name}"), "parts");
        let counts = |name: &str| self.facts.iter().position(|fact| fact.name == name && fact.takes == Takes::Count);
        let whole = counts(name);
        let parts: Vec<(String, Option<usize>)> = named.into_iter().map(|part| (part.clone(), counts(&part))).collect();
        if whole.is_none() {
            self.refuse(&path, "is for counts");
        }
        for (part, place) in &parts {
            if place.is_none() {
                self.refuse(&path, &format!("`{}` is no fact of the table that takes a count", shortened(part)));
            } else if *place == whole {
                self.refuse(&path, &format!("`{}` is no part of itself", shortened(part)));
            }
        }
        let places: Vec<usize> = parts.into_iter().filter_map(|(_, place)| place).collect();
        // To be compared is to be read.
        self.read.extend(whole.iter().chain(&places));
        if let Some(fact) = whole.and_then(|whole| self.facts.get_mut(whole)) {
            fact.parts = places;
        }
    }
}
