// Rights: the actions as values, a request asked of a tree, and what is refused.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { RightAction, Rights, Verdict, inForceOn } from 'dieule';

const charter = inForceOn('2026-02-03');
const units = [
  { code: 'T', kind: 'tinh' },
  { code: 'X', parent: 'T', kind: 'doan_xa' },
  { code: 'A', parent: 'X', kind: 'chi_doan' },
];
const request = { action: 'admission.decide', actor: 'X', target: 'A' };

test('actions are values with words', () => {
  const actions = charter.actions();
  const decide = actions.find(({ id }) => id === 'admission.decide');
  assert.ok(decide instanceof RightAction && Object.isFrozen(decide) && Object.isFrozen(decide.cells));
  assert.deepEqual([decide.function, decide.relations], ['admission', ['child']]);
  assert.deepEqual([decide.name(), decide.name('en')], ['duyệt hoặc không duyệt kết nạp', 'approve or refuse the admission']);
  assert.deepEqual([decide.functionName(), decide.functionName('en')], ['kết nạp đoàn viên mới', 'admission']);
  const base = decide.cells.find(({ holder }) => holder === 'doan_co_so');
  assert.deepEqual(base, { holder: 'doan_co_so', grant: 'yes', certainty: 'text', citation: { instrument: 'HDSDYUM', at: null } });
  // Seen nowhere: nothing to cite.
  const unseen = decide.cells.find(({ holder }) => holder === 'chi_doan_co_so');
  assert.deepEqual(unseen, { holder: 'chi_doan_co_so', grant: 'unknown', certainty: null, citation: null });
  assert.ok(decide.cells.every(({ holder }) => holder !== 'huyen'));
  assert.deepEqual(JSON.parse(JSON.stringify(decide)).cells.length, 6);
  assert.deepEqual(inForceOn('2023-06-30').actions(), []);
});

test('a request is asked of a tree, in any form of list', () => {
  const columns = { code: ['T', 'X', 'A'], parent: [null, 'T', 'X'], kind: ['tinh', 'doan_xa', 'chi_doan'] };
  for (const given of [units, columns]) {
    const verdict = charter.may(given, request);
    assert.ok(verdict instanceof Verdict);
    assert.deepEqual([verdict.question, verdict.outcome], ['right', 'met']);
  }
  const known = charter.checkRight({ action: 'admission.decide', unitKind: 'doan_xa', relation: 'child', targetKind: 'chi_doan' });
  assert.deepEqual(known.toJSON(), charter.may(units, request).toJSON());
});

test('what cannot be asked', () => {
  const of = (given, lists = units) => {
    try {
      charter.may(lists, given);
    } catch ({ code, record, field, row, nearest }) {
      return [code, record, field, row, nearest].filter((part) => part !== null && part !== undefined);
    }
    return assert.fail('nothing was refused');
  };
  assert.deepEqual(of({ ...request, action: 'admission.decides' }), ['unknown_name', 'admission.decide']);
  assert.deepEqual(of({ ...request, target: 'B' }), ['unknown_name']);
  assert.deepEqual(of({ actor: 'X', target: 'A' }), ['missing_value', 'right_request', 'action']);
  assert.deepEqual(of({ ...request, byMember: 'yes' }), ['wrong_type', 'right_request', 'byMember']);
  assert.deepEqual(of({ ...request, by_member: true }), ['unknown_field', 'right_request', 'by_member', 'byMember']);
  assert.deepEqual(of('X'), ['wrong_type', 'right_request']);
  assert.deepEqual(of(request, [{ code: 'X', kind: 'doan_xaa' }]), ['unknown_code', 'units', 'kind', 0]);
});

test('the examples of the documentation run', () => {
  const text = readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block.replaceAll('console.log', 'print'));
  assert.equal(blocks.length, 1);
  const printed = [];
  for (const block of blocks) new Function('require', 'print', block)(createRequire(import.meta.url), (...said) => printed.push(said));
  assert.equal(printed.length, charter.actions().length);
});

test('a list prepared answers the same', () => {
  const list = [...units];
  const rights = charter.rights(list);
  list.length = 0;
  assert.ok(rights instanceof Rights);
  assert.equal(rights.units, 3);
  assert.deepEqual(rights.may(request).toJSON(), charter.may(units, request).toJSON());
  const refusal = (given) => {
    try {
      rights.may(given);
    } catch ({ code, message }) {
      return [code, message];
    }
    return assert.fail('nothing was refused');
  };
  // Of a function that there is, its actions are told.
  const [code, message] = refusal({ ...request, action: 'transfer.introduce' });
  assert.equal(code, 'unknown_name');
  assert.match(message, /transfer\.review_and_route/);
  assert.equal(refusal({ ...request, target: 'B' })[0], 'unknown_name');
  assert.equal(refusal({ actor: 'X', target: 'A' })[0], 'missing_value');
});
