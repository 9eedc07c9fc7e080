//! The cascade of dues.

use crate::describe::Receipt;
use crate::quota::count;
use crate::verdict::Citation;
use napi_derive::napi;

/// What one level received, passed on and kept; whole đồng.
#[napi(object, object_from_js = false)]
#[derive(Debug)]
pub struct DuesLevel {
    /// Kind of the unit.
    #[napi(ts_type = "Kind")]
    pub kind: &'static str,
    /// What it received from the level below, or from its members.
    pub received: i64,
    /// What it passes on; the centre passes on nothing.
    pub passed_on: i64,
    /// What it keeps in the end, with what an intermediate body below was given out of it taken off.
    pub kept: i64,
    /// Whether it is an intermediate body whose share nobody has set: what it keeps is open.
    pub share_open: bool,
}

/// The fields of a cascade.
#[napi(object, object_from_js = false, use_nullable = true)]
#[derive(Debug)]
pub struct DuesSplitFields {
    /// The levels, from the one that received first.
    pub levels: Vec<DuesLevel>,
    /// What leaves the list at its upper end.
    pub passed_beyond: i64,
    /// Where the share comes from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    #[napi(ts_type = "Certainty")]
    pub certainty: Option<&'static str>,
    /// Whether it is the law of the day.
    #[napi(ts_type = "Standing")]
    pub standing: &'static str,
    /// What reproduces it.
    pub receipt: Receipt,
}

/// Dues, shared out along a path of units.
#[napi]
#[derive(Debug)]
pub struct DuesSplit {
    pub(crate) inner: dieule::DuesSplit,
}

#[napi]
impl DuesSplit {
    /// Its fields.
    #[napi]
    pub fn fields(&self) -> DuesSplitFields {
        let dieule::DuesSplit { levels, passed_beyond, citation, certainty, standing, receipt } = &self.inner;
        let level = |dieule::DuesLevel { kind, received, passed_on, kept, share_open }: &dieule::DuesLevel| DuesLevel {
            kind: kind.code(),
            received: count(*received),
            passed_on: count(*passed_on),
            kept: count(*kept),
            share_open: *share_open,
        };
        DuesSplitFields {
            levels: levels.iter().map(level).collect(),
            passed_beyond: count(*passed_beyond),
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
