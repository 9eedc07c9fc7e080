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

test('slips of the hand are refused together', () => {
  const pilot = inForceOn('2021-10-18', { campaigns: ['SEED2'] });
  const pilots = [{ unit: 'a', name: 'Hải Phòng' }];
  const day = { firstDay: '2021-10-10', lastDay: '2021-10-10' };
  const slips = [{ unit: 'a', item: 'phase9' }, { unit: 'a', item: 'phase1' }, { unit: 'a', item: 'x' }];
  const thereAre = 'there are phase1, phase2, phase3, own_plan, contact';
  const refused = [
    { path: 'item_done[0].item', why: `no item of the plan (did you mean \`phase1\`?); ${thereAre}` },
    { path: 'item_done[2].item', why: `no item of the plan; ${thereAre}` },
  ];
  assert.throws(
    () => pilot.scheduleStatus('SEED2', pilots, slips),
    ({ code, schedule, refusals }) => {
      assert.deepEqual([code, schedule, refusals], ['schedule_rows', 'SEED2', refused]);
      return true;
    },
  );
  assert.throws(() => pilot.dueReports('SEED2', pilots, [{ unit: 'a', report: 'weeklly' }], day), { code: 'schedule_rows' });
  // One of another plan at hand is that plan's.
  assert.deepEqual(pilot.dueReports('SEED2', pilots, [{ unit: 'a', report: 'yearly' }], day).leftOut, [{ row: 0, field: 'report' }]);
});

test('plans name bodies and provisions', () => {
  const plans = inForceOn('2024-05-10', { campaigns: ['SEED1', 'SEED4'] }).schedules();
  const of = (id) => plans.find((plan) => plan.id === id);
  assert.equal(of('SEED1').bodies.find(({ code }) => code === 'ban_to_chuc').names[0], 'Ban Tổ chức Trung ương Đoàn');
  const { lastDay, lastDayOf, countsOf } = of('SEED4').items[1];
  assert.deepEqual([lastDay, lastDayOf, countsOf], ['2024-10-30', 'rollout.functions_deadline', 'rollout.functions_deadline_counts']);
  const november = { firstDay: '2024-11-30', lastDay: '2024-11-30' };
  assert.equal(inForceOn('2024-11-30').dueReports('HDSDYUM', [], [], november).lastReset, '2024-10-31');
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
