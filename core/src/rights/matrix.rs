//! The matrix as the rulebook writes it: lists of `action: holder=grant, …`, from the surest to the least sure.

use super::{Grant, Holder, Right};
use crate::law::{Gap, Law};
use crate::rulebook::P;
use crate::unit::Level;

/// The lists that hold cells. Certainty falls from one to the next, so that an answer is as certain as the first that has the cell.
const CELLS: [P; 8] = [
    P::RightsSettled,
    P::RightsStated,
    P::RightsShown,
    P::RightsPractised,
    P::RightsTold,
    P::RightsAfterDistrict,
    P::RightsBaseLevel,
    P::RightsInferred,
];

/// What an entry of a list says of a key: `of: a, b` says `a, b` of `of`.
fn entry<'a>(list: &'a [String], key: &str) -> Option<&'a str> {
    list.iter().find_map(|entry| entry.split_once(": ").filter(|(of, _)| *of == key).map(|(_, said)| said))
}

/// What a list of the law says of a key; nothing where the law of the day has no such list.
pub(super) fn said<'a>(law: &Law<'a>, p: P, key: &str) -> Result<Option<&'a str>, Gap> {
    match law.list(p) {
        Ok(list) => Ok(entry(list, key)),
        Err(Gap::Silent) => Ok(None),
        Err(gap) => Err(gap),
    }
}

/// Whether a list of the law names an action.
pub(super) fn listed(law: &Law<'_>, p: P, action: &str) -> Result<bool, Gap> {
    match law.list(p) {
        Ok(actions) => Ok(actions.iter().any(|listed| listed == action)),
        Err(Gap::Silent) => Ok(false),
        Err(gap) => Err(gap),
    }
}

/// The actions of the day; none where no matrix is known for it.
pub(super) fn actions<'a>(law: &Law<'a>) -> Result<&'a [String], Gap> {
    match law.list(P::RightsActions) {
        Err(Gap::Silent) => Ok(&[]),
        other => other,
    }
}

/// Whether a level has no column any more. Only of the district is there anything to ask.
pub(super) fn ended(law: &Law<'_>, holder: Holder) -> Result<bool, Gap> {
    if holder != Holder::Huyen {
        return Ok(false);
    }
    match law.list(P::RightsEnded) {
        Ok(levels) => Ok(levels.iter().any(|level| level == holder.code())),
        Err(Gap::Silent) => Ok(false),
        Err(gap) => Err(gap),
    }
}

/// What the matrix says of an action and a holder, or a kind that has no column, with the list that says it; nothing where it was seen nowhere.
pub(super) fn cell(law: &Law<'_>, action: &str, holder: &str) -> Result<Option<(Grant, P)>, Gap> {
    for p in CELLS {
        let Some(cells) = said(law, p, action)? else { continue };
        let of = |cell: &str| cell.split_once('=').filter(|(of, _)| *of == holder).map(|(_, grant)| grant.to_owned());
        if let Some(grant) = cells.split(", ").find_map(of) {
            // A profile may write what is no grant.
            return Ok(Some((Grant::from_code(&grant).ok_or(Gap::Value(p))?, p)));
        }
    }
    Ok(None)
}

/// The column of who acts; nothing for a kind that has none.
pub(super) fn holder(law: &Law<'_>, r: &Right) -> Result<Option<Holder>, Gap> {
    if r.by_member == Some(true) {
        return Ok(Some(Holder::AppMember));
    }
    let kind = r.unit_kind.ok_or_else(|| Gap::Facts(vec!["unit_kind"]))?;
    let listed = said(law, P::RightsHolders, kind.code())?.and_then(Holder::from_code);
    Ok(listed.or(match kind.level().or(r.unit_level) {
        Some(Level::Huyen) => Some(Holder::Huyen),
        Some(Level::Tinh) => Some(Holder::Tinh),
        Some(Level::TrungUong) => Some(Holder::TrungUong),
        Some(Level::CoSo | Level::Other) | None => None,
    }))
}
