//! Rules about what a record says of who somebody is: numbers, codes, phones, texts.
//!
//! A finding never shows any of them: it names the kind of trouble and lengths.

pub(crate) mod contact;
pub(crate) mod number;
pub(crate) mod province;
pub(crate) mod record;
mod spelling;
pub(crate) mod text;

pub use record::{EntrySource, Identity, Sex};
pub use spelling::normalized_name;

pub(crate) use contact::{is_email, normalized_phone};
pub(crate) use record::{blank_fields, written};

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap};
use crate::rulebook::P;

static RULES: &[Rule<Identity>] = &[
    Rule::new("identity.number", P::IdentityNumberDigits, |law, i| number::form(law, i.id_number.as_deref())),
    Rule::new("identity.number.province", P::IdentityProvinces, |law, i| {
        province::of_number(law, i.id_number.as_deref(), i.birth_province.as_deref(), i.birth_province_on)
    }),
    Rule::new("identity.number.sex", P::IdentityNumberCenturyDigit, |law, i| number::sex(law, i.id_number.as_deref(), i.sex)),
    Rule::new("identity.number.birth_year", P::IdentityNumberFirstYear, |law, i| {
        number::birth_year(law, i.id_number.as_deref(), i.birth_date)
    }),
    Rule::new("identity.province_code", P::IdentityProvinces, |law, i| {
        province::code(law, i.birth_province.as_deref(), i.birth_province_on)
    }),
    Rule::new("identity.phone", P::IdentityPhoneDigits, |law, i| contact::phone(law, i.phone.as_deref())),
    Rule::new("identity.email", P::IdentityEmailForm, |law, i| contact::email(law, i.email.as_deref())),
    Rule::new("identity.card", P::IdentityCardDigits, |law, i| number::card(law, i.card_number.as_deref())),
    Rule::new("identity.card.digits", P::IdentityCardDigits, |law, i| {
        number::card_against_number(law, i.card_number.as_deref(), i.id_number.as_deref())
    }),
    Rule::new("identity.encoding", P::IdentityUnicodeText, |law, i| text::encoding(law, i.full_name.as_deref())),
    Rule::new("identity.date_text", P::IdentitySerialOffset, record::date_text),
    Rule::new("identity.birth_columns", P::IdentityBirthColumns, record::birth_columns),
    Rule::new("identity.source", P::IdentitySources, |law, i| record::source(law, i.entry_source)),
    Rule::new("identity.required_fields", P::IdentityRequiredFields, |law, i| record::required_fields(law, &record::filled(i))),
];

impl Question for Identity {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// A text of a record without the spaces around it; one that holds nothing else is not known.
pub(crate) fn known<'r>(text: Option<&'r str>, field: &'static str) -> Result<&'r str, Gap> {
    text.map(str::trim).filter(|text| !text.is_empty()).ok_or_else(|| Gap::Facts(vec![field]))
}

/// Whether a text is digits of one of these lengths; a number that lost its leading zero in a sheet is named as such.
pub(crate) fn digits(text: &str, lengths: &[u32]) -> Answer {
    if !text.chars().all(|letter| letter.is_ascii_digit()) {
        return Answer::not_met("not_digits");
    }
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    if lengths.contains(&length) {
        return Answer::met();
    }
    let allowed: Vec<String> = lengths.iter().map(u32::to_string).collect();
    let short_by_one = lengths.iter().any(|allowed| allowed.checked_sub(1) == Some(length));
    let reason = if short_by_one { "leading_zero_lost" } else { "wrong_length" };
    Answer { reason, ..Answer::not_met("wrong_length") }.figure("digits", length).figure("expected", allowed.join(" / "))
}
