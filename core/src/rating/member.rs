//! Who is rated, by whom and on what time (guidance of 2024, as reported). Which level somebody deserves is a table's to say.

use crate::calendar::months_after;
use crate::charter::{Question, Rule};
use crate::identity::normalized_name;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::member::RatingLevel;
use crate::record::{codes, records};
use crate::rulebook::P;
use chrono::NaiveDate;

codes! {
    /// Who rates a member.
    RatingUnit {
        /// The branch the member is in; after a transfer the new one.
        Branch = "branch",
        /// The branch the member came from.
        FormerBranch = "former_branch",
        /// Any other.
        Other = "other",
    }
    /// What a member was away for.
    AwayKind {
        /// Maternity leave.
        Maternity = "maternity",
        /// Study elsewhere.
        Study = "study",
        /// Work elsewhere.
        Work = "work",
        /// Sick leave.
        Sick = "sick",
        /// Anything else.
        Other = "other",
    }
    /// The time a rating is about.
    RatedTime {
        /// The whole year.
        WholeYear = "whole_year",
        /// The time the member was active.
        ActiveTime = "active_time",
    }
    /// Where a rating is done.
    RatingChannel {
        /// On the member software.
        Software = "software",
        /// On paper.
        Paper = "paper",
        /// Anywhere else.
        Other = "other",
    }
}

records! {
    /// A member whom a branch rates, or may not rate.
    "rating" MemberRating {
        /// The year that is rated.
        rating_year: u32,
        /// Day the member came to the branch.
        joined_unit_on: NaiveDate,
        /// Last day in the branch; absent: still there.
        left_unit_on: NaiveDate,
        /// Day of admission to the Union; absent: before the year that is rated.
        admitted_on: NaiveDate,
        /// Day the branch rates.
        rated_on: NaiveDate,
        /// Whether the member came from another unit; asked only of who has too few months in the branch.
        transferred: bool,
        /// Who rates.
        rated_by: RatingUnit,
        /// Whether the old unit's remarks are there.
        old_unit_remarks: bool,
        /// Whether the member was away for a time.
        on_leave: bool,
        /// What for.
        leave_kind: AwayKind,
        /// First day away.
        leave_from: NaiveDate,
        /// Last day away.
        leave_to: NaiveDate,
        /// The time that is rated.
        rated_time: RatedTime,
        /// Whether the member is a Party member.
        party_member: bool,
        /// Ratings of the member for the year, this one included.
        ratings_in_year: u32,
        /// Where the rating is done.
        rating_channel: RatingChannel,
        /// The level as the screen writes it.
        screen_label: String,
        /// The level given.
        rating_level: RatingLevel,
    }
}

static RULES: &[Rule<MemberRating>] = &[
    Rule::new("rating.months", P::AheadRatingMonths, months),
    Rule::new("rating.transferred", P::RatingTransferredRater, transferred),
    Rule::new("rating.leave", P::RatingLeaveMonths, leave_rated),
    Rule::new("rating.party_member", P::RatingPartyMembersRated, |law, r| {
        if law.flag(P::RatingPartyMembersRated)? {
            return Ok(Answer::not_applicable());
        }
        Ok(Answer::when(!facts!(r; party_member), "party_members_not_rated"))
    }),
    Rule::new("rating.frequency", P::RatingPerYear, |law, r| {
        let allowed = law.integer(P::RatingPerYear)?;
        let ratings = facts!(r; ratings_in_year);
        Ok(Answer::when(ratings <= allowed, "rated_too_often").figure("ratings", ratings).figure("allowed", allowed))
    }),
    Rule::new("rating.channel", P::RatingChannels, |law, r| {
        let channels = law.list(P::RatingChannels)?;
        let channel = facts!(r; rating_channel);
        Ok(Answer::when(channels.iter().any(|listed| listed == channel.code()), "rated_elsewhere"))
    }),
    Rule::alternative("rating.screen", P::RatingScreenLabels, screen),
];

impl Question for MemberRating {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// How a member's time in the branch in the year compares with the months asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stay {
    Enough,
    TooShort,
    /// Admitted too late in the year, wherever the member was since.
    NewMember,
}

/// Ít nhất 6 tháng liên tục trong năm: one unbroken stay, counted within the year that is rated.
fn stay(law: &Law<'_>, r: &MemberRating) -> Result<(Stay, u32), Gap> {
    let (months, month_end) = (law.integer(P::AheadRatingMonths)?, law.month_end()?);
    let to_rating_day = law.choice(P::RatingMonthsUntil)? == "rating_day";
    let year = facts!(r; rating_year);
    let of_year = |month, day| i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    let (Some(first), Some(last)) = (of_year(1, 1), of_year(12, 31)) else { return Err(Gap::Facts(vec!["rating_year"])) };
    let rated = if to_rating_day { facts!(r; rated_on) } else { last };
    let until = [Some(last), Some(rated), r.left_unit_on].into_iter().flatten().min().unwrap_or(last);
    let day_after = until.succ_opt().unwrap_or(until);
    let enough = |from: NaiveDate| months_after(from.max(first), months, month_end) <= day_after;
    if r.admitted_on.is_some_and(|admitted| admitted >= first && !enough(admitted)) && law.flag(P::RatingNewMember)? {
        return Ok((Stay::NewMember, months));
    }
    let joined = facts!(r; joined_unit_on);
    Ok((if enough(joined) { Stay::Enough } else { Stay::TooShort }, months))
}

/// Not rated is another thing than the lowest level.
fn months(law: &Law<'_>, r: &MemberRating) -> Ruling {
    let (stay, months) = stay(law, r)?;
    let answer = match stay {
        Stay::Enough => Answer::met(),
        Stay::NewMember => Answer::not_met("newly_admitted"),
        // Who was transferred is rated by the new unit all the same.
        Stay::TooShort => Answer::when(facts!(r; transferred), "too_few_months"),
    };
    Ok(answer.figure("months", months))
}

/// Who rates: the branch the member is in, and of who came too late in the year whoever the guidance says.
pub(super) fn rated_by(law: &Law<'_>, r: &MemberRating) -> Result<Option<RatingUnit>, Gap> {
    let raters = law.list(P::RatingTransferredRater)?;
    Ok(match stay(law, r)?.0 {
        Stay::Enough => Some(RatingUnit::Branch),
        Stay::TooShort if facts!(r; transferred) => match raters {
            [only] => RatingUnit::from_code(only),
            _ => None,
        },
        Stay::TooShort | Stay::NewMember => None,
    })
}

/// The new unit rates, on the old unit's remarks.
fn transferred(law: &Law<'_>, r: &MemberRating) -> Ruling {
    let raters = law.list(P::RatingTransferredRater)?;
    if stay(law, r)?.0 != Stay::TooShort || !facts!(r; transferred) {
        return Ok(Answer::not_applicable());
    }
    let by = facts!(r; rated_by);
    if !raters.iter().any(|listed| listed == by.code()) {
        return Ok(Answer::not_met("rated_by_another_unit"));
    }
    if !law.flag(P::RatingTransferredRemarks)? {
        return Ok(Answer::met());
    }
    Ok(Answer::when(facts!(r; old_unit_remarks), "no_remarks"))
}

/// What an absence does to the year's rating.
#[derive(Clone, Copy)]
pub(super) enum Leave {
    No,
    /// Of a kind that no text speaks of here.
    Unlisted,
    /// Within the limit.
    Short,
    /// What becomes of the rating after so many months was not seen.
    Long {
        months: u32,
    },
}

impl Leave {
    /// The time that is rated; nothing where no text says it.
    pub(super) fn time(self) -> Option<RatedTime> {
        match self {
            Leave::No => Some(RatedTime::WholeYear),
            Leave::Short => Some(RatedTime::ActiveTime),
            Leave::Unlisted | Leave::Long { .. } => None,
        }
    }
}

pub(super) fn leave(law: &Law<'_>, r: &MemberRating) -> Result<Leave, Gap> {
    let (kinds, months) = (law.list(P::RatingLeaveKinds)?, law.integer(P::RatingLeaveMonths)?);
    if !facts!(r; on_leave) {
        return Ok(Leave::No);
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
fn leave_rated(law: &Law<'_>, r: &MemberRating) -> Ruling {
    match leave(law, r)? {
        Leave::No | Leave::Unlisted => Ok(Answer::not_applicable()),
        Leave::Long { months } => Ok(Answer::needs_decision("longer_leave").figure("months", months)),
        Leave::Short => Ok(Answer::when(facts!(r; rated_time) == RatedTime::ActiveTime, "not_of_the_active_time")),
    }
}

/// What the screen writes as one of the levels; a label that nobody listed stays unknown.
fn screen(law: &Law<'_>, r: &MemberRating) -> Ruling {
    let (offered, labels) = (law.integer(P::RatingScreenLevels)?, law.list(P::RatingScreenLabels)?);
    let written = r.screen_label.as_ref().ok_or_else(|| Gap::Facts(vec!["screen_label"]))?;
    let written = normalized_name(written);
    let listed = labels.iter().filter_map(|entry| entry.split_once('=')).find(|(label, _)| normalized_name(label) == written);
    let Some((_, level)) = listed else {
        let unknown = Answer { reason: "label_not_listed", ..Answer::unknown(Vec::new()) };
        return Ok(unknown.figure("offered", offered).figure("listed", labels.len() as u64));
    };
    let given = facts!(r; rating_level);
    Ok(Answer::when(given.code() == level.trim(), "another_level_on_the_screen").figure("level", level.trim()))
}
