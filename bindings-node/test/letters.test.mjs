// Letters: chosen by name, their demands read, a province's own written in about ten lines and refused with every mistake.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Letter, campaigns, inForceOn } from 'dieule';

const OWN = readFileSync(new URL('../../examples/profiles/cong-van-mau.toml', import.meta.url), 'utf8');

const only = (charter) => {
  const [letter, ...others] = charter.letters();
  assert.equal(others.length, 0);
  assert.ok(letter instanceof Letter);
  return letter;
};

test('a letter is chosen by name or id', () => {
  const letter = only(inForceOn('2024-05-09', { campaigns: ['kien_giang_2024', 'SEED4'] }));
  assert.deepEqual([letter.id, letter.name, letter.issued], ['SEED4', 'kien_giang_2024', '2024-05-10']);
  assert.ok(campaigns().includes('SEED4'));
  assert.throws(
    () => inForceOn('2024-05-09', { campaigns: ['kien_giang_2023'] }),
    ({ code, nearest, known, message }) =>
      code === 'unknown_name' && nearest === 'kien_giang_2024' && known.includes('SEED4') && message.includes('there are BTC2016, bo_tieu_chi_2016'),
  );
});

test('demands carry everything a check must say', () => {
  const { demands, steps } = only(inForceOn('2024-05-09', { campaigns: ['kien_giang_2024'] }));
  assert.deepEqual(demands.find(({ rule }) => rule === 'unit.branch.minimum_members'), {
    rule: 'unit.branch.minimum_members',
    at: '5',
    threshold: '3',
    provision: 'organization.branch_minimum_members',
    unit: 'members',
    comparison: 'at_least',
    excludes: ['armed_forces'],
    severity: 'requirement',
    asOf: '2024-05-09',
    lastDay: '2024-05-30',
    lastDayCounts: true,
    certainty: 'assumed',
    assumed: ['as_of'],
    instrument: 'DL12',
  });
  assert.deepEqual(steps.map(({ wording }) => wording), ['by', 'before']);
  assert.ok(Object.isFrozen(demands) && Object.isFrozen(demands[0]));
});

test('contradictions are findings', () => {
  const charter = inForceOn('2023-10-08', { campaigns: ['gia_nghia_2023'] });
  const letter = only(charter);
  assert.deepEqual(letter.findings.map(({ rule }) => rule), ['letter.days', 'letter.deadline_wording', 'letter.deadlines']);
  assert.equal(letter.findings[0].message('en'), 'The text says 10 days; from the first day to the last there are 13.');
  assert.match(letter.findings[0].cited(), /^mục II\.2, /);
  assert.notEqual(letter.findings[0].remedy(), '');
  assert.equal(charter.check('letter.days', { begins: letter.begins, ends: letter.ends, printedDays: 10 }).outcome, 'not_met');
  // A question of hints: they are reported and decide nothing.
  assert.equal(charter.checkLetter({ begins: '2023-10-08', ends: '2023-10-20', printedDays: 10 }).outcome, 'met');
  assert.equal(JSON.parse(JSON.stringify(letter)).demands[0].rule, 'data.dimensions');
});

test('an own letter in about ten lines', () => {
  const charter = inForceOn('2025-02-28', { profiles: [OWN] });
  const asked = only(charter).demands.map(({ rule, comparison, threshold }) => `${rule} ${comparison} ${threshold}`);
  assert.deepEqual(asked, ['data.missing_info at_most 30/100', 'data.no_account at_most 0', 'unit.branch.minimum_members at_least 3']);
  const facts = { unitsWithoutAccount: 1, members: 10, membersMissingInfo: 0 };
  const weighed = inForceOn('2025-02-28', { profiles: [`${OWN}[severity]\n"data.no_account" = "hint"\n`] });
  assert.equal(charter.checkDataQuality(facts).outcome, 'not_met');
  assert.equal(weighed.checkDataQuality(facts).outcome, 'met');
  assert.notEqual(weighed.receipt.profiles[0].hash, charter.receipt.profiles[0].hash);
});

test('every mistake is named', () => {
  const text = `${OWN.replace('issued', 'isued').replace('last_day_counts = true\n', '').replace('missing_info_share', 'mising_info_share')}[severity]\n"admission.age" = "hint"\n`;
  assert.throws(
    () => inForceOn('2025-02-28', { profiles: [text] }),
    ({ code, refusals }) => {
      const paths = refusals.map(({ path }) => path).sort();
      assert.deepEqual(paths, ['letter.issued', 'letter.isued', 'letter.last_day_counts', 'set.data.mising_info_share', 'severity.admission.age']);
      return code === 'profile_refused';
    },
  );
});
