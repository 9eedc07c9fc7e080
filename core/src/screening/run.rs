//! Words for rows: tables looked up a block at a time, texts read row by row, in as many threads as there are.

use super::plan::{NO_UNIT, PER_WORD, Plan, ScreenedRule, Screening, UNKNOWN_UNIT, code_of, outcome_of};
use crate::columns::{BLOCK, MemberAt, MemberColumns};
use crate::error::Error;
use crate::review::{Checks, NotAsked, Reads, Units, outcomes};
use crate::verdict::{Finding, Outcome};
use std::fmt;

/// Rows that one thread takes at a time.
const SHARE: usize = 64 * BLOCK;

/// The answers about the rows of one batch: two bits a rule and row, in the places that [`Screening::rules`] tells.
#[derive(Clone, PartialEq, Eq)]
pub struct Words {
    rows: usize,
    planes: Vec<Vec<u64>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("rows", &self.rows).field("words", &self.planes.len()).finish()
    }
}

impl Words {
    /// Rows of which nothing is found, with places for so many rules.
    pub(super) fn none(rows: usize, rules: usize) -> Self {
        Words { rows, planes: vec![vec![0; rows]; rules.div_ceil(PER_WORD)] }
    }

    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// One word of every row, counted from 0; nothing where there is no such word.
    pub fn plane(&self, word: usize) -> Option<&[u64]> {
        self.planes.get(word).map(Vec::as_slice)
    }

    /// All words: one vector for each word of [`Screening::words`].
    pub fn into_planes(self) -> Vec<Vec<u64>> {
        self.planes
    }

    /// A rule's answer about a row. What was not asked, or does not apply, is met.
    pub fn outcome(&self, row: usize, rule: &ScreenedRule) -> Outcome {
        outcome_of(self.plane(rule.word).and_then(|plane| plane.get(row)).map_or(0, |word| word >> rule.shift))
    }

    /// An answer in a place where nothing is found yet.
    pub(super) fn set(&mut self, row: usize, rule: &ScreenedRule, outcome: Outcome) {
        if let Some(word) = self.planes.get_mut(rule.word).and_then(|plane| plane.get_mut(row)) {
            *word |= code_of(Some(outcome)) << rule.shift;
        }
    }
}

/// The answers about one batch, with what else is told of it.
pub(super) struct Answered {
    pub(super) words: Words,
    /// The row of each member's unit, or one of the two numbers that are no rows.
    pub(super) units: Vec<u32>,
    pub(super) not_asked: Vec<NotAsked>,
}

impl Plan {
    /// Answers every rule that looks at one row alone.
    pub(super) fn answer(&self, list: &MemberColumns<'_>) -> Result<Answered, Error> {
        list.check()?;
        let (asked, not_asked) = self.asked(list);
        let listed = self.units.columns()?;
        let mut units = Vec::new();
        list.unit.look_up(NO_UNIT, |code| self.unit(&listed, code).unwrap_or(UNKNOWN_UNIT), &mut units);
        let mut planes: Vec<Vec<u64>> = vec![vec![0; list.rows()]; self.words];
        for (word, (plane, asked)) in planes.iter_mut().zip(&asked).enumerate() {
            in_shares(plane, &|share, words| self.answer_share(list, &units, word, *asked, share, words));
        }
        Ok(Answered { words: Words { rows: list.rows(), planes }, units, not_asked })
    }

    fn unit(&self, listed: &Units<'_, String>, code: &str) -> Option<u32> {
        self.tree.row(listed, code).and_then(|row| u32::try_from(row).ok())
    }

    /// For each word the bits of the rules that this list lets anybody ask, and which rules it does not.
    fn asked(&self, list: &MemberColumns<'_>) -> (Vec<u64>, Vec<NotAsked>) {
        let mut asked = vec![0; self.words];
        let mut checks = Checks::new(&self.charter);
        for (rule, word, shift) in &self.placed {
            if rule.can_be_asked(&mut checks, list)
                && let Some(bits) = asked.get_mut(*word)
            {
                *bits |= 0b11 << shift;
            }
        }
        (asked, checks.into_not_asked())
    }

    fn answer_share(&self, list: &MemberColumns<'_>, units: &[u32], word: usize, asked: u64, from: usize, words: &mut [u64]) {
        for (block, words) in words.chunks_mut(BLOCK).enumerate() {
            for table in self.tables.iter().filter(|table| table.word == word) {
                table.look_up(list, units, &self.cuts, from + block * BLOCK, words);
            }
            let any = self.of_any_row.get(word).copied().unwrap_or(0);
            for word in words.iter_mut() {
                *word = (*word | any) & asked;
            }
        }
        for (rule, _, shift) in self.placed.iter().filter(|(_, of, shift)| *of == word && asked >> shift & 1 == 1) {
            let (Reads::Cells(_), Some(answer)) = (rule.reads, rule.of_a_row()) else { continue };
            let day = self.charter.day();
            // What reads cells reads none of the list of units.
            let at = |row| MemberAt { list, row: from + row, known_unit: false };
            let answers = outcomes(&self.charter, rule.id, words.len(), &|law, row| answer(law, day, at(row)));
            for (word, outcome) in words.iter_mut().zip(answers) {
                *word |= code_of(outcome) << shift;
            }
        }
    }
}

/// Lets every share of the rows be worked on, by all threads where threads are built in.
fn in_shares(words: &mut [u64], work: &(dyn Fn(usize, &mut [u64]) + Sync)) {
    #[cfg(feature = "threads")]
    use rayon::prelude::*;
    #[cfg(feature = "threads")]
    let shares = words.par_chunks_mut(SHARE);
    #[cfg(not(feature = "threads"))]
    let shares = words.chunks_mut(SHARE);
    shares.enumerate().for_each(|(share, words)| work(share * SHARE, words));
}

impl Screening {
    /// The words of a batch alone: no counts, and nothing of the rules that compare rows.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `unit` is absent.
    pub fn answer(&self, members: &MemberColumns<'_>) -> Result<Words, Error> {
        Ok(self.0.answer(members)?.words)
    }

    /// What is found about one row of a batch, each with its reason, figures and article, as a review finds it. Rules that
    /// compare rows are explained by a review alone.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `unit` is absent; [`Error::UnknownName`] where there is no such row.
    pub fn explain(&self, members: &MemberColumns<'_>, row: usize) -> Result<Vec<Finding>, Error> {
        members.check()?;
        let plan = &self.0;
        if row >= members.rows() {
            return Err(Error::unknown("row", &row.to_string(), std::iter::empty()));
        }
        let listed = plan.units.columns()?;
        let known_unit = members.unit.get(row).is_some_and(|code| plan.unit(&listed, code).is_some());
        let (asked, _) = plan.asked(members);
        let mut findings = Vec::new();
        for (rule, word, shift) in &plan.placed {
            let Some(answer) = rule.of_a_row().filter(|_| asked.get(*word).is_some_and(|bits| bits >> shift & 1 == 1)) else { continue };
            let day = plan.charter.day();
            let at = MemberAt { list: members, row, known_unit };
            let finding = plan.charter.finding_of(rule.id, rule.cites, &|law| answer(law, day, at));
            findings.extend(finding.filter(|finding| finding.outcome != Outcome::Met));
        }
        Ok(findings)
    }
}
