//! What the tests of ratings share: facts by name, a charter to rate under, what was refused.

use crate::support::{day, value};
use dieule::{Charter, Error, Given, Rated, RatingTable, Rulebook};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// The charter under which tables are tried.
pub(crate) fn charter() -> Charter {
    Rulebook::national().in_force_on(day("2024-11-05")).unwrap()
}

/// What a table, or a list, was refused for.
pub(crate) fn refusals(result: Result<impl std::fmt::Debug, Error>) -> Vec<String> {
    let error = result.unwrap_err();
    let Error::Table { refusals, .. } = &error else { panic!("{error}") };
    refusals.iter().map(ToString::to_string).collect()
}

/// Facts by name.
pub(crate) type Facts = BTreeMap<String, Given>;

/// Facts as they are written.
pub(crate) fn facts(json: &Json) -> Facts {
    let given = |(name, fact): (&String, &Json)| Given::of("rate", name, value(fact)).unwrap().map(|given| (name.clone(), given));
    json.as_object().unwrap().iter().filter_map(given).collect()
}

/// What a table makes of facts.
pub(crate) fn rated(table: &RatingTable, facts: &Facts) -> Rated {
    charter().rate(table, facts).unwrap()
}
