//! How far a unit is with the targets of the letters that were chosen. A target no chosen letter sets does not apply, so
//! each formula reads the law before it asks for facts.

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::ratio::{Ratio, percentage};
use crate::record::records;
use crate::rulebook::P;
use chrono::NaiveDate;
use std::cmp::Ordering;

records! {
    /// A unit's or province's progress against its targets.
    "quota" Progress {
        /// Day asked about.
        on: NaiveDate,
        /// Downloads of the app in the province.
        downloads: u32,
        /// Units that were given a quota, a number or a percentage.
        units_with_quota: u32,
        /// Full-time officers of the Union and the associations.
        fulltime_officers: u32,
        /// Of these, officers who downloaded and use the app.
        officers_using: u32,
        /// Members and association members, each person once.
        members_and_association_members: u32,
        /// Of these, people who downloaded and use the app.
        people_using: u32,
        /// Members the unit's quota is taken of.
        members_base: u32,
        /// The quota the unit was given.
        quota: u32,
        /// Members with an account.
        registered: u32,
        /// Units of the Union.
        units: u32,
        /// Of these, units of the armed forces.
        armed_forces_units: u32,
        /// Units outside the armed forces that use the software.
        units_using: u32,
        /// Members.
        members: u32,
        /// Of these, members who downloaded and use the app.
        members_using: u32,
        /// Outstanding members introduced to the Party over the term.
        members_introduced: u32,
        /// Congresses of district level held.
        district_congresses: u32,
        /// Of these, congresses that elected the secretary directly.
        direct_elections: u32,
        /// The printed sum of the quotas.
        total_printed: u32,
        /// The sum of the quotas of the units.
        total_of_units: u32,
        /// Accounts on the app.
        accounts: u32,
        /// Of these, accounts that interacted often enough in every week.
        accounts_interacting: u32,
    }
}

static RULES: &[Rule<Progress>] = &[
    Rule::new("quota.period", P::QuotaLastDay, period),
    Rule::new("quota.downloads", P::QuotaDownloads, |law, q| reached(law, P::QuotaDownloads, q.downloads, "downloads")),
    Rule::new("quota.split", P::QuotaUnits, split),
    Rule::new("quota.officers", P::QuotaOfficersShare, officers),
    Rule::new("quota.members_share", P::QuotaMembersShare, |law, q| {
        let share = law.ratio(P::QuotaMembersShare)?;
        let (people, using) = facts!(q; members_and_association_members, people_using);
        Ok(at_least(share, using, people))
    }),
    Rule::new("quota.unit", P::QuotaUnitShare, unit),
    Rule::new("quota.total", P::QuotaTotal, total),
    Rule::new("quota.achieved", P::QuotaAchieved, achieved),
    Rule::new("quota.coverage_units", P::QuotaCoverageUnits, coverage_units),
    Rule::new("quota.coverage_members", P::QuotaCoverageMembers, |law, q| {
        let share = law.ratio(P::QuotaCoverageMembers)?;
        let (members, using) = facts!(q; members, members_using);
        Ok(at_least(share, using, members))
    }),
    Rule::new("quota.party_introductions", P::QuotaPartyIntroductions, |law, q| {
        reached(law, P::QuotaPartyIntroductions, q.members_introduced, "members_introduced")
    }),
    Rule::new("quota.direct_elections", P::QuotaDirectElections, |law, q| {
        let share = law.ratio(P::QuotaDirectElections)?;
        let (congresses, direct) = facts!(q; district_congresses, direct_elections);
        Ok(at_least(share, direct, congresses))
    }),
    Rule::alternative("quota.interaction", P::EngagementWeeklyInteractions, interaction),
];

impl Question for Progress {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// The plan's time has not run out; its last day counts.
fn period(law: &Law<'_>, q: &Progress) -> Ruling {
    let last = law.date(P::QuotaLastDay)?;
    Ok(Answer::when(facts!(q; on) <= last, "period_over").figure("last_day", last.to_string()))
}

fn reached(law: &Law<'_>, p: P, got: Option<u32>, field: &'static str) -> Ruling {
    let target = law.integer(p)?;
    let got = got.ok_or_else(|| Gap::Facts(vec![field]))?;
    Ok(Answer::when(got >= target, "below_target").figure("reached", got).figure("target", target))
}

/// At least a share of a whole; of nothing there is no share.
pub(crate) fn at_least(share: Ratio, part: u32, whole: u32) -> Answer {
    if part > whole {
        return Answer::not_met("part_above_whole").figure("part", part).figure("whole", whole);
    }
    let Some(shown) = percentage(part.into(), whole.into(), 2) else { return Answer::needs_decision("nothing_to_share") };
    let enough = share.compare(part.into(), whole.into()) != Ordering::Less;
    Answer::when(enough, "below_share")
        .figure("part", part)
        .figure("whole", whole)
        .figure("percentage", shown)
        .figure("share", share.to_string())
}

/// Every unit has an entry, a number or a percentage.
fn split(law: &Law<'_>, q: &Progress) -> Ruling {
    let units = law.integer(P::QuotaUnits)?;
    let given = facts!(q; units_with_quota);
    Ok(Answer::when(given == units, "units_without_quota").figure("units", units).figure("given", given))
}

/// All full-time officers; what none at all means is a reading.
fn officers(law: &Law<'_>, q: &Progress) -> Ruling {
    let share = law.ratio(P::QuotaOfficersShare)?;
    let (officers, using) = facts!(q; fulltime_officers, officers_using);
    if officers == 0 && using == 0 && law.choice(P::QuotaNoOfficers)? == "met" {
        return Ok(Answer::met());
    }
    Ok(at_least(share, using, officers))
}

/// The quota a unit was given is the share of its base, rounded on its own.
fn unit(law: &Law<'_>, q: &Progress) -> Ruling {
    let (share, rounding) = (law.ratio(P::QuotaUnitShare)?, law.rounding()?);
    let Some(base) = q.members_base else { return no_base(law) };
    let expected = share.of(base.into(), rounding);
    let given = facts!(q; quota);
    Ok(Answer::when(u64::from(given) == expected, "quota_differs").figure("given", given).figure("expected", expected))
}

/// Without a base a quota stays a percentage.
fn no_base(law: &Law<'_>) -> Ruling {
    law.choice(P::QuotaUnknownBase)?;
    Ok(Answer { reason: "percentage_only", ..Answer::unknown(vec!["members_base"]) }.citing(P::QuotaUnknownBase))
}

/// A printed sum is the sum of the rounded quotas, never corrected to the exact value.
fn total(law: &Law<'_>, q: &Progress) -> Ruling {
    law.choice(P::QuotaTotal)?;
    let (printed, sum) = facts!(q; total_printed, total_of_units);
    Ok(Answer::when(printed == sum, "sum_differs").figure("printed", printed).figure("sum", sum))
}

/// Reaching suffices; the surplus is shown apart.
fn achieved(law: &Law<'_>, q: &Progress) -> Ruling {
    law.choice(P::QuotaAchieved)?;
    let quota = match (q.quota, q.members_base) {
        (Some(quota), _) => u64::from(quota),
        (None, Some(base)) => law.ratio(P::QuotaUnitShare)?.of(base.into(), law.rounding()?),
        (None, None) => return no_base(law),
    };
    let registered = facts!(q; registered);
    Ok(Answer::when(u64::from(registered) >= quota, "below_quota").figure("reached", registered).figure("quota", quota))
}

/// Mỗi tài khoản: every account, every week. How often and in which week the counts were taken by, so the law is read for what it rests on.
fn interaction(law: &Law<'_>, q: &Progress) -> Ruling {
    law.integer(P::EngagementWeeklyInteractions)?;
    law.choice(P::QuotaInteractionWeek)?;
    let (accounts, interacting) = facts!(q; accounts, accounts_interacting);
    if interacting > accounts {
        return Ok(Answer::not_met("part_above_whole").figure("part", interacting).figure("whole", accounts));
    }
    if accounts == 0 {
        return Ok(Answer::needs_decision("nothing_to_share"));
    }
    let answer = Answer::when(interacting == accounts, "accounts_without_interaction");
    Ok(answer.figure("accounts", accounts).figure("interacting", interacting))
}

/// All organizations, with the armed forces left out above and below the line.
fn coverage_units(law: &Law<'_>, q: &Progress) -> Ruling {
    let share = law.ratio(P::QuotaCoverageUnits)?;
    let (units, armed, using) = facts!(q; units, armed_forces_units, units_using);
    match units.checked_sub(armed) {
        Some(counted) => Ok(at_least(share, using, counted)),
        None => Ok(Answer::not_met("part_above_whole").figure("part", armed).figure("whole", units)),
    }
}
