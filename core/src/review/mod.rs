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
mod sheet;
mod summary;
mod tally;
mod tree;
mod units;

pub use accept::{AcceptedFinding, AcceptedState};
pub use columns::{AcceptanceTable, Acceptances, MemberTable, Members, UnitTable, Units};
pub use summary::{AgeCount, InstrumentTitle, NotAsked, Review, ReviewFinding, RuleCount, Subject, UnitSummary};

// Repairs and screenings rest on the same tree and the same rules.
pub(crate) use check::Checks;
pub(crate) use letters::{ToldOf, letter_checks};
pub(crate) use members::{Cut, FILLABLE, Feature, Fill, MEMBER_RULES, MemberRule, Reads, key_alone, lacking_information, required_fields};
pub(crate) use people::{SHARED, shared_by, strongest};
pub(crate) use run::sizes;
pub(crate) use screen::outcomes;
pub(crate) use sheet::Sheet;
pub(crate) use tree::{Tree, leaves_first};
pub(crate) use units::{OfUnits, alike, unit_checks};
