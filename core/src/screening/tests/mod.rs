//! A screening says what the review says, of every rule, on generated lists with holes; and the same however the list is cut.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "generated lists are short, and their days are of this century"
)]

mod long;
mod single;

use super::{RuleCost, Screened, Screening, Words};
use crate::columns::{Bits, Codes, Days, EPOCH, Flags, MemberColumns, Numbers, Texts};
use crate::record::Value;
use crate::review::{Acceptances, MemberTable, Subject, UnitTable};
use crate::{Certainty, Charter, Floor, NaiveDate, Outcome, Rulebook, Severity, Standing, national_campaigns};
use chrono::{Months, TimeDelta};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
use std::sync::LazyLock;

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(409), failure_persistence: None, ..ProptestConfig::default() }
}

/// The law alone; with every letter; with a profile that requires fields; between two charters; with readings left open.
static CHARTERS: LazyLock<Vec<Charter>> = LazyLock::new(|| {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let profile = "[profile]\nid = 'P'\ntitle = 'P'\nissuer = 'province'\ndocument = '1'\nfrom = 2024-01-01\n[set]\n\
        'identity.required_fields' = ['full_name', 'birth_date', 'sex', 'id_number', 'admitted_on', 'phone']\n\
        'data.interaction_days' = 30";
    let mut lettered = Rulebook::national().with_profile_toml(profile).unwrap();
    for campaign in national_campaigns().unwrap() {
        lettered = lettered.with_campaign(campaign).unwrap();
    }
    let strict = Floor { certainty: Certainty::Text, standing: Standing::InForce };
    vec![
        Rulebook::national().in_force_on(day("2024-05-09")).unwrap(),
        lettered.in_force_on(day("2024-05-09")).unwrap(),
        Rulebook::national().in_force_on(day("2026-08-15")).unwrap(),
        Rulebook::national().requiring(strict.certainty, strict.standing).in_force_on(day("2024-02-29")).unwrap(),
    ]
});

/// Numbers from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (((mixed ^ (mixed >> 31)) >> 33) as usize) % sides
    }

    /// One of these, or nothing once in six times.
    fn some<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        (self.roll(6) > 0).then(|| of[self.roll(of.len())])
    }
}

/// A generated list, with some columns left out.
struct Lists {
    units: UnitTable,
    members: MemberTable,
}

const FLAGS: [&str; 7] =
    ["app_installed", "app_declared", "app_registered", "stay_granted", "elected_post", "appointed_post", "fulltime_post"];

fn lists(charter: &Charter, seed: u64, units: usize, members: usize) -> Lists {
    let mut dice = Dice(seed);
    let mut unit_table = UnitTable::with_rows(units);
    let kinds = ["chi_doan", "chi_doan", "chi_doan_co_so", "doan_co_so", "huyen", "tinh", "lien_chi_doan"];
    for row in 0..units {
        let mut set = |field, text: Option<&str>| unit_table.set(row, field, text.map_or(Value::Missing, Value::Text)).unwrap();
        set("code", Some(&format!("u{}", if dice.roll(9) == 0 { dice.roll(units) } else { row })));
        set("parent", dice.some(&[0, 1, 2, 3]).map(|back| format!("u{}", row.saturating_sub(back))).as_deref());
        set("kind", dice.some(&kinds));
        set("name", dice.some(&["11B5 2020-2021", "Chi đoàn A", "chi đoàn a", "Khối cơ quan"]));
        unit_table.set(row, "has_account", dice.some(&[true, false]).map_or(Value::Missing, Value::Flag)).unwrap();
        unit_table.set(row, "dissolved", dice.some(&[true, false]).map_or(Value::Missing, Value::Flag)).unwrap();
    }
    let absent: Vec<bool> = (0..30).map(|_| dice.roll(8) == 0).collect();
    let mut table = MemberTable::with_rows(members);
    let numbers = ["001203000015", "052308012345", "123456789", "12345", "12345678901a", "  ", "000000000000"];
    for row in 0..members {
        let mut set = |place: usize, field: &str, value: Value<'_>| {
            if !absent[place] || field == "unit" {
                table.set(row, field, value).unwrap();
            }
        };
        let key = format!("m{}", if dice.roll(7) == 0 { dice.roll(members) } else { row });
        set(0, "key", if dice.roll(9) == 0 { Value::Missing } else { Value::Text(&key) });
        let unit = dice.some(&[0, 0, 1, 7]).map(|far| format!("u{}", dice.roll(units) + far));
        set(1, "unit", unit.as_deref().map_or(Value::Missing, Value::Text));
        // Near the days on which ages begin, and far from them.
        let years = [0, 15, 16, 30, 31, 35, 36, 20, 60][dice.roll(9)];
        let birth = charter.day().checked_sub_months(Months::new(years * 12)).unwrap() + TimeDelta::days(dice.roll(7) as i64 - 3);
        set(2, "birth_date", if dice.roll(6) == 0 { Value::Missing } else { Value::Date(birth) });
        let mut text =
            |place, field, of: &[&'static str], dice: &mut Dice| set(place, field, dice.some(of).map_or(Value::Missing, Value::Text));
        text(3, "full_name", &["Nguyễn Văn A", "NGUYỄN VĂN A", "Trần Thị B", "Ngun Vn", " "], &mut dice);
        text(4, "id_number", &numbers, &mut dice);
        text(5, "birth_province", &["001", "052", "999", ""], &mut dice);
        text(6, "phone", &["0912345678", "+84912345678", "12", "09123x5678"], &mut dice);
        text(7, "email", &["a@b.vn", "a@b", "khong"], &mut dice);
        text(8, "card_number", &numbers, &mut dice);
        text(9, "sex", &["male", "female"], &mut dice);
        text(10, "entry_source", &["app", "web", "file", "other"], &mut dice);
        text(11, "comment", &["Tốt", "tốt", "Tốt", "Khá"], &mut dice);
        text(12, "religion", &["Không", " "], &mut dice);
        set(13, "admitted_on", if dice.roll(3) == 0 { Value::Missing } else { Value::Date(charter.day()) });
        set(14, "score", dice.some(&[80, 80, 80, 75]).map_or(Value::Missing, Value::Count));
        for (place, flag) in FLAGS.iter().enumerate() {
            set(15 + place, flag, dice.some(&[true, false, false]).map_or(Value::Missing, Value::Flag));
        }
    }
    Lists { units: unit_table, members: table }
}

/// What the review answers, by rule and row.
fn reviewed(charter: &Charter, lists: &Lists) -> (crate::Review, BTreeMap<(Subject, &'static str), Vec<Outcome>>) {
    let (units, members) = (lists.units.columns().unwrap(), lists.members.columns().unwrap());
    let mut answers: BTreeMap<(Subject, &'static str), Vec<Outcome>> = BTreeMap::new();
    let review = charter
        .review_telling(&units, &(&members).into(), &Acceptances::<&str>::default(), &mut |_, _| (), &mut |subject, rule, outcomes| {
            let known = answers.entry((subject, rule)).or_insert_with(|| vec![Outcome::Met; outcomes.len()]);
            known.iter_mut().zip(outcomes).for_each(|(known, outcome)| *known = (*known).max(outcome.unwrap_or(Outcome::Met)));
        })
        .unwrap();
    (review, answers)
}

fn said(words: &Words, rules: &[super::ScreenedRule], subject: Subject) -> BTreeMap<(Subject, &'static str), Vec<Outcome>> {
    rules.iter().map(|rule| ((subject, rule.rule), (0..words.rows()).map(|row| words.outcome(row, rule)).collect())).collect()
}

/// Every form of column that a host may have, of the same values.
struct Packed {
    births: Vec<i32>,
    births_known: Vec<u8>,
    flags: Vec<(Vec<u8>, Vec<u8>)>,
    bytes: Vec<Vec<u8>>,
    sources: Vec<u8>,
    places: Vec<u8>,
    source_keys: Vec<u32>,
    sources_known: Vec<u8>,
    texts: Vec<Option<String>>,
    keys: Vec<u32>,
    scores: Vec<u32>,
    scores_known: Vec<u8>,
}

fn packed(rows: usize, offset: usize, of: impl Fn(usize) -> bool) -> Vec<u8> {
    let mut bytes = vec![0; (rows + offset).div_ceil(8)];
    for row in (0..rows).filter(|row| of(*row)) {
        bytes[(row + offset) / 8] |= 1 << ((row + offset) % 8);
    }
    bytes
}

/// Bits begin this far inside their bytes.
const OFFSET: usize = 3;

impl Packed {
    fn new(list: &MemberColumns<'_>) -> Self {
        let rows = list.rows();
        let births: Vec<Option<NaiveDate>> = (0..rows).map(|row| list.birth_date.get(row)).collect();
        let flags = flags_of(list);
        let mut texts: Vec<Option<String>> = Vec::new();
        let keys = (0..rows).map(|row| {
            let unit = list.unit.get(row).map(str::to_owned);
            let known = texts.iter().position(|text| *text == unit);
            known.unwrap_or_else(|| {
                texts.push(unit);
                texts.len() - 1
            }) as u32
        });
        let keys = keys.collect();
        Packed {
            births: births.iter().map(|birth| birth.map_or(-1, |birth| (birth - EPOCH).num_days() as i32)).collect(),
            births_known: packed(rows, OFFSET, |row| births[row].is_some()),
            flags: flags
                .iter()
                .map(|flags| (packed(rows, 0, |row| flags.get(row).unwrap_or(true)), packed(rows, OFFSET, |row| flags.get(row).is_some())))
                .collect(),
            bytes: flags.iter().map(|flags| (0..rows).map(|row| flags.get(row).map_or(255, u8::from)).collect()).collect(),
            sources: (0..rows)
                .map(|row| {
                    let source = list.entry_source.get(row, crate::EntrySource::ALL);
                    source.map_or(255, |source| crate::EntrySource::ALL.iter().position(|one| *one == source).unwrap() as u8)
                })
                .collect(),
            // In another order than the set's, with a place that no row has.
            places: (0..=crate::EntrySource::ALL.len() as u8).rev().collect(),
            source_keys: (0..rows)
                .map(|row| {
                    let source = list.entry_source.get(row, crate::EntrySource::ALL);
                    source.map_or(0, |source| {
                        let place = crate::EntrySource::ALL.iter().position(|one| *one == source).unwrap();
                        (crate::EntrySource::ALL.len() - place) as u32
                    })
                })
                .collect(),
            sources_known: packed(rows, OFFSET, |row| list.entry_source.get(row, crate::EntrySource::ALL).is_some()),
            texts,
            keys,
            scores: (0..rows).map(|row| list.score.get(row).unwrap_or(9)).collect(),
            scores_known: packed(rows, 0, |row| list.score.get(row).is_some()),
        }
    }

    fn columns<'a>(&'a self, list: &MemberColumns<'a>, bits: bool) -> MemberColumns<'a> {
        let rows = list.rows();
        let flags = |place: usize, given: Flags<'a>| match given {
            Flags::Absent => Flags::Absent,
            Flags::Values(_) | Flags::Bytes(_) | Flags::Bits { .. } if bits => Flags::Bits {
                flags: Bits::new(&self.flags[place].0, 0, rows).unwrap(),
                known: Bits::new(&self.flags[place].1, OFFSET, rows),
            },
            Flags::Values(_) | Flags::Bytes(_) | Flags::Bits { .. } => Flags::Bytes(&self.bytes[place]),
        };
        let given = flags_of(list);
        MemberColumns {
            unit: Texts::Dictionary { texts: &self.texts, keys: &self.keys, known: None },
            birth_date: match list.birth_date {
                Days::Absent => Days::Absent,
                Days::Dates(_) | Days::Numbers { .. } => {
                    Days::Numbers { days: &self.births, known: Bits::new(&self.births_known, OFFSET, rows) }
                }
            },
            entry_source: match list.entry_source {
                Codes::Absent => Codes::Absent,
                Codes::Values(_) | Codes::Places(_) | Codes::Dictionary { .. } if bits => {
                    Codes::Dictionary { places: &self.places, keys: &self.source_keys, known: Bits::new(&self.sources_known, OFFSET, rows) }
                }
                Codes::Values(_) | Codes::Places(_) | Codes::Dictionary { .. } => Codes::Places(&self.sources),
            },
            score: match list.score {
                Numbers::Absent => Numbers::Absent,
                Numbers::Values(_) | Numbers::Counts { .. } => {
                    Numbers::Counts { counts: &self.scores, known: Bits::new(&self.scores_known, 0, rows) }
                }
            },
            app_installed: flags(0, given[0]),
            app_declared: flags(1, given[1]),
            app_registered: flags(2, given[2]),
            stay_granted: flags(3, given[3]),
            elected_post: flags(4, given[4]),
            appointed_post: flags(5, given[5]),
            fulltime_post: flags(6, given[6]),
            ..*list
        }
    }
}

fn flags_of<'a>(list: &MemberColumns<'a>) -> [Flags<'a>; 7] {
    [
        list.app_installed,
        list.app_declared,
        list.app_registered,
        list.stay_granted,
        list.elected_post,
        list.appointed_post,
        list.fulltime_post,
    ]
}

/// Some rows of a table, as a table.
fn some_rows(members: &MemberTable, rows: std::ops::Range<usize>) -> MemberTable {
    let mut part = MemberTable::with_rows(rows.len());
    for (place, row) in rows.enumerate() {
        for field in MemberTable::FIELDS {
            if let Some(value) = members.get(row, field.name) {
                part.set(place, field.name, value).unwrap();
            }
        }
    }
    part
}

fn add(part: &mut super::ScreeningPart, members: &MemberTable, rows: std::ops::Range<usize>) {
    let first = rows.start as u64;
    let rows = some_rows(members, rows);
    // A list that is only counted is counted like others.
    match rows.rows() {
        0 => {}
        odd if odd % 2 == 1 => part.count(first, &(&rows.columns().unwrap()).into()).unwrap(),
        _ => drop(part.add(first, &(&rows.columns().unwrap()).into()).unwrap()),
    }
}

fn whole(screening: &Screening, members: &MemberTable) -> (Words, Screened) {
    screening.screen(&(&members.columns().unwrap()).into()).unwrap()
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_screening_answers_as_the_review(seed: u64, charter in 0..4_usize, units in 1..20_usize, members in 1..60_usize) {
        let charter = &CHARTERS[charter];
        let lists = lists(charter, seed, units, members);
        let (review, expected) = reviewed(charter, &lists);
        let screening = charter.screening(lists.units.clone()).unwrap();
        let (words, screened) = whole(&screening, &lists.members);
        let mut answers = said(&words, screening.rules(), Subject::Member);
        answers.extend(said(&screened.units, &screened.unit_rules, Subject::Unit));
        for (rule, answers) in &answers {
            let none = vec![Outcome::Met; answers.len()];
            prop_assert_eq!(answers, expected.get(rule).unwrap_or(&none), "{:?}", rule);
        }
        for rule in expected.keys() {
            prop_assert!(answers.contains_key(rule), "{:?} is not screened", rule);
        }
        for rule in &review.rules {
            let all = review.rules.iter().filter(|other| other.rule == rule.rule);
            let [not_met, needs_decision, unknown] =
                all.fold([0; 3], |[a, b, c], rule| [a + rule.not_met, b + rule.needs_decision, c + rule.unknown]);
            let total = screened.total(&rule.rule).unwrap();
            prop_assert_eq!([total.not_met, total.needs_decision, total.unknown], [not_met, needs_decision, unknown], "{}", rule.rule);
        }
        prop_assert_eq!(screened.members_not_met, review.members_not_met);
        for unit in &review.worst_first {
            prop_assert_eq!(screened.members_of(unit.row), unit.members);
            prop_assert_eq!(screened.branches_of(unit.row), unit.branches);
            prop_assert_eq!(screened.members_not_met_of(unit.row), unit.members_not_met);
            for (rule, counts) in &unit.counts {
                let count = screened.count(rule, unit.row).unwrap();
                prop_assert_eq!([count.not_met, count.needs_decision, count.unknown], *counts, "{} in {}", rule, unit.row);
            }
        }
        prop_assert_eq!(screened.members, members as u64);
        let columns = lists.members.columns().unwrap();
        let columns: MemberColumns<'_> = (&columns).into();
        for row in [0, members / 2, members - 1] {
            let explained = screening.explain(&columns, row).unwrap();
            let alone = screening.rules().iter().filter(|rule| rule.cost != RuleCost::Rows);
            let found: Vec<_> = alone.map(|rule| (rule.rule, words.outcome(row, rule))).filter(|(_, outcome)| *outcome != Outcome::Met).collect();
            prop_assert_eq!(explained.iter().map(|finding| (finding.rule.as_str(), finding.outcome)).collect::<Vec<_>>(), found);
            let mut of_row = review.findings.iter().filter(|found| found.subject == Subject::Member && found.row == row);
            // A review reports a missing fact once, whatever rules need it.
            for finding in explained.iter().filter(|finding| finding.reason != "missing_facts") {
                prop_assert!(of_row.any(|found| found.finding == *finding), "{:?}", finding);
            }
        }
        prop_assert!(screening.explain(&columns, members).is_err());
        let mut not_asked = review.not_asked.clone();
        not_asked.sort();
        prop_assert_eq!(&screened.not_asked, &not_asked);
    }

    #[test]
    fn however_a_list_is_cut(seed: u64, charter in 0..4_usize, members in 1..60_usize, cuts in prop::collection::vec(0..60_usize, 0..5), turn: bool) {
        let charter = &CHARTERS[charter];
        let lists = lists(charter, seed, 6, members);
        let screening = charter.screening(lists.units.clone()).unwrap();
        let (_, expected) = whole(&screening, &lists.members);
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut % members).chain([0, members]).collect();
        cuts.sort_unstable();
        let mut pieces: Vec<_> = cuts.windows(2).map(|pair| pair[0]..pair[1]).collect();
        if turn {
            pieces.reverse();
        }
        // Some are added to one part, the others each to a part of its own.
        let mut one = screening.part();
        let mut others = screening.part();
        for (place, rows) in pieces.into_iter().enumerate() {
            if place % 2 == 0 {
                add(&mut one, &lists.members, rows);
            } else {
                let mut own = charter.screening(lists.units.clone()).unwrap().part();
                add(&mut own, &lists.members, rows);
                // As if it came from another machine.
                others.merge(screening.part_from_bytes(&own.to_bytes().unwrap()).unwrap()).unwrap();
            }
        }
        others.merge(one).unwrap();
        prop_assert_eq!(others.finish().unwrap(), expected);
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn some_rules_answer_as_among_all(seed: u64, charter in 0..4_usize, members in 1..40_usize, chosen: u32) {
        let charter = &CHARTERS[charter];
        let lists = lists(charter, seed, 6, members);
        let all = charter.screening(lists.units.clone()).unwrap();
        let ids: Vec<&str> = all.rules().iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1).map(|(_, rule)| rule.rule).collect();
        prop_assume!(!ids.is_empty());
        let some = charter.screening_of(lists.units.clone(), &ids).unwrap();
        let ((all_words, whole), (words, screened)) = (whole(&all, &lists.members), whole(&some, &lists.members));
        let among_all = said(&all_words, all.rules(), Subject::Member);
        for (rule, answers) in said(&words, some.rules(), Subject::Member) {
            prop_assert_eq!(&answers, &among_all[&rule], "{:?}", rule);
            prop_assert_eq!(screened.total(rule.1).unwrap(), whole.total(rule.1).unwrap());
        }
        prop_assert_eq!(some.rules().iter().map(|rule| rule.rule).collect::<Vec<_>>(), ids);
    }
}

proptest! {
    // Few, for they are longer than a block of rows.
    #![proptest_config(cases(24))]

    #[test]
    fn one_row_and_any_width_answer_as_the_list(seed: u64, charter in 0..4_usize, members in 1..2100_usize, bits: bool) {
        let charter = &CHARTERS[charter];
        let lists = lists(charter, seed, 5, members);
        let screening = charter.screening(lists.units.clone()).unwrap();
        let columns = lists.members.columns().unwrap();
        let columns = (&columns).into();
        let packed = Packed::new(&columns);
        let packed = packed.columns(&columns, bits);
        let words = screening.answer(&packed).unwrap();
        for most in [128, 256, 512] {
            let narrow = charter.screening(lists.units.clone()).unwrap().with_vector_bits(most);
            prop_assert!(narrow.vector_bits() <= most);
            // Into memory that held other words.
            let other = narrow.answer(&(&some_rows(&lists.members, 0..1).columns().unwrap()).into()).unwrap();
            prop_assert_eq!(&narrow.answer_into(&packed, other).unwrap(), &words);
        }
        let failing = |row: usize| {
            let required = screening.rules().iter().filter(|rule| rule.severity == Severity::Requirement);
            Outcome::worst(required.map(|rule| words.outcome(row, rule)))
        };
        for row in [0, members / 2, members - 1] {
            let answers = screening.member(&packed, row).unwrap();
            prop_assert_eq!(answers.word(0), words.plane(0).map(|plane| plane[row]));
            prop_assert_eq!(answers.outcome, failing(row));
            for rule in screening.rules() {
                prop_assert_eq!(answers.answer(rule), words.outcome(row, rule));
            }
        }
        prop_assert!(screening.member(&packed, members).is_err());
    }

    #[test]
    fn the_form_of_a_column_changes_nothing(seed: u64, charter in 0..4_usize, members in 1..2100_usize, bits: bool) {
        let charter = &CHARTERS[charter];
        let lists = lists(charter, seed, 5, members);
        let screening = charter.screening(lists.units.clone()).unwrap();
        let columns = lists.members.columns().unwrap();
        let columns = (&columns).into();
        let packed = Packed::new(&columns);
        prop_assert_eq!(screening.screen(&packed.columns(&columns, bits)).unwrap(), screening.screen(&columns).unwrap());
    }
}
