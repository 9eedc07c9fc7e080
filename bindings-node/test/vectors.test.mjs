// Every vector of tests/vectors, asked through Node: whole findings, in order, exactly.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { TESTS, answer } from './answers.mjs';
import { COMPARED } from './comparing.mjs';
import { screened } from './screened-vectors.mjs';

const KEYS = 'name rule kind on campaigns profiles pins floor call input outcome findings expect error note by'.split(' ');
const CALLS = ['check', 'ask', 'charter', 'window', 'quota', 'allocate', 'dues_split', 'letters', 'review', 'reconcile', 'repairs', 'map', 'procedure', 'actions', 'may', 'functions', 'movements', 'open_requests', 'rate', 'rate_list', 'rating_basis', 'scoring', 'schedule', 'due_reports', 'measure', 'schedules', 'statistics', 'movements_form', 'party_form', 'ratings_form', 'check_form', 'percentage', 'points', 'activity', 'leaderboards', 'lesson_results', 'tally', 'plan', 'cards', 'provision'].concat(Object.keys(COMPARED));
const OPTIONAL = ['severity', 'candidates'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where two values differ; `whole` says that every key of the answer must be expected. */
function* differences(at, expected, got, whole = true) {
  if (isObject(expected) && isObject(got)) {
    for (const key of Object.keys(expected)) {
      if (key in got) yield* differences(`${at}.${key}`, expected[key], got[key]);
      else yield `${at}.${key}: no such key in the answer ${JSON.stringify(got)}`;
    }
    const leftOut = Object.keys(got).filter((key) => whole && !(key in expected) && !OPTIONAL.includes(key));
    if (leftOut.length > 0) yield `${at}: left out of the expectation: ${leftOut.join(', ')}`;
  } else if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    for (const [place, item] of expected.entries()) yield* differences(`${at}[${place}]`, item, got[place]);
  } else if (expected !== got) {
    yield `${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;
  }
}

/** What the case expects: its error, the verdict it spells out, or its own table. */
function expectedOf(one) {
  const given = ['error', 'outcome', 'expect'].filter((key) => one[key] !== undefined);
  assert.equal(given.length, 1, 'takes an outcome, an expect or an error');
  if (given[0] !== 'outcome') {
    assert.ok(Object.keys(one[given[0]]).length > 0, 'nothing is expected');
    return one[given[0]];
  }
  const findings = one.findings ?? (one.call.startsWith('ask:') ? undefined : []);
  return findings === undefined ? { outcome: one.outcome } : { outcome: one.outcome, findings };
}

function failures(one) {
  try {
    const stray = Object.keys(one).filter((key) => !KEYS.includes(key));
    assert.deepEqual(stray, [], 'keys that no vector has');
    assert.ok(CALLS.includes(one.call.split(':')[0]), `the call ${one.call} is not known`);
    const expected = expectedOf(one);
    return [...differences('', expected, answer(one, expected), false)];
  } catch (error) {
    return [String(error)];
  }
}

const files = readdirSync(new URL('vectors/', TESTS)).filter((file) => file.endsWith('.json'));
const cases = files.flatMap((file) => JSON.parse(readFileSync(new URL(`vectors/${file}`, TESTS), 'utf8')).cases);

test('vectors', () => {
  assert.ok(cases.length > 0, 'no vectors were found');
  const failed = cases.map((one) => [one, failures(one)]).filter(([, found]) => found.length > 0);
  console.log(`vectors: ${cases.length} cases`);
  const report = failed.map(([{ name, rule, call }, found]) => `${name} (${rule}, ${call})\n    ${found.join('\n    ')}`);
  assert.ok(failed.length === 0, `${failed.length} of ${cases.length} cases fail:\n${report.join('\n')}`);
});

test('vectors of reviews through a screening', () => {
  const reviews = cases.filter(({ call }) => call === 'review');
  // A screening takes no acceptances, so it refuses none.
  const asked = reviews.filter(({ error, input }) => !(error && input.accepted));
  const told = { vectors: 0, answers: 0, ofUnits: 0, ofCrossRows: 0, findings: 0, totals: 0, refusals: 0 };
  const count = (more) => Object.entries(more).forEach(([what, number]) => (told[what] += number));
  const differ = asked.flatMap((one) => screened(one, count));
  console.log(`screened: ${JSON.stringify(told)}; ${reviews.length - asked.length} left out`);
  assert.deepEqual(differ, []);
  assert.ok(told.vectors === asked.length && asked.length > 100 && reviews.length - asked.length < 5);
  assert.ok(Object.values(told).every((number) => number > 0), 'nothing was compared');
});
