/** Comparing: two reviews, and one list under two charters. */

import type {
  ChangedFindingFields,
  DiffCounts,
  NotAsked,
  ReviewDiff as NativeDiff,
  StatusChanges as NativeChanges,
  ProvisionChange,
  Receipt,
  ReceiptChange,
  ReviewFindingFields,
  RuleChanges,
  RuleDiff,
  StatusChange,
  UnitChanges,
  UnitDiff,
} from './binding';
import { counted, lazily, pieces } from './lazy';
import { ReviewFinding } from './review';
import type { Stored } from './verdict';

/** A finding whose answer or reason changed. */
export class ChangedFinding {
  /** As it was, with its row in the earlier list. */
  readonly before: ReviewFinding;
  /** As it is, with its row in the later list. */
  readonly after: ReviewFinding;

  private constructor({ before, after }: ChangedFindingFields, diff: NativeDiff, place: number) {
    this.before = ReviewFinding.of(before, diff, place);
    this.after = ReviewFinding.of(after, diff, place + 1);
  }

  /** @internal */
  static of(fields: ChangedFindingFields, diff: NativeDiff, place: number): ChangedFinding {
    return new ChangedFinding(fields, diff, place);
  }

  /** The stored plain form. */
  toJSON(): Stored {
    return { before: this.before.toJSON(), after: this.after.toJSON() };
  }
}

/**
 * What changed from an earlier review to a later one.
 *
 * Findings are matched by what they are about: the member's key or the unit's code, the rule, and the field where a fact is
 * missing. Rows are never matched by their number. A member or unit that left the list takes their findings along.
 */
export class ReviewDiff {
  readonly #native: NativeDiff;
  /** Findings that are as they were. */
  readonly same: number;
  /** Findings of the earlier review without a key or code, which cannot be matched. */
  readonly withoutKeyBefore: number;
  /** The same of the later review. */
  readonly withoutKeyAfter: number;
  /** The rules whose counts changed, in alphabetical order. */
  readonly rules: readonly RuleDiff[];
  /** What the earlier lists lacked for a rule, columns or a value, and the later ones have: its findings may be new for that reason. */
  readonly newlyAsked: readonly NotAsked[];
  /** What the later lists lack for a rule and the earlier ones had: its findings may be gone and not settled. */
  readonly noLongerAsked: readonly NotAsked[];
  /** The whole earlier list. */
  readonly countsBefore: DiffCounts;
  /** The whole later list. */
  readonly countsAfter: DiffCounts;
  /** What the receipts differ in: where it is not empty, other law or another day may be why findings differ. */
  readonly receiptChanges: readonly ReceiptChange[];
  /** What reproduces the earlier review. */
  readonly receiptBefore: Receipt;
  /** What reproduces the later review. */
  readonly receiptAfter: Receipt;
  /** Findings of the earlier review that the later one no longer has; by subject, key, rule and field. */
  declare readonly resolved: readonly ReviewFinding[];
  /** Findings that the earlier review did not have, in the same order. */
  declare readonly new: readonly ReviewFinding[];
  /** Findings whose answer or reason changed, in the same order. */
  declare readonly changed: readonly ChangedFinding[];
  /** Findings of the earlier review that the later one accepts as verified. */
  declare readonly accepted: readonly ReviewFinding[];
  /** Findings that the earlier review accepted and that count again. */
  declare readonly reopened: readonly ReviewFinding[];
  /** The units whose counts changed, that came or went, by code. Units without a code are left out. */
  declare readonly units: readonly UnitDiff[];

  private constructor(diff: NativeDiff) {
    const fields = diff.fields();
    this.#native = diff;
    this.same = fields.same;
    this.withoutKeyBefore = fields.withoutKeyBefore;
    this.withoutKeyAfter = fields.withoutKeyAfter;
    this.rules = Object.freeze(fields.rules);
    this.newlyAsked = Object.freeze(fields.newlyAsked);
    this.noLongerAsked = Object.freeze(fields.noLongerAsked);
    this.countsBefore = fields.countsBefore;
    this.countsAfter = fields.countsAfter;
    this.receiptChanges = Object.freeze(fields.receiptChanges);
    this.receiptBefore = fields.receiptBefore;
    this.receiptAfter = fields.receiptAfter;
    // The compiled library knows the words of its findings by their place in these lists, one after the other.
    const found = (fields: ReviewFindingFields[], from: number) => Object.freeze(fields.map((one, at) => ReviewFinding.of(one, diff, from + at)));
    lazily<ReviewDiff>(this, {
      resolved: () => found(pieces((from, length) => diff.resolved(from, length)), 0),
      new: () => found(pieces((from, length) => diff.came(from, length)), this.resolved.length),
      accepted: () => found(pieces((from, length) => diff.accepted(from, length)), this.resolved.length + this.new.length),
      reopened: () => {
        const from = this.resolved.length + this.new.length + this.accepted.length;
        return found(pieces((from, length) => diff.reopened(from, length)), from);
      },
      changed: () => {
        const from = this.resolved.length + this.new.length + this.accepted.length + this.reopened.length;
        const changed = pieces((from, length) => diff.changed(from, length));
        return Object.freeze(changed.map((one, at) => ChangedFinding.of(one, diff, from + 2 * at)));
      },
      units: () => Object.freeze(pieces((from, length) => diff.units(from, length))),
    });
  }

  static {
    counted(this, ['resolved', 'new', 'changed', 'accepted', 'reopened', 'units']);
  }

  /** @internal */
  static of(diff: NativeDiff): ReviewDiff {
    return new ReviewDiff(diff);
  }

  /** Whether nothing changed: no finding, no count, no unit. The receipts may still differ. */
  isEmpty(): boolean {
    return this.#native.isEmpty();
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** Whose status changes under another charter. */
export class StatusChanges {
  readonly #native: NativeChanges;
  /** Counts per rule, in alphabetical order; rules without a change are left out. */
  readonly rules: readonly RuleChanges[];
  /** The provisions the changes rest on, with their values under both charters. */
  readonly provisions: readonly ProvisionChange[];
  /** Rules that one of the charters asks for and these lists do not let anybody ask: nothing is said of them. */
  readonly notAsked: readonly NotAsked[];
  /** What the receipts differ in. */
  readonly receiptChanges: readonly ReceiptChange[];
  /** What reproduces the answers before. */
  readonly receiptBefore: Receipt;
  /** What reproduces the answers after. */
  readonly receiptAfter: Receipt;
  /** Every row and rule with another answer: units first, each in the order of the list, then by rule. */
  declare readonly changes: readonly StatusChange[];
  /** The units with a change, in the order of the list, each with what is below it. */
  declare readonly byUnit: readonly UnitChanges[];

  private constructor(changes: NativeChanges) {
    const fields = changes.fields();
    this.#native = changes;
    this.rules = Object.freeze(fields.rules);
    this.provisions = Object.freeze(fields.provisions);
    this.notAsked = Object.freeze(fields.notAsked);
    this.receiptChanges = Object.freeze(fields.receiptChanges);
    this.receiptBefore = fields.receiptBefore;
    this.receiptAfter = fields.receiptAfter;
    lazily<StatusChanges>(this, {
      changes: () => Object.freeze(pieces((from, length) => changes.changes(from, length))),
      byUnit: () => Object.freeze(pieces((from, length) => changes.byUnit(from, length))),
    });
  }

  static {
    counted(this, ['changes', 'byUnit']);
  }

  /** @internal */
  static of(changes: NativeChanges): StatusChanges {
    return new StatusChanges(changes);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
