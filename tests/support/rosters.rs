//! Rosters of the oracle screened by the Rust crate: at once, and in two parts that are merged the wrong way round.

use chrono::NaiveDate;
use dieule::{
    Bits, Charter, Codes, Days, EntrySource, Flags, MemberColumns, NamedColumns, Numbers, Outcome, Rulebook, Screened, ScreenedCount,
    ScreenedRule, Screening, Sex, Texts, UnitTable, Value, Words,
};
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

const FLAGS: [&str; 7] =
    ["stay_granted", "elected_post", "appointed_post", "fulltime_post", "app_installed", "app_declared", "app_registered"];
/// Neither yes nor no, and no code's place.
const NOT_KNOWN: u8 = u8::MAX;

/// Columns as a host holds them that counts days and puts flags and codes into bytes.
#[derive(Default)]
struct Columns {
    texts: BTreeMap<String, Vec<Option<String>>>,
    /// Days since 1970-01-01, and a bit for each that is known.
    days: BTreeMap<String, (Vec<i32>, Vec<u8>)>,
    bytes: BTreeMap<String, Vec<u8>>,
    counts: BTreeMap<String, Vec<Option<u32>>>,
}

impl Columns {
    /// Some rows of a roster's members.
    fn of(lists: &Json, rows: &Range<usize>) -> Self {
        let mut columns = Columns::default();
        for (name, cells) in lists.as_object().unwrap() {
            let (key, cells) = (name.clone(), cells.as_array().unwrap()[rows.clone()].iter());
            let places = |codes: &[&str]| -> Vec<u8> {
                let place = |cell: &Json| codes.iter().position(|code| cell == code).and_then(|place| u8::try_from(place).ok());
                cells.clone().map(|cell| place(cell).unwrap_or(NOT_KNOWN)).collect()
            };
            match name.as_str() {
                "birth_date" | "admitted_on" => {
                    let days: Vec<Option<i32>> = cells.map(day_number).collect();
                    let mut known = vec![0; days.len().div_ceil(8)];
                    days.iter().enumerate().for_each(|(row, day)| known[row / 8] |= u8::from(day.is_some()) << (row % 8));
                    columns.days.insert(key, (days.into_iter().map(Option::unwrap_or_default).collect(), known));
                }
                "sex" => drop(columns.bytes.insert(key, places(Sex::CODES))),
                "entry_source" => drop(columns.bytes.insert(key, places(EntrySource::CODES))),
                "score" => drop(columns.counts.insert(key, cells.map(|cell| cell.as_u64().map(|n| n.try_into().unwrap())).collect())),
                flag if FLAGS.contains(&flag) => {
                    drop(columns.bytes.insert(key, cells.map(|cell| cell.as_bool().map_or(NOT_KNOWN, u8::from)).collect()));
                }
                _ => drop(columns.texts.insert(key, cells.map(|cell| cell.as_str().map(str::to_owned)).collect())),
            }
        }
        columns
    }
}

fn day_number(cell: &Json) -> Option<i32> {
    let day: NaiveDate = cell.as_str()?.parse().unwrap();
    Some((day - NaiveDate::default()).num_days().try_into().unwrap())
}

impl<'a> NamedColumns<'a> for &'a Columns {
    fn texts(&self, name: &str) -> Texts<'a> {
        self.texts.get(name).map_or(Texts::Absent, |cells| Texts::Cells(cells))
    }

    fn days(&self, name: &str) -> Days<'a> {
        let numbers = |(days, known): &'a (Vec<i32>, Vec<u8>)| Days::Numbers { days, known: Bits::new(known, 0, days.len()) };
        self.days.get(name).map_or(Days::Absent, numbers)
    }

    fn flags(&self, name: &str) -> Flags<'a> {
        self.bytes.get(name).map_or(Flags::Absent, |flags| Flags::Bytes(flags))
    }

    fn codes<C>(&self, name: &str) -> Codes<'a, C> {
        self.bytes.get(name).map_or(Codes::Absent, |places| Codes::Places(places))
    }

    fn numbers(&self, name: &str) -> Numbers<'a> {
        self.counts.get(name).map_or(Numbers::Absent, |counts| Numbers::Values(counts))
    }
}

fn charter(roster: &Json) -> Charter {
    let profile = json!({ "set": roster["set"],
        "profile": { "id": "readings", "title": "Readings", "issuer": "centre", "document": "a test", "from": "2000-01-01" } });
    let rulebook = Rulebook::national().with_profile_json(&profile.to_string()).unwrap();
    let campaigns = roster["campaigns"].as_array().unwrap().iter().map(|campaign| campaign.as_str().unwrap());
    let chosen = campaigns.fold(rulebook, |rulebook, campaign| rulebook.with_campaign(campaign).unwrap());
    chosen.in_force_on(roster["on"].as_str().unwrap().parse().unwrap()).unwrap()
}

fn units(roster: &Json) -> UnitTable {
    let columns = roster["units"].as_object().unwrap();
    let mut units = UnitTable::with_rows(columns["code"].as_array().unwrap().len());
    for (field, cells) in columns {
        for (row, cell) in cells.as_array().unwrap().iter().enumerate() {
            let value = match cell {
                Json::Bool(flag) => Value::Flag(*flag),
                Json::String(text) => Value::Text(text),
                Json::Null | Json::Number(_) | Json::Array(_) | Json::Object(_) => Value::Missing,
            };
            units.set(row, field, value).unwrap();
        }
    }
    units
}

/// An answer as the oracle writes it.
fn letter(outcome: Outcome) -> char {
    match outcome {
        Outcome::Met => '.',
        Outcome::NotMet => 'n',
        Outcome::Unknown => 'u',
        Outcome::NeedsDecision => 'd',
    }
}

fn letters(words: &Words, rules: &[ScreenedRule]) -> Map<String, Json> {
    let of = |rule: &ScreenedRule| (0..words.rows()).map(|row| letter(words.outcome(row, rule))).collect::<String>();
    rules.iter().map(|rule| (rule.rule.to_owned(), of(rule).into())).collect()
}

fn figures(count: &ScreenedCount) -> [u64; 3] {
    [count.not_met, count.needs_decision, count.unknown]
}

/// Everything that a screening says, as the oracle says it; of what the oracle cannot answer nothing.
fn said(screening: &Screening, words: &Words, screened: &Screened, unanswered: &Map<String, Json>) -> Json {
    let (mut members, mut units) = (letters(words, screening.rules()), letters(&screened.units, &screened.unit_rules));
    for answers in [&mut members, &mut units] {
        answers.retain(|rule, _| !unanswered.contains_key(rule));
    }
    let rules: Vec<&String> = members.keys().chain(units.keys()).collect();
    let rows = 0..screened.units.rows();
    let counts = |rule: &str| rows.clone().map(|row| figures(&screened.count(rule, row).unwrap())).collect::<Vec<_>>();
    let size = |row| [screened.members_of(row), screened.branches_of(row), screened.members_not_met_of(row)];
    json!({
        "totals": rules.iter().map(|rule| ((*rule).clone(), json!(figures(&screened.total(rule).unwrap())))).collect::<Map<_, _>>(),
        "counts": rules.iter().map(|rule| ((*rule).clone(), json!(counts(rule)))).collect::<Map<_, _>>(),
        "sizes": rows.clone().map(size).collect::<Vec<_>>(),
        "members_not_met": screened.members_not_met,
        "not_asked": screened.not_asked.iter().map(|rule| json!([rule.rule, rule.missing, rule.provision])).collect::<Vec<_>>(),
        "members": members,
        "units": units,
    })
}

/// The same list in two parts, the later one first: nothing may depend on the cut.
fn in_parts(screening: &Screening, members: &Json, rows: usize) -> Screened {
    let mut whole = screening.part();
    for rows in [rows / 2..rows, 0..rows / 2] {
        let mut part = screening.part();
        part.add(rows.start as u64, &MemberColumns::named(&&Columns::of(members, &rows))).unwrap();
        whole.merge(part).unwrap();
    }
    whole.finish().unwrap()
}

/// What was screened.
#[derive(Default)]
pub(crate) struct Told {
    pub(crate) rules: BTreeSet<String>,
    pub(crate) answers: usize,
}

/// A roster screened, in the form of the oracle's answer.
pub(crate) fn screened(roster: &Json, unanswered: &Map<String, Json>, told: &mut Told) -> Json {
    let screening = charter(roster).screening(units(roster)).unwrap();
    let members = &roster["members"];
    let rows = members["unit"].as_array().unwrap().len();
    let columns = Columns::of(members, &(0..rows));
    let (words, screened) = screening.screen(&MemberColumns::named(&&columns)).unwrap();
    assert_eq!(in_parts(&screening, members, rows), screened, "another result in parts");
    let got = said(&screening, &words, &screened, unanswered);
    for (rule, answers) in ["members", "units"].iter().flat_map(|part| got[part].as_object().unwrap()) {
        told.rules.insert(rule.clone());
        told.answers += answers.as_str().unwrap().len();
    }
    got
}

/// Two answers without what they agree on.
pub(crate) fn differing(expected: &Json, got: &Json) -> (Json, Json) {
    let (Json::Object(one), Json::Object(other)) = (expected, got) else { return (expected.clone(), got.clone()) };
    let (mut left, mut right) = (Map::new(), Map::new());
    for key in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        let of = |side: &Map<String, Json>| side.get(key).cloned().unwrap_or_default();
        if of(one) != of(other) {
            let (expected, got) = differing(&of(one), &of(other));
            left.insert(key.clone(), expected);
            right.insert(key.clone(), got);
        }
    }
    (left.into(), right.into())
}
