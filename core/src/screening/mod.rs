//! Screening: the rules of a review over columns, at the speed of memory. Two bits a rule and row; counts up the tree; partial
//! results that merge in any order; explanations when asked for.
//!
//! A rule that reads days, flags and codes can tell rows apart by a few classes only. Its formula is asked once for every
//! combination of classes (`plan.rs`), and each row's answer is looked up (`run.rs`): what a screening says is what the same
//! formula says, because nothing else ever answered.

mod part;
mod people;
mod plan;
mod run;
mod screened;
mod stored;
mod table;
#[cfg(test)]
mod tests;

pub use part::ScreeningPart;
pub use plan::{RuleCost, ScreenedRule, Screening};
pub use run::{ScreenedMember, Words};
pub use screened::{CrossRow, Screened, ScreenedCount};
