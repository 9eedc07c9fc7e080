/** Reviews of lists of units and members (rà soát). */

import { writeFileSync } from 'node:fs';
import type { AcceptedFindingFields, AgeCount, InstrumentTitle, NotAsked, Receipt, ReportPart, ReviewFindingFields, Review as NativeReview, RuleCount, UnitSummary } from './binding';
import { ReviewDiff } from './compare';
import { refused, sound } from './errors';
import { lazily, pieces, shown } from './lazy';
import type { AcceptedState, IsoDate, Outcome, Standing, Subject } from './records';
import { page, parts, type ReportOptions, writeParts } from './report';
import { Finding, type Speaker, type Stored } from './verdict';

/** A finding about one row of a list. */
export class ReviewFinding {
  /** Whether it is about a unit or a member. */
  readonly subject: Subject;
  /** The row in its list, counted from 0. */
  readonly row: number;
  /** The host's key of the member, or code of the unit; null where the list gives none. */
  readonly key: string | null;
  /** The code of the unit concerned; null for a member whose unit is not in the list. */
  readonly unit: string | null;
  /** What was found. */
  readonly finding: Finding;

  private constructor({ subject, row, key, unit, finding }: ReviewFindingFields, review: Speaker, place: number) {
    this.subject = subject;
    this.row = row;
    this.key = key;
    this.unit = unit;
    this.finding = Finding.of(finding, review, place);
  }

  /** @internal */
  static of(fields: ReviewFindingFields, review: Speaker, place: number): ReviewFinding {
    return new ReviewFinding(fields, review, place);
  }

  /** The stored plain form. */
  toJSON(): Stored {
    const { finding, ...where } = this;
    return { ...where, ...finding.toJSON() };
  }
}

/** An acceptance as a review used it. */
export class AcceptedFinding {
  /** Its row among the acceptances, counted from 0. */
  readonly row: number;
  /** What became of it. */
  readonly state: AcceptedState;
  /** The rule. */
  readonly rule: string;
  /** The key of the member or the code of the unit. */
  readonly key: string;
  /** Who verified it. */
  readonly by: string;
  /** Why it is fine. */
  readonly why: string;
  /** The last day it is accepted; the day counts. */
  readonly until: IsoDate;
  /** The finding; null where nothing was found, or where it counts among the others. */
  readonly finding: ReviewFinding | null;

  private constructor({ row, state, rule, key, by, why, until, finding }: AcceptedFindingFields, review: NativeReview, place: number) {
    this.row = row;
    this.state = state;
    this.rule = rule;
    this.key = key;
    this.by = by;
    this.why = why;
    this.until = until;
    this.finding = finding && ReviewFinding.of(finding, review, place);
  }

  /** @internal */
  static of(review: NativeReview, place: number): readonly AcceptedFinding[] {
    // Accepted findings stand behind those that count.
    let next = place;
    return Object.freeze(review.accepted().map((fields) => new AcceptedFinding(fields, review, fields.finding ? next++ : -1)));
  }
}

/** A review of lists of units and members. Findings and summaries are built when they are read. */
export class Review {
  readonly #native: NativeReview;
  /** Units in the list. */
  readonly units: number;
  /** Members in the list. */
  readonly members: number;
  /** Members with at least one rule not met. */
  readonly membersNotMet: number;
  /** Whether the law of the day is certain. */
  readonly standing: Standing;
  /** Every finding: those of units first, each in the order of the list. */
  declare readonly findings: readonly ReviewFinding[];
  /** How often each rule was answered how, in the order of the rules. */
  declare readonly rules: readonly RuleCount[];
  /** Every unit with what is below it, worst first. */
  declare readonly worstFirst: readonly UnitSummary[];
  /** Findings that were given as verified, each with who, why and until when; those that no longer apply come after. */
  declare readonly accepted: readonly AcceptedFinding[];
  /** Rules that the law asks for and these lists do not let anybody ask. */
  declare readonly notAsked: readonly NotAsked[];
  /** The members by age, youngest first; ages that nobody has are left out. */
  declare readonly ages: readonly AgeCount[];
  /** The ages the law draws lines at: of admission, of maturity, of staying on. */
  declare readonly ageLines: readonly number[];
  /** What was applied: the charter in force (two while it is not certain which), then the letters and the profiles chosen. */
  declare readonly law: readonly InstrumentTitle[];
  /** What reproduces the review. */
  declare readonly receipt: Receipt;

  private constructor(review: NativeReview) {
    this.#native = review;
    this.units = review.units;
    this.members = review.members;
    this.membersNotMet = review.membersNotMet;
    this.standing = review.standing;
    lazily<Review>(this, {
      findings: () => {
        const found = pieces((from, length) => review.findings(from, length));
        return Object.freeze(found.map((fields, place) => ReviewFinding.of(fields, review, place)));
      },
      rules: () => Object.freeze(review.rules()),
      worstFirst: () => Object.freeze(pieces((from, length) => review.worstFirst(from, length))),
      accepted: () => AcceptedFinding.of(review, this.findings.length),
      notAsked: () => Object.freeze(review.notAsked()),
      ages: () => Object.freeze(review.ages()),
      ageLines: () => Object.freeze(review.ageLines()),
      law: () => Object.freeze(review.law()),
      receipt: () => review.receipt(),
    });
  }

  static {
    shown(this);
  }

  /** @internal */
  static of(review: NativeReview): Review {
    return new Review(review);
  }

  /** The units directly below a row, or the tops of the trees, worst first. */
  below(row?: number | null): UnitSummary[] {
    return this.worstFirst.filter((unit) => unit.parentRow === (row ?? null));
  }

  /** Findings with this answer. */
  count(outcome: Outcome): number {
    return sound(this.#native.count(outcome));
  }

  /** What changed since an earlier review of the same lists. */
  diff(earlier: Review): ReviewDiff {
    if (!(#native in Object(earlier))) throw refused('wrong_type', { record: 'review', field: 'earlier' }, 'takes a review');
    return ReviewDiff.of(this.#native.diff(earlier.#native));
  }

  /**
   * The report as one HTML page: what is not met first, the units to look into, the ages, every finding. It holds no personal
   * data; with `keys` it holds the members' keys.
   */
  report(options?: ReportOptions | null): string {
    return page(this.#native, options);
  }

  /** Write the report to a file, as UTF-8. */
  writeReport(path: string, options?: ReportOptions | null): void {
    writeFileSync(path, this.report(options));
  }

  /**
   * The report split to be forwarded: a part for each unit directly below the top, worst first, and one for what is found of
   * none of them. The findings of the parts add up to those of the review.
   */
  split(options?: ReportOptions | null): ReportPart[] {
    return parts(this.#native, options);
  }

  /** Write each part's page and list into a folder, which is made where it is missing, and give the paths back. */
  writeSplit(folder: string, options?: ReportOptions | null): string[] {
    return writeParts(folder, this.split(options));
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
