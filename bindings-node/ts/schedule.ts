/** Rollout plans and reporting calendars: where units stand with a plan, the reports that are owed; targets measured on people. */

import type { DueReports as NativeDueReports, DueReportsFields, ScheduleStatus as NativeScheduleStatus, ScheduleStatusFields, TargetsMeasured as NativeTargetsMeasured, TargetsMeasuredFields } from './binding';
import { sound } from './errors';
import type { Language } from './records';
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

  /** As CSV for spreadsheets: the lines of `toRows`. */
  toCsv(language?: Language | null): string {
    return sound(this.#native.toCsv(language));
  }

  /**
   * The table of units and items as rows of cells for spreadsheets: the headings, the units, then how many units stand where. States are texts
   * with the days, what is not asked null, what is not known `?`; the phase a unit is in stands last.
   */
  toRows(language?: Language | null): (string | number | null)[][] {
    return sound(this.#native.toRows(language));
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

  /** As CSV for spreadsheets: the lines of `toRows`. */
  toCsv(language?: Language | null): string {
    return sound(this.#native.toCsv(language));
  }

  /**
   * The table of units and periods as rows of cells for spreadsheets: the headings, the units, then how many units stand where. A cell for each
   * period, headed by the report and its day: states are texts with the days, what is not owed null, what is not known `?`.
   */
  toRows(language?: Language | null): (string | number | null)[][] {
    return sound(this.#native.toRows(language));
  }
}

/** The targets of the letters chosen, measured on a list of people. */
export interface TargetsMeasured extends Readonly<TargetsMeasuredFields> {}

/** The targets of the letters chosen, measured on a list of people. */
export class TargetsMeasured {
  readonly #native: NativeTargetsMeasured;

  private constructor(measured: NativeTargetsMeasured) {
    Object.assign(this, measured.fields());
    this.#native = measured;
  }

  /** @internal */
  static of(measured: NativeTargetsMeasured): TargetsMeasured {
    return new TargetsMeasured(measured);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
