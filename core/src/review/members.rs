//! Rules about listed members: one record of one unit, age, numbers and texts, what a letter asks of each.

use super::check::{Checks, Test};
use super::columns::{Columns, Members, cell};
use super::people::People;
use crate::account::web_to_app;
use crate::identity::{contact, number, province, record, text, written};
use crate::law::{Answer, Gap, Law, Ruling};
use crate::member::{Grounds, listed_by_age, too_young};
use crate::rulebook::P;
use chrono::NaiveDate;

/// What the charter asks of every member of a list.
pub(super) fn member_checks<'a, T: AsRef<str>>(checks: &mut Checks<'a>, members: &'a Members<'_, T>, unit_of: &'a [Option<usize>]) {
    let day = checks.day();
    let repeated = repeated_keys(members);
    let birth = move |row| cell(members.birth_date, row).copied().ok_or_else(|| Gap::Facts(vec!["birth_date"]));
    checks.member("record.unit", P::ReviewOneUnit, move |law, row| {
        law.asked(P::ReviewOneUnit)?;
        cell(members.unit, row).ok_or_else(|| Gap::Facts(vec!["unit"]))?;
        Ok(Answer::when(unit_of.get(row).copied().flatten().is_some(), "unknown_unit"))
    });
    checks.member("record.key", P::ReviewOneRecord, move |law, row| {
        law.asked(P::ReviewOneRecord)?;
        match repeated.get(row) {
            Some(Some(repeated)) => Ok(Answer::when(!repeated, "duplicate_key")),
            _ => Ok(Answer::not_applicable()),
        }
    });
    if ["id_number", "card_number", "full_name"].iter().any(|field| !members.lacks(field)) {
        let people = People::new(members);
        checks.member("record.same_person", P::ReviewSamePerson, move |law, row| people.same_person(law, members, unit_of, row));
    } else {
        checks.can_ask("record.same_person", P::ReviewSamePerson, members, &["full_name", "id_number", "card_number"]);
    }
    checks.member("record.age_minimum", P::AdmissionAgeMinimum, move |law, row| too_young(law, birth(row)?, day));
    checks.member("maturity.age", P::MaturityAgeLimit, move |law, row| {
        let flag = |column: &[Option<bool>]| cell(column, row).copied();
        let grounds = Grounds {
            stay_granted: flag(members.stay_granted),
            elected: flag(members.elected_post),
            // Lists show posts, seldom how they were filled: a post known not to be elected is none, unless stated.
            appointed: flag(members.appointed_post).or(flag(members.elected_post).map(|_| false)),
            fulltime: flag(members.fulltime_post),
        };
        listed_by_age(law, birth(row)?, day, grounds)
    });
}

/// Numbers, codes and texts of the right form. A blank is no fault here: which fields must be filled a profile says.
pub(super) fn identity_checks<'a, T: AsRef<str>>(checks: &mut Checks<'a>, members: &'a Members<'_, T>) {
    let text = |column: &'a [Option<T>], row| cell(column, row).map(AsRef::as_ref);
    let id_number = move |row| text(members.id_number, row);
    let mut ask = |rule, cites, needs: &[&'static str], test: Test<'a>| {
        if checks.can_ask(rule, cites, members, needs) {
            checks.member(rule, cites, move |law, row| filled_in(test(law, row)));
        }
    };
    ask("identity.number", P::IdentityNumberDigits, &["id_number"], Box::new(move |law, row| number::form(law, id_number(row))));
    ask(
        "identity.number.province",
        P::IdentityProvinces,
        &["id_number", "birth_province"],
        Box::new(move |law, row| province::of_number(law, id_number(row), text(members.birth_province, row), None)),
    );
    ask(
        "identity.number.sex",
        P::IdentityNumberCenturyDigit,
        &["id_number", "sex"],
        Box::new(move |law, row| number::sex(law, id_number(row), cell(members.sex, row).copied())),
    );
    ask(
        "identity.number.birth_year",
        P::IdentityNumberFirstYear,
        &["id_number", "birth_date"],
        Box::new(move |law, row| number::birth_year(law, id_number(row), cell(members.birth_date, row).copied())),
    );
    ask("identity.phone", P::IdentityPhoneDigits, &["phone"], Box::new(move |law, row| contact::phone(law, text(members.phone, row))));
    ask("identity.email", P::IdentityEmailForm, &["email"], Box::new(move |law, row| contact::email(law, text(members.email, row))));
    ask(
        "identity.card",
        P::IdentityCardDigits,
        &["card_number"],
        Box::new(move |law, row| number::card(law, text(members.card_number, row))),
    );
    ask(
        "identity.card.digits",
        P::IdentityCardDigits,
        &["card_number", "id_number"],
        Box::new(move |law, row| number::card_against_number(law, text(members.card_number, row), id_number(row))),
    );
    ask(
        "identity.encoding",
        P::IdentityUnicodeText,
        &["full_name"],
        Box::new(move |law, row| text::encoding(law, text(members.full_name, row))),
    );
    ask(
        "identity.source",
        P::IdentitySources,
        &["entry_source"],
        Box::new(move |law, row| record::source(law, cell(members.entry_source, row).copied())),
    );
}

/// What letters and profiles ask of each member: the fields to be filled, and coming over to the app.
pub(super) fn member_data<'a, T: AsRef<str>>(checks: &mut Checks<'a>, members: &'a Members<'_, T>) {
    let day = checks.day();
    if checks.says(P::IdentityRequiredFields) {
        // Fields whose column the list lacks are told of; the others are asked for.
        let absent: Vec<String> = checks.list(P::IdentityRequiredFields).into_iter().filter(|field| members.lacks(field)).collect();
        checks.cannot_ask("identity.required_fields", absent.clone());
        checks.member("identity.required_fields", P::IdentityRequiredFields, move |law, row| {
            record::required_fields(
                law,
                &filled(members, row).map(|(field, filled)| (field, filled || absent.iter().any(|of| of == field))),
            )
        });
    }
    if checks.can_ask("account.web_to_app", P::AccountWebToApp, members, &["entry_source", "app_installed", "app_registered"]) {
        checks.member("account.web_to_app", P::AccountWebToApp, move |law, row| on_the_app(law, members, day, row));
    }
}

/// Who installed the app and declared data there has an account on it; a list may do without the column of the second step.
fn on_the_app<T>(law: &Law<'_>, members: &Members<'_, T>, day: NaiveDate, row: usize) -> Ruling {
    let flag = |column: &[Option<bool>]| cell(column, row).copied();
    let declared = if members.app_declared.is_empty() { Some(true) } else { flag(members.app_declared) };
    let account = [("app_installed", flag(members.app_installed)), ("app_declared", declared)];
    let both = if account.iter().any(|(_, done)| *done == Some(false)) {
        Some(false)
    } else {
        account.iter().all(|(_, done)| done.is_some()).then_some(true)
    };
    let source = cell(members.entry_source, row).copied();
    web_to_app(law, Some(day), source, both, flag(members.app_registered)).map_err(|gap| match gap {
        // What is missing is a column of the list.
        Gap::Facts(missing) => Gap::Facts(
            missing
                .into_iter()
                .flat_map(|fact| match fact {
                    "has_app_account" => account.iter().filter(|(_, done)| done.is_none()).map(|(column, _)| *column).collect(),
                    "activity_registered" => vec!["app_registered"],
                    fact => vec![fact],
                })
                .collect(),
        ),
        gap @ (Gap::Value(_) | Gap::Silent) => gap,
    })
}

/// Which of the fields that may be required a row fills.
fn filled<T: AsRef<str>>(members: &Members<'_, T>, row: usize) -> [(&'static str, bool); 12] {
    let text = |column| written(cell::<T>(column, row).map(AsRef::as_ref));
    [
        ("full_name", text(members.full_name)),
        ("birth_date", cell(members.birth_date, row).is_some()),
        ("sex", cell(members.sex, row).is_some()),
        ("ethnicity", text(members.ethnicity)),
        ("religion", text(members.religion)),
        ("residence", text(members.residence)),
        ("id_number", text(members.id_number)),
        ("admitted_on", cell(members.admitted_on, row).is_some()),
        ("card_number", text(members.card_number)),
        ("occupation", text(members.occupation)),
        ("email", text(members.email)),
        ("phone", text(members.phone)),
    ]
}

/// What is blank is not asked about.
fn filled_in(ruling: Ruling) -> Ruling {
    match ruling {
        Err(Gap::Facts(_)) => Err(Gap::Silent),
        other => other,
    }
}

/// For each row whether its key stands on an earlier row already; nothing where there is no key.
fn repeated_keys<T: AsRef<str>>(members: &Members<'_, T>) -> Vec<Option<bool>> {
    let mut rows: Vec<(&str, usize)> =
        members.key.iter().enumerate().filter_map(|(row, key)| Some((key.as_ref()?.as_ref(), row))).collect();
    rows.sort_unstable();
    let mut repeated = vec![None; members.rows()];
    let mut before: Option<&str> = None;
    for (key, row) in rows {
        if let Some(cell) = repeated.get_mut(row) {
            *cell = Some(before == Some(key));
        }
        before = Some(key);
    }
    repeated
}
