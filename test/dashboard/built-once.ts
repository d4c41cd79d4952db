/** The playground is built once for all tests of a run: the first that wants it builds it, others wait. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildPlayground } from '../../dashboard/build/playground.ts';

const shared = 'VAULTDRILL_TEST_PLAYGROUND';

/** Before all tests: where it will be. */
export function setup(): void {
  process.env[shared] = mkdtempSync(join(tmpdir(), 'playground-'));
}

/** After all tests. */
export function teardown(): void {
  rmSync(process.env[shared]!, { recursive: true, force: true });
}

/** The folder of the built page, and how to let go of it. */
export async function builtOnce(): Promise<{ folder: string; release(): void }> {
  const place = process.env[shared];
  if (place === undefined) {
    const folder = await buildPlayground(mkdtempSync(join(tmpdir(), 'playground-')));
    return { folder, release: () => rmSync(folder, { recursive: true }) };
  }
  const folder = join(place, 'pages');
  const ended = join(place, 'ended');
  if (claimed(join(place, 'claim')))
    try {
      await buildPlayground(folder);
      writeFileSync(join(place, 'whole'), '');
    } finally {
      writeFileSync(ended, '');
    }
  while (!existsSync(ended)) await pause(100);
  if (!existsSync(join(place, 'whole'))) throw new Error('playground: expected a build, it failed');
  return { folder, release: () => undefined };
}

function claimed(name: string): boolean {
  try {
    mkdirSync(name);
    return true;
  } catch {
    return false;
  }
}
