//! A form as a value: title, columns, rows, and the same as a list for spreadsheets.

use crate::csv::{MARK, line};
use crate::messages::{in_language, word};
use crate::record::codes;
use crate::rulebook::{Bilingual, Receipt};
use crate::verdict::{Certainty, Citation, Language, Standing, canonical};
use chrono::NaiveDate;
use serde::Serialize;

codes! {
    /// A form: five of the taking into use, nine of Union building, and one of movements that is of this library.
    FormKind {
        /// Số liệu tổ chức: units by kind, and how many have an account.
        Organizations = "organizations",
        /// Số liệu đoàn viên: members by sex and source.
        Members = "members",
        /// Thông tin đoàn viên: members with missing information.
        MissingInformation = "missing_information",
        /// Đoàn cơ sở thiếu chi đoàn.
        BasesLackingBranches = "bases_lacking_branches",
        /// Chi đoàn thiếu đoàn viên.
        BranchesLackingMembers = "branches_lacking_members",
        /// Công tác Đoàn viên: members by sector.
        MemberWork = "member_work",
        /// Phát triển đảng; not computed from these lists.
        PartyDevelopment = "party_development",
        /// Kết quả phân loại đoàn viên, tổ chức cơ sở Đoàn; not computed from these lists.
        Ratings = "ratings",
        /// Số lượng tổ chức Đoàn trực thuộc: units by kind.
        SubordinateUnits = "subordinate_units",
        /// Số liệu đội ngũ cán bộ Đoàn các cấp: members with a post.
        Officers = "officers",
        /// Kết quả công tác đào tạo cán bộ Đoàn các cấp; typed in.
        OfficerTraining = "officer_training",
        /// Kết quả công tác bồi dưỡng cán bộ; typed in.
        OfficerCourses = "officer_courses",
        /// Cán bộ chuyên trách luân chuyển, chuyển công tác; typed in.
        OfficerRotation = "officer_rotation",
        /// Tổ chức Đoàn, Hội tại doanh nghiệp ngoài nhà nước; typed in.
        Enterprises = "enterprises",
        /// Movements of a period by person and by row.
        Movements = "movements",
    }
    /// What a column of a form holds.
    ColumnKind {
        /// A count.
        Count = "count",
        /// A share of two counts.
        Share = "share",
    }
    /// What is known of a cell.
    CellState {
        /// Counted.
        Counted = "counted",
        /// Of a type that the row does not have: left blank, never 0 or 0 %.
        Blank = "blank",
        /// Not known: some of what would have to be counted is not said in the lists.
        Unknown = "unknown",
    }
}

/// A column of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormColumn {
    /// Its id within the form: `doan_co_so.created`.
    pub id: String,
    /// The block it belongs to.
    pub group: Option<String>,
    /// What it holds.
    pub kind: ColumnKind,
    /// Its heading; absent where none was seen and no profile brings one.
    pub heading: Option<Bilingual>,
    /// The heading of its block.
    pub group_heading: Option<Bilingual>,
}

/// A cell of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormCell {
    /// What is known of it.
    pub state: CellState,
    /// The count, or the part of a share; absent where blank. Of a cell that is not known what the lists do say.
    pub count: Option<u64>,
    /// The whole of a share.
    pub of: Option<u64>,
    /// How many may count and are not said; 0 where all is known.
    pub unknown: u64,
    /// The cell as it is printed; empty where blank, `?` where not known.
    pub shown: String,
}

/// A row of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormRow {
    /// The unit's row in the list; absent for a total.
    pub row: Option<usize>,
    /// The unit's code.
    pub code: Option<String>,
    /// The unit's name.
    pub name: Option<String>,
    /// A cell for each column.
    pub cells: Vec<FormCell>,
}

/// A form filled from lists of units and members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatisticsForm {
    /// Which form.
    pub form: FormKind,
    /// Its title; absent where none was seen.
    pub title: Option<Bilingual>,
    /// The line below the title, with the day.
    pub caption: Bilingual,
    /// The day of the figures.
    pub on: NaiveDate,
    /// The code of the unit chosen; absent for a whole list.
    pub under: Option<String>,
    /// The columns.
    pub columns: Vec<FormColumn>,
    /// A row for each unit directly below the unit chosen, or for each top of the list, with everything in it and below.
    pub rows: Vec<FormRow>,
    /// The unit chosen by itself, without those below; absent for a whole list.
    pub own: Option<FormRow>,
    /// Everything: the unit's own figures and the rows together.
    pub total: FormRow,
    /// Members that are counted nowhere, because their unit is not in the list.
    pub members_left_out: u64,
    /// Units that are counted nowhere, because an earlier row has their code.
    pub units_left_out: u64,
    /// Where what is counted comes from.
    pub citation: Option<Citation>,
    /// The lowest certainty it rests on.
    pub certainty: Option<Certainty>,
    /// Whether what it rests on is in force.
    pub standing: Standing,
    /// What reproduces it.
    pub receipt: Receipt,
}

impl StatisticsForm {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// The form as CSV for spreadsheets: a line of headings (of a column without one its id), the rows, the unit itself, the total.
    ///
    /// Counts are plain digits; shares are as printed. A cell that is blank or not known is empty.
    pub fn to_csv(&self, language: Language) -> String {
        let mut out = String::from(MARK);
        let fixed = ["form_number", "form_code", "form_unit"].map(|key| word(key, language).to_owned());
        line(&mut out, fixed.into_iter().chain(self.columns.iter().map(|column| column.headed(language))));
        let cells = |row: &FormRow| -> Vec<String> { row.cells.iter().map(FormCell::in_csv).collect() };
        for (place, row) in self.rows.iter().enumerate() {
            let name = row.name.clone().unwrap_or_default();
            let fixed = [(place + 1).to_string(), row.code.clone().unwrap_or_default(), name];
            line(&mut out, fixed.into_iter().chain(cells(row)));
        }
        for (row, key) in self.own.iter().map(|own| (own, "form_own")).chain([(&self.total, "form_total")]) {
            let fixed = [String::new(), row.code.clone().unwrap_or_default(), word(key, language).to_owned()];
            line(&mut out, fixed.into_iter().chain(cells(row)));
        }
        out
    }
}

impl FormColumn {
    fn headed(&self, language: Language) -> String {
        self.heading.as_ref().map_or_else(|| self.id.clone(), |heading| in_language(heading, language).to_owned())
    }
}

impl FormCell {
    fn in_csv(&self) -> String {
        match (self.state, self.of) {
            (CellState::Counted, None) => self.count.map(|count| count.to_string()).unwrap_or_default(),
            (CellState::Counted, Some(_)) => self.shown.clone(),
            (CellState::Blank | CellState::Unknown, _) => String::new(),
        }
    }
}
