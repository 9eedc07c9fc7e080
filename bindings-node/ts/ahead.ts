/** Looking ahead: who passes an age, or completes the months a rating asks for, between two days. */

import type { Ahead as NativeAhead, AheadCandidate, AheadEvent, AheadUndecided, AheadUnit, AheadUnknown, Receipt } from './binding';
import { counted, guarded, lazily, pieces } from './lazy';
import type { IsoDate } from './records';
import type { Stored } from './verdict';

/** Two days, both counted. */
export interface DayRange {
  firstDay: IsoDate;
  lastDay: IsoDate;
}

const event = guarded<AheadEvent>('AheadEvent', ['what', 'row']);
const candidate = guarded<AheadCandidate>('AheadCandidate', ['under']);
const undecided = guarded<AheadUndecided>('AheadUndecided', ['what', 'row']);

/** Who reaches what between two days. The days are personal: printing it shows how many there are, printing one of them none. */
export class Ahead {
  readonly #native: NativeAhead;
  /** The first day of the range. */
  readonly firstDay: IsoDate;
  /** The last day of the range, counted too. */
  readonly lastDay: IsoDate;
  /** Members without a day: one entry for each thing that can be reached. */
  readonly unknown: readonly AheadUnknown[];
  /** What reproduces it. */
  readonly receipt: Receipt;
  /** What is reached, by day, then unit, then row. A unit that is not in the list comes first. */
  declare readonly events: readonly AheadEvent[];
  /** Where charters or readings differ, by the earliest of their days, then unit, then row. */
  declare readonly undecided: readonly AheadUndecided[];
  /** The units with something to count, in the order of the list, each with what is below it. */
  declare readonly byUnit: readonly AheadUnit[];

  private constructor(ahead: NativeAhead) {
    const { firstDay, lastDay, unknown, receipt } = ahead.fields();
    this.#native = ahead;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.unknown = Object.freeze(unknown);
    this.receipt = receipt;
    lazily<Ahead>(this, {
      events: () => Object.freeze(pieces((from, length) => ahead.events(from, length).map(event))),
      undecided: () => {
        const found = pieces((from, length) => ahead.undecided(from, length).map(undecided));
        for (const { candidates } of found) candidates.forEach(candidate);
        return Object.freeze(found);
      },
      byUnit: () => Object.freeze(pieces((from, length) => ahead.byUnit(from, length))),
    });
  }

  static {
    counted(this, ['events', 'undecided', 'byUnit']);
  }

  /** @internal */
  static of(ahead: NativeAhead): Ahead {
    return new Ahead(ahead);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
