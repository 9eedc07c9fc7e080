//! The units of a list by code and by name.

use super::codes::Understood;
use super::plan::Fixed;
use super::report::CellFault;
use crate::identity::normalized_name;
use crate::record::Value;
use crate::review::UnitTable;
use std::collections::{BTreeMap, BTreeSet};

/// The codes that a text may name; none where units share a name. A text that is exactly one unit's name means that unit, even
/// where another unit's name differs from it by nothing but case or the place of a tone.
#[derive(Default)]
pub(super) struct Names {
    codes: BTreeSet<String>,
    exact: BTreeMap<String, Option<String>>,
    by_code: BTreeMap<String, Option<String>>,
    by_name: BTreeMap<String, Option<String>>,
}

impl Names {
    pub(super) fn of(units: &UnitTable) -> Self {
        let mut names = Names::default();
        for row in 0..units.rows() {
            let Some(Value::Text(code)) = units.get(row, "code") else { continue };
            names.codes.insert(code.to_owned());
            add(&mut names.by_code, normalized_name(code), code);
            if let Some(Value::Text(name)) = units.get(row, "name") {
                add(&mut names.exact, name.to_owned(), code);
                add(&mut names.by_name, normalized_name(name), code);
            }
        }
        names
    }

    /// The unit that a text names, by its code first. One that is not in the list stays as it is: a review says so.
    pub(super) fn of_text(&self, text: &str) -> Understood {
        let code = self.codes.contains(text).then(|| Some(text.to_owned()));
        let exact = code.or_else(|| self.exact.get(text).cloned());
        let found = exact.or_else(|| {
            let name = normalized_name(text);
            self.by_code.get(&name).or_else(|| self.by_name.get(&name)).cloned()
        });
        match found {
            Some(Some(code)) => Understood { meant: Ok(Fixed::Text(code)), listed: true },
            Some(None) => Understood { meant: Err(CellFault::AmbiguousUnit), listed: true },
            None => Understood { meant: Ok(Fixed::Text(text.to_owned())), listed: false },
        }
    }
}

/// Add a code under a name; a name that stands for several codes stands for none.
fn add(names: &mut BTreeMap<String, Option<String>>, name: String, code: &str) {
    if name.is_empty() {
        return;
    }
    let known = names.entry(name).or_insert_with(|| Some(code.to_owned()));
    if known.as_deref() != Some(code) {
        *known = None;
    }
}
