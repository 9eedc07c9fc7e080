// What the report must never do: run what stands in a name, ask anything of a network, tell who a member is.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { HOSTILE, browser, follow, rowsOf, smallReview } from './support.mjs';

let chromium;
before(async () => (chromium = await browser()));
after(() => chromium.close());

const review = smallReview();

test('names, codes, keys and titles stay text', async () => {
  const title = `${HOSTILE.join(' ')} title`;
  const { page, noted } = await chromium.show(review.report({ title, keys: true }), { hash: `#text=${encodeURIComponent(HOSTILE[1])}` });
  assert.equal((await page.locator('h1').innerText()).replace(/\s+/g, ' '), title.replace(/\s+/g, ' '));
  assert.equal((await page.title()).replace(/\s+/g, ' '), title.replace(/\s+/g, ' '));
  await page.goto(`${page.url().split('#')[0]}#size=250`);
  await page.getByLabel('Số điểm mỗi trang').selectOption('250');
  const said = (await rowsOf(page)).join('\n');
  assert.ok(said.includes('<u>KEY</u>'));
  for (const unit of await page.locator('#chart th a').all()) assert.equal((await unit.innerHTML()).replace(/<\/?bdi>/g, '').includes('<'), false);
  for (const code of ['H3', 'X3']) await follow(page.locator('#chart').getByRole('link', { name: review.worstFirst.find((unit) => unit.code === code).name, exact: true }));
  const names = await page.locator('#chart tbody th').allInnerTexts();
  assert.equal(names.length, HOSTILE.length - 2);
  assert.ok(names.some((name) => name.includes(HOSTILE[2])));
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.locator('img, svg, iframe, object, u, i').count(), 0);
  assert.equal(await page.locator('script').count(), 2);
  assert.deepEqual(noted.errors, []);
});

test('addresses that name what does not exist are read as far as they make sense', async () => {
  for (const hash of ['#unit=99999999', '#unit=-1&rule=__proto__', '#rule=constructor&outcome=x&severity=y&sort=toString&page=1e9&size=0&at=<b>', '#%E0%A4%A', '#page=999999999', '#unit=0&unit=1&text=%00']) {
    const { page, noted } = await chromium.show(review.report(), { hash });
    assert.ok((await page.locator('#findings').innerText()).length > 50, hash);
    assert.deepEqual(noted.errors, [], hash);
    await page.close();
  }
});

test('nothing leaves the page', async () => {
  const { page, noted, url } = await chromium.show(review.report());
  for (const name of ['Huyện đoàn Hòa Bình', 'Đoàn xã Đông Trà']) await follow(page.locator('#chart').getByRole('link', { name }));
  await page.getByLabel('Tìm', { exact: true }).fill('hoa');
  await page.waitForTimeout(300);
  assert.deepEqual([...new Set(noted.requests.map((asked) => asked.split('#')[0]))], [url]);
  assert.doesNotMatch(review.report(), /(src|href)="?(https?:)?\/\//);
});

test('the policy is in force, from a file and from a server', async () => {
  let asked = 0;
  const html = review.report();
  const server = createServer((request, response) => {
    asked += request.url === '/' ? 0 : 1;
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  try {
    const { page } = await chromium.show(html);
    for (const url of [page.url(), `http://127.0.0.1:${port}/`]) {
      await page.goto(url);
      assert.ok((await rowsOf(page)).length > 0);
      const tried = await page.evaluate(async (target) => {
        const blocked = [];
        addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.hacked = 1';
        const image = document.createElement('img');
        image.src = `${target}image.png`;
        const style = document.createElement('style');
        style.textContent = 'body { display: none }';
        const frame = document.createElement('iframe');
        frame.src = `${target}frame`;
        document.body.append(script, image, style, frame);
        document.body.setAttribute('onclick', 'window.hacked = 1');
        document.body.click();
        const fetched = await fetch(`${target}data`).then(() => true, () => false);
        await new Promise((done) => setTimeout(done, 200));
        return { hacked: window.hacked, fetched, shown: getComputedStyle(document.body).display, blocked: [...new Set(blocked)].sort() };
      }, `http://127.0.0.1:${port}/`);
      assert.deepEqual(
        [tried.hacked, tried.fetched, tried.shown, tried.blocked],
        [undefined, false, 'block', ['connect-src', 'frame-src', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-elem']],
      );
    }
    assert.equal(asked, 0);
  } finally {
    server.close();
  }
});

test('no key appears unless it is asked for, in no part and no list', () => {
  const keys = ['KEY-YOUNG-1', 'KEY-OLD', 'KEY-LOST', 'KEY-C1', 'KEY'];
  const everything = (options) => [review.report(options), ...review.split(options).flatMap(({ html, csv }) => [html, csv])];
  for (const text of everything({})) for (const key of keys) assert.ok(!text.includes(key), key);
  const asked = everything({ keys: true }).join('');
  for (const key of keys.slice(0, 3)) assert.ok(asked.includes(key), key);
  for (const options of [{}, { keys: true }]) for (const text of everything(options)) assert.doesNotMatch(text, /2012-03-04|04\/03\/2012|1980/);
});

test('keys are shown where they were asked for, with a word of caution', async () => {
  const { page } = await chromium.show(review.report({ keys: true }));
  await page.getByLabel('Tìm', { exact: true }).fill('key-old');
  await page.waitForTimeout(250);
  const rows = await rowsOf(page);
  assert.ok(rows.length > 0 && rows.every((row) => row.includes('KEY-OLD')));
  assert.ok((await page.locator('#reading').innerText()).includes('có mã định danh đoàn viên'));
});

test('lists run nothing in a spreadsheet and are told to be UTF-8', () => {
  const lists = review.split({ keys: true }).map(({ csv }) => csv);
  assert.ok(lists.every((csv) => csv.startsWith('\ufeffMã đơn vị,Tên đơn vị,')));
  const cells = lists.flatMap((csv) => csv.slice(1).split(/\r\n|,(?=")|","/));
  assert.ok(cells.every((cell) => !/^"?[=+\-@\t]/.test(cell)));
});
