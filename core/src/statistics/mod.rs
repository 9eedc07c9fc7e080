//! Statistics forms over lists of units, members, movements and ratings, sums that have to hold in forms a host supplies, and shares as they are printed.

mod check;
mod count;
mod fill;
mod form;
mod movements;
mod percent;
mod ratings;
mod reading;
mod sheet;

pub use check::{FormCheck, FormEntry, FormFault, FormFaultKind, FormNotChecked};
pub use fill::StatisticsPart;
pub use form::{CellState, ColumnKind, FormCell, FormColumn, FormKind, FormRow, SheetCell, StatisticsForm};
pub use percent::PrintedShare;
pub use ratings::{RatedWhat, RatingResult};

use crate::charter::{Question, Rule};
use crate::rulebook::P;

static RULES: &[Rule<PrintedShare>] = &[Rule::new("percent.printed", P::StatisticsPercentRounding, percent::printed)];

impl Question for PrintedShare {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}
