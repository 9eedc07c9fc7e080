//! Reviewing lists of units and members (rà soát): findings, counts up the tree, units worst first.

mod accept;
mod ages;
mod check;
mod columns;
mod letters;
mod members;
mod names;
mod people;
mod run;
mod screen;
mod summary;
mod tally;
mod tree;
mod units;

pub(crate) use tree::Tree;

pub use accept::{AcceptedFinding, AcceptedState};
pub use columns::{AcceptanceTable, Acceptances, MemberTable, Members, UnitTable, Units};
pub use summary::{AgeCount, InstrumentTitle, NotAsked, Review, ReviewFinding, RuleCount, Subject, UnitSummary};

// Repairs are worked out on the same tree and screened by the same means.
pub(crate) use screen::outcomes;
