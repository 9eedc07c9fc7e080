//! Phones and e-mail addresses: their form alone.

use super::{digits, known};
use crate::law::{Answer, Law, Ruling};
use crate::rulebook::P;

/// A phone number without what people put between digits, the country's +84 as the leading zero.
pub(crate) fn normalized_phone(text: &str) -> String {
    let bare: String = text.chars().filter(|letter| !letter.is_whitespace() && !['.', '-'].contains(letter)).collect();
    bare.strip_prefix("+84").map(|rest| format!("0{rest}")).unwrap_or(bare)
}

/// Ten digits, as text.
pub(crate) fn phone(law: &Law<'_>, phone: Option<&str>) -> Ruling {
    let length = law.integer(P::IdentityPhoneDigits)?;
    Ok(digits(&normalized_phone(known(phone, "phone")?), &[length]))
}

/// One @ between something and a name with a dot inside, no spaces.
pub(crate) fn email(law: &Law<'_>, email: Option<&str>) -> Ruling {
    law.asked(P::IdentityEmailForm)?;
    Ok(Answer::when(is_email(known(email, "email")?), "not_an_address"))
}

pub(crate) fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let dotted = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    !name.is_empty() && dotted && !host.contains('@') && !text.chars().any(char::is_whitespace)
}
