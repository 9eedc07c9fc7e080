//! Dues (Điều 2 khoản 2, Điều 40 and 41): what a member pays, and what each level passes on of what it received.

mod member;
mod remittance;
mod split;

pub use member::Dues;
pub(crate) use member::owed;
pub use remittance::{Income, Remittance};
pub use split::{DuesLevel, DuesSplit};
