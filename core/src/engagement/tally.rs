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
        /// The day; where blank, votes are in the order of their rows before all that have one.
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
    /// People whose vote counts, each once.
    pub voters: u64,
    /// Votes that do not count, because the person has another.
    pub repeated: u64,
    /// Which of several votes of one person counts: `first` or `last`.
    pub vote_counts: String,
    /// People invited, as the host says.
    pub invited: Option<u32>,
    /// The least share of those invited that has to take part; absent where no profile sets one.
    pub quorum: Option<String>,
    /// Whether enough took part; not known where no profile sets a share, or the host does not say how many were invited.
    pub enough: Outcome,
    /// Rows without a voter or an option.
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
    /// (`engagement.quorum`, of a profile).
    ///
    /// # Errors
    /// [`Error::Input`] when more voted than were invited; [`Error::NotEstablished`] below the floor.
    pub fn tally(&self, rows: &[PollVote], invited: Option<u32>) -> Result<Tally, Error> {
        let read = self.value_of("engagement.tally", &|law| {
            Ok((law.choice(P::EngagementVoteCounts)?.to_owned(), optional(law.ratio(P::EngagementQuorum))?))
        });
        let not = Error::NotEstablished { provision: P::EngagementVoteCounts.id(), why: "lower the floor" };
        let (vote_counts, quorum): (String, Option<Ratio>) = read.ok_or(not)?;
        let mut left_out = Vec::new();
        let mut cast: Vec<(Option<NaiveDate>, usize, &str, &str)> = Vec::new();
        for (row, vote) in rows.iter().enumerate() {
            match (vote.voter.as_deref(), vote.option.as_deref()) {
                (Some(voter), Some(option)) => cast.push((vote.on, row, voter, option)),
                (voter, _) => {
                    let field = if voter.is_none() { "voter" } else { "option" };
                    left_out.push(LeftOut { row, field: field.to_owned() });
                }
            }
        }
        cast.sort_unstable();
        let mut of: BTreeMap<&str, &str> = BTreeMap::new();
        for (_, _, voter, option) in &cast {
            if vote_counts == "last" {
                of.insert(voter, option);
            } else {
                of.entry(voter).or_insert(option);
            }
        }
        let voters = of.len() as u64;
        if invited.is_some_and(|invited| voters > u64::from(invited)) {
            let problem = Problem::OutOfRange;
            return Err(InputError { record: "tally", field: "invited".to_owned(), row: None, problem }.into());
        }
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for option in of.values() {
            *counts.entry(option).or_default() += 1;
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
            repeated: cast.len() as u64 - voters,
            vote_counts,
            invited,
            quorum: quorum.map(|quorum| quorum.to_string()),
            enough,
            left_out,
            receipt: self.receipt().clone(),
        })
    }
}
