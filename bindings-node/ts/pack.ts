/** Objects of facts as flat lists in the order of the library's fields. */

import { refused, sound } from './errors';
import { native } from './load';
import { FIELDS } from './records';

type RecordName = keyof typeof FIELDS;

const PLACES = Object.fromEntries(
  Object.entries(FIELDS).map(([record, fields]) => [record, new Map(fields.map(([name], place) => [name, place]))]),
) as Record<RecordName, Map<string, number>>;

/**
 * What a value is, for a message.
 * @internal
 */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * Whether something is an object with keys of its own.
 * @internal
 */
export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An object of options with none but these keys; nothing is an empty one.
 * @internal
 */
export function options<K extends string>(record: string, given: unknown, keys: readonly K[]): { [P in K]?: unknown } {
  if (given === undefined || given === null) return {};
  if (!isPlain(given)) throw refused('wrong_type', { record }, `takes an object with ${keys.join(', ')}, not ${kindOf(given)}`);
  const stray = Object.keys(given).find((key) => !(keys as readonly string[]).includes(key));
  if (stray !== undefined) throw refused('unknown_field', { record, field: stray }, `no such option; there are ${keys.join(', ')}`);
  return given as { [P in K]?: unknown };
}

/**
 * A list, or nothing as an empty one.
 * @internal
 */
export function list(record: string, field: string, given: unknown): unknown[] {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) throw refused('wrong_type', { record, field }, `takes an array, not ${kindOf(given)}`);
  return given;
}

function place(record: RecordName, key: string, row?: number, called: string = record): number {
  const found = PLACES[record].get(key);
  if (found !== undefined) return found;
  sound(native.refuseField(called, key, row));
  throw refused('unknown_field', { record: called, field: key }, 'no such field');
}

/**
 * One record of facts.
 * @internal
 */
export function packed(record: RecordName, facts: unknown, row?: number): unknown[] {
  if (!isPlain(facts)) {
    throw refused('wrong_type', row === undefined ? { record } : { record, row }, `takes an object of facts, not ${kindOf(facts)}`);
  }
  const values = new Array<unknown>(PLACES[record].size);
  for (const key of Object.keys(facts)) values[place(record, key, row)] = facts[key];
  return values;
}

/** The letter that stands for the first field of a record in a text. */
const FIRST = 33;

/**
 * One row of a list as a text, for one crossing: of each field its place, a sign for the type, the value and an end.
 * @internal
 */
export function inText(table: 'members', facts: Record<string, unknown>): string {
  let text = '';
  for (const key in facts) {
    const value = facts[key];
    const at = place(table, key);
    const letter = String.fromCharCode(FIRST + at);
    // An end inside a text would be one too many: as this letter no rule reads it either.
    if (typeof value === 'string') text += `${letter}t${value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value}\0`;
    else if (typeof value === 'boolean') text += value ? `${letter}y\0` : `${letter}n\0`;
    else if (value === null || value === undefined || Number.isNaN(value)) text += `${letter}-\0`;
    else if (Number.isSafeInteger(value)) text += `${letter}c${value as number}\0`;
    else {
      // Of no type that any field takes: the library says which it is.
      sound(native.refuseCell(table, at, 0, value));
      throw refused('wrong_type', { record: table, field: key }, `does not take ${kindOf(value)}`);
    }
  }
  return text;
}

/**
 * A list of records of facts.
 * @internal
 */
export function packedAll(record: RecordName, rows: unknown): unknown[][] {
  if (!Array.isArray(rows)) throw refused('wrong_type', { record }, `takes an array of objects, not ${kindOf(rows)}`);
  return rows.map((facts, row) => packed(record, facts, row));
}

/**
 * A table: its number of rows, and its columns in the order of the library's fields. A column nobody gave is a hole.
 * @internal
 */
export type Columns = [rows: number, columns: unknown[][]] | [mapped: object];

/**
 * For the tables that a mapping reads: the table, where one is given.
 * @internal
 */
export const mappedBy: { [T in TableName]?: (given: unknown) => [mapped: object] | null } = {};

type TableName = 'units' | 'members' | 'acceptances' | 'entries';

/**
 * A table given as an array of objects, as an object of arrays, or as a mapping read it; refusals call it by its own name or by another.
 * @internal
 */
export function columns(table: TableName, given: unknown, called: string = table): Columns {
  const mapped = mappedBy[table]?.(given);
  if (mapped) return mapped;
  if (Array.isArray(given)) return [given.length, fromRows(table, given, called)];
  if (!isPlain(given)) {
    throw refused('wrong_type', { record: called }, `takes an array of objects or an object of arrays, not ${kindOf(given)}`);
  }
  const columns = fromColumns(table, given, called, (column, field) => {
    if (!Array.isArray(column)) throw refused('wrong_type', { record: called, field }, `takes an array, not ${kindOf(column)}`);
    return column as unknown[];
  });
  return [columns.find((column) => column !== undefined)?.length ?? 0, columns];
}

/**
 * The columns of rows.
 * @internal
 */
export function fromRows(table: TableName, given: unknown[], called: string): unknown[][] {
  const rows = given.length;
  const columns = new Array<unknown[]>(PLACES[table].size);
  // Rows mostly have the fields of the row before, in the same order.
  const names: string[] = [];
  const lists: unknown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const facts = given[row];
    if (!isPlain(facts)) throw refused('wrong_type', { record: called, row }, `takes an object of facts, not ${kindOf(facts)}`);
    let at = 0;
    for (const key in facts) {
      let column = names[at] === key ? lists[at] : undefined;
      if (column === undefined) {
        if (!Object.hasOwn(facts, key)) continue;
        column = columns[place(table, key, row, called)] ??= new Array<unknown>(rows);
        names[at] = key;
        lists[at] = column;
      }
      column[row] = facts[key];
      at += 1;
    }
  }
  return columns;
}

/**
 * Columns by name in the order of the library's fields, each as it is taken.
 * @internal
 */
export function fromColumns<C>(
  table: TableName,
  given: Record<string, unknown>,
  called: string,
  take: (column: unknown, field: string, place: number) => C,
): C[] {
  const columns = new Array<C>(PLACES[table].size);
  for (const key of Object.keys(given)) {
    const at = place(table, key, undefined, called);
    const column = given[key];
    if (column !== undefined && column !== null) columns[at] = take(column, key, at);
  }
  return columns;
}
