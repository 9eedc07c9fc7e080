//! Ratings by tables: against the oracle, which tries every value of what is not known; tables as they are read, told and explained.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot read its tables must stop")]
#![expect(dead_code, reason = "the vectors' runner uses the rest of what is shared")]

mod support;
#[path = "support/rating_tables.rs"]
mod tables;

use dieule::{AwayKind, Certainty, Error, Language, MemberRating, Outcome, Rated, RatedState, RatedTime, RatingTable, Rulebook, Standing};
use serde_json::{Value as Json, json};
use std::io::Write;
use std::process::{Command, Stdio};
use support::day;
use tables::{Facts, charter, facts, rated, refusals};

/// Written past the test harness, which would swallow it.
fn said(text: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "{text}").unwrap();
}

/// Tables and people as the oracle deals them; nothing where there is no Python, which CI does not accept.
fn dealt(seed: u32) -> Option<Json> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/oracle/oracle.py");
    let Ok(mut python) = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else {
        assert!(std::env::var_os("CI").is_none(), "python3 is needed to ask the oracle");
        said("not run: the oracle of ratings (python3 was not found)");
        return None;
    };
    writeln!(python.stdin.take().unwrap(), "{}", json!({ "call": "ratings", "seed": seed })).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "the oracle stopped");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// Of whom everything is known the level is the oracle's; of anybody else no level that some value leads to is left out.
#[test]
fn the_oracle_agrees() {
    let charter = charter();
    let (mut whole, mut open, mut exact) = (0, 0, 0);
    for seed in 0..6 {
        let Some(dealt) = dealt(seed) else { return };
        for dealt in dealt["tables"].as_array().unwrap() {
            let text = dealt["text"].as_str().unwrap();
            let table = RatingTable::from_toml(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
            for person in dealt["people"].as_array().unwrap() {
                let rated = charter.rate(&table, &facts(&person["facts"])).unwrap();
                let levels: Vec<&str> = person["levels"].as_array().unwrap().iter().map(|level| level.as_str().unwrap()).collect();
                let none = person["none"].as_bool().unwrap();
                let same = rated.possible == levels && rated.none_possible == none;
                let told = format!("{text}\n{person}\n{rated:?}");
                if person["whole"].as_bool().unwrap() {
                    assert!(same, "{told}");
                    whole += 1;
                } else {
                    assert!(levels.iter().all(|level| rated.possible.iter().any(|possible| possible == level)), "{told}");
                    assert!(!none || rated.none_possible, "{told}");
                    // What is decided is decided by what is known.
                    assert!(rated.state == RatedState::Unknown || same, "{told}");
                    open += 1;
                    exact += u32::from(same);
                }
            }
        }
    }
    // Levels that ask the same of one fact are weighed apart, so a few answers are wider than they need to be.
    said(&format!("ratings: {whole} whole, {open} with gaps, of which {exact} exactly as wide as can be"));
    assert!(whole > 500 && open > 1000 && exact * 10 > open * 9);
}

/// A profile that sets nothing changes nothing but the receipt.
#[test]
fn a_profile_that_sets_nothing_changes_nothing() {
    let empty = "[profile]\nid = \"p\"\ntitle = \"p\"\nissuer = \"province\"\ndocument = \"1\"\nfrom = 2018-01-01\n[set]\n";
    let laid = Rulebook::national().with_profile_toml(empty).unwrap();
    for (table, on) in [
        ("hd25", "2024-11-05"),
        ("cong_an_2019", "2024-11-05"),
        ("dai_hoc_ngan_hang_2018", "2019-03-26"),
        ("chi_doan_dai_hoc_2019", "2024-11-05"),
    ] {
        let table = RatingTable::shipped(table).unwrap();
        let [plain, with] = [Rulebook::national(), laid.clone()].map(|rulebook| {
            let charter = rulebook.in_force_on(day(on)).unwrap();
            Rated { receipt: self::charter().receipt().clone(), ..charter.rate(&table, &Facts::new()).unwrap() }
        });
        assert_eq!(plain, with);
    }
}

/// Everything that is wrong with a table is said at once.
#[test]
fn a_table_is_refused_as_a_whole() {
    let text = r#"
[table]
id = "x"
levels = ["tot", "dat", "Xấu", "dat"]
otherwise = "khong_dat_gi"
disagreement = "perhaps"
author = "x"
[facts]
held = "count"
attended = "counts"
paid = "flag"
grade = []
[[criteria]]
id = "activities"
[criteria.needs]
tot = ["attend / held >= 90/100", "paid >= 1"]
datt = "not held"
[[criteria]]
id = "activities"
band = "yes"
needs = { tot = "held / held >= 0.9", dat = [] }
[[vetoes]]
id = "v"
when = "paid or not paid and held"
[[ceilings]]
level = "tot"
"#;
    let got = refusals(RatingTable::from_toml(text));
    let expected = [
        "table.author: no such key",
        "table.levels: `Xấu` is no name: letters a to z, digits and _",
        "table.levels: `dat` stands twice",
        "table.otherwise: no such level",
        "facts.attended: takes \"flag\", \"count\", \"number\" or a list of codes from the best",
        "facts.grade: takes \"flag\", \"count\", \"number\" or a list of codes from the best",
        "criteria[1].needs.datt: no such level (did you mean `dat`?)",
        "criteria[1].needs.datt: `held` is no flag: compare it",
        "criteria[1].needs.tot: no such fact `attend`",
        "criteria[1].needs.tot: `paid` is true or false: write `paid` or `not paid`",
        "criteria[2].band: takes true or false",
        "criteria[2].needs.dat: takes a condition, or a list of conditions that all must hold",
        "criteria[2].needs.tot: compares a share with a share: 90/100",
        "vetoes[1].when: takes `fact`, `not fact`, `fact >= bound` or `part / whole >= share`, with spaces between",
        "vetoes[1].level: takes a level",
        "ceilings[1].id: takes a text",
        "ceilings[1].when: takes a condition, or a list of conditions that all must hold",
        "id activities: stands twice",
        "table.disagreement: takes one of next_level, no_level",
        "table.disagreement: is for tables with bands, and no criterion says `band = true`",
    ];
    assert_eq!(got, expected, "{got:#?}");
    for (text, why) in [
        ("x.toml", "table: is a path, not a table: give the text of the file (in Python, or its path as a Path)"),
        ("[table", "table: "),
        ("{", "table: "),
    ] {
        let read = if text == "{" { RatingTable::from_json(text) } else { RatingTable::from_toml(text) };
        assert!(refusals(read)[0].starts_with(why), "{text}");
    }
    let unsaid = "[table]\nid = \"x\"\nlevels = [\"a\", \"b\"]\nopen = [\"a\"]\n[facts]\np = \"flag\"\n[[criteria]]\nid = \"p\"\nneeds = { a = \"p\" }\n";
    let needs_nothing = "table.levels.b: needs nothing: name it in `otherwise`, or in `open` where that is not known";
    assert_eq!(refusals(RatingTable::from_toml(unsaid)), ["table.open: `a` has conditions", needs_nothing]);
    let unread = "[table]\nid = \"x\"\nlevels = [\"a\", \"b\"]\notherwise = \"b\"\n[facts]\np = \"flag\"\nq = \"flag\"\n[[criteria]]\nid = \"p\"\nneeds = { a = \"p\" }\n";
    assert_eq!(refusals(RatingTable::from_toml(unread)), ["facts.q: no condition reads it"]);
    let Err(Error::UnknownName { nearest, known, .. }) = RatingTable::shipped("hd_25") else { panic!("a name that is none") };
    assert_eq!((nearest.as_deref(), known), (Some("hd25"), RatingTable::names().into_iter().map(str::to_owned).collect()));
}

/// What each criterion says is told, with what leaves it open.
#[test]
fn every_criterion_is_told() {
    let table = RatingTable::shipped("doan_co_so_dai_hoc_2019").unwrap();
    let facts = facts(&json!({ "branches": 9, "branches_good_or_better": 6, "branches_average": 1 }));
    let rated = charter().rate(&table, &facts).unwrap();
    let told: Vec<_> =
        rated.criteria.iter().map(|row| (row.criterion.as_str(), row.level.as_deref(), row.outcome, row.missing.join(" "))).collect();
    let expected = [
        ("branches_good", Some("xuat_sac"), Outcome::Met, String::new()),
        ("branches_average", Some("xuat_sac"), Outcome::NotMet, String::new()),
        ("branches_fair", Some("kha"), Outcome::Unknown, "branches_fair_or_better".to_owned()),
        ("committee_inactive", Some("yeu"), Outcome::Unknown, "committee_active".to_owned()),
    ];
    assert_eq!(told, expected);
    assert_eq!(rated.criteria[0].title.as_deref(), Some("Chi đoàn xếp loại tốt trở lên"));
    assert_eq!(rated.possible, ["kha", "trung_binh", "yeu"]);
    assert_eq!(rated.missing, ["branches_fair_or_better", "committee_active"]);
}

/// Alternatives, counts that are compared, a table that settles its own bands, an unassigned case.
#[test]
fn a_table_of_ones_own() {
    let text = r#"
[table]
id = "own"
levels = ["dat", "chua"]
otherwise = "chua"
disagreement = "next_level"
[facts]
score = "number"
gpa4 = "number"
gpa10 = "number"
days = "count"
[[criteria]]
id = "score"
band = true
needs = { dat = "score > 80" }
[[criteria]]
id = "study"
needs = { dat = "gpa4 >= 3.20 or gpa10 >= 8.0" }
[[criteria]]
id = "days"
needs = { dat = ["days = 3"] }
[[unassigned]]
id = "none"
when = "days < 1"
"#;
    let table = RatingTable::from_toml(text).unwrap();
    let say = |json: Json| {
        let rated = rated(&table, &facts(&json));
        (rated.state.code(), rated.level.unwrap_or_default(), rated.missing.join(" "))
    };
    let is = |state, level: &str, missing: &str| (state, level.to_owned(), missing.to_owned());
    assert_eq!(say(json!({ "score": "80.01", "gpa4": "3.2", "days": 3 })), is("level", "dat", ""));
    assert_eq!(say(json!({ "score": 81, "gpa4": "3.19", "gpa10": "7.99", "days": 3 })), is("level", "chua", ""));
    assert_eq!(say(json!({ "score": 81, "gpa4": "3.19", "days": 3 })), is("unknown", "", "gpa10"));
    assert_eq!(say(json!({ "score": 80, "days": 4 })), is("level", "chua", ""));
    assert_eq!(say(json!({ "score": 80, "days": 0 })), is("no_level", "", ""));
    assert!(rated(&table, &Facts::new()).certainty.is_none() && rated(&table, &Facts::new()).citation.is_none());
}

/// Of several vetoes the one that gives the worst level decides, in whichever order the table has them; so does the lowest ceiling.
#[test]
fn of_several_vetoes_the_worst_decides() {
    let text = |overruling: &str| {
        format!(
            "[table]\nid = \"x\"\nlevels = [\"a\", \"b\", \"c\", \"d\"]\notherwise = \"d\"\n[facts]\np = \"flag\"\nq = \"flag\"\n[[criteria]]\nid = \"p\"\nneeds = {{ a = \"p\", b = \"p\", c = \"p\" }}\n{overruling}"
        )
    };
    let one = |kind: &str, level: &str, when: &str| format!("[[{kind}]]\nid = \"{level}\"\nwhen = \"{when}\"\nlevel = \"{level}\"\n");
    for kind in ["vetoes", "ceilings"] {
        let (worse, better) = (one(kind, "c", "q"), one(kind, "b", "p"));
        for overruling in [format!("{worse}{better}"), format!("{better}{worse}")] {
            let table = RatingTable::from_toml(&text(&overruling)).unwrap();
            let both = rated(&table, &facts(&json!({ "p": true, "q": true })));
            assert_eq!(both.level.as_deref(), Some("c"), "{overruling}");
            assert_eq!(rated(&table, &facts(&json!({ "p": true, "q": false }))).level.as_deref(), Some("b"), "{overruling}");
            assert_eq!(rated(&table, &facts(&json!({ "p": true }))).possible, ["b", "c"], "{overruling}");
        }
    }
}

/// The example of a host's own table: alternatives within a criterion, each on its bound and beside it.
#[test]
fn the_example_rates_as_it_is_written() {
    let table = RatingTable::from_toml(include_str!("../examples/ratings/sinh-vien-5-tot.toml")).unwrap();
    let good = json!({ "conduct_score": 80, "union_rating": "htxs", "average_of_4": "3.20", "sports_grade": 7, "volunteer_days": 3,
        "campaigns": 1, "toeic": 450 });
    let level = |change: Json| {
        let mut whole = good.clone();
        for (name, value) in change.as_object().unwrap() {
            whole[name] = value.clone();
        }
        let rated = rated(&table, &facts(&whole));
        rated.level.unwrap_or_else(|| format!("? {}", rated.missing.join(" ")))
    };
    assert_eq!(level(json!({})), "dat");
    assert_eq!(level(json!({ "conduct_score": "79.9" })), "khong_dat");
    assert_eq!(level(json!({ "union_rating": "htt", "party_rating": "htt" })), "dat");
    assert_eq!(level(json!({ "union_rating": "htt", "party_rating": "ht", "award": false })), "khong_dat");
    assert_eq!(level(json!({ "union_rating": "htt" })), "? award party_rating");
    assert_eq!(level(json!({ "average_of_4": "3.19", "average_of_10": "8.0" })), "dat");
    assert_eq!(level(json!({ "average_of_4": "3.19", "average_of_10": "7.99" })), "khong_dat");
    assert_eq!(level(json!({ "volunteer_days": 2, "blood_donations": 1 })), "dat");
    assert_eq!(level(json!({ "volunteer_days": 2, "blood_donations": 0 })), "khong_dat");
    assert_eq!(level(json!({ "campaigns": 0 })), "khong_dat");
    assert_eq!(level(json!({ "toeic": 449, "ielts": "4.9", "vstep_b1": false, "english_grade": "7.5" })), "dat");
    assert_eq!(level(json!({ "toeic": 449, "ielts": "4.9", "vstep_b1": false, "english_grade": "7.4" })), "khong_dat");
}

/// The example profile of the police: Party members are not rated, three months of leave are too long.
#[test]
fn the_police_profile_says_who_is_rated() {
    let profile = include_str!("../examples/profiles/doan-cong-an-danh-gia.toml");
    let charter = Rulebook::national().with_profile_toml(profile).unwrap().in_force_on(day("2024-11-05")).unwrap();
    let member = MemberRating {
        rating_year: Some(2024),
        joined_unit_on: Some(day("2020-01-01")),
        on_leave: Some(true),
        leave_kind: Some(AwayKind::Study),
        leave_from: Some(day("2024-03-01")),
        leave_to: Some(day("2024-05-30")),
        party_member: Some(false),
        ..MemberRating::default()
    };
    let basis = charter.rating_basis(&member);
    assert_eq!((basis.rated, basis.time), (Outcome::Met, Some(RatedTime::ActiveTime)));
    let three_months = charter.rating_basis(&MemberRating { leave_to: Some(day("2024-05-31")), ..member.clone() });
    assert_eq!((three_months.rated, three_months.time), (Outcome::Met, None));
    assert_eq!(three_months.verdict.outcome, Outcome::NeedsDecision);
    let party = charter.rating_basis(&MemberRating { party_member: Some(true), ..member });
    assert_eq!((party.rated, party.rated_by, party.time), (Outcome::NotMet, None, None));
}

/// A rating in sentences: every level tried, its criteria with what they ask, then the answer and why.
#[test]
fn a_rating_explains_itself() {
    let table = RatingTable::shipped("cong_an_2019").unwrap();
    let whole = json!({ "activities_attended": 8, "activities_held": 10, "tasks_done": 20, "tasks_assigned": 20, "tasks_on_time": true,
        "tasks_high_quality": true, "student": false, "conduct": "kha", "six_teachings": "htxs", "dues": "correct", "residence": "active",
        "politics": "exemplary", "discipline": "none", "sick_leave_months": 0 });
    let told = |change: Json, language| {
        let mut facts = whole.clone();
        for (name, value) in change.as_object().unwrap() {
            facts[name] = value.clone();
        }
        rated(&table, &self::facts(&facts)).explain(language)
    };
    let last = |text: &str| text.lines().last().unwrap().to_owned();
    let whole = told(json!({}), Language::Vi);
    let lines: Vec<&str> = whole.lines().collect();
    assert_eq!(lines.len(), 22, "{whole}");
    assert_eq!(lines[0], "Xếp loại đoàn viên Công an nhân dân: hoàn thành tốt nhiệm vụ");
    assert_eq!(lines[1], "- Mức hoàn thành xuất sắc nhiệm vụ: không đạt.");
    assert_eq!(lines[2], "  · Tham gia hoạt động Đoàn: không đạt (số hoạt động đã tham gia / số hoạt động đã tổ chức ≥ 90/100)");
    assert_eq!(lines[4], "  · Điểm trung bình học tập: không áp dụng (điểm trung bình học tập ≥ 7,0; không còn nợ môn học)");
    assert_eq!(lines[10], "- Mức hoàn thành tốt nhiệm vụ: đạt, mọi tiêu chí của mức này đều đạt.");
    assert_eq!(lines[19], "- Không bị giới hạn ở mức hoàn thành nhiệm vụ: Nghỉ ốm trên ba tháng, không có.");
    assert_eq!(lines[21], "Kết quả: hoàn thành tốt nhiệm vụ, mức cao nhất có mọi tiêu chí đều đạt.");
    let open = told(json!({ "discipline": null }), Language::En);
    assert!(
        open.contains(
            "\n- Not known whether to be put into tasks not completed: Bị kỷ luật từ khiển trách trở lên, for want of form of discipline.\n"
        ),
        "{open}"
    );
    assert_eq!(
        last(&open),
        "Answer: not determined, possibly tasks completed well or tasks not completed. What has to be known: form of discipline."
    );
    let veto = told(json!({ "discipline": "canh_cao", "sick_leave_months": 4 }), Language::Vi);
    assert_eq!(last(&veto), "Kết quả: không hoàn thành nhiệm vụ, dù các tiêu chí khác thế nào: Bị kỷ luật từ khiển trách trở lên.");
    // The value of a fact stands nowhere.
    assert!(!veto.contains("cảnh cáo") && !veto.contains("canh_cao"), "{veto}");
    let ceiling = told(json!({ "sick_leave_months": 4 }), Language::En);
    assert_eq!(last(&ceiling), "Answer: tasks completed, which is the limit here: Nghỉ ốm trên ba tháng.");
    // A level that was reached by itself needs no limit.
    let own = told(json!({ "sick_leave_months": 4, "activities_attended": 5 }), Language::En);
    assert_eq!(last(&own), "Answer: tasks completed, the best level of which every criterion holds.");
    let lowest = told(json!({ "activities_attended": 4 }), Language::Vi);
    assert_eq!(last(&lowest), "Kết quả: không hoàn thành nhiệm vụ, vì không đạt mức nào ở trên.");
}

/// Why there is no level, or more than one that is possible.
#[test]
fn a_rating_says_why_there_is_no_level() {
    let why = |on: &str, floor: Option<Certainty>, table: &str, given: Json| {
        let rulebook = Rulebook::national();
        let rulebook = floor.map_or(rulebook.clone(), |floor| rulebook.requiring(floor, Standing::Undetermined));
        let rated = rulebook.in_force_on(day(on)).unwrap().rate(&RatingTable::shipped(table).unwrap(), &facts(&given)).unwrap();
        [Language::Vi, Language::En].map(|language| rated.explain(language).lines().last().unwrap().to_owned())
    };
    let score = json!({ "score": 95, "dues_paid": true, "faculty_project": true, "university_project": false, "themed_meetings": true });
    let branch = json!({ "members": 100, "members_rated": 100, "members_fair_or_better": 55, "members_weak": 0, "registered": 100, "meetings": 12, "disciplined": 4 });
    let bands = "dai_hoc_ngan_hang_2018";
    assert_eq!(
        why("2019-03-26", None, bands, json!({ "score": "80.5" })),
        [
            "Kết quả: không thuộc mức nào, vì điểm không nằm trong khung nào; đây không phải là mức thấp nhất.",
            "Answer: in no level, since the score is in no band; that is not the lowest level.",
        ]
    );
    assert_eq!(
        why("2019-03-26", None, bands, score.clone()),
        ["Kết quả: không thuộc mức nào; đây không phải là mức thấp nhất.", "Answer: in no level, which is not the lowest one.",]
    );
    assert_eq!(
        why("2019-03-26", Some(Certainty::Reported), bands, score),
        [
            "Kết quả: chưa xác định, có thể là tốt hoặc không thuộc mức nào, tùy cách hiểu văn bản.",
            "Answer: not determined, possibly good (tốt) or in no level, depending on how the text is read.",
        ]
    );
    assert_eq!(
        why("2024-11-05", None, "chi_doan_dai_hoc_2019", branch),
        [
            "Kết quả: không thuộc mức nào, theo bảng: Kỷ luật trên 3 % đến 5 %.",
            "Answer: in no level, as the table leaves it: Kỷ luật trên 3 % đến 5 %.",
        ]
    );
    assert_eq!(
        why("2024-11-05", None, "hd25", json!({ "activities_attended": 8, "activities_held": 10 })),
        [
            "Kết quả: chưa xác định, có thể là hoàn thành tốt nhiệm vụ hoặc hoàn thành nhiệm vụ hoặc không hoàn thành nhiệm vụ; không rõ các mức này đòi hỏi gì.",
            "Answer: not determined, possibly tasks completed well or tasks completed or tasks not completed; what these need was not seen.",
        ]
    );
    // A host's own names stand as they are written, whatever they mean elsewhere.
    let own = "[table]\nid = \"x\"\nlevels = [\"a\", \"late\"]\notherwise = \"late\"\n[facts]\nmembers = \"count\"\n[[criteria]]\nid = \"p\"\nneeds = { a = \"members > 3 or members = 1\" }\n";
    let explained = rated(&RatingTable::from_toml(own).unwrap(), &Facts::new()).explain(Language::Vi);
    assert_eq!(
        explained.lines().collect::<Vec<_>>(),
        [
            "x: chưa xác định",
            "- Mức a: chưa biết, thiếu members.",
            "  · p: chưa biết, thiếu members (members > 3 hoặc members = 1)",
            "- Nếu không đạt mức nào ở trên: late.",
            "Kết quả: chưa xác định, có thể là a hoặc late. Cần biết: members.",
        ]
    );
}
