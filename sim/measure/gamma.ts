/** Gamma draws, for rates that are known from counts alone. */
import { exp, ln } from '../kernel/maths.ts';
import type { Die, Name } from '../kernel/random.ts';

/**
 * A gamma variate with scale 1, after Marsaglia and Tsang (2000, ACM Transactions on Mathematical Software
 * 26:363); a shape below 1 by their boost. Subjects may be asked at several turns, each a draw of its own.
 */
export function gamma(die: Die, subject: Name, shape: number, turn = 0): number {
  if (!(shape > 0)) throw new Error(`gamma: expected a shape above 0, found ${shape}`);
  const first = turn * turnsEach;
  if (shape < 1) {
    const share = 1 - die.share(subject, first);
    return atLeastOne(die, subject, shape + 1, first) * exp(ln(share) / shape);
  }
  return atLeastOne(die, subject, shape, first);
}

/** One for the boost and two for each try; a try fails less often than one time in twenty. */
const turnsEach = 101;

function atLeastOne(die: Die, subject: Name, shape: number, first: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let at = first + 1; at < first + turnsEach; at += 2) {
    const normal = die.normal(subject, at);
    const root = 1 + c * normal;
    if (root <= 0) continue;
    const cube = root * root * root;
    const share = 1 - die.share(subject, at + 1);
    if (ln(share) < (normal * normal) / 2 + d * (1 - cube + ln(cube))) return d * cube;
  }
  return d;
}
