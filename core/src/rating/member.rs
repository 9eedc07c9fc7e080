//! Who is rated, by whom and on what time (guidance of 2024, as reported). Which level somebody deserves is a table's to say.

use super::away::leave_rated;
use super::stay::{Stay, another_year, stay};
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
        /// Whether the member left by a transfer to another branch; asked only of who left before the year ended.
        left_by_transfer: bool,
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
    Rule::new("rating.frequency", P::RatingPerYear, frequency),
    Rule::new("rating.channel", P::RatingChannels, channel),
    Rule::alternative("rating.screen", P::RatingScreenLabels, screen),
];

impl Question for MemberRating {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// The year's rating is done once.
fn frequency(law: &Law<'_>, r: &MemberRating) -> Ruling {
    let allowed = law.integer(P::RatingPerYear)?;
    if another_year(law, r)?.is_some() {
        return Ok(Answer::not_applicable());
    }
    let ratings = facts!(r; ratings_in_year);
    Ok(Answer::when(ratings <= allowed, "rated_too_often").figure("ratings", ratings).figure("allowed", allowed))
}

/// On the software.
fn channel(law: &Law<'_>, r: &MemberRating) -> Ruling {
    let channels = law.list(P::RatingChannels)?;
    if another_year(law, r)?.is_some() {
        return Ok(Answer::not_applicable());
    }
    let channel = facts!(r; rating_channel);
    Ok(Answer::when(channels.iter().any(|listed| listed == channel.code()), "rated_elsewhere"))
}

/// Not rated is another thing than the lowest level.
fn months(law: &Law<'_>, r: &MemberRating) -> Ruling {
    let (stay, months) = stay(law, r)?;
    let answer = match stay {
        Stay::Enough => Answer::met(),
        // Who was transferred is rated by the new unit all the same.
        Stay::TooShort => Answer::when(facts!(r; transferred), "too_few_months"),
        Stay::NotRated(reason) => Answer::not_met(reason),
        Stay::Contradicted(reason) => return Ok(Answer { reason, ..Answer::unknown(Vec::new()) }),
        Stay::AnotherYear { first, last } => {
            let unknown = Answer { reason: "year_of_another_guidance", ..Answer::unknown(Vec::new()) };
            return Ok(unknown.figure("first", first.to_string()).figure("last", last.to_string()));
        }
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
        Stay::TooShort | Stay::NotRated(_) | Stay::Contradicted(_) | Stay::AnotherYear { .. } => None,
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

/// What the screen writes as one of the levels; a label that nobody listed stays unknown.
fn screen(law: &Law<'_>, r: &MemberRating) -> Ruling {
    let (offered, labels) = (law.integer(P::RatingScreenLevels)?, law.list(P::RatingScreenLabels)?);
    let written = r.screen_label.as_ref().ok_or_else(|| Gap::Facts(vec!["screen_label"]))?;
    let written = normalized_name(written);
    let mut entries =
        labels.iter().map(|entry| entry.split_once('=').map_or((entry.as_str(), None), |(label, level)| (label, Some(level.trim()))));
    let listed = entries.find(|(label, _)| normalized_name(label) == written);
    let Some((_, level)) = listed else {
        let unknown = Answer { reason: "label_not_listed", ..Answer::unknown(Vec::new()) };
        return Ok(unknown.figure("offered", offered).figure("listed", labels.len() as u64));
    };
    let given = facts!(r; rating_level);
    match level {
        Some(level) => Ok(Answer::when(given.code() == level, "another_level_on_the_screen").figure("level", level)),
        // A level of its own scale: which of ours nobody has said, but it is one.
        None if given == RatingLevel::NotRated => Ok(Answer::not_met("rated_on_the_screen")),
        None => Ok(Answer { reason: "label_without_a_level", ..Answer::unknown(Vec::new()) }),
    }
}
