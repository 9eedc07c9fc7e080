//! Điều 40 and 41: where the Union's money comes from, and what each level passes on to the one above, and when.

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::months::{Months, month_of};
use crate::record::{codes, iso_day, records};
use crate::rulebook::P;
use crate::unit::Kind;
use chrono::{Datelike, NaiveDate};

codes! {
    /// Where money of the Union comes from (Điều 40).
    Income {
        /// The State budget.
        StateBudget = "state_budget",
        /// Dues.
        Dues = "dues",
        /// Other lawful income.
        OtherLawful = "other_lawful",
        /// Anything else.
        Other = "other",
    }
}

records! {
    /// The dues a unit received and passed on.
    "remittance" Remittance {
        /// Kind of the unit.
        kind: Kind,
        /// Dues the unit received, from its members or from the units below, in whole đồng.
        received: u64,
        /// What it passed on to the unit above, in whole đồng.
        remitted: u64,
        /// Day asked about.
        on: NaiveDate,
        /// Months in which dues were passed on, written `2024-01 2024-03`; an empty text: none.
        remitted_months: Months,
        /// How often a province passed dues on in the year asked about.
        remittances_in_year: u32,
        /// Day of the last of them.
        last_remitted_on: NaiveDate,
        /// Where money of the unit comes from.
        income: Income,
        /// Whether other income was judged lawful.
        income_lawful_attested: bool,
    }
}

static RULES: &[Rule<Remittance>] = &[
    Rule::new("remittance.source", P::DuesIncomeKinds, source),
    Rule::new("remittance.duty", P::DuesRemit, duty),
    Rule::new("remittance.split", P::DuesRemitShare, split),
    Rule::new("remittance.schedule", P::DuesBranchMonths, schedule),
    Rule::new("remittance.province", P::DuesProvinceMaximum, province),
];

impl Question for Remittance {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Điều 40: ngân sách Nhà nước cấp, đoàn phí và các khoản thu hợp pháp khác.
fn source(law: &Law<'_>, r: &Remittance) -> Ruling {
    let kinds = law.list(P::DuesIncomeKinds)?;
    let income: Income = facts!(r; income);
    if !kinds.iter().any(|kind| kind == income.code()) {
        return Ok(Answer::not_met("not_a_source"));
    }
    Ok(if income == Income::OtherLawful { Answer::attested(r.income_lawful_attested) } else { Answer::met() })
}

/// Điều 41: every level passes a part on; nothing stands above the centre.
fn duty(law: &Law<'_>, r: &Remittance) -> Ruling {
    law.asked(P::DuesRemit)?;
    if r.kind == Some(Kind::TrungUong) || r.received == Some(0) {
        return Ok(Answer::not_applicable());
    }
    let (_, _, remitted) = facts!(r; kind, received, remitted);
    Ok(Answer::when(remitted > 0, "nothing_remitted"))
}

/// Guidance: a third of what this level received; an intermediate body passes on all.
fn split(law: &Law<'_>, r: &Remittance) -> Ruling {
    let (kind, received, remitted): (Kind, u64, u64) = facts!(r; kind, received, remitted);
    let Some(expected) = passed_on(law, kind, received)? else { return Ok(Answer::not_applicable()) };
    Ok(Answer::when(remitted == expected, "share_differs").figure("remitted", remitted).figure("expected", expected))
}

/// What a unit of this kind passes on of what it received; nothing stands above the centre.
pub(super) fn passed_on(law: &Law<'_>, kind: Kind, received: u64) -> Result<Option<u64>, Gap> {
    let share = law.ratio(P::DuesRemitShare)?;
    if kind == Kind::TrungUong {
        return Ok(None);
    }
    if is_intermediate(law, kind)? {
        return Ok(Some(received));
    }
    let cut_off = share.of(received, crate::Rounding::Down);
    // The reading is read only where a part of a đồng is left over.
    let whole = cut_off == share.of(received, crate::Rounding::Up);
    Ok(Some(if whole { cut_off } else { share.of(received, law.dues_rounding()?) }))
}

pub(super) fn is_intermediate(law: &Law<'_>, kind: Kind) -> Result<bool, Gap> {
    // Kinds that always stand at a level of their own are not looked up, so that they do not rest on the reading.
    let own_level = kind.level().is_some() || kind == Kind::ChiDoan;
    Ok(!own_level && law.list(P::DuesIntermediateKinds)?.iter().any(|listed| listed == kind.code()))
}

/// Guidance: in each part of the year that is over, dues were passed on.
fn schedule(law: &Law<'_>, r: &Remittance) -> Ruling {
    let kind: Kind = facts!(r; kind);
    let provision = match kind {
        Kind::ChiDoan => P::DuesBranchMonths,
        Kind::ChiDoanCoSo | Kind::DoanCoSo => P::DuesBaseMonths,
        Kind::Huyen => P::DuesDistrictMonths,
        Kind::LienChiDoan
        | Kind::DoanBoPhan
        | Kind::DoanGiaoQuyen
        | Kind::DoanKhoi
        | Kind::DoanNganh
        | Kind::DoanXa
        | Kind::Tinh
        | Kind::TrungUong
        | Kind::PhanDoan
        | Kind::Other => return Ok(Answer::not_applicable()),
    };
    let length = law.integer(provision)?.max(1);
    let on = facts!(r; on);
    let remitted = r.remitted_months.as_ref().ok_or_else(|| Gap::Facts(vec!["remitted_months"]))?;
    let first = on.year() * 12;
    let over = on.month0() / length;
    let month = |part: u32, place: u32| first + (part * length + place).cast_signed();
    let missed = (0..over).filter(|part| !(0..length).any(|place| remitted.has(month(*part, place)))).count() as u64;
    debug_assert!(month(over, 0) <= month_of(on), "a part that is not over is not asked for");
    Ok(Answer::when(missed == 0, "periods_missed").figure("missed", missed).figure("months", length).citing(provision))
}

/// Guidance: a province once or twice a year, by 30 December.
fn province(law: &Law<'_>, r: &Remittance) -> Ruling {
    let (minimum, maximum) = (law.integer(P::DuesProvinceMinimum)?, law.integer(P::DuesProvinceMaximum)?);
    let last_day = law.choice(P::DuesProvinceLastDay)?;
    if facts!(r; kind) != Kind::Tinh {
        return Ok(Answer::not_applicable());
    }
    let remittances = facts!(r; remittances_in_year);
    if !(minimum..=maximum).contains(&remittances) {
        let answer = Answer::not_met("other_number_of_remittances").figure("remittances", remittances);
        return Ok(answer.figure("minimum", minimum).figure("maximum", maximum));
    }
    let remitted = facts!(r; last_remitted_on);
    let day = format!("{:04}-{last_day}", remitted.year());
    let last = iso_day(&day).ok_or(Gap::Value(P::DuesProvinceLastDay))?;
    Ok(Answer::when(remitted <= last, "after_the_last_day").figure("last_day", day).citing(P::DuesProvinceLastDay))
}
