/** Many runs of one scenario under one set of controls, summed up. */
import type { Estimator, Interval } from './interval.ts';
import { median } from '../scenario/quantile.ts';
import { hitShare } from './share.ts';

/** What one run must say of itself to be counted in a cell; yen at the scenario's prices. */
export interface Outcome {
  readonly atRiskYen: number;
  readonly stolenYen: number;
  readonly recoveredYen: number;
  readonly customerLossYen: number;
  readonly firstTheftAt: number | null;
  readonly detectedAfterSeconds: number | null;
  readonly honest: Honest;
}

/** What honest people suffered in one run, or on average over many; null where it is unknown. */
export type Honest = { readonly [field in (typeof honestFields)[number]]: number | null };

const honestFields = [
  'withdrawalsRequested',
  'withdrawalsSettled',
  'withdrawalsRefused',
  'unsettledAtEnd',
  'customersHarmedShare',
  'delaySecondsP50',
  'delaySecondsP95',
  'firstDestinationDelaySecondsP95',
  'falseHolds',
  'falseHoldYenHours',
  'stockOuts',
  'stockOutSeconds',
  'haltSeconds',
  'lockouts',
  'lockoutSecondsP95',
  'abandoned',
  'supportContacts',
  'falseAlarms',
  'staffHours',
] as const;

/** One cell of the table: shares are of what was at risk, a hit is a run in which something stayed lost. */
export interface Cell {
  readonly lossShare: Interval;
  readonly customerLossShare: Interval;
  readonly hitShare: number;
  readonly hitShareInterval: Interval;
  readonly hits: number;
  /** Under 30 hits a mean says little; its interval is wide and still holds. */
  readonly tooFewEvents: boolean;
  /** Over runs with a theft, from the first theft; null where half of them were never detected. */
  readonly detectedAfterSecondsP50: number | null;
  /** Each field averaged over the runs that know it. */
  readonly honest: Honest;
}

const enoughHits = 30;

/** Sums up at least one run; an outcome whose loss is not between nothing and all at risk is a crash. */
export function cell(outcomes: readonly Outcome[], estimate: Estimator): Cell {
  const losses = outcomes.map(lossShare);
  const hits = losses.filter((share) => share > 0).length;
  const hitInterval = hitShare(hits, outcomes.length);
  const thefts = outcomes.filter((outcome) => outcome.firstTheftAt !== null);
  return {
    lossShare: estimate.mean(losses),
    customerLossShare: estimate.mean(outcomes.map(customerLossShare)),
    hitShare: hitInterval.mean,
    hitShareInterval: hitInterval,
    hits,
    tooFewEvents: hits < enoughHits,
    detectedAfterSecondsP50: median(thefts.map((outcome) => outcome.detectedAfterSeconds)),
    honest: averaged(outcomes.map((outcome) => outcome.honest)),
  };
}

/** What was stolen and not recovered, as a share of what was at risk. */
export function lossShare(outcome: Outcome): number {
  return shareAtRisk(outcome.stolenYen - outcome.recoveredYen, outcome);
}

/** What customers still lack after everyone has paid, as a share of what was at risk. */
export function customerLossShare(outcome: Outcome): number {
  return shareAtRisk(outcome.customerLossYen, outcome);
}

function shareAtRisk(lostYen: number, { atRiskYen }: Outcome): number {
  if (!(lostYen >= 0 && lostYen <= atRiskYen))
    throw new Error(`cell: expected a loss from 0 to ${atRiskYen} yen at risk, found ${lostYen}`);
  return atRiskYen === 0 ? 0 : lostYen / atRiskYen;
}

function averaged(runs: readonly Honest[]): Honest {
  const means = {} as Record<keyof Honest, number | null>;
  for (const field of honestFields) {
    const known = runs.map((run) => run[field]).filter((value) => value !== null);
    const total = known.reduce((sum, value) => sum + value, 0);
    means[field] = known.length === 0 ? null : total / known.length;
  }
  return means;
}
