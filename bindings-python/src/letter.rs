//! Letters: what each demands, by when, and what in it does not agree.

use crate::code::{Certainty, Comparison, DeadlineWording, Severity};
use crate::findings::Finding;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rulebook::Bilingual;
use chrono::NaiveDate;
use pyo3::prelude::*;

mirrors! {
    /// A phase or a deadline of a letter.
    LetterStep shows [at, last_day, last_day_counts] both_ways {
        /// The item of the letter.
        at: Option<String>,
        /// The first day of a phase; None for a mere deadline.
        begins: Option<NaiveDate>,
        /// The day the deadline names.
        last_day: NaiveDate,
        /// Whether that day is still in time; None where the readings of its wording differ.
        last_day_counts: Option<bool>,
        /// How it is written.
        wording: DeadlineWording,
    }

    /// One thing a letter demands, with everything a check of it must say.
    Demand shows [rule, at, comparison, threshold] both_ways {
        /// The rule: `data.missing_info`.
        rule: String,
        /// The item of the letter.
        at: Option<String>,
        /// The value that won, as text: `50/100`, `3`. None where none is set, and then the rule does not apply.
        threshold: Option<String>,
        /// The provision that holds it: `data.missing_info_share`.
        provision: String,
        /// The unit of the threshold; None for shares, lists and flags.
        unit: Option<String>,
        /// What is asked of what is counted; None where the readings of the letter differ.
        comparison: Option<Comparison>,
        /// Who is left out of the count, as codes: `armed_forces`.
        excludes: Tuple<String>,
        /// What the rule's answer does to the whole.
        severity: Severity,
        /// The day the letter's own count is of.
        as_of: Option<NaiveDate>,
        /// The day by which it is to be done.
        last_day: Option<NaiveDate>,
        /// Whether that day is still in time; None without such a day, or where the readings of its wording differ.
        last_day_counts: Option<bool>,
        /// The lowest certainty of the threshold, the comparison, the exclusions, the day counted as of and the deadline.
        certainty: Option<Certainty>,
        /// Which of these are a choice of reading: `threshold`, `comparison`, `excludes`, `as_of`, `last_day_counts`.
        assumed: Tuple<String>,
        /// The instrument whose threshold won: the letter, a profile over it, or the charter it repeats.
        instrument: Option<String>,
    }

    /// A letter or plan that was chosen, with its demands as they stand on the charter's day.
    Letter shows [id, name, issued] both_ways {
        /// The id of its instrument, or of the profile that is a letter: `SEED4`.
        id: String,
        /// The speaking name it can be chosen by, `kien_giang_2024`; None for a profile.
        name: Option<String>,
        /// Its title.
        title: Bilingual,
        /// The day it was issued; None where the text leaves it blank.
        issued: Option<NaiveDate>,
        /// The day its own counts are of.
        data_as_of: Option<NaiveDate>,
        /// First day of the campaign.
        begins: Option<NaiveDate>,
        /// Last day of the campaign.
        ends: Option<NaiveDate>,
        /// Its phases and deadlines in the order of the text, those without a rule among them.
        steps: Tuple<LetterStep>,
        /// The rules it demands, in the order of the text; one it demands twice stands there twice.
        demands: Tuple<Demand>,
        /// Where it does not agree with itself: named, never corrected.
        findings: Tuple<Finding>,
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
