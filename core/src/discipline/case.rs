//! What the rules of discipline share: whose case it is, how forms are ordered, and which provision answers for whom.

use super::record::{Discipline, DisciplineForm, Disciplined};
use crate::law::{Answer, Gap, Law, Ruling, answered, facts};
use crate::rulebook::P;

/// Whose case it is. Members of a plain branch's committee, and officers elected without one, may be read as members.
pub(super) fn case_of(law: &Law<'_>, d: &Discipline) -> Result<Disciplined, Gap> {
    let subject = facts!(d; subject);
    let as_member = match subject {
        Disciplined::CommitteeMember if d.committee_of_branch != Some(false) => {
            law.choice(P::DisciplineBranchCommitteeMembers)? == "as_members" && facts!(d; committee_of_branch)
        }
        Disciplined::OtherOfficer if d.elected_post == Some(true) => law.choice(P::DisciplineElectedOfficers)? == "as_members",
        Disciplined::Member
        | Disciplined::CommitteeMember
        | Disciplined::CentralCommitteeMember
        | Disciplined::OtherOfficer
        | Disciplined::LeadingBody => false,
    };
    Ok(if as_member { Disciplined::Member } else { subject })
}

/// Whether a form is at least as grave as another; nothing where one of them is no form of discipline.
pub(super) fn at_least(law: &Law<'_>, form: DisciplineForm, least: &str) -> Result<Option<bool>, Gap> {
    let order = law.list(P::DisciplineOrder)?;
    let place = |code: &str| order.iter().position(|listed| listed == code);
    Ok(place(form.code()).zip(place(least)).map(|(form, least)| form >= least))
}

/// An answer that cites the provision for this kind of case, whatever it comes to.
pub(super) fn citing(provision: P, ruling: impl FnOnce() -> Ruling) -> Ruling {
    answered(ruling()).map(|answer: Answer| answer.citing(provision))
}

/// A value that another body sets: until a profile states it nobody can tell, so it is open, not silent.
pub(super) fn delegated<T>(value: Result<T, Gap>, provision: P) -> Result<T, Gap> {
    value.map_err(|_| Gap::Value(provision))
}

/// Whether a list names a code.
pub(super) fn among(listed: &[String], code: &str) -> bool {
    listed.iter().any(|one| one == code)
}
