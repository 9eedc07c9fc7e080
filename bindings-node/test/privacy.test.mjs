// Recognisable personal values are planted in every field, and everything that comes out is searched for them.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { DieuleError, Mapping, campaigns, inForceOn } from 'dieule';

const { FIELDS } = createRequire(import.meta.url)('../dist/records.js');
const SECRET = 'BÍMẬT';
const DAY = '1987-06-05';
const DAYS = [DAY, '05/06/1987', '5/6/1987', '31933'];
// Columns whose texts come back on purpose: the host's opaque keys and the names of units.
const BACK = ['key', 'unit', 'code', 'parent', 'name', 'rule', 'by', 'why', 'until'];
const REQUIRED =
  '[profile]\nid = "P"\ntitle = "P"\nissuer = "province"\ndocument = "1"\nfrom = 2024-01-01\n[set]\n' +
  '"identity.required_fields" = ["full_name", "birth_date", "id_number", "phone", "card_number"]\n';
const CHARTERS = [inForceOn('2024-05-09'), inForceOn('2024-05-09', { campaigns: campaigns(), profiles: [REQUIRED] })];
const TABLES = ['units', 'members', 'acceptances', 'quota_base', 'entries'];

function clean(what, texts, days = true) {
  for (const text of texts) {
    assert.ok(!text.toUpperCase().includes(SECRET), `${what} shows a text: ${text}`);
    assert.ok(!days || !DAYS.some((day) => text.includes(day)), `${what} shows a day: ${text}`);
  }
}

const shown = (value) => [String(value), inspect(value, { depth: 9 }), JSON.stringify(value)];

/** A record with the first planted value that each field takes; every refusal is searched. */
function filled(record, ask) {
  const facts = {};
  const tried = (fact) => {
    try {
      ask(fact);
      return true;
    } catch (error) {
      assert.ok(error instanceof DieuleError, error);
      clean('an error', [...shown(error), error.message, error.stack.split('\n')[0]]);
      return false;
    }
  };
  for (const [field] of FIELDS[record]) {
    for (const value of [new Date(DAY), '05/06/1987', -1987, 1987.5, [SECRET], { [SECRET]: SECRET }, Symbol(SECRET), 1987n]) tried({ [field]: value });
    facts[field] = [`${SECRET}-${field}`, DAY, false, 1].find((value) => tried({ [field]: value }));
  }
  assert.ok(!tried({ noSuchField: `${SECRET}-value` }));
  return facts;
}

const messages = (finding) => ['vi', 'en'].flatMap((language) => [finding.message(language), finding.remedy(language), finding.cited(language)]);
const withoutBack = (facts) => Object.fromEntries(Object.entries(facts).filter(([field]) => !BACK.includes(field)));

test('no record shows what it holds', () => {
  const questions = Object.keys(FIELDS).filter((name) => !TABLES.includes(name));
  assert.ok(questions.length > 10);
  for (const charter of CHARTERS) {
    for (const question of questions) {
      const method = `check_${question}`.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
      const verdict = charter[method](filled(question, (facts) => charter[method](facts)));
      const told = [...shown(verdict), verdict.explain(), verdict.explain('en'), ...verdict.findings.flatMap((finding) => [...shown(finding), ...messages(finding)])];
      // What is about a letter speaks of the letter's own days.
      clean(question, told, question !== 'letter');
    }
  }
});

test('no review shows what its lists hold', async () => {
  for (const charter of CHARTERS) {
    const given = { rule: 'record.key', key: 'k', by: 'A', why: 'seen', until: '2030-01-01' };
    const unit = withoutBack(filled('units', (row) => charter.review({ units: [{ code: 'x', ...row }], members: [] })));
    const member = withoutBack(filled('members', (row) => charter.review({ units: [], members: [{ unit: 'x', ...row }] })));
    filled('acceptances', (row) => charter.review({ units: [], members: [], accepted: [{ ...given, ...row }] }));
    filled('quota_base', (base) => charter.allocate(1, [base]));
    const units = ['x', 'y', 'y'].map((code) => ({ ...unit, code, kind: 'chi_doan', parent: '?' }));
    const members = [...'xy?xy?'].map((code, place) => ({ ...member, unit: code, key: 'kt'[place % 2] }));
    const review = charter.review({ units, members, accepted: [given] });
    assert.ok(review.findings.length > 20);
    clean('a review', [...shown(review), inspect(review.worstFirst), inspect(review.accepted, { depth: 9 })]);
    for (const found of review.findings) clean('a finding', [...shown(found), ...messages(found.finding)]);
    const wrong = charter.reviewAsync({ units: [{ code: 'x', kind: SECRET }], members: [] });
    await assert.rejects(wrong, (error) => (clean('a rejection', [...shown(error), error.message]), true));
  }
});

test('no report of a mapping shows a cell', () => {
  let text = '[mapping]\nname = "T"\n';
  const lists = {};
  for (const table of ['units', 'members']) {
    const names = FIELDS[table].map(([, name]) => name);
    const units = (name) => (['unit', 'parent'].includes(name) ? ', names = "units"' : '');
    text += `[${table}]\n${names.map((name) => `${name} = { column = "C ${name}"${units(name)} }\n`).join('')}`;
    const secrets = names.map((name) => `${SECRET}-${name}`);
    const same = (value) => names.map(() => value);
    lists[table] = [
      names.map((name) => `C ${name}`),
      secrets,
      [...secrets, `${SECRET}-beyond`],
      secrets.slice(0, 2),
      same('05/06/1987'),
      same(new Date('1987-06-05T07:08:00Z')),
      same({ [SECRET]: SECRET }),
    ];
  }
  const mapping = new Mapping(text);
  const units = mapping.units(lists.units);
  const members = mapping.members(lists.members, { units });
  assert.ok(members.report.unreadable > 50);
  for (const mapped of [units, members]) {
    clean('what was read', [...shown(mapped), ...shown(mapped.report), mapped.report.explain(), mapped.report.explain('en')]);
  }
  // A list whose headings are cells: none of them is repeated.
  for (const shape of [lists.members.slice(1), [{ [`${SECRET}-heading`]: SECRET }], { [`${SECRET}-heading`]: [SECRET] }]) {
    assert.throws(
      () => mapping.members(shape, { units }),
      (error) => (clean('an error', [...shown(error), error.message]), error.code === 'mapping'),
    );
  }
});
