/**
 * The charter of Vietnam's Youth Union (Điều lệ Đoàn TNCS Hồ Chí Minh) as a library.
 *
 * It decides, for one record or a whole list, which rules of the charter hold, which do not, which somebody must still decide,
 * which cannot be told from what is recorded, why, and by which article. It keeps no data, opens no socket and never reads the
 * clock: every question carries the day it is asked about, as text `YYYY-MM-DD`.
 */

import { sound } from './errors';
import { native } from './load';
import { MachineInfo } from './procedure';
import type { Language } from './records';

export type {
  ConsequenceStatus,
  DueReport,
  ItemStatus,
  ItemTotals,
  NamedUnit,
  PeriodTotals,
  Schedule,
  ScheduleConsequence,
  ScheduleItem,
  ScheduleReport,
  TargetMeasured,
  UnitTargets,
  UnitReports,
  UnitSchedule,
  FormColumn,
  FormCell,
  FormRow,
  FormFault,
  FormNotChecked,
  PointEntry,
  AccountPoints,
  AccountActivity,
  LeaderboardEntry,
  Leaderboard,
  LessonResult,
  PollOption,
  AgeBand,
  AgeCount,
  FunctionStatus,
  FunctionTotals,
  LeftOut,
  LevelCount,
  LevelRatings,
  MovementCount,
  RequestAge,
  UnitFunctions,
  UnitMovements,
  UnitRequests,
  AheadCandidate,
  AheadEvent,
  AheadUndecided,
  AheadUnit,
  AheadUnknown,
  Bilingual,
  Candidate,
  Card,
  CardCounts,
  CardEffect,
  CardEntry,
  CardEvent,
  CardRange,
  CardSpan,
  CaseEffect,
  CaseEntry,
  CaseEvent,
  CaseItem,
  CellProblem,
  Citation,
  CountsFor,
  CrossRow,
  Demand,
  DiffCounts,
  DuesLevel,
  FirstDay,
  Floor,
  InstrumentInfo,
  InstrumentTitle,
  LetterStep,
  MachineState,
  MachineStep,
  MappedColumn,
  NotAsked,
  Obstacle,
  Overruled,
  PlanEvent,
  PlanSize,
  ProfileReceipt,
  ProvisionChange,
  ProvisionInfo,
  ProvisionState,
  QuotaRow,
  RatedCount,
  RatedCriterion,
  RatedRow,
  RatedStep,
  RatingCounts,
  RatingFact,
  Receipt,
  ReceiptChange,
  Refusal,
  RegisterEntry,
  ReRouted,
  RouteUnit,
  RuleChanges,
  ReportPart,
  RightCell,
  RuleCount,
  RuleDiff,
  RuleInfo,
  ScreenedCount,
  ScreenedRule,
  Share,
  StatusChange,
  UnitChanges,
  UnitDiff,
  UnitSummary,
  ItemScore,
  MergedUnit,
  Ranked,
  Score,
  SetGroup,
} from './binding';
export { Ahead } from './ahead';
export type { DayRange } from './ahead';
export { CardBook, CardRefusal, CardStep } from './card';
export type { CardBookRequest, CardEventGiven } from './card';
export { Charter, inForceOn } from './charter';
export type { CharterOptions, Lists, PlainLists, RepairOptions, ReviewOptions } from './lists';
export type { RuleFacts } from './questions';
export type { FormOptions, TallyOptions } from './figures';
export type { DictionaryColumn, MemberArrays, MemberList, UnitArrays, UnitList } from './columns';
export { ChangedFinding, ReviewDiff, StatusChanges } from './compare';
export { DuesSplit } from './dues';
export { Activity, Leaderboards, LessonResults, PointsLedger, Tally } from './engagement';
export { DieuleError } from './errors';
export type { ErrorCode } from './errors';
export { Letter } from './letter';
export { MappedMembers, MappedScores, MappedUnits, Mapping, MappingReport } from './mapping';
export type { Cell, MembersOptions, Rows, UnitsOptions } from './mapping';
export { Case, CaseOffer, CaseRefusal, CaseStep, MachineInfo } from './procedure';
export type { CaseEventGiven, CaseFacts, CaseLists, CaseRequest, NextOptions, ReRoute } from './procedure';
export { Allocation, QuotaTable } from './quota';
export { Rated, RatedList, RatingBasis, RatingTable } from './rating';
export type { RatingFacts, RatingRow } from './rating';
export type {
  AppInteraction,
  AppUser,
  Binds,
  CommitteeReport,
  ConsequenceKind,
  HandedIn,
  ItemDone,
  ReportedTo,
  Rhythm,
  ScheduleItemKind,
  ScheduleState,
  ScheduleUnit,
  PrintedShare,
  Engagement,
  Survey,
  FormEntry,
  PointEvent,
  InteractionDay,
  ScoreRow,
  LessonAttempt,
  PollVote,
  FormKind,
  ColumnKind,
  CellState,
  FormFaultKind,
  PointKind,
  PointState,
  DoneFunction,
  Document,
  FunctionDay,
  MovementRow,
  OpenRequest,
  SoftwareFunction,
  FunctionState,
  MovementKind,
  AcceptanceColumns,
  AcceptanceRow,
  AcceptedState,
  Account,
  Act,
  ActDecider,
  Actor,
  AdmissionDecision,
  Appeal,
  AppealBody,
  Appellant,
  Applicant,
  Area,
  ArmyBody,
  ArmyUnit,
  Basis,
  CardAction,
  CardEffectKind,
  CardFacts,
  CardUse,
  CellFault,
  Certainty,
  ChangeAdviser,
  Comparison,
  DataQuality,
  DeadlineWording,
  Decider,
  DecidingBody,
  DecidingUnit,
  Discipline,
  DisciplineBody,
  DisciplineForm,
  DisciplineMeeting,
  DisciplinePart,
  Disciplined,
  Dues,
  Education,
  Covers,
  EffectKind,
  EntryColumns,
  EntryRow,
  EntrySource,
  Grant,
  Holder,
  Honorary,
  Hosted,
  HostedAs,
  Identity,
  Income,
  IsoDate,
  Issuer,
  Kind,
  Language,
  LetterFacts,
  Level,
  ListSource,
  Meeting,
  Member,
  MemberColumns,
  MemberFile,
  MemberRow,
  Membership,
  Movement,
  Milestone,
  Nationality,
  NewMember,
  Outcome,
  Outside,
  PartyIntroduction,
  Path,
  Place,
  Platform,
  PostRemoved,
  Progress,
  QuotaBase,
  Plan,
  PlanEventKind,
  PlanStep,
  PlanUnit,
  AwayKind,
  MemberRating,
  RatedStage,
  RatedState,
  RatedTime,
  RatedWhat,
  RatingChannel,
  RatingFactKind,
  RatingLevel,
  RatingList,
  RatingResult,
  RatingUnit,
  UnitRating,
  Reconciled,
  ReadAs,
  ReformRow,
  RefusalKind,
  Relation,
  Remittance,
  Removal,
  ResidenceKind,
  Restructuring,
  Reward,
  Right,
  RightRequest,
  Sanction,
  Sector,
  RuleCost,
  Severity,
  Sex,
  Side,
  Standing,
  StepKind,
  Subject,
  Training,
  TrainingCounts,
  TrainingEvaluation,
  TrainingRegistration,
  TrainingSource,
  Transfer,
  TransferRole,
  Unit,
  UnitColumns,
  UnitRow,
  View,
  WayKind,
  ClassState,
  Criterion,
  CriterionForm,
  CriterionTopic,
  NoBase,
  PeriodRule,
  RowKind,
  ScoreEntry,
  ScoreStage,
  ScoreWhy,
  ScoredBy,
  ScoredUnit,
  SetDetail,
  SetHead,
  SetRow,
  TieRule,
} from './records';
export { Difference, Reconciliation } from './reconcile';
export type { Sides } from './reconcile';
export { PlanCheck, PlanFault } from './plan';
export type { AppliedPlan, PlanContext } from './plan';
export { Repair, Repairs, Way } from './repair';
export type { ReportOptions } from './report';
export { AcceptedFinding, Review, ReviewFinding } from './review';
export { RightAction, Rights } from './rights';
export { FunctionsDone, Movements, OpenRequests } from './rollout';
export { CriteriaSet, Merged, Ranking, ScoreStep, Scoring, UnitScore } from './scoring';
export { DueReports, ScheduleStatus, TargetsMeasured } from './schedule';
export type { ScoreReportOptions } from './scoring';
export { Screened, ScreenedMember, Screening, ScreeningPart } from './screening';
export type { PartOptions, RowFindings, ScreenOptions, ScreeningOptions } from './screening';
export { FormCheck, StatisticsForm } from './statistics';
export { Finding, Verdict } from './verdict';
export type { Stored } from './verdict';
export { AdmissionWindow } from './window';

/** The ids of the letters and plans that can be chosen; `charter.instruments()` has the speaking name of each. */
export function campaigns(): string[] {
  return sound(native.campaigns());
}

/** The machines of procedures. */
export function machines(): string[] {
  return native.machines();
}

/**
 * A machine, as its table has it.
 * @throws {DieuleError} `unknown_name` when there is none of that name.
 */
export function machine(name: string): MachineInfo {
  return MachineInfo.of(sound(native.machine(name)));
}

/** A field's name as people say it: `fieldName('birthDate')` is `ngày sinh`. */
export function fieldName(field: string, language?: Language | null): string {
  return sound(native.fieldName(field, language));
}

/** A code as people say it: `wordFor('not_met')` is `Chưa đạt`. The code itself where no word is known. */
export function wordFor(code: string, language?: Language | null): string {
  return sound(native.wordFor(code, language));
}

/**
 * A name as it is compared: composed or not, upper or lower case, spaces, and the two ways to place a tone (`Hòa`, `Hoà`) make
 * no difference. Nothing else is lost: `Hoa` and `Hoà` stay two names.
 */
export function normalizedName(text: string): string {
  return sound(native.normalizedName(text));
}

/** `part` of `whole` as a percentage for people, half up, in the Vietnamese way (`71,08%`); null when there is no whole. */
export function percentage(part: number, whole: number, decimals?: number | null): string | null {
  return sound(native.percentage(part, whole, decimals));
}

export { reformPlan } from './plan';
