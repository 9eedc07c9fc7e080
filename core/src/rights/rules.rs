//! The rules of a right: what the matrix says, whom the action may concern, and what the plan of 2022 says of editing and looking.

use super::matrix::{actions, cell, ended, holder, listed, said};
use super::{Grant, Holder, Relation, Right};
use crate::account::{Account, View, access};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;
use crate::unit::{Kind, Level};

/// An unknown answer that lacks no fact: nobody knows.
fn unknown(reason: &'static str) -> Answer {
    Answer { reason, ..Answer::unknown(Vec::new()) }
}

fn action(r: &Right) -> Result<&str, Gap> {
    r.action.as_deref().ok_or_else(|| Gap::Facts(vec!["action"]))
}

/// What the matrix says of the action at this level.
pub(super) fn level(law: &Law<'_>, r: &Right) -> Ruling {
    let known = actions(law)?;
    if known.is_empty() {
        return Ok(unknown("no_matrix"));
    }
    let action = action(r)?;
    if !known.iter().any(|listed| listed == action) {
        return Ok(unknown("no_such_action"));
    }
    let column = holder(law, r)?;
    if let Some(holder) = column {
        if ended(law, holder)? {
            return Ok(unknown("level_ended").figure("level", holder.code()).citing(P::RightsEnded));
        }
        if let Some(answer) = admission_of_a_base_branch(law, action, holder, r)? {
            return Ok(answer);
        }
    }
    // Of a kind without a column a single right may be told all the same.
    let level = match column {
        Some(holder) => holder.code(),
        None => facts!(r; unit_kind).code(),
    };
    let nowhere = || match column {
        Some(_) => unknown("seen_nowhere").figure("action", action).figure("level", level),
        None => unknown("no_column").figure("kind", level),
    };
    let Some((grant, p)) = cell(law, action, level)? else { return Ok(nowhere()) };
    let not_met = |reason| Answer::not_met(reason).figure("action", action).figure("level", level);
    let answer = match grant {
        Grant::Yes => Answer::met(),
        Grant::No => not_met("not_offered"),
        Grant::Auto => not_met("done_by_the_software"),
        Grant::Direct => {
            let (relation, target) = facts!(r; relation, target_kind);
            if relation == Relation::Child && target == Kind::ChiDoanCoSo {
                return step_of_a_base_branch(law, action, p);
            }
            let direct = relation == Relation::Child && target == Kind::ChiDoan;
            if direct { Answer::met() } else { not_met("only_for_a_branch_directly_below") }
        }
        Grant::Unknown => nowhere(),
    };
    Ok(answer.citing(p))
}

/// Who decides on an admission to a chi đoàn cơ sở is told by how Điều 1 khoản 3 and Điều 19 khoản 1 are read, not by the matrix: where the branch
/// decides itself, it may and its superior may not. Nothing where the reading leaves the answer to the matrix.
fn admission_of_a_base_branch(law: &Law<'_>, action: &str, holder: Holder, r: &Right) -> Result<Option<Answer>, Gap> {
    let own = holder == Holder::ChiDoanCoSo;
    let below = r.relation == Some(Relation::Child) && r.target_kind == Some(Kind::ChiDoanCoSo);
    if !(own || below) || !listed(law, P::RightsAdmits, action)? {
        return Ok(None);
    }
    // What a host settles goes before; a superior that decides for nobody decides for no base branch either.
    let grant = cell(law, action, holder.code())?.map(|(grant, _)| grant);
    let open = if own { grant.is_none() } else { matches!(grant, Some(Grant::Yes | Grant::Direct)) };
    if !open {
        return Ok(None);
    }
    let itself = law.choice(P::AdmissionBaseBranchDecides)? == "itself";
    let answer = match (own, itself) {
        (true, true) => (facts!(r; relation) == Relation::Own).then(Answer::met),
        (true, false) => None,
        (false, true) => Some(Answer::not_met("done_by_the_base_branch").figure("action", action)),
        (false, false) => Some(Answer::met()),
    };
    Ok(answer.map(|answer| answer.citing(P::AdmissionBaseBranchDecides)))
}

/// A step that the direct superior of a branch takes, for a chi đoàn cơ sở directly below: the manuals speak of branches alone. What the base branch's own column
/// has, it does itself; else nobody knows whether it is meant.
fn step_of_a_base_branch(law: &Law<'_>, action: &str, p: P) -> Ruling {
    Ok(match cell(law, action, Holder::ChiDoanCoSo.code())? {
        Some((Grant::Yes, own)) => Answer::not_met("done_by_the_base_branch").figure("action", action).citing(own),
        _ => unknown("base_branch_not_told").figure("action", action).citing(p),
    })
}

/// Where the unit that the action concerns has to stand. Relations decide, never the names of levels.
pub(super) fn relation(law: &Law<'_>, r: &Right) -> Ruling {
    let action = action(r)?;
    let stated = said(law, P::RightsRelationsStated, action)?;
    let (allowed, p) = match stated {
        Some(allowed) => (allowed, P::RightsRelationsStated),
        // No such action: that is for the matrix to say.
        None => match said(law, P::RightsRelations, action)? {
            Some(allowed) => (allowed, P::RightsRelations),
            None => return Ok(Answer::not_applicable()),
        },
    };
    let relation = facts!(r; relation);
    let allows = |relation: Relation| allowed.split(", ").any(|listed| listed == relation.code());
    if r.by_member == Some(true) {
        return Ok(Answer::when(relation == Relation::Own, "not_their_own").citing(p));
    }
    if allows(relation) {
        return Ok(Answer::met().citing(p));
    }
    if r.unit_kind == Some(Kind::ChiDoanCoSo) && relation == Relation::Own && allows(Relation::Child) {
        law.choice(P::RightsBaseBranch)?;
        return Ok(Answer::met());
    }
    if r.delegation_accepted == Some(true) && listed(law, P::RightsEdits, action)? {
        return Ok(Answer::met());
    }
    let reason = if allows(Relation::Below) {
        "outside_its_units"
    } else if allows(Relation::Child) {
        "not_the_direct_superior"
    } else {
        "not_its_own"
    };
    Ok(Answer::not_met(reason).figure("action", action).citing(p))
}

/// The branch edits its own members, or accepted that another does: the rule about accounts, asked of a unit that edits.
pub(super) fn edit(law: &Law<'_>, r: &Right) -> Ruling {
    let action = action(r)?;
    if r.by_member == Some(true) || !listed(law, P::RightsEdits, action)? {
        return Ok(Answer::not_applicable());
    }
    // Where no plan asks, nothing is missing.
    law.choice(P::AccountEdit)?;
    let own = facts!(r; relation) == Relation::Own;
    access::edit(law, &Account { edits_own_branch: Some(own), delegation_accepted: r.delegation_accepted, ..Account::default() })
}

/// A superior follows what is below it as totals, the centre the whole country: the rule about accounts, asked of a unit that looks.
pub(super) fn view(law: &Law<'_>, r: &Right) -> Ruling {
    let action = action(r)?;
    let Some(view) = said(law, P::RightsViews, action)?.and_then(View::from_code) else { return Ok(Answer::not_applicable()) };
    if r.by_member == Some(true) {
        return Ok(Answer::not_applicable());
    }
    law.choice(P::AccountSuperiorView)?;
    let (relation, kind) = facts!(r; relation, unit_kind);
    if relation == Relation::Own {
        return Ok(Answer::not_applicable());
    }
    // As the plan counts levels, the branch is inside the base level.
    let base = matches!(kind, Kind::ChiDoan | Kind::DoanXa).then_some(Level::CoSo);
    let level = base.or(kind.level()).or(r.unit_level);
    let looks_below = Some(matches!(relation, Relation::Child | Relation::Below));
    access::view(law, &Account { view: Some(view), unit_level: level, looks_below, ..Account::default() })
}
