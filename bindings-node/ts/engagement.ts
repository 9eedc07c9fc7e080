/** Engagement: points, activity, leaderboards, results, polls. */

import type {
  AccountActivity,
  AccountPoints,
  Activity as NativeActivity,
  ActivityFields,
  Leaderboards as NativeLeaderboards,
  LeaderboardsFields,
  LessonResult,
  LessonResults as NativeLessonResults,
  LessonResultsFields,
  PointsLedger as NativePointsLedger,
  PointsLedgerFields,
  LeaderboardEntry,
  Tally as NativeTally,
  TallyFields,
} from './binding';
import { guarded } from './lazy';
import type { Stored } from './verdict';

const points = guarded<AccountPoints>('AccountPoints', ['balance', 'entries']);
const activity = guarded<AccountActivity>('AccountActivity', ['days', 'streak']);
const ranked = guarded<LeaderboardEntry>('LeaderboardEntry', ['rank', 'score']);
const result = guarded<LessonResult>('LessonResult', ['row', 'attempts']);

/** A ledger of points, carried out through the charter's day. */
export interface PointsLedger extends Readonly<PointsLedgerFields> {}

/** A ledger of points, carried out through the charter's day. */
export class PointsLedger {
  readonly #native: NativePointsLedger;

  private constructor(native: NativePointsLedger) {
    const fields = native.fields();
    fields.accounts.forEach(points);
    Object.assign(this, fields);
    this.#native = native;
  }

  /** @internal */
  static of(native: NativePointsLedger): PointsLedger {
    return new PointsLedger(native);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** The interactions of a period, account by account. */
export interface Activity extends Readonly<ActivityFields> {}

/** The interactions of a period, account by account. */
export class Activity {
  readonly #native: NativeActivity;

  private constructor(native: NativeActivity) {
    const fields = native.fields();
    fields.accounts.forEach(activity);
    Object.assign(this, fields);
    this.#native = native;
  }

  /** @internal */
  static of(native: NativeActivity): Activity {
    return new Activity(native);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** The rankings of all programmes of a list. */
export interface Leaderboards extends Readonly<LeaderboardsFields> {}

/** The rankings of all programmes of a list. */
export class Leaderboards {
  readonly #native: NativeLeaderboards;

  private constructor(native: NativeLeaderboards) {
    const fields = native.fields();
    for (const { ranking } of fields.programmes) ranking.forEach(ranked);
    Object.assign(this, fields);
    this.#native = native;
  }

  /** @internal */
  static of(native: NativeLeaderboards): Leaderboards {
    return new Leaderboards(native);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** Results of lessons and contests. */
export interface LessonResults extends Readonly<LessonResultsFields> {}

/** Results of lessons and contests. */
export class LessonResults {
  readonly #native: NativeLessonResults;

  private constructor(native: NativeLessonResults) {
    const fields = native.fields();
    fields.results.forEach(result);
    Object.assign(this, fields);
    this.#native = native;
  }

  /** @internal */
  static of(native: NativeLessonResults): LessonResults {
    return new LessonResults(native);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** A poll or a question of a survey, counted. */
export interface Tally extends Readonly<TallyFields> {}

/** A poll or a question of a survey, counted. */
export class Tally {
  readonly #native: NativeTally;

  private constructor(native: NativeTally) {
    Object.assign(this, native.fields());
    this.#native = native;
  }

  /** @internal */
  static of(native: NativeTally): Tally {
    return new Tally(native);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
