import type { Name, Random } from '../kernel/random.ts';
import type { Seconds } from '../kernel/simulation.ts';
import type { ChainKind } from './kinds.ts';

/** When each block of a chain comes, fixed from the start: nothing that happens in the run moves a block. */
export interface BlockTimes {
  timeOf(height: number): Seconds;
  /** The newest block at a time; a block counts from the very second it is found. */
  heightAt(time: Seconds): number;
}

/** The random interval is exponential and keyed by height, so that it is the same in every paired run. */
export function blockTimes(kind: ChainKind, random: Random, chain: Name): BlockTimes {
  return kind.randomInterval
    ? randomTimes(kind.blockSeconds, random, chain)
    : regularTimes(kind.blockSeconds);
}

function regularTimes(interval: Seconds): BlockTimes {
  return {
    timeOf: (height) => height * interval,
    heightAt(time) {
      const height = Math.floor(time / interval);
      // A quotient can round to the whole number beside the right one.
      if (height * interval > time) return height - 1;
      return (height + 1) * interval <= time ? height + 1 : height;
    },
  };
}

// Runs that share their dice share the times: the same dice give the same blocks.
const found = new WeakMap<Random, Map<string, number[]>>();

function randomTimes(mean: Seconds, random: Random, chain: Name): BlockTimes {
  const die = random.die('block interval');
  let ofDice = found.get(random);
  if (ofDice === undefined) found.set(random, (ofDice = new Map<string, number[]>()));
  const label = `${chain.text} ${mean}`;
  const times = ofDice.get(label) ?? [0];
  ofDice.set(label, times);

  function reach(height: number): void {
    for (let next = times.length; next <= height; next++)
      times.push(times[next - 1] + die.exponential(chain, mean, next));
  }

  return {
    timeOf(height) {
      reach(height);
      return times[height];
    },
    heightAt(time) {
      for (let next = times.length; times[next - 1] <= time; next++) reach(next);
      return last(times, time);
    },
  };
}

/** The last place in a rising list whose value is not above the limit; the first is never above it. */
function last(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (rising[middle] <= limit) low = middle;
    else high = middle;
  }
  return low;
}
