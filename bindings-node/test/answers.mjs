// The library's answer to one vector, in the vector's own form.
import { readFileSync } from 'node:fs';
import * as dieule from 'dieule';
import { RatingTable, inForceOn } from 'dieule';
import { cards } from './cards.mjs';
import { COMPARED } from './comparing.mjs';
import { told as planTold } from './planned.mjs';
import { repaired } from './repaired.mjs';
import { read, said } from './mapped.mjs';
import { told as scoringTold } from './scored.mjs';
import { scheduled } from './scheduled.mjs';
import { told } from './told.mjs';

export const TESTS = new URL('../../tests/', import.meta.url);

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
export const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const camelKeys = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]));
const rows = (list) => (list ?? []).map(camelKeys);
const pick = (value, keys) => Object.fromEntries(keys.map((key) => [key, value[key]]));

export function charterOf({ on, campaigns, profiles = [], pins, floor }) {
  const texts = profiles.map((name) => readFileSync(new URL(`profiles/${name}`, TESTS), 'utf8'));
  return inForceOn(on, { campaigns, profiles: texts, pins, floor: floor && { certainty: floor[0], standing: floor[1] } });
}

export function ask(charter, question, facts) {
  const method = camel(`check_${question}`);
  // A question is a method here: one that does not exist is not there to be called.
  if (!(method in charter)) throw Object.assign(new Error(question), { code: 'unknown_name' });
  return charter[method](facts);
}

function reviewed(charter, { units, members, accepted }) {
  const review = charter.review({ units: rows(units), members: rows(members), accepted: rows(accepted) });
  const { findings, rules, worstFirst, membersNotMet, standing } = review;
  return {
    findings: findings.map((found) =>
      pick(found.toJSON(), ['subject', 'row', 'key', 'unit', 'rule', 'outcome', 'reason', 'figures', 'missing']),
    ),
    rules: Object.fromEntries(rules.map(({ rule, met, notMet, needsDecision, unknown }) => [rule, [met, notMet, needsDecision, unknown]])),
    worst_first: worstFirst.map(({ code }) => code),
    members_not_met: membersNotMet,
    standing,
    accepted: review.accepted.map(({ row, state, finding }) => ({ row, state, finding: finding !== null })),
    not_asked: review.notAsked.map(({ missing, ...rest }) => ({ missing: missing.map(snake), ...rest })),
    ages: review.ages,
    age_lines: review.ageLines,
  };
}

/** Two lists compared: of a difference only what it has. */
function compared(charter, what, { records, list }) {
  const whole = charter.reconcile(what, { records: rows(records), list: rows(list) });
  const empty = (value) => value === null || (typeof value === 'object' && Object.keys(value).length === 0);
  const kept = ([key, value]) => !empty(value) && key !== 'severity' && key !== 'candidates';
  const differences = [...whole].map((difference) => Object.fromEntries(Object.entries(difference.toJSON()).filter(kept)));
  return { ...pick(whole, ['rule', 'compared', 'agreeing', 'outcome']), differences };
}

/** What is counted over a list of units, without its receipt. */
function whole(counted) {
  const { receipt, ...rest } = counted.toJSON();
  return rest;
}

const example = (name) => readFileSync(new URL(`../../examples/ratings/${name}.toml`, import.meta.url), 'utf8');

/** The table of a vector: by its name, its text, or one of the examples. */
const ratingTable = ({ table, text, example: name }) =>
  table ? RatingTable.shipped(table) : new RatingTable(name ? example(name) : text);

/** A list rated, with the lists below it; `times` stands for as many rows that are alike. */
function ratedList(charter, input) {
  const below = input.below ? ratedList(charter, input.below)[0] : null;
  const row = ({ times, key, basis, ...rest }) => {
    const one = { ...rest, basis: basis ? camelKeys(basis) : basis };
    return times === undefined ? [{ key, ...one }] : Array.from({ length: times }, (_, time) => ({ key: `${key}${time}`, ...one }));
  };
  const [table, all] = [ratingTable(input), input.rows.flatMap(row)];
  const list = charter.rateList(table, all, below);
  if (input.language === undefined) return [list, {}];
  return [list, { explained: charter.explainRow(table, all[0], below, input.language).split('\n') }];
}

const ANSWERS = {
  check: (charter, name, input) => verdict(charter.check(name, camelKeys(input))),
  ask: (charter, name, input) => verdict(ask(charter, name, camelKeys(input))),
  charter: (charter) => ({ instruments: charter.instrumentsInForce, standing: charter.standing }),
  window(charter, _, input, expected) {
    const window = charter.admissionWindow(input.birth_date);
    const from = Object.keys(expected.first_day_from ?? {}).map((day) => [day, window.firstDayFrom(day)]);
    return { ...window.toJSON(), first_day_from: Object.fromEntries(from) };
  },
  quota(charter, _, input) {
    const { rows: units, totalBase, totalQuota, totalExact, unitsWithoutBase } = charter.quota(rows(input.bases));
    return {
      rows: units.map((unit) => pick(unit, ['unit', 'quota', 'exact', 'outcome', 'surplus'])),
      total_base: totalBase,
      total_quota: totalQuota,
      total_exact: totalExact,
      units_without_base: unitsWithoutBase,
    };
  },
  allocate(charter, _, input) {
    const { shares, leftOpen, tieRule } = charter.allocate(input.total, rows(input.bases));
    return { amounts: shares.map(({ amount }) => amount), tied: shares.map(({ tied }) => tied), left_open: leftOpen, tie_rule: tieRule };
  },
  dues_split(charter, _, { received, path }) {
    const { receipt, ...split } = charter.duesSplit(received, path).toJSON();
    return split;
  },
  functions: (charter, _, { units, rows: done }) => whole(charter.functionsDone(rows(units), rows(done))),
  movements: (charter, _, input) =>
    whole(charter.movements(rows(input.units), rows(input.rows), { firstDay: input.first_day, lastDay: input.last_day })),
  open_requests: (charter, _, input) => whole(charter.openRequests(rows(input.units), rows(input.rows))),
  rate: (charter, _, input) => whole(charter.rate(ratingTable(input), input.facts)),
  rate_list(charter, _, input) {
    const [list, explained] = ratedList(charter, input);
    return { ...whole(list), ...explained };
  },
  rating_basis(charter, _, input) {
    const basis = charter.ratingBasis(camelKeys(input));
    return { rated: basis.rated, rated_by: basis.ratedBy, time: basis.time, ...verdict(basis.verdict) };
  },
  schedule: (charter, plan, input) => scheduled(charter.scheduleStatus(plan, rows(input.units), rows(input.rows)), input),
  due_reports(charter, plan, input) {
    const range = { firstDay: input.first_day, lastDay: input.last_day };
    return scheduled(charter.dueReports(plan, rows(input.units), rows(input.rows), range), input);
  },
  measure(charter, _, input) {
    const range = { firstDay: input.first_day, lastDay: input.last_day };
    return whole(charter.measureTargets(rows(input.people), rows(input.interactions), range));
  },
  schedules: (charter) => ({ schedules: charter.schedules().map((plan) => plan.id) }),
  statistics: (charter, name, { units, members, under }) => whole(charter.statistics(name, { units: rows(units), members: rows(members) }, { under })),
  movements_form: (charter, _, { units, rows: moved, first_day: firstDay, last_day: lastDay, under }) =>
    whole(charter.movementsForm(rows(units), rows(moved), { firstDay, lastDay, under })),
  party_form: (charter, _, { units, rows: moved, first_day: firstDay, last_day: lastDay, under }) =>
    whole(charter.partyForm(rows(units), rows(moved), { firstDay, lastDay, under })),
  ratings_form: (charter, _, { units, rows: results, year, under }) => whole(charter.ratingsForm(rows(units), rows(results), { year, under })),
  check_form: (charter, name, { units, rows: figures }) => whole(charter.checkForm(name, rows(units), rows(figures))),
  percentage: (charter, _, { part, whole: of, decimals }) => ({ shown: charter.percentage(part, of, decimals) }),
  points: (charter, _, input) => whole(charter.points(rows(input.rows))),
  activity: (charter, _, input) => whole(charter.activity(rows(input.rows), { firstDay: input.first_day, lastDay: input.last_day })),
  leaderboards: (charter, _, input) => whole(charter.leaderboards(rows(input.rows))),
  lesson_results: (charter, _, input) => whole(charter.lessonResults(rows(input.rows))),
  tally: (charter, _, input) => whole(charter.tally(rows(input.rows), { invited: input.invited })),
  letters: (charter) => ({ letters: charter.letters().map((letter) => letter.toJSON()) }),
  review: (charter, _, input) => reviewed(charter, input),
  reconcile: compared,
  repairs(charter, _, { units, members, accepted, targets }) {
    return repaired(charter.repairs({ units: rows(units), members: rows(members), accepted: rows(accepted) }, { targets }));
  },
  cards: (charter, _, input) => cards(charter, input),
  plan: (charter, _, input) => planTold(charter, input),
  actions(charter, id) {
    const action = charter.actions().find((listed) => listed.id === id);
    const cells = action?.cells.map(({ holder, grant, certainty }) => [holder, certainty === null ? grant : `${grant} ${certainty}`]);
    return { cells: cells === undefined ? null : Object.fromEntries(cells) };
  },
  may: (charter, _, { units, request }) => verdict(charter.may(rows(units), camelKeys(request))),
  scoring: (_, what, input) => scoringTold(what, input),
  map: (_, table, input) => said(read(dieule, table, input)),
  provision(charter, id) {
    const { value, ...rest } = charter.provisions().find((provision) => provision.id === id);
    const text = Array.isArray(value) ? value.join(', ') : value === null ? null : String(value);
    return { value: text, ...pick(rest, ['instrument', 'at', 'certainty', 'standing']) };
  },
};

const verdict = ({ outcome, findings }) => ({ outcome, findings: findings.map((finding) => finding.toJSON()) });

/** The code, field and row of a refusal. */
export function refusal(error) {
  if (error.code === undefined) throw error;
  return { code: error.code, field: error.field ? snake(error.field) : null, row: error.row ?? null };
}

/** The answer, or the code, field and row of the refusal. */
export function answer(one, expected) {
  const [call, name] = one.call.split(/:(.*)/s);
  try {
    // A case lives on many days, each with a charter of its own.
    if (call === 'procedure') return told((on) => charterOf({ ...one, on: on ?? one.on }), one.input);
    return (ANSWERS[call] ?? COMPARED[call])(charterOf(one), name, one.input ?? {}, expected);
  } catch (error) {
    return refusal(error);
  }
}
