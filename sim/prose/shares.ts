/** Shares as percentages, and what many runs say of them. */
import { count, decimal } from './numbers.ts';
import type { Language } from './language.ts';
import type { Interval } from '../measure/interval.ts';

/** A share from 0 to 1 as a percentage: `62%`, `3.4%`, `0.25%`. */
export function percent(share: number): string {
  const size = Math.abs(share * 100);
  if (size === 0 || size === 100) return `${decimal(share * 100, 0)}%`;
  const places = size < 1 ? 2 : size < 10 ? 1 : 0;
  return `${decimal(share * 100, Math.max(places, enoughToDiffer(share)))}%`;
}

/** A share with its 95 % interval: `62% (55–69)`. */
export function shareEstimate(shares: Interval, language: Language): string {
  const places = placesFor(shares);
  const [mean, low, high] = [shares.mean, shares.low, shares.high].map((share) =>
    decimal(share * 100, places),
  );
  if (language === 'ja') return `${mean}%(${low}〜${high})`;
  return `${mean}% (${low}${shares.low < 0 ? ' to ' : '–'}${high})`;
}

/** A share with its 95 % interval and the runs it rests on: `62% (55–69), 1,000 runs`. */
export function estimate(shares: Interval, runs: number, language: Language): string {
  const shown = shareEstimate(shares, language);
  if (language === 'ja') return `${shown}、${count(runs)}回`;
  return `${shown}, ${count(runs)} ${runs === 1 ? 'run' : 'runs'}`;
}

// No more decimals than the interval can bear, and enough that no share is rounded to all or nothing.
function placesFor({ mean, low, high }: Interval): number {
  const width = (high - low) * 100;
  const whole = [mean, low, high].every((share) => isNear(share * 100, Math.round(share * 100)));
  if (whole) return 0;
  const bearable = width >= 2 ? 0 : width >= 0.2 ? 1 : 2;
  return Math.max(bearable, enoughToDiffer(mean));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function enoughToDiffer(share: number): number {
  const size = Math.abs(share * 100);
  const looksRound = (places: number): boolean =>
    [0, 100].some((round) => size !== round && Number(size.toFixed(places)) === round);
  return !looksRound(0) ? 0 : !looksRound(1) ? 1 : 2;
}
