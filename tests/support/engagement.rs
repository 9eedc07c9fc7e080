//! The vectors about points, activity, leaderboards, results and polls: rows in, the whole answer out, without its receipt.

use super::day;
use super::rollout::records;
use dieule::{Charter, Error, InteractionDay, LessonAttempt, PointEvent, PollVote, ScoreRow};
use serde_json::{Map, Value as Json};

/// What one of the verbs says of a vector's rows, as it is stored.
pub(crate) fn whole(charter: &Charter, call: &str, input: &Map<String, Json>) -> Result<String, Error> {
    let on = |key: &str| day(input[key].as_str().unwrap());
    Ok(match call {
        "points" => charter.points(&records::<PointEvent>(input)?)?.to_json(),
        "activity" => charter.activity(&records::<InteractionDay>(input)?, on("first_day"), on("last_day"))?.to_json(),
        "leaderboards" => charter.leaderboards(&records::<ScoreRow>(input)?)?.to_json(),
        "lesson_results" => charter.lesson_results(&records::<LessonAttempt>(input)?)?.to_json(),
        _ => {
            let invited = input.get("invited").and_then(Json::as_u64).map(|invited| u32::try_from(invited).unwrap());
            charter.tally(&records::<PollVote>(input)?, invited)?.to_json()
        }
    })
}

/// The same in the vectors' form.
pub(crate) fn told(charter: &Charter, call: &str, input: &Map<String, Json>) -> Result<Json, Error> {
    let mut told: Json = serde_json::from_str(&whole(charter, call, input)?).unwrap();
    told.as_object_mut().unwrap().remove("receipt");
    Ok(told)
}
