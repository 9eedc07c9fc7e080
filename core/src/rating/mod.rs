//! Đánh giá, xếp loại: who is rated, by which table, and what a table says of a member, a branch or a base union.

mod away;
mod basis;
mod check;
mod check_facts;
mod condition;
mod counts;
mod explain;
mod list;
mod member;
mod number;
mod rate;
mod row;
mod search;
mod shipped;
mod stay;
mod table;
mod told;
mod unit;

pub use basis::RatingBasis;
pub use list::{LevelRatings, RatedCount, RatedList, RatedRow, RatingCounts, RatingRow};
pub use member::{AwayKind, MemberRating, RatedTime, RatingChannel, RatingUnit};
pub use rate::{Rated, RatedCriterion, RatedStage, RatedState, RatedStep};
pub(crate) use shipped::texts;
pub use table::{RatingFact, RatingFactKind, RatingTable};
pub use told::ToldFacts;
pub use unit::UnitRating;
pub(crate) use unit::late_entry_counts;
