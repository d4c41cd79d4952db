/**
 * What an exchange may lose in a year: what a study's runs lost, met as often as published counts leave
 * possible. Losses are shares of the assets in custody, so that houses of different size can stand side by
 * side; every figure has an interval for the chance between runs, one for what is not known of the
 * frequency, and one for both together.
 */
import { random } from '../kernel/random.ts';
import type { FrequenciesFile } from '../scenario/schema/frequencies.ts';
import { frequencyOf, leftOut } from './frequency.ts';
import { figuresOf, type Figure } from './possible-worlds.ts';
import { bearerNames, yearlyOf, type BearerName, type RiskRow } from './yearly.ts';
import { years } from './years.ts';

export type { Figure } from './possible-worlds.ts';
export type { BearerName, RiskRow } from './yearly.ts';

export interface RiskQuestion {
  readonly seed: string;
  readonly frequencies: FrequenciesFile;
  /** Ids of the sets of controls, `none` first. */
  readonly sets: readonly string[];
  readonly rows: readonly RiskRow[];
  /** The house whose loss is told in yen; null is the one in the middle of the rows' houses. */
  readonly assetsYen: number | null;
}

export interface Risk {
  readonly seed: string;
  readonly frequencies: FrequenciesFile;
  /** Thefts in a year of an exchange, of every family, and those the rows stand for. */
  readonly theftsAYear: Figure;
  readonly playedAYear: number;
  readonly rows: readonly {
    readonly id: string;
    readonly family: string;
    readonly aYear: number;
  }[];
  readonly leftOut: readonly { readonly family: string; readonly share: number }[];
  readonly assetsYen: number;
  readonly sets: readonly RiskOfSet[];
}

/** A share of the assets in custody, and the same in yen for the house asked about. */
export interface Money extends Figure {
  readonly yen: { readonly mean: number; readonly low: number; readonly high: number };
}

export interface RiskOfSet {
  readonly id: string;
  readonly runs: number;
  /** Runs in which anything was lost. */
  readonly hits: number;
  /** Runs in which each bore something. */
  readonly hitsOf: Readonly<Record<BearerName, number>>;
  readonly expected: Money;
  /** Less than under none. */
  readonly spared: Money;
  readonly borne: Readonly<Record<BearerName, Money>>;
  readonly valueAtRisk: { readonly p95: Money; readonly p99: Money };
  readonly expectedShortfall: { readonly p95: Money; readonly p99: Money };
  /** Chance that after some incident of a year customers lack something in the end. */
  readonly customersLack: Figure;
  /** Chance that they are owed something that nobody can pay. */
  readonly cannotPay: Figure;
  /** For each loss the share of years that take at least so much. */
  readonly curve: readonly { readonly loss: number; readonly years: Figure }[];
}

export function riskOf(question: RiskQuestion): Risk {
  const { seed, frequencies, sets } = question;
  const chance = random(`${seed}/risk`);
  const rows = question.rows;
  const assetsYen = question.assetsYen ?? middleHouse(rows);
  const frequency = frequencyOf(frequencies, rows, chance);
  const yearly = yearlyOf(rows, sets.length, years(chance));
  const found = figuresOf(frequency, yearly, chance);
  const money = (figure: Figure): Money => ({
    ...figure,
    yen: {
      mean: Math.round(figure.mean * assetsYen),
      low: Math.round(figure.low * assetsYen),
      high: Math.round(figure.high * assetsYen),
    },
  });
  return {
    seed,
    frequencies,
    theftsAYear: found.theftsAYear,
    playedAYear: frequency.mean * frequency.played,
    rows: rows.map(({ id, family }, at) => ({ id, family, aYear: frequency.rates[at]! })),
    leftOut: leftOut(frequencies, rows),
    assetsYen,
    sets: sets.map((id, set): RiskOfSet => {
      const of = found.sets[set]!;
      const played = rows.filter((_, at) => frequency.rates[at]! > 0);
      const runs = played.flatMap((row) => row.runs[set]!);
      return {
        id,
        runs: runs.length,
        hits: runs.filter((run) => run !== null).length,
        hitsOf: byBearer((bearer) => runs.filter((run) => run !== null && run[bearer] > 0).length),
        expected: money(of.expected),
        spared: money(of.spared),
        borne: byBearer((_, at) => money(of.borne[at]!)),
        valueAtRisk: { p95: money(of.valueAtRisk[0]!), p99: money(of.valueAtRisk[1]!) },
        expectedShortfall: { p95: money(of.shortfall[0]!), p99: money(of.shortfall[1]!) },
        customersLack: of.customersLack,
        cannotPay: of.cannotPay,
        curve: of.curve,
      };
    }),
  };
}

function byBearer<T>(figure: (bearer: BearerName, at: number) => T): Record<BearerName, T> {
  const figures = bearerNames.map((bearer, at) => [bearer, figure(bearer, at)] as const);
  return Object.fromEntries(figures) as Record<BearerName, T>;
}

/** The median house, each scenario counted once: shares do not depend on it, and one giant cannot move it. */
export function middleHouse(rows: readonly Pick<RiskRow, 'scenario' | 'assetsYen'>[]): number {
  const houses = new Map<string, number>();
  for (const { scenario, assetsYen } of rows)
    if (!houses.has(scenario)) houses.set(scenario, assetsYen);
  const sorted = [...houses.values()].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
