// The training programme and outstanding members in Node: the page's example runs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inForceOn } from 'dieule';

test('the example of the page runs', () => {
  const text = readFileSync(new URL('../../docs/training.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, block]) => block);
  assert.equal(blocks.length, 1);
  const require = createRequire(import.meta.url);
  for (const block of blocks) new Function('require', block)((name) => (name === 'dieule' ? { inForceOn } : require(name)));
});
