//! Ways to put the list itself right.

use super::desk::{Offer, Target, supplier, way};
use super::lists::Lists;
use super::result::{Way, WayKind};
use crate::charter::Charter;
use crate::law::Answer;
use crate::rulebook::P;
use crate::table::cell;

/// Ways to put a list right, each on the ground of what a list must be.
pub(super) fn ways<U: AsRef<str>, M: AsRef<str>>(charter: &Charter, lists: &Lists<'_, U, M>, rule: &str, row: usize) -> Vec<Way> {
    let correct = |what: WayKind, ground: P, field: &'static str, target: Option<usize>| {
        let target = target.map(|row| Target { code: lists.code(row).filter(|_| what == WayKind::GiveCode), row });
        way(charter, what, ground, target, &|law| {
            law.asked(ground)?;
            Ok(Offer::new(Answer::met(), supplier(law, field)?))
        })
    };
    let ways = match rule {
        "record.key" => vec![correct(WayKind::KeepOneRecord, P::ReviewOneRecord, "key", lists.first_with_key(row))],
        "record.unit" => {
            vec![correct(WayKind::CorrectUnit, P::ReviewOneUnit, "unit", None), correct(WayKind::AddUnit, P::ReviewOneUnit, "name", None)]
        }
        "tree.code" => {
            let first = cell(lists.units.code, row).and_then(|code| lists.tree.row(lists.units, code.as_ref()));
            vec![correct(WayKind::GiveCode, P::ReviewOneCode, "code", first)]
        }
        "tree.parent" => {
            vec![
                correct(WayKind::CorrectParent, P::ReviewOneParent, "parent", None),
                correct(WayKind::AddUnit, P::ReviewOneParent, "name", None),
            ]
        }
        "tree.cycle" => vec![correct(WayKind::CorrectParent, P::ReviewOneParent, "parent", None)],
        _ => Vec::new(),
    };
    ways.into_iter().flatten().collect()
}
