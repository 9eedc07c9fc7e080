// A transfer desk over SQLite: units that act at the same time on one case, and nothing is lost.
//
// A case is one row: its text and its version. Whoever acts reads the row, applies an event, and writes case and effects in one transaction,
// under the condition that the version is still the one that was read. Who comes second writes nothing, reads again, and is told what
// stands next.
//
// A case knows of no other case. That nobody is moved by two at once is the host's to hold: one open case about membership for each member
// (`moving`), and who leaves a unit must be found there.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import * as dieule from 'dieule';

const SCHEMA = `
CREATE TABLE cases (id TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE members (key TEXT PRIMARY KEY, unit TEXT NOT NULL);
CREATE TABLE moving (member TEXT PRIMARY KEY, case_id TEXT NOT NULL);
CREATE TABLE movements (member TEXT NOT NULL, unit TEXT NOT NULL, kind TEXT NOT NULL, on_day TEXT NOT NULL);
CREATE TABLE to_do (case_id TEXT, version INTEGER, place INTEGER, what TEXT, member TEXT, unit TEXT, facts TEXT);
`;
const units = [
  { code: 'T', kind: 'tinh' },
  { code: 'X1', parent: 'T', kind: 'doan_xa' },
  { code: 'A', parent: 'X1', kind: 'chi_doan' },
  { code: 'X2', parent: 'T', kind: 'doan_xa' },
  { code: 'B', parent: 'X2', kind: 'chi_doan' },
];
const ends = new Set(dieule.machine('transfer').states.filter((state) => state.ends).map(({ id }) => id));

/** The lists are not as the case has them: nothing is written, and somebody has to look. */
class Conflict extends Error {}

/** Store a case just opened, where none of its members is in another one. */
function openCase(db, made) {
  db.exec('BEGIN IMMEDIATE');
  for (const { member } of made.items) {
    if (db.get('SELECT case_id FROM moving WHERE member = ?', [member])) {
      db.exec('ROLLBACK');
      throw new Conflict(`${member} đang có hồ sơ chuyển sinh hoạt chưa kết thúc.`);
    }
    db.run('INSERT INTO moving VALUES (?, ?)', [member, made.id]);
  }
  db.run('INSERT INTO cases VALUES (?, ?, ?)', [made.id, made.version, JSON.stringify(made)]);
  db.exec('COMMIT');
}

/** Case and effects in one transaction; false, and nothing written, where somebody was faster. */
function write(db, made, effects, read) {
  db.exec('BEGIN IMMEDIATE');
  const row = [JSON.stringify(made), made.version, made.id, read];
  if (db.run('UPDATE cases SET body = ?, version = ? WHERE id = ? AND version = ?', row).changes === 0) {
    db.exec('ROLLBACK');
    return false;
  }
  effects.forEach(({ what, member, unit, on, values }, place) => {
    if (what === 'leave_unit') {
      if (db.run('DELETE FROM members WHERE key = ? AND unit = ?', [member, unit]).changes === 0) {
        db.exec('ROLLBACK');
        throw new Conflict(`${member} không còn ở đơn vị ${unit} trong danh sách: chưa ghi gì.`);
      }
    } else if (what === 'enter_unit') db.run('INSERT INTO members VALUES (?, ?)', [member, unit]);
    else if (what === 'record_movement') db.run('INSERT INTO movements VALUES (?, ?, ?, ?)', [member, unit, values.kind, on]);
    else {
      const job = [made.id, made.version, place, what, member, unit, JSON.stringify(values)];
      db.run('INSERT INTO to_do VALUES (?, ?, ?, ?, ?, ?, ?)', job);
    }
  });
  for (const { member, state } of made.items) {
    if (ends.has(state)) db.run('DELETE FROM moving WHERE member = ? AND case_id = ?', [member, made.id]);
  }
  db.exec('COMMIT');
  return true;
}

/** Take a step of a case; `pause` waits between reading and writing, as a person at a screen does. */
async function act(path, id, event, pause = async () => {}) {
  const db = new sqlite.Database(path);
  // Each event is asked under the law of its day.
  const charter = dieule.inForceOn(event.on);
  let again = 0;
  try {
    for (; ; again += 1) {
      const { body, version } = db.get('SELECT body, version FROM cases WHERE id = ?', [id]);
      const step = dieule.Case.fromJSON(body).apply(charter, { ...event, expects: version });
      if (again === 0) await pause();
      if (step.refusal) {
        const allowed = step.refusal.allowed.map(({ action, unit }) => `${action} (${unit})`).join(', ');
        return { done: false, why: `${step.refusal.message('vi')} Có thể: ${allowed || 'không còn bước nào'}.`, again };
      }
      if (step.repeated) return { done: true, why: `đã ghi trước đó, phiên bản vẫn là ${step.case.version}`, again };
      if (write(db, step.case, step.effects, version)) return { done: true, why: `đã ghi, phiên bản ${step.case.version}`, again };
    }
  } catch (error) {
    if (error instanceof Conflict) return { done: false, why: error.message, again };
    throw error;
  } finally {
    db.close();
  }
}

/** Several act on what all of them have read. */
function atOnce(path, id, ...events) {
  let waiting = events.length;
  let open;
  const all = new Promise((resolve) => (open = resolve));
  const barrier = async () => {
    waiting -= 1;
    if (waiting === 0) open();
    await all;
  };
  return Promise.all(events.map((event) => act(path, id, event, barrier)));
}

function say(who, { done, why, again }) {
  const read = again ? ` (đọc lại ${again} lần: đơn vị khác đã ghi trước)` : '';
  console.log(`  ${who.padEnd(34)} ${done ? '✓' : '✗'} ${why}${read}`);
}

const path = process.argv[2] ?? 'out/transfer_desk.sqlite';
mkdirSync(dirname(path), { recursive: true });
rmSync(path, { force: true });
const db = new sqlite.Database(path);
db.exec(SCHEMA);
const members = ['m-1', 'm-2'];
for (const key of members) db.run("INSERT INTO members VALUES (?, 'A')", [key]);
const then = dieule.inForceOn('2026-02-01');
const request = { openedOn: '2026-02-01', unit: 'A', toUnit: 'B' };
const opened = then.openCase('transfer', { units, members }, { id: '2026/17', ...request });
openCase(db, opened);

console.log('Chuyển sinh hoạt: m-1, m-2 từ chi đoàn A (X1) sang chi đoàn B (X2)');
const facts = { assessedOn: '2026-02-02', duesPaidThrough: '2026-02-28' };
const introduce = { id: 'e1', action: 'introduce', on: '2026-02-03', by: 'A', facts };
const secondCase = then.openCase('transfer', { units, members: ['m-1'] }, { id: '2026/18', ...request });
assert.throws(() => openCase(db, secondCase), Conflict);
say('A mở thêm hồ sơ thứ hai cho m-1', { done: false, why: 'm-1 đang có hồ sơ chuyển sinh hoạt chưa kết thúc.', again: 0 });
say('A giới thiệu', await act(path, opened.id, introduce));
const repeated = await act(path, opened.id, introduce);
say('A gửi lại lần nữa (cùng mã)', repeated);

const withdraw = { id: 'e2', action: 'withdraw', on: '2026-02-04', by: 'A', members: ['m-2'] };
const release = { id: 'e3', action: 'release', on: '2026-02-04', by: 'X1' };
const first = await atOnce(path, opened.id, withdraw, release);
say('A rút đề nghị của m-2', first[0]);
say('cùng lúc, X1 giới thiệu đi', first[1]);

say('X2 tiếp nhận', await act(path, opened.id, { id: 'e4', action: 'accept', on: '2026-02-05', by: 'X2' }));
const confirm = { action: 'confirm', on: '2026-02-06', by: 'B' };
const second = await atOnce(path, opened.id, { id: 'e5', ...confirm }, { id: 'e6', ...confirm });
say('B xác nhận (máy thứ nhất)', second[0]);
say('cùng lúc, B xác nhận (máy thứ hai)', second[1]);

const made = dieule.Case.fromJSON(db.get('SELECT body FROM cases').body);
const where = Object.fromEntries(db.all('SELECT key, unit FROM members ORDER BY key').map(({ key, unit }) => [key, unit]));
console.log('  đoàn viên:', Object.entries(where).map((pair) => pair.join(' ')).join(', '));
console.log('  biến động:', db.all('SELECT member, unit, kind FROM movements ORDER BY kind DESC').map((row) => Object.values(row).join(' ')).join('; '));

// One of two who act at once comes second; nobody is lost or counted twice; what is stored is what the history gives.
assert.ok(repeated.done);
assert.equal(first.reduce((sum, { again }) => sum + again, 0), 1);
assert.ok(first.every(({ done }) => done));
assert.deepEqual(second.map(({ done }) => done).sort(), [false, true]);
assert.deepEqual(where, { 'm-1': 'B', 'm-2': 'A' });
assert.ok(made.closed);
assert.equal(JSON.stringify(made.replay(dieule.inForceOn('2026-02-06')).case), JSON.stringify(made));
assert.equal(db.all('SELECT 1 FROM moving').length, 0);
assert.equal(db.all('SELECT 1 FROM movements').length, 2);
assert.equal(db.all("SELECT 1 FROM to_do WHERE what = 'settle_dues'").length, 2);
db.close();
