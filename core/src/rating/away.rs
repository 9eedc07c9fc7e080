//! What an absence does to the year's rating.

use super::member::{AwayKind, MemberRating, RatedTime};
use super::stay::{another_year, days_of};
use crate::calendar::months_after;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;

/// What an absence does to the year's rating.
#[derive(Clone, Copy)]
pub(super) enum Leave {
    No,
    /// Of a kind that no text speaks of here, or in a year of another guidance.
    Unlisted,
    /// Within the limit.
    Short,
    /// What becomes of the rating after so many months was not seen.
    Long {
        months: u32,
    },
    /// Days that cannot be those of an absence in the year: why.
    Contradicted(&'static str),
}

impl Leave {
    /// The time that is rated; nothing where no text says it.
    pub(super) fn time(self) -> Option<RatedTime> {
        match self {
            Leave::No => Some(RatedTime::WholeYear),
            Leave::Short => Some(RatedTime::ActiveTime),
            Leave::Unlisted | Leave::Long { .. } | Leave::Contradicted(_) => None,
        }
    }
}

pub(super) fn leave(law: &Law<'_>, r: &MemberRating) -> Result<Leave, Gap> {
    let (kinds, months) = (law.list(P::RatingLeaveKinds)?, law.integer(P::RatingLeaveMonths)?);
    if another_year(law, r)?.is_some() {
        return Ok(Leave::Unlisted);
    }
    if !facts!(r; on_leave) {
        return Ok(Leave::No);
    }
    if let Some(reason) = contradicted(r) {
        return Ok(Leave::Contradicted(reason));
    }
    let kind = facts!(r; leave_kind);
    if !kinds.iter().any(|listed| listed == kind.code()) {
        return Ok(Leave::Unlisted);
    }
    if kind == AwayKind::Maternity && law.choice(P::RatingMaternityLimit)? == "no_limit" {
        return Ok(Leave::Short);
    }
    let (counts, month_end) = (law.flag(P::RatingLeaveLimitCounts)?, law.month_end()?);
    let (from, to) = facts!(r; leave_from, leave_to);
    let (back, limit) = (to.succ_opt().unwrap_or(to), months_after(from, months, month_end));
    Ok(if back < limit || (back == limit && counts) { Leave::Short } else { Leave::Long { months } })
}

/// The year's rating is that of the time spent active, where the absence is within the limit.
pub(super) fn leave_rated(law: &Law<'_>, r: &MemberRating) -> Ruling {
    match leave(law, r)? {
        Leave::No | Leave::Unlisted => Ok(Answer::not_applicable()),
        Leave::Long { months } => Ok(Answer::needs_decision("longer_leave").figure("months", months)),
        Leave::Short => Ok(Answer::when(facts!(r; rated_time) == RatedTime::ActiveTime, "not_of_the_active_time")),
        Leave::Contradicted(reason) => Ok(Answer { reason, ..Answer::unknown(Vec::new()) }),
    }
}

/// Days in the wrong order, or none of them in the year that is rated.
fn contradicted(r: &MemberRating) -> Option<&'static str> {
    if matches!((r.leave_from, r.leave_to), (Some(from), Some(to)) if to < from) {
        return Some("leave_ends_before_it_begins");
    }
    let (first, last) = r.rating_year.and_then(days_of)?;
    let outside = r.leave_from.is_some_and(|from| from > last) || r.leave_to.is_some_and(|to| to < first);
    outside.then_some("leave_outside_the_year")
}
