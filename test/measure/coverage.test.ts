import { afterAll, describe, expect, test } from 'vitest';
import { name, random } from '../../sim/kernel/random.ts';
import { estimator, type Interval } from '../../sim/measure/interval.ts';
import { backfiring, losses, type PairedLoss, pairs } from './populations.ts';

/** How many experiments are made of so many runs each, and Student's 97.5th percentile for them. */
const sizes = [
  { runs: 40, experiments: 600, student: 2.0227 },
  { runs: 100, experiments: 300, student: 1.9842 },
  { runs: 400, experiments: 100, student: 1.966 },
];

const chance = random('coverage');
const estimate = estimator(chance.die('bootstrap'));
const table: string[] = [];

interface Measured {
  /** Share of intervals that hold the truth, among those that say anything. */
  readonly covered: number;
  readonly width: number;
  /** Share of experiments in which nothing was lost or nothing changed, so that nothing is said. */
  readonly silent: number;
}

describe.each(sizes)('95 % intervals over $runs runs', ({ runs, experiments, student }) => {
  test.each([...losses])('hold the mean of %s as often as they say', (title, population) => {
    const samples = samplesOf(title, population, runs, experiments);
    const truth = average(population);
    const ours = measured(samples.map(estimate.mean), truth);
    const students = samples.map((sample) => studentInterval(sample, student));
    report(`mean: ${title}`, runs, ours, measured(students, truth));
    expect(ours.covered).toBeGreaterThanOrEqual(leastCovered(experiments));
  });

  test.each([...pairs])('hold what a control does that %s', (title, population) => {
    const ours = measured(
      samplesOf(title, population, runs, experiments).map(reduction),
      trueReduction(population),
    );
    report(`reduction: ${title}`, runs, ours);
    expect(ours.covered).toBeGreaterThanOrEqual(leastCovered(experiments));
  });

  test('hold what leaving a control out of a set does', () => {
    const population = pairs.get('saves a part of each')!;
    const { none, whole, without } = means(population);
    const ours = measured(
      samplesOf('left out', population, runs, experiments).map(contribution),
      (without - whole) / none,
    );
    report('contribution: saves a part of each', runs, ours);
    expect(ours.covered).toBeGreaterThanOrEqual(leastCovered(experiments));
  });

  test.each([...pairs, ['backfires in 2 %', backfiring] as const])(
    'hold the difference of two sets, of which one %s, whichever comes first',
    (title, population) => {
      const samples = samplesOf(`difference: ${title}`, population, runs, experiments);
      const { none, whole } = means(population);
      for (const [one, other, truth] of [
        ['none', 'whole', whole - none],
        ['whole', 'none', none - whole],
      ] as const) {
        const ours = measured(
          samples.map((sample) =>
            spoken(
              estimate.difference(
                sample.map((run) => run[one]),
                sample.map((run) => run[other]),
              ),
            ),
          ),
          truth,
        );
        report(`difference: ${title}, ${other} less ${one}`, runs, ours);
        expect(ours.covered).toBeGreaterThanOrEqual(leastCovered(experiments));
      }
    },
  );

  test('lose some coverage, but not much, where a control rarely does total harm', () => {
    const ours = measured(
      samplesOf('backfires', backfiring, runs, experiments).map(reduction),
      trueReduction(backfiring),
    );
    report('reduction: backfires in 2 %', runs, ours);
    expect(ours.covered).toBeGreaterThanOrEqual(0.86);
  });
});

test('the measure can tell: Student’s t misses rare hits and all-but-certain losses', () => {
  for (const title of ['2 % hits, Pareto', 'all or nothing, 98 %']) {
    const population = losses.get(title)!;
    const samples = samplesOf(title, population, 40, 600);
    const students = samples.map((sample) => studentInterval(sample, 2.0227));
    expect(measured(students, average(population)).covered).toBeLessThan(0.7);
  }
});

test('where Student’s t is right, the interval is hardly wider', () => {
  const samples = samplesOf('width', losses.get('all or nothing, 50 %')!, 400, 50);
  const ours = measured(samples.map(estimate.mean), 0.5);
  const students = samples.map((sample) => studentInterval(sample, 1.966));
  expect(ours.width).toBeLessThan(1.06 * measured(students, 0.5).width);
});

afterAll(() => console.log(table.sort((a, b) => (a < b ? -1 : 1)).join('\n')));

function reduction(sample: readonly PairedLoss[]): Interval | null {
  return spoken(
    estimate.reduction(
      sample.map((run) => run.none),
      sample.map((run) => run.whole),
    ),
  );
}

function contribution(sample: readonly PairedLoss[]): Interval | null {
  return spoken(
    estimate.contribution(
      sample.map((run) => run.none),
      sample.map((run) => run.whole),
      sample.map((run) => run.without),
    ),
  );
}

/** An exact 0 says that no run was changed, not how far the next one could be. */
function spoken(interval: Interval | null): Interval | null {
  return interval !== null && interval.high > interval.low ? interval : null;
}

function trueReduction(population: readonly PairedLoss[]): number {
  const { none, whole } = means(population);
  return 1 - whole / none;
}

function means(population: readonly PairedLoss[]): PairedLoss {
  return {
    none: average(population.map((run) => run.none)),
    whole: average(population.map((run) => run.whole)),
    without: average(population.map((run) => run.without)),
  };
}

/** Three standard errors below 95 %: what an exact interval passes 999 times in 1,000. */
function leastCovered(experiments: number): number {
  return 0.95 - 3 * Math.sqrt((0.95 * 0.05) / experiments);
}

function samplesOf<T>(
  title: string,
  population: readonly T[],
  runs: number,
  experiments: number,
): T[][] {
  const die = chance.die('sample');
  return Array.from({ length: experiments }, (_, experiment) => {
    const subject = name(`${title}/${runs}/${experiment}`);
    return Array.from({ length: runs }, (_, run) => {
      return population[die.integer(subject, population.length, run)];
    });
  });
}

function measured(intervals: readonly (Interval | null)[], truth: number): Measured {
  const said = intervals.filter((interval) => interval !== null);
  const right = said.filter(({ low, high }) => low <= truth + 1e-12 && truth - 1e-12 <= high);
  return {
    covered: right.length / said.length,
    width: average(said.map(({ low, high }) => high - low)),
    silent: 1 - said.length / intervals.length,
  };
}

function studentInterval(sample: readonly number[], student: number): Interval {
  const mean = average(sample);
  const spread = average(sample.map((share) => (share - mean) * (share - mean)));
  const half = student * Math.sqrt(spread / (sample.length - 1));
  return { mean, low: mean - half, high: mean + half };
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function report(title: string, runs: number, ours: Measured, student?: Measured): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
  table.push(
    `${title.padEnd(36)} ${String(runs).padStart(3)} runs  ` +
      `covered ${percent(ours.covered)}  width ${ours.width.toFixed(4)}  silent ${percent(ours.silent)}` +
      (student === undefined ? '' : `  Student ${percent(student.covered)}`),
  );
}
