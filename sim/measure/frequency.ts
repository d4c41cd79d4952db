/**
 * How often each row's attack is met in a year, as far as published counts say. A count of thefts among so
 * many exchange-years leaves a gamma posterior (Jeffreys' prior, shape 1/2: assumed), an exposure known
 * between two ends is drawn evenly on a logarithmic scale (assumed), and which of the counts of the same
 * families holds is drawn by weight. Each count is split over the families it counts; the split is Dirichlet with half a theft added
 * to each (assumed).
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
  const groups = groupsOf(file);
  const place = new Map(groups.flatMap(({ families }) => families).map((id, at) => [id, at]));
  const spread = (ofFamilies: readonly number[]): Float64Array =>
    Float64Array.from(rows, ({ family }, row) => {
      const at = place.get(family);
      return at === undefined ? 0 : ofFamilies[at]! * weights[row]!;
    });

  const rates = spread(groups.flatMap(meanRates));
  const mean = total(groups.map(meanRate));
  const [byCount, byExposure, byFamily, byTurn] = ['count', 'exposure', 'family', 'turn'].map(
    (of) => chance.die(`frequency/${of}`),
  );
  return {
    mean,
    played: total(rates) / mean,
    rates,
    world(number, of) {
      const subject = name(`world ${number}`);
      let all = 0;
      const ofFamilies = groups.flatMap(({ counts, families, shapes }, group) => {
        // Worlds in turn go through the counts of the first group, so that each has its part of them.
        const turn = group === 0 ? (number + half) / of : byTurn!.share(subject, group);
        const count = chosen(counts, turn * total(counts.map(({ weight }) => weight)));
        const { low, high } = count.exchangeYears;
        const years = low * exp(byExposure!.share(subject, group) * ln(high / low));
        const rate = gamma(byCount!, subject, count.thefts + half, group) / years;
        const drawn = shapes.map((shape, at) => gamma(byFamily!, subject, shape, place.get(families[at]!)!)); // prettier-ignore
        const sum = total(drawn);
        all += rate;
        return drawn.map((each) => (rate * each) / sum);
      });
      return { rates: spread(ofFamilies), all };
    },
  };
}

/** Counts of the same families, one of which holds, and those families with the shapes of their split. */
interface Group {
  readonly counts: readonly Count[];
  readonly families: readonly string[];
  readonly shapes: readonly number[];
}

/** Counts that name no families count all that no other count names; they come first. */
function groupsOf({ counts, families: { thefts } }: FrequenciesFile): Group[] {
  const named = new Set(counts.flatMap(({ families = [] }) => families));
  const rest = Object.keys(thefts).filter((family) => !named.has(family));
  const byFamilies = new Map<string, Group & { readonly counts: Count[] }>();
  const inOrder = [...counts].sort((one, other) => namesFamilies(one) - namesFamilies(other));
  for (const count of inOrder) {
    const families = count.families ?? rest;
    const key = [...families].sort((a, b) => (a < b ? -1 : 1)).join();
    const known = byFamilies.get(key);
    if (known !== undefined) known.counts.push(count);
    else
      byFamilies.set(key, {
        counts: [count],
        families,
        shapes: families.map((family) => (thefts[family] ?? 0) + half),
      });
  }
  return [...byFamilies.values()];
}

function namesFamilies({ families }: Count): number {
  return families === undefined ? 0 : 1;
}

/** Thefts a year of all families of a group, on average. */
function meanRate({ counts }: Group): number {
  const weights = total(counts.map(({ weight }) => weight));
  return total(counts.map((count) => (count.weight / weights) * meanOf(count)));
}

function meanRates(group: Group): number[] {
  const rate = meanRate(group);
  const all = total(group.shapes);
  return group.shapes.map((shape) => (rate * shape) / all);
}

const half = 0.5;

type Count = FrequenciesFile['counts'][number];

/** The mean of the gamma posterior over an exposure spread evenly on a logarithmic scale. */
function meanOf({ thefts, exchangeYears: { low, high } }: Count): number {
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
  const groups = groupsOf(file);
  const all = total(groups.map(meanRate));
  return groups
    .flatMap((group) => {
      const rates = meanRates(group);
      return group.families.map((family, at) => ({ family, share: rates[at]! / all }));
    })
    .filter(({ family }) => !rows.some((row, at) => row.family === family && weights[at]! > 0));
}

function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
