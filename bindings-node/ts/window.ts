/** The days on which age does not stand in the way of admission. */

import type { AdmissionWindow as NativeWindow, AdmissionWindowFields } from './binding';
import { sound } from './errors';
import { guarded } from './lazy';
import type { IsoDate } from './records';
import type { Stored } from './verdict';

/** The days on which age does not stand in the way of admission, for one day of birth. Due days are personal. */
export interface AdmissionWindow extends Readonly<AdmissionWindowFields> {}

/** The days on which age does not stand in the way of admission, for one day of birth. Due days are personal. */
export class AdmissionWindow {
  readonly #native: NativeWindow;

  private constructor(window: NativeWindow) {
    Object.assign(this, window.fields());
    this.#native = window;
  }

  static {
    guarded<AdmissionWindow>(this.name, ['citation', 'standing'])(this.prototype);
  }

  /** @internal */
  static of(window: NativeWindow): AdmissionWindow {
    return new AdmissionWindow(window);
  }

  /** For an applicant refused for age on `day`: the first day, from then on, on which age no longer stands in the way. */
  firstDayFrom(day: IsoDate): IsoDate | null {
    return sound(this.#native.firstDayFrom(day));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
