// Cases as Node has them: stored, driven with plain objects, never printed with anybody's key.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as dieule from 'dieule';
import { TESTS } from './answers.mjs';

const { Case } = dieule;
const charter = dieule.inForceOn('2026-02-03');
const units = [
  { code: 'T', kind: 'tinh' },
  { code: 'X', parent: 'T', kind: 'doan_xa' },
  { code: 'A', parent: 'X', kind: 'chi_doan' },
  { code: 'B', parent: 'X', kind: 'chi_doan' },
];
const request = { id: 'case-1', openedOn: '2026-02-03', unit: 'A', toUnit: 'B' };
const open = (members = ['secret-key-1', 'secret-key-2']) => charter.openCase('transfer', { units, members }, request);
const facts = { assessedOn: '2026-02-03', duesPaidThrough: '2026-02-28' };
const introduce = { id: 'e1', action: 'introduce', on: '2026-02-03', by: 'A', facts };

test('a case is a value: the one asked is not changed, and what is printed has nobody\'s key', () => {
  const opened = open();
  const step = opened.apply(charter, introduce);
  assert.equal(opened.version, 0);
  assert.equal(step.case.version, 1);
  assert.deepEqual({ ...step.case.items[0].facts }, { ...facts, introducedOn: '2026-02-03' });
  assert.equal(step.case.history[0].event.by, 'A');
  for (const value of [step, step.case, step.effects[0], step.case.items[0], opened.next(charter, '2026-02-03')[0]]) {
    assert.ok(!inspect(value).includes('secret-key'), inspect(value));
  }
});

test('a refusal says why and what would be allowed', () => {
  const { case: none, effects, refusal } = open().apply(charter, { ...introduce, facts: null });
  assert.deepEqual([none, effects.length], [null, 0]);
  assert.deepEqual([refusal.kind, refusal.rule], ['rule', 'transfer.assessment']);
  assert.equal(refusal.message('en'), 'Missing: day of the assessment.');
  assert.equal(refusal.finding.message('en'), refusal.message('en'));
  assert.equal(refusal.cited(), 'mục 3.3.đ, Hướng dẫn 16-HD/TWĐTN-BTC năm 2018; theo trích dẫn; áp dụng tiếp quy định cũ');
  assert.deepEqual(refusal.allowed.map(({ action, needs }) => [action, needs]), [['introduce', ['assessedOn', 'duesPaidThrough']], ['withdraw', []]]);
  assert.deepEqual(refusal.toJSON().allowed[0].needs, ['assessed_on', 'dues_paid_through']);
  assert.deepEqual(refusal.allowed[0].toJSON(), refusal.toJSON().allowed[0]);
  const stale = open().apply(charter, { ...introduce, expects: 1 }).refusal;
  assert.equal(stale.message('en'), 'The case has changed since it was read: read it again and try again.');
  assert.equal(stale.cited(), '');
});

test('an offer that is blocked says by what', () => {
  const later = charter.openCase('transfer', { units, members: ['a'] }, { ...request, facts: { requestedOn: '2026-02-10' } });
  const [offer] = later.next(charter, '2026-02-03', { by: 'A' });
  assert.equal(offer.open, false);
  assert.equal(offer.blockedBy.message('en'), "The introduction is dated before the member's request.");
});

test('errors', () => {
  assert.throws(() => charter.openCase('transfer', { units, members: ['a'] }, { ...request, toUnit: 'A' }), { code: 'no_route', unit: 'A' });
  assert.throws(() => open(['a', 'a']), { code: 'repeated', field: 'members', row: 1 });
  assert.throws(() => charter.openCase('transfer', { units, members: ['a'] }, { ...request, to_unit: 'B' }), { code: 'unknown_field', field: 'to_unit' });
  const knowing = (facts) => charter.openCase('transfer', { units, members: ['a'] }, { ...request, facts });
  assert.throws(() => knowing({ requested_on: '2026-02-01' }), { code: 'unknown_field', nearest: 'requestedOn' });
  assert.throws(() => knowing({ confirmedOn: '2026-02-01' }), { code: 'unknown_field', field: 'facts.confirmedOn' });
  assert.throws(() => charter.openCase('transfers', { units, members: ['a'] }, request), { code: 'unknown_name', nearest: 'transfer' });
  assert.deepEqual(dieule.machine('transfer').opensWith, ['requestedOn', 'outside']);
  assert.throws(() => open().apply(charter, { ...introduce, action: 'intoduce' }), { code: 'unknown_name', nearest: 'introduce' });
  assert.throws(() => open().apply(charter, { ...introduce, facts: { assessed_on: '2026-02-02' } }), { code: 'unknown_field', nearest: 'assessedOn' });
  assert.throws(() => open().apply(charter, { ...introduce, facts: { assesedOn: '2026-02-02' } }), { code: 'unknown_field', field: 'facts.assesedOn', nearest: 'assessedOn' });
  assert.throws(() => open().apply(charter, { ...introduce, facts: { assessedOn: 1.5 } }), { code: 'wrong_type' });
  assert.throws(() => open().apply(charter, { ...introduce, facts: [] }), { code: 'wrong_type', field: 'facts' });
  assert.throws(() => open().apply(charter, { ...introduce, member: 'a' }), { code: 'unknown_field', field: 'member' });
  assert.throws(() => open().next({}, '2026-02-03'), { code: 'wrong_type', field: 'charter' });
  assert.throws(() => open().apply(charter, { ...introduce, facts: { refusalReason: '…' } }), { code: 'unknown_field', field: 'facts.refusalReason', why: 'not taken here, but by refuse' });
  assert.throws(() => open().apply(charter, { ...introduce, on: '2026-02-04' }), { code: 'other_day', field: 'on' });
  assert.throws(() => open().apply(charter, { ...introduce, id: '' }), { code: 'missing_value', field: 'id' });
  assert.throws(() => open().apply(charter, { ...introduce, members: 'm-1' }), { code: 'wrong_type', field: 'members' });
  assert.throws(() => Case.fromJSON({ format: 2 }), { code: 'stored_value' });
  assert.throws(() => Case.fromJSON(7), { code: 'wrong_type' });
  assert.throws(() => dieule.machine('transfers'), { code: 'unknown_name' });
});

test('a case goes on after a change of units', () => {
  const made = open().apply(charter, introduce).case;
  const after = [{ code: 'T', kind: 'tinh' }, { code: 'N', parent: 'T', kind: 'doan_xa' }, ...['A', 'B'].map((code) => ({ code, parent: 'N', kind: 'chi_doan' }))];
  const law = dieule.inForceOn('2026-02-10');
  const event = { id: 'plan-1', on: '2026-02-10', replaced: { X: 'N' }, expects: 1 };
  const step = made.reRoute(law, after, event);
  assert.deepEqual(step.case.route.map(({ unit }) => unit), ['A', 'N', 'B']);
  assert.deepEqual([step.effects.length, step.case.version], [0, 2]);
  assert.deepEqual(step.case.history[1].reRouted.replaced, { X: 'N' });
  assert.equal(step.case.history[0].reRouted, null);
  assert.equal(JSON.stringify(Case.fromJSON(JSON.stringify(step.case))), JSON.stringify(step.case));
  assert.equal(step.case.reRoute(law, after, event).repeated, true);
  const release = { id: 'e2', action: 'release', on: '2026-02-10' };
  assert.equal(step.case.apply(law, { ...release, by: 'X' }).refusal.kind, 'not_the_actor');
  assert.equal(step.case.apply(law, { ...release, by: 'N' }).refusal, null);
  assert.throws(() => made.reRoute(law, after, { ...event, replaced: 'X' }), { code: 'wrong_type', field: 'replaced' });
});

test('cases stored before still load', () => {
  for (const machine of dieule.machines()) {
    const text = readFileSync(new URL(`stored/${machine}-1.json`, TESTS), 'utf8').trim();
    const stored = Case.fromJSON(text);
    assert.equal(JSON.stringify(stored), text);
    assert.equal(stored.machine, machine);
    assert.equal(JSON.stringify(stored.replay(charter).case), text);
  }
});

test('a machine tells of itself', () => {
  const machine = dieule.machine('transfer');
  assert.equal(machine.states[0].id, 'requested');
  assert.deepEqual(machine.states.filter(({ ends }) => ends).map(({ id }) => id), ['transferred', 'left_system', 'refused', 'withdrawn']);
  assert.equal(machine.word('effects', 'leave_unit', 'en'), 'leave the unit');
  assert.ok(machine.mermaid().startsWith('stateDiagram-v2\n    requested: đã đề nghị'));
  assert.deepEqual(machine.steps[0].takes, ['assessedOn', 'duesPaidThrough', 'duesExempt']);
  assert.deepEqual(machine.toJSON().steps[0].takes, ['assessed_on', 'dues_paid_through', 'dues_exempt']);
});
