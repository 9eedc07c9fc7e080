//! A screening: one charter made ready for one list of units, with the place of each rule's answer.

use super::run::Memo;
use super::table::{Placed, Table};
use crate::charter::Charter;
use crate::columns::{Cuts, Wide};
use crate::error::Error;
use crate::law::Answer;
use crate::record::codes;
use crate::review::{Checks, MEMBER_RULES, MemberRule, Reads, Tree, UnitTable, outcomes, strongest};
use crate::verdict::{Outcome, Severity};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// Units that the list does not have; the next number stands for members whose unit is not said.
pub(super) const UNKNOWN_UNIT: u32 = u32::MAX - 1;
/// Members whose unit is not said.
pub(super) const NO_UNIT: u32 = u32::MAX;

/// Bits a rule takes.
const BITS: u32 = 2;
/// Rules that a word holds.
pub(super) const PER_WORD: usize = 32;

codes! {
    /// What answering a rule costs.
    RuleCost {
        /// One look-up for all rules about days, flags and codes together.
        Table = "table",
        /// Reading texts, row by row.
        Text = "text",
        /// Remembering something of every row until the end.
        Rows = "rows",
    }
}

/// The place of a rule's answers: two bits of a word, `00` met or not asked, `10` not met, `01` unknown, `11` needs decision.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ScreenedRule {
    /// The rule.
    pub rule: &'static str,
    /// Which of the words, counted from 0.
    pub word: usize,
    /// The lower of its two bits.
    pub shift: u32,
    /// What its answer does to the whole.
    pub severity: Severity,
    /// What answering it costs.
    pub cost: RuleCost,
}

/// A charter made ready to screen the members of one list of units.
#[derive(Debug, Clone)]
pub struct Screening(pub(super) Arc<Plan>);

#[derive(Debug)]
pub(super) struct Plan {
    pub(super) charter: Charter,
    pub(super) units: UnitTable,
    pub(super) tree: Tree,
    pub(super) placed: Vec<Placed>,
    pub(super) rules: Vec<ScreenedRule>,
    pub(super) words: usize,
    pub(super) cuts: Cuts,
    pub(super) tables: Vec<Table>,
    /// Of charter, units and rules: parts of one screening have the same.
    pub(super) fingerprint: u128,
    /// For each word the upper bits of the rules that are requirements.
    pub(super) failing: Vec<u64>,
    /// For each word what is answered about any row where rows are compared: unknown while no value is established, else nothing.
    pub(super) of_any_row: Vec<u64>,
    pub(super) wide: Wide,
    pub(super) memo: Memo,
}

impl Charter {
    /// Prepares to screen members against this charter, in the order of a list of units.
    ///
    /// # Errors
    /// [`Error::Input`] when the units have no column `code`, or are more than 4 billion.
    pub fn screening(&self, units: UnitTable) -> Result<Screening, Error> {
        self.screening_of(units, &[])
    }

    /// [`Charter::screening`] by these rules about members alone; by all where none is named.
    ///
    /// # Errors
    /// As [`Charter::screening`]; and [`Error::UnknownName`], with the nearest, for a rule that is none about members of a list.
    pub fn screening_of(&self, units: UnitTable, rules: &[&str]) -> Result<Screening, Error> {
        units.columns()?;
        if let Some(unknown) = rules.iter().find(|id| MEMBER_RULES.iter().all(|rule| rule.id != **id)) {
            return Err(Error::unknown("rule", unknown, MEMBER_RULES.iter().map(|rule| rule.id)));
        }
        let checks = Checks::new(self);
        let chosen: Vec<&MemberRule> = MEMBER_RULES
            .iter()
            .filter(|rule| rules.is_empty() || rules.contains(&rule.id))
            // What the law of the day says nothing of needs no place.
            .filter(|rule| checks.says(rule.cites))
            .collect();
        let placed: Vec<Placed> = chosen.into_iter().enumerate().map(|(place, rule)| (rule, place / PER_WORD, shift_of(place))).collect();
        let rules: Vec<ScreenedRule> = placed
            .iter()
            .map(|(rule, word, shift)| ScreenedRule {
                rule: rule.id,
                word: *word,
                shift: *shift,
                severity: self.severity(rule.id),
                cost: match rule.reads {
                    Reads::Classes(..) | Reads::Filled(_) => RuleCost::Table,
                    Reads::Cells(_) => RuleCost::Text,
                    Reads::Rows(_) => RuleCost::Rows,
                },
            })
            .collect();
        let words = placed.len().div_ceil(PER_WORD);
        let of_any_row = of_any_row(self, &placed);
        let (cuts, tables) = Table::of(self, &placed, &of_any_row);
        let mut failing = vec![0; words];
        for rule in rules.iter().filter(|rule| rule.severity == Severity::Requirement) {
            if let Some(bits) = failing.get_mut(rule.word) {
                *bits |= 0b10 << rule.shift;
            }
        }
        let fingerprint = fingerprint(self, &rules, &units)?;
        let tree = Tree::new(&units.columns()?);
        Ok(Screening(Arc::new(Plan {
            charter: self.clone(),
            units,
            tree,
            placed,
            rules,
            words,
            cuts,
            tables,
            fingerprint,
            failing,
            of_any_row,
            wide: Wide::new(),
            memo: Memo::default(),
        })))
    }
}

impl Screening {
    /// How many rules about members a screening may have at most.
    pub const MOST_RULES: usize = MEMBER_RULES.len();

    /// The rules about members, with the places of their answers.
    pub fn rules(&self) -> &[ScreenedRule] {
        &self.0.rules
    }

    /// The place of a rule by its name.
    ///
    /// # Errors
    /// [`Error::UnknownName`], with the nearest, for a rule that is not screened.
    pub fn rule(&self, rule: &str) -> Result<&ScreenedRule, Error> {
        let known = || Error::unknown("rule", rule, self.0.rules.iter().map(|rule| rule.rule));
        self.0.rules.iter().find(|screened| screened.rule == rule).ok_or_else(known)
    }

    /// How many words of 64 bits hold the answers about a member.
    pub fn words(&self) -> usize {
        self.0.words
    }

    /// The charter that screens.
    pub fn charter(&self) -> &Charter {
        &self.0.charter
    }

    /// The units, in the order in which results speak of them.
    pub fn units(&self) -> &UnitTable {
        &self.0.units
    }
}

fn fingerprint(charter: &Charter, rules: &[ScreenedRule], units: &UnitTable) -> Result<u128, Error> {
    let rules: Vec<&str> = rules.iter().map(|rule| rule.rule).collect();
    let columns = units.columns()?;
    let of = (charter.receipt(), rules, columns.code, columns.parent);
    let text = postcard::to_allocvec(&of).map_err(|_| Error::Rulebook("a receipt cannot be written".to_owned()))?;
    Ok(xxh3_128(&text))
}

/// What is answered about any row where rows are compared. That a key stands once is always asked for; what two records of one
/// person share may be left open.
fn of_any_row(charter: &Charter, placed: &[Placed]) -> Vec<u64> {
    let mut words = vec![0; placed.len().div_ceil(PER_WORD)];
    for (rule, word, shift) in placed {
        if rule.id != "record.same_person" {
            continue;
        }
        let answers = outcomes(charter, rule.id, 1, &|law, _| {
            strongest::<()>(law, |_| None, None)?;
            Ok(Answer::not_applicable())
        });
        if let Some(bits) = words.get_mut(*word) {
            *bits |= code_of(answers.first().copied().flatten()) << shift;
        }
    }
    words
}

/// The lower bit of the rule at a place.
pub(super) fn shift_of(place: usize) -> u32 {
    u32::try_from(place % PER_WORD).unwrap_or(0) * BITS
}

/// An answer as two bits. A rule that does not apply is as good as met.
pub(super) fn code_of(outcome: Option<Outcome>) -> u64 {
    match outcome {
        None | Some(Outcome::Met) => 0b00,
        Some(Outcome::Unknown) => 0b01,
        Some(Outcome::NotMet) => 0b10,
        Some(Outcome::NeedsDecision) => 0b11,
    }
}

/// Two bits as an answer.
pub(super) fn outcome_of(code: u64) -> Outcome {
    match code & 0b11 {
        0b01 => Outcome::Unknown,
        0b10 => Outcome::NotMet,
        0b11 => Outcome::NeedsDecision,
        _ => Outcome::Met,
    }
}
