// Functions done, movements and open requests: values, lists in any form, and what is refused.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { FunctionsDone, Movements, OpenRequests, inForceOn } from 'dieule';

const charter = inForceOn('2024-11-15', { campaigns: ['SEED4'] });
const units = [{ code: 'X', kind: 'doan_co_so' }, { code: 'A', parent: 'X', kind: 'chi_doan' }];
const done = [{ unit: 'A', function: 'ket_nap', doneOn: '2024-10-30' }];
const moved = [{ unit: 'A', member: 'secret-1', kind: 'departed', on: '2024-01-01' }];
const waiting = [{ id: 'c1', unit: 'A', since: '2024-11-01' }];
const january = { firstDay: '2024-01-01', lastDay: '2024-01-31' };

test('functions are values', () => {
  const whole = charter.functionsDone(units, done);
  assert.ok(whole instanceof FunctionsDone);
  const late = whole.units[1].functions.find(({ doneOn }) => doneOn !== null);
  assert.deepEqual(late, { function: 'ket_nap', state: 'late', doneOn: '2024-10-30', daysLate: 1 });
  assert.deepEqual(whole.units[0].totals, { inTime: 0, late: 1, notDone: 17, notDue: 0, unknown: 0 });
  assert.deepEqual([whole.lastDay, whole.citation], ['2024-10-29', { instrument: 'SEED4', at: '6' }]);
  assert.deepEqual(JSON.parse(JSON.stringify(whole)).units[1].functions.length, 9);
});

test('counts take lists in any form', () => {
  for (const given of [units, { code: ['X', 'A'], parent: [null, 'X'] }]) {
    const counted = charter.movements(given, moved, january);
    assert.ok(counted instanceof Movements);
    assert.deepEqual(counted.units[0].kinds, [{ kind: 'departed', persons: 1, rows: 1, rowsWithoutMember: 0, levels: [] }]);
    assert.ok(!inspect(counted, { depth: 9 }).includes('secret'));
    const ages = charter.openRequests(given, waiting);
    assert.ok(ages instanceof OpenRequests);
    assert.deepEqual(ages.requests, [{ row: 0, id: 'c1', unit: 'A', since: '2024-11-01', days: 14 }]);
    assert.deepEqual([ages.units[0].open, ages.units[0].own, ages.bands], [1, 0, []]);
  }
});

test('what cannot be counted', () => {
  const of = (call) => {
    try {
      call();
    } catch ({ code, record, field, row, nearest, message }) {
      assert.ok(!message.includes('secret'));
      return [code, record, field, row, nearest].filter((part) => part !== null && part !== undefined);
    }
    return assert.fail('nothing was refused');
  };
  assert.equal(of(() => inForceOn('2024-11-15').functionsDone(units, done))[0], 'not_established');
  const reversed = { firstDay: '2024-01-02', lastDay: '2024-01-01' };
  assert.deepEqual(of(() => charter.movements(units, moved, reversed)), ['wrong_order', 'movements', 'lastDay']);
  assert.deepEqual(of(() => charter.movements(units, [{ unit: 'A' }, { kind: 'secret' }], january)), ['unknown_code', 'movement', 'kind', 1]);
  assert.deepEqual(of(() => charter.openRequests(units, [{ sinds: null }])), ['unknown_field', 'open_request', 'sinds', 0, 'since']);
  assert.deepEqual(of(() => charter.openRequests(units, 'secret')), ['wrong_type', 'open_request']);
  assert.deepEqual(of(() => charter.functionsDone(units, [{ done_on: null }])), ['unknown_field', 'function_day', 'done_on', 0, 'doneOn']);
});

test('the examples of the documentation run', () => {
  const text = readFileSync(new URL('../../docs/rollout.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block.replaceAll('console.log', 'print'));
  assert.equal(blocks.length, 2);
  const printed = [];
  for (const block of blocks) new Function('require', 'print', block)(createRequire(import.meta.url), (...said) => printed.push(said));
  const unsaid = (item) => [item, 'unknown', null];
  const steps = [unsaid('step1'), unsaid('step2'), ['step3', 'late', 1], unsaid('step4'), unsaid('final_count')];
  assert.deepEqual(printed, [[706], [steps]]);
});
