// A screening says what the review says, in whatever form the list comes and however it is cut.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';
import { Finding, Mapping, Screened, Screening, ScreeningPart } from 'dieule';
import { arrowOf, columnsOf, everyForm, typedOf } from './lists.mjs';
import { CHARTERS, MEMBERS, UNITS, charter, refusal, told } from './screened.mjs';

const { handed } = createRequire(import.meta.url)('../dist/columns.js');

test('a screening counts and finds what the review does', () => {
  for (const charter of CHARTERS) {
    const review = charter.review({ units: UNITS, members: MEMBERS });
    const screening = charter.screening(UNITS);
    const screened = screening.screen(MEMBERS);
    assert.ok(screening instanceof Screening && screened instanceof Screened);
    assert.deepEqual([screened.members, screened.membersNotMet, screened.standing], [review.members, review.membersNotMet, review.standing]);
    assert.deepEqual(screened.receipt, review.receipt);
    assert.ok(review.rules.filter(({ notMet }) => notMet > 0).length > 8);
    for (const rule of new Set(review.rules.map(({ rule }) => rule))) {
      const sum = (outcome) => review.rules.reduce((sum, counted) => sum + (counted.rule === rule ? counted[outcome] : 0), 0);
      assert.deepEqual(screened.total(rule), { notMet: sum('notMet'), needsDecision: sum('needsDecision'), unknown: sum('unknown') }, rule);
    }
    for (const unit of review.worstFirst) {
      for (const name of [unit.row, ...(UNITS.findIndex(({ code }) => code === unit.code) === unit.row ? [unit.code] : [])]) {
        assert.deepEqual([screened.membersOf(name), screened.branchesOf(name), screened.membersNotMetOf(name)], [unit.members, unit.branches, unit.membersNotMet]);
        for (const [rule, counts] of Object.entries(unit.counts)) assert.deepEqual(Object.values(screened.count(rule, name)), counts, `${rule} ${name}`);
      }
    }
    assert.deepEqual(new Set(screened.notAsked.map((rule) => JSON.stringify(rule))), new Set(review.notAsked.map((rule) => JSON.stringify(rule))));

    // Row by row: what is unknown is one finding of a review for all rules that lack the fact.
    const byRow = (labels) => labels.filter((label) => !label.endsWith(':unknown')).sort();
    const { offsets, codes, labels } = screening.findings(MEMBERS);
    assert.ok(offsets instanceof Uint32Array && codes instanceof Uint8Array && labels === screening.labels);
    assert.equal(offsets.length, MEMBERS.length + 1);
    const cross = screening.rules.filter(({ cost }) => cost === 'rows').map(({ rule }) => rule);
    const ofMembers = review.findings.filter(({ subject }) => subject === 'member');
    const found = new Map(ofMembers.map(({ row }) => [row, []]));
    for (const one of ofMembers) found.get(one.row).push(one);
    const crossRows = [];
    for (const [row] of MEMBERS.entries()) {
      const here = found.get(row) ?? [];
      const alone = here.filter(({ finding }) => !cross.includes(finding.rule));
      crossRows.push(...here.filter(({ finding }) => cross.includes(finding.rule)).map(({ finding: { rule, outcome } }) => ({ row, rule, outcome })));
      const screened = Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => labels[code]);
      assert.deepEqual(byRow(screened), byRow(alone.map(({ finding }) => `${finding.rule}:${finding.outcome}`)), `row ${row}`);
    }
    const order = (one, other) => one.row - other.row || one.rule.localeCompare(other.rule);
    assert.deepEqual([...screened.crossRows].sort(order), crossRows.sort(order));
    assert.ok(crossRows.length > 20);
  }
});

test('words have the answers where the rules say', () => {
  for (const charter of CHARTERS) {
    const screening = charter.screening(UNITS);
    const answers = screening.answers(MEMBERS);
    assert.equal(answers.length, screening.words);
    assert.ok(answers.every((plane) => plane instanceof BigUint64Array && plane.length === MEMBERS.length));
    const { offsets, codes, labels } = screening.findings(MEMBERS);
    const OUTCOMES = { 0b10n: 'not_met', 0b11n: 'needs_decision', 0b01n: 'unknown' };
    for (const [row] of MEMBERS.entries()) {
      const found = screening.rules.map(({ rule, word, shift }) => [rule, (answers[word][row] >> BigInt(shift)) & 3n]).filter(([, code]) => code);
      const expected = Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => labels[code]);
      assert.deepEqual(found.map(([rule, code]) => `${rule}:${OUTCOMES[code]}`), expected);
    }
    const screened = screening.screen(MEMBERS);
    const [rule] = screened.unitRules.filter(({ rule }) => rule === 'tree.parent');
    const orphan = UNITS.findIndex(({ parent }) => parent === 'nowhere');
    assert.equal((screened.units[rule.word][orphan] >> BigInt(rule.shift)) & 3n, 0b10n);
  }
});

test('days written as texts cross as the numbers they are', () => {
  const numbers = Array.from({ length: 4000 }, (_, at) => Math.floor(-719_162 + at * 912.4 + (at % 7)));
  const days = numbers.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
  assert.deepEqual([days[0], days.at(-1).length], ['0001-01-01', 10]);
  for (const more of ['2000-02-29', '2024-02-29', '1900-02-28', '1970-01-01', '9999-12-31', '2023-12-31']) days.push(more);
  const [, , columns] = handed('members', days.map((birthDate) => ({ unit: 'u1', birthDate })));
  const [birthDates] = columns.find((column) => column?.[0] instanceof Int32Array);
  assert.deepEqual([...birthDates], days.map((day) => Date.parse(day) / 86_400_000));
  // What may be no day is left for the library to say.
  for (const none of ['1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '2023-1-01', '2023-01-0x', '2023/01/01', '', '20230101']) {
    const screening = charter.screening(UNITS);
    assert.deepEqual(refusal(() => screening.answers([{ unit: 'u1', birthDate: '2000-01-01' }, { unit: 'u1', birthDate: none }])), ['impossible_date', 'members', 'birthDate', 1], none);
  }
});

test('a row is explained as the review explains it', () => {
  const screening = charter.screening(UNITS);
  const review = charter.review({ units: UNITS, members: MEMBERS });
  const cross = screening.rules.filter(({ cost }) => cost === 'rows').map(({ rule }) => rule);
  const arrow = tableToIPC(arrowOf(MEMBERS, { batches: 3 }), 'stream');
  let compared = 0;
  for (const row of [0, 1, 2, 350, 899]) {
    const certain = (findings) => findings.filter(({ rule, outcome }) => outcome !== 'unknown' && !cross.includes(rule));
    const expected = certain(review.findings.filter((found) => found.subject === 'member' && found.row === row).map(({ finding }) => finding));
    for (const given of [MEMBERS, typedOf(MEMBERS), arrow]) {
      const findings = screening.explain(given, row);
      assert.ok(findings.every((finding) => finding instanceof Finding));
      const said = (finding) => [finding.toJSON(), finding.message('en'), finding.remedy(), finding.cited('en')];
      assert.deepEqual(certain(findings).map(said), expected.map(said));
      compared += findings.length;
    }
  }
  assert.ok(compared > 20);
  for (const given of [MEMBERS, arrow]) assert.deepEqual(refusal(() => screening.explain(given, 900)), ['length_mismatch', 'members', 'unit', 900]);
  for (const row of [-1, 0.5, '0', null]) assert.equal(refusal(() => screening.explain(MEMBERS, row))[2], 'row');
});

test('the form of a list changes nothing', async () => {
  for (const charter of CHARTERS) {
    const screening = charter.screening(UNITS);
    const rules = screening.rules.map(({ rule }) => rule);
    const expected = told(screening.screen(MEMBERS), rules);
    for (const [form, members] of Object.entries(everyForm(MEMBERS))) {
      assert.deepEqual(told(screening.screen(members), rules), expected, form);
      assert.deepEqual(told(await screening.screenAsync(members), rules), expected, `${form}, on a worker thread`);
      assert.deepEqual(screening.answers(members), screening.answers(MEMBERS), form);
      assert.deepEqual(screening.findings(members), screening.findings(MEMBERS), form);
    }
    const mapping = new Mapping('[mapping]\nname = "A"\n[units]\ncode = "A"\n[members]\nkey = "K"\nunit = "A"\nbirth_date = "B"');
    const few = MEMBERS.map(({ key, unit, birthDate }) => ({ key, unit, birthDate }));
    const mapped = mapping.members(few.map(({ key, unit, birthDate }) => ({ K: key, A: unit, B: birthDate })));
    assert.deepEqual(told(screening.screen(mapped), rules), told(screening.screen(few), rules));
    assert.deepEqual(told(await screening.screenAsync(mapped), rules), told(screening.screen(few), rules));
  }
});

test('a count that is not known is none', () => {
  const screening = charter.screening([{ code: 'a', kind: 'chi_doan' }]);
  const unit = new Array(30).fill('a');
  const hints = (score) => screening.screen({ unit, comment: unit, score }).total('tree.same_score').needsDecision + screening.screen({ unit, score }).total('tree.same_score').notMet;
  const same = hints(unit.map(() => 0));
  assert.ok(same > 0);
  assert.deepEqual([hints(new Int32Array(30)), hints(new Uint32Array(30))], [same, same]);
  for (const unknown of [unit.map(() => null), new Int32Array(30).fill(-1), new Uint32Array(30).fill(2 ** 32 - 1)]) assert.equal(hints(unknown), 0);
});

test('texts cross as they are', () => {
  const pieces = ['', 'a', 'Đỗ', '😀', '\u0000', 'Nguyễn Thị Minh Khai', '\ud800', 'x'.repeat(40), 'ê'.repeat(3000)];
  const texts = Array.from({ length: 30_000 }, (_, row) => (row % 7 ? `${pieces[(row * 5) % pieces.length]}${row % 11 ? row : ''}` : null));
  for (const list of [texts, texts.slice(0, 500), texts.filter((_, row) => row % 2), [], [null]]) {
    const [, , [, packed]] = handed('members', { unit: list });
    const [bytes, offsets, keys] = packed;
    // A half of a pair has no form in UTF-8.
    const text = (key) => (key === 2 ** 32 - 1 ? null : Buffer.from(bytes.subarray(offsets[key], offsets[key + 1])).toString());
    assert.deepEqual(Array.from(keys, text), list.map((text) => text?.toWellFormed() ?? null));
  }
  // What comes again stands there once.
  const [, , [, [, offsets]]] = handed('members', { unit: new Array(9000).fill('a').map((a, row) => a + (row % 50)) });
  assert.equal(offsets.length, 51);
});

test('the form of the units changes nothing', () => {
  const columns = columnsOf(UNITS);
  const kinds = ['tinh', 'doan_co_so', 'chi_doan'];
  const text = (name) => vectorFromArray(columns[name].map((cell) => cell ?? null), new Utf8());
  const typed = {
    ...columns,
    kind: { dictionary: kinds, keys: Int32Array.from(columns.kind, (kind) => kinds.indexOf(kind)) },
    dissolved: Uint8Array.from(columns.dissolved, (flag) => (flag === null ? 255 : Number(flag))),
  };
  const dissolved = new Table({ ...Object.fromEntries(['code', 'parent', 'kind', 'name'].map((name) => [name, text(name)])), dissolved: vectorFromArray(columns.dissolved) });
  const expected = told(charter.screening(UNITS).screen(MEMBERS));
  for (const units of [columns, typed, tableToIPC(dissolved, 'stream'), tableToIPC(dissolved.slice(0, 9).concat(dissolved.slice(9)), 'file')]) {
    assert.deepEqual(told(charter.screening(units).screen(MEMBERS)), expected);
  }
  const mapped = new Mapping('[mapping]\nname = "A"\n[units]\ncode = "A"\n[members]\nunit = "A"').units(UNITS.map(({ code }) => ({ A: code })));
  assert.deepEqual(told(charter.screening(mapped).screen(MEMBERS)), told(charter.screening(UNITS.map(({ code }) => ({ code }))).screen(MEMBERS)));
});

test('however a list is cut', () => {
  const screening = charter.screening(UNITS);
  const expected = told(screening.screen(MEMBERS));
  const pieces = [[0, 100], [100, 101], [101, 640], [640, 900]];
  const added = (part, [from, to]) => part.add(MEMBERS.slice(from, to), { firstRow: from });
  // In order into one part, without row numbers.
  const one = screening.part();
  const planes = pieces.map(([from, to]) => one.add(MEMBERS.slice(from, to)));
  assert.deepEqual(planes.flatMap(([plane]) => [...plane]), [...screening.answers(MEMBERS)[0]]);
  assert.equal(one.members, 900);
  assert.deepEqual(told(one.finish()), expected);
  // Each into a part of its own, as if on another machine, and merged in every order.
  for (const order of [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]]) {
    const whole = screening.part();
    for (const place of order) {
      const part = charter.screening(UNITS).part();
      assert.ok(part instanceof ScreeningPart);
      added(part, pieces[place]);
      whole.merge(screening.partFromBytes(part.toBytes()));
    }
    assert.deepEqual(told(whole.finish()), expected);
  }
  // An Arrow list of batches as a piece, and rows that begin where they are said to.
  const part = screening.part();
  part.add(tableToIPC(arrowOf(MEMBERS.slice(400), { batches: 3 }), 'stream'), { firstRow: 400 });
  part.add(typedOf(MEMBERS.slice(0, 400)), { firstRow: 0 });
  assert.deepEqual(told(part.finish()), expected);
});

test('by some rules alone', () => {
  const screening = charter.screening(UNITS, { rules: ['maturity.age', 'record.unit'] });
  assert.deepEqual(screening.rules.map(({ rule, word, shift }) => [rule, word, shift]), [['record.unit', 0, 0], ['maturity.age', 0, 2]]);
  assert.deepEqual(screening.labels, ['record.unit', 'maturity.age'].flatMap((rule) => ['not_met', 'needs_decision', 'unknown'].map((outcome) => `${rule}:${outcome}`)));
  const screened = screening.screen(MEMBERS);
  assert.deepEqual(screened.total('maturity.age'), charter.screening(UNITS).screen(MEMBERS).total('maturity.age'));
  // A rule that was not screened has no count, not the count 0.
  assert.throws(() => screened.total('record.key'), { code: 'unknown_name' });
  assert.equal(charter.screening([]).screen([]).members, 0);
  assert.deepEqual(screening.findings([]).offsets, Uint32Array.of(0));
});

// Longer than a run of rows of a worker thread, and quick to screen.
const LONG = 1_000_000;
const long = () => ({
  unit: { dictionary: UNITS.map(({ code }) => code), keys: new Int32Array(LONG).map((_, row) => row % UNITS.length) },
  birthDate: new Int32Array(LONG).map((_, row) => 8000 + (row % 8000)),
});

test('a worker thread tells how far it is, and can be stopped', async () => {
  const screening = charter.screening(UNITS);
  const members = long();
  const expected = told(screening.screen(members));
  const calls = [];
  const running = screening.screenAsync(members, { progress: (done, total) => calls.push([done, total]), signal: new AbortController().signal });
  // It has a copy: what is written meanwhile does not matter.
  members.birthDate.fill(0);
  members.unit.keys.fill(-1);
  assert.deepEqual(told(await running), expected);
  assert.ok(calls.length > 2);
  assert.deepEqual(calls.map(([done]) => done), calls.map(([done]) => done).sort((one, other) => one - other));
  assert.equal(new Set(calls.map(([done]) => done)).size, calls.length);
  assert.deepEqual(calls.at(-1), [LONG, LONG]);
  assert.ok(calls.every(([, total]) => total === LONG));

  const stopped = async (given) => {
    const error = await screening.screenAsync(members, given).then(() => assert.fail('was not stopped'), (error) => error);
    assert.deepEqual([error.name, error.code], ['AbortError', 'ABORT_ERR']);
    return error;
  };
  assert.equal((await stopped({ signal: AbortSignal.abort('why') })).cause, 'why');
  const controller = new AbortController();
  let last = 0;
  await stopped({ signal: controller.signal, progress: (done) => (last = done, controller.abort()) });
  assert.ok(last > 0 && last < LONG);
  const soon = new AbortController();
  const promise = stopped({ signal: soon.signal });
  soon.abort();
  await promise;
  const thrown = new Error('mine');
  const progress = () => {
    throw thrown;
  };
  await assert.rejects(screening.screenAsync(members, { progress }), (error) => error === thrown);
  await assert.rejects(screening.screenAsync(members, { progress: 5 }), { code: 'wrong_type', field: 'progress' });
  await assert.rejects(screening.screenAsync(members, { signal: {} }), { code: 'wrong_type', field: 'signal' });
  await assert.rejects(screening.screenAsync(members, { onProgress: progress }), { code: 'unknown_field' });

  const rows = [];
  await screening.screenAsync(tableToIPC(arrowOf(MEMBERS, { batches: 3 }), 'file'), { progress: (...call) => rows.push(call) });
  assert.deepEqual(rows, [[300, 900], [600, 900], [900, 900]]);
});

test('what is stored is plain', () => {
  const screened = charter.screening(UNITS).screen(MEMBERS);
  const stored = JSON.parse(JSON.stringify(screened));
  assert.deepEqual(Object.keys(stored).sort(), ['cross_rows', 'members', 'members_not_met', 'not_asked', 'receipt', 'standing', 'totals']);
  assert.deepEqual(stored.cross_rows, screened.crossRows);
  assert.equal(stored.members_not_met, screened.membersNotMet);
  const { notMet, needsDecision, unknown } = screened.total('record.unit');
  assert.deepEqual(stored.totals['record.unit'], { not_met: notMet, needs_decision: needsDecision, unknown });
});

test('one member is answered as in a list', () => {
  const screening = charter.screening(UNITS);
  const [words] = screening.answers(MEMBERS);
  const outcomes = ['met', 'unknown', 'not_met', 'needs_decision'];
  for (const [row, record] of MEMBERS.entries()) {
    const member = screening.member(record);
    const alone = screening.answers([record])[0][0];
    for (const { rule, shift, cost } of screening.rules) {
      assert.equal(member.answer(rule), outcomes[Number((alone >> BigInt(shift)) & 3n)], `${rule} ${row}`);
      // What a record does not have is not asked of it; in a list it may be unknown.
      if (member.answer(rule) !== 'met' && cost !== 'rows') assert.equal(Number((words[row] >> BigInt(shift)) & 3n), Number((alone >> BigInt(shift)) & 3n), rule);
    }
    assert.deepEqual(member.findings, screening.explain([record], 0));
    const required = screening.rules.filter(({ severity }) => severity === 'requirement').map(({ rule }) => member.answer(rule));
    assert.equal(member.outcome, ['not_met', 'unknown', 'needs_decision'].find((outcome) => required.includes(outcome)) ?? 'met');
  }
  const member = screening.member(MEMBERS[0]);
  assert.match(inspect(member), /^ScreenedMember \{ outcome: '[a-z_]+' \}$/);
  assert.deepEqual(
    [
      () => screening.member({ unit: 'C1', birthDate: '2003-02-30' }),
      () => screening.member({ unit: 'C1', birthDate: new Date() }),
      () => screening.member({ unit: 'C1', fullName: 'a\0b', sex: 'neither' }),
      () => screening.member({ unit: 'C1', birthdate: null }),
      () => screening.member({ birthDate: '2003-05-09' }),
      () => screening.member(null),
      () => member.answer('maturity.ages'),
      () => member.answer(7),
    ].map((call) => refusal(call)),
    [
      ['impossible_date', 'members', 'birthDate', null],
      ['wrong_type', 'members', 'birthDate', 0],
      ['unknown_code', 'members', 'sex', null],
      ['unknown_field', 'members', 'birthdate', null],
      ['missing_column', 'members', 'unit', null],
      ['wrong_type', 'members', null, null],
      ['unknown_name', null, null, null],
      ['wrong_type', 'answer', 'rule', null],
    ],
  );
  // A text that holds the end of a field is a text like any other.
  assert.equal(screening.member({ unit: 'C\0', fullName: null }).answer('record.unit'), 'not_met');
});
