//! Codes of provinces. They need a day: since 1 July 2025 seven of them name another province than before.

use super::{known, number};
use crate::law::{Answer, Gap, Law, Ruling};
use crate::rulebook::P;
use chrono::NaiveDate;

/// The province a code of before became part of; its own code where nothing changed.
fn successor<'a>(law: &Law<'a>, code: &'a str) -> Result<&'a str, Gap> {
    let mut pairs = law.list(P::IdentityProvinceSuccessors)?.iter();
    Ok(pairs.find_map(|pair| pair.strip_prefix(code)?.strip_prefix('>')).unwrap_or(code))
}

fn listed(law: &Law<'_>, code: &str) -> Result<bool, Gap> {
    Ok(law.list(P::IdentityProvinces)?.iter().any(|listed| listed == code))
}

/// A code is one of the 63 of before, on every day; one that changed owner needs the day of its list.
pub(super) fn code(law: &Law<'_>, code: Option<&str>, on: Option<NaiveDate>) -> Ruling {
    let changed_on = law.date(P::IdentityProvincesChangedOn)?;
    let code = known(code, "birth_province")?;
    if !listed(law, code)? {
        let lost = listed(law, &format!("0{code}"))?;
        return Ok(Answer::not_met(if lost { "code_lost_its_zero" } else { "no_such_province" }));
    }
    let Some(on) = on else {
        let reused = law.list(P::IdentityProvincesReused)?.iter().any(|reused| reused == code);
        let ambiguous = || Answer::needs_decision("code_changed_owner").figure("changed_on", changed_on.to_string());
        return Ok(if reused { ambiguous() } else { Answer::met() });
    };
    // An old code on a later day is accepted, for lists went on using them.
    let former = on >= changed_on && successor(law, code)? != code;
    Ok(if former { Answer::needs_decision("former_province") } else { Answer::met() })
}

/// First three digits of a personal number: where the birth was registered, by the codes of its day.
/// `province` is the recorded code, `on` the day of the code list it is from.
pub(crate) fn of_number(law: &Law<'_>, number: Option<&str>, province: Option<&str>, on: Option<NaiveDate>) -> Ruling {
    let changed_on = law.date(P::IdentityProvincesChangedOn)?;
    let head = law.integer(P::IdentityNumberPlaceDigits)?;
    let Some(number) = number::personal(law, number)? else { return Ok(Answer::not_applicable()) };
    let Some(place) = number.get(..head as usize).and_then(|head| head.strip_prefix('0')) else {
        return Ok(Answer::needs_decision("place_not_a_province"));
    };
    if !listed(law, place)? {
        return Ok(Answer::needs_decision("place_not_a_province"));
    }
    let recorded = known(province, "birth_province")?;
    // A number carries the old code or the new one; which, it does not say.
    let agrees = place == recorded || (on.is_none_or(|on| on >= changed_on) && successor(law, place)? == recorded);
    Ok(Answer::when(agrees, "birth_place_differs"))
}
