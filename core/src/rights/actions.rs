//! The actions of the software with their row of the matrix, for hosts that offer or show them.

use super::matrix::{actions, cell, ended, said};
use super::{Grant, Holder, Relation};
use crate::charter::Charter;
use crate::law::{Gap, Law};
use crate::messages::word_for;
use crate::rulebook::P;
use crate::verdict::{Certainty, Citation, Language};
use serde::{Deserialize, Serialize};

/// A cell of the matrix: what it says of one holder, and how surely.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightCell {
    /// The column.
    pub holder: Holder,
    /// What it says.
    pub grant: Grant,
    /// How well the source was read; `None` where nothing was seen.
    pub certainty: Option<Certainty>,
    /// Where it stands.
    pub citation: Option<Citation>,
}

/// An action on the software, with its row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightAction {
    /// Its id: the function, a dot, the action.
    pub id: String,
    /// The function it belongs to: `admission`.
    pub function: String,
    /// Where the unit it concerns may stand, seen from who acts.
    pub relations: Vec<Relation>,
    /// The cells, in the order of the holders; a level that ended has none.
    pub cells: Vec<RightCell>,
}

impl RightAction {
    /// What it is called.
    pub fn name(&self, language: Language) -> String {
        word_for(&self.id, language)
    }

    /// What its function is called.
    pub fn function_name(&self, language: Language) -> String {
        word_for(&format!("function.{}", self.function), language)
    }
}

impl Charter {
    /// The actions of the software, in the order of its functions, with what the matrix of the charter's day says of each level. Empty
    /// before the first matrix known.
    pub fn actions(&self) -> Vec<RightAction> {
        self.value_of("right.level", &listed).map_or_else(Vec::new, |mut listed| {
            for action in &mut listed {
                action.relations = self.value_of("right.relation", &|law| relations(law, &action.id)).unwrap_or_default();
            }
            listed
        })
    }
}

fn listed(law: &Law<'_>) -> Result<Vec<RightAction>, Gap> {
    let row = |id: &String| {
        let function = id.split_once('.').map_or(id.as_str(), |(function, _)| function).to_owned();
        let columns = Holder::ALL.iter().filter(|holder| ended(law, **holder) != Ok(true));
        let cells = columns.map(|holder| shown(law, id, *holder)).collect();
        RightAction { id: id.clone(), function, relations: Vec::new(), cells }
    };
    Ok(actions(law)?.iter().map(row).collect())
}

/// A cell; one whose list lies below the floor is as good as unseen.
fn shown(law: &Law<'_>, action: &str, holder: Holder) -> RightCell {
    let found = cell(law, action, holder.code()).ok().flatten();
    let source = found.and_then(|(_, p)| law.resolved(p).ok());
    RightCell {
        holder,
        grant: found.map_or(Grant::Unknown, |(grant, _)| grant),
        certainty: source.map(|source| source.certainty),
        citation: source.map(|source| Citation { instrument: source.instrument.clone(), at: source.at.clone() }),
    }
}

fn relations(law: &Law<'_>, action: &str) -> Result<Vec<Relation>, Gap> {
    let stated = said(law, P::RightsRelationsStated, action)?;
    let allowed = match stated {
        Some(allowed) => Some(allowed),
        None => said(law, P::RightsRelations, action)?,
    };
    Ok(allowed.into_iter().flat_map(|allowed| allowed.split(", ")).filter_map(Relation::from_code).collect())
}
