//! Points that somebody gave for one criterion, held against its form: the same forms that a set scores with.

use super::criterion::{Criterion, CriterionTopic, about, are, figure, whole};
use super::forms;
use super::item::Form;
use super::points::Points;
use super::rows::{NoBase, ScoreEntry};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;

/// An entry through a form: what a set scores with.
fn scored(form: &Form, entry: &ScoreEntry) -> Result<Points, Gap> {
    let worth = form.worth(entry).map_err(Gap::Facts)?;
    worth.after.known().ok_or(Gap::Facts(worth.missing))
}

/// Điều kiện 100 %: all of the points where all units did it, else none. Of no units nobody says what is given.
pub(super) fn all_or_nothing(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::AllOrNothing)?;
    let target = law.ratio(P::ScoringAllOrNothingTarget)?;
    let no_base = law.choice(P::ScoringNoUnits)?;
    let (units, units_done) = facts!(c; units, units_done);
    if units_done > units {
        return Ok(Answer::not_met("part_above_whole").figure("part", units_done).figure("whole", units));
    }
    let no_base = NoBase::from_code(no_base).ok_or(Gap::Value(P::ScoringNoUnits))?;
    if units == 0 && no_base == NoBase::Undetermined {
        return Ok(Answer::needs_decision("no_units"));
    }
    let (points, max_points) = facts!(c; points, max_points);
    if max_points <= Points::ZERO {
        return Ok(Answer::not_met("nothing_to_gain").figure("max", figure(max_points)));
    }
    let form = Form::AllOrNothing { points: max_points, target, no_base };
    let entry = ScoreEntry { count: Some(units_done), whole: Some(units), ..ScoreEntry::default() };
    Ok(are(points, scored(&form, &entry)?))
}

/// Whoever grades may enter a part: 9.2 of 10.
pub(super) fn partial(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Partial)?;
    law.asked(P::ScoringPartial)?;
    let (points, max_points) = facts!(c; points, max_points);
    if max_points <= Points::ZERO {
        return Ok(Answer::not_met("nothing_to_gain").figure("max", figure(max_points)));
    }
    let inside = points >= Points::ZERO && points <= max_points;
    Ok(Answer::when(inside, "outside_frame").figure("given", figure(points)).figure("max", figure(max_points)))
}

/// Cộng theo lượt, up to the cap.
pub(super) fn per_event(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::PerEvent)?;
    let limit = whole(law.integer(P::ScoringEventCap)?);
    let (count, step, points) = facts!(c; count, step, points);
    if step <= Points::ZERO {
        return Ok(Answer::not_met("nothing_for_an_event").figure("step", figure(step)));
    }
    let entry = ScoreEntry { count: Some(count), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::PerEvent { step, limit }, &entry)?))
}

/// Trừ điểm, down to the floor.
pub(super) fn penalty(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Penalty)?;
    let step = whole(law.integer(P::ScoringPenaltyStep)?).negative();
    let floor = whole(law.integer(P::ScoringPenaltyFloor)?).negative();
    let (count, points) = facts!(c; count, points);
    let entry = ScoreEntry { count: Some(count), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::Penalty { step, floor }, &entry)?))
}

/// Cộng trừ: as many points off as on, for one of the sizes that the register knows. Not known is not the same as not done.
pub(super) fn plus_minus(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::PlusMinus)?;
    let sizes = law.list(P::ScoringPlusMinusPoints)?;
    let (done, max_points, points) = facts!(c; done, max_points, points);
    if !sizes.iter().any(|size| size.parse() == Ok(max_points)) {
        return Ok(Answer::not_met("size_not_listed").figure("given", figure(max_points)));
    }
    let entry = ScoreEntry { done: Some(done), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::PlusMinus { points: max_points }, &entry)?))
}

/// Bậc điểm: the tier of the count; a count in no tier is for somebody to decide.
pub(super) fn tiers(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Tiers)?;
    let table = law.list(P::ScoringTiers)?;
    law.choice(P::ScoringNoTier)?;
    let tiers = forms::tiers(&table.join(","), true).map_err(|_| Gap::Value(P::ScoringTiers))?;
    let count = facts!(c; count);
    if !tiers.iter().any(|tier| tier.from <= count && tier.to.is_none_or(|to| count <= to)) {
        return Ok(Answer::needs_decision("no_tier").figure("count", count));
    }
    let points = facts!(c; points);
    let entry = ScoreEntry { count: Some(count), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::Tiers(tiers), &entry)?))
}

/// Đăng cai and sáng tạo: each cut to its own cap, then both to theirs.
pub(super) fn joint_cap(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::JointCap)?;
    let hosting = whole(law.integer(P::ScoringHostingCap)?);
    let creative = whole(law.integer(P::ScoringCreativeCap)?);
    let both = whole(law.integer(P::ScoringJointCap)?);
    let (hosting_points, creative_points, points) = facts!(c; hosting_points, creative_points, points);
    Ok(are(points, hosting_points.min(hosting).plus(creative_points.min(creative)).min(both)))
}

/// Graded less own.
pub(super) fn difference(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Difference)?;
    law.choice(P::ScoringDifference)?;
    let (own, graded, difference) = facts!(c; self_points, graded_points, difference_points);
    Ok(are(difference, graded.minus(own)))
}
