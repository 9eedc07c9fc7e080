//! Điều 6 khoản 2: founding, dividing, merging, uniting, dissolving. Who decides, and where the members are afterwards.

use crate::charter::{Question, Rule};
use crate::law::{Answer, Law, Ruling, facts};
use crate::record::{codes, records};
use crate::rulebook::P;

codes! {
    /// An act on organizations.
    Act {
        /// Thành lập.
        Found = "thanh_lap",
        /// Chia tách.
        Divide = "chia_tach",
        /// Sáp nhập.
        Merge = "sap_nhap",
        /// Hợp nhất.
        Unite = "hop_nhat",
        /// Giải thể.
        Dissolve = "giai_the",
        /// Any other, such as the disciplinary giải tán.
        Other = "other",
    }
    /// Who decided on an act.
    ActDecider {
        /// The direct superior.
        DirectSuperior = "direct_superior",
        /// Anybody else.
        Other = "other",
    }
}

records! {
    /// An act that founds, divides, merges, unites or dissolves units.
    "restructuring" Restructuring {
        /// The act.
        act: Act,
        /// Who decided.
        act_decided_by: ActDecider,
        /// Members of the units before.
        members_before: u32,
        /// Of these, members in the units afterwards, each once.
        members_after: u32,
        /// Of these, members referred to other units.
        members_referred: u32,
        /// Members found in more than one unit afterwards.
        members_in_two_units: u32,
        /// Members still assigned to old units that are deleted.
        members_in_old_units: u32,
        /// Branches the act makes.
        new_branches: u32,
        /// Members of the smallest of them.
        smallest_new_branch: u32,
    }
}

static RULES: &[Rule<Restructuring>] = &[
    Rule::new("restructuring.decider", P::OrganizationRestructuringDecider, decider),
    Rule::new("restructuring.balance", P::OrganizationRestructuringLost, balance),
    Rule::new("restructuring.new_branches", P::OrganizationBranchMinimumMembers, new_branches),
];

impl Question for Restructuring {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Do Đoàn cấp trên trực tiếp quyết định.
fn decider(law: &Law<'_>, r: &Restructuring) -> Ruling {
    let acts = law.list(P::OrganizationRestructuringActs)?;
    let decider = law.choice(P::OrganizationRestructuringDecider)?;
    let act = facts!(r; act);
    if !acts.iter().any(|listed| listed == act.code()) {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(r; act_decided_by).code() == decider, "not_the_direct_superior"))
}

/// Nobody is lost, nobody is in two units, and an old unit is empty before it is deleted.
fn balance(law: &Law<'_>, r: &Restructuring) -> Ruling {
    let allowed = law.integer(P::OrganizationRestructuringLost)?;
    let (before, after, twice, left) = facts!(r; members_before, members_after, members_in_two_units, members_in_old_units);
    if left > 0 {
        return Ok(Answer::not_met("old_unit_not_empty").figure("members", left));
    }
    if twice > 0 {
        return Ok(Answer::not_met("members_in_two_units").figure("members", twice));
    }
    let placed = u64::from(after) + u64::from(r.members_referred.unwrap_or_default());
    let apart = placed.abs_diff(before.into());
    let answer = Answer::when(apart <= u64::from(allowed), "members_do_not_add_up");
    Ok(answer.figure("before", before).figure("placed", placed))
}

/// New branches have the members a branch needs.
fn new_branches(law: &Law<'_>, r: &Restructuring) -> Ruling {
    law.asked(P::OrganizationRestructuringMinimum)?;
    let minimum = law.integer(P::OrganizationBranchMinimumMembers)?;
    if facts!(r; new_branches) == 0 {
        return Ok(Answer::not_applicable());
    }
    let members = facts!(r; smallest_new_branch);
    Ok(Answer::when(members >= minimum, "too_few_members").figure("members", members).figure("minimum", minimum))
}
