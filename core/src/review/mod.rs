//! Reviewing lists of units and members (rà soát): findings, counts up the tree, units worst first.

mod ages;
mod columns;
mod run;
mod screen;
mod summary;
mod tally;
mod tree;

pub use columns::{MemberTable, Members, UnitTable, Units};
pub use summary::{AgeCount, Review, ReviewFinding, RuleCount, Subject, UnitSummary};
