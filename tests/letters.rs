//! Letters: the shipped ones demand what their texts demand, a province's own works and is refused with every mistake named.
#![expect(clippy::unwrap_used, reason = "a test")]

use dieule::{
    Certainty, Charter, Comparison, DataQuality, DeadlineWording, Demand, Error, Facts, Language, Letter, LetterFacts, MemberTable,
    NaiveDate, Outcome, Rulebook, Severity, Standing, UnitTable, Value, iso_day,
};
use std::fs;

const OWN: &str = include_str!("../examples/profiles/cong-van-mau.toml");

fn day(text: &str) -> NaiveDate {
    iso_day(text).unwrap()
}

fn chosen(names: &[&str]) -> Charter {
    let rulebook = names.iter().fold(Rulebook::national(), |rulebook, name| rulebook.with_campaign(name).unwrap());
    rulebook.in_force_on(day("2024-05-09")).unwrap()
}

fn only(charter: &Charter) -> Letter {
    let [letter] = <[Letter; 1]>::try_from(charter.letters()).unwrap();
    letter
}

/// A demand in one line: rule, item, what is asked, who is left out, by when.
fn line(demand: &Demand) -> String {
    let Demand { rule, at, threshold, comparison, excludes, last_day, last_day_counts, .. } = demand;
    let due = match (last_day, last_day_counts) {
        (Some(day), Some(true)) => format!(" by {day}"),
        (Some(day), Some(false)) => format!(" before {day}"),
        (Some(day), None) => format!(" by or before {day}"),
        (None, _) => String::new(),
    };
    let without = if excludes.is_empty() { String::new() } else { format!(" without {}", excludes.join(", ")) };
    let asked = comparison.map_or("?", Comparison::code);
    format!("{} {rule} {asked} {}{without}{due}", at.as_deref().unwrap_or("-"), threshold.as_deref().unwrap_or("?"))
}

#[test]
fn kien_giang_demands_what_its_letter_says() {
    let letter = only(&chosen(&["kien_giang_2024"]));
    let expected = [
        "2 unit.base.minimum_branches at_least 2 by 2024-05-30",
        "2 data.no_account at_most 0 by 2024-05-30",
        "2 data.interaction at_most ? by 2024-05-30",
        "3 data.missing_info at_most 50/100 by 2024-05-30",
        "4 data.app_share at_least 50/100 by 2024-05-30",
        "4 account.web_to_app exactly true by 2024-05-30",
        "5 unit.branch.minimum_members at_least 3 without armed_forces by 2024-05-30",
        "5 data.unit_deletion exactly true by 2024-05-30",
        "6 rollout.function exactly ren_luyen, chuyen_di, chuyen_den, ket_nap, noi_cu_tru, truong_thanh, uu_tu, danh_gia, van_ban before 2024-10-30",
        "6 document.posted exactly true before 2024-10-30",
    ];
    assert_eq!(letter.demands.iter().map(line).collect::<Vec<_>>(), expected);
    assert_eq!((letter.issued, letter.data_as_of), (Some(day("2024-05-10")), Some(day("2024-05-09"))));
    // The day stands in item 3; items 4 and 5 say "now".
    let as_of: Vec<_> = letter.demands.iter().filter(|demand| demand.as_of.is_some()).collect();
    assert_eq!(as_of.iter().map(|demand| demand.at.as_deref().unwrap()).collect::<Vec<_>>(), ["3", "4", "5"]);
    assert_eq!(
        as_of.iter().map(|demand| demand.certainty.unwrap()).collect::<Vec<_>>(),
        [Certainty::Text, Certainty::Assumed, Certainty::Assumed]
    );
    assert_eq!(as_of[2].assumed, ["as_of"]);
    // The deadline of item 6 is strict where that of the other items is not.
    let steps: Vec<_> = letter.steps.iter().map(|step| (step.last_day, step.last_day_counts)).collect();
    assert_eq!(steps, [(day("2024-05-30"), Some(true)), (day("2024-10-30"), Some(false))]);
    assert!(letter.findings.is_empty());
}

#[test]
fn gia_nghia_demands_what_its_plan_says() {
    let letter = only(&chosen(&["gia_nghia_2023"]));
    let expected = [
        "I.1 data.dimensions exactly correct, complete, clean, live",
        "I.2 quota.coverage_units at_least 100/100 without armed_forces",
        "I.2 quota.coverage_members at_least 100/100",
        "II.1 maturity.age at_most 30",
        "II.1 data.transfers at_most 0",
        "II.1 data.new_member exactly full_name, birth_date, admitted_on",
        "II.1 record.card_request exactly true",
        "II.1 account.new_member_app exactly true",
        "II.3 data.missing_branches at_most 0 before 2023-10-15",
        "II.3 data.duplicate_units at_most 0 before 2023-10-15",
        "II.3 data.stale_units at_most 0 before 2023-10-15",
        "II.3 data.access at_least 100/100 before 2023-10-15",
        "II.3 data.app_share at_least 100/100 before 2023-10-17",
        "II.3 data.missing_info at_most 0/100 before 2023-10-17",
        "II.3 data.missing_members at_most 0 before 2023-10-17",
        "II.3 data.missing_branches at_most 0 before 2023-10-20",
        "II.3 data.missing_members at_most 0 before 2023-10-20",
        "II.3 data.missing_info at_most 0/100 before 2023-10-20",
        "III.2 data.missing_info at_most 0/100 before 2023-10-21",
        "III.2 data.balance exactly true before 2023-10-21",
        "III.2 data.undeclared at_most 0",
    ];
    assert_eq!(letter.demands.iter().map(line).collect::<Vec<_>>(), expected);
    assert!(letter.demands.iter().all(|demand| demand.severity == Severity::Requirement));
    let steps: Vec<_> = letter.steps.iter().map(|step| step.last_day.to_string()).collect();
    assert_eq!(steps, ["2023-10-13", "2023-10-15", "2023-10-17", "2023-10-20", "2023-10-21"]);
    assert!(letter.steps.iter().all(|step| step.last_day_counts == Some(false)));
    let found: Vec<_> = letter.findings.iter().map(|finding| (finding.rule.as_str(), finding.message(Language::En))).collect();
    assert_eq!(
        found,
        [
            ("letter.days", "The text says 10 days; from the first day to the last there are 13.".to_owned()),
            (
                "letter.deadline_wording",
                "\"At the latest before 2023-10-17\" mixes two wordings: the last day in time is taken to be 2023-10-16.".to_owned()
            ),
            ("letter.deadlines", "It is due before 2023-10-20, the campaign's last day: the last day in time is 2023-10-19.".to_owned()),
        ]
    );
    assert!(letter.findings[0].cited(Language::Vi).starts_with("mục II.2, Kế hoạch của Thành đoàn Gia Nghĩa"));
}

#[test]
fn contradictions_are_named_and_decide_nothing() {
    let findings = |name: &str| only(&chosen(&[name])).findings;
    let rules = |name: &str| findings(name).iter().map(|finding| finding.rule.clone()).collect::<Vec<_>>();
    assert_eq!(rules("ben_tre_2021"), ["letter.shares"]);
    assert_eq!(rules("thi_diem_2021"), ["letter.phases"]);
    assert!(rules("trung_uong_2022").is_empty());
    assert!(findings("gia_nghia_2023").iter().all(|finding| finding.severity == Severity::Hint));
    // Both quotas of Bến Tre stand.
    let thresholds: Vec<_> = only(&chosen(&["ben_tre_2021"])).demands.into_iter().map(|demand| demand.threshold.unwrap()).collect();
    assert_eq!(thresholds, ["20000", "100/100", "35/100", "40/100", "1"]);
}

#[test]
fn a_mixed_wording_is_open_under_a_floor() {
    let rulebook = Rulebook::national().with_campaign("SEED3").unwrap().requiring(Certainty::Text, Standing::InForce);
    let letter = only(&rulebook.in_force_on(day("2023-10-08")).unwrap());
    let counts: Vec<_> = letter.steps.iter().map(|step| (step.wording, step.last_day_counts)).collect();
    assert_eq!(counts[2], (DeadlineWording::LatestBefore, None));
    assert_eq!(counts[3], (DeadlineWording::Before, Some(false)));
    let days = letter.findings.iter().find(|finding| finding.rule == "letter.days").unwrap();
    assert_eq!((days.outcome, days.reason.as_str()), (Outcome::Unknown, "readings_differ"));
    // The balance is an inference, so under this floor nothing is established and the demand says so.
    let balance = letter.demands.iter().find(|demand| demand.rule == "data.balance").unwrap();
    assert_eq!((&balance.threshold, &balance.instrument), (&None, &None));
}

#[test]
fn a_letter_has_an_id_and_a_name() {
    let charter = chosen(&["SEED4", "kien_giang_2024", "gia_nghia_2023"]);
    assert_eq!(charter.receipt().campaigns, ["SEED4", "SEED3"]);
    let names = ["ben_tre_2021", "trung_uong_2022", "thi_diem_2021", "gia_nghia_2023", "kien_giang_2024"];
    let ids: Vec<String> = names.iter().map(|name| only(&chosen(&[name])).id).collect();
    assert_eq!(ids, ["SEED0", "SEED1", "SEED2", "SEED3", "SEED4"]);
    let instruments = charter.instruments();
    assert!(names.iter().all(|name| instruments.iter().any(|instrument| instrument.name.as_deref() == Some(*name))));
    let error = Rulebook::national().with_campaign("kien_giang_2023").unwrap_err();
    let Error::UnknownName { nearest, known, .. } = &error else { panic!("{error}") };
    assert_eq!(nearest.as_deref(), Some("kien_giang_2024"));
    assert!(["SEED4", "kien_giang_2024", "SEED3", "gia_nghia_2023"].iter().all(|name| known.iter().any(|known| known == name)));
    assert!(error.to_string().contains("there are CT2026, nhiem_ky_2026, "), "{error}");
}

#[test]
fn a_province_writes_its_own_in_about_ten_lines() {
    let lines = OWN.lines().filter(|line| line.contains('=')).count();
    assert!(lines <= 12, "{lines}");
    // Its data are of a day before it was issued: it applies there too.
    let charter = Rulebook::national().with_profile_toml(OWN).unwrap().in_force_on(day("2025-02-28")).unwrap();
    let letter = only(&charter);
    let expected = [
        "99-CV/TĐTN-MAU data.missing_info at_most 30/100 by 2025-03-31",
        "99-CV/TĐTN-MAU data.no_account at_most 0 by 2025-03-31",
        "99-CV/TĐTN-MAU unit.branch.minimum_members at_least 3 without armed_forces by 2025-03-31",
    ];
    assert_eq!(letter.demands.iter().map(line).collect::<Vec<_>>(), expected);
    assert!(letter.demands.iter().all(|demand| demand.as_of == Some(day("2025-02-28"))));
    let counts = DataQuality { members: Some(10), members_missing_info: Some(4), ..DataQuality::default() };
    let verdict = charter.check("data.missing_info", &Facts::DataQuality(counts)).unwrap();
    assert_eq!(verdict.outcome, Outcome::NotMet);
    assert_eq!(verdict.findings[0].citation.as_ref().unwrap().instrument, "cong-van-mau");
}

#[test]
fn its_own_severity_decides_and_shows_in_the_receipt() {
    let with =
        |more: &str| Rulebook::national().with_profile_toml(&format!("{OWN}{more}")).unwrap().in_force_on(day("2025-03-03")).unwrap();
    let (plain, weighed) = (with(""), with("[severity]\n\"data.no_account\" = \"guidance\"\n"));
    let facts = DataQuality { units_without_account: Some(1), members: Some(10), members_missing_info: Some(0), ..DataQuality::default() };
    assert_eq!(plain.check_data_quality(&facts).outcome, Outcome::NotMet);
    let verdict = weighed.check_data_quality(&facts);
    assert_eq!((verdict.outcome, verdict.findings[0].severity), (Outcome::Met, Severity::Guidance));
    assert!(verdict.explain(Language::En).contains("guidance"));
    let severity = |charter: &Charter| charter.rules().into_iter().find(|rule| rule.id == "data.no_account").unwrap().severity;
    assert_eq!((severity(&plain), severity(&weighed)), (Severity::Requirement, Severity::Guidance));
    assert_ne!(plain.receipt().profiles[0].hash, weighed.receipt().profiles[0].hash);
}

#[test]
fn its_own_severity_weighs_in_a_review() {
    let mut units = UnitTable::with_rows(1);
    for (field, value) in [("code", Value::Text("x")), ("kind", Value::Text("doan_co_so")), ("has_account", Value::Flag(false))] {
        units.set(0, field, value).unwrap();
    }
    let members = MemberTable::with_rows(0);
    let weight = |more: &str| {
        let charter = Rulebook::national().with_profile_toml(&format!("{OWN}{more}")).unwrap().in_force_on(day("2025-03-03")).unwrap();
        let review = charter.review(&units.columns().unwrap(), &members.columns().unwrap()).unwrap();
        let found = review.findings.iter().find(|found| found.finding.rule == "data.no_account").unwrap().finding.severity;
        (found, review.rules.iter().find(|count| count.rule == "data.no_account").unwrap().severity)
    };
    assert_eq!(weight(""), (Severity::Requirement, Severity::Requirement));
    assert_eq!(weight("[severity]\n\"data.no_account\" = \"hint\"\n"), (Severity::Hint, Severity::Hint));
}

#[test]
fn a_letter_with_days_keeps_them() {
    let dated = OWN.replace("[letter]", "from = 2025-03-10\nto = 2025-04-01\n[letter]");
    let rulebook = Rulebook::national().with_profile_toml(&dated).unwrap();
    let letters = |on: &str| rulebook.in_force_on(day(on)).unwrap().letters().len();
    assert_eq!([letters("2025-03-09"), letters("2025-03-10"), letters("2025-03-31"), letters("2025-04-01")], [0, 1, 1, 0]);
}

#[test]
fn every_mistake_of_an_own_letter_is_named_at_once() {
    let text = r#"
        [profile]
        id = "sai"
        title = "t"
        issuer = "province"
        document = "d"
        [letter]
        issue = 2025-03-03
        data_as_of = "May"
        begins = 2025-03-20
        ends = 2025-03-10
        last_day = 2025-03-31
        asks = ["data.mising_info", 3, "unit.commune.parent", "data.no_account", "data.no_account"]
        [set]
        "data.missing_info_shares" = "30/100"
        "data.missing_info_bound" = "strictly"
        "quota.rounding" = "half"
        "account.levels" = ["tinh"]
        [severity]
        "admission.age" = "hint"
        "data.no_acount" = "hint"
        "data.transfers" = "low"
        "unit.branch.minimum_members" = "guidance"
        "data_quality" = "hint"
    "#;
    let Err(Error::Profile { refusals, .. }) = Rulebook::national().with_profile_toml(text) else { panic!("taken") };
    let expected = [
        ("letter.issue", "did you mean `issued`"),
        ("letter.issued", "give `from` in [profile]"),
        ("letter.data_as_of", "YYYY-MM-DD"),
        ("letter.ends", "not before `begins`"),
        ("letter.last_day_counts", "takes true"),
        ("letter.asks[0]", "did you mean `data.missing_info`"),
        ("letter.asks[1]", "id of a rule"),
        ("letter.asks[2]", "no threshold a letter could demand"),
        ("letter.asks[4]", "named twice"),
        ("set.data.missing_info_shares", "did you mean `data.missing_info_share`"),
        ("set.data.missing_info_bound", "takes one of above, at_least"),
        ("set.quota.rounding", "takes one of half_up"),
        ("set.account.levels", "is not open to province"),
        ("severity.admission.age", "is a rule of the chapter admission: its weight is fixed"),
        ("severity.data.no_acount", "did you mean `data.no_account`"),
        ("severity.data.transfers", "takes one of requirement, guidance, hint"),
        ("severity.unit.branch.minimum_members", "is a rule of the chapter organization"),
        ("severity.data_quality", "no such rule"),
    ];
    let got: Vec<(&str, &str)> = refusals.iter().map(|refusal| (refusal.path.as_str(), refusal.why.as_str())).collect();
    for (path, why) in expected {
        assert!(got.iter().any(|(at, text)| *at == path && text.contains(why)), "{path}: {why} not among {got:#?}");
    }
    assert_eq!(got.len(), expected.len(), "{got:#?}");
}

#[test]
fn smaller_mistakes_of_an_own_letter() {
    let refused = |from: &str, to: &str| {
        assert!(OWN.contains(from), "{from}");
        match Rulebook::national().with_profile_toml(&OWN.replace(from, to)) {
            Err(Error::Profile { refusals, .. }) => refusals.iter().map(ToString::to_string).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        }
    };
    let set = OWN.split_once("[set]").unwrap().1;
    assert_eq!(refused(set, "\n"), ["letter: demands nothing: give `asks`, or set a threshold in [set]"]);
    assert_eq!(refused("last_day = 2025-03-31\n", ""), ["letter.last_day_counts: says whether `last_day` counts, and there is none"]);
    assert!(refused("last_day_counts = true", "last_day_counts = \"yes\"")[0].contains("takes true"));
    assert!(refused("[set]", "asks = []\n[set]")[0].contains("takes a list of rules"));
    assert!(refused("issued = 2025-03-03\n", "")[0].starts_with("letter.issued: takes a day"));
    let school = OWN.replace("province", "school").replace(set, "\n") + "[severity]\n\"data.no_account\" = \"hint\"\n";
    let Err(Error::Profile { refusals, .. }) = Rulebook::national().with_profile_toml(&school) else { panic!("taken") };
    assert!(refusals.iter().any(|refusal| refusal.to_string() == "severity: is not open to school; it is open to centre, province"));
    let tables = "[profile]\nid = \"a\"\ntitle = \"t\"\nissuer = \"province\"\ndocument = \"d\"\nfrom = 2024-01-01\n";
    for part in ["letter", "severity"] {
        let error = Rulebook::national().with_profile_toml(&format!("{part} = 3\n{tables}")).unwrap_err().to_string();
        assert!(error.contains(&format!("{part}: takes a table")), "{error}");
    }
}

#[test]
fn a_plan_of_the_host_is_asked_by_name() {
    let charter = Rulebook::national().in_force_on(day("2024-05-09")).unwrap();
    let plan =
        LetterFacts { begins: Some(day("2024-06-01")), ends: Some(day("2024-06-30")), printed_days: Some(20), ..LetterFacts::default() };
    let verdict = charter.check("letter.days", &plan.clone().into()).unwrap();
    assert_eq!((verdict.outcome, verdict.findings[0].reason.as_str()), (Outcome::NotMet, "days_differ"));
    // June 2024 has twenty days from Monday to Friday: the question itself is of hints, and they decide nothing.
    assert_eq!(charter.check_letter(&plan).outcome, Outcome::Met);
}

#[test]
fn every_example_profile_loads_and_sets_what_it_says() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/profiles");
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.len() >= 7, "{names:?}");
    for name in &names {
        let text = fs::read_to_string(format!("{folder}/{name}")).unwrap();
        let rulebook = Rulebook::national().with_profile_toml(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let table: toml::Table = text.parse().unwrap();
        let first = table["profile"].get("from").or_else(|| table["letter"].get("issued")).unwrap();
        let first = first.as_datetime().unwrap().to_string();
        let charter = rulebook.in_force_on(day(&first)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let id = table["profile"]["id"].as_str().unwrap();
        for (provision, _) in table.get("set").and_then(toml::Value::as_table).into_iter().flatten() {
            let won = charter.provisions().into_iter().find(|info| info.id == *provision).unwrap();
            assert_eq!(won.instrument.as_deref(), Some(id), "{name}: {provision}");
        }
    }
    let fields = names.iter().filter(|name| name.starts_with("truong-bat-buoc-")).count();
    assert_eq!(fields, 3, "the sets of required fields that were seen");
}

#[test]
fn a_letter_may_begin_and_end_on_one_day() {
    let letter = OWN.replace("issued = 2025-03-03\n", "issued = 2025-03-03\nbegins = 2025-03-10\nends = 2025-03-10\n");
    let charter = Rulebook::national().with_profile_toml(&letter).unwrap().in_force_on(day("2025-03-10")).unwrap();
    let letter = only(&charter);
    assert_eq!((letter.begins, letter.ends), (Some(day("2025-03-10")), Some(day("2025-03-10"))));
}
