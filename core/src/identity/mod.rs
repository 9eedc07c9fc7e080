//! Rules about what a record says of who somebody is: numbers, codes, phones, texts.
//!
//! A finding never shows any of them: it names the kind of trouble and lengths.

mod contact;
mod number;
mod province;
mod record;
mod text;

pub use record::{EntrySource, Identity, Sex};
pub use text::normalized_name;

pub(crate) use contact::{is_email, normalized_phone};
pub(crate) use record::{blank_fields, written};

use crate::charter::{Question, Rule};
use crate::law::{Answer, Gap};
use crate::rulebook::P;

static RULES: &[Rule<Identity>] = &[
    Rule::new("identity.number", P::IdentityNumberDigits, number::form),
    Rule::new("identity.number.province", P::IdentityProvinces, province::of_number),
    Rule::new("identity.number.sex", P::IdentityNumberFirstYear, number::sex),
    Rule::new("identity.number.birth_year", P::IdentityNumberFirstYear, number::birth_year),
    Rule::new("identity.province_code", P::IdentityProvinces, province::code),
    Rule::new("identity.phone", P::IdentityPhoneDigits, contact::phone),
    Rule::new("identity.email", P::IdentityEmailForm, contact::email),
    Rule::new("identity.card", P::IdentityCardDigits, number::card),
    Rule::new("identity.card.digits", P::IdentityCardDigits, number::card_against_number),
    Rule::new("identity.encoding", P::IdentityUnicodeText, text::encoding),
    Rule::new("identity.date_text", P::IdentitySerialOffset, record::date_text),
    Rule::new("identity.birth_columns", P::IdentityBirthColumns, record::birth_columns),
    Rule::new("identity.source", P::IdentitySources, record::source),
    Rule::new("identity.required_fields", P::IdentityRequiredFields, record::required_fields),
];

impl Question for Identity {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// A text of a record without the spaces around it; one that holds nothing else is not known.
pub(crate) fn known<'r>(text: Option<&'r String>, field: &'static str) -> Result<&'r str, Gap> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty()).ok_or_else(|| Gap::Facts(vec![field]))
}

/// Whether a text is digits of one of these lengths; a number that lost its leading zero in a sheet is named as such.
pub(crate) fn digits(text: &str, lengths: &[u32]) -> Answer {
    if !text.chars().all(|letter| letter.is_ascii_digit()) {
        return Answer::not_met("not_digits");
    }
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
    let allowed: Vec<String> = lengths.iter().map(u32::to_string).collect();
    let reason = match lengths {
        lengths if lengths.contains(&length) => return Answer::met(),
        lengths if lengths.iter().any(|allowed| allowed.checked_sub(1) == Some(length)) => "leading_zero_lost",
        _ => "wrong_length",
    };
    Answer { reason, ..Answer::not_met("wrong_length") }.figure("digits", length).figure("expected", allowed.join(" / "))
}
