// Plans as vectors tell them: faults in one line each, sizes, events in one line each, and the lists afterwards.
import { reformPlan } from 'dieule';

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const camelKeys = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]));

const part = (given, key, inner) => {
  const made = camelKeys(given);
  return made[key] ? { ...made, [key]: made[key].map(inner) } : made;
};
const step = (given) => part(given, 'into', camelKeys);
const plan = (given) => part(given, 'steps', step);

/** The plan of a vector, written or proposed. */
function planned({ units, plan: given, reform, province, decision }) {
  if (reform === undefined) return plan(given);
  return reformPlan(units.map(camelKeys), province, reform.map(camelKeys), plan(given), step(decision));
}

const listsOf = ({ units, members }) => ({ units: units.map(camelKeys), members: members.map(camelKeys) });

/** The check of a vector's plan. */
export function checked(charter, input) {
  const { accounts, cases, closed_codes: closedCodes } = input;
  return charter.checkPlan(listsOf(input), planned(input), { accounts, cases, closedCodes });
}

/** A fault in one line, with `~` before one that does not block. */
function fault({ step, unit, members, about, blocks, finding }) {
  const line = [`${blocks ? '' : '~'}${finding.rule}`, finding.reason];
  if (step !== null) line.push(`step=${step}`);
  if (unit !== null) line.push(`unit=${unit}`);
  if (members.length > 0) line.push(`members=${members.join(',')}`);
  if (about !== null) line.push(`about=${about}`);
  return [...line, ...finding.missing.map((field) => `missing=${snake(field)}`)].join(' ');
}

/** An event in one line, with what goes with it. */
function event({ what, step, unit, otherUnit, member, values }) {
  const facts = Object.entries(values).map(([name, value]) => `${snake(name)}=${value}`);
  return [step, what, unit, otherUnit && `> ${otherUnit}`, member, ...facts.sort()].filter((word) => word !== null).join(' ');
}

/** Codes with what they hang on. */
const pairs = ({ [0]: one = [], [1]: other = [] }) => one.map((code, row) => [code, other[row] ?? null]);

/** What a plan comes to. */
export function told(charter, input) {
  const check = checked(charter, input);
  const { units, members } = check.apply(listsOf(input));
  return {
    open: check.open,
    faults: check.faults.map(fault),
    sizes: check.sizes.map((size) => [size.unit, size.membersBefore, size.membersAfter, size.branchesBefore, size.branchesAfter]),
    people: [check.membersBefore, check.membersAfter],
    events: check.events.map(event),
    not_asked: check.notAsked,
    units: pairs([units.code, units.parent]),
    members: pairs([members.key, members.unit]),
  };
}
