//! Recognisable personal values are planted in every field that takes a text or a day, and everything that comes out is searched
//! for them: errors, findings, messages, reports, what is printed. What `docs/privacy.md` says is tested here, and in the tests of
//! the same name in Python and Node.
#![expect(clippy::unwrap_used, reason = "a test")]

#[path = "privacy/lists.rs"]
mod of_lists;

use dieule::{
    AcceptanceTable, Acceptances, Charter, Error, Facts, Field, FieldKind, Finding, InputError, Language, Mapping, MemberTable, Members,
    QuotaBase, Record, Review, ReviewFinding, Rulebook, UnitTable, Units, Value, Verdict, iso_day, national_campaigns,
};
use std::fmt::{Debug, Write};

/// What nothing may show: a text of its own for each field, as it is and without its accents, digits, and two days.
const SECRET: &str = "BÍMẬT";
const NUMBER: &str = "87950321";
const TEXTS: [&str; 3] = [SECRET, "BIMAT", NUMBER];
const DAY: &str = "1987-06-05";
const LATER: &str = "1991-08-07";
/// The planted days in every form in which they could be written. Days worked out of them are figures, and allowed.
const DAYS: [&str; 8] = [DAY, "05/06/1987", "5/6/1987", "31933", LATER, "07/08/1991", "7/8/1991", "33457"];
/// The host's key of a member: in results for the caller, never in what is printed, nor in a report that was not asked for keys.
const KEY: &str = "KHÓA-RIÊNG";
const KEYS: [&str; 2] = [KEY, "KHOA-RIENG"];

/// A text for a field; in every second row one of the form that the rules ask for.
fn secret(field: &str, row: usize) -> String {
    match field {
        "id_number" | "card_number" if row % 2 == 1 => format!("9990{NUMBER}"),
        "phone" if row % 2 == 1 => format!("09{NUMBER}"),
        "email" if row % 2 == 1 => format!("bimat{NUMBER}@example.invalid"),
        _ => format!("{SECRET}-{field}"),
    }
}

/// Everything that came out, searched as it comes.
#[derive(Default)]
struct Out {
    searched: usize,
    /// What is about a letter speaks of the letter's own days: a letter is no person.
    days_allowed: bool,
}

impl Out {
    #[track_caller]
    fn says(&mut self, what: &str, text: &str) {
        self.searched += 1;
        lacks(what, &text.to_uppercase(), &TEXTS);
        if !self.days_allowed {
            lacks(what, text, &DAYS);
        }
    }

    #[track_caller]
    fn says_without_keys(&mut self, what: &str, text: &str) {
        lacks(what, &text.to_uppercase(), &KEYS);
        self.says(what, text);
    }

    #[track_caller]
    fn prints(&mut self, what: &str, value: &impl Debug) {
        self.says_without_keys(what, &format!("{value:?} {value:#?}"));
    }

    /// What a finding says to people.
    #[track_caller]
    fn speaks(&mut self, finding: &Finding) {
        for language in [Language::Vi, Language::En] {
            let said = [finding.message(language), finding.remedy(language), finding.cited(language)];
            self.says_without_keys("a message", &said.join(" "));
        }
    }

    #[track_caller]
    fn finds<'f>(&mut self, findings: impl IntoIterator<Item = &'f ReviewFinding>) {
        for found in findings {
            self.prints("a finding", found);
            self.speaks(&found.finding);
        }
    }

    #[track_caller]
    fn error(&mut self, what: &str, error: &Error) {
        self.says(what, &error.to_string());
        self.prints(what, error);
    }
}

#[track_caller]
fn lacks(what: &str, text: &str, planted: &[&str]) {
    let near = planted.iter().find_map(|planted| {
        let (before, after) = text.split_once(planted)?;
        let before: Vec<char> = before.chars().rev().take(60).collect();
        Some(format!("{}[planted]{}", before.iter().rev().collect::<String>(), after.chars().take(60).collect::<String>()))
    });
    assert_eq!(near, None, "{what}");
}

/// The national charter alone, and with every letter and a profile that requires every field.
fn charters() -> [Charter; 2] {
    let day = iso_day("2024-05-09").unwrap();
    let required = "[profile]\nid = 'P'\ntitle = 'P'\nissuer = 'province'\ndocument = '1'\nfrom = 2024-01-01\n[set]\n\
        'identity.required_fields' = ['full_name', 'birth_date', 'id_number', 'phone', 'card_number']";
    let mut all = Rulebook::national().with_profile_toml(required).unwrap();
    for campaign in national_campaigns().unwrap() {
        all = all.with_campaign(campaign).unwrap();
    }
    [Rulebook::national().in_force_on(day).unwrap(), all.in_force_on(day).unwrap()]
}

/// Fill what takes a text or a day; what takes neither is left, or set to what makes most rules speak.
fn plant(fields: &[Field], row: usize, mut set: impl FnMut(&str, Value<'_>) -> Result<(), Error>, out: &mut Out) {
    for field in fields {
        let text = secret(field.name, row);
        let planted = match field.kind {
            FieldKind::Text | FieldKind::Months => set(field.name, Value::Text(&text)),
            FieldKind::Date => set(field.name, Value::Date(iso_day(DAY).unwrap())),
            FieldKind::Flag => set(field.name, Value::Flag(false)),
            FieldKind::Count | FieldKind::Points => set(field.name, Value::Count(1)),
            FieldKind::Code(codes) => set(field.name, Value::Text(codes.last().unwrap())),
        };
        // Months are texts of a form of their own.
        if let Err(error) = planted {
            out.error(field.name, &error);
        }
        // The same in a field that takes another kind, and a day that is none.
        for value in [Value::Text(&text), Value::Text("05/06/1987"), Value::Count(-1987), Value::Other("a list")] {
            // Points below zero are points.
            let fits = match field.kind {
                FieldKind::Text => matches!(value, Value::Text(_)),
                FieldKind::Points => matches!(value, Value::Count(_)),
                FieldKind::Date | FieldKind::Months | FieldKind::Flag | FieldKind::Count | FieldKind::Code(_) => false,
            };
            if !fits {
                let error = set(field.name, value).unwrap_err();
                out.error(field.name, &error);
            }
        }
    }
    let error = set("no_such_field", Value::Text(&secret("value", row))).unwrap_err();
    out.error("an unknown field", &error);
}

fn said(verdict: &Verdict, out: &mut Out) {
    out.prints("a verdict", verdict);
    out.says("a stored verdict", &verdict.to_json());
    for language in [Language::Vi, Language::En] {
        out.says("an explanation", &verdict.explain(language));
    }
    for finding in &verdict.findings {
        out.speaks(finding);
    }
}

#[test]
fn no_record_shows_what_it_holds() {
    let (charters, mut out) = (charters(), Out::default());
    for (question, row) in Facts::QUESTIONS.iter().flat_map(|question| [(question, 0), (question, 1)]) {
        let mut facts = Facts::about(question).unwrap();
        plant(facts.fields(), row, |field, value| facts.set(field, value), &mut out);
        out.prints(question, &facts);
        out.days_allowed = *question == "letter";
        for charter in &charters {
            said(&charter.answer(&facts), &mut out);
        }
        out.days_allowed = false;
    }
    let mut base = QuotaBase::default();
    plant(QuotaBase::FIELDS, 0, |field, value| base.set(field, value).map_err(Error::from), &mut out);
    out.prints("a base of a quota", &base);
    assert!(out.searched > 1000, "little was searched: {}", out.searched);
}

/// Columns whose texts come back on purpose: the host's opaque keys, the codes and names of units, who accepted what and why.
const BACK: [&str; 8] = ["key", "unit", "code", "parent", "name", "rule", "by", "why"];

/// Plant a row of a table, but for the columns whose texts come back.
fn table(
    fields: &[Field],
    back: &[&str],
    row: usize,
    mut set: impl FnMut(usize, &str, Value<'_>) -> Result<(), InputError>,
    out: &mut Out,
) {
    for column in fields.iter().filter(|field| !back.contains(&field.name)) {
        plant(std::slice::from_ref(column), row, |field, value| set(row, field, value).map_err(Error::from), out);
    }
    plant(&[], row, |_, value| set(row, "no_such_field", value).map_err(Error::from), out);
}

type Lists = (UnitTable, MemberTable, AcceptanceTable);

/// A tree of units with members: everything planted, or nothing but where everybody stands. A parent and a unit that are none of the
/// list are texts that nothing gives back.
fn lists(planted: bool, out: &mut Out) -> Lists {
    let nowhere = secret("unit", 0);
    let tree = [
        ("t", None, "tinh"),
        ("x", Some("t"), "doan_co_so"),
        ("x1", Some("x"), "chi_doan"),
        ("x1", Some("x"), "chi_doan"),
        ("x2", Some("x"), "chi_doan"),
        ("y", Some(&*nowhere), "chi_doan"),
        ("z", Some("t"), "doan_co_so"),
        ("z1", Some("z"), "chi_doan"),
    ];
    let homes = ["x1", "x1", "x2", "x2", "z1", "z1", "y", "t", &nowhere, &nowhere];
    let mut units = UnitTable::with_rows(tree.len());
    for (row, (code, parent, kind)) in tree.into_iter().enumerate() {
        if planted {
            table(UnitTable::FIELDS, &BACK, row, |row, field, value| units.set(row, field, value), out);
        }
        for (field, text) in [("code", Some(code)), ("parent", parent), ("kind", Some(kind)), ("name", Some("Đơn vị"))] {
            units.set(row, field, text.map_or(Value::Missing, Value::Text)).unwrap();
        }
    }
    let mut members = MemberTable::with_rows(homes.len());
    for (row, unit) in homes.into_iter().enumerate() {
        if planted {
            table(MemberTable::FIELDS, &BACK, row, |row, field, value| members.set(row, field, value), out);
        }
        members.set(row, "unit", Value::Text(unit)).unwrap();
        // Of two with one key both are named.
        members.set(row, "key", Value::Text(&format!("{KEY}-{}", row % 8))).unwrap();
    }
    // Something is left for a profile to ask for.
    members.set(5, "phone", Value::Missing).unwrap();
    let mut accepted = AcceptanceTable::with_rows(2);
    for (row, place) in [0, 99].into_iter().enumerate() {
        table(AcceptanceTable::FIELDS, &BACK, row, |row, field, value| accepted.set(row, field, value), out);
        let key = format!("{KEY}-{place}");
        for (field, text) in [("rule", "record.key"), ("key", &*key), ("by", "A"), ("why", "seen"), ("until", "2030-01-01")] {
            accepted.set(row, field, Value::Text(text)).unwrap();
        }
        accepted.set(row, "field", Value::Missing).unwrap();
    }
    (units, members, accepted)
}

/// Their columns, themselves searched first.
fn columns<'a>((units, members, accepted): &'a Lists, out: &mut Out) -> (Units<'a, String>, Members<'a, String>, Acceptances<'a, String>) {
    out.prints("tables", &(units, members, accepted));
    let columns = (units.columns().unwrap(), members.columns().unwrap(), accepted.columns().unwrap());
    out.prints("columns", &columns);
    columns
}

fn reviewed(charter: &Charter, lists: &Lists, out: &mut Out) -> Review {
    let (units, members, accepted) = columns(lists, out);
    charter.review_with(&units, &members, &accepted, &mut |_, _| ()).unwrap()
}

#[test]
fn no_review_shows_what_its_lists_hold() {
    let mut out = Out::default();
    let lists = lists(true, &mut out);
    for charter in &charters() {
        let review = reviewed(charter, &lists, &mut out);
        assert!(review.findings.len() > 50, "little was found: {}", review.findings.len());
        out.prints("a review", &review);
        assert!(format!("{:?}", review.accepted).contains("AcceptedFinding { row: 0, state: Applied, rule: \"record.key\""));
        out.finds(&review.findings);
        out.says("stored findings", &serde_json::to_string(&review.findings).unwrap());
        out.says("a stored review", &review.to_json());
        assert!(review.to_json().contains(KEY));
    }
}

#[test]
fn no_report_of_a_mapping_shows_a_cell() {
    let mut out = Out::default();
    let mut text = "[mapping]\nname = 'Thử'\n".to_owned();
    for (table, fields) in [("units", UnitTable::FIELDS), ("members", MemberTable::FIELDS)] {
        let _ = writeln!(text, "[{table}]");
        for field in fields {
            let names = if ["unit", "parent"].contains(&field.name) { ", names = 'units'" } else { "" };
            let _ = writeln!(text, "{0} = {{ column = 'Cột {0}'{names} }}", field.name);
        }
    }
    let mapping = Mapping::from_toml(&text).unwrap();
    let list = |fields: &[Field]| -> (Vec<String>, Vec<Vec<String>>) {
        let headings = fields.iter().map(|field| format!("Cột {}", field.name)).collect();
        let day = |field: &Field| if field.kind == FieldKind::Text { secret(field.name, 0) } else { "05/06/1987".to_owned() };
        let rows = vec![
            fields.iter().map(|field| secret(field.name, 0)).collect(),
            fields.iter().map(day).chain([secret("beyond", 0)]).collect(),
            fields.iter().take(2).map(|field| secret(field.name, 0)).collect(),
            fields.iter().map(|_| "1987".to_owned()).collect(),
        ];
        (headings, rows)
    };
    let (headings, rows) = list(UnitTable::FIELDS);
    let units = mapping.units(&headings, &rows).unwrap();
    let sheet: Vec<Vec<String>> = std::iter::once(headings).chain(rows).collect();
    assert_eq!(mapping.units_sheet(&sheet).unwrap().report, units.report);
    let (headings, rows) = list(MemberTable::FIELDS);
    let members = mapping.members(&headings, &rows, Some(&units.table)).unwrap();
    assert!(members.report.unreadable() > 20);
    for report in [&units.report, &members.report] {
        out.prints("a report", report);
        out.says("a stored report", &report.to_json());
        out.says("a report in Vietnamese", &report.explain(Language::Vi));
        out.says("a report in English", &report.explain(Language::En));
    }
    out.prints("what was read", &(&units, &members));
    out.prints("a mapping", &mapping);
    // A list whose headings are cells: none of them is repeated.
    out.error("a list that does not fit", &mapping.members(&[secret("heading", 0)], &rows, None).unwrap_err());
    out.error("a sheet without headings", &mapping.members_sheet(&rows, None).unwrap_err());
}
