/** Which of many runs to look at: the one in the middle by what was lost, and the worst. */
import { against, lossShare, type Outcome } from '../../../sim/measure/cell.ts';

/** Numbers of runs, from 0; run k of a study of seed S has the seed `S/k`. */
export interface Telling {
  readonly median: number;
  readonly worst: number;
}

/** Of runs that lost the same the first is meant; of two in the middle, the one that lost less. */
export function tellingRuns(outcomes: readonly Outcome[], none: readonly Outcome[]): Telling {
  const shares = outcomes.map((outcome, run) => lossShare(against(none[run]!, outcome)));
  const ranked = shares.map((_, run) => run).sort((a, b) => shares[a]! - shares[b]! || a - b);
  const first = (run: number): number => shares.indexOf(shares[run]!);
  return {
    median: first(ranked[Math.floor((ranked.length - 1) / 2)]!),
    worst: first(ranked.at(-1)!),
  };
}
