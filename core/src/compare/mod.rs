//! Comparing: two reviews, two charters, and one list under two charters.

mod matching;
mod provisions;
mod receipts;
mod reviews;
mod status;

pub use provisions::{ProvisionChange, ProvisionState};
pub use receipts::ReceiptChange;
pub use reviews::{ChangedFinding, DiffCounts, ReviewDiff, RuleDiff, UnitDiff};
pub use status::{RuleChanges, StatusChange, StatusChanges, UnitChanges};
