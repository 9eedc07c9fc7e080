// Written by `npm run build:native` from the Rust sources. Do not edit.

import type { AcceptedState, Actor, Binds, CardAction, CardEffectKind, CardUse, CellFault, CellState, Certainty, ClassState, ColumnKind, Comparison, ConsequenceKind, Covers, DeadlineWording, EffectKind, FormFaultKind, FormKind, FunctionState, Grant, Holder, IsoDate, Kind, Level, ListSource, Milestone, MovementKind, Outcome, PeriodRule, PlanEventKind, PointState, RatedStage, RatedState, RatedTime, RatingFactKind, RatingUnit, ReadAs, Reconciled, RefusalKind, Relation, Rhythm, ScheduleItemKind, ScheduleState, ScoreStage, ScoreWhy, ScoredBy, Sector, Severity, Side, SoftwareFunction, Standing, StepKind, Subject, TieRule, WayKind } from './records';

/** The interactions of a period, account by account. */
export declare class Activity {
  /** Its fields. */
  fields(): ActivityFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** The days on which age does not stand in the way of admission. */
export declare class AdmissionWindow {
  /** Its fields. */
  fields(): AdmissionWindowFields
  /** The stored form: canonical JSON. */
  toJson(): string
  /** For an applicant refused for age on a day: the first day, from then on, on which age no longer stands in the way. */
  firstDayFrom(day: unknown): IsoDate | null | Failure
}

/** Who reaches what between two days. */
export declare class Ahead {
  /** Its short fields. */
  fields(): AheadFields
  /** So many days, beginning with one. */
  events(from: number, length: number): Array<AheadEvent>
  /** So many members whose day nothing decides, beginning with one. */
  undecided(from: number, length: number): Array<AheadUndecided>
  /** So many units, beginning with one. */
  byUnit(from: number, length: number): Array<AheadUnit>
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A fixed total, shared out. */
export declare class Allocation {
  /** Its fields. */
  fields(): AllocationFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** Lists after a plan, held until their columns are read. */
export declare class AppliedLists {
  /** So many cells of the column of a field of units, beginning with one; null where the column was not given. */
  unitCells(place: number, from: number, length: number): Array<string | number | boolean | null> | null
  /** The same of members. */
  memberCells(place: number, from: number, length: number): Array<string | number | boolean | null> | null
}

/** A book of codes. */
export declare class CardBook {
  /** Its short fields. */
  fields(): CardBookFields
  /** The ranges. */
  ranges(): Array<CardRange>
  /** The codes that are not free. */
  cards(): Array<Card>
  /** The events applied. */
  history(): Array<CardEntry>
  /** Apply an event. */
  apply(charter: Charter, id: unknown, action: unknown, on: unknown, by: unknown, unit: unknown, kind: unknown, start: unknown, end: unknown, members: unknown[], codes: unknown[], decision: unknown, expects: unknown): CardStep | Failure
  /** The book opened again, with its history applied. */
  replay(charter: Charter): CardStep | Failure
  /** The code a member has; null where there is none. */
  cardOf(member: unknown): Card | null | Failure
  /** How a unit's range is taken up. */
  counts(unit: unknown): CardCounts | Failure
  /** What a unit may still give or hand down. */
  free(unit: unknown): Array<CardSpan> | Failure
  /** The codes that would be given next automatically. */
  nextCodes(charter: Charter, unit: unknown, count: unknown): Array<string> | Failure
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** The answer to an event. */
export declare class CardStep {
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** The new book; null where the event was refused. */
  book(): CardBook | null
  /** What the host has to write. */
  effects(): Array<CardEffect>
  /** Whether the event had been applied before. */
  get repeated(): boolean
  /** Why it was refused; null where it was applied. */
  refusal(): CardRefusalFields | null
  /** The refusal in words. */
  why(language: unknown): string | Failure
  /** Its article as people write it. */
  article(language: unknown): string | Failure
  /** The stored form of the refusal: canonical JSON. */
  refusalJson(): string
}

/** A case of a procedure. */
export declare class Case {
  /** Its short fields. */
  fields(): CaseFields
  /** The units that act. */
  route(): Array<RouteUnit>
  /** The members. */
  items(): Array<CaseItem>
  /** The events applied. */
  history(): Array<CaseEntry>
  /** The steps that stand next on a day. */
  next(charter: Charter, on: unknown, by: unknown): CaseOffers | Failure
  /** Apply an event; its facts are two lists, fields and values. */
  apply(charter: Charter, id: unknown, action: unknown, on: unknown, by: unknown, role: unknown, members: unknown[], fields: unknown[], values: unknown[], expects: unknown): CaseStep | Failure
  /** Go on with the units that a plan left; what was replaced by what are two lists. */
  reRoute(charter: Charter, units: unknown[], id: unknown, on: unknown, old: unknown[], now: unknown[], expects: unknown): CaseStep | Failure
  /** The case opened again, with its history applied. */
  replay(charter: Charter): CaseStep | Failure
  /** Where a member counts on a day; null for somebody who is not in the case. */
  countsFor(member: unknown, on: unknown): CountsFor | null | Failure
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** Steps that stand next, with what their rules say. */
export declare class CaseOffers {
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** Each of them. */
  offers(): Array<CaseOfferFields>
}

/** The answer to an event. */
export declare class CaseStep {
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** The new case; null where the event was refused. */
  case(): Case | null
  /** What the host has to write. */
  effects(): Array<CaseEffect>
  /** Whether the event had been applied before. */
  get repeated(): boolean
  /** What guidance says against what was done. */
  advice(): Array<FindingFields>
  /** Why it was refused; null where it was applied. */
  refusal(): CaseRefusalFields | null
  /** What would be allowed now. */
  allowed(): CaseOffers
  /** The refusal in words. */
  why(language: unknown): string | Failure
  /** Its article as people write it. */
  article(language: unknown): string | Failure
  /** The stored form of the refusal: canonical JSON. */
  refusalJson(): string
}

/** The charter in force on a day. */
export declare class Charter {
  /** Who reaches what between two days; tables as for a review. */
  ahead(units: unknown[], members: unknown[], firstDay: unknown, lastDay: unknown): Ahead | Failure
  /** The same on a worker thread. */
  aheadAsync(units: unknown[], members: unknown[], firstDay: unknown, lastDay: unknown): Promise<Ahead | Failure>
  /** The provisions on which another charter differs. */
  diff(other: Charter): Array<ProvisionChange>
  /** Whose status changes under another charter; tables as for a review. */
  changes(other: Charter, units: unknown[], members: unknown[]): StatusChanges | Failure
  /** The same on a worker thread. */
  changesAsync(other: Charter, units: unknown[], members: unknown[]): Promise<StatusChanges | Failure>
  /** The day the charter is resolved for. */
  get day(): string
  /** The charter in force: one id, or two while the first day of a new charter is not known. */
  instrumentsInForce(): Array<string>
  /** Whether it is the law of the day. */
  get standing(): Standing
  /** What reproduces its answers. */
  receipt(): Receipt
  /** The caveat a report prints once, at its head. */
  caveat(language: unknown): string | Failure
  /** Answer a question about a record: its facts in the order of its fields. */
  ask(question: unknown, facts: unknown[]): Verdict | Failure
  /** Answer one rule about a record: its facts in the order of its fields. */
  check(rule: unknown, facts: unknown[]): Verdict | Failure
  /** The days on which age does not stand in the way of admission. */
  admissionWindow(birthDate: unknown): AdmissionWindow | Failure
  /** Unit quotas; each base is a list in the order of its fields. */
  quota(units: unknown[]): QuotaTable | Failure
  /** A fixed total, shared out; each base is a list in the order of its fields. */
  allocate(total: unknown, units: unknown[]): Allocation | Failure
  /** Dues of whole đồng, shared out along a path of units, from the one that collected them upward. */
  duesSplit(received: unknown, path: unknown[]): DuesSplit | Failure
  /** Review tables, each given as its number of rows and its columns in the order of its fields. */
  review(units: unknown[], members: unknown[], accepted: unknown[], onProgress?: ((arg0: number, arg1: number) => unknown) | undefined | null): Review | Failure
  /** The same review on a worker thread. */
  reviewAsync(units: unknown[], members: unknown[], accepted: unknown[]): Promise<Review | Failure>
  /** The ways to mend what a review of these tables finds. */
  repairs(units: unknown[], members: unknown[], accepted: unknown[], targets: unknown): Repairs | Failure
  /** The same on a worker thread. */
  repairsAsync(units: unknown[], members: unknown[], accepted: unknown[], targets: unknown): Promise<Repairs | Failure>
  /** A plan checked on packed lists. */
  checkPlan(units: unknown[], members: unknown[], plan: unknown[], accounts?: unknown[] | undefined | null, cases?: unknown[] | undefined | null, closedCodes?: unknown[] | undefined | null): PlanCheck | Failure
  /** The charter made ready to screen members against packed units, by these rules or by all. */
  screening(units: unknown[], rules: unknown[]): Screening | Failure
  /** The plans of the letters and profiles chosen, then the reporting calendars that are no letter's. */
  schedules(): Array<Schedule>
  /** The letters chosen, then the profiles that are letters. */
  letters(): Array<Letter>
  /** Compare two sides, each given as its number of rows and its columns in the order of its fields. */
  reconcile(what: unknown, records: unknown[], list: unknown[]): Reconciliation | Failure
  /** The same comparison on a worker thread. */
  reconcileAsync(what: unknown, records: unknown[], list: unknown[]): Promise<Reconciliation | Failure>
  /** The instruments known. */
  instruments(): Array<InstrumentInfo>
  /** The provisions as they stand on the charter's day. */
  provisions(): Array<ProvisionInfo>
  /** Every rule. */
  rules(): Array<RuleInfo>
  /** The register of provisions. */
  register(): Array<RegisterEntry>
  /** Functions done: units as a table, and rows that are lists in the order of their fields. */
  functionsDone(units: unknown[], done: unknown[]): FunctionsDone | Failure
  /** Movements between two days, both counted: units as a table, and rows that are lists in the order of their fields. */
  movements(units: unknown[], rows: unknown[], firstDay: unknown, lastDay: unknown): Movements | Failure
  /** Open requests: units as a table, and rows that are lists in the order of their fields. */
  openRequests(units: unknown[], rows: unknown[]): OpenRequests | Failure
  /** The targets of the letters chosen, measured on people; both are lists in the order of their fields. */
  measureTargets(people: unknown[], interactions: unknown[], firstDay: unknown, lastDay: unknown): TargetsMeasured | Failure
  /** Where units stand with a plan; units and rows are lists in the order of their fields. */
  scheduleStatus(schedule: unknown, units: unknown[], done: unknown[]): ScheduleStatus | Failure
  /** The reports of a plan between two days, both counted; units and rows are lists in the order of their fields. */
  dueReports(schedule: unknown, units: unknown[], handedIn: unknown[], firstDay: unknown, lastDay: unknown): DueReports | Failure
  /** A statistics form: units and members as tables, the code of the unit chosen. */
  statistics(form: unknown, units: unknown[], members: unknown[], under: unknown): StatisticsForm | Failure
  /** Movements between two days as a form. */
  movementsForm(units: unknown[], rows: unknown[], firstDay: unknown, lastDay: unknown, under: unknown): StatisticsForm | Failure
  /** The steps to the Party between two days as a form. */
  partyForm(units: unknown[], rows: unknown[], firstDay: unknown, lastDay: unknown, under: unknown): StatisticsForm | Failure
  /** The ratings of a year as a form. */
  ratingsForm(units: unknown[], rows: unknown[], year: unknown, under: unknown): StatisticsForm | Failure
  /** A form that was typed in, looked through: units as a table, and figures that are lists in the order of their fields. */
  checkForm(form: unknown, units: unknown[], rows: unknown[]): FormCheck | Failure
  /** A share for people, as the law of the day prints it. */
  percentage(part: unknown, whole: unknown, decimals: unknown): string | undefined | null | Failure
  /** A ledger of points: events that are lists in the order of their fields. */
  points(rows: unknown[]): PointsLedger | Failure
  /** Streaks and weeks between two days: rows that are lists in the order of their fields. */
  activity(rows: unknown[], firstDay: unknown, lastDay: unknown): Activity | Failure
  /** Rankings: scores that are lists in the order of their fields. */
  leaderboards(rows: unknown[]): Leaderboards | Failure
  /** Results of lessons and contests: attempts that are lists in the order of their fields. */
  lessonResults(rows: unknown[]): LessonResults | Failure
  /** A poll counted: votes that are lists in the order of their fields. */
  tally(rows: unknown[], invited: unknown): Tally | Failure
  /** Open a case; its facts are two lists, fields and values. */
  openCase(machine: unknown, units: unknown[], members: unknown[], id: unknown, openedOn: unknown, unit: unknown, toUnit: unknown, fields: unknown[], values: unknown[]): Case | Failure
  /** Rate one subject by a table; its facts are two lists, names as the table spells them and values. */
  rate(table: RatingTable, names: unknown[], values: unknown[]): Rated | Failure
  /** Rate a whole list by a table; each row is its key, its unit, what tells whether it is rated, and its facts as two lists. */
  rateList(table: RatingTable, given: unknown[]): RatedList | Failure
  /** The same, with what the table counts taken from a list rated before. */
  rateListAbove(table: RatingTable, given: unknown[], below: RatedList): RatedList | Failure
  /** Why one row has its level, in sentences; the row as those of a list. */
  explainRow(table: RatingTable, given: unknown[], below: RatedList | undefined | null, language: unknown): string | Failure
  /** Whether a member is rated, by whom, and on what time; the facts in the order of the record's fields. */
  ratingBasis(values: unknown[]): RatingBasis | Failure
  /** The actions of the software, with their rows of the matrix. */
  actions(): Array<RightAction>
  /** May a unit take an action: the request in the order of its fields. */
  may(units: unknown[], request: unknown[]): Verdict | Failure
  /** A list of units prepared for questions about rights. */
  rights(units: unknown[]): Rights | Failure
}

/** A criteria set. */
export declare class CriteriaSet {
  /** Its fields. */
  fields(): CriteriaSetFields
  /** The title of a group, content or criterion. */
  titleOf(id: string): string | null
  /** Units scored: both lists hold flat lists in the order of their fields. */
  score(units: unknown[], entries: unknown[]): Scoring | Failure
  /** A stored scoring of this set. */
  scoringFromJson(text: unknown): Scoring | Failure
  /** Scorings made one. */
  mergePeriods(periods: Array<Scoring>, rule: unknown): Merged | Failure
  /** The places over all periods. */
  rankPeriods(periods: Array<Scoring>, rule: unknown, ties: unknown): Ranking | Failure
  /** The page of scores. */
  report(periods: Array<Scoring>, ties: unknown, tieBreak: Array<string>, merge: unknown, labels: Array<string>, names: Record<string, string>, language: unknown, title: unknown): string | Failure
}

/** The reports of a plan that are owed in a stretch of days. */
export declare class DueReports {
  /** Its fields. */
  fields(): DueReportsFields
  /** The stored form: canonical JSON. */
  toJson(): string
  /** As CSV for spreadsheets. */
  toCsv(language: unknown): string | Failure
  /** As rows of cells for spreadsheets. */
  toRows(language: unknown): Array<Array<string | number | null>> | Failure
}

/** Dues, shared out along a path of units. */
export declare class DuesSplit {
  /** Its fields. */
  fields(): DuesSplitFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** What is found of one member. */
export declare class Explained {
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** Each finding, in the order of the rules. */
  findings(): Array<FindingFields>
}

/** A refusal, as a class of its own so that no answer can be mistaken for it. */
export declare class Failure {
  /** What TypeScript makes a `DieuleError` of. */
  fields(): FailureFields
}

/** A form looked through. */
export declare class FormCheck {
  /** Its fields. */
  fields(): FormCheckFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** The functions of a letter over a list of units. */
export declare class FunctionsDone {
  /** Its fields. */
  fields(): FunctionsDoneFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** The rankings of all programmes of a list. */
export declare class Leaderboards {
  /** Its fields. */
  fields(): LeaderboardsFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** Results of lessons and contests. */
export declare class LessonResults {
  /** Its fields. */
  fields(): LessonResultsFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A letter or plan that was chosen. */
export declare class Letter {
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** Its fields. */
  fields(): LetterFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A machine, as its table has it. */
export declare class MachineInfo {
  /** Its id. */
  get id(): string
  /** Its states. */
  states(): Array<MachineState>
  /** Its steps. */
  steps(): Array<MachineStep>
  /** Facts that a request may bring. */
  opensWith(): Array<string>
  /** The parts units have in it. */
  roles(): Array<string>
  /** Those of them that several units may have. */
  several(): Array<string>
  /** What something is called. */
  word(of: unknown, id: unknown, language: unknown): string | Failure
  /** The Mermaid state diagram. */
  mermaid(language: unknown): string | Failure
}

/** A list of members that a mapping read. */
export declare class MappedMembers {
  /** Its rows. */
  get rows(): number
  /** How the list was understood. */
  report(): MappingReport
  /** So many cells of the column of a field, beginning with one; null where the column was not read. */
  cells(place: number, from: number, length: number): Array<string | number | boolean | null> | null
}

/** A sheet of scores that a mapping read. */
export declare class MappedScores {
  /** Its entries. */
  entries(): Array<MappedEntry>
  /** The row of each entry. */
  rows(): Array<number>
  /** How it was understood. */
  report(): MappingReport
}

/** A list of units that a mapping read. */
export declare class MappedUnits {
  /** Its rows. */
  get rows(): number
  /** How the list was understood. */
  report(): MappingReport
  /** So many cells of the column of a field, beginning with one; null where the column was not read. */
  cells(place: number, from: number, length: number): Array<string | number | boolean | null> | null
}

/** How a host's lists are read. */
export declare class Mapping {
  /** Its name. */
  get name(): string
  /** A list of units: rows of cells with or without headings apart, or with them the columns of so many rows. */
  units(headings: unknown[] | undefined | null, cells: unknown[], rows?: number | undefined | null): MappedUnits | Failure
  /** A list of members, in the same shapes; with the packed list of units, where names of units are looked up. */
  members(headings: unknown[] | undefined | null, cells: unknown[], rows?: number | undefined | null, units?: unknown[] | undefined | null): MappedMembers | Failure
  /** A sheet of scores, in the same shapes; with the packed list of units, where names of units are looked up. */
  scores(headings: unknown[] | undefined | null, cells: unknown[], rows?: number | undefined | null, units?: unknown[] | undefined | null): MappedScores | Failure
}

/** How a list was understood. */
export declare class MappingReport {
  /** Its fields. */
  fields(): MappingReportFields
  /** Cells that could not be read, of all fields. */
  get unreadable(): number
  /** The report as a table that a person can read. */
  explain(language: unknown): string | Failure
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** Units over all periods. */
export declare class Merged {
  /** Its fields. */
  fields(): MergedFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** The movements of a period over a list of units. */
export declare class Movements {
  /** Its fields. */
  fields(): MovementsFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** How long requests have been open. */
export declare class OpenRequests {
  /** Its fields. */
  fields(): OpenRequestsFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A plan, checked. */
export declare class PlanCheck {
  /** What reproduces it. */
  receipt(): Receipt
  /** The stored form: canonical JSON. */
  toJson(): string
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** So many faults, beginning with one. */
  faults(from: number, length: number): Array<PlanFaultFields>
  /** So many sizes, beginning with one. */
  sizes(from: number, length: number): Array<PlanSize>
  /** So many events, beginning with one. */
  events(from: number, length: number): Array<PlanEvent>
  /** Members of the list who are in a unit that stands, before. */
  get membersBefore(): number
  /** The same afterwards. */
  get membersAfter(): number
  /** Rules that were not asked. */
  get notAsked(): Array<string>
  /** Whether nothing blocks the plan. */
  get open(): boolean
  /** Whether the law of the day is certain. */
  get standing(): Standing
  /** The lists once the events are written. */
  apply(units: unknown[], members: unknown[]): AppliedLists | Failure
}

/** A ledger of points, carried out through the charter's day. */
export declare class PointsLedger {
  /** Its fields. */
  fields(): PointsLedgerFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A table of quotas with its totals. */
export declare class QuotaTable {
  /** Its fields. */
  fields(): QuotaTableFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** Units in the order of their places. */
export declare class Ranking {
  /** Its fields. */
  fields(): RankingFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** What a table says of one subject. */
export declare class Rated {
  /** Its fields. */
  fields(): RatedFields
  /** How the answer came about, in sentences. */
  explain(language: unknown): string | Failure
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A list rated by a table. */
export declare class RatedList {
  /** What reproduces it. */
  receipt(): Receipt
  /** The stored form: canonical JSON. */
  toJson(): string
  /** Its fields, but for the rows and units. */
  fields(): RatedListFields
  /** So many rows, beginning with one. */
  rows(from: number, length: number): Array<RatedRow>
  /** So many units, beginning with one. */
  units(from: number, length: number): Array<RatingCounts>
}

/** Whether a member is rated in a year, and how. */
export declare class RatingBasis {
  /** Whether the member is rated. */
  get rated(): Outcome
  /** Who rates; null where nobody does or it is not known. */
  get ratedBy(): RatingUnit | null
  /** The time that is rated; null where none is, where it is not known, or where no text says it. */
  get time(): RatedTime | null
  /** Why not, what is missing, what has to be decided. */
  verdict(): Verdict
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A table of criteria. */
export declare class RatingTable {
  /** Its id. */
  get id(): string
  /** What people call it. */
  get title(): string | null
  /** The document it stands in. */
  get document(): string | null
  /** Its levels, from the best. */
  levels(): Array<string>
  /** The facts it asks about, by name. */
  facts(): Array<RatingFact>
}

/** Two lists compared. */
export declare class Reconciliation {
  /** What reproduces it. */
  receipt(): Receipt
  /** The stored form: canonical JSON. */
  toJson(): string
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** Its fields, without the differences. */
  fields(): ReconciliationFields
  /** So many differences, beginning with one. */
  differences(from: number, length: number): Array<DifferenceFields>
  /** How many differences lie on a side. */
  count(side: unknown): number | Failure
  /** In words. */
  explain(language: unknown): string | Failure
}

/** The ways to mend what a review finds. Nothing is changed. */
export declare class Repairs {
  /** What reproduces it. */
  receipt(): Receipt
  /** The stored form: canonical JSON. */
  toJson(): string
  /** Findings of the review for which no ways are worked out. */
  get leftOut(): number
  /** Whether the law of the day is certain. */
  get standing(): Standing
  /** So many repairs, beginning with one. */
  repairs(from: number, length: number): Array<RepairFields>
  /** The ways of a repair. */
  ways(repair: number): Array<WayFields>
  /** A way in words. */
  message(repair: number, way: number, language: unknown): string | Failure
  /** What a way is called. */
  title(repair: number, way: number, language: unknown): string | Failure
  /** The citation of a way as people write it. */
  cited(repair: number, way: number, language: unknown): string | Failure
}

/** A review of lists of units and members. */
export declare class Review {
  /** What changed since an earlier review. */
  diff(earlier: Review): ReviewDiff
  /** The report as one HTML page. */
  report(language: unknown, title: unknown, keys: unknown, firstRow: unknown): string | Failure
  /** The report split to be forwarded. */
  split(language: unknown, title: unknown, keys: unknown, firstRow: unknown): Array<ReportPart> | Failure
  /** What reproduces it. */
  receipt(): Receipt
  /** The stored form: canonical JSON. */
  toJson(): string
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** Units in the list. */
  get units(): number
  /** Members in the list. */
  get members(): number
  /** Members with at least one rule not met. */
  get membersNotMet(): number
  /** Whether the law of the day is certain. */
  get standing(): Standing
  /** How often each rule was answered how. */
  rules(): Array<RuleCount>
  /** Findings that were given as verified, each with who, why and until when; those that no longer apply come after. */
  accepted(): Array<AcceptedFindingFields>
  /** Rules that the law asks for and these lists do not let anybody ask. */
  notAsked(): Array<NotAsked>
  /** The members by age, youngest first; ages that nobody has are left out. */
  ages(): Array<AgeCount>
  /** The ages the law draws lines at: of admission, of maturity, of staying on. */
  ageLines(): Array<number>
  /** What was applied, by name. */
  law(): Array<InstrumentTitle>
  /** So many findings, beginning with one. */
  findings(from: number, length: number): Array<ReviewFindingFields>
  /** So many units, beginning with one, worst first. */
  worstFirst(from: number, length: number): Array<UnitSummary>
  /** Findings with this answer. */
  count(outcome: unknown): number | Failure
}

/** What changed from an earlier review to a later one. */
export declare class ReviewDiff {
  /** Its short fields. */
  fields(): ReviewDiffFields
  /** So many findings that are gone, beginning with one. */
  resolved(from: number, length: number): Array<ReviewFindingFields>
  /** So many findings that are new, beginning with one. */
  came(from: number, length: number): Array<ReviewFindingFields>
  /** So many findings that changed, beginning with one. */
  changed(from: number, length: number): Array<ChangedFindingFields>
  /** So many findings that are accepted now, beginning with one. */
  accepted(from: number, length: number): Array<ReviewFindingFields>
  /** So many findings that count again, beginning with one. */
  reopened(from: number, length: number): Array<ReviewFindingFields>
  /** So many units, beginning with one. */
  units(from: number, length: number): Array<UnitDiff>
  /** Whether nothing changed. */
  isEmpty(): boolean
  /** The stored form: canonical JSON. */
  toJson(): string
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
}

/** An action on the software, with its row of the matrix. */
export declare class RightAction {
  /** Its id. */
  get id(): string
  /** The function it belongs to. */
  get function(): string
  /** Where the unit it concerns may stand. */
  relations(): Relation[]
  /** The cells, in the order of the holders. */
  cells(): Array<RightCell>
  /** What it is called. */
  name(language: unknown): string | Failure
  /** What its function is called. */
  functionName(language: unknown): string | Failure
}

/** The units of a list with their rights. */
export declare class Rights {
  /** May a unit take an action: the request in the order of its fields. */
  may(request: unknown[]): Verdict | Failure
  /** How many units it holds. */
  get units(): number
}

/** A plan over a list of units on a day. */
export declare class ScheduleStatus {
  /** Its fields. */
  fields(): ScheduleStatusFields
  /** The stored form: canonical JSON. */
  toJson(): string
  /** As CSV for spreadsheets. */
  toCsv(language: unknown): string | Failure
  /** As rows of cells for spreadsheets. */
  toRows(language: unknown): Array<Array<string | number | null>> | Failure
}

/** Units scored by a set. */
export declare class Scoring {
  /** Its fields. */
  fields(): ScoringFields
  /** A step of a unit for people, by its place. */
  message(unit: number, step: number, language: unknown): string | Failure
  /** The places of the units inside their clusters. */
  rank(ties: unknown, tieBreak: Array<string>): Ranking | Failure
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** What a screening found. */
export declare class Screened {
  /** Members screened. */
  get members(): number
  /** Members for whom a requirement is not met. */
  get membersNotMet(): number
  /** The rules about units, with the places of their answers. */
  unitRules(): Array<ScreenedRule>
  /** The words of the units. */
  units(): Array<BigUint64Array>
  /** So many answers of rules that compare rows, beginning with one. */
  crossRows(from: number, length: number): Array<CrossRow>
  /** Rules that could not be asked. */
  notAsked(): Array<NotAsked>
  /** Whether the law of the day is certain. */
  get standing(): Standing
  /** The stored form: canonical JSON. */
  toJson(): string
  /** What reproduces it. */
  receipt(): Receipt
  /** How often a rule was answered otherwise than met. */
  total(rule: unknown): ScreenedCount | Failure
  /** The same in a unit and all below it. */
  count(rule: unknown, unit: unknown): ScreenedCount | Failure
  /** The members of a unit and of all below it. */
  membersOf(unit: unknown): number | Failure
  /** The branches of a unit and of all below it. */
  branchesOf(unit: unknown): number | Failure
  /** The members of a unit and of all below it for whom a requirement is not met. */
  membersNotMetOf(unit: unknown): number | Failure
}

/** A charter made ready to screen the members of one list of units. */
export declare class Screening {
  /** The rules about members, with the places of their answers. */
  rules(): Array<ScreenedRule>
  /** How many words of 64 bits hold the answers about a member. */
  get words(): number
  /** What the codes of `findings` stand for. */
  labels(): Array<string>
  /** The words of packed members. */
  answers(members: unknown[]): Array<BigUint64Array> | Failure
  /** What is found of each of packed members. */
  findings(members: unknown[]): FoundRows | Failure
  /** What is found of one of packed members, each with its reason, figures and article. */
  explain(members: unknown[], row: unknown): Explained | Failure
  /** Screen packed members. */
  screen(members: unknown[]): Screened | Failure
  /**
   * The answers about one member packed in a text: what all requirements come to, in the two lowest bits, and the word above
   * them. A text is one crossing, and the least that a record can cost; an object would be one for each field.
   */
  member(packed: string): number | Failure
  /** The place of a rule in a word, counted in pairs of bits. */
  place(rule: unknown): number | Failure
  /** What is found of the member packed in a text. */
  explainMember(packed: string): Explained | Failure
  /** Packed members, copied, to be screened on a worker thread step by step. */
  job(members: unknown[]): ScreeningJob | Failure
  /** A part to which nothing was added yet. */
  part(): ScreeningPart
  /** A part from its bytes. */
  partFromBytes(bytes: Uint8Array): ScreeningPart | Failure
}

/** A screening on a worker thread, step by step: between two steps it can be stopped. */
export declare class ScreeningJob {
  /** The rows in all. */
  get rows(): number
  /** Screens the next rows on a worker thread, and tells how many are done; null where none was left. */
  step(): Promise<number | null | Failure>
  /** Decides on a worker thread what only the whole can tell; once. */
  finish(): Promise<Screened | Failure>
}

/** What part of a list of members told. */
export declare class ScreeningPart {
  /** How many members it was told of. */
  get members(): number
  /** Takes in packed members, of which the first has a number in the whole list, and gives their words; all of them or none. */
  add(members: unknown[], firstRow: unknown): Array<BigUint64Array> | Failure
  /** Takes in another part, which is used up. */
  merge(other: ScreeningPart): undefined | Failure
  /** The part as bytes. */
  toBytes(): Buffer | Failure
  /** Decides what only the whole can tell. The part is used up. */
  finish(): Screened | Failure
}

/** A form filled from lists of units and members. */
export declare class StatisticsForm {
  /** Its fields. */
  fields(): StatisticsFormFields
  /** The stored form: canonical JSON. */
  toJson(): string
  /** As CSV for spreadsheets. */
  toCsv(language: unknown): string | Failure
  /** As rows of cells for spreadsheets. */
  toRows(language: unknown): Array<Array<string | number | null>> | Failure
}

/** Whose status changes under another charter. */
export declare class StatusChanges {
  /** Its short fields. */
  fields(): StatusChangesFields
  /** So many changes, beginning with one. */
  changes(from: number, length: number): Array<StatusChange>
  /** So many units, beginning with one. */
  byUnit(from: number, length: number): Array<UnitChanges>
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** A poll or a question of a survey, counted. */
export declare class Tally {
  /** Its fields. */
  fields(): TallyFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** The targets of the letters chosen, measured on a list of people. */
export declare class TargetsMeasured {
  /** Its fields. */
  fields(): TargetsMeasuredFields
  /** The stored form: canonical JSON. */
  toJson(): string
}

/** The answer to one question about one record. */
export declare class Verdict {
  /** What reproduces it. */
  receipt(): Receipt
  /** The stored form: canonical JSON. */
  toJson(): string
  /** The message of a finding. */
  message(finding: number, language: unknown): string | Failure
  /** What to do about a finding. */
  remedy(finding: number, language: unknown): string | Failure
  /** The citation of a finding as people write it. */
  cited(finding: number, language: unknown): string | Failure
  /** The question or rule asked. */
  get question(): string
  /** The answer. */
  get outcome(): Outcome
  /** Every rule that is not met, in the order of the articles. */
  findings(): Array<FindingFields>
  /** The fields whose absence leaves something unknown. */
  missing(): Array<string>
  /** The verdict in words. */
  explain(language: unknown): string | Failure
}

/** An acceptance as a review used it. */
export interface AcceptedFindingFields {
  /** Its row among the acceptances, counted from 0. */
  row: number
  /** What became of it. */
  state: AcceptedState
  /** The rule. */
  rule: string
  /** The key of the member or the code of the unit. */
  key: string
  /** Who verified it. */
  by: string
  /** Why it is fine. */
  why: string
  /** The last day it is accepted; the day counts. */
  until: IsoDate
  /** The finding; null where nothing was found, or where it counts among the others. */
  finding: ReviewFindingFields | null
}

/** What an account did in the period. */
export interface AccountActivity {
  /** The host's key of the account. */
  account: string
  /** Interactions. */
  interactions: number
  /** Days with at least one. */
  days: number
  /** The most such days in a row. */
  longestStreak: number
  /** Days in a row up to the last day of the period, or to the day before it. */
  streak: number
  /** Whole weeks with as many interactions as are asked for; absent where no letter or profile says how many. */
  weeksMet: number | null
  /** The first days of the whole weeks with fewer; empty where nobody says how many. */
  weeksNotMet: Array<IsoDate>
}

/** The points of an account on the charter's day. */
export interface AccountPoints {
  /** The host's key of the account. */
  account: string
  /** What it has; absent where not known. */
  balance: number | null
  /** Points earned; absent where not known. */
  earned: number | null
  /** Points that expired unused; absent where not known. */
  expired: number | null
  /** Points exchanged; absent where not known. */
  exchanged: number | null
  /** Its events, in the order in which they were carried out. */
  entries: Array<PointEntry>
}

/** The fields of the interactions of a period, account by account. */
export interface ActivityFields {
  /** The first day. */
  firstDay: IsoDate
  /** The last day; it counts. */
  lastDay: IsoDate
  /** Weeks from Monday to Sunday that lie whole in the period. */
  weeks: number
  /** Interactions a week that are asked for; absent where no letter or profile says. */
  minimum: number | null
  /** The accounts, by key. Who has no row of the period is not here: nobody said that the account exists. */
  accounts: Array<AccountActivity>
  /** Rows without an account or a day. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** The fields of an admission window. */
export interface AdmissionWindowFields {
  /** The first day; null where readings or charters differ. */
  firstDay: IsoDate | null
  /** The last day; null where readings or charters differ. */
  lastDay: IsoDate | null
  /** The article. */
  citation: Citation | null
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether it is the law of the day. */
  standing: Standing
}

/** A band of ages, both ends counted. */
export interface AgeBand {
  /** The least age in days. */
  fromDays: number
  /** The highest; null in the band of the oldest. */
  toDays: number | null
}

/** How many listed members have completed so many years on the day of the review. */
export interface AgeCount {
  /** Completed years; members born later than that day are counted nowhere. */
  years: number
  /** Men. */
  male: number
  /** Women. */
  female: number
  /** Members whose sex is not stated. */
  unstated: number
}

/** One of the days between which nothing decides. */
export interface AheadCandidate {
  /** The charter or the reading: `DL13`, `calendar.counting=completed_years`. */
  under: string
  /** Its day, in the range or outside; null where it gives none. */
  on: IsoDate | null
}

/** A day on which one member reaches something. The day is personal: it goes back to the caller and into nothing else. */
export interface AheadEvent {
  /** What is reached. */
  what: Milestone
  /** The day. */
  on: IsoDate
  /** The member's row in the list, counted from 0. */
  row: number
  /** The host's key of the member; null where the list gives none. */
  key: string | null
  /** The code of the member's unit; null where the unit is not in the list. */
  unit: string | null
  /** The article. */
  citation: Citation | null
  /** The lowest certainty the day rests on. */
  certainty: Certainty | null
  /** Whether the day rests on the law of the charter's day. */
  standing: Standing
}

/** The fields that are short. */
export interface AheadFields {
  /** The first day of the range. */
  firstDay: IsoDate
  /** The last day of the range, counted too. */
  lastDay: IsoDate
  /** Members without a day: one entry for each thing that can be reached. */
  unknown: Array<AheadUnknown>
  /** What reproduces it. */
  receipt: Receipt
}

/** A member for whom charters or readings give different days, at least one of them in the range. */
export interface AheadUndecided {
  /** What is reached. */
  what: Milestone
  /** The member's row in the list, counted from 0. */
  row: number
  /** The host's key of the member; null where the list gives none. */
  key: string | null
  /** The code of the member's unit; null where the unit is not in the list. */
  unit: string | null
  /** Every charter or reading with its day. */
  candidates: Array<AheadCandidate>
}

/** One unit of the list with everything below it. */
export interface AheadUnit {
  /** Its row in the list. */
  row: number
  /** Its code. */
  code: string | null
  /** Its name. */
  name: string | null
  /** The row of the unit above it in the tree. */
  parentRow: number | null
  /** By what is reached: members with a day in the range, undecided members, members whose day is unknown. */
  counts: Partial<Record<Milestone, [days: number, undecided: number, unknown: number]>>
}

/** How many members have no day at all. */
export interface AheadUnknown {
  /** What is reached. */
  what: Milestone
  /** Whether the law of the charter's day knows of it; else nobody is counted. */
  asked: boolean
  /** Members without the day it is counted from. */
  missing: number
  /** Members whose day would rest on a value that is not established. */
  notEstablished: number
}

/** The fields of an allocation. */
export interface AllocationFields {
  /** The units, in the order given. */
  shares: Array<Share>
  /** The total to share. */
  total: number
  /** What a tie leaves undecided, where the reading leaves it open. */
  leftOpen: number
  /** How equal remainders at the line are settled: `given_order` or `leave_open`. */
  tieRule: string
  /** What reproduces the allocation. */
  receipt: Receipt
}

/** A text in both languages. */
export interface Bilingual {
  /** Vietnamese. */
  vi: string
  /** English. */
  en: string
}

/** A set that the library brings. */
export declare function bundledCriteriaSet(name: unknown): CriteriaSet | Failure

/** The names of the sets that the library brings. */
export declare function bundledCriteriaSets(): Array<string>

/** The letters and plans that can be chosen by name. */
export declare function campaigns(): Array<string> | Failure

/** One of the answers between which nothing decides. */
export interface Candidate {
  /** The instrument or the reading: `DL13`, `calendar.counting=completed_years`. */
  under: string
  /** Its answer. */
  outcome: Outcome
}

/** A code that is not free any more. */
export interface Card {
  /** The code. */
  code: string
  /** Code of the unit that gave it. */
  unit: string
  /** Staged, issued or void. */
  state: CardUse
  /** The member's key; null for a code that went out of use before anybody had it. */
  member: string | null
  /** Since when it is in this state; of a card issued anew under its number the later day. */
  since: IsoDate
  /** Number of the decision by which it was given. */
  decision: string | null
  /** The code of the card it replaced. */
  replaces: string | null
}

/** The fields of a book that are short. */
export interface CardBookFields {
  /** The host's own id. */
  id: string
  /** The day it was opened. */
  openedOn: IsoDate
  /** The number of events applied. */
  version: number
}

/** A stored book of codes. */
export declare function cardBookFromJson(text: unknown): CardBook | Failure

/** How a unit's range is taken up: `capacity` is the sum of `used`, `staged`, `handed_down` and `left`. */
export interface CardCounts {
  /** Codes of the range; both ends count. */
  capacity: number
  /** Codes the unit gave, void ones with them. */
  used: number
  /** Those of them that are void. */
  void: number
  /** Codes set aside. */
  staged: number
  /** Codes in ranges of other units. */
  handedDown: number
  /** Codes that are free. */
  left: number
}

/** Something the host has to write when codes change. Effects come in an order that fits one transaction. */
export interface CardEffect {
  /** What. */
  what: CardEffectKind
  /** Code of the unit it is about. */
  unit: string
  /** The day. */
  on: IsoDate
  /** Code of the unit that gave the range. */
  givenBy: string | null
  /** Kind of the unit, where it was told. */
  kind: Kind | null
  /** First code of the range. */
  start: string | null
  /** Last code of the range. */
  end: string | null
  /** The code. */
  code: string | null
  /** The member's key. */
  member: string | null
  /** The code of the card that is replaced. */
  replaces: string | null
  /** Number of the decision. */
  decision: string | null
}

/** An event that was applied to a book of codes, and what followed. */
export interface CardEntry {
  /** The event as it was told. */
  event: CardEvent
  /** What the host had to write. */
  effects: Array<CardEffect>
}

/** Something that happened to a book of codes, as the host told it. */
export interface CardEvent {
  /** The host's own id of the event: told twice, it counts once. */
  id: string
  /** What is done. */
  action: CardAction
  /** The day. */
  on: IsoDate
  /** Code of the unit that does it. */
  by: string
  /** Code of the unit that gets a range. */
  unit: string | null
  /** Its kind; without it the unit gives no codes where the law asks for a level. */
  kind: Kind | null
  /** First code of its range. */
  start: string | null
  /** Last code of its range; it counts. */
  end: string | null
  /** Keys of the members. */
  members: Array<string>
  /** Codes, in the order of the members. */
  codes: Array<string>
  /** Number of the decision. */
  decision: string | null
  /** The version the host saw. */
  expects: number | null
}

/** The range of a unit; both ends count. */
export interface CardRange {
  /** Code of the unit. */
  unit: string
  /** Its kind, where it was told. */
  kind: Kind | null
  /** Code of the unit that gave it. */
  givenBy: string | null
  /** First code. */
  start: string
  /** Last code. */
  end: string
  /** Day of the last change. */
  since: IsoDate
}

/** Why an event changed nothing in a book of codes. */
export interface CardRefusalFields {
  /** What kind of refusal it is. */
  kind: RefusalKind
  /** The rule that does not hold. */
  rule: string | null
  /** Why, as a stable code: the rule's reason, else that of the kind. */
  reason: string
  /** The members it is about, by the host's keys. */
  members: Array<string>
  /** The codes it is about: of ranges that overlap the first they share. */
  codes: Array<string>
  /** The rule's finding, with its figures and its article. */
  finding: FindingFields | null
  /** The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text. */
  certainty: Certainty | null
  /** The version the book has. */
  version: number
  /** What the acting unit may still give or hand down. */
  free: Array<CardSpan>
}

/** Codes from one to another; both count. */
export interface CardSpan {
  /** The first code. */
  start: string
  /** The last code. */
  end: string
  /** How many there are. */
  codes: number
}

/** Something the host has to write. Effects come in an order that fits one transaction. */
export interface CaseEffect {
  /** What. */
  what: EffectKind
  /** The member's key; null for what is about the whole case. */
  member: string | null
  /** Code of the unit it is about. */
  unit: string | null
  /** Code of the other unit it concerns. */
  otherUnit: string | null
  /** The day. */
  on: IsoDate
  /** Facts that go with it. */
  values: Record<string, boolean | number | string>
}

/** An event that was applied, and what followed. */
export interface CaseEntry {
  /** The event as it was told. */
  event: CaseEvent
  /** The members it was about, in the order of the case. */
  members: Array<string>
  /** What the host had to write. */
  effects: Array<CaseEffect>
  /** The route from then on, where it was no step but a change of units. */
  reRouted: ReRouted | null
}

/** Something that happened, as the host told it. */
export interface CaseEvent {
  /** The host's own id of the event: told twice, it counts once. */
  id: string
  /** The step: `introduce`. */
  action: string
  /** The day. */
  on: IsoDate
  /** Code of the unit that acts. */
  by: string
  /** Its part in the case, where the host wanted it checked. */
  role: string | null
  /** Keys of the members it is about; none: everybody for whom the unit's step stands next. */
  members: Array<string>
  /** What it records, by field. */
  facts: Record<string, boolean | number | string>
  /** The version the host saw. */
  expects: number | null
}

/** The fields of a case that are short. */
export interface CaseFields {
  /** The machine. */
  machine: string
  /** The host's own id. */
  id: string
  /** The day it was opened. */
  openedOn: IsoDate
  /** The number of events applied. */
  version: number
  /** Whether everybody in it is through. */
  closed: boolean
  /** What the opening recorded, by field. */
  facts: Record<string, boolean | number | string>
}

/** A stored case. */
export declare function caseFromJson(text: unknown): Case | Failure

/** One member in a case. */
export interface CaseItem {
  /** The host's opaque key of the member. */
  member: string
  /** The state the member is in. */
  state: string
  /** The day it was entered. */
  since: IsoDate
  /** What the steps recorded, by field. */
  facts: Record<string, boolean | number | string>
}

/** A step that stands next for some members. */
export interface CaseOfferFields {
  /** The step: `introduce`. */
  action: string
  /** The members, by the host's keys. */
  members: Array<string>
  /** The state they are in. */
  state: string
  /** Code of the unit that acts. */
  unit: string
  /** Its part in the case. */
  role: string
  /** For how many of them an event takes it at once. */
  covers: Covers
  /** Facts the event may bring. */
  takes: Array<string>
  /** Those of them without which a rule cannot be answered. */
  needs: Array<string>
  /** Since when they wait. */
  since: IsoDate
  /** For how many days. */
  waitingDays: number
  /** Whether the case waits for it. What a unit merely may do (take back, send back, complain) is never late. */
  waitedFor: boolean
  /** The last day for it, where a profile sets a time and the case waits for it; it counts. */
  due: IsoDate | null
  /** Whether that day is over. */
  overdue: boolean
  /** Whether nothing stands in the way, as far as it can be told before the facts are there. */
  open: boolean
  /** The rule that stands in the way. */
  blockedBy: FindingFields | null
  /** What guidance says against it; it never stops a step. */
  advice: Array<FindingFields>
}

/** Why an event changed nothing. */
export interface CaseRefusalFields {
  /** What kind of refusal it is. */
  kind: RefusalKind
  /** The rule that does not hold. */
  rule: string | null
  /** Why, as a stable code: the rule's reason, else that of the kind. */
  reason: string
  /** The members it is about, by the host's keys. */
  members: Array<string>
  /** The rule's finding, with its figures and its article. */
  finding: FindingFields | null
  /** Every rule that stands in the way, the first of them first; of several with one reason, one. */
  findings: Array<FindingFields>
  /** The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text. */
  certainty: Certainty | null
  /** The version the case has. */
  version: number
}

/** What could not be read of a column for one reason. */
export interface CellProblem {
  /** The host's heading; null where several columns are concerned. */
  column: string | null
  /** Why. */
  reason: CellFault
  /** The rows, counted from 0. */
  rows: Array<number>
}

/** A finding whose answer or reason changed. */
export interface ChangedFindingFields {
  /** As it was. */
  before: ReviewFindingFields
  /** As it is. */
  after: ReviewFindingFields
}

/** Where a value comes from. */
export interface Citation {
  /** The instrument's id: `DL12`. */
  instrument: string
  /** The article and clause: `17.4`; null where the source prints none. */
  at: string | null
}

/** For each column of a list of units or members what it takes. */
export declare function columnKinds(list: unknown): Array<'text' | 'date' | 'flag' | 'code' | 'count'> | Failure

/** What a plan says follows, and whether it does. */
export interface ConsequenceStatus {
  /** The consequence's id. */
  consequence: string
  /**
   * Whether it follows as of the charter's day; null where that is not known. What is scored counts where all was done in time;
   * anything else follows where something is late or overdue.
   */
  follows: boolean | null
}

/** Where a member counts: in a unit, or outside the system as declared. Exactly one of the two is there. */
export interface CountsFor {
  /** The code of the unit. */
  unit: string | null
  /** The declared end outside the system. */
  outside: string | null
}

/** The fields of a set. */
export interface CriteriaSetFields {
  /** Its short name. */
  id: string
  /** Which set it is, whatever it is called: issuer, full number, day of issue and period. */
  key: string
  /** Its title. */
  title: string | null
  /** Where it comes from and what was not seen of it. */
  note: string | null
  /** Its groups, in order, with what is printed of each. */
  groups: Array<SetGroup>
  /** Ids of its criteria, in order. */
  criteria: Array<string>
  /** Ids of its classes, from the best. */
  classes: Array<string>
  /** The fewest points there are. */
  lowest: string
  /** The most points there are. */
  highest: string
}

/** A set from a text in TOML or JSON. */
export declare function criteriaSetOf(text: unknown): CriteriaSet | Failure

/** A set from a head and rows, each the entries of an object: name, value, name, value. Every fault of every field is kept for the end. */
export declare function criteriaSetOfRows(head: unknown[], rows: unknown[]): CriteriaSet | Failure

/** An answer that other rows had a say in. */
export interface CrossRow {
  /** The row of the member, as numbered when it was added. */
  row: number
  /** The rule. */
  rule: string
  /** The answer. */
  outcome: Outcome
}

/** One thing a letter demands, with everything a check of it must say. */
export interface Demand {
  /** The rule: `data.missing_info`. */
  rule: string
  /** The item of the letter. */
  at: string | null
  /** The value that won, as text: `50/100`, `3`. Null where none is set, and then the rule does not apply. */
  threshold: string | null
  /** The provision that holds it: `data.missing_info_share`. */
  provision: string
  /** The unit of the threshold; null for shares, lists and flags. */
  unit: string | null
  /** What is asked of what is counted; null where the readings of the letter differ. */
  comparison: Comparison | null
  /** Who is left out of the count, as codes: `armed_forces`. */
  excludes: Array<string>
  /** What the rule's answer does to the whole. */
  severity: Severity
  /** The day the letter's own count is of. */
  asOf: IsoDate | null
  /** The day by which it is to be done. */
  lastDay: IsoDate | null
  /** Whether that day is still in time; null without such a day, or where the readings of its wording differ. */
  lastDayCounts: boolean | null
  /** The lowest certainty of the threshold, the comparison, the exclusions, the day counted as of and the deadline. */
  certainty: Certainty | null
  /** Which of these are a choice of reading: `threshold`, `comparison`, `excludes`, `as_of`, `last_day_counts`. */
  assumed: Array<string>
  /** The instrument whose threshold won: the letter, a profile over it, or the charter it repeats. */
  instrument: string | null
}

/** How many members, and how many of them with something not met, in a list or in a unit with everything below it. */
export interface DiffCounts {
  /** Members. */
  members: number
  /** Members with at least one rule not met. */
  membersNotMet: number
  /** Findings not met, of members and units. */
  notMet: number
}

/** One difference between two lists. */
export interface DifferenceFields {
  /** On which side it lies. */
  side: Side
  /** The row of the records, counted from 0; null where none, or more than one, is meant. */
  recordRow: number | null
  /** The row of the list, counted from 0; null where none, or more than one, is meant. */
  listRow: number | null
  /** The host's key of the member, or the code of the branch. */
  key: string | null
  /** The code of the unit concerned; of a branch, of the unit directly above it. */
  unit: string | null
  /** Of a new member: the paper that differs, or from which they are missing. */
  source: ListSource | null
  /** The names of the fields that differ, spelt as in the tables. */
  fields: Array<string>
  /** Who is responsible, as codes of the letter; empty where no letter that was chosen says so. */
  responsible: Array<string>
  /** What was found: its rule and letter, or rule `reconcile.lists` and no letter where none asks for it. */
  finding: FindingFields
}

/** One report that is owed, and where a unit stands with it. */
export interface DueReport {
  /** The report's id. */
  report: string
  /** The first day of its period. */
  firstDay: IsoDate
  /** The last day of its period. */
  lastDay: IsoDate
  /** The day the plan names; the last of the period where it names none. */
  dueOn: IsoDate
  /** To whom, by code; null where the text does not say. */
  recipient: string | null
  /** Through whom. */
  via: string | null
  /** Where the unit stands. */
  state: ScheduleState
  /** The day it was handed in, of several the one that counts. */
  handedOn: IsoDate | null
  /** Days after the last day in time: of the day it was handed in, or while it is not of the charter's day. */
  days: number | null
}

/** The fields of the reports that are owed. */
export interface DueReportsFields {
  /** The plan's id. */
  schedule: string
  /** The first day of the stretch. */
  firstDay: IsoDate
  /** The last day; it counts. */
  lastDay: IsoDate
  /** The day asked about: the charter's own. */
  on: IsoDate
  /** The units, in the order of the list. */
  units: Array<UnitReports>
  /** The periods by the day they are owed on, with their units counted. */
  periods: Array<PeriodTotals>
  /** The day of the last reset until the charter's day; null where the plan has no resets. */
  lastReset: IsoDate | null
  /** Rows that were not counted: without a unit of the list, without a report or with one of another plan, handed in before its time, or about a day outside it. */
  leftOut: Array<LeftOut>
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether the plan is what is asked on the day. */
  standing: Standing
  /** What reproduces it. */
  receipt: Receipt
}

/** What one level received, passed on and kept; whole đồng. */
export interface DuesLevel {
  /** Kind of the unit. */
  kind: Kind
  /** What it received from the level below, or from its members. */
  received: number
  /** What it passes on; the centre passes on nothing. */
  passedOn: number
  /** What it keeps in the end, with what an intermediate body below was given out of it taken off. */
  kept: number
  /** Whether it is an intermediate body whose share nobody has set: what it keeps is open. */
  shareOpen: boolean
}

/** The fields of a cascade. */
export interface DuesSplitFields {
  /** The levels, from the one that received first. */
  levels: Array<DuesLevel>
  /** What leaves the list at its upper end. */
  passedBeyond: number
  /** Where the share comes from. */
  citation: Citation | null
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether it is the law of the day. */
  standing: Standing
  /** What reproduces it. */
  receipt: Receipt
}

/** All codes of errors. */
export declare function errorCodes(): Array<string>

/** Why a question could not be asked. Fields that do not belong to the code are null. */
export interface FailureFields {
  /** The code of the error, the same in every language. */
  code: string
  /** The message. */
  message: string
  /** The day asked for, or pinned to. */
  day: string | null
  /** The first day a charter is known for. */
  firstDay: string | null
  /** The record, table or call. */
  record: string | null
  /** The field, column or argument, spelt as here. */
  field: string | null
  /** The position in a list, counted from 0. */
  row: number | null
  /** The profile that was refused. */
  profile: string | null
  /** Everything that the profile, the mapping, the table or the criteria set says and may not. */
  refusals: Array<Refusal> | null
  /** What kind of name is not known. */
  what: string | null
  /** The mapping that was refused, or that a list does not fit. */
  mapping: string | null
  /** The table of criteria that was refused, or that facts do not fit. */
  table: string | null
  /** The criteria set that was refused, or that what is scored does not fit. */
  set: string | null
  /** The plan whose rows are refused. */
  schedule: string | null
  /** The name that is not known. */
  given: string | null
  /** The nearest name that exists. */
  nearest: string | null
  /** All names there are, for letters. */
  known: Array<string> | null
  /** The provision that is not established. */
  provision: string | null
  /** What would be right, or would settle it. */
  why: string | null
  /** The instrument that cannot be pinned. */
  instrument: string | null
  /** The unit from or to which no route leads. */
  unit: string | null
}

/** A field's name as people say it. */
export declare function fieldName(field: unknown, language: unknown): string | Failure

/** One rule's answer about one record. */
export interface FindingFields {
  /** The rule: `admission.age`. */
  rule: string
  /** The answer. */
  outcome: Outcome
  /** What the answer does to the whole. */
  severity: Severity
  /** Why, as a code that is stable and the same in every language: `too_young`. */
  reason: string
  /** The figures behind it. */
  figures: Record<string, number | string>
  /** The fields that are missing, for `unknown`, spelt as in the facts. */
  missing: Array<string>
  /** The article. */
  citation: Citation | null
  /** The lowest certainty of the values it rests on. */
  certainty: Certainty | null
  /** The weakest standing of the values it rests on. */
  standing: Standing
  /** Where two instruments or readings answer differently: each with its answer. */
  candidates: Array<Candidate>
}

/** The first day of an instrument: certainly not before one day, certainly from another. Where it is known they are the same. */
export interface FirstDay {
  /** The earliest day it can be. */
  notBefore: IsoDate
  /** The latest. */
  notAfter: IsoDate
}

/** The least certainty and standing a host accepts. */
export interface Floor {
  /** Values below it are unknown; readings below it are open. */
  certainty: Certainty
  /** Values below it are unknown. */
  standing: Standing
}

/** A cell of a form. */
export interface FormCell {
  /** What is known of it. */
  state: CellState
  /** The count, or the part of a share; absent where blank. Of a cell that is not known what the lists do say. */
  count: number | null
  /** The whole of a share. */
  of: number | null
  /** How many may count and are not said; 0 where all is known. */
  unknown: number
  /** The cell as it is printed; empty where blank, `?` where not known. */
  shown: string
}

/** The fields of a form looked through. */
export interface FormCheckFields {
  /** Which form. */
  form: FormKind
  /** The sums that were asked of every row. */
  sums: Array<string>
  /** How many sums were tested, of rows and of units below. */
  checked: number
  /** Everything wrong: by figure first, then by sum, in the order of the units' list. */
  faults: Array<FormFault>
  /** What could not be tested. */
  notChecked: Array<FormNotChecked>
  /** Where the sums come from. */
  citation: Citation | null
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether what it rests on is in force. */
  standing: Standing
  /** What reproduces it. */
  receipt: Receipt
}

/** A column of a form. */
export interface FormColumn {
  /** Its id within the form: `doan_co_so.created`. */
  id: string
  /** The block it belongs to. */
  group: string | null
  /** What it holds. */
  kind: ColumnKind
  /** Its heading; absent where none was seen and no profile brings one. */
  heading: Bilingual | null
  /** The heading of its block. */
  groupHeading: Bilingual | null
}

/** Something wrong in a form, with its place. */
export interface FormFault {
  /** What is wrong. */
  kind: FormFaultKind
  /** The row of the figure at fault, counted from 0; of a sum that of its total. */
  row: number
  /** The unit's code; absent where the row names no unit of the list. */
  unit: string | null
  /** The line of the unit; absent where it has one. */
  line: string | null
  /** The column. */
  column: string | null
  /** The figure that stands there. */
  got: number | null
  /** What it has to be; of parts that exceed a block, the block. */
  expected: number | null
  /** The sum it comes from, as the rulebook writes it. */
  sum: string | null
}

/** A sum that could not be tested, because figures are not given. */
export interface FormNotChecked {
  /** The unit's code. */
  unit: string | null
  /** The line of the unit; absent where it has one. */
  line: string | null
  /** The column whose figures below are not all given. */
  column: string | null
  /** The sum whose parts are not all given. */
  sum: string | null
  /**
   * The columns that are missing, or the codes of the units below that do not give the column; `own` where the unit has
   * more than those below and its own figure is not given.
   */
  missing: Array<string>
}

/** A row of a form. */
export interface FormRow {
  /** The unit's row in the list; absent for a total. */
  row: number | null
  /** The unit's code. */
  code: string | null
  /** The unit's name. */
  name: string | null
  /** A cell for each column. */
  cells: Array<FormCell>
}

/** What is found of each row, as places among the labels. */
export interface FoundRows {
  /** Where the findings of each row begin, and where the last end. */
  offsets: Uint32Array
  /** The findings. */
  codes: Uint8Array
}

/** The fields of a list of functions done. */
export interface FunctionsDoneFields {
  /** The functions asked, in the order of the letter. */
  functions: Array<SoftwareFunction>
  /** The last day in time. */
  lastDay: IsoDate
  /** The units, in the order of the list. */
  units: Array<UnitFunctions>
  /** Rows that were not counted: without a unit of the list, or a function. */
  leftOut: Array<LeftOut>
  /** Where the functions come from. */
  citation: Citation | null
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether the letter is in force on the charter's day. */
  standing: Standing
  /** What reproduces it. */
  receipt: Receipt
}

/** One function, and whether a unit has done it. */
export interface FunctionStatus {
  /** The function. */
  function: SoftwareFunction
  /** Whether the unit has done it. */
  state: FunctionState
  /** The first day known on which it was done. */
  doneOn: IsoDate | null
  /** Days after the last day in time: of the day it was done, or while it is not done of the charter's day. */
  daysLate: number | null
}

/** How many functions of how many units are in which state. */
export interface FunctionTotals {
  /** Done in time. */
  inTime: number
  /** Done too late. */
  late: number
  /** Not done, and the day is over. */
  notDone: number
  /** Not done, with time left. */
  notDue: number
  /** Done on a day that nobody knows. */
  unknown: number
}

/** The charter in force on a day. Pins are two lists, instruments and days; a floor is a certainty and a standing. */
export declare function inForceOn(day: unknown, campaigns: unknown[], profiles: unknown[], pinned: unknown[], pinnedOn: unknown[], floor?: unknown[] | undefined | null): Charter | Failure

/** A document values come from. */
export interface InstrumentInfo {
  /** Its id: `DL12`. */
  id: string
  /** What it is. */
  kind: 'charter' | 'guidance' | 'campaign' | 'practice' | 'profile'
  /** The speaking name a letter can be chosen by besides its id. */
  name: string | null
  /** Its title. */
  title: Bilingual
  /** Its first day. */
  first: FirstDay
  /** The first day after, where it says so. */
  to: IsoDate | null
  /** How much of its text was seen. */
  text: 'seen' | 'excerpts' | 'unseen'
  /** What else there is to know. */
  note: string
}

/** An instrument by name. */
export interface InstrumentTitle {
  /** Its id: `DL12`. */
  id: string
  /** Its title. */
  title: Bilingual
}

/** One criterion of a unit. */
export interface ItemScore {
  /** Its id. */
  criterion: string
  /** The unit's own points. */
  selfScore: Score
  /** The graded points. */
  graded: Score
  /** Graded less own; null while one of them is open. */
  difference: string | null
}

/** One item of a plan, and where a unit stands with it. */
export interface ItemStatus {
  /** The item's id. */
  item: string
  /** Where the unit stands. */
  state: ScheduleState
  /** The first day known on which it was done. */
  doneOn: IsoDate | null
  /** Days after the last day in time: of the day it was done, or while it is not done of the charter's day. */
  days: number | null
}

/** How many units stand where with one item. */
export interface ItemTotals {
  /** The item's id. */
  item: string
  /** What the item is. */
  kind: ScheduleItemKind
  /** Its title. */
  title: Bilingual
  /** The day the plan names; null where none is said. */
  lastDay: IsoDate | null
  /** How that day is written. */
  wording: DeadlineWording | null
  /** Units of which it is not asked. */
  notBound: number
  /** Its time has not begun. */
  notDue: number
  /** Not done, and there is still time. */
  due: number
  /** Done in time. */
  inTime: number
  /** Done too late. */
  late: number
  /** Not done, and the time is over. */
  overdue: number
  /** Not known. */
  unknown: number
}

/** The ranking of a programme. */
export interface Leaderboard {
  /** The programme. */
  programme: string
  /** Its accounts, the highest score first, equal ones by key. */
  ranking: Array<LeaderboardEntry>
}

/** A place in a ranking. */
export interface LeaderboardEntry {
  /** The rank, from 1; shared by equal scores. */
  rank: number
  /** The host's key of the account. */
  account: string
  /** Its score in the programme. */
  score: number
  /** Whether another account has the same. */
  tied: boolean
}

/** The fields of the rankings of all programmes of a list. */
export interface LeaderboardsFields {
  /** The programmes, by name. */
  programmes: Array<Leaderboard>
  /** How ranks go on after equal scores. */
  tieRule: TieRule
  /** Rows without programme, account or score. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** A row that was not counted, and the field it lacks or that names nothing of the list. */
export interface LeftOut {
  /** The row, counted from 0. */
  row: number
  /** The field. */
  field: string
}

/** The result of an account in a lesson or contest. */
export interface LessonResult {
  /** The host's key of the account. */
  account: string
  /** The lesson or contest. */
  lesson: string
  /** The row of the attempt that is the result, counted from 0. */
  row: number
  /** Points reached in it. */
  score: number
  /** Points that could be reached in it. */
  maximum: number
  /** Attempts made. */
  attempts: number
  /** Of these, attempts beyond those that count. */
  notCounted: number
  /** Whether it passes; absent where no profile sets a mark. */
  passed: boolean | null
}

/** The fields of results of lessons and contests. */
export interface LessonResultsFields {
  /** The results, by account and lesson. */
  results: Array<LessonResult>
  /** The least share of the points that passes; absent where no profile sets one. */
  passMark: string | null
  /** How many attempts count; absent where all do. */
  attempts: number | null
  /** Which of several attempts is the result: `best` or `last`. */
  attemptCounts: string
  /** Rows without account, lesson, day, score or maximum, or of a day after the charter's. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** The fields of a letter. */
export interface LetterFields {
  /** The id of its instrument, or of the profile that is a letter: `SEED4`. */
  id: string
  /** The speaking name it can be chosen by, `kien_giang_2024`; null for a profile. */
  name: string | null
  /** Its title. */
  title: Bilingual
  /** The day it was issued; null where the text leaves it blank. */
  issued: IsoDate | null
  /** The day its own counts are of. */
  dataAsOf: IsoDate | null
  /** First day of the campaign. */
  begins: IsoDate | null
  /** Last day of the campaign. */
  ends: IsoDate | null
  /** Its phases and deadlines in the order of the text, those without a rule among them. */
  steps: Array<LetterStep>
  /** The rules it demands, in the order of the text; one it demands twice stands there twice. */
  demands: Array<Demand>
  /** Where it does not agree with itself: named, never corrected. */
  findings: Array<FindingFields>
}

/** A phase or a deadline of a letter. */
export interface LetterStep {
  /** The item of the letter. */
  at: string | null
  /** The first day of a phase; null for a mere deadline. */
  begins: IsoDate | null
  /** The day the deadline names. */
  lastDay: IsoDate
  /** Whether that day is still in time; null where the readings of its wording differ. */
  lastDayCounts: boolean | null
  /** How it is written. */
  wording: DeadlineWording
}

/** What one level decided, of rewards or of disciplines. */
export interface LevelCount {
  /** The level. */
  level: Level
  /** People whom it rewarded or disciplined, each once. */
  persons: number
  /** Rows about it. */
  rows: number
  /** Of these, rows that name nobody. */
  rowsWithoutMember: number
}

/** How many have one level. */
export interface LevelRatings {
  /** The level; null: in no level of the table. */
  level: string | null
  /** How many have it for certain. */
  lower: number
  /** How many may have it. */
  upper: number
}

/** A machine, as its table has it. */
export declare function machine(name: unknown): MachineInfo | Failure

/** The machines of procedures. */
export declare function machines(): Array<string>

/** A state of a machine. */
export interface MachineState {
  /** Its id. */
  id: string
  /** The part of the unit that has to act; null in an end. */
  holder: string | null
  /** The state that takes its place where the route has no such unit. */
  absent: string | null
  /** Whether a member's way through the case ends with it. */
  ends: boolean
}

/** A step of a machine. */
export interface MachineStep {
  /** The action. */
  action: string
  /** The states it is taken in. */
  fromStates: Array<string>
  /** The state it leads to. */
  to: string
  /** The part of the unit that takes it; null: of the one that has to act. */
  by: string | null
  /** For how many of those in a case it is taken at once. */
  covers: Covers
  /** Facts an event may bring. */
  takes: Array<string>
  /** Rules that must hold. */
  rules: Array<string>
  /** Guidance that is told beside it and never stops it. */
  advice: Array<string>
  /** What follows, in order. */
  effects: EffectKind[]
}

/** How one field was read. */
export interface MappedColumn {
  /** The field. */
  field: string
  /** The host's headings it was read from. */
  columns: Array<string>
  /** Headings of the mapping that the list does not have. */
  missing: Array<string>
  /** How it was read. */
  readAs: ReadAs
  /** The forms of days that were tried: `dd/mm/yyyy`. */
  forms: Array<string>
  /** Cells read. */
  read: number
  /** Cells that say nothing. */
  blank: number
  /** Cells that could not be read; they count as not known. */
  unreadable: number
  /** Why, and in which rows: one entry for each column and reason. */
  problems: Array<CellProblem>
  /**
   * Rows whose text is none that the mapping lists, or names no unit of the list, counted from 0. Where the mapping says
   * what other texts mean they were read so, and a unit's text is kept for the review; else they are unreadable.
   */
  unlistedRows: Array<number>
}

/** An entry of a sheet of scores. */
export interface MappedEntry {
  /** Code of the unit. */
  unit: string | null
  /** Id of the criterion. */
  criterion: string | null
  /** Whose points they are. */
  by: ScoredBy | null | null
  /** Whether it was done. */
  done: boolean | null
  /** Events, absences, or the number reached. */
  count: number | null
  /** The whole that the number is a part of. */
  whole: number | null
  /** The points entered. */
  points: string | null
  /** The day it was done. */
  on: string | null
}

/** A mapping from its text. */
export declare function mappingOf(text: unknown): Mapping | Failure

/** The fields of a report. */
export interface MappingReportFields {
  /** The mapping's name. */
  mapping: string
  /** The table: `units`, `members` or `scores`. */
  table: 'units' | 'members' | 'scores'
  /** Rows read. Rows without anything at the end of the list are left out. */
  rows: number
  /** The number of the first of them in the host's file, counted from 1. */
  firstRow: number
  /** The fields that the mapping reads, in the order of the table. */
  columns: Array<MappedColumn>
  /** Headings of the list that no field is read from. */
  unused: Array<string>
  /** Rows in which no column that is read has anything, counted from 0. They are kept, so that rows keep their numbers. */
  emptyRows: Array<number>
  /** Rows with fewer cells than headings, counted from 0; what is missing is not known. */
  shortRows: Array<number>
  /** Rows with something beyond the last heading, counted from 0; it is left out. */
  longRows: Array<number>
}

/** The fields of merged periods. */
export interface MergedFields {
  /** The set's short name. */
  set: string
  /** How the periods became one. */
  rule: PeriodRule
  /** The most points there are by that rule. */
  highest: string
  /** The units, in the order in which they first come. */
  units: Array<MergedUnit>
}

/** A unit over all periods. */
export interface MergedUnit {
  /** Its code. */
  unit: string
  /** Its graded total of each period; a period it was not scored in has the bounds of the set. */
  periods: Array<Score>
  /** All of them by the rule. */
  graded: Score
  /** Whether it has a class. */
  classState: ClassState
  /** The class. */
  scoreClass: string | null
  /** While the class is open: the best that is left; null: it may have none. */
  bestClass: string | null
  /** While the class is open: the worst that is left; null: it may have none. */
  worstClass: string | null
  /** Ceilings that hold over all periods, whether or not they lower the class. */
  ceilings: Array<string>
  /** Ceilings that hold if what is open turns out too low. */
  openCeilings: Array<string>
}

/** One kind of movement, counted both ways. */
export interface MovementCount {
  /** What happened. */
  kind: MovementKind
  /** People it happened to, each once. */
  persons: number
  /** Rows about it. */
  rows: number
  /** Of these, rows that name nobody; they are in no count of people. */
  rowsWithoutMember: number
  /**
   * Rewards and disciplines by the level that decided, in the order of the codes; rows that tell none are in no level. Who was rewarded
   * by two levels is one person in each and one of the kind.
   */
  levels: Array<LevelCount>
}

/** The fields of counted movements. */
export interface MovementsFields {
  /** The first day of the period. */
  firstDay: IsoDate
  /** The last day; it counts. */
  lastDay: IsoDate
  /** The units, in the order of the list, each with what is below it. */
  units: Array<UnitMovements>
  /** Rows that were not counted: without a unit of the list, a kind or a day. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** A unit or a body that a plan names. */
export interface NamedUnit {
  /** Its code in the plan: `hai_phong`. */
  code: string
  /** The names by which it is known; compared as names of people are. */
  names: Array<string>
}

/** A name as it is compared. */
export declare function normalizedName(text: unknown): string | Failure

/** A rule that could not be asked, or not of every row or field. */
export interface NotAsked {
  /** The rule. */
  rule: string
  /** The columns the list does not have. */
  missing: Array<string>
  /** The provision for which no value is established and a profile would have to set one. */
  provision: string | null
}

/** What stands in the way. */
export interface Obstacle {
  /** Why, as a stable code: `members_left`. */
  reason: string
  /** The figures behind it. */
  figures: Record<string, number | string>
  /** Facts whose absence leaves it unknown, spelt as in the lists. */
  missing: Array<string>
  /** Where two charters or readings answer differently: each with its answer. */
  candidates: Array<Candidate>
}

/** Open a book of codes. */
export declare function openCardBook(id: unknown, openedOn: unknown, unit: unknown, kind: unknown, start: unknown, end: unknown, givenBy: unknown): CardBook | Failure

/** The fields of open requests. */
export interface OpenRequestsFields {
  /** The day asked about: the charter's own. */
  on: IsoDate
  /** The requests, the oldest first; those of one day in the order of the rows. */
  requests: Array<RequestAge>
  /** The units, in the order of the list, each with what is below it. */
  units: Array<UnitRequests>
  /** The bands that a profile sets; empty without one. */
  bands: Array<AgeBand>
  /** Rows that were not counted: without a unit of the list, or a day; or with a day still to come. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** A value that did not win. */
export interface Overruled {
  /** Its instrument. */
  instrument: string
  /** Its article. */
  at: string | null
  /** The value; null where the instrument is silent. */
  value: number | string | string[] | boolean | null
}

/** A part of a whole as a percentage for people; null where there is no whole. */
export declare function percentage(part: unknown, whole: unknown, decimals: unknown): string | null | Failure

/** How many units stand where with one period of a report: a column of the table of units and weeks. */
export interface PeriodTotals {
  /** The report's id. */
  report: string
  /** The report's title. */
  title: Bilingual
  /** The first day of the period. */
  firstDay: IsoDate
  /** The last day of the period. */
  lastDay: IsoDate
  /** The day the plan names. */
  dueOn: IsoDate
  /** Its period has not begun. */
  notDue: number
  /** Not handed in, and there is still time. */
  due: number
  /** Handed in in time. */
  inTime: number
  /** Handed in on a day before the one asked for. */
  early: number
  /** Handed in too late. */
  late: number
  /** Not handed in, and the time is over. */
  overdue: number
  /** Not known. */
  unknown: number
}

/** Something the host has to write. Events come in an order that fits one transaction. */
export interface PlanEvent {
  /** What. */
  what: PlanEventKind
  /** The step it belongs to, counted from 0. */
  step: number
  /** Code of the unit. */
  unit: string
  /** Code of the other unit it concerns. */
  otherUnit: string | null
  /** The member's key. */
  member: string | null
  /** The day. */
  on: IsoDate
  /** What goes with it: `name`, `kind`, `members`, `account`, `case`, `decision`, … */
  values: Record<string, boolean | number | string>
}

/** Something that is wrong with a plan, or cannot be told of it. */
export interface PlanFaultFields {
  /** The step, counted from 0; null for what the plan comes to as a whole. */
  step: number | null
  /** Code of the unit. */
  unit: string | null
  /** Keys of the members concerned. */
  members: Array<string>
  /** The id of the open case, or the name of the account. */
  about: string | null
  /** Whether the plan cannot be carried out with it. Guidance and hints never block, nor does what was so before the plan. */
  blocks: boolean
  /** The rule, with its reason and its article. */
  finding: FindingFields
}

/** A plan as a plain object. */
export interface PlanFields {
  /** The host's own id of the plan. */
  id: string | null
  /** The day it takes effect. */
  on: IsoDate | null
  /** The steps, in order. */
  steps: Array<PlanStepFields>
}

/** A unit that the plan changes: members and branches in it and below. Null where it does not stand. */
export interface PlanSize {
  /** Code of the unit. */
  unit: string
  /** Members before. */
  membersBefore: number | null
  /** Members afterwards. */
  membersAfter: number | null
  /** Branches before. */
  branchesBefore: number | null
  /** Branches afterwards. */
  branchesAfter: number | null
}

/** One step of a plan as a plain object. */
export interface PlanStepFields {
  /** What it does. */
  kind: StepKind | null
  /** Code of the unit that decided it. */
  decidedBy: string | null
  /** Number of the decision. */
  decision: string | null
  /** Day of the decision. */
  decidedOn: IsoDate | null
  /** Codes of the units it is done to. */
  units: Array<string>
  /** What comes of them. */
  into: Array<PlanUnitFields>
}

/** A unit that a step leads to as a plain object. */
export interface PlanUnitFields {
  /** Its code. */
  code: string | null
  /** Its kind. */
  kind: Kind | null
  /** Its level. */
  level: Level | null
  /** Its sector. */
  sector: Sector | null
  /** Its name. */
  name: string | null
  /** Code of the unit above. */
  parent: string | null
  /** Whether a new unit is given an account. */
  hasAccount: boolean | null
  /** Keys of the members who go to it. */
  members: Array<string>
  /** Codes of the units below that go to it. */
  units: Array<string>
  /** Ids of the open cases that go on there. */
  cases: Array<string>
  /** Accounts that it takes over. */
  accounts: Array<string>
}

/** An event with what became of it. */
export interface PointEntry {
  /** The row, counted from 0. */
  row: number
  /** What became of it. */
  state: PointState
  /** Points it brought, or an exchange took; absent where not known. */
  points: number | null
}

/** The fields of a ledger of points, carried out through the charter's day. */
export interface PointsLedgerFields {
  /** The day it stands on. */
  on: IsoDate
  /** The accounts, by key. */
  accounts: Array<AccountPoints>
  /** Provisions whose values are needed and nobody set. */
  notEstablished: Array<string>
  /** Rows that were not carried out: without account, kind or day, or an exchange or steps without an amount. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** An option of a poll. */
export interface PollOption {
  /** The option. */
  option: string
  /** Votes for it. */
  votes: number
  /** Whether no other has more; several where they are equal. */
  leads: boolean
}

/** A profile in a receipt. */
export interface ProfileReceipt {
  /** Its id. */
  id: string
  /** SHA-256 of its text. */
  hash: string
}

/** A provision on which two charters differ: in its value, where it comes from, or whether it is the law of the day. */
export interface ProvisionChange {
  /** Its id: `calendar.counting`. */
  id: string
  /** What this charter has. */
  here: Array<ProvisionState>
  /** What the other has. */
  there: Array<ProvisionState>
  /** The rules it feeds. */
  rules: Array<string>
}

/** One thing the law fixes, as it stands on the charter's day. */
export interface ProvisionInfo {
  /** Its id: `admission.age_minimum`. */
  id: string
  /** The type of its value. */
  kind: 'integer' | 'ratio' | 'choice' | 'list' | 'flag' | 'date' | 'reading'
  /** The options, for choices, lists and readings. */
  options: Array<string>
  /** The unit of its value. */
  unit: string | null
  /** The value; null where none is established or the law is silent. */
  value: number | string | string[] | boolean | null
  /** Where the value comes from. */
  instrument: string | null
  /** The article. */
  at: string | null
  /** How well the text was read. */
  certainty: Certainty | null
  /** Whether it is the law of the day. */
  standing: Standing
  /** Who may set it in a profile. */
  openTo: Array<string>
  /** The values it won over, nearest first: why this value won. */
  overruled: Array<Overruled>
  /** The rules it feeds. */
  rules: Array<string>
  /** The ids of the register of provisions it covers. */
  register: Array<string>
  /** What else there is to know. */
  note: string
}

/** What one charter has of a provision: one for each charter that may be in force and each open reading. */
export interface ProvisionState {
  /** The charter in force: `DL12`. */
  under: string
  /** The value as text; null where the law is silent or no value is established. */
  value: string | null
  /** Where the value comes from. */
  instrument: string | null
  /** The article. */
  at: string | null
  /** How well the text was read. */
  certainty: Certainty | null
  /** Whether it is the law of the day; undetermined where no value is established. */
  standing: Standing
}

/** The question that has this rule. */
export declare function questionOf(rule: unknown): string | Failure

/** One row of a table of quotas. */
export interface QuotaRow {
  /** The unit's name or code. */
  unit: string | null
  /** Its base. */
  base: number | null
  /** The share before rounding: `2356.4`. */
  exact: string | null
  /** The quota; null in a percentage-only row. */
  quota: number | null
  /** The share: `40/100`. What a percentage-only row prints. */
  share: string
  /** What was reached so far. */
  achieved: number | null
  /** How far beyond the quota, where it was reached. */
  surplus: number | null
  /** Whether the quota was reached or passed; unknown without a base or a figure reached. */
  outcome: Outcome
}

/** The fields of a table of quotas. */
export interface QuotaTableFields {
  /** The rows, in the order given. */
  rows: Array<QuotaRow>
  /** The sum of the bases known. */
  totalBase: number
  /** The sum of the rounded quotas. */
  totalQuota: number
  /** The share of the sum of the bases, before rounding. */
  totalExact: string
  /** Rows without a base, left out of all sums. */
  unitsWithoutBase: number
  /** The rounding used. */
  rounding: string
  /** Where the share comes from. */
  citation: Citation | null
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether the letter is in force on the charter's day. */
  standing: Standing
  /** What reproduces the table. */
  receipt: Receipt
}

/** A unit's place in its cluster, by its graded total. */
export interface Ranked {
  /** The unit. */
  unit: string
  /** Its cluster. */
  cluster: string | null
  /** Its graded total. */
  points: string | null
  /** Its place; null while open points decide it. */
  rank: number | null
  /** The best place that is left. */
  bestRank: number
  /** The worst. */
  worstRank: number
  /** Whether another unit has the same place. */
  tied: boolean
  /** The criteria that told it from a unit with the same total. */
  toldBy: Array<string>
}

/** The fields of a ranking. */
export interface RankingFields {
  /** How ranks go on after a tie. */
  ties: TieRule
  /** The criteria by which equal totals were told apart, in order; what they leave equal stays a tie. */
  tieBreak: Array<string>
  /** By cluster, then place, then code. */
  units: Array<Ranked>
}

/** A count of ratings that fills a fact of a table. */
export interface RatedCount {
  /** The fact, as the table spells it. */
  fact: string
  /** How many there are for certain. */
  lower: number
  /** How many there may be. */
  upper: number
}

/** Whether a level's conditions of one criterion hold. */
export interface RatedCriterion {
  /** The criterion's id, or that of a veto, a ceiling or an unassigned case. */
  criterion: string
  /** What the table calls it. */
  title: string | null
  /** The level whose conditions they are; of a veto or ceiling the one it gives; null of an unassigned case. */
  level: string | null
  /** Its conditions, as the table writes them: `activities_attended / activities_held >= 90/100`. All have to hold. */
  needs: Array<string>
  /** Whether the table asks it of this subject; one that it does not ask holds. */
  asked: boolean
  /** Whether they hold; of a veto, a ceiling or an unassigned case whether it takes effect. */
  outcome: Outcome
  /** Facts that leave it open, as the table spells them: not known, or a whole of nothing, of which there is no share. */
  missing: Array<string>
}

/** The fields of a rating. */
export interface RatedFields {
  /** The table's id. */
  table: string
  /** What people call the table. */
  title: string | null
  /** Whether there is one level, none, or several that are possible. */
  state: RatedState
  /** The level; null where there is none or it is not known. */
  level: string | null
  /** The best level possible. */
  best: string | null
  /** The worst level possible. */
  worst: string | null
  /** Every level possible, from the best. */
  possible: Array<string>
  /** Whether it is possible that there is no level. */
  nonePossible: boolean
  /** Facts that leave the level open, as the table spells them. */
  missing: Array<string>
  /** Every criterion of every level, then vetoes, ceilings and unassigned cases. */
  criteria: Array<RatedCriterion>
  /** Where the table comes from; null of a host's own. */
  citation: Citation | null
  /** How well it was read; null of a host's own. */
  certainty: Certainty | null
  /** Whether it is what applies on the charter's day. */
  standing: Standing
  /** How the answer came about, in the order of the steps: levels from the best, then what else decided. */
  steps: Array<RatedStep>
  /** What reproduces it. */
  receipt: Receipt
}

/** The fields of a list that is rated, but for its rows and units. */
export interface RatedListFields {
  /** The table's id. */
  table: string
  /** What people call it. */
  title: string | null
  /** Its levels, from the best. */
  levels: Array<string>
  /** The whole list. */
  total: RatingCounts
  /** Rows that name no unit: they are counted in the whole alone. */
  leftOut: Array<LeftOut>
  /** Where the table comes from; null of a host's own. */
  citation: Citation | null
  /** How well what was applied was read; null of a host's own. */
  certainty: Certainty | null
  /** Whether it is what applies on the charter's day. */
  standing: Standing
}

/** One row of a list, rated. */
export interface RatedRow {
  /** Its key. */
  key: string
  /** The unit in which it is counted. */
  unit: string | null
  /** Whether it is rated: `not_met` is *not rated*, which is not the lowest level and in no count of levels. */
  rated: Outcome
  /** Why it is not rated, or why that is not known. */
  reason: string | null
  /** One level, none, or several that are possible; null of one that is not rated. */
  state: RatedState | null | null
  /** The level; null where there is none or it is not known. */
  level: string | null
  /** Every level possible, from the best. */
  possible: Array<string>
  /** Whether it is possible that there is no level. */
  nonePossible: boolean
  /** Facts that leave the level open, as the table spells them. */
  missing: Array<string>
  /** What was counted of the ratings below. */
  counts: Array<RatedCount>
}

/** One step on the way from the best level to the answer. */
export interface RatedStep {
  /** Which step. */
  stage: RatedStage
  /** The id of a veto, a ceiling or an unassigned case. */
  id: string | null
  /** The level it is about, or that it gives; null where it gives none. */
  level: string | null
  /** Whether it holds: unknown also where readings of the text differ. */
  outcome: Outcome
  /** Facts that leave it open, as the table spells them. */
  missing: Array<string>
}

/** The ratings of a unit, or of the whole list, counted. */
export interface RatingCounts {
  /** The unit's code; null of the whole list. */
  unit: string | null
  /** Rows of the list. */
  listed: number
  /** Of these, not rated. */
  notRated: number
  /** Of these, not known whether rated. */
  undecided: number
  /** Rated or perhaps rated, with a level that is not known. */
  open: number
  /** By level, from the best; then those in no level. */
  levels: Array<LevelRatings>
  /** Members rated, as `checkUnitRating` takes them; null while it is not known. */
  rated: number | null
  /** Of these, with the second level or better; null while it is not known. */
  goodOrBetter: number | null
  /** Of these, with the best level; null while it is not known. */
  excellent: number | null
}

/** A fact that a table asks about. */
export interface RatingFact {
  /** Its name, as the table spells it. */
  name: string
  /** What it takes. */
  kind: RatingFactKind
  /** Its codes, from the best; empty for any other kind. */
  codes: Array<string>
  /** The end of its scale, as the table writes it; null where it says none. */
  most: string | null
  /** Counts that together are no more than this one, as the table spells them. */
  parts: Array<string>
}

/** The tables that the rulebook ships, by name. */
export declare function ratingTableNames(): Array<string>

/** A table from its text, or one that the library ships by its name. */
export declare function ratingTableOf(text: unknown, shipped: boolean): RatingTable | Failure

/** The text of a table that the rulebook ships. */
export declare function ratingTableText(name: unknown): string | Failure

/** What reproduces an answer. */
export interface Receipt {
  /** The version of the library. */
  library: string
  /** The version of the rulebook's data. */
  rulebook: string
  /** SHA-256 of the rulebook's files. */
  rulebookHash: string
  /** The day the charter is resolved for. */
  day: IsoDate
  /** The letters and plans chosen, in order. */
  campaigns: Array<string>
  /** The profiles laid over the rulebook, in order, each with the SHA-256 of its text. */
  profiles: Array<ProfileReceipt>
  /** Days that were settled by hand, by instrument. */
  pins: Record<string, IsoDate>
  /** The floor under certainty and standing, where one was asked for. */
  floor: Floor | null
}

/** A part of the receipt that differs. */
export interface ReceiptChange {
  /** The field of the receipt, spelt as there: `day`, `rulebookHash`. */
  field: string
  /** What it was before, as text; empty where there was nothing. */
  before: string
  /** What it is after. */
  after: string
}

/** What a comparison says besides its differences. */
export interface ReconciliationFields {
  /** What was compared. */
  what: Reconciled
  /** The rule of the letter that asks for it. */
  rule: string
  /** Rows of the records. */
  records: number
  /** Rows of the list. */
  list: number
  /** People, branches or units found on both sides. */
  compared: number
  /** Of these, those that agree in everything compared. */
  agreeing: number
  /** The rule's answer to the whole; null where no letter that asks for it was chosen. */
  outcome: Outcome | null
}

/** The reform of a province proposed as a plan. */
export declare function reformPlan(units: unknown[], province: unknown, rows: unknown[], plan: unknown[], decision: unknown[]): PlanFields | Failure

/** One thing that a profile, a mapping or a table says and may not. */
export interface Refusal {
  /** Where in it: a dotted path. */
  path: string
  /** What is wrong and what would be right. */
  why: string
}

/** Why a cell of a list of units or members is none. */
export declare function refuseCell(list: unknown, place: number, row: number, cell: unknown): undefined | Failure

/** Why a record or table has no such field. */
export declare function refuseField(record: unknown, field: unknown, row?: number | undefined | null): undefined | Failure

/** A row of the register of provisions, with how far it is encoded. */
export interface RegisterEntry {
  /** Its id: `dl12.17.4.min_members`. */
  id: string
  /** The topic. */
  topic: string
  /** `computable`, `partly`, `delegated` or `declarative`. */
  kind: string
  /** The rules that encode it; empty when none does yet. */
  rules: Array<string>
}

/** One fault of a review; its ways are fetched when they are read. */
export interface RepairFields {
  /** Whether it is about a unit or a member. */
  subject: Subject
  /** The row in its list, counted from 0. */
  row: number
  /** The host's key of the member, or code of the unit; null where the list gives none. */
  key: string | null
  /** The code of the unit concerned; null for a member whose unit is not in the list. */
  unit: string | null
  /** The rule that is not met. */
  rule: string
  /** Its answer. */
  outcome: Outcome
  /** Why, as the finding of the review has it. */
  reason: string
  /** The last day for mending it, where a letter that was chosen sets one; it counts. */
  byDay: IsoDate | null
  /** Possible partners of a merger that are not listed. */
  moreTargets: number
}

/** One part of a report that was split, ready to be forwarded. */
export interface ReportPart {
  /** The code of the unit; null for the part of what belongs to none. */
  code: string | null
  /** The name of the unit, in the part of what belongs to none what it holds. */
  name: string | null
  /** A name for its files without ending: small letters, digits and hyphens, no two parts alike. */
  fileName: string
  /** The number of its findings. Those of all parts add up to the findings of the review. */
  findings: number
  /** The page, restricted to the unit and what is below it. */
  html: string
  /** Its findings as CSV: UTF-8 with a byte order mark, headings in the language. */
  csv: string
}

/** A request with its age. */
export interface RequestAge {
  /** The first row about it, counted from 0. */
  row: number
  /** The host's own id of the case. */
  id: string | null
  /** The code of the unit that it waits for. */
  unit: string | null
  /** The day since which it waits. */
  since: IsoDate
  /** Its age in days on the day asked about. */
  days: number
}

/** What a change of units came to: the route from then on. */
export interface ReRouted {
  /** Code of a unit that was → code of the one in its place, as it was told. */
  replaced: Record<string, string>
  /** The units that act from then on, in order. */
  route: Array<RouteUnit>
  /** What an opening on this route would have recorded, by field. */
  facts: Record<string, boolean | number | string>
}

/** The fields of a diff that are short. */
export interface ReviewDiffFields {
  /** Findings that are as they were. */
  same: number
  /** Findings of the earlier review without a key or code, which cannot be matched. */
  withoutKeyBefore: number
  /** The same of the later review. */
  withoutKeyAfter: number
  /** The rules whose counts changed, in alphabetical order. */
  rules: Array<RuleDiff>
  /** What the earlier lists lacked for a rule, columns or a value, and the later ones have: its findings may be new for that reason. */
  newlyAsked: Array<NotAsked>
  /** What the later lists lack for a rule and the earlier ones had: its findings may be gone and not settled. */
  noLongerAsked: Array<NotAsked>
  /** The whole earlier list. */
  countsBefore: DiffCounts
  /** The whole later list. */
  countsAfter: DiffCounts
  /** What the receipts differ in: where it is not empty, other law or another day may be why findings differ. */
  receiptChanges: Array<ReceiptChange>
  /** What reproduces the earlier review. */
  receiptBefore: Receipt
  /** What reproduces the later review. */
  receiptAfter: Receipt
}

/** A finding about one row of a list. */
export interface ReviewFindingFields {
  /** Whether it is about a unit or a member. */
  subject: Subject
  /** The row in its list, counted from 0. */
  row: number
  /** The host's key of the member, or code of the unit; null where the list gives none. */
  key: string | null
  /** The code of the unit concerned; null for a member whose unit is not in the list. */
  unit: string | null
  /** What was found. */
  finding: FindingFields
}

/** A cell of the matrix: what it says of one holder, and how surely. */
export interface RightCell {
  /** The column. */
  holder: Holder
  /** What it says. */
  grant: Grant
  /** How well the source was read; null where nothing was seen. */
  certainty: Certainty | null
  /** Where it stands. */
  citation: Citation | null
}

/** A unit of a case's route and the part it has. */
export interface RouteUnit {
  /** Its part: `sending_base`. */
  role: string
  /** Its code. */
  unit: string
}

/** A rule that answers otherwise for some rows. */
export interface RuleChanges {
  /** The rule. */
  rule: string
  /** What its answer does to the whole. */
  severity: Severity
  /** Rows whose answer is better, in the order met, needs decision, unknown, not met. */
  better: number
  /** Rows whose answer is worse. */
  worse: number
  /** The provisions that the changes rest on. */
  provisions: Array<string>
}

/** How often a rule was answered how. */
export interface RuleCount {
  /** The rule. */
  rule: string
  /** What its answer does to the whole. */
  severity: Severity
  /** Rows it holds for. */
  met: number
  /** Rows it does not hold for. */
  notMet: number
  /** Rows that a body must decide. */
  needsDecision: number
  /** Rows that cannot be told. */
  unknown: number
  /** Rows whose finding was accepted as fine; counted in none of the others. */
  accepted: number
}

/** A rule whose counts changed. */
export interface RuleDiff {
  /** The rule. */
  rule: string
  /** Its counts before; null where no row of the earlier lists answered it. */
  before: RuleCount | null
  /** Its counts after; null where no row of the later lists answers it. */
  after: RuleCount | null
}

/** A rule of the library. */
export interface RuleInfo {
  /** Its id: `admission.age`. */
  id: string
  /** What it asks. */
  title: Bilingual
  /** What its answer does to the whole. */
  severity: Severity
  /** The provisions it reads. */
  provisions: Array<string>
  /** The exceptions and near misses of its article. */
  exceptions: Array<string>
}

/** A rollout plan or a reporting calendar. */
export interface Schedule {
  /** The instrument, or the profile: `SEED2`. */
  id: string
  /** The speaking name of a letter. */
  name: string | null
  /** Its title. */
  title: Bilingual
  /** Who issued it, by code. */
  issuer: string
  /** Its number; null where the copy has none. */
  number: string | null
  /** The day of issue; null where it is not printed. */
  issuedOn: IsoDate | null
  /** Whom it binds. */
  binds: Binds
  /** Of these, the kinds of units; empty where all are. */
  kinds: Array<Kind>
  /** Sectors whose units it does not bind. */
  exceptSectors: Array<Sector>
  /** The units it names. */
  units: Array<NamedUnit>
  /** The bodies it names: who does what (`by`), and who is reported to (`to`, `via`). */
  bodies: Array<NamedUnit>
  /** What it wants done, in the order of the text. */
  items: Array<ScheduleItem>
  /** The reports it wants. */
  reports: Array<ScheduleReport>
  /** What it says follows. */
  consequences: Array<ScheduleConsequence>
  /** The days of the year from which every unit shows as not having reported again: `12-31`. */
  resets: Array<string>
  /** The provision whose standing it shares, where it is no letter. */
  restsOn: string | null
  /** The rows of the register that say whom it binds. */
  register: Array<string>
}

/** What follows, by the plan's own words. */
export interface ScheduleConsequence {
  /** Its id within the plan. */
  id: string
  /** What follows. */
  kind: ConsequenceKind
  /** Its title. */
  title: Bilingual
  /** The items it looks at. */
  items: Array<string>
  /** A day of its own by which they are looked at; null where each item's own day decides. */
  lastDay: IsoDate | null
  /** How that day is written. */
  wording: DeadlineWording | null
  /** The provision that has this day: its value on the day asked about decides, so that a profile moves both. `lastDay` is what the text prints. */
  lastDayOf: string | null
  /** The provision that says whether the day itself is in time; `wording` is what the text prints. */
  countsOf: string | null
  /** The item of the text. */
  at: string | null
  /** How well the text was read. */
  certainty: Certainty
  /** The rows of the register of provisions it covers. */
  register: Array<string>
}

/** One thing that a plan wants done. */
export interface ScheduleItem {
  /** Its id within the plan: `phase1`. */
  id: string
  /** What it is. */
  kind: ScheduleItemKind
  /** Its title. */
  title: Bilingual
  /** The place of a phase among the phases, from 1. */
  order: number | null
  /** The first day of its time; null where none is said. */
  begins: IsoDate | null
  /** The day the plan names; null where none is said. */
  lastDay: IsoDate | null
  /** How that day is written. */
  wording: DeadlineWording | null
  /** The provision that has this day: its value on the day asked about decides, so that a profile moves both. `lastDay` is what the text prints. */
  lastDayOf: string | null
  /** The provision that says whether the day itself is in time; `wording` is what the text prints. */
  countsOf: string | null
  /** How many people are to be named. */
  people: number | null
  /** How that number is to be taken. */
  peopleAsked: Comparison | null
  /** The body that is asked, by its code; null where each unit bound is. */
  by: string | null
  /** To whom it is reported, by code. */
  to: string | null
  /** Through whom. */
  via: string | null
  /** The item of the text. */
  at: string | null
  /** How well the text was read. */
  certainty: Certainty
  /** The rows of the register of provisions it covers. */
  register: Array<string>
}

/** A report that a plan wants in turn. */
export interface ScheduleReport {
  /** Its id within the plan: `weekly`. */
  id: string
  /** Its title. */
  title: Bilingual
  /** How often. */
  every: Rhythm
  /** The day of the week, from 1 for Monday to 7 for Sunday; null where any will do. */
  weekday: number | null
  /** The day of the month; null where any will do. */
  dayOfMonth: number | null
  /** The day of a yearly report: `06-30`. */
  on: string | null
  /** The day from which what is saved is for it: `12-31` of the year before, where it lies after `on`. */
  opens: string | null
  /** The first day of the time in which it is owed. */
  begins: IsoDate | null
  /** The last day of that time. */
  ends: IsoDate | null
  /** The kinds of units that owe it; empty where all do. */
  kinds: Array<Kind>
  /** The body that owes it, by its code; null where each unit bound does. */
  by: string | null
  /** To whom, by code; null where the text does not say. */
  to: string | null
  /** Through whom. */
  via: string | null
  /** The item of the text. */
  at: string | null
  /** How well the text was read. */
  certainty: Certainty
  /** The rows of the register of provisions it covers. */
  register: Array<string>
}

/** The fields of a plan over a list of units. */
export interface ScheduleStatusFields {
  /** The plan's id. */
  schedule: string
  /** The day asked about: the charter's own. */
  on: IsoDate
  /** The phases in whose time the day lies: two on a day that belongs to both. */
  phases: Array<string>
  /** The units, in the order of the list. */
  units: Array<UnitSchedule>
  /** The units by item and state. */
  totals: Array<ItemTotals>
  /** Rows that were not counted: without a unit of the list, without an item or with one of another plan, or not done and yet with a day. */
  leftOut: Array<LeftOut>
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether the plan is what is asked on the day. */
  standing: Standing
  /** What reproduces it. */
  receipt: Receipt
}

/** Points as far as they are known. */
export interface Score {
  /** The points; null while they are open. */
  points: string | null
  /** The fewest there can be. */
  lower: string
  /** The most. */
  upper: string
}

/** The fields of a step of a score. */
export interface ScoreStepFields {
  /** Whose points. */
  by: ScoredBy
  /** Which step. */
  stage: ScoreStage
  /** The criterion, content, group or cap; of base, bonus and total the set. */
  id: string
  /** Before it. */
  before: Score
  /** After it. */
  after: Score
  /** Why. */
  why: ScoreWhy
  /** Fields that an entry lacks. */
  missing: Array<string>
}

/** The fields of units scored. */
export interface ScoringFields {
  /** The set's short name. */
  set: string
  /** Which set it is: issuer, full number, day of issue, period. */
  key: string
  /** The fewest points there are. */
  lowest: string
  /** The most. */
  highest: string
  /** The units, in the order given. */
  units: Array<UnitScoreFields>
}

/** How often a rule was answered otherwise than met. */
export interface ScreenedCount {
  /** Rows it does not hold for. */
  notMet: number
  /** Rows that a body must decide. */
  needsDecision: number
  /** Rows that cannot be told. */
  unknown: number
}

/** Where the answers of a rule stand: two bits of a word, `00` met or not asked, `10` not met, `01` unknown, `11` needs decision. */
export interface ScreenedRule {
  /** The rule. */
  rule: string
  /** Which of the words, counted from 0. */
  word: number
  /** The lower of its two bits. */
  shift: number
  /** What its answer does to the whole. */
  severity: Severity
  /**
   * What answering it costs: `table` one look-up for all such rules together, `text` the reading of texts, `rows` something
   * to be remembered of every row until the end.
   */
  cost: 'table' | 'text' | 'rows'
}

/** A group of a set, as it is printed. */
export interface SetGroup {
  /** Its id. */
  id: string
  /** Its title. */
  title: string | null
  /** Its printed points; null where none are. */
  max: string | null
  /** Whether it is of the bonus, beside the base. */
  bonus: boolean
  /** How many contents are printed for it; null where it is not said. */
  contents: number | null
  /** How many criteria are printed for it; null where it is not said. */
  criteria: number | null
}

/** One unit's share of a fixed total. */
export interface Share {
  /** The unit's name or code. */
  unit: string | null
  /** Its base; null is left out. */
  base: number | null
  /** What it gets; null without a base. */
  amount: number | null
  /** Whether it met others with an equal remainder at the line. */
  tied: boolean
}

/** The fields of a form filled from lists of units and members. */
export interface StatisticsFormFields {
  /** Which form. */
  form: FormKind
  /** Its title; absent where none was seen. */
  title: Bilingual | null
  /** The line below the title, with the day. */
  caption: Bilingual
  /** The day of the figures. */
  on: IsoDate
  /** The code of the unit chosen; absent for a whole list. */
  under: string | null
  /** The columns. */
  columns: Array<FormColumn>
  /** A row for each unit directly below the unit chosen, or for each top of the list, with everything in it and below. */
  rows: Array<FormRow>
  /** The unit chosen by itself, without those below; absent for a whole list. */
  own: FormRow | null
  /** Everything: the unit's own figures and the rows together. */
  total: FormRow
  /**
   * Members that are counted nowhere, because their unit is not in the list; of movements and ratings rows that lack what they are
   * counted by.
   */
  membersLeftOut: number
  /** Units in this form whose kind has no column: counted nowhere in it. */
  unitsWithoutColumn: number
  /** Units that are counted nowhere, because an earlier row has their code. */
  unitsLeftOut: number
  /** Where what is counted comes from. */
  citation: Citation | null
  /** The lowest certainty it rests on. */
  certainty: Certainty | null
  /** Whether what it rests on is in force. */
  standing: Standing
  /** What reproduces it. */
  receipt: Receipt
}

/** One row for which a rule answers otherwise. */
export interface StatusChange {
  /** Whether it is about a unit or a member. */
  subject: Subject
  /** The row in its list, counted from 0. */
  row: number
  /** The host's key of the member, or code of the unit; null where the list gives none. */
  key: string | null
  /** The code of the unit concerned; null for a member whose unit is not in the list. */
  unit: string | null
  /** The rule. */
  rule: string
  /** Its answer under this charter; a rule that does not apply counts as met. */
  before: Outcome
  /** Its answer under the other. */
  after: Outcome
  /** The provisions that the rule reads and whose values differ; empty where only time has passed. */
  provisions: Array<string>
  /** Whether the days between the two charters are the reason. */
  byDay: boolean
}

/** The fields of the changes that are short. */
export interface StatusChangesFields {
  /** Counts per rule, in alphabetical order; rules without a change are left out. */
  rules: Array<RuleChanges>
  /** The provisions the changes rest on, with their values under both charters. */
  provisions: Array<ProvisionChange>
  /** Rules that one of the charters asks for and these lists do not let anybody ask: nothing is said of them. */
  notAsked: Array<NotAsked>
  /** What the receipts differ in. */
  receiptChanges: Array<ReceiptChange>
  /** What reproduces the answers before. */
  receiptBefore: Receipt
  /** What reproduces the answers after. */
  receiptAfter: Receipt
}

/** The fields of a poll or a question of a survey, counted. */
export interface TallyFields {
  /** The options that were voted for, most votes first, equal ones by name. */
  options: Array<PollOption>
  /** People whose vote counts, each once. */
  voters: number
  /** Votes that do not count, because the person has another. */
  repeated: number
  /** People with several votes of which it cannot be told which counts; their votes count for no option. */
  undecided: number
  /** Which of several votes of one person counts: `first` or `last`. */
  voteCounts: string
  /** People invited, as the host says. */
  invited: number | null
  /** The least share of those invited that has to take part; absent where no profile sets one. */
  quorum: string | null
  /** Whether enough took part; not known where no profile sets a share, or the host does not say how many were invited. */
  enough: Outcome
  /** Rows without a voter or an option, or of a day after the charter's. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** One target of the letters chosen, measured. */
export interface TargetMeasured {
  /** The rule that was asked: `quota.members_share`. */
  rule: string
  /** Its answer; unknown where people of whom not all is known could turn it. */
  outcome: Outcome
  /** The target as text: `35/100`; the number of interactions a week for `quota.interaction`. */
  target: string | null
  /** People who are counted for certain: below the line. */
  whole: number
  /** Of these, people who reach it for certain: above the line. */
  part: number
  /** People of whom it is not known whether they are counted, or whether they reach it. */
  unknown: number
  /** The lowest certainty the answer rests on. */
  certainty: Certainty | null
}

/** The fields of targets measured. */
export interface TargetsMeasuredFields {
  /** The first day of the stretch in which interactions count. */
  firstDay: IsoDate
  /** The last day; it counts. */
  lastDay: IsoDate
  /** The targets that apply, in the order of the rules, of everybody on the list. */
  targets: Array<TargetMeasured>
  /** The same for each unit that the list names, by key. */
  units: Array<UnitTargets>
  /** People without a unit where others have one: each could be of any, so they are unknown in every unit that they could turn. */
  withoutUnit: number
  /** Interactions that were not counted: of nobody on the list, or without a day. */
  leftOut: Array<LeftOut>
  /** What reproduces it. */
  receipt: Receipt
}

/** One unit of the list with everything below it. */
export interface UnitChanges {
  /** Its row in the list. */
  row: number
  /** Its code. */
  code: string | null
  /** Its name. */
  name: string | null
  /** The row of the unit above it in the tree. */
  parentRow: number | null
  /** Answers that are better, of members and units. */
  better: number
  /** Answers that are worse. */
  worse: number
  /** Per rule: answers that changed. Rules without any are left out. */
  counts: Record<string, number>
}

/** A unit whose counts changed, that came, or that went. Units are told by their code. */
export interface UnitDiff {
  /** Its code. */
  code: string
  /** Its name, of the later list where it has one. */
  name: string | null
  /** Before; null for a unit that came. */
  before: DiffCounts | null
  /** After; null for a unit that went. */
  after: DiffCounts | null
}

/** A unit with its functions, and the totals of itself and all below it. */
export interface UnitFunctions {
  /** Its row in the list. */
  row: number
  /** Its code. */
  code: string | null
  /** Its own functions in the order of the letter; none where units of its kind are not asked. */
  functions: Array<FunctionStatus>
  /** Functions of itself and of all units below it, by state. */
  totals: FunctionTotals
}

/** The movements of a unit and of all units below it. */
export interface UnitMovements {
  /** Its row in the list. */
  row: number
  /** Its code. */
  code: string | null
  /** By what happened, in the order of the codes; what did not happen is left out. */
  kinds: Array<MovementCount>
  /** People to whom anything happened, each once. */
  persons: number
  /** All rows. */
  rows: number
}

/** A unit with the reports it owes. */
export interface UnitReports {
  /** Its row in the list. */
  row: number
  /** The host's key. */
  unit: string | null
  /** Its name, as the list has it. */
  name: string | null
  /** Whether the plan binds it; null where that is not known. */
  bound: boolean | null
  /** The reports it owes, by the day they are owed on. */
  reports: Array<DueReport>
  /** Whether it shows as having reported since the last reset; null where the plan has no resets, or a day is not known. */
  shownAsReported: boolean | null
}

/** The requests that wait for a unit or for one below it. */
export interface UnitRequests {
  /** Its row in the list. */
  row: number
  /** Its code. */
  code: string | null
  /** Requests that wait for the unit itself. */
  own: number
  /** Requests that wait for it or for a unit below it. */
  open: number
  /** The age in days of the oldest of these. */
  oldestDays: number | null
  /** How many of these fall into each band; empty where no bands are set. */
  byBand: Array<number>
}

/** A unit with everything a plan asks of it. */
export interface UnitSchedule {
  /** Its row in the list. */
  row: number
  /** The host's key. */
  unit: string | null
  /** Its name, as the list has it. */
  name: string | null
  /** Whether the plan binds it; null where that is not known. */
  bound: boolean | null
  /** The items in the order of the plan. */
  items: Array<ItemStatus>
  /** How many phases are done, one after the other; null where nobody says. */
  phasesDone: number | null
  /** The first phase that is not done; null where all are, where the plan has none, or where that is not known. */
  phase: string | null
  /** Whether the unit may work on it on the charter's day; null without such a phase, or where readings of the text differ. */
  phaseOpen: boolean | null
  /** Phases done although one before them was not done by then. */
  outOfOrder: Array<string>
  /** What follows. */
  consequences: Array<ConsequenceStatus>
}

/** The fields of a unit scored. */
export interface UnitScoreFields {
  /** Its code. */
  unit: string
  /** Its cluster. */
  cluster: string | null
  /** Its own total. */
  selfScore: Score
  /** The graded total. */
  graded: Score
  /** Graded less own; null while one of them is open. */
  difference: string | null
  /** Whether it has a class, by its graded total. */
  classState: ClassState
  /** The class. */
  scoreClass: string | null
  /** While the class is open: the best that is left; null: it may have none. */
  bestClass: string | null
  /** While the class is open: the worst that is left; null: it may have none. */
  worstClass: string | null
  /** Ceilings that hold, whether or not they lower the class. */
  ceilings: Array<string>
  /** Ceilings that hold if an open criterion turns out too low. */
  openCeilings: Array<string>
  /** Its criteria, in the order of the set. */
  items: Array<ItemScore>
  /** How the totals came about: the unit's own first, each in the order of the stages. */
  steps: Array<ScoreStepFields>
}

/** One unit of the list with everything below it. */
export interface UnitSummary {
  /** Its row in the list. */
  row: number
  /** Its code. */
  code: string | null
  /** Its name. */
  name: string | null
  /** The row of the unit above it in the tree. */
  parentRow: number | null
  /** Steps from the top of its tree. */
  depth: number
  /** Members in it and below. */
  members: number
  /** Branches in it and below. */
  branches: number
  /** Members with at least one rule not met. */
  membersNotMet: number
  /** Findings not met, of members and units. */
  notMet: number
  /** Findings that need a decision. */
  needsDecision: number
  /** Findings that cannot be told. */
  unknown: number
  /** Per rule: not met, needs decision, unknown. Rules without any are left out. */
  counts: Record<string, [notMet: number, needsDecision: number, unknown: number]>
}

/** The targets measured on the people of one unit. */
export interface UnitTargets {
  /** The host's key of the unit. */
  unit: string
  /** People of the list who are of this unit. */
  people: number
  /** The same targets, each with the rule's answer for the people of this unit. */
  targets: Array<TargetMeasured>
}

/** Read a stored verdict. */
export declare function verdictFromJson(text: unknown): Verdict | Failure

/** One way to mend a fault. It is a proposal: nothing is changed. */
export interface WayFields {
  /** Which way. */
  what: WayKind
  /** The rule behind it: `repair.merge`; the charter's `provisions()` list what it reads. */
  rule: string
  /** Whether nothing stands in the way. A merger is open only when the merged unit is whole and the unit above keeps its own minimum. */
  open: boolean
  /** What stands in its way; null where it is open. */
  blockedBy: Obstacle | null
  /** The code of the unit it is taken with: the partner of a merger. */
  target: string | null
  /** That unit's row; of a duplicate, the earlier row with the same key or code. */
  targetRow: number | null
  /** What it comes to: members, branches. */
  resulting: Record<string, number | string>
  /** Who takes it, or decides on it; null where nobody is named. */
  who: Actor | null
  /** The fields to fill, or the steps left, in their order, spelt as in the lists. */
  fields: Array<string>
  /** The article. */
  citation: Citation | null
  /** The lowest certainty of the values it rests on. */
  certainty: Certainty | null
  /** The weakest standing of the values it rests on. */
  standing: Standing
}

/** A code as people say it. */
export declare function wordFor(code: unknown, language: unknown): string | Failure
