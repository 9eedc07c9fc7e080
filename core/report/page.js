
// The page: drawn once, then again wherever the state changes. The state stands in the address, so that Back goes back.

let groups = [];
let found = [];

function drawChart() {
  fill('chart', chart());
}

function drawFindings() {
  found = sorted(matching());
  const pages = Math.max(Math.ceil(found.length / state.size), 1);
  state.page = Math.min(state.page, pages - 1);
  const all = findings.kind.length;
  fill('count', found.length === all ? say('shown', { n: number(all) }) : say('shown_of', { n: number(found.length), all: number(all) }));
  fill('table', findingTable(found, state.page * state.size, state.size), pager(pages));
}

function draw() {
  groups = tally(state.unit);
  allUnits = false;
  fill('crumbs', crumbs());
  fill('totals', totals(groups));
  fill('alarms', alarms(groups));
  drawChart();
  if (data.accepted.length > 0) fill('accepted', accepted());
  fill('filters', filters());
  const search = document.getElementById('search');
  if (search.value !== state.text) search.value = state.text;
  drawFindings();
}

/** Change what the table shows without a step in the history. */
function replace(changes) {
  state = { ...state, ...changes };
  try {
    history.replaceState(null, '', address({ page: state.page }));
  } catch {
    // Some viewers of files allow no change of the address: the table changes all the same.
  }
  const focused = document.activeElement && document.activeElement.id;
  fill('filters', filters());
  drawFindings();
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
    waiting = setTimeout(() => replace({ text, page: 0 }), 120);
  };
  return el(
    'div',
    { class: 'field search' },
    el('label', { for: 'search' }, say('search')),
    el('input', { id: 'search', type: 'search', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'search-hint', on: { input: typed } }),
    el('span', { id: 'search-hint', class: 'note' }, say('search_hint')),
  );
}

// --- printing -----------------------------------------------------------------------------------------------------------

let closed = [];

function beforePrint() {
  closed = [...document.querySelectorAll('details:not([open])')];
  closed.forEach((fold) => (fold.open = true));
  const whole = found.length <= MOST_PRINTED;
  if (whole) fill('table', findingTable(found, 0, found.length));
  else fill('printed', say('printed_part', { n: number(Math.min(state.size, found.length - state.page * state.size)), most: number(MOST_PRINTED) }));
}

function afterPrint() {
  closed.forEach((fold) => (fold.open = false));
  fill('printed');
  drawFindings();
}

// --- the whole ----------------------------------------------------------------------------------------------------------

function build() {
  const sections = [
    section('alarms', say('alarms'), holder('alarms')),
    section('chart', say('chart'), holder('chart')),
    data.ages.length > 0 ? section('ages', say('ages'), ...ages()) : null,
    section(
      'findings',
      say('findings'),
      el('form', { class: 'filters', role: 'search', on: { submit: (event) => event.preventDefault() } }, search(), holder('filters', { class: 'fields' })),
      el('p', { class: 'count', role: 'status', 'data-part': 'count' }),
      el('p', { class: 'print-only caveat', 'data-part': 'printed' }),
      holder('table'),
    ),
    data.accepted.length > 0 ? section('accepted', say('accepted'), el('p', { class: 'lead' }, say('accepted_lead')), holder('accepted')) : null,
    data.not_asked.length > 0 ? section('not-asked', say('not_asked'), el('p', { class: 'lead' }, say('not_asked_lead')), notAsked()) : null,
    data.counts.length > 0 ? section('rules', say('rules'), el('p', { class: 'lead' }, say('rules_lead')), el('details', {}, el('summary', {}, say('rules_open', { n: number(data.counts.length) })), ruleTable())) : null,
    section('reading', say('reading'), ...reading()),
  ].filter(Boolean);
  const contents = sections.map((part) => el('li', {}, el('a', { href: `#${part.id}` }, part.querySelector('h2').textContent)));
  document.getElementById('page').replaceWith(
    el('a', { class: 'skip', href: '#main' }, say('skip')),
    head(),
    el('div', { class: 'bar-of-sections' }, el('nav', { class: 'contents', 'aria-label': say('contents') }, el('ul', {}, contents)), el('button', { type: 'button', class: 'print', on: { click: () => print() } }, say('print'))),
    el('nav', { class: 'crumbs', 'aria-label': say('viewing'), 'data-part': 'crumbs' }),
    el('main', { id: 'main', tabindex: '-1' }, el('section', { 'aria-label': say('totals') }, holder('totals')), ...sections),
    el('footer', {}, el('p', {}, say('made_by', { version: data.receipt[1][1] }))),
  );
}

build();
follow();
// The skip link and the list of sections name places, not states: what is drawn stays.
addEventListener('hashchange', () => {
  if (!location.hash || location.hash.includes('=')) follow();
});
addEventListener('beforeprint', beforePrint);
addEventListener('afterprint', afterPrint);
