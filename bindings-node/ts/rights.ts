/** Rights: the actions of the software, and what the matrix says of each level. */

import type { RightAction as NativeAction, RightCell } from './binding';
import { sound } from './errors';
import type { Language, Relation } from './records';
import type { Stored } from './verdict';

/** An action on the software, with its row of the matrix. */
export class RightAction {
  readonly #native: NativeAction;
  /** Its id: the function, a dot, the action. */
  readonly id: string;
  /** The function it belongs to: `admission`. */
  readonly function: string;
  /** Where the unit it concerns may stand, seen from who acts. */
  readonly relations: readonly Relation[];
  /** The cells, in the order of the holders; a level that ended has none. */
  readonly cells: readonly Readonly<RightCell>[];

  private constructor(action: NativeAction) {
    this.#native = action;
    this.id = action.id;
    this.function = action.function;
    this.relations = Object.freeze(action.relations());
    this.cells = Object.freeze(action.cells());
    Object.freeze(this);
  }

  /** @internal */
  static of(action: NativeAction): RightAction {
    return new RightAction(action);
  }

  /** What it is called. */
  name(language?: Language | null): string {
    return sound(this.#native.name(language));
  }

  /** What its function is called. */
  functionName(language?: Language | null): string {
    return sound(this.#native.functionName(language));
  }

  /** The stored plain form. */
  toJSON(): Stored {
    return { id: this.id, function: this.function, relations: this.relations, cells: this.cells };
  }
}
