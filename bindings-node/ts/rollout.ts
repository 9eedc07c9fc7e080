/** The software in use: functions done by their day, movements by person and by row, the age of open requests. */

import type {
  FunctionsDone as NativeFunctionsDone,
  FunctionsDoneFields,
  Movements as NativeMovements,
  MovementsFields,
  OpenRequests as NativeOpenRequests,
  OpenRequestsFields,
} from './binding';
import type { Stored } from './verdict';

/** The functions of a letter over a list of units. */
export interface FunctionsDone extends Readonly<FunctionsDoneFields> {}

/** The functions of a letter over a list of units. */
export class FunctionsDone {
  readonly #native: NativeFunctionsDone;

  private constructor(done: NativeFunctionsDone) {
    Object.assign(this, done.fields());
    this.#native = done;
  }

  /** @internal */
  static of(done: NativeFunctionsDone): FunctionsDone {
    return new FunctionsDone(done);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** The movements of a period over a list of units. */
export interface Movements extends Readonly<MovementsFields> {}

/** The movements of a period over a list of units. */
export class Movements {
  readonly #native: NativeMovements;

  private constructor(movements: NativeMovements) {
    Object.assign(this, movements.fields());
    this.#native = movements;
  }

  /** @internal */
  static of(movements: NativeMovements): Movements {
    return new Movements(movements);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** How long requests have been open. */
export interface OpenRequests extends Readonly<OpenRequestsFields> {}

/** How long requests have been open. */
export class OpenRequests {
  readonly #native: NativeOpenRequests;

  private constructor(requests: NativeOpenRequests) {
    Object.assign(this, requests.fields());
    this.#native = requests;
  }

  /** @internal */
  static of(requests: NativeOpenRequests): OpenRequests {
    return new OpenRequests(requests);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
