// The answers of what looks ahead and of what compares, in the form of the vectors' expectations.
import { camelKeys, charterOf } from './answers.mjs';

const lists = ({ units, members }) => ({ units: units.map(camelKeys), members: members.map(camelKeys) });
const reviewed = (charter, input) => charter.review({ ...lists(input), accepted: (input.accepted ?? []).map(camelKeys) });
// Another charter is that of the vector where nothing is said of it.
const other = (charter, of) => (of.on === undefined ? charter : charterOf(of));

export const reviewDiff = (charter, { earlier, ...later }) => {
  return reviewed(charter, later).diff(reviewed(other(charter, earlier), earlier));
};

function diffed(diff) {
  const all = (found) =>
    found.map((one) => {
      const { subject, key, unit, rule, outcome, reason, missing } = one.toJSON();
      return { subject, key, unit, rule, outcome, reason, missing };
    });
  const answer = ({ finding: { outcome, reason } }) => [outcome, reason];
  const counts = (of) => of && [of.members, of.membersNotMet, of.notMet];
  const rule = (of) => of && [of.met, of.notMet, of.needsDecision, of.unknown];
  return {
    same: diff.same,
    resolved: all(diff.resolved),
    new: all(diff.new),
    accepted: all(diff.accepted),
    reopened: all(diff.reopened),
    newly_asked: diff.toJSON().newly_asked,
    no_longer_asked: diff.toJSON().no_longer_asked,
    changed: diff.changed.map(({ before, after }) => ({
      key: after.key,
      rule: after.finding.rule,
      before: answer(before),
      after: answer(after),
    })),
    without_key: [diff.withoutKeyBefore, diff.withoutKeyAfter],
    is_empty: diff.isEmpty(),
    counts: [counts(diff.countsBefore), counts(diff.countsAfter)],
    rules: Object.fromEntries(diff.rules.map((of) => [of.rule, [rule(of.before), rule(of.after)]])),
    units: Object.fromEntries(diff.units.map((of) => [of.code, [counts(of.before), counts(of.after)]])),
    receipt_changes: diff.toJSON().receipt_changes,
  };
}

export const COMPARED = {
  ahead(charter, _, { first_day: firstDay, last_day: lastDay, ...input }) {
    return charter.ahead(lists(input), { firstDay, lastDay }).toJSON();
  },
  review_diff: (charter, _, input) => diffed(reviewDiff(charter, input)),
  charter_diff(charter, _, { other: of, only }, expected) {
    const changes = charter.diff(charterOf(of)).filter(({ id }) => only === undefined || only.includes(id));
    const rules = changes.filter(({ id }) => id in (expected.rules ?? {})).map(({ id, rules }) => [id, rules]);
    return { changes: changes.map(({ id, here, there }) => ({ id, here, there })), rules: Object.fromEntries(rules) };
  },
  changes(charter, _, { other: of, ...input }) {
    const changes = charter.changes(charterOf(of), lists(input));
    return { ...changes.toJSON(), provisions: changes.provisions.map(({ id }) => id) };
  },
};
