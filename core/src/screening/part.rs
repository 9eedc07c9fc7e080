//! What some of the members tell: counts and keys, no rows. Parts merge in any order.

use super::people::People;
use super::plan::{PER_WORD, Plan, RuleCost, ScreenedRule, Screening, UNKNOWN_UNIT};
use super::run::{Batch, Words};
use crate::columns::{BLOCK, MemberColumns};
use crate::error::Error;
use crate::identity::EntrySource;
use crate::review::{NotAsked, ToldOf};
use crate::table::Columns;
use crate::verdict::Outcome;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Rows whose words are near while they are counted.
const STEP: usize = 8 * BLOCK;

/// From so many rows on a thread more pays.
const LEAST_FOR_THREADS: usize = 4 * STEP;

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
        let batch = self.plan.batch(members, true)?;
        let words = self.plan.answer(&batch, Words::default());
        self.tally.add(&self.plan, first_row, &batch, Some(&words));
        Ok(words)
    }

    /// [`ScreeningPart::add`] for whom the counts are enough: no words are kept, and so no memory that grows with the rows.
    ///
    /// # Errors
    /// As [`ScreeningPart::add`].
    pub fn count(&mut self, first_row: u64, members: &MemberColumns<'_>) -> Result<(), Error> {
        let batch = self.plan.batch(members, true)?;
        self.tally.add(&self.plan, first_row, &batch, None);
        Ok(())
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

    fn add(&mut self, plan: &Plan, first_row: u64, batch: &Batch<'_>, words: Option<&Words>) {
        let list = batch.list;
        self.members += list.rows() as u64;
        self.hear(&batch.asked.not_asked);
        self.absent.extend(MemberColumns::NAMES.iter().filter(|name| list.lacks(name)).map(|name| (*name).to_owned()));
        let rows = list.rows();
        let threads = if rows < LEAST_FOR_THREADS.max(plan.units.rows()) { 1 } else { threads() };
        let each = rows.div_ceil(threads).max(1);
        let told = Told { plan, first_row, batch, words };
        self.tell_of(&told, each, 0..rows);
    }

    /// Halves of the rows in threads of their own, until each has few enough.
    fn tell_of(&mut self, told: &Told<'_>, each: usize, rows: Range<usize>) {
        if rows.len() <= each {
            return self.tell_rows(told, rows);
        }
        let shares = rows.len().div_ceil(each);
        let middle = rows.start + shares.div_ceil(2) * each;
        let mut other = Tally::new(told.plan);
        join(|| self.tell_of(told, each, rows.start..middle), || other.tell_of(told, each, middle..rows.end));
        self.merge(other);
    }

    /// What rows tell, from words that there are or as many at a time as stay near.
    fn tell_rows(&mut self, told: &Told<'_>, rows: Range<usize>) {
        let Told { plan, batch, .. } = told;
        if let Some(words) = told.words {
            let planes: Vec<&[u64]> = (0..plan.words)
                .map(|word| words.plane(word).and_then(|plane| plane.get(rows.clone())))
                .map(Option::unwrap_or_default)
                .collect();
            return self.tell_answers(told, rows, &planes);
        }
        let mut planes = vec![vec![0; STEP.min(rows.len())]; plan.words];
        for from in rows.clone().step_by(STEP) {
            let rows = from..rows.end.min(from + STEP);
            for (word, plane) in planes.iter_mut().enumerate() {
                plane.truncate(rows.len());
                plan.answer_rows(batch, word, from, plane);
            }
            let planes: Vec<&[u64]> = planes.iter().map(Vec::as_slice).collect();
            self.tell_answers(told, rows, &planes);
        }
    }

    fn tell_answers(&mut self, told: &Told<'_>, rows: Range<usize>, planes: &[&[u64]]) {
        let Told { plan, first_row, batch, .. } = told;
        self.count(plan, planes, batch, rows.clone());
        self.told.alike.add(batch.list, rows.clone(), |row| batch.units.get(row).map(|unit| *unit as usize));
        self.people.add(plan, *first_row, batch, rows, planes);
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
    fn count(&mut self, plan: &Plan, planes: &[&[u64]], batch: &Batch<'_>, rows: Range<usize>) {
        let required = plan.rules.iter().find(|rule| rule.rule == "identity.required_fields");
        let units = batch.units.get(rows.clone()).unwrap_or_default();
        for ((place, unit), row) in units.iter().enumerate().zip(rows) {
            let mut fails = false;
            let mut lacks = false;
            for (word, (plane, failing)) in planes.iter().zip(&plan.failing).enumerate() {
                let answers = plane.get(place).copied().unwrap_or(0);
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
            self.told.shares.add(*unit as usize, batch.list.entry_source.get(row, EntrySource::ALL), lacks);
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

/// What is told of a batch.
struct Told<'a> {
    plan: &'a Plan,
    first_row: u64,
    batch: &'a Batch<'a>,
    words: Option<&'a Words>,
}

/// How many threads there are.
fn threads() -> usize {
    #[cfg(feature = "threads")]
    return rayon::current_num_threads();
    #[cfg(not(feature = "threads"))]
    1
}

/// Both, side by side where threads are built in.
fn join(one: impl FnOnce() + Send, other: impl FnOnce() + Send) {
    #[cfg(feature = "threads")]
    rayon::join(one, other);
    #[cfg(not(feature = "threads"))]
    {
        one();
        other();
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
