// What Node people expect of criteria sets: plain values, exact texts, refusals with every fault.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CriteriaSet, Mapping } from 'dieule';

const set = CriteriaSet.fromRows({ id: 's' }, [
  { kind: 'group', id: '1', max: 10 },
  { kind: 'criterion', id: '1.1', within: '1', form: 'partial', points: 10 },
]);
const scoring = set.score([{ unit: 'X' }], [{ unit: 'X', criterion: '1.1', by: 'graded', points: '9.2' }]);

test('points are texts, exactly as they are', () => {
  const [unit] = scoring.units;
  assert.equal(unit.graded.points, '9.2');
  assert.deepEqual(unit.selfScore, { points: null, lower: '0', upper: '10' });
  const third = set.mergePeriods([scoring, scoring, set.score([{ unit: 'X' }], [])], 'average').units[0].graded;
  assert.deepEqual(third, { points: null, lower: '92/15', upper: '142/15' });
});

test('a step speaks both languages', () => {
  const total = scoring.units[0].steps.at(-1);
  assert.equal(total.message(), 'Tổng điểm s: 9,2 (cộng lại)');
  assert.equal(total.message('en'), 'Total s: 9.2 (added up)');
});

test('the stored form is the same text in every language', () => {
  assert.equal(JSON.parse(JSON.stringify(scoring)).units[0].graded.points, '9.2');
  assert.equal(JSON.parse(JSON.stringify(scoring.rank('dense'))).units[0].rank, 1);
});

test('everything that is wrong is said at once', () => {
  const rows = [{ kind: 'group' }, { kind: 'criterion', id: 'a', within: '1', form: 'partial', points: 9.2 }];
  assert.throws(
    () => CriteriaSet.fromRows({}, rows),
    ({ code, set: name, refusals }) =>
      code === 'criteria_set' &&
      name === '?' &&
      refusals.map(({ path }) => path).join() === 'rows[1].points,set.id,rows[0].id,rows[1].within',
  );
  assert.throws(() => CriteriaSet.bundled('trung_uong'), { code: 'unknown_name' });
  assert.throws(() => set.mergePeriods([{}], 'sum'), { code: 'wrong_type' });
});

test('the page shows periods, and units are ranked over them', () => {
  const page = set.report([scoring, scoring], 'shared', { merge: 'average', labels: ['Q1', 'Q2'], names: { X: 'Đoàn xã X' }, language: 'en' });
  for (const text of ['<!doctype html>', 'Đoàn xã X', 'Q2', '"language":"en"']) assert.ok(page.includes(text), text);
  assert.throws(() => set.report([scoring], 'shared', { labels: ['Q1', 'Q2'] }), ({ refusals }) => refusals.map(({ path }) => path).join() === 'labels');
  assert.throws(() => set.report([{}], 'shared'), { code: 'wrong_type' });
  // 9.2 + 9.2 = 18.4
  assert.deepEqual(set.rankPeriods([scoring, scoring], 'sum', 'shared').units.map(({ points, rank }) => [points, rank]), [['18.4', 1]]);
});

test('a number with a fraction is refused in every row', () => {
  const units = [{ unit: 'A' }, { unit: 'B' }];
  const entries = units.map(({ unit }, row) => ({ unit, criterion: '1.1', by: 'graded', points: row + 0.5 }));
  assert.throws(
    () => set.score(units, entries),
    ({ code, refusals }) => code === 'criteria_set' && refusals.map(({ path, why }) => `${path}: ${why}`).join('; ') === 'entries[0].points: takes points: a whole number, or a text such as 9.2, not a number with a fraction; entries[1].points: takes points: a whole number, or a text such as 9.2, not a number with a fraction',
  );
});

test('a sheet of scores is read', () => {
  const mapping = new Mapping('[mapping]\nname = "v"\n[scores]\nunit = "U"\ncriterion = "C"\ngraded_points = "P"\nself_points = "S"\non = "D"\n');
  const sheet = mapping.scores([
    { U: 'X', C: '1.1', P: 9.2, S: 8.5, D: new Date('2026-05-20') },
    { U: 'Y', C: '1.1', P: 39.199999999999996, S: NaN },
  ]);
  assert.deepEqual(sheet.entries.map(({ by, points, on }) => [by, points, on]), [['self', '8.5', '2026-05-20'], ['graded', '9.2', '2026-05-20']]);
  assert.deepEqual(sheet.rows, [0, 0]);
  assert.deepEqual(sheet.report.columns.flatMap(({ problems }) => problems.map(({ reason, rows }) => [reason, rows])), [['not_points', [1]]]);
  assert.equal(set.score([{ unit: 'X' }], sheet.entries).units[0].difference, '0.7');
});
