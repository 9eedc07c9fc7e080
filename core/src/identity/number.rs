//! Personal numbers and card numbers: their form, and what their digits hint at.

use super::record::{Identity, Sex};
use super::{digits, known};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;
use chrono::Datelike;

/// Nine digits or twelve, as text.
pub(super) fn form(law: &Law<'_>, i: &Identity) -> Ruling {
    let lengths = [law.integer(P::IdentityOldNumberDigits)?, law.integer(P::IdentityNumberDigits)?];
    Ok(digits(known(i.id_number.as_ref(), "id_number")?, &lengths))
}

/// The digits of a personal number; `None` for any other number, which tells nothing.
pub(super) fn personal<'i>(law: &Law<'_>, i: &'i Identity) -> Result<Option<&'i str>, Gap> {
    let length = law.integer(P::IdentityNumberDigits)?;
    let number = known(i.id_number.as_ref(), "id_number")?;
    Ok((digits(number, &[length]) == Answer::met()).then_some(number))
}

fn digit(number: &str, place: usize) -> u32 {
    number.chars().nth(place).and_then(|letter| letter.to_digit(10)).unwrap_or_default()
}

/// Fourth digit: even for men, odd for women.
pub(super) fn sex(law: &Law<'_>, i: &Identity) -> Ruling {
    law.integer(P::IdentityNumberFirstYear)?;
    let Some(number) = personal(law, i)? else { return Ok(Answer::not_applicable()) };
    let encoded = if digit(number, 3).is_multiple_of(2) { Sex::Male } else { Sex::Female };
    Ok(Answer::when(facts!(i; sex) == encoded, "sex_differs"))
}

/// Fourth digit: the century. Fifth and sixth: the year in it.
pub(super) fn birth_year(law: &Law<'_>, i: &Identity) -> Ruling {
    let first = law.integer(P::IdentityNumberFirstYear)?;
    let Some(number) = personal(law, i)? else { return Ok(Answer::not_applicable()) };
    let encoded = first + digit(number, 3) / 2 * 100 + digit(number, 4) * 10 + digit(number, 5);
    let birth = facts!(i; birth_date);
    if birth.year().unsigned_abs() == encoded {
        return Ok(Answer::met());
    }
    // A program that knows only an age or a year writes 1 January.
    let placeholder = birth.ordinal() == 1;
    Ok(Answer::not_met(if placeholder { "placeholder_birth_date" } else { "birth_year_differs" }))
}

/// Twelve digits were seen on every card.
pub(super) fn card(law: &Law<'_>, i: &Identity) -> Ruling {
    let length = law.integer(P::IdentityCardDigits)?;
    Ok(digits(known(i.card_number.as_ref(), "card_number")?, &[length]))
}

/// Fourth to sixth digit as in the personal number.
pub(super) fn card_against_number(law: &Law<'_>, i: &Identity) -> Ruling {
    let length = law.integer(P::IdentityCardDigits)?;
    let card = known(i.card_number.as_ref(), "card_number")?;
    let Some(number) = personal(law, i)?.filter(|_| digits(card, &[length]) == Answer::met()) else {
        return Ok(Answer::not_applicable());
    };
    Ok(Answer::when((3..6).all(|place| digit(card, place) == digit(number, place)), "card_digits_differ"))
}
