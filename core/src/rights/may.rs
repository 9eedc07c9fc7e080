//! May this unit do that to the other? The relation is worked out from the tree, then the question about rights is asked.

use super::{Relation, Right};
use crate::charter::Charter;
use crate::error::{Error, InputError, Problem};
use crate::record::records;
use crate::review::{Tree, Units};
use crate::table::cell;
use crate::unit::{Kind, Level, WayUp};
use crate::verdict::Verdict;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

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

/// The units of a list with their rights: prepared once, asked as often as a page has buttons. Cheap to clone and to share.
#[derive(Clone)]
pub struct Rights(Arc<Prepared>);

struct Prepared {
    charter: Charter,
    actions: Vec<String>,
    /// The first row of each code.
    rows: BTreeMap<String, usize>,
    units: Vec<Placed>,
}

/// What a right asks of a unit.
struct Placed {
    kind: Option<Kind>,
    level: Option<Level>,
    above: Option<usize>,
    links: bool,
}

/// Codes of units stay out of what is printed.
impl fmt::Debug for Rights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rights").field("units", &self.0.units.len()).finish_non_exhaustive()
    }
}

impl Charter {
    /// May a unit of this list, or a member of one, take an action that concerns another unit?
    ///
    /// The verdict is that of [`Charter::check_right`], with the relation worked out from the tree: itself, directly below (looking through what
    /// merely links branches), further below, or elsewhere. Everything stands below the centre. Who asks more than once of one list prepares it
    /// with [`Charter::rights`].
    ///
    /// # Errors
    /// [`Error::UnknownName`] for an action of no function and a code that no unit has; [`Error::Input`] for a request that lacks a field,
    /// and columns of different lengths.
    pub fn may<T: AsRef<str>>(&self, units: &Units<'_, T>, request: &RightRequest) -> Result<Verdict, Error> {
        self.rights(units)?.may(request)
    }

    /// Prepares a list of units for questions about rights.
    ///
    /// # Errors
    /// [`Error::Input`] for columns of different lengths.
    pub fn rights<T: AsRef<str>>(&self, units: &Units<'_, T>) -> Result<Rights, Error> {
        units.check()?;
        let tree = Tree::new(units);
        let links = self.link_kinds();
        let mut rows = BTreeMap::new();
        for row in 0..units.rows() {
            if let Some(code) = cell(units.code, row) {
                rows.entry(code.as_ref().to_owned()).or_insert(row);
            }
        }
        let placed = |(row, above): (usize, &Option<usize>)| {
            let kind = cell(units.kind, row).copied();
            let links = kind.is_some_and(|kind| links.contains(&kind));
            Placed { kind, level: cell(units.level, row).copied(), above: *above, links }
        };
        let units = tree.parent.iter().enumerate().map(placed).collect();
        let actions = self.actions().into_iter().map(|action| action.id).collect();
        Ok(Rights(Arc::new(Prepared { charter: self.clone(), actions, rows, units })))
    }
}

impl Rights {
    /// How many units it holds.
    pub fn units(&self) -> usize {
        self.0.units.len()
    }

    /// May a unit of the list, or a member of one, take an action that concerns another unit? As [`Charter::may`].
    ///
    /// # Errors
    /// [`Error::UnknownName`] for an action of no function, with the nearest, and a code that no unit has; [`Error::Input`] for a request that
    /// lacks a field.
    pub fn may(&self, request: &RightRequest) -> Result<Verdict, Error> {
        let Prepared { charter, actions, rows, units } = &*self.0;
        let needed = |field: &str, value: &Option<String>| {
            let missing = InputError { record: "right_request", field: field.to_owned(), row: None, problem: Problem::MissingValue };
            value.clone().ok_or(missing)
        };
        let action = needed("action", &request.action)?;
        let (actor, target) = (needed("actor", &request.actor)?, needed("target", &request.target)?);
        if !actions.is_empty() && !actions.contains(&action) {
            return Err(unknown_action(&action, actions));
        }
        let row = |code: &str| {
            let found = rows.get(code).and_then(|row| Some((*row, units.get(*row)?)));
            found.ok_or_else(|| Error::unknown("unit", code, std::iter::empty()))
        };
        let ((actor, acting), (target, concerned)) = (row(&actor)?, row(&target)?);
        Ok(charter.check_right(&Right {
            action: Some(action),
            by_member: request.by_member,
            unit_kind: acting.kind,
            unit_level: acting.level,
            relation: Some(relation(units, actor, target, acting.kind)),
            target_kind: concerned.kind,
            delegation_accepted: request.delegation_accepted,
        }))
    }
}

/// An action of no function; of a function that there is, its actions are told.
fn unknown_action(action: &str, actions: &[String]) -> Error {
    let function = |id: &str| id.split_once('.').map(|(function, _)| function.to_owned());
    let of_function: Vec<&str> = actions.iter().map(String::as_str).filter(|id| function(id) == function(action)).collect();
    if of_function.is_empty() {
        return Error::unknown("action", action, actions.iter().map(String::as_str));
    }
    Error::unknown_of("action", action, &of_function)
}

/// Where the target stands, seen from the actor.
fn relation(units: &[Placed], actor: usize, target: usize, kind: Option<Kind>) -> Relation {
    if actor == target {
        return Relation::Own;
    }
    let above = |row: usize| units.get(row).and_then(|unit| unit.above);
    if WayUp::from(target, above, |row| units.get(row).is_some_and(|unit| unit.links)).passes(actor) {
        return Relation::Child;
    }
    if std::iter::successors(above(target), |row| above(*row)).any(|row| row == actor) {
        return Relation::Below;
    }
    // The list may hold a part of the country; the centre is above it all the same.
    if kind == Some(Kind::TrungUong) { Relation::Below } else { Relation::Elsewhere }
}
