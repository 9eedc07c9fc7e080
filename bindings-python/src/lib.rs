//! The Python face of `dieule`: a thin skin that reads Python values, asks the library and shows its answers. No rule lives here.
#![expect(clippy::too_many_arguments, reason = "constructors take the fields of an answer, however many there are")]

mod ahead;
mod arrow;
mod bulk;
mod card;
mod charter;
mod code;
mod compare;
mod dues;
mod engagement;
mod error;
mod findings;
mod letter;
mod mapping;
mod mirror;
mod numpy;
mod plain;
mod plan;
mod procedure;
mod quota;
mod rating;
mod reconcile;
mod repair;
mod report;
mod review;
mod rights;
mod rollout;
mod rulebook;
mod schedule;
mod scoring;
mod screened;
mod screening;
mod sheet;
mod statistics;
mod table;
mod value;
mod verdict;

/// The compiled half of `dieule`. Import from `dieule` itself.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use super::ahead::{Ahead, AheadCandidate, AheadEvent, AheadUndecided, AheadUnit, AheadUnknown};
    #[pymodule_export]
    use super::arrow::ArrowTable;
    #[pymodule_export]
    use super::card::{Card, CardBook, CardCounts, CardEffect, CardEntry, CardEvent, CardRange, CardRefusal, CardSpan, CardStep};
    #[pymodule_export]
    use super::charter::{CharterBase, campaigns, field_name, normalized_name, percentage, word_for};
    #[pymodule_export]
    use super::compare::{
        ChangedFinding, DiffCounts, ProvisionChange, ProvisionState, ReceiptChange, ReviewDiff, RuleChanges, RuleDiff, StatusChange,
        StatusChanges, UnitChanges, UnitDiff,
    };
    #[pymodule_export]
    use super::dues::{DuesLevel, DuesSplit};
    #[pymodule_export]
    use super::engagement::{
        AccountActivity, AccountPoints, Activity, Leaderboard, LeaderboardEntry, Leaderboards, LessonResult, LessonResults, PointEntry,
        PointsLedger, PollOption, Tally,
    };
    #[pymodule_export]
    use super::findings::{Candidate, Citation, Finding};
    #[pymodule_export]
    use super::letter::{Demand, Letter, LetterStep};
    #[pymodule_export]
    use super::mapping::{CellProblem, MappedColumn, MappedMembers, MappedScores, MappedUnits, MappingBase, MappingReport};
    #[pymodule_export]
    use super::plan::{_reform_plan, PlanCheck, PlanEvent, PlanFault, PlanSize};
    #[pymodule_export]
    use super::procedure::{
        Case, CaseEffect, CaseEntry, CaseEvent, CaseItem, CaseOffer, CaseRefusal, CaseStep, CountsFor, MachineInfo, MachineState,
        MachineStep, ReRouted, RouteUnit, machine, machines,
    };
    #[pymodule_export]
    use super::quota::{AdmissionWindow, Allocation, QuotaRow, QuotaTable, Share, TargetMeasured, TargetsMeasured, UnitTargets};
    #[pymodule_export]
    use super::rating::{
        LevelRatings, Rated, RatedCount, RatedCriterion, RatedList, RatedRow, RatedStep, RatingBasis, RatingCounts, RatingFact,
        RatingTableBase,
    };
    #[pymodule_export]
    use super::reconcile::{Difference, Reconciliation};
    #[pymodule_export]
    use super::repair::{Obstacle, Repair, Repairs, Way};
    #[pymodule_export]
    use super::report::ReportPart;
    #[pymodule_export]
    use super::review::{AcceptedFinding, AgeCount, NotAsked, Review, ReviewFinding, RuleCount, UnitSummary};
    #[pymodule_export]
    use super::rights::{RightAction, RightCell, RightsBase};
    #[pymodule_export]
    use super::rollout::{
        AgeBand, FunctionStatus, FunctionTotals, FunctionsDone, LeftOut, LevelCount, MovementCount, Movements, OpenRequests, RequestAge,
        UnitFunctions, UnitMovements, UnitRequests,
    };
    #[pymodule_export]
    use super::rulebook::{
        Bilingual, FirstDay, Floor, InstrumentInfo, InstrumentTitle, Overruled, ProfileReceipt, ProvisionInfo, Receipt, RegisterEntry,
        RuleInfo,
    };
    #[pymodule_export]
    use super::schedule::{
        ConsequenceStatus, DueReport, DueReports, ItemStatus, ItemTotals, NamedUnit, PeriodTotals, Schedule, ScheduleConsequence,
        ScheduleItem, ScheduleReport, ScheduleStatus, UnitReports, UnitSchedule,
    };
    #[pymodule_export]
    use super::scoring::{CriteriaSetBase, ItemScore, Merged, MergedUnit, Ranked, Ranking, Score, ScoreStep, Scoring, SetGroup, UnitScore};
    #[pymodule_export]
    use super::screened::{CrossRow, Screened, ScreenedCount, ScreenedRule};
    #[pymodule_export]
    use super::screening::{ScreenedMember, Screening, ScreeningPart};
    #[pymodule_export]
    use super::statistics::{FormCell, FormCheck, FormColumn, FormFault, FormNotChecked, FormRow, StatisticsForm};
    #[pymodule_export]
    use super::verdict::Verdict;

    /// The version of the library.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
