//! The counts a letter sets limits to. "Trên" and "dưới" are strict: exactly the share is neither, unless a profile reads it so.

use super::DataQuality;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::quota::at_least;
use crate::ratio::{Ratio, percentage};
use crate::rulebook::P;
use crate::verdict::Figure;
use std::cmp::Ordering;

/// A count that must not pass a limit.
pub(super) fn at_most(law: &Law<'_>, p: P, count: Option<u32>, field: &'static str) -> Ruling {
    let limit = law.integer(p)?;
    let count = count.ok_or_else(|| Gap::Facts(vec![field]))?;
    Ok(above(limit, count.into()))
}

fn above(limit: u32, count: u64) -> Answer {
    Answer::when(count <= u64::from(limit), "too_many").figure("count", count).figure("limit", limit)
}

/// Đúng, đủ, sạch, sống: each backed by a check.
pub(super) fn dimensions(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let dimensions = law.list(P::DataDimensions)?;
    let (correct, complete, clean, live) = facts!(d; correct_checked, complete_checked, clean_checked, live_checked);
    let checked = [("correct", correct), ("complete", complete), ("clean", clean), ("live", live)];
    let open = dimensions.iter().filter(|name| checked.iter().any(|(of, checked)| of == name && !checked)).count();
    Ok(Answer::when(open == 0, "dimensions_without_checks").figure("open", open as u64).figure("dimensions", dimensions.len() as u64))
}

/// Chuyển sinh hoạt: nobody in two main units, no case left open.
pub(super) fn transfers(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let limit = law.integer(P::DataOpenTransfers)?;
    let (twice, open) = facts!(d; members_listed_twice, transfers_open);
    Ok(above(limit, u64::from(twice) + u64::from(open)))
}

/// Giải thể, đổi tên: the tree follows.
pub(super) fn stale(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let limit = law.integer(P::DataStaleUnits)?;
    let (dissolved, renamed) = facts!(d; dissolved_units, renamed_units);
    Ok(above(limit, u64::from(dissolved) + u64::from(renamed)))
}

/// 100 % of the units have an account and rights.
pub(super) fn access(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let share = law.ratio(P::DataAccessShare)?;
    let (units, with) = facts!(d; units, units_with_access);
    Ok(at_least(share, with, units))
}

/// Không tương tác: longer than the window a profile gives.
pub(super) fn interaction(law: &Law<'_>, d: &DataQuality) -> Ruling {
    law.asked(P::DataInteraction)?;
    let days = match law.integer(P::DataInteractionDays) {
        Err(Gap::Silent) => Err(Gap::Value(P::DataInteractionDays)),
        days => days,
    }?;
    let (on, last) = facts!(d; on, last_interaction);
    let since = u64::try_from((on - last).num_days()).unwrap_or_default();
    Ok(Answer::when(since <= u64::from(days), "no_interaction").figure("days", since).figure("window", days))
}

/// Entered from the app: dưới 50 % is named, half is not; where the bound is read otherwise, half is named too.
pub(super) fn app_share(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let (share, bound) = (law.ratio(P::DataAppShare)?, law.choice(P::DataAppShareBound)?);
    let (members, from_app) = facts!(d; members, members_from_app);
    if bound == "below" {
        return Ok(at_least(share, from_app, members));
    }
    Ok(share_held(share, from_app, members, |order| order == Ordering::Greater, "not_above_share"))
}

/// With missing information: trên 50 % is named, half is not; where the bound is read otherwise, half is named too.
pub(super) fn missing_info(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let (share, bound) = (law.ratio(P::DataMissingInfoShare)?, law.choice(P::DataMissingInfoBound)?);
    let (members, missing) = facts!(d; members, members_missing_info);
    if bound == "above" {
        return Ok(share_held(share, missing, members, |order| order != Ordering::Greater, "above_share"));
    }
    Ok(share_held(share, missing, members, |order| order == Ordering::Less, "not_below_share"))
}

/// Whether a part stands to a share of its whole as it should; of nothing there is no share.
fn share_held(share: Ratio, part: u32, whole: u32, holds: fn(Ordering) -> bool, reason: &'static str) -> Answer {
    if part > whole {
        return Answer::not_met("part_above_whole").figure("part", part).figure("whole", whole);
    }
    let Some(shown) = percentage(part.into(), whole.into(), 2) else { return Answer::needs_decision("nothing_to_share") };
    let answer = Answer::when(holds(share.compare(part.into(), whole.into())), reason);
    answer.figure("part", part).figure("whole", whole).figure("percentage", shown).figure("share", share.to_string())
}

/// Chi đoàn thiếu đoàn viên: not entered, or too few.
pub(super) fn missing_members(law: &Law<'_>, d: &DataQuality) -> Ruling {
    match law.choice(P::DataMissingMembersMeans)? {
        "below_minimum" => at_most(law, P::DataMissingMembers, d.branches_below_minimum, "branches_below_minimum"),
        _ => at_most(law, P::DataMissingMembers, d.members_not_entered, "members_not_entered"),
    }
}

/// The count fixed, with who came since, less who left.
pub(crate) fn expected_members(fixed: u32, came: impl IntoIterator<Item = u32>, left: impl IntoIterator<Item = u32>) -> i64 {
    let came: i64 = came.into_iter().map(i64::from).sum();
    let left: i64 = left.into_iter().map(i64::from).sum();
    i64::from(fixed) + came - left
}

/// The count fixed, and every movement since, explain the count of the day.
pub(super) fn balance(law: &Law<'_>, d: &DataQuality) -> Ruling {
    law.asked(P::DataBalance)?;
    let (fixed, admitted, arrived, members) = facts!(d; count_fixed, admitted, arrived, members);
    let (departed, struck_off, expelled, matured) = facts!(d; departed, struck_off, expelled, matured);
    let expected = expected_members(fixed, [admitted, arrived], [departed, struck_off, expelled, matured]);
    let answer = Answer::when(expected == i64::from(members), "balance_differs");
    Ok(answer.figure("expected", Figure::Number(expected)).figure("members", members))
}

/// An active member not on the software is answered for by the base's secretary, or the deputy in charge, where the letter says so.
pub(super) fn undeclared(law: &Law<'_>, d: &DataQuality) -> Ruling {
    let limit = law.integer(P::DataUndeclaredMembers)?;
    let answered_for = match law.list(P::DataUndeclared) {
        Err(Gap::Silent) => false,
        responsible => !responsible?.is_empty(),
    };
    let count = facts!(d; active_not_declared);
    if answered_for {
        return Ok(Answer::when(count <= limit, "members_not_declared").figure("count", count));
    }
    Ok(above(limit, count.into()))
}

/// Organization and account go together, and only when nobody is left.
pub(super) fn unit_deletion(law: &Law<'_>, d: &DataQuality) -> Ruling {
    law.asked(P::DataUnitDeletion)?;
    if !facts!(d; unit_deleted) {
        return Ok(Answer::not_applicable());
    }
    let left = facts!(d; members_left);
    if left > 0 {
        return Ok(Answer::not_met("members_left").figure("members", left));
    }
    Ok(Answer::when(facts!(d; account_deleted), "account_left"))
}
