//! Accounts of persons: registration, the code, the one-time password, and how an account meets its record.

use super::Account;
use crate::identity::{EntrySource, blank_fields, digits, known, normalized_name, normalized_phone, written};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::rulebook::P;
use chrono::NaiveDate;

/// The app is offered on these.
pub(super) fn platform(law: &Law<'_>, a: &Account) -> Ruling {
    let platforms = law.list(P::AccountPlatforms)?;
    let platform = facts!(a; platform);
    Ok(Answer::when(platforms.iter().any(|listed| listed == platform.code()), "no_such_platform"))
}

/// What registration asks for.
pub(super) fn fields(law: &Law<'_>, a: &Account) -> Ruling {
    let filled = [
        ("full_name", written(a.full_name.as_deref())),
        ("age", a.age.is_some()),
        ("residence", written(a.residence.as_deref())),
        ("occupation", written(a.occupation.as_deref())),
        ("phone", written(a.phone.as_deref())),
        ("email", written(a.email.as_deref())),
        ("membership", a.membership.is_some()),
    ];
    Ok(blank_fields(law.list(P::AccountRegistration)?, &filled))
}

/// 01 mã định danh: one code for each account, nobody else's.
pub(super) fn identity_code(law: &Law<'_>, a: &Account) -> Ruling {
    let asked = law.integer(P::AccountIdentityCodes)?;
    let (issued, sharing) = facts!(a; codes_issued, accounts_with_code);
    let answer = Answer::when(issued == asked && sharing <= 1, "not_one_code");
    Ok(answer.figure("codes", issued).figure("accounts", sharing).figure("asked", asked))
}

/// Six to eight digits were seen.
pub(super) fn identity_code_form(law: &Law<'_>, a: &Account) -> Ruling {
    let (shortest, longest) = (law.integer(P::AccountIdentityCodeShortest)?, law.integer(P::AccountIdentityCodeLongest)?);
    let code = known(a.identity_code.as_deref(), "identity_code")?;
    let form = digits(code, &(shortest..=longest).collect::<Vec<_>>());
    // A number that counts up has no leading zero to lose.
    let short = form.reason == "leading_zero_lost";
    Ok(if short { Answer { reason: "wrong_length", ..form } } else { form })
}

/// By target group and by area of permanent residence.
pub(super) fn grouping(law: &Law<'_>, a: &Account) -> Ruling {
    for key in law.list(P::AccountGrouping)? {
        let same = match key.as_str() {
            "membership" => {
                let (membership, group_membership) = facts!(a; membership, group_membership);
                membership == group_membership
            }
            "residence" => {
                let residence = known(a.residence.as_deref(), "residence")?;
                let group = known(a.group_residence.as_deref(), "group_residence")?;
                normalized_name(residence) == normalized_name(group)
            }
            _ => return Err(Gap::Value(P::AccountGrouping)),
        };
        if !same {
            return Ok(Answer::not_met("another_group"));
        }
    }
    Ok(Answer::met())
}

/// A limit that only a profile sets; `None` where none does.
fn limit(law: &Law<'_>, p: P) -> Result<Option<u32>, Gap> {
    match law.integer(p) {
        Err(Gap::Silent) => Ok(None),
        limit => limit.map(Some),
    }
}

/// The one-time password: the one sent, used once; length, time and tries where a profile limits them.
pub(super) fn password(law: &Law<'_>, a: &Account) -> Ruling {
    let once = law.flag(P::AccountPasswordOnce)?;
    if !facts!(a; password_equal) {
        return Ok(Answer::not_met("password_differs"));
    }
    if once && facts!(a; password_used_before) {
        return Ok(Answer::not_met("password_used_before"));
    }
    if let Some(shortest) = limit(law, P::AccountPasswordDigits)? {
        let length = facts!(a; password_length);
        if length < shortest {
            return Ok(Answer::not_met("password_too_short").figure("length", length).figure("shortest", shortest));
        }
    }
    if let Some(minutes) = limit(law, P::AccountPasswordMinutes)? {
        let taken = facts!(a; password_minutes);
        if taken > minutes {
            return Ok(Answer::not_met("password_too_late").figure("minutes", taken).figure("limit", minutes));
        }
    }
    if let Some(tries) = limit(law, P::AccountPasswordTries)? {
        let tried = facts!(a; password_tries);
        return Ok(Answer::when(tried <= tries, "too_many_tries").figure("tries", tried).figure("limit", tries));
    }
    Ok(Answer::met())
}

/// New members are guided to install the app.
pub(super) fn new_member_app(law: &Law<'_>, a: &Account) -> Ruling {
    law.asked(P::AccountNewMemberApp)?;
    if !facts!(a; new_member) {
        return Ok(Answer::not_applicable());
    }
    Ok(Answer::when(facts!(a; has_app_account), "no_app_account"))
}

/// Nhập từ YUM: they install the app, declare their data and register activity there, up to the letter's last day.
///
/// `steps` are these three, under the names their facts have; one that was not taken decides, whatever is known of the others.
pub(crate) fn web_to_app(
    law: &Law<'_>,
    on: Option<NaiveDate>,
    source: Option<EntrySource>,
    steps: &[(&'static str, Option<bool>)],
) -> Ruling {
    law.asked(P::AccountWebToApp)?;
    let last = law.date(P::AccountWebToAppLastDay)?;
    if source.ok_or_else(|| Gap::Facts(vec!["entry_source"]))? != EntrySource::Web {
        return Ok(Answer::not_applicable());
    }
    let open = steps.iter().any(|(_, done)| *done == Some(false));
    let unsaid = steps.iter().filter(|(_, done)| done.is_none() && !open).map(|(name, _)| *name);
    let missing: Vec<&'static str> = on.is_none().then_some("on").into_iter().chain(unsaid).collect();
    let Some(on) = on.filter(|_| missing.is_empty()) else { return Err(Gap::Facts(missing)) };
    if !open {
        return Ok(Answer::met());
    }
    let answer = if on <= last { Answer::needs_decision("not_yet_on_the_app") } else { Answer::not_met("not_on_the_app") };
    Ok(answer.figure("last_day", last.to_string()))
}

/// One record with the account's phone number joins it; anything else is approved by hand.
pub(super) fn phone_match(law: &Law<'_>, a: &Account) -> Ruling {
    let asked = law.integer(P::AccountPhoneMatch)?;
    let (phone, stored) = (known(a.phone.as_deref(), "phone")?, known(a.record_phone.as_deref(), "record_phone")?);
    let records = facts!(a; records_with_phone);
    let joins = normalized_phone(phone) == normalized_phone(stored) && records == asked;
    Ok(if joins { Answer::met() } else { Answer::needs_decision("approved_by_hand").figure("records", records) })
}
