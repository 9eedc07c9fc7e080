// Cases are timed in rounds, one run of each in every round: what else the machine does then hits all of them alike.

export const QUICK = process.argv.includes('--quick');
const ROUNDS = 7;
const SECOND = QUICK ? 0.02 : 1;

/** The rows asked for on the command line. */
export function rowsAsked() {
  const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  const rows = Number(given ?? 1_000_000);
  if (!Number.isSafeInteger(rows) || rows < 1) throw new Error('usage: node bulk.mjs|single.mjs [ROWS] [--quick]');
  return rows;
}

const seconds = () => Number(process.hrtime.bigint()) / 1e9;

/** How many rows a function takes in about a second (or a share of it), at most so many; asked of a few first. */
export async function rowsInASecond(run, few, most, share = 1) {
  const measured = Math.min(few, most);
  await run(measured);
  const start = seconds();
  await run(measured);
  return Math.min(most, Math.max(measured, Math.floor((measured * SECOND * share) / Math.max(seconds() - start, 1e-9))));
}

/** A line that says so: an engine that is missing or answers wrongly is told of, not left out. */
function failed(group, name, why) {
  console.log(JSON.stringify({ group, case: name, failed: String(why).slice(0, 300) }));
}

/** The cases that can be made, by name; each maker checks its own answers, before any clock. */
export async function made(group, makers) {
  const cases = [];
  for (const [name, maker] of Object.entries(makers)) {
    try {
      cases.push({ name, threads: 1, against: null, ...(await maker()) });
    } catch (why) {
      failed(group, name, why);
    }
  }
  return cases;
}

/** Times the cases, `{ rows, run }` each, where `run` answers so many rows or makes so many calls; a promise is waited for. */
export async function measure(group, cases) {
  const samples = new Map(cases.map(({ name }) => [name, []]));
  for (const { run } of cases) await run();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, rows, run } of cases) {
      // Where node is told to expose it: what the case before left behind is not cleared away on this one's time.
      globalThis.gc?.();
      const start = seconds();
      let found = run();
      if (found instanceof Promise) found = await found;
      const took = seconds() - start;
      samples.get(name).push(Number(((took * 1e9) / rows).toFixed(4)));
    }
  }
  for (const { name, rows, threads, against, single } of cases) {
    console.log(JSON.stringify({ group, case: name, rows: single ? 1 : rows, ns_per_row: samples.get(name), threads, against }));
  }
}
