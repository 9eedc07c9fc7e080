//! Criteria sets (bộ tiêu chí) as values, units scored by them, and the charter's rules about them.

mod branch;
mod check;
mod class;
mod criterion;
mod draft;
mod forms;
mod given;
mod item;
mod kept;
mod period;
mod points;
mod published;
mod rank;
mod rows;
mod score;
mod set;
#[cfg(feature = "report")]
mod shown;
mod stored;
mod sums;
mod total;

pub use class::ClassState;
pub use criterion::{Criterion, CriterionTopic};
pub use draft::SetDraft;
pub use item::ScoreWhy;
pub use kept::KeptRows;
pub use period::{Merged, MergedUnit, PeriodRule};
pub use points::Points;
pub use rank::{Ranked, Ranking};
pub use rows::{CriterionForm, NoBase, RowKind, ScoreEntry, ScoredBy, ScoredUnit, SetDetail, SetHead, SetRow};
pub use score::{ItemScore, Score, ScoreStep, Scoring, UnitScore};
pub use set::{CriteriaSet, SetGroup};
#[cfg(feature = "report")]
pub(crate) use shown::Line;
pub use total::ScoreStage;
