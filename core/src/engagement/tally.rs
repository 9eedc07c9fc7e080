//! Polls and surveys counted: each person once, the options with their votes, ties shown, whether enough took part.

use crate::charter::Charter;
use crate::engagement::rules::optional;
use crate::error::{Error, InputError, Problem};
use crate::ratio::Ratio;
use crate::record::records;
use crate::rollout::LeftOut;
use crate::rulebook::{P, Receipt};
use crate::verdict::{Outcome, canonical};
use chrono::NaiveDate;
use serde::Serialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;

records! {
    /// A vote in a poll, or an answer to one question of a survey. A poll of the app is no ballot of the charter.
    "vote" PollVote {
        /// The host's opaque key of the voter.
        voter: String,
        /// What was voted for.
        option: String,
        /// The day; a voter with several votes needs it, and no two on the day that decides.
        on: NaiveDate,
    }
}

/// An option of a poll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PollOption {
    /// The option.
    pub option: String,
    /// Votes for it.
    pub votes: u64,
    /// Whether no other has more; several where they are equal.
    pub leads: bool,
}

/// A poll or a question of a survey, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// The options that were voted for, most votes first, equal ones by name.
    pub options: Vec<PollOption>,
    /// People who voted, each once, with those whose vote cannot be told.
    pub voters: u64,
    /// Votes that do not count, because the person has another.
    pub repeated: u64,
    /// People with several votes of which it cannot be told which counts: they differ, and are of one day or one of them of none. Their votes
    /// count for no option.
    pub undecided: u64,
    /// Which of several votes of one person counts: `first` or `last`.
    pub vote_counts: String,
    /// People invited, as the host says.
    pub invited: Option<u32>,
    /// The least share of those invited that has to take part; absent where no profile sets one.
    pub quorum: Option<String>,
    /// Whether enough took part; not known where no profile sets a share, or the host does not say how many were invited.
    pub enough: Outcome,
    /// Rows without a voter or an option, or of a day after the charter's.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Tally {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// Count a poll, or a question of a survey: each person once (`engagement.vote_counts`), and whether enough of those invited took part
    /// (`engagement.quorum`, of a profile). Which of several votes of one person counts is told by their days alone, never by their rows:
    /// where they differ and a day is missing, or the day that decides has several, the person takes part and no option gets the vote. A
    /// vote after the charter's day was not cast yet.
    ///
    /// # Errors
    /// [`Error::Input`] when more voted than were invited (`too_small`, with how many did); [`Error::NotEstablished`] below the floor.
    pub fn tally<'a>(&self, rows: &'a [PollVote], invited: Option<u32>) -> Result<Tally, Error> {
        let read = self.value_of("engagement.tally", &|law| {
            Ok((law.choice(P::EngagementVoteCounts)?.to_owned(), optional(law.ratio(P::EngagementQuorum))?))
        });
        let not = Error::NotEstablished { provision: P::EngagementVoteCounts.id(), why: "lower the floor" };
        let (vote_counts, quorum): (String, Option<Ratio>) = read.ok_or(not)?;
        let mut left_out = Vec::new();
        let mut of: BTreeMap<&str, Vec<(Option<NaiveDate>, &str)>> = BTreeMap::new();
        let said = |text: &'a Option<String>| text.as_deref().filter(|text| !text.trim().is_empty());
        for (row, vote) in rows.iter().enumerate() {
            let field = match (said(&vote.voter), said(&vote.option)) {
                (Some(_), Some(_)) if vote.on.is_some_and(|on| on > self.day()) => "on",
                (Some(voter), Some(option)) => {
                    of.entry(voter).or_default().push((vote.on, option));
                    continue;
                }
                (None, _) => "voter",
                (Some(_), None) => "option",
            };
            left_out.push(LeftOut { row, field: field.to_owned() });
        }
        let (voters, cast) = (of.len() as u64, of.values().map(Vec::len).sum::<usize>() as u64);
        if invited.is_some_and(|invited| voters > u64::from(invited)) {
            let problem = Problem::TooSmall { least: voters };
            return Err(InputError { record: "tally", field: "invited".to_owned(), row: None, problem }.into());
        }
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        let mut undecided = 0;
        for votes in of.values() {
            match the_vote(votes, vote_counts == "last") {
                Some(option) => *counts.entry(option).or_default() += 1,
                None => undecided += 1,
            }
        }
        let most = counts.values().max().copied().unwrap_or_default();
        let told = |(option, votes): (&str, u64)| PollOption { option: option.to_owned(), votes, leads: votes == most };
        let mut options: Vec<PollOption> = counts.into_iter().map(told).collect();
        options.sort_by_key(|option| std::cmp::Reverse(option.votes));
        let enough = match (quorum, invited) {
            (Some(quorum), Some(invited)) if invited > 0 => match quorum.compare(voters, invited.into()) {
                Ordering::Less => Outcome::NotMet,
                Ordering::Equal | Ordering::Greater => Outcome::Met,
            },
            (Some(_), Some(_)) => Outcome::NotMet,
            _ => Outcome::Unknown,
        };
        Ok(Tally {
            options,
            voters,
            repeated: cast - voters,
            undecided,
            vote_counts,
            invited,
            quorum: quorum.map(|quorum| quorum.to_string()),
            enough,
            left_out,
            receipt: self.receipt().clone(),
        })
    }
}

/// Which of a person's votes counts: the only one, what all say, or that of the first or last day; nothing where days do not tell.
fn the_vote<'a>(votes: &[(Option<NaiveDate>, &'a str)], last: bool) -> Option<&'a str> {
    let (_, first) = votes.first()?;
    if votes.iter().all(|(_, option)| option == first) {
        return Some(first);
    }
    let days: Vec<NaiveDate> = votes.iter().map(|(day, _)| *day).collect::<Option<_>>()?;
    let decides = if last { days.iter().max() } else { days.iter().min() }?;
    let mut of_day = votes.iter().filter(|(day, _)| *day == Some(*decides)).map(|(_, option)| *option);
    let option = of_day.next()?;
    of_day.all(|other| other == option).then_some(option)
}
