// What a screening does not take: it is refused with its place, and nothing of it is kept.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { Float64, Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';
import { DieuleError } from 'dieule';
import { EMPTY_DAY, arrowOf } from './lists.mjs';
import { CHARTERS, MEMBERS, UNITS, charter, refusal, told } from './screened.mjs';

test('a part that is used up, or of another screening, is refused', () => {
  const screening = charter.screening(UNITS);
  const [part, other] = [screening.part(), screening.part()];
  part.add(MEMBERS.slice(0, 10));
  other.add(MEMBERS.slice(10, 20), { firstRow: 10 });
  for (const different of [charter.screening(UNITS.slice(1)), charter.screening(UNITS, { rules: ['record.unit'] }), CHARTERS[1].screening(UNITS)]) {
    const foreign = different.part();
    assert.equal(refusal(() => part.merge(foreign))[0], 'stored_value');
    assert.equal(refusal(() => screening.partFromBytes(foreign.toBytes()))[0], 'stored_value');
    assert.deepEqual([...foreign.add(MEMBERS)[0]], [...different.answers(MEMBERS)[0]]);
  }
  assert.equal(refusal(() => part.merge(part))[0], 'stored_value');
  assert.equal(refusal(() => part.merge({}))[0], 'wrong_type');
  assert.equal(part.members, 10);
  part.merge(other);
  assert.deepEqual([part.members, other.members], [20, 0]);
  const bytes = part.toBytes();
  assert.ok(Buffer.isBuffer(bytes));
  for (const wrong of [bytes.subarray(1), bytes.subarray(0, 40), new Uint8Array(0)]) assert.equal(refusal(() => screening.partFromBytes(wrong))[0], 'stored_value');
  assert.equal(refusal(() => screening.partFromBytes('x'))[0], 'wrong_type');
  assert.deepEqual(told(part.finish()), told(screening.partFromBytes(bytes).finish()));
  for (const used of [part, other]) {
    for (const call of [() => used.finish(), () => used.add(MEMBERS), () => used.toBytes(), () => used.merge(screening.part())]) assert.equal(refusal(call)[0], 'stored_value');
    const whole = screening.part();
    assert.equal(refusal(() => whole.merge(used))[0], 'stored_value');
    assert.equal(whole.finish().members, 0);
  }
});

test('what cannot be read is refused with column and row, and nothing is taken in', async () => {
  const screening = charter.screening(UNITS);
  const unit = ['u1', 'u2'];
  const keys = (...keys) => ({ dictionary: ['male', 'man'], keys: Int32Array.from(keys) });
  const cases = [
    [[{ unit: 'u1', brithDate: 1 }], ['unknown_field', 'members', 'brithDate', 0]],
    [{ unit, birth_date: unit }, ['unknown_field', 'members', 'birth_date', null]],
    [[{ unit: 'u1' }, { unit: 'u1', birthDate: '2024-02-30' }], ['impossible_date', 'members', 'birthDate', 1]],
    [[{ unit: 'u1' }, { unit: 'u1', birthDate: 19000 }], ['wrong_type', 'members', 'birthDate', 1]],
    [[{ unit: 'u1' }, { unit: 'u1', birthDate: new Date(0) }], ['wrong_type', 'members', 'birthDate', 1]],
    [{ unit, sex: ['male', 'nam'] }, ['unknown_code', 'members', 'sex', 1]],
    [{ unit, sex: keys(0, 1) }, ['unknown_code', 'members', 'sex', 1]],
    [{ unit, sex: keys(0, 2) }, ['wrong_type', 'members', 'sex', 1]],
    [{ unit, sex: keys(0, -2) }, ['wrong_type', 'members', 'sex', 1]],
    [{ unit, sex: { dictionary: [null, 'male'], keys: Int32Array.of(0, -1) } }, ['wrong_type', 'members', 'sex', null]],
    [{ unit, sex: Uint8Array.of(0, 1) }, ['wrong_type', 'members', 'sex', null]],
    [{ unit, fullName: [5, 'A'] }, ['wrong_type', 'members', 'fullName', 0]],
    [{ unit, birthDate: Int32Array.of(EMPTY_DAY, 2 ** 31 - 1) }, ['impossible_date', 'members', 'birthDate', 1]],
    [{ unit, birthDate: Float64Array.of(0, 1) }, ['wrong_type', 'members', 'birthDate', null]],
    [{ unit, electedPost: Uint8Array.of(0, 2) }, ['wrong_type', 'members', 'electedPost', 1]],
    [{ unit, electedPost: Int32Array.of(0, 1) }, ['wrong_type', 'members', 'electedPost', null]],
    [{ unit, electedPost: [true, 'true'] }, ['wrong_type', 'members', 'electedPost', 1]],
    [{ unit, score: Int32Array.of(-1, -2) }, ['out_of_range', 'members', 'score', 1]],
    [{ unit, score: [80, -1] }, ['out_of_range', 'members', 'score', 1]],
    [{ unit, score: [80, 1.5] }, ['wrong_type', 'members', 'score', 1]],
    [{ unit, score: 80 }, ['wrong_type', 'members', 'score', null]],
    [{ unit, birthDate: Int32Array.of(0) }, ['length_mismatch', 'members', 'birthDate', null]],
    [{ birthDate: Int32Array.of(0) }, ['missing_column', 'members', 'unit', null]],
    [[{}, {}], ['missing_column', 'members', 'unit', null]],
    [['u1'], ['wrong_type', 'members', null, 0]],
    [Int32Array.of(0), ['wrong_type', 'members', null, null]],
    ['u1', ['wrong_type', 'members', null, null]],
    [null, ['wrong_type', 'members', null, null]],
    [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), ['stored_value', null, null, null]],
    [tableToIPC(arrowOf(MEMBERS)).subarray(0, 2000), ['stored_value', null, null, null]],
    [tableToIPC(new Table({ brithDate: vectorFromArray([1]) })), ['unknown_field', 'members', 'brithDate', null]],
    [tableToIPC(new Table({ unit: vectorFromArray(['a'], new Utf8()), birthDate: vectorFromArray([1.5], new Float64()) })), ['wrong_type', 'members', 'birthDate', null]],
  ];
  const part = screening.part();
  for (const [members, expected] of cases) {
    for (const call of [() => screening.screen(members), () => screening.answers(members), () => screening.findings(members), () => part.add(members)]) {
      assert.deepEqual(refusal(call), expected);
    }
    const error = await screening.screenAsync(members).then(() => assert.fail(`${expected} was taken`), (error) => error);
    assert.deepEqual([error.code, error.record, error.field, error.row], expected);
  }
  assert.throws(() => screening.screen([{ brithDate: 1 }]), { nearest: 'birthDate' });
  assert.throws(() => screening.screen(tableToIPC(new Table({ brith_date: vectorFromArray([1]) }))), { nearest: 'birthDate' });
  // A later batch is refused with its row in the list, and the first are not kept.
  const days = (day) => new Table({ unit: vectorFromArray(['u1', 'u2'], new Utf8()), birthDate: vectorFromArray(['2000-01-01', day], new Utf8()) });
  const late = tableToIPC(days('2000-01-01').concat(days('2000-02-30')), 'stream');
  assert.deepEqual(refusal(() => part.add(late)), ['impossible_date', 'members', 'birthDate', 3]);
  assert.equal(part.members, 0);
});

test('bytes that are no Arrow are refused, and end no process', () => {
  for (const form of ['stream', 'file']) {
    const bytes = tableToIPC(arrowOf(MEMBERS.slice(0, 20), { batches: 2 }), form);
    const screening = charter.screening(UNITS);
    for (let end = 0; end < bytes.length; end += 7) {
      try {
        // A stream need not say that it ends: cut between two batches it is a shorter one.
        assert.ok(screening.screen(bytes.subarray(0, end)).members < 20 && form === 'stream');
      } catch (error) {
        assert.ok(error instanceof DieuleError, error.stack);
      }
    }
  }
  // Elsewhere, for what reads Arrow says on stderr what it thinks of bytes that were changed.
  const script = `
    import { Table, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';
    import { DieuleError, inForceOn } from 'dieule';
    const screening = inForceOn('2024-05-09').screening([{ code: 'a' }]);
    const table = new Table({ unit: vectorFromArray(['a', 'b']), birthDate: vectorFromArray(['2000-01-01', null], new Utf8()) });
    let refused = 0;
    for (const form of ['stream', 'file']) {
      const bytes = tableToIPC(table, form);
      for (const flipped of [0x55, 0xff]) {
        for (let at = 0; at < bytes.length; at += 1) {
          const wrong = bytes.slice();
          wrong[at] ^= flipped;
          try {
            screening.screen(wrong);
          } catch (error) {
            if (!(error instanceof DieuleError)) throw error;
            refused += 1;
          }
        }
      }
    }
    console.log(refused);
  `;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.ok(Number(stdout) > 500, stdout);
});

test('units, rules and options that do not exist are refused with the nearest', () => {
  assert.throws(() => charter.screening(UNITS, { rules: ['maturity.aeg'] }), { code: 'unknown_name', what: 'rule', nearest: 'maturity.age' });
  assert.throws(() => charter.screening(UNITS, { rules: ['maturity.age', 5] }), { code: 'wrong_type', row: 1 });
  assert.throws(() => charter.screening(UNITS, { rule: [] }), { code: 'unknown_field' });
  assert.deepEqual(refusal(() => charter.screening([{ kind: 'chi_doan' }])), ['missing_column', 'units', 'code', null]);
  assert.deepEqual(refusal(() => charter.screening([{ code: 'a' }, { code: 'b', kind: 'chi' }])), ['unknown_code', 'units', 'kind', 1]);
  assert.deepEqual(refusal(() => charter.screening({ code: ['a'], kind: ['tinh', 'tinh'] })), ['length_mismatch', 'units', 'kind', null]);
  const screened = charter.screening(UNITS, { rules: ['maturity.age'] }).screen(MEMBERS);
  for (const read of [(rule) => screened.total(rule), (rule) => screened.count(rule, 'u1')]) {
    assert.throws(() => read('maturity.aeg'), { code: 'unknown_name', what: 'rule', given: 'maturity.aeg', nearest: 'maturity.age' });
    assert.equal(read('tree.code').needsDecision, 0);
    assert.throws(() => read('record.unit'), { code: 'unknown_name', what: 'rule' });
    assert.throws(() => read(5), { code: 'wrong_type', field: 'rule' });
  }
  for (const read of [(unit) => screened.count('maturity.age', unit), (unit) => screened.membersOf(unit), (unit) => screened.branchesOf(unit), (unit) => screened.membersNotMetOf(unit)]) {
    assert.throws(() => read('u444'), { code: 'unknown_name', what: 'unit', given: 'u444' });
    assert.throws(() => read('uu1'), { code: 'unknown_name', nearest: 'u1' });
    assert.throws(() => read(UNITS.length), { code: 'unknown_name', given: String(UNITS.length) });
    assert.throws(() => read(-1), { code: 'out_of_range', field: 'unit' });
    assert.throws(() => read(null), { code: 'wrong_type', field: 'unit' });
  }
  assert.throws(() => charter.screening(UNITS).part().add(MEMBERS, { firstRow: -1 }), { code: 'out_of_range' });
  assert.throws(() => charter.screening(UNITS).part().add(MEMBERS, { row: 1 }), { code: 'unknown_field' });
});
