//! What a unit's rating of the year takes into account besides its table: data entered late, and a cap on the best level where one is set.

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::ratio::Rounding;
use crate::record::records;
use crate::rulebook::P;
use chrono::NaiveDate;

records! {
    /// A unit in the yearly rating.
    "unit_rating" UnitRating {
        /// Day asked about.
        on: NaiveDate,
        /// Whether the unit has finished entering its data.
        entry_complete: bool,
        /// Day it finished.
        entry_completed_on: NaiveDate,
        /// Members rated.
        rated: u32,
        /// Of these, members with the second level or better.
        good_or_better: u32,
        /// Of these, members with the best level; absent: the answer says how many there may be.
        excellent: u32,
    }
}

static RULES: &[Rule<UnitRating>] = &[
    Rule::new("unit_rating.counts", P::RatingCountsNested, |law, r| {
        law.asked(P::RatingCountsNested)?;
        let known = [r.rated, r.good_or_better, r.excellent].into_iter().flatten().count();
        Ok(if known < 2 { Answer::not_applicable() } else { contradiction(r).unwrap_or_else(Answer::met) })
    }),
    Rule::new("unit_rating.late_entry", P::RatingLateEntryDay, late_entry),
    Rule::new("unit_rating.excellent_cap", P::RatingExcellentCap, excellent_cap),
];

impl Question for UnitRating {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Whether a unit that finishes on the day itself is in time.
pub(crate) fn late_entry_counts(law: &Law<'_>) -> Result<bool, Gap> {
    Ok(law.choice(P::RatingLateEntryBound)? == "on_the_day_in_time")
}

/// Xem xét khi đánh giá: somebody decides what it comes to.
fn late_entry(law: &Law<'_>, r: &UnitRating) -> Ruling {
    let day = law.date(P::RatingLateEntryDay)?;
    let last = if late_entry_counts(law)? { day } else { day.pred_opt().unwrap_or(day) };
    let known = if facts!(r; entry_complete) { facts!(r; entry_completed_on) } else { facts!(r; on) };
    if known <= last {
        return Ok(Answer::met());
    }
    Ok(Answer::needs_decision("considered_in_the_rating").figure("last_day", last.to_string()))
}

/// Of those rated some are good or better, and of these some have the best level.
fn contradiction(r: &UnitRating) -> Option<Answer> {
    let parts = [
        ("good_or_better", r.good_or_better, "rated", r.rated, "more_good_than_rated"),
        ("excellent", r.excellent, "good_or_better", r.good_or_better, "more_excellent_than_good"),
        ("excellent", r.excellent, "rated", r.rated, "more_excellent_than_rated"),
    ];
    parts.into_iter().find_map(|(part, count, whole, of, reason)| {
        let (count, of) = count.zip(of).filter(|(count, of)| count > of)?;
        Some(Answer::not_met(reason).figure(part, count).figure(whole, of))
    })
}

/// A share of those rated, as a whole number. Who they are is never the library's to say.
fn excellent_cap(law: &Law<'_>, r: &UnitRating) -> Ruling {
    let cap = law.ratio(P::RatingExcellentCap)?;
    // A cap without its base is none that could be held.
    let unsaid = |gap, p| if gap == Gap::Silent { Gap::Value(p) } else { gap };
    let base = law.choice(P::RatingExcellentCapBase).map_err(|gap| unsaid(gap, P::RatingExcellentCapBase))?;
    let rounding = Rounding::named(law.choice(P::RatingExcellentCapRounding)?).ok_or(Gap::Value(P::RatingExcellentCapRounding))?;
    if contradiction(r).is_some() {
        return Ok(Answer::not_applicable());
    }
    let base = if base == "all_rated" { facts!(r; rated) } else { facts!(r; good_or_better) };
    let allowed = cap.of(base.into(), rounding);
    let Some(excellent) = r.excellent else {
        return Ok(Answer::unknown(vec!["excellent"]).figure("allowed", allowed));
    };
    let answer = Answer::when(u64::from(excellent) <= allowed, "more_than_the_cap");
    Ok(answer.figure("excellent", excellent).figure("allowed", allowed).figure("base", base).figure("share", cap.to_string()))
}
