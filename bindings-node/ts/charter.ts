/** The charter of a day: everything that answers goes through it, so everything cites. */

import { Ahead, type DayRange } from './ahead';
import type { Charter as NativeCharter, InstrumentInfo, ProvisionChange, ProvisionInfo, Receipt, RegisterEntry, RuleInfo, Schedule } from './binding';
import { type UnitList, handed } from './columns';
import { StatusChanges } from './compare';
import { DuesSplit } from './dues';
import { refused, sound } from './errors';
import { type Figures, counting } from './figures';
import { lazily, shown } from './lazy';
import { Letter } from './letter';
import { type CharterOptions, type Lists, type PlainLists, type RepairOptions, type ReviewOptions, days, plainTables, tables } from './lists';
import { native } from './load';
import type { MappedUnits } from './mapping';
import { columns, isPlain, list, options, packed, packedAll } from './pack';
import { PlanCheck, type PlanContext, planned } from './plan';
import { type Case, type CaseLists, type CaseRequest, charters, opened } from './procedure';
import { type Questions, type RuleFacts, asking } from './questions';
import { Allocation, QuotaTable } from './quota';
import { Rated, RatedList, RatingBasis, type RatingFacts, type RatingRow, type RatingTable, compiled, compiledList, namedFacts, ratingRows } from './rating';
import {
  FIELDS,
  type IsoDate,
  type Kind,
  type Language,
  type MemberRating,
  type Plan,
  type QuotaBase,
  type Reconciled,
  type RightRequest,
  type Standing,
  type UnitColumns,
  type UnitRow,
} from './records';
import { Reconciliation, type Sides, sides } from './reconcile';
import { Repairs } from './repair';
import { Review } from './review';
import { RightAction, Rights } from './rights';
import { Screening, type ScreeningOptions } from './screening';
import { Verdict } from './verdict';
import { AdmissionWindow } from './window';

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
export interface Charter extends Questions, Figures {}

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
    asking<Charter>(this, (charter, record, facts) => Verdict.of(sound(charter.#native.ask(record, packed(record, facts)))));
    counting<Charter>(this, (charter) => charter.#native);
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

  /**
   * Answer one rule about a record: `charter.check('admission.age', { birthDate, consideredOn })`.
   * @throws {DieuleError} `unknown_name` with the nearest rule.
   */
  check(rule: string, facts: RuleFacts): Verdict {
    const question = sound(native.questionOf(rule)) as keyof typeof FIELDS;
    return Verdict.of(sound(this.#native.check(rule, packed(question, facts))));
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

  /** Whether a member is rated in a year, by whom, and on what time; where two answers are open, none is chosen. */
  ratingBasis(facts: MemberRating): RatingBasis {
    return RatingBasis.of(sound(this.#native.ratingBasis(packed('rating', facts))));
  }

  /**
   * Rate one subject by a table: a member, a branch or a base union, whatever the table is about. Levels are tried from the best. One whose
   * conditions are not known stays possible and the search goes on, so the answer is never a level which a missing fact could still change.
   * @throws {DieuleError} `table`, naming every fact that does not fit the table; `not_established` when a table that the library ships does
   *   not apply on the charter's day.
   */
  rate(table: RatingTable, facts: RatingFacts): Rated {
    return Rated.of(sound(this.#native.rate(compiled(table), ...namedFacts(facts))));
  }

  /**
   * Rate a whole list by one table, as `rate` rates one subject, and count the levels of each unit and of the whole.
   *
   * With `below`, a list rated before, the table's counts are taken from the rows that name this row's key as their unit: a branch's from
   * its members, a base union's from its branches. What is open there is a span here; who was not rated is in no count of levels.
   * @throws {DieuleError} `table`, with everything that is wrong in any row; `not_established` as in `rate`.
   */
  rateList(table: RatingTable, rows: readonly RatingRow[], below?: RatedList | null): RatedList {
    const by = compiled(table);
    const given = ratingRows(rows);
    const made = below ? this.#native.rateListAbove(by, given, compiledList(below)) : this.#native.rateList(by, given);
    return RatedList.of(sound(made));
  }

  /**
   * Why a row of `rateList` has its level, in sentences: what was counted below, each level tried with its criteria, the answer. `table`,
   * `row` and `below` are those of the list. Of one that is not rated the reasons for that are told. Names no value of a fact that was given.
   * @throws {DieuleError} `table` and `not_established` as `rateList` of this row alone.
   */
  explainRow(table: RatingTable, row: RatingRow, below?: RatedList | null, language?: Language | null): string {
    const [given = []] = ratingRows([row]);
    return sound(this.#native.explainRow(compiled(table), given, below ? compiledList(below) : null, language));
  }

  /** The plans that can be asked about: those of the letters and profiles chosen, then the reporting calendars that are no letter's. */
  schedules(): Schedule[] {
    return this.#native.schedules();
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
   * The charter is that of the plan's day. Members need keys and units codes, each once. What the context does not give
   * (accounts, open cases, codes of old) is not asked about; `notAsked` names it.
   * @throws {DieuleError} for lists in which units or members cannot be told apart, and for a plan without an id, a day or the kind of a step, or
   * of another day than the charter's (`other_day`).
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
   * the tree; `checkRight` asks with a relation that is known, `rights` prepares a list that is asked about more than once.
   * @throws {DieuleError} `unknown_name` for an action of no function and a code that no unit has; `missing_value` for what the request lacks.
   */
  may(units: readonly UnitRow[] | UnitColumns | MappedUnits, request: RightRequest): Verdict {
    return Verdict.of(sound(this.#native.may(columns('units', units), packed('right_request', request))));
  }

  /** Prepares a list of units for questions about rights: read once, asked by `rights.may` in microseconds. */
  rights(units: readonly UnitRow[] | UnitColumns | MappedUnits): Rights {
    return Rights.of(sound(this.#native.rights(columns('units', units))));
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
