//! How a formula reads the law: through a handle that records what it read, so that a finding can say what it rests on.

use crate::calendar::{Ages, Counting, LeapDay, MonthEnd};
use crate::ratio::{Ratio, Rounding};
use crate::rulebook::{P, Resolved, Setting, Slot, World};
use crate::verdict::{Figure, Outcome};
use chrono::NaiveDate;
use std::cell::Cell;

/// Why a formula cannot answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Gap {
    /// These facts are missing.
    Facts(Vec<&'static str>),
    /// No value is established for this provision.
    Value(P),
    /// The law says nothing: the rule does not apply.
    Silent,
}

/// A formula's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// `None`: the rule does not apply to this record.
    pub(crate) outcome: Option<Outcome>,
    pub(crate) reason: &'static str,
    pub(crate) figures: Vec<(&'static str, Figure)>,
    /// The provision to cite, where it is not the rule's own.
    pub(crate) cites: Option<P>,
    /// Missing facts that leave it open, for answers put together from several.
    pub(crate) missing: Vec<&'static str>,
}

/// What a formula gives back.
pub(crate) type Ruling = Result<Answer, Gap>;

impl Answer {
    fn of(outcome: Option<Outcome>, reason: &'static str) -> Self {
        Answer { outcome, reason, figures: Vec::new(), cites: None, missing: Vec::new() }
    }

    pub(crate) fn met() -> Self {
        Self::of(Some(Outcome::Met), "met")
    }

    pub(crate) fn not_met(reason: &'static str) -> Self {
        Self::of(Some(Outcome::NotMet), reason)
    }

    pub(crate) fn needs_decision(reason: &'static str) -> Self {
        Self::of(Some(Outcome::NeedsDecision), reason)
    }

    pub(crate) fn not_applicable() -> Self {
        Self::of(None, "not_applicable")
    }

    pub(crate) fn unknown(missing: Vec<&'static str>) -> Self {
        Answer { missing, ..Self::of(Some(Outcome::Unknown), "missing_facts") }
    }

    /// Met when `holds`, else not met for this reason.
    pub(crate) fn when(holds: bool, reason: &'static str) -> Self {
        if holds { Self::met() } else { Self::not_met(reason) }
    }

    /// An attestation: nobody's yet, refused, or given.
    pub(crate) fn attested(attestation: Option<bool>) -> Self {
        match attestation {
            Some(true) => Self::met(),
            Some(false) => Self::not_met("refused"),
            None => Self::needs_decision("not_attested"),
        }
    }

    /// With a figure. Figures of an answer that is met are not kept: nobody reads them.
    pub(crate) fn figure(mut self, name: &'static str, value: impl Into<Figure>) -> Self {
        if self.outcome != Some(Outcome::Met) {
            self.figures.push((name, value.into()));
        }
        self
    }

    pub(crate) fn citing(mut self, provision: P) -> Self {
        self.cites = Some(provision);
        self
    }

    /// Not met becomes what the text says instead.
    pub(crate) fn or_else(self, otherwise: impl FnOnce() -> Ruling) -> Ruling {
        if self.outcome == Some(Outcome::NotMet) { otherwise() } else { Ok(self) }
    }
}

/// A ruling as an answer, so that several can be weighed: a missing fact is an unknown answer.
pub(crate) fn answered(ruling: Ruling) -> Ruling {
    match ruling {
        Err(Gap::Facts(missing)) => Ok(Answer::unknown(missing)),
        other => other,
    }
}

/// Any one suffices: the best answer, with the missing facts of every alternative that could still turn out better.
pub(crate) fn any_of(alternatives: impl IntoIterator<Item = Ruling>) -> Result<Option<Answer>, Gap> {
    let mut best: Option<Answer> = None;
    let mut missing = Vec::new();
    for ruling in alternatives {
        let answer = answered(ruling)?;
        if answer.outcome.is_none() {
            continue;
        }
        missing.extend(answer.missing.iter().copied().filter(|name| !missing.contains(name)).collect::<Vec<_>>());
        // Of two equals the one that has figures says more.
        let better = |best: &Answer| (answer.outcome, answer.figures.is_empty()) < (best.outcome, best.figures.is_empty());
        if best.as_ref().is_none_or(better) {
            best = Some(answer);
        }
    }
    if let Some(best) = best.as_mut().filter(|best| best.outcome != Some(Outcome::Met)) {
        best.missing = missing;
    }
    Ok(best)
}

/// How many words of 64 bits remember what a formula read.
pub(crate) const WORDS: usize = 8;

/// One possible state of the law, with one choice for each open reading.
#[derive(Debug)]
pub(crate) struct Law<'a> {
    world: &'a World,
    chosen: &'a [(P, usize)],
    /// One bit for each provision.
    reads: Cell<[u64; WORDS]>,
}

impl<'a> Law<'a> {
    pub(crate) fn new(world: &'a World, chosen: &'a [(P, usize)]) -> Self {
        Law { world, chosen, reads: Cell::new([0; WORDS]) }
    }

    /// The provisions read so far.
    pub(crate) fn reads(&self) -> impl Iterator<Item = P> {
        let reads = self.reads.get();
        P::ALL.iter().copied().filter(move |p| reads.get(*p as usize / 64).is_some_and(|word| word >> (*p as usize % 64) & 1 == 1))
    }

    /// The values read so far.
    pub(crate) fn read(&self) -> impl Iterator<Item = &'a Resolved> {
        self.reads().filter_map(|p| self.resolved(p).ok())
    }

    pub(crate) fn resolved(&self, p: P) -> Result<&'a Resolved, Gap> {
        match self.world.slots.get(p as usize) {
            None | Some(Slot::Silent) => Err(Gap::Silent),
            Some(Slot::BelowFloor) => Err(Gap::Value(p)),
            Some(Slot::Values(values)) => {
                let chosen = self.chosen.iter().find(|(of, _)| *of == p).map_or(0, |(_, choice)| *choice);
                values.get(chosen).ok_or(Gap::Value(p))
            }
        }
    }

    fn setting(&self, p: P) -> Result<&'a Setting, Gap> {
        let mut reads = self.reads.get();
        if let Some(word) = reads.get_mut(p as usize / 64) {
            *word |= 1 << (p as usize % 64);
        }
        self.reads.set(reads);
        self.resolved(p).map(|resolved| &resolved.setting)
    }

    pub(crate) fn integer(&self, p: P) -> Result<u32, Gap> {
        let Setting::Integer(number) = self.setting(p)? else { return Err(Gap::Value(p)) };
        Ok(*number)
    }

    pub(crate) fn ratio(&self, p: P) -> Result<Ratio, Gap> {
        let Setting::Ratio(ratio) = self.setting(p)? else { return Err(Gap::Value(p)) };
        Ok(*ratio)
    }

    pub(crate) fn choice(&self, p: P) -> Result<&'a str, Gap> {
        let Setting::Choice(choice) = self.setting(p)? else { return Err(Gap::Value(p)) };
        Ok(choice)
    }

    pub(crate) fn list(&self, p: P) -> Result<&'a [String], Gap> {
        let Setting::List(list) = self.setting(p)? else { return Err(Gap::Value(p)) };
        Ok(list)
    }

    pub(crate) fn flag(&self, p: P) -> Result<bool, Gap> {
        let Setting::Flag(flag) = self.setting(p)? else { return Err(Gap::Value(p)) };
        Ok(*flag)
    }

    /// A rule that the law asks for by a flag: set to false it does not apply.
    pub(crate) fn asked(&self, p: P) -> Result<(), Gap> {
        if self.flag(p)? { Ok(()) } else { Err(Gap::Silent) }
    }

    pub(crate) fn date(&self, p: P) -> Result<NaiveDate, Gap> {
        let Setting::Date(day) = self.setting(p)? else { return Err(Gap::Value(p)) };
        Ok(*day)
    }

    /// How ages are counted.
    pub(crate) fn ages(&self) -> Result<Ages, Gap> {
        let counting = match self.choice(P::CalendarCounting)? {
            "year_of_life" => Counting::YearOfLife,
            "completed_years" => Counting::CompletedYears,
            "calendar_year" => Counting::CalendarYear,
            _ => return Err(Gap::Value(P::CalendarCounting)),
        };
        Ok(Ages { counting, leap_day: self.leap_day()? })
    }

    /// When an anniversary of 29 February falls in a common year.
    pub(crate) fn leap_day(&self) -> Result<LeapDay, Gap> {
        match self.choice(P::CalendarLeapDay)? {
            "28_february" => Ok(LeapDay::February28),
            "1_march" => Ok(LeapDay::March1),
            _ => Err(Gap::Value(P::CalendarLeapDay)),
        }
    }

    /// Where a month ends that the later month cannot hold.
    pub(crate) fn month_end(&self) -> Result<MonthEnd, Gap> {
        match self.choice(P::CalendarMonthEnd)? {
            "last_day" => Ok(MonthEnd::LastDay),
            "day_after" => Ok(MonthEnd::DayAfter),
            _ => Err(Gap::Value(P::CalendarMonthEnd)),
        }
    }

    /// How a quota becomes a whole number.
    pub(crate) fn rounding(&self) -> Result<Rounding, Gap> {
        Rounding::named(self.choice(P::QuotaRounding)?).ok_or(Gap::Value(P::QuotaRounding))
    }

    /// How dues passed on become whole đồng.
    pub(crate) fn dues_rounding(&self) -> Result<Rounding, Gap> {
        Rounding::named(self.choice(P::DuesRounding)?).ok_or(Gap::Value(P::DuesRounding))
    }
}

/// Facts of a record that a formula cannot do without: a tuple of them, or the gap that names all that are missing.
macro_rules! facts {
    ($record:ident; $field:ident) => {
        $record.$field.ok_or_else(|| $crate::law::Gap::Facts(vec![stringify!($field)]))?
    };
    ($record:ident; $($field:ident),+) => {
        match ($($record.$field),+) {
            ($(Some($field)),+) => ($($field),+),
            _ => {
                let mut missing = Vec::new();
                $(if $record.$field.is_none() { missing.push(stringify!($field)); })+
                return Err($crate::law::Gap::Facts(missing));
            }
        }
    };
}
pub(crate) use facts;
