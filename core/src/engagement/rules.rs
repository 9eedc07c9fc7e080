//! Questions about one account, one day or one survey.

use super::ledger::{PointKind, Values, provision};
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::quota::at_least;
use crate::ratio::Ratio;
use crate::record::records;
use crate::rulebook::P;
use chrono::NaiveDate;

records! {
    /// What an account did on the app, and what it was given for it. Only what is asked about need be known.
    "engagement" Engagement {
        /// Interactions of the account in the week asked about.
        interactions_in_week: u32,
        /// Notices sent to phones on the day asked about.
        notices_on_day: u32,
        /// Check-ins of the account that were counted on the day asked about.
        check_ins_on_day: u32,
        /// Votes of the account that were counted in the poll asked about.
        votes_of_account: u32,
        /// Points earned.
        earned: u32,
        /// Points exchanged.
        exchanged: u32,
        /// Points that have expired; asked where a profile lets them.
        expired: u32,
        /// Points the account has.
        balance: u32,
        /// Points that the voucher asked about costs.
        voucher_cost: u32,
        /// Whether the voucher is given free.
        voucher_free: bool,
        /// What points were given for; blank where points are not asked about.
        kind: PointKind,
        /// How often on that day; of steps, how many.
        amount_on_day: u32,
        /// Points given for it on that day.
        points_given: u32,
    }
    /// A survey or poll, and who took part.
    "survey" Survey {
        /// The day of the survey.
        held_on: NaiveDate,
        /// People invited.
        invited: u32,
        /// Of these, people who answered, each once.
        answered: u32,
    }
}

static RULES: &[Rule<Engagement>] = &[
    Rule::new("engagement.interaction", P::EngagementWeeklyInteractions, |law, e| {
        let minimum = law.integer(P::EngagementWeeklyInteractions)?;
        let count = facts!(e; interactions_in_week);
        Ok(Answer::when(count >= minimum, "too_few_interactions").figure("count", count).figure("minimum", minimum))
    }),
    Rule::new("engagement.notices", P::EngagementDailyNotices, |law, e| {
        let minimum = law.integer(P::EngagementDailyNotices)?;
        let count = facts!(e; notices_on_day);
        Ok(Answer::when(count >= minimum, "too_few_notices").figure("count", count).figure("minimum", minimum))
    }),
    Rule::new("engagement.check_in", P::EngagementDailyCheckIns, |law, e| {
        let maximum = law.integer(P::EngagementDailyCheckIns)?;
        let count = facts!(e; check_ins_on_day);
        Ok(Answer::when(count <= maximum, "too_many_check_ins").figure("count", count).figure("maximum", maximum))
    }),
    Rule::new("engagement.vote", P::EngagementVotes, |law, e| {
        let maximum = law.integer(P::EngagementVotes)?;
        let count = facts!(e; votes_of_account);
        Ok(Answer::when(count <= maximum, "too_many_votes").figure("count", count).figure("maximum", maximum))
    }),
    Rule::new("engagement.balance", P::EngagementNeverBelowZero, balance),
    Rule::new("engagement.voucher", P::EngagementVoucher, voucher),
    Rule::new("engagement.points", P::EngagementDailyCap, points),
    Rule::new("engagement.wheel", P::EngagementWheelOdds, wheel),
];

impl Question for Engagement {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

static SURVEY_RULES: &[Rule<Survey>] =
    &[Rule::new("survey.start", P::EngagementSurveyStart, start), Rule::new("survey.quorum", P::EngagementQuorum, quorum)];

impl Question for Survey {
    fn rules() -> &'static [Rule<Self>] {
        SURVEY_RULES
    }
}

/// What a profile has to set: silence is not the law's, but a value nobody gave.
pub(super) fn needed<T>(value: Result<T, Gap>, p: P) -> Result<T, Gap> {
    value.map_err(|gap| if gap == Gap::Silent { Gap::Value(p) } else { gap })
}

/// What a profile may set.
pub(super) fn optional<T>(value: Result<T, Gap>) -> Result<Option<T>, Gap> {
    match value {
        Err(Gap::Silent) => Ok(None),
        value => value.map(Some),
    }
}

/// Tích điểm đổi quà: never more exchanged or expired than earned.
fn balance(law: &Law<'_>, e: &Engagement) -> Ruling {
    law.asked(P::EngagementNeverBelowZero)?;
    let (earned, exchanged) = facts!(e; earned, exchanged);
    let lasting = optional(law.integer(P::EngagementPointsLastDays))?;
    // More exchanged than earned is too much, whatever has expired.
    let expired = if lasting.is_some() && exchanged <= earned { facts!(e; expired) } else { e.expired.unwrap_or_default() };
    let spent = u64::from(exchanged) + u64::from(expired);
    Ok(Answer::when(spent <= u64::from(earned), "below_zero").figure("spent", spent).figure("earned", earned))
}

/// Đổi điểm lấy voucher; some are given free.
fn voucher(law: &Law<'_>, e: &Engagement) -> Ruling {
    law.asked(P::EngagementVoucher)?;
    if e.voucher_free == Some(true) {
        return Ok(Answer::met());
    }
    let (balance, cost) = facts!(e; balance, voucher_cost);
    Ok(Answer::when(balance >= cost, "too_few_points").figure("balance", balance).figure("cost", cost))
}

/// Points given for one kind of thing on one day.
fn points(law: &Law<'_>, e: &Engagement) -> Ruling {
    let asked = e.kind.filter(|kind| !matches!(kind, PointKind::Wheel | PointKind::Exchange));
    let Some(kind) = asked else { return Ok(Answer::not_applicable()) };
    let worth = Values::worth_of(law, kind)?;
    let cap = optional(law.integer(P::EngagementDailyCap))?;
    let (amount, given) = facts!(e; amount_on_day, points_given);
    let amount = if kind == PointKind::CheckIn { amount.min(law.integer(P::EngagementDailyCheckIns)?) } else { amount };
    let expected = worth.of(amount.into()).min(cap.map_or(u64::MAX, u64::from));
    Ok(Answer::when(u64::from(given) == expected, "points_differ")
        .figure("given", given)
        .figure("expected", expected)
        .citing(provision(kind)))
}

/// Vòng quay may mắn: the odds add up to one, exactly.
fn wheel(law: &Law<'_>, _: &Engagement) -> Ruling {
    let odds = needed(law.list(P::EngagementWheelOdds), P::EngagementWheelOdds)?;
    let Some(shares) = odds.iter().map(|share| share.parse::<Ratio>().ok()).collect::<Option<Vec<_>>>() else {
        return Ok(Answer::not_met("not_shares"));
    };
    // Sums of fractions over one denominator; what does not fit is not one.
    let sum = shares.iter().try_fold((0_u128, 1_u128), |(top, bottom), share| {
        let (part, whole) = (u128::from(share.numerator()), u128::from(share.denominator()));
        let (top, bottom) = (top.checked_mul(whole)?.checked_add(part.checked_mul(bottom)?)?, bottom.checked_mul(whole)?);
        let common = common_divisor(top, bottom);
        Some((top / common, bottom / common))
    });
    Ok(Answer::when(sum == Some((1, 1)), "not_one"))
}

fn common_divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a.max(1) } else { common_divisor(b, a % b) }
}

/// Từ tháng 3/2022.
fn start(law: &Law<'_>, survey: &Survey) -> Ruling {
    let first = law.date(P::EngagementSurveyStart)?;
    Ok(Answer::when(facts!(survey; held_on) >= first, "before_the_start").figure("first_day", first.to_string()))
}

/// A share of those invited has to take part.
fn quorum(law: &Law<'_>, survey: &Survey) -> Ruling {
    let share = needed(law.ratio(P::EngagementQuorum), P::EngagementQuorum)?;
    let (invited, answered) = facts!(survey; invited, answered);
    if invited == 0 {
        return Ok(Answer::not_met("nobody_invited"));
    }
    Ok(at_least(share, answered, invited))
}
