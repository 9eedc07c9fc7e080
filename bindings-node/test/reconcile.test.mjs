// Two lists compared: both forms of a table, the worker thread, what is refused, what is printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { DieuleError, Difference, Reconciliation, inForceOn } from 'dieule';

const plan = inForceOn('2023-10-20', { campaigns: ['SEED3'] });
const RECORDS = [
  { key: 'a', unit: 'C1', fullName: 'Lê Thị Hòa', birthDate: '2004-01-02' },
  { key: 'c', unit: 'C2' },
];
const LIST = [
  { unit: 'C1', fullName: 'LÊ THỊ HOÀ', birthDate: '2004-01-02' },
  { key: 'b', unit: 'C1' },
  { key: 'c', unit: 'C1' },
];
const columnsOf = (rows) => {
  const keys = [...new Set(rows.flatMap(Object.keys))];
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])]));
};
const whole = plan.reconcile('active_members', { records: RECORDS, list: LIST });

test('rows and columns give the same, on this thread and on another', async () => {
  const text = JSON.stringify(whole);
  assert.equal(JSON.stringify(plan.reconcile('active_members', { records: columnsOf(RECORDS), list: LIST })), text);
  assert.equal(JSON.stringify(await plan.reconcileAsync('active_members', { records: RECORDS, list: columnsOf(LIST) })), text);
});

test('what it says', () => {
  assert.ok(whole instanceof Reconciliation);
  assert.deepEqual([whole.what, whole.rule, whole.outcome], ['active_members', 'data.undeclared', 'not_met']);
  assert.deepEqual([whole.records, whole.list, whole.compared, whole.agreeing], [2, 3, 2, 1]);
  const [missing, moved] = whole;
  assert.ok(missing instanceof Difference);
  assert.deepEqual([missing.side, missing.listRow, missing.recordRow, missing.key], ['missing', 1, null, 'b']);
  assert.deepEqual(missing.responsible, ['secretary', 'deputy_in_charge']);
  assert.deepEqual(missing.finding.citation, { instrument: 'SEED3', at: 'III.2' });
  assert.equal(missing.finding.message('en'), 'An active member who is not declared on the software.');
  assert.match(moved.finding.cited(), /Gia Nghĩa/);
  assert.deepEqual([moved.side, moved.unit, moved.fields, moved.source], ['differing', 'C1', ['unit'], null]);
  assert.deepEqual([whole.count('missing'), whole.count('extra')], [1, 0]);
  assert.equal(whole.differences, whole.differences);
  assert.ok([whole.differences, missing.fields, missing.responsible].every(Object.isFrozen));
  assert.deepEqual(whole.receipt, plan.receipt);
});

test('fields are spelt as in the tables here, and as in the library when stored', () => {
  const [differing] = plan.reconcile('active_members', { records: RECORDS, list: [{ key: 'a', birthDate: '2004-02-01' }] }).differences.filter(({ side }) => side === 'differing');
  assert.deepEqual([differing.fields, differing.toJSON().fields], [['birthDate'], ['birth_date']]);
  assert.deepEqual(JSON.parse(JSON.stringify([...whole])), whole.toJSON().differences);
});

test('with no letter nothing is claimed', () => {
  const lists = inForceOn('2023-10-20').reconcile('active_members', { records: RECORDS, list: LIST });
  assert.equal(lists.outcome, null);
  for (const { finding, responsible } of lists) assert.deepEqual([finding.rule, finding.citation, responsible], ['reconcile.lists', null, []]);
  assert.deepEqual([`${whole}`, `${lists}`], ['active_members: not_met', 'active_members: lists only']);
});

test('in words, a line for each difference and nothing personal', () => {
  const lines = whole.explain().split('\n');
  assert.equal(lines.length, 1 + whole.differences.length);
  assert.match(lines[1], /C1 · b: .*trách nhiệm: Bí thư cơ sở/);
  assert.notEqual(whole.explain('en'), whole.explain('vi'));
  assert.ok(![whole.explain(), inspect(whole, { depth: 9 })].some((text) => /hòa|hoà|2004/i.test(text)));
});

test('what is refused names the side, the field as it is spelt here, and the row', async () => {
  const of = (what, given) => {
    try {
      plan.reconcile(what, given);
    } catch (error) {
      assert.ok(error instanceof DieuleError, String(error));
      return [error.code, error.record, error.field, error.row].filter((part) => part !== null);
    }
    return assert.fail('nothing was refused');
  };
  const list = (list) => of('active_members', { records: RECORDS, list });
  assert.deepEqual(list([{ key: 'b' }, { key: 'c', birthDate: '2004-02-30' }]), ['impossible_date', 'list', 'birthDate', 1]);
  assert.deepEqual(list([{ birth_date: '2004-02-03' }]), ['unknown_field', 'list', 'birth_date', 0]);
  assert.deepEqual(list({ kye: [] }), ['unknown_field', 'list', 'kye']);
  assert.deepEqual(list({ key: ['a', 'b'], unit: ['C1'] }), ['length_mismatch', 'list', 'unit']);
  assert.deepEqual(list([{ unit: 'C1' }]), ['missing_column', 'list', 'key']);
  assert.deepEqual(list([{}]), ['missing_column', 'list', 'key']);
  assert.deepEqual(list(undefined), ['wrong_type', 'list']);
  assert.deepEqual(list([5]), ['wrong_type', 'list', 0]);
  assert.deepEqual(of('active_members', { records: [{ key: 5 }], list: [] }), ['wrong_type', 'records', 'key', 0]);
  assert.deepEqual(of('members', { records: [], list: [] }), ['unknown_code', 'reconcile', 'what']);
  assert.deepEqual(of('branches', { records: [], lists: [] }), ['unknown_field', 'reconcile', 'lists']);
  await assert.rejects(plan.reconcileAsync('branches', { records: [], list: [{ name: 5 }] }), { code: 'wrong_type', record: 'list', field: 'name', row: 0 });
  assert.throws(() => whole.count('other'), { code: 'unknown_code' });
});

test('75,000 rows a side as arrays of objects', () => {
  const rows = Array.from({ length: 75_000 }, (_, at) => ({ key: `${at}`, unit: `C${at % 4_700}`, birthDate: '2000-01-01' }));
  const { agreeing, differences, outcome } = plan.reconcile('active_members', { records: rows, list: rows.toReversed?.() ?? [...rows].reverse() });
  assert.deepEqual([agreeing, differences.length, outcome], [75_000, 0, 'met']);
});
