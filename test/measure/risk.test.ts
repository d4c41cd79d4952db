import { describe, expect, test } from 'vitest';
import { name, random } from '../../sim/kernel/random.ts';
import { borneFigure, chanceFigure } from '../../sim/machine/report/risk-figures.ts';
import type { BorneYen } from '../../sim/measure/loss-of-run.ts';
import { riskOf, type Risk, type RiskOfSet, type RiskRow } from '../../sim/measure/risk.ts';
import { frequencyOf } from '../../sim/measure/frequency.ts';
import { figuresOf } from '../../sim/measure/possible-worlds.ts';
import { yearlyOf } from '../../sim/measure/yearly.ts';
import { years } from '../../sim/measure/years.ts';
import type { FrequenciesFile } from '../../sim/scenario/schema/frequencies.ts';

const title = { en: 'Test', ja: '試験' };

/** A file in which so many thefts were seen in so many years, all of them of these families. */
function counted(
  thefts: number,
  years: number,
  families: Readonly<Record<string, number>> = { 'hot-wallet drain': 1e5 },
): FrequenciesFile {
  const graded = { grade: 'assumed' as const, source: '' };
  return {
    id: 'test',
    title,
    summary: title,
    counts: [
      { id: 'count', title, thefts, ...graded, exchangeYears: { low: years, high: years, ...graded }, weight: 1 }, // prettier-ignore
    ],
    families: { ...graded, thefts: { ...families } },
    rows: {},
  };
}

/** So many thefts in so many years that the rate is as good as known. */
const known = (rate: number): FrequenciesFile => counted(rate * 100_000, 100_000);

const custody = 1e10;

function borne(share: number, unpaid = 0): BorneYen {
  const yen = share * custody;
  return { customers: yen / 4, owners: yen / 4, ownCoins: yen / 4, insurer: yen / 4, uncovered: unpaid * custody }; // prettier-ignore
}

function row(id: string, runs: RiskRow['runs'], family = 'hot-wallet drain'): RiskRow {
  return { id, scenario: id, family, assetsYen: custody, mostAtRiskYen: custody, runs };
}

function riskIn(frequencies: FrequenciesFile, rows: readonly RiskRow[], seed = 'test'): Risk {
  const sets = ['none', 'halved'].slice(0, rows[0]!.runs.length);
  return riskOf({ seed, frequencies, sets, rows, assetsYen: null });
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('one scenario that always takes 40 %, at a known rate', () => {
  const rate = 0.25;
  const rows = [row('a', [times(4000, borne(0.4)), times(4000, borne(0.2))])];
  const [none, halved] = riskIn(known(rate), rows).sets as [RiskOfSet, RiskOfSet];
  const atLeast = (set: RiskOfSet, loss: number): number =>
    set.curve.find((point) => Math.abs(point.loss - loss) < 1e-12)!.years.mean;

  test('expects rate times loss, in shares and yen, and half of it is spared', () => {
    expect(none.expected.mean).toBeCloseTo(0.1, 5);
    expect(none.expected.yen.mean / custody).toBeCloseTo(0.1, 5);
    expect(halved.spared.mean).toBeCloseTo(0.05, 5);
    expect(none.spared.mean).toBe(0);
  });

  test('has the Poisson curve: one theft takes 40 %, two take 80 %, three everything', () => {
    const none0 = Math.exp(-rate);
    expect(atLeast(none, 0.3)).toBeCloseTo(1 - none0, 3);
    expect(atLeast(none, 0.5)).toBeCloseTo(1 - none0 * (1 + rate), 3);
    expect(atLeast(none, 1)).toBeCloseTo(1 - none0 * (1 + rate + (rate * rate) / 2), 3);
  });

  test('has value at risk and expected shortfall as the exact distribution has them', () => {
    const p = [0, 1, 2].map((n) => (Math.exp(-rate) * rate ** n) / [1, 1, 2][n]!);
    expect(none.valueAtRisk.p95.mean).toBeCloseTo(0.4, 9);
    expect(none.valueAtRisk.p99.mean).toBeCloseTo(0.8, 9);
    const more = 1 - p[0]! - p[1]! - p[2]!;
    const worst = (0.05 - p[2]! - more) * 0.4 + p[2]! * 0.8 + more;
    expect(none.expectedShortfall.p95.mean).toBeCloseTo(worst / 0.05, 2);
  });

  test('splits the loss among those who bear it, and says how often customers lack something', () => {
    for (const bearer of ['customers', 'owners', 'ownCoins', 'insurer'] as const)
      expect(none.borne[bearer].mean).toBeCloseTo(0.025, 5);
    expect(none.customersLack.mean).toBeCloseTo(1 - Math.exp(-rate), 2);
    expect(none.cannotPay.mean).toBe(0);
    expect(none.cannotPay.high).toBeGreaterThan(0);
  });

  test('is nearly sure of everything', () => {
    expect(none.expected.high / none.expected.low).toBeLessThan(1.05);
  });
});

test('two losses that are equally likely: the curve is that of a compound process', () => {
  const rate = 0.1;
  const runs = [...times(500, borne(0.02)), ...times(500, borne(0.5, 0.1))];
  const [set] = riskIn(known(rate), [row('a', [runs])]).sets as [RiskOfSet];
  const share = (loss: number) => set.curve.find((point) => Math.abs(point.loss - loss) < 1e-12)!.years.mean; // prettier-ignore
  expect(share(0.01)).toBeCloseTo(1 - Math.exp(-rate), 3);
  // within three years of 4,000
  expect(Math.abs(share(0.3) - (1 - Math.exp(-rate / 2)))).toBeLessThan(3 / 4000);
  expect(Math.abs(share(0.7) - (1 - Math.exp(-rate / 2) * (1 + rate / 2)))).toBeLessThan(3 / 4000);
  expect(set.cannotPay.mean).toBeCloseTo(1 - Math.exp(-rate / 2), 2);
  expect(set.borne.uncovered.mean).toBeCloseTo(rate * 0.05, 5);
});

describe('what is not known', () => {
  const some = [...times(20, borne(0.5)), ...times(20, null)];

  test('of the frequency alone widens the interval where the runs are all alike', () => {
    const rows = [row('a', [times(4000, borne(0.5))])];
    const { expected } = riskIn(counted(4, 40), rows).sets[0]!;
    // Gamma quantiles of shape 4.5: 1.3502 and 9.5114 (chi-squared with 9 degrees of freedom, halved).
    expect(expected.frequency.low / (0.5 / 40)).toBeCloseTo(1.35, 0);
    expect(Math.abs(expected.frequency.high / (0.5 / 40) / 9.51 - 1)).toBeLessThan(0.12);
    expect(expected.runs.high / expected.runs.low).toBeLessThan(1.01);
  });

  test('of the runs alone widens the interval where the frequency is known', () => {
    const { expected } = riskIn(known(0.2), [row('a', [some])]).sets[0]!;
    expect(expected.frequency.high / expected.frequency.low).toBeLessThan(1.1);
    expect(expected.runs.low / expected.mean).toBeLessThan(0.75);
    expect(expected.runs.high / expected.mean).toBeGreaterThan(1.25);
  });

  test('of both is wider than either', () => {
    const { expected } = riskIn(counted(4, 40), [row('a', [some])]).sets[0]!;
    expect(expected.low).toBeLessThan(Math.min(expected.runs.low, expected.frequency.low));
    expect(expected.high).toBeGreaterThan(Math.max(expected.runs.high, expected.frequency.high));
  });

  test('runs without a loss are no promise: the upper end is above zero', () => {
    const { expected, hits, customersLack } = riskIn(known(0.2), [row('a', [times(40, null)])]).sets[0]!; // prettier-ignore
    expect(hits).toBe(0);
    expect(expected.mean).toBe(0);
    // Clopper and Pearson leave 8.8 % open after 40 runs without a hit.
    expect(expected.high / 0.2).toBeGreaterThan(0.07);
    expect(customersLack.high).toBeGreaterThan(0.01);
  });
});

describe('rows', () => {
  test('share their family’s thefts, and those of families that are not played are left out', () => {
    const families = { 'hot-wallet drain': 60_000, 'account takeover': 30_000, 'vault misuse': 10_000 }; // prettier-ignore
    const risk = riskIn(counted(20_000, 100_000, families), [
      row('a', [[null]]),
      { ...row('a', [[null]]), id: 'a/variant' },
      row('b', [[null]]),
      row('c', [[null]], 'account takeover'),
    ]);
    const aYear = Object.fromEntries(risk.rows.map((each) => [each.id, each.aYear]));
    expect(aYear['a']).toBeCloseTo(0.2 * 0.6 * 0.25, 5);
    expect(aYear['a/variant']).toBeCloseTo(0.2 * 0.6 * 0.25, 5);
    expect(aYear['b']).toBeCloseTo(0.2 * 0.6 * 0.5, 5);
    expect(aYear['c']).toBeCloseTo(0.2 * 0.3, 5);
    expect(risk.leftOut.map(({ family }) => family)).toEqual(['vault misuse']);
    expect(risk.leftOut[0]!.share).toBeCloseTo(0.1, 5);
  });

  test('of kinds that have a count of their own take their thefts from it alone', () => {
    const families = { 'hot-wallet drain': 60_000, 'vault misuse': 20_000, 'account takeover': 9_000, 'man-in-the-browser': 1_000 }; // prettier-ignore
    const { counts, ...rest } = counted(20_000, 100_000, families);
    const own = { ...counts[0]!, thefts: 50_000, families: ['account takeover', 'man-in-the-browser'] }; // prettier-ignore
    const risk = riskIn({ ...rest, counts: [own, counts[0]!] }, [
      row('a', [[null]]),
      row('c', [[null]], 'account takeover'),
    ]);
    const aYear = Object.fromEntries(risk.rows.map((each) => [each.id, each.aYear]));
    expect(aYear['a']).toBeCloseTo(0.2 * 0.75, 4);
    expect(aYear['c']).toBeCloseTo(0.5 * 0.9, 4);
    expect(risk.theftsAYear.mean).toBeCloseTo(0.7, 4);
    expect(risk.theftsAYear.low).toBeGreaterThan(0.69);
    expect(risk.theftsAYear.high).toBeLessThan(0.71);
    expect(Object.fromEntries(risk.leftOut.map((each) => [each.family, each.share]))).toEqual({
      'vault misuse': expect.closeTo((0.2 * 0.25) / 0.7, 4) as number,
      'man-in-the-browser': expect.closeTo((0.5 * 0.1) / 0.7, 4) as number,
    });
  });

  test('of houses of different size count by share, in yen of the one in the middle', () => {
    const houses = [1e9, 5e9, 1e13].map((assetsYen, at) => ({
      ...row(`house-${at}`, [times(100, { ...borne(0), owners: assetsYen / 2 })]),
      assetsYen,
      mostAtRiskYen: assetsYen,
    }));
    const risk = riskIn(known(0.2), houses);
    expect(risk.assetsYen).toBe(5e9);
    expect(risk.sets[0]!.expected.mean).toBeCloseTo(0.1, 5);
    expect(risk.sets[0]!.expected.yen.mean).toBeCloseTo(5e8, -6);
  });
});

/** The same interval of the expected loss, with so few years that those of the tail mean nothing. */
function quickly(frequencies: FrequenciesFile, rows: readonly RiskRow[], seed: string) {
  const chance = random(`${seed}/risk`);
  const yearly = yearlyOf(rows, 1, years(chance, 40));
  return figuresOf(frequencyOf(frequencies, rows, chance), yearly, chance).sets[0]!;
}

test('fewer years leave the expected loss and its interval as they are', () => {
  const rows = [row('a', [[...times(10, borne(0.5)), ...times(10, null)]])];
  const { mean, low, high, runs, frequency } = riskIn(counted(4, 40), rows).sets[0]!.expected;
  expect(quickly(counted(4, 40), rows, 'test').expected).toEqual({
    mean,
    low,
    high,
    runs,
    frequency,
  });
});

test('the interval holds the expected loss of a year as often as it says', () => {
  const experiments = 120;
  const [rate, exposure, runs] = [0.15, 40, 40];
  const truth = rate * (0.3 * 0.4 + 0.1 * 1);
  const die = random('coverage').die('experiment');
  let held = 0;
  for (let experiment = 0; experiment < experiments; experiment++) {
    const subject = name(`experiment ${experiment}`);
    const lost = Array.from({ length: runs }, (_, run) => {
      const share = die.share(subject, run + 1);
      return share < 0.3 ? borne(0.4) : share < 0.4 ? borne(1) : null;
    });
    const thefts = die.poisson(subject, rate * exposure);
    const { expected } = quickly(counted(thefts, exposure), [row('a', [lost])], `${experiment}`);
    if (expected.low <= truth && truth <= expected.high) held++;
  }
  console.log(`expected loss of a year: ${held} of ${experiments} intervals hold it`);
  expect(held / experiments).toBeGreaterThanOrEqual(0.95 - 3 * Math.sqrt((0.95 * 0.05) / experiments)); // prettier-ignore
}, 300_000);

test('whether anybody was left lacking is told from runs in which somebody was', () => {
  const runs = [...times(40, borne(0.4)), ...times(3, borne(0.4, 0.1)), ...times(57, null)];
  const [none] = riskIn(known(0.25), [row('a', [runs])]).sets as [RiskOfSet];
  expect(none.hits).toBe(43);
  expect(none.hitsOf).toMatchObject({ customers: 43, insurer: 43, uncovered: 3 });
  expect(chanceFigure(none, 'customersLack', 'en')).toMatch(/^\d+% \(/);
  expect(chanceFigure(none, 'cannotPay', 'en')).toMatch(
    /^too few such runs to say \(3 of 100\); at most [\d.]+%$/,
  );
  expect(borneFigure(none, 'uncovered', 'ja')).toMatch(/^該当する回が少なく.*100回中3回/);
});
