//! Rules about a letter or plan itself. They name what does not agree and correct nothing: all of them are hints.

mod letters;

pub use letters::{Demand, Letter, LetterStep};

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::{DeadlineWording, P};
use chrono::{Datelike, NaiveDate, Weekday};

records! {
    /// What a letter or plan prints of its days, deadlines, phases and shares.
    "letter" LetterFacts {
        /// First day of the campaign.
        begins: NaiveDate,
        /// Last day of the campaign.
        ends: NaiveDate,
        /// Number of days the text gives the campaign.
        printed_days: u32,
        /// Day a deadline names.
        deadline: NaiveDate,
        /// How the deadline is written.
        deadline_wording: DeadlineWording,
        /// Last day of a phase.
        phase_ends: NaiveDate,
        /// First day of the phase after it.
        next_phase_begins: NaiveDate,
        /// Share the text prints, in per cent.
        text_percent: u32,
        /// Share the table prints or works out, in per cent.
        table_percent: u32,
    }
}

pub(crate) static RULES: &[Rule<LetterFacts>] = &[
    Rule::new("letter.days", P::LetterDaysCounted, days),
    Rule::new("letter.deadlines", P::LetterDeadlines, deadlines),
    Rule::new("letter.phases", P::LetterPhases, phases),
    Rule::new("letter.shares", P::LetterShares, shares),
    Rule::new("letter.deadline_wording", P::LetterDeadlineWording, wording),
];

impl Question for LetterFacts {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// "Cao điểm 10 ngày": the days from begin to end, both counted, are the number printed.
fn days(law: &Law<'_>, l: &LetterFacts) -> Ruling {
    let counted = law.choice(P::LetterDaysCounted)?;
    let (begins, ends, printed) = facts!(l; begins, ends, printed_days);
    if ends < begins {
        return Ok(Answer::not_met("ends_before_it_begins"));
    }
    let days = if counted == "weekdays" { weekdays(begins, ends) } else { all_days(begins, ends) };
    Ok(Answer::when(days == u64::from(printed), "days_differ").figure("printed", printed).figure("days", days))
}

pub(crate) fn all_days(first: NaiveDate, last: NaiveDate) -> u64 {
    u64::try_from((last - first).num_days() + 1).unwrap_or_default()
}

pub(crate) fn weekdays(first: NaiveDate, last: NaiveDate) -> u64 {
    let days = first.iter_days().take_while(|day| *day <= last);
    days.filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).count() as u64
}

/// Whether the day a deadline names is still in time.
pub(crate) fn counts(law: &Law<'_>, wording: DeadlineWording) -> Result<bool, Gap> {
    match wording {
        DeadlineWording::By => Ok(true),
        DeadlineWording::Before => Ok(false),
        DeadlineWording::LatestBefore => Ok(law.choice(P::LetterDeadlineWording)? == "counts"),
    }
}

fn last_in_time(deadline: NaiveDate, counts: bool) -> String {
    if counts { deadline } else { deadline.pred_opt().unwrap_or(deadline) }.to_string()
}

/// "Trước ngày" the campaign's last day leaves that day out of the campaign's work.
fn deadlines(law: &Law<'_>, l: &LetterFacts) -> Ruling {
    law.asked(P::LetterDeadlines)?;
    let (ends, deadline, wording) = facts!(l; ends, deadline, deadline_wording);
    let counts = counts(law, wording)?;
    let answer = Answer::when(counts || deadline != ends, "last_day_left_out");
    Ok(answer.figure("ends", ends.to_string()).figure("last_in_time", last_in_time(deadline, counts)))
}

/// A day that is the last of one phase and the first of the next is in both.
fn phases(law: &Law<'_>, l: &LetterFacts) -> Ruling {
    law.asked(P::LetterPhases)?;
    let (ends, next) = facts!(l; phase_ends, next_phase_begins);
    if next > ends {
        return Ok(Answer::met());
    }
    Ok(Answer::not_met("phases_share_days")
        .figure("from", next.to_string())
        .figure("to", ends.to_string())
        .figure("days", all_days(next, ends)))
}

/// The text's share and the table's are two quotas.
fn shares(law: &Law<'_>, l: &LetterFacts) -> Ruling {
    law.choice(P::LetterShares)?;
    let (text, table) = facts!(l; text_percent, table_percent);
    Ok(Answer::when(text == table, "shares_differ").figure("text", format!("{text}%")).figure("table", format!("{table}%")))
}

/// "Chậm nhất trước ngày" is the latest day and the day before it in one.
fn wording(law: &Law<'_>, l: &LetterFacts) -> Ruling {
    let counts = counts(law, DeadlineWording::LatestBefore)?;
    let (deadline, wording) = facts!(l; deadline, deadline_wording);
    if wording != DeadlineWording::LatestBefore {
        return Ok(Answer::met());
    }
    let answer = Answer::needs_decision("wording_mixed").figure("deadline", deadline.to_string());
    Ok(answer.figure("last_in_time", last_in_time(deadline, counts)))
}
