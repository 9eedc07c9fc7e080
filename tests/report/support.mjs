// A real browser for the report's tests, and the lists whose reviews it shows.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../bindings-node/package.json', import.meta.url));
const { chromium } = require('playwright-core');
export const { inForceOn } = require('dieule');
export const axe = require('axe-core');

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** One browser with a fresh profile; `show` opens a page from a file, as an officer does, and notes what goes wrong. */
export async function browser() {
  const running = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
  const folder = mkdtempSync(join(tmpdir(), 'dieule-report-'));
  let count = 0;
  return {
    folder,
    async show(html, { width = 1440, height = 900, hash = '', ...rest } = {}) {
      const file = join(folder, `${(count += 1)}.html`);
      writeFileSync(file, html);
      const page = await running.newPage({ viewport: { width, height }, reducedMotion: 'reduce', ...rest });
      const noted = { errors: [], requests: [] };
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && noted.errors.push(message.text()));
      page.on('pageerror', (error) => noted.errors.push(String(error)));
      page.on('request', (request) => noted.requests.push(request.url()));
      const url = pathToFileURL(file).href;
      await page.goto(url + hash);
      return { page, noted, url };
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Follow a link within the page and wait until the page has. */
export async function follow(link) {
  await link.click();
  await settled(link.page());
}

export const settled = (page) => page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 50)));

export const HOSTILE = [
  '</script><script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  `"><svg onload='window.hacked = 1'>`,
  '{{script}} {{title}} ${hacked} \u2028 \u2029 &lt;b&gt;',
  'Chi đoàn \u202egnourt nàoĐ',
  '<!--<script>',
];

const young = (unit, key) => ({ key, unit, birth_date: '2012-03-04' });

/** A small province: three districts, a unit that stands apart, a member of no unit, names that want to be more than text. */
export function smallReview(options = {}, accepted = []) {
  const units = [
    { code: 'T', name: 'Tỉnh đoàn Mẫu', kind: 'tinh' },
    { code: 'H1', parent: 'T', name: 'Huyện đoàn Nguyễn Huệ', kind: 'huyen' },
    { code: 'H2', parent: 'T', name: 'Huyện đoàn Hòa Bình', kind: 'huyen' },
    { code: 'H3', parent: 'T', name: HOSTILE[0], kind: 'huyen' },
    { code: 'X1', parent: 'H1', name: 'Đoàn xã Lê Lợi', kind: 'doan_co_so' },
    { code: 'X2', parent: 'H2', name: 'Đoàn xã Đông Trà', kind: 'doan_co_so' },
    { code: 'X3', parent: 'H3', name: HOSTILE[1], kind: 'doan_co_so' },
    { code: 'C1', parent: 'X1', name: 'Chi đoàn thôn Một', kind: 'chi_doan' },
    { code: 'C2', parent: 'X1', name: 'Chi đoàn thôn Hai', kind: 'chi_doan' },
    { code: 'C3', parent: 'X2', name: 'Chi đoàn thôn Ba', kind: 'chi_doan' },
    ...HOSTILE.slice(2).map((name, at) => ({ code: `<i>${at}</i>`, parent: 'X3', name, kind: 'chi_doan' })),
    { code: 'S', parent: 'nowhere', name: 'Đoàn xã đứng riêng', kind: 'doan_co_so' },
  ];
  const members = [
    ...Array.from({ length: 40 }, (_, at) => ({ key: `KEY-C1-${at}`, unit: 'C1', birth_date: `200${at % 7}-01-01`, sex: at % 2 ? 'male' : 'female' })),
    young('C1', 'KEY-YOUNG-1'),
    young('C3', 'KEY-YOUNG-2'),
    young('C3', 'KEY-YOUNG-3'),
    { key: '<u>KEY</u>', unit: '<i>0</i>', birth_date: null },
    { key: 'KEY-OLD', unit: 'C2', birth_date: '1980-01-01', stay_granted: false, elected_post: false, fulltime_post: false },
    { key: 'KEY-LOST', unit: 'no such unit', birth_date: '2003-01-01' },
  ];
  const camel = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]));
  return inForceOn('2024-05-09', options).review({ units, members: members.map(camel), accepted });
}

/** As large as a province: 75,000 members in 5,000 units, with about 20,000 findings. */
export function largeReview() {
  const units = [{ code: 'T', name: 'Tỉnh đoàn Lớn', kind: 'tinh' }];
  const add = (parent, kind, name, number) => units.push({ code: `${parent}.${number}`, parent, name: `${name} ${number}`, kind });
  for (let district = 0; district < 18; district += 1) {
    add('T', 'huyen', 'Huyện đoàn', district);
    for (let base = 0; base < 25; base += 1) {
      add(`T.${district}`, 'doan_co_so', 'Đoàn xã', base);
      for (let branch = 0; branch < 10; branch += 1) add(`T.${district}.${base}`, 'chi_doan', 'Chi đoàn', branch);
    }
  }
  const branches = units.filter(({ kind }) => kind === 'chi_doan').map(({ code }) => code);
  const members = Array.from({ length: 75_000 }, (_, at) => ({
    key: `K${at}`,
    unit: branches[(at * 7) % branches.length],
    // One in twelve too young, one in six without a day.
    birthDate: at % 6 === 0 ? null : `${at % 12 === 1 ? 2012 : 1996 + (at % 11)}-0${1 + (at % 9)}-15`,
    sex: at % 2 ? 'male' : 'female',
  }));
  return inForceOn('2024-05-09').review({ units, members });
}

/** The rows of the table of findings as they are read. */
export const rowsOf = (page) => page.locator('table.findings tbody tr').allInnerTexts();
export const countOf = (page) => page.locator('[data-part="count"]').innerText();
