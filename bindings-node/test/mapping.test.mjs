// Mappings: every shape of a list, a real workbook, refusals, a province's speed.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { DieuleError, MappedMembers, Mapping, inForceOn } from 'dieule';

const charter = inForceOn('2024-05-09');
const shipped = (name) => new Mapping(readFileSync(new URL(`../../examples/mappings/${name}`, import.meta.url), 'utf8'));
const NATIONAL = shipped('danh-sach-33-cot.toml');
const UNITS = shipped('don-vi.toml').units([
  ['Mã đơn vị', 'Tên đơn vị', 'Mã cấp trên', 'Loại tổ chức', 'Cấp', 'Khối'],
  ['X', 'Đoàn xã', '', 'Đoàn cơ sở', '', ''],
  ['x1', 'Chi đoàn Một', 'X', 'Chi đoàn', '', ''],
]);
const SMALL = new Mapping(
  '[mapping]\nname = "S"\n[members]\nunit = "Đơn vị"\nbirth_date = { column = "Ngày sinh", dates = ["dd/mm/yyyy", "excel"] }\nscore = "Điểm"\n',
);
const HEADINGS = ['Đơn vị', 'Ngày sinh', 'Điểm'];
const ROWS = [
  ['x1', '09/05/2003', '85'],
  ['x2', new Date(Date.UTC(2003, 4, 9)), 85],
  ['x3', '2003', null],
];
const byHeading = (row) => Object.fromEntries(HEADINGS.map((heading, at) => [heading, row[at]]));

test('a review takes what a mapping read', async () => {
  const headings = ['Mã định danh đoàn viên', 'Ngày sinh (Nam)', 'Ngày sinh (Nữ)', 'Chức vụ trong chi đoàn', 'Đơn vị'];
  const rows = [
    ['a', '09/05/1980', '', 'Đoàn viên', 'chi đoàn một'],
    ['b', '1990', '', 'Bí thư', 'x1'],
  ];
  const members = NATIONAL.members(rows, { headings, units: UNITS });
  const review = charter.review({ units: UNITS, members });
  assert.deepEqual(review.toJSON(), charter.review({ units: UNITS.columns(), members: members.columns() }).toJSON());
  assert.deepEqual(review.toJSON(), (await charter.reviewAsync({ units: UNITS, members })).toJSON());
  assert.equal(review.membersNotMet, 1);
  assert.deepEqual(members.columns().unit, ['x1', 'x1']);
  assert.deepEqual(NATIONAL.members(rows, { headings, units: UNITS.columns() }).columns(), members.columns());
  assert.throws(() => charter.review({ units: members, members }), { code: 'unknown_field' });
});

test('every shape of a list', () => {
  const shapes = [
    SMALL.members(ROWS, { headings: HEADINGS }),
    SMALL.members([HEADINGS, ...ROWS]),
    SMALL.members(ROWS.map(byHeading)),
    SMALL.members(Object.fromEntries(HEADINGS.map((heading, at) => [heading, ROWS.map((row) => row[at])]))),
  ];
  for (const mapped of shapes) {
    assert.ok(mapped instanceof MappedMembers);
    assert.deepEqual(mapped.columns(), { unit: ['x1', 'x2', 'x3'], birthDate: ['2003-05-09', '2003-05-09', null], score: [85, 85, null] });
    const [, births, score] = mapped.report.columns;
    assert.deepEqual(births, {
      ...births,
      field: 'birthDate',
      readAs: 'date',
      read: 2,
      blank: 0,
      unreadable: 1,
      problems: [{ column: 'Ngày sinh', reason: 'year_only', rows: [2] }],
    });
    assert.equal(score.readAs, 'count');
    assert.deepEqual([mapped.length, mapped.report.firstRow, mapped.report.unreadable], [3, 2, 1]);
  }
});

test('days as cells of sheets hold them', () => {
  const local = new Date(2003, 4, 9, 1, 2, 3);
  for (const [cell, day] of [
    [37750, '2003-05-09'],
    ['37750', '2003-05-09'],
    [new Date(Date.UTC(1969, 11, 31)), '1969-12-31'],
    [local, null],
    [new Date(NaN), null],
    [37750.5, null],
    [true, null],
    [{}, null],
  ]) {
    const mapped = SMALL.members([['x', cell, null]], { headings: HEADINGS });
    assert.deepEqual(mapped.columns().birthDate, [day], String(cell));
    assert.equal(mapped.report.columns[1].unreadable, day === null ? 1 : 0);
  }
  for (const cell of [null, undefined, '', ' ', NaN]) {
    assert.equal(SMALL.members([['x', cell]], { headings: HEADINGS }).report.columns[1].blank, 1);
  }
});

test('a workbook as the national software exports it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieule-'));
  const born = { value: new Date(Date.UTC(2003, 4, 9)), type: Date, format: 'dd/mm/yyyy' };
  const above = ['STT', 'Họ và tên', 'Mã định danh đoàn viên', 'Ngày sinh', null, 'Thời gian vào đoàn', 'Chức vụ trong chi đoàn', 'Đơn vị'];
  const sheet = [
    [],
    [null, 'DANH SÁCH ĐOÀN VIÊN'],
    ['Chi đoàn Một'],
    [],
    above,
    [null, null, null, 'Nam', 'Nữ'],
    [1, 'A', 1234567, born, null, 43550, 'Đoàn viên', 'Chi đoàn Một'],
    [2, 'B', '0000012', null, '10/05/2004', '26/3/2019', 'Bí thư chi đoàn', 'Chi đoàn Một'],
    [3, 'C', '0000013', null, 2004, null, null, 'Chi đoàn Hai'],
    [4],
  ];
  const cells = sheet.map((row) => row.map((cell) => (cell === null || cell === born ? cell : { value: cell })));
  await writeExcelFile(cells).toFile(join(folder, 'export.xlsx'));
  const rows = await readSheet(join(folder, 'export.xlsx'));
  rmSync(folder, { recursive: true });
  const mapped = NATIONAL.members(rows, { units: UNITS });
  const { key, birthDate, sex, admittedOn, electedPost, unit } = mapped.columns();
  assert.deepEqual(key, ['1234567', '0000012', '0000013']);
  assert.deepEqual(birthDate, ['2003-05-09', '2004-05-10', null]);
  assert.deepEqual(sex, ['male', 'female', 'female']);
  assert.deepEqual(admittedOn, ['2019-03-26', '2019-03-26', null]);
  assert.deepEqual(electedPost, [false, true, null]);
  assert.deepEqual(unit, ['x1', 'x1', 'Chi đoàn Hai']);
  const { report } = mapped;
  assert.deepEqual([report.rows, report.firstRow, report.unused], [3, 7, ['STT']]);
  assert.match(report.explain(), /cột “Ngày sinh \(Nữ\)”, chỉ có năm: dòng 9/);
  assert.match(report.explain('en'), /column “Ngày sinh \(Nữ\)”, a year alone: rows 9/);
});

test('refusals are told at once', () => {
  const refusal = (call) => {
    try {
      call();
    } catch (error) {
      assert.ok(error instanceof DieuleError);
      return error;
    }
    return assert.fail('nothing was refused');
  };
  const text = '[mapping]\nname = "T"\n[members]\nbrith_date = "Ngày sinh"\nsex = { column = "Giới", codes = { "Nam" = "man" } }\n';
  const error = refusal(() => new Mapping(text));
  assert.deepEqual([error.code, error.mapping], ['mapping', 'T']);
  assert.deepEqual(error.refusals.map(({ path }) => path), ['members.sex.codes.Nam', 'members.brith_date', 'members.unit']);
  assert.match(error.refusals[1].why, /did you mean `birth_date`\?/);
  assert.match(refusal(() => SMALL.members([['Ngày sinh']])).message, /members.unit: the list has no column `Đơn vị`/);
  assert.equal(refusal(() => new Mapping(7)).code, 'wrong_type');
  assert.equal(refusal(() => SMALL.units([])).message, 'mapping `S`: units: the mapping has no such table');
  for (const [rows, message] of [
    [7, 'members: takes an array of objects or of arrays, or an object of arrays, not a number'],
    [[['Đơn vị'], 'x'], 'members[1]: takes a row like the first, not a string'],
    [[{ 'Đơn vị': 'x' }, ['x']], 'members[1]: takes a row like the first, not an array'],
    [{ 'Đơn vị': 'x' }, 'members.Đơn vị: takes an array, not a string'],
    [{ 'Đơn vị': ['x', 'y'], Điểm: [1] }, 'members.Điểm: has 1 values where the other columns have 2'],
  ]) {
    assert.equal(refusal(() => SMALL.members(rows)).message, message);
  }
  assert.equal(refusal(() => SMALL.members([], { heading: [] })).code, 'unknown_field');
  assert.equal(refusal(() => SMALL.members([], { headings: 'Đơn vị' })).message, 'members.headings: takes an array, not a string');
});

test('what is printed holds no cell', () => {
  const mapped = SMALL.members([['ĐV-BIMAT', '09/05/2003', 85]], { headings: HEADINGS });
  assert.doesNotMatch(inspect(mapped, { depth: 9 }) + inspect(SMALL) + JSON.stringify(mapped), /BIMAT|09\/05|85/);
});

test('a province is read in a few seconds', () => {
  const [above] = [NATIONAL.members([], { headings: ['Đơn vị', 'Ngày sinh (Nam)', 'Ngày sinh (Nữ)', 'Chức vụ trong chi đoàn'], units: UNITS })];
  const headings = above.report.columns.flatMap(({ columns, missing }) => [...columns, ...missing]);
  const unique = [...new Set(headings)];
  const cells = { 'Ngày sinh (Nam)': '09/05/2003', 'Ngày sinh (Nữ)': '', 'Thời gian vào đoàn': '26/03/2019', 'Đơn vị': 'Chi đoàn Một' };
  const row = [...unique.map((heading) => cells[heading] ?? 'văn bản'), ...Array.from({ length: 30 - unique.length }, () => 'khác')];
  const rows = Array.from({ length: 75_000 }, () => [...row]);
  const start = performance.now();
  const mapped = NATIONAL.members(rows, { headings: [...unique, ...Array.from({ length: 30 - unique.length }, (_, at) => `Cột ${at}`)], units: UNITS });
  const took = performance.now() - start;
  assert.equal(mapped.length, 75_000);
  assert.equal(mapped.report.unreadable, 0);
  // About a second on a small machine; the rest is for a busy one.
  assert.ok(took < 8000, `${took} ms`);
});
