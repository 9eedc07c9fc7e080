//! The quantified items of a school's branch criteria, which print no points: whether a branch meets them.

use super::criterion::{Criterion, CriterionTopic, about};
use crate::law::{Answer, Law, Ruling, facts};
use crate::quota::at_least;
use crate::rulebook::P;

/// 1.6: the branch's officers studied the resolutions.
pub(super) fn officers_studied(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Study)?;
    let share = law.ratio(P::ScoringOfficersStudied)?;
    let (officers, studied) = facts!(c; officers, officers_studied);
    Ok(at_least(share, studied, officers))
}

/// 1.6: and so did its members.
pub(super) fn members_studied(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Study)?;
    let share = law.ratio(P::ScoringMembersStudied)?;
    let (members, studied) = facts!(c; members, members_studied);
    Ok(at_least(share, studied, members))
}

/// 4.6: members were rated on schedule.
pub(super) fn members_rated(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::MembersRated)?;
    let share = law.ratio(P::ScoringMembersRated)?;
    let (members, rated) = facts!(c; members, members_rated_on_time);
    Ok(at_least(share, rated, members))
}

/// 4.6: and so many of them at the top level.
pub(super) fn members_top(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::MembersRated)?;
    let share = law.ratio(P::ScoringMembersTop)?;
    let (members, excellent) = facts!(c; members, members_excellent);
    Ok(at_least(share, excellent, members))
}

/// 4.9: the officers' data are complete.
pub(super) fn officer_data(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::OfficerData)?;
    law.asked(P::ScoringOfficerData)?;
    Ok(Answer::when(facts!(c; officer_data_complete), "data_incomplete"))
}

/// 4.12: 3 nắm, 3 biết, 3 làm.
pub(super) fn recognised(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Recognised)?;
    law.asked(P::ScoringRecognised)?;
    Ok(Answer::when(facts!(c; recognised), "not_recognised"))
}
