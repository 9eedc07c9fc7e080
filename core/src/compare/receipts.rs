//! What two receipts differ in: answers that rest on other law differ for that reason alone.

use crate::rulebook::{Floor, ProfileReceipt, Receipt};
use serde::Serialize;

/// A part of the receipt that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceiptChange {
    /// The field of the receipt: `day`, `campaigns`.
    pub field: String,
    /// What it was before, as text; empty where there was nothing.
    pub before: String,
    /// What it is after.
    pub after: String,
}

/// The parts in which two receipts differ, in the order of the receipt.
pub(super) fn receipt_changes(before: &Receipt, after: &Receipt) -> Vec<ReceiptChange> {
    let parts = parts(before).into_iter().zip(parts(after));
    let differ = parts.filter(|((_, before), (_, after))| before != after);
    differ.map(|((field, before), (_, after))| ReceiptChange { field: field.to_owned(), before, after }).collect()
}

fn parts(receipt: &Receipt) -> Vec<(&'static str, String)> {
    let Receipt { library, rulebook, rulebook_hash, day, campaigns, profiles, pins, floor } = receipt;
    let profiles: Vec<String> = profiles.iter().map(|ProfileReceipt { id, hash }| format!("{id} {hash}")).collect();
    let pins: Vec<String> = pins.iter().map(|(instrument, first)| format!("{instrument} {first}")).collect();
    let floor = floor.map(|Floor { certainty, standing }| format!("{}, {}", certainty.code(), standing.code()));
    vec![
        ("library", library.clone()),
        ("rulebook", rulebook.clone()),
        ("rulebook_hash", rulebook_hash.clone()),
        ("day", day.to_string()),
        ("campaigns", campaigns.join(", ")),
        ("profiles", profiles.join(", ")),
        ("pins", pins.join(", ")),
        ("floor", floor.unwrap_or_default()),
    ]
}
