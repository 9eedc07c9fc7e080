//! Điều 1 khoản 3 and Điều 19 khoản 1: how an admission is considered and decided.

use super::record::{AdmissionDecision, DecidingBody, Issuer, Path};
use crate::calendar::months_after;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;
use crate::unit::Kind;
use std::cmp::Ordering;

static RULES: &[Rule<AdmissionDecision>] = &[
    Rule::new("admission.meeting", P::AdmissionMeetingBody, meeting),
    Rule::new("admission.quorum", P::AdmissionQuorum, quorum),
    Rule::new("admission.vote", P::AdmissionVote, vote),
    Rule::new("admission.one_by_one", P::AdmissionApplicantsPerVote, one_by_one),
    Rule::new("admission.decider", P::AdmissionDecider, decider),
    Rule::new("admission.both_steps", P::AdmissionSteps, both_steps),
    Rule::new("admission.reference_date", P::AdmissionAgeTestedOn, reference_date),
    Rule::new("admission.admit_right", P::AdmissionAdmittingKinds, admit_right),
    Rule::new("admission.ceremony", P::AdmissionCeremonyMonths, ceremony),
    Rule::new("admission.authority", P::AdmissionAuthority, authority),
    Rule::alternative("admission.function", P::AdmissionFunctionCode, |law, d| {
        let code = law.integer(P::AdmissionFunctionCode)?;
        Ok(Answer::when(facts!(d; function_code) == code, "other_function").figure("function", code))
    }),
    Rule::alternative("admission.resolution", P::AdmissionResolutionNumber, resolution),
    Rule::alternative("admission.refusal", P::AdmissionRefusalReason, refusal),
];

impl Question for AdmissionDecision {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 1.3: hội nghị chi đoàn xét; no branch meets on the special path.
fn meeting(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let body = law.choice(P::AdmissionMeetingBody)?;
    if facts!(d; path) == Path::Special {
        return Ok(Answer::not_applicable());
    }
    if d.meeting.is_some_and(|meeting| meeting.code() != body) {
        return Ok(Answer::not_met("other_body"));
    }
    let _ = facts!(d; meeting, considered_on);
    Ok(Answer::met())
}

/// Điều 5.5, where it is read to bind a branch meeting.
fn quorum(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    if law.choice(P::AdmissionQuorumApplies)? == "not_at_all" || facts!(d; path) == Path::Special {
        return Ok(Answer::not_applicable());
    }
    attendance(law, d.members_present, d.members_summoned)
}

/// Điều 5.5, where it is read to bind a branch meeting: at least two thirds of the members summoned.
pub(super) fn attendance(law: &Law<'_>, members_present: Option<u32>, members_summoned: Option<u32>) -> Ruling {
    attended(law, ("members_present", members_present), ("members_summoned", members_summoned))
}

/// The same with the names that the counts have among the facts.
pub(super) fn attended(law: &Law<'_>, present: (&'static str, Option<u32>), summoned: (&'static str, Option<u32>)) -> Ruling {
    if law.choice(P::AdmissionQuorumApplies)? == "not_at_all" {
        return Ok(Answer::not_applicable());
    }
    let quorum = law.ratio(P::AdmissionQuorum)?;
    let (Some(there), Some(called)) = (present.1, summoned.1) else {
        let missing = [present, summoned].into_iter().filter(|(_, count)| count.is_none()).map(|(name, _)| name);
        return Err(Gap::Facts(missing.collect()));
    };
    if there > called {
        return Ok(Answer::not_met("more_present_than_summoned").figure("present", there).figure("summoned", called));
    }
    let enough = called > 0 && quorum.compare(there.into(), called.into()) != Ordering::Less;
    Ok(Answer::when(enough, "below_quorum").figure("present", there).figure("summoned", called).figure("share", quorum.to_string()))
}

/// Điều 1.3: more than half of the members present.
fn vote(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let share = law.ratio(P::AdmissionVote)?;
    if facts!(d; path) == Path::Special {
        return Ok(Answer::not_applicable());
    }
    let (votes, present) = facts!(d; votes_for, members_present);
    Ok(majority(share, votes, present))
}

/// More than a share of those present; more votes than people present is no vote at all.
pub(crate) fn majority(share: crate::Ratio, votes: u32, present: u32) -> Answer {
    if votes > present {
        return Answer::not_met("more_votes_than_present").figure("votes", votes).figure("present", present);
    }
    let carried = share.compare(votes.into(), present.into()) == Ordering::Greater;
    Answer::when(carried, "no_majority").figure("votes", votes).figure("present", present).figure("share", share.to_string())
}

/// Điều 1.3: xét và quyết định kết nạp từng người một.
fn one_by_one(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let each = law.integer(P::AdmissionApplicantsPerVote)?;
    let applicants = facts!(d; applicants_in_vote);
    Ok(Answer::when(applicants == each, "block_vote").figure("applicants", applicants))
}

/// Điều 1.3: the direct superior; on the special path its executive committee. For a chi đoàn cơ sở a named reading.
fn decider(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let (path, issuer): (Path, Issuer) = facts!(d; path, issuer);
    let provision = match path {
        Path::Special => P::AdmissionSpecialDecider,
        Path::Ordinary => P::AdmissionDecider,
    };
    let allowed = law.list(provision)?;
    if allowed.iter().any(|code| code == issuer.code()) {
        return Ok(Answer::met());
    }
    if path == Path::Ordinary && issuer == Issuer::Branch {
        // A chi đoàn cơ sở is a branch and a base organization at once.
        let decides_itself = law.choice(P::AdmissionBaseBranchDecides)? == "itself";
        if decides_itself && facts!(d; unit_kind) == Kind::ChiDoanCoSo {
            return Ok(Answer::met());
        }
    }
    Ok(Answer::not_met("not_the_direct_superior").citing(provision))
}

/// Điều 1.3: the branch agrees, then the superior decides; the vote alone admits nobody.
fn both_steps(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    law.choice(P::AdmissionSteps)?;
    if facts!(d; path) == Path::Special {
        return Ok(Answer::not_applicable());
    }
    let (considered, decided) = facts!(d; considered_on, decided_on);
    Ok(Answer::when(considered <= decided, "decided_before_vote"))
}

/// The age is tested on the day the admission is considered.
fn reference_date(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let (tested, right) = match law.choice(P::AdmissionAgeTestedOn)? {
        "day_decided" => facts!(d; age_tested_on, decided_on),
        _ => facts!(d; age_tested_on, considered_on),
    };
    Ok(Answer::when(tested == right, "age_tested_on_another_day"))
}

/// Điều 19.1: base organizations admit members.
fn admit_right(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let kinds = law.list(P::AdmissionAdmittingKinds)?;
    let kind: Kind = facts!(d; admitting_kind);
    Ok(Answer::when(kinds.iter().any(|allowed| allowed == kind.code()), "not_a_base_organization"))
}

/// Where a profile sets a time: the ceremony within so many months of the decision.
fn ceremony(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let months = law.integer(P::AdmissionCeremonyMonths)?;
    let (decided, ceremony) = facts!(d; decided_on, ceremony_on);
    if ceremony < decided {
        return Ok(Answer::not_met("ceremony_before_decision"));
    }
    Ok(Answer::when(ceremony <= months_after(decided, months, law.month_end()?), "ceremony_late").figure("months", months))
}

/// Practice of 2026: the committee at base level approves and issues the card number.
fn authority(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    let body = law.choice(P::AdmissionAuthority)?;
    let approved_by: DecidingBody = facts!(d; approved_by);
    Ok(Answer::when(approved_by.code() == body, "other_level"))
}

/// Who admits gives a number, and no reason for refusing beside it.
fn resolution(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    law.asked(P::AdmissionResolutionNumber)?;
    if written(d.refusal_reason.as_deref()) {
        return Ok(Answer::not_met("reason_beside_number"));
    }
    let number = d.resolution_number.as_deref().ok_or_else(|| Gap::Facts(vec!["resolution_number"]))?;
    Ok(Answer::when(written(Some(number)), "no_number"))
}

/// Who refuses gives a reason, and no number beside it.
fn refusal(law: &Law<'_>, d: &AdmissionDecision) -> Ruling {
    law.asked(P::AdmissionRefusalReason)?;
    if written(d.resolution_number.as_deref()) {
        return Ok(Answer::not_met("number_beside_reason"));
    }
    let reason = d.refusal_reason.as_deref().ok_or_else(|| Gap::Facts(vec!["refusal_reason"]))?;
    Ok(Answer::when(written(Some(reason)), "no_reason_given"))
}

fn written(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}
