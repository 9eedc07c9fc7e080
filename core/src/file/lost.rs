//! Guidance on what is lost: the card, the book, both, or the file at a transfer.

use super::record::MemberFile;
use crate::law::{Answer, Law, Ruling, facts};
use crate::rulebook::P;

fn lost(fact: Option<bool>) -> bool {
    fact.unwrap_or(false)
}

/// Proposed by the base union, issued by the committee of the level above it.
pub(super) fn reissue(law: &Law<'_>, f: &MemberFile) -> Ruling {
    let (proposers, issuer) = (law.list(P::RecordReissueProposers)?, law.choice(P::RecordReissuer)?);
    if !lost(f.card_lost) {
        return Ok(Answer::not_applicable());
    }
    if f.reissue_proposed_by.is_some_and(|by| !proposers.iter().any(|listed| listed == by.code())) {
        return Ok(Answer::not_met("other_proposer").citing(P::RecordReissueProposers));
    }
    if f.reissued_by.is_some_and(|by| by.code() != issuer) {
        return Ok(Answer::not_met("other_reissuer").figure("issuer", issuer));
    }
    let _ = facts!(f; reissue_proposed_by, reissued_by);
    Ok(Answer::met())
}

/// Card lost, book kept: the member applies to the branch.
pub(super) fn card(law: &Law<'_>, f: &MemberFile) -> Ruling {
    law.asked(P::RecordLostCard)?;
    if !lost(f.card_lost) || lost(f.book_lost) {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(f; applied_to_branch), "not_applied"))
}

/// Card and book lost: the admission decision is the proof that is left.
pub(super) fn card_and_book(law: &Law<'_>, f: &MemberFile) -> Ruling {
    law.asked(P::RecordLostCardAndBook)?;
    if !lost(f.card_lost) || !lost(f.book_lost) {
        return Ok(Answer::not_applicable());
    }
    if !facts!(f; admission_decision_kept) {
        return Ok(Answer::needs_decision("no_rule_seen"));
    }
    Ok(Answer::when(facts!(f; applied_to_branch), "not_applied"))
}

/// Book lost, card kept: continuous activity, certified; after a move the former base confirms.
pub(super) fn book(law: &Law<'_>, f: &MemberFile) -> Ruling {
    law.asked(P::RecordLostBook)?;
    if lost(f.card_lost) || !lost(f.book_lost) {
        return Ok(Answer::not_applicable());
    }
    if !facts!(f; activity_certified) {
        return Ok(Answer::not_met("activity_not_certified"));
    }
    Ok(Answer::when(!lost(f.moved_since) || facts!(f; former_base_confirms), "not_confirmed"))
}

/// File lost at a transfer: a statement, the former base's word, and a proof that somebody judges.
pub(super) fn in_transfer(law: &Law<'_>, f: &MemberFile) -> Ruling {
    law.asked(P::RecordLostInTransfer)?;
    if !lost(f.lost_in_transfer) {
        return Ok(Answer::not_applicable());
    }
    if !facts!(f; statement_present) {
        return Ok(Answer::not_met("no_statement"));
    }
    if !facts!(f; former_base_confirms) {
        return Ok(Answer::not_met("not_confirmed"));
    }
    Ok(match f.proof_accepted {
        Some(true) => Answer::met(),
        Some(false) => Answer::not_met("admission_starts_anew"),
        None => Answer::needs_decision("proof_not_judged"),
    })
}
