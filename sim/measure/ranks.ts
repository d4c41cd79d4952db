/** Values by their place among the others: what is said of them holds whatever their scale. */

/** Places from 1, equal values sharing the middle of theirs, less the mean and over their spread; all 0 where none differ. */
export function standardRanks(values: readonly number[]): Float64Array {
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!] === values[order[first]!]) last++;
    for (let at = first; at <= last; at++) ranks[order[at]!] = (first + last) / 2;
    first = last + 1;
  }
  return standardised(ranks);
}

/** Less the mean, and of length 1 as a vector; all 0 where nothing is left. */
export function standardised(values: Float64Array): Float64Array {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  const centred = values.map((value) => value - mean);
  const length = Math.sqrt(product(centred, centred));
  return length < 1e-9 ? centred.fill(0) : centred.map((value) => value / length);
}

export function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

/** What is left of a vector once its part along another, of length 1, is taken away. */
export function lessAlong(vector: Float64Array, along: Float64Array): Float64Array {
  const part = product(vector, along);
  return vector.map((value, at) => value - part * along[at]!);
}
