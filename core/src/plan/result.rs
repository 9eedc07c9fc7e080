//! What checking a plan answers: faults, sizes before and after, events.

use crate::messages;
use crate::procedure::Given;
use crate::record::codes;
use crate::review::{MemberTable, UnitTable};
use crate::rulebook::Receipt;
use crate::verdict::{Finding, Language, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

codes! {
    /// What a host writes when it carries a plan out. Events come in an order that fits one transaction.
    PlanEventKind {
        /// A new unit, under `other_unit`.
        OpenUnit = "open_unit",
        /// An account for a new unit.
        GiveAccount = "give_account",
        /// Another name for the unit.
        RenameUnit = "rename_unit",
        /// The unit stands under `other_unit` from now on.
        MoveUnit = "move_unit",
        /// The member goes from the unit to `other_unit`.
        MoveMember = "move_member",
        /// So many members went from the unit to `other_unit`.
        RecordMovement = "record_movement",
        /// An open case of the unit goes on in `other_unit`; where that is the unit itself, it stands under another unit now.
        ReRouteCase = "re_route_case",
        /// An account of the unit becomes that of `other_unit`.
        MoveAccount = "move_account",
        /// An account of the unit is closed.
        CloseAccount = "close_account",
        /// The unit's code is kept, with `other_unit` as what came of it; without one it was dissolved.
        KeepHistory = "keep_history",
        /// The unit stands no longer.
        CloseUnit = "close_unit",
    }
}

/// Something the host has to write.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PlanEvent {
    /// What.
    pub what: PlanEventKind,
    /// The step it belongs to, counted from 0.
    pub step: usize,
    /// Code of the unit.
    pub unit: String,
    /// Code of the other unit it concerns.
    pub other_unit: Option<String>,
    /// The member's key.
    pub member: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// What goes with it: `name`, `kind`, `members`, `account`, `case`, `decision`, …
    pub values: BTreeMap<String, Given>,
}

impl fmt::Debug for PlanEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlanEvent").field("what", &self.what).field("step", &self.step).finish_non_exhaustive()
    }
}

/// Something that is wrong with a plan, or cannot be told of it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PlanFault {
    /// The step, counted from 0; absent for what the plan comes to as a whole.
    pub step: Option<usize>,
    /// Code of the unit.
    pub unit: Option<String>,
    /// Keys of the members concerned.
    pub members: Vec<String>,
    /// The id of the open case, or the name of the account.
    pub about: Option<String>,
    /// Whether the plan cannot be carried out with it. Guidance and hints never block, nor does what was so before the plan.
    pub blocks: bool,
    /// The rule, with its reason and its article.
    pub finding: Finding,
}

impl fmt::Debug for PlanFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlanFault")
            .field("step", &self.step)
            .field("blocks", &self.blocks)
            .field("finding", &self.finding)
            .finish_non_exhaustive()
    }
}

impl PlanFault {
    /// What is wrong, in words.
    pub fn message(&self, language: Language) -> String {
        messages::finding(&self.finding, language)
    }

    /// The article, as people write it.
    pub fn cited(&self, language: Language) -> String {
        self.finding.cited(language)
    }
}

/// A unit that the plan changes: members and branches in it and below. Absent where it does not stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanSize {
    /// Code of the unit.
    pub unit: String,
    /// Members before.
    pub members_before: Option<u32>,
    /// Members afterwards.
    pub members_after: Option<u32>,
    /// Branches before.
    pub branches_before: Option<u32>,
    /// Branches afterwards.
    pub branches_after: Option<u32>,
}

/// A plan, checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanCheck {
    /// Everything that is wrong or cannot be told: in the order of the steps, then what they come to.
    pub faults: Vec<PlanFault>,
    /// The units that change, those that stood first, in the order of the list.
    pub sizes: Vec<PlanSize>,
    /// Members of the list who are in a unit that stands, before.
    pub members_before: u32,
    /// The same afterwards.
    pub members_after: u32,
    /// What the host has to write, in order; empty where something blocks the plan.
    pub events: Vec<PlanEvent>,
    /// Rules that were not asked, since nothing was given that they ask about.
    pub not_asked: Vec<String>,
    /// Whether the law of the day is certain.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl PlanCheck {
    /// Whether nothing blocks the plan.
    pub fn open(&self) -> bool {
        !self.faults.iter().any(|fault| fault.blocks)
    }

    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}

/// Lists after a plan.
#[derive(Debug, Clone)]
pub struct AppliedPlan {
    /// The units.
    pub units: UnitTable,
    /// The members.
    pub members: MemberTable,
}
