import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { livedThrough } from '../../sim/cli/lived.ts';
import { trialLog } from '../../sim/machine/trial-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'lived-'));
afterAll(() => rmSync(folder, { recursive: true }));

const module = new URL('../machine/shaky-work.ts', import.meta.url);
const squares = Array.from({ length: 120 }, (_, piece) => piece ** 2);

/** Lives through squares in a folder of its own, after somebody has seen to what was kept there. */
async function lived(name: string, change: (right: Map<number, number>) => Map<number, number>) {
  const out = join(folder, name);
  const job = { module, order: {}, pieces: 120 };
  const options = { workers: 1, lang: 'en', out } as const;
  await livedThrough<number>(job, options);
  const [file = ''] = readdirSync(out);
  const log = trialLog<number>(join(out, file));
  log.rewrite(change(log.read()));
  const { trials, forget } = await livedThrough<number>(job, options);
  const kept = log.read();
  forget();
  return { trials, kept };
}

test.each([
  ['all of it', 0, 120],
  ['all of it but its first', 1, 120],
  ['what was done in the midst of it', 20, 100],
])(
  'what was kept is not believed when %s is wrong, and all is done again',
  async (name, from, to) => {
    const wrong = (right: Map<number, number>) =>
      new Map([...right].map(([at, each]) => [at, at >= from && at < to ? each + 1 : each]));
    const { trials, kept } = await lived(name, wrong);
    expect(trials).toEqual(squares);
    expect([...kept.values()].toSorted((a, b) => a - b)).toEqual(squares);
  },
);

test('what was kept is gone on from where it is right, and what is no trial of it is passed over', async () => {
  const { trials, kept } = await lived('right', (right) =>
    new Map([...right].slice(0, 70)).set(5_000, 1),
  );
  expect(trials).toEqual(squares);
  expect(kept.size).toBe(121);
});
