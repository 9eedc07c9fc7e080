/** Finds the compiled library for this machine. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ABIS: Partial<Record<NodeJS.Platform, string[]>> = { linux: ['-gnu', '-musl'], win32: ['-msvc', '-gnu'] };

function load(): typeof import('./binding') {
  const folder = join(__dirname, '..');
  const machine = `${process.platform}-${process.arch}`;
  const failures: unknown[] = [];
  for (const abi of ABIS[process.platform] ?? ['']) {
    const file = join(folder, `dieule.${machine}${abi}.node`);
    if (!existsSync(file)) continue;
    try {
      return require(file);
    } catch (failure) {
      failures.push(failure);
    }
  }
  const present = readdirSync(folder).filter((name) => name.endsWith('.node'));
  const why = failures.length > 0 ? 'its compiled library does not load' : `it has no compiled library for ${machine}`;
  throw new Error(
    `dieule cannot start: ${why} (present: ${present.join(', ') || 'none'}). ` +
      'Install the package that was built for this platform, C library and processor, ' +
      'or build it in bindings-node with `npm ci && npm run build` (needs Rust).',
    { cause: failures[0] },
  );
}

export const native = load();
