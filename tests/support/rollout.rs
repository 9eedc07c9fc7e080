//! The vectors about functions done, movements and open requests: rows in, the whole answer out, without its receipt.

use super::{day, tables, value};
use dieule::{Charter, Error, FunctionDay, InputError, MovementRow, OpenRequest, Record};
use serde_json::{Map, Value as Json};

/// The rows of a list, field by field.
pub(crate) fn records<R: Record>(input: &Map<String, Json>) -> Result<Vec<R>, InputError> {
    let mut records = Vec::new();
    for (place, row) in input["rows"].as_array().unwrap().iter().enumerate() {
        let mut record = R::default();
        for (field, fact) in row.as_object().unwrap() {
            record.set(field, value(fact)).map_err(|error| error.at_row(place))?;
        }
        records.push(record);
    }
    Ok(records)
}

/// What one of the three verbs says of a vector's lists, as it is stored.
pub(crate) fn whole(charter: &Charter, call: &str, input: &Map<String, Json>) -> Result<String, Error> {
    let (units, _) = tables(input)?;
    let units = units.columns()?;
    let on = |key: &str| day(input[key].as_str().unwrap());
    Ok(match call {
        "functions" => charter.functions_done(&units, &records::<FunctionDay>(input)?)?.to_json(),
        "movements" => charter.movements(&units, &records::<MovementRow>(input)?, on("first_day"), on("last_day"))?.to_json(),
        _ => charter.open_requests(&units, &records::<OpenRequest>(input)?)?.to_json(),
    })
}

/// The same in the vectors' form.
pub(crate) fn counted(charter: &Charter, call: &str, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut counted: Json = serde_json::from_str(&whole(charter, call, input)?).unwrap();
    counted.as_object_mut().unwrap().remove("receipt");
    Ok(counted)
}
