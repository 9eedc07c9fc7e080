//! Điều 32 khoản 2 and Điều 33: which form for whom, who may decide, and who decides.

use super::case::{among, at_least, case_of, citing, delegated};
use super::record::{DecidingUnit, Discipline, DisciplineBody, DisciplineForm, Disciplined};
use super::{guidance, hearing, meeting};
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;

static RULES: &[Rule<Discipline>] = &[
    Rule::new("discipline.public_notice", P::DisciplinePublicNotice, hearing::public_notice),
    Rule::new("discipline.secret_ballot", P::DisciplineSecretBallot, meeting::secret_ballot),
    Rule::new("discipline.one_form", P::DisciplineFormsPerDecision, one_form),
    Rule::new("discipline.form", P::DisciplineMemberForms, form),
    Rule::new("discipline.officer_expulsion", P::DisciplineOfficerExpulsion, officer_expulsion),
    Rule::new("discipline.competent", P::DisciplineCompetentBodies, competent),
    Rule::new("discipline.meeting", P::DisciplineMemberMeeting, meeting::meeting),
    Rule::new("discipline.quorum", P::AdmissionQuorum, meeting::quorum),
    Rule::new("discipline.vote", P::DisciplineMemberVote, meeting::vote),
    Rule::new("discipline.vote_first", P::DisciplineVoteFirst, meeting::vote_first),
    Rule::new("discipline.decider", P::DisciplineMemberDecider, decider),
    Rule::new("discipline.hearing", P::DisciplineHearing, hearing::hearing),
    Rule::new("discipline.official_decision", P::DisciplineOfficialDecision, hearing::official_decision),
    Rule::new("discipline.effect", P::DisciplineEffectiveFrom, hearing::effect),
    Rule::new("discipline.special_case", P::DisciplineSpecialCases, special_case),
    Rule::new("discipline.sent_back", P::DisciplineSendingBack, sent_back),
    Rule::new("discipline.ended_without", P::DisciplineEndingWithout, ended_without),
    Rule::new("discipline.decision_number", P::DisciplineDecisionNumber, hearing::decision_number),
    Rule::new("discipline.attendance", P::DisciplineBranchAttendance, guidance::attendance),
    Rule::new("discipline.own_vote", P::DisciplineOwnVote, guidance::own_vote),
    Rule::new("discipline.steps", P::DisciplineSteps, guidance::steps),
    Rule::new("discipline.ladder", P::DisciplineRepeatedFrom, guidance::ladder),
    Rule::new("discipline.reprimand_effect", P::DisciplineReprimandEffectiveFrom, guidance::reprimand_effect),
    Rule::new("discipline.posts", P::DisciplinePosts, guidance::posts),
    Rule::new("discipline.army", P::DisciplineArmyRegiment, guidance::army),
    Rule::alternative("discipline.function", P::DisciplineFunctionCode, |law, d| {
        let code = law.integer(P::DisciplineFunctionCode)?;
        Ok(Answer::when(facts!(d; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for Discipline {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 32.2: một trong những hình thức kỷ luật.
fn one_form(law: &Law<'_>, d: &Discipline) -> Ruling {
    let each = law.integer(P::DisciplineFormsPerDecision)?;
    let forms = facts!(d; forms_imposed);
    Ok(Answer::when(forms == each, "not_one_form").figure("forms", forms).figure("required", each))
}

/// The form that stands.
fn standing(d: &Discipline) -> Result<DisciplineForm, Gap> {
    match d.changed_to {
        Some(changed) => Ok(changed),
        None => Ok(facts!(d; form)),
    }
}

/// Điều 32.2: the forms for leading bodies, for officers, for members; also of what a decision is changed to.
fn form(law: &Law<'_>, d: &Discipline) -> Ruling {
    let forms = match facts!(d; subject) {
        Disciplined::LeadingBody => P::DisciplineBodyForms,
        Disciplined::CommitteeMember | Disciplined::CentralCommitteeMember | Disciplined::OtherOfficer => P::DisciplineOfficerForms,
        Disciplined::Member => P::DisciplineMemberForms,
    };
    citing(forms, || {
        let listed = law.list(forms)?;
        let form = standing(d)?;
        Ok(Answer::when(among(listed, form.code()), "form_not_listed").figure("form", form.code()))
    })
}

/// Điều 32.2: khai trừ (nếu còn là đoàn viên).
fn officer_expulsion(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplineOfficerExpulsion)?;
    let subject = facts!(d; subject);
    if matches!(subject, Disciplined::Member | Disciplined::LeadingBody) || standing(d)? != DisciplineForm::Expulsion {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(d; still_member), "no_member_any_more"))
}

/// Điều 33: the bodies that may decide; an inspection committee as far as guidance delegates it.
fn competent(law: &Law<'_>, d: &Discipline) -> Ruling {
    let listed = law.list(P::DisciplineCompetentBodies)?;
    let body = facts!(d; decided_by);
    if among(listed, body.code()) {
        return Ok(Answer::met());
    }
    if body == DisciplineBody::InspectionCommittee {
        return citing(P::DisciplineInspectionForms, || {
            let forms = delegated(law.list(P::DisciplineInspectionForms), P::DisciplineInspectionForms)?;
            if forms.is_empty() {
                return Ok(Answer::not_met("inspection_committee_advises"));
            }
            let form = facts!(d; form);
            Ok(Answer::when(among(forms, form.code()), "form_not_delegated").figure("form", form.code()))
        });
    }
    let acts = body == DisciplineBody::StandingCommittee && law.choice(P::DisciplineStandingCommittee)? == "acts_for_its_committee";
    Ok(Answer::when(acts, "body_not_competent").figure("body", body.code()))
}

/// Điều 33.1 to 33.4: from warning up the direct superior, for committee members in every case; else who appointed the officer.
fn decider(law: &Law<'_>, d: &Discipline) -> Ruling {
    let Some(provision) = decider_provision(law, d)? else { return Ok(Answer::not_applicable()) };
    citing(provision, || {
        let unit = law.choice(provision)?;
        Ok(Answer::when(facts!(d; decided_at).code() == unit, "decided_elsewhere").figure("unit", unit))
    })
}

/// The provision that says who decides; nothing for what is no form of discipline.
fn decider_provision(law: &Law<'_>, d: &Discipline) -> Result<Option<P>, Gap> {
    Ok(Some(match case_of(law, d)? {
        Disciplined::CommitteeMember => P::DisciplineCommitteeDecider,
        Disciplined::CentralCommitteeMember => P::DisciplineCentralDecider,
        Disciplined::OtherOfficer => P::DisciplineAppointedDecider,
        Disciplined::LeadingBody => P::DisciplineBodyDecider,
        Disciplined::Member => match at_least(law, facts!(d; form), law.choice(P::DisciplineSuperiorFrom)?)? {
            Some(true) => P::DisciplineMemberDecider,
            Some(false) => P::DisciplineReprimandDecider,
            None => return Ok(None),
        },
    }))
}

/// Khóa XIII, as reported: in special cases as the Central Standing Committee guides.
fn special_case(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplineSpecialCases)?;
    if !d.special_case.unwrap_or(false) {
        return Ok(Answer::not_applicable());
    }
    let unit = delegated(law.choice(P::DisciplineSpecialDecider), P::DisciplineSpecialDecider)?;
    Ok(Answer::when(facts!(d; decided_at).code() == unit, "decided_elsewhere").figure("unit", unit))
}

/// Điều 33.1 and 33.2: xét quyết định; whether the superior may hand a case back is a named reading.
fn sent_back(law: &Law<'_>, d: &Discipline) -> Ruling {
    let may = law.choice(P::DisciplineSendingBack)? == "may_send_back";
    if d.sent_back_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(may, "must_decide"))
}

/// Who may end a case without discipline.
fn ended_without(law: &Law<'_>, d: &Discipline) -> Ruling {
    let parts = law.list(P::DisciplineEndingWithout)?;
    let Some(by) = d.ended_by else { return Ok(Answer::not_applicable()) };
    Ok(Answer::when(among(parts, by.code()), "may_not_end_it"))
}

/// Who has to do with a case until it is decided, as the article shares it out.
pub(crate) struct Shared {
    pub(crate) case: Disciplined,
    pub(crate) decides: DecidingUnit,
}

impl Shared {
    /// What the rule about who decides asks for.
    pub(crate) fn of(law: &Law<'_>, d: &Discipline) -> Result<Self, Gap> {
        let decides = match decider_provision(law, d)? {
            Some(provision) => law.choice(provision)?,
            None => return Err(Gap::Silent),
        };
        let decides = DecidingUnit::from_code(decides).ok_or(Gap::Value(P::DisciplineMemberDecider))?;
        Ok(Shared { case: case_of(law, d)?, decides })
    }
}
