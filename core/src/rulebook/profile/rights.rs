//! What a profile settles of the matrix of rights: entries that name an action, and what they say of it. One with a slip in it would be read as if it were not there.

use super::Check;
use crate::error::nearest;
use crate::rights::{Grant, Holder, Relation};
use crate::rulebook::ids::P;
use crate::rulebook::setting::Setting;
use std::collections::BTreeSet;

impl Check<'_> {
    /// The entries of a list of rights, each refused by its place.
    pub(super) fn rights(&mut self, path: &str, p: P, setting: &Setting) {
        let cells = [P::RightsSettled, P::RightsAfterDistrict].contains(&p);
        let Setting::List(entries) = setting else { return };
        if !cells && p != P::RightsRelations {
            return;
        }
        let form = if cells { "`action: holder=grant, …`" } else { "`action: relation, …`" };
        let known = self.actions();
        let mut named = BTreeSet::new();
        for (place, entry) in entries.iter().enumerate() {
            let path = format!("{path}[{place}]");
            let Some((action, said)) = entry.split_once(": ") else {
                self.refuse(&path, &format!("takes {form}"));
                continue;
            };
            if !known.contains(action) {
                self.refuse(&path, &format!("no such action{}", near(action, known.iter().map(String::as_str))));
            } else if !named.insert(action) {
                self.refuse(&path, "names an action that an earlier entry names: write one entry for each");
            }
            for said in said.split(", ") {
                let slips = if cells { cell(said) } else { code("relation", said, Relation::CODES) };
                if let Some(why) = slips {
                    self.refuse(&path, &why);
                }
            }
        }
    }

    /// The actions of any day.
    fn actions(&self) -> BTreeSet<String> {
        let rows = self.source.provisions.get(P::RightsActions as usize).map(|provision| provision.rows.as_slice());
        let lists = rows.unwrap_or_default().iter().filter_map(|row| match &row.value {
            Some(Setting::List(actions)) => Some(actions),
            _ => None,
        });
        lists.flatten().cloned().collect()
    }
}

/// What is wrong with a cell.
fn cell(said: &str) -> Option<String> {
    let Some((holder, grant)) = said.split_once('=') else { return Some("takes `holder=grant` after the action".to_owned()) };
    code("holder", holder, Holder::CODES).or_else(|| code("grant", grant, Grant::CODES))
}

fn code(what: &str, given: &str, codes: &[&str]) -> Option<String> {
    let known = codes.contains(&given);
    (!known).then(|| format!("no such {what}{}; there are {}", near(given, codes.iter().copied()), codes.join(", ")))
}

fn near<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(given, known).map(|near| format!(" (did you mean `{near}`?)")).unwrap_or_default()
}
