// The page of scores in a browser: its addresses, filters, steps, what is open, what it must never do.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { HOSTILE, axe, browser, follow, settled } from './support.mjs';

const { CriteriaSet } = createRequire(new URL('../../bindings-node/package.json', import.meta.url))('dieule');
let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

const set = CriteriaSet.fromRows({ id: 'mau', title: HOSTILE[0] }, [
  { kind: 'group', id: '1', title: 'Giáo dục', max: 20 },
  { kind: 'criterion', id: '1.1', within: '1', form: 'partial', points: 10 },
  { kind: 'criterion', id: '1.2', within: '1', form: 'per_event', step: 5, limit: 10 },
  { kind: 'class', id: 'tot', share: '80/100' },
  { kind: 'class', id: 'kha' },
]);
const units = [['A', 'N'], ['B', 'N'], ['C', 'N'], ['D', 'M']].map(([unit, cluster]) => ({ unit, cluster }));
const names = { A: 'Đoàn xã Hòa Bình', B: HOSTILE[1], C: 'Đoàn xã Ba', D: 'Đoàn xã Tư' };
// A and B: 8 + 10 = 18, tied; C has no points of 1.1, so 5 to 15; D 2 + 0.
const given = { A: ['8', 3], B: ['8', 2], C: [null, 1], D: ['2', 0] };
const said = Object.entries(given).flatMap(([unit, [points, count]]) => [
  ...(points === null ? [] : [{ unit, criterion: '1.1', by: 'graded', points }]),
  { unit, criterion: '1.2', by: 'graded', count },
]);
const scoring = set.score(units, said);
const html = (more = {}) => set.report([scoring, scoring], 'shared', { merge: 'sum', labels: ['Quý 1', 'Quý 2'], names, ...more });
const rows = (page) => page.locator('table.ranking tbody tr').allInnerTexts();

test('places, ties, ranges and classes stand in the ranking', async () => {
  const { page, noted, url } = await chromium.show(html(), { hash: '#period=1' });
  const told = (await rows(page)).map((row) => row.replace(/\s+/g, ' '));
  assert.equal(told.length, 4);
  assert.equal(told.filter((row) => row.includes('đồng hạng')).length, 2);
  assert.ok(told.some((row) => row.includes('Đoàn xã Ba') && row.includes('5 … 15')));
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(noted.errors, []);
  assert.deepEqual([...new Set(noted.requests.map((asked) => asked.split('#')[0]))], [url]);
});

test('a link opens a unit with every step, and Back closes it', async () => {
  const { page, noted } = await chromium.show(html(), { hash: '#period=1' });
  await follow(page.getByRole('link', { name: 'Đoàn xã Hòa Bình' }));
  await page.getByRole('button', { name: 'Mở mọi nhóm' }).click();
  const text = (await page.locator('#unit').innerText()).replace(/\s+/g, ' ');
  assert.ok(text.includes('15 → 10') && text.includes('cắt theo mức trần'), text);
  await page.goBack();
  await settled(page);
  assert.equal(await page.locator('#unit').isVisible(), false);
  assert.deepEqual(noted.errors, []);
});

test('filters and search, with accents and without', async () => {
  const { page } = await chromium.show(html());
  await page.getByLabel('Tìm', { exact: true }).fill('hoa binh');
  await page.waitForTimeout(300);
  assert.equal((await rows(page)).length, 1);
  await page.getByRole('button', { name: 'Bỏ mọi lọc' }).click();
  await page.locator('#filter-cluster').selectOption({ label: 'M' });
  assert.equal((await rows(page)).length, 1);
});

test('addresses that name nothing are read as far as they make sense', async () => {
  for (const hash of ['#period=99', '#period=all&unit=__proto__&class=constructor', '#cluster=-1&sort=toString', '#%E0%A4%A']) {
    const { page, noted } = await chromium.show(html(), { hash });
    assert.equal((await rows(page)).length, 4, hash);
    assert.deepEqual(noted.errors, [], hash);
    await page.close();
  }
});

for (const width of [390, 1280]) {
  test(`readable by everybody, ${width} wide`, async () => {
    const { page } = await chromium.show(html(), { width, hash: '#period=1&unit=A' });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]), []);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  });
}
