/** Statistics forms: filled from lists, looked through. */

import type {
  FormCheck as NativeFormCheck,
  FormCheckFields,
  StatisticsForm as NativeStatisticsForm,
  StatisticsFormFields,
} from './binding';
import { sound } from './errors';
import type { Language } from './records';
import type { Stored } from './verdict';

/** A form filled from lists of units and members. */
export interface StatisticsForm extends Readonly<StatisticsFormFields> {}

/** A form filled from lists of units and members. */
export class StatisticsForm {
  readonly #native: NativeStatisticsForm;

  private constructor(native: NativeStatisticsForm) {
    Object.assign(this, native.fields());
    this.#native = native;
  }

  /** @internal */
  static of(native: NativeStatisticsForm): StatisticsForm {
    return new StatisticsForm(native);
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
   * As rows of cells for spreadsheets, in the order of the CSV: counts are numbers, shares texts as printed, blanks null, what is not known
   * `?`. A column in a block is headed by both. No text is one that a spreadsheet would run.
   */
  toRows(language?: Language | null): (string | number | null)[][] {
    return sound(this.#native.toRows(language));
  }
}

/** A form looked through. */
export interface FormCheck extends Readonly<FormCheckFields> {}

/** A form looked through. */
export class FormCheck {
  readonly #native: NativeFormCheck;

  private constructor(native: NativeFormCheck) {
    Object.assign(this, native.fields());
    this.#native = native;
  }

  /** @internal */
  static of(native: NativeFormCheck): FormCheck {
    return new FormCheck(native);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
