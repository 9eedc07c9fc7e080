//! A review: every rule about a listed unit or member, screened in bulk, explained where it is not met.

use super::accept::Accepted;
use super::check::{Check, Checks};
use super::columns::{Acceptances, Members, Units, cell};
use super::letters::{ToldOf, letter_checks};
use super::members::member_checks;
use super::screen::{explain, outcomes};
use super::summary::{Review, ReviewFinding, RuleCount, Subject};
use super::tally::Tally;
use super::tree::Tree;
use super::units::{OfUnits, unit_checks};
use crate::charter::Charter;
use crate::columns::MemberColumns;
use crate::error::Error;
use crate::unit::Kind;
use crate::verdict::Outcome;

/// Who hears each rule's answers to all rows.
type Told<'a> = &'a mut dyn FnMut(Subject, &'static str, &[Option<Outcome>]);

impl Charter {
    /// Review lists of units and members on the charter's day: findings, counts up the tree, units worst first.
    ///
    /// Cycles, unknown parents, duplicate codes and members of unknown units are findings; they never stop it. A rule that
    /// needs a column the list does not have is told of in [`Review::not_asked`].
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `units.code` or `members.unit` is absent.
    pub fn review<U: AsRef<str>, M: AsRef<str> + Sync>(&self, units: &Units<'_, U>, members: &Members<'_, M>) -> Result<Review, Error> {
        self.review_with(units, members, &Acceptances::<&str>::default(), &mut |_, _| ())
    }

    /// [`Charter::review`] with findings that were verified as fine, telling after each rule how many of the rules are done.
    ///
    /// An accepted finding is counted apart and listed in [`Review::accepted`], never hidden; so are acceptances that are
    /// over or that nothing was found for.
    ///
    /// # Errors
    /// As [`Charter::review`]; and [`Error::Input`], with the row, for an acceptance without rule, key, name, reason or last
    /// day, or of a rule that does not exist.
    pub fn review_with<U: AsRef<str>, M: AsRef<str> + Sync, A: AsRef<str>>(
        &self,
        units: &Units<'_, U>,
        members: &Members<'_, M>,
        accepted: &Acceptances<'_, A>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Review, Error> {
        members.check()?;
        self.review_telling(units, &members.into(), accepted, progress, &mut |_, _, _| ())
    }

    /// The same of columns in any form, telling each rule's answers to all rows as well, whatever is accepted.
    pub(crate) fn review_telling<U: AsRef<str>, A: AsRef<str>>(
        &self,
        units: &Units<'_, U>,
        members: &MemberColumns<'_>,
        accepted: &Acceptances<'_, A>,
        progress: &mut dyn FnMut(usize, usize),
        told: Told<'_>,
    ) -> Result<Review, Error> {
        units.check()?;
        members.check()?;
        let accepted = Accepted::new(self, accepted)?;
        let tree = Tree::new(units);
        let unit_of = tree.units_of(units, members);
        let of_units = OfUnits::new(self, units, &tree, sizes(units, &tree, &unit_of));
        let mut of_members = Checks::new(self);
        member_checks(&mut of_members, members, &unit_of);
        let told_of = ToldOf::new(self, &of_members, members, &tree, &unit_of);
        let mut checks = Checks::new(self);
        unit_checks(&mut checks, units, &tree, &of_units);
        letter_checks(&mut checks, units, members, &tree, &told_of);
        let asked: Vec<Check<'_>> = checks.asked.into_iter().chain(of_members.asked).collect();
        let not_asked = checks.not_asked.into_iter().chain(of_members.not_asked).collect();
        let mut tally = Tally::new(units.rows(), members.rows(), accepted, not_asked);
        for (done, check) in asked.iter().enumerate() {
            self.run(check, units, members, &unit_of, &mut tally, told);
            progress(done + 1, asked.len());
        }
        drop(asked);
        Ok(tally.review(self, units, members, &tree, &unit_of, &of_units.size))
    }

    fn run<U: AsRef<str>>(
        &self,
        check: &Check<'_>,
        units: &Units<'_, U>,
        members: &MemberColumns<'_>,
        unit_of: &[Option<usize>],
        tally: &mut Tally,
        told: Told<'_>,
    ) {
        let rows = if check.subject == Subject::Unit { units.rows() } else { members.rows() };
        let mut answers = [0_u64; 4];
        let mut accepted = 0;
        let answered = outcomes(self, check.rule, rows, &check.test);
        told(check.subject, check.rule, &answered);
        for (row, outcome) in answered.into_iter().enumerate() {
            let Some(outcome) = outcome else { continue };
            if outcome != Outcome::Met {
                let Some(finding) = explain(self, check.rule, check.cites, row, &check.test) else { continue };
                let unit_row = match check.subject {
                    Subject::Unit => Some(row),
                    Subject::Member => unit_of.get(row).copied().flatten(),
                };
                let key = match check.subject {
                    Subject::Unit => cell(units.code, row).map(|code| code.as_ref().to_owned()),
                    Subject::Member => members.key.get(row).map(str::to_owned),
                };
                let unit = unit_row.and_then(|row| cell(units.code, row)).map(|code| code.as_ref().to_owned());
                let found = ReviewFinding { subject: check.subject, row, key, unit, finding };
                if !tally.add(self, found, unit_row) {
                    accepted += 1;
                    continue;
                }
            }
            if let Some(count) = answers.get_mut(outcome as usize) {
                *count += 1;
            }
        }
        let [met, needs_decision, unknown, not_met] = answers;
        if accepted > 0 || answers.iter().any(|count| *count > 0) {
            let severity = self.severity(check.rule);
            tally.rules.push(RuleCount { rule: check.rule.to_owned(), severity, met, not_met, needs_decision, unknown, accepted });
        }
    }
}

/// For each unit its members and branches, with those below.
pub(crate) fn sizes<T: AsRef<str>>(units: &Units<'_, T>, tree: &Tree, unit_of: &[Option<usize>]) -> Vec<[u64; 2]> {
    let mut size = vec![[0_u64; 2]; units.rows()];
    for row in unit_of.iter().flatten() {
        if let Some([members, _]) = size.get_mut(*row) {
            *members += 1;
        }
    }
    for (row, size) in size.iter_mut().enumerate() {
        let [_, branches] = size;
        *branches = u64::from(cell(units.kind, row) == Some(&Kind::ChiDoan) && tree.duplicate.get(row) != Some(&true));
    }
    tree.roll_up(&mut size);
    size
}
