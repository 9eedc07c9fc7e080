
// The table of findings: searched, filtered, sorted, in pages.

/** Lists longer than this are printed a page at a time. */
const MOST_PRINTED = 500;

// --- search -------------------------------------------------------------------------------------------------------------

let unitTexts = null;
let kindTexts = null;

/** For each word typed, the units and the kinds of finding that have it. What is below a unit is found with it. */
function searched(text) {
  const typed = typedWords(text);
  if (typed.length > 0 && unitTexts === null) {
    unitTexts = units.name.map((name, unit) => lookup(`${name || ''} ${units.code[unit] || ''}`));
    kindTexts = kinds.map(([rule, , outcome, , message, remedy, cited]) => lookup([rules[rule][1], codes.outcome[outcome][1], texts[message], texts[remedy], texts[cited]].join(' ')));
  }
  return typed.map((word) => {
    const ofUnit = new Uint8Array(unitCount);
    for (let unit = 0; unit < unitCount; unit += 1) ofUnit[unit] = ofUnit[units.up[unit]] || has(unitTexts[unit], word) ? 1 : 0;
    return { ...word, ofUnit, ofKind: kindTexts.map((kind) => has(kind, word)) };
  });
}

// --- filter and sort ----------------------------------------------------------------------------------------------------

/** The positions of the findings that pass every filter. */
function matching() {
  const typed = searched(state.text);
  const keys = findings.key || [];
  const found = [];
  for (let at = 0; at < findings.kind.length; at += 1) {
    const kind = findings.kind[at];
    const [rule, , outcome, severity] = kinds[kind];
    if (state.rule >= 0 && rule !== state.rule) continue;
    if (state.outcome >= 0 && outcome !== state.outcome) continue;
    if (state.severity === NO_HINT ? severity === HINT : state.severity >= 0 && severity !== state.severity) continue;
    const unit = findings.unit[at];
    if (!within(unit, state.unit)) continue;
    const row = String(findings.row[at] + data.first_row);
    const hit = (word) => (unit >= 0 && word.ofUnit[unit]) || word.ofKind[kind] || word.digits === row || (keys[at] && keys[at].toLowerCase().includes(word.composed));
    if (typed.every(hit)) found.push(at);
  }
  return found;
}

let nameRank = null;

/** The units by name as the language orders them; findings of no unit come last. */
function rankOfName(unit) {
  if (nameRank === null) {
    const names = units.row.map((_, place) => unitName(place));
    const { compare } = new Intl.Collator(data.language, { numeric: true });
    nameRank = new Int32Array(unitCount);
    names.map((_, place) => place).sort((a, b) => compare(names[a], names[b]) || a - b).forEach((place, rank) => (nameRank[place] = rank));
  }
  return unit < 0 ? unitCount : nameRank[unit];
}

const SERIOUS = [];
SERIOUS[NOT_MET] = 0;
SERIOUS[NEEDS_DECISION] = 1;
SERIOUS[UNKNOWN] = 2;

function sorted(found) {
  const place = (at) => (findings.unit[at] < 0 ? unitCount : findings.unit[at]);
  const kind = (at) => kinds[findings.kind[at]];
  const ranks = {
    serious: (at) => (kind(at)[3] === HINT ? 100 : 0) + SERIOUS[kind(at)[2]] * codes.severity.length + kind(at)[3],
    unit: (at) => rankOfName(findings.unit[at]),
    row: (at) => findings.row[at],
    rule: (at) => kind(at)[0],
  };
  const rank = new Map(found.map((at) => [at, ranks[state.sort](at)]));
  const way = state.down ? -1 : 1;
  return found.sort((a, b) => way * (rank.get(a) - rank.get(b)) || place(a) - place(b) || kind(a)[1] - kind(b)[1] || findings.row[a] - findings.row[b] || a - b);
}

// --- the table ----------------------------------------------------------------------------------------------------------

/** The answer; of a hint that it is one comes first. */
function badge(outcome, severity) {
  const answer = codes.outcome[outcome];
  if (severity === HINT) return [el('span', { class: 'badge hint' }, say('a_hint')), el('span', { class: 'note' }, answer[1])];
  return [el('span', { class: `badge ${answer[0]}` }, answer[1]), severity > 0 ? el('span', { class: 'note' }, codes.severity[severity][1]) : null];
}

function findingRow(at) {
  const [rule, subject, outcome, severity, message, remedy, cited, certainty, standing] = kinds[findings.kind[at]];
  const unit = findings.unit[at];
  const path = unit < 0 ? [] : above(unit);
  const key = findings.key && findings.key[at];
  const n = number(findings.row[at] + data.first_row);
  const cell = (label, kind, ...children) => el('td', { role: 'cell', class: kind, 'data-label': say(label) }, el('div', {}, ...children));
  const basis = source(texts[cited], certainty, standing);
  return el(
    'tr',
    { role: 'row' },
    cell('column_outcome', 'outcome', ...badge(outcome, severity)),
    cell('column_unit', 'unit', unit < 0 ? say('no_unit') : el('a', { href: address({ ...START, unit, at: 'chart' }) }, named(unit)), path.length > 0 ? el('span', { class: 'note path' }, path.slice(-3).flatMap((up, place) => [place > 0 ? ' › ' : '', named(up)])) : null),
    cell('column_about', 'about', say(subject === UNIT ? 'unit_at' : 'member_at', { n }), key ? el('span', { class: 'note' }, `${say('key')}: `, el('bdi', {}, key)) : null),
    cell(
      'column_rule',
      'said',
      el('strong', {}, rules[rule][1]),
      el('p', {}, texts[message]),
      texts[remedy] ? el('p', {}, el('b', {}, `${say('to_do')}: `), texts[remedy]) : null,
      basis ? el('p', { class: 'note' }, `${say('basis')}: ${basis}`) : null,
    ),
  );
}

function pager(pages) {
  if (pages < 2) return null;
  const go = (label, page, sign, off) => {
    const act = () => {
      replace({ page });
      document.getElementById('findings-heading').focus();
    };
    return el('button', { type: 'button', disabled: off, 'aria-label': say(label), title: say(label), on: { click: act } }, sign);
  };
  const { page } = state;
  return el(
    'nav',
    { class: 'pager', 'aria-label': say('page_of', { n: page + 1, all: pages }) },
    go('first', 0, '«', page === 0),
    go('previous', page - 1, '‹', page === 0),
    el('span', {}, say('page_of', { n: number(page + 1), all: number(pages) })),
    go('next', page + 1, '›', page === pages - 1),
    go('last', pages - 1, '»', page === pages - 1),
  );
}

/** The table with the findings from one position on, so many of them. */
function findingTable(found, from, length) {
  if (found.length === 0) return el('p', { class: 'good' }, say(findings.kind.length === 0 ? 'nothing_found' : 'no_match'));
  const heads = [['column_outcome', 'serious'], ['column_unit', 'unit'], ['column_about', 'row'], ['column_rule', 'rule']];
  return el(
    'table',
    { class: 'stacked findings', role: 'table', 'aria-rowcount': found.length + 1 },
    el('caption', { class: 'visually-hidden' }, say('findings')),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, heads.map(([label, sort]) => columnHead(label, sort)))),
    el('tbody', { role: 'rowgroup' }, found.slice(from, from + length).map(findingRow)),
  );
}

// --- the filters --------------------------------------------------------------------------------------------------------

function filters() {
  const number_ = (name) => (value) => replace({ [name]: Number(value), page: 0 });
  const present = new Set(findings.kind.map((kind) => kinds[kind][0]));
  const listed = (list) => list.map(([, word], place) => [place, word]);
  const any = [-1, say('any')];
  const byTitle = listed(rules).map(([place]) => [place, rules[place][1]]).filter(([place]) => present.has(place));
  const outcomes = [NOT_MET, NEEDS_DECISION, UNKNOWN].map((outcome) => [outcome, codes.outcome[outcome][1]]);
  const { path } = way(state.unit);
  const indent = (depth) => '\u2003'.repeat(depth);
  const unitOptions = [
    [-1, wholeName()],
    ...path.map((unit, depth) => [unit, indent(depth + 1) + unitName(unit)]),
    ...below(state.unit).slice(0, 300).map((unit) => [unit, indent(path.length + 1) + unitName(unit)]),
  ];
  const sorts = SORTS.flatMap((sort) => [[`${sort} `, say(`sort_${sort}`)], [`${sort} down`, `${say(`sort_${sort}`)} (${say('descending')})`]]);
  return [
    choice('filter-rule', 'filter_rule', state.rule, [any, ...byTitle], number_('rule')),
    choice('filter-outcome', 'filter_outcome', state.outcome, [any, ...outcomes], number_('outcome')),
    choice('filter-severity', 'filter_severity', state.severity, [any, ...listed(codes.severity), [NO_HINT, say('no_hint')]], number_('severity')),
    choice('filter-unit', 'filter_unit', state.unit, unitOptions, (value) => {
      location.hash = address({ unit: Number(value), at: '' });
    }),
    choice('sort', 'sort', `${state.sort} ${state.down ? 'down' : ''}`, sorts, (value) => {
      const [sort, down] = value.split(' ');
      replace({ sort, down: down === 'down', page: 0 });
    }),
    choice('size', 'per_page', state.size, SIZES.map((size) => [size, number(size)]), number_('size')),
    el('button', { type: 'button', id: 'clear', on: { click: () => (location.hash = address({ ...START, at: 'findings' })) } }, say('clear')),
  ];
}
