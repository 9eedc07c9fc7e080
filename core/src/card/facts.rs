//! The question about codes of cards (Điều 4 khoản 5 and the software): may this range be handed down, may this code be given?

use super::number::{Span, number, one_form, written_like};
use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::unit::Kind;

codes! {
    /// What has become of a code.
    CardUse {
        /// Nothing yet.
        Free = "free",
        /// It lies in a range that was handed down to another unit.
        HandedDown = "handed_down",
        /// Set aside for a member, not confirmed.
        Staged = "staged",
        /// Given to a member.
        Issued = "issued",
        /// Out of use for good: lost, replaced, taken back.
        Void = "void",
    }
}

records! {
    /// A range of codes that is handed down, or a code that is given. Rules about ranges are asked where one is named, rules about a code where that is.
    "card" CardFacts {
        /// First code of the range that is handed down or changed.
        range_start: String,
        /// Its last code; it counts.
        range_end: String,
        /// First code of the range it is taken from.
        giver_start: String,
        /// Last code of the range it is taken from.
        giver_end: String,
        /// Kind of the unit that gives it.
        giver_kind: Kind,
        /// First code of another range beside it; absent: there is none.
        other_start: String,
        /// Last code of that range.
        other_end: String,
        /// Codes in use that stand in the way: those in a new range, those a changed range leaves out.
        codes_in_use: u64,
        /// The code that is given.
        card_code: String,
        /// First code of the range of the unit that gives it.
        unit_start: String,
        /// Last code of that range.
        unit_end: String,
        /// Kind of the unit that gives it.
        issuer_kind: Kind,
        /// What has become of the code so far.
        code_use: CardUse,
        /// Whether the member has a card, or a code set aside.
        has_card: bool,
        /// Whether it replaces a card; absent: no.
        reissue: bool,
        /// Whether the new card has the number of the old one.
        same_number: bool,
        /// How many codes are wanted; absent: they are named one by one.
        wanted: u64,
        /// How many of the range are free.
        left: u64,
        /// How many of these come after the highest that was used.
        left_after_last: u64,
        /// Whether codes are confirmed; absent: no.
        confirmed: bool,
        /// Number of the decision.
        decision_number: String,
    }
}

static RULES: &[Rule<CardFacts>] = &[
    Rule::new("cards.giver", P::CardGivers, |law, f| {
        let givers = law.list(P::CardGivers)?;
        if !names_range(f) {
            return Ok(Answer::not_applicable());
        }
        let kind = facts!(f; giver_kind);
        Ok(Answer::when(givers.iter().any(|listed| listed == kind.code()), "other_giver"))
    }),
    Rule::new("cards.range", P::CardRanges, range),
    Rule::new("cards.inside", P::CardRanges, inside),
    Rule::new("cards.overlap", P::CardRanges, overlap),
    Rule::new("cards.used", P::CardRanges, |law, f| {
        law.asked(P::CardRanges)?;
        if !names_range(f) {
            return Ok(Answer::not_applicable());
        }
        let codes = facts!(f; codes_in_use);
        Ok(Answer::when(codes == 0, "codes_in_use").figure("codes", codes))
    }),
    Rule::new("cards.issuer", P::CardIssuers, |law, f| {
        let issuers = law.list(P::CardIssuers)?;
        if f.card_code.is_none() && f.wanted.is_none() {
            return Ok(Answer::not_applicable());
        }
        let kind = facts!(f; issuer_kind);
        Ok(Answer::when(issuers.iter().any(|listed| listed == kind.code()), "other_issuer"))
    }),
    Rule::new("cards.code", P::CardRanges, code),
    Rule::new("cards.free", P::CardNoReuse, |law, f| {
        law.asked(P::CardNoReuse)?;
        if f.card_code.is_none() || reissued(f) && f.same_number == Some(true) {
            return Ok(Answer::not_applicable());
        }
        Ok(match facts!(f; code_use) {
            CardUse::Free => Answer::met(),
            CardUse::HandedDown => Answer::not_met("code_handed_down"),
            CardUse::Staged => Answer::not_met("code_staged"),
            CardUse::Issued => Answer::not_met("code_issued"),
            CardUse::Void => Answer::not_met("code_void"),
        })
    }),
    Rule::new("cards.one_card", P::CardOneCard, |law, f| {
        law.asked(P::CardOneCard)?;
        if f.card_code.is_none() || reissued(f) {
            return Ok(Answer::not_applicable());
        }
        Ok(Answer::when(!facts!(f; has_card), "has_a_card"))
    }),
    Rule::new("cards.left", P::CardAutomatic, left),
    Rule::new("cards.decision", P::CardDecision, |law, f| {
        law.asked(P::CardDecision)?;
        if f.confirmed != Some(true) {
            return Ok(Answer::not_applicable());
        }
        let number = f.decision_number.as_deref().ok_or_else(|| Gap::Facts(vec!["decision_number"]))?;
        Ok(Answer::when(!number.trim().is_empty(), "no_decision_number"))
    }),
    Rule::new("cards.reissue", P::CardReissueNumber, reissue),
];

impl Question for CardFacts {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

fn names_range(f: &CardFacts) -> bool {
    f.range_start.is_some() || f.range_end.is_some()
}

fn reissued(f: &CardFacts) -> bool {
    f.reissue == Some(true)
}

/// Two ends that are both needed.
fn ends<'f>(start: (Option<&'f str>, &'static str), end: (Option<&'f str>, &'static str)) -> Result<(&'f str, &'f str), Gap> {
    match (start, end) {
        ((Some(start), _), (Some(end), _)) => Ok((start, end)),
        (start, end) => Err(Gap::Facts([start, end].iter().filter(|(given, _)| given.is_none()).map(|(_, field)| *field).collect())),
    }
}

fn asked_range(f: &CardFacts) -> Result<(&str, &str), Gap> {
    ends((f.range_start.as_deref(), "range_start"), (f.range_end.as_deref(), "range_end"))
}

/// Digits, in one form, and the last not before the first. One code is a range.
fn range(law: &Law<'_>, f: &CardFacts) -> Ruling {
    law.asked(P::CardRanges)?;
    if !names_range(f) {
        return Ok(Answer::not_applicable());
    }
    let (start, end) = asked_range(f)?;
    let (Some(first), Some(last)) = (number(start), number(end)) else { return Ok(Answer::not_met("not_digits")) };
    if !one_form(start, end) {
        return Ok(Answer::not_met("other_form"));
    }
    Ok(Answer::when(first <= last, "end_before_start"))
}

/// A range that is none is told by `cards.range`; what compares ranges leaves it alone.
fn compared<'f>(one: (&'f str, &'f str), other: (&'f str, &'f str)) -> Option<(Span, Span)> {
    Span::of(one.0, one.1).zip(Span::of(other.0, other.1))
}

fn inside(law: &Law<'_>, f: &CardFacts) -> Ruling {
    law.asked(P::CardRanges)?;
    if !names_range(f) {
        return Ok(Answer::not_applicable());
    }
    let (start, end) = asked_range(f)?;
    let (giver_start, giver_end) = ends((f.giver_start.as_deref(), "giver_start"), (f.giver_end.as_deref(), "giver_end"))?;
    let Some((asked, given)) = compared((start, end), (giver_start, giver_end)) else { return Ok(Answer::not_applicable()) };
    if ![start, end].iter().all(|code| written_like(code, giver_start, giver_end)) {
        return Ok(Answer::not_met("other_form"));
    }
    let outside = asked.beyond(given);
    Ok(Answer::when(outside == 0, "outside_range").figure("outside", outside))
}

fn overlap(law: &Law<'_>, f: &CardFacts) -> Ruling {
    law.asked(P::CardRanges)?;
    if !names_range(f) || f.other_start.is_none() && f.other_end.is_none() {
        return Ok(Answer::not_applicable());
    }
    let asked = asked_range(f)?;
    let other = ends((f.other_start.as_deref(), "other_start"), (f.other_end.as_deref(), "other_end"))?;
    let Some((asked, other)) = compared(asked, other) else { return Ok(Answer::not_applicable()) };
    let shared = asked.shared(other).map_or(0, Span::size);
    Ok(Answer::when(shared == 0, "overlaps").figure("codes", shared))
}

fn code(law: &Law<'_>, f: &CardFacts) -> Ruling {
    law.asked(P::CardRanges)?;
    let Some(code) = f.card_code.as_deref() else { return Ok(Answer::not_applicable()) };
    let (start, end) = ends((f.unit_start.as_deref(), "unit_start"), (f.unit_end.as_deref(), "unit_end"))?;
    let Some(given) = number(code) else { return Ok(Answer::not_met("not_digits")) };
    if !written_like(code, start, end) {
        return Ok(Answer::not_met("other_form"));
    }
    Ok(Answer::when(Span::of(start, end).is_some_and(|span| span.holds(given)), "outside_range"))
}

fn left(law: &Law<'_>, f: &CardFacts) -> Ruling {
    let after_the_last = law.choice(P::CardAutomatic)? == "after_the_last";
    let Some(wanted) = f.wanted else { return Ok(Answer::not_applicable()) };
    let left = if after_the_last { facts!(f; left_after_last) } else { facts!(f; left) };
    Ok(Answer::when(wanted <= left, "too_few_left").figure("wanted", wanted).figure("left", left))
}

fn reissue(law: &Law<'_>, f: &CardFacts) -> Ruling {
    let stays = law.choice(P::CardReissueNumber)? == "same_number";
    if !reissued(f) {
        return Ok(Answer::not_applicable());
    }
    let (has_card, same) = facts!(f; has_card, same_number);
    if !has_card {
        return Ok(Answer::not_met("no_card_before"));
    }
    Ok(Answer::when(same == stays, if stays { "number_changed" } else { "number_kept" }))
}
