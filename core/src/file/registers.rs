//! Guidance: the registers a branch and a base organization keep.

use super::record::MemberFile;
use crate::law::{Answer, Gap, Law, Ruling};
use crate::rulebook::P;
use crate::unit::Kind;

/// A branch keeps one book; a base organization three registers; a base branch is held to those of a base.
pub(super) fn kept(law: &Law<'_>, f: &MemberFile) -> Ruling {
    let provision = match f.registers_of {
        Some(Kind::ChiDoan) => P::RecordBranchRegisters,
        Some(Kind::DoanCoSo | Kind::ChiDoanCoSo) => P::RecordBaseRegisters,
        _ => return Ok(Answer::not_applicable()),
    };
    let known = [
        ("branch_book", f.branch_book),
        ("member_list", f.member_list),
        ("admission_register", f.admission_register),
        ("transfer_register", f.transfer_register),
    ];
    let listed = law.list(provision)?;
    let asked: Vec<_> = known.into_iter().filter(|(name, _)| listed.iter().any(|listed| listed == name)).collect();
    if let Some((register, _)) = asked.iter().find(|(_, kept)| *kept == Some(false)) {
        return Ok(Answer::not_met("register_not_kept").figure("register", *register).citing(provision));
    }
    let missing: Vec<&'static str> = asked.iter().filter(|(_, kept)| kept.is_none()).map(|(name, _)| *name).collect();
    if missing.is_empty() { Ok(Answer::met()) } else { Err(Gap::Facts(missing)) }
}
