//! Điều 1 khoản 2 and 3: who may be considered for admission, in the order of the sentences, then the guidance.

use super::guarantor;
use super::record::{Applicant, Nationality};
use crate::calendar::anniversary;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;
use chrono::NaiveDate;

static RULES: &[Rule<Applicant>] = &[
    Rule::new("admission.nationality", P::AdmissionNationality, nationality),
    Rule::new("admission.age", P::AdmissionAgeMinimum, age),
    Rule::new("admission.active", P::AdmissionActive, |law, a| attested(law, P::AdmissionActive, a.active_attested)),
    Rule::new("admission.learned_about_union", P::AdmissionLearnedAboutUnion, |law, a| {
        attested(law, P::AdmissionLearnedAboutUnion, a.union_introduction_attested)
    }),
    Rule::new("admission.approves_charter", P::AdmissionApprovesCharter, |law, a| {
        attested(law, P::AdmissionApprovesCharter, a.charter_approval_attested)
    }),
    Rule::new("admission.voluntary", P::AdmissionBaseUnits, voluntary),
    Rule::new("admission.clear_background", P::AdmissionClearBackground, |law, a| {
        attested(law, P::AdmissionClearBackground, a.background_clear_attested)
    }),
    Rule::new("admission.application", P::AdmissionApplication, |law, a| {
        document(law, P::AdmissionApplication, a.application_received, "application_received")
    }),
    Rule::new("admission.background_report", P::AdmissionBackgroundReport, |law, a| {
        document(law, P::AdmissionBackgroundReport, a.background_reported, "background_reported")
    }),
    Rule::new("admission.guarantor", P::AdmissionGuarantors, guarantor::any),
    Rule::alternative("admission.guarantor.member", P::AdmissionGuarantorMemberMonths, guarantor::member),
    Rule::alternative("admission.guarantor.federation_chapter", P::AdmissionGuarantorFederationOrgan, guarantor::federation_chapter),
    Rule::alternative("admission.guarantor.student_chapter", P::AdmissionGuarantorStudentOrgan, guarantor::student_chapter),
    Rule::alternative("admission.guarantor.pioneer_troop", P::AdmissionGuarantorPioneerOrgan, guarantor::pioneer_troop),
    Rule::alternative("admission.guarantor.party_member", P::AdmissionGuarantorPartyMonths, guarantor::party_member),
    Rule::alternative("admission.special_path", P::AdmissionSpecialPath, guarantor::special_path),
    Rule::new("admission.relative_detained", P::AdmissionRelativeOpinion, relative_detained),
    Rule::new("admission.education", P::AdmissionEducationMinimum, education),
    Rule::new("admission.readmission", P::AdmissionReadmissionYears, readmission),
    Rule::new("admission.residence", P::AdmissionResidenceHandler, residence),
];

impl Question for Applicant {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 1.2: thanh niên Việt Nam.
fn nationality(law: &Law<'_>, a: &Applicant) -> Ruling {
    let nationality: Nationality = facts!(a; nationality);
    Ok(Answer::when(nationality.code() == law.choice(P::AdmissionNationality)?, "not_vietnamese"))
}

/// Điều 1.2: tuổi từ 16 đến 30, both ends inclusive, by one way of counting.
fn age(law: &Law<'_>, a: &Applicant) -> Ruling {
    let on_decision = law.choice(P::AdmissionAgeTestedOn)? == "day_decided";
    let maximum = law.integer(P::AdmissionAgeMaximum)?;
    // No decision comes before the day considered: who is past the age then is past it on any day of decision.
    let tested = if on_decision { a.decided_on.or(a.considered_on) } else { a.considered_on };
    if let (Some(birth), Some(day)) = (a.birth_date, tested)
        && law.ages()?.is_past(birth, maximum, day)
    {
        return Ok(Answer::not_met("too_old").figure("maximum", maximum).citing(P::AdmissionAgeMaximum));
    }
    let (birth, day) = if on_decision { facts!(a; birth_date, decided_on) } else { facts!(a; birth_date, considered_on) };
    too_young(law, birth, day)
}

/// The lower end of Điều 1.2 alone.
pub(crate) fn too_young(law: &Law<'_>, birth: NaiveDate, day: NaiveDate) -> Ruling {
    let minimum = law.integer(P::AdmissionAgeMinimum)?;
    if birth > day {
        return Ok(Answer::not_met("born_later"));
    }
    Ok(Answer::when(law.ages()?.has_reached(birth, minimum, day), "too_young").figure("minimum", minimum))
}

/// A judgement that somebody must have given, while the law asks for it.
fn attested(law: &Law<'_>, p: P, attestation: Option<bool>) -> Ruling {
    law.asked(p)?;
    Ok(Answer::attested(attestation))
}

/// A paper that must be there.
fn document(law: &Law<'_>, p: P, present: Option<bool>, field: &'static str) -> Ruling {
    law.asked(p)?;
    let present = present.ok_or_else(|| Gap::Facts(vec![field]))?;
    Ok(Answer::when(present, "document_missing"))
}

/// Điều 1.2: tự nguyện hoạt động trong một tổ chức cơ sở của Đoàn.
fn voluntary(law: &Law<'_>, a: &Applicant) -> Ruling {
    let units = law.integer(P::AdmissionBaseUnits)?;
    match (a.voluntary_attested, a.target_base_units) {
        (Some(false), _) => Ok(Answer::not_met("refused")),
        (_, Some(target)) if target != units => Ok(Answer::not_met("not_one_base_unit").figure("units", target).figure("required", units)),
        (_, None) => Err(Gap::Facts(vec!["target_base_units"])),
        (attestation, Some(_)) => Ok(Answer::attested(attestation)),
    }
}

/// Guidance: the Party committee's opinion comes first when a parent or sibling is in detention.
fn relative_detained(law: &Law<'_>, a: &Applicant) -> Ruling {
    law.choice(P::AdmissionRelativeOpinion)?;
    if !facts!(a; relative_detained) {
        return Ok(Answer::met());
    }
    let (opinion, considered) = facts!(a; party_opinion_on, considered_on);
    Ok(Answer::when(opinion <= considered, "opinion_after_consideration"))
}

/// Guidance: primary school, with room for a decision in the areas listed.
fn education(law: &Law<'_>, a: &Applicant) -> Ruling {
    let minimum = law.choice(P::AdmissionEducationMinimum)?;
    let required = super::record::Education::from_code(minimum).ok_or(Gap::Value(P::AdmissionEducationMinimum))?;
    let education = facts!(a; education);
    Answer::when(education >= required, "below_education").figure("minimum", minimum).or_else(|| {
        let area = facts!(a; area);
        let flexible = law.list(P::AdmissionEducationFlexibleAreas)?.iter().any(|listed| listed == area.code());
        Ok(if flexible { Answer::needs_decision("flexible_area") } else { Answer::not_met("below_education") }.figure("minimum", minimum))
    })
}

/// Guidance: an expelled member may be considered again after one year.
fn readmission(law: &Law<'_>, a: &Applicant) -> Ruling {
    let years = law.integer(P::AdmissionReadmissionYears)?;
    if !facts!(a; expelled_before) {
        return Ok(Answer::met());
    }
    let (expelled, considered) = facts!(a; expelled_on, considered_on);
    Ok(Answer::when(anniversary(expelled, years, law.leap_day()?) <= considered, "too_soon").figure("years", years))
}

/// Guidance: who works where no Union exists but is active at home is handled at home.
fn residence(law: &Law<'_>, a: &Applicant) -> Ruling {
    let handler = law.choice(P::AdmissionResidenceHandler)?;
    if a.workplace_has_union == Some(true) || a.active_at_residence == Some(false) {
        return Ok(Answer::not_applicable());
    }
    // Each is needed only once the one before it is known not to settle the question.
    let _ = facts!(a; workplace_has_union);
    let (_, handled_at) = facts!(a; active_at_residence, handled_at);
    Ok(Answer::when(handled_at.code() == handler, "handled_elsewhere"))
}
