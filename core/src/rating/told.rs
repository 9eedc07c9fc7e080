//! Facts as a host in another language holds them: what no fact takes is kept until the table can say what would be right.

use super::condition::Fact;
use super::list::{RatedList, RatingRow, in_row};
use super::table::RatingTable;
use crate::error::{Error, Refusal, shortened};
use crate::procedure::Given;
use crate::record::Value;
use std::collections::BTreeMap;
use std::fmt;

/// The facts of one subject, told one after the other.
#[derive(Default)]
pub struct ToldFacts {
    given: BTreeMap<String, Given>,
    /// What no fact takes, and what it is: a name of a type, never a value.
    foreign: Vec<(String, String)>,
}

impl fmt::Debug for ToldFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ToldFacts").field("facts", &self.given.keys().collect::<Vec<_>>()).finish_non_exhaustive()
    }
}

impl ToldFacts {
    /// Tell a fact; one that is missing is not told.
    pub fn tell(&mut self, name: &str, value: Value<'_>) {
        if let Value::Other(kind) = value {
            self.foreign.push((name.to_owned(), kind.to_owned()));
        } else if let Ok(Some(given)) = Given::of("rate", name, value) {
            self.given.insert(name.to_owned(), given);
        }
    }
}

impl RatingTable {
    /// The facts of one subject, to be rated.
    ///
    /// # Errors
    /// [`Error::Table`] with everything that is wrong with them, when one is of a type that no fact takes.
    pub fn facts_told(&self, told: ToldFacts) -> Result<BTreeMap<String, Given>, Error> {
        let mut refusals = self.foreign(&told);
        if refusals.is_empty() {
            return Ok(told.given);
        }
        refusals.extend(self.refusals(&told.given));
        Err(Error::Table { table: self.id.clone(), refusals })
    }

    /// The rows of a list with their facts, to be rated.
    ///
    /// # Errors
    /// [`Error::Table`] with everything that is wrong in any row, when a fact is of a type that no fact takes.
    pub fn rows_told(&self, told: Vec<(RatingRow, ToldFacts)>, below: Option<&RatedList>) -> Result<Vec<RatingRow>, Error> {
        let (mut rows, mut refusals) = (Vec::new(), Vec::new());
        for (place, (row, facts)) in told.into_iter().enumerate() {
            refusals.extend(self.foreign(&facts).into_iter().map(|refusal| in_row(place, refusal)));
            rows.push(RatingRow { facts: facts.given, ..row });
        }
        if refusals.is_empty() {
            return Ok(rows);
        }
        refusals.extend(self.refusals_of_list(&rows, below));
        Err(Error::Table { table: self.id.clone(), refusals })
    }

    fn foreign(&self, told: &ToldFacts) -> Vec<Refusal> {
        let refusal = |(name, kind): &(String, String)| {
            let fact = self.facts.iter().find(|fact| fact.name == *name).map(Fact::said);
            let why = fact.map_or_else(|| self.no_such(name), |said| format!("{said}, not {kind}"));
            Refusal { path: format!("facts.{}", shortened(name)), why }
        };
        told.foreign.iter().map(refusal).collect()
    }
}
