/** Criteria sets: read whole from a text or the rows of a sheet, then units scored by them. Points are texts: `9.2`, or `265/3`. */

import { writeFileSync } from 'node:fs';
import type {
  CriteriaSet as NativeSet,
  CriteriaSetFields,
  Merged as NativeMerged,
  MergedFields,
  Ranking as NativeRanking,
  RankingFields,
  Scoring as NativeScoring,
  ScoreStepFields,
  ScoringFields,
  UnitScoreFields,
} from './binding';
import { refused, sound } from './errors';
import { native } from './load';
import { isPlain, kindOf, list, options, packedAll } from './pack';
import type { Language, PeriodRule, ScoredUnit, ScoreEntry, SetHead, SetRow, TieRule } from './records';
import type { Stored } from './verdict';

/** One step of a score: what stood before it, what after it, and why. */
export interface ScoreStep extends Readonly<ScoreStepFields> {}

/** One step of a score: what stood before it, what after it, and why. */
export class ScoreStep {
  readonly #message: (language?: Language | null) => string;

  private constructor(fields: ScoreStepFields, message: (language?: Language | null) => string) {
    Object.assign(this, fields);
    this.#message = message;
  }

  /** @internal */
  static of(fields: ScoreStepFields, message: (language?: Language | null) => string): ScoreStep {
    return new ScoreStep(fields, message);
  }

  /** The step for people. */
  message(language?: Language | null): string {
    return this.#message(language);
  }
}

/** A unit scored. */
export interface UnitScore extends Readonly<Omit<UnitScoreFields, 'steps'>> {}

/** A unit scored. */
export class UnitScore {
  /** How the totals came about: the unit's own first, each in the order of the stages. */
  readonly steps: readonly ScoreStep[];

  private constructor({ steps, ...fields }: UnitScoreFields, message: (step: number, language?: Language | null) => string) {
    Object.assign(this, fields);
    this.steps = steps.map((step, place) => ScoreStep.of(step, (language) => message(place, language)));
  }

  /** @internal */
  static of(fields: UnitScoreFields, message: (step: number, language?: Language | null) => string): UnitScore {
    return new UnitScore(fields, message);
  }
}

/** Units scored by a set. */
export interface Scoring extends Readonly<Omit<ScoringFields, 'units'>> {}

/** What a scoring is on the other side, for who merges periods. */
let nativeOf: (scoring: unknown) => NativeScoring | null;

/** Units scored by a set. */
export class Scoring {
  readonly #native: NativeScoring;
  /** The units, in the order given. */
  readonly units: readonly UnitScore[];

  private constructor(scoring: NativeScoring) {
    this.#native = scoring;
    const { units, ...fields } = scoring.fields();
    Object.assign(this, fields);
    this.units = units.map((unit, place) => UnitScore.of(unit, (step, language) => sound(scoring.message(place, step, language))));
  }

  static {
    nativeOf = (given) => (typeof given === 'object' && given !== null && #native in given ? given.#native : null);
  }

  /** @internal */
  static of(scoring: NativeScoring): Scoring {
    return new Scoring(scoring);
  }

  /**
   * The places of the units inside their clusters. Nothing but the total and the criteria named in `tieBreak` tells units apart.
   * @throws {DieuleError} `criteria_set` for a criterion that the set does not have.
   */
  rank(ties: TieRule, given?: { tieBreak?: readonly string[] | null } | null): Ranking {
    const { tieBreak } = options('rank', given, ['tieBreak']);
    return Ranking.of(sound(this.#native.rank(ties, list('rank', 'tieBreak', tieBreak).map(String))));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** Units in the order of their places. */
export interface Ranking extends Readonly<RankingFields> {}

/** Units in the order of their places. */
export class Ranking {
  readonly #native: NativeRanking;

  private constructor(ranking: NativeRanking) {
    Object.assign(this, ranking.fields());
    this.#native = ranking;
  }

  /** @internal */
  static of(ranking: NativeRanking): Ranking {
    return new Ranking(ranking);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** Units over all periods. */
export interface Merged extends Readonly<MergedFields> {}

/** Units over all periods. */
export class Merged {
  readonly #native: NativeMerged;

  private constructor(merged: NativeMerged) {
    Object.assign(this, merged.fields());
    this.#native = merged;
  }

  /** @internal */
  static of(merged: NativeMerged): Merged {
    return new Merged(merged);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** How the page of scores is made. */
export interface ScoreReportOptions {
  /** Criteria that tell equal totals of one period apart, in order. */
  tieBreak?: readonly string[] | null;
  /** How the periods become one; without it they only stand side by side. */
  merge?: PeriodRule | null;
  /** What the periods are called, the earliest first: all of them or none. */
  labels?: readonly string[] | null;
  /** Names of units by their codes. */
  names?: Readonly<Record<string, string>> | null;
  /** The language of everything but names, titles and ids; Vietnamese without it. */
  language?: Language | null;
  /** The title at its head; without one it is that of the set. */
  title?: string | null;
}

/** Scorings as the other side knows them. */
function held(record: string, periods: unknown): NativeScoring[] {
  return list(record, 'periods', periods).map((period, row) => {
    const scoring = nativeOf(period);
    if (scoring === null) throw refused('wrong_type', { record: 'periods', row }, `takes a scoring, not ${kindOf(period)}`);
    return scoring;
  });
}

/** An object's entries, one after the other; every fault of them is told with all others of the set. */
function entries(record: string, given: unknown, row?: number): unknown[] {
  if (!isPlain(given)) {
    throw refused('wrong_type', row === undefined ? { record } : { record, row }, `takes an object of fields, not ${kindOf(given)}`);
  }
  return Object.entries(given).flat();
}

/** A criteria set (bộ tiêu chí): groups, contents and criteria with their points, caps, classes and ceilings. */
export interface CriteriaSet extends Readonly<CriteriaSetFields> {}

/**
 * A criteria set (bộ tiêu chí): groups, contents and criteria with their points, caps, classes and ceilings.
 *
 * Takes a text in TOML, or in JSON when it starts with `{`. Fields in a text are spelt as in the library (`no_base`).
 * @throws {DieuleError} `criteria_set`, with everything that is wrong at once.
 */
export class CriteriaSet {
  readonly #native: NativeSet;

  constructor(text: string | NativeSet) {
    this.#native = typeof text === 'string' ? sound(native.criteriaSetOf(text)) : text;
    Object.assign(this, this.#native.fields());
    Object.freeze(this);
  }

  /** The names of the sets that the library brings, the oldest first. */
  static bundledNames(): string[] {
    return native.bundledCriteriaSets();
  }

  /**
   * One of the sets that the library brings. Groups or outlines only.
   * @throws {DieuleError} `unknown_name` with all the names there are.
   */
  static bundled(name: string): CriteriaSet {
    return new CriteriaSet(sound(native.bundledCriteriaSet(name)));
  }

  /**
   * A set whose rows stand in a sheet, each with its `kind`.
   * @throws {DieuleError} `criteria_set`, with everything that is wrong at once.
   */
  static fromRows(head: SetHead, rows: readonly SetRow[]): CriteriaSet {
    const filled = list('criteria_set', 'rows', rows).map((row, place) => entries('criteria_row', row, place));
    return new CriteriaSet(sound(native.criteriaSetOfRows(entries('criteria_set', head), filled)));
  }

  /** The title of a group, content or criterion. */
  titleOf(id: string): string | null {
    return this.#native.titleOf(id);
  }

  /**
   * Score units by what they and those who graded them say. What nobody says stays open, with bounds.
   * @throws {DieuleError} `criteria_set`, with every row at fault.
   */
  score(units: readonly ScoredUnit[], said: readonly ScoreEntry[]): Scoring {
    return Scoring.of(sound(this.#native.score(packedAll('scored_unit', units), packedAll('score_entry', said))));
  }

  /**
   * Read a stored scoring of this set: the text, or what `JSON.parse` or a database made of it.
   * @throws {DieuleError} `stored_value` when its format is not known, when another set scored it, or when it does not add up by this one.
   */
  scoringFromJSON(stored: string | object): Scoring {
    if (typeof stored !== 'string' && !isPlain(stored)) throw refused('wrong_type', { record: 'scoring' }, 'takes a stored scoring');
    return Scoring.of(sound(this.#native.scoringFromJson(typeof stored === 'string' ? stored : JSON.stringify(stored))));
  }

  /**
   * Make one result of several scorings by this set, the earliest first.
   * @throws {DieuleError} `criteria_set` when there is none, or one by another set.
   */
  mergePeriods(periods: readonly Scoring[], rule: PeriodRule): Merged {
    return Merged.of(sound(this.#native.mergePeriods(held('merge_periods', periods), rule)));
  }

  /**
   * The places of the units over all periods, inside the cluster each was last scored in, by the total alone.
   * @throws {DieuleError} `criteria_set` when there is no period, or one by another set.
   */
  rankPeriods(periods: readonly Scoring[], rule: PeriodRule, ties: TieRule): Ranking {
    return Ranking.of(sound(this.#native.rankPeriods(held('rank_periods', periods), rule, ties)));
  }

  /**
   * The scores as one HTML page: units of each cluster by their places, groups, every step, periods side by side.
   * @throws {DieuleError} `criteria_set` when there is no period, one by another set, or a name for some periods only.
   */
  report(periods: readonly Scoring[], ties: TieRule, given?: ScoreReportOptions | null): string {
    const { tieBreak, merge, labels, names, language, title } = options('score_report', given, ['tieBreak', 'merge', 'labels', 'names', 'language', 'title']);
    const texts = (name: string, value: unknown) => list('score_report', name, value).map(String);
    const byCode = Object.fromEntries(Object.entries(names ?? {}).map(([code, name]) => [code, String(name)]));
    return sound(this.#native.report(held('score_report', periods), ties, texts('tieBreak', tieBreak), merge, texts('labels', labels), byCode, language, title));
  }

  /** Write the page to a file, as UTF-8. */
  writeReport(path: string, periods: readonly Scoring[], ties: TieRule, given?: ScoreReportOptions | null): void {
    writeFileSync(path, this.report(periods, ties, given));
  }
}
