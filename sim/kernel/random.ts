/**
 * Chance, keyed by the question and by what it is asked about. A draw never depends on the clock, on
 * a place in a queue, or on what anybody drew before, so switching a control on cannot change anyone
 * else's luck.
 */
import seedrandom from 'seedrandom';
import { exp, ln, normalQuantile } from './maths.ts';

/** A word with its two 32-bit hash lanes, computed once so that draws and digests need not. */
export interface Name {
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

/** One question the world asks, such as 'reads-destination'; answered anew for each subject and turn. */
export interface Die {
  /** A number in [0, 1). */
  share(subject: Name, turn?: number): number;
  /** A whole number in [0, below). */
  integer(subject: Name, below: number, turn?: number): number;
  exponential(subject: Name, mean: number, turn?: number): number;
  normal(subject: Name, turn?: number): number;
  /** The exponential of a normal with the given mean and deviation (natural logarithm). */
  lognormal(subject: Name, mu: number, sigma: number, turn?: number): number;
  /** A count with the given mean; above 64 a rounded normal stands in for it. */
  poisson(subject: Name, mean: number, turn?: number): number;
}

/** All the chance of one run. */
export interface Random {
  readonly seed: string;
  die(question: string): Die;
}

/** Names are pure: the same text always has the same lanes. */
export function name(text: string): Name {
  let low = 0x9e3779b9;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x85ebca77);
    high = Math.imul(high ^ unit, 0xc2b2ae3d);
  }
  return { text, low: scramble(low ^ (high >>> 15)), high: scramble(high ^ (low >>> 13)) };
}

/** The root key comes from the human seed by way of seedrandom; every die is derived from it. */
export function random(seed: string): Random {
  const root = seedrandom(seed, { entropy: false });
  const keyLow = root.int32();
  const keyHigh = root.int32();
  const dice = new Map<string, Die>();
  return {
    seed,
    die(question) {
      let die = dice.get(question);
      if (die === undefined) {
        const { low, high } = name(question);
        die = keyedDie(scramble(keyLow ^ low), scramble(keyHigh ^ high));
        dice.set(question, die);
      }
      return die;
    },
  };
}

function keyedDie(keyLow: number, keyHigh: number): Die {
  const share = (subject: Name, turn = 0): number => {
    const a = scramble(keyLow ^ subject.low ^ Math.imul(turn + 1, 0x9e3779b1));
    const b = scramble(keyHigh ^ subject.high ^ Math.imul(a, 0x85ebca6b));
    const c = scramble(a ^ Math.imul(b, 0xc2b2ae35));
    return ((b >>> 5) * 67108864 + (c >>> 6)) / 9007199254740992;
  };
  const normal = (subject: Name, turn = 0): number => {
    const drawn = share(subject, turn);
    return normalQuantile(drawn === 0 ? 1 / 9007199254740992 : drawn);
  };
  return {
    share,
    normal,
    integer: (subject, below, turn) => Math.floor(share(subject, turn) * below),
    exponential: (subject, mean, turn) => -mean * ln(1 - share(subject, turn)),
    lognormal: (subject, mu, sigma, turn) => exp(mu + sigma * normal(subject, turn)),
    poisson(subject, mean, turn) {
      if (mean > 64) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(subject, turn)));
      const drawn = share(subject, turn);
      let term = exp(-mean);
      let reached = term;
      let count = 0;
      while (reached <= drawn && count < 400) {
        count++;
        term *= mean / count;
        reached += term;
      }
      return count;
    },
  };
}

/** The 32-bit finaliser of MurmurHash3: every input bit moves about half of the output bits. */
export function scramble(lane: number): number {
  lane = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  lane = Math.imul(lane ^ (lane >>> 13), 0xc2b2ae35);
  return lane ^ (lane >>> 16);
}
