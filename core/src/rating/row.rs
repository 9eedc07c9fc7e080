//! Why one row of a list has its level, in sentences: what was counted below it, then the steps as of one subject.

use super::condition::Known;
use super::explain::{explained, not_rated};
use super::list::{Counted, RatedList, RatingRow, in_row};
use super::search::Possible;
use super::table::RatingTable;
use crate::charter::Charter;
use crate::error::Error;
use crate::verdict::{Language, Outcome};

impl Charter {
    /// Why a row of a list has its level, in sentences: what was counted of the ratings below it, each level tried with its criteria, then the
    /// answer and why. Of one that is not rated the reasons for that. Table, row and `below` are those of [`Charter::rate_list`]; the answer
    /// is the one given there. Names no value of a fact that a host gave.
    ///
    /// # Errors
    /// As [`Charter::rate_list`] of this row alone, at `rows[0]`.
    pub fn explain_row(
        &self,
        table: &RatingTable,
        row: &RatingRow,
        below: Option<&RatedList>,
        language: Language,
    ) -> Result<String, Error> {
        let refused = |refusals| Error::Table { table: table.id.clone(), refusals };
        let refusals = table.refusals_of_list(std::slice::from_ref(row), below);
        if !refusals.is_empty() {
            return Err(refused(refusals));
        }
        let applied = self.applied(table)?;
        let (counted_of, _) = self.bases_for(below)?;
        let rows = below.iter().flat_map(|below| &below.rows);
        let here: Vec<_> = rows.filter(|one| one.unit.as_deref() == Some(row.key.as_str())).collect();
        let ways = table.ways(&here, &counted_of);
        let given = || Known::new(&table.facts, &row.facts);
        for way in &ways {
            let above = table.contradictions(&given().with_counts(way));
            if !above.is_empty() {
                return Err(refused(above.into_iter().map(|refusal| in_row(0, refusal)).collect()));
            }
        }
        let Some(found) = ways.iter().map(|way| table.answer(&given().with_counts(way), &applied.readings)).reduce(Possible::or) else {
            return Ok(String::new());
        };
        let counted = either(&ways);
        let rated = self.rated(table, applied, &given().with_counts(&counted), found);
        let basis = row.basis.as_ref().map(|basis| self.rating_basis(basis));
        Ok(match basis {
            Some(basis) if basis.rated == Outcome::NotMet => not_rated(&rated, &basis, language),
            Some(basis) if basis.rated != Outcome::Met => {
                explained(&rated, &table.counts_told(&ways), language) + "\n" + &basis.verdict.explain(language)
            }
            _ => explained(&rated, &table.counts_told(&ways), language),
        })
    }
}

/// Every count as a span that holds whichever way it was counted.
fn either(ways: &[Counted]) -> Counted {
    let Some(first) = ways.first() else { return Counted::new() };
    let span = |(place, (fact, span)): (usize, &(usize, _))| {
        let others = ways.iter().filter_map(|way| way.get(place)).map(|(_, span)| *span);
        (*fact, others.fold(*span, super::counts::Span::or))
    };
    first.iter().enumerate().map(span).collect()
}
