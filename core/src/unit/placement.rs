//! Điều 6, 17 and 22: levels, kinds and legal parents. Findings report a place in the tree; they never refuse a unit.

use super::record::{Basis, Kind, Level, Unit};
use crate::charter::Charter;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;

/// Điều 6.1: bốn cấp. A branch under a base union is not a level of its own.
pub(super) fn level(law: &Law<'_>, u: &Unit) -> Ruling {
    let levels = law.list(P::OrganizationLevels)?;
    if u.level.is_none() && u.kind.is_some_and(|kind| matches!(kind, Kind::ChiDoan | Kind::PhanDoan | Kind::LienChiDoan | Kind::DoanBoPhan))
    {
        return Ok(Answer::not_applicable());
    }
    let level = level_of(u).ok_or_else(|| Gap::Facts(vec!["level"]))?;
    Ok(Answer::when(among(levels, level.code()), "no_such_level"))
}

fn level_of(u: &Unit) -> Option<Level> {
    u.level.or_else(|| u.kind.and_then(Kind::level))
}

impl Charter {
    /// The level of a unit: as its list tells it, else as its kind does; nothing of what is no level, as a branch.
    pub(crate) fn level_of(&self, kind: Kind, told: Option<Level>) -> Option<Level> {
        let of_a_commune = || self.value_of("unit.base_kind", &|law| is_a_commune_base(law, kind));
        told.or(kind.level()).or_else(|| of_a_commune()?.then_some(Level::CoSo))
    }
}

fn among(allowed: &[String], code: &str) -> bool {
    allowed.iter().any(|allowed| allowed == code)
}

/// Điều 6.1 and 17.1: the base level consists of đoàn cơ sở and chi đoàn cơ sở.
pub(super) fn base_kind(law: &Law<'_>, u: &Unit) -> Ruling {
    let kinds = law.list(P::OrganizationBaseKinds)?;
    let kind = facts!(u; kind);
    if level_of(u) != Some(Level::CoSo) {
        return Ok(Answer::not_applicable());
    }
    let known = among(kinds, kind.code()) || is_a_commune_base(law, kind)?;
    Ok(Answer::when(known, "not_a_base_kind").figure("kind", kind.code()))
}

/// The kinds that lists of posts show; an unknown kind is kept and named.
pub(super) fn kind(law: &Law<'_>, u: &Unit) -> Ruling {
    let kinds = law.list(P::OrganizationKinds)?;
    let kind = facts!(u; kind);
    Ok(if among(kinds, kind.code()) { Answer::met() } else { Answer::needs_decision("kind_not_listed") })
}

/// Điều 17.1: what base organizations are formed by.
pub(super) fn formation_basis(law: &Law<'_>, u: &Unit) -> Ruling {
    let listed = law.list(P::OrganizationFormationBases)?;
    if !matches!(facts!(u; kind), Kind::DoanCoSo | Kind::ChiDoanCoSo) {
        return Ok(Answer::not_applicable());
    }
    let basis: Basis = facts!(u; formation_basis);
    Ok(if among(listed, basis.code()) { Answer::met() } else { Answer::needs_decision("basis_not_listed") })
}

fn parent_level(u: &Unit) -> Result<Level, Gap> {
    u.parent_level.or_else(|| u.parent_kind.and_then(Kind::level)).ok_or_else(|| Gap::Facts(vec!["parent_level"]))
}

/// Điều 17.2: directly under a district or a provincial union.
pub(super) fn base_parent(law: &Law<'_>, u: &Unit) -> Ruling {
    let parents = law.list(P::OrganizationBaseParents)?;
    let kind = facts!(u; kind);
    if !matches!(kind, Kind::DoanCoSo | Kind::ChiDoanCoSo) {
        return Ok(Answer::not_applicable());
    }
    if let Some(parent) = u.parent_kind.filter(|_| kind == Kind::ChiDoanCoSo) {
        let besides = match law.list(P::OrganizationBaseBranchParents) {
            Err(Gap::Silent) => &[],
            kinds => kinds?,
        };
        if among(besides, parent.code()) {
            return Ok(Answer::met());
        }
    }
    let level = parent_level(u)?;
    Ok(Answer::when(among(parents, level.code()), "wrong_parent").figure("parent", level.code()))
}

/// Điều 17.5: đoàn cơ sở là cấp trên trực tiếp của chi đoàn; a linking kind in between is looked through.
pub(super) fn branch_parent(law: &Law<'_>, u: &Unit) -> Ruling {
    if facts!(u; kind) != Kind::ChiDoan {
        return Ok(Answer::not_applicable());
    }
    let parents = law.list(P::OrganizationBranchParents)?;
    let mut parent = facts!(u; parent_kind);
    if !among(parents, parent.code()) && among(law.list(P::OrganizationLinkKinds)?, parent.code()) {
        parent = facts!(u; superior_kind);
    }
    let right = among(parents, parent.code()) || is_a_commune_base(law, parent)?;
    Ok(Answer::when(right, "wrong_parent").figure("parent", parent.code()))
}

impl Charter {
    /// The kinds that merely link branches: a direct superior is looked for above them.
    pub(crate) fn link_kinds(&self) -> Vec<Kind> {
        let listed = self.value_of("unit.branch.parent", &|law| law.list(P::OrganizationLinkKinds).map(<[String]>::to_vec));
        listed.unwrap_or_default().iter().filter_map(|code| Kind::from_code(code)).collect()
    }
}

/// Điều 20.2: Đoàn cơ sở xã, phường, thị trấn. The union of a commune is a base union, unless it is read as a level above.
pub(super) fn is_a_commune_base(law: &Law<'_>, kind: Kind) -> Result<bool, Gap> {
    Ok(kind == Kind::DoanXa && law.choice(P::OrganizationCommuneUnion)? == "base_union")
}

/// Điều 17.4: chi đoàn có thể thành lập các phân đoàn.
pub(super) fn subgroup_parent(law: &Law<'_>, u: &Unit) -> Ruling {
    let parents = law.list(P::OrganizationSubgroupParents)?;
    if facts!(u; kind) != Kind::PhanDoan {
        return Ok(Answer::not_applicable());
    }
    let parent = facts!(u; parent_kind);
    Ok(Answer::when(among(parents, parent.code()), "wrong_parent").figure("parent", parent.code()))
}

/// Điều 17.6: a permission where branches wish to work together.
pub(super) fn inter_branch(law: &Law<'_>, u: &Unit) -> Ruling {
    law.asked(P::OrganizationInterBranch)?;
    if facts!(u; kind) != Kind::LienChiDoan {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::attested(u.need_attested))
}

/// Điều 22.1: Đoàn khối from district level up.
pub(super) fn bloc_level(law: &Law<'_>, u: &Unit) -> Ruling {
    special_level(law, u, Kind::DoanKhoi, P::OrganizationBlocLevels)
}

/// Điều 22.1: Đoàn ngành at province and central level.
pub(super) fn sector_level(law: &Law<'_>, u: &Unit) -> Ruling {
    special_level(law, u, Kind::DoanNganh, P::OrganizationSectorLevels)
}

fn special_level(law: &Law<'_>, u: &Unit, kind: Kind, p: P) -> Ruling {
    let levels = law.list(p)?;
    if facts!(u; kind) != kind {
        return Ok(Answer::not_applicable());
    }
    let level = facts!(u; level);
    Ok(Answer::when(among(levels, level.code()), "wrong_level").figure("level", level.code()))
}

/// Điều 22.1: a sector union needs uniform leadership from top to base.
pub(super) fn sector_leadership(law: &Law<'_>, u: &Unit) -> Ruling {
    law.asked(P::OrganizationSectorLeadership)?;
    if facts!(u; kind) != Kind::DoanNganh {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::attested(u.vertical_leadership_attested))
}

/// Since the reform of 2025 a commune union stands directly under the province.
pub(super) fn commune_parent(law: &Law<'_>, u: &Unit) -> Ruling {
    let parents = law.list(P::OrganizationCommuneParents)?;
    if facts!(u; kind) != Kind::DoanXa {
        return Ok(Answer::not_applicable());
    }
    let level = parent_level(u)?;
    Ok(Answer::when(among(parents, level.code()), "wrong_parent").figure("parent", level.code()))
}
