//! Plans as vectors tell them: faults in one line each, sizes, events in one line each, and the lists afterwards.

use super::{tables, value};
use dieule::{
    AppliedPlan, Charter, Error, Given, InputError, Plan, PlanCheck, PlanContext, PlanEvent, PlanFault, PlanSize, PlanStep, PlanUnit,
    Record, ReformRow, Value, reform_plan,
};
use serde_json::{Map, Value as Json, json};

fn texts(list: &Json) -> Vec<String> {
    list.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// A part of a plan, field by field, as the other languages read it.
macro_rules! part {
    ($made:ident, $json:expr, $inner:literal, $each:expr) => {
        for (field, given) in $json.as_object().unwrap() {
            if field == $inner {
                for (place, given) in given.as_array().unwrap().iter().enumerate() {
                    $each(&mut $made, place, given)?;
                }
            } else if let Some(list) = $made.list_mut(field) {
                *list = texts(given);
            } else {
                $made.set(field, value(given))?;
            }
        }
    };
}

pub(crate) fn step(json: &Json) -> Result<PlanStep, InputError> {
    let mut made = PlanStep::default();
    part!(made, json, "into", |step: &mut PlanStep, place: usize, given: &Json| -> Result<(), InputError> {
        let mut unit = PlanUnit::default();
        part!(unit, given, "", |_: &mut PlanUnit, _: usize, _: &Json| -> Result<(), InputError> { Ok(()) });
        let _ = place;
        step.into.push(unit);
        Ok(())
    });
    Ok(made)
}

pub(crate) fn plan(json: &Json) -> Result<Plan, InputError> {
    let mut made = Plan::default();
    part!(made, json, "steps", |plan: &mut Plan, place: usize, given: &Json| -> Result<(), InputError> {
        plan.steps.push(step(given).map_err(|error| error.at_row(place))?);
        Ok(())
    });
    Ok(made)
}

pub(crate) fn context(input: &Map<String, Json>) -> PlanContext {
    let read = |key: &str| input.get(key).filter(|given| !given.is_null());
    PlanContext {
        accounts: read("accounts").map(|given| serde_json::from_value(given.clone()).unwrap()),
        cases: read("cases").map(|given| serde_json::from_value(given.clone()).unwrap()),
        closed_codes: read("closed_codes").map(texts),
    }
}

/// The plan of a vector, written or proposed.
pub(crate) fn planned(input: &Map<String, Json>) -> Result<Plan, Error> {
    let Some(rows) = input.get("reform") else { return Ok(plan(&input["plan"])?) };
    let mut mapping = Vec::new();
    for (place, row) in rows.as_array().unwrap().iter().enumerate() {
        let mut made = ReformRow::default();
        for (field, given) in row.as_object().unwrap() {
            made.set(field, value(given)).map_err(|error| error.at_row(place))?;
        }
        mapping.push(made);
    }
    let (units, _) = tables(input)?;
    let province = input["province"].as_str().unwrap();
    reform_plan(&units.columns()?, province, &mapping, &plan(&input["plan"])?, &step(&input["decision"])?)
}

pub(crate) fn checked(charter: &Charter, input: &Map<String, Json>) -> Result<(Plan, PlanCheck, AppliedPlan), Error> {
    let (units, members) = tables(input)?;
    let (units, members) = (units.columns()?, members.columns()?);
    let plan = planned(input)?;
    let check = charter.check_plan(&units, &members, &plan, &context(input))?;
    let applied = check.apply(&units, &members)?;
    Ok((plan, check, applied))
}

/// A fault in one line: `plan.units unknown_unit step=0 unit=B`, with `~` before one that does not block.
pub(crate) fn fault(fault: &PlanFault) -> String {
    let PlanFault { step, unit, members, about, blocks, finding } = fault;
    let mut words = vec![format!("{}{} {}", if *blocks { "" } else { "~" }, finding.rule, finding.reason)];
    words.extend(step.map(|step| format!("step={step}")));
    words.extend(unit.as_ref().map(|unit| format!("unit={unit}")));
    words.extend((!members.is_empty()).then(|| format!("members={}", members.join(","))));
    words.extend(about.as_ref().map(|about| format!("about={about}")));
    words.extend(finding.missing.iter().map(|field| format!("missing={field}")));
    words.join(" ")
}

/// An event in one line: `move_member A > C m1`, with what goes with it.
pub(crate) fn event(event: &PlanEvent) -> String {
    let PlanEvent { what, step, unit, other_unit, member, on: _, values } = event;
    let mut words = vec![format!("{step} {} {unit}", what.code())];
    words.extend(other_unit.as_ref().map(|other| format!("> {other}")));
    words.extend(member.clone());
    for (name, given) in values {
        let given = match given {
            Given::Flag(flag) => flag.to_string(),
            Given::Count(count) => count.to_string(),
            Given::Text(text) => text.clone(),
        };
        words.push(format!("{name}={given}"));
    }
    words.join(" ")
}

fn size(size: &PlanSize) -> Json {
    let PlanSize { unit, members_before, members_after, branches_before, branches_after } = size;
    json!([unit, members_before, members_after, branches_before, branches_after])
}

/// Codes with what they hang on.
pub(crate) fn pairs<'t>(rows: usize, get: impl Fn(usize, &str) -> Option<Value<'t>>, names: [&str; 2]) -> Json {
    let text = |row: usize, name: &str| match get(row, name) {
        Some(Value::Text(text)) => json!(text),
        _ => Json::Null,
    };
    (0..rows).map(|row| json!([text(row, names[0]), text(row, names[1])])).collect()
}

pub(crate) fn told(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let (_, check, AppliedPlan { units, members }) = checked(charter, input)?;
    Ok(json!({
        "open": check.open(),
        "faults": check.faults.iter().map(fault).collect::<Vec<_>>(),
        "sizes": check.sizes.iter().map(size).collect::<Vec<_>>(),
        "people": [check.members_before, check.members_after],
        "events": check.events.iter().map(event).collect::<Vec<_>>(),
        "not_asked": check.not_asked,
        "units": pairs(units.rows(), |row, field| units.get(row, field), ["code", "parent"]),
        "members": pairs(members.rows(), |row, field| members.get(row, field), ["key", "unit"]),
    }))
}
