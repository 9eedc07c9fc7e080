
// The page of scores: head, totals, the ranking of each cluster, one unit, the classes. The state stands in the address, so that Back goes back.

function head() {
  const line = ([what, value]) => el('div', {}, el('dt', {}, what), el('dd', {}, value));
  const open = new Set([...periods, whole].filter(Boolean).flatMap(({ scores }) => scores.filter(({ graded }) => !known(graded)).map(({ unit }) => unit)));
  return el(
    'header',
    { class: 'head' },
    el('p', { class: 'eyebrow' }, say('scores_eyebrow')),
    el('h1', {}, data.title),
    el('dl', { class: 'facts' }, data.facts.map(line)),
    data.note && el('p', { class: 'caveat' }, el('strong', {}, `${say('scores_about_set')}: `), data.note),
    open.size > 0 ? el('p', { class: 'caveat' }, el('strong', {}, `${say('caveat')}: `), say('scores_open_caveat', { n: number(open.size) })) : null,
    el('details', { class: 'receipt' }, el('summary', {}, say('scores_receipt')), el('dl', { class: 'facts' }, data.receipt.map(line))),
  );
}

function totals() {
  const { scores } = periodOf(state.period);
  const card = (label, value, kind = '') => el('li', { class: `card ${kind}` }, el('span', { class: 'figure' }, number(value)), el('span', {}, label));
  const of = (place) => scores.filter((row) => row.class.state === 'settled' && row.class.best === place).length;
  const openUnits = scores.filter(({ graded }) => !known(graded)).length;
  return el(
    'ul',
    { class: 'cards' },
    card(say('scores_units'), scores.length),
    card(say('scores_clusters'), CLUSTERS.length),
    ...classes.map(({ name }, place) => card(`${say('scores_class')}: ${name}`, of(place), classKind(place))),
    card(say('scores_ties_shown'), scores.filter(({ tied }) => tied).length),
    openUnits > 0 ? card(say('scores_open_units'), openUnits, 'unknown') : null,
  );
}

// --- the ranking --------------------------------------------------------------------------------------------------------

/** The rows that pass every filter, in the order asked for. */
function matching() {
  const typed = typedWords(state.text);
  const { compare } = new Intl.Collator(data.language, { numeric: true });
  const text = ({ unit }) => lookup(`${unitName(unit)} ${units[unit].code}`);
  const passes = (row) =>
    (state.cluster < 0 || row.cluster === CLUSTERS[state.cluster]) &&
    (state.class < 0 || (row.class.best >= 0 && state.class >= row.class.best && (row.class.worst < 0 || state.class <= row.class.worst))) &&
    typed.every((word) => has(text(row), word));
  const found = periodOf(state.period).scores.filter(passes);
  const value = (points) => (points === null ? -Infinity : drawn(points));
  const orders = {
    name: (a, b) => compare(unitName(a.unit), unitName(b.unit)),
    points: (a, b) => value(b.graded[1]) - value(a.graded[1]),
    difference: (a, b) => Math.abs(b.difference === null ? 0 : value(b.difference)) - Math.abs(a.difference === null ? 0 : value(a.difference)),
  };
  return orders[state.sort] ? found.sort(orders[state.sort]) : found;
}

function rankingRow(row, bounds) {
  const kind = row.class.state === 'open' ? 'class-open' : classKind(row.class.best);
  const note = (text) => el('span', { class: 'note' }, text);
  const merged = state.period === WHOLE;
  return el(
    'tr',
    { role: 'row', class: row.unit === state.unit ? 'chosen' : '' },
    el('td', { role: 'cell', class: 'place', 'data-label': say('scores_place') }, el('div', {}, el('strong', {}, placeText(row)), row.tied ? note(say('scores_place_tied')) : null, row.told_by.length > 0 ? note(say('scores_told_by', { ids: row.told_by.join(', ') })) : null)),
    el('th', { scope: 'row', role: 'rowheader' }, el('a', { href: address({ unit: row.unit, at: 'unit' }) }, named(row.unit)), units[row.unit].name ? note(units[row.unit].code) : null),
    cell(merged ? 'scores_points_whole' : 'scores_points', 'bars', scoreBar(row.graded, bounds, kind, row.self), el('strong', {}, span(row.graded))),
    ...(merged
      ? row.periods.map((of, place) => el('td', { role: 'cell', class: 'number', 'data-label': periods[place].name }, el('div', {}, span(of))))
      : [cell('scores_own', 'number', span(row.self)), cell('scores_difference', 'number', differenceText(row.difference))]),
    cell('scores_class', '', ...classBadge(row)),
  );
}

function clusterTable(cluster, rows) {
  const { bounds } = periodOf(state.period);
  const merged = state.period === WHOLE;
  const columns = [
    ['place', say('scores_place')],
    ['unit', say('scores_unit')],
    ['bars', say(merged ? 'scores_points_whole' : 'scores_points')],
    ...(merged ? periods.map(({ name }) => ['number', name]) : [['number', say('scores_own')], ['number', say('scores_difference')]]),
    ['', say('scores_class')],
  ];
  const title = cluster === null ? (CLUSTERS.length > 1 ? say('scores_no_cluster') : null) : cluster;
  return [
    title ? el('h3', {}, el('bdi', {}, title)) : null,
    el(
      'table',
      { class: 'stacked scores ranking', role: 'table' },
      el('caption', { class: 'visually-hidden' }, title || say('scores_ranking')),
      el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, columns.map(([kind, label]) => el('th', { scope: 'col', role: 'columnheader', class: kind }, label)))),
      el('tbody', { role: 'rowgroup' }, rows.map((row) => rankingRow(row, bounds))),
    ),
  ].filter(Boolean);
}

function ranking() {
  const found = matching();
  fill('count', say('scores_shown_of', { n: number(found.length), all: number(periodOf(state.period).scores.length) }));
  if (found.length === 0) return [el('p', { class: 'good' }, say('scores_none_shown'))];
  return CLUSTERS.map((cluster) => [cluster, found.filter((row) => row.cluster === cluster)]).filter(([, rows]) => rows.length > 0).flatMap(([cluster, rows]) => clusterTable(cluster, rows));
}

/** The periods to choose from: each is an address. */
function periodLinks() {
  if (periods.length === 1) return [];
  const places = [...periods.map((_, place) => place), ...(whole ? [WHOLE] : [])];
  const step = (place) => el('li', {}, place === state.period ? el('span', { 'aria-current': 'page' }, periodName(place)) : el('a', { href: address({ period: place, at: '' }) }, periodName(place)));
  return [el('span', { class: 'label' }, `${say('viewing')}:`), el('ul', {}, places.map(step))];
}

function filters() {
  const numbered = (name) => (value) => replace({ [name]: Number(value) });
  const any = [-1, say('any')];
  return [
    CLUSTERS.length > 1 ? choice('filter-cluster', 'scores_cluster', state.cluster, [any, ...CLUSTERS.map((cluster, place) => [place, cluster === null ? say('scores_no_cluster') : cluster])], numbered('cluster')) : null,
    classes.length > 0 ? choice('filter-class', 'scores_class', state.class, [any, ...classes.map(({ name }, place) => [place, name])], numbered('class')) : null,
    choice('sort', 'sort', state.sort, SORTS.map((sort) => [sort, say(`scores_sort_${sort}`)]), (sort) => replace({ sort })),
    el('button', { type: 'button', id: 'clear', on: { click: () => replace({ ...START, period: state.period, unit: state.unit }) } }, say('clear')),
  ];
}

// --- drawing ------------------------------------------------------------------------------------------------------------

function drawRanking() {
  fill('filters', filters());
  fill('table', ranking());
}

function draw() {
  fill('periods', periodLinks());
  fill('totals', totals());
  const merged = state.period === WHOLE;
  // On paper there is nothing to follow.
  const hint = el('span', { class: 'screen-only' }, say(merged ? 'scores_follow_whole' : 'scores_follow'));
  fill('lead', [merged ? say('scores_ranking_whole', { rule: whole.rule }) : say('scores_ranking_lead'), ' ', hint]);
  const search = document.getElementById('search');
  if (search.value !== state.text) search.value = state.text;
  drawRanking();
  const panel = document.getElementById('unit');
  panel.hidden = state.unit < 0;
  document.getElementById('unit-heading').replaceChildren(state.unit < 0 ? '' : named(state.unit));
  fill('unit', state.unit < 0 ? [] : unitPanel(state.unit));
}

/** Change what the table shows without a step in the history. */
function replace(changed) {
  state = { ...state, ...changed };
  try {
    history.replaceState(null, '', address({ at: '' }));
  } catch {
    // Some viewers of files allow no change of the address: the table changes all the same.
  }
  const focused = document.activeElement && document.activeElement.id;
  const search = document.getElementById('search');
  if (search.value !== state.text && focused !== 'search') search.value = state.text;
  drawRanking();
  if (focused && document.getElementById(focused)) document.getElementById(focused).focus();
}

function follow() {
  state = read(location.hash);
  draw();
  const target = state.at && document.getElementById(`${state.at}-heading`);
  if (target) {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }
}

function search() {
  let waiting = 0;
  const typed = (event) => {
    clearTimeout(waiting);
    const text = event.target.value.slice(0, 200);
    waiting = setTimeout(() => replace({ text }), 120);
  };
  return el(
    'div',
    { class: 'field search' },
    el('label', { for: 'search' }, say('search')),
    el('input', { id: 'search', type: 'search', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'search-hint', on: { input: typed } }),
    el('span', { id: 'search-hint', class: 'note' }, say('scores_search_hint')),
  );
}

// --- what stands at the end ---------------------------------------------------------------------------------------------

function legend() {
  const from = ({ at_least: least, share: of }) => {
    if (least === null) return say('scores_rest');
    return of ? say('scores_from_share', { share: share(of[0], of[1]).replace(/[.,]00%/, '%'), points: points(least) }) : say('scores_from', { points: points(least) });
  };
  const listed = classes.map((line, place) => el('li', {}, el('span', { class: `badge ${classKind(place)}` }, line.name), ` ${from(line)}`));
  const held = ceilings.map(({ name, criterion, at_least: least, best_class: best }) => el('li', {}, say('scores_ceiling_line', { id: name, criterion, points: points(least), best: classes[best].name })));
  return [el('ul', { class: 'legend' }, listed), ...(held.length > 0 ? [el('h3', {}, say('scores_ceilings')), el('ul', {}, held)] : [])];
}

function reading() {
  const ties = data.receipt[2][1];
  return el('ul', {}, [say('scores_reading_open'), say('scores_reading_ties', { rule: ties }), say('scores_reading_exact'), say('scores_reading_personal')].map((text) => el('li', {}, text)));
}

// --- printing -----------------------------------------------------------------------------------------------------------

let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('details:not([open])')];
  closed.forEach((fold) => (fold.open = true));
});
addEventListener('afterprint', () => closed.forEach((fold) => (fold.open = false)));

// --- the whole ----------------------------------------------------------------------------------------------------------

function build() {
  const unit = section('unit', '', holder('unit'));
  const sections = [
    section(
      'ranking',
      say('scores_ranking'),
      el('p', { class: 'lead', 'data-part': 'lead' }),
      el('form', { class: 'filters', role: 'search', on: { submit: (event) => event.preventDefault() } }, search(), holder('filters', { class: 'fields' })),
      el('p', { class: 'count', role: 'status', 'data-part': 'count' }),
      holder('table'),
    ),
    classes.length > 0 ? section('classes', say('scores_legend'), ...legend()) : null,
    section('reading', say('scores_reading'), reading()),
  ].filter(Boolean);
  const contents = sections.map((part) => el('li', {}, el('a', { href: `#${part.id}` }, part.querySelector('h2').textContent)));
  sections.splice(1, 0, unit);
  document.getElementById('page').replaceWith(
    el('a', { class: 'skip', href: '#main' }, say('skip')),
    head(),
    el('div', { class: 'bar-of-sections' }, el('nav', { class: 'contents', 'aria-label': say('contents') }, el('ul', {}, contents)), el('button', { type: 'button', class: 'print', on: { click: () => print() } }, say('print'))),
    el('nav', { class: 'crumbs tabs', 'aria-label': say('scores_periods'), 'data-part': 'periods' }),
    el('main', { id: 'main', tabindex: '-1' }, el('section', { 'aria-label': say('scores_totals') }, holder('totals')), ...sections),
    el('footer', {}, el('p', {}, say('made_by', { version: data.version }))),
  );
}

build();
follow();
// The skip link and the list of sections name places, not states: what is drawn stays.
addEventListener('hashchange', () => {
  if (!location.hash || location.hash.includes('=')) follow();
});
