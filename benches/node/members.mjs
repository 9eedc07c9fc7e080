// The members of a bench in the forms that Node's tools like, and the four rules as the library has them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { inForceOn } from '../../bindings-node/index.mjs';

export const NO_DAY = -(2 ** 31);
export const UNKNOWN = 255;
const SEXES = ['male', 'female'];
const SOURCES = ['app', 'web', 'file', 'other'];
export const RULES = ['record.age_minimum', 'maturity.age', 'identity.required_fields', 'account.web_to_app'];
/** Two bits as an outcome. */
export const OUTCOMES = ['met', 'unknown', 'not_met', 'needs_decision'];

const PROFILE = readFileSync(new URL('../rules/profile.toml', import.meta.url), 'utf8');

/** The columns as `benches/data.py ROWS` wrote them, typed arrays. */
export function raw(rows) {
  assert.equal(endianness(), 'LE', 'the columns are little-endian');
  const bytes = (file) => {
    const { buffer, byteOffset, byteLength } = readFileSync(new URL(`../../out/bench/${rows}/${file}`, import.meta.url));
    return buffer.slice(byteOffset, byteOffset + byteLength);
  };
  const flags = ['stay_granted', 'elected_post', 'fulltime_post', 'app_installed', 'app_declared', 'app_registered'];
  const small = ['sex', 'entry_source', 'expected', ...flags].map((name) => [name, new Uint8Array(bytes(`${name}.u8`))]);
  const days = ['birth_date', 'admitted_on'].map((name) => [name, new Int32Array(bytes(`${name}.i32`))]);
  return Object.fromEntries([...small, ...days, ['unit', new Int32Array(bytes('unit.u32'))]]);
}

/** The list of units, objects. */
export function unitsOf(rows) {
  const text = readFileSync(new URL(`../../out/bench/${rows}/units.tsv`, import.meta.url), 'utf8');
  const [heading, ...lines] = text.trimEnd().split('\n');
  const names = heading.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, place) => [names[place], cell || null])));
}

/** Our screening by the four rules, whose answers lie in the lowest byte of a word. */
export function screeningOf(units) {
  const charter = inForceOn('2024-05-09', { campaigns: ['kien_giang_2024'], profiles: [PROFILE] });
  const screening = charter.screening(units, { rules: RULES });
  assert.deepEqual(
    screening.rules.map(({ rule, word, shift }) => [rule, word, shift]),
    RULES.map((rule, place) => [rule, 0, 2 * place]),
    'the rules lie elsewhere in the word than the bench believes',
  );
  return screening;
}

/** The list as our screening reads it in place. */
export function arraysOf(columns, units) {
  const codes = (column, dictionary) => ({ dictionary, keys: Int32Array.from(column, (code) => (code === UNKNOWN ? -1 : code)) });
  return {
    unit: { dictionary: units.map(({ code }) => code), keys: columns.unit },
    birthDate: columns.birth_date,
    admittedOn: columns.admitted_on,
    sex: codes(columns.sex, SEXES),
    entrySource: codes(columns.entry_source, SOURCES),
    stayGranted: columns.stay_granted,
    electedPost: columns.elected_post,
    fulltimePost: columns.fulltime_post,
    appInstalled: columns.app_installed,
    appDeclared: columns.app_declared,
    appRegistered: columns.app_registered,
  };
}

const flag = (byte) => (byte === UNKNOWN ? null : byte === 1);

/** The first members as the objects that our screening takes: days are written as in JSON. */
export function listOf(columns, units, count) {
  const day = (number) => (number === NO_DAY ? null : new Date(number * 86_400_000).toISOString().slice(0, 10));
  return Array.from({ length: count }, (_, row) => ({
    unit: units[columns.unit[row]].code,
    birthDate: day(columns.birth_date[row]),
    admittedOn: day(columns.admitted_on[row]),
    sex: SEXES[columns.sex[row]] ?? null,
    entrySource: SOURCES[columns.entry_source[row]] ?? null,
    stayGranted: flag(columns.stay_granted[row]),
    electedPost: flag(columns.elected_post[row]),
    fulltimePost: flag(columns.fulltime_post[row]),
    appInstalled: flag(columns.app_installed[row]),
    appDeclared: flag(columns.app_declared[row]),
    appRegistered: flag(columns.app_registered[row]),
  }));
}

/** The first members as the objects that the engines' rules read: days are numbers, which each of them compares fastest. */
export function recordsOf(columns, count) {
  const day = (number) => (number === NO_DAY ? null : number);
  return Array.from({ length: count }, (_, row) => ({
    birth_date: day(columns.birth_date[row]),
    admitted_on: day(columns.admitted_on[row]),
    sex: SEXES[columns.sex[row]] ?? null,
    entry_source: SOURCES[columns.entry_source[row]] ?? null,
    stay_granted: flag(columns.stay_granted[row]),
    elected_post: flag(columns.elected_post[row]),
    fulltime_post: flag(columns.fulltime_post[row]),
    app_installed: flag(columns.app_installed[row]),
    app_declared: flag(columns.app_declared[row]),
    app_registered: flag(columns.app_registered[row]),
  }));
}

/** Refuses answers that are not the expected ones. */
export function sameMask(found, columns) {
  const row = found.findIndex((byte, row) => byte !== columns.expected[row]);
  if (row !== -1) throw new Error(`row ${row} is answered ${found[row]}, not ${columns.expected[row]}`);
}
