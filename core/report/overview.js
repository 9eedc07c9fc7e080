
// The head, the totals, what to do first, the units, the ages, and what stands at the end.

function head() {
  const list = (label, titles, join) => titles.length > 0 && el('div', {}, el('dt', {}, say(label)), el('dd', {}, titles.join(join)));
  const receipt = data.receipt.map(([what, value]) => el('div', {}, el('dt', {}, what), el('dd', {}, value)));
  return el(
    'header',
    { class: 'head' },
    el('p', { class: 'eyebrow' }, say('eyebrow')),
    el('h1', {}, data.title),
    el(
      'dl',
      { class: 'facts' },
      ...[
        el('div', {}, el('dt', {}, say('day')), el('dd', {}, data.day)),
        list('law', data.law, ` ${say('or')} `),
        list('letters', data.letters.length > 0 ? data.letters : [say('none')], '; '),
        list('profiles', data.profiles, '; '),
      ].filter(Boolean),
    ),
    data.caveat && el('p', { class: 'caveat' }, el('strong', {}, `${say('caveat')}: `), data.caveat),
    el('details', { class: 'receipt' }, el('summary', {}, say('receipt')), el('dl', { class: 'facts' }, ...receipt)),
  );
}

/** The way from the whole list to the unit shown; long ones without their middle. */
function crumbs() {
  const { path, left } = way(state.unit);
  const step = (unit, label) => {
    const current = unit === state.unit;
    return el('li', {}, current ? el('span', { 'aria-current': 'page' }, label) : el('a', { href: address({ unit, at: 'chart' }) }, label));
  };
  const steps = path.map((unit) => step(unit, named(unit)));
  if (left > 0) steps.splice(2, 0, el('li', {}, say('between', { n: number(left) })));
  return [el('span', { class: 'label' }, `${say('viewing')}:`), el('ol', {}, step(-1, el('bdi', {}, wholeName())), ...steps)];
}

// --- counting -----------------------------------------------------------------------------------------------------------

/** Units, members, members not met in what is shown. */
function totalsOf(scope) {
  return scope < 0 ? data.totals : [end[scope] - scope, units.members[scope], units.members_not_met[scope]];
}

/** For each rule and answer within a unit: its rows, its findings, and how often it says what. */
function tally(scope) {
  const byKind = new Int32Array(kinds.length);
  const rows = new Map();
  const group = (kind) => `${kinds[kind][0]} ${kinds[kind][2]} ${kinds[kind][3]}`;
  for (let at = 0; at < findings.kind.length; at += 1) {
    if (!within(findings.unit[at], scope)) continue;
    const kind = findings.kind[at];
    byKind[kind] += 1;
    const seen = rows.get(group(kind)) || { count: 0, last: '' };
    // Findings about one row follow one another.
    const row = `${kinds[kind][1]} ${findings.row[at]}`;
    if (seen.last !== row) seen.count += 1;
    seen.last = row;
    rows.set(group(kind), seen);
  }
  const groups = new Map();
  kinds.forEach(([rule, subject, outcome, severity, message, remedy, cited, certainty, standing], kind) => {
    if (byKind[kind] === 0) return;
    const name = group(kind);
    const fresh = { rule, outcome, severity, counted: countedAs(kinds[kind]), subject, rows: rows.get(name).count, points: 0, messages: new Map(), remedies: new Map(), sources: new Map() };
    const of = groups.get(name) || fresh;
    const add = (map, text) => text && map.set(text, (map.get(text) || 0) + byKind[kind]);
    of.points += byKind[kind];
    add(of.messages, texts[message]);
    add(of.remedies, texts[remedy]);
    add(of.sources, source(texts[cited], certainty, standing));
    groups.set(name, of);
  });
  return [...groups.values()].sort((a, b) => a.severity - b.severity || b.rows - a.rows || a.rule - b.rule);
}

/** The article, and how sure it is where that is not plain. */
function source(cited, certainty, standing) {
  const notes = [
    certainty === PLAIN.certainty ? '' : codes.certainty[certainty][1],
    standing === PLAIN.standing ? '' : codes.standing[standing][1],
  ].filter(Boolean);
  return [cited, ...notes].filter(Boolean).join(' · ');
}

const byCount = (map) => [...map.entries()].sort((a, b) => b[1] - a[1]);

function totals(groups) {
  const [unitTotal, memberTotal, notMet] = totalsOf(state.unit);
  const of = (answer) => sum(groups.filter((group) => group.counted === answer).map((group) => group.points));
  const card = (label, value, note, kind = '') => el('li', { class: `card ${kind}` }, el('span', { class: 'figure' }, number(value)), el('span', {}, label), note);
  const link = (outcome) => el('a', { href: address({ ...START, unit: state.unit, ...(outcome === HINTS ? { severity: HINT } : { outcome, severity: of(HINTS) > 0 ? NO_HINT : -1 }), at: 'findings' }) }, say('see_findings'));
  const linked = (label, outcome, kind) => card(say(label), of(outcome), of(outcome) > 0 ? link(outcome) : null, kind);
  return el(
    'ul',
    { class: 'cards' },
    card(say('units'), unitTotal),
    card(say('members'), memberTotal),
    card(say('members_not_met'), notMet, el('span', { class: 'note' }, say('of_members', { share: share(notMet, memberTotal) })), 'not_met'),
    linked('not_met_points', NOT_MET, 'not_met'),
    linked('needs_decision_points', NEEDS_DECISION, 'needs_decision'),
    linked('unknown_points', UNKNOWN, 'unknown'),
    of(HINTS) > 0 ? linked('hint_points', HINTS, 'hint') : null,
  );
}

// --- what to do first ---------------------------------------------------------------------------------------------------

function alarm(group) {
  const [unitTotal, memberTotal] = totalsOf(state.unit);
  const ofUnits = group.subject === UNIT;
  const whole = ofUnits ? unitTotal : memberTotal;
  const several = group.points > group.rows ? ` (${say('about_points', { n: number(group.points) })})` : '';
  const messages = byCount(group.messages);
  const listed = messages.slice(0, 3).map(([text, count]) => el('li', {}, text, messages.length > 1 ? el('span', { class: 'times' }, `\u00a0×\u00a0${number(count)}`) : null));
  if (messages.length > 3) listed.push(el('li', { class: 'note' }, say('and_more', { n: number(messages.length - 3) })));
  const said = (label, map) => map.size > 0 && el('p', {}, el('strong', {}, `${say(label)}: `), byCount(map).slice(0, 3).map(([text]) => text).join(' / '));
  return el(
    'li',
    { class: `alarm ${group.counted === HINTS ? 'hint' : codes.outcome[group.outcome][0]}` },
    el(
      'div',
      { class: 'size' },
      el('span', { class: 'figure' }, number(group.rows)),
      el('span', {}, say(ofUnits ? 'about_units' : 'about_members') + several),
      el('span', { class: 'note' }, say(ofUnits ? 'share_of_units' : 'share_of_members', { share: share(group.rows, whole), n: number(whole) })),
    ),
    el(
      'div',
      {},
      el('h4', {}, el('a', { href: address({ ...START, unit: state.unit, rule: group.rule, outcome: group.outcome, severity: group.severity, at: 'findings' }) }, rules[group.rule][1])),
      el('ul', { class: 'messages' }, listed),
    ),
    el('div', { class: 'what' }, said('to_do', group.remedies) || null, said('basis', group.sources) || null),
  );
}

function alarms(groups) {
  const of = (label, found) => found.length > 0 && [el('h3', {}, label), el('ol', { class: 'alarms' }, found.map(alarm))];
  const counted = (answer) => groups.filter((group) => group.counted === answer);
  const notMet = counted(NOT_MET);
  const parts = [
    ...codes.severity.map(([code], severity) => of(say(`severity_${code}`), severity === HINT ? counted(HINTS) : notMet.filter((group) => group.severity === severity))),
    of(say('group_needs_decision'), counted(NEEDS_DECISION)),
    of(say('group_unknown'), counted(UNKNOWN)),
  ].filter(Boolean);
  if (groups.length === 0) return [el('p', { class: 'good' }, say('nothing_found'))];
  return [notMet.length > 0 ? el('p', { class: 'lead' }, say('alarms_lead')) : el('p', { class: 'good' }, say('all_met')), ...parts.flat()];
}

// --- the units ----------------------------------------------------------------------------------------------------------

const FEW_UNITS = 30;
let allUnits = false;

function unitTable(list, caption) {
  const ratio = (unit) => (units.members[unit] > 0 ? units.members_not_met[unit] / units.members[unit] : 0);
  const points = counted[NOT_MET];
  const most = list.reduce((so, unit) => ({ ratio: Math.max(so.ratio, ratio(unit)), points: Math.max(so.points, points[unit]) }), { ratio: 0, points: 0 });
  const shown = allUnits ? list : list.slice(0, FEW_UNITS);
  const cell = (label, attributes, ...children) => el('td', { 'data-label': say(label), role: 'cell', ...attributes }, ...children);
  const rows = shown.map((unit) => {
    const inside = counted.some((count) => count[unit] > 0) || end[unit] > unit + 1;
    const notMet = units.members_not_met[unit];
    return el(
      'tr',
      { role: 'row' },
      el('th', { scope: 'row', role: 'rowheader' }, inside ? el('a', { href: address({ ...START, unit, at: 'chart' }) }, named(unit)) : named(unit)),
      cell('branches', { class: 'number wide' }, number(units.branches[unit])),
      cell('members', { class: 'number' }, number(units.members[unit])),
      cell('share_column', { class: 'bars' }, bar(ratio(unit), most.ratio, 'share'), notMet > 0 ? `${share(notMet, units.members[unit])} (${number(notMet)})` : '0'),
      cell('not_met_points', { class: 'bars' }, bar(points[unit], most.points, 'points'), number(points[unit])),
      cell('needs_decision_points', { class: 'number' }, number(counted[NEEDS_DECISION][unit])),
      cell('unknown_points', { class: 'number' }, number(counted[UNKNOWN][unit])),
      cell('hint_points', { class: 'number wide' }, number(counted[HINTS][unit])),
    );
  });
  const heads = [['unit', ''], ['branches', 'number wide'], ['members', 'number'], ['share_column', ''], ['not_met_points', ''], ['needs_decision_points', 'number'], ['unknown_points', 'number'], ['hint_points', 'number wide']];
  const table = stacked('units', caption, heads.map(([label, kind]) => [say(label), kind]), rows);
  if (shown.length === list.length) return [table];
  const all = () => {
    allUnits = true;
    drawChart();
    document.getElementById('chart-heading').focus();
  };
  return [table, el('p', { class: 'note' }, say('more_units', { n: number(list.length - shown.length) }), ' ', el('button', { type: 'button', on: { click: all } }, say('show_all_units', { n: number(list.length) })))];
}

function chart() {
  const list = below(state.unit);
  const parts = list.length > 0 ? [el('p', { class: 'lead' }, say('chart_lead')), ...unitTable(list, say('chart'))] : [el('p', { class: 'lead' }, say('no_units_below'))];
  if (state.unit < 0 && data.apart.length > 0) parts.push(el('h3', {}, say('apart')), el('p', { class: 'lead' }, say('apart_lead')), ...unitTable(data.apart, say('apart')));
  return parts;
}

// --- the ages -----------------------------------------------------------------------------------------------------------

/** How far beyond the lines ages have a row of their own. */
const BEYOND = { below: 6, above: 15 };

function ages() {
  const lines = data.age_lines;
  const all = data.ages.map(([years]) => years);
  const least = Math.max(Math.min(...all), lines.length > 0 ? lines[0] - BEYOND.below : 0);
  const most = Math.max(least, Math.min(Math.max(...all), lines.length > 0 ? lines[lines.length - 1] + BEYOND.above : Infinity));
  const rows = Array.from({ length: most - least + 1 }, (_, place) => ({ years: least + place, counts: [0, 0, 0] }));
  for (const [years, ...counts] of data.ages) {
    const row = rows[Math.min(Math.max(years, least), most) - least];
    counts.forEach((count, sex) => (row.counts[sex] += count));
  }
  const present = [0, 1, 2].filter((sex) => rows.some(({ counts }) => counts[sex] > 0));
  const longest = Math.max(...rows.flatMap(({ counts }) => counts));
  const label = ['male', 'female', 'unstated'];
  const years = (row) => {
    if (row.years === most && Math.max(...all) > most) return say('age_and_above', { age: row.years });
    return row.years === least && Math.min(...all) < least ? say('age_and_below', { age: row.years }) : row.years;
  };
  // Men to the left of the ages, women to the right, as such pictures are read; those not stated after them.
  const left = present.filter((sex) => sex === 0);
  const right = present.filter((sex) => sex !== 0);
  const bars = (row, sex) => el('td', { class: label[sex] }, el('span', { class: 'bars' }, bar(row.counts[sex], longest, label[sex]), el('span', {}, row.counts[sex] > 0 ? number(row.counts[sex]) : '')));
  const column = (sex) => el('th', { scope: 'col', class: label[sex] }, say(label[sex]));
  const line = (row) => el('td', { class: 'mark' }, lines.includes(row.years) ? say('line', { age: row.years }) : '');
  const body = rows.reverse().map((row) =>
    el('tr', { class: lines.includes(row.years) ? 'line' : null }, left.map((sex) => bars(row, sex)), el('th', { scope: 'row' }, years(row)), right.map((sex) => bars(row, sex)), line(row)),
  );
  return [
    el('p', { class: 'lead' }, say('ages_lead', { ages: lines.join(', ') })),
    el('p', {}, agesInWords()),
    el(
      'table',
      { class: 'ages' },
      el('caption', { class: 'visually-hidden' }, say('ages')),
      el('thead', {}, el('tr', {}, left.map(column), el('th', { scope: 'col' }, say('age')), right.map(column), el('td', { class: 'mark' }))),
      el('tbody', {}, body),
    ),
  ];
}

/** The picture in words: how many, the age most have, how many between the lines. */
function agesInWords() {
  const total = ([, ...counts]) => sum(counts);
  const most = data.ages.reduce((best, age) => (total(age) > total(best) ? age : best));
  const between = (from, to) => number(sum(data.ages.filter(([years]) => years >= from && years < to).map(total)));
  const lines = data.age_lines;
  const parts = lines.map((line, place) => {
    const before = lines[place - 1];
    return place === 0 ? say('ages_below', { age: line, n: between(0, line) }) : say('ages_between', { from: before, to: line - 1, n: between(before, line) });
  });
  if (lines.length > 0) parts.push(say('ages_above', { age: lines[lines.length - 1], n: between(lines[lines.length - 1], Infinity) }));
  const whole = [say('ages_known', { n: number(sum(data.ages.map(total))) }), say('ages_most', { age: most[0], n: number(total(most)) })];
  return `${[whole.join(', '), ...parts].join('; ')}.`;
}

// --- at the end ---------------------------------------------------------------------------------------------------------

/** Exceptions within the unit shown; those of which nothing was found tell of no unit. */
function accepted() {
  const listed = data.accepted.filter(({ unit }) => within(unit, state.unit));
  if (listed.length === 0) return [el('p', {}, say('accepted_none_here'))];
  const cell = (label, kind, ...children) => el('td', { role: 'cell', class: kind, 'data-label': say(label) }, el('div', {}, ...children));
  const rows = listed.map(({ state: became, rule, kind, unit, row, key, by, why, until }) => {
    const n = number(row + data.first_row);
    const place = kind < 0 ? say('accepted_row', { n }) : say(kinds[kind][1] === UNIT ? 'unit_at' : 'member_at', { n });
    return el(
      'tr',
      { role: 'row' },
      cell('accepted_state', '', became),
      cell('column_unit', 'unit', kind < 0 ? null : unit < 0 ? say('no_unit') : named(unit), el('span', { class: 'note' }, place), key ? el('span', { class: 'note' }, `${say('key')}: `, el('bdi', {}, key)) : null),
      cell('column_rule', 'said', el('strong', {}, rules[rule][1]), kind < 0 ? null : el('p', {}, texts[kinds[kind][4]])),
      cell('accepted_by', '', by),
      cell('accepted_why', 'wide_text', why),
      cell('accepted_until', '', until),
    );
  });
  return [stacked('accepted', say('accepted'), ['accepted_state', 'column_unit', 'column_rule', 'accepted_by', 'accepted_why', 'accepted_until'].map((label) => [say(label), '']), rows)];
}

function notAsked() {
  const rows = data.not_asked.map(({ rule, missing, provision }) =>
    el(
      'tr',
      { role: 'row' },
      el('th', { scope: 'row', role: 'rowheader' }, rules[rule][1]),
      el('td', { role: 'cell', class: 'said' }, missing.length > 0 ? el('p', {}, `${say('missing_columns')}: ${missing.join(', ')}`) : null, provision ? el('p', {}, `${say('missing_value')}: ${provision}`) : null),
    ),
  );
  return stacked('', say('not_asked'), [[say('filter_rule'), ''], [say('what_is_missing'), '']], rows);
}

/** A table that becomes a list of cards on a phone. Its roles are said, since cards would lose them. */
function stacked(kind, caption, heads, rows) {
  return el(
    'table',
    { class: `stacked ${kind}`, role: 'table' },
    el('caption', { class: 'visually-hidden' }, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, heads.map(([text, of]) => el('th', { scope: 'col', role: 'columnheader', class: of }, text)))),
    el('tbody', { role: 'rowgroup' }, rows),
  );
}

function ruleTable() {
  const withAccepted = data.accepted.length > 0;
  const heads = [say('asked'), ...codes.outcome.map(([, word]) => word), ...(withAccepted ? [say('accepted_count')] : []), say('share_not_met')];
  const rows = data.counts.map(([rule, met, notMet, needsDecision, unknown, exempt]) => {
    const asked = met + notMet + needsDecision + unknown + exempt;
    const counts = [asked, met, needsDecision, unknown, notMet, ...(withAccepted ? [exempt] : [])].map(number);
    const cells = [...counts, share(notMet, asked)].map((text, at) => el('td', { class: 'number', role: 'cell', 'data-label': heads[at] }, text));
    return el('tr', { role: 'row' }, el('th', { scope: 'row', role: 'rowheader' }, rules[rule][1]), cells);
  });
  return stacked('', say('rules'), [[say('filter_rule'), ''], ...heads.map((text) => [text, 'number'])], rows);
}

function reading() {
  const answers = ['not_met', 'needs_decision', 'unknown', 'met'];
  const word = (code) => codes.outcome.find(([of]) => of === code)[1];
  return [
    el('ul', {}, answers.map((code) => el('li', {}, el('strong', {}, `${word(code)}: `), say(`reading_${code}`))), el('li', {}, el('strong', {}, `${say('a_hint')}: `), say('reading_hint'))),
    el('p', {}, say(data.keys ? 'privacy_keys' : 'privacy_rows')),
    el('p', {}, say('rows_note', { n: data.first_row })),
  ];
}
