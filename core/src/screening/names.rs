//! The names by which hosts ask for results: a unit's code, a rule's id.

use super::plan::Screening;
use crate::error::Error;

impl Screening {
    /// The row of a unit, by its code: of several that have it the first, as for members.
    ///
    /// # Errors
    /// [`Error::UnknownName`], with the nearest code, for one that the list of units does not have.
    pub fn unit_row(&self, code: &str) -> Result<usize, Error> {
        let units = self.units().columns()?;
        self.0.tree.row(&units, code).ok_or_else(|| Error::unknown("unit", code, units.code.iter().flatten().map(String::as_str)))
    }

    /// A unit named by its row, where the list has so many.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for a row that the list of units does not have.
    pub fn unit_at(&self, row: u64) -> Result<usize, Error> {
        let found = usize::try_from(row).ok().filter(|found| *found < self.units().rows());
        found.ok_or_else(|| Error::unknown("unit", &row.to_string(), std::iter::empty()))
    }

    /// A rule's id, if there is such a rule, whether or not it is asked here.
    ///
    /// # Errors
    /// [`Error::UnknownName`], with the nearest rule.
    pub fn rule_named<'r>(&self, rule: &'r str) -> Result<&'r str, Error> {
        let all = &self.charter().source().rules;
        if all.contains_key(rule) {
            return Ok(rule);
        }
        Err(Error::unknown("rule", rule, all.keys().map(String::as_str)))
    }
}
