/** Figures as the page writes them; the words of numbers, dates and lengths are those of the reports. */
import { count } from '../../../sim/prose/numbers.ts';
import { percent as percentOf } from '../../../sim/prose/shares.ts';
import type { StageAsset } from '../../contract/catalogue.ts';

export { count, exactYen, yen } from '../../../sim/prose/numbers.ts';
export { dayOf, duration, moment, pace } from '../../../sim/prose/clock.ts';

/** A share as a percentage; what is not quite nothing says so. */
export function percent(share: number): string {
  return share > 0 && share < 0.00005 ? '<0.01%' : percentOf(share);
}

/** Whole coins of an asset: `526,300,010 XEM`; what is less than one keeps three digits. */
export function coins(
  amount: number,
  { id, decimals }: Pick<StageAsset, 'id' | 'decimals'>,
): string {
  const size = amount / 10 ** decimals;
  return size > 0 && size < 1 ? `${size.toPrecision(3)} ${id}` : `${count(size)} ${id}`;
}

/** What the axis of a loss chart ends at: a round number little above. */
export function roundAbove(value: number): number {
  if (value <= 0) return 1;
  let step = 1;
  while (step * 10 < value) step *= 10;
  return step * ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((times) => times * step >= value) ?? 10);
}
