//! Rights: the matrix as a whole, and the relation in trees of any shape.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its charter must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;

use dieule::{CardFacts, Charter, Facts, Grant, Holder, Kind, Level, Outcome, Relation, Right, RightAction, RightRequest, Rulebook, Units};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use support::day;

const DAYS: [&str; 6] = ["2023-07-01", "2024-05-09", "2025-06-30", "2025-07-01", "2026-01-01", "2026-08-01"];

fn charter(on: &str) -> Charter {
    Rulebook::national().in_force_on(day(on)).unwrap()
}

/// Who acts in the column of a holder.
fn acting(holder: Holder) -> Right {
    let kind = match holder {
        Holder::AppMember => return Right { by_member: Some(true), ..Right::default() },
        Holder::ChiDoan => Kind::ChiDoan,
        Holder::ChiDoanCoSo => Kind::ChiDoanCoSo,
        Holder::DoanCoSo => Kind::DoanCoSo,
        Holder::Huyen => Kind::Huyen,
        Holder::Tinh => Kind::Tinh,
        Holder::TrungUong => Kind::TrungUong,
    };
    Right { unit_kind: Some(kind), ..Right::default() }
}

fn asked(action: &RightAction, holder: Holder, relation: Relation, target: Kind) -> Right {
    Right { action: Some(action.id.clone()), relation: Some(relation), target_kind: Some(target), ..acting(holder) }
}

/// What the matrix denies or does not know is never answered with yes, whatever the relation; what it grants is, in a relation that is allowed.
#[test]
fn an_answer_is_never_better_than_its_cell() {
    let mut seen = BTreeSet::new();
    for on in DAYS {
        let charter = charter(on);
        for action in charter.actions() {
            for cell in &action.cells {
                let mut best = Outcome::NotMet;
                for relation in Relation::ALL {
                    for target in [Kind::ChiDoan, Kind::DoanCoSo] {
                        let outcome = charter.check_right(&asked(&action, cell.holder, *relation, target)).outcome;
                        let allowed = match cell.grant {
                            Grant::Yes => true,
                            Grant::Direct => *relation == Relation::Child && target == Kind::ChiDoan,
                            Grant::No | Grant::Auto | Grant::Unknown => false,
                        };
                        assert!(allowed || outcome != Outcome::Met, "{on} {} {:?} {relation:?}", action.id, cell.holder);
                        let unseen = cell.grant == Grant::Unknown && action.relations.contains(relation);
                        assert!(
                            !unseen || cell.holder == Holder::AppMember || outcome == Outcome::Unknown,
                            "{on} {}: unseen is unknown",
                            action.id
                        );
                        best = Outcome::best([best, outcome]);
                    }
                }
                let granted = matches!(cell.grant, Grant::Yes | Grant::Direct);
                assert_eq!(best == Outcome::Met, granted, "{on} {} {:?}", action.id, cell.holder);
                seen.insert(cell.grant);
            }
        }
    }
    assert_eq!(seen.len(), Grant::ALL.len(), "{seen:?}");
}

#[test]
fn every_action_has_a_vector_and_words() {
    let told: BTreeSet<String> = support::cases().iter().filter_map(|case| case.call.strip_prefix("actions:").map(str::to_owned)).collect();
    let listed = charter("2024-05-09").actions();
    assert_eq!(listed.len(), 55);
    for action in &listed {
        assert!(told.contains(&action.id), "no vector for {}", action.id);
        for language in dieule::Language::ALL {
            assert_ne!(action.name(*language), action.id);
            assert!(!action.function_name(*language).starts_with("function."), "{}", action.function);
        }
        assert!(!action.relations.is_empty(), "{}", action.id);
    }
}

/// A list that says a cell twice, or names what is no action, no holder and no grant, would be read in part only.
#[test]
fn the_lists_name_each_cell_once() {
    let chapter = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/rulebook/rights.toml")).unwrap();
    let chapter: toml::Table = chapter.parse().unwrap();
    let lists = |key: &str| -> Vec<Vec<String>> {
        let rows = chapter.get(key).unwrap().get("rows").unwrap().as_array().unwrap().clone();
        rows.into_iter().map(|row| row.get("value").unwrap().clone().try_into().unwrap()).collect()
    };
    let actions: BTreeSet<String> = lists("actions").concat().into_iter().collect();
    assert_eq!(actions.len(), 55);
    let mut cells = BTreeSet::new();
    for key in ["stated", "shown", "told", "inferred"] {
        for entry in lists(key).concat() {
            let (action, said) = entry.split_once(": ").unwrap();
            assert!(actions.contains(action), "{entry}");
            for cell in said.split(", ") {
                let (holder, grant) = cell.split_once('=').unwrap();
                assert!(
                    Holder::from_code(holder).is_some() && Grant::from_code(grant).is_some_and(|grant| grant != Grant::Unknown),
                    "{entry}"
                );
                assert!(cells.insert((action.to_owned(), holder.to_owned())), "{action} {holder} twice");
            }
        }
    }
    // 55 actions by 7 holders, of which 78 cells were seen nowhere.
    assert_eq!(cells.len(), 55 * 7 - 78);
    for key in ["relations_stated", "relations", "views"] {
        let of: Vec<String> = lists(key).concat().iter().map(|entry| entry.split_once(": ").unwrap().0.to_owned()).collect();
        assert!(of.iter().all(|action| actions.contains(action)), "{key}");
        assert_eq!(of.iter().collect::<BTreeSet<_>>().len(), of.len(), "{key}");
    }
}

/// A unit is told by its kind before its level, and by its level where the kind says nothing.
#[test]
fn a_kind_says_the_column_before_a_level_does() {
    let charter = charter("2024-05-09");
    let ask = |kind, level| {
        let right = Right { action: Some("cards.issue_code".to_owned()), unit_kind: Some(kind), unit_level: level, ..Right::default() };
        charter.check("right.level", &right.into()).unwrap().outcome
    };
    assert_eq!(ask(Kind::DoanKhoi, Some(Level::Huyen)), Outcome::Met);
    assert_eq!(ask(Kind::DoanKhoi, None), Outcome::Unknown);
    assert_eq!(ask(Kind::DoanKhoi, Some(Level::Other)), Outcome::Unknown);
    assert_eq!(ask(Kind::ChiDoan, Some(Level::Huyen)), Outcome::NotMet);
}

/// Kinds of the tree's rows: two of them merely link.
const KINDS: [Kind; 5] = [Kind::Tinh, Kind::DoanXa, Kind::LienChiDoan, Kind::DoanBoPhan, Kind::ChiDoan];

/// The relation, told again by walking up from the target.
fn told_again(parents: &[Option<usize>], kinds: &[Kind], actor: usize, target: usize) -> Relation {
    if actor == target {
        return Relation::Own;
    }
    let mut between = Vec::new();
    let mut at = parents.get(target).copied().flatten();
    while let Some(row) = at {
        if row == actor {
            let links = between.iter().all(|row: &usize| matches!(kinds.get(*row), Some(Kind::LienChiDoan | Kind::DoanBoPhan)));
            return if links { Relation::Child } else { Relation::Below };
        }
        between.push(row);
        at = parents.get(row).copied().flatten();
    }
    Relation::Elsewhere
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(174), failure_persistence: None, ..ProptestConfig::default() })]

    /// In any forest the verdict is that of the question, asked with the relation.
    #[test]
    fn the_relation_is_that_of_the_tree(rows in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), 0_usize..5), 2..12),
        actor in any::<prop::sample::Index>(), target in any::<prop::sample::Index>(), action in any::<prop::sample::Index>()) {
        let charter = charter("2024-05-09");
        let parents: Vec<Option<usize>> =
            rows.iter().enumerate().map(|(row, (above, top, _))| (row > 0 && !top).then(|| above.index(row))).collect();
        let kinds: Vec<Kind> = rows.iter().map(|(.., kind)| *KINDS.get(*kind).unwrap()).collect();
        let codes: Vec<String> = (0..rows.len()).map(|row| format!("u{row}")).collect();
        let code: Vec<Option<&str>> = codes.iter().map(|code| Some(code.as_str())).collect();
        let parent: Vec<Option<&str>> = parents.iter().map(|above| above.and_then(|above| codes.get(above)).map(String::as_str)).collect();
        let kind: Vec<Option<Kind>> = kinds.iter().copied().map(Some).collect();
        let units = Units { code: &code, parent: &parent, kind: &kind, ..Units::default() };
        let (actor, target) = (actor.index(rows.len()), target.index(rows.len()));
        let actions = charter.actions();
        let action = actions.get(action.index(actions.len())).unwrap();
        let request = RightRequest {
            action: Some(action.id.clone()),
            actor: codes.get(actor).cloned(),
            target: codes.get(target).cloned(),
            ..RightRequest::default()
        };
        let right = Right {
            action: Some(action.id.clone()),
            unit_kind: kind.get(actor).copied().flatten(),
            target_kind: kind.get(target).copied().flatten(),
            relation: Some(told_again(&parents, &kinds, actor, target)),
            ..Right::default()
        };
        prop_assert_eq!(charter.may(&units, &request).unwrap(), charter.check_right(&right));
    }
}

/// Who gives codes of cards is said twice, of kinds (`card.issuers`) and of columns of the matrix: where both know, they agree.
#[test]
fn the_matrix_and_the_rule_about_cards_name_the_same_issuers() {
    let kinds = [Kind::ChiDoan, Kind::ChiDoanCoSo, Kind::DoanCoSo, Kind::DoanXa, Kind::Huyen, Kind::Tinh, Kind::TrungUong];
    let mut compared = BTreeSet::new();
    for on in ["2024-05-09", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01", "2026-08-01"] {
        let charter = charter(on);
        for kind in kinds {
            let right = Right { action: Some("cards.issue_code".to_owned()), unit_kind: Some(kind), ..Right::default() };
            let right = charter.check("right.level", &Facts::Right(right)).unwrap().outcome;
            let card = CardFacts { wanted: Some(1), issuer_kind: Some(kind), ..CardFacts::default() };
            let card = charter.check("cards.issuer", &Facts::Card(card)).unwrap().outcome;
            if right != Outcome::Unknown {
                assert_eq!(right, card, "{on} {kind:?}");
                compared.insert((kind, right));
            }
        }
    }
    assert!(compared.contains(&(Kind::ChiDoanCoSo, Outcome::Met)) && compared.contains(&(Kind::ChiDoanCoSo, Outcome::NotMet)));
}

#[test]
fn the_page_names_steps_and_actions_that_there_are() {
    let page = include_str!("../docs/rights.md");
    let names = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let known: Vec<String> = charter("2026-02-03").actions().into_iter().map(|action| action.id).collect();
    let (mut machine, mut rows) = (String::new(), 0);
    for line in page.lines().skip_while(|line| !line.starts_with("| procedure |")).skip(2).take_while(|line| line.starts_with('|')) {
        let cells: Vec<Vec<String>> = line.split('|').skip(1).map(names).collect();
        if let Some(named) = cells[0].first() {
            machine.clone_from(named);
        }
        let steps: Vec<String> = dieule::MachineInfo::named(&machine).unwrap().steps.into_iter().map(|step| step.action).collect();
        for step in &cells[1] {
            assert!(steps.contains(step), "{machine}: {step}");
        }
        for action in &cells[2] {
            assert!(known.contains(action), "{action}");
        }
        rows += 1;
    }
    assert!(rows >= 6, "{rows} rows");
}
