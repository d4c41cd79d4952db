/**
 * Where to look in a space of many parameters (McKay, Beckman and Conover 1979, Technometrics 21:239): each
 * range is cut into as many slices of equal chance as there are samples, and every slice is visited once.
 */
import { name, type Random } from '../kernel/random.ts';

/**
 * For every parameter by its name, how far up its range each sample lies, in [0, 1). It hangs on the name
 * and on the number of samples alone, so that another parameter beside it moves nothing.
 */
export function hypercube(
  chance: Random,
  parameters: readonly string[],
  samples: number,
): ReadonlyMap<string, readonly number[]> {
  const order = chance.die('order of slices');
  const within = chance.die('place in a slice');
  return new Map(
    parameters.map((parameter) => {
      const subject = name(`${parameter} in ${samples}`);
      const slices = Array.from({ length: samples }, (_, slice) => slice)
        .map((slice) => ({ slice, key: order.share(subject, slice) }))
        .sort((a, b) => a.key - b.key || a.slice - b.slice)
        .map(({ slice }) => slice);
      return [
        parameter,
        slices.map((slice, sample) => (slice + within.share(subject, sample)) / samples),
      ];
    }),
  );
}
