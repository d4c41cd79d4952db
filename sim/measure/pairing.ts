/** What it is worth that every set of controls meets the same seeds. */

/**
 * How many runs it would have taken with seeds of their own for each set, to know the differences to the
 * same width: runs x (variance of either set alone, added up) / (variance of the paired differences), over
 * all pairs in which anything differs. Null where nothing does, or where the differences never vary.
 */
export function runsWithoutPairing(
  pairs: readonly { readonly one: readonly number[]; readonly other: readonly number[] }[],
): number | null {
  let apart = 0;
  let paired = 0;
  let runs = 0;
  for (const { one, other } of pairs) {
    const differences = one.map((loss, run) => loss - other[run]!);
    if (differences.every((difference) => difference === 0)) continue;
    runs = one.length;
    apart += variance(one) + variance(other);
    paired += variance(differences);
  }
  return paired === 0 ? null : Math.round((runs * apart) / paired);
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
}
