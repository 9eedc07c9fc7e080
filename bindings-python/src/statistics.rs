//! Statistics forms: filled from lists, looked through, as values.

use crate::code::{CellState, Certainty, ColumnKind, FormFaultKind, FormKind, Language, Standing};
use crate::findings::Citation;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rulebook::{Bilingual, Receipt};
use chrono::NaiveDate;
use pyo3::prelude::*;

/// A cell of a form in a spreadsheet that is not blank.
#[derive(IntoPyObject)]
pub(crate) enum SheetCell {
    Count(u64),
    Text(String),
}

impl SheetCell {
    fn of(cell: dieule::SheetCell) -> Option<Self> {
        match cell {
            dieule::SheetCell::Blank => None,
            dieule::SheetCell::Count(count) => Some(SheetCell::Count(count)),
            dieule::SheetCell::Text(text) => Some(SheetCell::Text(text)),
        }
    }
}

/// Rows of cells for a spreadsheet.
pub(crate) fn in_sheet(rows: Vec<Vec<dieule::SheetCell>>) -> Vec<Vec<Option<SheetCell>>> {
    rows.into_iter().map(|row| row.into_iter().map(SheetCell::of).collect()).collect()
}

mirrors! {
    /// A column of a form.
    FormColumn shows [id, kind] both_ways {
        /// Its id within the form: `doan_co_so.created`.
        id: String,
        /// The block it belongs to.
        group: Option<String>,
        /// What it holds.
        kind: ColumnKind,
        /// Its heading; None where none was seen and no profile brings one.
        heading: Option<Bilingual>,
        /// The heading of its block.
        group_heading: Option<Bilingual>,
    }

    /// A cell of a form.
    FormCell shows [state, shown] both_ways {
        /// What is known of it.
        state: CellState,
        /// The count, or the part of a share; None where blank. Of a cell that is not known what the lists do say.
        count: Option<u64>,
        /// The whole of a share.
        of: Option<u64>,
        /// How many may count and are not said; 0 where all is known.
        unknown: u64,
        /// The cell as it is printed; empty where blank, `?` where not known.
        shown: String,
    }

    /// A row of a form.
    FormRow shows [code] both_ways {
        /// The unit's row in the list; None for a total.
        row: Option<usize>,
        /// The unit's code.
        code: Option<String>,
        /// The unit's name.
        name: Option<String>,
        /// A cell for each column.
        cells: Tuple<FormCell>,
    }

    /// A form filled from lists of units and members.
    StatisticsForm shows [form, on] both_ways {
        /// Which form.
        form: FormKind,
        /// Its title; None where none was seen.
        title: Option<Bilingual>,
        /// The line below the title, with the day.
        caption: Bilingual,
        /// The day of the figures.
        on: NaiveDate,
        /// The code of the unit chosen; None for a whole list.
        under: Option<String>,
        /// The columns.
        columns: Tuple<FormColumn>,
        /// A row for each unit directly below the unit chosen, or for each top of the list, with everything in it and below.
        rows: Tuple<FormRow>,
        /// The unit chosen by itself, without those below; None for a whole list.
        own: Option<FormRow>,
        /// Everything: the unit's own figures and the rows together.
        total: FormRow,
        /// Members that are counted nowhere, because their unit is not in the list; of movements and ratings rows that lack what
        /// they are counted by.
        members_left_out: u64,
        /// Units in this form whose kind has no column: counted nowhere in it.
        units_without_column: u64,
        /// Units that are counted nowhere, because an earlier row has their code.
        units_left_out: u64,
        /// Where what is counted comes from.
        citation: Option<Citation>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether what it rests on is in force.
        standing: Standing,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }

        /// As CSV for spreadsheets: the lines of :meth:`to_rows`.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn to_csv(&self, language: Language) -> String {
            self.core().to_csv(language.0)
        }

        /// As rows of cells for spreadsheets: the headings, the rows, the unit itself, the total. Counts are numbers, shares texts as
        /// printed, blanks None, what is not known ``"?"``.
        #[pyo3(signature = (language = Language(dieule::Language::Vi)))]
        fn to_rows(&self, language: Language) -> Vec<Vec<Option<SheetCell>>> {
            in_sheet(self.core().to_rows(language.0))
        }
    }

    /// Something wrong in a form, with its place.
    FormFault shows [kind, row, unit, column] both_ways {
        /// What is wrong.
        kind: FormFaultKind,
        /// The row of the figure at fault, counted from 0; of a sum that of its total.
        row: usize,
        /// The unit's code; None where the row names no unit of the list.
        unit: Option<String>,
        /// The line of the unit; None where it has one.
        line: Option<String>,
        /// The column.
        column: Option<String>,
        /// The figure that stands there.
        got: Option<u64>,
        /// What it has to be; of parts that exceed a block, the block.
        expected: Option<u64>,
        /// The sum it comes from, as the rulebook writes it.
        sum: Option<String>,
    }

    /// A sum that could not be tested, because figures are not given.
    FormNotChecked shows [unit, column, missing] both_ways {
        /// The unit's code.
        unit: Option<String>,
        /// The line of the unit; None where it has one.
        line: Option<String>,
        /// The column whose figures below are not all given.
        column: Option<String>,
        /// The sum whose parts are not all given.
        sum: Option<String>,
        /// The columns that are missing, or the codes of the units below that do not give the column; ``own`` where the unit has
        /// more than those below and its own figure is not given.
        missing: Tuple<String>,
    }

    /// A form looked through.
    FormCheck shows [form, checked] both_ways {
        /// Which form.
        form: FormKind,
        /// The sums that were asked of every row.
        sums: Tuple<String>,
        /// How many sums were tested, of rows and of units below.
        checked: u64,
        /// Everything wrong: by figure first, then by sum, in the order of the units' list.
        faults: Tuple<FormFault>,
        /// What could not be tested.
        not_checked: Tuple<FormNotChecked>,
        /// Where the sums come from.
        citation: Option<Citation>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether what it rests on is in force.
        standing: Standing,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }
}
