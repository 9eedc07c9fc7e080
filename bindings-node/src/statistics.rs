//! Statistics forms: filled from lists, looked through, as values.

use crate::describe::{Bilingual, Receipt};
use crate::failure::{Failure, answer};
use crate::held::in_language;
use crate::quota;
use crate::verdict::Citation;
use napi::bindgen_prelude::{Either, Either3, Null, Unknown};
use napi_derive::napi;

/// A column of a form.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FormColumn {
    /// Its id within the form: `doan_co_so.created`.
    pub id: String,
    /// The block it belongs to.
    pub group: Option<String>,
    /// What it holds.
    #[napi(ts_type = "ColumnKind")]
    pub kind: &'static str,
    /// Its heading; absent where none was seen and no profile brings one.
    pub heading: Option<Bilingual>,
    /// The heading of its block.
    pub group_heading: Option<Bilingual>,
}

impl From<&dieule::FormColumn> for FormColumn {
    fn from(of: &dieule::FormColumn) -> Self {
        let dieule::FormColumn { id, group, kind, heading, group_heading } = of;
        FormColumn {
            id: id.clone(),
            group: group.clone(),
            kind: kind.code(),
            heading: heading.clone().map(Bilingual::from),
            group_heading: group_heading.clone().map(Bilingual::from),
        }
    }
}

/// A cell of a form.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FormCell {
    /// What is known of it.
    #[napi(ts_type = "CellState")]
    pub state: &'static str,
    /// The count, or the part of a share; absent where blank. Of a cell that is not known what the lists do say.
    pub count: Option<i64>,
    /// The whole of a share.
    pub of: Option<i64>,
    /// How many may count and are not said; 0 where all is known.
    pub unknown: i64,
    /// The cell as it is printed; empty where blank, `?` where not known.
    pub shown: String,
}

impl From<&dieule::FormCell> for FormCell {
    fn from(of: &dieule::FormCell) -> Self {
        let dieule::FormCell { state, count, of, unknown, shown } = of;
        FormCell {
            state: state.code(),
            count: count.map(quota::count),
            of: of.map(quota::count),
            unknown: quota::count(*unknown),
            shown: shown.clone(),
        }
    }
}

/// A row of a form.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FormRow {
    /// The unit's row in the list; absent for a total.
    pub row: Option<i64>,
    /// The unit's code.
    pub code: Option<String>,
    /// The unit's name.
    pub name: Option<String>,
    /// A cell for each column.
    pub cells: Vec<FormCell>,
}

impl From<&dieule::FormRow> for FormRow {
    fn from(of: &dieule::FormRow) -> Self {
        let dieule::FormRow { row, code, name, cells } = of;
        FormRow { row: row.map(quota::count), code: code.clone(), name: name.clone(), cells: cells.iter().map(FormCell::from).collect() }
    }
}

/// The fields of a form filled from lists of units and members.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct StatisticsFormFields {
    /// Which form.
    #[napi(ts_type = "FormKind")]
    pub form: &'static str,
    /// Its title; absent where none was seen.
    pub title: Option<Bilingual>,
    /// The line below the title, with the day.
    pub caption: Bilingual,
    /// The day of the figures.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// The code of the unit chosen; absent for a whole list.
    pub under: Option<String>,
    /// The columns.
    pub columns: Vec<FormColumn>,
    /// A row for each unit directly below the unit chosen, or for each top of the list, with everything in it and below.
    pub rows: Vec<FormRow>,
    /// The unit chosen by itself, without those below; absent for a whole list.
    pub own: Option<FormRow>,
    /// Everything: the unit's own figures and the rows together.
    pub total: FormRow,
    /// Members that are counted nowhere, because their unit is not in the list; of movements and ratings rows that lack what they are
    /// counted by.
    pub members_left_out: i64,
    /// Units in this form whose kind has no column: counted nowhere in it.
    pub units_without_column: i64,
    /// Units that are counted nowhere, because an earlier row has their code.
    pub units_left_out: i64,
    /// Where what is counted comes from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether what it rests on is in force.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// A form filled from lists of units and members.
#[napi]
#[derive(Debug)]
pub struct StatisticsForm {
    pub(crate) inner: dieule::StatisticsForm,
}

#[napi]
impl StatisticsForm {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> StatisticsFormFields {
        let dieule::StatisticsForm {
            form,
            title,
            caption,
            on,
            under,
            columns,
            rows,
            own,
            total,
            members_left_out,
            units_without_column,
            units_left_out,
            citation,
            certainty,
            standing,
            receipt,
        } = &self.inner;
        StatisticsFormFields {
            form: form.code(),
            title: title.clone().map(Bilingual::from),
            caption: Bilingual::from(caption.clone()),
            on: on.to_string(),
            under: under.clone(),
            columns: columns.iter().map(FormColumn::from).collect(),
            rows: rows.iter().map(FormRow::from).collect(),
            own: own.as_ref().map(FormRow::from),
            total: FormRow::from(total),
            members_left_out: quota::count(*members_left_out),
            units_without_column: quota::count(*units_without_column),
            units_left_out: quota::count(*units_left_out),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }

    /// As CSV for spreadsheets.
    #[napi]
    pub fn to_csv(&self, language: Unknown<'_>) -> napi::Result<Either<String, Failure>> {
        answer(in_language(language).map(|language| self.inner.to_csv(language)))
    }

    /// As rows of cells for spreadsheets.
    #[napi(ts_return_type = "Array<Array<string | number | null>> | Failure")]
    pub fn to_rows(&self, language: Unknown<'_>) -> napi::Result<Either<Vec<Vec<SheetCell>>, Failure>> {
        answer(in_language(language).map(|language| in_sheet(self.inner.to_rows(language))))
    }
}

/// A cell for a spreadsheet: a text, a number, nothing.
pub(crate) type SheetCell = Either3<String, i64, Null>;

/// Rows of cells for a spreadsheet.
pub(crate) fn in_sheet(rows: Vec<Vec<dieule::SheetCell>>) -> Vec<Vec<SheetCell>> {
    let cell = |cell| match cell {
        dieule::SheetCell::Blank => Either3::C(Null),
        dieule::SheetCell::Count(count) => Either3::B(quota::count(count)),
        dieule::SheetCell::Text(text) => Either3::A(text),
    };
    rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect()
}

/// Something wrong in a form, with its place.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FormFault {
    /// What is wrong.
    #[napi(ts_type = "FormFaultKind")]
    pub kind: &'static str,
    /// The row of the figure at fault, counted from 0; of a sum that of its total.
    pub row: i64,
    /// The unit's code; absent where the row names no unit of the list.
    pub unit: Option<String>,
    /// The line of the unit; absent where it has one.
    pub line: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// The figure that stands there.
    pub got: Option<i64>,
    /// What it has to be; of parts that exceed a block, the block.
    pub expected: Option<i64>,
    /// The sum it comes from, as the rulebook writes it.
    pub sum: Option<String>,
}

impl From<&dieule::FormFault> for FormFault {
    fn from(of: &dieule::FormFault) -> Self {
        let dieule::FormFault { kind, row, unit, line, column, got, expected, sum } = of;
        FormFault {
            kind: kind.code(),
            row: quota::count(*row),
            unit: unit.clone(),
            line: line.clone(),
            column: column.clone(),
            got: got.map(quota::count),
            expected: expected.map(quota::count),
            sum: sum.clone(),
        }
    }
}

/// A sum that could not be tested, because figures are not given.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FormNotChecked {
    /// The unit's code.
    pub unit: Option<String>,
    /// The line of the unit; absent where it has one.
    pub line: Option<String>,
    /// The column whose figures below are not all given.
    pub column: Option<String>,
    /// The sum whose parts are not all given.
    pub sum: Option<String>,
    /// The columns that are missing, or the codes of the units below that do not give the column; `own` where the unit has
    /// more than those below and its own figure is not given.
    pub missing: Vec<String>,
}

impl From<&dieule::FormNotChecked> for FormNotChecked {
    fn from(of: &dieule::FormNotChecked) -> Self {
        let dieule::FormNotChecked { unit, line, column, sum, missing } = of;
        FormNotChecked { unit: unit.clone(), line: line.clone(), column: column.clone(), sum: sum.clone(), missing: missing.clone() }
    }
}

/// The fields of a form looked through.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct FormCheckFields {
    /// Which form.
    #[napi(ts_type = "FormKind")]
    pub form: &'static str,
    /// The sums that were asked of every row.
    pub sums: Vec<String>,
    /// How many sums were tested, of rows and of units below.
    pub checked: i64,
    /// Everything wrong: by figure first, then by sum, in the order of the units' list.
    pub faults: Vec<FormFault>,
    /// What could not be tested.
    pub not_checked: Vec<FormNotChecked>,
    /// Where the sums come from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether what it rests on is in force.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// A form looked through.
#[napi]
#[derive(Debug)]
pub struct FormCheck {
    pub(crate) inner: dieule::FormCheck,
}

#[napi]
impl FormCheck {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> FormCheckFields {
        let dieule::FormCheck { form, sums, checked, faults, not_checked, citation, certainty, standing, receipt } = &self.inner;
        FormCheckFields {
            form: form.code(),
            sums: sums.clone(),
            checked: quota::count(*checked),
            faults: faults.iter().map(FormFault::from).collect(),
            not_checked: not_checked.iter().map(FormNotChecked::from).collect(),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}
