// Criteria sets as vectors tell them: a set and rows in, each aspect of the answer out. A score is its points, or its bounds.
import { CriteriaSet } from 'dieule';

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const camelKeys = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]));
const rows = (list) => (list ?? []).map(camelKeys);

/** A set that the library brings, one written as text, or one whose rows stand in a sheet. */
function criteria({ bundled, toml, set, head, rows: given }) {
  if (bundled !== undefined) return CriteriaSet.bundled(bundled);
  if (toml !== undefined) return new CriteriaSet(toml);
  if (set !== undefined) return new CriteriaSet(JSON.stringify(set));
  return CriteriaSet.fromRows(camelKeys(head), rows(given));
}

const score = ({ points, lower, upper }) => points ?? [lower, upper];

function step({ by, stage, id, before, after, why, missing }) {
  const change = [by, stage, id, score(before), score(after), why];
  return missing.length === 0 ? change : [change, missing.map(snake)];
}

function scored({ lowest, highest, units }) {
  const each = (of) => Object.fromEntries(units.map((unit) => [unit.unit, of(unit)]));
  return {
    range: [lowest, highest],
    totals: each(({ selfScore, graded, difference }) => [score(selfScore), score(graded), difference]),
    classes: each(({ classState, scoreClass, bestClass, worstClass }) => [classState, scoreClass, bestClass, worstClass]),
    ceilings: each(({ ceilings, openCeilings }) => [ceilings, openCeilings]),
    items: each(({ items }) =>
      Object.fromEntries(items.map(({ criterion, selfScore, graded, difference }) => [criterion, [score(selfScore), score(graded), difference]])),
    ),
    steps: each(({ steps }) => steps.map(step)),
    messages: each(({ steps }) => steps.map((taken) => [taken.message('vi'), taken.message('en')])),
  };
}

const ranking = (scoring, { ties, tie_break: tieBreak }) => scoring.rank(ties ?? 'shared', { tieBreak });
const place = ({ cluster, unit, rank, bestRank, worstRank, tied, toldBy }) => [cluster, unit, rank, [bestRank, worstRank], tied, toldBy];

function merged({ highest, units }) {
  const row = ({ unit, periods, graded, classState, scoreClass, bestClass, worstClass }) => [
    unit,
    periods.map(score),
    score(graded),
    classState,
    scoreClass,
    bestClass,
    worstClass,
  ];
  const held = units.map(({ unit, ceilings, openCeilings }) => [unit, ceilings, openCeilings]);
  return { highest, merged: units.map(row), held };
}

/** Units scored by a set. */
const scoreBy = (set, { units, entries }) => set.score(rows(units), rows(entries));

/** Periods, each scored by the set unless it has one of its own, as one, and the places over all of them. */
function overPeriods(set, { periods: given, merge = 'sum', ties = 'shared' }) {
  const periods = given.map((period) => scoreBy(period.set === undefined ? set : criteria(period), period));
  return { whole: set.mergePeriods(periods, merge), places: set.rankPeriods(periods, merge, ties) };
}

/** What the library says of a vector's set. */
export function told(what, input) {
  if (what === 'faults') {
    try {
      if (input.periods === undefined) ranking(scoreBy(criteria(input), input), input);
      else overPeriods(criteria(input), input);
    } catch (error) {
      if (error.code !== 'criteria_set') throw error;
      return { faults: error.refusals.map(({ path, why }) => [path, why]) };
    }
    return { faults: [] };
  }
  const set = criteria(input);
  if (what === 'set') {
    const { id, key, lowest, highest, criteria, classes } = set;
    const groups = set.groups.map(({ id, title, max, bonus, contents, criteria }) => [id, title, max, bonus, contents, criteria]);
    return { id, key, range: [lowest, highest], groups, criteria, classes };
  }
  if (what === 'merge') return merged(overPeriods(set, input).whole);
  if (what === 'rank_periods') return { ranking: overPeriods(set, input).places.units.map(place) };
  if (what === 'stored') {
    const read = set.scoringFromJSON(input.stored ?? JSON.stringify(scoreBy(set, input)));
    return { stored: JSON.stringify(read), totals: scored(read).totals };
  }
  const scoring = scoreBy(set, input);
  return what === 'score' ? scored(scoring) : { ranking: ranking(scoring, input).units.map(place) };
}
