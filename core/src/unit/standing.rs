//! What a unit may have: an office, a seal, a Pioneer council, tiers in the army, branches where workers live.

use super::record::{ArmyUnit, Unit};
use crate::law::{Answer, Law, Ruling, facts};
use crate::rulebook::P;

fn among(allowed: &[String], code: &str) -> bool {
    allowed.iter().any(|allowed| allowed == code)
}

/// Điều 10.1: từ cấp huyện trở lên được lập cơ quan chuyên trách.
pub(super) fn office(law: &Law<'_>, u: &Unit) -> Ruling {
    let levels = law.list(P::OrganizationOfficeLevels)?;
    if !u.has_office.unwrap_or(false) {
        return Ok(Answer::not_applicable());
    }
    let level = facts!(u; level);
    Ok(Answer::when(among(levels, level.code()), "wrong_level").figure("level", level.code()))
}

/// Điều 19.3: base organizations may use a seal.
pub(super) fn seal(law: &Law<'_>, u: &Unit) -> Ruling {
    let kinds = law.list(P::OrganizationSealKinds)?;
    if !u.has_seal.unwrap_or(false) {
        return Ok(Answer::not_applicable());
    }
    let kind = facts!(u; kind);
    Ok(Answer::when(among(kinds, kind.code()), "no_seal_for_the_kind").figure("kind", kind.code()))
}

/// Điều 39.2: the Pioneer council of a level is founded by the Union committee of that level.
pub(super) fn pioneer_council(law: &Law<'_>, u: &Unit) -> Ruling {
    law.choice(P::OrganizationPioneerCouncilFounder)?;
    let Some(council) = u.pioneer_council_level else { return Ok(Answer::not_applicable()) };
    let (founder, committee) = facts!(u; council_founder_level, council_founder_is_committee);
    Ok(Answer::when(committee && founder == council, "not_the_committee_of_its_level").figure("level", council.code()))
}

/// Guidance of 2013: three tiers at regiment or brigade, two at an independent battalion.
pub(super) fn army_tiers(law: &Law<'_>, u: &Unit) -> Ruling {
    let (regiment, battalion) = (law.integer(P::OrganizationArmyTiersRegiment)?, law.integer(P::OrganizationArmyTiersBattalion)?);
    let asked = match u.army_unit {
        Some(ArmyUnit::Regiment) => regiment,
        Some(ArmyUnit::IndependentBattalion) => battalion,
        Some(ArmyUnit::Other) | None => return Ok(Answer::not_applicable()),
    };
    let tiers = facts!(u; army_tiers);
    Ok(Answer::when(tiers == asked, "other_tiers").figure("tiers", tiers).figure("asked", asked))
}

/// Guidance of 2018: where workers' housing, parks or plants have no Union, the commune union founds branches under itself.
pub(super) fn workers_housing(law: &Law<'_>, u: &Unit) -> Ruling {
    let parents = law.list(P::OrganizationWorkersHousingParents)?;
    if !u.at_workers_place.unwrap_or(false) || facts!(u; place_has_union) {
        return Ok(Answer::not_applicable());
    }
    let parent = facts!(u; parent_kind);
    Ok(Answer::when(among(parents, parent.code()), "wrong_parent").figure("parent", parent.code()))
}
