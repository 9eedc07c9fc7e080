//! Điều 3 khoản 3: activity elsewhere (at the place of residence, for a time, away) that leaves the home unit alone.

use super::record::Decider;
use super::transfer::{TransferRole, one_home};
use crate::calendar::{anniversary, months_after};
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::{codes, records};
use crate::rulebook::P;
use chrono::NaiveDate;

codes! {
    /// What somebody is elsewhere for.
    HostedAs {
        /// Activity at the place of residence (sinh hoạt nơi cư trú).
        Residence = "residence",
        /// Temporary activity (sinh hoạt tạm thời).
        Temporary = "temporary",
        /// Working far away (đi làm ăn xa).
        Away = "away",
        /// Activity deferred (hoãn sinh hoạt).
        Deferral = "deferral",
    }
    /// The kind of a residence.
    ResidenceKind {
        /// Permanent.
        Permanent = "permanent",
        /// Temporary.
        Temporary = "temporary",
    }
}

records! {
    /// Activity of a member outside the home unit.
    "hosted" Hosted {
        /// What for.
        hosted_as: HostedAs,
        /// In how many units the member counts as an ordinary one.
        main_units: u32,
        /// Kind of the residence.
        residence_kind: ResidenceKind,
        /// Full months at a temporary residence.
        residence_months: u32,
        /// First day.
        starts_on: NaiveDate,
        /// Last day.
        ends_on: NaiveDate,
        /// Who ended it before its last day; absent: nobody.
        ended_by: TransferRole,
        /// Day asked about.
        on: NaiveDate,
        /// Who decided.
        decided_by: Decider,
        /// Whether dues go on meanwhile.
        dues_go_on: bool,
        /// Number of the software function it is recorded under.
        function_code: u32,
        /// First day of another activity of the same kind.
        other_starts_on: NaiveDate,
        /// Last day of that one; where none is asked for, absent: it goes on.
        other_ends_on: NaiveDate,
    }
}

static RULES: &[Rule<Hosted>] = &[
    Rule::new("hosted.home", P::TransferMainUnits, |law, h| one_home(law, h.main_units)),
    Rule::new("hosted.residence", P::TransferResidenceMonths, residence),
    Rule::new("hosted.deferral", P::TransferDeferralYears, deferral),
    Rule::new("hosted.period", P::TransferHostedOpenEnd, period),
    Rule::new("hosted.ending", P::TransferHostedEnders, ending),
    Rule::alternative("hosted.last_day", P::TransferHostedLastDayCounts, over),
    Rule::alternative("hosted.start", P::TransferHostedStart, |law, h| {
        law.asked(P::TransferHostedStart)?;
        let _ = facts!(h; starts_on);
        Ok(Answer::met())
    }),
    Rule::alternative("hosted.not_over", P::TransferHostedLastDayCounts, not_over),
    Rule::new("hosted.function", P::TransferResidenceFunction, function),
    Rule::new("hosted.one_at_a_time", P::TransferHostedOneAtATime, one_at_a_time),
];

impl Question for Hosted {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Residence: permanent, or temporary for long enough.
fn residence(law: &Law<'_>, h: &Hosted) -> Ruling {
    let least = law.integer(P::TransferResidenceMonths)?;
    if facts!(h; hosted_as) != HostedAs::Residence {
        return Ok(Answer::not_applicable());
    }
    if facts!(h; residence_kind) == ResidenceKind::Permanent {
        return Ok(Answer::met());
    }
    let months = facts!(h; residence_months);
    Ok(Answer::when(months >= least, "stay_too_short").figure("months", months).figure("needed", least))
}

/// Hoãn sinh hoạt: the branch committee decides, each time for so long at most, and dues go on.
fn deferral(law: &Law<'_>, h: &Hosted) -> Ruling {
    let years = law.integer(P::TransferDeferralYears)?;
    if facts!(h; hosted_as) != HostedAs::Deferral {
        return Ok(Answer::not_applicable());
    }
    let decider = law.choice(P::TransferDeferralDecider)?;
    if h.decided_by.is_some_and(|by| by.code() != decider) {
        return Ok(Answer::not_met("deferred_by_another_body").citing(P::TransferDeferralDecider));
    }
    if law.flag(P::TransferDeferralDues)? && h.dues_go_on == Some(false) {
        return Ok(Answer::not_met("dues_stopped").citing(P::TransferDeferralDues));
    }
    let (starts, ends, _, _) = facts!(h; starts_on, ends_on, decided_by, dues_go_on);
    if ends < starts {
        return Ok(Answer::not_met("ends_before_it_begins"));
    }
    Ok(Answer::when(ends <= anniversary(starts, years, law.leap_day()?), "deferral_too_long").figure("years", years))
}

/// How long activity elsewhere lasts: a last day where one is asked for, not before the first, within the time that somebody set.
fn period(law: &Law<'_>, h: &Hosted) -> Ruling {
    let open_end = law.flag(P::TransferHostedOpenEnd)?;
    if h.hosted_as == Some(HostedAs::Deferral) {
        return Ok(Answer::not_applicable());
    }
    let longest = match law.integer(P::TransferHostedMonths) {
        Err(Gap::Silent) => None,
        months => Some(months?),
    };
    if h.ends_on.is_none() && open_end && longest.is_none() {
        return Ok(Answer::not_applicable());
    }
    let (starts, ends) = facts!(h; starts_on, ends_on);
    if ends < starts {
        return Ok(Answer::not_met("ends_before_it_begins"));
    }
    let Some(months) = longest else { return Ok(Answer::met()) };
    let in_time = ends <= months_after(starts, months, law.month_end()?);
    Ok(Answer::when(in_time, "stay_too_long").figure("months", months).citing(P::TransferHostedMonths))
}

/// Who may end it before its last day.
fn ending(law: &Law<'_>, h: &Hosted) -> Ruling {
    let enders = law.list(P::TransferHostedEnders)?;
    let Some(by) = h.ended_by else { return Ok(Answer::not_applicable()) };
    Ok(Answer::when(enders.iter().any(|ender| ender == by.code()), "may_not_end"))
}

/// Whether its last day is past.
fn over(law: &Law<'_>, h: &Hosted) -> Ruling {
    let counts = law.flag(P::TransferHostedLastDayCounts)?;
    let (on, ends) = facts!(h; on, ends_on);
    Ok(Answer::when(if counts { on > ends } else { on >= ends }, "not_over_yet"))
}

/// Nobody begins what is over; without a last day it goes on.
fn not_over(law: &Law<'_>, h: &Hosted) -> Ruling {
    let counts = law.flag(P::TransferHostedLastDayCounts)?;
    let Some(ends) = h.ends_on else { return Ok(Answer::not_applicable()) };
    let on = facts!(h; on);
    Ok(Answer::when(if counts { on <= ends } else { on < ends }, "over_already"))
}

/// The function of the software a case is recorded under.
fn function(law: &Law<'_>, h: &Hosted) -> Ruling {
    let provision = match facts!(h; hosted_as) {
        HostedAs::Residence => P::TransferResidenceFunction,
        HostedAs::Temporary => P::TransferTemporaryFunction,
        HostedAs::Away => P::TransferAwayFunction,
        HostedAs::Deferral => return Ok(Answer::not_applicable()),
    };
    let code = law.integer(provision)?;
    Ok(Answer::when(facts!(h; function_code) == code, "other_function").figure("function", code).citing(provision))
}

/// Whether two of one kind share a day, where somebody provides that they must not.
fn one_at_a_time(law: &Law<'_>, h: &Hosted) -> Ruling {
    if !law.flag(P::TransferHostedOneAtATime)? || h.other_starts_on.is_none() && h.other_ends_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    let (open_end, counts) = (law.flag(P::TransferHostedOpenEnd)?, law.flag(P::TransferHostedLastDayCounts)?);
    let ends = [("ends_on", h.ends_on), ("other_ends_on", h.other_ends_on)];
    let asked = ends.into_iter().filter(|(_, end)| !open_end && end.is_none()).map(|(field, _)| field).collect::<Vec<_>>();
    let (starts, other_starts) = facts!(h; starts_on, other_starts_on);
    if !asked.is_empty() {
        return Err(Gap::Facts(asked));
    }
    let over = |ends: Option<NaiveDate>, next: NaiveDate| ends.is_some_and(|ends| if counts { ends < next } else { ends <= next });
    Ok(Answer::when(over(h.ends_on, other_starts) || over(h.other_ends_on, starts), "stays_overlap"))
}
