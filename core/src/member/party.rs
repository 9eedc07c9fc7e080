//! Điều 19 khoản 1: outstanding members (đoàn viên ưu tú) and their introduction to the Party. What makes somebody outstanding is in no national text
//! seen: a profile states it. The Party's own rule on age is asked of the day its cell considers somebody, not of the introduction.

use super::rating::RatingLevel;
use crate::calendar::{anniversary, months_after};
use crate::charter::{Question, Rule};
use crate::discipline::DecidingUnit;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::P;
use crate::unit::Kind;
use chrono::NaiveDate;
use std::cmp::Ordering;

records! {
    /// One member's way from the branch's choice as an outstanding member to the Party.
    "party_introduction" PartyIntroduction {
        /// The level of the yearly rating that counts.
        rating_level: RatingLevel,
        /// Day of the certificate of the class on the Party.
        certificate_on: NaiveDate,
        /// Average of the studies, times 100: 7.05 is 705.
        study_average_hundredths: u32,
        /// Whether the member studies as a serving officer.
        is_serving_officer: bool,
        /// Day of the branch's vote.
        voted_on: NaiveDate,
        /// Whether the ballot was secret.
        secret_ballot: bool,
        /// Votes for the member.
        votes_for: u32,
        /// Members present at the vote.
        members_present: u32,
        /// All members of the branch.
        branch_members: u32,
        /// Where whoever recognised the member stands, seen from the branch; absent: nobody did yet.
        recogniser: DecidingUnit,
        /// Day the member was recognised as outstanding; absent: not yet.
        recognised_on: NaiveDate,
        /// Number of that decision.
        recognition_number: String,
        /// Why the member was not recognised.
        not_recognised_reason: String,
        /// Kind of the unit that introduces the member to the Party.
        introducing_kind: Kind,
        /// Whether that unit is the direct superior of a branch with no base above it; absent: it is not.
        introducing_superior: bool,
        /// Day of the introduction; absent: not yet.
        introduced_on: NaiveDate,
        /// Day of birth.
        birth_date: NaiveDate,
        /// Day the Party cell considered the admission; absent: not yet.
        party_considered_on: NaiveDate,
        /// Day of the admission to the Party; absent: not yet.
        party_admitted_on: NaiveDate,
        /// Day until which the branch followed the new Party member.
        followed_until: NaiveDate,
        /// Number of the software function the case is recorded under.
        function_code: u32,
    }
}

static RULES: &[Rule<PartyIntroduction>] = &[
    Rule::new("party_introduction.rating", P::PartyIntroductionRatings, |law, p| {
        let levels = law.list(P::PartyIntroductionRatings)?;
        let given = facts!(p; rating_level);
        Ok(Answer::when(levels.iter().any(|level| level == given.code()), "rating_too_low").figure("levels", levels.join(", ")))
    }),
    Rule::new("party_introduction.certificate", P::PartyIntroductionCertificateYears, certificate),
    Rule::new("party_introduction.study_average", P::PartyIntroductionStudyAverage, study_average),
    Rule::new("party_introduction.ballot", P::PartyIntroductionBallot, |law, p| {
        let secret = law.choice(P::PartyIntroductionBallot)? == "secret";
        let reason = if secret { "ballot_not_secret" } else { "ballot_not_open" };
        Ok(Answer::when(facts!(p; secret_ballot) == secret, reason))
    }),
    Rule::new("party_introduction.vote", P::PartyIntroductionVoteShare, vote),
    Rule::new("party_introduction.recogniser", P::PartyIntroductionRecognisers, recogniser),
    Rule::alternative("party_introduction.number", P::PartyIntroductionNumber, number),
    Rule::alternative("party_introduction.refusal", P::PartyIntroductionRefusalReason, refusal),
    Rule::new("party_introduction.introducer", P::PartyIntroductionIntroducers, introducer),
    Rule::new("party_introduction.validity", P::PartyIntroductionValidityMonths, validity),
    Rule::new("party_introduction.considered", P::PartyIntroductionConsidered, considered),
    Rule::new("party_introduction.party_age", P::PartyIntroductionPartyAgeMinimum, party_age),
    Rule::new("party_introduction.followed", P::PartyIntroductionFollowedMonths, followed),
    Rule::alternative("party_introduction.function", P::PartyIntroductionFunctionCode, |law, p| {
        let code = law.integer(P::PartyIntroductionFunctionCode)?;
        Ok(Answer::when(facts!(p; function_code) == code, "other_function").figure("function", code))
    }),
];

impl Question for PartyIntroduction {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Where a profile sets the years: a certificate of at most that age on the day of the vote.
fn certificate(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let years = law.integer(P::PartyIntroductionCertificateYears)?;
    let leap_day = law.leap_day()?;
    let (certificate, voted) = facts!(p; certificate_on, voted_on);
    if certificate > voted {
        return Ok(Answer::not_met("certificate_after_the_vote"));
    }
    Ok(Answer::when(voted <= anniversary(certificate, years, leap_day), "certificate_too_old").figure("years", years))
}

/// Where a profile sets an average: at least that, or what it sets for serving officers.
fn study_average(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let average = law.ratio(P::PartyIntroductionStudyAverage)?;
    let asked = match law.ratio(P::PartyIntroductionOfficerAverage) {
        Err(Gap::Silent) => average,
        officers => {
            let officers = officers?;
            if facts!(p; is_serving_officer) { officers } else { average }
        }
    };
    let reached = facts!(p; study_average_hundredths);
    let enough = asked.compare(reached.into(), HUNDREDTHS) != Ordering::Less;
    Ok(Answer::when(enough, "average_too_low").figure("hundredths", reached).figure("average", asked.exactly_of(1)))
}

/// What an average is told in.
const HUNDREDTHS: u64 = 100;

/// The share of votes is nobody's until a profile sets it, so it is not silent but open.
fn vote(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let share = law.ratio(P::PartyIntroductionVoteShare).map_err(|_| Gap::Value(P::PartyIntroductionVoteShare))?;
    let of_all = law.choice(P::PartyIntroductionVoteBase)? == "branch_members";
    let at_least = law.choice(P::PartyIntroductionVoteBound)? == "at_least";
    let (votes, base) = if of_all { facts!(p; votes_for, branch_members) } else { facts!(p; votes_for, members_present) };
    if votes > base {
        return Ok(Answer::not_met("more_votes_than_members").figure("votes", votes).figure("base", base));
    }
    let compared = share.compare(votes.into(), base.into());
    // Nobody is chosen by a branch of nobody.
    let carried = base > 0 && (compared == Ordering::Greater || (at_least && compared == Ordering::Equal));
    Ok(Answer::when(carried, "too_few_votes").figure("votes", votes).figure("base", base).figure("share", share.to_string()))
}

/// Who recognises somebody as outstanding.
fn recogniser(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let recognisers = law.list(P::PartyIntroductionRecognisers)?;
    if p.recogniser.is_none() && p.recognised_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    let by = facts!(p; recogniser);
    Ok(Answer::when(recognisers.iter().any(|one| one == by.code()), "recognised_elsewhere"))
}

/// Who recognises gives a number, and no reason for refusing beside it.
fn number(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    law.asked(P::PartyIntroductionNumber)?;
    if written(p.not_recognised_reason.as_deref()) {
        return Ok(Answer::not_met("reason_beside_number"));
    }
    let number = p.recognition_number.as_deref().ok_or_else(|| Gap::Facts(vec!["recognition_number"]))?;
    Ok(Answer::when(written(Some(number)), "no_number"))
}

/// Who refuses gives no number; whether a reason is asked for is a named reading.
fn refusal(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let required = law.choice(P::PartyIntroductionRefusalReason)? == "required";
    if written(p.recognition_number.as_deref()) {
        return Ok(Answer::not_met("number_beside_reason"));
    }
    if !required {
        return Ok(Answer::met());
    }
    let reason = p.not_recognised_reason.as_deref().ok_or_else(|| Gap::Facts(vec!["not_recognised_reason"]))?;
    Ok(Answer::when(written(Some(reason)), "no_reason_given"))
}

fn written(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// The kinds of base organizations, which introduce.
pub(crate) fn introducers(law: &Law<'_>) -> Result<Vec<String>, Gap> {
    Ok([law.list(P::PartyIntroductionIntroducers)?, law.list(P::TransferAlsoBase)?].concat())
}

/// Điều 19.1: base organizations introduce; which other kinds are base organizations is the reading that transfers have.
fn introducer(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let bases = law.list(P::PartyIntroductionIntroducers)?;
    let kind: Kind = facts!(p; introducing_kind);
    let among = |kinds: &[String]| kinds.iter().any(|known| known == kind.code());
    if among(bases) || among(law.list(P::TransferAlsoBase)?) {
        return Ok(Answer::met());
    }
    // Read only where no base organization could introduce, so that nobody else rests on it.
    if p.introducing_superior == Some(true) && law.flag(P::PartyIntroductionSuperiorIntroduces)? {
        return Ok(Answer::met());
    }
    Ok(Answer::not_met("not_a_base_organization").figure("kind", kind.code()))
}

/// Where a profile sets the months: introduced within them, counted from the recognition.
fn validity(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let months = law.integer(P::PartyIntroductionValidityMonths)?;
    let month_end = law.month_end()?;
    if p.introduced_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    let (recognised, introduced) = facts!(p; recognised_on, introduced_on);
    if introduced < recognised {
        return Ok(Answer::not_met("introduced_before_recognised"));
    }
    Ok(Answer::when(introduced <= months_after(recognised, months, month_end), "recognition_too_old").figure("months", months))
}

/// Introduced, considered by the Party, admitted; all may be on one day.
fn considered(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    law.asked(P::PartyIntroductionConsidered)?;
    let admitted = p.party_admitted_on;
    if p.party_considered_on.is_none() && admitted.is_none() {
        return Ok(Answer::not_applicable());
    }
    let (introduced, considered) = facts!(p; introduced_on, party_considered_on);
    if considered < introduced {
        return Ok(Answer::not_met("considered_before_introduced"));
    }
    Ok(Answer::when(admitted.is_none_or(|admitted| considered <= admitted), "admitted_before_considered"))
}

/// The Party's rule: full 18 to full 60 when its cell considers the admission; both birthdays count.
fn party_age(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let (youngest, oldest) = (law.integer(P::PartyIntroductionPartyAgeMinimum)?, law.integer(P::PartyIntroductionPartyAgeMaximum)?);
    let leap_day = law.leap_day()?;
    let Some(considered) = p.party_considered_on else { return Ok(Answer::not_applicable()) };
    let birth = facts!(p; birth_date);
    let first = anniversary(birth, youngest, leap_day);
    if considered < first {
        return Ok(Answer::not_met("too_young_for_the_party").figure("years", youngest).figure("from", first.to_string()));
    }
    let last = anniversary(birth, oldest, leap_day);
    let answer = Answer::when(considered <= last, "too_old_for_the_party").figure("years", oldest).figure("to", last.to_string());
    Ok(answer.citing(P::PartyIntroductionPartyAgeMaximum))
}

/// Where a profile sets the months: followed through them after the admission to the Party.
fn followed(law: &Law<'_>, p: &PartyIntroduction) -> Ruling {
    let months = law.integer(P::PartyIntroductionFollowedMonths)?;
    let month_end = law.month_end()?;
    if p.party_admitted_on.is_none() {
        return Ok(Answer::not_applicable());
    }
    let (admitted, until) = facts!(p; party_admitted_on, followed_until);
    Ok(Answer::when(until >= months_after(admitted, months, month_end), "not_followed_long_enough").figure("months", months))
}
