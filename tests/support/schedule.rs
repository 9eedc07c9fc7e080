//! The vectors about plans: units and rows in, the answer out without its receipt.

use super::{day, value};
use dieule::{Charter, DueReports, Error, HandedIn, InputError, ItemDone, Language, Record, ScheduleStatus, ScheduleUnit};
use serde_json::{Map, Value as Json, json};

fn records<R: Record>(input: &Map<String, Json>, key: &str) -> Result<Vec<R>, InputError> {
    let mut records = Vec::new();
    for (place, row) in input.get(key).and_then(Json::as_array).into_iter().flatten().enumerate() {
        let mut record = R::default();
        for (field, fact) in row.as_object().unwrap() {
            record.set(field, value(fact)).map_err(|error| error.at_row(place))?;
        }
        records.push(record);
    }
    Ok(records)
}

/// The targets measured on a vector's lists, as they are stored.
pub(crate) fn whole_measured(charter: &Charter, input: &Map<String, Json>) -> Result<String, Error> {
    let (people, interactions) = (records(input, "people")?, records(input, "interactions")?);
    let on = |key: &str| day(input[key].as_str().unwrap());
    Ok(charter.measure_targets(&people, &interactions, on("first_day"), on("last_day"))?.to_json())
}

/// The same in the vectors' form.
pub(crate) fn measured(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut told: Json = serde_json::from_str(&whole_measured(charter, input)?).unwrap();
    told.as_object_mut().unwrap().remove("receipt");
    Ok(told)
}

/// What is made of the answer of either verb.
type Made<'a> = (&'a dyn Fn(&ScheduleStatus) -> String, &'a dyn Fn(&DueReports) -> String);

/// What a verb says of a vector's lists, by what is made of it.
fn asked(charter: &Charter, (call, plan): (&str, &str), input: &Map<String, Json>, (status, due): Made<'_>) -> Result<String, Error> {
    let units = records::<ScheduleUnit>(input, "units")?;
    let on = |key: &str| day(input[key].as_str().unwrap());
    if call == "schedule" {
        return Ok(status(&charter.schedule_status(plan, &units, &records::<ItemDone>(input, "rows")?)?));
    }
    let handed_in = records::<HandedIn>(input, "rows")?;
    Ok(due(&charter.due_reports(plan, &units, on("first_day"), on("last_day"), &handed_in)?))
}

/// The answer as it is stored.
pub(crate) fn whole(charter: &Charter, call: &str, plan: &str, input: &Map<String, Json>) -> Result<String, Error> {
    asked(charter, (call, plan), input, (&ScheduleStatus::to_json, &DueReports::to_json))
}

/// The lines of its table, where the vector names a language.
fn table(charter: &Charter, call: &str, plan: &str, input: &Map<String, Json>) -> Result<Option<Vec<String>>, Error> {
    let Some(language) = input.get("language") else { return Ok(None) };
    let language = if language == "vi" { Language::Vi } else { Language::En };
    let csv = asked(charter, (call, plan), input, (&|status| status.to_csv(language), &|due| due.to_csv(language)))?;
    let lines = csv.strip_prefix('\u{feff}').unwrap().strip_suffix("\r\n").unwrap().split("\r\n");
    Ok(Some(lines.map(str::to_owned).collect()))
}

/// The same in the vectors' form: where `show` names parts, only these; where `only` names items, only those.
pub(crate) fn told(charter: &Charter, call: &str, plan: &str, input: &Map<String, Json>) -> Result<Json, Error> {
    let whole: Json = serde_json::from_str(&whole(charter, call, plan, input)?).unwrap();
    Ok(shown(&whole, table(charter, call, plan, input)?, input))
}

/// One line for each item or report: `phase1 late 2021-10-18 +3`.
fn line(status: &Json) -> String {
    let text = |key: &str| status.get(key).and_then(Json::as_str).map(str::to_owned);
    let period = text("due_on").map(|due| format!("{}..{} by {due}", text("first_day").unwrap(), text("last_day").unwrap()));
    let done = text("done_on").or_else(|| text("handed_on"));
    let days = status.get("days").and_then(Json::as_u64).map(|days| format!("+{days}"));
    let parts = [text("item").or_else(|| text("report")), period, text("state"), done, days];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Whether a vector is about an item or report; about all where it names none.
fn is_asked(one: &Json, input: &Map<String, Json>) -> bool {
    let id = one.get("item").or_else(|| one.get("report"));
    input.get("only").and_then(Json::as_array).is_none_or(|only| only.iter().any(|wanted| Some(wanted) == id))
}

fn lines(list: &Json, input: &Map<String, Json>) -> Vec<String> {
    list.as_array().into_iter().flatten().filter(|one| is_asked(one, input)).map(line).collect()
}

/// A count of the totals as `due 2, late 1`.
fn counts(totals: &Json) -> String {
    let states = ["not_bound", "not_due", "due", "in_time", "early", "late", "overdue", "unknown"];
    let count = |state: &&str| totals.get(*state).and_then(Json::as_u64).filter(|count| *count > 0).map(|count| format!("{state} {count}"));
    states.iter().filter_map(count).collect::<Vec<_>>().join(", ")
}

fn shown(whole: &Json, csv: Option<Vec<String>>, input: &Map<String, Json>) -> Json {
    let units = whole["units"].as_array().unwrap().iter().map(|unit| {
        let mut shown = json!({ "unit": unit["unit"], "bound": unit["bound"] });
        let (told, shown_as) = (unit.get("items").or_else(|| unit.get("reports")).unwrap(), shown.as_object_mut().unwrap());
        shown_as.insert(if unit.get("items").is_some() { "items" } else { "reports" }.to_owned(), json!(lines(told, input)));
        for key in ["phases_done", "phase", "phase_open", "shown_as_reported"] {
            if let Some(value) = unit.get(key).filter(|value| !value.is_null()) {
                shown_as.insert(key.to_owned(), value.clone());
            }
        }
        if let Some(wrong) = unit.get("out_of_order").filter(|wrong| *wrong != &json!([])) {
            shown_as.insert("out_of_order".to_owned(), wrong.clone());
        }
        if let Some(follow) = unit.get("consequences").and_then(Json::as_array).filter(|follow| !follow.is_empty()) {
            let each = follow.iter().map(|one| (one["consequence"].as_str().unwrap().to_owned(), one["follows"].clone()));
            shown_as.insert("follows".to_owned(), each.collect::<Map<_, _>>().into());
        }
        shown
    });
    let totals =
        whole.get("totals").or_else(|| whole.get("periods")).and_then(Json::as_array).unwrap().iter().filter(|one| is_asked(one, input));
    let column = |one: &Json| {
        one.get("item")
            .cloned()
            .unwrap_or_else(|| json!(format!("{} {}", one["report"].as_str().unwrap(), one["due_on"].as_str().unwrap())))
    };
    let totals = totals.map(|one| (column(one).as_str().unwrap().to_owned(), json!(counts(one)))).collect::<Map<_, _>>();
    let mut shown = json!({ "units": units.collect::<Vec<_>>(), "totals": totals, "left_out": whole["left_out"],
        "certainty": whole["certainty"], "standing": whole["standing"] });
    if let Some(phases) = whole.get("phases") {
        shown.as_object_mut().unwrap().insert("phases".to_owned(), phases.clone());
    }
    if let Some(csv) = csv {
        shown.as_object_mut().unwrap().insert("csv".to_owned(), json!(csv));
    }
    if let Some(parts) = input.get("show").and_then(Json::as_array) {
        shown.as_object_mut().unwrap().retain(|key, _| parts.iter().any(|part| part == key));
    }
    shown
}
