//! A form as a value: title, columns, rows, and the same as a list for spreadsheets.

use crate::csv::{harmless, sheet};
use crate::messages::{field_name, in_language, word, word_for};
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
        /// Phát triển đảng: who was recognised, introduced and admitted in a period.
        PartyDevelopment = "party_development",
        /// Kết quả phân loại đoàn viên, tổ chức cơ sở Đoàn: the levels of a year.
        Ratings = "ratings",
        /// Số lượng tổ chức Đoàn trực thuộc: units below each unit, by kind, without the unit itself.
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
    /// Members that are counted nowhere, because their unit is not in the list; of movements and ratings rows that lack what they are
    /// counted by.
    pub members_left_out: u64,
    /// Units in this form whose kind has no column (`statistics.unit_kinds`): counted nowhere in it.
    pub units_without_column: u64,
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

/// A cell of a form in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum SheetCell {
    /// Empty.
    Blank,
    /// A number.
    Count(u64),
    /// A text.
    Text(String),
}

impl StatisticsForm {
    /// Canonical JSON: the same bytes in every language.
    pub fn to_json(&self) -> String {
        canonical(self)
    }

    /// The form as CSV for spreadsheets: the lines of [`StatisticsForm::to_rows`], with commas, in UTF-8 with a mark at its head.
    pub fn to_csv(&self, language: Language) -> String {
        sheet(self.to_rows(language))
    }

    /// The form as rows of cells, ready for a spreadsheet: the headings, the rows, the unit itself, the total.
    ///
    /// A column in a block is headed by both, `block: column`; without a heading that was seen by a word of this library. Counts are numbers; shares are
    /// texts as printed. Blank cells are empty, cells that are not known have `?`. No text is one that a spreadsheet would run.
    pub fn to_rows(&self, language: Language) -> Vec<Vec<SheetCell>> {
        let text = |text: &str| SheetCell::Text(harmless(text.to_owned()));
        let given = |given: Option<&String>| given.map_or(SheetCell::Blank, |given| text(given));
        let fixed = ["form_number", "form_code", "form_unit"].map(|key| text(word(key, language)));
        let headings = fixed.into_iter().chain(self.columns.iter().map(|column| text(&column.headed(language)))).collect();
        let cells = |row: &FormRow| row.cells.iter().map(FormCell::in_sheet).collect::<Vec<_>>();
        let row = |(place, row): (usize, &FormRow)| {
            let fixed = vec![SheetCell::Count(place as u64 + 1), given(row.code.as_ref()), given(row.name.as_ref())];
            [fixed, cells(row)].concat()
        };
        let below = |row: &FormRow, key| [vec![SheetCell::Blank, given(row.code.as_ref()), text(word(key, language))], cells(row)].concat();
        let mut rows = vec![headings];
        rows.extend(self.rows.iter().enumerate().map(row));
        rows.extend(self.own.iter().map(|own| below(own, "form_own")));
        rows.push(below(&self.total, "form_total"));
        rows
    }
}

impl FormColumn {
    /// Its heading beside that of its block, so that no two columns are headed alike. What was not seen is called by a word of this library.
    fn headed(&self, language: Language) -> String {
        let seen = |heading: &Option<Bilingual>, id: &str| {
            heading.as_ref().map_or_else(|| called(id, language), |heading| in_language(heading, language).to_owned())
        };
        let Some(block) = &self.group else { return seen(&self.heading, &self.id) };
        let own = self.id.strip_prefix(block.as_str()).and_then(|id| id.strip_prefix('.')).unwrap_or(&self.id);
        format!("{}: {}", seen(&self.group_heading, block), seen(&self.heading, own))
    }
}

/// What a column is called: by its own word, by that of its code, or as a field; of a share by what it is of.
fn called(id: &str, language: Language) -> String {
    let called = match (word(&format!("column_{id}"), language), id.strip_suffix("_rate")) {
        ("", Some(of)) => word("form_share", language).replace("{column}", &called(of, language).to_lowercase()),
        ("", None) => Some(word_for(id, language)).filter(|word| word != id).unwrap_or_else(|| field_name(id, language)),
        (own, _) => own.to_owned(),
    };
    let mut letters = called.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl FormCell {
    fn in_sheet(&self) -> SheetCell {
        match (self.state, self.of, self.count) {
            (CellState::Counted, None, Some(count)) => SheetCell::Count(count),
            (CellState::Blank, ..) => SheetCell::Blank,
            (CellState::Counted | CellState::Unknown, ..) => SheetCell::Text(self.shown.clone()),
        }
    }
}

impl SheetCell {
    /// As it stands in a list of texts: plain digits, nothing for a blank.
    pub(crate) fn text(self) -> String {
        match self {
            SheetCell::Blank => String::new(),
            SheetCell::Count(count) => count.to_string(),
            SheetCell::Text(text) => text,
        }
    }
}
