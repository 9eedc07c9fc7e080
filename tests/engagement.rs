//! Ledgers of any events: never below zero, and the order of the list changes nothing.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its charter must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{Charter, PointEvent, PointKind, PointState, PollVote, Rulebook, ScoreRow};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;
use support::day;

static CHARTER: LazyLock<Charter> = LazyLock::new(|| {
    let profile = fs::read_to_string(support::tests("profiles/e-points.toml")).unwrap();
    Rulebook::national().with_profile_toml(&profile).unwrap().in_force_on(day("2024-06-30")).unwrap()
});

static EMPTY: LazyLock<Charter> = LazyLock::new(|| {
    let points = fs::read_to_string(support::tests("profiles/e-points.toml")).unwrap();
    let empty = "[profile]\nid = \"nothing\"\ntitle = \"T\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2018-08-17\n";
    let rulebook = Rulebook::national().with_profile_toml(&points).unwrap().with_profile_toml(empty).unwrap();
    rulebook.in_force_on(day("2024-06-30")).unwrap()
});

fn events() -> impl Strategy<Value = Vec<PointEvent>> {
    let event = (0_usize..3, prop::sample::select(PointKind::ALL), 0_u64..80, prop::option::of(0_u32..40));
    prop::collection::vec(event, 0..60).prop_map(|picks| {
        let told = |(row, (account, kind, offset, amount)): (usize, (usize, PointKind, u64, Option<u32>))| PointEvent {
            id: Some(format!("e{row}")),
            account: Some(format!("a{account}")),
            kind: Some(kind),
            on: Some(day("2024-04-01") + chrono::Days::new(offset)),
            amount: if kind == PointKind::Steps { amount.map(|amount| amount * 321) } else { amount },
        };
        picks.into_iter().enumerate().map(told).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, rng_seed: RngSeed::Fixed(29), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn never_below_zero_and_in_any_order(events in events(), turn in any::<prop::sample::Index>()) {
        let ledger = CHARTER.points(&events).unwrap();
        for account in &ledger.accounts {
            let spent = account.expired.unwrap() + account.exchanged.unwrap();
            prop_assert_eq!(account.balance.unwrap() + spent, account.earned.unwrap());
            // Nor at any moment on the way.
            let (mut earned, mut exchanged) = (0, 0);
            for entry in &account.entries {
                let points = entry.points.unwrap();
                if events[entry.row].kind == Some(PointKind::Exchange) {
                    exchanged += points;
                } else {
                    earned += points;
                }
                prop_assert!(exchanged <= earned);
                prop_assert!(entry.state != PointState::Refused || points == 0);
            }
        }
        // A profile that sets nothing changes nothing but the receipt.
        let with = EMPTY.points(&events).unwrap();
        prop_assert_eq!(&with.accounts, &ledger.accounts);
        prop_assert_eq!((with.on, &with.not_established, &with.left_out), (ledger.on, &ledger.not_established, &ledger.left_out));
        let mut turned = events.clone();
        turned.reverse();
        let by = turn.index(events.len().max(1)).min(events.len());
        turned.rotate_left(by);
        let again = CHARTER.points(&turned).unwrap();
        let told = |ledger: &dieule::PointsLedger, rows: &[PointEvent]| -> Vec<_> {
            let entries = |account: &dieule::AccountPoints| -> Vec<_> {
                account.entries.iter().map(|entry| (rows[entry.row].id.clone(), entry.state, entry.points)).collect()
            };
            ledger.accounts.iter().map(|account| (account.account.clone(), account.balance, entries(account))).collect()
        };
        prop_assert_eq!(told(&ledger, &events), told(&again, &turned));
    }

    #[test]
    fn ranks_and_votes(scores in prop::collection::vec((0_u32..2, 0_u32..6, 0_u32..5), 0..30)) {
        let rows: Vec<ScoreRow> = scores.iter().map(|(programme, account, score)| ScoreRow {
            programme: Some(programme.to_string()), account: Some(account.to_string()), score: Some(*score),
        }).collect();
        let boards = CHARTER.leaderboards(&rows).unwrap();
        let with = EMPTY.leaderboards(&rows).unwrap();
        prop_assert_eq!(&dieule::Leaderboards { receipt: boards.receipt.clone(), ..with }, &boards);
        for board in boards.programmes {
            for place in &board.ranking {
                let better = board.ranking.iter().filter(|other| other.score > place.score).count();
                let same = board.ranking.iter().filter(|other| other.score == place.score).count();
                prop_assert_eq!((place.rank as usize, place.tied), (better + 1, same > 1));
            }
        }
        let votes: Vec<PollVote> = scores.iter().map(|(_, voter, option)| PollVote {
            voter: Some(voter.to_string()), option: Some(option.to_string()), on: None,
        }).collect();
        let tally = CHARTER.tally(&votes, None).unwrap();
        let with = EMPTY.tally(&votes, Some(9)).unwrap();
        let without = CHARTER.tally(&votes, Some(9)).unwrap();
        prop_assert_eq!(&dieule::Tally { receipt: without.receipt.clone(), ..with }, &without);
        let voters = scores.iter().map(|(_, voter, _)| voter).collect::<BTreeSet<_>>().len() as u64;
        prop_assert_eq!(tally.options.iter().map(|option| option.votes).sum::<u64>() + tally.undecided, voters);
        prop_assert_eq!((tally.voters, tally.voters + tally.repeated), (voters, votes.len() as u64));
        let turned: Vec<PollVote> = votes.iter().rev().cloned().collect();
        let again = CHARTER.tally(&turned, None).unwrap();
        prop_assert_eq!((&again.options, again.undecided), (&tally.options, tally.undecided));
    }
}

#[test]
fn accounts_are_not_printed() {
    let event = PointEvent {
        account: Some("secret".to_owned()),
        kind: Some(PointKind::CheckIn),
        on: Some(day("2024-04-01")),
        ..PointEvent::default()
    };
    assert!(!format!("{event:?} {:?}", CHARTER.points(std::slice::from_ref(&event)).unwrap()).contains("secret"));
    let score = ScoreRow { programme: Some("p".to_owned()), account: Some("secret".to_owned()), score: Some(1) };
    assert!(!format!("{:?}", CHARTER.leaderboards(&[score]).unwrap()).contains("secret"));
}
