//! Results of lessons and contests: which attempt counts, and whether it passes.

use crate::charter::Charter;
use crate::engagement::rules::optional;
use crate::error::{Error, InputError, Problem};
use crate::ratio::Ratio;
use crate::record::records;
use crate::rollout::LeftOut;
use crate::rulebook::{P, Receipt};
use crate::verdict::canonical;
use chrono::NaiveDate;
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

records! {
    /// An attempt of an account at the test of a lesson or contest.
    "attempt" LessonAttempt {
        /// The host's opaque key of the account.
        account: String,
        /// The lesson or contest.
        lesson: String,
        /// The day; attempts of one day are in the order of what they reached, the least first.
        on: NaiveDate,
        /// Points reached.
        score: u32,
        /// Points that can be reached.
        maximum: u32,
    }
}

/// The result of an account in a lesson or contest.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct LessonResult {
    /// The host's key of the account.
    pub account: String,
    /// The lesson or contest.
    pub lesson: String,
    /// The row of the attempt that is the result, counted from 0.
    pub row: usize,
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

impl fmt::Debug for LessonResult {
    /// Without the account and what it reached.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LessonResult").field("row", &self.row).field("attempts", &self.attempts).finish_non_exhaustive()
    }
}

/// Results of lessons and contests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LessonResults {
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

impl LessonResults {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// An attempt that can be counted.
#[derive(Clone, Copy)]
struct Attempt {
    on: NaiveDate,
    row: usize,
    score: u32,
    maximum: u32,
}

impl Attempt {
    /// Shares are compared by cross-multiplication: 8 of 10 is 40 of 50.
    fn compare(&self, other: &Self) -> Ordering {
        let share = |a: &Self, b: &Self| u64::from(a.score) * u64::from(b.maximum);
        share(self, other).cmp(&share(other, self))
    }
}

impl Charter {
    /// The result of every account in every lesson or contest: the best attempt or the last (`engagement.attempt_counts`) of those that
    /// count (`engagement.attempts`, the earliest), and whether it reaches the mark (`engagement.pass_mark`). Of attempts that are equally
    /// good the earliest is the result. Attempts of one day count in the order of what they reached, the least first, whatever their rows.
    /// One after the charter's day was not made yet.
    ///
    /// # Errors
    /// [`Error::Input`] for a maximum of 0 (`too_small`) and a score above it, with the row; [`Error::NotEstablished`] below the floor.
    pub fn lesson_results(&self, rows: &[LessonAttempt]) -> Result<LessonResults, Error> {
        let read = self.value_of("engagement.results", &|law| {
            let counts = law.choice(P::EngagementAttemptCounts)?.to_owned();
            Ok((optional(law.ratio(P::EngagementPassMark))?, optional(law.integer(P::EngagementAttempts))?, counts))
        });
        let not = Error::NotEstablished { provision: P::EngagementAttemptCounts.id(), why: "lower the floor" };
        let (mark, most, attempt_counts): (Option<Ratio>, Option<u32>, String) = read.ok_or(not)?;
        let mut left_out = Vec::new();
        let mut of: BTreeMap<(&str, &str), Vec<Attempt>> = BTreeMap::new();
        for (row, attempt) in rows.iter().enumerate() {
            let LessonAttempt { account, lesson, on, score, maximum } = attempt;
            let (Some(account), Some(lesson), Some(on), Some(score), Some(maximum)) = (account, lesson, on, score, maximum) else {
                let lacks = [
                    ("account", account.is_none()),
                    ("lesson", lesson.is_none()),
                    ("on", on.is_none()),
                    ("score", score.is_none()),
                    ("maximum", maximum.is_none()),
                ];
                let lacking = lacks.iter().filter(|(_, lacks)| *lacks);
                left_out.extend(lacking.map(|(field, _)| LeftOut { row, field: (*field).to_owned() }));
                continue;
            };
            if *on > self.day() {
                left_out.push(LeftOut { row, field: "on".to_owned() });
                continue;
            }
            if *maximum == 0 || score > maximum {
                let (field, problem) =
                    if *maximum == 0 { ("maximum", Problem::TooSmall { least: 1 }) } else { ("score", Problem::OutOfRange) };
                return Err(InputError { record: "attempt", field: field.to_owned(), row: Some(row), problem }.into());
            }
            of.entry((account, lesson)).or_default().push(Attempt { on: *on, row, score: *score, maximum: *maximum });
        }
        let result = |((account, lesson), mut attempts): ((&str, &str), Vec<Attempt>)| {
            attempts.sort_by(|one, other| {
                let by_day = one.on.cmp(&other.on).then_with(|| one.compare(other));
                by_day.then_with(|| (one.maximum, one.row).cmp(&(other.maximum, other.row)))
            });
            let made = attempts.len();
            attempts.truncate(most.map_or(made, |most| most as usize));
            let counted = attempts.len();
            let chosen = if attempt_counts == "last" {
                attempts.last().copied()
            } else {
                attempts.into_iter().reduce(|best, next| if next.compare(&best) == Ordering::Greater { next } else { best })
            };
            let Attempt { row, score, maximum, .. } = chosen?;
            Some(LessonResult {
                account: account.to_owned(),
                lesson: lesson.to_owned(),
                row,
                score,
                maximum,
                attempts: u32::try_from(made).unwrap_or(u32::MAX),
                not_counted: u32::try_from(made - counted).unwrap_or(u32::MAX),
                passed: mark.map(|mark| mark.compare(score.into(), maximum.into()) != Ordering::Less),
            })
        };
        Ok(LessonResults {
            results: of.into_iter().filter_map(result).collect(),
            pass_mark: mark.map(|mark| mark.to_string()),
            attempts: most,
            attempt_counts,
            left_out,
            receipt: self.receipt().clone(),
        })
    }
}
