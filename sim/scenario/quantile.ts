/** Percentiles of what was counted or timed. */

/**
 * The nearest-rank percentile: the smallest observed value that at least `percent` in a hundred do not
 * exceed, never a value between two. A null is a time that never came and ranks after every other;
 * null is returned where the rank falls on one, or where nothing was observed.
 */
export function percentile(values: readonly (number | null)[], percent: number): number | null {
  if (!(percent > 0 && percent <= 100))
    throw new Error(`percentile: expected 0 < percent <= 100, found ${percent}`);
  const came = values.filter((value) => value !== null).sort((a, b) => a - b);
  const rank = Math.ceil((percent * values.length) / 100);
  return came[rank - 1] ?? null;
}

/** Half of the values are no larger than this one; of two in the middle it is the lower. */
export function median(values: readonly (number | null)[]): number | null {
  return percentile(values, 50);
}

/**
 * The value with exactly `rank` others before it in ascending order, without sorting them all (C. A. R.
 * Hoare's FIND, 1961, Communications of the ACM 4:321). The values are left rearranged.
 */
export function ranked(values: Float64Array, rank: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = values[rank];
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low > high) break;
      const swapped = values[low];
      values[low++] = values[high];
      values[high--] = swapped;
    }
    if (high < rank) left = low;
    if (rank < low) right = high;
  }
  return values[rank];
}

/** The nearest-rank percentile where each delay happened `count` times; whole seconds. */
export function weightedPercentile(
  delays: readonly { seconds: number; count: number }[],
  percent: number,
): number | null {
  const sorted = [...delays].sort((a, b) => a.seconds - b.seconds);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { seconds, count } of sorted) {
    seen += count;
    if (seen * 100 >= total * percent) return Math.round(seconds);
  }
  return null;
}
