/** Intervals for means and ratios over blocks that know nothing of each other. */
import type { Interval } from '../interval.ts';

/** Mean of the blocks with a Student interval; `student` is its quantile for one block less than there are. */
export function meanOf(blocks: readonly number[], student: number): Interval {
  return ratioOf(
    blocks.map((block) => [block, 1] as const),
    student,
  );
}

/** Sum over sum, each block a pair of both, with an interval out of what the blocks miss the ratio by. */
export function ratioOf(blocks: readonly (readonly [number, number])[], student: number): Interval {
  let [above, below] = [0, 0];
  for (const [top, bottom] of blocks) {
    above += top;
    below += bottom;
  }
  const mean = above / below;
  let spread = 0;
  for (const [top, bottom] of blocks) spread += (top - mean * bottom) * (top - mean * bottom);
  const count = blocks.length;
  const half = (student * Math.sqrt((spread * count) / (count - 1))) / Math.abs(below);
  return { mean, low: mean - half, high: mean + half };
}
