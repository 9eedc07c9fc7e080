//! The software taken into use: functions to be done by a day, directive documents, movements counted by person, requests that stay open.

mod documents;
mod functions;
mod movements;
mod people;
mod requests;

pub use documents::Document;
pub use functions::{FunctionDay, FunctionState, FunctionStatus, FunctionTotals, FunctionsDone, UnitFunctions};
pub use movements::{LeftOut, LevelCount, MovementCount, MovementKind, MovementRow, Movements, UnitMovements};
pub use requests::{AgeBand, OpenRequest, OpenRequests, RequestAge, UnitRequests};

use crate::charter::{Question, Rule};
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::unit::Kind;
use chrono::NaiveDate;

codes! {
    /// A function of the software, and the posting of documents.
    SoftwareFunction {
        /// Kết nạp đoàn viên mới.
        Admission = "ket_nap",
        /// Chuyển đi.
        TransferOut = "chuyen_di",
        /// Chuyển đến.
        TransferIn = "chuyen_den",
        /// Trưởng thành đoàn.
        Maturity = "truong_thanh",
        /// Xóa tên.
        StrikingOff = "xoa_ten",
        /// Đăng ký và đánh giá Chương trình rèn luyện đoàn viên.
        Training = "ren_luyen",
        /// Đánh giá, xếp loại đoàn viên.
        Rating = "danh_gia",
        /// Đoàn viên danh dự.
        Honorary = "danh_du",
        /// Giới thiệu đoàn viên ưu tú cho Đảng.
        Outstanding = "uu_tu",
        /// Khen thưởng, kỷ luật.
        Awards = "khen_thuong_ky_luat",
        /// Đoàn viên đi làm ăn xa.
        Away = "lam_an_xa",
        /// Hoạt động đoàn tại nơi cư trú.
        Residence = "noi_cu_tru",
        /// Sinh hoạt đoàn tạm thời.
        Temporary = "tam_thoi",
        /// Đăng tải văn bản chỉ đạo.
        Documents = "van_ban",
    }
}

records! {
    /// One function of the software, and whether a unit has done it.
    "function" DoneFunction {
        /// Day asked about.
        on: NaiveDate,
        /// Kind of the unit; needed only where a profile says which kinds are asked.
        unit_kind: Kind,
        /// The function.
        function: SoftwareFunction,
        /// Whether the unit has done it.
        done: bool,
        /// The day it was done; only asked where it was.
        done_on: NaiveDate,
        /// The number that a list gives the function.
        function_number: u32,
    }
}

static RULES: &[Rule<DoneFunction>] = &[
    Rule::new("rollout.function", P::RolloutFunctions, functions::function),
    Rule::alternative("rollout.software_function", P::RolloutSoftwareFunctions, functions::numbered),
];

impl Question for DoneFunction {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

static DOCUMENT_RULES: &[Rule<Document>] = &[
    Rule::new("document.recipient", P::RolloutDocumentRecipients, documents::recipient),
    Rule::new("document.posted", P::RolloutDocumentPosting, documents::posted),
    Rule::new("document.order", P::RolloutDocumentOrder, documents::order),
    Rule::new("document.seen", P::RolloutDocumentSeen, documents::seen),
];

impl Question for Document {
    fn rules() -> &'static [Rule<Self>] {
        DOCUMENT_RULES
    }
}
