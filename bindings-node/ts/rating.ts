/** Ratings by tables of criteria, and who is rated at all. */

import type {
  Citation,
  LeftOut,
  Rated as NativeRated,
  RatedFields,
  RatedList as NativeRatedList,
  RatedRow,
  RatingBasis as NativeRatingBasis,
  RatingCounts,
  RatingFact,
  RatingTable as NativeRatingTable,
  Receipt,
} from './binding';
import { refused, sound } from './errors';
import { counted, lazily, pieces } from './lazy';
import { native } from './load';
import { isPlain, kindOf, list, options, packed } from './pack';
import type { Certainty, Language, MemberRating, Outcome, RatedTime, RatingUnit, Standing } from './records';
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

/** One subject of a list that is rated: a member, a branch or a base union. */
export interface RatingRow {
  /** The host's opaque key; of a branch or base union its code. */
  key: string;
  /** Code of the unit in which it is counted: of a member the branch that rates, of a branch its base union. */
  unit?: string | null | undefined;
  /** Of a member, what tells whether it is rated at all; left out: it is. */
  basis?: MemberRating | null | undefined;
  /** Its facts, spelt as the table spells them. */
  facts?: RatingFacts | null | undefined;
}

/** A list rated by a table. */
export class RatedList {
  readonly #native: NativeRatedList;
  /** The table's id. */
  readonly table: string;
  /** What people call it. */
  readonly title: string | null;
  /** Its levels, from the best. */
  readonly levels: readonly string[];
  /** The rows, in the order given. */
  declare readonly rows: readonly Readonly<RatedRow>[];
  /** The units that rows name, in the order of their codes. */
  declare readonly units: readonly Readonly<RatingCounts>[];
  /** The whole list. */
  readonly total: Readonly<RatingCounts>;
  /** Rows that name no unit: they are counted in the whole alone. */
  readonly leftOut: readonly Readonly<LeftOut>[];
  /** Where the table comes from; null of a host's own. */
  readonly citation: Readonly<Citation> | null;
  /** How well what was applied was read; null of a host's own. */
  readonly certainty: Certainty | null;
  /** Whether it is what applies on the charter's day. */
  readonly standing: Standing;
  /** What reproduces it. */
  declare readonly receipt: Receipt;

  private constructor(made: NativeRatedList) {
    this.#native = made;
    const { table, title, levels, total, leftOut, citation, certainty, standing } = made.fields();
    this.table = table;
    this.title = title;
    this.levels = Object.freeze(levels);
    this.total = Object.freeze(total);
    this.leftOut = Object.freeze(leftOut);
    this.citation = citation;
    this.certainty = certainty;
    this.standing = standing;
    lazily<RatedList>(this, {
      rows: () => Object.freeze(pieces((from, length) => made.rows(from, length))),
      units: () => Object.freeze(pieces((from, length) => made.units(from, length))),
      receipt: () => made.receipt(),
    });
  }

  static {
    counted(this, ['rows', 'units']);
  }

  /** @internal */
  static of(made: NativeRatedList): RatedList {
    const listed = new RatedList(made);
    lists.set(listed, made);
    return listed;
  }

  /** The counts of a unit; null where no row names it. */
  unit(code: string): Readonly<RatingCounts> | null {
    return this.units.find((unit) => unit.unit === code) ?? null;
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** The compiled list behind each list. */
const lists = new WeakMap<RatedList, NativeRatedList>();

/** @internal The compiled list behind a list that was rated. */
export function compiledList(given: RatedList): NativeRatedList {
  const found = lists.get(given);
  if (found === undefined) throw refused('wrong_type', { record: 'rate', field: 'below' }, `takes a RatedList, not ${kindOf(given)}`);
  return found;
}

/** @internal Rows as flat lists: key, unit, basis, names and values of facts. */
export function ratingRows(given: unknown): unknown[][] {
  return list('rating_row', 'rows', given).map((row, place) => {
    const { key, unit, basis, facts } = options('rating_row', row, ['key', 'unit', 'basis', 'facts']);
    const basisOf = basis === undefined || basis === null ? null : packed('rating', basis, place);
    return [key, unit, basisOf, ...(facts === undefined || facts === null ? [[], []] : namedFacts(facts))];
  });
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
