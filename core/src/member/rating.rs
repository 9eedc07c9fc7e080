//! Đánh giá, xếp loại đoàn viên: the list that a branch sends once a year, and its approval. Which level somebody deserves is not asked here.

use crate::charter::{Question, Rule};
use crate::discipline::DecidingUnit;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::{codes, records};
use crate::rulebook::P;
use chrono::{Datelike, NaiveDate};

codes! {
    /// A level of the yearly rating.
    RatingLevel {
        /// Hoàn thành xuất sắc nhiệm vụ.
        Excellent = "htxs",
        /// Hoàn thành tốt nhiệm vụ.
        Good = "htt",
        /// Hoàn thành nhiệm vụ.
        Completed = "ht",
        /// Không hoàn thành nhiệm vụ.
        NotCompleted = "kht",
        /// Xuất sắc, of the older scale.
        OlderExcellent = "xuat_sac",
        /// Khá, of the older scale.
        Fair = "kha",
        /// Trung bình, of the older scale.
        Average = "trung_binh",
        /// Yếu kém, of the older scale.
        Weak = "yeu_kem",
        /// Not rated, which is not the lowest level.
        NotRated = "not_rated",
        /// Any other.
        Other = "other",
    }
}

records! {
    /// One member's place on a branch's list of ratings, and what became of the list.
    "rating_list" RatingList {
        /// The year that is rated.
        rating_year: u32,
        /// Members on the list.
        listed: u32,
        /// Members that the branch rates in that year.
        to_rate: u32,
        /// The level that the branch gave.
        rating_level: RatingLevel,
        /// Day the branch sent the list.
        sent_on: NaiveDate,
        /// Day the list was approved; absent: it was not yet.
        approved_on: NaiveDate,
        /// Where whoever approved it stands, seen from the branch; absent: it was not yet.
        approver: DecidingUnit,
        /// The level that was approved; absent: as sent.
        approved_level: RatingLevel,
        /// Day the superior did not agree to the list; absent: it did not say so.
        not_agreed_on: NaiveDate,
        /// Why.
        not_agreed_reason: String,
        /// Number of the software function the list is recorded under.
        function_code: u32,
    }
}

static RULES: &[Rule<RatingList>] = &[
    Rule::new("rating_list.level", P::RatingLevels, level),
    Rule::new("rating_list.whole", P::RatingWholeList, whole),
    Rule::new("rating_list.deadline", P::RatingLastDay, deadline),
    Rule::new("rating_list.sent_first", P::RatingSentFirst, sent_first),
    Rule::new("rating_list.approver", P::RatingApprovers, approver),
    Rule::new("rating_list.unchanged", P::RatingUnchanged, unchanged),
    Rule::new("rating_list.refusal", P::RatingRefusalReason, refusal),
    Rule::alternative("rating_list.function", P::RatingFunctionCode, |law, r| {
        let code = law.integer(P::RatingFunctionCode)?;
        Ok(Answer::when(facts!(r; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for RatingList {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// One of the levels of the guidance.
fn level(law: &Law<'_>, r: &RatingList) -> Ruling {
    let levels = law.list(P::RatingLevels)?;
    let given = facts!(r; rating_level);
    Ok(Answer::when(levels.iter().any(|level| level == given.code()), "level_not_listed"))
}

/// Everybody whom the branch rates, and nobody else.
fn whole(law: &Law<'_>, r: &RatingList) -> Ruling {
    law.asked(P::RatingWholeList)?;
    let (listed, to_rate) = facts!(r; listed, to_rate);
    let reason = if listed > to_rate { "more_than_rated" } else { "not_everybody" };
    Ok(Answer::when(listed == to_rate, reason).figure("listed", listed).figure("to_rate", to_rate))
}

/// Where a profile sets a last day: for the year it lies in.
fn deadline(law: &Law<'_>, r: &RatingList) -> Ruling {
    let last = law.date(P::RatingLastDay)?;
    let year = facts!(r; rating_year);
    if u32::try_from(last.year()) != Ok(year) {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(r; sent_on) <= last, "sent_too_late"))
}

/// The branch sends, then it is approved; both may be done on one day. Nothing is sent before the year that is rated.
fn sent_first(law: &Law<'_>, r: &RatingList) -> Ruling {
    law.asked(P::RatingSentFirst)?;
    let before = |day: NaiveDate| r.rating_year.is_some_and(|year| i64::from(day.year()) < i64::from(year));
    if r.sent_on.is_some_and(before) {
        return Ok(Answer::not_met("sent_before_the_year"));
    }
    if r.approved_on.is_some_and(before) {
        return Ok(Answer::not_met("approved_before_the_year"));
    }
    let Some(approved) = r.approved_on else { return Ok(Answer::not_applicable()) };
    Ok(Answer::when(facts!(r; sent_on) <= approved, "approved_before_sent"))
}

/// Who approves.
fn approver(law: &Law<'_>, r: &RatingList) -> Ruling {
    let approvers = law.list(P::RatingApprovers)?;
    if r.approver.is_none() && r.approved_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    let by = facts!(r; approver);
    Ok(Answer::when(approvers.iter().any(|one| one == by.code()), "approved_elsewhere"))
}

/// Agreed to or not, but never changed.
fn unchanged(law: &Law<'_>, r: &RatingList) -> Ruling {
    law.asked(P::RatingUnchanged)?;
    let Some(approved) = r.approved_level else { return Ok(Answer::not_applicable()) };
    Ok(Answer::when(facts!(r; rating_level) == approved, "changed_by_the_approver"))
}

/// Whether a reason is asked for is a named reading.
fn refusal(law: &Law<'_>, r: &RatingList) -> Ruling {
    let required = law.choice(P::RatingRefusalReason)? == "required";
    if r.not_agreed_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    if !required {
        return Ok(Answer::met());
    }
    let reason = r.not_agreed_reason.as_ref().ok_or_else(|| Gap::Facts(vec!["not_agreed_reason"]))?;
    Ok(Answer::when(!reason.trim().is_empty(), "no_reason_given"))
}
