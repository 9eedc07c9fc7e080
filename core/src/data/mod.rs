//! What letters ask of a unit's data, on counts that a host or a review brings. No letter chosen, nothing asked: each formula
//! reads the law before it asks for facts.

mod counts;
mod list;
mod new_member;

pub use new_member::NewMember;

pub(crate) use counts::expected_members;

use crate::charter::{Question, Rule};
use crate::record::records;
use crate::rulebook::P;
use chrono::NaiveDate;

records! {
    /// Counts that tell how good a unit's data are.
    "data_quality" DataQuality {
        /// Day asked about.
        on: NaiveDate,
        /// Whether some check asks that data are correct.
        correct_checked: bool,
        /// Whether some check asks that data are complete.
        complete_checked: bool,
        /// Whether some check asks that data are clean.
        clean_checked: bool,
        /// Whether some check asks that data are live.
        live_checked: bool,
        /// Members listed in more than one main unit.
        members_listed_twice: u32,
        /// Cases of transfer left open.
        transfers_open: u32,
        /// Branches of an outside list that the tree does not have.
        branches_not_in_tree: u32,
        /// Units created twice.
        duplicate_units: u32,
        /// Dissolved units still in the tree.
        dissolved_units: u32,
        /// Renamed units under their old name.
        renamed_units: u32,
        /// Units in the tree.
        units: u32,
        /// Of these, units with an account and rights.
        units_with_access: u32,
        /// Units without an account.
        units_without_account: u32,
        /// Last day the unit interacted on the software.
        last_interaction: NaiveDate,
        /// Members listed.
        members: u32,
        /// Of these, members entered from the app.
        members_from_app: u32,
        /// Of these, members with missing information.
        members_missing_info: u32,
        /// Members of an outside list who were not entered.
        members_not_entered: u32,
        /// Branches with fewer members than a branch needs.
        branches_below_minimum: u32,
        /// Members in the count the unit fixed.
        count_fixed: u32,
        /// Members admitted since.
        admitted: u32,
        /// Members who came from other units since.
        arrived: u32,
        /// Members who left for other units since.
        departed: u32,
        /// Members struck off since.
        struck_off: u32,
        /// Members expelled since.
        expelled: u32,
        /// Members who came of age and left since.
        matured: u32,
        /// Active members who are not on the software.
        active_not_declared: u32,
        /// Whether the unit is to be deleted, or was.
        unit_deleted: bool,
        /// Members still assigned to it.
        members_left: u32,
        /// Whether its account is deleted too.
        account_deleted: bool,
        /// A count as a table prints it.
        count_text: String,
        /// The number it was read as.
        count_read: u32,
        /// Columns of the list.
        export_columns: u32,
        /// First row with a member.
        export_first_row: u32,
        /// Rows of its list of ethnic groups.
        ethnic_codes: u32,
        /// Rows of its list of religions.
        religion_codes: u32,
        /// Rows of its list of provinces.
        province_codes: u32,
        /// Rows of its list of posts.
        post_codes: u32,
    }
}

static RULES: &[Rule<DataQuality>] = &[
    Rule::new("data.dimensions", P::DataDimensions, counts::dimensions),
    Rule::new("data.transfers", P::DataOpenTransfers, counts::transfers),
    Rule::new("data.missing_branches", P::DataMissingBranches, |law, d| {
        counts::at_most(law, P::DataMissingBranches, d.branches_not_in_tree, "branches_not_in_tree")
    }),
    Rule::new("data.duplicate_units", P::DataDuplicateUnits, |law, d| {
        counts::at_most(law, P::DataDuplicateUnits, d.duplicate_units, "duplicate_units")
    }),
    Rule::new("data.stale_units", P::DataStaleUnits, counts::stale),
    Rule::new("data.access", P::DataAccessShare, counts::access),
    Rule::new("data.no_account", P::DataUnitsWithoutAccount, |law, d| {
        counts::at_most(law, P::DataUnitsWithoutAccount, d.units_without_account, "units_without_account")
    }),
    Rule::new("data.interaction", P::DataInteraction, counts::interaction),
    Rule::new("data.app_share", P::DataAppShare, counts::app_share),
    Rule::new("data.missing_info", P::DataMissingInfoShare, counts::missing_info),
    Rule::new("data.missing_members", P::DataMissingMembers, counts::missing_members),
    Rule::new("data.balance", P::DataBalance, counts::balance),
    Rule::new("data.undeclared", P::DataUndeclaredMembers, counts::undeclared),
    Rule::new("data.unit_deletion", P::DataUnitDeletion, counts::unit_deletion),
    Rule::new("data.number_format", P::DataThousandsDigits, list::number_format),
    Rule::new("data.export_columns", P::DataExportColumns, list::columns),
    Rule::new("data.code_lists", P::DataEthnicCodes, list::code_lists),
];

/// The rule with this id.
pub(crate) fn rule(id: &str) -> Option<&'static Rule<DataQuality>> {
    RULES.iter().find(|rule| rule.id == id)
}

impl Question for DataQuality {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}
