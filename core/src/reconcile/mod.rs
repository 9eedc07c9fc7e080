//! Reconciling two lists (đối chiếu): what the software holds with an outside list. Missing, extra, differing, each with the
//! letter that asks for it.

mod counts;
mod entries;
mod expected;
mod explain;
mod fields;
mod found;
mod marks;
mod new_members;
mod pair;
mod result;

pub use entries::{Entries, EntryTable, ListSource, Movement, Reconciled};
pub use result::{Difference, Reconciliation, Side};

use crate::charter::Charter;
use crate::error::Error;
use entries::Rows;

impl Charter {
    /// Compare what the software holds with an outside list: what is missing, extra or differs, each with the letter that asks.
    ///
    /// People are told apart by key, else by identity number, else by full name and birth date together; branches by code, else
    /// by name under one parent. A match that is not unique is never guessed. Where no letter that was chosen asks for it, the
    /// lists are compared all the same: findings then cite nothing, and the outcome is absent.
    ///
    /// # Errors
    /// [`Error::Input`] with `records` or `list` when columns differ in length, or none of those is there that rows are told apart
    /// by.
    pub fn reconcile<R: AsRef<str>, L: AsRef<str>>(
        &self,
        what: Reconciled,
        records: &Entries<'_, R>,
        list: &Entries<'_, L>,
    ) -> Result<Reconciliation, Error> {
        let (records, list) = (Rows::of("records", records)?, Rows::of("list", list)?);
        Ok(match what {
            Reconciled::NewMembers => new_members::new_members(self, &records, &list)?,
            Reconciled::Branches => expected::branches(self, &records, &list)?,
            Reconciled::ActiveMembers => expected::active_members(self, &records, &list)?,
            Reconciled::MemberCounts => counts::member_counts(self, &records, &list)?,
        })
    }
}
