/** Ratings by tables of criteria, and who is rated at all. */

import type {
  Rated as NativeRated,
  RatedFields,
  RatingBasis as NativeRatingBasis,
  RatingFact,
  RatingTable as NativeRatingTable,
} from './binding';
import { refused, sound } from './errors';
import { native } from './load';
import { isPlain, kindOf } from './pack';
import type { Language, Outcome, RatedTime, RatingUnit } from './records';
import { type Stored, Verdict } from './verdict';

/** Facts by the names of a table, spelt as the table spells them. A decimal is a text: `'6.5'`. */
export type RatingFacts = Readonly<Record<string, boolean | number | string | null | undefined>>;

/** What a table says of one subject. */
export interface Rated extends Readonly<RatedFields> {}

/** What a table says of one subject. */
export class Rated {
  readonly #native: NativeRated;

  private constructor(rated: NativeRated) {
    Object.assign(this, rated.fields());
    this.#native = rated;
  }

  /** @internal */
  static of(rated: NativeRated): Rated {
    return new Rated(rated);
  }

  /** How the answer came about, in sentences: each level tried with its criteria, then the answer and why. Names no value of a fact. */
  explain(language?: Language | null): string {
    return sound(this.#native.explain(language));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** Whether a member is rated in a year, and how. */
export class RatingBasis {
  readonly #native: NativeRatingBasis;
  /** Whether the member is rated: `not_met` is *not rated*, which is not the lowest level. */
  readonly rated: Outcome;
  /** Who rates; null where nobody does or it is not known. */
  readonly ratedBy: RatingUnit | null;
  /** The time that is rated; null where none is, where it is not known, or where no text says it. */
  readonly time: RatedTime | null;
  /** Why not, what is missing, what has to be decided: of the rules that were asked. */
  readonly verdict: Verdict;

  private constructor(basis: NativeRatingBasis) {
    this.#native = basis;
    this.rated = basis.rated;
    this.ratedBy = basis.ratedBy;
    this.time = basis.time;
    this.verdict = Verdict.of(basis.verdict());
    Object.freeze(this);
  }

  /** @internal */
  static of(basis: NativeRatingBasis): RatingBasis {
    return new RatingBasis(basis);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** The compiled table behind each table. */
const natives = new WeakMap<RatingTable, NativeRatingTable>();

/**
 * A table of criteria by which members, branches or base unions are rated: levels from the best, what each needs, and what overrules them.
 *
 * Takes a text in TOML, or in JSON when it starts with `{`.
 * @throws {DieuleError} `table`, with every refusal at once.
 */
export class RatingTable {
  /** Its id. */
  readonly id: string;
  /** What people call it. */
  readonly title: string | null;
  /** The document it stands in. */
  readonly document: string | null;
  /** Its levels, from the best. */
  readonly levels: readonly string[];
  /** The facts it asks about, by name. */
  readonly facts: readonly Readonly<RatingFact>[];

  constructor(text: string) {
    // A table that the library ships comes as it was made.
    const made: unknown = text;
    const table = made instanceof native.RatingTable ? (made as NativeRatingTable) : sound(native.ratingTableOf(text, false));
    natives.set(this, table);
    this.id = table.id;
    this.title = table.title;
    this.document = table.document;
    this.levels = Object.freeze(table.levels());
    this.facts = Object.freeze(table.facts());
    Object.freeze(this);
  }

  /** The tables that the library ships, by name. */
  static names(): string[] {
    return native.ratingTableNames();
  }

  /**
   * A table that the library ships: `hd25`, `cong_an_2019`.
   * @throws {DieuleError} `unknown_name`, with the names there are.
   */
  static shipped(name: string): RatingTable {
    return new RatingTable(sound(native.ratingTableOf(name, true)) as unknown as string);
  }

  /**
   * The text of a table that the library ships, to begin one of your own with.
   * @throws {DieuleError} `unknown_name`, with the names there are.
   */
  static shippedText(name: string): string {
    return sound(native.ratingTableText(name));
  }
}

/** @internal The names and the values of facts. */
export function namedFacts(facts: unknown): [string[], unknown[]] {
  if (!isPlain(facts)) throw refused('wrong_type', { record: 'rate', field: 'facts' }, `takes an object of facts, not ${kindOf(facts)}`);
  return [Object.keys(facts), Object.values(facts)];
}

/** @internal The compiled table behind a table. */
export function compiled(table: RatingTable): NativeRatingTable {
  const found = natives.get(table);
  if (found === undefined) throw refused('wrong_type', { record: 'rate', field: 'table' }, `takes a RatingTable, not ${kindOf(table)}`);
  return found;
}
