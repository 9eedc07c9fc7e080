//! The way of a transfer through the tree: who acts on each side. Relations decide, never the names of levels: the district level may be there or not.

use super::case::{Given, RouteUnit};
use super::opening::{CaseRequest, Tree};
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::law::{Gap, Law};
use crate::rulebook::P;
use crate::table::cell;
use crate::unit::{Kind, WayUp};

/// One side of a transfer.
pub(super) struct Side {
    branch: usize,
    /// A tier between the branch and its base.
    tier: Option<usize>,
    /// The unit that acts for the side: the base organization, or the direct superior of a branch that has none.
    pub(super) base: usize,
    /// Its kind.
    pub(super) acts: Kind,
    /// Whether it is a direct superior instead of a base organization.
    pub(super) higher: bool,
}

/// Both sides, with the route between them.
pub(super) struct Ends {
    pub(super) sending: Side,
    /// `None` where the members leave the system.
    pub(super) receiving: Option<Side>,
    pub(super) route: Vec<RouteUnit>,
    /// The tiers passed, as the rule about routes has them.
    pub(super) tiers: Vec<&'static str>,
}

/// A unit and the one that decides above it.
pub(super) struct Above {
    pub(super) kind: Kind,
    /// Code of the direct superior.
    pub(super) superior: String,
    pub(super) superior_kind: Kind,
}

impl Above {
    /// The direct superior of a unit, which has to have one.
    pub(super) fn of(charter: &Charter, units: &Tree<'_>, code: &str) -> Result<Self, Error> {
        Above::found(charter, units, code)?.ok_or_else(|| nobody_above(units, code))
    }

    /// The direct superior of a unit, looking through what only links branches; nothing where the list has none.
    pub(super) fn found(charter: &Charter, units: &Tree<'_>, code: &str) -> Result<Option<Self>, Error> {
        let links = charter.link_kinds();
        let tree = crate::review::Tree::new(units);
        let own = row(units, &tree, code)?;
        let above = |row: usize| tree.parent.get(row).copied().flatten();
        // A unit without a kind is no link; asking for its kind says that it is missing.
        let link = |row: usize| cell(units.kind, row).is_some_and(|kind| links.contains(kind));
        let superior = WayUp::from(own, above, link).superior;
        let Some(superior) = superior else { return Ok(None) };
        let (superior_kind, kind) = (kind(units, superior)?, kind(units, own)?);
        let superior = cell(units.code, superior).map(|code| (*code).to_owned()).unwrap_or_default();
        Ok(Some(Above { kind, superior, superior_kind }))
    }
}

/// The members' branch, with its kind, and its direct superior, for a procedure that goes no other way.
pub(super) fn branch_and_superior(
    charter: &Charter,
    units: &Tree<'_>,
    request: &CaseRequest,
    roles: [&str; 2],
) -> Result<(Above, Vec<RouteUnit>), Error> {
    let [branch, superior] = roles;
    if request.to_unit.is_some() {
        let why = "it goes to the direct superior, whom the tree tells";
        return Err(Error::Route { unit: request.unit.clone(), why });
    }
    let branch = own_branch(units, &request.unit, branch)?;
    let above = Above::of(charter, units, &request.unit)?;
    let superior = RouteUnit { role: superior.to_owned(), unit: above.superior.clone() };
    Ok((above, vec![branch, superior]))
}

/// The members' own branch, with the part it has.
pub(super) fn own_branch(units: &Tree<'_>, code: &str, role: &str) -> Result<RouteUnit, Error> {
    let branch = row(units, &crate::review::Tree::new(units), code)?;
    if ![Kind::ChiDoan, Kind::ChiDoanCoSo].contains(&kind(units, branch)?) {
        return Err(Error::Route { unit: code.to_owned(), why: NO_BRANCH });
    }
    Ok(RouteUnit { role: role.to_owned(), unit: code.to_owned() })
}

const NO_BRANCH: &str = "members belong to a branch, and it is none";

/// The kind of a unit that may have a part in a case.
pub(super) fn kind_of(units: &Tree<'_>, code: &str) -> Result<Kind, Error> {
    kind(units, row(units, &crate::review::Tree::new(units), code)?)
}

/// That a unit has nobody above it; where the list names a parent that it does not have, it is the parent that is missing.
fn nobody_above(units: &Tree<'_>, code: &str) -> Error {
    let tree = crate::review::Tree::new(units);
    let mut top = tree.row(units, code);
    // Circles are cut in the tree, so the way up ends.
    while let Some(above) = top.and_then(|row| tree.parent.get(row).copied().flatten()) {
        top = Some(above);
    }
    let named = top.and_then(|row| cell(units.parent, row)).filter(|parent| tree.row(units, parent).is_none());
    match named {
        Some(parent) => {
            Error::Route { unit: (*parent).to_owned(), why: "it is named as the unit above another, and the list does not have it" }
        }
        None => Error::Route { unit: code.to_owned(), why: "no unit stands above it" },
    }
}

/// The level of a unit that has a part in a case, as a fact of the case; nothing of what is no level.
pub(super) fn level_of(charter: &Charter, units: &Tree<'_>, code: &str) -> Result<Option<(String, Given)>, Error> {
    let tree = crate::review::Tree::new(units);
    // Where the list ends with a province the centre has a part all the same, under its kind.
    let centre = code == Kind::TrungUong.code() && tree.row(units, code).is_none();
    let level = if centre {
        Kind::TrungUong.level()
    } else {
        let row = row(units, &tree, code)?;
        charter.level_of(kind(units, row)?, cell(units.level, row).copied())
    };
    Ok(level.map(|level| ("level".to_owned(), Given::Text(level.code().to_owned()))))
}

/// The row of a unit that may have a part in a case.
fn row(units: &Tree<'_>, tree: &crate::review::Tree, code: &str) -> Result<usize, Error> {
    let no_route = |why| Err(Error::Route { unit: code.to_owned(), why });
    let Some(row) = tree.row(units, code) else { return Err(Error::unknown("unit", code, std::iter::empty())) };
    if units.code.iter().flatten().filter(|known| **known == code).count() > 1 {
        return no_route("several units of the list have this code");
    }
    if cell(units.dissolved, row) == Some(&true) {
        return no_route("it was dissolved");
    }
    Ok(row)
}

fn kind(units: &Tree<'_>, row: usize) -> Result<Kind, Error> {
    let missing = || InputError { record: "units", field: "kind".to_owned(), row: Some(row), problem: Problem::MissingValue };
    Ok(cell(units.kind, row).copied().ok_or_else(missing)?)
}

/// What the law says of routes.
struct Pattern {
    bases: Vec<String>,
    links: Vec<String>,
    same: Vec<String>,
    other: Vec<String>,
}

impl Pattern {
    fn of(law: &Law<'_>) -> Result<Self, Gap> {
        let list = |p| law.list(p).map(<[String]>::to_vec);
        Ok(Pattern {
            bases: [list(P::TransferBaseKinds)?, list(P::TransferAlsoBase)?].concat(),
            links: list(P::OrganizationLinkKinds)?,
            same: list(P::TransferSameBaseRoute)?,
            other: list(P::TransferOtherBaseRoute)?,
        })
    }
}

struct Walk<'a, 'u> {
    units: &'a Tree<'u>,
    tree: crate::review::Tree,
    pattern: Pattern,
}

impl Ends {
    /// The route from one branch to another, or out of the system.
    pub(super) fn between(charter: &Charter, units: &Tree<'_>, from: &str, to: Option<&str>) -> Result<Self, Error> {
        let pattern = charter.value_of("transfer.route", &Pattern::of).ok_or(Error::NotEstablished {
            provision: P::TransferOtherBaseRoute.id(),
            why: "no guidance known lays a route down for this day: set one in a profile",
        })?;
        let walk = Walk { units, tree: crate::review::Tree::new(units), pattern };
        let sending = walk.side(from)?;
        let receiving = to.map(|to| walk.side(to)).transpose()?;
        if receiving.as_ref().is_some_and(|receiving| receiving.branch == sending.branch) {
            return Err(Error::Route { unit: from.to_owned(), why: "it is the members' own branch" });
        }
        let (route, tiers) = walk.route(&sending, receiving.as_ref());
        Ok(Ends { sending, receiving, route, tiers })
    }
}

impl Walk<'_, '_> {
    fn kind(&self, row: usize) -> Result<Kind, Error> {
        kind(self.units, row)
    }

    fn code(&self, row: usize) -> String {
        cell(self.units.code, row).map(|code| (*code).to_owned()).unwrap_or_default()
    }

    /// Who acts for the branch with this code.
    fn side(&self, code: &str) -> Result<Side, Error> {
        let no_route = |why| Error::Route { unit: code.to_owned(), why };
        let branch = row(self.units, &self.tree, code)?;
        let own = self.kind(branch)?;
        if own == Kind::ChiDoanCoSo {
            return Ok(Side { branch, tier: None, base: branch, acts: own, higher: false });
        }
        if own != Kind::ChiDoan {
            return Err(no_route(NO_BRANCH));
        }
        let listed = |list: &[String], kind: Kind| list.iter().any(|known| known == kind.code());
        let above = |row: usize| self.tree.parent.get(row).copied().flatten();
        let mut tier = None;
        let mut at = above(branch);
        while let Some(row) = at {
            let kind = self.kind(row)?;
            // Sides of which a base branch is the superior do not exist: it has no branches.
            if listed(&self.pattern.bases, kind) && kind != Kind::ChiDoanCoSo {
                return Ok(Side { branch, tier, base: row, acts: kind, higher: false });
            }
            tier = Some(row);
            at = above(row);
        }
        // No base organization above: the direct superior, with the last link below it as the tier.
        let link = |row: usize| cell(self.units.kind, row).is_some_and(|kind| listed(&self.pattern.links, *kind));
        let WayUp { links, superior } = WayUp::from(branch, above, link);
        let base = superior.ok_or_else(|| nobody_above(self.units, code))?;
        let (tier, acts) = (links.last().copied(), self.kind(base)?);
        Ok(Side { branch, tier, base, acts, higher: true })
    }

    /// The units that act, in order, and the tiers they are.
    fn route(&self, sending: &Side, receiving: Option<&Side>) -> (Vec<RouteUnit>, Vec<&'static str>) {
        let same = receiving.is_some_and(|receiving| receiving.base == sending.base);
        let pattern = if same { &self.pattern.same } else { &self.pattern.other };
        let half = pattern.iter().position(|tier| tier == "base").unwrap_or(pattern.len());
        let tier_acts = |part: Option<&[String]>| part.is_some_and(|part| part.iter().any(|tier| tier.starts_with("tier")));
        let (before, after) = (tier_acts(pattern.get(..half)), tier_acts(pattern.get(half..)));
        let mut route = Vec::new();
        let mut tiers = Vec::new();
        let mut pass = |role: &str, row: usize, tier: &'static str| {
            route.push(RouteUnit { role: role.to_owned(), unit: self.code(row) });
            tiers.push(tier);
        };
        let base = |side: &Side| if side.higher { "superior" } else { "base" };
        if sending.base == sending.branch {
            pass("sending_branch", sending.branch, "base_branch");
        } else {
            pass("sending_branch", sending.branch, "branch");
            sending.tier.filter(|_| before).into_iter().for_each(|tier| pass("sending_tier", tier, "tier"));
            pass("sending_base", sending.base, base(sending));
        }
        if let Some(side) = receiving {
            if side.base == side.branch {
                pass("receiving_branch", side.branch, "base_branch");
            } else {
                if !same {
                    pass("receiving_base", side.base, base(side));
                }
                side.tier.filter(|_| after).into_iter().for_each(|tier| pass("receiving_tier", tier, "tier"));
                pass("receiving_branch", side.branch, "branch");
            }
        }
        (route, tiers)
    }
}
