/**
 * Sets of controls to choose among: what each loses over all rows with stated weights, beside what it asks
 * of honest customers and of staff. Loss, harm and hours stay three axes: nothing here says how many hours
 * a harmed customer is worth.
 */
import { random } from '../kernel/random.ts';
import { estimator, type Estimator, type Interval } from './interval.ts';

/** A set of controls with what its runs came to. */
export interface Candidate {
  readonly id: string;
  readonly kind: 'none' | 'alone' | 'without' | 'baseline' | 'found';
  /** Ids of its controls. */
  readonly controls: readonly string[];
  /** Share lost, and lacked by customers in the end, by weighted row and run. */
  readonly losses: readonly (readonly number[])[];
  readonly customerLosses: readonly (readonly number[])[];
  readonly friction: Friction;
}

/** Means over the runs of the rows it is read from; null where nobody wanted anything. */
export interface Friction {
  readonly harmedShare: number | null;
  readonly staffHours: number | null;
}

export interface ChoiceQuestion {
  readonly seed: string;
  /** Rows with an attack; the weights add up to one. */
  readonly rows: readonly { readonly id: string; readonly weight: number }[];
  /** Rows that friction is read from. */
  readonly frictionFrom: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Differences of the weighted loss below it, as a share, are not worth telling apart. */
  readonly worth: number;
}

export interface Choice extends Pick<ChoiceQuestion, 'rows' | 'frictionFrom' | 'worth'> {
  readonly sets: readonly ChosenSet[];
  /** Ids of sets that no other beats in loss, harm and hours at once, the smallest loss first. */
  readonly front: readonly string[];
  /** The same with what customers lack in place of the loss. */
  readonly customerFront: readonly string[];
  /** The front, with sets together that cannot be told from the first of them. */
  readonly groups: readonly (readonly string[])[];
  readonly byHours: readonly Budget[];
  readonly byHarm: readonly Budget[];
}

export interface ChosenSet extends Pick<Candidate, 'id' | 'kind' | 'controls'>, Friction {
  readonly loss: Interval;
  readonly customerLoss: Interval;
}

/** From this budget on, up to the next step, the set that loses least. */
export interface Budget {
  readonly budget: number;
  readonly best: string;
  /** Others within the budget that cannot be told from it, the cheapest first. */
  readonly alike: readonly string[];
}

export function choiceOf({ seed, rows, candidates, ...stated }: ChoiceQuestion): Choice {
  const estimate = estimator(random(seed).die('bootstrap'));
  const weights = rows.map(({ weight }) => weight);
  const sets = candidates.map(({ id, kind, controls, losses, customerLosses, friction }) => ({
    id,
    kind,
    controls,
    ...friction,
    loss: estimate.mean(bySeed(losses, weights)),
    customerLoss: estimate.mean(bySeed(customerLosses, weights)),
  }));
  const lost = new Map(candidates.map(({ id, losses }) => [id, losses]));
  const alike = (one: ChosenSet, other: ChosenSet): boolean =>
    cannotBeTold(
      weightedDifference(lost.get(one.id)!, lost.get(other.id)!, weights, estimate),
      stated.worth,
    );
  const byLoss = frontOf(sets, ({ loss }) => loss.mean);
  const groups: ChosenSet[][] = [];
  for (const set of byLoss) {
    const group = groups.find(([first]) => alike(first!, set));
    if (group === undefined) groups.push([set]);
    else group.push(set);
  }
  return {
    rows,
    ...stated,
    sets,
    front: byLoss.map(idOf),
    customerFront: frontOf(sets, ({ customerLoss }) => customerLoss.mean).map(idOf),
    groups: groups.map((group) => group.map(idOf)),
    byHours: budgets(sets, ({ staffHours }) => staffHours, alike),
    byHarm: budgets(sets, ({ harmedShare }) => harmedShare, alike),
  };
}

const idOf = ({ id }: ChosenSet): string => id;

/** Sets that no other is at least as good as in all three, and better in one; unknown friction is no friction's equal. */
export function frontOf<Set extends Friction>(
  sets: readonly Set[],
  lossOf: (set: Set) => number,
): Set[] {
  const axes = (set: Set): number[] => [lossOf(set), set.harmedShare ?? NaN, set.staffHours ?? NaN];
  const known = sets.filter((set) => axes(set).every((value) => !Number.isNaN(value)));
  const beaten = (set: Set): boolean =>
    known.some((other) => {
      const [own, its] = [axes(set), axes(other)];
      return (
        its.every((value, at) => value <= own[at]!) && its.some((value, at) => value < own[at]!)
      );
    });
  return known
    .filter((set) => !beaten(set))
    .sort((one, other) => lossOf(one) - lossOf(other) || one.staffHours! - other.staffHours!);
}

/** Steps of a budget at which a better set comes within reach. */
function budgets(
  sets: readonly ChosenSet[],
  costOf: (set: ChosenSet) => number | null,
  alike: (one: ChosenSet, other: ChosenSet) => boolean,
): Budget[] {
  const priced = sets
    .filter((set) => costOf(set) !== null)
    .sort((one, other) => costOf(one)! - costOf(other)! || one.loss.mean - other.loss.mean);
  const steps: { budget: number; best: ChosenSet }[] = [];
  for (const set of priced) {
    const before = steps.at(-1);
    if (before !== undefined && before.best.loss.mean <= set.loss.mean) continue;
    if (before?.budget === costOf(set)) steps.pop();
    steps.push({ budget: costOf(set)!, best: set });
  }
  return steps.map(({ budget, best }) => ({
    budget,
    best: best.id,
    alike: priced
      .filter((set) => set !== best && costOf(set)! <= budget && alike(best, set))
      .map(idOf),
  }));
}

/** Whether the interval holds 0, or lies within what is worth telling. */
export function cannotBeTold({ low, high }: Interval, worth: number): boolean {
  return (low <= 0 && high >= 0) || (low >= -worth && high <= worth);
}

/**
 * Weighted loss of the other set less that of the one, with its interval. Rows in which no run differs
 * differ by exactly 0, and only the others can differ in a run nobody saw.
 */
export function weightedDifference(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
  weights: readonly number[],
  estimate: Estimator,
): Interval {
  const differing = weights.map((weight, row) =>
    one[row]!.some((loss, run) => loss !== other[row]![run]) ? weight : 0,
  );
  const scale = differing.reduce((sum, weight) => sum + weight, 0);
  if (scale === 0) return { mean: 0, low: 0, high: 0 };
  const { mean, low, high } = estimate.difference(
    bySeed(one, differing.map((weight) => weight / scale)), // prettier-ignore
    bySeed(other, differing.map((weight) => weight / scale)), // prettier-ignore
  );
  return { mean: mean * scale, low: low * scale, high: high * scale };
}

/**
 * For each seed the weighted sum over the rows, because runs of one seed share their luck. Where a row has
 * more runs than another, each of its seeds stands in for several: run k goes with run k modulo the fewest.
 */
export function bySeed(
  losses: readonly (readonly number[])[],
  weights: readonly number[],
): number[] {
  const fewest = losses.reduce((least, runs) => Math.min(least, runs.length), Infinity);
  return Array.from({ length: fewest }, (_, seed) => {
    const sum = losses.reduce((total, runs, row) => {
      let own = 0;
      let count = 0;
      for (let run = seed; run < runs.length; run += fewest, count++) own += runs[run]!;
      return total + weights[row]! * (own / count);
    }, 0);
    // weights may add up to one and a last bit
    return Math.min(1, sum);
  });
}
