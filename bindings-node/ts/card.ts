/** Codes of membership cards: books that a host stores and drives by events. */

import type {
  Card,
  CardBook as NativeBook,
  CardCounts,
  CardEffect,
  CardEntry,
  CardRange,
  CardRefusalFields,
  CardSpan,
  CardStep as NativeStep,
  FindingFields,
} from './binding';
import type { Charter } from './charter';
import { refused, sound } from './errors';
import { guarded, lazily } from './lazy';
import { native } from './load';
import { isPlain, list, options } from './pack';
import { charters } from './procedure';
import type { CardAction, Certainty, IsoDate, Kind, Language, RefusalKind } from './records';
import { Finding, type Stored } from './verdict';

/** What a book of codes is opened with: the range from which all others are handed down. */
export interface CardBookRequest {
  /** The host's own id of the book. */
  id: string;
  /** The day it is opened. */
  openedOn: IsoDate;
  /** Code of the unit whose range it is. */
  unit: string;
  /** Kind of that unit. */
  kind?: Kind | null | undefined;
  /** First code of the range. */
  start: string;
  /** Last code of the range; it counts. */
  end: string;
  /** Who gave it, from outside the book, and may change it. */
  givenBy?: string | null | undefined;
}

/** An event as a host tells it to a book of codes; which fields an action takes stands with `CardAction`. */
export interface CardEventGiven {
  /** The host's own id of the event: told twice, it counts once. */
  id: string;
  /** What is done. */
  action: CardAction;
  /** The day. */
  on: IsoDate;
  /** Code of the unit that does it. */
  by: string;
  /** Code of the unit that gets a range. */
  unit?: string | null | undefined;
  /** Its kind; without it the unit gives no codes where the law asks for a level. */
  kind?: Kind | null | undefined;
  /** First code of its range. */
  start?: string | null | undefined;
  /** Last code of its range; it counts. */
  end?: string | null | undefined;
  /** Keys of the members. */
  members?: readonly string[] | null | undefined;
  /** Codes, in the order of the members. */
  codes?: readonly string[] | null | undefined;
  /** Number of the decision. */
  decision?: string | null | undefined;
  /** The version the host saw; without it concurrent events are not told apart. */
  expects?: number | null | undefined;
}

const hidden = {
  card: guarded<Card>('Card', ['state', 'since']),
  effect: guarded<CardEffect>('CardEffect', ['what', 'unit', 'on']),
};

/** Why an event changed nothing in a book of codes. */
export class CardRefusal {
  readonly #native: NativeStep;
  /** What kind of refusal it is. */
  readonly kind: RefusalKind;
  /** The rule that does not hold. */
  readonly rule: string | null;
  /** Why, as a stable code: the rule's reason, else that of the kind. */
  readonly reason: string;
  /** The members it is about, by the host's keys. */
  readonly members: readonly string[];
  /** The codes it is about: of ranges that overlap the first they share. */
  readonly codes: readonly string[];
  /** The rule's finding, with its figures and its article. */
  readonly finding: Finding | null;
  /** The lowest certainty of what the rule rests on: `assumed` where a reading stands in the way and not the text. */
  readonly certainty: Certainty | null;
  /** The version the book has. */
  readonly version: number;
  /** What the acting unit may still give or hand down. */
  readonly free: readonly CardSpan[];

  private constructor({ kind, rule, reason, members, codes, finding, certainty, version, free }: CardRefusalFields, step: NativeStep) {
    this.#native = step;
    this.kind = kind;
    this.rule = rule;
    this.reason = reason;
    this.members = members;
    this.codes = codes;
    this.finding = finding && Finding.of(finding as FindingFields, step, 0);
    this.certainty = certainty;
    this.version = version;
    this.free = Object.freeze(free);
  }

  static {
    guarded<CardRefusal>('CardRefusal', ['kind', 'rule', 'reason'])(this.prototype);
  }

  /** @internal */
  static of(fields: CardRefusalFields, step: NativeStep): CardRefusal {
    return new CardRefusal(fields, step);
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

/** The answer to an event: the new book with what the host has to write, or why nothing changed. */
export class CardStep {
  /** The new book, the one asked is not changed; null where the event was refused. */
  declare readonly book: CardBook | null;
  /** What the host has to write, in order. */
  declare readonly effects: readonly CardEffect[];
  /** Whether the event had been applied before: nothing changed, and the effects are those of that time. */
  readonly repeated: boolean;
  /** Why it was refused; null where it was applied. */
  declare readonly refusal: CardRefusal | null;

  private constructor(step: NativeStep) {
    this.repeated = step.repeated;
    lazily<CardStep>(this, {
      book: () => {
        const made = step.book();
        return made && CardBook.of(made);
      },
      effects: () => Object.freeze(step.effects().map(hidden.effect)),
      refusal: () => {
        const fields = step.refusal();
        return fields && CardRefusal.of(fields, step);
      },
    });
  }

  static {
    guarded<CardStep>('CardStep', ['repeated', 'book', 'refusal'])(this.prototype);
  }

  /** @internal */
  static of(step: NativeStep): CardStep {
    return new CardStep(step);
  }
}

/**
 * Codes of membership cards in ranges handed down level by level: a plain value that a host stores and drives by events. It is never changed.
 */
export class CardBook {
  readonly #native: NativeBook;
  /** The host's own id. */
  readonly id: string;
  /** The day it was opened. */
  readonly openedOn: IsoDate;
  /** The number of events applied. */
  readonly version: number;
  /** The ranges, in the order they were given; the first is the book's own. */
  declare readonly ranges: readonly CardRange[];
  /** The codes that are not free, in their order. */
  declare readonly cards: readonly Card[];
  /** The events applied, in order. */
  declare readonly history: readonly CardEntry[];

  private constructor(made: NativeBook) {
    this.#native = made;
    const { id, openedOn, version } = made.fields();
    this.id = id;
    this.openedOn = openedOn;
    this.version = version;
    lazily<CardBook>(this, {
      ranges: () => Object.freeze(made.ranges()),
      cards: () => Object.freeze(made.cards().map(hidden.card)),
      history: () => Object.freeze(made.history()),
    });
  }

  static {
    guarded<CardBook>('CardBook', ['version'])(this.prototype);
  }

  /** @internal */
  static of(made: NativeBook): CardBook {
    return new CardBook(made);
  }

  /**
   * Open a book with the range from which all others are handed down; both ends count.
   *
   * Where they have one length, every code is written with as many digits, zeros at the head kept; else without zeros at the head.
   * @throws {DieuleError} `bad_range` for what is no range, `missing_value` when something is missing.
   */
  static open(request: CardBookRequest): CardBook {
    const keys = ['id', 'openedOn', 'unit', 'kind', 'start', 'end', 'givenBy'] as const;
    const { id, openedOn, unit, kind, start, end, givenBy } = options('card_book', request, keys);
    return new CardBook(sound(native.openCardBook(id, openedOn, unit, kind, start, end, givenBy)));
  }

  /**
   * Read a stored book: the text, or what `JSON.parse` or a database made of it.
   * @throws {DieuleError} `stored_value` when its format is not known, or when it is not whole.
   */
  static fromJSON(stored: string | object): CardBook {
    if (typeof stored !== 'string' && !isPlain(stored)) throw refused('wrong_type', { record: 'card_book' }, 'takes a stored book of codes');
    return new CardBook(sound(native.cardBookFromJson(typeof stored === 'string' ? stored : JSON.stringify(stored))));
  }

  /**
   * Apply an event: the new book with what the host has to write, or why nothing changed.
   *
   * An event about several members or codes is refused whole where a rule stands in the way of one. The charter should be that of the event's day.
   * @throws {DieuleError} `unknown_field` for a field that the action does not take, `missing_value` for one it needs.
   */
  apply(charter: Charter, event: CardEventGiven): CardStep {
    const keys = ['id', 'action', 'on', 'by', 'unit', 'kind', 'start', 'end', 'members', 'codes', 'decision', 'expects'] as const;
    const { id, action, on, by, unit, kind, start, end, members, codes, decision, expects } = options('event', event, keys);
    const [people, named] = [list('event', 'members', members), list('event', 'codes', codes)];
    const law = charters.native(charter);
    return CardStep.of(sound(this.#native.apply(law, id, action, on, by, unit, kind, start, end, people, named, decision, expects)));
  }

  /** Open the book again and apply its history: the same value, under the same law. */
  replay(charter: Charter): CardStep {
    return CardStep.of(sound(this.#native.replay(charters.native(charter))));
  }

  /** The code a member has, or that is set aside for the member; null where there is none. */
  cardOf(member: string): Card | null {
    const card: Card | null = sound(this.#native.cardOf(member));
    return card && hidden.card(card);
  }

  /**
   * How a unit's range is taken up.
   * @throws {DieuleError} `unknown_name` when the unit has none.
   */
  counts(unit: string): CardCounts {
    return sound(this.#native.counts(unit));
  }

  /**
   * What a unit may still give or hand down, in order.
   * @throws {DieuleError} `unknown_name` when the unit has no range.
   */
  free(unit: string): readonly CardSpan[] {
    return Object.freeze(sound(this.#native.free(unit)));
  }

  /**
   * The codes that would be given next automatically: as many as are wanted, or as are left.
   * @throws {DieuleError} `unknown_name` when the unit has no range.
   */
  nextCodes(charter: Charter, unit: string, count: number): readonly string[] {
    return Object.freeze(sound(this.#native.nextCodes(charters.native(charter), unit, count)));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
