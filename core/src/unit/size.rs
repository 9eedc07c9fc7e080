//! Điều 17 khoản 4, 5 and 7: the smallest sizes.

use super::placement::is_a_commune_base;
use super::record::{Kind, Sector, Unit};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;

/// Điều 17.4: đơn vị có ba đoàn viên trở lên được thành lập chi đoàn.
pub(super) fn branch(law: &Law<'_>, u: &Unit) -> Ruling {
    branch_members(law, facts!(u; kind), u.sector, u.members, u.founding.unwrap_or(false))
}

/// The same on plain values. `sector` matters only where a letter leaves sectors out.
pub(crate) fn branch_members(law: &Law<'_>, kind: Kind, sector: Option<Sector>, members: Option<u32>, founding: bool) -> Ruling {
    let as_a_branch = || Ok::<_, Gap>(law.choice(P::OrganizationBaseBranchMinimum)? == "as_a_branch");
    let covered = kind == Kind::ChiDoan || (kind == Kind::ChiDoanCoSo && as_a_branch()?);
    if !covered || !covers(law, founding)? {
        return Ok(Answer::not_applicable());
    }
    let minimum = law.integer(P::OrganizationBranchMinimumMembers)?;
    let members = members.ok_or_else(|| Gap::Facts(vec!["members"]))?;
    if members >= minimum {
        return Ok(Answer::met());
    }
    let excluded = law.list(P::OrganizationBranchMinimumExcludes)?;
    if !excluded.is_empty() {
        let sector = sector.ok_or_else(|| Gap::Facts(vec!["sector"]))?;
        if excluded.iter().any(|code| code == sector.code()) {
            return Ok(Answer::not_applicable());
        }
    }
    Ok(Answer::not_met("too_few_members").figure("members", members).figure("minimum", minimum))
}

/// Whether the minimum binds: always when founding, by a reading for a unit that stands.
fn covers(law: &Law<'_>, founding: bool) -> Result<bool, Gap> {
    Ok(founding || law.choice(P::OrganizationMinimumCovers)? == "founding_and_standing")
}

/// Điều 17.4: below the minimum, the superior refers the members to a base organization.
pub(super) fn referral(law: &Law<'_>, u: &Unit) -> Ruling {
    law.choice(P::OrganizationBelowMinimum)?;
    if facts!(u; kind) != Kind::ChiDoan {
        return Ok(Answer::not_applicable());
    }
    let minimum = law.integer(P::OrganizationBranchMinimumMembers)?;
    let members = facts!(u; members);
    if members >= minimum || members == 0 {
        return Ok(Answer::not_applicable());
    }
    let referred = facts!(u; members_referred);
    Ok(Answer::when(referred >= members, "members_not_referred").figure("members", members).figure("referred", referred))
}

/// Điều 17.5 is about the đoàn cơ sở, and that of a commune is one (Điều 20.2) unless it is read as a level above.
fn is_a_base_union(law: &Law<'_>, kind: Kind) -> Result<bool, Gap> {
    Ok(kind == Kind::DoanCoSo || is_a_commune_base(law, kind)?)
}

/// Điều 17.5: hai chi đoàn trở lên, in the whole unit: those of base unions below it are its own as its members are.
pub(super) fn base_by_branches(law: &Law<'_>, u: &Unit) -> Ruling {
    base_branches(law, facts!(u; kind), u.branches, u.founding.unwrap_or(false))
}

/// The same on plain values.
pub(crate) fn base_branches(law: &Law<'_>, kind: Kind, branches: Option<u32>, founding: bool) -> Ruling {
    if !is_a_base_union(law, kind)? || !covers(law, founding)? {
        return Ok(Answer::not_applicable());
    }
    let minimum = law.integer(P::OrganizationBaseMinimumBranches)?;
    let branches = branches.ok_or_else(|| Gap::Facts(vec!["branches"]))?;
    Ok(Answer::when(branches >= minimum, "too_few_branches").figure("branches", branches).figure("minimum", minimum))
}

/// Điều 17.5: ít nhất 30 đoàn viên, in the whole unit.
pub(super) fn base_by_members(law: &Law<'_>, u: &Unit) -> Ruling {
    base_members(law, facts!(u; kind), u.members, u.founding.unwrap_or(false))
}

/// The same on plain values.
pub(crate) fn base_members(law: &Law<'_>, kind: Kind, members: Option<u32>, founding: bool) -> Ruling {
    if !is_a_base_union(law, kind)? || !covers(law, founding)? {
        return Ok(Answer::not_applicable());
    }
    let minimum = law.integer(P::OrganizationBaseMinimumMembers)?;
    let members = members.ok_or_else(|| Gap::Facts(vec!["members"]))?;
    Ok(Answer::when(members >= minimum, "too_few_members").figure("members", members).figure("minimum", minimum))
}

/// Điều 17.7 with the guidance: a team of six months or more may have a branch.
pub(super) fn team_branch(law: &Law<'_>, u: &Unit) -> Ruling {
    let months = law.integer(P::OrganizationTeamMonths)?;
    if !u.is_team.unwrap_or(false) {
        return Ok(Answer::not_applicable());
    }
    let duration = facts!(u; team_months);
    Ok(Answer::when(duration >= months, "team_too_short").figure("months", duration).figure("minimum", months))
}
