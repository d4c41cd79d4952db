import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { trialLog } from '../../sim/machine/trial-log.ts';
import { keptOf, type Kept } from '../../sim/measure/trial.ts';
import { planned, smallQuestion } from '../measure/small-study.ts';

const folder = mkdtempSync(join(tmpdir(), 'trials-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = planned({
  ...smallQuestion,
  runs: 2,
  customers: 10,
  rows: smallQuestion.rows.slice(1),
});
const lived = [0, 1].map((trial) => keptOf(plan, trial));
const kept = (trial: number): Kept[] => lived[trial % 2]!;

function written(count: number): string {
  const file = join(folder, 'whole.trials');
  const log = trialLog<Kept[]>(file);
  log.remove();
  for (let trial = 0; trial < count; trial++) log.add(trial, kept(trial));
  return file;
}

test('what was written is read again, and nothing where there is no file', () => {
  expect(trialLog<Kept[]>(join(folder, 'none.trials')).read()).toEqual(new Map());
  expect([...trialLog<Kept[]>(written(3)).read()]).toEqual(
    [0, 1, 2].map((trial) => [trial, kept(trial)]),
  );
});

test('a trial written twice counts once', () => {
  const log = trialLog<Kept[]>(written(2));
  log.add(1, kept(1));
  expect([...log.read().keys()]).toEqual([0, 1]);
});

test('wherever it was cut off or damaged, every other trial is there, and what comes after', () => {
  const whole = readFileSync(written(5));
  const file = join(folder, 'hurt.trials');
  const hurts = fc.record({
    at: fc.nat(whole.length - 1),
    how: fc.constantFrom('cut', 'flipped', 'broken'),
  });
  fc.assert(
    fc.property(hurts, ({ at, how }) => {
      const bytes = Buffer.from(how === 'cut' ? whole.subarray(0, at) : whole);
      if (how === 'flipped') bytes[at] = bytes[at]! ^ 1;
      if (how === 'broken') bytes[at] = 10;
      writeFileSync(file, bytes);
      const log = trialLog<Kept[]>(file);
      log.add(9, kept(9));
      const found = log.read();
      expect(found.get(9)).toEqual(kept(9));
      for (const [trial, each] of found) expect(each).toEqual(kept(trial));
      if (how !== 'cut') expect(found.size).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 60 },
  );
});

test('a full disk is told in a word', () => {
  expect(() => trialLog<Kept[]>('/dev/full').add(0, kept(0))).toThrow('the disk is full');
});
