//! Engagement on the app: interaction, notices, points, leaderboards, results, polls. What no letter gives is a profile's or unknown.

mod activity;
mod leaderboard;
mod ledger;
mod results;
mod rules;
mod tally;

pub use activity::{AccountActivity, Activity, InteractionDay};
pub use leaderboard::{Leaderboard, LeaderboardEntry, Leaderboards, ScoreRow};
pub use ledger::{AccountPoints, PointEntry, PointEvent, PointKind, PointState, PointsLedger};
pub use results::{LessonAttempt, LessonResult, LessonResults};
pub use rules::{Engagement, Survey};
pub use tally::{PollOption, PollVote, Tally};
