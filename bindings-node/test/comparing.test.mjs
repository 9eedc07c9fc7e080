// Looking ahead and comparing, as Node people use them: shapes, laziness, errors, the worker thread.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { inForceOn } from 'dieule';

const khoaXii = inForceOn('2026-07-15', { pins: { DL13: '2026-11-22' } });
const khoaXiii = inForceOn('2026-07-15', { pins: { DL13: '2026-07-01' } });
const POSTS = { stayGranted: false, electedPost: false, appointedPost: false, fulltimePost: false };
const units = [{ code: 'T', kind: 'tinh' }, { code: 'H', parent: 'T', kind: 'huyen' }];
const members = [
  { key: 'secret-1', unit: 'H', birthDate: '1996-07-01', ...POSTS },
  { key: 'secret-2', unit: 'H', birthDate: '2011-01-01' },
  { key: 'secret-3', unit: 'H', joinedUnitOn: '2026-03-01' },
];
const later = [members[0], { ...members[1], unit: '?' }, { ...members[2], birthDate: '2004-01-31' }];
const lists = { units, members };
const range = { firstDay: '2026-07-01', lastDay: '2026-12-31' };

test('what lies ahead, on this thread and on another', async () => {
  const ahead = khoaXii.ahead(lists, range);
  assert.deepEqual(ahead.events.map(({ what, on, key }) => [what, on, key]), [
    ['past_age_limit', '2026-07-02', 'secret-1'],
    ['rating_months', '2026-09-01', 'secret-3'],
  ]);
  assert.deepEqual(ahead.events[0].citation, { instrument: 'DL12', at: '4.1' });
  assert.deepEqual([ahead.firstDay, ahead.lastDay, ahead.undecided.length], ['2026-07-01', '2026-12-31', 0]);
  assert.deepEqual(ahead.byUnit.map(({ code, parentRow, counts }) => [code, parentRow, counts.past_age_limit]), [
    ['T', null, [1, 0, 1]],
    ['H', 0, [1, 0, 1]],
  ]);
  assert.deepEqual(ahead.unknown[0], { what: 'past_age_limit', asked: true, missing: 1, notEstablished: 0 });
  assert.equal(ahead.events, ahead.events);
  assert.ok(Object.isFrozen(ahead.events));
  assert.equal(JSON.stringify(await khoaXii.aheadAsync(lists, range)), JSON.stringify(ahead));
});

test('while two charters may be in force both days are told', () => {
  const [first] = inForceOn('2026-07-15').ahead(lists, range).undecided;
  assert.deepEqual(first, {
    what: 'past_age_limit',
    row: 0,
    key: 'secret-1',
    unit: 'H',
    candidates: [{ under: 'DL12', on: '2026-07-02' }, { under: 'DL13', on: '2027-07-01' }],
  });
});

test('what changed between two reviews', () => {
  const diff = khoaXiii.review({ units, members: later }).diff(khoaXii.review(lists));
  assert.deepEqual(diff.resolved.map(({ key, finding }) => [key, finding.rule, finding.missing]), [
    ['secret-1', 'maturity.age', []],
    ['secret-3', 'record.facts', ['birthDate']],
  ]);
  assert.deepEqual(diff.new.map(({ finding }) => finding.rule).sort(), ['record.age_minimum', 'record.unit']);
  assert.deepEqual(diff.receiptChanges, [{ field: 'pins', before: 'DL13 2026-11-22', after: 'DL13 2026-07-01' }]);
  assert.equal(diff.isEmpty(), false);
  // Each finding speaks for itself, whichever list it stands in.
  assert.match(diff.resolved[0].finding.message('en'), /Past 30/);
  assert.match(diff.resolved[1].finding.message('en'), /day of birth/);
  for (const { finding } of diff.new) assert.notEqual(finding.message('en'), diff.resolved[0].finding.message('en'));
  const review = khoaXii.review(lists);
  assert.ok(review.diff(review).isEmpty());
  assert.deepEqual(JSON.parse(JSON.stringify(diff.new)), diff.toJSON().new);
});

test('a finding that changed speaks as it was and as it is', () => {
  const one = { key: 'a', unit: 'H', birthDate: '1994-01-01', electedPost: false, appointedPost: false, fulltimePost: false };
  const review = (member) => khoaXii.review({ units, members: [member, { key: 'b', unit: 'H' }] });
  const diff = review({ ...one, stayGranted: false }).diff(review(one));
  const [{ before, after }] = diff.changed;
  assert.deepEqual([before.finding.outcome, after.finding.outcome], ['needs_decision', 'not_met']);
  assert.match(before.finding.message('en'), /or decides on a wish to stay/);
  assert.match(after.finding.message('en'), /without the branch's leave/);
  assert.deepEqual(JSON.parse(JSON.stringify(diff.changed)), diff.toJSON().changed);
});

test('a finding that was accepted meanwhile speaks too', () => {
  const earlier = khoaXii.review({ units, members: later });
  const accepted = [{ rule: 'record.unit', key: 'secret-2', by: 'UBKT', why: 'verified', until: '2026-12-31' }];
  const diff = khoaXii.review({ units, members: later, accepted }).diff(earlier);
  assert.deepEqual([diff.resolved.length, diff.new.length, diff.reopened.length], [0, 0, 0]);
  const [{ key, finding }] = diff.accepted;
  assert.deepEqual([key, finding.rule], ['secret-2', 'record.unit']);
  assert.match(finding.message('en'), /unit/);
  const back = earlier.diff(khoaXii.review({ units, members: later, accepted }));
  assert.equal(back.reopened[0].finding.message('en'), finding.message('en'));
});

test('who changes status under another charter, and why', async () => {
  const changes = khoaXii.changes(khoaXiii, lists);
  assert.deepEqual(changes.changes.map(({ key, rule, before, after, provisions, byDay }) => [key, rule, before, after, provisions, byDay]), [
    ['secret-1', 'maturity.age', 'not_met', 'met', ['calendar.counting'], false],
    ['secret-2', 'record.age_minimum', 'met', 'not_met', ['calendar.counting'], false],
  ]);
  assert.deepEqual(changes.byUnit[0].counts, { 'maturity.age': 1, 'record.age_minimum': 1 });
  assert.deepEqual(changes.provisions, khoaXii.diff(khoaXiii).filter(({ id }) => id === 'calendar.counting'));
  assert.equal(JSON.stringify(await khoaXii.changesAsync(khoaXiii, lists)), JSON.stringify(changes));
});

test('printing tells how much there is, and nothing of anybody', () => {
  const diff = khoaXiii.review({ units, members: later }).diff(khoaXii.review(lists));
  for (const value of [khoaXii.ahead(lists, range), diff, khoaXii.changes(khoaXiii, lists)]) {
    assert.doesNotMatch(inspect(value), /secret|2026/);
    assert.match(inspect(value), /^(Ahead|ReviewDiff|StatusChanges) \{ \w+: \d/);
  }
});

test('the examples of the documentation run', async () => {
  const text = readFileSync(new URL('../../docs/looking-ahead.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```mjs\n(.*?)^```$/gms)].map(([, block]) => block.replace(/^import .*$/m, '').replaceAll('console.log', 'print'));
  assert.equal(blocks.length, 2);
  const printed = [];
  for (const block of blocks) {
    const run = new Function('inForceOn', 'print', `return (async () => {${block}})()`);
    await run(inForceOn, (...said) => printed.push(said.join(' ')));
  }
  assert.deepEqual(printed, ['2024-09-03 past_age_limit m1 P', 'year_of_life → completed_years']);
});

test('what cannot be asked', async () => {
  const of = (call) => {
    try {
      call();
    } catch ({ code, record, field, row }) {
      return [code, record, field, row].filter((part) => part !== null);
    }
    return assert.fail('nothing was refused');
  };
  const turned = { firstDay: '2026-12-31', lastDay: '2026-12-30' };
  assert.deepEqual(of(() => khoaXii.ahead(lists, turned)), ['wrong_order', 'ahead', 'lastDay']);
  assert.throws(() => khoaXii.ahead(lists, turned), /ahead\.lastDay: takes a day that is not before `firstDay`/);
  assert.deepEqual(of(() => khoaXii.ahead(lists, { firstDay: '2026-12-31' })), ['wrong_type', 'ahead', 'lastDay']);
  assert.deepEqual(of(() => khoaXii.ahead(lists, { ...range, to: '' })), ['unknown_field', 'ahead', 'to']);
  assert.deepEqual(of(() => khoaXii.ahead(lists)), ['wrong_type', 'ahead', 'firstDay']);
  assert.deepEqual(of(() => khoaXii.diff('DL13')), ['wrong_type', 'charter', 'other']);
  assert.deepEqual(of(() => khoaXii.changes(undefined, lists)), ['wrong_type', 'charter', 'other']);
  assert.deepEqual(of(() => khoaXii.review(lists).diff(khoaXii)), ['wrong_type', 'review', 'earlier']);
  await assert.rejects(khoaXii.aheadAsync(lists, turned), { code: 'wrong_order', field: 'lastDay' });
  await assert.rejects(khoaXii.changesAsync(khoaXiii, { units, members: [{ key: 'a' }] }), { code: 'missing_column', field: 'unit' });
  await assert.rejects(khoaXii.changesAsync(null, lists), { code: 'wrong_type' });
});
