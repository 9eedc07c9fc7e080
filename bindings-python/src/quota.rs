//! Quotas, shares of a fixed total, and the days on which age allows admission.

use crate::code::{Certainty, Outcome, Standing};
use crate::error::Refused;
use crate::findings::Citation;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rollout::LeftOut;
use crate::rulebook::Receipt;
use crate::value::Day;
use chrono::NaiveDate;
use pyo3::prelude::*;

mirrors! {
    /// One target of the letters chosen, measured.
    TargetMeasured shows [rule, outcome, target, part, whole] both_ways {
        /// The rule that was asked: `quota.members_share`.
        rule: String,
        /// Its answer; unknown where people of whom not all is known could turn it.
        outcome: Outcome,
        /// The target as text: `35/100`; the number of interactions a week for `quota.interaction`.
        target: Option<String>,
        /// People who are counted for certain: below the line.
        whole: u64,
        /// Of these, people who reach it for certain: above the line.
        part: u64,
        /// People of whom it is not known whether they are counted, or whether they reach it.
        unknown: u64,
        /// The lowest certainty the answer rests on.
        certainty: Option<Certainty>,
    }

    /// The targets measured on the people of one unit.
    UnitTargets shows [unit, people, targets] both_ways {
        /// The host's key of the unit.
        unit: String,
        /// People of the list who are of this unit.
        people: u64,
        /// The same targets, each with the rule's answer for the people of this unit.
        targets: Tuple<TargetMeasured>,
    }

    /// The targets of the letters chosen, measured on a list of people.
    TargetsMeasured shows [targets] both_ways {
        /// The first day of the stretch in which interactions count.
        first_day: NaiveDate,
        /// The last day; it counts.
        last_day: NaiveDate,
        /// The targets that apply, in the order of the rules, of everybody on the list.
        targets: Tuple<TargetMeasured>,
        /// The same for each unit that the list names, by key.
        units: Tuple<UnitTargets>,
        /// People without a unit where others have one: each could be of any, so they are unknown in every unit that they could turn.
        without_unit: u64,
        /// Interactions that were not counted: of nobody on the list, or without a day.
        left_out: Tuple<LeftOut>,
        /// What reproduces it.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// The days on which age does not stand in the way of admission, for one day of birth.
    ///
    /// Due days are personal: they go back to the caller and into nothing else.
    AdmissionWindow shows [citation, standing] both_ways {
        /// The first day; None where readings or charters differ.
        first_day: Option<NaiveDate>,
        /// The last day; None where readings or charters differ.
        last_day: Option<NaiveDate>,
        /// The article.
        citation: Option<Citation>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether it is the law of the day.
        standing: Standing,
    } => {
        /// For an applicant refused for age on `day`: the first day, from then on, on which age no longer stands in the way.
        fn first_day_from(&self, day: Day<'_>) -> Result<Option<NaiveDate>, Refused> {
            Ok(self.core().first_day_from(day.read("admission_window", "day")?))
        }

        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }
    }

    /// One row of a table of quotas.
    QuotaRow shows [unit, quota] both_ways {
        /// The unit's name or code.
        unit: Option<String>,
        /// Its base.
        base: Option<u32>,
        /// The share before rounding: `2356.4`.
        exact: Option<String>,
        /// The quota; None in a percentage-only row.
        quota: Option<u64>,
        /// The share: `40/100`. What a percentage-only row prints.
        share: String,
        /// What was reached so far.
        achieved: Option<u32>,
        /// How far beyond the quota, where it was reached.
        surplus: Option<u64>,
        /// Whether the quota was reached or passed; unknown without a base or a figure reached.
        outcome: Outcome,
    }

    /// A table of unit quotas, with its totals beside their exact value: they are never made to agree.
    QuotaTable shows [total_base, total_quota, total_exact] both_ways {
        /// The rows, in the order given.
        rows: Tuple<QuotaRow>,
        /// The sum of the bases known.
        total_base: u64,
        /// The sum of the rounded quotas.
        total_quota: u64,
        /// The share of the sum of the bases, before rounding.
        total_exact: String,
        /// Rows without a base, left out of all sums.
        units_without_base: u64,
        /// The rounding used.
        rounding: String,
        /// Where the share comes from.
        citation: Option<Citation>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether the letter is in force on the charter's day.
        standing: Standing,
        /// What reproduces the table.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }

    /// One unit's share of a fixed total.
    Share shows [amount, tied] both_ways {
        /// The unit's name or code.
        unit: Option<String>,
        /// Its base; None is left out.
        base: Option<u32>,
        /// What it gets; None without a base.
        amount: Option<u64>,
        /// Whether it met others with an equal remainder at the line.
        tied: bool,
    }

    /// A fixed total, shared out.
    Allocation shows [total, left_open, tie_rule] both_ways {
        /// The units, in the order given.
        shares: Tuple<Share>,
        /// The total to share.
        total: u64,
        /// What a tie leaves undecided, where the reading leaves it open.
        left_open: u64,
        /// How equal remainders at the line are settled: `given_order` or `leave_open`.
        tie_rule: String,
        /// What reproduces the allocation.
        receipt: Receipt,
    } => {
        /// As plain data, ready for JSON.
        fn to_dict(&self) -> PyResult<Plain> {
            Plain::of(&self.core())
        }

        /// Canonical JSON: the same bytes in Rust, Python and Node.
        fn to_json(&self) -> String {
            self.core().to_json()
        }
    }
}
