//! The cascade of dues.

use crate::code::{Certainty, Kind, Standing};
use crate::findings::Citation;
use crate::mirror::{Restore, Tuple, mirrors};
use crate::plain::Plain;
use crate::rulebook::Receipt;
use pyo3::prelude::*;

mirrors! {
    /// What one level received, passed on and kept; whole đồng.
    DuesLevel shows [kind, received, passed_on, kept] both_ways {
        /// Kind of the unit.
        kind: Kind,
        /// What it received from the level below, or from its members.
        received: u64,
        /// What it passes on; the centre passes on nothing.
        passed_on: u64,
        /// What it keeps in the end, with what an intermediate body below was given out of it taken off.
        kept: u64,
        /// Whether it is an intermediate body whose share nobody has set: what it keeps is open.
        share_open: bool,
    }

    /// Dues shared out along a path of units.
    DuesSplit shows [levels, passed_beyond, standing] both_ways {
        /// The levels, from the one that received first.
        levels: Tuple<DuesLevel>,
        /// What leaves the list at its upper end.
        passed_beyond: u64,
        /// Where the share comes from.
        citation: Option<Citation>,
        /// The lowest certainty it rests on.
        certainty: Option<Certainty>,
        /// Whether it is the law of the day.
        standing: Standing,
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
}
