/** What the charter of a day counts: rollout, plans and reports, statistics, engagement. */

import type { DayRange } from './ahead';
import type { Charter as NativeCharter } from './binding';
import { type MemberList, type UnitList, handed } from './columns';
import { Activity, Leaderboards, LessonResults, PointsLedger, Tally } from './engagement';
import { sound } from './errors';
import type { Lists } from './lists';
import { columns, options, packedAll } from './pack';
import type {
  AppInteraction,
  AppUser,
  FormEntry,
  FormKind,
  FunctionDay,
  HandedIn,
  InteractionDay,
  ItemDone,
  LessonAttempt,
  MovementRow,
  OpenRequest,
  PointEvent,
  PollVote,
  RatingResult,
  ScheduleUnit,
  ScoreRow,
} from './records';
import { FunctionsDone, Movements, OpenRequests } from './rollout';
import { DueReports, ScheduleStatus, TargetsMeasured } from './schedule';
import { FormCheck, StatisticsForm } from './statistics';

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

/** What a charter counts over lists. */
export interface Figures {
  /**
   * The targets of the letters chosen, measured on a list of people, with what they did in a range of days.
   *
   * What is not known of people is kept: an answer that it could turn is unknown. `interactions` is taken as whole. Targets that no letter
   * chosen sets are left out. Where people have units, each unit is measured beside the whole.
   * @throws {DieuleError} `missing_value` and `repeated` for the keys of people; `wrong_order` when the last day lies before the first.
   */
  measureTargets(people: readonly AppUser[], interactions: readonly AppInteraction[], range: DayRange): TargetsMeasured;

  /**
   * Where each unit stands with a plan on the charter's day, item by item and phase by phase. `schedule` is the id or speaking name of
   * one of `schedules()`.
   *
   * What nobody says anything of is unknown once its time has begun, never undone. A row dated after the charter's day was not done yet;
   * of several rows the first day counts.
   * @throws {DieuleError} `unknown_name` for no such plan; `missing_value` and `repeated` for the keys of units; `schedule_rows` with every
   * row whose item no plan at hand has (rows of another plan are left out).
   */
  scheduleStatus(schedule: string, units: readonly ScheduleUnit[], done: readonly ItemDone[]): ScheduleStatus;

  /**
   * The reports of a plan whose day lies in a range, both ends counted, for each unit, with what was handed in until the charter's day.
   *
   * `handedIn` is taken as whole: what it does not have was not handed in. A report is about the period that its `periodDay`
   * says; without it about the one it was handed in, or, late, about the one before it whose day is nearer and that has none.
   * @throws {DieuleError} `unknown_name` for no such plan; `wrong_order` when the last day lies before the first; `schedule_rows` with every
   * row whose report no plan at hand has (rows of another plan are left out).
   */
  dueReports(schedule: string, units: readonly ScheduleUnit[], handedIn: readonly HandedIn[], range: DayRange): DueReports;

  /**
   * Fill a statistics form from lists, as of the charter's day: a row for each unit directly below `under`, or for each top of the list.
   * A cell is counted, blank (of a type that the row does not have) or not known. Headings that were not seen are null unless a profile
   * brings them.
   * @throws {DieuleError} `unknown_name` for a form that these lists do not make and for a unit that is not in the list.
   */
  statistics(form: FormKind, lists: { units: UnitList; members: MemberList }, given?: FormOptions | null): StatisticsForm;

  /**
   * Movements between two days as a form: of each kind people and rows. Somebody who moved between two units is one person in each of
   * them and one in the total. The kinds are those that the software lists.
   */
  movementsForm(units: UnitList, rows: readonly MovementRow[], range: DayRange & FormOptions): StatisticsForm;

  /**
   * The form Phát triển đảng: who was recognised, introduced and admitted between two days, both counted; of each kind people and rows.
   * The rows are movements of the kinds `made_outstanding`, `introduced_to_party` and `admitted_to_party`; rows of other kinds are not
   * asked.
   */
  partyForm(units: UnitList, rows: readonly MovementRow[], range: DayRange & FormOptions): StatisticsForm;

  /**
   * The ratings of a year as a form: of members and of base organizations how many have which level.
   *
   * The levels are those of the law of the year, so `year` has to be that of the charter's day. Rows of other years and of branches are
   * not asked. Rows about one key in one unit that say the same are one; of two levels neither counts, and a level that is not told leaves
   * the cells it may belong to not known.
   * @throws {DieuleError} `other_day` for another year, `unknown_name` for a unit that is not in the list.
   */
  ratingsForm(units: UnitList, rows: readonly RatingResult[], given: { year: number } & FormOptions): StatisticsForm;

  /**
   * Look through a form that was typed in: sums in every row, every unit against those directly below it. All faults are told at once;
   * a figure that is not given is never taken for 0.
   * @throws {DieuleError} `not_established` for sums of a profile that cannot be read.
   */
  checkForm(form: FormKind, units: UnitList, rows: readonly FormEntry[]): FormCheck;

  /** A share as the law of the day prints it: `71,08%`, with two decimals unless told otherwise; null when there is no whole. */
  percentage(part: number, whole: number, decimals?: number | null): string | null;

  /**
   * Carry out a ledger of points through the charter's day. Every value is a profile's: an account with an event that no value is set for
   * has no known balance. An exchange of more than there is is refused whole, so no balance is ever below zero.
   */
  points(rows: readonly PointEvent[]): PointsLedger;

  /**
   * Streaks and weekly interaction between two days, both counted. Weeks run from Monday to Sunday, and only whole ones are asked.
   * @throws {DieuleError} `wrong_order` when the last day lies before the first.
   */
  activity(rows: readonly InteractionDay[], range: DayRange): Activity;

  /** Rank accounts by score, each programme for itself; equal scores share a rank. */
  leaderboards(rows: readonly ScoreRow[]): Leaderboards;

  /**
   * The result of every account in every lesson or contest: the best attempt or the last, and whether it passes.
   * @throws {DieuleError} `too_small` for a maximum of 0, `out_of_range` for a score above it.
   */
  lessonResults(rows: readonly LessonAttempt[]): LessonResults;

  /**
   * Count a poll or a question of a survey: each person once, and whether enough of those invited took part.
   * @throws {DieuleError} `too_small` when more voted than were invited.
   */
  tally(rows: readonly PollVote[], given?: TallyOptions | null): Tally;

  /**
   * Which of the functions that a letter wants done each unit has done by its day, with totals up the tree.
   *
   * `done` is taken as whole: what it does not have was not done. A row without a day was done on a day nobody knows; one dated after
   * the charter's day was not done yet. Of several rows the first day counts.
   * @throws {DieuleError} `not_established` when no letter or profile says which functions and by when.
   */
  functionsDone(units: Lists['units'], done: readonly FunctionDay[]): FunctionsDone;

  /**
   * Movements between two days, both counted, in each unit and all below it, by person and by row. A person counts once in a unit and
   * once in every unit above it, however many rows and branches; people are told apart by the host's key.
   * @throws {DieuleError} `wrong_order` when the last day lies before the first.
   */
  movements(units: Lists['units'], rows: readonly MovementRow[], range: DayRange): Movements;

  /**
   * How old open requests are on the charter's day, by the unit they wait for, with counts up the tree. Nothing expires. Bands of ages
   * come from a profile. For stored cases the rows are what `case.next` offers: the case's id, the offer's unit and `since`; rows that
   * say the same are one request.
   * @throws {DieuleError} `not_established` for bands that do not rise.
   */
  openRequests(units: Lists['units'], rows: readonly OpenRequest[]): OpenRequests;
}

/**
 * Gives a class what it counts, as methods of its own; `native` is what an instance holds.
 * @internal
 */
export function counting<C extends Figures>(type: { prototype: C }, native: (charter: C) => NativeCharter): void {
  const calls: Figures & ThisType<C> = {
    measureTargets(people, interactions, range) {
      const { firstDay, lastDay } = options('measure_targets', range, ['firstDay', 'lastDay']);
      const done = packedAll('app_interaction', interactions);
      return TargetsMeasured.of(sound(native(this).measureTargets(packedAll('app_user', people), done, firstDay, lastDay)));
    },

    scheduleStatus(schedule, units, done) {
      return ScheduleStatus.of(sound(native(this).scheduleStatus(schedule, packedAll('schedule_unit', units), packedAll('item_done', done))));
    },

    dueReports(schedule, units, handedIn, range) {
      const { firstDay, lastDay } = options('due_reports', range, ['firstDay', 'lastDay']);
      const handed = packedAll('handed_in', handedIn);
      return DueReports.of(sound(native(this).dueReports(schedule, packedAll('schedule_unit', units), handed, firstDay, lastDay)));
    },

    statistics(form, lists, given) {
      const { units, members } = options('statistics', lists, ['units', 'members']);
      const { under } = options('statistics', given, ['under']);
      return StatisticsForm.of(sound(native(this).statistics(form, handed('units', units), handed('members', members), under)));
    },

    movementsForm(units, rows, range) {
      const { firstDay, lastDay, under } = options('movements', range, ['firstDay', 'lastDay', 'under']);
      const packedRows = packedAll('movement', rows);
      return StatisticsForm.of(sound(native(this).movementsForm(handed('units', units), packedRows, firstDay, lastDay, under)));
    },

    partyForm(units, rows, range) {
      const { firstDay, lastDay, under } = options('movements', range, ['firstDay', 'lastDay', 'under']);
      const packedRows = packedAll('movement', rows);
      return StatisticsForm.of(sound(native(this).partyForm(handed('units', units), packedRows, firstDay, lastDay, under)));
    },

    ratingsForm(units, rows, given) {
      const { year, under } = options('ratings_form', given, ['year', 'under']);
      return StatisticsForm.of(sound(native(this).ratingsForm(handed('units', units), packedAll('rating_result', rows), year, under)));
    },

    checkForm(form, units, rows) {
      return FormCheck.of(sound(native(this).checkForm(form, handed('units', units), packedAll('form_entry', rows))));
    },

    percentage(part, whole, decimals) {
      return sound(native(this).percentage(part, whole, decimals)) ?? null;
    },

    points(rows) {
      return PointsLedger.of(sound(native(this).points(packedAll('point_event', rows))));
    },

    activity(rows, range) {
      const { firstDay, lastDay } = options('activity', range, ['firstDay', 'lastDay']);
      return Activity.of(sound(native(this).activity(packedAll('interaction_day', rows), firstDay, lastDay)));
    },

    leaderboards(rows) {
      return Leaderboards.of(sound(native(this).leaderboards(packedAll('score', rows))));
    },

    lessonResults(rows) {
      return LessonResults.of(sound(native(this).lessonResults(packedAll('attempt', rows))));
    },

    tally(rows, given) {
      const { invited } = options('tally', given, ['invited']);
      return Tally.of(sound(native(this).tally(packedAll('vote', rows), invited)));
    },

    functionsDone(units, done) {
      return FunctionsDone.of(sound(native(this).functionsDone(columns('units', units), packedAll('function_day', done))));
    },

    movements(units, rows, range) {
      const { firstDay, lastDay } = options('movements', range, ['firstDay', 'lastDay']);
      return Movements.of(sound(native(this).movements(columns('units', units), packedAll('movement', rows), firstDay, lastDay)));
    },

    openRequests(units, rows) {
      return OpenRequests.of(sound(native(this).openRequests(columns('units', units), packedAll('open_request', rows))));
    },
  };
  for (const [name, call] of Object.entries(calls)) Object.defineProperty(type.prototype, name, { value: call, writable: true, configurable: true });
}
