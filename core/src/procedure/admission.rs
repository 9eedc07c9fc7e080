//! Kết nạp đoàn viên (Điều 1 khoản 3): the machine of admission. Through a branch, its meeting considers each applicant, the direct superior decides on each,
//! and who was approved is a member once the branch has confirmed it. Where there is no organization, no branch meets: the executive committee of the direct
//! superior considers and decides, and who was admitted counts in the unit that was named from the day of the decision. Lessons and ceremony come after that.
//! What its steps ask is in `member/admission.rs` and `member/decision.rs`.

use super::case::{Given, RouteUnit};
use super::kinds::{Covers, EffectKind as E};
use super::machine::{By, Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::{Above, kind_of, own_branch};
use crate::calendar::months_after;
use crate::charter::Charter;
use crate::error::Error;
use crate::member::{AdmissionDecision, Applicant, Path, Training};
use crate::record::Record;
use crate::rollout::MovementKind;
use crate::rulebook::P;
use crate::unit::Kind;

const BRANCH: &str = "branch";
/// The direct superior; a base branch itself, where that reading is set.
const DECIDER: &str = "decider";
/// On the special path the direct superior, whose executive committee considers and decides.
const COMMITTEE: &str = "superior_committee";
/// On the special path the unit where the new member counts.
const RECEIVING: &str = "receiving_unit";

/// Who was expelled may be considered again after a time: guidance, which the meeting and whoever decides are told and which stops neither.
const READMISSION: &[(&str, &str)] = &[("admission.readmission", "expelled_before")];

/// What is known of an applicant and of the guarantor, told when the admission is considered.
macro_rules! applicant_and {
    ($($more:literal),* $(,)?) => {
        &[
            "nationality",
            "birth_date",
            "target_base_units",
            "application_received",
            "background_reported",
            "guarantor_is_member",
            "shared_activity_since",
            "is_federation_member",
            "federation_chapter_vouches",
            "is_student_association_member",
            "student_chapter_committee_vouches",
            "is_pioneer",
            "pioneer_troop_vouches",
            "guarantor_is_party_member",
            "place_has_union",
            "place_has_members",
            "place_has_association",
            $($more,)*
            "applicants_in_vote",
            "expelled_before",
            "expelled_on",
        ]
    };
}

/// What is asked of every applicant, whoever considers.
macro_rules! conditions_and {
    ($($more:literal),* $(,)?) => {
        &[
            "admission.nationality",
            "admission.age",
            "admission.active",
            "admission.learned_about_union",
            "admission.approves_charter",
            "admission.voluntary",
            "admission.clear_background",
            "admission.application",
            "admission.background_report",
            "admission.guarantor",
            $($more,)*
        ]
    };
}

/// What whoever decides tells: a number for each person, not one for the list; a reason is taken so that one beside a number is noticed.
const DECISION: &[&str] = &["issuer", "resolution_number", "refusal_reason"];
const DECIDED: &[&str] = &["admission.decider", "admission.resolution"];

/// The new member is entered where he or she counts from now on.
const fn entered(role: &'static str) -> [Effect; 3] {
    let file = Effect::at(E::OpenFile, Place::Role(role)).values(&["resolution_number", "expelled_on"]);
    [Effect::at(E::EnterUnit, Place::Role(role)), file, Effect::movement(MovementKind::Admitted, Place::Role(role))]
}

const IN_BRANCH: [Effect; 3] = entered(BRANCH);
const IN_NAMED_UNIT: [Effect; 3] = entered(RECEIVING);

const LESSONS: &[Effect] = &[Effect::at(E::RecordLessons, Place::Actor).values(&["lessons_studied", "lessons_tested"])];

const fn lessons(state: &'static [&'static str], to: &'static str) -> Step {
    Step {
        takes: &["lessons_studied", "lessons_tested"],
        guards: &["training.lessons"],
        effects: LESSONS,
        ..Step::of("record_lessons", state, to)
    }
}

pub(crate) static ADMISSION: Machine = Machine {
    id: "admission",
    questions: &[Applicant::NAME, AdmissionDecision::NAME, Training::NAME],
    roles: &[BRANCH, DECIDER, COMMITTEE, RECEIVING],
    several: &[],
    to_unit: &[],
    home: Home::Nowhere,
    // Judgements given before the meeting; they hold for everybody in the request, as the path does.
    opens_with: &[
        "active_attested",
        "union_introduction_attested",
        "charter_approval_attested",
        "voluntary_attested",
        "background_clear_attested",
        "path",
    ],
    opens: opened,
    states: &[
        State::held("applied", BRANCH, Some("applied_directly")),
        State::held("proposed", DECIDER, None),
        State::held("approved", BRANCH, None),
        // A member from here on: what is still to come holds nothing up.
        State { home: Home::Moves(BRANCH), ..State::held("admitted", BRANCH, None) },
        State::held("applied_directly", COMMITTEE, None),
        State::held("considered", COMMITTEE, None),
        State { home: Home::Moves(RECEIVING), ..State::held("admitted_directly", RECEIVING, None) },
        State::end("completed", Home::Stays, &[]),
        State::end("rejected_by_branch", Home::Stays, &[]),
        State::end("refused", Home::Stays, &[]),
        State::end("withdrawn", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            // Each is considered and voted on alone.
            covers: Covers::One,
            takes: applicant_and!["meeting", "members_summoned", "members_present", "votes_for"],
            stamps: &["considered_on"],
            guards: conditions_and!["admission.meeting", "admission.quorum", "admission.one_by_one", "admission.vote"],
            advice: READMISSION,
            effects: &[
                Effect::at(E::WriteMinutes, Place::Actor).values(&["members_present", "votes_for"]),
                Effect::at(E::SendProposal, Place::Actor).with(Place::Next),
            ],
            ..Step::of("consider", &["applied"], "proposed")
        },
        Step {
            covers: Covers::One,
            effects: &[Effect::at(E::WriteMinutes, Place::Actor)],
            ..Step::of("reject", &["applied"], "rejected_by_branch")
        },
        Step {
            covers: Covers::One,
            takes: DECISION,
            stamps: &["decided_on"],
            guards: DECIDED,
            advice: READMISSION,
            effects: &[Effect::at(E::RecordDecision, Place::Actor).with(Place::Role(BRANCH)).values(&["resolution_number"])],
            ..Step::of("approve", &["proposed"], "approved")
        },
        Step {
            covers: Covers::One,
            takes: &["resolution_number", "refusal_reason"],
            guards: &["admission.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).with(Place::Role(BRANCH)).values(&["refusal_reason"])],
            ..Step::of("refuse", &["proposed"], "refused")
        },
        Step { effects: &IN_BRANCH, ..Step::of("confirm", &["approved"], "admitted") },
        Step {
            covers: Covers::One,
            takes: applicant_and![],
            stamps: &["considered_on"],
            guards: conditions_and!["admission.special_path", "admission.one_by_one"],
            advice: READMISSION,
            effects: &[Effect::at(E::WriteMinutes, Place::Actor)],
            ..Step::of("consider", &["applied_directly"], "considered")
        },
        Step {
            covers: Covers::One,
            takes: DECISION,
            stamps: &["decided_on"],
            guards: DECIDED,
            advice: READMISSION,
            effects: &[
                Effect::at(E::RecordDecision, Place::Actor).with(Place::Role(RECEIVING)).values(&["resolution_number"]),
                IN_NAMED_UNIT[0],
                IN_NAMED_UNIT[1],
                IN_NAMED_UNIT[2],
            ],
            ..Step::of("approve", &["considered"], "admitted_directly")
        },
        Step {
            covers: Covers::One,
            takes: &["resolution_number", "refusal_reason"],
            guards: &["admission.refusal"],
            effects: &[Effect::at(E::RecordRefusal, Place::Actor).values(&["refusal_reason"])],
            ..Step::of("refuse", &["applied_directly", "considered"], "refused")
        },
        lessons(&["admitted"], "admitted"),
        lessons(&["admitted_directly"], "admitted_directly"),
        Step {
            // A late one is still to be held: `due` tells its last day, and stops nothing.
            stamps: &["ceremony_on"],
            effects: &[Effect::at(E::RecordCeremony, Place::Actor).values(&["ceremony_on"])],
            ..Step::of("hold_ceremony", &["admitted", "admitted_directly"], "completed")
        },
        Step::of("close", &["admitted", "admitted_directly"], "completed"),
        Step {
            by: By::Role(BRANCH),
            waited: false,
            effects: &[Effect::at(E::RecordWithdrawal, Place::Role(BRANCH))],
            ..Step::of("withdraw", &["applied", "proposed"], "withdrawn")
        },
        Step {
            waited: false,
            effects: &[Effect::at(E::RecordWithdrawal, Place::Actor)],
            ..Step::of("withdraw", &["applied_directly", "considered"], "withdrawn")
        },
    ],
    // The ceremony, within a time of the decision where a profile sets one.
    due: |charter, action, item| {
        let decided = item.day("decided_on").filter(|_| action == "hold_ceremony")?;
        charter.value_of("admission.ceremony", &|law| Ok(months_after(decided, law.integer(P::AdmissionCeremonyMonths)?, law.month_end()?)))
    },
};

/// The branch and who decides above it; where no branch can meet, the committee that decides and the unit that was named.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let ordinary = Given::Text(Path::Ordinary.code().to_owned());
    let path = request.facts.get("path").unwrap_or(&ordinary);
    let route = if *path == ordinary { through_branch(charter, units, request)? } else { directly(charter, units, request)? };
    let mut facts = request.facts.clone();
    facts.insert("path".to_owned(), path.clone());
    facts.insert("unit_kind".to_owned(), Given::Text(kind_of(units, &request.unit)?.code().to_owned()));
    Ok(Opened { route: route.into_iter().map(|(role, unit)| RouteUnit { role: role.to_owned(), unit }).collect(), facts })
}

/// A branch that can meet is there, so the path is the ordinary one.
fn through_branch(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<[(&'static str, String); 2], Error> {
    own_branch(units, &request.unit, BRANCH)?;
    let above = Above::of(charter, units, &request.unit)?;
    let reading = charter.value_of("admission.decider", &|law| Ok(law.choice(P::AdmissionBaseBranchDecides)?.to_owned()));
    let itself = above.kind == Kind::ChiDoanCoSo && reading.as_deref() == Some("itself");
    Ok([(BRANCH, request.unit.clone()), (DECIDER, if itself { request.unit.clone() } else { above.superior })])
}

/// No branch meets. Where who was admitted then counts is a named reading: the branch that is named, whose direct superior decides, or the unit that decides.
fn directly(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<[(&'static str, String); 2], Error> {
    let reading = charter.value_of("admission.special_path", &|law| Ok(law.choice(P::AdmissionSpecialUnit)?.to_owned()));
    let named = request.unit.clone();
    match reading.as_deref() {
        Some("deciding_unit") if [Kind::ChiDoan, Kind::ChiDoanCoSo].contains(&kind_of(units, &named)?) => {
            Err(Error::Route { unit: named, why: "a branch decides on no admission where there is none: name the unit that does" })
        }
        Some("deciding_unit") => Ok([(COMMITTEE, named.clone()), (RECEIVING, named)]),
        Some(_) => {
            own_branch(units, &named, RECEIVING)?;
            Ok([(COMMITTEE, Above::of(charter, units, &named)?.superior), (RECEIVING, named)])
        }
        None => Err(Error::NotEstablished {
            provision: P::AdmissionSpecialUnit.id(),
            why: "the law of the day does not tell where somebody counts who is admitted where there is no organization",
        }),
    }
}
