//! Lists rated by a table: levels counted by unit, and the table of the unit above filled from the counts.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its tables must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;
#[path = "support/rating_tables.rs"]
mod tables;

use dieule::{Given, MemberRating, Outcome, RatedList, RatingRow, RatingTable, Rulebook, UnitRating};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value as Json, json};
use support::day;
use tables::{Facts, charter, facts, rated, refusals};

/// A members' table of a host's own, on the scale that the branches' table counts.
const MEMBERS: &str = r#"
[table]
id = "mau"
levels = ["xuat_sac", "tot", "kha", "trung_binh", "yeu"]
otherwise = "yeu"
[facts]
score = "count"
project = "flag"
[[criteria]]
id = "score"
needs = { xuat_sac = "score >= 90", tot = "score >= 80", kha = "score >= 70", trung_binh = "score >= 50" }
[[criteria]]
id = "project"
needs = { xuat_sac = "project" }
"#;

/// Members of two branches: a score, a project, and whether somebody came too late to be rated; each known or not.
type Drawn = (usize, Option<i64>, Option<bool>, Option<bool>);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let score = prop::option::weighted(0.8, prop::sample::select(vec![40, 55, 75, 85, 95]));
    let member = (0_usize..2, score, prop::option::weighted(0.8, any::<bool>()), prop::option::weighted(0.9, prop::bool::weighted(0.2)));
    prop::collection::vec(member, 0..12)
}

fn rows(drawn: &[Drawn]) -> Vec<RatingRow> {
    let row = |(place, (branch, score, project, late)): (usize, &Drawn)| {
        let mut facts = Facts::new();
        facts.extend(score.map(|score| ("score".to_owned(), Given::Count(score))));
        facts.extend(project.map(|project| ("project".to_owned(), Given::Flag(project))));
        let joined_unit_on = late.map(|late| day(if late { "2024-10-01" } else { "2020-01-01" }));
        let basis = MemberRating { rating_year: Some(2024), joined_unit_on, transferred: Some(false), ..MemberRating::default() };
        RatingRow { key: format!("m{place}"), unit: Some(format!("cd{branch}")), basis: Some(basis), facts }
    };
    drawn.iter().enumerate().map(row).collect()
}

/// Two branches by their members, by a table of shares of ratings alone.
fn branches(members: &RatedList) -> RatedList {
    let text = "[table]\nid = \"x\"\nlevels = [\"a\", \"b\", \"c\"]\notherwise = \"c\"\n[facts]\nrated = \"count\"\nfair = \"count\"\nweak = \"count\"\n\
        [[criteria]]\nid = \"fair\"\nneeds = { a = \"fair / rated >= 80/100\", b = \"fair / rated >= 1/2\" }\n\
        [[criteria]]\nid = \"weak\"\nneeds = { a = \"weak = 0\", b = \"weak / rated <= 20/100\" }\n\
        [counts]\nlevels = [\"xuat_sac\", \"tot\", \"kha\", \"trung_binh\", \"yeu\"]\n\
        [counts.facts]\nrated = \"rated\"\nfair = \"level >= kha\"\nweak = \"level = yeu\"\n";
    let row = |branch: usize| RatingRow { key: format!("cd{branch}"), unit: Some("dcs".to_owned()), ..RatingRow::default() };
    charter().rate_list(&RatingTable::from_toml(text).unwrap(), &[row(0), row(1)], Some(members)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(23), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is learned later lies in the spans told before, and the branch's level among those that were possible.
    #[test]
    fn what_is_open_in_a_list_is_never_guessed(open in drawn(), fill in prop::collection::vec((40_i64..100, any::<bool>(), any::<bool>()), 12)) {
        let table = RatingTable::from_toml(MEMBERS).unwrap();
        let filled: Vec<Drawn> = open.iter().zip(fill).map(|((branch, score, project, late), (some, flag, came))| {
            (*branch, score.or(Some(some)), project.or(Some(flag)), late.or(Some(came)))
        }).collect();
        let [before, after] = [&open, &filled].map(|drawn| charter().rate_list(&table, &rows(drawn), None).unwrap());
        for (before, after) in before.units.iter().chain([&before.total]).zip(after.units.iter().chain([&after.total])) {
            prop_assert_eq!((after.undecided, after.open, before.listed), (0, 0, after.listed));
            for (span, known) in before.levels.iter().zip(&after.levels) {
                prop_assert_eq!(known.lower, known.upper);
                prop_assert!((span.lower..=span.upper).contains(&known.lower), "{:?} {:?}", before, after);
            }
            for (told, known) in [(before.rated, after.rated), (before.good_or_better, after.good_or_better), (before.excellent, after.excellent)] {
                prop_assert!(known.is_some() && (told.is_none() || told == known));
            }
            let levels: u32 = after.levels.iter().map(|level| level.lower).sum();
            prop_assert_eq!(levels + after.not_rated, after.listed);
        }
        let [before, after] = [&before, &after].map(branches);
        for (before, after) in before.rows.iter().zip(&after.rows) {
            prop_assert!(after.possible.iter().all(|level| before.possible.contains(level)), "{:?}\n{:?}", before.possible, after.possible);
            for (span, known) in before.counts.iter().zip(&after.counts) {
                prop_assert_eq!(known.lower, known.upper);
                prop_assert!((span.lower..=span.upper).contains(&known.lower));
            }
        }
    }

    /// Rows in another order are counted alike, and each row is rated as it is alone.
    #[test]
    fn a_list_is_its_rows(drawn in drawn(), turn in 0_usize..12) {
        let table = RatingTable::from_toml(MEMBERS).unwrap();
        let rows = rows(&drawn);
        let mut turned = rows.clone();
        turned.rotate_left(turn.min(rows.len()));
        let [one, other] = [&rows, &turned].map(|rows| charter().rate_list(&table, rows, None).unwrap());
        prop_assert_eq!((&one.units, &one.total), (&other.units, &other.total));
        for (row, rated) in rows.iter().zip(&one.rows) {
            let alone = self::rated(&table, &row.facts);
            if rated.rated == Outcome::NotMet {
                prop_assert_eq!((rated.state, rated.possible.len(), rated.reason.as_deref()), (None, 0, Some("too_few_months")));
            } else {
                prop_assert_eq!((rated.state, &rated.level, &rated.possible, &rated.missing), (Some(alone.state), &alone.level, &alone.possible, &alone.missing));
            }
        }
    }
}

/// The counts of a list are what the question about a unit takes.
#[test]
fn a_cap_is_asked_of_the_counts_of_a_list() {
    let table = RatingTable::from_toml(MEMBERS).unwrap();
    let member = |place: usize, score: i64| RatingRow {
        key: format!("m{place}"),
        unit: Some("cd1".to_owned()),
        facts: facts(&json!({ "score": score, "project": true })),
        ..RatingRow::default()
    };
    let scores = [95, 95, 95, 85, 85, 75, 75, 75, 75, 60];
    let rows: Vec<RatingRow> = scores.into_iter().enumerate().map(|(place, score)| member(place, score)).collect();
    let list = charter().rate_list(&table, &rows, None).unwrap();
    let counts = list.unit("cd1").unwrap();
    assert_eq!((counts.rated, counts.good_or_better, counts.excellent), (Some(10), Some(5), Some(3)));
    assert!(list.unit("cd2").is_none());
    let unit =
        UnitRating { rated: counts.rated, good_or_better: counts.good_or_better, excellent: counts.excellent, ..UnitRating::default() };
    // 20 % of the 10 rated are 2, and 3 have the best level; 60 % of the 5 that are good or better are 3.
    for (cap, base, outcome) in [("20/100", "all_rated", Outcome::NotMet), ("60/100", "good_or_better", Outcome::Met)] {
        let profile = format!(
            "[profile]\nid = \"p\"\ntitle = \"p\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2018-01-01\n[set]\n\"rating.excellent_cap\" = \"{cap}\"\n\"rating.excellent_cap_base\" = \"{base}\"\n"
        );
        let charter = Rulebook::national().with_profile_toml(&profile).unwrap().in_force_on(day("2024-11-05")).unwrap();
        assert_eq!(charter.check_unit_rating(&unit).outcome, outcome, "{cap}");
    }
}

/// Everything that is wrong with a list is said at once, without a value or a key of its rows.
#[test]
fn a_list_is_refused_as_a_whole() {
    let table = RatingTable::from_toml(MEMBERS).unwrap();
    let row = |key: &str, facts: Json| RatingRow {
        key: key.to_owned(),
        unit: Some("cd1".to_owned()),
        facts: self::facts(&facts),
        ..RatingRow::default()
    };
    let rows = [
        row("BÍMẬT", json!({ "score": "chín" })),
        row("BÍMẬT", json!({ "scor": 9, "project": 1 })),
        RatingRow { unit: Some(String::new()), ..row("", json!({})) },
    ];
    let expected = [
        "rows[0].facts.score: takes a whole number from 0",
        "rows[1].key: stands there already",
        "rows[1].facts.project: takes true or false",
        "rows[1].facts.scor: no such fact (did you mean `score`?)",
        "rows[2].key: this field is needed",
        "rows[2].unit: takes a code, or nothing",
    ];
    assert_eq!(refusals(charter().rate_list(&table, &rows, None)), expected);
    assert!(!format!("{rows:?}").contains("BÍMẬT") && !format!("{rows:?}").contains("chín"));
    let members = charter().rate_list(&table, &[row("m", json!({ "score": 75 }))], None).unwrap();
    let branches = RatingTable::shipped("chi_doan_dai_hoc_2019").unwrap();
    let rows = [row("cd1", json!({ "members_weak": 0, "registered": 1 })), row("cd2", json!({ "registered": 1 }))];
    assert_eq!(
        refusals(charter().rate_list(&branches, &rows, Some(&members))),
        ["rows[0].facts.members_weak: is counted from the ratings below"]
    );
    assert_eq!(refusals(charter().rate_list(&branches, &rows[1..], Some(&members))), ["rows[0].facts.registered: is more than `members`"]);
    assert_eq!(refusals(charter().rate_list(&table, &[], Some(&members))), ["below: the table counts no ratings: it has no [counts]"]);
    let scale = charter().rate_list(&RatingTable::shipped("hd25").unwrap(), &[], None).unwrap();
    let why = "below: has other levels than the table counts: xuat_sac, tot, kha, trung_binh, yeu, yeu_kem";
    assert_eq!(refusals(charter().rate_list(&branches, &[], Some(&scale))), [why]);
    // The same levels in another order are another scale.
    let turned = MEMBERS.replace("\"tot\", \"kha\"", "\"kha\", \"tot\"");
    let scale = charter().rate_list(&RatingTable::from_toml(&turned).unwrap(), &[], None).unwrap();
    assert_eq!(refusals(charter().rate_list(&branches, &[], Some(&scale))), [why]);
}

/// What a table counts is read with the rest of it.
#[test]
fn counts_are_refused_with_the_table() {
    let text = format!("{MEMBERS}[counts]\nof = 1\n[counts.facts]\nscore = \"level >= tot\"\nproject = \"listed\"\nmembers = \"rated\"\n");
    let expected = [
        "counts.of: no such key",
        "counts.levels: takes the levels of the ratings below, from the best",
        "counts.facts.members: is no fact of the table that takes a count",
        "counts.facts.project: is no fact of the table that takes a count",
        "counts.facts.score: compares `level` with one of ",
    ];
    assert_eq!(refusals(RatingTable::from_toml(&text)), expected);
    let text = format!("{MEMBERS}[counts]\nlevels = [\"a\"]\n[counts.facts]\nscore = 1\n");
    assert_eq!(
        refusals(RatingTable::from_toml(&text)),
        ["counts.facts.score: takes `listed`, `rated`, `base` or a condition on `level`: level >= kha"]
    );
    let text = format!("{MEMBERS}[counts]\nlevels = [\"a\"]\n");
    assert_eq!(refusals(RatingTable::from_toml(&text)), ["counts.facts: takes for each fact what it counts"]);
}
