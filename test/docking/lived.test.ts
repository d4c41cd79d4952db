import { expect, test } from 'vitest';
import { docked, exactly } from '../../sim/measure/docking/docking.ts';
import { dockings } from '../../sim/measure/docking/dockings.ts';
import { lived } from '../../sim/measure/docking/lived.ts';
import { dockingResults } from '../../sim/measure/docking/results.ts';
import { meanOf, ratioOf } from '../../sim/measure/docking/spread.ts';
import { differing, sample } from '../house/lived.ts';

/** `VAULTDRILL_DOCKING=all`, or the id of one docking, lives through every key instead of a few. */
const asked = process.env.VAULTDRILL_DOCKING ?? '';
const minutes = 60_000;

test.each(dockings.map((docking) => [docking.id, docking] as const))(
  'what is written of %s is what is lived: else run `npm run generate -- dockings`',
  (id, docking) => {
    const keys = asked === 'all' || asked === id ? docking.keys : sample(docking, 2);
    expect(keys.length).toBeGreaterThanOrEqual(2);
    expect(differing(docking, keys)).toEqual([]);
  },
  30 * minutes,
);

test('a written figure that was not lived is noticed', () => {
  const [docking] = dockings;
  const [key] = docking!.keys;
  const other = { ...docking!, live: (asked: string) => [...docking!.live(asked).slice(1), 0] };
  expect(differing(other, [key!])).toEqual([key]);
});

test('every key that is lived is written, and no other', () => {
  for (const { id, keys } of dockings) expect(Object.keys(lived[id]!)).toEqual([...keys]);
  expect(Object.keys(lived)).toEqual(dockings.map(({ id }) => id));
});

test('each comparison has a name of its own, and an interval around its mean', () => {
  const all = dockingResults().flatMap(({ id, rows }) => rows.map((row) => ({ ...row, of: id })));
  expect(new Set(all.map(({ of, id }) => `${of} ${id}`)).size).toBe(all.length);
  for (const { simulated } of all) {
    expect(simulated.low).toBeLessThanOrEqual(simulated.mean);
    expect(simulated.mean).toBeLessThanOrEqual(simulated.high);
  }
});

test('agreement is decided by the interval and nothing else', () => {
  const row = {
    id: 'a',
    what: { en: '', ja: '' },
    unit: 'share',
    simulated: { mean: 0.5, low: 0.4, high: 0.6 },
  } as const;
  const agrees = (published: { low: number; high: number }, slack?: number): boolean =>
    docked({ ...row, published }, slack).agrees;
  expect(agrees(exactly(0.41))).toBe(true);
  expect(agrees(exactly(0.39))).toBe(false);
  expect(agrees(exactly(0.39), 0.02)).toBe(true);
  expect(agrees(exactly(0.61))).toBe(false);
  expect(agrees({ low: 0.7, high: 1 })).toBe(false);
  expect(agrees({ low: 0, high: 1 })).toBe(true);
});

test('an interval out of blocks is Student’s, and that of a ratio by the delta method', () => {
  expect(meanOf([1, 2, 3, 4], 3.1824)).toEqual({
    mean: 2.5,
    low: 2.5 - 3.1824 * Math.sqrt(5 / 3 / 4),
    high: 2.5 + 3.1824 * Math.sqrt(5 / 3 / 4),
  });
  const same = ratioOf(
    [
      [2, 1],
      [4, 2],
      [6, 3],
    ],
    4.3,
  );
  expect(same).toEqual({ mean: 2, low: 2, high: 2 });
});
