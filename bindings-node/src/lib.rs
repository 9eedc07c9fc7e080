//! The Node face of `dieule`: values in, values out. No rule of the charter stands here.
//!
//! What a host sees is the TypeScript in `ts/`. It packs an object of facts into one flat list in the order of the library's
//! fields, and calls these functions once for each record or column. A refusal comes back as a [`failure::Failure`], never as a
//! thrown error, so that TypeScript can tell every answer that may be refused and throws an error of its own class.
#![expect(clippy::missing_errors_doc, reason = "a refusal is a value here; what is thrown was thrown by the host's own code")]

pub mod ahead;
pub mod card;
pub mod card_parts;
pub mod case_parts;
pub mod changes;
pub mod charter;
pub mod criteria;
pub mod describe;
pub mod diff;
pub mod due_reports;
pub mod dues;
pub mod engagement;
mod facts;
pub mod failure;
pub mod figures;
pub mod held;
mod ipc;
pub mod letter;
mod list;
pub mod machine;
pub mod mapping;
mod naming;
mod packed;
pub mod plan;
pub mod procedure;
pub mod quota;
pub mod rating;
pub mod reconcile;
pub mod repair;
pub mod report;
pub mod review;
mod rights;
pub mod rollout;
pub mod schedule;
pub mod schedule_status;
pub mod scoring;
pub mod screened;
pub mod screening;
pub mod statistics;
mod value;
pub mod verdict;
