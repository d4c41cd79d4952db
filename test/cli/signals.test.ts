import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../house/tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'signals-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['SIGINT once', ['SIGINT'], [130, null]],
  ['SIGTERM once', ['SIGTERM'], [143, null]],
  ['SIGHUP once', ['SIGHUP'], [null, 'SIGHUP']],
] as const)('a study ended by %s leaves nothing in the temporary folder', async (_, sent, end) => {
  const ended = await interrupted(sent);
  expect(ended).toEqual({ end, left: [] });
});

test('nor does one that is interrupted again before it has ended', async () => {
  const { end, left } = await interrupted(['SIGINT', 'SIGINT', 'SIGINT', 'SIGINT']);
  // either it was through with the first already, or it dies of the second
  expect([
    [130, null],
    [null, 'SIGINT'],
  ]).toContainEqual(end);
  expect(left).toEqual([]);
});

/** A study on two threads with a temporary folder of its own, signalled once it has said how far it has come. */
async function interrupted(
  signals: readonly NodeJS.Signals[],
): Promise<{ end: readonly [number | null, NodeJS.Signals | null]; left: string[] }> {
  const own = join(folder, signals.join('-'));
  const temporary = join(own, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const words = 'measure coincheck-2018/signer-abused --customers 20 --runs 40 --workers 2'.split(
    ' ',
  );
  const child = spawn(
    process.execPath,
    [join(root, 'sim/cli/vaultdrill.mjs'), ...words, '--out', join(own, 'out')],
    { cwd: root, env: { ...process.env, LANG: 'C', TMPDIR: temporary } },
  );
  let begun = false;
  child.stderr.on('data', () => {
    if (begun) return;
    begun = true;
    // what its threads work with
    expect(readdirSync(temporary)).toHaveLength(1);
    for (const [at, signal] of signals.entries()) setTimeout(() => child.kill(signal), at * 5);
  });
  const end = await new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) =>
    child.on('close', (status, signal) => resolve([status, signal])),
  );
  return { end, left: readdirSync(temporary) };
}
