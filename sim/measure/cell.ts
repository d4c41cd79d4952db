/** Many runs of one scenario under one set of controls, summed up. */
import type { Estimator, Interval } from './interval.ts';
import type { Groups } from '../scenario/honest-groups.ts';
import { median } from '../scenario/quantile.ts';
import { bearersOf, factorsOf, type Bearers, type BorneOutcome, type Factors } from './bearers.ts';
import { groupsIn } from './groups.ts';

/** What one run must say of itself to be counted in a cell; yen at the scenario's prices. */
export interface Outcome extends BorneOutcome {
  readonly atRiskYen: number;
  readonly stolenYen: number;
  readonly recoveredYen: number;
  readonly customerLossYen: number;
  readonly firstTheftAt: number | null;
  readonly detectedAfterSeconds: number | null;
  readonly stoppedAfterSeconds: number | null;
  readonly containedAfterSeconds: number | null;
  readonly honest: Honest & { readonly groups: Groups };
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
  'creditSecondsP50',
  'lockouts',
  'lockoutSecondsP95',
  'abandoned',
  'supportContacts',
  'falseAlarms',
  'heldFromOthersYen',
  'staffHours',
  'supportHours',
  'reviewerHours',
] as const;

/** One cell of the table: shares are of what was at risk, a hit is a run in which something stayed lost. */
export interface Cell {
  readonly lossShare: Interval;
  readonly customerLossShare: Interval;
  readonly hitShare: number;
  readonly hits: number;
  /** Over runs with a theft, from the first theft; null where half of them were never detected. */
  readonly detectedAfterSecondsP50: number | null;
  /** Likewise, until withdrawals or the signer stood still. */
  readonly stoppedAfterSecondsP50: number | null;
  /** Likewise, until an act after which no coin left any more. */
  readonly containedAfterSecondsP50: number | null;
  readonly timed: Timed;
  readonly borne: Bearers;
  readonly byFactor: Factors;
  /** Each field averaged over the runs that know it. */
  readonly honest: Honest & { readonly groups: Groups };
}

/** In how many runs there was a theft, and in how many of those each time is known. */
export interface Timed {
  readonly thefts: number;
  readonly detected: number;
  readonly stopped: number;
  readonly contained: number;
}

/** Fewer runs with a loss than this say too little to be quoted; their interval is wide and still holds. */
export const hitsNeeded = 30;

export function tooFewEvents(cell: Cell): boolean {
  return cell.hits < hitsNeeded;
}

/** Sums up at least one run; an outcome that lost less than nothing is a crash. */
export function cell(outcomes: readonly Outcome[], estimate: Estimator): Cell {
  const losses = outcomes.map(lossShare);
  const hits = losses.filter((share) => share > 0).length;
  const thefts = outcomes.filter((outcome) => outcome.firstTheftAt !== null);
  const detected = thefts.map((outcome) => outcome.detectedAfterSeconds);
  const stopped = thefts.map((outcome) => outcome.stoppedAfterSeconds);
  const contained = thefts.map((outcome) => outcome.containedAfterSeconds);
  return {
    lossShare: estimate.mean(losses),
    customerLossShare: estimate.mean(outcomes.map(customerLossShare)),
    hitShare: hits / outcomes.length,
    hits,
    detectedAfterSecondsP50: median(detected),
    stoppedAfterSecondsP50: median(stopped),
    containedAfterSecondsP50: median(contained),
    timed: {
      thefts: thefts.length,
      detected: known(detected),
      stopped: known(stopped),
      contained: known(contained),
    },
    borne: bearersOf(outcomes),
    byFactor: factorsOf(outcomes),
    honest: {
      ...averaged(outcomes.map((outcome) => outcome.honest)),
      groups: groupsIn(outcomes.map((outcome) => outcome.honest)),
    },
  };
}

function known(times: readonly (number | null)[]): number {
  return times.filter((time) => time !== null).length;
}

/** The outcome against what was at risk under none: one denominator for every set of controls of a seed. */
export function against<T extends Outcome>({ atRiskYen }: Outcome, outcome: T): T {
  return { ...outcome, atRiskYen };
}

/** What was stolen and not recovered, as a share of what was at risk. */
export function lossShare(outcome: Outcome): number {
  return shareAtRisk(outcome.stolenYen - outcome.recoveredYen, outcome);
}

/** What customers still lack after everyone has paid, as a share of what was at risk. */
export function customerLossShare(outcome: Outcome): number {
  return shareAtRisk(outcome.customerLossYen, outcome);
}

/**
 * At most everything: what was at risk is counted when the attack begins, and deposits that reach a leaked
 * address after that are taken too, so that a little more than all of it can be lost.
 */
function shareAtRisk(lostYen: number, { atRiskYen }: Outcome): number {
  if (!(lostYen >= 0)) throw new Error(`cell: expected a loss of 0 yen or more, found ${lostYen}`);
  return lostYen === 0 ? 0 : Math.min(1, lostYen / atRiskYen);
}

function averaged(runs: readonly Honest[]): Honest {
  return honestly((field) => {
    const known = runs.map((run) => run[field]).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
}

/** Works out each thing that honest people meet, by its name. */
export function honestly(value: (field: keyof Honest) => number | null): Honest {
  const worked = {} as Record<keyof Honest, number | null>;
  for (const field of honestFields) worked[field] = value(field);
  return worked;
}
