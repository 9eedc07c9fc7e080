//! Quotas, allocations and shares.

use crate::describe::Receipt;
use crate::failure::{Failure, Stop, answer};
use crate::rollout::LeftOut;
use crate::value::{needed, optional};
use crate::verdict::Citation;
use napi::bindgen_prelude::{Either, Unknown};
use napi_derive::napi;

/// A count as JavaScript has numbers. Sums of people, and parts of an amount that came from JavaScript, stay below where a double
/// loses units.
pub(crate) fn count(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}

/// One row of a table of quotas.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct QuotaRow {
    /// The unit's name or code.
    pub unit: Option<String>,
    /// Its base.
    pub base: Option<u32>,
    /// The share before rounding: `2356.4`.
    pub exact: Option<String>,
    /// The quota; null in a percentage-only row.
    pub quota: Option<i64>,
    /// The share: `40/100`. What a percentage-only row prints.
    pub share: String,
    /// What was reached so far.
    pub achieved: Option<u32>,
    /// How far beyond the quota, where it was reached.
    pub surplus: Option<i64>,
    /// Whether the quota was reached or passed; unknown without a base or a figure reached.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
}

/// The fields of a table of quotas.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct QuotaTableFields {
    /// The rows, in the order given.
    pub rows: Vec<QuotaRow>,
    /// The sum of the bases known.
    pub total_base: i64,
    /// The sum of the rounded quotas.
    pub total_quota: i64,
    /// The share of the sum of the bases, before rounding.
    pub total_exact: String,
    /// Rows without a base, left out of all sums.
    pub units_without_base: i64,
    /// The rounding used.
    pub rounding: String,
    /// Where the share comes from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether the letter is in force on the charter's day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// What reproduces the table.
    pub receipt: Receipt,
}

/// A table of quotas with its totals.
#[napi]
#[derive(Debug)]
pub struct QuotaTable {
    pub(crate) inner: dieule::QuotaTable,
}

#[napi]
impl QuotaTable {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> QuotaTableFields {
        let dieule::QuotaTable {
            rows,
            total_base,
            total_quota,
            total_exact,
            units_without_base,
            rounding,
            citation,
            certainty,
            standing,
            receipt,
        } = &self.inner;
        QuotaTableFields {
            rows: rows.iter().map(QuotaRow::from).collect(),
            total_base: count(*total_base),
            total_quota: count(*total_quota),
            total_exact: total_exact.clone(),
            units_without_base: count(*units_without_base),
            rounding: rounding.clone(),
            citation: citation.as_ref().map(Citation::from),
            certainty: certainty.map(dieule::Certainty::code),
            standing: standing.code(),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

impl From<&dieule::QuotaRow> for QuotaRow {
    fn from(row: &dieule::QuotaRow) -> Self {
        let dieule::QuotaRow { unit, base, exact, quota, share, achieved, surplus, outcome } = row;
        QuotaRow {
            unit: unit.clone(),
            base: *base,
            exact: exact.clone(),
            quota: quota.map(count),
            share: share.clone(),
            achieved: *achieved,
            surplus: surplus.map(count),
            outcome: outcome.code(),
        }
    }
}

/// One unit's share of a fixed total.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct Share {
    /// The unit's name or code.
    pub unit: Option<String>,
    /// Its base; null is left out.
    pub base: Option<u32>,
    /// What it gets; null without a base.
    pub amount: Option<i64>,
    /// Whether it met others with an equal remainder at the line.
    pub tied: bool,
}

/// The fields of an allocation.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct AllocationFields {
    /// The units, in the order given.
    pub shares: Vec<Share>,
    /// The total to share.
    pub total: i64,
    /// What a tie leaves undecided, where the reading leaves it open.
    pub left_open: i64,
    /// How equal remainders at the line are settled: `given_order` or `leave_open`.
    pub tie_rule: String,
    /// What reproduces the allocation.
    pub receipt: Receipt,
}

/// A fixed total, shared out.
#[napi]
#[derive(Debug)]
pub struct Allocation {
    pub(crate) inner: dieule::Allocation,
}

#[napi]
impl Allocation {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> AllocationFields {
        let dieule::Allocation { shares, total, left_open, tie_rule, receipt } = &self.inner;
        let share = |dieule::Share { unit, base, amount, tied }: &dieule::Share| Share {
            unit: unit.clone(),
            base: *base,
            amount: amount.map(count),
            tied: *tied,
        };
        AllocationFields {
            shares: shares.iter().map(share).collect(),
            total: count(*total),
            left_open: count(*left_open),
            tie_rule: tie_rule.clone(),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}

/// A part of a whole as a percentage for people; null where there is no whole.
#[napi(ts_return_type = "string | null | Failure")]
pub fn percentage(part: Unknown<'_>, whole: Unknown<'_>, decimals: Unknown<'_>) -> napi::Result<Either<Option<String>, Failure>> {
    let read = || -> Result<Option<String>, Stop> {
        let part: u32 = needed(part, "percentage", "part")?;
        let whole: u32 = needed(whole, "percentage", "whole")?;
        let decimals = optional(decimals, "percentage", "decimals")?.unwrap_or(2);
        Ok(dieule::percentage(part.into(), whole.into(), decimals))
    };
    answer(read())
}

/// One target of the letters chosen, measured.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct TargetMeasured {
    /// The rule that was asked: `quota.members_share`.
    pub rule: String,
    /// Its answer; unknown where people of whom not all is known could turn it.
    #[napi(ts_type = "Outcome")]
    pub outcome: &'static str,
    /// The target as text: `35/100`; the number of interactions a week for `quota.interaction`.
    pub target: Option<String>,
    /// People who are counted for certain: below the line.
    pub whole: i64,
    /// Of these, people who reach it for certain: above the line.
    pub part: i64,
    /// People of whom it is not known whether they are counted, or whether they reach it.
    pub unknown: i64,
    /// The lowest certainty the answer rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
}

impl From<&dieule::TargetMeasured> for TargetMeasured {
    fn from(one: &dieule::TargetMeasured) -> Self {
        let dieule::TargetMeasured { rule, outcome, target, whole, part, unknown, certainty } = one;
        TargetMeasured {
            rule: rule.clone(),
            outcome: outcome.code(),
            target: target.clone(),
            whole: count(*whole),
            part: count(*part),
            unknown: count(*unknown),
            certainty: certainty.map(dieule::Certainty::code),
        }
    }
}

/// The targets measured on the people of one unit.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct UnitTargets {
    /// The host's key of the unit.
    pub unit: String,
    /// People of the list who are of this unit.
    pub people: i64,
    /// The same targets, each with the rule's answer for the people of this unit.
    pub targets: Vec<TargetMeasured>,
}

impl From<&dieule::UnitTargets> for UnitTargets {
    fn from(one: &dieule::UnitTargets) -> Self {
        let dieule::UnitTargets { unit, people, targets } = one;
        UnitTargets { unit: unit.clone(), people: count(*people), targets: targets.iter().map(TargetMeasured::from).collect() }
    }
}

/// The fields of targets measured.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct TargetsMeasuredFields {
    /// The first day of the stretch in which interactions count.
    #[napi(ts_type = "IsoDate")]
    pub first_day: String,
    /// The last day; it counts.
    #[napi(ts_type = "IsoDate")]
    pub last_day: String,
    /// The targets that apply, in the order of the rules, of everybody on the list.
    pub targets: Vec<TargetMeasured>,
    /// The same for each unit that the list names, by key.
    pub units: Vec<UnitTargets>,
    /// People without a unit where others have one: each could be of any, so they are unknown in every unit that they could turn.
    pub without_unit: i64,
    /// Interactions that were not counted: of nobody on the list, or without a day.
    pub left_out: Vec<LeftOut>,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// The targets of the letters chosen, measured on a list of people.
#[napi]
#[derive(Debug)]
pub struct TargetsMeasured {
    pub(crate) inner: dieule::TargetsMeasured,
}

#[napi]
impl TargetsMeasured {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> TargetsMeasuredFields {
        let dieule::TargetsMeasured { first_day, last_day, targets, units, without_unit, left_out, receipt } = &self.inner;
        TargetsMeasuredFields {
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            targets: targets.iter().map(TargetMeasured::from).collect(),
            units: units.iter().map(UnitTargets::from).collect(),
            without_unit: count(*without_unit),
            left_out: left_out.iter().map(LeftOut::from).collect(),
            receipt: Receipt::from(receipt),
        }
    }

    /// The stored form: canonical JSON.
    #[napi]
    pub fn to_json(&self) -> String {
        self.inner.to_json()
    }
}
