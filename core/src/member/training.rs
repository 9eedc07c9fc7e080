//! Chương trình rèn luyện đoàn viên: a member's programme of one year, registered, scored by the branch and confirmed by the unit above it. Which score
//! makes which level is not asked here: no limits were found.

use crate::charter::{Question, Rule};
use crate::discipline::DecidingUnit;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::{codes, records};
use crate::rulebook::P;
use chrono::NaiveDate;

codes! {
    /// How a member was registered for the programme of a year.
    TrainingSource {
        /// The member, on the app.
        App = "app",
        /// The branch, on the member software.
        Software = "yum",
        /// On paper, or any other way.
        Other = "other",
    }
    /// Whether a member is registered for the programme of a year.
    TrainingRegistration {
        /// Chưa đăng ký.
        NotRegistered = "chua_dang_ky",
        /// Đã đăng ký.
        Registered = "da_dang_ky",
    }
    /// Whether a member's programme of a year was evaluated.
    TrainingEvaluation {
        /// Chưa đánh giá.
        NotEvaluated = "chua_danh_gia",
        /// Đã đánh giá.
        Evaluated = "da_danh_gia",
    }
}

records! {
    /// One member's training programme of a year.
    "training" Training {
        /// The year of the programme.
        programme_year: u32,
        /// Name of the rule set the programme follows.
        rule_set: String,
        /// Registrations of the member for that year, this one included.
        registrations: u32,
        /// How the member was registered.
        registered_from: TrainingSource,
        /// Day of the registration.
        registered_on: NaiveDate,
        /// Group of one item registered, counted from 1.
        item_group: u32,
        /// Place of that item in its group, counted from 1.
        item_number: u32,
        /// Whether the member is registered, as the list shows it.
        registration_state: TrainingRegistration,
        /// Whether the programme was evaluated, as the list shows it.
        evaluation_state: TrainingEvaluation,
        /// First day on which programmes of that year may be scored.
        window_opens: NaiveDate,
        /// Last day on which they may.
        window_closes: NaiveDate,
        /// Day the branch scored the programme.
        scored_on: NaiveDate,
        /// Points in all.
        score: u32,
        /// Points of the first group; absent in all five: only the points in all are known.
        score_group1: u32,
        /// Points of the second group.
        score_group2: u32,
        /// Points of the third group.
        score_group3: u32,
        /// Points of the fourth group.
        score_group4: u32,
        /// Points of the fifth group.
        score_group5: u32,
        /// Day the branch passed the score on; absent: it did not yet.
        passed_on: NaiveDate,
        /// Day the score was confirmed; absent: it was not yet.
        confirmed_on: NaiveDate,
        /// Where whoever confirmed it stands, seen from the branch; absent: it was not yet.
        confirmer: DecidingUnit,
        /// Day the score was sent back to the branch; absent: it was not.
        score_sent_back_on: NaiveDate,
        /// Why.
        sent_back_reason: String,
        /// Day the member, who has no score, was left out of the programme; absent: the member was not.
        left_out_on: NaiveDate,
        /// Lessons of political theory that a new member has studied.
        lessons_studied: u32,
        /// Lessons whose test the new member has taken.
        lessons_tested: u32,
        /// Number of the software function the programme is recorded under.
        function_code: u32,
    }
    /// A unit's counts of the training programme of a year, or the total row of a table of them.
    "training_counts" TrainingCounts {
        /// Members.
        members: u32,
        /// Members registered.
        registered: u32,
        /// Registered by the branch on the software.
        registered_yum: u32,
        /// Registered by themselves on the app.
        registered_app: u32,
        /// Members whose score the branch has passed on.
        scores_passed_on: u32,
        /// Members whose score was confirmed.
        scores_confirmed: u32,
        /// Members in the rows of the units below, added up.
        members_in_rows: u32,
    }
}

static RULES: &[Rule<Training>] = &[
    Rule::alternative("training.rule_set", P::TrainingRuleSet, rule_set),
    Rule::new("training.one_registration", P::TrainingRegistrations, |law, t| {
        let limit = law.integer(P::TrainingRegistrations)?;
        let count = facts!(t; registrations);
        Ok(Answer::when(count <= limit, "too_many").figure("count", count).figure("limit", limit))
    }),
    Rule::new("training.source", P::TrainingSources, source),
    Rule::alternative("training.item", P::TrainingItems, item),
    Rule::new("training.states", P::TrainingStates, states),
    Rule::new("training.window", P::TrainingWindow, window),
    Rule::new("training.score", P::TrainingScoreMaximum, |law, t| {
        let maximum = law.integer(P::TrainingScoreMaximum)?;
        if unscored(t) {
            return Ok(Answer::not_applicable());
        }
        let score = facts!(t; score);
        Ok(Answer::when(score <= maximum, "above_the_maximum").figure("score", score).figure("maximum", maximum))
    }),
    Rule::new("training.group_sum", P::TrainingGroupSum, group_sum),
    Rule::new("training.group_maximum", P::TrainingGroupMaximum, group_maximum),
    Rule::new("training.order", P::TrainingOrder, order),
    Rule::new("training.confirmer", P::TrainingConfirmers, confirmer),
    Rule::new("training.sending_back", P::TrainingSendingBack, sending_back),
    Rule::new("training.leaving_out", P::TrainingLeavingOut, leaving_out),
    Rule::new("training.lessons", P::TrainingLessons, lessons),
    Rule::alternative("training.function", P::TrainingFunctionCode, |law, t| {
        let code = law.integer(P::TrainingFunctionCode)?;
        Ok(Answer::when(facts!(t; function_code) == code, "other_function").figure("function", code))
    }),
];

static COUNTS: &[Rule<TrainingCounts>] = &[
    Rule::new("training_counts.sources", P::TrainingCountsSources, |law, c| {
        law.asked(P::TrainingCountsSources)?;
        let (registered, yum, app) = facts!(c; registered, registered_yum, registered_app);
        let sum = u64::from(yum) + u64::from(app);
        Ok(Answer::when(u64::from(registered) == sum, "sources_differ").figure("registered", registered).figure("sum", sum))
    }),
    Rule::new("training_counts.order", P::TrainingCountsOrder, counts_order),
    Rule::new("training_counts.total", P::TrainingCountsTotal, |law, c| {
        law.asked(P::TrainingCountsTotal)?;
        let (members, rows) = facts!(c; members, members_in_rows);
        Ok(Answer::when(members == rows, "rows_differ").figure("members", members).figure("rows", rows))
    }),
];

impl Question for Training {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

impl Question for TrainingCounts {
    fn rules() -> &'static [Rule<Self>] {
        COUNTS
    }
}

/// What the list shows as not evaluated has no score to ask about.
fn unscored(t: &Training) -> bool {
    t.evaluation_state == Some(TrainingEvaluation::NotEvaluated)
}

/// The rule set of the day; where none was found nobody can tell, so it is not silent but open.
fn rule_set(law: &Law<'_>, t: &Training) -> Ruling {
    let set = law.choice(P::TrainingRuleSet).map_err(|_| Gap::Value(P::TrainingRuleSet))?;
    let named = t.rule_set.as_deref().ok_or_else(|| Gap::Facts(vec!["rule_set"]))?;
    Ok(Answer::when(named.trim() == set, "other_rule_set").figure("rule_set", set))
}

/// On the app or the software: paper does not count.
fn source(law: &Law<'_>, t: &Training) -> Ruling {
    let sources = law.list(P::TrainingSources)?;
    if t.registration_state == Some(TrainingRegistration::NotRegistered) {
        return Ok(Answer::not_applicable());
    }
    let given = facts!(t; registered_from);
    Ok(Answer::when(sources.iter().any(|source| source == given.code()), "not_on_the_software"))
}

/// An item is one of its group's, and the group one of the programme's.
fn item(law: &Law<'_>, t: &Training) -> Ruling {
    let groups = law.list(P::TrainingItems)?;
    let (group, number) = facts!(t; item_group, item_number);
    let place = usize::try_from(group).ok().and_then(|group| group.checked_sub(1));
    let Some(items) = place.and_then(|place| groups.get(place)) else {
        return Ok(Answer::not_met("no_such_group")
            .figure("group", group)
            .figure("groups", u32::try_from(groups.len()).unwrap_or(u32::MAX)));
    };
    let items: u32 = items.parse().map_err(|_| Gap::Value(P::TrainingItems))?;
    let answer = Answer::when((1..=items).contains(&number), "no_such_item");
    Ok(answer.figure("group", group).figure("item", number).figure("items", items))
}

/// Who was evaluated is registered.
fn states(law: &Law<'_>, t: &Training) -> Ruling {
    law.asked(P::TrainingStates)?;
    if t.registration_state == Some(TrainingRegistration::Registered) || unscored(t) {
        return Ok(Answer::met());
    }
    let _ = facts!(t; registration_state, evaluation_state);
    Ok(Answer::not_met("evaluated_unregistered"))
}

/// Scored while scoring is open: in the window that a profile sets for the year, else in the one that is told.
fn window(law: &Law<'_>, t: &Training) -> Ruling {
    law.asked(P::TrainingWindow)?;
    let last_counts = law.choice(P::TrainingWindowLastDay)? == "counts";
    if unscored(t) {
        return Ok(Answer::not_applicable());
    }
    let (cited, (opens, closes)) = match set_window(law, t)? {
        Some(set) => (P::TrainingWindowOpens, set),
        None => (P::TrainingWindow, facts!(t; window_opens, window_closes)),
    };
    let on = facts!(t; scored_on);
    let reason = if closes < opens {
        "window_closes_before_it_opens"
    } else if on < opens {
        "before_the_window"
    } else {
        "after_the_window"
    };
    let inside = opens <= on && (on < closes || (last_counts && on == closes));
    Ok(Answer::when(inside, reason).figure("opens", opens.to_string()).figure("closes", closes.to_string()).citing(cited))
}

/// The window that a profile sets for the year of the programme; its year and both days, or none.
fn set_window(law: &Law<'_>, t: &Training) -> Result<Option<(NaiveDate, NaiveDate)>, Gap> {
    let year = law.integer(P::TrainingWindowYear);
    let (opens, closes) = (law.date(P::TrainingWindowOpens), law.date(P::TrainingWindowCloses));
    match (year, opens, closes) {
        (Err(Gap::Silent), _, _) | (_, Err(Gap::Silent), _) | (_, _, Err(Gap::Silent)) => Ok(None),
        (year, opens, closes) => {
            let (year, window) = (year?, (opens?, closes?));
            Ok((facts!(t; programme_year) == year).then_some(window))
        }
    }
}

/// The points of the five groups; `None` where not one is known.
fn groups(t: &Training) -> Result<Option<[u32; 5]>, Gap> {
    let given = [t.score_group1, t.score_group2, t.score_group3, t.score_group4, t.score_group5];
    if unscored(t) || given.iter().all(Option::is_none) {
        return Ok(None);
    }
    let (first, second, third, fourth, fifth) = facts!(t; score_group1, score_group2, score_group3, score_group4, score_group5);
    Ok(Some([first, second, third, fourth, fifth]))
}

/// The points in all are those of the groups together.
fn group_sum(law: &Law<'_>, t: &Training) -> Ruling {
    law.asked(P::TrainingGroupSum)?;
    let Some(groups) = groups(t)? else { return Ok(Answer::not_applicable()) };
    let score = facts!(t; score);
    let sum: u64 = groups.into_iter().map(u64::from).sum();
    Ok(Answer::when(u64::from(score) == sum, "groups_differ").figure("score", score).figure("sum", sum))
}

/// Where a profile sets one: no group above its maximum.
fn group_maximum(law: &Law<'_>, t: &Training) -> Ruling {
    let maximum = law.integer(P::TrainingGroupMaximum)?;
    let Some(groups) = groups(t)? else { return Ok(Answer::not_applicable()) };
    let highest = groups.into_iter().max().unwrap_or_default();
    Ok(Answer::when(highest <= maximum, "group_above_its_maximum").figure("highest", highest).figure("maximum", maximum))
}

/// Registered, scored, passed on, confirmed; all may be done on one day.
fn order(law: &Law<'_>, t: &Training) -> Ruling {
    law.asked(P::TrainingOrder)?;
    let days = [
        (t.registered_on, t.scored_on, "scored_before_registered"),
        (t.scored_on, t.passed_on, "passed_on_before_scored"),
        (t.passed_on, t.confirmed_on, "confirmed_before_passed_on"),
    ];
    let wrong = days.into_iter().find(|(before, after, _)| matches!((before, after), (Some(before), Some(after)) if after < before));
    if let Some((_, _, reason)) = wrong {
        return Ok(Answer::not_met(reason));
    }
    if t.confirmed_on.is_some() {
        let _ = facts!(t; registered_on, scored_on, passed_on);
    }
    Ok(Answer::met())
}

/// Who confirms.
fn confirmer(law: &Law<'_>, t: &Training) -> Ruling {
    let confirmers = law.list(P::TrainingConfirmers)?;
    if t.confirmer.is_none() && t.confirmed_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    let by = facts!(t; confirmer);
    Ok(Answer::when(confirmers.iter().any(|one| one == by.code()), "confirmed_elsewhere"))
}

/// Whether a score may go back to the branch, and with a reason, is a named reading.
fn sending_back(law: &Law<'_>, t: &Training) -> Ruling {
    let may = law.choice(P::TrainingSendingBack)?;
    if t.score_sent_back_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    match may {
        "not_at_all" => Ok(Answer::not_met("may_not_send_back")),
        "with_a_reason" => {
            let reason = t.sent_back_reason.as_deref().ok_or_else(|| Gap::Facts(vec!["sent_back_reason"]))?;
            Ok(Answer::when(!reason.trim().is_empty(), "no_reason_given"))
        }
        _ => Ok(Answer::met()),
    }
}

/// Who was not scored may be left out once scoring is over, or as a profile reads it: nothing is cut off by it that could still come.
fn leaving_out(law: &Law<'_>, t: &Training) -> Ruling {
    let when = law.choice(P::TrainingLeavingOut)?;
    let Some(on) = t.left_out_on else { return Ok(Answer::not_applicable()) };
    match when {
        "any_time" => return Ok(Answer::met()),
        "not_at_all" => return Ok(Answer::not_met("may_not_be_left_out")),
        _ => {}
    }
    let last_counts = law.choice(P::TrainingWindowLastDay)? == "counts";
    let (cited, closes) = match set_window(law, t)? {
        Some((_, closes)) => (P::TrainingWindowCloses, closes),
        None => (P::TrainingLeavingOut, facts!(t; window_closes)),
    };
    let over = on > closes || (on == closes && !last_counts);
    Ok(Answer::when(over, "scoring_is_not_over").citing(cited))
}

/// New members study the lessons and take their test, after the admission and never as a condition of it.
fn lessons(law: &Law<'_>, t: &Training) -> Ruling {
    let lessons = law.integer(P::TrainingLessons)?;
    let (studied, tested) = facts!(t; lessons_studied, lessons_tested);
    let reason = if studied < lessons { "lessons_not_studied" } else { "tests_not_taken" };
    let answer = Answer::when(studied >= lessons && tested >= lessons, reason);
    Ok(answer.figure("studied", studied).figure("tested", tested).figure("lessons", lessons))
}

/// Each count is part of those before it; one that is larger decides, whatever is not known.
fn counts_order(law: &Law<'_>, c: &TrainingCounts) -> Ruling {
    law.asked(P::TrainingCountsOrder)?;
    let parts = [(c.registered, "registered_above"), (c.scores_passed_on, "passed_on_above"), (c.scores_confirmed, "confirmed_above")];
    let mut before = c.members;
    for (count, reason) in parts {
        let Some(count) = count else { continue };
        if let Some(whole) = before.filter(|whole| count > *whole) {
            return Ok(Answer::not_met(reason).figure("part", count).figure("whole", whole));
        }
        before = Some(count);
    }
    let _ = facts!(c; members, registered, scores_passed_on, scores_confirmed);
    Ok(Answer::met())
}
