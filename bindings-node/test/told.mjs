// Procedures as vectors tell them: a case is opened, then step after step is taken, refused or asked about, each under the charter of its day
// unless the vector says under which (`under`). `law` gives the charter of a day, or the vector's own.
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

function offer({ action, members, unit, role, needs, open, blockedBy, waitingDays, waitedFor, due, overdue, advice }) {
  const unasked = waitedFor ? {} : { waited_for: false };
  const told = { reason: blockedBy && blockedBy.reason, waiting_days: waitingDays, ...unasked, ...advised(advice) };
  return { action, members, unit, role, needs: needs.map(snake), open, due, overdue, ...told };
}

const way = ({ route }) => route.map(({ role, unit }) => `${role} ${unit}`);

function refused({ kind, rule, reason, members, finding, findings, version, allowed }) {
  const missing = (finding?.missing ?? []).map(snake);
  const offered = allowed.map(({ action, unit }) => `${action} ${unit}`);
  const rules = findings.map((each) => `${each.rule} ${each.reason}`);
  const several = rules.length > 1 ? { rules } : {};
  return { kind, rule, reason, members, missing, citation: finding?.citation ?? null, version, allowed: offered, ...several };
}

/** What one line of a vector comes to, and the case after it. */
function step(law, made, line) {
  if (line.next) return [{ offers: made.next(law(line.under ?? line.next.on), line.next.on, { by: line.next.by }).map(offer) }, made];
  if (line.counts_for) return [{ counts_for: made.countsFor(line.counts_for.member, line.counts_for.on) }, made];
  if (line.stored) {
    const read = Case.fromJSON(JSON.stringify(made));
    return [{ same: same(read, made) && same(made.replay(law()).case, made), closed: made.closed }, made];
  }
  const { facts, ...event } = line.event ?? line.re_route;
  const charter = law(line.under ?? event.on);
  const taken = line.event
    ? made.apply(charter, { ...event, facts: facts && camelKeys(facts) })
    : made.reRoute(charter, line.units.map(camelKeys), event);
  if (taken.case === null) return [{ refused: refused(taken.refusal) }, made];
  const states = taken.case.items.map(({ member, state }) => `${member} ${state}`);
  const { version } = taken.case;
  const route = line.re_route ? { route: way(taken.case) } : {};
  return [{ states, effects: taken.effects.map(effect), version, repeated: taken.repeated, ...route, ...advised(taken.advice) }, taken.case];
}

/** The case of a vector. */
function opened(law, { machine, units, people, under, request: { facts, ...request } }) {
  const charter = law(under ?? request.opened_on);
  const given = { ...camelKeys(request), facts: facts && camelKeys(facts) };
  return charter.openCase(machine, { units: units.map(camelKeys), members: people }, given);
}

/** The case of a vector after its events; what is refused or cannot be asked changes nothing. */
export function driven(law, { steps, ...input }) {
  let made = opened(law, input);
  for (const line of steps.filter((each) => each.event || each.re_route)) {
    try {
      made = step(law, made, line)[1];
    } catch (error) {
      if (error.code === undefined) throw error;
    }
  }
  return made;
}

/** The route, then what each line comes to. */
export function told(law, { steps, ...input }) {
  let made = opened(law, input);
  const route = way(made);
  const lines = steps.map((line) => {
    try {
      const [answer, after] = step(law, made, line);
      made = after;
      return answer;
    } catch (error) {
      if (error.code === undefined) throw error;
      return { error: { code: error.code, field: error.field ? snake(error.field) : null } };
    }
  });
  return { route, steps: lines };
}
