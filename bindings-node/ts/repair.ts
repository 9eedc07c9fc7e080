/** Repairs: ways to mend what a review finds. Nothing is changed by any of them. */

import type { Repairs as NativeRepairs, Receipt, RepairFields, WayFields } from './binding';
import { sound } from './errors';
import { lazily, pieces, shown } from './lazy';
import type { IsoDate, Language, Outcome, Standing, Subject } from './records';
import { type Stored, inLibrary } from './verdict';

/** One way to mend a fault. It is a proposal: nothing is changed. */
export interface Way extends Readonly<WayFields> {}

/** One way to mend a fault. It is a proposal: nothing is changed. */
export class Way {
  readonly #native: NativeRepairs;
  readonly #repair: number;
  readonly #place: number;

  private constructor(fields: WayFields, repairs: NativeRepairs, repair: number, place: number) {
    Object.assign(this, fields);
    this.#native = repairs;
    this.#repair = repair;
    this.#place = place;
  }

  /** @internal */
  static of(fields: WayFields, repairs: NativeRepairs, repair: number, place: number): Way {
    return new Way(fields, repairs, repair, place);
  }

  /** The way in words, with its figures: what it comes to, or what stands in it. */
  message(language?: Language | null): string {
    return sound(this.#native.message(this.#repair, this.#place, language));
  }

  /** What the way is called: `Sáp nhập chi đoàn`. */
  title(language?: Language | null): string {
    return sound(this.#native.title(this.#repair, this.#place, language));
  }

  /** The citation as people write it: `Điều 6 khoản 2, Điều lệ Đoàn khóa XII`. */
  cited(language?: Language | null): string {
    return sound(this.#native.cited(this.#repair, this.#place, language));
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const { blockedBy, targetRow, fields, ...way }: Readonly<WayFields> = this;
    const obstacle = blockedBy && { ...blockedBy, missing: blockedBy.missing.map(inLibrary) };
    return { ...way, blocked_by: obstacle, target_row: targetRow, fields: fields.map(inLibrary) };
  }
}

/** One fault of a review with the ways to mend it. */
export class Repair {
  /** Whether it is about a unit or a member. */
  readonly subject: Subject;
  /** The row in its list, counted from 0. */
  readonly row: number;
  /** The host's key of the member, or code of the unit; null where the list gives none. */
  readonly key: string | null;
  /** The code of the unit concerned; null for a member whose unit is not in the list. */
  readonly unit: string | null;
  /** The rule that is not met. */
  readonly rule: string;
  /** Its answer. */
  readonly outcome: Outcome;
  /** Why, as the finding of the review has it. */
  readonly reason: string;
  /** The last day for mending it, where a letter that was chosen sets one; it counts. */
  readonly byDay: IsoDate | null;
  /** The ways: the data first, then what an article names, then the end of the unit. Partners of a merger best first. */
  declare readonly ways: readonly Way[];
  /** Possible partners of a merger that are not listed. */
  readonly moreTargets: number;

  private constructor(fields: RepairFields, repairs: NativeRepairs, place: number) {
    this.subject = fields.subject;
    this.row = fields.row;
    this.key = fields.key;
    this.unit = fields.unit;
    this.rule = fields.rule;
    this.outcome = fields.outcome;
    this.reason = fields.reason;
    this.byDay = fields.byDay;
    this.moreTargets = fields.moreTargets;
    lazily<Repair>(this, {
      ways: () => Object.freeze(repairs.ways(place).map((way, at) => Way.of(way, repairs, place, at))),
    });
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(fields: RepairFields, repairs: NativeRepairs, place: number): Repair {
    return new Repair(fields, repairs, place);
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const { byDay, moreTargets, ways, ...where } = this;
    return { ...where, by_day: byDay, ways: ways.map((way) => way.toJSON()), more_targets: moreTargets };
  }
}

/** The ways to mend what a review finds. Repairs and their ways are built when they are read. */
export class Repairs {
  readonly #native: NativeRepairs;
  /** Each fault, those of units first, in the order of the lists. */
  declare readonly repairs: readonly Repair[];
  /** Findings of the review for which no ways are worked out: their remedy is a sentence of the review. */
  readonly leftOut: number;
  /** Whether the law of the day is certain. */
  readonly standing: Standing;
  /** What reproduces it. */
  declare readonly receipt: Receipt;

  private constructor(repairs: NativeRepairs) {
    this.#native = repairs;
    this.leftOut = repairs.leftOut;
    this.standing = repairs.standing;
    lazily<Repairs>(this, {
      repairs: () => {
        const made = pieces((from, length) => repairs.repairs(from, length));
        return Object.freeze(made.map((fields, place) => Repair.of(fields, repairs, place)));
      },
      receipt: () => repairs.receipt(),
    });
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(repairs: NativeRepairs): Repairs {
    return new Repairs(repairs);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
