//! Guidance of 2013 on discipline: attendance, the person's own vote, the steps, the ladder, posts, the army.

use super::case::{at_least, case_of, citing};
use super::record::{ArmyBody, DecidingUnit, Discipline, DisciplineForm, Disciplined, PostRemoved};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;
use crate::verdict::Outcome;
use chrono::NaiveDate;
use std::cmp::Ordering;

/// At least two thirds of all members of the branch, or of the committee.
pub(super) fn attendance(law: &Law<'_>, d: &Discipline) -> Ruling {
    let provision = match case_of(law, d)? {
        Disciplined::Member => P::DisciplineBranchAttendance,
        Disciplined::CommitteeMember | Disciplined::CentralCommitteeMember => P::DisciplineCommitteeAttendance,
        Disciplined::OtherOfficer | Disciplined::LeadingBody => return Ok(Answer::not_applicable()),
    };
    citing(provision, || {
        let share = law.ratio(provision)?;
        let (present, all) = facts!(d; voters_present, voters_in_all);
        if present > all {
            return Ok(Answer::not_met("part_above_whole").figure("part", present).figure("whole", all));
        }
        let enough = all > 0 && share.compare(present.into(), all.into()) != Ordering::Less;
        Ok(Answer::when(enough, "too_few_of_all").figure("present", present).figure("all", all).figure("share", share.to_string()))
    })
}

/// The person concerned speaks and votes.
pub(super) fn own_vote(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplineOwnVote)?;
    if d.subject == Some(Disciplined::LeadingBody) {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(d; subject_could_vote), "kept_from_voting"))
}

/// Verification, self-criticism, ballot, proposal: in this order. What the branch decides itself is proposed to nobody.
pub(super) fn steps(law: &Law<'_>, d: &Discipline) -> Ruling {
    let steps = law.list(P::DisciplineSteps)?;
    if d.subject == Some(Disciplined::LeadingBody) {
        return Ok(Answer::not_applicable());
    }
    let decided_below = d.decided_at == Some(DecidingUnit::OwnUnit);
    let days: Vec<(&'static str, Option<NaiveDate>)> = steps
        .iter()
        .filter_map(|step| match step.as_str() {
            "verification" => Some(("verified_on", d.verified_on)),
            "self_criticism" => Some(("self_criticism_on", d.self_criticism_on)),
            "vote" => Some(("voted_on", d.voted_on)),
            "proposal" if !decided_below => Some(("proposed_on", d.proposed_on)),
            _ => None,
        })
        .collect();
    if !days.iter().filter_map(|(_, day)| *day).is_sorted() {
        return Ok(Answer::not_met("steps_out_of_order"));
    }
    let missing: Vec<&'static str> = days.iter().filter(|(_, day)| day.is_none()).map(|(field, _)| *field).collect();
    if missing.is_empty() { Ok(Answer::met()) } else { Err(Gap::Facts(missing)) }
}

/// Who was disciplined before is warned at least; the gravity of a fault remains a judgement.
pub(super) fn ladder(law: &Law<'_>, d: &Discipline) -> Ruling {
    let least = law.choice(P::DisciplineRepeatedFrom)?;
    if !facts!(d; disciplined_before) {
        return Ok(Answer::not_applicable());
    }
    Ok(match at_least(law, facts!(d; form), least)? {
        None => Answer::not_applicable(),
        Some(true) => Answer::met(),
        Some(false) => Answer::needs_decision("repeated_fault").figure("form", least),
    })
}

/// A branch's reprimand takes effect at once; from what on is a named reading.
pub(super) fn reprimand_effect(law: &Law<'_>, d: &Discipline) -> Ruling {
    let from = law.choice(P::DisciplineReprimandEffectiveFrom)?;
    let lightest = law.list(P::DisciplineOrder)?.first().map(String::as_str);
    if case_of(law, d)? != Disciplined::Member || Some(facts!(d; form).code()) != lightest {
        return Ok(Answer::not_applicable());
    }
    let (begins, effective) = match from {
        "announcement" => facts!(d; announced_on, effective_on),
        _ => facts!(d; decided_on, effective_on),
    };
    Ok(Answer::when(begins == effective, "not_at_once"))
}

/// Removed as secretary: the lower posts of that level stay. From the committee: they all end. Other levels stay.
pub(super) fn posts(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplinePosts)?;
    if facts!(d; form) != DisciplineForm::RemovalFromPost {
        return Ok(Answer::not_applicable());
    }
    if let Some(ended) = d.posts_ended_elsewhere.filter(|ended| *ended > 0) {
        return Ok(Answer::not_met("posts_of_other_levels_ended").figure("posts", ended));
    }
    let answer = match facts!(d; post_removed) {
        PostRemoved::Other => return Ok(Answer::not_applicable()),
        PostRemoved::Secretary => {
            let ended = facts!(d; posts_ended);
            Answer::when(ended == 0, "lower_posts_ended").figure("posts", ended)
        }
        PostRemoved::CommitteeMember => {
            let kept = facts!(d; posts_kept);
            Answer::when(kept == 0, "posts_of_the_level_kept").figure("posts", kept)
        }
    };
    if answer.outcome == Some(Outcome::Met) {
        let _ = facts!(d; posts_ended_elsewhere);
    }
    Ok(answer)
}

/// In the army each body decides up to a form of its own.
pub(super) fn army(law: &Law<'_>, d: &Discipline) -> Ruling {
    let provision = match d.army_body {
        None | Some(ArmyBody::Other) => return Ok(Answer::not_applicable()),
        Some(ArmyBody::BranchCommittee) => P::DisciplineArmyBranchCommittee,
        Some(ArmyBody::Battalion) => P::DisciplineArmyBattalion,
        Some(ArmyBody::Regiment) => P::DisciplineArmyRegiment,
    };
    citing(provision, || {
        let gravest = law.choice(provision)?;
        let form = facts!(d; form);
        let Some(gravest_form) = DisciplineForm::from_code(gravest) else { return Err(Gap::Value(provision)) };
        // At most the gravest: the gravest is at least as grave as the form.
        Ok(match at_least(law, gravest_form, form.code())? {
            None => Answer::not_applicable(),
            Some(within) => Answer::when(within, "above_its_power").figure("form", gravest),
        })
    })
}
