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

/// The digits from one place on, counted from 1, as a number.
fn digits_at(number: &str, place: u32, count: u32) -> Option<u32> {
    let from = place.checked_sub(1)? as usize;
    number.get(from..from + count as usize)?.parse().ok()
}

/// Even for men, odd for women, and two digits to a century.
const SEXES: u32 = 2;

/// The digit of century and sex: even for men, odd for women.
pub(crate) fn sex(law: &Law<'_>, number: Option<&str>, sex: Option<Sex>) -> Ruling {
    let place = law.integer(P::IdentityNumberCenturyDigit)?;
    let Some(number) = personal(law, number)? else { return Ok(Answer::not_applicable()) };
    let Some(digit) = digits_at(number, place, 1) else { return Ok(Answer::not_applicable()) };
    let encoded = if digit.is_multiple_of(SEXES) { Sex::Male } else { Sex::Female };
    let sex = sex.ok_or_else(|| Gap::Facts(vec!["sex"]))?;
    Ok(Answer::when(sex == encoded, "sex_differs"))
}

/// The digit of century and sex, then the digits of the year in the century.
pub(crate) fn birth_year(law: &Law<'_>, number: Option<&str>, birth_date: Option<NaiveDate>) -> Ruling {
    let first = law.integer(P::IdentityNumberFirstYear)?;
    let (place, length) = (law.integer(P::IdentityNumberCenturyDigit)?, law.integer(P::IdentityNumberYearDigits)?);
    let Some(number) = personal(law, number)? else { return Ok(Answer::not_applicable()) };
    let parts = digits_at(number, place, 1).zip(digits_at(number, place + 1, length));
    let Some((century, year)) = parts else { return Ok(Answer::not_applicable()) };
    let encoded = first + century / SEXES * 10_u32.saturating_pow(length) + year;
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

/// The digits of century, sex and year as in the personal number.
pub(crate) fn card_against_number(law: &Law<'_>, card: Option<&str>, number: Option<&str>) -> Ruling {
    let length = law.integer(P::IdentityCardDigits)?;
    let (place, years) = (law.integer(P::IdentityNumberCenturyDigit)?, law.integer(P::IdentityNumberYearDigits)?);
    let card = known(card, "card_number")?;
    let Some(number) = personal(law, number)?.filter(|_| digits(card, &[length]) == Answer::met()) else {
        return Ok(Answer::not_applicable());
    };
    Ok(Answer::when(digits_at(card, place, years + 1) == digits_at(number, place, years + 1), "card_digits_differ"))
}
