import { afterAll, describe, expect, test } from 'vitest';
import { name, random } from '../../sim/kernel/random.ts';
import { estimator, type Estimator, type Interval } from '../../sim/measure/interval.ts';
import { looks } from '../../sim/measure/precision.ts';
import { type PairedLoss, pairs } from './populations.ts';

const chance = random('precision');
const experiments = 240;
const within = 0.1;
/** The first five looks: what is still open after them is judged by its last interval. */
const offered = looks.slice(0, 5);
const told: string[] = [];

interface Stopped {
  readonly interval: Interval;
  readonly runs: number;
}

/** One study of one control, stopped at the first look at which it is known well enough. */
function stopped(
  population: readonly PairedLoss[],
  title: string,
  experiment: number,
  estimate: Estimator,
): Stopped | null {
  const die = chance.die('sample');
  const subject = name(`${title}/${experiment}`);
  const sample = Array.from(
    { length: offered.at(-1)! },
    (_, run) => population[die.integer(subject, population.length, run)]!,
  );
  let last: Stopped | null = null;
  for (const runs of offered) {
    const seen = sample.slice(0, runs);
    const found = estimate.reduction(
      seen.map(({ none }) => none),
      seen.map(({ whole }) => whole),
    );
    if (found === null) continue;
    last = { interval: found, runs };
    if ((last.interval.high - last.interval.low) / 2 <= within) break;
  }
  return last;
}

function covered(all: readonly (Stopped | null)[], truth: number): number {
  const said = all.filter((each) => each !== null);
  const right = said.filter(({ interval: { low, high } }) => low <= truth && truth <= high);
  return right.length / said.length;
}

describe('a study that stops when a difference is known', () => {
  const widened = estimator(chance.die('bootstrap'), looks.length);

  test.each([...pairs])('holds what a control does that %s', (title, population) => {
    const none = population.reduce((sum, pair) => sum + pair.none, 0);
    const whole = population.reduce((sum, pair) => sum + pair.whole, 0);
    const truth = 1 - whole / none;
    const all = Array.from({ length: experiments }, (_, experiment) =>
      stopped(population, title, experiment, widened),
    );
    const runs = all.reduce((sum, each) => sum + (each?.runs ?? 0), 0) / experiments;
    const share = covered(all, truth);
    told.push(
      `${title.padEnd(24)} covered ${(100 * share).toFixed(1)} %, ${runs.toFixed(0)} runs on average`,
    );
    expect(share).toBeGreaterThanOrEqual(0.95 - 3 * Math.sqrt((0.95 * 0.05) / experiments));
  });

  test('the measure can tell: intervals as if there were one look, and exact zeros, do not hold', () => {
    const population = pairs.get('spares 2 %')!;
    const once = estimator(chance.die('bootstrap'));
    const all = Array.from({ length: experiments }, (_, experiment) =>
      stopped(population, 'spares 2 %', experiment, once),
    );
    const share = covered(all, 0.02);
    told.push(`spares 2 %, as if seen once      covered ${(100 * share).toFixed(1)} %`);
    expect(share).toBeLessThan(0.8);
  });
});

afterAll(() => console.log(told.join('\n')));
