/** Verdicts and findings: the answer to one question about one record. */

import type { FindingFields, Receipt, Verdict as NativeVerdict } from './binding';
import { refused, sound } from './errors';
import { lazily, shown } from './lazy';
import { native } from './load';
import { isPlain } from './pack';
import type { Language, Outcome } from './records';

/**
 * What knows the words of its findings.
 * @internal
 */
export type Speaker = Pick<NativeVerdict, 'message' | 'remedy' | 'cited'>;

/** The stored plain form of an answer: the same in every language, with keys in snake_case. */
export type Stored = { [key: string]: unknown };

/**
 * A field as the library spells it.
 * @internal
 */
export const inLibrary = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One rule's answer about one record. */
export interface Finding extends Readonly<FindingFields> {}

/** One rule's answer about one record. */
export class Finding {
  readonly #speaker: Speaker;
  readonly #place: number;

  private constructor(fields: FindingFields, speaker: Speaker, place: number) {
    Object.assign(this, fields);
    this.#speaker = speaker;
    this.#place = place;
  }

  /** @internal */
  static of(fields: FindingFields, speaker: Speaker, place: number): Finding {
    return new Finding(fields, speaker, place);
  }

  /** The message for people, with its figures. */
  message(language?: Language | null): string {
    return sound(this.#speaker.message(this.#place, language));
  }

  /** What to do about it; empty when nothing needs doing. */
  remedy(language?: Language | null): string {
    return sound(this.#speaker.remedy(this.#place, language));
  }

  /** The citation as people write it: `Điều 17 khoản 4, Điều lệ Đoàn khóa XII`. */
  cited(language?: Language | null): string {
    return sound(this.#speaker.cited(this.#place, language));
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const fields: Readonly<FindingFields> = this;
    return { ...fields, missing: fields.missing.map(inLibrary) };
  }

  /** The rule and its answer, `admission.age: not_met`: for logs, so without a figure of anybody's. */
  toString(): string {
    return `${this.rule}: ${this.outcome}`;
  }
}

/** The answer to one question about one record. Compare `outcome`: a verdict itself is neither true nor false. */
export class Verdict {
  readonly #native: NativeVerdict;
  /** The question or rule asked. */
  readonly question: string;
  /** The answer: the worst of the requirements. */
  readonly outcome: Outcome;
  /** Every rule that is not met, in the order of the articles. */
  declare readonly findings: readonly Finding[];
  /** The fields whose absence leaves something unknown, each once, spelt as in the facts. */
  declare readonly missing: readonly string[];
  /** What reproduces the answer. */
  declare readonly receipt: Receipt;

  private constructor(verdict: NativeVerdict) {
    this.#native = verdict;
    this.question = verdict.question;
    this.outcome = verdict.outcome;
    lazily<Verdict>(this, {
      findings: () => Object.freeze(verdict.findings().map((fields, place) => Finding.of(fields, verdict, place))),
      missing: () => Object.freeze(verdict.missing()),
      receipt: () => verdict.receipt(),
    });
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(verdict: NativeVerdict): Verdict {
    return new Verdict(verdict);
  }

  /** Read a stored verdict: the text, or what `JSON.parse` or a database made of it. */
  static fromJSON(stored: string | object): Verdict {
    if (typeof stored !== 'string' && !isPlain(stored)) throw refused('wrong_type', { record: 'verdict' }, 'takes a stored verdict');
    return new Verdict(sound(native.verdictFromJson(typeof stored === 'string' ? stored : JSON.stringify(stored))));
  }

  /** The verdict in words: the outcome, then a line for each finding with its article and what to do. */
  explain(language?: Language | null): string {
    return sound(this.#native.explain(language));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }

  /** The question and its answer, `admission: not_met`: for logs, so without a figure of anybody's. */
  toString(): string {
    return `${this.question}: ${this.outcome}`;
  }
}
