/** Two lists compared (đối chiếu): what the software holds with an outside list. */

import type { DifferenceFields, Receipt, Reconciliation as NativeReconciliation } from './binding';
import { sound } from './errors';
import { lazily, pieces, shown } from './lazy';
import { type Columns, columns, options } from './pack';
import type { EntryColumns, EntryRow, Language, ListSource, Outcome, Reconciled, Side } from './records';
import { Finding, inLibrary, type Stored } from './verdict';

/** The two sides of a comparison, each an array of objects or an object of arrays. */
export interface Sides {
  /** What the software holds. */
  records: readonly EntryRow[] | EntryColumns;
  /** The list it is compared with. */
  list: readonly EntryRow[] | EntryColumns;
}

/**
 * The sides as columns.
 * @internal
 */
export function sides(given: unknown): [records: Columns, list: Columns] {
  const { records, list } = options('reconcile', given, ['records', 'list']);
  return [columns('entries', records, 'records'), columns('entries', list, 'list')];
}

/** One difference between two lists. */
export class Difference {
  /** On which side it lies. */
  readonly side: Side;
  /** The row of the records, counted from 0; null where none, or more than one, is meant. */
  readonly recordRow: number | null;
  /** The row of the list, counted from 0; null where none, or more than one, is meant. */
  readonly listRow: number | null;
  /** The host's key of the member, or the code of the branch. */
  readonly key: string | null;
  /** The code of the unit concerned; of a branch, of the unit directly above it. */
  readonly unit: string | null;
  /** Of a new member: the paper that differs, or from which they are missing. */
  readonly source: ListSource | null;
  /** The names of the fields that differ, spelt as in the tables. */
  readonly fields: readonly string[];
  /** Who is responsible, as codes of the letter; empty where no letter that was chosen says so. */
  readonly responsible: readonly string[];
  /** What was found: its rule and letter, or rule `reconcile.lists` and no letter where none asks for it. */
  readonly finding: Finding;

  private constructor(given: DifferenceFields, whole: NativeReconciliation, place: number) {
    const { side, recordRow, listRow, key, unit, source, fields, responsible, finding } = given;
    this.side = side;
    this.recordRow = recordRow;
    this.listRow = listRow;
    this.key = key;
    this.unit = unit;
    this.source = source;
    this.fields = Object.freeze(fields);
    this.responsible = Object.freeze(responsible);
    this.finding = Finding.of(finding, whole, place);
  }

  /** @internal */
  static of(given: DifferenceFields, whole: NativeReconciliation, place: number): Difference {
    return new Difference(given, whole, place);
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const { finding, recordRow, listRow, fields, ...rest } = this;
    return { ...rest, record_row: recordRow, list_row: listRow, fields: fields.map(inLibrary), ...finding.toJSON() };
  }
}

/** Two lists compared: what is missing, extra or differs. Iterating gives the differences, which are built when they are read. */
export class Reconciliation implements Iterable<Difference> {
  readonly #native: NativeReconciliation;
  /** What was compared. */
  readonly what: Reconciled;
  /** The rule of the letter that asks for it. */
  readonly rule: string;
  /** Rows of the records. */
  readonly records: number;
  /** Rows of the list. */
  readonly list: number;
  /** People, branches or units found on both sides. */
  readonly compared: number;
  /** Of these, those that agree in everything compared. */
  readonly agreeing: number;
  /** The rule's answer to the whole; null where no letter that asks for it was chosen: then two lists were compared, no more. */
  readonly outcome: Outcome | null;
  /** Every difference, by side, then in the order of the list and of the records. */
  declare readonly differences: readonly Difference[];
  /** What reproduces it. */
  declare readonly receipt: Receipt;

  private constructor(whole: NativeReconciliation) {
    const { what, rule, records, list, compared, agreeing, outcome } = whole.fields();
    this.#native = whole;
    this.what = what;
    this.rule = rule;
    this.records = records;
    this.list = list;
    this.compared = compared;
    this.agreeing = agreeing;
    this.outcome = outcome;
    lazily<Omit<Reconciliation, typeof Symbol.iterator>>(this, {
      differences: () => {
        const found = pieces((from, length) => whole.differences(from, length));
        return Object.freeze(found.map((given, place) => Difference.of(given, whole, place)));
      },
      receipt: () => whole.receipt(),
    });
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(whole: NativeReconciliation): Reconciliation {
    return new Reconciliation(whole);
  }

  [Symbol.iterator](): Iterator<Difference> {
    return this.differences[Symbol.iterator]();
  }

  /** How many differences lie on a side. */
  count(side: Side): number {
    return sound(this.#native.count(side));
  }

  /** In words: the whole, then a line for each difference, with its letter and who is responsible. Rows are counted from 1. */
  explain(language?: Language | null): string {
    return sound(this.#native.explain(language));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }

  /** What was compared and the answer, `active_members: not_met`: for logs, so without a key. */
  toString(): string {
    return `${this.what}: ${this.outcome ?? 'lists only'}`;
  }
}
