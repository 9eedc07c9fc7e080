// What is particular to Node: shapes, laziness, errors, the worker thread, both module systems.
import { TABLES } from './tables.mjs';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import * as esm from 'dieule';

const require = createRequire(import.meta.url);
const cjs = require('dieule');
const { native } = require('../dist/load.js');
const { ERROR_CODES } = require('../dist/errors.js');
const { DieuleError, DuesSplit, Verdict, campaigns, fieldName, inForceOn, normalizedName, percentage, wordFor } = esm;

const charter = inForceOn('2024-05-09');
const UNITS = [
  { code: 'H', kind: 'huyen', name: 'Huyện đoàn' },
  { code: 'X', parent: 'H', kind: 'doan_co_so', level: null },
  { code: 'X1', parent: 'X', kind: 'chi_doan', sector: undefined },
];
const MEMBERS = [
  { key: 'a', unit: 'X1', birthDate: '2010-01-01' },
  { key: 'b', unit: 'X1', birthDate: null, electedPost: false },
  { key: 'c', unit: '?', birthDate: '2000-02-29', stayGranted: true },
];
const columnsOf = (rows) => {
  const keys = [...new Set(rows.flatMap(Object.keys))];
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])]));
};
const refusal = (call) => {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof DieuleError && error instanceof Error, String(error));
    assert.equal(error.name, 'DieuleError');
    return { ...error, message: error.message };
  }
  return assert.fail('nothing was refused');
};

test('CommonJS and ESM give the same names, and the same classes', () => {
  assert.deepEqual(Object.keys(cjs).sort(), Object.keys(esm).sort());
  assert.equal(cjs.DieuleError, esm.DieuleError);
});

test('a missing or broken compiled library says what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieule-'));
  cpSync(new URL('../dist', import.meta.url), join(folder, 'dist'), { recursive: true });
  const load = () => require(join(folder, 'dist/load.js'));
  assert.throws(load, /no compiled library for .* \(present: none\).*npm ci && npm run build/);
  const [binary] = readdirSync(new URL('..', import.meta.url)).filter((name) => name.endsWith('.node'));
  writeFileSync(join(folder, binary), 'not a library');
  assert.throws(load, (error) => /does not load/.test(error.message) && error.message.includes(binary) && error.cause instanceof Error);
  rmSync(folder, { recursive: true });
});

test('findings are converted when they are read, once', () => {
  const verdict = charter.check('admission.age', { birthDate: '2009-05-09', consideredOn: '2024-05-09' });
  const before = Object.getOwnPropertyDescriptor(verdict, 'findings');
  assert.equal(typeof before.get, 'function');
  assert.equal(verdict.findings, verdict.findings);
  assert.ok(Object.isFrozen(verdict.findings));
  const [{ rule, outcome, reason, figures, citation }] = verdict.findings;
  assert.deepEqual([rule, outcome, reason], ['admission.age', 'not_met', 'too_young']);
  assert.deepEqual([figures, citation], [{ minimum: 16 }, { instrument: 'DL12', at: '1.2' }]);
  assert.match(inspect(verdict), /too_young/);
});

test('words are Vietnamese unless English is asked for', () => {
  const [finding] = charter.check('admission.age', { birthDate: '2009-05-09', consideredOn: '2024-05-09' }).findings;
  assert.equal(finding.message(), finding.message('vi'));
  assert.equal(finding.message(null), 'Chưa đủ 16 tuổi vào ngày xét kết nạp.');
  assert.equal(finding.message('en'), 'Not yet 16 on the day the admission is considered.');
  assert.equal(finding.cited('en'), 'Article 1 clause 2, Charter of the Youth Union, 12th term');
  assert.notEqual(finding.remedy('en'), finding.remedy('vi'));
  assert.deepEqual([fieldName('birthDate'), fieldName('birth_date', 'en')], ['ngày sinh', 'day of birth']);
  assert.equal(refusal(() => finding.message('fr')).code, 'unknown_code');
});

test('null, undefined and absent are all "not known"', () => {
  const verdict = charter.check('admission.age', { birthDate: null, consideredOn: undefined });
  assert.deepEqual(verdict.toJSON(), charter.check('admission.age', {}).toJSON());
  assert.deepEqual([verdict.outcome, verdict.missing], ['unknown', ['birthDate', 'consideredOn']]);
  assert.deepEqual(verdict.toJSON().missing, ['birth_date', 'considered_on']);
});

test('facts that cannot be read: code, record, field as it is spelt here, what would be right', () => {
  const of = (facts) => refusal(() => charter.checkAdmission(facts));
  const { message, ...typo } = of({ brithDate: '2002-02-02' });
  assert.equal(message, 'admission.brithDate: no such field (did you mean `birthDate`?)');
  assert.deepEqual(typo, { code: 'unknown_field', record: 'admission', field: 'brithDate', nearest: 'birthDate', why: typo.why });
  assert.equal(of({ birth_date: '2002-02-02' }).nearest, 'birthDate');
  assert.equal(of({ birthDate: '2002-02-30' }).code, 'impossible_date');
  assert.equal(of({ nationality: 'vn' }).code, 'unknown_code');
  const wrong = [new Date(0), 20020202, true, [], {}, () => 0, Symbol('x'), 1n, Infinity].map((birthDate) => of({ birthDate }));
  for (const { code, record, field } of wrong) assert.deepEqual([code, record, field], ['wrong_type', 'admission', 'birthDate']);
  assert.match(wrong[0].message, /a JS Date: give the day as YYYY-MM-DD, a Date moves with the time zone/);
  assert.match(of({ targetBaseUnits: 1.5 }).message, /not a number with a fraction/);
  for (const count of [-1, 2 ** 32, 1e300]) assert.equal(of({ targetBaseUnits: count }).code, 'out_of_range');
  for (const facts of [null, undefined, [], 'x']) assert.equal(of(facts).code, 'wrong_type');
  assert.ok(!of({ birthDate: 'Nguyễn Văn A' }).message.includes('Nguyễn'));
  for (const nothing of [null, undefined, NaN]) {
    assert.deepEqual(charter.check('admission.age', { birthDate: nothing, consideredOn: '2024-05-09' }).missing, ['birthDate']);
  }
});

test('every kind of refusal has its fields, and the others are null', () => {
  const early = refusal(() => inForceOn('2010-01-01'));
  assert.deepEqual([early.code, early.day, early.firstDay], ['not_in_force', '2010-01-01', '2017-12-13']);
  const rule = refusal(() => charter.check('admission.agee', {}));
  assert.deepEqual([rule.code, rule.what, rule.given, rule.nearest], ['unknown_name', 'rule', 'admission.agee', 'admission.age']);
  const profile = refusal(() => inForceOn('2024-05-09', { profiles: ['{"profile": {"id": "x"}, "sett": {}}'] }));
  assert.deepEqual([profile.code, profile.profile], ['profile_refused', 'x']);
  assert.ok(profile.refusals.length > 1 && profile.refusals.every(({ path, why }) => path && why));
  const pin = refusal(() => inForceOn('2026-08-01', { pins: { DL13: '2027-01-01' } }));
  assert.deepEqual([pin.code, pin.instrument, pin.day], ['pin_refused', 'DL13', '2027-01-01']);
  const quota = refusal(() => charter.quota([{ unit: 'a', base: 1 }]));
  assert.deepEqual([quota.code, quota.provision], ['not_established', 'quota.unit_share']);
  assert.equal(refusal(() => Verdict.fromJSON('{')).code, 'stored_value');
  assert.equal(refusal(() => Verdict.fromJSON(5)).code, 'wrong_type');
  assert.equal(refusal(() => inForceOn(new Date())).field, 'day');
  assert.throws(() => charter.check('x', {}), { day: null, firstDay: null, row: null, refusals: null, instrument: null });
  assert.deepEqual(ERROR_CODES, native.errorCodes());
});

test('options are read strictly', () => {
  const of = (options) => refusal(() => inForceOn('2024-05-09', options));
  assert.deepEqual([of({ profile: 'x' }).code, of({ profile: 'x' }).field], ['unknown_field', 'profile']);
  assert.deepEqual([of({ campaigns: 'SEED4' }).code, of({ campaigns: 'SEED4' }).field], ['wrong_type', 'campaigns']);
  assert.deepEqual([of({ profiles: [5] }).row, of({ campaigns: ['SEED4', null] }).row], [0, 1]);
  assert.equal(of({ pins: ['DL13'] }).field, 'pins');
  assert.equal(of({ floor: { certainty: 'text' } }).field, 'floor');
  assert.equal(of({ floor: { certainty: 'text', standing: 'x' } }).code, 'unknown_code');
  const { receipt } = inForceOn('2026-08-01', { pins: { DL13: '2026-07-01' }, floor: { certainty: 'quoted', standing: 'in_force' } });
  assert.deepEqual(receipt.pins, { DL13: '2026-07-01' });
  assert.deepEqual(receipt.floor, { certainty: 'quoted', standing: 'in_force' });
  assert.deepEqual(inForceOn('2024-05-09', { campaigns: ['SEED4'] }).receipt.campaigns, ['SEED4']);
  assert.ok(campaigns().includes('SEED4'));
});

test('a verdict is stored and read back, from text or from what a database made of it', () => {
  const verdict = charter.checkAdmission({ birthDate: '2009-05-09', consideredOn: '2024-05-09' });
  const text = JSON.stringify(verdict);
  for (const stored of [text, JSON.parse(text)]) {
    const back = Verdict.fromJSON(stored);
    assert.deepEqual(back, verdict);
    assert.equal(JSON.stringify(back), text);
    assert.equal(back.explain('en'), verdict.explain('en'));
  }
  const other = charter.checkAdmission({ birthDate: '2000-01-01', consideredOn: '2024-05-09' });
  assert.notDeepEqual(other, verdict);
  assert.deepEqual(JSON.parse(JSON.stringify(verdict.findings)), verdict.toJSON().findings);
});

test('arrays of objects and objects of arrays give the same review, on this thread and on another', async () => {
  const review = charter.review({ units: UNITS, members: MEMBERS });
  const text = JSON.stringify(review);
  assert.equal(JSON.stringify(charter.review({ units: columnsOf(UNITS), members: columnsOf(MEMBERS) })), text);
  assert.equal(JSON.stringify(charter.review({ units: columnsOf(UNITS), members: MEMBERS })), text);
  assert.equal(JSON.stringify(await charter.reviewAsync({ units: UNITS, members: columnsOf(MEMBERS) })), text);
  assert.deepEqual([review.units, review.members, review.membersNotMet], [3, 3, 2]);
  assert.equal(review.count('not_met'), review.findings.filter(({ finding }) => finding.outcome === 'not_met').length);
  assert.deepEqual(review.below().map(({ code }) => code), ['H']);
  assert.deepEqual(review.below(review.below()[0].row).map(({ code }) => code), ['X']);
  const [stranger] = review.findings.filter(({ finding }) => finding.rule === 'record.unit');
  assert.deepEqual([stranger.subject, stranger.row, stranger.key, stranger.unit], ['member', 2, 'c', null]);
  assert.match(stranger.finding.message('en'), /\w/);
  assert.deepEqual(JSON.parse(JSON.stringify(review.findings)), review.toJSON().findings);
});

test('tables that cannot be read name the table, the column and the row', async () => {
  const of = (units, members) => {
    const { code, record, field, row } = refusal(() => charter.review({ units, members }));
    return [code, record, field, row].filter((part) => part !== undefined);
  };
  assert.deepEqual(of(UNITS, [{ key: 'a' }]), ['missing_column', 'members', 'unit']);
  assert.deepEqual(of(UNITS, [{}, {}]), ['missing_column', 'members', 'unit']);
  assert.deepEqual(of({ name: ['x'] }, []), ['missing_column', 'units', 'code']);
  assert.deepEqual(of(UNITS, [MEMBERS[0], { unit: 'X1', birthDate: 5 }]), ['wrong_type', 'members', 'birthDate', 1]);
  assert.deepEqual(of(UNITS, [MEMBERS[0], { unit: 'X1', birtDate: '' }]), ['unknown_field', 'members', 'birtDate', 1]);
  assert.deepEqual(of(UNITS, { unit: ['X1'], birth_date: [null] }), ['unknown_field', 'members', 'birth_date']);
  assert.deepEqual(of(UNITS, { unit: ['X1', 'X1'], key: ['a'] }), ['length_mismatch', 'members', 'unit']);
  assert.deepEqual(of(UNITS, { unit: 'X1' }), ['wrong_type', 'members', 'unit']);
  assert.deepEqual(of(UNITS, [MEMBERS[0], null]), ['wrong_type', 'members', 1]);
  assert.deepEqual(of(UNITS, undefined), ['wrong_type', 'members']);
  assert.equal(refusal(() => charter.review({ units: [], member: [] })).code, 'unknown_field');
  assert.equal(refusal(() => charter.quota([{ base: 1 }, { base: 'x' }])).row, 1);
  await assert.rejects(charter.reviewAsync({ units: UNITS, members: [{ key: 'a' }] }), { code: 'missing_column', field: 'unit' });
  await assert.rejects(charter.reviewAsync({ units: [{ code: 'A', kind: '?' }], members: [] }), { code: 'unknown_code', row: 0 });
});

test('progress is told after each rule; what it throws comes through', () => {
  const told = [];
  charter.review({ units: UNITS, members: MEMBERS }, { onProgress: (done, total) => told.push([done, total]) });
  assert.deepEqual(told.map(([done]) => done), told.map((_, place) => place + 1));
  assert.deepEqual(told.at(-1), [told.length, told.length]);
  const stop = new RangeError('enough');
  const onProgress = () => {
    throw stop;
  };
  assert.throws(() => charter.review({ units: UNITS, members: MEMBERS }, { onProgress }), (thrown) => thrown === stop);
  assert.equal(refusal(() => charter.review({ units: [], members: [] }, { onProgress: 5 })).field, 'onProgress');
});

test('a chain of 20,000 units, and a circle', () => {
  const chain = Array.from({ length: 20_000 }, (_, at) => ({ code: `${at}`, parent: at > 0 ? `${at - 1}` : null, kind: 'other' }));
  const review = charter.review({ units: chain, members: [{ unit: '19999', birthDate: '2010-01-01' }] });
  assert.equal(review.worstFirst.length, 20_000);
  assert.equal(Math.max(...review.worstFirst.map(({ depth }) => depth)), 19_999);
  assert.equal(review.below()[0].membersNotMet, 1);
  const circle = charter.review({ units: [{ code: 'A', parent: 'B' }, { code: 'B', parent: 'A' }], members: [] });
  assert.equal(circle.findings.filter(({ finding }) => finding.reason === 'cycle').length, 2);
});

test('75,000 members as an array of objects within a second', () => {
  const units = Array.from({ length: 4_700 }, (_, at) => ({ code: `C${at}`, kind: 'chi_doan' }));
  const members = Array.from({ length: 75_000 }, (_, at) => ({ key: `${at}`, unit: `C${at % 4_700}`, birthDate: '2000-01-01', electedPost: false }));
  const started = performance.now();
  assert.equal(charter.review({ units, members }).members, 75_000);
  assert.ok(performance.now() - started < 1_000, `${performance.now() - started} ms`);
});

test('quotas, allocations, windows and percentages', () => {
  const table = inForceOn('2021-06-30', { campaigns: ['SEED0'] }).quota([{ unit: 'a', base: 5891, achieved: 2400 }, { unit: 'b' }]);
  assert.deepEqual(table.rows.map(({ quota }) => quota), [2356, null]);
  assert.deepEqual([table.totalBase, table.unitsWithoutBase, table.toJSON().total_base], [5891, 1, 5891]);
  const { shares, leftOpen } = charter.allocate(2, [{ base: 5 }, { base: 5 }, { base: 5 }]);
  assert.deepEqual([shares.map(({ tied }) => tied), leftOpen], [[true, true, true], 0]);
  const window = charter.admissionWindow('2009-05-09');
  assert.deepEqual([window.firstDay, window.firstDayFrom('2024-05-09'), window.firstDayFrom('2050-01-01')], ['2024-05-10', '2024-05-10', null]);
  assert.deepEqual(window.toJSON().first_day, '2024-05-10');
  assert.deepEqual([percentage(2356, 5891), percentage(1, 3, 0), percentage(1, 0)], ['39,99%', '33%', null]);
});

test('dues: each level, in whole đồng, frozen', () => {
  const split = charter.duesSplit(81_000, ['chi_doan', 'doan_co_so']);
  assert.ok(split instanceof DuesSplit);
  assert.deepEqual(split.levels.map(({ kind, passedOn, kept }) => [kind, passedOn, kept]), [['chi_doan', 27_000, 54_000], ['doan_co_so', 9_000, 18_000]]);
  assert.deepEqual([split.passedBeyond, split.levels[0].shareOpen, split.standing], [9_000, false, 'carried_forward']);
  assert.deepEqual([split.toJSON().passed_beyond, split.receipt], [9_000, charter.receipt]);
  for (const part of [split, split.levels, split.levels[0]]) assert.ok(Object.isFrozen(part));
  assert.deepEqual(charter.duesSplit(5, []).levels, []);
  const of = (...given) => {
    const { code, record, field, row } = refusal(() => charter.duesSplit(...given));
    return [code, record, field, row].filter((part) => part !== undefined);
  };
  assert.deepEqual(of(-1, []), ['out_of_range', 'dues_split', 'received']);
  assert.deepEqual(of(null, []), ['wrong_type', 'dues_split', 'received']);
  assert.deepEqual(of(1, 'tinh'), ['wrong_type', 'dues_split', 'path']);
  assert.deepEqual(of(1, ['tinh', 'x']), ['unknown_code', 'dues_split', 'path', 1]);
});

test('money counts exactly as far as a number does, and no further', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const [{ received, passedOn, kept }] = charter.duesSplit(most, ['chi_doan']).levels;
  assert.deepEqual([received, passedOn, passedOn + kept], [most, Number(BigInt(most) / 3n), most]);
  const remitted = (amount) => charter.check('remittance.split', { kind: 'chi_doan', received: most, remitted: amount }).outcome;
  assert.deepEqual([remitted(passedOn), remitted(passedOn - 1)], ['met', 'not_met']);
  for (const amount of [most + 1, 2 ** 60, 1e300, -1, -1e300]) {
    assert.equal(refusal(() => charter.duesSplit(amount, [])).code, 'out_of_range');
    assert.equal(refusal(() => charter.checkRemittance({ received: amount })).code, 'out_of_range');
  }
});

test('every question is a method, and answers to nothing known', () => {
  const { FIELDS } = require('../dist/records.js');
  const questions = Object.keys(FIELDS).filter((name) => !TABLES.includes(name));
  for (const question of questions) {
    const verdict = charter[`check_${question}`.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())]({});
    assert.deepEqual([verdict.question, typeof verdict.outcome], [question, 'string']);
  }
});

test('names are compared, codes are said', () => {
  assert.equal(normalizedName('  HÒA  Ðông'), normalizedName('Hoà Đông'));
  assert.notEqual(normalizedName('Hoa'), normalizedName('Hoà'));
  assert.equal(refusal(() => normalizedName(5)).code, 'wrong_type');
  assert.deepEqual([wordFor('not_met'), wordFor('not_met', null), wordFor('not_met', 'en')], ['Chưa đạt', 'Chưa đạt', 'Not met']);
  assert.equal(wordFor('no_such_code', 'en'), 'no_such_code');
  assert.equal(refusal(() => wordFor('not_met', 'fr')).code, 'unknown_code');
});

test('in a template string, an answer names its question and outcome and nothing personal', () => {
  const verdict = charter.check('admission.age', { birthDate: '2009-05-09', consideredOn: '2024-05-09' });
  assert.deepEqual([`${verdict}`, `${verdict.findings[0]}`], ['admission.age: not_met', 'admission.age: not_met']);
  assert.equal(`${charter.checkIdentity({ fullName: 'Nguyễn Văn A', idNumber: '1' })}`, 'identity: not_met');
});

test('what the library tells about itself', () => {
  assert.deepEqual(charter.instrumentsInForce, ['DL12']);
  assert.deepEqual(charter.instruments().find(({ id }) => id === 'DL13').first, { notBefore: '2026-06-26', notAfter: '2026-11-22' });
  const minimum = charter.provisions().find(({ id }) => id === 'admission.age_minimum');
  assert.deepEqual([minimum.value, minimum.instrument, minimum.kind], [16, 'DL12', 'integer']);
  assert.ok(charter.rules().some(({ id, title }) => id === 'admission.age' && title.vi));
  assert.ok(charter.register().some(({ rules }) => rules.includes('admission.age')));
  assert.equal(charter.caveat(), '');
  assert.notEqual(inForceOn('2027-01-01').caveat('en'), '');
});
