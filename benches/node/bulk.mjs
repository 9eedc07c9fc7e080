// A whole list screened in Node: the library beside plain JavaScript and rule engines. `node --expose-gc bulk.mjs [ROWS]`.
//
// Inputs are ready before the clock. An engine answers as many of the rows as take it about a second.
import { availableParallelism } from 'node:os';
import { made, measure, rowsAsked, rowsInASecond } from './clock.mjs';
import { ENGINES, zenGraph } from './engines.mjs';
import { OUTCOMES, RULES, arraysOf, listOf, raw, recordsOf, sameMask, screeningOf, unitsOf } from './members.mjs';
import { ofArrays, ofRecord } from './plain.mjs';

const GROUP = 'node bulk';
const OURS = 'dieule answers (typed arrays)';
const OURS_OF_OBJECTS = 'dieule answers (objects)';
/** No more objects than these: a list of them is many times as large as its columns. */
const MOST_OBJECTS = 1_000_000;
const FEW = 2_000;

const rows = rowsAsked();
const objects = Math.min(rows, MOST_OBJECTS);
const columns = raw(rows);
const units = unitsOf(rows);
const screening = screeningOf(units);
const arrays = arraysOf(columns, units);
const records = recordsOf(columns, objects);
// As many as the compiled library uses, unless it is told otherwise.
const threads = Number(process.env.RAYON_NUM_THREADS) || availableParallelism();

/** The lowest bytes of words of 64 bits. */
const lowest = (words) => new Uint8Array(words.buffer, words.byteOffset, words.byteLength).filter((_, place) => place % 8 === 0);

function sameFindings({ offsets, codes, labels }) {
  const bits = labels.map((label) => {
    const [rule, outcome] = label.split(':');
    return OUTCOMES.indexOf(outcome) << (2 * RULES.indexOf(rule));
  });
  const bytes = Uint8Array.from({ length: rows }, (_, row) => codes.subarray(offsets[row], offsets[row + 1]).reduce((byte, code) => byte | bits[code], 0));
  sameMask(bytes, columns);
}

function answeredOneByOne(answer, count) {
  const found = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) found[row] = answer(records[row]);
  return found;
}

/** An engine over as many records as take about a second, every answer of which is compared. */
async function engine(make) {
  const answer = await make();
  sameMask(answeredOneByOne(answer, Math.min(FEW, objects)), columns);
  const count = await rowsInASecond((some) => answeredOneByOne(answer, some), FEW, objects);
  sameMask(answeredOneByOne(answer, count), columns);
  return { rows: count, run: () => answeredOneByOne(answer, count), against: OURS };
}

const makers = {
  [OURS]: () => {
    sameMask(lowest(screening.answers(arrays)[0]), columns);
    return { rows, threads, run: () => screening.answers(arrays) };
  },
  'dieule findings (typed arrays)': () => {
    sameFindings(screening.findings(arrays));
    return { rows, threads, run: () => screening.findings(arrays) };
  },
  [OURS_OF_OBJECTS]: () => {
    const list = listOf(columns, units, objects);
    sameMask(lowest(screening.answers(list)[0]), columns);
    return { rows: objects, threads, run: () => screening.answers(list) };
  },
  'plain JS (typed arrays)': () => {
    sameMask(ofArrays(columns), columns);
    return { rows, run: () => ofArrays(columns), against: OURS };
  },
  'plain JS (objects)': () => {
    sameMask(answeredOneByOne(ofRecord, objects), columns);
    return { rows: objects, run: () => answeredOneByOne(ofRecord, objects), against: OURS_OF_OBJECTS };
  },
  ...Object.fromEntries(Object.entries(ENGINES).map(([name, make]) => [name, () => engine(make)])),
  'zen graph, Promise.all': async () => {
    const answer = zenGraph();
    const all = (count) => Promise.all(records.slice(0, count).map(answer));
    sameMask(await all(FEW), columns);
    const count = await rowsInASecond(all, FEW, objects);
    sameMask(await all(count), columns);
    // Its promises are kept by threads of Node's own pool.
    return { rows: count, threads: availableParallelism(), run: () => all(count), against: OURS };
  },
};
await measure(GROUP, await made(GROUP, makers));
