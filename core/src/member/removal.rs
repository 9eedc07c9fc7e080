//! Điều 4 khoản 3: striking off. Three months in a year without activity, or without dues, and no good reason; the branch decides.

use super::decision::{attendance, majority};
use super::record::Decider;
use crate::calendar::anniversary;
use crate::charter::{Question, Rule};
use crate::dues::owed;
use crate::law::{Answer, Gap, Law, Ruling, any_of, facts};
use crate::months::{Months, month_of};
use crate::record::records;
use crate::rulebook::P;
use crate::verdict::Outcome;
use chrono::NaiveDate;

records! {
    /// A case of striking off: the ground, and how it was decided.
    "removal" Removal {
        /// Day asked about; its calendar year is the year that counts.
        on: NaiveDate,
        /// Months without any Union activity, written `2024-01 2024-03`; an empty text: none.
        inactive_months: Months,
        /// Months whose dues are owed and were not paid; an empty text: none.
        unpaid_months: Months,
        /// Months for which the branch accepted a good reason; an empty text: none.
        excused_months: Months,
        /// Months for which a reason was given that the branch has not judged; absent: none.
        claimed_months: Months,
        /// Months exempt from dues; absent: none.
        exempt_months: Months,
        /// Whether the member may pay by quarter; absent: pays by month.
        pays_quarterly: bool,
        /// First day away for study or work; absent: not away.
        away_from: NaiveDate,
        /// Last day away; absent: still away on the day asked about.
        away_until: NaiveDate,
        /// Whether the member told the branch committee of being away.
        away_reported: bool,
        /// Whether the member was active after each trip.
        away_attended: bool,
        /// Whether all dues of that time were paid.
        away_dues_paid: bool,
        /// Whether the member contributed as asked.
        away_contributed: bool,
        /// Who decided.
        decided_by: Decider,
        /// Day of the decision.
        decided_on: NaiveDate,
        /// Members of the branch summoned.
        members_summoned: u32,
        /// Members present.
        members_present: u32,
        /// Votes for striking off.
        votes_for: u32,
        /// Day of the report to the organization directly above.
        reported_on: NaiveDate,
        /// Whether the member asked to leave.
        leave_requested: bool,
        /// Code of the software function the case is recorded under.
        function_code: u32,
    }
}

static RULES: &[Rule<Removal>] = &[
    Rule::new("removal.ground", P::RemovalMonths, ground),
    Rule::alternative("removal.ground.activity", P::RemovalMonths, activity),
    Rule::alternative("removal.ground.dues", P::RemovalMonths, dues),
    Rule::new("removal.decider", P::RemovalDecider, decider),
    Rule::new("removal.quorum", P::AdmissionQuorum, |law, r| attendance(law, r.members_present, r.members_summoned)),
    Rule::new("removal.vote", P::RemovalVote, |law, r| {
        let (votes, present) = facts!(r; votes_for, members_present);
        Ok(majority(law.ratio(P::RemovalVote)?, votes, present))
    }),
    Rule::new("removal.report", P::RemovalReportTo, report),
    Rule::alternative("removal.leaving", P::RemovalLeaving, leaving),
    Rule::new("removal.function", P::RemovalFunctionCode, |law, r| {
        let code = law.integer(P::RemovalFunctionCode)?;
        Ok(Answer::when(facts!(r; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for Removal {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// The months of one ground, with the reasons given for them.
struct Missed<'a> {
    on: NaiveDate,
    months: Months,
    excused: Option<&'a Months>,
    claimed: Option<&'a Months>,
}

/// Điều 4.3: either ground suffices; months of one are never added to months of the other.
fn ground(law: &Law<'_>, r: &Removal) -> Ruling {
    let best = any_of([activity(law, r), dues(law, r)])?;
    Ok(best.unwrap_or_else(Answer::not_applicable))
}

/// Điều 4.3: không tham gia sinh hoạt Đoàn ba tháng trong một năm.
fn activity(law: &Law<'_>, r: &Removal) -> Ruling {
    let on = facts!(r; on);
    let listed = listed(r.inactive_months.as_ref(), "inactive_months")?;
    let of = |months: Months| Missed { on, months, excused: r.excused_months.as_ref(), claimed: r.claimed_months.as_ref() };
    let answer = enough(law, &of(listed.clone()))?;
    let Some(from) = r.away_from.filter(|_| answer.outcome != Some(Outcome::NotMet)) else { return Ok(answer) };
    let years = match law.integer(P::RemovalAwayYears) {
        Err(Gap::Silent) => return Ok(answer),
        years => years?,
    };
    let until = r.away_until.unwrap_or(on);
    let at_home = listed.filtered(|month| month < month_of(from) || month_of(until) < month);
    let within = until <= anniversary(from, years, law.leap_day()?);
    if !within || enough(law, &of(at_home))?.outcome != Some(Outcome::NotMet) {
        return Ok(answer);
    }
    let conditions = [r.away_reported, r.away_attended, r.away_dues_paid, r.away_contributed];
    if conditions.contains(&Some(false)) {
        return Ok(answer);
    }
    let _ = facts!(r; away_reported, away_attended, away_dues_paid, away_contributed);
    Ok(Answer::not_met("away_with_leave").figure("years", years).citing(P::RemovalAwayYears))
}

/// Điều 4.3: không đóng đoàn phí ba tháng trong một năm.
fn dues(law: &Law<'_>, r: &Removal) -> Ruling {
    let on = facts!(r; on);
    let listed = listed(r.unpaid_months.as_ref(), "unpaid_months")?;
    // A member who may pay by quarter owes a month only with its quarter.
    let length = if r.pays_quarterly == Some(true) { law.integer(P::DuesQuarterlyMonths)? } else { 1 };
    let unpaid = owed(law, on, length, listed, r.exempt_months.as_ref())?;
    enough(law, &Missed { on, months: unpaid, excused: r.excused_months.as_ref(), claimed: r.claimed_months.as_ref() })
}

fn listed<'a>(months: Option<&'a Months>, field: &'static str) -> Result<&'a Months, Gap> {
    months.ok_or_else(|| Gap::Facts(vec![field]))
}

/// Enough months in the year that counts, for which no good reason was accepted.
fn enough(law: &Law<'_>, missed: &Missed<'_>) -> Ruling {
    let needed = law.integer(P::RemovalMonths)?;
    let consecutive = law.flag(P::RemovalConsecutive)?;
    let last = month_of(missed.on);
    let first = if law.choice(P::RemovalWindow)? == "rolling_12_months" { last - 11 } else { last - last.rem_euclid(12) };
    let counted = |months: &Months| if consecutive { months.longest_run() } else { months.count() };
    let too_few = |months: &Months| Answer::not_met("no_ground").figure("months", counted(months)).figure("needed", needed);
    let missed_in_year = missed.months.filtered(|month| (first..=last).contains(&month));
    if counted(&missed_in_year) < needed {
        return Ok(too_few(&missed_in_year));
    }
    if !law.flag(P::RemovalExcuse)? {
        return Ok(Answer::met());
    }
    let unexcused = missed_in_year.without(Some(listed(missed.excused, "excused_months")?));
    if counted(&unexcused) < needed {
        return Ok(too_few(&unexcused));
    }
    let undisputed = counted(&unexcused.without(missed.claimed)) >= needed;
    Ok(if undisputed { Answer::met() } else { Answer::needs_decision("reason_not_judged") })
}

/// Điều 4.3: hội nghị chi đoàn xem xét, quyết định; the ground alone removes nobody.
fn decider(law: &Law<'_>, r: &Removal) -> Ruling {
    let decider = law.choice(P::RemovalDecider)?;
    if r.decided_by.is_some_and(|by: Decider| by.code() != decider) {
        return Ok(Answer::not_met("not_the_branch"));
    }
    if r.decided_by.is_none() && r.decided_on.is_none() {
        return Ok(Answer::needs_decision("removal_not_decided"));
    }
    let _ = facts!(r; decided_by, decided_on);
    Ok(Answer::met())
}

/// Điều 4.3: báo cáo lên Đoàn cấp trên trực tiếp.
fn report(law: &Law<'_>, r: &Removal) -> Ruling {
    law.choice(P::RemovalReportTo)?;
    let (decided, reported) = facts!(r; decided_on, reported_on);
    Ok(Answer::when(decided <= reported, "reported_before_decision"))
}

/// The charter is silent on leaving by one's own wish: only a profile can say who decides on it.
fn leaving(law: &Law<'_>, r: &Removal) -> Ruling {
    let decider = law.choice(P::RemovalLeaving)?;
    if !facts!(r; leave_requested) {
        return Ok(Answer::not_applicable());
    }
    if decider == "no_rule" {
        return Ok(Answer::not_met("no_rule_on_leaving"));
    }
    match r.decided_by {
        None => Ok(Answer::needs_decision("leaving_not_decided")),
        Some(by) => Ok(Answer::when(by.code() == decider, "not_the_body_set").figure("decider", decider)),
    }
}
