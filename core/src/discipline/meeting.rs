//! Điều 32 khoản 1 and Điều 33: who discusses and votes, by secret ballot, on what share of whom.

use super::case::{case_of, citing};
use super::record::{Discipline, Disciplined};
use crate::law::{Answer, Law, Ruling, facts};
use crate::member::majority;
use crate::rulebook::P;
use std::cmp::Ordering;

/// Điều 32.1: phải bằng phiếu kín. For officers outside any committee no vote is asked for.
pub(super) fn secret_ballot(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplineSecretBallot)?;
    let other_officer = d.subject == Some(Disciplined::OtherOfficer) && d.secret_ballot.is_none();
    if other_officer && case_of(law, d)? == Disciplined::OtherOfficer {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(d; secret_ballot), "open_ballot"))
}

/// Điều 33.1, 33.2, 33.4: the branch, the committee of the same level, the committee of the direct superior.
pub(super) fn meeting(law: &Law<'_>, d: &Discipline) -> Ruling {
    let provision = match case_of(law, d)? {
        Disciplined::Member => P::DisciplineMemberMeeting,
        Disciplined::CommitteeMember => P::DisciplineCommitteeMeeting,
        Disciplined::CentralCommitteeMember => P::DisciplineCentralMeeting,
        Disciplined::LeadingBody => P::DisciplineBodyMeeting,
        Disciplined::OtherOfficer => return Ok(Answer::not_applicable()),
    };
    citing(provision, || {
        let meeting = law.choice(provision)?;
        Ok(Answer::when(facts!(d; voted_by).code() == meeting, "other_meeting").figure("meeting", meeting))
    })
}

/// Điều 5.5: of a committee's meeting; of a branch's where the article is read to bind it.
pub(super) fn quorum(law: &Law<'_>, d: &Discipline) -> Ruling {
    let free = match case_of(law, d)? {
        Disciplined::OtherOfficer => true,
        Disciplined::Member => law.choice(P::AdmissionQuorumApplies)? == "not_at_all",
        Disciplined::CommitteeMember | Disciplined::CentralCommitteeMember | Disciplined::LeadingBody => false,
    };
    if free {
        return Ok(Answer::not_applicable());
    }
    let share = law.ratio(P::AdmissionQuorum)?;
    let (present, summoned) = facts!(d; voters_present, voters_summoned);
    if present > summoned {
        return Ok(Answer::not_met("more_present_than_summoned").figure("present", present).figure("summoned", summoned));
    }
    let enough = summoned > 0 && share.compare(present.into(), summoned.into()) != Ordering::Less;
    Ok(Answer::when(enough, "below_quorum").figure("present", present).figure("summoned", summoned).figure("share", share.to_string()))
}

/// Điều 33.1 and 33.2: more than half of those present; Điều 33.4: of those summoned.
pub(super) fn vote(law: &Law<'_>, d: &Discipline) -> Ruling {
    let provision = match case_of(law, d)? {
        Disciplined::Member => P::DisciplineMemberVote,
        Disciplined::CommitteeMember => P::DisciplineCommitteeVote,
        Disciplined::CentralCommitteeMember => P::DisciplineCentralVote,
        Disciplined::LeadingBody => return citing(P::DisciplineBodyVote, || of_summoned(law, d)),
        Disciplined::OtherOfficer => return Ok(Answer::not_applicable()),
    };
    citing(provision, || {
        let share = law.ratio(provision)?;
        let (votes, present) = facts!(d; votes_for, voters_present);
        Ok(majority(share, votes, present))
    })
}

/// Điều 33.4: số Ủy viên Ban Chấp hành được triệu tập.
fn of_summoned(law: &Law<'_>, d: &Discipline) -> Ruling {
    let share = law.ratio(P::DisciplineBodyVote)?;
    let votes = facts!(d; votes_for);
    if let Some(present) = d.voters_present.filter(|present| votes > *present) {
        return Ok(Answer::not_met("more_votes_than_present").figure("votes", votes).figure("present", present));
    }
    let summoned = facts!(d; voters_summoned);
    if votes > summoned {
        return Ok(Answer::not_met("more_votes_than_summoned").figure("votes", votes).figure("summoned", summoned));
    }
    let carried = share.compare(votes.into(), summoned.into()) == Ordering::Greater;
    let answer = Answer::when(carried, "no_majority_of_summoned");
    Ok(answer.figure("votes", votes).figure("summoned", summoned).figure("share", share.to_string()))
}

/// Điều 33: the meeting votes, then it is decided.
pub(super) fn vote_first(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplineVoteFirst)?;
    if case_of(law, d)? == Disciplined::OtherOfficer {
        return Ok(Answer::not_applicable());
    }
    let (voted, decided) = facts!(d; voted_on, decided_on);
    Ok(Answer::when(voted <= decided, "decided_before_vote"))
}
