//! Ways for a base union with too few branches or members (Điều 17 khoản 5): found, become a base branch, merge.

use super::desk::{Offer, Offered, asked, decider};
use super::result::Actor;
use crate::law::{Answer, Law};
use crate::rulebook::P;
use crate::unit::{Act, Kind, Level, Sector, Unit, base_branches, base_members, branch_members};
use crate::verdict::Outcome;

/// A base union as its list shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Base {
    pub(super) sector: Option<Sector>,
    pub(super) members: u32,
    pub(super) branches: u32,
    /// Kind and level of the unit above; `None` where the list does not show it.
    pub(super) parent: Option<(Option<Kind>, Option<Level>)>,
}

/// Điều 17.4 with 17.5: as many branches as the union needs, its members spread evenly, each large enough to be founded.
pub(super) fn found_branch(law: &Law<'_>, base: Base) -> Offered {
    let who = decider(law, Act::Found)?;
    let branches = law.integer(P::OrganizationBaseMinimumBranches)?;
    if base.branches >= branches {
        return Ok(Offer::new(Answer::not_applicable(), who));
    }
    let smallest = base.members.checked_div(branches).unwrap_or(base.members);
    let founded = branch_members(law, Kind::ChiDoan, base.sector, Some(smallest), true)?;
    let enough = founded.outcome != Some(Outcome::NotMet) && smallest > 0;
    let answer = if enough {
        Answer::met()
    } else {
        let minimum = law.integer(P::OrganizationBranchMinimumMembers)?;
        let answer = Answer::not_met("too_few_for_branches").figure("smallest", smallest);
        answer.figure("branches", branches).figure("minimum", minimum)
    };
    let new = branches - base.branches;
    let resulting = vec![("members", base.members), ("branches", branches), ("new_branches", new), ("smallest", smallest)];
    Ok(Offer::new(answer, who).resulting(resulting))
}

/// Điều 17.1 as it is read here: what is too small for a đoàn cơ sở goes on as a chi đoàn cơ sở, if it may be one.
pub(super) fn become_base_branch(law: &Law<'_>, base: Base) -> Offered {
    law.asked(P::RepairBaseBranch)?;
    let who = Actor::from_code(law.choice(P::OrganizationRestructuringDecider)?);
    let sized = branch_members(law, Kind::ChiDoanCoSo, base.sector, Some(base.members), false)?;
    let answer = if base.members == 0 {
        Answer::not_met("nobody_left")
    } else if sized.outcome == Some(Outcome::NotMet) {
        sized
    } else if let Some((parent_kind, parent_level)) = base.parent {
        let unit = Unit { kind: Some(Kind::ChiDoanCoSo), parent_kind, parent_level, ..Unit::default() };
        asked("unit.base.parent", law, &unit)?
    } else {
        Answer::met()
    };
    Ok(Offer::new(answer, who).resulting(vec![("members", base.members), ("branches", 0)]))
}

/// Điều 6.2 with 17.5: the merged base union must have both the branches and the members.
pub(super) fn merge(law: &Law<'_>, together: Option<(u32, u32)>, linked: bool) -> Offered {
    law.choice(P::RepairMergePartner)?;
    let who = decider(law, Act::Merge)?;
    if linked {
        law.list(P::OrganizationLinkKinds)?;
    }
    let Some((members, branches)) = together else { return Ok(Offer::new(Answer::not_met("no_partner"), who)) };
    let by_branches = base_branches(law, Kind::DoanCoSo, Some(branches), false)?;
    let by_members = base_members(law, Kind::DoanCoSo, Some(members), false)?;
    let answer = if by_branches.outcome == Some(Outcome::NotMet) {
        by_branches
    } else if by_members.outcome == Some(Outcome::NotMet) {
        Answer { reason: "too_few_together", ..by_members }
    } else {
        Answer::met()
    };
    Ok(Offer::new(answer, who).resulting(vec![("members", members), ("branches", branches)]))
}
