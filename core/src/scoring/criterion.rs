//! The charter's rules about sets and single criteria that letters, plans and working registers print: each applies where its set is chosen by name.

use super::points::Points;
use super::{branch, given, published};
use crate::charter::{Question, Rule};
use crate::discipline::DisciplineForm;
use crate::law::{Answer, Gap};
use crate::member::RatingLevel;
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::verdict::Figure;
use chrono::NaiveDate;

codes! {
    /// What is asked about; absent: whatever rule is asked by name.
    CriterionTopic {
        /// A condition that all units have to meet.
        AllOrNothing = "all_or_nothing",
        /// A part of the points.
        Partial = "partial",
        /// Points for each event.
        PerEvent = "per_event",
        /// Points off.
        Penalty = "penalty",
        /// Plus or minus.
        PlusMinus = "plus_minus",
        /// A table from counts to points.
        Tiers = "tiers",
        /// Hosted and creative work.
        JointCap = "joint_cap",
        /// Own and graded points.
        Difference = "difference",
        /// Members rated excellent.
        ExcellentShare = "excellent_share",
        /// The app's phases.
        AppPhases = "app_phases",
        /// Points for the app.
        AppPoints = "app_points",
        /// Work on the software.
        SoftwareWork = "software_work",
        /// A set's groups and sums.
        Structure = "structure",
        /// A total within a set's bounds.
        Total = "total",
        /// The class of a total.
        Class = "class",
        /// Who assesses.
        Council = "council",
        /// The Union's rating in a conduct score, and the class of that score.
        Conduct = "conduct",
        /// Sinh viên 5 tốt.
        FiveGood = "five_good",
        /// Officers and members who studied the resolutions.
        Study = "study",
        /// Members rated on schedule, and at the top level.
        MembersRated = "members_rated",
        /// The officers' data on the software.
        OfficerData = "officer_data",
        /// A branch of 3 nắm, 3 biết, 3 làm.
        Recognised = "recognised",
    }
}

records! {
    /// A criterion or a set as somebody scored or printed it.
    "criterion" Criterion {
        /// What is asked about; absent: whatever rule is asked by name.
        about: CriterionTopic,
        /// The points given, or a total.
        points: Points,
        /// The most that a criterion or a set gives.
        max_points: Points,
        /// Points for each event.
        step: Points,
        /// Events, absences or missing reports.
        count: u32,
        /// Units asked.
        units: u32,
        /// Of these, units that did it.
        units_done: u32,
        /// Whether it was done.
        done: bool,
        /// Points of hosted work.
        hosting_points: Points,
        /// Points of creative work.
        creative_points: Points,
        /// A unit's own points.
        self_points: Points,
        /// The graded points.
        graded_points: Points,
        /// The difference kept beside them.
        difference_points: Points,
        /// Members.
        members: u32,
        /// Of these, members rated excellent.
        members_excellent: u32,
        /// Of these, members rated on schedule.
        members_rated_on_time: u32,
        /// Of these, members who studied the resolutions.
        members_studied: u32,
        /// Officers of a branch.
        officers: u32,
        /// Of these, officers who studied the resolutions.
        officers_studied: u32,
        /// Whether the officers' data are complete on the software.
        officer_data_complete: bool,
        /// Whether the branch was recognised as one of 3 nắm, 3 biết, 3 làm.
        recognised: bool,
        /// The day it was reached.
        reached_on: NaiveDate,
        /// The day the first phase was finished.
        phase1_done_on: NaiveDate,
        /// The day the second phase was finished.
        phase2_done_on: NaiveDate,
        /// The day of scoring.
        scored_on: NaiveDate,
        /// Whether the set of the year scores the work.
        work_in_set: bool,
        /// Groups of a set.
        groups: u32,
        /// Contents of a set.
        contents: u32,
        /// Criteria or conditions of a set.
        conditions: u32,
        /// Points of the groups, added up.
        base_points: Points,
        /// Points of bonus.
        bonus_points: Points,
        /// The class that was given, as its set calls it.
        score_class: String,
        /// Members of a self-assessment council.
        council_size: u32,
        /// The Union's rating as a conduct form calls it.
        union_level: String,
        /// Points for it.
        union_points: Points,
        /// Points of the section it is in.
        section_points: Points,
        /// The conduct score of the year.
        conduct_points: Points,
        /// Whether the student was disciplined in the year.
        student_disciplined: bool,
        /// The form of that discipline, the heaviest of several.
        student_discipline: DisciplineForm,
        /// Whether the student broke the rules of an exam.
        exam_rules_broken: bool,
        /// The Union's rating of the year.
        rating_level: RatingLevel,
    }
}

static RULES: &[Rule<Criterion>] = &[
    Rule::new("criterion.all_or_nothing", P::ScoringAllOrNothingTarget, given::all_or_nothing),
    Rule::new("criterion.partial", P::ScoringPartial, given::partial),
    Rule::new("criterion.per_event", P::ScoringEventCap, given::per_event),
    Rule::new("criterion.penalty", P::ScoringPenaltyStep, given::penalty),
    Rule::new("criterion.plus_minus", P::ScoringPlusMinusPoints, given::plus_minus),
    Rule::new("criterion.tiers", P::ScoringNoTier, given::tiers),
    Rule::new("criterion.joint_cap", P::ScoringJointCap, given::joint_cap),
    Rule::new("criterion.difference", P::ScoringDifference, given::difference),
    Rule::new("criterion.excellent_share", P::ScoringExcellentShare, published::excellent_share),
    Rule::new("criterion.app_phases", P::ScoringAppScoredFrom, published::app_phases),
    Rule::new("criterion.app_points", P::ScoringAppPoints, published::app_points),
    Rule::new("criterion.software_work", P::ScoringSoftwareWork, published::software_work),
    Rule::new("criterion.structure", P::ScoringSetTotal, published::structure),
    Rule::new("criterion.total", P::ScoringTotalHighest, published::total),
    Rule::new("criterion.class", P::ScoringClasses, published::class),
    Rule::new("criterion.council", P::ScoringCouncilMinimum, published::council),
    Rule::new("criterion.conduct", P::ScoringConductUnionPoints, published::conduct),
    Rule::new("criterion.conduct_class", P::ScoringConductBestClass, published::conduct_class),
    Rule::new("criterion.five_good", P::ScoringFiveGoodConduct, published::five_good),
    Rule::new("criterion.officers_studied", P::ScoringOfficersStudied, branch::officers_studied),
    Rule::new("criterion.members_studied", P::ScoringMembersStudied, branch::members_studied),
    Rule::new("criterion.members_rated", P::ScoringMembersRated, branch::members_rated),
    Rule::new("criterion.members_top", P::ScoringMembersTop, branch::members_top),
    Rule::new("criterion.officer_data", P::ScoringOfficerData, branch::officer_data),
    Rule::new("criterion.recognised", P::ScoringRecognised, branch::recognised),
];

impl Question for Criterion {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// A record about something else is none of a rule's business.
pub(super) fn about(c: &Criterion, topic: CriterionTopic) -> Result<(), Gap> {
    if c.about.is_none_or(|about| about == topic) { Ok(()) } else { Err(Gap::Silent) }
}

pub(super) fn whole(number: u32) -> Points {
    Points::whole(1).times(number)
}

pub(super) fn figure(points: Points) -> Figure {
    points.as_whole().map_or_else(|| Figure::Text(points.to_string()), Figure::Number)
}

/// The points given are those that come out.
pub(super) fn are(given: Points, expected: Points) -> Answer {
    Answer::when(given == expected, "points_differ").figure("given", figure(given)).figure("expected", figure(expected))
}
