//! Rules about one person: admission (Điều 1) and leaving by age (Điều 4).

mod admission;
mod decision;
mod guarantor;
mod maturity;
mod record;
mod removal;
mod window;

pub use record::{AdmissionDecision, Applicant, Area, Decider, DecidingBody, Education, Issuer, Meeting, Member, Nationality, Path, Place};
pub use removal::Removal;
pub use window::AdmissionWindow;

pub(crate) use admission::too_young;
pub(crate) use decision::majority;
pub(crate) use maturity::{Grounds, listed_by_age};
