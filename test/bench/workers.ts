/**
 * What a second worker brings to a study, against what it brings to a bare loop in the same seconds: the
 * machine may not have two whole cores to give.
 */
import { Worker } from 'node:worker_threads';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './race.ts';

const main = new URL('../../sim/cli/vaultdrill.mjs', import.meta.url).pathname;

export const bench: Bench = {
  name: 'workers',
  async run() {
    const ratios: { ours: number; peer: number }[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const bare = (2 * (await spin(1))) / (await spin(2));
      const ours = study(1) / study(2);
      ratios.push({ ours, peer: bare });
    }
    const { ours, peer } = ratios.toSorted((a, b) => a.ours / a.peer - b.ours / b.peer)[1];
    return [
      {
        what: 'two workers against one, beside a bare loop',
        ours,
        peer,
        ratio: ours / peer,
        aim: 0.95,
      },
    ];
  },
};

/** Seconds of a study of one scenario with that many workers. */
function study(workers: number): number {
  const out = mkdtempSync(join(tmpdir(), 'vaultdrill-bench-'));
  const start = performance.now();
  const given = [
    'measure',
    'coincheck-2018',
    '--runs',
    '40',
    '--workers',
    `${workers}`,
    '--out',
    out,
  ];
  const { status } = spawnSync(process.execPath, [main, ...given], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`bench: expected the study to end with 0, found ${status}`);
  return (performance.now() - start) / 1000;
}

/** Seconds until each of that many threads has counted to two thousand million. */
async function spin(threads: number): Promise<number> {
  const code = 'let sum = 0; for (let i = 0; i < 2e9; i++) sum = (sum + i) | 0;';
  const start = performance.now();
  await Promise.all(
    Array.from({ length: threads }, () => {
      const worker = new Worker(code, { eval: true });
      return new Promise((done) => worker.on('exit', done));
    }),
  );
  return (performance.now() - start) / 1000;
}
