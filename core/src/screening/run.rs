//! Words for rows: tables looked up a block at a time, texts read row by row, in as many threads as there are.

use super::part::worst;
use super::plan::{NO_UNIT, PER_WORD, Plan, ScreenedRule, Screening, UNKNOWN_UNIT, code_of, outcome_of};
use super::table::{Rows, Table};
use crate::columns::{BLOCK, Keys, MemberAt, MemberColumns};
use crate::error::Error;
use crate::review::{Checks, NotAsked, Reads, Units, outcomes};
use crate::verdict::{Finding, Outcome};
use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// Rows that one thread takes at a time.
const SHARE: usize = 64 * BLOCK;

/// The answers about the rows of one batch: two bits a rule and row, in the places that [`Screening::rules`] tells.
#[derive(Clone, PartialEq, Eq, Default)]
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

    /// So many rows in so many planes, with whatever they hold.
    fn become_long(&mut self, rows: usize, planes: usize) {
        self.rows = rows;
        self.planes.resize_with(planes, Vec::new);
        for plane in &mut self.planes {
            if plane.capacity() < rows {
                // Fresh pages are zeros already, and are first touched by the thread that answers.
                *plane = vec![0; rows];
            }
            plane.resize(rows, 0);
        }
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

/// Words that hold the answers of all rules there are.
const MOST_WORDS: usize = 2;
const _: () = assert!(crate::review::MEMBER_RULES.len() <= MOST_WORDS * PER_WORD, "a word more");

/// The answers about one member; why, [`Screening::explain`] tells when somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScreenedMember {
    words: [u64; MOST_WORDS],
    /// What all requirements come to: the worst of their answers.
    pub outcome: Outcome,
}

impl ScreenedMember {
    /// One word, counted from 0; nothing where there is no such word.
    pub fn word(&self, word: usize) -> Option<u64> {
        self.words.get(word).copied()
    }

    /// A rule's answer. What was not asked, or does not apply, is met.
    pub fn answer(&self, rule: &ScreenedRule) -> Outcome {
        outcome_of(self.word(rule.word).map_or(0, |word| word >> rule.shift))
    }
}

/// A batch whose columns fit, with what all its rows have in common.
pub(super) struct Batch<'a> {
    pub(super) list: &'a MemberColumns<'a>,
    /// The row of each member's unit, or one of the two numbers that are no rows.
    pub(super) units: Vec<u32>,
    pub(super) asked: Cow<'a, Asked>,
}

impl Plan {
    /// Units are looked up where rules read them, or where all are wanted.
    pub(super) fn batch<'a>(&'a self, list: &'a MemberColumns<'a>, all_units: bool) -> Result<Batch<'a>, Error> {
        let present = list.check()?;
        let units = if all_units || self.tables.iter().any(Table::reads_units) { self.units_of(list)? } else { Vec::new() };
        Ok(Batch { list, units, asked: self.asked(list, present) })
    }

    /// Answers every rule that looks at one row alone. The words may have been used before.
    pub(super) fn answer(&self, batch: &Batch<'_>, mut words: Words) -> Words {
        words.become_long(batch.list.rows(), self.words);
        for (word, plane) in words.planes.iter_mut().enumerate() {
            in_shares(plane, &|share, words| self.answer_rows(batch, word, share, words));
        }
        words
    }

    /// The row of each member's unit.
    fn units_of(&self, list: &MemberColumns<'_>) -> Result<Vec<u32>, Error> {
        let listed = self.units.columns()?;
        let mut units = Vec::new();
        list.unit.look_up(NO_UNIT, |code| self.unit(&listed, code).unwrap_or(UNKNOWN_UNIT), &mut units);
        Ok(units)
    }

    fn unit(&self, listed: &Units<'_, String>, code: &str) -> Option<u32> {
        self.tree.row(listed, code).and_then(|row| u32::try_from(row).ok())
    }

    /// Which rules a list lets anybody ask; worked out once for lists with the same columns, while there is place for them.
    fn asked(&self, list: &MemberColumns<'_>, present: u32) -> Cow<'_, Asked> {
        for slot in &self.memo {
            let (columns, asked) = slot.get_or_init(|| (present, self.asked_of(list)));
            if *columns == present {
                return Cow::Borrowed(asked);
            }
        }
        Cow::Owned(self.asked_of(list))
    }

    fn asked_of(&self, list: &MemberColumns<'_>) -> Asked {
        let mut bits = vec![0; self.words];
        let mut checks = Checks::new(&self.charter);
        for (rule, word, shift) in &self.placed {
            if rule.can_be_asked(&mut checks, list)
                && let Some(bits) = bits.get_mut(*word)
            {
                *bits |= 0b11 << shift;
            }
        }
        Asked { bits, not_asked: checks.into_not_asked() }
    }

    fn answer_row(&self, list: &MemberColumns<'_>, row: usize, present: u32) -> Result<ScreenedMember, Error> {
        let asked = self.asked(list, present);
        let unit = if self.tables.iter().any(Table::reads_units) {
            let listed = self.units.columns()?;
            list.unit.get(row).map_or(NO_UNIT, |code| self.unit(&listed, code).unwrap_or(UNKNOWN_UNIT))
        } else {
            NO_UNIT
        };
        let mut answers = ScreenedMember { words: [0; MOST_WORDS], outcome: Outcome::Met };
        for table in &self.tables {
            if let Some(word) = answers.words.get_mut(table.word) {
                *word |= table.of_row(list, row, unit, &self.cuts);
            }
        }
        for (word, asked) in answers.words.iter_mut().zip(&asked.bits) {
            *word &= asked;
        }
        for (rule, word, shift) in self.placed.iter().filter(|(_, word, shift)| asked.says(*word, *shift)) {
            let (Reads::Cells(_), Some(answer)) = (rule.reads, rule.of_a_row()) else { continue };
            let at = MemberAt { list, row, known_unit: false };
            let outcome = outcomes(&self.charter, rule.id, 1, &|law, _| answer(law, self.charter.day(), at));
            if let Some(bits) = answers.words.get_mut(*word) {
                *bits |= code_of(outcome.first().copied().flatten()) << shift;
            }
        }
        let required = self.failing.iter().zip(answers.words).map(|(failing, word)| worst(word & (failing | failing >> 1)));
        answers.outcome = Outcome::worst(required);
        Ok(answers)
    }

    /// One word of the rows from one on.
    pub(super) fn answer_rows(&self, batch: &Batch<'_>, word: usize, from: usize, words: &mut [u64]) {
        let rows = Rows { list: batch.list, units: &batch.units, cuts: &self.cuts, wide: self.wide };
        let asked = batch.asked.bits.get(word).copied().unwrap_or(0);
        let tables: Vec<&Table> = self.tables.iter().filter(|table| table.word == word).collect();
        #[expect(clippy::large_stack_arrays, reason = "16 kilobytes, and no allocation")]
        let mut keys = [Keys::new(rows.wide), Keys::new(rows.wide)];
        for (block, words) in words.chunks_mut(BLOCK).enumerate() {
            Table::answer_block(&tables, &rows, from + block * BLOCK, asked, &mut keys, words);
        }
        for (rule, _, shift) in self.placed.iter().filter(|(_, of, shift)| *of == word && asked >> shift & 1 == 1) {
            let (Reads::Cells(_), Some(answer)) = (rule.reads, rule.of_a_row()) else { continue };
            let day = self.charter.day();
            // What reads cells reads none of the list of units.
            let at = |row| MemberAt { list: rows.list, row: from + row, known_unit: false };
            let answers = outcomes(&self.charter, rule.id, words.len(), &|law, row| answer(law, day, at(row)));
            for (word, outcome) in words.iter_mut().zip(answers) {
                *word |= code_of(outcome) << shift;
            }
        }
    }
}

fn no_row(row: usize) -> Error {
    Error::unknown("row", &row.to_string(), std::iter::empty())
}

/// What lists with certain columns let anybody ask.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// For each word the bits of the rules that are asked.
    pub(super) bits: Vec<u64>,
    pub(super) not_asked: Vec<NotAsked>,
}

impl Asked {
    fn says(&self, word: usize, shift: u32) -> bool {
        self.bits.get(word).is_some_and(|bits| bits >> shift & 1 == 1)
    }
}

/// What lists let anybody ask, by their columns: so many shapes are remembered.
pub(super) type Memo = [OnceLock<(u32, Asked)>; 8];

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
        self.answer_into(members, Words::default())
    }

    /// [`Screening::answer`] in the memory of words that are no longer needed, whatever they were of.
    ///
    /// # Errors
    /// As [`Screening::answer`].
    pub fn answer_into(&self, members: &MemberColumns<'_>, words: Words) -> Result<Words, Error> {
        Ok(self.0.answer(&self.0.batch(members, false)?, words))
    }

    /// The answers about one member of a list, without any memory to be allocated. For one record this is the way; for a list
    /// it is not.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `unit` is absent; [`Error::UnknownName`] where there is no such row.
    pub fn member(&self, members: &MemberColumns<'_>, row: usize) -> Result<ScreenedMember, Error> {
        let present = members.check()?;
        if row >= members.rows() {
            return Err(no_row(row));
        }
        self.0.answer_row(members, row, present)
    }

    /// How many bits the vectors have that tables are looked up with: as many as the machine's.
    pub fn vector_bits(&self) -> u32 {
        self.0.wide.bits()
    }

    /// The same with vectors of at most so many bits, to measure what they give; answers do not differ. A screening that is
    /// shared already stays as it is.
    #[must_use]
    pub fn with_vector_bits(mut self, most: u32) -> Self {
        if let Some(plan) = Arc::get_mut(&mut self.0) {
            plan.wide = plan.wide.at_most(most);
        }
        self
    }

    /// What is found about one row of a batch, each with its reason, figures and article, as a review finds it. Rules that
    /// compare rows are explained by a review alone.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `unit` is absent; [`Error::UnknownName`] where there is no such row.
    pub fn explain(&self, members: &MemberColumns<'_>, row: usize) -> Result<Vec<Finding>, Error> {
        let present = members.check()?;
        let plan = &self.0;
        if row >= members.rows() {
            return Err(no_row(row));
        }
        let listed = plan.units.columns()?;
        let known_unit = members.unit.get(row).is_some_and(|code| plan.unit(&listed, code).is_some());
        let asked = plan.asked(members, present);
        let mut findings = Vec::new();
        for (rule, word, shift) in &plan.placed {
            let Some(answer) = rule.of_a_row().filter(|_| asked.says(*word, *shift)) else { continue };
            let day = plan.charter.day();
            let at = MemberAt { list: members, row, known_unit };
            let finding = plan.charter.finding_of(rule.id, rule.cites, &|law| answer(law, day, at));
            findings.extend(finding.filter(|finding| finding.outcome != Outcome::Met));
        }
        Ok(findings)
    }
}
