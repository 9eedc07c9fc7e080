/** Errors: questions that cannot be asked. A rule that says no is a value, never an error. */

import type { Failure, FailureFields, Refusal } from './binding';
import { native } from './load';
import type { IsoDate } from './records';

/** The codes of errors, the same in every language. */
export const ERROR_CODES = [
  'not_in_force',
  'unknown_field',
  'wrong_type',
  'impossible_date',
  'out_of_range',
  'unknown_code',
  'length_mismatch',
  'missing_column',
  'missing_value',
  'unknown_rule',
  'wrong_order',
  'repeated',
  'bad_range',
  'does_not_fit',
  'other_day',
  'not_allowed',
  'not_points',
  'not_months',
  'too_late',
  'not_of_kind',
  'too_small',
  'profile_refused',
  'mapping',
  'table',
  'criteria_set',
  'schedule_rows',
  'unknown_name',
  'not_established',
  'pin_refused',
  'no_route',
  'stored_value',
  'rulebook',
] as const;

/** The code of an error. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The one error of the library. Its `code` says what happened; the fields that belong to the code say where, the others are
 * null. No error carries a fact that was handed in.
 */
export class DieuleError extends Error {
  /** What happened. */
  declare readonly code: ErrorCode;
  /** `not_in_force`, `pin_refused`: the day given. */
  declare readonly day: IsoDate | null;
  /** `not_in_force`: the first day a charter is known for. */
  declare readonly firstDay: IsoDate | null;
  /** The record, table or call whose field cannot be read: `admission`, `members`. */
  declare readonly record: string | null;
  /** The field, as it is spelt here: `birthDate`. */
  declare readonly field: string | null;
  /** The position in a list, counted from 0. */
  declare readonly row: number | null;
  /** `profile_refused`: the profile. */
  declare readonly profile: string | null;
  /** `mapping`: the mapping that was refused, or that a list does not fit. */
  declare readonly mapping: string | null;
  /** `table`: the table of criteria that was refused, or that facts do not fit. */
  declare readonly table: string | null;
  /** `criteria_set`: the set that was refused, or that what is scored does not fit. */
  declare readonly set: string | null;
  /** `schedule_rows`: the plan whose rows are refused. */
  declare readonly schedule: string | null;
  /** `profile_refused`, `mapping`, `table`, `criteria_set`, `schedule_rows`: everything that is refused. */
  declare readonly refusals: readonly Refusal[] | null;
  /** `unknown_name`: the kind of name, for example `rule`. */
  declare readonly what: string | null;
  /** `unknown_name`: the name given. (`name` is the name of the error's class, as in every JavaScript error.) */
  declare readonly given: string | null;
  /** `unknown_name`, `unknown_field`: the nearest name that exists. */
  declare readonly nearest: string | null;
  /** `unknown_name`: all names there are, for letters; empty where they are many. */
  declare readonly known: readonly string[] | null;
  /** `not_established`: the provision. */
  declare readonly provision: string | null;
  /** What would be right, or would settle it. */
  declare readonly why: string | null;
  /** `pin_refused`: the instrument. */
  declare readonly instrument: string | null;
  /** `no_route`: the code of the unit at fault. */
  declare readonly unit: string | null;

  private constructor({ message, ...fields }: FailureFields) {
    super(message);
    // Only what says something becomes a property of its own, so that a printed error is short.
    for (const [key, value] of Object.entries(fields)) {
      if (value !== null) Object.defineProperty(this, key, { value, enumerable: true });
    }
  }

  static {
    const absent = {
      day: null,
      firstDay: null,
      record: null,
      field: null,
      row: null,
      profile: null,
      refusals: null,
      what: null,
      mapping: null,
      table: null,
      set: null,
      schedule: null,
      given: null,
      nearest: null,
      known: null,
      provision: null,
      why: null,
      instrument: null,
      unit: null,
    } satisfies Omit<FailureFields, 'code' | 'message'>;
    Object.assign(this.prototype, absent);
    Object.defineProperty(this.prototype, 'name', { value: 'DieuleError' });
  }

  /** @internal */
  static of(fields: Partial<FailureFields> & { code: ErrorCode; message: string }): DieuleError {
    return new DieuleError(fields as FailureFields);
  }
}

/**
 * An answer of the compiled library, or its refusal thrown.
 * @internal
 */
export function sound<T>(answer: T | Failure): T {
  if (answer instanceof native.Failure) throw DieuleError.of(answer.fields() as FailureFields & { code: ErrorCode });
  return answer;
}

/**
 * A refusal of what JavaScript alone can see: the shape of what was handed in.
 * @internal
 */
export function refused(
  code: 'wrong_type' | 'unknown_field',
  where: { record: string; field?: string; row?: number },
  why: string,
): DieuleError {
  const row = where.row === undefined ? '' : `[${where.row}]`;
  const field = where.field === undefined ? '' : `.${where.field}`;
  return DieuleError.of({ code, message: `${where.record}${row}${field}: ${why}`, why, ...where });
}
