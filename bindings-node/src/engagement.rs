//! Engagement: ledgers of points, activity, leaderboards, results, tallies.

use crate::describe::Receipt;
use crate::quota;
use crate::rollout::{self, LeftOut};
use napi_derive::napi;

/// An event with what became of it.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct PointEntry {
    /// The row, counted from 0.
    pub row: i64,
    /// What became of it.
    #[napi(ts_type = "PointState")]
    pub state: &'static str,
    /// Points it brought, or an exchange took; absent where not known.
    pub points: Option<i64>,
}

impl From<&dieule::PointEntry> for PointEntry {
    fn from(of: &dieule::PointEntry) -> Self {
        let dieule::PointEntry { row, state, points } = of;
        PointEntry { row: quota::count(*row), state: state.code(), points: points.map(quota::count) }
    }
}

/// The points of an account on the charter's day.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AccountPoints {
    /// The host's key of the account.
    pub account: String,
    /// What it has; absent where not known.
    pub balance: Option<i64>,
    /// Points earned; absent where not known.
    pub earned: Option<i64>,
    /// Points that expired unused; absent where not known.
    pub expired: Option<i64>,
    /// Points exchanged; absent where not known.
    pub exchanged: Option<i64>,
    /// Its events, in the order in which they were carried out.
    pub entries: Vec<PointEntry>,
}

impl From<&dieule::AccountPoints> for AccountPoints {
    fn from(of: &dieule::AccountPoints) -> Self {
        let dieule::AccountPoints { account, balance, earned, expired, exchanged, entries } = of;
        AccountPoints {
            account: account.clone(),
            balance: balance.map(quota::count),
            earned: earned.map(quota::count),
            expired: expired.map(quota::count),
            exchanged: exchanged.map(quota::count),
            entries: entries.iter().map(PointEntry::from).collect(),
        }
    }
}

/// The fields of a ledger of points, carried out through the charter's day.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct PointsLedgerFields {
    /// The day it stands on.
    #[napi(ts_type = "IsoDate")]
    pub on: String,
    /// The accounts, by key.
    pub accounts: Vec<AccountPoints>,
    /// Provisions whose values are needed and nobody set.
    pub not_established: Vec<String>,
    /// Rows that were not carried out: without account, kind or day, or an exchange or steps without an amount.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// A ledger of points, carried out through the charter's day.
#[napi]
#[derive(Debug)]
pub struct PointsLedger {
    pub(crate) inner: dieule::PointsLedger,
}

#[napi]
impl PointsLedger {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> PointsLedgerFields {
        let dieule::PointsLedger { on, accounts, not_established, left_out, receipt } = &self.inner;
        PointsLedgerFields {
            on: on.to_string(),
            accounts: accounts.iter().map(AccountPoints::from).collect(),
            not_established: not_established.clone(),
            left_out: rollout::left_out(left_out),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// What an account did in the period.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct AccountActivity {
    /// The host's key of the account.
    pub account: String,
    /// Interactions.
    pub interactions: i64,
    /// Days with at least one.
    pub days: u32,
    /// The most such days in a row.
    pub longest_streak: u32,
    /// Days in a row up to the last day of the period, or to the day before it.
    pub streak: u32,
    /// Whole weeks with as many interactions as are asked for; absent where no letter or profile says how many.
    pub weeks_met: Option<u32>,
    /// The first days of the whole weeks with fewer; empty where nobody says how many.
    #[napi(ts_type = "Array<IsoDate>")]
    pub weeks_not_met: Vec<String>,
}

impl From<&dieule::AccountActivity> for AccountActivity {
    fn from(of: &dieule::AccountActivity) -> Self {
        let dieule::AccountActivity { account, interactions, days, longest_streak, streak, weeks_met, weeks_not_met } = of;
        AccountActivity {
            account: account.clone(),
            interactions: quota::count(*interactions),
            days: *days,
            longest_streak: *longest_streak,
            streak: *streak,
            weeks_met: *weeks_met,
            weeks_not_met: weeks_not_met.iter().map(ToString::to_string).collect(),
        }
    }
}

/// The fields of the interactions of a period, account by account.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct ActivityFields {
    /// The first day.
    #[napi(ts_type = "IsoDate")]
    pub first_day: String,
    /// The last day; it counts.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// Weeks from Monday to Sunday that lie whole in the period.
    pub weeks: u32,
    /// Interactions a week that are asked for; absent where no letter or profile says.
    pub minimum: Option<u32>,
    /// The accounts, by key. Who has no row of the period is not here: nobody said that the account exists.
    pub accounts: Vec<AccountActivity>,
    /// Rows without an account or a day.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// The interactions of a period, account by account.
#[napi]
#[derive(Debug)]
pub struct Activity {
    pub(crate) inner: dieule::Activity,
}

#[napi]
impl Activity {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> ActivityFields {
        let dieule::Activity { first_day, last_day, weeks, minimum, accounts, left_out, receipt } = &self.inner;
        ActivityFields {
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            weeks: *weeks,
            minimum: *minimum,
            accounts: accounts.iter().map(AccountActivity::from).collect(),
            left_out: rollout::left_out(left_out),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A place in a ranking.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct LeaderboardEntry {
    /// The rank, from 1; shared by equal scores.
    pub rank: u32,
    /// The host's key of the account.
    pub account: String,
    /// Its score in the programme.
    pub score: i64,
    /// Whether another account has the same.
    pub tied: bool,
}

impl From<&dieule::LeaderboardEntry> for LeaderboardEntry {
    fn from(of: &dieule::LeaderboardEntry) -> Self {
        let dieule::LeaderboardEntry { rank, account, score, tied } = of;
        LeaderboardEntry { rank: *rank, account: account.clone(), score: quota::count(*score), tied: *tied }
    }
}

/// The ranking of a programme.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct Leaderboard {
    /// The programme.
    pub programme: String,
    /// Its accounts, the highest score first, equal ones by key.
    pub ranking: Vec<LeaderboardEntry>,
}

impl From<&dieule::Leaderboard> for Leaderboard {
    fn from(of: &dieule::Leaderboard) -> Self {
        let dieule::Leaderboard { programme, ranking } = of;
        Leaderboard { programme: programme.clone(), ranking: ranking.iter().map(LeaderboardEntry::from).collect() }
    }
}

/// The fields of the rankings of all programmes of a list.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct LeaderboardsFields {
    /// The programmes, by name.
    pub programmes: Vec<Leaderboard>,
    /// How ranks go on after equal scores.
    #[napi(ts_type = "TieRule")]
    pub tie_rule: &'static str,
    /// Rows without programme, account or score.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// The rankings of all programmes of a list.
#[napi]
#[derive(Debug)]
pub struct Leaderboards {
    pub(crate) inner: dieule::Leaderboards,
}

#[napi]
impl Leaderboards {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> LeaderboardsFields {
        let dieule::Leaderboards { programmes, tie_rule, left_out, receipt } = &self.inner;
        LeaderboardsFields {
            programmes: programmes.iter().map(Leaderboard::from).collect(),
            tie_rule: tie_rule.code(),
            left_out: rollout::left_out(left_out),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// The result of an account in a lesson or contest.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct LessonResult {
    /// The host's key of the account.
    pub account: String,
    /// The lesson or contest.
    pub lesson: String,
    /// The row of the attempt that is the result, counted from 0.
    pub row: i64,
    /// Points reached in it.
    pub score: u32,
    /// Points that could be reached in it.
    pub maximum: u32,
    /// Attempts made.
    pub attempts: u32,
    /// Of these, attempts beyond those that count.
    pub not_counted: u32,
    /// Whether it passes; absent where no profile sets a mark.
    pub passed: Option<bool>,
}

impl From<&dieule::LessonResult> for LessonResult {
    fn from(of: &dieule::LessonResult) -> Self {
        let dieule::LessonResult { account, lesson, row, score, maximum, attempts, not_counted, passed } = of;
        LessonResult {
            account: account.clone(),
            lesson: lesson.clone(),
            row: quota::count(*row),
            score: *score,
            maximum: *maximum,
            attempts: *attempts,
            not_counted: *not_counted,
            passed: *passed,
        }
    }
}

/// The fields of results of lessons and contests.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct LessonResultsFields {
    /// The results, by account and lesson.
    pub results: Vec<LessonResult>,
    /// The least share of the points that passes; absent where no profile sets one.
    pub pass_mark: Option<String>,
    /// How many attempts count; absent where all do.
    pub attempts: Option<u32>,
    /// Which of several attempts is the result: `best` or `last`.
    pub attempt_counts: String,
    /// Rows without account, lesson, day, score or maximum, or of a day after the charter's.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// Results of lessons and contests.
#[napi]
#[derive(Debug)]
pub struct LessonResults {
    pub(crate) inner: dieule::LessonResults,
}

#[napi]
impl LessonResults {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> LessonResultsFields {
        let dieule::LessonResults { results, pass_mark, attempts, attempt_counts, left_out, receipt } = &self.inner;
        LessonResultsFields {
            results: results.iter().map(LessonResult::from).collect(),
            pass_mark: pass_mark.clone(),
            attempts: *attempts,
            attempt_counts: attempt_counts.clone(),
            left_out: rollout::left_out(left_out),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// An option of a poll.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct PollOption {
    /// The option.
    pub option: String,
    /// Votes for it.
    pub votes: i64,
    /// Whether no other has more; several where they are equal.
    pub leads: bool,
}

impl From<&dieule::PollOption> for PollOption {
    fn from(of: &dieule::PollOption) -> Self {
        let dieule::PollOption { option, votes, leads } = of;
        PollOption { option: option.clone(), votes: quota::count(*votes), leads: *leads }
    }
}

/// The fields of a poll or a question of a survey, counted.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct TallyFields {
    /// The options that were voted for, most votes first, equal ones by name.
    pub options: Vec<PollOption>,
    /// People whose vote counts, each once.
    pub voters: i64,
    /// Votes that do not count, because the person has another.
    pub repeated: i64,
    /// People with several votes of which it cannot be told which counts; their votes count for no option.
    pub undecided: i64,
    /// Which of several votes of one person counts: `first` or `last`.
    pub vote_counts: String,
    /// People invited, as the host says.
    pub invited: Option<u32>,
    /// The least share of those invited that has to take part; absent where no profile sets one.
    pub quorum: Option<String>,
    /// Whether enough took part; not known where no profile sets a share, or the host does not say how many were invited.
    #[napi(ts_type = "Outcome")]
    pub enough: &'static str,
    /// Rows without a voter or an option, or of a day after the charter's.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// A poll or a question of a survey, counted.
#[napi]
#[derive(Debug)]
pub struct Tally {
    pub(crate) inner: dieule::Tally,
}

#[napi]
impl Tally {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> TallyFields {
        let dieule::Tally { options, voters, repeated, undecided, vote_counts, invited, quorum, enough, left_out, receipt } = &self.inner;
        TallyFields {
            options: options.iter().map(PollOption::from).collect(),
            voters: quota::count(*voters),
            repeated: quota::count(*repeated),
            undecided: quota::count(*undecided),
            vote_counts: vote_counts.clone(),
            invited: *invited,
            quorum: quorum.clone(),
            enough: enough.code(),
            left_out: rollout::left_out(left_out),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}
