/** Column mappings: a host's headings, codes and forms of days as the library's, in one text. */

import type {
  MappedMembers as NativeMembers,
  MappedScores as NativeScores,
  MappedUnits as NativeUnits,
  Mapping as NativeMapping,
  MappingReport as NativeReport,
  MappingReportFields,
} from './binding';
import { DieuleError, refused, sound } from './errors';
import { pieces } from './lazy';
import { native } from './load';
import { columns, isPlain, kindOf, mappedBy, options } from './pack';
import { FIELDS, type Language, type MemberColumns, type ScoreEntry, type UnitColumns, type UnitRow } from './records';
import type { Stored } from './verdict';

/** A cell of a host's list: a text, a number, a flag; a day as a text or as a Date at midnight UTC; null for nothing. */
export type Cell = string | number | boolean | Date | null | undefined;

/** A host's list: objects by heading, arrays by heading, or rows of cells. */
export type Rows =
  | readonly Readonly<Record<string, Cell>>[]
  | Readonly<Record<string, readonly Cell[]>>
  | readonly (readonly Cell[])[];

/** How a list of units is handed in. */
export interface UnitsOptions {
  /** The headings of rows of cells; without them they are looked for in the first rows. */
  headings?: readonly (string | null | undefined)[] | null | undefined;
}

/** How a list of members is handed in. */
export interface MembersOptions extends UnitsOptions {
  /** The list of units in which names of units are looked up; needed where the mapping reads names. */
  units?: MappedUnits | readonly UnitRow[] | UnitColumns | null | undefined;
}

/** How a host's list was understood. It names headings and rows, and counts cells; what a cell says stands nowhere in it. */
export interface MappingReport extends Readonly<MappingReportFields> {}

/** How a host's list was understood. It names headings and rows, and counts cells; what a cell says stands nowhere in it. */
export class MappingReport {
  readonly #native: NativeReport;
  /** Cells that could not be read, of all fields. */
  readonly unreadable: number;

  private constructor(report: NativeReport) {
    Object.assign(this, report.fields());
    this.unreadable = report.unreadable;
    this.#native = report;
    Object.freeze(this);
  }

  /** @internal */
  static of(report: NativeReport): MappingReport {
    return new MappingReport(report);
  }

  /** The report as a table that a person can read, with row numbers as the host's file has them. */
  explain(language?: Language | null): string {
    return sound(this.#native.explain(language));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/**
 * The columns that were read, each fetched in pieces.
 * @internal
 */
export function read(table: 'units' | 'members', mapped: Pick<NativeUnits, 'cells'>): Record<string, unknown[]> {
  const read: Record<string, unknown[]> = {};
  for (const [place, [name]] of FIELDS[table].entries()) {
    if (mapped.cells(place, 0, 0) !== null) read[name] = pieces<unknown>((from, length) => mapped.cells(place, from, length) ?? []);
  }
  return read;
}

/** A list of units that a mapping read: what a review takes, with a report of how it was understood. */
export class MappedUnits {
  readonly #native: NativeUnits;
  /** Its rows. */
  readonly length: number;
  /** How the list was understood. */
  readonly report: MappingReport;

  private constructor(mapped: NativeUnits) {
    this.#native = mapped;
    this.length = mapped.rows;
    this.report = MappingReport.of(mapped.report());
    Object.freeze(this);
  }

  static {
    mappedBy.units = (given) => (typeof given === 'object' && given !== null && #native in given ? [given.#native] : null);
  }

  /** @internal */
  static of(mapped: NativeUnits): MappedUnits {
    return new MappedUnits(mapped);
  }

  /** The columns as they were read, by field; null where not known. */
  columns(): UnitColumns {
    return read('units', this.#native) as UnitColumns;
  }
}

/** A list of members that a mapping read: what a review takes, with a report of how it was understood. */
export class MappedMembers {
  readonly #native: NativeMembers;
  /** Its rows. */
  readonly length: number;
  /** How the list was understood. */
  readonly report: MappingReport;

  private constructor(mapped: NativeMembers) {
    this.#native = mapped;
    this.length = mapped.rows;
    this.report = MappingReport.of(mapped.report());
    Object.freeze(this);
  }

  static {
    mappedBy.members = (given) => (typeof given === 'object' && given !== null && #native in given ? [given.#native] : null);
  }

  /** @internal */
  static of(mapped: NativeMembers): MappedMembers {
    return new MappedMembers(mapped);
  }

  /** The columns as they were read, by field; null where not known. */
  columns(): MemberColumns {
    return read('members', this.#native) as MemberColumns;
  }
}

/** A sheet of scores that a mapping read: entries for `CriteriaSet.score`, with a report of how they were understood. */
export class MappedScores {
  /** What the rows say: an entry for each side that a row says something of. */
  readonly entries: readonly ScoreEntry[];
  /** The row of each entry, counted from 0: `entries[3]` of an error is row `rows[3]` of the list. */
  readonly rows: readonly number[];
  /** How the sheet was understood. */
  readonly report: MappingReport;

  private constructor(mapped: NativeScores) {
    this.entries = mapped.entries();
    this.rows = mapped.rows();
    this.report = MappingReport.of(mapped.report());
    Object.freeze(this);
  }

  /** @internal */
  static of(mapped: NativeScores): MappedScores {
    return new MappedScores(mapped);
  }
}

/** Headings where they are known, cells row by row or column by column, and the number of rows where they come in columns. */
type Given = [headings: unknown[] | null, cells: unknown[][], rows: number | null];

function given(table: 'units' | 'members' | 'scores', rows: unknown, headings: unknown): Given {
  if (headings !== undefined && headings !== null && !Array.isArray(headings)) {
    throw refused('wrong_type', { record: table, field: 'headings' }, `takes an array, not ${kindOf(headings)}`);
  }
  if (isPlain(rows)) return byHeading(table, rows);
  if (!Array.isArray(rows)) {
    throw refused('wrong_type', { record: table }, `takes an array of objects or of arrays, or an object of arrays, not ${kindOf(rows)}`);
  }
  if (rows.length > 0 && isPlain(rows[0]) && (headings === undefined || headings === null)) return objects(table, rows);
  for (const [row, cells] of rows.entries()) {
    if (!Array.isArray(cells)) throw refused('wrong_type', { record: table, row }, `takes a row like the first, not ${kindOf(cells)}`);
  }
  return [headings ?? null, rows, null];
}

function byHeading(table: 'units' | 'members' | 'scores', lists: Record<string, unknown>): Given {
  const headings = Object.keys(lists);
  let rows: number | null = null;
  const cells = headings.map((heading) => {
    const list = lists[heading];
    if (!Array.isArray(list)) throw refused('wrong_type', { record: table, field: heading }, `takes an array, not ${kindOf(list)}`);
    rows ??= list.length;
    if (list.length !== rows) {
      const why = `has ${list.length} values where the other columns have ${rows}`;
      throw DieuleError.of({ code: 'length_mismatch', message: `${table}.${heading}: ${why}`, record: table, field: heading, why });
    }
    return list;
  });
  return [headings, cells, rows ?? 0];
}

function objects(table: 'units' | 'members' | 'scores', rows: unknown[]): Given {
  const places = new Map<string, unknown[]>();
  for (const [row, cells] of rows.entries()) {
    if (!isPlain(cells)) throw refused('wrong_type', { record: table, row }, `takes a row like the first, not ${kindOf(cells)}`);
    for (const heading of Object.keys(cells)) {
      let list = places.get(heading);
      if (list === undefined) places.set(heading, (list = new Array<unknown>(rows.length)));
      list[row] = cells[heading];
    }
  }
  return [[...places.keys()], [...places.values()], rows.length];
}

/**
 * How a host's lists are read: from its column names, codes and forms of days to the library's.
 *
 * Takes a text in TOML, or in JSON when it starts with `{`.
 * @throws {DieuleError} `mapping`, with every refusal at once.
 */
export class Mapping {
  readonly #native: NativeMapping;
  /** Its name. */
  readonly name: string;

  constructor(text: string) {
    this.#native = sound(native.mappingOf(text));
    this.name = this.#native.name;
    Object.freeze(this);
  }

  /**
   * Read a list of units. What cannot be read is not known, and is listed in `report`.
   *
   * Rows of cells either come with `headings`, or hold them: they are then looked for in the first rows, where titles may
   * stand above them and where they may take two rows.
   * @throws {DieuleError} `mapping`, naming every required heading that the list does not have.
   */
  units(rows: Rows, options_?: UnitsOptions | null): MappedUnits {
    const { headings } = options('mapping', options_, ['headings']);
    return MappedUnits.of(sound(this.#native.units(...given('units', rows, headings))));
  }

  /** Read a list of members, in the same shapes as `units`. */
  members(rows: Rows, options_?: MembersOptions | null): MappedMembers {
    const { headings, units } = options('mapping', options_, ['headings', 'units']);
    const listed = units === undefined || units === null ? null : columns('units', units);
    return MappedMembers.of(sound(this.#native.members(...given('members', rows, headings), listed)));
  }

  /**
   * Read a sheet of scores, in the same shapes as `units`: a row for each unit and criterion. A row gives an entry for each side that it says
   * something of; an empty cell says nothing. Points are exactly what a number shows, or a text such as 88,5.
   */
  scores(rows: Rows, options_?: MembersOptions | null): MappedScores {
    const { headings, units } = options('mapping', options_, ['headings', 'units']);
    const listed = units === undefined || units === null ? null : columns('units', units);
    return MappedScores.of(sound(this.#native.scores(...given('scores', rows, headings), listed)));
  }
}
