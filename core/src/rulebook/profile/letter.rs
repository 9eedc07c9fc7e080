//! What makes a profile a letter of its own: `[letter]` says when and what is demanded, `[severity]` how much it weighs.

use super::{Check, ISSUERS};
use crate::error::nearest;
use crate::rulebook::ids::P;
use crate::rulebook::letters::{Asked, DeadlineWording, LetterText, Step};
use crate::rulebook::source::{Row, RuleEntry};
use crate::verdict::{Certainty, Severity};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;

/// The chapters whose rules a profile may weigh: what letters ask. The charter's own rules weigh what they weigh.
const WEIGHABLE: &[&str] = &["data", "identity", "account", "quota", "letter"];

/// Who may weigh them.
const WEIGHERS: &[&str] = &["centre", "province"];

impl Check<'_> {
    /// `[letter]`: the days, and the rules named. What the profile sets may add the rules it demands.
    pub(super) fn letter(&mut self, table: &Map<String, Json>, undated: bool) -> LetterText {
        self.keys("letter", table, &["issued", "data_as_of", "begins", "ends", "last_day", "last_day_counts", "asks"]);
        let issued = self.day(table, "letter", "issued", false);
        if undated && !table.contains_key("issued") {
            self.refuse("letter.issued", "takes a day written YYYY-MM-DD, or give `from` in [profile]");
        }
        let data_as_of = self.day(table, "letter", "data_as_of", false);
        let (begins, ends) = (self.day(table, "letter", "begins", false), self.day(table, "letter", "ends", false));
        if begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) {
            self.refuse("letter.ends", "takes a day that is not before `begins`");
        }
        let last_day = self.day(table, "letter", "last_day", false);
        let counts = match (table.get("last_day_counts"), table.contains_key("last_day")) {
            (Some(Json::Bool(counts)), true) => Some(*counts),
            (None, false) => None,
            (_, true) => {
                self.refuse("letter.last_day_counts", "takes true (the day itself is in time) or false (done before it)");
                None
            }
            (Some(_), false) => {
                self.refuse("letter.last_day_counts", "says whether `last_day` counts, and there is none");
                None
            }
        };
        let wording = if counts == Some(false) { DeadlineWording::Before } else { DeadlineWording::By };
        let step = last_day.map(|last_day| Step { at: None, begins: None, last_day, wording });
        let asked = |rule: String| Asked { rule, at: None, step: None, as_of: None };
        let demands = self.asks(table).into_iter().map(asked).collect();
        LetterText { issued, data_as_of, begins, ends, steps: step.into_iter().collect(), demands, ..LetterText::default() }
    }

    /// The rules named, each known and of those that a letter can demand.
    fn asks(&mut self, table: &Map<String, Json>) -> Vec<String> {
        let list = match table.get("asks") {
            None => return Vec::new(),
            Some(Json::Array(list)) if !list.is_empty() => list,
            Some(_) => {
                self.refuse("letter.asks", "takes a list of rules; left out, it is the rules fed by what the profile sets");
                return Vec::new();
            }
        };
        let mut rules: Vec<String> = Vec::new();
        for (place, item) in list.iter().enumerate() {
            let path = format!("letter.asks[{place}]");
            let Some(rule) = item.as_str() else {
                self.refuse(&path, "takes the id of a rule");
                continue;
            };
            if self.rule(&path, rule).is_none() {
                continue;
            }
            if !self.source.letters.compared.contains_key(rule) {
                let known: Vec<&str> = self.source.letters.compared.keys().map(String::as_str).collect();
                self.refuse(&path, &format!("has no threshold a letter could demand; those that have are {}", known.join(", ")));
            } else if rules.iter().any(|known| known == rule) {
                self.refuse(&path, "is named twice");
            } else {
                rules.push(rule.to_owned());
            }
        }
        rules
    }

    /// The rule with this id, or a refusal with the nearest one.
    fn rule(&mut self, path: &str, id: &str) -> Option<&RuleEntry> {
        let rules = &self.source.rules;
        let known = || rules.iter().filter(|(_, entry)| !entry.reads.is_empty()).map(|(id, _)| id.as_str());
        if !known().any(|known| known == id) {
            let near = nearest(id, known()).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default();
            self.refuse(path, &format!("no such rule{near}"));
            return None;
        }
        rules.get(id)
    }

    /// The demands complete: the rules named, or those whose threshold, bound or exclusions the profile sets.
    pub(super) fn demanded(&mut self, mut letter: LetterText, named: bool, rows: &[(P, Row)], (id, document): (&str, &str)) -> LetterText {
        let sets = |p: P| rows.iter().any(|(set, _)| *set == p);
        if !named {
            let fed = self.source.letters.compared.iter().filter(|(_, compared)| compared.set_by().any(sets));
            letter.demands = fed.map(|(rule, _)| Asked { rule: rule.clone(), at: None, step: None, as_of: None }).collect();
        }
        // What names rules or sets values that are refused has been told so already.
        let refused = self.refusals.iter().any(|refusal| refusal.path.starts_with("set."));
        if letter.demands.is_empty() && !named && !refused {
            self.refuse("letter", "demands nothing: give `asks`, or set a threshold in [set]");
        }
        let at = Some(document.to_owned()).filter(|document| !document.is_empty());
        id.clone_into(&mut letter.id);
        for step in &mut letter.steps {
            step.at.clone_from(&at);
        }
        for demand in &mut letter.demands {
            demand.at.clone_from(&at);
            demand.step = (!letter.steps.is_empty()).then_some(0);
            demand.as_of = letter.data_as_of.map(|day| (day, Certainty::Text));
        }
        letter
    }

    /// `[severity]`: how much rules weigh, for rules of letters alone.
    pub(super) fn severities(&mut self, table: &Map<String, Json>, issuer: &str) -> BTreeMap<String, Severity> {
        let mut severities = BTreeMap::new();
        if !table.is_empty() && ISSUERS.contains(&issuer) && !WEIGHERS.contains(&issuer) {
            self.refuse("severity", &format!("is not open to {issuer}; it is open to {}", WEIGHERS.join(", ")));
        }
        for (id, value) in table {
            let path = format!("severity.{id}");
            let Some(chapter) = self.rule(&path, id).map(|entry| entry.chapter) else { continue };
            if !WEIGHABLE.contains(&chapter) {
                let why = format!(
                    "is a rule of the chapter {chapter}: its weight is fixed; a profile may weigh rules of {}",
                    WEIGHABLE.join(", ")
                );
                self.refuse(&path, &why);
            }
            match value.as_str().and_then(Severity::from_code) {
                Some(severity) => drop(severities.insert(id.clone(), severity)),
                None => self.refuse(&path, &format!("takes one of {}", Severity::CODES.join(", "))),
            }
        }
        severities
    }
}
