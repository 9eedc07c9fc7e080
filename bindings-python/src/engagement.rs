//! Engagement: ledgers of points, activity, leaderboards, results, tallies.

use crate::code::{Outcome, PointState, TieRule};
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rollout::LeftOut;
use crate::rulebook::Receipt;
use chrono::NaiveDate;
use pyo3::prelude::*;

mirrors! {
    /// An event with what became of it.
    PointEntry shows [row, state, points] both_ways {
        /// The row, counted from 0.
        row: usize,
        /// What became of it.
        state: PointState,
        /// Points it brought, or an exchange took; None where not known.
        points: Option<u64>,
    }

    /// The points of an account on the charter's day.
    AccountPoints shows [balance] both_ways {
        /// The host's key of the account.
        account: String,
        /// What it has; None where not known.
        balance: Option<u64>,
        /// Points earned; None where not known.
        earned: Option<u64>,
        /// Points that expired unused; None where not known.
        expired: Option<u64>,
        /// Points exchanged; None where not known.
        exchanged: Option<u64>,
        /// Its events, in the order in which they were carried out.
        entries: Tuple<PointEntry>,
    }

    /// A ledger of points, carried out through the charter's day.
    PointsLedger shows [on] both_ways {
        /// The day it stands on.
        on: NaiveDate,
        /// The accounts, by key.
        accounts: Tuple<AccountPoints>,
        /// Provisions whose values are needed and nobody set.
        not_established: Tuple<String>,
        /// Rows that were not carried out: without account, kind or day, or an exchange or steps without an amount.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// What an account did in the period.
    AccountActivity shows [days, streak] both_ways {
        /// The host's key of the account.
        account: String,
        /// Interactions.
        interactions: u64,
        /// Days with at least one.
        days: u32,
        /// The most such days in a row.
        longest_streak: u32,
        /// Days in a row up to the last day of the period, or to the day before it.
        streak: u32,
        /// Whole weeks with as many interactions as are asked for; None where no letter or profile says how many.
        weeks_met: Option<u32>,
        /// The first days of the whole weeks with fewer; empty where nobody says how many.
        weeks_not_met: Tuple<NaiveDate>,
    }

    /// The interactions of a period, account by account.
    Activity shows [first_day, last_day] both_ways {
        /// The first day.
        first_day: NaiveDate,
        /// The last day; it counts.
        last_day: NaiveDate,
        /// Weeks from Monday to Sunday that lie whole in the period.
        weeks: u32,
        /// Interactions a week that are asked for; None where no letter or profile says.
        minimum: Option<u32>,
        /// The accounts, by key. Who has no row of the period is not here: nobody said that the account exists.
        accounts: Tuple<AccountActivity>,
        /// Rows without an account or a day.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// A place in a ranking.
    LeaderboardEntry shows [rank, score] both_ways {
        /// The rank, from 1; shared by equal scores.
        rank: u32,
        /// The host's key of the account.
        account: String,
        /// Its score in the programme.
        score: u64,
        /// Whether another account has the same.
        tied: bool,
    }

    /// The ranking of a programme.
    Leaderboard shows [programme] both_ways {
        /// The programme.
        programme: String,
        /// Its accounts, the highest score first, equal ones by key.
        ranking: Tuple<LeaderboardEntry>,
    }

    /// The rankings of all programmes of a list.
    Leaderboards shows [tie_rule] both_ways {
        /// The programmes, by name.
        programmes: Tuple<Leaderboard>,
        /// How ranks go on after equal scores.
        tie_rule: TieRule,
        /// Rows without programme, account or score.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// The result of an account in a lesson or contest.
    LessonResult shows [row, attempts] both_ways {
        /// The host's key of the account.
        account: String,
        /// The lesson or contest.
        lesson: String,
        /// The row of the attempt that is the result, counted from 0.
        row: usize,
        /// Points reached in it.
        score: u32,
        /// Points that could be reached in it.
        maximum: u32,
        /// Attempts made.
        attempts: u32,
        /// Of these, attempts beyond those that count.
        not_counted: u32,
        /// Whether it passes; None where no profile sets a mark.
        passed: Option<bool>,
    }

    /// Results of lessons and contests.
    LessonResults shows [pass_mark] both_ways {
        /// The results, by account and lesson.
        results: Tuple<LessonResult>,
        /// The least share of the points that passes; None where no profile sets one.
        pass_mark: Option<String>,
        /// How many attempts count; None where all do.
        attempts: Option<u32>,
        /// Which of several attempts is the result: `best` or `last`.
        attempt_counts: String,
        /// Rows without account, lesson, day, score or maximum, or of a day after the charter's.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// An option of a poll.
    PollOption shows [option, votes] both_ways {
        /// The option.
        option: String,
        /// Votes for it.
        votes: u64,
        /// Whether no other has more; several where they are equal.
        leads: bool,
    }

    /// A poll or a question of a survey, counted.
    Tally shows [voters, enough] both_ways {
        /// The options that were voted for, most votes first, equal ones by name.
        options: Tuple<PollOption>,
        /// People whose vote counts, each once.
        voters: u64,
        /// Votes that do not count, because the person has another.
        repeated: u64,
        /// People with several votes of which it cannot be told which counts; their votes count for no option.
        undecided: u64,
        /// Which of several votes of one person counts: `first` or `last`.
        vote_counts: String,
        /// People invited, as the host says.
        invited: Option<u32>,
        /// The least share of those invited that has to take part; None where no profile sets one.
        quorum: Option<String>,
        /// Whether enough took part; not known where no profile sets a share, or the host does not say how many were invited.
        enough: Outcome,
        /// Rows without a voter or an option, or of a day after the charter's.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }
}
