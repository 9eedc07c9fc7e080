//! Điều 1 khoản 3: one of four introduces and vouches; where there is no organization, a Party member may.

use super::record::Applicant;
use crate::calendar::months_after;
use crate::law::{Answer, Gap, Law, Ruling, any_of, facts};
use crate::rulebook::P;
use crate::verdict::Outcome;

/// Any one suffices: more than one is not forbidden.
pub(super) fn any(law: &Law<'_>, a: &Applicant) -> Ruling {
    let needed = law.integer(P::AdmissionGuarantors)?;
    let kinds: [fn(&Law<'_>, &Applicant) -> Ruling; 5] = [member, federation_chapter, student_chapter, pioneer_troop, party_member];
    let best = any_of(kinds.iter().map(|kind| kind(law, a)))?;
    Ok(match best {
        Some(best) if best.outcome != Some(Outcome::NotMet) => best,
        // One ground alone was tried and failed for a reason of its own: say that one.
        Some(best) if best.reason == "shared_activity_too_short" => best,
        _ => Answer::not_met("no_guarantor").figure("needed", needed),
    })
}

/// One member who has worked or been active with the applicant for three months or more.
pub(super) fn member(law: &Law<'_>, a: &Applicant) -> Ruling {
    vouched_for(law, a, P::AdmissionGuarantorMemberMonths, facts!(a; guarantor_is_member))
}

/// On the special path one Party member, with the same three months.
pub(super) fn party_member(law: &Law<'_>, a: &Applicant) -> Ruling {
    // Nobody vouches in this way: whether the path was open does not matter.
    if !facts!(a; guarantor_is_party_member) {
        return Ok(Answer::not_met("no_guarantor"));
    }
    let path = special_path(law, a)?;
    if path.outcome == Some(Outcome::NotMet) {
        return Ok(Answer::not_met("only_without_organization"));
    }
    vouched_for(law, a, P::AdmissionGuarantorPartyMonths, true)
}

fn vouched_for(law: &Law<'_>, a: &Applicant, p: P, vouches: bool) -> Ruling {
    let months = law.integer(p)?;
    if !vouches {
        return Ok(Answer::not_met("no_guarantor"));
    }
    let (since, considered) = facts!(a; shared_activity_since, considered_on);
    let enough = months_after(since, months, law.month_end()?) <= considered;
    Ok(Answer::when(enough, "shared_activity_too_short").figure("months", months).citing(p))
}

/// The collective of the federation chapter, for members of the federation only.
pub(super) fn federation_chapter(law: &Law<'_>, a: &Applicant) -> Ruling {
    law.choice(P::AdmissionGuarantorFederationOrgan)?;
    organ(&[(a.is_federation_member, "is_federation_member"), (a.federation_chapter_vouches, "federation_chapter_vouches")])
}

/// The executive committee of the student-association chapter, for members of the association only.
pub(super) fn student_chapter(law: &Law<'_>, a: &Applicant) -> Ruling {
    law.choice(P::AdmissionGuarantorStudentOrgan)?;
    organ(&[
        (a.is_student_association_member, "is_student_association_member"),
        (a.student_chapter_committee_vouches, "student_chapter_committee_vouches"),
    ])
}

/// The collective of the Pioneer troop, for Pioneers only.
pub(super) fn pioneer_troop(law: &Law<'_>, a: &Applicant) -> Ruling {
    law.choice(P::AdmissionGuarantorPioneerOrgan)?;
    organ(&[(a.is_pioneer, "is_pioneer"), (a.pioneer_troop_vouches, "pioneer_troop_vouches")])
}

/// Belonging and vouching, both: one that is false decides even while the other is missing.
fn organ(both: &[(Option<bool>, &'static str); 2]) -> Ruling {
    if both.iter().any(|(fact, _)| *fact == Some(false)) {
        return Ok(Answer::not_met("no_guarantor"));
    }
    let missing: Vec<&str> = both.iter().filter(|(fact, _)| fact.is_none()).map(|(_, name)| *name).collect();
    if missing.is_empty() { Ok(Answer::met()) } else { Err(Gap::Facts(missing)) }
}

/// Whether the special path is open: no organization and no member there; read literally, also where an association has no body.
pub(super) fn special_path(law: &Law<'_>, a: &Applicant) -> Ruling {
    let literally = law.choice(P::AdmissionSpecialPath)? == "literal_or";
    let empty = [(a.place_has_union, "place_has_union"), (a.place_has_members, "place_has_members")];
    let association = (a.place_has_association, "place_has_association");
    if (literally && association.0 == Some(false)) || empty.iter().all(|(has, _)| *has == Some(false)) {
        return Ok(Answer::met());
    }
    // What could still open the path: emptiness, unless something is known to be there; literally, a missing association.
    let mut undecided = Vec::new();
    if !empty.iter().any(|(has, _)| *has == Some(true)) {
        undecided.extend(empty);
    }
    if literally {
        undecided.push(association);
    }
    let missing: Vec<&str> = undecided.into_iter().filter(|(has, _)| has.is_none()).map(|(_, name)| name).collect();
    if missing.is_empty() { Ok(Answer::not_met("organization_exists")) } else { Err(Gap::Facts(missing)) }
}
