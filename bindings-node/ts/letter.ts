/** Letters (công văn, kế hoạch): what each demands, by when, and what in it does not agree. */

import type { Demand, Letter as NativeLetter, LetterFields, LetterStep } from './binding';
import { Finding, type Stored } from './verdict';

/** A letter or plan that was chosen, with its demands as they stand on the charter's day. */
export interface Letter extends Readonly<Omit<LetterFields, 'steps' | 'demands' | 'findings'>> {
  /** Its phases and deadlines in the order of the text, those without a rule among them. */
  readonly steps: readonly Readonly<LetterStep>[];
  /** The rules it demands, in the order of the text; one it demands twice stands there twice. */
  readonly demands: readonly Readonly<Demand>[];
  /** Where it does not agree with itself: named, never corrected. */
  readonly findings: readonly Finding[];
}

/** A letter or plan that was chosen, with its demands as they stand on the charter's day. */
export class Letter {
  readonly #native: NativeLetter;

  private constructor(letter: NativeLetter) {
    const { steps, demands, findings, ...fields } = letter.fields();
    Object.assign(this, fields, {
      steps: Object.freeze(steps.map((step) => Object.freeze(step))),
      demands: Object.freeze(demands.map((demand) => Object.freeze(demand))),
      findings: Object.freeze(findings.map((finding, place) => Finding.of(finding, letter, place))),
    });
    this.#native = letter;
    Object.freeze(this);
  }

  /** @internal */
  static of(letter: NativeLetter): Letter {
    return new Letter(letter);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
