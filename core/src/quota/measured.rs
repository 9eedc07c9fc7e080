//! Targets measured from a list of people: how many of whom use the app, and who came back every week.

use super::Progress;
use crate::charter::{Charter, Question};
use crate::columns::first_rows;
use crate::error::{Error, InputError, Problem};
use crate::law::{Gap, Law};
use crate::record::records;
use crate::rollout::LeftOut;
use crate::rulebook::{P, Receipt};
use crate::verdict::{Certainty, Outcome, canonical};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Add;

records! {
    /// One person of a list that targets are measured on, with or without the app.
    "app_user" AppUser {
        /// The host's opaque key of the person.
        person: String,
        /// Whether the person is a full-time officer of the Union or an association.
        fulltime_officer: bool,
        /// Whether the person is a member of the Union.
        member: bool,
        /// Whether the person is a member of an association.
        association_member: bool,
        /// Whether the person downloaded and uses the app.
        uses_app: bool,
        /// The host's key of the person's unit; left out where others have one, it could be any of these.
        unit: String,
    }

    /// One interaction on the app.
    "app_interaction" AppInteraction {
        /// The host's opaque key of the person.
        person: String,
        /// The day.
        on: NaiveDate,
    }
}

/// One target of the letters chosen, measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetMeasured {
    /// The rule that was asked: `quota.members_share`.
    pub rule: String,
    /// Its answer; unknown where people of whom not all is known could turn it.
    pub outcome: Outcome,
    /// The target as text: `35/100`; the number of interactions a week for `quota.interaction`.
    pub target: Option<String>,
    /// People who are counted for certain: below the line.
    pub whole: u64,
    /// Of these, people who reach it for certain: above the line.
    pub part: u64,
    /// People of whom it is not known whether they are counted, or whether they reach it.
    pub unknown: u64,
    /// The lowest certainty the answer rests on.
    pub certainty: Option<Certainty>,
}

/// The targets measured on the people of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitTargets {
    /// The host's key of the unit.
    pub unit: String,
    /// People of the list who are of this unit.
    pub people: u64,
    /// The same targets, each with the rule's answer for the people of this unit.
    pub targets: Vec<TargetMeasured>,
}

/// The targets of the letters chosen, measured on a list of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetsMeasured {
    /// The first day of the stretch in which interactions count.
    pub first_day: NaiveDate,
    /// The last day; it counts.
    pub last_day: NaiveDate,
    /// The targets that apply, in the order of the rules, of everybody on the list.
    pub targets: Vec<TargetMeasured>,
    /// The same for each unit that the list names, by key.
    pub units: Vec<UnitTargets>,
    /// People without a unit where others have one: each could be of any, so they are unknown in every unit that they could turn.
    pub without_unit: u64,
    /// Interactions that were not counted: of nobody on the list, or without a day.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl TargetsMeasured {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// The targets that a list of people can answer, each with its value.
const MEASURED: [(&str, P); 4] = [
    ("quota.officers", P::QuotaOfficersShare),
    ("quota.members_share", P::QuotaMembersShare),
    ("quota.coverage_members", P::QuotaCoverageMembers),
    ("quota.interaction", P::EngagementWeeklyInteractions),
];

/// How often, in which kind of week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Weekly {
    times: usize,
    calendar: bool,
}

impl Weekly {
    fn read(law: &Law<'_>) -> Result<Self, Gap> {
        let times = usize::try_from(law.integer(P::EngagementWeeklyInteractions)?).unwrap_or(usize::MAX);
        Ok(Weekly { times, calendar: law.choice(P::QuotaInteractionWeek)? == "iso_week" })
    }

    /// The first days of the weeks that lie wholly within a stretch and could be the emptiest: every Monday, or the first day and the days
    /// after an interaction.
    fn starts(self, first: NaiveDate, last: NaiveDate, days: &[NaiveDate]) -> Vec<NaiveDate> {
        let Some(latest) = last.checked_sub_days(Days::new(6)).filter(|latest| *latest >= first) else { return Vec::new() };
        if self.calendar {
            let to_monday = Weekday::Mon.days_since(first.weekday());
            let monday = first.checked_add_days(Days::new(to_monday.into()));
            return monday.into_iter().flat_map(|monday| monday.iter_weeks()).take_while(|monday| *monday <= latest).collect();
        }
        let after = days.iter().filter_map(NaiveDate::succ_opt).filter(|day| (first..=latest).contains(day));
        std::iter::once(first).chain(after).collect()
    }

    /// Whether somebody interacted often enough in every week of a stretch; nothing where no whole week lies in it.
    fn kept(self, first: NaiveDate, last: NaiveDate, days: &[NaiveDate]) -> Option<bool> {
        let starts = self.starts(first, last, days);
        let enough = |start: &NaiveDate| {
            let end = start.checked_add_days(Days::new(6)).unwrap_or(NaiveDate::MAX);
            let before = |day: NaiveDate| days.partition_point(|known| *known < day);
            days.partition_point(|known| *known <= end) - before(*start) >= self.times
        };
        (!starts.is_empty()).then(|| starts.iter().all(enough))
    }
}

/// People counted for one target, at their worst, at their best and for certain.
#[derive(Clone, Copy, Default)]
struct Tally {
    whole: u32,
    part: u32,
    unknown: u32,
    worst: (u32, u32),
    best: (u32, u32),
}

impl Tally {
    /// Takes somebody in: whether counted, whether reaching it. At worst whoever may fail is counted and fails, whoever may help is not.
    fn take(&mut self, counted: Option<bool>, reaches: Option<bool>) {
        if counted == Some(false) {
            return;
        }
        let add = |(part, whole): &mut (u32, u32), reaches: bool| {
            *part += u32::from(reaches);
            *whole += 1;
        };
        match (counted, reaches) {
            (Some(_), Some(reaches)) => {
                self.whole += 1;
                self.part += u32::from(reaches);
                add(&mut self.worst, reaches);
                add(&mut self.best, reaches);
                return;
            }
            (None, Some(true)) => add(&mut self.best, true),
            (None, Some(false)) => add(&mut self.worst, false),
            (_, None) => {
                self.whole += u32::from(counted.is_some());
                add(&mut self.worst, false);
                add(&mut self.best, true);
            }
        }
        self.unknown += 1;
    }
}

impl Add for Tally {
    type Output = Tally;

    fn add(self, other: Tally) -> Tally {
        let both = |one: (u32, u32), other: (u32, u32)| (one.0 + other.0, one.1 + other.1);
        Tally {
            whole: self.whole + other.whole,
            part: self.part + other.part,
            unknown: self.unknown + other.unknown,
            worst: both(self.worst, other.worst),
            best: both(self.best, other.best),
        }
    }
}

/// Either: yes where one is, no where both are not.
fn either(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// The counts of a target as the facts of its rule.
fn facts(rule: &str, (part, whole): (u32, u32)) -> Progress {
    let (part, whole) = (Some(part), Some(whole));
    match rule {
        "quota.officers" => Progress { fulltime_officers: whole, officers_using: part, ..Progress::default() },
        "quota.members_share" => Progress { members_and_association_members: whole, people_using: part, ..Progress::default() },
        "quota.coverage_members" => Progress { members: whole, members_using: part, ..Progress::default() },
        _ => Progress { accounts: whole, accounts_interacting: part, ..Progress::default() },
    }
}

impl Charter {
    /// The targets of the letters chosen, measured on a list of people: full-time officers, members and association members (both below the
    /// line, each person once), members, and accounts that interact every week from `first_day` through `last_day`.
    ///
    /// What is not known of people is kept: an answer that it could turn is unknown. The list of interactions is taken as whole. Targets that
    /// no letter chosen sets are left out; where people have units, each unit is measured beside the whole, with the rule's answer for its own
    /// people: whether a letter wants each unit to reach it, the letter says. Downloads are no people and are asked with `check_quota`.
    ///
    /// # Errors
    /// [`Error::Input`] when `last_day` lies before `first_day`, for a row without a person or a person named twice.
    pub fn measure_targets(
        &self,
        people: &[AppUser],
        interactions: &[AppInteraction],
        first_day: NaiveDate,
        last_day: NaiveDate,
    ) -> Result<TargetsMeasured, Error> {
        if last_day < first_day {
            let problem = Problem::WrongOrder { after: "first_day".to_owned() };
            return Err(InputError { record: "measure_targets", field: "last_day".to_owned(), row: None, problem }.into());
        }
        // People first, then their interactions: the first row of a key is that of its person, if there is one.
        let keys = people.iter().map(|user| user.person.as_deref()).chain(interactions.iter().map(|one| one.person.as_deref()));
        let firsts = first_rows(&keys.collect::<Vec<_>>());
        let (of_people, of_interactions) = firsts.split_at_checked(people.len()).unwrap_or_default();
        for (row, first) in of_people.iter().enumerate() {
            let wrong = |problem| InputError { record: "app_user", field: "person".to_owned(), row: Some(row), problem };
            match first {
                None => return Err(wrong(Problem::MissingValue).into()),
                Some(first) if *first as usize != row => return Err(wrong(Problem::Repeated).into()),
                Some(_) => {}
            }
        }
        let mut days: Vec<Vec<NaiveDate>> = vec![Vec::new(); people.len()];
        let mut left_out = Vec::new();
        for (row, (interaction, first)) in interactions.iter().zip(of_interactions).enumerate() {
            let known = first.and_then(|first| days.get_mut(first as usize));
            match (known, interaction.on) {
                (None, _) => left_out.push(LeftOut { row, field: "person".to_owned() }),
                (Some(_), None) => left_out.push(LeftOut { row, field: "on".to_owned() }),
                (Some(days), Some(on)) => days.push(on),
            }
        }
        for days in &mut days {
            days.sort_unstable();
        }
        let mut readings: Vec<Weekly> = Vec::new();
        self.for_each_law("quota.interaction", &mut |law, _| {
            readings.extend(Weekly::read(law).ok().filter(|read| !readings.contains(read)));
        });
        let interacts = |days: &[NaiveDate]| {
            let mut kept = readings.iter().map(|weekly| weekly.kept(first_day, last_day, days));
            let first = kept.next().flatten();
            first.filter(|_| kept.all(|kept| kept == first))
        };
        let mut of_units: BTreeMap<&str, u64> = BTreeMap::new();
        for unit in people.iter().filter_map(|user| user.unit.as_deref()) {
            *of_units.entry(unit).or_default() += 1;
        }
        let mut units: Vec<UnitTargets> =
            of_units.iter().map(|(unit, people)| UnitTargets { unit: (*unit).to_owned(), people: *people, targets: Vec::new() }).collect();
        let places: BTreeMap<&str, usize> = of_units.keys().enumerate().map(|(place, unit)| (*unit, place)).collect();
        let mut targets = Vec::new();
        for (rule, provision) in MEASURED {
            // Whoever has no unit may be of each.
            let (mut whole, mut anywhere, mut within) = (Tally::default(), Tally::default(), vec![Tally::default(); units.len()]);
            for (user, days) in people.iter().zip(&days) {
                let (counted, reaches) = match rule {
                    "quota.officers" => (user.fulltime_officer, user.uses_app),
                    "quota.members_share" => (either(user.member, user.association_member), user.uses_app),
                    "quota.coverage_members" => (user.member, user.uses_app),
                    _ => (user.uses_app, interacts(days)),
                };
                whole.take(counted, reaches);
                match user.unit.as_deref().and_then(|unit| places.get(unit)).and_then(|place| within.get_mut(*place)) {
                    Some(within) => within.take(counted, reaches),
                    None => anywhere.take(counted.filter(|counted| !counted), reaches),
                }
            }
            targets.extend(self.measured(rule, provision, &whole));
            for (unit, within) in units.iter_mut().zip(within) {
                unit.targets.extend(self.measured(rule, provision, &(within + anywhere)));
            }
        }
        let named: u64 = of_units.values().sum();
        let without_unit = if named == 0 { 0 } else { people.len() as u64 - named };
        Ok(TargetsMeasured { first_day, last_day, targets, units, without_unit, left_out, receipt: self.receipt().clone() })
    }

    /// The rule's own answer at the worst and at the best; nothing where the rule does not apply.
    fn measured(&self, id: &'static str, provision: P, tally: &Tally) -> Option<TargetMeasured> {
        let rule = Progress::rules().iter().find(|rule| rule.id == id)?;
        let worst = self.finding(rule, &facts(id, tally.worst))?;
        let best = self.finding(rule, &facts(id, tally.best))?;
        let Tally { whole, part, unknown, .. } = *tally;
        Some(TargetMeasured {
            rule: id.to_owned(),
            outcome: if worst.outcome == best.outcome { worst.outcome } else { Outcome::Unknown },
            target: self
                .source()
                .provisions
                .get(provision as usize)
                .and_then(|p| self.described(provision, p).value)
                .map(|value| value.to_string()),
            whole: whole.into(),
            part: part.into(),
            unknown: unknown.into(),
            certainty: worst.certainty,
        })
    }
}
