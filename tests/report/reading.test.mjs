// What an officer does with the report: follows a rule, goes down to a branch and back, searches, filters, sorts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOSTILE, browser, countOf, follow, inForceOn, largeReview, rowsOf, settled, smallReview } from './support.mjs';

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

const review = smallReview();
const html = review.report();
const notMet = review.findings.filter(({ finding }) => finding.outcome === 'not_met');
const show = (options) => chromium.show(html, options);
const unitsShown = (page) => page.locator('#chart table').first().locator('tbody th').allInnerTexts();
const choose = (page, name, label) => page.getByLabel(name, { exact: true }).selectOption({ label });

test('the head says the day, the law and the totals', async () => {
  const { page, noted } = await show();
  assert.equal(await page.title(), 'Rà soát tổ chức và đoàn viên · Tỉnh đoàn Mẫu');
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  const head = await page.locator('header').innerText();
  for (const text of ['09/05/2024', 'Điều lệ Đoàn khóa XII']) assert.ok(head.includes(text), text);
  assert.ok(!head.includes('Lưu ý'));
  await page.getByText('Biên nhận').click();
  assert.ok((await page.locator('header').innerText()).includes(review.receipt.rulebookHash));
  // Hints are counted apart.
  const hints = review.findings.filter(({ finding }) => finding.severity === 'hint').length;
  const outcomes = ['not_met', 'needs_decision', 'unknown'].map((outcome) => review.findings.filter(({ finding }) => finding.outcome === outcome && finding.severity !== 'hint').length);
  if (hints > 0) outcomes.push(hints);
  const figures = await page.locator('.card .figure').allInnerTexts();
  assert.deepEqual(figures.map(Number), [review.units, review.members, review.membersNotMet, ...outcomes]);
  assert.deepEqual(noted.errors, []);
});

test('alarms: most serious first, each leads to its rows', async () => {
  const { page } = await show();
  const groups = await page.locator('#alarms h3').allInnerTexts();
  assert.deepEqual(groups.slice(0, 1), ['Quy định bắt buộc']);
  const alarms = await page.locator('#alarms ol').first().locator('li.alarm').all();
  const sizes = await Promise.all(alarms.map(async (alarm) => Number(await alarm.locator('.figure').innerText())));
  assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
  assert.ok(sizes.length >= 4);
  for (let at = 0; at < alarms.length; at += 1) {
    const link = page.locator('#alarms ol').first().locator('h4 a').nth(at);
    const title = await link.innerText();
    await follow(link);
    const rows = await rowsOf(page);
    assert.equal(rows.length, sizes[at], title);
    assert.ok(rows.every((row) => row.includes(title) && row.includes('Chưa đạt')), title);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'findings-heading');
  }
  const youngest = await page.locator('#alarms li.alarm', { hasText: 'Đoàn viên chưa đủ tuổi' }).innerText();
  for (const text of ['3', '6,52% của 46 đoàn viên', 'Kiểm tra ngày sinh', 'Điều 1 khoản 2']) assert.ok(youngest.includes(text), text);
});

test('down to a branch and back, with the way shown', async () => {
  const { page } = await show();
  const way = () => page.locator('.crumbs li').allInnerTexts();
  assert.deepEqual(await way(), ['Toàn danh sách']);
  assert.equal((await unitsShown(page)).length, 3);
  assert.deepEqual(await page.locator('#chart table').nth(1).locator('tbody th').allInnerTexts(), ['Đoàn xã đứng riêng']);
  for (const name of ['Huyện đoàn Hòa Bình', 'Đoàn xã Đông Trà', 'Chi đoàn thôn Ba']) await follow(page.locator('#chart').getByRole('link', { name }));
  assert.deepEqual(await way(), ['Toàn danh sách', 'Huyện đoàn Hòa Bình', 'Đoàn xã Đông Trà', 'Chi đoàn thôn Ba']);
  const branch = review.worstFirst.find(({ code }) => code === 'C3');
  assert.deepEqual((await page.locator('.card .figure').allInnerTexts()).map(Number).slice(0, 3), [1, branch.members, branch.membersNotMet]);
  const own = review.findings.filter(({ unit }) => unit === 'C3').length;
  assert.equal((await rowsOf(page)).length, own);
  assert.ok((await page.locator('#chart').innerText()).includes('không có đơn vị trực thuộc'));
  await page.goBack();
  await page.goBack();
  await settled(page);
  assert.deepEqual(await way(), ['Toàn danh sách', 'Huyện đoàn Hòa Bình']);
  assert.deepEqual(await unitsShown(page), ['Đoàn xã Đông Trà']);
  await follow(page.locator('.crumbs a').first());
  assert.equal(await countOf(page), `${review.findings.length} điểm`);
  assert.equal((await unitsShown(page)).length, 3);
});

test('units are worst first, with bars as long as their share', async () => {
  const { page } = await show();
  const expected = review.below(review.below().find(({ code }) => code === 'T').row).map(({ name }) => name);
  assert.deepEqual(await unitsShown(page), expected);
  const widths = await page.locator('#chart table').first().locator('.bar.share').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  assert.ok(widths.length >= 2);
  assert.deepEqual(widths, [...widths].sort((a, b) => b - a));
});

test('search: with and without accents, in units, rules and rows', async () => {
  const { page } = await show();
  const search = async (text) => {
    await page.getByLabel('Tìm', { exact: true }).fill(text);
    await page.waitForTimeout(250);
    return rowsOf(page);
  };
  const under = (code) => review.findings.filter(({ unit }) => unit === code || unit?.startsWith(code)).length;
  const nguyen = await search('nguyen');
  // Everything below the district whose name it is.
  assert.equal(nguyen.length, ['H1', 'X1', 'C1', 'C2'].map(under).reduce((a, b) => a + b));
  assert.deepEqual(await search('Nguyễn'), nguyen);
  assert.deepEqual(await search('NGUYEN HUE'), nguyen);
  assert.deepEqual(await search('Nguyên'), [], 'what is typed with accents finds itself');
  const hoa = await search('hòa');
  assert.ok(hoa.length > 0);
  assert.deepEqual(await search('hoà'), hoa, 'either way to place the tone');
  assert.ok((await search('dong tra')).every((row) => row.includes('Đông Trà') || row.includes('Hòa Bình')));
  assert.equal((await search('chua du tuoi')).length, 3);
  assert.equal((await search('41')).filter((row) => row.includes('dòng 41')).length, 1);
  assert.deepEqual(await search('khong co gi nhu the'), []);
  assert.ok((await page.locator('#findings').innerText()).includes('Không có điểm nào khớp'));
  await follow(page.getByRole('button', { name: 'Bỏ mọi lọc' }));
  assert.equal(await page.getByLabel('Tìm', { exact: true }).inputValue(), '');
  assert.equal(await countOf(page), `${review.findings.length} điểm`);
});

test('filters: rule, outcome, weight, unit, together', async () => {
  const { page } = await show();
  await choose(page, 'Kết quả', 'Chưa đạt');
  assert.equal(await countOf(page), `${notMet.length} trong ${review.findings.length} điểm`);
  await choose(page, 'Quy định', 'Đoàn viên chưa đủ tuổi');
  assert.equal((await rowsOf(page)).length, 3);
  await choose(page, 'Mức độ', 'hướng dẫn');
  assert.deepEqual(await rowsOf(page), []);
  await choose(page, 'Mức độ', 'Tất cả');
  await choose(page, 'Trong đơn vị', '\u2003Huyện đoàn Hòa Bình');
  await settled(page);
  assert.equal((await rowsOf(page)).length, 2);
  assert.deepEqual(await page.locator('.crumbs li').allInnerTexts(), ['Toàn danh sách', 'Huyện đoàn Hòa Bình']);
  await page.reload();
  assert.equal((await rowsOf(page)).length, 2, 'the address holds the filters');
});

test('sorting: each column both ways, told to screen readers', async () => {
  const { page } = await show();
  await page.getByLabel('Số điểm mỗi trang').selectOption('250');
  const column = async (place) => (await page.locator(`table.findings tbody td:nth-child(${place})`).allInnerTexts()).map((text) => text.split('\n')[0]);
  const heads = page.locator('table.findings th');
  assert.deepEqual(await heads.evaluateAll((all) => all.map((head) => head.ariaSort)), ['ascending', 'none', 'none', 'none']);
  const outcomes = await column(1);
  const order = ['Chưa đạt', 'Cần quyết định', 'Chưa biết'];
  assert.deepEqual(outcomes, [...outcomes].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  const rows = async () => (await column(3)).map((text) => Number(text.match(/dòng (\d+)/)[1]));
  await heads.nth(2).getByRole('button').click();
  const up = await rows();
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  await heads.nth(2).getByRole('button').click();
  const down = await rows();
  assert.deepEqual(down, [...up].sort((a, b) => b - a));
  assert.deepEqual(await heads.evaluateAll((all) => all.map((head) => head.ariaSort)), ['none', 'none', 'descending', 'none']);
  await heads.nth(1).getByRole('button').click();
  const names = (await column(2)).filter((name) => !name.startsWith('Không thuộc'));
  assert.deepEqual(names, [...names].sort(new Intl.Collator('vi', { numeric: true }).compare));
  await page.getByLabel('Sắp xếp').selectOption({ label: 'Quy định' });
  assert.equal(await heads.nth(3).getAttribute('aria-sort'), 'ascending');
});

test('the ages: a table with bars, lines at the ages of the charter, the same in words', async () => {
  const { page } = await show();
  const ages = page.locator('#ages');
  const known = review.ages.reduce((sum, { male, female, unstated }) => sum + male + female + unstated, 0);
  assert.ok((await ages.innerText()).includes(`${known} đoàn viên có ngày sinh`));
  assert.deepEqual(await ages.locator('tr.line th').allInnerTexts(), [...review.ageLines].reverse().map(String).filter((age) => age <= 44));
  const cells = await ages.locator('tbody tr', { has: page.locator('th', { hasText: /^20$/ }) }).locator('td').allInnerTexts();
  const twenty = review.ages.find(({ years }) => years === 20);
  assert.deepEqual(cells.slice(0, 2).map(Number), [twenty.male, twenty.female]);
});

test('twenty thousand findings stay quick and small', async () => {
  const large = largeReview();
  assert.ok(large.findings.length > 17_000, `${large.findings.length}`);
  const page_ = large.report();
  assert.ok(Buffer.byteLength(page_) < 6_000_000, `${Buffer.byteLength(page_)} bytes`);
  const opened = performance.now();
  const { page } = await chromium.show(page_);
  await page.locator('table.findings tbody tr').first().waitFor();
  assert.ok(performance.now() - opened < 10_000, `opened in ${performance.now() - opened} ms`);
  const digits = String(large.findings.length).replace(/(\d+)(\d{3})$/, '$1.$2');
  assert.equal(await countOf(page), `${digits} điểm`);
  assert.equal((await rowsOf(page)).length, 25);
  const busy = await page.evaluate(() => {
    const started = performance.now();
    // eslint-disable-next-line no-undef -- functions of the page itself
    replace({ text: 'doan xa 12', page: 0 });
    return performance.now() - started;
  });
  assert.ok(busy < 2_000, `searched in ${busy} ms`);
  await page.getByRole('button', { name: 'Trang cuối' }).click();
  const [, last] = (await page.locator('.pager').innerText()).match(/Trang (\d+) trong \1/);
  assert.ok(Number(last) > 10);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'findings-heading');
});

test('parts hold what is theirs and add up', async () => {
  const parts = review.split();
  assert.deepEqual(parts.map(({ code }) => code), [...review.below(0).map(({ code }) => code), null]);
  assert.equal(parts.reduce((sum, { findings }) => sum + findings, 0), review.findings.length);
  assert.equal(parts.reduce((sum, { csv }) => sum + csv.trimEnd().split('\r\n').length - 1, 0), review.findings.length);
  const part = parts.find(({ code }) => code === 'H2');
  const { page } = await chromium.show(part.html);
  assert.equal(await page.locator('h1').innerText(), 'Rà soát tổ chức và đoàn viên · Tỉnh đoàn Mẫu · Huyện đoàn Hòa Bình');
  assert.equal((await rowsOf(page)).length, part.findings);
  assert.ok(!part.html.includes('Nguyễn Huệ'));
  assert.deepEqual(await unitsShown(page), ['Đoàn xã Đông Trà']);
  const rest = await chromium.show(parts.at(-1).html);
  const said = (await rowsOf(rest.page)).join('\n');
  assert.ok(said.includes('Đoàn xã đứng riêng') && said.includes('Không thuộc đơn vị nào'));
});

const by = { by: 'Ban Tổ chức', why: HOSTILE[1], until: '2024-06-30' };
const ACCEPTED = [
  { rule: 'record.age_minimum', key: 'KEY-YOUNG-3', ...by },
  { rule: 'unit.branch.minimum_members', key: 'C2', ...by },
  { rule: 'record.age_minimum', key: 'KEY-YOUNG-1', ...by, until: '2024-05-01' },
  { rule: 'record.key', key: 'KEY-NOBODY', ...by },
];

test('accepted exceptions are listed, counted apart, and go with their unit', async () => {
  const with_ = smallReview({}, ACCEPTED);
  assert.equal(with_.findings.length, review.findings.length - 2);
  const { page, noted } = await chromium.show(with_.report());
  const rows = () => page.locator('#accepted tbody tr').allInnerTexts();
  const all = (await rows()).map((row) => row.replace(/\s+/g, ' '));
  assert.equal(all.length, 4);
  const has = (row, ...texts) => texts.forEach((text) => assert.ok(row.includes(text), `${row}: ${text}`));
  has(all[0], 'Đang áp dụng', 'Chi đoàn thôn Ba', 'Đoàn viên, dòng 43', 'chưa đủ 16 tuổi', 'Ban Tổ chức', HOSTILE[1], '30/06/2024');
  has(all[1], 'Đang áp dụng', 'Chi đoàn thôn Hai', 'Đơn vị, dòng 9');
  has(all[2], 'Đã hết hạn', 'Dòng 3 của danh sách ngoại lệ', '01/05/2024');
  has(all[3], 'Không còn điểm nào tương ứng', 'Dòng 4 của danh sách ngoại lệ', 'Trùng mã đoàn viên');
  await page.locator('#rules summary').click();
  assert.ok((await page.locator('#rules').innerText()).includes('Ngoại lệ'));
  await follow(page.locator('#chart').getByRole('link', { name: 'Huyện đoàn Hòa Bình' }));
  assert.equal((await rows()).length, 1);
  assert.deepEqual(noted.errors, []);
  const parts = with_.split();
  const counts = await Promise.all(
    parts.map(async (part) => {
      assert.ok(!part.html.includes('KEY-'));
      const shown = await chromium.show(part.html);
      return shown.page.locator('#accepted tbody tr').count();
    }),
  );
  assert.deepEqual(Object.fromEntries(parts.map(({ code }, at) => [code, counts[at]])), { H2: 1, H1: 1, H3: 0, null: 2 });
});

test('rules that were not asked are named with what is missing', async () => {
  const { page } = await chromium.show(html);
  const said = await page.locator('#not-asked').innerText();
  assert.equal(await page.locator('#not-asked tbody tr').count(), review.notAsked.length);
  assert.ok(review.notAsked.length > 0 && said.includes('Cột còn thiếu'));
  assert.ok(review.notAsked.every(({ rule }) => said.includes(inForceOn('2024-05-09').rules().find(({ id }) => id === rule).title.vi)));
});

test('hints are no alarm: counted apart, told so, found by themselves', async () => {
  const units = [{ code: 'X', kind: 'doan_co_so', name: 'Đoàn xã' }, { code: 'C', parent: 'X', kind: 'chi_doan', name: 'Chi đoàn' }];
  const twin = { unit: 'C', fullName: 'Nguyễn Văn A', birthDate: '2002-02-02', idNumber: '024202000001' };
  const members = [{ key: 'a', ...twin }, { key: 'b', ...twin }, { key: 'c', unit: 'C', birthDate: '2012-01-01', fullName: 'Trần B', idNumber: '024' }];
  const hinting = inForceOn('2024-05-09').review({ units, members });
  const hints = hinting.findings.filter(({ finding }) => finding.severity === 'hint');
  assert.ok(hints.length > 0 && hints.length < hinting.findings.length);
  const { page } = await chromium.show(hinting.report());
  const notMet_ = hinting.findings.filter(({ finding }) => finding.severity !== 'hint' && finding.outcome === 'not_met').length;
  const card = (name) => page.locator('.card', { hasText: name });
  assert.equal(await card('Điểm chưa đạt').locator('.figure').innerText(), String(notMet_));
  assert.equal(await card('Gợi ý xem lại').locator('.figure').innerText(), String(hints.length));
  const groups = await page.locator('#alarms h3').allInnerTexts();
  assert.ok(groups.indexOf('Quy định bắt buộc') < groups.indexOf('Gợi ý xem lại'));
  await follow(card('Gợi ý xem lại').getByRole('link'));
  const rows = await rowsOf(page);
  assert.ok(rows.length === hints.length && rows.every((row) => row.startsWith('Gợi ý')));
  await follow(card('Điểm chưa đạt').getByRole('link'));
  assert.equal((await rowsOf(page)).length, notMet_);
  const text = hinting.report() + hinting.split().map(({ html: part, csv }) => part + csv).join('');
  for (const personal of ['Nguyễn Văn A', '024202000001', '2002-02-02', '02/02/2002']) assert.ok(!text.includes(personal), personal);
});
