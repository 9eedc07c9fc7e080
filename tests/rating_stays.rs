//! Two branches and one member who was transferred between them: what both records say together.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the rulebook must stop")]

use chrono::{Days, NaiveDate};
use dieule::{Charter, MemberRating, Outcome, RatingUnit, Rulebook, iso_day};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::sync::LazyLock;

static CHARTER: LazyLock<Charter> = LazyLock::new(|| Rulebook::national().in_force_on(iso_day("2024-11-05").unwrap()).unwrap());
static TO_THE_RATING_DAY: LazyLock<Charter> = LazyLock::new(|| {
    let profile = include_str!("profiles/x-to-the-rating-day.toml");
    Rulebook::national().with_profile_toml(profile).unwrap().in_force_on(iso_day("2024-11-05").unwrap()).unwrap()
});

/// A day, counted from the first day of the year that is rated.
fn day(of_year: i32) -> NaiveDate {
    let first = iso_day("2024-01-01").unwrap();
    let days = Days::new(u64::from(of_year.unsigned_abs()));
    if of_year < 0 { first - days } else { first + days }
}

/// What both branches are told of one transfer: the last day in the one, the first in the other.
fn records(joined: i32, left: i32, came: i32, admitted: Option<i32>, rated: i32) -> (MemberRating, MemberRating) {
    let both =
        MemberRating { rating_year: Some(2024), admitted_on: admitted.map(day), rated_on: Some(day(rated)), ..MemberRating::default() };
    let old = MemberRating {
        joined_unit_on: Some(day(joined)),
        left_unit_on: Some(day(left)),
        left_by_transfer: Some(true),
        transferred: Some(false),
        ..both.clone()
    };
    (old, MemberRating { joined_unit_on: Some(day(came)), transferred: Some(true), ..both })
}

fn rates(charter: &Charter, record: &MemberRating) -> bool {
    let basis = charter.rating_basis(record);
    assert_ne!(basis.rated, Outcome::Unknown, "{:?}", basis.verdict.findings);
    basis.rated_by == Some(RatingUnit::Branch)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, rng_seed: RngSeed::Fixed(41), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever was in both for the whole year is rated once, by one of them.
    #[test]
    fn one_transfer_is_rated_once(joined in -400_i32..=0, left in -30_i32..400, rated in 0_i32..366) {
        let (old, new) = records(joined.min(left), left, left + 1, None, rated);
        prop_assert!(rates(&CHARTER, &old) != rates(&CHARTER, &new), "{:?}", old.left_unit_on);
        // Counted to the rating day nobody may have the months yet.
        prop_assert!(!(rates(&TO_THE_RATING_DAY, &old) && rates(&TO_THE_RATING_DAY, &new)), "{:?} {rated}", old.left_unit_on);
    }

    /// Whatever lies between leaving and coming, and whenever the member was admitted: never both.
    #[test]
    fn one_transfer_is_never_rated_twice(
        joined in -400_i32..366, stayed in 0_i32..400, between in 1_i32..60, admitted in proptest::option::of(-200_i32..0), rated in 0_i32..366,
    ) {
        let (left, came) = (joined + stayed, joined + stayed + between);
        // Admitted on the day of coming, or before.
        let admitted = admitted.map(|before| joined.min(joined + before + 100));
        let (old, new) = records(joined, left, came, admitted, rated);
        for charter in [&*CHARTER, &*TO_THE_RATING_DAY] {
            prop_assert!(!(rates(charter, &old) && rates(charter, &new)), "{:?} {:?}", old.left_unit_on, new.joined_unit_on);
        }
        // Since the admission six months by the year's end: one of them rates who has the months or to whom the member came.
        let in_the_year = came <= 365 || (left >= 365 && joined <= 182);
        if admitted.is_none_or(|admitted| admitted <= 182) && left >= 0 && in_the_year {
            prop_assert!(rates(&CHARTER, &old) || rates(&CHARTER, &new), "{:?} {:?} {admitted:?}", old.left_unit_on, new.joined_unit_on);
        }
    }
}
