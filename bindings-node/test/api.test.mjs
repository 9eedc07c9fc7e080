// The public names are those of tests/api.json, and no others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as dieule from 'dieule';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const sorted = (names) => [...new Set(names)].sort();

const api = JSON.parse(read('../../tests/api.json'));
const verbs = api.verbs.map(({ node }) => node).filter(Boolean);
const types = api.types.filter(({ node }) => node);
const declared = read('../dist/index.d.ts').replace(/\/\*\*.*?\*\//gs, '');
const bodies = read('../dist/binding.d.ts');

const charter = dieule.inForceOn('2021-06-30', { campaigns: ['SEED0'] });
const verdict = charter.checkAdmission({});
const accepted = [{ rule: 'unit.kind', key: 'A', by: 'A', why: 'A', until: '2021-12-31' }];
const review = charter.review({ units: [{ code: 'A' }], members: [], accepted });
const whole = charter.reconcile('branches', { records: [], list: [{ key: 'A' }] });
// A member whose finding changes when somebody decides.
const decided = (stayGranted) =>
  charter.review({ units: [{ code: 'A' }], members: [{ key: 'a', unit: 'A', birthDate: '1989-01-01', electedPost: false, fulltimePost: false, stayGranted }] });
const diff = decided(false).diff(decided(null));
const { repairs } = charter.repairs({ units: [{ code: 'A', kind: 'chi_doan' }], members: [] });
const mapping = new dieule.Mapping('[mapping]\nname = "A"\n[units]\ncode = "A"\n[members]\nunit = "A"');
const screening = charter.screening([]);
const commune = [
  { code: 'X', kind: 'doan_xa' },
  { code: 'A', parent: 'X', kind: 'chi_doan' },
  { code: 'B', parent: 'X', kind: 'chi_doan' },
];
const request = { id: 'a', openedOn: '2021-06-30', unit: 'A', toUnit: 'B' };
const opened = charter.openCase('transfer', { units: commune, members: ['a'] }, request);
const step = opened.apply(charter, { id: 'a', action: 'release', on: '2021-06-30', by: 'X' });
const book = dieule.CardBook.open({ id: 'a', openedOn: '2021-06-30', unit: 'T', start: '1', end: '9' });
const cardStep = book.apply(charter, { id: 'a', action: 'stage', on: '2021-06-30', by: 'X', members: ['a'] });
// A plan about a unit that its lists do not have.
const planCheck = charter.checkPlan({ units: [{ code: 'A' }], members: [] }, { id: 'a', on: '2021-06-30', steps: [{ kind: 'dissolve', units: ['B'] }] });
const criteria = dieule.CriteriaSet.fromRows({ id: 'a' }, [
  { kind: 'group', id: '1' },
  { kind: 'criterion', id: 'b', within: '1', form: 'plus_minus', points: 5 },
]);
const scoring = criteria.score([{ unit: 'A' }], []);
const SAMPLES = {
  CriteriaSet: criteria,
  Scoring: scoring,
  UnitScore: scoring.units[0],
  ScoreStep: scoring.units[0].steps[0],
  Ranking: scoring.rank('shared'),
  Merged: criteria.mergePeriods([scoring], 'sum'),
  CardBook: book,
  CardStep: cardStep,
  CardRefusal: cardStep.refusal,
  Case: opened,
  CaseOffer: opened.next(charter, '2021-06-30')[0],
  CaseStep: step,
  CaseRefusal: step.refusal,
  MachineInfo: dieule.machine('transfer'),
  PlanCheck: planCheck,
  PlanFault: planCheck.faults[0],
  Mapping: mapping,
  MappedUnits: mapping.units([['A']]),
  MappedMembers: mapping.members([['A']]),
  MappedScores: new dieule.Mapping('[mapping]\nname = "m"\n[scores]\nunit = "A"\ncriterion = "B"\nself_points = "C"').scores([['A', 'B', 'C']]),
  MappingReport: mapping.units([['A']]).report,
  Charter: charter,
  Verdict: verdict,
  Finding: verdict.findings[0],
  AdmissionWindow: charter.admissionWindow('2000-01-01'),
  QuotaTable: charter.quota([]),
  Allocation: charter.allocate(0, []),
  DuesSplit: charter.duesSplit(0, []),
  Rated: dieule.inForceOn('2024-11-05').rate(dieule.RatingTable.shipped('hd25'), {}),
  RatedList: dieule.inForceOn('2024-11-05').rateList(dieule.RatingTable.shipped('hd25'), []),
  RatingBasis: dieule.inForceOn('2024-11-05').ratingBasis({}),
  RatingTable: dieule.RatingTable.shipped('hd25'),
  FunctionsDone: dieule.inForceOn('2024-11-01', { campaigns: ['SEED4'] }).functionsDone([], []),
  Movements: charter.movements([], [], { firstDay: '2021-06-30', lastDay: '2021-06-30' }),
  OpenRequests: charter.openRequests([], []),
  TargetsMeasured: charter.measureTargets([], [], { firstDay: '2021-06-30', lastDay: '2021-06-30' }),
  ScheduleStatus: charter.scheduleStatus('HD22', [], []),
  DueReports: charter.dueReports('HD22', [], [], { firstDay: '2021-06-30', lastDay: '2021-06-30' }),
  StatisticsForm: charter.statistics('members', { units: [], members: [] }),
  FormCheck: charter.checkForm('members', [], []),
  PointsLedger: charter.points([]),
  Activity: charter.activity([], { firstDay: '2021-06-30', lastDay: '2021-06-30' }),
  Leaderboards: charter.leaderboards([]),
  LessonResults: charter.lessonResults([]),
  Tally: charter.tally([]),
  Letter: charter.letters()[0],
  Repairs: charter.repairs({ units: [], members: [] }),
  Repair: repairs[0],
  Way: repairs[0].ways[0],
  Review: review,
  ReviewFinding: review.findings[0],
  AcceptedFinding: review.accepted[0],
  Reconciliation: whole,
  Difference: whole.differences[0],
  Ahead: charter.ahead({ units: [], members: [] }, { firstDay: '2021-07-01', lastDay: '2021-07-31' }),
  ReviewDiff: diff,
  ChangedFinding: diff.changed[0],
  StatusChanges: charter.changes(charter, { units: [], members: [] }),
  RightAction: dieule.inForceOn('2024-05-09').actions()[0],
  Rights: charter.rights([]),
  Screening: screening,
  ScreenedMember: screening.member({ unit: 'C1' }),
  ScreeningPart: screening.part(),
  Screened: screening.screen([]),
};

test('every public name is listed, and every listed one is there', () => {
  const lists = [...declared.matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(([, names]) => names.split(','));
  const functions = [...declared.matchAll(/export declare function (\w+)/g)].map(([, name]) => name);
  const names = [...lists.map((name) => name.trim()).filter(Boolean), ...functions];
  const listed = [...verbs.filter((verb) => !verb.includes('.')).map((verb) => verb.split('(')[0]), ...types.map(({ node }) => node)];
  assert.deepEqual(sorted(names), sorted([...listed, ...Object.keys(api.enums)]));
  const values = [...functions, 'inForceOn', 'reformPlan', 'DieuleError', ...Object.keys(SAMPLES)];
  assert.deepEqual(sorted(Object.keys(dieule)), sorted(values));
});

test('the package has the version of the library', () => {
  assert.equal(JSON.parse(read('../package.json')).version, charter.receipt.library);
});

test('classes have the methods and fields listed', () => {
  for (const [name, sample] of Object.entries(SAMPLES)) {
    assert.ok(sample instanceof dieule[name], name);
    const methods = verbs.filter((verb) => verb.startsWith(`${name}.`)).map((verb) => verb.split(/[.(]/)[1]);
    const fields = types.find(({ node }) => node === name).fields?.map(camel) ?? [];
    const statics = Object.getOwnPropertyNames(dieule[name]).filter((key) => !['length', 'name', 'prototype', 'of'].includes(key));
    // Every object has these two; what `toString` says is tested with the face.
    const own = Object.getOwnPropertyNames(Object.getPrototypeOf(sample)).filter((key) => !['constructor', 'toString'].includes(key));
    assert.deepEqual(sorted([...Object.keys(sample), ...own, ...statics]), sorted([...methods, ...fields]), name);
  }
});

test('plain values have the fields listed', () => {
  const plain = types.filter(({ node, fields }) => fields && !(node in SAMPLES));
  assert.ok(plain.length > 0);
  for (const { node, fields } of plain) {
    const [, body] = bodies.match(new RegExp(`export interface ${node} \\{(.*?)\\n\\}`, 's'));
    assert.deepEqual([...body.matchAll(/^  (\w+):/gm)].map(([, field]) => field), fields.map(camel), node);
  }
});

test('options that are listed are taken', () => {
  const options = verbs.flatMap((verb) => verb.match(/^([\w.]+)\((\w+)\)$/)?.slice(1, 3) ?? []);
  assert.ok(options.length > 0);
  for (let at = 0; at < options.length; at += 2) {
    const [verb, option] = options.slice(at, at + 2);
    const method = verb.split('.')[1];
    const lists = method === 'screening' ? [] : { units: [], members: [] };
    const call = (given) => (method ? charter[method](lists, given) : dieule.inForceOn('2024-05-09', given));
    call({ [option]: null });
    assert.throws(() => call({ [`${option}s`]: null }), { code: 'unknown_field' });
  }
});

test('unions have the codes listed', () => {
  const records = read('../dist/records.d.ts');
  for (const [name, codes] of Object.entries(api.enums)) {
    const [, union] = records.match(new RegExp(`export type ${name} = (.*?);`));
    assert.deepEqual(union.split(' | ').map((code) => code.slice(1, -1)), codes, name);
  }
});

test('errors have the fields and codes listed', () => {
  // `name` is the name of the class in every JavaScript error: the name that is not known is `given`.
  const fields = api.errors.flatMap((error) => error.fields.map((field) => (field === 'name' ? 'given' : camel(field))));
  assert.deepEqual(sorted(Object.keys(dieule.DieuleError.prototype)), sorted(fields));
  assert.ok(api.errors.every(({ node }) => node === 'DieuleError'));
  const [, codes] = read('../dist/errors.d.ts').match(/ERROR_CODES: readonly \[(.*?)\]/);
  assert.deepEqual(codes.replaceAll(/['"]/g, '').split(', '), api.error_codes);
});
