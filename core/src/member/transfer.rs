//! Điều 19 khoản 1 and the guidance of 2018: moving from one unit to another (chuyển sinh hoạt Đoàn), in the order of the steps.

use super::record::Decider;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::months::month_of;
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::unit::Kind;
use chrono::NaiveDate;

codes! {
    /// A part that a unit has in a transfer.
    TransferRole {
        /// The member's own branch.
        SendingBranch = "sending_branch",
        /// A tier between that branch and its base union: the union of a school.
        SendingTier = "sending_tier",
        /// The base union that lets go, or the direct superior of a branch that has none.
        SendingBase = "sending_base",
        /// The base union that receives, or the direct superior of a branch that has none.
        ReceivingBase = "receiving_base",
        /// A tier between it and the new branch.
        ReceivingTier = "receiving_tier",
        /// The new branch.
        ReceivingBranch = "receiving_branch",
    }
    /// Where somebody goes whom no unit of the system receives.
    Outside {
        /// The armed forces, whose members are kept elsewhere.
        ArmedForces = "armed_forces",
        /// Another country.
        Abroad = "abroad",
        /// Anywhere else.
        Other = "other",
    }
}

records! {
    /// One member's move from one unit to another.
    "transfer" Transfer {
        /// Whether the member's residence changed.
        residence_changed: bool,
        /// Whether the place of work changed.
        workplace_changed: bool,
        /// Whether the school changed.
        school_changed: bool,
        /// Whether the member asked for a transfer.
        transfer_requested: bool,
        /// Day the member asked.
        requested_on: NaiveDate,
        /// Whose committee was asked.
        requested_of: Decider,
        /// Day the branch wrote its assessment into the member book.
        assessed_on: NaiveDate,
        /// A day of the last month for which dues are paid.
        dues_paid_through: NaiveDate,
        /// Whether the member is exempt from dues; absent: no.
        dues_exempt: bool,
        /// Day the branch introduced the member.
        introduced_on: NaiveDate,
        /// Kind of the unit that introduces the member to other units.
        introducing_kind: Kind,
        /// Kind of the unit that receives for the other side.
        receiving_kind: Kind,
        /// Whether the member's branch stands directly under a higher unit; absent: no.
        sent_from_higher_unit: bool,
        /// Whether the new branch stands directly under a higher unit; absent: no.
        received_by_higher_unit: bool,
        /// Whether both branches belong to one base union.
        same_base: bool,
        /// The units passed, as tiers: `branch base base branch`; also `tier`, `base_branch`, `superior`.
        route: String,
        /// Where the member goes, when out of the system; absent: to a unit of it.
        outside: Outside,
        /// Who refused; absent: nobody.
        refused_by: TransferRole,
        /// Why.
        refusal_reason: String,
        /// Day of the refusal.
        refused_on: NaiveDate,
        /// Day the request was taken back; absent: it was not.
        withdrawn_on: NaiveDate,
        /// Day of the last confirmation; absent: none yet.
        confirmed_on: NaiveDate,
        /// Day since which a step is waited for.
        waiting_since: NaiveDate,
        /// Day asked about.
        on: NaiveDate,
        /// In how many units the member counts as an ordinary one.
        main_units: u32,
        /// Number of the software function the case is recorded under.
        function_code: u32,
    }
}

static RULES: &[Rule<Transfer>] = &[
    Rule::alternative("transfer.duty", P::TransferDuty, duty),
    Rule::new("transfer.request", P::TransferRequestTo, request),
    Rule::new("transfer.assessment", P::TransferAssessment, assessment),
    Rule::new("transfer.dues", P::TransferDuesThrough, dues),
    Rule::new("transfer.base_organizations", P::TransferBaseKinds, base_organizations),
    Rule::new("transfer.route", P::TransferOtherBaseRoute, route),
    Rule::new("transfer.outside", P::TransferOutside, outside),
    Rule::new("transfer.refusal", P::TransferRefusers, refusal),
    Rule::new("transfer.withdrawal", P::TransferWithdrawal, withdrawal),
    Rule::alternative("transfer.in_time", P::TransferStepDays, in_time),
    Rule::new("transfer.one_home", P::TransferMainUnits, |law, t| one_home(law, t.main_units)),
    Rule::new("transfer.function", P::TransferFunctionCode, |law, t| {
        let code = law.integer(P::TransferFunctionCode)?;
        Ok(Answer::when(facts!(t; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for Transfer {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Whose residence, place of work or school changes has to transfer.
fn duty(law: &Law<'_>, t: &Transfer) -> Ruling {
    let causes = law.list(P::TransferDuty)?;
    let changed = [("residence", t.residence_changed), ("workplace", t.workplace_changed), ("school", t.school_changed)];
    let named = || changed.iter().filter(|(cause, _)| causes.iter().any(|named| named == cause));
    if !named().any(|(_, changed)| *changed == Some(true)) {
        let _ = facts!(t; residence_changed, workplace_changed, school_changed);
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(t; transfer_requested), "no_request"))
}

/// Step 1: the member asks the committee of the branch.
fn request(law: &Law<'_>, t: &Transfer) -> Ruling {
    let of = law.choice(P::TransferRequestTo)?;
    if t.requested_of.is_some_and(|asked| asked.code() != of) {
        return Ok(Answer::not_met("not_asked_of_the_branch"));
    }
    let (requested, introduced, _) = facts!(t; requested_on, introduced_on, requested_of);
    Ok(Answer::when(requested <= introduced, "introduced_before_the_request"))
}

/// Step 2: the branch writes its assessment and introduces.
fn assessment(law: &Law<'_>, t: &Transfer) -> Ruling {
    law.asked(P::TransferAssessment)?;
    let (assessed, introduced) = facts!(t; assessed_on, introduced_on);
    Ok(Answer::when(assessed <= introduced, "introduced_before_the_assessment"))
}

/// Thu đoàn phí đến thời điểm chuyển.
fn dues(law: &Law<'_>, t: &Transfer) -> Ruling {
    let through = law.choice(P::TransferDuesThrough)?;
    if t.dues_exempt == Some(true) && law.flag(P::DuesExemptIsPaid)? {
        return Ok(Answer::met());
    }
    let (paid, introduced) = facts!(t; dues_paid_through, introduced_on);
    let (paid, moved) = (month_of(paid), month_of(introduced));
    let settled = if through == "month_before" { paid + 1 >= moved } else { paid >= moved };
    Ok(Answer::when(settled, "dues_not_settled"))
}

/// Điều 19.1: base organizations receive members and let them go.
fn base_organizations(law: &Law<'_>, t: &Transfer) -> Ruling {
    let side = |kind: Kind, higher: Option<bool>, reason| -> Ruling {
        let acts = among(law, P::TransferBaseKinds, kind)? || among(law, P::TransferAlsoBase, kind)? || reviews(law, higher)?;
        Ok(Answer::when(acts, reason).figure("kind", kind.code()))
    };
    let lets_go = side(facts!(t; introducing_kind), t.sent_from_higher_unit, "not_let_go_by_a_base")?;
    if t.outside.is_some() {
        return Ok(lets_go);
    }
    let receives = side(facts!(t; receiving_kind), t.received_by_higher_unit, "not_received_by_a_base")?;
    Ok(if lets_go.outcome.is_some_and(|outcome| outcome == crate::Outcome::Met) { receives } else { lets_go })
}

fn among(law: &Law<'_>, list: P, kind: Kind) -> Result<bool, Gap> {
    Ok(law.list(list)?.iter().any(|known| known == kind.code()))
}

/// Whether a branch stands directly under a unit that reviews in place of a base union.
fn reviews(law: &Law<'_>, higher: Option<bool>) -> Result<bool, Gap> {
    if higher != Some(true) {
        return Ok(false);
    }
    match law.flag(P::TransferDirectSuperior) {
        Err(Gap::Silent) => Ok(false),
        reviews => reviews,
    }
}

/// Steps 3 and 4: the base introduces to the new branch, or to the base of the other side.
fn route(law: &Law<'_>, t: &Transfer) -> Ruling {
    let other = law.list(P::TransferOtherBaseRoute)?;
    if t.outside.is_some() {
        return Ok(Answer::not_applicable());
    }
    let (same, route) = (facts!(t; same_base), t.route.as_ref().ok_or_else(|| Gap::Facts(vec!["route"]))?);
    let (pattern, cites) =
        if same { (law.list(P::TransferSameBaseRoute)?, P::TransferSameBaseRoute) } else { (other, P::TransferOtherBaseRoute) };
    let mut passed = Vec::new();
    for (place, tier) in route.split_whitespace().enumerate() {
        match tier {
            // The steps of the branch and of the base are one.
            "base_branch" if law.flag(P::TransferBaseBranch)? => {
                passed.extend(if place == 0 { ["branch", "base"] } else { ["base", "branch"] });
            }
            "superior" if reviews(law, Some(true))? => passed.push("base"),
            tier => passed.push(tier),
        }
    }
    Ok(Answer::when(follows(pattern, &passed), "other_route").figure("route", pattern.join(" ")).citing(cites))
}

/// Whether tiers are those of a pattern, in its order; one that ends in `?` may be left out.
fn follows(pattern: &[String], passed: &[&str]) -> bool {
    let mut passed = passed.iter().peekable();
    for tier in pattern {
        let (name, optional) = tier.strip_suffix('?').map_or((tier.as_str(), false), |name| (name, true));
        if passed.next_if(|passed| **passed == name).is_none() && !optional {
            return false;
        }
    }
    passed.next().is_none()
}

/// Whom no unit of the system receives: only for declared ends.
fn outside(law: &Law<'_>, t: &Transfer) -> Ruling {
    let ends = law.list(P::TransferOutside)?;
    let Some(outside) = t.outside else { return Ok(Answer::not_applicable()) };
    Ok(Answer::when(ends.iter().any(|end| end == outside.code()), "not_a_declared_end"))
}

/// Who may refuse, and that a reason is given.
fn refusal(law: &Law<'_>, t: &Transfer) -> Ruling {
    let refusers = law.list(P::TransferRefusers)?;
    let Some(by) = t.refused_by else { return Ok(Answer::not_applicable()) };
    if !refusers.iter().any(|refuser| refuser == by.code()) {
        return Ok(Answer::not_met("may_not_refuse"));
    }
    if !law.flag(P::TransferRefusalReason)? {
        return Ok(Answer::met());
    }
    let reason = t.refusal_reason.as_ref().ok_or_else(|| Gap::Facts(vec!["refusal_reason"]))?;
    Ok(Answer::when(!reason.trim().is_empty(), "no_reason_given").citing(P::TransferRefusalReason))
}

/// A request may be taken back until the last confirmation.
fn withdrawal(law: &Law<'_>, t: &Transfer) -> Ruling {
    let may = law.flag(P::TransferWithdrawal)?;
    let Some(withdrawn) = t.withdrawn_on else { return Ok(Answer::not_applicable()) };
    if !may {
        return Ok(Answer::not_met("no_withdrawal"));
    }
    Ok(Answer::when(t.confirmed_on.is_none_or(|confirmed| withdrawn < confirmed), "already_confirmed"))
}

/// How long a step may take, where somebody says so; the last day counts.
fn in_time(law: &Law<'_>, t: &Transfer) -> Ruling {
    let days = law.integer(P::TransferStepDays)?;
    let (since, on) = facts!(t; waiting_since, on);
    Ok(Answer::when(on <= last_day(since, days), "overdue").figure("days", days))
}

/// The last day of a step that is waited for since a day.
pub(crate) fn last_day(since: NaiveDate, days: u32) -> NaiveDate {
    since.checked_add_days(chrono::Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// A member counts in one unit, never in two and never in none.
pub(super) fn one_home(law: &Law<'_>, main_units: Option<u32>) -> Ruling {
    let units = law.integer(P::TransferMainUnits)?;
    let counted = main_units.ok_or_else(|| Gap::Facts(vec!["main_units"]))?;
    Ok(Answer::when(counted == units, if counted > units { "counted_twice" } else { "counted_nowhere" }).figure("units", counted))
}
