//! The charter of Vietnam's Youth Union (Điều lệ Đoàn TNCS Hồ Chí Minh) as a library.
//!
//! It decides, for one record or a whole list, which rules of the charter hold, which do not, which somebody must still
//! decide, which cannot be told from what is recorded, why, and by which article. It keeps no data, opens no socket and
//! never reads the clock: every question carries the day it is asked about.
//!
//! ```
//! use dieule::{Applicant, NaiveDate, Outcome, Rulebook};
//!
//! let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
//! let charter = Rulebook::national().in_force_on(day(2024, 5, 9))?;
//!
//! let applicant = Applicant { birth_date: Some(day(2009, 5, 9)), considered_on: Some(day(2024, 5, 9)), ..Applicant::default() };
//! let verdict = charter.check("admission.age", &applicant.into())?;
//!
//! // 16 is counted as full 15 years and one day: one day is missing.
//! assert_eq!(verdict.outcome, Outcome::NotMet);
//! assert_eq!(verdict.findings[0].reason, "too_young");
//! assert_eq!(verdict.findings[0].cited(dieule::Language::En), "Article 1 clause 2, Charter of the Youth Union, 12th term");
//! # Ok::<(), dieule::Error>(())
//! ```
#![forbid(unsafe_code)]

mod account;
mod ahead;
#[cfg(feature = "arrow")]
mod arrow;
pub mod calendar;
mod card;
mod charter;
mod columns;
mod compare;
mod csv;
mod data;
mod discipline;
mod dues;
mod engagement;
mod error;
mod file;
mod identity;
mod introspection;
mod law;
mod letter;
mod mapping;
mod member;
mod messages;
mod months;
mod plan;
mod procedure;
mod quota;
mod ranking;
mod rating;
mod ratio;
mod reconcile;
mod record;
mod repair;
#[cfg(feature = "report")]
mod report;
mod review;
mod rights;
mod rollout;
mod rulebook;
mod schedule;
mod scoring;
mod screening;
mod statistics;
mod table;
mod unit;
mod verdict;

pub use account::{Account, Membership, Platform, View};
pub use ahead::{Ahead, AheadCandidate, AheadEvent, AheadUndecided, AheadUnit, AheadUnknown, Milestone};
#[cfg(feature = "arrow")]
pub use arrow::MemberBatch;
pub use card::{
    Card, CardAction, CardBook, CardBookRequest, CardCounts, CardEffect, CardEffectKind, CardEntry, CardEvent, CardFacts, CardRange,
    CardRefusal, CardSpan, CardStep, CardTaken, CardUse,
};
pub use charter::{Charter, Facts};
pub use chrono::NaiveDate;
pub use columns::{Bits, Codes, Days, Flags, MemberColumns, MemberRecord, NamedColumns, Numbers, TextCells, Texts};
pub use compare::{
    ChangedFinding, DiffCounts, ProvisionChange, ProvisionState, ReceiptChange, ReviewDiff, RuleChanges, RuleDiff, StatusChange,
    StatusChanges, UnitChanges, UnitDiff,
};
pub use data::{DataQuality, NewMember};
pub use discipline::{
    Appeal, AppealBody, Appellant, ArmyBody, ChangeAdviser, DecidingUnit, Discipline, DisciplineBody, DisciplineForm, DisciplineMeeting,
    DisciplinePart, Disciplined, PostRemoved, Reward, Sanction,
};
pub use dues::{Dues, DuesLevel, DuesSplit, Income, Remittance};
pub use engagement::{
    AccountActivity, AccountPoints, Activity, Engagement, InteractionDay, Leaderboard, LeaderboardEntry, Leaderboards, LessonAttempt,
    LessonResult, LessonResults, PointEntry, PointEvent, PointKind, PointState, PointsLedger, PollOption, PollVote, ScoreRow, Survey,
    Tally,
};
pub use error::{Error, InputError, Problem, Refusal};
pub use file::{Honorary, MemberFile};
pub use identity::{EntrySource, Identity, Sex, normalized_name};
pub use letter::{Demand, Letter, LetterFacts, LetterStep};
pub use mapping::{CellFault, CellProblem, Mapped, MappedColumn, MappedScores, Mapping, MappingReport, ReadAs, Row};
pub use member::{
    AdmissionDecision, AdmissionWindow, Applicant, Area, Decider, DecidingBody, Education, Hosted, HostedAs, Issuer, Meeting, Member,
    Nationality, Outside, PartyIntroduction, Path, Place, RatingLevel, RatingList, Removal, ResidenceKind, Training, TrainingCounts,
    TrainingEvaluation, TrainingRegistration, TrainingSource, Transfer, TransferRole,
};
pub use messages::{field_name, reason_codes, word_for};
pub use months::Months;
pub use plan::{
    AppliedPlan, Plan, PlanCheck, PlanContext, PlanEvent, PlanEventKind, PlanFault, PlanSize, PlanStep, PlanUnit, ReformRow, StepKind,
    reform_plan,
};
pub use procedure::{
    Case, CaseEffect, CaseEntry, CaseEvent, CaseItem, CaseOffer, CaseRefusal, CaseRequest, CaseStep, CountsFor, Covers, EffectKind, Given,
    MachineInfo, MachineState, MachineStep, ReRoute, ReRouted, RefusalKind, RouteUnit, Taken, machine_names,
};
pub use quota::{
    Allocation, AppInteraction, AppUser, Progress, QuotaBase, QuotaRow, QuotaTable, Share, TargetMeasured, TargetsMeasured, UnitTargets,
};
pub use ranking::TieRule;
pub use rating::{
    AwayKind, LevelRatings, MemberRating, Rated, RatedCount, RatedCriterion, RatedList, RatedRow, RatedStage, RatedState, RatedStep,
    RatedTime, RatingBasis, RatingChannel, RatingCounts, RatingFact, RatingFactKind, RatingRow, RatingTable, RatingUnit, ToldFacts,
    UnitRating,
};
pub use ratio::{Ratio, Rounding, percentage};
pub use reconcile::{Difference, Entries, EntryTable, ListSource, Movement, Reconciled, Reconciliation, Side};
pub use record::{Fact, Field, FieldKind, Record, Value, iso_day};
pub use repair::{Actor, Obstacle, Repair, Repairs, Way, WayKind};
#[cfg(feature = "report")]
pub use report::{ReportOptions, ReportPart, ScoreReportOptions};
pub use review::{
    AcceptanceTable, Acceptances, AcceptedFinding, AcceptedState, AgeCount, InstrumentTitle, MemberTable, Members, NotAsked, Review,
    ReviewFinding, RuleCount, Subject, UnitSummary, UnitTable, Units,
};
pub use rights::{Grant, Holder, Relation, Right, RightAction, RightCell, RightRequest, Rights};
pub use rollout::{
    AgeBand, Document, DoneFunction, FunctionDay, FunctionState, FunctionStatus, FunctionTotals, FunctionsDone, LeftOut, LevelCount,
    MovementCount, MovementKind, MovementRow, Movements, OpenRequest, OpenRequests, RequestAge, SoftwareFunction, UnitFunctions,
    UnitMovements, UnitRequests,
};
pub use rulebook::{
    Bilingual, Binds, Comparison, ConsequenceKind, DeadlineWording, Ends, FirstDay, Floor, InstrumentInfo, InstrumentKind, NamedUnit,
    Overruled, ProfileReceipt, ProvisionInfo, Receipt, RegisterEntry, Rhythm, RuleInfo, Rulebook, Schedule, ScheduleConsequence,
    ScheduleItem, ScheduleItemKind, ScheduleReport, Setting, SettingType, TextSeen, national_campaigns,
};
pub use schedule::{
    CommitteeReport, ConsequenceStatus, DueReport, DueReports, HandedIn, ItemDone, ItemStatus, ItemTotals, PeriodTotals, ReportedTo,
    ScheduleState, ScheduleStatus, ScheduleUnit, UnitReports, UnitSchedule,
};
pub use scoring::{
    ClassState, CriteriaSet, Criterion, CriterionForm, CriterionTopic, ItemScore, KeptRows, Merged, MergedUnit, NoBase, PeriodRule, Points,
    Ranked, Ranking, RowKind, Score, ScoreEntry, ScoreStage, ScoreStep, ScoreWhy, ScoredBy, ScoredUnit, Scoring, SetDetail, SetDraft,
    SetGroup, SetHead, SetRow, UnitScore,
};
pub use screening::{CrossRow, RuleCost, Screened, ScreenedCount, ScreenedMember, ScreenedRule, Screening, ScreeningPart, Words};
pub use statistics::{
    CellState, ColumnKind, FormCell, FormCheck, FormColumn, FormEntry, FormFault, FormFaultKind, FormKind, FormNotChecked, FormRow,
    PrintedShare, RatedWhat, RatingResult, SheetCell, StatisticsForm, StatisticsPart,
};
pub use unit::{Act, ActDecider, ArmyUnit, Basis, Kind, Level, Restructuring, Sector, Unit};
pub use verdict::{Candidate, Certainty, Citation, Figure, Figures, Finding, Language, Outcome, Severity, Standing, Verdict};

/// The pages whose Rust examples are tests.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../../README.md")]
    struct Readme;
    #[doc = include_str!("../../docs/review.md")]
    struct Review;
    #[doc = include_str!("../../docs/letters.md")]
    struct Letters;
    #[doc = include_str!("../../docs/reconcile.md")]
    struct Reconcile;
    #[doc = include_str!("../../docs/looking-ahead.md")]
    struct LookingAhead;
    #[doc = include_str!("../../docs/repairs.md")]
    struct Repairs;
    #[doc = include_str!("../../docs/procedures.md")]
    struct Procedures;
    #[doc = include_str!("../../docs/cards.md")]
    struct Cards;
    #[doc = include_str!("../../docs/rights.md")]
    struct Rights;
    #[doc = include_str!("../../docs/rollout.md")]
    struct Rollout;
    #[doc = include_str!("../../docs/plans.md")]
    struct Plans;
    #[doc = include_str!("../../docs/training.md")]
    struct Training;
    #[doc = include_str!("../../docs/rating.md")]
    struct Rating;
    #[doc = include_str!("../../docs/scoring.md")]
    struct Scoring;
    #[cfg(feature = "report")]
    #[doc = include_str!("../../docs/report.md")]
    struct Report;
    #[doc = include_str!("../../docs/mapping.md")]
    struct Mapping;
    #[doc = include_str!("../../docs/screening.md")]
    struct Screening;
    #[doc = include_str!("../../docs/statistics.md")]
    struct Statistics;
    #[doc = include_str!("../../docs/engagement.md")]
    struct Engagement;
}
