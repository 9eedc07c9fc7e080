//! What a rule of a review is: a formula on a row number, the columns it cannot do without, and whether the law asks for it at all.

use super::columns::Columns;
use super::summary::{NotAsked, Subject};
use crate::charter::Charter;
use crate::law::{Answer, Law, Ruling};
use crate::rulebook::{P, Setting, Slot};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A formula on a row number.
pub(crate) type Test<'a> = Box<dyn Fn(&Law<'_>, usize) -> Ruling + 'a>;

/// A rule of a review.
pub(crate) struct Check<'a> {
    pub(crate) rule: &'static str,
    pub(super) cites: P,
    pub(super) subject: Subject,
    pub(crate) test: Test<'a>,
}

/// The rules of a review as they are put together, with those that a list does not let anybody ask.
pub(crate) struct Checks<'a> {
    charter: &'a Charter,
    pub(crate) asked: Vec<Check<'a>>,
    pub(crate) not_asked: Vec<NotAsked>,
}

impl<'a> Checks<'a> {
    pub(crate) fn new(charter: &'a Charter) -> Self {
        Checks { charter, asked: Vec::new(), not_asked: Vec::new() }
    }

    /// A rule about every unit.
    pub(super) fn unit(&mut self, rule: &'static str, cites: P, test: impl Fn(&Law<'_>, usize) -> Ruling + 'a) {
        self.asked.push(Check { rule, cites, subject: Subject::Unit, test: Box::new(test) });
    }

    /// A rule about every member.
    pub(super) fn member(&mut self, rule: &'static str, cites: P, test: Test<'a>) {
        self.asked.push(Check { rule, cites, subject: Subject::Member, test });
    }

    /// Whether the law of the day, or a letter or profile chosen, says anything of a provision.
    pub(crate) fn says(&self, p: P) -> bool {
        self.charter.worlds().iter().any(|world| !matches!(world.slots.get(p as usize), None | Some(Slot::Silent)))
    }

    /// Whether a rule can be asked: the law says something, and the list has the columns. A list that lacks one is told of.
    pub(super) fn can_ask(&mut self, rule: &'static str, p: P, list: &dyn Columns, needs: &[&'static str]) -> bool {
        if !self.says(p) {
            return false;
        }
        let missing: Vec<String> = needs.iter().filter(|field| list.lacks(field)).map(|field| (*field).to_owned()).collect();
        let can = missing.is_empty();
        self.cannot_ask(rule, missing);
        can
    }

    /// A rule that these columns of the list are missing for, in whole or in part.
    pub(super) fn cannot_ask(&mut self, rule: &'static str, missing: Vec<String>) {
        if !missing.is_empty() {
            self.not_asked.push(NotAsked { rule: rule.to_owned(), missing, provision: None });
        }
    }

    /// What cannot be asked.
    pub(crate) fn into_not_asked(self) -> Vec<NotAsked> {
        self.not_asked
    }

    /// The day the review is asked about.
    pub(super) fn day(&self) -> NaiveDate {
        self.charter.day()
    }

    /// The items of a list, in any state the law may be in.
    pub(super) fn list(&self, p: P) -> BTreeSet<String> {
        let slots = self.charter.worlds().iter().filter_map(|world| world.slots.get(p as usize));
        let values = slots.flat_map(|slot| if let Slot::Values(values) = slot { values.as_slice() } else { &[] });
        let lists = values.map(|value| if let Setting::List(items) = &value.setting { items.as_slice() } else { &[] });
        lists.flatten().cloned().collect()
    }

    /// Whether a value is established that a rule cannot do without and only a profile sets.
    pub(super) fn established(&mut self, rule: &'static str, p: P) -> bool {
        let established = self.says(p);
        if !established {
            self.not_asked.push(NotAsked { rule: rule.to_owned(), missing: Vec::new(), provision: Some(p.id().to_owned()) });
        }
        established
    }
}

/// Whether a marked row is at fault, while the law asks for it.
pub(super) fn structural<'a>(p: P, at_fault: &'a [bool], reason: &'static str) -> impl Fn(&Law<'_>, usize) -> Ruling + 'a {
    move |law, row| {
        law.asked(p)?;
        Ok(Answer::when(at_fault.get(row) != Some(&true), reason))
    }
}
