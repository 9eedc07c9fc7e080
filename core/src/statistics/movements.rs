//! Movements of a period as a form: people and rows of each kind, for the units directly below one.

use super::fill::{caption, place_of, shown_rows};
use super::form::{CellState, ColumnKind, FormCell, FormColumn, FormKind, FormRow, StatisticsForm};
use super::reading::{Reading, RestsOn};
use crate::charter::Charter;
use crate::error::Error;
use crate::ratio::thousands;
use crate::review::Units;
use crate::rollout::{MovementKind, MovementRow, UnitMovements};
use crate::table::cell;
use chrono::NaiveDate;

impl Charter {
    /// The movements from `first_day` through `last_day` as a form, for the units directly below `under`, or the tops of the list.
    ///
    /// Two columns for each kind: people, each once, and rows. Somebody who moved between two units is one person in each of them and one
    /// in the total, so that people of the rows need not add up to it. Of a whole list with several tops the total has no people.
    ///
    /// # Errors
    /// As [`Charter::movements`] and [`Charter::statistics`].
    pub fn movements_form<T: AsRef<str>>(
        &self,
        units: &Units<'_, T>,
        rows: &[MovementRow],
        first_day: NaiveDate,
        last_day: NaiveDate,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Error> {
        let counted = self.count_movements(units, rows, first_day, last_day)?;
        let (reading, RestsOn { citation, certainty, standing }) = Reading::of(self)?;
        let tree = &counted.tree;
        let place = place_of(units, tree, under)?;
        let shown = shown_rows(tree, place);
        let told = |unit: usize| counted.told(unit, None);
        let row = |unit: usize| FormRow {
            row: Some(unit),
            code: cell(units.code, unit).map(|code| code.as_ref().to_owned()),
            name: cell(units.name, unit).map(|name| name.as_ref().to_owned()),
            cells: cells(&told(unit)),
        };
        let total = match (place, shown.as_slice()) {
            (Some(unit), _) => cells(&told(unit)),
            (None, [only]) => cells(&told(*only)),
            (None, several) => sum(&several.iter().map(|unit| told(*unit)).collect::<Vec<_>>()),
        };
        let ids =
            MovementKind::ALL.iter().flat_map(|kind| ["persons", "rows"].map(|what| (kind.code(), format!("{}.{what}", kind.code()))));
        let columns = ids.map(|(group, id)| FormColumn {
            heading: reading.heading(FormKind::Movements, &id),
            group_heading: reading.heading(FormKind::Movements, group),
            id,
            group: Some(group.to_owned()),
            kind: ColumnKind::Count,
        });
        Ok(StatisticsForm {
            form: FormKind::Movements,
            title: reading.title(FormKind::Movements),
            caption: caption(self),
            on: self.day(),
            under: under.map(str::to_owned),
            columns: columns.collect(),
            rows: shown.iter().map(|unit| row(*unit)).collect(),
            own: None,
            total: FormRow { row: None, code: None, name: None, cells: total },
            members_left_out: counted.left_out.len() as u64,
            units_without_column: 0,
            units_left_out: tree.duplicate.iter().filter(|twice| **twice).count() as u64,
            citation,
            certainty,
            standing,
            receipt: self.receipt().clone(),
        })
    }
}

fn count(count: u64) -> FormCell {
    FormCell { state: CellState::Counted, count: Some(count), of: None, unknown: 0, shown: thousands(count.into()) }
}

fn cells(unit: &UnitMovements) -> Vec<FormCell> {
    let of = |kind: &MovementKind| unit.kinds.iter().find(|one| one.kind == *kind);
    MovementKind::ALL.iter().flat_map(|kind| of(kind).map_or([0, 0], |one| [one.persons, one.rows]).map(count)).collect()
}

/// Rows of several tops add up; whether people of one are people of another is not known here.
fn sum(units: &[UnitMovements]) -> Vec<FormCell> {
    let rows = |kind: &MovementKind| units.iter().flat_map(|unit| &unit.kinds).filter(|one| one.kind == *kind).map(|one| one.rows).sum();
    let blank = || FormCell { state: CellState::Blank, count: None, of: None, unknown: 0, shown: String::new() };
    MovementKind::ALL.iter().flat_map(|kind| [blank(), count(rows(kind))]).collect()
}
