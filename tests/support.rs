//! What the tests share: the vectors, read strictly, and the library's answer to one of them in the vector's own form.

pub(crate) mod cards;
pub(crate) mod engagement;
pub(crate) mod plans;
pub(crate) mod procedures;
pub(crate) mod ratings;
pub(crate) mod repairs;
pub(crate) mod rights;
pub(crate) mod rollout;
pub(crate) mod schedule;
pub(crate) mod scoring;
pub(crate) mod statistics;

use dieule::{
    AcceptanceTable, Certainty, Charter, EntryTable, Error, Facts, Finding, Floor, InputError, Kind, MemberTable, NaiveDate, QuotaBase,
    Reconciled, Reconciliation, Record, Review, Rulebook, Standing, UnitTable, Value, Verdict, iso_day,
};
use serde::Deserialize;
use serde_json::{Map, Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex};

#[path = "support/comparing.rs"]
pub(crate) mod comparing;
#[path = "support/mapping.rs"]
pub(crate) mod mapping;

/// One vector. A key that is not listed here is refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) rule: String,
    pub(crate) kind: String,
    pub(crate) on: String,
    #[serde(default)]
    pub(crate) campaigns: Vec<String>,
    #[serde(default)]
    pub(crate) profiles: Vec<String>,
    #[serde(default)]
    pub(crate) pins: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) floor: Option<(String, String)>,
    pub(crate) call: String,
    #[serde(default)]
    pub(crate) input: Map<String, Json>,
    pub(crate) outcome: Option<String>,
    pub(crate) findings: Option<Json>,
    pub(crate) expect: Option<Json>,
    pub(crate) error: Option<Json>,
    /// How the answer was worked out, where the name does not say it.
    #[serde(default, rename = "note")]
    _note: String,
    pub(crate) by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suite {
    suite: String,
    cases: Vec<Case>,
}

/// A file or folder of the project's `tests`.
pub(crate) fn tests(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests")).join(path)
}

pub(crate) fn day(text: &str) -> NaiveDate {
    iso_day(text).unwrap_or_else(|| panic!("{text} is no day"))
}

/// Every vector of the folder; a file that cannot be read, a name used twice or an empty folder is a failure.
pub(crate) fn cases() -> Vec<Case> {
    let mut files: Vec<PathBuf> = fs::read_dir(tests("vectors")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    let mut cases: Vec<Case> = Vec::new();
    for file in files {
        let suite: Suite = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        assert!(!suite.suite.is_empty() && !suite.cases.is_empty(), "{}: an empty suite", file.display());
        cases.extend(suite.cases);
    }
    assert!(!cases.is_empty(), "no vectors were found");
    for Case { name, kind, by, .. } in &cases {
        let known = ["inside", "on", "outside", "missing"].contains(&kind.as_str());
        assert!(known || kind.starts_with("exception:") || kind.starts_with("reading:"), "{name}: unknown kind `{kind}`");
        assert!(["hand", "oracle"].contains(&by.as_str()) || by.starts_with("letter:"), "{name}: unknown source `{by}`");
    }
    let mut names = BTreeSet::new();
    let repeated: Vec<&str> = cases.iter().map(|case| case.name.as_str()).filter(|name| !names.insert(*name)).collect();
    assert!(repeated.is_empty(), "names used twice: {repeated:#?}");
    cases
}

/// A JSON value as a host would hand it in.
pub(crate) fn value(json: &Json) -> Value<'_> {
    match json {
        Json::Null => Value::Missing,
        Json::Bool(flag) => Value::Flag(*flag),
        Json::Number(number) => number.as_i64().map_or(Value::Other("a fraction"), Value::Count),
        Json::String(text) => Value::Text(text),
        Json::Array(_) => Value::Other("a list"),
        Json::Object(_) => Value::Other("a table"),
    }
}

/// What chooses a charter: the day, letters, profiles, pins and floor of a vector.
type Chosen = (String, Vec<String>, Vec<String>, BTreeMap<String, String>, Option<(String, String)>);

/// Charters of vectors before: thousands of them ask a few hundred, and to resolve one takes longer than most questions.
static CHARTERS: LazyLock<Mutex<BTreeMap<Chosen, Charter>>> = LazyLock::new(Mutex::default);

/// The charter a vector asks.
pub(crate) fn charter(case: &Case) -> Result<Charter, Error> {
    charter_on(case, &case.on)
}

/// The same rulebook as of another day.
pub(crate) fn charter_on(case: &Case, on: &str) -> Result<Charter, Error> {
    let chosen = (on.to_owned(), case.campaigns.clone(), case.profiles.clone(), case.pins.clone(), case.floor.clone());
    let known = CHARTERS.lock().unwrap().get(&chosen).cloned();
    if let Some(charter) = known {
        return Ok(charter);
    }
    let charter = resolved(case, on)?;
    CHARTERS.lock().unwrap().insert(chosen, charter.clone());
    Ok(charter)
}

fn resolved(case: &Case, on: &str) -> Result<Charter, Error> {
    let mut rulebook = Rulebook::national();
    for profile in &case.profiles {
        let text = fs::read_to_string(tests("profiles").join(profile)).unwrap_or_else(|e| panic!("{profile}: {e}"));
        let json = text.trim_start().starts_with('{');
        rulebook = if json { rulebook.with_profile_json(&text) } else { rulebook.with_profile_toml(&text) }?;
    }
    for campaign in &case.campaigns {
        rulebook = rulebook.with_campaign(campaign)?;
    }
    for (instrument, first) in &case.pins {
        rulebook = rulebook.pinned(instrument, day(first))?;
    }
    if let Some((certainty, standing)) = &case.floor {
        let Floor { certainty, standing } =
            Floor { certainty: Certainty::from_code(certainty).unwrap(), standing: Standing::from_code(standing).unwrap() };
        rulebook = rulebook.requiring(certainty, standing);
    }
    rulebook.in_force_on(day(on))
}

/// The verdict on the facts of a vector whose call is `check:<rule>` or `ask:<question>`.
pub(crate) fn verdict(charter: &Charter, call: &str, input: &Map<String, Json>) -> Result<Verdict, Error> {
    let (how, name) = call.split_once(':').unwrap();
    let mut facts = if how == "ask" { Facts::about(name)? } else { Facts::for_rule(name)? };
    for (field, fact) in input {
        facts.set(field, value(fact))?;
    }
    if how == "ask" { Ok(charter.answer(&facts)) } else { charter.check(name, &facts) }
}

pub(crate) fn finding(finding: &Finding) -> Json {
    let Finding { rule, outcome, severity, reason, figures, missing, citation, certainty, standing, candidates } = finding;
    json!({ "rule": rule, "outcome": outcome, "severity": severity, "reason": reason, "figures": figures, "missing": missing,
        "citation": citation, "certainty": certainty, "standing": standing, "candidates": candidates })
}

fn rows(input: &Map<String, Json>, key: &str) -> Vec<Map<String, Json>> {
    serde_json::from_value(input.get(key).cloned().unwrap_or_else(|| json!([]))).unwrap()
}

pub(crate) fn bases(input: &Map<String, Json>) -> Result<Vec<QuotaBase>, InputError> {
    let mut bases = Vec::new();
    for (place, row) in rows(input, "bases").iter().enumerate() {
        let mut base = QuotaBase::default();
        for (field, fact) in row {
            base.set(field, value(fact)).map_err(|error| error.at_row(place))?;
        }
        bases.push(base);
    }
    Ok(bases)
}

/// The tables of a review, filled from rows.
pub(crate) fn tables(input: &Map<String, Json>) -> Result<(UnitTable, MemberTable), InputError> {
    let (unit_rows, member_rows) = (rows(input, "units"), rows(input, "members"));
    let mut units = UnitTable::with_rows(unit_rows.len());
    let mut members = MemberTable::with_rows(member_rows.len());
    for (place, row) in unit_rows.iter().enumerate() {
        row.iter().try_for_each(|(field, fact)| units.set(place, field, value(fact)))?;
    }
    for (place, row) in member_rows.iter().enumerate() {
        row.iter().try_for_each(|(field, fact)| members.set(place, field, value(fact)))?;
    }
    Ok((units, members))
}

/// The acceptances given to a review.
fn acceptances(input: &Map<String, Json>) -> Result<AcceptanceTable, InputError> {
    let given = rows(input, "accepted");
    let mut accepted = AcceptanceTable::with_rows(given.len());
    for (place, row) in given.iter().enumerate() {
        row.iter().try_for_each(|(field, fact)| accepted.set(place, field, value(fact)))?;
    }
    Ok(accepted)
}

/// The review of a vector's lists.
pub(crate) fn reviewed(charter: &Charter, input: &Map<String, Json>) -> Result<Review, Error> {
    let ((units, members), accepted) = (tables(input)?, acceptances(input)?);
    charter.review_with(&units.columns()?, &members.columns()?, &accepted.columns()?, &mut |_, _| ())
}

fn review(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let review = reviewed(charter, input)?;
    let found = review.findings.iter().map(|found| {
        let finding = &found.finding;
        json!({ "subject": found.subject, "row": found.row, "key": found.key, "unit": found.unit, "rule": finding.rule,
            "outcome": finding.outcome, "reason": finding.reason, "figures": finding.figures, "missing": finding.missing })
    });
    let rules =
        review.rules.iter().map(|count| (count.rule.clone(), json!([count.met, count.not_met, count.needs_decision, count.unknown])));
    Ok(json!({ "findings": found.collect::<Vec<_>>(), "rules": rules.collect::<Map<_, _>>(), "members_not_met": review.members_not_met,
        "worst_first": review.worst_first.iter().map(|unit| &unit.code).collect::<Vec<_>>(), "standing": review.standing,
        "accepted": review.accepted.iter().map(|given| json!({ "row": given.row, "state": given.state, "finding": given.finding.is_some() }))
            .collect::<Vec<_>>(),
        "not_asked": review.not_asked, "ages": review.ages, "age_lines": review.age_lines }))
}

/// The comparison of a vector whose call is `reconcile:<what>`.
pub(crate) fn reconciled(charter: &Charter, what: &str, input: &Map<String, Json>) -> Result<Reconciliation, Error> {
    let side = |name: &'static str| -> Result<EntryTable, InputError> {
        let rows = rows(input, name);
        let mut table = EntryTable::with_rows(rows.len());
        for (place, row) in rows.iter().enumerate() {
            row.iter().try_for_each(|(field, fact)| table.set(place, field, value(fact)))?;
        }
        Ok(table)
    };
    let (records, list) = (side("records")?, side("list")?);
    charter.reconcile(Reconciled::from_code(what).unwrap(), &records.columns()?, &list.columns()?)
}

/// A comparison as vectors write it: of a difference only what it has.
fn compared(whole: &Reconciliation) -> Json {
    let mut differences = json!(whole.differences);
    for difference in differences.as_array_mut().into_iter().flatten().filter_map(Json::as_object_mut) {
        let empty = |value: &Json| value.is_null() || value == &json!([]) || value == &json!({});
        difference.retain(|key, value| !empty(value) && !["severity", "candidates"].contains(&key.as_str()));
    }
    json!({ "rule": whole.rule, "compared": whole.compared, "agreeing": whole.agreeing, "outcome": whole.outcome, "differences": differences })
}

/// What the library answers to a vector, in the form of its expectation.
pub(crate) fn answer(case: &Case) -> Result<Json, Error> {
    let charter = charter(case)?;
    let input = &case.input;
    let (call, name) = case.call.split_once(':').unwrap_or((&case.call, ""));
    Ok(match call {
        "check" | "ask" => {
            let verdict = verdict(&charter, &case.call, input)?;
            json!({ "outcome": verdict.outcome, "findings": verdict.findings.iter().map(finding).collect::<Vec<_>>() })
        }
        "charter" => json!({ "instruments": charter.instrument_in_force(), "standing": charter.standing() }),
        "window" => {
            let window = charter.admission_window(day(input.get("birth_date").and_then(Json::as_str).unwrap()));
            let asked = case.expect.as_ref().and_then(|expect| expect.get("first_day_from")).and_then(Json::as_object);
            let from = asked.map(|days| days.keys().map(|from| (from.clone(), json!(window.first_day_from(day(from))))).collect());
            let mut answer = json!(window);
            if let (Some(answer), Some(Json::Object(from))) = (answer.as_object_mut(), from.map(Json::Object)) {
                answer.insert("first_day_from".to_owned(), from.into());
            }
            answer
        }
        "quota" => {
            let mut table = json!(charter.quota(&bases(input)?)?);
            for row in table.get_mut("rows").and_then(Json::as_array_mut).unwrap() {
                row.as_object_mut().unwrap().retain(|key, _| ["unit", "quota", "exact", "outcome", "surplus"].contains(&key.as_str()));
            }
            table
        }
        "allocate" => {
            let total = input.get("total").and_then(Json::as_u64).and_then(|total| u32::try_from(total).ok()).unwrap();
            let allocation = charter.allocate(total, &bases(input)?)?;
            json!({ "amounts": allocation.shares.iter().map(|share| share.amount).collect::<Vec<_>>(), "tie_rule": allocation.tie_rule,
                "tied": allocation.shares.iter().map(|share| share.tied).collect::<Vec<_>>(), "left_open": allocation.left_open })
        }
        "dues_split" => {
            let path = input.get("path").and_then(Json::as_array).unwrap().iter();
            let path: Vec<Kind> = path.map(|kind| Kind::from_code(kind.as_str().unwrap()).unwrap()).collect();
            let mut split = json!(charter.dues_split(input.get("received").and_then(Json::as_u64).unwrap(), &path)?);
            split.as_object_mut().unwrap().remove("receipt");
            split
        }
        "functions" | "movements" | "open_requests" => rollout::counted(&charter, call, input)?,
        "rate" => ratings::rated(&charter, input)?,
        "rate_list" => ratings::list(&charter, input)?,
        "rating_basis" => ratings::basis(&charter, input)?,
        "schedule" | "due_reports" => schedule::told(&charter, call, name, input)?,
        "measure" => schedule::measured(&charter, input)?,
        "schedules" => json!({ "schedules": charter.schedules().iter().map(|plan| &plan.id).collect::<Vec<_>>() }),
        "statistics" | "movements_form" | "party_form" | "ratings_form" | "check_form" => statistics::told(&charter, call, name, input)?,
        "points" | "activity" | "leaderboards" | "lesson_results" | "tally" => engagement::told(&charter, call, input)?,
        "percentage" => statistics::percentage(&charter, input)?,
        "letters" => json!({ "letters": charter.letters() }),
        "actions" => rights::row(&charter, name),
        "may" => rights::may(&charter, input)?,
        "review" => review(&charter, input)?,
        "reconcile" => compared(&reconciled(&charter, name, input)?),
        "repairs" => repairs::repaired(&repairs::repairs(&charter, input)?),
        "cards" => cards::told(&charter, input)?,
        "plan" => plans::told(&charter, input)?,
        "procedure" => procedures::told(&|on| charter_on(case, on.unwrap_or(&case.on)), input)?,
        "scoring" => scoring::answer(name, input)?,
        "map" => mapping::mapped(case, name)?.1,
        "provision" => {
            let provision = charter.provisions().into_iter().find(|provision| provision.id == name);
            let provision = provision.unwrap_or_else(|| panic!("no provision {name}"));
            json!({ "value": provision.value.map(|value| value.to_string()), "instrument": provision.instrument, "at": provision.at,
                "certainty": provision.certainty, "standing": provision.standing })
        }
        other => comparing::compared(case)?.unwrap_or_else(|| panic!("the call `{other}` is not known")),
    })
}
