//! The Python face of `dieule`: a thin skin that reads Python values, asks the library and shows its answers. No rule lives here.
#![expect(clippy::too_many_arguments, reason = "constructors take the fields of an answer, however many there are")]

mod charter;
mod code;
mod dues;
mod error;
mod findings;
mod letter;
mod mapping;
mod mirror;
mod plain;
mod quota;
mod review;
mod rulebook;
mod sheet;
mod table;
mod value;
mod verdict;

/// The compiled half of `dieule`. Import from `dieule` itself.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use super::charter::{CharterBase, campaigns, field_name, normalized_name, percentage, word_for};
    #[pymodule_export]
    use super::dues::{DuesLevel, DuesSplit};
    #[pymodule_export]
    use super::findings::{Candidate, Citation, Finding};
    #[pymodule_export]
    use super::letter::{Demand, Letter, LetterStep};
    #[pymodule_export]
    use super::mapping::{CellProblem, MappedColumn, MappedMembers, MappedUnits, MappingBase, MappingReport};
    #[pymodule_export]
    use super::quota::{AdmissionWindow, Allocation, QuotaRow, QuotaTable, Share};
    #[pymodule_export]
    use super::review::{AcceptedFinding, AgeCount, NotAsked, Review, ReviewFinding, RuleCount, UnitSummary};
    #[pymodule_export]
    use super::rulebook::{
        Bilingual, FirstDay, Floor, InstrumentInfo, Overruled, ProfileReceipt, ProvisionInfo, Receipt, RegisterEntry, RuleInfo,
    };
    #[pymodule_export]
    use super::verdict::Verdict;

    /// The version of the library.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
