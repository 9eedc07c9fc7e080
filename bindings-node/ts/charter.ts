/** The charter of a day: everything that answers goes through it, so everything cites. */

import { Ahead, type DayRange } from './ahead';
import type { Charter as NativeCharter, InstrumentInfo, ProvisionChange, ProvisionInfo, Receipt, RegisterEntry, RuleInfo } from './binding';
import { type UnitList, handed } from './columns';
import { StatusChanges } from './compare';
import { DuesSplit } from './dues';
import { Activity, Leaderboards, LessonResults, Points, Tally } from './engagement';
import { refused, sound } from './errors';
import { lazily, shown } from './lazy';
import { Letter } from './letter';
import { native } from './load';
import type { MappedMembers, MappedUnits } from './mapping';
import { type Columns, columns, isPlain, list, options, packed, packedAll } from './pack';
import { PlanCheck, type PlanContext, planned } from './plan';
import { type Case, type CaseLists, type CaseRequest, charters, opened } from './procedure';
import { Allocation, QuotaTable } from './quota';
import {
  type AcceptanceColumns,
  type AcceptanceRow,
  type Account,
  type AdmissionDecision,
  type Appeal,
  type Applicant,
  type Certainty,
  type DataQuality,
  type Discipline,
  type Document,
  type DoneFunction,
  type Dues,
  type Engagement,
  FIELDS,
  type FormEntry,
  type FormKind,
  type FunctionDay,
  type Honorary,
  type CardFacts,
  type Hosted,
  type Identity,
  type InteractionDay,
  type IsoDate,
  type Kind,
  type Language,
  type LessonAttempt,
  type LetterFacts,
  type Member,
  type MemberColumns,
  type MemberFile,
  type MemberRow,
  type MovementRow,
  type NewMember,
  type Plan,
  type OpenRequest,
  type PointEvent,
  type PollVote,
  type PrintedShare,
  type Progress,
  type QuotaBase,
  type RatingList,
  type Reconciled,
  type Remittance,
  type Removal,
  type Restructuring,
  type Reward,
  type Right,
  type RightRequest,
  type Sanction,
  type ScoreRow,
  type Standing,
  type Survey,
  type Transfer,
  type Unit,
  type UnitColumns,
  type UnitRow,
} from './records';
import { Reconciliation, type Sides, sides } from './reconcile';
import { Repairs } from './repair';
import { Review } from './review';
import { RightAction } from './rights';
import { FunctionsDone, Movements, OpenRequests } from './rollout';
import { Screening, type ScreeningOptions } from './screening';
import { FormCheck, StatisticsForm } from './statistics';
import { Verdict } from './verdict';
import { AdmissionWindow } from './window';

/** What a host lays over the national rulebook. */
export interface CharterOptions {
  /** Letters and plans chosen by id or name: `SEED4`, `kien_giang_2024`. */
  campaigns?: readonly string[] | null | undefined;
  /** Profiles, each a text in TOML, or in JSON when it starts with `{`. */
  profiles?: readonly string[] | null | undefined;
  /** First days settled by hand, by instrument: `{ DL13: '2026-07-01' }`. */
  pins?: Readonly<Record<string, IsoDate>> | null | undefined;
  /** The least certainty and standing to accept: values below are unknown, readings below are open. */
  floor?: { certainty: Certainty; standing: Standing } | null | undefined;
}

/** The lists of a review, each an array of objects, an object of arrays, or what a mapping read. */
export interface Lists {
  units: readonly UnitRow[] | UnitColumns | MappedUnits;
  members: readonly MemberRow[] | MemberColumns | MappedMembers;
  /** Findings that somebody verified as fine: counted apart, and listed in `review.accepted`. */
  accepted?: readonly AcceptanceRow[] | AcceptanceColumns | null | undefined;
}

/** The lists alone, where nothing is accepted. */
export type PlainLists = Pick<Lists, 'units' | 'members'>;

/** How a review tells how far it is. */
export interface ReviewOptions {
  /** Called after each rule with the number of rules done and the number of rules. */
  onProgress?: ((done: number, total: number) => void) | null | undefined;
}

/** How many partners of a merger are proposed. */
export interface RepairOptions {
  /** So many are listed, five unless given; `moreTargets` counts the rest. */
  targets?: number | null | undefined;
}

/** Which part of a list a form is about. */
export interface FormOptions {
  /** The code of the unit chosen; the tops of the list without one. */
  under?: string | null | undefined;
}

/** What a host knows of a poll besides its votes. */
export interface TallyOptions {
  /** How many people were invited. */
  invited?: number | null | undefined;
}

/** Facts for a rule asked by name: those of the question it belongs to. */
export type RuleFacts =
  | Applicant
  | AdmissionDecision
  | Member
  | Unit
  | Progress
  | Removal
  | Dues
  | Remittance
  | MemberFile
  | Honorary
  | Identity
  | DataQuality
  | Account
  | NewMember
  | Restructuring
  | Transfer
  | CardFacts
  | Hosted
  | LetterFacts
  | Discipline
  | Sanction
  | Appeal
  | Reward
  | Right
  | DoneFunction
  | Document
  | RatingList
  | PrintedShare
  | Engagement
  | Survey;

/**
 * The charter in force on a day, `YYYY-MM-DD`.
 * @throws {DieuleError} `not_in_force` before the first charter known, with that day; and where an option is refused.
 */
export function inForceOn(day: IsoDate, given?: CharterOptions | null): Charter {
  const { campaigns, profiles, pins, floor } = options('charter', given, ['campaigns', 'profiles', 'pins', 'floor']);
  if (pins !== undefined && pins !== null && !isPlain(pins)) {
    throw refused('wrong_type', { record: 'charter', field: 'pins' }, 'takes an object of days by instrument');
  }
  const least = options('charter.floor', floor, ['certainty', 'standing']);
  const charter = native.inForceOn(
    day,
    list('charter', 'campaigns', campaigns),
    list('charter', 'profiles', profiles),
    Object.keys(pins ?? {}),
    Object.values(pins ?? {}),
    floor === undefined || floor === null ? null : [least.certainty, least.standing],
  );
  return Charter.of(sound(charter));
}

/** The charter in force on a day, with the letters and profiles a host chose. */
export class Charter {
  readonly #native: NativeCharter;
  /** The day it is resolved for. */
  readonly day: IsoDate;
  /** Whether values of an older charter are used, or it is not certain which charter applies. */
  readonly standing: Standing;
  /** The charter in force: one id, or two while the first day of a new charter is not known. */
  declare readonly instrumentsInForce: readonly string[];
  /** What reproduces its answers. */
  declare readonly receipt: Receipt;

  private constructor(charter: NativeCharter) {
    this.#native = charter;
    this.day = charter.day;
    this.standing = charter.standing;
    lazily<Charter>(this, {
      instrumentsInForce: () => Object.freeze(charter.instrumentsInForce()),
      receipt: () => charter.receipt(),
    });
  }

  static {
    shown(this);
    charters.native = (given) => {
      if (!(#native in Object(given))) throw refused('wrong_type', { record: 'case', field: 'charter' }, 'takes a charter');
      return (given as Charter).#native;
    };
  }

  /** @internal */
  static of(charter: NativeCharter): Charter {
    return new Charter(charter);
  }

  /** The caveat a report prints once, at its head; empty where the law of the day is certain. */
  caveat(language?: Language | null): string {
    return sound(this.#native.caveat(language));
  }

  /** May this applicant be considered for admission (Điều 1 khoản 2 and 3)? */
  checkAdmission(facts: Applicant): Verdict {
    return this.#ask('admission', facts);
  }

  /** Was this admission decided as the charter asks (Điều 1 khoản 3)? */
  checkAdmissionDecision(facts: AdmissionDecision): Verdict {
    return this.#ask('admission_decision', facts);
  }

  /** Does this member's age still allow ordinary membership (Điều 4 khoản 1 and 2)? */
  checkMaturity(facts: Member): Verdict {
    return this.#ask('maturity', facts);
  }

  /** Is this unit of a kind, in a place and of a size that the charter knows (Điều 6, 17 and 22)? */
  checkUnit(facts: Unit): Verdict {
    return this.#ask('unit', facts);
  }

  /** Has this unit reached the targets of the letters that were chosen? */
  checkQuota(facts: Progress): Verdict {
    return this.#ask('quota', facts);
  }

  /** May this member be struck off, and was it decided as the charter asks (Điều 4 khoản 3)? */
  checkRemoval(facts: Removal): Verdict {
    return this.#ask('removal', facts);
  }

  /** Are this member's dues paid as prescribed (Điều 2 khoản 2)? */
  checkDues(facts: Dues): Verdict {
    return this.#ask('dues', facts);
  }

  /** Does this unit pass on its part of the dues, and where does its money come from (Điều 40 and 41)? */
  checkRemittance(facts: Remittance): Verdict {
    return this.#ask('remittance', facts);
  }

  /** Has this member card and file as the charter asks, and what when they are lost (Điều 4 khoản 5)? */
  checkRecord(facts: MemberFile): Verdict {
    return this.#ask('record', facts);
  }

  /** Was this honorary member admitted as the Central Standing Committee asks (Điều 4 khoản 4)? */
  checkHonorary(facts: Honorary): Verdict {
    return this.#ask('honorary', facts);
  }

  /** Are the numbers, codes and texts of this record of the right form, and do they agree? */
  checkIdentity(facts: Identity): Verdict {
    return this.#ask('identity', facts);
  }

  /** Are this unit's data as good as the letters that were chosen ask? */
  checkDataQuality(facts: DataQuality): Verdict {
    return this.#ask('data_quality', facts);
  }

  /** Is this account what the letters that were chosen ask, and may it do what it does? */
  checkAccount(facts: Account): Verdict {
    return this.#ask('account', facts);
  }

  /** Do resolution, member book and system agree on this new member? */
  checkNewMember(facts: NewMember): Verdict {
    return this.#ask('new_member', facts);
  }

  /** Was this founding, division, merger or dissolution decided by the right body, with every member in one unit afterwards (Điều 6)? */
  checkRestructuring(facts: Restructuring): Verdict {
    return this.#ask('restructuring', facts);
  }

  /** Was this member moved from unit to unit as the guidance asks (Điều 19 khoản 1)? */
  checkTransfer(facts: Transfer): Verdict {
    return this.#ask('transfer', facts);
  }

  /** Does this activity elsewhere leave the home unit alone, and does it keep within its limits (Điều 3 khoản 3)? */
  checkHosted(facts: Hosted): Verdict {
    return this.#ask('hosted', facts);
  }

  /** Does this letter or plan agree with itself: its days, deadlines, phases and shares? */
  checkLetter(facts: LetterFacts): Verdict {
    return this.#ask('letter', facts);
  }

  /** Was this disciplinary decision on a member, an officer or a leading body taken as the charter asks (Điều 32 to 34)? */
  checkDiscipline(facts: Discipline): Verdict {
    return this.#ask('discipline', facts);
  }

  /** Is this discipline over (Điều 35)? */
  checkSanction(facts: Sanction): Verdict {
    return this.#ask('sanction', facts);
  }

  /** Is this complaint against discipline in time, to the right body, and obeyed meanwhile (Điều 34 khoản 3)? */
  checkAppeal(facts: Appeal): Verdict {
    return this.#ask('appeal', facts);
  }

  /** May this range of codes of cards be handed down, may this code be given (Điều 4 khoản 5 and the practice of the software)? */
  checkCard(facts: CardFacts): Verdict {
    return this.#ask('card', facts);
  }

  /** Is this reward of a form that was set (Điều 31 khoản 2)? */
  checkReward(facts: Reward): Verdict {
    return this.#ask('reward', facts);
  }

  /** May this unit or member do this on the software, to the unit it concerns? */
  checkRight(facts: Right): Verdict {
    return this.#ask('right', facts);
  }

  /** Has this unit done this function of the software by the day that the letters chosen set? */
  checkFunction(facts: DoneFunction): Verdict {
    return this.#ask('function', facts);
  }

  /** Was this directive document posted in time, and has this recipient seen it? */
  checkDocument(facts: Document): Verdict {
    return this.#ask('document', facts);
  }

  /** Is this branch's list of ratings whole, sent and approved as the software and the guidance ask? */
  checkRatingList(facts: RatingList): Verdict {
    return this.#ask('rating_list', facts);
  }

  /** Is this share printed as percentages are printed? */
  checkPercent(facts: PrintedShare): Verdict {
    return this.#ask('percent', facts);
  }

  /** Did this account interact, was it given its points, and does it keep within what it has? */
  checkEngagement(facts: Engagement): Verdict {
    return this.#ask('engagement', facts);
  }

  /** Was this survey or poll held when the plan says, and did enough people take part? */
  checkSurvey(facts: Survey): Verdict {
    return this.#ask('survey', facts);
  }

  /**
   * Answer one rule about a record: `charter.check('admission.age', { birthDate, consideredOn })`.
   * @throws {DieuleError} `unknown_name` with the nearest rule.
   */
  check(rule: string, facts: RuleFacts): Verdict {
    const question = sound(native.questionOf(rule)) as keyof typeof FIELDS;
    return Verdict.of(sound(this.#native.check(rule, packed(question, facts))));
  }

  #ask(question: keyof typeof FIELDS, facts: unknown): Verdict {
    return Verdict.of(sound(this.#native.ask(question, packed(question, facts))));
  }

  /** The days on which somebody born on a day may be considered as far as age goes (Điều 1 khoản 2). */
  admissionWindow(birthDate: IsoDate): AdmissionWindow {
    return AdmissionWindow.of(sound(this.#native.admissionWindow(birthDate)));
  }

  /**
   * Unit quotas by the share and rounding of the letter chosen, or of a profile.
   * @throws {DieuleError} `not_established` when neither sets a share.
   */
  quota(bases: readonly QuotaBase[]): QuotaTable {
    return QuotaTable.of(sound(this.#native.quota(packedAll('quota_base', bases))));
  }

  /** Share a fixed total by largest remainder; equal remainders at the line are marked `tied`. */
  allocate(total: number, bases: readonly QuotaBase[]): Allocation {
    return Allocation.of(sound(this.#native.allocate(total, packedAll('quota_base', bases))));
  }

  /**
   * Dues of `received` whole đồng, shared out along a path of units, from the one that collected them upward.
   * @throws {DieuleError} `not_established` when no single share or rounding is established.
   */
  duesSplit(received: number, path: readonly Kind[]): DuesSplit {
    return DuesSplit.of(sound(this.#native.duesSplit(received, list('dues_split', 'path', path))));
  }

  /**
   * Which of the functions that a letter wants done each unit has done by its day, with totals up the tree.
   *
   * `done` is taken as whole: what it does not have was not done. A row without a day was done on a day nobody knows; one dated after
   * the charter's day was not done yet. Of several rows the first day counts.
   * @throws {DieuleError} `not_established` when no letter or profile says which functions and by when.
   */
  functionsDone(units: Lists['units'], done: readonly FunctionDay[]): FunctionsDone {
    return FunctionsDone.of(sound(this.#native.functionsDone(columns('units', units), packedAll('function_day', done))));
  }

  /**
   * Movements between two days, both counted, in each unit and all below it, by person and by row. A person counts once in a unit and
   * once in every unit above it, however many rows and branches; people are told apart by the host's key.
   * @throws {DieuleError} `wrong_order` when the last day lies before the first.
   */
  movements(units: Lists['units'], rows: readonly MovementRow[], range: DayRange): Movements {
    const { firstDay, lastDay } = options('movements', range, ['firstDay', 'lastDay']);
    return Movements.of(sound(this.#native.movements(columns('units', units), packedAll('movement', rows), firstDay, lastDay)));
  }

  /**
   * How old open requests are on the charter's day, by the unit they wait for, with counts up the tree. Nothing expires. Bands of ages
   * come from a profile. For stored cases the rows are what `case.next` offers: the case's id, the offer's unit and `since`; rows that
   * say the same are one request.
   * @throws {DieuleError} `not_established` for bands that do not rise.
   */
  openRequests(units: Lists['units'], rows: readonly OpenRequest[]): OpenRequests {
    return OpenRequests.of(sound(this.#native.openRequests(columns('units', units), packedAll('open_request', rows))));
  }

  /**
   * Fill a statistics form from lists, as of the charter's day: a row for each unit directly below `under`, or for each top of the list.
   * A cell is counted, blank (of a type that the row does not have) or not known. Headings that were not seen are null unless a profile
   * brings them.
   * @throws {DieuleError} `unknown_name` for a form that these lists do not make and for a unit that is not in the list.
   */
  statistics(form: FormKind, lists: PlainLists, given?: FormOptions | null): StatisticsForm {
    const { units, members } = options('statistics', lists, ['units', 'members']);
    const { under } = options('statistics', given, ['under']);
    return StatisticsForm.of(sound(this.#native.statistics(form, columns('units', units), columns('members', members), under)));
  }

  /**
   * Movements between two days as a form: of each kind people and rows. Somebody who moved between two units is one person in each of
   * them and one in the total.
   */
  movementsForm(units: Lists['units'], rows: readonly MovementRow[], range: DayRange & FormOptions): StatisticsForm {
    const { firstDay, lastDay, under } = options('movements', range, ['firstDay', 'lastDay', 'under']);
    const packedRows = packedAll('movement', rows);
    return StatisticsForm.of(sound(this.#native.movementsForm(columns('units', units), packedRows, firstDay, lastDay, under)));
  }

  /**
   * Look through a form that was typed in: sums in every row, every unit against those directly below it. All faults are told at once;
   * a figure that is not given is never taken for 0.
   * @throws {DieuleError} `not_established` for sums of a profile that cannot be read.
   */
  checkForm(form: FormKind, units: Lists['units'], rows: readonly FormEntry[]): FormCheck {
    return FormCheck.of(sound(this.#native.checkForm(form, columns('units', units), packedAll('form_entry', rows))));
  }

  /** A share as the law of the day prints it: `71,08 %`, with two decimals unless told otherwise; null when there is no whole. */
  percentage(part: number, whole: number, decimals?: number | null): string | null {
    return sound(this.#native.percentage(part, whole, decimals));
  }

  /**
   * Carry out a ledger of points through the charter's day. Every value is a profile's: an account with an event that no value is set for
   * has no known balance. An exchange of more than there is is refused whole, so no balance is ever below zero.
   */
  points(rows: readonly PointEvent[]): Points {
    return Points.of(sound(this.#native.points(packedAll('point_event', rows))));
  }

  /**
   * Streaks and weekly interaction between two days, both counted. Weeks run from Monday to Sunday, and only whole ones are asked.
   * @throws {DieuleError} `wrong_order` when the last day lies before the first.
   */
  activity(rows: readonly InteractionDay[], range: DayRange): Activity {
    const { firstDay, lastDay } = options('activity', range, ['firstDay', 'lastDay']);
    return Activity.of(sound(this.#native.activity(packedAll('interaction_day', rows), firstDay, lastDay)));
  }

  /** Rank accounts by score, each programme for itself; equal scores share a rank. */
  leaderboards(rows: readonly ScoreRow[]): Leaderboards {
    return Leaderboards.of(sound(this.#native.leaderboards(packedAll('score', rows))));
  }

  /**
   * The result of every account in every lesson or contest: the best attempt or the last, and whether it passes.
   * @throws {DieuleError} `out_of_range` for a maximum of 0 and for a score above it.
   */
  lessonResults(rows: readonly LessonAttempt[]): LessonResults {
    return LessonResults.of(sound(this.#native.lessonResults(packedAll('attempt', rows))));
  }

  /**
   * Count a poll or a question of a survey: each person once, and whether enough of those invited took part.
   * @throws {DieuleError} `out_of_range` when more voted than were invited.
   */
  tally(rows: readonly PollVote[], given?: TallyOptions | null): Tally {
    const { invited } = options('tally', given, ['invited']);
    return Tally.of(sound(this.#native.tally(packedAll('vote', rows), invited)));
  }

  /**
   * Review lists of units and members on the charter's day: findings, counts up the tree, units worst first.
   *
   * Cycles, unknown parents, duplicate codes and members of unknown units are findings; they never stop it. A rule that needs a
   * column the lists do not have is named in `review.notAsked`.
   */
  review(lists: Lists, given?: ReviewOptions | null): Review {
    const { onProgress } = options('review', given, ['onProgress']);
    if (onProgress !== undefined && onProgress !== null && typeof onProgress !== 'function') {
      throw refused('wrong_type', { record: 'review', field: 'onProgress' }, 'takes a function');
    }
    const told = onProgress as ReviewOptions['onProgress'];
    return Review.of(sound(this.#native.review(...tables(lists), told)));
  }

  /** The same review on a worker thread. What is refused rejects the promise. */
  async reviewAsync(lists: Lists): Promise<Review> {
    return Review.of(sound(await this.#native.reviewAsync(...tables(lists))));
  }

  /**
   * For each fault of a review of these lists the ways to mend it. Nothing is changed.
   *
   * Each way says whether it is open or what stands in it, what it comes to, who takes it or decides on it, and by which article.
   */
  repairs(lists: Lists, given?: RepairOptions | null): Repairs {
    const { targets } = options('repairs', given, ['targets']);
    return Repairs.of(sound(this.#native.repairs(...tables(lists), targets)));
  }

  /** The same repairs on a worker thread. What is refused rejects the promise. */
  async repairsAsync(lists: Lists, given?: RepairOptions | null): Promise<Repairs> {
    const { targets } = options('repairs', given, ['targets']);
    return Repairs.of(sound(await this.#native.repairsAsync(...tables(lists), targets)));
  }

  /**
   * Checks a plan for units: every fault at once, sizes before and after, and, where nothing blocks it, what is to be written, in order.
   *
   * The charter should be that of the plan's day. Members need keys and units codes, each once. What the context does not give
   * (accounts, open cases, codes of old) is not asked about; `notAsked` names it.
   * @throws {DieuleError} for lists in which units or members cannot be told apart, and for a plan without an id, a day or the kind of a step.
   */
  checkPlan(lists: PlainLists, plan: Plan, given?: PlanContext | null): PlanCheck {
    return PlanCheck.of(sound(this.#native.checkPlan(...plainTables('plan', lists), ...planned(plan, given))));
  }

  /**
   * Prepares to screen members against this charter, in the order of a list of units, by every rule about members of a list or by
   * those given. It is prepared once and asked as often as there are lists.
   * @throws {DieuleError} `unknown_name`, with the nearest, for a rule that is none about members of a list; `missing_column` for
   *   units without codes.
   */
  screening(units: UnitList, given?: ScreeningOptions | null): Screening {
    const { rules } = options('screening', given, ['rules']);
    return Screening.of(sound(this.#native.screening(handed('units', units), list('screening', 'rules', rules))));
  }

  /** The letters chosen, in order, then the profiles that are letters, with their demands and what in them does not agree. */
  letters(): Letter[] {
    return this.#native.letters().map(Letter.of);
  }

  /**
   * Compare what the software holds with an outside list: what is missing, extra or differs, each with the letter that asks.
   *
   * People are told apart by key, else by identity number, else by full name and birth date together; branches by code, else by
   * name under one parent. Where no letter that was chosen asks for it, findings cite nothing and `outcome` is null.
   * @throws {DieuleError} with the side as `record`, the field and the row.
   */
  reconcile(what: Reconciled, given: Sides): Reconciliation {
    return Reconciliation.of(sound(this.#native.reconcile(what, ...sides(given))));
  }

  /** The same comparison on a worker thread. What is refused rejects the promise. */
  async reconcileAsync(what: Reconciled, given: Sides): Promise<Reconciliation> {
    return Reconciliation.of(sound(await this.#native.reconcileAsync(what, ...sides(given))));
  }

  /**
   * Who passes the age of membership, passes the age up to which somebody may stay (Điều 4 khoản 1) or completes the months in the
   * branch that the yearly rating asks for, between two days, both counted.
   *
   * The law is that of the charter's own day throughout. Months are counted from `joinedUnitOn`, and where that is blank from
   * `admittedOn`. Posts and decisions to let somebody stay are weighed by `maturity.age`, not here.
   * @throws {DieuleError} `wrong_order` when the last day lies before the first.
   */
  ahead(lists: PlainLists, range: DayRange): Ahead {
    const { firstDay, lastDay } = days(range);
    return Ahead.of(sound(this.#native.ahead(...plainTables('ahead', lists), firstDay, lastDay)));
  }

  /** The same on a worker thread. What is refused rejects the promise. */
  async aheadAsync(lists: PlainLists, range: DayRange): Promise<Ahead> {
    const { firstDay, lastDay } = days(range);
    return Ahead.of(sound(await this.#native.aheadAsync(...plainTables('ahead', lists), firstDay, lastDay)));
  }

  /**
   * The provisions on which another charter differs from this one (in value, source or standing), in the order of the chapters.
   * While two charters may be in force, the value of each.
   */
  diff(other: Charter): ProvisionChange[] {
    return this.#native.diff(Charter.#own(other));
  }

  /**
   * Whose status changes under another charter, and because of which provisions. Both review the lists, each on its own day; what
   * the days between them did alone is marked `byDay`.
   */
  changes(other: Charter, lists: PlainLists): StatusChanges {
    return StatusChanges.of(sound(this.#native.changes(Charter.#own(other), ...plainTables('changes', lists))));
  }

  /** The same on a worker thread. What is refused rejects the promise. */
  async changesAsync(other: Charter, lists: PlainLists): Promise<StatusChanges> {
    return StatusChanges.of(sound(await this.#native.changesAsync(Charter.#own(other), ...plainTables('changes', lists))));
  }

  static #own(other: Charter): NativeCharter {
    if (!(#native in Object(other))) throw refused('wrong_type', { record: 'charter', field: 'other' }, 'takes a charter');
    return other.#native;
  }

  /**
   * Open a case of a procedure: who acts is worked out from the tree, and afterwards no tree is needed. The case is a value that is stored,
   * and driven by `case.apply`. Whether its steps may be taken is asked when they are.
   * @throws {DieuleError} `no_route` when no route leads from one unit to the other; `missing_value`, `repeated`, `unknown_field` and
   *   `unknown_name` for what the request or the list lacks.
   */
  openCase(machine: string, lists: CaseLists, request: CaseRequest): Case {
    return opened(this.#native, machine, lists, request);
  }

  /**
   * The actions of the software, in the order of its functions, with what the matrix of the charter's day says of each level; empty before
   * the first matrix known. A cell that no source shows is unknown, never no.
   */
  actions(): RightAction[] {
    return this.#native.actions().map(RightAction.of);
  }

  /**
   * May a unit of this list, or a member of one, take an action that concerns another unit? The relation between the two is worked out from
   * the tree; `checkRight` asks with a relation that is known.
   * @throws {DieuleError} `unknown_name` for an action of no function and a code that no unit has; `missing_value` for what the request lacks.
   */
  may(units: readonly UnitRow[] | UnitColumns | MappedUnits, request: RightRequest): Verdict {
    return Verdict.of(sound(this.#native.may(columns('units', units), packed('right_request', request))));
  }

  /** The instruments known, with those of the profiles. */
  instruments(): InstrumentInfo[] {
    return this.#native.instruments();
  }

  /** The provisions as they stand on the charter's day, with the value that won and those it won over. */
  provisions(): ProvisionInfo[] {
    return this.#native.provisions();
  }

  /** Every rule, in alphabetical order. */
  rules(): RuleInfo[] {
    return this.#native.rules();
  }

  /** The register of provisions with the rules that encode each row. */
  register(): RegisterEntry[] {
    return this.#native.register();
  }
}

function days(range: unknown): { firstDay?: unknown; lastDay?: unknown } {
  return options('ahead', range, ['firstDay', 'lastDay']);
}

function plainTables(call: string, lists: unknown): [units: Columns, members: Columns] {
  const { units, members } = options(call, lists, ['units', 'members']);
  return [columns('units', units), columns('members', members)];
}

function tables(lists: unknown): [units: Columns, members: Columns, accepted: Columns] {
  const { units, members, accepted } = options('review', lists, ['units', 'members', 'accepted']);
  return [columns('units', units), columns('members', members), columns('acceptances', accepted ?? [])];
}
