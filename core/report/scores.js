
// What the page of scores shows (core/src/report/score_data.rs writes it), how points are said, and the state of the page.

const { classes, ceilings, lines, changes, units, periods, whole } = data;

/** All periods together stand after the last one. */
const WHOLE = periods.length;
const periodOf = (place) => (place === WHOLE ? whole : periods[place]);
const periodName = (place) => (place === WHOLE ? say('scores_whole') : periods[place].name);

// --- points -------------------------------------------------------------------------------------------------------------

/** A text of points as a number to draw with: nothing is ever decided by it. */
function drawn(points) {
  const [above, below = 1] = points.split('/');
  return above / below;
}

/** Points for people. What has no end as a decimal is cut to two places and marked so; its exact form is said beside it. */
function points(text, exact = false) {
  const decimal = (value) => (vietnamese ? value.replace('.', ',') : value);
  if (!text.includes('/')) return decimal(text);
  const [above, below] = text.split('/').map(BigInt);
  const sign = above < 0n ? '-' : '';
  const scaled = ((above < 0n ? -above : above) * 200n + below) / (2n * below);
  const short = `${sign}${scaled / 100n}.${String(scaled % 100n).padStart(2, '0')}`;
  return `≈ ${decimal(short)}${exact ? ` (${text})` : ''}`;
}

const known = ([lower, upper]) => lower === upper;
const span = (bounds, exact) => (known(bounds) ? points(bounds[0], exact) : `${points(bounds[0])} … ${points(bounds[1])}`);

/** What part of the most a score is, as a bar from nothing (or the lowest, below nothing) to the most; what is open is hatched. */
function scoreBar([lower, upper], [least, most], kind, own = null) {
  const low = Math.min(drawn(least), 0);
  const width = drawn(most) - low;
  const at = (text) => (width > 0 ? Math.max((drawn(text) - low) / width, 0) : 0);
  const made = el('span', { class: `track ${kind}`, 'aria-hidden': 'true' }, el('span', { class: 'sure' }), el('span', { class: 'open' }), own && known(own) ? el('span', { class: 'own' }) : null);
  made.style.setProperty('--sure', at(lower));
  made.style.setProperty('--open', at(upper) - at(lower));
  if (own) made.style.setProperty('--own-at', at(own[1]));
  return made;
}

/** A share of the most in hundredths of a percent, for people. */
function shareOf(text, most) {
  const [above, below] = ratio(text);
  const [mostAbove, mostBelow] = ratio(most);
  return share(above * mostBelow, mostAbove * below);
}

/** A text of points as two whole numbers. */
function ratio(text) {
  const [above, below = '1'] = text.split('/');
  const [before, after = ''] = above.split('.');
  return [Number(before + after), Number(below) * 10 ** after.length];
}

// --- units, places, classes ---------------------------------------------------------------------------------------------

const unitName = (unit) => units[unit].name || units[unit].code;
const named = (unit) => el('bdi', {}, unitName(unit));

function placeText({ rank, ranks: [best, worst] }) {
  return rank === null ? say('scores_place_open', { best, worst }) : String(rank);
}

/** The colour of a class follows its place from the best; classes beyond the fifth share the last one. */
const classKind = (place) => (place < 0 ? 'class-none' : `class-${Math.min(place, 4)}`);

function className({ state: of, best, worst }) {
  const name = (place) => (place < 0 ? say('scores_class_below') : classes[place].name);
  if (of === 'no_classes') return say('scores_no_class');
  return of === 'open' ? say('scores_class_open', { worst: name(worst), best: name(best) }) : name(best);
}

function classBadge(row) {
  const kind = row.class.state === 'open' ? 'class-open' : classKind(row.class.best);
  const named = (ids) => ids.map((held) => ceilings.find(({ id }) => id === held).name).join(', ');
  const notes = [
    row.ceilings ? say('scores_ceiling', { ids: named(row.ceilings) }) : null,
    row.open_ceilings ? say('scores_open_ceiling', { ids: named(row.open_ceilings) }) : null,
  ];
  return [el('span', { class: `badge ${kind}` }, className(row.class)), ...notes.filter(Boolean).map((note) => el('span', { class: 'note' }, note))];
}

/** How far a unit's own points are from the graded ones, with its sign. */
function differenceText(difference) {
  if (difference === null) return say('scores_known_not');
  return difference.startsWith('-') || difference === '0' ? points(difference) : `+${points(difference)}`;
}

// --- the state ----------------------------------------------------------------------------------------------------------

const SORTS = ['place', 'name', 'points', 'difference'];
const CLUSTERS = [...new Set([...periods, whole].filter(Boolean).flatMap(({ scores }) => scores.map(({ cluster }) => cluster)))];
const START = { period: whole ? WHOLE : WHOLE - 1, unit: -1, cluster: -1, class: -1, text: '', sort: 'place', at: '' };
let state = { ...START };

/** The address of a state: what differs from the start. */
function address(changed) {
  const { period, unit, cluster, class: of, text, sort, at } = { ...state, ...changed };
  const parts = new URLSearchParams();
  parts.set('period', period === WHOLE ? 'all' : period + 1);
  if (unit >= 0) parts.set('unit', units[unit].code);
  if (cluster >= 0) parts.set('cluster', cluster + 1);
  if (of >= 0) parts.set('class', classes[of].id);
  if (text) parts.set('text', text);
  if (sort !== START.sort) parts.set('sort', sort);
  if (at) parts.set('at', at);
  return `#${parts}`;
}

/** The state an address names; what it names wrongly is left out. */
function read(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const counted = (name, most) => (/^\d{1,6}$/.test(parts.get(name)) && Number(parts.get(name)) <= most ? Number(parts.get(name)) - 1 : -1);
  const period = parts.get('period') === 'all' && whole ? WHOLE : counted('period', periods.length);
  return {
    period: period < 0 ? START.period : period,
    unit: units.findIndex(({ code }) => code === parts.get('unit')),
    cluster: counted('cluster', CLUSTERS.length),
    class: classes.findIndex(({ id }) => id === parts.get('class')),
    text: (parts.get('text') || '').slice(0, 200),
    sort: SORTS.includes(parts.get('sort')) ? parts.get('sort') : START.sort,
    at: ['ranking', 'unit'].includes(parts.get('at')) ? parts.get('at') : '',
  };
}
