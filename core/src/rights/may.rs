//! May this unit do that to the other? The relation is worked out from the tree, then the question about rights is asked.

use super::{Relation, Right};
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::record::records;
use crate::review::{Tree, Units};
use crate::table::cell;
use crate::unit::{Kind, WayUp};
use crate::verdict::Verdict;

records! {
    /// Who wants to do what, and whom it concerns. The first three are needed.
    "right_request" RightRequest {
        /// The action, as `actions` lists it: `admission.decide`.
        action: String,
        /// Code of the unit that acts; of a member, that of the own branch.
        actor: String,
        /// Code of the unit that it concerns: of a member's case, the member's branch; of a document, who receives it.
        target: String,
        /// Whether a member takes it in the app, instead of the unit.
        by_member: bool,
        /// Whether the branch accepted that another unit updates its data.
        delegation_accepted: bool,
    }
}

impl Charter {
    /// May a unit of this list, or a member of one, take an action that concerns another unit?
    ///
    /// The verdict is that of [`Charter::check_right`], with the relation worked out from the tree: itself, directly below (looking through what
    /// merely links branches), further below, or elsewhere. Everything stands below the centre.
    ///
    /// # Errors
    /// [`Error::UnknownName`] for an action of no function and a code that no unit has; [`Error::Input`] for a request that lacks a field,
    /// and columns of different lengths.
    pub fn may<T: AsRef<str>>(&self, units: &Units<'_, T>, request: &RightRequest) -> Result<Verdict, Error> {
        units.check()?;
        let needed = |field: &str, value: &Option<String>| {
            let missing = InputError { record: "right_request", field: field.to_owned(), row: None, problem: Problem::MissingValue };
            value.clone().ok_or(missing)
        };
        let action = needed("action", &request.action)?;
        let (actor, target) = (needed("actor", &request.actor)?, needed("target", &request.target)?);
        let known = self.actions();
        if !known.is_empty() && !known.iter().any(|listed| listed.id == action) {
            return Err(Error::unknown("action", &action, known.iter().map(|listed| listed.id.as_str())));
        }
        let tree = Tree::new(units);
        let row = |code: &str| tree.row(units, code).ok_or_else(|| Error::unknown("unit", code, std::iter::empty()));
        let (actor, target) = (row(&actor)?, row(&target)?);
        let kind = |row: usize| cell(units.kind, row).copied();
        let links = self.link_kinds();
        Ok(self.check_right(&Right {
            action: Some(action),
            by_member: request.by_member,
            unit_kind: kind(actor),
            unit_level: cell(units.level, actor).copied(),
            relation: Some(relation(&tree, actor, target, kind(actor), &|row| kind(row).is_some_and(|kind| links.contains(&kind)))),
            target_kind: kind(target),
            delegation_accepted: request.delegation_accepted,
        }))
    }
}

/// Where the target stands, seen from the actor.
fn relation(tree: &Tree, actor: usize, target: usize, kind: Option<Kind>, links: &dyn Fn(usize) -> bool) -> Relation {
    if actor == target {
        return Relation::Own;
    }
    let above = |row: usize| tree.parent.get(row).copied().flatten();
    if WayUp::from(target, above, links).passes(actor) {
        return Relation::Child;
    }
    if std::iter::successors(above(target), |row| above(*row)).any(|row| row == actor) {
        return Relation::Below;
    }
    // The list may hold a part of the country; the centre is above it all the same.
    if kind == Some(Kind::TrungUong) { Relation::Below } else { Relation::Elsewhere }
}
