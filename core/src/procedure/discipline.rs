//! Kỷ luật: the machine of discipline, from the hearing to the answer to a complaint. What its steps ask is in `discipline/`; here stand their order, actors
//! and effects. A case is about one form, told when it is opened: who decides follows from it (Điều 33), and so does to whom a complaint goes.

use super::discipline_route::opened;
use super::kinds::EffectKind as E;
use super::machine::{By, Effect, Home, Machine, Only, Place, State, Step};
use crate::charter::Charter;
use crate::discipline::{Appeal, Discipline, Sanction};
use crate::member::last_day;
use crate::record::Record;
use crate::rollout::MovementKind;
use crate::rulebook::P;

const COMPLAINT: &[&str] = &["appeal.appellant", "appeal.deadline", "appeal.recipient"];
const REGISTERED: &[Effect] = &[Effect::at(E::RegisterComplaint, Place::Actor).with(Place::Role("deciding_unit")).values(&["appellant"])];
const ANSWERED: &[Effect] = &[Effect::at(E::AnswerComplaint, Place::Actor).with(Place::Role("home_unit"))];
/// From khóa XIII on a decision has effect from its announcement, on whatever day that is written down; told nothing, it is the event's day.
const EFFECTIVE: &[&str] = &["effective_on"];
const ENFORCED: &[&str] = &["discipline.official_decision", "discipline.effect"];
const RECORDED: &[Effect] =
    &[RECORD, COUNTED, END_POST.only(&[Only::Told("form", "cach_chuc")]), END_BODY.only(&[Only::Told("form", "giai_tan")])];
const EXPELLED: &[Effect] = &[
    RECORD,
    Effect::at(E::LeaveUnit, Place::Role("home_unit")),
    Effect::at(E::LeaveSystem, Place::Role("home_unit")).values(&["form"]),
    Effect::movement(MovementKind::Expelled, Place::Role("home_unit")).with(Place::Role("deciding_unit")).values(&["level"]),
];
const WRITTEN: Effect = Effect::at(E::RecordDiscipline, Place::Role("home_unit")).with(Place::Role("deciding_unit"));
const RECORD: Effect = WRITTEN.values(&["form", "level", "decision_number", "decided_on", "effective_on"]);
/// An expulsion is a movement of its own kind, what a leading body gets none, and who is no member any more is in no count of members.
const COUNTED: Effect = Effect::movement(MovementKind::Disciplined, Place::Role("home_unit"))
    .with(Place::Role("deciding_unit"))
    .values(&["level"])
    .only(&[Only::Not("subject", "leading_body"), Only::Not("still_member", "false")]);
/// Whoever hears an officer is the unit on whose committee he or she sits, or that appointed him or her.
const END_POST: Effect = Effect::at(E::EndPost, Place::Role("hearing_unit")).values(&["post_removed"]);
const END_BODY: Effect = Effect::at(E::EndBody, Place::Role("home_unit"));

const CHANGED: &[&str] = &["appeal.change", "appeal.changed_form", "appeal.for_good", "discipline.form"];
/// An answer is about the form in force: after an earlier change that is the changed one.
const BEFORE: &[(&str, &[&str])] = &[("form_before", &["changed_to", "form"])];
const ANSWER: Effect = Effect::at(E::AnswerComplaint, Place::Actor).with(Place::Role("home_unit"));
const CHANGE: Effect =
    Effect::at(E::ChangeDecision, Place::Actor).with(Place::Role("deciding_unit")).values(&["form", "form_before", "changed_to"]);
const CANCEL: Effect = Effect::at(E::CancelDecision, Place::Actor).with(Place::Role("deciding_unit")).values(&["form_before"]);
const REMOVED_NOW: Effect = END_POST.only(&[Only::Told("changed_to", "cach_chuc")]);
const DISSOLVED_NOW: Effect = END_BODY.only(&[Only::Told("changed_to", "giai_tan")]);
const RESTORE_POST: Effect =
    Effect::at(E::RestorePost, Place::Role("hearing_unit")).values(&["post_removed"]).only(&[Only::Told("form_before", "cach_chuc")]);
/// Of a decision that was carried out another form is left.
const LEFT_ANOTHER: &[Effect] = &[ANSWER, CHANGE, RESTORE_POST, RESTORE_BODY, REMOVED_NOW, DISSOLVED_NOW];
const RESTORE_BODY: Effect = Effect::at(E::RestoreBody, Place::Role("home_unit")).only(&[Only::Told("form_before", "giai_tan")]);
const ENTER: Effect = Effect::at(E::EnterUnit, Place::Role("home_unit"));
const GIVEN_BACK: Effect = Effect::movement_as(given_back, Place::Role("home_unit"));

/// As which movement a membership that comes back is entered.
fn given_back(charter: &Charter) -> Option<MovementKind> {
    charter.value_of("appeal.given_back", &|law| law.choice(P::AppealGivenBack).map(MovementKind::from_code)).flatten()
}

/// A complaint, entered by the body it goes to.
const fn complaint(action: &'static str, body: &'static str, from: &'static [&'static str], to: &'static str) -> Step {
    Step {
        by: By::Role(body),
        waited: false,
        takes: &["appellant", "holidays"],
        stamps: &["appealed_on"],
        signs: &["appealed_to"],
        rises: &["further_up"],
        guards: COMPLAINT,
        effects: REGISTERED,
        ..Step::of(action, from, to)
    }
}

/// The answer that leaves a decision as it is.
const fn upheld(from: &'static [&'static str], to: &'static str) -> Step {
    Step { stamps: &["previous_answer_on"], signs: &["answered_by"], effects: ANSWERED, ..Step::of("uphold", from, to) }
}

/// The answer that changes the form, whose time runs on, or is over as that of the first one was.
const fn changed(from: &'static [&'static str], to: &'static str, stamps: &'static [&'static str], effects: &'static [Effect]) -> Step {
    Step {
        takes: &["changed_to", "change_advised_by"],
        stamps,
        signs: &["changed_by", "answered_by"],
        keeps: BEFORE,
        guards: CHANGED,
        effects,
        ..Step::of("change", from, to)
    }
}

/// The answer that leaves nothing of a decision.
const fn cancelled(from: &'static [&'static str], effects: &'static [Effect]) -> Step {
    Step {
        takes: &["change_advised_by"],
        signs: &["changed_by"],
        keeps: BEFORE,
        guards: &["appeal.change"],
        effects,
        ..Step::of("cancel", from, "cancelled")
    }
}

/// What was decided is carried out, also while the answer to a complaint is awaited.
const fn carried_out(from: &'static [&'static str], to: &'static str) -> Step {
    Step {
        by: By::Role("enforcing_unit"),
        takes: EFFECTIVE,
        stamps: &["effective_on"],
        guards: ENFORCED,
        effects: RECORDED,
        ..Step::of("carry_out", from, to)
    }
}

/// An expulsion is carried out.
const fn expulsion(from: &'static [&'static str], to: &'static str) -> Step {
    Step {
        by: By::Role("expelling_unit"),
        takes: EFFECTIVE,
        stamps: &["effective_on"],
        guards: ENFORCED,
        effects: EXPELLED,
        ..Step::of("expel", from, to)
    }
}

/// What ends something for good waits for complaints alone; when none is open and none may come any more, the case is closed.
const fn closing(guards: &'static [&'static str], from: &'static [&'static str]) -> Step {
    Step { waited: false, takes: &["holidays"], stamps: &["on"], guards, ..Step::of("close", from, "closed") }
}

/// A state in which nobody counts the person any more.
const fn expelled(id: &'static str, holder: &'static str) -> State {
    State { home: Home::Nowhere, ..State::held(id, holder, None) }
}

/// Where the person counts again, whatever was decided before.
const AGAIN: Home = Home::Moves("home_unit");

/// Complained about while it was announced and not carried out yet: it has to be carried out all the same.
const NOT_YET: &[&str] = &["announced_appealed", "announced_appealed_higher", "announced_appealed_to_centre"];
const AWAITED: &[&str] = &["appealed", "appealed_higher", "appealed_to_centre"];
/// Complained about when its time was over: the days for a complaint run from the announcement, however soon that was.
const OVER_AWAITED: &[&str] = &["over_appealed", "over_appealed_higher", "over_appealed_to_centre"];
const EXPULSION_AWAITED: &[&str] = &["expulsion_appealed", "expulsion_appealed_higher", "expulsion_appealed_to_centre"];

pub(crate) static DISCIPLINE: Machine = Machine {
    id: "discipline",
    questions: &[Discipline::NAME, Appeal::NAME, Sanction::NAME],
    roles: &[
        "home_unit",
        "hearing_unit",
        "voting_unit",
        "own_unit",
        "proposing_unit",
        "direct_superior",
        "appointing_unit",
        "deciding_unit",
        "enforcing_unit",
        "expelling_unit",
        "direct_superior_committee",
        "higher_committee",
        "central_committee",
    ],
    several: &["higher_committee"],
    to_unit: &["own_unit", "appointing_unit"],
    home: Home::Moves("home_unit"),
    opens_with: &["subject", "form", "still_member", "elected_post", "special_case"],
    opens: opened,
    states: &[
        State::held("opened", "hearing_unit", None),
        State::held("stayed_away", "deciding_unit", None),
        State::held("heard", "voting_unit", Some("voted")),
        State::held("voted", "own_unit", Some("proposed")),
        State::held("proposed", "direct_superior", Some("at_appointing_unit")),
        State::held("at_appointing_unit", "appointing_unit", None),
        State::held("decided", "deciding_unit", None),
        State::held("announced", "deciding_unit", None),
        State::held("announced_appealed", "direct_superior_committee", None),
        State::held("announced_appealed_higher", "higher_committee", None),
        State::held("announced_appealed_to_centre", "central_committee", None),
        State { home: AGAIN, ..State::held("in_force", "deciding_unit", None) },
        State::held("appealed", "direct_superior_committee", None),
        State::held("appealed_higher", "higher_committee", None),
        State::held("appealed_to_centre", "central_committee", None),
        expelled("expelled", "deciding_unit"),
        expelled("expulsion_appealed", "direct_superior_committee"),
        expelled("expulsion_appealed_higher", "higher_committee"),
        expelled("expulsion_appealed_to_centre", "central_committee"),
        State::end("over", Home::Stays, &[]),
        State::held("over_appealed", "direct_superior_committee", None),
        State::held("over_appealed_higher", "higher_committee", None),
        State::held("over_appealed_to_centre", "central_committee", None),
        State::end("closed", Home::Stays, &[]),
        State::end("cancelled", AGAIN, &[]),
        State::end("ended_without", Home::Stays, &[]),
    ],
    steps: &[
        Step {
            by: By::Role("hearing_unit"),
            stamps: &["heard_on"],
            ..Step::of("hear", &["opened", "stayed_away", "heard", "voted", "at_appointing_unit"], "heard")
        },
        Step { stamps: &["hearing_declined_on"], ..Step::of("record_absence", &["opened"], "stayed_away") },
        Step { stamps: &["absence_accepted_on"], ..Step::of("go_on_unheard", &["stayed_away"], "heard") },
        Step {
            takes: &["voted_by", "secret_ballot", "voters_summoned", "voters_present", "votes_for"],
            stamps: &["voted_on"],
            guards: &["discipline.secret_ballot", "discipline.meeting", "discipline.quorum", "discipline.vote"],
            effects: &[Effect::at(E::WriteMinutes, Place::Actor).values(&["form", "votes_for", "voters_present", "voters_summoned"])],
            ..Step::of("vote", &["heard"], "voted")
        },
        Step {
            by: By::Role("proposing_unit"),
            stamps: &["proposed_on"],
            effects: &[Effect::at(E::SendProposal, Place::Actor).with(Place::Next).values(&["form"])],
            ..Step::of("propose", &["voted"], "proposed")
        },
        Step {
            takes: &["decided_by", "forms_imposed", "decision_number", "post_removed"],
            stamps: &["decided_on"],
            signs: &["decided_at"],
            guards: &[
                "discipline.one_form",
                "discipline.competent",
                "discipline.decider",
                "discipline.hearing",
                "discipline.special_case",
                "discipline.decision_number",
            ],
            effects: &[Effect::at(E::RecordDecision, Place::Actor).with(Place::Role("home_unit")).values(&[
                "form",
                "decided_on",
                "decision_number",
            ])],
            ..Step::of("decide", &["voted", "proposed", "at_appointing_unit"], "decided")
        },
        Step {
            stamps: &["sent_back_on"],
            guards: &["discipline.sent_back"],
            effects: &[Effect::at(E::SendBack, Place::Actor).with(Place::Next)],
            ..Step::of("send_back", &["proposed"], "heard")
        },
        Step {
            signs: &["ended_by"],
            guards: &["discipline.ended_without"],
            effects: &[Effect::at(E::RecordNoDiscipline, Place::Actor).with(Place::Role("home_unit"))],
            ..Step::of("end_without", &["opened", "heard", "voted", "proposed", "at_appointing_unit"], "ended_without")
        },
        Step {
            by: By::Role("hearing_unit"),
            signs: &["ended_by"],
            guards: &["discipline.ended_without"],
            effects: &[Effect::at(E::RecordNoDiscipline, Place::Actor).with(Place::Role("home_unit"))],
            ..Step::of("end_without", &["stayed_away"], "ended_without")
        },
        Step {
            takes: &["notified_on", "made_public"],
            stamps: &["announced_on"],
            guards: &["discipline.public_notice"],
            effects: &[Effect::at(E::AnnounceDecision, Place::Actor).with(Place::Role("home_unit"))],
            ..Step::of("announce", &["decided"], "announced")
        },
        carried_out(&["decided", "announced"], "in_force"),
        carried_out(&["announced_appealed"], "appealed"),
        carried_out(&["announced_appealed_higher"], "appealed_higher"),
        carried_out(&["announced_appealed_to_centre"], "appealed_to_centre"),
        expulsion(&["decided", "announced"], "expelled"),
        expulsion(&["announced_appealed"], "expulsion_appealed"),
        expulsion(&["announced_appealed_higher"], "expulsion_appealed_higher"),
        expulsion(&["announced_appealed_to_centre"], "expulsion_appealed_to_centre"),
        complaint("complain", "direct_superior_committee", &["announced"], "announced_appealed"),
        complaint("complain_higher", "higher_committee", &["announced"], "announced_appealed_higher"),
        complaint("complain_to_centre", "central_committee", &["announced"], "announced_appealed_to_centre"),
        complaint("complain", "direct_superior_committee", &["in_force"], "appealed"),
        complaint("complain_higher", "higher_committee", &["in_force"], "appealed_higher"),
        complaint("complain_to_centre", "central_committee", &["in_force"], "appealed_to_centre"),
        complaint("complain", "direct_superior_committee", &["expelled"], "expulsion_appealed"),
        complaint("complain_higher", "higher_committee", &["expelled"], "expulsion_appealed_higher"),
        complaint("complain_to_centre", "central_committee", &["expelled"], "expulsion_appealed_to_centre"),
        complaint("complain", "direct_superior_committee", &["over"], "over_appealed"),
        complaint("complain_higher", "higher_committee", &["over"], "over_appealed_higher"),
        complaint("complain_to_centre", "central_committee", &["over"], "over_appealed_to_centre"),
        upheld(NOT_YET, "announced"),
        upheld(AWAITED, "in_force"),
        upheld(EXPULSION_AWAITED, "expelled"),
        upheld(OVER_AWAITED, "over"),
        // What was not carried out yet is, from the answer, as it was changed.
        changed(
            NOT_YET,
            "in_force",
            &["previous_answer_on", "effective_on"],
            &[
                ANSWER,
                CHANGE,
                WRITTEN.values(&["level", "decision_number", "decided_on", "effective_on"]).named(&[("form", "changed_to")]),
                COUNTED,
                REMOVED_NOW,
                DISSOLVED_NOW,
            ],
        ),
        changed(AWAITED, "in_force", &["previous_answer_on"], LEFT_ANOTHER),
        changed(OVER_AWAITED, "over", &["previous_answer_on"], LEFT_ANOTHER),
        changed(EXPULSION_AWAITED, "in_force", &["previous_answer_on"], &[ANSWER, CHANGE, ENTER, GIVEN_BACK, COUNTED, REMOVED_NOW]),
        cancelled(NOT_YET, &[ANSWER, CANCEL]),
        cancelled(AWAITED, &[ANSWER, CANCEL, RESTORE_POST, RESTORE_BODY]),
        cancelled(OVER_AWAITED, &[ANSWER, CANCEL, RESTORE_POST, RESTORE_BODY]),
        cancelled(EXPULSION_AWAITED, &[ANSWER, CANCEL, ENTER, GIVEN_BACK]),
        Step {
            waited: false,
            stamps: &["on"],
            guards: &["sanction.timed", "sanction.over"],
            effects: &[Effect::at(E::RecordExpiry, Place::Role("home_unit"))],
            ..Step::of("expire", &["in_force"], "over")
        },
        closing(&["sanction.for_good", "appeal.closed"], &["in_force"]),
        closing(&["appeal.closed"], &["expelled"]),
    ],
    due: |charter, action, item| {
        let answers = ["uphold", "change", "cancel"].contains(&action);
        let days = charter.value_of("appeal.answer", &|law| law.integer(P::AppealAnswerDays)).filter(|_| answers);
        days.map(|days| last_day(item.since, days))
    },
};
