//! Điều 34 khoản 3 and Điều 30: a complaint against discipline: by whom, within how many days, to whom, and what it may change.

use super::case::{among, at_least, citing};
use super::record::DisciplineForm;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::letter::{all_days, weekdays};
use crate::record::{codes, records};
use crate::rollout::MovementKind;
use crate::rulebook::P;
use chrono::{Days, NaiveDate};

codes! {
    /// Who complains against a disciplinary decision.
    Appellant {
        /// The person disciplined.
        Person = "person",
        /// A leading body that was disciplined.
        LeadingBody = "leading_body",
        /// Anybody else.
        Other = "other",
    }
    /// A body of the Union, seen from whoever decided on the discipline.
    AppealBody {
        /// The executive committee directly above.
        DirectSuperiorCommittee = "direct_superior_committee",
        /// An executive committee further up.
        HigherCommittee = "higher_committee",
        /// The Central Committee.
        CentralCommittee = "central_committee",
        /// Whoever decided.
        SameCommittee = "same_committee",
        /// A standing committee above.
        StandingCommittee = "standing_committee",
        /// An inspection committee above.
        InspectionCommittee = "inspection_committee",
        /// Any other.
        Other = "other",
    }
    /// Who advised a change of a disciplinary decision.
    ChangeAdviser {
        /// The inspection committee of the level that changed it.
        InspectionCommittee = "inspection_committee_of_that_level",
        /// Anybody else.
        Other = "other",
    }
}

records! {
    /// A complaint against a disciplinary decision.
    "appeal" Appeal {
        /// Who complains.
        appellant: Appellant,
        /// Day the decision was announced.
        announced_on: NaiveDate,
        /// Day of the complaint.
        appealed_on: NaiveDate,
        /// Which step it is on the way up; absent: a further one after an answer to the step before, else the first.
        appeal_step: u32,
        /// Day of the answer to the step before.
        previous_answer_on: NaiveDate,
        /// Holidays on weekdays up to the day before the complaint; asked for only where weekdays are counted.
        holidays: u32,
        /// To whom it goes.
        appealed_to: AppealBody,
        /// Who answered the step before.
        answered_by: AppealBody,
        /// Of two higher committees, whether it stands above the one that answered; absent: it is the same one.
        further_up: bool,
        /// Whether the decision was set aside while the answer was awaited.
        set_aside: bool,
        /// Day of the answer; absent: none yet.
        answered_on: NaiveDate,
        /// Day asked about, for an answer that is still awaited.
        on: NaiveDate,
        /// Whether the decision was changed or cancelled; absent where it is said who did.
        decision_changed: bool,
        /// Who changed or cancelled it.
        changed_by: AppealBody,
        /// Who advised that; absent: nobody.
        change_advised_by: ChangeAdviser,
        /// The form that was decided on.
        form: DisciplineForm,
        /// The form in force before the answer; absent: the one that was decided on.
        form_before: DisciplineForm,
        /// The form it was changed to; absent: upheld, or cancelled.
        changed_to: DisciplineForm,
        /// What a membership given back is entered as among the movements.
        given_back_as: MovementKind,
    }
}

static RULES: &[Rule<Appeal>] = &[
    Rule::new("appeal.appellant", P::AppealBodies, appellant),
    Rule::new("appeal.deadline", P::AppealDays, deadline),
    Rule::new("appeal.recipient", P::AppealRecipients, recipient),
    Rule::new("appeal.obeyed", P::AppealObeyed, obeyed),
    Rule::new("appeal.answer", P::AppealAnswerDays, answer),
    Rule::alternative("appeal.change", P::AppealChangeDeciders, change),
    Rule::alternative("appeal.changed_form", P::AppealChangedForm, changed_form),
    Rule::alternative("appeal.for_good", P::DisciplineTimedForms, for_good),
    Rule::alternative("appeal.closed", P::AppealDays, closed),
    Rule::alternative("appeal.given_back", P::AppealGivenBack, given_back),
];

impl Question for Appeal {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 34.3: người bị kỷ luật; whether a leading body is meant too is a named reading.
fn appellant(law: &Law<'_>, a: &Appeal) -> Ruling {
    match facts!(a; appellant) {
        Appellant::Person => Ok(Answer::met()),
        Appellant::Other => Ok(Answer::not_met("not_the_person_disciplined")),
        Appellant::LeadingBody => Ok(Answer::when(law.choice(P::AppealBodies)? == "bodies_too", "bodies_not_named")),
    }
}

/// Whether this is a step beyond the first.
fn further(a: &Appeal) -> bool {
    a.appeal_step.map_or(a.previous_answer_on.is_some(), |step| step > 1)
}

/// Whether the days of this step run from an answer, instead of the announcement; nothing where they have no end.
fn from_answer(law: &Law<'_>, a: &Appeal) -> Result<Option<bool>, Gap> {
    Ok(match further(a).then(|| law.choice(P::AppealFurtherSteps)).transpose()? {
        Some("no_limit") => None,
        other => Some(other == Some("from_each_answer")),
    })
}

/// Days of those in which a complaint may be made.
struct Counted {
    /// Days that were over before a day: a complaint on the weekend after the last weekday is late.
    over: u64,
    /// A last day that does not count leaves one day fewer than the article names.
    allowed: u64,
}

/// Which days are counted are named readings.
fn counted(law: &Law<'_>, a: &Appeal, since: NaiveDate, until: NaiveDate) -> Result<Counted, Gap> {
    let days = law.integer(P::AppealDays)?;
    let first = if law.choice(P::AppealFirstDay)? == "announcement_day" { Some(since) } else { since.checked_add_days(Days::new(1)) };
    let first = first.unwrap_or(since);
    let allowed = u64::from(days).saturating_sub(u64::from(law.choice(P::AppealLastDay)? == "does_not_count"));
    let weekdays_only = law.choice(P::AppealDaysCounted)? == "weekdays";
    let day_before = until.pred_opt().unwrap_or(until);
    let mut over = if weekdays_only { weekdays(first, day_before) } else { all_days(first, day_before) };
    if over >= allowed && weekdays_only {
        over = over.saturating_sub(u64::from(facts!(a; holidays)));
    }
    Ok(Counted { over, allowed })
}

/// Điều 34.3: trong vòng 30 ngày sau khi công bố.
fn deadline(law: &Law<'_>, a: &Appeal) -> Ruling {
    let days = law.integer(P::AppealDays)?;
    let (since, appealed) = match from_answer(law, a)? {
        None => return Ok(Answer::not_applicable()),
        Some(true) => facts!(a; previous_answer_on, appealed_on),
        Some(false) => facts!(a; announced_on, appealed_on),
    };
    if appealed < since {
        return Ok(Answer::not_met("appealed_before_announcement"));
    }
    let Counted { over, allowed } = counted(law, a, since, appealed)?;
    Ok(Answer::when(over < allowed, "appealed_too_late").figure("used", over.saturating_add(1)).figure("days", days))
}

/// Điều 34.3: no complaint may come any more: the days for it are over, or nobody stands above the committee that answered.
fn closed(law: &Law<'_>, a: &Appeal) -> Ruling {
    let days = law.integer(P::AppealDays)?;
    if further(a) {
        let answered = facts!(a; answered_by);
        // Of committees further up one may stand above another.
        if answered != AppealBody::HigherCommittee && law.list(P::AppealRecipients)?.last().is_some_and(|last| last == answered.code()) {
            return citing(P::AppealRecipients, || Ok(Answer::met()));
        }
    }
    let (since, on) = match from_answer(law, a)? {
        None => return Ok(Answer::not_met("no_last_day").citing(P::AppealFurtherSteps)),
        Some(true) => facts!(a; previous_answer_on, on),
        Some(false) => facts!(a; announced_on, on),
    };
    let Counted { over, allowed } = counted(law, a, since, on)?;
    Ok(Answer::when(over >= allowed, "complaint_may_come").figure("used", over).figure("days", days))
}

/// Điều 34.3: lên Ban Chấp hành Đoàn cấp trên cho đến Ban Chấp hành Trung ương Đoàn.
fn recipient(law: &Law<'_>, a: &Appeal) -> Ruling {
    let recipients = law.list(P::AppealRecipients)?;
    let body = facts!(a; appealed_to);
    if body == AppealBody::InspectionCommittee {
        let answers = law.choice(P::AppealInspectionCommittee)? == "of_a_superior";
        return Ok(Answer::when(answers, "not_a_superior_committee"));
    }
    if !among(recipients, body.code()) {
        return Ok(Answer::not_met("not_a_superior_committee"));
    }
    if further(a) {
        // The list is in the order of the way up; what it does not name stands outside it, so everything in it is above.
        let place = |body: AppealBody| recipients.iter().position(|listed| listed == body.code());
        let (before, now) = (place(facts!(a; answered_by)), place(body));
        let above = now > before || now == before && body == AppealBody::HigherCommittee && a.further_up == Some(true);
        return Ok(Answer::when(above, "not_above_the_last_answer"));
    }
    let skips = body != AppealBody::DirectSuperiorCommittee && law.choice(P::AppealChain)? == "step_by_step";
    Ok(Answer::when(!skips, "direct_superior_passed_over"))
}

/// Điều 34.3: trong thời gian chờ đợi trả lời phải chấp hành quyết định kỷ luật.
fn obeyed(law: &Law<'_>, a: &Appeal) -> Ruling {
    law.asked(P::AppealObeyed)?;
    Ok(Answer::when(!facts!(a; set_aside), "set_aside_while_waiting"))
}

/// Where a profile sets a time for the answer.
fn answer(law: &Law<'_>, a: &Appeal) -> Ruling {
    let days = law.integer(P::AppealAnswerDays)?;
    let appealed = facts!(a; appealed_on);
    let until = match a.answered_on {
        Some(answered) => answered,
        None => facts!(a; on),
    };
    let due = appealed.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
    Ok(Answer::when(until <= due, "answer_late").figure("days", days))
}

/// Điều 30: the inspection committee advises, the executive committee of its level changes or cancels.
fn change(law: &Law<'_>, a: &Appeal) -> Ruling {
    let deciders = law.list(P::AppealChangeDeciders)?;
    let adviser = law.choice(P::AppealChangeAdviser)?;
    // Who changed it is known of a decision that was changed.
    if a.changed_by.is_none() && !facts!(a; decision_changed) || a.decision_changed == Some(false) {
        return Ok(Answer::not_applicable());
    }
    let decided = facts!(a; changed_by);
    if !among(deciders, decided.code()) {
        return Ok(Answer::not_met("changed_by_another_body"));
    }
    let right_body = a.change_advised_by.is_none_or(|by| by.code() == adviser);
    citing(P::AppealChangeAdviser, || Ok(Answer::when(right_body, "advised_from_elsewhere")))
}

/// Điều 30: thay đổi; whether to a form graver than the one in force is a named reading.
fn changed_form(law: &Law<'_>, a: &Appeal) -> Ruling {
    let any = law.choice(P::AppealChangedForm)? == "any_form";
    let (form, changed) = match a.form_before {
        Some(before) => (before, facts!(a; changed_to)),
        None => facts!(a; form, changed_to),
    };
    if form == changed {
        return Ok(Answer::not_met("form_not_changed"));
    }
    Ok(match at_least(law, changed, form.code())? {
        None => Answer::not_met("no_form_of_discipline"),
        Some(graver) => Answer::when(any || !graver, "graver_than_before"),
    })
}

/// Điều 35: what ends something for good has no time that runs out; no complaint is answered with it.
fn for_good(law: &Law<'_>, a: &Appeal) -> Ruling {
    let timed = law.list(P::DisciplineTimedForms)?;
    Ok(Answer::when(among(timed, facts!(a; changed_to).code()), "ends_for_good"))
}

/// A membership that a changed or cancelled expulsion gives back is a movement again; of which kind is a named reading.
fn given_back(law: &Law<'_>, a: &Appeal) -> Ruling {
    let kind = law.choice(P::AppealGivenBack)?;
    Ok(Answer::when(facts!(a; given_back_as).code() == kind, "entered_as_another_kind").figure("kind", kind))
}
