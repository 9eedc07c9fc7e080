// Procedures as vectors tell them: a case is opened, then step after step is taken, refused or asked about.
import { Case } from 'dieule';

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
const camelKeys = (row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [camel(key), value]));
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** An effect in one line, with the facts that go with it. */
function effect({ what, member, unit, otherUnit, values }) {
  const facts = Object.entries(values).map(([field, value]) => `${snake(field)}=${value}`);
  return [what, member, unit, otherUnit && `> ${otherUnit}`, ...facts.sort()].filter(Boolean).join(' ');
}

/** Guidance told beside an answer; a line of a vector names it only where there is some. */
const advised = (advice) => (advice.length > 0 ? { advice: advice.map(({ rule, reason }) => `${rule} ${reason}`) } : {});

function offer({ action, members, unit, role, needs, open, blockedBy, waitingDays, due, overdue, advice }) {
  const told = { reason: blockedBy && blockedBy.reason, waiting_days: waitingDays, ...advised(advice) };
  return { action, members, unit, role, needs: needs.map(snake), open, due, overdue, ...told };
}

function refused({ kind, rule, reason, members, finding, version, allowed }) {
  const missing = (finding?.missing ?? []).map(snake);
  const offered = allowed.map(({ action, unit }) => `${action} ${unit}`);
  return { kind, rule, reason, members, missing, citation: finding?.citation ?? null, version, allowed: offered };
}

/** What one line of a vector comes to, and the case after it. */
function step(charter, made, line) {
  if (line.next) return [{ offers: made.next(charter, line.next.on, { by: line.next.by }).map(offer) }, made];
  if (line.counts_for) return [{ counts_for: made.countsFor(line.counts_for.member, line.counts_for.on) }, made];
  if (line.stored) {
    const read = Case.fromJSON(JSON.stringify(made));
    return [{ same: same(read, made) && same(made.replay(charter).case, made), closed: made.closed }, made];
  }
  const { facts, ...event } = line.event;
  const taken = made.apply(charter, { ...event, facts: facts && camelKeys(facts) });
  if (taken.case === null) return [{ refused: refused(taken.refusal) }, made];
  const states = taken.case.items.map(({ member, state }) => `${member} ${state}`);
  const { version } = taken.case;
  return [{ states, effects: taken.effects.map(effect), version, repeated: taken.repeated, ...advised(taken.advice) }, taken.case];
}

/** The case of a vector. */
function opened(charter, { machine, units, people, request: { facts, ...request } }) {
  const given = { ...camelKeys(request), facts: facts && camelKeys(facts) };
  return charter.openCase(machine, { units: units.map(camelKeys), members: people }, given);
}

/** The case of a vector after its events; what is refused or cannot be asked changes nothing. */
export function driven(charter, { machine, units, people, request, steps }) {
  let made = opened(charter, { machine, units, people, request });
  for (const line of steps.filter(({ event }) => event)) {
    try {
      made = step(charter, made, line)[1];
    } catch (error) {
      if (error.code === undefined) throw error;
    }
  }
  return made;
}

/** The route, then what each line comes to. */
export function told(charter, { machine, units, people, request, steps }) {
  let made = opened(charter, { machine, units, people, request });
  const route = made.route.map(({ role, unit }) => `${role} ${unit}`);
  const lines = steps.map((line) => {
    try {
      const [answer, after] = step(charter, made, line);
      made = after;
      return answer;
    } catch (error) {
      if (error.code === undefined) throw error;
      return { error: { code: error.code, field: error.field ? snake(error.field) : null } };
    }
  });
  return { route, steps: lines };
}
