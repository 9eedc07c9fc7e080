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

  /** As CSV for spreadsheets: headings (of a column without one its id), the rows, the unit itself, the total. */
  toCsv(language?: Language | null): string {
    return sound(this.#native.toCsv(language));
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
