// The report of a review: its options, its parts, its files. What the page does in a browser is tested in tests/report.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { inForceOn } from 'dieule';

const review = inForceOn('2024-05-09', { campaigns: ['SEED4'] }).review({
  units: [
    { code: 'T', kind: 'tinh', name: 'Tỉnh đoàn Mẫu' },
    { code: 'H', parent: 'T', kind: 'huyen', name: 'Huyện đoàn Một' },
    { code: 'C', parent: 'H', kind: 'chi_doan' },
  ],
  members: [{ key: 'SECRET-A', unit: 'C', birthDate: '2012-01-01' }, { key: 'SECRET-B', unit: '?', birthDate: '2000-01-01' }],
});
const data = (page) => JSON.parse(page.split('<script type="application/json" id="data">')[1].split('</script>')[0]);

test('options', () => {
  const usual = data(review.report());
  assert.deepEqual([usual.language, usual.first_row, usual.title], ['vi', 1, 'Rà soát tổ chức và đoàn viên · Tỉnh đoàn Mẫu']);
  assert.ok(!review.report().includes('SECRET'));
  const page = review.report({ language: 'en', title: 'A <title>', keys: true, firstRow: 2 });
  const asked = data(page);
  assert.deepEqual([asked.language, asked.first_row, asked.title], ['en', 2, 'A <title>']);
  assert.ok(page.includes('SECRET-A') && page.includes('<title>A &lt;title&gt;</title>'));
  assert.equal(asked.findings.kind.length, review.findings.length);
});

test('options are read strictly', () => {
  const refused = (options) => {
    try {
      review.report(options);
    } catch ({ code, record, field }) {
      return [code, record, field];
    }
    return null;
  };
  assert.deepEqual(refused({ lang: 'vi' }), ['unknown_field', 'report', 'lang']);
  assert.deepEqual(refused({ language: 'fr' }), ['unknown_code', 'report', 'language']);
  assert.deepEqual(refused({ keys: 'yes' }), ['wrong_type', 'report', 'keys']);
  assert.deepEqual(refused({ firstRow: -1 }), ['out_of_range', 'report', 'firstRow']);
  assert.deepEqual(refused('vi'), ['wrong_type', 'report', null]);
  assert.equal(refused({ language: null, title: undefined, keys: null, firstRow: null }), null);
  assert.equal(review.report(null), review.report());
});

test('what was applied is named', () => {
  assert.deepEqual(review.law.map(({ id }) => id), ['DL12', 'SEED4']);
  assert.equal(review.law[0].title.en, 'Charter of the Youth Union, 12th term');
  assert.deepEqual(review.toJSON().law[0], review.law[0]);
});

test('parts add up', () => {
  const parts = review.split();
  assert.deepEqual(parts.map(({ code, name }) => [code, name]), [['H', 'Huyện đoàn Một'], [null, 'Ngoài các đơn vị trực thuộc']]);
  assert.equal(parts.reduce((sum, { findings }) => sum + findings, 0), review.findings.length);
  for (const { html, csv, findings } of parts) {
    assert.equal(data(html).findings.kind.length, findings);
    assert.equal(csv.trimEnd().split('\r\n').length, findings + 1);
    assert.ok(!`${html}${csv}`.includes('SECRET'));
  }
});

test('files are written where they are asked for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieule-split-'));
  try {
    review.writeReport(join(folder, 'report.html'), { firstRow: 2 });
    assert.equal(readFileSync(join(folder, 'report.html'), 'utf8'), review.report({ firstRow: 2 }));
    const written = review.writeSplit(join(folder, 'new', 'parts'));
    assert.deepEqual(written.map((path) => basename(path)).sort(), readdirSync(join(folder, 'new', 'parts')).sort());
    const parts = review.split();
    assert.equal(written.length, 2 * parts.length);
    assert.ok(parts.every(({ fileName }) => /^[a-z0-9-]{1,70}$/.test(fileName)));
    assert.equal(readFileSync(written[1], 'utf8'), parts[0].csv);
    assert.throws(() => review.writeReport(join(folder, 'none', 'report.html')), { code: 'ENOENT' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
