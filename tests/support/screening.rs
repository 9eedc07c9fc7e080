//! The vectors of reviews through a screening: every finding a vector expects of a row is that row's answer, and no other row is found.

use crate::support::{Case, charter, tables};
use dieule::{Error, MemberColumns, Outcome, ScreenedCount, Subject};
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

/// An answer of a rule about a row of units or members.
type At = (Subject, String, usize);

/// What was compared.
#[derive(Debug, Default)]
pub(crate) struct Compared {
    pub(crate) vectors: usize,
    /// Answers of a rule about a row: all, of units, and those of rules that compare rows.
    pub(crate) answers: usize,
    pub(crate) of_units: usize,
    pub(crate) of_cross_rows: usize,
    /// Those of them that a finding stands for.
    pub(crate) findings: usize,
    pub(crate) totals: usize,
    pub(crate) refusals: usize,
    pub(crate) differences: Vec<String>,
}

/// What a vector expects to be found.
#[derive(Debug, Default)]
struct Expected {
    answers: BTreeMap<At, Json>,
    /// Accepted findings: no longer shown by a review, and still answers.
    accepted: BTreeSet<At>,
    /// The facts missing of a row, each told once, however many rules need it.
    missing: BTreeMap<(Subject, usize), BTreeSet<String>>,
}

fn list<'a>(of: &'a Json, key: &str) -> &'a [Json] {
    of.get(key).and_then(Json::as_array).map_or(&[], Vec::as_slice)
}

fn text(of: &Json, key: &str) -> String {
    of[key].as_str().unwrap_or_default().to_owned()
}

fn row(of: &Json) -> usize {
    usize::try_from(of["row"].as_u64().unwrap()).unwrap()
}

impl Expected {
    fn of(input: &Map<String, Json>, expect: &Json) -> Self {
        let mut expected = Expected::default();
        for finding in list(expect, "findings") {
            let subject = if finding["subject"] == "unit" { Subject::Unit } else { Subject::Member };
            if finding["reason"] == "missing_facts" {
                let missing = list(finding, "missing").iter().map(|field| field.as_str().unwrap().to_owned());
                expected.missing.entry((subject, row(finding))).or_default().extend(missing);
            } else {
                expected.answers.insert((subject, text(finding, "rule"), row(finding)), finding["outcome"].clone());
            }
        }
        let input = Json::Object(input.clone());
        for used in list(expect, "accepted").iter().filter(|used| used["finding"] == true) {
            let given = list(&input, "accepted").get(row(used)).unwrap();
            let of_key = |rows, name| list(&input, rows).iter().position(|row| row[name] == given["key"]);
            let found = [(Subject::Unit, of_key("units", "code")), (Subject::Member, of_key("members", "key"))];
            for (subject, row) in found.into_iter().filter_map(|(subject, row)| Some((subject, row?))) {
                match given["field"].as_str() {
                    Some(field) => drop(expected.missing.entry((subject, row)).or_default().insert(field.to_owned())),
                    None => drop(expected.accepted.insert((subject, text(given, "rule"), row))),
                }
            }
        }
        expected
    }

    /// Whether a missing fact explains that an answer is unknown. What is missing of the unit above is told of where it is missing.
    fn lacks(&self, units: &[Json], subject: Subject, row: usize) -> bool {
        let above = units.get(row).map(|unit| &unit["parent"]).filter(|parent| subject == Subject::Unit && !parent.is_null());
        let above = above.and_then(|parent| units.iter().position(|unit| unit["code"] == *parent));
        [Some(row), above].into_iter().flatten().any(|row| self.missing.contains_key(&(subject, row)))
    }
}

/// Screens the lists of a vector whose call is `review`.
pub(crate) fn screen(case: &Case, told: &mut Compared) {
    let found = match (screened(case, told), &case.error) {
        (Ok(found), None) => found,
        (Ok(_), Some(_)) => vec!["nothing was refused".to_owned()],
        (Err(error), expected) => {
            told.refusals += 1;
            let (field, row) = if let Error::Input(input) = &error { (Some(&input.field), input.row) } else { (None, None) };
            let refused = json!({ "code": error.code(), "field": field, "row": row });
            if expected.as_ref() == Some(&refused) { Vec::new() } else { vec![format!("refused: {refused}")] }
        }
    };
    told.vectors += 1;
    told.differences.extend(found.into_iter().map(|found| format!("{} ({}): {found}", case.name, case.rule)));
}

fn screened(case: &Case, told: &mut Compared) -> Result<Vec<String>, Error> {
    let nothing = json!({});
    let expect = case.expect.as_ref().unwrap_or(&nothing);
    let expected = Expected::of(&case.input, expect);
    let (units, members) = tables(&case.input)?;
    let members = members.columns()?;
    let columns = MemberColumns::from(&members);
    let screening = charter(case)?.screening(units)?;
    let (words, screened) = screening.screen(&columns)?;
    let mut found = Vec::new();
    let mut got: BTreeMap<At, Outcome> = BTreeMap::new();
    let alone = screening.answer(&columns)?;
    let mut cross_rows = screened.cross_rows.clone();
    for rule in screening.rules() {
        told.answers += words.rows();
        for row in 0..words.rows() {
            let outcome = words.outcome(row, rule);
            got.insert((Subject::Member, rule.rule.to_owned(), row), outcome);
            // What other rows have a say in is told apart from what a row's own words are.
            let crossed = cross_rows.extract_if(.., |cross| cross.rule == rule.rule && cross.row == row as u64).next();
            told.of_cross_rows += usize::from(crossed.is_some());
            if crossed.map_or(alone.outcome(row, rule), |cross| cross.outcome) != outcome {
                found.push(format!("{} of row {row}: the words differ from the rows compared", rule.rule));
            }
        }
    }
    if !cross_rows.is_empty() {
        found.push(format!("rows compared that are none: {cross_rows:?}"));
    }
    for rule in &screened.unit_rules {
        told.answers += screened.units.rows();
        told.of_units += screened.units.rows();
        for row in 0..screened.units.rows() {
            got.insert((Subject::Unit, rule.rule.to_owned(), row), screened.units.outcome(row, rule));
        }
    }
    if expect.get("findings").is_some() {
        let units = case.input.get("units").and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
        found.extend(unlike(&expected, units, &got));
        for (subject, row) in expected.missing.keys() {
            let unknown = |((of, _, at), outcome): (&At, &Outcome)| of == subject && at == row && *outcome == Outcome::Unknown;
            if !got.iter().any(unknown) {
                found.push(format!("{subject:?} {row}: a fact is missing, and nothing is unknown"));
            }
        }
        for row in 0..words.rows() {
            let lacking = screening.explain(&columns, row)?.into_iter().filter(|finding| finding.reason == "missing_facts");
            let lacking: BTreeSet<String> = lacking.flat_map(|finding| finding.missing).collect();
            if lacking != expected.missing.get(&(Subject::Member, row)).cloned().unwrap_or_default() {
                found.push(format!("row {row}: explained by missing {lacking:?}"));
            }
        }
        told.findings += expected.answers.len() + expected.accepted.len();
    }
    let rules = expect.get("rules").and_then(Json::as_object).filter(|_| list(expect, "accepted").is_empty());
    for rule in screened.rules().filter(|_| rules.is_some()) {
        told.totals += 1;
        let counts = rules.and_then(|rules| rules.get(rule)).and_then(Json::as_array);
        let ScreenedCount { not_met, needs_decision, unknown } = screened.total(rule)?;
        let got = [not_met, needs_decision, unknown].map(Some);
        if got != [1, 2, 3].map(|place| counts.map_or(Some(0), |counts| counts.get(place)?.as_u64())) {
            found.push(format!("{rule}: {got:?} in all"));
        }
    }
    for (key, got) in [("members_not_met", json!(screened.members_not_met)), ("standing", json!(screened.standing))] {
        found.extend(expect.get(key).filter(|expected| **expected != got).map(|expected| format!("{key}: expected {expected}, got {got}")));
    }
    if let Some(asked) = expect.get("not_asked").and_then(Json::as_array) {
        let text = |rules: &[Json]| rules.iter().map(Json::to_string).collect::<BTreeSet<_>>();
        let got: Vec<Json> = screened.not_asked.iter().map(|rule| json!(rule)).collect();
        if text(asked) != text(&got) {
            found.push(format!("not asked: {got:?}"));
        }
    }
    Ok(found)
}

/// Where the answers differ from what the vector expects.
fn unlike(expected: &Expected, units: &[Json], got: &BTreeMap<At, Outcome>) -> Vec<String> {
    let mut found = Vec::new();
    for (at, outcome) in got.iter().filter(|(_, outcome)| **outcome != Outcome::Met) {
        let (subject, _, row) = at;
        let told = match expected.answers.get(at) {
            Some(expected) => *expected == json!(outcome),
            None => expected.accepted.contains(at) || (*outcome == Outcome::Unknown && expected.lacks(units, *subject, *row)),
        };
        if !told {
            found.push(format!("{at:?}: expected {:?}, got {outcome:?}", expected.answers.get(at)));
        }
    }
    let lost = expected.answers.keys().chain(&expected.accepted).filter(|at| matches!(got.get(*at), None | Some(Outcome::Met)));
    found.extend(lost.map(|at| format!("{at:?}: expected, and not found")));
    found
}
