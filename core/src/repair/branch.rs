//! Ways for a branch below the minimum (Điều 17 khoản 4): complete it, merge it, refer its members, end it.

use super::desk::{Offer, Offered, asked, decider, supplier};
use super::result::Actor;
use crate::data::DataQuality;
use crate::law::{Answer, Gap, Law};
use crate::rulebook::P;
use crate::unit::{Act, Kind, Sector, Unit, base_branches, branch_members};
use crate::verdict::Outcome;

/// Bổ sung thông tin đoàn viên còn thiếu.
pub(super) fn complete(law: &Law<'_>, asked_by: P, counted: (&'static str, u32)) -> Offered {
    law.asked(asked_by)?;
    Ok(Offer::new(Answer::met(), supplier(law, counted.0)?).resulting(vec![counted]))
}

/// A merger of branches.
#[derive(Debug, Clone, Copy)]
pub(super) struct Merger {
    pub(super) kind: Kind,
    /// The sector of the branch at fault: a letter that leaves sectors out does not leave out this one.
    pub(super) sector: Option<Sector>,
    /// Members afterwards; `None` where there is nobody to merge with.
    pub(super) members: Option<u32>,
    /// The superior, with the branches it has now.
    pub(super) superior: Option<(Kind, u32)>,
    /// Whether a link was looked through to find the superior.
    pub(super) linked: bool,
}

/// Điều 6.2 with 17.4 and 17.5: the merged branch must be whole, and the base union must keep its branches.
pub(super) fn merge(law: &Law<'_>, m: Merger) -> Offered {
    law.choice(P::RepairMergePartner)?;
    let who = decider(law, Act::Merge)?;
    if m.linked {
        law.list(P::OrganizationLinkKinds)?;
    }
    let Some(members) = m.members else { return Ok(Offer::new(Answer::not_met("no_partner"), who)) };
    let merged = branch_members(law, m.kind, m.sector, Some(members), false)?;
    let answer = if merged.outcome == Some(Outcome::NotMet) {
        Answer { reason: "too_few_together", ..merged }
    } else {
        superior_afterwards(law, m)?
    };
    Ok(Offer::new(answer, who).resulting(vec![("members", members)]))
}

/// The base union loses a branch: what was enough before must be enough afterwards.
fn superior_afterwards(law: &Law<'_>, m: Merger) -> Result<Answer, Gap> {
    let Some((kind, branches)) = m.superior.filter(|_| m.kind == Kind::ChiDoan) else { return Ok(Answer::met()) };
    let before = base_branches(law, kind, Some(branches), false)?;
    let after = base_branches(law, kind, Some(branches.saturating_sub(1)), false)?;
    let falls = before.outcome != Some(Outcome::NotMet) && after.outcome == Some(Outcome::NotMet);
    Ok(if falls { Answer { reason: "base_left_short", ..after } } else { Answer::met() })
}

/// Điều 17.4: Đoàn cấp trên giới thiệu đến sinh hoạt ở một tổ chức cơ sở Đoàn thích hợp.
pub(super) fn refer(law: &Law<'_>, kind: Kind, members: u32) -> Offered {
    let unit = Unit { kind: Some(kind), members: Some(members), members_referred: Some(0), ..Unit::default() };
    let answer = match asked("unit.branch.referral", law, &unit)?.outcome {
        Some(_) => Answer::met(),
        None if kind == Kind::ChiDoan && members == 0 => Answer::not_met("nobody_left"),
        None => Answer::not_applicable(),
    };
    Ok(Offer::new(answer, Some(Actor::Superior)).resulting(vec![("members", members)]))
}

/// Điều 6.2: giải thể, once everybody is placed and nothing stands below.
pub(super) fn dissolve(law: &Law<'_>, members: u32, units_below: u32) -> Offered {
    let who = decider(law, Act::Dissolve)?;
    let empty_first = match law.flag(P::RepairEmptyFirst) {
        Err(Gap::Silent) => false,
        first => first?,
    };
    let answer = match (members, units_below) {
        (1.., _) if empty_first => Answer::not_met("members_left").figure("members", members).citing(P::RepairEmptyFirst),
        (_, 1..) if empty_first => Answer::not_met("units_left").figure("units", units_below).citing(P::RepairEmptyFirst),
        _ => Answer::met(),
    };
    Ok(Offer::new(answer, who))
}

/// Xóa tổ chức và tài khoản: where the letter asks for it, and only when nobody is left.
pub(super) fn delete(law: &Law<'_>, members: u32) -> Offered {
    let emptied =
        DataQuality { unit_deleted: Some(true), members_left: Some(members), account_deleted: Some(true), ..DataQuality::default() };
    let answer = asked("data.unit_deletion", law, &emptied)?;
    let keeper = match law.choice(P::RepairUnitKeeper) {
        Err(Gap::Silent) => None,
        keeper => Actor::from_code(keeper?),
    };
    Ok(Offer::new(answer, keeper))
}
