//! Targets and quotas (chỉ tiêu): a unit's progress, a table of unit quotas, a fixed total shared out.

mod allocation;
mod measured;
mod progress;
mod table;

pub use allocation::{Allocation, Share};
pub use measured::{AppInteraction, AppUser, TargetMeasured, TargetsMeasured, UnitTargets};
pub use progress::Progress;
pub(crate) use progress::at_least;
pub use table::{QuotaBase, QuotaRow, QuotaTable};
