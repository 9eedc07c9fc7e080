//! Rules about one person: admission (Điều 1), leaving (Điều 4), moving from unit to unit (Điều 19).

mod admission;
mod decision;
mod guarantor;
mod hosted;
mod maturity;
mod party;
mod rating;
mod record;
mod removal;
mod training;
mod transfer;
mod window;

pub use hosted::{Hosted, HostedAs, ResidenceKind};
pub use party::PartyIntroduction;
pub use rating::{RatingLevel, RatingList};
pub use record::{AdmissionDecision, Applicant, Area, Decider, DecidingBody, Education, Issuer, Meeting, Member, Nationality, Path, Place};
pub use removal::Removal;
pub use training::{Training, TrainingCounts, TrainingEvaluation, TrainingRegistration, TrainingSource};
pub use transfer::{Outside, Transfer, TransferRole};
pub use window::AdmissionWindow;

pub(crate) use admission::too_young;
pub(crate) use decision::majority;
pub(crate) use maturity::{Grounds, listed_by_age};
pub(crate) use party::introducers;
pub(crate) use transfer::last_day;
