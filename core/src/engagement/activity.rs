//! Streaks and weeks: on which days accounts interacted, how many in a row, in which whole weeks often enough.

use crate::charter::Charter;
use crate::columns::rows_by_text;
use crate::error::{Error, InputError, Problem};
use crate::record::records;
use crate::rollout::LeftOut;
use crate::rulebook::{P, Receipt};
use crate::verdict::canonical;
use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;
use std::fmt;

records! {
    /// A day on which an account interacted.
    "interaction_day" InteractionDay {
        /// The host's opaque key of the account.
        account: String,
        /// The day in Vietnam.
        on: NaiveDate,
        /// How often; once where blank.
        count: u32,
    }
}

/// What an account did in the period.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AccountActivity {
    /// The host's key of the account.
    pub account: String,
    /// Interactions.
    pub interactions: u64,
    /// Days with at least one.
    pub days: u32,
    /// The most such days in a row.
    pub longest_streak: u32,
    /// Days in a row up to the last day of the period, or to the day before it.
    pub streak: u32,
    /// Whole weeks with as many interactions as are asked for; absent where no letter or profile says how many.
    pub weeks_met: Option<u32>,
    /// The first days of the whole weeks with fewer; empty where nobody says how many.
    pub weeks_not_met: Vec<NaiveDate>,
}

impl fmt::Debug for AccountActivity {
    /// Without the account: its key may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountActivity").field("days", &self.days).field("streak", &self.streak).finish_non_exhaustive()
    }
}

/// The interactions of a period, account by account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Activity {
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day; it counts.
    pub last_day: NaiveDate,
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

impl Activity {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// Streaks and weekly interaction from `first_day` through `last_day`, account by account.
    ///
    /// Weeks run from Monday to Sunday, and only whole ones are asked. An account of which the list has no row in the period does not
    /// appear, though one with rows before or after it does.
    ///
    /// # Errors
    /// [`Error::Input`] when `last_day` lies before `first_day`; [`Error::NotEstablished`] below the floor.
    pub fn activity(&self, rows: &[InteractionDay], first_day: NaiveDate, last_day: NaiveDate) -> Result<Activity, Error> {
        if last_day < first_day {
            let problem = Problem::WrongOrder { after: "first_day".to_owned() };
            return Err(InputError { record: "activity", field: "last_day".to_owned(), row: None, problem }.into());
        }
        let read = self.value_of("engagement.activity", &|law| {
            law.choice(P::EngagementWeek)?;
            law.choice(P::EngagementStreak).map(str::to_owned)
        });
        read.ok_or(Error::NotEstablished { provision: P::EngagementWeek.id(), why: "lower the floor" })?;
        let minimum = self.value_of("engagement.activity", &|law| law.integer(P::EngagementWeeklyInteractions));
        let mut left_out = Vec::new();
        let mut told: Vec<(Option<&str>, NaiveDate, u64)> = Vec::with_capacity(rows.len());
        for (row, day) in rows.iter().enumerate() {
            match (day.account.as_deref(), day.on) {
                (Some(account), Some(on)) => told.push((Some(account), on, day.count.unwrap_or(1).into())),
                (account, _) => {
                    let field = if account.is_none() { "account" } else { "on" };
                    left_out.push(LeftOut { row, field: field.to_owned() });
                }
            }
        }
        let counts = |(_, on, count): &(Option<&str>, NaiveDate, u64)| (first_day..=last_day).contains(on) && *count > 0;
        let days_of = |rows: Vec<usize>| {
            let mut days: Vec<(NaiveDate, u64)> =
                rows.into_iter().filter_map(|row| told.get(row)).filter(|day| counts(day)).map(|(_, on, count)| (*on, *count)).collect();
            days.sort_unstable();
            days.dedup_by(|next, day| {
                let same = next.0 == day.0;
                day.1 += if same { next.1 } else { 0 };
                same
            });
            days
        };
        let mondays = whole_weeks(first_day, last_day);
        let account = |(account, rows): (&str, Vec<usize>)| {
            let days = days_of(rows);
            let in_week = |monday: &NaiveDate| -> u64 {
                let from = days.partition_point(|(day, _)| day < monday);
                let within = days.get(from..).unwrap_or_default().iter().take_while(|(day, _)| *day <= sunday(*monday));
                within.map(|(_, count)| count).sum()
            };
            let short = |minimum: u32| -> Vec<NaiveDate> {
                mondays.iter().copied().filter(|monday| in_week(monday) < u64::from(minimum)).collect()
            };
            let weeks_not_met = minimum.map(short).unwrap_or_default();
            let (longest_streak, streak) = streaks(days.iter().map(|(day, _)| *day), last_day);
            AccountActivity {
                account: account.to_owned(),
                interactions: days.iter().map(|(_, count)| count).sum(),
                days: small(days.len()),
                longest_streak,
                streak,
                weeks_met: minimum.map(|_| small(mondays.len() - weeks_not_met.len())),
                weeks_not_met,
            }
        };
        let keys: Vec<Option<&str>> = told.iter().map(|(account, ..)| *account).collect();
        let accounts = rows_by_text(&keys).into_iter().map(account).collect();
        let weeks = small(mondays.len());
        Ok(Activity { first_day, last_day, weeks, minimum, accounts, left_out, receipt: self.receipt().clone() })
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn sunday(monday: NaiveDate) -> NaiveDate {
    monday.checked_add_days(Days::new(6)).unwrap_or(NaiveDate::MAX)
}

/// The Mondays of the weeks that lie whole in a period.
fn whole_weeks(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let to_monday = (7 - u64::from(first.weekday().num_days_from_monday())) % 7;
    let mut monday = first.checked_add_days(Days::new(to_monday));
    let mut mondays = Vec::new();
    while let Some(day) = monday.filter(|day| day.checked_add_days(Days::new(6)).is_some_and(|sunday| sunday <= last)) {
        mondays.push(day);
        monday = day.checked_add_days(Days::new(7));
    }
    mondays
}

/// The most days in a row, and those up to the last day or the day before it. Days come in order.
fn streaks(days: impl Iterator<Item = NaiveDate>, last_day: NaiveDate) -> (u32, u32) {
    let (mut longest, mut run, mut before) = (0_u32, 0_u32, None);
    for day in days {
        run = if before.is_some() && before == day.pred_opt() { run.saturating_add(1) } else { 1 };
        longest = longest.max(run);
        before = Some(day);
    }
    let stands = before.is_some_and(|day| day == last_day || Some(day) == last_day.pred_opt());
    (longest, if stands { run } else { 0 })
}
