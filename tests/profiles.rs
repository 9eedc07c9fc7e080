//! Profiles: the shipped ones do what they say, layers win in order, every refusal is reported at once.
#![expect(clippy::unwrap_used, reason = "a test")]

use dieule::{Applicant, Charter, Error, Facts, Member, NaiveDate, Outcome, Rulebook, Setting, Standing, Unit, iso_day};

const PROVINCE: &str = include_str!("../examples/profiles/tinh-mau.toml");
const SCHOOL: &str = include_str!("../examples/profiles/truong-mau.toml");
const KHOA_XIII: &str = include_str!("../examples/profiles/khoa-xiii-gia-dinh.toml");

fn day(text: &str) -> NaiveDate {
    iso_day(text).unwrap()
}

fn value(charter: &Charter, id: &str) -> (Option<String>, Option<String>, Vec<String>) {
    let provision = charter.provisions().into_iter().find(|provision| provision.id == id).unwrap();
    let overruled = provision.overruled.iter().map(|other| other.instrument.clone()).collect();
    (provision.value.as_ref().map(Setting::to_string), provision.instrument, overruled)
}

#[test]
fn a_later_layer_wins_and_what_it_replaced_is_listed() {
    let both = Rulebook::national().with_profile_toml(PROVINCE).unwrap().with_profile_toml(SCHOOL).unwrap();
    let charter = both.in_force_on(day("2024-10-01")).unwrap();
    let months = value(&charter, "admission.ceremony_months");
    assert_eq!(months, (Some("1".into()), Some("truong-mau".into()), vec!["tinh-mau".into(), "DL12".into(), "DL11".into()]));
    assert_eq!(value(&charter, "calendar.leap_day").0.as_deref(), Some("1_march"));
    // The school's year is over: the province's value is back.
    let after = both.in_force_on(day("2025-09-01")).unwrap();
    assert_eq!(value(&after, "admission.ceremony_months").0.as_deref(), Some("2"));
    // Before the province's first day nothing is set.
    let before = both.in_force_on(day("2023-12-31")).unwrap();
    assert_eq!(value(&before, "admission.ceremony_months").0, None);
    let ids: Vec<&str> = charter.receipt().profiles.iter().map(|profile| profile.id.as_str()).collect();
    assert_eq!(ids, ["tinh-mau", "truong-mau"]);
    assert_ne!(charter.receipt().profiles[0].hash, charter.receipt().profiles[1].hash);
}

#[test]
fn the_order_of_layers_decides_not_their_dates() {
    let older = PROVINCE.replace("from = 2024-01-01", "from = 2023-06-01").replace("tinh-mau", "tinh-cu").replace("1_march", "28_february");
    let charter = |first: &str, second: &str| {
        let rulebook = Rulebook::national().with_profile_toml(first).unwrap().with_profile_toml(second).unwrap();
        value(&rulebook.in_force_on(day("2024-05-09")).unwrap(), "calendar.leap_day").1.unwrap()
    };
    assert_eq!(charter(PROVINCE, &older), "tinh-cu");
    assert_eq!(charter(&older, PROVINCE), "tinh-mau");
}

#[test]
fn a_profile_says_the_same_in_json() {
    let json = r#"{"profile": {"id": "tinh-json", "title": "T", "issuer": "province", "document": "1", "from": "2024-01-01"},
                   "set": {"calendar.leap_day": "1_march", "maturity.ceremony_dates": ["03-26"]}}"#;
    let charter = Rulebook::national().with_profile_json(json).unwrap().in_force_on(day("2024-05-09")).unwrap();
    assert_eq!(value(&charter, "calendar.leap_day").0.as_deref(), Some("1_march"));
    assert_eq!(value(&charter, "maturity.ceremony_dates").0.as_deref(), Some("03-26"));
}

#[test]
fn a_new_charter_is_data() {
    let rulebook = Rulebook::national().with_profile_toml(KHOA_XIII).unwrap();
    let charter = rulebook.in_force_on(day("2026-06-28")).unwrap();
    assert_eq!((charter.instrument_in_force(), charter.standing()), (vec!["DL13"], Standing::InForce));
    assert_eq!(rulebook.in_force_on(day("2026-06-27")).unwrap().instrument_in_force(), ["DL12"]);
    // What it states: 31 as the age limit, by completed years.
    let member = |birth: &str, on: &str| Member {
        birth_date: Some(day(birth)),
        on: Some(day(on)),
        stay_granted: Some(false),
        elected_post: Some(false),
        appointed_post: Some(false),
        fulltime_post: Some(false),
        ..Member::default()
    };
    let age = |birth: &str, on: &str| charter.check("maturity.age", &Facts::Maturity(member(birth, on))).unwrap();
    assert_eq!(age("1995-07-02", "2027-07-01").outcome, Outcome::Met);
    assert_eq!(age("1995-07-01", "2027-07-01").outcome, Outcome::NotMet);
    let finding = &age("1995-07-01", "2027-07-01").findings[0];
    assert_eq!((finding.citation.as_ref().unwrap().instrument.as_str(), finding.standing), ("DL13", Standing::InForce));
    // What it does not state stays law as it was, and what it is silent on does not apply.
    let nationality = charter.provisions().into_iter().find(|provision| provision.id == "admission.nationality").unwrap();
    assert_eq!((nationality.instrument.as_deref(), nationality.standing), (Some("DL12"), Standing::InForce));
    assert!(charter.check("maturity.stay_request", &Facts::Maturity(Member::default())).unwrap().findings.is_empty());
    let branch = Unit { kind: Some(dieule::Kind::ChiDoan), members: Some(4), ..Unit::default() };
    assert_eq!(charter.check("unit.branch.minimum_members", &Facts::Unit(branch)).unwrap().outcome, Outcome::NotMet);
}

#[test]
fn every_refusal_is_reported_at_once() {
    let text = r#"
        [profile]
        id = "DL12"
        title = " "
        issuer = "commune"
        from = 2024-01-01
        to = 2023-01-01
        color = "red"
        [set]
        "admission.age_minimum" = 14
        "admission.ceremony_month" = 1
        "calendar.counting" = "lunar_years"
        "maturity.ceremony_dates" = "03-26"
        [instrument.DL12]
        title = "x"
        from = 2024-01-01
        otherwise = "unchanged"
        [instrument.DL13]
        title = "x"
        from = 2027-01-01
        otherwise = "perhaps"
        [instrument.DL13.values]
        "maturity.age_limit" = { value = 31 }
        "maturity.stay_cap" = { at = "4.1", value = "old" }
        "maturity.cap" = { at = "4.1", silent = true }
        [instrument.XYZ]
        title = "x"
        from = 2027-01-01
        replaces = "DL99"
        otherwise = "unchanged"
        values = 3
        [extra]
    "#;
    let error = Rulebook::national().with_profile_toml(text).unwrap_err();
    assert_eq!(error.code(), "profile_refused");
    let refusals = if let Error::Profile { refusals, .. } = error { refusals } else { Vec::new() };
    let expected = [
        ("extra", "no such key"),
        ("profile.color", "no such key"),
        ("profile.id", "national instrument"),
        ("profile.title", "needed"),
        ("profile.issuer", "one of centre, province, school"),
        ("profile.document", "needed"),
        ("profile.to", "after `from`"),
        ("set.admission.ceremony_month", "did you mean `admission.ceremony_months`"),
        ("set.calendar.counting", "takes one of year_of_life, completed_years, calendar_year"),
        ("set.maturity.ceremony_dates", "takes a value of type list"),
        ("instrument.DL12", "whose text was seen"),
        ("instrument.DL12.values", "takes a table of values"),
        ("instrument.DL13.from", "takes a day from 2026-06-26 to 2026-11-22"),
        ("instrument.DL13.otherwise", "takes `unchanged`"),
        ("instrument.DL13.values.maturity.age_limit.at", "needed"),
        ("instrument.DL13.values.maturity.cap", "no such provision"),
        ("instrument.DL13.values.maturity.stay_cap.value", "takes a value of type integer"),
        ("instrument.XYZ.replaces", "takes the id"),
        ("instrument.XYZ.values", "takes a table of values"),
    ];
    let got: Vec<(&str, &str)> = refusals.iter().map(|refusal| (refusal.path.as_str(), refusal.why.as_str())).collect();
    for (path, why) in expected {
        assert!(got.iter().any(|(at, text)| *at == path && text.contains(why)), "{path}: {why} not among {got:#?}");
    }
    assert_eq!(got.len(), expected.len(), "{got:#?}");
}

#[test]
fn what_is_not_open_is_refused_with_who_may_set_it() {
    let text = SCHOOL.replace("[set]", "[set]\n\"admission.age_minimum\" = 14\n\"calendar.counting\" = \"completed_years\"");
    let Err(Error::Profile { refusals, .. }) = Rulebook::national().with_profile_toml(&text) else { panic!("taken") };
    let why: Vec<String> = refusals.iter().map(ToString::to_string).collect();
    assert_eq!(
        why,
        [
            "set.admission.age_minimum: is not open to school; it is open to nobody: it is fixed by the charter",
            "set.calendar.counting: is not open to school; it is open to centre, province",
        ]
    );
}

#[test]
fn a_path_in_place_of_a_text() {
    for path in ["profiles/tinh.toml", "C:\\tinh.json"] {
        for error in [Rulebook::national().with_profile_toml(path), Rulebook::national().with_profile_json(path)] {
            assert!(error.unwrap_err().to_string().contains("is a path"), "{path}");
        }
    }
}

#[test]
fn a_text_that_is_no_profile() {
    for (text, why) in [("x = [", "line 1"), ("a = 1\na = 2\n", "duplicate key"), ("", "needed")] {
        let error = Rulebook::national().with_profile_toml(text).unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
    }
    for text in ["", "[]", "{", "null", "{\"profile\": 3, \"set\": []}"] {
        assert_eq!(Rulebook::national().with_profile_json(text).unwrap_err().code(), "profile_refused", "{text}");
    }
}

#[test]
fn a_profile_that_sets_nothing_changes_nothing() {
    let empty = "[profile]\nid = \"none\"\ntitle = \"t\"\nissuer = \"centre\"\ndocument = \"d\"\nfrom = 2020-01-01\n";
    let with = Rulebook::national().with_profile_toml(empty).unwrap().in_force_on(day("2024-05-09")).unwrap();
    let without = Rulebook::national().in_force_on(day("2024-05-09")).unwrap();
    assert_eq!(with.provisions(), without.provisions());
    let applicant = Applicant { birth_date: Some(day("2009-05-09")), considered_on: Some(day("2024-05-09")), ..Applicant::default() };
    assert_eq!(with.check_admission(&applicant).findings, without.check_admission(&applicant).findings);
}

/// An entry about rights that nobody would read is refused by its place, with the nearest name, all at once.
#[test]
fn rights_that_do_not_exist_are_refused_by_their_place() {
    let text = r#"
[profile]
id = "tinh-quyen"
title = "T"
issuer = "province"
document = "1"
from = 2025-07-01

[set]
"rights.settled" = ["honorary.decide: tinh=yes", "honorary.decides: tinh=yes", "awards.record: tinhh=yes, huyen=ja", "away.record", "honorary.decide: huyen=no"]
"rights.relations" = ["awards.record: own, chlid"]
"#;
    let Err(Error::Profile { refusals, .. }) = Rulebook::national().with_profile_toml(text) else { panic!("refused") };
    let told: Vec<(&str, &str)> = refusals.iter().map(|refusal| (refusal.path.as_str(), refusal.why.as_str())).collect();
    let starts = [
        ("set.rights.relations[0]", "no such relation (did you mean `child`?)"),
        ("set.rights.settled[1]", "no such action (did you mean `honorary.decide`?)"),
        ("set.rights.settled[2]", "no such holder (did you mean `tinh`?)"),
        ("set.rights.settled[2]", "no such grant"),
        ("set.rights.settled[3]", "takes `action: holder=grant, …`"),
        ("set.rights.settled[4]", "names an action that an earlier entry names"),
    ];
    assert_eq!(told.len(), starts.len(), "{told:?}");
    for ((path, why), (expected, start)) in told.iter().zip(starts) {
        assert!(*path == expected && why.starts_with(start), "{path}: {why}");
    }
}

/// Nothing would ever count, or everything would.
#[test]
fn values_that_make_no_sense_are_refused_all_at_once() {
    let refused = Rulebook::national().with_profile_toml(include_str!("profiles/e-zeros.toml"));
    let Err(Error::Profile { refusals, .. }) = refused else { panic!("refused") };
    let told: Vec<(&str, &str)> = refusals.iter().map(|refusal| (refusal.path.as_str(), refusal.why.as_str())).collect();
    let expected = [
        ("set.engagement.attempts", "takes a whole number from 1"),
        ("set.engagement.daily_cap", "takes a whole number from 1"),
        ("set.engagement.interaction_points", "takes a whole number from 0"),
        ("set.engagement.pass_mark", "takes a share above zero, up to the whole, written `2/3`"),
        ("set.engagement.quorum", "takes a share above zero, up to the whole, written `2/3`"),
        ("set.engagement.steps_for_a_point", "takes a whole number from 1"),
        ("set.scoring.all_or_nothing_target", "takes a share above zero, up to the whole, written `2/3`"),
        ("set.scoring.hosting_cap", "takes a whole number from 1"),
    ];
    assert_eq!(told, expected);
    let least = include_str!("profiles/e-zeros.toml")
        .replace("= 0\n", "= 1\n")
        .replace("= -1", "= 0")
        .replace("0/10", "1/10")
        .replace("3/2", "1/1");
    assert!(Rulebook::national().with_profile_toml(&least).is_ok());
}
