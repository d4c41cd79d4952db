/** How often at least so much is lost: the other way to read a loss than by its mean. */
import type { Interval } from './interval.ts';
import { hitShare } from './share.ts';

/** Up to this loss, and from the step before it on, so large a share of the runs lost at least as much. */
export interface Step {
  readonly loss: number;
  readonly runs: Interval;
}

/** One step for every loss that was seen, smallest first; runs without a loss make none. */
export function exceedance(losses: readonly number[]): Step[] {
  const sorted = losses.toSorted((a, b) => a - b);
  return sorted.flatMap((loss, at) =>
    loss === 0 || loss === sorted[at - 1]
      ? []
      : [{ loss, runs: hitShare(sorted.length - at, sorted.length) }],
  );
}

/** The share of runs that lost at least so much, which is more than nothing. */
export function atLeast(losses: readonly number[], loss: number): Interval {
  return hitShare(losses.filter((each) => each >= loss).length, losses.length);
}
