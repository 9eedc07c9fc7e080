//! One criterion and what an entry about it is worth.

use super::points::{Points, Span};
use super::rows::{CriterionForm, NoBase, ScoreEntry};
use crate::Ratio;
use crate::ratio::Rounding;
use crate::record::codes;
use chrono::NaiveDate;
use std::cmp::Ordering;

codes! {
    /// Why a step of a score came to what it came to.
    ScoreWhy {
        /// As it was entered.
        Entered = "entered",
        /// Done: all the points.
        Done = "done",
        /// Not done.
        NotDone = "not_done",
        /// The share of the whole that is asked was reached.
        Reached = "reached",
        /// It was not.
        NotReached = "not_reached",
        /// Points for each event.
        Counted = "counted",
        /// The tier of the count.
        Tier = "tier",
        /// No tier has the count: undetermined.
        NoTier = "no_tier",
        /// All of nothing, as the set says.
        NoBase = "no_base",
        /// All of nothing, and the set does not say.
        NoBaseOpen = "no_base_open",
        /// A share of the goal, rounded.
        ShareOfGoal = "share_of_goal",
        /// Too late.
        Late = "late",
        /// What it takes was not given.
        Missing = "missing",
        /// What is in it, added up.
        Added = "added",
        /// Cut to the limit.
        Cut = "cut",
        /// Not below the floor.
        Floor = "floor",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) id: String,
    pub(super) title: Option<String>,
    pub(super) within: Within,
    pub(super) form: Form,
    pub(super) deadline: Option<Deadline>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Content(usize),
    Group(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Deadline {
    /// The last day in time.
    pub(super) last_day: NaiveDate,
    /// The most a late one gives.
    pub(super) late: Points,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    AllOrNothing { points: Points, target: Ratio, no_base: NoBase },
    Partial { points: Points },
    PerEvent { step: Points, limit: Points },
    Penalty { step: Points, floor: Points },
    PlusMinus { points: Points },
    Tiers(Vec<Tier>),
    Proportional { points: Points, goal: Option<u32>, no_base: NoBase, rounding: Rounding, decimals: u32 },
}

/// The points of all counts from one to another, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tier {
    pub(super) from: u32,
    /// `None`: every higher count.
    pub(super) to: Option<u32>,
    pub(super) points: Points,
}

/// What an entry is worth: before the criterion's own limits and after them, why, and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Worth {
    pub(super) before: Span,
    pub(super) after: Span,
    pub(super) why: ScoreWhy,
    pub(super) missing: Vec<&'static str>,
}

impl Worth {
    fn given(span: Span, why: ScoreWhy) -> Self {
        Worth { before: span, after: span, why, missing: Vec::new() }
    }

    fn known(points: Points, why: ScoreWhy) -> Self {
        Self::given(Span::exactly(points), why)
    }
}

impl Item {
    /// The least and the most it can give.
    pub(super) fn range(&self) -> Span {
        self.form.range()
    }

    /// The fields that an entry about it may have.
    pub(super) fn takes(&self) -> Vec<&'static str> {
        let mut takes = match &self.form {
            Form::AllOrNothing { .. } => vec!["done", "count", "whole"],
            Form::Partial { .. } => vec!["done", "points"],
            Form::PerEvent { .. } | Form::Penalty { .. } | Form::Tiers(_) | Form::Proportional { goal: Some(_), .. } => vec!["count"],
            Form::PlusMinus { .. } => vec!["done"],
            Form::Proportional { .. } => vec!["count", "whole"],
        };
        // A day is a fact of everything that was done; only a deadline asks for it.
        takes.push("on");
        takes
    }

    /// What an entry is worth; without one nothing is known but the range.
    pub(super) fn worth(&self, entry: Option<&ScoreEntry>) -> Worth {
        let nothing = ScoreEntry::default();
        let entry = entry.unwrap_or(&nothing);
        let worth = self.form.worth(entry).unwrap_or_else(|missing| Worth {
            before: self.range(),
            after: self.range(),
            why: ScoreWhy::Missing,
            missing,
        });
        match self.deadline {
            Some(deadline) if worth.after.upper > self.nothing_done() => self.timed(worth, deadline, entry.on),
            _ => worth,
        }
    }

    /// What it gives when nothing was done.
    fn nothing_done(&self) -> Points {
        if let Form::PlusMinus { points } = &self.form { points.negative() } else { Points::ZERO }
    }

    fn timed(&self, worth: Worth, deadline: Deadline, on: Option<NaiveDate>) -> Worth {
        // Late counts as the most that the set leaves; of plus or minus, as not done.
        let late = if matches!(self.form, Form::PlusMinus { .. }) { self.nothing_done() } else { deadline.late };
        let late = worth.after.at_most(late);
        match on {
            Some(on) if on > deadline.last_day => Worth { after: late, why: ScoreWhy::Late, ..worth },
            Some(_) => worth,
            None => {
                let mut missing = worth.missing;
                missing.push("on");
                let after = Span { lower: late.lower, upper: worth.after.upper };
                Worth { after, why: if after.known().is_some() { worth.why } else { ScoreWhy::Missing }, missing, ..worth }
            }
        }
    }
}

impl Form {
    pub(super) fn range(&self) -> Span {
        match self {
            Form::AllOrNothing { points, .. } | Form::Partial { points } | Form::Proportional { points, .. } => {
                Span { lower: Points::ZERO, upper: *points }
            }
            Form::PerEvent { limit, .. } => Span { lower: Points::ZERO, upper: *limit },
            Form::Penalty { floor, .. } => Span { lower: *floor, upper: Points::ZERO },
            Form::PlusMinus { points } => Span { lower: points.negative(), upper: *points },
            Form::Tiers(tiers) => {
                let points = || tiers.iter().map(|tier| tier.points);
                Span { lower: points().min().unwrap_or(Points::ZERO), upper: points().max().unwrap_or(Points::ZERO) }
            }
        }
    }

    pub(super) fn worth(&self, entry: &ScoreEntry) -> Result<Worth, Vec<&'static str>> {
        let count = || entry.count.ok_or_else(|| vec!["count"]);
        let all_or_none = |points: Points, done: bool| {
            if done { Worth::known(points, ScoreWhy::Done) } else { Worth::known(Points::ZERO, ScoreWhy::NotDone) }
        };
        let of_nothing = |points: Points, no_base: NoBase| match no_base {
            NoBase::Full => Worth::known(points, ScoreWhy::NoBase),
            NoBase::Nothing => Worth::known(Points::ZERO, ScoreWhy::NoBase),
            NoBase::Undetermined => Worth::given(self.range(), ScoreWhy::NoBaseOpen),
        };
        Ok(match self {
            Form::AllOrNothing { points, target, no_base } => match (entry.done, entry.count, entry.whole) {
                (Some(done), ..) => all_or_none(*points, done),
                (None, Some(_), Some(0)) => of_nothing(*points, *no_base),
                (None, Some(count), Some(whole)) if target.compare(count.into(), whole.into()) != Ordering::Less => {
                    Worth::known(*points, ScoreWhy::Reached)
                }
                (None, Some(_), Some(_)) => Worth::known(Points::ZERO, ScoreWhy::NotReached),
                (None, None, None) => return Err(vec!["done"]),
                (None, count, _) => return Err(vec![if count.is_none() { "count" } else { "whole" }]),
            },
            Form::Partial { points } => match (entry.points, entry.done) {
                (Some(part), _) => Worth::known(part, ScoreWhy::Entered),
                (None, Some(done)) => all_or_none(*points, done),
                (None, None) => return Err(vec!["points"]),
            },
            Form::PerEvent { step, limit } => {
                let before = Span::exactly(step.times(count()?));
                let after = before.at_most(*limit);
                Worth { before, after, why: if after == before { ScoreWhy::Counted } else { ScoreWhy::Cut }, missing: Vec::new() }
            }
            Form::Penalty { step, floor } => {
                let before = Span::exactly(step.times(count()?));
                let after = before.at_least(*floor);
                Worth { before, after, why: if after == before { ScoreWhy::Counted } else { ScoreWhy::Floor }, missing: Vec::new() }
            }
            Form::PlusMinus { points } => {
                if entry.done.ok_or_else(|| vec!["done"])? {
                    Worth::known(*points, ScoreWhy::Done)
                } else {
                    Worth::known(points.negative(), ScoreWhy::NotDone)
                }
            }
            Form::Tiers(tiers) => {
                let count = count()?;
                match tiers.iter().find(|tier| tier.from <= count && tier.to.is_none_or(|to| count <= to)) {
                    Some(tier) => Worth::known(tier.points, ScoreWhy::Tier),
                    None => Worth::given(self.range(), ScoreWhy::NoTier),
                }
            }
            Form::Proportional { points, goal, no_base, rounding, decimals } => {
                let missing: Vec<&'static str> = [("count", entry.count.is_none()), ("whole", goal.or(entry.whole).is_none())]
                    .into_iter()
                    .filter_map(|(field, lacks)| lacks.then_some(field))
                    .collect();
                match (entry.count, goal.or(entry.whole)) {
                    (Some(_), Some(0)) => of_nothing(*points, *no_base),
                    (Some(count), Some(whole)) => {
                        let before = Span::exactly(points.part(count, whole, *rounding, *decimals));
                        let after = before.at_most(*points);
                        let why = if after == before { ScoreWhy::ShareOfGoal } else { ScoreWhy::Cut };
                        Worth { before, after, why, missing: Vec::new() }
                    }
                    _ => return Err(missing),
                }
            }
        })
    }
}

impl Form {
    pub(super) fn code(&self) -> CriterionForm {
        match self {
            Form::AllOrNothing { .. } => CriterionForm::AllOrNothing,
            Form::Partial { .. } => CriterionForm::Partial,
            Form::PerEvent { .. } => CriterionForm::PerEvent,
            Form::Penalty { .. } => CriterionForm::Penalty,
            Form::PlusMinus { .. } => CriterionForm::PlusMinus,
            Form::Tiers(_) => CriterionForm::Tiers,
            Form::Proportional { .. } => CriterionForm::Proportional,
        }
    }
}
