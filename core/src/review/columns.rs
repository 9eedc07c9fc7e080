//! The tables of a review, as columns: borrowed slices for Rust, owned tables for hosts that fill them cell by cell.

use crate::identity::{EntrySource, Sex};
use crate::table::tables;
pub(super) use crate::table::{Columns, cell};
use crate::unit::{Kind, Level, Sector};
use chrono::NaiveDate;

tables! {
    /// The units of a list. `code` is needed; a unit without `parent` is the highest of its tree.
    "units" Units UnitTable, code {
        text {
            /// The host's code of the unit: any text, unique.
            code,
            /// The code of the unit directly above.
            parent,
            /// Its name, for reports and for finding units created twice.
            name,
            /// The name by the latest decision, where one changed it: another than the listed one tells a renamed unit.
            decided_name,
        }
        /// Its kind.
        kind: Kind,
        /// Its level; not needed where the kind says it.
        level: Level,
        /// Its sector; needed only where a letter leaves sectors out.
        sector: Sector,
        /// Whether it has an account on the software.
        has_account: bool,
        /// Whether the account was granted its rights.
        has_rights: bool,
        /// Last day it interacted on the software.
        last_interaction: NaiveDate,
        /// Whether it was dissolved.
        dissolved: bool,
    }
    /// Findings of a review that somebody verified as fine: of which rule, about whom, by whom, why and until when.
    /// All but `field` are needed in every row.
    "acceptances" Acceptances AcceptanceTable, rule {
        text {
            /// The rule of the finding.
            rule,
            /// The key of the member or the code of the unit it is about.
            key,
            /// The missing field, where one of several missing facts is accepted.
            field,
            /// Who verified it.
            by,
            /// Why it is fine.
            why,
        }
        /// The last day it is accepted; the day counts.
        until: NaiveDate,
    }
    /// The members of a list. `unit` is needed.
    "members" Members MemberTable, unit {
        text {
            /// The host's opaque key of the member; findings carry it. Without it they carry the row alone.
            key,
            /// The code of the member's unit.
            unit,
            /// Full name; only compared, never shown.
            full_name,
            /// Number of the identity card or personal number, as text.
            id_number,
            /// Code of the province of birth registration, as text.
            birth_province,
            /// Phone number, as text.
            phone,
            /// E-mail address.
            email,
            /// Number of the member's card, as text.
            card_number,
            /// Ethnic group.
            ethnicity,
            /// Religion.
            religion,
            /// Permanent residence.
            residence,
            /// Occupation.
            occupation,
            /// The branch's comment of the year; only compared, never shown.
            comment,
        }
        /// Day of birth.
        birth_date: NaiveDate,
        /// Sex.
        sex: Sex,
        /// Day of admission to the Union.
        admitted_on: NaiveDate,
        /// Day of coming to the unit; of a new member, the day of admission.
        joined_unit_on: NaiveDate,
        /// Where the record was entered.
        entry_source: EntrySource,
        /// Whether the member installed the app.
        app_installed: bool,
        /// Whether the member declared their data in the app.
        app_declared: bool,
        /// Whether the member registered Union activity in the app.
        app_registered: bool,
        /// The score of the year's training programme.
        score: u32,
        /// Whether staying on past the age limit was granted.
        stay_granted: bool,
        /// Whether the member holds an elected seat in a leading body of the Union.
        elected_post: bool,
        /// Whether the member holds such a seat by appointment.
        appointed_post: bool,
        /// Whether the member does full-time Union work.
        fulltime_post: bool,
    }
}
