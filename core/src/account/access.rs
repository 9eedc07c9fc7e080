//! Accounts of units: the levels that have them, what they may see and change.

use super::{Account, View};
use crate::identity::{is_email, known};
use crate::law::{Answer, Law, Ruling, facts};
use crate::rulebook::P;
use crate::unit::Level;

/// Four levels; the base level takes in the branch.
pub(super) fn level(law: &Law<'_>, a: &Account) -> Ruling {
    let levels = law.list(P::AccountLevels)?;
    let level = facts!(a; unit_level);
    if !levels.iter().any(|listed| listed == level.code()) {
        return Ok(Answer::not_met("wrong_level").figure("level", level.code()));
    }
    if level != Level::CoSo {
        return Ok(Answer::met());
    }
    let kind = facts!(a; unit_kind);
    let listed = law.list(P::AccountBaseKinds)?.iter().any(|listed| listed == kind.code());
    Ok(Answer::when(listed, "not_a_kind_with_account").figure("kind", kind.code()))
}

/// The branch updates the data of the members it manages, or accepts that another does.
pub(crate) fn edit(law: &Law<'_>, a: &Account) -> Ruling {
    law.choice(P::AccountEdit)?;
    if facts!(a; edits_own_branch) {
        return Ok(Answer::met());
    }
    Ok(Answer::when(facts!(a; delegation_accepted), "not_its_members"))
}

/// A superior follows what is below it, the centre the whole country: totals, nothing more.
pub(crate) fn view(law: &Law<'_>, a: &Account) -> Ruling {
    law.choice(P::AccountSuperiorView)?;
    let (view, level) = facts!(a; view, unit_level);
    if level == Level::TrungUong {
        law.choice(P::AccountNationalView)?;
    } else if !facts!(a; looks_below) {
        return Ok(Answer::not_met("not_below"));
    }
    Ok(match view {
        View::Totals => Answer::met(),
        View::Records => Answer::needs_decision("records_need_a_ground"),
    })
}

/// Each account of the web system is one unit's.
pub(super) fn one_unit(law: &Law<'_>, a: &Account) -> Ruling {
    let asked = law.integer(P::AccountUnitsPerAccount)?;
    let bound = facts!(a; bound_units);
    Ok(Answer::when(bound == asked, "not_one_unit").figure("units", bound).figure("asked", asked))
}

/// An e-mail address, or parts set apart by dots of which the last has the province's letters.
pub(super) fn name(law: &Law<'_>, a: &Account) -> Ruling {
    let letters = law.integer(P::AccountNameSuffixLetters)? as usize;
    let name = known(a.account_name.as_deref(), "account_name")?;
    let path = name.rsplit_once('.').is_some_and(|(before, last)| {
        let parts = before.split('.').all(|part| !part.is_empty());
        parts && last.len() == letters && last.chars().all(|letter| letter.is_ascii_alphabetic())
    });
    Ok(Answer::when(is_email(name) || path, "unusual_name"))
}
