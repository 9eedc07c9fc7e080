//! Sinh hoạt nơi cư trú, sinh hoạt tạm thời (Điều 3 khoản 3): the machine of activity with another branch. It goes the way of a transfer, under
//! its rules of refusing and taking back; but the member goes on counting at home, and the host only lists.

use super::case::Given;
use super::kinds::EffectKind as E;
use super::machine::{By, Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree, refused};
use super::route::Ends;
use super::transfer;
use crate::charter::Charter;
use crate::error::{Error, Problem};
use crate::member::{Hosted, HostedAs, Transfer, TransferRole};
use crate::record::Record;

const HOME: &str = "sending_branch";
const HOST: &str = "receiving_branch";

const UNLIST: &[Effect] = &[Effect::at(E::UnlistHosted, Place::Role(HOST)).with(Place::Role(HOME))];
const PASS_ON: &[Effect] = &[Effect::at(E::PassOn, Place::Actor).with(Place::Next)];

pub(crate) static HOSTED: Machine = Machine {
    id: "hosted",
    questions: &[Hosted::NAME, Transfer::NAME],
    roles: TransferRole::CODES,
    several: &[],
    to_unit: &[HOST],
    home: Home::Moves(HOME),
    opens_with: &["hosted_as"],
    opens: opened,
    states: &[
        State::held("requested", HOME, None),
        State::held("at_sending_tier", "sending_tier", Some("at_sending_base")),
        State::held("at_sending_base", "sending_base", Some("at_receiving_base")),
        State::held("at_receiving_base", "receiving_base", Some("at_receiving_tier")),
        State::held("at_receiving_tier", "receiving_tier", Some("at_receiving_branch")),
        State::held("at_receiving_branch", HOST, None),
        State::held("hosted", HOME, None),
        State::end("returned", Home::Stays, UNLIST),
        State::end("ended", Home::Stays, UNLIST),
        State::end("refused", Home::Stays, &[]),
        State::end("withdrawn", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            takes: &["starts_on", "ends_on"],
            guards: &["hosted.start", "hosted.period"],
            effects: &[Effect::at(E::WriteIntroduction, Place::Actor).with(Place::Next)],
            ..Step::of("register", &["requested"], "at_sending_tier")
        },
        Step { effects: PASS_ON, ..Step::of("pass_on", &["at_sending_tier"], "at_sending_base") },
        Step { effects: PASS_ON, ..Step::of("release", &["at_sending_base"], "at_receiving_base") },
        Step { effects: PASS_ON, ..Step::of("accept", &["at_receiving_base"], "at_receiving_tier") },
        Step { effects: PASS_ON, ..Step::of("pass_on", &["at_receiving_tier"], "at_receiving_branch") },
        Step {
            stamps: &["confirmed_on", "on"],
            guards: &["hosted.not_over"],
            effects: &[Effect::at(E::ListHosted, Place::Role(HOST)).with(Place::Role(HOME)).values(&["hosted_as", "starts_on", "ends_on"])],
            ..Step::of("confirm", &["at_receiving_branch"], "hosted")
        },
        Step {
            takes: &["refusal_reason"],
            stamps: &["refused_on"],
            signs: &["refused_by"],
            guards: &["transfer.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role(HOME)).values(&["refusal_reason"])],
            ..Step::of("refuse", transfer::PASSED, "refused")
        },
        Step {
            by: By::Role(HOME),
            waited: false,
            stamps: &["withdrawn_on"],
            guards: &["transfer.withdrawal"],
            effects: &[Effect::at(E::RecordWithdrawal, Place::Actor)],
            ..Step::of("withdraw", transfer::OPEN, "withdrawn")
        },
        // A stay goes on: nobody is waited for until somebody ends it.
        Step { waited: false, signs: &["ended_by"], guards: &["hosted.ending"], ..Step::of("call_back", &["hosted"], "returned") },
        Step {
            by: By::Role(HOST),
            waited: false,
            signs: &["ended_by"],
            guards: &["hosted.ending"],
            ..Step::of("send_back", &["hosted"], "returned")
        },
        Step { waited: false, stamps: &["on"], guards: &["hosted.last_day"], ..Step::of("expire", &["hosted"], "ended") },
    ],
    due: transfer::due,
};

/// What somebody is elsewhere for; a case cannot do without it.
pub(super) fn hosted_as(request: &CaseRequest) -> Result<HostedAs, Error> {
    let missing = || refused("facts.hosted_as", None, Problem::MissingValue);
    match request.facts.get("hosted_as") {
        Some(Given::Text(code)) => HostedAs::from_code(code).ok_or_else(missing),
        _ => Err(missing()),
    }
}

fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    if matches!(hosted_as(request)?, HostedAs::Away | HostedAs::Deferral) {
        let why = "nobody hosts who is away or whose activity is deferred: that is a case of the machine `away`";
        return Err(Error::Route { unit: request.unit.clone(), why });
    }
    let Ends { route, .. } = Ends::between(charter, units, &request.unit, Some(request.to_unit()?))?;
    Ok(Opened { route, facts: request.facts.clone() })
}
