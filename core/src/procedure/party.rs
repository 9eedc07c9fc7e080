//! Đoàn viên ưu tú và giới thiệu cho Đảng (Điều 19 khoản 1): the branch chooses by vote and sends its list, the unit above recognises or does not, the base
//! organization introduces to the Party, and what the Party did is recorded. What its steps ask is in `member/party.rs`. Membership is as it was throughout.

use super::case::{Given, RouteUnit};
use super::kinds::{Covers, EffectKind as E};
use super::machine::{Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::branch_and_superior;
use crate::charter::Charter;
use crate::error::Error;
use crate::member::{PartyIntroduction, introducers};
use crate::record::Record;
use crate::rollout::MovementKind;
use crate::unit::Kind;

const BRANCH: &str = "branch";
const SUPERIOR: &str = "direct_superior";
/// The base organization of the branch; its direct superior where it has none.
const INTRODUCER: &str = "introducer";

pub(crate) static PARTY: Machine = Machine {
    id: "party_introduction",
    questions: &[PartyIntroduction::NAME],
    roles: &[BRANCH, SUPERIOR, INTRODUCER],
    several: &[],
    to_unit: &[],
    home: Home::Moves(BRANCH),
    opens_with: &[],
    opens: opened,
    states: &[
        State::held("nominated", BRANCH, None),
        State::held("chosen", BRANCH, None),
        State::held("sent", SUPERIOR, None),
        State::held("recognised", INTRODUCER, None),
        State::held("introduced", INTRODUCER, None),
        State::end("party_member", Home::Stays, &[]),
        State::end("not_admitted", Home::Stays, &[]),
        State::end("not_chosen", Home::Stays, &[]),
        State::end("refused", Home::Stays, &[]),
        State::end("not_introduced", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            // Each has votes of their own.
            covers: Covers::One,
            takes: &[
                "rating_level",
                "certificate_on",
                "study_average_hundredths",
                "is_serving_officer",
                "secret_ballot",
                "votes_for",
                "members_present",
                "branch_members",
            ],
            stamps: &["voted_on"],
            guards: &[
                "party_introduction.rating",
                "party_introduction.certificate",
                "party_introduction.study_average",
                "party_introduction.ballot",
                "party_introduction.vote",
            ],
            effects: &[Effect::at(E::WriteMinutes, Place::Actor).values(&["members_present", "votes_for"])],
            ..Step::of("choose", &["nominated"], "chosen")
        },
        Step {
            covers: Covers::One,
            effects: &[Effect::at(E::WriteMinutes, Place::Actor)],
            ..Step::of("pass_over", &["nominated"], "not_chosen")
        },
        Step { effects: &[Effect::at(E::SendList, Place::Actor).with(Place::Next)], ..Step::of("send", &["chosen"], "sent") },
        Step {
            takes: &["recognition_number", "not_recognised_reason"],
            stamps: &["recognised_on"],
            signs: &["recogniser"],
            guards: &["party_introduction.recogniser", "party_introduction.number"],
            effects: &[
                Effect::at(E::RecordDecision, Place::Actor).with(Place::Role(BRANCH)).values(&["recognition_number"]),
                Effect::at(E::ListOutstanding, Place::Role(BRANCH)),
                Effect::movement(MovementKind::MadeOutstanding, Place::Role(BRANCH)),
            ],
            ..Step::of("recognise", &["sent"], "recognised")
        },
        Step {
            takes: &["recognition_number", "not_recognised_reason"],
            guards: &["party_introduction.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role(BRANCH)).values(&["not_recognised_reason"])],
            ..Step::of("refuse", &["sent"], "refused")
        },
        Step {
            stamps: &["introduced_on"],
            guards: &["party_introduction.introducer", "party_introduction.validity"],
            effects: &[
                Effect::at(E::IntroduceToParty, Place::Actor).values(&["recognition_number"]),
                Effect::movement(MovementKind::IntroducedToParty, Place::Role(BRANCH)),
            ],
            ..Step::of("introduce", &["recognised"], "introduced")
        },
        Step {
            // Nobody has to introduce, and a recognition may run out first.
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role(BRANCH))],
            ..Step::of("not_introduce", &["recognised"], "not_introduced")
        },
        Step {
            takes: &["birth_date", "party_considered_on"],
            stamps: &["party_admitted_on"],
            guards: &["party_introduction.considered", "party_introduction.party_age"],
            effects: &[
                Effect::at(E::RecordPartyAdmission, Place::Role(BRANCH)).values(&["party_admitted_on"]),
                Effect::movement(MovementKind::AdmittedToParty, Place::Role(BRANCH)),
            ],
            ..Step::of("record_admission", &["introduced"], "party_member")
        },
        Step {
            takes: &["party_considered_on"],
            effects: &[Effect::at(E::RecordRefusal, Place::Role(BRANCH)).values(&["party_considered_on"])],
            ..Step::of("record_refusal", &["introduced"], "not_admitted")
        },
    ],
    // No text sets a time. On a recognition that has run out nobody is introduced; the case ends without.
    due: |_, _, _| None,
};

/// The branch, its direct superior, and who introduces: a base branch itself, else the superior. That the superior is no base organization, for there
/// is none above the branch, is told to the rule.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let (above, mut route) = branch_and_superior(charter, units, request, [BRANCH, SUPERIOR])?;
    let itself = above.kind == Kind::ChiDoanCoSo;
    let (unit, kind) = if itself { (request.unit.clone(), above.kind) } else { (above.superior, above.superior_kind) };
    route.push(RouteUnit { role: INTRODUCER.to_owned(), unit });
    let bases = charter.value_of("party_introduction.introducer", &introducers).unwrap_or_default();
    let mut facts = request.facts.clone();
    facts.insert("introducing_kind".to_owned(), Given::Text(kind.code().to_owned()));
    if !itself && !bases.iter().any(|base| base == kind.code()) {
        facts.insert("introducing_superior".to_owned(), Given::Flag(true));
    }
    Ok(Opened { route, facts })
}
