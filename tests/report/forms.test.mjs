// The report in all its forms: by keyboard alone, on a phone, in the dark, on paper, in English, to screen readers.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { axe, browser, inForceOn, largeReview, rowsOf, settled, smallReview } from './support.mjs';

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

const review = smallReview();
const html = review.report();
const focused = (page) => page.evaluate(() => ({ id: document.activeElement.id, name: document.activeElement.tagName, text: document.activeElement.innerText }));

test('by keyboard alone: skip, follow a rule, sort, search, go down and back', async () => {
  const { page } = await chromium.show(html);
  const follow = async () => {
    await page.keyboard.press('Enter');
    await settled(page);
  };
  await page.keyboard.press('Tab');
  const skip = page.locator('a.skip');
  assert.ok(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().left >= 0));
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, 'main');
  // The first links of the content are those of the totals, then the alarms.
  for (let at = 0; at < 10 && !((await focused(page)).name === 'A' && (await focused(page)).text.includes('chi đoàn')); at += 1) await page.keyboard.press('Tab');
  const { text: rule } = await focused(page);
  await follow();
  assert.equal((await focused(page)).id, 'findings-heading');
  assert.ok((await rowsOf(page)).every((row) => row.includes(rule)));
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).id, 'search');
  await page.keyboard.type('hostile nothing');
  await page.waitForTimeout(250);
  assert.deepEqual(await rowsOf(page), []);
  assert.equal((await focused(page)).id, 'search', 'typing keeps its place');
  for (let at = 0; at < 10 && (await focused(page)).id !== 'clear'; at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await settled(page);
  assert.equal((await rowsOf(page)).length, Math.min(25, review.findings.length));
  for (let at = 0; at < 12 && (await focused(page)).id !== 'sort-unit'; at += 1) await page.keyboard.press('Tab');
  for (const order of ['ascending', 'descending']) {
    await page.keyboard.press('Enter');
    assert.equal((await focused(page)).id, 'sort-unit', 'sorting keeps its place');
    assert.equal(await page.locator('th.unit').last().getAttribute('aria-sort'), order);
  }
  await page.locator('#chart-heading').focus();
  await page.keyboard.press('Tab');
  await follow();
  assert.equal((await focused(page)).id, 'chart-heading');
  assert.equal(await page.locator('.crumbs li').count(), 2);
  await page.goBack();
  await settled(page);
  assert.equal(await page.locator('.crumbs li').count(), 1);
});

test('the Tab key comes by everything, with the place marked, and out again', async () => {
  const { page } = await chromium.show(html);
  const all = await page.evaluate(() => [...document.querySelectorAll('a[href], button:not([disabled]), input, select, summary')].filter((each) => each.checkVisibility()).length);
  const seen = new Set();
  for (let at = 0; at < all + 5; at += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === document.body) return null;
      const box = at.getBoundingClientRect();
      return { index: [...document.querySelectorAll('*')].indexOf(at), outline: getComputedStyle(at).outlineStyle, inside: box.top >= 0 && box.bottom <= innerHeight + 1 };
    });
    if (place === null) break;
    assert.ok(place.outline !== 'none' && place.inside, JSON.stringify(place));
    seen.add(place.index);
  }
  assert.equal(seen.size, all);
});

for (const [what, options] of [
  ['wide, light', {}],
  ['wide, dark', { colorScheme: 'dark' }],
  ['a phone, light', { width: 360 }],
  ['a phone, dark', { width: 360, colorScheme: 'dark' }],
]) {
  test(`accessible by the rules of axe: ${what}`, async () => {
    const { page, noted } = await chromium.show(review.report({ language: what.includes('dark') ? 'en' : 'vi', keys: true }), options);
    await page.locator('summary').first().click();
    await page.locator('#rules summary').click();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html: node, failureSummary }) => [node, failureSummary])]), []);
    assert.deepEqual(noted.errors, []);
  });
}

test('a narrow screen never scrolls sideways', async () => {
  const long = { title: `Tên ${'rấtdài'.repeat(40)}`, keys: true };
  for (const width of [320, 360, 390, 600, 760, 1024]) {
    const { page } = await chromium.show(review.report(long), { width });
    await page.locator('#rules summary').click();
    await page.locator('summary').first().click();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(sideways <= 0, `${width}: ${sideways}`);
    const out = await page.evaluate(() =>
      [...document.querySelectorAll('main *, header *')].filter((each) => each.checkVisibility() && !each.closest('.visually-hidden, thead') && each.getBoundingClientRect().right > innerWidth + 1).map((each) => each.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(out, [], String(width));
    await page.close();
  }
});

test('who wants no motion gets none', async () => {
  for (const [reducedMotion, behaviour] of [['reduce', 'auto'], ['no-preference', 'smooth']]) {
    const { page } = await chromium.show(html, { reducedMotion });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), behaviour);
  }
});

async function printed(text, hash) {
  const { page } = await chromium.show(text, { hash });
  const path = join(chromium.folder, 'print.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const read = (...how) => execFileSync('pdftotext', [...how, path, '-'], { encoding: 'utf8' });
  const sizes = execFileSync('pdfinfo', ['-f', '1', '-l', '999', path], { encoding: 'utf8' }).match(/Page +\d+ size: .*/g);
  return { page, sheets: read('-layout').split('\f'), plain: read().replace(/\s+/g, ' '), sizes };
}

/** The findings that would be printed. */
const onPaper = (page) =>
  page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const rows = document.querySelectorAll('table.findings tbody tr').length;
    dispatchEvent(new Event('afterprint'));
    return rows;
  });

test('on paper: A4, every section and every finding, no controls, and the page as it was afterwards', async () => {
  const { page, sheets, plain, sizes } = await printed(html);
  assert.ok(sizes.length >= 3 && sizes.every((size) => size.includes('(A4)')), sizes.join());
  for (const heading of await page.locator('h1, h2').allInnerTexts()) assert.ok(plain.includes(heading), heading);
  for (const control of ['Bỏ mọi lọc', 'In trang này', 'Sắp xếp', 'Trang sau', 'Đến nội dung chính', 'Bản in chỉ có']) assert.ok(!plain.includes(control), control);
  assert.ok(plain.includes(review.receipt.rulebookHash.slice(0, 20)), 'folds are open');
  assert.ok(plain.includes('Số dòng được xét'));
  // The head of the table stands on each of its pages.
  assert.ok(sheets.filter((sheet) => /Kết quả +Đơn vị +Dòng/.test(sheet)).length >= Math.floor(review.findings.length / 12));
  assert.equal(await onPaper(page), review.findings.length);
  assert.equal(await page.locator('details[open]').count(), 0);
  assert.equal((await rowsOf(page)).length, Math.min(25, review.findings.length));
});

test('on paper, a long list is printed a page at a time and says so; filtered down it is whole', async () => {
  const large = largeReview();
  const text = large.report();
  const whole = await printed(text);
  assert.ok(whole.plain.includes('Bản in chỉ có trang đang xem (25 điểm)'));
  assert.ok(whole.sizes.length < 20, `${whole.sizes.length} pages`);
  const few = await printed(text, '#unit=2');
  const [count] = (await few.page.locator('[data-part="count"]').innerText()).split(' ');
  assert.ok(Number(count) > 25 && Number(count) <= 500, count);
  assert.equal(await onPaper(few.page), Number(count));
  assert.equal(await onPaper(whole.page), 25);
});

test('in English, nothing of the page itself is Vietnamese', async () => {
  const { page, noted } = await chromium.show(smallReview({ campaigns: ['SEED4'] }).report({ language: 'en', title: 'A title' }));
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.locator('#rules summary').click();
  await page.locator('summary').first().click();
  const said = (await page.locator('body').innerText()).split('\n');
  const names = review.worstFirst.map(({ name }) => name);
  const ours = said.map((line) => names.reduce((left, name) => left.replaceAll(name, ''), line)).filter((line) => !line.includes('provincial union of'));
  assert.deepEqual(ours.filter((line) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i.test(line)), []);
  for (const text of ['What to do first', 'Not met', '2024-05-09', '6.52% of 46 members']) assert.ok(said.some((line) => line.includes(text)), text);
  assert.deepEqual(noted.errors, []);
});

test('the caveat of an unseen charter is said once, at the head, and findings carry the mark', async () => {
  const after = inForceOn('2027-05-09').review({ units: [{ code: 'C', kind: 'chi_doan' }], members: [{ unit: 'C', birthDate: '2015-01-01' }] });
  const { page } = await chromium.show(after.report());
  const said = await page.locator('body').innerText();
  assert.equal(said.split('Lưu ý:').length, 2);
  assert.ok((await page.locator('header').innerText()).includes('Điều lệ Đoàn khóa XIII'));
  assert.ok((await rowsOf(page)).some((row) => row.includes('áp dụng tiếp quy định cũ')));
});

test('a list in which nothing is wrong, and an empty one', async () => {
  for (const lists of [{ units: [{ code: 'H', kind: 'huyen' }], members: [] }, { units: [], members: [] }]) {
    const sound = inForceOn('2024-05-09').review(lists);
    assert.equal(sound.findings.length, 0);
    const { page, noted } = await chromium.show(sound.report());
    assert.ok((await page.locator('#alarms').innerText()).includes('mọi dòng đều đạt'));
    assert.deepEqual(noted.errors, []);
    assert.deepEqual(sound.split().map(({ findings }) => findings), lists.units.map(() => 0));
  }
});

test('a chain of 20,000 units', async () => {
  const units = Array.from({ length: 20_000 }, (_, at) => ({ code: `${at}`, parent: at > 0 ? `${at - 1}` : null, kind: 'other' }));
  const { page, noted } = await chromium.show(inForceOn('2024-05-09').review({ units, members: [] }).report(), { hash: '#unit=19999' });
  const way = await page.locator('.crumbs li').allInnerTexts();
  assert.ok(way.length < 10, String(way.length));
  assert.ok(way.some((step) => step.includes('cấp')));
  assert.deepEqual(noted.errors, []);
});
