//! A member's time in the branch in the year that is rated: how it compares with the months asked, and days that leave nothing to compare.

use super::member::MemberRating;
use crate::calendar::months_after;
use crate::law::{Gap, Law, facts};
use crate::rulebook::P;
use chrono::{Datelike, NaiveDate};

/// How a member's time in the branch in the year compares with the months asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stay {
    Enough,
    TooShort,
    /// Not rated by this branch, however long the stay: why.
    NotRated(&'static str),
    /// Days of which one must be wrong: which.
    Contradicted(&'static str),
    /// A year that the guidance is not about.
    AnotherYear {
        first: u32,
        last: u32,
    },
}

/// Ít nhất 6 tháng liên tục trong năm: one unbroken stay, counted within the year that is rated. Who left by a transfer is the new unit's to rate.
pub(super) fn stay(law: &Law<'_>, r: &MemberRating) -> Result<(Stay, u32), Gap> {
    let (months, month_end) = (law.integer(P::AheadRatingMonths)?, law.month_end()?);
    let to_rating_day = law.choice(P::RatingMonthsUntil)? == "rating_day";
    let year = facts!(r; rating_year);
    if let Some((first, last)) = another_year(law, r)? {
        return Ok((Stay::AnotherYear { first, last }, months));
    }
    let Some((first, last)) = days_of(year) else { return Err(Gap::Facts(vec!["rating_year"])) };
    if let Some(settled) = contradicted(r, first).map(Stay::Contradicted).or_else(|| outside(r, first, last).map(Stay::NotRated)) {
        return Ok((settled, months));
    }
    let until = if to_rating_day { last.min(facts!(r; rated_on)) } else { last };
    // Who leaves on the last day was there to its end.
    let left = r.left_unit_on.filter(|left| *left < until);
    let stayed = left.unwrap_or(until);
    let holds = |from: NaiveDate, to: NaiveDate| months_after(from.max(first), months, month_end) <= to.succ_opt().unwrap_or(to);
    // Who went to another branch stayed in the Union.
    let member_until = if r.left_by_transfer == Some(true) { until } else { stayed };
    let new = r.admitted_on.is_some_and(|admitted| admitted >= first && !holds(admitted, member_until));
    if new && law.flag(P::RatingNewMember)? {
        return Ok((Stay::NotRated("newly_admitted"), months));
    }
    let joined = facts!(r; joined_unit_on);
    if joined > until {
        return Ok((Stay::NotRated("joined_after_the_rating"), months));
    }
    let enough_for_the_next = |left: NaiveDate| left.succ_opt().is_some_and(|day| holds(day, until));
    let enough = holds(joined, stayed);
    let by_months = if enough { Stay::Enough } else { Stay::TooShort };
    let Some(left) = left else { return Ok((by_months, months)) };
    let stay = match r.left_by_transfer {
        Some(true) if !enough_for_the_next(left) && former_rates(law)? => Stay::Enough,
        Some(true) if enough && law.choice(P::RatingLeftBranch)? == "with_its_months" => Stay::Enough,
        Some(true) => Stay::NotRated("left_by_transfer"),
        Some(false) if law.choice(P::RatingLeftOtherwise)? == "not_rated" => Stay::NotRated("left_otherwise"),
        Some(false) => by_months,
        // Too short, and not transferred to here either: not rated, however the member left.
        None if !enough && r.transferred == Some(false) => by_months,
        None => return Err(Gap::Facts(vec!["left_by_transfer"])),
    };
    Ok((stay, months))
}

/// Whether a profile leaves who came too late to the new branch to the one that was left.
fn former_rates(law: &Law<'_>) -> Result<bool, Gap> {
    Ok(law.list(P::RatingTransferredRater)?.iter().all(|rater| rater == "former_branch"))
}

/// The guidance's years, where the year that is rated is none of them: a rating belongs to the law of its year.
pub(super) fn another_year(law: &Law<'_>, r: &MemberRating) -> Result<Option<(u32, u32)>, Gap> {
    let (first, last) = match (law.integer(P::RatingFirstYear), law.integer(P::RatingLastYear)) {
        (Err(Gap::Silent), _) | (_, Err(Gap::Silent)) => return Ok(None),
        (first, last) => (first?, last?),
    };
    Ok(r.rating_year.filter(|year| !(first..=last).contains(year)).map(|_| (first, last)))
}

/// First and last day of a year; nothing of one that the calendar does not have.
pub(super) fn days_of(year: u32) -> Option<(NaiveDate, NaiveDate)> {
    let day = |month, day| i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    Some((day(1, 1)?, day(12, 31)?))
}

/// Days that cannot all be right.
fn contradicted(r: &MemberRating, first: NaiveDate) -> Option<&'static str> {
    let left_before = |day: Option<NaiveDate>| matches!((r.left_unit_on, day), (Some(left), Some(day)) if left < day);
    if left_before(r.joined_unit_on) {
        Some("left_before_joining")
    } else if left_before(r.admitted_on) {
        Some("left_before_admission")
    } else if r.rated_on.is_some_and(|rated| rated.year() < first.year()) {
        Some("rated_before_the_year")
    } else {
        None
    }
}

/// Days that lie wholly outside the year.
fn outside(r: &MemberRating, first: NaiveDate, last: NaiveDate) -> Option<&'static str> {
    if r.joined_unit_on.is_some_and(|joined| joined > last) {
        Some("joined_after_the_year")
    } else if r.left_unit_on.is_some_and(|left| left < first) {
        Some("left_before_the_year")
    } else if r.admitted_on.is_some_and(|admitted| admitted > last) {
        Some("admitted_after_the_year")
    } else {
        None
    }
}
