//! Differences as they are found, each with a finding: of the letter's rule where one asks for it, else of no letter.

use super::entries::{ListSource, Reconciled, Rows};
use super::marks::{Again, repeated};
use super::pair::{Alone, Unclear};
use super::result::{Difference, Reconciliation, Side};
use crate::charter::Charter;
use crate::data::{self, DataQuality};
use crate::law::{Answer, Law, Ruling};
use crate::rulebook::P;
use crate::verdict::{Finding, Outcome, Standing};

/// The rule of what two lists differ in, where no letter asks that they agree.
const LISTS: &str = "reconcile.lists";

/// The two sides, and what of a row is the unit concerned.
pub(super) struct Sheets<'s, 'a> {
    pub(super) records: &'s Rows<'a>,
    pub(super) list: &'s Rows<'a>,
    pub(super) unit: fn(&Rows<'a>, usize) -> Option<&'a str>,
    /// The fields a row is told apart by.
    pub(super) marks: &'static [&'static str],
}

/// Where a difference lies.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct At<'a> {
    pub(super) record_row: Option<usize>,
    pub(super) list_row: Option<usize>,
    pub(super) key: Option<&'a str>,
    pub(super) unit: Option<&'a str>,
    pub(super) source: Option<ListSource>,
}

impl At<'_> {
    pub(super) fn difference(self, side: Side, finding: Finding) -> Difference {
        let At { record_row, list_row, key, unit, source } = self;
        let (key, unit) = (key.map(str::to_owned), unit.map(str::to_owned));
        Difference { side, record_row, list_row, key, unit, source, fields: Vec::new(), responsible: Vec::new(), finding }
    }
}

impl<'a> Sheets<'_, 'a> {
    /// A row of the records, a row of the list, or both.
    pub(super) fn at(&self, record_row: Option<usize>, list_row: Option<usize>) -> At<'a> {
        let key = record_row.and_then(|row| self.records.key(row)).or_else(|| list_row.and_then(|row| self.list.key(row)));
        let unit = |side: &Rows<'a>, row: Option<usize>| row.and_then(|row| (self.unit)(side, row));
        let unit = unit(self.list, list_row).or_else(|| unit(self.records, record_row));
        let source = list_row.and_then(|row| self.list.source(row));
        At { record_row, list_row, key, unit, source }
    }

    /// A row of one of the sides.
    pub(super) fn one(&self, of_list: bool, row: usize) -> At<'a> {
        if of_list { self.at(None, Some(row)) } else { self.at(Some(row), None) }
    }

    /// The fields that would tell a row apart and are not known.
    fn lacking(&self, of_list: bool, row: usize) -> Vec<&'static str> {
        let side = if of_list { self.list } else { self.records };
        self.marks.iter().copied().filter(|field| !side.knows(field, row)).collect()
    }
}

/// What was found so far.
pub(super) struct Found<'c> {
    pub(super) charter: &'c Charter,
    differences: Vec<Difference>,
    pub(super) compared: usize,
    pub(super) agreeing: usize,
    /// Rows of the list, or units, that nobody can tell to agree or not.
    pub(super) untold: usize,
}

impl<'c> Found<'c> {
    pub(super) fn new(charter: &'c Charter) -> Self {
        Found { charter, differences: Vec::new(), compared: 0, agreeing: 0, untold: 0 }
    }

    pub(super) fn push(&mut self, difference: Difference) {
        self.differences.push(difference);
    }

    /// A finding of the comparison itself: it cites nothing, and somebody has to look which side is right.
    pub(super) fn plain(&self, answer: Answer) -> Finding {
        let Answer { outcome, reason, figures, cites: _, missing } = answer;
        Finding {
            rule: LISTS.to_owned(),
            outcome: outcome.unwrap_or(Outcome::NeedsDecision),
            severity: self.charter.severity(LISTS),
            reason: reason.to_owned(),
            figures: figures.into_iter().map(|(name, figure)| (name.to_owned(), figure)).collect(),
            missing: missing.into_iter().map(str::to_owned).collect(),
            citation: None,
            certainty: None,
            standing: Standing::InForce,
            candidates: Vec::new(),
        }
    }

    /// A finding of a letter's rule; `None` where no letter that was chosen asks for it.
    pub(super) fn by_letter(&self, rule: &str, cites: P, test: &dyn Fn(&Law<'_>) -> Ruling) -> Option<Finding> {
        self.charter.finding_of(rule, cites, test)
    }

    /// A letter's rule, asked about counts.
    pub(super) fn counted(&self, rule: &str, counts: &DataQuality) -> Option<Finding> {
        self.charter.finding(data::rule(rule)?, counts)
    }

    /// The names that a letter lists; `None` where none that was chosen does.
    pub(super) fn listed(&self, rule: &str, p: P) -> Option<Vec<String>> {
        let mut listed = None;
        self.charter.for_each_law(rule, &mut |law, _| listed = listed.take().or_else(|| law.list(p).ok().map(<[String]>::to_vec)));
        listed
    }

    /// A row without a partner that is not plainly absent on the other side; false where it is.
    pub(super) fn untold_alone(&mut self, sheets: &Sheets<'_, '_>, of_list: bool, row: usize, why: Alone) -> bool {
        let at = sheets.one(of_list, row);
        let side = if of_list { Side::Missing } else { Side::Extra };
        let difference = match why {
            Alone::Absent => return false,
            Alone::SameName => at.difference(side, self.plain(Answer { reason: "name_alone", ..Answer::unknown(Vec::new()) })),
            Alone::NotComparable => at.difference(Side::LeftOut, self.plain(Answer::unknown(sheets.lacking(of_list, row)))),
        };
        self.untold += usize::from(of_list);
        self.push(difference);
        true
    }

    /// Rows that share all they could be told apart by.
    pub(super) fn unclear(&mut self, at: At<'_>, [records, list]: [usize; 2]) {
        let answer = Answer { reason: "not_unique", ..Answer::unknown(Vec::new()) };
        let finding = self.plain(answer.figure("records", records as u64).figure("list", list as u64));
        self.untold += usize::from(at.list_row.is_some());
        self.push(at.difference(Side::Repeated, finding));
    }

    /// [`Found::unclear`] for all rows of a comparison of records and list.
    pub(super) fn all_unclear(&mut self, sheets: &Sheets<'_, '_>, unclear: &[Unclear]) {
        for Unclear { at: (side, row), sharing } in unclear {
            self.unclear(sheets.one(*side == 1, *row), *sharing);
        }
    }

    /// Keys and numbers that some rows of one side share.
    pub(super) fn repeated(&mut self, sheets: &Sheets<'_, '_>, of_list: bool, rows: &[usize]) {
        let side = if of_list { sheets.list } else { sheets.records };
        for (row, again, count) in repeated(side, rows) {
            let answer = match again {
                Again::Key => Answer::needs_decision("duplicate"),
                Again::Number => Answer::needs_decision("id_number_repeated"),
            };
            let finding = self.plain(answer.figure("rows", count as u64));
            self.push(sheets.one(of_list, row).difference(Side::Repeated, finding));
        }
    }

    /// A letter's rule about the whole, of which `asked` is a finding if any letter asks for it: the worst of its findings, and
    /// unknown where something cannot be told.
    pub(super) fn worst_of(&self, rule: &str, asked: Option<Finding>) -> Option<Outcome> {
        let found = |outcome| self.differences.iter().map(|found| &found.finding).any(|finding| finding.outcome == outcome);
        let not_met = self.differences.iter().any(|found| found.finding.rule == rule && found.finding.outcome == Outcome::NotMet);
        let established = asked?.outcome != Outcome::Unknown;
        Some(match () {
            () if not_met => Outcome::NotMet,
            () if !established || found(Outcome::Unknown) => Outcome::Unknown,
            () => Outcome::Met,
        })
    }

    /// The whole, in an order that follows from the rows alone.
    pub(super) fn reconciliation(self, what: Reconciled, rule: &str, sheets: &Sheets<'_, '_>, outcome: Option<Outcome>) -> Reconciliation {
        let mut differences = self.differences;
        differences.sort_by(|one, other| {
            let order = |d: &Difference| (d.side, d.list_row, d.record_row, d.source);
            let text = |d: &Difference| (d.unit.clone(), d.key.clone(), d.finding.reason.clone());
            order(one).cmp(&order(other)).then_with(|| text(one).cmp(&text(other)))
        });
        differences.dedup();
        Reconciliation {
            what,
            rule: rule.to_owned(),
            records: sheets.records.len,
            list: sheets.list.len,
            compared: self.compared,
            agreeing: self.agreeing,
            differences,
            outcome,
            receipt: self.charter.receipt().clone(),
        }
    }
}
