/** Screening: the rules of a review over columns, at the speed of memory. */

import { types } from 'node:util';
import type {
  CrossRow,
  NotAsked,
  Receipt,
  ScreenedCount,
  ScreenedRule,
  Screened as NativeScreened,
  Screening as NativeScreening,
  ScreeningPart as NativePart,
} from './binding';
import { type MemberList, alone, handed } from './columns';
import { refused, sound } from './errors';
import { guarded, lazily, pieces, shown } from './lazy';
import { inText, isPlain, kindOf, options } from './pack';
import type { MemberRow, Outcome, Standing } from './records';
import { Finding, type Stored } from './verdict';

/** By which rules members are screened. */
export interface ScreeningOptions {
  /** Rules about members of a list, by id; all where none is given. */
  rules?: readonly string[] | null | undefined;
}

/** How a screening on a worker thread tells how far it is, and how it is stopped. */
export interface ScreenOptions {
  /** Called after each run of rows with the number of rows done and the number of rows. */
  progress?: ((rowsDone: number, rowsTotal: number) => void) | null | undefined;
  /** Stops it before the next run of rows: the promise is rejected with an error whose `name` is `AbortError`. */
  signal?: AbortSignal | null | undefined;
}

/** Where rows stand in the whole list. */
export interface PartOptions {
  /** The number of the first row; the number of members added so far unless given. Of rows that share a key the lowest stands. */
  firstRow?: number | null | undefined;
}

/** What is found of each row. Row `i` has `codes[offsets[i]]` up to before `codes[offsets[i + 1]]`, each a place in `labels`. */
export interface RowFindings {
  /** Where the findings of each row begin, and where the last end: one more than there are rows. */
  readonly offsets: Uint32Array;
  /** The findings, in the order of the rules. */
  readonly codes: Uint8Array;
  /** What they stand for: `maturity.age:not_met`, `…:needs_decision`, `…:unknown`. */
  readonly labels: readonly string[];
}

/**
 * A charter made ready to screen the members of one list of units.
 *
 * Members come as objects, arrays, typed arrays or Arrow. A list that cannot be read is refused with its field and row: a wrong
 * type, a column or code that does not exist, a day that cannot be, columns of several lengths.
 */
export class Screening {
  readonly #native: NativeScreening;
  /** The rules about members, with the places of their answers. */
  readonly rules: readonly Readonly<ScreenedRule>[];
  /** How many words of 64 bits hold the answers about a member. */
  readonly words: number;
  /** What the codes of `findings` stand for: each rule with each answer that is a finding. */
  readonly labels: readonly string[];
  /** Of each rule its place in a word, counted in pairs of bits. */
  readonly #places: ReadonlyMap<string, number>;

  private constructor(screening: NativeScreening) {
    this.#native = screening;
    this.rules = Object.freeze(screening.rules());
    this.words = screening.words;
    this.labels = Object.freeze(screening.labels());
    this.#places = new Map(this.rules.map(({ rule, shift }) => [rule, shift / 2]));
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(screening: NativeScreening): Screening {
    return new Screening(screening);
  }

  /**
   * The answers about each member, two bits a rule: one array for each word, one element for each row. `00` is met or not asked,
   * `10` not met, `01` unknown, `11` needs decision; `rules` tells word and shift. Rules that compare rows (`cost` `rows`) are
   * answered by `screen` alone.
   */
  answers(members: MemberList): BigUint64Array[] {
    return sound(this.#native.answers(handed('members', members)));
  }

  /** What is found of each member, of the rules that look at one row alone. */
  findings(members: MemberList): RowFindings {
    const { offsets, codes } = sound(this.#native.findings(handed('members', members)));
    return { offsets, codes, labels: this.labels };
  }

  /**
   * What is found of one member, counted from 0, each with its reason, figures and article, as a review finds it. Rules that
   * compare rows are explained by a review alone.
   */
  explain(members: MemberList, row: number): Finding[] {
    const explained = sound(this.#native.explain(handed('members', members), row));
    return explained.findings().map((fields, place) => Finding.of(fields, explained, place));
  }

  /**
   * The answers about one member, an object with the fields a list has. What it does not have is not asked about; a list is
   * screened faster by `screen`. Rules that compare rows are not asked.
   */
  member(member: MemberRow): ScreenedMember {
    if (!isPlain(member)) throw refused('wrong_type', { record: 'members' }, `takes an object of facts, not ${kindOf(member)}`);
    const text = inText('members', member);
    return ScreenedMember.of(this.#native, this.#places, text, sound(this.#native.member(text)));
  }

  /** Screens a whole list: counts by rule up the tree, the rules about units, and those that compare rows. */
  screen(members: MemberList): Screened {
    return Screened.of(sound(this.#native.screen(handed('members', members))));
  }

  /**
   * The same on a worker thread, of a copy of what is handed in. What is refused rejects the promise, and so does a `signal`; of
   * what was screened until then nothing is left.
   */
  async screenAsync(members: MemberList, given?: ScreenOptions | null): Promise<Screened> {
    const { progress, signal } = screenOptions(given);
    const stopIfAborted = (): void => {
      if (signal?.aborted) throw aborted(signal.reason);
    };
    stopIfAborted();
    const job = sound(this.#native.job(handed('members', members)));
    for (;;) {
      const done = sound(await job.step());
      stopIfAborted();
      if (done === null) break;
      progress?.(done, job.rows);
      stopIfAborted();
    }
    const screened = sound(await job.finish());
    stopIfAborted();
    return Screened.of(screened);
  }

  /** A part to which nothing was added yet: for a list that comes in pieces, or is shared out among machines. */
  part(): ScreeningPart {
    return ScreeningPart.of(this.#native.part());
  }

  /**
   * A part from what `toBytes` gave, perhaps on another machine.
   * @throws {DieuleError} `stored_value` for bytes that are none, and for a part of another screening: another charter, other
   *   units or rules.
   */
  partFromBytes(bytes: Uint8Array): ScreeningPart {
    if (!types.isUint8Array(bytes)) throw refused('wrong_type', { record: 'part', field: 'bytes' }, `takes a Uint8Array, not ${kindOf(bytes)}`);
    return ScreeningPart.of(sound(this.#native.partFromBytes(alone(bytes))));
  }
}

/** Two bits as an answer. */
const OUTCOMES = ['met', 'unknown', 'not_met', 'needs_decision'] as const;
/** What all come to, in the order in which the compiled library has them. */
const WORST = ['met', 'needs_decision', 'unknown', 'not_met'] as const;

/** The answers about one member, and why where somebody asks. */
export class ScreenedMember {
  readonly #screening: NativeScreening;
  readonly #places: ReadonlyMap<string, number>;
  readonly #packed: string;
  readonly #answers: number;

  private constructor(screening: NativeScreening, places: ReadonlyMap<string, number>, packed: string, answers: number) {
    this.#screening = screening;
    this.#places = places;
    this.#packed = packed;
    this.#answers = answers;
  }

  static {
    guarded<ScreenedMember>('ScreenedMember', ['outcome'])(this.prototype);
  }

  /** @internal */
  static of(screening: NativeScreening, places: ReadonlyMap<string, number>, packed: string, answers: number): ScreenedMember {
    return new ScreenedMember(screening, places, packed, answers);
  }

  /** What all requirements come to: the worst of their answers. */
  get outcome(): Outcome {
    return WORST[(this.#answers % 4) as 0 | 1 | 2 | 3];
  }

  /**
   * A rule's answer. What was not asked, or does not apply, is met.
   * @throws {DieuleError} `unknown_name`, with the nearest, for a rule that was not screened.
   */
  answer(rule: string): Outcome {
    const place = this.#places.get(rule) ?? sound(this.#screening.place(rule));
    return OUTCOMES[(Math.floor(this.#answers / 4 ** (place + 1)) % 4) as 0 | 1 | 2 | 3];
  }

  /** What is found, each with its reason, figures and article: worked out when it is asked for. */
  get findings(): Finding[] {
    const explained = sound(this.#screening.explainMember(this.#packed));
    return explained.findings().map((fields, place) => Finding.of(fields, explained, place));
  }
}

function screenOptions(given: unknown): ScreenOptions {
  const { progress, signal } = options('screening', given, ['progress', 'signal']);
  if (progress !== undefined && progress !== null && typeof progress !== 'function') {
    throw refused('wrong_type', { record: 'screening', field: 'progress' }, `takes a function, not ${kindOf(progress)}`);
  }
  // Whatever tells that it was aborted will do: a signal may come from another realm.
  if (signal !== undefined && signal !== null && typeof (signal as AbortSignal).aborted !== 'boolean') {
    throw refused('wrong_type', { record: 'screening', field: 'signal' }, `takes an AbortSignal, not ${kindOf(signal)}`);
  }
  return { progress, signal } as ScreenOptions;
}

/** The error of Node's own calls that were stopped. */
function aborted(cause: unknown): Error {
  const error = new Error('The operation was aborted', { cause });
  Object.defineProperty(error, 'name', { value: 'AbortError' });
  return Object.assign(error, { code: 'ABORT_ERR' });
}

/**
 * What part of a list of members told, so far. It grows with the units, not with the members, unless a rule that compares rows is
 * asked. A part that was finished, or merged into another, is used up: what else is asked of it is refused with `stored_value`.
 */
export class ScreeningPart {
  readonly #native: NativePart;

  private constructor(part: NativePart) {
    this.#native = part;
  }

  static {
    Object.defineProperty(this.prototype, Symbol.for('nodejs.util.inspect.custom'), {
      value(this: ScreeningPart, _depth: number, options: object, inspect: (value: unknown, options: object) => string) {
        return `ScreeningPart ${inspect({ members: this.members }, options)}`;
      },
    });
  }

  /** @internal */
  static of(part: NativePart): ScreeningPart {
    return new ScreeningPart(part);
  }

  /** How many members it was told of; 0 once it is used up. */
  get members(): number {
    return this.#native.members;
  }

  /** Takes in some members, all or, where something is refused, none; and gives the answers as `Screening.answers` does. */
  add(members: MemberList, given?: PartOptions | null): BigUint64Array[] {
    const { firstRow } = options('part', given, ['firstRow']);
    return sound(this.#native.add(handed('members', members), firstRow));
  }

  /**
   * Takes in what another part of the same list told; the other is used up. Parts may come in any order.
   * @throws {DieuleError} `stored_value` for a part of another screening, and for one that is used up; both stay as they were.
   */
  merge(other: ScreeningPart): void {
    if (!(#native in Object(other))) throw refused('wrong_type', { record: 'part', field: 'other' }, 'takes a part of a screening');
    sound(this.#native.merge(other.#native));
  }

  /** The part as bytes, to be merged elsewhere: counts and fingerprints, no text. */
  toBytes(): Buffer {
    return sound(this.#native.toBytes());
  }

  /** Decides what only the whole can tell, and adds counts up the tree. The part is used up. */
  finish(): Screened {
    return Screened.of(sound(this.#native.finish()));
  }
}

/**
 * What a screening found: answers about units, counts by rule up the tree, and the rows that only other rows could tell of. A unit is
 * asked for by its code, or by its row in the list of units, counted from 0; a rule or unit that does not exist is refused with
 * `unknown_name` and the nearest.
 */
export class Screened {
  readonly #native: NativeScreened;
  /** Members screened. */
  readonly members: number;
  /** Members for whom a requirement is not met. */
  readonly membersNotMet: number;
  /** The rules about units, with the places of their answers in `units`. */
  declare readonly unitRules: readonly Readonly<ScreenedRule>[];
  /** The answers about each unit, as `Screening.answers` gives those about members. */
  declare readonly units: readonly BigUint64Array[];
  /** The answers of rules that compare rows, other than met, by row. */
  declare readonly crossRows: readonly Readonly<CrossRow>[];
  /** Rules that could not be asked, because a column was missing or nobody set what they need. */
  declare readonly notAsked: readonly NotAsked[];
  /** Whether the law of the day is certain. */
  readonly standing: Standing;
  /** What reproduces it. */
  declare readonly receipt: Receipt;

  private constructor(screened: NativeScreened) {
    this.#native = screened;
    this.members = screened.members;
    this.membersNotMet = screened.membersNotMet;
    this.standing = screened.standing;
    lazily<Screened>(this, {
      unitRules: () => Object.freeze(screened.unitRules()),
      units: () => Object.freeze(screened.units()),
      crossRows: () => Object.freeze(pieces((from, length) => screened.crossRows(from, length))),
      notAsked: () => Object.freeze(screened.notAsked()),
      receipt: () => screened.receipt(),
    });
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(screened: NativeScreened): Screened {
    return new Screened(screened);
  }

  /** How often a rule was answered otherwise than met, in the whole list. */
  total(rule: string): ScreenedCount {
    return sound(this.#native.total(rule));
  }

  /** The same in one unit and all below it. */
  count(rule: string, unit: string | number): ScreenedCount {
    return sound(this.#native.count(rule, unit));
  }

  /** The members of a unit and of all below it. */
  membersOf(unit: string | number): number {
    return sound(this.#native.membersOf(unit));
  }

  /** The branches below a unit; a branch itself counts. */
  branchesOf(unit: string | number): number {
    return sound(this.#native.branchesOf(unit));
  }

  /** The members of a unit and of all below it for whom a requirement is not met. */
  membersNotMetOf(unit: string | number): number {
    return sound(this.#native.membersNotMetOf(unit));
  }

  /** The stored plain form: the figures of the whole list. What is told of each unit is read by `count` and from `units`. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
