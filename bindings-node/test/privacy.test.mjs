// Recognisable personal values are planted in every field, and everything that comes out is searched for them.
import { TABLES } from './tables.mjs';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { DieuleError, Mapping, campaigns, inForceOn } from 'dieule';

const { FIELDS } = createRequire(import.meta.url)('../dist/records.js');
// What nothing may show: a text of its own for each field, as it is and without its accents, digits, and two days.
const SECRET = 'BÍMẬT';
const NUMBER = '87950321';
const TEXTS = [SECRET, 'BIMAT', NUMBER];
const DAY = '1987-06-05';
const LATER = '1991-08-07';
const DAYS = [DAY, '05/06/1987', '5/6/1987', '31933', LATER, '07/08/1991', '7/8/1991', '33457'];
// The host's key of a member: in results for the caller, never in messages, errors or a report that was not asked for keys.
const KEY = 'KHÓA-RIÊNG';
const KEYS = [KEY, 'KHOA-RIENG'];
// Columns whose texts come back on purpose: the host's opaque keys and the names of units.
const BACK = ['key', 'unit', 'code', 'parent', 'name', 'rule', 'by', 'why', 'until'];
const REQUIRED =
  '[profile]\nid = "P"\ntitle = "P"\nissuer = "province"\ndocument = "1"\nfrom = 2024-01-01\n[set]\n' +
  '"identity.required_fields" = ["full_name", "birth_date", "id_number", "phone", "card_number"]\n';
const CHARTERS = [inForceOn('2024-05-09'), inForceOn('2024-05-09', { campaigns: campaigns(), profiles: [REQUIRED] })];

/** Nothing planted stands in any of the texts, and no key unless it may. */
function clean(what, texts, { days = true, keys = false } = {}) {
  for (const text of texts) {
    const upper = text.toUpperCase();
    for (const planted of [...TEXTS, ...(keys ? [] : KEYS)]) {
      const at = upper.indexOf(planted);
      assert.ok(at < 0, `${what} shows a text: ${text.slice(Math.max(0, at - 99), at + 99)}`);
    }
    assert.ok(!days || !DAYS.some((day) => text.includes(day)), `${what} shows a day: ${text.slice(0, 999)}`);
  }
}

const shown = (value) => [String(value), inspect(value, { depth: 9 }), JSON.stringify(value)];

/** A text for a field; in every second row one of the form that the rules ask for. */
function secret(field, row) {
  const formed = { idNumber: `9990${NUMBER}`, cardNumber: `9990${NUMBER}`, phone: `09${NUMBER}`, email: `bimat${NUMBER}@example.invalid` };
  return (row % 2 && formed[field]) || `${SECRET}-${field}`;
}

/** A record with the first planted value that each field takes; every refusal is searched. */
function filled(record, ask, row = 0) {
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
    facts[field] = [secret(field, row), DAY, false, 1].find((value) => tried({ [field]: value }));
  }
  assert.ok(!tried({ noSuchField: `${SECRET}-value` }));
  return facts;
}

const messages = (finding) => ['vi', 'en'].flatMap((language) => [finding.message(language), finding.remedy(language), finding.cited(language)]);
const withoutBack = (facts) => Object.fromEntries(Object.entries(facts).filter(([field]) => !BACK.includes(field)));

/** What a result prints and stores, with its keys, and what it says to people, without. */
function search(what, value, speakers = []) {
  clean(what, shown(value), { keys: true });
  for (const speaker of speakers) {
    const said = ['message', 'remedy', 'title', 'cited'].filter((name) => speaker[name]);
    clean(what, said.flatMap((name) => [speaker[name]('vi'), speaker[name]('en')]));
  }
}

test('no record shows what it holds', () => {
  const questions = Object.keys(FIELDS).filter((name) => !TABLES.includes(name));
  assert.ok(questions.length > 10);
  for (const charter of CHARTERS) {
    for (const [question, row] of questions.flatMap((question) => [[question, 0], [question, 1]])) {
      const method = `check_${question}`.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
      const verdict = charter[method](filled(question, (facts) => charter[method](facts), row));
      const told = [...shown(verdict), verdict.explain(), verdict.explain('en'), ...verdict.findings.flatMap((finding) => [...shown(finding), ...messages(finding)])];
      // What is about a letter speaks of the letter's own days.
      clean(question, told, { days: question !== 'letter' });
    }
  }
});

const GIVEN = [0, 99].map((row) => ({ rule: 'record.key', key: `${KEY}-${row}`, by: 'A', why: 'seen', until: '2030-01-01' }));
const NOWHERE = `${SECRET}-unit`;

/**
 * A tree of units with members: everything planted, or nothing but where everybody stands. A parent and a unit that are none of
 * the list are texts that nothing gives back.
 */
function lists(full) {
  const ask = (units, members) => CHARTERS[1].review({ units, members });
  const planted = (record, ask) => [0, 1].map((row) => (full ? withoutBack(filled(record, ask, row)) : {}));
  const [unit, member] = [planted('units', (row) => ask([{ code: 'x', ...row }], [])), planted('members', (row) => ask([], [{ unit: 'x', ...row }]))];
  const tree = { t: null, x: 't', y: 'x', z: 'x', w: NOWHERE, v: 't', u: 'v' };
  const kinds = { t: 'tinh', x: 'doan_co_so', v: 'doan_co_so' };
  const codes = [...Object.keys(tree), 'y'];
  const units = codes.map((code, row) => ({ ...unit[row % 2], code, parent: tree[code], kind: kinds[code] ?? 'chi_doan', name: 'Đơn vị' }));
  const homes = [...'yyzzuuwt', NOWHERE, NOWHERE];
  const members = homes.map((home, row) => ({ ...member[row % 2], unit: home, key: `${KEY}-${row % 8}` }));
  // Something is left for a profile to ask for.
  members[5].phone = null;
  return { units, members };
}

const [FULL, BARE] = [lists(true), lists(false)];

test('no review shows what its lists hold', async () => {
  for (const charter of CHARTERS) {
    filled('acceptances', (row) => charter.review({ units: [], members: [], accepted: [{ ...GIVEN[0], ...row }] }));
    filled('quota_base', (base) => charter.allocate(1, [base]));
    filled('movement', (row) => charter.movements([{ code: 'x' }], [row], { firstDay: '2024-01-01', lastDay: '2024-01-01' }));
    filled('open_request', (row) => charter.openRequests([{ code: 'x' }], [row]));
    filled('rating_result', (row) => charter.ratingsForm([{ code: 'x' }], [row], { year: 2024 }));
    filled('form_entry', (row) => charter.checkForm('members', [{ code: 'x' }], [row]));
    filled('point_event', (row) => charter.points([row]));
    filled('interaction_day', (row) => charter.activity([row], { firstDay: '2024-01-01', lastDay: '2024-01-01' }));
    filled('score', (row) => charter.leaderboards([row]));
    filled('attempt', (row) => charter.lessonResults([row]));
    filled('vote', (row) => charter.tally([row]));
    const review = charter.review({ ...FULL, accepted: GIVEN });
    assert.ok(review.findings.length > 50 && JSON.stringify(review).includes(KEY));
    search('a review', review, review.findings.map(({ finding }) => finding));
    clean('parts of it', [inspect(review.worstFirst), inspect(review.accepted, { depth: 9 })], { keys: true });
    for (const found of review.findings) clean('a finding', [String(found), ...shown(found.finding)]);
    const wrong = charter.reviewAsync({ units: [{ code: 'x', kind: SECRET }], members: [] });
    await assert.rejects(wrong, (error) => (clean('a rejection', [...shown(error), error.message]), true));
  }
});

test('no report shows what its lists hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dieule-'));
  for (const charter of CHARTERS) {
    const review = charter.review({ ...FULL, accepted: GIVEN });
    for (const [language, keys] of [['vi', false], ['en', false], ['vi', true], ['en', true]]) {
      const [page, parts] = [review.report({ language, keys }), review.split({ language, keys })];
      assert.deepEqual(parts.map(({ code }) => code), ['x', 'v', null]);
      assert.equal(parts.reduce((sum, part) => sum + part.findings, 0), review.findings.length);
      review.writeReport(join(folder, 'page.html'), { language, keys });
      const paths = [join(folder, 'page.html'), ...review.writeSplit(join(folder, `${language}${keys}`), { language, keys })];
      const files = paths.flatMap((path) => [basename(path), readFileSync(path, 'utf8')]);
      // Keys stand only in a report that was asked for them.
      clean('a report', [page, ...parts.flatMap(({ name, fileName, html, csv }) => [name, fileName, html, csv]), ...files], { keys });
      for (const text of [page, files[1], parts[0].html, parts[0].csv]) assert.equal(text.includes(KEY), keys);
    }
    for (const wrong of [SECRET, DAY, [SECRET]]) {
      assert.throws(() => review.report({ language: wrong }), (error) => (clean('an error', [...shown(error), error.message]), true));
    }
  }
  rmSync(folder, { recursive: true });
});

test('no repair shows what its lists hold', () => {
  for (const [charter, given] of CHARTERS.flatMap((charter) => [[charter, FULL], [charter, BARE]])) {
    const repairs = charter.repairs({ ...given, accepted: GIVEN });
    assert.ok(repairs.repairs.length > 10 && JSON.stringify(repairs).includes(KEY));
    search('repairs', repairs, repairs.repairs.flatMap(({ ways }) => ways));
    clean('a repair', repairs.repairs.map(String));
    clean('ways', repairs.repairs.flatMap(({ ways }) => shown(ways)));
    filled('members', (row) => charter.repairs({ units: [], members: [{ unit: 'x', ...row }] }));
  }
});

/** A side of a comparison: people who may stand on both, not alike in everything, and of whom not everything is given. */
function side(first, last) {
  return Array.from({ length: last - first }, (_, row) => {
    const person = first + row;
    const unlike = person % 5 === 0 ? first : 0;
    const entry = {
      key: person % 4 && `${KEY}-${person}`,
      unit: person % 7 && `x${(person + unlike) % 4}`,
      parent: person % 8 !== 3 && 'x',
      name: `${SECRET}-name ${person} ${unlike}`,
      fullName: person % 9 && `${SECRET}-fullName ${person} ${unlike}`,
      idNumber: person % 3 && `${SECRET}-idNumber ${person} ${unlike}`,
      birthDate: person % 6 && [DAY, LATER][person % 2],
      admittedOn: DAY,
      source: [null, 'resolution', 'book'][row % 3],
      count: first === 0 && [0, 3, 6, 9, 12, 18].includes(row) && 1,
      movement: [null, 'arrived', 'departed'][row % 3],
      on: person % 10 && (row % 3 === 1 || row > 15 ? LATER : DAY),
      kind: 'chi_doan',
    };
    return Object.fromEntries(Object.entries(entry).map(([field, value]) => [field, value || null]));
  });
}

test('no comparison of two lists shows what they hold', () => {
  const plan = inForceOn('2023-12-01', { campaigns: ['SEED3'] });
  for (const what of ['new_members', 'branches', 'active_members', 'member_counts']) {
    for (const charter of [...CHARTERS, plan]) {
      const whole = charter.reconcile(what, { records: side(5, 35), list: side(0, 30) });
      assert.ok(new Set([...whole].map(({ finding }) => finding.reason)).size > 2 && whole.count('differing') > 0);
      assert.ok(JSON.stringify(whole).includes(KEY));
      search('a comparison', whole, [...whole].map(({ finding }) => finding));
      clean('a comparison in words', [whole.explain(), whole.explain('en')], { keys: true });
      clean('for logs', [String(whole), ...[...whole].map(String)]);
    }
    const row = (fact) => ({ key: 'k', unit: 'x', ...fact });
    filled('entries', (fact) => plan.reconcile(what, { records: [row(fact)], list: [] }));
    filled('entries', (fact) => plan.reconcile(what, { records: [], list: [row(fact)] }));
  }
});

test('no change shows what the lists hold', () => {
  const [law, letters] = CHARTERS;
  const open = inForceOn('2026-07-15');
  for (const charter of CHARTERS) {
    const [known, bare] = [FULL, BARE].map((given) => charter.review({ ...given, accepted: GIVEN }));
    const without = charter.review(FULL);
    for (const [later, earlier] of [[known, bare], [bare, known], [known, without], [without, known]]) {
      const diff = later.diff(earlier);
      const changed = diff.changed.flatMap(({ before, after }) => [before, after]);
      const found = [...diff.resolved, ...diff.new, ...diff.accepted, ...diff.reopened, ...changed];
      assert.ok(!diff.isEmpty() && JSON.stringify(diff).includes(KEY));
      search('a diff', { ...diff }, found.map(({ finding }) => finding));
      search('a diff', diff);
      clean('a diff', [inspect(diff, { depth: 9 })]);
    }
  }
  let ofMembers = 0;
  for (const [one, other] of [[law, letters], [letters, law], [law, open], [open, law]]) {
    clean('provisions', shown(one.diff(other)));
    for (const given of [FULL, BARE]) {
      const changes = one.changes(other, given);
      search('changes', { ...changes });
      search('changes', changes);
      clean('changes', [inspect(changes, { depth: 9 })]);
      ofMembers += JSON.stringify(changes).includes(KEY);
    }
  }
  assert.ok(ofMembers > 0);
  filled('members', (row) => law.changes(letters, { units: [], members: [{ unit: 'x', ...row }] }));
});

test('no look ahead prints a day', () => {
  for (const on of ['2024-05-09', '2026-07-15']) {
    const charter = inForceOn(on);
    const ahead = charter.ahead(FULL, { firstDay: '1900-01-01', lastDay: '2100-12-31' });
    search('what lies ahead', ahead);
    // The days themselves go back to the caller and are printed nowhere.
    const candidates = ahead.undecided.flatMap((undecided) => undecided.candidates);
    const days = new Set([...ahead.events, ...candidates].map((reached) => reached.on).filter(Boolean));
    const parts = [ahead, ahead.events, ahead.undecided, ahead.byUnit, ahead.unknown, ...ahead.events, ...ahead.undecided, ...candidates];
    const printed = parts.flatMap((part) => [String(part), inspect(part, { depth: 9 })]);
    assert.ok(days.size > 2 && printed.length > 20);
    for (const text of printed) assert.ok(![...days].some((day) => text.includes(day)), text);
    clean('what lies ahead', printed);
    const window = charter.admissionWindow(DAY);
    assert.ok([window.firstDay, window.lastDay].every((day) => day === null || !inspect(window, { depth: 9 }).includes(day)));
    const stored = JSON.stringify(ahead);
    assert.ok([...days].every((day) => stored.includes(day)) && stored.includes(KEY));
    const order = { firstDay: LATER, lastDay: DAY };
    assert.throws(() => charter.ahead(FULL, order), (error) => (clean('an error', [...shown(error), error.message]), error.code === 'wrong_order'));
    filled('members', (row) => charter.ahead({ units: [], members: [{ unit: 'x', ...row }] }, { firstDay: DAY, lastDay: DAY }));
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

test('no screening shows what its lists hold', async () => {
  const typedOf = (members) => {
    const names = [...new Set(members.flatMap(Object.keys))];
    const texts = (name) => ({ dictionary: members.map((member) => String(member[name])), keys: Int32Array.from(members.keys()) });
    return Object.fromEntries(names.filter((name) => typeof members[0][name] === 'string').map((name) => [name, texts(name)]));
  };
  // What other columns hold must not be told either when one of them is refused.
  const refused = (call) => assert.throws(call, (error) => (clean('an error', [...shown(error), error.message, error.stack.split('\n')[0]]), error instanceof DieuleError));
  for (const charter of CHARTERS) {
    const screening = charter.screening(FULL.units);
    filled('units', (row) => charter.screening([{ code: 'x', ...row }]));
    filled('members', (row) => screening.answers([{ unit: 'x', ...row }]));
    filled('members', (row) => screening.part().add(Object.fromEntries(Object.entries({ unit: 'x', ...row }).map(([name, cell]) => [name, [cell]]))));
    for (const members of [FULL.members, typedOf(FULL.members)]) {
      const part = screening.part();
      part.add(members);
      const bytes = part.toBytes();
      const screened = [screening.screen(members), await screening.screenAsync(members), screening.partFromBytes(bytes).finish()];
      assert.ok(screened[0].membersNotMet > 5);
      const explained = FULL.members.flatMap((_, row) => screening.explain(members, row));
      assert.ok(explained.length > 20);
      clean('a screening', [screening, part, ...screened, screened[0].crossRows, screened[0].units, screening.findings(members)].flatMap((value) => [String(value), inspect(value, { depth: 9 })]));
      clean('what is stored', screened.map((value) => JSON.stringify(value)));
      for (const finding of explained) clean('a finding', [...shown(finding), ...messages(finding)]);
      // A part has fingerprints; a comment is the one text it keeps.
clean('the bytes of a part', [bytes.toString().replaceAll(new RegExp(`${SECRET}-comment`, 'giu'), '')]);
    }
    const typed = typedOf(FULL.members);
    for (const wrong of [{ sex: typed.fullName }, { birthDate: typed.fullName }, { score: typed.fullName }, { electedPost: [SECRET] }]) {
      refused(() => screening.screen({ ...typed, ...wrong }));
      await assert.rejects(screening.screenAsync({ ...typed, ...wrong }), (error) => (clean('a rejection', [...shown(error), error.message]), true));
    }
    for (const bytes of [Buffer.from(SECRET), Buffer.from(`ARROW1${SECRET}`)]) {
      refused(() => screening.screen(bytes));
      refused(() => screening.partFromBytes(bytes));
    }
  }
});
