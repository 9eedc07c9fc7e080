// The engines, each with its rules compiled once where it can: a function from a record to the byte of the four answers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const text = (name) => readFileSync(new URL(`../rules/${name}`, import.meta.url), 'utf8');
const require = createRequire(import.meta.url);

/** Four numbers of two bits as one byte. */
const byteOf = (four) => four[0] | (four[1] << 2) | (four[2] << 4) | (four[3] << 6);

/** Engines that answer at once. Each is loaded when it is asked for: one that is missing costs the others nothing. */
export const ENGINES = {
  'cel-js': async () => {
    const { Environment } = await import('@marcbachmann/cel-js');
    const env = new Environment();
    const facts = ['birth_date', 'admitted_on', 'sex', 'entry_source', 'stay_granted', 'elected_post', 'fulltime_post'];
    // Facts may be null, which the types of the language do not allow for.
    for (const name of [...facts, 'app_installed', 'app_declared', 'app_registered']) env.registerVariable(name, 'dyn');
    // A number in JavaScript is a double of this language, a literal in the rules an int, a BigInt.
    const program = env.parse(text('the_four.cel'));
    return (record) => {
      const [first, second, third, fourth] = program(record);
      return Number(first) | (Number(second) << 2) | (Number(third) << 4) | (Number(fourth) << 6);
    };
  },
  'json-logic-engine, compiled': async () => {
    const { LogicEngine } = await import('json-logic-engine');
    const rule = new LogicEngine().build(JSON.parse(text('the_four.jsonlogic.json')));
    return (record) => byteOf(rule(record));
  },
  'json-logic-js': async () => {
    const logic = require('json-logic-js');
    const rule = JSON.parse(text('the_four.jsonlogic.json'));
    return (record) => byteOf(logic.apply(rule, record));
  },
  'zen expression': async () => {
    const { evaluateExpressionSync } = require('@gorules/zen-engine');
    // It has no compiled form of an expression in Node: each call takes the text.
    const expression = text('the_four.zen');
    return (record) => byteOf(evaluateExpressionSync(expression, record));
  },
};

/** zen's decision graph, made ready once; its answers are promises. */
export function zenGraph() {
  const { ZenEngine } = require('@gorules/zen-engine');
  const decision = new ZenEngine().createDecision(JSON.parse(text('the_four.zen_graph.json')));
  return async (record) => {
    const { result } = await decision.evaluate(record);
    return byteOf([result.age_minimum, result.maturity_age, result.required_fields, result.web_to_app]);
  };
}
