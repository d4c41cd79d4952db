/**
 * How often each row's attack is met in a year, as far as published counts say. A count of thefts among so
 * many exchange-years leaves a gamma posterior (Jeffreys' prior, shape 1/2: assumed), an exposure known
 * between two ends is drawn evenly on a logarithmic scale (assumed), and which count holds is drawn by
 * weight. The split over families is Dirichlet with half a theft added to each (assumed).
 */
import { exp, ln } from '../kernel/maths.ts';
import { name, type Random } from '../kernel/random.ts';
import type { FrequenciesFile } from '../scenario/schema/frequencies.ts';
import { gamma } from './gamma.ts';

/** One row that is played; `scenario` is its id without the variant. */
export interface PlayedRow {
  readonly id: string;
  readonly scenario: string;
  readonly family: string;
}

export interface Frequency {
  /** Thefts in a year of an exchange, of every family, on average over what is not known. */
  readonly mean: number;
  /** The part of them that the rows stand for. */
  readonly played: number;
  /** Thefts a year of each row, on average over what is not known. */
  readonly rates: Float64Array;
  /** Thefts a year of each row in one world that the counts leave possible, and of all families together. */
  world(number: number, of: number): { readonly rates: Float64Array; readonly all: number };
}

/** Every possible world is drawn by its number alone. */
export function frequencyOf(
  file: FrequenciesFile,
  rows: readonly PlayedRow[],
  chance: Random,
): Frequency {
  const weights = weightsOf(file, rows);
  const families = Object.entries(file.families.thefts);
  const shapes = families.map(([, thefts]) => thefts + half);
  const allShapes = total(shapes);
  const place = new Map(families.map(([family], at) => [family, at]));
  const spread = (all: number, shares: readonly number[]): Float64Array =>
    Float64Array.from(rows, ({ family }, row) => {
      const at = place.get(family);
      return at === undefined ? 0 : all * shares[at]! * weights[row]!;
    });

  const meanShares = shapes.map((shape) => shape / allShapes);
  const allWeights = total(file.counts.map(({ weight }) => weight));
  const mean = total(file.counts.map((count) => (count.weight / allWeights) * meanRate(count)));
  const rates = spread(mean, meanShares);
  const [byCount, byExposure, byFamily] = ['count', 'exposure', 'family'].map((of) =>
    chance.die(`frequency/${of}`),
  );
  return {
    mean,
    played: total(rates) / mean,
    rates,
    world(number, of) {
      const subject = name(`world ${number}`);
      // Worlds in turn go through the counts, so that each has its part of them.
      const count = chosen(file.counts, ((number + half) / of) * allWeights);
      const { low, high } = count.exchangeYears;
      const years = low * exp(byExposure!.share(subject) * ln(high / low));
      const all = gamma(byCount!, subject, count.thefts + half) / years;
      const drawn = shapes.map((shape, at) => gamma(byFamily!, subject, shape, at));
      const sum = total(drawn);
      const shares = drawn.map((each) => each / sum);
      return { rates: spread(all, shares), all };
    },
  };
}

const half = 0.5;

type Count = FrequenciesFile['counts'][number];

/** The mean of the gamma posterior over an exposure spread evenly on a logarithmic scale. */
function meanRate({ thefts, exchangeYears: { low, high } }: Count): number {
  const perYear = high === low ? 1 / low : (1 / low - 1 / high) / ln(high / low);
  return (thefts + half) * perYear;
}

function chosen(counts: readonly Count[], at: number): Count {
  let reached = 0;
  return counts.find(({ weight }) => (reached += weight) > at) ?? counts.at(-1)!;
}

/**
 * The part of its family's thefts that each row stands for: scenarios alike, and within a scenario its
 * variants alike, unless the file gives a row another weight.
 */
export function weightsOf(
  { rows: given }: Pick<FrequenciesFile, 'rows'>,
  rows: readonly PlayedRow[],
): number[] {
  const raw = rows.map(({ id, scenario }) => {
    const siblings = rows.filter((other) => other.scenario === scenario).length;
    return Object.hasOwn(given, id) ? given[id]! : 1 / siblings;
  });
  return rows.map(({ family }, row) => {
    const ofFamily = total(raw.filter((_, other) => rows[other]!.family === family));
    return ofFamily === 0 ? 0 : raw[row]! / ofFamily;
  });
}

/** Families of which thefts were published and no row is played, with their mean share of all thefts. */
export function leftOut(
  file: FrequenciesFile,
  rows: readonly PlayedRow[],
): { readonly family: string; readonly share: number }[] {
  const weights = weightsOf(file, rows);
  const counted = Object.entries(file.families.thefts);
  const all = total(counted.map(([, thefts]) => thefts + half));
  return counted
    .filter(([family]) => !rows.some((row, at) => row.family === family && weights[at]! > 0))
    .map(([family, thefts]) => ({ family, share: (thefts + half) / all }));
}

function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
