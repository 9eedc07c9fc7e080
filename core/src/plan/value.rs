//! A plan as a host writes and stores it: plain values, read field by field with the checks that every language shares.

use crate::error::{Error, InputError, Problem};
use crate::record::{Field, Value, codes};
use crate::table::known;
use crate::unit::{Act, Kind, Level, Sector};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// What a step of a plan does.
    StepKind {
        /// Thành lập: a unit that was not there.
        Found = "found",
        /// Another name; the code stays.
        Rename = "rename",
        /// Chia tách: a unit becomes several, of which it may be one.
        Split = "split",
        /// Sáp nhập: units go into one of them, into another that stands, or into a new one.
        Merge = "merge",
        /// Hợp nhất: units become a new one.
        Unify = "unify",
        /// Giải thể: a unit ends.
        Dissolve = "dissolve",
        /// Under another superior.
        ReParent = "re_parent",
    }
}

impl StepKind {
    /// The act of Điều 6 khoản 2 that it is.
    pub(super) fn act(self) -> Act {
        match self {
            StepKind::Found => Act::Found,
            StepKind::Split => Act::Divide,
            StepKind::Merge => Act::Merge,
            StepKind::Unify => Act::Unite,
            StepKind::Dissolve => Act::Dissolve,
            StepKind::Rename | StepKind::ReParent => Act::Other,
        }
    }
}

/// Defines the parts of a plan: facts that may be missing, lists of texts, and lists of other parts.
macro_rules! parts {
    ($($(#[doc = $doc:literal])* $name:literal $part:ident {
        facts { $($(#[doc = $fact_doc:literal])* $fact:ident: $kind:ty,)* }
        lists { $($(#[doc = $list_doc:literal])* $list:ident,)* }
        parts { $($(#[doc = $inner_doc:literal])* $inner:ident: $of:ty,)* }
    })*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $part {
            $($(#[doc = $fact_doc])* pub $fact: Option<$kind>,)*
            $($(#[doc = $list_doc])* pub $list: Vec<String>,)*
            $($(#[doc = $inner_doc])* pub $inner: Vec<$of>,)*
        }

        impl $part {
            /// What it is called in errors.
            pub const NAME: &'static str = $name;
            /// Its facts, in order.
            pub const FIELDS: &'static [Field] = &[$(Field {
                name: stringify!($fact),
                kind: <$kind as crate::record::Fact>::KIND,
                doc: concat!($($fact_doc, "\n",)* ""),
            },)*];
            /// Its lists of texts, each with what it is.
            pub const LISTS: &'static [(&'static str, &'static str)] = &[$((stringify!($list), concat!($($list_doc, "\n",)* "")),)*];
            /// Its lists of parts, each with what it is.
            pub const PARTS: &'static [(&'static str, &'static str)] = &[$((stringify!($inner), concat!($($inner_doc, "\n",)* "")),)*];

            /// Set one fact.
            ///
            /// # Errors
            /// [`InputError`] when it has no such field or the value is not of its kind.
            pub fn set(&mut self, field: &str, value: Value<'_>) -> Result<(), InputError> {
                let refused = |problem| InputError { record: $name, field: crate::error::shortened(field), row: None, problem };
                match field {
                    $(stringify!($fact) => self.$fact = known(value).map_err(refused)?,)*
                    other => {
                        let names = Self::FIELDS.iter().map(|field| field.name).chain(Self::LISTS.iter().chain(Self::PARTS).map(|(name, _)| *name));
                        return Err(refused(Problem::UnknownField { nearest: crate::error::nearest(other, names) }));
                    }
                }
                Ok(())
            }

            /// The list of texts with this name.
            pub fn list_mut(&mut self, field: &str) -> Option<&mut Vec<String>> {
                match field {
                    $(stringify!($list) => Some(&mut self.$list),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Debug for $part {
            /// Which fields are known, and how many there are of what it lists; never a value.
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut out = f.debug_struct(stringify!($part));
                $(if self.$fact.is_some() { out.field(stringify!($fact), &format_args!("…")); })*
                $(out.field(stringify!($list), &self.$list.len());)*
                $(out.field(stringify!($inner), &self.$inner);)*
                out.finish()
            }
        }
    )*};
}

parts! {
    /// A plan for units: steps that are carried out together, in order.
    "plan" Plan {
        facts {
            /// The host's own id of the plan.
            id: String,
            /// The day it takes effect.
            on: NaiveDate,
        }
        lists {}
        parts {
            /// The steps, in order.
            steps: PlanStep,
        }
    }
    /// One step of a plan.
    "plan_step" PlanStep {
        facts {
            /// What it does.
            kind: StepKind,
            /// Code of the unit that decided it.
            decided_by: String,
            /// Number of the decision.
            decision: String,
            /// Day of the decision.
            decided_on: NaiveDate,
        }
        lists {
            /// Codes of the units it is done to; none where one is founded.
            units,
        }
        parts {
            /// What comes of them.
            into: PlanUnit,
        }
    }
    /// A unit that a step leads to: a new one, or one that stands. Of several, one that names no members takes all whom no other names;
    /// so it is with units below, open cases, and only accounts are closed unless they are named.
    "plan_unit" PlanUnit {
        facts {
            /// Its code; where the step renames or moves a unit, that of the unit.
            code: String,
            /// Its kind; of a new unit, absent: that of the units it comes of.
            kind: Kind,
            /// Its level; not needed where the kind says it.
            level: Level,
            /// Its sector; of a new unit, absent: that of the units it comes of.
            sector: Sector,
            /// Its name; absent: as it was.
            name: String,
            /// Code of the unit above; absent: as it was, or as of the units it comes of.
            parent: String,
            /// Whether a new unit is given an account.
            has_account: bool,
        }
        lists {
            /// Keys of the members who go to it.
            members,
            /// Codes of the units below that go to it.
            units,
            /// Ids of the open cases that go on there.
            cases,
            /// Accounts that it takes over.
            accounts,
        }
        parts {}
    }
}

/// What a host knows besides its lists; `None` is not asked about.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PlanContext {
    /// Accounts with the code of their unit.
    pub accounts: Option<BTreeMap<String, String>>,
    /// Ids of open cases with the codes of the units that are concerned.
    pub cases: Option<BTreeMap<String, Vec<String>>>,
    /// Codes that were units' once.
    pub closed_codes: Option<Vec<String>>,
}

impl std::fmt::Debug for PlanContext {
    /// How many there are; never a value.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let counts = (self.accounts.as_ref().map(BTreeMap::len), self.cases.as_ref().map(BTreeMap::len));
        f.debug_struct("PlanContext").field("counts", &counts).finish_non_exhaustive()
    }
}

impl Plan {
    /// Canonical JSON: the same bytes in Rust, Python and Node.
    pub fn to_json(&self) -> String {
        crate::verdict::canonical(self)
    }

    /// Read a stored plan.
    ///
    /// # Errors
    /// [`Error::Stored`] when the text is none.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text).map_err(|error| Error::Stored { why: format!("line {}, column {}", error.line(), error.column()) })
    }

    /// The kind of each step. A code that is missing is no fault of the plan but one of its writing, as a kind is.
    pub(super) fn kinds(&self) -> Result<Vec<StepKind>, InputError> {
        let mut kinds = Vec::with_capacity(self.steps.len());
        for (place, step) in self.steps.iter().enumerate() {
            let needed = |field: String| InputError { record: PlanStep::NAME, field, row: Some(place), problem: Problem::MissingValue };
            let kind = step.kind.ok_or_else(|| needed("kind".to_owned()))?;
            let own = matches!(kind, StepKind::Rename | StepKind::ReParent);
            if let Some(nameless) = step.into.iter().position(|unit| unit.code.is_none() && !own) {
                return Err(needed(format!("into[{nameless}].code")));
            }
            kinds.push(kind);
        }
        Ok(kinds)
    }
}
