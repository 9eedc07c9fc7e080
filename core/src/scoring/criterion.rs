//! The charter's rules about sets and single criteria that letters, plans and working registers print: each applies where its set is chosen by name.

use super::forms;
use super::item::Form;
use super::points::Points;
use super::rows::{NoBase, ScoreEntry};
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::member::RatingLevel;
use crate::quota::at_least;
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::verdict::{Figure, Outcome};
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
        /// Points for the Union's rating in a conduct score.
        Conduct = "conduct",
        /// Sinh viên 5 tốt.
        FiveGood = "five_good",
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
        /// The Union's rating of the year.
        rating_level: RatingLevel,
    }
}

static RULES: &[Rule<Criterion>] = &[
    Rule::new("criterion.all_or_nothing", P::ScoringAllOrNothingTarget, all_or_nothing),
    Rule::new("criterion.partial", P::ScoringPartial, partial),
    Rule::new("criterion.per_event", P::ScoringEventCap, per_event),
    Rule::new("criterion.penalty", P::ScoringPenaltyStep, penalty),
    Rule::new("criterion.plus_minus", P::ScoringPlusMinusPoints, plus_minus),
    Rule::new("criterion.tiers", P::ScoringNoTier, tiers),
    Rule::new("criterion.joint_cap", P::ScoringJointCap, joint_cap),
    Rule::new("criterion.difference", P::ScoringDifference, difference),
    Rule::new("criterion.excellent_share", P::ScoringExcellentShare, excellent_share),
    Rule::new("criterion.app_phases", P::ScoringAppScoredFrom, app_phases),
    Rule::new("criterion.app_points", P::ScoringAppPoints, app_points),
    Rule::new("criterion.software_work", P::ScoringSoftwareWork, software_work),
    Rule::new("criterion.structure", P::ScoringSetTotal, structure),
    Rule::new("criterion.total", P::ScoringTotalHighest, total),
    Rule::new("criterion.class", P::ScoringClasses, class),
    Rule::new("criterion.council", P::ScoringCouncilMinimum, council),
    Rule::new("criterion.conduct", P::ScoringConductUnionPoints, conduct),
    Rule::new("criterion.five_good", P::ScoringFiveGoodConduct, five_good),
];

impl Question for Criterion {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// A record about something else is none of a rule's business.
fn about(c: &Criterion, topic: CriterionTopic) -> Result<(), Gap> {
    if c.about.is_none_or(|about| about == topic) { Ok(()) } else { Err(Gap::Silent) }
}

fn whole(number: u32) -> Points {
    Points::whole(1).times(number)
}

fn figure(points: Points) -> Figure {
    points.as_whole().map_or_else(|| Figure::Text(points.to_string()), Figure::Number)
}

/// The points given are those that come out.
fn are(given: Points, expected: Points) -> Answer {
    Answer::when(given == expected, "points_differ").figure("given", figure(given)).figure("expected", figure(expected))
}

/// An entry through a form: what a set scores with.
fn scored(form: &Form, entry: &ScoreEntry) -> Result<Points, Gap> {
    let worth = form.worth(entry).map_err(Gap::Facts)?;
    worth.after.known().ok_or(Gap::Facts(worth.missing))
}

/// Điều kiện 100 %: all of the points where all units did it, else none. Of no units nobody says what is given.
fn all_or_nothing(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::AllOrNothing)?;
    let target = law.ratio(P::ScoringAllOrNothingTarget)?;
    let no_base = law.choice(P::ScoringNoUnits)?;
    let (units, units_done) = facts!(c; units, units_done);
    if units_done > units {
        return Ok(Answer::not_met("part_above_whole").figure("part", units_done).figure("whole", units));
    }
    let no_base = NoBase::from_code(no_base).ok_or(Gap::Value(P::ScoringNoUnits))?;
    if units == 0 && no_base == NoBase::Undetermined {
        return Ok(Answer::needs_decision("no_units"));
    }
    let (points, max_points) = facts!(c; points, max_points);
    let form = Form::AllOrNothing { points: max_points, target, no_base };
    let entry = ScoreEntry { count: Some(units_done), whole: Some(units), ..ScoreEntry::default() };
    Ok(are(points, scored(&form, &entry)?))
}

/// Whoever grades may enter a part: 9.2 of 10.
fn partial(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Partial)?;
    law.asked(P::ScoringPartial)?;
    let (points, max_points) = facts!(c; points, max_points);
    let inside = points >= Points::ZERO && points <= max_points;
    Ok(Answer::when(inside, "outside_frame").figure("given", figure(points)).figure("max", figure(max_points)))
}

/// Cộng theo lượt, up to the cap.
fn per_event(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::PerEvent)?;
    let limit = whole(law.integer(P::ScoringEventCap)?);
    let (count, step, points) = facts!(c; count, step, points);
    let entry = ScoreEntry { count: Some(count), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::PerEvent { step, limit }, &entry)?))
}

/// Trừ điểm, down to the floor.
fn penalty(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Penalty)?;
    let step = whole(law.integer(P::ScoringPenaltyStep)?).negative();
    let floor = whole(law.integer(P::ScoringPenaltyFloor)?).negative();
    let (count, points) = facts!(c; count, points);
    let entry = ScoreEntry { count: Some(count), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::Penalty { step, floor }, &entry)?))
}

/// Cộng trừ: as many points off as on, for one of the sizes that the register knows. Not known is not the same as not done.
fn plus_minus(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::PlusMinus)?;
    let sizes = law.list(P::ScoringPlusMinusPoints)?;
    let (done, max_points, points) = facts!(c; done, max_points, points);
    if !sizes.iter().any(|size| size.parse() == Ok(max_points)) {
        return Ok(Answer::not_met("size_not_listed").figure("given", figure(max_points)));
    }
    let entry = ScoreEntry { done: Some(done), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::PlusMinus { points: max_points }, &entry)?))
}

/// Bậc điểm: the tier of the count; a count in no tier is for somebody to decide.
fn tiers(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Tiers)?;
    let table = law.list(P::ScoringTiers)?;
    law.choice(P::ScoringNoTier)?;
    let tiers = forms::tiers(&table.join(","), true).map_err(|_| Gap::Value(P::ScoringTiers))?;
    let count = facts!(c; count);
    if !tiers.iter().any(|tier| tier.from <= count && tier.to.is_none_or(|to| count <= to)) {
        return Ok(Answer::needs_decision("no_tier").figure("count", count));
    }
    let points = facts!(c; points);
    let entry = ScoreEntry { count: Some(count), ..ScoreEntry::default() };
    Ok(are(points, scored(&Form::Tiers(tiers), &entry)?))
}

/// Đăng cai and sáng tạo: each cut to its own cap, then both to theirs.
fn joint_cap(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::JointCap)?;
    let hosting = whole(law.integer(P::ScoringHostingCap)?);
    let creative = whole(law.integer(P::ScoringCreativeCap)?);
    let both = whole(law.integer(P::ScoringJointCap)?);
    let (hosting_points, creative_points, points) = facts!(c; hosting_points, creative_points, points);
    Ok(are(points, hosting_points.min(hosting).plus(creative_points.min(creative)).min(both)))
}

/// Graded less own.
fn difference(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Difference)?;
    law.choice(P::ScoringDifference)?;
    let (own, graded, difference) = facts!(c; self_points, graded_points, difference_points);
    Ok(are(difference, graded.minus(own)))
}

/// 50 % hoàn thành xuất sắc by the last day: all the points, else none.
fn excellent_share(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::ExcellentShare)?;
    let share = law.ratio(P::ScoringExcellentShare)?;
    let most = whole(law.integer(P::ScoringExcellentPoints)?);
    let last_day = law.date(P::ScoringExcellentDeadline)?;
    let (members, excellent) = facts!(c; members, members_excellent);
    let reached = at_least(share, excellent, members);
    match reached.outcome {
        Some(Outcome::Met) => {
            let (reached_on, points) = facts!(c; reached_on, points);
            Ok(are(points, if reached_on <= last_day { most } else { Points::ZERO }))
        }
        Some(Outcome::NotMet) if reached.reason == "below_share" => Ok(are(facts!(c; points), Points::ZERO)),
        _ => Ok(reached),
    }
}

/// Both phases are finished when the set is scored, in the month that the plan names.
fn app_phases(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::AppPhases)?;
    let (from, to) = (law.date(P::ScoringAppScoredFrom)?, law.date(P::ScoringAppScoredTo)?);
    let scored = facts!(c; scored_on);
    if scored < from || scored > to {
        return Ok(Answer::not_met("scored_outside").figure("from", from.to_string()).figure("to", to.to_string()));
    }
    let (first, second) = facts!(c; phase1_done_on, phase2_done_on);
    Ok(Answer::when(first <= scored && second <= scored, "phase_open"))
}

/// What finishing the phases gives: no plan prints it.
fn app_points(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::AppPoints)?;
    let expected = whole(law.integer(P::ScoringAppPoints)?);
    Ok(are(facts!(c; points), expected))
}

/// The set of the year scores the work on the software.
fn software_work(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::SoftwareWork)?;
    law.asked(P::ScoringSoftwareWork)?;
    Ok(Answer::when(facts!(c; work_in_set), "not_in_set"))
}

/// A value that a set need not print.
fn printed(value: Result<u32, Gap>) -> Result<Option<u32>, Gap> {
    match value {
        Err(Gap::Silent) => Ok(None),
        value => value.map(Some),
    }
}

/// Groups, contents, conditions and points of a set, as far as it prints them; base and bonus come to the total.
fn structure(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Structure)?;
    let total = law.integer(P::ScoringSetTotal)?;
    let groups = match law.list(P::ScoringGroupPoints) {
        Err(Gap::Silent) => None,
        groups => Some(groups?.iter().map(|points| points.parse::<Points>()).collect::<Result<Vec<_>, ()>>()),
    };
    let groups = groups.transpose().map_err(|()| Gap::Value(P::ScoringGroupPoints))?;
    let base = groups.as_ref().map(|groups| groups.iter().fold(Points::ZERO, |sum, points| sum.plus(*points)));
    let number_of_groups = groups.as_ref().and_then(|groups| u32::try_from(groups.len()).ok()).map(whole);
    let contents = printed(law.integer(P::ScoringSetContents))?.map(whole);
    let conditions = printed(law.integer(P::ScoringSetConditions))?.map(whole);
    let bonus = printed(law.integer(P::ScoringSetBonus))?.map(whole);
    let asked = [
        ("groups", number_of_groups, c.groups.map(whole), "groups_differ"),
        ("contents", contents, c.contents.map(whole), "contents_differ"),
        ("conditions", conditions, c.conditions.map(whole), "conditions_differ"),
        ("base_points", base, c.base_points, "points_differ"),
        ("bonus_points", bonus, c.bonus_points, "points_differ"),
        ("max_points", Some(whole(total)), c.max_points, "points_differ"),
    ];
    let asked = || asked.iter().filter_map(|(field, printed, given, reason)| Some((*field, (*printed)?, *given, *reason)));
    let differs = asked().find(|(_, printed, given, _)| given.is_some_and(|given| given != *printed));
    if let Some((_, printed, Some(given), reason)) = differs {
        return Ok(Answer::not_met(reason).figure("given", figure(given)).figure("expected", figure(printed)));
    }
    let missing: Vec<&'static str> = asked().filter(|(_, _, given, _)| given.is_none()).map(|(field, ..)| field).collect();
    if missing.is_empty() { Ok(Answer::met()) } else { Err(Gap::Facts(missing)) }
}

/// A total between the lowest and the highest that the version of the register allows.
fn total(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Total)?;
    let highest = whole(law.integer(P::ScoringTotalHighest)?);
    let lowest = whole(law.integer(P::ScoringTotalLowest)?).negative();
    let criteria = law.integer(P::ScoringTotalCriteria)?;
    if let Some(given) = c.conditions.filter(|given| *given != criteria) {
        return Ok(Answer::not_met("other_version").figure("given", given).figure("expected", criteria));
    }
    let points = facts!(c; points);
    let inside = points >= lowest && points <= highest;
    Ok(Answer::when(inside, "total_outside")
        .figure("given", figure(points))
        .figure("lowest", figure(lowest))
        .figure("highest", figure(highest)))
}

/// Xếp loại: the first class whose line is reached, the line itself counted; by points, or by a share of the most there are.
fn class(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Class)?;
    let classes = law.list(P::ScoringClasses)?;
    let points = facts!(c; points);
    let unreadable = || Gap::Value(P::ScoringClasses);
    let mut reached = None;
    for class in classes {
        let Some((name, line)) = class.split_once('=') else {
            reached = Some(class.as_str());
            break;
        };
        let enough = if line.contains('/') {
            let share: crate::Ratio = line.parse().map_err(|()| unreadable())?;
            points.against(facts!(c; max_points), share).is_ge()
        } else {
            points >= line.parse().map_err(|()| unreadable())?
        };
        if enough {
            reached = Some(name);
            break;
        }
    }
    let given = c.score_class.as_deref().ok_or_else(|| Gap::Facts(vec!["score_class"]))?;
    // The class that was given is the host's own text: only what it should be is shown.
    let expected = reached.ok_or_else(unreadable)?;
    Ok(Answer::when(given == expected, "other_class").figure("expected", expected))
}

/// Hội đồng tự đánh giá of a province.
fn council(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Council)?;
    let minimum = law.integer(P::ScoringCouncilMinimum)?;
    let size = facts!(c; council_size);
    Ok(Answer::when(size >= minimum, "too_few_members").figure("members", size).figure("minimum", minimum))
}

/// Điểm rèn luyện: the points of the Union's rating, inside a section that has a cap.
fn conduct(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Conduct)?;
    let levels = law.list(P::ScoringConductUnionPoints)?;
    let cap = whole(law.integer(P::ScoringConductSectionCap)?);
    let (union_points, section_points) = facts!(c; union_points, section_points);
    let level = c.union_level.as_deref().ok_or_else(|| Gap::Facts(vec!["union_level"]))?;
    let of = levels.iter().filter_map(|listed| listed.split_once('=')).find(|(name, _)| *name == level);
    let Some((_, expected)) = of else { return Ok(Answer::needs_decision("level_not_listed")) };
    let expected: Points = expected.parse().map_err(|()| Gap::Value(P::ScoringConductUnionPoints))?;
    if section_points > cap {
        return Ok(Answer::not_met("section_above_cap").figure("given", figure(section_points)).figure("max", figure(cap)));
    }
    Ok(are(union_points, expected))
}

/// Sinh viên 5 tốt at school level: conduct, and the top rating of the Union.
fn five_good(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::FiveGood)?;
    let least = whole(law.integer(P::ScoringFiveGoodConduct)?);
    let required = law.choice(P::ScoringFiveGoodRating)?;
    let (conduct, level) = facts!(c; conduct_points, rating_level);
    if conduct < least {
        return Ok(Answer::not_met("conduct_too_low").figure("given", figure(conduct)).figure("minimum", figure(least)));
    }
    Ok(Answer::when(level.code() == required, "rating_too_low"))
}
