/** Rights: the actions of the software, and what the matrix says of each level. */

import type { RightAction as NativeAction, RightCell, Rights as NativeRights } from './binding';
import { sound } from './errors';
import { packed } from './pack';
import type { Language, Relation, RightRequest } from './records';
import { type Stored, Verdict } from './verdict';

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

/** The units of a list with their rights: prepared once, asked as often as a page has buttons. Made by `charter.rights`. */
export class Rights {
  readonly #native: NativeRights;
  /** How many units it holds. */
  readonly units: number;

  private constructor(rights: NativeRights) {
    this.#native = rights;
    this.units = rights.units;
    Object.freeze(this);
  }

  /** @internal */
  static of(rights: NativeRights): Rights {
    return new Rights(rights);
  }

  /**
   * May a unit of the list, or a member of one, take an action that concerns another unit? As `charter.may`, without reading the list again.
   * @throws {DieuleError} `unknown_name` for an action of no function and a code that no unit has; `missing_value` for what the request lacks.
   */
  may(request: RightRequest): Verdict {
    return Verdict.of(sound(this.#native.may(packed('right_request', request))));
  }
}
