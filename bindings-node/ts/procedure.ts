/** Procedures: cases that a host stores and drives by events. */

import type {
  CaseEffect,
  CaseEntry,
  CaseItem,
  CaseOfferFields,
  CaseOffers,
  CaseRefusalFields,
  CaseStep as NativeStep,
  Case as NativeCase,
  Charter as NativeCharter,
  CountsFor,
  FindingFields,
  MachineInfo as NativeMachine,
  MachineState,
  MachineStep,
  RouteUnit,
} from './binding';
import type { Charter } from './charter';
import { refused, sound } from './errors';
import { guarded, lazily } from './lazy';
import { native } from './load';
import { columns, isPlain, kindOf, list, options } from './pack';
import type { Certainty, IsoDate, Language, MemberRow, RefusalKind, UnitColumns, UnitRow } from './records';
import type { MappedUnits } from './mapping';
import { Finding, type Speaker, type Stored, inLibrary } from './verdict';

/** What a case is opened with besides the request: the tree, and whom it is about. */
export interface CaseLists {
  /** An array of objects, an object of arrays, or what a mapping read. */
  units: readonly UnitRow[] | UnitColumns | MappedUnits;
  /** The host's keys of the members, all of one unit. */
  members: ReadonlyArray<NonNullable<MemberRow['key']>>;
}

/** Facts by field: `{ assessedOn: '2026-02-02' }`. */
export type CaseFacts = Readonly<Record<string, boolean | number | string | null | undefined>>;

/** What a case is opened with. */
export interface CaseRequest {
  /** The host's own id of the case. */
  id: string;
  /** The day it is opened. */
  openedOn: IsoDate;
  /** Code of the unit of those it is about: their branch. */
  unit: string;
  /** Code of the other unit it concerns: where they go, whose committee they sit on, who decides. */
  toUnit?: string | null | undefined;
  /** What is known from the start, by field; `machine(name).opensWith` says what it takes. */
  facts?: CaseFacts | null | undefined;
}

/** An event as a host tells it. */
export interface CaseEventGiven {
  /** The host's own id of the event: told twice, it counts once. */
  id: string;
  /** The step: `introduce`. */
  action: string;
  /** The day. */
  on: IsoDate;
  /** Code of the unit that acts. */
  by: string;
  /** Its part in the case, where it is to be checked. */
  role?: string | null | undefined;
  /** Keys of the members it is about; none: everybody for whom the unit's step stands next. */
  members?: readonly string[] | null | undefined;
  /** What it records, by field. */
  facts?: CaseFacts | null | undefined;
  /** The version the host saw; without it concurrent events are not told apart. */
  expects?: number | null | undefined;
}

/** A change of units as a host tells it. */
export interface ReRoute {
  /** The host's own id of the event, as of any event of the case: told twice, it counts once. */
  id: string;
  /** The day from which the new units act. */
  on: IsoDate;
  /** Code of a unit that was → code of the one in its place, as the events `re_route_case` of a plan have it. */
  replaced: Readonly<Record<string, string>>;
  /** The version the host saw; without it concurrent events are not told apart. */
  expects?: number | null | undefined;
}

/** Which of the steps that stand next. */
export interface NextOptions {
  /** Those of the unit with this code alone. */
  by?: string | null | undefined;
}

/**
 * How a charter hands over its native half; set by its class.
 * @internal
 */
export const charters: { native: (given: unknown) => NativeCharter } = {
  native: () => {
    throw refused('wrong_type', { record: 'case', field: 'charter' }, 'takes a charter');
  },
};

/** The fields and the values of facts. */
function factsOf(record: string, facts: unknown): [string[], unknown[]] {
  if (facts === undefined || facts === null) return [[], []];
  if (!isPlain(facts)) throw refused('wrong_type', { record, field: 'facts' }, `takes an object of facts, not ${kindOf(facts)}`);
  return [Object.keys(facts), Object.values(facts)];
}

/** @internal */
export function opened(charter: NativeCharter, machine: string, lists: CaseLists, request: CaseRequest): Case {
  const { units, members } = options('case_request', lists, ['units', 'members']);
  const { id, openedOn, unit, toUnit, facts } = options('case_request', request, ['id', 'openedOn', 'unit', 'toUnit', 'facts']);
  const [fields, values] = factsOf('case_request', facts);
  const keys = list('case_request', 'members', members);
  const [tree, goes] = [columns('units', units), toUnit];
  return Case.of(sound(charter.openCase(machine, tree, keys, id, openedOn, unit, goes, fields, values)));
}

const inStore = (given: readonly string[]): string[] => given.map(inLibrary);

/** A step that stands next for some members. */
export interface CaseOffer extends Readonly<Omit<CaseOfferFields, 'blockedBy' | 'advice'>> {}

/** A step that stands next for some members. */
export class CaseOffer {
  /** The rule that stands in the way; null where it is open. */
  readonly blockedBy: Finding | null;
  /** What guidance says against it; it never stops a step. */
  readonly advice: readonly Finding[];

  private constructor({ blockedBy, advice, ...fields }: CaseOfferFields, speaker: Speaker, place: number, first: number) {
    Object.assign(this, fields);
    this.blockedBy = blockedBy && Finding.of(blockedBy, speaker, place);
    this.advice = Object.freeze(advice.map((finding, at) => Finding.of(finding, speaker, first + at)));
  }

  static {
    guarded<CaseOffer>('CaseOffer', ['action', 'unit', 'open'])(this.prototype);
  }

  /** @internal */
  static of(fields: CaseOfferFields, speaker: Speaker, place: number, first: number): CaseOffer {
    return new CaseOffer(fields, speaker, place, first);
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const { waitingDays, waitedFor, takes, needs, blockedBy, advice, ...offer }: Readonly<CaseOffer> = this;
    const found = { blocked_by: blockedBy && blockedBy.toJSON(), advice: advice.map((finding) => finding.toJSON()) };
    return { ...offer, waiting_days: waitingDays, waited_for: waitedFor, takes: inStore(takes), needs: inStore(needs), ...found };
  }
}

function offersOf(offers: CaseOffers): readonly CaseOffer[] {
  const all = offers.offers();
  // What guidance says comes after what blocks each of them.
  let next = all.length;
  const made = (fields: CaseOfferFields, place: number): CaseOffer => {
    const first = next;
    next += fields.advice.length;
    return CaseOffer.of(fields, offers, place, first);
  };
  return Object.freeze(all.map(made));
}

/** Why an event changed nothing. */
export class CaseRefusal {
  readonly #native: NativeStep;
  /** What kind of refusal it is. */
  readonly kind: RefusalKind;
  /** The rule that does not hold. */
  readonly rule: string | null;
  /** Why, as a stable code: the rule's reason, else that of the kind. */
  readonly reason: string;
  /** The members it is about, by the host's keys. */
  readonly members: readonly string[];
  /** The rule's finding, with its figures and its article. */
  readonly finding: Finding | null;
  /** Every rule that stands in the way, the first of them first; of several with one reason, one. */
  readonly findings: readonly Finding[];
  /** The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text. */
  readonly certainty: Certainty | null;
  /** The version the case has. */
  readonly version: number;
  /** What would be allowed now. */
  declare readonly allowed: readonly CaseOffer[];

  private constructor({ kind, rule, reason, members, finding, findings, certainty, version }: CaseRefusalFields, step: NativeStep) {
    this.#native = step;
    this.kind = kind;
    this.rule = rule;
    this.reason = reason;
    this.members = members;
    this.finding = finding && Finding.of(finding as FindingFields, step, 0);
    this.findings = Object.freeze(findings.map((each, place) => Finding.of(each as FindingFields, step, place)));
    this.certainty = certainty;
    this.version = version;
    lazily<CaseRefusal>(this, { allowed: () => offersOf(step.allowed()) });
  }

  static {
    guarded<CaseRefusal>('CaseRefusal', ['kind', 'rule', 'reason'])(this.prototype);
  }

  /** @internal */
  static of(fields: CaseRefusalFields, step: NativeStep): CaseRefusal {
    return new CaseRefusal(fields, step);
  }

  /** Why, in words. */
  message(language?: Language | null): string {
    return sound(this.#native.why(language));
  }

  /** The article as people write it; empty where no article says it. */
  cited(language?: Language | null): string {
    return sound(this.#native.article(language));
  }

  /** The stored plain form. */
  toJSON(): Stored {
    return JSON.parse(this.#native.refusalJson());
  }
}

/** The answer to an event: the new case with what the host has to write, or why nothing changed. */
export class CaseStep {
  /** The new case, the one asked is not changed; null where the event was refused. */
  declare readonly case: Case | null;
  /** What the host has to write, in order. */
  declare readonly effects: readonly CaseEffect[];
  /** Whether the event had been applied before: nothing changed, and the effects are those of that time. */
  readonly repeated: boolean;
  /** Why it was refused; null where it was applied. */
  declare readonly refusal: CaseRefusal | null;
  /** What guidance says against what was done, each once; it stopped nothing, is not kept, and is not told again with a repeated event. */
  declare readonly advice: readonly Finding[];

  private constructor(step: NativeStep) {
    this.repeated = step.repeated;
    lazily<CaseStep>(this, {
      case: () => {
        const made = step.case();
        return made && Case.of(made);
      },
      effects: () => Object.freeze(step.effects().map(guarded<CaseEffect>('CaseEffect', ['what', 'unit', 'on']))),
      refusal: () => {
        const fields = step.refusal();
        return fields && CaseRefusal.of(fields, step);
      },
      advice: () => Object.freeze(step.advice().map((finding, at) => Finding.of(finding, step, at))),
    });
  }

  static {
    guarded<CaseStep>('CaseStep', ['repeated', 'case', 'refusal'])(this.prototype);
  }

  /** @internal */
  static of(step: NativeStep): CaseStep {
    return new CaseStep(step);
  }
}

/** A case of a procedure: a plain value that a host stores and drives by events. It is never changed. */
export class Case {
  readonly #native: NativeCase;
  /** The machine: `transfer`. */
  readonly machine: string;
  /** The host's own id. */
  readonly id: string;
  /** The day it was opened. */
  readonly openedOn: IsoDate;
  /** The number of events applied. */
  readonly version: number;
  /** Whether everybody in it is through. */
  readonly closed: boolean;
  /** What the opening recorded, by field; after a change of units what one on the new route would have. */
  readonly facts: Readonly<Record<string, boolean | number | string>>;
  /** The units that act, in order, after the last change of units. */
  declare readonly route: readonly RouteUnit[];
  /** The members, in the order they were given. */
  declare readonly items: readonly CaseItem[];
  /** The events applied, in order. */
  declare readonly history: readonly CaseEntry[];

  private constructor(made: NativeCase) {
    this.#native = made;
    const { machine, id, openedOn, version, closed, facts } = made.fields();
    this.machine = machine;
    this.id = id;
    this.openedOn = openedOn;
    this.version = version;
    this.closed = closed;
    this.facts = Object.freeze(facts);
    lazily<Case>(this, {
      route: () => Object.freeze(made.route()),
      items: () => Object.freeze(made.items().map(guarded<CaseItem>('CaseItem', ['state', 'since']))),
      history: () => Object.freeze(made.history()),
    });
  }

  static {
    guarded<Case>('Case', ['machine', 'version', 'closed'])(this.prototype);
  }

  /** @internal */
  static of(made: NativeCase): Case {
    return new Case(made);
  }

  /**
   * Read a stored case: the text, or what `JSON.parse` or a database made of it.
   * @throws {DieuleError} `stored_value` when its format, machine or a state is not known, or when it is not whole.
   */
  static fromJSON(stored: string | object): Case {
    if (typeof stored !== 'string' && !isPlain(stored)) throw refused('wrong_type', { record: 'case' }, 'takes a stored case');
    return new Case(sound(native.caseFromJson(typeof stored === 'string' ? stored : JSON.stringify(stored))));
  }

  /**
   * The steps that stand next on a day: open ones and blocked ones.
   *
   * Time never closes a request: where a profile sets a time for a step that is waited for, `due` is its last day and `overdue` says that it is over.
   */
  next(charter: Charter, on: IsoDate, given?: NextOptions | null): readonly CaseOffer[] {
    const { by } = options('case', given, ['by']);
    return offersOf(sound(this.#native.next(charters.native(charter), on, by)));
  }

  /**
   * Apply an event: the new case with what the host has to write, or why nothing changed.
   *
   * An event without members is about everybody for whom the unit's step stands next; when a rule stands in the way of one of them, it
   * is refused whole. The charter is that of the event's day.
   * @throws {DieuleError} `unknown_name` for an action or a role that the machine does not have, `unknown_field` for a fact that the step
   *   does not take, `missing_value` for an event without an id, `other_day` for one of another day than the charter's.
   */
  apply(charter: Charter, event: CaseEventGiven): CaseStep {
    const keys = ['id', 'action', 'on', 'by', 'role', 'members', 'facts', 'expects'] as const;
    const { id, action, on, by, role, members, facts, expects } = options('event', event, keys);
    const [fields, values] = factsOf('event', facts);
    const named = list('event', 'members', members);
    return CaseStep.of(sound(this.#native.apply(charters.native(charter), id, action, on, by, role, named, fields, values, expects)));
  }

  /**
   * Go on with the units that a plan left: the route is worked out again on the new list of units. Facts and steps taken stay as they were.
   *
   * Nothing is to be written besides the case: the plan's own events move members. The answer is a refusal (`not_on_the_route`) where the
   * new route has nobody who acts in the state somebody is in.
   * @throws {DieuleError} `no_route` where the list has no such route, `missing_value` for an empty id or code, `other_day` for another day
   *   than that of the charter.
   */
  reRoute(charter: Charter, units: CaseLists['units'], event: ReRoute): CaseStep {
    const { id, on, replaced, expects } = options('event', event, ['id', 'on', 'replaced', 'expects']);
    if (!isPlain(replaced)) throw refused('wrong_type', { record: 'event', field: 'replaced' }, `takes an object of codes, not ${kindOf(replaced)}`);
    const [tree, old, now] = [columns('units', units), Object.keys(replaced), Object.values(replaced)];
    return CaseStep.of(sound(this.#native.reRoute(charters.native(charter), tree, id, on, old, now, expects)));
  }

  /**
   * Open the case again and apply its history, all of it under one law, whatever the days of the events: the same value, or the refusal of what
   * this law does not allow.
   */
  replay(charter: Charter): CaseStep {
    return CaseStep.of(sound(this.#native.replay(charters.native(charter))));
  }

  /** Where a member counts on a day, as this case knows it: never in two units and never in none. Null for somebody who is not in it. */
  countsFor(member: string, on: IsoDate): CountsFor | null {
    return sound(this.#native.countsFor(member, on));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** A machine, as its table has it. */
export class MachineInfo {
  readonly #native: NativeMachine;
  /** Its id: `transfer`. */
  readonly id: string;
  /** Its states; the first is that of a case just opened. */
  readonly states: readonly MachineState[];
  /** Its steps. */
  readonly steps: readonly MachineStep[];
  /** The parts units have in it, in the order of the route. */
  readonly roles: readonly string[];
  /** Those of them that several units may have, one after the other in the route. */
  readonly several: readonly string[];
  /** Facts that a request may bring. */
  readonly opensWith: readonly string[];

  private constructor(machine: NativeMachine) {
    this.#native = machine;
    this.id = machine.id;
    this.states = Object.freeze(machine.states());
    this.steps = Object.freeze(machine.steps());
    this.roles = Object.freeze(machine.roles());
    this.several = Object.freeze(machine.several());
    this.opensWith = Object.freeze(machine.opensWith());
  }

  /** @internal */
  static of(machine: NativeMachine): MachineInfo {
    return new MachineInfo(machine);
  }

  /** What something is called: `of` is `states`, `actions`, `roles`, `effects` or `refusals`. */
  word(of: 'states' | 'actions' | 'roles' | 'effects' | 'refusals', id: string, language?: Language | null): string {
    return sound(this.#native.word(of, id, language));
  }

  /** The Mermaid state diagram. */
  mermaid(language?: Language | null): string {
    return sound(this.#native.mermaid(language));
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const steps = this.steps.map(({ fromStates, takes, ...step }) => ({ ...step, from_states: fromStates, takes: inStore(takes) }));
    return { id: this.id, states: this.states, steps, roles: this.roles, several: this.several, opens_with: inStore(this.opensWith) };
  }
}
