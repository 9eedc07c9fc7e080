// The vectors of reviews through a screening: every finding a vector expects of a row is that row's answer, and no more.
import { camelKeys, charterOf, refusal, snake } from './answers.mjs';

const OUTCOMES = ['met', 'unknown', 'not_met', 'needs_decision'];
const at = (subject, rule, row) => JSON.stringify([subject, rule, row]);

/** What a vector expects to be found. */
function expectedOf({ units, members, accepted = [] }, { findings = [], accepted: used = [] }) {
  const expected = { answers: new Map(), accepted: new Set(), missing: new Map() };
  // The facts missing of a row are each told once, however many rules need them.
  const lack = (subject, row, fields) => {
    const of = `${subject} ${row}`;
    expected.missing.set(of, new Set([...(expected.missing.get(of) ?? []), ...fields]));
  };
  for (const { subject, rule, row, reason, outcome, missing } of findings) {
    if (reason === 'missing_facts') lack(subject, row, missing);
    else expected.answers.set(at(subject, rule, row), outcome);
  }
  // Accepted findings are no longer shown by a review, and still answers.
  for (const { row: given } of used.filter(({ finding }) => finding)) {
    const { rule, key, field } = accepted[given];
    for (const [subject, row] of [['unit', units.findIndex(({ code }) => code === key)], ['member', members.findIndex((of) => of.key === key)]]) {
      if (row < 0) continue;
      if (field) lack(subject, row, [field]);
      else expected.accepted.add(at(subject, rule, row));
    }
  }
  // What is missing of the unit above is told of where it is missing.
  expected.lacks = (subject, row) => {
    const above = subject === 'unit' && units[row].parent != null ? units.findIndex(({ code }) => code === units[row].parent) : -1;
    return [row, above].some((row) => expected.missing.has(`${subject} ${row}`));
  };
  return expected;
}

/** Where answers differ from what is expected. */
function* unlike({ answers, accepted, missing, lacks }, got) {
  for (const [where, outcome] of got) {
    if (outcome === 'met' || answers.get(where) === outcome) continue;
    const [subject, , row] = JSON.parse(where);
    const explained = accepted.has(where) || (outcome === 'unknown' && lacks(subject, row));
    if (answers.has(where) || !explained) yield `${where}: expected ${answers.get(where)}, got ${outcome}`;
  }
  for (const where of [...answers.keys(), ...accepted]) {
    if ((got.get(where) ?? 'met') === 'met') yield `${where}: expected, and not found`;
  }
  const unknown = [...got].filter(([, outcome]) => outcome === 'unknown').map(([where]) => JSON.parse(where)).map(([subject, , row]) => `${subject} ${row}`);
  for (const of of missing.keys()) if (!unknown.includes(of)) yield `${of}: a fact is missing, and nothing is unknown`;
}

/** The answers in planes of words, by subject, rule and row. */
function* outcomes(subject, rules, planes) {
  for (const { rule, word, shift } of rules) {
    for (const [row, bits] of planes[word].entries()) yield [at(subject, rule, row), OUTCOMES[Number((bits >> BigInt(shift)) & 3n)]];
  }
}

function* differences(one, told) {
  const { expect = {}, input } = one;
  const expected = expectedOf(input, expect);
  const members = input.members.map(camelKeys);
  const screening = charterOf(one).screening(input.units.map(camelKeys));
  const screened = screening.screen(members);
  const got = new Map([...outcomes('member', screening.rules, screening.answers(members)), ...outcomes('unit', screened.unitRules, screened.units)]);
  const cross = new Set(screening.rules.filter(({ cost }) => cost === 'rows').map(({ rule }) => rule));
  for (const [where, outcome] of got) if (cross.has(JSON.parse(where)[1]) && outcome !== 'met') yield `${where}: answered without the other rows`;
  for (const { rule, row, outcome } of screened.crossRows) {
    if (!cross.has(rule) || !(row < members.length)) yield `${rule} of row ${row}: no rule that compares rows`;
    got.set(at('member', rule, row), outcome);
  }
  const ofUnits = screened.unitRules.length * input.units.length;
  told({ answers: got.size, ofUnits, ofCrossRows: screened.crossRows.length });
  if (got.size !== ofUnits + screening.rules.length * members.length) yield `${got.size} answers in all`;
  if (expect.findings) {
    yield* unlike(expected, got);
    for (const row of members.keys()) {
      const lacking = screening.explain(members, row).filter(({ reason }) => reason === 'missing_facts').flatMap(({ missing }) => missing.map(snake));
      const missing = [...(expected.missing.get(`member ${row}`) ?? [])];
      if ([...new Set(lacking)].sort().join() !== missing.sort().join()) yield `row ${row}: explained by missing ${lacking}`;
    }
    told({ findings: expected.answers.size + expected.accepted.size });
  }
  if (expect.rules && !input.accepted) {
    for (const { rule } of [...screening.rules, ...screened.unitRules]) {
      const { notMet, needsDecision, unknown } = screened.total(rule);
      const [, ...counts] = expect.rules[rule] ?? [0, 0, 0, 0];
      told({ totals: 1 });
      if (`${counts}` !== `${[notMet, needsDecision, unknown]}`) yield `${rule}: ${[notMet, needsDecision, unknown]} in all`;
    }
  }
  const { membersNotMet: members_not_met, standing } = screened;
  for (const [key, value] of Object.entries({ members_not_met, standing })) {
    if (key in expect && expect[key] !== value) yield `${key}: expected ${expect[key]}, got ${value}`;
  }
  if (expect.not_asked) {
    const texts = (rules) => rules.map(({ rule, missing, provision }) => JSON.stringify([rule, missing.map(snake), provision])).sort();
    if (`${texts(expect.not_asked)}` !== `${texts(screened.notAsked)}`) yield `not asked: ${texts(screened.notAsked)}`;
  }
}

/** Screens the lists of a vector whose call is `review`; gives the differences, and adds up what was compared. */
export function screened(one, told) {
  told({ vectors: 1 });
  let found;
  try {
    found = [...differences(one, told)];
    if (one.error) found.push('nothing was refused');
  } catch (error) {
    told({ refusals: 1 });
    const refused = JSON.stringify(refusal(error));
    const { code, field, row } = one.error ?? {};
    found = refused === JSON.stringify({ code, field, row }) ? [] : [`refused: ${refused}`];
  }
  return found.map((text) => `${one.name} (${one.rule}): ${text}`);
}
