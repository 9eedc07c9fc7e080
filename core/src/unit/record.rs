//! The facts about a unit. Kind and sector are kept apart from depth in a tree.

use crate::record::{codes, records};

codes! {
    /// The kind of a unit.
    Kind {
        /// Chi đoàn: branch, the cell.
        ChiDoan = "chi_doan",
        /// Chi đoàn cơ sở: a branch that is itself a base unit.
        ChiDoanCoSo = "chi_doan_co_so",
        /// Đoàn cơ sở: base union.
        DoanCoSo = "doan_co_so",
        /// Liên chi đoàn: branches linked together; not a level.
        LienChiDoan = "lien_chi_doan",
        /// Đoàn bộ phận: part union.
        DoanBoPhan = "doan_bo_phan",
        /// Đoàn cơ sở được giao quyền cấp trên cơ sở: base union with the powers of the level above.
        DoanGiaoQuyen = "doan_giao_quyen_cap_tren_co_so",
        /// Đoàn khối: block union.
        DoanKhoi = "doan_khoi",
        /// Đoàn ngành: sector union.
        DoanNganh = "doan_nganh",
        /// Đoàn xã, phường, đặc khu: commune union; as Article 20.2 calls it, a base union.
        DoanXa = "doan_xa",
        /// Huyện đoàn and its like: district union.
        Huyen = "huyen",
        /// Tỉnh đoàn and its like: provincial union.
        Tinh = "tinh",
        /// Trung ương Đoàn: the centre.
        TrungUong = "trung_uong",
        /// Phân đoàn: sub-group of a branch.
        PhanDoan = "phan_doan",
        /// A kind the library does not know: kept, never refused.
        Other = "other",
    }
    /// A level of the Union.
    Level {
        /// Trung ương.
        TrungUong = "trung_uong",
        /// Tỉnh và tương đương.
        Tinh = "tinh",
        /// Huyện và tương đương.
        Huyen = "huyen",
        /// Cơ sở.
        CoSo = "co_so",
        /// A level the charter does not name.
        Other = "other",
    }
    /// The sector a unit belongs to.
    Sector {
        /// Residential area.
        Residential = "residential",
        /// School.
        School = "school",
        /// Public office or service.
        Office = "office",
        /// Enterprise.
        Enterprise = "enterprise",
        /// Army, border guard, police.
        ArmedForces = "armed_forces",
        /// Any other.
        Other = "other",
    }
    /// A unit of the army, as the guidance of 2013 tells tiers.
    ArmyUnit {
        /// Regiment or brigade.
        Regiment = "regiment",
        /// Independent battalion.
        IndependentBattalion = "independent_battalion",
        /// Any other.
        Other = "other",
    }
    /// What a base organization is formed by (Điều 17 khoản 1).
    Basis {
        /// Residence area (địa bàn dân cư).
        ResidenceArea = "residence_area",
        /// Trade (ngành nghề).
        Trade = "trade",
        /// Place of study.
        Study = "study",
        /// Place of work.
        Work = "work",
        /// Place of labour.
        Labour = "labour",
        /// Residence (nơi cư trú).
        Residence = "residence",
        /// Base unit of the armed forces.
        ArmedForcesBase = "armed_forces_base",
        /// Anything else.
        Other = "other",
    }
}

impl Kind {
    /// The level a kind always stands at; `None` where the kind does not say.
    pub(crate) fn level(self) -> Option<Level> {
        match self {
            Kind::ChiDoanCoSo | Kind::DoanCoSo => Some(Level::CoSo),
            Kind::Huyen => Some(Level::Huyen),
            Kind::Tinh => Some(Level::Tinh),
            Kind::TrungUong => Some(Level::TrungUong),
            Kind::ChiDoan
            | Kind::LienChiDoan
            | Kind::DoanBoPhan
            | Kind::DoanGiaoQuyen
            | Kind::DoanKhoi
            | Kind::DoanNganh
            | Kind::DoanXa
            | Kind::PhanDoan
            | Kind::Other => None,
        }
    }
}

records! {
    /// A unit of the Union.
    "unit" Unit {
        /// Its kind.
        kind: Kind,
        /// Its level.
        level: Level,
        /// Its sector.
        sector: Sector,
        /// The kind of the unit directly above it; a linking kind is looked through where `superior_kind` is given.
        parent_kind: Kind,
        /// The level of the unit directly above it.
        parent_level: Level,
        /// The kind of the nearest unit above that is not a mere link, where the parent is one.
        superior_kind: Kind,
        /// Members in the whole unit.
        members: u32,
        /// Branches in the unit.
        branches: u32,
        /// Whether the question is about founding it; false or absent: it stands already.
        founding: bool,
        /// Members below the minimum who were referred to a base unit.
        members_referred: u32,
        /// What it is formed by.
        formation_basis: Basis,
        /// Whether the need for an inter-branch is attested.
        need_attested: bool,
        /// Whether the sector is led uniformly from top to base.
        vertical_leadership_attested: bool,
        /// For how many months a team works; absent for units that are no team.
        team_months: u32,
        /// Whether it is a team of limited duration.
        is_team: bool,
        /// Whether it has a full-time office.
        has_office: bool,
        /// Whether it uses a seal.
        has_seal: bool,
        /// Level of its Pioneer council; absent where it has none.
        pioneer_council_level: Level,
        /// Level of the unit that founded the council.
        council_founder_level: Level,
        /// Whether that unit's executive committee founded it.
        council_founder_is_committee: bool,
        /// What it is in the army; absent for units that are not the army's.
        army_unit: ArmyUnit,
        /// Tiers of the Union in it.
        army_tiers: u32,
        /// Whether it is a branch at workers' housing, an industrial park or a plant.
        at_workers_place: bool,
        /// Whether that place has a Union organization.
        place_has_union: bool,
    }
}
