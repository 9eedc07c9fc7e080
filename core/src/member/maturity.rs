//! Điều 4 khoản 1 and 2: past 30 the branch holds the ceremony; who stays on, until when, and by whose decision.

use super::decision::{attended, majority};
use super::record::Member;
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, any_of, facts};
use crate::rulebook::P;
use crate::verdict::Outcome;
use chrono::{Datelike, NaiveDate};

static RULES: &[Rule<Member>] = &[
    Rule::new("maturity.age", P::MaturityAgeLimit, age),
    Rule::alternative("maturity.stay_request", P::MaturityStayRequest, stay_request),
    Rule::alternative("maturity.stay_decision", P::MaturityStayDecider, stay_decision),
    Rule::alternative("maturity.stay_quorum", P::AdmissionQuorum, |law, m| {
        let (present, summoned) = (m.stay_members_present, m.stay_members_summoned);
        attended(law, ("stay_members_present", present), ("stay_members_summoned", summoned))
    }),
    Rule::alternative("maturity.stay_cap", P::MaturityStayCap, stay_cap),
    Rule::alternative("maturity.ceremony", P::MaturityCeremonyHolder, ceremony),
    Rule::alternative("maturity.due", P::MaturityNoEarlier, due),
    Rule::new("maturity.ceremony_date", P::MaturityCeremonyDates, ceremony_date),
    Rule::new("maturity.party_neutral", P::MaturityPartyEndsMembership, party_neutral),
    Rule::alternative("maturity.function", P::MaturityFunctionCode, |law, m| {
        let code = law.integer(P::MaturityFunctionCode)?;
        Ok(Answer::when(facts!(m; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for Member {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// What a list of members says about staying on past the age limit.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Grounds {
    pub(crate) stay_granted: Option<bool>,
    pub(crate) elected: Option<bool>,
    pub(crate) appointed: Option<bool>,
    pub(crate) fulltime: Option<bool>,
}

/// Điều 4.1 and 4.2: nobody past the limit but with a seat, a full-time post, or the branch's decision up to the cap.
fn age(law: &Law<'_>, m: &Member) -> Ruling {
    let (birth, on) = facts!(m; birth_date, on);
    if !past_limit(law, birth, on)? {
        return Ok(Answer::met());
    }
    past_the_limit(law, birth, on, Grounds { stay_granted: valid_grant(law, m)?, ..posts(law, m, on)? })
}

/// The same on plain values, for lists of members.
pub(crate) fn listed_by_age(law: &Law<'_>, birth: NaiveDate, on: NaiveDate, grounds: Grounds) -> Ruling {
    if past_limit(law, birth, on)? { past_the_limit(law, birth, on, grounds) } else { Ok(Answer::met()) }
}

fn past_limit(law: &Law<'_>, birth: NaiveDate, on: NaiveDate) -> Result<bool, Gap> {
    let limit = law.integer(P::MaturityAgeLimit)?;
    Ok(law.ages()?.is_past(birth, limit, on))
}

/// Past the limit somebody stays by a post, or by the branch's decision up to the cap.
fn past_the_limit(law: &Law<'_>, birth: NaiveDate, on: NaiveDate, grounds: Grounds) -> Ruling {
    let limit = law.integer(P::MaturityAgeLimit)?;
    let cap = law.integer(P::MaturityStayCap)?;
    let past_cap = law.ages()?.is_past(birth, cap, on);
    let best = any_of([post(law, grounds), Ok(stay(past_cap, grounds.stay_granted))])?;
    Ok(match best {
        Some(best) if best.outcome != Some(Outcome::NotMet) => best.figure("limit", limit).figure("cap", cap),
        _ if past_cap => Answer::not_met("past_cap").figure("limit", limit).figure("cap", cap).citing(P::MaturityStayCap),
        _ => Answer::not_met("past_limit").figure("limit", limit).figure("cap", cap),
    })
}

/// The posts a member holds on a day; once they have ended, khoản 1 applies again.
fn posts(law: &Law<'_>, m: &Member, on: NaiveDate) -> Result<Grounds, Gap> {
    let ended = m.post_ended_on.is_some_and(|ended| ended < on);
    if ended {
        law.choice(P::MaturityPostEnds)?;
    }
    let held = |post: Option<bool>| if ended { Some(false) } else { post };
    let (elected, appointed, fulltime) = (held(m.elected_post), held(m.appointed_post), held(m.fulltime_post));
    Ok(Grounds { elected, appointed, fulltime, ..Grounds::default() })
}

/// Leave to stay counts when the member wished it, where that is asked for, and when the branch gave it.
fn valid_grant(law: &Law<'_>, m: &Member) -> Result<Option<bool>, Gap> {
    let wish_needed = match law.flag(P::MaturityStayRequest) {
        Err(Gap::Silent) => false,
        needed => needed?,
    };
    if wish_needed && m.stay_requested == Some(false) {
        return Ok(Some(false));
    }
    let by_the_branch = match m.stay_decided_by {
        Some(by) => by.code() == law.choice(P::MaturityStayDecider)?,
        None => true,
    };
    Ok(m.stay_granted.map(|granted| granted && by_the_branch))
}

/// Điều 4.2: elected to a leading body, or full-time work; no cap.
fn post(law: &Law<'_>, grounds: Grounds) -> Ruling {
    let mut held = Vec::new();
    if law.flag(P::MaturityElectedStays)? {
        held.push((grounds.elected, "elected_post"));
        // Read only where it matters, so that a member without an appointed seat does not rest on a reading.
        if grounds.appointed != Some(false) && law.choice(P::MaturityAppointedCounts)? == "as_elected" {
            held.push((grounds.appointed, "appointed_post"));
        }
    }
    if law.flag(P::MaturityFulltimeStays)? {
        held.push((grounds.fulltime, "fulltime_post"));
    }
    if held.iter().any(|(fact, _)| *fact == Some(true)) {
        return Ok(Answer::met());
    }
    let missing: Vec<&str> = held.iter().filter(|(fact, _)| fact.is_none()).map(|(_, name)| *name).collect();
    if missing.is_empty() { Ok(Answer::not_met("no_post")) } else { Err(Gap::Facts(missing)) }
}

/// Điều 4.1: the branch decides on a wish to stay, up to the cap; nobody has decided yet is a decision to take.
fn stay(past_cap: bool, granted: Option<bool>) -> Answer {
    match granted {
        _ if past_cap => Answer::not_met("past_cap"),
        Some(true) => Answer::met(),
        Some(false) => Answer::not_met("past_limit"),
        None => Answer::needs_decision("stay_not_decided"),
    }
}

/// Điều 4.1: nguyện vọng tiếp tục sinh hoạt Đoàn.
fn stay_request(law: &Law<'_>, m: &Member) -> Ruling {
    law.asked(P::MaturityStayRequest)?;
    Ok(Answer::when(facts!(m; stay_requested), "not_requested"))
}

/// Điều 4.1 with 5.5: the branch decides, by more than half of the members present.
fn stay_decision(law: &Law<'_>, m: &Member) -> Ruling {
    let decided_by = facts!(m; stay_decided_by);
    if decided_by.code() != law.choice(P::MaturityStayDecider)? {
        return Ok(Answer::not_met("not_the_branch"));
    }
    let (votes, present) = facts!(m; stay_votes_for, stay_members_present);
    Ok(majority(law.ratio(P::MaturityStayVote)?, votes, present))
}

/// Điều 4.1: không quá 35 tuổi on this ground; a post has no cap.
fn stay_cap(law: &Law<'_>, m: &Member) -> Ruling {
    let (birth, on) = facts!(m; birth_date, on);
    let cap = law.integer(P::MaturityStayCap)?;
    let past_cap = law.ages()?.is_past(birth, cap, on);
    let post = posts(law, m, on).and_then(|grounds| post(law, grounds));
    match post {
        Ok(post) if post.outcome == Some(Outcome::Met) => Ok(Answer::not_applicable()),
        Err(Gap::Facts(missing)) if past_cap => Err(Gap::Facts(missing)),
        Ok(_) | Err(Gap::Facts(_)) => Ok(Answer::when(!past_cap, "past_cap").figure("cap", cap)),
        Err(gap) => Err(gap),
    }
}

/// Điều 4.1: chi đoàn làm lễ trưởng thành for a member past the limit who does not stay.
fn ceremony(law: &Law<'_>, m: &Member) -> Ruling {
    let (birth, on) = facts!(m; birth_date, on);
    let holder = law.choice(P::MaturityCeremonyHolder)?;
    if !past_limit(law, birth, on)? || age(law, m)?.outcome == Some(Outcome::Met) {
        return Ok(Answer::not_applicable());
    }
    match m.ceremony_held_by {
        Some(by) if by.code() == holder => Ok(Answer::met()),
        Some(_) => Ok(Answer::not_met("not_the_branch")),
        None => Err(Gap::Facts(vec!["ceremony_held_by"])),
    }
}

/// Điều 4.1 and 4.2 read the other way round: nobody leaves by age who is not past the limit, or who holds a post.
fn due(law: &Law<'_>, m: &Member) -> Ruling {
    let on = facts!(m; on);
    if law.flag(P::MaturityNoEarlier)? && !past_limit(law, facts!(m; birth_date), on)? {
        return Ok(Answer::not_met("not_past_limit").figure("limit", law.integer(P::MaturityAgeLimit)?));
    }
    if post(law, posts(law, m, on)?)?.outcome == Some(Outcome::Met) {
        return Ok(Answer::not_met("stays_by_post").citing(P::MaturityElectedStays));
    }
    Ok(Answer::met())
}

/// Where a profile sets days of the year for the ceremony.
fn ceremony_date(law: &Law<'_>, m: &Member) -> Ruling {
    let days = law.list(P::MaturityCeremonyDates)?;
    let held = facts!(m; ceremony_on);
    let day = format!("{:02}-{:02}", held.month(), held.day());
    Ok(Answer::when(days.contains(&day), "other_day").figure("days", days.join(", ")))
}

/// No clause ends membership on joining the Party.
fn party_neutral(law: &Law<'_>, m: &Member) -> Ruling {
    let ends = law.flag(P::MaturityPartyEndsMembership)?;
    if !facts!(m; joined_party) {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(m; ended_on_joining_party) == ends, "ended_on_joining_party"))
}
