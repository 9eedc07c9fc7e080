//! Codes of membership cards (mã thẻ): the question whether a range may be handed down and a code given, and the book that keeps account of them.
//!
//! The book is a plain value that a host stores and drives by events, like a case of a procedure. Its refusals are the findings of the question's
//! rules (`facts.rs`), asked of what the book knows; what no law may ever allow (`follow.rs`) is checked again when a stored book is read.

mod apply;
mod book;
mod event;
mod facts;
mod follow;
mod number;
mod stored;

pub use apply::{CardStep, CardTaken};
pub use book::{Card, CardBook, CardBookRequest, CardCounts, CardRange};
pub use event::{CardAction, CardEffect, CardEffectKind, CardEntry, CardEvent, CardRefusal};
pub use facts::{CardFacts, CardUse};
pub use number::CardSpan;
