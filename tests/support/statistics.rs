//! The vectors about forms: lists in, the whole form out, without its receipt.

use super::rollout::records;
use super::{day, tables};
use dieule::{Charter, Error, FormEntry, FormKind, MovementRow, RatingResult};
use serde_json::{Map, Value as Json, json};

/// A form, or what looking through one found, as it is stored.
pub(crate) fn whole(charter: &Charter, call: &str, name: &str, input: &Map<String, Json>) -> Result<String, Error> {
    let (units, members) = tables(input)?;
    let units = units.columns()?;
    let under = input.get("under").and_then(Json::as_str);
    let form = || FormKind::from_code(name).unwrap();
    let on = |key: &str| day(input[key].as_str().unwrap());
    Ok(match call {
        "statistics" => charter.statistics(form(), &units, &members.columns()?, under)?.to_json(),
        "movements_form" => {
            charter.movements_form(&units, &records::<MovementRow>(input)?, on("first_day"), on("last_day"), under)?.to_json()
        }
        "party_form" => charter.party_form(&units, &records::<MovementRow>(input)?, on("first_day"), on("last_day"), under)?.to_json(),
        "ratings_form" => {
            let year = u32::try_from(input["year"].as_u64().unwrap()).unwrap();
            charter.ratings_form(&units, &records::<RatingResult>(input)?, year, under)?.to_json()
        }
        _ => charter.check_form(form(), &units, &records::<FormEntry>(input)?)?.to_json(),
    })
}

/// The same in the vectors' form.
pub(crate) fn told(charter: &Charter, call: &str, name: &str, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut told: Json = serde_json::from_str(&whole(charter, call, name, input)?).unwrap();
    told.as_object_mut().unwrap().remove("receipt");
    Ok(told)
}

/// A share for people.
pub(crate) fn percentage(charter: &Charter, input: &Map<String, Json>) -> Result<Json, Error> {
    let number = |key: &str| input[key].as_u64().unwrap();
    let shown = charter.percentage(number("part"), number("whole"), u32::try_from(number("decimals")).unwrap())?;
    Ok(json!({ "shown": shown }))
}
