//! The day on which a member reaches something, in one state of the law.

use super::summary::Milestone;
use crate::calendar::{Ages, MonthEnd, months_after};
use crate::law::{Gap, Law};
use crate::rulebook::P;
use chrono::{Datelike, NaiveDate};

/// What is known of a member.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) joined_unit_on: Option<NaiveDate>,
    pub(super) admitted_on: Option<NaiveDate>,
}

/// How one state of the law reckons the day, read once for a whole list.
#[derive(Clone, Copy)]
pub(super) enum Reckoning {
    /// The first day past an age.
    Age { ages: Ages, age: u32 },
    /// The day on which so many months in the branch are complete.
    Months { months: u32, month_end: MonthEnd, from_admission: bool, in_one_year: bool },
}

impl Milestone {
    /// The rule that reads what its day rests on.
    pub(super) fn rule(self) -> &'static str {
        match self {
            Milestone::PastAgeLimit => "ahead.past_age_limit",
            Milestone::PastStayCap => "ahead.past_stay_cap",
            Milestone::RatingMonths => "ahead.rating_months",
        }
    }

    /// The provision whose article it cites.
    pub(super) fn cites(self) -> P {
        match self {
            Milestone::PastAgeLimit => P::MaturityAgeLimit,
            Milestone::PastStayCap => P::MaturityStayCap,
            Milestone::RatingMonths => P::AheadRatingMonths,
        }
    }

    /// Điều 4.1, and what is asked of a member before the yearly rating.
    pub(super) fn reckoning(self, law: &Law<'_>) -> Result<Reckoning, Gap> {
        Ok(match self {
            Milestone::PastAgeLimit | Milestone::PastStayCap => Reckoning::Age { age: law.integer(self.cites())?, ages: law.ages()? },
            Milestone::RatingMonths => Reckoning::Months {
                months: law.integer(P::AheadRatingMonths)?,
                month_end: law.month_end()?,
                from_admission: law.choice(P::AheadRatingMonthsFrom)? == "joined_or_admitted",
                in_one_year: law.choice(P::AheadRatingMonthsWithin)? == "one_year",
            },
        })
    }
}

impl Reckoning {
    /// The day; nothing where the day it is counted from is not known.
    pub(super) fn day(self, known: Known) -> Option<NaiveDate> {
        match self {
            Reckoning::Age { ages, age } => known.birth_date.map(|birth| ages.first_day_past(birth, age)),
            Reckoning::Months { months, month_end, from_admission, in_one_year } => {
                let from = known.joined_unit_on.or(known.admitted_on.filter(|_| from_admission))?;
                let day = months_after(from, months, month_end);
                // The months run through the day before; where that lies in another year, they begin again with it.
                let in_its_year = day.pred_opt().is_none_or(|last| last.year() == from.year());
                if in_its_year || !in_one_year {
                    return Some(day);
                }
                let new_year = NaiveDate::from_ymd_opt(from.year().saturating_add(1), 1, 1)?;
                Some(months_after(new_year, months, month_end))
            }
        }
    }
}
