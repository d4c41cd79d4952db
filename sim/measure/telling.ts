/** Which of many runs to look at: the one in the middle by what was lost, and the worst. */

/** Numbers of runs, from 0; run k of a study of seed S has the seed `S/k`. */
export interface Telling {
  readonly median: number;
  readonly worst: number;
}

/** By the share lost in each run; of runs that lost the same the first is meant, of two in the middle the one that lost less. */
export function tellingRuns(losses: readonly number[]): Telling {
  const ranked = losses.map((_, run) => run).sort((a, b) => losses[a]! - losses[b]! || a - b);
  const first = (run: number): number => losses.indexOf(losses[run]!);
  return {
    median: first(ranked[Math.floor((ranked.length - 1) / 2)]!),
    worst: first(ranked.at(-1)!),
  };
}
