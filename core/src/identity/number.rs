//! Personal numbers and card numbers: their form, and what their digits hint at.

use super::record::Sex;
use super::{digits, known};
use crate::law::{Answer, Gap, Law, Ruling};
use crate::rulebook::P;
use chrono::{Datelike, NaiveDate};

/// Nine digits or twelve, as text.
pub(crate) fn form(law: &Law<'_>, number: Option<&str>) -> Ruling {
    let lengths = [law.integer(P::IdentityOldNumberDigits)?, law.integer(P::IdentityNumberDigits)?];
    Ok(digits(known(number, "id_number")?, &lengths))
}

/// The digits of a personal number; `None` for any other number, which tells nothing.
pub(crate) fn personal<'i>(law: &Law<'_>, number: Option<&'i str>) -> Result<Option<&'i str>, Gap> {
    let length = law.integer(P::IdentityNumberDigits)?;
    let number = known(number, "id_number")?;
    Ok((digits(number, &[length]) == Answer::met()).then_some(number))
}

fn digit(number: &str, place: usize) -> u32 {
    number.chars().nth(place).and_then(|letter| letter.to_digit(10)).unwrap_or_default()
}

/// Fourth digit: even for men, odd for women.
pub(crate) fn sex(law: &Law<'_>, number: Option<&str>, sex: Option<Sex>) -> Ruling {
    law.integer(P::IdentityNumberFirstYear)?;
    let Some(number) = personal(law, number)? else { return Ok(Answer::not_applicable()) };
    let encoded = if digit(number, 3).is_multiple_of(2) { Sex::Male } else { Sex::Female };
    let sex = sex.ok_or_else(|| Gap::Facts(vec!["sex"]))?;
    Ok(Answer::when(sex == encoded, "sex_differs"))
}

/// Fourth digit: the century. Fifth and sixth: the year in it.
pub(crate) fn birth_year(law: &Law<'_>, number: Option<&str>, birth_date: Option<NaiveDate>) -> Ruling {
    let first = law.integer(P::IdentityNumberFirstYear)?;
    let Some(number) = personal(law, number)? else { return Ok(Answer::not_applicable()) };
    let encoded = first + digit(number, 3) / 2 * 100 + digit(number, 4) * 10 + digit(number, 5);
    let birth = birth_date.ok_or_else(|| Gap::Facts(vec!["birth_date"]))?;
    if birth.year().unsigned_abs() == encoded {
        return Ok(Answer::met());
    }
    // A program that knows only an age or a year writes 1 January.
    let placeholder = birth.ordinal() == 1;
    Ok(Answer::not_met(if placeholder { "placeholder_birth_date" } else { "birth_year_differs" }))
}

/// Twelve digits were seen on every card.
pub(crate) fn card(law: &Law<'_>, card: Option<&str>) -> Ruling {
    let length = law.integer(P::IdentityCardDigits)?;
    Ok(digits(known(card, "card_number")?, &[length]))
}

/// Fourth to sixth digit as in the personal number.
pub(crate) fn card_against_number(law: &Law<'_>, card: Option<&str>, number: Option<&str>) -> Ruling {
    let length = law.integer(P::IdentityCardDigits)?;
    let card = known(card, "card_number")?;
    let Some(number) = personal(law, number)?.filter(|_| digits(card, &[length]) == Answer::met()) else {
        return Ok(Answer::not_applicable());
    };
    Ok(Answer::when((3..6).all(|place| digit(card, place) == digit(number, place)), "card_digits_differ"))
}
