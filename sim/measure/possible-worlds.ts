/**
 * Every figure of a year in many worlds that counts and runs leave possible, and the interval they span.
 *
 * Frequency: worlds drawn by `frequency.ts`, the runs as seen. Runs: the mean frequency, the runs weighted at
 * random with one unseen run among them, as `interval.ts` does; run k has one weight in every row, because
 * runs of one seed share their luck. Both: the two together. The mean is over the worlds of the frequency
 * with the runs as seen, exactly where it is a sum of expectations.
 */
import { name, type Random } from '../kernel/random.ts';
import { ranked } from '../scenario/quantile.ts';
import type { Frequency } from './frequency.ts';
import { expectedShortfall, sortedFrom, valueAtRisk } from './years.ts';
import {
  answersEach,
  at,
  bearerNames,
  confidences,
  curveLosses,
  type Unseen,
  type Weighed,
  type Yearly,
} from './yearly.ts';

export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A figure with its 95 % interval for everything that is not known, and the parts by themselves. */
export interface Figure extends Ends {
  readonly mean: number;
  readonly runs: Ends;
  readonly frequency: Ends;
}

export interface Figures {
  readonly theftsAYear: Figure;
  readonly sets: readonly FiguresOfSet[];
}

export interface FiguresOfSet {
  readonly expected: Figure;
  readonly borne: readonly Figure[];
  readonly spared: Figure;
  readonly customersLack: Figure;
  readonly cannotPay: Figure;
  readonly valueAtRisk: readonly Figure[];
  readonly shortfall: readonly Figure[];
  readonly curve: readonly { readonly loss: number; readonly years: Figure }[];
}

/** The tenth of 399 from either end cuts off 2.5 %: 10 / (399 + 1). */
const worlds = 399;
const cut = 9;

export function figuresOf(frequency: Frequency, yearly: Yearly, chance: Random): Figures {
  const asSeen = yearly.weighed(
    yearly.runs.map((runs) => new Float64Array(runs + 1).fill(1 / runs, 0, runs)),
  );
  const weigh = weigher(yearly, chance);
  const frequencyAlone: Float64Array[] = [];
  const runsAlone: Bounds = { lows: [], highs: [] };
  const both: Bounds = { lows: [], highs: [] };
  const all = new Float64Array(worlds);
  const pooled: Float64Array[][] = [];
  let yearsEach = 0;
  const answered = (rates: Float64Array, weighed: Weighed, unseen: Unseen): Float64Array =>
    yearly.answers(rates, weighed, unseen, yearly.taken(rates, weighed, unseen));
  for (let world = 0; world < worlds; world++) {
    const drawn = frequency.world(world, worlds);
    const weighed = weigh(world);
    all[world] = drawn.all;
    const taken = yearly.taken(drawn.rates, asSeen, 'absent');
    frequencyAlone.push(yearly.answers(drawn.rates, asSeen, 'absent', taken));
    taken.forEach((of, set) => (pooled[set] ??= []).push(aboveNothing(of)));
    yearsEach = taken[0]!.length;
    for (const [unseen, ends] of [
      ['nothing', 'lows'],
      ['everything', 'highs'],
    ] as const) {
      runsAlone[ends].push(answered(frequency.rates, weighed, unseen));
      both[ends].push(answered(drawn.rates, weighed, unseen));
    }
  }
  const exact = answered(frequency.rates, asSeen, 'absent');
  const figure = (place: number, mean: number): Figure => ({
    mean,
    ...endsOf(both.lows, both.highs, place),
    runs: endsOf(runsAlone.lows, runsAlone.highs, place),
    frequency: endsOf(frequencyAlone, frequencyAlone, place),
  });
  const averaged = (place: number): Figure =>
    figure(place, frequencyAlone.reduce((sum, answers) => sum + answers[place]!, 0) / worlds);
  const summed = (place: number): Figure => figure(place, exact[place]!);
  const { low, high } = endsOf([...all].map((rate) => Float64Array.of(rate)), null, 0); // prettier-ignore
  return {
    theftsAYear: {
      mean: frequency.mean,
      low,
      high,
      runs: { low: frequency.mean, high: frequency.mean },
      frequency: { low, high },
    },
    sets: pooled.map((losses, set): FiguresOfSet => {
      const first = set * answersEach;
      const years = inAllWorlds(losses, worlds * yearsEach);
      return {
        expected: summed(first + at.expected),
        borne: bearerNames.map((_, which) => summed(first + at.borne + which)),
        spared: summed(first + at.spared),
        customersLack: averaged(first + at.customersLack),
        cannotPay: averaged(first + at.cannotPay),
        valueAtRisk: confidences.map((confidence, which) =>
          figure(first + at.valueAtRisk + which, valueAtRisk(years, confidence)),
        ),
        shortfall: confidences.map((confidence, which) =>
          figure(first + at.shortfall + which, expectedShortfall(years, confidence)),
        ),
        curve: curveLosses.map((loss, which) => ({
          loss,
          years: averaged(first + at.curve + which),
        })),
      };
    }),
  };
}

interface Bounds {
  readonly lows: Float64Array[];
  readonly highs: Float64Array[];
}

/** Standard exponentials over their sum, one for each run and one for the run nobody saw. */
function weigher(yearly: Yearly, chance: Random): (world: number) => Weighed {
  const die = chance.die('weighs-runs');
  const most = yearly.runs.reduce((longest, runs) => Math.max(longest, runs), 0);
  return (world) => {
    const subject = name(`world ${world}`);
    const drawn = Array.from({ length: most + 1 }, (_, turn) => die.exponential(subject, 1, turn));
    return yearly.weighed(
      yearly.runs.map((runs) => {
        const own = Float64Array.from(
          { length: runs + 1 },
          (_, run) => drawn[(run + 1) % (runs + 1)]!,
        );
        const sum = own.reduce((total, weight) => total + weight, 0);
        return own.map((weight) => weight / sum);
      }),
    );
  };
}

function endsOf(
  lows: readonly Float64Array[],
  highs: readonly Float64Array[] | null,
  place: number,
): Ends {
  const column = (all: readonly Float64Array[]): Float64Array =>
    Float64Array.from(all, (answers) => answers[place]!);
  return {
    low: ranked(column(lows), cut),
    high: ranked(column(highs ?? lows), worlds - 1 - cut),
  };
}

/** The years of all worlds together, smallest first: what is to be expected of the next one. */
function inAllWorlds(losses: readonly Float64Array[], years: number): Float64Array {
  const all = new Float64Array(years);
  let first = years;
  for (const each of losses) all.set(each, (first -= each.length));
  return sortedFrom(all, first);
}

function aboveNothing(taken: Float64Array): Float64Array {
  let first = taken.length;
  while (first > 0 && taken[first - 1]! > 0) first--;
  return taken.slice(first);
}
