//! Kết nạp đoàn viên (Điều 1 khoản 3): the machine of admission, through a branch. The meeting considers each applicant, the direct superior decides
//! on each, and who was approved is a member once the branch has confirmed it; lessons and ceremony come after that. What its steps ask is in `member/admission.rs` and `member/decision.rs`.

use super::case::{Given, RouteUnit};
use super::kinds::{Covers, EffectKind as E};
use super::machine::{By, Effect, Home, Machine, Place, State, Step};
use super::opening::{CaseRequest, Opened, Tree};
use super::route::{Above, own_branch};
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

pub(crate) static ADMISSION: Machine = Machine {
    id: "admission",
    questions: &[Applicant::NAME, AdmissionDecision::NAME, Training::NAME],
    roles: &[BRANCH, DECIDER],
    several: &[],
    home: Home::Nowhere,
    // Judgements given before the meeting; they hold for everybody in the request.
    opens_with: &[
        "active_attested",
        "union_introduction_attested",
        "charter_approval_attested",
        "voluntary_attested",
        "background_clear_attested",
    ],
    opens: opened,
    states: &[
        State::held("applied", BRANCH, None),
        State::held("proposed", DECIDER, None),
        State::held("approved", BRANCH, None),
        // A member from here on: what is still to come holds nothing up.
        State { home: Home::Moves(BRANCH), ..State::held("admitted", BRANCH, None) },
        State::end("completed", Home::Stays, &[]),
        State::end("rejected_by_branch", Home::Stays, &[]),
        State::end("refused", Home::Stays, &[]),
        State::end("withdrawn", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            // Each is considered and voted on alone.
            covers: Covers::One,
            takes: &[
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
                "meeting",
                "members_summoned",
                "members_present",
                "votes_for",
                "applicants_in_vote",
            ],
            stamps: &["considered_on"],
            guards: &[
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
                "admission.meeting",
                "admission.quorum",
                "admission.one_by_one",
                "admission.vote",
            ],
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
            // A number for each person, not one for the list; a reason is taken so that one beside a number is noticed.
            covers: Covers::One,
            takes: &["issuer", "resolution_number", "refusal_reason"],
            stamps: &["decided_on"],
            guards: &["admission.decider", "admission.resolution"],
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
        Step {
            effects: &[
                Effect::at(E::EnterUnit, Place::Role(BRANCH)),
                Effect::at(E::OpenFile, Place::Role(BRANCH)).values(&["resolution_number"]),
                Effect::movement(MovementKind::Admitted, Place::Role(BRANCH)),
            ],
            ..Step::of("confirm", &["approved"], "admitted")
        },
        Step {
            takes: &["lessons_studied", "lessons_tested"],
            guards: &["training.lessons"],
            effects: &[Effect::at(E::RecordLessons, Place::Actor).values(&["lessons_studied", "lessons_tested"])],
            ..Step::of("record_lessons", &["admitted"], "admitted")
        },
        Step {
            // Late or not is told by `admission.ceremony`, which is guidance; a late one is still to be held.
            stamps: &["ceremony_on"],
            effects: &[Effect::at(E::RecordCeremony, Place::Actor).values(&["ceremony_on"])],
            ..Step::of("hold_ceremony", &["admitted"], "completed")
        },
        Step::of("close", &["admitted"], "completed"),
        Step {
            by: By::Role(BRANCH),
            effects: &[Effect::at(E::RecordWithdrawal, Place::Role(BRANCH))],
            ..Step::of("withdraw", &["applied", "proposed"], "withdrawn")
        },
    ],
    due: |_, _, _| None,
};

/// The branch and who decides above it. A branch that can meet is there, so the path is the ordinary one.
fn opened(charter: &Charter, units: &Tree<'_>, request: &CaseRequest) -> Result<Opened, Error> {
    let branch = own_branch(units, &request.unit, BRANCH)?;
    let above = Above::of(charter, units, &request.unit)?;
    let reading = charter.value_of("admission.decider", &|law| Ok(law.choice(P::AdmissionBaseBranchDecides)?.to_owned()));
    let itself = above.kind == Kind::ChiDoanCoSo && reading.as_deref() == Some("itself");
    let unit = if itself { request.unit.clone() } else { above.superior };
    let mut facts = request.facts.clone();
    facts.insert("path".to_owned(), Given::Text(Path::Ordinary.code().to_owned()));
    facts.insert("unit_kind".to_owned(), Given::Text(above.kind.code().to_owned()));
    Ok(Opened { route: vec![branch, RouteUnit { role: DECIDER.to_owned(), unit }], facts })
}
