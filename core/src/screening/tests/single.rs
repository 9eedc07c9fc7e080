//! Single cases of screening: names, stored parts, some rules alone, long lists, required fields.

use super::{CHARTERS, whole};
use crate::columns::{BLOCK, Days, EPOCH, MemberColumns, Texts};
use crate::record::Value;
use crate::review::{FILLABLE, MemberTable, ToldOf, UnitTable};
use crate::{Outcome, Rulebook};

#[test]
fn parts_of_other_screenings_do_not_merge() {
    let mut units = UnitTable::with_rows(1);
    units.set(0, "code", Value::Text("a")).unwrap();
    let mut other = UnitTable::with_rows(1);
    other.set(0, "code", Value::Text("b")).unwrap();
    let part = |charter: usize, units: &UnitTable| CHARTERS[charter].screening(units.clone()).unwrap().part();
    assert!(part(0, &units).merge(part(0, &units)).is_ok());
    for different in [part(0, &other), part(1, &units), CHARTERS[0].screening_of(units.clone(), &["record.unit"]).unwrap().part()] {
        let bytes = different.to_bytes().unwrap();
        assert_eq!(CHARTERS[0].screening(units.clone()).unwrap().part_from_bytes(&bytes).unwrap_err().code(), "stored_value");
        assert_eq!(part(0, &units).merge(different).unwrap_err().code(), "stored_value");
    }
    let screening = CHARTERS[0].screening(units.clone()).unwrap();
    let bytes = screening.part().to_bytes().unwrap();
    assert!(screening.part_from_bytes(&bytes).is_ok());
    for end in 0..bytes.len() {
        assert_eq!(screening.part_from_bytes(&bytes[..end]).unwrap_err().code(), "stored_value");
    }
}

#[test]
fn units_and_rules_by_name() {
    let mut units = UnitTable::with_rows(3);
    for (row, code) in ["u100", "u200", "u100"].iter().enumerate() {
        units.set(row, "code", Value::Text(code)).unwrap();
    }
    let screened = CHARTERS[0].screening_of(units, &["maturity.age"]).unwrap().part().finish().unwrap();
    assert_eq!((screened.row_of("u100"), screened.row_of("u200")), (Ok(0), Ok(1)));
    let nearest = |error: crate::Error| {
        let crate::Error::UnknownName { what, name, nearest, .. } = error else { panic!("another error") };
        (what, name, nearest)
    };
    assert_eq!(nearest(screened.row_of("u20").unwrap_err()), ("unit", "u20".to_owned(), Some("u200".to_owned())));
    assert_eq!(screened.check_row(2), Ok(2));
    assert_eq!(screened.check_row(3).unwrap_err().to_string(), "unknown unit `3`");
    for rule in ["maturity.age", "tree.code"] {
        assert_eq!(screened.count(rule, 1).map(|count| count.unknown), Ok(0));
    }
    // A rule that was not screened has no count, not the count 0.
    assert_eq!(nearest(screened.total("maturity.ag").unwrap_err()).2.as_deref(), Some("maturity.age"));
    assert!(screened.count("record.unit", 1).is_err());
    assert!(screened.count("maturity.age", 3).is_err());
}

fn units_of(codes: &[&str]) -> UnitTable {
    let mut units = UnitTable::with_rows(codes.len());
    for (row, code) in codes.iter().enumerate() {
        units.set(row, "code", Value::Text(code)).unwrap();
    }
    units
}

#[test]
fn a_stored_part_with_lists_of_other_lengths_is_refused() {
    let screening = CHARTERS[0].screening(units_of(&["a", "b"])).unwrap();
    let tampered = |change: &dyn Fn(&mut crate::screening::part::Tally)| {
        let mut part = screening.part();
        change(&mut part.tally);
        screening.part_from_bytes(&part.to_bytes().unwrap()).is_err()
    };
    let told = || ToldOf::none(3);
    assert!(!tampered(&|_| ()));
    assert!(tampered(&|tally| tally.failing.push(0)));
    assert!(tampered(&|tally| tally.counts[0] = Some(vec![0; 3])));
    assert!(tampered(&|tally| tally.totals.push([0; 3])));
    assert!(tampered(&|tally| tally.counts.push(None)));
    assert!(tampered(&|tally| tally.told.shares = told().shares));
    assert!(tampered(&|tally| tally.told.alike.comment = told().alike.comment));
    assert!(tampered(&|tally| tally.told.alike.score = told().alike.score));
}

#[test]
fn a_result_knows_its_units_and_rules() {
    let screening = CHARTERS[0].screening(units_of(&["a", "b", "c"])).unwrap();
    assert_eq!(screening.units().rows(), 3);
    let screened = screening.part().finish().unwrap();
    assert_eq!(["a", "c"].map(|code| screened.row_of(code).unwrap()), [0, 2]);
    assert_eq!(screened.row_of("x").unwrap_err().code(), "unknown_name");
    assert_eq!([0, 2].map(|row| screened.check_row(row).unwrap()), [0, 2]);
    assert!(screened.check_row(3).is_err());
    assert!(screened.count("record.unit", 2).is_ok() && screened.count("record.unit", 3).is_err());
    let mut rules: Vec<&str> = screening.rules().iter().chain(&screened.unit_rules).map(|rule| rule.rule).collect();
    rules.sort_unstable();
    assert_eq!(screened.rules().collect::<Vec<_>>(), rules);
    // Equal figures of other units are another result.
    let other = CHARTERS[0].screening(units_of(&["a", "b", "d"])).unwrap();
    assert_ne!(other.part().finish().unwrap(), screened);
}

#[test]
fn rules_that_are_none_and_rules_without_a_law() {
    let screening = |rules: &[&str]| CHARTERS[0].screening_of(units_of(&["a"]), rules);
    assert_eq!(screening(&["record.unit", "record.united"]).unwrap_err().code(), "unknown_name");
    // No profile requires a field here: there is nothing to answer, and no word to hold it.
    let none = screening(&["identity.required_fields"]).unwrap();
    assert_eq!((none.rules().len(), none.words()), (0, 0));
    let units = [Some("a")];
    let members = MemberColumns { unit: Texts::Cells(&units.as_slice()), ..MemberColumns::default() };
    let (words, screened) = none.screen(&members).unwrap();
    assert_eq!(format!("{words:?}"), "Words { rows: 1, words: 0 }");
    assert_eq!(screened.members_of(0), 1);
}

/// More rows than one thread takes at a time.
#[test]
fn each_row_of_a_long_list_has_its_own_answer() {
    const ROWS: usize = 65 * BLOCK + 5;
    let screening = CHARTERS[0].screening_of(units_of(&["a"]), &["record.unit", "identity.email"]).unwrap();
    let unit: Vec<Option<&str>> = (0..ROWS).map(|row| Some(if row % 3 == 0 { "a" } else { "x" })).collect();
    let email: Vec<Option<&str>> = (0..ROWS).map(|row| Some(if row % 5 == 0 { "nobody" } else { "a@b.vn" })).collect();
    let members = MemberColumns { unit: Texts::Cells(&unit), email: Texts::Cells(&email), ..MemberColumns::default() };
    let mut part = screening.part();
    let words = part.add(0, &members).unwrap();
    let outcome = |met: bool| if met { Outcome::Met } else { Outcome::NotMet };
    let [of_unit, of_email] = screening.rules() else { panic!("two rules were asked for") };
    for row in 0..ROWS {
        assert_eq!(words.outcome(row, of_unit), outcome(row % 3 == 0), "{row}");
        assert_eq!(words.outcome(row, of_email), outcome(row % 5 != 0), "{row}");
    }
    assert_eq!(part.members(), ROWS as u64);
    assert_eq!(format!("{part:?}"), format!("ScreeningPart {{ members: {ROWS}, .. }}"));
}

#[test]
fn what_is_filled_is_never_told_by_what_the_day_of_birth_tells() {
    // Old enough, and a name is missing; too young, and nothing is missing.
    let charter = Rulebook::national().with_profile_toml(&requiring(&["full_name", "birth_date"])).unwrap();
    let charter = charter.in_force_on("2024-05-09".parse().unwrap()).unwrap();
    let screening = charter.screening_of(units_of(&["a"]), &["record.age_minimum", "identity.required_fields"]).unwrap();
    let (units, names) = ([Some("a"); 2], [None, Some("Nguyễn Văn A")]);
    let births = ["2000-01-01", "2015-01-01"].map(|day| Some(day.parse().unwrap()));
    let members = MemberColumns {
        unit: Texts::Cells(&units.as_slice()),
        full_name: Texts::Cells(&names.as_slice()),
        birth_date: Days::Dates(&births),
        ..MemberColumns::default()
    };
    let words = screening.answer(&members).unwrap();
    let of = |row: usize| screening.rules().iter().map(|rule| words.outcome(row, rule)).collect::<Vec<_>>();
    assert_eq!([of(0), of(1)], [[Outcome::Met, Outcome::NotMet], [Outcome::NotMet, Outcome::Met]]);
}

fn requiring(fields: &[&str]) -> String {
    format!(
        "[profile]\nid = 'P'\ntitle = 'P'\nissuer = 'province'\ndocument = '1'\nfrom = 2024-01-01\n[set]\n\
        'identity.required_fields' = {fields:?}"
    )
}

#[test]
fn each_required_field_is_missed_alone() {
    let fields = FILLABLE.map(|(field, _)| field);
    let charter = Rulebook::national().with_profile_toml(&requiring(&fields)).unwrap();
    let charter = charter.in_force_on("2024-05-09".parse().unwrap()).unwrap();
    let screening = charter.screening_of(units_of(&["a"]), &["identity.required_fields"]).unwrap();
    // A row for each field, which alone is blank; the last row has them all.
    let mut members = MemberTable::with_rows(fields.len() + 1);
    for row in 0..=fields.len() {
        members.set(row, "unit", Value::Text("a")).unwrap();
        for field in fields.iter().enumerate().filter(|(place, _)| *place != row).map(|(_, field)| *field) {
            let value = match field {
                "sex" => Value::Text("female"),
                "birth_date" | "admitted_on" => Value::Date(EPOCH),
                _ => Value::Text("1"),
            };
            members.set(row, field, value).unwrap();
        }
    }
    let (words, _) = whole(&screening, &members);
    let answers: Vec<Outcome> = (0..=fields.len()).map(|row| words.outcome(row, &screening.rules()[0])).collect();
    assert_eq!(answers, [vec![Outcome::NotMet; fields.len()], vec![Outcome::Met]].concat());
}
