//! Who may do what on the software: a matrix of actions and levels, and the relation in the tree between who acts and whom it concerns.

mod actions;
mod matrix;
mod may;
mod rules;

pub use actions::{RightAction, RightCell};
pub use may::{RightRequest, Rights};

use crate::charter::{Question, Rule};
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::unit::{Kind, Level};

codes! {
    /// Who has a right: a column of the matrix.
    Holder {
        /// A member, in the app.
        AppMember = "app_member",
        /// Chi đoàn.
        ChiDoan = "chi_doan",
        /// Chi đoàn cơ sở.
        ChiDoanCoSo = "chi_doan_co_so",
        /// Đoàn cơ sở; the union of a commune is one.
        DoanCoSo = "doan_co_so",
        /// Huyện đoàn and its like, as long as there were districts.
        Huyen = "huyen",
        /// Tỉnh đoàn and its like.
        Tinh = "tinh",
        /// Trung ương Đoàn.
        TrungUong = "trung_uong",
    }
    /// What a cell of the matrix says.
    Grant {
        /// Offered.
        Yes = "yes",
        /// Not offered.
        No = "no",
        /// Offered as the direct superior of a branch, for that branch alone.
        Direct = "direct",
        /// Done by the software; nobody does it.
        Auto = "auto",
        /// Seen nowhere: neither yes nor no.
        Unknown = "unknown",
    }
    /// Where the unit that an action concerns stands, seen from who acts.
    Relation {
        /// It is the unit itself; for a member, the own record.
        Own = "own",
        /// Directly below; what merely links branches is looked through.
        Child = "child",
        /// Further below.
        Below = "below",
        /// Anywhere else: above, beside, in another tree.
        Elsewhere = "elsewhere",
    }
}

records! {
    /// An action on the software, who takes it, and whom it concerns.
    "right" Right {
        /// The action, as `actions` lists it: `admission.decide`.
        action: String,
        /// Whether a member takes it in the app, instead of a unit.
        by_member: bool,
        /// Kind of the unit that acts.
        unit_kind: Kind,
        /// Its level; needed where its kind does not say it.
        unit_level: Level,
        /// Where the unit that it concerns stands, seen from the unit that acts.
        relation: Relation,
        /// Kind of the unit that it concerns.
        target_kind: Kind,
        /// Whether the branch accepted that another unit updates its data.
        delegation_accepted: bool,
    }
}

static RULES: &[Rule<Right>] = &[
    Rule::new("right.level", P::RightsStated, rules::level),
    Rule::new("right.relation", P::RightsRelations, rules::relation),
    Rule::new("right.edit", P::AccountEdit, rules::edit),
    Rule::new("right.view", P::AccountSuperiorView, rules::view),
];

impl Question for Right {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}
