//! The facts about somebody's identity, as a list gives them, and how the list itself was filled.

use super::known;
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::{Record, codes, iso_day, records};
use crate::rulebook::P;
use chrono::{Days, NaiveDate};

codes! {
    /// Sex as the numbers encode it.
    Sex {
        /// Nam.
        Male = "male",
        /// Nữ.
        Female = "female",
    }
    /// Where a record was entered.
    EntrySource {
        /// By the member in the app.
        App = "app",
        /// By an officer on the web system (YUM).
        Web = "web",
        /// From a file.
        File = "file",
        /// Anything else.
        Other = "other",
    }
}

records! {
    /// Who somebody is, as a member's record has it.
    "identity" Identity {
        /// Full name.
        full_name: String,
        /// Birth date.
        birth_date: NaiveDate,
        /// The cell of the birth date as the list writes it.
        birth_date_text: String,
        /// Sex.
        sex: Sex,
        /// Whether the list's column of birth dates of men is filled.
        male_birth_column_filled: bool,
        /// Whether the list's column of birth dates of women is filled.
        female_birth_column_filled: bool,
        /// Number of the identity card or personal number, as text.
        id_number: String,
        /// Code of the province of birth registration, as text.
        birth_province: String,
        /// Day of the code list that code is from.
        birth_province_on: NaiveDate,
        /// Phone number, as text.
        phone: String,
        /// E-mail address.
        email: String,
        /// Number of the member's card, as text.
        card_number: String,
        /// Where the record was entered.
        entry_source: EntrySource,
        /// Ethnic group.
        ethnicity: String,
        /// Religion.
        religion: String,
        /// Permanent residence.
        residence: String,
        /// Occupation.
        occupation: String,
        /// Day of admission.
        admitted_on: NaiveDate,
    }
}

/// Which of these fields a record leaves blank: not given, or nothing but spaces.
pub(crate) fn blank_fields(required: &[String], filled: &[(&'static str, bool)]) -> Answer {
    let blank = |(name, filled): &&(&'static str, bool)| !filled && required.iter().any(|field| field == name);
    let missing: Vec<&'static str> = filled.iter().filter(blank).map(|(name, _)| *name).collect();
    if missing.is_empty() {
        return Answer::met();
    }
    Answer { missing, ..Answer::not_met("fields_blank") }
}

pub(crate) fn written(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Which of the fields that may be required a record fills.
pub(super) fn filled(i: &Identity) -> [(&'static str, bool); 12] {
    let filled = [
        ("full_name", written(i.full_name.as_deref())),
        ("birth_date", i.birth_date.is_some()),
        ("sex", i.sex.is_some()),
        ("ethnicity", written(i.ethnicity.as_deref())),
        ("religion", written(i.religion.as_deref())),
        ("residence", written(i.residence.as_deref())),
        ("id_number", written(i.id_number.as_deref())),
        ("admitted_on", i.admitted_on.is_some()),
        ("card_number", written(i.card_number.as_deref())),
        ("occupation", written(i.occupation.as_deref())),
        ("email", written(i.email.as_deref())),
        ("phone", written(i.phone.as_deref())),
    ];
    debug_assert!(filled.iter().all(|(name, _)| Identity::FIELDS.iter().any(|field| field.name == *name)));
    filled
}

/// Đoàn viên thiếu thông tin: by the fields a profile names, for nothing else does.
pub(crate) fn required_fields(law: &Law<'_>, filled: &[(&'static str, bool)]) -> Ruling {
    Ok(blank_fields(law.list(P::IdentityRequiredFields)?, filled))
}

/// What a cell that should hold a day holds.
enum Cell {
    Day(NaiveDate),
    Year,
    Serial(u64),
    Other,
}

fn cell(text: &str) -> Cell {
    if text.chars().all(|letter| letter.is_ascii_digit()) {
        return match text.parse() {
            Ok(_) if text.len() == 4 => Cell::Year,
            Ok(serial) => Cell::Serial(serial),
            Err(_) => Cell::Other,
        };
    }
    let mut parts = text.splitn(3, '/');
    let (Some(day), Some(month), Some(year)) = (parts.next(), parts.next(), parts.next()) else { return Cell::Other };
    iso_day(&format!("{year}-{month}-{day}")).map_or(Cell::Other, Cell::Day)
}

/// Text dd/mm/yyyy; a year alone is not 1 January, and a serial number is a sheet's day that must be counted from the right one.
pub(super) fn date_text(law: &Law<'_>, i: &Identity) -> Ruling {
    let offset = law.integer(P::IdentitySerialOffset)?;
    let (day, serial) = match cell(known(i.birth_date_text.as_deref(), "birth_date_text")?) {
        Cell::Year => return Ok(Answer::needs_decision("year_only")),
        Cell::Other => return Ok(Answer::not_met("not_a_day")),
        Cell::Day(day) => (Some(day), false),
        Cell::Serial(serial) => {
            let epoch = NaiveDate::default().checked_sub_days(Days::new(offset.into()));
            (epoch.and_then(|epoch| epoch.checked_add_days(Days::new(serial))), true)
        }
    };
    let Some(day) = day else { return Ok(Answer::not_met("not_a_day")) };
    match i.birth_date {
        Some(birth) => Ok(Answer::when(birth == day, "day_differs")),
        None if serial => Ok(Answer::needs_decision("serial_number").figure("offset", offset)),
        None => Ok(Answer::met()),
    }
}

/// Exactly one of the two birth columns is filled.
pub(super) fn birth_columns(law: &Law<'_>, i: &Identity) -> Ruling {
    let asked = law.integer(P::IdentityBirthColumns)?;
    let (male, female) = facts!(i; male_birth_column_filled, female_birth_column_filled);
    let filled = u32::from(male) + u32::from(female);
    Ok(Answer::when(filled == asked, "birth_columns_filled").figure("filled", filled).figure("asked", asked))
}

/// Each record carries its source.
pub(crate) fn source(law: &Law<'_>, source: Option<EntrySource>) -> Ruling {
    let sources = law.list(P::IdentitySources)?;
    let source = source.ok_or_else(|| Gap::Facts(vec!["entry_source"]))?;
    let listed = sources.iter().any(|listed| listed == source.code());
    Ok(if listed { Answer::met() } else { Answer::needs_decision("source_not_listed") })
}
