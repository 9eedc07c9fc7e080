//! Điều 2 khoản 2: sinh hoạt Đoàn và đóng đoàn phí đúng quy định; the amounts and exemptions of the guidance.

use crate::calendar::months_after;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::member::Decider;
use crate::months::{Months, month_of, period_end};
use crate::record::records;
use crate::rulebook::P;
use chrono::NaiveDate;

records! {
    /// A member's dues.
    "dues" Dues {
        /// Day asked about.
        on: NaiveDate,
        /// Months whose dues were not paid, written `2024-01 2024-03`; an empty text: none.
        unpaid_months: Months,
        /// Months exempt from dues; absent: none.
        exempt_months: Months,
        /// Whether the member has a salary.
        has_salary: bool,
        /// Whether the member studies or works abroad; absent: in the country.
        abroad: bool,
        /// How many months the amount paid is for.
        months_paid_for: u32,
        /// What was paid for them, in whole đồng.
        amount_paid: u64,
        /// Whether the member belongs to the Party as well.
        in_party: bool,
        /// Whether no dues are asked for that reason.
        released_as_party_member: bool,
        /// Whether the member pays by quarter; absent: by month.
        pays_quarterly: bool,
        /// Whether the member is often away for work.
        often_away: bool,
        /// Whether the branch committee agreed to paying by quarter.
        committee_consents: bool,
        /// First day of an exemption from dues; absent: no exemption.
        exemption_from: NaiveDate,
        /// Last day of the exemption.
        exemption_until: NaiveDate,
        /// Who granted the exemption.
        exemption_decided_by: Decider,
    }
}

static RULES: &[Rule<Dues>] = &[
    Rule::new("dues.paid", P::DuesDuty, paid),
    Rule::new("dues.amount", P::DuesAmountNoSalary, amount),
    Rule::new("dues.party_members", P::DuesPartyMembersPay, party_members),
    Rule::new("dues.quarterly", P::DuesQuarterlyMonths, quarterly),
    Rule::new("dues.exemption", P::DuesExemptionMonths, exemption),
];

impl Question for Dues {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 2.2: every month that is due is paid.
fn paid(law: &Law<'_>, d: &Dues) -> Ruling {
    law.asked(P::DuesDuty)?;
    let on = facts!(d; on);
    let unpaid = d.unpaid_months.as_ref().ok_or_else(|| Gap::Facts(vec!["unpaid_months"]))?;
    let length = law.integer(if d.pays_quarterly == Some(true) { P::DuesQuarterlyMonths } else { P::DuesPeriodMonths })?;
    let arrears = owed(law, on, length, unpaid, d.exempt_months.as_ref())?.count();
    Ok(Answer::when(arrears == 0, "arrears").figure("months", arrears))
}

/// The months whose dues are owed on a day: of the parts of the calendar year that have reached their last month, and not the exempt ones.
pub(crate) fn owed(law: &Law<'_>, on: NaiveDate, length: u32, unpaid: &Months, exempt: Option<&Months>) -> Result<Months, Gap> {
    let due = unpaid.filtered(|month| period_end(month, length) <= month_of(on));
    let exempt = exempt.filter(|exempt| exempt.count() > 0);
    Ok(if exempt.is_some() && law.flag(P::DuesExemptIsPaid)? { due.without(exempt) } else { due })
}

/// The amounts a month: abroad at least so much; else by salary.
fn amount(law: &Law<'_>, d: &Dues) -> Ruling {
    let kind = if d.abroad == Some(true) {
        P::DuesAmountAbroad
    } else if facts!(d; has_salary) {
        P::DuesAmountSalary
    } else {
        P::DuesAmountNoSalary
    };
    let (months, paid) = facts!(d; months_paid_for, amount_paid);
    let due = u64::from(law.integer(kind)?) * u64::from(months);
    Ok(Answer::when(paid >= due, "underpaid").figure("due", due).figure("short", due.saturating_sub(paid)).citing(kind))
}

/// Also Party members who are active in the Union pay.
fn party_members(law: &Law<'_>, d: &Dues) -> Ruling {
    law.asked(P::DuesPartyMembersPay)?;
    if !facts!(d; in_party) {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(!facts!(d; released_as_party_member), "released_as_party_member"))
}

/// Members often away may pay by quarter when the branch committee agrees.
fn quarterly(law: &Law<'_>, d: &Dues) -> Ruling {
    let months = law.integer(P::DuesQuarterlyMonths)?;
    if !d.pays_quarterly.unwrap_or(false) {
        return Ok(Answer::not_applicable());
    }
    let allowed = d.often_away != Some(false) && d.committee_consents != Some(false);
    if allowed {
        let _ = facts!(d; often_away, committee_consents);
    }
    Ok(Answer::when(allowed, "no_leave_to_pay_later").figure("months", months))
}

/// Hardship: the committee of the base union may exempt a member for a limited time.
fn exemption(law: &Law<'_>, d: &Dues) -> Ruling {
    let months = law.integer(P::DuesExemptionMonths)?;
    let decider = law.choice(P::DuesExemptionDecider)?;
    let Some(from) = d.exemption_from else { return Ok(Answer::not_applicable()) };
    if d.exemption_decided_by.is_some_and(|by: Decider| by.code() != decider) {
        return Ok(Answer::not_met("not_the_base_union").citing(P::DuesExemptionDecider));
    }
    if let Some(until) = d.exemption_until
        && months_after(from, months, law.month_end()?) < until
    {
        return Ok(Answer::not_met("exemption_too_long").figure("months", months));
    }
    let (until, _) = facts!(d; exemption_until, exemption_decided_by);
    Ok(Answer::when(from <= until, "ends_before_it_begins"))
}
