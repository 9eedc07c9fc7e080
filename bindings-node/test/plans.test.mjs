// Plans for units in Node: carried out once, refused with field and row, shown without anybody's key; the page's example runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { inForceOn } from 'dieule';

const charter = inForceOn('2024-05-09');
const units = [{ code: 'X', kind: 'doan_co_so' }, ...['A', 'B', 'C'].map((code) => ({ code, parent: 'X', kind: 'chi_doan' }))];
const members = ['A', 'B', 'C'].flatMap((unit) => [1, 2, 3].map((place) => ({ key: `secret-${unit}${place}`, unit })));
const step = { kind: 'merge', units: ['A'], into: [{ code: 'B' }], decidedBy: 'X', decision: '1-QĐ', decidedOn: '2024-05-01' };
const plan = { id: 'merge', on: '2024-05-09', steps: [step] };

test('a plan is not carried out twice', () => {
  const check = charter.checkPlan({ units, members }, plan);
  assert.ok(check.open);
  const after = check.apply({ units, members });
  assert.deepEqual(after.units.code, ['X', 'B', 'C']);
  assert.throws(() => check.apply(after), { code: 'does_not_fit', record: 'events', row: 0 });
});

test('printing shows nobody', () => {
  const check = charter.checkPlan({ units, members }, plan);
  assert.doesNotMatch(inspect(check, { depth: 9 }), /secret/);
  assert.match(JSON.stringify(check), /secret/);
});

test('what cannot be asked', () => {
  const refused = (given, error) => assert.throws(() => charter.checkPlan({ units, members }, given), error);
  refused({ steps: [{ kind: 'found' }, { kinds: 'found' }] }, { code: 'unknown_field', record: 'plan_step', field: 'kinds', row: 1 });
  refused({ steps: [{ kind: 'found', into: [{ kind: 'nothing' }] }] }, { code: 'unknown_code', record: 'plan_unit', field: 'kind', row: 0 });
  refused({ steps: [{ kind: 'found', decidedOn: '2024-02-30' }] }, { code: 'impossible_date', field: 'decidedOn', row: 0 });
  refused({ step: [] }, { code: 'unknown_field', record: 'plan', field: 'step' });
  refused({ on: '2024-05-09', steps: [] }, { code: 'missing_value', record: 'plan', field: 'id' });
  refused({ steps: 'merge' }, { code: 'wrong_type', record: 'plan', field: 'steps' });
});

test('the example of the page runs', () => {
  const text = readFileSync(new URL('../../docs/plans.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block);
  assert.equal(blocks.length, 1);
  const require = createRequire(import.meta.url);
  const dieule = { inForceOn };
  for (const block of blocks) new Function('require', block)((name) => (name === 'dieule' ? dieule : require(name)));
});
