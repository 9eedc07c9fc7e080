//! What some of the members tell: counts and keys, no rows. Parts merge in any order.

use super::people::People;
use super::plan::{PER_WORD, Plan, RuleCost, ScreenedRule, Screening, UNKNOWN_UNIT};
use super::run::{Answered, Words};
use crate::columns::MemberColumns;
use crate::error::Error;
use crate::identity::EntrySource;
use crate::review::{NotAsked, ToldOf};
use crate::table::Columns;
use crate::verdict::Outcome;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// Figures that are kept for a rule: not met, needs decision, unknown.
pub(super) type Three<T> = [T; 3];

/// What part of a list of members told, so far: counts by unit and rule, and what rules that compare rows must remember.
///
/// It grows with the units, not with the members, unless a rule of the cost [`RuleCost::Rows`] is asked.
#[derive(Clone)]
pub struct ScreeningPart {
    pub(super) plan: Arc<Plan>,
    pub(super) tally: Tally,
}

/// The part without what all parts have in common.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Tally {
    pub(super) members: u64,
    pub(super) not_asked: Vec<NotAsked>,
    /// Columns that some batch lacked.
    pub(super) absent: BTreeSet<String>,
    pub(super) told: ToldOf,
    /// Members of each unit for whom a requirement is not met, and of no unit of the list.
    pub(super) failing: Vec<u32>,
    pub(super) failing_elsewhere: u64,
    /// For each rule about members, in order: how many answers in all.
    pub(super) totals: Vec<Three<u64>>,
    /// For each rule its three figures in each unit, where there are any.
    pub(super) counts: Vec<Option<Vec<u32>>>,
    pub(super) people: People,
}

impl fmt::Debug for ScreeningPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScreeningPart").field("members", &self.tally.members).finish_non_exhaustive()
    }
}

/// Where a code of two bits is counted.
pub(super) fn place_of(code: u64) -> Option<usize> {
    match code & 0b11 {
        0b10 => Some(0),
        0b11 => Some(1),
        0b01 => Some(2),
        _ => None,
    }
}

impl Screening {
    /// A part to which nothing was added yet.
    pub fn part(&self) -> ScreeningPart {
        ScreeningPart { plan: self.0.clone(), tally: Tally::new(&self.0) }
    }

    /// A part from what [`ScreeningPart::to_bytes`] gave, perhaps on another machine.
    ///
    /// # Errors
    /// [`Error::Stored`] for bytes that are none, and for a part of another screening: another charter, other units or rules.
    pub fn part_from_bytes(&self, bytes: &[u8]) -> Result<ScreeningPart, Error> {
        type Stored = (u32, u128, Tally);
        let stored = |why: &str| Error::Stored { why: why.to_owned() };
        let read = postcard::take_from_bytes::<Stored>(bytes).ok().filter(|(_, rest)| rest.is_empty());
        let ((version, fingerprint, tally), _) = read.ok_or_else(|| stored("these bytes are no part of a screening"))?;
        if version != VERSION {
            return Err(stored("the part was written by another version of the library"));
        }
        if fingerprint != self.0.fingerprint || !tally.fits(&self.0) {
            return Err(stored(OTHER_SCREENING));
        }
        Ok(ScreeningPart { plan: self.0.clone(), tally })
    }
}

/// The form in which parts are stored.
const VERSION: u32 = 1;

const OTHER_SCREENING: &str = "the part is of another screening: charter, units or rules differ";

impl ScreeningPart {
    /// The screening it is a part of.
    pub fn screening(&self) -> Screening {
        Screening(self.plan.clone())
    }

    /// How many members it was told of.
    pub fn members(&self) -> u64 {
        self.tally.members
    }

    /// The part as bytes, to be merged elsewhere: counts and fingerprints, no text.
    ///
    /// # Errors
    /// [`Error::Stored`] where there is no memory for them.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        let bytes = postcard::to_allocvec(&(VERSION, self.plan.fingerprint, &self.tally));
        bytes.map_err(|_| Error::Stored { why: "the part cannot be written".to_owned() })
    }

    /// Answers the rules about a batch of members and remembers what the whole needs of it. The words are the caller's.
    ///
    /// `first_row` is the number of the batch's first row in the whole list, in whatever order batches come: of rows that share
    /// a key the lowest is the one that stands.
    ///
    /// # Errors
    /// [`Error::Input`] when columns differ in length or `unit` is absent; nothing is added then.
    pub fn add(&mut self, first_row: u64, members: &MemberColumns<'_>) -> Result<Words, Error> {
        let Answered { words, units, not_asked } = self.plan.answer(members, Words::default(), true)?;
        self.tally.add(&self.plan, first_row, members, &units, &words, &not_asked);
        Ok(words)
    }

    /// Takes in what another part of the same list told.
    ///
    /// # Errors
    /// [`Error::Stored`] when the two are not of one screening: another charter, other units or other rules.
    pub fn merge(&mut self, other: ScreeningPart) -> Result<(), Error> {
        if self.plan.fingerprint != other.plan.fingerprint {
            return Err(Error::Stored { why: OTHER_SCREENING.to_owned() });
        }
        self.tally.merge(other.tally);
        Ok(())
    }
}

impl Tally {
    fn new(plan: &Plan) -> Self {
        let units = plan.units.rows();
        Tally {
            members: 0,
            not_asked: Vec::new(),
            absent: BTreeSet::new(),
            told: ToldOf::none(units),
            failing: vec![0; units],
            failing_elsewhere: 0,
            totals: vec![[0; 3]; plan.placed.len()],
            counts: vec![None; plan.placed.len() * 3],
            people: People::new(plan),
        }
    }

    /// Whether its lists are as long as those of a screening; a stored one may have been tampered with.
    fn fits(&self, plan: &Plan) -> bool {
        let units = plan.units.rows();
        let lengths = self.counts.iter().flatten().map(Vec::len).chain([self.failing.len()]);
        lengths.into_iter().all(|length| length == units)
            && self.totals.len() == plan.placed.len()
            && self.counts.len() == plan.placed.len() * 3
            && self.told.is_of(units)
    }

    fn add(&mut self, plan: &Plan, first_row: u64, members: &MemberColumns<'_>, units: &[u32], words: &Words, not_asked: &[NotAsked]) {
        self.members += members.rows() as u64;
        self.hear(not_asked);
        self.absent.extend(MemberColumns::NAMES.iter().filter(|name| members.lacks(name)).map(|name| (*name).to_owned()));
        self.count(plan, words, units, members);
        self.told.alike.add(members, |row| units.get(row).map(|unit| *unit as usize));
        self.people.add(plan, first_row, members, units, words);
    }

    /// Each rule that could not be asked is told of once.
    fn hear(&mut self, not_asked: &[NotAsked]) {
        for rule in not_asked {
            if !self.not_asked.contains(rule) {
                self.not_asked.push(rule.clone());
            }
        }
    }

    /// Counts members by unit, and answers that are not met by rule and unit, in one pass.
    fn count(&mut self, plan: &Plan, words: &Words, units: &[u32], members: &MemberColumns<'_>) {
        let required = plan.rules.iter().find(|rule| rule.rule == "identity.required_fields");
        for (row, unit) in units.iter().enumerate() {
            let mut fails = false;
            let mut lacks = false;
            for (word, failing) in plan.failing.iter().enumerate() {
                let answers = words.plane(word).and_then(|plane| plane.get(row)).copied().unwrap_or(0);
                if answers == 0 {
                    continue;
                }
                fails |= not_met(answers) & failing != 0;
                lacks |= required.is_some_and(|rule| rule.word == word && answers >> rule.shift & 0b11 == 0b10);
                let mut rest = (answers | answers >> 1) & LOWER;
                while rest != 0 {
                    let shift = rest.trailing_zeros();
                    rest &= rest - 1;
                    if let Some(place) = place_of(answers >> shift) {
                        self.tell(word * PER_WORD + shift as usize / 2, place, *unit);
                    }
                }
            }
            // Of a unit that is not in the list nothing is remembered.
            self.told.shares.add(*unit as usize, members.entry_source.get(row, EntrySource::ALL), lacks);
            if fails {
                match self.failing.get_mut(*unit as usize) {
                    Some(failing) => *failing += 1,
                    None => self.failing_elsewhere += 1,
                }
            }
        }
    }

    /// One more answer of a rule.
    pub(super) fn tell(&mut self, rule: usize, place: usize, unit: u32) {
        if let Some(total) = self.totals.get_mut(rule).and_then(|totals| totals.get_mut(place)) {
            *total += 1;
        }
        let units = self.failing.len();
        if let Some(counts) = self.counts.get_mut(rule * 3 + place).filter(|_| unit < UNKNOWN_UNIT) {
            let counts = counts.get_or_insert_with(|| vec![0; units]);
            if let Some(count) = counts.get_mut(unit as usize) {
                *count += 1;
            }
        }
    }

    fn merge(&mut self, other: Tally) {
        self.members += other.members;
        self.hear(&other.not_asked);
        self.absent.extend(other.absent);
        self.told.shares.merge(&other.told.shares);
        self.told.alike.merge(other.told.alike);
        self.failing.iter_mut().zip(&other.failing).for_each(|(sum, more)| *sum += more);
        self.failing_elsewhere += other.failing_elsewhere;
        self.totals.iter_mut().flatten().zip(other.totals.iter().flatten()).for_each(|(sum, more)| *sum += more);
        for (own, other) in self.counts.iter_mut().zip(other.counts) {
            match (own.as_mut(), other) {
                (Some(own), Some(other)) => own.iter_mut().zip(other).for_each(|(sum, more)| *sum += more),
                (None, other) => *own = other,
                (Some(_), None) => {}
            }
        }
        self.people.merge(other.people);
    }
}

impl Plan {
    /// The place of a rule that compares rows, where it is asked and rows make a difference.
    pub(super) fn compares_by(&self, rule: &str) -> Option<usize> {
        let answered = |rule: &ScreenedRule| self.of_any_row.get(rule.word).is_some_and(|bits| bits >> rule.shift & 0b11 != 0);
        self.rules.iter().position(|screened| screened.rule == rule && screened.cost == RuleCost::Rows && !answered(screened))
    }
}

/// The lower bits of all answers of a word.
const LOWER: u64 = u64::MAX / 3;

/// The worst of the answers of a word.
pub(super) fn worst(answers: u64) -> Outcome {
    let unknown = answers & LOWER & !(answers >> 1);
    match answers {
        0 => Outcome::Met,
        _ if not_met(answers) != 0 => Outcome::NotMet,
        _ if unknown != 0 => Outcome::Unknown,
        _ => Outcome::NeedsDecision,
    }
}

/// The upper bits of the answers that are not met.
pub(super) fn not_met(answers: u64) -> u64 {
    answers & !(answers << 1) & !LOWER
}
