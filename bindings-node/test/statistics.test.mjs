// Statistics forms and engagement: values, lists in any form, what is refused, and the examples of their pages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';
import { FormCheck, PointsLedger, StatisticsForm, inForceOn } from 'dieule';

const charter = inForceOn('2024-05-09');
const units = [{ code: 'X', kind: 'doan_co_so', hasAccount: true }, { code: 'A', parent: 'X', kind: 'chi_doan' }];
const members = [{ unit: 'A', sex: 'male', key: 'secret-1' }];

test('a form is a value', () => {
  const form = charter.statistics('organizations', { units, members }, { under: 'X' });
  assert.ok(form instanceof StatisticsForm);
  assert.deepEqual([form.on, form.under, form.title], ['2024-05-09', 'X', { vi: 'Số liệu tổ chức', en: 'Organizations' }]);
  const cells = Object.fromEntries(form.columns.map(({ id }, place) => [id, form.total.cells[place]]));
  assert.deepEqual(cells['doan_co_so.rate'], { state: 'counted', count: 1, of: 1, unknown: 0, shown: '100%' });
  assert.deepEqual(cells['chi_doan.with_account'], { state: 'unknown', count: 0, of: null, unknown: 1, shown: '?' });
  assert.equal(cells['chi_doan_co_so.created'].state, 'blank');
  assert.ok(form.toCsv('en').startsWith('\ufeffNo.,Code,Subordinate organization,'));
  assert.equal(JSON.parse(JSON.stringify(form)).total.cells.length, 12);
  const columns = { code: ['X', 'A'], parent: [null, 'X'] };
  assert.equal(charter.statistics('members', { units: columns, members }).total.cells[0].count, 1);
  const rows = form.toRows('en');
  assert.deepEqual([rows[0].slice(0, 3), rows.at(-1)[0], rows.at(-1).slice(-2)], [['No.', 'Code', 'Subordinate organization'], null, ['?', '?']]);
  assert.ok(rows.every((row) => row.length === 15));
});

test('lists in any form', () => {
  const people = { unit: ['A', 'X', '?', 'A'], sex: ['male', null, 'female', 'female'] };
  const expected = charter.statistics('members', { units, members: people });
  const table = new Table({ unit: vectorFromArray(people.unit, new Utf8()), sex: vectorFromArray(people.sex, new Utf8()) });
  for (const bytes of [tableToIPC(table, 'stream'), tableToIPC(table, 'file')]) {
    assert.deepEqual(charter.statistics('members', { units, members: bytes }).toJSON(), expected.toJSON());
  }
});

test('ratings and the way to the Party', () => {
  const results = [
    { key: 'secret-1', unit: 'A', what: 'member', ratingYear: 2024, level: 'htt' },
    { key: 'X', unit: 'X', what: 'base_organization', ratingYear: 2024, level: 'kht' },
  ];
  const form = charter.ratingsForm(units, results, { year: 2024, under: 'X' });
  assert.ok(form instanceof StatisticsForm);
  assert.deepEqual([form.form, form.columns.length, form.own.cells[0].state, form.total.cells[0].count], ['ratings', 26, 'blank', 1]);
  assert.deepEqual(form.toRows()[1].slice(0, 5), [1, 'A', null, 1, 1]);
  const moved = [{ unit: 'A', member: 'm', kind: 'admitted_to_party', on: '2024-01-01' }];
  const party = charter.partyForm(units, moved, { firstDay: '2024-01-01', lastDay: '2024-01-01' });
  assert.deepEqual([party.form, ...party.total.cells.map((cell) => cell.count)], ['party_development', 0, 0, 0, 0, 1, 1]);
});

test('a form that was typed in', () => {
  const figures = [{ unit: 'X', column: 'n', count: 2 }, { unit: 'A', column: 'n', count: 1 }];
  assert.deepEqual(charter.checkForm('officers', units, figures).notChecked, [{ unit: 'X', line: null, column: 'n', sum: null, missing: ['own'] }]);
  const check = charter.checkForm('officers', units, [...figures, { unit: 'X', column: 'n', count: 0, own: true }]);
  assert.ok(check instanceof FormCheck);
  assert.deepEqual(check.faults, [{ kind: 'children_differ', row: 0, unit: 'X', line: null, column: 'n', got: 2, expected: 1, sum: null }]);
});

test('a ledger is a value', () => {
  const ledger = charter.points([{ id: 'e1', account: 'a', kind: 'check_in', on: '2024-05-01' }]);
  assert.ok(ledger instanceof PointsLedger);
  assert.deepEqual(ledger.notEstablished, ['engagement.check_in_points']);
  assert.equal(ledger.accounts[0].balance, null);
  const { enough, voters } = charter.tally([{ voter: 'a', option: 'x' }], { invited: 2 });
  assert.deepEqual([enough, voters], ['unknown', 1]);
});

test('what is refused', () => {
  const of = (call) => {
    try {
      call();
    } catch ({ code, record, field, row, message }) {
      assert.ok(!message.includes('secret'));
      return [code, record, field, row].filter((part) => part !== null && part !== undefined);
    }
    return assert.fail('nothing was refused');
  };
  assert.equal(of(() => charter.statistics('ratings', { units, members }))[0], 'unknown_name');
  assert.equal(of(() => charter.statistics('members', { units, members }, { under: 'Z' }))[0], 'unknown_name');
  assert.deepEqual(of(() => charter.ratingsForm(units, [], { year: 2023 })), ['other_day', 'ratings_form', 'year']);
  assert.deepEqual(of(() => charter.ratingsForm(units, [{ what: 'secret' }], { year: 2024 })), ['unknown_code', 'rating_result', 'what', 0]);
  assert.deepEqual(of(() => charter.checkForm('members', units, [{ unit: 'A', count: -1 }])), ['out_of_range', 'form_entry', 'count', 0]);
  assert.deepEqual(of(() => charter.points([{ kind: 'secret' }])), ['unknown_code', 'point_event', 'kind', 0]);
  assert.deepEqual(of(() => charter.activity([], { firstDay: '2024-05-02', lastDay: '2024-05-01' })), ['wrong_order', 'activity', 'lastDay']);
  assert.deepEqual(of(() => charter.tally([{ voter: 'a', option: 'x' }], { invited: 0 })), ['too_small', 'tally', 'invited']);
});

test('the examples of the documentation run', () => {
  for (const [page, expected] of [['statistics', 2], ['engagement', 1]]) {
    const text = readFileSync(new URL(`../../docs/${page}.md`, import.meta.url), 'utf8');
    const blocks = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block.replaceAll('console.log', 'print'));
    assert.equal(blocks.length, expected);
    for (const block of blocks) new Function('require', 'print', block)(createRequire(import.meta.url), () => {});
  }
});
