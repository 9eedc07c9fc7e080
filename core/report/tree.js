
// Where units stand in the tree of a review (core/src/report/data.rs writes it), what was found of them, and the state of the page.

const { units, findings, kinds, texts, rules, codes } = data;

// --- the tree -----------------------------------------------------------------------------------------------------------

const unitCount = units.row.length;

/** For each unit the position after the last one below it: what is below a unit follows it without a gap. */
const end = new Int32Array(unitCount);
for (let unit = unitCount - 1; unit >= 0; unit -= 1) {
  end[unit] = Math.max(end[unit], unit + 1);
  const up = units.up[unit];
  if (up >= 0) end[up] = Math.max(end[up], end[unit]);
}

/** Whether a unit is another or below it; everything is within the whole list, which is -1. */
const within = (unit, scope) => scope < 0 || (unit >= scope && unit < end[scope]);

/** The units directly below one, worst first; of the whole list those the report begins with. */
function below(scope) {
  if (scope < 0) return data.first;
  const found = [];
  for (let unit = scope + 1; unit < end[scope]; unit = end[unit]) found.push(unit);
  return found;
}

/** The units above one, the highest first; the one that holds the list goes without saying. */
function above(unit) {
  const path = [];
  for (let up = units.up[unit]; up >= 0; up = units.up[up]) if (up !== data.main) path.push(up);
  return path.reverse();
}

/** The way down to a unit, without the middle where it is long: the units, and how many are left out after the second. */
function way(unit) {
  const path = unit < 0 ? [] : [...above(unit), unit];
  return path.length > 7 ? { path: [...path.slice(0, 2), ...path.slice(-4)], left: path.length - 6 } : { path, left: 0 };
}

/** What a unit is called. */
function unitName(unit) {
  if (unit < 0) return say('no_unit');
  return units.name[unit] || units.code[unit] || say('unit_row', { n: number(units.row[unit] + data.first_row) });
}

/** What everything together is called. */
function wholeName() {
  if (data.whole) return say('whole');
  return data.main === null ? say('rest') : unitName(data.main);
}

/** A name of a unit as it is shown: writing that runs the other way cannot turn what stands around it. */
const named = (unit) => el('bdi', {}, unitName(unit));

/** A hint asks to look again: it is counted among hints, whatever its answer. */
const HINT = codes.severity.findIndex(([code]) => code === 'hint');
/** Where hints are counted among the answers. */
const HINTS = codes.outcome.length;
/** A weight to filter by that is no code: everything but hints. */
const NO_HINT = codes.severity.length;
const countedAs = ([, , outcome, severity]) => (severity === HINT ? HINTS : outcome);

/** For each answer, and for hints, the number of findings about each unit and what is below it. */
function countedPerUnit() {
  const counts = Array.from({ length: HINTS + 1 }, () => new Int32Array(unitCount));
  findings.unit.forEach((unit, at) => {
    if (unit >= 0) counts[countedAs(kinds[findings.kind[at]])][unit] += 1;
  });
  for (let unit = unitCount - 1; unit >= 0; unit -= 1) if (units.up[unit] >= 0) for (const count of counts) count[units.up[unit]] += count[unit];
  return counts;
}

const counted = countedPerUnit();

// --- what is shown ------------------------------------------------------------------------------------------------------

// The places of the codes that have a part of their own in the page.
const [NEEDS_DECISION, UNKNOWN, NOT_MET] = ['needs_decision', 'unknown', 'not_met'].map((code) => codes.outcome.findIndex(([of]) => of === code));
const UNIT = 0;
const PLAIN = { certainty: codes.certainty.length - 1, standing: codes.standing.length - 1 };
const WEIGHTS = [...codes.severity.map(([code]) => code), 'no_hint'];
const SORTS = ['serious', 'unit', 'row', 'rule'];
const SIZES = [25, 50, 100, 250];

const START = { unit: -1, rule: -1, outcome: -1, severity: -1, text: '', sort: 'serious', down: false, page: 0, size: 25, at: '' };
let state = { ...START };

/** The address of a state: what differs from the start. Rules and codes stand in it by name. */
function address(changes) {
  const { unit, rule, outcome, severity, text, sort, down, page, size, at } = { ...state, page: 0, ...changes };
  const parts = new URLSearchParams();
  if (unit >= 0) parts.set('unit', unit);
  if (rule >= 0) parts.set('rule', rules[rule][0]);
  if (outcome >= 0) parts.set('outcome', codes.outcome[outcome][0]);
  if (severity >= 0) parts.set('severity', WEIGHTS[severity]);
  if (text) parts.set('text', text);
  if (sort !== START.sort) parts.set('sort', sort);
  if (down) parts.set('down', 'yes');
  if (page > 0) parts.set('page', page + 1);
  if (size !== START.size) parts.set('size', size);
  if (at) parts.set('at', at);
  return `#${parts.toString() || 'unit=all'}`;
}

/** The state an address names; what it names wrongly is left out. */
function read(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const whole = (name, most) => (/^\d{1,9}$/.test(parts.get(name)) && Number(parts.get(name)) < most ? Number(parts.get(name)) : -1);
  const place = (list, name) => list.findIndex(([code]) => code === parts.get(name));
  return {
    unit: whole('unit', unitCount),
    rule: place(rules, 'rule'),
    outcome: place(codes.outcome, 'outcome'),
    severity: WEIGHTS.indexOf(parts.get('severity')),
    text: (parts.get('text') || '').slice(0, 200),
    sort: SORTS.includes(parts.get('sort')) ? parts.get('sort') : START.sort,
    down: parts.get('down') === 'yes',
    page: Math.max(whole('page', 1e9) - 1, 0),
    size: SIZES.includes(Number(parts.get('size'))) ? Number(parts.get('size')) : START.size,
    at: ['alarms', 'chart', 'findings'].includes(parts.get('at')) ? parts.get('at') : '',
  };
}
