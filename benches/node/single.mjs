// One record with its answers, call by call: the library beside plain JavaScript and rule engines. `node --expose-gc single.mjs [ROWS]`.
//
// ROWS says whose members are asked about, the first few of them in turn. `ns_per_row` is of one call.
import { made, measure, rowsAsked, rowsInASecond } from './clock.mjs';
import { ENGINES, zenGraph } from './engines.mjs';
import { OUTCOMES, RULES, listOf, raw, recordsOf, sameMask, screeningOf, unitsOf } from './members.mjs';
import { ofRecord } from './plain.mjs';

const GROUP = 'node single';
const OURS = 'dieule member';
const OUR_FINDINGS = 'dieule member with its findings';
const FEW = 1_000;
/** A fifth of a second is many calls. */
const SHARE = 0.2;

const rows = rowsAsked();
const columns = raw(rows);
const units = unitsOf(rows);
const screening = screeningOf(units);
const count = Math.min(FEW, rows);
const list = listOf(columns, units, count);
const records = recordsOf(columns, count);

/** Calls in turn about every record; what was answered is added up, so that no call is in vain. */
function calls(answer, given, times) {
  let sum = 0;
  for (let call = 0, row = 0; call < times; call += 1) {
    sum += answer(given[row]);
    row = row + 1 === given.length ? 0 : row + 1;
  }
  return sum;
}

async function awaitedCalls(answer, given, times) {
  let sum = 0;
  for (let call = 0; call < times; call += 1) sum += await answer(given[call % given.length]);
  return sum;
}

async function single(answer, { given = records, run = calls, against = OURS } = {}) {
  const found = [];
  for (const one of given) found.push(await answer(one));
  sameMask(found, columns);
  const times = await rowsInASecond((some) => run(answer, given, some), FEW, Number.MAX_SAFE_INTEGER, SHARE);
  return { rows: times, single: true, run: () => run(answer, given, times), against };
}

const BITS = Object.fromEntries(OUTCOMES.map((outcome, bits) => [outcome, bits]));
const [MINIMUM, MATURITY, REQUIRED, ACCOUNT] = RULES;

function ours(one) {
  const member = screening.member(one);
  return BITS[member.answer(MINIMUM)] | (BITS[member.answer(MATURITY)] << 2) | (BITS[member.answer(REQUIRED)] << 4) | (BITS[member.answer(ACCOUNT)] << 6);
}

/** The same from what is found, each finding with its reason, figures and article. */
function ourFindings(one) {
  let byte = 0;
  for (const { rule, outcome } of screening.member(one).findings) byte |= BITS[outcome] << (2 * RULES.indexOf(rule));
  return byte;
}

await measure(
  GROUP,
  await made(GROUP, {
    [OURS]: () => single(ours, { given: list, against: null }),
    [OUR_FINDINGS]: () => single(ourFindings, { given: list, against: null }),
    'plain JS (objects)': () => single(ofRecord),
    ...Object.fromEntries(Object.entries(ENGINES).map(([name, make]) => [name, async () => single(await make())])),
    'zen graph': () => single(zenGraph(), { run: awaitedCalls }),
  }),
);
