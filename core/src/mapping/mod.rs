//! Column mapping: a host's headings, codes and forms of days as ours, in one TOML, with a report of how each was understood.
//!
//! A mapping decides nothing. It reads: a cell that cannot be read is not known, and is listed by row and reason.

mod check;
mod codes;
mod dates;
mod explain;
mod headings;
mod names;
mod plan;
mod points;
mod reading;
mod report;
mod rows;
mod scores;

pub use report::{CellFault, CellProblem, Mapped, MappedColumn, MappingReport, ReadAs};
pub use rows::Row;
pub use scores::MappedScores;

use crate::error::{Error, Refusal};
use crate::review::{MemberTable, UnitTable};
use headings::Headings;
use names::Names;
use plan::{MEMBERS, Plan, SCORES, Table, UNITS};
use reading::{Reading, Target};
use scores::SheetScore;
use std::fmt;

/// How a host's lists are read: from its column names, codes and forms of days to the library's.
///
/// ```
/// use dieule::Mapping;
///
/// let mapping = Mapping::from_toml(r#"
///     [mapping]
///     name = "Xuất từ phần mềm của tỉnh"
///     [members]
///     key = "Mã định danh đoàn viên"
///     birth_date = { columns = ["Ngày sinh (Nam)", "Ngày sinh (Nữ)"], dates = "dd/mm/yyyy" }
///     unit = "Đơn vị"
/// "#)?;
/// let headings = ["ĐƠN VỊ", "Mã định danh đoàn viên", "Ngày sinh (Nam)", "Ngày sinh (Nữ)"];
/// let rows = [vec!["x1", "1", "09/05/2003", ""], vec!["x1", "2", "", "2003"]];
/// let mapped = mapping.members(&headings, &rows, None)?;
///
/// let births = mapped.report.columns.iter().find(|column| column.field == "birth_date").unwrap();
/// assert_eq!((births.read, births.unreadable), (1, 1));
/// assert_eq!(births.problems[0].reason.code(), "year_only");
/// assert_eq!(births.problems[0].rows, [1]);
/// # Ok::<(), dieule::Error>(())
/// ```
pub struct Mapping {
    name: String,
    units: Option<Plan>,
    members: Option<Plan>,
    scores: Option<Plan>,
}

impl fmt::Debug for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mapping").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Mapping {
    /// A mapping written in TOML.
    ///
    /// # Errors
    /// [`Error::Mapping`] with every refusal at once.
    pub fn from_toml(text: &str) -> Result<Self, Error> {
        check::read(text, crate::rulebook::toml_to_json(text))
    }

    /// A mapping written in JSON, in the same shape.
    ///
    /// # Errors
    /// [`Error::Mapping`] with every refusal at once.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let json = serde_json::from_str(text).map_err(|error| format!("is not JSON (line {}, column {})", error.line(), error.column()));
        check::read(text, json)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The units of a list: its headings, and its rows below them.
    ///
    /// # Errors
    /// [`Error::Mapping`] naming every required heading that the list does not have, and every one it has twice; or when the
    /// mapping has no `[units]`.
    pub fn units<H: AsRef<str>, R: Row>(&self, headings: &[H], rows: &[R]) -> Result<Mapped<UnitTable>, Error> {
        self.read_units(Headings::of(headings), rows, FIRST_ROW)
    }

    /// The units of a sheet whose headings are the row, or the two rows, among its first that the mapping knows best. Headings
    /// on two rows are read as `Ngày sinh (Nam)`.
    ///
    /// # Errors
    /// As [`Mapping::units`].
    pub fn units_sheet<R: Row>(&self, sheet: &[R]) -> Result<Mapped<UnitTable>, Error> {
        let found = headings::find(self.plan(&UNITS)?, sheet);
        self.read_units(found.headings, sheet.get(found.rows..).unwrap_or_default(), found.rows + 1)
    }

    /// The members of a list: its headings, and its rows below them. Where the mapping reads names of units, the list of units
    /// they are looked up in is needed.
    ///
    /// # Errors
    /// [`Error::Mapping`] naming every required heading that the list does not have, and every one it has twice; or when the
    /// mapping has no `[members]`, or the list of units is needed and not given.
    pub fn members<H: AsRef<str>, R: Row>(
        &self,
        headings: &[H],
        rows: &[R],
        units: Option<&UnitTable>,
    ) -> Result<Mapped<MemberTable>, Error> {
        self.read_members(Headings::of(headings), rows, units, FIRST_ROW)
    }

    /// The members of a sheet whose headings are the row, or the two rows, among its first that the mapping knows best.
    ///
    /// # Errors
    /// As [`Mapping::members`].
    pub fn members_sheet<R: Row>(&self, sheet: &[R], units: Option<&UnitTable>) -> Result<Mapped<MemberTable>, Error> {
        let found = headings::find(self.plan(&MEMBERS)?, sheet);
        self.read_members(found.headings, sheet.get(found.rows..).unwrap_or_default(), units, found.rows + 1)
    }

    /// The scores of a list: its headings, and its rows below them, each about one unit and criterion. A row gives an entry for each side
    /// that it says something of; an empty cell says nothing, and what cannot be read is not known. Where the mapping reads names of
    /// units, the list of units they are looked up in is needed.
    ///
    /// # Errors
    /// [`Error::Mapping`] naming every required heading that the list does not have, and every one it has twice; or when the mapping has
    /// no `[scores]`, or the list of units is needed and not given.
    pub fn scores<H: AsRef<str>, R: Row>(&self, headings: &[H], rows: &[R], units: Option<&UnitTable>) -> Result<MappedScores, Error> {
        self.read_scores(Headings::of(headings), rows, units, FIRST_ROW)
    }

    /// The scores of a sheet whose headings are the row, or the two rows, among its first that the mapping knows best.
    ///
    /// # Errors
    /// As [`Mapping::scores`].
    pub fn scores_sheet<R: Row>(&self, sheet: &[R], units: Option<&UnitTable>) -> Result<MappedScores, Error> {
        let found = headings::find(self.plan(&SCORES)?, sheet);
        self.read_scores(found.headings, sheet.get(found.rows..).unwrap_or_default(), units, found.rows + 1)
    }

    fn read_scores<R: Row>(
        &self,
        headings: Headings,
        rows: &[R],
        units: Option<&UnitTable>,
        first_row: usize,
    ) -> Result<MappedScores, Error> {
        let (sheet, report) = self.read_with(&SCORES, headings, rows, units, first_row, |rows| vec![SheetScore::default(); rows])?;
        Ok(scores::entries(&sheet, report))
    }

    fn read_units<R: Row>(&self, headings: Headings, rows: &[R], first_row: usize) -> Result<Mapped<UnitTable>, Error> {
        let mut reading = self.reading(&UNITS, headings)?;
        let rows = rows.get(..reading.length(rows)).unwrap_or_default();
        let mut table = UnitTable::with_rows(rows.len());
        reading.fill(&mut table, rows, None);
        // The unit above may be named before its own row.
        let names = Names::of(&table);
        reading.fill(&mut table, rows, Some(&names));
        Ok(Mapped { table, report: reading.report(&self.name, rows, first_row) })
    }

    fn read_members<R: Row>(
        &self,
        headings: Headings,
        rows: &[R],
        units: Option<&UnitTable>,
        first_row: usize,
    ) -> Result<Mapped<MemberTable>, Error> {
        let (table, report) = self.read_with(&MEMBERS, headings, rows, units, first_row, MemberTable::with_rows)?;
        Ok(Mapped { table, report })
    }

    /// A list that may name units of another.
    fn read_with<T: Target, R: Row>(
        &self,
        of: &Table,
        headings: Headings,
        rows: &[R],
        units: Option<&UnitTable>,
        first_row: usize,
        with_rows: impl Fn(usize) -> T,
    ) -> Result<(T, MappingReport), Error> {
        let mut reading = self.reading(of, headings)?;
        if units.is_none() && reading.names_units() {
            return Err(self.refused(of.name, "reads names of units: the list of units is needed too"));
        }
        let rows = rows.get(..reading.length(rows)).unwrap_or_default();
        let mut table = with_rows(rows.len());
        reading.fill(&mut table, rows, None);
        if let Some(units) = units {
            reading.fill(&mut table, rows, Some(&Names::of(units)));
        }
        Ok((table, reading.report(&self.name, rows, first_row)))
    }

    fn plan(&self, table: &Table) -> Result<&Plan, Error> {
        let plan = match table.name {
            "units" => &self.units,
            "members" => &self.members,
            _ => &self.scores,
        };
        plan.as_ref().ok_or_else(|| self.refused(table.name, "the mapping has no such table"))
    }

    fn reading(&self, table: &Table, headings: Headings) -> Result<Reading<'_>, Error> {
        let plan = self.plan(table)?;
        let refusals = headings.refusals(plan);
        if !refusals.is_empty() {
            return Err(Error::Mapping { mapping: self.name.clone(), refusals });
        }
        Ok(Reading::new(plan, headings, dates::epoch()?))
    }

    fn refused(&self, path: &str, why: &str) -> Error {
        let refusals = vec![Refusal { path: path.to_owned(), why: why.to_owned() }];
        Error::Mapping { mapping: self.name.clone(), refusals }
    }
}

/// Headings given apart are taken for the first row of the host's file.
const FIRST_ROW: usize = 2;
