//! A ranking for each programme, never one for all; equal scores share a rank.

use crate::charter::Charter;
use crate::error::Error;
use crate::law::Gap;
use crate::ranking::{Between, Place, TieRule, places};
use crate::record::records;
use crate::rollout::LeftOut;
use crate::rulebook::{P, Receipt};
use crate::verdict::canonical;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

records! {
    /// A score of an account in a programme. Several rows of one account in one programme add up.
    "score" ScoreRow {
        /// The programme.
        programme: String,
        /// The host's opaque key of the account.
        account: String,
        /// The score.
        score: u32,
    }
}

/// A place in a ranking.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct LeaderboardEntry {
    /// The rank, from 1; shared by equal scores.
    pub rank: u32,
    /// The host's key of the account.
    pub account: String,
    /// Its score in the programme.
    pub score: u64,
    /// Whether another account has the same.
    pub tied: bool,
}

impl fmt::Debug for LeaderboardEntry {
    /// Without the account: its key may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LeaderboardEntry").field("rank", &self.rank).field("score", &self.score).finish_non_exhaustive()
    }
}

/// The ranking of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Leaderboard {
    /// The programme.
    pub programme: String,
    /// Its accounts, the highest score first, equal ones by key.
    pub ranking: Vec<LeaderboardEntry>,
}

/// The rankings of all programmes of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Leaderboards {
    /// The programmes, by name.
    pub programmes: Vec<Leaderboard>,
    /// How ranks go on after equal scores.
    pub tie_rule: TieRule,
    /// Rows without programme, account or score.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Leaderboards {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

impl Charter {
    /// Rank accounts by score, each programme for itself. Equal scores share a rank (`engagement.tie`); nothing else breaks a tie.
    ///
    /// # Errors
    /// [`Error::NotEstablished`] below the floor.
    pub fn leaderboards(&self, rows: &[ScoreRow]) -> Result<Leaderboards, Error> {
        let tie_rule = self.value_of("engagement.leaderboard", &|law| {
            TieRule::from_code(law.choice(P::EngagementTie)?).ok_or(Gap::Value(P::EngagementTie))
        });
        let tie_rule = tie_rule.ok_or(Error::NotEstablished { provision: P::EngagementTie.id(), why: "lower the floor" })?;
        let mut left_out = Vec::new();
        let mut programmes: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
        for (place, row) in rows.iter().enumerate() {
            let (Some(programme), Some(account), Some(score)) = (row.programme.as_deref(), row.account.as_deref(), row.score) else {
                let lacks = [("programme", row.programme.is_none()), ("account", row.account.is_none()), ("score", row.score.is_none())];
                let lacking = lacks.iter().filter(|(_, lacks)| *lacks);
                left_out.extend(lacking.map(|(field, _)| LeftOut { row: place, field: (*field).to_owned() }));
                continue;
            };
            *programmes.entry(programme).or_default().entry(account).or_default() += u64::from(score);
        }
        let programmes = programmes
            .into_iter()
            .map(|(programme, scores)| Leaderboard { programme: programme.to_owned(), ranking: ranking(&scores, tie_rule) });
        Ok(Leaderboards { programmes: programmes.collect(), tie_rule, left_out, receipt: self.receipt().clone() })
    }
}

fn ranking(scores: &BTreeMap<&str, u64>, ties: TieRule) -> Vec<LeaderboardEntry> {
    let values: Vec<Between<u64>> = scores.values().map(|score| Between { lower: *score, upper: *score }).collect();
    let entry = |((account, score), place): ((&&str, &u64), Place)| LeaderboardEntry {
        rank: place.best,
        account: (*account).to_owned(),
        score: *score,
        tied: place.tied,
    };
    let mut ranked: Vec<LeaderboardEntry> = scores.iter().zip(places(&values, ties)).map(entry).collect();
    // By rank; equal ones stay in the order of their keys.
    ranked.sort_by_key(|entry| entry.rank);
    ranked
}
