// Plans as the vectors write them: a line for each item or report, totals as counts.

import assert from 'node:assert/strict';

const STATES = ['not_bound', 'not_due', 'due', 'in_time', 'early', 'late', 'overdue', 'unknown'];

const line = (one) =>
  [
    one.item ?? one.report,
    one.due_on === undefined ? null : `${one.first_day}..${one.last_day} by ${one.due_on}`,
    one.state,
    one.done_on ?? one.handed_on,
    one.days === null ? null : `+${one.days}`,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');

const counts = (one) => STATES.filter((state) => one[state] > 0).map((state) => `${state} ${one[state]}`).join(', ');

/** An answer in the vectors' form, and its table where a vector names a language. */
export function scheduled(answer, input) {
  if (input.language === undefined) return shown(answer.toJSON(), input);
  const csv = answer.toCsv(input.language);
  assert.deepEqual([csv.slice(0, 1), csv.slice(-2)], ['\ufeff', '\r\n']);
  const table = answer.toRows(input.language);
  assert.ok(table.every((row) => row.length === table[0].length));
  return shown({ ...answer.toJSON(), csv: csv.slice(1, -2).split('\r\n') }, input);
}

/** The same as plain data; where `show` names parts only these, where `only` names items only those. */
function shown(whole, { only, show }) {
  const asked = (list) => list.filter((one) => only === undefined || only.includes(one.item ?? one.report));
  const units = whole.units.map((unit) => {
    const told = unit.items === undefined ? 'reports' : 'items';
    const one = { unit: unit.unit, bound: unit.bound, [told]: asked(unit[told]).map(line) };
    for (const key of ['phases_done', 'phase', 'phase_open', 'shown_as_reported']) {
      if (unit[key] !== undefined && unit[key] !== null) one[key] = unit[key];
    }
    if (unit.out_of_order?.length > 0) one.out_of_order = unit.out_of_order;
    if (unit.consequences?.length > 0) one.follows = Object.fromEntries(unit.consequences.map((row) => [row.consequence, row.follows]));
    return one;
  });
  const totals = asked(whole.totals ?? whole.periods).map((one) => [one.item ?? `${one.report} ${one.due_on}`, counts(one)]);
  const { left_out, certainty, standing, phases, csv } = whole;
  const parts = { units, totals: Object.fromEntries(totals), left_out, certainty, standing, ...(phases === undefined ? {} : { phases }), ...(csv === undefined ? {} : { csv }) };
  return Object.fromEntries(Object.entries(parts).filter(([key]) => show === undefined || show.includes(key)));
}
