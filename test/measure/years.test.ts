import { describe, expect, test } from 'vitest';
import { name, random } from '../../sim/kernel/random.ts';
import { gamma } from '../../sim/measure/gamma.ts';
import {
  expectedShortfall,
  shareOfYears,
  valueAtRisk,
  years,
  yearsLived,
  type Incident,
} from '../../sim/measure/years.ts';

/** Within so many of the simulated years, whatever the shift. */
const within = (few: number): number => few / yearsLived;

function poisson(rate: number, count: number): number {
  let term = Math.exp(-rate);
  for (let at = 1; at <= count; at++) term *= rate / at;
  return term;
}

function poissonAtLeast(rate: number, count: number): number {
  let below = 0;
  for (let at = 0; at < count; at++) below += poisson(rate, at);
  return 1 - below;
}

const once = (rate: number, loss: number): Incident => ({ rate, losses: [loss] });

describe.each(['a', 'b', 'c'])('simulated years, seed %s', (seed) => {
  const lived = (incidents: readonly Incident[]): Float64Array =>
    years(random(seed)).lived(incidents, 1)[0]!;

  test.each([0.05, 0.7, 3, 11])(
    'one scenario with one loss is a Poisson count, rate %d',
    (rate) => {
      const taken = lived([once(rate, 0.25)]);
      for (let count = 1; count <= 8; count++)
        expect(
          Math.abs(shareOfYears(taken, 0.25 * count - 1e-9) - poissonAtLeast(rate, count)),
        ).toBeLessThanOrEqual(within(1));
    },
  );

  test('two losses in two scenarios: each sum of them has its compound probability', () => {
    const [small, large] = [0.3, 0.2];
    const taken = lived([once(small, 0.1), once(large, 1)]);
    for (const [ones, tens] of [
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [0, 2],
    ] as const) {
      // prettier-ignore
      const loss = 0.1 * ones + tens;
      const share = shareOfYears(taken, loss - 1e-9) - shareOfYears(taken, loss + 1e-9);
      const exact = poisson(small, ones) * poisson(large, tens);
      expect(Math.abs(share - exact)).toBeLessThan(within(16));
    }
  });

  test('the mean of the years is the sum of rate times loss', () => {
    const incidents = Array.from({ length: 40 }, (_, at) => once(0.01 + at * 0.0005, (at * at) / 1600)); // prettier-ignore
    const exact = incidents.reduce((sum, { rate, losses }) => sum + rate * losses[0]!, 0);
    const taken = lived(incidents);
    const mean = taken.reduce((sum, loss) => sum + loss, 0) / yearsLived;
    expect(Math.abs(mean / exact - 1)).toBeLessThan(0.02);
  });

  test('incidents of one year are drawn apart: its variance is the sum of rate times loss squared', () => {
    const taken = lived([once(3, 0), once(3, 1)]);
    const mean = taken.reduce((sum, loss) => sum + loss, 0) / yearsLived;
    const variance = taken.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / yearsLived;
    expect(Math.abs(variance / 3 - 1)).toBeLessThan(0.12);
  });

  test('nothing that ever happens takes nothing', () => {
    expect(lived([once(0, 1)]).every((loss) => loss === 0)).toBe(true);
  });
});

test('sets of controls live through the same years', () => {
  const incidents = [0.4, 0.2, 0.1].map((rate, at) => ({ rate, losses: [at + 1, (at + 1) / 2] }));
  const [whole, halved] = years(random('paired')).lived(incidents, 2);
  whole!.forEach((loss, year) => expect(halved![year]).toBe(loss / 2));
});

describe('figures of the tail', () => {
  const taken = Float64Array.from({ length: 1000 }, (_, year) => Math.max(0, year - 899));

  test('value at risk is the loss that the years do not exceed so often', () => {
    expect(valueAtRisk(taken, 0.95)).toBe(50);
    expect(valueAtRisk(taken, 0.99)).toBe(90);
    expect(valueAtRisk(taken, 0.9)).toBe(0);
  });

  test('expected shortfall is the mean of the worst years', () => {
    expect(expectedShortfall(taken, 0.95)).toBeCloseTo(75.5, 10);
    expect(expectedShortfall(taken, 0.99)).toBeCloseTo(95.5, 10);
  });

  test('a part of a year counts in part', () => {
    expect(expectedShortfall(Float64Array.of(0, 0, 1, 2), 0.625)).toBeCloseTo((2 + 0.5) / 1.5, 12);
  });
});

describe.each([0.5, 1.5, 25.5])('gamma with shape %d', (shape) => {
  test('has its mean, its variance and its skewness', () => {
    const die = random('gamma').die('gamma');
    const drawn = Array.from({ length: 20_000 }, (_, at) => gamma(die, name(`draw ${at}`), shape));
    const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
    const moment = (power: number): number =>
      drawn.reduce((sum, each) => sum + (each - shape) ** power, 0) / drawn.length;
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.04);
    expect(Math.abs(moment(2) / shape - 1)).toBeLessThan(0.08);
    expect(Math.abs(moment(3) / (2 * shape) - 1)).toBeLessThan(0.4);
  });
});
