/** What the charter's calls take besides facts: options, lists, and these packed. */

import type { MappedMembers, MappedUnits } from './mapping';
import { type Columns, columns, options } from './pack';
import type { AcceptanceColumns, AcceptanceRow, Certainty, IsoDate, MemberColumns, MemberRow, Standing, UnitColumns, UnitRow } from './records';

/** What a host lays over the national rulebook. */
export interface CharterOptions {
  /** Letters and plans chosen by id or name: `SEED4`, `kien_giang_2024`. */
  campaigns?: readonly string[] | null | undefined;
  /** Profiles, each a text in TOML, or in JSON when it starts with `{`. */
  profiles?: readonly string[] | null | undefined;
  /** First days settled by hand, by instrument: `{ DL13: '2026-07-01' }`. */
  pins?: Readonly<Record<string, IsoDate>> | null | undefined;
  /** The least certainty and standing to accept: values below are unknown, readings below are open. */
  floor?: { certainty: Certainty; standing: Standing } | null | undefined;
}

/** The lists of a review, each an array of objects, an object of arrays, or what a mapping read. */
export interface Lists {
  units: readonly UnitRow[] | UnitColumns | MappedUnits;
  members: readonly MemberRow[] | MemberColumns | MappedMembers;
  /** Findings that somebody verified as fine: counted apart, and listed in `review.accepted`. */
  accepted?: readonly AcceptanceRow[] | AcceptanceColumns | null | undefined;
}

/** The lists alone, where nothing is accepted. */
export type PlainLists = Pick<Lists, 'units' | 'members'>;

/** How a review tells how far it is. */
export interface ReviewOptions {
  /** Called after each rule with the number of rules done and the number of rules. */
  onProgress?: ((done: number, total: number) => void) | null | undefined;
}

/** How many partners of a merger are proposed. */
export interface RepairOptions {
  /** So many are listed, five unless given; `moreTargets` counts the rest. */
  targets?: number | null | undefined;
}

/** @internal */
export function days(range: unknown): { firstDay?: unknown; lastDay?: unknown } {
  return options('ahead', range, ['firstDay', 'lastDay']);
}

/** @internal */
export function plainTables(call: string, lists: unknown): [units: Columns, members: Columns] {
  const { units, members } = options(call, lists, ['units', 'members']);
  return [columns('units', units), columns('members', members)];
}

/** @internal */
export function tables(lists: unknown): [units: Columns, members: Columns, accepted: Columns] {
  const { units, members, accepted } = options('review', lists, ['units', 'members', 'accepted']);
  return [columns('units', units), columns('members', members), columns('acceptances', accepted ?? [])];
}
