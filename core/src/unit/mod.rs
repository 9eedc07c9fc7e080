//! Rules about one unit: its kind, level, parent and smallest size (Điều 6, 17 and 22).

mod placement;
mod record;
mod restructuring;
mod size;
mod standing;
mod superior;

pub use record::{ArmyUnit, Basis, Kind, Level, Sector, Unit};
pub use restructuring::{Act, ActDecider, Restructuring};
pub(crate) use size::{base_branches, base_members, branch_members};
pub(crate) use superior::{WayUp, tops};

use crate::charter::{Question, Rule};
use crate::rulebook::P;

static RULES: &[Rule<Unit>] = &[
    Rule::new("unit.level", P::OrganizationLevels, placement::level),
    Rule::new("unit.base_kind", P::OrganizationBaseKinds, placement::base_kind),
    Rule::new("unit.kind", P::OrganizationKinds, placement::kind),
    Rule::new("unit.formation_basis", P::OrganizationFormationBases, placement::formation_basis),
    Rule::new("unit.base.parent", P::OrganizationBaseParents, placement::base_parent),
    Rule::new("unit.branch.minimum_members", P::OrganizationBranchMinimumMembers, size::branch),
    Rule::new("unit.branch.referral", P::OrganizationBelowMinimum, size::referral),
    Rule::new("unit.subgroup.parent", P::OrganizationSubgroupParents, placement::subgroup_parent),
    Rule::new("unit.branch.parent", P::OrganizationBranchParents, placement::branch_parent),
    Rule::new("unit.base.minimum_branches", P::OrganizationBaseMinimumBranches, size::base_by_branches),
    Rule::new("unit.base.minimum_members", P::OrganizationBaseMinimumMembers, size::base_by_members),
    Rule::new("unit.inter_branch", P::OrganizationInterBranch, placement::inter_branch),
    Rule::new("unit.bloc.level", P::OrganizationBlocLevels, placement::bloc_level),
    Rule::new("unit.sector.level", P::OrganizationSectorLevels, placement::sector_level),
    Rule::new("unit.sector.leadership", P::OrganizationSectorLeadership, placement::sector_leadership),
    Rule::new("unit.commune.parent", P::OrganizationCommuneParents, placement::commune_parent),
    Rule::new("unit.team_branch", P::OrganizationTeamMonths, size::team_branch),
    Rule::new("unit.office", P::OrganizationOfficeLevels, standing::office),
    Rule::new("unit.seal", P::OrganizationSealKinds, standing::seal),
    Rule::new("unit.pioneer_council", P::OrganizationPioneerCouncilFounder, standing::pioneer_council),
    Rule::new("unit.army_tiers", P::OrganizationArmyTiersRegiment, standing::army_tiers),
    Rule::new("unit.workers_housing", P::OrganizationWorkersHousingParents, standing::workers_housing),
];

impl Question for Unit {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// The rule with this id, for a review that asks it of every unit.
pub(crate) fn rule(id: &str) -> Option<&'static Rule<Unit>> {
    RULES.iter().find(|rule| rule.id == id)
}
