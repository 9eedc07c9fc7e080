//! The reform of 1 July 2025 in a province, proposed as a plan: communes joined as a list of old and new ones has it, all under the province,
//! and the districts dissolved. A proposal decides nothing: it is checked like any plan.

use super::value::{Plan, PlanStep, PlanUnit, StepKind};
use crate::error::{Error, InputError, Problem};
use crate::record::records;
use crate::review::{Tree, Units};
use crate::table::cell;
use crate::unit::Kind;
use std::collections::BTreeMap;

records! {
    /// A commune of before and what it becomes.
    "reform_row" ReformRow {
        /// Code of the commune's union as it stands.
        old: String,
        /// Code of the union it becomes or goes into, the same for all that are joined; its own where it goes on alone.
        new: String,
        /// The name afterwards.
        name: String,
    }
}

/// Propose the reform of a province as a plan: every commune of the list goes where it says, under the province, and every district
/// below the province that stood above one of them, or is one by its kind, is dissolved; what stands below it otherwise goes to the province.
///
/// `plan` brings the id and the day, `decision` who decided, the number and the day; they are put into every step.
///
/// # Errors
/// [`Error::UnknownName`] for a province or a commune that is not in the list; [`Error::Input`] for a row without a code, and for a commune that
/// stands in two rows: a commune that is divided needs a step of its own.
pub fn reform_plan<U: AsRef<str>>(
    units: &Units<'_, U>,
    province: &str,
    rows: &[ReformRow],
    plan: &Plan,
    decision: &PlanStep,
) -> Result<Plan, Error> {
    units.check()?;
    let tree = Tree::new(units);
    let row_of = |code: &str| tree.row(units, code).ok_or_else(|| Error::unknown("unit", code, std::iter::empty()));
    let top = row_of(province)?;
    let mut order: Vec<&str> = Vec::new();
    let mut groups: BTreeMap<&str, Vec<&ReformRow>> = BTreeMap::new();
    let mut districts: Vec<usize> = (0..units.rows()).filter(|row| cell(units.kind, *row) == Some(&Kind::Huyen)).collect();
    districts.retain(|row| tree.parent.get(*row) == Some(&Some(top)));
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let refused = |field: &str, problem| InputError { record: "reform_row", field: field.to_owned(), row: Some(place), problem };
        let old = row.old.as_deref().ok_or_else(|| refused("old", Problem::MissingValue))?;
        let new = row.new.as_deref().ok_or_else(|| refused("new", Problem::MissingValue))?;
        let above = tree.parent.get(row_of(old)?).copied().flatten();
        if seen.insert(old, place).is_some() {
            return Err(refused("old", Problem::Repeated).into());
        }
        districts.extend(above.filter(|above| *above != top && !districts.contains(above)));
        let group = groups.entry(new).or_default();
        if group.is_empty() {
            order.push(new);
        }
        group.push(row);
    }
    districts.sort_unstable();
    let step = |kind, units: Vec<String>, into: PlanUnit| PlanStep { kind: Some(kind), units, into: vec![into], ..decision.clone() };
    let mut steps = Vec::new();
    for new in order {
        let group = groups.get(new).map(Vec::as_slice).unwrap_or_default();
        let olds: Vec<String> = group.iter().filter_map(|row| row.old.clone()).collect();
        let name = group.iter().find_map(|row| row.name.clone());
        let under = |code: &str| PlanUnit { code: Some(code.to_owned()), parent: Some(province.to_owned()), ..PlanUnit::default() };
        if let [old] = olds.as_slice() {
            let row = row_of(old)?;
            let renamed = name.filter(|name| cell(units.name, row).map(AsRef::as_ref) != Some(name.as_str()));
            if let Some(name) = renamed {
                let into = PlanUnit { code: Some(old.clone()), name: Some(name), ..PlanUnit::default() };
                steps.push(step(StepKind::Rename, olds.clone(), into));
            }
            if tree.parent.get(row) != Some(&Some(top)) {
                steps.push(step(StepKind::ReParent, olds.clone(), under(old)));
            }
        } else {
            let kind = if olds.iter().any(|old| old == new) { StepKind::Merge } else { StepKind::Unify };
            steps.push(step(kind, olds, PlanUnit { name, ..under(new) }));
        }
    }
    for row in districts {
        let Some(code) = cell(units.code, row) else { continue };
        let into = PlanUnit { code: Some(province.to_owned()), ..PlanUnit::default() };
        steps.push(step(StepKind::Dissolve, vec![code.as_ref().to_owned()], into));
    }
    Ok(Plan { id: plan.id.clone(), on: plan.on, steps })
}
