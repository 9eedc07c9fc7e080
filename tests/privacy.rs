//! Recognisable personal values are planted in every field that takes a text or a day, and everything that comes out is searched
//! for them: errors, findings, messages, reports, what is printed. What `docs/privacy.md` says is tested here, and in the tests of
//! the same name in Python and Node.
#![expect(clippy::unwrap_used, reason = "a test")]

use dieule::{
    AcceptanceTable, Charter, Error, Facts, Field, FieldKind, InputError, Language, Mapping, MemberTable, QuotaBase, Record, Review,
    Rulebook, UnitTable, Value, Verdict, iso_day, national_campaigns,
};
use std::fmt::{Debug, Write};

/// What nothing may show: a text of its own for each field, and one day.
const SECRET: &str = "BÍMẬT";
const DAY: &str = "1987-06-05";
/// The planted day in every form in which it could be written. Days worked out of it are figures, and allowed.
const DAYS: [&str; 4] = [DAY, "05/06/1987", "5/6/1987", "31933"];

fn secret(field: &str) -> String {
    format!("{SECRET}-{field}")
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
        assert!(!text.to_uppercase().contains(SECRET), "{what} shows a text: {text}");
        assert!(self.days_allowed || DAYS.iter().all(|day| !text.contains(day)), "{what} shows a day: {text}");
    }

    #[track_caller]
    fn prints(&mut self, what: &str, value: &impl Debug) {
        self.says(what, &format!("{value:?} {value:#?}"));
    }

    #[track_caller]
    fn error(&mut self, what: &str, error: &Error) {
        self.says(what, &error.to_string());
        self.prints(what, error);
    }
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
fn plant(fields: &[Field], mut set: impl FnMut(&str, Value<'_>) -> Result<(), Error>, out: &mut Out) {
    for field in fields {
        let text = secret(field.name);
        let planted = match field.kind {
            FieldKind::Text => set(field.name, Value::Text(&text)),
            FieldKind::Date => set(field.name, Value::Date(iso_day(DAY).unwrap())),
            FieldKind::Flag => set(field.name, Value::Flag(false)),
            FieldKind::Count => set(field.name, Value::Count(1)),
            FieldKind::Code(codes) => set(field.name, Value::Text(codes.last().unwrap())),
        };
        // Months are texts of a form of their own.
        if let Err(error) = planted {
            out.error(field.name, &error);
        }
        // The same in a field that takes another kind, and a day that is none.
        for value in [Value::Text(&text), Value::Text("05/06/1987"), Value::Count(-1987), Value::Other("a list")] {
            if field.kind != FieldKind::Text || !matches!(value, Value::Text(_)) {
                let error = set(field.name, value).unwrap_err();
                out.error(field.name, &error);
            }
        }
    }
    let error = set("no_such_field", Value::Text(&secret("value"))).unwrap_err();
    out.error("an unknown field", &error);
}

fn said(verdict: &Verdict, out: &mut Out) {
    out.prints("a verdict", verdict);
    out.says("a stored verdict", &verdict.to_json());
    for language in [Language::Vi, Language::En] {
        out.says("an explanation", &verdict.explain(language));
        for finding in &verdict.findings {
            out.says("a message", &format!("{} {} {}", finding.message(language), finding.remedy(language), finding.cited(language)));
        }
    }
}

#[test]
fn no_record_shows_what_it_holds() {
    let (charters, mut out) = (charters(), Out::default());
    for question in Facts::QUESTIONS {
        let mut facts = Facts::about(question).unwrap();
        plant(facts.fields(), |field, value| facts.set(field, value), &mut out);
        out.prints(question, &facts);
        out.days_allowed = *question == "letter";
        for charter in &charters {
            said(&charter.answer(&facts), &mut out);
        }
        out.days_allowed = false;
    }
    let mut base = QuotaBase::default();
    plant(QuotaBase::FIELDS, |field, value| base.set(field, value).map_err(Error::from), &mut out);
    out.prints("a base of a quota", &base);
    assert!(out.searched > 1000, "little was searched: {}", out.searched);
}

/// Columns whose texts come back on purpose: the host's opaque keys and the names of units.
const BACK: [&str; 7] = ["key", "unit", "code", "parent", "name", "rule", "by"];

fn table(fields: &[Field], row: usize, mut set: impl FnMut(usize, &str, Value<'_>) -> Result<(), InputError>, out: &mut Out) {
    for column in fields.iter().filter(|field| !BACK.contains(&field.name)) {
        plant(std::slice::from_ref(column), |field, value| set(row, field, value).map_err(Error::from), out);
    }
    plant(&[], |_, value| set(row, "no_such_field", value).map_err(Error::from), out);
}

fn reviewed(charter: &Charter, out: &mut Out) -> Review {
    let (mut units, mut members, mut accepted) = (UnitTable::with_rows(3), MemberTable::with_rows(6), AcceptanceTable::with_rows(1));
    for (row, code) in ["x", "x1", "x1"].into_iter().enumerate() {
        table(UnitTable::FIELDS, row, |row, field, value| units.set(row, field, value), out);
        units.set(row, "code", Value::Text(code)).unwrap();
        units.set(row, "parent", Value::Text("nowhere")).unwrap();
        units.set(row, "name", Value::Text("Đơn vị")).unwrap();
        units.set(row, "kind", Value::Text("chi_doan")).unwrap();
    }
    for row in 0..6 {
        table(MemberTable::FIELDS, row, |row, field, value| members.set(row, field, value), out);
        members.set(row, "unit", Value::Text(if row < 3 { "x1" } else { "nowhere" })).unwrap();
        members.set(row, "key", Value::Text(if row % 2 == 0 { "twice" } else { "k" })).unwrap();
    }
    for (field, text) in [("rule", "record.key"), ("key", "k"), ("by", "A"), ("why", "seen"), ("until", "2030-01-01")] {
        accepted.set(0, field, Value::Text(text)).unwrap();
    }
    out.prints("tables", &(&units, &members, &accepted));
    let (units, members, accepted) = (units.columns().unwrap(), members.columns().unwrap(), accepted.columns().unwrap());
    out.prints("columns", &(&units, &members, &accepted));
    charter.review_with(&units, &members, &accepted, &mut |_, _| ()).unwrap()
}

#[test]
fn no_review_shows_what_its_lists_hold() {
    let mut out = Out::default();
    for charter in &charters() {
        let review = reviewed(charter, &mut out);
        assert!(review.findings.len() > 20, "little was found: {}", review.findings.len());
        // The charter's own day and the letters' days are no secret: findings are searched, not receipts.
        out.prints("findings", &review.findings);
        out.says("stored findings", &serde_json::to_string(&review.findings).unwrap());
        out.says("a stored review", &review.to_json());
        for found in &review.findings {
            for language in [Language::Vi, Language::En] {
                let finding = &found.finding;
                out.says("a message", &format!("{} {} {}", finding.message(language), finding.remedy(language), finding.cited(language)));
            }
        }
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
        let day = |field: &Field| if field.kind == FieldKind::Text { secret(field.name) } else { "05/06/1987".to_owned() };
        let rows = vec![
            fields.iter().map(|field| secret(field.name)).collect(),
            fields.iter().map(day).chain([secret("beyond")]).collect(),
            fields.iter().take(2).map(|field| secret(field.name)).collect(),
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
    out.error("a list that does not fit", &mapping.members(&[secret("heading")], &rows, None).unwrap_err());
    out.error("a sheet without headings", &mapping.members_sheet(&rows, None).unwrap_err());
}
