// What the tests of screenings share: charters, one list, and everything that a screening says.
import assert from 'node:assert/strict';
import { DieuleError, campaigns, inForceOn } from 'dieule';
import { generatedMembers, generatedUnits } from './lists.mjs';

const REQUIRED =
  '[profile]\nid = "P"\ntitle = "P"\nissuer = "province"\ndocument = "1"\nfrom = 2024-01-01\n[set]\n' +
  '"identity.required_fields" = ["full_name", "birth_date", "id_number", "phone"]\n';
export const CHARTERS = [inForceOn('2024-05-09'), inForceOn('2024-05-09', { campaigns: campaigns(), profiles: [REQUIRED] }), inForceOn('2026-08-15')];
export const [charter] = CHARTERS;
export const UNITS = generatedUnits(40);
export const MEMBERS = generatedMembers(900, UNITS);

/** Everything that a screening says, by rule and unit. */
export function told(screened, rules = Object.keys(screened.toJSON().totals)) {
  const counts = UNITS.map((_, row) => rules.map((rule) => Object.values(screened.count(rule, row))));
  const size = UNITS.map((_, row) => [screened.membersOf(row), screened.branchesOf(row), screened.membersNotMetOf(row)]);
  return { ...screened, totals: rules.map((rule) => [rule, screened.total(rule)]), counts, size };
}

/** The codes of errors with where they are, or what was not refused. */
export function refusal(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof DieuleError, error.stack);
    return [error.code, error.record, error.field, error.row];
  }
  return assert.fail('nothing was refused');
}
