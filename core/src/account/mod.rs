//! Rules about accounts: rights, registration, one code for each account, the one-time password as a policy, records that meet.

pub(crate) mod access;
mod registration;

pub(crate) use registration::web_to_app;

use crate::charter::{Question, Rule};
use crate::identity::EntrySource;
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::unit::{Kind, Level};
use chrono::NaiveDate;

codes! {
    /// What an app runs on.
    Platform {
        /// iOS.
        Ios = "ios",
        /// Android.
        Android = "android",
        /// Anything else.
        Other = "other",
    }
    /// What somebody is a member of, as the registration asks.
    Membership {
        /// Đoàn viên.
        Union = "doan_vien",
        /// Hội viên Hội Liên hiệp Thanh niên.
        Federation = "hoi_vien_lhtn",
        /// Hội viên Hội Sinh viên.
        StudentAssociation = "hoi_vien_sinh_vien",
    }
    /// What is looked at.
    View {
        /// Totals of a unit.
        Totals = "totals",
        /// Records of single members.
        Records = "records",
    }
}

records! {
    /// An account, the unit or person it belongs to, and what it is used for.
    "account" Account {
        /// Day asked about.
        on: NaiveDate,
        /// Level of the unit that has the account.
        unit_level: Level,
        /// Kind of the unit that has the account.
        unit_kind: Kind,
        /// Whether the record that is changed belongs to a member of the account's own branch.
        edits_own_branch: bool,
        /// Whether the branch accepted that another unit updates its data.
        delegation_accepted: bool,
        /// What is looked at.
        view: View,
        /// Whether the unit looked at stands below the account's unit.
        looks_below: bool,
        /// Units the account is bound to.
        bound_units: u32,
        /// Name of the account.
        account_name: String,
        /// What the app runs on.
        platform: Platform,
        /// Full name.
        full_name: String,
        /// Age in years.
        age: u32,
        /// Permanent residence.
        residence: String,
        /// Occupation.
        occupation: String,
        /// Phone number, as text.
        phone: String,
        /// E-mail address.
        email: String,
        /// What the person is a member of.
        membership: Membership,
        /// Identity codes issued to the account.
        codes_issued: u32,
        /// Accounts that have the same code.
        accounts_with_code: u32,
        /// The member's identity code, as text.
        identity_code: String,
        /// Target group the account was put into.
        group_membership: Membership,
        /// Area of the group the account was put into.
        group_residence: String,
        /// Whether the password entered is the one sent.
        password_equal: bool,
        /// Whether it had been used before.
        password_used_before: bool,
        /// Length of the password.
        password_length: u32,
        /// Minutes from sending to entering.
        password_minutes: u32,
        /// Tries, with this one.
        password_tries: u32,
        /// Whether it belongs to a member admitted lately.
        new_member: bool,
        /// Where the member's record was entered.
        entry_source: EntrySource,
        /// Whether the member has an account on the app.
        has_app_account: bool,
        /// Whether the member declared their data on the app.
        data_declared: bool,
        /// Whether the member registered activity on the app.
        activity_registered: bool,
        /// Phone number stored with the record.
        record_phone: String,
        /// Records that have this phone number.
        records_with_phone: u32,
    }
}

static RULES: &[Rule<Account>] = &[
    Rule::new("account.level", P::AccountLevels, access::level),
    Rule::new("account.edit", P::AccountEdit, access::edit),
    Rule::new("account.view", P::AccountSuperiorView, access::view),
    Rule::new("account.one_unit", P::AccountUnitsPerAccount, access::one_unit),
    Rule::new("account.name", P::AccountNameSuffixLetters, access::name),
    Rule::new("account.platform", P::AccountPlatforms, registration::platform),
    Rule::new("account.registration", P::AccountRegistration, registration::fields),
    Rule::new("account.identity_code", P::AccountIdentityCodes, registration::identity_code),
    Rule::new("account.identity_code_form", P::AccountIdentityCodeShortest, registration::identity_code_form),
    Rule::new("account.grouping", P::AccountGrouping, registration::grouping),
    Rule::new("account.password", P::AccountPasswordOnce, registration::password),
    Rule::new("account.new_member_app", P::AccountNewMemberApp, registration::new_member_app),
    Rule::new("account.web_to_app", P::AccountWebToApp, |law, a| {
        let steps =
            [("has_app_account", a.has_app_account), ("data_declared", a.data_declared), ("activity_registered", a.activity_registered)];
        registration::web_to_app(law, a.on, a.entry_source, &steps)
    }),
    Rule::new("account.phone_match", P::AccountPhoneMatch, registration::phone_match),
];

impl Question for Account {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}
