//! What reproduces an answer.

use crate::verdict::{Certainty, Standing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What reproduces an answer: the same receipt and the same facts give the same answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The version of the library.
    pub library: String,
    /// The version of the rulebook's data.
    pub rulebook: String,
    /// SHA-256 of the rulebook's files.
    pub rulebook_hash: String,
    /// The day the charter is resolved for.
    pub day: NaiveDate,
    /// The letters and plans chosen, in order.
    pub campaigns: Vec<String>,
    /// The profiles laid over the rulebook, in order, each with the SHA-256 of its text.
    pub profiles: Vec<ProfileReceipt>,
    /// Days that were settled by hand, by instrument.
    pub pins: BTreeMap<String, NaiveDate>,
    /// The floor under certainty and standing, where one was asked for.
    pub floor: Option<Floor>,
}

/// A profile in a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileReceipt {
    /// Its id.
    pub id: String,
    /// SHA-256 of its text.
    pub hash: String,
}

/// The least certainty and standing a host accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    /// Values below it are unknown; readings below it are open.
    pub certainty: Certainty,
    /// Values below it are unknown.
    pub standing: Standing,
}
