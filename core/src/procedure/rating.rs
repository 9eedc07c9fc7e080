//! Đánh giá, xếp loại đoàn viên: the machine of a branch's yearly list. Everybody is rated, the whole list is sent, the superior agrees to it or does not.
//! What its steps ask is in `member/rating.rs`; which level somebody deserves is not asked at all.

use super::case::Given;
use super::kinds::EffectKind as E;
use super::machine::{Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree, refused};
use super::route::branch_and_superior;
use crate::charter::Charter;
use crate::error::{Error, Problem};
use crate::member::RatingList;
use crate::procedure::Covers;
use crate::record::Record;
use crate::rulebook::P;
use chrono::Datelike;

pub(crate) static RATING: Machine = Machine {
    id: "rating_approval",
    questions: &[RatingList::NAME],
    roles: &["branch", "direct_superior"],
    several: &[],
    to_unit: &[],
    home: Home::Moves("branch"),
    opens_with: &["rating_year", "to_rate"],
    opens: opened,
    states: &[
        State::held("to_rate", "branch", None),
        State::held("rated", "branch", None),
        State::held("sent", "direct_superior", None),
        State::held("not_agreed", "branch", None),
        State::end("approved", Home::Stays, &[]),
    ],
    steps: &[
        Step { takes: &["rating_level"], guards: &["rating_list.level"], ..Step::of("rate", &["to_rate", "rated", "not_agreed"], "rated") },
        Step {
            covers: Covers::All,
            takes: &["to_rate"],
            stamps: &["sent_on"],
            guards: &["rating_list.whole"],
            effects: &[Effect::at(E::SendList, Place::Actor).with(Place::Next).values(&["rating_level", "rating_year"])],
            ..Step::of("send", &["rated", "not_agreed"], "sent")
        },
        Step {
            covers: Covers::All,
            takes: &["approved_level"],
            stamps: &["approved_on"],
            signs: &["approver"],
            guards: &["rating_list.approver", "rating_list.unchanged"],
            effects: &[Effect::at(E::RecordRating, Place::Role("branch")).with(Place::Actor).values(&["rating_level", "rating_year"])],
            ..Step::of("approve", &["sent"], "approved")
        },
        Step {
            covers: Covers::All,
            takes: &["not_agreed_reason"],
            stamps: &["not_agreed_on"],
            guards: &["rating_list.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role("branch")).values(&["not_agreed_reason"])],
            ..Step::of("refuse", &["sent"], "not_agreed")
        },
    ],
    // A list that is late is still to be sent: the day is told, and nothing is stopped by it.
    due: |charter, action, item| {
        let last = charter.value_of("rating_list.deadline", &|law| law.date(P::RatingLastDay));
        last.filter(|last| action == "send" && last.year() == item.since.year())
    },
};

/// Members are rated by their branch; its direct superior approves.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    if !request.facts.contains_key("rating_year") {
        return Err(refused("facts.rating_year", None, Problem::MissingValue));
    }
    let (_, route) = branch_and_superior(charter, units, request, ["branch", "direct_superior"])?;
    let listed = i64::try_from(request.members.len()).unwrap_or(i64::MAX);
    let mut facts = request.facts.clone();
    facts.insert("listed".to_owned(), Given::Count(listed));
    Ok(Opened { route, facts })
}
