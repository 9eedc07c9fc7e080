/** Quotas (chỉ tiêu) and fixed totals shared out. */

import type {
  Allocation as NativeAllocation,
  AllocationFields,
  QuotaTable as NativeQuotaTable,
  QuotaTableFields,
} from './binding';
import type { Stored } from './verdict';

/** A table of unit quotas, with its totals beside their exact value: they are never made to agree. */
export interface QuotaTable extends Readonly<QuotaTableFields> {}

/** A table of unit quotas, with its totals beside their exact value: they are never made to agree. */
export class QuotaTable {
  readonly #native: NativeQuotaTable;

  private constructor(table: NativeQuotaTable) {
    Object.assign(this, table.fields());
    this.#native = table;
  }

  /** @internal */
  static of(table: NativeQuotaTable): QuotaTable {
    return new QuotaTable(table);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}

/** A fixed total, shared out by largest remainder, with ties named. */
export interface Allocation extends Readonly<AllocationFields> {}

/** A fixed total, shared out by largest remainder, with ties named. */
export class Allocation {
  readonly #native: NativeAllocation;

  private constructor(allocation: NativeAllocation) {
    Object.assign(this, allocation.fields());
    this.#native = allocation;
  }

  /** @internal */
  static of(allocation: NativeAllocation): Allocation {
    return new Allocation(allocation);
  }

  /** The stored plain form; `JSON.stringify` of it is the same text in every language. */
  toJSON(): Stored {
    return JSON.parse(this.#native.toJson());
  }
}
