
// One unit: each group with its share of the maximum, every step inside it; its periods side by side.

const lineName = ({ word, id, title, stage }) => (['base', 'bonus', 'total'].includes(stage) ? word : `${word} ${id}${title ? `. ${title}` : ''}`);

/** What a step did: before → after, and why. */
function changeText(place) {
  if (place < 0) return ['–'];
  const { before, after, why } = changes[place];
  const same = before[0] === after[0] && before[1] === after[1];
  const figures = same ? span(after, true) : `${span(before, true)} → ${span(after, true)}`;
  return [el('strong', {}, figures), el('span', { class: 'note' }, why)];
}

const after = (place) => (place < 0 ? null : changes[place].after);

/** The lines from one group to the next. */
function groupsOfLines() {
  const groups = [];
  const sums = [];
  lines.forEach((line, place) => {
    if (line.stage === 'group') groups.push({ head: place, inside: [] });
    else if (line.depth === 0) sums.push(place);
    else groups[groups.length - 1].inside.push(place);
  });
  return { groups, sums };
}

const cell = (label, kind, ...children) => el('td', { role: 'cell', class: kind, 'data-label': say(label) }, el('div', {}, ...children));

function stepTable(places, steps, caption) {
  const row = (place) => {
    const [own, graded] = steps[place];
    const line = lines[place];
    return el(
      'tr',
      { role: 'row', class: `depth-${line.depth}` },
      el('th', { scope: 'row', role: 'rowheader' }, lineName(line)),
      cell('scores_own', '', ...changeText(own)),
      cell('scores_graded', '', ...changeText(graded)),
      cell('scores_most', 'number', points(line.bounds[1])),
    );
  };
  const heads = ['scores_step', 'scores_own', 'scores_graded', 'scores_most'];
  const head = (label) => el('th', { scope: 'col', role: 'columnheader', class: label === 'scores_most' ? 'number' : '' }, say(label));
  return el(
    'table',
    { class: 'stacked steps', role: 'table' },
    el('caption', { class: 'visually-hidden' }, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, heads.map(head))),
    el('tbody', { role: 'rowgroup' }, places.map(row)),
  );
}

function groupFold({ head, inside }, steps) {
  const line = lines[head];
  const [own, graded] = steps[head].map(after);
  if (graded === null) return null;
  const [, most] = line.bounds;
  const shares = known(graded) && drawn(most) > 0 && drawn(graded[0]) >= 0 ? say('scores_of_most', { share: shareOf(graded[0], most), most: points(most) }) : say('scores_of_most', { share: span(graded), most: points(most) });
  return el(
    'details',
    { class: 'group' },
    el(
      'summary',
      {},
      el('span', { class: 'group-name' }, lineName(line)),
      scoreBar(graded, line.bounds, 'class-plain', own),
      el('span', { class: 'group-points' }, el('strong', {}, span(graded)), el('span', { class: 'note' }, shares)),
    ),
    stepTable([...inside, head], steps, lineName(line)),
  );
}

/** The periods one under the other, and what they come to. */
function periodTable(unit) {
  const rows = periods.map((period, place) => ({ period, place, row: period.scores.find((row) => row.unit === unit) }));
  if (whole) rows.push({ period: whole, place: WHOLE, row: whole.scores.find((row) => row.unit === unit) });
  const heads = ['scores_period', 'scores_points', 'scores_place', 'scores_class'];
  const made = rows.map(({ period, place, row }) =>
    el(
      'tr',
      { role: 'row', class: place === WHOLE ? 'whole' : '' },
      el('th', { scope: 'row', role: 'rowheader' }, place === state.period ? periodName(place) : el('a', { href: address({ period: place, unit, at: 'unit' }) }, periodName(place))),
      row
        ? [
            cell('scores_points', 'bars', scoreBar(row.graded, period.bounds, row.class.state === 'open' ? 'class-open' : classKind(row.class.best), row.self), span(row.graded, true)),
            cell('scores_place', 'number', placeText(row), row.tied ? el('span', { class: 'note' }, say('scores_place_tied')) : null),
            cell('scores_class', '', ...classBadge(row)),
          ]
        : [cell('scores_points', '', say('scores_known_not')), cell('scores_place', 'number', '–'), cell('scores_class', '', '–')],
    ),
  );
  return el(
    'table',
    { class: 'stacked scores', role: 'table' },
    el('caption', { class: 'visually-hidden' }, say('scores_periods')),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, heads.map((label) => el('th', { scope: 'col', role: 'columnheader', class: label === 'scores_place' ? 'number' : '' }, say(label))))),
    el('tbody', { role: 'rowgroup' }, made),
  );
}

/** The unit shown, in the period shown; over all periods the last one's steps are a link away. */
function unitPanel(unit) {
  const row = periodOf(state.period).scores.find((of) => of.unit === unit);
  const parts = [el('p', { class: 'screen-only' }, el('a', { href: address({ unit: -1, at: 'ranking' }) }, `← ${say('scores_back')}`))];
  if (periods.length > 1) parts.push(el('h3', {}, say('scores_periods')), periodTable(unit));
  if (!row || !row.steps) return parts;
  const { groups, sums } = groupsOfLines();
  const folds = groups.map((group) => groupFold(group, row.steps));
  const open = () => folds.forEach((fold) => fold && (fold.open = true));
  return [
    ...parts,
    el('h3', {}, periodName(state.period)),
    el('p', { class: 'lead' }, say('scores_unit_lead'), ' ', el('button', { type: 'button', class: 'plain', on: { click: open } }, say('scores_open_all'))),
    ...folds,
    el('h3', {}, say('scores_sums')),
    stepTable(sums, row.steps, say('scores_sums')),
  ];
}
