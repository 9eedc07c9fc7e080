/** Ratings through Node: tables by name and text, what they say, what is refused. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { DieuleError, RatingTable, inForceOn } from 'dieule';

const charter = inForceOn('2024-11-05');
const example = readFileSync(new URL('../../examples/ratings/sinh-vien-5-tot.toml', import.meta.url), 'utf8');

test('tables by name and text', () => {
  const shipped = RatingTable.shipped('hd25');
  assert.ok(RatingTable.names().includes('hd25'));
  assert.deepEqual([shipped.id, shipped.levels], ['hd25', ['htxs', 'htt', 'ht', 'kht']]);
  assert.equal(new RatingTable(RatingTable.shippedText('hd25')).id, 'hd25');
  const training = shipped.facts.find(({ name }) => name === 'training_result');
  assert.deepEqual([training.kind, training.codes], ['code', ['htxs', 'htt', 'ht', 'kht']]);
  assert.deepEqual(new RatingTable(example).levels, ['dat', 'khong_dat']);
});

test('what a table says', () => {
  const rated = charter.rate(RatingTable.shipped('doan_co_so_dai_hoc_2019'), { branches: 9, branches_good_or_better: 6 });
  assert.deepEqual([rated.state, rated.level, rated.best, rated.worst], ['unknown', null, 'xuat_sac', 'yeu']);
  assert.equal(rated.criteria[0].title, 'Chi đoàn xếp loại tốt trở lên');
  assert.equal(rated.nonePossible, false);
});

test('refusals at once', () => {
  const refused = (call) => {
    try {
      call();
    } catch (error) {
      assert.ok(error instanceof DieuleError);
      return error;
    }
    return assert.fail('nothing was refused');
  };
  const facts = refused(() => charter.rate(new RatingTable(example), { conduct_score: 'tốt', toiec: 450 }));
  assert.equal(facts.code, 'table');
  assert.deepEqual(facts.refusals.map(({ path }) => path), ['facts.conduct_score', 'facts.toiec']);
  assert.equal(refused(() => RatingTable.shipped('hd_25')).code, 'unknown_name');
  assert.equal(refused(() => charter.rate({}, {})).code, 'wrong_type');
});

test('who is rated', () => {
  const basis = charter.ratingBasis({ ratingYear: 2024, joinedUnitOn: '2024-10-01', transferred: true, onLeave: false });
  assert.deepEqual([basis.rated, basis.ratedBy, basis.time], ['met', 'branch', 'whole_year']);
  const fresh = charter.ratingBasis({ ratingYear: 2024, admittedOn: '2024-09-02' });
  assert.deepEqual([fresh.rated, fresh.ratedBy, fresh.verdict.findings[0].reason], ['not_met', null, 'newly_admitted']);
});

test('a rating explains itself', () => {
  const rated = charter.rate(RatingTable.shipped('doan_co_so_dai_hoc_2019'), { branches: 9, branches_good_or_better: 6 });
  const { stage, level } = rated.steps.at(-1);
  assert.deepEqual([stage, level, rated.criteria[0].needs], ['veto', 'yeu', ['branches_good_or_better / branches >= 2/3']]);
  assert.ok(rated.explain().startsWith('Xếp loại đoàn cơ sở của một trường đại học: chưa xác định\n- Mức xuất sắc: chưa biết'));
  assert.ok(rated.explain('en').split('\n').at(-1).startsWith('Answer: not determined, possibly excellent (xuất sắc)'));
});

test('a list and what is above it', () => {
  const late = { ratingYear: 2024, joinedUnitOn: '2024-10-01', transferred: false };
  const rated = charter.rateList(new RatingTable(example), [{ key: 'a', unit: 'CD', facts: {} }, { key: 'b', basis: late, facts: null }]);
  const told = rated.rows.map(({ key, rated: at, reason }) => [key, at, reason]);
  assert.deepEqual(told, [['a', 'met', null], ['b', 'not_met', 'too_few_months']]);
  const { listed, open, rated: all, excellent } = rated.unit('CD');
  assert.deepEqual([listed, open, all, excellent], [1, 1, 1, null]);
  assert.equal(rated.unit('X'), null);
  assert.deepEqual(rated.leftOut, [{ row: 1, field: 'unit' }]);
  const code = (call) => {
    try {
      call();
    } catch (error) {
      return [error.code, error.refusals?.map(({ path }) => path)];
    }
    return assert.fail('nothing was refused');
  };
  const branches = RatingTable.shipped('chi_doan_dai_hoc_2019');
  assert.deepEqual(code(() => charter.rateList(branches, [{ key: '' }], rated)), ['table', ['below', 'rows[0].key']]);
  assert.equal(code(() => charter.rateList(branches, [], {}))[0], 'wrong_type');
  assert.equal(code(() => charter.rateList(branches, [{ key: 'a', unti: 'CD' }]))[0], 'unknown_field');
});

test('fractions are refused with everything else', () => {
  const table = RatingTable.shipped('cong_an_2019');
  const refused = (call) => {
    try {
      call();
    } catch (error) {
      return error.refusals.map(({ path, why }) => [path, why]);
    }
    return assert.fail('nothing was refused');
  };
  const facts = { activities_held: 9.5, study_average: 6.5, student: 1 };
  assert.deepEqual(refused(() => charter.rate(table, facts)), [
    ['facts.activities_held', 'takes a whole number from 0, not a number with a fraction'],
    ['facts.study_average', 'takes a number from 0: a whole one, or a text such as "6.5", not a number with a fraction'],
    ['facts.student', 'takes true or false'],
  ]);
  const rows = [{ key: 'a', facts: { activities_held: 9.5 } }, { key: 'a', facts: { activities_held: -1 } }];
  const paths = refused(() => charter.rateList(table, rows)).map(([path]) => path);
  assert.deepEqual(paths, ['rows[0].facts.activities_held', 'rows[1].key', 'rows[1].facts.activities_held']);
});

test('scales and parts', () => {
  const table = RatingTable.shipped('chi_doan_dai_hoc_2019');
  const { most, parts } = table.facts.find(({ name }) => name === 'members_rated');
  assert.deepEqual([most, parts], [null, ['members_fair_or_better', 'members_weak']]);
  const facts = { members_rated: 10, members_fair_or_better: 8, members_weak: 5 };
  assert.throws(() => charter.rate(table, facts), /is less than `members_fair_or_better` and `members_weak` together/);
  assert.equal(RatingTable.shipped('dai_hoc_ngan_hang_2018').facts.find(({ name }) => name === 'score').most, '100');
});

test('the branch that was left does not rate', () => {
  const left = charter.ratingBasis({ ratingYear: 2024, joinedUnitOn: '2020-01-01', leftUnitOn: '2024-08-31', leftByTransfer: true });
  assert.deepEqual([left.rated, left.ratedBy, left.verdict.findings[0].reason], ['not_met', null, 'left_by_transfer']);
  const came = charter.ratingBasis({ ratingYear: 2024, joinedUnitOn: '2024-09-01', transferred: true });
  assert.deepEqual([came.rated, came.ratedBy], ['met', 'branch']);
});
