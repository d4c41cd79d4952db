/** How sure a share of runs is: the exact binomial interval. */
import type { Interval } from './interval.ts';

/**
 * The share of runs that were hits, with its exact 95 % interval (Clopper and Pearson 1934,
 * Biometrika 26:404): each end is the chance of a hit under which what was seen, or worse, happens
 * one time in forty. No hits in n runs leave an upper end of about 3.7 / n.
 */
export function hitShare(hits: number, runs: number): Interval {
  if (!(Number.isInteger(hits) && Number.isInteger(runs) && hits >= 0 && hits <= runs && runs > 0))
    throw new Error(`share: expected 0 <= hits <= runs and runs > 0, found ${hits} of ${runs}`);
  return {
    mean: hits / runs,
    low: hits === 0 ? 0 : 1 - lastChance(runs - hits, runs),
    high: hits === runs ? 1 : lastChance(hits, runs),
  };
}

const oneEnd = 0.025;

/** The largest chance of a hit under which at most `hits` hits still happen one time in forty. */
function lastChance(hits: number, runs: number): number {
  let low = 0;
  let high = 1;
  // Each step halves the bracket: 52 steps reach the last bit of a double near 1.
  for (let step = 0; step < 52; step++) {
    const chance = (low + high) / 2;
    if (atMost(hits, runs, chance) > oneEnd) low = chance;
    else high = chance;
  }
  return (low + high) / 2;
}

/**
 * The probability of at most `hits` hits. Terms are taken relative to the largest one and divided by
 * their total, so that no power of a small chance is ever formed and nothing underflows to 0 / 0.
 */
function atMost(hits: number, runs: number, chance: number): number {
  const odds = chance / (1 - chance);
  const likeliest = Math.min(runs, Math.floor((runs + 1) * chance));
  let total = 1;
  let within = likeliest <= hits ? 1 : 0;
  for (let count = likeliest, term = 1; count < runs; count++) {
    term *= ((runs - count) / (count + 1)) * odds;
    total += term;
    if (count + 1 <= hits) within += term;
  }
  for (let count = likeliest, term = 1; count > 0; count--) {
    term *= count / (runs - count + 1) / odds;
    total += term;
    if (count - 1 <= hits) within += term;
  }
  return within / total;
}
