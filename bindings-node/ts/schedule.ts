/** Rollout plans and reporting calendars: where units stand with a plan, the reports that are owed. */

import type { DueReports as NativeDueReports, DueReportsFields, ScheduleStatus as NativeScheduleStatus, ScheduleStatusFields } from './binding';
import type { Stored } from './verdict';

/** A plan over a list of units on a day. */
export interface ScheduleStatus extends Readonly<ScheduleStatusFields> {}

/** A plan over a list of units on a day. */
export class ScheduleStatus {
  readonly #native: NativeScheduleStatus;

  private constructor(status: NativeScheduleStatus) {
    Object.assign(this, status.fields());
    this.#native = status;
  }

  /** @internal */
  static of(status: NativeScheduleStatus): ScheduleStatus {
    return new ScheduleStatus(status);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** The reports of a plan that are owed in a stretch of days. */
export interface DueReports extends Readonly<DueReportsFields> {}

/** The reports of a plan that are owed in a stretch of days. */
export class DueReports {
  readonly #native: NativeDueReports;

  private constructor(reports: NativeDueReports) {
    Object.assign(this, reports.fields());
    this.#native = reports;
  }

  /** @internal */
  static of(reports: NativeDueReports): DueReports {
    return new DueReports(reports);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
