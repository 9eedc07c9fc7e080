//! What a list of repairs says: for each fault the ways to mend it, each open or with what stands in its way.

use crate::messages;
use crate::record::codes;
use crate::review::Subject;
use crate::rulebook::Receipt;
use crate::verdict::{Candidate, Certainty, Citation, Figures, Language, Outcome, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;
use std::fmt;
use std::sync::Arc;

codes! {
    /// A way to mend a fault.
    WayKind {
        /// Enter members who are not in the list yet.
        CompleteMembers = "complete_members",
        /// Enter branches that are not in the tree yet.
        CompleteBranches = "complete_branches",
        /// Merge the branch with another (sáp nhập).
        Merge = "merge",
        /// Refer the members to another base organization (giới thiệu).
        ReferMembers = "refer_members",
        /// Dissolve the unit (giải thể).
        Dissolve = "dissolve",
        /// Delete the unit and its account on the software.
        DeleteUnit = "delete_unit",
        /// Found another branch (thành lập).
        FoundBranch = "found_branch",
        /// Turn a base union into a base branch (chi đoàn cơ sở).
        BecomeBaseBranch = "become_base_branch",
        /// Merge the base union with another.
        MergeBase = "merge_base",
        /// Supply fields that are missing.
        SupplyFields = "supply_fields",
        /// Take the steps left on the app.
        AppSteps = "app_steps",
        /// Hold the maturity ceremony (lễ trưởng thành).
        Ceremony = "ceremony",
        /// Ask for the branch's leave to stay on.
        LeaveToStay = "leave_to_stay",
        /// Record a post that the list does not show.
        RecordPost = "record_post",
        /// Keep one record of a member.
        KeepOneRecord = "keep_one_record",
        /// Correct the unit a member is in.
        CorrectUnit = "correct_unit",
        /// Add a unit that the list lacks.
        AddUnit = "add_unit",
        /// Give a unit a code of its own.
        GiveCode = "give_code",
        /// Correct the unit above.
        CorrectParent = "correct_parent",
    }
    /// Who takes a way, or decides on it.
    Actor {
        /// The member, in the app.
        Member = "member",
        /// The branch: its officers on the software, its meeting where it decides.
        Branch = "branch",
        /// The base organization.
        BaseUnion = "base_union",
        /// The direct superior (Đoàn cấp trên trực tiếp).
        DirectSuperior = "direct_superior",
        /// The superior, as Điều 17 khoản 4 says it (Đoàn cấp trên).
        Superior = "superior",
        /// The software.
        System = "system",
    }
}

impl WayKind {
    /// The rule that says whether it is open.
    pub(super) fn rule(self) -> &'static str {
        match self {
            WayKind::CompleteMembers | WayKind::CompleteBranches => "repair.complete_data",
            WayKind::Merge => "repair.merge",
            WayKind::ReferMembers => "repair.refer_members",
            WayKind::Dissolve => "repair.dissolve",
            WayKind::DeleteUnit => "repair.delete_unit",
            WayKind::FoundBranch => "repair.found_branch",
            WayKind::BecomeBaseBranch => "repair.become_base_branch",
            WayKind::MergeBase => "repair.merge_base",
            WayKind::SupplyFields => "repair.supply_fields",
            WayKind::AppSteps => "repair.app_steps",
            WayKind::Ceremony => "repair.ceremony",
            WayKind::LeaveToStay => "repair.leave_to_stay",
            WayKind::RecordPost => "repair.record_post",
            WayKind::KeepOneRecord | WayKind::CorrectUnit | WayKind::AddUnit | WayKind::GiveCode | WayKind::CorrectParent => "repair.list",
        }
    }
}

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Obstacle {
    /// Why, as a stable code: `members_left`.
    pub reason: String,
    /// The figures behind it.
    pub figures: Figures,
    /// Facts whose absence leaves it unknown.
    pub missing: Vec<String>,
    /// Where two charters or readings answer differently: each with its answer.
    pub candidates: Vec<Candidate>,
}

/// One way to mend a fault. It is a proposal: nothing is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Which way.
    pub what: WayKind,
    /// The rule behind it: `repair.merge`; the charter's `provisions()` list what it reads.
    pub rule: String,
    /// Whether nothing stands in the way. A merger is open only when the merged unit is whole and the unit above keeps its own minimum.
    pub open: bool,
    /// What stands in its way; absent where it is open.
    pub blocked_by: Option<Obstacle>,
    /// The code of the unit it is taken with: the partner of a merger.
    pub target: Option<String>,
    /// That unit's row; of a duplicate, the earlier row with the same key or code.
    pub target_row: Option<usize>,
    /// What it comes to: members, branches.
    pub resulting: Figures,
    /// Who takes it, or decides on it; absent where nobody is named.
    pub who: Option<Actor>,
    /// The fields to fill, or the steps left, in their order.
    pub fields: Vec<String>,
    /// The article.
    pub citation: Option<Citation>,
    /// The lowest certainty of the values it rests on.
    pub certainty: Option<Certainty>,
    /// The weakest standing of the values it rests on.
    pub standing: Standing,
}

impl Way {
    /// The way in words, with its figures: what it comes to, or what stands in it.
    pub fn message(&self, language: Language) -> String {
        messages::way(self, language)
    }

    /// What the way is called: `Sáp nhập chi đoàn`.
    pub fn title(&self, language: Language) -> String {
        messages::title_of(&self.rule, language)
    }

    /// The citation as people write it: `Điều 6 khoản 2, Điều lệ Đoàn khóa XII`.
    pub fn cited(&self, language: Language) -> String {
        self.citation.as_ref().map(|citation| messages::citation(citation, language)).unwrap_or_default()
    }
}

/// One fault of a review with the ways to mend it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// Whether it is about a unit or a member.
    pub subject: Subject,
    /// The row in its list, counted from 0.
    pub row: usize,
    /// The host's key of the member, or code of the unit; absent where the list gives none.
    pub key: Option<String>,
    /// The code of the unit concerned; absent for a member whose unit is not in the list.
    pub unit: Option<String>,
    /// The rule that is not met.
    pub rule: String,
    /// Its answer.
    pub outcome: Outcome,
    /// Why, as the finding of the review has it.
    pub reason: String,
    /// The last day for mending it, where a letter that was chosen sets one; it counts.
    pub by_day: Option<NaiveDate>,
    /// The ways: the data first, then what an article names, then the end of the unit. Partners of a merger best first.
    /// Rows with the same gap share one list.
    pub ways: Arc<[Way]>,
    /// Possible partners of a merger that are not listed.
    pub more_targets: usize,
}

impl fmt::Debug for Repair {
    /// Without the key: it may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Repair { subject, row, key: _, unit, rule, outcome, reason, by_day, ways, more_targets } = self;
        let mut out = f.debug_struct("Repair");
        out.field("subject", subject).field("row", row).field("unit", unit).field("rule", rule).field("outcome", outcome);
        out.field("reason", reason).field("by_day", by_day).field("ways", ways).field("more_targets", more_targets);
        out.finish_non_exhaustive()
    }
}

/// The ways to mend what a review finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repairs {
    /// Each fault, those of units first, in the order of the lists.
    pub repairs: Vec<Repair>,
    /// Findings of the review for which no ways are worked out: their remedy is a sentence of the review.
    pub left_out: usize,
    /// Whether the law of the day is certain.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl Repairs {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }
}
