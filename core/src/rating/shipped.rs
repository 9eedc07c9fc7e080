//! The tables that the rulebook ships, each with the provision that says when it applies.

use crate::rulebook::P;

/// A table of the rulebook.
#[derive(Debug)]
pub(super) struct Shipped {
    pub(super) name: &'static str,
    pub(super) provision: P,
    pub(super) rule: &'static str,
    pub(super) text: &'static str,
}

/// The texts of the tables: part of the rulebook, and of its hash.
pub(crate) fn texts() -> impl Iterator<Item = &'static str> {
    SHIPPED.iter().map(|shipped| shipped.text)
}

pub(super) const SHIPPED: &[Shipped] = &[
    Shipped {
        name: "hd25",
        provision: P::RatingTableHd25,
        rule: "rating_table.hd25",
        text: include_str!("../../rulebook/ratings/hd25.toml"),
    },
    Shipped {
        name: "cong_an_2019",
        provision: P::RatingTableCongAn,
        rule: "rating_table.cong_an_2019",
        text: include_str!("../../rulebook/ratings/cong_an_2019.toml"),
    },
    Shipped {
        name: "dai_hoc_ngan_hang_2018",
        provision: P::RatingTableNganHang,
        rule: "rating_table.dai_hoc_ngan_hang_2018",
        text: include_str!("../../rulebook/ratings/dai_hoc_ngan_hang_2018.toml"),
    },
    Shipped {
        name: "chi_doan_dai_hoc_2019",
        provision: P::RatingTableBranch,
        rule: "rating_table.chi_doan_dai_hoc_2019",
        text: include_str!("../../rulebook/ratings/chi_doan_dai_hoc_2019.toml"),
    },
    Shipped {
        name: "doan_co_so_dai_hoc_2019",
        provision: P::RatingTableBaseUnion,
        rule: "rating_table.doan_co_so_dai_hoc_2019",
        text: include_str!("../../rulebook/ratings/doan_co_so_dai_hoc_2019.toml"),
    },
];

#[cfg(test)]
mod tests {
    use super::super::RatingTable;
    use super::*;

    #[test]
    fn every_table_is_sound_and_has_its_own_name() {
        for shipped in SHIPPED {
            let table = RatingTable::shipped(shipped.name).unwrap();
            assert_eq!(table.id(), shipped.name);
            assert!(table.title().is_some() && table.document().is_some(), "{}", shipped.name);
            assert_eq!(shipped.rule, format!("rating_table.{}", shipped.name));
        }
    }
}
