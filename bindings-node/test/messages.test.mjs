// What people read is the same text in every language: the pins of tests/messages.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { TESTS, ask, camelKeys, charterOf } from './answers.mjs';
import { checked } from './planned.mjs';

const FOLDER = new URL('messages/', TESTS);
const pins = readdirSync(FOLDER).sort().flatMap((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')).cases);

/** The ways to mend faults, each with its rule, and with its kind or what stands in it as the reason. */
function ways({ input: { units, members }, ...pin }) {
  const { repairs } = charterOf(pin).repairs({ units: units.map(camelKeys), members: members.map(camelKeys) });
  return repairs.flatMap((repair) =>
    repair.ways.map((way) => ({ rule: way.rule, reason: way.blockedBy?.reason ?? way.what, message: (language) => way.message(language) })),
  );
}

function findings({ call, input, ...pin }) {
  const charter = charterOf({ ...pin, profiles: pin.profiles ?? [] });
  const [how, name] = call.split(/:(.*)/s);
  if (how === 'review') {
    const { units, members } = input;
    return charter.review({ units: units.map(camelKeys), members: members.map(camelKeys) }).findings.map(({ finding }) => finding);
  }
  if (how === 'reconcile') {
    return charter.reconcile(name, { records: input.records.map(camelKeys), list: input.list.map(camelKeys) }).differences.map(({ finding }) => finding);
  }
  if (how === 'plan') return checked(charter, input).faults.map(({ finding }) => finding);
  return (how === 'check' ? charter.check(name, camelKeys(input)) : ask(charter, name, camelKeys(input))).findings;
}

test(`people read what is pinned: ${pins.length} messages`, () => {
  assert.ok(pins.length > 0);
  for (const pin of pins) {
    const said = pin.call === 'repairs' ? ways(pin) : findings(pin);
    const found = said.find(({ rule, reason }) => rule === pin.rule && reason === pin.reason);
    assert.deepEqual([found?.message('vi'), found?.message('en')], [pin.vi, pin.en], `${pin.rule} ${pin.reason}`);
  }
});
