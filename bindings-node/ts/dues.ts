/** Dues (đoàn phí) shared out from the branch up to the centre. */

import type { DuesLevel, DuesSplit as NativeDuesSplit, DuesSplitFields } from './binding';
import type { Stored } from './verdict';

/** What each level received, passed on and kept, in whole đồng. */
export interface DuesSplit extends Readonly<Omit<DuesSplitFields, 'levels'>> {
  /** The levels, from the one that received first. */
  readonly levels: readonly Readonly<DuesLevel>[];
}

/** What each level received, passed on and kept, in whole đồng. */
export class DuesSplit {
  readonly #native: NativeDuesSplit;

  private constructor(split: NativeDuesSplit) {
    const { levels, ...fields } = split.fields();
    Object.assign(this, { levels: Object.freeze(levels.map((level) => Object.freeze(level))), ...fields });
    this.#native = split;
    Object.freeze(this);
  }

  /** @internal */
  static of(split: NativeDuesSplit): DuesSplit {
    return new DuesSplit(split);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
