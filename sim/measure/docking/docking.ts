/** A docking: the simulator, reduced to what a published model or measurement knows, beside what was published. */
import type { Bilingual } from '../../prose/language.ts';
import type { Interval } from '../interval.ts';

/** What one key of a docking came to when it was lived: whole counts, seconds and units, or means. */
export type Lived = readonly number[];

export interface Docking {
  readonly id: 'desk' | 'threshold' | 'login';
  /** What is lived through for it, by key; each key is a seed of its own. */
  readonly keys: readonly string[];
  live(key: string): Lived;
  /** The comparisons that the lived keys come to. */
  rows(lived: (key: string) => Lived): Docked[];
}

/** One comparison, in seconds, days, coins or shares from 0 to 1. */
export interface Docked {
  readonly id: string;
  readonly what: Bilingual;
  readonly unit: 'seconds' | 'days' | 'coins' | 'share';
  /** One figure where both are equal; otherwise what was published leaves open which between them. */
  readonly published: { readonly low: number; readonly high: number };
  /** With its 95 % interval. */
  readonly simulated: Interval;
  readonly agrees: boolean;
  /** Why it misses, where that is known. */
  readonly reason: Bilingual | null;
}

/**
 * Decides agreement: the published figure lies in the simulated interval, or no further than `slack` from it,
 * in its own unit. A reason is asked for only where it misses.
 */
export function docked(
  comparison: Omit<Docked, 'agrees' | 'reason'>,
  slack = 0,
  reason: () => Bilingual | undefined = () => undefined,
): Docked {
  const { published, simulated } = comparison;
  const agrees = published.high >= simulated.low - slack && published.low <= simulated.high + slack;
  return { ...comparison, agrees, reason: agrees ? null : (reason() ?? null) };
}

/** One figure, as published. */
export function exactly(figure: number): Docked['published'] {
  return { low: figure, high: figure };
}
