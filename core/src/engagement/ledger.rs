//! A ledger of points: earned, cut at a cap, expired, exchanged; by account, in one order whatever the order of the list.

use super::rules::{needed, optional};
use crate::charter::Charter;
use crate::columns::rows_by_text;
use crate::error::Error;
use crate::law::{Gap, Law};
use crate::record::{codes, records};
use crate::rollout::LeftOut;
use crate::rulebook::{P, Receipt};
use crate::verdict::canonical;
use chrono::{Days, NaiveDate};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

codes! {
    /// What points are given for, and what takes them.
    PointKind {
        /// Checkin hàng ngày.
        CheckIn = "check_in",
        /// A daily task that was finished.
        DailyTask = "daily_task",
        /// An interaction.
        Interaction = "interaction",
        /// Steps walked on a day.
        Steps = "steps",
        /// Points won on the lucky wheel.
        Wheel = "wheel",
        /// Points exchanged for a gift or voucher.
        Exchange = "exchange",
    }
    /// What became of an event.
    PointState {
        /// It counts.
        Counted = "counted",
        /// Of what it would bring a part was cut, or all: the day's cap.
        Capped = "capped",
        /// A check-in of a day that has its check-ins already, or an event with the id of one before it: one event.
        Repeated = "repeated",
        /// An exchange of more than the account has; nothing was taken.
        Refused = "refused",
        /// No value is set for it, or what comes before it is not known.
        Unknown = "unknown",
    }
}

records! {
    /// An event of a ledger of points.
    "point_event" PointEvent {
        /// The host's own id of the event; by it events of one day are put in order.
        id: String,
        /// The host's opaque key of the account.
        account: String,
        /// What happened.
        kind: PointKind,
        /// The day in Vietnam.
        on: NaiveDate,
        /// Steps walked, points won on the wheel, or points exchanged; of anything else how often, once where blank.
        amount: u32,
    }
}

/// An event with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointEntry {
    /// The row, counted from 0.
    pub row: usize,
    /// What became of it.
    pub state: PointState,
    /// Points it brought, or an exchange took; absent where not known.
    pub points: Option<u64>,
}

/// The points of an account on the charter's day.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct AccountPoints {
    /// The host's key of the account.
    pub account: String,
    /// What it has; absent where not known.
    pub balance: Option<u64>,
    /// Points earned; absent where not known.
    pub earned: Option<u64>,
    /// Points that expired unused; absent where not known.
    pub expired: Option<u64>,
    /// Points exchanged; absent where not known.
    pub exchanged: Option<u64>,
    /// Its events, in the order in which they were carried out.
    pub entries: Vec<PointEntry>,
}

impl fmt::Debug for AccountPoints {
    /// Without the account: its key may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountPoints").field("balance", &self.balance).field("entries", &self.entries).finish_non_exhaustive()
    }
}

/// A ledger of points, carried out through the charter's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PointsLedger {
    /// The day it stands on.
    pub on: NaiveDate,
    /// The accounts, by key.
    pub accounts: Vec<AccountPoints>,
    /// Provisions whose values are needed and nobody set.
    pub not_established: Vec<String>,
    /// Rows that were not carried out: without account, kind or day, or an exchange, a turn of the wheel or steps without an amount.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl PointsLedger {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// What one kind of event brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Worth {
    /// So many points each.
    Each(u32),
    /// A point for so many.
    ForSoMany(u32),
}

impl Worth {
    pub(super) fn of(self, amount: u64) -> u64 {
        match self {
            Worth::Each(points) => amount.saturating_mul(points.into()),
            Worth::ForSoMany(many) => amount.checked_div(many.into()).unwrap_or_default(),
        }
    }
}

/// What the law of the day, which is a profile's, says of points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Values {
    worth: BTreeMap<PointKind, Worth>,
    check_ins: u32,
    cap: Option<u32>,
    last_days: Option<u32>,
}

/// The provision that says what one kind of event brings.
pub(super) fn provision(kind: PointKind) -> P {
    match kind {
        PointKind::CheckIn | PointKind::Wheel | PointKind::Exchange => P::EngagementCheckInPoints,
        PointKind::DailyTask => P::EngagementDailyTaskPoints,
        PointKind::Interaction => P::EngagementInteractionPoints,
        PointKind::Steps => P::EngagementStepsForAPoint,
    }
}

impl Values {
    pub(super) fn worth_of(law: &Law<'_>, kind: PointKind) -> Result<Worth, Gap> {
        // What a turn of the wheel brings is what it shows.
        if kind == PointKind::Wheel {
            return Ok(Worth::Each(1));
        }
        let p = provision(kind);
        let number = needed(law.integer(p), p)?;
        match kind {
            PointKind::Steps => Ok(Worth::ForSoMany(number)),
            PointKind::CheckIn | PointKind::DailyTask | PointKind::Interaction | PointKind::Wheel | PointKind::Exchange => {
                Ok(Worth::Each(number))
            }
        }
    }

    fn read(law: &Law<'_>) -> Result<Self, Gap> {
        law.choice(P::EngagementSameDay)?;
        let earning = PointKind::ALL.iter().copied().filter(|kind| *kind != PointKind::Exchange);
        let worth = earning.filter_map(|kind| Some((kind, Self::worth_of(law, kind).ok()?))).collect();
        Ok(Values {
            worth,
            check_ins: law.integer(P::EngagementDailyCheckIns)?,
            cap: optional(law.integer(P::EngagementDailyCap))?,
            last_days: optional(law.integer(P::EngagementPointsLastDays))?,
        })
    }
}

/// An event that can be carried out.
struct Event<'a> {
    account: &'a str,
    on: NaiveDate,
    kind: PointKind,
    id: Option<&'a str>,
    row: usize,
    amount: u64,
}

impl Charter {
    /// Carry out a ledger of points through the charter's day, account by account.
    ///
    /// The events of a day are put in order by what they are, their ids and amounts, so that the order of the list changes nothing; what
    /// is over expires first, then points are earned, then exchanged, the oldest first. An exchange of more than the account has is refused
    /// whole, so no balance is ever below zero. Every value is a profile's (`engagement.…`): an account with an event that no value is set
    /// for has an unknown balance, never 0. Events after the charter's day are left for later.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] below the floor.
    pub fn points(&self, events: &[PointEvent]) -> Result<PointsLedger, Error> {
        let values = self.value_of("engagement.ledger", &Values::read);
        let values = values.ok_or(Error::NotEstablished { provision: P::EngagementSameDay.id(), why: "lower the floor" })?;
        let mut left_out = Vec::new();
        let mut all: Vec<Event<'_>> = Vec::with_capacity(events.len());
        for (row, event) in events.iter().enumerate() {
            let mut lacks = |field: &str| left_out.push(LeftOut { row, field: field.to_owned() });
            let Some(account) = event.account.as_deref() else {
                lacks("account");
                continue;
            };
            let Some(kind) = event.kind else {
                lacks("kind");
                continue;
            };
            let Some(on) = event.on else {
                lacks("on");
                continue;
            };
            let once = (!matches!(kind, PointKind::Steps | PointKind::Wheel | PointKind::Exchange)).then_some(1);
            let Some(amount) = event.amount.or(once) else {
                lacks("amount");
                continue;
            };
            if on <= self.day() {
                all.push(Event { account, on, kind, id: event.id.as_deref(), row, amount: amount.into() });
            }
        }
        let mut missing: Vec<P> = Vec::new();
        let mut told = Vec::new();
        let keys: Vec<Option<&str>> = all.iter().map(|event| Some(event.account)).collect();
        for (account, rows) in rows_by_text(&keys) {
            let mut events: Vec<&Event<'_>> = rows.into_iter().filter_map(|row| all.get(row)).collect();
            events.sort_unstable_by_key(|event| (event.on, event.kind, event.id, event.amount, event.row));
            let unset = events.iter().filter(|event| event.kind != PointKind::Exchange && !values.worth.contains_key(&event.kind));
            missing.extend(unset.map(|event| provision(event.kind)));
            told.push(AccountLedger::new(&values).told(account, &events, self.day()));
        }
        missing.sort_unstable();
        missing.dedup();
        let not_established = missing.into_iter().map(|p| p.id().to_owned()).collect();
        Ok(PointsLedger { on: self.day(), accounts: told, not_established, left_out, receipt: self.receipt().clone() })
    }
}

/// The ledger of one account as it is carried out.
struct AccountLedger<'v> {
    values: &'v Values,
    /// Points that can still be used, by the day they were earned on, the oldest first.
    lots: VecDeque<(NaiveDate, u64)>,
    /// What they come to.
    balance: u64,
    /// Points of each kind earned on the day that was reached, and how often or how many steps.
    of_day: [[u64; 2]; PointKind::ALL.len()],
    day: Option<NaiveDate>,
    known: bool,
    earned: u64,
    expired: u64,
    exchanged: u64,
}

impl<'v> AccountLedger<'v> {
    fn new(values: &'v Values) -> Self {
        let (lots, of_day) = (VecDeque::new(), Default::default());
        AccountLedger { values, lots, balance: 0, of_day, day: None, known: true, earned: 0, expired: 0, exchanged: 0 }
    }

    fn told(mut self, account: &str, events: &[&Event<'_>], on: NaiveDate) -> AccountPoints {
        let mut ids = BTreeSet::new();
        let mut entries = Vec::with_capacity(events.len());
        for event in events {
            let again = event.id.is_some_and(|id| !ids.insert(id));
            let repeated = PointEntry { row: event.row, state: PointState::Repeated, points: Some(0) };
            entries.push(if again { repeated } else { self.carry_out(event) });
        }
        self.reach(on);
        let known = |figure: u64| self.known.then_some(figure);
        AccountPoints {
            account: account.to_owned(),
            balance: known(self.balance),
            earned: known(self.earned),
            expired: known(self.expired),
            exchanged: known(self.exchanged),
            entries,
        }
    }

    /// The start of a day: what is over expires.
    fn reach(&mut self, day: NaiveDate) {
        if self.day != Some(day) {
            self.day = Some(day);
            self.of_day = Default::default();
        }
        let Some(last) = self.values.last_days else { return };
        let over = |earned: NaiveDate| earned.checked_add_days(Days::new(last.into())).is_some_and(|last| last < day);
        while let Some((_, points)) = self.lots.front().copied().filter(|(earned, _)| over(*earned)) {
            self.expired += points;
            self.balance -= points;
            self.lots.pop_front();
        }
    }

    fn carry_out(&mut self, event: &Event<'_>) -> PointEntry {
        self.reach(event.on);
        let (state, points) = if event.kind == PointKind::Exchange { self.exchange(event.amount) } else { self.earn(event) };
        PointEntry { row: event.row, state, points }
    }

    fn earn(&mut self, event: &Event<'_>) -> (PointState, Option<u64>) {
        let [earned, before] = self.of_day.get(event.kind as usize).copied().unwrap_or_default();
        let most = if event.kind == PointKind::CheckIn { self.values.check_ins.into() } else { u64::MAX };
        let amount = event.amount.min(most.saturating_sub(before));
        if amount == 0 && event.amount > 0 {
            return (PointState::Repeated, Some(0));
        }
        let Some(worth) = self.values.worth.get(&event.kind) else {
            self.known = false;
            return (PointState::Unknown, None);
        };
        // Steps of a day are added up before they are turned into points.
        let after = before.saturating_add(amount);
        let worth = worth.of(after).saturating_sub(worth.of(before));
        let points = worth.min(self.values.cap.map_or(u64::MAX, |cap| u64::from(cap).saturating_sub(earned)));
        if let Some(of_day) = self.of_day.get_mut(event.kind as usize) {
            *of_day = [earned.saturating_add(points), after];
        }
        self.earned = self.earned.saturating_add(points);
        if points > 0 {
            self.lots.push_back((event.on, points));
            self.balance = self.balance.saturating_add(points);
        }
        (if points < worth { PointState::Capped } else { PointState::Counted }, Some(points))
    }

    fn exchange(&mut self, amount: u64) -> (PointState, Option<u64>) {
        if !self.known {
            return (PointState::Unknown, None);
        }
        if amount > self.balance {
            return (PointState::Refused, Some(0));
        }
        let mut left = amount;
        while let Some((_, points)) = self.lots.front_mut().filter(|_| left > 0) {
            let taken = left.min(*points);
            *points -= taken;
            left -= taken;
            if *points == 0 {
                self.lots.pop_front();
            }
        }
        self.balance -= amount;
        self.exchanged += amount;
        (PointState::Counted, Some(amount))
    }
}
