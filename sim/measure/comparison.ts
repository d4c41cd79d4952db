/** Two sets of controls side by side: the same scenarios, the same seeds, and what differs. */
import { Digest } from '../kernel/digest.ts';
import { name, random } from '../kernel/random.ts';
import { armsOf } from './arms.ts';
import { against, cell, customerLossShare, lossShare, type Cell, type Honest } from './cell.ts';
import { honestCost, type Told } from './fold-study.ts';
import { estimator, type Estimator, type Interval } from './interval.ts';
import { idOf, type RowArms, type Trials } from './plan.ts';
import type { Understood } from './question.ts';

/** What `compare --json` prints; `one` and `other` are ids of baselines, or their files where those are the same. */
export interface Comparison {
  readonly seed: string;
  readonly runs: number;
  readonly one: string;
  readonly other: string;
  readonly resultDigest: string;
  readonly scenarios: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly id: string;
  readonly family: string;
  readonly kind: 'incident' | 'exercise';
  readonly none: Cell;
  readonly one: Cell;
  readonly other: Cell;
  /** Mean share lost under the other, less that under the one: below zero, the other loses less. */
  readonly difference: Interval;
  readonly customerDifference: Interval;
  /** What honest people meet under the other, less what they meet under the one. */
  readonly honestCost: Honest;
  readonly flips: Flips;
}

/** In how many runs something was lost under the one alone, and under the other alone. */
export interface Flips {
  readonly oneAlone: number;
  readonly otherAlone: number;
}

export interface ComparisonPlan extends Trials {
  readonly rows: readonly ComparedArms[];
  readonly one: string;
  readonly other: string;
}

interface ComparedArms extends RowArms {
  readonly none: number;
  readonly one: number;
  readonly other: number;
}

/** Compares the question's baseline with the first of its other baselines. */
export function comparisonOf({ question, rows, baseline, baselines }: Understood): ComparisonPlan {
  const [second] = baselines;
  const [file] = question.baselines;
  if (second === undefined || file === undefined)
    throw new Error('comparison: expected a second baseline, found none');
  const alike = baseline.file.id === second.file.id;
  return {
    question,
    one: alike ? question.baseline.file : baseline.file.id,
    other: alike ? file.file : second.file.id,
    rows: rows.map(({ scenario, decisions }) => {
      const { all, arm } = armsOf(scenario, [{}, baseline.controls]);
      const places = {
        none: arm({}),
        one: arm(baseline.controls),
        other: arm(second.controls),
      };
      return { scenario, decisions, arms: all, ...places };
    }),
  };
}

/** Folds the trials of a comparison, given by their number. */
export function foldComparison(
  { question, rows, one, other }: ComparisonPlan,
  trials: readonly (readonly Told[])[],
): Comparison {
  const { seed, runs } = question;
  const estimate = estimator(random(seed).die('bootstrap'));
  const digest = new Digest();
  for (const told of trials)
    for (const each of told) {
      const { low, high } = name(each.digest);
      digest.lanes(low, high);
    }
  return {
    seed,
    runs,
    one,
    other,
    resultDigest: digest.text(),
    scenarios: rows.map((row, at) =>
      comparedRow(row, trials.slice(at * runs, (at + 1) * runs), estimate),
    ),
  };
}

function comparedRow(
  row: ComparedArms,
  runs: readonly (readonly Told[])[],
  estimate: Estimator,
): ComparedRow {
  const under = (arm: number) =>
    runs.map((told) => against(told[row.none]!.outcome, told[arm]!.outcome));
  const [none, one, other] = [under(row.none), under(row.one), under(row.other)];
  const [lost, lostToo] = [one.map(lossShare), other.map(lossShare)];
  const onlyIn = (first: readonly number[], second: readonly number[]): number =>
    first.filter((share, run) => share > 0 && second[run] === 0).length;
  return {
    id: idOf(row.scenario),
    family: row.scenario.attack?.plan.family ?? 'no-attack',
    kind: row.scenario.file.kind,
    none: cell(none, estimate),
    one: cell(one, estimate),
    other: cell(other, estimate),
    difference: estimate.difference(lost, lostToo),
    customerDifference: estimate.difference(
      one.map(customerLossShare),
      other.map(customerLossShare),
    ),
    honestCost: honestCost(one, other),
    flips: { oneAlone: onlyIn(lost, lostToo), otherAlone: onlyIn(lostToo, lost) },
  };
}

/** Which of two loses less: `same` where no run differs, `open` where the interval does not say. */
export function better({ low, high }: Interval): 'one' | 'other' | 'same' | 'open' {
  if (low > 0) return 'one';
  if (high < 0) return 'other';
  return low === 0 && high === 0 ? 'same' : 'open';
}
