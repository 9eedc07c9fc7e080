//! Movements of a period as a form: people and rows of each kind, for the units directly below one. The way to the Party is told by three kinds.

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
    /// The kinds are those that the software lists; the steps to the Party that it does not are in [`Charter::party_form`].
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
        let kinds = MovementKind::of_the_software();
        self.form_of_movements((FormKind::Movements, &kinds), units, rows, [first_day, last_day], under)
    }

    /// Phát triển đảng: who was recognised as an outstanding member, introduced to the Party and admitted to it from `first_day` through
    /// `last_day`, for the units directly below `under`, or the tops of the list.
    ///
    /// The rows are movements of the kinds `made_outstanding`, `introduced_to_party` and `admitted_to_party`; rows of other kinds are not
    /// asked. Columns and totals are as in [`Charter::movements_form`].
    ///
    /// # Errors
    /// As [`Charter::movements_form`].
    pub fn party_form<T: AsRef<str>>(
        &self,
        units: &Units<'_, T>,
        rows: &[MovementRow],
        first_day: NaiveDate,
        last_day: NaiveDate,
        under: Option<&str>,
    ) -> Result<StatisticsForm, Error> {
        self.form_of_movements((FormKind::PartyDevelopment, MovementKind::TO_PARTY), units, rows, [first_day, last_day], under)
    }

    fn form_of_movements<T: AsRef<str>>(
        &self,
        (form, kinds): (FormKind, &[MovementKind]),
        units: &Units<'_, T>,
        rows: &[MovementRow],
        period: [NaiveDate; 2],
        under: Option<&str>,
    ) -> Result<StatisticsForm, Error> {
        let counted = self.count_movements(units, rows, period, kinds)?;
        let (reading, RestsOn { citation, certainty, standing }) = Reading::of(self)?;
        let tree = &counted.tree;
        let place = place_of(units, tree, under)?;
        let shown = shown_rows(tree, place);
        let told = |unit: usize| counted.told(unit, None);
        let row = |unit: usize| FormRow {
            row: Some(unit),
            code: cell(units.code, unit).map(|code| code.as_ref().to_owned()),
            name: cell(units.name, unit).map(|name| name.as_ref().to_owned()),
            cells: cells(&told(unit), kinds),
        };
        let total = match (place, shown.as_slice()) {
            (Some(unit), _) => cells(&told(unit), kinds),
            (None, [only]) => cells(&told(*only), kinds),
            (None, several) => sum(&several.iter().map(|unit| told(*unit)).collect::<Vec<_>>(), kinds),
        };
        let ids = kinds.iter().flat_map(|kind| ["persons", "rows"].map(|what| (kind.code(), format!("{}.{what}", kind.code()))));
        let columns = ids.map(|(group, id)| FormColumn {
            heading: reading.heading(form, &id),
            group_heading: reading.heading(form, group),
            id,
            group: Some(group.to_owned()),
            kind: ColumnKind::Count,
        });
        Ok(StatisticsForm {
            form,
            title: reading.title(form),
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

fn cells(unit: &UnitMovements, kinds: &[MovementKind]) -> Vec<FormCell> {
    let of = |kind: &MovementKind| unit.kinds.iter().find(|one| one.kind == *kind);
    kinds.iter().flat_map(|kind| of(kind).map_or([0, 0], |one| [one.persons, one.rows]).map(count)).collect()
}

/// Rows of several tops add up; whether people of one are people of another is not known here.
fn sum(units: &[UnitMovements], kinds: &[MovementKind]) -> Vec<FormCell> {
    let rows = |kind: &MovementKind| units.iter().flat_map(|unit| &unit.kinds).filter(|one| one.kind == *kind).map(|one| one.rows).sum();
    let blank = || FormCell { state: CellState::Blank, count: None, of: None, unknown: 0, shown: String::new() };
    kinds.iter().flat_map(|kind| [blank(), count(rows(kind))]).collect()
}
