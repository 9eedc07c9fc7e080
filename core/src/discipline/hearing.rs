//! Điều 34 khoản 1 and 2, Điều 32 khoản 1: heard first, announced and carried out on an official decision, made public.

use super::record::Discipline;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;

/// Điều 34.1: trước khi quyết định, nghe trình bày ý kiến. What becomes of a case whose subject stays away is a named reading.
pub(super) fn hearing(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplineHearing)?;
    if let Some(heard) = d.heard_on {
        return Ok(Answer::when(heard <= facts!(d; decided_on), "heard_after_decision"));
    }
    let Some(declined) = d.hearing_declined_on else {
        return if d.heard == Some(false) { Ok(Answer::not_met("not_heard")) } else { Err(Gap::Facts(vec!["heard_on"])) };
    };
    if declined > facts!(d; decided_on) {
        return Ok(Answer::not_met("invited_after_decision"));
    }
    Ok(match law.choice(P::DisciplineStayedAway)? {
        "invitation_suffices" => Answer::met(),
        "must_be_heard" => Answer::not_met("not_heard"),
        _ => match d.absence_accepted_on {
            Some(accepted) => Answer::when(accepted <= facts!(d; decided_on), "accepted_after_decision"),
            None => Answer::needs_decision("stayed_away"),
        },
    })
}

/// Điều 34.2: chỉ được công bố và thi hành khi có quyết định chính thức. One act too early is enough to fail.
pub(super) fn official_decision(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplineOfficialDecision)?;
    let decided = facts!(d; decided_on);
    if d.announced_on.is_some_and(|announced| announced < decided) {
        return Ok(Answer::not_met("announced_before_decision"));
    }
    if d.effective_on.is_some_and(|effective| effective < decided) {
        return Ok(Answer::not_met("carried_out_before_decision"));
    }
    let _ = facts!(d; announced_on, effective_on);
    Ok(Answer::met())
}

/// Điều 34.2: quyết định chính thức. Whether it bears a number is a named reading.
pub(super) fn decision_number(law: &Law<'_>, d: &Discipline) -> Ruling {
    if law.choice(P::DisciplineDecisionNumber)? == "not_asked" {
        return Ok(Answer::not_applicable());
    }
    let number = d.decision_number.as_deref().ok_or_else(|| Gap::Facts(vec!["decision_number"]))?;
    Ok(Answer::when(!number.trim().is_empty(), "no_decision_number"))
}

/// Điều 32.1: được thông báo công khai. Whether the announcement of Điều 34.2 is that notice is a named reading.
pub(super) fn public_notice(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.asked(P::DisciplinePublicNotice)?;
    if d.made_public == Some(false) {
        return Ok(Answer::not_met("not_made_public"));
    }
    let notice = match d.notified_on {
        Some(day) => day,
        None if law.choice(P::DisciplineNoticeIsAnnouncement)? == "same_act" => facts!(d; announced_on),
        None => facts!(d; notified_on),
    };
    Ok(Answer::when(notice >= facts!(d; decided_on), "notified_before_decision"))
}

/// Khóa XIII, as reported: hiệu lực ngay khi công bố, whatever complaint follows.
pub(super) fn effect(law: &Law<'_>, d: &Discipline) -> Ruling {
    law.choice(P::DisciplineEffectiveFrom)?;
    let (announced, effective) = facts!(d; announced_on, effective_on);
    Ok(Answer::when(effective == announced, "not_from_announcement"))
}
