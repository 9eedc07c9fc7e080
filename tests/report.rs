//! The report says what the review says: every finding, unit and count of it stands in the page, and parts add up to the whole.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a report that cannot be read must stop the test")]
#![expect(clippy::cast_possible_wrap, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the lists here are short")]

use dieule::{AcceptanceTable, Language, MemberTable, NaiveDate, Outcome, ReportOptions, ReportPart, Review, Rulebook, UnitTable, Value};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// What stands in a page as data.
fn data(page: &str) -> Json {
    let (_, after) = page.split_once("<script type=\"application/json\" id=\"data\">").unwrap();
    serde_json::from_str(after.split_once("</script>").unwrap().0).unwrap()
}

type Row<'a> = &'a [(&'a str, &'a str)];

/// A review of units as (code, parent, name, kind) and members as rows of fields, on a day.
fn review(on: (i32, u32, u32), units: &[[&str; 4]], members: &[Row<'_>], accepted: &[Row<'_>]) -> Review {
    let cell = |text: &'static str| if text.is_empty() { Value::Missing } else { Value::Text(text) };
    let own = |text: &str| cell(Box::leak(text.to_owned().into_boxed_str()));
    let mut unit_table = UnitTable::with_rows(units.len());
    for (row, [code, parent, name, kind]) in units.iter().enumerate() {
        for (field, value) in [("code", code), ("parent", parent), ("name", name), ("kind", kind)] {
            unit_table.set(row, field, own(value)).unwrap();
        }
    }
    let mut member_table = MemberTable::with_rows(members.len());
    for (row, fields) in members.iter().enumerate() {
        for (field, value) in *fields {
            member_table.set(row, field, own(value)).unwrap();
        }
    }
    let mut acceptances = AcceptanceTable::with_rows(accepted.len());
    for (row, fields) in accepted.iter().enumerate() {
        for (field, value) in *fields {
            acceptances.set(row, field, own(value)).unwrap();
        }
    }
    let charter = Rulebook::national().in_force_on(NaiveDate::from_ymd_opt(on.0, on.1, on.2).unwrap()).unwrap();
    let (units, members, accepted) = (unit_table.columns().unwrap(), member_table.columns().unwrap(), acceptances.columns().unwrap());
    charter.review_with(&units, &members, &accepted, &mut |_, _| ()).unwrap()
}

const UNITS: &[[&str; 4]] = &[
    ["C2", "X", "Chi đoàn Hai", "chi_doan"],
    ["T", "", "Tỉnh đoàn", "tinh"],
    ["H", "T", "Huyện đoàn </script> & <b>", "huyen"],
    ["K", "T", "Đoàn khối", "doan_khoi"],
    ["X", "H", "Đoàn xã", "doan_co_so"],
    ["C1", "X", "", "chi_doan"],
    ["X", "H", "Đoàn xã trùng mã", "doan_co_so"],
    ["S", "?", "Đứng riêng", "chi_doan"],
    ["A", "B", "Vòng", "other"],
    ["B", "A", "Lặp", "other"],
];
const MEMBERS: &[Row<'static>] = &[
    &[("key", "m0"), ("unit", "C1"), ("birth_date", "2012-01-01"), ("sex", "female")],
    &[("key", "m1"), ("unit", "C1"), ("birth_date", "2000-01-01"), ("sex", "male")],
    &[("key", "m2"), ("unit", "K"), ("birth_date", "")],
    &[("key", "m3"), ("unit", "T"), ("birth_date", "2013-01-01")],
    &[("key", "m4"), ("unit", "nowhere"), ("birth_date", "2000-01-01")],
    &[("key", "m5"), ("unit", "X"), ("birth_date", "2012-06-01")],
];

fn province() -> Review {
    review((2024, 5, 9), UNITS, MEMBERS, &[])
}

fn numbers(json: &Json) -> Vec<i64> {
    json.as_array().unwrap().iter().map(|number| number.as_i64().unwrap()).collect()
}

/// The findings of a page, spelt out: rule, subject, outcome, severity, message, what to do, citation, certainty, standing,
/// code of the unit, row.
fn spelt(page: &Json) -> Vec<Vec<String>> {
    let of = |which: &str| numbers(&page["findings"][which]);
    let place = |number: i64| usize::try_from(number).unwrap();
    let rows = of("kind").into_iter().zip(of("unit")).zip(of("row"));
    rows.map(|((kind, unit), row)| {
        let kind = numbers(&page["kinds"][place(kind)]).into_iter().map(place).collect::<Vec<_>>();
        let code = |set: &str, at: usize| page["codes"][set][kind[at]][0].as_str().unwrap().to_owned();
        let text = |at: usize| page["texts"][kind[at]].as_str().unwrap().to_owned();
        let unit = usize::try_from(unit).ok().map(|unit| page["units"]["row"][unit].to_string());
        vec![
            page["rules"][kind[0]][0].as_str().unwrap().to_owned(),
            if kind[1] == 0 { "unit".to_owned() } else { "member".to_owned() },
            code("outcome", 2),
            code("severity", 3),
            text(4),
            text(5),
            text(6),
            code("certainty", 7),
            code("standing", 8),
            unit.unwrap_or_default(),
            row.to_string(),
        ]
    })
    .collect()
}

/// The same from the review itself.
fn expected(review: &Review, language: Language) -> Vec<Vec<String>> {
    let row_of = |code: &str| {
        let rows = review.worst_first.iter().filter(|unit| unit.code.as_deref() == Some(code)).map(|unit| unit.row);
        rows.min().map(|row| row.to_string()).unwrap_or_default()
    };
    let spell = |found: &dieule::ReviewFinding| {
        let finding = &found.finding;
        let unit = match found.subject {
            dieule::Subject::Unit => found.row.to_string(),
            dieule::Subject::Member => found.unit.as_deref().map(row_of).unwrap_or_default(),
        };
        vec![
            finding.rule.clone(),
            found.subject.code().to_owned(),
            finding.outcome.code().to_owned(),
            finding.severity.code().to_owned(),
            finding.message(language),
            finding.remedy(language),
            finding.cited(language),
            finding.certainty.map_or("text", dieule::Certainty::code).to_owned(),
            finding.standing.code().to_owned(),
            unit,
            found.row.to_string(),
        ]
    };
    review.findings.iter().map(spell).collect()
}

#[test]
fn the_data_of_the_page_is_the_review() {
    for (on, language) in [((2024, 5, 9), Language::Vi), ((2027, 1, 1), Language::En), ((2026, 8, 1), Language::Vi)] {
        let review = review(on, UNITS, MEMBERS, &[]);
        let page = data(&review.report(&ReportOptions { language, ..ReportOptions::default() }));
        assert_eq!(spelt(&page), expected(&review, language));
        assert_eq!(numbers(&page["totals"]), [10, 6, i64::try_from(review.members_not_met).unwrap()]);
        assert_eq!(page["day"].as_str().unwrap().contains('/'), language == Language::Vi);
        let rules: Vec<Vec<i64>> = page["counts"].as_array().unwrap().iter().map(numbers).collect();
        assert_eq!(rules.len(), review.rules.len());
        for (said, rule) in rules.iter().zip(&review.rules) {
            assert_eq!(page["rules"][usize::try_from(said[0]).unwrap()][0], rule.rule.as_str());
            let counts = [rule.met, rule.not_met, rule.needs_decision, rule.unknown, rule.accepted];
            assert_eq!(said[1..], counts.map(|count| i64::try_from(count).unwrap()));
        }
        let ages = review.ages.iter().map(|age| [i64::from(age.years), age.male as i64, age.female as i64, age.unstated as i64].to_vec());
        assert_eq!(page["ages"].as_array().unwrap().iter().map(numbers).collect::<Vec<_>>(), ages.collect::<Vec<_>>());
        let asked: Vec<&str> = review.not_asked.iter().map(|rule| rule.rule.as_str()).collect();
        let said = page["not_asked"]
            .as_array()
            .unwrap()
            .iter()
            .map(|rule| &page["rules"][usize::try_from(rule["rule"].as_u64().unwrap()).unwrap()][0]);
        assert_eq!(said.map(|rule| rule.as_str().unwrap()).collect::<Vec<_>>(), asked);
    }
}

#[test]
fn units_stand_in_the_order_of_the_tree_worst_first() {
    let review = province();
    let page = data(&review.report(&ReportOptions::default()));
    let (rows, up) = (numbers(&page["units"]["row"]), numbers(&page["units"]["up"]));
    assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), 10);
    for (place, row) in rows.iter().enumerate() {
        let unit = review.worst_first.iter().find(|unit| unit.row as i64 == *row).unwrap();
        let above = usize::try_from(up[place]).ok().map(|above| rows[above] as usize);
        assert_eq!(above, unit.parent_row, "{row}");
        assert!(up[place] < place as i64);
        let of = |column: &str| page["units"][column][place].clone();
        assert_eq!(
            [of("members"), of("branches"), of("members_not_met")],
            [unit.members, unit.branches, unit.members_not_met].map(Json::from)
        );
        assert_eq!([of("code"), of("name")], [Json::from(unit.code.clone()), Json::from(unit.name.clone())]);
        // What is below a unit follows it, worst first.
        let below: Vec<usize> = review.below(Some(unit.row)).map(|unit| unit.row).collect();
        let said = up.iter().enumerate().filter(|(_, above)| **above == place as i64).map(|(below, _)| rows[below] as usize);
        assert_eq!(said.collect::<Vec<_>>(), below);
    }
    let named = |which: &str| numbers(&page[which]).into_iter().map(|place| rows[place as usize]).collect::<BTreeSet<_>>();
    assert_eq!(rows[page["main"].as_u64().unwrap() as usize], 1);
    assert_eq!((named("first"), named("apart")), (BTreeSet::from([2, 3]), BTreeSet::from([7, 8, 9])));
}

fn sum(parts: &[ReportPart], of: impl Fn(&Json) -> i64) -> i64 {
    parts.iter().map(|part| of(&data(&part.html))).sum()
}

#[test]
fn parts_add_up_to_the_whole() {
    let review = province();
    let parts = review.split(&ReportOptions::default());
    let codes: Vec<Option<&str>> = parts.iter().map(|part| part.code.as_deref()).collect();
    assert_eq!(codes, [Some("H"), Some("K"), None]);
    assert_eq!(parts[2].name.as_deref(), Some("Ngoài các đơn vị trực thuộc"));
    assert_eq!(parts.iter().map(|part| part.findings).sum::<usize>(), review.findings.len());
    let mut together: Vec<Vec<String>> = parts.iter().flat_map(|part| spelt(&data(&part.html))).collect();
    let mut whole = expected(&review, Language::Vi);
    together.sort();
    whole.sort();
    assert_eq!(together, whole);
    for (place, total) in [review.units as i64, review.members as i64, review.members_not_met as i64].into_iter().enumerate() {
        assert_eq!(sum(&parts, |page| numbers(&page["totals"])[place]), total);
    }
    let rest = data(&parts[2].html);
    assert_eq!(numbers(&rest["totals"]), [4, 2, 2], "the top's own member and the one of no unit");
    assert_eq!(numbers(&rest["units"]["members"]).iter().sum::<i64>(), 1, "of the top only what no part has");
    for part in &parts {
        let page = data(&part.html);
        assert_eq!(spelt(&page).len(), part.findings);
        assert_eq!(part.csv.matches("\r\n").count(), part.findings + 1);
        assert_eq!((page["ages"].as_array().unwrap().len(), page["whole"].as_bool()), (0, Some(false)));
    }
    assert!(!parts[1].html.contains("Đoàn xã"), "a part names no unit of another");
}

#[test]
fn a_list_with_several_tops_is_split_by_them() {
    let units = [["H1", "", "Một", "huyen"], ["H2", "", "Hai", "huyen"], ["X", "H1", "Xã", "doan_co_so"], ["S", "?", "Riêng", "chi_doan"]];
    let review = review((2024, 5, 9), &units, &[], &[]);
    let parts = review.split(&ReportOptions::default());
    assert_eq!(parts.iter().map(|part| part.code.as_deref()).collect::<Vec<_>>(), [Some("H1"), Some("H2"), None]);
    let page = data(&review.report(&ReportOptions::default()));
    assert_eq!((page["main"].clone(), page["title"].as_str()), (Json::Null, Some("Rà soát tổ chức và đoàn viên")));
}

#[test]
fn a_unit_entered_without_its_parent_does_not_hide_the_province() {
    let names: Vec<String> = (0..30).map(|number| format!("X{number}")).collect();
    let mut units = vec![["T", "", "Tỉnh", "tinh"], ["H", "T", "Huyện", "huyen"], ["lost", "", "Quên cấp trên", "chi_doan"]];
    units.extend(names.iter().map(|name| [name.as_str(), "H", name.as_str(), "doan_co_so"]));
    let parts = review((2024, 5, 9), &units, &[], &[]).split(&ReportOptions::default());
    assert_eq!(parts.iter().map(|part| part.code.as_deref()).collect::<Vec<_>>(), [Some("H"), None]);
}

#[test]
fn a_unit_alone_and_no_unit_at_all() {
    let alone = review((2024, 5, 9), &[["C", "", "Chi đoàn", "chi_doan"]], &[], &[]);
    let parts = alone.split(&ReportOptions::default());
    assert_eq!(parts.iter().map(|part| (part.code.as_deref(), part.findings)).collect::<Vec<_>>(), [(Some("C"), alone.findings.len())]);
    let nothing = review((2024, 5, 9), &[], &[], &[]);
    assert!(nothing.split(&ReportOptions::default()).is_empty());
    assert_eq!(numbers(&data(&nothing.report(&ReportOptions::default()))["totals"]), [0, 0, 0]);
}

#[test]
fn what_rests_on_a_profile_cites_it_by_its_title() {
    let profile = "[profile]\nid = \"p\"\ntitle = \"Hướng dẫn của tỉnh\"\nissuer = \"province\"\ndocument = \"01\"\nfrom = 2024-01-01\n\
        [set]\n\"identity.required_fields\" = [\"ethnicity\"]\n";
    let rulebook = Rulebook::national().with_profile_toml(profile).unwrap();
    let charter = rulebook.in_force_on(NaiveDate::from_ymd_opt(2024, 5, 9).unwrap()).unwrap();
    let units = dieule::Units { code: &[Some("C")], ..dieule::Units::default() };
    let members = dieule::Members { unit: &[Some("C")], ethnicity: &[None], ..dieule::Members::default() };
    let review = charter.review(&units, &members).unwrap();
    assert_eq!(review.law.iter().map(|instrument| instrument.id.as_str()).collect::<Vec<_>>(), ["DL12", "p"]);
    assert!(review.report(&ReportOptions::default()).contains("Hướng dẫn của tỉnh\""), "as a citation too");
    let [part] = review.split(&ReportOptions::default()).try_into().unwrap();
    assert!(part.csv.contains("Hướng dẫn của tỉnh"), "{}", part.csv);
}

#[test]
fn keys_only_on_request() {
    let review = province();
    let page = |keys| data(&review.report(&ReportOptions { keys, ..ReportOptions::default() }));
    assert_eq!(page(false)["findings"].get("key"), None);
    let keys = page(true)["findings"]["key"].as_array().unwrap().clone();
    let expected = review.findings.iter().map(|found| found.key.clone().filter(|_| found.subject == dieule::Subject::Member));
    assert_eq!(keys, expected.map(Json::from).collect::<Vec<_>>());
    for part in review.split(&ReportOptions::default()) {
        assert!((0..6).all(|number| !part.csv.contains(&format!("m{number}")) && !part.html.contains(&format!("\"m{number}\""))));
    }
    let with_keys = review.split(&ReportOptions { keys: true, ..ReportOptions::default() });
    assert!(with_keys.iter().any(|part| part.csv.contains(",m0,")));
}

#[test]
fn accepted_findings_stand_apart_and_go_with_their_unit() {
    let by: [(&str, &str); 3] = [("by", "Ban Tổ chức"), ("why", "đã xem"), ("until", "2024-06-30")];
    let given = |rule, key| [("rule", rule), ("key", key), by[0], by[1], by[2]];
    let (one, two, three) = (given("record.age_minimum", "m0"), given("unit.branch.minimum_members", "S"), given("record.key", "m1"));
    let review = review((2024, 5, 9), UNITS, MEMBERS, &[&one, &two, &three]);
    let parts = review.split(&ReportOptions::default());
    let accepted = |page: &Json| page["accepted"].as_array().unwrap().clone();
    let all = accepted(&data(&review.report(&ReportOptions::default())));
    assert_eq!(all.len(), 3);
    assert_eq!((all[2]["kind"].as_i64(), all[2]["unit"].as_i64()), (Some(-1), Some(-1)), "nothing was found for it");
    assert_eq!(parts.iter().map(|part| accepted(&data(&part.html)).len()).collect::<Vec<_>>(), [1, 0, 2]);
    let [first] = accepted(&data(&parts[0].html)).try_into().unwrap();
    assert_eq!(
        (first["state"].as_str(), first["by"].as_str(), first["until"].as_str()),
        (Some("Đang áp dụng"), Some("Ban Tổ chức"), Some("30/06/2024"))
    );
    assert_eq!(first["key"], Json::Null, "a member's key is shown on request alone");
    let shown = data(&review.report(&ReportOptions { keys: true, ..ReportOptions::default() }));
    assert_eq!(accepted(&shown).iter().map(|each| each["key"].as_str()).collect::<Vec<_>>(), [Some("m0"), None, Some("m1")]);
}

#[test]
fn rows_are_counted_from_where_the_host_says() {
    let review = province();
    let options = ReportOptions { first_row: 2, ..ReportOptions::default() };
    assert_eq!(data(&review.report(&options))["first_row"], 2);
    let parts = review.split(&options);
    let young = review.findings.iter().find(|found| found.finding.rule == "record.age_minimum" && found.finding.outcome == Outcome::NotMet);
    let row = young.unwrap().row + 2;
    assert!(parts[0].csv.contains(&format!(",đoàn viên,{row},")), "{}", parts[0].csv);
}

/// The words the page asks for are those that are written, and no other.
#[test]
fn every_word_of_the_page_is_written_and_every_written_one_is_used() {
    let page = province().report(&ReportOptions::default());
    let words: BTreeSet<String> = data(&page)["words"].as_object().unwrap().keys().cloned().collect();
    let english = data(&province().report(&ReportOptions { language: Language::En, ..ReportOptions::default() }));
    for (word, said) in data(&page)["words"].as_object().unwrap() {
        let (vi, en) = (said.as_str().unwrap(), english["words"][word].as_str().unwrap());
        let gaps = |text: &str| text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().to_owned()).collect::<BTreeSet<_>>();
        assert!(!vi.is_empty() && !en.is_empty() && vi != en && gaps(vi) == gaps(en), "{word}");
    }
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let read = |path: &str| std::fs::read_to_string(format!("{root}{path}")).unwrap_or_else(|_| panic!("{path}"));
    let scripts = ["base", "tree", "overview", "findings", "page"].map(|name| read(&format!("report/{name}.js"))).concat();
    let rust = ["csv", "data", "mod", "page", "split"].map(|name| read(&format!("src/report/{name}.rs"))).concat();
    let quoted = |word: &str| scripts.contains(&format!("'{word}'")) || rust.contains(&format!("\"{word}\""));
    // Words whose names are put together from a code.
    let made = ["csv_", "one_", "subject_", "severity_", "reading_", "sort_", "accepted_"];
    let unused: Vec<&String> = words.iter().filter(|word| !quoted(word) && !made.iter().any(|start| word.starts_with(start))).collect();
    assert!(unused.is_empty(), "{unused:?}");
    for asked in scripts.split("say('").skip(1).map(|rest| rest.split('\'').next().unwrap()) {
        assert!(words.contains(asked), "{asked} is not written");
    }
    for code in Outcome::CODES.iter().filter(|code| **code != "met") {
        assert!(words.contains(&format!("reading_{code}")));
    }
    assert!(!scripts.contains("innerHTML") && !scripts.contains("document.write") && !scripts.contains("insertAdjacentHTML"));
    assert!(!scripts.contains("</") && !scripts.contains("<!--"), "nothing in the script ends it");
}

#[test]
fn a_review_made_by_hand_loses_no_unit() {
    let mut review = province();
    // Two units above one another, and one below a row that is not there: no review makes them so, a host may.
    for unit in &mut review.worst_first {
        unit.parent_row = match unit.row {
            8 => Some(9),
            9 => Some(8),
            7 => Some(99),
            _ => unit.parent_row,
        };
    }
    let page = data(&review.report(&ReportOptions::default()));
    assert_eq!(numbers(&page["units"]["row"]).len(), 10);
    assert_eq!(review.split(&ReportOptions::default()).iter().map(|part| part.findings).sum::<usize>(), review.findings.len());
}

#[test]
fn the_page_carries_its_own_style_and_script_and_may_run_no_other() {
    let page = province().report(&ReportOptions { language: Language::En, ..ReportOptions::default() });
    assert!(page.contains("<html lang=\"en\">") && !page.contains("{{"), "a place of the page is left open");
    let between = |from: &str, to: &str| page.split_once(from).unwrap().1.split_once(to).unwrap().0;
    let policy = between("http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(between("<style>", "</style>").contains('{') && between("</script>\n<script>", "</script>").contains("function"));
    assert!(between("<noscript><p class=\"caveat\">", "</p>").contains("JavaScript"));
}

#[test]
fn the_page_names_the_law_the_letters_and_the_profiles_and_what_reproduces_it() {
    let profile = "[profile]\nid = \"p\"\ntitle = \"Hướng dẫn của tỉnh\"\nissuer = \"province\"\ndocument = \"01\"\nfrom = 2024-01-01\n\
        [set]\n\"identity.required_fields\" = [\"ethnicity\"]\n";
    let rulebook = Rulebook::national().with_campaign("SEED3").unwrap().with_campaign("SEED4").unwrap().with_profile_toml(profile).unwrap();
    let charter = rulebook.in_force_on(NaiveDate::from_ymd_opt(2026, 8, 1).unwrap()).unwrap();
    let review = charter.review(&dieule::Units::<&str>::default(), &dieule::Members::<&str>::default()).unwrap();
    let page = data(&review.report(&ReportOptions::default()));
    let titles: Vec<&str> = review.law.iter().map(|instrument| instrument.title.vi.as_str()).collect();
    assert_eq!(review.law.iter().map(|instrument| instrument.id.as_str()).collect::<Vec<_>>(), ["DL12", "DL13", "SEED3", "SEED4", "p"]);
    assert_eq!((&page["law"], &page["letters"], &page["profiles"]), (&titles[..2].into(), &titles[2..4].into(), &titles[4..].into()));
    let receipt: Vec<&str> = page["receipt"].as_array().unwrap().iter().map(|line| line[1].as_str().unwrap()).collect();
    let applied = &review.receipt;
    assert_eq!(receipt[..6], ["01/08/2026", &applied.library, &applied.rulebook, &applied.rulebook_hash, "SEED3", "SEED4"]);
    assert!(receipt[6].starts_with("p · "), "{receipt:?}");
}

#[test]
fn a_top_with_faults_of_its_own_is_the_top_still() {
    let units = [["X", "", "Đoàn xã", "doan_co_so"], ["C1", "X", "Chi đoàn Một", "chi_doan"], ["S", "?", "Đứng riêng", "chi_doan"]];
    let review = review((2024, 5, 9), &units, &[], &[]);
    assert!(review.findings.iter().any(|found| found.row == 0 && found.finding.outcome == Outcome::NotMet), "the top has a fault");
    let titled = |title: Option<&str>| {
        let options = ReportOptions { title: title.map(str::to_owned), ..ReportOptions::default() };
        data(&review.report(&options))["title"].as_str().unwrap().to_owned()
    };
    assert_eq!((titled(Some(" Tháng Năm ")), titled(Some(" "))), ("Tháng Năm".to_owned(), titled(None)));
    assert!(titled(None).ends_with(" · Đoàn xã"), "{}", titled(None));
    let parts = review.split(&ReportOptions::default());
    assert_eq!(parts.iter().map(|part| part.code.as_deref()).collect::<Vec<_>>(), [Some("C1"), None]);
    assert!(format!("{:?}", parts[0]).starts_with("ReportPart { file_name: "));
}

#[test]
fn a_list_for_spreadsheets_has_a_heading_for_each_cell() {
    for (keys, columns) in [(false, 12), (true, 13)] {
        for part in province().split(&ReportOptions { keys, ..ReportOptions::default() }) {
            assert_eq!(part.csv.lines().next().unwrap().split(',').count(), columns, "{}", part.csv);
        }
    }
}
