//! What published sets ask of certain contents, what they print of themselves, and what scores by them are good for.

use super::class::reached;
use super::criterion::{Criterion, CriterionTopic, about, are, figure, whole};
use super::points::Points;
use super::set::{Class, Threshold};
use crate::discipline::DisciplineForm;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::quota::at_least;
use crate::rulebook::P;
use crate::verdict::Outcome;

/// 50 % hoàn thành xuất sắc by the last day: all the points, else none.
pub(super) fn excellent_share(law: &Law<'_>, c: &Criterion) -> Ruling {
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
pub(super) fn app_phases(law: &Law<'_>, c: &Criterion) -> Ruling {
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
pub(super) fn app_points(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::AppPoints)?;
    let expected = whole(law.integer(P::ScoringAppPoints)?);
    Ok(are(facts!(c; points), expected))
}

/// The set of the year scores the work on the software.
pub(super) fn software_work(law: &Law<'_>, c: &Criterion) -> Ruling {
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
pub(super) fn structure(law: &Law<'_>, c: &Criterion) -> Ruling {
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
pub(super) fn total(law: &Law<'_>, c: &Criterion) -> Ruling {
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
pub(super) fn class(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Class)?;
    let unreadable = || Gap::Value(P::ScoringClasses);
    let classes = classes(law.list(P::ScoringClasses)?).ok_or_else(unreadable)?;
    let points = facts!(c; points);
    if let Some(most) = c.max_points {
        if most <= Points::ZERO {
            return Ok(Answer::not_met("nothing_to_gain").figure("max", figure(most)));
        }
        if points > most {
            return Ok(Answer::not_met("above_maximum").figure("given", figure(points)).figure("max", figure(most)));
        }
    }
    let of_shares = classes.iter().any(|class| matches!(class.from, Threshold::Share(_)));
    let highest = if of_shares { facts!(c; max_points) } else { points };
    let given = c.score_class.as_deref().ok_or_else(|| Gap::Facts(vec!["score_class"]))?;
    // The class that was given is the host's own text: only what it should be is shown.
    let expected = classes.get(reached(&classes, points, highest)).ok_or_else(unreadable)?;
    Ok(Answer::when(given == expected.id, "other_class").figure("expected", &*expected.id))
}

/// From the best, each with its line but the last; nothing where lines do not go down.
fn classes(listed: &[String]) -> Option<Vec<Class>> {
    let mut classes: Vec<Class> = Vec::new();
    for class in listed {
        let (id, from) = match class.split_once('=') {
            None => (class.as_str(), Threshold::Rest),
            Some((id, line)) if line.contains('/') => (id, Threshold::Share(line.parse().ok()?)),
            Some((id, line)) => (id, Threshold::Points(line.parse().ok()?)),
        };
        if classes.last().is_some_and(|better| !from.is_below(better.from)) {
            return None;
        }
        classes.push(Class { id: id.to_owned(), title: None, from });
    }
    Some(classes)
}

/// Hội đồng tự đánh giá of a province.
pub(super) fn council(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Council)?;
    let minimum = law.integer(P::ScoringCouncilMinimum)?;
    let size = facts!(c; council_size);
    Ok(Answer::when(size >= minimum, "too_few_members").figure("members", size).figure("minimum", minimum))
}

/// Điểm rèn luyện: the points of the Union's rating, inside a section that has a cap.
pub(super) fn conduct(law: &Law<'_>, c: &Criterion) -> Ruling {
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
    let sections = law.list(P::ScoringConductSections)?.iter().map(|points| points.parse());
    let sections: Vec<Points> = sections.collect::<Result<_, ()>>().map_err(|()| Gap::Value(P::ScoringConductSections))?;
    let most = sections.into_iter().fold(Points::ZERO, Points::plus);
    if let Some(points) = c.conduct_points.filter(|points| *points > most) {
        return Ok(Answer::not_met("conduct_above_sections").figure("given", figure(points)).figure("max", figure(most)));
    }
    Ok(are(union_points, expected))
}

/// The class of a conduct score: after a warning, something heavier, or a breach of exam rules at best average.
pub(super) fn conduct_class(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::Conduct)?;
    let classes = law.list(P::ScoringConductClasses)?;
    let (best, heavy) = (law.choice(P::ScoringConductBestClass)?, law.list(P::ScoringConductDiscipline)?);
    let given = c.score_class.as_deref().ok_or_else(|| Gap::Facts(vec!["score_class"]))?;
    let place = |class: &str| classes.iter().position(|listed| listed == class);
    let Some((given, best)) = place(given).zip(place(best)) else { return Ok(Answer::needs_decision("class_not_listed")) };
    if given >= best {
        return Ok(Answer::met());
    }
    let is_heavy = |form: DisciplineForm| heavy.iter().any(|listed| listed == form.code());
    let (limited, missing) = match (c.student_disciplined, c.student_discipline) {
        (Some(false), _) => (false, None),
        (_, Some(form)) => (is_heavy(form), None),
        (Some(true), None) => (false, Some("student_discipline")),
        (None, None) => (false, Some("student_disciplined")),
    };
    if limited || c.exam_rules_broken == Some(true) {
        return Ok(Answer::not_met("class_above_limit"));
    }
    let exams = c.exam_rules_broken.is_none().then_some("exam_rules_broken");
    let missing: Vec<&'static str> = missing.into_iter().chain(exams).collect();
    if !missing.is_empty() {
        return Err(Gap::Facts(missing));
    }
    // Forms of other bodies are none of the Union's: how heavy they are nobody has said.
    let other = |form: DisciplineForm| matches!(form, DisciplineForm::Other | DisciplineForm::Dissolution);
    let open = c.student_disciplined != Some(false) && c.student_discipline.is_some_and(other);
    Ok(if open { Answer::needs_decision("discipline_not_listed") } else { Answer::met() })
}

/// Sinh viên 5 tốt at school level: conduct, and the top rating of the Union.
pub(super) fn five_good(law: &Law<'_>, c: &Criterion) -> Ruling {
    about(c, CriterionTopic::FiveGood)?;
    let least = whole(law.integer(P::ScoringFiveGoodConduct)?);
    let required = law.choice(P::ScoringFiveGoodRating)?;
    let (conduct, level) = facts!(c; conduct_points, rating_level);
    if conduct < least {
        return Ok(Answer::not_met("conduct_too_low").figure("given", figure(conduct)).figure("minimum", figure(least)));
    }
    Ok(Answer::when(level.code() == required, "rating_too_low"))
}
