//! Looking ahead: who passes an age, or completes the months a rating asks for, between two days.

mod days;
mod look;
mod summary;

pub use summary::{Ahead, AheadCandidate, AheadEvent, AheadUndecided, AheadUnit, AheadUnknown, Milestone};
