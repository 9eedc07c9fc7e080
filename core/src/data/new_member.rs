//! New members: resolution, member book and system must agree before a card is asked for.

use crate::charter::{Question, Rule};
use crate::identity::{known, normalized_name};
use crate::law::{Answer, Gap, Law, Ruling, facts};
use crate::record::records;
use crate::rulebook::P;
use chrono::NaiveDate;

records! {
    /// A new member as the resolution, the member book and the system have them.
    "new_member" NewMember {
        /// Full name in the resolution.
        resolution_name: String,
        /// Full name in the member book.
        book_name: String,
        /// Full name on the system.
        system_name: String,
        /// Birth date in the resolution.
        resolution_birth_date: NaiveDate,
        /// Birth date in the member book.
        book_birth_date: NaiveDate,
        /// Birth date on the system.
        system_birth_date: NaiveDate,
        /// Day of admission in the resolution.
        resolution_admitted_on: NaiveDate,
        /// Day of admission in the member book.
        book_admitted_on: NaiveDate,
        /// Day of admission on the system.
        system_admitted_on: NaiveDate,
    }
}

static RULES: &[Rule<NewMember>] = &[Rule::new("data.new_member", P::DataNewMember, agreement)];

impl Question for NewMember {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

fn names_agree(n: &NewMember) -> Result<bool, Gap> {
    let resolution = normalized_name(known(n.resolution_name.as_deref(), "resolution_name")?);
    let book = normalized_name(known(n.book_name.as_deref(), "book_name")?);
    let system = normalized_name(known(n.system_name.as_deref(), "system_name")?);
    Ok(resolution == book && book == system)
}

fn agreement(law: &Law<'_>, n: &NewMember) -> Ruling {
    let fields = law.list(P::DataNewMember)?;
    let asked = |field: &str| fields.iter().any(|asked| asked == field);
    let mut differing = 0_u32;
    if asked("full_name") {
        differing += u32::from(!names_agree(n)?);
    }
    if asked("birth_date") {
        let (resolution, book, system) = facts!(n; resolution_birth_date, book_birth_date, system_birth_date);
        differing += u32::from(resolution != book || book != system);
    }
    if asked("admitted_on") {
        let (resolution, book, system) = facts!(n; resolution_admitted_on, book_admitted_on, system_admitted_on);
        differing += u32::from(resolution != book || book != system);
    }
    Ok(Answer::when(differing == 0, "records_differ").figure("fields", differing))
}
