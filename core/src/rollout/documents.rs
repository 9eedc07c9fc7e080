//! Directive documents (văn bản chỉ đạo) as far as a rule sees them: to whom, posted in time, seen or not, recalled for one recipient.

use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::P;
use chrono::{Days, NaiveDate};

records! {
    /// A directive document as one of its recipients has it.
    "document" Document {
        /// Day asked about.
        on: NaiveDate,
        /// Whether the recipient stands directly below the unit that issued it.
        directly_below: bool,
        /// The day it was issued.
        issued_on: NaiveDate,
        /// The last day to post it, where a letter or decision sets one for this document; it counts.
        post_by: NaiveDate,
        /// Whether it was posted on the software.
        posted: bool,
        /// The day it was posted; only asked where it was.
        posted_on: NaiveDate,
        /// Whether this recipient has seen it.
        seen: bool,
        /// The day this recipient first saw it.
        seen_on: NaiveDate,
        /// The day it was recalled from this recipient; blank where it was not.
        recalled_on: NaiveDate,
    }
}

/// Tổ chức được ban hành: the units directly below.
pub(super) fn recipient(law: &Law<'_>, d: &Document) -> Ruling {
    law.choice(P::RolloutDocumentRecipients)?;
    Ok(Answer::when(facts!(d; directly_below), "not_directly_below"))
}

/// Đúng theo thời gian quy định: by the day set for the document, else within the days that a profile sets.
pub(super) fn posted(law: &Law<'_>, d: &Document) -> Ruling {
    let days = match law.integer(P::RolloutDocumentPostingDays) {
        Err(Gap::Silent) => {
            law.asked(P::RolloutDocumentPosting)?;
            None
        }
        days => Some(days?),
    };
    let last_day = match (d.post_by, days) {
        (Some(day), _) => day,
        (None, Some(days)) => {
            let issued = facts!(d; issued_on);
            issued.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
        }
        (None, None) => return Err(Gap::Value(P::RolloutDocumentPostingDays)),
    };
    let late = |day: NaiveDate| u64::try_from((day - last_day).num_days()).unwrap_or_default();
    if facts!(d; posted) {
        let days = late(facts!(d; posted_on));
        return Ok(Answer::when(days == 0, "posted_late").figure("days", days));
    }
    let days = late(facts!(d; on));
    Ok(Answer::when(days == 0, "not_posted").figure("days", days))
}

/// Issued, posted, seen; what was recalled is seen no more.
pub(super) fn order(law: &Law<'_>, d: &Document) -> Ruling {
    law.choice(P::RolloutDocumentOrder)?;
    if d.posted == Some(false) && (d.seen == Some(true) || d.seen_on.is_some()) {
        return Ok(Answer::not_met("seen_and_not_posted"));
    }
    let steps = [
        (d.issued_on, d.posted_on, "posted_before_it_was_issued"),
        (d.posted_on, d.seen_on, "seen_before_it_was_posted"),
        (d.posted_on, d.recalled_on, "recalled_before_it_was_posted"),
        (d.seen_on, d.recalled_on, "seen_after_the_recall"),
    ];
    let wrong = steps.into_iter().find(|(first, then, _)| matches!((first, then), (Some(first), Some(then)) if then < first));
    match wrong {
        Some((_, _, reason)) => Ok(Answer::not_met(reason)),
        None if d.posted == Some(false) => Ok(Answer::met()),
        None => {
            facts!(d; issued_on, posted_on);
            Ok(Answer::met())
        }
    }
}

/// Chưa xem, đã xem: who has not seen what stands posted. What was recalled first is nobody's to see.
pub(super) fn seen(law: &Law<'_>, d: &Document) -> Ruling {
    law.choice(P::RolloutDocumentSeen)?;
    if d.seen_on.is_some() || d.seen == Some(true) {
        return Ok(Answer::met());
    }
    if d.recalled_on.is_some() || d.posted == Some(false) {
        return Ok(Answer::not_applicable());
    }
    if facts!(d; seen) {
        return Ok(Answer::met());
    }
    let (on, posted_on) = facts!(d; on, posted_on);
    Ok(Answer::not_met("not_seen").figure("days", u64::try_from((on - posted_on).num_days()).unwrap_or_default()))
}
