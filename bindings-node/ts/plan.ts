/** Plans for units: checked before they are carried out, and carried out on lists. */

import type { PlanCheck as NativeCheck, PlanEvent, PlanFaultFields, PlanSize, Receipt } from './binding';
import type { PlainLists } from './lists';
import { refused, sound } from './errors';
import { guarded, lazily, pieces, shown } from './lazy';
import { native } from './load';
import { read } from './mapping';
import { columns, isPlain, kindOf, list, options, packed, packedAll } from './pack';
import { type Language, type MemberColumns, PARTS, type Plan, type PlanStep, type ReformRow, type Standing, type UnitColumns } from './records';
import { Finding, type Speaker, type Stored } from './verdict';

/** What a host knows besides its lists; what is absent is not asked about. */
export interface PlanContext {
  /** Names of accounts with the code of their unit: `{ 'cd-a': 'A' }`. */
  accounts?: Readonly<Record<string, string>> | null | undefined;
  /** Ids of open cases with the codes of all units concerned: `{ 'slip-7': ['A', 'B'] }`. */
  cases?: Readonly<Record<string, readonly string[]>> | null | undefined;
  /** Codes that were units' once: `['OLD']`. */
  closedCodes?: readonly string[] | null | undefined;
}

/** Lists after a plan, as columns that a review takes. */
export interface AppliedPlan {
  units: UnitColumns;
  members: MemberColumns;
}

type PartName = keyof typeof PARTS;

/** A part of a plan: its facts, its lists of texts, its parts. What is refused names the step as its row. */
function part(record: PartName, given: unknown, row?: number): unknown[] {
  if (!isPlain(given)) throw refused('wrong_type', row === undefined ? { record } : { record, row }, `takes an object, not ${kindOf(given)}`);
  const { lists, parts, of }: { lists: readonly string[]; parts: readonly string[]; of: PartName | null } = PARTS[record];
  const facts = Object.fromEntries(Object.entries(given).filter(([key]) => !lists.includes(key) && !parts.includes(key)));
  const inner = of === null ? [] : parts.flatMap((key) => list(record, key, given[key]).map((one, at) => part(of, one, row ?? at)));
  return [packed(record, facts, row), lists.map((key) => list(record, key, given[key])), inner];
}

function pairs(field: string, given: unknown): [string, unknown][] | null {
  if (given === undefined || given === null) return null;
  if (!isPlain(given)) throw refused('wrong_type', { record: 'plan', field }, `takes an object, not ${kindOf(given)}`);
  return Object.entries(given);
}

/**
 * A plan and what a host knows besides, packed.
 * @internal
 */
export function planned(plan: Plan, given: PlanContext | null | undefined) {
  const { accounts, cases, closedCodes } = options('plan', given, ['accounts', 'cases', 'closedCodes']);
  const open = pairs('cases', cases)?.map(([id, units]) => [id, list('plan', 'cases', units)]) ?? null;
  const closed = closedCodes === undefined || closedCodes === null ? null : list('plan', 'closedCodes', closedCodes);
  return [part('plan', plan), pairs('accounts', accounts), open, closed] as const;
}

/** Something that is wrong with a plan, or cannot be told of it. */
export interface PlanFault extends Readonly<Omit<PlanFaultFields, 'finding'>> {}

/** Something that is wrong with a plan, or cannot be told of it. */
export class PlanFault {
  /** The rule, with its reason and its article. */
  readonly finding: Finding;

  private constructor({ finding, ...fields }: PlanFaultFields, speaker: Speaker, place: number) {
    Object.assign(this, fields);
    this.finding = Finding.of(finding, speaker, place);
  }

  static {
    guarded<PlanFault>('PlanFault', ['step', 'blocks', 'finding'])(this.prototype);
  }

  /** @internal */
  static of(fields: PlanFaultFields, speaker: Speaker, place: number): PlanFault {
    return new PlanFault(fields, speaker, place);
  }

  /** What is wrong, in words. */
  message(language?: Language | null): string {
    return this.finding.message(language);
  }

  /** The article, as people write it. */
  cited(language?: Language | null): string {
    return this.finding.cited(language);
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const { finding, ...fault }: Readonly<PlanFault> = this;
    return { ...fault, finding: finding.toJSON() };
  }
}

/** Shown without the key of a member. */
const event = guarded<PlanEvent>('PlanEvent', ['what', 'step']);

/** A plan, checked. */
export class PlanCheck {
  readonly #native: NativeCheck;
  /** Whether nothing blocks the plan. */
  readonly open: boolean;
  /** Everything that is wrong or cannot be told: in the order of the steps, then what they come to. */
  declare readonly faults: readonly PlanFault[];
  /** The units that change, those that stood first, in the order of the list. */
  declare readonly sizes: readonly PlanSize[];
  /** Members of the list who are in a unit that stands, before. */
  readonly membersBefore: number;
  /** The same afterwards. */
  readonly membersAfter: number;
  /** What the host has to write, in order; empty where something blocks the plan. */
  declare readonly events: readonly PlanEvent[];
  /** Rules that were not asked, since nothing was given that they ask about. */
  readonly notAsked: readonly string[];
  /** Whether the law of the day is certain. */
  readonly standing: Standing;
  /** What reproduces it. */
  declare readonly receipt: Receipt;

  private constructor(check: NativeCheck) {
    this.#native = check;
    this.open = check.open;
    this.membersBefore = check.membersBefore;
    this.membersAfter = check.membersAfter;
    this.notAsked = Object.freeze(check.notAsked);
    this.standing = check.standing;
    lazily<PlanCheck>(this, {
      faults: () => {
        const faults = pieces((from, length) => check.faults(from, length));
        return Object.freeze(faults.map((fault, place) => PlanFault.of(fault, check, place)));
      },
      sizes: () => Object.freeze(pieces((from, length) => check.sizes(from, length))),
      events: () => Object.freeze(pieces((from, length) => check.events(from, length)).map((one) => event(one))),
      receipt: () => check.receipt(),
    });
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(check: NativeCheck): PlanCheck {
    return new PlanCheck(check);
  }

  /**
   * The lists as they are once the events are written. A plan that is blocked has no events: the lists come back as they were.
   * @throws {DieuleError} `does_not_fit`, naming the event as a row, when the lists are not those that were checked: changed since, or
   *   carried over already.
   */
  apply({ units, members }: PlainLists): AppliedPlan {
    const applied = sound(this.#native.apply(columns('units', units), columns('members', members)));
    return {
      units: read('units', { cells: (place, from, length) => applied.unitCells(place, from, length) }) as UnitColumns,
      members: read('members', { cells: (place, from, length) => applied.memberCells(place, from, length) }) as MemberColumns,
    };
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/**
 * Proposes the reform of a province as a plan: communes go where `rows` say, under the province, and districts are dissolved. It is
 * checked like any plan.
 *
 * A commune that no row names goes on below the province, as what stands below a district does. `plan` brings the id and the day,
 * `decision` who decided, the number and the day; they are put into every step.
 * @throws {DieuleError} `unknown_name` for a province or a commune that is not in the list; `missing_value` and `repeated` with the row.
 */
export function reformPlan(
  units: PlainLists['units'],
  province: string,
  rows: readonly ReformRow[],
  plan: Plan,
  decision: PlanStep,
): Plan {
  const given = [columns('units', units), province, packedAll('reform_row', rows), part('plan', plan), part('plan_step', decision)] as const;
  return sound(native.reformPlan(...given));
}
