// Repairs through Node: values with words, on this thread and on another, refused with field and row.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Repair, Repairs, Way, inForceOn, wordFor } from 'dieule';

const charter = inForceOn('2024-05-10', { campaigns: ['SEED4'] });
const units = [
  { code: 'X', kind: 'doan_co_so' },
  ...['A', 'B', 'C'].map((code) => ({ code, parent: 'X', kind: 'chi_doan', sector: 'school' })),
];
const members = Object.entries({ A: 2, B: 20, C: 8 }).flatMap(([unit, size]) => Array.from({ length: size }, () => ({ unit, birthDate: '2002-02-02' })));

test('ways are values with words', () => {
  const repairs = charter.repairs({ units, members });
  assert.ok(repairs instanceof Repairs);
  const [repair, ...others] = repairs.repairs;
  assert.equal(others.length, 0);
  assert.ok(repair instanceof Repair);
  assert.deepEqual([repair.subject, repair.key, repair.byDay, repair.moreTargets], ['unit', 'A', '2024-05-30', 0]);
  assert.deepEqual(
    repair.ways.map(({ what }) => what),
    ['complete_members', 'merge', 'merge', 'refer_members', 'dissolve', 'delete_unit'],
  );
  const merge = repair.ways[1];
  assert.ok(merge instanceof Way);
  assert.deepEqual([merge.open, merge.blockedBy, merge.target, merge.targetRow, merge.who], [true, null, 'C', 3, 'direct_superior']);
  assert.deepEqual(merge.resulting, { members: 10 });
  assert.equal(merge.message('en'), 'Merge with C: 10 members afterwards. The direct superior decides.');
  assert.deepEqual([merge.title('en'), merge.title()], ['Merge the branch', 'Sáp nhập chi đoàn']);
  assert.equal(merge.cited(), 'Điều 6 khoản 2, Điều lệ Đoàn khóa XII');
  assert.throws(() => merge.message('fr'), { code: 'unknown_code', field: 'language' });
  const { blockedBy } = repair.ways.at(-1);
  assert.deepEqual(blockedBy, { reason: 'members_left', figures: { members: 2 }, missing: [], candidates: [] });
  assert.equal(wordFor('delete_unit'), 'xóa tổ chức và tài khoản');
  assert.match(inspect(repairs), /leftOut: 0/);
});

test('fields are spelt as in the lists, and stored as in the library', () => {
  const lists = { units: [{ code: 'C', kind: 'chi_doan' }], members: [{ unit: 'C' }, { unit: 'C' }, { unit: 'C' }] };
  const [way] = inForceOn('2024-05-09').repairs(lists).repairs[0].ways;
  assert.deepEqual([way.who, way.fields], ['member', ['birthDate']]);
  assert.deepEqual(way.toJSON().fields, ['birth_date']);
});

test('the stored form is that of the parts', () => {
  const repairs = charter.repairs({ units, members });
  assert.deepEqual(repairs.toJSON().repairs, repairs.repairs.map((repair) => repair.toJSON()));
});

test('as many partners as are asked for', () => {
  const [repair] = charter.repairs({ units, members }, { targets: 1 }).repairs;
  assert.deepEqual(repair.ways.filter(({ what }) => what === 'merge').map(({ target }) => target), ['C']);
  assert.equal(repair.moreTargets, 1);
  assert.throws(() => charter.repairs({ units, members }, { targets: -1 }), { code: 'out_of_range', record: 'repairs', field: 'targets' });
  assert.throws(() => charter.repairs({ units, members }, { targets: 'two' }), { code: 'wrong_type', field: 'targets' });
  assert.throws(() => charter.repairs({ units, members }, { target: 1 }), { code: 'unknown_field', field: 'target' });
});

test('an accepted fault needs no mending', () => {
  const accepted = [{ rule: 'unit.branch.minimum_members', key: 'A', by: 'Ban Tổ chức', why: 'Đã giới thiệu', until: '2024-06-30' }];
  assert.deepEqual(charter.repairs({ units, members, accepted }).repairs, []);
});

test('on another thread the same', async () => {
  const repairs = await charter.repairsAsync({ units, members }, { targets: 1 });
  assert.deepEqual(repairs.toJSON(), charter.repairs({ units, members }, { targets: 1 }).toJSON());
  const bad = { units, members: [{ unit: 'A', birthDate: '2002-02-30' }] };
  await assert.rejects(charter.repairsAsync(bad), { code: 'impossible_date', record: 'members', field: 'birthDate', row: 0 });
  await assert.rejects(charter.repairsAsync({ units, members }, { targets: 0.5 }), { code: 'wrong_type', field: 'targets' });
});
