/** Lists as typed arrays: how they cross to the compiled library without a copy. */

import { types } from 'node:util';
import { type DieuleError, refused, sound } from './errors';
import { native } from './load';
import type { MappedMembers, MappedUnits } from './mapping';
import { fromColumns, fromRows, isPlain, mappedBy } from './pack';
import { FIELDS, type MemberColumns, type MemberRow, type UnitColumns, type UnitRow } from './records';

/** A column of texts, codes or days written `YYYY-MM-DD` that holds each text once, and a number for each row. */
export interface DictionaryColumn {
  /** The texts. */
  readonly dictionary: readonly string[];
  /** For each row the place of its text, counted from 0; -1 where it is not known. */
  readonly keys: Int32Array;
}

/** What else a column may be than an array, by what stands in it. */
type TypedColumn<V> = [V] extends [boolean]
  ? Uint8Array
  : [V] extends [number]
    ? Int32Array | Uint32Array
    : string extends V
      ? DictionaryColumn | Int32Array
      : DictionaryColumn;

type Typed<Columns> = {
  readonly [Name in keyof Columns]?: Columns[Name] | (NonNullable<Columns[Name]> extends readonly (infer V)[] ? TypedColumn<NonNullable<V>> : never);
};

/**
 * The columns of a list of members, each an array or a typed array. Days: an `Int32Array` of days since 1970-01-01, with
 * -2147483648 for one that is not known. Flags: a `Uint8Array` of 0 for no, 1 for yes, 255 for not known. Counts: an
 * `Int32Array`, with -1 for not known, or a `Uint32Array`, with 4294967295. Texts, codes and days: a dictionary.
 */
export type MemberArrays = Typed<MemberColumns>;

/** The columns of a list of units, in the same forms as those of members. */
export type UnitArrays = Typed<UnitColumns>;

/**
 * A list of members to screen: an array of objects, an object of arrays or typed arrays, what a mapping read, or the bytes of an
 * Arrow stream or file, uncompressed, whose columns are named as here or in snake_case. Typed arrays and bytes are read where
 * they are; only what lies in shared memory is copied first.
 */
export type MemberList = readonly MemberRow[] | MemberArrays | MappedMembers | Uint8Array;

/** A list of units, in the same forms as one of members. */
export type UnitList = readonly UnitRow[] | UnitArrays | MappedUnits | Uint8Array;

type Table = 'units' | 'members';

/** A column as the compiled library takes it: days, flags, counts with or without a sign, or texts with offsets and keys. */
type Packed = [Int32Array] | [Uint8Array] | [Uint32Array, signed: boolean] | [bytes: Uint8Array, offsets: Uint32Array, keys: Uint32Array];

/**
 * A list as the compiled library takes it: what a mapping read, the bytes of Arrow, or columns in the order of the fields.
 * @internal
 */
export type Handed = [mapped: object] | [mapped: null, arrow: Uint8Array] | [mapped: null, arrow: null, columns: Packed[]];

const KINDS = { units: sound(native.columnKinds('units')), members: sound(native.columnKinds('members')) };

/** What a column of each kind takes, for a message. */
const TAKES = {
  text: 'an array of texts, or a dictionary of them with keys in an Int32Array',
  code: 'an array of codes, or a dictionary of them with keys in an Int32Array',
  date: 'an array of days written YYYY-MM-DD, an Int32Array of days since 1970-01-01, or a dictionary with keys in an Int32Array',
  flag: 'an array of true and false, or a Uint8Array of 0, 1 and 255',
  count: 'an array of whole numbers from 0, an Int32Array or a Uint32Array',
};

/** What is not known, among counts and among keys. */
const NONE = 0xffff_ffff;

const isUnknown = (cell: unknown): boolean => cell === null || cell === undefined || Number.isNaN(cell);

/**
 * A list in any of its forms, packed.
 * @internal
 */
export function handed(table: Table, given: unknown): Handed {
  const mapped = mappedBy[table]?.(given);
  if (mapped) return mapped;
  if (types.isUint8Array(given)) return [null, alone(given)];
  if (Array.isArray(given)) return [null, null, ofRows(table, given)];
  if (isPlain(given) && !ArrayBuffer.isView(given)) {
    return [null, null, fromColumns(table, given, table, (column, field, place) => packed(new Column(table, place, field), column))];
  }
  const forms = 'takes an array of objects, an object of arrays or typed arrays, or the bytes of an Arrow stream or file in a Uint8Array';
  throw refused('wrong_type', { record: table }, forms);
}

function ofRows(table: Table, given: unknown[]): Packed[] {
  const columns = fromRows(table, given, table);
  // Rows without any column are rows without the one that is needed: a column beside it makes the library say which.
  if (given.length > 0 && !columns.some((column) => column !== undefined)) columns[columns.length - 1] = new Array<unknown>(given.length);
  // `map` leaves holes.
  return columns.map((column, place) => packed(new Column(table, place), column));
}

/** Which column of which list. */
class Column {
  constructor(
    readonly table: Table,
    readonly place: number,
    readonly field: string = FIELDS[table][place]?.[0] ?? '',
  ) {}

  get kind(): keyof typeof TAKES {
    return KINDS[this.table][this.place] ?? 'text';
  }

  /** Why the column is none. */
  takes(): DieuleError {
    return refused('wrong_type', { record: this.table, field: this.field }, `takes ${TAKES[this.kind]}`);
  }

  /** Refuses a cell: the library says why. */
  refuse(cell: unknown, row: number): never {
    sound(native.refuseCell(this.table, this.place, row, cell));
    throw this.takes();
  }
}

function packed(column: Column, given: unknown): Packed {
  const list = Array.isArray(given) ? (given as unknown[]) : undefined;
  switch (column.kind) {
    case 'flag':
      if (types.isUint8Array(given)) return [alone(given)];
      if (list) return flags(column, list);
      break;
    case 'count':
      if (types.isUint32Array(given)) return [alone(given), false];
      if (types.isInt32Array(given)) return [unsigned(given), true];
      if (list) return counts(column, list);
      break;
    case 'date':
      if (types.isInt32Array(given)) return [alone(given)];
      if (list) return days(list) ?? texts(column, list);
    // Else a day is a text.
    case 'text':
    case 'code':
      if (list) return texts(column, list);
      if (isPlain(given) && Array.isArray(given.dictionary) && types.isInt32Array(given.keys)) {
        const [bytes, offsets] = texts(column, given.dictionary, true);
        return [bytes, offsets, unsigned(given.keys)];
      }
  }
  throw column.takes();
}

/**
 * The same numbers where nobody else writes to them: a thread might, while they are read.
 * @internal
 */
export function alone<A extends Uint8Array | Int32Array | Uint32Array>(array: A): A {
  if (!types.isSharedArrayBuffer(array.buffer)) return array;
  if (types.isUint8Array(array)) return new Uint8Array(array) as A;
  return (types.isInt32Array(array) ? new Int32Array(array) : new Uint32Array(array)) as A;
}

/** The same bits without a sign: -1 is the largest number. */
function unsigned(array: Int32Array): Uint32Array {
  const { buffer, byteOffset, length } = alone(array);
  return new Uint32Array(buffer, byteOffset, length);
}

function flags(column: Column, list: unknown[]): [Uint8Array] {
  const flags = new Uint8Array(list.length);
  for (let row = 0; row < list.length; row += 1) {
    const cell = list[row];
    if (typeof cell === 'boolean') flags[row] = cell ? 1 : 0;
    else if (isUnknown(cell)) flags[row] = 255;
    else column.refuse(cell, row);
  }
  return [flags];
}

function counts(column: Column, list: unknown[]): [Uint32Array, signed: boolean] {
  const counts = new Uint32Array(list.length);
  for (let row = 0; row < list.length; row += 1) {
    const cell = list[row];
    if (isUnknown(cell)) counts[row] = NONE;
    else if (typeof cell === 'number' && cell >= 0 && cell < NONE && Number.isInteger(cell)) counts[row] = cell;
    else column.refuse(cell, row);
  }
  return [counts, false];
}

/** What stands for a day that is not known. */
const NO_DAY = -(2 ** 31);

/** Days written YYYY-MM-DD, as numbers; nothing where a cell is anything else, so that the library can say what. */
function days(list: unknown[]): [Int32Array] | undefined {
  const days = new Int32Array(list.length);
  for (let row = 0; row < list.length; row += 1) {
    const cell = list[row];
    if (typeof cell === 'string') {
      const day = dayOf(cell);
      if (day === undefined) return undefined;
      days[row] = day;
    } else if (isUnknown(cell)) days[row] = NO_DAY;
    else return undefined;
  }
  return [days];
}

/** The number of a day written YYYY-MM-DD, counted from 1970-01-01; nothing for what may be none. */
function dayOf(text: string): number | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return undefined;
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const day = digits(text, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0))) return undefined;
  // Years begin in March, so that the leap day is the last.
  const years = month > 2 ? year : year - 1;
  const era = Math.floor(years / 400);
  const inEra = years - era * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468;
}

const DASH = 45;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Two digits as a number; NaN for anything else. */
function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** So many texts that differ are looked for again before it is asked whether that pays. */
const WORTH_A_LOOK = 4096;

/** Every text once, as UTF-8; a text that rarely comes again stands there as often as it comes. */
function texts(column: Column, list: unknown[], each = false): [bytes: Uint8Array, offsets: Uint32Array, keys: Uint32Array] {
  const keys = new Uint32Array(list.length);
  const written = new Texts();
  let seen: Map<string, number> | undefined = each ? undefined : new Map();
  let before: string | undefined;
  let last = 0;
  for (let row = 0; row < list.length; row += 1) {
    const cell = list[row];
    if (typeof cell !== 'string') {
      // A dictionary has no text that is not known, and its places are no rows.
      if (each) throw column.takes();
      if (!isUnknown(cell)) column.refuse(cell, row);
      keys[row] = NONE;
      continue;
    }
    let key = seen && cell === before ? last : seen?.get(cell);
    if (key === undefined) {
      key = written.add(cell);
      if (seen?.set(cell, key).size === WORTH_A_LOOK && row < 2 * WORTH_A_LOOK) seen = undefined;
    }
    keys[row] = key;
    before = cell;
    last = key;
  }
  const [bytes, offsets] = written.done(column);
  return [bytes, offsets, keys];
}

/** Texts, one after the other, with where each begins and the last ends. */
class Texts {
  #bytes = Buffer.allocUnsafe(4096);
  #offsets = new Uint32Array(1024);
  #length = 0;
  #end = 0;

  /** Writes a text, and tells its place. */
  add(text: string): number {
    // A unit of UTF-16 takes three bytes at most.
    if (this.#end + text.length * 3 > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(this.#bytes.length * 2 + text.length * 3);
      this.#bytes.copy(larger, 0, 0, this.#end);
      this.#bytes = larger;
    }
    if (this.#length + 2 > this.#offsets.length) {
      const larger = new Uint32Array(this.#offsets.length * 2);
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    this.#end = write(text, this.#bytes, this.#end);
    this.#length += 1;
    this.#offsets[this.#length] = this.#end;
    return this.#length - 1;
  }

  done({ table, field }: Column): [bytes: Uint8Array, offsets: Uint32Array] {
    if (this.#end > NONE) throw refused('wrong_type', { record: table, field }, 'takes less than 4 GiB of text: hand the list in in parts');
    return [this.#bytes.subarray(0, this.#end), this.#offsets.subarray(0, this.#length + 1)];
  }
}

/** Writes a text, and tells where it ends. Short ones of ASCII alone cost less than a call that leaves JavaScript. */
function write(text: string, bytes: Buffer, from: number): number {
  if (text.length < 32) {
    let at = 0;
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit > 127) break;
      bytes[from + at] = unit;
    }
    if (at === text.length) return from + at;
  }
  return from + bytes.write(text, from);
}
