import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random } from '../../sim/kernel/random.ts';
import { estimator } from '../../sim/measure/interval.ts';
import { hitShare } from '../../sim/measure/share.ts';

const estimate = estimator(random('interval').die('bootstrap'));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const samples = fc.array(share, { minLength: 1, maxLength: 12 });
const pairedSamples = fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 12 });
const few = { numRuns: 40 };

function times(count: number, loss: number): number[] {
  return Array.from({ length: count }, () => loss);
}

describe('the mean of a loss', () => {
  test('lies in its interval, and the interval in [0, 1]', () => {
    fc.assert(
      fc.property(samples, (losses) => {
        const { mean, low, high } = estimate.mean(losses);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(mean).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(mean);
        expect(high).toBeLessThanOrEqual(1);
      }),
      few,
    );
  });

  test('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(samples, (losses) => {
        expect(estimate.mean(losses.toReversed())).toEqual(estimate.mean(losses));
      }),
      few,
    );
  });

  test('is the same from the same die and another from another', () => {
    const losses = [0, 0.1, 0.4, 0.9];
    const again = estimator(random('interval').die('bootstrap'));
    const other = estimator(random('another').die('bootstrap'));
    expect(again.mean(losses)).toEqual(estimate.mean(losses));
    expect(other.mean(losses).low).not.toBe(estimate.mean(losses).low);
  });

  test('of runs that all lost nothing leaves room above, and of runs that lost all, below', () => {
    const nothing = estimate.mean(times(40, 0));
    const everything = estimate.mean(times(40, 1));
    expect(nothing).toMatchObject({ mean: 0, low: 0 });
    expect(Math.abs(nothing.high - 0.088)).toBeLessThan(0.012);
    expect(everything).toMatchObject({ mean: 1, high: 1 });
    expect(Math.abs(everything.low - 0.912)).toBeLessThan(0.012);
  });

  test('of runs that all lost 99 % is 99 %, and the next run could still have lost nothing', () => {
    const { mean, low, high } = estimate.mean(times(40, 0.99));
    expect(mean).toBe(0.99);
    expect(low).toBeGreaterThan(0.88);
    expect(low).toBeLessThan(0.93);
    expect(high).toBeLessThan(0.992);
  });

  test.each([
    [0, 40],
    [4, 40],
    [50, 100],
    [98, 100],
  ])('of %i total losses in %i runs has the exact binomial interval', (hits, runs) => {
    const ours = estimate.mean([...times(hits, 1), ...times(runs - hits, 0)]);
    const exact = hitShare(hits, runs);
    expect(Math.abs(ours.low - exact.low)).toBeLessThan(0.012);
    expect(Math.abs(ours.high - exact.high)).toBeLessThan(0.012);
  });

  test('is refused where a loss is no share, or there are no runs', () => {
    expect(() => estimate.mean([0.5, 1.5])).toThrow('expected a share from 0 to 1, found 1.5');
    expect(() => estimate.mean([Number.NaN])).toThrow('found NaN');
    expect(() => estimate.mean([])).toThrow('expected at least one run');
  });
});

describe('what a control changes', () => {
  test('is exactly 0 where it changes no run', () => {
    fc.assert(
      fc.property(samples, (none) => {
        fc.pre(none.some((loss) => loss > 0));
        expect(estimate.reduction(none, none)).toEqual({ mean: 0, low: 0, high: 0 });
        expect(
          estimate.contribution(none, times(none.length, 0.3), times(none.length, 0.3)),
        ).toEqual({ mean: 0, low: 0, high: 0 });
      }),
      few,
    );
  });

  test('is not said where nothing is lost without it', () => {
    expect(estimate.reduction([0, 0], [0, 0])).toBeNull();
    expect(estimate.reduction([0, 0], [0, 0.1])).toBeNull();
    expect(estimate.contribution([0, 0], [0, 0], [0.1, 0])).toBeNull();
  });

  test('lies in its interval, and no reduction exceeds 1', () => {
    fc.assert(
      fc.property(pairedSamples, (runs) => {
        const [none, whole, without] = columns(runs);
        fc.pre(none.some((loss) => loss > 1e-6));
        const reduction = estimate.reduction(none, whole)!;
        const contribution = estimate.contribution(none, whole, without)!;
        for (const { mean, low, high } of [reduction, contribution]) {
          expect(low).toBeLessThanOrEqual(mean);
          expect(high).toBeGreaterThanOrEqual(mean);
        }
        expect(reduction.high).toBeLessThanOrEqual(1);
      }),
      few,
    );
  });

  test('depends on the order of the runs only as pairing', () => {
    fc.assert(
      fc.property(pairedSamples, (runs) => {
        const [none, whole, without] = columns(runs);
        const [noneBack, wholeBack, withoutBack] = columns(runs.toReversed());
        expect(estimate.reduction(noneBack, wholeBack)).toEqual(estimate.reduction(none, whole));
        expect(estimate.contribution(noneBack, wholeBack, withoutBack)).toEqual(
          estimate.contribution(none, whole, without),
        );
      }),
      few,
    );
    const none = [...times(20, 0.2), ...times(20, 0.8)];
    const halved = none.map((loss) => loss / 2);
    const paired = estimate.reduction(none, halved)!;
    const unpaired = estimate.reduction(none, halved.toReversed())!;
    expect(unpaired.mean).toBeCloseTo(paired.mean, 12);
    expect(unpaired.high - unpaired.low).toBeGreaterThan(paired.high - paired.low);
  });

  test('is 1 where nothing is lost any more, and the interval stays below by what was not seen', () => {
    const { mean, low, high } = estimate.reduction(times(40, 0.9), times(40, 0))!;
    expect(mean).toBe(1);
    expect(high).toBe(1);
    expect(low).toBeGreaterThan(0.85);
    expect(low).toBeLessThan(0.95);
  });

  test('is negative where the control does harm', () => {
    expect(estimate.reduction(times(40, 0.2), times(40, 0.3))!.mean).toBeCloseTo(-0.5, 12);
  });

  test('is refused where the runs are not paired', () => {
    expect(() => estimate.reduction([0.1, 0.2], [0.1])).toThrow('expected 2 paired runs, found 1');
  });
});

function columns(runs: readonly (readonly [number, number, number])[]) {
  return [runs.map((run) => run[0]), runs.map((run) => run[1]), runs.map((run) => run[2])] as const;
}
