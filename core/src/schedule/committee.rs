//! Reports of committees on their own activity (Điều 12 khoản 1, Điều 15 khoản 1).

use crate::charter::{Question, Rule};
use crate::law::{Answer, Law, Ruling, facts};
use crate::record::{codes, records};
use crate::rulebook::P;
use crate::unit::Kind;

codes! {
    /// To whom a committee reported.
    ReportedTo {
        /// Đại hội.
        Congress = "congress",
        /// Hội nghị đại biểu.
        Conference = "conference",
        /// Anybody else.
        Other = "other",
    }
}

records! {
    /// A committee's report on its own activity.
    "committee_report" CommitteeReport {
        /// Kind of the unit that the committee leads.
        unit_kind: Kind,
        /// Whether a report is recorded.
        reported: bool,
        /// To whom; only asked where there is one.
        reported_to: ReportedTo,
        /// Whether that congress or conference is of the committee's own level.
        own_level: bool,
    }
}

static RULES: &[Rule<CommitteeReport>] = &[Rule::new("committee_report.recipient", P::ScheduleCommitteeReport, recipient)];

impl Question for CommitteeReport {
    fn rules() -> &'static [Rule<Self>] {
        RULES
    }
}

/// Báo cáo về hoạt động của mình với đại hội hoặc hội nghị đại biểu cùng cấp. Of other committees these articles say nothing.
fn recipient(law: &Law<'_>, c: &CommitteeReport) -> Ruling {
    let provision = match facts!(c; unit_kind) {
        Kind::TrungUong => P::ScheduleCommitteeReport,
        Kind::Tinh | Kind::Huyen => P::ScheduleCommitteeReportBelow,
        Kind::ChiDoan
        | Kind::ChiDoanCoSo
        | Kind::DoanCoSo
        | Kind::LienChiDoan
        | Kind::DoanBoPhan
        | Kind::DoanGiaoQuyen
        | Kind::DoanKhoi
        | Kind::DoanNganh
        | Kind::DoanXa
        | Kind::PhanDoan
        | Kind::Other => return Ok(Answer::not_applicable()),
    };
    let recipients = law.list(provision)?;
    if !facts!(c; reported) {
        return Ok(Answer::not_met("not_reported").citing(provision));
    }
    let (to, own_level) = facts!(c; reported_to, own_level);
    if !recipients.iter().any(|recipient| recipient == to.code()) {
        return Ok(Answer::not_met("other_recipient").citing(provision));
    }
    Ok(Answer::when(own_level, "another_level").citing(provision))
}
